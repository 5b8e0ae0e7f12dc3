#include "store.h"

#include <stdio.h>
#include <string.h>


/*
 * nf-store --keep: pages that were last seen before a day go, with all their versions and all that was in them;
 * facts are made anew from the claims that stay; names, sites, rejects and runs that nothing needs any more
 * go too. What went is recorded as a run of its own kind, and told.
 */

#define OLD_PAGES \
	"(SELECT id FROM article GROUP BY id HAVING max(coalesce(last_fetched, published, loaded, '9')) < ?1)"
#define OLD "(SELECT key FROM article WHERE id IN " OLD_PAGES ")"

static int
do_one(struct db *d, const char *sql, struct str before, struct err *e)
{
	struct query *q = db_prepare(d, sql, e);
	int rc;

	if (!q)
		return -1;
	query_text(q, 1, before);
	rc = query_run(q, e);
	query_free(q);
	return rc;
}

static int
count(struct db *d, const char *sql, struct str before, int64_t *out, struct err *e)
{
	struct query *q = db_prepare(d, sql, e);
	int got;

	if (!q)
		return -1;
	query_text(q, 1, before);
	got = query_step(q, e);
	*out = got == 1 ? query_num(q, 0) : 0;
	query_free(q);
	return got < 0 ? -1 : 0;
}

static int
record(struct store *s, struct str before, const struct kept *k, struct err *e)
{
	struct str members = arena_printf(&s->arena, "{\"before\":\"%.*s\",\"pages\":%lld,\"claims\":%lld,\"rejects\":%lld,\"runs\":%lld}",
	    SARG(before), (long long)k->pages, (long long)k->claims, (long long)k->rejects, (long long)k->runs);
	struct str part[] = { members, s->now };
	int64_t key = number_of(digest_of(s, part, 2));
	struct query *q = s->query[ST_RUN], *stage = s->query[ST_RUN_STAGE];

	for (int i = 3; i < 7; i++)
		query_text(q, i, (struct str){ 0 });
	query_int(q, 1, key);
	query_text(q, 2, S("keep"));
	query_text(q, 3, s->now);
	query_text(q, 7, members);
	query_text(q, 8, s->now);
	for (int i = 7; i < 9; i++)
		query_text(stage, i, (struct str){ 0 });
	query_int(stage, 1, key);
	query_int(stage, 2, 0);
	query_text(stage, 3, S("store"));
	query_int(stage, 4, k->there);
	query_int(stage, 5, k->there - k->pages);
	query_int(stage, 6, k->pages);
	return load_run_one(s, ST_RUN, e) < 0 || load_run_one(s, ST_RUN_STAGE, e) < 0 ? -1 : 0;
}

static int
remove_old(struct store *s, struct str before, struct kept *k, struct err *e)
{
	static const char *const steps[] = {
		"INSERT INTO dirty (kind, key) SELECT DISTINCT 'fact', fact FROM claim WHERE fact IS NOT NULL AND article IN " OLD,
		"DELETE FROM claim_role WHERE article IN " OLD,
		"DELETE FROM claim WHERE article IN " OLD,
		"DELETE FROM check_result WHERE article IN " OLD,
		"DELETE FROM mention WHERE article IN " OLD,
		"DELETE FROM figure WHERE article IN " OLD,
		"DELETE FROM sentence WHERE article IN " OLD,
		("DELETE FROM article WHERE id IN " OLD_PAGES),
		"DELETE FROM reject WHERE loaded < ?1",
		"DELETE FROM run_stage WHERE run IN (SELECT key FROM run WHERE loaded < ?1)",
		"DELETE FROM run WHERE loaded < ?1",
	};
	/* what nothing points to any more; only where a page went */
	static const char *const unused[] = {
		"DELETE FROM alias WHERE entity NOT IN (SELECT entity FROM mention WHERE entity IS NOT NULL UNION"
		" SELECT speaker_entity FROM claim WHERE speaker_entity IS NOT NULL)",
		"DELETE FROM entity WHERE key NOT IN (SELECT entity FROM mention WHERE entity IS NOT NULL UNION"
		" SELECT speaker_entity FROM claim WHERE speaker_entity IS NOT NULL UNION SELECT entity FROM alias)",
		"DELETE FROM source WHERE site NOT IN (SELECT site FROM article WHERE site IS NOT NULL)",
	};

	if (count(s->db, "SELECT count(DISTINCT id) FROM article WHERE ?1 <> ''", before, &k->there, e) < 0 ||
	    count(s->db, "SELECT count(*) FROM " OLD_PAGES " x", before, &k->pages, e) < 0 ||
	    count(s->db, "SELECT count(*) FROM claim WHERE article IN " OLD, before, &k->claims, e) < 0 ||
	    count(s->db, "SELECT count(*) FROM reject WHERE loaded < ?1", before, &k->rejects, e) < 0 ||
	    count(s->db, "SELECT count(*) FROM run WHERE loaded < ?1", before, &k->runs, e) < 0)
		return -1;
	if (k->pages + k->rejects + k->runs == 0)
		return 0;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (do_one(s->db, steps[i], before, e) < 0)
			return -1;
	for (size_t i = 0; k->pages && i < sizeof unused / sizeof *unused; i++)
		if (db_exec(s->db, unused[i], e) < 0)
			return -1;
	return record(s, before, k, e);
}

int
keep_since(struct store *s, struct str before, struct kept *k, struct err *e)
{
	*k = (struct kept){ 0 };
	if (db_begin(s->db, e) < 0)
		return -1;
	if (db_lock_writers(s->db, e) < 0 || remove_old(s, before, k, e) < 0 || db_commit(s->db, e) < 0) {
		db_rollback(s->db);
		return -1;
	}
	return facts_refresh(s, e);
}
