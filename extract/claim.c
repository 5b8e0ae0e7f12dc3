#include "claim.h"
#include "refer.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>

#include "../lib/limits.h"

/*
 * Claims: each rule that a sentence calls for is matched on the sentence's shadow; what it captures becomes
 * roles; of claims that say the same thing in two ways the fuller one stays. Types whose name begins with
 * an underscore are cues for attribute.c and quote.c and are taken out again.
 */

enum { PER_EXPR_MAX = 12 };

struct finder {
	struct extract *x;
	struct article *out;
	struct rules *rules;
	struct shadow shadow;
	size_t first;       /* claims of this sentence begin here */
	struct refer refer;
};

/* ---- roles ---- */

static void
stand_for(struct finder *f, struct role *role, int name)
{
	struct span at = f->out->names.v[name].at;

	role->name = name;
	role->resolved = str_cut(f->out->text, at.start, at.end);
}

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

/* "the company", "it", "he": what they stand for, where that is plain. */
static void
resolve(struct finder *f, struct role *role, size_t start, size_t end)
{
	int name;

	if (role->name >= 0 || role->figure >= 0)
		return;
	/* who are quoted as "they" are people, none of whom is named */
	if (strcmp(role->role, "speaker") == 0 && str_ieq(str_cut(f->shadow.text, start, end), S("they")))
		return;
	name = refer_resolve(&f->refer, &f->shadow, str_cut(f->shadow.text, start, end), start,
	    strcmp(role->role, "product") == 0);
	if (name >= 0)
		stand_for(f, role, name);
}

/* "Acme's chief executive, NAME", "NAME of Acme": who speaks is the one person named; "research firm NAME": the name. */
static void
trim_speaker(const struct shadow *s, size_t *start, size_t *end)
{
	const struct token *person = NULL, *behind = NULL;

	for (size_t i = 0; i < s->n_tokens && s->tokens[i].at < *end; i++) {
		if (s->tokens[i].at < *start || s->tokens[i].figure || shadow_kind(s, &s->tokens[i]) != 'H')
			continue;
		if (person)
			return;
		person = &s->tokens[i];
	}
	if (!person && *end >= TOKEN_BYTES && *end < s->text.n && s->text.p[*end] == ' ' && !shadow_token(s, *end - TOKEN_BYTES, *end)) {
		behind = shadow_token(s, *end + 1, *end + 1 + TOKEN_BYTES);
		if (behind && !behind->figure && strchr("HOR", shadow_kind(s, behind)))
			person = behind;
	}
	if (person) {
		*start = person->at;
		*end = person->at + TOKEN_BYTES;
	}
}

/* "PLACE-based company", of which a rule saw "based company" or "-based company": with the place. */
static size_t
whole_word(const struct shadow *s, size_t start)
{
	size_t hyphen = start > 0 && s->text.p[start - 1] == '-' ? start - 1 : start;

	return hyphen >= TOKEN_BYTES && hyphen < s->text.n && s->text.p[hyphen] == '-' && shadow_token(s, hyphen - TOKEN_BYTES, hyphen)
	    ? hyphen - TOKEN_BYTES : start;
}

/* "a version of the console": what a thing is of belongs to it; the end of that. */
static size_t
with_of(struct str t, size_t end)
{
	static const char *const stop[] = { "for", "on", "in", "at", "with", "to", "that", "which", "who", "and", "or", "as", "from", "by", "without", "this", "next", "last",
		"later", "will", "is", "was", "has", "have", "are", "were", "after", "before", "but" };
	size_t at = end, words = 0;

	if (!str_starts(str_cut(t, end, t.n), S(" of ")))
		return end;
	for (at += 4; at < t.n && words < 5; words++) {
		size_t next = at;
		struct str w;

		while (next < t.n && t.p[next] != ' ')
			next++;
		w = str_cut(t, at, next);
		for (size_t i = 0; i < sizeof stop / sizeof *stop; i++)
			if (str_ieq(w, str_z(stop[i])))
				return words ? at - 1 : end;
		if (strchr(",.;:)\"'", w.p[w.n - 1]) || (unsigned char)w.p[0] == 0xee) {
			/* a mark, or a name or figure, is the last of it */
			while (next > at && strchr(",.;:)\"'", t.p[next - 1]))
				next--;
			return next;
		}
		at = next + 1;
	}
	return end;
}

static bool
add_role(struct finder *f, struct claim *c, const char *word, size_t start, size_t end)
{
	const struct token *token;
	struct role *role;
	bool times = strcmp(word, "time") == 0;

	start = whole_word(&f->shadow, start);
	if (!times)
		trim_role(f->shadow.text, &start, &end);
	if (strcmp(word, "speaker") == 0)
		trim_speaker(&f->shadow, &start, &end);
	if (start >= end)
		return false;
	token = shadow_token(&f->shadow, start, end);
	if (token == NULL && strcmp(word, "product") == 0)
		end = with_of(f->shadow.text, end);
	role = arena_push(&f->x->arena, &c->roles);
	*role = (struct role){ word, shadow_span(&f->shadow, start, end), -1, -1, { 0 } };
	if (token)
		*(token->figure ? &role->figure : &role->name) = token->index;
	resolve(f, role, start, end);
	return true;
}

/* The kinds of names that can fill a role of this word. */
static const char *
kinds_of(const char *word)
{
	static const struct { const char *word, *kinds; } known[] = {
		{ "product", "RO" }, { "subject", "OR" }, { "entity", "OR" }, { "victim", "OR" }, { "part", "OR" }, { "holder", "OH" },
		{ "investor", "OH" }, { "person", "H" },
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(word, known[i].word) == 0)
			return known[i].kinds;
	return "O";
}

static bool
within(struct span in, struct span whole)
{
	return in.start >= whole.start && in.end <= whole.end;
}

/* The filler has another role in the claim already. */
static bool
taken(const struct finder *f, const struct claim *c, struct filler who)
{
	struct span at = shadow_span(&f->shadow, who.start, who.end);

	for (size_t i = 0; i < c->roles.n; i++)
		if (c->roles.v[i].name >= 0 && c->roles.v[i].at.start < at.end && at.start < c->roles.v[i].at.end)
			return true;
	return false;
}

/* The metric is one that a company has: its words end in one of METRIC. */
static bool
own_metric(const struct finder *f, const struct claim *c)
{
	const struct role *metric = claim_role(c, "metric");
	struct str words = rules_lexicon(f->rules, "METRIC"), word, text;

	if (metric == NULL)
		return false;
	text = str_cut(f->out->text, metric->at.start, metric->at.end);
	while ((word = rules_word(&words)).n)
		if (text.n >= word.n && str_ieq(str_cut(text, text.n - word.n, text.n), word))
			return true;
	return false;
}

/*
 * Whether a claim may take its subject from the sentences before. What a company alone has, its revenue and its
 * staff, may; that prices or memory grew says nothing of whom.
 */
static bool
carries(const struct finder *f, const struct claim *c)
{
	static const char *const own[] = { "capacity", "benchmark", "incident", "users", "personnel", "market", "share_of" };

	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (strcmp(c->type, own[i]) == 0)
			return false;
	return strcmp(c->type, "growth") || own_metric(f, c);
}

/* No organisation of the sentence stands outside the claim. */
static bool
none_free(const struct finder *f, const struct claim *c)
{
	const struct shadow *s = &f->shadow;

	for (size_t i = 0; i < s->n_tokens; i++)
		if (!s->tokens[i].figure && shadow_kind(s, &s->tokens[i]) == 'O' &&
		    !within(shadow_span(s, s->tokens[i].at, s->tokens[i].at + TOKEN_BYTES), c->at) && !taken(f, c, (struct filler){ .start = s->tokens[i].at, .end = s->tokens[i].at + TOKEN_BYTES }))
			return false;
	return true;
}

/*
 * Who is named in front of a growth or a sum is not always whose it is: what moved is said by a metric that is no
 * company's own ("the IMF: unemployment fell"), and who forecasts speaks of others, but for "its".
 */
static bool
of_others(const struct finder *f, const struct claim *c, struct filler who, size_t before)
{
	static const char *const foretells[] = { " forecast", " predict", " projected ", " projects ", " estimate" }, *const says[] = { " said", " says", " announced", " noted", " reported" };
	struct str between = str_cut(f->shadow.text, who.end < before ? who.end : before, before);
	bool growth = strcmp(c->type, "growth") == 0, own = own_metric(f, c);

	if (!growth && strcmp(c->type, "financials"))
		return false;
	if (growth && !own && claim_role(c, "metric") && between.n > 3 && 
	    !(who.start >= 3 && str_ieq(str_cut(f->shadow.text, who.start - 3, who.start), S("at "))))
		return true;
	for (size_t i = 0; i < sizeof foretells / sizeof *foretells; i++)
		if (str_find(between, str_z(foretells[i])) < between.n && !str_ends(between, S(" its ")) && !str_ends(between, S(" their ")))
			return true;
	for (size_t i = 0; growth && !own && i < sizeof says / sizeof *says; i++)
		if (str_find(between, str_z(says[i])) < between.n)
			return true;
	return false;
}

/*
 * Who a clause without its own subject is about. `instead` names a role of the claim that says it when nobody
 * is found ("shipments fell 4 percent"), NULL: there is no claim then.
 */
static bool
fill_role(struct finder *f, struct claim *c, const char *word, const char *instead, size_t before)
{
	/* what holds so much is a thing, and no company */
	const char *kinds = strcmp(c->type, "capacity") ? kinds_of(word) : "R";
	struct filler who = refer_subject(&f->refer, &f->shadow, before, kinds);
	struct role *role;

	/* who leads a round is not who raises it */
	if ((who.there && who.end && taken(f, c, who)) || (!who.there && kinds[0] == 'O' && none_free(f, c) &&
	    !refer_third_party(&f->refer, &f->shadow)))
		who = (struct filler){ .name = refer_salient(&f->refer), .there = refer_salient(&f->refer) >= 0 };
	if (who.there && who.end && of_others(f, c, who, before))
		who.there = false;
	if (who.there && who.end) {
		if (!add_role(f, c, word, who.start, who.end))
			return false;
		if (who.name >= 0)
			stand_for(f, &c->roles.v[c->roles.n - 1], who.name);
		return true;
	}
	if (who.there && carries(f, c)) {
		role = arena_push(&f->x->arena, &c->roles);
		*role = (struct role){ word, f->out->names.v[who.name].at, -1, -1, { 0 } };
		stand_for(f, role, who.name);
		return true;
	}
	if (instead && claim_role(c, instead)) {
		struct role same = *claim_role(c, instead);
		same.role = word;
		*arena_push(&f->x->arena, &c->roles) = same;
		return true;
	}
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

/* Nobody owns, buys, sues or joins himself: a reference that would stand for what fills another role of the claim is
 * left as it is written. */
static void
leave_open(struct finder *f, struct claim *c)
{
	for (size_t i = 0; i < c->roles.n; i++)
		for (size_t k = 0; k < c->roles.n && c->roles.v[i].resolved.n; k++) {
			const struct role *other = &c->roles.v[k];
			struct span at;

			if (other->resolved.n || other->name < 0)
				continue;
			at = f->out->names.v[other->name].at;
			if (str_eq(str_cut(f->out->text, at.start, at.end), c->roles.v[i].resolved)) {
				c->roles.v[i].name = -1;
				c->roles.v[i].resolved = (struct str){ 0 };
			}
		}
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
	static const char *const verb[] = { "that", "which", "who", "told", "be", "is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says", "could", "owns",
		"accounts", "because", "while", "although" };
	static const char *const last[] = { "and", "or", "of", "the", "a", "an", "to", "by", "with", "from", "for", "but", "as" };

	for (size_t at = 0; at < s.n;) {
		size_t end = at;
		struct str w;
		while (end < s.n && s.p[end] != ' ')
			end++;
		w = str_cut(s, at, end);
		for (size_t i = 0; i < sizeof verb / sizeof *verb; i++)
			if (str_ieq(w, str_z(verb[i])))
				return false;
		for (size_t i = 0; end >= s.n && i < sizeof last / sizeof *last; i++)
			if (str_ieq(w, str_z(last[i])))
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
			add_role(f, &c, renamed(rule, cap->role), item->at, item->at + TOKEN_BYTES);
		else
			add_role(f, &c, renamed(rule, cap->role), cap->start, cap->end);
	}
	if (fill && !captured(m, fill) && !fill_role(f, &c, fill, rule_setting(rule, "else"), m->n ? m->captures[0].start : m->start))
		return false;
	leave_open(f, &c);
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
