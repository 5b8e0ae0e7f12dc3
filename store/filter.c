#include "facts.h"

#include <string.h>

/* Every value is bound, whatever the filter: the numbers of the places never change. */
enum { AT_ENTITY = 1, AT_SINCE, AT_UNTIL, AT_SITE, AT_TEXT, AT_FACT, AT_CONFIDENCE, AT_LIMIT, AT_TYPE };

enum { TYPES_MAX = 32 };

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

/*
 * The order of the joins is the order of the work: SQLite takes CROSS JOIN as said. Words lead from the search
 * index to claims, an entity from what names it, and all else walks an index in the order of time, so that
 * a limited list of a large store reads little.
 */
void
filter_sql(const struct filter *f, const struct db *d, struct buf *sql)
{
	struct str type[TYPES_MAX];
	size_t n = types(f->type, type);

	if (f->text.n)
		buf_add(sql, S(" FROM sentence s CROSS JOIN claim c"));
	else if (f->entity.n)
		buf_printf(sql, " FROM (SELECT article, n FROM claim WHERE subject = ?%d UNION SELECT article, n FROM claim WHERE object = ?%d"
		    " UNION SELECT article, claim FROM claim_role WHERE entity = ?%d) about CROSS JOIN claim c", AT_ENTITY, AT_ENTITY, AT_ENTITY);
	else
		buf_add(sql, S(" FROM claim c"));
	buf_add(sql, S(" CROSS JOIN article a"));
	if (!f->text.n)
		buf_add(sql, S(" LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence"));
	buf_add(sql, S(" LEFT JOIN entity se ON se.key = c.subject LEFT JOIN entity oe ON oe.key = c.object"
	    " WHERE a.key = c.article AND a.is_current = 1"));
	if (f->text.n) {
		buf_add(sql, S(" AND c.article = s.article AND c.sentence = s.n"));
		if (db_is_postgres(d))
			buf_printf(sql, " AND to_tsvector('simple', s.text) @@ plainto_tsquery('simple', ?%d)", AT_TEXT);
		else
			buf_printf(sql, " AND s.key IN (SELECT rowid FROM sentence_search WHERE sentence_search MATCH ?%d)", AT_TEXT);
		if (f->entity.n)
			buf_printf(sql, " AND (c.subject = ?%d OR c.object = ?%d OR EXISTS (SELECT 1 FROM claim_role r WHERE r.article = c.article"
			    " AND r.claim = c.n AND r.entity = ?%d))", AT_ENTITY, AT_ENTITY, AT_ENTITY);
	} else if (f->entity.n)
		buf_add(sql, S(" AND c.article = about.article AND c.n = about.n"));
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
	if (n == 1)
		buf_printf(sql, " AND c.type = ?%d", AT_TYPE);
	else if (n) {
		buf_add(sql, S(" AND c.type IN ("));
		for (size_t i = 0; i < n; i++)
			buf_printf(sql, "%s?%d", i ? ", " : "", AT_TYPE + (int)i);
		buf_add(sql, S(")"));
	} else if (!f->said)
		buf_add(sql, S(" AND c.type NOT IN ('statement', 'quote')"));
	buf_printf(sql, " ORDER BY c.seen %s, c.article, c.n", f->oldest_first ? "ASC" : "DESC");
	if (f->limit)
		buf_printf(sql, " LIMIT ?%d", AT_LIMIT);
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

struct str
entity_key(struct db *d, struct arena *a, struct str name, struct err *e)
{
	static const char *const ways[] = {
		"SELECT key FROM entity WHERE key = ?1",
		"SELECT key FROM entity WHERE lower(label) = lower(?1) ORDER BY key",
		"SELECT entity FROM alias WHERE text = ?1 ORDER BY entity",
		"SELECT entity FROM alias WHERE lower(text) = lower(?1) ORDER BY entity",
		"SELECT subject FROM claim WHERE subject = ?1 LIMIT 1",
	};
	struct str key = { 0 };

	for (size_t i = 0; i < sizeof ways / sizeof *ways && !key.n; i++) {
		struct query *q = db_prepare(d, ways[i], e);
		int got;
		if (!q)
			return key;
		query_text(q, 1, name);
		got = query_step(q, e);
		if (got == 1)
			key = arena_dup(a, query_str(q, 0));
		query_free(q);
		if (got < 0)
			return (struct str){ 0 };
	}
	if (!key.n)
		err_set(e, ERR_INPUT, "no-entity", "nothing is known about '%.*s'", SARG(name));
	return key;
}
