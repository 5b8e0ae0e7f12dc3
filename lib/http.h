/*
 * An HTTP/1.x response as a WARC record holds it: the head taken apart, the body brought back to what the
 * server meant. Lenient on purpose: archives hold what the wild sent ("HTTP/2 200", "ICY 200 OK", chunked
 * said but long undone by the crawler). What speaks HTTP over a socket is fetch/http.c.
 */
#ifndef LIB_HTTP_H
#define LIB_HTTP_H

#include "arena.h"
#include "err.h"
#include "str.h"

struct http {
	int status;
	struct str fields; /* the header lines, start line not included */
	struct str body;   /* as recorded */
};

/* Takes a block apart; slices point into it. 0, or -1 with reason bad-record. */
int http_parse(struct str block, struct http *h, struct err *e);

/* The value of the first field of that name in header lines (HTTP or WARC), trimmed; p is NULL where
 * there is none. A folded value is unfolded into the arena. */
struct str http_field(struct arena *a, struct str fields, struct str name);

/* "text/html; charset=utf-8" to its type ("text/html") and one of its parameters, quotes taken off. */
struct str http_media_type(struct str value);
struct str http_parameter(struct str value, struct str name);

/* The body with chunking and the content codings gzip, x-gzip and deflate undone, in the arena or pointing
 * into the block. A coding that is named but plainly not there is passed over. `*cut` is set where coded
 * data end early: out has what came before. -1: reason bad-record (a coding we do not know, or damage
 * from the first byte on) or too-large (more than max bytes when decoded). */
int http_payload(struct arena *a, const struct http *h, size_t max, struct str *out, bool *cut, struct err *e);

#endif
