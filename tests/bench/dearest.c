/*
 * What rules cost: the articles' figures and claims are found twice, the first time to get warm, and the expressions
 * are told on which most processor time went, with how often they were tried and held. "core" is the part from an
 * expression's anchor on, tried at each place of the anchor before the whole is.
 *   dearest [-n N] [FILE ...]     N: how many of each sort; 20
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../../extract/claim.h"

struct line {
	const struct rule *rule;
	struct pattern *pattern;
	const char *part;
};

static struct arena texts;
static LIST(struct article) articles;
static size_t bytes;

static void
keep_article(const struct article *a)
{
	struct article *mine = arena_push(&texts, &articles);

	*mine = (struct article){ .text = arena_dup(&texts, a->text) };
	for (size_t i = 0; i < a->blocks.n; i++)
		*arena_push(&texts, &mine->blocks) = a->blocks.v[i];
	for (size_t i = 0; i < a->sentences.n; i++)
		*arena_push(&texts, &mine->sentences) = a->sentences.v[i];
	bytes += a->text.n;
}

static void
read_all(struct extract *x, char **operands)
{
	struct sources *sources = sources_open(operands);
	struct rules *rules = x->english;
	struct article a;
	struct raw raw;
	struct doc doc;
	struct err err;
	int got;

	x->english = NULL; /* the article alone */
	while ((got = sources_next(sources, &raw, &err)) != 0) {
		arena_reset(&x->arena);
		if (got > 0 && document_open(&x->arena, &raw, &doc, &err) == 0 && extract_article(x, &doc, &a, &err) == 0 &&
		    (a.language.n == 0 || str_istarts(a.language, S("en"))))
			keep_article(&a);
	}
	sources_close(sources);
	x->english = rules;
}

static void
find_all(struct extract *x)
{
	for (size_t i = 0; i < articles.n; i++) {
		struct article a = articles.v[i];
		arena_reset(&x->arena);
		figures_find(x, &a);
		names_find(x, &a);
		claims_find(x, &a);
	}
}

static int
dearer(const void *a, const void *b)
{
	const struct line *x = a, *y = b;

	return x->pattern->cost == y->pattern->cost ? 0 : x->pattern->cost < y->pattern->cost ? 1 : -1;
}

/* What a look at the clock costs, which every match was charged with: the median of many. */
static double
clock_cost(void)
{
	uint64_t cost[999];
	struct timespec a, b;

	for (size_t i = 0; i < 999; i++) {
		size_t at = i;
		uint64_t this;
		clock_gettime(CLOCK_THREAD_CPUTIME_ID, &a);
		clock_gettime(CLOCK_THREAD_CPUTIME_ID, &b);
		this = (uint64_t)(b.tv_sec - a.tv_sec) * 1000000000 + (uint64_t)(b.tv_nsec - a.tv_nsec);
		for (; at > 0 && cost[at - 1] > this; at--)
			cost[at] = cost[at - 1];
		cost[at] = this;
	}
	return (double)cost[499];
}

static void
tell(struct rules *r, enum rule_sort sort, size_t most)
{
	LIST(struct line) all = { 0 };
	uint64_t tries = 0;
	double cost = 0, look = clock_cost();

	for (size_t i = 0; i < r->list[sort].n; i++) {
		struct rule *rule = &r->list[sort].v[i];
		for (size_t k = 0; k < rule->res.n; k++) {
			*arena_push(&texts, &all) = (struct line){ rule, &rule->res.v[k].pattern, "re" };
			*arena_push(&texts, &all) = (struct line){ rule, &rule->res.v[k].core, "core" };
		}
		for (size_t k = 0; k < rule->nots.n; k++) {
			*arena_push(&texts, &all) = (struct line){ rule, &rule->nots.v[k].pattern, "not" };
			*arena_push(&texts, &all) = (struct line){ rule, &rule->nots.v[k].core, "not core" };
		}
	}
	for (size_t i = 0; i < all.n; i++) {
		struct pattern *p = all.v[i].pattern;
		p->cost = (double)p->cost > look * p->tries ? p->cost - (uint64_t)(look * p->tries) : 0;
		cost += (double)p->cost;
		tries += all.v[i].pattern->tries;
	}
	qsort(all.v, all.n, sizeof *all.v, dearer);
	printf("dearest %s: %.0f ms in %llu matches, %.1f a kilobyte\n", sort == RULE_FIGURE ? "figures" : "claims",
	    cost / 1e6, (unsigned long long)tries, (double)tries * 1e3 / (double)bytes);
	for (size_t i = 0; i < all.n && i < most; i++)
		printf("%5.1f%% %8u tries %6u hits %7.0f ns  %-8s %s %s\n", 100 * (double)all.v[i].pattern->cost / (cost > 0 ? cost : 1),
		    all.v[i].pattern->tries, all.v[i].pattern->hits,
		    (double)all.v[i].pattern->cost / (all.v[i].pattern->tries + !all.v[i].pattern->tries), all.v[i].part,
		    all.v[i].rule->name, all.v[i].pattern->where);
}

int
main(int argc, char **argv)
{
	size_t most = 20;
	int first = 1;
	struct extract x;
	struct err err;

	if (argc > 2 && strcmp(argv[1], "-n") == 0) {
		most = (size_t)atoi(argv[2]);
		first = 3;
	}
	log_init("dearest", LOG_ERROR);
	if (extract_init(&x, NULL, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	read_all(&x, argv + first);
	if (articles.n == 0)
		die(EXIT_SKIPPED, "no article in what was given");
	find_all(&x);
	wall_count_costs(x.english->wall);
	find_all(&x);
	for (int sort = 0; sort < RULE_SORTS; sort++)
		tell(x.english, (enum rule_sort)sort, most);
	extract_release(&x);
	arena_release(&texts);
	return 0;
}
