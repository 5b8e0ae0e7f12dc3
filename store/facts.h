/*
 * nf-facts: what was stored, told. Everything is read; nothing is written but to stdout, and the files of
 * a report. What is in the database was written by strangers: it goes out through print.c's escapes only,
 * one for each form, and never as it is.
 */
#ifndef FACTS_H
#define FACTS_H

#include "../lib/arena.h"
#include "../lib/date.h"
#include "../lib/err.h"
#include "../lib/str.h"
#include "db.h"

enum form { FORM_TABLE, FORM_NDJSON, FORM_CSV, FORM_TSV, FORM_MARKDOWN, FORM_TEXT, FORM_HTML, FORM_ATOM, FORM_SVG, FORM_PARQUET };

/* SQL: thousandths of a confidence as 0.00 to 1.00. */
#define CONFIDENCE(column) \
	"CASE WHEN " column " >= 995 THEN '1.00' WHEN " column " IS NOT NULL THEN '0.' || substr(CAST(1005 + " column " AS TEXT), 2, 2) END"

/* ---- filter.c: which claims ---- */

/* Empty members ask for nothing. Text belongs to the caller. */
struct filter {
	struct str entity;               /* key, label or alias */
	struct str type;                 /* one or more, with commas */
	struct str since, until;         /* dates; published, else fetched; until is exclusive of the next moment */
	struct str site, text, fact;
	int64_t min_confidence;          /* thousandths; 0: all */
	bool said;                       /* statements and quotes too */
	bool all;                        /* checks: those that hold too */
	int64_t limit;                   /* 0: all */
	bool oldest_first;
	enum { WAY_WORDS, WAY_ENTITY, WAY_ENTITY_FEW } way; /* what a search about an entity begins with: filter_choose */
};

/* Adds FROM-WHERE-ORDER for claims c, article a, sentence s to sql; filter_bind then binds from ?1. */
void filter_sql(const struct filter *f, const struct db *d, struct buf *sql);
void filter_bind(const struct filter *f, const struct db *d, struct arena *a, struct query *q);
/* Sees how a search about an entity is best begun. */
int filter_choose(struct filter *f, struct db *d, struct arena *a, struct err *e);
/* The same for facts f: conditions alone, to follow a WHERE. */
void filter_facts_sql(const struct filter *f, struct buf *sql);
void filter_pages_sql(const struct filter *f, struct buf *sql); /* the same for pages a */

/* ---- who.c: whom a name means ---- */

struct strs {
	struct str *v;
	size_t n, cap;
};

/* The key of the entity: by key, label, alias, in any case, without a possessive. NULL p: none (no-entity, which tells near names). */
struct str entity_key(struct db *d, struct arena *a, struct str name, struct err *e);
/* Keys of the products and companies that are its own, where the table of entities knows that and facts are about them. */
int entity_owns(struct db *d, struct arena *a, struct str key, struct strs *out, struct err *e);

/* ---- print.c: text on its way out ---- */

void put_terminal(struct buf *out, struct str s);    /* control characters (C0, C1, bidi) shown, not sent */
void put_csv(struct buf *out, struct str s);         /* RFC 4180; a cell that a spreadsheet would run gets a ' */
void put_tsv(struct buf *out, struct str s);
void put_markdown(struct buf *out, struct str s);
void put_html(struct buf *out, struct str s);        /* for text and attribute values; XML 1.0 too */
size_t width_of(struct str s);                       /* columns on a terminal */
struct str cut_width(struct str s, size_t columns);  /* the longest head that fits */
/* "281300000000 USD" for people: "$281.3 billion"; exact, or left in digits. */
void put_amount(struct buf *out, struct str value, struct str low, struct str high, struct str currency, struct str unit,
    struct str approx);
/* The columns value, low, high, currency, unit, approx of q from `at` on, then the sense: "down 8%", "$5 (planned)". */
void put_told(struct buf *out, const struct query *q, int at, struct str sense);
bool is_web_address(struct str url);                 /* http or https: fit for a link */
/* A fact's key in its parts, nf-record(5); false: of another form. put_detail: what of its type it is about, "net income". */
struct fact_key {
	struct str type, subject, object, detail, period;
};
bool fact_key_cut(struct str key, struct fact_key *out);
void put_detail(struct buf *out, struct str key);

/* ---- table.c: rows of a query in any form ---- */

struct column {
	struct str title;
	size_t least, most;              /* columns on the terminal; most 0: as wide as there is room */
	bool right;
	bool wrap;                       /* of the last column: broken into lines, not cut */
	bool below;                      /* of the last column: where there is no room for its least, it stands under the row */
	int drop;                        /* where room is short, those with the highest go first; 0: never */
};

struct sheet {
	enum form form;
	int width;                       /* of the terminal; 0: not one, nothing is cut */
	bool colour;
	const struct column *columns;
	size_t n;
	struct arena arena;
	LIST(struct str) cells;          /* rows held for the table form */
	bool below;                      /* the last column stands under the rows */
	bool hidden[64];                 /* columns for which there is no room, or that are empty */
	struct buf out;
	size_t rows;
};

void sheet_begin(struct sheet *s);
void sheet_cell(struct sheet *s, struct str text, bool number);
void sheet_end(struct sheet *s);     /* prints what is held, releases */
/* All rows of q: 0 or -1. The columns are the query's own. */
int sheet_query(struct sheet *s, struct query *q, struct err *e);
/* Tells on stderr that nothing was found, where people asked and nothing else says so. */
void sheet_nothing(const struct sheet *s, const char *what);

/* ---- series.c: how one figure moved ---- */

struct point {
	struct str date, value, site, url, sentence; /* date: the period that the claim is about, else when it was published */
	bool period;                     /* the date is one */
	double at, height;               /* for drawing alone */
};

struct series {
	struct str key, type, subject, object, detail, currency, unit; /* key: that of one of its facts */
	LIST(struct point) points;       /* by date, no two alike */
};

struct serieses {
	struct series *v;
	size_t n, cap;
};

/* Those of an entity with two or more dates, those with most points first; all in the arena. */
int series_find(struct db *d, struct arena *a, const struct filter *f, struct serieses *out, struct err *e);
void series_title(struct buf *out, const struct series *s);
void series_svg(struct buf *out, const struct series *s); /* a picture with a title and a description, colours by CSS */

/* ---- report*.c: the static site ---- */

struct site {
	struct context *c;
	const char *dir;
	struct buf page, index; /* the page under way; the search index */
	size_t pages, entries;
};

/* The page is built in s->page, then written as dir/name, aside first. depth: folders below dir. */
void page_open(struct site *s, struct str title, int depth);
int page_write(struct site *s, const char *name, struct err *e);
int file_write(struct site *s, const char *name, struct str bytes, struct err *e);
/* "entity/orrin.html": a name that any file system and URL can hold, in the arena. */
struct str page_name(struct arena *a, const char *folder, struct str key);
void put_link(struct site *s, int depth, struct str page, const char *fragment, struct str text);
void put_day(struct site *s, struct str time); /* of "2026-03-02T09:00:00Z" */
/* A link to the passage at the source, where the article's address is one of the web. */
void put_passage(struct buf *out, struct str url, struct str sentence);
void index_add(struct site *s, struct str page, struct str kind, struct str title, struct str words);
int report_entity(struct site *s, struct str key, struct str label, struct err *e);
int report_article(struct site *s, int64_t key, struct err *e);
extern const char report_style[], report_script[];

/* ---- commands ---- */

struct context {
	struct db *db;
	struct arena arena;
	enum form form;
	int width;
	bool colour;
	struct str now;
	struct filter filter;
	bool form_given, limit_given;
	const char *out;                 /* -o */
	char **operands;
};

/*
 * Rows of a query whose column list is given once for machines and once for people. From the column `amount`
 * on (or -1), seven columns value, low, high, currency, unit, approx, sense become one cell in table and
 * markdown; `columns` are those that people see. Dates are cut to the day there. Binds the context's filter.
 * `nothing` is told when there is no row.
 */
struct telling {
	const struct column *columns;
	size_t n;
	int amount, detail;              /* detail: the column of a fact's key, told as what it is about; or -1 */
	const char *nothing;
};
int tell(struct context *c, const char *sql, const struct telling *how, struct err *e);

/* parquet.c: the lines that `rows` prints, as a Parquet file at c->out. */
int parquet_write(struct context *c, int (*rows)(struct context *c, struct err *e), struct err *e);

int command_list(struct context *c, struct err *e);
int command_show(struct context *c, struct err *e);
int command_timeline(struct context *c, struct err *e);
int command_conflicts(struct context *c, struct err *e);
int command_checks(struct context *c, struct err *e);
int command_changes(struct context *c, struct err *e);
int command_digest(struct context *c, struct err *e);
int command_export(struct context *c, struct err *e);
int command_sql(struct context *c, struct err *e);
int command_entities(struct context *c, struct err *e);
int command_types(struct context *c, struct err *e);
int command_runs(struct context *c, struct err *e);
int command_stats(struct context *c, struct err *e);
int command_report(struct context *c, struct err *e);

#endif
