#include "page.h"

#include <string.h>

/*
 * The headline. Pages write it up to four times, and seldom alike: in JSON-LD, for sharing (og:title), in the tab with
 * the site behind it, and as a heading.
 */

enum { PARTS_MAX = 12, HEADING_MAX = 400 };

/* `s` cut at its bars: "Headline | Section - Site". */
static size_t
cut_parts(struct str s, struct str part[PARTS_MAX])
{
	static const char *const bars[] = {
		" | ", " - ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", " :: ", " \xc2\xbb ", " \xc2\xb7 ", " \xe2\x80\xa2 ", " / ", " // ", " > ",
		"| ", " : ", "\xef\xbd\x9c", "_",
	};
	size_t n = 0;

	while (n < PARTS_MAX - 1) {
		size_t at = s.n, width = 0;
		for (size_t i = 0; i < sizeof bars / sizeof *bars; i++) {
			size_t found = str_find(s, str_z(bars[i]));
			if (found < at) {
				at = found;
				width = strlen(bars[i]);
			}
		}
		part[n++] = str_cut(s, 0, at);
		if (at == s.n)
			return n;
		s = str_cut(s, at + width, s.n);
	}
	part[n++] = s;
	return n;
}

/* What the site is called: as it says itself, and by its address. */
struct outlet {
	struct str name, host; /* folded; the host with its dots out */
};

static bool
is_outlet(struct arena *a, const struct outlet *o, struct str part)
{
	struct str folded = fold_value(a, part);

	if (folded.n < 3)
		return folded.n == 0;
	if (o->name.n && (str_eq(folded, o->name) || (folded.n > 4 && str_starts(folded, o->name) && folded.n < o->name.n + 8)))
		return true;
	return folded.n * 2 >= o->host.n && str_find(o->host, folded) < o->host.n;
}

/* `s` without the outlet's name at its ends, or without a short last part, which is one as well. */
static struct str
cut_site(struct arena *a, const struct outlet *o, struct str s, bool known_only)
{
	struct str part[PARTS_MAX], got;
	size_t n = cut_parts(s, part), from = 0, to = n, at;

	while (to > from + 1 && is_outlet(a, o, part[to - 1]))
		to--;
	while (to > from + 1 && is_outlet(a, o, part[from]))
		from++;
	got = (struct str){ part[from].p, (size_t)(part[to - 1].p + part[to - 1].n - part[from].p) };
	if (to < n || from > 0 || known_only || n == 1)
		return str_trim(got);
	/* a long head is the title; a short tail is a name */
	at = (size_t)(part[n - 2].p + part[n - 2].n - s.p);
	if (at > 15 && s.n - at < 45 && at * 2 > s.n && part[n - 1].p[-1] != '_')
		return str_trim(str_cut(s, 0, at));
	return s;
}

/* How well `folded` agrees with the title: 2 where that begins with it, 1 where it is a later part, after "Site: " too. */
static int
agreement(struct arena *a, struct str folded, struct str title)
{
	struct str part[PARTS_MAX], whole = fold_value(a, title);
	size_t n;

	if (folded.n < 4 || folded.n > whole.n)
		return 0;
	if (str_find(whole, folded) == whole.n)
		return 0;
	n = cut_parts(title, part);
	if (str_starts(whole, folded)) /* half of the first part at least: "Acme" heads no "Acme opens a mill" */
		return folded.n > 30 || folded.n * 2 > fold_value(a, part[0]).n ? 2 : 0;
	for (size_t i = 1; i < n; i++)
		if (str_starts(fold_value(a, (struct str){ part[i].p, (size_t)(title.p + title.n - part[i].p) }), folded))
			return folded.n > 30 || folded.n * 2 > fold_value(a, part[i]).n;
	return n == 1 && folded.n > 15 && folded.n * 2 > whole.n && str_ends(whole, folded);
}

struct headings {
	struct str first, agreeing; /* the first h1; the longest that agrees best with the title, down to h3 */
	struct str sole;            /* the only h1 of several words */
	unsigned several;           /* how many there are of these */
};

static struct headings
read_headings(struct page *page, const struct outlet *o, struct str title, struct str og)
{
	struct arena *a = page->arena;
	struct headings h = { 0 };
	size_t longest = 0;
	int best = 0;

	for (size_t i = 0; i < page->lines.n; i++) {
		struct str s = line_text(page, &page->lines.v[i]), folded;
		enum tag level = page->lines.v[i].block;
		int with_title, with_og, rank;

		if (level < TAG_H1 || level > TAG_H3 || s.n > HEADING_MAX)
			continue;
		s = clean_value(a, s); /* a line end inside becomes a blank */
		if (!h.first.n && level == TAG_H1)
			h.first = s;
		folded = fold_value(a, s);
		if (level == TAG_H1 && page->lines.v[i].words >= 2 && !is_outlet(a, o, s) && ++h.several == 1)
			h.sole = s;
		with_title = agreement(a, folded, title);
		with_og = agreement(a, folded, og);
		if (og.n && with_og == 0 && with_title == 1)
			continue; /* the outlet's motto */
		rank = 3 * (with_title > with_og ? with_title : with_og) - (int)(level - TAG_H1);
		if (with_title + with_og > 0 && (rank > best || (rank == best && folded.n > longest)) && !is_outlet(a, o, s)) {
			best = rank;
			longest = folded.n;
			h.agreeing = s;
		}
	}
	if (h.several > 1)
		h.sole = (struct str){ 0 };
	/* pages without headings write it in bold: the tab's title without what stands before it */
	for (size_t i = 0; i < page->lines.n && i < 80 && !h.agreeing.n; i++) {
		struct str s = line_text(page, &page->lines.v[i]), folded, whole = fold_value(a, title);
		s = str_trim(str_cut(s, 0, str_chr(s, '\n')));
		folded = s.n > HEADING_MAX || page->lines.v[i].link ? (struct str){ 0 } : fold_value(a, s);
		if (folded.n > 20 && folded.n < whole.n && str_ends(whole, folded) && agreement(a, folded, title))
			h.agreeing = s;
	}
	return h;
}

static bool
is_cut_off(struct str s)
{
	return str_ends(s, S("...")) || str_ends(s, S("\xe2\x80\xa6"));
}

/* A word of five letters or more that both have, or any where a script has no blanks. */
static bool
share_word(struct arena *a, struct str s, struct str with)
{
	struct str in = fold_value(a, with), word;

	while (str_token(&s, ' ', &word)) {
		struct str folded = fold_value(a, word);
		if (folded.n >= 5 && str_find(in, str_cut(folded, 0, 6)) < in.n)
			return true;
	}
	return false;
}

/* `s` without a kicker, "Harbour: " or "The week | ", where `bare` is the rest of it. */
static struct str
without_kicker(struct str s, struct str bare)
{
	static const char *const ends[] = { ":", "|", "-", "\xe2\x80\x93", "\xe2\x80\x94" };
	struct str kicker;

	if (bare.n < 15 || bare.n >= s.n || !str_ends(s, bare))
		return s;
	kicker = str_trim(str_cut(s, 0, s.n - bare.n));
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(kicker, str_z(ends[i])))
			return bare;
	return s;
}

struct sources {
	struct str title, og, headline; /* the tab's, the one for sharing, the one of the data; the last without the site */
	struct outlet outlet;
	struct headings h;
};

static void
read_sources(struct page *page, const struct ld *ld, const struct article *out, struct sources *s)
{
	struct arena *a = page->arena;
	struct str address = first_of(out->url, out->canonical);
	size_t scheme = str_find(address, S("://"));

	*s = (struct sources){ .title = clean_value(a, page->title),
		.og = clean_value(a, META(page, "og:title", "twitter:title", "title", "DC.title")), .headline = clean_value(a, ld->headline) };
	s->outlet.name = fold_value(a, out->site);
	if (scheme < address.n) {
		address = str_cut(address, scheme + 3, address.n);
		s->outlet.host = fold_value(a, str_cut(address, 0, str_chr(address, '/')));
		if (str_starts(s->outlet.host, S("www")))
			s->outlet.host = str_cut(s->outlet.host, 3, s->outlet.host.n);
	}
	s->h = read_headings(page, &s->outlet, s->title, s->og);
	s->headline = cut_site(a, &s->outlet, s->headline, true);
	if (is_outlet(a, &s->outlet, s->headline) || (s->h.agreeing.n && s->headline.n && !share_word(a, s->headline, s->h.agreeing) &&
	    !share_word(a, s->headline, s->title) && !share_word(a, s->headline, s->og) && !share_word(a, s->headline, out->description)))
		s->headline = (struct str){ 0 };
}

/* Where the data have a whole headline: that, as most of the others write it. */
static struct str
take_headline(struct arena *a, const struct sources *s, struct str folded)
{
	struct str longer = fold_value(a, s->h.agreeing), og = fold_value(a, s->og);

	if (longer.n > folded.n && folded.n > 60 && str_starts(longer, folded))
		return s->h.agreeing; /* some cut it at 110 characters */
	if (str_eq(folded, og) && str_find(s->title, s->og) < s->title.n && !str_eq(s->headline, s->h.first))
		return s->og; /* the same, as two of three write it */
	if (og.n && !str_eq(og, folded) && str_eq(og, fold_value(a, s->h.sole)) && str_starts(fold_value(a, s->title), folded))
		return s->og; /* what is read and shared, not what search engines see */
	return s->headline;
}

/* The shortest that some other meta element makes of a title with the site behind it. */
static struct str
shorter(struct page *page, const struct sources *s, struct str long_title)
{
	static const char *const keys[] = { "title", "headline", "parsely-title", "sailthru.title", "twitter:title", "DC.title" };
	struct str whole = fold_value(page->arena, long_title), best = long_title;

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct str one = clean_value(page->arena, META(page, keys[i])), folded = fold_value(page->arena, one);
		if (folded.n > 20 && one.n < best.n && str_starts(whole, folded) && !is_cut_off(one) && !is_outlet(page->arena, &s->outlet, one))
			best = one;
	}
	return best;
}

static struct str
choose_title(struct page *page, const struct sources *s)
{
	struct arena *a = page->arena;
	struct str folded = fold_value(a, s->headline), whole;

	if (s->headline.n > 12 && !is_cut_off(s->headline))
		return take_headline(a, s, folded);
	if (s->h.agreeing.n)
		return s->h.agreeing;
	if (s->headline.n && (agreement(a, folded, s->title) || agreement(a, folded, s->og) || str_eq(folded, fold_value(a, s->h.first))))
		return s->headline;
	whole = first_of(s->og, first_of(s->headline, s->title));
	whole = str_eq(whole, s->headline) ? whole : shorter(page, s, cut_site(a, &s->outlet, whole, false));
	/* what a reader sees above the text, unless it is the same with a kicker, a date or the site */
	if (s->h.sole.n && (share_word(a, s->h.sole, s->title) || share_word(a, s->h.sole, s->og)) &&
	    str_find(fold_value(a, s->h.sole), fold_value(a, whole)) == fold_value(a, s->h.sole).n)
		return s->h.sole;
	return first_of(whole, s->h.first);
}

struct str
title_read(struct page *page, const struct ld *ld, const struct article *out)
{
	struct sources s;

	read_sources(page, ld, out, &s);
	return without_kicker(choose_title(page, &s), s.og);
}
