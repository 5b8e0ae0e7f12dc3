/* nf-store: lines in, a database out. The shell around store.c. */

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../lib/date.h"
#include "../lib/input.h"
#include "../lib/limits.h"
#include "../lib/opts.h"
#include "../lib/output.h"
#include "../lib/sandbox.h"
#include "store.h"

enum { OPT_DB = 256, OPT_NO_END, OPT_BATCH, OPT_WAIT, OPT_NOW, OPT_KEEP, OPT_DUMP };

static const struct opt table[] = {
	{ 'q', "quiet", NULL, "tell errors only" },
	{ 'v', "verbose", NULL, "tell what was stored" },
	{ 'd', "db", "DB", "a SQLite file or a postgresql:// URL (facts.db)" },
	{ OPT_NO_END, "no-end", NULL, "the input is a part of a stream: no end line is expected" },
	{ OPT_BATCH, "batch", "N", "lines a transaction (100)" },
	{ OPT_WAIT, "wait", "SECONDS", "wait so long for another writer (10)" },
	{ OPT_NOW, "now", "TIME", "the time to note as the time of loading" },
	{ OPT_KEEP, "keep", "TIME", "then remove pages that were last seen longer ago: 400d, 52w" },
	{ OPT_DUMP, "dump", NULL, "print all content in a fixed order, for comparing two databases" },
	{ 0 },
};

struct choices {
	const char *db;
	long batch, wait;
	char now[DATE_TEXT], before[DATE_TEXT];
	int64_t keep; /* seconds; 0: all */
	bool no_end, dump;
};

/* "400d", "52w": days or weeks, for what is removed by the hour is removed by mistake. */
static int64_t
read_keep(const struct opts *o)
{
	struct str v = str_z(o->value);
	unsigned long long n;
	int days = str_ends(v, S("d")) ? 1 : str_ends(v, S("w")) ? 7 : 0;

	if (!days || !str_uint(str_cut(v, 0, v.n - 1), &n) || n == 0 || n > 36500)
		opts_usage(o, "--keep wants a number of days or weeks like 400d or 52w, not '%s'", o->value);
	return (int64_t)n * days * 86400;
}

static void
read_options(struct opts *o, struct choices *c)
{
	struct date d;
	int id;

	date_print_utc((int64_t)time(NULL), c->now);
	while ((id = opts_next(o)) != -1)
		switch (id) {
		case 'q': log_init(o->program, LOG_ERROR); break;
		case 'v': log_init(o->program, LOG_NOTE); break;
		case 'd': c->db = o->value; break;
		case OPT_NO_END: c->no_end = true; break;
		case OPT_DUMP: c->dump = true; break;
		case OPT_BATCH: c->batch = opts_number(o, "batch", 1, 100000); break;
		case OPT_WAIT: c->wait = opts_number(o, "wait", 0, 86400); break;
		case OPT_KEEP: c->keep = read_keep(o); break;
		case OPT_NOW:
			if (date_parse(str_z(o->value), &d) < 0)
				opts_usage(o, "--now wants a time like 2026-04-14T10:00:00Z, not '%s'", o->value);
			date_print_utc(date_unix(&d), c->now);
			break;
		}
	if (c->keep && date_parse(str_z(c->now), &d) == 0)
		date_print_utc(date_unix(&d) - c->keep, c->before);
}

static int
dump(const char *where)
{
	struct err err;
	struct db *d = db_open(where, DB_READ, 10000, &err);
	bool bad = !d || schema_check(d, &err) < 0 || schema_dump(d, out_record, &err) < 0;

	if (bad)
		log_err(LOG_ERROR, NULL, &err);
	db_close(d);
	out_close();
	return bad ? (int)err_exit(&err) : EXIT_OK;
}

/* What is removed is told, whatever -v says: nobody should have to find out. */
static int
keep(struct store_run *r, const struct choices *c, struct err *e)
{
	struct kept k;

	if (keep_since(&r->store, str_z(c->before), &k, e) < 0)
		return -1;
	if (k.pages || k.rejects || k.runs)
		log_event(LOG_WARNING, NULL, "removed", "last seen before %.10s: %lld of %lld pages with %lld claims, %lld rejects, %lld runs",
		    c->before, (long long)k.pages, (long long)k.there, (long long)k.claims, (long long)k.rejects, (long long)k.runs);
	return 0;
}

/* 0, 1 when some of it could not be used, or -1 when loading must end. */
static int
load(struct store_run *r, const char *operand, bool no_end, struct err *e)
{
	struct input *in = input_open(operand, e);
	uint64_t bad = r->counts.bad;
	struct str line;
	bool torn = false, cut = false;
	int got, rc = 0;

	if (!in) {
		log_err(LOG_ERROR, operand, e);
		return 1;
	}
	store_begin(r, operand ? input_name(in) : "-");
	while ((got = input_line(in, RECORD_MAX, &line, &torn, e)) != 0) {
		if (got > 0) {
			if (store_line(r, line, e) < 0)
				goto out;
			cut = torn;
			continue;
		}
		log_err(LOG_WARNING, r->name, e);
		rc = 1;
		if (strcmp(e->reason, "too-large") != 0)
			break; /* what was read before the damage is kept */
	}
	if (store_flush(r, e) < 0)
		goto out;
	if ((r->open || (cut && !r->ended)) && !no_end) {
		log_event(LOG_WARNING, r->name, "torn",
		    "torn stream: no end line after line %llu; the articles before it are kept", (unsigned long long)r->number);
		rc = 1;
	}
	input_close(in);
	return r->counts.bad > bad ? 1 : rc;
out:
	input_close(in);
	return -1;
}

int
main(int argc, char **argv)
{
	struct opts o = {
		.program = "nf-store",
		.synopsis = "nf-store [-qv] [-d DB] [--batch N] [--wait SECONDS] [--now TIME] [--keep TIME]\n                [--no-end] [--dump] [FILE ...]",
		.about = "Keeps article lines, rejects and runs in a database. The same line twice changes nothing;\n"
		         "what an article once said is never deleted.",
		.table = table,
		.about_build = sandbox_about,
	};
	struct choices c = { .db = "facts.db", .batch = 100, .wait = 10 };
	static char *none[] = { NULL, NULL };
	struct store_run r;
	struct arena names = { 0 };
	struct err err;
	enum exit_code rc = EXIT_OK;

	opts_begin(&o, argc, argv);
	read_options(&o, &c);
	sandbox_give_up(&(struct sandbox_keep){ .writes = { db_is_url(c.db) ? NULL : c.db }, .network = db_is_url(c.db) });
	if (c.dump)
		return dump(c.db);
	if (store_init(&r, c.db, (int)c.wait * 1000, str_z(c.now), (size_t)c.batch, &err) < 0)
		die(err_exit(&err), "%.*s: [%s] %s", SARG(db_named(&names, c.db)), err.reason, err.msg);
	for (char **operand = o.n_operands ? o.operands : none; operand == none || *operand; operand++) {
		int got = load(&r, *operand, c.no_end, &err);
		if (got < 0) {
			store_release(&r);
			die(err_exit(&err), "%s: [%s] %s", *operand ? *operand : "-", err.reason, err.msg);
		}
		if (got)
			rc = EXIT_SKIPPED;
		if (operand == none)
			break;
	}
	if (c.keep && keep(&r, &c, &err) < 0) {
		store_release(&r);
		die(err_exit(&err), "--keep: [%s] %s", err.reason, err.msg);
	}
	log_event(LOG_NOTE, NULL, NULL, "%llu new, %llu edited, %llu reread, %llu known, %llu rejects, %llu unusable",
	    (unsigned long long)r.counts.articles, (unsigned long long)r.counts.versions, (unsigned long long)r.counts.reread,
	    (unsigned long long)r.counts.again, (unsigned long long)r.counts.rejects, (unsigned long long)r.counts.bad);
	store_release(&r);
	free(o.operands);
	return (int)rc;
}
