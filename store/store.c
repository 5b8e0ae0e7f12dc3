#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/limits.h"
#include "../lib/record.h"

enum {
	BATCH_BYTES = 64 << 20, /* a batch is committed when it holds this much, however few its lines */
	TRIES = 8,              /* of a batch that other writers stood in the way of */
};

int
store_init(struct store_run *r, const char *where, int wait, struct str now, size_t max_lines, struct err *e)
{
	*r = (struct store_run){ .max_lines = max_lines, .batch.bytes.max = (size_t)BATCH_BYTES + RECORD_MAX, .name = "-",
		.store.now = now };
	r->store.db = db_open(where, DB_WRITE, wait, e);
	if (!r->store.db)
		return -1;
	if (schema_ready(r->store.db, e) < 0 || load_prepare(&r->store, e) < 0 || facts_refresh(&r->store, e) < 0) {
		store_release(r);
		return -1;
	}
	return 0;
}

void
store_release(struct store_run *r)
{
	for (size_t i = 0; i < ST_COUNT; i++)
		query_free(r->store.query[i]);
	db_close(r->store.db);
	arena_release(&r->store.arena);
	arena_release(&r->store.batch);
	arena_release(&r->lists);
	buf_release(&r->batch.bytes);
}

void
store_begin(struct store_run *r, const char *name)
{
	r->name = name;
	r->number = 0;
	r->fresh = true;
	r->open = r->ended = false;
}

/* One line of the batch inside its transaction. A line that is not to be kept is told once, by the last try. */
static int
keep(struct store_run *r, const struct batch_line *at, struct counts *c, struct err *e)
{
	struct str bytes = str_cut(buf_str(&r->batch.bytes), at->at, at->at + at->n);
	struct json_value *line;
	enum loaded what = LOADED_AGAIN;
	uint64_t content = 0;
	int rc;

	if (at->first)
		c->content = 0;
	arena_reset(&r->store.arena);
	if (json_parse(&r->store.arena, bytes, &line, e) < 0)
		return -1;
	switch (record_kind(line)) {
	case RECORD_ARTICLE:
		if ((rc = load_article(&r->store, line, &what, &content, e)) < 0)
			return rc;
		c->content += content;
		c->articles += what == LOADED_NEW;
		c->versions += what == LOADED_VERSION;
		c->again += what == LOADED_AGAIN;
		c->reread += what == LOADED_REREAD;
		return 0;
	case RECORD_REJECT:
		c->rejects++;
		rc = load_reject(&r->store, line, &content, e);
		c->content += content;
		return rc;
	case RECORD_END:
		c->ends++;
		rc = load_end(&r->store, line, c->content, e);
		c->content = 0;
		return rc;
	case RECORD_RUN:
		return load_run(&r->store, line, e);
	default:
		return err_set(e, ERR_INPUT, "bad-record", "neither an article, a reject, an end nor a run line");
	}
}

static int
commit_once(struct store_run *r, struct counts *c, bool tell, struct err *e)
{
	if (db_begin(r->store.db, e) < 0)
		return -1;
	load_begin(&r->store);
	for (size_t i = 0; i < r->batch.lines.n; i++) {
		const struct batch_line *at = &r->batch.lines.v[i];
		if (keep(r, at, c, e) == 0)
			continue;
		if (e->kind != ERR_INPUT) {
			bool again = db_try_again(r->store.db);
			db_rollback(r->store.db);
			return again ? 1 : -1;
		}
		c->bad++;
		if (tell)
			log_event(LOG_WARNING, r->name, e->reason, "line %llu: %s", (unsigned long long)at->number, e->msg);
	}
	if (search_flush(&r->store, e) < 0 || db_commit(r->store.db, e) < 0) {
		bool again = db_try_again(r->store.db);
		db_rollback(r->store.db);
		return again ? 1 : -1;
	}
	return 0;
}

static int
commit(struct store_run *r, struct err *e)
{
	int got = 0;

	if (r->batch.lines.n == 0)
		return 0;
	for (int i = 0; i < TRIES; i++) {
		struct counts c = r->counts;
		got = commit_once(r, &c, i == 0, e);
		if (got <= 0) {
			if (got == 0)
				r->counts = c;
			break;
		}
	}
	if (got > 0)
		return err_set(e, ERR_BUSY, "busy", "other writers stood in the way %d times", TRIES);
	r->batch.lines.n = 0;
	buf_reset(&r->batch.bytes);
	return got;
}

/* Whether a line is an end line (or tells of a run), without reading all of it: only short lines are. */
static bool
is_end(struct store_run *r, struct str line)
{
	struct json_value *v;
	struct err ignored;

	if (line.n > 4096 || (str_find(line, S("\"end\"")) == line.n && str_find(line, S("\"run\"")) == line.n))
		return false;
	arena_reset(&r->store.arena);
	return json_parse(&r->store.arena, line, &v, &ignored) == 0 &&
	    (record_kind(v) == RECORD_END || record_kind(v) == RECORD_RUN);
}

int
store_line(struct store_run *r, struct str line, struct err *e)
{
	struct batch_line *at;

	r->number++;
	if (str_trim(line).n == 0)
		return 0;
	r->counts.lines++;
	r->ended = is_end(r, line);
	r->open = !r->ended;
	at = arena_push(&r->lists, &r->batch.lines);
	*at = (struct batch_line){ .at = r->batch.bytes.n, .n = line.n, .number = r->number, .first = r->fresh };
	r->fresh = false;
	buf_add(&r->batch.bytes, line);
	if (r->batch.lines.n < r->max_lines && r->batch.bytes.n < BATCH_BYTES)
		return 0;
	return commit(r, e);
}

int
store_flush(struct store_run *r, struct err *e)
{
	return commit(r, e) < 0 ? -1 : facts_refresh(&r->store, e);
}
