#include "normalize.h"

#include <ctype.h>
#include <string.h>

#include "../lib/limits.h"

/*
 * Quantities: the unit's spelling to its code (UCUM). Signs are matched in their case (MW is not mW), names in
 * any; a prefix before either is taken off where the table allows it; "per" and "/" divide; square and cubic
 * raise.
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
		struct str second = word_at(w->text, word.n + 1); /* "a half turn", "a quarter mile" */
		if (str_ieq(word, S("half")) || str_ieq(second, S("half")))
			out->has_value = fraction(1, 2, &out->value);
		else if (str_ieq(word, S("quarter")) || str_ieq(second, S("quarter")))
			out->has_value = fraction(1, 4, &out->value);
		else if (str_ieq(word, S("a")) || str_ieq(word, S("an"))) {
			out->value = dec_int64(1);
			out->has_value = true;
		}
	}
	if (tail.n == 0 && str_chr(w->after, '-') < 2) { /* "an [11]- or 13-inch panel": the unit stands behind the second */
		struct number other;
		if (number_find(w->after, 0, false, &other)) {
			tail = without_dash(str_cut(w->after, other.end, w->after.n));
			tail = str_cut(tail, 0, str_chr(tail, ' '));
		}
	}
	if (str_istarts(tail, S("of a "))) /* "1/2 of a cup" */
		tail = str_cut(tail, 5, tail.n);
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
	/* "6 feet 7 inches" in feet */
	if (w->two && !w->range) {
		struct dec inches;
		out->has_value = unit_code(n, first, &part) && str_eq(part, S("[ft_i]")) && str_eq(code, S("[in_i]")) &&
		                 dec_div(w->b.value, dec_int64(12), 16, &inches) == 0 && dec_add(w->a.value, inches, &out->value) == 0;
		out->unit = S("[ft_i]");
	}
}

bool
unit_of_words(struct normalize *n, struct str s, struct str *out)
{
	return unit_code(n, s, out);
}
