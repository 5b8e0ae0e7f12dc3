/*
 * A pool of worker processes: one mechanism for -j and for isolation. The parent reads input and writes
 * output; a worker, forked when all tables are loaded and then shut in (sandbox.h), turns one task after
 * the other into an answer. Answers are handed back in the order of the tasks.
 *
 * A worker that dies, or that one task keeps for more than WORKER_CPU_MAX (limits.h), costs that task and no other:
 * `lost` says so to the parent, and a new worker takes the place. With no workers (-j 0) the tasks run in
 * the parent, unprotected: for debuggers, sanitizers and valgrind.
 *
 * What a task means is the caller's business: bytes go in, bytes come out.
 */
#ifndef LIB_POOL_H
#define LIB_POOL_H

#include "err.h"
#include "sandbox.h"
#include "str.h"

struct pool;

struct pool_calls {
	void *ctx;
	/* In the worker: adds the answer to task to `answer`, which is empty. A number other than 0 asks for
	 * what only the parent can open: it calls `open` with it and gives the task to a new worker. */
	int (*work)(void *ctx, struct str task, struct buf *answer);
	/* In the parent, before it forks the new worker; NULL where work never asks. */
	void (*open)(void *ctx, int what);
	/* In the parent, in the order of the tasks: one of the two for every task. Reasons of *e: crashed,
	 * too-slow, out-of-memory, too-large (the answer would pass RECORD_MAX). */
	void (*done)(void *ctx, struct str task, struct str answer);
	void (*lost)(void *ctx, struct str task, const struct err *e);
	int cpu_max, wall_max; /* seconds a task may take; 0: WORKER_CPU_MAX and WORKER_WALL_MAX */
	const struct sandbox_keep *keep; /* what the parent itself keeps from now on (with workers); NULL: all */
};

/* workers: 0 to POOL_MAX. NULL with *e: no process can be started (ERR_IO). */
enum { POOL_MAX = 256 };
struct pool *pool_open(const struct pool_calls *calls, int workers, struct err *e);

/* The buffer of the next task, emptied, to be filled and then given. Both may call done and lost for earlier tasks. */
struct buf *pool_task(struct pool *p);
void pool_give(struct pool *p);

void pool_flush(struct pool *p); /* until every task is answered */
void pool_close(struct pool *p); /* flushes, ends the workers; NULL is fine */

/* Do all protections (sandbox.h) hold in the workers, and in the parent where it gives up rights? Where one lacks: a note to who listens, or -1 with reason
 * no-sandbox (ERR_IO) where they are required. */
int pool_check(struct pool *p, bool required, struct err *e);
void pool_about(struct buf *out); /* for --version -v: what holds on this system and what lacks */

#endif
