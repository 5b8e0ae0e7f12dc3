/*
 * The passes between figures and names found and claims made: the shadow of a sentence, the choice of rules
 * worth trying on it, and what holds for every claim whatever its type (attribute.c).
 */
#ifndef EXTRACT_CLAIM_H
#define EXTRACT_CLAIM_H

#include "extract.h"
#include "rules.h"

/* ---- shadow.c ---- */

enum { TOKEN_BYTES = 3 };

/* A figure or name in the shadow: one private character, U+E000 and the letter of its kind. */
struct token {
	uint32_t at;   /* in the shadow */
	bool figure;
	int index;     /* into the article's figures or names */
};

/* From shadow byte `at` on the shadow stands for the text from `from` on, byte for byte; with `to`, whole for [from, to). */
struct step {
	uint32_t at, from, to;
};

/*
 * A sentence respelt: each figure and name one token, white space one space, curly quotes straight, dashes
 * "--". Born empty ({ 0 }); made again for the next sentence, it keeps its memory.
 */
struct shadow {
	struct str text;
	struct token *tokens; /* in order */
	size_t n_tokens;
	uint32_t kinds;  /* bit (letter - 'A') for each kind of token in it */
	uint32_t sentence;
	struct step *steps;
	size_t n_steps;
	char *p;
	size_t room;     /* bytes of text that there is memory for */
};

void shadow_make(struct arena *a, const struct article *article, uint32_t sentence, struct shadow *out);
struct span shadow_span(const struct shadow *s, size_t start, size_t end); /* back to the text */
char shadow_kind(const struct shadow *s, const struct token *t); /* its letter */
/* The token that is all of [start, end); NULL when there is none. */
const struct token *shadow_token(const struct shadow *s, size_t start, size_t end);

/* ---- trigger.c: one pass says which expressions' trigger words a sentence has, and where ---- */

struct choice;
struct chosen { struct rule *rule; struct expr *expr; };

#define NO_PLACE SIZE_MAX

struct choice *choice_new(struct rules *r);
/* The expressions worth trying on the sentence (every: all), in rule order; the array holds until the next call. */
size_t choice_make(struct choice *c, const struct shadow *s, bool every, const struct chosen **out);
/* Whether that sentence has what the expression, or guard, needs. */
bool choice_possible(struct choice *c, const struct expr *x, uint32_t kinds);
/* The first place at `at` or behind it where the expression's anchor stands; NO_PLACE: none. */
size_t choice_place(struct choice *c, const struct expr *x, const struct shadow *s, size_t at);
void choice_free(struct choice *c);

/* ---- quote.c ---- */

struct quoted;

/* The quotations of an article, and where the pass over its sentences is. */
struct quotes {
	LIST(struct quoted) list; /* in order */
	size_t next;          /* those before it end before this sentence */
	bool there;           /* speaker is that of the quotation just read */
	struct role speaker;
};

void quotes_begin(struct quotes *q, struct arena *arena, const struct article *a);
/* Whether there is a quotation in the sentence, or in those right behind it, which may be its speaker's too. */
bool quotes_near(const struct quotes *q, const struct article *a, uint32_t sentence);
/* Adds the quotes of the sentence; the claims from `first` on hold the cues that the _speaker rules found. */
void quotes_find(struct quotes *q, struct extract *x, struct article *a, const struct shadow *s, size_t first);
/* Gives quotes their speaker where only a later part of the quotation named him, and what is claimed in them too. */
void quotes_settle(struct quotes *q, struct extract *x, struct article *a);

/* ---- attribute.c ---- */

/* Modality, polarity and speaker of the claims from `first` on, all of one sentence. */
void attributes_find(struct arena *arena, const struct rules *r, struct article *a, const struct shadow *s, size_t first);

/* ---- consolidate.c ---- */

enum { PER_SENTENCE_MAX = 48, QUOTES_MAX = 32 }; /* claims of one sentence, and quotes besides */

const struct role *claim_role(const struct claim *c, const char *word); /* the first; NULL: none */
/* Contents of the claims from `first` on end where it is told who said them. */
void claims_clip(struct article *out, size_t first);
/* Of claims from `first` on, all of one sentence, that cannot both stand, the better stays. */
void claims_consolidate(struct article *out, size_t first, bool why);

/* ---- rate.c ---- */

/* Confidence of the article's claims: what their rule is rated, lowered for what they rest on besides. */
void claims_rate(const struct rules *r, struct article *a);

/* ---- time.c ---- */

/* The time of each claim from `first` on, from its clause, where its rule found none. */
void times_find(struct arena *arena, struct article *a, const struct shadow *s, size_t first);

#endif
