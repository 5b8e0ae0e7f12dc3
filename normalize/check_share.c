#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"

/*
 * Checks of shares: a part of a whole, a part that is smaller than what belongs in it, stakes and what they imply.
 * Pairs of claims that are looked at in one article are capped, so a hostile article costs no more than a long one.
 */

#define TEXT(line, f) SARG((line)->figures.v[f].text)
#define CLAIMS(...) (const struct claim *const[]){ __VA_ARGS__, NULL }

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
	return str_eq(r->entity, key) || (r->resolved.n && str_find(r->resolved, entity_label(n, line, key)) < r->resolved.n);
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
	    SARG(entity_label(n, line, buyer)), TEXT(line, s), TEXT(line, w), SARG(words)));
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
		h.amount = f; /* "a $115 million stake" */
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
	    TEXT(line, h->share), SARG(entity_label(n, line, h->target)),
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
	if (!h->target.n && !(holder && str_find(holder->text, entity_label(n, line, known->target)) < holder->text.n))
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
	message = arena_printf(&n->arena, "the stakes in %.*s add up to %.*s%%", SARG(entity_label(n, line, all[first].target)),
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

/* ---- a part, its share and the whole, as one sentence joins them ---- */

static struct str
joint(const struct normalize *n, const struct line *line, int a, int b)
{
	return without_hedges(n, str_cut(line->text, line->figures.v[a].end, line->figures.v[b].start));
}

/* "500, or" */
static bool
restated(const struct normalize *n, const struct line *line, int a, int b)
{
	struct str s = joint(n, line, a, b);

	return s.n <= 60 && (str_ends(s, S(", or")) || str_ends(s, S("(")) || str_ends(s, S("(or"))) && same_clause(str_cut(s, 0, s.n - 3));
}

/* "11% of its", "of its workforce of" */
static bool
of_whole(const struct normalize *n, const struct line *line, int a, int b)
{
	struct str s = joint(n, line, a, b);
	size_t of, commas = 0;

	if (str_starts(s, S(", ")))
		s = str_cut(s, 2, s.n);
	of = check_starts(n, "out-of", s);

	for (size_t i = 0; i < s.n; i++)
		commas += s.p[i] == ',' || s.p[i] == '.';
	return of && s.n <= 40 && same_clause(s) && !commas && (of == s.n || str_ends(s, S(" of")));
}

static void
triple(struct normalize *n, struct line *line, int part, int share, int whole)
{
	struct interval p, s, w, expected;
	struct str unit = line->figures.v[part].worth.unit;
	bool fits, counts = str_eq(line->figures.v[part].kind, S("count")) && str_eq(line->figures.v[whole].kind, S("count"));

	if (!(same_measure(line, part, whole) || (counts && (!unit.n || !line->figures.v[whole].worth.unit.n ||
	    (people_unit(n, unit) && people_unit(n, line->figures.v[whole].worth.unit))))))
		return;
	if (!interval_of(line, part, &p) || !interval_of(line, share, &s) || !interval_of(line, whole, &w) ||
	    !interval_percent(s, &s) || !interval_mul(s, w, &expected))
		return;
	fits = interval_meet(expected, p);
	check_figures(n, line, "share-of", fits ? "consistent" : "inconsistent", (int[]){ part, share, whole, -1 },
	    arena_printf(&n->arena, "%.*s of %.*s is %.*s%s %.*s", TEXT(line, share), TEXT(line, whole),
	    SARG(amount_words(n, expected.mid, &line->figures.v[whole].worth)), fits ? ", which fits" : ", not", TEXT(line, part)));
}

static void
triples(struct normalize *n, struct line *line)
{
	size_t k = 0;

	for (size_t i = 0; i + 2 < line->figures.n; i++) {
		int a = (int)i, b = a + 1, c = a + 2;
		const struct figure *f = line->figures.v;
		bool shared[3];
		while (k < line->sentences.n && line->sentences.v[k].end < f[a].end)
			k++;
		if (k >= line->sentences.n || f[a].start < line->sentences.v[k].start || f[c].end > line->sentences.v[k].end)
			continue;
		for (int x = 0; x < 3; x++)
			shared[x] = str_eq(f[a + x].kind, S("percent")) && !str_starts(f[a + x].worth.unit, S("["));
		if (shared[1] && !shared[0] && !shared[2] && restated(n, line, a, b) && of_whole(n, line, b, c))
			triple(n, line, a, b, c); /* "550 jobs, or 11% of its 5,000" */
		else if (shared[0] && !shared[1] && !shared[2] && restated(n, line, a, b) && of_whole(n, line, b, c))
			triple(n, line, b, a, c); /* "11%, or 550, of its 5,000" */
		else if (shared[2] && !shared[0] && !shared[1] && of_whole(n, line, a, b) && restated(n, line, b, c))
			triple(n, line, a, c, b); /* "550 of its 5,000 employees, or 11%" */
	}
}

void
check_shares(struct normalize *n, struct line *line)
{
	size_t work = 0;

	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *a = &line->claims.v[i];
		if (!str_eq(a->type, S("share_of")) || !claim_holds(a))
			continue;
		share_of(n, line, a);
		for (size_t k = 0; k < line->claims.n && work < PAIRS_MAX; k++, work++)
			if (str_eq(line->claims.v[k].type, S("commitment")) && claim_holds(&line->claims.v[k]))
				part_exceeds(n, line, a, &line->claims.v[k]);
	}
	triples(n, line);
	stakes(n, line);
}
