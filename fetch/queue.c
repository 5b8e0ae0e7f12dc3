#include "queue.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/digest.h"

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

static void
enlarge(struct hosts *h)
{
	h->n_table = h->n_table ? h->n_table * 4 : 64;
	h->table = mem_grow(h->table, h->n_table * sizeof *h->table);
	memset(h->table, 0, h->n_table * sizeof *h->table);
	for (size_t i = 0; i < h->all.n; i++) {
		struct host **slot = &h->table[hash(str_z(h->all.v[i]->origin)) % h->n_table];
		h->all.v[i]->chain = *slot;
		*slot = h->all.v[i];
	}
}

struct host *
hosts_get(struct hosts *h, struct str origin, bool *created)
{
	struct host *host, **slot;

	if (h->all.n >= h->n_table)
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
	*arena_push(&h->arena, &h->all) = host;
	*created = true;
	return host;
}

void
hosts_release(struct hosts *h)
{
	for (size_t i = 0; i < h->all.n; i++) {
		struct host *host = h->all.v[i];
		struct job *job;
		while ((job = host_take(h, host)))
			job_free(job);
		arena_release(&host->arena);
		free(host->origin);
		free(host);
	}
	free(h->table);
	arena_release(&h->arena);
}

void
host_append(struct hosts *h, struct host *host, struct job *job)
{
	job->host = host;
	job->next = NULL;
	if (host->tail)
		host->tail->next = job;
	else
		host->head = job;
	host->tail = job;
	host->waiting++;
	h->waiting++;
}

void
host_prepend(struct hosts *h, struct host *host, struct job *job)
{
	job->host = host;
	job->next = host->head;
	host->head = job;
	if (!host->tail)
		host->tail = job;
	host->waiting++;
	h->waiting++;
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
	host->waiting--;
	h->waiting--;
	return job;
}

struct job *
job_new(enum job_kind kind, const struct source *source, struct str url, struct str key, struct str stamp)
{
	struct job *job = mem_grow(NULL, sizeof *job);

	*job = (struct job){ .kind = kind, .source = source, .url = copy(url), .key = copy(key), .stamp = copy(stamp),
		.allow_private = source->allow_private };
	job->first = job->url;
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
	request_release(&job->request);
	if (job->url != job->first)
		free(job->url);
	free(job->first);
	free(job->key);
	free(job->stamp);
	free(job);
}

bool
keys_add(struct keys *k, struct str key)
{
	uint64_t h = hash(key);
	size_t at;

	h += h == 0; /* zero marks a free slot */
	if (k->n * 2 >= k->cap) {
		struct keys old = *k;
		k->cap = k->cap ? k->cap * 2 : 1024;
		k->v = mem_grow(NULL, k->cap * sizeof *k->v);
		memset(k->v, 0, k->cap * sizeof *k->v);
		for (size_t i = 0; i < old.cap; i++)
			if (old.v[i]) {
				for (at = old.v[i] & (k->cap - 1); k->v[at]; at = (at + 1) & (k->cap - 1))
					continue;
				k->v[at] = old.v[i];
			}
		free(old.v);
	}
	for (at = h & (k->cap - 1); k->v[at]; at = (at + 1) & (k->cap - 1))
		if (k->v[at] == h)
			return false;
	k->v[at] = h;
	k->n++;
	return true;
}
