#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"
#include "../lib/utf8.h"

/*
 * Checks of amounts: shares of a whole, stakes, growth, prices, rates over time, and one fact told twice. They
 * look at each claim, and at pairs of claims that one key or one entity brings together; the pairs that are
 * looked at in one article are capped, so a hostile article costs no more than a long one.
 */

enum { PAIRS_MAX = 200000 };

#define TEXT(line, f) SARG((line)->figures.v[f].text)
#define CLAIMS(...) (const struct claim *const[]){ __VA_ARGS__, NULL }

/* The name to show for a key: the table's, else the article's own. */
static struct str
label(const struct normalize *n, const struct line *line, struct str key)
{
	const struct entity *e = entity_by_key(n->entities, key);

	for (size_t i = 0; !e && i < line->names.n; i++)
		if (str_eq(line->names.v[i].entity, key))
			return line->names.v[i].label;
	return e ? e->label : key;
}

/* The amount of a side of a share: its own role, the filler itself, or the one figure inside the filler's words. */
static int
side_amount(const struct line *line, const struct claim *c, struct str side, struct str amount)
{
	const struct role *r = claim_role(c, side);
	int f = claim_figure(c, amount);

	if (f < 0 && r)
		f = r->figure >= 0 ? r->figure : figure_within(line, r->start, r->end, S("money"));
	return f >= 0 && str_eq(line->figures.v[f].kind, S("percent")) ? -1 : f;
}

static int
percent_role(const struct line *line, const struct claim *c, struct str role)
{
	int f = claim_figure(c, role);

	if (f < 0 || !str_eq(line->figures.v[f].kind, S("percent")) || str_starts(line->figures.v[f].worth.unit, S("[")))
		return -1;
	return f;
}

static struct str
role_entity(const struct line *line, const struct role *r)
{
	if (!r)
		return (struct str){ 0 };
	return r->name >= 0 ? line->names.v[r->name].entity : r->entity;
}

/* ---- share of a whole ---- */

/* The part's amount as an afterthought to the whole: "45% of its $200 million in revenue, or $60 million". */
static int
amount_behind(const struct line *line, const struct role *whole)
{
	for (size_t i = 0; whole && i < line->figures.n; i++) {
		const struct figure *f = &line->figures.v[i];
		if (f->start >= whole->end && f->start <= whole->end + 12 && str_eq(f->kind, S("money")))
			return str_eq(str_cut(line->text, whole->end, f->start), S(", or ")) ? (int)i : -1;
	}
	return -1;
}

static void
share_of(struct normalize *n, struct line *line, const struct claim *c)
{
	int s = percent_role(line, c, S("share")), p = side_amount(line, c, S("part"), S("part_amount"));
	int w = side_amount(line, c, S("whole"), S("whole_amount"));
	struct interval share, part, whole, expected;
	struct str subject = role_entity(line, claim_role(c, S("part"))), amount;
	bool fits;

	if (p < 0)
		p = amount_behind(line, claim_role(c, S("whole")));
	if (!interval_of(line, s, &share) || !interval_percent(share, &share))
		return;
	if (!interval_of(line, w, &whole))
		return;
	if (!interval_mul(share, whole, &expected))
		return;
	amount = amount_words(n, expected.mid, &line->figures.v[w].worth);
	if (p >= 0 && p != w && same_measure(line, p, w) && interval_of(line, p, &part)) {
		fits = interval_meet(part, expected);
		check_add(n, line, S("share-of"), fits ? S("consistent") : S("inconsistent"), CLAIMS(c),
		    arena_printf(&n->arena, "%.*s of %.*s is %.*s%s %.*s", TEXT(line, s), TEXT(line, w), SARG(amount),
		    fits ? ", which fits" : ", not", TEXT(line, p)));
		return;
	}
	if (p < 0) {
		struct derived *d = derived_add(n, line, S("part-amount"), subject, &expected, CLAIMS(c),
		    arena_printf(&n->arena, "%.*s of %.*s is %.*s", TEXT(line, s), TEXT(line, w), SARG(amount)));
		if (d) {
			d->currency = line->figures.v[w].worth.currency;
			d->unit = line->figures.v[w].worth.unit;
		}
	}
}

/* Is the entity, or a product of its, named in the filler's words? */
static bool
mentions(const struct normalize *n, const struct line *line, const struct role *r, struct str key)
{
	const struct entity *e;

	if (!r || !key.n)
		return false;
	for (size_t i = 0; i < line->names.n && line->names.v[i].start < r->end; i++) {
		const struct name *x = &line->names.v[i];
		if (x->end <= r->start)
			continue;
		e = entity_by_key(n->entities, x->entity);
		if (str_eq(x->entity, key) || (e && str_eq(entity_owner(n->entities, e)->key, key)))
			return true;
	}
	return str_eq(r->entity, key) || (r->resolved.n && str_find(r->resolved, label(n, line, key)) < r->resolved.n);
}

/* A part of a backlog cannot be smaller than one commitment that belongs in it. */
static void
part_exceeds(struct normalize *n, struct line *line, const struct claim *c, const struct claim *deal)
{
	int s = percent_role(line, c, S("share")), w = side_amount(line, c, S("whole"), S("whole_amount"));
	int a = claim_figure(deal, S("amount"));
	const struct role *whole = claim_role(c, S("whole"));
	struct interval share, total, part, amount;
	struct str buyer = role_entity(line, claim_role(c, S("part"))), words;

	if (!whole || !buyer.n || !str_eq(deal->subject, buyer) || !deal->object_key.n || !same_measure(line, a, w))
		return;
	if (!check_phrase(n, "backlog", whole->text) || !mentions(n, line, whole, deal->object_key))
		return;
	if (!interval_of(line, s, &share) || !interval_of(line, w, &total) || !interval_of(line, a, &amount) ||
	    !interval_percent(share, &share) || !interval_mul(share, total, &part) || part.open)
		return;
	if (dec_cmp(amount.low, part.high) <= 0)
		return;
	words = amount_words(n, part.mid, &line->figures.v[w].worth);
	check_add(n, line, S("part-exceeds-share"), S("inconsistent"), CLAIMS(c, deal),
	    arena_printf(&n->arena, "the %.*s that %.*s commits is more than its %.*s of %.*s, %.*s", TEXT(line, a),
	    SARG(label(n, line, buyer)), TEXT(line, s), TEXT(line, w), SARG(words)));
}

/* ---- stakes ---- */

struct holding {
	const struct claim *claim;
	struct str holder, target;
	int share, amount;
};

static struct holding
holding_of(const struct line *line, const struct claim *c)
{
	struct holding h = { .claim = c, .holder = c->subject, .target = role_entity(line, claim_role(c, S("target"))),
	    .share = percent_role(line, c, S("share")), .amount = claim_figure(c, S("amount")) };
	int f = claim_figure(c, S("share"));

	if (h.amount < 0 && f >= 0 && str_eq(line->figures.v[f].kind, S("money")))
		h.amount = f; /* "a $130 million stake" */
	return h;
}

static bool
implied_value(const struct line *line, const struct holding *h, struct interval *value)
{
	struct interval share, amount;

	return h->share >= 0 && h->amount >= 0 && str_eq(line->figures.v[h->amount].kind, S("money")) &&
	    interval_of(line, h->share, &share) && interval_percent(share, &share) &&
	    interval_of(line, h->amount, &amount) && interval_div(amount, share, value);
}

static void
imply_valuation(struct normalize *n, struct line *line, const struct holding *h)
{
	struct interval value;
	struct derived *d;

	if (!h->target.n || !implied_value(line, h, &value))
		return;
	d = derived_add(n, line, S("implied-valuation"), h->target, &value, CLAIMS(h->claim),
	    arena_printf(&n->arena, "%.*s for %.*s of %.*s implies a valuation of %.*s", TEXT(line, h->amount),
	    TEXT(line, h->share), SARG(label(n, line, h->target)),
	    SARG(amount_words(n, value.mid, &line->figures.v[h->amount].worth))));
	if (d)
		d->currency = line->figures.v[h->amount].worth.currency;
}

/* A stake of which only the worth is told has the share that another's share and worth imply. */
static void
imply_share(struct normalize *n, struct line *line, const struct holding *known, const struct holding *h)
{
	struct interval value, amount, share;
	struct derived *d;
	const struct role *holder = claim_role(h->claim, S("holder"));
	struct str words;

	if (h->share >= 0 || h->amount < 0 || str_eq(h->holder, known->holder) || !same_measure(line, h->amount, known->amount))
		return;
	if (h->target.n && !str_eq(h->target, known->target))
		return;
	/* where the sentence does not say in what, the holder's own name must: "X's nonprofit arm holds a stake" */
	if (!h->target.n && !(holder && str_find(holder->text, label(n, line, known->target)) < holder->text.n))
		return;
	if (str_eq(h->holder, known->target))
		return; /* nobody holds himself: the sentence names a part of it that was not understood */
	if (!implied_value(line, known, &value) || !interval_of(line, h->amount, &amount) ||
	    !interval_div(amount, value, &share) || dec_shift(&share.mid, 2) < 0 || dec_shift(&share.low, 2) < 0 ||
	    dec_shift(&share.high, 2) < 0)
		return;
	words = amount_words(n, share.mid, &(struct worth){ 0 });
	if (dec_cmp(share.low, dec_int64(100)) > 0)
		return; /* the two amounts cannot both be stakes: a reading that fails is not reported */
	d = derived_add(n, line, S("implied-share"), h->holder, &share, CLAIMS(h->claim, known->claim),
	    arena_printf(&n->arena, "%.*s of an implied %.*s is %.*s%%", TEXT(line, h->amount),
	    SARG(amount_words(n, value.mid, &line->figures.v[known->amount].worth)), SARG(words)));
	if (d)
		d->unit = S("%");
}

/* The holders of one thing cannot hold more than all of it. One holder counts once. */
static void
holders_sum(struct normalize *n, struct line *line, const struct holding *all, size_t count, size_t first)
{
	const struct claim *claims[18] = { all[first].claim };
	struct str holders[16] = { all[first].holder }, message;
	struct interval sum, share;
	size_t k = 1;

	if (all[first].share < 0 || !all[first].target.n || !interval_of(line, all[first].share, &sum))
		return;
	for (size_t i = 0; i < first; i++)
		if (all[i].share >= 0 && str_eq(all[i].target, all[first].target))
			return; /* done from the first on */
	for (size_t i = first + 1; i < count && k < 16; i++) {
		bool known = false;
		if (all[i].share < 0 || !str_eq(all[i].target, all[first].target) || !all[i].holder.n ||
		    str_cmp(all[i].claim->when, all[first].claim->when) != 0)
			continue;
		for (size_t h = 0; h < k; h++)
			known |= str_eq(holders[h], all[i].holder);
		if (known || !interval_of(line, all[i].share, &share) || !interval_add(sum, share, &sum))
			continue;
		holders[k] = all[i].holder;
		claims[k++] = all[i].claim;
	}
	if (k < 2 || dec_cmp(sum.low, dec_int64(100)) <= 0)
		return;
	message = arena_printf(&n->arena, "the stakes in %.*s add up to %.*s%%", SARG(label(n, line, all[first].target)),
	    SARG(amount_words(n, sum.mid, &(struct worth){ 0 })));
	check_add(n, line, S("stakes-sum"), S("inconsistent"), claims, message);
}

static void
stakes(struct normalize *n, struct line *line)
{
	LIST(struct holding) all = { 0 };

	for (size_t i = 0; i < line->claims.n && all.n < 200; i++)
		if (str_eq(line->claims.v[i].type, S("stake")) && claim_holds(&line->claims.v[i]))
			*arena_push(&n->arena, &all) = holding_of(line, &line->claims.v[i]);
	for (size_t i = 0; i < all.n; i++) {
		imply_valuation(n, line, &all.v[i]);
		holders_sum(n, line, all.v, all.n, i);
		for (size_t k = 0; all.v[i].share >= 0 && all.v[i].amount >= 0 && k < all.n; k++)
			imply_share(n, line, &all.v[i], &all.v[k]);
	}
}

/* ---- growth ---- */

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

/* ---- prices and rates ---- */

/* "$3 million of shares for $90 million": what is paid for shares is not far from what they are worth. */
static void
price_for_value(struct normalize *n, struct line *line, const struct claim *c)
{
	int value = claim_figure(c, S("amount")), price;
	struct interval v, p, ratio;
	struct str between;
	size_t shares, end;

	if (value < 0 || !str_eq(line->figures.v[value].kind, S("money")) || (size_t)value + 1 >= line->figures.n)
		return;
	price = value + 1;
	between = str_cut(line->text, line->figures.v[value].end, line->figures.v[price].start);
	if (!same_measure(line, value, price) || between.n > 60)
		return;
	shares = check_phrase(n, "shares", between);
	end = between.n > 5 ? between.n - 5 : 0;
	if (!shares || !str_eq(str_cut(between, end, between.n), S(" for ")) || shares > end ||
	    !(str_starts(between, S(" in ")) || str_starts(between, S(" of ")) || str_starts(between, S(" worth of "))))
		return;
	for (size_t i = 0; i < between.n; i++)
		if (strchr(",;:.()", between.p[i]))
			return; /* another clause */
	if (!interval_of(line, value, &v) || !interval_of(line, price, &p) || !interval_div(p, v, &ratio) || ratio.open)
		return;
	if (dec_cmp(ratio.low, dec_int64(3)) < 0)
		return; /* a premium is no mistake */
	if (dec_div(ratio.mid, dec_int64(1), 2, &ratio.mid) < 0)
		return;
	check_add(n, line, S("price-vs-value"), S("inconsistent"), CLAIMS(c),
	    arena_printf(&n->arena, "%.*s in shares for %.*s: the price is %.*s times the value", TEXT(line, value),
	    TEXT(line, price), SARG(amount_words(n, ratio.mid, &(struct worth){ 0 }))));
}

/* "P5Y" → 5; only whole years */
static bool
whole_years(struct str iso, struct dec *years)
{
	return iso.n > 2 && iso.p[0] == 'P' && iso.p[iso.n - 1] == 'Y' &&
	    dec_parse(str_cut(iso, 1, iso.n - 1), years) == 0 && dec_sign(*years) > 0;
}

/* The duration right behind an amount: "$9 million over three years". */
static int
duration_behind(const struct line *line, int amount)
{
	int f = amount + 1;
	struct str between;

	if (amount < 0 || (size_t)f >= line->figures.n || !str_eq(line->figures.v[f].kind, S("duration")))
		return -1;
	between = str_trim(str_cut(line->text, line->figures.v[amount].end, line->figures.v[f].start));
	return str_eq(between, S("over")) || str_eq(between, S("over the next")) || str_eq(between, S("over a period of")) ? f : -1;
}

static void
rate_of(struct normalize *n, struct line *line, const struct claim *c, int amount, int f)
{
	struct interval total, rate;
	struct dec years;
	struct derived *d;

	if (f < 0 || !whole_years(line->figures.v[f].worth.iso, &years) || dec_cmp(years, dec_int64(1)) <= 0 ||
	    !interval_of(line, amount, &total) ||
	    !interval_div(total, (struct interval){ years, years, years, false }, &rate))
		return;
	d = derived_add(n, line, S("yearly-rate"), c->subject, &rate, CLAIMS(c),
	    arena_printf(&n->arena, "%.*s over %.*s is %.*s a year", TEXT(line, amount), TEXT(line, f),
	    SARG(amount_words(n, rate.mid, &line->figures.v[amount].worth))));
	if (d)
		d->currency = line->figures.v[amount].worth.currency;
}

static void
yearly_rate(struct normalize *n, struct line *line, const struct claim *c)
{
	int amount = claim_figure(c, S("amount")), term = role_time(line, c, S("term"));

	if (amount < 0 || !str_eq(line->figures.v[amount].kind, S("money")))
		return;
	rate_of(n, line, c, amount, term >= 0 ? term : duration_behind(line, amount));
	/* "$3 million in shares for $90 million over five years": the price has the years */
	if ((size_t)amount + 1 < line->figures.n && line->figures.v[amount + 1].end < line->figures.v[amount].end + 80 &&
	    same_measure(line, amount, amount + 1))
		rate_of(n, line, c, amount + 1, duration_behind(line, amount + 1));
}

/* ---- one fact told twice ---- */

static int
lead_figure(const struct claim *c)
{
	static const char *const roles[] = { "share", "amount", "count", "quantity", "score" };

	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (claim_figure(c, str_z(roles[i])) >= 0)
			return claim_figure(c, str_z(roles[i]));
	return -1;
}

/* The same digits with another scale word: million for billion. */
static bool
same_digits(struct dec a, struct dec b)
{
	int apart;

	if (a.coef != b.coef || a.coef < 100) /* two digits alike are chance */
		return false;
	apart = a.exp > b.exp ? a.exp - b.exp : b.exp - a.exp;
	return apart == 3 || apart == 6;
}

static void
told_twice(struct normalize *n, struct line *line, const struct claim *a, const struct claim *b)
{
	int fa = lead_figure(a), fb = lead_figure(b);
	struct interval x, y;
	struct str message;
	bool period = str_eq(a->type, S("financials")) && !str_ends(a->key, S("/"));

	if (a->sentence == b->sentence || !same_measure(line, fa, fb) || !interval_of(line, fa, &x) ||
	    !interval_of(line, fb, &y) || interval_meet(x, y))
		return;
	if (!str_eq(a->modality, b->modality) || str_cmp(a->when, b->when) != 0)
		return;
	if (!a->subject.n || check_phrase(n, "adjusted", line_sentence(line, a->sentence)) ||
	    check_phrase(n, "adjusted", line_sentence(line, b->sentence)))
		return;
	message = arena_printf(&n->arena, "%.*s in one place, %.*s in another, for one fact", TEXT(line, fa), TEXT(line, fb));
	if (same_digits(x.mid, y.mid))
		check_add(n, line, S("magnitude"), S("inconsistent"), CLAIMS(a, b), message);
	else if (period || (str_eq(a->type, S("stake")) && percent_role(line, a, S("share")) >= 0 && a->object_key.n))
		check_add(n, line, S("told-twice"), period ? S("undecided") : S("inconsistent"), CLAIMS(a, b), message);
}

/* ---- all of them ---- */

static void
pairs(struct normalize *n, struct line *line)
{
	size_t work = 0;

	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *a = &line->claims.v[i];
		bool share = str_eq(a->type, S("share_of"));
		if (!claim_holds(a) || !(a->key.n || share))
			continue;
		for (size_t k = 0; k < line->claims.n && work < PAIRS_MAX; k++, work++) {
			const struct claim *b = &line->claims.v[k];
			if (share && str_eq(b->type, S("commitment")) && claim_holds(b))
				part_exceeds(n, line, a, b);
			if (k > i && a->key.n && str_eq(a->key, b->key) && claim_holds(b))
				told_twice(n, line, a, b);
		}
	}
}

void
check_amounts(struct normalize *n, struct line *line)
{
	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *c = &line->claims.v[i];
		if (!claim_holds(c))
			continue;
		if (str_eq(c->type, S("share_of")))
			share_of(n, line, c);
		else if (str_eq(c->type, S("growth")))
			growth(n, line, i);
		else if (str_eq(c->type, S("commitment")) || str_eq(c->type, S("investment")))
			yearly_rate(n, line, c);
		if (str_eq(c->type, S("investment")) || str_eq(c->type, S("acquisition")) || str_eq(c->type, S("stake")))
			price_for_value(n, line, c);
	}
	stakes(n, line);
	pairs(n, line);
}
