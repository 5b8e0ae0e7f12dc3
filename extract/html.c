#include "page.h"

#include <libxml/HTMLparser.h>
#include <stddef.h>
#include <string.h>

#include "../lib/limits.h"
#include "../lib/utf8.h"

/*
 * The parser's events to elements and lines. libxml2 is used as a stream of events, without its tree: one
 * pass, no recursion, and nothing that stops at a depth of 256 in silence. White space is what a reader sees:
 * runs become one blank, inline tags part no words, block tags always do; two <br> in a row part
 * paragraphs, and one a line. A soft hyphen or a zero-width space is no character of a word.
 */

enum { NESTED_MAX = 2000, HREF_MAX = 2048 };

struct walk {
	struct page *page;
	xmlParserCtxtPtr parser;
	struct buf text;
	LIST(uint32_t) stack;
	uint32_t now;          /* the innermost open element */
	uint32_t link, bold, pre, head; /* how many of these are open */
	uint32_t title_from;
	bool in_title;
	/* the line being read */
	struct line line;
	bool lined;            /* it has text */
	bool blank;            /* white space waits for what follows */
	unsigned breaks;       /* <br> that wait */
	uint32_t wide;         /* characters of scripts without spaces */
	bool in_word;
};

static struct element *
element(struct walk *w, uint32_t i)
{
	return &w->page->elements.v[i];
}

static enum tag
block_of(struct walk *w, uint32_t i)
{
	while (!(tag_traits(element(w, i)->tag) & TAG_IS_BLOCK) && element(w, i)->parent != i)
		i = element(w, i)->parent;
	return element(w, i)->tag;
}

/* Whether s ends as sentences do; *stops: with a full stop of any kind, not with what announces more. */
static bool
ends_sentence(struct str s, bool *stops)
{
	static const char *const end[] = {
		".", "!", "?", ":", "\xe2\x80\xa6", "\xe3\x80\x82", "\xef\xbc\x81", "\xef\xbc\x9f", "\xd8\x9f", "\xe0\xa5\xa4", "\xdb\x94", ";",
	};
	static const char *const close[] = {
		"\"", "'", ")", "]", "\xe2\x80\x9d", "\xe2\x80\x99", "\xe2\x80\x9c", "\xc2\xbb", "\xc2\xab", "\xe3\x80\x8d", "\xe2\x80\xba", " ",
	};
	bool cut = true;

	while (cut && s.n) {
		cut = false;
		for (size_t i = 0; i < sizeof close / sizeof *close; i++)
			if (str_ends(s, str_z(close[i]))) {
				s.n -= strlen(close[i]);
				cut = true;
			}
	}
	*stops = false;
	for (size_t i = 0; i < sizeof end / sizeof *end; i++)
		if (str_ends(s, str_z(end[i]))) {
			*stops = *end[i] != ':' && *end[i] != ';';
			return true;
		}
	return false;
}

static void
line_end(struct walk *w)
{
	w->blank = false;
	w->breaks = 0;
	if (!w->lined)
		return;
	w->line.block = block_of(w, w->line.element);
	if (w->line.block >= TAG_H1 && w->line.block <= TAG_H6 && str_ends(buf_str(&w->text), S("\xc2\xb6")) && w->text.n > w->line.start + 2)
		w->text.n -= 2; /* the sign of a link to the heading itself */
	w->line.end = (uint32_t)w->text.n;
	w->line.words += w->wide / 2;
	w->line.ends = ends_sentence(str_cut(buf_str(&w->text), w->line.start, w->line.end), &w->line.stops);
	*arena_push(w->page->arena, &w->page->lines) = w->line;
	buf_addc(&w->text, '\n');
	w->lined = false;
}

static void
line_begin(struct walk *w)
{
	w->line = (struct line){ .start = (uint32_t)w->text.n, .from = (uint32_t)w->text.n, .element = w->now };
	w->lined = true;
	w->wide = 0;
	w->in_word = false;
}

/* Adds n bytes that are no white space. */
static void
add_bytes(struct walk *w, const char *p, size_t n)
{
	if (w->breaks > 1 && w->lined && !w->pre)
		line_end(w);
	if (!w->lined)
		line_begin(w);
	else {
		while (element(w, w->line.element)->to != UINT32_MAX) /* closed: the line reaches beyond it */
			w->line.element = element(w, w->line.element)->parent;
		if (w->breaks)
			buf_addc(&w->text, '\n');
		else if (w->blank)
			buf_addc(&w->text, ' ');
		if (w->breaks || w->blank)
			w->in_word = false;
	}
	w->breaks = 0;
	w->blank = false;
	if (!w->in_word) {
		w->line.words++;
		w->in_word = true;
	}
	buf_add(&w->text, (struct str){ p, n });
	if (w->link)
		w->line.link += (uint32_t)n;
	if (w->bold)
		w->line.bold += (uint32_t)n;
}

/* What numeric references to C1 controls mean (the WHATWG's table for them: windows-1252). */
static uint32_t
from_1252(uint32_t c)
{
	static const uint16_t table[32] = {
		0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
		0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
	};
	return table[c - 0x80];
}

/* A character beyond ASCII: white space, nothing, or text. */
static void
add_wide(struct walk *w, uint32_t c, const char *p, size_t n)
{
	char changed[4];

	if (c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
	    c == 0x205f || c == 0x3000) {
		w->blank = w->lined;
		return;
	}
	if (c == 0xad || c == 0x200b || c == 0xfeff || c == 0x2060 || (c >= 0x202a && c <= 0x202e) || c == 0x200e || c == 0x200f)
		return;
	if (c >= 0x80 && c < 0xa0) {
		if (from_1252(c))
			add_bytes(w, changed, utf8_put(from_1252(c), changed));
		return;
	}
	add_bytes(w, p, n);
	if ((c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7af) || (c >= 0xe00 && c <= 0xeff) || (c >= 0x20000 && c <= 0x3ffff))
		w->wide++;
}

static void
on_text(void *user, const xmlChar *chars, int len)
{
	struct walk *w = user;
	struct str s = { (const char *)chars, (size_t)len };
	size_t i = 0, from;

	if (w->head && !w->in_title)
		return;
	while (i < s.n) {
		unsigned char c = (unsigned char)s.p[i];
		uint32_t wide;
		size_t n;

		if (c <= ' ') {
			if (c == '\n' && w->pre && w->lined)
				w->breaks++;
			w->blank = w->lined;
			i++;
		} else if (c < 0x80) {
			from = i;
			while (i < s.n && (unsigned char)s.p[i] > ' ' && (unsigned char)s.p[i] < 0x7f)
				i++;
			if (i > from)
				add_bytes(w, s.p + from, i - from);
			else
				i++; /* DEL */
		} else if ((n = utf8_next(s, i, &wide)) > 0) {
			add_wide(w, wide, s.p + i, n);
			i += n;
		} else
			i++;
	}
}

/* What strip.c lets through of a tag's attributes; one with p NULL is not there. */
struct attributes {
	struct str class, id, itemprop, rel, datetime, content, style, role, hidden, aria_hidden, href, lang, property, name;
};

static void
read_attributes(const xmlChar **atts, struct attributes *a)
{
	static const struct { char name[12]; size_t at; } names[] = {
#define A(member) { #member, offsetof(struct attributes, member) }
		A(class), A(id), A(itemprop), A(rel), A(datetime), A(content), A(style), A(role), A(hidden),
		{ "aria-hidden", offsetof(struct attributes, aria_hidden) }, A(href), A(lang), A(property), A(name),
#undef A
	};

	*a = (struct attributes){ .class = { 0 } };
	for (; atts && atts[0]; atts += 2)
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			if (names[i].name[0] == (char)atts[0][0] && strcmp(names[i].name, (const char *)atts[0]) == 0) {
				*(struct str *)(void *)((char *)a + names[i].at) = str_z(atts[1] ? (const char *)atts[1] : "");
				break;
			}
}

static struct str
keep(struct walk *w, struct str s, size_t max)
{
	return s.n == 0 ? (struct str){ 0 } : arena_dup(w->page->arena, str_cut(str_trim(s), 0, max));
}

static void
read_meta(struct walk *w, const struct attributes *a)
{
	const struct str keys[] = { a->property, a->name, a->itemprop };

	for (size_t i = 0; i < sizeof keys / sizeof *keys && a->content.n; i++)
		if (keys[i].n)
			*arena_push(w->page->arena, &w->page->metas) =
			    (struct meta){ keep(w, keys[i], 100), keep(w, a->content, i == 2 ? 1000 : 8000) };
}

/* The marks that a role (WAI-ARIA) or an itemprop (schema.org) gives. */
static uint32_t
said_marks(const struct attributes *a)
{
	static const struct { const char *value; uint32_t marks; } props[] = {
		{ "articleBody", MARK_BODY | MARK_SAID }, { "text", MARK_BODY | MARK_SAID }, { "author", MARK_BYLINE },
		{ "creator", MARK_BYLINE }, { "comment", MARK_COMMENTS },
	}, roles[] = {
		{ "navigation", MARK_BOILER }, { "complementary", MARK_BOILER }, { "dialog", MARK_BOILER },
		{ "contentinfo", MARK_BOILER }, { "search", MARK_BOILER }, { "alertdialog", MARK_BOILER }, { "menu", MARK_BOILER },
		{ "menubar", MARK_BOILER },
	};
	uint32_t marks = 0;

	for (size_t i = 0; i < sizeof props / sizeof *props && a->itemprop.n; i++)
		if (str_ieq(a->itemprop, str_z(props[i].value)))
			marks |= props[i].marks;
	for (size_t i = 0; i < sizeof roles / sizeof *roles && a->role.n; i++)
		if (str_ieq(a->role, str_z(roles[i].value)))
			marks |= roles[i].marks;
	return marks;
}

static uint32_t
element_marks(const struct wording *w, enum tag t, const struct attributes *a)
{
	uint32_t marks = a->class.n ? wording_class(w, a->class) : 0;

	if (a->id.n)
		marks |= wording_class(w, a->id);
	if (a->hidden.p || (a->aria_hidden.n && str_ieq(a->aria_hidden, S("true"))))
		marks |= MARK_HIDDEN;
	if (a->style.n && (str_ifind(a->style, S("display:none")) < a->style.n || str_ifind(a->style, S("display: none")) < a->style.n))
		marks |= MARK_HIDDEN;
	if (a->itemprop.n || a->role.n)
		marks |= said_marks(a);
	switch (t) {
	case TAG_NAV: case TAG_ASIDE: case TAG_FOOTER: case TAG_FORM: case TAG_BUTTON: case TAG_DIALOG: case TAG_FIELDSET:
	case TAG_OPTION: case TAG_LABEL:
		marks |= MARK_BOILER;
		break;
	case TAG_FIGCAPTION: case TAG_FIGURE:
		marks |= MARK_CAPTION;
		break;
	default:
		break;
	}
	return marks;
}

static void
on_start(void *user, const xmlChar *name, const xmlChar **atts)
{
	struct walk *w = user;
	enum tag t = tag_find(str_z((const char *)name));
	struct attributes a;
	uint32_t i = (uint32_t)w->page->elements.n;
	struct element *el;

	read_attributes(atts, &a);
	if (tag_traits(t) & TAG_IS_BLOCK)
		line_end(w);
	if (t == TAG_BR && w->lined)
		w->breaks++;
	if (t == TAG_META)
		read_meta(w, &a);
	if (t == TAG_LINK && str_ieq(a.rel, S("canonical")) && !w->page->canonical.n)
		w->page->canonical = keep(w, a.href, HREF_MAX);
	if (t == TAG_HTML && !w->page->language.n)
		w->page->language = keep(w, a.lang, 40);
	if (w->stack.n > NESTED_MAX) {
		w->page->truncated = "depth";
		xmlStopParser(w->parser);
	} else if (w->page->elements.n >= ELEMENTS_MAX && !w->page->truncated) {
		w->page->truncated = "elements";
		xmlStopParser(w->parser);
	}
	el = arena_push(w->page->arena, &w->page->elements);
	*el = (struct element){ .tag = t, .parent = i ? w->now : 0, .first = (uint32_t)w->page->lines.n,
		.from = (uint32_t)w->text.n, .to = UINT32_MAX };
	el->prop = keep(w, a.itemprop.n ? a.itemprop : a.rel, 100);
	el->datetime = a.datetime.n ? keep(w, a.datetime, 64) : keep(w, a.content, 300);
	el->marks = element_marks(w->page->wording, t, &a);
	if (t == TAG_TIME || (el->prop.n && str_starts(el->prop, S("date"))))
		*arena_push(w->page->arena, &w->page->dated) = i;
	if ((el->marks & MARK_BYLINE) || str_ieq(el->prop, S("author")))
		*arena_push(w->page->arena, &w->page->bylines) = i;

	*arena_push(w->page->arena, &w->stack) = i;
	w->now = i;
	w->link += t == TAG_A;
	w->bold += t == TAG_B || t == TAG_STRONG;
	w->pre += t == TAG_PRE;
	w->head += t == TAG_HEAD;
	if (t == TAG_TITLE && !w->page->title.n) {
		line_end(w);
		w->in_title = true;
		w->title_from = (uint32_t)w->text.n;
	}
}

static void
on_end(void *user, const xmlChar *name)
{
	struct walk *w = user;
	struct element *el;
	enum tag t;

	(void)name;
	if (w->stack.n == 0)
		return;
	el = element(w, w->stack.v[--w->stack.n]);
	t = el->tag;
	if (t == TAG_TITLE && w->in_title) {
		w->page->title = arena_dup(w->page->arena, str_cut(buf_str(&w->text), w->title_from, w->text.n));
		w->text.n = w->title_from; /* no line of the page */
		w->lined = w->blank = w->in_title = false;
		w->breaks = 0;
	}
	if (tag_traits(t) & TAG_IS_BLOCK)
		line_end(w);
	el->end = (uint32_t)w->page->lines.n + (w->lined && w->line.start >= el->from);
	el->to = (uint32_t)w->text.n;
	el->beyond = (uint32_t)w->page->elements.n;
	w->link -= t == TAG_A;
	w->bold -= t == TAG_B || t == TAG_STRONG;
	w->pre -= t == TAG_PRE;
	w->head -= t == TAG_HEAD;
	w->now = w->stack.n ? w->stack.v[w->stack.n - 1] : 0;
}

void
html_flatten(struct page *page, struct str html)
{
	struct walk w = { .page = page, .text = { .max = (size_t)html.n * 2 + 1024 } };
	htmlParserCtxtPtr parser = htmlNewParserCtxt();

	if (!parser)
		die(EXIT_IO, "out of memory");
	memset(parser->sax, 0, sizeof *parser->sax);
	parser->sax->startElement = on_start;
	parser->sax->endElement = on_end;
	parser->sax->characters = on_text;
	parser->sax->ignorableWhitespace = on_text;
	parser->sax->cdataBlock = on_text;
	parser->sax->initialized = 1;
	parser->userData = &w;
	w.parser = parser;
	w.page->elements.n = 0;
	on_start(&w, (const xmlChar *)"div", NULL); /* a root that is always there */
	htmlCtxtReadMemory(parser, html.p, (int)html.n, NULL, "UTF-8",
	    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
	while (w.stack.n)
		on_end(&w, NULL);
	line_end(&w);
	page->elements.v[0].end = (uint32_t)page->lines.n;
	page->text = arena_dup(page->arena, buf_str(&w.text));
	buf_release(&w.text);
	htmlFreeParserCtxt(parser);
}
