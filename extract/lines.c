#include "body.h"

#include <string.h>

/* Consent texts are long, good text, and would draw the container to them. */
void
drop_consent(struct body *b)
{
	const struct page *p = b->page;
	struct buf about = { .max = 1 << 16 };
	struct wording_count c;
	bool on_consent;

	buf_add(&about, str_cut(b->title, 0, 1000));
	buf_addc(&about, ' ');
	buf_add(&about, str_cut(b->out->description, 0, 4000));
	c = wording_count(p->wording, buf_str(&about));
	b->on_pleas = c.n[WORDING_PLEA] + c.n[WORDING_CHANNEL] >= 2;
	on_consent = c.n[WORDING_CONSENT] > 0;
	buf_release(&about);
	for (size_t i = 0; i < p->lines.n; i++) {
		struct str s = text_of(b, i);
		b->said[i] = (struct wording_count){ { 0 } };
		if (b->drop[i] || p->lines.v[i].words < 2 || s.n > 1500)
			continue;
		b->said[i] = wording_count(p->wording, s);
		if (!on_consent && p->lines.v[i].words > 5 && b->said[i].n[WORDING_CONSENT] + (b->said[i].n[WORDING_READER] > 0) >= 3)
			b->drop[i] = b->consent = true;
	}
}

/* Lines that belong to no article, told by how they begin or by all of what they say. What labels a line ("Updated:")
 * may begin a sentence, too ("Updated guidance puts sales at 3 million."). */
static bool
is_boiler(const struct body *b, struct str s, const struct line *l)
{
	const struct wording *w = b->page->wording;

	while (s.n && strchr("([*-> ", s.p[0]))
		s = str_cut(s, 1, s.n);
	if (s.n < 200 && wording_begins(w, WORDING_LINE_BEGINS, s))
		return true;
	if (s.n < 200 && wording_begins(w, WORDING_LABEL, s) && !(is_sentence(l) && l->words >= 5 && l->link == 0))
		return true;
	if (s.n > 0 && s.p[s.n - 1] == ':')
		s.n--;
	return s.n < 100 && wording_is(w, WORDING_LINE_IS, s);
}

static bool
is_quoted(struct str s)
{
	return str_starts(s, S("\xe2\x80\x9c")) || str_starts(s, S("\"")) || str_starts(s, S("\xc2\xab")) || str_starts(s, S("\xe2\x80\x9e"));
}

/* Whether a line may be a plea at all: the article is not about such things, nobody says it, and it is no sentence that calls
 * nobody, speaks to nobody and leads nowhere, for that tells of others' apps and newsletters. */
static bool
may_plead(const struct body *b, size_t i)
{
	const struct line *l = &b->page->lines.v[i];
	struct str s = text_of(b, i);

	if (b->on_pleas || is_quoted(s))
		return false;
	if ((unsigned char)s.p[0] >= 0xe3) /* of scripts without blanks we know no words that speak to the reader */
		return true;
	return !is_sentence(l) || l->link || b->said[i].n[WORDING_READER] || wording_begins(b->page->wording, WORDING_PLEA, s);
}

static bool
is_plea(const struct body *b, size_t i)
{
	const struct wording_count *c = &b->said[i];
	size_t n = size_of(&b->page->lines.v[i]);

	if (!may_plead(b, i))
		return false;
	return (n < 400 && c->n[WORDING_PLEA] && c->n[WORDING_PLEA] + c->n[WORDING_CHANNEL] >= 2) ||
	    (n < 250 && c->n[WORDING_CHANNEL] >= 2 && c->n[WORDING_READER]);
}

/* "A wheel. © Agency": the credit of a picture. */
static bool
is_credit(struct str s, const struct line *l)
{
	return l->words < 60 && (str_find(s, S("\xc2\xa9")) < s.n || (!l->stops && str_find(s, S("(c) ")) < s.n));
}

static bool
same_words(struct str a, struct str b)
{
	return str_ieq(str_trim(a), str_trim(b));
}

/* Whether a line that ends as a sentence has words that no date has: three that begin small and name no month. */
static bool
tells_more(const struct wording *w, struct str s)
{
	struct str word;
	int small = 0;

	while (str_token(&s, ' ', &word))
		small += word.n > 1 && word.p[0] >= 'a' && word.p[0] <= 'z' && !wording_month(w, word);
	return small >= 3;
}

/* A year or a time of the day. */
static bool
names_time(struct str s)
{
	unsigned digits = 0;
	bool year = false, clock = false;

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

/* "Published: 10:48, 19 Nov 2019", "21:00 A. Name": a time and little else. */
static bool
is_dateline(const struct body *b, size_t i)
{
	const struct line *l = &b->page->lines.v[i];
	struct str s = text_of(b, i);

	if (l->words > 14 || (l->ends && l->words > 9) || s.n > 140 || !names_time(s))
		return false;
	return !(is_sentence(l) && !b->said[i].n[WORDING_READER] && tells_more(b->page->wording, s));
}

/* Pages that part everything by single line ends have the headline, the byline and the day in one line with the text. */
static void
cut_head(struct body *b)
{
	struct page *p = b->page;

	for (uint32_t i = b->first, seen = 0; i < b->end && seen < 4; i++) {
		struct line *l = &p->lines.v[i];
		size_t nl;
		if (b->drop[i])
			continue;
		seen++;
		while ((nl = str_chr(text_of(b, i), '\n')) < size_of(l)) {
			struct str part = str_trim(str_cut(text_of(b, i), 0, nl));
			bool whole = str_ends(part, S("."));
			if (part.n > 100 || (!same_words(part, b->title) && (whole || (!author_opens(p, part) && !names_time(part)))))
				return;
			l->start += (uint32_t)nl + 1;
			l->words -= l->words > 1;
		}
		if (l->start > l->from && !l->ends && (author_opens(p, text_of(b, i)) || names_time(text_of(b, i))))
			b->drop[i] = true;
	}
}

static bool
is_link_line(struct str s, const struct line *l)
{
	uint32_t rest = size_of(l) - l->link;

	if (l->link * 10 > size_of(l) * 8)
		return !l->ends || l->words < 25;
	if (l->link * 10 > size_of(l) * 6 && str_chr(s, '\n') < s.n)
		return true; /* several, with a line end after each */
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
void
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
		if (described || (title != SIZE_MAX && !b->drop[i] && !is_boiler(b, s, l) && ((marks & MARK_LEAD) || (i <= title + 2 && is_good(l) && l->words >= 12))))
			*arena_push(p->arena, &b->leads) = (uint32_t)i;
	}
	if (b->leads.n > 4)
		b->leads.n = 0; /* a list of teasers */
}

static bool
is_text(const struct line *l)
{
	return is_good(l) || is_sentence(l);
}

static bool
is_in_item(const struct body *b, const struct line *l)
{
	uint32_t i = l->element;

	while (i != b->top && i != 0 && b->page->elements.v[i].tag != TAG_LI)
		i = b->page->elements.v[i].parent;
	return i != b->top && i != 0;
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
	while (tail > head && (b->drop[tail - 1] || !is_text(&p->lines.v[tail - 1])))
		tail--;
	for (uint32_t i = b->first; i < head; i++)
		if (!b->drop[i] && is_text(&p->lines.v[i]))
			head = i;
	/* the headline, with no paragraphs before it; a recipe card in the middle repeats it too */
	if (title != SIZE_MAX && title < b->first + (b->end - b->first) / 2) {
		uint32_t before = 0;
		for (uint32_t i = b->first; i < title; i++)
			if (!b->drop[i] && is_good(&p->lines.v[i]) && p->lines.v[i].block == TAG_P)
				before += size_of(&p->lines.v[i]);
		for (uint32_t i = b->first; i < title && before * 20 < b->good[b->end] - b->good[b->first]; i++)
			b->drop[i] = true;
	}
	for (uint32_t i = b->first; i < head; i++) {
		const struct line *l = &p->lines.v[i];
		bool lead = (marks_above(b, l) & MARK_LEAD) && l->words >= 5;
		if (!lead && !l->ends && l->words < 8 && !(is_heading(l->block) && i + 1 == head) && !row_of(b, l) && !is_in_item(b, l))
			b->drop[i] = true;
	}
	for (uint32_t i = tail; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		if (!l->ends && l->words < 12 && l->block != TAG_LI && l->block != TAG_TD && l->block != TAG_TH)
			b->drop[i] = true;
	}
}

/* "Ada Quill is a reporter in Elmford": begins with an author's name. */
static bool
is_about_author(const struct body *b, struct str s)
{
	for (size_t i = 0; i < b->out->authors.n; i++)
		if (str_chr(b->out->authors.v[i], ' ') < b->out->authors.v[i].n && str_istarts(s, b->out->authors.v[i]))
			return true;
	return false;
}

static bool
is_cut_off(struct str s)
{
	return str_ends(s, S("...")) || str_ends(s, S("\xe2\x80\xa6")) || str_ends(s, S("[...]"));
}

/* What an outlet adds behind the article: a heading that opens such a part late in it, and single lines at its end. */
static void
cut_tail(struct body *b)
{
	const struct page *p = b->page;
	uint32_t all = b->good[b->end] - b->good[b->first], seen = 0;

	for (uint32_t i = b->first; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		struct str s = text_of(b, i);
		if (!b->drop[i] && l->words <= 8 && (is_heading(l->block) || l->bold * 2 > size_of(l)) && seen * 3 > all * 2) {
			if (s.n && s.p[s.n - 1] == ':')
				s.n--;
			if (wording_is(p->wording, WORDING_SECTION_ENDS, s)) {
				memset(b->drop + i, true, b->end - i);
				break;
			}
		}
		if (b->out->paywall && l->words <= 12 && b->good[b->end] - b->good[i + 1] < 400 && wording_begins(p->wording, WORDING_WALL, s)) {
			memset(b->drop + i, true, b->end - i);
			break;
		}
		seen = b->good[i + 1] - b->good[b->first];
	}
	for (uint32_t i = b->end, looked = 0, cut = 0; i-- > b->first && looked < 8; ) {
		const struct line *l = &p->lines.v[i];
		const unsigned char *said = b->said[i].n;
		struct str s = text_of(b, i);
		bool plea = l->words <= 45 && (said[WORDING_PLEA] || said[WORDING_CHANNEL] > 2);
		if (b->drop[i])
			continue;
		looked++;
		if (is_good(l))
			cut += size_of(l);
		if (cut * 9 < all * 4 && ((plea && may_plead(b, i)) || is_about_author(b, s) || (is_cut_off(s) && l->words < 40 && l->words > 5)))
			b->drop[i] = true;
		else if (looked > 3 || is_good(l))
			break;
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
void
judge_lines(struct body *b)
{
	const struct page *p = b->page;

	cut_head(b);
	for (uint32_t i = b->first; i < b->end; i++) {
		const struct line *l = &p->lines.v[i];
		struct str s = text_of(b, i);
		uint32_t marks;

		if (b->drop[i])
			continue;
		marks = marks_above(b, l);
		if (l->words == 0 || same_words(s, b->title) || l->block == TAG_H1)
			b->drop[i] = true;
		else if (is_link_line(s, l))
			b->drop[i] = true;
		else if ((marks & MARK_BYLINE) && !is_good(l))
			b->drop[i] = true;
		else if (marks & MARK_CAPTION)
			b->drop[i] = true;
		else if (is_boiler(b, s, l) || is_plea(b, i) || is_credit(s, l) || (s.n < 800 && b->said[i].n[WORDING_DISCLAIMER]))
			b->drop[i] = true;
		else if (l->block != TAG_LI && l->block != TAG_TD && !is_heading(l->block) && is_dateline(b, i))
			b->drop[i] = true;
	}
	check_stated(b);
	cut_tail(b);
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

