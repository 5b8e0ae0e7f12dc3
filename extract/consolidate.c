#include "claim.h"

#include <assert.h>

/*
 * Of claims that say the same thing in two ways the fuller one stays; of types that compete for one figure the most
 * specific; a content ends where it is told who said it.
 */

const struct role *
claim_role(const struct claim *c, const char *word)
{
	for (size_t i = 0; i < c->roles.n; i++)
		if (strcmp(c->roles.v[i].role, word) == 0)
			return &c->roles.v[i];
	return NULL;
}

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

static bool
same_filler(const struct claim *a, const char *x, const struct claim *b, const char *y)
{
	const struct role *p = claim_role(a, x), *q = claim_role(b, y);

	return p && q && p->at.start < q->at.end && q->at.start < p->at.end;
}

/* "X told investors that ..., a source said": one statement inside another's content. */
static bool
told_inside(const struct claim *a, const struct claim *b)
{
	const struct role *content = claim_role(b, "content"), *x = claim_role(a, "speaker"), *y = claim_role(b, "speaker");

	return content && x && y && x->at.start != y->at.start && span_within(a->at, content->at);
}

/* Whether a and b cannot both stand. Items of one split list come from one match and can. */
static bool
conflict(const struct claim *a, const struct claim *b)
{
	bool same = strcmp(a->type, b->type) == 0;

	if (!same) {
		/* "X estimates that ...": said, and no more */
		if ((strcmp(a->type, "forecast") == 0 && strcmp(b->type, "statement") == 0 && same_filler(a, "subject", b, "speaker")) ||
		    (strcmp(b->type, "forecast") == 0 && strcmp(a->type, "statement") == 0 && same_filler(b, "subject", a, "speaker")))
			return true;
		if (strcmp(a->type, "forecast") == 0 || strcmp(b->type, "forecast") == 0)
			return strcmp(a->type, "quote") && strcmp(b->type, "quote") && strcmp(a->type, "statement") &&
			    strcmp(b->type, "statement") && a->type[0] != '_' && b->type[0] != '_' && overlap(a->at, b->at);
		return rank(a->type) >= 0 && rank(b->type) >= 0 && share_figure(a, b) && strcmp(a->type, "share_of") &&
		    strcmp(b->type, "share_of");
	}
	if (a->pattern == b->pattern && a->at.start == b->at.start && a->at.end == b->at.end)
		return same_names(a, b) && same_names(b, a);
	if (strcmp(a->type, "statement") == 0 && (told_inside(a, b) || told_inside(b, a)))
		return false;
	if (share_figure(a, b))
		return true;
	if ((has_figure(a) && has_figure(b)) || (apart(a, b, "product") || apart(a, b, "target") || apart(a, b, "object")))
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

void
claims_consolidate(struct article *out, size_t first, bool why)
{
	struct claim *v = out->claims.v + first;
	size_t n = out->claims.n - first, kept = 0;
	bool gone[PER_SENTENCE_MAX + QUOTES_MAX] = { false };

	assert(n <= sizeof gone);
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && !gone[i]; k++)
			if (!gone[k] && conflict(&v[i], &v[k])) {
				const struct claim *drop = better(&v[i], &v[k]) ? &v[k] : &v[i];
				gone[drop - v] = true;
				if (why)
					log_event(LOG_WARNING, drop->pattern, "dropped", "'%.*s': another %s says more",
					    SARG(str_cut(out->text, drop->at.start, drop->at.end)), v[i].type);
			}
	for (size_t i = 0; i < n; i++)
		if (!gone[i])
			v[kept++] = v[i];
	out->claims.n = first + kept;
}

/* A cue that tells who said what stands before it. */
static bool
is_after(const struct claim *cue)
{
	for (size_t i = 0; i < cue->attributes.n; i++)
		if (strcmp(cue->attributes.v[i].key, "reach") == 0 && strcmp(cue->attributes.v[i].value, "before") == 0)
			return true;
	return false;
}

/* "X expects ..., said Y": what is said ends where it is told who said it. */
void
claims_clip(struct article *out, size_t first)
{
	struct claim *v = out->claims.v + first;
	size_t n = out->claims.n - first;

	for (size_t i = 0; i < n; i++) {
		struct role *content = NULL;

		if (v[i].type[0] == '_' || strcmp(v[i].type, "quote") == 0)
			continue;
		for (size_t k = 0; k < v[i].roles.n; k++)
			if (strcmp(v[i].roles.v[k].role, "content") == 0)
				content = &v[i].roles.v[k];
		for (size_t k = 0; content && k < n; k++) {
			const struct claim *cue = &v[k];
			if (strcmp(cue->type, "_speaker") || !is_after(cue) || cue->at.start <= content->at.start || cue->at.start >= content->at.end)
				continue;
			content->at.end = cue->at.start;
			if (v[i].at.end > cue->at.start)
				v[i].at.end = cue->at.start;
		}
	}
}
