/*
 * The normalize stage: an article line of nf-extract in, the same line out, byte for byte, with members
 * added that say what its figures are worth, who its names are, and whether its claims add up
 * (nf-record(5)).
 *
 * Types first, then functions under the name of their file, in the order the data meets them. All that
 * belongs to a line lives in the stage's arena until the next line. Offsets are bytes into the article's
 * text, end exclusive; slices point into the line or the arena. The steps fill the structs below and
 * write nothing; emit.c alone turns what they filled into members. An empty slice is an absent member.
 *
 * What stands where in the text is extract's business and is never changed here.
 */
#ifndef NORMALIZE_H
#define NORMALIZE_H

#include <stdint.h>

#include "../lib/arena.h"
#include "../lib/date.h"
#include "../lib/dec.h"
#include "../lib/err.h"
#include "../lib/json.h"
#include "../lib/str.h"

/* ---- shapes ---- */

struct span {
	uint32_t start, end;
};

/* What a figure is worth. Nothing is guessed: what is not known stays empty. */
struct worth {
	bool has_value, has_low, has_high; /* a value, or one or both ends of a range */
	struct dec value, low, high;       /* in major units of the currency; in `unit` else */
	struct str currency;               /* ISO 4217 */
	struct str unit;                   /* UCUM; for a count the counted noun: "{user}" */
	struct str iso;                    /* date, period, duration: "2025-10", "2025-Q3", "FY2026-Q2", "P5Y" */
	struct str calendar;               /* a fiscal period's span where it is known: "2025-02-01/2025-04-30" */
	struct str approx;                 /* ~ > >= < <= early mid late */
	struct str relation;               /* of a time: since until by through from during after before */
	struct str per;                    /* of a rate: what the amount is for: "mo", "{share}", "1000000.{token}" */
	struct str ambiguous[4];           /* what the currency or unit may be, where several fit */
	size_t n_ambiguous;
};

struct figure {
	const struct json_value *object; /* where it stands in the line */
	struct str id, kind, text;
	uint32_t start, end;
	struct worth worth;
};

struct name {
	const struct json_value *object;
	struct str id, kind, text;
	uint32_t start, end;
	/* entity.c */
	struct str entity;               /* stable key: "microsoft" */
	struct str label, type, ticker, qid;
	struct str owner;                /* key of who owns the product or org, or employs the person */
	bool known;                      /* the table has it; else the key is made of its spelling */
};

struct role {
	const struct json_value *object;
	struct str role, text, resolved; /* resolved: the name that a reference ("the company") stands for */
	uint32_t start, end;
	int figure, name;                /* index into the line's lists, or -1 */
	struct str entity;               /* entity.c: whom a filler without a name, or `resolved`, stands for */
};

struct claim {
	const struct json_value *object;
	struct str id, type, pattern, modality, polarity;
	uint32_t start, end, sentence;
	LIST(struct role) roles;
	int speaker;                     /* index of the speaker's name, or -1 */
	struct str speaker_text;         /* empty: nobody is named */
	uint32_t confidence_in;          /* extract's rating in thousandths; 0: none */
	/* key.c */
	struct str key;                  /* fingerprint over type, entities, period */
	struct str subject, object_key;  /* entity keys; emitted as "subject" and "object" */
	struct str value, unit, currency; /* the leading figure's */
	const struct worth *range;       /* the leading figure's, where it is a range and has no value; or NULL */
	struct str when;                 /* what time it is about */
	struct str confidence;           /* "0.870" */
};

struct ids {
	struct str *v;
	size_t n, cap;
};

struct check {
	struct str kind;                 /* "share-of", … */
	struct str status;               /* consistent, inconsistent, undecided */
	struct ids claims;               /* "c3" */
	LIST(struct str) figures;        /* ids: "f7" */
	struct str message;
};

/* What follows from the claims by arithmetic and is not written. */
struct derived {
	struct str kind, subject;        /* "implied-valuation"; entity key */
	bool bounded;                    /* high is known */
	struct dec value, low, high;     /* bounds as the rounding of the written figures leaves them */
	struct str currency, unit, when;
	struct ids claims;
	struct str message;
};

struct line {
	struct str raw;                  /* as it came, without its newline */
	struct json_value *root;
	struct str id, url, canonical, site, title, published, language, text;
	struct date reference;           /* what relative dates count from: the day it was published, else --now */
	bool has_reference;
	LIST(struct span) sentences;
	LIST(struct figure) figures;     /* in order of start */
	LIST(struct name) names;
	LIST(struct claim) claims;
	LIST(struct check) checks;
	LIST(struct derived) derived;
};

/* A member written into the line at a byte of it. */
struct insertion {
	size_t at;
	struct str text;
};

struct namings;    /* fiscal.c: lib/tables/fiscal.tsv */
struct units;      /* quantity.c: lib/tables/units.tsv */
struct currencies; /* money.c: lib/tables/currencies.tsv */
struct entities;   /* lib/entity.h */
struct check_words; /* phrase.c: lib/tables/check-words.tsv */

/* What outlives a line. */
struct normalize {
	struct arena arena;              /* of the current line */
	struct arena keep;               /* of the stage: tables */
	struct units *units;
	struct namings *namings;
	struct currencies *currencies;
	struct entities *entities;
	struct check_words *check_words;
	struct str home_currency;        /* of a bare $ where the page does not say: "USD" */
	struct date now;                 /* the reference where an article has no date of its own */
	bool has_now;
	uint32_t min_confidence;         /* thousandths; --facts leaves out claims below it */
};

struct settings {
	const char *entities;            /* a file that adds to the table, or NULL */
	const char *home_currency;       /* or NULL */
	const struct date *now;          /* or NULL */
	uint32_t min_confidence;
};

/* ---- normalize.c: the spine ---- */

int normalize_init(struct normalize *n, const struct settings *s, struct err *e);
void normalize_release(struct normalize *n);
/* Reads an article line (raw must outlive it) and runs all steps over it: 0, or -1 with the reason of a reject. */
int normalize_line(struct normalize *n, struct str raw, struct json_value *root, struct line *line, struct err *e);

/* ---- table.c: the shipped tables ---- */

enum { TABLE_FIELDS = 6 };

typedef void table_row(struct normalize *n, struct str fields[TABLE_FIELDS], void *ctx);
int table_read(struct normalize *n, const char *name, table_row *row, void *ctx, struct err *e);

/* ---- number.c: numbers as written ---- */

struct number {
	struct dec value;
	int power;                       /* of ten, of the largest scale written: "5 million" 6; none 0 */
	size_t start, end;
};

/* Exactly at `at`, or the first from there. letters: k, m, bn and their kin behind digits are scales. */
bool number_read(struct str s, size_t at, bool letters, struct number *out);
bool number_find(struct str s, size_t at, bool letters, struct number *out);
bool fraction(int top, int bottom, struct dec *out); /* sixteen digits where it has no end */
struct str word_at(struct str s, size_t at);         /* the letters from `at` on */

/* ---- value.c, money.c, quantity.c, count.c, rate.c, duration.c, when.c: what a figure is worth ---- */

/* A figure's text in the plain spelling, with what stands around it in its paragraph. */
struct written {
	struct str text, before, after;  /* before and after: at most CONTEXT bytes */
	struct number a, b;              /* the first number, and the second where there is one */
	bool one, two, range, negative;
	struct str kind;
};

void money_value(struct normalize *n, const struct line *line, const struct written *w, struct worth *out);
void quantity_value(struct normalize *n, const struct written *w, struct worth *out);
void count_value(struct normalize *n, const struct written *w, struct worth *out);
void ratio_value(const struct written *w, struct worth *out);
void rate_value(struct normalize *n, const struct written *w, struct worth *out); /* per */
bool unit_of_words(struct normalize *n, struct str s, struct str *out); /* a unit's code; false: not known */
struct str noun_singular(struct normalize *n, struct str w);
void when_value(struct normalize *n, const struct line *line, const struct written *w, struct worth *out);
void duration_value(struct normalize *n, const struct written *w, struct worth *out);

int ordinal_word(struct str w);    /* "third": 3; 0: none */
/* "two thirds", "a twenty-fifth", "three and a half": exact where decimals can, else sixteen digits */
bool parts_read(struct str s, struct dec *out);
void values_find(struct normalize *n, struct line *line);
int currencies_load(struct normalize *n, struct err *e);
int units_load(struct normalize *n, struct err *e);

/* ---- fiscal.c: the calendar span of a company's fiscal period; after keys_find ---- */

int fiscal_load(struct normalize *n, struct err *e);
void fiscal_find(struct normalize *n, struct line *line);

/* ---- entity.c: who a name is ---- */

int entities_load(struct normalize *n, const char *extra, struct err *e);
void entities_find(struct normalize *n, struct line *line);

/* ---- key.c: what a claim says, in keys: subject, object, value, when, key, confidence ---- */

void keys_find(struct normalize *n, struct line *line);

/* ---- interval.c: what a written figure can stand for; positive figures only, false: cannot tell ---- */

struct interval {
	struct dec low, high, mid;       /* mid: as written */
	bool open;                       /* no upper bound: "more than" */
};

bool interval_written(const struct line *line, int figure, struct interval *out); /* whatever "more than", "under" stands before it */
bool interval_of(const struct line *line, int figure, struct interval *out);
bool interval_mul(struct interval a, struct interval b, struct interval *out);
bool interval_div(struct interval a, struct interval b, struct interval *out);
bool interval_add(struct interval a, struct interval b, struct interval *out);
bool interval_percent(struct interval percent, struct interval *out); /* a hundredth */
bool interval_factor(struct interval percent, bool down, struct interval *out); /* 1 + p or 1 - p */
bool interval_meet(struct interval a, struct interval b); /* they can be one figure */

/* ---- phrase.c: lib/tables/check-words.tsv, and the words around figures ---- */

int check_words_load(struct normalize *n, struct err *e);
/* The name of the group that begins with `prefix` and has these very words, without the prefix; else the words. */
struct str check_common_name(const struct normalize *n, const char *prefix, struct str words);
/* Does text hold a phrase of the group as words, in any case? Its end, or 0. */
size_t check_phrase(const struct normalize *n, const char *group, struct str text);
size_t check_starts(const struct normalize *n, const char *group, struct str s); /* length of the longest that s begins with */
bool check_ends(const struct normalize *n, const char *group, struct str s);     /* s ends with one; hedges behind it do not count */
struct str without_hedges(const struct normalize *n, struct str s);              /* "to about the" is "to" */
/* The words before a figure, no further back than the figure before it, than `from`, than 60 bytes; and those behind it. */
struct str figure_lead(const struct line *line, int f, uint32_t from);
struct str figure_tail(const struct line *line, int f, uint32_t to);
bool people_unit(const struct normalize *n, struct str unit);                     /* "{worker}", "{job}" */
bool same_clause(struct str s);                                                  /* nothing in it that ends a clause; commas may stand */

/* ---- check.c: do the article's own figures add up. check_NAME.c: the kinds of checks ---- */

enum { PAIRS_MAX = 200000 };     /* pairs of claims that one check looks at in one article */

void checks_find(struct normalize *n, struct line *line);
void check_shares(struct normalize *n, struct line *line);
void check_sums(struct normalize *n, struct line *line);
void check_growth(struct normalize *n, struct line *line);
void check_prices(struct normalize *n, struct line *line);
void check_values(struct normalize *n, struct line *line);
void check_told(struct normalize *n, struct line *line);
void check_terms(struct normalize *n, struct line *line);
void check_exclusive(struct normalize *n, struct line *line);
void check_order(struct normalize *n, struct line *line);
void check_times(struct normalize *n, struct line *line);

/* A finding; a second one of its kind with the same message joins the first. `claims` ends with NULL. */
struct check *check_add(struct normalize *n, struct line *line, struct str kind, struct str status,
    const struct claim *const claims[], struct str message);
/* The same over figures, a list that ends with -1: the claims are those that have them for roles. */
struct check *check_figures(struct normalize *n, struct line *line, const char *kind, const char *status, const int figures[],
    struct str message);
struct derived *derived_add(struct normalize *n, struct line *line, struct str kind, struct str subject,
    const struct interval *value, const struct claim *const claims[], struct str message);
const struct role *claim_role(const struct claim *c, struct str role); /* the first, or NULL */
struct str claim_attribute(const struct claim *c, struct str key);     /* empty where there is none */
struct str claim_direction(const struct normalize *n, const struct line *line, const struct claim *c); /* of growth: "up", "down"; else empty */
int claim_figure(const struct claim *c, struct str role);              /* its figure, or -1 */
int percent_role(const struct line *line, const struct claim *c, struct str role); /* its figure where it is a percentage, or -1 */
struct str role_entity(const struct line *line, const struct role *r); /* key; empty where it is not known, or r is NULL */
struct str entity_label(const struct normalize *n, const struct line *line, struct str key); /* the name to show for it */
int figure_within(const struct line *line, uint32_t start, uint32_t end, struct str kind); /* the only one, or -1 */
bool claim_holds(const struct claim *c);                               /* said to be so: neither denied nor asked nor supposed */
bool same_measure(const struct line *line, int a, int b);              /* two figures of one kind, currency and unit */
struct str amount_words(struct normalize *n, struct dec d, const struct worth *like); /* "$126.6 billion" */

/* ---- days.c: what time a figure or a claim is about ---- */

struct days {
	int64_t first, last;             /* days of lib/date.h, both inclusive */
};

bool iso_number(struct str iso, size_t at, size_t n, int *out); /* n digits at `at` */
bool days_of(struct str iso, struct days *out);      /* of a calendar date, month, quarter or year; false: anything else */
bool figure_days(const struct line *line, int figure, struct days *out);
int role_time(const struct line *line, const struct claim *c, struct str role); /* its date, period or duration; or -1 */
int claim_date(const struct line *line, const struct claim *c); /* its time, or the only date of its sentence; or -1 */
bool sentence_span(const struct line *line, const struct claim *c, struct str *text, uint32_t *start);
/* The date written just behind "since", among the figures of [from, to); -1: none. */
int since_figure(const struct normalize *n, const struct line *line, uint32_t from, uint32_t to);

/* ---- emit.c: the line with what was found ---- */

void line_emit(struct normalize *n, const struct line *line, struct buf *out);

/* ---- unknown.c: --unknown: names the table lacks, over a whole run ---- */

struct unknowns;

struct unknowns *unknowns_new(void);
void unknowns_free(struct unknowns *u);
void unknowns_emit(const struct line *line, struct buf *out); /* in a worker: a row for every such name of an article */
void unknowns_add(struct unknowns *u, struct str rows);       /* the rows of one article */
void unknowns_print(struct unknowns *u, struct buf *out); /* rows of a table; those met twice and more */

/* ---- facts.c, show.c: the other views ---- */

struct str line_sentence(const struct line *line, uint32_t nr); /* its text; empty where there is none such */
void facts_emit(struct normalize *n, const struct line *line, struct buf *out); /* one claim a line, each with its newline */
void show_line(struct normalize *n, const struct line *line, struct buf *out, int columns, bool colour);

#endif
