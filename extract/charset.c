#include "extract.h"

#include <string.h>
#include <uchardet/uchardet.h>

#include "../lib/utf8.h"

/*
 * Bytes to UTF-8. What the server said comes first, unless the bytes prove it wrong: text that is whole UTF-8 with
 * characters beyond ASCII in it is UTF-8, whatever was declared, for chance does not write that. Then a byte order mark, strict UTF-8,
 * the page's own <meta>, and a guess from the bytes. Labels mean what the WHATWG Encoding standard says, so
 * "iso-8859-1" is windows-1252. UTF-7 is never read: its text can hide tags.
 */

enum { META_REACH = 4096, GUESS_REACH = 256 << 10 };

/* The charset that a <meta> among the first bytes declares. */
static const char *
meta_charset(struct str bytes)
{
	struct str rest = str_cut(bytes, 0, META_REACH);

	for (;;) {
		size_t tag = str_ifind(rest, S("<meta")), at;
		struct str inside;

		if (tag == rest.n)
			return NULL;
		rest = str_cut(rest, tag + 5, rest.n);
		inside = str_cut(rest, 0, str_chr(rest, '>'));
		at = str_ifind(inside, S("charset"));
		if (at == inside.n)
			continue;
		inside = str_trim(str_cut(inside, at + 7, inside.n));
		if (inside.n && inside.p[0] == '=') {
			const char *name;
			size_t n = 1;
			while (n < inside.n && strchr(" \t\"'", inside.p[n]))
				n++;
			inside = str_cut(inside, n, inside.n);
			for (n = 0; n < inside.n && !strchr(" \t\r\n\"';/>", inside.p[n]); n++)
				;
			name = charset_name(str_cut(inside, 0, n));
			/* a page in which this could be read is not UTF-16 */
			return name && strncmp(name, "UTF-16", 6) == 0 ? "UTF-8" : name;
		}
	}
}

/* A document that was cut inside a character is still UTF-8. */
static bool
is_utf8(struct str bytes)
{
	size_t at = utf8_valid(bytes), rest = bytes.n - at;
	unsigned char first = rest ? (unsigned char)bytes.p[at] : 0;

	if (rest == 0)
		return true;
	for (size_t i = 1; i < rest && i < 4; i++)
		if (((unsigned char)bytes.p[at + i] & 0xc0) != 0x80)
			return false;
	return first >= 0xc2 && first < 0xf5 && rest < (first < 0xe0 ? 2u : first < 0xf0 ? 3u : 4u);
}

/* Of what is not ASCII, more is whole UTF-8 than not. */
static bool
mostly_utf8(struct str bytes)
{
	size_t good = 0, bad = 0;

	for (size_t i = 0; i < bytes.n && good + bad < 20000; ) {
		uint32_t c;
		size_t n;
		if ((unsigned char)bytes.p[i] < 0x80) {
			i++;
			continue;
		}
		n = utf8_next(bytes, i, &c);
		n ? good++ : bad++;
		i += n ? n : 1;
	}
	return good >= bad;
}

static const char *
guess(struct str bytes)
{
	uchardet_t detector = uchardet_new();
	const char *name = NULL;
	size_t from = 0;

	if (!detector)
		return NULL;
	while (from < bytes.n && (unsigned char)bytes.p[from] < 0x80)
		from++;
	from -= from < 512 ? from : 512;
	bytes = str_cut(bytes, from, from + GUESS_REACH);
	if (uchardet_handle_data(detector, bytes.p, bytes.n) == 0) {
		uchardet_data_end(detector);
		name = charset_name(str_z(uchardet_get_charset(detector)));
	}
	uchardet_delete(detector);
	return name;
}

static int
decode(struct charsets *c, struct arena *a, struct str bytes, const char *name, struct str *out, struct err *e)
{
	struct buf b = { .max = bytes.n * 4 + 64 };
	int rc = charset_convert(c, name, bytes, &b, NULL, e);

	if (rc == 0)
		*out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return rc;
}

int
charset_decode(struct charsets *c, struct arena *a, struct str bytes, struct str http_charset, struct str *out, struct err *e)
{
	const char *name;

	if (str_starts(bytes, S("\xef\xbb\xbf"))) {
		*out = utf8_mended(a, str_cut(bytes, 3, bytes.n));
		return 0;
	}
	if (str_starts(bytes, S("\xff\xfe")))
		return decode(c, a, str_cut(bytes, 2, bytes.n), "UTF-16LE", out, e);
	if (str_starts(bytes, S("\xfe\xff")))
		return decode(c, a, str_cut(bytes, 2, bytes.n), "UTF-16BE", out, e);
	name = charset_name(http_charset);
	if (!name || (strncmp(name, "UTF-16", 6) != 0 && strcmp(name, "ISO-2022-JP") != 0)) {
		if (is_utf8(bytes) && !(name == NULL && memchr(bytes.p, 0x1b, bytes.n) && meta_charset(bytes) && strcmp(meta_charset(bytes), "ISO-2022-JP") == 0)) {
			*out = utf8_mended(a, bytes);
			return 0;
		}
		if (!name || strcmp(name, "UTF-8") == 0) {
			const char *other = meta_charset(bytes);
			bool said = name || (other && strcmp(other, "UTF-8") == 0);
			/* a bad byte here and there in a page that says UTF-8 is damage, not another charset */
			if (said)
				name = mostly_utf8(bytes) ? "UTF-8" : NULL;
			else
				name = other;
			if (!name)
				name = guess(bytes);
		}
	}
	if (!name)
		name = "CP1252";
	if (strcmp(name, "UTF-8") == 0) {
		*out = utf8_mended(a, bytes);
		return 0;
	}
	return decode(c, a, bytes, name, out, e);
}
