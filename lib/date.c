#include "date.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Day arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */

int64_t
date_days(int year, int month, int day)
{
	int64_t y = (int64_t)year - (month <= 2);
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t yoe = y - era * 400;
	int64_t doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

void
date_civil(int64_t days, int *year, int *month, int *day)
{
	int64_t z = days + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t mp = (5 * doy + 2) / 153;

	*day = (int)(doy - (153 * mp + 2) / 5 + 1);
	*month = (int)(mp < 10 ? mp + 3 : mp - 9);
	*year = (int)(yoe + era * 400 + (*month <= 2));
}

int
date_weekday(int64_t days)
{
	return (int)(((days + 3) % 7 + 7) % 7);
}

int
date_month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return days[month - 1];
}

int64_t
date_unix(const struct date *d)
{
	int64_t day = date_days(d->year, d->grain >= DATE_MONTH ? d->month : 1, d->grain >= DATE_DAY ? d->day : 1);

	if (d->grain < DATE_TIME)
		return day * 86400;
	return day * 86400 + d->hour * 3600 + d->minute * 60 + d->second - (d->zone ? d->offset * 60 : 0);
}

struct date
date_from_unix(int64_t t)
{
	struct date d = { .grain = DATE_TIME, .zone = true };
	int64_t days = t / 86400, left = t % 86400;

	if (left < 0)
		days--, left += 86400;
	date_civil(days, &d.year, &d.month, &d.day);
	d.hour = (int)(left / 3600);
	d.minute = (int)(left / 60 % 60);
	d.second = (int)(left % 60);
	return d;
}

int
date_print(const struct date *d, char out[DATE_TEXT])
{
	char zone[8] = "";

	switch (d->grain) {
	case DATE_YEAR:
		return snprintf(out, DATE_TEXT, "%04d", d->year);
	case DATE_MONTH:
		return snprintf(out, DATE_TEXT, "%04d-%02d", d->year, d->month);
	case DATE_DAY:
		return snprintf(out, DATE_TEXT, "%04d-%02d-%02d", d->year, d->month, d->day);
	case DATE_TIME:
		break;
	}
	if (d->zone && d->offset == 0)
		strcpy(zone, "Z");
	else if (d->zone) {
		unsigned off = (unsigned)(d->offset < 0 ? -d->offset : d->offset) % 1440;
		snprintf(zone, sizeof zone, "%c%02u:%02u", d->offset < 0 ? '-' : '+', off / 60, off % 60);
	}
	return snprintf(out, DATE_TEXT, "%04d-%02d-%02dT%02d:%02d:%02d%s", d->year, d->month, d->day, d->hour, d->minute,
	    d->second, zone);
}

void
date_print_utc(int64_t t, char out[DATE_TEXT])
{
	struct date d = date_from_unix(t);

	date_print(&d, out);
}

/* Parsing: a cursor that moves on success only. */

static bool
number(struct str *s, int min, int max, int *out)
{
	int n = 0, v = 0;

	for (; n < max && (size_t)n < s->n && s->p[n] >= '0' && s->p[n] <= '9'; n++)
		if (n < 9) /* more digits than an int has are only counted */
			v = v * 10 + (s->p[n] - '0');
	if (n < min || ((size_t)n < s->n && s->p[n] >= '0' && s->p[n] <= '9'))
		return false;
	*out = v;
	*s = str_cut(*s, (size_t)n, s->n);
	return true;
}

static bool
letter(struct str *s, const char *set)
{
	if (s->n == 0 || !strchr(set, s->p[0]) || s->p[0] == '\0')
		return false;
	*s = str_cut(*s, 1, s->n);
	return true;
}

static void
spaces(struct str *s)
{
	while (letter(s, " \t\r\n,"))
		;
}

static bool
word(struct str *s, struct str *out)
{
	size_t n = 0;

	while (n < s->n && (((unsigned char)s->p[n] | 32) >= 'a' && ((unsigned char)s->p[n] | 32) <= 'z'))
		n++;
	*out = str_cut(*s, 0, n);
	if (n)
		*s = str_cut(*s, n, s->n);
	return n > 0;
}

static int
month_of(struct str w)
{
	static const char *const names[] = { "january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december" };

	if (w.n < 3)
		return 0;
	for (int m = 0; m < 12; m++)
		if (w.n <= strlen(names[m]) && strncasecmp(w.p, names[m], w.n) == 0)
			return m + 1;
	return str_ieq(w, S("sept")) ? 9 : 0;
}

static bool
zone(struct str *s, struct date *d)
{
	static const struct {
		const char *name;
		int offset;
	} names[] = {
		{ "Z", 0 }, { "UTC", 0 }, { "GMT", 0 }, { "UT", 0 }, { "EST", -300 }, { "EDT", -240 }, { "CST", -360 },
		{ "CDT", -300 }, { "MST", -420 }, { "MDT", -360 }, { "PST", -480 }, { "PDT", -420 }, { "CET", 60 },
		{ "CEST", 120 }, { "BST", 60 }, { "IST", 330 }, { "JST", 540 },
	};
	struct str w;
	int h, m = 0;
	bool minus = s->n && s->p[0] == '-';

	if (letter(s, "+-")) {
		struct str both = *s;
		if (number(&both, 4, 4, &h)) {
			m = h % 100, h /= 100;
			*s = both;
		} else if (number(s, 1, 2, &h)) {
			if (letter(s, ":") && !number(s, 2, 2, &m))
				return false;
		} else
			return false;
		if (h > 23 || m > 59)
			return false;
		d->offset = (minus ? -1 : 1) * (h * 60 + m);
		return d->zone = true;
	}
	if (!word(s, &w))
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_ieq(w, str_z(names[i].name))) {
			d->offset = names[i].offset;
			struct str ahead = *s;
			if ((str_ieq(w, S("GMT")) || str_ieq(w, S("UTC"))) && ahead.n && strchr("+-", ahead.p[0]))
				return zone(s, d);
			return d->zone = true;
		}
	return false;
}

static bool
clock_time(struct str *s, struct date *d)
{
	if (!number(s, 1, 2, &d->hour) || !letter(s, ":") || !number(s, 2, 2, &d->minute))
		return false;
	if (letter(s, ":") && !number(s, 1, 2, &d->second))
		return false;
	if (letter(s, ".,"))
		while (s->n && s->p[0] >= '0' && s->p[0] <= '9')
			*s = str_cut(*s, 1, s->n); /* seconds are cut, not rounded */
	if (d->hour == 24 && d->minute == 0 && d->second == 0)
		d->hour = 23, d->minute = 59, d->second = 59;
	d->grain = DATE_TIME;
	return d->hour < 24 && d->minute < 60 && d->second <= 60;
}

static bool
sound(struct date *d)
{
	if (d->year < 1 || d->year > 9999)
		return false;
	if (d->grain >= DATE_MONTH && (d->month < 1 || d->month > 12))
		return false;
	return d->grain < DATE_DAY || (d->day >= 1 && d->day <= date_month_days(d->year, d->month));
}

/* 2026, 2026-04, 2026-04-14, 2026-04-14T10:00[:00[.0]][zone], the T may be a space; 20260414[T1000[00]] */
static bool
iso(struct str s, struct date *d)
{
	int all;
	struct str compact = s;

	if (number(&compact, 8, 8, &all) || number(&compact, 14, 14, &all)) {
		s = str_cut(s, 8, s.n);
		compact = str_cut((struct str){ s.p - 8, 8 }, 0, 8);
		struct str y = str_cut(compact, 0, 4), m = str_cut(compact, 4, 6), day = str_cut(compact, 6, 8);
		if (!number(&y, 4, 4, &d->year) || !number(&m, 2, 2, &d->month) || !number(&day, 2, 2, &d->day))
			return false;
	} else {
		if (!number(&s, 4, 4, &d->year))
			return false;
		d->grain = DATE_YEAR;
		if (s.n == 0)
			return sound(d);
		if (!letter(&s, "-/.") || !number(&s, 1, 2, &d->month))
			return false;
		d->grain = DATE_MONTH;
		if (s.n == 0)
			return sound(d);
		if (!letter(&s, "-/.") || !number(&s, 1, 2, &d->day))
			return false;
	}
	d->grain = DATE_DAY;
	if (!letter(&s, "Tt") && s.n)
		spaces(&s);
	if (s.n == 0)
		return sound(d);
	if (!clock_time(&s, d))
		return false;
	spaces(&s);
	if (s.n && !zone(&s, d))
		return false;
	spaces(&s);
	return s.n == 0 && sound(d);
}

/* [Wed,] 14 Apr 2026 [10:00:00 [zone]]; Wednesday, 14-Apr-26 …; Apr 14, 2026 …; Wed Apr 14 10:00:00 2026 */
static bool
words(struct str s, struct date *d)
{
	struct str w;
	bool year = false;

	for (int i = 0; s.n && i < 8; i++) {
		struct str ahead;
		int v;

		spaces(&s);
		while (letter(&s, "-."))
			;
		ahead = s;
		if (d->grain < DATE_TIME && clock_time(&ahead, d)) {
			s = ahead;
			spaces(&s);
			ahead = s;
			if (zone(&ahead, d))
				s = ahead;
			continue;
		}
		ahead = s;
		if (word(&ahead, &w)) {
			int m = month_of(w);
			if (m && !d->month)
				d->month = m;
			else if (d->day || year || d->month) {
				if (!zone(&s, d))
					return false;
				continue;
			}
			s = ahead;
			continue;
		}
		if (number(&s, 4, 4, &v)) {
			d->year = v;
			year = true;
		} else if (number(&s, 1, 2, &v)) {
			if (!d->day)
				d->day = v;
			else if (!year) {
				d->year = v + (v < 70 ? 2000 : 1900);
				year = true;
			} else
				return false;
		} else if (s.n)
			return false;
	}
	if (!year || !d->month || !d->day)
		return false;
	if (d->grain < DATE_TIME)
		d->grain = DATE_DAY;
	return sound(d);
}

int
date_parse(struct str s, struct date *out)
{
	struct date d = { 0 };

	s = str_trim(s);
	if (s.n > 64)
		return -1;
	if (!iso(s, &d)) {
		d = (struct date){ 0 };
		if (!words(s, &d))
			return -1;
	}
	*out = d;
	return 0;
}
