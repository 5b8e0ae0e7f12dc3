#include "store.h"

/*
 * Every statement of loading. Those with `into` store rows that may wait (db_prepare_rows): several lines
 * of a transaction, or several writers, may bring the same site, entity, alias, reject or run, so those have a merge.
 * What is kept of two is the least, or the earliest and the latest, so that the order of loading does not show.
 */

#define ENTITY_TAKE \
	" label = CASE WHEN entity.label IS NULL OR excluded.label < entity.label THEN excluded.label ELSE entity.label END," \
	" type = CASE WHEN entity.type IS NULL OR excluded.type < entity.type THEN excluded.type ELSE entity.type END," \
	" ticker = CASE WHEN entity.ticker IS NULL OR excluded.ticker < entity.ticker THEN excluded.ticker ELSE entity.ticker END," \
	" qid = CASE WHEN entity.qid IS NULL OR excluded.qid < entity.qid THEN excluded.qid ELSE entity.qid END," \
	" owner = CASE WHEN entity.owner IS NULL OR excluded.owner < entity.owner THEN excluded.owner ELSE entity.owner END" \
	" WHERE excluded.label < entity.label OR excluded.type < entity.type OR excluded.ticker < entity.ticker" \
	"   OR excluded.qid < entity.qid OR excluded.owner < entity.owner OR (entity.label IS NULL AND excluded.label IS NOT NULL)" \
	"   OR (entity.type IS NULL AND excluded.type IS NOT NULL) OR (entity.ticker IS NULL AND excluded.ticker IS NOT NULL)" \
	"   OR (entity.qid IS NULL AND excluded.qid IS NOT NULL) OR (entity.owner IS NULL AND excluded.owner IS NOT NULL)"

#define SOURCE_TAKE \
	" first_seen = CASE WHEN source.first_seen IS NULL OR excluded.first_seen < source.first_seen" \
	"   THEN excluded.first_seen ELSE source.first_seen END," \
	" last_seen = CASE WHEN source.last_seen IS NULL OR excluded.last_seen > source.last_seen" \
	"   THEN excluded.last_seen ELSE source.last_seen END" \
	" WHERE source.first_seen IS NULL OR excluded.first_seen < source.first_seen OR excluded.last_seen > source.last_seen"

#define MERGE(into, columns, key) \
	"INSERT INTO " into " (" columns ") SELECT DISTINCT ON (" key ") " columns " FROM stage_" into " ORDER BY " key \
	" ON CONFLICT (" key ") DO NOTHING"

#define ARTICLE \
	"key, id, text_key, reading_key, url, canonical, site, title, authors, published, modified, language, description," \
	" section, tags, image, licence, paywall, credit, first_fetched, last_fetched, page_sha256, origin, truncated, text," \
	" blocks, sentences, derived, loaded, more"
#define FIGURE \
	"article, n, id, kind, span_start, span_end, text, value, low, high, currency, unit, iso, calendar, approx," \
	" relation, per, ambiguous, more"
#define MENTION "article, n, id, kind, span_start, span_end, text, entity, more"
#define CLAIM \
	"article, n, id, type, pattern, span_start, span_end, sentence, modality, polarity, speaker, speaker_entity, cue," \
	" attributes, fact, subject, object, value, low, high, currency, unit, approx, period, confidence, mark, sense, seen," \
	" speaker_mention, speaker_start, speaker_end, more"
#define ROLE "article, claim, n, role, figure, mention, span_start, span_end, text, resolved, entity, seen, more"
#define CHECK "article, n, kind, status, claims, figures, message, more"
#define REJECT "key, stage, origin, url, reason, message, loaded, more"
#define RUN "key, kind, started, seconds, exit, failed, members, loaded"
#define RUN_STAGE "run, n, stage, documents, articles, rejects, seconds, exit"

static const struct rows_way ways[ST_COUNT] = {
	[ST_SOURCE] = { "INSERT INTO source (site, first_seen, last_seen) VALUES (?1, ?2, ?3) ON CONFLICT (site) DO UPDATE SET"
	    SOURCE_TAKE, "source", "site, first_seen, last_seen",
	    "INSERT INTO source (site, first_seen, last_seen) SELECT site, min(first_seen), max(last_seen) FROM stage_source"
	    " GROUP BY site ORDER BY site ON CONFLICT (site) DO UPDATE SET" SOURCE_TAKE },
	[ST_ARTICLE] = { "INSERT INTO article (" ARTICLE ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
	    " ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30)", "article", ARTICLE, NULL },
	[ST_SENTENCE] = { "INSERT INTO sentence (article, n, text, key) VALUES (?1, ?2, ?3, ?4)", "sentence", "article, n, text", NULL },
	[ST_FIGURE] = { "INSERT INTO figure (" FIGURE ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
	    " ?16, ?17, ?18, ?19)", "figure", FIGURE, NULL },
	[ST_ENTITY] = { "INSERT INTO entity (key, label, type, ticker, qid, owner) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
	    " ON CONFLICT (key) DO UPDATE SET" ENTITY_TAKE, "entity", "key, label, type, ticker, qid, owner",
	    "INSERT INTO entity (key, label, type, ticker, qid, owner) SELECT key, min(label), min(type), min(ticker), min(qid), min(owner)"
	    " FROM stage_entity GROUP BY key ORDER BY key ON CONFLICT (key) DO UPDATE SET" ENTITY_TAKE },
	[ST_ALIAS] = { "INSERT INTO alias (entity, text) VALUES (?1, ?2) ON CONFLICT (entity, text) DO NOTHING", "alias",
	    "entity, text", MERGE("alias", "entity, text", "entity, text") },
	[ST_MENTION] = { "INSERT INTO mention (" MENTION ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", "mention", MENTION, NULL },
	[ST_CLAIM] = { "INSERT INTO claim (" CLAIM ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
	    " ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)", "claim", CLAIM, NULL },
	[ST_ROLE] = { "INSERT INTO claim_role (" ROLE ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)", "claim_role", ROLE,
	    NULL },
	[ST_CHECK] = { "INSERT INTO check_result (" CHECK ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", "check_result", CHECK, NULL },
	[ST_REJECT] = { "INSERT INTO reject (" REJECT ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (key) DO NOTHING",
	    "reject", REJECT, MERGE("reject", REJECT, "key") },
	[ST_RUN] = { "INSERT INTO run (" RUN ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (key) DO NOTHING", "run", RUN,
	    MERGE("run", RUN, "key") },
	[ST_RUN_STAGE] = { "INSERT INTO run_stage (" RUN_STAGE ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
	    " ON CONFLICT (run, n) DO NOTHING", "run_stage", RUN_STAGE, MERGE("run_stage", RUN_STAGE, "run, n") },
	[ST_DIRTY] = { "INSERT INTO dirty (kind, key) VALUES (?1, ?2)", "dirty", "kind, key", NULL },
	[ST_FIND] = { "SELECT reading_key, first_fetched, last_fetched FROM article WHERE key = ?1", NULL, NULL, NULL },
	[ST_VERSIONS] = { "SELECT 1 FROM article WHERE id = ?1 AND key <> ?2", NULL, NULL, NULL },
	[ST_SIGHT] = { "UPDATE article SET"
	    " first_fetched = CASE WHEN first_fetched IS NULL OR ?2 < first_fetched THEN ?2 ELSE first_fetched END,"
	    " last_fetched = CASE WHEN last_fetched IS NULL OR ?2 > last_fetched THEN ?2 ELSE last_fetched END WHERE key = ?1",
	    NULL, NULL, NULL },
	[ST_SEEN] = { "UPDATE claim SET seen = (SELECT coalesce(a.published, a.first_fetched, '-') FROM article a WHERE a.key = ?1)"
	    " WHERE article = ?1", NULL, NULL, NULL },
	[ST_SEEN_ROLES] = { "UPDATE claim_role SET seen = (SELECT coalesce(a.published, a.first_fetched, '-') FROM article a"
	    " WHERE a.key = ?1) WHERE article = ?1", NULL, NULL, NULL },
	[ST_SENTENCES] = { "SELECT n, text FROM sentence WHERE article = ?1 ORDER BY n", NULL, NULL, NULL },
	[ST_REREAD] = { "UPDATE article SET reading_key = ?2, url = ?3, canonical = ?4, site = ?5, authors = ?6, published = ?7,"
	    " modified = ?8, language = ?9, description = ?10, section = ?11, tags = ?12, image = ?13, licence = ?14,"
	    " paywall = ?15, credit = ?16, page_sha256 = ?17, origin = ?18, truncated = ?19, blocks = ?20, sentences = ?21,"
	    " derived = ?22, loaded = ?23, more = ?24 WHERE key = ?1", NULL, NULL, NULL },
	[ST_OLD_KEYS] = { "INSERT INTO dirty (kind, key) SELECT DISTINCT 'fact', fact FROM claim WHERE article = ?1"
	    " AND fact IS NOT NULL", NULL, NULL, NULL },
	[ST_DROP_ROLE] = { "DELETE FROM claim_role WHERE article = ?1", NULL, NULL, NULL },
	[ST_DROP_CLAIM] = { "DELETE FROM claim WHERE article = ?1", NULL, NULL, NULL },
	[ST_DROP_CHECK] = { "DELETE FROM check_result WHERE article = ?1", NULL, NULL, NULL },
	[ST_DROP_MENTION] = { "DELETE FROM mention WHERE article = ?1", NULL, NULL, NULL },
	[ST_DROP_FIGURE] = { "DELETE FROM figure WHERE article = ?1", NULL, NULL, NULL },
	[ST_DROP_SENTENCE] = { "DELETE FROM sentence WHERE article = ?1", NULL, NULL, NULL },
	[ST_LAST_SENTENCE] = { "SELECT key FROM sentence WHERE key >= ?1 AND key < ?2 ORDER BY key DESC LIMIT 1", NULL, NULL, NULL },
	[ST_WORDS] = { "INSERT INTO sentence_search (rowid, text) VALUES (?1, ?2)", NULL, NULL, NULL },
};

int
load_prepare(struct store *s, struct err *e)
{
	for (size_t i = 0; i < (db_is_postgres(s->db) ? ST_LAST_SENTENCE : ST_COUNT); i++) {
		s->query[i] = ways[i].into ? db_prepare_rows(s->db, &ways[i], e) : db_prepare(s->db, ways[i].sql, e);
		if (!s->query[i])
			return -1;
	}
	return 0;
}
