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

/* What servers and gates say instead of the article. */
static bool
is_notice(const struct body *b, size_t words)
{
	if (words > 150 || b->page->says_article)
		return false;
	return wording_count(b->page->wording, b->title).n[WORDING_NOTICE] || wording_begins(b->page->wording, WORDING_NOTICE, b->out->text);
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
	if (is_index(b) || (!p->says_article && is_cards(b)))
		return err_set(e, ERR_INPUT, "not-article", "a list of links to articles");
	if (words < 150 && !p->says_article && wording_is(p->wording, WORDING_LINE_IS, b->title))
		return err_set(e, ERR_INPUT, "not-article", "a part of the site, not an article: %.*s", SARG(str_cut(b->title, 0, 60)));
	if (words < 150 && p->says_video)
		return err_set(e, ERR_INPUT, "not-article", "a video with a few words about it");
	if (words < min_words && !p->says_article && is_links(b))
		return err_set(e, ERR_INPUT, "not-article", "a list of links to articles");
	if (words < min_words)
		return err_set(e, ERR_INPUT, "no-body", "%zu words of text, want %zu", words, min_words);
	return 0;
}
