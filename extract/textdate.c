#include "page.h"

#include <string.h>

#include "../lib/date.h"
#include "../lib/utf8.h"

/*
 * The day that a short line writes out, for pages whose metadata have none: "Published 14 April 2026",
 * "April 14, 2026", "14.04.2026", "2026-04-14". The names of months are read by how they begin, in
 * the languages of which one beginning never means two months.
 */

static const struct { const char *begin; int month; } months[] = {
	/* Finnish, Turkish, Hungarian, Greek, Ukrainian, Croatian, Czech, Arabic, Hindi */
	{ "tammi", 1 }, { "ocak", 1 }, { "\xce\xb9\xce\xb1\xce\xbd", 1 }, { "\xd1\x8f\xd0\xbd", 1 }, { "\xd1\x81\xd1\x96\xd1\x87", 1 }, { "sij", 1 }, { "\xd9\x8a\xd9\x86\xd8\xa7\xd9\x8a\xd8\xb1", 1 }, { "\xe0\xa4\x9c\xe0\xa4\xa8", 1 },
	{ "helmi", 2 }, { "\xc5\x9fub", 2 }, { "\xcf\x86\xce\xb5\xce\xb2", 2 }, { "\xd0\xbb\xd1\x8e\xd1\x82", 2 }, { "velj", 2 }, { "\xd9\x81\xd8\xa8\xd8\xb1\xd8\xa7\xd9\x8a\xd8\xb1", 2 }, { "\xe0\xa4\xab\xe0\xa4\xbc\xe0\xa4\xb0", 2 }, { "\xe0\xa4\xab\xe0\xa4\xb0", 2 },
	{ "maalis", 3 }, { "m\xc3\xa1rcius", 3 }, { "\xce\xbc\xce\xb1\xcf\x81", 3 }, { "\xd0\xb1\xd0\xb5\xd1\x80\xd0\xb5\xd0\xb7", 3 }, { "o\xc5\xbeuj", 3 }, { "b\xc5\x99" "e", 3 }, { "\xd9\x85\xd8\xa7\xd8\xb1\xd8\xb3", 3 },
	{ "huhti", 4 }, { "nis", 4 }, { "\xc3\xa1pr", 4 }, { "\xce\xb1\xcf\x80\xcf\x81", 4 }, { "\xd0\xba\xd0\xb2\xd1\x96\xd1\x82", 4 }, { "dub", 4 }, { "\xd8\xa3\xd8\xa8\xd8\xb1\xd9\x8a\xd9\x84", 4 }, { "\xd8\xa7\xd8\xa8\xd8\xb1\xd9\x8a\xd9\x84", 4 }, { "\xd8\xa5\xd8\xa8\xd8\xb1\xd9\x8a\xd9\x84", 4 },
	{ "touko", 5 }, { "m\xc3\xa1" "j", 5 }, { "\xce\xbc\xce\xb1\xce\x90", 5 }, { "\xce\xbc\xce\xb1\xcf\x8a", 5 }, { "\xd1\x82\xd1\x80\xd0\xb0\xd0\xb2", 5 }, { "svib", 5 }, { "kv\xc4\x9bt", 5 }, { "\xd9\x85\xd8\xa7\xd9\x8a\xd9\x88", 5 },
	{ "kes\xc3\xa4k", 6 }, { "haz", 6 }, { "j\xc3\xba" "n", 6 }, { "\xce\xb9\xce\xbf\xcf\x85\xce\xbd", 6 }, { "\xd1\x87\xd0\xb5\xd1\x80\xd0\xb2", 6 }, { "\xc4\x8d" "ervn", 6 }, { "\xd9\x8a\xd9\x88\xd9\x86\xd9\x8a\xd9\x88", 6 }, { "\xd9\x8a\xd9\x88\xd9\x86\xd9\x8a\xd9\x87", 6 },
	{ "hein\xc3\xa4", 7 }, { "tem", 7 }, { "j\xc3\xbal", 7 }, { "\xce\xb9\xce\xbf\xcf\x85\xce\xbb", 7 }, { "\xd0\xbb\xd0\xb8\xd0\xbf", 7 }, { "\xd9\x8a\xd9\x88\xd9\x84\xd9\x8a\xd9\x88", 7 }, { "\xd9\x8a\xd9\x88\xd9\x84\xd9\x8a\xd9\x87", 7 },
	{ "a\xc4\x9fu", 8 }, { "\xce\xb1\xcf\x85\xce\xb3", 8 }, { "\xd1\x81\xd0\xb5\xd1\x80\xd0\xbf", 8 }, { "kolov", 8 }, { "\xd8\xa3\xd8\xba\xd8\xb3\xd8\xb7\xd8\xb3", 8 }, { "\xd8\xa7\xd8\xba\xd8\xb3\xd8\xb7\xd8\xb3", 8 }, { "agt", 8 },
	{ "syys", 9 }, { "eyl", 9 }, { "szep", 9 }, { "\xcf\x83\xce\xb5\xcf\x80", 9 }, { "\xd0\xb2\xd0\xb5\xd1\x80\xd0\xb5\xd1\x81", 9 }, { "ruj", 9 }, { "z\xc3\xa1\xc5\x99\xc3\xad", 9 }, { "\xd8\xb3\xd8\xa8\xd8\xaa\xd9\x85\xd8\xa8\xd8\xb1", 9 },
	{ "loka", 10 }, { "eki", 10 }, { "\xce\xbf\xce\xba\xcf\x84", 10 }, { "\xd0\xb6\xd0\xbe\xd0\xb2\xd1\x82", 10 }, { "\xc5\x99\xc3\xadj", 10 }, { "\xd8\xa3\xd9\x83\xd8\xaa\xd9\x88\xd8\xa8\xd8\xb1", 10 }, { "\xd8\xa7\xd9\x83\xd8\xaa\xd9\x88\xd8\xa8\xd8\xb1", 10 },
	{ "marras", 11 }, { "kas", 11 }, { "\xce\xbd\xce\xbf\xce\xb5", 11 }, { "\xd0\xbb\xd0\xb8\xd1\x81\xd1\x82", 11 }, { "\xd9\x86\xd9\x88\xd9\x81\xd9\x85\xd8\xa8\xd8\xb1", 11 },
	{ "joulu", 12 }, { "ara", 12 }, { "\xce\xb4\xce\xb5\xce\xba", 12 }, { "\xd0\xb3\xd1\x80\xd1\x83\xd0\xb4", 12 }, { "\xd8\xaf\xd9\x8a\xd8\xb3\xd9\x85\xd8\xa8\xd8\xb1", 12 },
	{ "jan", 1 }, { "jän", 1 }, { "ene", 1 }, { "gen", 1 }, { "sty", 1 }, { "\xd1\x8f\xd0\xbd\xd0\xb2", 1 },
	{ "feb", 2 }, { "fév", 2 }, { "fev", 2 }, { "lut", 2 }, { "\xd1\x84\xd0\xb5\xd0\xb2", 2 },
	{ "mar", 3 }, { "mär", 3 }, { "mrt", 3 }, { "maa", 3 }, { "\xd0\xbc\xd0\xb0\xd1\x80", 3 },
	{ "apr", 4 }, { "avr", 4 }, { "abr", 4 }, { "kwi", 4 }, { "\xd0\xb0\xd0\xbf\xd1\x80", 4 },
	{ "may", 5 }, { "mai", 5 }, { "mag", 5 }, { "mei", 5 }, { "maj", 5 }, { "\xd0\xbc\xd0\xb0\xd1\x8f", 5 }, { "\xd0\xbc\xd0\xb0\xd0\xb9", 5 },
	{ "juil", 7 }, { "jun", 6 }, { "jui", 6 }, { "giu", 6 }, { "cze", 6 }, { "\xd0\xb8\xd1\x8e\xd0\xbd", 6 },
	{ "jul", 7 }, { "lug", 7 }, { "lip", 7 }, { "\xd0\xb8\xd1\x8e\xd0\xbb", 7 },
	{ "aug", 8 }, { "aoû", 8 }, { "aou", 8 }, { "ago", 8 }, { "sie", 8 }, { "\xd0\xb0\xd0\xb2\xd0\xb3", 8 },
	{ "sep", 9 }, { "set", 9 }, { "wrz", 9 }, { "\xd1\x81\xd0\xb5\xd0\xbd", 9 },
	{ "oct", 10 }, { "okt", 10 }, { "ott", 10 }, { "out", 10 }, { "paź", 10 }, { "\xd0\xbe\xd0\xba\xd1\x82", 10 },
	{ "nov", 11 }, { "lis", 11 }, { "\xd0\xbd\xd0\xbe\xd1\x8f", 11 },
	{ "dec", 12 }, { "dez", 12 }, { "déc", 12 }, { "dic", 12 }, { "gru", 12 }, { "\xd0\xb4\xd0\xb5\xd0\xba", 12 },
};

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

static int
month_of(struct str word)
{
	if (word.n > 24)
		return 0;
	for (size_t i = 0; i < sizeof months / sizeof *months; i++)
		if (str_istarts(word, str_z(months[i].begin)))
			return months[i].month;
	return 0;
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
read_parts(struct str s, struct part parts[PARTS_MAX])
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
			month = month_of(str_cut(s, from, i));
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
text_date(struct arena *a, struct str line, bool month_first)
{
	struct part p[PARTS_MAX];
	size_t n = read_parts(line, p);

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
