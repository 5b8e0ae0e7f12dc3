#include "role.h"

#include <stdio.h>

#include "../lib/limits.h"

/*
 * Claims: each rule that a sentence calls for is matched on the sentence's shadow; what it captures becomes
 * roles; of claims that say the same thing in two ways the fuller one stays. Types whose name begins with
 * an underscore are cues for attribute.c and quote.c and are taken out again.
 */

enum { PER_EXPR_MAX = 12 };

/* ---- one match, one claim; or several, where a list is distributive ---- */

/* By that name in the expression: a second filler that is renamed does not count. */
static bool
captured(const struct match *m, const char *role)
{
	for (size_t i = 0; i < m->n; i++)
		if (strcmp(m->captures[i].role, role) == 0)
			return true;
	return false;
}

/* `set` lines that say how to build the claim, and are none of its attributes. */
static bool
is_instruction(const char *key)
{
	return strcmp(key, "fill") == 0 || strcmp(key, "else") == 0 || strcmp(key, "split") == 0 || strcmp(key, "rename") == 0 ||
	    strcmp(key, "given") == 0;
}

/*
 * "Founded by two Acme engineers, Velora has 40 employees": the match begins with a name, but between it and the figure
 * stands another that heads a clause of its own, and the figure is said of that one.
 */
static bool
overreaches(const struct finder *f, const struct match *m)
{
	static const char *const subject[] = { "entity", "company", "org", "subject", "holder", "party", "producer", "acquirer" };
	const struct shadow *s = &f->shadow;
	const struct capture *who = NULL;
	size_t figure = 0;

	for (size_t i = 0; i < m->n; i++) {
		const struct token *t = shadow_token(s, m->captures[i].start, m->captures[i].end);
		for (size_t k = 0; who == NULL && k < sizeof subject / sizeof *subject; k++)
			if (strcmp(m->captures[i].role, subject[k]) == 0)
				who = &m->captures[i];
		if (t && t->figure && strchr("MPCQ", shadow_kind(s, t)) && figure == 0)
			figure = t->at;
	}
	if (who == NULL || figure == 0)
		return false;
	for (size_t i = 0; i < s->n_tokens && s->tokens[i].at < figure; i++) {
		const struct token *t = &s->tokens[i];
		struct str rest = str_cut(s->text, t->at + TOKEN_BYTES, s->text.n);
		bool held = false;

		if (t->at < who->end || t->figure || !strchr("OR", shadow_kind(s, t)))
			continue;
		for (size_t k = 0; k < m->n; k++)
			held |= t->at >= m->captures[k].start && t->at < m->captures[k].end;
		/* nor in a list or an apposition */
		if (!held && str_starts(rest, S(" ")) && !str_starts(rest, S(" and ")) && !str_starts(rest, S(" or ")) && refer_heads_clause(s, t->at))
			return true;
	}
	return false;
}

/* Fillers that are things and bodies are phrases: no verb, no relative clause, nothing that a phrase cannot end with. */
static bool
is_phrase(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		size_t end = at;
		struct str w;
		while (end < s.n && s.p[end] != ' ')
			end++;
		w = str_cut(s, at, end);
		if (str_one_of(w, "that which who told be is are was were has have had will would said says could owns accounts because while although"))
			return false;
		if (end >= s.n && str_one_of(w, "and or of the a an to by with from for but as"))
			return false;
		at = end + 1;
	}
	return true;
}

static bool
phrases_only(const struct finder *f, const struct match *m)
{
	static const char *const thing[] = { "subject", "entity", "company", "part", "whole", "org", "holder", "target", "acquirer", "investor", "party", "victim",
		"product" };

	for (size_t i = 0; i < m->n; i++)
		for (size_t k = 0; k < sizeof thing / sizeof *thing; k++)
			if (strcmp(m->captures[i].role, thing[k]) == 0 && !is_phrase(str_trim(str_cut(f->shadow.text, m->captures[i].start, m->captures[i].end))))
				return false;
	return true;
}

/* Nobody is his own partner. */
static bool
with_itself(const struct finder *f, const struct claim *c)
{
	for (size_t i = 0; i < c->roles.n; i++)
		for (size_t k = i + 1; k < c->roles.n; k++) {
			struct span x = c->roles.v[i].at, y = c->roles.v[k].at;
			if (strcmp(c->roles.v[i].role, "party") == 0 && strcmp(c->roles.v[k].role, "party") == 0 &&
			    str_eq(str_cut(f->out->text, x.start, x.end), str_cut(f->out->text, y.start, y.end)))
				return true;
		}
	return false;
}

static bool
build(struct finder *f, struct rule *rule, const struct match *m, const char *split, const struct token *item)
{
	struct claim c = { .type = rule->kind, .pattern = rule->name, .sentence = f->shadow.sentence,
		.confidence = rule->rate };
	const char *fill = rule_setting(rule, "fill");

	c.at = shadow_span(&f->shadow, m->start, m->end);
	c.given = rule_setting(rule, "given") != NULL;
	for (size_t i = 0; i < m->n; i++) {
		const struct capture *cap = &m->captures[i];
		if (split && item && strcmp(cap->role, split) == 0)
			role_add(f, &c, role_renamed(rule, cap->role), item->at, item->at + TOKEN_BYTES);
		else
			role_add(f, &c, role_renamed(rule, cap->role), cap->start, cap->end);
	}
	if (fill && !captured(m, fill) && !role_fill(f, &c, fill, rule_setting(rule, "else"), m->n ? m->captures[0].start : m->start))
		return false;
	roles_leave_open(f, &c);
	if (with_itself(f, &c))
		return false;
	for (size_t i = 0; i < rule->sets.n; i++) {
		const char *key = rule->sets.v[i].key;
		if (!is_instruction(key))
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

static size_t
next_character(struct str text, size_t at)
{
	do
		at++;
	while (at < text.n && ((unsigned char)text.p[at] & 0xc0) == 0x80);
	return at;
}

/*
 * The leftmost match at `at` or behind it; one that begins at `end` or behind it may be missed. Where the expression has an anchor, its core is tried at each place of
 * the anchor; only when it holds there is the sentence searched, from as far before as a match can begin.
 */
static bool
next_match(struct finder *f, struct expr *x, size_t at, size_t end, struct match *m)
{
	struct str text = f->shadow.text;
	struct arena *keep = &f->rules->keep;
	size_t place = at;

	if (f->x->every || !x->anchored)
		return pattern_match(keep, &x->pattern, text, at, false, m);
	for (; (place = choice_place(f->rules->choice, x, &f->shadow, place)) != NO_PLACE; place++) {
		if (x->before == 0 && place >= end)
			return false;
		if (!pattern_match(keep, &x->core, text, place, true, x->before ? NULL : m))
			continue;
		if (x->before == 0)
			return true;
		if (x->before < place && place - x->before > at) {
			at = place - x->before;
			while (((unsigned char)text.p[at] & 0xc0) == 0x80)
				at--;
		}
		return pattern_match(keep, &x->pattern, text, at, false, m);
	}
	return false;
}

/* Whether a guard matches so that it begins inside the match. */
static bool
vetoed(struct finder *f, struct rule *rule, const struct match *m)
{
	struct match guard;

	for (size_t i = 0; i < rule->nots.n; i++)
		if ((f->x->every || choice_possible(f->rules->choice, &rule->nots.v[i], f->shadow.kinds)) &&
		    next_match(f, &rule->nots.v[i], m->start, m->end, &guard) && guard.start < m->end)
			return true;
	return false;
}

static void
try_expr(struct finder *f, const struct chosen *c)
{
	struct str text = f->shadow.text;
	struct match m;
	size_t at = 0;

	for (int n = 0; n < PER_EXPR_MAX && at < text.n; n++) {
		if (!next_match(f, c->expr, at, NO_PLACE, &m)) {
			if (f->x->why && n == 0)
				log_event(LOG_NOTE, c->rule->name, "failed", "%s", c->expr->pattern.where);
			return;
		}
		if (m.end == m.start) {
			at = next_character(text, m.start);
			continue;
		}
		if (vetoed(f, c->rule, &m) || (c->rule->kind[0] != '_' && (overreaches(f, &m) || !phrases_only(f, &m)))) {
			why(f, c, "vetoed", &m);
			at = next_character(text, m.start);
			continue;
		}
		at = m.end;
		why(f, c, "matched", &m);
		take_match(f, c->rule, &m);
		if (f->out->claims.n - f->first >= PER_SENTENCE_MAX)
			return;
	}
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

/* ---- one sentence ---- */

static bool
is_cue(const struct rule *rule)
{
	return rule->kind[0] == '_';
}

/* Whether the sentence has anything that a cue of this kind would say something about. */
static bool
cue_wanted(const struct finder *f, const struct rule *rule, bool quoted)
{
	bool some = false, directed = false;

	for (size_t i = f->first; i < f->out->claims.n; i++) {
		const struct claim *c = &f->out->claims.v[i];
		some |= c->type[0] != '_';
		directed |= claim_role(c, "direction") != NULL;
	}
	if (strcmp(rule->kind, "_direction") == 0)
		return directed;
	return some || (quoted && strcmp(rule->kind, "_speaker") == 0);
}

/* In the order of the files cues stand before what they say something about. */
static void
cues_to_front(struct finder *f, size_t cues)
{
	struct claim *v = f->out->claims.v + f->first, *copy;
	size_t n = f->out->claims.n - f->first, rest = cues - f->first;

	if (rest == 0 || rest == n)
		return;
	copy = arena_alloc(&f->x->arena, rest * sizeof *copy);
	memcpy(copy, v, rest * sizeof *copy);
	memmove(v, v + rest, (n - rest) * sizeof *v);
	memcpy(v + n - rest, copy, rest * sizeof *copy);
}

/* Claims first, and cues only where there is something for them to say: most sentences claim nothing. */
static void
try_rules(struct finder *f, bool quoted)
{
	const struct chosen *chosen;
	size_t n = choice_make(f->rules->choice, &f->shadow, f->x->every, &chosen), cues;

	for (size_t k = 0; k < n && f->out->claims.n - f->first < PER_SENTENCE_MAX; k++)
		if (!is_cue(chosen[k].rule) && (f->x->only == NULL || chosen[k].rule == f->x->only))
			try_expr(f, &chosen[k]);
	cues = f->out->claims.n;
	for (size_t k = 0; k < n && f->out->claims.n - f->first < PER_SENTENCE_MAX; k++)
		if (is_cue(chosen[k].rule) && cue_wanted(f, chosen[k].rule, quoted))
			try_expr(f, &chosen[k]);
	if (f->out->claims.n - f->first > PER_SENTENCE_MAX)
		f->out->claims.n = f->first + PER_SENTENCE_MAX;
	if (cues < f->out->claims.n)
		cues_to_front(f, cues);
}

/* "he" who says more is he who spoke last, not whom he spoke of; what was bought is as likely "it" as who bought it. */
static void
heed_speaker(struct finder *f)
{
	for (size_t i = f->first; i < f->out->claims.n; i++) {
		const struct claim *c = &f->out->claims.v[i];
		const struct role *r = claim_role(c, "speaker");

		if (strcmp(c->type, "acquisition") == 0)
			f->refer.bought = true;
		if (r && r->name >= 0 && f->out->names.v[r->name].kind == NAME_PERSON && (strcmp(c->type, "statement") == 0 || strcmp(c->type, "quote") == 0)) {
			f->refer.person = r->name;
			f->refer.person_age = 0;
		}
	}
}

void
claims_find(struct extract *x, struct article *out)
{
	struct finder f = { .x = x, .out = out, .rules = x->english };
	struct quotes quotes;

	refer_begin(&f.refer, x, out);
	quotes_begin(&quotes, &x->arena, out);

	if (f.rules->choice == NULL)
		f.rules->choice = choice_new(f.rules);
	for (uint32_t i = 0; i < out->sentences.n; i++) {
		if (out->sentences.v[i].end - out->sentences.v[i].start > SENTENCE_MAX)
			continue;
		if (out->claims.n + PER_SENTENCE_MAX > CLAIMS_MAX) {
			out->truncated = "claims";
			break;
		}
		shadow_make(&x->arena, out, i, &f.shadow);
		f.first = out->claims.n;
		try_rules(&f, quotes_near(&quotes, out, i));
		quotes_find(&quotes, x, out, &f.shadow, f.first);
		if (out->claims.n - f.first > PER_SENTENCE_MAX + QUOTES_MAX)
			out->claims.n = f.first + PER_SENTENCE_MAX + QUOTES_MAX; /* a stranger's sentence of quotes */
		claims_clip(out, f.first);
		claims_consolidate(out, f.first, x->why);
		attributes_find(&f.x->arena, f.rules, out, &f.shadow, f.first);
		drop_cues(&f);
		times_find(&f.x->arena, out, &f.shadow, f.first);
		refer_remember(&f.refer, &f.shadow);
		heed_speaker(&f);
	}
	quotes_settle(&quotes, x, out);
	claims_rate(f.rules, out);
}
