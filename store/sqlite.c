/* The one file that names sqlite3. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sqlite3.h>

#include "db.h"

struct lite {
	struct db base;
	sqlite3 *handle;
};

struct lite_query {
	struct query base;
	sqlite3_stmt *stmt;
};

static int
fail(sqlite3 *handle, int code, struct err *e)
{
	const char *message = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code);

	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return err_set(e, ERR_BUSY, "busy", "another program is writing to the database; try again later");
	case SQLITE_NOTADB:
	case SQLITE_CORRUPT:
		return err_set(e, ERR_IO, "not-a-database", "%s", message);
	case SQLITE_ERROR:
		return err_set(e, ERR_CONFIG, "bad-sql", "%s", message);
	case SQLITE_READONLY:
		return err_set(e, ERR_IO, "unwritable", "%s", message);
	case SQLITE_INTERRUPT:
		return err_set(e, ERR_BUSY, "interrupted", "the query was stopped");
	default:
		return err_set(e, ERR_IO, "database", "%s", message);
	}
}

static int
lite_exec(struct db *d, const char *sql, struct err *e)
{
	sqlite3 *handle = ((struct lite *)d)->handle;
	int code = sqlite3_exec(handle, sql, NULL, NULL, NULL);

	return code == SQLITE_OK ? 0 : fail(handle, code, e);
}

/*
 * A reader who may not write the folder cannot make the file that WAL readers share. Where no writer left a
 * log beside the database it is whole by itself, and is read as a file that does not change.
 */
static int
reopen_still(struct lite *d, const char *where, struct err *e)
{
	struct buf name = { .max = 1 << 16 };
	int code = SQLITE_CANTOPEN;

	buf_printf(&name, "%s-wal", where);
	if (access(buf_z(&name), F_OK) < 0) {
		buf_reset(&name);
		buf_add(&name, S("file:"));
		for (const char *p = where; *p; p++)
			if (strchr("%?#", *p))
				buf_printf(&name, "%%%02X", (unsigned)*p);
			else
				buf_addc(&name, *p);
		buf_add(&name, S("?immutable=1"));
		sqlite3_close_v2(d->handle);
		d->handle = NULL;
		code = sqlite3_open_v2(buf_z(&name), &d->handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
	}
	buf_release(&name);
	return code == SQLITE_OK ? lite_exec(&d->base, "PRAGMA query_only = ON; SELECT count(*) FROM sqlite_master", e) : -1;
}

static struct db *
lite_open(const char *where, enum db_mode mode, int wait, struct err *e)
{
	struct lite *d = mem_grow(NULL, sizeof *d);
	int flags = mode == DB_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
	int code;

	*d = (struct lite){ .base.kind = &db_sqlite };
	code = sqlite3_open_v2(where, &d->handle, flags | SQLITE_OPEN_NOMUTEX, NULL);
	if (code != SQLITE_OK) {
		err_set(e, ERR_IO, mode == DB_WRITE ? "unwritable" : "no-database", "%s",
		    d->handle ? sqlite3_errmsg(d->handle) : sqlite3_errstr(code));
		goto bad;
	}
	sqlite3_extended_result_codes(d->handle, 1);
	sqlite3_busy_timeout(d->handle, wait);
	sqlite3_db_config(d->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
	/* what a view of a stranger's file may call; a writer needs more for the triggers that keep the search index */
	sqlite3_db_config(d->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, mode == DB_WRITE, (int *)NULL);
	/* a file that lies about its cells is caught where it is read */
	if (lite_exec(&d->base, "PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY", e) < 0)
		goto bad;
	if (mode == DB_WRITE) {
		if (sqlite3_db_readonly(d->handle, "main") == 1) {
			err_set(e, ERR_IO, "unwritable", "it cannot be written to");
			goto bad;
		}
		if (lite_exec(&d->base, "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536", e) < 0)
			goto bad;
	} else {
		sqlite3_limit(d->handle, SQLITE_LIMIT_ATTACHED, 0); /* no other file, by no query */
		/* reads the header now, so that a file of another kind is told here */
		if (lite_exec(&d->base, "PRAGMA query_only = ON; PRAGMA cache_size = -65536; SELECT count(*) FROM sqlite_master", e) < 0) {
			if (strcmp(e->reason, "unwritable") != 0 || reopen_still(d, where, e) < 0)
				goto bad;
			sqlite3_limit(d->handle, SQLITE_LIMIT_ATTACHED, 0);
			sqlite3_db_config(d->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)NULL);
		}
	}
	return &d->base;
bad:
	sqlite3_close_v2(d->handle);
	free(d);
	return NULL;
}

static void
lite_close(struct db *d)
{
	sqlite3_close_v2(((struct lite *)d)->handle);
	free(d);
}

static int
lite_begin(struct db *d, struct err *e)
{
	return lite_exec(d, "BEGIN IMMEDIATE", e);
}

static bool
lite_try_again(const struct db *d)
{
	(void)d;
	return false;
}

static int
lite_lock_writers(struct db *d, struct err *e)
{
	(void)d, (void)e; /* BEGIN IMMEDIATE did */
	return 0;
}

static struct query *
lite_prepare(struct db *d, const char *sql, struct err *e)
{
	sqlite3 *handle = ((struct lite *)d)->handle;
	struct lite_query *q;
	sqlite3_stmt *stmt;
	const char *tail;
	int code = sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, &tail);

	if (code != SQLITE_OK) {
		fail(handle, code, e);
		return NULL;
	}
	if (!stmt || tail[strspn(tail, " \t\r\n;")]) {
		err_set(e, ERR_CONFIG, "bad-sql", "exactly one statement is wanted");
		sqlite3_finalize(stmt);
		return NULL;
	}
	q = mem_grow(NULL, sizeof *q);
	*q = (struct lite_query){ .stmt = stmt };
	return &q->base;
}

/* A statement a row costs a function call here, and no way to the server. */
static struct query *
lite_prepare_rows(struct db *d, const struct rows_way *way, struct err *e)
{
	return lite_prepare(d, way->sql, e);
}

static int
lite_flush(struct db *d, struct err *e)
{
	(void)d, (void)e;
	return 0;
}

static void
lite_forget(struct db *d)
{
	(void)d;
}

static sqlite3_stmt *
stmt_of(const struct query *q)
{
	return ((const struct lite_query *)q)->stmt;
}

static void
lite_text(struct query *q, int at, struct str s)
{
	if (s.n == 0)
		sqlite3_bind_null(stmt_of(q), at);
	else
		sqlite3_bind_text64(stmt_of(q), at, s.p, s.n, SQLITE_STATIC, SQLITE_UTF8);
}

static void
lite_num(struct query *q, int at, int64_t v)
{
	sqlite3_bind_int64(stmt_of(q), at, v);
}

static int
lite_step(struct query *q, struct err *e)
{
	int code = sqlite3_step(stmt_of(q));

	if (code == SQLITE_ROW)
		return 1;
	if (code == SQLITE_DONE)
		return 0;
	return fail(sqlite3_db_handle(stmt_of(q)), code, e);
}

static void
lite_reset(struct query *q)
{
	sqlite3_reset(stmt_of(q));
}

static void
lite_free(struct query *q)
{
	sqlite3_finalize(stmt_of(q));
	free(q);
}

static int
lite_columns(const struct query *q)
{
	return sqlite3_column_count(stmt_of(q));
}

static struct str
lite_name(const struct query *q, int column)
{
	return str_z(sqlite3_column_name(stmt_of(q), column));
}

static struct str
lite_get_text(const struct query *q, int column)
{
	const char *p = (const char *)sqlite3_column_text(stmt_of(q), column);

	return (struct str){ p, p ? (size_t)sqlite3_column_bytes(stmt_of(q), column) : 0 };
}

static int64_t
lite_get_num(const struct query *q, int column)
{
	return sqlite3_column_int64(stmt_of(q), column);
}

static bool
lite_is_number(const struct query *q, int column)
{
	int type = sqlite3_column_type(stmt_of(q), column);

	return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

const struct db_kind db_sqlite = {
	.open = lite_open, .close = lite_close, .exec = lite_exec, .begin = lite_begin, .try_again = lite_try_again,
	.lock_writers = lite_lock_writers, .prepare = lite_prepare, .prepare_rows = lite_prepare_rows, .flush = lite_flush,
	.forget = lite_forget, .text = lite_text, .num = lite_num, .step = lite_step,
	.reset = lite_reset, .free = lite_free, .columns = lite_columns, .name = lite_name, .get_text = lite_get_text,
	.get_num = lite_get_num, .is_number = lite_is_number,
};
