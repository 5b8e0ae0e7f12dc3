#include "err.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct {
	const char *program;
	enum log_level max;
	bool progress; /* a line of progress stands on the terminal */
} logger = { .program = "newsfacts", .max = LOG_WARNING };

int
err_set(struct err *e, enum err_kind kind, const char *reason, const char *fmt, ...)
{
	va_list ap;

	e->kind = kind;
	e->reason = reason;
	va_start(ap, fmt);
	vsnprintf(e->msg, sizeof e->msg, fmt, ap);
	va_end(ap);
	return -1;
}

enum exit_code
err_exit(const struct err *e)
{
	static const enum exit_code code[] = {
		[ERR_INPUT] = EXIT_SKIPPED,
		[ERR_CONFIG] = EXIT_USAGE,
		[ERR_IO] = EXIT_IO,
		[ERR_BUSY] = EXIT_BUSY,
	};

	return code[e->kind];
}

void
log_init(const char *program, enum log_level max)
{
	logger.program = program;
	logger.max = max;
}

enum log_level
log_max(void)
{
	return logger.max;
}

/* Appends z with control characters as \xHH; keeps room for the newline. */
static size_t
add_clean(char *line, size_t at, size_t cap, const char *z)
{
	for (; *z && at + 6 < cap; z++) {
		unsigned char c = (unsigned char)*z;
		/* C1 controls are 0xC2 0x80..0x9F in UTF-8 */
		if (c < 0x20 || c == 0x7f || (c == 0xc2 && (unsigned char)z[1] >= 0x80 && (unsigned char)z[1] < 0xa0))
			at += (size_t)snprintf(line + at, cap - at, "\\x%02x", c);
		else
			line[at++] = (char)c;
	}
	return at;
}

static void
log_line(const char *level, const char *name, const char *reason, const char *message)
{
	char line[2048];
	size_t n = 0, cap = sizeof line;

	if (logger.progress)
		n = (size_t)snprintf(line, cap, "\r\033[K");
	logger.progress = false;
	n = add_clean(line, n, cap, logger.program);
	n = add_clean(line, n, cap, ": ");
	n = add_clean(line, n, cap, level);
	n = add_clean(line, n, cap, ": ");
	if (name) {
		n = add_clean(line, n, cap / 2, name);
		n = add_clean(line, n, cap, ": ");
	}
	if (reason) {
		n = add_clean(line, n, cap, "[");
		n = add_clean(line, n, cap, reason);
		n = add_clean(line, n, cap, "] ");
	}
	n = add_clean(line, n, cap, message);
	line[n++] = '\n';
	/* one write, so that lines of a pipe's programs do not mix; nothing can be done when it fails */
	if (write(STDERR_FILENO, line, n) < 0)
		return;
}

void
log_event(enum log_level level, const char *name, const char *reason, const char *fmt, ...)
{
	static const char *const word[] = {
		[LOG_ERROR] = "error", [LOG_WARNING] = "warning", [LOG_NOTE] = "note", [LOG_DEBUG] = "debug",
	};
	char message[1024];
	va_list ap;

	if (level > logger.max)
		return;
	va_start(ap, fmt);
	vsnprintf(message, sizeof message, fmt, ap);
	va_end(ap);
	log_line(word[level], name, reason, message);
}

void
log_progress(const char *fmt, ...)
{
	static int terminal = -1;
	char line[80 + 16] = "\r\033[K";
	size_t n = strlen(line);
	va_list ap;

	if (terminal < 0)
		terminal = isatty(STDERR_FILENO);
	if (!terminal || logger.max < LOG_WARNING || (!fmt && !logger.progress))
		return;
	if (fmt) {
		n += (size_t)snprintf(line + n, 40, "%s: ", logger.program);
		va_start(ap, fmt);
		vsnprintf(line + n, 80 + sizeof "\r\033[K" - 1 - n, fmt, ap); /* a longer one would stay behind */
		va_end(ap);
		n = strlen(line);
	}
	logger.progress = fmt != NULL;
	if (write(STDERR_FILENO, line, n) < 0)
		return;
}

void
log_err(enum log_level level, const char *name, const struct err *e)
{
	log_event(level, name, e->reason, "%s", e->msg);
}

void
die(enum exit_code code, const char *fmt, ...)
{
	char message[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(message, sizeof message, fmt, ap);
	va_end(ap);
	log_line("error", NULL, NULL, message);
	exit(code);
}
