#include "claim.h"

#include <unistd.h>

#include "../lib/input.h"
#include "../lib/limits.h"

/*
 * Confidence: how often a rule was right where the right claims are known. rates.tsv beside the pattern files has
 * for each rule how many claims it made there and how many were right. Most rules made few, so a rule's rate is
 * drawn to that of all rules together as if it had made PRIOR more claims at that rate (the mean of a beta
 * distribution with that prior); a rule that was never measured has the rate of all. What a claim rests on besides
 * lowers it: a reference that had to be resolved, a long gap between its fillers, each by the share that such claims
 * are worse than all, drawn to none in the same way.
 */

enum { PRIOR = 10, RATE_GAP = 60 /* bytes, as in tests/bench/rate.py */, HIGHEST = 990 };

struct rate {
	struct str name;
	unsigned long long claims, right;
	bool users;
};

static const struct rate *
rate_named(const struct rules *r, const char *name, bool users)
{
	for (size_t i = r->rates.n; i-- > 0;) /* the user's stand behind the shipped */
		if (str_eq(r->rates.v[i].name, str_z(name)) && (r->rates.v[i].users || !users))
			return &r->rates.v[i];
	return NULL;
}

/* Thousandths; 0 where nothing was ever measured. A user's rule is not the shipped one that was measured by its name. */
static int
rate_of(const struct rules *r, const char *name, bool users)
{
	const struct rate *all = rate_named(r, "_all", false), *own = rate_named(r, name, users);
	unsigned long long rate;

	if (all == NULL || all->claims == 0)
		return 0;
	rate = all->right * 1000 / all->claims;
	if (own && own != all)
		rate = (own->right * 1000 + PRIOR * rate) / (own->claims + PRIOR);
	return rate > HIGHEST ? HIGHEST : (int)rate;
}

int
rates_read(struct rules *r, const char *folder, bool users, struct err *e)
{
	const char *path = arena_printf(&r->keep, "%s/rates.tsv", folder).p;
	struct input *in;
	struct str line;
	size_t nr = 0;
	bool torn;
	int got;

	if (access(path, F_OK) != 0)
		return 0; /* nothing measured */
	if ((in = input_open(path, e)) == NULL) {
		e->kind = ERR_CONFIG;
		return -1;
	}
	while ((got = input_line(in, TABLE_MAX, &line, &torn, e)) > 0) {
		struct str rest = str_trim(line), name, claims, right;
		struct rate rate = { .users = users };
		nr++;
		if (rest.n == 0 || rest.p[0] == '#')
			continue;
		if (!str_token(&rest, '\t', &name) || !str_token(&rest, '\t', &claims) || !str_token(&rest, '\t', &right) ||
		    !str_uint(str_trim(claims), &rate.claims) || !str_uint(str_trim(right), &rate.right) || rate.right > rate.claims ||
		    rate.claims > 1000000000) {
			got = err_set(e, ERR_CONFIG, "bad-pattern", "%s:%zu: want a rule, its claims and how many were right, parted by tabs",
			    path, nr);
			break;
		}
		rate.name = arena_dup(&r->keep, str_trim(name));
		*arena_push(&r->keep, &r->rates) = rate;
	}
	input_close(in);
	return got < 0 ? -1 : 0;
}

void
rates_finish(struct rules *r)
{
	for (size_t i = 0; i < r->list[RULE_CLAIM].n; i++)
		if (r->list[RULE_CLAIM].v[i].rate == 0)
			r->list[RULE_CLAIM].v[i].rate = rate_of(r, r->list[RULE_CLAIM].v[i].name, r->list[RULE_CLAIM].v[i].order >> 24 > 0);
	r->rate_quote = rate_of(r, "quote", false);
	r->rate_all = rate_of(r, "_all", false);
	r->rate_resolved = rate_of(r, "_resolved", false);
	r->rate_long = rate_of(r, "_long", false);
}

static bool
long_gap(const struct claim *c)
{
	for (size_t i = 0; i < c->roles.n; i++) {
		const struct role *r = &c->roles.v[i], *next = NULL;
		for (size_t k = 0; k < c->roles.n; k++)
			if (c->roles.v[k].at.start > r->at.start && (next == NULL || c->roles.v[k].at.start < next->at.start))
				next = &c->roles.v[k];
		if (next && next->at.start > r->at.end + RATE_GAP)
			return true;
	}
	return false;
}

static int
lowered(int confidence, int rate, int all)
{
	return rate < all ? confidence * rate / all : confidence;
}

void
claims_rate(const struct rules *r, struct article *a)
{
	for (size_t i = 0; i < a->claims.n; i++) {
		struct claim *c = &a->claims.v[i];
		bool resolved = false;

		if (c->confidence == 0)
			c->confidence = r->rate_quote; /* made by no rule */
		for (size_t k = 0; k < c->roles.n; k++)
			resolved |= c->roles.v[k].resolved.n > 0;
		if (resolved)
			c->confidence = lowered(c->confidence, r->rate_resolved, r->rate_all);
		if (long_gap(c))
			c->confidence = lowered(c->confidence, r->rate_long, r->rate_all);
	}
}
