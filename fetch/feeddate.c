#include "fetch.h"

#include <string.h>

#include "../lib/date.h"

/*
 * Dates of feeds that lib/date.h is too careful for: in any order, with any marks between, in the short forms
 * of ISO 8601. It only decides how old an entry is; nothing of it becomes a fact.
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
	static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";

	for (int m = 0; w.n >= 3 && m < 12; m++)
		if (str_ieq(str_cut(w, 0, 3), (struct str){ names + 3 * m, 3 }))
			return m + 1;
	return 0;
}

static bool
is_filler(struct str w)
{
	static const char names[] = "montuewedthufrisatsun";

	if (str_ieq(w, S("etc")) || str_ieq(w, S("st")) || str_ieq(w, S("nd")) || str_ieq(w, S("rd")) || str_ieq(w, S("th")))
		return true;
	for (int i = 0; w.n >= 3 && i < 7; i++)
		if (str_ieq(str_cut(w, 0, 3), (struct str){ names + 3 * i, 3 }))
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

static bool
any_order(struct str s, struct date *d)
{
	bool year = false, time = false, zoned = false;

	while (s.n) {
		struct str w = s;
		size_t n = 0;
		int v;

		if ((s.p[0] | 32) >= 'a' && (s.p[0] | 32) <= 'z') {
			while (n < s.n && (s.p[n] | 32) >= 'a' && (s.p[n] | 32) <= 'z')
				n++;
			w = str_cut(s, 0, n);
			s = str_cut(s, n, s.n);
			if (!is_filler(w) && !(d->month == 0 && (d->month = month_of(w))) && (zoned || !(zoned = zone_of(w, d))))
				return false;
			continue;
		}
		if (s.p[0] < '0' || s.p[0] > '9') {
			s = str_cut(s, 1, s.n);
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
	d->grain = time ? DATE_TIME : DATE_DAY;
	return year && d->month && d->day && settle(d);
}

int
feed_date(struct str s, struct date *out)
{
	struct date d = { 0 };

	if (date_parse(s, out) == 0)
		return 0;
	s = str_trim(s);
	if (s.n > 64)
		return -1;
	if (!short_iso(s, &d)) {
		d = (struct date){ 0 };
		if (!any_order(s, &d))
			return -1;
	}
	*out = d;
	return 0;
}
