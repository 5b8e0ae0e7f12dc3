#include "dec.h"

#include <string.h>

enum { EXP_MAX = 40 }; /* a number of news is far inside 10^+-40 */

static const dec_int COEF_MAX = ((dec_int)1 << 125) - 1 + ((dec_int)1 << 125);

static struct dec
normal(struct dec d)
{
	if (d.coef == 0)
		return (struct dec){ 0, 0 };
	while (d.coef % 10 == 0) {
		d.coef /= 10;
		d.exp++;
	}
	return d;
}

static int
fits(struct dec d, struct dec *out)
{
	d = normal(d);
	if (d.exp > EXP_MAX || d.exp < -EXP_MAX)
		return -1;
	*out = d;
	return 0;
}

int
dec_parse(struct str s, struct dec *out)
{
	struct dec d = { 0, 0 };
	bool neg = false, point = false, any = false;
	size_t i = 0;

	if (s.n && (s.p[0] == '-' || s.p[0] == '+'))
		neg = s.p[i++] == '-';
	for (; i < s.n; i++) {
		unsigned digit = (unsigned)(s.p[i] - '0');
		if (s.p[i] == '.' && !point) {
			point = true;
			continue;
		}
		if (digit > 9 || d.coef > (COEF_MAX - 9) / 10)
			return -1;
		d.coef = d.coef * 10 + (dec_int)digit;
		d.exp -= point;
		any = true;
	}
	if (!any)
		return -1;
	if (neg)
		d.coef = -d.coef;
	return fits(d, out);
}

int
dec_print(struct dec d, char out[DEC_TEXT])
{
	char digits[48];
	int n = 0, len = 0;
	bool neg = d.coef < 0;
	dec_int c;

	d = normal(d);
	if (d.exp > EXP_MAX || d.exp < -EXP_MAX)
		return -1;
	c = neg ? -d.coef : d.coef;
	do
		digits[n++] = (char)('0' + (int)(c % 10));
	while ((c /= 10) != 0);
	if (neg)
		out[len++] = '-';
	if (d.exp >= 0) {
		while (n)
			out[len++] = digits[--n];
		for (int i = 0; i < d.exp; i++)
			out[len++] = '0';
	} else {
		int point = n + d.exp; /* digits before the point */
		if (point <= 0) {
			out[len++] = '0';
			out[len++] = '.';
			for (int i = point; i < 0; i++)
				out[len++] = '0';
			while (n)
				out[len++] = digits[--n];
		} else {
			while (n) {
				if (point-- == 0)
					out[len++] = '.';
				out[len++] = digits[--n];
			}
		}
	}
	out[len] = '\0';
	return len;
}

struct dec
dec_int64(long long v)
{
	return normal((struct dec){ v, 0 });
}

int
dec_shift(struct dec *d, int places)
{
	return fits((struct dec){ d->coef, d->exp + places }, d);
}

/* Brings a and b to one exponent, the smaller. */
static int
align(struct dec *a, struct dec *b)
{
	struct dec *high = a->exp > b->exp ? a : b, *low = a->exp > b->exp ? b : a;

	if (high->coef == 0)
		high->exp = low->exp;
	while (high->exp > low->exp) {
		if (__builtin_mul_overflow(high->coef, (dec_int)10, &high->coef))
			return -1;
		high->exp--;
	}
	return 0;
}

int
dec_add(struct dec a, struct dec b, struct dec *out)
{
	struct dec sum;

	if (align(&a, &b) < 0 || __builtin_add_overflow(a.coef, b.coef, &sum.coef))
		return -1;
	sum.exp = a.exp;
	return fits(sum, out);
}

int
dec_sub(struct dec a, struct dec b, struct dec *out)
{
	b.coef = -b.coef;
	return dec_add(a, b, out);
}

int
dec_mul(struct dec a, struct dec b, struct dec *out)
{
	struct dec product;

	if (__builtin_mul_overflow(a.coef, b.coef, &product.coef))
		return -1;
	product.exp = a.exp + b.exp;
	return fits(product, out);
}

int
dec_div(struct dec a, struct dec b, int digits, struct dec *out)
{
	dec_int n = a.coef < 0 ? -a.coef : a.coef, d = b.coef < 0 ? -b.coef : b.coef, q, limit = 1;
	bool neg = (a.coef < 0) != (b.coef < 0);
	struct dec quotient = { 0, a.exp - b.exp };

	if (d == 0 || digits < 1 || digits > 30)
		return -1;
	if (n == 0) {
		*out = (struct dec){ 0, 0 };
		return 0;
	}
	for (int i = 0; i < digits; i++)
		limit *= 10;
	/* scale the numerator until the quotient has the digits asked for, then round the remainder */
	while (n / d < limit) {
		if (n > COEF_MAX / 10)
			return -1;
		n *= 10;
		quotient.exp--;
	}
	q = n / d;
	while (q >= limit) {
		dec_int last = q % 10;
		q /= 10;
		quotient.exp++;
		if (q < limit && last >= 5)
			q++;
	}
	quotient.coef = neg ? -q : q;
	return fits(quotient, out);
}

int
dec_sign(struct dec d)
{
	return (d.coef > 0) - (d.coef < 0);
}

static int
magnitude(struct dec d)
{
	int n = 0;

	for (dec_int c = d.coef < 0 ? -d.coef : d.coef; c; c /= 10)
		n++;
	return n + d.exp;
}

int
dec_cmp(struct dec a, struct dec b)
{
	int sa = dec_sign(a), sb = dec_sign(b), ma, mb;

	if (sa != sb)
		return sa < sb ? -1 : 1;
	if (sa == 0)
		return 0;
	ma = magnitude(a), mb = magnitude(b);
	if (ma != mb)
		return (ma < mb) == (sa > 0) ? -1 : 1;
	/* equal magnitude: the exponents differ by fewer digits than the coefficients have, so this fits */
	a = normal(a), b = normal(b);
	if (align(&a, &b) < 0)
		return 0;
	return (a.coef > b.coef) - (a.coef < b.coef);
}
