#include "page.h"

#include <string.h>

/*
 * What the page says about its article, by ranked signals: JSON-LD, then meta elements, then marked elements,
 * then the address. A value that is no date, no name or the outlet's own name is passed over.
 */

struct str
meta_get(const struct page *page, const char *const *keys, size_t n)
{
	for (size_t k = 0; k < n; k++)
		for (size_t i = 0; i < page->metas.n; i++)
			if (str_ieq(page->metas.v[i].key, str_z(keys[k])) && str_trim(page->metas.v[i].value).n)
				return page->metas.v[i].value;
	return (struct str){ 0 };
}

/* ---- authors ---- */

/* A person among several drops the outlet that is named beside them. */
static void
drop_outlet(struct article *out)
{
	size_t n = 0;

	if (out->authors.n < 2)
		return;
	for (size_t i = 0; i < out->authors.n; i++)
		if (!str_ieq(out->authors.v[i], out->site))
			out->authors.v[n++] = out->authors.v[i];
	out->authors.n = n;
}

static size_t
count_blanks(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == ' ';
	return n;
}

static void
read_authors(struct page *page, struct article *out, const struct ld *ld)
{
	static const char *const keys[] = { "author", "article:author", "parsely-author", "sailthru.author", "byl", "DC.creator", "dcterms.creator", "citation_author" };

	for (size_t i = 0; i < ld->authors.n; i++)
		authors_add(page, out, ld->authors.v[i], AUTHOR_STATED);
	if (out->authors.n) {
		drop_outlet(out);
		return;
	}
	for (size_t k = 0; k < sizeof keys / sizeof *keys && out->authors.n == 0; k++)
		for (size_t i = 0; i < page->metas.n; i++)
			if (str_ieq(page->metas.v[i].key, str_z(keys[k])) && !str_ieq(page->metas.v[i].value, out->site))
				authors_add(page, out, page->metas.v[i].value, str_chr(page->metas.v[i].value, ' ') < page->metas.v[i].value.n ? AUTHOR_STATED : AUTHOR_READ);
	/* what an element says; the first that names somebody, and those beside it */
	for (int round = 0; round < 2 && out->authors.n == 0; round++) {
		uint32_t parent = UINT32_MAX;
		size_t had;
		bool whole;
		for (size_t i = 0; i < page->bylines.n; i++) {
			const struct element *e = &page->elements.v[page->bylines.v[i]];
			bool said = str_ieq(e->prop, S("author"));
			uint32_t beside = page->elements.v[e->parent].parent;

			if (said != (round == 0) || e->to - e->from > 120 || e->to <= e->from || (e->marks & (MARK_COMMENTS | MARK_CAPTION)))
				continue;
			if (out->authors.n && beside != parent)
				break;
			had = out->authors.n;
			authors_add(page, out, str_cut(page->text, e->from, e->to), said ? AUTHOR_MARKED : AUTHOR_READ);
			whole = out->authors.n > had;
			/* several names side by side, with nothing between them but their tags */
			for (uint32_t k = page->bylines.v[i] + 1; k < e->beyond && !whole; k++) {
				const struct element *one = &page->elements.v[k];
				if (one->beyond == k + 1 && one->to > one->from)
					authors_add(page, out, str_cut(page->text, one->from, one->to), AUTHOR_READ);
			}
			if (out->authors.n && parent == UINT32_MAX)
				parent = beside;
		}
	}
	for (size_t i = 0, words = 0; i < page->lines.n && out->authors.n == 0 && words < 400; i++) {
		const struct line *l = &page->lines.v[i];
		words += l->words;
		struct str rest = line_text(page, l), one; /* parted by single line breaks */
		for (int part = 0; part < 3 && str_token(&rest, '\n', &one); part++)
			if (count_blanks(one) < 10 && !str_ends(one, S(".")) && author_opens(page, one))
				authors_add(page, out, one, AUTHOR_READ);
	}
}

/* ---- credit ---- */

/* Who the page says it has the text from: "Source: Name", "Quelle: Name", or the agency in the dateline of the
 * first paragraph: "BERLIN, April 14 (Name) -". Runs after the body is known. */
void
credit_read(struct arena *a, struct article *out)
{
	static const char *const words[] = { "source: ", "quelle: ", "credit: ", "via: ", "fonte: ", "fuente: ", "bron: " };
	struct str first, name;
	size_t open, close;

	for (size_t i = out->blocks.n; i-- > 0 && !out->credit.n; ) {
		struct str s = str_cut(out->text, out->blocks.v[i].at.start, out->blocks.v[i].at.end);
		for (size_t k = 0; k < sizeof words / sizeof *words && s.n < 80; k++)
			if (str_istarts(s, str_z(words[k])))
				out->credit = str_trim(str_cut(s, strlen(words[k]), s.n));
	}
	if (out->credit.n || out->blocks.n == 0)
		return;
	first = str_cut(out->text, out->blocks.v[0].at.start, out->blocks.v[0].at.end);
	first = str_cut(first, 0, 90);
	open = str_chr(first, '(');
	close = str_chr(first, ')');
	if (open >= first.n || close <= open + 2 || close >= first.n || first.p[0] < 'A' || first.p[0] > 'Z')
		return;
	/* a dash must follow, and the place must stand in capitals or be short */
	name = str_trim(str_cut(first, close + 1, first.n));
	if (!str_starts(name, S("-")) && !str_starts(name, S("\xe2\x80\x93")) && !str_starts(name, S("\xe2\x80\x94")))
		return;
	name = str_cut(first, open + 1, close);
	if (name.n <= 30 && name.p[0] >= 'A' && name.p[0] <= 'Z')
		out->credit = arena_dup(a, name);
}

void
meta_read(struct page *page, struct article *out)
{
	struct arena *a = page->arena;
	struct ld ld = { 0 };

	ld_read(page, &ld);
	page->stated = ld.body;
	page->says_article = ld.found || str_ieq(str_trim(META(page, "og:type")), S("article")) || META(page, "article:published_time").n;
	page->says_video = !page->says_article && str_istarts(str_trim(META(page, "og:type")), S("video"));
	page->has_video = ld.video;
	out->canonical = first_of(page->canonical, META(page, "og:url"));
	if (str_find(out->canonical, S("://")) == out->canonical.n)
		out->canonical = (struct str){ 0 };
	out->site = clean_value(a, first_of(META(page, "og:site_name", "application-name", "DC.publisher"), ld.publisher));
	if (out->site.n > 60 || str_eq(out->site, clean_value(a, page->title)))
		out->site = (struct str){ 0 }; /* the title again */
	out->description = clean_value(a, first_of(META(page, "og:description", "description", "twitter:description"), ld.description));
	out->title = title_read(page, &ld, out);
	out->language = first_of(page->language, first_of(ld.language, META(page, "og:locale", "language", "content-language", "DC.language")));
	out->section = clean_value(a, first_of(ld.section, META(page, "article:section", "section")));
	out->image = first_of(META(page, "og:image", "twitter:image"), ld.image);
	out->licence = ld.licence;
	out->paywall = ld.paywall;
	for (size_t i = 0; i < ld.tags.n && out->tags.n < 50; i++)
		if (str_trim(ld.tags.v[i]).n)
			*arena_push(a, &out->tags) = clean_value(a, ld.tags.v[i]);
	for (size_t i = 0; i < page->metas.n && ld.tags.n == 0 && out->tags.n < 50; i++)
		if (str_ieq(page->metas.v[i].key, S("article:tag")))
			*arena_push(a, &out->tags) = clean_value(a, page->metas.v[i].value);
	dates_read(page, &ld, out);
	read_authors(page, out, &ld);
}
