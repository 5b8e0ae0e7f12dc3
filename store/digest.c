#include "facts.h"

#include <stdio.h>
#include <string.h>

#include "../lib/output.h"

/*
 * What is new, as a text to be read: on the terminal, as Markdown, as an HTML mail, as an Atom feed whose
 * entries (one an article) keep their ids. One writer for the four forms, so that they say the same.
 */

enum { ARTICLES_TOLD = 50, SENTENCES_TOLD = 8, ATOM_DAYS = 7 };

struct page {
	enum form form;
	struct buf out;
	struct str now;
	size_t said, left; /* sentences of the item told and left out */
	size_t items;
};

static void
put(struct page *p, struct str s)
{
	switch (p->form) {
	case FORM_MARKDOWN: put_markdown(&p->out, s); break;
	case FORM_HTML: case FORM_ATOM: put_html(&p->out, s); break;
	default: put_terminal(&p->out, s);
	}
}

static void
page_begin(struct page *p, struct str title, struct str since)
{
	switch (p->form) {
	case FORM_HTML:
		buf_add(&p->out, S("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
		    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
		    "<meta name=\"viewport\" content=\"width=device-width\"><title>"));
		put(p, title);
		buf_add(&p->out, S("</title>\n<style>body{font:16px/1.5 sans-serif;max-width:44em;margin:1em auto;padding:0 1em}"
		    "h2{margin-top:1.6em}li{margin:.3em 0}small{color:#595959}</style></head><body>\n<h1>"));
		put(p, title);
		buf_add(&p->out, S("</h1>\n<p><small>since "));
		put(p, since);
		buf_add(&p->out, S("</small></p>\n"));
		break;
	case FORM_ATOM:
		buf_add(&p->out, S("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
		    "<id>urn:newsfacts:digest</id>\n<title>"));
		put(p, title);
		buf_add(&p->out, S("</title>\n<author><name>newsfacts</name></author>\n<updated>"));
		put(p, p->now);
		buf_add(&p->out, S("</updated>\n"));
		break;
	case FORM_MARKDOWN:
		buf_add(&p->out, S("# "));
		put(p, title);
		buf_add(&p->out, S("\n\nsince "));
		put(p, since);
		buf_addc(&p->out, '\n');
		break;
	default:
		put(p, title);
		buf_add(&p->out, S(", since "));
		put(p, since);
		buf_addc(&p->out, '\n');
	}
}

static void
page_section(struct page *p, struct str title)
{
	if (p->form == FORM_ATOM)
		return;
	buf_add(&p->out, p->form == FORM_HTML ? S("<h2>") : p->form == FORM_MARKDOWN ? S("\n## ") : S("\n== "));
	put(p, title);
	buf_add(&p->out, p->form == FORM_HTML ? S("</h2>\n") : p->form == FORM_MARKDOWN ? S("\n") : S(" ==\n"));
}

/* A link in Markdown: what could end it is written as its percent code. */
static void
put_markdown_url(struct buf *out, struct str url)
{
	for (size_t i = 0; i < url.n; i++)
		if ((unsigned char)url.p[i] <= ' ' || (unsigned char)url.p[i] >= 0x7f || strchr("()<>\\\"`[]|*_", url.p[i]))
			buf_printf(out, "%%%02X", (unsigned char)url.p[i]);
		else
			buf_addc(out, url.p[i]);
}

static void
item_begin(struct page *p, struct str title, struct str url, struct str under)
{
	bool link = is_web_address(url);

	p->items++;
	p->said = p->left = 0;
	switch (p->form) {
	case FORM_HTML:
		buf_add(&p->out, S("<h3>"));
		if (link) {
			buf_add(&p->out, S("<a rel=\"noreferrer\" href=\""));
			put(p, url);
			buf_add(&p->out, S("\">"));
		}
		put(p, title);
		buf_add(&p->out, link ? S("</a>") : S(""));
		if (under.n) {
			buf_add(&p->out, S(" <small>"));
			put(p, under);
			buf_add(&p->out, S("</small>"));
		}
		buf_add(&p->out, S("</h3>\n<ul>\n"));
		break;
	case FORM_MARKDOWN:
		buf_add(&p->out, link ? S("\n### [") : S("\n### "));
		put(p, title);
		if (link) {
			buf_add(&p->out, S("]("));
			put_markdown_url(&p->out, url);
			buf_addc(&p->out, ')');
		}
		buf_addc(&p->out, '\n');
		put(p, under);
		buf_add(&p->out, under.n ? S("\n\n") : S("\n"));
		break;
	default:
		buf_addc(&p->out, '\n');
		put(p, title);
		if (under.n) {
			buf_add(&p->out, S("  ("));
			put(p, under);
			buf_addc(&p->out, ')');
		}
		buf_addc(&p->out, '\n');
		if (link) {
			put(p, url);
			buf_addc(&p->out, '\n');
		}
	}
}

static void
entry_begin(struct page *p, struct str id, struct str title, struct str url, struct str when, struct str site)
{
	p->items++;
	p->said = p->left = 0;
	buf_add(&p->out, S("<entry>\n<id>urn:newsfacts:article:"));
	put(p, id);
	buf_add(&p->out, S("</id>\n<title>"));
	put(p, title);
	buf_add(&p->out, S("</title>\n<updated>"));
	put(p, when);
	if (when.n == 10) /* a date alone is no time of RFC 3339 */
		buf_add(&p->out, S("T00:00:00Z"));
	buf_add(&p->out, S("</updated>\n"));
	if (is_web_address(url)) {
		buf_add(&p->out, S("<link href=\""));
		put(p, url);
		buf_add(&p->out, S("\"/>\n"));
	}
	buf_add(&p->out, S("<author><name>"));
	put(p, site.n ? site : S("unknown"));
	buf_add(&p->out, S("</name></author>\n<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><ul>\n"));
}

static void
item_line(struct page *p, struct str text)
{
	bool tags = p->form == FORM_HTML || p->form == FORM_ATOM;

	if (p->said++ >= SENTENCES_TOLD) {
		p->left++;
		return;
	}
	buf_add(&p->out, tags ? S("<li>") : p->form == FORM_MARKDOWN ? S("- ") : S("  - "));
	put(p, text);
	buf_add(&p->out, tags ? S("</li>\n") : S("\n"));
}

static void
item_end(struct page *p)
{
	bool tags = p->form == FORM_HTML || p->form == FORM_ATOM;

	if (p->left)
		buf_printf(&p->out, "%s%zu more%s", tags ? "<li>" : p->form == FORM_MARKDOWN ? "- " : "  - ", p->left, tags ? "</li>\n" : "\n");
	if (p->form == FORM_HTML)
		buf_add(&p->out, S("</ul>\n"));
	if (p->form == FORM_ATOM)
		buf_add(&p->out, S("</ul></div></content>\n</entry>\n"));
}

static void
page_end(struct page *p)
{
	if (p->form == FORM_HTML)
		buf_add(&p->out, S("</body></html>\n"));
	if (p->form == FORM_ATOM)
		buf_add(&p->out, S("</feed>\n"));
}

static int
tell_articles(struct context *c, struct page *p, struct err *e)
{
	struct buf sql = { .max = 1 << 16 };
	struct str article = { 0 }, sentence = { 0 };
	size_t told = 0, limit = c->filter.limit ? (size_t)c->filter.limit : ARTICLES_TOLD;
	struct filter wanted = c->filter;
	struct query *q;
	int got;

	wanted.limit = 0;
	buf_add(&sql, S("SELECT a.id, a.title, coalesce(a.url, a.canonical), coalesce(a.published, a.first_fetched), a.site, s.text, a.origin"));
	filter_sql(&wanted, c->db, &sql);
	q = db_prepare(c->db, buf_z(&sql), e);
	buf_release(&sql);
	if (!q)
		return -1;
	filter_bind(&wanted, c->db, &c->arena, q);
	while ((got = query_step(q, e)) == 1) {
		if (!article.p || !str_eq(article, query_str(q, 0))) {
			struct str title = query_str(q, 1), when = query_str(q, 3), site = query_str(q, 4);
			if (article.p)
				item_end(p);
			else
				page_section(p, S("What is new"));
			if (told++ == limit) {
				article.p = NULL;
				break;
			}
			title = title.n ? title : query_str(q, 6);
			article = arena_dup(&c->arena, query_str(q, 0));
			sentence = (struct str){ 0 };
			if (p->form == FORM_ATOM)
				entry_begin(p, article, title, query_str(q, 2), when.n ? when : p->now, site);
			else
				item_begin(p, title, query_str(q, 2), arena_printf(&c->arena, "%.*s%s%.10s", SARG(site), site.n ? ", " : "",
				    when.n >= 10 ? when.p : "no date"));
		}
		/* claims of one sentence follow each other: it is told once */
		if (query_str(q, 5).n && !str_eq(sentence, query_str(q, 5))) {
			sentence = arena_dup(&c->arena, query_str(q, 5));
			item_line(p, sentence);
		}
	}
	if (article.p)
		item_end(p);
	query_free(q);
	return got < 0 ? -1 : 0;
}

/* A section of items with one line each: title, url, under, line are the query's columns. */
static int
tell_items(struct context *c, struct page *p, struct str section, const char *sql, struct err *e)
{
	struct query *q = db_prepare(c->db, sql, e);
	bool first = true;
	int got;

	if (!q)
		return -1;
	query_text(q, 1, c->filter.since);
	while ((got = query_step(q, e)) == 1) {
		if (first)
			page_section(p, section);
		first = false;
		item_begin(p, query_str(q, 0), query_str(q, 1), query_str(q, 2));
		item_line(p, query_str(q, 3));
		item_end(p);
	}
	query_free(q);
	return got;
}

/* Facts that sources disagree about, a line a value: who says it, and when last. */
static int
tell_conflicts(struct context *c, struct page *p, struct err *e)
{
	struct buf sql = { .max = 1 << 16 }, line = { .max = 1 << 16 }, head = { .max = 1 << 16 };
	struct str fact = { 0 };
	struct query *q;
	int got;

	buf_printf(&sql, "SELECT f.key, coalesce(se.label, f.subject, ''), f.type, coalesce(oe.label, f.object), f.period, v.value, v.low, v.high,"
	    " v.currency, v.unit, v.approx, v.sense, v.last_seen, (SELECT %s FROM (SELECT DISTINCT a.site FROM claim c JOIN article a"
	    " ON a.key = c.article WHERE c.fact = f.key AND a.is_current = 1 AND coalesce(c.value, '') = coalesce(v.value, '')"
	    " AND coalesce(c.low, '') = coalesce(v.low, '') AND coalesce(c.currency, '') = coalesce(v.currency, '')"
	    " AND coalesce(c.unit, '') = coalesce(v.unit, '') AND coalesce(c.sense, '') = coalesce(v.sense, '') ORDER BY 1) x)"
	    " FROM fact f JOIN fact_value v ON v.fact = f.key LEFT JOIN entity se ON se.key = f.subject"
	    " LEFT JOIN entity oe ON oe.key = f.object WHERE f.conflict = 1 AND f.last_seen >= ?1"
	    " ORDER BY coalesce(f.last_seen, '') DESC, f.key, v.n",
	    db_is_postgres(c->db) ? "string_agg(x.site, ', ')" : "group_concat(x.site, ', ')");
	q = db_prepare(c->db, buf_z(&sql), e);
	buf_release(&sql);
	if (!q)
		return -1;
	query_text(q, 1, c->filter.since);
	while ((got = query_step(q, e)) == 1) {
		if (!str_eq(fact, query_str(q, 0))) {
			if (fact.p)
				item_end(p);
			else
				page_section(p, S("Sources disagree"));
			fact = arena_dup(&c->arena, query_str(q, 0));
			buf_reset(&head);
			buf_printf(&head, "%.*s: %.*s%s%.*s", SARG(query_str(q, 1)), SARG(query_str(q, 2)), query_str(q, 3).n ? ", " : "",
			    SARG(query_str(q, 3)));
			buf_reset(&line);
			put_detail(&line, fact);
			if (line.n)
				buf_printf(&head, ", %s", buf_z(&line));
			item_begin(p, buf_str(&head), (struct str){ 0 }, query_str(q, 4));
		}
		buf_reset(&line);
		put_told(&line, q, 5, query_str(q, 11));
		buf_printf(&line, ": %.*s, %.*s", SARG(query_str(q, 13)), SARG(str_cut(query_str(q, 12), 0, 10)));
		item_line(p, buf_str(&line));
	}
	if (fact.p)
		item_end(p);
	query_free(q);
	buf_release(&line);
	buf_release(&head);
	return got;
}

/* Pages that were edited, and the sentences of the claims that they no longer make. */
static int
tell_changes(struct context *c, struct page *p, struct err *e)
{
	struct query *q = db_prepare(c->db, "SELECT a.id, coalesce(a.title, a.origin, ''), coalesce(a.url, a.canonical, ''), coalesce(a.site, ''),"
	    " s.text FROM article a LEFT JOIN article b ON b.id = a.id AND b.is_current = 0"
	    " LEFT JOIN claim c ON c.article = b.key AND c.gone IS NOT NULL LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence"
	    " WHERE a.is_current = 1 AND coalesce(a.last_fetched, a.modified, a.published, '') >= ?1"
	    " AND a.id IN (SELECT id FROM article GROUP BY id HAVING count(*) > 1)"
	    " ORDER BY coalesce(a.last_fetched, '') DESC, a.key, b.key, c.n", e);
	struct buf line = { .max = 1 << 20 };
	struct str page = { 0 }, last = { 0 };
	int got;

	if (!q)
		return -1;
	query_text(q, 1, c->filter.since);
	while ((got = query_step(q, e)) == 1) {
		struct str said = query_str(q, 4);
		if (!str_eq(page, query_str(q, 0))) {
			if (page.p)
				item_end(p);
			else
				page_section(p, S("Changed without notice"));
			page = arena_dup(&c->arena, query_str(q, 0));
			last = (struct str){ 0 };
			item_begin(p, query_str(q, 1), query_str(q, 2), query_str(q, 3));
			if (!said.n)
				item_line(p, S("edited, and no claim is gone"));
		}
		if (said.n && !str_eq(said, last)) {
			buf_reset(&line);
			buf_add(&line, S("no longer says: "));
			buf_add(&line, said);
			item_line(p, buf_str(&line));
			last = arena_dup(&c->arena, said);
		}
	}
	if (page.p)
		item_end(p);
	query_free(q);
	buf_release(&line);
	return got;
}

/* Nothing is new: where there is something older, that is said. */
static int
tell_nothing(struct context *c, struct err *e)
{
	struct query *q = db_prepare(c->db, "SELECT max(seen) FROM claim WHERE seen <> '-'", e);
	struct str last;
	int got;

	if (!q)
		return -1;
	got = query_step(q, e);
	last = got == 1 ? str_cut(query_str(q, 0), 0, 10) : (struct str){ 0 };
	if (got >= 0 && last.n)
		log_event(LOG_WARNING, NULL, "nothing", "nothing is new since %.*s; the newest article is of %.*s: --since %.*s", SARG(c->filter.since),
		    SARG(last), SARG(last));
	else if (got >= 0)
		log_event(LOG_WARNING, NULL, "nothing", "nothing is new since %.*s", SARG(c->filter.since));
	query_free(q);
	return got < 0 ? -1 : 0;
}

int
command_digest(struct context *c, struct err *e)
{
	struct page p = { .form = c->form == FORM_TABLE ? FORM_TEXT : c->form, .out.max = 1 << 28, .now = c->now };
	char since[DATE_TEXT];
	struct date d;
	int rc;

	if (p.form != FORM_TEXT && p.form != FORM_MARKDOWN && p.form != FORM_HTML && p.form != FORM_ATOM)
		return err_set(e, ERR_CONFIG, "bad-format", "digest prints text, markdown, html or atom");
	if (c->filter.since.n == 0 && date_parse(c->now, &d) == 0) {
		date_print_utc(date_unix(&d) - (p.form == FORM_ATOM ? ATOM_DAYS : 1) * 86400, since);
		c->filter.since = arena_dup(&c->arena, str_z(since));
	}
	page_begin(&p, S("News facts"), c->filter.since);
	rc = p.form == FORM_ATOM ? 0 : tell_conflicts(c, &p, e);
	if (rc == 0 && p.form != FORM_ATOM)
		rc = tell_items(c, &p, S("What does not add up"), "SELECT coalesce(a.title, a.origin, ''), coalesce(a.url, a.canonical, ''),"
		    " coalesce(a.site, ''), k.message FROM check_result k JOIN article a ON a.key = k.article"
		    " WHERE a.is_current = 1 AND k.status = 'inconsistent' AND coalesce(a.published, a.first_fetched, '') >= ?1"
		    " ORDER BY coalesce(a.published, '') DESC, a.key, k.n", e);
	if (rc == 0 && p.form != FORM_ATOM)
		rc = tell_changes(c, &p, e);
	if (rc == 0)
		rc = tell_articles(c, &p, e);
	if (rc == 0 && p.items == 0)
		rc = tell_nothing(c, e);
	page_end(&p);
	if (rc == 0)
		out_write(buf_str(&p.out));
	buf_release(&p.out);
	return rc;
}
