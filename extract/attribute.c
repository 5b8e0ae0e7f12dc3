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
		/* a dash, but not the hyphen of a range */
		if (at > 2 && (str_starts(str_cut(text, at - 3, at), S("\xe2\x80\x94")) || str_starts(str_cut(text, at - 3, at), S("-- ")) ||
		    str_starts(str_cut(text, at - 3, at), S(" - "))))
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

/* What a statement, a quote or a cue of speech reaches, and by whom; shorter reaches are nearer to the claim. */
struct reach {
	struct span at;
	const struct role *speaker; /* NULL: not named */
	const struct claim *by;
};

static void
nearer(struct reach *best, struct reach r, const struct claim *c)
{
	if (r.at.start >= r.at.end || !covers(r.at, c))
		return;
	/* somebody named is better than nobody */
	if (best->by && (best->speaker != NULL) > (r.speaker != NULL))
		return;
	if (best->by && (best->speaker != NULL) == (r.speaker != NULL) && best->at.end - best->at.start <= r.at.end - r.at.start)
		return;
	*best = r;
}

/*
 * A cue by itself, where no statement was made of it: "NAME says" reaches what follows, "..., NAME said" what it
 * follows, "according to NAME" the sentence.
 */
static struct span
cue_reach(const struct claim *cue, struct span sentence, struct str text)
{
	const char *where = attribute(cue, "reach");
	uint32_t end = sentence.end;

	if (where && strcmp(where, "all") == 0)
		return sentence;
	if (where && strcmp(where, "before") == 0)
		return (struct span){ sentence.start, cue->at.start };
	for (uint32_t i = cue->at.end; i < sentence.end; i++)
		if (text.p[i] == ';') {
			end = i;
			break;
		}
	return (struct span){ cue->at.end, end };
}

/* "X expects ..., the sources said": what X expects goes no further than what the sources said. */
static struct span
inside_statement(struct span at, const struct claim *cue, const struct article *a, size_t first)
{
	for (size_t k = first; k < a->claims.n; k++) {
		const struct claim *s = &a->claims.v[k];
		for (size_t i = 0; is_type(s, "statement") && i < s->roles.n; i++) {
			struct span content = s->roles.v[i].at;
			if (strcmp(s->roles.v[i].role, "content") == 0 && cue->at.start >= content.start && cue->at.end <= content.end) {
				at.start = at.start > content.start ? at.start : content.start;
				at.end = at.end < content.end ? at.end : content.end;
			}
		}
	}
	return at;
}

static void
apply_speech(struct claim *c, const struct article *a, size_t first, struct span sentence)
{
	struct reach best = { .by = NULL };

	for (size_t k = first; k < a->claims.n; k++) {
		const struct claim *s = &a->claims.v[k];
		const struct role *speaker = claim_role(s, "speaker");
		if (s == c)
			continue;
		if (is_type(s, "_speaker") && speaker && !is_type(c, "statement")) {
			struct span at = inside_statement(cue_reach(s, sentence, a->text), s, a, first);
			/* as wide as can be: a statement that covers the claim is nearer */
			if (covers(at, c) && !(speaker->at.start >= c->at.start && speaker->at.end <= c->at.end && attribute(s, "reach")))
				nearer(&best, (struct reach){ at, speaker, s }, c);
		}
		if (!speech(s))
			continue;
		for (size_t i = 0; i < s->roles.n; i++) {
			struct span at = s->roles.v[i].at;
			if (strcmp(s->roles.v[i].role, "content"))
				continue;
			/* a statement inside another is reported by that one */
			if (speech(c) && !(c->at.start >= at.start && c->at.end <= at.end + 1 && c->at.end - c->at.start < at.end - at.start))
				continue;
			nearer(&best, (struct reach){ at, speaker, s }, c);
		}
	}
	if (best.by == NULL)
		return;
	raise_modality(c, MODALITY_REPORTED);
	if (best.speaker)
		set_speaker(c, best.speaker, best.by->at);
}

/*
 * "did not buy" reaches what follows: a filler of the claim must, and between the claim's first and the cue no clause may
 * begin that has a verb of its own ("users who do not pay"). "Does not keep data and costs $5" denies no price.
 */
static bool
negates(const struct claim *cue, const struct claim *c, struct str text)
{
	static const char *const own[] = { " who ", " which ", " that ", " whose ", " where ", " if ", " when ", " because ", " but ", " and " };
	uint32_t from = c->at.start < cue->at.start ? c->at.start : cue->at.end, to = c->at.start < cue->at.start ? cue->at.start : c->at.start;
	struct str between = str_cut(text, from, to), rest = str_cut(text, cue->at.end, c->at.end + 12);
	bool follows = false;

	for (size_t i = 0; i < c->roles.n; i++)
		follows |= c->roles.v[i].at.start >= cue->at.end && c->roles.v[i].at.start < c->at.end;
	if (!follows || (cue->at.start < c->at.start && between.n >= 40))
		return false;
	/* "will not ship until May": it will */
	if (str_find(rest, S(" until ")) < rest.n)
		return false;
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (str_find(between, str_z(own[i])) < between.n)
			return false;
	return true;
}

/* "... of $2 billion is expected": the verb behind the last filler says how the claim is meant. */
static bool
predicate(const struct claim *cue, const struct claim *c, struct str text)
{
	static const char *const verb[] = { "is ", "are ", "was ", "were ", "is not ", "are not ", "has been ", "have been ", "will ", "could ",
		"may ", "might ", "would ", "had been " };
	struct str between = str_trim(str_cut(text, c->at.end, cue->at.start));

	if (between.n == 0) /* but "the unit bought in May aims to" */
		return cue->at.start <= c->at.end + 1 && attribute(cue, "value") && strcmp(attribute(cue, "value"), "planned");
	for (size_t i = 0; i < sizeof verb / sizeof *verb; i++)
		if (str_eq(between, str_trim(str_z(verb[i]))))
			return true;
	return false;
}

/* "Mr X, who will retire, was named": the cue stands in an aside of the claim, with none of its fillers. */
static bool
aside(const struct claim *cue, const struct claim *c, struct str text)
{
	static const char *const own[] = { "who ", "which ", "whose ", "where " };
	uint32_t from = cue->at.start, to = cue->at.end;
	bool relative = false;

	while (from > c->at.start && text.p[from - 1] != ',')
		from--;
	while (to < c->at.end && text.p[to] != ',')
		to++;
	if (from <= c->at.start || to >= c->at.end)
		return false;
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		relative |= str_starts(str_trim(str_cut(text, from, to)), str_z(own[i]));
	for (size_t i = 0; i < c->roles.n && relative; i++)
		relative = !(c->roles.v[i].at.start >= from && c->roles.v[i].at.end <= to);
	return relative;
}

static void
apply_cue(struct claim *c, const struct claim *cue, const struct article *a, struct span sentence)
{
	uint32_t clause = clause_start(a->text, sentence, c->at.start);
	const char *value = attribute(cue, "value");

	if (cue->at.end < clause || (cue->at.start >= c->at.end && (is_type(cue, "_negation") || !predicate(cue, c, a->text))))
		return;
	if (aside(cue, c, a->text))
		return;
	/* a noun takes its fact for given: only its own words ("planned") can say otherwise */
	if (c->given && cue->at.start < c->at.start)
		return;
	if (is_type(cue, "_negation"))
		c->negative |= negates(cue, c, a->text);
	else if (value && strcmp(value, "scheduled") == 0) {
		if (is_type(c, "release") && claim_role(c, "producer") == NULL)
			raise_modality(c, MODALITY_PLANNED);
	} else if (value && !(c->modality == MODALITY_FORECAST && strcmp(value, "will") == 0))
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

static bool
has_words(struct str text, struct str words)
{
	for (size_t at = 0; at + words.n <= text.n; at++)
		if ((at == 0 || !isalpha((unsigned char)text.p[at - 1])) && (at + words.n == text.n || !isalpha((unsigned char)text.p[at + words.n])) &&
		    str_ieq(str_cut(text, at, at + words.n), words))
			return true;
	return false;
}

/* How far an acquisition is: the words of its clause say so, in the order of the lists. */
static void
find_status(struct arena *arena, const struct rules *r, struct claim *c, struct str text, struct span sentence)
{
	static const struct { const char *list, *value; } status[] = {
		{ "STATUS_BLOCKED", "blocked" }, { "STATUS_TALKS", "talks" }, { "STATUS_AGREED", "agreed" }, { "STATUS_CLOSED", "closed" },
	};
	uint32_t from = clause_start(text, sentence, c->at.start), to = c->at.end;
	struct str clause, list, words;

	while (to < sentence.end && !strchr(",;:", text.p[to]))
		to++;
	clause = str_cut(text, from, to);
	for (size_t i = 0; i < sizeof status / sizeof *status; i++) {
		if (c->negative || (strcmp(status[i].value, "closed") == 0 && c->modality > MODALITY_REPORTED))
			return;
		list = rules_lexicon(r, status[i].list);
		while ((words = rules_word(&list)).n) {
			char plain[40];
			size_t n = words.n < sizeof plain ? words.n : sizeof plain;
			for (size_t k = 0; k < n; k++)
				plain[k] = words.p[k] == '_' ? ' ' : words.p[k];
			if (has_words(clause, (struct str){ plain, n })) {
				*arena_push(arena, &c->attributes) = (struct attribute){ "status", status[i].value };
				return;
			}
		}
	}
}

void
attributes_find(struct arena *arena, const struct rules *r, struct article *a, const struct shadow *s, size_t first)
{
	struct span sentence = a->sentences.v[s->sentence];
	bool question = s->text.n && s->text.p[s->text.n - 1] == '?';

	for (size_t i = first; i < a->claims.n; i++) {
		struct claim *c = &a->claims.v[i];
		if (c->type[0] == '_')
			continue;
		if (question && !c->given && !is_type(c, "quote"))
			c->modality = MODALITY_QUESTION;
		if (is_type(c, "quote"))
			continue;
		apply_speech(c, a, first, sentence);
		if (speech(c))
			continue;
		for (size_t k = first; k < a->claims.n; k++) {
			const struct claim *other = &a->claims.v[k];
			if (is_type(other, "_modality") || is_type(other, "_negation"))
				apply_cue(c, other, a, sentence);
			else if (is_type(other, "_direction"))
				apply_direction(arena, c, other);
		}
		if (is_type(c, "acquisition") && attribute(c, "status") == NULL)
			find_status(arena, r, c, a->text, sentence);
	}
}
