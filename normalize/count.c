#include "normalize.h"

#include <ctype.h>
#include <string.h>

/* Counts: the noun that is counted, in the singular. Ratios: parts, multiples, "one in five". */

static bool
is_function_word(struct str w)
{
	static const char *const list[] = {
		"of", "in", "on", "at", "to", "and", "or", "the", "a", "an", "by", "for", "from", "with", "as", "is", "are", "was", "were",
		"has", "have", "had", "that", "which", "who", "than", "per", "last", "this", "next", "will", "would", "but", "if",
		"its", "their", "his", "her", "it", "they", "we", "i", "not", "so", "because", "against", "into", "over", "up",
		"down", "after", "before", "since", "until", "out", "off", "when", "while", "said", "says", "each", "more", "times",
	};

	for (size_t i = 0; i < sizeof list / sizeof *list; i++)
		if (str_ieq(w, str_z(list[i])))
			return true;
	return false;
}

/* "users" -> "user", "companies" -> "company", "boxes" -> "box"; what is no plural stays */
struct str
noun_singular(struct normalize *n, struct str w)
{
	if (w.n > 4 && str_ends(w, S("ies")))
		return arena_printf(&n->arena, "%.*sy", (int)w.n - 3, w.p);
	if (w.n > 4 && (str_ends(w, S("sses")) || str_ends(w, S("shes")) || str_ends(w, S("ches")) || str_ends(w, S("xes"))))
		return str_cut(w, 0, w.n - 2);
	if (w.n > 3 && str_ends(w, S("s")) && !str_ends(w, S("ss")) && !str_ends(w, S("us")) && !str_ends(w, S("is")))
		return str_cut(w, 0, w.n - 1);
	return w;
}

static bool
is_plural(struct str w)
{
	return str_ieq(w, S("people")) || str_ieq(w, S("men")) || str_ieq(w, S("women")) || str_ieq(w, S("children")) ||
	       (w.n > 3 && str_ends(w, S("s")) && !str_ends(w, S("ss")) && !str_ends(w, S("us")) && !str_ends(w, S("is")));
}

/* The noun counted: the first plural of the three words behind the number. */
static struct str
counted(struct normalize *n, struct str after)
{
	size_t at = 0;

	for (int i = 0; i < 4; i++) {
		struct str w;
		if (at < after.n && (after.p[at] == ' ' || (i == 0 && after.p[at] == '-')))
			at++;
		w = word_at(after, at);
		while (at + w.n < after.n && after.p[at + w.n] == '-' && isalpha((unsigned char)after.p[at + w.n + 1]))
			w.n += 1 + word_at(after, at + w.n + 1).n;
		if (w.n == 0 || is_function_word(w))
			return (struct str){ 0 };
		if (is_plural(w) && (islower((unsigned char)w.p[0]) || isupper((unsigned char)w.p[w.n - 2])))
			return noun_singular(n, w);
		at += w.n;
	}
	return (struct str){ 0 };
}

void
count_value(struct normalize *n, const struct written *w, struct worth *out)
{
	struct str noun = counted(n, w->after), text = w->text;
	size_t of = str_ifind(text, S(" of a"));
	struct number scale;
	struct dec part;

	/* "two thirds of a million" */
	if (of < text.n && number_find(text, of + 4, false, &scale) && scale.power && parts_read(str_cut(text, 0, of), &part))
		out->has_value = dec_mul(part, scale.value, &out->value) == 0;

	if (noun.n)
		out->unit = arena_printf(&n->arena, "{%.*s}", SARG(noun));
}

/* ---- ratios ---- */

/* What a part is of: "third" 3, "halves" 2, "twenty-fifth" 25 with the tens word before it; 0: none. */
static int
bottom_of(struct str w)
{
	if (w.n > 4 && w.p[w.n - 1] == 's')
		w.n--;
	if (str_ieq(w, S("half")) || str_ieq(w, S("halve")))
		return 2;
	return str_ieq(w, S("quarter")) ? 4 : ordinal_word(w);
}

static struct str
last_word(struct str s)
{
	size_t end = s.n, start;

	while (end && !isalpha((unsigned char)s.p[end - 1]))
		end--;
	for (start = end; start && isalpha((unsigned char)s.p[start - 1]);)
		start--;
	return str_cut(s, start, end);
}

static bool
whole_number(struct str s, struct dec *out, int *power)
{
	struct number read;

	*power = 0;
	s = str_trim(s);
	if (str_ieq(s, S("a")) || str_ieq(s, S("an"))) {
		*out = dec_int64(1);
		return true;
	}
	if (!number_read(s, 0, false, &read) || read.end != s.n)
		return false;
	*out = read.value;
	*power = read.power;
	return true;
}

bool
parts_read(struct str s, struct dec *out)
{
	struct str part = last_word(s), tens, top;
	struct number ten;
	struct dec numerator, whole;
	int bottom = bottom_of(part), power, none;

	if (bottom == 0 || part.p == s.p)
		return false;
	top = str_cut(s, 0, (size_t)(part.p - s.p));
	while (top.n && (top.p[top.n - 1] == ' ' || top.p[top.n - 1] == '-'))
		top.n--;
	/* "one twenty-fifth", but "twenty fifths" are twenty of them */
	tens = last_word(top);
	if (bottom < 10 && tens.n && tens.p > top.p && number_read(tens, 0, false, &ten) && ten.end == tens.n &&
	    dec_cmp(ten.value, dec_int64(20)) >= 0 && dec_cmp(ten.value, dec_int64(90)) <= 0) {
		bottom += (int)(ten.value.exp ? ten.value.coef * 10 : ten.value.coef);
		top = str_trim(str_cut(top, 0, (size_t)(tens.p - top.p)));
	}
	/* "three and two thirds": the last "and" parts the whole from the rest */
	for (size_t at = top.n; at-- > 0;)
		if (str_istarts(str_cut(top, at, top.n), S(" and ")) && whole_number(str_cut(top, 0, at), &whole, &power) &&
		    whole_number(str_cut(top, at + 5, top.n), &numerator, &none))
			/* "one million and a half" */
			return dec_div(numerator, dec_int64(bottom), 16, &numerator) == 0 &&
			       dec_shift(&numerator, power >= 6 && bottom <= 4 ? power : 0) == 0 && dec_add(whole, numerator, out) == 0;
	return whole_number(top, &numerator, &none) && dec_div(numerator, dec_int64(bottom), 16, out) == 0;
}

static int
multiple(struct str w)
{
	static const struct { const char *word; int value; } known[] = {
		{ "doubl", 2 }, { "twice", 2 }, { "tripl", 3 }, { "trebl", 3 }, { "thrice", 3 }, { "quadrupl", 4 }, { "quintupl", 5 },
		{ "tenfold", 10 }, { "twofold", 2 }, { "threefold", 3 }, { "fourfold", 4 }, { "fivefold", 5 }, { "sixfold", 6 },
		{ "sevenfold", 7 }, { "eightfold", 8 }, { "ninefold", 9 }, { "hundredfold", 100 }, { "twentyfold", 20 },
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_istarts(w, str_z(known[i].word)))
			return known[i].value;
	return 0;
}

void
ratio_value(const struct written *w, struct worth *out)
{
	struct str t = w->text, first = word_at(t, 0);
	int v;

	if (str_istarts(first, S("halv")) || (str_ieq(first, S("half")) && first.n == t.n)) {
		out->has_value = fraction(1, 2, &out->value);
		return;
	}
	if ((v = multiple(first)) != 0) {
		out->value = dec_int64(v);
		out->has_value = true;
		return;
	}
	if (parts_read(t, &out->value)) {
		out->has_value = true;
		if (w->negative)
			out->value.coef = -out->value.coef;
		return;
	}
	if (w->two) /* one in five, 3 out of 4, 1 / 40, one over 3 */
		out->has_value = dec_div(w->a.value, w->b.value, 16, &out->value) == 0;
	else if (w->one) {
		out->value = w->a.value;
		out->has_value = true;
	}
}
