#include "store.h"

#include <stdio.h>
#include <string.h>

/*
 * The schema in one text for both databases; newsfacts-schema(5) explains it. What the two spell
 * differently is written in braces: {key} a number as primary key, {rowless} clustered by its primary
 * key, {serial} a number that the database gives, {text} text that is ordered by its bytes.
 */
static const char tables[] =
	"CREATE TABLE source (site {text} PRIMARY KEY NOT NULL, first_seen {text}, last_seen {text}){rowless};\n"
	"CREATE TABLE article (\n"
	"  key {key}, id {text} NOT NULL, text_key {text} NOT NULL, reading_key {text} NOT NULL,\n"
	"  is_current BIGINT NOT NULL DEFAULT 1, url {text}, canonical {text}, site {text} REFERENCES source(site), title {text},\n"
	"  authors {text}, published {text}, modified {text}, language {text}, description {text}, section {text}, tags {text},\n"
	"  image {text}, licence {text}, paywall {text}, credit {text}, first_fetched {text}, last_fetched {text}, page_sha256 {text},\n"
	"  origin {text}, truncated {text}, text {text}, blocks {text}, sentences {text}, derived {text}, loaded {text});\n"
	"CREATE INDEX article_id ON article(id);\n"
	"CREATE INDEX article_published ON article(published);\n"
	"CREATE INDEX article_site ON article(site);\n"
	"CREATE TABLE sentence (\n"
	"  key {serial}, article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, text {text} NOT NULL,\n"
	"  UNIQUE (article, n));\n"
	"CREATE TABLE figure (\n"
	"  article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, id {text}, kind {text}, span_start BIGINT,\n"
	"  span_end BIGINT, text {text}, value {text}, low {text}, high {text}, currency {text}, unit {text}, iso {text}, calendar {text},\n"
	"  approx {text}, PRIMARY KEY (article, n)){rowless};\n"
	"CREATE TABLE entity (key {text} PRIMARY KEY NOT NULL, label {text}, type {text}, ticker {text}, qid {text}){rowless};\n"
	"CREATE TABLE alias (\n"
	"  entity {text} NOT NULL REFERENCES entity(key), text {text} NOT NULL, PRIMARY KEY (entity, text)){rowless};\n"
	"CREATE TABLE mention (\n"
	"  article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, id {text}, kind {text}, span_start BIGINT,\n"
	"  span_end BIGINT, text {text}, entity {text} REFERENCES entity(key), PRIMARY KEY (article, n)){rowless};\n";

static const char claims[] =
	"CREATE TABLE claim (\n"
	"  article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, id {text}, type {text} NOT NULL, pattern {text},\n"
	"  span_start BIGINT, span_end BIGINT, sentence BIGINT, modality {text}, polarity {text}, speaker {text},\n"
	"  speaker_entity {text} REFERENCES entity(key), cue {text}, attributes {text}, fact {text}, subject {text}, object {text},\n"
	"  value {text}, low {text}, high {text}, currency {text}, unit {text}, approx {text}, period {text}, confidence BIGINT,\n"
	"  mark {text} NOT NULL, gone {text}, PRIMARY KEY (article, n)){rowless};\n"
	"CREATE INDEX claim_fact ON claim(fact);\n"
	"CREATE INDEX claim_type ON claim(type);\n"
	"CREATE INDEX claim_subject ON claim(subject);\n"
	"CREATE INDEX claim_object ON claim(object);\n"
	"CREATE TABLE claim_role (\n"
	"  article BIGINT NOT NULL, claim BIGINT NOT NULL, n BIGINT NOT NULL, role {text} NOT NULL, figure BIGINT,\n"
	"  mention BIGINT, span_start BIGINT, span_end BIGINT, text {text}, resolved {text}, entity {text},\n"
	"  PRIMARY KEY (article, claim, n), FOREIGN KEY (article, claim) REFERENCES claim(article, n)){rowless};\n"
	"CREATE INDEX claim_role_entity ON claim_role(entity);\n"
	"CREATE TABLE check_result (\n"
	"  article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, kind {text}, status {text}, claims {text},\n"
	"  figures {text}, message {text}, PRIMARY KEY (article, n)){rowless};\n"
	"CREATE TABLE fact (\n"
	"  key {text} PRIMARY KEY NOT NULL, type {text} NOT NULL, subject {text}, object {text}, period {text}, first_seen {text},\n"
	"  last_seen {text}, claims BIGINT NOT NULL, articles BIGINT NOT NULL, sites BIGINT NOT NULL,\n"
	"  sources BIGINT NOT NULL, readings BIGINT NOT NULL, conflict BIGINT NOT NULL, note {text}){rowless};\n"
	"CREATE INDEX fact_subject ON fact(subject);\n"
	"CREATE TABLE fact_value (\n"
	"  fact {text} NOT NULL REFERENCES fact(key), n BIGINT NOT NULL, value {text}, low {text}, high {text}, currency {text},\n"
	"  unit {text}, approx {text}, first_seen {text}, last_seen {text}, articles BIGINT NOT NULL, sites BIGINT NOT NULL,\n"
	"  sources BIGINT NOT NULL, PRIMARY KEY (fact, n)){rowless};\n"
	"CREATE TABLE reject (\n"
	"  key {key}, stage {text}, origin {text}, url {text}, reason {text}, message {text}, loaded {text});\n"
	"CREATE TABLE run (\n"
	"  key {key}, stage {text}, documents BIGINT, articles BIGINT, rejects BIGINT, members {text}, loaded {text});\n"
	"CREATE TABLE dirty (kind {text} NOT NULL, key {text} NOT NULL);\n";

static const char views[] =
	"CREATE VIEW v_claims AS\n"
	"  SELECT a.published, a.site, a.title, c.type, coalesce(se.label, c.subject) AS subject,\n"
	"    coalesce(oe.label, c.object) AS object, c.value, coalesce(c.currency, c.unit) AS unit, c.low, c.high, c.approx,\n"
	"    c.period, c.modality, c.polarity, c.speaker, c.confidence, s.text AS sentence,\n"
	"    coalesce(a.url, a.canonical, a.origin) AS url, c.fact, c.gone, a.is_current, c.article, c.n\n"
	"  FROM claim c JOIN article a ON a.key = c.article\n"
	"  LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence\n"
	"  LEFT JOIN entity se ON se.key = c.subject LEFT JOIN entity oe ON oe.key = c.object;\n"
	"CREATE VIEW v_facts AS\n"
	"  SELECT f.type, coalesce(se.label, f.subject) AS subject, coalesce(oe.label, f.object) AS object, f.period,\n"
	"    v.value, v.low, v.high, coalesce(v.currency, v.unit) AS unit, v.approx, v.articles, v.sites, v.sources,\n"
	"    v.first_seen, v.last_seen, f.readings, f.conflict, f.key AS fact\n"
	"  FROM fact f JOIN fact_value v ON v.fact = f.key\n"
	"  LEFT JOIN entity se ON se.key = f.subject LEFT JOIN entity oe ON oe.key = f.object;\n"
	"CREATE VIEW v_conflicts AS SELECT * FROM v_facts WHERE conflict = 1;\n";

static const char search_sqlite[] =
	"CREATE VIRTUAL TABLE sentence_search USING fts5(text, content='sentence', content_rowid='key',\n"
	"  tokenize='unicode61 remove_diacritics 2');\n"
	"CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN\n"
	"  INSERT INTO sentence_search(rowid, text) VALUES (new.key, new.text); END;\n"
	"CREATE TRIGGER sentence_removed AFTER DELETE ON sentence BEGIN\n"
	"  INSERT INTO sentence_search(sentence_search, rowid, text) VALUES ('delete', old.key, old.text); END;\n";

static const char search_postgres[] =
	"CREATE INDEX sentence_search ON sentence USING gin (to_tsvector('simple', text));\n";

/*
 * Version 2. What a claim says beside its amount (`sense`) and when it was said (`seen`) stand in the claim, so that
 * lists are read from an index in the order of time; values of a fact are told apart by sense too; runs have stages.
 * Facts are made anew from the claims, which are all marked.
 */
static const char runs_and_senses[] =
	"DROP VIEW v_conflicts;\nDROP VIEW v_facts;\nDROP VIEW v_claims;\n"
	"CREATE TABLE run_2 (\n"
	"  key {key}, kind {text} NOT NULL, started {text}, seconds BIGINT, exit BIGINT, failed {text}, members {text}, loaded {text});\n"
	"CREATE TABLE run_stage (\n"
	"  run BIGINT NOT NULL, n BIGINT NOT NULL, stage {text} NOT NULL, documents BIGINT, articles BIGINT, rejects BIGINT,\n"
	"  seconds BIGINT, exit BIGINT, PRIMARY KEY (run, n)){rowless};\n"
	"INSERT INTO run_2 (key, kind, members, loaded) SELECT key, 'stream', members, loaded FROM run;\n"
	"INSERT INTO run_stage (run, n, stage, documents, articles, rejects)\n"
	"  SELECT key, 0, coalesce(stage, '?'), documents, articles, rejects FROM run;\n"
	"DROP TABLE run;\n"
	"ALTER TABLE run_2 RENAME TO run;\n"
	"ALTER TABLE claim ADD COLUMN sense {text};\n"
	"ALTER TABLE claim ADD COLUMN seen {text} NOT NULL DEFAULT '-';\n"
	"UPDATE claim SET seen = (SELECT coalesce(a.published, a.first_fetched, '-') FROM article a WHERE a.key = claim.article),\n"
	"  sense = nullif(trim(CASE WHEN attributes LIKE '%\"direction\":\"down\"%' THEN 'down ' ELSE '' END ||\n"
	"    CASE WHEN polarity = 'negative' THEN 'not ' ELSE '' END ||\n"
	"    CASE WHEN modality NOT IN ('asserted', 'reported') THEN modality ELSE '' END), '');\n"
	"DROP INDEX claim_type;\n"
	"CREATE INDEX claim_type ON claim(type, seen DESC, article, n);\n"
	"CREATE INDEX claim_seen ON claim(seen DESC, article, n);\n"
	"DROP TABLE fact_value;\n"
	"DELETE FROM fact;\n"
	"CREATE TABLE fact_value (\n"
	"  fact {text} NOT NULL REFERENCES fact(key), n BIGINT NOT NULL, value {text}, low {text}, high {text}, currency {text},\n"
	"  unit {text}, approx {text}, sense {text}, first_seen {text}, last_seen {text}, articles BIGINT NOT NULL,\n"
	"  sites BIGINT NOT NULL, sources BIGINT NOT NULL, PRIMARY KEY (fact, n)){rowless};\n"
	"CREATE INDEX fact_object ON fact(object);\n"
	"INSERT INTO dirty (kind, key) SELECT DISTINCT 'fact', fact FROM claim WHERE fact IS NOT NULL;\n";

static const char views_2[] =
	"CREATE VIEW v_claims AS\n"
	"  SELECT a.published, a.site, a.title, c.type, coalesce(se.label, c.subject) AS subject,\n"
	"    coalesce(oe.label, c.object) AS object, c.value, coalesce(c.currency, c.unit) AS unit, c.low, c.high, c.approx,\n"
	"    c.sense, c.period, c.modality, c.polarity, c.speaker,\n"
	"    CASE WHEN c.confidence >= 995 THEN '1.00' WHEN c.confidence IS NOT NULL\n"
	"      THEN '0.' || substr(CAST(1005 + c.confidence AS TEXT), 2, 2) END AS confidence,\n"
	"    s.text AS sentence, coalesce(a.url, a.canonical, a.origin) AS url, c.fact, c.gone, a.is_current, c.article, c.n\n"
	"  FROM claim c JOIN article a ON a.key = c.article\n"
	"  LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence\n"
	"  LEFT JOIN entity se ON se.key = c.subject LEFT JOIN entity oe ON oe.key = c.object;\n"
	"CREATE VIEW v_facts AS\n"
	"  SELECT f.type, coalesce(se.label, f.subject) AS subject, coalesce(oe.label, f.object) AS object, f.period,\n"
	"    v.value, v.low, v.high, coalesce(v.currency, v.unit) AS unit, v.approx, v.sense, v.articles, v.sites, v.sources,\n"
	"    v.first_seen, v.last_seen, f.readings, f.conflict, f.key AS fact\n"
	"  FROM fact f JOIN fact_value v ON v.fact = f.key\n"
	"  LEFT JOIN entity se ON se.key = f.subject LEFT JOIN entity oe ON oe.key = f.object;\n"
	"CREATE VIEW v_conflicts AS SELECT * FROM v_facts WHERE conflict = 1;\n"
	"CREATE VIEW v_runs AS\n"
	"  SELECT r.started, r.kind, r.seconds, r.exit, r.failed, s.n, s.stage, s.documents AS \"in\", s.articles AS \"out\", s.rejects,\n"
	"    s.seconds AS stage_seconds, s.exit AS stage_exit, r.loaded, r.key AS run\n"
	"  FROM run r LEFT JOIN run_stage s ON s.run = r.key;\n";

/* Step i takes a database from version i to i + 1; a step that is released is never changed. */
static const struct {
	const char *both[3], *sqlite, *postgres;
} steps[SCHEMA_VERSION] = {
	{ { tables, claims, views }, search_sqlite, search_postgres },
	{ { runs_and_senses, views_2 }, "", "" },
};

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
	if (!postgres && db_exec(d, "PRAGMA journal_mode = WAL", e) < 0)
		return -1;
	if (v == SCHEMA_VERSION)
		return 0;
	/* asked again behind the lock: another writer may have been first */
	if (db_begin(d, e) < 0 || db_lock_writers(d, e) < 0 || version(d, &v, e) < 0)
		goto out;
	for (; v < SCHEMA_VERSION; v++) {
		for (size_t i = 0; i < sizeof steps->both / sizeof *steps->both && steps[v].both[i]; i++)
			spell(&sql, steps[v].both[i], postgres);
		spell(&sql, postgres ? steps[v].postgres : steps[v].sqlite, postgres);
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
		    "origin, truncated, text, blocks, sentences, derived" },
		{ "sentence", "article, n, text" },
		{ "figure", "article, n, id, kind, span_start, span_end, text, value, low, high, currency, unit, iso, calendar, approx" },
		{ "entity", "key, label, type, ticker, qid" },
		{ "alias", "entity, text" },
		{ "mention", "article, n, id, kind, span_start, span_end, text, entity" },
		{ "claim", "article, n, id, type, pattern, span_start, span_end, sentence, modality, polarity, speaker, speaker_entity, cue,"
		    "attributes, fact, subject, object, value, low, high, currency, unit, approx, period, confidence, mark, sense, seen, gone" },
		{ "claim_role", "article, claim, n, role, figure, mention, span_start, span_end, text, resolved, entity" },
		{ "check_result", "article, n, kind, status, claims, figures, message" },
		{ "fact", "key, type, subject, object, period, first_seen, last_seen, claims, articles, sites, sources, readings, conflict, note" },
		{ "fact_value", "fact, n, value, low, high, currency, unit, approx, sense, first_seen, last_seen, articles, sites, sources" },
		{ "reject", "key, stage, origin, url, reason, message" },
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
