#include "plain.h"

#include <string.h>

#include "utf8.h"

/* What a character outside ASCII becomes: 0 itself, ' ' a space, -1 nothing. */
static int
respelling(uint32_t c)
{
	switch (c) {
	case 0x00a0: case 0x2002: case 0x2003: case 0x2004: case 0x2005: case 0x2006: case 0x2007: case 0x2008:
	case 0x2009: case 0x200a: case 0x202f: case 0x205f: case 0x3000:
		return ' ';
	case 0x00ad: case 0x061c: case 0x200b: case 0x200c: case 0x200d: case 0x200e: case 0x200f: case 0x202a:
	case 0x202b: case 0x202c: case 0x202d: case 0x202e: case 0x2060: case 0x2066: case 0x2067: case 0x2068:
	case 0x2069: case 0xfeff:
		return -1;
	case 0x2010: case 0x2011:
		return '-';
	}
	return 0;
}

static bool
must_respell(struct str text)
{
	size_t n;
	uint32_t c;

	for (size_t at = 0; at < text.n; at += n) {
		if ((unsigned char)text.p[at] < 0x80) {
			n = 1;
			continue;
		}
		if (!(n = utf8_next(text, at, &c)))
			n = 1;
		else if (respelling(c) != 0)
			return true;
	}
	return false;
}

/* A line end inside a paragraph is a space; the blank line between paragraphs stays. */
static void
join_lines(char *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (p[i] == '\t')
			p[i] = ' ';
		if (p[i] != '\n')
			continue;
		if (i + 1 < n && p[i + 1] == '\n') {
			while (i + 1 < n && p[i + 1] == '\n')
				i++;
		} else
			p[i] = ' ';
	}
}

void
plain_spell(struct arena *arena, struct str text, struct plain *out)
{
	char *p = arena_alloc(arena, text.n + 1);
	size_t len = 0, n;
	uint32_t *map;
	uint32_t c;

	out->map = NULL;
	if (!must_respell(text)) {
		if (text.n)
			memcpy(p, text.p, text.n);
		join_lines(p, text.n);
		out->text = (struct str){ p, text.n };
		return;
	}
	map = arena_alloc(arena, (text.n + 1) * sizeof *map);
	for (size_t at = 0; at < text.n; at += n) {
		int as = 0;
		if (!(n = utf8_next(text, at, &c)))
			n = 1;
		else
			as = respelling(c);
		if (as < 0)
			continue;
		for (size_t k = 0; k < (as ? 1 : n); k++) {
			map[len] = (uint32_t)(at + k);
			p[len++] = as ? (char)as : text.p[at + k];
		}
	}
	map[len] = (uint32_t)text.n;
	join_lines(p, len);
	out->text = (struct str){ p, len };
	out->map = map;
}

void
plain_span(const struct plain *plain, struct str text, size_t *start, size_t *end)
{
	size_t last;

	if (plain->map == NULL || *start >= *end)
		return;
	last = plain->map[*end - 1];
	do
		last++;
	while (last < text.n && ((unsigned char)text.p[last] & 0xc0) == 0x80);
	*start = plain->map[*start];
	*end = last;
}
