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

/* ---- a keeper: each of these must fail, and not kill ---- */

static char outside[] = "/tmp/newsfacts-outside-XXXXXX"; /* a file of ours that stands elsewhere */

static bool keeper_opens_elsewhere(void) { return open("/tmp/newsfacts-sandbox-test", O_WRONLY | O_CREAT, 0600) >= 0; }
static bool keeper_truncates(void) { return truncate(outside, 10) == 0; }
static bool keeper_unlinks(void) { return unlink(outside) == 0; }
static bool keeper_connects(void) { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }
static bool keeper_local_socket(void) { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }
static bool keeper_runs(void) { execl("/bin/true", "true", (char *)NULL); return false; }
static bool keeper_traces(void) { return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0; }
static bool keeper_makes_a_device(void) { return mknod("/tmp/newsfacts-sandbox-test", S_IFIFO | 0600, 0) == 0; }
static bool keeper_changes_rights(void) { return chmod("/tmp", 01777) == 0; }
static bool keeper_leaves_its_root(void) { return chroot("/") == 0; }

static const struct { const char *name; bool (*succeeds)(void); } kept_from[] = {
	{ "create elsewhere", keeper_opens_elsewhere }, { "truncate", keeper_truncates }, { "unlink", keeper_unlinks },
	{ "socket", keeper_connects }, { "local socket", keeper_local_socket }, { "exec", keeper_runs }, { "ptrace", keeper_traces },
	{ "mknod", keeper_makes_a_device }, { "chmod", keeper_changes_rights }, { "chroot", keeper_leaves_its_root },
};

/* In a child that keeps `folder`: how many of kept_from succeed (each is named), or 100 where what it needs fails. */
static int
as_keeper(const char *folder)
{
	char path[256];
	int bad = 0, fd, pair[2];
	pid_t child;

	if (sandbox_give_up(&(struct sandbox_keep){ .writes = { folder } }) != SANDBOX_KEEPER)
		return 101;
	for (size_t i = 0; i < sizeof kept_from / sizeof *kept_from; i++)
		if (kept_from[i].succeeds()) {
			fprintf(stderr, "%s is not refused\n", kept_from[i].name);
			bad++;
		}
	snprintf(path, sizeof path, "%s/new", folder);
	fd = open(path, O_WRONLY | O_CREAT, 0600);
	if (fd < 0 || write(fd, "x", 1) != 1 || close(fd) < 0 || unlink(path) < 0 || open("/etc/hostname", O_RDONLY) < 0 ||
	    socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0 || (child = fork()) < 0)
		return 100;
	if (child == 0)
		_exit(sandbox_enter() == SANDBOX_ALL ? 0 : 1);
	return waitpid(child, &fd, 0) == child && WIFEXITED(fd) && WEXITSTATUS(fd) == 0 ? bad : 100;
}

static void
a_keeper_is_refused_the_rest(void **state)
{
	char folder[] = "/tmp/newsfacts-keeper-XXXXXX";
	pid_t child;
	int status = 0, file;

	(void)state;
	need_sandbox();
	assert_non_null(mkdtemp(folder));
	assert_true((file = mkstemp(outside)) >= 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0)
		_exit(as_keeper(folder));
	assert_int_equal(waitpid(child, &status, 0), child);
	rmdir(folder);
	close(file);
	assert_int_equal(unlink(outside), 0);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	printf("# promise\ta process that reads, fetches or stores can start and trace nothing, and writes only where it was told\t"
	    "%zu attempts, each refused\theld\n", sizeof kept_from / sizeof *kept_from);
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
		cmocka_unit_test(a_keeper_is_refused_the_rest),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
