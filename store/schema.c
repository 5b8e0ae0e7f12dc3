#include "store.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static void
spell(struct buf *out, const char *sql, bool postgres)
{
	static const struct {
		const char *word, *sqlite, *postgres;
	} words[] = {
		{ "{key}", "INTEGER PRIMARY KEY NOT NULL", "BIGINT PRIMARY KEY" },
		{ "{serial}", "INTEGER PRIMARY KEY", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY" },
		{ "{rowless}", " WITHOUT ROWID", "" },
		{ "{text}", "TEXT", "TEXT COLLATE \"C\"" },
	};

	while (*sql) {
		size_t i, n = 0;
		for (i = 0; *sql == '{' && i < sizeof words / sizeof *words; i++)
			if (strncmp(sql, words[i].word, n = strlen(words[i].word)) == 0)
				break;
		if (*sql == '{' && i < sizeof words / sizeof *words) {
			buf_add(out, str_z(postgres ? words[i].postgres : words[i].sqlite));
			sql += n;
		} else
			buf_addc(out, *sql++);
	}
}

static int
one_number(struct db *d, const char *sql, int64_t *out, struct err *e)
{
	struct query *q = db_prepare(d, sql, e);
	int got;

	if (!q)
		return -1;
	got = query_step(q, e);
	*out = got == 1 ? query_num(q, 0) : 0;
	query_free(q);
	return got < 0 ? -1 : 0;
}

/* version 0: nothing of ours is there */
static int
version(struct db *d, int64_t *out, struct err *e)
{
	int64_t there;

	if (!db_is_postgres(d)) {
		if (one_number(d, "PRAGMA user_version", out, e) < 0 ||
		    one_number(d, "SELECT count(*) FROM sqlite_master", &there, e) < 0)
			return -1;
		if (*out == 0 && there)
			return err_set(e, ERR_IO, "not-a-database", "it holds tables of another program");
		return 0;
	}
	*out = 0;
	if (one_number(d, "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_version'",
	    &there, e) < 0)
		return -1;
	return there ? one_number(d, "SELECT version FROM schema_version", out, e) : 0;
}

static int
newer(int64_t v, struct err *e)
{
	return err_set(e, ERR_IO, "newer-schema", "the database has schema version %lld, this program knows %d; it was left as it is",
	    (long long)v, SCHEMA_VERSION);
}

/*
 * SQLite's write-ahead log. Of several writers who turn it on in a new file at once it refuses some without waiting,
 * whatever the busy timeout says, for two of them could wait for one another: they ask again.
 */
static int
keep_a_log(struct db *d, struct err *e)
{
	enum { TIMES = 80 };
	const struct timespec pause = { .tv_nsec = 25000000 };

	for (int i = 1; db_exec(d, "PRAGMA journal_mode = WAL", e) < 0; i++) {
		if (strcmp(e->reason, "busy") != 0 || i == TIMES)
			return -1;
		nanosleep(&pause, NULL);
	}
	return 0;
}

int
schema_ready(struct db *d, struct err *e)
{
	struct buf sql = { .max = 1 << 20 };
	bool postgres = db_is_postgres(d);
	int64_t v;
	int rc = -1;

	if (version(d, &v, e) < 0)
		return -1;
	if (v > SCHEMA_VERSION)
		return newer(v, e);
	/* not before: a database that is refused stays as it is, to the byte */
	if (!postgres && keep_a_log(d, e) < 0)
		return -1;
	if (v == SCHEMA_VERSION)
		return 0;
	/* asked again behind the lock: another writer may have been first */
	if (db_begin(d, e) < 0 || db_lock_writers(d, e) < 0 || version(d, &v, e) < 0)
		goto out;
	for (; v < SCHEMA_VERSION; v++) {
		for (size_t i = 0; i < sizeof schema_steps->both / sizeof *schema_steps->both && schema_steps[v].both[i]; i++)
			spell(&sql, schema_steps[v].both[i], postgres);
		spell(&sql, postgres ? schema_steps[v].postgres : schema_steps[v].sqlite, postgres);
		spell(&sql, schema_steps[v].last ? schema_steps[v].last : "", postgres);
	}
	if (sql.n) {
		if (postgres)
			buf_printf(&sql, "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL);"
			    "DELETE FROM schema_version; INSERT INTO schema_version VALUES (%d);", SCHEMA_VERSION);
		else
			buf_printf(&sql, "PRAGMA user_version = %d;", SCHEMA_VERSION);
		if (db_exec(d, buf_z(&sql), e) < 0)
			goto out;
	}
	rc = db_commit(d, e);
out:
	if (rc < 0)
		db_rollback(d);
	buf_release(&sql);
	return rc;
}

int
schema_check(struct db *d, struct err *e)
{
	int64_t v;

	if (version(d, &v, e) < 0)
		return -1;
	if (v > SCHEMA_VERSION)
		return newer(v, e);
	if (v == 0)
		return err_set(e, ERR_IO, "no-schema", "nothing was stored here yet; nf-store makes the tables");
	if (v < SCHEMA_VERSION)
		return err_set(e, ERR_IO, "older-schema", "the database has schema version %lld; run nf-store on it once", (long long)v);
	return 0;
}

static bool
is_word(const char *list, const char *word)
{
	const char *at = strstr(list, word);

	return at && (at == list || at[-1] == ' ') && (at[strlen(word)] == ' ' || at[strlen(word)] == '\0');
}

int
schema_dump(struct db *d, void (*line)(struct str s), struct err *e)
{
	static const struct {
		const char *table, *columns;
	} content[] = {
		{ "source", "site, first_seen, last_seen" },
		{ "article", "key, id, text_key, reading_key, is_current, url, canonical, site, title, authors, published, modified,"
		    "language, description, section, tags, image, licence, paywall, credit, first_fetched, last_fetched, page_sha256,"
		    "origin, truncated, text, blocks, sentences, derived, more" },
		{ "sentence", "article, n, text" },
		{ "figure", "article, n, id, kind, span_start, span_end, text, value, low, high, currency, unit, iso, calendar, approx,"
		    "relation, per, ambiguous, more" },
		{ "entity", "key, label, type, ticker, qid, owner" },
		{ "alias", "entity, text" },
		{ "mention", "article, n, id, kind, span_start, span_end, text, entity, more" },
		{ "claim", "article, n, id, type, pattern, span_start, span_end, sentence, modality, polarity, speaker, speaker_entity, cue,"
		    "attributes, fact, subject, object, value, low, high, currency, unit, approx, period, confidence, mark, sense, seen, gone,"
		    "speaker_mention, speaker_start, speaker_end, more" },
		{ "claim_role", "article, claim, n, role, figure, mention, span_start, span_end, text, resolved, entity, seen, more" },
		{ "check_result", "article, n, kind, status, claims, figures, message, more" },
		{ "fact", "key, type, subject, object, period, first_seen, last_seen, claims, articles, sites, sources, readings, conflict, note" },
		{ "fact_value", "fact, n, value, low, high, currency, unit, approx, sense, first_seen, last_seen, articles, sites, sources" },
		{ "reject", "key, stage, origin, url, reason, message, more" },
		{ "run", "key, kind, started, seconds, exit, failed, members" },
		{ "run_stage", "run, n, stage, documents, articles, rejects, seconds, exit" },
	};
	struct buf out = { .max = 1 << 30 };
	char sql[1024];
	int got = 0;

	for (size_t i = 0; i < sizeof content / sizeof *content && got == 0; i++) {
		const char *table = content[i].table;
		/* as many leading columns as make the order total */
		const char *more = strcmp(table, "claim_role") == 0 ? ", 2, 3" :
		    is_word("article source entity fact reject run", table) ? "" : ", 2";
		snprintf(sql, sizeof sql, "SELECT %s FROM %s ORDER BY 1%s", content[i].columns, table, more);
		struct query *q = db_prepare(d, sql, e);
		if (!q)
			got = -1;
		while (q && (got = query_step(q, e)) == 1) {
			struct json j = { .out = &out };
			buf_reset(&out);
			json_open(&j, '{');
			json_str_member(&j, S("table"), str_z(table));
			for (int c = 0; c < query_columns(q); c++)
				json_str_member(&j, query_name(q, c), query_str(q, c));
			json_close(&j, '}');
			line(buf_str(&out));
		}
		query_free(q);
	}
	buf_release(&out);
	return got;
}
