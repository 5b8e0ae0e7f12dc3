#include "rules.h"

#include <ctype.h>

/*
 * What a sentence must have for an expression to be worth trying, read off the expression: the kinds of figures
 * and names it cannot do without, and a set of words one of which must be there. It follows sequences, groups
 * and alternatives; what is optional or only looked at counts for nothing. To be sure of nothing is always
 * right: then the expression is tried on every sentence.
 */

enum { DEPTH_MAX = 24, TRIGGERS_MAX = 600, COMMON_COST = 40 };

struct need {
	uint32_t mask[NEEDS_MAX];
	size_t n;
	struct trigger *words; /* one of them */
	size_t n_words;
	size_t cost;           /* how often such words stand in a sentence, roughly */
};

struct parser {
	struct rules *rules;
	struct str s;
	size_t at;
	int depth;
};

static struct need read_alternatives(struct parser *p, bool boundary);

static size_t
word_cost(const struct trigger *t)
{
	static const char *const common[] = { "of", "the", "in", "to", "a", "an", "is", "are", "was", "for", "at", "by", "and", "with",
		"on", "from", "has", "have", "had", "as", "will", "its", "it", "that", "this", "or", "be", "were", "he", "his", "they" };

	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		if (str_eq(t->word, str_z(common[i])))
			return COMMON_COST;
	return t->word.n < 3 ? COMMON_COST : 1;
}

static struct trigger
make_trigger(struct rules *r, struct str word, bool stem)
{
	struct trigger t = { arena_dup(&r->keep, word), stem };
	char *p = (char *)t.word.p;

	for (size_t i = 0; i < t.word.n; i++)
		p[i] = p[i] == '_' ? ' ' : (char)tolower((unsigned char)p[i]);
	return t;
}

static void
set_cost(struct need *n)
{
	n->cost = 0;
	for (size_t i = 0; i < n->n_words; i++)
		n->cost += word_cost(&n->words[i]);
}

static struct need
of_lexicon(struct rules *r, struct str words)
{
	struct need n = { .n = 0 };
	struct str rest = words;

	while (rest.n) {
		rules_word(&rest);
		n.n_words++;
	}
	n.words = arena_alloc(&r->keep, (n.n_words + 1) * sizeof *n.words);
	n.n_words = 0;
	while (words.n) {
		struct str word = rules_word(&words);
		size_t star = str_chr(word, '*');
		bool stem = star < word.n;
		word.n = star;
		if (stem && (str_ends(word, S("e")) || str_ends(word, S("y"))))
			word.n--;
		n.words[n.n_words++] = make_trigger(r, word, stem);
	}
	set_cost(&n);
	return n;
}

static struct need
of_literal(struct rules *r, struct str word)
{
	struct need n = { .n_words = 1 };

	n.words = arena_alloc(&r->keep, sizeof *n.words);
	n.words[0] = make_trigger(r, word, true);
	set_cost(&n);
	return n;
}

/* Both are needed. */
static void
add_need(struct need *all, const struct need *n)
{
	for (size_t i = 0; i < n->n && all->n < NEEDS_MAX; i++)
		all->mask[all->n++] = n->mask[i];
	if (n->n_words && (all->n_words == 0 || n->cost < all->cost)) {
		all->words = n->words;
		all->n_words = n->n_words;
		all->cost = n->cost;
	}
}

/* Either is needed. */
static void
or_need(struct rules *r, struct need *all, const struct need *n)
{
	if (all->n && n->n) {
		all->mask[0] |= n->mask[0]; /* the rest is not common to both */
		all->n = 1;
	} else
		all->n = 0;
	if (all->n_words && n->n_words && all->n_words + n->n_words <= TRIGGERS_MAX) {
		struct trigger *both = arena_alloc(&r->keep, (all->n_words + n->n_words) * sizeof *both);
		memcpy(both, all->words, all->n_words * sizeof *both);
		memcpy(both + all->n_words, n->words, n->n_words * sizeof *both);
		all->words = both;
		all->n_words += n->n_words;
		all->cost += n->cost;
	} else
		all->n_words = 0;
}

static bool
more(const struct parser *p)
{
	return p->at < p->s.n;
}

/* Passes over a quantifier; whether it lets the atom be absent. */
static bool
read_quantifier(struct parser *p)
{
	bool absent = false;

	if (!more(p))
		return false;
	if (p->s.p[p->at] == '?' || p->s.p[p->at] == '*') {
		absent = true;
		p->at++;
	} else if (p->s.p[p->at] == '+')
		p->at++;
	else if (p->s.p[p->at] == '{' && p->at + 1 < p->s.n && (isdigit((unsigned char)p->s.p[p->at + 1]) || p->s.p[p->at + 1] == ',')) {
		absent = p->s.p[p->at + 1] == '0' || p->s.p[p->at + 1] == ',';
		while (more(p) && p->s.p[p->at] != '}')
			p->at++;
		p->at++;
	} else
		return false;
	if (more(p) && (p->s.p[p->at] == '?' || p->s.p[p->at] == '+'))
		p->at++;
	return absent;
}

static void
skip_class(struct parser *p)
{
	for (p->at++; more(p) && p->s.p[p->at] != ']'; p->at++)
		if (p->s.p[p->at] == '\\')
			p->at++;
	p->at++;
}

/* \x01M or \x01[MC] */
static struct need
read_token(struct parser *p)
{
	struct need n = { .n = 0 };
	uint32_t mask = 0;

	p->at += 4;
	if (more(p) && isupper((unsigned char)p->s.p[p->at]))
		mask = 1u << (p->s.p[p->at++] - 'A');
	else if (more(p) && p->s.p[p->at] == '[') {
		for (size_t i = p->at + 1; i < p->s.n && p->s.p[i] != ']'; i++)
			mask |= isupper((unsigned char)p->s.p[i]) ? 1u << (p->s.p[i] - 'A') : ~0u;
		skip_class(p);
	}
	if (mask && mask != ~0u)
		n.mask[n.n++] = mask;
	return n;
}

static struct need
read_group(struct parser *p, bool boundary)
{
	struct str rest = str_cut(p->s, p->at, p->s.n);
	bool look = str_starts(rest, S("(?=")) || str_starts(rest, S("(?!")) || str_starts(rest, S("(?<=")) || str_starts(rest, S("(?<!"));
	struct need n;

	p->at++;
	if (more(p) && p->s.p[p->at] == '?') { /* (?: (?<name> (?i: and looks */
		p->at++;
		if (look)
			p->at += p->s.p[p->at] == '<' ? 2 : 1;
		else {
			while (more(p) && !strchr(":>", p->s.p[p->at]))
				p->at++;
			p->at++;
		}
	}
	n = read_alternatives(p, boundary);
	p->at++; /* ) */
	return look ? (struct need){ .n = 0 } : n;
}

static struct need
read_reference(struct parser *p)
{
	struct str rest = str_cut(p->s, p->at, p->s.n), inside = str_cut(rest, 2, str_chr(rest, '}'));
	const struct macro *m = rules_macro(p->rules, str_cut(inside, 0, str_chr(inside, ':')));
	struct parser body = { .rules = p->rules, .depth = p->depth + 1 };

	p->at += inside.n + 3;
	if (m == NULL || p->depth > DEPTH_MAX)
		return (struct need){ .n = 0 };
	if (m->lexicon)
		return of_lexicon(p->rules, m->body);
	body.s = m->body;
	return read_alternatives(&body, true);
}

/* A run of small letters and single spaces between them. A word in it can be looked up when it begins at a boundary. */
static struct need
read_literal(struct parser *p, bool boundary)
{
	size_t from = p->at, best = 0, best_n = 0, word;

	while (more(p) && (islower((unsigned char)p->s.p[p->at]) || p->s.p[p->at] == ' '))
		p->at++;
	/* a quantifier behind it is the last letter's alone */
	if (more(p) && strchr("?*+{", p->s.p[p->at]) && p->at > from + 1)
		p->at--;
	for (word = from; word < p->at;) {
		size_t end = word;
		while (end < p->at && p->s.p[end] != ' ')
			end++;
		if (end - word > best_n && end - word > 1 && (word > from || boundary))
			best = word, best_n = end - word;
		word = end + 1;
	}
	return best_n ? of_literal(p->rules, str_cut(p->s, best, best + best_n)) : (struct need){ .n = 0 };
}

static struct need
read_sequence(struct parser *p, bool boundary)
{
	struct need all = { .n = 0 };

	while (more(p) && p->s.p[p->at] != '|' && p->s.p[p->at] != ')') {
		struct str rest = str_cut(p->s, p->at, p->s.n);
		char c = p->s.p[p->at];
		bool edge = p->at == 0 ? boundary : p->s.p[p->at - 1] == ' ' || p->s.p[p->at - 1] == '}' ? true : boundary;
		struct need n = { .n = 0 };

		boundary = false;
		if (str_starts(rest, S("\\x01")))
			n = read_token(p);
		else if (c == '\\') {
			boundary = p->at + 1 < p->s.n && p->s.p[p->at + 1] == 'b';
			p->at += 2;
		} else if (c == '[')
			skip_class(p);
		else if (c == '(') {
			n = read_group(p, edge);
			boundary = edge && more(p) && strchr("?*", p->s.p[p->at]); /* it may be absent */
			if (p->at >= 2 && p->s.p[p->at - 2] == ' ')
				boundary = true;
		} else if (str_starts(rest, S("%{")))
			n = read_reference(p);
		else if (islower((unsigned char)c) || c == ' ')
			n = read_literal(p, edge);
		else {
			boundary = c == ' ' || strchr("^\"'-,;:", c) != NULL;
			p->at++;
		}
		if (!read_quantifier(p))
			add_need(&all, &n);
	}
	return all;
}

static struct need
read_alternatives(struct parser *p, bool boundary)
{
	struct need all;

	if (++p->depth > DEPTH_MAX) {
		p->at = p->s.n;
		return (struct need){ .n = 0 };
	}
	all = read_sequence(p, boundary);
	while (more(p) && p->s.p[p->at] == '|') {
		struct need n;
		p->at++;
		n = read_sequence(p, boundary);
		or_need(p->rules, &all, &n);
	}
	p->depth--;
	return all;
}

void
expr_needs(struct rules *r, struct expr *x, struct str source)
{
	struct parser p = { .rules = r, .s = source };
	struct need n = read_alternatives(&p, true);

	memcpy(x->needs, n.mask, sizeof x->needs);
	x->n_needs = n.n;
	x->triggers = n.words;
	x->n_triggers = n.n_words;
}
