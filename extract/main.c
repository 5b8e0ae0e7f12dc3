/* nf-extract: saved pages, WARC and text in, article lines out. The shell around extract.c. */

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "../lib/limits.h"
#include "../lib/opts.h"
#include "../lib/output.h"
#include "../lib/record.h"
#include "extract.h"

enum { OPT_SHOW = 256, OPT_TEXT, OPT_WHY, OPT_CHECK, OPT_NO_END };

static const struct opt table[] = {
	{ 'q', "quiet", NULL, "tell errors only" },
	{ 'v', "verbose", NULL, "tell every rejected page" },
	{ OPT_SHOW, "show", NULL, "read the article in the terminal, figures and claims marked" },
	{ OPT_TEXT, "text", NULL, "print the article's text alone" },
	{ OPT_WHY, "why", NULL, "tell which pattern matched where, and which failed" },
	{ 'p', "patterns", "DIR", "add the pattern files of DIR, or override the shipped ones" },
	{ OPT_CHECK, "check-patterns", NULL, "run the examples of all patterns and exit" },
	{ OPT_NO_END, "no-end", NULL, "leave out the end line" },
	{ 0 },
};

struct choices {
	const char *patterns;
	bool show, text, why, check, no_end;
};

static void
read_options(struct opts *o, struct choices *c)
{
	int id;

	while ((id = opts_next(o)) != -1)
		switch (id) {
		case 'q': log_init(o->program, LOG_ERROR); break;
		case 'v': log_init(o->program, LOG_NOTE); break;
		case 'p': c->patterns = o->value; break;
		case OPT_SHOW: c->show = true; break;
		case OPT_TEXT: c->text = true; break;
		case OPT_WHY: c->why = true; break;
		case OPT_CHECK: c->check = true; break;
		case OPT_NO_END: c->no_end = true; break;
		}
	if (c->show && c->text)
		opts_usage(o, "--show and --text are two views; choose one");
}

/* The terminal's width, at most what reads well; 0 where stdout is none. */
static int
view_columns(void)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO))
		return 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col < 20)
		return 80;
	return size.ws_col > 100 ? 100 : size.ws_col;
}

static bool
view_colour(void)
{
	const char *never = getenv("NO_COLOR"), *term = getenv("TERM");

	return isatty(STDOUT_FILENO) && !(never && *never) && !(term && strcmp(term, "dumb") == 0);
}

/* One document for people: --show and --text. */
static int
view_doc(struct extract *x, const struct doc *doc, bool text, struct buf *out, struct err *e)
{
	struct article a;

	arena_reset(&x->arena);
	buf_reset(out);
	if (extract_article(x, doc, &a, e) < 0)
		return -1;
	if (text)
		show_text(&a, out, view_columns());
	else
		show_article(&a, out, view_columns(), view_colour());
	return 0;
}

/* Every document to the terminal, parted by an empty line; a page that is no article is told on stderr. */
static enum exit_code
view_all(struct extract *x, struct sources *sources, bool text)
{
	struct buf out = { .max = RECORD_MAX };
	enum exit_code rc = EXIT_OK;
	struct doc doc;
	struct err err;
	int got;

	for (bool first = true; (got = sources_next(sources, &doc, &err)) != 0; ) {
		if (got < 0 || view_doc(x, &doc, text, &out, &err) < 0) {
			log_err(LOG_WARNING, doc.source.p, &err);
			rc = got < 0 ? EXIT_SKIPPED : rc;
			continue;
		}
		if (!first)
			out_write(S("\n"));
		first = false;
		out_write(buf_str(&out));
	}
	buf_release(&out);
	return rc;
}

static int
check_patterns(struct extract *x)
{
	struct buf report = { .max = RECORD_MAX };
	struct err err;
	int rc = examples_check(x, &report, &err);

	if (rc < 0)
		log_err(LOG_ERROR, NULL, &err);
	else {
		out_record(buf_str(&report));
		out_close();
	}
	buf_release(&report);
	extract_release(x);
	return rc < 0 ? (int)err_exit(&err) : EXIT_OK;
}

int
main(int argc, char **argv)
{
	struct opts o = {
		.program = "nf-extract",
		.synopsis = "nf-extract [-qv] [-p DIR] [--show | --text | --check-patterns] [--why] [--no-end] [FILE ...]",
		.about = "Strips saved pages (HTML, WARC, NDJSON, text, folders of these, .gz) to the article and\n"
		         "finds figures, names and claims: one JSON line a document.",
		.table = table,
	};
	struct choices choices = { 0 };
	struct buf out = { .max = RECORD_MAX };
	struct sources *sources;
	struct tally tally = { 0 };
	struct extract x;
	struct doc doc;
	struct err err;
	enum exit_code rc = EXIT_OK;
	int got;

	opts_begin(&o, argc, argv);
	read_options(&o, &choices);
	if (extract_init(&x, choices.patterns, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	x.why = choices.why;
	if (choices.check)
		return check_patterns(&x);

	sources = sources_open(o.operands);
	if (choices.show || choices.text)
		rc = view_all(&x, sources, choices.text);
	while ((got = sources_next(sources, &doc, &err)) != 0) { /* moves on even when it fails */
		tally.in++;
		if (got < 0) {
			log_err(LOG_WARNING, doc.source.p, &err);
			buf_reset(&out);
			record_reject(&out, S("extract"), doc.source, doc.url, str_z(err.reason), str_z(err.msg));
			rc = EXIT_SKIPPED;
			tally.rejects++;
		} else if (extract_doc(&x, &doc, &out, &err) < 0) {
			log_err(LOG_NOTE, doc.source.p, &err);
			tally.rejects++;
		} else
			tally.articles++;
		out_record(buf_str(&out));
	}
	sources_close(sources);

	if (!choices.no_end && !choices.show && !choices.text) {
		buf_reset(&out);
		record_end(&out, S("extract"), &tally);
		out_record(buf_str(&out));
	}
	extract_release(&x);
	buf_release(&out);
	free(o.operands);
	out_close();
	return (int)rc;
}
