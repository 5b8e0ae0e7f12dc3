#include "normalize.h"

#include <string.h>

#include "../lib/date.h"
#include "../lib/entity.h"

/*
 * Checks of time: an effect before its cause, and a fiscal quarter that ends in another month than its company's does.
 */

enum { GAP_MAX = 60 };

#define CLAIMS(...) (const struct claim *const[]){ __VA_ARGS__, NULL }
#define TEXT(line, f) SARG((line)->figures.v[f].text)

/* ---- an effect before its cause ---- */

/* The last date before `at`, close to it. */
static int
date_before(const struct line *line, uint32_t from, uint32_t at)
{
	int found = -1;

	for (size_t i = 0; i < line->figures.n && line->figures.v[i].end <= at; i++)
		if (line->figures.v[i].start >= from && str_eq(line->figures.v[i].kind, S("date")))
			found = (int)i;
	return found >= 0 && at - line->figures.v[found].end <= GAP_MAX ? found : -1;
}

/* "since 2019, including an order of May 2022, making X its only supplier from the outset" */
static void
cause_after_effect(struct normalize *n, struct line *line, const struct claim *c)
{
	struct str text;
	uint32_t start, joint;
	struct days cause_days, effect_days;
	int cause, effect;
	size_t because, outset;

	if (!sentence_span(line, c, &text, &start) || (because = check_phrase(n, "because", text)) == 0)
		return;
	joint = start + (uint32_t)because;
	cause = date_before(line, start, joint);
	outset = check_phrase(n, "outset", str_cut(text, because, text.n));
	effect = since_figure(n, line, outset ? start : joint, outset ? joint : start + (uint32_t)text.n);
	if (cause < 0 || effect < 0 || cause == effect || !figure_days(line, cause, &cause_days) ||
	    !figure_days(line, effect, &effect_days) || effect_days.last >= cause_days.first)
		return;
	check_add(n, line, S("cause-after-effect"), S("inconsistent"), CLAIMS(c),
	    arena_printf(&n->arena, "what holds %s %.*s cannot follow from what came in %.*s",
	    outset ? "from the outset, in" : "since", TEXT(line, effect), TEXT(line, cause)));
}

/* ---- fiscal quarters ---- */

/* "Q3 FY2024 (ended May 2024)" against the month in which the company's fiscal year ends, by the table. */
static void
fiscal_calendar(struct normalize *n, struct line *line, const struct claim *c)
{
	const struct entity *e = entity_by_key(n->entities, c->subject);
	int f = role_time(line, c, S("period")), g = f + 1, year, quarter, month, end_year;
	struct str iso, between;
	struct days written;
	int wy, wm, wd, apart;

	if (!e || f < 0 || (size_t)g >= line->figures.n)
		return;
	e = entity_owner(n->entities, e);
	iso = line->figures.v[f].worth.iso;
	between = str_cut(line->text, line->figures.v[f].end, line->figures.v[g].start);
	if (!e->fiscal || iso.n != 9 || !str_starts(iso, S("FY")) || iso.p[7] != 'Q' || !iso_number(iso, 2, 4, &year) ||
	    !iso_number(iso, 8, 1, &quarter) || quarter < 1 || quarter > 4 || between.n > 20 ||
	    !check_phrase(n, "ended", between) || !figure_days(line, g, &written))
		return;
	month = (e->fiscal - 3 * (4 - quarter) + 23) % 12 + 1;
	end_year = month > e->fiscal ? year - 1 : year;
	date_civil(written.last, &wy, &wm, &wd);
	apart = (wy - end_year) * 12 + wm - month;
	if (apart >= -1 && apart <= 1)
		return; /* years of 52 weeks end a few days to either side */
	check_add(n, line, S("fiscal-calendar"), S("undecided"), CLAIMS(c),
	    arena_printf(&n->arena, "%.*s of %.*s ends in %04d-%02d by its fiscal year, not in %.*s", TEXT(line, f),
	    SARG(e->label), end_year, month, TEXT(line, g)));
}

void
check_times(struct normalize *n, struct line *line)
{
	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *c = &line->claims.v[i];
		if (!claim_holds(c))
			continue;
		if (str_eq(c->type, S("financials")))
			fiscal_calendar(n, line, c);
		if (!str_eq(c->type, S("statement")) && !str_eq(c->type, S("quote")))
			cause_after_effect(n, line, c);
	}
}
