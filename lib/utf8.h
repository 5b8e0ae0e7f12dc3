/*
 * UTF-8 by RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF. Character classes that
 * need Unicode's tables come from utf8proc; this header is for walking, checking and mending bytes.
 */
#ifndef LIB_UTF8_H
#define LIB_UTF8_H

#include <stdint.h>

#include "arena.h"
#include "str.h"

/* Decodes the character at s.p[at]; returns its length, or 0 at the end or where the bytes are not UTF-8. */
size_t utf8_next(struct str s, size_t at, uint32_t *out);
/* Start of the character that ends before `at`; 0 where there is none. The slice must be valid. */
size_t utf8_prev(struct str s, size_t at);
size_t utf8_put(uint32_t c, char out[4]);      /* bytes written */
size_t utf8_valid(struct str s);               /* length of the longest valid prefix; s.n when all is valid */
void utf8_mend(struct buf *b, struct str s);   /* adds s with each bad byte sequence as U+FFFD */
struct str utf8_mended(struct arena *a, struct str s); /* s itself where it is valid, else mended in the arena */
size_t utf8_count(struct str s);               /* characters in a valid slice */

#endif
