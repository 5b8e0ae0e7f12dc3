#include "entity_table.h"

#include <string.h>

#include "utf8.h"

/*
 * Names as words: letters, tokens, legal suffixes, and the slug that is a key where no table has one.
 */

/* Letters and digits. Outside ASCII everything is a letter but Latin-1 signs, the general punctuation and symbol
 * blocks and CJK punctuation: names need no finer line. */
bool
entity_letter(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) &&
	    c != 0xFEFF && c != 0xFFFD;
}

bool
entity_upper(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

static uint32_t
fold(uint32_t c)
{
	return entity_upper(c) ? c + 32 : c;
}

bool
entity_letter_at(struct str s, size_t at, size_t *n, uint32_t *c)
{
	*n = utf8_next(s, at, c);
	return *n && entity_letter(*c);
}

static bool
word_token(struct str s, size_t at, struct entity_token *t)
{
	uint32_t c;
	size_t n;

	*t = (struct entity_token){ .start = at };
	while (entity_letter_at(s, at, &n, &c)) {
		if (t->n + 4 > ENTITY_WORD_MAX)
			return false; /* no name has such a word */
		t->n += utf8_put(fold(c), t->fold + t->n);
		at += n;
	}
	t->end = at;
	return t->n > 0;
}

static void
sign_token(struct entity_token *t, char sign, size_t start, size_t end)
{
	*t = (struct entity_token){ .fold = { sign }, .n = 1, .start = start, .end = end, .sign = sign };
}

/* The next token behind `prev` (NULL: at `at` itself, which must be a word). White space and hyphens part words and
 * count for nothing, but a paragraph's end is a border; a full stop joins only what touches it, or follows an initial. */
bool
entity_token_next(struct str s, size_t at, const struct entity_token *prev, struct entity_token *t)
{
	uint32_t c;
	size_t n, gap = at;

	if (!prev)
		return word_token(s, at, t);
	n = utf8_next(s, at, &c);
	if (n && (c == '.' || c == '+' || c == ',')) {
		sign_token(t, (char)c, at, at + n);
		return true;
	}
	if (n && (c == '\'' || c == 0x2019)) {
		sign_token(t, '\'', at, at + n);
		return true;
	}
	for (int spaces = 0; (n = utf8_next(s, gap, &c)) != 0; gap += n) {
		if (c != ' ' && c != '\n' && c != 0xA0 && c != 0x202F && c != '-' && c != 0x2010 && c != 0x2011)
			break;
		if (++spaces > 2 || (c == '\n' && gap + 1 < s.n && s.p[gap + 1] == '\n'))
			return false;
	}
	if (n && c == '&') {
		sign_token(t, '&', gap, gap + 1);
		return true;
	}
	if (gap != at && (prev->sign == '+' || prev->sign == '\''))
		return false;
	return word_token(s, gap, t);
}

struct str
entity_bare(struct str s)
{
	static const char *const marks[] = { "'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_ends(s, str_z(marks[i])) && s.n > strlen(marks[i]))
			return str_cut(s, 0, s.n - strlen(marks[i]));
	return s;
}

/* ---- legal suffixes and slugs ---- */

size_t
entity_suffix(struct str s)
{
	static const char *const words[] = { /* longer before shorter where one starts the other */
		"Incorporated", "Inc", "Corporation", "Corp", "Company", "Co", "Limited", "Ltd", "LLC", "LLP", "L.P", "LP",
		"PLC", "plc", "PBC", "AG", "SE", "S.A", "SA", "N.V", "NV", "GmbH", "KGaA", "Holdings", "Holding", "Group",
		"AB", "Oyj", "ASA", "S.p.A", "SpA", "Pty", "Pvt", "Bhd", "K.K", "KK",
	};
	size_t at = 0;

	for (int i = 0; i < 3; i++) {
		struct str rest = str_cut(s, at, s.n);
		size_t gap = str_starts(rest, S(", ")) ? 2 : str_starts(rest, S(" & ")) ? 3 : str_starts(rest, S(" ")) ? 1 : 0, got = 0;
		bool wants_legal = gap == 2;
		rest = str_cut(rest, gap, rest.n);
		if (!rest.n || !(entity_upper((unsigned char)rest.p[0]) || rest.p[0] == 'p'))
			break; /* most words are no such: not asked one by one */
		for (size_t w = 0; gap && w < sizeof words / sizeof *words; w++) {
			struct str word = str_z(words[w]);
			uint32_t c;
			size_t n;
			if (!str_starts(rest, word) || entity_letter_at(rest, word.n, &n, &c))
				continue;
			if (wants_legal && (str_eq(word, S("Group")) || str_eq(word, S("Company")) || str_eq(word, S("Holding"))))
				continue; /* ", Group" begins something else */
			got = word.n;
			/* the point of "Inc." belongs to it unless it ends the sentence */
			if (got < rest.n && rest.p[got] == '.' && got + 1 < rest.n && rest.p[got + 1] != '\n' &&
			    !(got + 2 < rest.n && rest.p[got + 1] == ' ' && entity_upper((unsigned char)rest.p[got + 2])))
				got++;
			break;
		}
		if (!got)
			break;
		at += gap + got;
	}
	return at;
}

struct str
entity_slug(struct arena *a, struct str name)
{
	struct str s = entity_bare(str_trim(name));
	char *out;
	size_t n = 0, len;
	uint32_t c;

	static const char *const articles[] = { "the ", "an ", "a " };
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
		if (str_istarts(s, str_z(articles[i]))) {
			s = str_cut(s, strlen(articles[i]), s.n);
			break;
		}
	for (size_t at = 1; at < s.n; at++) {
		size_t more = s.p[at] == ' ' || s.p[at] == ',' ? entity_suffix(str_cut(s, at, s.n)) : 0;
		if (more && (at + more == s.n || (at + more + 1 == s.n && s.p[s.n - 1] == '.'))) {
			s.n = at;
			break;
		}
	}
	out = arena_alloc(a, s.n + 1);
	for (size_t at = 0; at < s.n; at += len) {
		len = utf8_next(s, at, &c);
		if (!len)
			break;
		if (c == '\'' || c == 0x2019) { /* "Halden's arm" is halden-arm */
			if (at + len < s.n && s.p[at + len] == 's' && (at + len + 1 == s.n || s.p[at + len + 1] == ' '))
				len++;
			continue;
		}
		if (entity_letter(c))
			n += utf8_put(fold(c), out + n);
		else if (n && out[n - 1] != '-')
			out[n++] = '-';
	}
	while (n && out[n - 1] == '-')
		n--;
	return (struct str){ out, n };
}
