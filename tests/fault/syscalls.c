/*
 * Preloaded into a program (LD_PRELOAD): the n-th call that changes a file, or that talks to a server, does not come
 * back as it should. So a test stops a load at each of its steps, with no luck and no clock.
 *
 *   FAULT_AT     n, from 1
 *   FAULT_DO     kill: SIGKILL before the call; EIO, ENOSPC: the call and all after it fail so
 *   FAULT_COUNT  a file: the number of calls is written there at the end
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static long calls, at = -1;
static FILE *told; /* opened at the start: the program may give up writing to files on its way */
static int failure; /* 0: kill */

__attribute__((constructor)) static void
begin(void)
{
	const char *n = getenv("FAULT_AT"), *what = getenv("FAULT_DO");

	if (getenv("FAULT_COUNT"))
		told = fopen(getenv("FAULT_COUNT"), "w");
	at = n ? atol(n) : 0;
	failure = !what ? 0 : strcmp(what, "EIO") == 0 ? EIO : strcmp(what, "ENOSPC") == 0 ? ENOSPC : 0;
}

__attribute__((destructor)) static void
end(void)
{
	if (told) {
		fprintf(told, "%ld\n", calls);
		fclose(told);
	}
}

/* True when this call is to fail; does not return when it is the last. */
static int
struck(void)
{
	if (++calls < at || at <= 0)
		return 0;
	if (!failure)
		raise(SIGKILL);
	errno = failure;
	return 1;
}

#define REAL(name) \
	static __typeof__(&name) real; \
	if (!real) { \
		void *found = dlsym(RTLD_NEXT, #name); \
		memcpy(&real, &found, sizeof real); \
	}

ssize_t
pwrite64(int fd, const void *p, size_t n, off64_t where)
{
	REAL(pwrite64)
	return struck() ? -1 : real(fd, p, n, where);
}

int
ftruncate64(int fd, off64_t size)
{
	REAL(ftruncate64)
	return struck() ? -1 : real(fd, size);
}

int
fdatasync(int fd)
{
	REAL(fdatasync)
	return struck() ? -1 : real(fd);
}

int
fsync(int fd)
{
	REAL(fsync)
	return struck() ? -1 : real(fd);
}

ssize_t
send(int fd, const void *p, size_t n, int flags)
{
	REAL(send)
	return struck() ? -1 : real(fd, p, n, flags);
}
