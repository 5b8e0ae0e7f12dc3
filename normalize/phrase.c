#include "normalize.h"

#include <ctype.h>
#include <string.h>

#include "../lib/input.h"
#include "../lib/limits.h"
#include "../lib/paths.h"

/*
 * The phrases of lib/tables/check-words.tsv, and where they stand around figures: what leads to a figure, what
 * follows it, what joins two.
 */

enum { GROUPS_MAX = 128 };

struct phrase {
	struct str words;                /* without the '*' */
	bool open;                       /* the rest of the last word may be anything */
};

struct group {
	struct str name;
	LIST(struct phrase) phrases;
	bool first[256];                 /* bytes that a phrase begins with, in either case */
};

struct check_words {
	struct group v[GROUPS_MAX];
	size_t n;
};

static void
add_phrases(struct normalize *n, struct group *g, struct str all)
{
	struct str words;

	while (str_token(&all, '|', &words)) {
		struct phrase *x;
		if (!words.n)
			continue;
		x = arena_push(&n->keep, &g->phrases);
		x->open = str_ends(words, S("*"));
		x->words = str_cut(words, 0, words.n - x->open);
		g->first[tolower((unsigned char)words.p[0])] = g->first[toupper((unsigned char)words.p[0])] = true;
	}
}

int
check_words_load(struct normalize *n, struct err *e)
{
	const char *path = paths_data(&n->keep, "tables/check-words.tsv");
	struct input *in = input_open(path, e);
	struct str line, name;
	size_t nr = 0;
	bool torn;
	int got;

	if (!in)
		return -1;
	n->check_words = arena_zalloc(&n->keep, sizeof *n->check_words);
	while ((got = input_line(in, CONF_MAX, &line, &torn, e)) > 0) {
		nr++;
		if (!line.n || line.p[0] == '#')
			continue;
		line = arena_dup(&n->keep, line);
		if (!str_token(&line, '\t', &name) || !name.n || !line.n)
			got = err_set(e, ERR_CONFIG, "bad-table", "%s:%zu: want a name, a tab, phrases", path, nr);
		else if (n->check_words->n == GROUPS_MAX)
			got = err_set(e, ERR_CONFIG, "bad-table", "%s:%zu: more than %d groups", path, nr, GROUPS_MAX);
		if (got < 0)
			break;
		n->check_words->v[n->check_words->n].name = name;
		add_phrases(n, &n->check_words->v[n->check_words->n++], line);
	}
	input_close(in);
	return got < 0 ? -1 : 0;
}

static const struct group *
group_named(const struct normalize *n, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; i < n->check_words->n; i++)
		if (n->check_words->v[i].name.n == len && memcmp(n->check_words->v[i].name.p, name, len) == 0)
			return &n->check_words->v[i];
	return NULL;
}

static bool
wordish(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* Does s begin with the phrase, as words? Its length, or 0. */
static size_t
phrase_starts(const struct phrase *x, struct str s)
{
	size_t n = x->words.n;

	if (n > s.n || !str_istarts(s, x->words))
		return 0;
	while (x->open && n < s.n && wordish(s.p[n]))
		n++;
	return n == s.n || !wordish(s.p[n]) || !wordish(s.p[n - 1]) ? n : 0;
}

size_t
check_starts(const struct normalize *n, const char *group, struct str s)
{
	const struct group *g = group_named(n, group);
	size_t best = 0, got;

	if (!g || !s.n || !g->first[(unsigned char)s.p[0]])
		return 0;
	for (size_t i = 0; i < g->phrases.n; i++)
		if ((got = phrase_starts(&g->phrases.v[i], s)) > best)
			best = got;
	return best;
}

size_t
check_phrase(const struct normalize *n, const char *group, struct str text)
{
	const struct group *g = group_named(n, group);
	size_t got;

	for (size_t at = 0; g && at < text.n; at++) {
		if (!g->first[(unsigned char)text.p[at]] || (at && wordish(text.p[at - 1])))
			continue;
		for (size_t i = 0; i < g->phrases.n; i++)
			if ((got = phrase_starts(&g->phrases.v[i], str_cut(text, at, text.n))) != 0)
				return at + got;
	}
	return 0;
}

struct str
check_common_name(const struct normalize *n, const char *prefix, struct str words)
{
	for (size_t i = 0; i < n->check_words->n; i++) {
		const struct group *g = &n->check_words->v[i];
		if (!str_starts(g->name, str_z(prefix)))
			continue;
		for (size_t k = 0; k < g->phrases.n; k++)
			if (str_ieq(g->phrases.v[k].words, words))
				return str_cut(g->name, strlen(prefix), g->name.n);
	}
	return words;
}

/* How much of s, its end, is a phrase of the group. */
static size_t
ends(const struct normalize *n, const char *group, struct str s)
{
	size_t at = s.n;

	for (int words = 0; at > 0 && words < 6; words++) {
		while (at > 0 && s.p[at - 1] == ' ')
			at--;
		while (at > 0 && s.p[at - 1] != ' ')
			at--;
		if (check_starts(n, group, str_cut(s, at, s.n)) == s.n - at && s.n > at)
			return s.n - at;
	}
	return 0;
}

struct str
without_hedges(const struct normalize *n, struct str s)
{
	size_t got;

	for (s = str_trim(s); (got = ends(n, "hedge", s)) != 0; s = str_trim(s))
		s.n -= got;
	return s;
}

bool
check_ends(const struct normalize *n, const char *group, struct str s)
{
	size_t got;

	for (s = str_trim(s); s.n; s = str_trim(s)) {
		if (ends(n, group, s))
			return true;
		if ((got = ends(n, "hedge", s)) == 0)
			break;
		s.n -= got;
	}
	return false;
}

struct str
figure_lead(const struct line *line, int f, uint32_t from)
{
	uint32_t end = line->figures.v[f].start, start = end > from + 60 ? end - 60 : from;

	if (f > 0 && line->figures.v[f - 1].end > start && line->figures.v[f - 1].end <= end)
		start = line->figures.v[f - 1].end;
	return str_cut(line->text, start, end);
}

struct str
figure_tail(const struct line *line, int f, uint32_t to)
{
	uint32_t start = line->figures.v[f].end, end = to > start + 60 ? start + 60 : to;

	if ((size_t)f + 1 < line->figures.n && line->figures.v[f + 1].start < end && line->figures.v[f + 1].start >= start)
		end = line->figures.v[f + 1].start;
	return start < end ? str_cut(line->text, start, end) : (struct str){ 0 };
}

bool
same_clause(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (strchr(";:()\"", s.p[i]) || (s.p[i] == '.' && i + 1 < s.n && s.p[i + 1] == ' '))
			return false;
	return true;
}

bool
people_unit(const struct normalize *n, struct str unit)
{
	return unit.n > 2 && check_starts(n, "people", str_cut(unit, 1, unit.n - 1)) == unit.n - 2;
}
