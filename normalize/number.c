#include "normalize.h"

#include <ctype.h>
#include <string.h>

/*
 * Numbers as written: "1,234.5", "10 000", "5 1/2", "2½", "70B", "1.5 million", "two and a half", "three million,
 * two hundred & forty". Exact: what does not fit a decimal is no number.
 */

static const struct { const char *word; int value, power; } words[] = {
	{ "zero", 0, 0 }, { "one", 1, 0 }, { "two", 2, 0 }, { "three", 3, 0 }, { "four", 4, 0 }, { "five", 5, 0 },
	{ "six", 6, 0 }, { "seven", 7, 0 }, { "eight", 8, 0 }, { "nine", 9, 0 }, { "ten", 10, 0 }, { "eleven", 11, 0 },
	{ "twelve", 12, 0 }, { "thirteen", 13, 0 }, { "fourteen", 14, 0 }, { "fifteen", 15, 0 }, { "sixteen", 16, 0 },
	{ "seventeen", 17, 0 }, { "eighteen", 18, 0 }, { "nineteen", 19, 0 }, { "twenty", 20, 0 }, { "thirty", 30, 0 },
	{ "forty", 40, 0 }, { "fifty", 50, 0 }, { "sixty", 60, 0 }, { "seventy", 70, 0 }, { "eighty", 80, 0 },
	{ "ninety", 90, 0 },
	{ "dozen", 12, -1 }, { "dozens", 12, -1 }, { "nought", 0, 0 }, { "naught", 0, 0 }, { "hundred", 1, 2 }, { "thousand", 1, 3 }, { "lakh", 1, 5 }, { "lakhs", 1, 5 }, { "lac", 1, 5 }, { "lacs", 1, 5 },
	{ "million", 1, 6 }, { "mln", 1, 6 }, { "crore", 1, 7 }, { "crores", 1, 7 }, { "cr", 1, 7 }, { "billion", 1, 9 },
	{ "trillion", 1, 12 }, { "quadrillion", 1, 15 },
};

static const struct { const char *letters; int power; } glued[] = {
	{ "bln", 9 }, { "bn", 9 }, { "Bn", 9 }, { "BN", 9 }, { "trn", 12 }, { "tn", 12 }, { "mn", 6 }, { "mln", 6 },
	{ "mm", 6 }, { "MM", 6 }, { "k", 3 }, { "K", 3 }, { "m", 6 }, { "M", 6 }, { "b", 9 }, { "B", 9 }, { "T", 12 },
	{ "t", 12 },
};

static const struct { const char *sign; int top, bottom; } fractions[] = {
	{ "\xc2\xbd", 1, 2 }, { "\xc2\xbc", 1, 4 }, { "\xc2\xbe", 3, 4 }, { "\xe2\x85\x93", 1, 3 }, { "\xe2\x85\x94", 2, 3 },
	{ "\xe2\x85\x95", 1, 5 }, { "\xe2\x85\x96", 2, 5 }, { "\xe2\x85\x97", 3, 5 }, { "\xe2\x85\x98", 4, 5 },
	{ "\xe2\x85\x99", 1, 6 }, { "\xe2\x85\x9a", 5, 6 }, { "\xe2\x85\x9b", 1, 8 }, { "\xe2\x85\x9c", 3, 8 },
	{ "\xe2\x85\x9d", 5, 8 }, { "\xe2\x85\x9e", 7, 8 },
};

enum { DIGITS = 16 }; /* significant digits of a quotient that has no end */

struct str
word_at(struct str s, size_t at)
{
	size_t end = at;

	while (end < s.n && isalpha((unsigned char)s.p[end]))
		end++;
	return str_cut(s, at, end);
}

bool
fraction(int top, int bottom, struct dec *out)
{
	return dec_div(dec_int64(top), dec_int64(bottom), DIGITS, out) == 0;
}

static int
number_word(struct str w, int *power)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_ieq(w, str_z(words[i].word))) {
			*power = words[i].power;
			return words[i].value;
		}
	return -1;
}

static size_t
fraction_sign(struct str s, size_t at, struct dec *out)
{
	struct str rest = str_cut(s, at, s.n);

	for (size_t i = 0; i < sizeof fractions / sizeof *fractions; i++)
		if (str_starts(rest, str_z(fractions[i].sign)) && fraction(fractions[i].top, fractions[i].bottom, out))
			return strlen(fractions[i].sign);
	return 0;
}

static bool
digit_at(struct str s, size_t at)
{
	return at < s.n && isdigit((unsigned char)s.p[at]);
}

/* three digits and no fourth */
static bool
group_at(struct str s, size_t at)
{
	return digit_at(s, at) && digit_at(s, at + 1) && digit_at(s, at + 2) && !digit_at(s, at + 3);
}

/* "1/2", both short: its length */
static size_t
slash_fraction(struct str s, size_t at, struct dec *out)
{
	size_t end = at;
	int top = 0, bottom = 0;

	while (end < at + 4 && digit_at(s, end))
		top = top * 10 + (s.p[end++] - '0');
	if (end == at || end >= s.n || s.p[end] != '/')
		return 0;
	for (size_t from = ++end; end < from + 4 && digit_at(s, end);)
		bottom = bottom * 10 + (s.p[end++] - '0');
	return !digit_at(s, end) && bottom && (end == s.n || s.p[end] != '/') && fraction(top, bottom, out) ? end - at : 0;
}

/* Digits with their groups, point and fraction: bytes read, or 0. */
static size_t
read_digits(struct str s, size_t at, struct dec *out)
{
	char plain[64];
	size_t n = 0, end = at;
	struct dec part;
	bool grouped = false;

	if ((n = fraction_sign(s, at, out)) != 0 || (n = slash_fraction(s, at, out)) != 0)
		return n;
	for (; end < s.n; end++) {
		char c = s.p[end];
		if (!isdigit((unsigned char)c)) {
			bool group = (c == ',' || c == ' ') && n > 0 && n <= 3 + (grouped ? 36u : 0u) &&
			             (group_at(s, end + 1) || (c == ',' && digit_at(s, end + 1) && digit_at(s, end + 2) && end + 3 < s.n &&
			                                          s.p[end + 3] == ','));
			if (!group)
				break;
			grouped = true;
			continue;
		}
		if (n + 1 >= sizeof plain)
			return 0;
		plain[n++] = c;
	}
	if (end < s.n && s.p[end] == '.' && digit_at(s, end + 1)) {
		if (n == 0)
			plain[n++] = '0';
		plain[n++] = '.';
		for (end++; digit_at(s, end); end++) {
			if (n + 1 >= sizeof plain)
				return 0;
			plain[n++] = s.p[end];
		}
	}
	if (n == 0 || dec_parse((struct str){ plain, n }, out) < 0)
		return 0;
	/* "5 1/2", "5-1/2", "5½" */
	size_t gap = end < s.n && (s.p[end] == ' ' || s.p[end] == '-') ? 1 : 0, more;
	if ((more = fraction_sign(s, end + gap, &part)) == 0 && gap)
		more = slash_fraction(s, end + gap, &part);
	if (more && dec_add(*out, part, out) == 0)
		end += gap + more;
	return end - at;
}

static size_t
skip_links(struct str s, size_t at)
{
	for (;;) {
		struct str w;
		size_t from = at;

		while (at < s.n && (s.p[at] == ' ' || s.p[at] == '-' || s.p[at] == ',' || s.p[at] == '&'))
			at++;
		w = word_at(s, at);
		if (str_ieq(w, S("and")))
			at += w.n;
		if (at == from)
			return at;
	}
}

/* "a half", "one quarter", "three quarters" behind "and": bytes read, or 0 */
static size_t
part_words(struct str s, size_t at, struct dec *out)
{
	struct str a = word_at(s, at), b = word_at(s, at + a.n + 1);
	bool bare = str_ieq(a, S("half")) || str_ieq(a, S("quarter")); /* "five and half" */
	int top = bare || str_ieq(a, S("a")) || str_ieq(a, S("an")) || str_ieq(a, S("one")) ? 1 : str_ieq(a, S("three")) ? 3 : str_ieq(a, S("two")) ? 2 : 0;
	if (bare)
		b = a, a.n = 0;
	int bottom = str_ieq(b, S("half")) ? 2 : str_istarts(b, S("quarter")) ? 4 : str_istarts(b, S("third")) ? 3 : 0;

	return top && bottom && fraction(top, bottom, out) ? a.n + !bare + b.n : 0;
}

static size_t
point_words(struct str s, size_t at, struct dec *value)
{
	size_t end = at;
	int places = 0, power, v;
	struct dec digit;

	for (;;) {
		struct str w = word_at(s, end + 1);
		if (end >= s.n || (s.p[end] != ' ' && s.p[end] != '-') || (v = number_word(w, &power)) < 0 || power)
			return end - at;
		/* "seventy-one" is two places at once */
		places += v >= 10 && v < 20 ? 2 : 1;
		digit = dec_int64(v >= 20 ? v / 10 : v);
		if (dec_shift(&digit, -places) < 0 || dec_add(*value, digit, value) < 0)
			return end - at;
		end += 1 + w.n;
	}
}

struct state {
	struct dec total, current;
	bool any, open;     /* something was read; current holds something */
	int tens;           /* what the last small word leaves room for: 100, 10, 0 */
	int power, last;
};

static bool
scale(struct state *st, int power)
{
	struct dec one = dec_int64(1);

	if (!st->open)
		st->current = st->any ? dec_int64(0) : one;
	if (!st->open && st->any) { /* "hundred thousand", "million million": the whole is scaled */
		if (dec_shift(&st->total, power) < 0)
			return false;
		st->power += power;
		return true;
	}
	if (dec_shift(&st->current, power) < 0)
		return false;
	if (power == 2) { /* more may come below it */
		st->tens = 100;
		st->open = true;
		st->any = true;
		st->power = st->power > 2 ? st->power : 2;
		return true;
	}
	if (dec_add(st->total, st->current, &st->total) < 0)
		return false;
	st->current = dec_int64(0);
	st->open = false;
	st->any = true;
	st->tens = 100;
	st->last = power;
	if (power > st->power)
		st->power = power;
	return true;
}

static size_t
scale_letters(struct str s, size_t at, int *power)
{
	size_t gap = at < s.n && s.p[at] == ' ' ? 1 : 0;
	struct str w = word_at(s, at + gap);

	for (size_t i = 0; i < sizeof glued / sizeof *glued; i++)
		if (str_eq(w, str_z(glued[i].letters)) && !digit_at(s, at + gap + w.n)) {
			*power = glued[i].power;
			return gap + w.n;
		}
	return 0;
}

/* One more word or run of digits at `at`: bytes read, or 0 where the number ends. */
static size_t
read_one(struct str s, size_t at, bool letters, struct state *st)
{
	struct str w;
	struct dec part;
	size_t n;
	int power = 0, v;

	if (!st->open && (n = read_digits(s, at, &part)) != 0) {
		size_t more;
		st->current = part;
		st->open = st->any = true;
		st->tens = 0;
		if (letters && (more = scale_letters(s, at + n, &power)) != 0 && scale(st, power))
			n += more;
		return n;
	}
	if (st->open && st->tens == 100 && (n = read_digits(s, at, &part)) != 0) {
		if (dec_cmp(part, dec_int64(100)) >= 0 || dec_add(st->current, part, &st->current) < 0)
			return 0;
		st->tens = 0;
		return n;
	}
	w = word_at(s, at);
	if (st->any && (n = part_words(s, at, &part)) != 0) {
		if (!st->open && dec_shift(&part, st->last) < 0)
			return 0;
		if (dec_add(st->open ? st->current : st->total, part, st->open ? &st->current : &st->total) < 0)
			return 0;
		return n;
	}
	if (st->open && str_ieq(w, S("point")))
		return (n = point_words(s, at + w.n, &st->current)) ? w.n + n : 0;
	if (!st->any && (str_ieq(w, S("a")) || str_ieq(w, S("an"))) && number_word(word_at(s, at + w.n + 1), &power) >= 0 && power) {
		st->current = dec_int64(1);
		st->open = st->any = true;
		return w.n;
	}
	if (!st->any && (str_ieq(w, S("half")) || str_ieq(w, S("quarter")))) {
		struct str a = word_at(s, at + w.n + 1);
		n = w.n + (str_ieq(a, S("a")) || str_ieq(a, S("an")) || str_ieq(a, S("of")) ? 1 + a.n : 0);
		if (number_word(word_at(s, at + n + 1), &power) < 0 || !power || !fraction(1, str_ieq(w, S("half")) ? 2 : 4, &st->current))
			return 0;
		st->open = st->any = true;
		return n;
	}
	if ((v = number_word(w, &power)) < 0)
		return 0;
	if (power < 0) {
		if (dec_mul(st->open ? st->current : dec_int64(1), dec_int64(v), &st->current) < 0)
			return 0;
		st->open = st->any = true;
		st->tens = 0;
		return w.n;
	}
	if (power)
		return scale(st, power) ? w.n : 0;
	if (st->open && v >= st->tens)
		return 0;
	if (!st->open)
		st->current = dec_int64(0);
	if (dec_add(st->current, dec_int64(v), &st->current) < 0)
		return 0;
	st->open = st->any = true;
	st->tens = v >= 20 ? 10 : 0;
	return w.n;
}

bool
number_read(struct str s, size_t at, bool letters, struct number *out)
{
	struct state st = { .tens = 1000 };
	size_t n, from = at;

	for (;;) {
		size_t next = st.any ? skip_links(s, at) : at;
		bool dash = st.any && next > at && memchr(s.p + at, '-', next - at) && digit_at(s, next);
		/* behind a number, digits go on only below a scale ("4 hundred and 12"), never over a dash */
		if (dash || (st.any && digit_at(s, next) && ((st.open && st.tens < 100) || st.power < 2)))
			break;
		if ((n = read_one(s, next, letters, &st)) == 0)
			break;
		at = next + n;
	}
	if (!st.any || dec_add(st.total, st.current, &st.total) < 0)
		return false;
	*out = (struct number){ .value = st.total, .power = st.power, .start = from, .end = at };
	return true;
}

/* The first number at or behind `at`. */
bool
number_find(struct str s, size_t at, bool letters, struct number *out)
{
	size_t from = at;

	for (; at < s.n; at++) {
		unsigned char before = at ? (unsigned char)s.p[at - 1] : ' ';
		/* behind another number, digits glued to a letter are the unit's: "24703m2" */
		bool start = (isdigit((unsigned char)s.p[at]) && !isdigit(before) && !(from && isalpha(before))) || (s.p[at] == '.' && digit_at(s, at + 1) && !isdigit(before)) ||
		             (unsigned char)s.p[at] >= 0x80 || (isalpha((unsigned char)s.p[at]) && !isalnum(before));
		if (start && number_read(s, at, letters, out))
			return true;
	}
	return false;
}
