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

int
reject_check(struct body *b, size_t words, size_t min_words, struct err *e)
{
	if (is_notice(b, words))
		return err_set(e, ERR_INPUT, "not-article", "an error or a gate, not an article");
	if (is_index(b))
		return err_set(e, ERR_INPUT, "not-article", "a list of links to articles");
	if (words < min_words)
		return err_set(e, ERR_INPUT, "no-body", "%zu words of text, want %zu", words, min_words);
	return 0;
}
