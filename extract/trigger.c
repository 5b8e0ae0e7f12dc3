#include "claim.h"

#include <ctype.h>
#include <stdlib.h>

/*
 * Which expressions are worth trying on a sentence. One pass finds the trigger words of all rules at once, with
 * an automaton after Aho and Corasick (1975); since every trigger begins where a word begins, no link from one
 * trigger into another is ever followed, and the automaton is a tree walked from each word's start. Of an
 * expression with an anchor only the anchor brings it up, so that what a sentence does not speak of costs nothing.
 */

enum { CLASSES = 40, FEW = 24 }; /* a-z, 0-9, space, apostrophe, hyphen, and the rest as one */

/* While the tree grows: next 0: none; no edge leads to the root. */
struct branch {
	uint32_t next[CLASSES];
	int32_t out[2];
};

/*
 * The tree as it is walked, after Aoe (1989): the child of a node by class c stands in cells[base + c] where that cell
 * is the node's own. All of it fits into the second cache, the part that texts touch into the first.
 */
struct node {
	uint32_t base;
	int32_t out[2]; /* triggers that end here: whole words, stems; -1: none */
};

struct cell {
	uint32_t owner, next; /* owner: 1 + the node; 0: free */
};

/* One word, whatever sets have it. */
struct word {
	uint32_t anchors, n_anchors; /* slice of `anchors`: groups that are an anchor and have this word */
};

/* One set of words. */
struct group {
	struct word_set *words;
	uint32_t *ids;        /* its words */
	size_t n;
	uint64_t *bits;       /* the same, where they are more than FEW */
	LIST(uint32_t) exprs; /* whose anchor it is */
	uint32_t asked;       /* the sentence for which `has` was found out */
	bool has;
	bool anchor;          /* of some expression or guard */
	uint32_t pass;        /* anchors: the sentence in which a word of it was last seen */
	int32_t first, last, hint; /* where, in `places`; hint: what was last asked for */
};

struct place {
	uint32_t at;
	int32_t next;
};

struct choice {
	struct arena keep, building;
	LIST(struct branch) branches;
	struct node *nodes;
	struct cell *cells;
	LIST(struct word) words;
	uint32_t *anchors;
	LIST(struct group) groups;
	LIST(struct chosen) all;
	LIST(uint32_t) always;     /* without an anchor, or with one where the sentence begins */
	LIST(uint32_t) kinds[26];  /* whose anchor may be a token of that kind */
	LIST(struct place) places; /* of this sentence */
	LIST(uint32_t) seen;       /* words of this sentence */
	LIST(uint32_t) called;     /* anchors of this sentence */
	uint64_t *present;         /* bits: words of this sentence */
	size_t n_present;
	int32_t *table;            /* groups by what words they have */
	size_t cap;
	uint32_t pass;
	uint64_t *marked;          /* bits: expressions whose anchor is there */
	size_t n_marked;
	struct chosen *out;
	unsigned char class[256], word[256];
};

/* ---- building ---- */

static uint32_t
new_branch(struct choice *c)
{
	struct branch *b = arena_push(&c->building, &c->branches);

	b->out[0] = b->out[1] = -1;
	return (uint32_t)c->branches.n - 1;
}

static uint32_t
word_number(struct choice *c, const struct trigger *t)
{
	uint32_t at = 0;

	for (size_t i = 0; i < t->word.n; i++) {
		int k = c->class[(unsigned char)t->word.p[i]];
		if (c->branches.v[at].next[k] == 0) {
			uint32_t made = new_branch(c);
			c->branches.v[at].next[k] = made;
		}
		at = c->branches.v[at].next[k];
	}
	if (c->branches.v[at].out[t->stem] < 0) {
		arena_push(&c->keep, &c->words);
		c->branches.v[at].out[t->stem] = (int32_t)c->words.n - 1;
	}
	return (uint32_t)c->branches.v[at].out[t->stem];
}

static uint32_t
hash_words(const struct word_set *w)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < w->n; i++) {
		for (size_t k = 0; k < w->v[i].word.n; k++)
			h = (h ^ (unsigned char)w->v[i].word.p[k]) * 16777619u;
		h = (h ^ (w->v[i].stem ? 1u : 2u)) * 16777619u;
	}
	return h ^ h >> 15;
}

static bool
same_words(const struct word_set *a, const struct word_set *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (a->v[i].stem != b->v[i].stem || !str_eq(a->v[i].word, b->v[i].word))
			return false;
	return true;
}

static void
number_words(struct choice *c, struct word_set *w)
{
	struct group *g;
	size_t i;

	if (w->group >= 0)
		return;
	for (i = hash_words(w) & (c->cap - 1); c->table[i] >= 0; i = (i + 1) & (c->cap - 1))
		if (same_words(c->groups.v[c->table[i]].words, w)) {
			w->group = c->table[i];
			return;
		}
	w->group = c->table[i] = (int)c->groups.n;
	g = arena_push(&c->keep, &c->groups);
	*g = (struct group){ .words = w, .ids = arena_alloc(&c->keep, (w->n + 1) * sizeof *g->ids), .n = w->n };
	for (size_t k = 0; k < w->n; k++)
		g->ids[k] = word_number(c, &w->v[k]);
}

static void
number_expr(struct choice *c, struct expr *x)
{
	for (size_t i = 0; i < x->n_words; i++)
		number_words(c, x->words[i]);
	if (x->anchor_words) {
		number_words(c, x->anchor_words);
		c->groups.v[x->anchor_words->group].anchor = true;
	}
}

/* Finds the first base at which all children of the branch fall on free cells. */
static uint32_t
base_for(const struct branch *b, const struct cell *cells, size_t *free_from)
{
	size_t first = 0;

	while (first < CLASSES && b->next[first] == 0)
		first++;
	if (first == CLASSES)
		return 0; /* no child: none of the cells is its own */
	while (cells[*free_from].owner)
		++*free_from;
	for (size_t at = *free_from > first ? *free_from : first;; at++) {
		bool fits = cells[at].owner == 0;
		for (size_t k = first + 1; k < CLASSES && fits; k++)
			fits = b->next[k] == 0 || cells[at - first + k].owner == 0;
		if (fits)
			return (uint32_t)(at - first);
	}
}

static void
pack_tree(struct choice *c)
{
	size_t n = c->branches.n, room = n * 2 + 4 * CLASSES, free_from = 0;

	c->nodes = arena_alloc(&c->keep, n * sizeof *c->nodes);
	c->cells = arena_zalloc(&c->keep, room * sizeof *c->cells);
	for (size_t i = 0; i < n; i++) {
		const struct branch *b = &c->branches.v[i];
		uint32_t base = base_for(b, c->cells, &free_from);
		if (base + 2 * CLASSES >= room) { /* badly packed: more room */
			struct cell *wider = arena_zalloc(&c->keep, room * 2 * sizeof *wider);
			memcpy(wider, c->cells, room * sizeof *wider);
			c->cells = wider;
			room *= 2;
		}
		c->nodes[i] = (struct node){ base, { b->out[0], b->out[1] } };
		for (uint32_t k = 0; k < CLASSES; k++)
			if (b->next[k])
				c->cells[base + k] = (struct cell){ (uint32_t)i + 1, b->next[k] };
	}
}

/* Which anchors each word belongs to, and the sets of many words as bits. */
static void
finish_groups(struct choice *c)
{
	uint32_t total = 0;

	c->n_present = c->words.n / 64 + 1;
	c->present = arena_zalloc(&c->keep, c->n_present * sizeof *c->present);
	for (size_t g = 0; g < c->groups.n; g++) {
		struct group *group = &c->groups.v[g];
		if (group->n > FEW) {
			group->bits = arena_zalloc(&c->keep, c->n_present * sizeof *group->bits);
			for (size_t i = 0; i < group->n; i++)
				group->bits[group->ids[i] / 64] |= (uint64_t)1 << group->ids[i] % 64;
		}
		for (size_t i = 0; i < group->n && group->anchor; i++) {
			c->words.v[group->ids[i]].n_anchors++;
			total++;
		}
	}
	c->anchors = arena_alloc(&c->keep, (total + 1) * sizeof *c->anchors);
	total = 0;
	for (size_t w = 0; w < c->words.n; w++) {
		c->words.v[w].anchors = total;
		total += c->words.v[w].n_anchors;
		c->words.v[w].n_anchors = 0;
	}
	for (size_t g = 0; g < c->groups.n; g++)
		for (size_t i = 0; i < c->groups.v[g].n && c->groups.v[g].anchor; i++) {
			struct word *w = &c->words.v[c->groups.v[g].ids[i]];
			c->anchors[w->anchors + w->n_anchors++] = (uint32_t)g;
		}
}

static void
add_expr(struct choice *c, struct rule *rule, struct expr *x)
{
	uint32_t i = (uint32_t)c->all.n;

	*arena_push(&c->keep, &c->all) = (struct chosen){ rule, x };
	number_expr(c, x);
	if (!x->anchored || x->anchor_first)
		*arena_push(&c->keep, &c->always) = i;
	for (int k = 0; k < 26; k++)
		if (x->anchor_mask & 1u << k)
			*arena_push(&c->keep, &c->kinds[k]) = i;
	if (x->anchor_words)
		*arena_push(&c->keep, &c->groups.v[x->anchor_words->group].exprs) = i;
}

static void
fill_classes(struct choice *c)
{
	for (int i = 0; i < 256; i++) {
		int low = i < 128 ? tolower(i) : i;
		c->word[i] = i < 128 && isalnum(i);
		c->class[i] = (unsigned char)(low >= 'a' && low <= 'z' ? low - 'a' : low >= '0' && low <= '9' ? 26 + low - '0' :
		    low == ' ' ? 36 : low == '\'' ? 37 : low == '-' ? 38 : 39);
	}
}

struct choice *
choice_new(struct rules *r)
{
	struct choice *c = mem_grow(NULL, sizeof *c);
	size_t n = 1;

	*c = (struct choice){ .pass = 0 };
	fill_classes(c);
	new_branch(c);
	for (size_t i = 0; i < r->list[RULE_CLAIM].n; i++)
		n += r->list[RULE_CLAIM].v[i].res.n + r->list[RULE_CLAIM].v[i].nots.n;
	for (c->cap = 1024; c->cap < n * (NEED_WORDS + 1) * 2;)
		c->cap *= 2;
	c->table = arena_alloc(&c->keep, c->cap * sizeof *c->table);
	memset(c->table, 0xff, c->cap * sizeof *c->table);
	for (size_t i = 0; i < r->list[RULE_CLAIM].n; i++) {
		struct rule *rule = &r->list[RULE_CLAIM].v[i];
		for (size_t k = 0; k < rule->res.n; k++)
			add_expr(c, rule, &rule->res.v[k]);
		for (size_t k = 0; k < rule->nots.n; k++)
			number_expr(c, &rule->nots.v[k]);
	}
	pack_tree(c);
	finish_groups(c);
	arena_release(&c->building);
	c->n_marked = c->all.n / 64 + 1;
	c->marked = arena_alloc(&c->keep, c->n_marked * sizeof *c->marked);
	c->out = arena_alloc(&c->keep, (c->all.n + 1) * sizeof *c->out);
	return c;
}

/* ---- the pass over a sentence ---- */

static void
note_anchor(struct choice *c, uint32_t group, size_t at)
{
	struct group *g = &c->groups.v[group];

	if (g->pass != c->pass) {
		g->pass = c->pass;
		g->first = g->last = g->hint = -1;
		*arena_push(&c->keep, &c->called) = group;
	}
	if (g->last >= 0 && c->places.v[g->last].at == at)
		return;
	*arena_push(&c->keep, &c->places) = (struct place){ (uint32_t)at, -1 };
	*(g->last < 0 ? &g->first : &c->places.v[g->last].next) = (int32_t)c->places.n - 1;
	g->last = (int32_t)c->places.n - 1;
}

static void
note_word(struct choice *c, uint32_t word, size_t at)
{
	const struct word *w = &c->words.v[word];
	uint64_t bit = (uint64_t)1 << word % 64;

	if (!(c->present[word / 64] & bit)) {
		c->present[word / 64] |= bit;
		*arena_push(&c->keep, &c->seen) = word;
	}
	for (uint32_t i = 0; i < w->n_anchors; i++)
		note_anchor(c, c->anchors[w->anchors + i], at);
}

static void
find_triggers(struct choice *c, struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	const struct node *nodes = c->nodes;
	const struct cell *cells = c->cells;
	bool before = false;

	for (size_t i = 0; i < s.n; i++) {
		bool word = c->word[p[i]];
		if ((word && !before) || p[i] == '\'') {
			uint32_t at = 0;
			for (size_t k = i; k < s.n; k++) {
				const struct cell *x = &cells[nodes[at].base + c->class[p[k]]];
				if (x->owner != at + 1)
					break;
				at = x->next;
				if (nodes[at].out[1] >= 0)
					note_word(c, (uint32_t)nodes[at].out[1], i);
				if (nodes[at].out[0] >= 0 && (k + 1 == s.n || !c->word[p[k + 1]]))
					note_word(c, (uint32_t)nodes[at].out[0], i);
			}
		}
		before = word;
	}
}

/* Whether one of its words is in the sentence; found out when first asked. */
static bool
has_word(struct choice *c, struct group *g)
{
	if (g->asked == c->pass)
		return g->has;
	g->asked = c->pass;
	g->has = false;
	if (g->bits)
		for (size_t i = 0; i < c->seen.n && !g->has; i++)
			g->has = g->bits[c->seen.v[i] / 64] >> c->seen.v[i] % 64 & 1;
	else
		for (size_t i = 0; i < g->n && !g->has; i++)
			g->has = c->present[g->ids[i] / 64] >> g->ids[i] % 64 & 1;
	return g->has;
}

static void
mark(struct choice *c, const uint32_t *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		c->marked[v[i] / 64] |= (uint64_t)1 << v[i] % 64;
}

bool
choice_possible(struct choice *c, const struct expr *x, uint32_t kinds)
{
	for (size_t i = 0; i < x->n_needs; i++)
		if ((x->needs[i] & kinds) == 0)
			return false;
	for (size_t i = 0; i < x->n_words; i++)
		if (!has_word(c, &c->groups.v[x->words[i]->group]))
			return false;
	return true;
}

size_t
choice_make(struct choice *c, const struct shadow *s, bool every, const struct chosen **out)
{
	size_t n = 0;

	c->pass++;
	for (size_t i = 0; i < c->seen.n; i++)
		c->present[c->seen.v[i] / 64] = 0;
	c->places.n = c->seen.n = c->called.n = 0;
	*out = every ? c->all.v : c->out;
	if (every)
		return c->all.n;
	memset(c->marked, 0, c->n_marked * sizeof *c->marked);
	find_triggers(c, s->text);
	mark(c, c->always.v, c->always.n);
	for (size_t i = 0; i < c->called.n; i++)
		mark(c, c->groups.v[c->called.v[i]].exprs.v, c->groups.v[c->called.v[i]].exprs.n);
	for (int k = 0; k < 26; k++)
		if (s->kinds & 1u << k)
			mark(c, c->kinds[k].v, c->kinds[k].n);
	for (size_t w = 0; w < c->n_marked; w++)
		for (uint64_t bits = c->marked[w]; bits; bits &= bits - 1) {
			const struct chosen *x = &c->all.v[w * 64 + (size_t)__builtin_ctzll(bits)];
			if (choice_possible(c, x->expr, s->kinds))
				c->out[n++] = *x;
		}
	return n;
}

/* Asked with places that grow: the search goes on where the last one ended. */
static size_t
word_place(struct choice *c, struct group *g, size_t at)
{
	int32_t i;

	if (g->pass != c->pass)
		return NO_PLACE;
	for (i = g->hint >= 0 && c->places.v[g->hint].at <= at ? g->hint : g->first; i >= 0 && c->places.v[i].at < at;)
		i = c->places.v[i].next;
	if (i < 0)
		return NO_PLACE;
	g->hint = i;
	return c->places.v[i].at;
}

static size_t
token_place(const struct shadow *s, uint32_t mask, size_t at, size_t before)
{
	size_t low = 0, high = s->n_tokens;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (s->tokens[mid].at < at)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < s->n_tokens && s->tokens[low].at < before; low++)
		if (mask & 1u << (shadow_kind(s, &s->tokens[low]) - 'A'))
			return s->tokens[low].at;
	return before;
}

size_t
choice_place(struct choice *c, const struct expr *x, const struct shadow *s, size_t at)
{
	size_t place = NO_PLACE;

	if (at == 0 && x->anchor_first)
		return 0;
	if (x->anchor_words)
		place = word_place(c, &c->groups.v[x->anchor_words->group], at);
	if (x->anchor_mask & s->kinds)
		place = token_place(s, x->anchor_mask, at, place);
	return place;
}

void
choice_free(struct choice *c)
{
	if (c == NULL)
		return;
	arena_release(&c->building);
	arena_release(&c->keep);
	free(c);
}
