#include "page.h"

#include <string.h>

#include "../lib/json.h"

/*
 * JSON-LD as the wild writes it: in comment or CDATA wrappers, with raw line ends inside strings, with commas before
 * a closing bracket, several values in one script, authors as text, object, list or a reference by @id.
 */

enum { LD_MAX = 2 << 20, NODES_MAX = 4000 };

struct reader {
	struct page *page;
	struct ld *ld;
	LIST(const struct json_value *) nodes; /* objects that have an @id */
	int best;                              /* rank of the article taken */
	size_t visited;
};

/* The same JSON with what breaks it most often mended. */
static struct str
mend(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n * 2 + 1);
	size_t n = 0, comma = SIZE_MAX;
	bool quoted = false;

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if (quoted && c == '\\' && i + 1 < s.n) {
			if (!strchr("\"\\/bfnrtu", s.p[i + 1])) {
				if (s.p[i + 1] != '\'')
					p[n++] = ' ';
				continue;
			}
			p[n++] = (char)c;
			p[n++] = s.p[++i];
			continue;
		}
		if (c == '"')
			quoted = !quoted;
		if (c < ' ')
			c = ' ';
		if (!quoted && (c == '}' || c == ']') && comma != SIZE_MAX)
			p[comma] = ' ';
		if (!quoted && c == ',')
			comma = n;
		else if (c != ' ')
			comma = SIZE_MAX;
		p[n++] = (char)c;
	}
	return (struct str){ p, n };
}

/* From the first bracket to the last of its kind: wrappers and stray semicolons fall off. */
static struct str
unwrap(struct str s)
{
	size_t from = 0;

	while (from < s.n && s.p[from] != '{' && s.p[from] != '[')
		from++;
	if (from < s.n && s.p[from] == '[' && str_starts(str_cut(s, from, s.n), S("[CDATA[")))
		return unwrap(str_cut(s, from + 7, s.n));
	while (s.n > from && s.p[s.n - 1] != '}' && s.p[s.n - 1] != ']')
		s.n--;
	s = str_cut(s, from, s.n);
	while (str_ends(s, S("]]")) && s.n && s.p[0] == '{')
		s.n -= 2;
	return s;
}

/* A rank for the @type: the higher the more surely the page's article. */
static int
type_rank(const struct json_value *node)
{
	const struct json_value *t = json_get(node, S("@type"));
	int best = 0;

	for (const struct json_value *v = t && t->type == JSON_ARRAY ? t->child : t; v; v = t->type == JSON_ARRAY ? v->next : NULL) {
		int rank = 0;
		if (str_ends(v->text, S("NewsArticle")) || str_ends(v->text, S("LiveBlogPosting")))
			rank = 5;
		else if (str_ends(v->text, S("Article")) || str_ends(v->text, S("Posting")) || str_ends(v->text, S("Report")))
			rank = 4;
		else if (str_ends(v->text, S("Review")))
			rank = 2;
		else if (str_eq(v->text, S("WebPage")) || str_eq(v->text, S("VideoObject")) || str_eq(v->text, S("ItemPage")))
			rank = 1;
		if (rank > best)
			best = rank;
	}
	return best;
}

/* The text of a value that may be text, an object with `key`, or a list of these. */
static struct str
text_in(const struct json_value *v, struct str key)
{
	if (!v)
		return (struct str){ 0 };
	if (v->type == JSON_STRING)
		return v->text;
	if (v->type == JSON_ARRAY)
		return text_in(v->child, key);
	if (v->type == JSON_OBJECT)
		return json_text(v, key);
	return (struct str){ 0 };
}

static void
add_authors(struct reader *r, const struct json_value *v, int depth)
{
	if (!v || depth > 4)
		return;
	if (v->type == JSON_ARRAY) {
		for (v = v->child; v; v = v->next)
			add_authors(r, v, depth + 1);
	} else if (v->type == JSON_STRING)
		*arena_push(r->page->arena, &r->ld->authors) = v->text;
	else if (v->type == JSON_OBJECT) {
		const struct json_value *name = json_get(v, S("name"));
		struct str id = json_text(v, S("@id"));
		if (name)
			add_authors(r, name, depth + 1);
		else if (id.n)
			for (size_t i = 0; i < r->nodes.n; i++)
				if (str_eq(json_text(r->nodes.v[i], S("@id")), id) && json_get(r->nodes.v[i], S("name"))) {
					add_authors(r, json_get(r->nodes.v[i], S("name")), depth + 1);
					break;
				}
	}
}

static void
set(struct str *member, struct str value)
{
	if (value.n)
		*member = value;
}

static void
take(struct reader *r, const struct json_value *v)
{
	struct ld *ld = r->ld;
	const struct json_value *tags = json_get(v, S("keywords"));
	const struct json_value *free = json_get(v, S("isAccessibleForFree"));
	const struct json_value *author = json_get(v, S("author"));

	ld->found = true;
	set(&ld->headline, json_text(v, S("headline")));
	set(&ld->published, json_text(v, S("datePublished")));
	set(&ld->modified, json_text(v, S("dateModified")));
	set(&ld->section, text_in(json_get(v, S("articleSection")), S("name")));
	set(&ld->description, json_text(v, S("description")));
	set(&ld->image, text_in(json_get(v, S("image")), S("url")));
	set(&ld->url, json_text(v, S("url")));
	set(&ld->publisher, text_in(json_get(v, S("publisher")), S("name")));
	set(&ld->language, json_text(v, S("inLanguage")));
	set(&ld->body, json_text(v, S("articleBody")));
	set(&ld->licence, text_in(json_get(v, S("license")), S("url")));
	if (free)
		ld->paywall = str_ieq(free->text, S("false"));
	if (author || json_get(v, S("creator"))) {
		ld->authors.n = 0;
		add_authors(r, author ? author : json_get(v, S("creator")), 0);
	}
	if (tags && tags->type == JSON_ARRAY)
		for (const struct json_value *t = tags->child; t; t = t->next)
			*arena_push(r->page->arena, &ld->tags) = text_in(t, S("name"));
	else if (tags && tags->type == JSON_STRING) {
		struct str rest = tags->text, one;
		while (str_token(&rest, ',', &one))
			*arena_push(r->page->arena, &ld->tags) = str_trim(one);
	}
}

static void
collect_ids(struct reader *r, const struct json_value *v)
{
	if (r->nodes.n >= 200 || r->visited++ > NODES_MAX)
		return;
	if (v->type == JSON_OBJECT && json_text(v, S("@id")).n && json_get(v, S("name")))
		*arena_push(r->page->arena, &r->nodes) = v;
	if (v->type == JSON_OBJECT || v->type == JSON_ARRAY)
		for (const struct json_value *c = v->child; c; c = c->next)
			collect_ids(r, c);
}

/* Articles at the top, in @graph, in lists, and as a page's mainEntity. */
static void
look(struct reader *r, const struct json_value *v, int depth)
{
	int rank;

	if (depth > 6 || r->visited++ > 2 * NODES_MAX)
		return;
	if (v->type == JSON_ARRAY)
		for (const struct json_value *c = v->child; c; c = c->next)
			look(r, c, depth + 1);
	if (v->type != JSON_OBJECT)
		return;
	rank = type_rank(v);
	r->ld->video |= str_eq(json_text(v, S("@type")), S("VideoObject"));
	if (rank > 1 && !json_get(v, S("headline")) && !json_get(v, S("datePublished")) && !json_get(v, S("author")))
		rank = 0;
	if (rank > r->best) {
		r->best = rank;
		take(r, v);
	}
	if (json_get(v, S("@graph")))
		look(r, json_get(v, S("@graph")), depth + 1);
	if (json_get(v, S("mainEntity")))
		look(r, json_get(v, S("mainEntity")), depth + 1);
	if (json_get(v, S("mainEntityOfPage")))
		look(r, json_get(v, S("mainEntityOfPage")), depth + 1);
}

/* The text behind `"key":` in JSON that no parser takes; empty where there is none. */
static struct str
scan(struct arena *a, struct str s, struct str key)
{
	for (size_t at = 0, found; (found = str_find(str_cut(s, at, s.n), key)) < s.n - at; at += found + key.n) {
		size_t i = at + found + key.n, from;
		while (i < s.n && (s.p[i] == ' ' || s.p[i] == ':' || s.p[i] == '\n' || s.p[i] == '\t' || s.p[i] == '\r'))
			i++;
		if (i >= s.n || s.p[i] != '"')
			continue;
		for (from = ++i; i < s.n && s.p[i] != '"'; i++)
			if (s.p[i] == '\\')
				i++;
		if (i < s.n) {
			struct str quoted = mend(a, str_cut(s, from - 1, i + 1));
			struct json_value *v;
			struct err e;
			if (json_parse(a, quoted, &v, &e) == 0 && v->type == JSON_STRING)
				return v->text;
		}
	}
	return (struct str){ 0 };
}

/* What can be told of an article whose script is no JSON even when mended. */
static void
take_broken(struct page *page, struct ld *ld, struct str s)
{
	if (str_find(s, S("Article\"")) == s.n && str_find(s, S("Posting\"")) == s.n)
		return;
	ld->found = true;
	set(&ld->headline, scan(page->arena, s, S("\"headline\"")));
	set(&ld->published, scan(page->arena, s, S("\"datePublished\"")));
	set(&ld->modified, scan(page->arena, s, S("\"dateModified\"")));
	set(&ld->body, scan(page->arena, s, S("\"articleBody\"")));
}

void
ld_read(struct page *page, struct ld *ld)
{
	struct reader r = { .page = page, .ld = ld };
	LIST(struct json_value *) roots = { 0 };
	struct err e;

	for (size_t i = 0; i < page->ld.n; i++) {
		struct str s = unwrap(page->ld.v[i]);
		struct json_value *v;
		if (s.n == 0 || s.n > LD_MAX)
			continue;
		if (json_parse(page->arena, s, &v, &e) == 0 || json_parse(page->arena, mend(page->arena, s), &v, &e) == 0)
			*arena_push(page->arena, &roots) = v;
		else if (!ld->found)
			take_broken(page, ld, s);
	}
	for (size_t i = 0; i < roots.n; i++)
		collect_ids(&r, roots.v[i]);
	r.visited = 0;
	for (size_t i = 0; i < roots.n; i++)
		look(&r, roots.v[i], 0);
}
