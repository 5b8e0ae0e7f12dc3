#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"

/*
 * The checks compare what one article says with what else it says. A finding is arithmetic in words and takes no
 * side. In doubt a check says nothing: a false alarm is worse than a miss. What the kinds have in common is
 * here; each family of kinds has its file, check_NAME.c.
 */

enum { FINDINGS_MAX = 500, CLAIMS_OF_FINDING = 16 };

/* ---- findings ---- */

static void
join_claims(struct normalize *n, struct ids *ids, const struct claim *const claims[])
{
	for (; *claims; claims++) {
		bool known = false;
		for (size_t i = 0; i < ids->n; i++)
			known |= str_eq(ids->v[i], (*claims)->id);
		if (!known && (*claims)->id.n)
			*arena_push(&n->arena, ids) = (*claims)->id;
	}
}

struct check *
check_add(struct normalize *n, struct line *line, struct str kind, struct str status, const struct claim *const claims[],
    struct str message)
{
	struct check *c = NULL;

	for (size_t i = 0; i < line->checks.n && !c; i++)
		if (str_eq(line->checks.v[i].kind, kind) && str_eq(line->checks.v[i].message, message))
			c = &line->checks.v[i];
	if (!c) {
		if (line->checks.n == FINDINGS_MAX)
			return NULL;
		c = arena_push(&n->arena, &line->checks);
		c->kind = kind;
		c->status = status;
		c->message = message;
	}
	join_claims(n, &c->claims, claims);
	return c;
}

struct check *
check_figures(struct normalize *n, struct line *line, const char *kind, const char *status, const int figures[],
    struct str message)
{
	const struct claim *claims[CLAIMS_OF_FINDING + 1];
	struct check *c;
	size_t k = 0;

	for (size_t i = 0; i < line->claims.n && k < CLAIMS_OF_FINDING; i++) {
		bool uses = false;
		for (size_t r = 0; r < line->claims.v[i].roles.n; r++)
			for (const int *f = figures; *f >= 0; f++)
				uses |= line->claims.v[i].roles.v[r].figure == *f;
		if (uses)
			claims[k++] = &line->claims.v[i];
	}
	claims[k] = NULL;
	c = check_add(n, line, str_z(kind), str_z(status), claims, message);
	for (; c && *figures >= 0; figures++) {
		struct str id = line->figures.v[*figures].id;
		bool known = !id.n;
		for (size_t i = 0; i < c->figures.n; i++)
			known |= str_eq(c->figures.v[i], id);
		if (!known)
			*arena_push(&n->arena, &c->figures) = id;
	}
	return c;
}

/* Six digits are more than the written figures carry, and make one value of what two articles imply. */
static struct dec
rounded(struct dec d)
{
	struct dec r;

	return dec_sign(d) != 0 && dec_div(d, (struct dec){ 1, 0 }, 6, &r) == 0 ? r : d;
}

struct derived *
derived_add(struct normalize *n, struct line *line, struct str kind, struct str subject, const struct interval *value,
    const struct claim *const claims[], struct str message)
{
	struct derived *d = NULL;

	for (size_t i = 0; i < line->derived.n && !d; i++)
		if (str_eq(line->derived.v[i].kind, kind) && str_eq(line->derived.v[i].message, message))
			d = &line->derived.v[i];
	if (!d) {
		if (line->derived.n == FINDINGS_MAX)
			return NULL;
		d = arena_push(&n->arena, &line->derived);
		d->kind = kind;
		d->subject = subject;
		d->value = rounded(value->mid);
		d->low = rounded(value->low);
		d->high = rounded(value->high);
		d->bounded = !value->open;
		d->message = message;
	}
	join_claims(n, &d->claims, claims);
	return d;
}

/* ---- looking at claims ---- */

const struct role *
claim_role(const struct claim *c, struct str role)
{
	for (size_t i = 0; i < c->roles.n; i++)
		if (str_eq(c->roles.v[i].role, role))
			return &c->roles.v[i];
	return NULL;
}

struct str
claim_attribute(const struct claim *c, struct str key)
{
	return json_text(json_get(c->object, S("attributes")), key);
}

int
claim_figure(const struct claim *c, struct str role)
{
	const struct role *r = claim_role(c, role);

	return r ? r->figure : -1;
}

int
figure_within(const struct line *line, uint32_t start, uint32_t end, struct str kind)
{
	size_t low = 0, high = line->figures.n;
	int found = -1;

	while (low < high) { /* figures stand in order of start */
		size_t mid = low + (high - low) / 2;
		if (line->figures.v[mid].start < start)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < line->figures.n && line->figures.v[low].start < end; low++) {
		if (line->figures.v[low].end > end || !str_eq(line->figures.v[low].kind, kind))
			continue;
		if (found >= 0)
			return -1;
		found = (int)low;
	}
	return found;
}

bool
claim_holds(const struct claim *c)
{
	static const char *const open[] = { "question", "conditional", "denied", "possible" };

	if (str_starts(c->polarity, S("neg")))
		return false;
	for (size_t i = 0; i < sizeof open / sizeof *open; i++)
		if (str_eq(c->modality, str_z(open[i])))
			return false;
	return true;
}

bool
same_measure(const struct line *line, int a, int b)
{
	const struct figure *x, *y;

	if (a < 0 || b < 0)
		return false;
	x = &line->figures.v[a], y = &line->figures.v[b];
	return str_eq(x->kind, y->kind) && str_eq(x->worth.currency, y->worth.currency) &&
	    str_eq(x->worth.unit, y->worth.unit);
}

/* ---- names, shares and days that several checks ask for ---- */

struct str
entity_label(const struct normalize *n, const struct line *line, struct str key)
{
	const struct entity *e = entity_by_key(n->entities, key);

	for (size_t i = 0; !e && i < line->names.n; i++)
		if (str_eq(line->names.v[i].entity, key))
			return line->names.v[i].label;
	return e ? e->label : key;
}

int
percent_role(const struct line *line, const struct claim *c, struct str role)
{
	int f = claim_figure(c, role);

	if (f < 0 || !str_eq(line->figures.v[f].kind, S("percent")) || str_starts(line->figures.v[f].worth.unit, S("[")))
		return -1;
	return f;
}

struct str
role_entity(const struct line *line, const struct role *r)
{
	if (!r)
		return (struct str){ 0 };
	return r->name >= 0 ? line->names.v[r->name].entity : r->entity;
}

struct str
amount_words(struct normalize *n, struct dec d, const struct worth *like)
{
	static const struct { int places; const char *word; } scales[] = {
		{ 12, " trillion" }, { 9, " billion" }, { 6, " million" }, { 0, "" },
	};
	static const struct { const char *code, *sign; } signs[] = {
		{ "USD", "$" }, { "EUR", "\xE2\x82\xAC" }, { "GBP", "\xC2\xA3" },
	};
	const char *word = "", *sign = "";
	char digits[DEC_TEXT];
	bool signed_ = false;

	if (dec_sign(d) != 0 && dec_div(d, (struct dec){ 1, 0 }, 4, &d) < 0) /* four digits are enough to read */
		return (struct str){ 0 };
	for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
		if (dec_cmp(d, (struct dec){ 1, scales[i].places }) >= 0 || scales[i].places == 0) {
			if (dec_shift(&d, -scales[i].places) < 0)
				return (struct str){ 0 };
			word = scales[i].word;
			break;
		}
	if (dec_print(d, digits) < 0)
		return (struct str){ 0 };
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_eq(like->currency, str_z(signs[i].code))) {
			sign = signs[i].sign;
			signed_ = true;
		}
	if (like->currency.n && !signed_)
		return arena_printf(&n->arena, "%.*s %s%s", SARG(like->currency), digits, word);
	return arena_printf(&n->arena, "%s%s%s", sign, digits, word);
}

void
checks_find(struct normalize *n, struct line *line)
{
	check_shares(n, line);
	check_sums(n, line);
	check_growth(n, line);
	check_prices(n, line);
	check_values(n, line);
	check_told(n, line);
	check_terms(n, line);
	check_exclusive(n, line);
	check_times(n, line);
	check_order(n, line);
}
