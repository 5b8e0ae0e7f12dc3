#include "body.h"

#include <assert.h>
#include <string.h>

/*
 * Which lines are the article. A line is good when it reads like a sentence and is not mostly links; the
 * element whose lines hold most of the page's good text with least besides is the container, and what the page
 * says about its parts (articleBody, class names, <article>) tips the scales. Then single lines inside are
 * judged, for most of what is wrong in a well-chosen container is one line long.
 */

bool
is_good(const struct line *l)
{
	if (l->link * 2 > size_of(l) || is_heading(l->block) || l->block == TAG_OPTION || l->block == TAG_FIGCAPTION)
		return false;
	return l->ends ? l->words >= 8 : l->words >= 25;
}

bool
is_sentence(const struct line *l)
{
	return l->stops && l->words >= 2 && l->link * 2 <= size_of(l) && (l->block == TAG_P || l->block == TAG_BLOCKQUOTE || l->block == TAG_DIV);
}

static void
sum_lines(struct body *b)
{
	const struct page *p = b->page;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct line *l = &p->lines.v[i];
		bool counts = !b->drop[i];
		b->good[i + 1] = b->good[i] + (counts && is_good(l) ? size_of(l) : 0);
		b->prose[i + 1] = b->prose[i] + (counts && (is_good(l) || is_sentence(l)) ? size_of(l) : 0);
		b->bytes[i + 1] = b->bytes[i] + (counts ? size_of(l) : 0);
		b->links[i + 1] = b->links[i] + (counts ? l->link : 0);
	}
}

enum { CAPTION_MAX = 1500, STATE_MAX = 60 /* words: fewer, and the scripts are asked */ };

/* The headline, and elements that say they are the body and have text. */
static void
sum_core(struct body *b)
{
	struct page *p = b->page;
	struct str title = fold_value(p->arena, b->title);

	b->core = arena_zalloc(p->arena, (p->elements.n + 1) * sizeof *b->core);
	for (size_t i = 0; i < p->elements.n; i++) {
		const struct element *e = &p->elements.v[i];
		bool core = (e->marks & MARK_BODY) && sum(b->good, e) > 200;
		b->bodies += core;
		if ((e->marks & MARK_CAPTION) && sum(b->good, e) > CAPTION_MAX)
			p->elements.v[i].marks &= ~(uint32_t)MARK_CAPTION; /* a figure that was never closed */
		if (e->tag == TAG_H1 && e->end > e->first)
			core |= title.n > 8 && str_starts(title, fold_value(p->arena, text_of(b, e->first)));
		b->core[i + 1] = b->core[i] + core;
	}
}

/* Marks that a class gives and the tag takes back: a paragraph that a script shows, a heading in a template's words. */
static bool
is_spared(const struct element *e, uint32_t against)
{
	if (against & MARK_HIDDEN)
		return e->tag == TAG_P;
	return (against & MARK_BOILER) && is_heading(e->tag);
}

/* Elements whose marks speak against them go, with all below, unless they hold too much of the page's good
 * text for that to be true. */
static void
drop_elements(struct body *b, uint32_t against, unsigned percent)
{
	struct page *p = b->page;
	uint64_t all = b->good[p->lines.n];
	bool cored = b->bodies > 0;

	for (size_t i = 0; i < p->elements.n; i++) {
		struct element *e = &p->elements.v[i];
		bool above = i > 0 && (p->elements.v[e->parent].marks & MARK_DROPPED);

		bool guilty = (e->marks & against) && e->tag != TAG_BODY && e->tag != TAG_HTML && !is_spared(e, against) &&
		    b->core[e->beyond] == b->core[i] && ((cored && (e->marks & MARK_FOOT)) || (uint64_t)sum(b->good, e) * 100 <= all * percent);
		if (above || guilty)
			e->marks |= MARK_DROPPED;
	}
	for (size_t i = 0; i < p->lines.n; i++)
		b->drop[i] = p->elements.v[p->lines.v[i].element].marks & MARK_DROPPED;
	sum_lines(b);
}

static double
score(const struct body *b, const struct element *e, uint32_t all)
{
	double good = sum(b->good, e), bytes = sum(b->bytes, e);
	double coverage = good / all, purity = bytes > 0 ? good / bytes : 0;
	double s = coverage * coverage * (0.35 + purity);

	if (e->marks & MARK_SAID)
		s *= 1.6;
	else if (e->marks & MARK_BODY)
		s *= 1.35;
	else if (e->tag == TAG_ARTICLE)
		s *= 1.2;
	else if (e->tag == TAG_MAIN)
		s *= 1.05;
	return s;
}

/* Whether e is a part of a text and never the whole of one: a paragraph (by any tag), list or table. */
static bool
is_part(const struct element *e)
{
	switch (e->tag) {
	case TAG_P: case TAG_UL: case TAG_OL: case TAG_DL: case TAG_DD: case TAG_LI: case TAG_BLOCKQUOTE: case TAG_TABLE: case TAG_TBODY:
	case TAG_TR: case TAG_TD:
		return true;
	default:
		return e->end - e->first == 1;
	}
}

/* Where short sentences stand beside such a part, as paragraphs of their own, they are text as well; so is what
 * leads nowhere, a table or list. */
static void
widen_container(struct body *b)
{
	struct page *p = b->page;
	uint32_t had = sum(b->prose, &p->elements.v[b->top]), links = sum(b->links, &p->elements.v[b->top]);

	for (uint32_t i = b->top; i && is_part(&p->elements.v[i]); ) {
		i = p->elements.v[i].parent;
		if (p->elements.v[i].marks & MARK_DROPPED)
			return;
		if (sum(b->prose, &p->elements.v[i]) > had || (sum(b->links, &p->elements.v[i]) == links &&
		    sum(b->bytes, &p->elements.v[i]) > sum(b->bytes, &p->elements.v[b->top]))) {
			had = sum(b->prose, &p->elements.v[i]);
			b->top = i;
		}
	}
}

static void
choose_container(struct body *b)
{
	struct page *p = b->page;
	uint32_t all = b->good[p->lines.n];
	double best = 0;

	b->top = 0;
	for (uint32_t i = 0; i < p->elements.n && all; i++) {
		const struct element *e = &p->elements.v[i];
		if ((e->marks & MARK_DROPPED) || e->first >= e->end || sum(b->good, e) * 5 < all || !(tag_traits(e->tag) & TAG_IS_BLOCK))
			continue;
		/* inner wins over outer with the same text: its score is at least as high */
		if (score(b, e, all) >= best) {
			best = score(b, e, all);
			b->top = i;
		}
	}
	widen_container(b);
	b->first = p->elements.v[b->top].first;
	b->end = p->elements.v[b->top].end;
}

/* One attempt: what speaks against an element counts, or (where that left next to nothing) does not. */
static size_t
attempt(struct body *b, bool trusting)
{
	struct page *p = b->page;

	for (size_t i = 0; i < p->elements.n; i++)
		p->elements.v[i].marks &= ~(uint32_t)MARK_DROPPED;
	for (size_t i = 0; i < p->lines.n; i++)
		p->lines.v[i].start = p->lines.v[i].from;
	memset(b->drop, 0, p->lines.n);
	b->out->blocks.n = 0;
	b->leads.n = 0;
	sum_lines(b);
	drop_elements(b, MARK_COMMENTS, 70);
	if (trusting) {
		drop_elements(b, MARK_HIDDEN, 30);
		drop_elements(b, MARK_BOILER, 30);
		drop_elements(b, MARK_BYLINE, 8);
	} else
		drop_elements(b, MARK_FOOT, 50);
	drop_consent(b);
	sum_lines(b);
	choose_container(b);
	find_leads(b);
	judge_lines(b);
	return blocks_emit(b);
}

/* Whether the stated body has a long word of the title. */
static bool
tells_of_title(const struct body *b)
{
	struct str rest = b->title, word;

	while (str_token(&rest, ' ', &word))
		if (word.n >= 6 && str_ifind(b->page->stated, word) < b->page->stated.n)
			return true;
	return false;
}

int
body_choose(struct page *page, struct article *out, size_t min_words, struct err *e)
{
	struct body b = { .page = page, .out = out, .title = out->title };
	size_t n = page->lines.n, words;

	b.good = arena_zalloc(page->arena, (n + 1) * sizeof *b.good);
	b.prose = arena_zalloc(page->arena, (n + 1) * sizeof *b.prose);
	b.bytes = arena_zalloc(page->arena, (n + 1) * sizeof *b.bytes);
	b.links = arena_zalloc(page->arena, (n + 1) * sizeof *b.links);
	b.drop = arena_zalloc(page->arena, n + 1);
	b.said = arena_zalloc(page->arena, (n + 1) * sizeof *b.said);
	sum_lines(&b);
	b.good_bytes = b.good[n];
	sum_core(&b);
	words = attempt(&b, true);
	if (words < 120 && out->text.n * 4 < b.good_bytes) {
		struct str text = out->text;
		size_t again = attempt(&b, false);
		if (again < 3 * words) { /* no better: stay with the careful answer */
			words = attempt(&b, true);
			assert(str_eq(text, out->text));
		} else
			words = again;
	}
	if (page->stated.n > 300 && out->text.n * 3 < page->stated.n)
		words = blocks_stated(&b);
	if (words < STATE_MAX && page->says_article && page->state.n && out->text.n * 2 < (page->stated = state_text(page)).n && tells_of_title(&b))
		words = blocks_stated(&b);
	return reject_check(&b, words, min_words, e);
}
