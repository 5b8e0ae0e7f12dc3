/*
 * Jobs and the hosts they wait at, and the struct that fetch.c (the loop), offer.c (into the queues) and
 * answer.c (what came back) work on; nobody else includes this.
 *
 * A host that has nothing to do is forgotten when many others came after it, so a list of any length is
 * gone through in bounded memory.
 */
#ifndef FETCH_QUEUE_H
#define FETCH_QUEUE_H

#include "fetch.h"

enum job_kind {
	JOB_ROBOTS,
	JOB_FEED,    /* a feed or sitemap; a page is searched for the feed it names */
	JOB_ARTICLE,
	JOB_GIVEN,   /* named by the user: a feed if it reads as one, else a page */
};

struct host;

struct job {
	enum job_kind kind;
	const struct source *source;
	struct host *host;
	struct host *for_host;    /* of a robots job: whose rules these are, wherever they were redirected to */
	struct job *next;
	char *url;                /* what is asked for now */
	char *first;              /* what was asked for first: its name in the state */
	char *key, *stamp, *guid, *via; /* of an article, as in struct found; may be "" */
	bool allow_private;       /* as its source says, until a redirect leads to another host */
	short redirects, attempts, depth;
	struct request *request;  /* NULL while it waits */
};

enum robots_state { ROBOTS_UNKNOWN, ROBOTS_ASKED, ROBOTS_RULES, ROBOTS_DENY };

struct host {
	char *origin;
	struct job *head, *tail;
	int64_t not_before;       /* Unix ms */
	int64_t interval;         /* ms; raised by Crawl-delay */
	int64_t since;            /* of the request it is busy with */
	bool busy;
	enum robots_state robots;
	struct robots rules;
	/* queue.c's own */
	bool live, idle;
	struct host *chain, *next_idle;
};

struct hosts {
	struct host **table;
	size_t n_table, n;
	struct host **live;       /* those with jobs or busy, in no order */
	size_t n_live, cap_live;
	struct host *idle, *last_idle;
	size_t n_idle;
	size_t waiting;           /* jobs in all queues */
};

/* The host of an origin, made where it is new. It stays while it is busy, has jobs, waits for its rules,
 * or may not be asked yet. */
struct host *hosts_get(struct hosts *h, struct str origin, bool *created);
void hosts_release(struct hosts *h);
void hosts_settle(struct hosts *h, int64_t now); /* once a turn: forgets idle hosts that are too many */
void hosts_each(const struct hosts *h, void (*each)(void *user, const struct host *host), void *user);
void host_append(struct hosts *h, struct host *host, struct job *job);
void host_prepend(struct hosts *h, struct host *host, struct job *job);
struct job *host_take(struct hosts *h, struct host *host); /* the first, or NULL */
void host_keep_rules(struct host *host, const struct robots *r); /* a copy of the rules alone; r NULL: none */

struct job *job_new(enum job_kind kind, const struct source *source, const struct found *a);
void job_redirect(struct job *job, struct str url);
void job_free(struct job *job);

/* Keys met in this run: exactly the last hundred thousand at least, older ones are forgotten. */
struct keys {
	uint64_t *v, *old;
	size_t n, slots, old_slots;
};
bool keys_add(struct keys *k, struct str key); /* false: it was there */
void keys_release(struct keys *k);

struct fetch {
	const struct settings *settings;
	struct archive *out;          /* NULL: only to list */
	struct state *state;          /* NULL: nothing is remembered */
	struct wire *wire;
	struct reader *reader;        /* the caller's */
	struct hosts hosts;
	struct keys met;
	struct arena scratch;         /* emptied after each answer */
	struct str token;             /* of our user agent, for robots.txt */
	struct buf *report;           /* NULL: none is wanted */
	size_t active;
	struct input *list;
	const struct source *list_source;
	size_t unsynced;
	uint64_t feeds, pages, bytes; /* done so far, to be shown */
	int64_t committed, shown;
	unsigned jitter;
};

/* A host that wants to be left alone for longer is left to the next run. */
enum { HOST_PATIENCE_MS = 60000 };

int64_t now_ms(void);

/* ---- offer.c: into the queues ---- */

/* Queues a job at the host of its URL; says so where that is no URL of ours, frees the job and returns false. */
bool offer_job(struct fetch *f, struct job *job, bool first);
void offer_article(struct fetch *f, const struct source *s, const struct entry *e, struct str feed);
void offer_feed(struct fetch *f, const struct source *s, struct str url, enum job_kind kind, int depth); /* if it is due */
void offer_from_list(struct fetch *f);
/* A line of --list: what ("fetch", "pass", "wait", "feed") and why. */
void list_line(const char *what, const char *why, const struct source *s, struct str url);

/* ---- answer.c: what came back ---- */

void answer(struct fetch *f, struct job *job);           /* takes the job over */
void take_rules(struct fetch *f, struct host *host, int status, struct str text);
void job_refused(struct fetch *f, struct host *host, struct job *job); /* by robots.txt; takes the job over */

#endif
