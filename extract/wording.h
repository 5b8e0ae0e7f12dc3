/*
 * The words that tell what is no article: patterns/page.words, read once. The file's head says how its phrases
 * match; what a list is for stands in the file too, and what follows from a match is decided by the callers.
 */
#ifndef EXTRACT_WORDING_H
#define EXTRACT_WORDING_H

#include <stdint.h>

#include "../lib/arena.h"
#include "../lib/err.h"

enum wording_list {
	WORDING_LINE_BEGINS, WORDING_LABEL, WORDING_LINE_IS, WORDING_PLEA, WORDING_CHANNEL, WORDING_READER, WORDING_CONSENT,
	WORDING_DISCLAIMER,
	WORDING_SECTION_ENDS, WORDING_WALL, WORDING_NOTICE, WORDING_BYLINE_OPENS, WORDING_BYLINE_JOINS, WORDING_BYLINE_ROLE,
	WORDING_MONTH,                               /* 12 of them */
	WORDING_CLASS = WORDING_MONTH + 12,          /* as many as there are marks for it: see wording.c */
	WORDING_LISTS = WORDING_CLASS + 8
};

struct wording;

/* NULL: *e says which line of which file is wrong. All of it lives in keep. */
struct wording *wording_read(struct arena *keep, const char *path, struct err *e);
/* The length of the longest phrase of the list that s begins with; 0: none. */
size_t wording_begins(const struct wording *w, enum wording_list list, struct str s);
/* Whether s is one of the list's phrases. */
bool wording_is(const struct wording *w, enum wording_list list, struct str s);
/* How many phrases of each list stand in s, each counted once; lists from WORDING_PLEA to WORDING_BYLINE_ROLE. */
struct wording_count { unsigned char n[WORDING_MONTH]; };
struct wording_count wording_count(const struct wording *w, struct str s);
/* The first place of a phrase of the list in s at or after `from`, and its length; s.n where there is none. */
size_t wording_find(const struct wording *w, enum wording_list list, struct str s, size_t from, size_t *n);
/* 1 to 12 for the name of a month, 0 for another word. */
int wording_month(const struct wording *w, struct str word);
/* The marks (page.h) that a class or id gives. */
uint32_t wording_class(const struct wording *w, struct str hints);

#endif
