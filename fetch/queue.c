#include "queue.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/digest.h"

enum {
	HOSTS_IDLE_MAX = 1000, /* hosts without work that are remembered */
	KEYS_SLOTS = 1 << 17,  /* at least a hundred thousand keys */
};

static uint64_t
hash(struct str s)
{
	unsigned char raw[20];
	uint64_t h;

	sha1_raw(s, raw); /* strangers choose the keys */
	memcpy(&h, raw, sizeof h);
	return h;
}

static char *
copy(struct str s)
{
	char *p = mem_grow(NULL, s.n + 1);

	if (s.n)
		memcpy(p, s.p, s.n);
	p[s.n] = '\0';
	return p;
}

/* ---- hosts ---- */

static void
enlarge(struct hosts *h)
{
	size_t n = h->n_table ? h->n_table * 4 : 64;
	struct host **table = mem_grow(NULL, n * sizeof *table), *host, *next;

	memset(table, 0, n * sizeof *table);
	for (size_t i = 0; i < h->n_table; i++)
		for (host = h->table[i]; host; host = next) {
			struct host **slot = &table[hash(str_z(host->origin)) % n];
			next = host->chain;
			host->chain = *slot;
			*slot = host;
		}
	free(h->table);
	h->table = table;
	h->n_table = n;
}

struct host *
hosts_get(struct hosts *h, struct str origin, bool *created)
{
	struct host *host, **slot;

	if (h->n >= h->n_table)
		enlarge(h);
	slot = &h->table[hash(origin) % h->n_table];
	for (host = *slot; host; host = host->chain)
		if (str_eq(str_z(host->origin), origin)) {
			*created = false;
			return host;
		}
	host = mem_grow(NULL, sizeof *host);
	*host = (struct host){ .origin = copy(origin), .chain = *slot };
	*slot = host;
	h->n++;
	*created = true;
	return host;
}

static void
host_free(struct hosts *h, struct host *host)
{
	struct host **slot = &h->table[hash(str_z(host->origin)) % h->n_table];
	struct job *job;

	while (*slot != host)
		slot = &(*slot)->chain;
	*slot = host->chain;
	h->n--;
	while ((job = host_take(h, host)))
		job_free(job);
	free(host->rules.rules.v);
	free(host->origin);
	free(host);
}

void
hosts_release(struct hosts *h)
{
	for (size_t i = 0; i < h->n_table; i++)
		while (h->table[i])
			host_free(h, h->table[i]);
	free(h->table);
	free(h->live);
}

void
hosts_each(const struct hosts *h, void (*each)(void *, const struct host *), void *user)
{
	for (size_t i = 0; i < h->n_table; i++)
		for (const struct host *host = h->table[i]; host; host = host->chain)
			each(user, host);
}

static bool
has_work(const struct host *host)
{
	return host->head || host->busy || host->robots == ROBOTS_ASKED;
}

void
hosts_settle(struct hosts *h, int64_t now)
{
	for (size_t i = 0; i < h->n_live;) {
		struct host *host = h->live[i];
		if (has_work(host)) {
			i++;
			continue;
		}
		h->live[i] = h->live[--h->n_live];
		host->live = false;
		if (!host->idle) {
			host->idle = true;
			host->next_idle = NULL;
			*(h->idle ? &h->last_idle->next_idle : &h->idle) = host;
			h->last_idle = host;
			h->n_idle++;
		}
	}
	while (h->n_idle > HOSTS_IDLE_MAX) {
		struct host *host = h->idle;
		if (!host->live && host->not_before > now)
			break; /* the one that waited longest may not even be asked again yet */
		h->idle = host->next_idle;
		h->n_idle--;
		host->idle = false;
		if (!host->live)
			host_free(h, host);
	}
}

static void
enliven(struct hosts *h, struct host *host)
{
	h->waiting++;
	if (host->live)
		return;
	if (h->n_live == h->cap_live) {
		h->cap_live = h->cap_live ? h->cap_live * 2 : 64;
		h->live = mem_grow(h->live, h->cap_live * sizeof *h->live);
	}
	h->live[h->n_live++] = host;
	host->live = true;
}

void
host_append(struct hosts *h, struct host *host, struct job *job)
{
	job->host = host;
	job->next = NULL;
	*(host->tail ? &host->tail->next : &host->head) = job;
	host->tail = job;
	enliven(h, host);
}

void
host_prepend(struct hosts *h, struct host *host, struct job *job)
{
	job->host = host;
	job->next = host->head;
	host->head = job;
	if (!host->tail)
		host->tail = job;
	enliven(h, host);
}

struct job *
host_take(struct hosts *h, struct host *host)
{
	struct job *job = host->head;

	if (!job)
		return NULL;
	host->head = job->next;
	if (!host->head)
		host->tail = NULL;
	h->waiting--;
	return job;
}

void
host_keep_rules(struct host *host, const struct robots *r)
{
	size_t n = r ? r->rules.n : 0, bytes = 0;
	struct robots_rule *rules = NULL;
	char *p;

	for (size_t i = 0; i < n; i++)
		bytes += r->rules.v[i].pattern.n;
	if (n) { /* the rules and behind them their bytes, in one piece */
		rules = mem_grow(NULL, n * sizeof *rules + bytes);
		p = (char *)(rules + n);
		for (size_t i = 0; i < n; i++) {
			struct str from = r->rules.v[i].pattern;
			if (from.n)
				memcpy(p, from.p, from.n);
			rules[i] = (struct robots_rule){ r->rules.v[i].allow, { p, from.n } };
			p += from.n;
		}
	}
	free(host->rules.rules.v);
	host->rules = (struct robots){ .crawl_delay = r ? r->crawl_delay : -1 };
	host->rules.rules.v = rules;
	host->rules.rules.n = host->rules.rules.cap = n;
}

/* ---- jobs ---- */

struct job *
job_new(enum job_kind kind, const struct source *source, const struct found *a)
{
	const struct str part[] = { a->url, a->key, a->stamp, a->guid, a->via };
	size_t bytes = 0;
	struct job *job;
	char *p, **place[5];

	for (size_t i = 0; i < 5; i++)
		bytes += part[i].n + 1;
	job = mem_grow(NULL, sizeof *job + bytes);
	*job = (struct job){ .kind = kind, .source = source, .allow_private = source->allow_private };
	place[0] = &job->first, place[1] = &job->key, place[2] = &job->stamp, place[3] = &job->guid, place[4] = &job->via;
	p = (char *)(job + 1);
	for (size_t i = 0; i < 5; i++) {
		if (part[i].n)
			memcpy(p, part[i].p, part[i].n);
		p[part[i].n] = '\0';
		*place[i] = p;
		p += part[i].n + 1;
	}
	job->url = job->first;
	return job;
}

void
job_redirect(struct job *job, struct str url)
{
	char *p = copy(url);

	if (job->url != job->first)
		free(job->url);
	job->url = p;
	job->redirects++;
}

void
job_free(struct job *job)
{
	request_free(job->request);
	if (job->url != job->first)
		free(job->url);
	free(job);
}

/* ---- keys ---- */

static bool
holds(const uint64_t *v, size_t slots, uint64_t h, size_t *at)
{
	for (*at = h & (slots - 1); v[*at]; *at = (*at + 1) & (slots - 1))
		if (v[*at] == h)
			return true;
	return false;
}

static uint64_t *
new_slots(size_t n)
{
	return memset(mem_grow(NULL, n * sizeof(uint64_t)), 0, n * sizeof(uint64_t));
}

/* A larger table, or, where it is as large as it gets, a new one beside it. */
static void
make_room(struct keys *k)
{
	struct keys next = { .slots = k->slots ? k->slots * 2 : 1024 };
	size_t at;

	if (k->slots == KEYS_SLOTS) {
		free(k->old);
		*k = (struct keys){ .v = new_slots(KEYS_SLOTS), .slots = KEYS_SLOTS, .old = k->v, .old_slots = k->slots };
		return;
	}
	next.v = new_slots(next.slots);
	for (size_t i = 0; i < k->slots; i++)
		if (k->v[i]) {
			holds(next.v, next.slots, k->v[i], &at);
			next.v[at] = k->v[i];
		}
	free(k->v);
	k->v = next.v;
	k->slots = next.slots;
}

bool
keys_add(struct keys *k, struct str key)
{
	uint64_t h = hash(key);
	size_t at;

	h += h == 0; /* zero marks a free slot */
	if (k->n >= k->slots / 4 * 3 + k->slots / 32)
		make_room(k);
	if ((k->old && holds(k->old, k->old_slots, h, &at)) || holds(k->v, k->slots, h, &at))
		return false;
	k->v[at] = h;
	k->n++;
	return true;
}

void
keys_release(struct keys *k)
{
	free(k->v);
	free(k->old);
}
