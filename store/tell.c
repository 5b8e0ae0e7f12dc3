#include <string.h>

#include "../lib/output.h"
#include "facts.h"

/* The commands that are one query each, and the way such a query is told. */

enum { AMOUNT = 6 };

int
tell(struct context *c, const char *sql, const struct telling *how, struct err *e)
{
	struct sheet sheet = { .form = c->form, .width = c->width, .colour = c->colour };
	bool people = c->form == FORM_TABLE || c->form == FORM_MARKDOWN;
	struct buf amount = { .max = 1 << 16 };
	struct query *q = db_prepare(c->db, sql, e);
	int got = -1, columns;

	if (!q)
		return -1;
	filter_bind(&c->filter, c->db, &c->arena, q);
	if (!people) {
		got = sheet_query(&sheet, q, e);
		goto out;
	}
	sheet.columns = how->columns;
	sheet.n = how->n;
	got = query_step(q, e);
	if (got < 0)
		goto out;
	columns = query_columns(q);
	sheet_begin(&sheet);
	for (; got == 1; got = query_step(q, e)) {
		size_t seen = 0;
		for (int i = 0; i < columns && seen < how->n; seen++) {
			struct str text = query_str(q, i);
			if (i == how->amount) {
				buf_reset(&amount);
				put_amount(&amount, text, query_str(q, i + 1), query_str(q, i + 2), query_str(q, i + 3), query_str(q, i + 4),
				    query_str(q, i + 5));
				sheet_cell(&sheet, buf_str(&amount), false);
				i += AMOUNT;
				continue;
			}
			/* a time of day tells people little; machines get it */
			if (text.n == 20 && text.p[10] == 'T' && text.p[19] == 'Z')
				text = str_cut(text, 0, 10);
			sheet_cell(&sheet, text, query_is_number(q, i));
			i++;
		}
	}
	sheet_end(&sheet);
out:
	query_free(q);
	buf_release(&amount);
	return got;
}

int
command_conflicts(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "type", 4 }, .least = 8 }, { .title = { "subject", 7 }, .least = 8, .most = 28 },
		{ .title = { "object", 6 }, .least = 6, .most = 28 }, { .title = { "when", 4 }, .least = 4, .most = 12 },
		{ .title = { "value", 5 }, .least = 10, .right = true }, { .title = { "articles", 8 }, .least = 3, .right = true },
		{ .title = { "sources", 7 }, .least = 3, .right = true }, { .title = { "first", 5 }, .least = 10 },
		{ .title = { "last", 4 }, .least = 10 }, { .title = { "sites", 5 }, .least = 10 },
	};
	static const struct telling how = { columns, sizeof columns / sizeof *columns, 4 };
	bool postgres = db_is_postgres(c->db);
	struct buf sql = { .max = 1 << 16 };
	int rc;

	buf_printf(&sql, "SELECT f.type, coalesce(se.label, f.subject) AS subject, coalesce(oe.label, f.object) AS object,"
	    " f.period AS \"when\", v.value, v.low, v.high, v.currency, v.unit, v.approx, v.articles, v.sources, v.first_seen,"
	    " v.last_seen, (SELECT %s FROM (SELECT DISTINCT a.site FROM claim c JOIN article a ON a.key = c.article"
	    " WHERE c.fact = f.key AND a.is_current = 1 AND coalesce(c.value, '') = coalesce(v.value, '')"
	    " AND coalesce(c.low, '') = coalesce(v.low, '') AND coalesce(c.currency, '') = coalesce(v.currency, '')"
	    " AND coalesce(c.unit, '') = coalesce(v.unit, '') ORDER BY 1) x) AS sites, f.key"
	    " FROM fact f JOIN fact_value v ON v.fact = f.key LEFT JOIN entity se ON se.key = f.subject"
	    " LEFT JOIN entity oe ON oe.key = f.object WHERE f.conflict = 1",
	    postgres ? "string_agg(x.site, ' ')" : "group_concat(x.site, ' ')");
	filter_facts_sql(&c->filter, &sql);
	buf_add(&sql, S(" ORDER BY coalesce(f.last_seen, '') DESC, f.key, v.n"));
	rc = tell(c, buf_z(&sql), &how, e);
	buf_release(&sql);
	return rc;
}

int
command_checks(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "date", 4 }, .least = 10 }, { .title = { "status", 6 }, .least = 12 }, { .title = { "kind", 4 }, .least = 8 },
		{ .title = { "message", 7 }, .least = 24 }, { .title = { "site", 4 }, .least = 8, .most = 24 },
		{ .title = { "title", 5 }, .least = 12 },
	};
	static const struct telling how = { columns, sizeof columns / sizeof *columns, -1 };
	struct buf sql = { .max = 1 << 16 };
	const struct filter *f = &c->filter;
	int rc;

	buf_add(&sql, S("SELECT coalesce(a.published, a.first_fetched) AS date, k.status, k.kind, k.message, a.site, a.title,"
	    " coalesce(a.url, a.canonical, a.origin) AS url, k.claims, k.figures, a.id AS article"
	    " FROM check_result k JOIN article a ON a.key = k.article WHERE a.is_current = 1"));
	if (!f->all)
		buf_add(&sql, S(" AND k.status = 'inconsistent'"));
	/* the places are filter_bind's */
	if (f->entity.n)
		buf_add(&sql, S(" AND EXISTS (SELECT 1 FROM claim_role r WHERE r.article = a.key AND r.entity = ?1)"));
	if (f->since.n)
		buf_add(&sql, S(" AND coalesce(a.published, a.first_fetched, '') >= ?2"));
	if (f->until.n)
		buf_add(&sql, S(" AND coalesce(a.published, a.first_fetched, '') < ?3"));
	if (f->site.n)
		buf_add(&sql, S(" AND a.site = ?4"));
	buf_add(&sql, S(" ORDER BY coalesce(a.published, a.first_fetched, '') DESC, a.key, k.n"));
	rc = tell(c, buf_z(&sql), &how, e);
	buf_release(&sql);
	return rc;
}

int
command_stats(struct context *c, struct err *e)
{
	static const struct column columns[] = { { .title = { "what", 4 }, .least = 12 }, { .title = { "count", 5 }, .least = 6, .right = true } };
	static const struct telling how = { columns, 2, -1 };

	return tell(c,
	    "SELECT what, count FROM ("
	    "SELECT 0 AS at, 'articles' AS what, count(DISTINCT id) AS count FROM article"
	    " UNION ALL SELECT 1, 'versions', count(*) FROM article"
	    " UNION ALL SELECT 2, 'sites', count(*) FROM source"
	    " UNION ALL SELECT 3, 'figures', count(*) FROM figure"
	    " UNION ALL SELECT 4, 'claims', count(*) FROM claim"
	    " UNION ALL SELECT 5, 'claims withdrawn', count(*) FROM claim WHERE gone IS NOT NULL"
	    " UNION ALL SELECT 6, 'facts', count(*) FROM fact"
	    " UNION ALL SELECT 7, 'facts of several sources', count(*) FROM fact WHERE sources > 1"
	    " UNION ALL SELECT 8, 'conflicts', count(*) FROM fact WHERE conflict = 1"
	    " UNION ALL SELECT 9, 'inconsistent checks', count(*) FROM check_result WHERE status = 'inconsistent'"
	    " UNION ALL SELECT 10, 'entities', count(*) FROM entity"
	    " UNION ALL SELECT 11, 'rejects', count(*) FROM reject"
	    " UNION ALL SELECT 12, 'runs', count(*) FROM run"
	    " UNION ALL SELECT 13, 'claims: ' || type, count(*) FROM claim GROUP BY type) x ORDER BY at, count DESC, what", &how, e);
}

int
command_sql(struct context *c, struct err *e)
{
	struct sheet sheet = { .form = c->form, .width = c->width, .colour = c->colour };
	struct query *q = db_prepare(c->db, c->operands[0], e);
	int rc;

	if (!q)
		return -1;
	rc = sheet_query(&sheet, q, e);
	query_free(q);
	return rc;
}

/* The list as machines take it: NDJSON where nothing else was asked for. */
int
command_export(struct context *c, struct err *e)
{
	if (!c->form_given)
		c->form = FORM_NDJSON;
	c->filter.said = true;
	return command_list(c, e);
}
