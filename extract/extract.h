/*
 * The extract stage: a page or a text in, one article line out (nf-record(5)).
 *
 * Types first, then functions under the name of their file, in the order the data meets them. All that
 * belongs to a document lives in the stage's arena until the next document. Offsets are bytes into
 * article.text, end exclusive. extract_doc and all it calls know no FILE, no clock, no globals.
 *
 * What a figure is worth, who a name is, and whether the claims add up is normalize's business.
 */
#ifndef EXTRACT_H
#define EXTRACT_H

#include <stdint.h>

#include "../lib/arena.h"
#include "../lib/charset.h"
#include "../lib/err.h"
#include "../lib/str.h"

/* ---- shapes ---- */

struct span {
	uint32_t start, end;
};

static inline bool
span_within(struct span in, struct span whole)
{
	return in.start >= whole.start && in.end <= whole.end;
}

/* One input document, as source.c found it: nothing in its bytes was read yet. */
enum raw_form { RAW_WHOLE, RAW_JSON, RAW_RESPONSE, RAW_RESOURCE };

struct raw {
	enum raw_form form;           /* a page or text; a line of NDJSON; the block of such a WARC record */
	struct str source;            /* "page.html", "FILE@OFFSET" in a WARC, "FILE:LINE" for NDJSON; "-" for stdin */
	struct str url, fetched;      /* of the WARC record; UTF-8 */
	struct str content_type;      /* of a resource record */
	struct str digest;            /* of the WARC record's payload, as it says: "sha1:…" */
	uint64_t offset;              /* of the WARC record in its file */
	bool splits;                  /* reading can begin there */
	struct str bytes;
};

/* The same, opened by document.c. */
enum doc_form { DOC_HTML, DOC_TEXT };

struct doc {
	struct str source;
	enum doc_form form;
	struct str bytes;             /* as sent, transfer and content coding undone; of NDJSON: UTF-8 */
	bool utf8;                    /* bytes are known to be UTF-8 (they came in JSON) */
	struct str charset;           /* of the HTTP header */
	struct str url, fetched;      /* known from WARC or NDJSON; else empty */
	struct str id, title, published, site; /* given by NDJSON: kept as they are */
};

enum block_kind { BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_ITEM, BLOCK_QUOTE, BLOCK_CAPTION, BLOCK_ROW };

struct block {
	enum block_kind kind;
	struct span at;
};

enum figure_kind {
	FIGURE_MONEY, FIGURE_PERCENT, FIGURE_COUNT, FIGURE_QUANTITY, FIGURE_RATIO, FIGURE_ORDINAL,
	FIGURE_DATE, FIGURE_PERIOD, FIGURE_DURATION, FIGURE_KINDS
};

struct figure {
	enum figure_kind kind;
	struct span at;
	uint32_t sentence;
	const char *pattern;          /* the rule that found it: "money.symbol" */
};

enum name_kind { NAME_ORG, NAME_PERSON, NAME_PRODUCT, NAME_PLACE, NAME_KINDS };

struct name {
	enum name_kind kind;
	struct span at;
	uint32_t sentence;
	const char *how;              /* why it is a name: "table", "shape", "context"; for --why */
};

enum modality {
	MODALITY_ASSERTED, MODALITY_REPORTED, MODALITY_POSSIBLE, MODALITY_FORECAST, MODALITY_PLANNED,
	MODALITY_DENIED, MODALITY_CONDITIONAL, MODALITY_QUESTION
};

struct role {
	const char *role;
	struct span at;
	int figure, name;             /* index into the article's lists, or -1 */
	struct str resolved;          /* what a reference ("the company") stands for: that name as written; else empty */
};

struct claim {
	const char *type;             /* of CLAIMS.md */
	const char *pattern;          /* the rule: "stake.holds" */
	struct span at;
	uint32_t sentence;
	LIST(struct role) roles;
	LIST(struct attribute) attributes; /* set by the rule: action=fine */
	enum modality modality;
	bool negative;
	bool given;                   /* by a noun: what the clause around it says of plans and doubts does not reach it */
	struct { bool there; struct span at, cue; int name; } speaker;
	int confidence;               /* in thousandths; 0: not rated */
};

struct attribute {
	const char *key, *value;
};

struct article {
	struct str source, url, fetched, sha256, id;
	/* metadata; empty where the page does not say */
	struct str canonical, site, title, published, modified, language, description, credit, section, image, licence;
	bool paywall;
	LIST(struct str) authors, tags;

	struct str text;              /* UTF-8, blocks parted by a blank line */
	LIST(struct block) blocks;
	LIST(struct span) sentences;  /* each inside one block */
	LIST(struct figure) figures;  /* in order of start, no two overlap */
	LIST(struct name) names;      /* likewise */
	LIST(struct claim) claims;
	const char *truncated;        /* NULL, or what limit cut it: "depth", "size", "figures", … */
};

/* Whether there are patterns for its language: English, or nobody said. */
static inline bool
article_has_patterns(const struct article *a)
{
	return a->language.n == 0 || str_istarts(a->language, S("en"));
}

struct sources;  /* source.c */
struct finder;   /* figure.c */
struct rule;
struct rules;    /* rules.c: the patterns of one language */
struct entities; /* lib/entity.h: the names that are known */
struct words;    /* name.c: the word lists that tell names from words */

/* What outlives a document. */
struct extract {
	struct arena arena;           /* of the current document */
	struct arena keep;            /* of the stage: patterns, tables */
	struct charsets *charsets;
	struct finder *finder;        /* figure.c: which rules can begin where; there when english is */
	struct rules *english;        /* NULL: no figures and claims wanted (--article, --text) */
	struct entities *entities;
	struct words *words;
	struct wording *wording;      /* what pages say around their articles */
	size_t min_words;             /* fewer: reject no-body */
	const struct rule *only;      /* claims by this rule alone; NULL: by all (example.c) */
	bool every;                   /* try every rule on every sentence: the yardstick for the choice of rules */
	bool why;                     /* tell on stderr which rules were tried, matched, vetoed, dropped */
};

/* ---- extract.c: the spine ---- */

int extract_init(struct extract *x, const char *patterns, struct err *e); /* patterns: a folder of the user's, or NULL */
int extract_init_plain(struct extract *x, struct err *e); /* article and metadata only */
void extract_release(struct extract *x);
/* Reads doc into *a: 0, or -1 with the reason of a reject. */
int extract_article(struct extract *x, const struct doc *doc, struct article *a, struct err *e);
/* The same, and adds the article's or the reject's line to out: 0 article, -1 reject (*e says why). The caller
 * resets the arena before a document, and looks at out->over behind it. */
int extract_doc(struct extract *x, const struct doc *doc, struct buf *out, struct err *e);

/* ---- source.c: operands to documents: pages, text, .gz, folders, WARC, NDJSON ---- */

/* What an operand says: a file or folder, or the bytes [from, from + length) of a WARC file, written
 * FILE@OFFSET+LENGTH; a line of a list may be one of a CDXJ index too, which names its record's file and bytes. */
struct operand {
	const char *path;
	bool range;
	uint64_t from, length;
};
void operand_read(struct arena *a, struct str text, bool in_list, struct operand *o); /* operand.c */

struct sources *sources_open(char **operands); /* none: stdin */
/* Takes operands, one a line, from a file or stdin ("-") first; then without any, stdin is not read. 0, or -1. */
int sources_list(struct sources *s, const char *path, struct err *e);
/* 1 and a document (its slices hold until the next call); 0 at the end; -1: this input could not be used
 * (*e), and raw->source names it; the caller counts a reject and goes on. */
int sources_next(struct sources *s, struct raw *raw, struct err *e);
/* Where on disk the WARC record that was given before this one ended. */
uint64_t sources_passed(const struct sources *s);
void sources_leave(struct sources *s); /* no more of this file */
const char *sources_file(const struct sources *s); /* the file that the last one is from */
void sources_close(struct sources *s);

/* ---- index.c: CDXJ ---- */

void index_key(struct arena *a, struct str url, struct buf *out); /* adds the key that lines are sorted by */
void index_line(struct arena *a, const struct raw *raw, struct str file, uint64_t length, struct buf *out); /* adds */

/* ---- document.c: what kind of document the bytes are, codings and JSON undone; and its way into a worker ---- */

/* Slices of *doc point into raw's or lie in the arena: 0, or -1 with the reason of a reject. */
int document_open(struct arena *a, const struct raw *raw, struct doc *doc, struct err *e);
void raw_pack(const struct raw *raw, struct buf *out);   /* adds */
void raw_unpack(struct str packed, struct raw *raw);     /* slices of packed */

/* ---- charset.c: bytes to UTF-8 (WHATWG labels; HTTP header, BOM, strict UTF-8, meta, then uchardet) ---- */

int charset_decode(struct charsets *c, struct arena *a, struct str bytes, struct str http_charset, struct str *out,
    struct err *e);

/* ---- html.c, body.c, meta.c: page to article. libxml2 is named in html.c only ---- */

struct wording; /* wording.h */
int page_read(struct arena *a, const struct wording *w, struct str html, struct article *out, size_t min_words, struct err *e);

/* ---- text.c: plain text to blocks; keeps the text byte for byte ---- */

void text_read(struct arena *a, struct str text, struct article *out);

/* ---- sentence.c ---- */

void sentences_find(struct arena *a, struct article *out);
/* The sentence that holds the byte at `at`, or the nearest before it. */
uint32_t sentence_of(const struct article *a, uint32_t at);

/* ---- rules.c, trigger.c, pattern.c: the pattern files (nf-patterns(5)) and PCRE2 ---- */

/* ---- figure.c ---- */

struct finder *finder_new(struct rules *rules); /* holds rules, does not own them */
void finder_free(struct finder *f);

void figures_find(struct extract *x, struct article *out);

/* ---- name.c ---- */

struct words *words_new(struct arena *keep, const struct rules *r);
void names_find(struct extract *x, struct article *out);
bool words_media(const struct words *w, struct str name); /* a news agency or paper, which speaks and is seldom spoken of */

/* ---- shadow.c, claim.c, attribute.c ---- */

void claims_find(struct extract *x, struct article *out);

/* ---- example.c: --check-patterns ---- */

/* Runs the examples of all rules, tells each that fails on stderr, adds a summary to report: 0, or -1 with
 * reason bad-pattern or bad-example. */
int examples_check(struct extract *x, struct buf *report, struct err *e);

/* ---- emit.c: the article line; words.c-like tables of the stable words ---- */

void article_emit(const struct article *a, struct buf *out);
const char *block_word(enum block_kind k);
const char *figure_word(enum figure_kind k);
const char *name_word(enum name_kind k);
const char *modality_word(enum modality m);

/* ---- show.c: the terminal views ---- */

/* columns 0: not wrapped. Neither empties out first. */
void show_text(const struct article *a, struct buf *out, int columns); /* --text: the article as text */
void show_article(const struct article *a, struct buf *out, int columns, bool colour); /* --show */

#endif
