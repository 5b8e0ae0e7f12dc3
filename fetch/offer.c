#include "queue.h"

#include <string.h>

#include "../lib/date.h"
#include "../lib/input.h"
#include "../lib/output.h"

/* Into the queues: what sources, lists and feeds name, if it is new and due. */

enum { LIST_WINDOW = 1000, URL_BYTES_MAX = 8192 };

void
list_line(const char *what, const char *why, const struct source *s, struct str url)
{
	struct buf b = { .max = 1 << 16 };

	buf_printf(&b, "%s\t%s\t%.*s\t", what, why, SARG(s->name));
	for (size_t i = 0; i < url.n; i++)
		buf_addc(&b, (unsigned char)url.p[i] < 0x20 || url.p[i] == 0x7f ? '?' : url.p[i]);
	out_record(buf_str(&b));
	buf_release(&b);
}

bool
offer_job(struct fetch *f, struct job *job, bool first)
{
	struct url u;
	struct err e;
	struct host *host;
	bool created;

	if (url_parse(&f->scratch, str_z(job->url), NULL, &u, &e) < 0 || strlen(job->url) > URL_BYTES_MAX) {
		log_event(LOG_WARNING, job->url, "bad-url", "not an http or https URL that can be fetched");
		outcome_trouble(job->source, "bad-url", "not an http or https URL that can be fetched");
		job->source->outcome->n.failed++;
		job_free(job);
		return false;
	}
	if (!job->allow_private && address_refused(&u)) {
		log_event(LOG_WARNING, job->url, "refused", "the address is private (allow-private, pipeline.conf(5))");
		outcome_trouble(job->source, "refused", "the address is private (allow-private, pipeline.conf(5))");
		job->source->outcome->n.refused++;
		if (f->settings->list && job->kind != JOB_ROBOTS)
			list_line("pass", "private-address", job->source, str_z(job->url));
		job_free(job);
		return false;
	}
	host = hosts_get(&f->hosts, url_origin(&f->scratch, &u), &created);
	if (created) {
		host->interval = f->settings->host_interval;
		if (f->state)
			host->not_before = state_host_not_before(f->state, str_z(host->origin));
	}
	(first ? host_prepend : host_append)(&f->hosts, host, job);
	return true;
}

/* The feed's word for when an entry was last changed, in one spelling; empty where it is no time. */
static struct str
stamp_of(struct arena *a, struct str updated)
{
	char text[DATE_TEXT];
	struct date d;

	if (updated.n == 0 || feed_date(updated, &d) < 0)
		return S("");
	date_print_utc(date_unix(&d), text);
	return arena_dup(a, str_z(text));
}

/* Seen before: whether it is worth another question. Where its source says that it was changed, yes, but not
 * soon after the last one: some sites call every page changed, each time they are asked. */
static bool
worth_asking(struct fetch *f, const struct found *found, int seen)
{
	struct state_url known;

	if (seen != 2)
		return false;
	return !state_get_url(f->state, &f->scratch, found->url, &known) || known.next <= now_ms() / 1000;
}

void
offer_article(struct fetch *f, const struct source *s, const struct entry *e, struct str feed)
{
	struct arena *a = &f->scratch;
	struct found found = { .source = s->name, .via = feed };
	struct url u;
	struct err err;
	int seen = 0, guid = 0;

	if (url_parse(a, e->link, NULL, &u, &err) < 0)
		return;
	s->outcome->n.entries++;
	found.url = url_request(a, &u);
	found.key = url_canonical(a, &u);
	found.stamp = stamp_of(a, e->updated);
	if (e->id.n)
		found.guid = arena_printf(a, "guid %.*s %.*s", SARG(feed), SARG(e->id));
	if (!source_wants(s, found.url.p)) {
		if (f->settings->list)
			list_line("pass", "pattern", s, found.url);
		return;
	}
	if (!keys_add(&f->met, found.key) || (found.guid.n && !keys_add(&f->met, found.guid)))
		return;
	if (f->state) {
		seen = state_seen(f->state, found.key, found.stamp);
		if (seen == 0 && found.guid.n)
			guid = state_seen(f->state, found.guid, S(""));
		if (guid || (seen && !worth_asking(f, &found, seen))) {
			s->outcome->n.seen++;
			if (f->settings->list)
				list_line("pass", "seen", s, found.url);
			return;
		}
		if (feed.n)
			state_put_pending(f->state, &found);
	}
	offer_job(f, job_new(JOB_ARTICLE, s, &found), false);
}

void
offer_feed(struct fetch *f, const struct source *s, struct str url, enum job_kind kind, int depth)
{
	struct state_url known;
	struct job *job;
	char when[DATE_TEXT];

	if (!keys_add(&f->met, arena_printf(&f->scratch, "feed %.*s", SARG(url))))
		return;
	if (f->state && kind == JOB_FEED && state_get_url(f->state, &f->scratch, url, &known)) {
		/* what an index leads to is asked with it, unless it fails */
		bool wait = known.next > now_ms() / 1000 && (depth == 0 || known.failures);
		if (known.gone || wait) {
			outcome_due(s, known.gone ? 0 : known.next);
			if (known.gone)
				outcome_trouble(s, "gone", "it answered 410 and is not asked again");
			date_print_utc(known.next, when);
			log_event(LOG_NOTE, arena_dup(&f->scratch, url).p, known.gone ? "gone" : "not-due", known.gone ?
			    "it answered 410 and is not asked again" : "not to be asked before %s", when);
			if (f->settings->list)
				list_line(known.gone ? "pass" : "wait", known.gone ? "gone" : when, s, url);
			return;
		}
	}
	job = job_new(kind, s, &(struct found){ .url = url });
	job->depth = (short)depth;
	offer_job(f, job, false);
}

void
fetch_add_source(struct fetch *f, const struct source *s)
{
	bool given = s->name.n == 0;

	for (size_t i = 0; i < s->feeds.n; i++)
		offer_feed(f, s, s->feeds.v[i], JOB_FEED, 0);
	for (size_t i = 0; i < s->sitemaps.n; i++)
		offer_feed(f, s, s->sitemaps.v[i], JOB_FEED, 0);
	for (size_t i = 0; i < s->urls.n; i++)
		if (given)
			offer_feed(f, s, s->urls.v[i], JOB_GIVEN, 0);
		else
			offer_article(f, s, &(struct entry){ .link = s->urls.v[i] }, S(""));
	for (size_t i = 0; i < s->folders.n; i++)
		folder_each(f->out, f->state, s, s->folders.v[i].p, now_ms() / 1000, f->report);
	arena_reset(&f->scratch);
}

void
fetch_add_list(struct fetch *f, const struct source *s, struct input *list)
{
	f->list = list;
	f->list_source = s;
}

void
offer_from_list(struct fetch *f)
{
	struct str line;
	struct err e;
	bool torn;
	int got;

	while (f->list && f->hosts.waiting < LIST_WINDOW) {
		if ((got = input_line(f->list, URL_BYTES_MAX, &line, &torn, &e)) <= 0) {
			if (got < 0) {
				log_err(LOG_WARNING, input_name(f->list), &e);
				f->list_source->outcome->n.failed++;
			}
			if (got == 0 || strcmp(e.reason, "too-large") != 0)
				f->list = NULL;
			continue;
		}
		line = str_trim(line);
		if (line.n && line.p[0] != '#') {
			struct url u;
			if (url_parse(&f->scratch, line, NULL, &u, &e) < 0) {
				log_event(LOG_WARNING, arena_dup(&f->scratch, line).p, "bad-url", "%s", e.msg);
				f->list_source->outcome->n.failed++;
			} else
				offer_article(f, f->list_source, &(struct entry){ .link = line }, S(""));
		}
		arena_reset(&f->scratch);
	}
}

struct pending {
	struct fetch *f;
	const struct source *given;
};

static void
add_pending(void *user, const struct found *found)
{
	struct pending *p = user;
	struct fetch *f = p->f;
	struct state_url known;
	const struct source *s = found->source.n == 0 ? p->given : NULL;

	for (size_t i = 0; i < f->settings->sources.n && !s && !p->given; i++)
		if (str_eq(f->settings->sources.v[i].name, found->source))
			s = &f->settings->sources.v[i];
	if (!s || !keys_add(&f->met, found->key))
		return;
	if (state_get_url(f->state, &f->scratch, found->url, &known) && known.next > now_ms() / 1000) {
		char when[DATE_TEXT];
		date_print_utc(known.next, when);
		if (f->settings->list)
			list_line("wait", when, s, found->url);
		return;
	}
	offer_job(f, job_new(JOB_ARTICLE, s, found), false);
}

void
fetch_add_pending(struct fetch *f, const struct source *given)
{
	struct pending p = { f, given };

	if (f->state)
		state_each_pending(f->state, add_pending, &p);
	arena_reset(&f->scratch);
}
