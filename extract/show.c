#include "extract.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/utf8.h"

/*
 * The terminal views. Text is wrapped between words to the columns given (0: not at all); what steers a
 * terminal never reaches it: control characters are left out. Without colour the marks are brackets, so that a
 * view sent to a file or a pager says the same.
 */

enum style { STYLE_FIGURE = 1, STYLE_NAME = 2, STYLE_CLAIM = 4, STYLE_HEADING = 8 };

struct wrap {
	struct buf *out;
	size_t columns, indent, column;
	struct buf word;      /* waits until it is known to fit */
	size_t width;         /* of it, in columns */
	size_t blank;         /* columns that part it from what came before */
	bool colour;
	unsigned style;
};

static size_t
char_columns(uint32_t c)
{
	bool mark = (c >= 0x300 && c <= 0x36f) || (c >= 0x200b && c <= 0x200f) || (c >= 0xfe00 && c <= 0xfe0f);
	bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
	    (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
	    (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);

	return mark ? 0 : wide ? 2 : 1;
}

static void
new_line(struct wrap *w)
{
	buf_addc(w->out, '\n');
	for (size_t i = 0; i < w->indent; i++)
		buf_addc(w->out, ' ');
	w->column = w->indent;
}

static void
word_end(struct wrap *w)
{
	if (w->word.n == 0)
		return;
	if (w->columns && w->column > w->indent && w->column + w->blank + w->width > w->columns)
		new_line(w);
	else if (w->blank && w->column > w->indent) {
		for (size_t i = 0; i < w->blank; i++)
			buf_addc(w->out, ' ');
		w->column += w->blank;
	}
	buf_add(w->out, buf_str(&w->word));
	w->column += w->width;
	buf_reset(&w->word);
	w->width = 0;
	w->blank = 0;
}

/* One character of text; a newline in it stays one. */
static void
put_char(struct wrap *w, uint32_t c, struct str bytes)
{
	if (c == '\n') {
		word_end(w);
		new_line(w);
		w->blank = 0;
	} else if (c == ' ' || c == '\t') {
		word_end(w);
		w->blank = w->column > w->indent ? (c == '\t' ? 3 : w->blank < 3 ? w->blank + 1 : 3) : 0;
	} else if (c >= ' ' && c != 0x7f && !(c >= 0x80 && c < 0xa0) && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069)) {
		buf_add(&w->word, bytes);
		w->width += char_columns(c);
	}
}

static void
put_text(struct wrap *w, struct str s)
{
	for (size_t i = 0, n; i < s.n; i += n) {
		uint32_t c;
		if ((n = utf8_next(s, i, &c)) == 0)
			n = 1;
		else
			put_char(w, c, str_cut(s, i, i + n));
	}
}

static void
set_style(struct wrap *w, unsigned style)
{
	if (!w->colour || style == w->style)
		return;
	buf_add(&w->word, S("\033[0m"));
	if (style & STYLE_HEADING)
		buf_add(&w->word, S("\033[1m"));
	if (style & STYLE_CLAIM)
		buf_add(&w->word, S("\033[4m"));
	if (style & STYLE_FIGURE)
		buf_add(&w->word, S("\033[36m"));
	else if (style & STYLE_NAME)
		buf_add(&w->word, S("\033[33m"));
	w->style = style;
}

static void
finish(struct wrap *w)
{
	set_style(w, 0);
	word_end(w);
	if (w->word.n) /* a last escape that no word follows */
		buf_add(w->out, buf_str(&w->word));
	buf_reset(&w->word);
	w->blank = 0;
	w->indent = 0;
	w->column = 0;
	buf_addc(w->out, '\n');
}

static void
block_begin(struct wrap *w, enum block_kind kind)
{
	static const char *const lead[] = {
		[BLOCK_HEADING] = "## ", [BLOCK_PARAGRAPH] = "", [BLOCK_ITEM] = "  * ", [BLOCK_QUOTE] = "  > ", [BLOCK_CAPTION] = "  [ ", [BLOCK_ROW] = "  | ",
	};

	buf_add(w->out, str_z(lead[kind]));
	w->indent = w->column = strlen(lead[kind]);
}

/* What stands at each byte of the text. */
struct sweep {
	unsigned char *begins, *ends;  /* figures, as bits of enum style */
	uint32_t *claim_from, *claim_to; /* how many claims begin and end there */
	uint32_t *number;              /* 1 + the index of the first claim that ends there */
	uint32_t *next;                /* likewise, claim by claim: the next one that ends where it does */
};

static void
put_block(struct wrap *w, const struct article *a, const struct block *b, const struct sweep *s)
{
	struct str text = a->text;
	unsigned style = b->kind == BLOCK_HEADING ? STYLE_HEADING : 0;
	uint32_t depth = 0;

	block_begin(w, b->kind);
	for (size_t i = b->at.start, n; i < b->at.end; i += n) {
		uint32_t c;

		if (s) {
			depth += s->claim_from[i];
			style = (style | s->begins[i]) & ~(unsigned)(depth ? 0 : STYLE_CLAIM);
			style |= depth ? STYLE_CLAIM : 0;
			set_style(w, style);
			if (!w->colour && (s->begins[i] & STYLE_FIGURE)) {
				buf_addc(&w->word, '[');
				w->width++;
			}
		}
		if ((n = utf8_next(text, i, &c)) == 0) {
			n = 1;
			continue;
		}
		put_char(w, c, str_cut(text, i, i + n));
		if (!s)
			continue;
		if (!w->colour && (s->ends[i + n] & STYLE_FIGURE)) {
			buf_addc(&w->word, ']');
			w->width++;
		}
		style &= ~(unsigned)s->ends[i + n];
		if (s->claim_to[i + n]) {
			char mark[32];
			int len;
			depth -= s->claim_to[i + n] < depth ? s->claim_to[i + n] : depth;
			set_style(w, depth ? style : style & ~(unsigned)STYLE_CLAIM);
			for (uint32_t k = s->number[i + n]; k; k = s->next[k - 1]) {
				len = snprintf(mark, sizeof mark, "{%u}", k);
				buf_add(&w->word, (struct str){ mark, (size_t)len });
				w->width += (size_t)len;
			}
		}
	}
	finish(w);
}

static void
put_head(struct wrap *w, const struct article *a)
{
	if (a->title.n) {
		set_style(w, STYLE_HEADING);
		buf_add(w->out, S("# "));
		w->indent = w->column = 2;
		put_text(w, a->title);
		finish(w);
	}
	if (a->site.n || a->authors.n || a->published.n) {
		const char *part = "";
		put_text(w, a->site);
		part = a->site.n ? " - " : "";
		for (size_t i = 0; i < a->authors.n; i++) {
			put_text(w, str_z(part));
			put_text(w, a->authors.v[i]);
			part = ", ";
		}
		if (a->published.n) {
			put_text(w, str_z(*part ? " - " : ""));
			put_text(w, a->published);
		}
		finish(w);
	}
	if (a->title.n || a->site.n)
		buf_addc(w->out, '\n');
}

/* A blank line before each block, but not inside lists and tables. */
static void
part_blocks(const struct article *a, size_t i, struct buf *out)
{
	enum block_kind kind = a->blocks.v[i].kind;

	if (i > 0 && !(kind == a->blocks.v[i - 1].kind && (kind == BLOCK_ITEM || kind == BLOCK_ROW)))
		buf_addc(out, '\n');
}

void
show_text(const struct article *a, struct buf *out, int columns)
{
	struct wrap w = { .out = out, .columns = columns > 0 ? (size_t)columns : 0, .word = { .max = out->max } };

	put_head(&w, a);
	for (size_t i = 0; i < a->blocks.n; i++) {
		part_blocks(a, i, out);
		put_block(&w, a, &a->blocks.v[i], NULL);
	}
	buf_release(&w.word);
}

static void
put_claim(struct wrap *w, const struct article *a, size_t i)
{
	const struct claim *c = &a->claims.v[i];
	char mark[32];

	snprintf(mark, sizeof mark, "{%zu}", i + 1);
	buf_printf(w->out, "%-5s ", mark);
	w->indent = w->column = 6;
	set_style(w, STYLE_HEADING);
	put_text(w, str_z(c->type));
	set_style(w, 0);
	for (size_t k = 0; k < c->roles.n; k++) {
		const struct role *r = &c->roles.v[k];
		put_text(w, S("  "));
		put_text(w, str_z(r->role));
		put_text(w, S("="));
		set_style(w, r->figure >= 0 ? STYLE_FIGURE : r->name >= 0 ? STYLE_NAME : 0);
		put_text(w, r->resolved.n ? r->resolved : str_cut(a->text, r->at.start, r->at.end));
		set_style(w, 0);
	}
	if (c->modality != MODALITY_ASSERTED || c->negative || c->speaker.there) {
		put_text(w, S(" ("));
		put_text(w, str_z(modality_word(c->modality)));
		put_text(w, c->negative ? S(", negative") : S(""));
		if (c->speaker.there) {
			put_text(w, S(", says "));
			put_text(w, str_cut(a->text, c->speaker.at.start, c->speaker.at.end));
		}
		put_text(w, S(")"));
	}
	finish(w);
}

static void
put_legend(struct wrap *w, const struct article *a)
{
	buf_addc(w->out, '\n');
	if (!article_has_patterns(a)) {
		put_text(w, S("No patterns for this language ("));
		put_text(w, a->language);
		put_text(w, S("): no figures, names and claims were looked for."));
		finish(w);
		return;
	}
	if (w->colour) {
		set_style(w, STYLE_FIGURE);
		put_text(w, S("figure"));
		set_style(w, STYLE_NAME);
		put_text(w, S(" name"));
		set_style(w, STYLE_CLAIM);
		put_text(w, S(" claim"));
		set_style(w, 0);
		put_text(w, S("{n}"));
	} else
		put_text(w, S("[figure] claim{n}"));
	w->columns = 0;
	put_text(w, S("   "));
	finish(w);
	buf_printf(w->out, "%zu figures, %zu names, %zu claims\n", a->figures.n, a->names.n, a->claims.n);
}

void
show_article(const struct article *a, struct buf *out, int columns, bool colour)
{
	struct wrap w = { .out = out, .columns = columns > 0 ? (size_t)columns : 0, .word = { .max = out->max }, .colour = colour };
	size_t n = a->text.n + 1;
	struct sweep s = { calloc(n, 1), calloc(n, 1), calloc(n, sizeof(uint32_t)), calloc(n, sizeof(uint32_t)),
		calloc(n, sizeof(uint32_t)), calloc(a->claims.n + 1, sizeof(uint32_t)) };

	if (!s.begins || !s.ends || !s.claim_from || !s.claim_to || !s.number || !s.next)
		die(EXIT_IO, "out of memory");
	for (size_t i = 0; i < a->figures.n; i++) {
		s.begins[a->figures.v[i].at.start] |= STYLE_FIGURE;
		s.ends[a->figures.v[i].at.end] |= STYLE_FIGURE;
	}
	for (size_t i = 0; i < a->names.n; i++) {
		s.begins[a->names.v[i].at.start] |= STYLE_NAME;
		s.ends[a->names.v[i].at.end] |= STYLE_NAME;
	}
	for (size_t i = a->claims.n; i-- > 0; ) {
		s.next[i] = s.number[a->claims.v[i].at.end];
		s.claim_from[a->claims.v[i].at.start]++;
		s.claim_to[a->claims.v[i].at.end]++;
		s.number[a->claims.v[i].at.end] = (uint32_t)i + 1;
	}
	put_head(&w, a);
	for (size_t i = 0; i < a->blocks.n; i++) {
		part_blocks(a, i, out);
		put_block(&w, a, &a->blocks.v[i], &s);
	}
	if (a->claims.n)
		buf_addc(out, '\n');
	for (size_t i = 0; i < a->claims.n; i++)
		put_claim(&w, a, i);
	put_legend(&w, a);
	free(s.begins), free(s.ends), free(s.claim_from), free(s.claim_to), free(s.number), free(s.next);
	buf_release(&w.word);
}
