#include "claim.h"

#include <stdio.h>

#include "../lib/output.h"

/*
 * --check-patterns: every rule is held against its own examples. An `ok` text must give a claim by that rule
 * with the roles named behind the bar (a figure of that kind with that text); a `no` text must give nothing
 * by that rule. Only the rule itself and the cues take part, so that an example tests what it stands under.
 */

struct checker {
	struct extract *x;
	struct rule *rule;
	struct article article;
	size_t ran, failed;
};

static void
read_example(struct checker *c, struct str text)
{
	arena_reset(&c->x->arena);
	c->article = (struct article){ .source = S("example") };
	text_read(&c->x->arena, text, &c->article);
	sentences_find(&c->x->arena, &c->article);
	figures_find(c->x, &c->article);
	if (c->rule->sort == RULE_CLAIM) {
		names_find(c->x, &c->article);
		c->x->only = c->rule;
		claims_find(c->x, &c->article);
		c->x->only = NULL;
	}
}

static struct str
text_of(const struct checker *c, struct span at)
{
	return str_cut(c->article.text, at.start, at.end);
}

/* The next "role=text" of *rest: a role begins behind a space, where a word and "=" follow. */
static bool
next_want(struct str *rest, struct str *role, struct str *text)
{
	struct str s = str_trim(*rest);
	size_t eq = str_chr(s, '='), end;

	if (eq == s.n)
		return false;
	*role = str_cut(s, 0, eq);
	for (end = eq + 1; end < s.n; end++)
		if (s.p[end] == ' ') {
			size_t k = end + 1;
			while (k < s.n && (s.p[k] == '_' || (s.p[k] >= 'a' && s.p[k] <= 'z')))
				k++;
			if (k > end + 1 && k < s.n && s.p[k] == '=')
				break;
		}
	*text = str_trim(str_cut(s, eq + 1, end));
	*rest = str_cut(s, end, s.n);
	return true;
}

static bool
has_wanted(const struct checker *c, const struct claim *claim, struct str want)
{
	struct str role, text;

	while (next_want(&want, &role, &text)) {
		bool found = false;
		for (size_t i = 0; i < claim->roles.n; i++)
			found |= str_eq(str_z(claim->roles.v[i].role), role) &&
			    (str_ieq(text_of(c, claim->roles.v[i].at), text) || str_ieq(claim->roles.v[i].resolved, text));
		if (!found)
			return false;
	}
	return true;
}

static bool
found(const struct checker *c, struct str want, bool any)
{
	const struct article *a = &c->article;

	if (c->rule->sort == RULE_FIGURE) {
		for (size_t i = 0; i < a->figures.n; i++)
			if (any ? strcmp(a->figures.v[i].pattern, c->rule->name) == 0
			        : strcmp(figure_word(a->figures.v[i].kind), c->rule->kind) == 0 &&
			          (want.n == 0 || str_eq(text_of(c, a->figures.v[i].at), want)))
				return true;
		return false;
	}
	for (size_t i = 0; i < a->claims.n; i++)
		if (strcmp(a->claims.v[i].pattern, c->rule->name) == 0 && (any || has_wanted(c, &a->claims.v[i], want)))
			return true;
	return false;
}

/* What was found instead, for the message. */
static struct str
instead(struct checker *c)
{
	struct str all = S("");

	for (size_t i = 0; i < c->article.claims.n; i++)
		for (size_t k = 0; k < c->article.claims.v[i].roles.n; k++) {
			const struct role *r = &c->article.claims.v[i].roles.v[k];
			all = arena_printf(&c->x->arena, "%.*s%s%s=%.*s", SARG(all), all.n ? " " : "", r->role, SARG(text_of(c, r->at)));
		}
	for (size_t i = 0; c->rule->sort == RULE_FIGURE && i < c->article.figures.n; i++)
		all = arena_printf(&c->x->arena, "%.*s%s%s '%.*s'", SARG(all), all.n ? ", " : "",
		    figure_word(c->article.figures.v[i].kind), SARG(text_of(c, c->article.figures.v[i].at)));
	return all.n ? all : S("nothing");
}

static void
check_examples(struct checker *c, const struct example *v, size_t n, bool ok)
{
	for (size_t i = 0; i < n; i++) {
		c->ran++;
		read_example(c, v[i].text);
		if (found(c, v[i].want, !ok) == ok)
			continue;
		c->failed++;
		log_event(LOG_ERROR, arena_printf(&c->x->arena, "%s:%d", c->rule->file, v[i].line).p, "bad-example",
		    "%s: %s, found %.*s", c->rule->name, ok ? "the ok line does not hold" : "the no line matches", SARG(instead(c)));
	}
}

int
examples_check(struct extract *x, struct buf *report, struct err *e)
{
	struct checker c = { .x = x };
	size_t n = 0;

	if (rules_compile(x->english, e) < 0)
		return -1;
	rules_lint(x->english, true);
	for (int sort = 0; sort < RULE_SORTS; sort++)
		for (size_t i = 0; i < x->english->list[sort].n; i++) {
			c.rule = &x->english->list[sort].v[i];
			n++;
			if (c.rule->oks.n == 0 && c.rule->kind[0] != '_' && strcmp(c.rule->kind, "none"))
				log_event(LOG_WARNING, arena_printf(&x->arena, "%s:%d", c.rule->file, c.rule->line).p, "no-example",
				    "%s has no ok line", c.rule->name);
			check_examples(&c, c.rule->oks.v, c.rule->oks.n, true);
			check_examples(&c, c.rule->noes.v, c.rule->noes.n, false);
		}
	buf_printf(report, "%zu rules, %zu examples, %zu failed", n, c.ran, c.failed);
	if (c.failed)
		return err_set(e, ERR_CONFIG, "bad-example", "examples that do not hold: %zu", c.failed);
	return 0;
}
