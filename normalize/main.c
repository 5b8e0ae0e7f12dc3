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
#include "../lib/record.h"
#include "normalize.h"

enum { OPT_NOW = 256, OPT_FACTS, OPT_SHOW, OPT_NO_END, OPT_ENTITIES, OPT_CONFIDENCE, OPT_CURRENCY, OPT_UNKNOWN };

static const struct opt table[] = {
	{ 'q', "quiet", NULL, "tell errors only" },
	{ 'v', "verbose", NULL, "tell every reject" },
	{ OPT_FACTS, "facts", NULL, "print one claim a line, each self-contained" },
	{ OPT_SHOW, "show", NULL, "read the claims and checks in the terminal" },
	{ OPT_UNKNOWN, "unknown", NULL, "list names met twice and more that the table of entities lacks" },
	{ OPT_ENTITIES, "entities", "FILE", "add FILE to the table of entities" },
	{ OPT_CONFIDENCE, "min-confidence", "N", "with --facts: leave out claims below N thousandths" },
	{ OPT_CURRENCY, "home-currency", "CODE", "of a bare $ where the page does not say (USD)" },
	{ OPT_NOW, "now", "DATE", "what relative dates count from in an article without a date" },
	{ OPT_NO_END, "no-end", NULL, "neither want nor write an end line" },
	{ 0 },
};

struct choices {
	struct settings settings;
	struct date now;
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
		case OPT_FACTS: c->facts = true; break;
		case OPT_SHOW: c->show = true; break;
		case OPT_UNKNOWN: c->unknown = true; break;
		case OPT_NO_END: c->no_end = true; break;
		case OPT_ENTITIES: c->settings.entities = o->value; break;
		case OPT_CONFIDENCE: c->settings.min_confidence = (uint32_t)opts_number(o, "min-confidence", 0, 1000); break;
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

/* One stream of lines: an operand, or stdin. */
struct stream {
	struct normalize *n;
	const struct choices *choices;
	const char *name;
	struct buf *out;
	struct unknowns *unknowns;     /* --unknown; else NULL */
	struct tally *tally;           /* of the whole run */
	struct tally since;            /* since the last end line of this stream */
	bool ended;                    /* an end line was the last line */
	bool torn;
	enum exit_code rc;
};

static void
reject(struct stream *s, struct str source, struct str url, const struct err *e)
{
	log_err(LOG_WARNING, source.n ? arena_dup(&s->n->arena, source).p : s->name, e);
	s->rc = EXIT_SKIPPED;
	s->tally->rejects++;
	s->since.rejects++;
	buf_reset(s->out);
	if (!prints_lines(s->choices))
		return;
	record_reject(s->out, S("normalize"), source.n ? source : str_z(s->name), url, str_z(e->reason), str_z(e->msg));
	out_record(buf_str(s->out));
}

static void
terminal_width(int *columns, bool *colour)
{
	struct winsize size;

	*columns = 80;
	*colour = false;
	if (!isatty(STDOUT_FILENO))
		return;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20)
		*columns = size.ws_col;
	*colour = !getenv("NO_COLOR");
}

static void
article(struct stream *s, struct str raw, struct json_value *root)
{
	struct line line;
	struct err err;
	int columns;
	bool colour;

	if (normalize_line(s->n, raw, root, &line, &err) < 0) {
		reject(s, json_text(root, S("source")), json_text(root, S("url")), &err);
		return;
	}
	buf_reset(s->out);
	if (s->choices->facts)
		facts_emit(s->n, &line, s->out);
	else if (s->unknowns)
		unknowns_add(s->unknowns, &line);
	else if (s->choices->show) {
		terminal_width(&columns, &colour);
		show_line(s->n, &line, s->out, columns, colour);
	} else
		line_emit(s->n, &line, s->out);
	if (s->out->over) {
		err_set(&err, ERR_INPUT, "too-large", "its line would pass %d bytes", RECORD_MAX);
		reject(s, json_text(root, S("source")), line.url, &err);
		return;
	}
	s->tally->articles++;
	s->since.articles++;
	if (!prints_lines(s->choices))
		out_write(buf_str(s->out));
	else
		out_record(buf_str(s->out));
}

/* The end line says how many lines should have come; fewer or more and something is lost. */
static void
end(struct stream *s, const struct json_value *root)
{
	uint64_t in = 0;
	uint64_t seen = s->since.articles + s->since.rejects;

	s->ended = true;
	s->tally->in -= 1; /* an end line is no document */
	if (json_uint(root, S("in"), &in) && in != seen) {
		log_event(LOG_WARNING, s->name, "torn", "the end line counts %llu documents, %llu came", (unsigned long long)in,
		    (unsigned long long)seen);
		s->torn = true;
	}
	s->since = (struct tally){ 0 };
}

static void
one_line(struct stream *s, struct str raw)
{
	struct json_value *root;
	struct err err;

	arena_reset(&s->n->arena);
	s->tally->in++;
	s->ended = false;
	if (json_parse(&s->n->arena, raw, &root, &err) < 0) {
		reject(s, (struct str){ 0 }, (struct str){ 0 }, &err);
		return;
	}
	switch (record_kind(root)) {
	case RECORD_ARTICLE:
		article(s, raw, root);
		break;
	case RECORD_END:
		end(s, root);
		break;
	case RECORD_REJECT:
		s->tally->rejects++;
		s->since.rejects++;
		if (prints_lines(s->choices))
			out_record(raw);
		break;
	case RECORD_OTHER:
		err_set(&err, ERR_INPUT, "bad-record", "neither an article nor a reject nor an end line");
		reject(s, json_text(root, S("source")), json_text(root, S("url")), &err);
		break;
	}
}

static void
read_stream(struct stream *s)
{
	struct err err;
	struct str raw;
	bool cut;
	int got;
	struct input *in = input_open(s->name, &err);

	if (!in) {
		log_err(LOG_ERROR, s->name, &err);
		s->rc = EXIT_SKIPPED;
		s->torn = true;
		return;
	}
	while ((got = input_line(in, RECORD_MAX, &raw, &cut, &err)) != 0) {
		if (got > 0) {
			if (str_trim(raw).n)
				one_line(s, raw);
		} else if (strcmp(err.reason, "too-large") == 0) {
			s->tally->in++;
			s->ended = false;
			reject(s, (struct str){ 0 }, (struct str){ 0 }, &err);
		} else {
			log_err(LOG_ERROR, s->name, &err);
			s->rc = EXIT_SKIPPED;
			s->torn = true;
			break;
		}
	}
	if (!s->ended && !s->choices->no_end && !s->torn) {
		log_event(LOG_WARNING, s->name, "torn", "no end line: the stage before did not finish (--no-end: none is wanted)");
		s->torn = true;
	}
	input_close(in);
}

int
main(int argc, char **argv)
{
	struct opts o = {
		.program = "nf-normalize",
		.synopsis = "nf-normalize [-qv] [--facts | --show | --unknown] [--entities FILE] [--home-currency CODE] [--min-confidence N] "
		            "[--now DATE] [--no-end] [FILE ...]",
		.about = "Adds to article lines what their figures are worth, who their names are, what their claims\n"
		         "are about, and whether the article's own figures add up.",
		.table = table,
	};
	struct choices choices = { 0 };
	struct buf out = { .max = RECORD_MAX };
	struct tally tally = { 0 };
	struct normalize n;
	struct err err;
	enum exit_code rc = EXIT_OK;
	struct unknowns *unknowns = NULL;
	bool torn = false;

	opts_begin(&o, argc, argv);
	read_options(&o, &choices);
	if (normalize_init(&n, &choices.settings, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);

	if (choices.unknown)
		unknowns = unknowns_new();
	static char stdin_name[] = "-";
	for (char **operand = o.n_operands ? o.operands : (char *[]){ stdin_name, NULL }; *operand; operand++) {
		struct stream s = { .n = &n, .choices = &choices, .name = *operand, .out = &out,
			.unknowns = unknowns, .tally = &tally };

		read_stream(&s);
		torn |= s.torn;
		if (s.rc != EXIT_OK || s.torn)
			rc = EXIT_SKIPPED;
	}

	/* what came torn must not leave whole: without our end line the store knows */
	if (!torn && !choices.no_end && prints_lines(&choices)) {
		buf_reset(&out);
		record_end(&out, S("normalize"), &tally);
		out_record(buf_str(&out));
	}
	if (unknowns) {
		buf_reset(&out);
		unknowns_print(unknowns, &out);
		out_write(buf_str(&out));
		unknowns_free(unknowns);
	}
	normalize_release(&n);
	buf_release(&out);
	free(o.operands);
	out_close();
	return (int)rc;
}
