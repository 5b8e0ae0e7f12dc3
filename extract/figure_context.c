#include "figure.h"

#include <ctype.h>
#include <string.h>

#include "../lib/utf8.h"

/* What stands around a match and makes it no figure, or another one. */

/* Digits of other scripts and raised ones: next to ours they make another number than ours alone. */
static bool
foreign_digit(uint32_t c)
{
	return (c >= 0x0660 && c <= 0x0669) || (c >= 0x06f0 && c <= 0x06f9) || (c >= 0x0966 && c <= 0x096f) ||
	       (c >= 0x09e6 && c <= 0x09ef) || (c >= 0x0e50 && c <= 0x0e59) || (c >= 0xff10 && c <= 0xff19) ||
	       (c >= 0x2070 && c <= 0x2079) || (c >= 0x2080 && c <= 0x2089) || c == 0xb2 || c == 0xb3 || c == 0xb9;
}

/* Letters that our classes do not know: a digit before one is part of a word of another language. */
static bool
foreign_letter(uint32_t c)
{
	return (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) || (c >= 0x370 && c <= 0x1fff);
}

bool
beside_foreign(struct str text, const struct hit *h)
{
	uint32_t c;

	if (utf8_next(text, h->end, &c) && (foreign_digit(c) || foreign_letter(c)))
		return true;
	return h->start && utf8_next(text, utf8_prev(text, h->start), &c) && foreign_digit(c);
}

bool
lexicon_has(struct str words, struct str word)
{
	struct str item;

	while (str_token(&words, ' ', &item))
		if (str_ieq(item, word))
			return true;
	return false;
}

/* Only digits: nothing in it says that it counts something. */
static bool
is_bare(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!isdigit((unsigned char)s.p[i]) && s.p[i] != '.')
			return false;
	return s.n > 0;
}

/* "Boeing 787", "Chapter 11", "Formula One": a bare number behind a capitalised word belongs to the name. */
bool
is_name_part(const struct finder *f, struct str text, const struct hit *h)
{
	struct str figure = str_cut(text, h->start, h->end), word;
	size_t end = h->start, start;
	bool spelt = isupper((unsigned char)figure.p[0]);
	size_t dash;

	/* "Law 117-167", "HDMI 2.1b" */
	if (!spelt && figure.n > 2 && (figure.p[figure.n - 1] == 'b' || figure.p[figure.n - 1] == 'k'))
		figure.n--;
	dash = str_chr(figure, '-');
	if (!spelt && dash && dash < figure.n && is_bare(str_cut(figure, dash + 1, figure.n)))
		figure.n = dash;
	if ((!is_bare(figure) && !spelt) || end == 0 || text.p[end - 1] != ' ')
		return false;
	end--;
	start = end;
	while (start > 0 && (isalnum((unsigned char)text.p[start - 1]) || text.p[start - 1] == '-' || text.p[start - 1] == '&'))
		start--;
	word = str_cut(text, start, end);
	if (word.n == 0 || !isupper((unsigned char)word.p[0]))
		return false;
	return !lexicon_has(f->lead, word);
}

/* "it’s": no word begins behind the apostrophe */
static bool
after_apostrophe(struct str text, size_t start, enum byte_class class)
{
	return class == LETTER && start && str_starts(str_cut(text, start, text.n), S("\xe2\x80\x99")) &&
	       isalnum((unsigned char)text.p[start - 1]);
}

/* Whether a figure may begin at `at`: not inside a word or number. */
bool
at_edge(const struct finder *f, struct str text, size_t at, enum byte_class class)
{
	unsigned char before, earlier;

	if (at == 0)
		return true;
	before = (unsigned char)text.p[at - 1];
	if (f->class[before] == LETTER || f->class[before] == DIGIT)
		return false;
	earlier = at > 1 ? (unsigned char)text.p[at - 2] : ' ';
	if (before >= 0x80) {
		uint32_t c;
		size_t start = utf8_prev(text, at);
		if (after_apostrophe(text, start, class))
			return false;
		/* letters of other scripts are letters too; quotes, dashes and signs are not */
		return utf8_next(text, start, &c) && (c >= 0x2000 || c < 0xc0) && c < 0x3040;
	}
	if ((class == DIGIT || class == SIGN) && before == '-' && at > 3 && str_ieq(str_cut(text, at - 4, at), S("sub-")) &&
	    (at == 4 || !isalpha((unsigned char)text.p[at - 5]))) /* "sub-$500" */
		return true;
	if (class == DIGIT || class == SIGN) {
		bool glued = isalnum(earlier) || earlier == '_';
		if (before == '#' || before == '@' || before == '\\')
			return false;
		return !(glued && strchr("-.,:/'^", before) && before) || (before == '-' && !isalpha(earlier) && class == SIGN);
	}
	if (before == '\'' && isalnum(earlier))
		return false;
	return !(before == '-' && isalnum(earlier)) && !(before == '.' && isalnum(earlier)) && before != '@' && before != '#';
}

static bool
ends_with_word(struct str s, struct str word)
{
	while (s.n && s.p[s.n - 1] == ' ')
		s.n--;
	return s.n >= word.n && str_ieq(str_cut(s, s.n - word.n, s.n), word) &&
	       (s.n == word.n || !isalpha((unsigned char)s.p[s.n - word.n - 1]));
}

/* "2. How it works", "3) Costs", "#1: Speed" at the beginning of a line: its number in a list. */
static bool
numbers_line(struct str text, const struct hit *h)
{
	size_t from = h->start - (h->start && text.p[h->start - 1] == '#');

	if (h->end - h->start > 3 || h->end + 2 >= text.n || (from && text.p[from - 1] != '\n'))
		return false;
	if (text.p[h->end] == ':')
		return from < h->start && text.p[h->end + 1] == ' ';
	return (text.p[h->end] == '.' || text.p[h->end] == ')') && text.p[h->end + 1] == ' ';
}

/* Numbers that count nothing: an age between commas, a score, "one", a part of a compound ("six-speed"). */
bool
counts_nothing(struct str text, const struct hit *h)
{
	struct str s = str_cut(text, h->start, h->end), head = str_cut(text, 0, h->start);
	size_t dash = str_chr(s, '-');

	if (is_bare(s) && numbers_line(text, h))
		return true;
	if (str_ieq(s, S("one")) || ends_with_word(head, S("aged")) || ends_with_word(head, S("ages")))
		return true;
	if (h->end + 1 < text.n && text.p[h->end] == '-' && isalpha((unsigned char)text.p[h->end + 1]) &&
	    (is_bare(s) || isalpha((unsigned char)s.p[0])))
		return true;
	if (!is_bare(s)) { /* "2-1", "89-89" */
		struct str a = str_cut(s, 0, dash), b = str_cut(s, dash + 1, s.n);
		return dash < s.n && is_bare(a) && is_bare(b) && (a.n > b.n || (a.n == b.n && str_cmp(a, b) >= 0));
	}
	/* "Marlow (4)", "sixteen (16) units" */
	if (s.n <= 2 && h->start > 2 && text.p[h->start - 1] == '(' && h->end < text.n && text.p[h->end] == ')')
		return isalpha((unsigned char)text.p[h->start - 3]);
	return s.n <= 2 && h->start > 2 && text.p[h->start - 1] == ' ' && text.p[h->start - 2] == ',' &&
	       isalpha((unsigned char)text.p[h->start - 3]) && h->end < text.n && (text.p[h->end] == ',' || text.p[h->end] == '.') &&
	       !(h->end + 1 < text.n && isdigit((unsigned char)text.p[h->end + 1]));
}

/* "620,000 barrels a day", "$18 a month": the rate of the figure before it, not a time that something takes. */
bool
is_rate(const struct article *out, struct str text, const struct hit *h)
{
	const struct figure *last;
	struct str between;
	size_t spaces = 0;

	if (!str_istarts(str_cut(text, h->start, h->end), S("a ")) && !str_istarts(str_cut(text, h->start, h->end), S("an ")))
		return false;
	if (out->figures.n == 0)
		return false;
	last = &out->figures.v[out->figures.n - 1];
	if (last->at.end > h->start || h->start - last->at.end > 24 || last->kind == FIGURE_DATE || last->kind == FIGURE_PERIOD)
		return false;
	between = str_cut(text, last->at.end, h->start);
	for (size_t i = 0; i < between.n; i++)
		if (between.p[i] == ' ')
			spaces++;
		else if (!isalpha((unsigned char)between.p[i]) && between.p[i] != '-')
			return false;
	return spaces <= 2 && !ends_with_word(between, S("for")) && !ends_with_word(between, S("in")) &&
	       !ends_with_word(between, S("over")) && !ends_with_word(between, S("within"));
}

/* "grew from 35 to 70" tells two values, "from 35 to 70 people" a range. */
void
split_change(struct str text, struct hit *h)
{
	static const char *const change[] = { "rose", "grew", "grow", "grown", "increase", "increased", "jump", "jumped", "fell", "fall",
		"drop", "dropped", "decline", "declined", "climb", "climbed", "up", "down", "expand", "expanded", "cut", "raised",
		"reduced", "went", "doubled", "shrank", "slipped", "headcount", "surged" };
	struct str head = str_cut(text, h->start > 60 ? h->start - 60 : 0, h->start), s = str_cut(text, h->start, h->end), word;
	size_t to = str_find(s, S(" to "));

	if (to == s.n || !ends_with_word(head, S("from")))
		return;
	while (str_token(&head, ' ', &word))
		for (size_t i = 0; i < sizeof change / sizeof *change; i++)
			if (str_ieq(word, str_z(change[i]))) {
				h->end = h->behind = h->start + to;
				return;
			}
}

