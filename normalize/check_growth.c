#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"

/*
 * Growth: from, to, and the change between them; and what was before, where only the change is told.
 */

#define TEXT(line, f) SARG((line)->figures.v[f].text)
#define CLAIMS(...) (const struct claim *const[]){ __VA_ARGS__, NULL }

enum direction { DIRECTION_UNKNOWN, UP, DOWN };

static enum direction
direction_of(const struct normalize *n, const struct line *line, const struct claim *c)
{
	struct str word = claim_attribute(c, S("direction")), span = str_cut(line->text, c->start, c->end);
	const struct role *r = claim_role(c, S("direction"));
	bool up, down;

	if (!word.n && r)
		word = r->text;
	if (word.n)
		span = word;
	up = check_phrase(n, "up", span) != 0;
	down = check_phrase(n, "down", span) != 0;
	return up == down ? DIRECTION_UNKNOWN : up ? UP : DOWN;
}

static void
growth_adds_up(struct normalize *n, struct line *line, const struct claim *c, enum direction way)
{
	int change = percent_role(line, c, S("change")), from = claim_figure(c, S("from")), to = claim_figure(c, S("to"));
	struct interval p, factor, a, b, expected, points;
	bool fits;

	if (change < 0 || way == DIRECTION_UNKNOWN || !same_measure(line, from, to) || from == to)
		return;
	if (!interval_of(line, change, &p) || !interval_of(line, from, &a) || !interval_of(line, to, &b) ||
	    !interval_factor(p, way == DOWN, &factor) || !interval_mul(a, factor, &expected))
		return;
	fits = interval_meet(expected, b);
	if (!fits && str_eq(line->figures.v[from].kind, S("percent"))) {
		/* "from 22% to 24%, up 2%" is right in points and wrong in percent */
		if (way == DOWN ? interval_add(b, p, &points) && interval_meet(points, a) : interval_add(a, p, &points) && interval_meet(points, b))
			check_add(n, line, S("percentage-points"), S("inconsistent"), CLAIMS(c),
			    arena_printf(&n->arena, "from %.*s to %.*s is %.*s in percentage points, not in percent", TEXT(line, from),
			    TEXT(line, to), TEXT(line, change)));
		return;
	}
	check_add(n, line, S("growth"), fits ? S("consistent") : S("inconsistent"), CLAIMS(c),
	    arena_printf(&n->arena, "%.*s %s %.*s is %.*s%s %.*s", TEXT(line, from), way == UP ? "plus" : "minus",
	    TEXT(line, change), SARG(amount_words(n, expected.mid, &line->figures.v[to].worth)),
	    fits ? ", which fits" : ", not", TEXT(line, to)));
}

static struct str
metric_of(struct normalize *n, const struct claim *c)
{
	const struct role *r = claim_role(c, S("metric"));
	struct str m = r ? r->text : claim_attribute(c, S("metric"));

	return entity_slug(&n->arena, m);
}

/* "FY2026-Q2" a year before is "FY2025-Q2". */
static struct str
year_before(struct normalize *n, struct str iso)
{
	size_t at = str_starts(iso, S("FY")) ? 2 : 0;
	unsigned long long year;

	if (!str_uint(str_cut(iso, at, at + 4), &year) || year < 1 || iso.n < at + 4)
		return (struct str){ 0 };
	return arena_printf(&n->arena, "%.*s%04llu%.*s", (int)at, iso.p, year - 1, SARG(str_cut(iso, at + 4, iso.n)));
}

static bool
is_yearly(const struct normalize *n, const struct line *line, const struct claim *c)
{
	const struct role *r = claim_role(c, S("base"));
	struct str base = claim_attribute(c, S("base"));

	if (base.n || r)
		return str_eq(base, S("yoy")) || check_phrase(n, "year-on-year", base.n ? base : r->text);
	return check_phrase(n, "year-on-year", str_cut(line->text, c->start, c->end + 24)) != 0;
}

/* What the amount was before it grew: from the growth's own "to", or the figure that its sentence gives for it. */
static void
prior_period(struct normalize *n, struct line *line, const struct claim *c, const struct claim *sum, int to,
    enum direction way)
{
	int change = percent_role(line, c, S("change"));
	struct interval p, factor, now, before;
	struct derived *d;

	if (change < 0 || way == DIRECTION_UNKNOWN || claim_figure(c, S("from")) >= 0 || !is_yearly(n, line, c))
		return;
	if (!interval_of(line, change, &p) || !interval_of(line, to, &now) || !interval_factor(p, way == DOWN, &factor) ||
	    !interval_div(now, factor, &before))
		return;
	d = derived_add(n, line, S("prior-period"), c->subject, &before, CLAIMS(c, sum),
	    arena_printf(&n->arena, "%.*s after %s of %.*s implies %.*s a year before", TEXT(line, to),
	    way == UP ? "a rise" : "a fall", TEXT(line, change),
	    SARG(amount_words(n, before.mid, &line->figures.v[to].worth))));
	if (d) {
		d->currency = line->figures.v[to].worth.currency;
		d->unit = line->figures.v[to].worth.unit;
		d->when = year_before(n, sum->when.n ? sum->when : c->when);
	}
}

static void
growth(struct normalize *n, struct line *line, size_t at)
{
	const struct claim *c = &line->claims.v[at];
	enum direction way = direction_of(n, line, c);
	int to = claim_figure(c, S("to"));
	struct str metric = metric_of(n, c);

	growth_adds_up(n, line, c, way);
	if (to >= 0) {
		prior_period(n, line, c, c, to, way);
		return;
	}
	for (size_t i = at > 8 ? at - 8 : 0; i < line->claims.n && i < at + 8; i++) {
		const struct claim *f = &line->claims.v[i];
		if (f->sentence != c->sentence || !str_eq(f->type, S("financials")) || !claim_holds(f) ||
		    !str_eq(f->subject, c->subject) || !c->subject.n)
			continue;
		if (metric.n && !str_ends(metric, metric_of(n, f)))
			continue;
		if (claim_figure(f, S("amount")) >= 0)
			prior_period(n, line, c, f, claim_figure(f, S("amount")), way);
		return;
	}
}

void
check_growth(struct normalize *n, struct line *line)
{
	for (size_t i = 0; i < line->claims.n; i++)
		if (str_eq(line->claims.v[i].type, S("growth")) && claim_holds(&line->claims.v[i]))
			growth(n, line, i);
}
