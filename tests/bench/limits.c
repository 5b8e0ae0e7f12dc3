/*
 * What the worst sentences cost: each sentence of the articles is given to the claim rules alone; told are the rules
 * that hit their limit and the sentences that cost more than SLOW_MS of processor time. A sentence that seems slow is
 * measured again, so that another program's work is not held against it. Fails where there is any of either.
 *   limits [FILE ...]
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "../../extract/claim.h"

enum { SLOW_MS = 5, TRIES = 5 };

static double
cpu_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Milliseconds of the sentence, the least of several tries where it seems slow. */
static double
cost_of(struct extract *x, const struct article *a, size_t sentence)
{
	double least = 1e9;

	for (int i = 0; i < TRIES && least > SLOW_MS; i++) {
		struct article one = *a;
		double begin;
		one.claims.v = NULL;
		one.claims.n = one.claims.cap = 0;
		one.sentences.v += sentence;
		one.sentences.n = 1;
		begin = cpu_ms();
		claims_find(x, &one);
		begin = cpu_ms() - begin;
		if (begin < least)
			least = begin;
	}
	return least;
}

static size_t
told(const struct pattern *p, const char *what)
{
	if (p->limits)
		printf("limit: %s %s: %u times\n", p->where, what, p->limits);
	return p->limits;
}

static size_t
limits_hit(const struct rules *r)
{
	size_t n = 0;

	for (int sort = 0; sort < RULE_SORTS; sort++)
		for (size_t i = 0; i < r->list[sort].n; i++) {
			const struct rule *rule = &r->list[sort].v[i];
			for (size_t k = 0; k < rule->res.n; k++)
				n += told(&rule->res.v[k].pattern, rule->name) + told(&rule->res.v[k].core, rule->name);
			for (size_t k = 0; k < rule->nots.n; k++)
				n += told(&rule->nots.v[k].pattern, rule->name) + told(&rule->nots.v[k].core, rule->name);
		}
	return n;
}

int
main(int argc, char **argv)
{
	struct sources *sources;
	struct extract x;
	struct article a;
	struct raw raw;
	struct doc doc;
	struct err err;
	size_t sentences = 0, slow = 0, limits;
	double worst = 0;
	int got;

	(void)argc;
	log_init("limits", LOG_ERROR);
	if (extract_init(&x, NULL, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	sources = sources_open(argv + 1);
	while ((got = sources_next(sources, &raw, &err)) != 0) {
		arena_reset(&x.arena);
		if (got < 0 || document_open(&x.arena, &raw, &doc, &err) < 0 || extract_article(&x, &doc, &a, &err) < 0)
			continue;
		for (size_t i = 0; i < a.sentences.n; i++, sentences++) {
			double ms = cost_of(&x, &a, i);
			if (ms > worst)
				worst = ms;
			if (ms <= SLOW_MS)
				continue;
			slow++;
			printf("slow: %.1f ms, %u bytes: %.*s\n", ms, a.sentences.v[i].end - a.sentences.v[i].start,
			    SARG(str_cut(a.text, a.sentences.v[i].start, a.sentences.v[i].end)));
		}
	}
	sources_close(sources);
	limits = limits_hit(x.english);
	printf("limits: %zu sentences, worst %.2f ms, %zu above %d ms, %zu limits hit\n", sentences, worst, slow, SLOW_MS, limits);
	extract_release(&x);
	return slow || limits || sentences == 0;
}
