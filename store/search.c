#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "place.h"

/*
 * SQLite's search index. FTS5 gives what it finds in the order of row numbers, so sentences are numbered in the order
 * of time and a limited search for a common word reads its few newest hits and no others. It also writes a piece of
 * its index whenever a number is less than the one before it; so the sentences of a transaction are added
 * at its end, in their order. PostgreSQL plans such queries by itself, and numbers its rows as it likes.
 */

/* The first number of an article; *end: behind its last. Articles of one moment are apart by their keys. */
static int64_t
bucket(struct str seen, int64_t article, int64_t *end)
{
	int64_t place = place_of(seen), low = place << PLACE_BITS;

	if (place == PLACE_EARLY || place == PLACE_LAST) {
		*end = low + ((int64_t)1 << PLACE_BITS);
		return low;
	}
	low |= (0x7fff - (article >> 48)) << BUCKET_BITS;
	*end = low + ((int64_t)1 << BUCKET_BITS);
	return low;
}

static int
last_number(struct store *s, int64_t low, int64_t end, int64_t *next, struct err *e)
{
	struct query *q = s->query[ST_LAST_SENTENCE];
	int got;

	query_int(q, 1, low);
	query_int(q, 2, end);
	got = query_step(q, e);
	*next = got == 1 ? query_num(q, 0) + 1 : low;
	query_reset(q);
	return got < 0 ? -1 : 0;
}

int
search_number(struct store *s, struct article *a, int64_t *number, struct err *e)
{
	int64_t low;

	if (db_is_postgres(s->db)) {
		*number = 0;
		return 0;
	}
	if (!a->number_end) {
		low = bucket(a->seen, a->key, &a->number_end);
		if (last_number(s, low, a->number_end, &a->number, e) < 0)
			return -1;
	}
	/* more sentences than have room: they go where order is coarse, and are found like any */
	if (a->number == a->number_end) {
		low = (int64_t)PLACE_EARLY << PLACE_BITS;
		a->number_end = low + ((int64_t)1 << PLACE_BITS);
		if (last_number(s, low, a->number_end, &a->number, e) < 0)
			return -1;
	}
	*number = a->number++;
	return 0;
}

void
search_add(struct store *s, int64_t number, struct str text)
{
	if (!db_is_postgres(s->db))
		*arena_push(&s->batch, &s->words) = (struct numbered){ number, arena_dup(&s->batch, text) };
}

static int
by_number(const void *a, const void *b)
{
	const struct numbered *x = a, *y = b;

	return (x->number > y->number) - (x->number < y->number);
}

int
search_flush(struct store *s, struct err *e)
{
	struct query *q = s->query[ST_WORDS];

	if (s->words.n)
		qsort(s->words.v, s->words.n, sizeof *s->words.v, by_number);
	for (size_t i = 0; i < s->words.n; i++) {
		query_int(q, 1, s->words.v[i].number);
		query_text(q, 2, s->words.v[i].text);
		if (query_run(q, e) < 0)
			return -1;
	}
	s->words.n = 0;
	return 0;
}

/* The article was first seen at another time than was thought. */
int
search_move(struct store *s, struct article *a, struct err *e)
{
	struct query *q = s->query[ST_SENTENCES];
	LIST(struct numbered) rows = { 0 };
	int64_t number;
	int got;

	if (db_is_postgres(s->db))
		return 0;
	if (search_flush(s, e) < 0)
		return -1;
	query_int(q, 1, a->key);
	while ((got = query_step(q, e)) == 1)
		*arena_push(&s->arena, &rows) = (struct numbered){ query_num(q, 0), arena_dup(&s->arena, query_str(q, 1)) };
	query_reset(q);
	query_int(s->query[ST_DROP_SENTENCE], 1, a->key);
	if (got < 0 || query_run(s->query[ST_DROP_SENTENCE], e) < 0)
		return -1;
	q = s->query[ST_SENTENCE];
	for (size_t i = 0; i < rows.n; i++) {
		if (search_number(s, a, &number, e) < 0)
			return -1;
		query_int(q, 1, a->key);
		query_int(q, 2, rows.v[i].number);
		query_text(q, 3, rows.v[i].text);
		query_int(q, 4, number);
		if (query_run(q, e) < 0)
			return -1;
		search_add(s, number, rows.v[i].text);
	}
	return 0;
}
