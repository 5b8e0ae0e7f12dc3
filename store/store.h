/*
 * The store: article lines of any stage in, rows out (newsfacts-schema(5)). What holds at all times:
 * an article is in the database whole or not at all; the same line twice changes nothing; nothing that an
 * article once said is deleted, only marked; and the content does not depend on the order of loading.
 *
 * Keys are made from content (SHA-256 of what they name, cut to 63 bits where they are numbers), so
 * writers need not ask each other for numbers, and two databases of one input are alike.
 */
#ifndef STORE_H
#define STORE_H

#include <stdint.h>

#include "../lib/arena.h"
#include "../lib/err.h"
#include "../lib/json.h"
#include "db.h"
#include "map.h"

enum { SCHEMA_VERSION = 3 };

/* ---- schema.c ---- */

/* Makes an empty database ready, or migrates an older one: 0, or -1 with newer-schema (left untouched)
 * or what db_exec says. */
int schema_ready(struct db *d, struct err *e);
/* For readers: -1 with no-schema, older-schema or newer-schema. */
int schema_check(struct db *d, struct err *e);
/* All content in a fixed order, without what differs from load to load (row numbers, load times). */
int schema_dump(struct db *d, void (*line)(struct str s), struct err *e);

/* steps.c: the tables. Step i takes a database from version i to i + 1; one that is released is never changed. */
struct schema_step {
	const char *both[3], *sqlite, *postgres, *last; /* in this order; last: of both again, NULL: nothing */
};
extern const struct schema_step schema_steps[SCHEMA_VERSION];

/* ---- ways.c: the statements of loading, in the order in which rows that wait are stored ---- */

enum statement {
	ST_SOURCE, ST_ARTICLE, ST_SENTENCE, ST_FIGURE, ST_ENTITY, ST_ALIAS, ST_MENTION, ST_CLAIM, ST_ROLE, ST_CHECK, ST_REJECT,
	ST_RUN, ST_RUN_STAGE, ST_DIRTY, /* up to here: rows that may wait */
	ST_FIND, ST_VERSIONS, ST_SIGHT, ST_SEEN, ST_SEEN_ROLES, ST_SENTENCES, ST_REREAD, ST_OLD_KEYS, ST_DROP_ROLE, ST_DROP_CLAIM, ST_DROP_CHECK,
	ST_DROP_MENTION, ST_DROP_FIGURE, ST_DROP_SENTENCE,
	ST_LAST_SENTENCE, ST_WORDS, /* of SQLite alone */
	ST_COUNT
};

struct numbered {
	int64_t number;
	struct str text;
};

struct store {
	struct db *db;
	struct arena arena;              /* of the current line */
	struct arena batch;              /* of the transaction, for the maps */
	struct map entities, pages, marks; /* what this transaction has written already */
	LIST(struct numbered) words;     /* sentences that the search index is still to get; in `batch` */
	struct query *query[ST_COUNT];
	struct str now;                  /* the time of loading, "2026-04-14T10:00:00Z" */
};

int load_prepare(struct store *s, struct err *e);

/* ---- member.c: members of a line as they are kept; copies are in the line's arena ---- */

/* PostgreSQL cannot hold U+0000 in text and SQLite's functions stop at it, so it becomes U+FFFD in both. */
struct str member_text(struct store *s, const struct json_value *object, struct str key);
struct str member_name(struct store *s, const struct json_value *object, struct str key); /* fit for an index: 600 bytes at most */
struct str member_raw(const struct json_value *object, struct str key);
struct str member_when(struct store *s, const struct json_value *object, struct str key); /* in UTC where a zone was written; empty: no date */
int64_t member_thousandths(const struct json_value *object, struct str key); /* of "0.870" or 0.87; -1: absent */
/* Those members of an object that are not among n known ones, as an object again; empty: none. */
struct str member_more(struct store *s, const struct json_value *object, const struct str *known, size_t n);
void member_uint(struct query *q, int at, const struct json_value *object, struct str key);
struct str digest_of(struct store *s, const struct str *parts, size_t n); /* 32 hex digits */
int64_t number_of(struct str hex);

/* ---- load.c: one article into its rows; parts.c: what is in it; runs.c: records of runs ---- */

enum loaded { LOADED_NEW, LOADED_VERSION, LOADED_AGAIN, LOADED_REREAD };

struct items {
	const struct json_value **v;
	size_t n;
	struct map ids;                  /* "f3" to its index */
};

struct article {
	const struct json_value *line;
	struct items figures, mentions, sentences;
	bool *stored;                    /* by sentence: its row is there */
	struct str id, text_key, reading_key, site, fetched, seen, body;
	int64_t key;
	int64_t number, number_end;      /* of its sentences, search.c */
};

void load_begin(struct store *s);    /* a transaction */
int load_run_one(struct store *s, enum statement at, struct err *e);
int load_mark(struct store *s, struct str kind, struct str key, struct err *e); /* to be brought up to date */
/* 0 with what became of it; -1 with ERR_INPUT when the line is no article to keep (bad-record), ERR_CONFIG when
 * it was not normalized. *content: a number made from what the line holds, for the run's. */
int load_article(struct store *s, const struct json_value *line, enum loaded *what, uint64_t *content, struct err *e);
int load_reject(struct store *s, const struct json_value *line, uint64_t *content, struct err *e);
int load_parts(struct store *s, struct article *a, struct err *e);
/* `content`: the sum over the run's lines, so that the same stream is the same run and its order does not show. */
int load_end(struct store *s, const struct json_value *line, uint64_t content, struct err *e);
int load_run(struct store *s, const struct json_value *line, struct err *e);

/* ---- search.c: what SQLite's search index needs; with PostgreSQL they do nothing ---- */

int search_number(struct store *s, struct article *a, int64_t *number, struct err *e); /* of the next sentence */
void search_add(struct store *s, int64_t number, struct str text);
int search_flush(struct store *s, struct err *e); /* before a commit, and before sentences are deleted */
int search_move(struct store *s, struct article *a, struct err *e); /* a->seen has changed */

/* ---- fact.c: claims of one key across articles ---- */

struct said {
	struct str type, subject, object, period, value, low, high, currency, unit, approx, sense, article, site, credit, sentence, seen;
	bool counts;                     /* stated as so: neither denied nor planned nor asked */
	size_t source;                   /* claims of one source share it */
};

struct saids {
	struct said *v;
	size_t n, cap;
};

struct worth {
	const struct said *of;           /* one of those that say it */
	struct str first, last;
	int64_t articles, sites, sources;
};

struct fact {
	struct str key, first, last, note; /* note: the two that disagree; empty: none do */
	int64_t articles, sites, sources;
	LIST(struct worth) values;
};

/* Sorted into values; everything in the arena. Claims come in the order of time. */
void fact_make(struct arena *a, struct str key, struct saids *claims, struct fact *out);

/* ---- refresh.c ---- */

/* Brings pages (which version is current, which claims are gone) and facts up to date for all that
 * loading has marked. Does nothing quickly when nothing is marked. Its own transaction. */
int facts_refresh(struct store *s, struct err *e);

/* ---- keep.c ---- */

struct kept {
	int64_t there, pages, claims, rejects, runs; /* pages there were; what went of each */
};

/* Removes the pages that were last seen before a time, and what only they needed; records it. Its own transaction. */
int keep_since(struct store *s, struct str before, struct kept *k, struct err *e);

/* ---- store.c: lines in batches ---- */

struct counts {
	uint64_t lines, articles, versions, again, reread, rejects, ends, bad;
	uint64_t content;                /* of the run under way */
};

struct batch_line {
	size_t at, n;
	uint64_t number;          /* in its input */
	bool first;               /* of its input */
};

/* Lines wait here until their transaction has been committed, so that it can be done again. */
struct batch {
	struct buf bytes;
	LIST(struct batch_line) lines;
};

struct store_run {
	struct store store;
	struct batch batch;
	struct arena lists;
	struct counts counts;
	size_t max_lines;                /* of one transaction */
	const char *name;                /* of the input, for messages */
	uint64_t number;                 /* lines read of this input */
	bool fresh;                      /* no line of this input was read yet */
	bool open, ended;                /* lines wait for their end line; the last line was one */
};

/* `where` as db_open; now: "2026-04-14T10:00:00Z". Makes or migrates the tables, finishes what an earlier load left. */
int store_init(struct store_run *r, const char *where, int wait, struct str now, size_t max_lines, struct err *e);
void store_release(struct store_run *r);
void store_begin(struct store_run *r, const char *name); /* a new input */
/* One line. -1 only for what ends the load (ERR_IO, ERR_BUSY); lines that cannot be kept are told and counted. */
int store_line(struct store_run *r, struct str line, struct err *e);
/* The input is at its end: commits. */
int store_flush(struct store_run *r, struct err *e);

#endif
