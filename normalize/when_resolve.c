#include "when.h"

#include <ctype.h>
#include <string.h>

/*
 * What a time says, to ISO 8601, as coarse as it is written. What lacks a year is the nearest, unless the verbs
 * around it tell which way it lies: "said on Friday" is past, "will ship in May" is ahead.
 */

struct str
day_printed(struct normalize *n, int64_t days)
{
	int y, m, d;

	date_civil(days, &y, &m, &d);
	return arena_printf(&n->arena, "%04d-%02d-%02d", y, m, d);
}

static struct str
week_printed(struct normalize *n, int64_t days)
{
	int64_t thursday = days - date_weekday(days) + 3;
	int y, m, d;

	date_civil(thursday, &y, &m, &d);
	return arena_printf(&n->arena, "%04d-W%02d", y, (int)((thursday - date_days(y, 1, 1)) / 7) + 1);
}

struct str
month_printed(struct normalize *n, int64_t months_since_0)
{
	return arena_printf(&n->arena, "%04d-%02d", (int)(months_since_0 / 12), (int)(months_since_0 % 12) + 1);
}

struct reference
reference_of(const struct line *line)
{
	struct reference r = { .there = line->has_reference };

	if (r.there) {
		r.year = line->reference.year, r.month = line->reference.month, r.day = line->reference.day;
		r.days = date_days(r.year, r.month, r.day);
	}
	return r;
}

/* ---- tense ---- */

static const char *const ahead_words[] = { "will", "won't", "would", "shall", "due", "expected", "expects", "expect", "scheduled", "plan",
	"plans", "planned", "planning", "upcoming", "slated", "going", "hopes", "hoping", "aims", "aiming", "intends", "until", "till",
	"targeting", "targets", "effective", "anticipates", "anticipated", "proposed", "pledged", "promised", "should", "must" };
static const char *const past_words[] = { "said", "told", "was", "were", "had", "did", "rose", "fell", "made", "began", "came", "went",
	"took", "saw", "held", "met", "sold", "bought", "won", "lost", "left", "gave", "got", "sent", "spent", "paid", "built", "kept",
	"led", "grew", "ran", "wrote", "spoke", "knew", "drew", "became", "brought", "thought", "found", "stood", "shut", "broke", "says",
	"stole", "drove", "chose", "threw", "struck", "sought", "caught",
	"felt", "fought", "hid", "laid", "meant", "slid", "split", "tore", "withdrew", "undertook", "overtook", "beat", "shook", "wore",
	"shot", "hit", "flew", "froze", "sank", "swung", "dug", "sued", "since", "set", "cut", "put" };
static const char *const moved_words[] = { "extended", "postponed", "delayed", "moved", "pushed", "deferred" };
static const char *const determiners[] = { "a", "an", "the", "its", "their", "his", "her", "still", "be", "is", "are", "being", "yet", "of", "with" };

static bool
is_one_of(struct str word, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_ieq(word, str_z(list[i])))
			return true;
	return false;
}
#define ONE_OF(word, list) is_one_of(word, list, sizeof list / sizeof *list)

static struct str
last_word(struct str s)
{
	size_t end = s.n;

	while (end && !isalpha((unsigned char)s.p[end - 1]))
		end--;
	s.n = end;
	while (end && (isalpha((unsigned char)s.p[end - 1]) || s.p[end - 1] == '\''))
		end--;
	return str_cut(s, end, s.n);
}

static bool
ends_sentence(struct str s, size_t at)
{
	return (s.p[at] == '.' || s.p[at] == '?' || s.p[at] == '!' || s.p[at] == ';') && (at + 1 == s.n || s.p[at + 1] == ' ') &&
	       at > 3 && islower((unsigned char)s.p[at - 1]) && islower((unsigned char)s.p[at - 2]);
}

static enum tense
tense_of_word(struct str w, struct str earlier)
{
	struct str helper;

	if (ONE_OF(w, ahead_words))
		return TENSE_AHEAD;
	helper = last_word(earlier);
	if (ONE_OF(w, past_words) && !ONE_OF(helper, determiners))
		return TENSE_PAST;
	if (str_eq(w, S("to")) && (str_ieq(helper, S("is")) || str_ieq(helper, S("are")) || str_ieq(helper, S("set")) || str_ieq(helper, S("about"))))
		return TENSE_AHEAD;
	/* "released", but not "will be released", "is released" and "the released": the word before tells */
	if (str_eq(w, S("be")) && str_eq(helper, S("to")))
		return TENSE_AHEAD;
	if (w.n > 3 && str_ends(w, S("ed")) && islower((unsigned char)w.p[0]) && !str_ends(w, S("eed")) && !ONE_OF(helper, determiners))
		return TENSE_PAST;
	return TENSE_OPEN;
}

enum tense
tense_of(struct str before, struct str after)
{
	struct str word, s = before;
	enum tense found;

	for (size_t i = s.n; i-- > 0;)
		if (ends_sentence(s, i)) {
			s = str_cut(s, i + 1, s.n);
			break;
		}
	/* "by March", "through May", "as soon as Tuesday" */
	word = last_word(s);
	if (str_eq(word, S("as")) && (word_in(s, "soon") || word_in(s, "early")))
		return TENSE_AHEAD;
	if (str_ieq(word, S("by")) || str_ieq(word, S("through")) || str_ieq(word, S("next")) || (str_eq(word, S("to")) && ONE_OF(last_word(str_cut(s, 0, (size_t)(word.p - s.p))), moved_words)))
		return TENSE_AHEAD;
	for (int words = 0; (word = last_word(s)).n; s = str_cut(s, 0, (size_t)(word.p - s.p)), words++)
		if ((found = tense_of_word(word, str_cut(s, 0, (size_t)(word.p - s.p)))) != TENSE_OPEN)
			return found == TENSE_PAST && words > 3 ? TENSE_PAST_FAR : found;
	/* "On Friday the company said it would": the first verb behind it */
	for (size_t i = 0; i < after.n; i++) {
		size_t end = i;
		if (ends_sentence(after, i))
			break;
		while (end < after.n && isalpha((unsigned char)after.p[end]))
			end++;
		if (end == i)
			continue;
		if ((found = tense_of_word(str_cut(after, i, end), str_cut(after, 0, i))) != TENSE_OPEN)
			return found == TENSE_PAST ? TENSE_PAST_FAR : found;
		i = end - 1;
	}
	return TENSE_OPEN;
}

/* ---- the nearest ---- */

int
nearest_year(const struct reference *r, int month, int day, enum tense tense)
{
	int distance = month - r->month; /* in this year */

	if (day) { /* what the verbs speak against must be so much nearer; in doubt the past */
		int64_t best = INT64_MAX;
		int year = r->year;
		for (int y = r->year + 1; y >= r->year - 1; y--) {
			int64_t off = date_days(y, month, day > 28 ? 28 : day) - r->days, cost = off < 0 ? -off : off;
			if ((tense < TENSE_OPEN && off > 0) || (tense == TENSE_AHEAD && off < 0))
				cost *= tense == TENSE_PAST ? 6 : tense == TENSE_AHEAD ? 3 : 2;
			if (cost <= best)
				best = cost, year = y;
		}
		return year;
	}
	if (tense == TENSE_AHEAD)
		return distance < 0 ? r->year + 1 : r->year;
	if (distance > (tense == TENSE_PAST ? 0 : 2))
		return r->year - 1;
	return distance < -9 && tense != TENSE_PAST ? r->year + 1 : r->year;
}

/* The year that a quarter, half or season means by its middle month. */
static int
year_of_part(const struct reference *r, int middle, enum tense tense)
{
	int distance = middle - r->month;

	if (tense == TENSE_AHEAD)
		return distance < -1 ? r->year + 1 : r->year;
	if (distance > 3)
		return r->year - 1;
	return distance < -8 ? r->year + 1 : r->year;
}

static int64_t
resolve_weekday(const struct reference *r, const struct when *w, enum tense tense)
{
	int back = (date_weekday(r->days) - w->weekday + 7) % 7; /* days since the last one, today included */
	int64_t monday = r->days - date_weekday(r->days);

	if (w->has_rel && w->unit) /* "Monday of last week" */
		return monday + 7 * w->rel + w->weekday;
	if (w->has_rel && w->rel < 0)
		return r->days - (back ? back : 7);
	if (w->has_rel && w->rel > 0)
		return monday + 7 + w->weekday;
	if (tense < TENSE_OPEN || back == 0)
		return r->days - back;
	if (tense == TENSE_AHEAD || w->has_rel)
		return r->days + 7 - back;
	return back > 3 ? r->days + 7 - back : r->days - back;
}

int64_t
nth_weekday(int year, int month, int weekday, int k)
{
	int64_t first = date_days(year, month, 1);
	int64_t day = first + (weekday - date_weekday(first) + 7) % 7;

	if (k > 0)
		return day + 7 * (k - 1);
	while (day + 7 < first + date_month_days(year, month))
		day += 7;
	return day;
}

/* ---- one time ---- */

static bool
fiscal(struct normalize *n, const struct reference *r, const struct when *w, int year, struct str *iso)
{
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

static bool
part_of_year(struct normalize *n, const struct reference *r, const struct when *w, int year, struct str *iso)
{
	int width = w->quarter ? 3 : 6, which = w->quarter ? w->quarter : w->half;

	if (which < 1 || which > 12 / width)
		return false;
	if (year == 0) {
		if (!r->there)
			return false;
		year = year_of_part(r, (which - 1) * width + 1 + width / 2, TENSE_OPEN) - w->ago;
	}
	*iso = arena_printf(&n->arena, "%04d-%c%d", year, w->quarter ? 'Q' : 'H', which);
	return true;
}

static bool
day_of_month(struct normalize *n, const struct reference *r, const struct when *w, int year, enum tense tense, struct str *iso)
{
	if (year == 0) {
		if (!r->there)
			return false;
		year = nearest_year(r, w->month, w->day, tense);
		while (w->month == 2 && w->day == 29 && date_month_days(year, 2) < 29)
			year--;
	}
	if (w->day > date_month_days(year, w->month))
		return false;
	*iso = arena_printf(&n->arena, "%04d-%02d-%02d", year, w->month, w->day);
	return true;
}

static bool
season(struct normalize *n, const struct reference *r, const struct when *w, int year, enum tense tense, struct str *iso)
{
	static const char *const codes[] = { "SP", "SU", "FA", "WI", "FA" };
	static const int middles[] = { 4, 7, 10, 1, 10 };
	int middle = middles[w->season - 1];

	if (year == 0) {
		if (!r->there)
			return false;
		if (w->has_rel && w->rel < 0)
			year = r->year - (r->month <= middle + 1);
		else if (w->has_rel && w->rel > 0)
			year = r->year + (r->month >= middle);
		else if (w->has_rel)
			year = r->year;
		else
			year = year_of_part(r, middle, tense);
	}
	*iso = arena_printf(&n->arena, "%04d-%s", year, codes[w->season - 1]);
	return true;
}

static bool
month(struct normalize *n, const struct reference *r, const struct when *w, int year, enum tense tense, struct str *iso)
{
	if (year == 0) {
		if (!r->there)
			return false;
		if (w->has_rel && w->rel < 0)
			year = w->month < r->month ? r->year : r->year - 1;
		else if (w->has_rel && w->rel > 0)
			year = w->month > r->month ? r->year : r->year + 1;
		else
			year = w->has_rel ? r->year : nearest_year(r, w->month, 0, tense);
	}
	*iso = arena_printf(&n->arena, "%04d-%02d", year, w->month);
	return true;
}

/* "the third week of 2018", "the first week of May": ISO weeks; of a month the one that its k-th seventh day is in */
static bool
nth_week(struct normalize *n, const struct reference *r, const struct when *w, int year, enum tense tense, struct str *iso)
{
	int64_t day;

	if (year == 0 && (!r->there || !w->month))
		return false;
	if (year == 0)
		year = nearest_year(r, w->month, 0, tense);
	if (w->month)
		day = w->nth > 0 ? date_days(year, w->month, 1) + 7 * (w->nth - 1) : date_days(year, w->month, date_month_days(year, w->month));
	else /* the 4th of January is always in week 1, the 28th of December in the last */
		day = w->nth > 0 ? date_days(year, 1, 4) + 7 * (w->nth - 1) : date_days(year, 12, 28);
	*iso = week_printed(n, day);
	return w->nth <= 53;
}

static bool
weekday(struct normalize *n, const struct reference *r, const struct when *w, int year, enum tense tense, struct str *iso)
{
	if (w->nth && w->month) { /* "the first Monday of May" */
		if (year == 0 && !r->there)
			return false;
		*iso = day_printed(n, nth_weekday(year ? year : nearest_year(r, w->month, 0, tense), w->month, w->weekday, w->nth));
		return w->nth <= 5;
	}
	if (!r->there)
		return false;
	if (w->day) { /* "Mon 13th": the last such day */
		for (int64_t d = r->days; d > r->days - 800; d--) {
			int y, m, day;
			date_civil(d, &y, &m, &day);
			if (day == w->day && date_weekday(d) == w->weekday) {
				*iso = day_printed(n, d);
				return true;
			}
		}
		return false;
	}
	*iso = day_printed(n, resolve_weekday(r, w, tense));
	return true;
}

/* "last quarter", "this week", "next decade" */
static bool
counted_from_now(struct normalize *n, const struct reference *r, const struct when *w, enum tense tense, struct str *iso)
{
	const char *u = w->unit;
	int64_t months = (int64_t)r->year * 12 + r->month - 1;

	if (strcmp(u, "year") == 0)
		*iso = arena_printf(&n->arena, "%04d", r->year + w->rel);
	else if (strcmp(u, "month") == 0 && w->day) /* "the 20th of next month" */
		*iso = arena_printf(&n->arena, "%.*s-%02d", SARG(month_printed(n, months + w->rel)), w->day);
	else if (strcmp(u, "month") == 0)
		*iso = month_printed(n, months + w->rel);
	else if (strcmp(u, "week") == 0)
		*iso = week_printed(n, r->days + 7 * w->rel);
	else if (strcmp(u, "weekend") == 0) {
		/* on a Monday or Tuesday "the weekend" is the one before; later the one to come */
		int64_t day = r->days + 7 * w->rel;
		if (!w->has_rel && tense != TENSE_AHEAD && date_weekday(r->days) < (tense < TENSE_OPEN ? 5 : 2))
			day -= 7;
		*iso = arena_printf(&n->arena, "%.*s-WE", SARG(week_printed(n, day)));
	} else if (strcmp(u, "quarter") == 0) {
		int64_t all = (int64_t)r->year * 4 + (r->month - 1) / 3 + w->rel;
		*iso = arena_printf(&n->arena, "%04d-Q%d", (int)(all / 4), (int)(all % 4) + 1);
	} else if (strcmp(u, "half") == 0) {
		int64_t all = (int64_t)r->year * 2 + (r->month > 6) + w->rel;
		*iso = arena_printf(&n->arena, "%04d-H%d", (int)(all / 2), (int)(all % 2) + 1);
	} else if (strcmp(u, "decade") == 0)
		*iso = arena_printf(&n->arena, "%03d", r->year / 10 + w->rel);
	else if (strcmp(u, "century") == 0)
		*iso = arena_printf(&n->arena, "%02d", r->year / 100 + w->rel);
	else if (strcmp(u, "day") == 0 || strcmp(u, "night") == 0)
		*iso = day_printed(n, r->days + w->rel);
	else if (strcmp(u, "morning") == 0 || strcmp(u, "afternoon") == 0 || strcmp(u, "evening") == 0)
		*iso = day_printed(n, r->days);
	else
		return false;
	return true;
}

bool
when_resolve(struct normalize *n, const struct reference *r, struct when *w, enum tense tense, struct str *iso)
{
	int year = w->year;

	if (w->unknown && !year)
		return false;
	if (year == 0 && r->there && w->has_rel && w->unit && strcmp(w->unit, "year") == 0)
		year = r->year + w->rel;
	if (w->fiscal)
		return fiscal(n, r, w, year, iso);
	if (w->quarter || w->half)
		return part_of_year(n, r, w, year, iso);
	if (w->decade) {
		*iso = arena_printf(&n->arena, "%03d", w->decade);
		return true;
	}
	if (w->century) {
		*iso = arena_printf(&n->arena, "%02d", w->century - 1);
		return true;
	}
	if (w->weekday >= 0 && w->nth && w->month)
		return weekday(n, r, w, year, tense, iso);
	if (w->nth && w->unit && strcmp(w->unit, "week") == 0 && w->weekday < 0)
		return nth_week(n, r, w, year, tense, iso);
	if (w->unit && strcmp(w->unit, "week") == 0 && w->month && w->day) { /* "the week of May 3" */
		if (!day_of_month(n, r, w, year, tense, iso))
			return false;
		int64_t first, last;
		if (iso_days(*iso, &first, &last))
			*iso = week_printed(n, first);
		return true;
	}
	if (w->month && w->day)
		return day_of_month(n, r, w, year, tense, iso);
	if (w->season)
		return w->weekday < 0 && season(n, r, w, year, tense, iso);
	if (w->month)
		return month(n, r, w, year, tense, iso);
	if (w->weekday >= 0)
		return weekday(n, r, w, year, tense, iso);
	if (w->year) {
		*iso = arena_printf(&n->arena, "%04d", w->year);
		return true;
	}
	return w->unit && r->there && counted_from_now(n, r, w, tense, iso);
}

/* ---- back from ISO ---- */

static bool
digits(struct str s, size_t at, size_t n, int *out)
{
	unsigned long long v;

	if (at + n > s.n || !str_uint(str_cut(s, at, at + n), &v))
		return false;
	*out = (int)v;
	return true;
}

bool
iso_days(struct str iso, int64_t *first, int64_t *last)
{
	int year, month, day, from, width;

	if (!digits(iso, 0, 4, &year) || year < 1)
		return false;
	if (iso.n == 4)
		from = 1, width = 12;
	else if (iso.n == 7 && (iso.p[5] == 'Q' || iso.p[5] == 'H') && digits(iso, 6, 1, &from)) {
		width = iso.p[5] == 'Q' ? 3 : 6;
		from = (from - 1) * width + 1;
	} else if (iso.n == 8 && iso.p[5] == 'W' && digits(iso, 6, 2, &from)) {
		int64_t monday = date_days(year, 1, 4);
		*first = monday - date_weekday(monday) + 7 * (from - 1);
		*last = *first + 6;
		return true;
	} else if (iso.n >= 7 && digits(iso, 5, 2, &from))
		width = 1;
	else
		return false;
	if (from < 1 || from + width > 13)
		return false;
	month = from + width - 1;
	*first = date_days(year, from, 1);
	*last = date_days(year, month, date_month_days(year, month));
	if (iso.n == 10 && digits(iso, 8, 2, &day))
		*first = *last = *first + day - 1;
	return iso.n == 4 || iso.n == 7 || iso.n == 10;
}
