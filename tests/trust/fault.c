/*
 * A library to preload that makes the n-th call of one kind fail, for tests/cli/faults.sh:
 *     FAULT=KIND:N   malloc (malloc, calloc, realloc), read, write, sync (fsync, fdatasync), rename, open; N from 1
 *     FAULT=alarm:US     a signal every so many microseconds that interrupts calls (no SA_RESTART)
 *     FAULT_COUNT=FILE   instead, count the calls of each process that ends and add "KIND N" lines to FILE
 * A failing call sets errno as a full or broken disk does: ENOMEM, EIO, ENOSPC, EIO, EACCES, EMFILE. The count runs
 * on in a forked child from where its parent stood. Only calls that go through the program's own symbol table are
 * seen: those of libc to itself are not.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { MALLOC, READ, WRITE, SYNC, RENAME, OPEN, KINDS };

static const char *const words[KINDS] = { "malloc", "read", "write", "sync", "rename", "open" };
static const int errors[KINDS] = { ENOMEM, EIO, ENOSPC, EIO, EACCES, EMFILE };
static unsigned long count[KINDS], fail_at[KINDS];
static int ready;
static FILE *told; /* opened at the start: the program may give up writing to files on its way */

/* dlsym asks for memory before it can tell where malloc is: a little is kept for it. */
static char early[65536];
static size_t early_used;

static void
nothing(int sig)
{
	(void)sig;
}

__attribute__((constructor)) static void
begin(void)
{
	const char *fault = getenv("FAULT");

	for (int k = 0; fault && k < KINDS; k++) {
		size_t n = strlen(words[k]);
		if (strncmp(fault, words[k], n) == 0 && fault[n] == ':')
			fail_at[k] = strtoul(fault + n + 1, NULL, 10);
	}
	if (fault && strncmp(fault, "alarm:", 6) == 0) {
		struct timeval every = { .tv_usec = strtol(fault + 6, NULL, 10) };
		sigaction(SIGALRM, &(struct sigaction){ .sa_handler = nothing }, NULL);
		setitimer(ITIMER_REAL, &(struct itimerval){ every, every }, NULL);
	}
	if (getenv("FAULT_COUNT"))
		told = fopen(getenv("FAULT_COUNT"), "a");
	ready = 1;
}

__attribute__((destructor)) static void
end(void)
{
	ready = 0;
	if (!told)
		return;
	for (int k = 0; k < KINDS; k++)
		fprintf(told, "%s %lu\n", words[k], count[k]);
	fclose(told);
}

static int
fails(enum kind k)
{
	if (!ready || ++count[k] != fail_at[k])
		return 0;
	errno = errors[k];
	return 1;
}

#define REAL(name) \
	static __typeof__(&name) real; \
	if (!real) \
		*(void **)&real = dlsym(RTLD_NEXT, #name)

void *
malloc(size_t n)
{
	static int inside;
	static void *(*real)(size_t);

	if (!real) {
		if (inside) {
			void *p = early + early_used;
			early_used += (n + 15) & ~(size_t)15;
			return early_used <= sizeof early ? p : NULL;
		}
		inside = 1;
		*(void **)&real = dlsym(RTLD_NEXT, "malloc");
		inside = 0;
	}
	return fails(MALLOC) ? NULL : real(n);
}

void
free(void *p)
{
	REAL(free);
	if ((char *)p < early || (char *)p >= early + sizeof early)
		real(p);
}

void *
calloc(size_t n, size_t size)
{
	static int inside;
	static void *(*real)(size_t, size_t);

	if (!real) {
		if (inside) {
			void *p = early + early_used;
			early_used += (n * size + 15) & ~(size_t)15;
			return early_used <= sizeof early ? p : NULL; /* static memory is clear */
		}
		inside = 1;
		*(void **)&real = dlsym(RTLD_NEXT, "calloc");
		inside = 0;
	}
	return fails(MALLOC) ? NULL : real(n, size);
}

void *realloc(void *p, size_t n) { REAL(realloc); return fails(MALLOC) ? NULL : real(p, n); }
ssize_t read(int fd, void *p, size_t n) { REAL(read); return fails(READ) ? -1 : real(fd, p, n); }
ssize_t pread(int fd, void *p, size_t n, off_t at) { REAL(pread); return fails(READ) ? -1 : real(fd, p, n, at); }
ssize_t pread64(int fd, void *p, size_t n, off64_t at) { REAL(pread64); return fails(READ) ? -1 : real(fd, p, n, at); }
ssize_t write(int fd, const void *p, size_t n) { REAL(write); return fails(WRITE) ? -1 : real(fd, p, n); }
ssize_t writev(int fd, const struct iovec *v, int n) { REAL(writev); return fails(WRITE) ? -1 : real(fd, v, n); }
ssize_t pwrite(int fd, const void *p, size_t n, off_t at) { REAL(pwrite); return fails(WRITE) ? -1 : real(fd, p, n, at); }
ssize_t pwrite64(int fd, const void *p, size_t n, off64_t at) { REAL(pwrite64); return fails(WRITE) ? -1 : real(fd, p, n, at); }
int fsync(int fd) { REAL(fsync); return fails(SYNC) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return fails(SYNC) ? -1 : real(fd); }
int rename(const char *a, const char *b) { REAL(rename); return fails(RENAME) ? -1 : real(a, b); }

int
open(const char *path, int flags, ...)
{
	mode_t mode = 0;
	va_list ap;
	REAL(open);

	if (flags & O_CREAT) {
		va_start(ap, flags);
		mode = va_arg(ap, mode_t);
		va_end(ap);
	}
	return fails(OPEN) ? -1 : real(path, flags, mode);
}

int
open64(const char *path, int flags, ...)
{
	mode_t mode = 0;
	va_list ap;
	REAL(open64);

	if (flags & O_CREAT) {
		va_start(ap, flags);
		mode = va_arg(ap, mode_t);
		va_end(ap);
	}
	return fails(OPEN) ? -1 : real(path, flags, mode);
}
