#include "claim.h"

#include <ctype.h>
#include <stdlib.h>

/*
 * Which expressions are worth trying on a sentence. One pass finds the trigger words of all rules at once, with
 * an automaton after Aho and Corasick (1975); since every trigger begins where a word begins, no link from one
 * trigger into another is ever followed, and the automaton is a tree walked from each word's start. Of an
 * expression with an anchor only the anchor brings it up, so that what a sentence does not speak of costs nothing.
 */

enum { CLASSES = 40 }; /* a-z, 0-9, space, apostrophe, hyphen, and the rest as one */

struct node {
	uint32_t next[CLASSES]; /* 0: none; no edge leads to the root */
	int32_t output;         /* first of a chain in `outputs`, or -1 */
};

struct output {
	int32_t group, next;
	bool stem;
};

/* One set of words. */
struct group {
	struct word_set *words;
	LIST(uint32_t) exprs; /* whose anchor it is */
	uint32_t pass;        /* the sentence in which a word of it was last seen */
	bool anchor;          /* of some expression or guard */
	int32_t first, last;  /* where, in `places`: kept for anchors */
};

struct place {
	uint32_t at;
	int32_t next;
};

struct choice {
	struct arena keep;
	LIST(struct node) nodes;
	LIST(struct output) outputs;
	LIST(struct group) groups;
	LIST(struct chosen) all;
	LIST(uint32_t) always;     /* without an anchor, or with one where the sentence begins */
	LIST(uint32_t) kinds[26];  /* whose anchor may be a token of that kind */
	LIST(struct place) places; /* of this sentence */
	LIST(int32_t) seen;        /* groups of this sentence */
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
new_node(struct choice *c)
{
	arena_push(&c->keep, &c->nodes)->output = -1;
	return (uint32_t)c->nodes.n - 1;
}

static void
add_trigger(struct choice *c, const struct trigger *t, int32_t group)
{
	uint32_t at = 0;
	struct output *o;

	for (size_t i = 0; i < t->word.n; i++) {
		int k = c->class[(unsigned char)t->word.p[i]];
		if (c->nodes.v[at].next[k] == 0) {
			uint32_t made = new_node(c);
			c->nodes.v[at].next[k] = made;
		}
		at = c->nodes.v[at].next[k];
	}
	o = arena_push(&c->keep, &c->outputs);
	*o = (struct output){ group, c->nodes.v[at].output, t->stem };
	c->nodes.v[at].output = (int32_t)c->outputs.n - 1;
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
	size_t i;

	if (w->group >= 0)
		return;
	for (i = hash_words(w) & (c->cap - 1); c->table[i] >= 0; i = (i + 1) & (c->cap - 1))
		if (same_words(c->groups.v[c->table[i]].words, w)) {
			w->group = c->table[i];
			return;
		}
	w->group = c->table[i] = (int)c->groups.n;
	*arena_push(&c->keep, &c->groups) = (struct group){ .words = w };
	for (size_t k = 0; k < w->n; k++)
		add_trigger(c, &w->v[k], w->group);
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
	new_node(c);
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
	c->n_marked = c->all.n / 64 + 1;
	c->marked = arena_alloc(&c->keep, c->n_marked * sizeof *c->marked);
	c->out = arena_alloc(&c->keep, (c->all.n + 1) * sizeof *c->out);
	return c;
}

/* ---- the pass over a sentence ---- */

static void
note_group(struct choice *c, int32_t group, size_t at)
{
	struct group *g = &c->groups.v[group];

	if (g->pass != c->pass) {
		g->pass = c->pass;
		g->first = g->last = -1;
		*arena_push(&c->keep, &c->seen) = group;
	}
	if (!g->anchor || (g->last >= 0 && c->places.v[g->last].at == at))
		return;
	*arena_push(&c->keep, &c->places) = (struct place){ (uint32_t)at, -1 };
	*(g->last < 0 ? &g->first : &c->places.v[g->last].next) = (int32_t)c->places.n - 1;
	g->last = (int32_t)c->places.n - 1;
}

static void
find_triggers(struct choice *c, struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	bool before = false;

	for (size_t i = 0; i < s.n; i++) {
		bool word = c->word[p[i]];
		if ((word && !before) || p[i] == '\'') {
			uint32_t at = 0;
			for (size_t k = i; k < s.n && (at = c->nodes.v[at].next[c->class[p[k]]]) != 0; k++)
				for (int32_t o = c->nodes.v[at].output; o >= 0; o = c->outputs.v[o].next)
					if (c->outputs.v[o].stem || k + 1 == s.n || !c->word[p[k + 1]])
						note_group(c, c->outputs.v[o].group, i);
		}
		before = word;
	}
}

static void
mark(struct choice *c, const uint32_t *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		c->marked[v[i] / 64] |= (uint64_t)1 << v[i] % 64;
}

bool
choice_possible(const struct choice *c, const struct expr *x, uint32_t kinds)
{
	for (size_t i = 0; i < x->n_needs; i++)
		if ((x->needs[i] & kinds) == 0)
			return false;
	for (size_t i = 0; i < x->n_words; i++)
		if (c->groups.v[x->words[i]->group].pass != c->pass)
			return false;
	return true;
}

size_t
choice_make(struct choice *c, const struct shadow *s, bool every, const struct chosen **out)
{
	size_t n = 0;

	c->pass++;
	c->places.n = c->seen.n = 0;
	*out = every ? c->all.v : c->out;
	if (every)
		return c->all.n;
	memset(c->marked, 0, c->n_marked * sizeof *c->marked);
	find_triggers(c, s->text);
	mark(c, c->always.v, c->always.n);
	for (size_t i = 0; i < c->seen.n; i++)
		mark(c, c->groups.v[c->seen.v[i]].exprs.v, c->groups.v[c->seen.v[i]].exprs.n);
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

size_t
choice_place(const struct choice *c, const struct expr *x, const struct shadow *s, size_t at)
{
	size_t place = NO_PLACE;

	if (at == 0 && x->anchor_first)
		return 0;
	if (x->anchor_words && c->groups.v[x->anchor_words->group].pass == c->pass)
		for (int32_t i = c->groups.v[x->anchor_words->group].first; i >= 0; i = c->places.v[i].next)
			if (c->places.v[i].at >= at) {
				place = c->places.v[i].at;
				break;
			}
	if (x->anchor_mask & s->kinds)
		for (size_t i = 0; i < s->n_tokens && s->tokens[i].at < place; i++)
			if (s->tokens[i].at >= at && x->anchor_mask & 1u << (shadow_kind(s, &s->tokens[i]) - 'A'))
				return s->tokens[i].at;
	return place;
}

void
choice_free(struct choice *c)
{
	if (c == NULL)
		return;
	arena_release(&c->keep);
	free(c);
}
