#include "feed.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "../lib/utf8.h"

enum { ENTRIES_MAX = 60000, DEPTH_MAX = 200, FEED_MAX = 64 << 20 };

struct str
feed_link(struct arena *a, struct str link, const struct url *base)
{
	struct url u;
	struct err e;

	link = str_trim(link);
	if (link.n == 0 || url_parse(a, link, base, &u, &e) < 0)
		return (struct str){ 0 };
	return url_print(a, &u);
}

/* ---- looking at nodes ---- */

static struct str
node_name(const xmlNode *n)
{
	struct str name = str_z((const char *)n->name);
	size_t colon = str_chr(name, ':'); /* where the prefix was never declared */

	return colon < name.n ? str_cut(name, colon + 1, name.n) : name;
}

static bool
is_named(const xmlNode *n, struct str name)
{
	return n->type == XML_ELEMENT_NODE && str_ieq(node_name(n), name);
}

static bool
in_namespace(const xmlNode *n, const char *word)
{
	if (n->ns && n->ns->href && strstr((const char *)n->ns->href, word))
		return true;
	return false;
}

/* Elements of extensions that have the names of ours but mean other things (media:title, itunes:…). */
static bool
is_foreign(const xmlNode *n)
{
	static const char *const foreign[] = { "search.yahoo.com/mrss", "itunes", "podcast", "opensearch", "slash", "wellformedweb",
		"rss/1.0/modules/content", "rssboard.org/media-rss", "w3.org/1999/xhtml" };

	for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
		if (in_namespace(n, foreign[i]))
			return true;
	return false;
}

static void
add_text(struct buf *b, const xmlNode *n, int depth)
{
	for (; n && depth < DEPTH_MAX; n = n->next) {
		if ((n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE) && n->content)
			buf_add(b, str_z((const char *)n->content));
		else if (n->type == XML_ENTITY_REF_NODE)
			buf_printf(b, "&%s;", (const char *)n->name);
		else if (n->type == XML_ELEMENT_NODE)
			add_text(b, n->children, depth + 1);
	}
}

static struct str
node_text(struct arena *a, const xmlNode *n)
{
	struct buf b = { .max = FEED_MAX };
	struct str out;

	add_text(&b, n->children, 0);
	out = arena_dup(a, str_trim(buf_str(&b)));
	buf_release(&b);
	return out;
}

static struct str
attribute(struct arena *a, const xmlNode *n, const char *name)
{
	for (const xmlAttr *t = n->properties; t; t = t->next) {
		struct str local = str_z((const char *)t->name);
		size_t colon = str_chr(local, ':');
		if (colon < local.n)
			local = str_cut(local, colon + 1, local.n);
		if (str_ieq(local, str_z(name))) {
			struct buf b = { .max = FEED_MAX };
			struct str out;
			add_text(&b, t->children, 0);
			out = arena_dup(a, str_trim(buf_str(&b)));
			buf_release(&b);
			return out;
		}
	}
	return (struct str){ 0 };
}

/* The base of a node: xml:base of it and its ancestors, each against the one above. */
static const struct url *
node_base(struct arena *a, const xmlNode *n, const struct url *base)
{
	struct str own = { 0 };
	struct url *u;
	struct err e;

	if (!n || n->type != XML_ELEMENT_NODE)
		return base;
	base = node_base(a, n->parent, base);
	for (const xmlAttr *t = n->properties; t; t = t->next)
		if ((t->ns && strcmp((const char *)t->name, "base") == 0 && t->ns->prefix && strcmp((const char *)t->ns->prefix, "xml") == 0) ||
		    strcmp((const char *)t->name, "xml:base") == 0)
			own = attribute(a, n, "base");
	if (own.n == 0)
		return base;
	u = arena_alloc(a, sizeof *u);
	return url_parse(a, own, base, u, &e) == 0 ? u : base;
}

/* ---- titles: HTML in text, to text ---- */

/* Character references and tags of HTML that stands as text. */
static struct str
plain(struct arena *a, struct str s)
{
	struct buf b = { .max = FEED_MAX };
	struct str out;

	if (str_chr(s, '&') == s.n && str_chr(s, '<') == s.n)
		return s;
	for (size_t i = 0; i < s.n; i++) {
		struct str rest = str_cut(s, i, s.n);
		size_t end;
		char utf8[4];

		if (rest.p[0] == '<' && rest.n > 1 && (rest.p[1] == '/' || rest.p[1] == '!' || (rest.p[1] | 32) >= 'a') &&
		    (rest.p[1] | 32) <= 'z' && (end = str_chr(rest, '>')) < rest.n) {
			i += end;
			continue;
		}
		if (rest.p[0] == '&' && (end = str_chr(str_cut(rest, 0, 12), ';')) < rest.n && end < 12 && end > 1) {
			struct str name = str_cut(rest, 1, end);
			uint32_t c = 0;
			if (name.p[0] == '#') {
				bool hex = name.n > 1 && (name.p[1] | 32) == 'x';
				for (size_t k = hex ? 2 : 1; k < name.n && c < 0x110000; k++) {
					char d = name.p[k];
					unsigned v = d >= '0' && d <= '9' ? (unsigned)(d - '0') : hex && (d | 32) >= 'a' && (d | 32) <= 'f' ?
					    (unsigned)((d | 32) - 'a' + 10) : 99;
					c = v == 99 ? 0x110000 : c * (hex ? 16 : 10) + v;
				}
			} else {
				char z[12];
				const htmlEntityDesc *entity;
				memcpy(z, name.p, name.n);
				z[name.n] = '\0';
				if ((entity = htmlEntityLookup((const xmlChar *)z)))
					c = entity->value;
				else if (strcmp(z, "apos") == 0)
					c = '\'';
			}
			if (c > 0 && c < 0x110000 && (c < 0xd800 || c > 0xdfff)) {
				buf_add(&b, (struct str){ utf8, utf8_put(c, utf8) });
				i += end;
				continue;
			}
		}
		buf_addc(&b, s.p[i]);
	}
	out = arena_dup(a, str_trim(buf_str(&b)));
	buf_release(&b);
	return out;
}

/* Atom 0.3 may have its text in base 64. */
static struct str
base64(struct arena *a, struct str s)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	char *p = arena_alloc(a, s.n + 1);
	unsigned bits = 0, have = 0;
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		const char *hit = s.p[i] ? strchr(letters, s.p[i]) : NULL;
		if (!hit)
			continue;
		bits = (bits << 6 | (unsigned)(hit - letters)) & 0xffffff;
		if ((have += 6) >= 8) {
			have -= 8;
			p[n++] = (char)(bits >> have & 0xff);
		}
	}
	return utf8_valid((struct str){ p, n }) == n ? (struct str){ p, n } : s;
}

static struct str
title_text(struct arena *a, const xmlNode *n)
{
	struct str text = node_text(a, n), type = attribute(a, n, "type");

	if (str_ieq(attribute(a, n, "mode"), S("base64")) || str_ieq(type, S("application/octet-stream")))
		return plain(a, base64(a, text));

	/* Atom says what it is; RSS titles are HTML in practice */
	if (str_ieq(type, S("text")) || str_ieq(type, S("text/plain")) || str_ieq(type, S("xhtml")))
		return text;
	if (in_namespace(n, "w3.org/2005/Atom") && type.n == 0)
		return text;
	return plain(a, text);
}

/* ---- entries ---- */

static void
keep(struct str *member, struct str value)
{
	if (member->n == 0)
		*member = value;
}

/* One child of an item, an entry, or the feed itself. */
static void
read_member(struct arena *a, const xmlNode *n, const struct url *base, struct entry *out, struct str *guid)
{
	struct str name = node_name(n);
	const struct url *here = node_base(a, n, base);

	if (is_foreign(n))
		return;
	if (str_ieq(name, S("title")))
		keep(&out->title, title_text(a, n));
	else if (str_ieq(name, S("link"))) {
		struct str href = attribute(a, n, "href"), rel = attribute(a, n, "rel");
		if (rel.n == 0 || str_ieq(rel, S("alternate")))
			keep(&out->link, feed_link(a, href.n ? href : node_text(a, n), here));
	} else if (str_ieq(name, S("guid")) || str_ieq(name, S("id"))) {
		struct str text = node_text(a, n), whole = text;

		/* Atom's is an address, maybe a relative one; RSS's is any word, unless it is a path */
		if (str_ieq(name, S("id")) || str_starts(text, S("/")))
			whole = feed_link(a, text, here);
		if (str_chr(text, ':') < text.n || whole.n == 0)
			keep(&out->id, text);
		else
			keep(&out->id, whole);
		if (!str_ieq(attribute(a, n, "isPermaLink"), S("false")))
			*guid = feed_link(a, whole, NULL);
	} else if (str_ieq(name, S("pubDate")) || str_ieq(name, S("published")) || str_ieq(name, S("issued")))
		keep(&out->published, node_text(a, n));
	else if (str_ieq(name, S("updated")) || str_ieq(name, S("modified")))
		out->updated = node_text(a, n); /* the last one counts */
}

static void
read_entry(struct arena *a, const xmlNode *item, const struct url *base, struct entry *out)
{
	struct str guid = { 0 }, date = { 0 };

	for (const xmlNode *n = item->children; n; n = n->next) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		if (is_named(n, S("date")))
			date = node_text(a, n); /* Dublin Core: when nothing better is said */
		else
			read_member(a, n, base, out, &guid);
	}
	keep(&out->published, date);
	keep(&out->link, guid);
	keep(&out->link, feed_link(a, attribute(a, item, "about"), node_base(a, item, base)));
	keep(&out->id, attribute(a, item, "about"));
}

static void
read_items(struct arena *a, const xmlNode *parent, const struct url *base, struct feed *out, int depth)
{
	for (const xmlNode *n = parent->children; n && depth < 4; n = n->next) {
		if (is_named(n, S("item")) || is_named(n, S("entry"))) {
			if (out->entries.n < ENTRIES_MAX)
				read_entry(a, n, base, arena_push(a, &out->entries));
		} else if (is_named(n, S("channel")) || is_named(n, S("items")))
			read_items(a, n, base, out, depth + 1);
	}
}

static void
read_head(struct arena *a, const xmlNode *head, const struct url *base, struct feed *out)
{
	struct entry e = { 0 };
	struct str guid;

	for (const xmlNode *n = head->children; n; n = n->next)
		if (n->type == XML_ELEMENT_NODE)
			read_member(a, n, base, &e, &guid);
	keep(&out->title, e.title);
	keep(&out->link, e.link);
	for (const xmlNode *n = head->children; n; n = n->next)
		if (is_named(n, S("channel")))
			read_head(a, n, base, out);
}

static bool
has_child(const xmlNode *n, struct str name)
{
	for (n = n->children; n; n = n->next)
		if (is_named(n, name))
			return true;
	return false;
}

static void
read_sitemap(struct arena *a, const xmlNode *root, const struct url *base, struct feed *out)
{
	for (const xmlNode *n = root->children; n && out->entries.n < ENTRIES_MAX; n = n->next) {
		struct entry e = { 0 };

		if (!is_named(n, S("url")) && !is_named(n, S("sitemap")))
			continue;
		for (const xmlNode *m = n->children; m; m = m->next) {
			if (is_named(m, S("loc")) && !is_foreign(m) && !in_namespace(m, "sitemap-image") && !in_namespace(m, "sitemap-video"))
				keep(&e.link, feed_link(a, node_text(a, m), base));
			else if (is_named(m, S("lastmod")))
				keep(&e.updated, node_text(a, m));
			else if (is_named(m, S("news")))
				for (const xmlNode *k = m->children; k; k = k->next) {
					if (is_named(k, S("title")))
						keep(&e.title, node_text(a, k));
					else if (is_named(k, S("publication_date")))
						keep(&e.published, node_text(a, k));
				}
		}
		if (!n->children || !has_child(n, S("loc"))) /* seen in the wild: the address itself, without loc */
			keep(&e.link, feed_link(a, node_text(a, n), base));
		if (e.link.n)
			*arena_push(a, &out->entries) = e;
	}
	if (out->damaged && out->entries.n && !root->next && is_named(root->last, S("url")))
		out->entries.n--; /* cut short: the last address may be half of one */
}

/* The feeds that a page names: <link rel="alternate" type="application/rss+xml" href="…">. */
static void
find_feeds(struct arena *a, const xmlNode *n, const struct url *base, struct feed *out, int depth)
{
	for (; n && depth < DEPTH_MAX; n = n->next) {
		struct str type, rel;

		if (n->type != XML_ELEMENT_NODE)
			continue;
		if (is_named(n, S("base"))) {
			struct url *u = arena_alloc(a, sizeof *u);
			struct err e;
			if (url_parse(a, attribute(a, n, "href"), base, u, &e) == 0)
				base = u;
		}
		if (is_named(n, S("link")) && out->entries.n < 100) {
			type = attribute(a, n, "type");
			rel = attribute(a, n, "rel");
			if (str_ifind(rel, S("alternate")) < rel.n && (str_ieq(type, S("application/rss+xml")) ||
			    str_ieq(type, S("application/atom+xml")) || str_ieq(type, S("application/feed+json")) || str_ieq(type, S("application/rdf+xml")))) {
				struct entry e = { .link = feed_link(a, attribute(a, n, "href"), base), .title = attribute(a, n, "title") };
				if (e.link.n)
					*arena_push(a, &out->entries) = e;
			}
		}
		find_feeds(a, n->children, base, out, depth + 1);
	}
}

static int
read_html(struct arena *a, struct str text, const struct url *base, struct feed *out, struct err *e)
{
	htmlDocPtr doc = htmlReadMemory(text.p, (int)text.n, NULL, "UTF-8",
	    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

	if (!doc)
		return err_set(e, ERR_INPUT, "not-feed", "neither a feed nor a page");
	out->kind = FEED_PAGE;
	find_feeds(a, xmlDocGetRootElement(doc), base, out, 0);
	xmlFreeDoc(doc);
	return 0;
}

/* ---- mending XML before libxml2 sees it ---- */

/* A control character that XML does not allow; NUL is one. */
static bool
forbidden(char c)
{
	return (unsigned char)c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/* HTML's named characters become themselves: feeds use them without declaring them. Characters that XML
 * forbids go, and so does an ampersand that begins nothing. */
static struct str
mended(struct arena *a, struct str s)
{
	struct buf b = { .max = FEED_MAX };
	struct str out;

	for (size_t i = 0; i < s.n; i++) {
		struct str rest;
		size_t end = 1;
		char z[12], utf8[4];
		const htmlEntityDesc *entity;

		if (forbidden(s.p[i]))
			continue;
		if (s.p[i] != '&') {
			size_t n = str_chr(str_cut(s, i, s.n), '&');
			size_t k = 0;
			while (k < n && !forbidden(s.p[i + k]))
				k++;
			buf_add(&b, str_cut(s, i, i + k));
			i += k - 1;
			continue;
		}
		rest = str_cut(s, i, s.n);
		while (end < rest.n && end < sizeof z && ((rest.p[end] | 32) >= 'a' ? (rest.p[end] | 32) <= 'z' : rest.p[end] >= '0' && rest.p[end] <= '9'))
			end++;
		if (end > 1 && end < rest.n && end < sizeof z && rest.p[end] == ';') {
			memcpy(z, rest.p + 1, end - 1);
			z[end - 1] = '\0';
			entity = htmlEntityLookup((const xmlChar *)z);
			if (entity && entity->value > 0x7f) {
				buf_add(&b, (struct str){ utf8, utf8_put(entity->value, utf8) });
				i += end;
				continue;
			}
			buf_addc(&b, '&');
		} else if (str_starts(rest, S("&#X"))) {
			buf_add(&b, S("&#x"));
			i += 2;
		} else if (rest.n > 1 && rest.p[1] == '#')
			buf_addc(&b, '&');
		else
			buf_add(&b, S("&amp;"));
	}
	out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

/* Without its XML declaration: the text is UTF-8 now, whatever that says. */
static struct str
undeclared(struct str s)
{
	size_t end;

	s = str_trim(s);
	if (str_starts(s, S("<?xml")) && (end = str_find(str_cut(s, 0, 2048), S("?>"))) < s.n)
		s = str_trim(str_cut(s, end + 2, s.n));
	return s;
}

static int
read_xml(struct arena *a, struct str text, const struct url *base, struct feed *out, struct err *e)
{
	xmlParserCtxtPtr ctx = xmlNewParserCtxt();
	xmlDocPtr doc;
	xmlNode *root;
	int rc = 0;

	if (!ctx)
		die(EXIT_IO, "out of memory");
	/* entities stay unexpanded (no bombs), nothing is loaded, what is damaged is read as far as it goes */
	doc = xmlCtxtReadMemory(ctx, text.p, (int)text.n, NULL, "UTF-8",
	    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_NODICT);
	out->damaged = !ctx->wellFormed;
	root = doc ? xmlDocGetRootElement(doc) : NULL;
	if (!root)
		rc = err_set(e, ERR_INPUT, "not-feed", "no XML that could be read");
	else if (is_named(root, S("urlset")) || is_named(root, S("sitemapindex"))) {
		out->kind = is_named(root, S("urlset")) ? FEED_SITEMAP : FEED_SITEMAP_INDEX;
		read_sitemap(a, root, base, out);
	} else if (is_named(root, S("rss")) || is_named(root, S("RDF")) || is_named(root, S("feed")) || is_named(root, S("channel"))) {
		out->kind = FEED_ENTRIES;
		read_head(a, root, base, out);
		read_items(a, root, base, out, 0);
	} else
		rc = err_set(e, ERR_INPUT, "not-feed", "the root element is %.60s", (const char *)root->name);
	xmlFreeDoc(doc);
	xmlFreeParserCtxt(ctx);
	return rc;
}

static bool
looks_like_page(struct str text)
{
	struct str head = str_cut(text, 0, 1024);

	for (size_t at = 0; at < head.n; at++)
		if (head.p[at] == '<') {
			struct str tag = str_cut(head, at + 1, head.n);
			if (str_istarts(tag, S("!doctype html")) || str_istarts(tag, S("html")) || str_istarts(tag, S("head")))
				return true;
		}
	return false;
}

/* A list: a URL a line, comments with '#'. */
static int
read_list(struct arena *a, struct str text, const struct url *base, struct feed *out, struct err *e)
{
	struct str line;

	while (str_token(&text, '\n', &line) && out->entries.n < ENTRIES_MAX) {
		line = str_trim(line);
		if (!str_istarts(line, S("http://")) && !str_istarts(line, S("https://")))
			continue;
		line = feed_link(a, line, base);
		if (line.n)
			arena_push(a, &out->entries)->link = line;
	}
	if (out->entries.n == 0)
		return err_set(e, ERR_INPUT, "not-feed", "neither a feed, a sitemap, a page nor a list of URLs");
	out->kind = FEED_SITEMAP;
	return 0;
}

int
feed_read(struct charsets *c, struct arena *a, struct str bytes, struct str charset, const struct url *base, struct feed *out, struct err *e)
{
	struct str text = feed_utf8(c, a, bytes, charset);

	*out = (struct feed){ 0 };
	text = str_trim(text);
	if (text.n == 0)
		return err_set(e, ERR_INPUT, "not-feed", "nothing there");
	if (text.p[0] == '{')
		return feed_read_json(a, text, base, out, e);
	if (looks_like_page(text) && str_ifind(str_cut(text, 0, 2048), S("<rss")) == str_cut(text, 0, 2048).n)
		return read_html(a, text, base, out, e);
	if (text.p[0] != '<')
		return read_list(a, text, base, out, e);
	return read_xml(a, mended(a, undeclared(text)), base, out, e);
}
