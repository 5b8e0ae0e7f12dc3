#include "normalize.h"

#include <string.h>

#include "../lib/input.h"
#include "../lib/limits.h"
#include "../lib/paths.h"

/*
 * The phrases of lib/tables/check-words.tsv, and where they stand around figures: what leads to a figure, what
 * follows it, what joins two.
 */

enum { GROUPS_MAX = 128 };

struct check_words {
	struct { struct str name, phrases; } v[GROUPS_MAX];
	size_t n;
};

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
		n->check_words->v[n->check_words->n++].phrases = line;
	}
	input_close(in);
	return got < 0 ? -1 : 0;
}

static bool
wordish(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static size_t
phrase_end(struct str phrase, struct str text)
{
	bool open = str_ends(phrase, S("*"));

	if (open)
		phrase.n--;
	for (size_t at = 0; at + phrase.n <= text.n; at++) {
		size_t found = str_ifind(str_cut(text, at, text.n), phrase);
		if (at + found >= text.n)
			return 0;
		at += found;
		if (at + phrase.n <= text.n && (at == 0 || !wordish(text.p[at - 1])) &&
		    (open || at + phrase.n == text.n || !wordish(text.p[at + phrase.n])))
			return at + phrase.n;
	}
	return 0;
}

size_t
check_phrase(const struct normalize *n, const char *group, struct str text)
{
	struct str phrases, phrase;
	size_t end;

	for (size_t i = 0; i < n->check_words->n; i++) {
		if (!str_eq(n->check_words->v[i].name, str_z(group)))
			continue;
		for (phrases = n->check_words->v[i].phrases; str_token(&phrases, '|', &phrase);)
			if (phrase.n && (end = phrase_end(phrase, text)) != 0)
				return end;
	}
	return 0;
}

struct str
check_common_name(const struct normalize *n, const char *prefix, struct str words)
{
	struct str phrases, phrase;

	for (size_t i = 0; i < n->check_words->n; i++) {
		struct str name = n->check_words->v[i].name;
		if (!str_starts(name, str_z(prefix)))
			continue;
		for (phrases = n->check_words->v[i].phrases; str_token(&phrases, '|', &phrase);)
			if (str_ieq(phrase, words))
				return str_cut(name, strlen(prefix), name.n);
	}
	return words;
}

/* Does s begin with the phrase, as words? Its length, or 0. */
static size_t
phrase_starts(struct str phrase, struct str s)
{
	bool open = str_ends(phrase, S("*"));
	size_t n = phrase.n - open;

	if (n > s.n || !str_istarts(s, str_cut(phrase, 0, n)))
		return 0;
	while (open && n < s.n && wordish(s.p[n]))
		n++;
	return n == s.n || !wordish(s.p[n]) || !wordish(s.p[n - 1]) ? n : 0;
}

static struct str
phrases_of(const struct normalize *n, const char *group)
{
	for (size_t i = 0; i < n->check_words->n; i++)
		if (str_eq(n->check_words->v[i].name, str_z(group)))
			return n->check_words->v[i].phrases;
	return (struct str){ 0 };
}

size_t
check_starts(const struct normalize *n, const char *group, struct str s)
{
	struct str phrases = phrases_of(n, group), phrase;
	size_t best = 0, got;

	while (str_token(&phrases, '|', &phrase))
		if (phrase.n && (got = phrase_starts(phrase, s)) > best)
			best = got;
	return best;
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
