#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"

/*
 * Fiscal periods to the days they cover. FY2026-Q2 stays symbolic; where a claim says whose it is and the table of
 * entities knows in which month that company's year ends, the span of the calendar stands beside it. Which calendar
 * year a fiscal year is named after is not the same everywhere (tables/fiscal.tsv): where it is not known, there is
 * no span.
 */

struct naming {
	struct str key;
	bool start, unknown; /* named by the year it starts in; no one way */
};

struct namings {
	LIST(struct naming) list;
};

static void
add_row(struct normalize *n, struct str f[TABLE_FIELDS], void *ctx)
{
	struct namings *all = ctx;

	*arena_push(&n->keep, &all->list) = (struct naming){ f[0], str_eq(f[1], S("start")), str_eq(f[1], S("unknown")) };
}

int
fiscal_load(struct normalize *n, struct err *e)
{
	n->namings = arena_zalloc(&n->keep, sizeof *n->namings);
	return table_read(n, "tables/fiscal.tsv", add_row, n->namings, e);
}

static const struct naming *
naming_of(const struct normalize *n, struct str key)
{
	for (size_t i = 0; i < n->namings->list.n; i++)
		if (str_eq(n->namings->list.v[i].key, key))
			return &n->namings->list.v[i];
	return NULL;
}

/* The company that keeps the year: the entity, or the owner of a product or unit without a year of its own. */
static const struct entity *
keeper(const struct normalize *n, struct str key)
{
	const struct entity *e = entity_by_key(n->entities, key);

	if (e && !e->fiscal && (e->kind == ENTITY_ORG || e->kind == ENTITY_PRODUCT))
		e = entity_owner(n->entities, e);
	return e && e->fiscal ? e : NULL;
}

/* Years to add to the named year to get the one it ends in; false: not known. */
static bool
ends_in(const struct normalize *n, const struct entity *e, int *years)
{
	static const char *const exchanges[] = { "NASDAQ:", "NYSE:", "NSE:", "HKEX:", "LSE:" };
	const struct naming *naming = naming_of(n, e->key);

	*years = naming && naming->start;
	if (naming)
		return !naming->unknown;
	if (e->fiscal > 3)
		return true;
	for (size_t i = 0; i < sizeof exchanges / sizeof *exchanges; i++)
		if (str_starts(e->ticker, str_z(exchanges[i])))
			return true;
	return false;
}

static struct str
span_of(struct normalize *n, const struct entity *e, struct str iso)
{
	unsigned long long year;
	int part = 0, width = 12, years, y1, y2, m1, m2;
	int64_t first;

	if (!str_starts(iso, S("FY")) || iso.n < 6 || !str_uint(str_cut(iso, 2, 6), &year) || !ends_in(n, e, &years))
		return (struct str){ 0 };
	if (iso.n == 9 && (iso.p[7] == 'Q' || iso.p[7] == 'H')) {
		width = iso.p[7] == 'Q' ? 3 : 6;
		part = iso.p[8] - '1';
	} else if (iso.n != 6)
		return (struct str){ 0 };
	first = ((int64_t)year + years) * 12 + e->fiscal - 12 + (int64_t)part * width; /* months since the year 0 */
	if (part < 0 || part >= 12 / width)
		return (struct str){ 0 };
	y1 = (int)(first / 12), m1 = (int)(first % 12) + 1;
	y2 = (int)((first + width - 1) / 12), m2 = (int)((first + width - 1) % 12) + 1;
	return arena_printf(&n->arena, "%04d-%02d-01/%04d-%02d-%02d", y1, m1, y2, m2, date_month_days(y2, m2));
}

void
fiscal_find(struct normalize *n, struct line *line)
{
	for (size_t i = 0; i < line->claims.n; i++) {
		const struct claim *c = &line->claims.v[i];
		const struct entity *e = NULL;

		for (size_t k = 0; k < c->roles.n; k++) {
			struct figure *f = c->roles.v[k].figure >= 0 ? &line->figures.v[c->roles.v[k].figure] : NULL;

			if (f == NULL || f->worth.calendar.n || !str_starts(f->worth.iso, S("FY")))
				continue;
			if (e == NULL && (e = keeper(n, c->subject)) == NULL)
				break;
			f->worth.calendar = span_of(n, e, f->worth.iso);
		}
	}
}
