#include "claim.h"

#include <ctype.h>

/*
 * How a claim is meant: modality, polarity, speaker. The cues are rules of types _modality, _negation and
 * _speaker in attributes.pat, matched with all others; here is who they reach. A cue reaches a claim in whose
 * clause it stands; a statement or quote reaches what its content covers.
 */

static bool
is_type(const struct claim *c, const char *type)
{
	return strcmp(c->type, type) == 0;
}

static const struct role *
role_of(const struct claim *c, const char *word)
{
	for (size_t i = 0; i < c->roles.n; i++)
		if (strcmp(c->roles.v[i].role, word) == 0)
			return &c->roles.v[i];
	return NULL;
}

/* "and we", "but": a new clause with its own subject, which no mark need part from the one before. */
static bool
begins_clause(struct str rest)
{
	static const char *const opening[] = { "and we ", "and it ", "and they ", "and he ", "and she ", "and I ", "but " };

	for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
		if (str_starts(rest, str_z(opening[i])))
			return true;
	return false;
}

/* Where the clause that holds `at` begins: behind the last mark or word that parts clauses. */
static uint32_t
clause_start(struct str text, struct span sentence, uint32_t at)
{
	while (at > sentence.start) {
		unsigned char c = (unsigned char)text.p[at - 1];
		if (c == ';' || c == ':' || (c == ',' && !isdigit((unsigned char)text.p[at])))
			break;
		if (c == ' ' && begins_clause(str_cut(text, at, sentence.end)))
			break;
		at--;
	}
	return at;
}

static enum modality
modality_of(const char *word, bool agent)
{
	static const struct { const char *word; enum modality modality; } known[] = {
		{ "possible", MODALITY_POSSIBLE }, { "forecast", MODALITY_FORECAST }, { "planned", MODALITY_PLANNED },
		{ "denied", MODALITY_DENIED }, { "conditional", MODALITY_CONDITIONAL }, { "reported", MODALITY_REPORTED },
	};

	if (strcmp(word, "will") == 0)
		return agent ? MODALITY_PLANNED : MODALITY_FORECAST;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(word, known[i].word) == 0)
			return known[i].modality;
	return MODALITY_ASSERTED;
}

/* What its subject decides by itself: with "will" a plan, not a prediction. */
static bool
decided(const struct claim *c)
{
	static const char *const type[] = { "release", "price", "acquisition", "partnership", "structure", "investment", "commitment",
		"personnel", "headcount", "term", "funding", "legal" };

	for (size_t i = 0; i < sizeof type / sizeof *type; i++)
		if (is_type(c, type[i]))
			return true;
	return false;
}

static bool
speech(const struct claim *c)
{
	return is_type(c, "statement") || is_type(c, "quote");
}

static const char *
attribute(const struct claim *c, const char *key)
{
	for (size_t i = 0; i < c->attributes.n; i++)
		if (strcmp(c->attributes.v[i].key, key) == 0)
			return c->attributes.v[i].value;
	return NULL;
}

static void
set_speaker(struct claim *c, const struct role *speaker, struct span cue)
{
	if (c->speaker.there)
		return;
	c->speaker.there = true;
	c->speaker.at = speaker->at;
	c->speaker.cue = cue;
	c->speaker.name = speaker->name;
}

static void
raise_modality(struct claim *c, enum modality m)
{
	if (m > c->modality)
		c->modality = m;
}

/* Whether the claim's last filler stands in the content: its subject may be the speaker. */
static bool
covers(struct span content, const struct claim *c)
{
	uint32_t last = c->at.start;

	for (size_t i = 0; i < c->roles.n; i++)
		if (c->roles.v[i].at.start >= c->at.start && c->roles.v[i].at.start < c->at.end && c->roles.v[i].at.start > last)
			last = c->roles.v[i].at.start;
	return last >= content.start && last < content.end;
}

/* A statement or quote whose content covers the claim. */
static void
apply_speech(struct claim *c, const struct claim *s)
{
	const struct role *speaker = role_of(s, "speaker");

	for (size_t i = 0; i < s->roles.n; i++) {
		const struct role *r = &s->roles.v[i];
		if (strcmp(r->role, "content") || !covers(r->at, c))
			continue;
		raise_modality(c, MODALITY_REPORTED);
		if (speaker)
			set_speaker(c, speaker, s->at);
		return;
	}
}

static void
apply_cue(struct claim *c, const struct claim *cue, const struct article *a, struct span sentence)
{
	uint32_t clause = clause_start(a->text, sentence, c->at.start);
	const char *value = attribute(cue, "value");

	if (cue->at.end < clause || cue->at.start >= c->at.end)
		return;
	if (is_type(cue, "_negation"))
		c->negative = true;
	else if (value && !(c->modality == MODALITY_FORECAST && strcmp(value, "will") == 0))
		raise_modality(c, modality_of(value, decided(c)));
}

/* A fall says so in its direction role: "fell", "down". What does not is left without the attribute. */
static void
apply_direction(struct arena *arena, struct claim *c, const struct claim *cue)
{
	for (size_t i = 0; i < c->roles.n; i++) {
		const struct role *r = &c->roles.v[i];
		if (strcmp(r->role, "direction") == 0 && cue->at.start >= r->at.start && cue->at.end <= r->at.end &&
		    attribute(c, "direction") == NULL)
			*arena_push(arena, &c->attributes) = (struct attribute){ "direction", attribute(cue, "value") };
	}
}

void
attributes_find(struct arena *arena, struct article *a, const struct shadow *s, size_t first)
{
	struct span sentence = a->sentences.v[s->sentence];
	bool question = s->text.n && s->text.p[s->text.n - 1] == '?';

	for (size_t i = first; i < a->claims.n; i++) {
		struct claim *c = &a->claims.v[i];
		if (c->type[0] == '_')
			continue;
		if (question && !is_type(c, "quote"))
			c->modality = MODALITY_QUESTION;
		if (speech(c))
			continue;
		for (size_t k = first; k < a->claims.n; k++) {
			const struct claim *other = &a->claims.v[k];
			if (speech(other))
				apply_speech(c, other);
			else if (is_type(other, "_modality") || is_type(other, "_negation"))
				apply_cue(c, other, a, sentence);
			else if (is_type(other, "_direction"))
				apply_direction(arena, c, other);
		}
	}
}
