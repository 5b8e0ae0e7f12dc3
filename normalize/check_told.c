#include "normalize.h"

#include <string.h>

/*
 * One fact told twice with two values: by two claims of one key, or by the headline and the text.
 */

#define TEXT(line, f) SARG((line)->figures.v[f].text)
#define CLAIMS(...) (const struct claim *const[]){ __VA_ARGS__, NULL }

static int
lead_figure(const struct claim *c)
{
	static const char *const roles[] = { "share", "amount", "count", "quantity", "score" };

	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (claim_figure(c, str_z(roles[i])) >= 0)
			return claim_figure(c, str_z(roles[i]));
	return -1;
}

/* The same digits with another scale word: million for billion. */
static bool
same_digits(struct dec a, struct dec b)
{
	int apart;

	if (a.coef != b.coef || a.coef < 100) /* two digits alike are chance */
		return false;
	apart = a.exp > b.exp ? a.exp - b.exp : b.exp - a.exp;
	return apart == 3 || apart == 6;
}

static void
told_twice(struct normalize *n, struct line *line, const struct claim *a, const struct claim *b)
{
	int fa = lead_figure(a), fb = lead_figure(b);
	struct interval x, y;
	struct str message;
	bool period = str_eq(a->type, S("financials")) && !str_ends(a->key, S("/"));

	if (a->sentence == b->sentence || !same_measure(line, fa, fb) || !interval_of(line, fa, &x) ||
	    !interval_of(line, fb, &y) || interval_meet(x, y))
		return;
	if (!str_eq(a->modality, b->modality) || str_cmp(a->when, b->when) != 0)
		return;
	if (!a->subject.n || check_phrase(n, "adjusted", line_sentence(line, a->sentence)) ||
	    check_phrase(n, "adjusted", line_sentence(line, b->sentence)))
		return;
	message = arena_printf(&n->arena, "%.*s in one place, %.*s in another, for one fact", TEXT(line, fa), TEXT(line, fb));
	if (same_digits(x.mid, y.mid))
		check_add(n, line, S("magnitude"), S("inconsistent"), CLAIMS(a, b), message);
	else if (period || (str_eq(a->type, S("stake")) && percent_role(line, a, S("share")) >= 0 && a->object_key.n))
		check_add(n, line, S("told-twice"), period ? S("undecided") : S("inconsistent"), CLAIMS(a, b), message);
}

void
check_told(struct normalize *n, struct line *line)
{
	size_t work = 0;

	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *a = &line->claims.v[i];
		if (!claim_holds(a) || !a->key.n)
			continue;
		for (size_t k = i + 1; k < line->claims.n && work < PAIRS_MAX; k++, work++)
			if (str_eq(a->key, line->claims.v[k].key) && claim_holds(&line->claims.v[k]))
				told_twice(n, line, a, &line->claims.v[k]);
	}
}
