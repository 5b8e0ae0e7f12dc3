#include "claim.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>

#include "../lib/limits.h"

/*
 * Claims: each rule that a sentence calls for is matched on the sentence's shadow; what it captures becomes
 * roles; of claims that say the same thing in two ways the fuller one stays. Types whose name begins with
 * an underscore are cues for attribute.c and quote.c and are taken out again.
 */

enum { PER_SENTENCE_MAX = 48, QUOTES_MAX = 32, PER_EXPR_MAX = 12 };

struct finder {
	struct extract *x;
	struct article *out;
	struct rules *rules;
	struct shadow shadow;
	size_t first;       /* claims of this sentence begin here */
	int last_org, last_person; /* names of sentences before, or -1 */
};

/* ---- roles ---- */

static size_t
skip_article(struct str s)
{
	static const char *const article[] = { "the ", "a ", "an ", "its ", "their ", "our ", "his ", "her " };

	for (size_t i = 0; i < sizeof article / sizeof *article; i++)
		if (s.n > strlen(article[i]) && str_istarts(s, str_z(article[i])))
			return strlen(article[i]);
	return 0;
}

/* The shortest full phrase: no article, no possessive, no space or mark at its ends. */
static void
trim_role(struct str text, size_t *start, size_t *end)
{
	size_t skip;

	while (*start < *end && strchr(" ,;:\"'(-", text.p[*start]))
		++*start;
	while (*end > *start && strchr(" ,;:\"(-.", text.p[*end - 1]))
		--*end;
	if (*end > *start + 2 && (str_ends(str_cut(text, *start, *end), S("'s"))))
		*end -= 2;
	else if (*end > *start + 1 && text.p[*end - 1] == '\'')
		--*end;
	skip = skip_article(str_cut(text, *start, *end));
	*start += skip;
}

/* "the company", "it": stands for the organisation, "he" for the person spoken of before. */
static void
resolve(struct finder *f, struct role *role)
{
	static const char *const org[] = { "company", "firm", "startup", "start-up", "it", "its", "chipmaker", "automaker", "carmaker",
		"retailer", "tech giant", "giant", "software giant", "search giant", "group", "they", "we", "corporation", "bank" };
	static const char *const person[] = { "he", "she", "him", "her", "his" };
	struct str text = str_cut(f->out->text, role->at.start, role->at.end);
	int name = -1;

	if (role->name >= 0 || role->figure >= 0)
		return;
	for (size_t i = 0; i < sizeof org / sizeof *org; i++)
		if (str_ieq(text, str_z(org[i])))
			name = f->last_org;
	for (size_t i = 0; i < sizeof person / sizeof *person; i++)
		if (str_ieq(text, str_z(person[i])))
			name = f->last_person;
	if (name < 0)
		return;
	role->name = name;
	role->resolved = str_cut(f->out->text, f->out->names.v[name].at.start, f->out->names.v[name].at.end);
}

static bool
add_role(struct finder *f, struct claim *c, const char *word, size_t start, size_t end)
{
	const struct token *token;
	struct role *role;
	bool times = strcmp(word, "time") == 0;

	if (!times)
		trim_role(f->shadow.text, &start, &end);
	if (start >= end)
		return false;
	token = shadow_token(&f->shadow, start, end);
	role = arena_push(&f->x->arena, &c->roles);
	*role = (struct role){ word, shadow_span(&f->shadow, start, end), -1, -1, { 0 } };
	if (token)
		*(token->figure ? &role->figure : &role->name) = token->index;
	resolve(f, role);
	return true;
}

/* Names that stand behind these are objects, not the subject of what follows. */
static bool
oblique(struct str text, size_t at)
{
	static const char *const word[] = { "in", "of", "for", "with", "by", "from", "to", "on", "at", "than", "includes", "like",
		"including", "as", "against", "over", "and" };
	size_t from;

	if (at == 0)
		return false;
	at--;
	if (text.p[at] != ' ')
		return false;
	for (from = at; from > 0 && isalpha((unsigned char)text.p[from - 1]);)
		from--;
	for (size_t i = 0; i < sizeof word / sizeof *word; i++)
		if (str_ieq(str_cut(text, from, at), str_z(word[i])))
			return true;
	return false;
}

/* Who a clause without its own subject is about: the nearest name before it that is no object, then any. */
static bool
fill_role(struct finder *f, struct claim *c, const char *word, size_t before)
{
	const struct shadow *s = &f->shadow;
	int pass, i;

	for (pass = 0; pass < 2; pass++)
		for (i = (int)s->n_tokens - 1; i >= 0; i--) {
			const struct token *t = &s->tokens[i];
			char kind = shadow_kind(s, t);
			if (!t->figure && t->at + TOKEN_BYTES <= before && (kind == 'O' || kind == 'R') && (pass || !oblique(s->text, t->at)))
				return add_role(f, c, word, t->at, t->at + TOKEN_BYTES);
		}
	for (i = 0; i < (int)s->n_tokens; i++)
		if (!s->tokens[i].figure && s->tokens[i].at >= before && strchr("OR", shadow_kind(s, &s->tokens[i])))
			return add_role(f, c, word, s->tokens[i].at, s->tokens[i].at + TOKEN_BYTES);
	if (f->last_org >= 0) {
		struct role *role = arena_push(&f->x->arena, &c->roles);
		const struct name *name = &f->out->names.v[f->last_org];
		*role = (struct role){ word, name->at, -1, f->last_org, str_cut(f->out->text, name->at.start, name->at.end) };
		return true;
	}
	return false;
}

static bool
has_role(const struct claim *c, const char *word)
{
	for (size_t i = 0; i < c->roles.n; i++)
		if (strcmp(c->roles.v[i].role, word) == 0)
			return true;
	return false;
}

/* `set rename=with:party`: captures of two names whose roles have one. */
static const char *
renamed(const struct rule *rule, const char *role)
{
	const char *rename = rule_setting(rule, "rename");
	size_t n = strlen(role);

	return rename && strncmp(rename, role, n) == 0 && rename[n] == ':' ? rename + n + 1 : role;
}

/* ---- one match, one claim; or several, where a list is distributive ---- */

static bool
build(struct finder *f, struct rule *rule, const struct match *m, const char *split, const struct token *item)
{
	struct claim c = { .type = rule->kind, .pattern = rule->name, .sentence = f->shadow.sentence };
	const char *fill = rule_setting(rule, "fill");

	c.at = shadow_span(&f->shadow, m->start, m->end);
	for (size_t i = 0; i < m->n; i++) {
		const struct capture *cap = &m->captures[i];
		if (split && item && strcmp(cap->role, split) == 0)
			add_role(f, &c, renamed(rule, cap->role), item->at, item->at + TOKEN_BYTES);
		else
			add_role(f, &c, renamed(rule, cap->role), cap->start, cap->end);
	}
	if (fill && !has_role(&c, fill) && !fill_role(f, &c, fill, m->n ? m->captures[0].start : m->start))
		return false;
	for (size_t i = 0; i < rule->sets.n; i++) {
		const char *key = rule->sets.v[i].key;
		if (strcmp(key, "fill") && strcmp(key, "split") && strcmp(key, "rename"))
			*arena_push(&f->x->arena, &c.attributes) = (struct attribute){ key, rule->sets.v[i].value };
	}
	*arena_push(&f->x->arena, &f->out->claims) = c;
	return true;
}

static void
take_match(struct finder *f, struct rule *rule, const struct match *m)
{
	const char *split = rule_setting(rule, "split");
	bool done = false;

	for (size_t i = 0; split && i < m->n; i++)
		if (strcmp(m->captures[i].role, split) == 0)
			for (size_t t = 0; t < f->shadow.n_tokens; t++) {
				const struct token *token = &f->shadow.tokens[t];
				if (token->at >= m->captures[i].start && token->at < m->captures[i].end && !token->figure)
					done |= build(f, rule, m, split, token);
			}
	if (!done)
		build(f, rule, m, NULL, NULL);
}

static void
why(struct finder *f, const struct chosen *c, const char *what, const struct match *m)
{
	struct span at;

	if (!f->x->why)
		return;
	at = shadow_span(&f->shadow, m->start, m->end);
	log_event(LOG_WARNING, c->rule->name, what, "%s: '%.*s'", c->expr->pattern.where, SARG(str_cut(f->out->text, at.start, at.end)));
}

static void
try_expr(struct finder *f, const struct chosen *c)
{
	struct str text = f->shadow.text;
	struct match m;
	size_t at = 0;

	for (int n = 0; n < PER_EXPR_MAX && at < text.n; n++) {
		if (!pattern_match(&f->rules->keep, &c->expr->pattern, text, at, false, &m)) {
			if (f->x->why && n == 0)
				log_event(LOG_NOTE, c->rule->name, "failed", "%s", c->expr->pattern.where);
			return;
		}
		at = m.end > at ? m.end : at + 1;
		while (at < text.n && ((unsigned char)text.p[at] & 0xc0) == 0x80)
			at++;
		if (m.end == m.start)
			continue;
		if (rule_vetoed(f->rules, c->rule, text, &m)) {
			why(f, c, "vetoed", &m);
			at = m.start + 1;
			while (at < text.n && ((unsigned char)text.p[at] & 0xc0) == 0x80)
				at++;
			continue;
		}
		why(f, c, "matched", &m);
		take_match(f, c->rule, &m);
		if (f->out->claims.n - f->first >= PER_SENTENCE_MAX)
			return;
	}
}

/* ---- consolidation ---- */

/* The types that compete for one figure, the most specific first (nf-record(5)). */
static int
rank(const char *type)
{
	static const char *const order[] = { "stake", "valuation", "investment", "funding", "acquisition", "commitment", "legal",
		"share_of", "market", "incident", "headcount", "users", "price", "financials", "benchmark", "capacity" };

	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		if (strcmp(type, order[i]) == 0)
			return (int)i;
	return -1;
}

static bool
share_figure(const struct claim *a, const struct claim *b)
{
	for (size_t i = 0; i < a->roles.n; i++)
		for (size_t k = 0; k < b->roles.n; k++)
			if (a->roles.v[i].figure >= 0 && a->roles.v[i].figure == b->roles.v[k].figure &&
			    strcmp(a->roles.v[i].role, "time") && strcmp(b->roles.v[k].role, "time") &&
			    strcmp(a->roles.v[i].role, "period") && strcmp(b->roles.v[k].role, "period"))
				return true;
	return false;
}

static bool
has_figure(const struct claim *c)
{
	for (size_t i = 0; i < c->roles.n; i++)
		if (c->roles.v[i].figure >= 0 && strcmp(c->roles.v[i].role, "time") && strcmp(c->roles.v[i].role, "period"))
			return true;
	return false;
}

static bool
same_names(const struct claim *a, const struct claim *b)
{
	for (size_t i = 0; i < a->roles.n; i++)
		if (a->roles.v[i].name >= 0 || a->roles.v[i].figure >= 0) {
			bool found = false;
			for (size_t k = 0; k < b->roles.n; k++)
				found |= a->roles.v[i].at.start == b->roles.v[k].at.start && a->roles.v[i].at.end == b->roles.v[k].at.end;
			if (!found)
				return false;
		}
	return true;
}

static bool
overlap(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

/* Items of one list: both have that role, of different words. */
static bool
apart(const struct claim *a, const struct claim *b, const char *word)
{
	for (size_t i = 0; i < a->roles.n; i++)
		for (size_t k = 0; k < b->roles.n; k++)
			if (strcmp(a->roles.v[i].role, word) == 0 && strcmp(b->roles.v[k].role, word) == 0)
				return !overlap(a->roles.v[i].at, b->roles.v[k].at);
	return false;
}

/* Whether a and b cannot both stand. Items of one split list come from one match and can. */
static bool
conflict(const struct claim *a, const struct claim *b)
{
	bool same = strcmp(a->type, b->type) == 0;

	if (!same) {
		if (strcmp(a->type, "forecast") == 0 || strcmp(b->type, "forecast") == 0)
			return strcmp(a->type, "quote") && strcmp(b->type, "quote") && strcmp(a->type, "statement") &&
			    strcmp(b->type, "statement") && a->type[0] != '_' && b->type[0] != '_' && overlap(a->at, b->at);
		return rank(a->type) >= 0 && rank(b->type) >= 0 && share_figure(a, b) && strcmp(a->type, "share_of") &&
		    strcmp(b->type, "share_of");
	}
	if (a->pattern == b->pattern && a->at.start == b->at.start && a->at.end == b->at.end)
		return same_names(a, b) && same_names(b, a);
	if (share_figure(a, b))
		return true;
	if ((has_figure(a) && has_figure(b)) || (apart(a, b, "product") || apart(a, b, "target")))
		return false;
	return overlap(a->at, b->at);
}

static bool
better(const struct claim *a, const struct claim *b)
{
	if (strcmp(a->type, b->type)) {
		int x = rank(a->type), y = rank(b->type);
		if (x < 0 || y < 0)
			return x >= 0 || (y < 0 && strcmp(b->type, "forecast") == 0);
		return x < y;
	}
	if (a->roles.n != b->roles.n)
		return a->roles.n > b->roles.n;
	if (a->at.end - a->at.start != b->at.end - b->at.start)
		return a->at.end - a->at.start > b->at.end - b->at.start;
	return true; /* file order */
}

static void
consolidate(struct finder *f)
{
	struct claim *v = f->out->claims.v + f->first;
	size_t n = f->out->claims.n - f->first, kept = 0;
	bool gone[PER_SENTENCE_MAX + QUOTES_MAX] = { false };

	assert(n <= sizeof gone);
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && !gone[i]; k++)
			if (!gone[k] && conflict(&v[i], &v[k])) {
				const struct claim *drop = better(&v[i], &v[k]) ? &v[k] : &v[i];
				gone[drop - v] = true;
				if (f->x->why)
					log_event(LOG_WARNING, drop->pattern, "dropped", "'%.*s': another %s says more",
					    SARG(str_cut(f->out->text, drop->at.start, drop->at.end)), v[i].type);
			}
	for (size_t i = 0; i < n; i++)
		if (!gone[i])
			v[kept++] = v[i];
	f->out->claims.n = f->first + kept;
}

static void
drop_cues(struct finder *f)
{
	struct claim *v = f->out->claims.v;
	size_t kept = f->first;

	for (size_t i = f->first; i < f->out->claims.n; i++)
		if (v[i].type[0] != '_')
			v[kept++] = v[i];
	f->out->claims.n = kept;
}

/* Whom "it" and "he" of later sentences mean: the first organisation and the last person of this one. */
static void
remember(struct finder *f)
{
	const struct shadow *s = &f->shadow;
	int org = -1, any = -1;

	for (size_t i = 0; i < s->n_tokens; i++) {
		char kind = shadow_kind(s, &s->tokens[i]);
		if (s->tokens[i].figure)
			continue;
		if (kind == 'O' && any < 0)
			any = s->tokens[i].index;
		if (kind == 'O' && org < 0 && !oblique(s->text, s->tokens[i].at))
			org = s->tokens[i].index;
		if (kind == 'H')
			f->last_person = s->tokens[i].index;
	}
	if (org >= 0)
		f->last_org = org;
	else if (any >= 0 && f->last_org < 0)
		f->last_org = any;
}

static size_t
block_of(const struct article *a, uint32_t sentence, size_t from)
{
	while (from + 1 < a->blocks.n && a->blocks.v[from].at.end <= a->sentences.v[sentence].start)
		from++;
	return from;
}

void
claims_find(struct extract *x, struct article *out)
{
	struct finder f = { .x = x, .out = out, .rules = x->english, .last_org = -1, .last_person = -1 };
	struct quotes quotes = { .open = false };
	size_t block = 0;

	if (f.rules->choice == NULL)
		f.rules->choice = choice_new(f.rules);
	for (uint32_t i = 0; i < out->sentences.n; i++) {
		const struct chosen *chosen;
		size_t n, now = block_of(out, i, block);

		if (out->sentences.v[i].end - out->sentences.v[i].start > SENTENCE_MAX)
			continue;
		if (out->claims.n + PER_SENTENCE_MAX > CLAIMS_MAX) {
			out->truncated = "claims";
			return;
		}
		shadow_make(&x->arena, out, i, &f.shadow);
		f.first = out->claims.n;
		n = choice_make(f.rules->choice, &f.shadow, &chosen);
		for (size_t k = 0; k < n && out->claims.n - f.first < PER_SENTENCE_MAX; k++)
			if (x->only == NULL || chosen[k].rule == x->only || chosen[k].rule->kind[0] == '_')
				try_expr(&f, &chosen[k]);
		if (out->claims.n - f.first > PER_SENTENCE_MAX)
			out->claims.n = f.first + PER_SENTENCE_MAX;
		quotes_find(&quotes, x, out, &f.shadow, f.first, now != block || i == 0);
		if (out->claims.n - f.first > PER_SENTENCE_MAX + QUOTES_MAX)
			out->claims.n = f.first + PER_SENTENCE_MAX + QUOTES_MAX; /* a stranger's sentence of quotes */
		consolidate(&f);
		attributes_find(&f.x->arena, out, &f.shadow, f.first);
		drop_cues(&f);
		remember(&f);
		block = now;
	}
}
