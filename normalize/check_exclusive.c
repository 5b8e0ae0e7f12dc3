#include "normalize.h"

#include <string.h>

#include "../lib/date.h"
#include "../lib/entity.h"

/*
 * A deal inside a time that forbids it: "A has been the exclusive chip supplier of B since 2020", and elsewhere "B
 * ordered chips from C in May 2023". The trade is the word before the supplier, and must be named with the deal.
 */

enum { PER_ARTICLE = 20 };

#define TEXT(line, f) SARG((line)->figures.v[f].text)

struct bond {
	struct str one, two, trade;      /* keys of the two, the word for what is sold */
	struct days from, until;
	int since, last;                 /* figures; last -1: to this day */
	struct span sentence;
};

/* The firms named in a sentence, each once, products under their owners. */
static size_t
firms_in(const struct normalize *n, const struct line *line, struct span s, struct str out[4])
{
	size_t k = 0;

	for (size_t i = 0; i < line->names.n && line->names.v[i].start < s.end; i++) {
		const struct name *x = &line->names.v[i];
		const struct entity *e = entity_by_key(n->entities, x->entity);
		struct str key = e ? entity_owner(n->entities, e)->key : x->entity;
		bool known = !key.n || x->end <= s.start || !(str_eq(x->kind, S("org")) || str_eq(x->kind, S("product")));
		for (size_t m = 0; m < k; m++)
			known |= str_eq(out[m], key);
		if (!known && k == 4)
			return 5;
		if (!known)
			out[k++] = key;
	}
	return k;
}

/* "exclusive chip supplier": the word between, and no more than one. */
static struct str
trade_of(const struct normalize *n, struct str text)
{
	size_t end = check_phrase(n, "exclusive", text), space;
	struct str rest, word;

	if (!end)
		return (struct str){ 0 };
	rest = str_trim(str_cut(text, end, text.n));
	space = str_chr(rest, ' ');
	word = str_cut(rest, 0, space);
	if (space >= rest.n || word.n < 4 || !check_starts(n, "supplier", str_trim(str_cut(rest, space, rest.n))))
		return (struct str){ 0 };
	return word;
}

static bool
bond_in(const struct normalize *n, const struct line *line, struct span s, struct bond *b)
{
	struct str firms[4], text = str_cut(line->text, s.start, s.end);

	*b = (struct bond){ .trade = trade_of(n, text), .since = -1, .last = -1, .sentence = s };
	if (!b->trade.n || check_phrase(n, "no-longer", text) || firms_in(n, line, s, firms) != 2)
		return false;
	b->one = firms[0], b->two = firms[1];
	b->since = since_figure(n, line, s.start, s.end);
	if (!figure_days(line, b->since, &b->from))
		return false;
	for (size_t i = 0; i < line->figures.n && line->figures.v[i].start < s.end; i++)
		if (line->figures.v[i].start > line->figures.v[b->since].start && str_eq(line->figures.v[i].kind, S("date")) &&
		    check_ends(n, "ends-at", figure_lead(line, (int)i, s.start)))
			b->last = (int)i;
	if (b->last >= 0)
		return figure_days(line, b->last, &b->until);
	if (!line->has_reference)
		return false;
	b->until.first = b->until.last = date_days(line->reference.year, line->reference.month, line->reference.day);
	return true;
}

static void
deal_in(struct normalize *n, struct line *line, const struct bond *b, struct span s)
{
	struct str firms[4], text = str_cut(line->text, s.start, s.end), rival = { 0 };
	size_t k = firms_in(n, line, s, firms), ours = 0;
	struct days when;
	int date = figure_within(line, s.start, s.end, S("date"));

	if (k != 2 || date < 0 || str_ifind(text, b->trade) >= text.n || !check_phrase(n, "deals", text) ||
	    check_phrase(n, "no-longer", text) || !check_ends(n, "in-on", figure_lead(line, date, s.start)))
		return;
	for (size_t i = 0; i < k; i++) {
		bool own = str_eq(firms[i], b->one) || str_eq(firms[i], b->two);
		ours += own;
		if (!own)
			rival = firms[i];
	}
	if (ours != 1 || !figure_days(line, date, &when) || when.first <= b->from.last || when.last >= b->until.first)
		return;
	check_figures(n, line, "exclusive-interval", "inconsistent", b->last >= 0 ? (int[]){ b->since, b->last, date, -1 } : (int[]){ b->since, date, -1 },
	    arena_printf(&n->arena, "exclusive since %.*s%s%.*s, yet the deal with %.*s is of %.*s", TEXT(line, b->since),
	    b->last >= 0 ? " and until " : "", SARG(b->last >= 0 ? line->figures.v[b->last].text : (struct str){ 0 }),
	    SARG(entity_label(n, line, rival)), TEXT(line, date)));
}

void
check_exclusive(struct normalize *n, struct line *line)
{
	struct bond b;
	int bonds = 0;

	for (size_t i = 0; i < line->sentences.n && bonds < PER_ARTICLE; i++) {
		if (!bond_in(n, line, line->sentences.v[i], &b))
			continue;
		bonds++;
		for (size_t k = 0; k < line->sentences.n; k++)
			if (k != i)
				deal_in(n, line, &b, line->sentences.v[k]);
	}
}
