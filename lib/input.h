/*
 * One input of bytes: a file, or stdin for "-". Gzip is undone on the way, member after member, by
 * looking at the first bytes, so every stage reads .gz without being told. The reader peeks and
 * skips; what it sees lies in one buffer that grows to what was asked for and no further.
 *
 * What is inside the bytes (HTML, WARC, lines) is not this module's business.
 */
#ifndef LIB_INPUT_H
#define LIB_INPUT_H

#include <stdint.h>

#include "err.h"
#include "str.h"

struct input;

/* "-" or NULL is stdin. NULL with *e on failure: reason no-file (absent), unreadable, is-directory. */
struct input *input_open(const char *operand, struct err *e);
struct input *input_open_fd(int fd, const char *name); /* takes the descriptor over */
/* The bytes [from, from + length) of a file as they lie on disk. Reason bad-range as well: no regular file, or it
 * ends before the range does. A gzip member that the range cuts is damage (bad-range) when it is read. */
struct input *input_open_range(const char *path, uint64_t from, uint64_t length, struct err *e);
void input_close(struct input *in);
const char *input_name(const struct input *in); /* the operand as given; "-" for stdin */

/* Makes at least `want` bytes visible at the front, fewer only at the end; the slice is valid until
 * the next call. -1: reason bad-gzip (damaged or cut short; what came before it is still given first)
 * or read-error. Asking again after an error gives it again. */
int input_peek(struct input *in, size_t want, struct str *out, struct err *e);
void input_skip(struct input *in, size_t n); /* at most what the last peek showed */

/* 1 with the next line, without its newline; 0 at the end; -1 on error: too-large when it is longer than
 * max (the line is passed over, and reading goes on behind it), or as input_peek. `*torn` is set when the
 * last line had no newline. */
int input_line(struct input *in, size_t max, struct str *line, bool *torn, struct err *e);

/* All that is left, up to max: 0, or -1 with too-large or as input_peek. */
int input_rest(struct input *in, size_t max, struct str *out, struct err *e);

/* Where the byte at the front stands in the file as it is on disk: for plain files its offset; for gzip the
 * offset of the member that holds it. For "FILE@OFFSET" (nf-record(5)). */
uint64_t input_offset(const struct input *in);
bool input_gzip(const struct input *in);
bool input_splits(const struct input *in); /* what is at the front can be read from input_offset on: a member begins there */
uint64_t input_read(const struct input *in); /* where reading the disk has come to; at the end: the file's size */

#endif
