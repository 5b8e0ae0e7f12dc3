#include "claim.h"

#include <ctype.h>
#include <stdlib.h>

/*
 * Which expressions are worth trying on a sentence: those whose trigger words stand in it (an Aho-Corasick
 * pass over all triggers at once) and whose figures and names it has.
 */

enum { CLASSES = 40 }; /* a-z, 0-9, space, apostrophe, hyphen, and the rest as one that matches nothing */

struct node {
	int32_t next[CLASSES];
	int32_t fail, output;   /* output: first of a chain in `hits`, or -1 */
	int32_t longer;         /* nearest node on the fail chain that has output, or -1 */
	uint32_t depth;
};

struct hit {
	int32_t expr, next;
	bool stem;
};

struct choice {
	struct arena keep;
	LIST(struct node) nodes;
	LIST(struct hit) hits;
	LIST(struct chosen) all;
	uint32_t *seen;         /* for each expression, the pass in which a trigger of it was seen */
	uint32_t pass;
	struct chosen *out;
};

static int
class_of(unsigned char c)
{
	c = (unsigned char)tolower(c);
	if (c >= 'a' && c <= 'z')
		return c - 'a';
	if (c >= '0' && c <= '9')
		return 26 + c - '0';
	return c == ' ' ? 36 : c == '\'' ? 37 : c == '-' ? 38 : 39;
}

static int32_t
new_node(struct choice *c, uint32_t depth)
{
	struct node *n = arena_push(&c->keep, &c->nodes);

	for (int i = 0; i < CLASSES; i++)
		n->next[i] = -1;
	n->output = n->longer = -1;
	n->depth = depth;
	return (int32_t)c->nodes.n - 1;
}

static void
add_trigger(struct choice *c, const struct trigger *t, int32_t expr)
{
	int32_t at = 0;
	struct hit *h;

	for (size_t i = 0; i < t->word.n; i++) {
		int k = class_of((unsigned char)t->word.p[i]);
		if (c->nodes.v[at].next[k] < 0) {
			int32_t made = new_node(c, c->nodes.v[at].depth + 1);
			c->nodes.v[at].next[k] = made;
		}
		at = c->nodes.v[at].next[k];
	}
	h = arena_push(&c->keep, &c->hits);
	*h = (struct hit){ expr, c->nodes.v[at].output, t->stem };
	c->nodes.v[at].output = (int32_t)c->hits.n - 1;
}

/* Breadth first: a node's fail link is shorter, so its own are already right. */
static void
link_nodes(struct choice *c)
{
	int32_t *queue = arena_alloc(&c->keep, c->nodes.n * sizeof *queue);
	size_t head = 0, tail = 0;

	for (int k = 0; k < CLASSES; k++) {
		int32_t child = c->nodes.v[0].next[k];
		if (child < 0)
			c->nodes.v[0].next[k] = 0;
		else {
			c->nodes.v[child].fail = 0;
			queue[tail++] = child;
		}
	}
	while (head < tail) {
		struct node *n = &c->nodes.v[queue[head++]];
		const struct node *f = &c->nodes.v[n->fail];

		n->longer = f->output >= 0 ? n->fail : f->longer;
		for (int k = 0; k < CLASSES; k++)
			if (n->next[k] < 0)
				n->next[k] = f->next[k];
			else {
				c->nodes.v[n->next[k]].fail = f->next[k];
				queue[tail++] = n->next[k];
			}
	}
}

struct choice *
choice_new(struct rules *r)
{
	struct choice *c = mem_grow(NULL, sizeof *c);

	*c = (struct choice){ .pass = 0 };
	new_node(c, 0);
	for (size_t i = 0; i < r->list[RULE_CLAIM].n; i++) {
		struct rule *rule = &r->list[RULE_CLAIM].v[i];
		for (size_t k = 0; k < rule->res.n; k++) {
			struct expr *x = &rule->res.v[k];
			for (size_t t = 0; t < x->n_triggers; t++)
				add_trigger(c, &x->triggers[t], (int32_t)c->all.n);
			*arena_push(&c->keep, &c->all) = (struct chosen){ rule, x };
		}
	}
	link_nodes(c);
	c->seen = arena_zalloc(&c->keep, (c->all.n + 1) * sizeof *c->seen);
	c->out = arena_alloc(&c->keep, (c->all.n + 1) * sizeof *c->out);
	return c;
}

static bool
word_byte(struct str s, size_t at)
{
	return at < s.n && isalnum((unsigned char)s.p[at]);
}

static void
note_hits(struct choice *c, int32_t at, struct str s, size_t end)
{
	for (; at >= 0; at = c->nodes.v[at].longer) {
		size_t start = end - c->nodes.v[at].depth;
		if (start && word_byte(s, start - 1))
			continue;
		for (int32_t h = c->nodes.v[at].output; h >= 0; h = c->hits.v[h].next)
			if (c->hits.v[h].stem || !word_byte(s, end))
				c->seen[c->hits.v[h].expr] = c->pass;
	}
}

static bool
has_needs(const struct expr *x, uint32_t kinds)
{
	for (size_t i = 0; i < x->n_needs; i++)
		if ((x->needs[i] & kinds) == 0)
			return false;
	return true;
}

size_t
choice_make(struct choice *c, const struct shadow *s, bool every, const struct chosen **out)
{
	int32_t at = 0;
	size_t n = 0;

	c->pass++;
	for (size_t i = 0; i < s->text.n; i++) {
		at = c->nodes.v[at].next[class_of((unsigned char)s->text.p[i])];
		if (c->nodes.v[at].output >= 0 || c->nodes.v[at].longer >= 0)
			note_hits(c, at, s->text, i + 1);
	}
	for (size_t i = 0; i < c->all.n; i++)
		if (every || ((c->all.v[i].expr->n_triggers == 0 || c->seen[i] == c->pass) && has_needs(c->all.v[i].expr, s->kinds)))
			c->out[n++] = c->all.v[i];
	*out = c->out;
	return n;
}

void
choice_free(struct choice *c)
{
	if (c == NULL)
		return;
	arena_release(&c->keep);
	free(c);
}
