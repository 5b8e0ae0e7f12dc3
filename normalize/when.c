#include "normalize.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/*
 * Dates, periods and durations as English news writes them, to ISO 8601 (nf-record(5)): as coarse as they are
 * written. What is relative counts from the line's reference, the day the article was published; without one it
 * stays unknown. A fiscal period stays symbolic: FY2026-Q2.
 */

enum { TOKENS = 24 };

struct token {
	char word[20];       /* lower case letters; empty for a number or sign */
	int number;          /* -1: none */
	int digits;
	char sign;           /* - / . , ' ~ or \0 */
	bool dash;           /* any dash */
};

struct tokens {
	struct token v[TOKENS];
	int n;
};

/* What the tokens say; 0 and -1 mean that they do not. */
struct when {
	int year, month, day, weekday;  /* weekday 0 Monday, -1 none */
	int quarter, half, season;      /* season: index + 1 */
	int decade, century;
	bool fiscal, has_rel, ago, unknown;  /* unknown: counts from something else in the text */
	int rel;                        /* last -1, this 0, next 1 */
	const char *unit;               /* of rel: "year", "month" … */
	const char *approx;
};

static const char *const months[] = { "january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december" };
static const char *const weekdays[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
static const char *const seasons[] = { "spring", "summer", "autumn", "winter", "fall" };
static const char *const season_codes[] = { "SP", "SU", "FA", "WI", "FA" };
static const char *const ordinals[] = { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
	"tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
	"nineteenth", "twentieth" };

static bool
is(const struct token *t, const char *word)
{
	return strcmp(t->word, word) == 0;
}

static int
index_of(const char *word, const char *const *list, int n, size_t least)
{
	size_t len = strlen(word);

	for (int i = 0; i < n; i++)
		if (strcmp(word, list[i]) == 0 || (least && len >= least && len < strlen(list[i]) && strncmp(word, list[i], len) == 0))
			return i;
	return -1;
}

static int
month_of(const struct token *t)
{
	if (strcmp(t->word, "sept") == 0)
		return 9;
	return strlen(t->word) == 3 || strlen(t->word) > 3 ? index_of(t->word, months, 12, 3) + 1 : 0;
}

static int
weekday_of(const struct token *t)
{
	return index_of(t->word, weekdays, 7, 3);
}

static void
split(struct str s, struct tokens *out)
{
	size_t at = 0;

	out->n = 0;
	while (at < s.n && out->n < TOKENS) {
		struct token *t = &out->v[out->n];
		unsigned char c = (unsigned char)s.p[at];
		size_t k = 0;

		*t = (struct token){ .number = -1 };
		if (isalpha(c)) {
			while (at < s.n && isalpha((unsigned char)s.p[at])) {
				if (k + 1 < sizeof t->word)
					t->word[k++] = (char)tolower((unsigned char)s.p[at]);
				at++;
			}
			t->word[k] = '\0';
		} else if (isdigit(c)) {
			t->number = 0;
			while (at < s.n && isdigit((unsigned char)s.p[at])) {
				if (t->digits < 8)
					t->number = t->number * 10 + (s.p[at] - '0');
				t->digits++;
				at++;
			}
		} else if (str_starts(str_cut(s, at, s.n), S("\xe2\x80\x93")) || str_starts(str_cut(s, at, s.n), S("\xe2\x80\x94")) ||
		           str_starts(str_cut(s, at, s.n), S("\xe2\x88\x92"))) {
			t->sign = '-';
			t->dash = true;
			at += 3;
		} else if (str_starts(str_cut(s, at, s.n), S("\xe2\x80\x99"))) {
			t->sign = '\'';
			at += 3;
		} else {
			at++;
			if (c == ' ' || c >= 0x80)
				continue;
			t->sign = (char)c;
			t->dash = c == '-' || c == '~';
		}
		out->n++;
	}
}

/* ---- printing ---- */

static struct str
print_day(struct normalize *n, int64_t days)
{
	int y, m, d;

	date_civil(days, &y, &m, &d);
	return arena_printf(&n->arena, "%04d-%02d-%02d", y, m, d);
}

static struct str
print_week(struct normalize *n, int64_t days)
{
	int64_t thursday = days - date_weekday(days) + 3;
	int y, m, d;

	date_civil(thursday, &y, &m, &d);
	return arena_printf(&n->arena, "%04d-W%02d", y, (int)((thursday - date_days(y, 1, 1)) / 7) + 1);
}

static struct str
print_month(struct normalize *n, int64_t months_since_0)
{
	return arena_printf(&n->arena, "%04d-%02d", (int)(months_since_0 / 12), (int)(months_since_0 % 12) + 1);
}

/* ---- context ---- */

static bool
word_in(struct str s, const char *word)
{
	struct str w = str_z(word);

	for (size_t i = 0; i + w.n <= s.n; i++)
		if (str_ieq(str_cut(s, i, i + w.n), w) && (i == 0 || !isalpha((unsigned char)s.p[i - 1])) &&
		    (i + w.n == s.n || !isalpha((unsigned char)s.p[i + w.n])))
			return true;
	return false;
}

/* The words before it, back to the last full stop, speak of what is to come. */
static bool
ahead(struct str before)
{
	static const char *const cues[] = { "will", "due", "expected", "scheduled", "plan", "plans", "planned", "set to", "to be",
		"would", "until", "till", "by", "upcoming", "slated", "going to", "expects", "hopes", "may", "next" };

	for (size_t i = before.n; i-- > 1;)
		if (before.p[i] == ' ' && (before.p[i - 1] == '.' || before.p[i - 1] == '?')) {
			before = str_cut(before, i, before.n);
			break;
		}
	for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
		if (word_in(before, cues[i]))
			return true;
	return false;
}

/* ---- reading the tokens ---- */

static int
two_digit_year(int v)
{
	return v < 50 ? 2000 + v : 1900 + v;
}

static const char *
unit_of(const struct token *t)
{
	static const char *const units[] = { "year", "month", "week", "day", "quarter", "weekend", "decade", "century", "half",
		"hour", "minute", "second", "fortnight", "morning", "night", "afternoon", "evening" };
	char word[20];
	size_t n = strlen(t->word);

	memcpy(word, t->word, sizeof word);
	if (n > 3 && word[n - 1] == 's')
		word[n - 1] = '\0';
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(word, units[i]) == 0)
			return units[i];
	return NULL;
}

static int
ordinal_of(const struct token *t)
{
	return index_of(t->word, ordinals, 20, 0) + 1;
}

static bool
is_ordinal_ending(const struct token *t)
{
	return is(t, "st") || is(t, "nd") || is(t, "rd") || is(t, "th");
}

/* Goes over tokens [from, to) and notes what they say; false where one of them says nothing known. */
static bool
read_when(const struct tokens *ts, int from, int to, struct when *w)
{
	*w = (struct when){ .weekday = -1 };
	for (int i = from; i < to; i++) {
		const struct token *t = &ts->v[i], *next = i + 1 < to ? &ts->v[i + 1] : NULL, *prev = i > from ? &ts->v[i - 1] : NULL;
		int v;

		if (t->sign)
			continue;
		if (t->number >= 0) {
			bool decade = next && (is(next, "s") || (next->sign == '\'' && i + 2 < to && is(&ts->v[i + 2], "s"))) && t->number % 10 == 0;
			bool short_year = t->digits == 2 && prev && (prev->sign == '\'' || is(prev, "fy") || is(prev, "fiscal"));
			if (next && is_ordinal_ending(next)) {
				if (i + 2 < to && ts->v[i + 2].sign == '-' && i + 3 < to && is(&ts->v[i + 3], "century"))
					w->century = t->number;
				else if (i + 2 < to && is(&ts->v[i + 2], "century"))
					w->century = t->number;
				else if (i + 2 < to && is(&ts->v[i + 2], "quarter"))
					w->quarter = t->number;
				else if (i + 2 < to && is(&ts->v[i + 2], "half"))
					w->half = t->number;
				else
					w->day = t->number;
			} else if (decade)
				w->decade = t->digits == 2 ? 190 + t->number / 10 : t->number / 10;
			else if (next && is(next, "q") && t->number <= 4 && t->digits == 1)
				w->quarter = t->number;
			else if (next && is(next, "h") && t->number <= 2)
				w->half = t->number;
			else if (prev && is(prev, "q") && t->digits == 1 && t->number <= 4 && !w->quarter)
				w->quarter = t->number;
			else if (prev && is(prev, "h") && t->digits == 1 && t->number <= 2)
				w->half = t->number;
			else if (t->digits == 4)
				w->year = t->number;
			else if (short_year || (t->digits == 2 && (w->quarter || w->half)) || (t->digits == 2 && w->day && w->month))
				w->year = two_digit_year(t->number);
			else if (t->digits <= 2 && !w->day && t->number >= 1 && t->number <= 31)
				w->day = t->number;
			else
				return false;
			continue;
		}
		if ((v = month_of(t)) > 0 && !w->month)
			w->month = v;
		else if ((v = weekday_of(t)) >= 0 && strlen(t->word) >= 3 && w->weekday < 0 && strcmp(t->word, "second") != 0)
			w->weekday = v;
		else if ((v = index_of(t->word, seasons, 5, 0)) >= 0)
			w->season = v + 1;
		else if (is(t, "early") || is(t, "beginning") || is(t, "start"))
			w->approx = "early";
		else if (is(t, "mid") || is(t, "middle"))
			w->approx = "mid";
		else if (is(t, "late") || is(t, "end"))
			w->approx = "late";
		else if (is(t, "fiscal") || is(t, "fy") || is(t, "financial"))
			w->fiscal = true;
		else if (is(t, "last") && next && (is(next, "quarter") || is(next, "half")) && (i + 2 < to))
			w->quarter = 4;
		else if (is(t, "final") && next && is(next, "quarter"))
			w->quarter = 4;
		else if (is(t, "last") || is(t, "previous") || is(t, "past") || is(t, "preceding"))
			w->rel = -1, w->has_rel = true;
		else if (is(t, "following") || is(t, "same"))
			w->unknown = true;
		else if (is(t, "next") || is(t, "coming"))
			w->rel = 1, w->has_rel = true;
		else if (is(t, "this") || is(t, "current"))
			w->has_rel = true;
		else if ((v = ordinal_of(t)) > 0) {
			const struct token *after = next && next->sign == '-' && i + 2 < to ? &ts->v[i + 2] : next;
			if (after && (is(after, "fiscal") || is(after, "calendar")) && i + 2 < to)
				after = &ts->v[i + 2];
			if (after && is(after, "quarter"))
				w->quarter = v;
			else if (after && is(after, "half"))
				w->half = v;
			else if (after && is(after, "century"))
				w->century = (prev && is(prev, "twenty")) || (prev && prev->sign == '-' && i > from + 1 && is(&ts->v[i - 2], "twenty")) ? 20 + v : v;
			else if (w->month || (next && (month_of(next) || is(next, "of") || is(next, "day"))))
				w->day = (prev && is(prev, "twenty")) || (prev && prev->sign == '-' && i > from + 1 && is(&ts->v[i - 2], "twenty")) ? 20 + v : v;
			else
				return false;
		} else if (unit_of(t))
			w->unit = unit_of(t);
		else if (is(t, "twenties") || is(t, "thirties") || is(t, "forties") || is(t, "fifties") || is(t, "sixties") ||
		         is(t, "seventies") || is(t, "eighties") || is(t, "nineties")) {
			static const char *const tens[] = { "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties" };
			w->decade = 192 + index_of(t->word, tens, 8, 0);
		} else if ((is(t, "ago") || is(t, "earlier")) && prev && prev->sign == '-')
			w->ago = true;
		else if (is(t, "earlier"))
			w->approx = w->approx ? w->approx : "early";
		else if (is(t, "later"))
			w->approx = w->approx ? w->approx : "late";
	}
	return true;
}

/* ---- resolving ---- */

struct reference {
	bool there;
	int year, month, day;
	int64_t days;
};

static struct reference
reference_of(const struct line *line)
{
	struct reference r = { .there = line->has_reference };

	if (r.there) {
		r.year = line->reference.year, r.month = line->reference.month, r.day = line->reference.day;
		r.days = date_days(r.year, r.month, r.day);
	}
	return r;
}

/* The year that a month, quarter or half without one means: the nearest; ties and doubt go to the past. */
static int
nearest_year(const struct reference *r, int month, bool forward, int reach)
{
	int distance = month - r->month; /* in this year */

	if (forward)
		return distance < 0 ? r->year + 1 : r->year;
	if (distance > reach)
		return r->year - 1;
	if (distance < reach - 11)
		return r->year + 1;
	return r->year;
}

static int
rel_year(const struct reference *r, const struct when *w)
{
	return w->has_rel && w->unit && strcmp(w->unit, "year") == 0 ? r->year + w->rel : 0;
}

static int64_t
resolve_weekday(const struct reference *r, int weekday, int rel, bool has_rel, bool forward)
{
	int back = (date_weekday(r->days) - weekday + 7) % 7; /* days since the last one, today included */

	if (has_rel && rel < 0)
		return r->days - (back ? back : 7);
	if (has_rel && rel > 0)
		return r->days - date_weekday(r->days) + 7 + weekday;
	if (has_rel)
		return r->days - date_weekday(r->days) + weekday;
	if (forward && back)
		return r->days + 7 - back;
	/* a day or two ahead is nearer than five behind */
	return back >= 6 ? r->days + 7 - back : r->days - back;
}

static void
set_approx(struct worth *out, const struct when *w)
{
	if (w->approx)
		out->approx = str_z(w->approx);
}

static bool
resolve(struct normalize *n, const struct reference *r, struct when *w, struct str before, struct str *iso)
{
	bool forward = r->there && ahead(before);
	int year = w->year;

	if (w->unknown && !year)
		return false;
	if (year == 0 && r->there)
		year = rel_year(r, w);
	if (w->fiscal) {
		if (year == 0 && r->there && w->has_rel)
			year = r->year + w->rel;
		if (year == 0)
			return false;
		if (w->quarter)
			*iso = arena_printf(&n->arena, "FY%04d-Q%d", year, w->quarter);
		else if (w->half)
			*iso = arena_printf(&n->arena, "FY%04d-H%d", year, w->half);
		else
			*iso = arena_printf(&n->arena, "FY%04d", year);
		return true;
	}
	if (w->quarter || w->half) {
		int width = w->quarter ? 3 : 6, which = w->quarter ? w->quarter : w->half;
		if (which > 12 / width)
			return false;
		if (year == 0) {
			if (!r->there)
				return false;
			year = nearest_year(r, (which - 1) * width + 1 + width / 2, false, 5) - w->ago;
		}
		*iso = arena_printf(&n->arena, "%04d-%c%d", year, w->quarter ? 'Q' : 'H', which);
		return true;
	}
	if (w->decade) {
		*iso = arena_printf(&n->arena, "%03d", w->decade);
		return true;
	}
	if (w->century) {
		*iso = arena_printf(&n->arena, "%02d", w->century - 1);
		return true;
	}
	if (w->month && w->day) {
		if (year == 0) {
			if (!r->there)
				return false;
			/* a day of a month: the nearest, a little more into the past than into the future */
			year = r->year;
			int64_t there = date_days(year, w->month, w->day > 28 ? 28 : w->day);
			if (there < r->days - 230)
				year++;
			else if (there > r->days + 135)
				year--;
		}
		if (w->month == 2 && w->day == 29 && !w->year)
			while (date_month_days(year, 2) < 29)
				year--;
		if (w->day > date_month_days(year, w->month))
			return false;
		*iso = arena_printf(&n->arena, "%04d-%02d-%02d", year, w->month, w->day);
		return true;
	}
	if (w->season && !w->weekday)
		return false;
	if (w->season) {
		if (year == 0) {
			if (!r->there)
				return false;
			static const int middle[] = { 4, 7, 10, 1, 10 };
			year = w->has_rel && (!w->unit || strcmp(w->unit, "year") != 0)
			    ? r->year + (w->rel < 0 ? -(r->month <= middle[w->season - 1] + 1) : w->rel > 0 ? r->month >= middle[w->season - 1] : 0)
			    : nearest_year(r, middle[w->season - 1], forward, 3);
		}
		*iso = arena_printf(&n->arena, "%04d-%s", year, season_codes[w->season - 1]);
		return true;
	}
	if (w->month) {
		if (year == 0) {
			if (!r->there)
				return false;
			if (w->has_rel && w->rel < 0)
				year = w->month < r->month ? r->year : r->year - 1;
			else if (w->has_rel && w->rel > 0)
				year = w->month > r->month ? r->year : r->year + 1;
			else if (w->has_rel)
				year = r->year;
			else
				year = nearest_year(r, w->month, forward, 2);
		}
		*iso = arena_printf(&n->arena, "%04d-%02d", year, w->month);
		return true;
	}
	if (w->weekday >= 0) {
		if (!r->there)
			return false;
		if (w->day) { /* "Mon 13th": the last such day */
			for (int64_t d = r->days; d > r->days - 800; d--) {
				int y, m, day;
				date_civil(d, &y, &m, &day);
				if (day == w->day && date_weekday(d) == w->weekday) {
					*iso = print_day(n, d);
					return true;
				}
			}
			return false;
		}
		*iso = print_day(n, resolve_weekday(r, w->weekday, w->rel, w->has_rel, forward));
		return true;
	}
	if (w->year) {
		*iso = arena_printf(&n->arena, "%04d", w->year);
		return true;
	}
	if (w->unit && r->there) {
		const char *u = w->unit;
		int q = (r->month - 1) / 3;
		if (strcmp(u, "year") == 0)
			*iso = arena_printf(&n->arena, "%04d", r->year + w->rel);
		else if (strcmp(u, "month") == 0)
			*iso = print_month(n, (int64_t)r->year * 12 + r->month - 1 + w->rel);
		else if (strcmp(u, "week") == 0)
			*iso = print_week(n, r->days + 7 * w->rel);
		else if (strcmp(u, "weekend") == 0) {
			struct str week = print_week(n, r->days + 7 * w->rel);
			*iso = arena_printf(&n->arena, "%.*s-WE", SARG(week));
		} else if (strcmp(u, "quarter") == 0) {
			int64_t all = (int64_t)r->year * 4 + q + w->rel;
			*iso = arena_printf(&n->arena, "%04d-Q%d", (int)(all / 4), (int)(all % 4) + 1);
		} else if (strcmp(u, "half") == 0) {
			int64_t all = (int64_t)r->year * 2 + (r->month > 6) + w->rel;
			*iso = arena_printf(&n->arena, "%04d-H%d", (int)(all / 2), (int)(all % 2) + 1);
		} else if (strcmp(u, "decade") == 0)
			*iso = arena_printf(&n->arena, "%03d", r->year / 10 + w->rel);
		else if (strcmp(u, "century") == 0)
			*iso = arena_printf(&n->arena, "%02d", r->year / 100 + w->rel);
		else if (strcmp(u, "day") == 0)
			*iso = print_day(n, r->days + w->rel);
		else if (strcmp(u, "night") == 0)
			*iso = print_day(n, r->days + w->rel);
		else if (strcmp(u, "morning") == 0 || strcmp(u, "afternoon") == 0 || strcmp(u, "evening") == 0)
			*iso = print_day(n, r->days);
		else
			return false;
		return true;
	}
	return false;
}

/* ---- days by name ---- */

static int64_t
easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451, month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;

	return date_days(year, month, day);
}

/* the k-th weekday of a month; k 5: the last */
static int64_t
nth_weekday(int year, int month, int weekday, int k)
{
	int64_t first = date_days(year, month, 1);
	int64_t day = first + (weekday - date_weekday(first) + 7) % 7;

	if (k == 5) {
		day += 21;
		while (day + 7 < first + date_month_days(year, month))
			day += 7;
		return day;
	}
	return day + 7 * (k - 1);
}

static bool
holiday(struct str text, int year, int64_t *out)
{
	static const struct { const char *name; int month, day, weekday, k; } days[] = {
		{ "christmas eve", 12, 24, -1, 0 }, { "christmas", 12, 25, -1, 0 }, { "new year's eve", 12, 31, -1, 0 },
		{ "new year\xe2\x80\x99s eve", 12, 31, -1, 0 }, { "new year", 1, 1, -1, 0 }, { "independence day", 7, 4, -1, 0 },
		{ "halloween", 10, 31, -1, 0 }, { "valentine", 2, 14, -1, 0 }, { "juneteenth", 6, 19, -1, 0 },
		{ "boxing day", 12, 26, -1, 0 }, { "veterans day", 11, 11, -1, 0 }, { "april fools", 4, 1, -1, 0 },
		{ "thanksgiving", 11, 0, 3, 4 }, { "labor day", 9, 0, 0, 1 }, { "memorial day", 5, 0, 0, 5 },
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

static bool
day_word(struct normalize *n, const struct reference *r, struct str text, const struct tokens *ts, struct str *iso)
{
	static const struct { const char *word; int days; } known[] = {
		{ "the day before yesterday", -2 }, { "the day after tomorrow", 2 }, { "yesterday", -1 }, { "tomorrow", 1 },
		{ "today", 0 }, { "tonight", 0 }, { "last night", -1 }, { "this morning", 0 }, { "this afternoon", 0 },
		{ "this evening", 0 }, { "earlier today", 0 }, { "later today", 0 }, { "the day", 0 },
	};
	int64_t day;

	if (r->there)
		for (size_t i = 0; i < sizeof known / sizeof *known; i++)
			if (str_istarts(text, str_z(known[i].word))) {
				*iso = print_day(n, r->days + known[i].days);
				return true;
			}
	for (int i = 0; i < ts->n; i++)
		if (ts->v[i].digits == 4 && holiday(text, ts->v[i].number, &day)) {
			*iso = print_day(n, day);
			return true;
		}
	if (!r->there || !holiday(text, r->year, &day))
		return false;
	if (day > r->days + 120)
		holiday(text, r->year - 1, &day);
	else if (day < r->days - 300)
		holiday(text, r->year + 1, &day);
	*iso = print_day(n, day);
	return true;
}

/* ---- "two weeks ago", "six months later", "in three days' time" ---- */

static bool
distance(struct normalize *n, const struct reference *r, const struct written *w, const struct tokens *ts, struct str *iso)
{
	const char *unit = NULL;
	int direction = 0;
	long long count = 1;
	struct dec whole;

	for (int i = 0; i < ts->n; i++) {
		const struct token *t = &ts->v[i];
		if (is(t, "ago") || is(t, "earlier") || is(t, "before"))
			direction = -1;
		else if (is(t, "later") || is(t, "hence") || is(t, "from") || is(t, "time") || is(t, "after"))
			direction = direction ? direction : 1;
		else if (unit_of(t) && !unit)
			unit = unit_of(t);
	}
	if (!direction || !unit || !r->there)
		return false;
	if (w->one) {
		whole = w->a.value;
		if (whole.exp < 0 || dec_cmp(whole, dec_int64(3000)) > 0)
			return false;
		for (count = (long long)whole.coef; whole.exp > 0; whole.exp--)
			count *= 10;
	} else if (!is(&ts->v[0], "a") && !is(&ts->v[0], "an"))
		return false;
	count *= direction;
	if (strcmp(unit, "year") == 0)
		*iso = arena_printf(&n->arena, "%04d", (int)(r->year + count));
	else if (strcmp(unit, "decade") == 0)
		*iso = arena_printf(&n->arena, "%04d", (int)(r->year + 10 * count));
	else if (strcmp(unit, "century") == 0)
		*iso = arena_printf(&n->arena, "%04d", (int)(r->year + 100 * count));
	else if (strcmp(unit, "month") == 0)
		*iso = print_month(n, (int64_t)r->year * 12 + r->month - 1 + count);
	else if (strcmp(unit, "quarter") == 0)
		*iso = print_month(n, (int64_t)r->year * 12 + r->month - 1 + 3 * count);
	else if (strcmp(unit, "week") == 0 || strcmp(unit, "fortnight") == 0)
		*iso = print_day(n, r->days + (unit[0] == 'w' ? 7 : 14) * count);
	else if (strcmp(unit, "day") == 0 || strcmp(unit, "night") == 0)
		*iso = print_day(n, r->days + count);
	else if (strcmp(unit, "hour") == 0 || strcmp(unit, "minute") == 0 || strcmp(unit, "second") == 0)
		*iso = print_day(n, r->days);
	else
		return false;
	return true;
}

/* ---- dates in digits ---- */

static bool
day_in_digits(struct normalize *n, const struct tokens *ts, const struct reference *r, struct str *iso)
{
	int v[3], digits[3], k = 0, month = 0, signs = 0;

	for (int i = 0; i < ts->n; i++) {
		const struct token *t = &ts->v[i];
		if (t->word[0] && month_of(t) && ts->n <= 6 && k < 3) {
			month = month_of(t);
			continue;
		}
		if (t->word[0] && is(t, "t") && k == 3)
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
		y = nearest_year(r, m, false, 2);
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

	return is(t, "to") || is(t, "through") || is(t, "until") || is(t, "and") || (t->dash && i > 0 && i + 1 < ts->n);
}

/* "2023 and 2025", "May to July", "May 3-5", "2024-25", "Q1 to Q3 2026": start and end of it */
static bool
span_value(struct normalize *n, const struct reference *r, const struct tokens *ts, struct str before, struct str *iso)
{
	for (int i = 1; i + 1 < ts->n; i++) {
		struct when a, b;
		struct str from, to;

		if (!joins(ts, i) || !read_when(ts, 0, i, &a) || !read_when(ts, i + 1, ts->n, &b))
			continue;
		if (a.approx && !a.year && !a.month && !a.decade)
			continue;
		/* "2024-25": the second is a year of the same century; not 2024-08 alone, which is a month */
		if (ts->n == 3 && ts->v[0].digits == 4 && ts->v[2].digits == 2) {
			int end = ts->v[0].number / 100 * 100 + ts->v[2].number;
			if (end <= ts->v[0].number && ts->v[2].number >= 1 && ts->v[2].number <= 12) { /* 2014-10 is a month */
				*iso = arena_printf(&n->arena, "%04d-%02d", ts->v[0].number, ts->v[2].number);
				return true;
			}
			if (end < ts->v[0].number)
				end += 100;
			if (end - ts->v[0].number > 40)
				return false;
			*iso = arena_printf(&n->arena, "%04d/%04d", ts->v[0].number, end);
			return true;
		}
		if (!a.year && !a.month && !a.quarter && !a.day && !a.half)
			continue;
		if (!b.year && !b.month && !b.day && !b.quarter && !b.half)
			continue;
		/* what one end lacks the other has */
		if (b.day && !b.month)
			b.month = a.month;
		if (a.day && !a.month)
			a.month = b.month;
		if (!b.year && a.year)
			b.year = a.year;
		if (!a.year && b.year) {
			a.year = b.year;
			if (a.month > b.month && b.month)
				a.year--;
		}
		if (a.day && !a.month)
			continue;
		if (!resolve(n, r, &b, before, &to))
			continue;
		if (!a.year && r->there && to.n >= 4) {
			unsigned long long y;
			if (str_uint(str_cut(to, 0, 4), &y))
				a.year = (int)y - (a.month > b.month && b.month ? 1 : 0);
		}
		if (!resolve(n, r, &a, before, &from) || from.n < 4 || to.n < 4)
			continue;
		*iso = arena_printf(&n->arena, "%.*s/%.*s", SARG(from), SARG(to));
		return true;
	}
	return false;
}

/* "nine months ended Sept. 30, 2025", "the quarter ended March 31": the months up to it */
static bool
ended(struct normalize *n, const struct reference *r, const struct written *w, const struct tokens *ts, struct str *iso)
{
	for (int i = 1; i + 1 < ts->n; i++) {
		struct when end;
		int width = 0, y;
		if (!is(&ts->v[i], "ended") && !is(&ts->v[i], "ending") && !is(&ts->v[i], "ends"))
			continue;
		for (int k = 0; k < i; k++) {
			const char *u = unit_of(&ts->v[k]);
			if (u && strcmp(u, "month") == 0) {
				struct dec c = w->one ? w->a.value : dec_int64(1);
				width = c.exp == 0 ? (int)c.coef : c.exp == 1 ? (int)c.coef * 10 : 0;
			} else if (u)
				width = strcmp(u, "quarter") == 0 ? 3 : strcmp(u, "half") == 0 ? 6 : strcmp(u, "year") == 0 ? 12 : 0;
		}
		if (width < 1 || width > 24 || !read_when(ts, i + 1, ts->n, &end) || !end.month)
			return false;
		y = end.year ? end.year : r->there ? nearest_year(r, end.month, false, 3) : 0;
		if (!y)
			return false;
		int64_t last = (int64_t)y * 12 + end.month - 1;
		struct str a = print_month(n, last - width + 1), b = print_month(n, last);
		*iso = arena_printf(&n->arena, "%.*s/%.*s", SARG(a), SARG(b));
		return true;
	}
	return false;
}

void
when_value(struct normalize *n, const struct line *line, const struct written *w, struct worth *out)
{
	struct reference r = reference_of(line);
	struct tokens ts;
	struct when when;
	struct str text = str_trim(w->text);

	if (str_istarts(text, S("on ")) || str_istarts(text, S("in ")))
		text = str_cut(text, 3, text.n);
	if (str_istarts(text, S("from ")))
		text = str_cut(text, 5, text.n);
	split(text, &ts);
	if (ts.n == 0)
		return;
	if (day_in_digits(n, &ts, &r, &out->iso) || day_word(n, &r, text, &ts, &out->iso) || ended(n, &r, w, &ts, &out->iso) ||
	    distance(n, &r, w, &ts, &out->iso))
		return;
	if (span_value(n, &r, &ts, w->before, &out->iso))
		return;
	if (!read_when(&ts, 0, ts.n, &when))
		return;
	set_approx(out, &when);
	resolve(n, &r, &when, w->before, &out->iso);
}

/* ---- durations ---- */

static const struct { const char *word, *iso, *unit; int times; bool time; } spans[] = {
	{ "year", "Y", "a", 1, false }, { "yr", "Y", "a", 1, false }, { "month", "M", "mo", 1, false }, { "mo", "M", "mo", 1, false },
	{ "quarter", "M", "mo", 3, false }, { "week", "W", "wk", 1, false }, { "wk", "W", "wk", 1, false },
	{ "fortnight", "W", "wk", 2, false }, { "day", "D", "d", 1, false }, { "night", "D", "d", 1, false },
	{ "weekend", "D", "d", 2, false }, { "decade", "Y", "a", 10, false }, { "century", "Y", "a", 100, false },
	{ "centurie", "Y", "a", 100, false }, { "hour", "H", "h", 1, true }, { "hr", "H", "h", 1, true }, { "h", "H", "h", 1, true },
	{ "minute", "M", "min", 1, true }, { "min", "M", "min", 1, true }, { "second", "S", "s", 1, true }, { "sec", "S", "s", 1, true },
	{ "semester", "M", "mo", 6, false }, { "y", "Y", "a", 1, false }, { "d", "D", "d", 1, false },
};

void
duration_value(struct normalize *n, const struct written *w, struct worth *out)
{
	struct tokens ts;
	int found = -1;
	struct dec v;
	char digits[DEC_TEXT];

	split(w->text, &ts);
	for (int i = ts.n; i-- > 0 && found < 0;) {
		char word[20];
		size_t len = strlen(ts.v[i].word);
		memcpy(word, ts.v[i].word, sizeof word);
		if (len > 1 && word[len - 1] == 's')
			word[len - 1] = '\0';
		for (size_t k = 0; k < sizeof spans / sizeof *spans && found < 0; k++)
			if (strcmp(word, spans[k].word) == 0)
				found = (int)k;
	}
	out->has_value = false;
	if (found < 0)
		return;
	out->unit = str_z(spans[found].unit);
	if (w->range) {
		struct dec times = dec_int64(spans[found].times);
		if (dec_mul(out->low, times, &out->low) < 0 || dec_mul(out->high, times, &out->high) < 0)
			out->has_low = out->has_high = false;
		return;
	}
	if (w->one && !w->two)
		v = w->a.value;
	else if (w->two)
		return;
	else {
		bool half = word_in(w->text, "half"), quarter = found != 4 && word_in(w->text, "quarter");
		bool one = is(&ts.v[0], "a") || is(&ts.v[0], "an") || is(&ts.v[0], "the") || word_in(w->text, "long");
		if (word_in(w->text, "few") || word_in(w->text, "several"))
			return;
		if (half && word_in(w->text, "and")) {
			if (!fraction(3, 2, &v))
				return;
		} else if (half || quarter) {
			if (!fraction(1, half ? 2 : 4, &v))
				return;
		} else if (one || ts.n <= 2)
			v = dec_int64(1);
		else
			return;
	}
	/* "three years and a half" is read by the number where it follows it; behind the unit it is added here */
	if (w->one && str_find(w->text, S(" and a half")) < w->text.n && str_find(w->text, S(" and a half")) > w->a.end) {
		struct dec half;
		if (!fraction(1, 2, &half) || dec_add(v, half, &v) < 0)
			return;
	}
	if (dec_mul(v, dec_int64(spans[found].times), &v) < 0 || dec_print(v, digits) < 0)
		return;
	out->value = v;
	out->has_value = true;
	out->iso = arena_printf(&n->arena, "P%s%s%s", spans[found].time ? "T" : "", digits, spans[found].iso);
}
