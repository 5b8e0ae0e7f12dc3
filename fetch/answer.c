#include "queue.h"
#include "reader.h"

#include <string.h>

#include "../lib/date.h"
#include "../lib/http.h"

/* What an answer means, job kind by job kind. */

enum {
	DELAY_MAX_MS = 60000,         /* of Crawl-delay */
	RETRY_AFTER_MAX = 7 * 86400,  /* seconds */
	SITEMAP_DEPTH = 3,
	FAILURES_MAX = 10,            /* an article that failed so often, ever later (four days in all), is given up */
	AGAIN_MIN = 900,              /* seconds between two questions for one article, however often its feed calls it changed */
	DAY = 86400,
};

static struct str
field(struct fetch *f, const struct request *r, struct str name)
{
	struct str head = buf_str(&r->head);

	return http_field(&f->scratch, str_cut(head, str_chr(head, '\n') + 1, head.n), name);
}

/* Seconds or a date; 0 where there is none. */
static int64_t
retry_after_ms(struct fetch *f, const struct request *r, int64_t now)
{
	struct str v = field(f, r, S("retry-after"));
	unsigned long long seconds;
	struct date d;

	if (v.n == 0)
		return 0;
	if (!str_uint(v, &seconds)) {
		int64_t at;
		if (date_parse(v, &d) < 0 || (at = date_unix(&d)) * 1000 <= now)
			return 0;
		seconds = (unsigned long long)(at - now / 1000 + 1);
	}
	return (int64_t)(seconds > RETRY_AFTER_MAX ? RETRY_AFTER_MAX : seconds) * 1000;
}

static void
hold_host(struct fetch *f, struct host *host, int64_t until)
{
	if (until <= host->not_before)
		return;
	host->not_before = until;
	if (f->state && until - now_ms() > 2000)
		state_put_host(f->state, str_z(host->origin), until);
}

static bool
is_momentary(const struct request *r)
{
	if (r->status)
		return r->status == 429 || r->status >= 500;
	return strcmp(r->reason, "refused") != 0 && strcmp(r->reason, "too-large") != 0 && strcmp(r->reason, "tls") != 0 &&
	    strcmp(r->reason, "bad-url") != 0;
}

/* Tries again what failed for the moment, or returns false: that was all for this run. */
static bool
retry(struct fetch *f, struct job *job)
{
	int64_t now = now_ms(), base = job->host->interval > 500 ? job->host->interval : 500;
	int64_t wait = job->request->status ? retry_after_ms(f, job->request, now) : 0;

	if (!is_momentary(job->request))
		return false;
	f->jitter = f->jitter * 1103515245u + 12345u;
	if (wait == 0)
		wait = (base << job->attempts) + (int64_t)(f->jitter >> 16) % base;
	hold_host(f, job->host, now + wait);
	if (job->attempts >= f->settings->retries || wait > HOST_PATIENCE_MS)
		return false;
	job->attempts++;
	request_free(job->request);
	job->request = NULL;
	host_prepend(&f->hosts, job->host, job);
	return true;
}

/* When to ask next after so many failures in a row: ever later, at least once a day. */
static int64_t
later(int64_t interval_ms, int64_t failures)
{
	int64_t s = interval_ms > 60000 ? interval_ms / 1000 : 60;

	s <<= failures > 10 ? 10 : failures;
	return now_ms() / 1000 + (s > DAY ? DAY : s);
}

/* Runs begin by the clock, answers come some seconds later: a little early is due. */
static int64_t
due_again(int64_t interval_ms)
{
	int64_t slack = interval_ms / 10 > 60000 ? 60000 : interval_ms / 10;

	return (now_ms() + interval_ms - slack) / 1000;
}

static const char *
in_words(struct fetch *f, const struct request *r)
{
	return r->status ? arena_printf(&f->scratch, "it answered %d", r->status).p : r->message;
}

/* ---- robots.txt ---- */

void
take_rules(struct fetch *f, struct host *host, int status, struct str text)
{
	struct robots rules;
	int64_t delay;

	host_keep_rules(host, NULL);
	host->robots = ROBOTS_RULES;
	if (status >= 200 && status <= 299) {
		robots_read(&f->scratch, text, f->token, &rules);
		host_keep_rules(host, &rules);
		delay = rules.crawl_delay > DELAY_MAX_MS ? DELAY_MAX_MS : rules.crawl_delay;
		if (delay > host->interval)
			host->interval = delay;
		/* its own request counts in the pause */
		if (delay > 0 && host->not_before < now_ms() + host->interval)
			host->not_before = now_ms() + host->interval;
	} else if (status == 0 || status == 429 || status >= 500)
		/* RFC 9309, 2.3.1.4: unreachable is a complete disallow. 429 is of the 4xx that would allow all; but
		 * it says "not now", and asking for more would be no answer to that. */
		host->robots = ROBOTS_DENY;
}

static void
end_robots(struct fetch *f, struct job *job)
{
	const struct request *r = job->request;
	struct host *host = job->for_host;
	struct str text;
	int status;

	if (r->reason && strcmp(r->reason, "too-large") == 0 && r->body.n) {
		/* what is beyond the limit is not read (2.5) */
		take_rules(f, host, 200, buf_str(&r->body));
		job_free(job);
		return;
	}
	if (retry(f, job))
		return;
	if (r->status != 304 || !f->state || !state_get_robots(f->state, &f->scratch, str_z(host->origin), 0, &status, &text)) {
		status = r->status;
		text = str_cut(buf_str(&r->body), 0, ROBOTS_MAX);
		if (f->state && status == 200)
			state_put_url(f->state, str_z(job->first), &(struct state_url){ .etag = field(f, r, S("etag")), .modified = field(f, r, S("last-modified")) });
	}
	take_rules(f, host, status, text);
	if (f->state && host->robots == ROBOTS_RULES)
		state_put_robots(f->state, str_z(host->origin), now_ms() / 1000, status, text);
	if (host->robots == ROBOTS_DENY) /* the one line for all that waits there */
		log_event(LOG_WARNING, host->origin, r->status ? "robots" : r->reason, r->status ?
		    "its robots.txt cannot be had (%s), so nothing is asked of it in this run" : "%s; nothing was had from it", in_words(f, r));
	job_free(job);
}

/* ---- feeds ---- */

static void
note_feed_failure(struct fetch *f, const struct job *job, bool gone)
{
	struct state_url u;
	struct str url = str_z(job->first);

	job->source->outcome->n.feeds_failed++;
	if (!f->state)
		return;
	state_get_url(f->state, &f->scratch, url, &u);
	u.next = later(job->source->interval, ++u.failures);
	u.gone = gone;
	outcome_due(job->source, gone ? 0 : u.next);
	state_put_url(f->state, url, &u);
}

static void
feed_failed(struct fetch *f, struct job *job, const char *reason, const char *message)
{
	log_event(LOG_WARNING, job->url, reason, "%s", message);
	outcome_trouble(job->source, reason, message);
	if (f->settings->list)
		list_line("feed", reason, job->source, str_z(job->url));
	note_feed_failure(f, job, job->request && job->request->status == 410);
}

/* An index says when its parts were changed; to the second, that can be trusted. */
static bool
part_unchanged(struct fetch *f, struct str url, struct str stamp)
{
	struct state_url known;
	struct date d;

	if (!f->state || feed_date(stamp, &d) < 0 || d.grain < DATE_TIME || !state_get_url(f->state, &f->scratch, url, &known) || known.failures)
		return false;
	return known.date.n && feed_date(known.date, &d) == 0 && str_cmp(stamp, known.date) < 0;
}

struct parent {
	struct fetch *f;
	struct job *job;
};

static void
offer_part(void *user, struct str url, struct str stamp)
{
	struct parent *p = user;

	if (p->job->depth < SITEMAP_DEPTH && !part_unchanged(p->f, url, stamp))
		offer_feed(p->f, p->job->source, arena_dup(&p->f->scratch, url), JOB_FEED, p->job->depth + 1);
}

/* An index of sitemaps, or a page that names feeds, of which the first is its main one. */
static void
take_parts(struct fetch *f, struct job *job, const struct feed *feed)
{
	struct parent parent = { f, job };
	struct str name = str_z(job->first);
	char text[DATE_TEXT];
	struct date d;

	if (f->state)
		state_clear_children(f->state, name);
	for (size_t i = 0; i < feed->entries.n && (i == 0 || feed->kind != FEED_PAGE); i++) {
		const struct entry *e = &feed->entries.v[i];
		struct str stamp = S("");

		if (feed_date(e->updated, &d) == 0 && d.grain == DATE_TIME) {
			date_print_utc(date_unix(&d), text);
			stamp = str_z(text);
		}
		if (e->link.n == 0)
			continue;
		if (f->state)
			state_put_child(f->state, name, e->link, stamp);
		offer_part(&parent, e->link, stamp);
	}
}

static bool
ids_are_names(const struct feed *feed)
{
	struct keys ids = { 0 };
	bool yes = true;

	for (size_t i = 0; i < feed->entries.n && yes; i++)
		yes = feed->entries.v[i].id.n == 0 || keys_add(&ids, feed->entries.v[i].id);
	keys_release(&ids);
	return yes;
}

/* The feed is good: what it lists is queued, and what it answered is kept for the next question. */
static void
take_feed(struct fetch *f, struct job *job, const struct feed *feed)
{
	struct request *r = job->request;
	int64_t now = now_ms();
	bool ids = ids_are_names(feed); /* some feeds give all entries one guid */
	char date[DATE_TEXT];

	if (feed->kind == FEED_SITEMAP_INDEX || feed->kind == FEED_PAGE)
		take_parts(f, job, feed);
	else
		for (size_t i = 0; i < feed->entries.n; i++) {
			struct entry e = feed->entries.v[i];
			struct date d;

			if (e.link.n == 0)
				continue;
			if (job->source->max_age && feed_date(e.updated.n ? e.updated : e.published, &d) == 0 &&
			    date_unix(&d) * 1000 < now - job->source->max_age) {
				if (f->settings->list)
					list_line("pass", "max-age", job->source, e.link);
				continue;
			}
			if (!ids)
				e.id = (struct str){ 0 };
			offer_article(f, job->source, &e, str_z(job->first));
		}
	if (f->state) {
		date_print_utc(now / 1000 - (r->ms + 999) / 1000, date); /* what the server had when we asked */
		state_put_url(f->state, str_z(job->first), &(struct state_url){ .etag = field(f, r, S("etag")),
		    .modified = field(f, r, S("last-modified")), .date = str_z(date), .next = due_again(job->source->interval) });
		outcome_due(job->source, due_again(job->source->interval));
	}
}

static void
feed_unchanged(struct fetch *f, struct job *job)
{
	struct parent parent = { f, job };
	struct state_url u;

	f->feeds++;
	job->source->outcome->n.feeds_unchanged++;
	if (f->settings->list)
		list_line("feed", "unchanged", job->source, str_z(job->url));
	if (!f->state)
		return;
	state_each_child(f->state, str_z(job->first), offer_part, &parent);
	if (state_get_url(f->state, &f->scratch, str_z(job->first), &u)) {
		char date[DATE_TEXT];
		date_print_utc((now_ms() - job->request->ms) / 1000 - 1, date);
		u.date = str_z(date);
		u.next = due_again(job->source->interval);
		u.failures = 0;
		outcome_due(job->source, u.next);
		state_put_url(f->state, str_z(job->first), &u);
	}
}

static void
end_feed(struct fetch *f, struct job *job)
{
	struct request *r = job->request;
	struct feed feed;
	struct err e;
	struct str type = field(f, r, S("content-type"));

	if (retry(f, job))
		return;
	if (r->status == 304)
		feed_unchanged(f, job);
	else if (r->status == 0)
		feed_failed(f, job, r->reason, r->message);
	else if (r->status != 200)
		feed_failed(f, job, r->status == 410 ? "gone" : "http-status", r->status == 410 ?
		    "it answered 410: the feed is no more and is not asked again" : in_words(f, r));
	else if (reader_feed(f->reader, &f->scratch, buf_str(&r->body), http_parameter(type, S("charset")), str_z(job->url),
	    f->settings->max_bytes * 4, &feed, &e) < 0)
		feed_failed(f, job, e.reason, e.msg);
	else if (feed.kind == FEED_PAGE && feed.entries.n == 0)
		feed_failed(f, job, "not-feed", "a page that names no feed");
	else {
		f->feeds++;
		job->source->outcome->n.feeds++;
		if (f->settings->list)
			list_line("feed", "read", job->source, str_z(job->url));
		take_feed(f, job, &feed);
	}
	job_free(job);
}

/* ---- articles ---- */

static void
article_failed(struct fetch *f, struct job *job, const char *reason, const char *message)
{
	struct state_url u;

	log_event(LOG_WARNING, job->url, reason, "%s", message);
	outcome_trouble(job->source, reason, message);
	job->source->outcome->n.failed++;
	if (!f->state)
		return;
	state_get_url(f->state, &f->scratch, str_z(job->first), &u);
	u.next = later(job->source->interval, u.failures++);
	if (u.failures >= FAILURES_MAX) {
		state_mark_seen(f->state, str_z(job->key), str_z(job->stamp), now_ms() / 1000);
		state_drop_pending(f->state, str_z(job->first));
	}
	state_put_url(f->state, str_z(job->first), &u);
}

static void
article_done(struct fetch *f, struct job *job, struct state_url *u)
{
	int64_t now = now_ms() / 1000;

	if (!f->state)
		return;
	if (job->key[0])
		state_mark_seen(f->state, str_z(job->key), str_z(job->stamp), now);
	if (job->guid[0])
		state_mark_seen(f->state, str_z(job->guid), S(""), now);
	state_drop_pending(f->state, str_z(job->first));
	if (u)
		state_put_url(f->state, str_z(job->first), u);
}

/* A page that changed lately may do so again soon; one that has stood for long is asked ever less often. */
static int64_t
next_question(int64_t now, struct str since)
{
	struct date d;
	int64_t age = date_parse(since, &d) == 0 ? (now - date_unix(&d)) / 4 : 0;

	return now + (age > AGAIN_MIN ? age : AGAIN_MIN);
}

static void
keep_article(struct fetch *f, struct job *job)
{
	struct request *r = job->request;
	int64_t now = now_ms() / 1000;
	struct circumstances c = { .now = now, .uri = str_z(job->url), .via = str_z(job->via), .source = job->source->name };
	struct state_url old = { 0 };
	char digest[WARC_DIGEST], date[DATE_TEXT];

	if (r->status == 200 && f->settings->robots && robots_forbid_keeping(buf_str(&r->head), buf_str(&r->body), f->token)) {
		log_event(LOG_NOTE, job->url, "noarchive", "the page asks not to be kept");
		job->source->outcome->n.refused++;
		article_done(f, job, NULL);
		return;
	}
	if (job->url != job->first)
		c.first = str_z(job->first);
	if (r->status == 0)
		c.truncated = "length";
	if (f->state)
		state_get_url(f->state, &f->scratch, str_z(job->first), &old);
	archive_ready(f->out, f->state, now);
	warc_digest(c.truncated ? S("") : buf_str(&r->body), digest);
	date_print_utc(now, date);
	if (r->status == 304 || (r->status == 200 && old.digest.n && str_eq(old.digest, str_z(digest)))) {
		c.old_digest = old.digest;
		c.old_date = old.date;
		archive_revisit(f->out, &c, r);
		job->source->outcome->n.unchanged++;
	} else {
		archive_response(f->out, &c, r, digest);
		f->bytes += r->body.n;
		job->source->outcome->n.fetched += r->status != 0;
		job->source->outcome->n.bytes += r->body.n;
		old = (struct state_url){ .digest = str_z(digest), .date = str_z(date) };
	}
	if (r->status == 200) {
		old.etag = field(f, r, S("etag"));
		old.modified = field(f, r, S("last-modified"));
	}
	old.failures = 0;
	old.next = next_question(now, old.date);
	article_done(f, job, r->status == 200 || r->status == 304 ? &old : NULL);
	f->unsynced++;
	f->pages++;
	report_page(f->report, job->source, c.uri);
}

static void
end_article(struct fetch *f, struct job *job)
{
	struct request *r = job->request;

	if (retry(f, job))
		return;
	if (r->status ? r->status == 429 || r->status >= 500 : strcmp(r->reason, "too-large") != 0)
		article_failed(f, job, r->status ? "http-status" : r->reason, in_words(f, r));
	else {
		if (r->status == 0) { /* it will not be smaller next time: what was met is recorded, without the half of a body */
			log_event(LOG_WARNING, job->url, r->reason, "%s", r->message);
			outcome_trouble(job->source, r->reason, r->message);
			job->source->outcome->n.failed++;
		}
		keep_article(f, job);
	}
	job_free(job);
}

/* A URL of the user's: a feed if it reads as one, else a page. */
static void
end_given(struct fetch *f, struct job *job)
{
	struct request *r = job->request;
	struct state_url known;
	struct str body = str_trim(buf_str(&r->body)), head = str_cut(body, 0, 512);
	bool feed = str_starts(body, S("<?xml")) || str_istarts(body, S("<rss")) || str_istarts(body, S("<feed")) ||
	    str_istarts(body, S("<urlset")) || str_istarts(body, S("<sitemapindex")) || str_starts(body, S("{")) || str_starts(body, S("\x1f\x8b"));

	if (str_ifind(head, S("<!doctype html")) < head.n || str_ifind(head, S("<html")) < head.n)
		feed = false;
	if (r->status == 304) /* of a page we hold the digest */
		feed = f->state && state_get_url(f->state, &f->scratch, str_z(job->first), &known) && known.digest.n == 0;
	if ((r->status == 200 || r->status == 304) && feed)
		end_feed(f, job);
	else if (f->settings->list) {
		list_line("fetch", "given", job->source, str_z(job->url));
		job_free(job);
	} else
		end_article(f, job);
}

/* ---- all ---- */

/* A redirect waits its turn at the host it leads to. False: the answer is no redirect to follow. */
static bool
redirected(struct fetch *f, struct job *job)
{
	const struct request *r = job->request;
	int max = job->kind == JOB_ROBOTS ? 5 : f->settings->max_redirects;
	const char *why = NULL;
	struct url base, u;
	struct str location;
	struct err e;

	if (r->status < 301 || r->status > 308 || r->status == 304)
		return false;
	location = field(f, r, S("location"));
	if (location.n == 0)
		return false;
	if (job->redirects >= max)
		why = "too many redirects";
	else if (url_parse(&f->scratch, str_z(job->url), NULL, &base, &e) < 0 || url_parse(&f->scratch, location, &base, &u, &e) < 0)
		why = "a redirect to what is no http or https URL";
	if (why) {
		if (job->kind == JOB_ROBOTS)
			take_rules(f, job->for_host, 404, S("")); /* RFC 9309, 2.3.1.2: as if it were not there */
		else
			(job->kind == JOB_FEED ? feed_failed : article_failed)(f, job, "redirects", why);
		job_free(job);
		return true;
	}
	if (!str_eq(base.host, u.host))
		job->allow_private = false; /* who may be private was named; where it sends us was not */
	job_redirect(job, url_request(&f->scratch, &u));
	request_free(job->request);
	job->request = NULL;
	job->attempts = 0;
	if (job->kind == JOB_ROBOTS) {
		struct host *whose = job->for_host;
		if (!offer_job(f, job, true))
			take_rules(f, whose, 404, S(""));
		return true;
	}
	if (!job->allow_private && address_refused(&u)) { /* it will not be another next time */
		job->source->outcome->n.refused++;
		log_event(LOG_WARNING, job->url, "refused", "%s leads to a private address", job->first);
		outcome_trouble(job->source, "refused", "it leads to a private address");
		if (job->kind == JOB_FEED)
			note_feed_failure(f, job, false);
		else
			article_done(f, job, NULL);
		job_free(job);
		return true;
	}
	offer_job(f, job, true);
	return true;
}

void
answer(struct fetch *f, struct job *job)
{
	const struct request *r = job->request;

	log_event(LOG_DEBUG, job->url, NULL, "%d %s, %zu bytes", r->status, r->reason ? r->reason : "", r->body.n);
	if (!redirected(f, job))
		switch (job->kind) {
		case JOB_ROBOTS: end_robots(f, job); break;
		case JOB_FEED: end_feed(f, job); break;
		case JOB_GIVEN: end_given(f, job); break;
		case JOB_ARTICLE: end_article(f, job); break;
		}
	arena_reset(&f->scratch);
}

void
job_refused(struct fetch *f, struct host *host, struct job *job)
{
	bool away = host->robots == ROBOTS_DENY; /* said already, once for the host */
	const char *why = away ? "nothing was had from its host" : "robots.txt does not allow it";

	if (f->settings->list)
		list_line(away ? "wait" : "pass", away ? "unreachable" : "robots", job->source, str_z(job->url));
	log_event(away || job->kind == JOB_ARTICLE ? LOG_NOTE : LOG_WARNING, job->url, "robots", "%s", why);
	outcome_trouble(job->source, away ? "unreachable" : "robots", why);
	if (job->kind == JOB_FEED || (job->kind == JOB_GIVEN && away))
		note_feed_failure(f, job, false);
	else if (away)
		job->source->outcome->n.left++; /* still pending */
	else {
		job->source->outcome->n.refused++;
		article_done(f, job, NULL);
	}
	job_free(job);
}
