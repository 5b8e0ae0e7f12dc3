#include "normalize.h"

#include <string.h>

/*
 * One fact told twice with two values: by two claims of one key, or by the headline and the text.
 */

enum { LEAD_MAX = 6 }; /* sentences in which a text tells what its headline does */

#define TEXT(line, f) SARG((line)->figures.v[f].text)
#define CLAIMS(...) (const struct claim *const[]){ __VA_ARGS__, NULL }

static int
lead_figure(const struct claim *c)
{
	static const char *const roles[] = { "share", "amount", "count", "quantity", "score" };

	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (claim_figure(c, str_z(roles[i])) >= 0)
			return claim_figure(c, str_z(roles[i]));
	return -1;
}

/* The same digits with another scale word: million for billion. */
static bool
same_digits(struct dec a, struct dec b, int at_least)
{
	int apart;

	while (a.coef && a.coef % 10 == 0)
		a.coef /= 10, a.exp++;
	while (b.coef && b.coef % 10 == 0)
		b.coef /= 10, b.exp++;
	if (a.coef != b.coef || a.coef < at_least)
		return false;
	apart = a.exp > b.exp ? a.exp - b.exp : b.exp - a.exp;
	return apart == 3 || apart == 6;
}

static bool
single_event(const struct claim *c)
{
	return str_eq(c->type, S("funding")) || str_eq(c->type, S("acquisition")) || str_eq(c->type, S("valuation"));
}

/* What was, or became, something else is no second telling. */
static bool
changed(const struct normalize *n, const struct line *line, const struct claim *c)
{
	return str_eq(c->type, S("stake")) && check_phrase(n, "changed", line_sentence(line, c->sentence));
}

static void
told_twice(struct normalize *n, struct line *line, const struct claim *a, const struct claim *b)
{
	int fa = lead_figure(a), fb = lead_figure(b);
	struct interval x, y;
	struct str message;
	bool period = str_eq(a->type, S("financials")) && !str_ends(a->key, S("/"));

	if (a->sentence == b->sentence || !same_measure(line, fa, fb) || !interval_of(line, fa, &x) ||
	    !interval_of(line, fb, &y) || interval_meet(x, y))
		return;
	if (!str_eq(a->modality, b->modality) || str_cmp(a->when, b->when) != 0)
		return;
	if (!a->subject.n || check_phrase(n, "adjusted", line_sentence(line, a->sentence)) ||
	    check_phrase(n, "adjusted", line_sentence(line, b->sentence)))
		return;
	if (changed(n, line, a) || changed(n, line, b))
		return;
	message = arena_printf(&n->arena, "%.*s in one place, %.*s in another, for one fact", TEXT(line, fa), TEXT(line, fb));
	/* a firm has few rounds and deals, but many figures: two digits alike may be chance there */
	if (same_digits(x.mid, y.mid, single_event(a) ? 10 : 100))
		check_add(n, line, S("magnitude"), S("inconsistent"), CLAIMS(a, b), message);
	else if (period || (str_eq(a->type, S("stake")) && percent_role(line, a, S("share")) >= 0 && a->object_key.n))
		check_add(n, line, S("told-twice"), period ? S("undecided") : S("inconsistent"), CLAIMS(a, b), message);
}

/* ---- the headline and the text ---- */

/* The only amount of money in a headline, as an article of its own: a sign, and a number behind it. */
static bool
amount_in(struct normalize *n, const struct line *line, struct str text, struct line *head)
{
	static const char *const signs[] = { "$", "\xE2\x82\xAC", "\xC2\xA3" };
	struct number number;
	struct figure *f;

	*head = (struct line){ .text = text, .language = line->language, .url = line->url, .site = line->site };
	for (size_t at = 0; at < text.n; at++) {
		size_t sign = 0;
		if (text.p[at] != '$' && (unsigned char)text.p[at] < 0x80)
			continue;
		for (size_t i = 0; i < sizeof signs / sizeof *signs && !sign; i++)
			if (str_starts(str_cut(text, at, text.n), str_z(signs[i])))
				sign = strlen(signs[i]);
		if (!sign || !number_read(text, at + sign, true, &number))
			continue;
		if (head->figures.n)
			return false; /* which of two the text tells is not plain */
		f = arena_push(&n->arena, &head->figures);
		*f = (struct figure){ .kind = S("money"), .start = (uint32_t)at, .end = (uint32_t)number.end,
		    .text = str_cut(text, at, number.end) };
		at = number.end;
	}
	if (head->figures.n != 1)
		return false;
	values_find(n, head);
	return head->figures.v[0].worth.has_value;
}

/* Is one of the text's amounts, or what two of them make, the headline's? Then it is told in the text too. */
static bool
in_text(const struct line *line, struct interval told, struct str currency)
{
	struct interval some[40], sum;
	size_t k = 0;

	for (size_t i = 0; i < line->figures.n; i++) {
		struct interval x;
		if (!str_eq(line->figures.v[i].kind, S("money")))
			continue;
		if (line->figures.v[i].worth.n_ambiguous)
			return true; /* for all we know */
		if (!str_eq(line->figures.v[i].worth.currency, currency) || !interval_of(line, (int)i, &x))
			continue;
		if (interval_meet(x, told))
			return true;
		for (size_t m = 0; m < k; m++)
			if (interval_add(some[m], x, &sum) && interval_meet(sum, told))
				return true;
		if (k < sizeof some / sizeof *some)
			some[k++] = x;
	}
	return false;
}

static bool
named_in(const struct line *line, struct str key, struct str text)
{
	for (size_t i = 0; key.n && i < line->names.n; i++)
		if (str_eq(line->names.v[i].entity, key) && line->names.v[i].text.n > 2 && str_find(text, line->names.v[i].text) < text.n)
			return true;
	return false;
}

static void
headline(struct normalize *n, struct line *line, struct str text, const char *what)
{
	struct line head;
	struct interval told, x;
	int found = -1;
	bool scale = true;

	if (!text.n || text.n > 400 || check_phrase(n, "aside", text) || !amount_in(n, line, text, &head) || !interval_of(&head, 0, &told) ||
	    in_text(line, told, head.figures.v[0].worth.currency))
		return;
	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *c = &line->claims.v[i];
		int f = claim_figure(c, S("amount"));
		if (f < 0 || c->sentence >= LEAD_MAX || !claim_holds(c) ||
		    !str_eq(line->figures.v[f].kind, S("money")) || !interval_of(line, f, &x) ||
		    !str_eq(line->figures.v[f].worth.currency, head.figures.v[0].worth.currency) ||
		    str_ends(c->key, S("/total/")) || check_phrase(n, "earlier", line_sentence(line, c->sentence)) || !check_phrase(n, arena_printf(&n->arena, "headline:%.*s%c", SARG(c->type), 0).p, text) ||
		    !(named_in(line, c->subject, text) || named_in(line, c->object_key, text)))
			continue;
		if (found >= 0 && dec_cmp(line->figures.v[found].worth.value, line->figures.v[f].worth.value) != 0)
			return; /* the text has several, and the headline may mean what is left out */
		found = f;
		scale = same_digits(told.mid, x.mid, 1);
	}
	if (found < 0)
		return;
	check_figures(n, line, scale ? "magnitude" : "told-twice", "inconsistent", (int[]){ found, -1 },
	    arena_printf(&n->arena, "%.*s in the %s, %.*s in the text", SARG(head.figures.v[0].text), what, TEXT(line, found)));
}

void
check_told(struct normalize *n, struct line *line)
{
	size_t work = 0;

	headline(n, line, line->title, "headline");
	headline(n, line, json_text(line->root, S("description")), "summary");

	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *a = &line->claims.v[i];
		if (!claim_holds(a) || !a->key.n)
			continue;
		for (size_t k = i + 1; k < line->claims.n && work < PAIRS_MAX; k++, work++)
			if (str_eq(a->key, line->claims.v[k].key) && claim_holds(&line->claims.v[k]))
				told_twice(n, line, a, &line->claims.v[k]);
	}
}
