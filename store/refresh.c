#include "store.h"

#include <stdlib.h>
#include <string.h>

/*
 * Pages and facts that loading has marked, brought up to date: some hundreds at a time are read in one query and
 * written at once.
 */

enum { AT_ONCE = 400, TRIES = 8 };

struct keys {
	struct str *v;
	size_t n, cap;
};

struct writer {
	struct store *s;
	struct arena *list;              /* of the whole refresh */
	struct query *claims, *drop_values, *drop, *fact, *value, *versions, *current, *gone, *keys;
	struct keys pages, facts;
};

static int
by_bytes(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static void
sort_once(struct keys *k)
{
	size_t n = 0;

	if (k->n)
		qsort(k->v, k->n, sizeof *k->v, by_bytes);
	for (size_t i = 0; i < k->n; i++)
		if (n == 0 || !str_eq(k->v[n - 1], k->v[i]))
			k->v[n++] = k->v[i];
	k->n = n;
}

/* Some keys as one JSON array: the way to hand a list to a statement that both databases know. */
static struct str
list_of(struct arena *a, const struct str *v, size_t n)
{
	struct buf out = { .max = (size_t)1 << 28 };
	struct json j = { .out = &out };
	struct str made;

	json_open(&j, '[');
	for (size_t i = 0; i < n; i++)
		json_string(&j, v[i]);
	json_close(&j, ']');
	made = arena_dup(a, buf_str(&out));
	buf_release(&out);
	return made;
}

/* ---- facts ---- */

static int
put_fact(struct writer *w, struct str key, struct saids *c, struct err *e)
{
	const struct said *head = &c->v[0];
	struct fact f;

	fact_make(&w->s->arena, key, c, &f);
	const struct str field[] = { key, head->type, head->subject, head->object, head->period, f.first, f.last };
	for (size_t i = 0; i < sizeof field / sizeof *field; i++)
		query_text(w->fact, 1 + (int)i, field[i]);
	query_int(w->fact, 8, (int64_t)c->n);
	query_int(w->fact, 9, f.articles);
	query_int(w->fact, 10, f.sites);
	query_int(w->fact, 11, f.sources);
	query_int(w->fact, 12, (int64_t)f.values.n);
	query_int(w->fact, 13, f.note.n > 0);
	query_text(w->fact, 14, f.note);
	if (query_run(w->fact, e) < 0)
		return -1;
	for (size_t i = 0; i < f.values.n; i++) {
		const struct worth *v = &f.values.v[i];
		const struct str worth[] = { v->of->value, v->of->low, v->of->high, v->of->currency, v->of->unit, v->of->approx,
			v->of->sense, v->first, v->last };
		query_text(w->value, 1, key);
		query_int(w->value, 2, (int64_t)i);
		for (size_t k = 0; k < sizeof worth / sizeof *worth; k++)
			query_text(w->value, 3 + (int)k, worth[k]);
		query_int(w->value, 12, v->articles);
		query_int(w->value, 13, v->sites);
		query_int(w->value, 14, v->sources);
		if (query_run(w->value, e) < 0)
			return -1;
	}
	return 0;
}

static int
put_facts(struct writer *w, const struct str *keys, size_t n, struct err *e)
{
	struct arena *a = &w->s->arena;
	struct saids c = { 0 };
	struct str key = { 0 }, list;
	int got;

	arena_reset(a);
	list = arena_dup(w->list, list_of(a, keys, n));
	query_text(w->drop_values, 1, list);
	query_text(w->drop, 1, list);
	query_text(w->claims, 1, list);
	if (query_run(w->drop_values, e) < 0 || query_run(w->drop, e) < 0)
		return -1;
	while ((got = query_step(w->claims, e)) == 1) {
		if (!str_eq(key, query_str(w->claims, 0))) {
			if (c.n && put_fact(w, key, &c, e) < 0)
				break;
			arena_reset(a);
			c = (struct saids){ 0 };
			key = arena_dup(a, query_str(w->claims, 0));
		}
		struct said *x = arena_push(a, &c);
		struct str *const field[] = { &x->type, &x->subject, &x->object, &x->period, &x->value, &x->low, &x->high,
			&x->currency, &x->unit, &x->approx, &x->sense, &x->article, &x->site, &x->credit, &x->sentence, &x->seen };
		for (size_t i = 0; i < sizeof field / sizeof *field; i++)
			*field[i] = arena_dup(a, query_str(w->claims, (int)i + 1));
		x->counts = query_num(w->claims, 17) != 0;
	}
	query_reset(w->claims);
	if (got != 0)
		return -1;
	return c.n ? put_fact(w, key, &c, e) : 0;
}

/* ---- pages ---- */

struct version {
	int64_t key;
	struct str seen;
};

/* Which version of a page is the current one, and which claims of the older ones it no longer makes. */
static int
put_page(struct writer *w, const struct version *v, size_t n, struct err *e)
{
	int got;

	for (size_t i = 0; n > 1 && i < n; i++) {
		query_int(w->current, 1, v[i].key);
		query_int(w->current, 2, i == n - 1);
		query_int(w->gone, 1, v[i].key);
		query_int(w->gone, 2, v[n - 1].key);
		query_text(w->gone, 3, v[i].seen.n ? v[i].seen : S("unknown"));
		if (query_run(w->current, e) < 0 || query_run(w->gone, e) < 0)
			return -1;
		query_int(w->keys, 1, v[i].key);
		while ((got = query_step(w->keys, e)) == 1)
			*arena_push(w->list, &w->facts) = arena_dup(w->list, query_str(w->keys, 0));
		query_reset(w->keys);
		if (got < 0)
			return -1;
	}
	return 0;
}

static int
put_pages(struct writer *w, const struct str *ids, size_t n, struct err *e)
{
	struct arena *a = &w->s->arena;
	LIST(struct version) all = { 0 };
	LIST(size_t) ends = { 0 };
	struct str id = { 0 };
	size_t from = 0;
	int got;

	arena_reset(a);
	query_text(w->versions, 1, list_of(a, ids, n));
	while ((got = query_step(w->versions, e)) == 1) {
		if (!str_eq(id, query_str(w->versions, 0))) {
			if (all.n)
				*arena_push(a, &ends) = all.n;
			id = arena_dup(a, query_str(w->versions, 0));
		}
		struct version *v = arena_push(a, &all);
		*v = (struct version){ query_num(w->versions, 1), arena_dup(a, query_str(w->versions, 2)) };
	}
	query_reset(w->versions);
	if (all.n)
		*arena_push(a, &ends) = all.n;
	for (size_t i = 0; got == 0 && i < ends.n; from = ends.v[i++])
		got = put_page(w, all.v + from, ends.v[i] - from, e);
	return got;
}

/* ---- all of it ---- */

#define FACT "key, type, subject, object, period, first_seen, last_seen, claims, articles, sites, sources, readings, conflict, note"
#define VALUE \
	"fact, n, value, low, high, currency, unit, approx, sense, first_seen, last_seen, articles, sites, sources"
#define IN_SQLITE "(SELECT value FROM json_each(?1))"
#define IN_POSTGRES "(SELECT jsonb_array_elements_text(CAST(CAST(?1 AS text) AS jsonb)))"

static int
prepare(struct writer *w, struct err *e)
{
	static const struct rows_way
	    fact = { "INSERT INTO fact (" FACT ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)", "fact", FACT, NULL },
	    value = { "INSERT INTO fact_value (" VALUE ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
	        "fact_value", VALUE, NULL };
	/* %s: one of the lists */
	struct {
		struct query **at;
		const char *sql;
	} all[] = {
		{ &w->claims, "SELECT c.fact, c.type, c.subject, c.object, c.period, c.value, c.low, c.high, c.currency, c.unit, c.approx,"
		    " c.sense, a.id, coalesce(a.site, ''), a.credit, s.text, coalesce(a.published, a.first_fetched),"
		    " CASE WHEN coalesce(c.polarity, 'positive') = 'positive' AND coalesce(c.modality, 'asserted') IN ('asserted', 'reported')"
		    " THEN 1 ELSE 0 END FROM claim c JOIN article a ON a.key = c.article"
		    " LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence"
		    " WHERE c.fact IN %s AND a.is_current = 1 ORDER BY c.fact, coalesce(a.published, a.first_fetched, ''), a.key, c.n" },
		{ &w->drop_values, "DELETE FROM fact_value WHERE fact IN %s" },
		{ &w->drop, "DELETE FROM fact WHERE key IN %s" },
		{ &w->versions, "SELECT id, key, coalesce(last_fetched, modified, published) AS seen FROM article WHERE id IN %s"
		    " ORDER BY id, coalesce(last_fetched, modified, published, ''), key" },
		{ &w->current, "UPDATE article SET is_current = ?2 WHERE key = ?1 AND is_current <> ?2" },
		{ &w->gone, "UPDATE claim SET gone = CASE WHEN article = ?2 OR EXISTS (SELECT 1 FROM claim x WHERE x.article = ?2"
		    " AND x.mark = claim.mark) THEN NULL ELSE ?3 END WHERE article = ?1" },
		{ &w->keys, "SELECT DISTINCT fact FROM claim WHERE article = ?1 AND fact IS NOT NULL" },
	};
	struct buf sql = { .max = 1 << 16 };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		const char *in = strstr(all[i].sql, "%s");
		buf_reset(&sql);
		buf_add(&sql, in ? str_cut(str_z(all[i].sql), 0, (size_t)(in - all[i].sql)) : str_z(all[i].sql));
		if (in) {
			buf_add(&sql, db_is_postgres(w->s->db) ? S(IN_POSTGRES) : S(IN_SQLITE));
			buf_add(&sql, str_z(in + 2));
		}
		*all[i].at = db_prepare(w->s->db, buf_z(&sql), e);
		if (!*all[i].at)
			break;
	}
	buf_release(&sql);
	return w->keys && (w->fact = db_prepare_rows(w->s->db, &fact, e)) && (w->value = db_prepare_rows(w->s->db, &value, e)) ? 0 : -1;
}

static void
release(struct writer *w)
{
	struct query *all[] = { w->claims, w->drop_values, w->drop, w->fact, w->value, w->versions, w->current, w->gone, w->keys };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		query_free(all[i]);
}

/* Takes the marks away and gives them; what other writers commit from now on stays marked. */
static int
take_marks(struct writer *w, struct err *e)
{
	struct query *q = db_prepare(w->s->db, "DELETE FROM dirty RETURNING kind, key", e);
	int got = -1;

	while (q && (got = query_step(q, e)) == 1) {
		bool page = str_eq(query_str(q, 0), S("page"));
		*arena_push(w->list, page ? &w->pages : &w->facts) = arena_dup(w->list, query_str(q, 1));
	}
	query_free(q);
	return got;
}

static int
refresh(struct writer *w, struct err *e)
{
	if (db_begin(w->s->db, e) < 0 || db_lock_writers(w->s->db, e) < 0 || take_marks(w, e) < 0)
		return -1;
	sort_once(&w->pages);
	for (size_t i = 0; i < w->pages.n; i += AT_ONCE)
		if (put_pages(w, w->pages.v + i, w->pages.n - i < AT_ONCE ? w->pages.n - i : AT_ONCE, e) < 0)
			return -1;
	sort_once(&w->facts);
	for (size_t i = 0; i < w->facts.n; i += AT_ONCE)
		if (put_facts(w, w->facts.v + i, w->facts.n - i < AT_ONCE ? w->facts.n - i : AT_ONCE, e) < 0)
			return -1;
	return db_commit(w->s->db, e);
}

int
facts_refresh(struct store *s, struct err *e)
{
	struct query *q = db_prepare(s->db, "SELECT 1 FROM dirty LIMIT 1", e);
	struct arena list = { 0 };
	int got = q ? query_step(q, e) : -1;

	query_free(q);
	for (int i = 0; got == 1 && i < TRIES; i++) {
		struct writer w = { .s = s, .list = &list };
		got = prepare(&w, e) < 0 || refresh(&w, e) < 0 ? -1 : 0;
		if (got < 0) {
			if (db_try_again(s->db))
				got = 1;
			db_rollback(s->db);
		}
		release(&w);
		arena_reset(&list);
	}
	arena_release(&list);
	return got == 0 ? 0 : -1;
}
