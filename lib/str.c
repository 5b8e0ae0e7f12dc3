#include "str.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "err.h"

struct str
str_z(const char *z)
{
	return (struct str){ z, z ? strlen(z) : 0 };
}

struct str
str_cut(struct str s, size_t from, size_t to)
{
	if (to > s.n)
		to = s.n;
	if (from > to)
		from = to;
	return (struct str){ s.p ? s.p + from : NULL, to - from };
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str
str_trim(struct str s)
{
	while (s.n && is_space(s.p[0]))
		s.p++, s.n--;
	while (s.n && is_space(s.p[s.n - 1]))
		s.n--;
	return s;
}

bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool
str_ieq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || strncasecmp(a.p, b.p, a.n) == 0);
}

bool
str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && str_eq(str_cut(s, 0, prefix.n), prefix);
}

bool
str_istarts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && str_ieq(str_cut(s, 0, prefix.n), prefix);
}

bool
str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n && str_eq(str_cut(s, s.n - suffix.n, s.n), suffix);
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	return c ? c : (a.n > b.n) - (a.n < b.n);
}

size_t
str_chr(struct str s, char c)
{
	const char *hit = s.n ? memchr(s.p, c, s.n) : NULL;

	return hit ? (size_t)(hit - s.p) : s.n;
}

size_t
str_find(struct str s, struct str needle)
{
	size_t rare = 0;

	if (needle.n == 0)
		return 0;
	/* look for a byte that prose has seldom */
	while (rare + 1 < needle.n && memchr(" etaoinsrhldcu", needle.p[rare], 14))
		rare++;
	for (size_t i = 0; i + needle.n <= s.n; i++) {
		const char *hit = memchr(s.p + i + rare, needle.p[rare], s.n - needle.n + 1 - i);
		if (!hit)
			break;
		i = (size_t)(hit - s.p) - rare;
		if (memcmp(s.p + i, needle.p, needle.n) == 0)
			return i;
	}
	return s.n;
}

size_t
str_ifind(struct str s, struct str needle)
{
	for (size_t i = 0; i + needle.n <= s.n; i++)
		if (strncasecmp(s.p + i, needle.p, needle.n) == 0)
			return i;
	return s.n;
}

bool
str_token(struct str *rest, char sep, struct str *out)
{
	size_t at;

	if (!rest->p)
		return false;
	at = str_chr(*rest, sep);
	*out = str_cut(*rest, 0, at);
	*rest = at < rest->n ? str_cut(*rest, at + 1, rest->n) : (struct str){ 0 };
	return true;
}

bool
str_one_of(struct str word, const char *list)
{
	char low[32];
	size_t n = word.n;

	if (n == 0 || n >= sizeof low)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (word.p[i] == 0)
			return false;
		low[i] = word.p[i] >= 'A' && word.p[i] <= 'Z' ? (char)(word.p[i] | 0x20) : word.p[i];
	}
	low[n] = 0;
	/* the C library searches many bytes at a time, where walking the list word by word looks at each */
	for (const char *p = list; (p = strstr(p, low)) != NULL; p++)
		if ((p == list || p[-1] == ' ') && (p[n] == ' ' || p[n] == 0))
			return true;
	return false;
}

bool
str_uint(struct str s, unsigned long long *out)
{
	unsigned long long v = 0;

	if (s.n == 0)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		unsigned d = (unsigned)(s.p[i] - '0');
		if (d > 9 || v > (UINT64_MAX - d) / 10)
			return false;
		v = v * 10 + d;
	}
	*out = v;
	return true;
}

void *
mem_grow(void *p, size_t n)
{
	void *q = realloc(p, n ? n : 1);

	if (!q)
		die(EXIT_IO, "out of memory (%zu bytes)", n);
	return q;
}

char *
buf_room(struct buf *b, size_t n)
{
	if (n > b->max || b->n > b->max - n) {
		b->over = true;
		return NULL;
	}
	if (b->cap - b->n < n + 1) {
		size_t cap = b->cap ? b->cap * 2 : 256;
		while (cap < b->n + n + 1)
			cap *= 2;
		b->p = mem_grow(b->p, cap);
		b->cap = cap;
	}
	return b->p + b->n;
}

void
buf_add(struct buf *b, struct str s)
{
	char *room;

	if (s.n == 0 || !(room = buf_room(b, s.n)))
		return;
	memcpy(room, s.p, s.n);
	b->n += s.n;
}

void
buf_addc(struct buf *b, char c)
{
	char *room = buf_room(b, 1);

	if (room) {
		*room = c;
		b->n++;
	}
}

void
buf_vprintf(struct buf *b, const char *fmt, va_list ap)
{
	va_list again;
	int n;
	char *room;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (n <= 0 || !(room = buf_room(b, (size_t)n)))
		return;
	vsnprintf(room, (size_t)n + 1, fmt, ap);
	b->n += (size_t)n;
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(b, fmt, ap);
	va_end(ap);
}

struct str
buf_str(const struct buf *b)
{
	return (struct str){ b->p, b->n };
}

const char *
buf_z(struct buf *b)
{
	if (!b->p)
		b->p = mem_grow(NULL, b->cap = 256);
	b->p[b->n] = '\0';
	return b->p;
}

void
buf_reset(struct buf *b)
{
	b->n = 0;
	b->over = false;
}

void
buf_release(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ .max = b->max };
}
