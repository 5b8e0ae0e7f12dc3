#include "reader.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/http.h"
#include "../lib/limits.h"
#include "../lib/pool.h"

struct reader {
	struct charsets *charsets;
	struct arena arena;          /* of the worker */
	struct pool *pool;
	/* of the one question that is out */
	struct arena *to;
	struct feed *feed;
	struct err *err;
	int rc;
};

/* ---- members on the way: a size and its bytes ---- */

static void
pack(struct buf *b, struct str s)
{
	uint64_t n = s.n;

	buf_add(b, (struct str){ (const char *)&n, sizeof n });
	buf_add(b, s);
}

/* A worker that was taken over may answer anything: sizes are not believed. false: nothing more is there. */
static bool
unpack(struct str *packed, struct str *out)
{
	uint64_t n;

	if (packed->n < sizeof n)
		return false;
	memcpy(&n, packed->p, sizeof n);
	if (n > packed->n - sizeof n)
		return false;
	*out = str_cut(*packed, sizeof n, sizeof n + (size_t)n);
	*packed = str_cut(*packed, sizeof n + (size_t)n, packed->n);
	return true;
}

/* ---- in the worker ---- */

/* How an answer begins: the feed follows, or the number of the reason and the message why there is none. */
enum { FEED = 'F', REFUSED = 'R' };
static const char *const reasons[] = { "not-feed", "bad-url", "bad-json", "bad-record", "too-large", "charset" };

static int
read_feed(struct reader *r, struct str task, struct feed *feed, struct err *e)
{
	struct str max, charset, at, bytes;
	struct url base;
	uint64_t most;
	bool cut;

	if (!unpack(&task, &max) || !unpack(&task, &charset) || !unpack(&task, &at) || !unpack(&task, &bytes))
		return err_set(e, ERR_INPUT, "not-feed", "nothing there");
	memcpy(&most, max.p, sizeof most);
	if (url_parse(&r->arena, at, NULL, &base, e) < 0)
		return -1;
	/* a sitemap may be a gzip file */
	if (str_starts(bytes, S("\x1f\x8b"))) {
		struct http http = { .body = bytes, .fields = S("content-encoding: gzip\n") };
		if (http_payload(&r->arena, &http, (size_t)most, &bytes, &cut, e) < 0)
			return -1;
	}
	return feed_read(r->charsets, &r->arena, bytes, charset, &base, feed, e);
}

static int
work(void *ctx, struct str task, struct buf *answer)
{
	struct reader *r = ctx;
	struct feed feed;
	struct err err;
	int rc, wanted;

	arena_reset(&r->arena);
	rc = read_feed(r, task, &feed, &err);
	if ((wanted = charsets_wanted(r->charsets)) != 0)
		return wanted;
	if (rc < 0) {
		int i = (int)(sizeof reasons / sizeof *reasons) - 1;
		while (i > 0 && strcmp(reasons[i], err.reason) != 0)
			i--;
		buf_addc(answer, REFUSED);
		buf_addc(answer, (char)i);
		buf_add(answer, str_z(err.msg));
		return 0;
	}
	buf_addc(answer, FEED);
	buf_addc(answer, (char)feed.kind);
	buf_addc(answer, feed.damaged);
	pack(answer, feed.title);
	pack(answer, feed.link);
	for (size_t i = 0; i < feed.entries.n; i++) {
		const struct entry *e = &feed.entries.v[i];
		pack(answer, e->id);
		pack(answer, e->link);
		pack(answer, e->title);
		pack(answer, e->published);
		pack(answer, e->updated);
	}
	return 0;
}

/* ---- in the parent ---- */

static void
open_charset(void *ctx, int what)
{
	charsets_open(((struct reader *)ctx)->charsets, what);
}

static void
take(struct reader *r, struct str answer)
{
	struct entry e;

	r->feed->kind = (enum feed_kind)answer.p[0];
	r->feed->damaged = answer.p[1];
	answer = str_cut(answer, 2, answer.n);
	if (!unpack(&answer, &r->feed->title) || !unpack(&answer, &r->feed->link))
		return;
	while (unpack(&answer, &e.id) && unpack(&answer, &e.link) && unpack(&answer, &e.title) && unpack(&answer, &e.published) &&
	    unpack(&answer, &e.updated))
		*arena_push(r->to, &r->feed->entries) = e;
}

static void
done(void *ctx, struct str task, struct str answer)
{
	struct reader *r = ctx;
	size_t reason;

	(void)task;
	answer = arena_dup(r->to, answer);
	if (answer.n > 2 && answer.p[0] == FEED && (unsigned char)answer.p[1] <= FEED_PAGE) {
		take(r, str_cut(answer, 1, answer.n));
		r->rc = 0;
		return;
	}
	reason = answer.n > 1 ? (unsigned char)answer.p[1] : 0;
	answer = str_cut(answer, 2, answer.n);
	r->rc = err_set(r->err, ERR_INPUT, reasons[reason < sizeof reasons / sizeof *reasons ? reason : 0], "%.*s", SARG(answer));
}

static void
lost(void *ctx, struct str task, const struct err *e)
{
	struct reader *r = ctx;

	(void)task;
	*r->err = *e;
	r->rc = -1;
}

struct reader *
reader_new(int workers, struct err *e)
{
	struct reader *r = mem_grow(NULL, sizeof *r);

	*r = (struct reader){ .charsets = charsets_new() };
	if (workers)
		charsets_seal(r->charsets);
	r->pool = pool_open(&(struct pool_calls){ .ctx = r, .work = work, .open = open_charset, .done = done, .lost = lost }, workers, e);
	if (r->pool)
		return r;
	reader_free(r);
	return NULL;
}

void
reader_free(struct reader *r)
{
	pool_close(r->pool);
	charsets_free(r->charsets);
	arena_release(&r->arena);
	free(r);
}

int
reader_feed(struct reader *r, struct arena *a, struct str bytes, struct str charset, struct str base, size_t max, struct feed *out,
    struct err *e)
{
	struct buf *task = pool_task(r->pool);
	uint64_t most = max;

	*out = (struct feed){ 0 };
	r->to = a;
	r->feed = out;
	r->err = e;
	r->rc = -1;
	pack(task, (struct str){ (const char *)&most, sizeof most });
	pack(task, charset);
	pack(task, base);
	pack(task, bytes);
	pool_give(r->pool);
	pool_flush(r->pool);
	return r->rc;
}
