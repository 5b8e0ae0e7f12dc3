#include "opts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "output.h"
#include "str.h"

const char newsfacts_version[] = VERSION;

static const struct opt common[] = {
	{ 'h', "help", NULL, "print this and exit" },
	{ 'V', "version", NULL, "print the version and exit" },
	{ 0 },
};

static const struct opt *
find(const struct opts *o, int letter, struct str name)
{
	for (const struct opt *t = o->table;; t = common) {
		for (; t->id; t++)
			if (name.p ? t->name && str_eq(name, str_z(t->name)) : t->id == letter)
				return t;
		if (t == &common[sizeof common / sizeof *common - 1])
			return NULL;
	}
}

static void
print_table(struct buf *b, const struct opt *t)
{
	for (; t->id; t++) {
		char left[64];
		int n = snprintf(left, sizeof left, "  %c%c%s%s%s%s", t->id < 256 ? '-' : ' ', t->id < 256 ? t->id : ' ',
		    t->name ? (t->id < 256 ? ", --" : "  --") : "", t->name ? t->name : "", t->arg ? " " : "",
		    t->arg ? t->arg : "");
		buf_printf(b, "%-28s%s%s\n", left, n > 27 ? "\n                            " : "", t->help);
	}
}

static _Noreturn void
help(const struct opts *o)
{
	struct buf b = { .max = 1 << 16 };

	buf_printf(&b, "usage: %s\n\n%s\n\n", o->synopsis, o->about);
	print_table(&b, o->table);
	print_table(&b, common);
	buf_printf(&b, "\nThe manual: man %s\n", o->program);
	out_write(buf_str(&b));
	out_close();
	exit(EXIT_OK);
}

static _Noreturn void
list(const struct opts *o)
{
	struct buf b = { .max = 1 << 16 };

	for (const struct opt *t = o->table;; t = common) {
		for (; t->id; t++)
			buf_printf(&b, "%.1s\t%s\t%s\t%s\n", t->id < 256 ? (char[]){ (char)t->id, 0 } : "", t->name ? t->name : "",
			    t->arg ? t->arg : "", t->help);
		if (t == &common[sizeof common / sizeof *common - 1])
			break;
	}
	out_write(buf_str(&b));
	out_close();
	exit(EXIT_OK);
}

void
opts_usage(const struct opts *o, const char *fmt, ...)
{
	char message[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(message, sizeof message, fmt, ap);
	va_end(ap);
	log_event(LOG_ERROR, NULL, NULL, "%s", message);
	fprintf(stderr, "usage: %s\nTry '%s --help'.\n", o->synopsis, o->program);
	exit(EXIT_USAGE);
}

/* A file that we open must not take the place of a stream that was closed, and get its output. What stands there
 * instead can be neither read nor written, so that what was meant for it fails as it should. */
static void
hold_streams(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
			open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void
opts_begin(struct opts *o, int argc, char **argv)
{
	hold_streams();
	log_init(o->program, LOG_WARNING);
	o->argc = argc;
	o->argv = argv;
	o->at = 1;
	o->operands = mem_grow(NULL, ((size_t)argc + 1) * sizeof *o->operands);
}

/* With -v beside it, before or behind: what else the program has to tell of itself. */
static _Noreturn void
version(const struct opts *o)
{
	struct buf b = { .max = 1 << 16 };
	bool more = false;

	for (int i = 1; i < o->argc; i++)
		more |= strcmp(o->argv[i], "-v") == 0 || strcmp(o->argv[i], "--verbose") == 0 || strcmp(o->argv[i], "-Vv") == 0 ||
		    strcmp(o->argv[i], "-vV") == 0;
	buf_printf(&b, "%s %s\n", o->program, newsfacts_version);
	if (more && o->about_build)
		o->about_build(&b);
	out_write(buf_str(&b));
	out_close();
	exit(EXIT_OK);
}

static int
found(struct opts *o, const struct opt *t, const char *glued)
{
	if (t->id == 'h')
		help(o);
	if (t->id == 'V')
		version(o);
	o->value = NULL;
	if (t->arg) {
		if (glued)
			o->value = glued;
		else if (o->at < o->argc)
			o->value = o->argv[o->at++];
		else
			opts_usage(o, "--%s needs %s", t->name, t->arg);
	} else if (glued)
		opts_usage(o, "--%s takes no value", t->name);
	return t->id;
}

int
opts_next(struct opts *o)
{
	for (;;) {
		const struct opt *t;
		const char *arg;

		if (o->cluster) {
			char letter = *o->cluster++;
			const char *rest = *o->cluster ? o->cluster : NULL;

			t = find(o, letter, (struct str){ 0 });
			if (!t || letter == 0)
				opts_usage(o, "unknown option -%c", letter);
			if (!rest || t->arg)
				o->cluster = NULL;
			return found(o, t, t->arg ? rest : NULL);
		}
		if (o->at == o->argc) {
			o->operands[o->n_operands] = NULL;
			return -1;
		}
		arg = o->argv[o->at++];
		if (o->only_operands || arg[0] != '-' || arg[1] == '\0')
			o->operands[o->n_operands++] = o->argv[o->at - 1];
		else if (arg[1] != '-')
			o->cluster = arg + 1;
		else if (arg[2] == '\0')
			o->only_operands = 1;
		else {
			struct str name = str_z(arg + 2);
			size_t eq = str_chr(name, '=');

			if (strcmp(arg, "--options") == 0)
				list(o);
			t = find(o, 0, str_cut(name, 0, eq));
			if (!t)
				opts_usage(o, "unknown option --%.*s", (int)eq, name.p);
			return found(o, t, eq < name.n ? name.p + eq + 1 : NULL);
		}
	}
}

long
opts_number(const struct opts *o, const char *name, long min, long max)
{
	char *end;
	long v;

	errno = 0;
	v = strtol(o->value, &end, 10);
	if (errno || *end || end == o->value || v < min || v > max)
		opts_usage(o, "--%s wants a whole number from %ld to %ld, not '%s'", name, min, max, o->value);
	return v;
}

long
opts_thousandths(const struct opts *o, const char *name)
{
	const char *p = o->value;
	bool digits = *p != '.';
	long v = 0;

	if (*p == '0' || *p == '1')
		v = (*p++ - '0') * 1000;
	if (*p == '.') {
		p++;
		digits |= *p >= '0' && *p <= '9';
		for (long place = 100; *p >= '0' && *p <= '9'; p++, place /= 10)
			v += (*p - '0') * place;
	}
	if (!*o->value || *p || !digits || v > 1000)
		opts_usage(o, "--%s wants a number from 0 to 1 like 0.85, not '%s'", name, o->value);
	return v;
}
