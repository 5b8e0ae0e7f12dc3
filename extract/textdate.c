#include "page.h"

#include <string.h>

#include "../lib/date.h"
#include "../lib/utf8.h"

/*
 * The day that a short line writes out, for pages whose metadata have none: "Published 14 April 2026",
 * "April 14, 2026", "14.04.2026", "2026-04-14". The names of months are read by how they begin, in
 * the languages of which one beginning never means two months.
 */

enum part_kind { PART_NUMBER, PART_MONTH };

struct part {
	enum part_kind kind;
	int value;
	size_t digits;
	char sep; /* the one character between it and the next part; ' ' stands for blanks, commas and "de" */
};

enum { PARTS_MAX = 40 };

static bool
is_word_byte(char c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (unsigned char)c >= 0x80;
}

/* Year, month or day as Chinese, Japanese and Korean write it behind the number. */
static bool
unit_at(struct str s, size_t i)
{
	static const char *const units[] = { "\xe5\xb9\xb4", "\xe6\x9c\x88", "\xe6\x97\xa5", "\xeb\x85\x84", "\xec\x9b\x94", "\xec\x9d\xbc" };

	for (size_t k = 0; k < sizeof units / sizeof *units; k++)
		if (str_starts(str_cut(s, i, s.n), str_z(units[k])))
			return true;
	return false;
}

/* Numbers and months in order, with what parts them; any other word ends a group (digits 0). */
static size_t
read_parts(const struct wording *w, struct str s, struct part parts[PARTS_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < s.n && n < PARTS_MAX; ) {
		size_t from = i;
		if (s.p[i] >= '0' && s.p[i] <= '9') {
			int v = 0;
			for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
				v = v < 100000 ? v * 10 + s.p[i] - '0' : v;
			parts[n++] = (struct part){ PART_NUMBER, v, i - from, i < s.n ? s.p[i] : 0 };
			if (unit_at(s, i)) { /* a sign that means year, month or day ends each number */
				parts[n - 1].sep = '/';
				i += 3;
			}
			if (i + 1 < s.n && (str_istarts(str_cut(s, i, s.n), S("st")) || str_istarts(str_cut(s, i, s.n), S("nd")) ||
			    str_istarts(str_cut(s, i, s.n), S("rd")) || str_istarts(str_cut(s, i, s.n), S("th"))))
				i += 2;
		} else if (is_word_byte(s.p[i])) {
			int month;
			while (i < s.n && is_word_byte(s.p[i]))
				i++;
			month = i - from > 24 ? 0 : wording_month(w, str_cut(s, from, i));
			if (month)
				parts[n++] = (struct part){ PART_MONTH, month, 3, i < s.n ? s.p[i] : 0 };
			else if (!str_ieq(str_cut(s, from, i), S("de")) && !str_ieq(str_cut(s, from, i), S("del")) && !str_ieq(str_cut(s, from, i), S("of")))
				parts[n++] = (struct part){ PART_NUMBER, -1, 0, 0 };
		} else
			i++;
	}
	return n;
}

static bool
is_day(int year, int month, int day)
{
	return year >= 1995 && year <= 2049 && month >= 1 && month <= 12 && day >= 1 && day <= date_month_days(year, month);
}

struct str
text_date(struct arena *a, const struct wording *w, struct str line, bool month_first)
{
	struct part p[PARTS_MAX];
	size_t n = read_parts(w, line, p);

	for (size_t i = 0; i + 2 < n; i++) {
		int v[3] = { p[i].value, p[i + 1].value, p[i + 2].value }, year = 0, month = 0, day = 0;

		if (p[i].digits == 0 || p[i + 1].digits == 0 || p[i + 2].digits == 0)
			continue;
		if (p[i + 1].kind == PART_MONTH && p[i].digits <= 2 && p[i + 2].digits == 4)
			day = v[0], month = v[1], year = v[2];
		else if (p[i].kind == PART_MONTH && p[i + 1].digits <= 2 && p[i + 2].digits == 4)
			month = v[0], day = v[1], year = v[2];
		else if (p[i + 1].kind == PART_MONTH && p[i].digits == 4 && p[i + 2].digits <= 2)
			year = v[0], month = v[1], day = v[2];
		else if (p[i].kind == PART_MONTH || p[i + 1].kind == PART_MONTH || p[i + 2].kind == PART_MONTH || p[i].sep != p[i + 1].sep ||
		    !p[i].sep || !strchr("./-", p[i].sep))
			continue;
		else if (p[i].digits == 4 && p[i + 1].digits <= 2 && p[i + 2].digits <= 2)
			year = v[0], month = v[1], day = v[2];
		else if (p[i].digits <= 2 && p[i + 1].digits <= 2 && p[i + 2].digits == 4) {
			year = v[2];
			day = v[0], month = v[1];
			if (v[1] > 12 || (p[i].sep == '/' && month_first && v[0] <= 12))
				day = v[1], month = v[0];
		}
		if (is_day(year, month, day))
			return arena_printf(a, "%04d-%02d-%02d", year, month, day);
	}
	return (struct str){ 0 };
}
