#include "queue.h"

#include <stdlib.h>
#include <time.h>

#include "../lib/err.h"

/*
 * The spine: jobs wait in one queue a host; a host is asked one thing at a time, with a pause between the end
 * of one answer and the next question; hosts go side by side. offer.c says what is asked for, answer.c what
 * becomes of it.
 */

enum {
	COMMIT_RECORDS = 64, COMMIT_MS = 500,
	SLOW_MS = 3000,   /* a host that takes longer does not keep others from their turn, … */
	SLOW_FACTOR = 8,  /* … until so many times `parallel` are at it */
	SHOW_MS = 200,
};

int64_t
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t); /* Retry-After and the state need the time of day */
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

struct fetch *
fetch_new(const struct settings *s, struct reader *reader, struct archive *out, struct state *state)
{
	struct fetch *f = mem_grow(NULL, sizeof *f);

	*f = (struct fetch){ .settings = s, .reader = reader, .out = out, .state = state, .token = robots_token(str_z(s->user_agent)), .jitter = (unsigned)now_ms() };
	f->wire = wire_new(&(struct wire_options){ .user_agent = s->user_agent, .contact = s->contact, .proxy = s->proxy,
	    .timeout_ms = (long)s->timeout, .parallel = s->parallel, .keep_sent = out && out->requests });
	f->committed = now_ms();
	return f;
}

void
fetch_free(struct fetch *f)
{
	wire_free(f->wire);
	hosts_release(&f->hosts);
	arena_release(&f->scratch);
	keys_release(&f->met);
	free(f);
}

void
fetch_report_to(struct fetch *f, struct buf *report)
{
	f->report = report;
}

/* What is out is on disk, then the state says so, then the file may be finished. */
static void
commit(struct fetch *f)
{
	if (f->out)
		archive_sync(f->out);
	if (f->state) {
		if (f->out && f->out->folder && f->out->fd >= 0)
			state_put_archive(f->state, f->out->path, f->out->size);
		state_commit(f->state);
	}
	if (f->out)
		archive_turn(f->out, now_ms() / 1000);
	f->unsynced = 0;
	f->committed = now_ms();
}

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
	if (host->robots != ROBOTS_UNKNOWN || host->head->kind == JOB_ROBOTS)
		return true;
	if (f->state && state_get_robots(f->state, &f->scratch, str_z(host->origin), now_ms() / 1000, &status, &text)) {
		int64_t not_before = host->not_before;
		take_rules(f, host, status, text);
		host->not_before = not_before; /* no request was made */
		return true;
	}
	job = job_new(JOB_ROBOTS, host->head->source, &(struct found){ .url = arena_printf(&f->scratch, "%s/robots.txt", host->origin) });
	job->for_host = host;
	job->allow_private = host->head->allow_private;
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
start(struct fetch *f, struct host *host, struct job *job)
{
	struct request *r = job->request = mem_grow(NULL, sizeof *r);
	struct state_url known = { 0 };
	struct str rules;
	int status;

	*r = (struct request){ .url = job->url, .owner = job, .allow_private = job->allow_private,
		.jar = job->source->cookies ? job->source : NULL, .max_bytes = job->kind == JOB_ROBOTS ? ROBOTS_MAX : f->settings->max_bytes };
	r->accept = job->kind == JOB_ROBOTS ? "text/plain,*/*;q=0.5" : job->kind == JOB_FEED ?
	    "application/rss+xml,application/atom+xml,application/feed+json,application/xml,text/xml;q=0.9,*/*;q=0.5" :
	    "text/html,application/xhtml+xml,*/*;q=0.5";
	if (f->state && (job->kind != JOB_ROBOTS || state_get_robots(f->state, &f->scratch, str_z(job->for_host->origin), 0, &status, &rules)) &&
	    state_get_url(f->state, &f->scratch, str_z(job->first), &known)) {
		r->etag = known.etag.n ? known.etag.p : NULL;
		r->modified = known.modified.n ? known.modified.p : NULL;
	}
	host->busy = true;
	host->since = now_ms();
	f->active++;
	wire_start(f->wire, r);
}

static void
finish(struct fetch *f, struct job *job)
{
	struct host *host = job->host;
	int64_t now = now_ms();

	f->active--;
	host->busy = false;
	if (host->not_before < now + host->interval)
		host->not_before = now + host->interval;
	answer(f, job);
}

/* What a host that is away for long had waiting is left to the next run. */
static void
give_up(struct fetch *f, struct host *host, int64_t now)
{
	struct job *job;
	size_t n = 0;

	if (host->robots == ROBOTS_ASKED)
		host->robots = ROBOTS_UNKNOWN;
	while ((job = host_take(&f->hosts, host))) {
		if (job->kind == JOB_ROBOTS) {
			if (job->for_host != host)
				take_rules(f, job->for_host, 0, S(""));
		} else {
			n++;
			job->source->outcome->n.left++;
			outcome_trouble(job->source, "busy-host", "a host asks to be left alone");
			if (f->settings->list)
				list_line("wait", "not-before", job->source, str_z(job->url));
		}
		job_free(job);
	}
	log_event(LOG_WARNING, host->origin, "busy-host", "asks to be left alone for %lld s; %zu left for a later run",
	    (long long)(host->not_before - now) / 1000, n);
}

/* Starts what may start at one host; returns when it may go on, or INT64_MAX: when something else ends. */
static int64_t
start_at(struct fetch *f, struct host *host, int64_t now, size_t *room)
{
	while (host->head && !host->busy) {
		struct job *job;
		bool listed = f->settings->list && host->head->kind == JOB_ARTICLE && host->robots != ROBOTS_UNKNOWN && host->robots != ROBOTS_ASKED;

		if (host->not_before > now + HOST_PATIENCE_MS) {
			give_up(f, host, now);
			break;
		}
		if (host->not_before > now && !listed)
			return host->not_before;
		if ((*room == 0 && !listed) || !have_rules(f, host))
			break;
		job = host_take(&f->hosts, host);
		if (!allowed(f, host, job))
			job_refused(f, host, job);
		else if (f->settings->list && job->kind == JOB_ARTICLE) {
			list_line("fetch", job->via[0] ? "new" : "given", job->source, str_z(job->url));
			job_free(job);
		} else {
			start(f, host, job);
			--*room;
		}
		arena_reset(&f->scratch);
	}
	return INT64_MAX;
}

/* Starts what may start; returns the ms until the next one may, at most a second. */
static int
start_ready(struct fetch *f)
{
	int64_t now = now_ms(), next = now + 1000;
	size_t parallel = (size_t)f->settings->parallel, slow = 0, room = 0;

	for (size_t i = 0; i < f->hosts.n_live; i++)
		slow += f->hosts.live[i]->busy && f->hosts.live[i]->since < now - SLOW_MS;
	if (f->active - slow < parallel && f->active < parallel * SLOW_FACTOR)
		room = parallel - (f->active - slow);
	for (size_t i = 0; i < f->hosts.n_live; i++) {
		int64_t t = start_at(f, f->hosts.live[i], now, &room);
		next = t < next ? t : next;
	}
	hosts_settle(&f->hosts, now);
	return next > now ? (int)(next - now) : 0;
}

static void
show(struct fetch *f, int64_t now)
{
	f->shown = now;
	log_progress("%llu feeds, %llu pages (%.1f MB), %zu waiting at %zu hosts", (unsigned long long)f->feeds,
	    (unsigned long long)f->pages, (double)f->bytes / 1e6, f->hosts.waiting + f->active, f->hosts.n_live);
}

/* The next run may begin at once; the pause between two requests holds for it too. */
static void
remember_pause(void *user, const struct host *host)
{
	struct fetch *f = user;

	if (host->not_before > now_ms())
		state_put_host(f->state, str_z(host->origin), host->not_before);
}

void
fetch_run(struct fetch *f, const volatile int *stop)
{
	while (!*stop) {
		struct request *r;
		int64_t now;
		int wait;

		offer_from_list(f);
		wait = start_ready(f);
		if (f->active == 0 && f->hosts.waiting == 0 && !f->list)
			break;
		wire_wait(f->wire, wait);
		while ((r = wire_done(f->wire)))
			finish(f, r->owner);
		now = now_ms();
		if (f->unsynced >= COMMIT_RECORDS || (f->unsynced && now - f->committed > COMMIT_MS))
			commit(f);
		if (now - f->shown > SHOW_MS)
			show(f, now);
	}
	log_progress(NULL);
	if (f->state)
		hosts_each(&f->hosts, remember_pause, f);
	commit(f);
}
