#include "figure.h"

#include <ctype.h>
#include <string.h>

/*
 * Figures that are one: "from January 12, 2026 to today", "two days after Christmas", "4 years 5 months". Which
 * times may stand at the ends no expression has to list: two figures become one where only a joint of the
 * language's lexicons (F_SPAN, F_FROM, F_MOVED in figures.pat) parts them.
 */

static bool
is_time(const struct figure *f)
{
	return f->kind == FIGURE_DATE || f->kind == FIGURE_PERIOD;
}

/* It has two ends already. */
static bool
is_span(const struct figure *f)
{
	return strcmp(f->pattern, "period.span") == 0 || strcmp(f->pattern, "period.years") == 0;
}

static bool
has_digit(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (isdigit((unsigned char)s.p[i]))
			return true;
	return false;
}

static struct str
word_before(struct str text, size_t at)
{
	size_t start;

	if (at == 0 || text.p[at - 1] != ' ')
		return (struct str){ 0 };
	for (start = --at; start && isalpha((unsigned char)text.p[start - 1]);)
		start--;
	return str_cut(text, start, at);
}

/* The only word between two figures, parted by single spaces; empty: more than that, or none. */
static struct str
joint(struct str gap)
{
	struct str word = str_trim(gap);

	if (gap.n < 4 || gap.p[0] != ' ' || gap.p[gap.n - 1] != ' ')
		return (struct str){ 0 };
	if (str_ends(word, S(" the")))
		word = str_trim(str_cut(word, 0, word.n - 4));
	for (size_t i = 0; i < word.n; i++)
		if (!isalpha((unsigned char)word.p[i]))
			return (struct str){ 0 };
	return word;
}

static bool
is_dash(struct str gap)
{
	gap = str_trim(gap);
	return str_eq(gap, S("-")) || str_eq(gap, S("\xe2\x80\x93")) || str_eq(gap, S("\xe2\x80\x94"));
}

/* Where the span of a and b would start: at a "from" before it; SIZE_MAX: they are no span. */
static size_t
span_start(const struct finder *f, struct str text, const struct figure *a, const struct figure *b)
{
	struct str gap = str_cut(text, a->at.end, b->at.start), word = joint(gap), before;
	struct str ta = str_cut(text, a->at.start, a->at.end), tb = str_cut(text, b->at.start, b->at.end);
	size_t start = a->at.start;

	if (is_span(a) || is_span(b) || str_istarts(ta, S("from ")))
		return SIZE_MAX;
	if (start > 4 && str_ieq(str_cut(text, start - 4, start), S("the ")))
		start -= 4;
	before = word_before(text, start);
	if (is_dash(gap))
		return has_digit(ta) && has_digit(tb) && strcmp(a->pattern, b->pattern) == 0 ? a->at.start : SIZE_MAX;
	if (str_eq(word, S("and")))
		return str_ieq(before, S("between")) ? a->at.start : SIZE_MAX;
	if (!lexicon_has(f->span, word))
		return SIZE_MAX;
	if (str_ieq(before, S("from"))) { /* "moved from May to July" tells two times */
		struct str moved = word_before(text, start - 5);
		return lexicon_has(f->moved, moved) ? SIZE_MAX : start - 5;
	}
	if (str_eq(word, S("to")))
		return has_digit(ta) && has_digit(tb) ? a->at.start : SIZE_MAX;
	return a->kind == b->kind ? a->at.start : SIZE_MAX;
}

/* "between Aug. 9 and now", "from 2019 to date": where the open end ends; 0: none */
static size_t
open_end(const struct finder *f, struct str text, const struct figure *a)
{
	static const char *const ends[] = { "now", "date", "the present", "present" };
	struct str rest = str_cut(text, a->at.end, text.n), word = { 0 };
	struct str before = word_before(text, a->at.start);
	size_t at = 1;

	if (rest.n < 5 || rest.p[0] != ' ' || is_span(a))
		return 0;
	while (at < rest.n && isalpha((unsigned char)rest.p[at]))
		at++;
	word = str_cut(rest, 1, at);
	if (!(str_eq(word, S("and")) ? str_ieq(before, S("between")) : lexicon_has(f->span, word) && str_ieq(before, S("from"))))
		return 0;
	rest = str_cut(rest, at + 1, rest.n);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct str end = str_z(ends[i]);
		if (str_starts(rest, end) && (rest.n == end.n || !isalnum((unsigned char)rest.p[end.n])))
			return a->at.end + at + 1 + end.n;
	}
	return 0;
}

/* "two days after Christmas": behind the anchor the phrase must end, or "2011" may be part of "2011 elections". */
static bool
is_distance(const struct finder *f, struct str text, const struct figure *a, const struct figure *b)
{
	struct str word = str_trim(str_cut(text, a->at.end, b->at.start)), behind = str_cut(text, b->at.end, text.n);
	size_t end = 1;

	if (str_ends(word, S(" to")))
		word = str_cut(word, 0, word.n - 3);
	if (a->kind != FIGURE_DURATION || b->kind != FIGURE_DATE || !lexicon_has(f->from, word) ||
	    str_ieq(word_before(text, a->at.start), S("for")))
		return false;
	/* days of business are not days of the calendar */
	for (struct str words = str_cut(text, a->at.start, a->at.end); str_token(&words, ' ', &word);)
		if (str_ieq(word, S("trading")) || str_ieq(word, S("business")) || str_ieq(word, S("working")))
			return false;
	if (behind.n == 0 || !isalnum((unsigned char)behind.p[behind.n > 1 && behind.p[0] == ' ' ? 1 : 0]))
		return true;
	if (behind.p[0] != ' ')
		return false;
	while (end < behind.n && isalpha((unsigned char)behind.p[end]))
		end++;
	return lexicon_has(f->small, str_cut(behind, 1, end));
}

/* ---- durations in parts ---- */

/* How coarse the unit of a duration is: seconds 1 to years 6; 0: not so simple. */
static int
grain(struct str s)
{
	static const char *const units[] = { "second", "minute", "hour", "day", "week", "month", "year" };
	static const char *const shorts[] = { "sec", "min", "hr", "d", "wk", "mo", "yr" };
	size_t end = s.n, start;
	struct str word;

	for (start = end; start && isalpha((unsigned char)s.p[start - 1]);)
		start--;
	word = str_cut(s, start, end);
	if (word.n > 2 && word.p[word.n - 1] == 's')
		word.n--;
	for (int i = 0; i < 7; i++)
		if (str_ieq(word, str_z(units[i])) || str_ieq(word, str_z(shorts[i])))
			return i + 1;
	return 0;
}

static bool
is_sum(struct str text, const struct figure *a, const struct figure *b)
{
	struct str gap = str_cut(text, a->at.end, b->at.start);
	struct str ta = str_cut(text, a->at.start, a->at.end), tb = str_cut(text, b->at.start, b->at.end);
	int coarse, fine;

	if (a->kind != FIGURE_DURATION || b->kind != FIGURE_DURATION)
		return false;
	/* a comma may also part the items of a list; each is right alone */
	if (!str_eq(gap, S(" ")) && !str_eq(gap, S(" and ")))
		return false;
	if (str_chr(ta, '-') < ta.n || str_istarts(ta, S("the ")) || str_istarts(tb, S("the ")) || str_istarts(tb, S("a")))
		return false;
	coarse = grain(ta), fine = grain(tb);
	return fine && coarse > fine;
}

/* ---- the pass ---- */

static void
grow(struct figure *a, size_t start, size_t end, enum figure_kind kind, const char *pattern)
{
	a->at = (struct span){ (uint32_t)start, (uint32_t)end };
	a->kind = kind;
	a->pattern = pattern;
}

void
figures_join(const struct finder *f, struct article *out)
{
	struct str text = out->text;
	size_t kept = 0;

	for (size_t i = 0; i < out->figures.n; i++) {
		struct figure *b = &out->figures.v[i], *a = kept ? &out->figures.v[kept - 1] : NULL;
		size_t start, end;

		if (a && a->sentence == b->sentence && b->at.start - a->at.end < 16 && b->at.start > a->at.end) {
			if (is_time(a) && is_time(b) && (start = span_start(f, text, a, b)) != SIZE_MAX) {
				grow(a, start, b->at.end, FIGURE_PERIOD, "period.span");
				continue;
			}
			if (is_distance(f, text, a, b)) {
				grow(a, a->at.start, b->at.end, FIGURE_DATE, "date.relative");
				continue;
			}
			if (is_sum(text, a, b)) {
				grow(a, a->at.start, b->at.end, FIGURE_DURATION, a->pattern);
				continue;
			}
		}
		if (kept != i)
			out->figures.v[kept] = *b;
		kept++;
		a = &out->figures.v[kept - 1];
		if (is_time(a) && (end = open_end(f, text, a)) != 0)
			grow(a, a->at.start, end, FIGURE_PERIOD, "period.span");
	}
	out->figures.n = kept;
}
