#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"

/*
 * Checks of terms: a deal inside a term that forbids it, a term with two ends, a term that ends before it begins.
 */

#define CLAIMS(...) (const struct claim *const[]){ __VA_ARGS__, NULL }
#define TEXT(line, f) SARG((line)->figures.v[f].text)

/* ---- a deal inside an exclusive term ---- */

enum { PARTIES_MAX = 8 };

struct parties {
	struct str v[PARTIES_MAX];
	size_t n;
};

static bool
has_party(const struct parties *p, struct str key)
{
	for (size_t i = 0; i < p->n; i++)
		if (str_eq(p->v[i], key))
			return true;
	return false;
}

static struct str
role_party(const struct normalize *n, const struct line *line, const struct role *r)
{
	struct str key = r->name >= 0 ? line->names.v[r->name].entity : r->entity;
	const struct entity *e = entity_by_key(n->entities, key);

	return e ? entity_owner(n->entities, e)->key : key;
}

/* Who a claim is about: products stand for their owners. */
static struct parties
parties_of(const struct normalize *n, const struct line *line, const struct claim *c)
{
	struct parties p = { .n = 0 };

	for (size_t i = 0; i < c->roles.n && p.n < PARTIES_MAX; i++) {
		const struct role *r = &c->roles.v[i];
		struct str key = role_party(n, line, r);
		if (key.n && (str_eq(r->role, S("party")) || str_eq(r->role, S("counterparty"))) && !has_party(&p, key))
			p.v[p.n++] = key;
	}
	return p;
}

static bool
is_mode(const struct claim *c, const char *mode)
{
	const struct role *r = claim_role(c, S("mode"));

	return str_eq(claim_attribute(c, S("mode")), str_z(mode)) || (r && str_eq(r->text, str_z(mode)));
}

/* The first day on which a term of the same party loosens the exclusivity; NULL: no such is dated. */
static const struct claim *
loosening(const struct normalize *n, const struct line *line, const struct parties *p, struct days *when, int *figure)
{
	const struct claim *found = NULL;

	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *c = &line->claims.v[i];
		struct days d;
		struct parties q;
		bool shared = false;
		int f;
		if (!str_eq(c->type, S("term")) || !claim_holds(c) || !(is_mode(c, "permitted") || is_mode(c, "loosened") || is_mode(c, "loosens")))
			continue;
		f = claim_date(line, c);
		q = parties_of(n, line, c);
		for (size_t k = 0; k < q.n; k++)
			shared |= has_party(p, q.v[k]);
		if (shared && figure_days(line, f, &d) && (!found || d.first < when->first)) {
			found = c;
			*when = d;
			*figure = f;
		}
	}
	return found;
}

static int
begin_of(const struct normalize *n, const struct line *line, const struct claim *c)
{
	struct str text;
	uint32_t start;
	const struct role *time = claim_role(c, S("time"));
	int f = role_time(line, c, S("time"));

	if (!sentence_span(line, c, &text, &start))
		return -1;
	if (f >= 0 && time && check_starts(n, "ends-at", time->text))
		f = -1;
	if (f >= 0 && time && check_phrase(n, "since", str_cut(line->text, time->start > start + 8 ? time->start - 8 : start, time->end)))
		return f;
	return check_phrase(n, "outset", text) ? since_figure(n, line, start, start + (uint32_t)text.n) : -1;
}

/* Does another claim of the sentence have one of the parties for its subject? "its deal with X" need not name whose. */
static bool
beside(const struct line *line, const struct claim *c, const struct parties *p)
{
	size_t at = (size_t)(c - line->claims.v);

	for (size_t i = at > 8 ? at - 8 : 0; i < line->claims.n && i < at + 8; i++)
		if (line->claims.v[i].sentence == c->sentence && has_party(p, line->claims.v[i].subject))
			return true;
	return false;
}

/* "March deal with X": a date that stands right before the deal with the outsider. */
static int
date_of_deal(const struct normalize *n, const struct line *line, const struct claim *deal, struct str rival)
{
	if (!str_eq(deal->type, S("partnership")))
		return claim_date(line, deal);
	for (size_t i = 0; i < deal->roles.n; i++) {
		const struct role *r = &deal->roles.v[i];
		uint32_t from = r->start > 40 ? r->start - 40 : 0;
		int f = figure_within(line, from, r->start, S("date"));
		if (str_eq(role_party(n, line, r), rival))
			return f >= 0 && r->start - line->figures.v[f].end <= 20 ? f : -1;
	}
	return -1;
}

/* A partnership is a deal over supply where its sentence has an amount and how long it is paid. */
static bool
supply(const struct line *line, const struct claim *c)
{
	bool money = false, duration = false;
	struct str text = line_sentence(line, c->sentence);
	uint32_t start = (uint32_t)(text.p - line->text.p);

	if (!str_eq(c->type, S("partnership")) || !text.n)
		return false;
	for (size_t i = 0; i < line->figures.n && line->figures.v[i].start < start + text.n; i++) {
		if (line->figures.v[i].start < start)
			continue;
		money |= str_eq(line->figures.v[i].kind, S("money"));
		duration |= str_eq(line->figures.v[i].kind, S("duration"));
	}
	return money && duration;
}

/* "until 2027": the term's own end, where nothing is said to have loosened it before. */
static int
own_end(const struct normalize *n, const struct line *line, const struct claim *c)
{
	const struct role *time = claim_role(c, S("time"));
	int f = role_time(line, c, S("until"));

	if (f < 0 && time && check_starts(n, "ends-at", time->text))
		f = role_time(line, c, S("time"));
	return f;
}

/* Is what the term is over named in the other's sentence too? Its last word must be. */
static bool
same_trade(const struct line *line, const struct claim *c, const struct claim *deal)
{
	const struct role *r = claim_role(c, S("object"));
	struct str word = r ? r->text : (struct str){ 0 };

	for (size_t i = 0; i < word.n; i++)
		if (word.p[i] == ' ')
			word = str_cut(word, i + 1, word.n), i = 0;
	if (word.n > 4 && word.p[word.n - 1] == 's')
		word.n--;
	return word.n >= 4 && str_ifind(line_sentence(line, deal->sentence), word) < line_sentence(line, deal->sentence).n;
}

static void
exclusive_interval(struct normalize *n, struct line *line, const struct claim *c)
{
	struct parties p = parties_of(n, line, c), q;
	struct days from, to = { 0 }, when;
	const struct claim *end;
	int first, last = -1, f;
	size_t rival;

	if (p.n != 2 || (first = begin_of(n, line, c)) < 0 || !figure_days(line, first, &from))
		return;
	if ((end = loosening(n, line, &p, &to, &last)) == NULL) {
		if (!figure_days(line, last = own_end(n, line, c), &to))
			return;
	}
	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *deal = &line->claims.v[i];
		if (!(str_eq(deal->type, S("commitment")) || supply(line, deal)) || !claim_holds(deal))
			continue;
		q = parties_of(n, line, deal);
		if (q.n == 2 ? has_party(&p, q.v[0]) == has_party(&p, q.v[1])
		             : q.n != 1 || has_party(&p, q.v[0]) || !beside(line, deal, &p))
			continue; /* one of the two, and one from outside */
		rival = has_party(&p, q.v[0]) ? 1 : 0;
		f = date_of_deal(n, line, deal, q.v[rival]);
		if (!figure_days(line, f, &when) || when.first <= from.last || when.last >= to.first || (!end && !same_trade(line, c, deal)))
			continue;
		check_add(n, line, S("exclusive-interval"), S("inconsistent"), CLAIMS(c, end ? end : c, deal),
		    arena_printf(&n->arena, "exclusive since %.*s and %s %.*s, yet the deal with %.*s is of %.*s",
		    TEXT(line, first), end ? "loosened in" : "until", TEXT(line, last), SARG(entity_label(n, line, q.v[rival])), TEXT(line, f)));
	}
}

/* ---- a term with two ends ---- */

/* "upon the panel's approval": a role of its own, or a time without a date. */
static struct str
condition_of(const struct line *line, const struct claim *c)
{
	const struct role *r = claim_role(c, S("condition"));

	if (!r && role_time(line, c, S("time")) < 0)
		r = claim_role(c, S("time"));
	return r ? r->text : (struct str){ 0 };
}

/* One is how the other begins, or ends. */
static bool
alike(struct str a, struct str b)
{
	struct str shorter = a.n < b.n ? a : b, longer = a.n < b.n ? b : a;

	return shorter.n > 8 && (str_starts(longer, shorter) || str_ends(longer, shorter));
}

static struct str
last_words(struct str slug, int words)
{
	for (size_t i = slug.n; i > 0; i--)
		if (slug.p[i - 1] == '-' && --words == 0)
			return str_cut(slug, i, slug.n);
	return slug;
}

/* Both are about one thing: equal keys, or fillers that end in the same three words. */
static bool
same_object(struct normalize *n, const struct claim *a, const struct claim *b)
{
	const struct role *x = claim_role(a, S("object")), *y = claim_role(b, S("object"));
	struct str s, t;

	if (a->key.n && str_eq(a->key, b->key))
		return true;
	if (!x || !y)
		return false;
	s = last_words(entity_slug(&n->arena, x->text), 3), t = last_words(entity_slug(&n->arena, y->text), 3);
	return s.n > 8 && str_eq(s, t);
}

/* "By May, A ends, and B ends upon C": the date in front is that of both. */
static int
date_in_front(const struct line *line, const struct claim *c)
{
	struct str text = line_sentence(line, c->sentence);
	uint32_t start = (uint32_t)(text.p - line->text.p);
	int f;

	if (!str_istarts(text, S("By ")))
		return -1;
	f = figure_within(line, start, start + (uint32_t)text.n, S("date"));
	return f >= 0 && line->figures.v[f].start == start + 3 ? f : -1;
}

static void
end_condition(struct normalize *n, struct line *line, const struct claim *dated, const struct claim *open)
{
	int f = role_time(line, dated, S("time"));
	struct str x = condition_of(line, dated), y = condition_of(line, open);
	struct days d;

	if (f < 0)
		f = role_time(line, dated, S("until"));
	if (f < 0)
		f = date_in_front(line, dated);
	if (!figure_days(line, f, &d) || claim_date(line, open) >= 0 || role_time(line, open, S("until")) >= 0 ||
	    !same_object(n, dated, open) || !alike(entity_slug(&n->arena, x), entity_slug(&n->arena, y)))
		return;
	check_add(n, line, S("end-condition"), S("inconsistent"), CLAIMS(open, dated),
	    arena_printf(&n->arena, "ends %.*s, without a date, in one place; in another %.*s is its date as well",
	    SARG(x.n < y.n ? x : y), TEXT(line, f)));
}

static void
term_order(struct normalize *n, struct line *line, const struct claim *c)
{
	const struct role *time = claim_role(c, S("time"));
	int from = role_time(line, c, S("time")), until = role_time(line, c, S("until"));
	struct days a, b;

	if (!time || from == until || !figure_days(line, from, &a) || !figure_days(line, until, &b) || b.last >= a.first)
		return;
	if (!check_phrase(n, "since", str_cut(line->text, time->start > 8 ? time->start - 8 : 0, time->end)))
		return;
	check_add(n, line, S("term-order"), S("inconsistent"), CLAIMS(c),
	    arena_printf(&n->arena, "it begins in %.*s and ends before that, in %.*s", TEXT(line, from), TEXT(line, until)));
}

void
check_terms(struct normalize *n, struct line *line)
{
	size_t work = 0;

	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *c = &line->claims.v[i];
		if (!claim_holds(c) || !str_eq(c->type, S("term")))
			continue;
		term_order(n, line, c);
		if (is_mode(c, "exclusive") && work < PAIRS_MAX) {
			exclusive_interval(n, line, c);
			work += line->claims.n;
		}
		for (size_t k = 0; is_mode(c, "ends") && k < line->claims.n && work < PAIRS_MAX; k++, work++)
			if (k != i && str_eq(line->claims.v[k].type, c->type) && is_mode(&line->claims.v[k], "ends") &&
			    claim_holds(&line->claims.v[k]))
				end_condition(n, line, c, &line->claims.v[k]);
	}
}
