#include "facts.h"

#include <string.h>

#include "place.h"

/* Every value is bound, whatever the filter: the numbers of the places never change. */
enum { AT_ENTITY = 1, AT_SINCE, AT_UNTIL, AT_SITE, AT_TEXT, AT_FACT, AT_CONFIDENCE, AT_LIMIT, AT_TYPE };

enum {
	TYPES_MAX = 32,
	FEW = 1000,   /* claims of an entity that are sooner looked through than words are looked up */
	MANY = 10000, /* hits of words that are not looked through one by one */
};

static size_t
types(struct str list, struct str out[TYPES_MAX])
{
	struct str one;
	size_t n = 0;

	while (n < TYPES_MAX && str_token(&list, ',', &one))
		if ((one = str_trim(one)).n)
			out[n++] = one;
	return n;
}

/* Words, each in quotes: what a reader types is looked for, never obeyed as FTS5's language. */
static struct str
words(struct arena *a, struct str text)
{
	struct buf out = { .max = 1 << 16 };
	struct str word, made;

	while (str_token(&text, ' ', &word)) {
		if (word.n == 0)
			continue;
		buf_add(&out, out.n ? S(" \"") : S("\""));
		for (size_t i = 0; i < word.n; i++) {
			buf_addc(&out, word.p[i]);
			if (word.p[i] == '"')
				buf_addc(&out, '"');
		}
		buf_addc(&out, '"');
	}
	made = arena_dup(a, buf_str(&out));
	buf_release(&out);
	return made;
}

/* What is asked of a claim c of an article a, beside what leads to them. */
static void
conditions(const struct filter *f, struct buf *sql)
{
	struct str type[TYPES_MAX];
	size_t n = types(f->type, type);

	buf_add(sql, S(" AND a.is_current = 1"));
	if (f->since.n)
		buf_printf(sql, " AND c.seen >= ?%d", AT_SINCE);
	if (f->until.n)
		buf_printf(sql, " AND c.seen < ?%d", AT_UNTIL);
	if (f->site.n)
		buf_printf(sql, " AND a.site = ?%d", AT_SITE);
	if (f->fact.n)
		buf_printf(sql, " AND c.fact = ?%d", AT_FACT);
	if (f->min_confidence)
		buf_printf(sql, " AND c.confidence >= ?%d", AT_CONFIDENCE);
	for (size_t i = 0; i < n; i++)
		buf_printf(sql, "%s?%d%s", i ? ", " : " AND c.type IN (", AT_TYPE + (int)i, i + 1 == n ? ")" : "");
	if (n == 0 && !f->said)
		buf_add(sql, S(" AND c.type NOT IN ('statement', 'quote')"));
}

static void
in_order(const struct filter *f, struct buf *sql, const char *seen, const char *article, const char *n)
{
	buf_printf(sql, " ORDER BY %s %s, %s, %s", seen, f->oldest_first ? "ASC" : "DESC", article, n);
	if (f->limit)
		buf_printf(sql, " LIMIT ?%d", AT_LIMIT);
}

/*
 * One of several ways to claims. Each comes in the order of the whole by an index; SQLite merges them as they come, and stops when it
 * has as many as are wanted. PostgreSQL is told for each that more of it are not wanted.
 */
static void
way(const struct filter *f, const struct db *d, struct buf *sql, bool by_role, const char *column, int at)
{
	bool head = f->limit && db_is_postgres(d);

	buf_add(sql, head ? S("SELECT seen, article, n FROM (") : S(""));
	if (by_role)
		buf_printf(sql, "SELECT %sr.seen AS seen, r.article AS article, r.claim AS n FROM claim_role r CROSS JOIN claim c CROSS JOIN article a"
		    " WHERE r.%s = ?%d AND c.article = r.article AND c.n = r.claim AND a.key = c.article", head ? "DISTINCT " : "", column, at);
	else
		buf_printf(sql, "SELECT c.seen AS seen, c.article AS article, c.n AS n FROM claim c CROSS JOIN article a"
		    " WHERE c.%s = ?%d AND a.key = c.article", column, at);
	conditions(f, sql);
	if (head) {
		in_order(f, sql, "seen", "article", "n");
		buf_add(sql, S(") w"));
	}
}

static void
ways(const struct filter *f, const struct db *d, struct buf *sql, size_t types_n)
{
	buf_add(sql, S("(SELECT article, n FROM ("));
	if (f->entity.n) {
		way(f, d, sql, false, "subject", AT_ENTITY);
		buf_add(sql, S(" UNION "));
		way(f, d, sql, false, "object", AT_ENTITY);
		buf_add(sql, S(" UNION "));
		way(f, d, sql, true, "entity", AT_ENTITY);
	}
	for (size_t i = 0; i < types_n && !f->entity.n; i++) {
		buf_add(sql, i ? S(" UNION ALL ") : S(""));
		way(f, d, sql, false, "type", AT_TYPE + (int)i);
	}
	if (f->limit)
		in_order(f, sql, "seen", "article", "n");
	buf_add(sql, S(") ways) way"));
}

/* Where other conditions lead to the claim: no index is to be taken for this one. */
static void
names_entity(struct buf *sql)
{
	buf_printf(sql, " AND (coalesce(c.subject, '') = ?%d OR coalesce(c.object, '') = ?%d OR EXISTS (SELECT 1 FROM claim_role r"
	    " WHERE r.article = c.article AND r.claim = c.n AND coalesce(r.entity, '') = ?%d))", AT_ENTITY, AT_ENTITY, AT_ENTITY);
}

/* From words by SQLite's search index, which gives its hits in the order of time but for those of one bucket (place.h). */
static void
since_until_rows(const struct filter *f, struct buf *sql, bool since)
{
	if (since && f->since.n)
		buf_printf(sql, " AND x.rowid >= %lld", (long long)(place_of(f->since) << PLACE_BITS));
	if (f->until.n && place_of(f->until) < PLACE_LAST)
		buf_printf(sql, " AND x.rowid < %lld", (long long)((place_of(f->until) + 1) << PLACE_BITS));
}

static void
walk_words(const struct filter *f, struct buf *sql, bool since)
{
	buf_printf(sql, " WHERE x.sentence_search MATCH ?%d AND s.key = x.rowid AND c.article = s.article AND c.sentence = s.n"
	    " AND a.key = c.article", AT_TEXT);
	since_until_rows(f, sql, since);
	conditions(f, sql);
	if (f->entity.n)
		names_entity(sql);
}

#define HITS " FROM sentence_search x CROSS JOIN sentence s CROSS JOIN claim c CROSS JOIN article a"
#define LABELS " LEFT JOIN entity se ON se.key = c.subject LEFT JOIN entity oe ON oe.key = c.object"

/* Where a limited search has enough, the bucket is read to its end, and only that is sorted. */
static void
from_hits(const struct filter *f, struct buf *sql)
{
	buf_add(sql, S(HITS LABELS));
	walk_words(f, sql, !f->limit || f->oldest_first);
	if (!f->limit || f->oldest_first)
		return;
	buf_printf(sql, " AND x.rowid >= (SELECT CASE WHEN min(k) >> %d IN (%d, %lld) THEN (min(k) >> %d) << %d"
	    " ELSE (min(k) >> %d) << %d END FROM (SELECT x.rowid AS k" HITS, PLACE_BITS, PLACE_EARLY, (long long)PLACE_LAST, PLACE_BITS,
	    PLACE_BITS, BUCKET_BITS, BUCKET_BITS);
	walk_words(f, sql, true);
	buf_printf(sql, " ORDER BY x.rowid DESC LIMIT ?%d) w)", AT_LIMIT);
}

/* From sentences, by an index of PostgreSQL's choice. */
static void
from_sentences(const struct filter *f, struct buf *sql)
{
	buf_printf(sql, " FROM sentence s JOIN claim c ON c.article = s.article AND c.sentence = s.n JOIN article a ON a.key = c.article" LABELS
	    " WHERE to_tsvector('simple', s.text) @@ plainto_tsquery('simple', ?%d)", AT_TEXT);
	conditions(f, sql);
	if (f->entity.n)
		names_entity(sql);
}

/*
 * The order of the joins is the order of the work: SQLite takes CROSS JOIN as said. Every way to claims walks an index
 * in the order of time, so that a limited list of a large store reads little.
 */
void
filter_sql(const struct filter *f, const struct db *d, struct buf *sql)
{
	struct str type[TYPES_MAX];
	size_t n = types(f->type, type);
	bool words = f->text.n > 0, by_ways = f->entity.n || (n > 1 && f->limit && !f->site.n);
	struct filter ways_of = *f;

	if (words && db_is_postgres(d))
		from_sentences(f, sql);
	else if (words && f->way == WAY_WORDS)
		from_hits(f, sql);
	else {
		ways_of.limit = words ? 0 : f->limit; /* the words are asked for behind the ways */
		buf_add(sql, S(" FROM "));
		if (by_ways) {
			ways(&ways_of, d, sql, n);
			buf_add(sql, S(" CROSS JOIN claim c CROSS JOIN article a"));
		} else
			buf_add(sql, f->site.n ? S("article a CROSS JOIN claim c") : S("claim c CROSS JOIN article a"));
		buf_add(sql, S(" LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence" LABELS " WHERE a.key = c.article"));
		if (by_ways)
			buf_add(sql, S(" AND c.article = way.article AND c.n = way.n"));
		else
			conditions(f, sql);
		if (words && f->way == WAY_ENTITY_FEW)
			buf_printf(sql, " AND EXISTS (SELECT 1 FROM sentence_search x WHERE x.rowid = s.key AND x.sentence_search MATCH ?%d)", AT_TEXT);
		if (words && f->way == WAY_ENTITY) {
			buf_printf(sql, " AND s.key IN (SELECT x.rowid FROM sentence_search x WHERE x.sentence_search MATCH ?%d", AT_TEXT);
			since_until_rows(f, sql, true);
			buf_addc(sql, ')');
		}
		if (f->site.n && !by_ways) {
			in_order(f, sql, "coalesce(a.published, a.first_fetched, '-')", "a.key", "c.n");
			return;
		}
	}
	in_order(f, sql, "c.seen", "c.article", "c.n");
}

static int
at_most(struct db *d, const char *sql, struct str what, int64_t limit, int64_t *out, struct err *e)
{
	struct query *q = db_prepare(d, sql, e);
	int got;

	if (!q)
		return -1;
	query_text(q, 1, what);
	query_int(q, 2, limit);
	got = query_step(q, e);
	*out = got == 1 ? query_num(q, 0) : 0;
	query_free(q);
	return got < 0 ? -1 : 0;
}

/* Measured on a million claims: a look-up of one sentence's words costs 24 us, a claim found by words 6, a hit alone 0.2. */
int
filter_choose(struct filter *f, struct db *d, struct arena *a, struct err *e)
{
	int64_t claims, hits;

	if (f->entity.n == 0 || f->text.n == 0 || db_is_postgres(d))
		return 0;
	if (at_most(d, "SELECT count(*) FROM (SELECT 1 FROM claim_role WHERE entity = ?1 LIMIT ?2) x", f->entity, FEW, &claims, e) < 0 ||
	    at_most(d, "SELECT count(*) FROM (SELECT 1 FROM sentence_search WHERE sentence_search MATCH ?1 LIMIT ?2) x", words(a, f->text),
	    MANY, &hits, e) < 0)
		return -1;
	f->way = claims < FEW ? WAY_ENTITY_FEW : hits < MANY ? WAY_WORDS : WAY_ENTITY;
	return 0;
}

/* Pages a of which any version makes, or made, a claim about the entity or of the types. */
void
filter_pages_sql(const struct filter *f, struct buf *sql)
{
	struct str type[TYPES_MAX];
	size_t n = types(f->type, type);

	if (f->entity.n)
		buf_printf(sql, " AND a.id IN (SELECT b.id FROM article b JOIN claim c ON c.article = b.key WHERE c.subject = ?%d OR c.object = ?%d"
		    " UNION SELECT b.id FROM article b JOIN claim_role r ON r.article = b.key WHERE r.entity = ?%d)", AT_ENTITY, AT_ENTITY,
		    AT_ENTITY);
	if (n) {
		buf_add(sql, S(" AND a.id IN (SELECT b.id FROM article b JOIN claim c ON c.article = b.key WHERE c.type IN ("));
		for (size_t i = 0; i < n; i++)
			buf_printf(sql, "%s?%d", i ? ", " : "", AT_TYPE + (int)i);
		buf_add(sql, S("))"));
	}
}

void
filter_facts_sql(const struct filter *f, struct buf *sql)
{
	struct str type[TYPES_MAX];
	size_t n = types(f->type, type);

	if (f->entity.n)
		buf_printf(sql, " AND (f.subject = ?%d OR f.object = ?%d)", AT_ENTITY, AT_ENTITY);
	if (f->since.n)
		buf_printf(sql, " AND coalesce(f.last_seen, '') >= ?%d", AT_SINCE);
	if (f->until.n)
		buf_printf(sql, " AND coalesce(f.first_seen, '') < ?%d", AT_UNTIL);
	if (n) {
		buf_add(sql, S(" AND f.type IN ("));
		for (size_t i = 0; i < n; i++)
			buf_printf(sql, "%s?%d", i ? ", " : "", AT_TYPE + (int)i);
		buf_add(sql, S(")"));
	}
}

void
filter_bind(const struct filter *f, const struct db *d, struct arena *a, struct query *q)
{
	struct str type[TYPES_MAX];
	size_t n = types(f->type, type);

	if (f->entity.n)
		query_text(q, AT_ENTITY, f->entity);
	if (f->since.n)
		query_text(q, AT_SINCE, f->since);
	if (f->until.n)
		query_text(q, AT_UNTIL, f->until);
	if (f->site.n)
		query_text(q, AT_SITE, f->site);
	if (f->text.n)
		query_text(q, AT_TEXT, db_is_postgres(d) ? f->text : words(a, f->text));
	if (f->fact.n)
		query_text(q, AT_FACT, f->fact);
	if (f->min_confidence)
		query_int(q, AT_CONFIDENCE, f->min_confidence);
	for (size_t i = 0; i < n; i++)
		query_text(q, AT_TYPE + (int)i, type[i]);
	if (f->limit)
		query_int(q, AT_LIMIT, f->limit);
}
