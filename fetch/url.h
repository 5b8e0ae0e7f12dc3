/* Between url.c, host.c and canonical.c alone. */
#ifndef FETCH_URL_H
#define FETCH_URL_H

#include "fetch.h"

enum { URL_MAX = 64 << 10 };

static inline bool
is_alpha(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline int
hex_value(char c)
{
	return is_digit(c) ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* The host as it is written, percent-encoded or not, in its one spelling: 0, or -1: none. */
int url_host(struct arena *a, struct str s, struct str *out);
void url_put_origin(struct buf *b, const struct url *u, bool credentials);
struct str url_finish(struct arena *a, struct buf *b); /* its text, in the arena; releases it */

#endif
