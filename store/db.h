/*
 * One connection to a database, whichever it is: sqlite.c and postgres.c stand behind it, each the only
 * file that names its library. SQL is written once, with ?1 ?2 … for values; what the two spell
 * differently is asked of db_is_postgres by the few who need it (schema.c, search).
 *
 * Values go in and out as text or 64-bit integers. An empty or NULL slice is bound as NULL, since absent is
 * absent in the streams too. A slice that comes out is valid until the next step, reset or free.
 */
#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdint.h>

#include "../lib/arena.h"
#include "../lib/err.h"
#include "../lib/str.h"

enum db_mode { DB_READ, DB_WRITE };

struct db;
struct query;

/* `where` as it may be told to people and logs: without a password. In the arena, or where itself. */
struct str db_named(struct arena *a, const char *where);
/* `where` is a file or a postgresql:// URL. NULL with *e on failure: no-database, unreadable, not-a-database,
 * busy, connect. A file is only made for DB_WRITE; DB_READ cannot change a byte. wait is in milliseconds. */
struct db *db_open(const char *where, enum db_mode mode, int wait, struct err *e);
void db_close(struct db *d); /* NULL is fine; an open transaction is rolled back */
bool db_is_postgres(const struct db *d);
bool db_is_url(const char *where);

int db_exec(struct db *d, const char *sql, struct err *e); /* any number of statements, no values, no rows */
/* As db_exec for `BEGIN`, `COMMIT` …, said apart because each database takes its write lock its own way. */
int db_begin(struct db *d, struct err *e);
int db_commit(struct db *d, struct err *e);
void db_rollback(struct db *d);
/* A failed statement that would succeed when the transaction is done again (deadlock between writers). */
bool db_try_again(const struct db *d);
/* Under way, no other writer is between this and the commit. */
int db_lock_writers(struct db *d, struct err *e);

struct query *db_prepare(struct db *d, const char *sql, struct err *e); /* NULL on failure */
void query_text(struct query *q, int at, struct str s);
void query_int(struct query *q, int at, int64_t v);
int query_step(struct query *q, struct err *e); /* 1 a row, 0 done, -1 */
int query_run(struct query *q, struct err *e);  /* steps to the end, resets: 0 or -1 */
void query_reset(struct query *q);              /* ready to be run again; values stay bound */
void query_free(struct query *q);

/*
 * Rows that may wait. SQLite stores each with `sql` when it is run; PostgreSQL gathers them and copies them at
 * db_flush (COPY), in the order in which the ways were prepared, which is several times cheaper than a statement
 * a row. ?1, ?2 … of `sql` are `columns` in their order. Where rows may meet others there is a `merge`: they
 * are copied into the session's table stage_INTO, which is like INTO, and `merge` takes them from there.
 */
struct rows_way {
	const char *sql, *into, *columns, *merge;
};
struct query *db_prepare_rows(struct db *d, const struct rows_way *way, struct err *e);
int db_flush(struct db *d, struct err *e); /* db_commit does it too */

int query_columns(const struct query *q);
struct str query_name(const struct query *q, int column);
struct str query_str(const struct query *q, int column); /* NULL: empty with p NULL */
int64_t query_num(const struct query *q, int column);    /* NULL and what is no number: 0 */
bool query_is_number(const struct query *q, int column); /* the database holds it as a number */

/* What a backend provides; db.c passes on to it. */
struct db_kind {
	struct db *(*open)(const char *where, enum db_mode mode, int wait, struct err *e);
	void (*close)(struct db *d);
	int (*exec)(struct db *d, const char *sql, struct err *e);
	int (*begin)(struct db *d, struct err *e);
	bool (*try_again)(const struct db *d);
	int (*lock_writers)(struct db *d, struct err *e);
	struct query *(*prepare)(struct db *d, const char *sql, struct err *e);
	struct query *(*prepare_rows)(struct db *d, const struct rows_way *way, struct err *e);
	int (*flush)(struct db *d, struct err *e);
	void (*forget)(struct db *d); /* the rows that wait, at a rollback */
	void (*text)(struct query *q, int at, struct str s);
	void (*num)(struct query *q, int at, int64_t v);
	int (*step)(struct query *q, struct err *e);
	void (*reset)(struct query *q);
	void (*free)(struct query *q);
	int (*columns)(const struct query *q);
	struct str (*name)(const struct query *q, int column);
	struct str (*get_text)(const struct query *q, int column);
	int64_t (*get_num)(const struct query *q, int column);
	bool (*is_number)(const struct query *q, int column);
};

/* Every backend's connection and query begin with these. */
struct db {
	const struct db_kind *kind;
	bool in_transaction;
};
struct query {
	struct db *db;
};

extern const struct db_kind db_sqlite, db_postgres;

#endif
