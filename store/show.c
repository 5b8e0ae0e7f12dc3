#include "facts.h"

#include <string.h>

#include "../lib/output.h"

/* All about one entity: who it is, what it is called, what it is said to be and do, fact by fact. */

static int
head(struct context *c, struct buf *out, struct err *e)
{
	struct query *q = db_prepare(c->db, "SELECT e.label, e.type, e.ticker, e.qid, coalesce(o.label, e.owner)"
	    " FROM entity e LEFT JOIN entity o ON o.key = e.owner WHERE e.key = ?1", e);
	struct strs own;
	int got, names = 0;

	if (!q)
		return -1;
	query_text(q, 1, c->filter.entity);
	got = query_step(q, e);
	if (c->colour)
		buf_add(out, S("\033[1m"));
	put_terminal(out, got == 1 && query_str(q, 0).n ? query_str(q, 0) : c->filter.entity);
	if (c->colour)
		buf_add(out, S("\033[0m"));
	for (int i = 1; got == 1 && i < 4; i++)
		if (query_str(q, i).n) {
			buf_add(out, i == 1 ? S("  (") : S(", "));
			put_terminal(out, query_str(q, i));
		}
	buf_add(out, got == 1 && query_str(q, 1).n ? S(")\n") : S("\n"));
	if (got == 1 && query_str(q, 4).n) {
		buf_add(out, str_eq(query_str(q, 1), S("person")) ? S("of: ") : S("belongs to: "));
		put_terminal(out, query_str(q, 4));
		buf_addc(out, '\n');
	}
	query_free(q);
	if (got < 0 || !(q = db_prepare(c->db, "SELECT text FROM alias WHERE entity = ?1 ORDER BY text LIMIT 12", e)))
		return -1;
	query_text(q, 1, c->filter.entity);
	while ((got = query_step(q, e)) == 1) {
		buf_add(out, names++ ? S(", ") : S("written: "));
		put_terminal(out, query_str(q, 0));
	}
	buf_add(out, names ? S("\n") : S(""));
	query_free(q);
	if (got < 0 || entity_owns(c->db, &c->arena, c->filter.entity, &own, e) < 0)
		return -1;
	for (size_t i = 0; i < own.n; i++) {
		buf_add(out, i ? S(", ") : S("its own, with facts of their own: "));
		put_terminal(out, own.v[i]);
	}
	buf_add(out, own.n ? S("\n\n") : S("\n"));
	return 0;
}

int
command_show(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "type", 4 }, .least = 10 }, { .title = { "subject", 7 }, .least = 10, .most = 24, .drop = 1 },
		{ .title = { "object", 6 }, .least = 8, .most = 24, .drop = 1 }, { .title = { "what", 4 }, .least = 10, .most = 20 },
		{ .title = { "when", 4 }, .least = 8, .most = 12, .drop = 3 }, { .title = { "value", 5 }, .least = 14, .right = true },
		{ .title = { "articles", 8 }, .right = true, .drop = 5 }, { .title = { "sources", 7 }, .right = true, .drop = 4 },
		{ .title = { "first", 5 }, .least = 10, .drop = 6 }, { .title = { "last", 4 }, .least = 10, .drop = 2 },
		{ .title = { "clash", 5 }, .drop = 1 },
	};
	static const struct telling how = { columns, sizeof columns / sizeof *columns, 5, 3, "it is named, but no fact is about it" };
	struct buf out = { .max = 1 << 20 }, sql = { .max = 1 << 16 };
	int rc = -1;

	c->filter.entity = entity_key(c->db, &c->arena, str_z(c->operands[0]), e);
	if (!c->filter.entity.p)
		return -1;
	if (c->form == FORM_TABLE) {
		if (head(c, &out, e) < 0)
			goto out;
		out_write(buf_str(&out));
	}
	buf_add(&sql, S("SELECT f.type, coalesce(se.label, f.subject) AS subject, coalesce(oe.label, f.object) AS object,"
	    " f.key, f.period AS \"when\", v.value, v.low, v.high, v.currency, v.unit, v.approx, v.sense, coalesce(v.articles, f.articles) AS articles,"
	    " coalesce(v.sources, f.sources) AS sources, coalesce(v.first_seen, f.first_seen) AS first_seen,"
	    " coalesce(v.last_seen, f.last_seen) AS last_seen, CASE WHEN f.conflict = 1 THEN 'yes' END AS conflict"
	    " FROM fact f LEFT JOIN fact_value v ON v.fact = f.key LEFT JOIN entity se ON se.key = f.subject"
	    " LEFT JOIN entity oe ON oe.key = f.object WHERE 1 = 1"));
	filter_facts_sql(&c->filter, &sql);
	if (!c->filter.said && c->filter.type.n == 0)
		buf_add(&sql, S(" AND f.type NOT IN ('statement', 'quote')"));
	buf_add(&sql, S(" ORDER BY f.type, coalesce(f.last_seen, '') DESC, f.key, v.n"));
	rc = tell(c, buf_z(&sql), &how, e);
out:
	buf_release(&out);
	buf_release(&sql);
	return rc;
}
