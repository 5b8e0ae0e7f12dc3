/*
 * The pattern files of one language (nf-patterns(5)) and the wall around PCRE2.
 *
 * rules.c reads *.pat files and expands macros and lexicons; pattern.c compiles and matches. A rule is
 * compiled when it is first needed. Each match is bounded (MATCH_LIMIT); a rule that hits its limit is
 * counted, named once on stderr, and treated as not matching.
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
	struct str source;     /* expanded, NUL-terminated */
	const char *where;     /* "figures.pat:12", for messages */
	bool caseless;
	bool anchored;         /* only ever matched at a place: told at compile time, or JIT would not be used */
	struct wall *wall;     /* what all patterns share: limits, stack */
	void *code;            /* NULL: not compiled yet */
	bool broken;           /* did not compile */
	uint32_t uses, limits; /* how often it was tried, and hit its limit */
	size_t n_roles;
	struct { uint32_t group; const char *role; } roles[CAPTURES_MAX];
};

struct wall *wall_new(void);
void wall_free(struct wall *w);
/* 0, or -1 with reason bad-pattern, naming `where`. Compiling twice is harmless. */
int pattern_compile(struct arena *keep, struct pattern *p, struct err *e);
/* Searches subject (valid UTF-8) from byte `at`, or matches exactly there. false: no match, limit, or broken. */
bool pattern_match(struct arena *keep, struct pattern *p, struct str subject, size_t at, bool anchored, struct match *m);
/* Whether a match could begin with `word` (digits, letters or a sign), whatever follows it. */
bool pattern_begins(struct arena *keep, struct pattern *p, struct str word);
void pattern_release(struct pattern *p);

/* ---- rules.c ---- */

enum rule_sort { RULE_FIGURE, RULE_CLAIM, RULE_SORTS };

enum { NEEDS_MAX = 6 };

struct trigger {
	struct str word; /* lower case */
	bool stem;       /* more letters may follow */
};

/* One `re` or `not` line. */
struct expr {
	struct pattern pattern;
	uint32_t needs[NEEDS_MAX]; /* bit (letter - 'A') of slot tokens: one of each mask must be in the sentence */
	size_t n_needs;
	const struct trigger *triggers; /* one of them must be in the sentence; none: always tried */
	size_t n_triggers;
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
};

struct rules {
	struct arena keep;
	struct wall *wall;
	LIST(struct rule) list[RULE_SORTS]; /* in file order: files by name, sections as they stand */
	LIST(struct macro) macros;
	struct choice *choice; /* trigger.c: which claim expressions a sentence calls for */
};

struct macro {
	struct str name, body;  /* body: a regular expression; for a lexicon its words as written */
	bool lexicon;
	const char *file;
	int line;
	unsigned layer;         /* 0 shipped, 1 the user's */
};

/*
 * Reads the *.pat files of folder, then those of user (or NULL), whose sections and macros take the place
 * of shipped ones of the same name. NULL: *e has reason no-patterns or bad-pattern, with file and line.
 */
struct rules *rules_load(const char *folder, const char *user, struct err *e);
/* Compiles every expression: 0, or -1 with the first mistake. */
int rules_compile(struct rules *r, struct err *e);
/* The words of a lexicon, as written in the file; empty when there is none of that name. */
struct str rules_lexicon(const struct rules *r, const char *name);
struct macro *rules_macro(const struct rules *r, struct str name); /* NULL: not there */
struct str rules_word(struct str *rest); /* cuts the next word off */
void rules_free(struct rules *r);

/* ---- needs.c: what a sentence must have for an expression to be worth trying ---- */

/* Sets x->needs and x->triggers from its source as written, before expansion. */
void expr_needs(struct rules *r, struct expr *x, struct str source);

/* ---- rules.c ---- */

/* The value of a `set` line, or NULL. */
const char *rule_setting(const struct rule *r, const char *key);
/* The first match of any re line that begins exactly at `at` and that no guard vetoes. */
bool rule_match_at(struct rules *r, struct rule *rule, struct str subject, size_t at, struct match *m);
/* Whether a `not` line matches so that it begins inside the match. */
bool rule_vetoed(struct rules *r, struct rule *rule, struct str subject, const struct match *m);

#endif
