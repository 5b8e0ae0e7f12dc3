#include "utf8.h"

#include <string.h>

size_t
utf8_next(struct str s, size_t at, uint32_t *out)
{
	const unsigned char *p = (const unsigned char *)s.p + at;
	size_t left = at < s.n ? s.n - at : 0;
	uint32_t c;

	if (left == 0)
		return 0;
	if (p[0] < 0x80) {
		*out = p[0];
		return 1;
	}
	if (p[0] >= 0xc2 && p[0] <= 0xdf && left >= 2 && (p[1] & 0xc0) == 0x80) {
		*out = (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
		return 2;
	}
	if ((p[0] & 0xf0) == 0xe0 && left >= 3 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80) {
		c = (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
		if (c < 0x800 || (c >= 0xd800 && c < 0xe000))
			return 0;
		*out = c;
		return 3;
	}
	if (p[0] >= 0xf0 && p[0] <= 0xf4 && left >= 4 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80 &&
	    (p[3] & 0xc0) == 0x80) {
		c = (p[0] & 0x07u) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
		if (c < 0x10000 || c > 0x10ffff)
			return 0;
		*out = c;
		return 4;
	}
	return 0;
}

size_t
utf8_prev(struct str s, size_t at)
{
	if (at > s.n)
		at = s.n;
	if (at == 0)
		return 0;
	at--;
	while (at > 0 && ((unsigned char)s.p[at] & 0xc0) == 0x80)
		at--;
	return at;
}

size_t
utf8_put(uint32_t c, char out[4])
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3f));
		out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f));
	out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

size_t
utf8_valid(struct str s)
{
	size_t at = 0, n;
	uint32_t c;

	while (at < s.n) {
		/* eight ASCII bytes at a time: most of the web is */
		while (at + 8 <= s.n) {
			uint64_t w;
			memcpy(&w, s.p + at, 8);
			if (w & 0x8080808080808080u)
				break;
			at += 8;
		}
		if (at == s.n)
			break;
		if (!(n = utf8_next(s, at, &c)))
			return at;
		at += n;
	}
	return at;
}

void
utf8_mend(struct buf *b, struct str s)
{
	for (;;) {
		size_t good = utf8_valid(s);
		buf_add(b, str_cut(s, 0, good));
		if (good == s.n)
			return;
		buf_add(b, S("\xef\xbf\xbd"));
		/* one mark for the bad byte and the continuation bytes that hang on it */
		good++;
		while (good < s.n && ((unsigned char)s.p[good] & 0xc0) == 0x80)
			good++;
		s = str_cut(s, good, s.n);
	}
}

struct str
utf8_mended(struct arena *a, struct str s)
{
	struct buf b = { .max = s.n * 3 + 1 };
	struct str out;

	if (utf8_valid(s) == s.n)
		return s;
	utf8_mend(&b, s);
	out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

size_t
utf8_count(struct str s)
{
	size_t count = 0;

	for (size_t i = 0; i < s.n; i++)
		count += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return count;
}
