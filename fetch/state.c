#include "fetch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "../lib/err.h"

/*
 * One transaction is open all the time and is committed when the records it speaks of are out: what is
 * in the database is true of the archive, whenever we are killed.
 */

enum query { GET_URL, PUT_URL, GET_SEEN, PUT_SEEN, SET_STAMP, PUT_PENDING, DROP_PENDING, EACH_PENDING, GET_HOST, PUT_HOST, GET_ARCHIVE, PUT_ARCHIVE, DROP_ARCHIVES, CLEAR_CHILDREN, PUT_CHILD, EACH_CHILD,
	GET_ROBOTS, PUT_ROBOTS, QUERIES };

static const char *const sql[QUERIES] = {
	[GET_URL] = "SELECT etag, modified, digest, date, next, failures, gone FROM url WHERE url = ?1",
	[PUT_URL] = "INSERT OR REPLACE INTO url VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
	[GET_SEEN] = "SELECT stamp FROM seen WHERE key = ?1",
	[PUT_SEEN] = "INSERT INTO seen VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET stamp = excluded.stamp",
	[SET_STAMP] = "UPDATE seen SET stamp = ?2 WHERE key = ?1",
	[PUT_PENDING] = "INSERT OR REPLACE INTO pending VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
	[DROP_PENDING] = "DELETE FROM pending WHERE url = ?1",
	[EACH_PENDING] = "SELECT url, source, key, stamp, guid, via FROM pending ORDER BY rowid",
	[GET_HOST] = "SELECT not_before FROM host WHERE origin = ?1",
	[PUT_HOST] = "INSERT OR REPLACE INTO host VALUES (?1, ?2)",
	[GET_ARCHIVE] = "SELECT length FROM archive WHERE path = ?1",
	[GET_ROBOTS] = "SELECT status, text FROM robots WHERE origin = ?1 AND at > ?2",
	[PUT_ROBOTS] = "INSERT OR REPLACE INTO robots VALUES (?1, ?2, ?3, ?4)",
	[CLEAR_CHILDREN] = "DELETE FROM child WHERE parent = ?1",
	[PUT_CHILD] = "INSERT OR REPLACE INTO child VALUES (?1, ?2, ?3)",
	[EACH_CHILD] = "SELECT url, stamp FROM child WHERE parent = ?1",
	[DROP_ARCHIVES] = "DELETE FROM archive WHERE path <> ?1", /* what is not open any more is whole */
	[PUT_ARCHIVE] = "INSERT OR REPLACE INTO archive VALUES (?1, ?2)",
};

enum { STATE_VERSION = 2 };

static const char schema[] =
    "CREATE TABLE IF NOT EXISTS url (url TEXT PRIMARY KEY, etag BLOB, modified BLOB, digest TEXT, date TEXT,"
    " next INTEGER, failures INTEGER, gone INTEGER) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY, stamp TEXT, first INTEGER) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS pending (url TEXT PRIMARY KEY, source TEXT, key TEXT, stamp TEXT, guid TEXT, via TEXT);"
    "CREATE TABLE IF NOT EXISTS host (origin TEXT PRIMARY KEY, not_before INTEGER) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS robots (origin TEXT PRIMARY KEY, at INTEGER, status INTEGER, text BLOB) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS archive (path TEXT PRIMARY KEY, length INTEGER) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS child (parent TEXT, url TEXT, stamp TEXT, PRIMARY KEY (parent, url)) WITHOUT ROWID;"
    "PRAGMA user_version = 2;";

/* What version 1 did not have. */
static const char from_1[] = "ALTER TABLE pending ADD COLUMN guid TEXT; ALTER TABLE pending ADD COLUMN via TEXT;";

struct state {
	sqlite3 *db;
	int lock;
	sqlite3_stmt *query[QUERIES];
};

static _Noreturn void
broken(struct state *s)
{
	die(EXIT_IO, "the state cannot be kept: %s", sqlite3_errmsg(s->db));
}

static void
run(struct state *s, const char *text)
{
	if (sqlite3_exec(s->db, text, NULL, NULL, NULL) != SQLITE_OK)
		broken(s);
}

static int
version(struct state *s)
{
	sqlite3_stmt *st = NULL;
	int v = -1;

	if (sqlite3_prepare_v2(s->db, "PRAGMA user_version", -1, &st, NULL) == SQLITE_OK && sqlite3_step(st) == SQLITE_ROW)
		v = sqlite3_column_int(st, 0);
	sqlite3_finalize(st);
	return v;
}

/* The folder and those above it. */
static int
make_folders(const char *path)
{
	struct buf b = { .max = 1 << 16 };
	int rc = 0;

	buf_add(&b, str_z(path));
	buf_z(&b);
	for (size_t i = 1; i <= b.n && rc == 0; i++)
		if (i == b.n || b.p[i] == '/') {
			char was = b.p[i];
			b.p[i] = '\0';
			rc = mkdir(b.p, 0777) < 0 && errno != EEXIST ? -1 : 0;
			b.p[i] = was;
		}
	buf_release(&b);
	return rc;
}

int
state_open(struct state **out, const char *folder, struct err *e)
{
	struct state *s = mem_grow(NULL, sizeof *s);
	struct buf b = { .max = 1 << 16 };
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int was = 0;

	*s = (struct state){ .lock = -1 };
	*out = NULL;
	if (make_folders(folder) < 0) {
		err_set(e, ERR_IO, "no-state", "cannot create %s: %s", folder, strerror(errno));
		goto fail;
	}
	buf_printf(&b, "%s/fetch.lock", folder);
	s->lock = open(buf_z(&b), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	if (s->lock < 0) {
		err_set(e, ERR_IO, "no-state", "cannot open %s: %s", buf_z(&b), strerror(errno));
		goto fail;
	}
	if (fcntl(s->lock, F_SETLK, &lock) < 0) {
		err_set(e, ERR_BUSY, "busy", "another nf-fetch works with %s", folder);
		goto fail;
	}
	buf_reset(&b);
	buf_printf(&b, "%s/fetch.db", folder);
	if (sqlite3_open(buf_z(&b), &s->db) != SQLITE_OK ||
	    (was = version(s)) < 0 || sqlite3_exec(s->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -1024;", NULL, NULL, NULL) != SQLITE_OK ||
	    (was <= STATE_VERSION && sqlite3_exec(s->db, schema, NULL, NULL, NULL) != SQLITE_OK)) {
		err_set(e, ERR_IO, "no-state", "%s: %s", buf_z(&b), sqlite3_errmsg(s->db));
		goto fail;
	}
	if (was > STATE_VERSION) {
		err_set(e, ERR_IO, "no-state", "%s was made by a later nf-fetch", buf_z(&b));
		goto fail;
	}
	if (was == 1) /* it may have been at 2 and met an older program since: then they are there */
		sqlite3_exec(s->db, from_1, NULL, NULL, NULL);
	for (int i = 0; i < QUERIES; i++)
		if (sqlite3_prepare_v3(s->db, sql[i], -1, SQLITE_PREPARE_PERSISTENT, &s->query[i], NULL) != SQLITE_OK)
			broken(s);
	run(s, "BEGIN");
	buf_release(&b);
	*out = s;
	return 0;
fail:
	buf_release(&b);
	sqlite3_close(s->db);
	if (s->lock >= 0)
		close(s->lock);
	free(s);
	return -1;
}

void
state_commit(struct state *s)
{
	run(s, "COMMIT; BEGIN");
}

void
state_close(struct state *s)
{
	if (!s)
		return;
	run(s, "COMMIT");
	for (int i = 0; i < QUERIES; i++)
		sqlite3_finalize(s->query[i]);
	sqlite3_close(s->db);
	close(s->lock);
	free(s);
}

static sqlite3_stmt *
begin(struct state *s, enum query q)
{
	sqlite3_reset(s->query[q]);
	sqlite3_clear_bindings(s->query[q]);
	return s->query[q];
}

static void
bind(sqlite3_stmt *st, int at, struct str v)
{
	if (v.p)
		sqlite3_bind_text(st, at, v.p, (int)v.n, SQLITE_TRANSIENT);
}

static bool
step(struct state *s, sqlite3_stmt *st)
{
	int rc = sqlite3_step(st);

	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		broken(s);
	if (rc == SQLITE_DONE)
		sqlite3_reset(st);
	return rc == SQLITE_ROW;
}

static struct str
column(sqlite3_stmt *st, int at)
{
	const char *p = (const char *)sqlite3_column_text(st, at);

	return (struct str){ p, (size_t)sqlite3_column_bytes(st, at) };
}

bool
state_get_url(struct state *s, struct arena *a, struct str url, struct state_url *out)
{
	sqlite3_stmt *st = begin(s, GET_URL);

	*out = (struct state_url){ 0 };
	bind(st, 1, url);
	if (!step(s, st))
		return false;
	out->etag = arena_dup(a, column(st, 0));
	out->modified = arena_dup(a, column(st, 1));
	out->digest = arena_dup(a, column(st, 2));
	out->date = arena_dup(a, column(st, 3));
	out->next = sqlite3_column_int64(st, 4);
	out->failures = sqlite3_column_int64(st, 5);
	out->gone = sqlite3_column_int(st, 6) != 0;
	sqlite3_reset(st);
	return true;
}

void
state_put_url(struct state *s, struct str url, const struct state_url *u)
{
	sqlite3_stmt *st = begin(s, PUT_URL);

	bind(st, 1, url);
	bind(st, 2, u->etag);
	bind(st, 3, u->modified);
	bind(st, 4, u->digest);
	bind(st, 5, u->date);
	sqlite3_bind_int64(st, 6, u->next);
	sqlite3_bind_int64(st, 7, u->failures);
	sqlite3_bind_int(st, 8, u->gone);
	step(s, st);
}

int
state_seen(struct state *s, struct str key, struct str stamp)
{
	sqlite3_stmt *st = begin(s, GET_SEEN);
	bool newer, first;

	bind(st, 1, key);
	if (!step(s, st))
		return 0;
	/* two sources may say different things of one article: only what is later than all said before counts */
	first = column(st, 0).n == 0;
	newer = stamp.n && !first && str_cmp(stamp, column(st, 0)) > 0;
	sqlite3_reset(st);
	if (stamp.n && first) {
		st = begin(s, SET_STAMP);
		bind(st, 1, key);
		bind(st, 2, stamp);
		step(s, st);
	}
	return newer ? 2 : 1;
}

void
state_mark_seen(struct state *s, struct str key, struct str stamp, int64_t now)
{
	sqlite3_stmt *st = begin(s, PUT_SEEN);

	bind(st, 1, key);
	bind(st, 2, stamp);
	sqlite3_bind_int64(st, 3, now);
	step(s, st);
}

void
state_put_pending(struct state *s, const struct found *a)
{
	sqlite3_stmt *st = begin(s, PUT_PENDING);

	bind(st, 1, a->url);
	bind(st, 2, a->source);
	bind(st, 3, a->key);
	bind(st, 4, a->stamp);
	bind(st, 5, a->guid);
	bind(st, 6, a->via);
	step(s, st);
}

void
state_drop_pending(struct state *s, struct str url)
{
	sqlite3_stmt *st = begin(s, DROP_PENDING);

	bind(st, 1, url);
	step(s, st);
}

void
state_each_pending(struct state *s, void (*each)(void *, const struct found *), void *user)
{
	sqlite3_stmt *st = begin(s, EACH_PENDING);

	while (step(s, st))
		each(user, &(struct found){ .url = column(st, 0), .source = column(st, 1), .key = column(st, 2), .stamp = column(st, 3),
		    .guid = column(st, 4), .via = column(st, 5) });
}

void
state_clear_children(struct state *s, struct str parent)
{
	sqlite3_stmt *st = begin(s, CLEAR_CHILDREN);

	bind(st, 1, parent);
	step(s, st);
}

void
state_put_child(struct state *s, struct str parent, struct str url, struct str stamp)
{
	sqlite3_stmt *st = begin(s, PUT_CHILD);

	bind(st, 1, parent);
	bind(st, 2, url);
	bind(st, 3, stamp);
	step(s, st);
}

void
state_each_child(struct state *s, struct str parent, void (*each)(void *, struct str, struct str), void *user)
{
	sqlite3_stmt *st = begin(s, EACH_CHILD);

	bind(st, 1, parent);
	while (step(s, st))
		each(user, column(st, 0), column(st, 1));
}

int64_t
state_host_not_before(struct state *s, struct str origin)
{
	sqlite3_stmt *st = begin(s, GET_HOST);
	int64_t t = 0;

	bind(st, 1, origin);
	if (step(s, st))
		t = sqlite3_column_int64(st, 0);
	sqlite3_reset(st);
	return t;
}

void
state_put_host(struct state *s, struct str origin, int64_t not_before)
{
	sqlite3_stmt *st = begin(s, PUT_HOST);

	bind(st, 1, origin);
	sqlite3_bind_int64(st, 2, not_before);
	step(s, st);
}

/* A row of its own among the hosts: no origin is spelt like this. */
void
state_clock(struct state *s, int64_t now)
{
	int64_t back = state_host_not_before(s, S("clock")) / 1000 - now;
	char text[400];

	if (back > 60) {
		snprintf(text, sizeof text, "UPDATE url SET next = next - %lld WHERE next > %lld;"
		    "UPDATE host SET not_before = not_before - %lld WHERE not_before > %lld;"
		    "UPDATE robots SET at = at - %lld WHERE at > %lld;", (long long)back, (long long)now, (long long)back * 1000,
		    (long long)now * 1000, (long long)back, (long long)now);
		run(s, text);
	}
	state_put_host(s, S("clock"), now * 1000);
}

void
state_put_archive(struct state *s, struct str path, uint64_t length)
{
	sqlite3_stmt *st = begin(s, PUT_ARCHIVE);

	bind(st, 1, path);
	sqlite3_bind_int64(st, 2, (int64_t)length);
	step(s, st);
	st = begin(s, DROP_ARCHIVES);
	bind(st, 1, path);
	step(s, st);
}

bool
state_get_archive(struct state *s, struct str path, uint64_t *length)
{
	sqlite3_stmt *st = begin(s, GET_ARCHIVE);
	bool there;

	bind(st, 1, path);
	if ((there = step(s, st)))
		*length = (uint64_t)sqlite3_column_int64(st, 0);
	sqlite3_reset(st);
	return there;
}

bool
state_get_robots(struct state *s, struct arena *a, struct str origin, int64_t now, int *status, struct str *text)
{
	sqlite3_stmt *st = begin(s, GET_ROBOTS);
	bool there;

	bind(st, 1, origin);
	sqlite3_bind_int64(st, 2, now - 86400);
	if ((there = step(s, st))) {
		*status = sqlite3_column_int(st, 0);
		*text = arena_dup(a, column(st, 1));
	}
	sqlite3_reset(st);
	return there;
}

void
state_put_robots(struct state *s, struct str origin, int64_t now, int status, struct str text)
{
	sqlite3_stmt *st = begin(s, PUT_ROBOTS);

	bind(st, 1, origin);
	sqlite3_bind_int64(st, 2, now);
	sqlite3_bind_int(st, 3, status);
	bind(st, 4, text);
	step(s, st);
}
