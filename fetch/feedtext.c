#include "fetch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <iconv.h>
#include <uchardet/uchardet.h>

#include "../lib/utf8.h"
#include "feed.h"

/*
 * The bytes of a feed to UTF-8: byte order mark, the look of UTF-16 and UTF-32, the HTTP header, the XML
 * declaration, UTF-8, windows-1252: in that order. Many feeds lie about it; the first that decodes wins.
 */

enum { FEED_TEXT_MAX = 64 << 20 };

static bool
converted(struct arena *a, struct str bytes, const char *from, struct str *out)
{
	iconv_t cd = iconv_open("UTF-8", from);
	struct buf b = { .max = FEED_TEXT_MAX };
	char *in = (char *)(uintptr_t)bytes.p;
	size_t left = bytes.n, bad = 0;

	if (cd == (iconv_t)-1)
		return false;
	while (left) {
		size_t room = left * 2 + 64, had = room;
		char *p = buf_room(&b, room);
		if (!p)
			break;
		if (iconv(cd, &in, &left, &p, &room) == (size_t)-1 && errno != E2BIG) {
			b.n += had - room;
			buf_add(&b, S("\xef\xbf\xbd"));
			bad++;
			in++;
			left--;
			continue;
		}
		b.n += had - room;
	}
	iconv_close(cd);
	*out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return bad == 0 || bad < out->n / 50 + 1;
}

/* The name in <?xml … encoding="NAME"?>. */
static struct str
declared(struct str s)
{
	size_t end, at;
	char quote;

	s = str_cut(s, 0, 1024);
	if (str_find(s, S("<?xml")) > 64)
		return (struct str){ 0 };
	s = str_cut(s, 0, str_find(s, S("?>")));
	at = str_find(s, S("encoding"));
	if (at == s.n)
		return (struct str){ 0 };
	s = str_trim(str_cut(s, at + 8, s.n));
	if (s.n == 0 || s.p[0] != '=')
		return (struct str){ 0 };
	s = str_trim(str_cut(s, 1, s.n));
	if (s.n == 0 || (s.p[0] != '"' && s.p[0] != '\''))
		return (struct str){ 0 };
	quote = s.p[0];
	end = str_chr(str_cut(s, 1, s.n), quote);
	return str_cut(s, 1, 1 + end);
}

/* What its first bytes show. NULL: nothing special. `*skip` is the length of the mark. */
static const char *
shown(struct str s, size_t *skip)
{
	static const struct {
		struct str start;
		const char *name;
		size_t skip;
	} marks[] = {
		{ { "\x00\x00\xfe\xff", 4 }, "UTF-32BE", 4 }, { { "\xff\xfe\x00\x00", 4 }, "UTF-32LE", 4 },
		{ { "\xef\xbb\xbf", 3 }, "UTF-8", 3 }, { { "\xfe\xff", 2 }, "UTF-16BE", 2 }, { { "\xff\xfe", 2 }, "UTF-16LE", 2 },
		{ { "\x00\x00\x00<", 4 }, "UTF-32BE", 0 }, { { "<\x00\x00\x00", 4 }, "UTF-32LE", 0 },
		{ { "\x00<\x00", 3 }, "UTF-16BE", 0 }, { { "<\x00", 2 }, "UTF-16LE", 0 },
	};

	*skip = 0;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_starts(s, marks[i].start)) {
			*skip = marks[i].skip;
			return marks[i].name;
		}
	return NULL;
}

/* Names as the web means them: Latin 1 and ASCII are windows-1252, GB2312 is GB18030. */
static const char *
meant(struct str name, char out[40])
{
	static const struct {
		const char *said, *meant;
	} table[] = {
		{ "iso-8859-1", "WINDOWS-1252" }, { "latin1", "WINDOWS-1252" }, { "us-ascii", "WINDOWS-1252" }, { "ascii", "WINDOWS-1252" },
		{ "gb2312", "GB18030" }, { "gbk", "GB18030" }, { "shift_jis", "CP932" }, { "shift-jis", "CP932" }, { "x-sjis", "CP932" },
		{ "euc-kr", "CP949" }, { "ks_c_5601-1987", "CP949" }, { "utf8", "UTF-8" }, { "iso-8859-9", "WINDOWS-1254" },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (str_ieq(name, str_z(table[i].said)))
			return table[i].meant;
	if (name.n == 0 || name.n >= 40)
		return NULL;
	memcpy(out, name.p, name.n);
	out[name.n] = '\0';
	return out;
}

/* What the bytes look most like, going by how often they follow one another. */
static const char *
guessed(struct str s)
{
	static char name[64];
	uchardet_t u = uchardet_new();

	uchardet_handle_data(u, s.p, s.n);
	uchardet_data_end(u);
	snprintf(name, sizeof name, "%s", uchardet_get_charset(u));
	uchardet_delete(u);
	return name[0] ? name : "WINDOWS-1252";
}

struct str
feed_utf8(struct arena *a, struct str bytes, struct str charset)
{
	size_t skip;
	const char *look = shown(bytes, &skip), *name;
	char room[40];
	struct str out, body = str_cut(bytes, skip, bytes.n);
	struct str said[2] = { charset, declared(body) };

	if (look && strcmp(look, "UTF-8") != 0 && converted(a, body, look, &out))
		return out;
	for (int i = 0; i < 2 && !look; i++) {
		name = meant(str_trim(said[i]), room);
		if (!name || strcmp(name, "UTF-8") == 0)
			continue;
		/* ASCII text in an encoding that ASCII text cannot be in is a lie */
		if (str_istarts(str_z(name), S("utf-16")) || str_istarts(str_z(name), S("utf-32")) || str_istarts(str_z(name), S("ucs")))
			continue;
		/* what says Latin but is UTF-8 beyond ASCII is UTF-8 */
		if (strcmp(name, "WINDOWS-1252") == 0 && utf8_valid(body) == body.n)
			continue;
		if (converted(a, body, name, &out))
			return out;
	}
	if (utf8_valid(body) == body.n)
		return body;
	{
		/* a few bad bytes in UTF-8 are mended; where nothing fits, it is the old Windows set */
		struct buf b = { .max = FEED_TEXT_MAX };
		size_t good = 0, bad = 0, step;
		uint32_t c;
		for (size_t at = 0; at < body.n; at += step ? step : 1) {
			step = utf8_next(body, at, &c);
			good += step > 1;
			bad += step == 0;
		}
		if (good < bad && (converted(a, body, guessed(body), &out) || converted(a, body, "WINDOWS-1252", &out)))
			return out;
		utf8_mend(&b, body);
		out = arena_dup(a, buf_str(&b));
		buf_release(&b);
	}
	return out;
}
