#include "when.h"

#include <stdio.h>
#include <string.h>

/*
 * Dates and periods as English news writes them, to ISO 8601 (nf-record(5)): as coarse as they are
 * written. What is relative counts from the line's reference, the day the article was published; without one it
 * stays unknown. A fiscal period stays symbolic: FY2026-Q2.
 */

/* ---- dates in digits ---- */

static bool
day_in_digits(struct normalize *n, const struct tokens *ts, const struct reference *r, enum tense tense, struct str *iso)
{
	int v[3], digits[3], k = 0, month = 0, signs = 0;

	for (int i = 0; i < ts->n; i++) {
		const struct token *t = &ts->v[i];
		if (t->word[0] && token_month(t) && ts->n <= 6 && k < 3) {
			month = token_month(t);
			continue;
		}
		if (t->word[0] && token_is(t, "t") && k == 3)
			break;
		if (t->word[0])
			return false;
		if (t->number < 0) {
			if (!strchr("-/.", t->sign) || i == 0 || i + 1 == ts->n)
				return false;
			signs++;
			continue;
		}
		if (k == 3)
			return false;
		v[k] = t->number;
		digits[k++] = t->digits;
	}
	int y, m, d;
	if (month) { /* 2020/23/Sep, 23/Sep/2020 */
		if (k != 2 || ts->n != 5 || signs != 2)
			return false;
		y = digits[0] == 4 ? v[0] : v[1], d = digits[0] == 4 ? v[1] : v[0], m = month;
		if (digits[0] != 4 && digits[1] == 2)
			y = two_digit_year(y);
	} else if (k == 2 && digits[1] == 4 && digits[0] <= 2 && signs == 1 && v[0] >= 1 && v[0] <= 12) { /* 2/2013 */
		*iso = arena_printf(&n->arena, "%04d-%02d", v[1], v[0]);
		return true;
	} else if (k == 1 && digits[0] == 8)
		y = v[0] / 10000, m = v[0] / 100 % 100, d = v[0] % 100;
	else if (k == 3 && digits[0] == 4)
		y = v[0], m = v[1], d = v[2];
	else if (k == 3 && digits[0] <= 2 && digits[1] <= 2) {
		y = digits[2] == 2 ? two_digit_year(v[2]) : v[2];
		m = v[0], d = v[1];
		if (m > 12 || ts->v[1].sign == '.')
			m = v[1], d = v[0];
	} else if (k == 2 && digits[0] <= 2 && digits[1] <= 2 && ts->n == 3 && ts->v[1].sign == '/' && r->there) {
		m = v[0], d = v[1];
		y = nearest_year(r, m, d, tense);
	} else
		return false;
	if (m < 1 || m > 12 || y < 1 || y > 9999 || d < 1 || d > date_month_days(y, m))
		return false;
	*iso = arena_printf(&n->arena, "%04d-%02d-%02d", y, m, d);
	return true;
}

/* ---- spans ---- */

static bool
joins(const struct tokens *ts, int i)
{
	const struct token *t = &ts->v[i];

	return token_is(t, "to") || token_is(t, "through") || token_is(t, "thru") || token_is(t, "until") || token_is(t, "till") ||
	       token_is(t, "and") || (t->dash && i > 0 && i + 1 < ts->n);
}

/* "2024-25": the second is a year of the same century; "2014-10" is a month */
static bool
short_years(struct normalize *n, const struct tokens *ts, struct str *iso)
{
	int from = ts->v[0].number, end = from / 100 * 100 + ts->v[2].number;

	if (end <= from && ts->v[2].number >= 1 && ts->v[2].number <= 12) {
		*iso = arena_printf(&n->arena, "%04d-%02d", from, ts->v[2].number);
		return true;
	}
	if (end < from)
		end += 100;
	if (end - from > 40)
		return false;
	*iso = arena_printf(&n->arena, "%04d/%04d", from, end);
	return true;
}

/* "FY2025-26", "the '24-25 season": a year over two calendar years, the fiscal one named by its end */
static bool
split_year(struct normalize *n, const struct tokens *ts, struct str *iso)
{
	int at = 0, from, to;
	bool fy = false;

	for (; at < ts->n && ts->v[at].number < 0; at++)
		fy = fy || token_is(&ts->v[at], "fy") || token_is(&ts->v[at], "fiscal") || token_is(&ts->v[at], "financial");
	if (at + 2 >= ts->n || ts->v[at + 2].number < 0 || ts->v[at + 2].digits != 2 || (ts->v[at + 1].sign != '-' && ts->v[at + 1].sign != '/') ||
	    (ts->v[at].digits != 4 && ts->v[at].digits != 2) || (!fy && ts->v[at].digits == 4) || at + 3 != ts->n)
		return false;
	from = ts->v[at].digits == 4 ? ts->v[at].number : two_digit_year(ts->v[at].number);
	to = ts->v[at + 2].number;
	if ((from + 1) % 100 != to)
		return false;
	*iso = fy ? arena_printf(&n->arena, "FY%04d", from + 1) : arena_printf(&n->arena, "%04d/%04d", from, from + 1);
	return true;
}

static bool
says_when(const struct when *w)
{
	return w->year || w->month || w->day || w->quarter || w->half || w->season || w->decade || w->weekday >= 0 || (w->has_rel && w->unit);
}

/* What one end lacks the other has: "May 3-5", "Q1 to Q3 2026", "November to February 2026". */
static void
share(struct when *a, struct when *b)
{
	if (b->day && !b->month)
		b->month = a->month && a->day > b->day ? a->month % 12 + 1 : a->month;
	if (a->day && !a->month)
		a->month = b->month && a->day > b->day ? (b->month + 10) % 12 + 1 : b->month;
	if (!b->year && a->year)
		b->year = a->year + (a->month > b->month && b->month && a->month ? 1 : 0);
	if (!a->year && b->year)
		a->year = b->year - (a->month > b->month && b->month && a->month ? 1 : 0);
	a->fiscal = b->fiscal = a->fiscal || b->fiscal;
}

bool
when_text(struct normalize *n, const struct reference *r, struct str text, enum tense tense, struct str *iso)
{
	struct tokens ts;
	struct when when;

	text = str_trim(text);
	tokens_split(text, &ts);
	return ts.n && (day_in_digits(n, &ts, r, tense, iso) || day_word(n, r, text, &ts, tense, iso) ||
	                   (when_read(&ts, 0, ts.n, &when) && says_when(&when) && when_resolve(n, r, &when, tense, iso)));
}

/* "2023 and 2025", "May to July", "May 3-5", "2024-25", "from January 12, 2016 to today": start and end of it */
static bool
span_value(struct normalize *n, const struct reference *r, struct str text, const struct tokens *ts, enum tense tense, struct str *iso)
{
	for (int i = 1; i + 1 < ts->n; i++) {
		struct when a, b;
		struct str from = { 0 }, to = { 0 };
		bool read;
		unsigned long long y;

		if (!joins(ts, i))
			continue;
		if (ts->n == 3 && ts->v[0].digits == 4 && ts->v[2].digits == 2)
			return short_years(n, ts, iso);
		read = when_read(ts, 0, i, &a) && when_read(ts, i + 1, ts->n, &b) && says_when(&a) && says_when(&b);
		/* "mid-2020s", "Q1-2026": the dash joins nothing */
		if (ts->v[i].dash && read && !b.quarter && !b.half && (a.quarter || a.half) && !a.year)
			continue;
		if (read)
			share(&a, &b);
		if (read && (!a.day || a.month) && when_resolve(n, r, &b, tense, &to)) {
			if (!a.year && to.n >= 4 && str_uint(str_cut(to, 0, 4), &y))
				a.year = (int)y - (a.month > b.month && b.month ? 1 : 0);
			if (a.weekday >= 0 && !a.month)
				a.year = 0;
			if (!when_resolve(n, r, &a, tense, &from))
				continue;
		} else if (!when_text(n, r, str_cut(text, 0, ts->v[i].start), tense, &from) ||
		           !when_text(n, r, str_cut(text, ts->v[i + 1].start, text.n), tense, &to))
			continue;
		if (from.n < 4 || to.n < 4)
			continue;
		*iso = arena_printf(&n->arena, "%.*s/%.*s", SARG(from), SARG(to));
		return true;
	}
	return false;
}

/* "nine months ended Oct. 31, 2027", "the quarter ended March 31": the months up to it */
static bool
ended(struct normalize *n, const struct reference *r, const struct written *w, const struct tokens *ts, struct str *iso)
{
	for (int i = 1; i + 1 < ts->n; i++) {
		struct when end;
		struct str a, b;
		int width = 0, y;
		int64_t last;
		bool past = token_is(&ts->v[i], "ended");

		if (!past && !token_is(&ts->v[i], "ending") && !token_is(&ts->v[i], "ends"))
			continue;
		for (int k = 0; k < i; k++) {
			const char *u = token_unit(&ts->v[k]);
			if (u && strcmp(u, "month") == 0) {
				struct dec c = w->one ? w->a.value : dec_int64(1);
				width = c.exp == 0 ? (int)c.coef : c.exp == 1 ? (int)c.coef * 10 : 0;
			} else if (u)
				width = strcmp(u, "quarter") == 0 ? 3 : strcmp(u, "half") == 0 ? 6 : strcmp(u, "year") == 0 ? 12 : 0;
		}
		if (width < 1 || width > 24 || !when_read(ts, i + 1, ts->n, &end) || !end.month)
			return false;
		y = end.year ? end.year : r->there ? nearest_year(r, end.month, 0, past ? TENSE_PAST : TENSE_AHEAD) : 0;
		if (!y)
			return false;
		last = (int64_t)y * 12 + end.month - 1;
		a = month_printed(n, last - width + 1), b = month_printed(n, last);
		*iso = arena_printf(&n->arena, "%.*s/%.*s", SARG(a), SARG(b));
		return true;
	}
	return false;
}

/* ---- the spine ---- */

/* The preposition before it, where it is a bound: "since March", "by the end of 2026". */
static struct str
bound_before(struct str s)
{
	static const char *const bounds[] = { "since", "until", "through", "by", "from", "during", "after", "before" };
	static const struct { const char *word, *bound; } others[] = { { "till", "until" }, { "throughout", "during" }, { "starting", "from" },
		{ "beginning", "from" } };
	static const char *const skipped[] = { "the", "its", "their", "early", "late", "about", "around", "in", "on", "at", "as", "least" };

	for (int k = 0; k < 4; k++) {
		struct str word;
		size_t end = s.n;
		bool skip = false;

		while (end && s.p[end - 1] == ' ')
			end--;
		s.n = end;
		while (end && ((s.p[end - 1] | 0x20) >= 'a' && (s.p[end - 1] | 0x20) <= 'z'))
			end--;
		word = str_cut(s, end, s.n);
		for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
			if (str_ieq(word, str_z(bounds[i])))
				return str_z(bounds[i]);
		for (size_t i = 0; i < sizeof others / sizeof *others; i++)
			if (str_ieq(word, str_z(others[i].word)))
				return str_z(others[i].bound);
		for (size_t i = 0; i < sizeof skipped / sizeof *skipped; i++)
			skip = skip || str_ieq(word, str_z(skipped[i]));
		if (word.n == 0 || !skip)
			break;
		s.n = end;
	}
	return (struct str){ 0 };
}

void
when_value(struct normalize *n, const struct line *line, const struct written *w, struct worth *out)
{
	struct reference r = reference_of(line);
	struct tokens ts;
	struct when when;
	struct str text = str_trim(w->text);
	enum tense tense = tense_of(w->before, w->after);

	if (str_istarts(text, S("on ")) || str_istarts(text, S("in ")))
		text = str_cut(text, 3, text.n);
	if (str_istarts(text, S("from ")))
		text = str_cut(text, 5, text.n);
	if (str_istarts(text, S("between ")))
		text = str_cut(text, 8, text.n);
	tokens_split(text, &ts);
	if (ts.n == 0)
		return;
	out->relation = bound_before(w->before);
	if (split_year(n, &ts, &out->iso) || ended(n, &r, w, &ts, &out->iso) || day_in_digits(n, &ts, &r, tense, &out->iso) || span_value(n, &r, text, &ts, tense, &out->iso) ||
	    day_word(n, &r, text, &ts, tense, &out->iso) || distance(n, &r, w, text, &ts, tense, &out->iso))
		return;
	if (!when_read(&ts, 0, ts.n, &when))
		return;
	if (when.approx)
		out->approx = str_z(when.approx);
	when_resolve(n, &r, &when, tense, &out->iso);
}
