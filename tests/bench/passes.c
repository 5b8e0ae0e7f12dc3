/*
 * What the passes of extract cost, in MB of article text per second of processor time: figures, names, shadow,
 * claims, and the last three together. Pages are read once; the passes are run over all their articles, once to
 * get warm (rules compile when first needed: told as "first"), then until two seconds of work are done.
 *   passes [--every] [--rounds N] [FILE ...]     --every: also with all rules tried on every sentence, and the ratio;
 *     --rounds: so many warm rounds and no clock, so that two runs under callgrind differ by what a round costs
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../../extract/claim.h"

enum pass { PASS_FIGURES, PASS_NAMES, PASS_SHADOW, PASS_CLAIMS, PASSES };

struct bench {
	struct extract x;
	struct arena texts;
	LIST(struct article) articles; /* text, blocks and sentences alone */
	size_t bytes;
	size_t rounds; /* 0: as many as two seconds hold */
};

static double
cpu(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Copies what the passes read, so that the arena of the stage can be emptied. */
static void
keep_article(struct bench *b, const struct article *a)
{
	struct article *mine = arena_push(&b->texts, &b->articles);

	*mine = (struct article){ .text = arena_dup(&b->texts, a->text) };
	for (size_t i = 0; i < a->blocks.n; i++)
		*arena_push(&b->texts, &mine->blocks) = a->blocks.v[i];
	for (size_t i = 0; i < a->sentences.n; i++)
		*arena_push(&b->texts, &mine->sentences) = a->sentences.v[i];
	b->bytes += a->text.n;
}

static void
read_all(struct bench *b, char **operands)
{
	struct sources *sources = sources_open(operands);
	struct rules *rules = b->x.english;
	struct article a;
	struct raw raw;
	struct doc doc;
	struct err err;
	int got;

	b->x.english = NULL; /* the article alone */
	while ((got = sources_next(sources, &raw, &err)) != 0) {
		arena_reset(&b->x.arena);
		if (got > 0 && document_open(&b->x.arena, &raw, &doc, &err) == 0 && extract_article(&b->x, &doc, &a, &err) == 0 &&
		    (a.language.n == 0 || str_istarts(a.language, S("en"))))
			keep_article(b, &a);
	}
	sources_close(sources);
	b->x.english = rules;
}

static void
shadows_make(struct extract *x, const struct article *a)
{
	struct shadow shadow = { .room = 0 };

	for (uint32_t i = 0; i < a->sentences.n; i++)
		shadow_make(&x->arena, a, i, &shadow);
}

/* One round over all articles; adds what each pass cost. */
static size_t
round_of(struct bench *b, double *cost)
{
	size_t claims = 0;

	for (size_t i = 0; i < b->articles.n; i++) {
		struct article a = b->articles.v[i];
		double t[PASSES + 1];

		arena_reset(&b->x.arena);
		t[0] = cpu();
		figures_find(&b->x, &a);
		t[1] = cpu();
		names_find(&b->x, &a);
		t[2] = cpu();
		shadows_make(&b->x, &a);
		t[3] = cpu();
		claims_find(&b->x, &a);
		t[4] = cpu();
		for (int p = 0; p < PASSES; p++)
			cost[p] += t[p + 1] - t[p];
		claims += a.claims.n;
	}
	return claims;
}

static double
megabytes(const struct bench *b, size_t rounds, double seconds)
{
	return (double)b->bytes * (double)rounds / 1e6 / (seconds > 0 ? seconds : 1e-9);
}

/* The seconds of one warm round of names, shadow and claims. */
static double
measure(struct bench *b, const char *what)
{
	double first[PASSES] = { 0 }, cost[PASSES] = { 0 }, all = 0;
	size_t rounds = 0, claims = round_of(b, first);

	while (b->rounds ? rounds < b->rounds : all < 2 && rounds < 1000) {
		round_of(b, cost);
		rounds++;
		all = cost[PASS_FIGURES] + cost[PASS_NAMES] + cost[PASS_CLAIMS];
	}
	all = cost[PASS_NAMES] + cost[PASS_CLAIMS]; /* claims_find makes the shadow itself */
	printf("passes %s: %zu articles, %.2f MB, %zu claims\n", what, b->articles.n, (double)b->bytes / 1e6, claims);
	printf("passes %s: first round %.0f ms of names and claims\n", what, (first[PASS_NAMES] + first[PASS_CLAIMS]) * 1e3);
	printf("passes %s: figures %.1f, names %.1f, shadow %.1f, claims %.1f, names+shadow+claims %.2f MB a CPU second\n", what,
	    megabytes(b, rounds, cost[PASS_FIGURES]), megabytes(b, rounds, cost[PASS_NAMES]),
	    megabytes(b, rounds, cost[PASS_SHADOW]), megabytes(b, rounds, cost[PASS_CLAIMS] - cost[PASS_SHADOW]),
	    megabytes(b, rounds, all));
	return cost[PASS_CLAIMS] / (double)rounds;
}

int
main(int argc, char **argv)
{
	bool every = argc > 1 && strcmp(argv[1], "--every") == 0;
	struct bench b = { .bytes = 0 };
	double begin = cpu(), chosen, all;
	struct err err;

	log_init("passes", LOG_ERROR);
	if (extract_init(&b.x, NULL, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	printf("passes start-up: %.1f ms\n", (cpu() - begin) * 1e3);
	if (argc > 2 + every && strcmp(argv[1 + every], "--rounds") == 0) {
		b.rounds = (size_t)atoi(argv[2 + every]);
		argv += 2;
	}
	read_all(&b, argv + 1 + every);
	if (b.articles.n == 0)
		die(EXIT_SKIPPED, "no article in what was given");
	chosen = measure(&b, "chosen");
	if (every) {
		b.x.every = true;
		all = measure(&b, "every");
		printf("passes choice: %.1f times faster than trying every rule\n", all / chosen);
	}
	extract_release(&b.x);
	arena_release(&b.texts);
	return 0;
}
