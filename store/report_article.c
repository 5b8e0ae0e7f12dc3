#include "facts.h"

#include <stdlib.h>
#include <string.h>

/* One article's page: its text with figures and claims marked, and how each claim was read. */

struct span {
	size_t start, end;
	int64_t n;
	struct str title;
};

struct text {
	struct str body;
	LIST(struct span) figures, claims;
	LIST(size_t) cuts;
};

static int
spans(struct site *s, struct arena *a, int64_t article, struct text *t, bool figures, struct err *e)
{
	struct query *q = db_prepare(s->c->db, figures ?
	    "SELECT n, span_start, span_end, kind, value, low, high, currency, unit, approx, iso FROM figure WHERE article = ?1 ORDER BY n" :
	    "SELECT n, span_start, span_end, type FROM claim WHERE article = ?1 ORDER BY n", e);
	struct buf title = { .max = 1 << 16 };
	int got;

	if (!q)
		return -1;
	query_int(q, 1, article);
	while ((got = query_step(q, e)) == 1) {
		int64_t from = query_num(q, 1), to = query_num(q, 2);
		struct span span = { .n = query_num(q, 0) };

		if (from < 0 || to <= from || (size_t)to > t->body.n)
			continue;
		span.start = (size_t)from;
		span.end = (size_t)to;
		buf_reset(&title);
		buf_add(&title, query_str(q, 3));
		if (figures) {
			buf_addc(&title, ' ');
			put_amount(&title, query_str(q, 4), query_str(q, 5), query_str(q, 6), query_str(q, 7), query_str(q, 8), query_str(q, 9));
			buf_add(&title, query_str(q, 10));
		}
		span.title = arena_dup(a, buf_str(&title));
		if (figures)
			*arena_push(a, &t->figures) = span;
		else
			*arena_push(a, &t->claims) = span;
		*arena_push(a, &t->cuts) = span.start;
		*arena_push(a, &t->cuts) = span.end;
	}
	query_free(q);
	buf_release(&title);
	return got;
}

static int
by_place(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return (x > y) - (x < y);
}

/* One piece between two cuts: it lies wholly in or wholly out of each span, so tags always nest. */
static void
put_piece(struct site *s, const struct text *t, size_t from, size_t to)
{
	const struct span *figure = NULL;
	bool claim = false;

	for (size_t i = 0; i < t->claims.n; i++) {
		const struct span *c = &t->claims.v[i];
		if (c->start == from)
			buf_printf(&s->page, "<span id=\"c%lld\"></span>", (long long)c->n);
		claim |= c->start <= from && to <= c->end;
	}
	for (size_t i = 0; i < t->figures.n && !figure; i++)
		if (t->figures.v[i].start <= from && to <= t->figures.v[i].end)
			figure = &t->figures.v[i];
	if (claim)
		buf_add(&s->page, S("<mark>"));
	if (figure) {
		buf_add(&s->page, S("<span class=\"figure\" title=\""));
		put_html(&s->page, figure->title);
		buf_add(&s->page, S("\">"));
	}
	put_html(&s->page, str_cut(t->body, from, to));
	buf_add(&s->page, figure ? S("</span>") : S(""));
	buf_add(&s->page, claim ? S("</mark>") : S(""));
}

static void
put_text(struct site *s, struct arena *a, struct text *t)
{
	size_t at = 0, cut = 0;

	for (size_t i = 0; i + 1 < t->body.n; i++)
		if (t->body.p[i] == '\n' && t->body.p[i + 1] == '\n') {
			*arena_push(a, &t->cuts) = i;
			*arena_push(a, &t->cuts) = i + 2;
		}
	*arena_push(a, &t->cuts) = t->body.n;
	qsort(t->cuts.v, t->cuts.n, sizeof *t->cuts.v, by_place);
	buf_add(&s->page, S("<div class=\"text\">\n<p>"));
	for (; cut < t->cuts.n; cut++) {
		size_t to = t->cuts.v[cut];
		if (to == at)
			continue;
		if (to == at + 2 && t->body.p[at] == '\n' && t->body.p[at + 1] == '\n')
			buf_add(&s->page, S("</p>\n<p>"));
		else
			put_piece(s, t, at, to);
		at = to;
	}
	buf_add(&s->page, S("</p>\n</div>\n"));
}

static int
put_roles(struct site *s, struct query *roles, int64_t article, int64_t claim, struct err *e)
{
	int got;

	query_int(roles, 1, article);
	query_int(roles, 2, claim);
	while ((got = query_step(roles, e)) == 1) {
		buf_add(&s->page, S("<br><small>"));
		put_html(&s->page, query_str(roles, 0));
		buf_add(&s->page, S(": </small>"));
		if (query_str(roles, 2).n)
			put_link(s, 1, page_name(&s->c->arena, "entity", query_str(roles, 2)), NULL, query_str(roles, 1));
		else
			put_html(&s->page, query_str(roles, 1));
		if (query_str(roles, 3).n && !str_eq(query_str(roles, 3), query_str(roles, 1))) {
			buf_add(&s->page, S(" <small>= "));
			put_html(&s->page, query_str(roles, 3));
			buf_add(&s->page, S("</small>"));
		}
	}
	query_reset(roles);
	return got;
}

static int
put_claims(struct site *s, int64_t article, struct str url, struct err *e)
{
	struct query *q = db_prepare(s->c->db, "SELECT c.n, c.type, c.value, c.low, c.high, c.currency, c.unit, c.approx, c.period, c.modality,"
	    " c.polarity, c.speaker, c.confidence, s.text FROM claim c LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence"
	    " WHERE c.article = ?1 ORDER BY c.n", e);
	/* an entity has a page where it is in a fact */
	struct query *roles = q ? db_prepare(s->c->db, "SELECT r.role, coalesce(r.text, ''), CASE WHEN EXISTS (SELECT 1 FROM fact f JOIN entity n"
	    " ON n.key = r.entity WHERE f.subject = r.entity OR f.object = r.entity) THEN r.entity END, r.resolved FROM claim_role r"
	    " WHERE r.article = ?1 AND r.claim = ?2 ORDER BY r.n", e) : NULL;
	struct buf amount = { .max = 1 << 16 };
	bool any = false;
	int got = -1;

	if (!roles)
		goto out;
	query_int(q, 1, article);
	while ((got = query_step(q, e)) == 1) {
		buf_add(&s->page, any ? S("") : S("<h2>Claims</h2>\n<ol>\n"));
		any = true;
		buf_printf(&s->page, "<li><a href=\"#c%lld\">", (long long)query_num(q, 0));
		put_html(&s->page, query_str(q, 1));
		buf_add(&s->page, S("</a> "));
		buf_reset(&amount);
		put_amount(&amount, query_str(q, 2), query_str(q, 3), query_str(q, 4), query_str(q, 5), query_str(q, 6), query_str(q, 7));
		put_html(&s->page, buf_str(&amount));
		buf_add(&s->page, S(" <small>"));
		for (int i = 8; i < 11; i++)
			if (query_str(q, i).n && !str_eq(query_str(q, i), S("positive")) && !str_eq(query_str(q, i), S("asserted"))) {
				put_html(&s->page, query_str(q, i));
				buf_addc(&s->page, ' ');
			}
		if (query_str(q, 11).n) {
			buf_add(&s->page, S("according to "));
			put_html(&s->page, query_str(q, 11));
			buf_addc(&s->page, ' ');
		}
		if (query_str(q, 12).n)
			buf_printf(&s->page, "confidence %.2f ", (double)query_num(q, 12) / 1000);
		put_passage(&s->page, url, query_str(q, 13));
		buf_add(&s->page, S("</small>"));
		if (put_roles(s, roles, article, query_num(q, 0), e) < 0) {
			got = -1;
			break;
		}
		buf_add(&s->page, S("</li>\n"));
	}
	buf_add(&s->page, any ? S("</ol>\n") : S(""));
out:
	query_free(q);
	query_free(roles);
	buf_release(&amount);
	return got;
}

static int
put_checks(struct site *s, int64_t article, struct err *e)
{
	struct query *q = db_prepare(s->c->db, "SELECT status, message FROM check_result WHERE article = ?1 ORDER BY n", e);
	bool any = false;
	int got;

	if (!q)
		return -1;
	query_int(q, 1, article);
	while ((got = query_step(q, e)) == 1) {
		buf_add(&s->page, any ? S("") : S("<h2>Do its figures add up?</h2>\n<ul>\n"));
		any = true;
		buf_add(&s->page, str_eq(query_str(q, 0), S("inconsistent")) ? S("<li><span class=\"warn\">") : S("<li><span>"));
		put_html(&s->page, query_str(q, 0));
		buf_add(&s->page, S("</span>: "));
		put_html(&s->page, query_str(q, 1));
		buf_add(&s->page, S("</li>\n"));
	}
	buf_add(&s->page, any ? S("</ul>\n") : S(""));
	query_free(q);
	return got;
}

int
report_article(struct site *s, int64_t key, struct err *e)
{
	struct query *q = db_prepare(s->c->db, "SELECT a.id, coalesce(a.title, a.origin, a.id), coalesce(a.url, a.canonical, ''), coalesce(a.site, ''),"
	    " coalesce(a.published, a.first_fetched, ''), a.text, a.credit, (SELECT count(*) FROM article b WHERE b.id = a.id), a.authors"
	    " FROM article a WHERE a.key = ?1", e);
	struct arena a = { 0 };
	struct text t = { 0 };
	struct str page, url, title;
	int got;

	if (!q)
		return -1;
	query_int(q, 1, key);
	got = query_step(q, e);
	if (got != 1) {
		query_free(q);
		return got;
	}
	page = page_name(&s->c->arena, "article", query_str(q, 0));
	title = arena_dup(&a, query_str(q, 1));
	url = arena_dup(&a, query_str(q, 2));
	t.body = arena_dup(&a, query_str(q, 5));
	page_open(s, title, 1);
	buf_add(&s->page, S("<p class=\"soft\">"));
	put_html(&s->page, query_str(q, 3));
	buf_addc(&s->page, ' ');
	put_html(&s->page, str_cut(query_str(q, 4), 0, 10));
	if (query_str(q, 6).n) {
		buf_add(&s->page, S(", from "));
		put_html(&s->page, query_str(q, 6));
	}
	if (query_num(q, 7) > 1)
		buf_printf(&s->page, ", <span class=\"warn\">the latest of %lld versions</span>", (long long)query_num(q, 7));
	buf_addc(&s->page, ' ');
	put_passage(&s->page, url, (struct str){ 0 });
	buf_add(&s->page, S("</p>\n"));
	index_add(s, page, query_str(q, 3).n ? query_str(q, 3) : S("article"), title, str_cut(query_str(q, 4), 0, 10));
	query_free(q);
	if (spans(s, &a, key, &t, true, e) < 0 || spans(s, &a, key, &t, false, e) < 0)
		got = -1;
	else {
		put_text(s, &a, &t);
		got = put_checks(s, key, e) < 0 || put_claims(s, key, url, e) < 0 ? -1 : page_write(s, page.p, e);
	}
	arena_release(&a);
	return got;
}
