#include "part.h"

#include <ctype.h>
#include <stdlib.h>

/*
 * From a tree (part.h): the kinds of figures and names that a match cannot do without; sets of words, one of each
 * of which must be there; and the anchor, the rarest element with whose first word or token a match can be found.
 * What is optional or only looked at counts for nothing.
 */

enum { SET_MAX = 400, ELEMENTS_MAX = 200, FIRST_COST = 500, RARE = 4, ALWAYS = 120 };

struct need {
	uint32_t mask[NEEDS_MAX];
	size_t n;
	struct word_set *words[NEED_WORDS]; /* the rarest */
	size_t n_words;
};

/* How many of a thousand sentences of news hold such a word or token, roughly; measured on no corpus in particular. */
static unsigned
word_cost(struct str word, bool stem)
{
	static const char *const often[] = { "the", "of", "to", "a", "in", "and" };
	static const char *const common[] = { "is", "for", "that", "on", "with", "it", "as", "at", "by", "was", "from", "be", "are", "has",
		"its", "an", "will", "have" };
	static const char *const usual[] = { "said", "more", "this", "new", "were", "not", "been", "which", "had", "or", "up", "their",
		"would", "year", "after", "about", "company", "who", "one", "last", "also", "they", "he", "but", "than" };

	if (word.n > strlen("company"))
		return RARE;
	for (size_t i = 0; i < sizeof often / sizeof *often; i++)
		if (str_eq(word, str_z(often[i])))
			return 500;
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		if (str_eq(word, str_z(common[i])))
			return 200;
	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
		if (str_eq(word, str_z(usual[i])))
			return 60;
	return word.n > 2 ? RARE : stem ? 300 : 40;
}

static unsigned
mask_cost(uint32_t mask)
{
	static const struct { char letter; unsigned cost; } rate[] = { { 'M', 220 }, { 'P', 120 }, { 'C', 250 }, { 'Q', 100 }, { 'X', 50 },
		{ 'N', 80 }, { 'D', 300 }, { 'E', 100 }, { 'U', 100 }, { 'O', 900 }, { 'H', 400 }, { 'R', 300 }, { 'L', 300 } };
	unsigned cost = 0;

	for (size_t i = 0; i < sizeof rate / sizeof *rate; i++)
		if (mask & 1u << (rate[i].letter - 'A'))
			cost += rate[i].cost;
	return cost;
}

/* ---- sets of words ---- */

static struct word_set *
words_of(struct rules *r, const struct trigger *v, size_t n)
{
	struct word_set *w = arena_zalloc(&r->keep, sizeof *w);

	w->v = arena_alloc(&r->keep, (n + 1) * sizeof *w->v);
	memcpy(w->v, v, n * sizeof *v);
	w->n = n;
	w->group = -1;
	for (size_t i = 0; i < n; i++)
		w->cost += v[i].cost;
	return w;
}

static struct word_set *
of_lexicon(struct rules *r, struct macro *m)
{
	LIST(struct trigger) all = { 0 };
	struct str rest = m->body;

	if (m->words)
		return m->words;
	while (rest.n) {
		struct str word = arena_dup(&r->keep, rules_word(&rest));
		size_t star = str_chr(word, '*');
		bool stem = star < word.n;
		char *p = (char *)word.p;

		word.n = star;
		for (size_t i = 0; i < word.n; i++)
			p[i] = p[i] == '_' ? ' ' : (char)tolower((unsigned char)p[i]);
		if (word.n == 0 || (!isalnum((unsigned char)word.p[0]) && word.p[0] != '\''))
			return NULL; /* no word's beginning, where the pass over a sentence looks */
		*arena_push(&r->keep, &all) = (struct trigger){ word, stem, word_cost(word, stem) };
		if (stem && (str_ends(word, S("e")) || str_ends(word, S("y")))) { /* acquires, acquiring; carries */
			word = arena_dup(&r->keep, word);
			((char *)word.p)[word.n - 1] = 'i';
			*arena_push(&r->keep, &all) = (struct trigger){ word, stem, word_cost(word, stem) };
		}
	}
	return m->words = words_of(r, all.v, all.n);
}

static struct word_set *
both_words(struct rules *r, const struct word_set *a, const struct word_set *b)
{
	struct word_set *w;
	struct trigger *v;

	if (a == b)
		return (struct word_set *)a;
	if (a->n + b->n > SET_MAX)
		return NULL;
	v = arena_alloc(&r->keep, (a->n + b->n + 1) * sizeof *v);
	memcpy(v, a->v, a->n * sizeof *v);
	memcpy(v + a->n, b->v, b->n * sizeof *v);
	w = words_of(r, v, a->n + b->n);
	return w;
}

/* ---- needs ---- */

static void
add_words(struct need *all, struct word_set *w)
{
	size_t at = all->n_words;

	for (size_t i = 0; i < all->n_words; i++)
		if (all->words[i] == w)
			return;
	if (w->cost >= ALWAYS)
		return;
	if (at == NEED_WORDS) {
		if (all->words[at - 1]->cost <= w->cost)
			return;
		at--;
	} else
		all->n_words++;
	while (at > 0 && all->words[at - 1]->cost > w->cost) {
		all->words[at] = all->words[at - 1];
		at--;
	}
	all->words[at] = w;
}

static void
add_mask(struct need *all, uint32_t mask)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->mask[i] == mask)
			return;
	if (all->n < NEEDS_MAX)
		all->mask[all->n++] = mask;
}

/* Both are needed. */
static void
add_need(struct need *all, const struct need *n)
{
	for (size_t i = 0; i < n->n; i++)
		add_mask(all, n->mask[i]);
	for (size_t i = 0; i < n->n_words; i++)
		add_words(all, n->words[i]);
}

/* Either is needed: each mask of the one with the mask of the other that widens it least; the rarest words of both. */
static void
or_need(struct rules *r, struct need *all, const struct need *n)
{
	struct need out = { .n = 0 };

	for (size_t i = 0; i < all->n && n->n; i++) {
		uint32_t best = all->mask[i] | n->mask[0];
		for (size_t k = 1; k < n->n; k++)
			if (mask_cost(all->mask[i] | n->mask[k]) < mask_cost(best))
				best = all->mask[i] | n->mask[k];
		add_mask(&out, best);
	}
	if (all->n_words && n->n_words) {
		struct word_set *w = both_words(r, all->words[0], n->words[0]);
		if (w)
			add_words(&out, w);
	}
	*all = out;
}

static const struct need *need_of(struct rules *r, struct part *p, bool border);

static struct need
need_once(struct rules *r, struct part *p, bool border)
{
	struct need n = { .n = 0 };

	switch (p->kind) {
	case PART_WORDS:
		if (border || p->word.p[0] == '\'')
			add_words(&n, words_of(r, &(struct trigger){ p->word, !p->whole, word_cost(p->word, !p->whole) }, 1));
		break;
	case PART_TOKEN:
		if (p->mask != ~0u)
			add_mask(&n, p->mask);
		break;
	case PART_LEXICON:
		if (of_lexicon(r, p->lexicon))
			add_words(&n, of_lexicon(r, p->lexicon));
		break;
	case PART_SEQUENCE:
		for (size_t i = 0; i < p->n; i++) {
			add_need(&n, need_of(r, &p->v[i], border));
			border = part_border(&p->v[i], border);
		}
		break;
	case PART_CHOICE:
		n = *need_of(r, &p->v[0], border);
		for (size_t i = 1; i < p->n; i++)
			or_need(r, &n, need_of(r, &p->v[i], border));
		break;
	case PART_CHAR:
	case PART_EDGE:
		break;
	}
	return n;
}

static const struct need *
need_of(struct rules *r, struct part *p, bool border)
{
	if (p->need[border] == NULL) {
		struct need n = { .n = 0 };
		if (p->min > 0)
			n = need_once(r, p, border);
		p->need[border] = arena_alloc(&r->keep, sizeof n);
		*p->need[border] = n;
	}
	return p->need[border];
}

/* ---- anchors ---- */

struct anchor {
	bool there, first;
	uint32_t mask;
	struct word_set *words; /* or NULL */
};

static unsigned
anchor_cost(const struct anchor *a)
{
	return mask_cost(a->mask) + (a->words ? a->words->cost : 0) + (a->first ? FIRST_COST : 0);
}

static void
or_anchor(struct rules *r, struct anchor *all, const struct anchor *a)
{
	all->there = all->there && a->there;
	all->mask |= a->mask;
	all->first |= a->first;
	if (all->words && a->words) {
		all->words = both_words(r, all->words, a->words);
		all->there = all->there && all->words;
	} else if (a->words)
		all->words = a->words;
}

/* What every match of the part begins with; a part that can be empty has none. */
static struct anchor
anchor_of(struct rules *r, struct part *p, bool border)
{
	struct anchor none = { .there = false }, a = { .there = true };

	switch (p->kind) {
	case PART_WORDS:
		if (!border && p->word.p[0] != '\'')
			return none;
		a.words = words_of(r, &(struct trigger){ p->word, !p->whole, word_cost(p->word, !p->whole) }, 1);
		return a;
	case PART_TOKEN:
		a.mask = p->mask;
		return p->mask == ~0u ? none : a;
	case PART_LEXICON:
		a.words = of_lexicon(r, p->lexicon);
		return a.words ? a : none;
	case PART_EDGE:
		a.first = a.there = p->first;
		return a;
	case PART_CHAR:
		return none;
	case PART_CHOICE:
		for (size_t i = 0; i < p->n && a.there; i++) {
			struct anchor other = anchor_of(r, &p->v[i], border);
			or_anchor(r, &a, &other);
		}
		return a;
	case PART_SEQUENCE:
		for (size_t i = 0; i < p->n && a.there; i++) {
			if (p->v[i].kind != PART_EDGE || p->v[i].first) {
				struct anchor other = anchor_of(r, &p->v[i], border);
				or_anchor(r, &a, &other);
				if (p->v[i].min > 0)
					return a;
			}
			border = part_border(&p->v[i], border);
		}
		return none; /* it may be empty */
	}
	return none;
}

/* The elements of an expression in order, groups and macros that are there once opened up. */
struct element {
	struct part *part;
	bool border;
};

struct elements {
	struct element v[ELEMENTS_MAX];
	size_t n;
	bool full;
};

static void
list_elements(struct elements *e, struct part *p, bool root, bool border)
{
	if (p->kind == PART_SEQUENCE && (p->open || root) && p->min == 1 && p->max == 1) {
		for (size_t i = 0; i < p->n; i++) {
			list_elements(e, &p->v[i], false, border);
			border = part_border(&p->v[i], border);
		}
		return;
	}
	if (e->n == ELEMENTS_MAX) {
		e->full = true;
		return;
	}
	e->v[e->n++] = (struct element){ p, border };
}

/* One character, or what matches none: what PCRE2 can look back at. */
static bool
short_part(const struct part *p)
{
	return p->kind == PART_EDGE || ((p->kind == PART_CHAR || p->kind == PART_TOKEN) && p->min == 1 && p->max == 1);
}

/* From the anchor to the last element that must be there, and a look at what stands right before. */
static struct str
core_source(struct rules *r, const struct elements *e, size_t from)
{
	struct buf out = { .max = EXPAND_MAX };
	size_t to = e->n, before = from;
	struct str core;

	while (before > 0 && short_part(e->v[before - 1].part))
		before--;
	if (before < from) {
		buf_add(&out, S("(?<="));
		for (size_t i = before; i < from; i++)
			buf_add(&out, e->v[i].part->source);
		buf_addc(&out, ')');
	}
	while (to > from && e->v[to - 1].part->min == 0)
		to--;
	for (size_t i = from; i < to; i++)
		buf_add(&out, e->v[i].part->source);
	core = arena_dup(&r->keep, buf_str(&out));
	buf_release(&out);
	return core;
}

static void
find_anchor(struct rules *r, struct expr *x, struct part *tree)
{
	struct elements *e = mem_grow(NULL, sizeof *e);
	struct anchor best = { .there = false };
	size_t at = 0, prefix = 0;

	e->n = 0;
	e->full = false;
	list_elements(e, tree, true, true); /* no match begins inside a word */
	for (size_t i = 0; i < e->n && !e->full; i++) {
		struct part *p = e->v[i].part;
		struct anchor a;
		if (p->min == 0 || (p->kind == PART_EDGE && !p->first))
			continue;
		a = anchor_of(r, p, e->v[i].border);
		if (a.there && (!best.there || anchor_cost(&a) < anchor_cost(&best))) {
			best = a;
			at = i;
		}
	}
	if (best.there) {
		for (size_t i = 0; i < at; i++)
			prefix = prefix + part_width(e->v[i].part) < WIDE ? prefix + part_width(e->v[i].part) : WIDE;
		x->anchored = true;
		x->anchor_first = best.first;
		x->anchor_mask = best.mask;
		x->anchor_words = best.words;
		x->before = prefix;
		x->core = x->pattern;
		x->core.anchored = true;
		if (prefix > 0)
			x->core.source = core_source(r, e, at);
	}
	free(e);
}

/* ---- what is told about an expression that will be slow ---- */

/* Whether one time of the part has something in it that tells where it is. */
static bool
fixed(const struct part *p)
{
	bool some = false, all = true;

	if (p->min == 0 || p->kind == PART_EDGE)
		return false;
	if (p->kind == PART_CHAR)
		return p->max < REPEAT_MAX;
	if (p->kind != PART_SEQUENCE && p->kind != PART_CHOICE)
		return true;
	for (size_t i = 0; i < p->n; i++) {
		bool one = fixed(&p->v[i]);
		some |= one;
		all &= one;
	}
	return p->kind == PART_CHOICE ? all : some;
}

static bool
endless(const struct part *p)
{
	bool any = p->kind == PART_CHAR && p->max == REPEAT_MAX;

	for (size_t i = 0; i < p->n; i++)
		any |= endless(&p->v[i]);
	return any;
}

/* (\w+)*, (?:\w+ ?){1,8}: a long word can be parted in any number of ways, and all are tried. */
static bool
nested(const struct part *p)
{
	bool any = false;

	if (p->max > 1 && p->kind == PART_SEQUENCE) {
		any = endless(p);
		for (size_t i = 0; i < p->n; i++)
			any &= !fixed(&p->v[i]);
	}
	if (p->max > 1 && p->kind == PART_CHOICE)
		for (size_t i = 0; i < p->n; i++)
			any |= endless(&p->v[i]) && !fixed(&p->v[i]);
	for (size_t i = 0; i < p->n; i++)
		any |= nested(&p->v[i]);
	return any;
}

int
expr_needs(struct rules *r, struct expr *x, struct err *e)
{
	bool known;
	struct part *tree = part_read(r, x->pattern.source, x->pattern.where, &known, e);
	const struct need *n;

	if (tree == NULL)
		return -1;
	if (!known) {
		x->slow = "uses what the choice of rules does not follow (a backreference, a condition); it is tried on every sentence";
		return 0;
	}
	if (nested(tree))
		x->slow = "a repeated group whose own repetition can be parted in many ways, as in (?:\\w+ ?)*: "
		    "write \\w+(?: \\w+)* instead";
	n = need_of(r, tree, true);
	memcpy(x->needs, n->mask, sizeof x->needs);
	x->n_needs = n->n;
	memcpy(x->words, n->words, sizeof x->words);
	x->n_words = n->n_words;
	find_anchor(r, x, tree);
	if (!x->slow && !x->anchored && x->n_words == 0 && x->n_needs == 0)
		x->slow = "no word and no figure or name that every match has: it is tried on every sentence";
	return 0;
}
