#include "page.h"

#include <string.h>

#include "../lib/limits.h"

/*
 * The pass before the parser: scripts, styles, comments, drawings and all attributes but the few that are
 * read go, which is most of a page of today; JSON scripts are put aside. Two of the parser's weak spots are met
 * here as well: its time grows with the square of a tag's attributes (the ones kept are at most as many as
 * the table below, once each), and with the depth of nesting (deeper tags become a <br>).
 */

#define T(name, traits) { name, sizeof name - 1, traits }
static const struct { const char *name; unsigned char n; unsigned traits; } tags[TAGS] = {
	[TAG_OTHER] = T("", 0), [TAG_A] = T("a", 0), [TAG_ADDRESS] = T("address", TAG_IS_BLOCK),
	[TAG_ARTICLE] = T("article", TAG_IS_BLOCK), [TAG_ASIDE] = T("aside", TAG_IS_BLOCK), [TAG_B] = T("b", 0),
	[TAG_BLOCKQUOTE] = T("blockquote", TAG_IS_BLOCK), [TAG_BODY] = T("body", TAG_IS_BLOCK | TAG_ENDS_ITSELF),
	[TAG_BR] = T("br", TAG_IS_VOID), [TAG_BUTTON] = T("button", TAG_IS_BLOCK), [TAG_CAPTION] = T("caption", TAG_IS_BLOCK),
	[TAG_CENTER] = T("center", TAG_IS_BLOCK), [TAG_CITE] = T("cite", 0), [TAG_CODE] = T("code", 0),
	[TAG_DD] = T("dd", TAG_IS_BLOCK | TAG_ENDS_ITSELF), [TAG_DETAILS] = T("details", TAG_IS_BLOCK),
	[TAG_DIALOG] = T("dialog", TAG_IS_BLOCK), [TAG_DIV] = T("div", TAG_IS_BLOCK), [TAG_DL] = T("dl", TAG_IS_BLOCK),
	[TAG_DT] = T("dt", TAG_IS_BLOCK | TAG_ENDS_ITSELF), [TAG_EM] = T("em", 0), [TAG_FIELDSET] = T("fieldset", TAG_IS_BLOCK),
	[TAG_FIGCAPTION] = T("figcaption", TAG_IS_BLOCK), [TAG_FIGURE] = T("figure", TAG_IS_BLOCK),
	[TAG_FOOTER] = T("footer", TAG_IS_BLOCK), [TAG_FORM] = T("form", TAG_IS_BLOCK), [TAG_H1] = T("h1", TAG_IS_BLOCK),
	[TAG_H2] = T("h2", TAG_IS_BLOCK), [TAG_H3] = T("h3", TAG_IS_BLOCK), [TAG_H4] = T("h4", TAG_IS_BLOCK),
	[TAG_H5] = T("h5", TAG_IS_BLOCK), [TAG_H6] = T("h6", TAG_IS_BLOCK), [TAG_HEAD] = T("head", TAG_IS_BLOCK | TAG_ENDS_ITSELF),
	[TAG_HEADER] = T("header", TAG_IS_BLOCK), [TAG_HR] = T("hr", TAG_IS_BLOCK | TAG_IS_VOID),
	[TAG_HTML] = T("html", TAG_IS_BLOCK | TAG_ENDS_ITSELF), [TAG_I] = T("i", 0), [TAG_IFRAME] = T("iframe", TAG_IS_RAW),
	[TAG_IMG] = T("img", TAG_IS_VOID), [TAG_INPUT] = T("input", TAG_IS_VOID), [TAG_LABEL] = T("label", 0),
	[TAG_LI] = T("li", TAG_IS_BLOCK | TAG_ENDS_ITSELF), [TAG_LINK] = T("link", TAG_IS_VOID),
	[TAG_MAIN] = T("main", TAG_IS_BLOCK), [TAG_META] = T("meta", TAG_IS_VOID), [TAG_NAV] = T("nav", TAG_IS_BLOCK),
	[TAG_NOSCRIPT] = T("noscript", TAG_IS_RAW), [TAG_OBJECT] = T("object", 0), [TAG_OL] = T("ol", TAG_IS_BLOCK),
	[TAG_OPTION] = T("option", TAG_IS_BLOCK | TAG_ENDS_ITSELF), [TAG_P] = T("p", TAG_IS_BLOCK | TAG_ENDS_ITSELF),
	[TAG_PRE] = T("pre", TAG_IS_BLOCK), [TAG_RP] = T("rp", TAG_IS_RAW), [TAG_RT] = T("rt", TAG_IS_RAW), [TAG_SCRIPT] = T("script", TAG_IS_RAW), [TAG_SECTION] = T("section", TAG_IS_BLOCK),
	[TAG_SELECT] = T("select", TAG_IS_RAW), [TAG_SOURCE] = T("source", TAG_IS_VOID), [TAG_SPAN] = T("span", 0),
	[TAG_STRONG] = T("strong", 0), [TAG_STYLE] = T("style", TAG_IS_RAW), [TAG_SUMMARY] = T("summary", TAG_IS_BLOCK),
	[TAG_SUP] = T("sup", 0), [TAG_SVG] = T("svg", TAG_IS_RAW), [TAG_TABLE] = T("table", TAG_IS_BLOCK),
	[TAG_TBODY] = T("tbody", TAG_IS_BLOCK | TAG_ENDS_ITSELF), [TAG_TD] = T("td", TAG_IS_BLOCK | TAG_ENDS_ITSELF),
	[TAG_TEMPLATE] = T("template", TAG_IS_RAW), [TAG_TEXTAREA] = T("textarea", TAG_IS_RAW),
	[TAG_TFOOT] = T("tfoot", TAG_IS_BLOCK | TAG_ENDS_ITSELF), [TAG_TH] = T("th", TAG_IS_BLOCK | TAG_ENDS_ITSELF),
	[TAG_THEAD] = T("thead", TAG_IS_BLOCK | TAG_ENDS_ITSELF), [TAG_TIME] = T("time", 0), [TAG_TITLE] = T("title", 0),
	[TAG_TR] = T("tr", TAG_IS_BLOCK | TAG_ENDS_ITSELF), [TAG_UL] = T("ul", TAG_IS_BLOCK), [TAG_VIDEO] = T("video", TAG_IS_RAW),
	[TAG_WBR] = T("wbr", TAG_IS_VOID),
};

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool
is_letter(char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

enum tag
tag_find(struct str name)
{
	/* where the names of each letter begin; they stand in alphabetic order */
	static const unsigned char begin[27] = {
		['a' - 'a'] = TAG_A, ['b' - 'a'] = TAG_B, ['c' - 'a'] = TAG_CAPTION, ['d' - 'a'] = TAG_DD, ['e' - 'a'] = TAG_EM,
		['f' - 'a'] = TAG_FIELDSET, ['g' - 'a'] = TAG_H1, ['h' - 'a'] = TAG_H1, ['i' - 'a'] = TAG_I, ['j' - 'a'] = TAG_LABEL,
		['k' - 'a'] = TAG_LABEL, ['l' - 'a'] = TAG_LABEL, ['m' - 'a'] = TAG_MAIN, ['n' - 'a'] = TAG_NAV, ['o' - 'a'] = TAG_OBJECT,
		['p' - 'a'] = TAG_P, ['q' - 'a'] = TAG_RP, ['r' - 'a'] = TAG_RP, ['s' - 'a'] = TAG_SCRIPT, ['t' - 'a'] = TAG_TABLE,
		['u' - 'a'] = TAG_UL, ['v' - 'a'] = TAG_VIDEO, ['w' - 'a'] = TAG_WBR, ['x' - 'a'] = TAGS, ['y' - 'a'] = TAGS,
		['z' - 'a'] = TAGS, [26] = TAGS,
	};
	unsigned letter = name.n ? ((unsigned char)name.p[0] | 0x20u) - 'a' : 26;

	if (letter >= 26)
		return TAG_OTHER;
	for (unsigned t = begin[letter]; t < begin[letter + 1]; t++) {
		size_t i = 1;
		if (tags[t].n != name.n)
			continue;
		while (i < name.n && (name.p[i] == tags[t].name[i] || (is_letter(name.p[i]) && (name.p[i] | 0x20) == tags[t].name[i])))
			i++;
		if (i == name.n)
			return (enum tag)t;
	}
	return TAG_OTHER;
}

unsigned
tag_traits(enum tag t)
{
	return tags[t].traits;
}

static struct str
tag_name(enum tag t)
{
	return (struct str){ tags[t].name, tags[t].n };
}

struct strip {
	struct page *page;
	const char *p, *end;
	char *out;
	uint32_t open[TAGS], dropped[TAGS]; /* start tags let through, and not, that wait for their end */
	uint32_t depth;
	bool endless_comment;               /* no comment ends from here on */
	bool endless[TAGS];                 /* nor does this raw element */
};

static void
put(struct strip *s, struct str bytes)
{
	memcpy(s->out, bytes.p, bytes.n);
	s->out += bytes.n;
}

/* Moves behind the next `c`, or to the end. */
static void
pass(struct strip *s, char c)
{
	const char *q = memchr(s->p, c, (size_t)(s->end - s->p));

	s->p = q ? q + 1 : s->end;
}

static void
pass_comment(struct strip *s)
{
	struct str rest;
	size_t at;

	s->p += 4; /* <!-- */
	if (s->p < s->end && *s->p == '>') {
		s->p++;
		return;
	}
	s->p -= 2; /* so that <!--> and <!---> end at once */
	rest = (struct str){ s->p, (size_t)(s->end - s->p) };
	at = s->endless_comment ? rest.n : str_find(rest, S("-->"));
	if (at == rest.n) {
		s->endless_comment = true; /* one that never ends hides only its own line */
		pass(s, '>');
	} else
		s->p += at + 3;
}

/* Attribute names that anybody reads; of the few that begin with each letter, any case. */
static bool
is_kept(struct str name, enum tag t)
{
#define IS(lit) (name.n == sizeof lit - 1 && str_ieq(name, S(lit)))
	switch (name.p[0] | 0x20) {
	case 'a': return IS("aria-hidden");
	case 'c': return IS("class") || IS("content");
	case 'd': return IS("datetime");
	case 'h': return IS("hidden") || ((t == TAG_LINK || t == TAG_A) && IS("href"));
	case 'i': return IS("id") || IS("itemprop");
	case 'l': return IS("lang");
	case 'n': return t == TAG_META && IS("name");
	case 'p': return IS("property");
	case 'r': return IS("rel") || IS("role");
	case 's': return IS("style");
	default: return false;
	}
#undef IS
}

static void
put_attribute(struct strip *s, struct str name, struct str value)
{
	char quote = memchr(value.p, '"', value.n) ? '\'' : '"';

	if (name.n == 5 && str_ieq(name, S("style")) && str_find(value, S("none")) == value.n)
		return;
	if (quote == '\'' && memchr(value.p, '\'', value.n))
		value.n = str_chr(value, '"');
	*s->out++ = ' ';
	put(s, name);
	*s->out++ = '=';
	*s->out++ = quote;
	put(s, value);
	*s->out++ = quote;
}

/* Reads the attributes up to behind the '>'; copies those that are kept where `copy`; gives type's value. */
static struct str
attributes(struct strip *s, enum tag t, bool copy)
{
	struct str type = { 0 };
	struct str seen[24];
	size_t n_seen = 0;

	while (s->p < s->end && *s->p != '>') {
		struct str name, value = { "", 0 };

		if (is_space(*s->p) || *s->p == '/' || *s->p == '=') {
			s->p++;
			continue;
		}
		name.p = s->p;
		while (s->p < s->end && !is_space(*s->p) && *s->p != '=' && *s->p != '>' && *s->p != '/')
			s->p++;
		name.n = (size_t)(s->p - name.p);
		while (s->p < s->end && is_space(*s->p))
			s->p++;
		if (s->p < s->end && *s->p == '=') {
			s->p++;
			while (s->p < s->end && is_space(*s->p))
				s->p++;
			if (s->p < s->end && (*s->p == '"' || *s->p == '\'')) {
				char quote = *s->p++;
				value.p = s->p;
				pass(s, quote);
				value.n = (size_t)(s->p - value.p) - (s->p > value.p && s->p[-1] == quote);
			} else {
				value.p = s->p;
				while (s->p < s->end && !is_space(*s->p) && *s->p != '>')
					s->p++;
				value.n = (size_t)(s->p - value.p);
			}
		}
		if (name.n == 4 && str_ieq(name, S("type")))
			type = value;
		if (copy && is_kept(name, t) && n_seen < sizeof seen / sizeof *seen) {
			bool again = false;
			for (size_t i = 0; i < n_seen; i++)
				again |= seen[i].n == name.n && str_ieq(seen[i], name);
			seen[n_seen++] = name;
			if (!again)
				put_attribute(s, name, value);
		}
	}
	if (s->p < s->end)
		s->p++;
	return type;
}

/* What a raw element holds; moves behind its end tag. */
static struct str
raw_content(struct strip *s, enum tag t)
{
	const char *q = s->p;
	size_t n = tags[t].n;
	struct str got = { s->p, 0 };
	int nested = 0; /* drawings and templates hold others of their kind */

	while (!s->endless[t] && (q = memchr(q, '<', (size_t)(s->end - q)))) {
		bool closes = q + 1 < s->end && q[1] == '/';
		struct str name = { q + 1 + closes, n };

		if ((size_t)(s->end - name.p) < n + 1)
			break;
		if (is_letter(name.p[n]) || !str_ieq(name, tag_name(t))) {
			q++;
			continue;
		}
		if (!closes)
			nested += t == TAG_SVG || t == TAG_TEMPLATE;
		else if (nested-- == 0) {
			got.n = (size_t)(q - got.p);
			s->p = q;
			pass(s, '>');
			return got;
		}
		q = name.p;
	}
	s->endless[t] = true; /* never closed: only the tag itself goes, what follows may be the article */
	if (t == TAG_SCRIPT || t == TAG_STYLE)
		s->p = s->end;
	return got;
}

static void
raw_element(struct strip *s, enum tag t)
{
	struct str type = attributes(s, t, false);
	struct str content;

	if (t == TAG_SVG && s->p[-1] == '>' && s->p[-2] == '/')
		return;
	content = raw_content(s, t);
	if (t == TAG_SCRIPT && str_ifind(type, S("ld+json")) < type.n)
		*arena_push(s->page->arena, &s->page->ld) = content;
	else if (t == TAG_SCRIPT && content.n > 40)
		*arena_push(s->page->arena, &s->page->state) = content;
}

static void
end_tag(struct strip *s)
{
	struct str name = { s->p + 2, 0 };
	enum tag t;

	while (name.p + name.n < s->end && !is_space(name.p[name.n]) && name.p[name.n] != '>' && name.p[name.n] != '/')
		name.n++;
	t = tag_find(name);
	pass(s, '>');
	if (tags[t].traits & (TAG_IS_VOID | TAG_IS_RAW))
		return;
	if (s->dropped[t]) {
		s->dropped[t]--;
		return;
	}
	if (s->open[t] == 0)
		return; /* closes nothing */
	s->open[t]--;
	if (!(tags[t].traits & TAG_ENDS_ITSELF))
		s->depth--;
	put(s, S("</"));
	put(s, t == TAG_OTHER ? S("span") : tag_name(t));
	*s->out++ = '>';
}

static void
start_tag(struct strip *s)
{
	struct str name = { s->p + 1, 0 };
	enum tag t;

	while (name.p + name.n < s->end && !is_space(name.p[name.n]) && name.p[name.n] != '>' && name.p[name.n] != '/')
		name.n++;
	t = tag_find(name);
	s->p = name.p + name.n;
	if (tags[t].traits & TAG_IS_RAW) {
		raw_element(s, t);
		return;
	}
	if (!(tags[t].traits & (TAG_IS_VOID | TAG_ENDS_ITSELF)) && s->depth >= 2 * TREE_DEPTH_MAX) {
		attributes(s, t, false);
		s->dropped[t]++;
		s->page->truncated = "depth";
		put(s, S("<br>"));
		return;
	}
	if (!(tags[t].traits & TAG_IS_VOID)) {
		s->open[t]++;
		s->depth += !(tags[t].traits & TAG_ENDS_ITSELF);
	}
	*s->out++ = '<';
	put(s, t == TAG_OTHER ? S("span") : tag_name(t));
	attributes(s, t, true);
	*s->out++ = '>';
}

struct str
strip_page(struct page *page, struct str html)
{
	/* a lone < becomes four bytes; a tag grows by its quotes and from <x> to <span> at most */
	char *out = arena_alloc(page->arena, html.n * 4 + 64);
	struct strip s = { .page = page, .p = html.p, .end = html.p + html.n, .out = out };

	while (s.p < s.end) {
		const char *q = memchr(s.p, '<', (size_t)(s.end - s.p));
		size_t left;

		if (!q)
			q = s.end;
		put(&s, (struct str){ s.p, (size_t)(q - s.p) });
		s.p = q;
		left = (size_t)(s.end - q);
		if (left == 0)
			break;
		if (left >= 4 && memcmp(q, "<!--", 4) == 0)
			pass_comment(&s);
		else if (left >= 2 && (q[1] == '!' || q[1] == '?'))
			pass(&s, '>');
		else if (left >= 3 && q[1] == '/' && is_letter(q[2]))
			end_tag(&s);
		else if (left >= 2 && is_letter(q[1]))
			start_tag(&s);
		else {
			put(&s, S("&lt;"));
			s.p++;
		}
	}
	for (char *z = out; (z = memchr(z, '\0', (size_t)(s.out - z))); )
		*z = ' ';
	return (struct str){ out, (size_t)(s.out - out) };
}
