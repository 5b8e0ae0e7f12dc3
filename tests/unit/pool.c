#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../lib/limits.h"
#include "../../lib/pool.h"

/* Every answer and loss in the order it was handed back: "task=answer;" and "task!reason;". */
static struct buf told = { .max = 1 << 20 };
static int opened, asked_for;

static void
done(void *ctx, struct str task, struct str answer)
{
	(void)ctx;
	buf_printf(&told, "%.*s=%.*s;", SARG(task), SARG(answer));
}

static void
lost(void *ctx, struct str task, const struct err *e)
{
	(void)ctx;
	buf_printf(&told, "%.*s!%s;", SARG(task), e->reason);
}

static void
open_it(void *ctx, int what)
{
	(void)ctx;
	opened = what;
	asked_for++;
}

/* Takes no CPU time and is allowed: only the wall clock tells. */
static void
pause_for_ever(void)
{
	char byte;

	while (read(3, &byte, 1) != 0)
		;
}

/* A worker that does as the task says, and else tells the task backwards. */
static int
work(void *ctx, struct str task, struct buf *answer)
{
	(void)ctx;
	if (str_eq(task, S("abort")))
		abort();
	if (str_eq(task, S("exit")))
		_exit(7);
	if (str_eq(task, S("write")))
		raise(SIGSEGV);
	if (str_eq(task, S("much")))
		for (size_t i = 0; i < 400000; i++)
			buf_add(answer, S("0123456789012345678901234567890123456789012345678901234567890123456789"
			    "0123456789012345678901234567890123456789012345678901234567890123456789"
			    "0123456789012345678901234567890123456789012345678901234567890123456789"));
	while (str_eq(task, S("spin")))
		;
	if (str_eq(task, S("hang")))
		pause_for_ever();
	if (str_starts(task, S("nap")))
		for (clock_t until = clock() + CLOCKS_PER_SEC / 20; clock() < until; )
			;
	if (str_eq(task, S("ask")) && opened != 5)
		return 5;
	for (size_t i = task.n; i-- > 0; )
		buf_addc(answer, task.p[i]);
	return 0;
}

static struct pool *
begin_for(int workers, int cpu, int wall) /* seconds a document */
{
	struct err err;
	struct pool *p = pool_open(&(struct pool_calls){ .work = work, .open = open_it, .done = done, .lost = lost, .cpu_max = cpu, .wall_max = wall }, workers, &err);

	assert_non_null(p);
	buf_reset(&told);
	opened = asked_for = 0;
	return p;
}

/* With limits that a busy machine does not reach. */
static struct pool *
begin(int workers)
{
	return begin_for(workers, 20, 120);
}

static void
give(struct pool *p, const char *task)
{
	buf_add(pool_task(p), str_z(task));
	pool_give(p);
}

/* However long each takes, answers come in the order of the tasks, and each once. */
static void
in_order(void **state)
{
	(void)state;
	for (int workers = 0; workers <= 4; workers += 2) {
		struct pool *p = begin(workers);
		struct buf want = { .max = 1 << 16 };

		for (int i = 0; i < 60; i++) {
			char task[16];
			snprintf(task, sizeof task, i % 20 == 3 ? "nap%d%d" : "x%d%d", i / 10, i % 10);
			give(p, task);
			buf_printf(&want, "%s=", task);
			for (size_t k = strlen(task); k-- > 0; )
				buf_addc(&want, task[k]);
			buf_addc(&want, ';');
		}
		pool_close(p);
		assert_string_equal(buf_z(&told), buf_z(&want));
		buf_release(&want);
	}
}

/* A worker that dies costs its own task; those before and behind it are answered. */
static void
a_death_costs_one(void **state)
{
	static const char *const deaths[] = { "abort", "exit", "write" };

	(void)state;
	for (int workers = 1; workers <= 2; workers++)
		for (size_t i = 0; i < sizeof deaths / sizeof *deaths; i++) {
			struct pool *p = begin(workers);
			char want[80];

			give(p, "ab");
			give(p, deaths[i]);
			give(p, "cd");
			pool_close(p);
			snprintf(want, sizeof want, "ab=ba;%s!crashed;cd=dc;", deaths[i]);
			assert_string_equal(buf_z(&told), want);
		}
	printf("# promise\ta worker that dies costs its document alone\t%zu ways to die, with 1 and 2 workers\theld\n",
	    sizeof deaths / sizeof *deaths);
}

/* A task that never ends costs its time and no more, whether it computes or waits. */
static void
too_slow(void **state)
{
	struct pool *p = begin_for(2, 1, 5);

	(void)state;
	give(p, "ab");
	give(p, "spin");
	give(p, "hang");
	give(p, "cd");
	pool_close(p);
	assert_string_equal(buf_z(&told), "ab=ba;spin!too-slow;hang!too-slow;cd=dc;");
	printf("# promise\ta document that never ends costs its time and becomes a reject\t2 workers, computing and waiting\theld\n");
}

static void
an_answer_too_large(void **state)
{
	struct pool *p = begin(1);

	(void)state;
	give(p, "much");
	give(p, "ab");
	pool_close(p);
	assert_string_equal(buf_z(&told), "much!too-large;ab=ba;");
}

/* What a worker lacks, the parent opens, once; a worker made after that has it. */
static void
asking(void **state)
{
	struct pool *p = begin(1);

	(void)state;
	give(p, "ab");
	give(p, "ask");
	give(p, "ask");
	pool_close(p);
	assert_string_equal(buf_z(&told), "ab=ba;ask=ksa;ask=ksa;");
	assert_int_equal(asked_for, 1);
}

/* Tasks and answers larger than any socket's buffer. */
static void
large(void **state)
{
	struct pool *p = begin(2);
	size_t n = 3 << 20;
	char *big = malloc(n + 1);

	(void)state;
	memset(big, 'a', n);
	big[0] = 'z';
	big[n] = '\0';
	told.max = 64 << 20;
	for (int i = 0; i < 4; i++)
		give(p, big);
	pool_close(p);
	assert_int_equal(told.n, 4 * (2 * n + 2));
	assert_memory_equal(told.p, big, n);
	assert_int_equal(told.p[2 * n], 'z');
	free(big);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_order),
		cmocka_unit_test(a_death_costs_one),
		cmocka_unit_test(too_slow),
		cmocka_unit_test(an_answer_too_large),
		cmocka_unit_test(asking),
		cmocka_unit_test(large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
