#define _GNU_SOURCE
#include "sandbox.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "limits.h"

#ifdef __linux__
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

/* A sanitizer reads files and maps terabytes when it has something to tell: its builds go without. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

static bool
limit(int what, rlim_t most)
{
	return setrlimit(what, &(struct rlimit){ most, most }) == 0;
}

static bool
enter_limits(void)
{
	return limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 0) && limit(RLIMIT_NPROC, 0) &&
	    limit(RLIMIT_AS, (rlim_t)WORKER_MEMORY_MAX << 20);
}

#ifdef __linux__

static bool
enter_privileges(void)
{
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

/* A ruleset that handles every right this kernel knows and grants none. */
static bool
enter_files(void)
{
	static const int rights[] = { 13, 14, 15, 15, 16 }; /* how many bits each version of the ABI has */
	long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	struct landlock_ruleset_attr all = { 0 };
	long fd;
	bool held;

	if (abi < 1)
		return false;
	if (abi > (long)(sizeof rights / sizeof *rights))
		abi = sizeof rights / sizeof *rights;
	all.handled_access_fs = (1ull << rights[abi - 1]) - 1;
	fd = syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
	if (fd < 0)
		return false;
	held = syscall(SYS_landlock_restrict_self, fd, 0) == 0;
	close((int)fd);
	return held;
}

/* All that computing, memory, the pool's socket and a message on stderr need. */
static const int allowed[] = {
	SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(close),
	SCMP_SYS(fstat), SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(mprotect),
	SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(getrandom), SCMP_SYS(restart_syscall),
	SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(time),
	SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(sysinfo),
	SCMP_SYS(exit), SCMP_SYS(exit_group),
};

static bool
allow(scmp_filter_ctx filter)
{
	for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
		if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) < 0)
			return false;
	/* memory without a file behind it; PCRE2's JIT asks for some that can run */
	if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
	    SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS)) < 0)
		return false;
	/* abort(3), so that an assertion is told from a forbidden call */
	return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0)) == 0;
}

static bool
enter_calls(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
	bool held = filter && allow(filter) && seccomp_load(filter) == 0;

	if (filter)
		seccomp_release(filter);
	return held;
}

#elif defined(__OpenBSD__)

static bool
enter_privileges(void)
{
	return true; /* pledge takes them with the calls */
}

static bool
enter_files(void)
{
	return unveil(NULL, NULL) == 0;
}

static bool
enter_calls(void)
{
	return pledge("stdio", NULL) == 0;
}

#else

static bool
enter_privileges(void)
{
	return false;
}

static bool
enter_files(void)
{
	return false;
}

static bool
enter_calls(void)
{
	return false;
}

#endif

unsigned
sandbox_enter(void)
{
	unsigned parts = 0;

	if (SANITIZED)
		return 0;
	/* in this order: Landlock needs a descriptor, seccomp forbids the calls of the others */
	parts |= enter_privileges() ? SANDBOX_PRIVILEGES : 0;
	parts |= enter_files() ? SANDBOX_FILES : 0;
	parts |= enter_limits() ? SANDBOX_LIMITS : 0;
	parts |= enter_calls() ? SANDBOX_CALLS : 0;
	return parts;
}

unsigned
sandbox_probe(void)
{
	pid_t child = fork();
	int status;

	if (child == 0)
		_exit((int)sandbox_enter());
	if (child < 0 || waitpid(child, &status, 0) < 0 || !WIFEXITED(status))
		return 0;
	return (unsigned)WEXITSTATUS(status);
}

void
sandbox_words(unsigned parts, struct buf *out)
{
	static const char *const words[] = { "privileges", "files", "calls", "limits" };
	const char *gap = "";

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (parts & 1u << i) {
			buf_printf(out, "%s%s", gap, words[i]);
			gap = " ";
		}
	if (!*gap)
		buf_add(out, S("none"));
}
