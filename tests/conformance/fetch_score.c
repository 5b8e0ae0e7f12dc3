/*
 * Scores the fetch stage's parts against a collection of other people's test cases (the layout of its
 * folders is read from their index files): one line "score NAME SHARE" each. With -v the cases that
 * are not right are told on stderr.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <iconv.h>

#include "../../extract/extract.h"
#include "../../fetch/fetch.h"
#include "../../lib/date.h"
#include "../../lib/digest.h"
#include "../../lib/http.h"
#include "../../lib/input.h"
#include "../../lib/json.h"
#include "../../lib/limits.h"
#include "../../lib/utf8.h"
#include "../../lib/warc.h"

static const char *root;
static bool verbose;
static struct charsets *converters;

struct tally {
	const char *name;
	size_t right, all;
};

static void
print(const struct tally *t)
{
	if (t->all)
		printf("score %s %.4f (%zu of %zu)\n", t->name, (double)t->right / (double)t->all, t->right, t->all);
}

static void
count(struct tally *t, bool right, struct str id, const char *what, struct str got, struct str want)
{
	t->all++;
	t->right += right;
	if (!right && verbose)
		fprintf(stderr, "%s %.*s %s: got '%.*s' want '%.*s'\n", t->name, SARG(id), what, SARG(got), SARG(want));
}

static const char *const none = "(none)";

static struct str
or_none(const struct json_value *object, struct str key)
{
	const struct json_value *v = json_get(object, key);

	return v && v->type != JSON_NULL ? v->text : str_z(none);
}

/* Calls `each` with every line of an index. */
static void
each_line(const char *file, void (*each)(struct arena *a, const struct json_value *v, void *user), void *user)
{
	struct arena a = { 0 };
	const char *path = arena_printf(&a, "%s/%s", root, file).p;
	struct err e;
	struct input *in = input_open(path, &e);
	struct str line;
	bool torn;

	if (!in)
		return;
	while (input_line(in, RECORD_MAX, &line, &torn, &e) == 1) {
		struct json_value *v;
		arena_reset(&a);
		if (json_parse(&a, arena_dup(&a, line), &v, &e) == 0)
			each(&a, v, user);
		else
			fprintf(stderr, "%s: %s\n", file, e.msg);
	}
	input_close(in);
	arena_release(&a);
}

static struct str
read_file(struct arena *a, const char *folder, struct str name)
{
	struct str out = { 0 };
	struct err e;
	struct input *in = input_open(arena_printf(a, "%s/%s/%.*s", root, folder, SARG(name)).p, &e);

	if (in && input_rest(in, TABLE_MAX, &out, &e) == 0)
		out = arena_dup(a, out);
	input_close(in);
	return out;
}

/* ---- dates ---- */

static struct tally dates = { .name = "fetch.dates" }, exotic = { .name = "fetch.dates.exotic" };

static void
date_case(struct arena *a, const struct json_value *v, void *user)
{
	struct str want = or_none(v, S("utc")), got = str_z(none), kind = json_text(v, S("kind"));
	char text[DATE_TEXT];
	struct date d;

	(void)user;
	/* a reader of feeds takes what a strict reader of HTTP dates refuses */
	if (str_eq(kind, S("http")) && str_eq(json_text(v, S("src")), S("curl")) && str_eq(want, str_z(none)))
		return;
	if (feed_date(json_text(v, S("text")), &d) == 0) {
		date_print_utc(date_unix(&d), text);
		got = arena_dup(a, str_z(text));
	}
	count(str_eq(kind, S("exotic")) ? &exotic : &dates, str_eq(got, want), json_text(v, S("text")), "", got, want);
}

/* ---- URLs ---- */

static struct tally resolve = { .name = "fetch.urls.resolve" }, canonical = { .name = "fetch.urls.canonical" },
    private_addresses = { .name = "fetch.urls.private-addresses" };

static void
resolve_case(struct arena *a, const struct json_value *v, void *user)
{
	struct str want = or_none(v, S("href")), got = str_z(none), base_text = json_text(v, S("base"));
	struct url base, u;
	struct err e;

	(void)user;
	if (base_text.n && url_parse(a, base_text, NULL, &base, &e) < 0)
		return;
	if (url_parse(a, json_text(v, S("input")), base_text.n ? &base : NULL, &u, &e) == 0)
		got = url_print(a, &u);
	count(&resolve, str_eq(got, want), json_text(v, S("input")), base_text.n ? base_text.p : "", got, want);
}

static void
canonical_case(struct arena *a, const struct json_value *v, void *user)
{
	struct str want = or_none(v, S("canonical")), got = str_z(none), base_text = json_text(v, S("base"));
	struct url base, u;
	struct err e;

	(void)user;
	if (!str_eq(json_text(v, S("profile")), S("own-newskey")))
		return;
	if (base_text.n && url_parse(a, base_text, NULL, &base, &e) < 0)
		return;
	if (url_parse(a, json_text(v, S("input")), base_text.n ? &base : NULL, &u, &e) == 0)
		got = url_canonical(a, &u);
	count(&canonical, str_eq(got, want), json_text(v, S("input")), "", got, want);
}

static void
private_case(struct arena *a, const struct json_value *v, void *user)
{
	struct str want = json_get(v, S("refuse"))->text, got;
	struct url u;
	struct err e;

	(void)user;
	got = url_parse(a, json_text(v, S("url")), NULL, &u, &e) < 0 || address_refused(&u) ? S("true") : S("false");
	count(&private_addresses, str_eq(got, want), json_text(v, S("url")), "", got, want);
}

/* ---- robots ---- */

static struct tally robots_standard = { .name = "fetch.robots.standard" }, robots_real = { .name = "fetch.robots.real" },
    robots_google = { .name = "fetch.robots.google" }, robots_meta = { .name = "fetch.robots.meta" };

static struct str
latin1(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n);
	size_t n = 0, step;
	uint32_t c;

	for (size_t at = 0; (step = utf8_next(s, at, &c)) > 0; at += step)
		p[n++] = (char)c;
	return (struct str){ p, n };
}

static void
robots_case(struct arena *a, struct str text, const struct json_value *v, struct tally *t)
{
	struct str target = json_text(v, S("url"));
	struct str want = json_get(v, S("allowed"))->text, got;
	struct robots r;
	struct str agent;
	size_t at = str_find(target, S("://"));

	if (at < target.n) { /* the path as it is written: some cases are about raw bytes */
		target = str_cut(target, at + 3, target.n);
		target = str_cut(target, str_chr(target, '/'), str_chr(target, '#'));
		if (target.n == 0)
			target = S("/");
	}
	agent = str_cut(json_text(v, S("agent")), 0, str_chr(json_text(v, S("agent")), '/')); /* without its version */
	robots_read(a, text, agent, &r);
	got = robots_allows(a, &r, target) ? S("true") : S("false");
	count(t, str_eq(got, want), json_text(v, S("id")), target.p ? target.p : "", got, want);
}

static void
robots_line(struct arena *a, const struct json_value *v, void *user)
{
	const struct json_value *r = json_get(v, S("robots"));
	struct str level = json_text(v, S("level"));

	(void)user;
	robots_case(a, r->type == JSON_OBJECT ? latin1(a, json_text(r, S("latin1"))) : r->text, v,
	    str_eq(level, S("standard")) ? &robots_standard : str_eq(level, S("google")) ? &robots_google : &(struct tally){ 0 });
}

static void
robots_real_line(struct arena *a, const struct json_value *v, void *user)
{
	(void)user;
	robots_case(a, read_file(a, "robots", json_text(v, S("file"))), v, &robots_real);
}

static void
robots_meta_line(struct arena *a, const struct json_value *v, void *user)
{
	const struct json_value *maps = json_get(v, S("sitemaps")), *delay = json_get(v, S("crawl_delay")), *m = maps->child;
	struct robots r;
	bool right;

	(void)user;
	robots_read(a, read_file(a, "robots", json_text(v, S("file"))), S("NewsFetch"), &r);
	right = r.sitemaps.n == maps->count;
	for (size_t i = 0; right && i < r.sitemaps.n; i++, m = m->next)
		right = str_eq(r.sitemaps.v[i], m->text);
	if (delay->type == JSON_NUMBER)
		right = right && r.crawl_delay == (int64_t)(strtod(delay->text.p, NULL) * 1000);
	count(&robots_meta, right, json_text(v, S("id")), "", arena_printf(a, "%zu sitemaps, delay %lld", r.sitemaps.n, (long long)r.crawl_delay),
	    delay->raw);
}

/* ---- feeds ---- */

static struct tally feed_fields = { .name = "fetch.feeds.entries" }, feed_entities = { .name = "fetch.feeds.entities" };

/* One spelling for a date, an address and a title before they are compared. */
static struct str
comparable(struct arena *a, struct str key, struct str value)
{
	struct buf b = { .max = 1 << 24 };
	struct str out;

	if (str_eq(key, S("published")) || str_eq(key, S("updated"))) {
		struct date d;
		char text[DATE_TEXT];
		if (feed_date(value, &d) < 0)
			return value;
		date_print_utc(date_unix(&d), text);
		return arena_dup(a, str_z(text));
	}
	if (str_eq(key, S("link"))) {
		struct url u;
		struct err e;
		if (str_starts(value, S("http://feed.invalid/"))) /* the case has no base */
			return str_cut(value, 20, value.n);
		return url_parse(a, value, NULL, &u, &e) == 0 ? url_print(a, &u) : value;
	}
	for (size_t i = 0; i < value.n; i++) /* white space and tags are the display's business */
		if (value.p[i] == '<')
			i += str_chr(str_cut(value, i, value.n), '>');
		else if (value.p[i] != ' ' && value.p[i] != '\n' && value.p[i] != '\t' && value.p[i] != '\r')
			buf_addc(&b, value.p[i]);
	out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	for (size_t at; (at = str_find(out, S("&amp;"))) < out.n || (at = str_find(out, S("&#38;"))) < out.n;) /* HTML kept, or text */
		out = arena_printf(a, "%.*s&%.*s", (int)at, out.p, (int)(out.n - at - 5), out.p + at + 5);
	for (size_t at; (at = str_find(out, S("&#x26;"))) < out.n;)
		out = arena_printf(a, "%.*s&%.*s", (int)at, out.p, (int)(out.n - at - 6), out.p + at + 6);
	return out;
}

static void
feed_field(struct arena *a, struct tally *t, struct str id, const char *key, const struct json_value *object, struct str got)
{
	const struct json_value *v = json_get(object, str_z(key));

	if (!v || v->type == JSON_NULL || v->text.n == 0)
		return;
	got = comparable(a, str_z(key), got);
	count(t, str_eq(got, comparable(a, str_z(key), v->text)), id, key, got, v->text);
}

static void
feed_case(struct arena *a, const struct json_value *v, void *user)
{
	const struct json_value *oracle = json_get(v, S("oracle")), *expect = json_get(v, S("expect")), *want, *headers = json_get(v, S("headers"));
	struct str file = json_text(v, S("file")), id = json_text(v, S("id")), cat = json_text(v, S("cat")), url = json_text(v, S("url"));
	struct str charset = { 0 }, bytes = read_file(a, "feeds", file);
	struct tally *t = str_eq(cat, S("entities")) ? &feed_entities : &feed_fields;
	struct url base;
	struct err e;
	struct feed feed = { 0 };
	size_t i = 0;

	(void)user;
	if (url_parse(a, url.n ? url : S("http://feed.invalid/"), NULL, &base, &e) < 0)
		return;
	if (str_find(file, S("http")) < file.n && headers)
		for (const struct json_value *h = headers->child; h; h = h->next) {
			struct url moved;
			if (str_ieq(h->key, S("content-type")))
				charset = http_parameter(h->text, S("charset"));
			if (str_ieq(h->key, S("content-location")) && url_parse(a, h->text, &base, &moved, &e) == 0)
				base = moved;
		}
	if (feed_read(converters, a, bytes, charset, &base, &feed, &e) < 0 && verbose)
		fprintf(stderr, "%s %.*s: %s\n", t->name, SARG(id), e.msg);
	want = oracle ? oracle : expect;
	if (oracle)
		feed_field(a, t, id, "feed_title", oracle, feed.title);
	want = json_get(want, S("entries"));
	if (!want || want->type != JSON_ARRAY)
		return;
	for (const struct json_value *w = want->child; w; w = w->next, i++) {
		static const struct entry nothing;
		const struct entry *got = i < feed.entries.n ? &feed.entries.v[i] : &nothing;

		feed_field(a, t, id, "link", w, got->link);
		feed_field(a, t, id, "id", w, got->id);
		feed_field(a, t, id, "title", w, got->title);
		feed_field(a, t, id, "published", w, got->published);
		feed_field(a, t, id, "updated", w, got->updated.n ? got->updated : got->published);
	}
}

/* ---- sitemaps ---- */

static struct tally sitemaps = { .name = "fetch.sitemaps" };

static void
sitemap_case(struct arena *a, const struct json_value *v, void *user)
{
	const struct json_value *expect = json_get(v, S("expect")), *entries;
	struct str file = json_text(v, S("file"));
	struct url base;
	struct err e;
	struct feed feed = { 0 };
	bool right, read;
	size_t i = 0;

	(void)user;
	url_parse(a, S("http://feed.invalid/"), NULL, &base, &e);
	read = feed_read(converters, a, read_file(a, "sitemaps", file), (struct str){ 0 }, &base, &feed, &e) == 0 &&
	    (feed.kind == FEED_SITEMAP || feed.kind == FEED_SITEMAP_INDEX);
	if (expect->type != JSON_OBJECT)
		right = !read || feed.entries.n == 0;
	else {
		entries = json_get(expect, S("entries"));
		right = read && feed.entries.n == entries->count;
		for (const struct json_value *w = entries->child; right && w; w = w->next, i++) {
			const struct json_value *news = json_get(w, S("news"));
			right = str_eq(comparable(a, S("link"), json_text(w, S("loc"))), feed.entries.v[i].link) &&
			    str_eq(json_text(w, S("lastmod")), feed.entries.v[i].updated) &&
			    (!news || str_eq(json_text(news, S("publication_date")), feed.entries.v[i].published));
			if (!right && verbose)
				fprintf(stderr, "  entry %zu: %.*s\n", i, SARG(feed.entries.v[i].link));
		}
	}
	count(&sitemaps, right, file, "", arena_printf(a, "%zu entries", feed.entries.n), expect->type == JSON_OBJECT ?
	    arena_printf(a, "%zu", json_get(expect, S("entries"))->count) : S("no sitemap"));
}

/* ---- WARC ---- */

static struct tally warcs = { .name = "fetch.warc.files" };

static bool
same_record(struct arena *a, const struct json_value *w, const struct warc_record *r)
{
	struct str uri = json_text(w, S("uri")), sha1 = json_text(w, S("block_sha1"));
	unsigned char raw[20];
	char hex[41];
	uint64_t position;


	(void)a;
	if (!json_uint(w, S("offset"), &position) || position != r->position)
		return false;
	if (sha1.n) {
		sha1_raw(r->block, raw);
		for (int i = 0; i < 20; i++)
			sprintf(hex + 2 * i, "%02x", raw[i]);
		if (!str_eq(sha1, str_z(hex)))
			return false;
	}
	return str_eq(json_text(w, S("type")), r->type) && (uri.p == NULL || str_eq(uri, r->uri));
}

static void
warc_case(struct arena *a, const struct json_value *v, void *user)
{
	const struct json_value *want = json_get(v, S("records")), *w = want->child, *clean = json_get(v, S("clean")), *problems = json_get(v, S("problems"));
	struct str file = json_text(v, S("file"));
	struct err e;
	struct input *in = input_open(arena_printf(a, "%s/warc/%.*s", root, SARG(file)).p, &e);
	struct warc warc;
	struct warc_record r;
	size_t met = 0, reported = 0, wrong = 0;
	bool structural = false, right;
	int got;

	(void)user;
	if (!in)
		return;
	for (const struct json_value *p = problems ? problems->child : NULL; p; p = p->next)
		structural = structural || str_starts(p->text, S("block short")) || str_starts(p->text, S("no WARC version")) ||
		    str_starts(p->text, S("bad Content-Length")) || str_starts(p->text, S("gzip member"));
	warc_init(&warc, in);
	while ((got = warc_next(&warc, &r, &e)) != 0) {
		reported += got < 0;
		for (; w; w = w->next) { /* records are met in order */
			uint64_t position;
			if (!json_uint(w, S("offset"), &position) || position >= r.position)
				break;
		}
		if (w && got > 0) {
			if (same_record(a, w, &r))
				met++;
			else
				wrong++;
			w = w->next;
		} else if (w && r.version.n) { /* reported where it stands */
			met++;
			w = w->next;
		}
		if (got < 0 && strcmp(e.reason, "bad-record") != 0)
			break;
	}
	right = str_eq(clean->text, S("true")) ? met == want->count && wrong == 0 && reported == 0 :
	    met == want->count && wrong == 0 && (!structural || reported > 0);
	count(&warcs, right, file, "", arena_printf(a, "%zu met, %zu wrong, %zu reported", met, wrong, reported), arena_printf(a, "%zu records", want->count));
	warc_release(&warc);
	input_close(in);
}

/* ---- charsets: as nf-extract decodes them ---- */

static struct tally charsets = { .name = "fetch.charset" };

static struct str
base64(struct arena *a, struct str s)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	char *p = arena_alloc(a, s.n + 1);
	unsigned bits = 0, have = 0;
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		const char *hit = s.p[i] ? strchr(letters, s.p[i]) : NULL;
		if (!hit)
			continue;
		bits = bits << 6 | (unsigned)(hit - letters);
		if ((have += 6) >= 8) {
			have -= 8;
			p[n++] = (char)(bits >> have & 0xff);
		}
	}
	return (struct str){ p, n };
}

static void
charset_case(struct arena *a, const struct json_value *v, void *user)
{
	struct str bytes = base64(a, json_text(v, S("data_b64"))), http = json_text(v, S("http_charset")), want = json_text(v, S("text")), got = { 0 };
	struct err e;

	(void)user;
	if (!want.p) { /* the expected text is what that encoding makes of the bytes */
		struct str name = json_text(v, S("encoding"));
		const char *from = str_ieq(name, S("gbk")) ? "GB18030" : str_ieq(name, S("shift_jis")) ? "CP932" : str_ieq(name, S("euc-kr")) ? "CP949" :
		    str_ieq(name, S("x-user-defined")) ? "?" : arena_dup(a, name).p;
		iconv_t cd = iconv_open("UTF-8", from);
		char *out = arena_alloc(a, bytes.n * 4 + 16), *to = out, *p = (char *)(uintptr_t)bytes.p;
		size_t left = bytes.n, room = bytes.n * 4 + 16;

		if (cd == (iconv_t)-1)
			return;
		if (iconv(cd, &p, &left, &to, &room) == (size_t)-1) {
			iconv_close(cd);
			return; /* bytes that the encoding cannot have say nothing about the decision */
		}
		iconv_close(cd);
		want = (struct str){ out, (size_t)(to - out) };
	}
	if (str_starts(want, S("\xef\xbb\xbf")))
		want = str_cut(want, 3, want.n);
	if (charset_decode(converters, a, bytes, http, &got, &e) < 0)
		got = str_z(none);
	count(&charsets, str_eq(got, want), json_text(v, S("id")), "", got, want);
}

int
main(int argc, char **argv)
{
	if (argc > 2 && strcmp(argv[1], "-v") == 0) {
		verbose = true;
		argv++, argc--;
	}
	if (argc != 2) {
		fprintf(stderr, "usage: fetch_score [-v] DIR\n");
		return 2;
	}
	root = argv[1];
	converters = charsets_new();
	each_line("feeds/feedparser.jsonl", feed_case, NULL);
	each_line("feeds/gofeed-json.jsonl", feed_case, NULL);
	print(&feed_fields);
	print(&feed_entities);
	each_line("sitemaps/sitemaps.jsonl", sitemap_case, NULL);
	print(&sitemaps);
	each_line("robots/robots.jsonl", robots_line, NULL);
	each_line("robots/robots-real.jsonl", robots_real_line, NULL);
	each_line("robots/robots-meta.jsonl", robots_meta_line, NULL);
	print(&robots_standard);
	print(&robots_google);
	print(&robots_real);
	print(&robots_meta);
	each_line("dates/dates.jsonl", date_case, NULL);
	print(&dates);
	print(&exotic);
	each_line("urls/resolve-wpt.jsonl", resolve_case, NULL);
	each_line("urls/canonical.jsonl", canonical_case, NULL);
	each_line("urls/private-addresses.jsonl", private_case, NULL);
	print(&resolve);
	print(&canonical);
	print(&private_addresses);
	each_line("warc/manifest.jsonl", warc_case, NULL);
	print(&warcs);
	each_line("charset/charset.jsonl", charset_case, NULL);
	charsets_free(converters);
	print(&charsets);
	return 0;
}
