#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"

/*
 * Growth: from, to, and the change between them; and what was before, where only the change is told.
 */

enum { REACH_MAX = 80 };

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

/* ---- from, to, and the change between them, as one sentence joins them ---- */

struct change {
	int change, from, to;
	enum direction way;
};

static bool
measures(const struct line *line, int f)
{
	static const char *const kinds[] = { "money", "count", "quantity", "percent" };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_eq(line->figures.v[f].kind, str_z(kinds[i])))
			return true;
	return false;
}

/* The next figure that measures, in a direction, inside the sentence and close by; -1: none. */
static int
beside(const struct line *line, struct span s, int f, int step)
{
	uint32_t at = step > 0 ? line->figures.v[f].end : line->figures.v[f].start;

	for (f += step; f >= 0 && (size_t)f < line->figures.n; f += step) {
		const struct figure *x = &line->figures.v[f];
		if (x->start < s.start || x->end > s.end || (step > 0 ? x->start > at + REACH_MAX : x->end + REACH_MAX < at))
			return -1;
		if (measures(line, f))
			return step > 0 && x->start < at ? -1 : f;
	}
	return -1;
}

static bool
led(const struct normalize *n, const struct line *line, struct span s, int f, const char *group)
{
	return f >= 0 && check_ends(n, group, figure_lead(line, f, s.start));
}

static bool
one_clause(const struct line *line, int a, int b)
{
	return same_clause(str_cut(line->text, line->figures.v[a].end, line->figures.v[b].start));
}

static enum direction
way_of(const struct normalize *n, const struct line *line, struct span s, int f)
{
	struct str lead = figure_lead(line, f, s.start), tail = str_trim(figure_tail(line, f, s.end));
	bool up, down;

	if (check_ends(n, "by", lead)) { /* "rose by 12%", "an increase of 12%" */
		lead = without_hedges(n, lead);
		lead.n = lead.n > 3 ? lead.n - 3 : 0;
	}
	up = check_ends(n, "up", lead) || check_starts(n, "up", tail);
	down = check_ends(n, "down", lead) || check_starts(n, "down", tail);
	return up == down ? DIRECTION_UNKNOWN : up ? UP : DOWN;
}

/* "12% to T from F", "12% from F to T", "T, up 12% from F", "from F to T, up 12%" */
static bool
joined(const struct normalize *n, const struct line *line, struct span s, struct change *out)
{
	int c = out->change, a = beside(line, s, c, 1), b = a < 0 ? -1 : beside(line, s, a, 1);
	int y = beside(line, s, c, -1), x = y < 0 ? -1 : beside(line, s, y, -1);

	out->way = way_of(n, line, s, c);
	if (check_phrase(n, "multiplied", line->figures.v[c].text))
		out->way = check_phrase(n, "down", line->figures.v[c].text) ? DOWN : UP;
	if (out->way == DIRECTION_UNKNOWN)
		return false; /* nothing is said to have moved */
	if (b >= 0 && one_clause(line, c, b)) {
		bool falling = led(n, line, s, a, "from"), rising = led(n, line, s, a, "to");
		if (rising && led(n, line, s, b, "from"))
			return out->to = a, out->from = b, true;
		if (falling && led(n, line, s, b, "to"))
			return out->from = a, out->to = b, true;
	}
	if (a >= 0 && y >= 0 && one_clause(line, y, a) && led(n, line, s, a, "from") && !led(n, line, s, y, "from"))
		return out->to = y, out->from = a, true;
	if (x >= 0 && one_clause(line, x, c) && led(n, line, s, x, "from") && led(n, line, s, y, "to"))
		return out->from = x, out->to = y, true;
	return false;
}

/* What multiplies the old figure: 1 + 12%, or 2 for "doubled", which people say of anything near it. */
static bool
factor_of(const struct line *line, int change, enum direction way, struct interval *out)
{
	const struct figure *f = &line->figures.v[change];

	if (!interval_of(line, change, out))
		return false;
	if (str_eq(f->kind, S("percent")))
		return interval_factor(*out, way == DOWN, out);
	/* the verb, not "3x more", which is four times to some */
	return dec_mul(out->mid, (struct dec){ 75, -2 }, &out->low) == 0 && dec_mul(out->mid, (struct dec){ 125, -2 }, &out->high) == 0;
}

static bool
points_fit(struct interval from, struct interval to, struct interval points, enum direction way)
{
	struct interval sum;

	return way == DOWN ? interval_add(to, points, &sum) && interval_meet(sum, from)
	                   : interval_add(from, points, &sum) && interval_meet(sum, to);
}

static void
change_adds_up(struct normalize *n, struct line *line, const struct change *c)
{
	const int figures[] = { c->change, c->from, c->to, -1 };
	const struct figure *change = &line->figures.v[c->change];
	struct interval factor, points, a, b, expected;
	enum direction way = c->way;
	struct str words;
	bool fits;

	if (!interval_of(line, c->from, &a) || !interval_of(line, c->to, &b))
		return;
	if (str_eq(change->worth.unit, S("[pp]"))) {
		if (!str_eq(line->figures.v[c->from].kind, S("percent")) || !interval_of(line, c->change, &points))
			return;
		fits = points_fit(a, b, points, way);
		check_figures(n, line, "growth", fits ? "consistent" : "inconsistent", figures,
		    arena_printf(&n->arena, "from %.*s to %.*s is %s%.*s", TEXT(line, c->from), TEXT(line, c->to), fits ? "" : "not ",
		    SARG(change->text)));
		return;
	}
	if (!factor_of(line, c->change, way, &factor) || !interval_mul(a, factor, &expected))
		return;
	fits = interval_meet(expected, b);
	if (!fits && str_eq(line->figures.v[c->from].kind, S("percent"))) {
		/* "from 22% to 24%, up 2%" is right in points and wrong in percent; else two margins need not be of one thing */
		if (interval_of(line, c->change, &points) && points_fit(a, b, points, way))
			check_figures(n, line, "percentage-points", "inconsistent", figures,
			    arena_printf(&n->arena, "from %.*s to %.*s is %.*s in percentage points, not in percent", TEXT(line, c->from),
			    TEXT(line, c->to), SARG(change->text)));
		return;
	}
	words = amount_words(n, expected.mid, &line->figures.v[c->to].worth);
	if (str_eq(change->kind, S("percent")))
		words = arena_printf(&n->arena, "%.*s %s %.*s is %.*s", TEXT(line, c->from), way == UP ? "plus" : "minus",
		    SARG(change->text), SARG(words));
	else
		words = arena_printf(&n->arena, "%.*s, %.*s, is %.*s", TEXT(line, c->from), SARG(change->text), SARG(words));
	check_figures(n, line, "growth", fits ? "consistent" : "inconsistent", figures,
	    arena_printf(&n->arena, "%.*s%s %.*s", SARG(words), fits ? ", which fits" : ", not", TEXT(line, c->to)));
}

static void
changes_add_up(struct normalize *n, struct line *line)
{
	size_t f = 0;

	for (size_t i = 0; i < line->sentences.n; i++) {
		struct span s = line->sentences.v[i];
		while (f < line->figures.n && line->figures.v[f].start < s.start)
			f++;
		for (; f < line->figures.n && line->figures.v[f].end <= s.end; f++) {
			struct change c = { .change = (int)f };
			bool ratio = str_eq(line->figures.v[f].kind, S("ratio"));
			if ((!ratio && !str_eq(line->figures.v[f].kind, S("percent"))) || !joined(n, line, s, &c) ||
			    !same_measure(line, c.from, c.to) || check_phrase(n, "other-base", figure_tail(line, c.from, s.end)))
				continue;
			change_adds_up(n, line, &c);
		}
	}
}

/* ---- what was before ---- */

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
	d = derived_add(n, line, S("prior-period"), sum->subject, &before, CLAIMS(c, sum),
	    arena_printf(&n->arena, "%.*s after %s of %.*s implies %.*s a year before", TEXT(line, to),
	    way == UP ? "a rise" : "a fall", TEXT(line, change),
	    SARG(amount_words(n, before.mid, &line->figures.v[to].worth))));
	if (d) {
		d->currency = line->figures.v[to].worth.currency;
		d->unit = line->figures.v[to].worth.unit;
		d->when = year_before(n, sum->when.n ? sum->when : c->when);
	}
}

struct str
claim_direction(const struct normalize *n, const struct line *line, const struct claim *c)
{
	enum direction way = str_eq(c->type, S("growth")) ? direction_of(n, line, c) : DIRECTION_UNKNOWN;

	return way == UP ? S("up") : way == DOWN ? S("down") : (struct str){ 0 };
}

/* "$50 million in sales, up 12%": the change is of that amount, whomever the two claims name. */
static bool
tied(const struct normalize *n, const struct line *line, int amount, int change)
{
	for (size_t i = 0; amount >= 0 && change > amount && i < line->sentences.n; i++) {
		struct span s = line->sentences.v[i];
		if (line->figures.v[amount].start >= s.start && line->figures.v[change].end <= s.end)
			return beside(line, s, change, -1) == amount &&
			    check_ends(n, "up", figure_lead(line, change, s.start)) != check_ends(n, "down", figure_lead(line, change, s.start));
	}
	return false;
}

static void
growth(struct normalize *n, struct line *line, size_t at)
{
	const struct claim *c = &line->claims.v[at];
	enum direction way = direction_of(n, line, c);
	int to = claim_figure(c, S("to"));
	struct str metric = metric_of(n, c);

	if (to >= 0) {
		prior_period(n, line, c, c, to, way);
		return;
	}
	for (size_t i = at > 8 ? at - 8 : 0; i < line->claims.n && i < at + 8; i++) {
		const struct claim *f = &line->claims.v[i];
		if (f->sentence != c->sentence || !str_eq(f->type, S("financials")) || !claim_holds(f) || !f->subject.n)
			continue;
		if (!str_eq(f->subject, c->subject) && !tied(n, line, claim_figure(f, S("amount")), claim_figure(c, S("change"))))
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
	changes_add_up(n, line);
	for (size_t i = 0; i < line->claims.n; i++)
		if (str_eq(line->claims.v[i].type, S("growth")) && claim_holds(&line->claims.v[i]))
			growth(n, line, i);
}
