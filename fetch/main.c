/* nf-fetch: feeds and addresses in, WARC records out. The shell around fetch.c. */

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../lib/conf.h"
#include "../lib/input.h"
#include "../lib/opts.h"
#include "../lib/output.h"
#include "../lib/pool.h"
#include "../lib/sandbox.h"
#include "reader.h"

enum { OPT_GZIP = 256, OPT_ARCHIVE, OPT_STATE, OPT_PRIVATE, OPT_NO_ROBOTS, OPT_INTERVAL, OPT_LIST, OPT_REQUESTS, OPT_REPORT, OPT_SETTINGS };

static const struct opt table[] = {
	{ 'c', "config", "FILE", "read sources and settings from FILE instead of pipeline.conf" },
	{ 'o', "output", "FILE", "write the records to FILE instead of stdout" },
	{ OPT_ARCHIVE, "archive", "DIR", "write them to files in DIR, a new one each day and each archive-size" },
	{ OPT_GZIP, "gzip", NULL, "compress each record" },
	{ OPT_REQUESTS, "requests", NULL, "record what was asked, too" },
	{ OPT_LIST, "list", NULL, "tell what would be fetched and why; fetch no article" },
	{ OPT_STATE, "state", "DIR", "remember in DIR what was fetched, and when to ask again" },
	{ OPT_REPORT, "report", "FILE", "write to FILE what became of each source, and whose page each record is" },
	{ 'j', "jobs", "N", "talk to at most N hosts at once" },
	{ OPT_INTERVAL, "interval", "TIME", "pause between two requests to a host (2s, 500ms)" },
	{ OPT_PRIVATE, "allow-private", NULL, "allow private addresses to the URLs given" },
	{ OPT_NO_ROBOTS, "no-robots", NULL, "do not ask for robots.txt; for hosts of your own" },
	{ OPT_SETTINGS, "settings", NULL, "print what pipeline.conf and the environment set, and exit" },
	{ 'q', "quiet", NULL, "tell errors only" },
	{ 'v', "verbose", NULL, "tell what is refused or passed over, and a summary" },
	{ 0 },
};

struct choices {
	const char *config, *output, *archive, *state, *report;
	bool gzip, requests, list, allow_private, no_robots, settings;
	int jobs;
	int64_t interval;
};

static volatile int stop;

static void
on_signal(int sig)
{
	(void)sig;
	stop = 1;
}

static void
read_options(struct opts *o, struct choices *c)
{
	int id;

	c->interval = -1;
	while ((id = opts_next(o)) != -1)
		switch (id) {
		case 'c': c->config = o->value; break;
		case 'o': c->output = o->value; break;
		case 'j': c->jobs = (int)opts_number(o, "jobs", 1, 500); break;
		case 'q': log_init(o->program, LOG_ERROR); break;
		case 'v': log_init(o->program, log_max() >= LOG_NOTE ? LOG_DEBUG : LOG_NOTE); break;
		case OPT_ARCHIVE: c->archive = o->value; break;
		case OPT_GZIP: c->gzip = true; break;
		case OPT_REQUESTS: c->requests = true; break;
		case OPT_LIST: c->list = true; break;
		case OPT_STATE: c->state = o->value; break;
		case OPT_REPORT: c->report = o->value; break;
		case OPT_PRIVATE: c->allow_private = true; break;
		case OPT_NO_ROBOTS: c->no_robots = true; break;
		case OPT_SETTINGS: c->settings = true; break;
		case OPT_INTERVAL:
			if (!conf_duration(str_z(o->value), &c->interval))
				opts_usage(o, "--interval wants a time, such as 500ms or 2s, not '%s'", o->value);
			break;
		}
	if (c->output && c->archive)
		opts_usage(o, "--output and --archive are two places; choose one");
	if (c->list && (c->output || c->archive))
		opts_usage(o, "--list fetches nothing to keep; leave --output and --archive out");
}

/* For nf-run, which needs its part of a file with a mistake in it to know where to tell of that. */
static _Noreturn void
print_settings(struct conf *conf, const struct settings *s, const struct err *bad)
{
	struct buf b = { .max = 1 << 20 };

	if (!s->state)
		buf_printf(&b, "pipeline.state\t%s\n", s->default_state);
	conf_print(conf, &b);
	out_write(buf_str(&b));
	out_close();
	if (bad)
		die(err_exit(bad), "[%s] %s", bad->reason, bad->msg);
	exit(EXIT_OK);
}

static void
read_settings(struct arena *a, struct conf *conf, const struct choices *c, struct settings *s, bool need_sources)
{
	const char *path = c->config ? c->config : conf_find(a);
	struct err err, second;
	bool bad;

	if (!path && need_sources)
		die(EXIT_USAGE, "no URL is given and no pipeline.conf is found; try --help");
	bad = conf_load(conf, path, &err) < 0;
	bad |= settings_read(a, conf, s, bad ? &second : &err) < 0;
	if (c->settings)
		print_settings(conf, s, bad ? &err : NULL);
	if (bad)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	if (need_sources && s->sources.n == 0)
		die(EXIT_USAGE, "%s names no source", path);
	if (c->jobs)
		s->parallel = c->jobs;
	if (c->interval >= 0)
		s->host_interval = c->interval;
	if (c->no_robots)
		s->robots = false;
	s->list = c->list;
	if (c->state)
		s->state = c->state;
	else if (!s->state && need_sources)
		s->state = s->default_state;
	else if (!need_sources)
		s->state = NULL; /* what is asked for by name is fetched, whatever was fetched before */
}

static void
add_up(struct fetch_counts *to, const struct fetch_counts *n)
{
	to->feeds += n->feeds;
	to->feeds_unchanged += n->feeds_unchanged;
	to->feeds_failed += n->feeds_failed;
	to->entries += n->entries;
	to->fetched += n->fetched;
	to->unchanged += n->unchanged;
	to->seen += n->seen;
	to->refused += n->refused;
	to->failed += n->failed;
	to->left += n->left;
	to->bytes += n->bytes;
}

static void
write_report(const char *path, struct str text)
{
	FILE *file = fopen(path, "w");

	if (!file || fwrite(text.p, 1, text.n, file) != text.n || fclose(file) != 0)
		die(EXIT_IO, "cannot write %s", path);
}

int
main(int argc, char **argv)
{
	struct opts o = {
		.program = "nf-fetch",
		.synopsis = "nf-fetch [-qv] [-c FILE] [-j N] [-o FILE | --archive DIR] [--gzip] [--requests] [--list] [--state DIR]\n"
		            "                [--report FILE] [--interval TIME] [--allow-private] [--no-robots]\n"
		            "                [--settings] [URL ... | -]",
		.about = "Fetches what is new in the feeds, sitemaps and folders of pipeline.conf, or the URLs given\n"
		         "(\"-\": one a line on stdin; a feed's articles, else the page itself), as WARC records.",
		.table = table,
		.about_build = pool_about,
	};
	struct choices choices = { 0 };
	struct settings settings;
	struct outcome given_outcome = { 0 };
	struct source given = { .outcome = &given_outcome };
	struct state *state = NULL;
	struct input *list = NULL;
	struct fetch_counts n = { 0 };
	struct buf report = { .max = 1 << 30 };
	struct archive out = { 0 };
	struct conf conf;
	struct arena keep = { 0 };
	struct reader *reader;
	struct fetch *f;
	struct err err;
	struct sigaction act = { .sa_handler = on_signal };
	enum exit_code rc = EXIT_OK;

	opts_begin(&o, argc, argv);
	read_options(&o, &choices);
	read_settings(&keep, &conf, &choices, &settings, o.n_operands == 0);
	if (!(reader = reader_new(1, &err))) /* before there are threads and open files */
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	if (settings.state && state_open(&state, settings.state, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	if (state)
		state_clock(state, (int64_t)time(NULL));
	if (!choices.list && archive_open(&out, choices.output, choices.archive, choices.gzip, settings.user_agent, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	sandbox_give_up(&(struct sandbox_keep){ .writes = { settings.state, choices.archive, choices.report }, .network = true });
	out.requests = choices.requests;
	out.durable = state != NULL;
	out.rotate_at = settings.archive_size;
	if (choices.archive && state)
		archive_recover(choices.archive, state);
	sigemptyset(&act.sa_mask);
	sigaction(SIGTERM, &act, NULL);
	sigaction(SIGINT, &act, NULL);

	f = fetch_new(&settings, reader, choices.list ? NULL : &out, state);
	if (choices.report)
		fetch_report_to(f, &report);
	given.allow_private = choices.allow_private || settings.allow_private;
	for (int i = 0; i < o.n_operands; i++)
		if (strcmp(o.operands[i], "-") == 0)
			fetch_add_list(f, &given, list = input_open("-", &err));
		else
			*arena_push(&keep, &given.urls) = str_z(o.operands[i]);
	fetch_add_pending(f, o.n_operands ? &given : NULL);
	if (o.n_operands)
		fetch_add_source(f, &given);
	else {
		for (size_t i = 0; i < settings.sources.n; i++)
			fetch_add_source(f, &settings.sources.v[i]);
	}
	fetch_run(f, &stop);

	add_up(&n, &given.outcome->n);
	for (size_t i = 0; i < settings.sources.n; i++) {
		add_up(&n, &settings.sources.v[i].outcome->n);
		report_source(&report, &settings.sources.v[i]);
	}
	log_event(LOG_NOTE, NULL, NULL, "%llu feeds read, %llu unchanged, %llu failed; %llu entries, %llu seen before; %llu pages fetched, "
	    "%llu unchanged, %llu refused, %llu failed, %llu left for later; %.1f MB", (unsigned long long)n.feeds, (unsigned long long)n.feeds_unchanged,
	    (unsigned long long)n.feeds_failed, (unsigned long long)n.entries, (unsigned long long)n.seen, (unsigned long long)n.fetched,
	    (unsigned long long)n.unchanged, (unsigned long long)n.refused, (unsigned long long)n.failed,
	    (unsigned long long)n.left, (double)n.bytes / 1e6);
	if (n.failed || n.feeds_failed || n.refused || n.left)
		rc = n.feeds + n.feeds_unchanged + n.fetched + n.unchanged + n.seen == 0 && n.failed + n.feeds_failed ? EXIT_IO : EXIT_SKIPPED;
	if (stop && rc == EXIT_OK)
		rc = EXIT_SKIPPED; /* what was left is for the next run */
	if (!choices.list)
		archive_close(&out);
	if (state)
		state_clock(state, (int64_t)time(NULL));
	state_close(state);
	if (choices.report)
		write_report(choices.report, buf_str(&report));
	buf_release(&report);
	fetch_free(f);
	reader_free(reader);
	input_close(list);
	conf_release(&conf);
	arena_release(&keep);
	free(o.operands);
	out_close();
	return (int)rc;
}
