/*
 * A rule's expression as a tree, and what can be read off it without matching: what a sentence must have for a
 * match (needs), and a word or token that every match has at a known place (anchor). To be sure of nothing is
 * always right: then the expression is tried on every sentence.
 *
 * Trees are of expressions as written: a reference %{NAME} is the macro's own tree, read once and shared.
 * Case is ignored, as claim rules ignore it; a byte outside ASCII is no part of a word, as PCRE2 has it.
 */
#ifndef EXTRACT_PART_H
#define EXTRACT_PART_H

#include "rules.h"

enum part_kind {
	PART_WORDS,    /* letters and digits, also with single spaces, hyphens and apostrophes between them, or 'll */
	PART_CHAR,     /* any one character of some set */
	PART_TOKEN,    /* a figure or name */
	PART_LEXICON,
	PART_EDGE,     /* looks, and matches nothing: \b, ^, $, (?=...) */
	PART_SEQUENCE,
	PART_CHOICE,
};

enum { REPEAT_MAX = 65535 };

struct part {
	enum part_kind kind;
	bool open;           /* a group or macro whose parts could as well stand in its place */
	bool border;         /* EDGE: no letter or digit stands before it */
	bool first;          /* EDGE: the sentence begins here */
	bool letters;        /* CHAR: may be a letter or digit */
	bool whole;          /* WORDS: no letter or digit can follow */
	uint32_t min, max;   /* how often; max REPEAT_MAX: without bound */
	size_t width;        /* most bytes that one time of it can match; WIDE: without bound */
	uint32_t mask;       /* TOKEN: the kinds it may be, bit (letter - 'A') */
	struct str source;   /* as written, with its quantifier */
	struct str word;     /* WORDS: in small letters */
	struct macro *lexicon;
	struct part *v;      /* SEQUENCE: in order; CHOICE: the alternatives */
	size_t n;
	struct need *need[2]; /* needs.c: by whether a border stands before it */
	unsigned char borders[2]; /* part_border's answers, likewise: 1 no, 2 yes, 0 not asked yet */
};

#define WIDE ((size_t)1 << 40)

/*
 * Reads source, whose macros are those of r. NULL: *e (ERR_CONFIG, bad-pattern) names an unknown macro or one that
 * stands for itself. *known is false when something is used that this reader does not follow (a backreference, a
 * condition): the tree then says nothing.
 */
struct part *part_read(struct rules *r, struct str source, const char *where, bool *known, struct err *e);
/* Whether no letter or digit stands before what follows the part, given whether none stands before it. */
bool part_border(struct part *p, bool border);
size_t part_width(const struct part *p); /* with its quantifier */

#endif
