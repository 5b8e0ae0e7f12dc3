/*
 * Borrowed slices and capped buffers: the two ways this project holds bytes.
 *
 * A struct str points into memory that somebody else keeps; it may hold NULs and is not
 * terminated. A struct buf owns its bytes, grows up to `max`, then refuses: `over` is set and
 * stays set, so a writer checks once at the end. Want of memory ends the program (die in err.h).
 * Text is UTF-8 from the moment its charset is decided; what knows about characters is in utf8.h.
 */
#ifndef LIB_STR_H
#define LIB_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct str {
	const char *p;
	size_t n;
};

struct buf {
	char *p;
	size_t n, cap, max;
	bool over;
};

#define S(lit) ((struct str){ "" lit, sizeof(lit) - 1 })
#define SARG(s) (int)(s).n, (s).p /* for %.*s */

/* str: cutting and comparing; nothing here allocates */
struct str str_z(const char *z);                          /* NULL gives an empty slice with p NULL */
struct str str_cut(struct str s, size_t from, size_t to); /* [from, to), clamped to s */
struct str str_trim(struct str s);                        /* without ASCII white space at both ends */
bool str_eq(struct str a, struct str b);
bool str_ieq(struct str a, struct str b);                 /* ASCII letters match in either case */
bool str_starts(struct str s, struct str prefix);
bool str_istarts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
int str_cmp(struct str a, struct str b);                  /* by bytes, as strcmp orders */
size_t str_find(struct str s, struct str needle);         /* offset of the first, or s.n */
size_t str_ifind(struct str s, struct str needle);
size_t str_chr(struct str s, char c);                     /* offset of the first, or s.n */
bool str_token(struct str *rest, char sep, struct str *out); /* cuts the next field off; false at the end */
/* Whether word, in any case, is one of the words of list, which are in small letters and parted by single spaces. Words
 * of more than 31 bytes are none. */
bool str_one_of(struct str word, const char *list);
bool str_uint(struct str s, unsigned long long *out);     /* digits only, whole slice, no overflow */

/* buf: born as { .max = N }; add after add, then look at `over` */
void buf_add(struct buf *b, struct str s);
void buf_addc(struct buf *b, char c);
void buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(struct buf *b, const char *fmt, va_list ap);
char *buf_room(struct buf *b, size_t n); /* n writable bytes at the end (add to b->n yourself), or NULL and over */
struct str buf_str(const struct buf *b);
const char *buf_z(struct buf *b);        /* terminated (the NUL is not counted); for the border to libc */
void buf_reset(struct buf *b);           /* empties, keeps the memory */
void buf_release(struct buf *b);

/* The one allocator outside arenas: never NULL, says so and exits 3 when there is no memory. */
void *mem_grow(void *p, size_t n);

#endif
