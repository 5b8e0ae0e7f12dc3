/*
 * Declared charsets to UTF-8, by the labels of the WHATWG Encoding standard and no others: "iso-8859-1" is windows-1252,
 * and what a stranger writes never reaches iconv_open(3) as it stands (glibc takes names with options and paths in
 * them). UTF-7 and the ISO-2022 sets that can hide tags are not read. Which charset a document is in, is the stage's business.
 *
 * A converter is opened when it is first needed. A worker that has lost the right to open files seals its set: then
 * charset_convert fails and charsets_wanted tells once which number the parent is to open before it makes another worker.
 */
#ifndef LIB_CHARSET_H
#define LIB_CHARSET_H

#include <stdbool.h>

#include "err.h"
#include "str.h"

/* The name that charset_convert takes. NULL: no label of the standard, or one that is not to be read. */
const char *charset_name(struct str label);

struct charsets;
struct charsets *charsets_new(void);
void charsets_free(struct charsets *c); /* NULL is fine */
void charsets_seal(struct charsets *c);
int charsets_wanted(struct charsets *c); /* 0: none */
/* One of them, or all, which takes some ms; or windows-1252, which most pages have that are not UTF-8. */
enum { CHARSETS_ALL = -1, CHARSETS_COMMON = -2 };
void charsets_open(struct charsets *c, int number);

/* Adds the bytes to `out` as UTF-8. name: of charset_name, or "UTF-32LE" and "UTF-32BE", which only bytes can show.
 * Bytes that the charset does not have become U+FFFD, one each, and are counted in *bad (may be NULL). -1: reason charset: it cannot
 * be opened here, or out->max does not hold what comes. */
int charset_convert(struct charsets *c, const char *name, struct str bytes, struct buf *out, size_t *bad, struct err *e);

#endif
