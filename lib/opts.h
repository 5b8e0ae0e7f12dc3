/*
 * Options in one idiom: a table a program, short and long forms, options before, between or behind the
 * operands, "--" ends them. -h/--help and -V/--version are in every program and answered here: help goes
 * to stdout with exit 0; nonsense goes to stderr with exit 2. `--options` prints the table as
 * tab-separated lines, from which the shell completion and the tests of the manual pages are made.
 */
#ifndef LIB_OPTS_H
#define LIB_OPTS_H

#include "str.h"

struct opt {
	int id;           /* the letter, or a number from 256 where there is only a long form */
	const char *name; /* the long form */
	const char *arg;  /* what it takes, in capitals (FILE, N); NULL: nothing */
	const char *help; /* one line */
};

struct opts {
	const char *program;
	const char *synopsis;    /* as in the manual page: "nf-extract [-qv] [--show | --text] [FILE ...]" */
	const char *about;       /* one or two lines under it */
	const struct opt *table; /* ends with { 0 } */
	void (*about_build)(struct buf *out); /* --version -v: adds lines; or NULL */
	/* results */
	const char *value;       /* of the option just returned */
	char **operands;         /* after opts_next returned -1: ends with NULL */
	int n_operands;
	/* state */
	int argc, at;
	char **argv;
	const char *cluster;     /* rest of a group of short options */
	int only_operands;
};

void opts_begin(struct opts *o, int argc, char **argv);
int opts_next(struct opts *o); /* the id of the next option, or -1 when all is read */
_Noreturn void opts_usage(const struct opts *o, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
long opts_number(const struct opts *o, const char *name, long min, long max); /* of o->value; nonsense exits 2 */
long opts_thousandths(const struct opts *o, const char *name); /* of a number from 0 to 1, "0.85"; nonsense exits 2 */

extern const char newsfacts_version[];

#endif
