#include "claim.h"

#include <ctype.h>

/*
 * The time of a claim that its rule did not read: a date or period of the claim's own clause, with the words that
 * relate it ("since March", "by the end of 2030"). It stands inside the claim, right behind it, or at the head of
 * the sentence before a comma. What a change is measured against ("from a year earlier") is no time of it; nor is
 * what lies behind a mark or a word that begins another clause. None is better than a neighbour's.
 */

enum { BEHIND_MAX = 60, FRONT_MAX = 80 };

static struct str
word_before(struct str t, size_t at)
{
	size_t from = at;

	while (from > 0 && (isalpha((unsigned char)t.p[from - 1]) || t.p[from - 1] == '-'))
		from--;
	return str_cut(t, from, at);
}

/* Where the phrase of time begins: "by the end of |TOKEN"; its relation in *relation, empty where it has none. */
static size_t
phrase_start(struct str t, size_t token, struct str *relation)
{
	size_t at = token;

	*relation = S("");
	while (at > 1 && t.p[at - 1] == ' ') {
		struct str w = word_before(t, at - 1);
		if (w.n == 0)
			break;
		if (at > 4 && str_ieq(w, S("of")) && str_ieq(word_before(t, at - 2 - w.n), S("as"))) {
			*relation = S("as of");
			return at - 2 - w.n - 2;
		}
		if (str_one_of(w, "in on at by since until till through throughout during from after before for over within around")) {
			*relation = w;
			return at - 1 - w.n;
		}
		/* "in early", "by the end of", "as of" */
		if (str_one_of(w, "the early late mid end start beginning middle summer spring autumn fall winter of as first second half quarter this next "
		    "last past coming earlier later only just since back"))
			at -= 1 + w.n;
		else
			break;
	}
	return token;
}

/* "the three months to June", "from 2009 to 2013": where the phrase ends whose first token ends at `end`. */
static size_t
phrase_end(const struct shadow *s, size_t i)
{
	static const char *const joints[] = { " to ", " through ", " until ", " ended ", " ending ", " ended in ", " ending in " };
	size_t end = s->tokens[i].at + TOKEN_BYTES;

	if (i + 1 < s->n_tokens && s->tokens[i + 1].figure && strchr("DE", shadow_kind(s, &s->tokens[i + 1])))
		for (size_t k = 0; k < sizeof joints / sizeof *joints; k++)
			if (str_ieq(str_cut(s->text, end, s->tokens[i + 1].at), str_z(joints[k])))
				return s->tokens[i + 1].at + TOKEN_BYTES;
	return end;
}

/* Between claim and time nothing may begin another clause. */
static bool
one_clause(struct str between)
{
	static const char *const breaks[] = { ";", ":", "--", "\"", "(", ")", ", and", ", but", ", while", ", which", ", who", ", as", " and ", " but ",
		" said ", " says ", " told ", " announced ", " reported ", " while ", " which ", " who ", " that ", " when ", " after ", " before ", " because ", " than ", " to ", " if ", " although ", " since " };

	for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++)
		if (str_find(between, str_z(breaks[i])) < between.n)
			return false;
	return true;
}

static bool
used(const struct claim *c, int figure, struct span at)
{
	for (size_t i = 0; i < c->roles.n; i++)
		if (c->roles.v[i].figure == figure || (c->roles.v[i].at.start <= at.start && at.end <= c->roles.v[i].at.end))
			return true;
	return false;
}

static bool
has_time(const struct claim *c)
{
	for (size_t i = 0; i < c->roles.n; i++)
		if (strcmp(c->roles.v[i].role, "time") == 0 || strcmp(c->roles.v[i].role, "period") == 0)
			return true;
	return false;
}

/* "NAME, founded in 2009, had sales": the date stands in an aside that says nothing of the claim. */
static bool
in_aside(const struct claim *c, const struct shadow *s, size_t start, size_t end)
{
	struct str t = s->text;
	size_t from = start, to = end;
	struct span aside;

	while (from > 0 && t.p[from - 1] != ',' && t.p[from - 1] != '(')
		from--;
	while (to < t.n && t.p[to] != ',' && t.p[to] != ')')
		to++;
	if (from == 0 || to == t.n || (start - from <= 1 && to == end))
		return false; /* at the head or the end; or nothing but the time: ", in 2009," */
	aside = shadow_span(s, from, to);
	for (size_t i = 0; i < c->roles.n; i++)
		if (c->roles.v[i].at.start < aside.end && aside.start < c->roles.v[i].at.end)
			return false;
	return true;
}

static struct str
text_of(const struct article *a, const struct shadow *s, size_t start, size_t end)
{
	struct span at = shadow_span(s, start, end);

	return str_cut(a->text, at.start, at.end);
}

static bool
is_number(struct str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (!isdigit((unsigned char)text.p[i]))
			return false;
	return text.n > 0;
}

/* "at the end of March" */
static bool
is_edge(struct str phrase)
{
	return str_find(phrase, S(" end of ")) < phrase.n || str_find(phrase, S(" start of ")) < phrase.n || str_find(phrase, S(" beginning of ")) < phrase.n;
}

/* What a company earns and how it moves is of a period: a quarter or year, no day and no bound ("since March"). */
static bool
is_period(const struct article *a, const struct claim *c, char kind, int figure, struct str relation)
{
	struct span at = a->figures.v[figure].at;
	struct str text = str_cut(a->text, at.start, at.end);

	if (strcmp(c->type, "financials") && strcmp(c->type, "growth"))
		return false;
	if (relation.n)
		return str_one_of(relation, "in for during over through throughout");
	return kind == 'E' || str_find(text, S("year")) < text.n || str_find(text, S("quarter")) < text.n;
}

/* A date on which it was said, not on which it was so: "said on Tuesday that". */
static bool
of_speech(struct str t, size_t start, size_t end)
{
	return (start > 0 && str_one_of(word_before(t, start - 1), "said says told wrote added tweeted warned")) || str_starts(str_cut(t, end, t.n), S(" that "));
}

/* The amount that the phrase follows is another claim's: "from $9 million in May" gives no time to what it rose to. */
static bool
others_amount(const struct claim *c, const struct shadow *s, size_t from, size_t to, size_t phrase)
{
	const struct token *last = NULL;

	for (size_t i = 0; i < s->n_tokens && s->tokens[i].at < phrase; i++)
		if (s->tokens[i].at >= from && s->tokens[i].figure && strchr("MPCQX", shadow_kind(s, &s->tokens[i])))
			last = &s->tokens[i];
	/* "for the quarter rose to $9 million from $7 million": the time in front is that of the first */
	for (size_t i = 0; last == NULL && phrase >= from && i < s->n_tokens && s->tokens[i].at < to; i++)
		if (s->tokens[i].at > phrase && s->tokens[i].figure && strchr("MCQ", shadow_kind(s, &s->tokens[i])))
			last = &s->tokens[i];
	for (size_t i = 0; last && i < c->roles.n; i++)
		if (c->roles.v[i].figure == last->index)
			return strcmp(c->roles.v[i].role, "from") == 0; /* what it was measured against has a time of its own */
	return last != NULL;
}

/* How far the phrase is from the claim: 0 inside, -1 not its time. `to`: the end of the claim in the shadow. */
static long
distance(struct str t, size_t from, size_t to, size_t start, size_t end)
{
	if (start >= from && end <= to)
		return 0;
	if (start >= to && start - to <= BEHIND_MAX && one_clause(str_cut(t, to, start)))
		return (long)(start - to) + 1;
	/* "In 2015, ...": nothing between it and the claim but its subject */
	if (start <= 1 && end < t.n && (t.p[end] == ',' || t.p[end] == ' ') && from >= end && from - end <= FRONT_MAX &&
	    str_chr(str_cut(t, end + 1, from), ',') == from - end - 1 && one_clause(str_cut(t, end + 1, from)))
		return BEHIND_MAX + 2;
	return -1;
}

/* The shadow byte that the byte of the text stands at, or behind. */
static size_t
shadow_at(const struct shadow *s, uint32_t at)
{
	size_t low = 0, high = s->text.n;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (shadow_span(s, mid, mid + 1).start < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static bool
broken(struct str text, struct span claim, struct span phrase)
{
	struct str between = claim.end < phrase.start ? str_cut(text, claim.end, phrase.start) : str_cut(text, phrase.end, claim.start);

	return str_chr(between, '\n') < between.n;
}

static void
add_time(struct arena *arena, const struct article *a, struct claim *c, const struct shadow *s)
{
	size_t from = shadow_at(s, c->at.start), to = shadow_at(s, c->at.end), best_start = 0, best_end = 0;
	long best = -1;
	const struct token *token = NULL;
	struct str related = { 0 };

	for (size_t i = 0; i < s->n_tokens; i++) {
		const struct token *k = &s->tokens[i];
		size_t end, start;
		struct str relation;
		long d;
		if (!k->figure || !strchr("DEU", shadow_kind(s, k)) || used(c, k->index, shadow_span(s, k->at, k->at + TOKEN_BYTES)))
			continue;
		end = phrase_end(s, i);
		start = phrase_start(s->text, k->at, &relation);
		/* a duration is a time only where it is related to one */
		if (shadow_kind(s, k) == 'U' && end == k->at + TOKEN_BYTES && !str_one_of(relation, "for over within during in since"))
			continue;
		if ((str_one_of(relation, "from") && end == k->at + TOKEN_BYTES) || (str_one_of(relation, "at") && !is_edge(text_of(a, s, start, end))) ||
		    str_one_of(word_before(s->text, start ? start - 1 : 0), "from than with to versus against its their"))
			continue;
		if (end < s->text.n && (s->text.p[end] == '\'' || s->text.p[end] == '-' || isalnum((unsigned char)s->text.p[end])))
			continue; /* "2014's", "May-built" */
		if (str_starts(str_cut(s->text, end, s->text.n), S(" said")) || str_starts(str_cut(s->text, end, s->text.n), S(" told")))
			continue; /* when it was said */
		/* a bare number is hardly a year unless it is part of the claim or begins the sentence: "1800 x 1200" */
		if (relation.n == 0 && shadow_kind(s, k) == 'D' && start > 1 && (start < from || start >= to) && is_number(text_of(a, s, start, end)))
			continue;
		if (others_amount(c, s, from, to, start) || of_speech(s->text, start, end) || in_aside(c, s, start, end))
			continue;
		d = distance(s->text, from, to, start, end);
		/* a line of its own, such as the date below a headline, is no part of the clause */
		if (d > 0 && broken(a->text, c->at, shadow_span(s, start, end)))
			continue;
		if (d >= 0 && (best < 0 || d < best)) {
			best = d, best_start = start, best_end = end;
			token = k, related = relation;
		}
	}
	if (token && is_period(a, c, shadow_kind(s, token), token->index, related))
		*arena_push(arena, &c->roles) = (struct role){ "period", shadow_span(s, token->at, best_end),
			best_end == token->at + TOKEN_BYTES ? token->index : -1, -1, { 0 } };
	else if (token)
		*arena_push(arena, &c->roles) = (struct role){ "time", shadow_span(s, best_start, best_end),
			best_start == token->at && best_end == token->at + TOKEN_BYTES ? token->index : -1, -1, { 0 } };
}

void
times_find(struct arena *arena, struct article *a, const struct shadow *s, size_t first)
{
	if (!(s->kinds & (1u << ('D' - 'A') | 1u << ('E' - 'A') | 1u << ('U' - 'A'))))
		return;
	for (size_t i = first; i < a->claims.n; i++) {
		struct claim *c = &a->claims.v[i];
		if (c->type[0] != '_' && strcmp(c->type, "statement") && strcmp(c->type, "quote") && strcmp(c->type, "forecast") && !has_time(c))
			add_time(arena, a, c, s);
	}
}
