#include "store.h"

#include <stdio.h>
#include <string.h>

/* Records of runs: the end line of a stream, a run of nf-run with its stages, and what --keep removed. */

static int
put_stage(struct store *s, int64_t run, int64_t n, const struct json_value *v, struct str out, struct err *e)
{
	struct query *q = s->query[ST_RUN_STAGE];
	struct str stage = member_text(s, v, S("stage"));

	query_int(q, 1, run);
	query_int(q, 2, n);
	query_text(q, 3, stage.n ? stage : S("?"));
	member_uint(q, 4, v, S("in"));
	member_uint(q, 5, v, out);
	member_uint(q, 6, v, S("rejects"));
	member_uint(q, 7, v, S("seconds"));
	member_uint(q, 8, v, S("exit"));
	return load_run_one(s, ST_RUN_STAGE, e);
}

static int
put_run(struct store *s, int64_t key, struct str kind, const struct json_value *line, struct err *e)
{
	struct query *q = s->query[ST_RUN];

	query_int(q, 1, key);
	query_text(q, 2, kind);
	query_text(q, 3, member_when(s, line, S("started")));
	member_uint(q, 4, line, S("seconds"));
	member_uint(q, 5, line, S("exit"));
	query_text(q, 6, member_text(s, line, S("failed")));
	query_text(q, 7, line->raw);
	query_text(q, 8, s->now);
	return load_run_one(s, ST_RUN, e);
}

int
load_end(struct store *s, const struct json_value *line, uint64_t content, struct err *e)
{
	struct str part[2] = { line->raw, arena_printf(&s->arena, "%016llx", (unsigned long long)content) };
	int64_t key = number_of(digest_of(s, part, 2));

	return put_run(s, key, S("stream"), line, e) < 0 ? -1 : put_stage(s, key, 0, line, S("articles"), e);
}

int
load_run(struct store *s, const struct json_value *line, struct err *e)
{
	const struct json_value *stages = json_get(line, S("stages"));
	int64_t key = number_of(digest_of(s, &line->raw, 1)), n = 0;

	if (member_when(s, line, S("started")).n == 0)
		return err_set(e, ERR_INPUT, "bad-record", "a run line needs \"started\"");
	if (put_run(s, key, S("run"), line, e) < 0)
		return -1;
	for (const struct json_value *v = stages ? stages->child : NULL; v; v = v->next)
		if (put_stage(s, key, n++, v, S("out"), e) < 0)
			return -1;
	return 0;
}
