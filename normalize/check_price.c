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

/* ---- a rate beside its total ---- */

static bool
money(const struct line *line, int f)
{
	return f >= 0 && str_eq(line->figures.v[f].kind, S("money")) && line->figures.v[f].worth.has_value;
}

/* "P5Y" in months, "P18M" too; whole ones only. */
static bool
months_of(const struct line *line, int f, struct dec *months)
{
	struct str iso = line->figures.v[f].worth.iso, approx = line->figures.v[f].worth.approx;

	/* "over five years" is no hedge here, though it reads like one */
	if (approx.n && !str_ends(str_trim(str_cut(line->text, 0, line->figures.v[f].start)), S(" over")))
		return false;
	if (!str_eq(line->figures.v[f].kind, S("duration")) || iso.n < 3 || iso.p[0] != 'P' ||
	    dec_parse(str_cut(iso, 1, iso.n - 1), months) < 0 || dec_sign(*months) <= 0)
		return false;
	if (iso.p[iso.n - 1] == 'M')
		return true;
	return iso.p[iso.n - 1] == 'Y' && dec_mul(*months, dec_int64(12), months) == 0;
}

/* "$9 million a year" 12, "a month" 1; 0: neither */
static int
months_of_rate(const struct normalize *n, const struct line *line, int f, struct span s)
{
	struct str tail = str_trim(figure_tail(line, f, s.end));

	return check_starts(n, "per-year", tail) ? 12 : check_starts(n, "per-month", tail) ? 1 : 0;
}

/* ", or about", "(": the two sides say one thing in two ways */
static bool
restates(const struct normalize *n, struct str joint)
{
	joint = without_hedges(n, joint);
	while (joint.n && strchr(",( ", joint.p[0]))
		joint = str_cut(joint, 1, joint.n);
	return !joint.n || check_starts(n, "or", joint) == joint.n || check_starts(n, "total", joint) == joint.n;
}

static void
rate_fits(struct normalize *n, struct line *line, int total, int term, int rate, int rate_months)
{
	struct interval t, r, months, expected;
	struct dec m;
	bool fits;

	if (!months_of(line, term, &m) || !same_measure(line, total, rate) || !interval_of(line, total, &t) ||
	    !interval_of(line, rate, &r))
		return;
	if (dec_div(m, dec_int64(rate_months), 18, &m) < 0)
		return;
	months = (struct interval){ .low = m, .high = m, .mid = m };
	if (!interval_div(t, months, &expected))
		return;
	fits = interval_meet(expected, r);
	check_figures(n, line, "rate", fits ? "consistent" : "inconsistent", (int[]){ total, term, rate, -1 },
	    arena_printf(&n->arena, "%.*s over %.*s is %.*s a %s%s %.*s", TEXT(line, total), TEXT(line, term),
	    SARG(amount_words(n, expected.mid, &line->figures.v[rate].worth)), rate_months == 12 ? "year" : "month",
	    fits ? ", which fits" : ", not", TEXT(line, rate)));
}

/* Three figures in a row: "T over five years, or R a year"; "R a year for five years, or T" */
static void
stated_rate(struct normalize *n, struct line *line, struct span s, int a)
{
	int term = a + 1, b = a + 2, months;
	struct str joint, last;

	if ((size_t)b >= line->figures.n || line->figures.v[b].end > s.end || !money(line, a) || !money(line, b) ||
	    !str_eq(line->figures.v[term].kind, S("duration")))
		return;
	joint = str_cut(line->text, line->figures.v[a].end, line->figures.v[term].start);
	last = str_cut(line->text, line->figures.v[term].end, line->figures.v[b].start);
	if (joint.n > 60 || last.n > 40 || !restates(n, last) || !check_ends(n, "over", joint))
		return;
	months = months_of_rate(n, line, a, s);
	if (months)
		rate_fits(n, line, b, term, a, months);
	else if ((months = months_of_rate(n, line, b, s)) != 0)
		rate_fits(n, line, a, term, b, months);
}

/* ---- so many at a price each ---- */

/* "sold 20 million shares at $15 each, raising $300 million": fees and rounding leave a quarter to either side */
static void
price_times_count(struct normalize *n, struct line *line, struct span s, size_t first, size_t last)
{
	int count = -1, price = -1, total = -1;
	struct interval c, p, t, product, ratio;

	for (size_t f = first; f < last; f++) {
		const struct figure *x = &line->figures.v[f];
		struct str tail = str_trim(figure_tail(line, (int)f, s.end)), lead = figure_lead(line, (int)f, s.start);
		if (str_eq(x->kind, S("count")) && check_starts(n, "each-of", tail)) {
			if (count >= 0)
				return;
			count = (int)f;
		} else if (!money(line, (int)f)) {
			if (str_eq(x->kind, S("money")))
				return;
		} else if (check_starts(n, "each", tail) && check_ends(n, "at", lead)) {
			if (price >= 0)
				return;
			price = (int)f;
		} else {
			if (total >= 0)
				return; /* two sums: which of them the shares brought is not plain */
			if (check_ends(n, "brought", lead))
				total = (int)f;
			else
				return;
		}
	}
	if (count < 0 || price < 0 || total < 0 || !same_measure(line, price, total) || !interval_of(line, count, &c) ||
	    !interval_of(line, price, &p) || !interval_of(line, total, &t) || !interval_mul(c, p, &product) ||
	    product.open || t.open || !interval_div(product, t, &ratio))
		return;
	if (dec_cmp(ratio.low, (struct dec){ 125, -2 }) <= 0 && dec_cmp(ratio.high, (struct dec){ 75, -2 }) >= 0)
		return;
	check_figures(n, line, "price-times-count", "inconsistent", (int[]){ count, price, total, -1 },
	    arena_printf(&n->arena, "%.*s at %.*s each is %.*s, not %.*s", TEXT(line, count), TEXT(line, price),
	    SARG(amount_words(n, product.mid, &line->figures.v[total].worth)), TEXT(line, total)));
}

static void
rates_in_sentences(struct normalize *n, struct line *line)
{
	size_t f = 0;

	for (size_t i = 0; i < line->sentences.n; i++) {
		struct span s = line->sentences.v[i];
		size_t first;
		while (f < line->figures.n && line->figures.v[f].start < s.start)
			f++;
		for (first = f; f < line->figures.n && line->figures.v[f].end <= s.end; f++)
			stated_rate(n, line, s, (int)f);
		price_times_count(n, line, s, first, f);
	}
}

void
check_prices(struct normalize *n, struct line *line)
{
	rates_in_sentences(n, line);
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
