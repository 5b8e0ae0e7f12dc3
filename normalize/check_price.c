#include "normalize.h"

#include <string.h>

/*
 * Prices and rates: what is paid for shares and what they are worth; a total over years, and what that is a year.
 */

#define TEXT(line, f) SARG((line)->figures.v[f].text)
#define CLAIMS(...) (const struct claim *const[]){ __VA_ARGS__, NULL }

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

void
check_prices(struct normalize *n, struct line *line)
{
	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *c = &line->claims.v[i];
		if (!claim_holds(c))
			continue;
		if (str_eq(c->type, S("commitment")) || str_eq(c->type, S("investment")))
			yearly_rate(n, line, c);
		if (str_eq(c->type, S("investment")) || str_eq(c->type, S("acquisition")) || str_eq(c->type, S("stake")))
			price_for_value(n, line, c);
	}
}
