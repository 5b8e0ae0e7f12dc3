/*
 * What finding figures costs: MB of text a second of processor time, and how many times as long the same
 * expressions take when each is searched for by itself, one after the other, as recognisers do it.
 *
 *   figures FILE...    plain text; each file is one article
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../../extract/extract.h"
#include "../../extract/rules.h"

enum { TEXTS_MAX = 4096 };

static struct str
read_file(const char *path)
{
	static char part[1 << 16];
	struct buf all = { .max = 1 << 26 };
	FILE *f = fopen(path, "rb");
	size_t n;

	while (f && (n = fread(part, 1, sizeof part, f)) > 0)
		buf_add(&all, (struct str){ part, n });
	if (f)
		fclose(f);
	return buf_str(&all);
}

static double
seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static size_t
by_the_pass(struct extract *x, const struct str *texts, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++) {
		struct article a = { .text = texts[i] };

		arena_reset(&x->arena);
		figures_find(x, &a);
		found += a.figures.n;
	}
	return found;
}

/* The same expressions, but for searching: those of the pass are compiled to match at a place only. */
static struct pattern *
searching(struct extract *x, size_t *n)
{
	const struct rules *rules = x->english;
	struct pattern *all = NULL;

	*n = 0;
	for (size_t k = 0; k < rules->list[RULE_FIGURE].n; k++) {
		const struct rule *rule = &rules->list[RULE_FIGURE].v[k];
		for (size_t r = 0; r < rule->res.n; r++) {
			const struct pattern *p = &rule->res.v[r].pattern;
			all = mem_grow(all, (*n + 1) * sizeof *all);
			all[(*n)++] = (struct pattern){ .source = p->source, .where = p->where, .caseless = p->caseless, .wall = p->wall };
		}
	}
	return all;
}

static size_t
one_by_one(struct extract *x, struct pattern *all, size_t n_all, const struct str *texts, size_t n)
{
	struct match m;
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n_all; k++)
			for (size_t at = 0; pattern_match(&x->keep, &all[k], texts[i], at, false, &m); found++)
				at = m.end > m.start ? m.end : m.end + 1;
	return found;
}

static double
best(struct extract *x, const struct str *texts, size_t n)
{
	double least = 1e9;

	for (int i = 0; i < 5; i++) {
		double start = seconds(), spent;
		size_t rounds = 0;
		do {
			by_the_pass(x, texts, n);
			rounds++;
			spent = seconds() - start;
		} while (spent < 0.3);
		if (spent / (double)rounds < least)
			least = spent / (double)rounds;
	}
	return least;
}

int
main(int argc, char **argv)
{
	static struct str texts[TEXTS_MAX];
	struct extract x;
	struct err err;
	struct pattern *all;
	size_t n_all, n = 0, bytes = 0, some = 0, sample = 0, figures = 0;
	double start, pass, alone;

	if (extract_init(&x, NULL, &err) < 0) {
		fprintf(stderr, "%s\n", err.msg);
		return 2;
	}
	for (int i = 1; i < argc && n < TEXTS_MAX; i++) {
		texts[n] = read_file(argv[i]);
		bytes += texts[n++].n;
	}
	if (bytes == 0)
		return 2;
	figures = by_the_pass(&x, texts, n); /* compiles what is needed, and learns what can begin where */
	by_the_pass(&x, texts, n);
	/* the best of five: others use the machine too */
	pass = best(&x, texts, n);

	while (some < n && sample < 200000)
		sample += texts[some++].n;
	all = searching(&x, &n_all);
	for (int i = 0; i < 13; i++) /* past the point where each is compiled to machine code */
		one_by_one(&x, all, n_all, texts, 1);
	start = seconds();
	one_by_one(&x, all, n_all, texts, some);
	alone = seconds() - start;

	printf("bench figures %zu in %zu texts of %.2f MB: %.1f MB a CPU second\n", figures, n, (double)bytes / 1e6, (double)bytes / 1e6 / pass);
	printf("bench figures one expression after the other: %.0f times as long\n",
	    alone / (double)sample / (pass / (double)bytes));
	for (size_t i = 0; i < n_all; i++)
		pattern_release(&all[i]);
	free(all);
	extract_release(&x);
	return 0;
}
