#include "role.h"

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
	size_t at = end, words = 0;

	if (!str_starts(str_cut(t, end, t.n), S(" of ")))
		return end;
	for (at += 4; at < t.n && words < 5; words++) {
		size_t next = at;
		struct str w;

		while (next < t.n && t.p[next] != ' ')
			next++;
		w = str_cut(t, at, next);
		if (str_one_of(w, "for on in at with to that which who and or as from by without this next last later will is was has have are were "
		    "after before but"))
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

bool
role_add(struct finder *f, struct claim *c, const char *word, size_t start, size_t end)
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
		    !span_within(shadow_span(s, s->tokens[i].at, s->tokens[i].at + TOKEN_BYTES), c->at) && !taken(f, c, (struct filler){ .start = s->tokens[i].at, .end = s->tokens[i].at + TOKEN_BYTES }))
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

bool
role_fill(struct finder *f, struct claim *c, const char *word, const char *instead, size_t before)
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
		if (!role_add(f, c, word, who.start, who.end))
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

const char *
role_renamed(const struct rule *rule, const char *role)
{
	const char *rename = rule_setting(rule, "rename");
	size_t n = strlen(role);

	return rename && strncmp(rename, role, n) == 0 && rename[n] == ':' ? rename + n + 1 : role;
}

void
roles_leave_open(struct finder *f, struct claim *c)
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
