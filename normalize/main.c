/* nf-normalize: article lines in, the same lines with values, entities, keys and checks out. The shell
 * around normalize.c. */

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "../lib/input.h"
#include "../lib/limits.h"
#include "../lib/opts.h"
#include "../lib/output.h"
#include "../lib/pool.h"
#include "../lib/record.h"
#include "normalize.h"

enum { OPT_NOW = 256, OPT_FACTS, OPT_SHOW, OPT_NO_END, OPT_ENTITIES, OPT_CONFIDENCE, OPT_CURRENCY, OPT_UNKNOWN, OPT_SANDBOX };

static const struct opt table[] = {
	{ 'q', "quiet", NULL, "tell errors only" },
	{ 'v', "verbose", NULL, "tell every reject" },
	{ 'j', "jobs", "N", "work in N worker processes (1); 0: in this one, unprotected" },
	{ OPT_SANDBOX, "require-sandbox", NULL, "do not start where a worker cannot be shut in wholly" },
	{ OPT_FACTS, "facts", NULL, "print one claim a line, each self-contained" },
	{ OPT_SHOW, "show", NULL, "read the claims and checks in the terminal" },
	{ OPT_UNKNOWN, "unknown", NULL, "list names met twice and more that the table of entities lacks" },
	{ OPT_ENTITIES, "entities", "FILE", "add FILE to the table of entities" },
	{ OPT_CONFIDENCE, "min-confidence", "N", "with --facts: leave out claims rated below N, 0 to 1" },
	{ OPT_CURRENCY, "home-currency", "CODE", "of a bare $ where the page does not say (USD)" },
	{ OPT_NOW, "now", "DATE", "what relative dates count from in an article without a date" },
	{ OPT_NO_END, "no-end", NULL, "neither want nor write an end line" },
	{ 0 },
};

struct choices {
	struct settings settings;
	struct date now;
	int jobs;
	bool sandbox;
	bool facts, show, unknown, no_end;
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
		case OPT_FACTS: c->facts = true; break;
		case OPT_SHOW: c->show = true; break;
		case OPT_UNKNOWN: c->unknown = true; break;
		case OPT_NO_END: c->no_end = true; break;
		case OPT_ENTITIES: c->settings.entities = o->value; break;
		case OPT_CONFIDENCE: c->settings.min_confidence = (uint32_t)opts_thousandths(o, "min-confidence"); break;
		case OPT_CURRENCY:
			if (strlen(o->value) != 3 || strspn(o->value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
				opts_usage(o, "--home-currency wants an ISO 4217 code, not '%s'", o->value);
			c->settings.home_currency = o->value;
			break;
		case OPT_NOW:
			if (date_parse(str_z(o->value), &c->now) < 0 || c->now.grain < DATE_DAY)
				opts_usage(o, "--now wants a date, not '%s'", o->value);
			c->settings.now = &c->now;
			break;
		}
	if (c->facts + c->show + c->unknown > 1)
		opts_usage(o, "--facts, --show and --unknown are three views; choose one");
}

/* What is printed is the lines themselves, not a view of them. */
static bool
prints_lines(const struct choices *c)
{
	return !c->facts && !c->show && !c->unknown;
}

/* ---- a line, in a worker ---- */

/* How an answer begins: an article's line or view follows; nothing (the line is passed on as it came); what the end
 * line counts; a struct refusal. */
enum { ARTICLE = 'A', PASSED = 'P', END = 'E', REFUSED = 'R' };

/* Why a line is refused; behind it its source and url. */
struct refusal {
	const char *reason;          /* a literal, and the worker is a copy of the parent: one address in both */
	char msg[sizeof ((struct err *)0)->msg];
	size_t source, url;          /* sizes */
};

struct desk {
	struct normalize n;
	const struct choices *choices;
	int columns;
	bool colour;
};

static void
refuse(struct buf *answer, const struct json_value *root, const struct err *e)
{
	struct str source = json_text(root, S("source")), url = json_text(root, S("url"));
	struct refusal r = { .reason = e->reason, .source = source.n, .url = url.n };

	memcpy(r.msg, e->msg, sizeof r.msg);
	answer->n = 0;
	buf_addc(answer, REFUSED);
	buf_add(answer, (struct str){ (const char *)&r, sizeof r });
	buf_add(answer, source);
	buf_add(answer, url);
}

static void
article(struct desk *d, struct str raw, struct json_value *root, struct buf *answer)
{
	struct line line;
	struct err err;

	if (normalize_line(&d->n, raw, root, &line, &err) < 0) {
		refuse(answer, root, &err);
		return;
	}
	buf_addc(answer, ARTICLE);
	if (d->choices->facts)
		facts_emit(&d->n, &line, answer);
	else if (d->choices->unknown)
		unknowns_emit(&line, answer);
	else if (d->choices->show)
		show_line(&d->n, &line, answer, d->columns, d->colour);
	else
		line_emit(&d->n, &line, answer);
}

static int
work(void *ctx, struct str raw, struct buf *answer)
{
	struct desk *d = ctx;
	struct json_value *root = NULL;
	struct err err;
	uint64_t in;

	arena_reset(&d->n.arena);
	if (json_parse(&d->n.arena, raw, &root, &err) < 0) {
		refuse(answer, NULL, &err);
		return 0;
	}
	switch (record_kind(root)) {
	case RECORD_ARTICLE:
		article(d, raw, root, answer);
		break;
	case RECORD_REJECT:
		buf_addc(answer, PASSED);
		break;
	case RECORD_END:
		buf_addc(answer, END);
		if (json_uint(root, S("in"), &in))
			buf_add(answer, (struct str){ (const char *)&in, sizeof in });
		break;
	case RECORD_RUN: case RECORD_OTHER:
		err_set(&err, ERR_INPUT, "bad-record", "neither an article nor a reject nor an end line");
		refuse(answer, root, &err);
		break;
	}
	return 0;
}

/* ---- one stream of lines, an operand or stdin, in the parent ---- */

struct run {
	struct desk desk;            /* first: work sees it */
	struct pool *pool;
	struct unknowns *unknowns;   /* --unknown; else NULL */
	struct tally tally;          /* of the whole run */
	enum exit_code rc;
	bool some_torn;
	/* the stream that is read */
	const char *name;
	struct tally since;          /* since its last end line */
	bool ended;                  /* an end line was the last line */
	bool torn;
};

static void
reject(struct run *r, struct str source, struct str url, const struct err *e)
{
	struct buf out = { .max = RECORD_MAX };

	buf_add(&out, source.n ? source : str_z(r->name));
	log_err(LOG_WARNING, buf_z(&out), e);
	r->rc = EXIT_SKIPPED;
	r->tally.rejects++;
	r->since.rejects++;
	if (prints_lines(r->desk.choices)) {
		buf_reset(&out);
		record_reject(&out, S("normalize"), source.n ? source : str_z(r->name), url, str_z(e->reason), str_z(e->msg));
		out_record(buf_str(&out));
	}
	buf_release(&out);
}

/* The end line says how many lines should have come; fewer or more and something is lost. */
static void
end(struct run *r, struct str said)
{
	uint64_t in = 0, seen = r->since.articles + r->since.rejects;

	r->ended = true;
	r->tally.in -= 1; /* an end line is no document */
	if (said.n == sizeof in)
		memcpy(&in, said.p, sizeof in);
	if (said.n == sizeof in && in != seen) {
		log_event(LOG_WARNING, r->name, "torn", "the end line counts %llu documents, %llu came", (unsigned long long)in,
		    (unsigned long long)seen);
		r->torn = true;
	}
	r->since = (struct tally){ 0 };
}

static void
print_article(struct run *r, struct str answer)
{
	r->tally.articles++;
	r->since.articles++;
	if (r->unknowns)
		unknowns_add(r->unknowns, answer);
	else if (prints_lines(r->desk.choices))
		out_record(answer);
	else
		out_write(answer);
}

static void
done(void *ctx, struct str task, struct str answer)
{
	struct run *r = ctx;
	struct refusal why;
	struct err err = { .kind = ERR_INPUT };
	char kind = answer.p[0];

	answer = str_cut(answer, 1, answer.n);
	r->ended = false;
	switch (kind) {
	case ARTICLE:
		print_article(r, answer);
		break;
	case PASSED:
		r->tally.rejects++;
		r->since.rejects++;
		if (prints_lines(r->desk.choices))
			out_record(task);
		break;
	case END:
		end(r, answer);
		break;
	case REFUSED:
		memcpy(&why, answer.p, sizeof why);
		answer = str_cut(answer, sizeof why, answer.n);
		err.reason = why.reason;
		memcpy(err.msg, why.msg, sizeof err.msg);
		reject(r, str_cut(answer, 0, why.source), str_cut(answer, why.source, answer.n), &err);
		break;
	}
}

static void
lost(void *ctx, struct str task, const struct err *e)
{
	struct run *r = ctx;

	(void)task;
	r->ended = false;
	reject(r, (struct str){ 0 }, (struct str){ 0 }, e);
}

/* A line, or all the rest, that cannot be read. false: there is no going on. */
static bool
unreadable(struct run *r, const struct err *e)
{
	pool_flush(r->pool); /* it keeps its place among the others */
	if (strcmp(e->reason, "too-large") == 0) {
		r->tally.in++;
		r->ended = false;
		reject(r, (struct str){ 0 }, (struct str){ 0 }, e);
		return true;
	}
	log_err(LOG_ERROR, r->name, e);
	r->rc = EXIT_SKIPPED;
	r->torn = true;
	return false;
}

static void
read_lines(struct run *r, struct input *in)
{
	struct err err;
	struct str raw;
	bool cut;
	int got;

	while ((got = input_line(in, RECORD_MAX, &raw, &cut, &err)) != 0) {
		if (got < 0) {
			if (!unreadable(r, &err))
				break;
		} else if (str_trim(raw).n) {
			r->tally.in++;
			buf_add(pool_task(r->pool), raw);
			pool_give(r->pool);
		}
	}
	pool_flush(r->pool);
}

static void
read_stream(struct run *r, const char *name)
{
	struct err err;
	struct input *in = input_open(name, &err);

	r->name = name;
	r->since = (struct tally){ 0 };
	r->ended = r->torn = false;
	if (in) {
		read_lines(r, in);
		input_close(in);
	} else {
		log_err(LOG_ERROR, name, &err);
		r->torn = true;
	}
	if (!r->ended && !r->desk.choices->no_end && !r->torn) {
		log_event(LOG_WARNING, name, "torn", "no end line: the stage before did not finish (--no-end: none is wanted)");
		r->torn = true;
	}
	r->some_torn |= r->torn;
	if (r->torn)
		r->rc = EXIT_SKIPPED;
}

static void
terminal(struct desk *d)
{
	struct winsize size;

	d->columns = 80;
	if (!isatty(STDOUT_FILENO))
		return;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20)
		d->columns = size.ws_col;
	d->colour = !getenv("NO_COLOR");
}

int
main(int argc, char **argv)
{
	struct opts o = {
		.program = "nf-normalize",
		.synopsis = "nf-normalize [-qv] [-j N] [--require-sandbox] [--facts | --show | --unknown] [--entities FILE] [--home-currency CODE] [--min-confidence N] "
		            "[--now DATE] [--no-end] [FILE ...]",
		.about = "Adds to article lines what their figures are worth, who their names are, what their claims\n"
		         "are about, and whether the article's own figures add up.",
		.table = table,
		.about_build = pool_about,
	};
	static char stdin_name[] = "-";
	struct choices choices = { .jobs = 1 };
	struct run run = { .rc = EXIT_OK, .desk.choices = &choices };
	struct buf out = { .max = RECORD_MAX };
	struct err err;

	opts_begin(&o, argc, argv);
	read_options(&o, &choices);
	if (normalize_init(&run.desk.n, &choices.settings, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	terminal(&run.desk);
	if (choices.unknown)
		run.unknowns = unknowns_new();
	run.pool = pool_open(&(struct pool_calls){ .ctx = &run, .work = work, .done = done, .lost = lost,
	    .keep = &(struct sandbox_keep){ .network = false } }, choices.jobs, &err);
	if (!run.pool || pool_check(run.pool, choices.sandbox, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	for (char **operand = o.n_operands ? o.operands : (char *[]){ stdin_name, NULL }; *operand; operand++)
		read_stream(&run, *operand);
	pool_close(run.pool);

	/* what came torn must not leave whole: without our end line the store knows */
	if (!run.some_torn && !choices.no_end && prints_lines(&choices)) {
		record_end(&out, S("normalize"), &run.tally);
		out_record(buf_str(&out));
	}
	if (run.unknowns) {
		unknowns_print(run.unknowns, &out);
		out_write(buf_str(&out));
		unknowns_free(run.unknowns);
	}
	normalize_release(&run.desk.n);
	buf_release(&out);
	free(o.operands);
	out_close();
	return (int)run.rc;
}
