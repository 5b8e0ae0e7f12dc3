#include "page.h"

#include "../lib/date.h"

/* When the page says that its article was published and modified, by ranked signals: data, then elements, then the address,
 * then what a reader sees. */

/* s as ISO 8601, or empty where it is no day at least */
static struct str
as_date(struct arena *a, struct str s)
{
	struct date d;
	char text[DATE_TEXT];

	s = str_trim(s);
	if (s.n < 8 || date_parse(s, &d) < 0 || d.grain < DATE_DAY || d.year < 1990 || d.year > 2100)
		return (struct str){ 0 };
	date_print(&d, text);
	return arena_dup(a, str_z(text));
}

/* The day in an address: /2026/04/14/ or 2026-04-14 or 20260414. */
static struct str
date_of_url(struct arena *a, struct str url)
{
	for (size_t i = 0; i + 8 <= url.n; i++) {
		int part[3] = { 0 }, width[3] = { 4, 2, 2 };
		size_t at = i;
		bool good = (i == 0 || !(url.p[i - 1] >= '0' && url.p[i - 1] <= '9')) && url.p[i] >= '1' && url.p[i] <= '2';
		char sep = i + 4 < url.n ? url.p[i + 4] : 0;

		if (sep != '/' && sep != '-' && sep != '_')
			sep = 0;
		for (int k = 0; k < 3 && good; k++) {
			for (int j = 0; j < width[k] && good; j++, at++) {
				good = at < url.n && url.p[at] >= '0' && url.p[at] <= '9';
				if (good)
					part[k] = part[k] * 10 + url.p[at] - '0';
			}
			if (good && k < 2 && sep)
				good = at < url.n && url.p[at++] == sep;
		}
		if (good && at < url.n && url.p[at] >= '0' && url.p[at] <= '9')
			good = false;
		if (good && part[0] >= 1995 && part[0] < 2050 && part[1] >= 1 && part[1] <= 12 && part[2] >= 1 &&
		    part[2] <= date_month_days(part[0], part[1]))
			return arena_printf(a, "%04d-%02d-%02d", part[0], part[1], part[2]);
	}
	return (struct str){ 0 };
}

static struct str
date_of_elements(struct page *page, bool modified)
{
	struct str got;

	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < page->dated.n; i++) {
			const struct element *e = &page->elements.v[page->dated.v[i]];
			bool said = str_ieq(e->prop, modified ? S("dateModified") : S("datePublished")) ||
			    (!modified && str_ieq(e->prop, S("dateCreated")));
			if (modified ? !said : (round == 0 ? !said : e->tag != TAG_TIME || str_ieq(e->prop, S("dateModified"))))
				continue;
			got = as_date(page->arena, e->datetime);
			if (!got.n)
				got = as_date(page->arena, str_cut(page->text, e->from, e->to));
			if (got.n)
				return got;
		}
	return (struct str){ 0 };
}

static bool
says_month_first(const struct article *out)
{
	return str_ieq(out->language, S("en")) || str_ieq(out->language, S("en-US")) || str_ieq(out->language, S("en_US"));
}

/* Written out: in an element that is marked as a date or byline, else in a short line near the headline. */
static struct str
date_of_text(struct page *page, const struct article *out)
{
	bool month_first = says_month_first(out);
	struct str title = fold_value(page->arena, out->title), got;
	size_t at = SIZE_MAX, from;

	for (size_t i = 0; i < page->lines.n && title.n && at == SIZE_MAX; i++) {
		struct str s = line_text(page, &page->lines.v[i]);
		s = str_cut(s, 0, str_chr(s, '\n'));
		if (s.n < out->title.n + 40 && str_eq(fold_value(page->arena, s), title))
			at = i;
	}
	from = at > 6 ? at - 6 : 0;
	for (size_t i = from; at != SIZE_MAX && i < page->lines.n && i < at + 20; i++) {
		struct str rest = line_text(page, &page->lines.v[i]), one;
		for (int part = 0; part < 3 && str_token(&rest, '\n', &one); part++) {
			if (one.n > 100 || str_eq(fold_value(page->arena, one), title))
				continue;
			got = text_date(page->arena, page->wording, one, month_first);
			if (got.n)
				return got;
		}
	}
	for (size_t i = 0; i < page->bylines.n + page->dated.n; i++) {
		const struct element *e = &page->elements.v[i < page->dated.n ? page->dated.v[i] : page->bylines.v[i - page->dated.n]];
		if (e->to <= e->from || e->to - e->from > 160 || (e->marks & MARK_COMMENTS))
			continue;
		got = text_date(page->arena, page->wording, str_cut(page->text, e->from, e->to), month_first);
		if (got.n)
			return got;
	}
	return (struct str){ 0 };
}

static struct str
date_of_state(struct page *page, struct str value)
{
	struct str got = as_date(page->arena, value);

	return got.n ? got : text_date(page->arena, page->wording, value, false);
}

/*
 * A time in UTC is exact and yet may stand on another day than the one that readers saw above the article. Where
 * the page shows that day, the same instant is written with an offset: the one that the page writes elsewhere; the one that a
 * clock without a zone implies; else the least that reaches the day.
 */
static struct str
at_offset(struct arena *a, const struct date *utc, int minutes)
{
	struct date local = date_from_unix(date_unix(utc) + minutes * 60);
	char text[DATE_TEXT];

	local.zone = true;
	local.offset = minutes;
	date_print(&local, text);
	return arena_dup(a, str_z(text));
}

/* The offset at which `other` is the same instant, or 0. */
static int
offset_of(const struct date *utc, struct str other)
{
	struct date d;
	int64_t apart;

	if (date_parse(str_trim(other), &d) < 0 || d.grain < DATE_TIME)
		return 0;
	apart = date_unix(&d) - date_unix(utc);
	if (d.zone)
		return apart == 0 ? d.offset : 0;
	/* the same seconds by chance are rarer than the same hour */
	return (utc->second || utc->minute % 15) && apart % 900 == 0 && apart >= -12 * 3600 && apart <= 14 * 3600 ? (int)(apart / 60) : 0;
}

/* The day that an element marked as the time of publication writes out for readers. */
static struct str
day_shown(struct page *page, const struct article *out)
{
	struct str got = { 0 };

	for (size_t i = 0; i < page->dated.n && !got.n; i++) {
		const struct element *e = &page->elements.v[page->dated.v[i]];
		if (str_ieq(e->prop, S("datePublished")) && e->to > e->from && e->to < e->from + 80)
			got = text_date(page->arena, page->wording, str_cut(page->text, e->from, e->to), says_month_first(out));
	}
	return got;
}

static struct str
as_local(struct page *page, const struct article *out, const struct str *others, size_t n)
{
	struct arena *a = page->arena;
	struct date utc, day;
	struct str shown[3];
	int offset;

	if (date_parse(out->published, &utc) < 0 || utc.grain < DATE_TIME || !utc.zone || utc.offset != 0)
		return out->published;
	for (size_t i = 0; i < n; i++)
		if ((offset = offset_of(&utc, others[i])) != 0)
			return at_offset(a, &utc, offset);
	for (size_t i = 0; i < page->dated.n; i++)
		if ((offset = offset_of(&utc, page->elements.v[page->dated.v[i]].datetime)) != 0)
			return at_offset(a, &utc, offset);
	shown[0] = date_of_url(a, first_of(page->canonical, out->url));
	shown[1] = date_of_url(a, out->url);
	shown[2] = day_shown(page, out);
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
		int64_t apart;
		int minute = utc.hour * 60 + utc.minute;
		if (date_parse(shown[i], &day) < 0 || (day.zone && day.offset == 0))
			continue;
		apart = date_days(day.year, day.month, day.day) - date_days(utc.year, utc.month, utc.day);
		if (apart == 1 && minute >= 10 * 60)
			return at_offset(a, &utc, (24 * 60 - minute + 59) / 60 * 60);
		if (apart == -1 && minute < 12 * 60)
			return at_offset(a, &utc, -(minute / 60 + 1) * 60);
		if (apart == 0)
			break;
	}
	return out->published;
}

void
dates_read(struct page *page, const struct ld *ld, struct article *out)
{
	struct arena *a = page->arena;
	struct str candidates[] = {
		ld->published,
		META(page, "article:published_time", "og:article:published_time"),
		META(page, "datePublished", "article:published", "parsely-pub-date", "sailthru.date", "DC.date.issued", "dcterms.created",
		    "dcterms.date", "DC.date", "date", "pubdate", "publishdate", "publish-date", "publication_date", "article.published",
		    "published_date", "published-date", "OriginalPublicationDate", "created", "DC.date.created", "cXenseParse:recs:publishtime",
		    "citation_publication_date", "article_date_original", "last-updated-date", "og:published_time", "dateCreated"),
	};
	size_t n = sizeof candidates / sizeof *candidates;

	for (size_t i = 0; i < n && !out->published.n; i++)
		out->published = as_date(a, candidates[i]);
	for (size_t i = 0; i < n && !out->published.n; i++)
		out->published = text_date(a, page->wording, str_cut(candidates[i], 0, 80), says_month_first(out)); /* written out */
	if (!out->published.n)
		out->published = date_of_elements(page, false);
	if (!out->published.n)
		out->published = date_of_url(a, first_of(page->canonical, out->url));
	if (!out->published.n)
		out->published = date_of_url(a, out->url);
	if (!out->published.n)
		out->published = date_of_text(page, out);
	if (!out->published.n)
		out->published = state_date(page, date_of_state);
	out->published = as_local(page, out, candidates, n);
	out->modified = as_date(a, ld->modified);
	if (!out->modified.n)
		out->modified = as_date(a, META(page, "article:modified_time", "dateModified", "og:updated_time", "last-modified", "DC.date.modified"));
	if (!out->modified.n)
		out->modified = date_of_elements(page, true);
}
