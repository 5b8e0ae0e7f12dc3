#include "fetch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../lib/date.h"

/*
 * Dates of feeds that lib/date.h is too careful for: in any order, with any marks between, in the short forms
 * of ISO 8601, with the months of some languages of the west. It only decides how old an entry is; nothing of
 * it becomes a fact.
 */

static int
digits(struct str *s, size_t max, int *out)
{
	size_t n = 0;

	*out = 0;
	while (n < max && n < s->n && s->p[n] >= '0' && s->p[n] <= '9')
		*out = *out * 10 + (s->p[n++] - '0');
	*s = str_cut(*s, n, s->n);
	return (int)n;
}

static bool
settle(struct date *d)
{
	if (d->year < 1 || d->year > 9999 || d->month < 1 || d->month > 12 || d->day < 1 || d->day > 31 || d->hour > 23 ||
	    d->minute > 59 || d->second > 60)
		return false;
	return d->day <= date_month_days(d->year, d->month);
}

static int
century(int year)
{
	return year < 70 ? year + 2000 : year < 100 ? year + 1900 : year;
}

/* 031231, 03335, 2003335, 03-12-31, 2003-012-31, -03-12, 20261123T010203Z */
static bool
short_iso(struct str s, struct date *d)
{
	bool bare = str_starts(s, S("-"));
	struct str rest = bare ? str_cut(s, 1, s.n) : s;
	int n, v, k;

	n = digits(&rest, 9, &v);
	if (bare || (n == 2 && rest.n && rest.p[0] == '-') || n == 4) { /* with hyphens */
		d->year = century(v);
		rest = str_cut(rest, rest.n && rest.p[0] == '-', rest.n);
		if (digits(&rest, 3, &d->month) < 2)
			return false;
		d->day = 1;
		if (rest.n && rest.p[0] == '-') {
			rest = str_cut(rest, 1, rest.n);
			if (digits(&rest, 2, &d->day) != 2)
				return false;
		}
	} else if (n == 6 || n == 8) {
		d->year = century(v / 10000);
		d->month = v / 100 % 100;
		d->day = v % 100;
	} else if (n == 5 || n == 7) {
		d->year = century(v / 1000);
		if (v % 1000 < 1 || v % 1000 > 366)
			return false;
		date_civil(date_days(d->year, 1, 1) + v % 1000 - 1, &d->year, &d->month, &d->day);
	} else
		return false;
	d->grain = DATE_DAY;
	if (rest.n && (rest.p[0] == 'T' || rest.p[0] == ' ')) {
		rest = str_cut(rest, 1, rest.n);
		if (digits(&rest, 2, &d->hour) == 0)
			return false;
		rest = str_cut(rest, rest.n && rest.p[0] == ':', rest.n);
		if (digits(&rest, 2, &d->minute) == 0)
			return false;
		rest = str_cut(rest, rest.n && rest.p[0] == ':', rest.n);
		digits(&rest, 2, &d->second);
		d->grain = DATE_TIME;
		if (str_starts(rest, S("+")) || str_starts(rest, S("-"))) {
			k = rest.p[0] == '-' ? -1 : 1;
			rest = str_cut(rest, 1, rest.n);
			if (digits(&rest, 2, &v) != 2 || v > 23)
				return false;
			d->offset = k * v * 60;
			rest = str_cut(rest, rest.n && rest.p[0] == ':', rest.n);
			if (digits(&rest, 2, &v) && v > 59)
				return false;
			d->offset += k * v;
			d->zone = true;
		}
		if (str_eq(rest, S("Z")))
			rest = str_cut(rest, 1, 1);
	}
	return rest.n == 0 && settle(d);
}

static int
month_of(struct str w)
{
	/* how the months begin in English, French, German, Spanish, Italian, Portuguese, Dutch; longer ones first */
	static const struct {
		const char *begin;
		int month;
	} names[] = { { "juin", 6 }, { "juil", 7 }, { "f\xc3\xa9v", 2 }, { "m\xc3\xa4r", 3 }, { "d\xc3\xa9" "c", 12 }, { "ao\xc3\xbb", 8 },
		{ "jan", 1 }, { "gen", 1 }, { "ene", 1 }, { "feb", 2 }, { "fev", 2 }, { "mar", 3 }, { "maa", 3 }, { "apr", 4 }, { "avr", 4 },
		{ "abr", 4 }, { "may", 5 }, { "mai", 5 }, { "mag", 5 }, { "mei", 5 }, { "jun", 6 }, { "giu", 6 }, { "jul", 7 }, { "lug", 7 },
		{ "aug", 8 }, { "ago", 8 }, { "aou", 8 }, { "sep", 9 }, { "set", 9 }, { "oct", 10 }, { "okt", 10 }, { "ott", 10 }, { "out", 10 },
		{ "nov", 11 }, { "dec", 12 }, { "dez", 12 }, { "dic", 12 } };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_istarts(w, str_z(names[i].begin)))
			return names[i].month;
	return 0;
}

/* Week days of the same languages (where they do not begin as a month does), and the ends of ordinals. */
static bool
is_filler(struct str w)
{
	static const char *const names[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mer", "jeu", "ven", "sam", "dim",
		"die", "mit", "don", "fre", "son", "mi\xc3\xa9", "jue", "vie", "s\303\241b", "dom", "gio", "sab", "seg", "ter", "qua", "qui", "sex",
		"din", "woe", "vri", "zat", "zon" };
	static const char *const small[] = { "st", "nd", "rd", "th", "etc", "de", "di", "del", "um", "at", "le", "er" };

	for (size_t i = 0; i < sizeof small / sizeof *small; i++)
		if (str_ieq(w, str_z(small[i])))
			return true;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_istarts(w, str_z(names[i])))
			return true;
	return false;
}

/* Hours east of UTC; the letters are the military ones, without J. */
static bool
zone_of(struct str w, struct date *d)
{
	static const struct {
		const char *name;
		int minutes;
	} names[] = { { "GMT", 0 }, { "UTC", 0 }, { "UT", 0 }, { "EST", -300 }, { "EDT", -240 }, { "ET", -300 }, { "CST", -360 },
		{ "CDT", -300 }, { "CT", -360 }, { "MST", -420 }, { "MDT", -360 }, { "MT", -420 }, { "PST", -480 }, { "PDT", -420 }, { "PT", -480 },
		{ "CET", 60 }, { "CEST", 120 }, { "MET", 60 }, { "MEST", 120 }, { "BST", 60 }, { "WET", 0 }, { "WEST", 60 }, { "EET", 120 },
		{ "EEST", 180 }, { "MSK", 180 }, { "IST", 330 }, { "JST", 540 }, { "KST", 540 }, { "AEST", 600 }, { "AEDT", 660 } };

	d->zone = true;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_ieq(w, str_z(names[i].name))) {
			d->offset = names[i].minutes;
			return true;
		}
	if (w.n == 1 && (w.p[0] | 32) != 'j') {
		int c = (w.p[0] | 32) - 'a';
		/* A to M go east, N to Y west, Z is UTC (RFC 822 had it the wrong way round, RFC 5322 says so) */
		d->offset = c == 25 ? 0 : c < 9 ? (c + 1) * 60 : c < 13 ? c * 60 : (12 - c) * 60;
		return true;
	}
	return false;
}

/* "Europe/Berlin": what the system's table of zones says of that time there. */
static bool
named_zone(struct str name, struct date *d)
{
	char path[96], tz[64], *old = getenv("TZ");
	struct tm tm = { .tm_year = d->year - 1900, .tm_mon = d->month - 1, .tm_mday = d->day, .tm_hour = d->hour, .tm_min = d->minute,
		.tm_sec = d->second, .tm_isdst = -1 };
	time_t t;

	for (size_t i = 0; i < name.n; i++) /* a stranger's word: no way out of the folder */
		if (!(name.p[i] == '/' ? i > 0 && i + 1 < name.n : name.p[i] == '_' || name.p[i] == '-' ||
		    ((name.p[i] | 32) >= 'a' && (name.p[i] | 32) <= 'z')))
			return false;
	if (name.n > 40)
		return false;
	snprintf(path, sizeof path, "/usr/share/zoneinfo/%.*s", SARG(name));
	if (access(path, R_OK) < 0)
		return false;
	snprintf(tz, sizeof tz, ":%.*s", SARG(name));
	old = old ? strcpy(mem_grow(NULL, strlen(old) + 1), old) : NULL;
	setenv("TZ", tz, 1);
	t = mktime(&tm);
	if (old)
		setenv("TZ", old, 1);
	else
		unsetenv("TZ");
	tzset();
	free(old);
	d->zone = true;
	d->offset = (int)((date_unix(&(struct date){ .year = d->year, .month = d->month, .day = d->day, .hour = d->hour, .minute = d->minute,
	    .second = d->second, .grain = DATE_TIME }) - (int64_t)t) / 60);
	return true;
}

static bool
is_letter(char c)
{
	return ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

/* 03/30/2020 and 30/03/2020 where only one can be meant, else the month first; 30.10.23 with the day first. */
static bool
three_numbers(struct str *s, struct date *d)
{
	struct str rest = *s;
	int a, b, year, n;
	char mark;

	if (!digits(&rest, 2, &a) || rest.n == 0 || (rest.p[0] != '/' && rest.p[0] != '.'))
		return false;
	mark = rest.p[0];
	rest = str_cut(rest, 1, rest.n);
	if (!digits(&rest, 2, &b) || rest.n == 0 || rest.p[0] != mark)
		return false;
	rest = str_cut(rest, 1, rest.n);
	n = digits(&rest, 4, &year);
	if (n != 2 && n != 4)
		return false;
	d->year = n == 2 ? century(year) : year;
	d->day = mark == '.' || a > 12 ? a : b;
	d->month = mark == '.' || a > 12 ? b : a;
	*s = rest;
	return true;
}

/* "pm", "a.m.": 12 for the afternoon, 0 for the morning, -1 for no such word; the cursor stands behind it. */
static int
half_day(struct str *s)
{
	char c = s->n ? (char)(s->p[0] | 32) : 0;
	size_t n = s->n > 1 && s->p[1] == '.' ? 2 : 1;

	if ((c != 'a' && c != 'p') || s->n <= n || (s->p[n] | 32) != 'm' || (s->n > n + 1 && is_letter(s->p[n + 1])))
		return -1;
	*s = str_cut(*s, n + 1, s->n);
	return c == 'p' ? 12 : 0;
}

static bool
any_order(struct str s, struct date *d)
{
	bool year = false, time = false, zoned = false, number = false, early = false;
	struct str place = { 0 };
	int half = -1, hours;

	while (s.n) {
		struct str w = s;
		size_t n = 0;
		int v;

		if (time && half < 0 && (half = half_day(&s)) >= 0)
			continue;
		if (s.p[0] == '(') { /* the zone in words */
			s = str_cut(s, str_chr(s, ')') + 1, s.n);
			continue;
		}
		if (is_letter(s.p[0])) {
			int m;
			while (n < s.n && is_letter(s.p[n]))
				n++;
			w = str_cut(s, 0, n);
			if (n < s.n && s.p[n] == '/' && time) {
				while (n < s.n && (is_letter(s.p[n]) || strchr("/_-", s.p[n])))
					n++;
				place = str_cut(s, 0, n);
				s = str_cut(s, n, s.n);
				continue;
			}
			s = str_cut(s, n, s.n);
			if ((m = month_of(w)) && (!d->month || early)) { /* "mar." may be Tuesday until a month follows */
				d->month = m;
				early = !number;
				continue;
			}
			if (is_filler(w))
				continue;
			if (zoned || !(zoned = zone_of(w, d)))
				return false;
			if (s.n && (s.p[0] == '+' || s.p[0] == '-') && d->offset == 0)
				zoned = false; /* GMT+0100 */
			continue;
		}
		if (time && !zoned && s.n > 4 && (s.p[0] == '+' || s.p[0] == '-')) {
			struct str behind = str_cut(s, 1, s.n);
			if (digits(&behind, 4, &hours) == 4 && hours % 100 < 60 && hours < 1500) {
				d->offset = (s.p[0] == '-' ? -1 : 1) * (hours / 100 * 60 + hours % 100);
				d->zone = zoned = true;
				s = behind;
				continue;
			}
		}
		if (s.p[0] < '0' || s.p[0] > '9') {
			s = str_cut(s, 1, s.n);
			continue;
		}
		number = true;
		if (!year && !d->day && !d->month && three_numbers(&s, d)) {
			year = true;
			continue;
		}
		n = (size_t)digits(&w, 9, &v);
		if (!time && n <= 2 && w.n > 1 && w.p[0] == ':' && w.p[1] >= '0' && w.p[1] <= '9') {
			d->hour = v;
			w = str_cut(w, 1, w.n);
			digits(&w, 2, &d->minute);
			if (w.n && w.p[0] == ':') {
				w = str_cut(w, 1, w.n);
				digits(&w, 2, &d->second);
			}
			time = true;
		} else if (n == 4 && !year) {
			d->year = v;
			year = true;
		} else if (n <= 3 && v >= 1 && v <= 31 && !d->day)
			d->day = v;
		else if (n == 2 && !year) {
			d->year = century(v);
			year = true;
		} else
			return false;
		s = w;
	}
	if (half >= 0) {
		if (d->hour < 1 || d->hour > 12)
			return false;
		d->hour = d->hour % 12 + half;
	}
	if (!year || !d->month || (!d->day && time))
		return false;
	d->grain = time ? DATE_TIME : d->day ? DATE_DAY : DATE_MONTH;
	if (!d->day)
		d->day = 1;
	return settle(d) && (place.n == 0 || named_zone(place, d));
}

/* Seconds or milliseconds of Unix, of this century. */
static bool
unix_time(struct str s, struct date *d)
{
	unsigned long long v;

	if ((s.n != 10 && s.n != 13) || !str_uint(s, &v))
		return false;
	*d = date_from_unix((int64_t)(s.n == 13 ? v / 1000 : v));
	return true;
}

int
feed_date(struct str s, struct date *out)
{
	struct date d = { 0 };

	if (date_parse(s, out) == 0)
		return 0;
	s = str_trim(s);
	if (s.n > 80)
		return -1;
	if (!unix_time(s, &d) && !short_iso(s, &d)) {
		d = (struct date){ 0 };
		if (!any_order(s, &d))
			return -1;
	}
	*out = d;
	return 0;
}
