/*
 * What a process gives up before it sees a stranger's byte. There are two kinds. A worker takes documents apart: after sandbox_enter it can compute, take
 * memory, read and write the descriptors it has, and end; it can open, connect, run, fork, trace and
 * unlink nothing, whatever the bytes make it do.
 *
 *     privileges  no-new-privs, and nothing can be dumped or traced
 *     files       Landlock (landlock(7)): every right to the file system is gone
 *     calls       seccomp (seccomp(2)): a list of allowed calls; any other kills the process with SIGSYS
 *     limits      rlimits: no new descriptor, process or core, and WORKER_MEMORY_MAX of memory
 *
 * A keeper reads files, writes its own or talks to servers, and passes bytes on: sandbox_give_up.
 *
 * On OpenBSD pledge and unveil stand for files and calls. libseccomp is named in sandbox.c only.
 */
#ifndef LIB_SANDBOX_H
#define LIB_SANDBOX_H

#include <stdbool.h>

#include "str.h"

enum sandbox_part {
	SANDBOX_PRIVILEGES = 1 << 0,
	SANDBOX_FILES = 1 << 1,
	SANDBOX_CALLS = 1 << 2,
	SANDBOX_LIMITS = 1 << 3,
	SANDBOX_ALL = (1 << 4) - 1,
	SANDBOX_KEEPER = SANDBOX_PRIVILEGES | SANDBOX_FILES | SANDBOX_CALLS, /* all that sandbox_give_up can reach */
};

/* Gives up what the system lets us give up; there is no way back. Returns the parts that hold. */
unsigned sandbox_enter(void);

/* What a process that opens files for others keeps: it reads what its user may read, and no more than this besides. It
 * can start no program, trace nobody, mount, load or own nothing. */
struct sandbox_keep {
	const char *writes[4];   /* a folder, with all below it, or a file, with the folder that it stands in; NULL: none */
	bool network;            /* it may connect; it never listens */
};

/* Gives up all but that; children inherit it. Enter before there are threads. Returns the parts that hold: privileges,
 * files, calls. A forbidden call fails with EPERM or EACCES; it does not kill. */
unsigned sandbox_give_up(const struct sandbox_keep *k);

/* For --version -v: what of SANDBOX_KEEPER holds here. */
void sandbox_about(struct buf *out);

/* The parts that sandbox_enter would reach here: tried in a child. */
unsigned sandbox_probe(void);

/* "privileges files calls limits", those of `parts`; "none" for 0. */
void sandbox_words(unsigned parts, struct buf *out);

#endif
