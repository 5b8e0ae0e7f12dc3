#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../lib/opts.h"

enum { LONG_ONLY = 256 };

static const struct opt table[] = {
	{ 'q', "quiet", NULL, "less" },
	{ 'n', "number", "N", "how many" },
	{ LONG_ONLY, "long", NULL, "no letter" },
	{ 0 },
};

/* The words of a command, as main gets them. */
#define ARGV(...) (char **)(const char *[]){ "test", __VA_ARGS__, NULL }

static struct opts
begin(char **argv)
{
	struct opts o = { .program = "test", .synopsis = "test", .about = "a test", .table = table };
	int argc = 0;

	while (argv[argc])
		argc++;
	opts_begin(&o, argc, argv);
	return o;
}

static void
all_forms(void **state)
{
	static const struct { int id; const char *value; } want[] = {
		{ 'q', NULL }, { 'n', "5" }, { 'n', "6" }, { 'n', "7" }, { LONG_ONLY, NULL }, { 'n', "8" },
	};
	struct opts o = begin(ARGV("one", "-qn5", "--number=6", "-", "--number", "7", "--long", "-n", "8", "--", "-q"));

	(void)state;
	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		assert_int_equal(opts_next(&o), want[i].id);
		if (want[i].value)
			assert_string_equal(o.value, want[i].value);
		else
			assert_null(o.value);
	}
	assert_int_equal(opts_next(&o), -1);
	assert_int_equal(o.n_operands, 3);
	assert_string_equal(o.operands[0], "one");
	assert_string_equal(o.operands[1], "-");
	assert_string_equal(o.operands[2], "-q");
	assert_null(o.operands[3]);
	free(o.operands);
}

/* What a child that reads these options exits with. */
static int
exit_of(char **argv)
{
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		struct opts o = begin(argv);
		int id;

		close(STDERR_FILENO);
		close(STDOUT_FILENO);
		while ((id = opts_next(&o)) != -1)
			if (id == 'n')
				opts_number(&o, "number", 1, 10);
		_exit(77);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
nonsense_exits_2(void **state)
{
	(void)state;
	assert_int_equal(exit_of(ARGV("-x")), 2);
	assert_int_equal(exit_of(ARGV("-qx")), 2);
	assert_int_equal(exit_of(ARGV("--unknown")), 2);
	assert_int_equal(exit_of(ARGV("--quiet=yes")), 2);
	assert_int_equal(exit_of(ARGV("-n")), 2);
	assert_int_equal(exit_of(ARGV("-n", "0")), 2);
	assert_int_equal(exit_of(ARGV("-n", "11")), 2);
	assert_int_equal(exit_of(ARGV("-n", "1x")), 2);
	assert_int_equal(exit_of(ARGV("-n", "")), 2);
	assert_int_equal(exit_of(ARGV("-n", "99999999999999999999")), 2);
	assert_int_equal(exit_of(ARGV("-n", "10")), 77);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_forms),
		cmocka_unit_test(nonsense_exits_2),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
