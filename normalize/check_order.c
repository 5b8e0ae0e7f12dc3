#include "normalize.h"

#include <string.h>

/*
 * The order of dates in one sentence: what came after its cause must not be dated before it, a span must not end before
 * it begins, and a term of so many years must be as long as its dates say. Only dates with their year written count:
 * a year that was worked out may be wrong.
 */

enum { JOINT_MAX = 90 };

#define TEXT(line, f) SARG((line)->figures.v[f].text)

static bool
digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The next year from 1900 to 2099 at or behind `at`; 0: none. *end is behind it. */
static int
year_in(struct str s, size_t at, size_t *end)
{
	for (; at + 4 <= s.n; at++) {
		int year = 0;
		if ((at && digit(s.p[at - 1])) || (at + 4 < s.n && digit(s.p[at + 4])))
			continue;
		for (size_t i = at; i < at + 4 && year >= 0; i++)
			year = digit(s.p[i]) ? year * 10 + s.p[i] - '0' : -1;
		if (year >= 1900 && year <= 2099) {
			*end = at + 4;
			return year;
		}
	}
	return 0;
}

static bool
dated(const struct line *line, int f, struct days *days)
{
	size_t end;

	return str_eq(line->figures.v[f].kind, S("date")) && !line->figures.v[f].worth.n_ambiguous &&
	    year_in(line->figures.v[f].text, 0, &end) && figure_days(line, f, days);
}

/* "in March 2024 after a fire in June 2024"; "founded in 2020 before it was sold in 2018" */
static void
after_before(struct normalize *n, struct line *line, struct span s, int a, int b)
{
	struct days x, y;
	struct str joint = str_cut(line->text, line->figures.v[a].end, line->figures.v[b].start);
	size_t cue;
	bool after;

	if (joint.n > JOINT_MAX || !dated(line, a, &x) || !dated(line, b, &y) || !same_clause(joint) ||
	    str_chr(joint, ',') < joint.n || check_phrase(n, "not-yet", joint) || !check_ends(n, "in-on", figure_lead(line, a, s.start)) ||
	    !check_ends(n, "in-on", joint))
		return;
	joint = str_trim(joint);
	after = (cue = check_starts(n, "after", joint)) != 0;
	if (!after && (cue = check_starts(n, "before", joint)) == 0)
		return;
	if (joint.n < cue + 6) /* something must have happened there */
		return;
	if (after ? x.last < y.first : x.first > y.last)
		check_figures(n, line, "date-order", "inconsistent", (int[]){ a, b, -1 },
		    arena_printf(&n->arena, "what is said to come %s %.*s is of %.*s", after ? "after something of" : "before something of", TEXT(line, b),
		    TEXT(line, a)));
}

/* "from 2019 to 2015" */
static void
span_order(struct normalize *n, struct line *line, int f)
{
	struct str text = line->figures.v[f].text;
	size_t end, last;
	int from = year_in(text, 0, &end), to = from ? year_in(text, end, &last) : 0;

	if (!to || to >= from || !check_phrase(n, "until", str_cut(text, end, last - 4)) || text.n > 60)
		return;
	if (!str_istarts(text, S("from ")) && !check_ends(n, "from", str_cut(line->text, 0, line->figures.v[f].start)))
		return; /* years may be listed backwards */
	check_figures(n, line, "date-order", "inconsistent", (int[]){ f, -1 },
	    arena_printf(&n->arena, "%.*s ends %d years before it begins", SARG(text), from - to));
}

/* "a five-year deal from 2019 to 2027" */
static void
term_length(struct normalize *n, struct line *line, int term, int span)
{
	struct str text = line->figures.v[span].text, iso = line->figures.v[term].worth.iso;
	struct str joint = str_cut(line->text, line->figures.v[term].end, line->figures.v[span].start);
	size_t end, last;
	unsigned long long years;
	int from = year_in(text, 0, &end), to = from ? year_in(text, end, &last) : 0;

	if (!str_eq(line->figures.v[term].kind, S("duration")) || !to || to <= from || joint.n > 40 || !same_clause(joint) ||
	    iso.n < 3 || iso.p[0] != 'P' || iso.p[iso.n - 1] != 'Y' || line->figures.v[term].worth.approx.n ||
	    !str_uint(str_cut(iso, 1, iso.n - 1), &years) || years > 100)
		return;
	if (!check_phrase(n, "agreement", joint) || !check_phrase(n, "until", str_cut(text, end, last - 4)))
		return;
	if (to - from <= (int)years + 1 && to - from >= (int)years - 1)
		return; /* it depends on the months */
	check_figures(n, line, "term-length", "inconsistent", (int[]){ term, span, -1 },
	    arena_printf(&n->arena, "%.*s is %d years, not %.*s", SARG(text), to - from, TEXT(line, term)));
}

void
check_order(struct normalize *n, struct line *line)
{
	size_t f = 0;

	for (size_t i = 0; i < line->sentences.n; i++) {
		struct span s = line->sentences.v[i];
		while (f < line->figures.n && line->figures.v[f].start < s.start)
			f++;
		for (; f < line->figures.n && line->figures.v[f].end <= s.end; f++) {
			bool next = f + 1 < line->figures.n && line->figures.v[f + 1].end <= s.end;
			if (str_eq(line->figures.v[f].kind, S("period")) || str_eq(line->figures.v[f].kind, S("date")))
				span_order(n, line, (int)f);
			if (next) {
				after_before(n, line, s, (int)f, (int)f + 1);
				term_length(n, line, (int)f, (int)f + 1);
			}
		}
	}
}
