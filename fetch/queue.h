/* Jobs and the hosts they wait at; between fetch.c, queue.c and answer.c alone. */
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
	char *key, *stamp;        /* of an article; may be "" */
	bool allow_private;       /* as its source says, until a redirect leads to another host */
	short redirects, attempts, depth;
	struct request request;
};

enum robots_state { ROBOTS_UNKNOWN, ROBOTS_ASKED, ROBOTS_RULES, ROBOTS_DENY };

struct host {
	char *origin;
	struct job *head, *tail;
	size_t waiting;
	int64_t not_before;       /* ms, of the monotonic-like clock of fetch.c */
	int64_t interval;         /* ms; raised by Crawl-delay */
	bool busy;
	enum robots_state robots;
	struct robots rules;
	struct arena arena;       /* of the rules */
	struct host *chain;       /* in the table */
};

struct hosts {
	struct host **table;
	size_t n_table;
	LIST(struct host *) all;
	struct arena arena;
	size_t waiting;           /* jobs in all queues */
};

struct host *hosts_get(struct hosts *h, struct str origin, bool *created);
void hosts_release(struct hosts *h);
void host_append(struct hosts *h, struct host *host, struct job *job);
void host_prepend(struct hosts *h, struct host *host, struct job *job);
struct job *host_take(struct hosts *h, struct host *host); /* the first, or NULL */

struct job *job_new(enum job_kind kind, const struct source *source, struct str url, struct str key, struct str stamp);
void job_redirect(struct job *job, struct str url);
void job_free(struct job *job);

/* Keys met in this run. */
struct keys {
	uint64_t *v;
	size_t n, cap;
};
bool keys_add(struct keys *k, struct str key); /* false: it was there */

#endif
