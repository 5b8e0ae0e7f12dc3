#include "facts.h"

#include <string.h>

/* The claims that the filter lets through, the latest first. */
int
command_list(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "date", 4 }, .least = 10, .most = 10 },
		{ .title = { "type", 4 }, .least = 8 },
		{ .title = { "subject", 7 }, .least = 8, .most = 28 },
		{ .title = { "object", 6 }, .least = 6, .most = 28 },
		{ .title = { "value", 5 }, .least = 8, .most = 24, .right = true },
		{ .title = { "when", 4 }, .least = 4, .most = 12 },
		{ .title = { "site", 4 }, .least = 6, .most = 20 },
		{ .title = { "sentence", 8 }, .least = 20 },
	};
	struct buf sql = { .max = 1 << 16 }, amount = { .max = 1 << 16 };
	struct sheet sheet = { .form = c->form, .width = c->width, .colour = c->colour };
	struct query *q;
	int got = -1;

	if (c->form > FORM_MARKDOWN)
		return err_set(e, ERR_CONFIG, "bad-format", "list prints table, ndjson, csv, tsv or markdown");
	if (c->form == FORM_TABLE)
		buf_add(&sql, S("SELECT coalesce(a.published, a.first_fetched, ''), c.type, coalesce(se.label, c.subject, ''),"
		    " coalesce(oe.label, c.object, ''), c.value, c.low, c.high, c.currency, c.unit, c.approx, coalesce(c.period, ''),"
		    " coalesce(a.site, ''), coalesce(s.text, ''), coalesce(c.polarity, ''), coalesce(c.modality, '')"));
	else
		buf_add(&sql, S("SELECT a.published, c.type, c.subject, se.label AS subject_label, c.object, oe.label AS object_label, c.value,"
		    " c.low, c.high, c.currency, c.unit, c.approx, c.period AS \"when\", c.modality, c.polarity, c.speaker, c.attributes,"
		    " c.confidence, s.text AS sentence, a.site, a.title, coalesce(a.url, a.canonical, a.origin) AS url, a.id AS article,"
		    " c.id AS claim, c.fact AS key"));
	filter_sql(&c->filter, c->db, &sql);
	q = db_prepare(c->db, buf_z(&sql), e);
	if (!q)
		goto out;
	filter_bind(&c->filter, c->db, &c->arena, q);
	if (c->form != FORM_TABLE) {
		got = sheet_query(&sheet, q, e);
		goto out;
	}
	sheet.columns = columns;
	sheet.n = sizeof columns / sizeof *columns;
	sheet_begin(&sheet);
	while ((got = query_step(q, e)) == 1) {
		struct str modality = query_str(q, 14);
		sheet_cell(&sheet, str_cut(query_str(q, 0), 0, 10), false);
		sheet_cell(&sheet, query_str(q, 1), false);
		sheet_cell(&sheet, query_str(q, 2), false);
		sheet_cell(&sheet, query_str(q, 3), false);
		buf_reset(&amount);
		if (str_starts(query_str(q, 13), S("neg")))
			buf_add(&amount, S("not "));
		put_amount(&amount, query_str(q, 4), query_str(q, 5), query_str(q, 6), query_str(q, 7), query_str(q, 8), query_str(q, 9));
		if (modality.n && !str_eq(modality, S("asserted")) && !str_eq(modality, S("reported")))
			buf_printf(&amount, "%s(%.*s)", amount.n ? " " : "", SARG(modality));
		sheet_cell(&sheet, buf_str(&amount), false);
		sheet_cell(&sheet, query_str(q, 10), false);
		sheet_cell(&sheet, query_str(q, 11), false);
		sheet_cell(&sheet, query_str(q, 12), false);
	}
	sheet_end(&sheet);
out:
	query_free(q);
	buf_release(&sql);
	buf_release(&amount);
	return got;
}
