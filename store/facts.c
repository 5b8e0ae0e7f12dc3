/* nf-facts: asks the database, prints. The shell around the commands. */

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "../lib/opts.h"
#include "../lib/output.h"
#include "../lib/sandbox.h"
#include "facts.h"
#include "store.h"

enum { OPT_SINCE = 256, OPT_UNTIL, OPT_SITE, OPT_MIN, OPT_SAID, OPT_NOW, OPT_WIDTH };

static const struct opt table[] = {
	{ 'd', "db", "DB", "a SQLite file or a postgresql:// URL (facts.db)" },
	{ 'f', "format", "FORM", "table, ndjson, csv, tsv, markdown; also text, html, atom, svg, parquet" },
	{ 'e', "entity", "NAME", "about this one: a key, a label or a name as articles write it" },
	{ 't', "type", "TYPE,...", "of these types" },
	{ OPT_SINCE, "since", "TIME", "published at that time or later: a date, or 7d, 12h before now" },
	{ OPT_UNTIL, "until", "TIME", "published before that time" },
	{ OPT_SITE, "site", "SITE", "articles of this site" },
	{ 's', "search", "WORDS", "sentences with all of these words" },
	{ OPT_MIN, "min-confidence", "N", "claims rated so high or higher, 0 to 1" },
	{ 'a', "all", NULL, "checks: those that hold or are undecided too" },
	{ OPT_SAID, "said", NULL, "statements and quotes too" },
	{ 'n', "limit", "N", "at most so many; 0: all" },
	{ 'o', "output", "PATH", "report: the folder of the site; export -f parquet: the file" },
	{ OPT_NOW, "now", "TIME", "the time to count --since from" },
	{ OPT_WIDTH, "width", "N", "columns to fit tables to; 0: never cut" },
	{ 'q', "quiet", NULL, "tell errors only" },
	{ 'v', "verbose", NULL, "tell more" },
	{ 0 },
};

static const struct {
	const char *word;
	int (*run)(struct context *c, struct err *e);
	int least, most; /* operands */
	const char *wants;
} commands[] = {
	{ "list", command_list, 0, 0, "" },
	{ "entities", command_entities, 0, 0, "" },
	{ "types", command_types, 0, 0, "" },
	{ "runs", command_runs, 0, 0, "" },
	{ "show", command_show, 1, 1, "the name of one entity" },
	{ "timeline", command_timeline, 1, 1, "the name of one entity" },
	{ "conflicts", command_conflicts, 0, 0, "" },
	{ "checks", command_checks, 0, 0, "" },
	{ "changes", command_changes, 0, 0, "" },
	{ "digest", command_digest, 0, 0, "" },
	{ "export", command_export, 0, 0, "" },
	{ "sql", command_sql, 1, 1, "one query, in quotes" },
	{ "stats", command_stats, 0, 0, "" },
	{ "report", command_report, 0, 0, "" },
};

static enum form
read_form(const struct opts *o)
{
	static const char *const word[] = { [FORM_TABLE] = "table", [FORM_NDJSON] = "ndjson", [FORM_CSV] = "csv", [FORM_TSV] = "tsv",
		[FORM_MARKDOWN] = "markdown", [FORM_TEXT] = "text", [FORM_HTML] = "html", [FORM_ATOM] = "atom", [FORM_SVG] = "svg",
		[FORM_PARQUET] = "parquet" };

	for (size_t i = 0; i < sizeof word / sizeof *word; i++)
		if (strcmp(o->value, word[i]) == 0)
			return (enum form)i;
	opts_usage(o, "--format knows no '%s'", o->value);
}

/* A date as it compares with stored times, or "7d", "12h", "30m" before now. */
static struct str
read_time(const struct opts *o, struct arena *a, const char *name, struct str now)
{
	struct str v = str_z(o->value);
	unsigned long long n;
	char out[DATE_TEXT];
	struct date d;
	char unit = v.n ? v.p[v.n - 1] : '\0';
	int seconds = unit == 'd' ? 86400 : unit == 'h' ? 3600 : unit == 'm' ? 60 : 0;

	if (seconds && v.n < 10 && str_uint(str_cut(v, 0, v.n - 1), &n) && date_parse(now, &d) == 0)
		date_print_utc(date_unix(&d) - (int64_t)n * seconds, out);
	else if (date_parse(v, &d) < 0)
		opts_usage(o, "--%s wants a date like 2026-04-14, or 7d, not '%s'", name, o->value);
	else if (d.grain == DATE_TIME)
		date_print_utc(date_unix(&d), out);
	else
		date_print(&d, out);
	return arena_dup(a, str_z(out));
}

static int
terminal_width(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;

	if (!isatty(STDOUT_FILENO))
		return 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
		return size.ws_col;
	return columns && atoi(columns) > 0 ? atoi(columns) : 80;
}

static bool
want_colour(void)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return isatty(STDOUT_FILENO) && !(no && *no) && !(term && strcmp(term, "dumb") == 0);
}

static void
read_options(struct opts *o, struct context *c, const char **where)
{
	struct str since = { 0 }, until = { 0 };
	struct opts kept_since = { 0 }, kept_until = { 0 };
	char now[DATE_TEXT];
	struct date d;
	int id;

	date_print_utc((int64_t)time(NULL), now);
	c->now = arena_dup(&c->arena, str_z(now));
	while ((id = opts_next(o)) != -1)
		switch (id) {
		case 'd': *where = o->value; break;
		case 'f': c->form = read_form(o); c->form_given = true; break;
		case 'e': c->filter.entity = str_z(o->value); break;
		case 't': c->filter.type = str_z(o->value); break;
		case OPT_SINCE: kept_since = *o; break;
		case OPT_UNTIL: kept_until = *o; break;
		case OPT_SITE: c->filter.site = str_z(o->value); break;
		case 's': c->filter.text = str_z(o->value); break;
		case OPT_MIN: c->filter.min_confidence = opts_thousandths(o, "min-confidence"); break;
		case 'a': c->filter.all = true; break;
		case OPT_SAID: c->filter.said = true; break;
		case 'n': c->filter.limit = opts_number(o, "limit", 0, 1000000000); c->limit_given = true; break;
		case 'o': c->out = o->value; break;
		case OPT_WIDTH: c->width = (int)opts_number(o, "width", 0, 10000); break;
		case 'q': log_init(o->program, LOG_ERROR); break;
		case 'v': log_init(o->program, LOG_NOTE); break;
		case OPT_NOW:
			if (date_parse(str_z(o->value), &d) < 0)
				opts_usage(o, "--now wants a time like 2026-04-14T10:00:00Z, not '%s'", o->value);
			date_print_utc(date_unix(&d), now);
			c->now = arena_dup(&c->arena, str_z(now));
			break;
		}
	/* only now is it known what "before now" means */
	if (kept_since.value)
		since = read_time(&kept_since, &c->arena, "since", c->now);
	if (kept_until.value)
		until = read_time(&kept_until, &c->arena, "until", c->now);
	c->filter.since = since;
	c->filter.until = until;
}

/* A type that no article could have is a slip of the hand: nothing found would be no answer to it. */
static int
types_known(struct context *c, struct err *e)
{
	static const char known[] = "stake valuation investment funding acquisition commitment partnership term financials growth share_of market"
		" users price release headcount legal incident benchmark capacity personnel structure statement quote forecast";
	struct str list = c->filter.type, one, rest, word;

	while (c->filter.type.n && str_token(&list, ',', &one)) {
		bool found = (one = str_trim(one)).n == 0;
		for (rest = str_z(known); !found && str_token(&rest, ' ', &word);)
			found = str_eq(word, one);
		if (!found) {
			/* other tools have types of their own */
			struct query *q = db_prepare(c->db, "SELECT 1 FROM claim WHERE type = ?1 LIMIT 1", e);
			int got;
			if (!q)
				return -1;
			query_text(q, 1, one);
			got = query_step(q, e);
			query_free(q);
			if (got < 0)
				return -1;
			found = got == 1;
		}
		if (!found)
			return err_set(e, ERR_CONFIG, "no-type", "there is no type '%.*s'; the types are %s", SARG(one), known);
	}
	return 0;
}

int
main(int argc, char **argv)
{
	struct opts o = {
		.program = "nf-facts",
		.synopsis = "nf-facts [options] [COMMAND]",
		.about = "Tells what was stored. The database is opened for reading only.\n\n"
		         "  list                      claims, the latest first; the default\n"
		         "  show NAME                 all about one entity, fact by fact\n"
		         "  timeline NAME             how its figures moved, drawn\n"
		         "  conflicts                 facts for which sources give different values\n"
		         "  checks                    articles whose own figures do not add up\n"
		         "  changes                   what edits of an article took away and put in\n"
		         "  digest                    what is new since --since, to read, mail or subscribe to\n"
		         "  entities, types           who and what can be asked about\n"
		         "  export                    claims for machines: ndjson, csv, tsv, parquet\n"
		         "  sql QUERY                 the rows of a query\n"
		         "  stats, runs               how much there is; what was loaded and when\n"
		         "  report -o DIR             a static site to browse",
		.table = table,
		.about_build = sandbox_about,
	};
	struct context c = { .width = terminal_width(), .colour = want_colour() };
	const char *where = "facts.db", *word = "list";
	size_t at = 0, n = sizeof commands / sizeof *commands;
	int operands, rc;
	struct err err;

	opts_begin(&o, argc, argv);
	read_options(&o, &c, &where);
	if (o.n_operands)
		word = o.operands[0];
	while (at < n && strcmp(commands[at].word, word) != 0)
		at++;
	if (at == n)
		opts_usage(&o, "there is no command '%s'", word);
	operands = o.n_operands ? o.n_operands - 1 : 0;
	if (operands < commands[at].least || operands > commands[at].most)
		opts_usage(&o, "%s takes %s", word, *commands[at].wants ? commands[at].wants : "no operand");
	c.operands = o.operands + (o.n_operands > 0);

	/* Parquet is written by duckdb, which must be started; all else is done here */
	if (!(c.form_given && c.form == FORM_PARQUET))
		sandbox_give_up(&(struct sandbox_keep){ .writes = { db_is_url(where) ? NULL : where, c.out }, .network = db_is_url(where) });
	c.db = db_open(where, DB_READ, 10000, &err);
	if (!c.db || schema_check(c.db, &err) < 0)
		die(err_exit(&err), "%s: [%s] %s%s", db_is_url(where) ? "PostgreSQL" : where, err.reason, err.msg, /* a URL may hold a password */
		    strcmp(err.reason, "no-database") == 0 ? "; nf-store makes one: nf-extract PAGES | nf-normalize | nf-store -d FILE" : "");
	if (types_known(&c, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	if (c.filter.entity.n) {
		c.filter.entity = entity_key(c.db, &c.arena, c.filter.entity, &err);
		if (!c.filter.entity.p || filter_choose(&c.filter, c.db, &c.arena, &err) < 0)
			die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	}
	rc = commands[at].run(&c, &err);
	if (rc < 0)
		log_err(LOG_ERROR, NULL, &err);
	db_close(c.db);
	arena_release(&c.arena);
	free(o.operands);
	out_close();
	return rc < 0 ? (int)err_exit(&err) : EXIT_OK;
}
