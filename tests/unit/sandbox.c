#define _GNU_SOURCE
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../lib/limits.h"
#include "../../lib/sandbox.h"

/* Each does what a worker must not. */
static void opens(void) { open("/etc/passwd", O_RDONLY); }
static void creates(void) { open("/tmp/newsfacts-sandbox-test", O_WRONLY | O_CREAT, 0600); }
static void connects(void) { socket(AF_INET, SOCK_STREAM, 0); }
static void local_socket(void) { socket(AF_UNIX, SOCK_STREAM, 0); }
static void forks(void) { if (fork() == 0) _exit(0); }
static void runs(void) { execl("/bin/true", "true", (char *)NULL); }
static void traces(void) { ptrace(PTRACE_TRACEME, 0, NULL, NULL); }
static void unlinks(void) { unlink("/tmp/newsfacts-sandbox-test-absent"); }
static void renames(void) { rename("/tmp/newsfacts-sandbox-test-absent", "/tmp/newsfacts-sandbox-test-other"); }
static void chmods(void) { chmod("/tmp/newsfacts-sandbox-test-absent", 0600); }
static void kills(void) { kill(getppid(), 0); }
static void maps_a_file(void) { mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, STDERR_FILENO, 0); }

static const struct { const char *name; void (*attempt)(void); } forbidden[] = {
	{ "open", opens }, { "create", creates }, { "socket", connects }, { "local socket", local_socket }, { "fork", forks },
	{ "exec", runs }, { "ptrace", traces }, { "unlink", unlinks }, { "rename", renames }, { "chmod", chmods }, { "kill", kills },
	{ "mmap of a file", maps_a_file },
};

/* The status of a child that enters the sandbox and then does `attempt`. */
static int
status_of(void (*attempt)(void))
{
	pid_t child = fork();
	int status = 0;

	assert_true(child >= 0);
	if (child == 0) {
		sandbox_enter();
		attempt();
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

static void
need_sandbox(void)
{
	if (sandbox_probe() != SANDBOX_ALL) {
		print_message("this system or build has no whole sandbox: skipped\n");
		skip();
	}
}

static void
every_attempt_is_killed(void **state)
{
	(void)state;
	need_sandbox();
	for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++) {
		int status = status_of(forbidden[i].attempt);
		if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGSYS)
			fail_msg("%s: status %d, not killed by SIGSYS", forbidden[i].name, status);
	}
	printf("# promise\ta worker can open, connect, run, fork, trace and unlink nothing\t%zu attempts, each killed\theld\n",
	    sizeof forbidden / sizeof *forbidden);
}

static void
computes(void)
{
	size_t n = 64 << 20;
	char *p = malloc(n), line[64];

	memset(p, 1, n);
	snprintf(line, sizeof line, "%d", p[n - 1]);
	p = realloc(p, 2 * n);
	free(p);
	if (strcmp(line, "1") != 0)
		_exit(1);
}

static void
wants_too_much(void)
{
	_exit(malloc((size_t)(WORKER_MEMORY_MAX + 1) << 20) ? 1 : 0);
}

static void
what_is_needed_works(void **state)
{
	(void)state;
	need_sandbox();
	assert_int_equal(status_of(computes), 0);
	assert_int_equal(status_of(wants_too_much), 0);
}

static void
words(void **state)
{
	struct buf b = { .max = 100 };

	(void)state;
	sandbox_words(SANDBOX_FILES | SANDBOX_LIMITS, &b);
	assert_string_equal(buf_z(&b), "files limits");
	buf_reset(&b);
	sandbox_words(0, &b);
	assert_string_equal(buf_z(&b), "none");
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_attempt_is_killed),
		cmocka_unit_test(what_is_needed_works),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
