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

enum { SCHEMA_VERSION = 1 };

/* ---- schema.c ---- */

/* Makes an empty database ready, or migrates an older one: 0, or -1 with newer-schema (left untouched)
 * or what db_exec says. */
int schema_ready(struct db *d, struct err *e);
/* For readers: -1 with no-schema, older-schema or newer-schema. */
int schema_check(struct db *d, struct err *e);
/* All content in a fixed order, without what differs from load to load (row numbers, load times). */
int schema_dump(struct db *d, void (*line)(struct str s), struct err *e);

/* ---- load.c: one article into its rows ---- */

enum loaded { LOADED_NEW, LOADED_VERSION, LOADED_AGAIN, LOADED_REREAD };

enum statement {
	ST_SOURCE, ST_FIND, ST_VERSIONS, ST_ARTICLE, ST_SIGHT, ST_REREAD, ST_DROP_ROLE, ST_DROP_CLAIM, ST_DROP_FIGURE,
	ST_DROP_MENTION, ST_DROP_CHECK, ST_DROP_SENTENCE, ST_FIGURE, ST_MENTION, ST_ENTITY, ST_ALIAS, ST_SENTENCE, ST_CLAIM,
	ST_ROLE, ST_CHECK, ST_REJECT, ST_RUN, ST_DIRTY, ST_OLD_KEYS, ST_COUNT
};

struct store {
	struct db *db;
	struct arena arena;              /* of the current line */
	struct query *query[ST_COUNT];
	struct str now;                  /* the time of loading, "2026-04-14T10:00:00Z" */
};

int load_prepare(struct store *s, struct err *e);
/* 0 with what became of it; -1 with ERR_INPUT when the line is no article to keep (bad-record). */
int load_article(struct store *s, const struct json_value *line, enum loaded *what, struct err *e);
int load_reject(struct store *s, const struct json_value *line, struct err *e);
/* `content` is a number made from all lines of the run: so the same stream is the same run. */
int load_end(struct store *s, const struct json_value *line, uint64_t content, struct err *e);

/* ---- fact.c: claims of one key across articles ---- */

/* Brings pages (which version is current, which claims are gone) and facts up to date for all that
 * loading has marked. Does nothing quickly when nothing is marked. Its own transaction. */
int facts_refresh(struct store *s, struct err *e);

/* ---- store.c: lines in batches ---- */

struct counts {
	uint64_t lines, articles, versions, again, reread, rejects, ends, bad;
};

struct batch_line {
	size_t at, n;
	uint64_t number, content; /* its number in the input; the run's content up to here */
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
	uint64_t number, content;        /* lines read of this input; sum over the lines of the run under way */
	uint64_t seen;                   /* articles and rejects of this input */
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
