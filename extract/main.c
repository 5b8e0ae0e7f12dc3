/* nf-extract: saved pages, WARC and text in, article lines out. The shell around extract.c. */

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "../lib/limits.h"
#include "../lib/opts.h"
#include "../lib/output.h"
#include "../lib/pool.h"
#include "../lib/record.h"
#include "extract.h"

enum { OPT_SHOW = 256, OPT_TEXT, OPT_ARTICLE, OPT_WHY, OPT_CHECK, OPT_NO_END, OPT_MIN_WORDS, OPT_SANDBOX, OPT_FROM, OPT_INDEX };

static const struct opt table[] = {
	{ 'q', "quiet", NULL, "tell errors only" },
	{ 'v', "verbose", NULL, "tell every rejected page" },
	{ OPT_SHOW, "show", NULL, "read the article in the terminal, figures and claims marked" },
	{ OPT_TEXT, "text", NULL, "print the article's text alone" },
	{ OPT_ARTICLE, "article", NULL, "article and metadata only: no figures, names and claims" },
	{ OPT_WHY, "why", NULL, "tell which pattern matched where, and which failed" },
	{ 'j', "jobs", "N", "parse in N worker processes (1); 0: in this one, unprotected" },
	{ OPT_SANDBOX, "require-sandbox", NULL, "do not start where a worker cannot be shut in wholly" },
	{ 'p', "patterns", "DIR", "add the pattern files of DIR, or override the shipped ones" },
	{ OPT_CHECK, "check-patterns", NULL, "run the examples of all patterns and exit" },
	{ OPT_MIN_WORDS, "min-words", "N", "reject a page with fewer words of text as no-body (25)" },
	{ OPT_NO_END, "no-end", NULL, "leave out the end line" },
	{ OPT_FROM, "from", "FILE", "take operands, or lines of an index, from FILE, one a line" },
	{ OPT_INDEX, "index", NULL, "print an index (CDXJ) of the pages in WARC files instead" },
	{ 0 },
};

struct choices {
	const char *patterns, *from;
	int jobs, min_words;
	bool show, text, article, why, check, no_end, sandbox, index;
};

static void
read_options(struct opts *o, struct choices *c)
{
	int id;

	while ((id = opts_next(o)) != -1)
		switch (id) {
		case 'q': log_init(o->program, LOG_ERROR); break;
		case 'v': log_init(o->program, LOG_NOTE); break;
		case 'j': c->jobs = (int)opts_number(o, "jobs", 0, POOL_MAX); break;
		case OPT_SANDBOX: c->sandbox = true; break;
		case 'p': c->patterns = o->value; break;
		case OPT_SHOW: c->show = true; break;
		case OPT_TEXT: c->text = true; break;
		case OPT_ARTICLE: c->article = true; break;
		case OPT_WHY: c->why = true; break;
		case OPT_CHECK: c->check = true; break;
		case OPT_MIN_WORDS: c->min_words = (int)opts_number(o, "min-words", 1, 100000); break;
		case OPT_NO_END: c->no_end = true; break;
		case OPT_FROM: c->from = o->value; break;
		case OPT_INDEX: c->index = true; break;
		}
	if (c->show && c->text)
		opts_usage(o, "--show and --text are two views; choose one");
	if (c->index && (c->show || c->text || c->article || c->why || c->check || c->patterns || c->min_words))
		opts_usage(o, "--index looks for no articles");
	if (c->article && (c->check || c->why || c->patterns))
		opts_usage(o, "--article uses no patterns");
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

/* ---- a document, in a worker ---- */

/* How an answer begins; its line or view follows. */
enum { ARTICLE = 'A', REJECT = 'R', UNUSABLE = 'U' };

struct desk {
	struct extract x;
	bool view, text;             /* for people: --show or --text */
	int columns;
	bool colour;
};

struct run {
	struct desk desk;
	struct pool *pool;
	struct tally tally;
	enum exit_code rc;
	int asked;                   /* how often a worker lacked a converter */
	bool seen;                   /* a view was printed */
};

static int
view_doc(struct desk *d, const struct doc *doc, struct buf *out, struct err *e)
{
	struct article a;

	if (extract_article(&d->x, doc, &a, e) < 0)
		return -1;
	if (d->text)
		show_text(&a, out, d->columns);
	else
		show_article(&a, out, d->columns, d->colour);
	return 0;
}

static int
work(void *ctx, struct str task, struct buf *answer)
{
	struct desk *d = &((struct run *)ctx)->desk;
	struct raw raw;
	struct doc doc;
	struct err err;
	bool opened;
	int rc, wanted;

	arena_reset(&d->x.arena);
	raw_unpack(task, &raw);
	buf_addc(answer, ARTICLE);
	opened = document_open(&d->x.arena, &raw, &doc, &err) == 0;
	if (!opened)
		record_reject(answer, S("extract"), doc.source, doc.url, str_z(err.reason), str_z(err.msg));
	rc = !opened ? -1 : d->view ? view_doc(d, &doc, answer, &err) : extract_doc(&d->x, &doc, answer, &err);
	if ((wanted = charsets_wanted(d->x.charsets)) != 0)
		return wanted;
	if (rc < 0) {
		answer->p[0] = opened ? REJECT : UNUSABLE;
		log_err(opened && !d->view ? LOG_NOTE : LOG_WARNING, arena_dup(&d->x.arena, doc.source).p, &err);
	}
	return 0;
}

/* ---- the run, in the parent ---- */

/* A worker that lacks a converter is replaced, and its successor compiles the rules anew: who lacked two gets all. */
static void
open_charset(void *ctx, int what)
{
	struct run *r = ctx;

	charsets_open(r->desk.x.charsets, r->asked++ ? CHARSETS_ALL : what);
}

static void
done(void *ctx, struct str task, struct str answer)
{
	struct run *r = ctx;
	char kind = answer.p[0];

	(void)task;
	answer = str_cut(answer, 1, answer.n);
	kind == ARTICLE ? r->tally.articles++ : r->tally.rejects++;
	if (kind == UNUSABLE)
		r->rc = EXIT_SKIPPED;
	if (!r->desk.view)
		out_record(answer);
	else if (kind == ARTICLE) {
		if (r->seen)
			out_write(S("\n"));
		r->seen = true;
		out_write(answer);
	}
}

/* ---- the index: a worker makes a record's line, whose length is known when the next one begins ---- */

struct index_tail { /* behind the packed record in a task */
	uint64_t length, file;
};

static int
work_index(void *ctx, struct str task, struct buf *answer)
{
	struct extract *x = &((struct run *)ctx)->desk.x;
	struct index_tail tail;
	struct raw raw;

	memcpy(&tail, task.p + task.n - sizeof tail, sizeof tail);
	task.n -= sizeof tail;
	arena_reset(&x->arena);
	raw_unpack(str_cut(task, 0, task.n - (size_t)tail.file), &raw);
	index_line(&x->arena, &raw, str_cut(task, task.n - (size_t)tail.file, task.n), tail.length, answer);
	return 0;
}

static void
done_index(void *ctx, struct str task, struct str answer)
{
	(void)ctx, (void)task;
	out_record(answer);
}

static void
index_bad(struct run *r, struct str source, const struct err *e)
{
	struct buf name = { .max = RECORD_MAX };

	buf_add(&name, source);
	log_err(LOG_WARNING, buf_z(&name), e);
	buf_release(&name);
	r->rc = EXIT_SKIPPED;
}

static void
lost_index(void *ctx, struct str task, const struct err *e)
{
	struct raw raw;

	raw_unpack(task, &raw);
	index_bad(ctx, raw.source, e);
}

static void
index_all(struct run *r, struct sources *sources)
{
	struct buf *task = NULL;
	struct index_tail tail;
	struct raw raw;
	struct err err;
	int got;

	do {
		got = sources_next(sources, &raw, &err);
		if (task) {
			tail.length = sources_passed(sources) - tail.length;
			buf_add(task, (struct str){ (const char *)&tail, sizeof tail });
			pool_give(r->pool);
			task = NULL;
		}
		if (got > 0 && raw.form != RAW_RESPONSE && raw.form != RAW_RESOURCE)
			got = err_set(&err, ERR_INPUT, "not-warc", "only WARC files have an index");
		else if (got > 0 && !raw.splits)
			got = err_set(&err, ERR_INPUT, "not-split", "it is not compressed record by record: reading cannot begin here");
		if (got < 0) {
			index_bad(r, raw.source, &err);
			if (strcmp(err.reason, "bad-record") != 0)
				sources_leave(sources);
		} else if (got > 0) {
			struct str file = str_z(sources_file(sources));
			task = pool_task(r->pool);
			raw_pack(&raw, task);
			buf_add(task, file);
			tail = (struct index_tail){ .length = raw.offset, .file = file.n };
		}
	} while (got != 0);
	pool_flush(r->pool);
}

/* A document that could not be used at all. */
static void
unusable(struct run *r, struct str source, struct str url, const struct err *e)
{
	struct buf out = { .max = RECORD_MAX };

	buf_add(&out, source);
	log_err(LOG_WARNING, buf_z(&out), e);
	r->rc = EXIT_SKIPPED;
	r->tally.rejects++;
	if (!r->desk.view) {
		buf_reset(&out);
		record_reject(&out, S("extract"), source, url, str_z(e->reason), str_z(e->msg));
		out_record(buf_str(&out));
	}
	buf_release(&out);
}

static void
lost(void *ctx, struct str task, const struct err *e)
{
	struct raw raw;

	raw_unpack(task, &raw);
	unusable(ctx, raw.source, raw.url, e);
}

static void
read_all(struct run *r, struct sources *sources)
{
	struct raw raw;
	struct err err;
	int got;

	while ((got = sources_next(sources, &raw, &err)) != 0) { /* moves on even when it fails */
		r->tally.in++;
		if (got < 0) {
			pool_flush(r->pool); /* it keeps its place among the others */
			unusable(r, raw.source, raw.url, &err);
			continue;
		}
		raw_pack(&raw, pool_task(r->pool));
		pool_give(r->pool);
	}
	pool_flush(r->pool);
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
		.synopsis = "nf-extract [-qv] [-j N] [-p DIR] [--require-sandbox] [--show | --text | --check-patterns] [--article | --why] [--min-words N] "
		            "[--no-end] [--from FILE] [--index] [FILE ...]",
		.about = "Strips saved pages (HTML, WARC, NDJSON, text, folders of these, .gz) to the article and\n"
		         "finds figures, names and claims: one JSON line a document.",
		.table = table,
		.about_build = pool_about,
	};
	struct choices choices = { .jobs = 1 };
	struct run run = { .rc = EXIT_OK };
	struct extract *x = &run.desk.x;
	struct pool_calls calls = { .ctx = &run, .work = work, .open = open_charset, .done = done, .lost = lost };
	struct sources *sources;
	struct buf out = { .max = RECORD_MAX };
	struct err err;
	int got;

	opts_begin(&o, argc, argv);
	read_options(&o, &choices);
	if (choices.index)
		calls = (struct pool_calls){ .ctx = &run, .work = work_index, .done = done_index, .lost = lost_index };
	got = choices.article || choices.index || (choices.text && !choices.why) ? extract_init_plain(x, &err) : extract_init(x, choices.patterns, &err);
	if (got < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	x->why = choices.why;
	if (choices.min_words)
		x->min_words = (size_t)choices.min_words;
	if (choices.check)
		return check_patterns(x);

	run.desk.view = choices.show || choices.text;
	run.desk.text = choices.text;
	run.desk.columns = view_columns();
	run.desk.colour = view_colour();
	if (choices.jobs) {
		charsets_open(x->charsets, CHARSETS_COMMON);
		charsets_seal(x->charsets);
	}
	calls.keep = &(struct sandbox_keep){ .network = false };
	run.pool = pool_open(&calls, choices.jobs, &err);
	if (!run.pool || pool_check(run.pool, choices.sandbox, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	sources = sources_open(o.operands);
	if (choices.from && sources_list(sources, choices.from, &err) < 0)
		die(EXIT_IO, "%s: [%s] %s", choices.from, err.reason, err.msg);
	choices.index ? index_all(&run, sources) : read_all(&run, sources);
	pool_close(run.pool);
	sources_close(sources);

	if (!choices.no_end && !run.desk.view && !choices.index) {
		record_end(&out, S("extract"), &run.tally);
		out_record(buf_str(&out));
	}
	extract_release(x);
	buf_release(&out);
	free(o.operands);
	out_close();
	return (int)run.rc;
}
