#include "warc.h"

#include <stdio.h>
#include <string.h>

#include <zlib.h>

#include "date.h"
#include "digest.h"
#include "http.h"
#include "limits.h"

enum { SCAN = 64 << 10, TAIL = 16 };

void
warc_init(struct warc *w, struct input *in)
{
	*w = (struct warc){ .in = in };
}

void
warc_release(struct warc *w)
{
	arena_release(&w->arena);
}

static void
pass(struct warc *w, size_t n)
{
	input_skip(w->in, n);
	w->position += n;
}

/* Leaves the current record behind. */
static int
leave(struct warc *w, struct err *e)
{
	struct str seen;

	pass(w, w->used);
	w->used = 0;
	while (w->skip) {
		if (input_peek(w->in, SCAN, &seen, e) < 0)
			return -1;
		if (seen.n == 0)
			return err_set(e, ERR_INPUT, "bad-record", "the file ends %llu bytes before the block does",
			    (unsigned long long)w->skip);
		if (seen.n > w->skip)
			seen.n = (size_t)w->skip;
		pass(w, seen.n);
		w->skip -= seen.n;
	}
	return 0;
}

static bool
is_version_line(struct str s)
{
	return s.n > 6 && str_istarts(s, S("WARC/")) && s.p[5] >= '0' && s.p[5] <= '9';
}

/* Offset of the next line that begins a record, from `from` on; s.n where there is none. */
static size_t
find_version_line(struct str s, size_t from)
{
	size_t at = from;

	while (at < s.n) {
		at += str_chr(str_cut(s, at, s.n), '\n') + 1;
		if (at < s.n && is_version_line(str_cut(s, at, s.n)))
			return at;
	}
	return s.n;
}

/* Passes over blank lines. 1 something follows, 0 the end. */
static int
pass_blank(struct warc *w, struct err *e)
{
	struct str seen;

	for (;;) {
		size_t n = 0;
		if (input_peek(w->in, TAIL, &seen, e) < 0)
			return -1;
		while (n < seen.n && (seen.p[n] == '\r' || seen.p[n] == '\n'))
			n++;
		if (n < seen.n) {
			pass(w, n);
			return 1;
		}
		if (n == 0)
			return 0;
		pass(w, n);
	}
}

/* What stands here begins no record: passes on to the next version line. 0 where that has been told already. */
static int
resynchronise(struct warc *w, struct err *e)
{
	uint64_t gone = 0;
	struct str seen;

	for (;;) {
		size_t at;
		if (input_peek(w->in, SCAN, &seen, e) < 0)
			return -1;
		at = find_version_line(seen, 0);
		if (at < seen.n || seen.n < SCAN) {
			pass(w, at);
			if (w->damaged)
				return 0;
			return err_set(e, ERR_INPUT, "bad-record", "%llu bytes that are no record", (unsigned long long)(gone + at));
		}
		pass(w, seen.n - TAIL); /* a version line may be cut by the window */
		gone += seen.n - TAIL;
	}
}

/* Makes the header block visible: its length, or 0 where it has no end. */
static int
peek_header(struct warc *w, struct str *all, size_t *length, struct err *e)
{
	size_t want = 4096, from = 0;

	for (;;) {
		if (input_peek(w->in, want, all, e) < 0)
			return -1;
		for (size_t at = from; at < all->n;) {
			size_t eol = at + str_chr(str_cut(*all, at, all->n), '\n');
			if (eol >= all->n)
				break;
			if (eol == at || (eol == at + 1 && all->p[at] == '\r')) {
				*length = eol + 1;
				return 0;
			}
			from = at = eol + 1;
		}
		if (all->n < want || want >= WARC_HEADER_MAX)
			return err_set(e, ERR_INPUT, "bad-record", "the header has no end");
		want = want * 4 > WARC_HEADER_MAX ? WARC_HEADER_MAX : want * 4;
	}
}

static struct str
bare(struct str uri)
{
	if (uri.n > 1 && uri.p[0] == '<' && uri.p[uri.n - 1] == '>')
		return str_cut(uri, 1, uri.n - 1);
	return uri;
}

/* Ends the record where the next one begins, if one begins inside of it: its length was a lie. */
static void
cut_at_next(struct warc *w, struct str all, size_t header)
{
	size_t at = find_version_line(all, header);

	w->used = at < all.n ? at : all.n;
	w->skip = 0;
}

static int
read_block(struct warc *w, struct warc_record *r, size_t header, struct err *e)
{
	size_t want = header + (r->length > WARC_BLOCK_MAX ? WARC_BLOCK_MAX : (size_t)r->length);
	struct str all, tail;

	if (input_peek(w->in, want + TAIL, &all, e) < 0)
		return -1;
	if (all.n < want) {
		r->block = str_cut(all, header, all.n);
		cut_at_next(w, all, header);
		return err_set(e, ERR_INPUT, "bad-record", "the block has %zu bytes of %llu", r->block.n, (unsigned long long)r->length);
	}
	w->used = want;
	if (r->length > WARC_BLOCK_MAX) {
		r->too_large = true;
		w->skip = r->length - WARC_BLOCK_MAX;
		return 0;
	}
	r->block = str_cut(all, header, want);
	tail = str_cut(all, want, all.n);
	if (tail.n && tail.p[0] != '\r' && tail.p[0] != '\n' && !is_version_line(tail)) {
		cut_at_next(w, str_cut(all, 0, want), header);
		return err_set(e, ERR_INPUT, "bad-record", "no blank line behind the block of %llu bytes: its length is wrong",
		    (unsigned long long)r->length);
	}
	return 0;
}

static int
next(struct warc *w, struct warc_record *r, struct err *e)
{
	struct str all, length;
	size_t header = 0, eol;
	unsigned long long n;
	int got;

	*r = (struct warc_record){ .offset = input_offset(w->in), .position = w->position };
	if (leave(w, e) < 0) {
		w->skip = 0;
		return -1;
	}
	arena_reset(&w->arena);
	for (;;) {
		if ((got = pass_blank(w, e)) <= 0)
			return got;
		r->offset = input_offset(w->in);
		r->splits = input_splits(w->in);
		r->position = w->position;
		if (input_peek(w->in, TAIL, &all, e) < 0)
			return -1;
		if (is_version_line(all))
			break;
		if (resynchronise(w, e) < 0)
			return -1;
	}
	if (peek_header(w, &all, &header, e) < 0) {
		cut_at_next(w, all, 0);
		return -1;
	}

	/* the header is copied: the block may make the buffer move */
	all = arena_dup(&w->arena, str_cut(all, 0, header));
	eol = str_chr(all, '\n');
	r->version = str_trim(str_cut(all, 5, eol));
	r->fields = str_cut(all, eol + 1, all.n);
	r->type = http_field(&w->arena, r->fields, S("WARC-Type"));
	r->uri = bare(http_field(&w->arena, r->fields, S("WARC-Target-URI")));
	r->date = http_field(&w->arena, r->fields, S("WARC-Date"));
	r->content_type = http_field(&w->arena, r->fields, S("Content-Type"));
	length = http_field(&w->arena, r->fields, S("Content-Length"));
	if (!str_uint(length, &n)) {
		w->used = header;
		return err_set(e, ERR_INPUT, "bad-record", length.p ? "Content-Length is no number" : "no Content-Length");
	}
	r->length = n;
	if (read_block(w, r, header, e) < 0)
		return -1;
	if (r->type.n == 0)
		return err_set(e, ERR_INPUT, "bad-record", "no WARC-Type");
	return 1;
}

int
warc_next(struct warc *w, struct warc_record *r, struct err *e)
{
	int got = next(w, r, e);

	w->damaged = got < 0;
	return got;
}

/* ---- writing ---- */

void
warc_digest(struct str s, char out[WARC_DIGEST])
{
	static const char letter[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	unsigned char raw[20];

	sha1_raw(s, raw);
	memcpy(out, "sha1:", 5);
	for (int i = 0; i < 32; i++) {
		int bit = i * 5, byte = bit / 8;
		unsigned two = (unsigned)raw[byte] << 8 | (byte + 1 < 20 ? raw[byte + 1] : 0U);
		out[5 + i] = letter[two >> (11 - bit % 8) & 31];
	}
	out[WARC_DIGEST - 1] = '\0';
}

void
warc_id(const unsigned char random[16], char out[WARC_ID])
{
	unsigned char r[16];

	memcpy(r, random, sizeof r);
	r[6] = (unsigned char)((r[6] & 0x0f) | 0x40);
	r[8] = (unsigned char)((r[8] & 0x3f) | 0x80);
	snprintf(out, WARC_ID, "urn:uuid:%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
	    r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], r[9], r[10], r[11], r[12], r[13], r[14], r[15]);
}

void
warc_write(struct buf *out, struct str type, const char *id, int64_t date, struct str uri,
    const struct warc_field *fields, size_t n_fields, struct str content_type, struct str block)
{
	char when[DATE_TEXT], digest[WARC_DIGEST];

	date_print_utc(date, when);
	warc_digest(block, digest);
	buf_printf(out, "WARC/1.1\r\nWARC-Type: %.*s\r\nWARC-Record-ID: <%s>\r\nWARC-Date: %s\r\n", SARG(type), id, when);
	if (uri.n)
		buf_printf(out, "WARC-Target-URI: %.*s\r\n", SARG(uri));
	for (size_t i = 0; i < n_fields; i++)
		if (fields[i].value.n)
			buf_printf(out, "%.*s: %.*s\r\n", SARG(fields[i].name), SARG(fields[i].value));
	if (content_type.n)
		buf_printf(out, "Content-Type: %.*s\r\n", SARG(content_type));
	buf_printf(out, "WARC-Block-Digest: %s\r\nContent-Length: %zu\r\n\r\n", digest, block.n);
	buf_add(out, block);
	buf_add(out, S("\r\n\r\n"));
}

void
warc_gzip(struct buf *out, struct str record)
{
	z_stream z = { .next_in = (Bytef *)(uintptr_t)record.p, .avail_in = (uInt)record.n };
	char *room;
	size_t bound;

	if (deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
		die(EXIT_IO, "out of memory");
	bound = deflateBound(&z, record.n);
	if ((room = buf_room(out, bound))) {
		z.next_out = (Bytef *)room;
		z.avail_out = (uInt)bound;
		deflate(&z, Z_FINISH);
		out->n += bound - z.avail_out;
	}
	deflateEnd(&z);
}
