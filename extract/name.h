/*
 * Between the files that find names: name_words.c (the word lists), name_run.c (runs of words with capitals),
 * name_clue.c (what stands around them), name.c (the pass).
 *
 * Names are what the entity table knows, then runs of capitalised words, told apart by what they end with (Inc.), begin
 * with (a first name) or follow (a title). Words that every sentence may begin with are no names. Headlines are read
 * last, since in them capitals tell nothing. The word lists are lexicons of names.pat.
 */
#ifndef EXTRACT_NAME_H
#define EXTRACT_NAME_H

#include <string.h>

#include "extract.h"
#include "rules.h"

enum { MEMORY = 1 << 12, RUN_MAX = 8 };

enum word_list { LIST_COMMON, LIST_TITLE, LIST_FIRST, LIST_ORG_END, LIST_PLACE, LIST_PRODUCT_END, LIST_VERB, LIST_MEDIA, LIST_TAIL,
	LIST_PLACE_END, LIST_PLACE_HEAD, LIST_HEAD, LIST_DESCRIPTOR, LIST_OF_HEAD, LIST_OTHER_END, LISTS };

struct slot {
	struct str text;
	uint8_t kind;      /* a name seen in this article: its kind */
	uint16_t lists;    /* lexicon words: bit for each list */
	struct slot *next;
};

/* The lexicons, hashed once for all documents. */
struct words {
	struct slot *slot[MEMORY];
};

/* The pass over an article. */
struct namer {
	struct extract *x;
	struct article *out;
	struct slot *seen[MEMORY];
	struct span sentence;
	uint32_t index;
	size_t figure;     /* the first that ends behind where we are */
	LIST(struct skipped) skipped;
};

/* Heads of sentences that were no names by what stood around them. What comes later may tell. */
struct skipped {
	struct span at;
	uint32_t sentence;
};

/* Words that follow each other, all with capitals: "Acme Labs", "Bank of Elsewhere". */
struct run {
	struct span word[RUN_MAX];
	size_t n;
};

/* ---- name_words.c ---- */

struct slot *memory_find(struct slot *const *table, struct str s);
struct slot *memory_enter(struct arena *a, struct slot **table, struct str s);
bool listed(const struct namer *f, struct str word, enum word_list list);
bool listed_lower(const struct namer *f, struct str word, enum word_list list); /* whatever its case */

/* ---- name_run.c ---- */

struct str name_text(const struct namer *f, uint32_t from, uint32_t to);
uint32_t name_word_end(struct str t, uint32_t at, uint32_t end);
bool name_capital(struct str w);
bool name_version(struct str w);           /* "5", "S10", "4.1b" */
bool name_in_figure(struct namer *f, uint32_t at);
/* The run that begins at `at`; behind: it goes on a name, so that a version may begin it. */
void run_read(struct namer *f, uint32_t at, bool behind, struct run *r);
void run_drop_first(struct run *r);
struct str run_word(const struct namer *f, const struct run *r, size_t i);

/* ---- name_clue.c ---- */

/* What follows, behind `end`, is what only a name has behind it. known: the table has the word as a name too. */
bool clue_subject(const struct namer *f, uint32_t end, bool known);
bool clue_written_small(const struct namer *f, struct str word);
bool clue_capital_inside(const struct namer *f, struct str word);
bool clue_noun(struct str w);
bool clue_speaks(const struct namer *f, struct str word);
bool clue_place_before(const struct namer *f, uint32_t at);
bool clue_place_behind(const struct namer *f, uint32_t end);
bool clue_title_before(const struct namer *f, uint32_t at);
bool clue_post_before(const struct namer *f, uint32_t at);   /* "Its chairman, NAME" */
bool clue_title_behind(const struct namer *f, uint32_t end);
bool clue_person(const struct namer *f, struct span at);   /* of two or three words: "said NAME," "NAME, who" */
bool clue_firm(const struct namer *f, struct str word);     /* somewhere in the article it does what firms do: "NAME said", "startup NAME" */
int clue_called(const struct namer *f, uint32_t at);        /* "a helper called NAME": 'R'; "a firm called": 'O'; "a man called": 'H'; or 0 */
bool clue_actor(const struct namer *f, struct span at);     /* it does something here, or has something */
bool clue_descriptor(const struct namer *f, struct str word); /* "Rival", "Chipmaker" in front of a name */
bool clue_dateline(const struct namer *f, const struct run *r);
bool clue_idle_acronym(const struct namer *f, struct span at, struct str w);
bool clue_headline(struct str sentence);

#endif
