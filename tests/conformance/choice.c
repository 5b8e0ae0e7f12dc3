/*
 * The choice of rules must change nothing but the time: every article's figures and claims are found twice, by the
 * rules that a place or sentence calls for and by all rules, and both must be the same to the last role. Differences are printed.
 *   choice [FILE ...]
 */
#include <stdio.h>
#include <string.h>

#include "../../extract/claim.h"

static void
print(const char *mark, const struct article *a, const struct claim *c)
{
	struct str s = str_cut(a->text, a->sentences.v[c->sentence].start, a->sentences.v[c->sentence].end);

	printf("%s %s '%.*s' in: %.*s\n", mark, c->pattern, SARG(str_cut(a->text, c->at.start, c->at.end)), SARG(s));
}

static bool
same_claim(const struct claim *a, const struct claim *b)
{
	if (strcmp(a->pattern, b->pattern) || a->at.start != b->at.start || a->at.end != b->at.end || a->sentence != b->sentence ||
	    a->roles.n != b->roles.n || a->modality != b->modality || a->negative != b->negative ||
	    a->speaker.there != b->speaker.there || a->speaker.at.start != b->speaker.at.start)
		return false;
	for (size_t i = 0; i < a->roles.n; i++)
		if (strcmp(a->roles.v[i].role, b->roles.v[i].role) || a->roles.v[i].at.start != b->roles.v[i].at.start ||
		    a->roles.v[i].at.end != b->roles.v[i].at.end || a->roles.v[i].name != b->roles.v[i].name)
			return false;
	return true;
}

static bool
holds(const struct article *a, const struct claim *c)
{
	for (size_t i = 0; i < a->claims.n; i++)
		if (same_claim(&a->claims.v[i], c))
			return true;
	return false;
}

/* The number of claims that only one of the two has. */
static size_t
compare(const struct article *chosen, const struct article *every)
{
	size_t differ = 0;

	for (size_t i = 0; i < every->claims.n; i++)
		if (!holds(chosen, &every->claims.v[i])) {
			print("only by all rules:", every, &every->claims.v[i]);
			differ++;
		}
	for (size_t i = 0; i < chosen->claims.n; i++)
		if (!holds(every, &chosen->claims.v[i])) {
			print("only by the choice:", chosen, &chosen->claims.v[i]);
			differ++;
		}
	return differ;
}

/* The number of figures that only one of the two has. */
static size_t
compare_figures(const struct article *chosen, const struct article *every)
{
	size_t differ = 0, i = 0, k = 0;

	while (i < chosen->figures.n || k < every->figures.n) {
		const struct figure *a = i < chosen->figures.n ? &chosen->figures.v[i] : NULL;
		const struct figure *b = k < every->figures.n ? &every->figures.v[k] : NULL;
		const struct figure *one;
		if (a && b && a->at.start == b->at.start && a->at.end == b->at.end && a->kind == b->kind) {
			i++, k++;
			continue;
		}
		one = a == NULL || (b && b->at.start < a->at.start) ? b : a;
		printf("figure only by %s: %s '%.*s'\n", one == a ? "the choice" : "all rules", one->pattern,
		    SARG(str_cut(chosen->text, one->at.start, one->at.end)));
		*(one == a ? &i : &k) += 1;
		differ++;
	}
	return differ;
}

int
main(int argc, char **argv)
{
	struct sources *sources;
	struct extract x;
	struct article chosen, every;
	struct raw raw;
	struct doc doc;
	struct err err;
	size_t articles = 0, claims = 0, differ = 0;
	int got;

	(void)argc;
	log_init("choice", LOG_ERROR);
	if (extract_init(&x, NULL, &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	sources = sources_open(argv + 1);
	while ((got = sources_next(sources, &raw, &err)) != 0) {
		arena_reset(&x.arena);
		x.every = false;
		if (got < 0 || document_open(&x.arena, &raw, &doc, &err) < 0 || extract_article(&x, &doc, &chosen, &err) < 0)
			continue;
		every = chosen;
		every.claims.v = NULL;
		every.claims.n = every.claims.cap = 0;
		x.every = true;
		every.figures.v = NULL;
		every.figures.n = every.figures.cap = 0;
		if (chosen.language.n == 0 || str_istarts(chosen.language, S("en"))) {
			figures_find(&x, &every);
			differ += compare_figures(&chosen, &every);
			every.figures = chosen.figures;
		}
		if (chosen.figures.n || chosen.names.n)
			claims_find(&x, &every);
		articles++;
		claims += every.claims.n;
		differ += compare(&chosen, &every);
	}
	sources_close(sources);
	extract_release(&x);
	printf("choice: %zu articles, %zu claims, %zu differ\n", articles, claims, differ);
	return differ || claims == 0;
}
