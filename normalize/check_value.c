#include "normalize.h"

#include <string.h>

/*
 * Valuations: what was paid for a share, and what the whole is said to be worth, before the money or after it; and
 * which of its two readings "24% of X, valued at $120 million" has, where another stake tells.
 */

#define TEXT(line, f) SARG((line)->figures.v[f].text)

enum basis { ANY, PRE, POST };

static bool
money(const struct line *line, int f)
{
	return str_eq(line->figures.v[f].kind, S("money")) && line->figures.v[f].worth.has_value;
}

/* Is the figure a valuation: "at a valuation of V", "valuing it at V", "a V valuation"? And of which kind. */
static bool
valuation(const struct normalize *n, const struct line *line, struct span s, int f, enum basis *basis)
{
	struct str lead = figure_lead(line, f, s.start), tail = str_trim(figure_tail(line, f, s.end));
	bool before = check_ends(n, "valuing", lead), behind = check_starts(n, "valuation", tail) != 0;
	struct str words = behind ? str_cut(tail, 0, check_starts(n, "valuation", tail)) : lead;

	*basis = check_phrase(n, "pre-money", words) ? PRE : check_phrase(n, "post-money", words) ? POST : ANY;
	if (before && *basis == ANY) /* "at a valuation of V pre-money" */
		*basis = check_starts(n, "pre-money", tail) ? PRE : check_starts(n, "post-money", tail) ? POST : ANY;
	return before || behind;
}

/* "A for S of it, at a valuation of V": V is A / S after the money, and A less before it. */
static void
price_of_share(struct normalize *n, struct line *line, int amount, int share, int whole, enum basis basis)
{
	struct interval a, s, v, implied, sum;
	bool post, pre;

	if (!same_measure(line, amount, whole) || !interval_of(line, amount, &a) || !interval_of(line, share, &s) ||
	    !interval_percent(s, &s) || !interval_of(line, whole, &v) || !interval_div(a, s, &implied) || !interval_add(v, a, &sum))
		return;
	post = basis != PRE && interval_meet(implied, v);
	pre = basis != POST && interval_meet(implied, sum);
	check_figures(n, line, "stake-price", post || pre ? "consistent" : "inconsistent", (int[]){ amount, share, whole, -1 },
	    arena_printf(&n->arena, "%.*s for %.*s makes the whole %.*s, %s%.*s%s", TEXT(line, amount), TEXT(line, share),
	    SARG(amount_words(n, implied.mid, &line->figures.v[whole].worth)), post || pre ? "which fits " : "not ", TEXT(line, whole),
	    post ? "" : pre ? " before the money" : basis == PRE ? " before the money" : ""));
}

/* V before the money and the money are V after it. */
static void
before_and_after(struct normalize *n, struct line *line, int amount, int pre, int post)
{
	struct interval a, b, c, sum;
	bool fits;

	if (!same_measure(line, pre, post) || !same_measure(line, amount, post) || !interval_of(line, amount, &a) ||
	    !interval_of(line, pre, &b) || !interval_of(line, post, &c) || !interval_add(a, b, &sum))
		return;
	fits = interval_meet(sum, c);
	check_figures(n, line, "pre-and-post-money", fits ? "consistent" : "inconsistent", (int[]){ amount, pre, post, -1 },
	    arena_printf(&n->arena, "%.*s before the money and %.*s make %.*s%s %.*s", TEXT(line, pre), TEXT(line, amount),
	    SARG(amount_words(n, sum.mid, &line->figures.v[post].worth)), fits ? ", which fits" : ", not", TEXT(line, post)));
}

static void
in_sentence(struct normalize *n, struct line *line, struct span s, size_t first, size_t last)
{
	int amount = -1, share = -1, any = -1, pre = -1, post = -1, moneys = 0;

	for (size_t k = first; k < last; k++) {
		int f = (int)k;
		enum basis basis;
		if (str_eq(line->figures.v[f].kind, S("percent"))) {
			if (share >= 0)
				return; /* two shares: whose price it is is not plain */
			share = f;
			if (!check_starts(n, "stake", without_hedges(n, figure_tail(line, f, s.end))))
				return;
		} else if (str_eq(line->figures.v[f].kind, S("money"))) {
			moneys++;
			if (!money(line, f))
				return;
			if (!valuation(n, line, s, f, &basis)) {
				if (amount >= 0)
					return;
				amount = f;
			} else if (basis == PRE && pre < 0)
				pre = f;
			else if (basis == POST && post < 0)
				post = f;
			else if (basis == ANY && any < 0)
				any = f;
			else
				return;
		}
	}
	if (amount < 0 || moneys < 2)
		return;
	if (pre >= 0 && post >= 0 && any < 0)
		before_and_after(n, line, amount, pre, post);
	else if (share >= 0 && moneys == 2)
		price_of_share(n, line, amount, share, any >= 0 ? any : pre >= 0 ? pre : post, any >= 0 ? ANY : pre >= 0 ? PRE : POST);
}

/* "S of X, valued at A": A is the stake's worth, or X's. Another stake of B in X, with no share told, would be
 * B / A of it in the second reading; where that and S are more than all of it, only the first is left. */
static void
readings(struct normalize *n, struct line *line, const struct claim *c)
{
	int s = percent_role(line, c, S("share")), a = claim_figure(c, S("amount"));
	struct interval share, worth, other, ratio, sum, implied;

	if (s < 0 || a < 0 || !c->object_key.n || !check_ends(n, "valuing", figure_lead(line, a, 0)) || !interval_of(line, s, &share) ||
	    !interval_of(line, a, &worth) || !interval_percent(share, &implied) || !interval_div(worth, implied, &implied))
		return;
	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *d = &line->claims.v[i];
		const struct role *holder = claim_role(d, S("holder"));
		int b = claim_figure(d, S("amount"));
		if (b < 0)
			b = claim_figure(d, S("share"));
		if (!str_eq(d->type, S("stake")) || !claim_holds(d) || b < 0 || percent_role(line, d, S("share")) >= 0 ||
		    !same_measure(line, a, b) || str_eq(d->subject, c->subject) || str_eq(d->subject, c->object_key) ||
		    !(str_eq(d->object_key, c->object_key) || (!d->object_key.n && holder &&
		      str_find(holder->text, entity_label(n, line, c->object_key)) < holder->text.n)))
			continue;
		if (!interval_of(line, b, &other) || !interval_div(other, worth, &ratio) || dec_shift(&ratio.low, 2) < 0 ||
		    dec_shift(&ratio.high, 2) < 0 || dec_shift(&ratio.mid, 2) < 0 || !interval_add(ratio, share, &sum) ||
		    dec_cmp(sum.low, dec_int64(100)) <= 0)
			continue;
		check_figures(n, line, "valued-at", "consistent", (int[]){ s, a, b, -1 },
		    arena_printf(&n->arena, "%.*s is what the %.*s are worth: were it the whole of %.*s, %.*s and the stake of %.*s "
		    "would be more than all of it", TEXT(line, a), TEXT(line, s), SARG(entity_label(n, line, c->object_key)),
		    TEXT(line, s), TEXT(line, b)));
		return;
	}
}

void
check_values(struct normalize *n, struct line *line)
{
	size_t f = 0, work = 0;

	for (size_t i = 0; i < line->sentences.n; i++) {
		size_t first;
		while (f < line->figures.n && line->figures.v[f].start < line->sentences.v[i].start)
			f++;
		for (first = f; f < line->figures.n && line->figures.v[f].end <= line->sentences.v[i].end; f++)
			;
		in_sentence(n, line, line->sentences.v[i], first, f);
	}
	for (size_t i = 0; i < line->claims.n && work < PAIRS_MAX; i++)
		if (str_eq(line->claims.v[i].type, S("stake")) && claim_holds(&line->claims.v[i])) {
			readings(n, line, &line->claims.v[i]);
			work += line->claims.n;
		}
}
