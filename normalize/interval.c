#include "normalize.h"

/*
 * What a written figure can stand for: half a unit of its last written digit to both sides, wider where the text
 * hedges. All in exact decimals; what does not fit makes the function say no, and the check stays silent.
 */

enum { QUOTIENT_DIGITS = 18 };

/* The place (power of ten) of the last digit that was written: of "281.3 billion" it is 8. */
static int
last_place(struct str text, struct dec value)
{
	struct dec number;
	char digits[40];
	size_t n = 0, decimals = 0;
	bool point = false;

	for (size_t i = 0; i < text.n && n < sizeof digits; i++) {
		char c = text.p[i];
		if (c >= '0' && c <= '9') {
			digits[n++] = c;
			decimals += point;
		} else if (c == '.' && n && !point && i + 1 < text.n && text.p[i + 1] >= '0' && text.p[i + 1] <= '9') {
			digits[n++] = c;
			point = true;
		} else if (c == ',' && n && !point)
			continue;
		else if (n)
			break;
	}
	if (n && dec_parse((struct str){ digits, n }, &number) == 0 && dec_sign(number) != 0)
		for (int k = 0; k <= 15; k++) {
			struct dec scaled = number;
			if (dec_shift(&scaled, k) < 0)
				break;
			if (dec_cmp(scaled, value) == 0) {
				int place = k - (int)decimals;
				/* the noughts of a bare "20,000" need not be meant */
				return k == 0 && value.exp >= 2 ? value.exp : place;
			}
		}
	return value.exp; /* in words, "five million", or understood in some other way: the last digit that counts */
}

bool
interval_written(const struct line *line, int figure, struct interval *out)
{
	const struct figure *f;
	const struct worth *w;
	struct dec half, tenth;

	if (figure < 0)
		return false;
	f = &line->figures.v[figure];
	w = &f->worth;
	*out = (struct interval){ 0 };
	if (w->n_ambiguous)
		return false;
	if (!w->has_value) {
		if (!w->has_low || !w->has_high || dec_sign(w->low) <= 0)
			return false;
		out->low = w->low;
		out->high = w->high;
		out->mid = w->high;
		return true;
	}
	if (dec_sign(w->value) <= 0)
		return false;
	half = (struct dec){ 5, last_place(f->text, w->value) - 1 };
	out->mid = w->value;
	if (str_eq(w->approx, S("~"))) { /* a unit of the last digit, and no less than a twentieth */
		tenth = (struct dec){ 5, -2 };
		half.coef *= 2;
		if (dec_mul(w->value, tenth, &tenth) < 0)
			return false;
		if (dec_cmp(half, tenth) < 0)
			half = tenth;
	}
	if (dec_sub(w->value, half, &out->low) < 0 || dec_add(w->value, half, &out->high) < 0)
		return false;
	if (dec_sign(out->low) < 0)
		out->low = (struct dec){ 0, 0 };
	return true;
}

bool
interval_of(const struct line *line, int figure, struct interval *out)
{
	struct str approx;

	if (!interval_written(line, figure, out))
		return false;
	approx = line->figures.v[figure].worth.approx;
	if (approx.n && approx.p[0] == '>')
		out->open = true;
	if (approx.n && approx.p[0] == '<')
		out->low = (struct dec){ 0, 0 };
	return true;
}

bool
interval_mul(struct interval a, struct interval b, struct interval *out)
{
	out->open = a.open || b.open;
	return dec_mul(a.low, b.low, &out->low) == 0 && dec_mul(a.high, b.high, &out->high) == 0 &&
	    dec_mul(a.mid, b.mid, &out->mid) == 0;
}

bool
interval_div(struct interval a, struct interval b, struct interval *out)
{
	if (dec_sign(b.low) <= 0 || b.open)
		return false;
	out->open = a.open;
	return dec_div(a.low, b.high, QUOTIENT_DIGITS, &out->low) == 0 &&
	    dec_div(a.high, b.low, QUOTIENT_DIGITS, &out->high) == 0 &&
	    dec_div(a.mid, b.mid, QUOTIENT_DIGITS, &out->mid) == 0;
}

bool
interval_add(struct interval a, struct interval b, struct interval *out)
{
	out->open = a.open || b.open;
	return dec_add(a.low, b.low, &out->low) == 0 && dec_add(a.high, b.high, &out->high) == 0 &&
	    dec_add(a.mid, b.mid, &out->mid) == 0;
}

/* One plus or minus a percentage: what multiplies the old figure to give the new one. */
bool
interval_factor(struct interval percent, bool down, struct interval *out)
{
	const struct dec one = { 1, 0 };
	struct interval p;

	if (!interval_percent(percent, &p))
		return false;
	if (!down) {
		out->open = p.open;
		return dec_add(one, p.low, &out->low) == 0 && dec_add(one, p.high, &out->high) == 0 &&
		    dec_add(one, p.mid, &out->mid) == 0;
	}
	out->open = false;
	return !p.open && dec_sub(one, p.high, &out->low) == 0 && dec_sub(one, p.low, &out->high) == 0 &&
	    dec_sub(one, p.mid, &out->mid) == 0 && dec_sign(out->low) > 0;
}

bool
interval_percent(struct interval percent, struct interval *out)
{
	*out = percent;
	return dec_shift(&out->low, -2) == 0 && dec_shift(&out->high, -2) == 0 && dec_shift(&out->mid, -2) == 0;
}

bool
interval_meet(struct interval a, struct interval b)
{
	return (a.open || dec_cmp(a.high, b.low) >= 0) && (b.open || dec_cmp(b.high, a.low) >= 0);
}
