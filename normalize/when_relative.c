#include "when.h"

#include <stdio.h>
#include <string.h>

/* Days by name, and times told by their distance from another: from today, or from a day or period that is named. */

/* ---- days by name ---- */

static int64_t
easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451, month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;

	return date_days(year, month, day);
}

static bool
holiday(struct str text, int year, int64_t *out)
{
	static const struct { const char *name; int month, day, weekday, k; } days[] = {
		{ "christmas eve", 12, 24, -1, 0 }, { "christmas", 12, 25, -1, 0 }, { "new year's eve", 12, 31, -1, 0 },
		{ "new year\xe2\x80\x99s eve", 12, 31, -1, 0 }, { "new year", 1, 1, -1, 0 }, { "independence day", 7, 4, -1, 0 },
		{ "halloween", 10, 31, -1, 0 }, { "valentine", 2, 14, -1, 0 }, { "juneteenth", 6, 19, -1, 0 },
		{ "boxing day", 12, 26, -1, 0 }, { "veterans day", 11, 11, -1, 0 }, { "april fools", 4, 1, -1, 0 },
		{ "thanksgiving", 11, 0, 3, 4 }, { "labor day", 9, 0, 0, 1 }, { "memorial day", 5, 0, 0, -1 },
		{ "martin luther king", 1, 0, 0, 3 }, { "columbus day", 10, 0, 0, 2 }, { "mother", 5, 0, 6, 2 }, { "father", 6, 0, 6, 3 },
	};

	if (str_istarts(text, S("easter"))) {
		*out = easter(year);
		return true;
	}
	if (str_istarts(text, S("black friday")) || str_istarts(text, S("cyber monday"))) {
		*out = nth_weekday(year, 11, 3, 4) + (str_istarts(text, S("black")) ? 1 : 4);
		return true;
	}
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		if (str_istarts(text, str_z(days[i].name))) {
			*out = days[i].weekday < 0 ? date_days(year, days[i].month, days[i].day)
			                           : nth_weekday(year, days[i].month, days[i].weekday, days[i].k);
			return true;
		}
	return false;
}

/* The holiday that text names, nearest as the verbs tell, or the last or next one. */
static bool
nearest_holiday(const struct reference *r, struct str text, int rel, enum tense tense, int64_t *day)
{
	int64_t best = INT64_MAX, cost;

	for (int y = r->year - 1; y <= r->year + 1; y++) {
		int64_t there;
		if (!holiday(text, y, &there))
			return false;
		cost = there < r->days ? r->days - there : there - r->days;
		if ((rel < 0 && there >= r->days) || (rel > 0 && there <= r->days))
			continue;
		if ((tense < TENSE_OPEN && there > r->days) || (tense == TENSE_AHEAD && there < r->days))
			cost *= 3;
		if (cost < best)
			best = cost, *day = there;
	}
	return best < INT64_MAX;
}

bool
day_word(struct normalize *n, const struct reference *r, struct str text, const struct tokens *ts, enum tense tense, struct str *iso)
{
	static const struct { const char *word; int days; } known[] = {
		{ "the day before yesterday", -2 }, { "the day after tomorrow", 2 }, { "yesterday", -1 }, { "tomorrow", 1 },
		{ "today", 0 }, { "tonight", 0 }, { "last night", -1 }, { "this morning", 0 }, { "this afternoon", 0 },
		{ "this evening", 0 }, { "earlier today", 0 }, { "later today", 0 }, { "the day", 0 }, { "now", 0 }, { "present", 0 }, { "date", 0 },
	};
	static const struct { const char *word; int rel; } which[] = { { "last ", -1 }, { "next ", 1 }, { "this ", 0 } };
	int64_t day;
	int rel = 0;

	for (size_t i = 0; r->there && i < sizeof known / sizeof *known; i++)
		if (str_istarts(text, str_z(known[i].word))) {
			*iso = day_printed(n, r->days + known[i].days);
			return true;
		}
	for (size_t i = 0; i < sizeof which / sizeof *which; i++)
		if (str_istarts(text, str_z(which[i].word))) {
			rel = which[i].rel;
			text = str_cut(text, 5, text.n);
			break;
		}
	for (int i = 0; i < ts->n; i++)
		if (ts->v[i].digits == 4 && holiday(text, ts->v[i].number, &day)) {
			*iso = day_printed(n, day);
			return true;
		}
	if (!r->there || !nearest_holiday(r, text, rel, tense, &day))
		return false;
	*iso = day_printed(n, day);
	return true;
}

/* ---- distances ---- */

struct step {
	const char *unit;
	long long count;
};

static bool
count_of(const struct written *w, const struct tokens *ts, int from, long long *count)
{
	struct dec whole;

	*count = 1;
	if (token_is(&ts->v[from], "a") || token_is(&ts->v[from], "an") || token_is(&ts->v[from], "the"))
		return true;
	if (!w->one)
		return false;
	whole = w->a.value;
	if (whole.exp < 0 || dec_cmp(whole, dec_int64(3000)) > 0)
		return false;
	for (*count = (long long)whole.coef; whole.exp > 0; whole.exp--)
		*count *= 10;
	return true;
}

static int64_t
day_in_month(int64_t months, int day)
{
	int y = (int)(months / 12), m = (int)(months % 12) + 1, most = date_month_days(y, m);

	return date_days(y, m, day < most ? day : most);
}

/* So many units from an anchor, which is as fine as `grain` bytes of ISO say: 4 a year, 7 a month, 10 a day. */
static bool
step_from(struct normalize *n, int64_t anchor, size_t grain, struct step s, struct str *iso)
{
	int y, m, d, width;

	date_civil(anchor, &y, &m, &d);
	width = strcmp(s.unit, "year") == 0 ? 12 : strcmp(s.unit, "decade") == 0 ? 120 : strcmp(s.unit, "century") == 0 ? 1200
	      : strcmp(s.unit, "month") == 0 ? 1 : strcmp(s.unit, "quarter") == 0 ? 3 : 0;
	if (width) {
		int64_t months = (int64_t)y * 12 + m - 1 + width * s.count;
		if (months < 12 || months >= 120000)
			return false;
		if (grain == 4)
			*iso = arena_printf(&n->arena, "%04d", (int)(months / 12));
		else if (grain == 7)
			*iso = month_printed(n, months);
		else
			*iso = day_printed(n, day_in_month(months, d));
		return width >= 12 || grain > 4;
	}
	width = strcmp(s.unit, "week") == 0 ? 7 : strcmp(s.unit, "fortnight") == 0 ? 14
	      : strcmp(s.unit, "day") == 0 || strcmp(s.unit, "night") == 0 ? 1 : 0;
	if (grain != 10 || (!width && strcmp(s.unit, "hour") != 0 && strcmp(s.unit, "minute") != 0 && strcmp(s.unit, "second") != 0))
		return false;
	*iso = day_printed(n, anchor + width * s.count);
	return true;
}

/* "two days after Christmas": what stands behind the preposition is the anchor. */
static bool
from_anchor(struct normalize *n, const struct reference *r, const struct tokens *ts, int behind, struct str text, enum tense tense,
    struct step s, struct str *iso)
{
	struct str at;
	int64_t first, last;

	if (!when_text(n, r, str_cut(text, ts->v[behind].start, text.n), tense, &at))
		return false;
	return iso_days(at, &first, &last) && step_from(n, first, at.n, s, iso);
}

/* "the first two weeks of August", "the last three months of 2025" */
static bool
end_of_period(struct normalize *n, const struct reference *r, const struct written *w, const struct tokens *ts, int of, enum tense tense,
    struct str *iso)
{
	struct when when;
	struct str whole, from, to;
	struct step s = { NULL, 0 };
	int64_t first, last, y1, y2;
	int y, m, d;
	bool at_end = false, at_start = false;

	for (int i = 0; i < of; i++) {
		at_start = at_start || token_is(&ts->v[i], "first");
		at_end = at_end || token_is(&ts->v[i], "last") || token_is(&ts->v[i], "final");
		if (token_unit(&ts->v[i]))
			s.unit = token_unit(&ts->v[i]);
	}
	if (!s.unit || at_start == at_end || !w->one || !count_of(w, ts, token_is(&ts->v[0], "the") ? 1 : 0, &s.count) || s.count < 1 || !when_read(ts, of + 1, ts->n, &when) ||
	    !when_resolve(n, r, &when, tense, &whole) || !iso_days(whole, &first, &last))
		return false;
	if (strcmp(s.unit, "month") == 0 || strcmp(s.unit, "quarter") == 0) {
		int64_t width = s.count * (s.unit[0] == 'q' ? 3 : 1);
		date_civil(at_end ? last : first, &y, &m, &d);
		y1 = (int64_t)y * 12 + m - 1;
		y2 = at_end ? y1 : y1 + width - 1;
		y1 = at_end ? y1 - width + 1 : y1;
		from = month_printed(n, y1), to = month_printed(n, y2);
	} else if (strcmp(s.unit, "day") == 0 || strcmp(s.unit, "week") == 0) {
		int64_t width = s.count * (s.unit[0] == 'w' ? 7 : 1);
		from = day_printed(n, at_end ? last - width + 1 : first), to = day_printed(n, at_end ? last : first + width - 1);
	} else
		return false;
	*iso = arena_printf(&n->arena, "%.*s/%.*s", SARG(from), SARG(to));
	return true;
}

bool
distance(struct normalize *n, const struct reference *r, const struct written *w, struct str text, const struct tokens *ts,
    enum tense tense, struct str *iso)
{
	struct step s = { NULL, 0 };
	int direction = 0, behind = 0;
	bool alone = false; /* nothing may stand behind the direction */
	size_t grain;

	for (int i = 0; i < ts->n && !direction; i++) {
		const struct token *t = &ts->v[i];
		if (s.unit && token_is(t, "of") && i + 1 < ts->n)
			return end_of_period(n, r, w, ts, i, tense, iso);
		alone = token_is(t, "ago") || token_is(t, "earlier") || token_is(t, "later") || token_is(t, "hence") || token_is(t, "time");
		if (token_is(t, "ago") || token_is(t, "earlier") || token_is(t, "before") || token_is(t, "prior"))
			direction = -1;
		else if (token_is(t, "later") || token_is(t, "hence") || token_is(t, "from") || token_is(t, "time") || token_is(t, "after") || token_is(t, "following"))
			direction = 1;
		else if (token_unit(t) && !s.unit)
			s.unit = token_unit(t);
		behind = i + 1;
	}
	if (!direction || !s.unit || (alone ? behind < ts->n : token_is(&ts->v[0], "the") && behind >= ts->n) || !count_of(w, ts, 0, &s.count))
		return false;
	s.count *= direction;
	if (behind < ts->n && token_is(&ts->v[behind], "to"))
		behind++;
	if (behind < ts->n && !token_is(&ts->v[behind], "now"))
		return from_anchor(n, r, ts, behind, text, tense, s, iso);
	if (!r->there)
		return false;
	grain = strcmp(s.unit, "year") == 0 || strcmp(s.unit, "decade") == 0 || strcmp(s.unit, "century") == 0 ? 4
	      : strcmp(s.unit, "month") == 0 || strcmp(s.unit, "quarter") == 0 ? 7 : 10;
	return step_from(n, r->days, grain, s, iso);
}
