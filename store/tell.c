#include <string.h>

#include "../lib/output.h"
#include "facts.h"

/* The commands that are one query each, and the way such a query is told. */

enum { AMOUNT = 7 };

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
				put_told(&amount, q, i, query_str(q, i + 6));
				sheet_cell(&sheet, buf_str(&amount), false);
				i += AMOUNT;
				continue;
			}
			if (i == how->detail) {
				buf_reset(&amount);
				put_detail(&amount, text);
				sheet_cell(&sheet, buf_str(&amount), false);
				i++;
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
	if (got == 0 && how->nothing)
		sheet_nothing(&sheet, how->nothing);
	query_free(q);
	buf_release(&amount);
	return got;
}

int
command_conflicts(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "type", 4 }, .least = 11 }, { .title = { "subject", 7 }, .least = 10, .most = 28 },
		{ .title = { "object", 6 }, .least = 8, .most = 28, .drop = 1 }, { .title = { "what", 4 }, .least = 8, .most = 20, .drop = 2 },
		{ .title = { "when", 4 }, .least = 8, .most = 12, .drop = 2 },
		{ .title = { "value", 5 }, .least = 14, .right = true }, { .title = { "articles", 8 }, .right = true, .drop = 4 },
		{ .title = { "sources", 7 }, .right = true, .drop = 3 }, { .title = { "first", 5 }, .least = 10, .drop = 5 },
		{ .title = { "last", 4 }, .least = 10 }, { .title = { "sites", 5 }, .least = 12, .wrap = true },
	};
	static const struct telling how = { columns, sizeof columns / sizeof *columns, 5, 3, "no two sources disagree about these facts" };
	bool postgres = db_is_postgres(c->db);
	struct buf sql = { .max = 1 << 16 };
	int rc;

	buf_printf(&sql, "SELECT f.type, coalesce(se.label, f.subject) AS subject, coalesce(oe.label, f.object) AS object,"
	    " f.key, f.period AS \"when\", v.value, v.low, v.high, v.currency, v.unit, v.approx, v.sense, v.articles, v.sources, v.first_seen,"
	    " v.last_seen, (SELECT %s FROM (SELECT DISTINCT a.site FROM claim c JOIN article a ON a.key = c.article"
	    " WHERE c.fact = f.key AND a.is_current = 1 AND coalesce(c.value, '') = coalesce(v.value, '')"
	    " AND coalesce(c.low, '') = coalesce(v.low, '') AND coalesce(c.currency, '') = coalesce(v.currency, '')"
	    " AND coalesce(c.unit, '') = coalesce(v.unit, '') AND coalesce(c.sense, '') = coalesce(v.sense, '') ORDER BY 1) x) AS sites"
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
		{ .title = { "date", 4 }, .least = 10 }, { .title = { "status", 6 }, .least = 12 },
		{ .title = { "kind", 4 }, .least = 8, .drop = 3 }, { .title = { "site", 4 }, .least = 10, .most = 24, .drop = 2 },
		{ .title = { "title", 5 }, .least = 20, .most = 40, .drop = 1 }, { .title = { "message", 7 }, .least = 30, .wrap = true },
	};
	static const struct telling how = { columns, sizeof columns / sizeof *columns, -1, -1,
		"no article's own figures are at odds; --all tells those that hold too" };
	struct buf sql = { .max = 1 << 16 };
	const struct filter *f = &c->filter;
	int rc;

	buf_add(&sql, S("SELECT coalesce(a.published, a.first_fetched) AS date, k.status, k.kind, a.site, a.title, k.message,"
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
	static const struct telling how = { columns, 2, -1, -1, NULL };

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

/* ---- what can be asked about ---- */

int
command_entities(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "key", 3 }, .least = 16, .most = 40 }, { .title = { "label", 5 }, .least = 16, .most = 40 },
		{ .title = { "type", 4 }, .least = 7, .drop = 1 }, { .title = { "facts", 5 }, .right = true },
	};
	static const struct telling how = { columns, 4, -1, -1, "no fact is about anybody" };

	return tell(c, "SELECT e.key, coalesce(e.label, e.key) AS label, e.type, count(*) AS facts FROM entity e JOIN"
	    " (SELECT subject AS key, key AS fact FROM fact WHERE subject IS NOT NULL UNION SELECT object, key FROM fact"
	    " WHERE object IS NOT NULL) f ON f.key = e.key GROUP BY e.key, e.label, e.type ORDER BY count(*) DESC, e.key", &how, e);
}

int
command_types(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "type", 4 }, .least = 12 }, { .title = { "claims", 6 }, .right = true }, { .title = { "facts", 5 }, .right = true },
	};
	static const struct telling how = { columns, 3, -1, -1, "there are no claims" };

	return tell(c, "SELECT type, sum(claims) AS claims, sum(facts) AS facts FROM (SELECT type, count(*) AS claims, 0 AS facts FROM claim"
	    " GROUP BY type UNION ALL SELECT type, 0, count(*) FROM fact GROUP BY type) x GROUP BY type ORDER BY sum(claims) DESC, type", &how, e);
}

int
command_runs(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "when", 4 }, .least = 20 }, { .title = { "what", 4 }, .least = 6 }, { .title = { "exit", 4 }, .right = true },
		{ .title = { "failed", 6 }, .least = 8, .drop = 3 }, { .title = { "seconds", 7 }, .right = true, .drop = 4 },
		{ .title = { "stage", 5 }, .least = 9 }, { .title = { "in", 2 }, .least = 5, .right = true },
		{ .title = { "out", 3 }, .least = 5, .right = true }, { .title = { "rejects", 7 }, .right = true },
		{ .title = { "took", 4 }, .least = 4, .right = true, .drop = 2 }, { .title = { "ended", 5 }, .right = true, .drop = 1 },
	};
	static const struct telling how = { columns, sizeof columns / sizeof *columns, -1, -1, "no run is recorded" };
	struct buf sql = { .max = 1 << 16 };
	int rc;

	/* the time stays whole here: there are several runs a day */
	buf_add(&sql, S("SELECT replace(coalesce(started, loaded), 'Z', ' UTC') AS \"when\", kind AS what, exit, failed, seconds, stage,"
	    " \"in\", \"out\", rejects, stage_seconds AS took, stage_exit AS ended FROM v_runs WHERE 1 = 1"));
	if (c->filter.since.n)
		buf_add(&sql, S(" AND coalesce(started, loaded) >= ?2"));
	if (c->filter.until.n)
		buf_add(&sql, S(" AND coalesce(started, loaded) < ?3"));
	buf_printf(&sql, " ORDER BY coalesce(started, loaded) DESC, run, n LIMIT %lld", c->filter.limit ? (long long)c->filter.limit : 40);
	rc = tell(c, buf_z(&sql), &how, e);
	buf_release(&sql);
	return rc;
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
	if (rc == 0)
		sheet_nothing(&sheet, "the query gives no row");
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
	return c->form == FORM_PARQUET ? parquet_write(c, command_list, e) : command_list(c, e);
}
