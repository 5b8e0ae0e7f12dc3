#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
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

/* Every right to files that this kernel knows; 0: it has no Landlock. */
static unsigned long long
all_rights(void)
{
	static const int bits[] = { 13, 14, 15, 15, 16 }; /* how many each version of the ABI has */
	long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);

	if (abi < 1)
		return 0;
	if (abi > (long)(sizeof bits / sizeof *bits))
		abi = sizeof bits / sizeof *bits;
	return (1ull << bits[abi - 1]) - 1;
}

/* A set of rules that handles `rights` and grants none yet; -1: this kernel has no Landlock. */
static int
new_rules(unsigned long long rights)
{
	struct landlock_ruleset_attr all = { .handled_access_fs = rights };

	return rights ? (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0) : -1;
}

static bool
obey_rules(int rules)
{
	bool held = rules >= 0 && syscall(SYS_landlock_restrict_self, rules, 0) == 0;

	if (rules >= 0)
		close(rules);
	return held;
}

static bool
enter_files(void)
{
	return obey_rules(new_rules(all_rights()));
}

/* Grants what is below a folder, or below the folder that a file stands or will stand in. What cannot be opened here
 * cannot be written to later either. */
static void
grant(int rules, const char *path, unsigned long long rights)
{
	struct landlock_path_beneath_attr below = { .allowed_access = rights };
	char *whole = realpath(path, NULL), *slash;
	struct stat st;

	if (!whole && !(whole = strdup(path)))
		return;
	if (stat(whole, &st) < 0 || !S_ISDIR(st.st_mode)) {
		if ((slash = strrchr(whole, '/')))
			slash[slash == whole] = '\0';
		else
			strcpy(whole, whole[0] ? "." : "");
	}
	below.parent_fd = open(whole, O_PATH | O_CLOEXEC);
	if (below.parent_fd >= 0) {
		syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
		close(below.parent_fd);
	}
	free(whole);
}

static bool
keep_files(const struct sandbox_keep *k)
{
	/* reading stays; so does asking a terminal for its width (the right to ioctl, bit 15) */
	unsigned long long rights = all_rights() & ~(LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | 1ull << 15);
	int rules = new_rules(rights);

	for (size_t i = 0; rules >= 0 && i < sizeof k->writes / sizeof *k->writes; i++)
		if (k->writes[i])
			grant(rules, k->writes[i], rights & ~LANDLOCK_ACCESS_FS_EXECUTE);
	return obey_rules(rules);
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

/* What no keeper needs, and what a taken one would reach for. */
static const int denied[] = {
	SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(kcmp),
	SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(pivot_root), SCMP_SYS(chroot), SCMP_SYS(unshare), SCMP_SYS(setns),
	SCMP_SYS(open_by_handle_at), SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd), SCMP_SYS(io_uring_setup),
	SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(init_module), SCMP_SYS(finit_module),
	SCMP_SYS(delete_module), SCMP_SYS(kexec_load), SCMP_SYS(reboot), SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(acct),
	SCMP_SYS(quotactl), SCMP_SYS(personality), SCMP_SYS(chown), SCMP_SYS(lchown), SCMP_SYS(chmod), SCMP_SYS(mknod), SCMP_SYS(mknodat),
	SCMP_SYS(setxattr), SCMP_SYS(lsetxattr), SCMP_SYS(removexattr), SCMP_SYS(settimeofday), SCMP_SYS(clock_settime),
	SCMP_SYS(sethostname), SCMP_SYS(listen), SCMP_SYS(accept), SCMP_SYS(accept4),
};

static bool
keep_calls(const struct sandbox_keep *k)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
	bool held = filter != NULL;

	for (size_t i = 0; held && i < sizeof denied / sizeof *denied; i++)
		held = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), denied[i], 0) == 0;
	if (held && !k->network) /* a pair of sockets, for the workers, is another call */
		held = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socket), 0) == 0 &&
		    seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(connect), 0) == 0;
	held = held && seccomp_load(filter) == 0;
	if (filter)
		seccomp_release(filter);
	return held;
}

static bool
keep_privileges(void)
{
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
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

static bool
keep_privileges(void)
{
	return true;
}

static bool
keep_files(const struct sandbox_keep *k)
{
	bool held = unveil("/", "r") == 0;

	for (size_t i = 0; held && i < sizeof k->writes / sizeof *k->writes; i++)
		held = !k->writes[i] || unveil(k->writes[i], "rwc") == 0;
	return held;
}

static bool
keep_calls(const struct sandbox_keep *k)
{
	return pledge(k->network ? "stdio rpath wpath cpath flock fattr proc inet unix dns unveil" :
	    "stdio rpath wpath cpath flock fattr proc unveil", NULL) == 0;
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

static bool
keep_privileges(void)
{
	return false;
}

static bool
keep_files(const struct sandbox_keep *k)
{
	(void)k;
	return false;
}

static bool
keep_calls(const struct sandbox_keep *k)
{
	(void)k;
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
sandbox_give_up(const struct sandbox_keep *k)
{
	unsigned parts = 0;

	if (SANITIZED)
		return 0;
	parts |= keep_privileges() ? SANDBOX_PRIVILEGES : 0;
	parts |= keep_files(k) ? SANDBOX_FILES : 0;
	parts |= keep_calls(k) ? SANDBOX_CALLS : 0;
	return parts;
}

static unsigned
parts_in_child(bool worker)
{
	pid_t child = fork();
	int status;

	if (child == 0)
		_exit((int)(worker ? sandbox_enter() : sandbox_give_up(&(struct sandbox_keep){ .network = false })));
	if (child < 0 || waitpid(child, &status, 0) < 0 || !WIFEXITED(status))
		return 0;
	return (unsigned)WEXITSTATUS(status);
}

unsigned
sandbox_probe(void)
{
	return parts_in_child(true);
}

void
sandbox_about(struct buf *out)
{
	unsigned parts = parts_in_child(false);

	buf_add(out, S("sandbox of the process itself: "));
	sandbox_words(parts, out);
	if (parts != SANDBOX_KEEPER) {
		buf_add(out, S("; lacking: "));
		sandbox_words(SANDBOX_KEEPER & ~parts, out);
	}
	buf_addc(out, '\n');
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
