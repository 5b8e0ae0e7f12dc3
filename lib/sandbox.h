/*
 * What a process gives up before it sees a stranger's byte. After sandbox_enter it can compute, take
 * memory, read and write the descriptors it has, and end; it can open, connect, run, fork, trace and
 * unlink nothing, whatever the bytes make it do.
 *
 *     privileges  no-new-privs, and nothing can be dumped or traced
 *     files       Landlock (landlock(7)): every right to the file system is gone
 *     calls       seccomp (seccomp(2)): a list of allowed calls; any other kills the process with SIGSYS
 *     limits      rlimits: no new descriptor, process or core, and WORKER_MEMORY_MAX of memory
 *
 * On OpenBSD pledge and unveil stand for files and calls. libseccomp is named in sandbox.c only.
 */
#ifndef LIB_SANDBOX_H
#define LIB_SANDBOX_H

#include "str.h"

enum sandbox_part {
	SANDBOX_PRIVILEGES = 1 << 0,
	SANDBOX_FILES = 1 << 1,
	SANDBOX_CALLS = 1 << 2,
	SANDBOX_LIMITS = 1 << 3,
	SANDBOX_ALL = (1 << 4) - 1,
};

/* Gives up what the system lets us give up; there is no way back. Returns the parts that hold. */
unsigned sandbox_enter(void);

/* The parts that sandbox_enter would reach here: tried in a child. */
unsigned sandbox_probe(void);

/* "privileges files calls limits", those of `parts`; "none" for 0. */
void sandbox_words(unsigned parts, struct buf *out);

#endif
