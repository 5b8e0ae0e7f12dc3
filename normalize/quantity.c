#include "normalize.h"

#include <ctype.h>
#include <string.h>

#include "../lib/limits.h"

/*
 * Quantities: the unit's spelling to its code (UCUM). Signs are matched in their case (MW is not mW), names in
 * any; a prefix before either is taken off where the table allows it; "per" and "/" divide; square and cubic
 * raise. Counts: the noun that is counted.
 */

struct unit {
	struct str code;
	bool si;
	struct str signs, names; /* parted by commas */
};

struct prefix {
	struct str sign, name;
};

struct units {
	LIST(struct unit) list;
	LIST(struct prefix) prefixes;
};

static void
add_row(struct normalize *n, struct str f[TABLE_FIELDS], void *ctx)
{
	struct units *u = ctx;

	if (str_eq(f[0], S("*")))
		*arena_push(&n->keep, &u->prefixes) = (struct prefix){ f[1], f[2] };
	else
		*arena_push(&n->keep, &u->list) = (struct unit){ f[0], str_eq(f[1], S("si")), f[2], f[3] };
}

int
units_load(struct normalize *n, struct err *e)
{
	n->units = arena_zalloc(&n->keep, sizeof *n->units);
	return table_read(n, "tables/units.tsv", add_row, n->units, e);
}

static bool
is_sign(const struct unit *u, struct str s)
{
	struct str rest = u->signs, sign;

	while (rest.n && str_token(&rest, ',', &sign))
		if (str_eq(sign, s))
			return true;
	return false;
}

static bool
is_name(const struct unit *u, struct str s)
{
	struct str rest = u->names, name;

	while (rest.n && str_token(&rest, ',', &name))
		if (str_ieq(name, s))
			return true;
	return false;
}

/* s as it stands, then without a plural s */
static const struct unit *
whole(const struct units *u, struct str s)
{
	for (int plural = 0; plural < 2; plural++) {
		for (size_t i = 0; i < u->list.n; i++)
			if ((!plural && is_sign(&u->list.v[i], s)) || is_name(&u->list.v[i], s))
				return &u->list.v[i];
		if (s.n < 3 || s.p[s.n - 1] != 's')
			return NULL;
		s.n--;
	}
	return NULL;
}

static const struct unit *
prefixed(const struct units *u, struct str s, struct str *prefix)
{
	static const struct { const char *name, *sign; } standard[] = {
		{ "kilo", "k" }, { "mega", "M" }, { "giga", "G" }, { "tera", "T" }, { "peta", "P" }, { "exa", "E" }, { "zetta", "Z" },
		{ "yotta", "Y" }, { "milli", "m" }, { "micro", "u" }, { "nano", "n" }, { "pico", "p" }, { "femto", "f" },
		{ "centi", "c" }, { "deci", "d" }, { "hecto", "h" },
	};

	for (size_t i = 0; i < u->prefixes.n; i++) {
		const struct prefix *p = &u->prefixes.v[i];
		const struct unit *found = NULL;

		for (size_t k = 0; k < u->list.n && !found; k++)
			if (u->list.v[k].si && str_starts(s, p->sign) && is_sign(&u->list.v[k], str_cut(s, p->sign.n, s.n)))
				found = &u->list.v[k];
		if (!found && str_istarts(s, p->name)) {
			struct str rest = str_cut(s, p->name.n, s.n), single = str_ends(rest, S("s")) ? str_cut(rest, 0, rest.n - 1) : rest;
			for (size_t k = 0; k < u->list.n && !found; k++)
				if (u->list.v[k].si && (is_name(&u->list.v[k], rest) || is_name(&u->list.v[k], single)))
					found = &u->list.v[k];
		}
		for (size_t k = 0; found && k < sizeof standard / sizeof *standard; k++)
			if (str_eq(p->name, str_z(standard[k].name))) {
				*prefix = str_z(standard[k].sign);
				return found;
			}
	}
	return NULL;
}

static bool unit_code(struct normalize *n, struct str s, struct str *out);

/* "km2", "m³", "square miles", "sq mi", "cubic metres" */
static bool
power_code(struct normalize *n, struct str s, struct str *out)
{
	static const struct { const char *word; int power; } before[] = {
		{ "square ", 2 }, { "sq. ", 2 }, { "sq ", 2 }, { "cubic ", 3 }, { "cu. ", 3 }, { "cu ", 3 },
	};
	static const struct { const char *sign; int power; } behind[] = {
		{ "\xc2\xb2", 2 }, { "\xc2\xb3", 3 }, { "^2", 2 }, { "^3", 3 }, { "2", 2 }, { "3", 3 },
	};
	struct str base = { 0 }, code;
	int power = 0;

	for (size_t i = 0; i < sizeof before / sizeof *before && !power; i++)
		if (str_istarts(s, str_z(before[i].word))) {
			base = str_cut(s, strlen(before[i].word), s.n);
			power = before[i].power;
		}
	for (size_t i = 0; i < sizeof behind / sizeof *behind && !power; i++)
		if (str_ends(s, str_z(behind[i].sign))) {
			base = str_cut(s, 0, s.n - strlen(behind[i].sign));
			power = behind[i].power;
		}
	if (!power || !unit_code(n, str_trim(base), &code))
		return false;
	if (str_eq(code, S("[mi_i]")) && power == 2)
		*out = S("[smi_us]");
	else if (str_eq(code, S("[ft_i]")))
		*out = power == 2 ? S("[sft_i]") : S("[cft_i]");
	else if (str_eq(code, S("[in_i]")))
		*out = power == 2 ? S("[sin_i]") : S("[cin_i]");
	else
		*out = arena_printf(&n->arena, "%.*s%d", SARG(code), power);
	return true;
}

static bool
quotient_code(struct normalize *n, struct str s, struct str *out)
{
	size_t at = str_chr(s, '/'), gap = 1;
	struct str top, bottom;

	if (at == s.n) {
		at = str_ifind(s, S(" per "));
		gap = 5;
	}
	for (int i = 0; at == s.n && i < 2; i++) { /* "miles an hour" */
		at = str_ifind(s, i ? S(" a ") : S(" an "));
		gap = i ? 3 : 4;
	}
	if (at == s.n || at == 0 || !unit_code(n, str_trim(str_cut(s, 0, at)), &top) ||
	    !unit_code(n, str_trim(str_cut(s, at + gap, s.n)), &bottom))
		return false;
	if (str_ends(top, S("]")) && str_eq(bottom, S("h")) && str_eq(top, S("[mi_i]")))
		*out = S("[mi_i]/h");
	else
		*out = arena_printf(&n->arena, "%.*s/%.*s", SARG(top), SARG(bottom));
	return true;
}

/* The code of a unit's spelling; false: not known. */
static bool
unit_code(struct normalize *n, struct str s, struct str *out)
{
	const struct unit *u;
	struct str prefix;

	s = str_trim(s);
	if (s.n > 1 && s.p[s.n - 1] == '.')
		s.n--;
	if (s.n > 2 && s.p[0] == '{' && s.p[s.n - 1] == '}')
		s = str_cut(s, 1, s.n - 1);
	if (s.n == 0 || s.n > 48)
		return false;
	if (str_istarts(s, S("degrees ")) || str_istarts(s, S("° "))) {
		size_t cut = s.p[0] == 'd' || s.p[0] == 'D' ? 8 : 3;
		s = arena_printf(&n->arena, "degree %.*s", (int)(s.n - cut), s.p + cut);
	}
	if ((u = whole(n->units, s)) != NULL) {
		*out = u->code;
		return true;
	}
	if ((u = prefixed(n->units, s, &prefix)) != NULL) {
		*out = arena_printf(&n->arena, "%.*s%.*s", SARG(prefix), SARG(u->code));
		return true;
	}
	return power_code(n, s, out) || quotient_code(n, s, out);
}

static struct str
without_dash(struct str s)
{
	s = str_trim(s);
	while (s.n && (s.p[0] == '-' || s.p[0] == ' '))
		s = str_cut(s, 1, s.n);
	return s;
}

void
quantity_value(struct normalize *n, const struct written *w, struct worth *out)
{
	struct str tail = without_dash(str_cut(w->text, w->two ? w->b.end : w->a.end, w->text.n));
	struct str first = w->two ? without_dash(str_cut(w->text, w->a.end, w->b.start)) : (struct str){ 0 };
	struct str code, part;

	if (!w->one) { /* "a mile", "half a pound", "half a mile" */
		struct str word = word_at(w->text, 0);
		size_t space = w->text.n;
		for (size_t i = w->text.n; i-- > 0 && space == w->text.n;)
			if (w->text.p[i] == ' ')
				space = i;
		tail = str_cut(w->text, space + 1, w->text.n);
		if (str_ieq(word, S("half")))
			out->has_value = fraction(1, 2, &out->value);
		else if (str_ieq(word, S("a")) || str_ieq(word, S("an"))) {
			out->value = dec_int64(1);
			out->has_value = true;
		}
	}
	if (!unit_code(n, tail, &code)) {
		/* "a million gallon saltwater" never ends in the unit alone: try its first word */
		struct str word = str_cut(tail, 0, str_chr(tail, ' ')), rest = str_cut(tail, word.n + 1, tail.n);
		static const struct { const char *letters; int power; } scale[] = { { "bn", 9 }, { "m", 6 }, { "k", 3 }, { "M", 6 }, { "tn", 12 } };
		bool scaled = false;

		/* "2.8bn km", "12.3m tonnes" */
		for (size_t i = 0; i < sizeof scale / sizeof *scale && !scaled; i++)
			scaled = !w->two && rest.n && str_eq(word, str_z(scale[i].letters)) && unit_code(n, rest, &code) &&
			         dec_shift(&out->value, scale[i].power) == 0;
		if (!scaled && !unit_code(n, word, &code))
			code = (struct str){ 0 };
	}
	out->unit = code;
	/* "5 feet 2 inches" in feet */
	if (w->two && !w->range) {
		struct dec inches;
		out->has_value = unit_code(n, first, &part) && str_eq(part, S("[ft_i]")) && str_eq(code, S("[in_i]")) &&
		                 dec_div(w->b.value, dec_int64(12), 16, &inches) == 0 && dec_add(w->a.value, inches, &out->value) == 0;
		out->unit = S("[ft_i]");
	}
}

/* ---- counts ---- */

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
static struct str
singular(struct normalize *n, struct str w)
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
			return singular(n, w);
		at += w.n;
	}
	return (struct str){ 0 };
}

void
count_value(struct normalize *n, const struct written *w, struct worth *out)
{
	struct str noun = counted(n, w->after);

	if (noun.n)
		out->unit = arena_printf(&n->arena, "{%.*s}", SARG(noun));
}

/* ---- ratios ---- */

static int
bottom_of(struct str w)
{
	static const struct { const char *word; int value; } parts[] = {
		{ "half", 2 }, { "halve", 2 }, { "first", 1 }, { "third", 3 }, { "quarter", 4 }, { "fourth", 4 }, { "fifth", 5 },
		{ "sixth", 6 }, { "seventh", 7 }, { "eighth", 8 }, { "ninth", 9 }, { "tenth", 10 }, { "hundredth", 100 },
		{ "thousandth", 1000 },
	};

	if (w.n > 4 && w.p[w.n - 1] == 's')
		w.n--;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (str_ieq(w, str_z(parts[i].word)))
			return parts[i].value;
	return 0;
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
	struct str t = w->text, first = word_at(t, 0), last = { 0 };
	int v;

	for (size_t i = t.n; i > 0 && isalpha((unsigned char)t.p[i - 1]); i--)
		last = str_cut(t, i - 1, t.n);
	if (str_istarts(first, S("halv")) || (str_ieq(first, S("half")) && last.n == first.n)) {
		out->has_value = fraction(1, 2, &out->value);
		return;
	}
	if ((v = multiple(first)) != 0) {
		out->value = dec_int64(v);
		out->has_value = true;
		return;
	}
	if (w->two) { /* one in five, 3 out of 4, 1/40, one over 3, six and two thirds */
		struct str between = str_cut(t, w->a.end, w->b.start);
		struct dec part;
		if (str_find(between, S("and")) < between.n) {
			v = bottom_of(last);
			out->has_value = v && dec_div(w->b.value, dec_int64(v), 16, &part) == 0 && dec_add(w->a.value, part, &out->value) == 0;
		} else
			out->has_value = dec_div(w->a.value, w->b.value, 16, &out->value) == 0;
		return;
	}
	v = bottom_of(last);
	if (w->one && w->a.end == t.n) { /* "one and a half": read as one number */
		out->value = w->a.value;
		out->has_value = true;
		return;
	}
	if (v && (w->one || str_ieq(first, S("a")) || str_ieq(first, S("an")))) {
		out->has_value = dec_div(w->one ? w->a.value : dec_int64(1), dec_int64(v), 16, &out->value) == 0;
		return;
	}
	if (w->one) {
		out->value = w->a.value;
		out->has_value = true;
	}
}
