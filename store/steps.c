#include "store.h"

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

/* The view is made again where a table under it is. */
#define V_CLAIMS \
	"CREATE VIEW v_claims AS\n" \
	"  SELECT a.published, a.site, a.title, c.type, coalesce(se.label, c.subject) AS subject,\n" \
	"    coalesce(oe.label, c.object) AS object, c.value, coalesce(c.currency, c.unit) AS unit, c.low, c.high, c.approx,\n" \
	"    c.sense, c.period, c.modality, c.polarity, c.speaker,\n" \
	"    CASE WHEN c.confidence >= 995 THEN '1.00' WHEN c.confidence IS NOT NULL\n" \
	"      THEN '0.' || substr(CAST(1005 + c.confidence AS TEXT), 2, 2) END AS confidence,\n" \
	"    s.text AS sentence, coalesce(a.url, a.canonical, a.origin) AS url, c.fact, c.gone, a.is_current, c.article, c.n\n" \
	"  FROM claim c JOIN article a ON a.key = c.article\n" \
	"  LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence\n" \
	"  LEFT JOIN entity se ON se.key = c.subject LEFT JOIN entity oe ON oe.key = c.object;\n"

static const char views_2[] =
	V_CLAIMS
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

/*
 * Version 3. Nothing of a line is lost: members that have no column stand in `more`. Lists and searches read an
 * index in the order of time and stop when they have enough: for an entity, a site, and words (rows of `sentence`
 * are numbered in that order, search.c, since FTS5 reads by row number).
 */
static const char members_and_order[] =
	"ALTER TABLE article ADD COLUMN more {text};\n"
	"ALTER TABLE figure ADD COLUMN relation {text};\n"
	"ALTER TABLE figure ADD COLUMN per {text};\n"
	"ALTER TABLE figure ADD COLUMN ambiguous {text};\n"
	"ALTER TABLE figure ADD COLUMN more {text};\n"
	"ALTER TABLE entity ADD COLUMN owner {text};\n"
	"ALTER TABLE mention ADD COLUMN more {text};\n"
	"ALTER TABLE claim ADD COLUMN speaker_mention BIGINT;\n"
	"ALTER TABLE claim ADD COLUMN speaker_start BIGINT;\n"
	"ALTER TABLE claim ADD COLUMN speaker_end BIGINT;\n"
	"ALTER TABLE claim ADD COLUMN more {text};\n"
	"ALTER TABLE claim_role ADD COLUMN seen {text} NOT NULL DEFAULT '-';\n"
	"ALTER TABLE claim_role ADD COLUMN more {text};\n"
	"ALTER TABLE check_result ADD COLUMN more {text};\n"
	"ALTER TABLE reject ADD COLUMN more {text};\n"
	"UPDATE claim_role SET seen = (SELECT c.seen FROM claim c WHERE c.article = claim_role.article AND c.n = claim_role.claim);\n"
	"DROP INDEX claim_role_entity;\n"
	"CREATE INDEX claim_role_entity ON claim_role(entity, seen DESC, article, claim) WHERE entity IS NOT NULL;\n"
	"DROP INDEX claim_subject;\n"
	"CREATE INDEX claim_subject ON claim(subject, seen DESC, article, n) WHERE subject IS NOT NULL;\n"
	"DROP INDEX claim_object;\n"
	"CREATE INDEX claim_object ON claim(object, seen DESC, article, n) WHERE object IS NOT NULL;\n"
	"DROP INDEX claim_fact;\n"
	"CREATE INDEX claim_fact ON claim(fact) WHERE fact IS NOT NULL;\n"
	"DROP INDEX article_site;\n"
	"CREATE INDEX article_site ON article(site, (coalesce(published, first_fetched, '-')) DESC, key);\n"
	"CREATE INDEX entity_owner ON entity(owner) WHERE owner IS NOT NULL;\n"
	"DROP VIEW v_claims;\n";

#define SEEN_3 "coalesce(a.published, a.first_fetched, '-')"
#define SECONDS_3 "CAST(strftime('%s', " SEEN_3 " || CASE length(" SEEN_3 ") WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END) AS INTEGER)"

/* The row numbers that search.c gives. */
static const char sentences_in_order[] =
	"DROP TRIGGER sentence_added;\nDROP TRIGGER sentence_removed;\nDROP TABLE sentence_search;\n"
	"CREATE TABLE sentence_3 (\n"
	"  key INTEGER PRIMARY KEY, article BIGINT NOT NULL REFERENCES article(key), n BIGINT NOT NULL, text TEXT NOT NULL,\n"
	"  UNIQUE (article, n));\n"
	"INSERT INTO sentence_3 (key, article, n, text)\n"
	"  SELECT low + row_number() OVER (PARTITION BY low ORDER BY article, n) - 1, article, n, text FROM (\n"
	"    SELECT CASE WHEN time = 1 OR time = 17179869182 THEN time << 29\n"
	"      ELSE (time << 29) | ((32767 - (article >> 48)) << 14) END AS low, article, n, text FROM (\n"
	"        SELECT CASE WHEN " SEEN_3 " = '-' THEN 0 WHEN " SECONDS_3 " < 4 THEN 1 WHEN " SECONDS_3 " > 4294967294 THEN 17179869182\n"
	"          ELSE " SECONDS_3 " * 4 + CASE length(" SEEN_3 ") WHEN 4 THEN 0 WHEN 7 THEN 1 WHEN 10 THEN 2 ELSE 3 END END AS time,\n"
	"          s.article, s.n, s.text FROM sentence s JOIN article a ON a.key = s.article));\n"
	"DROP TABLE sentence;\n"
	"ALTER TABLE sentence_3 RENAME TO sentence;\n"
	"CREATE VIRTUAL TABLE sentence_search USING fts5(text, content='sentence', content_rowid='key',\n"
	"  tokenize='unicode61 remove_diacritics 2');\n"
	"INSERT INTO sentence_search(sentence_search) VALUES ('rebuild');\n"
	"CREATE TRIGGER sentence_removed AFTER DELETE ON sentence BEGIN\n"
	"  INSERT INTO sentence_search(sentence_search, rowid, text) VALUES ('delete', old.key, old.text); END;\n";

static const char claims_3[] = V_CLAIMS;

/* Step i takes a database from version i to i + 1; a step that is released is never changed. */
const struct schema_step schema_steps[SCHEMA_VERSION] = {
	{ { tables, claims, views }, search_sqlite, search_postgres, NULL },
	{ { runs_and_senses, views_2 }, "", "", NULL },
	{ { members_and_order }, sentences_in_order, "", claims_3 },
};
