#include "normalize.h"

#include <ctype.h>
#include <string.h>

#include "../lib/limits.h"

/*
 * Money: a sign, a code or a name says which currency; cents and pence are given in major units. A dollar
 * without a country is the page's: its own country's where the address tells one, else the one that the
 * user calls home.
 */

struct currency {
	struct str code;
	struct str names, signs;   /* parted by commas */
};

struct currencies {
	LIST(struct currency) list;
	LIST(struct currency) shared; /* names of several: code holds their codes */
};

static void
add_row(struct normalize *n, struct str f[TABLE_FIELDS], void *ctx)
{
	struct currencies *c = ctx;

	if (str_eq(f[0], S("*")))
		*arena_push(&n->keep, &c->shared) = (struct currency){ .code = f[1], .names = f[2] };
	else
		*arena_push(&n->keep, &c->list) = (struct currency){ .code = f[0], .names = f[2], .signs = f[3] };
}

int
currencies_load(struct normalize *n, struct err *e)
{
	n->currencies = arena_zalloc(&n->keep, sizeof *n->currencies);
	return table_read(n, "tables/currencies.tsv", add_row, n->currencies, e);
}

static bool
letter(struct str s, size_t at)
{
	return at < s.n && isalpha((unsigned char)s.p[at]);
}

/* Where name stands in s as a word, singular or plural, in any case; -1: nowhere. */
static int
find_name(struct str s, struct str name)
{
	for (size_t at = 0; at + name.n <= s.n; at++) {
		size_t end = at + name.n;
		if ((at && letter(s, at - 1)) || !str_ieq(str_cut(s, at, end), name))
			continue;
		if (letter(s, end) && (s.p[end] == 's' || s.p[end] == 'S'))
			end++;
		if (!letter(s, end))
			return (int)at;
	}
	return -1;
}

/* The longest of the comma-parted words that stands in s: its length. */
static size_t
best_of(struct str s, struct str words, bool sign)
{
	struct str word;
	size_t best = 0;

	while (words.n && str_token(&words, ',', &word))
		if (word.n > best && (sign ? str_find(s, word) < s.n : find_name(s, word) >= 0))
			best = word.n;
	return best;
}

/* "u.s. dollars", "us dollar": the points and spaces of an abbreviation do not count */
static bool
says_us(struct str s)
{
	return find_name(s, S("US")) >= 0 || str_ifind(s, S("u.s")) < s.n || str_ifind(s, S("american")) < s.n;
}

static bool
is_dollar(struct str s)
{
	return str_chr(s, '$') < s.n || find_name(s, S("dollar")) >= 0 || find_name(s, S("buck")) >= 0;
}

static const char *
ending(struct str url)
{
	size_t host = str_find(url, S("://")), end;
	static char last[8];
	struct str name;

	url = host < url.n ? str_cut(url, host + 3, url.n) : url;
	end = str_chr(url, '/');
	name = str_cut(url, 0, end);
	name = str_cut(name, 0, str_chr(name, ':'));
	for (size_t i = name.n; i-- > 0;)
		if (name.p[i] == '.') {
			struct str tail = str_cut(name, i + 1, name.n);
			if (tail.n >= sizeof last)
				break;
			for (size_t k = 0; k < tail.n; k++)
				last[k] = (char)tolower((unsigned char)tail.p[k]);
			last[tail.n] = '\0';
			return last;
		}
	return "";
}

/* The dollar of the page's country; empty where its address tells none. */
static struct str
page_dollar(const struct line *line)
{
	static const struct { const char *tld, *code; } country[] = {
		{ "ca", "CAD" }, { "au", "AUD" }, { "nz", "NZD" }, { "sg", "SGD" }, { "hk", "HKD" }, { "tw", "TWD" },
	};
	const char *tld = ending(line->canonical.n ? line->canonical : line->url.n ? line->url : line->site);

	for (size_t i = 0; i < sizeof country / sizeof *country; i++)
		if (strcmp(tld, country[i].tld) == 0)
			return str_z(country[i].code);
	return (struct str){ 0 };
}

static void
bare_dollar(struct normalize *n, const struct line *line, struct worth *out)
{
	struct str page = page_dollar(line);

	if (page.n == 0 || str_eq(page, n->home_currency)) {
		out->currency = n->home_currency;
		return;
	}
	out->ambiguous[0] = page;
	out->ambiguous[1] = S("USD");
	out->n_ambiguous = 2;
}

static void
shared_name(struct normalize *n, struct str s, struct worth *out)
{
	for (size_t i = 0; i < n->currencies->shared.n; i++) {
		const struct currency *c = &n->currencies->shared.v[i];
		struct str codes = c->code;

		if (find_name(s, c->names) < 0)
			continue;
		while (out->n_ambiguous < 4 && str_token(&codes, ',', &out->ambiguous[out->n_ambiguous]))
			out->n_ambiguous++;
		return;
	}
}

/* s: the figure's text, without its numbers or with them; around: what may name the nation */
static void
find_currency(struct normalize *n, const struct line *line, struct str s, struct worth *out)
{
	const struct currency *best = NULL;
	size_t length = 0;
	struct buf tight = { .max = 1 << 12 };

	/* "C $6" is C$6 */
	for (size_t i = 0; i < s.n; i++)
		if (!(s.p[i] == ' ' && i + 1 < s.n && s.p[i + 1] == '$' && i && isalpha((unsigned char)s.p[i - 1])))
			buf_addc(&tight, s.p[i]);
	s = arena_dup(&n->arena, buf_str(&tight));
	buf_release(&tight);

	for (size_t i = 0; i < n->currencies->list.n; i++) {
		const struct currency *c = &n->currencies->list.v[i];
		size_t found = best_of(s, c->signs, true), name = best_of(s, c->names, false);

		if (name > found)
			found = name;
		for (size_t at = str_find(s, c->code); at < s.n && found < 3; at = s.n) /* a code: in capitals, no letter beside it */
			if ((at == 0 || !letter(s, at - 1) || ((s.p[at - 1] == 'M') && !letter(s, at - 2))) && !letter(s, at + 3))
				found = 3;
		if (found > length)
			best = c, length = found;
	}
	if (is_dollar(s) && says_us(s))
		out->currency = S("USD");
	else if (is_dollar(s) && length <= 1)
		bare_dollar(n, line, out);
	else if (best && str_eq(best->code, S("XBT")))
		out->currency = best->code;
	else if (best)
		out->currency = str_eq(best->code, S("BTC")) ? S("XBT") : best->code;
	else if ((s.n > 1 && s.p[s.n - 1] == 'p' && isdigit((unsigned char)s.p[s.n - 2])) || find_name(s, S("pence")) >= 0 || find_name(s, S("penny")) >= 0)
		out->currency = S("GBP");
	else if (find_name(s, S("cent")) >= 0 || find_name(s, S("pennies")) >= 0 || str_find(s, S("¢")) < s.n)
		bare_dollar(n, line, out);
	else
		shared_name(n, s, out);
}

static bool
minor(struct str s)
{
	return find_name(s, S("cent")) >= 0 || find_name(s, S("pence")) >= 0 || find_name(s, S("penny")) >= 0 ||
	       find_name(s, S("pennies")) >= 0 || str_find(s, S("¢")) < s.n || str_eq(s, S("p")) || find_name(s, S("mao")) >= 0 ||
	       find_name(s, S("jiao")) >= 0;
}

/* "30 dollars 65 cents", "a dollar and 35 cents", "15 dollars 50": the second part in hundredths of the first */
static bool
add_minor(struct worth *out, const struct number *b, struct str tail)
{
	struct dec part = b->value;
	int places = find_name(tail, S("mao")) >= 0 || find_name(tail, S("jiao")) >= 0 ? -1 : -2;

	return dec_cmp(part, dec_int64(100)) < 0 && dec_shift(&part, places) == 0 && dec_add(out->value, part, &out->value) == 0;
}

void
money_value(struct normalize *n, const struct line *line, const struct written *w, struct worth *out)
{
	struct str text = w->text, between, tail;
	bool cents;

	find_currency(n, line, text, out);
	if (out->currency.n == 0 && out->n_ambiguous == 0) /* "8.2 million [Danish crowns]" */
		find_currency(n, line, str_cut(w->after, 0, 20), out);
	if (!w->one) { /* "a dollar" */
		struct str first = word_at(text, 0);
		if (!str_ieq(first, S("a")) && !str_ieq(first, S("an")))
			return;
		out->value = dec_int64(1);
		out->has_value = true;
		return;
	}
	if (w->range)
		return;
	/* "a dollar and 35 cents" */
	if (w->a.start > 4 && !w->two && (str_istarts(text, S("a ")) || str_istarts(text, S("an "))) && find_name(text, S("and")) > 0) {
		out->value = dec_int64(1);
		if (!add_minor(out, &w->a, str_cut(text, w->a.end, text.n)))
			out->has_value = false;
		return;
	}
	between = w->two ? str_cut(text, w->a.end, w->b.start) : str_cut(text, w->a.end, text.n);
	tail = w->two ? str_cut(text, w->b.end, text.n) : (struct str){ 0 };
	cents = minor(between);
	/* "48.5 MGBP" */
	if (!w->two && w->a.power == 0 && str_trim(between).n == 4 && str_trim(between).p[0] == 'M' &&
	    isupper((unsigned char)str_trim(between).p[1]) && dec_shift(&out->value, 6) < 0)
		out->has_value = false;
	if (cents && dec_shift(&out->value, -2) < 0)
		out->has_value = false;
	if (w->two && !cents && !add_minor(out, &w->b, tail))
		out->has_value = false;
}
