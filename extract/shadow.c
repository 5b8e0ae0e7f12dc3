#include "claim.h"

#include <assert.h>
#include <string.h>

static const char figure_letter[FIGURE_KINDS] = {
	[FIGURE_MONEY] = 'M', [FIGURE_PERCENT] = 'P', [FIGURE_COUNT] = 'C', [FIGURE_QUANTITY] = 'Q', [FIGURE_RATIO] = 'X',
	[FIGURE_ORDINAL] = 'N', [FIGURE_DATE] = 'D', [FIGURE_PERIOD] = 'E', [FIGURE_DURATION] = 'U',
};

static const char name_letter[NAME_KINDS] = {
	[NAME_ORG] = 'O', [NAME_PERSON] = 'H', [NAME_PRODUCT] = 'R', [NAME_PLACE] = 'L',
};

/* What is written in more ways than it is worth a rule's while to know. The last two are small and capital letters
 * to PCRE2 (k, s), and would be to no other reader of a rule. */
static const struct { const char *from, *to; } plain[] = {
	{ "\xe2\x80\x99", "'" }, { "\xe2\x80\x98", "'" }, { "\xe2\x80\x9c", "\"" }, { "\xe2\x80\x9d", "\"" },
	{ "\xe2\x80\x94", "--" }, { "\xe2\x80\x93", "--" }, { "\xc2\xa0", " " }, { "\xe2\x80\xaf", " " },
	{ "\xe2\x80\x89", " " }, { "\xe2\x80\x91", "-" }, { "\xc2\xae", "" }, { "\xe2\x84\xa2", "" }, { "\'\'", "\"" }, { "``", "\"" },
	{ "\xe2\x84\xaa", "K" }, { "\xc5\xbf", "s" },
};

struct maker {
	struct shadow *s;
	char *p;
	size_t n;
};

/* What follows, up to the next step, stands for the text from `from` on, byte for byte; or, whole, for [from, to). */
static void
add_step(struct maker *m, uint32_t from, uint32_t to)
{
	struct shadow *s = m->s;

	if (s->n_steps && s->steps[s->n_steps - 1].at == m->n)
		s->n_steps--; /* nothing stood for it */
	s->steps[s->n_steps++] = (struct step){ (uint32_t)m->n, from, to };
}

static void
put_token(struct maker *m, char letter, bool figure, size_t index, struct span at)
{
	struct shadow *s = m->s;

	add_step(m, at.start, at.end);
	s->tokens[s->n_tokens++] = (struct token){ (uint32_t)m->n, figure, (int)index };
	s->kinds |= 1u << (letter - 'A');
	m->p[m->n++] = '\xee'; /* U+E000 and the letter */
	m->p[m->n++] = '\x81';
	m->p[m->n++] = (char)(0x80 | (letter & 0x3f));
	add_step(m, at.end, 0);
}

/* Bytes that stand for themselves. */
static bool
is_plain(unsigned char c)
{
	static const bool odd[256] = { ['\''] = true, ['`'] = true, [0x7f] = true };

	return (unsigned)(c - '!') <= 0x7f - '!' && !odd[c];
}

/* One character that may be respelt; returns its bytes. */
static size_t
put_odd(struct maker *m, struct str text, uint32_t at, uint32_t end)
{
	struct str rest = str_cut(text, at, end);
	unsigned char c = (unsigned char)rest.p[0];

	if (c == ' ' || (c >= '\t' && c <= '\r')) {
		if (m->n == 0 || m->p[m->n - 1] == ' ') {
			add_step(m, at + 1, 0);
			return 1;
		}
		m->p[m->n++] = ' ';
		return 1;
	}
	for (size_t i = 0; (c >= 0x80 || c == '\'' || c == '`') && i < sizeof plain / sizeof *plain; i++) {
		const char *from = plain[i].from;
		struct str to = { plain[i].to, strlen(plain[i].to) };
		size_t n = strlen(from);
		if (rest.n < n || memcmp(rest.p, from, n))
			continue;
		if (to.n == 1 && to.p[0] == ' ' && m->n && m->p[m->n - 1] == ' ')
			to.n = 0;
		add_step(m, at, at + (uint32_t)n);
		memcpy(m->p + m->n, to.p, to.n);
		m->n += to.n;
		add_step(m, at + (uint32_t)n, 0);
		return n;
	}
	if (rest.n >= 3 && memcmp(rest.p, "\xee\x81", 2) == 0) { /* a stranger's private characters must not pass for tokens */
		add_step(m, at, at + 3);
		m->p[m->n++] = '?';
		add_step(m, at + 3, 0);
		return 3;
	}
	m->p[m->n++] = (char)c;
	return 1;
}

/* "Orrin Inc. bought": a dot in mid-sentence belongs to the name before it, and no rule need know of it. */
static bool
dot_of_name(struct str text, uint32_t at, uint32_t end)
{
	return at + 2 < end && text.p[at] == '.' && text.p[at + 1] == ' ' && text.p[at + 2] >= 'a' && text.p[at + 2] <= 'z';
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

/* Room for the worst: a sentence of tokens of one byte each, and a step at every byte and behind it. */
static void
make_room(struct arena *arena, struct shadow *s, size_t bytes)
{
	if (bytes <= s->room)
		return;
	s->room = bytes < 1024 ? 1024 : bytes * 2;
	s->p = arena_alloc(arena, s->room * TOKEN_BYTES + 2);
	s->steps = arena_alloc(arena, (s->room * 2 + 2) * sizeof *s->steps);
	s->tokens = arena_alloc(arena, s->room * sizeof *s->tokens);
}

void
shadow_make(struct arena *arena, const struct article *a, uint32_t sentence, struct shadow *s)
{
	struct span at = a->sentences.v[sentence];
	size_t f = first_figure(a, at.start), n = first_name(a, at.start);
	struct maker m = { .s = s };

	make_room(arena, s, at.end - at.start);
	m.p = s->p;
	s->n_tokens = s->n_steps = 0;
	s->kinds = 0;
	s->sentence = sentence;
	add_step(&m, at.start, 0);
	for (uint32_t i = at.start; i < at.end;) {
		uint32_t stop = at.end;
		while (f < a->figures.n && (a->figures.v[f].at.start < i || a->figures.v[f].at.end > at.end))
			f++;
		while (n < a->names.n && (a->names.v[n].at.start < i || a->names.v[n].at.end > at.end))
			n++;
		if (f < a->figures.n && a->figures.v[f].at.start == i) {
			put_token(&m, figure_letter[a->figures.v[f].kind], true, f, a->figures.v[f].at);
			i = a->figures.v[f].at.end;
			continue;
		}
		if (n < a->names.n && a->names.v[n].at.start == i) {
			put_token(&m, name_letter[a->names.v[n].kind], false, n, a->names.v[n].at);
			i = a->names.v[n].at.end;
			if (dot_of_name(a->text, i, at.end))
				add_step(&m, ++i, 0);
			continue;
		}
		if (f < a->figures.n && a->figures.v[f].at.start < stop)
			stop = a->figures.v[f].at.start;
		if (n < a->names.n && a->names.v[n].at.start < stop)
			stop = a->names.v[n].at.start;
		while (i < stop) {
			uint32_t from = i;
			/* words with single spaces between them, which is nearly all of it */
			while (i < stop && (is_plain((unsigned char)a->text.p[i]) || (a->text.p[i] == ' ' && i > from && a->text.p[i - 1] != ' ')))
				i++;
			memcpy(m.p + m.n, a->text.p + from, i - from);
			m.n += i - from;
			if (i < stop)
				i += (uint32_t)put_odd(&m, a->text, i, at.end);
		}
	}
	m.p[m.n] = 0;
	s->text = (struct str){ m.p, m.n };
}

char
shadow_kind(const struct shadow *s, const struct token *t)
{
	return (char)((s->text.p[t->at + 2] & 0x3f) | 0x40);
}

static const struct step *
step_of(const struct shadow *s, size_t at)
{
	size_t low = 0, high = s->n_steps;

	while (high - low > 1) {
		size_t mid = (low + high) / 2;
		if (s->steps[mid].at <= at)
			low = mid;
		else
			high = mid;
	}
	return &s->steps[low];
}

struct span
shadow_span(const struct shadow *s, size_t start, size_t end)
{
	const struct step *from = step_of(s, start), *to = step_of(s, end - 1);

	assert(start < end && end <= s->text.n);
	return (struct span){
		from->to ? from->from : from->from + ((uint32_t)start - from->at),
		to->to ? to->to : to->from + ((uint32_t)end - to->at),
	};
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
