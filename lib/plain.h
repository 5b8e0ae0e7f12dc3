/*
 * Numbers come with soft hyphens, marks of direction and spaces of every width in them. Rules should see
 * none of that: they get a plain spelling of the text, and a map from its bytes back to the text's. Nearly
 * all articles have nothing to respell but line ends; those cost one copy and no map.
 */
#ifndef LIB_PLAIN_H
#define LIB_PLAIN_H

#include <stdint.h>

#include "arena.h"

struct plain {
	struct str text;       /* line ends inside a paragraph are spaces */
	const uint32_t *map;   /* NULL: the same offsets */
};

void plain_spell(struct arena *arena, struct str text, struct plain *out);
/* Turns offsets of the plain spelling into those of the text. */
void plain_span(const struct plain *plain, struct str text, size_t *start, size_t *end);

#endif
