#include "normalize.h"

#include <string.h>

#include "../lib/date.h"

/*
 * Days and dates of claims, for the checks of time.
 */

bool
iso_number(struct str s, size_t at, size_t n, int *out)
{
	unsigned long long v;

	if (at + n > s.n || !str_uint(str_cut(s, at, at + n), &v))
		return false;
	*out = (int)v;
	return true;
}

/* The days of a calendar date, month, quarter or year; a fiscal period has none that we know. */
bool
days_of(struct str iso, struct days *out)
{
	int year, month, day, quarter;

	if (!iso_number(iso, 0, 4, &year) || year < 1)
		return false;
	if (iso.n == 4) {
		*out = (struct days){ date_days(year, 1, 1), date_days(year, 12, 31) };
		return true;
	}
	if (iso.n == 7 && iso.p[4] == '-' && iso.p[5] == 'Q' && iso_number(iso, 6, 1, &quarter) && quarter >= 1 && quarter <= 4) {
		month = quarter * 3;
		*out = (struct days){ date_days(year, month - 2, 1), date_days(year, month, date_month_days(year, month)) };
		return true;
	}
	if (iso.n < 7 || iso.p[4] != '-' || !iso_number(iso, 5, 2, &month) || month < 1 || month > 12)
		return false;
	if (iso.n == 7) {
		*out = (struct days){ date_days(year, month, 1), date_days(year, month, date_month_days(year, month)) };
		return true;
	}
	if (iso.n != 10 || iso.p[7] != '-' || !iso_number(iso, 8, 2, &day) || day < 1 || day > date_month_days(year, month))
		return false;
	out->first = out->last = date_days(year, month, day);
	return true;
}

bool
figure_days(const struct line *line, int f, struct days *out)
{
	return f >= 0 && days_of(line->figures.v[f].worth.iso, out);
}

int
role_time(const struct line *line, const struct claim *c, struct str name)
{
	static const char *const kinds[] = { "date", "period", "duration" };
	const struct role *r = claim_role(c, name);
	int f = r ? r->figure : -1;

	for (size_t i = 0; r && f < 0 && i < sizeof kinds / sizeof *kinds; i++)
		f = figure_within(line, r->start, r->end, str_z(kinds[i]));
	return f;
}

/* The claim's time: of its role, or the only date of its sentence. */
int
claim_date(const struct line *line, const struct claim *c)
{
	int f = role_time(line, c, S("time"));
	struct str text = line_sentence(line, c->sentence);
	uint32_t start = (uint32_t)(text.p - line->text.p);

	if (f < 0 && text.n)
		f = figure_within(line, start, start + (uint32_t)text.n, S("date"));
	return f;
}

bool
sentence_span(const struct line *line, const struct claim *c, struct str *text, uint32_t *start)
{
	*text = line_sentence(line, c->sentence);
	if (!text->n)
		return false;
	*start = (uint32_t)(text->p - line->text.p);
	return true;
}

/* The date written just behind "since", among the figures of [from, to); -1: none. */
int
since_figure(const struct normalize *n, const struct line *line, uint32_t from, uint32_t to)
{
	for (size_t i = 0; i < line->figures.n && line->figures.v[i].start < to; i++) {
		const struct figure *f = &line->figures.v[i];
		struct str before;
		if (f->start < from || !str_eq(f->kind, S("date")))
			continue;
		before = str_trim(str_cut(line->text, f->start > from + 8 ? f->start - 8 : from, f->start));
		if (check_phrase(n, "since", before) == before.n && before.n)
			return (int)i;
	}
	return -1;
}
