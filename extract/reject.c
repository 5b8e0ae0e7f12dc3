#include "body.h"

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

/* Whether a heading is what servers and gates say. */
static bool
heads_notice(const struct body *b)
{
	const struct page *p = b->page;

	for (size_t i = 0; i < p->lines.n; i++)
		if (is_heading(p->lines.v[i].block) && wording_count(p->wording, text_of(b, i)).n[WORDING_NOTICE])
			return true;
	return false;
}

/* What servers and gates say instead of the article. They say it in a few words or to the reader, and an article about them says it
 * of others. */
static bool
is_notice(const struct body *b, size_t words)
{
	const struct wording *w = b->page->wording;
	struct str title = b->title, one;
	size_t long_title = 0;

	if (words > 150 || b->page->says_article)
		return false;
	while (str_token(&title, ' ', &one))
		long_title += one.n > 0;
	if (long_title > 4 && words >= 25 && !wording_count(w, b->out->text).n[WORDING_READER])
		return false;
	return wording_count(w, b->title).n[WORDING_NOTICE] || wording_begins(w, WORDING_NOTICE, b->out->text) || heads_notice(b);
}

/* What is left of a page that asks for consent. */
static bool
is_consent(const struct body *b, size_t words)
{
	struct wording_count c;

	if (words > 60 || b->page->says_article || !b->consent)
		return false;
	c = wording_count(b->page->wording, b->out->text);
	return c.n[WORDING_CONSENT] && c.n[WORDING_READER];
}

/* Items or rows with a link and little else, and next to no text beside them: results, threads. Or rows without a sentence. */
static bool
is_listing(const struct body *b)
{
	const struct page *p = b->page;
	const struct element *top = &p->elements.v[b->top];
	uint64_t inside = 0, good = 0;
	size_t entries = 0, rows = 0;

	for (uint32_t i = b->top; i < top->beyond; i++) {
		const struct element *e = &p->elements.v[i];
		if ((e->tag != TAG_LI && e->tag != TAG_TR) || e->end <= e->first)
			continue;
		rows += e->tag == TAG_TR;
		if (sum(b->links, e) >= 12 && sum(b->good, e) < 250) {
			entries++;
			inside += sum(b->bytes, e);
			good += sum(b->good, e);
			i = e->beyond - 1;
		}
	}
	if (entries >= 8 && inside * 10 >= (uint64_t)sum(b->bytes, top) * 7 && sum(b->good, top) < good + 300)
		return true;
	return rows >= 6 && sum(b->prose, top) == 0;
}

/* Headings that are links, each in a part of the page of its own with little text, as teasers are, and little text
 * besides; a list article's stand side by side, and an article's related links stand beside the article. */
static bool
is_cards(const struct body *b)
{
	const struct page *p = b->page;
	uint32_t before = 0, longest = 0;
	uint64_t inside = 0;
	size_t heads = 0, cards = 0;

	for (uint32_t i = b->first; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		uint32_t e = l->element, good;
		if (!is_heading(l->block) || l->link * 2 <= size_of(l))
			continue;
		while (e && !is_heading(p->elements.v[e].tag))
			e = p->elements.v[e].parent;
		heads++;
		e = p->elements.v[e].parent;
		if (e == before || e == b->top)
			continue;
		before = e;
		cards++;
		good = sum(b->good, &p->elements.v[e]);
		inside += good;
		longest = good > longest ? good : longest;
	}
	return heads >= 6 && cards * 10 >= heads * 8 && longest < 800 &&
	    inside * 10 >= (uint64_t)sum(b->good, &p->elements.v[b->top]) * 8;
}

/* The page is links and little else. */
static bool
is_links(const struct body *b)
{
	const struct page *p = b->page;
	size_t links = 0, bytes = 0, lines = 0;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct line *l = &p->lines.v[i];
		uint32_t e = l->element;
		while (e && !(p->elements.v[e].marks & MARK_BOILER))
			e = p->elements.v[e].parent;
		if (e || b->said[i].n[WORDING_CONSENT] >= 2 || b->said[i].n[WORDING_DISCLAIMER])
			continue;
		links += l->link;
		bytes += size_of(l);
		lines++;
	}
	return lines >= 10 && links * 10 >= bytes * 6;
}

int
reject_check(struct body *b, size_t words, size_t min_words, struct err *e)
{
	const struct page *p = b->page;

	if (is_notice(b, words))
		return err_set(e, ERR_INPUT, "not-article", "an error or a gate, not an article");
	if (is_consent(b, words))
		return err_set(e, ERR_INPUT, "not-article", "a page that asks for consent");
	if (!p->says_article && is_listing(b))
		return err_set(e, ERR_INPUT, "not-article", "a list of entries");
	if (is_index(b) || (!p->says_article && is_cards(b)))
		return err_set(e, ERR_INPUT, "not-article", "a list of links to articles");
	if (words < 150 && !p->says_article && wording_is(p->wording, WORDING_LINE_IS, b->title))
		return err_set(e, ERR_INPUT, "not-article", "a part of the site, not an article: %.*s", SARG(str_cut(b->title, 0, 60)));
	if (words < (p->says_video ? 150 : p->has_video && !p->says_article ? 60 : 0))
		return err_set(e, ERR_INPUT, "not-article", "a video with a few words about it");
	if (words < min_words && !p->says_article && is_links(b))
		return err_set(e, ERR_INPUT, "not-article", "a list of links to articles");
	if (words < min_words)
		return err_set(e, ERR_INPUT, "no-body", "%zu words of text, want %zu", words, min_words);
	return 0;
}
