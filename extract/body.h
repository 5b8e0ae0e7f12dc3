/*
 * The lines of a page while the article is chosen from them. body.c finds the element that holds it, lines.c
 * judges the lines inside, blocks.c writes down what is left, reject.c says when that is no article.
 */
#ifndef EXTRACT_BODY_H
#define EXTRACT_BODY_H

#include "page.h"

struct body {
	struct page *page;
	struct article *out;
	uint32_t *good, *bytes; /* prefix sums over lines: good text, all text; dropped lines count nothing */
	uint32_t *prose;        /* likewise: good text, and short sentences that are paragraphs */
	uint32_t *links;        /* likewise: text inside links */
	bool *drop;             /* line by line */
	struct wording_count *said; /* likewise: what its words say */
	bool consent;           /* lines that ask for consent were dropped */
	size_t good_bytes;      /* of the page, before anything is dropped */
	bool on_pleas;          /* the article itself is about newsletters, apps or the like */
	uint32_t top;           /* the container */
	uint32_t first, end;    /* its lines */
	struct str title;
	uint32_t bodies;        /* how many elements say that they are the body and have text */
	uint32_t *core;         /* prefix sums over elements: the ones that only an article has */
	LIST(uint32_t) leads;   /* lines of the summary above the container */
};

static inline struct str
text_of(const struct body *b, size_t i)
{
	return line_text(b->page, &b->page->lines.v[i]);
}

static inline uint32_t
size_of(const struct line *l)
{
	return l->end - l->start;
}

static inline bool
is_heading(enum tag t)
{
	return t >= TAG_H1 && t <= TAG_H6;
}

bool is_sentence(const struct line *l); /* a paragraph that ends as sentences do, however short */
bool is_good(const struct line *l); /* reads like a sentence and is not mostly links */

static inline uint32_t
sum(const uint32_t *prefix, const struct element *e)
{
	return prefix[e->end] - prefix[e->first];
}

/* lines.c: find_leads before judge_lines; both need the container. */
void drop_consent(struct body *b);
void find_leads(struct body *b);
void judge_lines(struct body *b);

/* blocks.c: both give the number of words. */
size_t blocks_emit(struct body *b);
size_t blocks_stated(struct body *b); /* the stated body as the text, for pages whose own is drawn by a script */
/* The marks on the way from a line up to the container. */
uint32_t marks_above(const struct body *b, const struct line *l);
/* The table row inside the container that a line stands in, or 0. */
uint32_t row_of(const struct body *b, const struct line *l);

/* reject.c: 0, or -1 with the reason. */
int reject_check(struct body *b, size_t words, size_t min_words, struct err *e);

#endif
