#include "claim.h"

#include <assert.h>
#include <ctype.h>

static const char figure_letter[FIGURE_KINDS] = {
	[FIGURE_MONEY] = 'M', [FIGURE_PERCENT] = 'P', [FIGURE_COUNT] = 'C', [FIGURE_QUANTITY] = 'Q', [FIGURE_RATIO] = 'X',
	[FIGURE_ORDINAL] = 'N', [FIGURE_DATE] = 'D', [FIGURE_PERIOD] = 'E', [FIGURE_DURATION] = 'U',
};

static const char name_letter[NAME_KINDS] = {
	[NAME_ORG] = 'O', [NAME_PERSON] = 'H', [NAME_PRODUCT] = 'R', [NAME_PLACE] = 'L',
};

/* What is written in more ways than it is worth a rule's while to know. */
static const struct { const char *from, *to; } plain[] = {
	{ "\xe2\x80\x99", "'" }, { "\xe2\x80\x98", "'" }, { "\xe2\x80\x9c", "\"" }, { "\xe2\x80\x9d", "\"" },
	{ "\xe2\x80\x94", "--" }, { "\xe2\x80\x93", "--" }, { "\xc2\xa0", " " }, { "\xe2\x80\xaf", " " },
	{ "\xe2\x80\x89", " " }, { "\xe2\x80\x91", "-" }, { "\xc2\xae", "" }, { "\xe2\x84\xa2", "" }, { "''", "\"" }, { "``", "\"" },
};

struct maker {
	struct shadow *s;
	char *p;
	size_t n;
};

static void
put(struct maker *m, struct str bytes, uint32_t from, uint32_t to)
{
	for (size_t i = 0; i < bytes.n; i++) {
		/* bytes that stand for themselves map one to one; a respelling maps whole */
		m->p[m->n] = bytes.p[i];
		m->s->from[m->n] = from;
		m->s->to[m->n] = to;
		m->n++;
	}
}

static void
put_token(struct maker *m, char letter, bool figure, size_t index, struct span at)
{
	char token[TOKEN_BYTES] = { '\xee', '\x81', (char)(0x80 | (letter & 0x3f)) }; /* U+E000 and the letter */

	m->s->tokens[m->s->n_tokens++] = (struct token){ (uint32_t)m->n, figure, (int)index };
	m->s->kinds |= 1u << (letter - 'A');
	put(m, (struct str){ token, TOKEN_BYTES }, at.start, at.end);
}

static size_t
put_plain(struct maker *m, struct str text, uint32_t at, uint32_t end)
{
	struct str rest = str_cut(text, at, end);

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		struct str from = str_z(plain[i].from);
		if (str_starts(rest, from)) {
			struct str to = str_z(plain[i].to);
			if (to.n == 1 && to.p[0] == ' ' && m->n && m->p[m->n - 1] == ' ')
				to.n = 0;
			put(m, to, at, at + (uint32_t)from.n);
			return from.n;
		}
	}
	if (isspace((unsigned char)rest.p[0])) {
		if (m->n && m->p[m->n - 1] != ' ')
			put(m, S(" "), at, at + 1);
		return 1;
	}
	if (str_starts(rest, S("\xee\x81"))) { /* a stranger's private characters must not pass for tokens */
		put(m, S("?"), at, at + 3);
		return 3;
	}
	put(m, str_cut(rest, 0, 1), at, at + 1);
	return 1;
}

static size_t
first_figure(const struct article *a, uint32_t from)
{
	size_t low = 0, high = a->figures.n;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (a->figures.v[mid].at.start < from)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static size_t
first_name(const struct article *a, uint32_t from)
{
	size_t low = 0, high = a->names.n;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (a->names.v[mid].at.start < from)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

void
shadow_make(struct arena *arena, const struct article *a, uint32_t sentence, struct shadow *s)
{
	struct span at = a->sentences.v[sentence];
	size_t room = (size_t)(at.end - at.start) * TOKEN_BYTES + 2, f = first_figure(a, at.start), n = first_name(a, at.start);
	struct maker m = { .s = s };

	*s = (struct shadow){ .sentence = sentence };
	s->from = arena_alloc(arena, room * sizeof *s->from);
	s->to = arena_alloc(arena, room * sizeof *s->to);
	s->tokens = arena_alloc(arena, room * sizeof *s->tokens);
	m.p = arena_alloc(arena, room);
	for (uint32_t i = at.start; i < at.end;) {
		while (f < a->figures.n && a->figures.v[f].at.start < i)
			f++;
		while (n < a->names.n && a->names.v[n].at.start < i)
			n++;
		if (f < a->figures.n && a->figures.v[f].at.start == i && a->figures.v[f].at.end <= at.end) {
			put_token(&m, figure_letter[a->figures.v[f].kind], true, f, a->figures.v[f].at);
			i = a->figures.v[f].at.end;
		} else if (n < a->names.n && a->names.v[n].at.start == i && a->names.v[n].at.end <= at.end) {
			put_token(&m, name_letter[a->names.v[n].kind], false, n, a->names.v[n].at);
			i = a->names.v[n].at.end;
		} else
			i += (uint32_t)put_plain(&m, a->text, i, at.end);
	}
	m.p[m.n] = 0;
	s->text = (struct str){ m.p, m.n };
}

char
shadow_kind(const struct shadow *s, const struct token *t)
{
	return (char)((s->text.p[t->at + 2] & 0x3f) | 0x40);
}

struct span
shadow_span(const struct shadow *s, size_t start, size_t end)
{
	assert(start < end && end <= s->text.n);
	return (struct span){ s->from[start], s->to[end - 1] };
}

const struct token *
shadow_token(const struct shadow *s, size_t start, size_t end)
{
	size_t low = 0, high = s->n_tokens;

	if (end != start + TOKEN_BYTES || end > s->text.n || s->text.p[start] != '\xee' || s->text.p[start + 1] != '\x81')
		return NULL;
	while (low < high) {
		size_t mid = (low + high) / 2;
		if (s->tokens[mid].at < start)
			low = mid + 1;
		else
			high = mid;
	}
	return low < s->n_tokens && s->tokens[low].at == start ? &s->tokens[low] : NULL;
}
