/*
 * Numbers of SQLite's sentences, in the order of time: PLACE_BITS bits below the moment at which the article was seen, of
 * which the lowest BUCKET_BITS are within one bucket of articles. What is in one bucket has no order. search.c gives
 * them, filter.c reads by them.
 */
#ifndef STORE_PLACE_H
#define STORE_PLACE_H

#include <stdint.h>

#include "../lib/str.h"

enum { PLACE_BITS = 29, BUCKET_BITS = 14, PLACE_EARLY = 1 }; /* what is early, or far ahead, is one bucket */
#define PLACE_SECONDS 4294967294
#define PLACE_LAST (((int64_t)1 << 34) - 2)

/* Never less for a later moment, as `seen` and the dates of filters are written: "2026-04", "2026-04-14T10:00:00Z". */
int64_t place_of(struct str seen);

#endif
