#include "page.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/utf8.h"

static const struct { const char *name; uint32_t c; } references[] = {
	{ "amp", '&' }, { "quot", '"' }, { "apos", '\'' }, { "lt", '<' }, { "gt", '>' }, { "nbsp", ' ' }, { "rsquo", 0x2019 },
	{ "lsquo", 0x2018 }, { "rdquo", 0x201d }, { "ldquo", 0x201c }, { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "hellip", 0x2026 },
	{ "shy", 0xad }, { "eacute", 0xe9 }, { "auml", 0xe4 }, { "ouml", 0xf6 }, { "uuml", 0xfc }, { "szlig", 0xdf }, { "laquo", 0xab },
	{ "raquo", 0xbb }, { "bdquo", 0x201e }, { "egrave", 0xe8 }, { "agrave", 0xe0 }, { "ccedil", 0xe7 },
};

/* The character of "&name;" at the front of s, and how long it is; 0 where there is none. */
static size_t
reference(struct str s, uint32_t *c)
{
	struct str name = str_cut(s, 1, 12);
	size_t semi = str_chr(name, ';');
	unsigned long v;
	char digits[12];

	if (semi == name.n || semi < 2)
		return 0;
	name.n = semi;
	if (name.p[0] == '#') {
		bool hex = name.p[1] == 'x' || name.p[1] == 'X';
		memcpy(digits, name.p + 1 + hex, name.n - 1 - hex);
		digits[name.n - 1 - hex] = '\0';
		v = strtoul(digits, NULL, hex ? 16 : 10);
		if (v == 0 || v > 0x10ffff || (v >= 0xd800 && v < 0xe000))
			return 0;
		*c = (uint32_t)v;
		return semi + 2;
	}
	for (size_t i = 0; i < sizeof references / sizeof *references; i++)
		if (str_eq(name, str_z(references[i].name))) {
			*c = references[i].c;
			return semi + 2;
		}
	return 0;
}

static void
add_char(struct buf *b, uint32_t c, bool *blank)
{
	char bytes[4];

	if (c == 0xad || c == 0x200b || c == 0xfeff || c == 0x200e || c == 0x200f || c == 0x2060)
		return;
	if (c <= ' ' || c == 0x7f || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x2028 || c == 0x2029 || (c >= 0x80 && c < 0xa0)) {
		*blank = b->n > 0;
		return;
	}
	if (*blank)
		buf_addc(b, ' ');
	*blank = false;
	buf_add(b, (struct str){ bytes, utf8_put(c, bytes) });
}

/* Once over: references read, tags out. */
static struct str
clean_once(struct arena *a, struct str s)
{
	struct buf b = { .max = s.n * 2 + 16 };
	bool blank = false;
	struct str out;

	for (size_t i = 0; i < s.n; ) {
		uint32_t c;
		size_t n = 0;

		if (s.p[i] == '&' && (n = reference(str_cut(s, i, s.n), &c)) > 0) {
			add_char(&b, c, &blank);
		} else if (s.p[i] == '<' && i + 1 < s.n && (s.p[i + 1] == '/' || ((s.p[i + 1] | 0x20) >= 'a' && (s.p[i + 1] | 0x20) <= 'z')) &&
		    (n = str_chr(str_cut(s, i, s.n), '>')) < s.n - i) {
			n++;
		} else if ((n = utf8_next(s, i, &c)) > 0)
			add_char(&b, c, &blank);
		else
			n = 1;
		i += n;
	}
	out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

struct str
clean_value(struct arena *a, struct str s)
{
	if (s.n == 0)
		return (struct str){ 0 };
	s = clean_once(a, s);
	if (memchr(s.p, '&', s.n) && memchr(s.p, ';', s.n))
		s = clean_once(a, s); /* written twice over: &amp;quot; */
	return s;
}

struct str
fold_value(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; ) {
		unsigned char c = (unsigned char)s.p[i];
		uint32_t wide;
		size_t len;
		if (c < 0x80) {
			if (c >= 'A' && c <= 'Z')
				p[n++] = (char)(c | 0x20);
			else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
				p[n++] = (char)c;
			i++;
			continue;
		}
		if ((len = utf8_next(s, i, &wide)) == 0) {
			i++;
			continue;
		}
		if (wide >= 0xc0 && !(wide >= 0x2000 && wide < 0x2070)) {
			memcpy(p + n, s.p + i, len);
			n += len;
		}
		i += len;
	}
	p[n] = '\0';
	return (struct str){ p, n };
}
