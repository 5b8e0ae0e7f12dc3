#include "page.h"

#include <assert.h>
#include <string.h>

/*
 * Which lines are the article. A line is good when it reads like a sentence and is not mostly links; the
 * element whose lines hold most of the page's good text with least besides is the container, and what the page
 * says about its parts (articleBody, class names, <article>) tips the scales. Then single lines inside are
 * judged, for most of what is wrong in a well-chosen container is one line long.
 */

struct body {
	struct page *page;
	struct article *out;
	uint32_t *good, *bytes; /* prefix sums over lines: good text, all text; dropped lines count nothing */
	uint32_t *links;        /* likewise: text inside links */
	bool *drop;             /* line by line */
	size_t good_bytes;      /* of the page, before anything is dropped */
	bool on_pleas;          /* the article itself is about newsletters, apps or the like */
	uint32_t top;           /* the container */
	uint32_t first, end;    /* its lines */
	struct str title;
	uint32_t bodies;        /* how many elements say that they are the body and have text */
	uint32_t *core;         /* prefix sums over elements: the ones that only an article has */
	LIST(uint32_t) leads;   /* lines of the summary above the container */
};

static struct str
text_of(const struct body *b, size_t i)
{
	return line_text(b->page, &b->page->lines.v[i]);
}

static uint32_t
size_of(const struct line *l)
{
	return l->end - l->start;
}

static bool
is_heading(enum tag t)
{
	return t >= TAG_H1 && t <= TAG_H6;
}

static bool
is_good(const struct line *l)
{
	if (l->link * 2 > size_of(l) || is_heading(l->block) || l->block == TAG_OPTION || l->block == TAG_FIGCAPTION)
		return false;
	return l->ends ? l->words >= 8 : l->words >= 25;
}

static uint32_t
sum(const uint32_t *prefix, const struct element *e)
{
	return prefix[e->end] - prefix[e->first];
}

static void
sum_lines(struct body *b)
{
	const struct page *p = b->page;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct line *l = &p->lines.v[i];
		bool counts = !b->drop[i];
		b->good[i + 1] = b->good[i] + (counts && is_good(l) ? size_of(l) : 0);
		b->bytes[i + 1] = b->bytes[i] + (counts ? size_of(l) : 0);
		b->links[i + 1] = b->links[i] + (counts ? l->link : 0);
	}
}

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

/* Consent texts are long, good text, and would draw the container to them. */
static void
drop_consent(struct body *b)
{
	const struct page *p = b->page;
	struct buf about = { .max = 1 << 16 };

	buf_add(&about, str_cut(b->title, 0, 1000));
	buf_addc(&about, ' ');
	buf_add(&about, str_cut(b->out->description, 0, 4000));
	b->on_pleas = plea_line(buf_str(&about));
	if (!consent_line(buf_str(&about)) && str_ifind(buf_str(&about), S("privacy")) == about.n)
		for (size_t i = 0; i < p->lines.n; i++)
			if (!b->drop[i] && p->lines.v[i].words > 5 && consent_line(text_of(b, i)))
				b->drop[i] = true;
	buf_release(&about);
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
	b->first = p->elements.v[b->top].first;
	b->end = p->elements.v[b->top].end;
}

/* The marks on the way from a line up to the container. */
static uint32_t
marks_above(const struct body *b, const struct line *l)
{
	uint32_t i = l->element, marks = 0;

	for (; i != b->top && i != 0; i = b->page->elements.v[i].parent)
		marks |= b->page->elements.v[i].marks;
	return marks;
}

static enum tag
nearest(const struct body *b, const struct line *l, enum tag t)
{
	uint32_t i = l->element;

	for (; i != b->top && i != 0; i = b->page->elements.v[i].parent)
		if (b->page->elements.v[i].tag == t)
			return t;
	return TAG_OTHER;
}

static enum block_kind
kind_of(const struct body *b, const struct line *l)
{
	if (is_heading(l->block))
		return BLOCK_HEADING;
	if (marks_above(b, l) & MARK_CAPTION)
		return BLOCK_CAPTION;
	if (nearest(b, l, TAG_BLOCKQUOTE))
		return BLOCK_QUOTE;
	if (nearest(b, l, TAG_LI) || nearest(b, l, TAG_DD))
		return BLOCK_ITEM;
	return BLOCK_PARAGRAPH;
}

static bool
same_words(struct str a, struct str b)
{
	return str_ieq(str_trim(a), str_trim(b));
}

/* "Published: 10:48, 19 Nov 2019", "21:00 A. Name": a time and little else. */
static bool
is_dateline(struct str s, const struct line *l)
{
	unsigned digits = 0;
	bool year = false, clock = false;

	if (l->words > 14 || (l->ends && l->words > 9) || s.n > 140)
		return false;
	for (size_t i = 0; i <= s.n; i++) {
		bool digit = i < s.n && s.p[i] >= '0' && s.p[i] <= '9';
		if (digit) {
			digits++;
			continue;
		}
		if (digits == 4 && (str_starts(str_cut(s, i - 4, i), S("20")) || str_starts(str_cut(s, i - 4, i), S("19"))))
			year = true;
		if ((digits == 1 || digits == 2) && i + 2 < s.n && (s.p[i] == ':' || s.p[i] == 'h' || s.p[i] == '.') &&
		    s.p[i + 1] >= '0' && s.p[i + 1] <= '5' && s.p[i + 2] >= '0' && s.p[i + 2] <= '9')
			clock = clock || s.p[i] == ':' || year;
		digits = 0;
	}
	return year || clock;
}

static bool
is_link_line(const struct line *l)
{
	uint32_t rest = size_of(l) - l->link;

	if (l->link * 10 > size_of(l) * 8)
		return !l->ends || l->words < 25;
	if (l->words >= 25)
		return false;
	return !l->ends && (l->link * 2 > size_of(l) || (l->link && rest <= 12));
}

/* The line that is the headline, or SIZE_MAX. */
static size_t
title_line(const struct body *b, size_t from, size_t to)
{
	struct arena *a = b->page->arena;
	struct str title = fold_value(a, b->title);

	for (size_t i = from; i < to && title.n; i++) {
		const struct line *l = &b->page->lines.v[i];
		if (size_of(l) <= b->title.n + 40 && str_eq(fold_value(a, text_of(b, i)), title))
			return i;
	}
	return SIZE_MAX;
}

/* The summary between the headline and the container: marked as such, or what the page describes itself by. */
static void
find_leads(struct body *b)
{
	const struct page *p = b->page;
	struct str description = fold_value(p->arena, b->out->description);
	size_t title = title_line(b, 0, b->first), from;

	from = title == SIZE_MAX ? (b->first > 30 ? b->first - 30 : 0) : title + 1;
	for (size_t i = from; i < b->first; i++) {
		const struct line *l = &p->lines.v[i];
		uint32_t up = l->element, marks = 0;
		struct str s = text_of(b, i), folded;
		bool described;

		if (l->words < 7 || l->link * 3 > size_of(l) || size_of(l) > 1200)
			continue;
		for (int k = 0; k < 4 && up; k++, up = p->elements.v[up].parent)
			marks |= p->elements.v[up].marks;
		folded = fold_value(p->arena, s);
		described = description.n > 30 && folded.n > 30 &&
		    (str_starts(description, str_cut(folded, 0, 60)) || str_starts(folded, str_cut(description, 0, 60)));
		if ((marks & (MARK_CAPTION | MARK_COMMENTS)) || same_words(s, b->title))
			continue;
		if (described || (title != SIZE_MAX && !b->drop[i] && !boiler_line(s) && ((marks & MARK_LEAD) || (i <= title + 2 && is_good(l) && l->words >= 12))))
			*arena_push(p->arena, &b->leads) = (uint32_t)i;
	}
	if (b->leads.n > 4)
		b->leads.n = 0; /* a list of teasers */
}

/* What stands before the first sentence and behind the last one. */
static void
trim_ends(struct body *b)
{
	const struct page *p = b->page;
	uint32_t head = b->first, tail = b->end;
	size_t title = title_line(b, b->first, b->end);

	while (head < b->end && (b->drop[head] || !is_good(&p->lines.v[head])))
		head++;
	if (head == b->end)
		return;
	while (tail > head && (b->drop[tail - 1] || !is_good(&p->lines.v[tail - 1])))
		tail--;
	/* a headline with little before it; a recipe card in the middle repeats it too */
	/* the headline, with no paragraphs before it; a recipe card in the middle repeats it too */
	if (title != SIZE_MAX && title < b->first + (b->end - b->first) / 2) {
		uint32_t before = 0;
		for (uint32_t i = b->first; i < title; i++)
			if (!b->drop[i] && is_good(&p->lines.v[i]) && p->lines.v[i].block == TAG_P)
				before += size_of(&p->lines.v[i]);
		for (uint32_t i = b->first; i < title && before * 8 < b->good[b->end] - b->good[b->first]; i++)
			b->drop[i] = true;
	}
	for (uint32_t i = b->first; i < head; i++) {
		const struct line *l = &p->lines.v[i];
		bool lead = (marks_above(b, l) & MARK_LEAD) && l->words >= 5;
		if (!lead && !l->ends && l->words < 8 && !(is_heading(l->block) && i + 1 == head))
			b->drop[i] = true;
	}
	for (uint32_t i = tail; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		if (!l->ends && l->words < 12 && l->block != TAG_LI && l->block != TAG_TD && l->block != TAG_TH)
			b->drop[i] = true;
	}
}

/* Where the stated body agrees with the lines chosen, the ones that it does not have go: between its first and
 * its last line, and behind it when the page has it whole. */
static void
check_stated(struct body *b)
{
	const struct page *p = b->page;
	struct stated *s = stated_new(p->arena, p->stated);
	uint32_t first = b->end, last = b->first;
	uint64_t yes = 0, no = 0;
	bool whole = false, ends;
	unsigned char *answer;

	if (!s)
		return;
	answer = arena_zalloc(p->arena, b->end - b->first + 1);
	for (uint32_t i = b->first; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		enum stated_answer got;
		if (b->drop[i])
			continue;
		got = stated_has(p->arena, s, text_of(b, i), &ends);
		answer[i - b->first] = (unsigned char)got;
		if (got == STATED_YES) {
			yes += size_of(l);
			first = first == b->end ? i : first;
			last = i;
			whole = whole || ends;
		} else if (got == STATED_NO && is_good(l))
			no += size_of(l);
	}
	if (yes < 3 * no || last <= first)
		return;
	for (uint32_t i = first; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		if (b->drop[i] || is_heading(l->block) || l->block == TAG_LI || l->block == TAG_TD || l->block == TAG_TH)
			continue;
		if ((i < last && answer[i - b->first] == STATED_NO) || (i > last && whole && answer[i - b->first] != STATED_YES))
			b->drop[i] = true;
	}
}

/* The pass over single lines. */
static void
judge_lines(struct body *b)
{
	const struct page *p = b->page;

	for (uint32_t i = b->first; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		struct str s = text_of(b, i);
		uint32_t marks;

		if (b->drop[i])
			continue;
		marks = marks_above(b, l);
		if (l->words == 0 || same_words(s, b->title) || l->block == TAG_H1)
			b->drop[i] = true;
		else if (is_link_line(l))
			b->drop[i] = true;
		else if ((marks & MARK_BYLINE) && !is_good(l))
			b->drop[i] = true;
		else if (marks & MARK_CAPTION)
			b->drop[i] = true;
		else if (boiler_line(s) || (!b->on_pleas && plea_line(s)))
			b->drop[i] = true;
		else if (l->block != TAG_LI && l->block != TAG_TD && !is_heading(l->block) && is_dateline(s, l))
			b->drop[i] = true;
	}
	check_stated(b);
	trim_ends(b);
	/* headings that head nothing */
	for (uint32_t i = b->end; i-- > b->first; ) {
		const struct line *l = &p->lines.v[i];
		uint32_t next = i + 1;
		if (b->drop[i] || !is_heading(l->block))
			continue;
		while (next < b->end && b->drop[next])
			next++;
		if (next == b->end || (is_heading(p->lines.v[next].block) && p->lines.v[next].block <= l->block && l->block > TAG_H1))
			b->drop[i] = true;
	}
}

static void
put_block(struct body *b, struct buf *text, struct str s, enum block_kind kind)
{
	struct block *block = arena_push(b->page->arena, &b->out->blocks);

	if (text->n)
		buf_add(text, S("\n\n"));
	block->kind = kind;
	block->at.start = (uint32_t)text->n;
	buf_add(text, s);
	block->at.end = (uint32_t)text->n;
}

static uint32_t
row_of(const struct body *b, const struct line *l)
{
	uint32_t i = l->element;

	for (; i != b->top && i != 0; i = b->page->elements.v[i].parent)
		if (b->page->elements.v[i].tag == TAG_TR)
			return i;
	return 0;
}

static size_t
emit(struct body *b)
{
	const struct page *p = b->page;
	struct buf text = { .max = p->text.n * 2 + 64 };
	size_t words = 0;

	for (size_t k = 0; k < b->leads.n; k++) {
		put_block(b, &text, text_of(b, b->leads.v[k]), BLOCK_PARAGRAPH);
		words += p->lines.v[b->leads.v[k]].words;
	}
	for (uint32_t i = b->first; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		uint32_t row;

		if (b->drop[i])
			continue;
		words += l->words;
		row = l->words < 25 ? row_of(b, l) : 0;
		if (row && p->elements.v[row].end - i > 1) { /* cells of one row, parted by tabs */
			put_block(b, &text, text_of(b, i), BLOCK_ROW);
			while (i + 1 < b->end && i + 1 < p->elements.v[row].end && (b->drop[i + 1] || p->lines.v[i + 1].words < 25)) {
				if (b->drop[++i])
					continue;
				words += p->lines.v[i].words;
				buf_addc(&text, '\t');
				buf_add(&text, text_of(b, i));
			}
			b->out->blocks.v[b->out->blocks.n - 1].at.end = (uint32_t)text.n;
			continue;
		}
		put_block(b, &text, text_of(b, i), kind_of(b, l));
	}
	b->out->text = arena_dup(p->arena, buf_str(&text));
	buf_release(&text);
	return words;
}

/* A front or section page: many headlines that lead elsewhere, and no element with a text of its own. */
static bool
is_index(const struct body *b)
{
	struct page *p = b->page;
	uint32_t *own = arena_zalloc(p->arena, p->elements.n * sizeof *own), most = 0;
	size_t heads = 0;

	if (p->says_article)
		return false;
	for (uint32_t i = b->first; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		uint32_t e = l->element;
		if (is_heading(l->block) && l->link * 2 > size_of(l))
			heads++;
		if (b->drop[i] || !is_good(l))
			continue;
		while (e && (!(tag_traits(p->elements.v[e].tag) & TAG_IS_BLOCK) || p->elements.v[e].tag == TAG_P))
			e = p->elements.v[e].parent;
		own[e] += size_of(l);
		if (own[e] > most)
			most = own[e];
	}
	return heads >= 8 && most < 250 && sum(b->good, &p->elements.v[b->top]) < heads * 120;
}

/* What servers and gates say instead of the article. */
static bool
is_notice(const struct body *b, size_t words)
{
	static const char *const said[] = {
		"404", "page not found", "not found", "access denied", "forbidden", "just a moment", "are you a robot", "seite nicht gefunden",
		"page introuvable", "error 4", "error 5", "service unavailable", "bad gateway", "attention required", "before you continue",
		"verify you are human", "captcha", "please enable javascript", "site maintenance",
	};

	if (words > 150 || b->page->says_article)
		return false;
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		if (str_ifind(b->title, str_z(said[i])) < b->title.n || str_istarts(b->out->text, str_z(said[i])))
			return true;
	return false;
}

/* One attempt: what speaks against an element counts, or (where that left next to nothing) does not. */
static size_t
attempt(struct body *b, bool trusting)
{
	struct page *p = b->page;

	for (size_t i = 0; i < p->elements.n; i++)
		p->elements.v[i].marks &= ~(uint32_t)MARK_DROPPED;
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
	choose_container(b);
	find_leads(b);
	judge_lines(b);
	return emit(b);
}

/* The stated body as the text, for pages whose own is drawn by a script. */
static size_t
take_stated(struct body *b)
{
	struct buf text = { .max = b->page->stated.n * 2 + 64 };
	struct str rest = b->page->stated, one;
	size_t words = 0;

	b->out->blocks.n = 0;
	while (str_token(&rest, '\n', &one)) {
		one = clean_value(b->page->arena, one);
		if (str_trim(one).n == 0)
			continue;
		put_block(b, &text, one, BLOCK_PARAGRAPH);
		words++;
		for (size_t i = 0; i < one.n; i++)
			words += one.p[i] == ' ';
	}
	b->out->text = arena_dup(b->page->arena, buf_str(&text));
	buf_release(&text);
	return words;
}

int
body_choose(struct page *page, struct article *out, size_t min_words, struct err *e)
{
	struct body b = { .page = page, .out = out, .title = out->title };
	size_t n = page->lines.n, words;

	b.good = arena_zalloc(page->arena, (n + 1) * sizeof *b.good);
	b.bytes = arena_zalloc(page->arena, (n + 1) * sizeof *b.bytes);
	b.links = arena_zalloc(page->arena, (n + 1) * sizeof *b.links);
	b.drop = arena_zalloc(page->arena, n + 1);
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
		words = take_stated(&b);
	if (is_notice(&b, words))
		return err_set(e, ERR_INPUT, "not-article", "an error or a gate, not an article");
	if (is_index(&b))
		return err_set(e, ERR_INPUT, "not-article", "a list of links to articles");
	if (words < min_words)
		return err_set(e, ERR_INPUT, "no-body", "%zu words of text, want %zu", words, min_words);
	return 0;
}
