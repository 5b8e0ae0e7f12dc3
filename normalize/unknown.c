#include "normalize.h"

#include <stdlib.h>
#include <string.h>

/*
 * nf-normalize --unknown: the names that were met and that the table does not have, most met first, as rows of a table
 * (lib/entity.h) that a person can complete and give back with --entities.
 */

enum { UNKNOWN_MAX = 200000 }; /* names kept in one run; later new ones are left out */

struct unknown {
	struct str key, kind, label;
	size_t times, articles, last; /* last: number of the article that it was met in last */
};

struct unknowns {
	struct arena arena;
	LIST(struct unknown) all;
	int *place;
	size_t cap, articles;
};

struct unknowns *
unknowns_new(void)
{
	struct unknowns *u = mem_grow(NULL, sizeof *u);

	*u = (struct unknowns){ 0 };
	return u;
}

void
unknowns_free(struct unknowns *u)
{
	arena_release(&u->arena);
	free(u->place);
	free(u);
}

static int *
place_of(const struct unknowns *u, struct str key)
{
	uint32_t h = 2166136261u;
	size_t i;

	for (size_t k = 0; k < key.n; k++)
		h = (h ^ (unsigned char)key.p[k]) * 16777619u;
	for (i = h & (u->cap - 1); u->place[i] >= 0 && !str_eq(u->all.v[u->place[i]].key, key); i = (i + 1) & (u->cap - 1))
		;
	return &u->place[i];
}

static struct unknown *
unknown_of(struct unknowns *u, struct str key, struct str kind, struct str label)
{
	int *place;

	if (!u->cap) {
		for (u->cap = 1; u->cap < (size_t)UNKNOWN_MAX * 2; u->cap *= 2)
			;
		u->place = mem_grow(NULL, u->cap * sizeof *u->place);
		memset(u->place, 0xFF, u->cap * sizeof *u->place);
	}
	place = place_of(u, key);
	if (*place < 0) {
		if (u->all.n == UNKNOWN_MAX)
			return NULL;
		*place = (int)u->all.n;
		struct unknown *x = arena_push(&u->arena, &u->all);
		x->key = arena_dup(&u->arena, key);
		x->kind = arena_dup(&u->arena, kind);
		x->label = arena_dup(&u->arena, label);
	}
	return &u->all.v[*place];
}

/* A table's cell: no tab, no control character. */
static void
cell(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		buf_addc(out, (unsigned char)s.p[i] < 0x20 ? ' ' : s.p[i]);
}

void
unknowns_emit(const struct line *line, struct buf *out)
{
	for (size_t i = 0; i < line->names.n; i++) {
		const struct name *name = &line->names.v[i];

		if (name->known || !name->entity.n)
			continue;
		cell(out, name->entity);
		buf_addc(out, '\t');
		cell(out, name->type);
		buf_addc(out, '\t');
		cell(out, name->label);
		buf_addc(out, '\n');
	}
}

void
unknowns_add(struct unknowns *u, struct str rows)
{
	struct str row, key, kind;

	u->articles++;
	while (str_token(&rows, '\n', &row)) {
		struct unknown *x;

		if (!str_token(&row, '\t', &key) || !str_token(&row, '\t', &kind) || !(x = unknown_of(u, key, kind, row)))
			continue;
		x->times++;
		x->articles += x->last != u->articles;
		x->last = u->articles;
	}
}

static int
most_met(const void *a, const void *b)
{
	const struct unknown *x = a, *y = b;

	if (x->articles != y->articles)
		return x->articles < y->articles ? 1 : -1;
	if (x->times != y->times)
		return x->times < y->times ? 1 : -1;
	return str_cmp(x->key, y->key);
}

void
unknowns_print(struct unknowns *u, struct buf *out)
{
	if (u->all.n)
		qsort(u->all.v, u->all.n, sizeof *u->all.v, most_met);
	buf_add(out, S("# key\tkind\tlabel\taliases\tticker\towner\tfiscal\trole\torigin\n"));
	for (size_t i = 0; i < u->all.n; i++) {
		const struct unknown *x = &u->all.v[i];
		if (x->times < 2)
			continue; /* met once: not worth a person's time */
		cell(out, x->key);
		buf_addc(out, '\t');
		cell(out, x->kind);
		buf_addc(out, '\t');
		cell(out, x->label);
		buf_printf(out, "\t\t\t\t\t\tmet %zu times in %zu articles\n", x->times, x->articles);
	}
}
