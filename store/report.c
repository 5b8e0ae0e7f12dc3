#include "facts.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../lib/digest.h"
#include "../lib/json.h"

/*
 * The static site: an overview, a page an entity, a page an article, a search index. Every page is whole
 * without a script and without a network; nothing in it is loaded from elsewhere, and its policy says so.
 */

enum { NEW_TOLD = 60 };

/* ---- files ---- */

int
file_write(struct site *s, const char *name, struct str bytes, struct err *e)
{
	char path[4096], aside[4096 + 8];
	FILE *f;
	bool bad;

	if (snprintf(path, sizeof path, "%s/%s", s->dir, name) >= (int)sizeof path)
		return err_set(e, ERR_IO, "cannot-write", "%s/%s: the name is too long", s->dir, name);
	snprintf(aside, sizeof aside, "%s.new", path);
	f = fopen(aside, "w");
	if (!f)
		return err_set(e, ERR_IO, "cannot-write", "%s: %s", aside, strerror(errno));
	bad = bytes.n && fwrite(bytes.p, 1, bytes.n, f) != bytes.n;
	bad |= fclose(f) != 0;
	if (bad || rename(aside, path) < 0) {
		err_set(e, ERR_IO, "cannot-write", "%s: %s", path, strerror(errno));
		unlink(aside);
		return -1;
	}
	s->pages++;
	return 0;
}

static int
make_folder(const char *dir, const char *below, struct err *e)
{
	char path[4096];

	snprintf(path, sizeof path, "%s%s%s", dir, *below ? "/" : "", below);
	if (mkdir(path, 0777) < 0 && errno != EEXIST)
		return err_set(e, ERR_IO, "cannot-write", "%s: %s", path, strerror(errno));
	return 0;
}

struct str
page_name(struct arena *a, const char *folder, struct str key)
{
	char hex[65];

	if (key.n && key.n <= 80) {
		size_t good = 0;
		while (good < key.n && key.p[good] && strchr("abcdefghijklmnopqrstuvwxyz0123456789-_", key.p[good]))
			good++;
		if (good == key.n)
			return arena_printf(a, "%s/%.*s.html", folder, SARG(key));
	}
	sha256_hex(key, hex);
	return arena_printf(a, "%s/_%.24s.html", folder, hex);
}

/* ---- pieces ---- */

void
page_open(struct site *s, struct str title, int depth)
{
	const char *up = depth ? "../" : "";

	buf_reset(&s->page);
	buf_add(&s->page, S("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; script-src 'self';"
	    " base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"));
	put_html(&s->page, title);
	buf_printf(&s->page, "</title>\n<link rel=\"stylesheet\" href=\"%sstyle.css\">\n</head>\n<body>\n"
	    "<a class=\"skip\" href=\"#main\">To the text</a>\n", up);
	if (depth)
		buf_printf(&s->page, "<nav aria-label=\"Site\"><a href=\"%sindex.html\">Overview</a></nav>\n", up);
	buf_add(&s->page, S("<main id=\"main\">\n<h1>"));
	put_html(&s->page, title);
	buf_add(&s->page, S("</h1>\n"));
}

int
page_write(struct site *s, const char *name, struct err *e)
{
	buf_add(&s->page, S("</main>\n<footer><p class=\"soft\">newsfacts, as of "));
	put_html(&s->page, s->c->now);
	buf_add(&s->page, S("</p></footer>\n</body>\n</html>\n"));
	return file_write(s, name, buf_str(&s->page), e);
}

void
put_link(struct site *s, int depth, struct str page, const char *fragment, struct str text)
{
	buf_printf(&s->page, "<a href=\"%s%.*s%s%s\">", depth ? "../" : "", SARG(page), fragment ? "#" : "", fragment ? fragment : "");
	put_html(&s->page, text);
	buf_add(&s->page, S("</a>"));
}

/* A day that no line break cuts. */
void
put_day(struct site *s, struct str time)
{
	if (time.n == 0)
		return;
	buf_add(&s->page, S("<time>"));
	put_html(&s->page, str_cut(time, 0, 10));
	buf_add(&s->page, S("</time>"));
}

static void
put_percent(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_')
			buf_addc(out, (char)c);
		else
			buf_printf(out, "%%%02X", c);
	}
}

/* The first or last five words: long passages are named by both ends. */
static size_t
words_end(struct str s, int words)
{
	size_t i = 0;

	for (; i < s.n; i++)
		if (s.p[i] == ' ' && --words == 0)
			break;
	return i;
}

static size_t
words_begin(struct str s, int words)
{
	size_t i = s.n;

	while (i > 0) {
		if (s.p[i - 1] == ' ' && --words == 0)
			break;
		i--;
	}
	return i;
}

void
put_passage(struct buf *out, struct str url, struct str sentence)
{
	size_t head = words_end(sentence, 5), tail = words_begin(sentence, 5);

	if (!is_web_address(url))
		return;
	buf_add(out, S("<a rel=\"noreferrer noopener\" href=\""));
	put_html(out, url);
	if (sentence.n) {
		buf_add(out, str_chr(url, '#') < url.n ? S(":~:text=") : S("#:~:text="));
		if (head < tail) {
			put_percent(out, str_cut(sentence, 0, head));
			buf_addc(out, ',');
			put_percent(out, str_cut(sentence, tail, sentence.n));
		} else
			put_percent(out, sentence);
	}
	buf_add(out, S("\">at the source</a>"));
}

void
index_add(struct site *s, struct str page, struct str kind, struct str title, struct str words)
{
	struct json j = { .out = &s->index, .comma = s->entries++ > 0 };

	json_open(&j, '[');
	json_string(&j, page);
	json_string(&j, kind);
	json_string(&j, title);
	json_string(&j, words);
	json_close(&j, ']');
	buf_addc(&s->index, '\n');
}

/* ---- the overview ---- */

static void
section(struct site *s, const char *title)
{
	buf_printf(&s->page, "<h2>%s</h2>\n", title);
}

static int
conflicts(struct site *s, struct err *e)
{
	struct buf sql = { .max = 1 << 16 }, amount = { .max = 1 << 16 };
	struct str last = { 0 };
	struct query *q;
	int got;

	buf_printf(&sql, "SELECT f.key, f.subject, coalesce(se.label, f.subject, ''), f.type, coalesce(oe.label, f.object, ''), v.value, v.low, v.high,"
	    " v.currency, v.unit, v.approx, v.sense, v.last_seen, (SELECT %s FROM (SELECT DISTINCT a.site FROM claim c JOIN article a"
	    " ON a.key = c.article WHERE c.fact = f.key AND a.is_current = 1 AND coalesce(c.value, '') = coalesce(v.value, '')"
	    " AND coalesce(c.low, '') = coalesce(v.low, '') AND coalesce(c.currency, '') = coalesce(v.currency, '')"
	    " AND coalesce(c.unit, '') = coalesce(v.unit, '') AND coalesce(c.sense, '') = coalesce(v.sense, '') ORDER BY 1) x) FROM fact f"
	    " JOIN fact_value v ON v.fact = f.key LEFT JOIN entity se ON se.key = f.subject LEFT JOIN entity oe ON oe.key = f.object"
	    " WHERE f.conflict = 1 ORDER BY coalesce(f.last_seen, '') DESC, f.key, v.n",
	    db_is_postgres(s->c->db) ? "string_agg(x.site, ', ')" : "group_concat(x.site, ', ')");
	q = db_prepare(s->c->db, buf_z(&sql), e);
	buf_release(&sql);
	if (!q)
		return -1;
	while ((got = query_step(q, e)) == 1) {
		if (!last.p) {
			section(s, "Sources disagree");
			buf_add(&s->page, S("<ul>\n"));
		}
		if (!last.p || !str_eq(last, query_str(q, 0))) {
			buf_add(&s->page, last.p ? S("</ul></li>\n<li>") : S("<li>"));
			put_link(s, 0, page_name(&s->c->arena, "entity", query_str(q, 1)), NULL, query_str(q, 2));
			buf_add(&s->page, S(": "));
			put_html(&s->page, query_str(q, 3));
			if (query_str(q, 4).n)
				buf_add(&s->page, S(", "));
			put_html(&s->page, query_str(q, 4));
			buf_reset(&amount);
			put_detail(&amount, query_str(q, 0));
			if (amount.n)
				buf_add(&s->page, S(", "));
			put_html(&s->page, buf_str(&amount));
			buf_add(&s->page, S("<ul>\n"));
			last = arena_dup(&s->c->arena, query_str(q, 0));
		}
		buf_reset(&amount);
		put_told(&amount, q, 5, query_str(q, 11));
		buf_add(&s->page, S("<li>"));
		put_html(&s->page, buf_str(&amount));
		buf_add(&s->page, S(" <small>"));
		put_html(&s->page, query_str(q, 13));
		buf_addc(&s->page, ' ');
		put_day(s, query_str(q, 12));
		buf_add(&s->page, S("</small></li>\n"));
	}
	if (last.p)
		buf_add(&s->page, S("</ul></li>\n</ul>\n"));
	query_free(q);
	buf_release(&amount);
	return got;
}

/* Items that are a link to an article and a line: key, title, line. */
static int
articles(struct site *s, const char *title, const char *sql, struct err *e)
{
	struct query *q = db_prepare(s->c->db, sql, e);
	bool any = false;
	int got;

	if (!q)
		return -1;
	while ((got = query_step(q, e)) == 1) {
		if (!any) {
			section(s, title);
			buf_add(&s->page, S("<ul>\n"));
		}
		any = true;
		buf_add(&s->page, S("<li>"));
		put_link(s, 0, page_name(&s->c->arena, "article", query_str(q, 0)), NULL, query_str(q, 1));
		buf_add(&s->page, S("<br>"));
		put_html(&s->page, query_str(q, 2));
		buf_add(&s->page, S(" <small>"));
		put_html(&s->page, query_str(q, 3));
		buf_add(&s->page, S(" "));
		put_day(s, query_str(q, 4));
		buf_add(&s->page, S("</small></li>\n"));
	}
	if (any)
		buf_add(&s->page, S("</ul>\n"));
	query_free(q);
	return got;
}

static int
overview(struct site *s, struct err *e)
{
	struct query *q;
	int got;

	page_open(s, S("News facts"), 0);
	buf_add(&s->page, S("<form class=\"search\" role=\"search\" hidden><label for=\"q\">Search entities and articles</label><br>\n"
	    "<input id=\"q\" type=\"search\" autocomplete=\"off\"> <span id=\"count\" role=\"status\" class=\"soft\"></span>\n"
	    "<ul id=\"found\"></ul></form>\n"));
	if (conflicts(s, e) < 0 ||
	    articles(s, "What does not add up", "SELECT a.id, coalesce(a.title, a.origin, a.id), k.message, a.site, a.published FROM check_result k"
	        " JOIN article a ON a.key = k.article WHERE a.is_current = 1 AND k.status = 'inconsistent'"
	        " ORDER BY coalesce(a.published, '') DESC, a.key, k.n", e) < 0 ||
	    articles(s, "Changed without notice", "SELECT a.id, coalesce(a.title, a.origin, a.id),"
	        " coalesce((SELECT 'no longer says: ' || s.text FROM claim c JOIN article b ON b.key = c.article JOIN sentence s"
	        " ON s.article = c.article AND s.n = c.sentence WHERE b.id = a.id AND c.gone IS NOT NULL ORDER BY b.key, c.n LIMIT 1),"
	        " CAST((SELECT count(*) FROM article b WHERE b.id = a.id) AS TEXT) || ' versions'), a.site, a.last_fetched FROM article a"
	        " WHERE a.is_current = 1 AND a.id IN (SELECT id FROM article GROUP BY id HAVING count(*) > 1) ORDER BY coalesce(a.last_fetched, '') DESC, a.key", e) < 0)
		return -1;
	char sql[1024];
	snprintf(sql, sizeof sql, "SELECT a.id, coalesce(a.title, a.origin, a.id), coalesce((SELECT s.text FROM sentence s WHERE s.article = a.key"
	    " ORDER BY s.n LIMIT 1), ''), a.site, a.published FROM article a WHERE a.is_current = 1"
	    " ORDER BY coalesce(a.published, a.first_fetched, '') DESC, a.key LIMIT %d", NEW_TOLD);
	if (articles(s, "What is new", sql, e) < 0)
		return -1;
	section(s, "Who it is about");
	buf_add(&s->page, S("<ul class=\"columns\">\n"));
	q = db_prepare(s->c->db, "SELECT e.key, coalesce(e.label, e.key) AS label, count(DISTINCT f.key) FROM entity e"
	    " JOIN fact f ON f.subject = e.key OR f.object = e.key GROUP BY e.key, e.label ORDER BY lower(coalesce(e.label, e.key)), e.key", e);
	if (!q)
		return -1;
	while ((got = query_step(q, e)) == 1) {
		buf_add(&s->page, S("<li>"));
		put_link(s, 0, page_name(&s->c->arena, "entity", query_str(q, 0)), NULL, query_str(q, 1));
		buf_printf(&s->page, " <small>%lld</small></li>\n", (long long)query_num(q, 2));
	}
	query_free(q);
	buf_add(&s->page, S("</ul>\n<script src=\"index.js\"></script>\n<script src=\"search.js\"></script>\n"));
	return got < 0 ? -1 : page_write(s, "index.html", e);
}

/* ---- all of it ---- */

struct item {
	int64_t key;
	struct str text, label;
};

static int
each(struct site *s, const char *sql, int (*page)(struct site *s, const struct item *i, struct err *e), struct err *e)
{
	struct query *q = db_prepare(s->c->db, sql, e);
	struct arena pages = { 0 };
	LIST(struct item) items = { 0 };
	int got = -1;

	/* all are read first: the pages ask the same connection */
	while (q && (got = query_step(q, e)) == 1)
		*arena_push(&pages, &items) = (struct item){ query_num(q, 0), arena_dup(&pages, query_str(q, 0)), arena_dup(&pages, query_str(q, 1)) };
	query_free(q);
	for (size_t i = 0; got == 0 && i < items.n; i++)
		got = page(s, &items.v[i], e);
	arena_release(&pages);
	return got;
}

static int
entity_page(struct site *s, const struct item *i, struct err *e)
{
	return report_entity(s, i->text, i->label, e);
}

static int
article_page(struct site *s, const struct item *i, struct err *e)
{
	return report_article(s, i->key, e);
}

int
command_report(struct context *c, struct err *e)
{
	struct site s = { .c = c, .dir = c->out, .page.max = (size_t)1 << 30, .index.max = (size_t)1 << 30 };
	int rc;

	if (!c->out)
		return err_set(e, ERR_CONFIG, "no-folder", "report needs -o DIR");
	buf_add(&s.index, S("var entries = ["));
	rc = make_folder(c->out, "", e) < 0 || make_folder(c->out, "entity", e) < 0 || make_folder(c->out, "article", e) < 0 ||
	    each(&s, "SELECT e.key, coalesce(e.label, e.key) FROM entity e WHERE EXISTS (SELECT 1 FROM fact f WHERE f.subject = e.key)"
	        " OR EXISTS (SELECT 1 FROM fact f WHERE f.object = e.key) ORDER BY e.key", entity_page, e) < 0 ||
	    each(&s, "SELECT key, id FROM article WHERE is_current = 1 ORDER BY key", article_page, e) < 0 || overview(&s, e) < 0 ? -1 : 0;
	buf_add(&s.index, S("];\n"));
	if (rc == 0)
		rc = file_write(&s, "index.js", buf_str(&s.index), e) < 0 || file_write(&s, "style.css", str_z(report_style), e) < 0 ||
		    file_write(&s, "search.js", str_z(report_script), e) < 0 ? -1 : 0;
	if (rc == 0)
		log_event(LOG_NOTE, NULL, NULL, "%s/index.html and %zu files more", c->out, s.pages - 1);
	buf_release(&s.page);
	buf_release(&s.index);
	return rc;
}
