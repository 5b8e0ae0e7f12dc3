#include "db.h"

bool
db_is_url(const char *where)
{
	struct str s = str_z(where);

	return str_starts(s, S("postgresql://")) || str_starts(s, S("postgres://"));
}

struct str
db_named(struct arena *a, const char *where)
{
	struct str s = str_z(where), authority;
	size_t begin = str_find(s, S("://")) + 3, at, colon;

	if (!db_is_url(where))
		return s;
	authority = str_cut(s, begin, s.n);
	authority = str_cut(authority, 0, str_chr(authority, '/'));
	for (at = authority.n; at > 0 && authority.p[at - 1] != '@'; at--)
		continue;
	colon = str_chr(str_cut(authority, 0, at), ':');
	if (at == 0 || colon >= at)
		return s;
	return arena_printf(a, "%.*s%.*s", (int)(begin + colon), where, SARG(str_cut(s, begin + at - 1, s.n)));
}

struct db *
db_open(const char *where, enum db_mode mode, int wait, struct err *e)
{
	return db_is_url(where) ? db_postgres.open(where, mode, wait, e) : db_sqlite.open(where, mode, wait, e);
}

void
db_close(struct db *d)
{
	if (!d)
		return;
	db_rollback(d);
	d->kind->close(d);
}

bool
db_is_postgres(const struct db *d)
{
	return d->kind == &db_postgres;
}

int
db_exec(struct db *d, const char *sql, struct err *e)
{
	return d->kind->exec(d, sql, e);
}

int
db_begin(struct db *d, struct err *e)
{
	if (d->kind->begin(d, e) < 0)
		return -1;
	d->in_transaction = true;
	return 0;
}

int
db_commit(struct db *d, struct err *e)
{
	if (db_flush(d, e) < 0 || db_exec(d, "COMMIT", e) < 0)
		return -1;
	d->in_transaction = false;
	return 0;
}

void
db_rollback(struct db *d)
{
	struct err ignored;

	d->kind->forget(d);
	if (d->in_transaction)
		db_exec(d, "ROLLBACK", &ignored);
	d->in_transaction = false;
}

bool
db_try_again(const struct db *d)
{
	return d->kind->try_again(d);
}

int
db_lock_writers(struct db *d, struct err *e)
{
	return d->kind->lock_writers(d, e);
}

struct query *
db_prepare(struct db *d, const char *sql, struct err *e)
{
	struct query *q = d->kind->prepare(d, sql, e);

	if (q)
		q->db = d;
	return q;
}

struct query *
db_prepare_rows(struct db *d, const struct rows_way *way, struct err *e)
{
	struct query *q = d->kind->prepare_rows(d, way, e);

	if (q)
		q->db = d;
	return q;
}

int
db_flush(struct db *d, struct err *e)
{
	return d->kind->flush(d, e);
}

void
query_text(struct query *q, int at, struct str s)
{
	q->db->kind->text(q, at, s);
}

void
query_int(struct query *q, int at, int64_t v)
{
	q->db->kind->num(q, at, v);
}

int
query_step(struct query *q, struct err *e)
{
	return q->db->kind->step(q, e);
}

int
query_run(struct query *q, struct err *e)
{
	int got;

	while ((got = query_step(q, e)) == 1)
		;
	query_reset(q);
	return got;
}

void
query_reset(struct query *q)
{
	q->db->kind->reset(q);
}

void
query_free(struct query *q)
{
	if (q)
		q->db->kind->free(q);
}

int
query_columns(const struct query *q)
{
	return q->db->kind->columns(q);
}

struct str
query_name(const struct query *q, int column)
{
	return q->db->kind->name(q, column);
}

struct str
query_str(const struct query *q, int column)
{
	return q->db->kind->get_text(q, column);
}

int64_t
query_num(const struct query *q, int column)
{
	return q->db->kind->get_num(q, column);
}

bool
query_is_number(const struct query *q, int column)
{
	return q->db->kind->is_number(q, column);
}
