#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../fetch/fetch.h"
#include "../../lib/date.h"

static void
urls(void **state)
{
	static const struct { const char *base, *in, *out; } pair[] = {
		{ "https://news.example/a/b?q", "c", "https://news.example/a/c" },
		{ "https://news.example/a/b", "../d/./e", "https://news.example/d/e" },
		{ "https://news.example/a/b", "//other.example", "https://other.example/" },
		{ "https://news.example/a/b", "?p=1#x", "https://news.example/a/b?p=1#x" },
		{ NULL, "HTTP://News.Example:80/x y", "http://news.example/x%20y" },
		{ NULL, "http://0x7f.1/", "http://127.0.0.1/" },
		{ NULL, "http://[0:0::1]:8080/", "http://[::1]:8080/" },
		{ NULL, "http://b\xc3\xbc" "cher.example/", "http://xn--bcher-kva.example/" },
		{ NULL, "ftp://news.example/", NULL },
		{ NULL, "http://a b/", NULL },
		{ NULL, "http://news.example:99999/", NULL },
		{ NULL, "javascript:alert(1)", NULL },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
		struct url base, u;
		struct err e;
		int rc;

		if (pair[i].base)
			assert_int_equal(url_parse(&a, str_z(pair[i].base), NULL, &base, &e), 0);
		rc = url_parse(&a, str_z(pair[i].in), pair[i].base ? &base : NULL, &u, &e);
		if (!pair[i].out)
			assert_int_equal(rc, -1);
		else {
			assert_int_equal(rc, 0);
			assert_string_equal(url_print(&a, &u).p, pair[i].out);
		}
	}
	arena_release(&a);
}

static void
canonical_form(void **state)
{
	static const struct { const char *in, *out; } pair[] = {
		{ "https://u:p@news.example/%41?utm_source=rss&id=7&fbclid=1#top", "https://news.example/A?id=7" },
		{ "https://news.example/?utm_medium=a&amp;utm_source=b", "https://news.example/" },
		{ "https://news.example/?b=2&a=1", "https://news.example/?b=2&a=1" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
		struct url u;
		struct err e;
		assert_int_equal(url_parse(&a, str_z(pair[i].in), NULL, &u, &e), 0);
		assert_string_equal(url_canonical(&a, &u).p, pair[i].out);
	}
	arena_release(&a);
}

static void
addresses(void **state)
{
	static const char *const refused[] = { "http://127.1/", "http://2130706433/", "http://[::ffff:10.0.0.1]/", "http://[64:ff9b::a00:1]/",
		"http://[2002:c0a8:1::]/", "http://169.254.169.254/", "http://localhost/", "http://a.localhost./", "http://[fd00::1]/" };
	static const char *const open[] = { "http://8.8.8.8/", "http://172.32.0.1/", "http://[2606:4700::1]/", "http://news.example/" };
	struct arena a = { 0 };
	struct url u;
	struct err e;

	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		assert_int_equal(url_parse(&a, str_z(refused[i]), NULL, &u, &e), 0);
		assert_true(address_refused(&u));
	}
	for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
		assert_int_equal(url_parse(&a, str_z(open[i]), NULL, &u, &e), 0);
		assert_false(address_refused(&u));
	}
	arena_release(&a);
}

static void
robots(void **state)
{
	struct arena a = { 0 };
	struct robots r;

	(void)state;
	robots_read(&a, S("User-agent: *\nDisallow: /\n\nUser-agent: NewsFacts/1\nUser-agent: other\nAllow: /a\nDisallow: /a*.pdf$\n"
	    "Disallow: /b\nCrawl-delay: 2.5\nSitemap: https://news.example/map.xml\n"), S("newsfacts"), &r);
	assert_int_equal(r.crawl_delay, 2500);
	assert_int_equal(r.sitemaps.n, 1);
	assert_true(robots_allows(&a, &r, S("/a/story.html")));
	assert_false(robots_allows(&a, &r, S("/a/story.pdf")));
	assert_true(robots_allows(&a, &r, S("/a/story.pdf?x")));
	assert_false(robots_allows(&a, &r, S("/b/story")));
	assert_true(robots_allows(&a, &r, S("/c")));
	robots_read(&a, S("User-agent: *\nDisallow: /\n"), S("newsfacts"), &r);
	assert_false(robots_allows(&a, &r, S("/c")));
	arena_release(&a);
}

static void
feeds(void **state)
{
	struct charsets *charsets = charsets_new();
	struct arena a = { 0 };
	struct feed feed;
	struct url base;
	struct err e;

	(void)state;
	assert_int_equal(url_parse(&a, S("https://news.example/feeds/"), NULL, &base, &e), 0);
	assert_int_equal(feed_read(charsets, &a, S("<rss><channel><title>N</title><item><title>A &amp;amp; B</title><link>../x?a=1&b=2</link>"
	    "<guid isPermaLink='false'>7</guid><pubDate>Tue, 14 Apr 2026 10:00:00 GMT</pubDate></item>"), (struct str){ 0 }, &base, &feed, &e), 0);
	assert_int_equal(feed.entries.n, 1);
	assert_true(feed.damaged);
	assert_string_equal(feed.entries.v[0].link.p, "https://news.example/x?a=1&b=2");
	assert_true(str_eq(feed.entries.v[0].title, S("A & B")));
	assert_true(str_eq(feed.entries.v[0].id, S("7")));
	assert_int_equal(feed_read(charsets, &a, S("{\"version\":\"1\",\"items\":[{\"id\":3,\"url\":\"/y\"}]}"), (struct str){ 0 }, &base, &feed, &e), 0);
	assert_string_equal(feed.entries.v[0].link.p, "https://news.example/y");
	assert_int_equal(feed_read(charsets, &a, S("<!doctype html><link rel=alternate type='application/atom+xml' href=atom>"), (struct str){ 0 }, &base, &feed, &e), 0);
	assert_int_equal(feed.kind, FEED_PAGE);
	assert_string_equal(feed.entries.v[0].link.p, "https://news.example/feeds/atom");
	/* UTF-7, and what glibc reads as a path or an option of its converters, are no charsets: the bytes speak for themselves */
	assert_int_equal(feed_read(charsets, &a, S("<?xml version='1.0' encoding='UTF-7'?><rss><channel><item><link>/z</link>"
	    "<title>+ADw-b+AD4-</title></item></channel></rss>"), S("utf-7"), &base, &feed, &e), 0);
	assert_true(str_eq(feed.entries.v[0].title, S("+ADw-b+AD4-")));
	assert_null(charset_name(S("UTF-7")));
	assert_null(charset_name(S("latin1//TRANSLIT")));
	assert_null(charset_name(S("../../tmp/x")));
	assert_null(charset_name(S("ascii cp1252")));
	assert_string_equal(charset_name(S(" \"Shift_JIS\"")), "CP932");
	assert_int_equal(feed_read(charsets, &a, S("neither"), (struct str){ 0 }, &base, &feed, &e), -1);
	arena_release(&a);
	charsets_free(charsets);
}

static void
lenient_dates(void **state)
{
	static const struct { const char *in, *out; } pair[] = {
		{ "94 6 Nov 08:49:37", "1994-11-06T08:49:37Z" },
		{ "\"Thu Apr 18 2007 22:50:12 MEST\"", "2007-04-18T20:50:12Z" },
		{ "031231", "2003-12-31T00:00:00Z" },
		{ "Fri, 6 Mar 2026 20:19:00 America/Los_Angeles", "2026-03-07T04:19:00Z" },
		{ "1773000000", "2026-03-08T20:00:00Z" },
		{ "Mon, 03/30/2026 - 19:19", "2026-03-30T19:19:00Z" },
		{ "26/06/2026", "2026-06-26T00:00:00Z" },
		{ "30.10.26", "2026-10-30T00:00:00Z" },
		{ "March 5, 2026, 12:07 p.m. EST", "2026-03-05T17:07:00Z" },
		{ "mar., 07 avril 2026 08:00:00 +0200", "2026-04-07T06:00:00Z" },
		{ "Thu Mar 12 2026 17:00:00 GMT+0100 (Central European Time)", "2026-03-12T16:00:00Z" },
	};
	char text[DATE_TEXT];
	struct date d;

	(void)state;
	for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
		assert_int_equal(feed_date(str_z(pair[i].in), &d), 0);
		date_print_utc(date_unix(&d), text);
		assert_string_equal(text, pair[i].out);
	}
	assert_int_equal(feed_date(S("next Tuesday"), &d), -1);
	assert_int_equal(feed_date(S("29 Feb 2023"), &d), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(urls), cmocka_unit_test(canonical_form), cmocka_unit_test(addresses), cmocka_unit_test(robots),
		cmocka_unit_test(feeds), cmocka_unit_test(lenient_dates),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
