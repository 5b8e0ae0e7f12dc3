/*
 * Errors, in three fates. A bug: assert. The world is broken (memory, output, configuration): die,
 * called in main.c, the allocator and the record writer only. This input is bad: the function fills
 * a struct err and returns -1; the stage skips that input and goes on.
 *
 * `reason` is a short stable word from the manual's DIAGNOSTICS; it must be a string literal.
 */
#ifndef LIB_ERR_H
#define LIB_ERR_H

/* Exit codes of every program; the same table is in every manual page. */
enum exit_code {
	EXIT_OK = 0,      /* all done; rejects are data */
	EXIT_SKIPPED = 1, /* done, but some input could not be used */
	EXIT_USAGE = 2,   /* usage or configuration */
	EXIT_IO = 3,      /* cannot read, write or connect */
	EXIT_BUSY = 4,    /* somebody else is at it; try again later */
};

enum err_kind {
	ERR_INPUT,  /* the input is bad: a reject, or exit 1 where it could not be read as a document */
	ERR_CONFIG, /* the user's configuration or patterns are wrong: exit 2 */
	ERR_IO,     /* the world: exit 3 */
	ERR_BUSY,   /* locked: exit 4 */
};

struct err {
	enum err_kind kind;
	const char *reason;
	char msg[480];
};

/* Fills *e and returns -1, so that `return err_set(...)` reads well. */
int err_set(struct err *e, enum err_kind kind, const char *reason, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
enum exit_code err_exit(const struct err *e);

_Noreturn void die(enum exit_code code, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/*
 * The log line: one event, one line, on stderr.
 *     nf-extract: warning: page.html: [no-body] best block scored 12, want 20
 * Control characters in any part are written as \xHH, so a stranger's bytes never steer a terminal.
 */
enum log_level { LOG_ERROR, LOG_WARNING, LOG_NOTE, LOG_DEBUG };

void log_init(const char *program, enum log_level max); /* -q: LOG_ERROR, default LOG_WARNING, -v: LOG_NOTE */
enum log_level log_max(void);
void log_event(enum log_level level, const char *name, const char *reason, const char *fmt, ...)
    __attribute__((format(printf, 4, 5))); /* name and reason may be NULL */
/* One line that is written over again, where stderr is a terminal and nobody asked for silence; NULL takes it away. */
void log_progress(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void log_err(enum log_level level, const char *name, const struct err *e);

#endif
