#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <zlib.h>

#include "gunzip.h"
#include "limits.h"

/* RAW: a member that is no longer is undone at once, into at most WHOLE bytes; larger ones piece by piece. */
enum { CHUNK = 64 << 10, RAW = 256 << 10, WHOLE = 4 << 20 };

/* A gzip member's start: where its first byte went in the decoded stream, and where the member is on disk. */
struct member {
	uint64_t decoded, disk;
};

struct input {
	char *name;
	int fd;
	bool gzip, decided, end; /* end: nothing more will be appended */
	struct err err;          /* sticky; told when the bytes before it are used up */
	bool failed;

	char *p;                 /* decoded bytes [from, to) wait here */
	size_t from, to, cap;
	uint64_t consumed;       /* decoded bytes skipped so far */
	uint64_t base;           /* where on disk a range begins; else 0 */
	uint64_t left;           /* bytes of the range not read yet */
	bool range, cut;         /* cut: the file goes on behind it */

	unsigned char *raw;       /* RAW bytes of compressed data, where there are such */
	bool regular;             /* a file: reading on never waits */
	struct gunzip *gunzip;
	uint64_t disk;            /* bytes read from fd */
	z_stream z;
	bool in_member, any_member;
	struct member *members;   /* of those whose bytes are still at or behind the front, oldest first */
	size_t n_members, cap_members;
};

struct input *
input_open_fd(int fd, const char *name)
{
	struct input *in = mem_grow(NULL, sizeof *in);

	memset(in, 0, sizeof *in);
	in->fd = fd;
	in->regular = fstat(fd, &(struct stat){ 0 }) == 0 && lseek(fd, 0, SEEK_CUR) >= 0;
	in->name = mem_grow(NULL, strlen(name) + 1);
	strcpy(in->name, name);
	return in;
}

struct input *
input_open(const char *operand, struct err *e)
{
	struct stat st;
	int fd;

	if (!operand || strcmp(operand, "-") == 0)
		return input_open_fd(dup(STDIN_FILENO), "-");
	fd = open(operand, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		err_set(e, ERR_INPUT, errno == ENOENT ? "no-file" : "unreadable", "cannot open: %s", strerror(errno));
		return NULL;
	}
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		close(fd);
		err_set(e, ERR_INPUT, "is-directory", "is a directory");
		return NULL;
	}
	return input_open_fd(fd, operand);
}

struct input *
input_open_range(const char *path, uint64_t from, uint64_t length, struct err *e)
{
	struct input *in = input_open(path, e);
	struct stat st;

	if (!in)
		return NULL;
	if (fstat(in->fd, &st) < 0 || !S_ISREG(st.st_mode))
		err_set(e, ERR_INPUT, "bad-range", "not a file that can be read from its middle");
	else if (length == 0 || from > (uint64_t)st.st_size || length > (uint64_t)st.st_size - from)
		err_set(e, ERR_INPUT, "bad-range", "the file has %llu bytes", (unsigned long long)st.st_size);
	else if (lseek(in->fd, (off_t)from, SEEK_SET) < 0)
		err_set(e, ERR_INPUT, "unreadable", "cannot seek: %s", strerror(errno));
	else {
		in->base = in->disk = from;
		in->left = length;
		in->range = true;
		in->cut = from + length < (uint64_t)st.st_size;
		return in;
	}
	input_close(in);
	return NULL;
}

void
input_close(struct input *in)
{
	if (!in)
		return;
	if (in->in_member)
		inflateEnd(&in->z);
	if (in->fd >= 0)
		close(in->fd);
	gunzip_free(in->gunzip);
	free(in->raw);
	free(in->members);
	free(in->name);
	free(in->p);
	free(in);
}

const char *
input_name(const struct input *in)
{
	return in->name;
}

bool
input_gzip(const struct input *in)
{
	return in->gzip;
}

static void
fail(struct input *in, const char *reason, const char *what)
{
	err_set(&in->err, ERR_INPUT, reason, "%s", what);
	in->failed = in->end = true;
}

static ssize_t
read_some(struct input *in, void *p, size_t n)
{
	ssize_t got;

	if (in->range && n > in->left)
		n = (size_t)in->left;
	do
		got = read(in->fd, p, n);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		fail(in, "read-error", strerror(errno));
	else {
		in->disk += (uint64_t)got;
		in->left -= in->range ? (uint64_t)got : 0;
	}
	return got;
}

static void
make_room(struct input *in, size_t want)
{
	if (in->from && (in->from == in->to || in->cap - in->to < want)) {
		memmove(in->p, in->p + in->from, in->to - in->from);
		in->to -= in->from;
		in->from = 0;
	}
	if (in->cap - in->to < want) {
		in->cap = in->cap ? in->cap * 2 : CHUNK;
		while (in->cap - in->to < want)
			in->cap *= 2;
		in->p = mem_grow(in->p, in->cap);
	}
}

/* The member at next_in begins at what is now the end of the decoded bytes. */
static void
note_member(struct input *in)
{
	if (in->n_members == in->cap_members) {
		in->cap_members = in->cap_members ? in->cap_members * 2 : 16;
		in->members = mem_grow(in->members, in->cap_members * sizeof *in->members);
	}
	in->members[in->n_members++] = (struct member){
		.decoded = in->consumed + (in->to - in->from),
		.disk = in->disk - in->z.avail_in,
	};
}

static void
begin_member(struct input *in)
{
	note_member(in);
	if (inflateInit2(&in->z, 15 + 16) != Z_OK)
		die(EXIT_IO, "out of memory");
	in->in_member = in->any_member = true;
}

/* Reads on behind the compressed bytes that are there; false at the end. */
static bool
fill(struct input *in)
{
	ssize_t got;

	memmove(in->raw, in->z.next_in, in->z.avail_in);
	in->z.next_in = in->raw;
	got = read_some(in, in->raw + in->z.avail_in, RAW - in->z.avail_in);
	if (got > 0)
		in->z.avail_in += (uInt)got;
	return got > 0;
}

/* Undoes a whole member at once. false: it is too large for that, or damaged, or cut short. */
static bool
whole_member(struct input *in)
{
	size_t room = WHOLE / 8, used, made;

	if (!in->gunzip)
		in->gunzip = gunzip_new();
	if (in->regular && in->z.avail_in < CHUNK)
		fill(in);
	for (int tries = 0; !in->failed;) {
		make_room(in, room);
		switch (gunzip_member(in->gunzip, in->z.next_in, in->z.avail_in, in->p + in->to, in->cap - in->to, &used, &made)) {
		case GUNZIP_DONE:
			note_member(in);
			in->any_member = true;
			in->z.next_in += used;
			in->z.avail_in -= (uInt)used;
			in->to += made;
			return true;
		case GUNZIP_ROOM:
			room = (in->cap - in->to) * 2;
			if (room > 2 * WHOLE)
				return false;
			break;
		case GUNZIP_FAIL:
			if (in->z.avail_in == RAW || ++tries > 3 || !fill(in))
				return false;
			break;
		}
	}
	return false;
}

/* Appends some decoded bytes, or ends the stream. */
static void
inflate_some(struct input *in)
{
	make_room(in, CHUNK);
	for (;;) {
		size_t room = in->cap - in->to;
		int rc;

		if (in->z.avail_in == 0) {
			ssize_t got = read_some(in, in->raw, RAW);
			if (got < 0)
				return;
			if (got == 0) {
				if (in->in_member && in->cut)
					fail(in, "bad-range", "the range ends inside a gzip member");
				else if (in->in_member)
					fail(in, "bad-gzip", "the gzip data end early");
				in->end = true;
				return;
			}
			in->z.next_in = in->raw;
			in->z.avail_in = (uInt)got;
		}
		if (!in->in_member) {
			/* zeros behind the last member are padding (tapes, block devices) */
			if (in->z.next_in[0] == 0) {
				in->z.next_in++, in->z.avail_in--;
				continue;
			}
			if (in->z.next_in[0] != 0x1f) {
				fail(in, "bad-gzip", "other bytes follow the gzip data");
				return;
			}
			if (whole_member(in) || in->failed)
				return;
			room = in->cap - in->to;
			begin_member(in);
		}
		in->z.next_out = (unsigned char *)in->p + in->to;
		in->z.avail_out = (uInt)room;
		rc = inflate(&in->z, Z_NO_FLUSH);
		in->to += room - in->z.avail_out;
		if (rc == Z_STREAM_END) {
			inflateEnd(&in->z);
			in->in_member = false;
		} else if (rc != Z_OK && rc != Z_BUF_ERROR) {
			fail(in, "bad-gzip", in->z.msg ? in->z.msg : "damaged gzip data");
			return;
		}
		if (room != in->z.avail_out)
			return;
	}
}

static void
more(struct input *in)
{
	ssize_t got;

	make_room(in, CHUNK);
	if (!in->decided) {
		/* two bytes tell; a pipe may give them one by one */
		while (in->to < 2 && (got = read_some(in, in->p + in->to, in->cap - in->to)) > 0)
			in->to += (size_t)got;
		in->decided = true;
		in->gzip = in->to >= 2 && memcmp(in->p, "\x1f\x8b", 2) == 0;
		if (in->gzip) {
			in->raw = mem_grow(NULL, RAW);
			memcpy(in->raw, in->p, in->to);
			in->z.next_in = in->raw;
			in->z.avail_in = (uInt)in->to;
			in->to = 0;
		} else {
			in->end = in->to < 2;
			return;
		}
	}
	if (in->gzip) {
		inflate_some(in);
		return;
	}
	got = read_some(in, in->p + in->to, in->cap - in->to);
	if (got == 0)
		in->end = true;
	else if (got > 0)
		in->to += (size_t)got;
}

int
input_peek(struct input *in, size_t want, struct str *out, struct err *e)
{
	while (in->to - in->from < want && !in->end)
		more(in);
	if (in->failed && in->to == in->from && want) {
		*e = in->err;
		return -1;
	}
	*out = (struct str){ in->p ? in->p + in->from : "", in->to - in->from };
	return 0;
}

void
input_skip(struct input *in, size_t n)
{
	if (n > in->to - in->from)
		n = in->to - in->from;
	in->from += n;
	in->consumed += n;
	if (in->n_members > 1 && in->members[1].decoded <= in->consumed) {
		size_t gone = 1;
		while (gone + 1 < in->n_members && in->members[gone + 1].decoded <= in->consumed)
			gone++;
		in->n_members -= gone;
		memmove(in->members, in->members + gone, in->n_members * sizeof *in->members);
	}
}

uint64_t
input_offset(const struct input *in)
{
	if (!in->gzip)
		return in->base + in->consumed;
	return in->n_members ? in->members[0].disk : in->base;
}

bool
input_splits(const struct input *in)
{
	return !in->gzip || (in->n_members && in->members[0].decoded == in->consumed);
}

uint64_t
input_read(const struct input *in)
{
	return in->disk;
}

int
input_line(struct input *in, size_t max, struct str *line, bool *torn, struct err *e)
{
	size_t seen = 0;
	bool dropping = false;

	*torn = false;
	for (;;) {
		struct str all;
		size_t at;

		if (input_peek(in, seen + 1, &all, e) < 0)
			return -1;
		at = seen < all.n ? seen + str_chr(str_cut(all, seen, all.n), '\n') : all.n;
		if (at < all.n || all.n == seen) { /* a whole line, or the end of the input */
			bool whole = at < all.n;
			if (!whole && all.n == 0 && !dropping)
				return 0;
			if (!whole && in->failed) { /* the read error explains the torn line; tell it, not the line */
				input_skip(in, all.n);
				*e = in->err;
				return -1;
			}
			*torn = !whole;
			*line = str_cut(all, 0, at);
			in->from += at + whole; /* not input_skip: the slice must stay put */
			in->consumed += at + whole;
			if (dropping || line->n > max)
				return err_set(e, ERR_INPUT, "too-large", "a line is longer than %zu bytes", max);
			return 1;
		}
		if (all.n > max) {
			dropping = true;
			input_skip(in, all.n);
			seen = 0;
		} else
			seen = all.n;
	}
}

int
input_rest(struct input *in, size_t max, struct str *out, struct err *e)
{
	if (input_peek(in, max + 1, out, e) < 0)
		return -1;
	if (out->n > max)
		return err_set(e, ERR_INPUT, "too-large", "more than %zu bytes", max);
	if (in->failed) {
		*e = in->err;
		return -1;
	}
	return 0;
}
