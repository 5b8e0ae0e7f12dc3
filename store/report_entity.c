#include "facts.h"

#include <string.h>

/* One entity's page: who it is, how its figures moved, its facts by type, and the sentences that say so. */

enum { PLOTS = 4, SENTENCES = 200 };

static int
head(struct site *s, struct str key, struct err *e)
{
	struct query *q = db_prepare(s->c->db, "SELECT type, ticker, qid FROM entity WHERE key = ?1", e);
	int got, n = 0;

	if (!q)
		return -1;
	query_text(q, 1, key);
	got = query_step(q, e);
	buf_add(&s->page, S("<p class=\"soft\">"));
	for (int i = 0; got == 1 && i < 3; i++)
		if (query_str(q, i).n) {
			buf_add(&s->page, n++ ? S(", ") : S(""));
			put_html(&s->page, query_str(q, i));
		}
	query_free(q);
	if (got < 0 || !(q = db_prepare(s->c->db, "SELECT text FROM alias WHERE entity = ?1 ORDER BY text LIMIT 10", e)))
		return -1;
	query_text(q, 1, key);
	buf_add(&s->page, n ? S(". Written: ") : S("Written: "));
	for (n = 0; (got = query_step(q, e)) == 1;) {
		buf_add(&s->page, n++ ? S(", ") : S(""));
		put_html(&s->page, query_str(q, 0));
	}
	query_free(q);
	buf_add(&s->page, S("</p>\n"));
	return got;
}

static int
plots(struct site *s, struct str key, struct err *e)
{
	struct filter f = { .entity = key };
	struct serieses all;
	struct arena a = { 0 };
	struct buf title = { .max = 1 << 16 };
	int rc = series_find(s->c->db, &a, &f, &all, e);

	for (size_t i = 0; rc == 0 && i < all.n && i < PLOTS; i++) {
		if (i == 0)
			buf_add(&s->page, S("<h2>Over time</h2>\n"));
		buf_reset(&title);
		series_title(&title, &all.v[i]);
		buf_add(&s->page, S("<figure class=\"moved\"><figcaption>"));
		put_html(&s->page, buf_str(&title));
		buf_add(&s->page, S("</figcaption>\n"));
		series_svg(&s->page, &all.v[i]);
		buf_add(&s->page, S("</figure>\n"));
	}
	buf_release(&title);
	arena_release(&a);
	return rc;
}

/* The other party, where there is one, and what the fact is about. */
static void
about(struct site *s, struct str self, const struct query *q)
{
	struct buf detail = { .max = 1 << 16 };
	bool of = query_str(q, 3).n && str_eq(query_str(q, 3), self) && !str_eq(query_str(q, 1), self);
	struct str other = of ? query_str(q, 1) : query_str(q, 3), label = query_str(q, of ? 2 : 4);

	put_detail(&detail, query_str(q, 17));
	if (other.n && !str_eq(other, self)) {
		if (of)
			buf_add(&s->page, S("<small>by</small> "));
		put_link(s, 1, page_name(&s->c->arena, "entity", other), NULL, label);
		buf_add(&s->page, detail.n ? S(", ") : S(""));
	}
	put_html(&s->page, buf_str(&detail));
	buf_release(&detail);
}

static void
fact(struct site *s, struct str self, const struct query *q)
{
	struct buf amount = { .max = 1 << 16 };

	buf_add(&s->page, S("<tr><td>"));
	about(s, self, q);
	buf_add(&s->page, S("</td><td>"));
	put_html(&s->page, query_str(q, 5));
	buf_add(&s->page, S("</td><td class=\"n\">"));
	put_told(&amount, q, 6, query_str(q, 18));
	put_html(&s->page, buf_str(&amount));
	buf_release(&amount);
	if (query_num(q, 16))
		buf_add(&s->page, S(" <span class=\"warn\">disputed</span>"));
	buf_printf(&s->page, "</td><td class=\"n wide\">%lld</td><td class=\"n wide\">%lld</td><td class=\"wide\">", (long long)query_num(q, 13),
	    (long long)query_num(q, 12));
	put_html(&s->page, str_cut(query_str(q, 14), 0, 10));
	buf_add(&s->page, S("</td><td class=\"d\">"));
	put_html(&s->page, str_cut(query_str(q, 15), 0, 10));
	buf_add(&s->page, S("</td></tr>\n"));
}

/* One table, a group of rows a type. */
static int
facts(struct site *s, struct str key, struct err *e)
{
	struct query *q = db_prepare(s->c->db, "SELECT f.type, f.subject, coalesce(se.label, f.subject), f.object, coalesce(oe.label, f.object),"
	    " f.period, v.value, v.low, v.high, v.currency, v.unit, v.approx, coalesce(v.articles, f.articles), coalesce(v.sources, f.sources),"
	    " coalesce(v.first_seen, f.first_seen), coalesce(v.last_seen, f.last_seen), f.conflict, f.key, v.sense FROM fact f"
	    " LEFT JOIN fact_value v ON v.fact = f.key LEFT JOIN entity se ON se.key = f.subject LEFT JOIN entity oe ON oe.key = f.object"
	    " WHERE (f.subject = ?1 OR f.object = ?1) AND f.type NOT IN ('statement', 'quote') ORDER BY f.type, coalesce(f.last_seen, '') DESC, f.key, v.n", e);
	struct str type = { 0 };
	int got;

	if (!q)
		return -1;
	query_text(q, 1, key);
	while ((got = query_step(q, e)) == 1) {
		if (!type.p)
			buf_add(&s->page, S("<h2>Facts</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Facts\"><table><thead><tr>"
			    "<th scope=\"col\">what<th scope=\"col\">when<th scope=\"col\" class=\"n\">value<th scope=\"col\" class=\"n wide\">sources"
			    "<th scope=\"col\" class=\"n wide\">articles<th scope=\"col\" class=\"wide\">first<th scope=\"col\">last</tr></thead>\n"));
		if (!type.p || !str_eq(type, query_str(q, 0))) {
			buf_add(&s->page, type.p ? S("</tbody>\n<tbody><tr><th class=\"type\" scope=\"rowgroup\" colspan=\"7\">") :
			    S("<tbody><tr><th class=\"type\" scope=\"rowgroup\" colspan=\"7\">"));
			type = arena_dup(&s->c->arena, query_str(q, 0));
			put_html(&s->page, type);
			buf_add(&s->page, S("</th></tr>\n"));
		}
		fact(s, key, q);
	}
	if (type.p)
		buf_add(&s->page, S("</tbody></table></div>\n"));
	query_free(q);
	return got;
}

static int
sentences(struct site *s, struct str key, struct err *e)
{
	struct filter f = { .entity = key, .said = true, .limit = SENTENCES };
	struct buf sql = { .max = 1 << 16 };
	struct str last = { 0 };
	struct query *q;
	int got;

	buf_add(&sql, S("SELECT s.text, a.id, coalesce(a.title, a.origin, a.id), coalesce(a.url, a.canonical), a.site,"
	    " coalesce(a.published, a.first_fetched), c.n"));
	filter_sql(&f, s->c->db, &sql);
	q = db_prepare(s->c->db, buf_z(&sql), e);
	buf_release(&sql);
	if (!q)
		return -1;
	filter_bind(&f, s->c->db, &s->c->arena, q);
	buf_add(&s->page, S("<h2>In their sentences</h2>\n<ul>\n"));
	while ((got = query_step(q, e)) == 1) {
		struct str sentence = query_str(q, 0);

		if (sentence.n == 0 || str_eq(sentence, last))
			continue;
		last = arena_dup(&s->c->arena, sentence);
		struct str number = arena_printf(&s->c->arena, "c%lld", (long long)query_num(q, 6));
		buf_add(&s->page, S("<li>"));
		put_html(&s->page, sentence);
		buf_add(&s->page, S(" <small>"));
		put_link(s, 1, page_name(&s->c->arena, "article", query_str(q, 1)), number.p, query_str(q, 2));
		buf_add(&s->page, S(", "));
		put_html(&s->page, query_str(q, 4));
		buf_addc(&s->page, ' ');
		put_day(s, query_str(q, 5));
		buf_addc(&s->page, ' ');
		put_passage(&s->page, query_str(q, 3), sentence);
		buf_add(&s->page, S("</small></li>\n"));
	}
	buf_add(&s->page, S("</ul>\n"));
	query_free(q);
	return got;
}

int
report_entity(struct site *s, struct str key, struct str label, struct err *e)
{
	struct str page = page_name(&s->c->arena, "entity", key);

	page_open(s, label, 1);
	if (head(s, key, e) < 0 || plots(s, key, e) < 0 || facts(s, key, e) < 0 || sentences(s, key, e) < 0)
		return -1;
	index_add(s, page, S("entity"), label, key);
	return page_write(s, page.p, e);
}
