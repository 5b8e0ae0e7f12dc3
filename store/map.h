/*
 * From texts to numbers, in the memory of an arena that outlives it. The texts belong to the caller.
 * Born as { 0 }.
 */
#ifndef STORE_MAP_H
#define STORE_MAP_H

#include <stdint.h>

#include "../lib/arena.h"

struct map_slot;

struct map {
	struct map_slot *slots;
	size_t n, cap; /* cap: a power of two */
};

bool map_put(struct arena *a, struct map *m, struct str key, int64_t value); /* false: it is there; its number stays */
int64_t map_get(const struct map *m, struct str key);                        /* -1: it is not */

#endif
