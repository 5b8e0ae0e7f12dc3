/*
 * Between the files that find figures: figure.c (the pass), figure_context.c (what stands around a match),
 * figure_join.c (figures that are one).
 */
#ifndef EXTRACT_FIGURE_H
#define EXTRACT_FIGURE_H

#include "extract.h"
#include "rules.h"

enum {
	FIGURE_MAX = 160,  /* bytes of a figure; longer "numbers" are noise */
	WORD_LONG = 24,    /* letters of a word that a figure can begin with */
	TABLE_BITS = 13,
	FIRSTS_MAX = 1 << 13, /* beginnings kept in the table; more are worked out each time they are met */
	MANY = 3,          /* so many expressions are tried before a longer beginning is looked up */
	SEEN_BITS = 15,
	MAYBE_BITS = 16,
};

enum byte_class { OTHER, LETTER, DIGIT, SIGN, WIDE };

struct starter {
	struct expr *expr;
	struct rule *rule;
};

/* The expressions that can begin with one word. */
struct first {
	struct str word;
	uint32_t hash;
	struct first *next;           /* of the same slot */
	size_t n;
	uint16_t *exprs;
};

struct finder {
	struct rules *rules;
	struct arena keep;
	LIST(struct starter) all;     /* in file order */
	LIST(struct str) spelt;       /* lower-case words that stand in any expression, sorted */
	uint8_t maybe[1 << MAYBE_BITS >> 3]; /* the same by hash, to tell most words in one look */
	struct first *table[1 << TABLE_BITS];
	size_t firsts;
	uint8_t seen[1 << SEEN_BITS >> 3]; /* longer beginnings met once, by their hash */
	struct str lead;              /* F_LEAD: words behind which a number is a number, not part of a name */
	struct str span, from, moved, small; /* F_SPAN, F_FROM, F_MOVED, F_SMALLWORD: figure_join.c */
	unsigned char class[256];
};


/* Whether a lexicon's words have this one, in any case. */
bool lexicon_has(struct str words, struct str word);

/* ---- figure_join.c ---- */

void figures_join(const struct finder *f, struct article *out);

#endif
