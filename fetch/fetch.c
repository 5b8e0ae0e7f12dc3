#include "fetch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../lib/date.h"
#include "../lib/err.h"
#include "../lib/http.h"
#include "../lib/input.h"
#include "queue.h"

/*
 * The spine: jobs wait in one queue a host; a host is asked one thing at a time, with a pause between the end
 * of one answer and the next question; hosts go side by side. What an answer means is decided here, job
 * kind by job kind.
 */

enum {
	LIST_WINDOW = 4000,           /* URLs of a list that wait at once */
	PATIENCE_MS = 60000,          /* a host that wants to be left alone for longer is left to the next run */
	DELAY_MAX_MS = 60000,         /* of Crawl-delay */
	RETRY_AFTER_MAX = 7 * 86400,  /* seconds */
	SITEMAP_DEPTH = 3,
	FAILED_RUNS_MAX = 5,          /* an article that failed in so many runs is given up */
	COMMIT_RECORDS = 64, COMMIT_MS = 500,
	URL_BYTES_MAX = 8192,
};

struct fetch {
	const struct settings *settings;
	struct archive *out;
	struct state *state;
	struct wire *wire;
	struct hosts hosts;
	struct keys met;
	struct arena scratch;         /* emptied after each answer */
	struct str token;             /* of our user agent, for robots.txt */
	struct buf *report;           /* NULL: none is wanted */
	size_t active;
	struct input *list;
	const struct source *list_source;
	size_t unsynced;
	int64_t committed;
	unsigned jitter;
};

static int64_t
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t); /* Retry-After and the state need the time of day */
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

struct fetch *
fetch_new(const struct settings *s, struct archive *out, struct state *state)
{
	struct fetch *f = mem_grow(NULL, sizeof *f);

	*f = (struct fetch){ .settings = s, .out = out, .state = state, .token = robots_token(str_z(s->user_agent)), .jitter = (unsigned)now_ms() };
	f->wire = wire_new(&(struct wire_options){ .user_agent = s->user_agent, .contact = s->contact, .proxy = s->proxy,
	    .timeout_ms = (long)s->timeout, .parallel = s->parallel });
	f->committed = now_ms();
	return f;
}

void
fetch_free(struct fetch *f)
{
	wire_free(f->wire);
	hosts_release(&f->hosts);
	arena_release(&f->scratch);
	free(f->met.v);
	free(f);
}

void
fetch_report_to(struct fetch *f, struct buf *report)
{
	f->report = report;
}

/* ---- what becomes of a source ---- */

/* Notes when a feed may be asked again; 0: never. */
static void
due(const struct source *s, int64_t at)
{
	if (at && (s->outcome->due == 0 || at < s->outcome->due))
		s->outcome->due = at;
}

static void
trouble(const struct source *s, const char *reason, const char *message)
{
	s->outcome->reason = reason;
	snprintf(s->outcome->message, sizeof s->outcome->message, "%s", message);
}

/* ---- into the queues ---- */

/* Queues a job at the host of its URL; frees it and says so where that is no URL of ours. */
static bool
enqueue(struct fetch *f, struct job *job, bool first)
{
	struct url u;
	struct err e;
	struct host *host;
	bool created;

	if (url_parse(&f->scratch, str_z(job->url), NULL, &u, &e) < 0 || strlen(job->url) > URL_BYTES_MAX) {
		log_event(LOG_WARNING, job->url, "bad-url", "not an http or https URL that can be fetched");
		trouble(job->source, "bad-url", "not an http or https URL that can be fetched");
		job->source->outcome->n.failed++;
		job_free(job);
		return false;
	}
	if (!job->allow_private && address_refused(&u)) {
		log_event(LOG_WARNING, job->url, "refused", "the address is private");
		trouble(job->source, "refused", "the address is private");
		job->source->outcome->n.refused++;
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

static void
add_article(struct fetch *f, const struct source *s, struct str link, struct str id, struct str stamp, struct str feed, bool pending)
{
	struct arena *a = &f->scratch;
	struct url u;
	struct err e;
	struct str url, key, guid = { 0 };
	int seen;

	if (url_parse(a, link, NULL, &u, &e) < 0)
		return;
	s->outcome->n.entries++;
	url = url_request(a, &u);
	key = url_canonical(a, &u);
	if (id.n)
		guid = arena_printf(a, "guid %.*s %.*s", SARG(feed), SARG(id));
	if (!source_wants(s, url.p) || !keys_add(&f->met, key))
		return;
	if (f->state) {
		seen = state_seen(f->state, key, stamp);
		if (seen == 0 && guid.n)
			seen = state_seen(f->state, guid, stamp) != 0;
		if (seen == 1) {
			s->outcome->n.seen++;
			return;
		}
		if (pending)
			state_put_pending(f->state, url, s->name, key, stamp);
		if (guid.n)
			state_mark_seen(f->state, guid, stamp, now_ms() / 1000);
	}
	enqueue(f, job_new(JOB_ARTICLE, s, url, key, stamp), false);
}

/* A feed of a source, if it is due. */
static void
add_feed(struct fetch *f, const struct source *s, struct str url, enum job_kind kind, int depth)
{
	struct state_url known;
	struct job *job;

	if (!keys_add(&f->met, arena_printf(&f->scratch, "feed %.*s", SARG(url))))
		return;
	if (f->state && kind == JOB_FEED && state_get_url(f->state, &f->scratch, url, &known)) {
		if (known.gone || known.next > now_ms() / 1000) {
			due(s, known.gone ? 0 : known.next);
			if (known.gone)
				trouble(s, "gone", "it answered 410 and is not asked again");
			log_event(LOG_NOTE, arena_dup(&f->scratch, url).p, known.gone ? "gone" : "not-due", known.gone ?
			    "it answered 410 and is not asked again" : "asked not long ago");
			return;
		}
	}
	job = job_new(kind, s, url, S(""), S(""));
	job->depth = (short)depth;
	enqueue(f, job, false);
}

void
fetch_add_source(struct fetch *f, const struct source *s)
{
	bool given = s->name.n == 0;

	for (size_t i = 0; i < s->feeds.n; i++)
		add_feed(f, s, s->feeds.v[i], JOB_FEED, 0);
	for (size_t i = 0; i < s->sitemaps.n; i++)
		add_feed(f, s, s->sitemaps.v[i], JOB_FEED, 0);
	for (size_t i = 0; i < s->urls.n; i++)
		if (given)
			add_feed(f, s, s->urls.v[i], JOB_GIVEN, 0);
		else
			add_article(f, s, s->urls.v[i], (struct str){ 0 }, S(""), S(""), false);
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

static void
refill(struct fetch *f)
{
	struct str line;
	struct err e;
	bool torn;
	int got;

	while (f->list && f->hosts.waiting < LIST_WINDOW) {
		if ((got = input_line(f->list, URL_BYTES_MAX, &line, &torn, &e)) <= 0) {
			if (got < 0)
				log_err(LOG_WARNING, input_name(f->list), &e);
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
				add_article(f, f->list_source, line, (struct str){ 0 }, S(""), S(""), false);
		}
		arena_reset(&f->scratch);
	}
}

static void
add_pending(void *user, struct str url, struct str source, struct str key, struct str stamp)
{
	struct fetch *f = user;

	for (size_t i = 0; i < f->settings->sources.n; i++)
		if (str_eq(f->settings->sources.v[i].name, source)) {
			if (keys_add(&f->met, key))
				enqueue(f, job_new(JOB_ARTICLE, &f->settings->sources.v[i], url, key, stamp), false);
			return;
		}
}

void
fetch_add_pending(struct fetch *f)
{
	if (f->state)
		state_each_pending(f->state, add_pending, f);
	arena_reset(&f->scratch);
}

/* ---- what came back ---- */

static void
commit(struct fetch *f)
{
	archive_sync(f->out);
	if (f->state) {
		if (f->out->folder && f->out->fd >= 0)
			state_put_archive(f->state, f->out->path, f->out->size);
		state_commit(f->state);
	}
	f->unsynced = 0;
	f->committed = now_ms();
}

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

/* Tries again, or says that it failed for this run and returns false. */
static bool
retry(struct fetch *f, struct job *job, int64_t wait)
{
	int64_t now = now_ms(), base = job->host->interval > 500 ? job->host->interval : 500;

	f->jitter = f->jitter * 1103515245u + 12345u;
	if (wait == 0)
		wait = (base << job->attempts) + (int64_t)(f->jitter >> 16) % base;
	hold_host(f, job->host, now + wait);
	if (job->attempts >= f->settings->retries || wait > PATIENCE_MS)
		return false;
	job->attempts++;
	request_release(&job->request);
	host_prepend(&f->hosts, job->host, job);
	return true;
}

static void
rules_from(struct fetch *f, struct host *host, int status, struct str text)
{
	host->rules = (struct robots){ .crawl_delay = -1 };
	host->robots = ROBOTS_RULES;
	if (status >= 200 && status <= 299) {
		robots_read(&host->arena, text, f->token, &host->rules);
		if (host->rules.crawl_delay > host->interval)
			host->interval = host->rules.crawl_delay > DELAY_MAX_MS ? DELAY_MAX_MS : host->rules.crawl_delay;
		/* its own request counts in the pause */
		if (host->not_before < now_ms() + host->interval && host->rules.crawl_delay > 0)
			host->not_before = now_ms() + host->interval;
	} else if (status == 0 || status == 429 || status >= 500)
		host->robots = ROBOTS_DENY; /* RFC 9309, 2.3.1.4: unreachable is a complete disallow */
}

static void
end_robots(struct fetch *f, struct job *job)
{
	const struct request *r = &job->request;

	if (r->reason && strcmp(r->reason, "too-large") == 0 && r->body.n) {
		/* what is beyond the limit is not read (2.5) */
		rules_from(f, job->for_host, 200, buf_str(&r->body));
		job_free(job);
		return;
	}
	if ((r->status == 0 || r->status == 429 || r->status >= 500) &&
	    retry(f, job, r->status ? retry_after_ms(f, r, now_ms()) : 0))
		return;
	rules_from(f, job->for_host, r->status, buf_str(&r->body));
	if (f->state && job->for_host->robots == ROBOTS_RULES)
		state_put_robots(f->state, str_z(job->for_host->origin), now_ms() / 1000, r->status, str_cut(buf_str(&r->body), 0, ROBOTS_MAX));
	if (job->for_host->robots == ROBOTS_DENY)
		log_event(LOG_WARNING, job->for_host->origin, "robots", "its robots.txt cannot be had (%s); nothing is fetched there",
		    r->status ? arena_printf(&f->scratch, "it answered %d", r->status).p : r->message);
	job_free(job);
}

static void
feed_failed(struct fetch *f, struct job *job, const char *reason, const char *message)
{
	struct state_url u;
	struct str url = str_z(job->first);

	log_event(LOG_WARNING, job->url, reason, "%s", message);
	job->source->outcome->n.feeds_failed++;
	trouble(job->source, reason, message);
	if (!f->state)
		return;
	state_get_url(f->state, &f->scratch, url, &u);
	u.failures++;
	/* asked ever less often, at least once a day */
	u.next = now_ms() / 1000 + (job->source->interval << (u.failures > 6 ? 6 : u.failures)) / 1000;
	if (u.next > now_ms() / 1000 + 86400)
		u.next = now_ms() / 1000 + 86400;
	u.gone = job->request.status == 410;
	due(job->source, u.gone ? 0 : u.next);
	state_put_url(f->state, url, &u);
}

/* The feed is good: what it lists is queued, and what it answered is kept for the next question. */
static void
take_feed(struct fetch *f, struct job *job, const struct feed *feed)
{
	struct request *r = &job->request;
	int64_t now = now_ms();

	for (size_t i = 0; i < feed->entries.n; i++) {
		const struct entry *e = &feed->entries.v[i];
		struct str when = e->updated.n ? e->updated : e->published;
		struct date d;

		if (feed->kind == FEED_SITEMAP_INDEX || feed->kind == FEED_PAGE) {
			if (job->depth < SITEMAP_DEPTH && e->link.n)
				add_feed(f, job->source, e->link, JOB_FEED, job->depth + 1);
			if (feed->kind == FEED_PAGE)
				break; /* the first feed that a page names is its main one */
			continue;
		}
		if (job->source->max_age && feed_date(when, &d) == 0 && date_unix(&d) * 1000 < now - job->source->max_age)
			continue;
		if (e->link.n)
			add_article(f, job->source, e->link, e->id, e->updated, str_z(job->first), f->state && job->source->name.n);
	}
	if (f->state) {
		struct state_url u = { .etag = field(f, r, S("etag")), .modified = field(f, r, S("last-modified")),
			.next = (now + job->source->interval) / 1000 };
		state_put_url(f->state, str_z(job->first), &u);
		due(job->source, u.next);
	}
}

static void end_article(struct fetch *f, struct job *job);

static void
end_feed(struct fetch *f, struct job *job)
{
	struct request *r = &job->request;
	struct state_url u;
	struct url base;
	struct feed feed;
	struct err e;
	struct str type = field(f, r, S("content-type")), bytes = buf_str(&r->body);

	if ((r->status == 0 && strcmp(r->reason, "refused") != 0 && strcmp(r->reason, "too-large") != 0) || r->status == 429 || r->status >= 500)
		if (retry(f, job, r->status ? retry_after_ms(f, r, now_ms()) : 0))
			return;
	if (r->status == 304) {
		job->source->outcome->n.feeds_unchanged++;
		if (f->state && state_get_url(f->state, &f->scratch, str_z(job->first), &u)) {
			u.next = (now_ms() + job->source->interval) / 1000;
			u.failures = 0;
			due(job->source, u.next);
			state_put_url(f->state, str_z(job->first), &u);
		}
	} else if (r->status == 0)
		feed_failed(f, job, r->reason, r->message);
	else if (r->status != 200)
		feed_failed(f, job, r->status == 410 ? "gone" : "http-status", arena_printf(&f->scratch, "it answered %d", r->status).p);
	else if (url_parse(&f->scratch, str_z(job->url), NULL, &base, &e) < 0)
		feed_failed(f, job, e.reason, e.msg);
	else {
		struct http http = { .body = bytes, .fields = S("content-encoding: gzip\n") };
		bool cut;
		/* a sitemap may be a gzip file */
		if (str_starts(bytes, S("\x1f\x8b")) && http_payload(&f->scratch, &http, f->settings->max_bytes * 4, &bytes, &cut, &e) < 0)
			feed_failed(f, job, e.reason, e.msg);
		else if (feed_read(&f->scratch, bytes, http_parameter(type, S("charset")), &base, &feed, &e) < 0)
			feed_failed(f, job, e.reason, e.msg);
		else if (feed.kind == FEED_PAGE && feed.entries.n == 0)
			feed_failed(f, job, "not-feed", "a page that names no feed");
		else {
			job->source->outcome->n.feeds++;
			take_feed(f, job, &feed);
		}
	}
	job_free(job);
}

/* A URL of the user's: a feed if it reads as one, else a page. */
static void
end_given(struct fetch *f, struct job *job)
{
	struct request *r = &job->request;
	struct str body = str_trim(buf_str(&r->body)), head = str_cut(body, 0, 512);
	bool feed = str_starts(body, S("<?xml")) || str_istarts(body, S("<rss")) || str_istarts(body, S("<feed")) ||
	    str_istarts(body, S("<urlset")) || str_starts(body, S("{"));

	if (str_ifind(head, S("<!doctype html")) < head.n || str_ifind(head, S("<html")) < head.n)
		feed = false;
	if (r->status == 200 && feed)
		end_feed(f, job);
	else
		end_article(f, job);
}

static void
article_failed(struct fetch *f, struct job *job, const char *reason, const char *message)
{
	struct state_url u;

	log_event(LOG_WARNING, job->url, reason, "%s", message);
	job->source->outcome->n.failed++;
	trouble(job->source, reason, message);
	if (!f->state)
		return;
	state_get_url(f->state, &f->scratch, str_z(job->first), &u);
	if (++u.failures >= FAILED_RUNS_MAX) {
		state_mark_seen(f->state, str_z(job->key), str_z(job->stamp), now_ms() / 1000);
		state_drop_pending(f->state, str_z(job->first));
	}
	state_put_url(f->state, str_z(job->first), &u);
}

static void
article_done(struct fetch *f, struct job *job, struct state_url *u)
{
	if (f->state) {
		if (job->key[0])
			state_mark_seen(f->state, str_z(job->key), str_z(job->stamp), now_ms() / 1000);
		state_drop_pending(f->state, str_z(job->first));
		if (u)
			state_put_url(f->state, str_z(job->first), u);
	}
}

/* "noarchive" or "none", said to all or to us, in the header or in the page's head. */
static bool
must_not_keep(struct fetch *f, const struct request *r)
{
	struct str tag = field(f, r, S("x-robots-tag")), page = str_cut(buf_str(&r->body), 0, 64 << 10);
	size_t at = 0;

	if (!f->settings->robots)
		return false;
	if (str_ifind(tag, S("noarchive")) < tag.n || str_ieq(tag, S("none")))
		return true;
	while (at < page.n) {
		struct str rest = str_cut(page, at, page.n), meta;
		size_t hit = str_ifind(rest, S("<meta"));
		if (hit == rest.n)
			return false;
		meta = str_cut(rest, hit, hit + str_chr(str_cut(rest, hit, rest.n), '>'));
		if ((str_ifind(meta, S("\"robots\"")) < meta.n || str_ifind(meta, S("'robots'")) < meta.n) &&
		    (str_ifind(meta, S("noarchive")) < meta.n || str_ifind(meta, S("\"none\"")) < meta.n))
			return true;
		at += hit + 5;
	}
	return false;
}

static void
keep_article(struct fetch *f, struct job *job)
{
	struct request *r = &job->request;
	struct str uri = str_z(job->url);
	struct state_url old = { 0 };
	char digest[WARC_DIGEST], date[DATE_TEXT];
	int64_t now = now_ms() / 1000;

	if (r->status == 200 && must_not_keep(f, r)) {
		log_event(LOG_NOTE, job->url, "noarchive", "the page asks not to be kept");
		job->source->outcome->n.refused++;
		article_done(f, job, NULL);
		return;
	}
	if (f->state)
		state_get_url(f->state, &f->scratch, str_z(job->first), &old);
	warc_digest(buf_str(&r->body), digest);
	if (r->status == 304 || (r->status == 200 && old.digest.n && str_eq(old.digest, str_z(digest)))) {
		archive_revisit(f->out, now, uri, r, old.digest, old.date);
		job->source->outcome->n.unchanged++;
		article_done(f, job, NULL);
	} else {
		archive_response(f->out, now, uri, r, digest, NULL);
		job->source->outcome->n.fetched++;
		date_print_utc(now, date);
		old = (struct state_url){ 0 };
		if (r->status == 200)
			old = (struct state_url){ .etag = field(f, r, S("etag")), .modified = field(f, r, S("last-modified")),
				.digest = str_z(digest), .date = str_z(date) };
		article_done(f, job, r->status == 200 ? &old : NULL);
	}
	f->unsynced++;
	report_page(f->report, job->source, uri);
}

static void
end_article(struct fetch *f, struct job *job)
{
	struct request *r = &job->request;

	if (r->status == 429 || r->status >= 500 || (r->status == 0 && strcmp(r->reason, "refused") != 0 &&
	    strcmp(r->reason, "too-large") != 0 && strcmp(r->reason, "tls") != 0)) {
		if (retry(f, job, r->status ? retry_after_ms(f, r, now_ms()) : 0))
			return;
		article_failed(f, job, r->status ? "http-status" : r->reason, r->status ?
		    arena_printf(&f->scratch, "it answered %d", r->status).p : r->message);
	} else if (r->status == 0)
		article_failed(f, job, r->reason, r->message);
	else
		keep_article(f, job);
	job_free(job);
}

/* A redirect waits its turn at the host it leads to. False: the answer is no redirect to follow. */
static bool
redirected(struct fetch *f, struct job *job)
{
	const struct request *r = &job->request;
	struct url base, u;
	struct str location;
	struct err e;

	if (r->status < 300 || r->status > 308 || r->status == 304 || r->status == 300)
		return false;
	location = field(f, r, S("location"));
	if (location.n == 0)
		return false;
	if (job->redirects >= (job->kind == JOB_ROBOTS ? 5 : f->settings->max_redirects) ||
	    url_parse(&f->scratch, str_z(job->url), NULL, &base, &e) < 0 || url_parse(&f->scratch, location, &base, &u, &e) < 0) {
		const char *why = job->redirects >= f->settings->max_redirects ? "too many redirects" : "a redirect to what is no http or https URL";
		if (job->kind == JOB_ROBOTS) {
			rules_from(f, job->for_host, 404, S("")); /* RFC 9309, 2.3.1.2: as if it were not there */
		} else if (job->kind == JOB_FEED)
			feed_failed(f, job, "redirects", why);
		else
			article_failed(f, job, "redirects", why);
		job_free(job);
		return true;
	}
	if (!str_eq(base.host, u.host))
		job->allow_private = false; /* who may be private was named; where it sends us was not */
	job_redirect(job, url_request(&f->scratch, &u));
	request_release(&job->request);
	job->attempts = 0;
	if (job->kind == JOB_ROBOTS) {
		struct host *whose = job->for_host;
		if (!enqueue(f, job, true))
			rules_from(f, whose, 404, S(""));
	} else
		enqueue(f, job, true);
	return true;
}

static void
finish(struct fetch *f, struct job *job)
{
	struct host *host = job->host;
	const struct request *r = &job->request;
	int64_t now = now_ms();

	f->active--;
	host->busy = false;
	if (host->not_before < now + host->interval)
		host->not_before = now + host->interval;
	log_event(LOG_DEBUG, job->url, NULL, "%d %s, %zu bytes", r->status, r->reason ? r->reason : "", r->body.n);
	if (!redirected(f, job)) {
		if (job->kind == JOB_ROBOTS)
			end_robots(f, job);
		else
			(job->kind == JOB_FEED ? end_feed : job->kind == JOB_GIVEN ? end_given : end_article)(f, job);
	}
	arena_reset(&f->scratch);
}

/* ---- the loop ---- */

/* The rules of a host from the state, or the request that asks for them. False: they are not here yet. */
static bool
have_rules(struct fetch *f, struct host *host)
{
	struct job *job;
	struct str text;
	int status;

	if (!f->settings->robots) {
		host->robots = ROBOTS_RULES;
		return true;
	}
	if (host->robots == ROBOTS_ASKED)
		return host->head->kind == JOB_ROBOTS; /* the question goes again, or another host's came here */
	if (host->robots != ROBOTS_UNKNOWN)
		return true;
	if (f->state && state_get_robots(f->state, &f->scratch, str_z(host->origin), now_ms() / 1000, &status, &text)) {
		rules_from(f, host, status, text);
		return host->not_before <= now_ms();
	}
	job = job_new(JOB_ROBOTS, host->head->source, arena_printf(&f->scratch, "%s/robots.txt", host->origin), S(""), S(""));
	job->for_host = host;
	host->robots = ROBOTS_ASKED;
	host_prepend(&f->hosts, host, job);
	return true;
}

static bool
allowed(struct fetch *f, struct host *host, struct job *job)
{
	struct url u;
	struct err e;

	if (job->kind == JOB_ROBOTS || !f->settings->robots)
		return true;
	if (host->robots == ROBOTS_DENY)
		return false;
	return url_parse(&f->scratch, str_z(job->url), NULL, &u, &e) == 0 && robots_allows(&f->scratch, &host->rules, url_target(&f->scratch, &u));
}

static void
refuse(struct fetch *f, struct host *host, struct job *job)
{
	if (job->kind == JOB_FEED || job->kind == JOB_GIVEN) {
		job->request.status = 0;
		feed_failed(f, job, "robots", "robots.txt does not allow it");
	} else {
		job->source->outcome->n.refused++;
		log_event(LOG_NOTE, job->url, "robots", "robots.txt does not allow it");
		if (host->robots == ROBOTS_RULES) /* else it is tried again by the next run */
			article_done(f, job, NULL);
	}
	job_free(job);
}

static void
start(struct fetch *f, struct host *host, struct job *job)
{
	struct request *r = &job->request;
	struct state_url known = { 0 };

	*r = (struct request){ .url = job->url, .owner = job, .allow_private = job->allow_private,
		.cookies = job->source->cookies, .max_bytes = job->kind == JOB_ROBOTS ? ROBOTS_MAX : f->settings->max_bytes };
	r->accept = job->kind == JOB_ROBOTS ? "text/plain,*/*;q=0.5" : job->kind == JOB_FEED ?
	    "application/rss+xml,application/atom+xml,application/feed+json,application/xml,text/xml;q=0.9,*/*;q=0.5" :
	    "text/html,application/xhtml+xml,*/*;q=0.5";
	if (f->state && job->kind != JOB_ROBOTS && state_get_url(f->state, &f->scratch, str_z(job->first), &known)) {
		/* a feed found again through a page or an index has no article of ours behind it */
		r->etag = known.etag.n ? known.etag.p : NULL;
		r->modified = known.modified.n ? known.modified.p : NULL;
	}
	host->busy = true;
	f->active++;
	wire_start(f->wire, r);
}

/* What a host that is away for long had waiting is left to the next run. */
static void
give_up(struct fetch *f, struct host *host)
{
	struct job *job;
	size_t n = 0;

	while ((job = host_take(&f->hosts, host))) {
		n++;
		if (job->kind != JOB_ROBOTS)
			job->source->outcome->n.failed++;
		job_free(job);
	}
	log_event(LOG_WARNING, host->origin, "busy-host", "asks to be left alone for %lld s; %zu left for a later run",
	    (long long)(host->not_before - now_ms()) / 1000, n);
}

/* Starts what may start; returns the ms until the next one may, at most a second. */
static int
start_ready(struct fetch *f)
{
	int64_t now = now_ms(), next = now + 1000;

	for (size_t i = 0; i < f->hosts.all.n; i++) {
		struct host *host = f->hosts.all.v[i];

		while (host->head && !host->busy) {
			struct job *job;
			if (host->not_before > now + PATIENCE_MS) {
				give_up(f, host);
				break;
			}
			if (host->not_before > now) {
				next = host->not_before < next ? host->not_before : next;
				break;
			}
			if (f->active >= (size_t)f->settings->parallel || !have_rules(f, host))
				break;
			job = host_take(&f->hosts, host);
			if (allowed(f, host, job))
				start(f, host, job);
			else
				refuse(f, host, job);
			arena_reset(&f->scratch);
		}
	}
	return next > now ? (int)(next - now) : 0;
}

void
fetch_run(struct fetch *f, const volatile int *stop)
{
	while (!*stop) {
		struct request *r;
		int wait;

		refill(f);
		wait = start_ready(f);
		if (f->active == 0 && f->hosts.waiting == 0 && !f->list)
			break;
		wire_wait(f->wire, wait);
		while ((r = wire_done(f->wire)))
			finish(f, r->owner);
		if (f->unsynced >= COMMIT_RECORDS || (f->unsynced && now_ms() - f->committed > COMMIT_MS))
			commit(f);
	}
	commit(f);
}
