#include "fetch.h"

#include <string.h>

#include <uchardet/uchardet.h>

#include "../lib/utf8.h"
#include "feed.h"

/*
 * The bytes of a feed to UTF-8: byte order mark, the look of UTF-16 and UTF-32, the HTTP header, the XML
 * declaration, UTF-8, windows-1252: in that order. Many feeds lie about it; the first that decodes wins.
 */

enum { FEED_TEXT_MAX = 64 << 20 };

static bool
converted(struct charsets *c, struct arena *a, struct str bytes, const char *from, struct str *out)
{
	struct buf b = { .max = FEED_TEXT_MAX };
	size_t bad = 0;
	struct err e;
	bool good = charset_convert(c, from, bytes, &b, &bad, &e) == 0 && (bad == 0 || bad < b.n / 50 + 1);

	if (good)
		*out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return good;
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

/* What the bytes look most like, going by how often they follow one another. */
static const char *
guessed(struct str s)
{
	uchardet_t u = uchardet_new();
	const char *name;

	uchardet_handle_data(u, s.p, s.n);
	uchardet_data_end(u);
	name = charset_name(str_z(uchardet_get_charset(u)));
	uchardet_delete(u);
	return name ? name : "CP1252";
}

struct str
feed_utf8(struct charsets *c, struct arena *a, struct str bytes, struct str charset)
{
	size_t skip;
	const char *look = shown(bytes, &skip), *name;
	struct str out, body = str_cut(bytes, skip, bytes.n);
	struct str said[2] = { charset, declared(body) };

	if (look && strcmp(look, "UTF-8") != 0 && converted(c, a, body, look, &out))
		return out;
	for (int i = 0; i < 2 && !look; i++) {
		name = charset_name(said[i]);
		if (!name || strcmp(name, "UTF-8") == 0)
			continue;
		/* ASCII text in an encoding that ASCII text cannot be in is a lie */
		if (strncmp(name, "UTF-16", 6) == 0)
			continue;
		/* what says Latin but is UTF-8 beyond ASCII is UTF-8 */
		if (strcmp(name, "CP1252") == 0 && utf8_valid(body) == body.n)
			continue;
		if (converted(c, a, body, name, &out))
			return out;
	}
	if (utf8_valid(body) == body.n)
		return body;
	{
		/* a few bad bytes in UTF-8 are mended; where nothing fits, it is the old Windows set */
		struct buf b = { .max = FEED_TEXT_MAX };
		size_t good = 0, bad = 0, step;
		uint32_t character;
		for (size_t at = 0; at < body.n; at += step ? step : 1) {
			step = utf8_next(body, at, &character);
			good += step > 1;
			bad += step == 0;
		}
		if (good < bad && (converted(c, a, body, guessed(body), &out) || converted(c, a, body, "CP1252", &out)))
			return out;
		utf8_mend(&b, body);
		out = arena_dup(a, buf_str(&b));
		buf_release(&b);
	}
	return out;
}
