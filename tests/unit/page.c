#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../extract/page.h"
#include "../../lib/limits.h"
#include "../../lib/paths.h"

static struct arena arena;
static struct article article;
static struct err err;
static struct arena keep;
static const struct wording *wording;

#define P1 "<p>The town of Elmford opened its new tide mill on Monday, and forty families came to see the wheel turn.</p>"
#define P2 "<p>Builders had worked on it for three years, the mayor said, and the mill now lights every house by the river.</p>"

static int
read_page(const char *html)
{
	arena_reset(&arena);
	article = (struct article){ .url = S("https://news.example/a/1") };
	return page_read(&arena, wording, str_z(html), &article, 10, &err);
}

static void
assert_str(struct str got, const char *want)
{
	if (got.n != strlen(want) || memcmp(got.p, want, got.n) != 0)
		fail_msg("got \"%.*s\", want \"%s\"", SARG(got), want);
}

static bool
in_text(const char *s)
{
	return str_find(article.text, str_z(s)) < article.text.n;
}

/* Navigation, scripts, comments, captions, pleas and footers are no article. */
static void
strips_the_rest(void **state)
{
	(void)state;
	assert_int_equal(read_page("<html><head><title>Tide mill opens | Elmford Post</title><script>var p = '<p>not this</p>';</script></head><body>"
	    "<nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav><div class=content><h1>Tide mill opens</h1>"
	    "<div class=byline>By Ada Quill</div>" P1 "<!-- a <p>comment</p> -->"
	    "<figure><img><figcaption>The wheel on Monday.</figcaption></figure>" P2
	    "<p><a href=/x>Read more: ten mills of the coast</a></p><aside class=related><p>Also of interest, a long line about other things that nobody asked for.</p></aside></div>"
	    "<div id=comments><p>I was there and I can tell you that it was loud, wet, and rather wonderful to see.</p></div>"
	    "<footer><p>All rights reserved by the Elmford Post and its many owners, 1901 to today.</p></footer></body></html>"), 0);
	assert_str(article.title, "Tide mill opens");
	assert_int_equal(article.blocks.n, 2);
	assert_true(str_starts(article.text, S("The town of Elmford")));
	assert_true(str_ends(article.text, S("by the river.")));
	assert_int_equal(article.authors.n, 1);
	assert_str(article.authors.v[0], "Ada Quill");
}

/* Words are neither glued nor split; white space is what a reader sees. */
static void
white_space(void **state)
{
	(void)state;
	assert_int_equal(read_page("<body><article><p>Be<b>gin</b>ning  with&nbsp;a\n<i>tide</i>,<br>the new mill turned over forty times an hour, said the mayor of the town.</p>"
	    "<div>First half of a longer line that ends here.<br><br>Second half that begins a paragraph of its own, and goes on.</div>"
	    "<p>Soft hy&shy;phens and zero\xe2\x80\x8bwidth blanks are no characters of any word, as every reader knows.</p></article></body>"), 0);
	assert_true(str_starts(article.text, S("Beginning with a tide,\nthe new mill")));
	assert_true(in_text("ends here.\n\nSecond half"));
	assert_true(in_text("Soft hyphens and zerowidth"));
}

static void
structure(void **state)
{
	static const enum block_kind want[] = { BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_ITEM, BLOCK_ITEM, BLOCK_QUOTE, BLOCK_ROW, BLOCK_ROW, BLOCK_PARAGRAPH };

	(void)state;
	assert_int_equal(read_page("<body><article>" P1 "<h2>What it cost</h2><ul><li>The wheel, 40 tonnes of oak.<li>The race, 200 metres long.</ul>"
	    "<blockquote><p>It is the finest thing that this town has built in my lifetime.</p></blockquote>"
	    "<table><tr><td>Year<td>Homes</tr><tr><td>2025<td>410</tr></table>" P2 "</article></body>"), 0);
	assert_int_equal(article.blocks.n, sizeof want / sizeof *want);
	for (size_t i = 0; i < article.blocks.n; i++)
		assert_int_equal(article.blocks.v[i].kind, want[i]);
	assert_true(in_text("Year\tHomes\n\n2025\t410"));
}

/* JSON-LD with raw line ends and a comma too many; authors as a list; entities in the headline. */
static void
stated_metadata(void **state)
{
	(void)state;
	assert_int_equal(read_page("<html lang=en-GB><head><link rel=canonical href=https://news.example/mill>"
	    "<meta property=og:site_name content='Elmford Post'><script type='application/ld+json'>\n{\"@type\":\"NewsArticle\",\"headline\":\"Tide &amp; mill:\nthe opening\","
	    "\"datePublished\":\"2026-04-14T10:00:00+02:00\",\"dateModified\":\"2026-04-15\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Quill\"},{\"name\":\"Ben Oar\"}],"
	    "\"isAccessibleForFree\":false,}</script></head><body><article>" P1 P2 "</article></body></html>"), 0);
	assert_str(article.title, "Tide & mill: the opening");
	assert_str(article.published, "2026-04-14T10:00:00+02:00");
	assert_str(article.modified, "2026-04-15");
	assert_str(article.canonical, "https://news.example/mill");
	assert_str(article.site, "Elmford Post");
	assert_str(article.language, "en-GB");
	assert_true(article.paywall);
	assert_int_equal(article.authors.n, 2);
	assert_str(article.authors.v[1], "Ben Oar");
}

/* A page that a script draws: the text stands in that script, here as HTML inside JSON inside a string. */
static void
script_state(void **state)
{
	(void)state;
	assert_int_equal(read_page("<html><head><title>Elmford opens its tide mill</title><meta property=og:type content=article></head><body><div id=app></div>"
	    "<script>self.push([1,\"a:{\\\"menu\\\":\\\"Home and sport and all that a reader may want to look at.\\\",\\\"body\\\":\\\""
	    "\\\\u003cp\\\\u003eThe tide mill of Elmford opened on Monday, and forty families came to see the wheel turn for the first time.\\\\u003c/p\\\\u003e"
	    "\\\\u003cfigcaption\\\\u003eThe wheel.\\\\u003c/figcaption\\\\u003e"
	    "\\\\u003cp\\\\u003eBuilders had worked on it for three years, and the mill now lights every house that stands by the river.\\\\u003c/p\\\\u003e"
	    "\\\\u003cp\\\\u003eThe mayor said that two more are planned, one of them below the old bridge, where the water is faster still.\\\\u003c/p\\\\u003e"
	    "\\\\u003cp\\\\u003eThe town paid for it out of the rates of six years, and it means to sell what it does not use to its neighbours.\\\\u003c/p\\\\u003e"
	    "\\\\u003cp\\\\u003eFishermen had feared for the eels; a ladder was built for them, and the first hundred were counted there last week.\\\\u003c/p\\\\u003e"
	    "\\\\u003cp\\\\u003eWhether it pays will be known when the winter tides have come and gone, the surveyor told the council of the town.\\\\u003c/p\\\\u003e"
	    "\\\"}\"])</script></body></html>"), 0);
	assert_true(str_starts(article.text, S("The tide mill of Elmford")));
	assert_true(str_ends(article.text, S("council of the town.")));
	assert_int_equal(article.blocks.n, 6);
	assert_false(in_text("Home and sport"));
}

static void
written_dates(void **state)
{
	static const struct { const char *line, *us, *other; } c[] = {
		{ "Published 14 April 2026, 10:00", "2026-04-14", "2026-04-14" },
		{ "April 3rd, 2026", "2026-04-03", "2026-04-03" },
		{ "Stand: 03.04.2026", "2026-04-03", "2026-04-03" },
		{ "03/04/2026", "2026-03-04", "2026-04-03" },
		{ "le 1 ao\xc3\xbbt 2025", "2025-08-01", "2025-08-01" },
		{ "2026\xe5\xb9\xb4" "4\xe6\x9c\x88" "14\xe6\x97\xa5", "2026-04-14", "2026-04-14" },
		{ "31.02.2026", "", "" }, { "call 12 34 5678", "", "" }, { "from 3 to 14 men in 2026", "", "" },
	};

	(void)state;
	arena_reset(&arena);
	for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
		assert_str(text_date(&arena, wording, str_z(c[i].line), true), c[i].us);
		assert_str(text_date(&arena, wording, str_z(c[i].line), false), c[i].other);
	}
}

/* An exact time in UTC, on the day that readers saw: the offset that the page writes elsewhere, the one of a clock without
 * a zone, or the least that reaches the day; and no other day than a neighbour. */
static void
local_days(void **state)
{
	static const struct { const char *published, *more, *want; } c[] = {
		{ "2026-04-14T22:30:05Z", "<time datetime='2026-04-15T00:30:05+02:00'>today</time>", "2026-04-15T00:30:05+02:00" },
		{ "2026-04-14T22:30:05Z", "<p itemprop=datePublished content='2026-04-15 00:30:05'></p>", "2026-04-15T00:30:05+02:00" },
		{ "2026-04-14T23:15:00Z", "<p itemprop=datePublished>15 April 2026</p>", "2026-04-15T00:15:00+01:00" },
		{ "2026-04-14T00:38:07Z", "<link rel=canonical href=https://news.example/2026/04/13/mill>", "2026-04-13T23:38:07-01:00" },
		{ "2026-04-14T09:38:07Z", "<p itemprop=datePublished>15 April 2026</p>", "2026-04-14T09:38:07Z" },
		{ "2026-04-14T23:38:07Z", "<p itemprop=datePublished>19 April 2026</p>", "2026-04-14T23:38:07Z" },
		{ "2026-04-14T23:38:07+02:00", "<p itemprop=datePublished>15 April 2026</p>", "2026-04-14T23:38:07+02:00" },
	};
	char page[2048];

	(void)state;
	for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
		snprintf(page, sizeof page, "<html><head><meta property=article:published_time content='%s'></head><body>%s<article>" P1 P2 "</article></body></html>",
		    c[i].published, c[i].more);
		assert_int_equal(read_page(page), 0);
		assert_str(article.published, c[i].want);
	}
}

/* Where nothing else has the day, the data of the page's scripts do. */
static void
dates_in_scripts(void **state)
{
	(void)state;
	assert_int_equal(read_page("<body><article>" P1 P2 "</article><script>var page = {\"expires\":\"2030-01-01\",\"publishedBy\":\"2029-01-01\","
	    "\"firstPublishedAt\":\"2026-04-14T10:00:00+02:00\"}</script></body>"), 0);
	assert_str(article.published, "2026-04-14T10:00:00+02:00");
	assert_int_equal(read_page("<body><article>" P1 P2 "</article><script>window.draw(\"{\\\"pubDate\\\":\\\"2026.04.14 18:40\\\"}\")</script></body>"), 0);
	assert_str(article.published, "2026-04-14T18:40:00");
	assert_int_equal(read_page("<body><article>" P1 P2 "</article><script>var expires = {\"date\":\"2030-01-01\"}</script></body>"), 0);
	assert_str(article.published, "");
}

static void
authors(void **state)
{
	static const struct { const char *byline, *first, *last; size_t n; } c[] = {
		{ "<div class=byline><span>Ada Quill</span> <span>Ben van Oar</span><span>Cy Moor</span></div>", "Ada Quill", "Cy Moor", 3 },
		{ "<p>Posted by <a rel=author href=/u/1>Michel</a> on Monday</p>", "Michel", "Michel", 1 },
		{ "<p>Posted by <a rel=author href=/u/1>Redaktion</a></p>", "", "", 0 },
		{ "<div class=author>Eingestellt von Ada Quill und Ben Oar</div>", "Ada Quill", "Ben Oar", 2 },
		{ "<div class=author>Pubblicato il</div><p>---- by Cy Moor</p>", "Cy Moor", "Cy Moor", 1 },
		{ "<p>Autorin: Ada Quill</p>", "Ada Quill", "Ada Quill", 1 },
		{ "<div class=author>Ada Quill, Science Editor</div>", "Ada Quill", "Ada Quill", 1 },
		{ "<div class=author>14 May</div>", "", "", 0 },
	};
	char page[2048];

	(void)state;
	for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
		snprintf(page, sizeof page, "<html><body><h1>A mill</h1>%s<article>" P1 P2 "</article></body></html>", c[i].byline);
		assert_int_equal(read_page(page), 0);
		if (article.authors.n != c[i].n)
			fail_msg("%s: %zu authors, want %zu", c[i].byline, article.authors.n, c[i].n);
		if (c[i].n == 0)
			continue;
		assert_str(article.authors.v[0], c[i].first);
		assert_str(article.authors.v[c[i].n - 1], c[i].last);
	}
}

static void
titles(void **state)
{
	static const struct { const char *head, *body, *want; } c[] = {
		/* the tab is for search engines, the one heading for readers */
		{ "<title>Elmford mill: cost, height, age</title>", "<h1>How tall is the mill of Elmford?</h1>", "How tall is the mill of Elmford?" },
		{ "<title>Elmford mill: cost, height, age</title>", "<h1>The Elmford Post</h1><h1>A mill of Elmford in numbers</h1>", "Elmford mill: cost, height, age" },
		{ "<title>Elmford opens a mill | Post</title>", "<h1>14 May Elmford opens a mill</h1>", "Elmford opens a mill" },
		/* the data, unless what is shared and read say otherwise */
		{ "<title>Mill opens after years</title><meta property=og:title content='The mill that took three years'>", "<h1>The mill that took three years</h1>"
		  "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Mill opens after years\"}</script>", "The mill that took three years" },
		{ "<title>The mill is open</title><meta property=og:title content='You will not believe this mill'>", "<h1>The mill is open</h1>"
		  "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The mill is open\"}</script>", "The mill is open" },
		/* kickers and sites go where another source writes the rest */
		{ "<title>Harbour: Elmford opens its mill</title><meta property=og:title content='Elmford opens its mill'>", "<h1>Harbour: Elmford opens its mill</h1>",
		  "Elmford opens its mill" },
		{ "<title>Elmford opens its mill today-Town/Post</title><meta name=title content='Elmford opens its mill today'>", "", "Elmford opens its mill today" },
		{ "<title>Guide - Docs</title>", "<h1>A guide to tide mills\xc2\xb6</h1>", "A guide to tide mills" },
	};
	char page[2048];

	(void)state;
	for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
		snprintf(page, sizeof page, "<html><head>%s</head><body>%s<article>" P1 P2 "</article></body></html>", c[i].head, c[i].body);
		assert_int_equal(read_page(page), 0);
		assert_str(article.title, c[i].want);
	}
}

static void
rejects(void **state)
{
	char page[8192];
	size_t n = 0;

	(void)state;
	assert_int_equal(read_page("<body><p>Hello.</p></body>"), -1);
	assert_string_equal(err.reason, "no-body");
	assert_int_equal(read_page("<title>404 - Page not found</title><body><h1>Page not found</h1><p>Sorry, the page that you are looking for has moved or never was here, so try the search instead.</p></body>"), -1);
	assert_string_equal(err.reason, "not-article");
	n += (size_t)snprintf(page, sizeof page, "<title>Elmford Post</title><body><main>");
	for (int i = 0; i < 12; i++)
		n += (size_t)snprintf(page + n, sizeof page - n, "<div class=card><h2><a href=/%d>Story number %d of the day</a></h2><p>What it is about, told in ten words at most.</p></div>", i, i);
	snprintf(page + n, sizeof page - n, "</main></body>");
	assert_int_equal(read_page(page), -1);
	assert_string_equal(err.reason, "not-article");
}

/* Too deep is cut and said so; many attributes, endless comments and raw elements cost no more than their bytes. */
static void
hostile(void **state)
{
	struct buf b = { .max = 16 << 20 };

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_add(&b, S("<div>"));
	buf_add(&b, S(P1 P2));
	assert_int_equal(read_page(buf_z(&b)), 0);
	assert_string_equal(article.truncated, "depth");
	assert_true(in_text("tide mill on Monday"));
	buf_reset(&b);
	buf_add(&b, S(P1 P2));
	for (int i = 0; i < 2 * ELEMENTS_MAX; i++)
		buf_add(&b, S("<p>x"));
	assert_int_equal(read_page(buf_z(&b)), 0);
	assert_string_equal(article.truncated, "elements");
	buf_reset(&b);
	buf_add(&b, S("<article><p "));
	for (int i = 0; i < 50000; i++)
		buf_printf(&b, "a%d=1 class=x ", i);
	buf_add(&b, S(">" P1 P2));
	for (int i = 0; i < 50000; i++)
		buf_add(&b, S("<!-- <template>"));
	assert_int_equal(read_page(buf_z(&b)), 0);
	assert_true(in_text("by the river."));
	buf_release(&b);
}

/* The declared language stands unless the text says otherwise clearly. */
static void
language(void **state)
{
	static const char english[] = "The mill by the river was built by the town, and it is said that the wheel turns with the tide. It is the "
	    "first of three that the mayor wants, and the last of them is to stand by the old bridge from the year it was opened.";
	static const char german[] = "Die Mühle am Fluss ist von der Stadt gebaut, und das Rad dreht sich mit den Gezeiten. Das ist nicht die erste, "
	    "die der Ort auf dem Wasser hat, und auch nicht die letzte: Der Bau von zwei anderen ist mit dem Land vereinbart, und das Geld liegt bereit.";

	(void)state;
	assert_str(language_check(S("en-GB"), str_z(english)), "en-GB");
	assert_str(language_check(S(""), str_z(english)), "en");
	assert_str(language_check(S("en"), str_z(german)), "de");
	assert_str(language_check(S("de-AT"), str_z(german)), "de-AT");
	assert_str(language_check(S("en"), S("Too short to tell.")), "en");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strips_the_rest), cmocka_unit_test(white_space), cmocka_unit_test(structure), cmocka_unit_test(stated_metadata),
		cmocka_unit_test(script_state), cmocka_unit_test(written_dates), cmocka_unit_test(local_days),
		cmocka_unit_test(dates_in_scripts), cmocka_unit_test(titles), cmocka_unit_test(authors), cmocka_unit_test(rejects), cmocka_unit_test(hostile), cmocka_unit_test(language),
	};
	char data[4096];
	int failed;

	snprintf(data, sizeof data, "%s/share/newsfacts", getenv("BUILD") ? getenv("BUILD") : "build");
	setenv("NEWSFACTS_DATA", data, 1);
	wording = wording_read(&keep, paths_data(&keep, "patterns/page.words"), &err);
	if (!wording) {
		fprintf(stderr, "%s\n", err.msg);
		return 1;
	}
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_release(&keep);
	arena_release(&arena);
	return failed;
}
