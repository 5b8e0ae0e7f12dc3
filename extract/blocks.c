#include "body.h"

#include <string.h>

/* The marks on the way from a line up to the container. */
uint32_t
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

uint32_t
row_of(const struct body *b, const struct line *l)
{
	uint32_t i = l->element;

	for (; i != b->top && i != 0; i = b->page->elements.v[i].parent)
		if (b->page->elements.v[i].tag == TAG_TR)
			return i;
	return 0;
}

size_t
blocks_emit(struct body *b)
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

/* The stated body as the text, for pages whose own is drawn by a script. */
size_t
blocks_stated(struct body *b)
{
	struct buf text = { .max = b->page->stated.n * 2 + 64 };
	struct str rest = b->page->stated, one;
	size_t words = 0;

	b->out->blocks.n = 0;
	while (str_token(&rest, '\n', &one)) {
		one = clean_value(b->page->arena, one);
		if (str_trim(one).n == 0 || str_starts(one, S("$$")) || str_starts(one, S("{{")))
			continue; /* a template's place for an advertisement */
		put_block(b, &text, one, BLOCK_PARAGRAPH);
		words++;
		for (size_t i = 0; i < one.n; i++)
			words += one.p[i] == ' ';
	}
	b->out->text = arena_dup(b->page->arena, buf_str(&text));
	buf_release(&text);
	return words;
}

