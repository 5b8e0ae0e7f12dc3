#include "facts.h"

#include "../lib/err.h"

enum { TOLD = 1000 }; /* claims in a table for people who did not say how many */

/* The claims that the filter lets through, the latest first. */
int
command_list(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "date", 4 }, .least = 10, .most = 10 },
		{ .title = { "type", 4 }, .least = 10 },
		{ .title = { "subject", 7 }, .least = 14, .most = 28 },
		{ .title = { "object", 6 }, .least = 10, .most = 28, .drop = 1 },
		{ .title = { "what", 4 }, .least = 10, .most = 20, .drop = 2 },
		{ .title = { "value", 5 }, .least = 16, .most = 28, .right = true },
		{ .title = { "when", 4 }, .least = 7, .most = 12, .drop = 3 },
		{ .title = { "site", 4 }, .least = 10, .most = 20, .drop = 4 },
		{ .title = { "sentence", 8 }, .least = 40, .below = true },
	};
	struct buf sql = { .max = 1 << 16 }, amount = { .max = 1 << 16 };
	struct sheet sheet = { .form = c->form, .width = c->width, .colour = c->colour };
	bool people = c->form == FORM_TABLE || c->form == FORM_MARKDOWN, more = false;
	struct filter wanted = c->filter;
	struct query *q;
	int got = -1;

	if (c->form > FORM_MARKDOWN)
		return err_set(e, ERR_CONFIG, "bad-format", "list prints table, ndjson, csv, tsv or markdown");
	if (c->form == FORM_TABLE && !c->limit_given)
		wanted.limit = TOLD + 1;
	if (people)
		buf_add(&sql, S("SELECT coalesce(a.published, a.first_fetched, ''), c.type, coalesce(se.label,"
		    " (SELECT coalesce(r.resolved, r.text) FROM claim_role r WHERE r.article = c.article AND r.claim = c.n AND r.figure IS NULL"
		    " AND (c.subject IS NULL OR replace(lower(coalesce(r.resolved, r.text)), ' ', '-') = c.subject) ORDER BY r.n LIMIT 1),"
		    " c.subject, ''), coalesce(oe.label, c.object, ''), c.value, c.low, c.high, c.currency, c.unit, c.approx, coalesce(c.period, ''),"
		    " coalesce(a.site, ''), coalesce(s.text, ''), c.sense, c.fact"));
	else
		buf_add(&sql, S("SELECT a.published, c.type, c.subject, se.label AS subject_label, c.object, oe.label AS object_label, c.value,"
		    " c.low, c.high, c.currency, c.unit, c.approx, c.sense, c.period AS \"when\", c.modality, c.polarity, c.speaker,"
		    " c.attributes, " CONFIDENCE("c.confidence") " AS confidence, s.text AS sentence, a.site, a.title,"
		    " coalesce(a.url, a.canonical, a.origin) AS url, a.id AS article, c.id AS claim, c.fact AS key"));
	filter_sql(&wanted, c->db, &sql);
	q = db_prepare(c->db, buf_z(&sql), e);
	if (!q)
		goto out;
	filter_bind(&wanted, c->db, &c->arena, q);
	if (!people) {
		got = sheet_query(&sheet, q, e);
		goto out;
	}
	sheet.columns = columns;
	sheet.n = sizeof columns / sizeof *columns;
	got = query_step(q, e);
	if (got >= 0)
		sheet_begin(&sheet);
	for (; got == 1; got = query_step(q, e)) {
		if (sheet.rows == TOLD && wanted.limit == TOLD + 1 && !c->limit_given) {
			more = true;
			got = 0;
			break;
		}
		sheet_cell(&sheet, str_cut(query_str(q, 0), 0, 10), false);
		for (int i = 1; i < 4; i++)
			sheet_cell(&sheet, query_str(q, i), false);
		buf_reset(&amount);
		put_detail(&amount, query_str(q, 14));
		sheet_cell(&sheet, buf_str(&amount), false);
		buf_reset(&amount);
		put_told(&amount, q, 4, query_str(q, 13));
		sheet_cell(&sheet, buf_str(&amount), false);
		for (int i = 10; i < 13; i++)
			sheet_cell(&sheet, query_str(q, i), false);
	}
	sheet_end(&sheet);
	if (more)
		log_event(LOG_WARNING, NULL, "more", "these are the latest %d; -n 0 tells all", TOLD);
	if (got == 0)
		sheet_nothing(&sheet, c->filter.said || c->filter.type.n ? "no claim is like that" :
		    "no claim is like that; --said looks among statements and quotes too");
out:
	query_free(q);
	buf_release(&sql);
	buf_release(&amount);
	return got;
}
