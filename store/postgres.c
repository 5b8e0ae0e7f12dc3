/* The one file that names libpq, which is loaded when a URL is given and not before: it costs 5 ms of start-up. */

#include <dlfcn.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#include "db.h"

enum { PLACES = 64, WRITERS_LOCK = 0x6e6661 };

/* What is called of it. */
static struct {
	PGconn *(*connect)(const char *url);
	ConnStatusType (*status)(const PGconn *conn);
	void (*finish)(PGconn *conn);
	char *(*error)(const PGconn *conn);
	PGresult *(*exec)(PGconn *conn, const char *sql);
	PGresult *(*prepare)(PGconn *conn, const char *name, const char *sql, int n, const Oid *types);
	PGresult *(*describe)(PGconn *conn, const char *name);
	PGresult *(*run)(PGconn *conn, const char *name, int n, const char *const *values, const int *lengths, const int *formats, int binary);
	ExecStatusType (*result_status)(const PGresult *r);
	char *(*field)(const PGresult *r, int part);
	void (*clear)(PGresult *r);
	int (*rows)(const PGresult *r);
	int (*columns)(const PGresult *r);
	char *(*name)(const PGresult *r, int column);
	Oid (*type)(const PGresult *r, int column);
	char *(*value)(const PGresult *r, int row, int column);
	int (*length)(const PGresult *r, int row, int column);
	int (*is_null)(const PGresult *r, int row, int column);
	PQnoticeProcessor (*notices)(PGconn *conn, PQnoticeProcessor f, void *arg);
	int (*put)(PGconn *conn, const char *bytes, int n);
	int (*put_end)(PGconn *conn, const char *error);
	PGresult *(*next)(PGconn *conn);
} pq;

struct gres {
	struct db base;
	PGconn *conn;
	char state[6];  /* SQLSTATE of the last failure */
	unsigned names; /* given to prepared statements */
	struct gres_query *rows, **rows_end; /* ways of rows that may wait, in their order */
};

struct gres_query {
	struct query base;
	struct gres *db;
	char name[16];
	int place[PLACES]; /* of ?N, from 1: PostgreSQL wants every number used, we do not */
	int n;
	const char *values[PLACES];
	int lengths[PLACES], formats[PLACES];
	char numbers[PLACES][24];
	PGresult *result, *shape;
	int row;
	const struct rows_way *way; /* NULL: a statement */
	struct buf waiting;         /* rows in COPY's text form */
	struct gres_query *next;
};

static bool
load(struct err *e)
{
	static void *library;
	const struct {
		void *at;
		const char *name;
	} all[] = {
		{ &pq.connect, "PQconnectdb" }, { &pq.status, "PQstatus" }, { &pq.finish, "PQfinish" }, { &pq.error, "PQerrorMessage" },
		{ &pq.exec, "PQexec" }, { &pq.prepare, "PQprepare" }, { &pq.describe, "PQdescribePrepared" }, { &pq.run, "PQexecPrepared" },
		{ &pq.result_status, "PQresultStatus" }, { &pq.field, "PQresultErrorField" }, { &pq.clear, "PQclear" },
		{ &pq.rows, "PQntuples" }, { &pq.columns, "PQnfields" }, { &pq.name, "PQfname" }, { &pq.type, "PQftype" },
		{ &pq.value, "PQgetvalue" }, { &pq.length, "PQgetlength" }, { &pq.is_null, "PQgetisnull" },
		{ &pq.notices, "PQsetNoticeProcessor" }, { &pq.put, "PQputCopyData" }, { &pq.put_end, "PQputCopyEnd" },
		{ &pq.next, "PQgetResult" },
	};

	if (library)
		return true;
	library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
	if (!library) {
		err_set(e, ERR_IO, "connect", "a postgresql:// URL needs libpq: %s", dlerror());
		return false;
	}
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		void *f = dlsym(library, all[i].name);
		if (!f) {
			err_set(e, ERR_IO, "connect", "libpq has no %s", all[i].name);
			return false;
		}
		memcpy(all[i].at, &f, sizeof f); /* POSIX lets a function pointer be kept in a void pointer; ISO C has no cast */
	}
	return true;
}

/* What the server says, which may be several lines, as one. */
static int
told(struct err *e, enum err_kind kind, const char *reason, const char *message)
{
	char line[sizeof e->msg];
	size_t n = 0;

	for (; *message && n + 1 < sizeof line; message++)
		if (*message != '\n' && *message != '\t' && *message != '\r')
			line[n++] = *message;
		else if (n && line[n - 1] != ' ')
			line[n++] = ' ';
	while (n && line[n - 1] == ' ')
		n--;
	line[n] = '\0';
	return err_set(e, kind, reason, "%s", line);
}

static int
fail(struct gres *d, const PGresult *r, struct err *e)
{
	const char *state = r ? pq.field(r, PG_DIAG_SQLSTATE) : NULL, *message = r ? pq.field(r, PG_DIAG_MESSAGE_PRIMARY) : NULL;

	snprintf(d->state, sizeof d->state, "%s", state ? state : "");
	if (!message || !state)
		return told(e, ERR_IO, "database", pq.error(d->conn));
	if (strcmp(state, "55P03") == 0 || strcmp(state, "40P01") == 0 || strcmp(state, "40001") == 0 ||
	    strcmp(state, "23503") == 0) /* the other writer removed, or needs, what this one meets */
		return err_set(e, ERR_BUSY, "busy", "another program is writing to the database; try again later");
	if (strncmp(state, "42", 2) == 0 || strcmp(state, "25006") == 0)
		return told(e, ERR_CONFIG, "bad-sql", message);
	return told(e, ERR_IO, "database", message);
}

/* 0 when the result says success; the result is kept in *keep or cleared. */
static int
check(struct gres *d, PGresult *r, PGresult **keep, struct err *e)
{
	ExecStatusType status = pq.result_status(r);
	int rc = 0;

	if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
		rc = fail(d, r, e);
	if (rc == 0 && keep)
		*keep = r;
	else
		pq.clear(r);
	return rc;
}

static int
gres_exec(struct db *db, const char *sql, struct err *e)
{
	struct gres *d = (struct gres *)db;

	return check(d, pq.exec(d->conn, sql), NULL, e);
}

static void
no_notice(void *unused, const char *message)
{
	(void)unused, (void)message;
}

static struct db *
gres_open(const char *where, enum db_mode mode, int wait, struct err *e)
{
	char settings[256];
	struct gres *d;

	if (!load(e))
		return NULL;
	d = mem_grow(NULL, sizeof *d);
	*d = (struct gres){ .base.kind = &db_postgres, .conn = pq.connect(where) };
	d->rows_end = &d->rows;
	if (pq.status(d->conn) != CONNECTION_OK) {
		told(e, ERR_IO, "connect", pq.error(d->conn));
		goto bad;
	}
	pq.notices(d->conn, no_notice, NULL);
	snprintf(settings, sizeof settings, "SET client_encoding = 'UTF8'; SET lock_timeout = %d; SET synchronous_commit = on;"
	    "SET standard_conforming_strings = on; SET default_transaction_read_only = %s", wait > 0 ? wait : 1, mode == DB_READ ? "on" : "off");
	if (gres_exec(&d->base, settings, e) < 0)
		goto bad;
	return &d->base;
bad:
	pq.finish(d->conn);
	free(d);
	return NULL;
}

static void
gres_close(struct db *db)
{
	pq.finish(((struct gres *)db)->conn);
	free(db);
}

static int
gres_begin(struct db *db, struct err *e)
{
	return gres_exec(db, "BEGIN", e);
}

/* Two writers that met: deadlock, serialization, or the same row from both, which the next try finds there. */
static bool
gres_try_again(const struct db *db)
{
	const char *state = ((const struct gres *)db)->state;

	return strcmp(state, "40P01") == 0 || strcmp(state, "40001") == 0 || strcmp(state, "23505") == 0;
}

static int
gres_lock_writers(struct db *db, struct err *e)
{
	char sql[80];

	snprintf(sql, sizeof sql, "SELECT pg_advisory_xact_lock(%d)", WRITERS_LOCK);
	return gres_exec(db, sql, e);
}

/* ?7 becomes the $n of its first use. Quoted text and names hold no places in our statements. */
static int
translate(struct gres_query *q, const char *sql, struct buf *out, struct err *e)
{
	for (; *sql; sql++) {
		if (*sql == '?' && sql[1] >= '1' && sql[1] <= '9') {
			int n = (int)strtol(sql + 1, (char **)&sql, 10);
			sql--;
			if (n >= PLACES)
				return err_set(e, ERR_CONFIG, "bad-sql", "too many values");
			if (!q->place[n])
				q->place[n] = ++q->n;
			buf_printf(out, "$%d", q->place[n]);
		} else
			buf_addc(out, *sql);
	}
	return 0;
}

static struct query *
gres_prepare(struct db *db, const char *sql, struct err *e)
{
	struct gres *d = (struct gres *)db;
	struct gres_query *q = mem_grow(NULL, sizeof *q);
	struct buf text = { .max = 1 << 20 };
	int rc;

	memset(q, 0, sizeof *q);
	q->db = d;
	q->row = -1;
	snprintf(q->name, sizeof q->name, "s%u", d->names++);
	rc = translate(q, sql, &text, e);
	if (rc == 0)
		rc = check(d, pq.prepare(d->conn, q->name, buf_z(&text), 0, NULL), NULL, e);
	buf_release(&text);
	if (rc < 0) {
		free(q);
		return NULL;
	}
	return &q->base;
}

/* ---- rows that wait ---- */

static struct query *
gres_prepare_rows(struct db *db, const struct rows_way *way, struct err *e)
{
	struct gres *d = (struct gres *)db;
	struct gres_query *q;
	char sql[200];

	if (way->merge) {
		snprintf(sql, sizeof sql, "CREATE TEMP TABLE IF NOT EXISTS stage_%s (LIKE %s) ON COMMIT DELETE ROWS", way->into, way->into);
		if (gres_exec(db, sql, e) < 0)
			return NULL;
	}
	q = mem_grow(NULL, sizeof *q);
	memset(q, 0, sizeof *q);
	q->db = d;
	q->way = way;
	q->waiting.max = (size_t)1 << 30;
	q->n = 1;
	for (const char *p = way->columns; *p; p++)
		q->n += *p == ',';
	for (int i = 1; i <= q->n; i++)
		q->place[i] = i;
	*d->rows_end = q;
	d->rows_end = &q->next;
	return &q->base;
}

static int
add_row(struct gres_query *q, struct err *e)
{
	struct buf *out = &q->waiting;

	for (int i = 0; i < q->n; i++) {
		const char *p = q->values[i], *end;
		if (i)
			buf_addc(out, '\t');
		if (!p) {
			buf_add(out, S("\\N"));
			continue;
		}
		if (q->formats[i] == 0) {
			buf_add(out, str_z(p));
			continue;
		}
		for (end = p + q->lengths[i]; p < end;) {
			size_t plain = 0;
			while (p + plain < end && p[plain] != '\\' && p[plain] != '\n' && p[plain] != '\r' && p[plain] != '\t')
				plain++;
			buf_add(out, (struct str){ p, plain });
			p += plain;
			if (p < end) {
				buf_addc(out, '\\');
				buf_addc(out, *p == '\n' ? 'n' : *p == '\r' ? 'r' : *p == '\t' ? 't' : '\\');
				p++;
			}
		}
	}
	buf_addc(out, '\n');
	return out->over ? err_set(e, ERR_IO, "database", "more than a gigabyte in one transaction; use a smaller --batch") : 0;
}

static int
copy_rows(struct gres *d, struct gres_query *q, struct err *e)
{
	enum { PIECE = 1 << 20 };
	char sql[1000];
	PGresult *r;
	int rc = 0;

	snprintf(sql, sizeof sql, "COPY %s%s (%s) FROM STDIN", q->way->merge ? "stage_" : "", q->way->into, q->way->columns);
	r = pq.exec(d->conn, sql);
	if (pq.result_status(r) != PGRES_COPY_IN)
		return check(d, r, NULL, e);
	pq.clear(r);
	for (size_t at = 0; at < q->waiting.n && rc == 0; at += PIECE) {
		size_t n = q->waiting.n - at < PIECE ? q->waiting.n - at : PIECE;
		if (pq.put(d->conn, q->waiting.p + at, (int)n) != 1)
			rc = told(e, ERR_IO, "database", pq.error(d->conn));
	}
	if (pq.put_end(d->conn, NULL) != 1 && rc == 0)
		rc = told(e, ERR_IO, "database", pq.error(d->conn));
	while ((r = pq.next(d->conn)))
		if (check(d, r, NULL, rc == 0 ? e : &(struct err){ 0 }) < 0)
			rc = -1;
	if (rc < 0 || !q->way->merge)
		return rc;
	snprintf(sql, sizeof sql, "DELETE FROM stage_%s", q->way->into);
	return gres_exec(&d->base, q->way->merge, e) < 0 ? -1 : gres_exec(&d->base, sql, e);
}

static int
gres_flush(struct db *db, struct err *e)
{
	struct gres *d = (struct gres *)db;

	for (struct gres_query *q = d->rows; q; q = q->next) {
		if (q->waiting.n && copy_rows(d, q, e) < 0)
			return -1;
		buf_reset(&q->waiting);
	}
	return 0;
}

static void
gres_forget(struct db *db)
{
	for (struct gres_query *q = ((struct gres *)db)->rows; q; q = q->next)
		buf_reset(&q->waiting);
}

static void
forget_way(struct gres *d, struct gres_query *q)
{
	struct gres_query **at = &d->rows;

	while (*at != q)
		at = &(*at)->next;
	*at = q->next;
	if (d->rows_end == &q->next)
		d->rows_end = at;
	buf_release(&q->waiting);
	free(q);
}

/* ---- statements ---- */

static void
gres_text(struct query *base, int at, struct str s)
{
	struct gres_query *q = (struct gres_query *)base;
	int i = at < PLACES ? q->place[at] - 1 : -1;

	if (i < 0)
		return;
	/* binary text is its bytes, without a NUL behind them */
	q->values[i] = s.n ? s.p : NULL;
	q->lengths[i] = (int)s.n;
	q->formats[i] = 1;
}

static void
gres_num(struct query *base, int at, int64_t v)
{
	struct gres_query *q = (struct gres_query *)base;
	int i = at < PLACES ? q->place[at] - 1 : -1;

	if (i < 0)
		return;
	snprintf(q->numbers[i], sizeof q->numbers[i], "%" PRId64, v);
	q->values[i] = q->numbers[i];
	q->formats[i] = 0;
}

static int
gres_step(struct query *base, struct err *e)
{
	struct gres_query *q = (struct gres_query *)base;

	if (q->way)
		return add_row(q, e);
	if (!q->result) {
		if (check(q->db, pq.run(q->db->conn, q->name, q->n, q->values, q->lengths, q->formats, 0), &q->result, e) < 0)
			return -1;
		q->row = -1;
	}
	return ++q->row < pq.rows(q->result);
}

static void
gres_reset(struct query *base)
{
	struct gres_query *q = (struct gres_query *)base;

	pq.clear(q->result); /* NULL is fine */
	q->result = NULL;
}

static void
gres_free(struct query *base)
{
	struct gres_query *q = (struct gres_query *)base;
	char sql[40];
	struct err ignored;

	if (q->way) {
		forget_way(q->db, q);
		return;
	}
	gres_reset(base);
	pq.clear(q->shape);
	snprintf(sql, sizeof sql, "DEALLOCATE %s", q->name);
	gres_exec(&q->db->base, sql, &ignored); /* in a failed transaction it stays until the end of the connection */
	free(q);
}

/* The result, or what the statement's will look like. */
static const PGresult *
shape(const struct query *base)
{
	struct gres_query *q = (struct gres_query *)(uintptr_t)base;
	struct err ignored;

	if (q->result)
		return q->result;
	if (!q->shape)
		check(q->db, pq.describe(q->db->conn, q->name), &q->shape, &ignored);
	return q->shape;
}

static int
gres_columns(const struct query *q)
{
	const PGresult *r = shape(q);

	return r ? pq.columns(r) : 0;
}

static struct str
gres_name(const struct query *q, int column)
{
	const PGresult *r = shape(q);

	return r ? str_z(pq.name(r, column)) : (struct str){ 0 };
}

static struct str
gres_get_text(const struct query *base, int column)
{
	const struct gres_query *q = (const struct gres_query *)base;

	if (pq.is_null(q->result, q->row, column))
		return (struct str){ 0 };
	return (struct str){ pq.value(q->result, q->row, column), (size_t)pq.length(q->result, q->row, column) };
}

static int64_t
gres_get_num(const struct query *base, int column)
{
	struct str s = gres_get_text(base, column);

	return s.n ? strtoll(s.p, NULL, 10) : 0; /* libpq ends values with a NUL */
}

static bool
gres_is_number(const struct query *q, int column)
{
	static const Oid numbers[] = { 20, 21, 23, 700, 701, 1700 }; /* int8 int2 int4 float4 float8 numeric */
	const PGresult *r = shape(q);

	for (size_t i = 0; r && i < sizeof numbers / sizeof *numbers; i++)
		if (pq.type(r, column) == numbers[i])
			return true;
	return false;
}

const struct db_kind db_postgres = {
	.open = gres_open, .close = gres_close, .exec = gres_exec, .begin = gres_begin, .try_again = gres_try_again,
	.lock_writers = gres_lock_writers, .prepare = gres_prepare, .prepare_rows = gres_prepare_rows, .flush = gres_flush,
	.forget = gres_forget, .text = gres_text, .num = gres_num, .step = gres_step,
	.reset = gres_reset, .free = gres_free, .columns = gres_columns, .name = gres_name, .get_text = gres_get_text,
	.get_num = gres_get_num, .is_number = gres_is_number,
};
