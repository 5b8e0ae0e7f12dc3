#include "claim.h"

#include <ctype.h>

/*
 * The time of a claim that its rule did not read: a date or period of the claim's own clause, with the words that
 * relate it ("since March", "by the end of 2030"). It stands inside the claim, right behind it, or at the head of
 * the sentence before a comma. What a change is measured against ("from a year earlier") is no time of it; nor is
 * what lies behind a mark or a word that begins another clause. None is better than a neighbour's.
 */

enum { BEHIND_MAX = 60, FRONT_MAX = 80 };

static bool
one_of(struct str word, const char *list)
{
	struct str rest = str_z(list), item;

	while (str_token(&rest, ' ', &item))
		if (str_ieq(item, word))
			return true;
	return false;
}

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
		if (one_of(w, "in on at by since until till through throughout during from after before for over within around")) {
			*relation = w;
			return at - 1 - w.n;
		}
		/* "in early", "by the end of", "as of" */
		if (one_of(w, "the early late mid end start beginning middle summer spring autumn fall winter of as first second half quarter this next "
		    "last past coming earlier later only just since back"))
			at -= 1 + w.n;
		else
			break;
	}
	return token;
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
		if (strcmp(c->roles.v[i].role, "time") == 0)
			return true;
	return false;
}

/* The amount that the phrase follows is another claim's: "from $9 million in May" gives no time to what it rose to. */
static bool
others_amount(const struct claim *c, const struct shadow *s, size_t from, size_t phrase)
{
	const struct token *last = NULL;

	for (size_t i = 0; i < s->n_tokens && s->tokens[i].at < phrase; i++)
		if (s->tokens[i].at >= from && s->tokens[i].figure && strchr("MPCQX", shadow_kind(s, &s->tokens[i])))
			last = &s->tokens[i];
	for (size_t i = 0; last && i < c->roles.n; i++)
		if (c->roles.v[i].figure == last->index)
			return false;
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
	int figure = -1;

	for (size_t i = 0; i < s->n_tokens; i++) {
		const struct token *k = &s->tokens[i];
		size_t end = k->at + TOKEN_BYTES, start;
		struct str relation;
		long d;
		if (!k->figure || !strchr("DEU", shadow_kind(s, k)) || used(c, k->index, shadow_span(s, k->at, end)))
			continue;
		start = phrase_start(s->text, k->at, &relation);
		/* a duration is a time only where it is related to one */
		if (shadow_kind(s, k) == 'U' && !one_of(relation, "for over within during in since"))
			continue;
		if (one_of(relation, "from at") || one_of(word_before(s->text, start ? start - 1 : 0), "from than with to versus against its their"))
			continue;
		if (end < s->text.n && (s->text.p[end] == '\'' || s->text.p[end] == '-' || isalnum((unsigned char)s->text.p[end])))
			continue; /* "2014's", "May-built" */
		if (str_starts(str_cut(s->text, end, s->text.n), S(" said")) || str_starts(str_cut(s->text, end, s->text.n), S(" told")))
			continue; /* when it was said */
		if (others_amount(c, s, from, start))
			continue;
		d = distance(s->text, from, to, start, end);
		/* a line of its own, such as the date below a headline, is no part of the clause */
		if (d > 0 && broken(a->text, c->at, shadow_span(s, start, end)))
			continue;
		if (d >= 0 && (best < 0 || d < best)) {
			best = d, best_start = start, best_end = end;
			figure = start == k->at ? k->index : -1;
		}
	}
	if (best >= 0)
		*arena_push(arena, &c->roles) = (struct role){ "time", shadow_span(s, best_start, best_end), figure, -1, { 0 } };
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
