#include "page.h"

#include <string.h>

/*
 * The body as the page's JSON-LD states it, as a check on the lines chosen. It is looked up by hashes of all its
 * windows of WINDOW folded bytes, so that a page costs its length and not its length times its lines.
 */

enum { WINDOW = 24, BODY_MAX = 400000 };

struct stated {
	struct str folded;
	uint32_t *slot;  /* 1 + an offset; open addressing */
	size_t mask;
};

static uint64_t
hash_window(const char *p)
{
	uint64_t a, b, c;

	memcpy(&a, p, 8);
	memcpy(&b, p + 8, 8);
	memcpy(&c, p + 16, 8);
	a = (a ^ (b << 21 | b >> 43) ^ (c << 42 | c >> 22)) * 0x9e3779b97f4a7c15u;
	return a ^ a >> 29;
}

struct stated *
stated_new(struct arena *a, struct str body)
{
	struct stated *s = arena_zalloc(a, sizeof *s);
	size_t size = 64;

	s->folded = fold_value(a, str_cut(body, 0, BODY_MAX));
	if (s->folded.n < 10 * WINDOW)
		return NULL;
	while (size < 2 * s->folded.n)
		size *= 2;
	s->mask = size - 1;
	s->slot = arena_zalloc(a, size * sizeof *s->slot);
	for (size_t i = 0; i + WINDOW <= s->folded.n; i++) {
		size_t at = hash_window(s->folded.p + i) & s->mask;
		int tries = 0;
		while (s->slot[at] && tries++ < 16) /* one text said a thousand times: its first places do */
			at = (at + 1) & s->mask;
		if (!s->slot[at])
			s->slot[at] = (uint32_t)i + 1;
	}
	return s;
}

static size_t
find(const struct stated *s, const char *window)
{
	size_t at = hash_window(window) & s->mask;

	for (int tries = 0; s->slot[at] && tries <= 16; tries++, at = (at + 1) & s->mask)
		if (memcmp(s->folded.p + s->slot[at] - 1, window, WINDOW) == 0)
			return s->slot[at] - 1;
	return SIZE_MAX;
}

enum stated_answer
stated_has(struct arena *a, const struct stated *s, struct str line, bool *last)
{
	struct str folded = fold_value(a, line);

	*last = false;
	if (folded.n < WINDOW)
		return STATED_SHORT;
	/* its beginning or its end: the two texts differ in links and signs */
	if (find(s, folded.p) == SIZE_MAX && find(s, folded.p + folded.n - WINDOW) == SIZE_MAX)
		return STATED_NO;
	*last = find(s, folded.p + folded.n - WINDOW) + 2 * WINDOW >= s->folded.n && find(s, folded.p + folded.n - WINDOW) != SIZE_MAX;
	return STATED_YES;
}
