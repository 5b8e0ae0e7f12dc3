#include "http.h"

#include <stdint.h>
#include <string.h>

#include <zlib.h>

enum { DECODE_CHUNK = 64 << 10, CODINGS_MAX = 4 };

int
http_parse(struct str block, struct http *h, struct err *e)
{
	size_t eol = str_chr(block, '\n'), at;
	struct str line = str_trim(str_cut(block, 0, eol)), word;

	*h = (struct http){ 0 };
	if (!str_starts(line, S("HTTP/")) && !str_starts(line, S("ICY ")))
		return err_set(e, ERR_INPUT, "bad-record", "no HTTP status line");
	at = str_chr(line, ' ');
	word = str_cut(line, at, line.n);
	while (word.n && word.p[0] == ' ')
		word = str_cut(word, 1, word.n);
	for (size_t i = 0; i < 3; i++) {
		if (i >= word.n || word.p[i] < '0' || word.p[i] > '9')
			return err_set(e, ERR_INPUT, "bad-record", "no HTTP status code");
		h->status = h->status * 10 + (word.p[i] - '0');
	}

	/* the head ends at the first empty line; without one all is head */
	h->fields = h->body = str_cut(block, eol + 1, block.n);
	for (at = 0; at < h->fields.n;) {
		struct str rest = str_cut(h->fields, at, h->fields.n);
		size_t n = str_chr(rest, '\n');
		if (n == 0 || (n == 1 && rest.p[0] == '\r')) {
			h->body = str_cut(rest, n + 1, rest.n);
			h->fields = str_cut(h->fields, 0, at);
			return 0;
		}
		at += n + 1;
	}
	h->body = str_cut(h->body, h->body.n, h->body.n);
	return 0;
}

static struct str
unfold(struct arena *a, struct str value)
{
	char *p = arena_alloc(a, value.n);
	size_t n = 0;

	for (size_t i = 0; i < value.n; i++) {
		char c = value.p[i];
		if (c == '\r' || c == '\n') {
			while (i + 1 < value.n && strchr("\r\n \t", value.p[i + 1]))
				i++;
			c = ' ';
		}
		p[n++] = c;
	}
	return str_trim((struct str){ p, n });
}

struct str
http_field(struct arena *a, struct str fields, struct str name)
{
	while (fields.n) {
		size_t eol = str_chr(fields, '\n');
		bool folded = false;
		struct str line;

		while (eol + 1 < fields.n && (fields.p[eol + 1] == ' ' || fields.p[eol + 1] == '\t')) {
			folded = true;
			eol += 1 + str_chr(str_cut(fields, eol + 1, fields.n), '\n');
		}
		line = str_cut(fields, 0, eol);
		fields = str_cut(fields, eol + 1, fields.n);
		if (str_istarts(line, name)) {
			struct str value = str_cut(line, name.n, line.n);
			while (value.n && (value.p[0] == ' ' || value.p[0] == '\t'))
				value = str_cut(value, 1, value.n);
			if (value.n && value.p[0] == ':') {
				value = str_trim(str_cut(value, 1, value.n));
				return folded ? unfold(a, value) : value;
			}
		}
	}
	return (struct str){ 0 };
}

struct str
http_media_type(struct str value)
{
	return str_trim(str_cut(value, 0, str_chr(value, ';')));
}

struct str
http_parameter(struct str value, struct str name)
{
	struct str part;

	str_token(&value, ';', &part);
	while (str_token(&value, ';', &part)) {
		size_t eq = str_chr(part, '=');
		if (!str_ieq(str_trim(str_cut(part, 0, eq)), name))
			continue;
		part = str_trim(str_cut(part, eq + 1, part.n));
		if (part.n && (part.p[0] == '"' || part.p[0] == '\''))
			part = str_cut(part, 1, 1 + str_chr(str_cut(part, 1, part.n), part.p[0]));
		return str_trim(part);
	}
	return (struct str){ 0 };
}

/* The size line of a chunk at the front of s: its length with its newline, or 0. */
static size_t
chunk_line(struct str s, size_t *size)
{
	size_t i, eol = str_chr(str_cut(s, 0, 1024), '\n');

	*size = 0;
	if (eol >= s.n)
		return 0;
	for (i = 0; i < eol; i++) {
		char c = s.p[i];
		unsigned digit;
		if (c >= '0' && c <= '9')
			digit = (unsigned)(c - '0');
		else if ((c | 32) >= 'a' && (c | 32) <= 'f')
			digit = (unsigned)((c | 32) - 'a' + 10);
		else
			break;
		if (*size >> 40)
			return 0;
		*size = *size * 16 + digit;
	}
	/* only an extension, white space or the line's end may follow */
	return i > 0 && strchr(";\r\n \t", s.p[i]) ? eol + 1 : 0;
}

static struct str
unchunk(struct arena *a, struct str body, bool *cut)
{
	char *p;
	size_t n = 0, size, head;

	if (chunk_line(body, &size) == 0)
		return body; /* said, but undone by whoever recorded it */
	p = arena_alloc(a, body.n);
	for (;;) {
		if ((head = chunk_line(body, &size)) == 0) {
			*cut = true;
			break;
		}
		if (size == 0)
			break;
		body = str_cut(body, head, body.n);
		if (size > body.n) {
			size = body.n;
			*cut = true;
		}
		memcpy(p + n, body.p, size);
		n += size;
		body = str_cut(body, size, body.n);
		if (str_starts(body, S("\r\n")))
			body = str_cut(body, 2, body.n);
		else if (str_starts(body, S("\n")))
			body = str_cut(body, 1, body.n);
	}
	return (struct str){ p, n };
}

/* 1 decoded, 0 it is not in this coding, -1 too large */
static int
inflate_body(struct arena *a, struct str body, int window, size_t max, struct str *out, bool *cut)
{
	z_stream z = { .next_in = (Bytef *)(uintptr_t)body.p, .avail_in = (uInt)body.n };
	struct buf b = { .max = max };
	int rc = Z_OK;

	if (inflateInit2(&z, window) != Z_OK)
		die(EXIT_IO, "out of memory");
	while (rc == Z_OK) {
		char *room = buf_room(&b, DECODE_CHUNK);
		size_t have = DECODE_CHUNK;
		if (!room && max > b.n) /* the last few bytes up to the maximum */
			room = buf_room(&b, have = max - b.n);
		if (!room)
			break;
		b.over = false;
		z.next_out = (Bytef *)room;
		z.avail_out = (uInt)have;
		rc = inflate(&z, Z_NO_FLUSH);
		b.n += have - z.avail_out;
		if (rc == Z_STREAM_END && z.avail_in && window > 15 && z.next_in[0] == 0x1f)
			rc = inflateReset(&z); /* gzip members may follow one another */
		if (rc == Z_BUF_ERROR && z.avail_in)
			rc = Z_OK;
	}
	inflateEnd(&z);
	if (rc != Z_STREAM_END && !b.over)
		*cut = true;
	*out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	if (rc == Z_OK)
		return -1;
	return rc == Z_STREAM_END || out->n > 0 ? 1 : 0;
}

static int
undo_coding(struct arena *a, struct str coding, struct str *body, size_t max, bool *cut, struct err *e)
{
	struct str out;
	int got = 0;

	if (coding.n == 0 || str_ieq(coding, S("identity")) || str_ieq(coding, S("none")) || body->n == 0)
		return 0;
	if (body->n > UINT32_MAX)
		return err_set(e, ERR_INPUT, "too-large", "the body is too large");
	if (str_ieq(coding, S("gzip")) || str_ieq(coding, S("x-gzip"))) {
		if (!str_starts(*body, S("\x1f\x8b")))
			return 0; /* plainly not gzip, whatever the header says */
		got = inflate_body(a, *body, 15 + 16, max, &out, cut);
	} else if (str_ieq(coding, S("deflate"))) {
		/* RFC 9110 means zlib; many servers send raw deflate */
		bool short_end = false;

		got = inflate_body(a, *body, 15, max, &out, &short_end);
		if (got == 0) {
			short_end = false;
			got = inflate_body(a, *body, -15, max, &out, &short_end);
			if (got <= 0 || short_end)
				return 0; /* neither: it was not coded at all */
		}
		*cut = *cut || short_end;
	} else
		return err_set(e, ERR_INPUT, "bad-record", "content coding %.*s is not known", (int)(coding.n > 40 ? 40 : coding.n), coding.p);
	if (got < 0)
		return err_set(e, ERR_INPUT, "too-large", "more than %zu bytes when decoded", max);
	if (got == 0)
		return err_set(e, ERR_INPUT, "bad-record", "the %.*s data are damaged", SARG(coding));
	*body = out;
	return 0;
}

int
http_payload(struct arena *a, const struct http *h, size_t max, struct str *out, bool *cut, struct err *e)
{
	struct str codings = http_field(a, h->fields, S("content-encoding")), list[CODINGS_MAX];
	size_t n = 0;

	*cut = false;
	*out = h->body;
	if (str_ifind(http_field(a, h->fields, S("transfer-encoding")), S("chunked")) <
	    http_field(a, h->fields, S("transfer-encoding")).n)
		*out = unchunk(a, *out, cut);
	while (n < CODINGS_MAX && str_token(&codings, ',', &list[n]))
		n++;
	while (n-- > 0) /* the last applied is the first undone */
		if (undo_coding(a, str_trim(list[n]), out, max, cut, e) < 0)
			return -1;
	if (out->n > max)
		return err_set(e, ERR_INPUT, "too-large", "more than %zu bytes", max);
	return 0;
}
