/*
 * A page between its steps: strip.c takes out what no reader sees, html.c has it parsed and flattens it
 * into elements and lines in document order, meta.c reads what the page says about itself, body.c
 * chooses the lines that are the article. All of it lives in the document's arena. Nothing here knows the
 * parser: html.c alone does.
 *
 * An element's lines are line[first .. end), so a sum over any subtree is a difference of two prefix sums,
 * and no step walks a subtree twice.
 */
#ifndef EXTRACT_PAGE_H
#define EXTRACT_PAGE_H

#include "extract.h"
#include "wording.h"

enum tag {
	TAG_OTHER, TAG_A, TAG_ADDRESS, TAG_ARTICLE, TAG_ASIDE, TAG_B, TAG_BLOCKQUOTE, TAG_BODY, TAG_BR, TAG_BUTTON,
	TAG_CAPTION, TAG_CENTER, TAG_CITE, TAG_CODE, TAG_DD, TAG_DETAILS, TAG_DIALOG, TAG_DIV, TAG_DL, TAG_DT, TAG_EM,
	TAG_FIELDSET, TAG_FIGCAPTION, TAG_FIGURE, TAG_FOOTER, TAG_FORM, TAG_H1, TAG_H2, TAG_H3, TAG_H4, TAG_H5, TAG_H6,
	TAG_HEAD, TAG_HEADER, TAG_HR, TAG_HTML, TAG_I, TAG_IFRAME, TAG_IMG, TAG_INPUT, TAG_LABEL, TAG_LI, TAG_LINK,
	TAG_MAIN, TAG_META, TAG_NAV, TAG_NOSCRIPT, TAG_OBJECT, TAG_OL, TAG_OPTION, TAG_P, TAG_PRE, TAG_RP, TAG_RT, TAG_SCRIPT,
	TAG_SECTION, TAG_SELECT, TAG_SOURCE, TAG_SPAN, TAG_STRONG, TAG_STYLE, TAG_SUMMARY, TAG_SUP, TAG_SVG, TAG_TABLE,
	TAG_TBODY, TAG_TD, TAG_TEMPLATE, TAG_TEXTAREA, TAG_TFOOT, TAG_TH, TAG_THEAD, TAG_TIME, TAG_TITLE, TAG_TR,
	TAG_UL, TAG_VIDEO, TAG_WBR, TAGS
};

enum tag_trait {
	TAG_IS_BLOCK = 1,    /* a line ends before and behind it */
	TAG_IS_VOID = 2,     /* never has an end tag */
	TAG_ENDS_ITSELF = 4, /* its end tag may be left out */
	TAG_IS_RAW = 8,      /* strip.c drops it with all that is in it */
};

enum mark {
	MARK_HIDDEN = 1,     /* not displayed */
	MARK_BOILER = 2,     /* navigation, promotion, related: by its tag or the words of its class and id */
	MARK_COMMENTS = 4,   /* what readers wrote */
	MARK_BODY = 8,       /* says that it is the article's body */
	MARK_CAPTION = 16,
	MARK_BYLINE = 32,    /* author, date line */
	MARK_DROPPED = 64,   /* body.c: out, by its own marks or its parent's */
	MARK_LEAD = 128,     /* the summary above the body */
	MARK_SAID = 256,     /* its body claim is the schema.org one */
	MARK_FOOT = 512,     /* the page's footer: never the article, however much text it has */
};

struct element {
	enum tag tag;
	uint32_t parent;     /* index; the first element is its own parent */
	uint32_t beyond;     /* the first element behind those below it */
	uint32_t first, end; /* its lines */
	uint32_t from, to;   /* its text in page.text */
	uint32_t marks;
	struct str prop;     /* itemprop, else rel */
	struct str datetime; /* datetime, else content */
};

struct line {
	uint32_t start, end; /* in page.text; lines are parted by one newline there */
	uint32_t from;       /* where it began before its head was cut off */
	uint32_t element;    /* the innermost that holds all of it */
	uint32_t link, bold; /* bytes of it inside links, inside b and strong */
	uint32_t words;      /* two characters of a script without spaces count as one */
	enum tag block;      /* the nearest block around it */
	bool ends;           /* with what ends a sentence, or a colon */
	bool stops;          /* with what ends a sentence */
};

struct meta {
	struct str key, value;
};

struct page {
	struct arena *arena;
	const struct wording *wording;
	struct str text;
	LIST(struct element) elements;
	LIST(struct line) lines;
	LIST(struct meta) metas;       /* name, property or itemprop, and content */
	LIST(struct str) ld, state;    /* application/ld+json scripts; other scripts: the page's state may be in them */
	LIST(uint32_t) dated, bylines; /* elements that carry a time, an author */
	struct str title, canonical, language;
	struct str stated;             /* the body as JSON-LD gives it */
	bool says_article, says_video; /* its metadata do */
	bool has_video;                /* its data describe one, and no article */
	const char *truncated;
};

/* strip.c */
enum tag tag_find(struct str name);  /* any case */
unsigned tag_traits(enum tag t);
struct str strip_page(struct page *page, struct str html);

/* html.c */
void html_flatten(struct page *page, struct str html);
static inline struct str
line_text(const struct page *page, const struct line *l)
{
	return str_cut(page->text, l->start, l->end);
}

/* ld.c: what JSON-LD says of the page's article; empty where it does not */
struct ld {
	bool found;
	struct str headline, published, modified, url, section, description, image, publisher, language, body, licence;
	bool paywall, video; /* video: the data describe one */
	LIST(struct str) authors, tags;
};
void ld_read(struct page *page, struct ld *ld);

/* clean.c: a value as a reader sees it: character references read, tags and invisible characters out, white
 * space single. In the arena, or s itself. */
struct str clean_value(struct arena *a, struct str s);
/* Letters and digits only, small where ASCII: for telling whether two lines say the same. */
struct str fold_value(struct arena *a, struct str s);

/* title.c: the headline, by what the page's data, its tab and its text say; needs out->site, ->description and the addresses */
struct str title_read(struct page *page, const struct ld *ld, const struct article *out);

/* author.c: cuts a byline or an author member into names and adds those that are new. What the page's data state is
 * believed, an outlet and one word too; one word also where an element is marked as the author. */
enum author_source { AUTHOR_READ, AUTHOR_MARKED, AUTHOR_STATED };
void authors_add(struct page *page, struct article *out, struct str s, enum author_source from);
bool author_opens(const struct page *page, struct str line); /* "By …", "Von …" */

/* dates.c: out->published and ->modified; needs its title, language and addresses */
void dates_read(struct page *page, const struct ld *ld, struct article *out);

/* textdate.c: the first day that the line writes out, as "2026-04-14", or empty */
struct str text_date(struct arena *a, const struct wording *w, struct str line, bool month_first);

/* state.c: the article as the scripts that draw the page have it, a paragraph a line; empty where they have none */
struct str state_text(struct page *page);
/* The first day that they give under a key for the time of publication, as `read` reads it; empty where there is none. */
struct str state_date(struct page *page, struct str (*read)(struct page *page, struct str value));

/* stated.c: NULL where the body is too short to tell anything */
struct stated;
enum stated_answer { STATED_NO, STATED_YES, STATED_SHORT };
struct stated *stated_new(struct arena *a, struct str body);
enum stated_answer stated_has(struct arena *a, const struct stated *s, struct str line, bool *last); /* last: with it the body ends */

/* meta.c. meta_get: the content of the first of these meta elements that has one; META is short for it. */
struct str meta_get(const struct page *page, const char *const *keys, size_t n);
#define META(page, ...) \
	meta_get(page, (const char *const[]){ __VA_ARGS__ }, sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(const char *))

static inline struct str
first_of(struct str a, struct str b)
{
	return a.n ? a : b;
}

void meta_read(struct page *page, struct article *out);
void credit_read(struct arena *a, struct article *out);

/* body.c: 0, or -1 with the reason of a reject */
int body_choose(struct page *page, struct article *out, size_t min_words, struct err *e);

/* language.c: the declared language, or what the text itself shows where nothing was declared or English was, wrongly;
 * "und" for a text that is not English though nothing says what it is. */
struct str language_check(struct str declared, struct str text);

#endif
