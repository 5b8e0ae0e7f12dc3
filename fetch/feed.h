/* Between feed.c, feedtext.c and feedjson.c alone. */
#ifndef FETCH_FEED_H
#define FETCH_FEED_H

#include "fetch.h"

/* The bytes of a feed as UTF-8, in the arena or pointing into them. */
struct str feed_utf8(struct charsets *c, struct arena *a, struct str bytes, struct str charset);

#endif
