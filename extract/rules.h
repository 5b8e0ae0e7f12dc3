/*
 * The pattern files of one language (nf-patterns(5)) and the wall around PCRE2.
 *
 * rules.c reads *.pat files, expand.c puts in macros and lexicons, pattern.c compiles and matches. A rule is
 * compiled when it is first needed. Each match is bounded (MATCH_LIMIT); a rule that hits its limit is
 * counted, named once on stderr, and treated as not matching. One that comes near it again and again is left out for
 * the rest of the document, and named.
 *
 * What a rule means is its stage step's business: figure.c and claim.c each take the rules of their sort.
 */
#ifndef EXTRACT_RULES_H
#define EXTRACT_RULES_H

#include <stdint.h>
#include <string.h>

#include "../lib/arena.h"
#include "../lib/err.h"
#include "../lib/str.h"

/* ---- pattern.c ---- */

enum { CAPTURES_MAX = 24 };

struct capture {
	const char *role;
	size_t start, end; /* bytes of the subject */
};

struct match {
	size_t start, end;
	size_t n;
	struct capture captures[CAPTURES_MAX]; /* in order of start */
};

struct pattern {
	struct str source;     /* as written; expanded when compiled, or before (`expanded`) */
	const char *where;     /* "figures.pat:12", for messages */
	struct rules *rules;   /* whose macros it uses */
	uint32_t place;        /* 1 + its place in rules->patterns */
	bool expanded;
	bool tokens;           /* \x01M stands for a token of the shadow */
	bool caseless;
	bool anchored;         /* only ever matched at a place: told at compile time, or JIT would not be used */
	struct wall *wall;     /* what all patterns share: limits, stack */
	void *code;            /* NULL: not compiled yet */
	bool broken;           /* did not compile */
	bool jit;              /* is machine code */
	uint32_t uses;         /* what it was tried, in anchored matches; a search counts for several */
	uint32_t limits;       /* how often it hit its limit */
	uint32_t dear, document; /* matches that took very long, in that document */
	bool told;             /* that it costs too much */
	uint32_t tries, hits;  /* while costs are counted */
	uint64_t cost;         /* nanoseconds of processor time, likewise */
	size_t n_roles;
	struct { uint32_t group; const char *role; } roles[CAPTURES_MAX];
};

struct wall *wall_new(void);
void wall_free(struct wall *w);
/* What an expression may cost, it may cost in each document. */
void wall_next_document(struct wall *w);
/* From now on each match counts what it costs, for tests/bench/dearest.c; each is then slower by a look at the clock. */
void wall_count_costs(struct wall *w);
/* 0, or -1 with reason bad-pattern, naming `where`. Compiling twice is harmless. */
int pattern_compile(struct arena *keep, struct pattern *p, struct err *e);
/* Searches subject (valid UTF-8) from byte `at`, or matches exactly there (for which the pattern had better be
 * `anchored`). m may be NULL. false: no match, limit, or broken. */
bool pattern_match(struct arena *keep, struct pattern *p, struct str subject, size_t at, bool anchored, struct match *m);
/* Whether a match could begin with `word` (digits, letters or a sign), whatever follows it. */
bool pattern_begins(struct arena *keep, struct pattern *p, struct str word);
void pattern_release(struct pattern *p);
/* For prepared.c: adds the program; whether such bytes are one of this PCRE2. */
void pattern_encode(const struct pattern *p, struct buf *out);
bool pattern_decodes(struct str bytes);

/* ---- rules.c ---- */

enum rule_sort { RULE_FIGURE, RULE_CLAIM, RULE_SORTS };

enum { NEEDS_MAX = 6, NEED_WORDS = 3, EXPAND_MAX = 1 << 18 };

struct trigger {
	struct str word; /* lower case; begins where a word begins, or with an apostrophe */
	bool stem;       /* more letters may follow */
	unsigned cost;   /* how many of a thousand sentences hold it, roughly */
};

/* A set of words: a lexicon's, or those of alternatives. */
struct word_set {
	struct trigger *v;
	size_t n;
	unsigned cost;   /* how often one of them stands in a sentence, roughly */
	int group;       /* trigger.c: its number, or -1 */
};

/* One `re` or `not` line. */
struct expr {
	struct pattern pattern;
	uint32_t needs[NEEDS_MAX]; /* bit (letter - 'A') of slot tokens: one of each mask must be in the sentence */
	size_t n_needs;
	struct word_set *words[NEED_WORDS]; /* one of each set must be in the sentence */
	size_t n_words;
	/*
	 * Every match has, at most `before` bytes behind its start, a word of anchor_words or a token of anchor_mask (or, with
	 * anchor_first, the start of the sentence) where `core` matches. before 0: core is the pattern itself, and the
	 * match begins there.
	 */
	bool anchored, anchor_first;
	uint32_t anchor_mask;
	struct word_set *anchor_words;      /* or NULL */
	size_t before;
	struct pattern core;
	const char *slow; /* why it will be slow, for the one who wrote it; or NULL */
};

struct setting {
	const char *key, *value;
};

struct example {
	struct str text;
	struct str want; /* behind the bar, trimmed; empty: none */
	int line;
};

struct rule {
	enum rule_sort sort;
	const char *kind;       /* "money", "stake": the word behind figure or claim */
	const char *name;       /* "money.symbol": the whole heading */
	const char *file;
	int line;
	size_t order;           /* over all files */
	LIST(struct expr) res, nots;
	LIST(struct setting) sets;
	LIST(struct example) oks, noes;
	int rate;               /* thousandths: how often it is right; 0: nobody knows */
};

struct rules {
	struct arena keep;
	struct wall *wall;
	LIST(struct rule) list[RULE_SORTS]; /* in file order: files by name, sections as they stand */
	LIST(struct macro) macros;
	LIST(struct rate) rates; /* rate.c: as measured, shipped ones first */
	int rate_quote, rate_all, rate_resolved, rate_long;
	LIST(struct pattern *) patterns; /* all that may be compiled, when all files are read */
	uint64_t sum;          /* of the bytes of all files */
	struct prepared *prepared; /* or NULL */
	struct choice *choice; /* trigger.c: which claim expressions a sentence calls for */
};

struct macro {
	struct str name, body;  /* body: a regular expression; for a lexicon its words as written */
	bool lexicon;
	const char *file;
	int line;
	unsigned layer;         /* 0 shipped, 1 the user's */
	/* part.c, needs.c: read off it once */
	struct part *tree;
	struct word_set *words;
	bool unknown, reading;
};

/*
 * Reads the *.pat files of folder, then those of user (or NULL), whose sections and macros take the place
 * of shipped ones of the same name. NULL: *e has reason no-patterns or bad-pattern, with file and line.
 * prepared: the file of what was compiled beforehand, or NULL; it need not be there, nor fit.
 */
struct rules *rules_load(const char *folder, const char *user, const char *prepared, struct err *e);
/* Compiles every expression: 0, or -1 with the first mistake. */
int rules_compile(struct rules *r, struct err *e);
/* Tells on stderr of expressions that will be slow, of the user's rules or of all. */
void rules_lint(const struct rules *r, bool all);
/* The words of a lexicon, as written in the file; empty when there is none of that name. */
struct str rules_lexicon(const struct rules *r, const char *name);
struct macro *rules_macro(const struct rules *r, struct str name); /* NULL: not there */
struct str rules_word(struct str *rest); /* cuts the next word off */
void rules_free(struct rules *r);

/* ---- expand.c: macros and lexicons into one regular expression ---- */

/* Expands p->source in place: 0, or -1 with bad-pattern. Once is enough. */
int pattern_expand(struct arena *keep, struct pattern *p, struct err *e);

/* ---- prepared.c: the shipped expressions, compiled when the program was built ---- */

struct prepared;

uint64_t prepared_sum(uint64_t sum, struct str bytes); /* adds bytes to a sum that began with 0 */
/* NULL: no such file, or it was made of other pattern files. */
struct prepared *prepared_open(const char *path, uint64_t sum);
struct str prepared_code(const struct prepared *r, uint32_t place); /* empty: there is none */
/* What was read off the next expression, in the order of the rules; then the words that figures spell: how many. */
void prepared_expr(struct arena *keep, struct prepared *r, struct expr *x);
size_t prepared_spelt(struct arena *keep, struct prepared *r, struct str **out);
void prepared_close(struct prepared *r); /* NULL is fine */
/* Compiles all and writes them: 0, or -1 with bad-pattern or unwritable. */
int prepared_write(struct rules *r, const char *path, struct err *e);

/* ---- factor.c ---- */

/* An expression that matches the same in the same order, faster; in arena, or regex itself. */
struct str pattern_factor(struct arena *arena, struct str regex);

/* ---- rate.c: how often rules are right ---- */

/* Adds folder/rates.tsv, where there is one: 0, or -1 with bad-pattern. */
int rates_read(struct rules *r, const char *folder, bool users, struct err *e);
void rates_finish(struct rules *r); /* when all are read: rates the rules that have no `confidence` of their own */

/* ---- needs.c: what a sentence must have for an expression to be worth trying ---- */

/* Sets all of x but its pattern, from the source as written: 0, or -1 with bad-pattern (an unknown macro). */
int expr_needs(struct rules *r, struct expr *x, struct err *e);

/* ---- rules.c ---- */

/* The value of a `set` line, or NULL. */
const char *rule_setting(const struct rule *r, const char *key);
/* Whether a `not` line matches so that it begins inside the match. */
bool rule_vetoed(struct rules *r, struct rule *rule, struct str subject, const struct match *m);

#endif
