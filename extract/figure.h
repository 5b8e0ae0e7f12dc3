/*
 * Between the files that find figures: figure_first.c (which expressions can begin at a place), figure.c (the pass),
 * figure_context.c (what stands around a match), figure_join.c (figures that are one).
 */
#ifndef EXTRACT_FIGURE_H
#define EXTRACT_FIGURE_H

#include "extract.h"
#include "rules.h"

enum {
	FIGURE_MAX = 160,  /* bytes of a figure; longer "numbers" are noise */
	FIGURE_SIGHT = 4000, /* bytes behind its beginning that its expressions see */
	WORD_LONG = 24,    /* letters of a word that a figure can begin with */
	TABLE_BITS = 14,
	FIRSTS_MAX = 1 << 15, /* beginnings kept in the table */
	ENOUGH = 1,        /* so many expressions are tried without looking up a longer beginning */
	TOKENS_MAX = 4,    /* words of a beginning */
	KEY_MAX = 60,
	SEEN_BITS = 16,
	LEARN_AFTER = 2,   /* times that a longer beginning is met before it is learnt: that costs as much as so many tries */
	MAYBE_BITS = 16,
};

enum byte_class { OTHER, LETTER, DIGIT, SIGN, WIDE };

struct starter {
	struct expr *expr;
	struct rule *rule;
};

/* The expressions that can begin with a word, or a few. */
struct first {
	struct str key;
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
	struct str met[1 << TABLE_BITS]; /* while they are listed: the last of each hash */
	uint8_t maybe[1 << MAYBE_BITS >> 3]; /* the same by hash, to tell most words in one look */
	struct first *table[1 << TABLE_BITS];
	struct first every;           /* all expressions: the yardstick for what is chosen */
	size_t firsts;
	uint8_t seen[1 << SEEN_BITS]; /* how often longer beginnings were met, by their hash */
	struct str lead;              /* F_LEAD: words behind which a number is a number, not part of a name */
	struct str span, from, moved, small; /* F_SPAN, F_FROM, F_MOVED, F_SMALLWORD: figure_join.c */
	unsigned char class[256];
};

struct hit {
	size_t start, end; /* of the figure */
	size_t behind;     /* where the search goes on */
	struct rule *rule;
};


/* ---- figure_first.c ---- */

size_t token_end(const struct finder *f, struct str text, size_t at);
/* The expressions that can begin with the token at [at, end); NULL: none. */
const struct first *first_of(struct finder *f, struct arena *scratch, struct str text, size_t at, size_t end);
const struct first *first_every(struct finder *f);
/* Those of them that can begin with what follows it, too. */
const struct first *first_refined(struct finder *f, struct arena *scratch, const struct first *first, struct str text, size_t at, size_t end);

/* ---- figure_context.c ---- */

/* Whether a figure may begin at `at`: not inside a word or number. */
bool at_edge(const struct finder *f, struct str text, size_t at, enum byte_class class);
bool beside_foreign(struct str text, const struct hit *h);
bool is_name_part(const struct finder *f, struct str text, const struct hit *h);
bool counts_nothing(struct str text, const struct hit *h);
bool is_rate(const struct article *out, struct str text, const struct hit *h);
void split_change(struct str text, struct hit *h);
/* Whether a lexicon's words have this one, in any case. */
bool lexicon_has(struct str words, struct str word);

/* ---- figure_join.c ---- */

void figures_join(const struct finder *f, struct article *out);

#endif
