#include "extract.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/digest.h"
#include "../lib/http.h"
#include "../lib/json.h"
#include "../lib/utf8.h"
#include "../lib/warc.h"

/*
 * The line of an index for a WARC record, as pywb's and cdxj-indexer's CDXJ has it and Common Crawl publishes it:
 * a key to sort by, the time as 14 digits, and JSON with url, mime, status, digest, length, offset and filename,
 * all strings. (OpenWayback's CDXJ 1.0 puts the time in ISO 8601 and the record's type between; its readers are few.)
 * The key is a SURT, "Sort-friendly URI Reordering Transform", in the simple form that those tools begin with.
 */

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* What would part the columns of the line is written as in an address. */
static void
add_lower(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] <= ' ' || s.p[i] == 0x7f)
			buf_printf(out, "%%%02x", (unsigned)(unsigned char)s.p[i]);
		else
			buf_addc(out, lower(s.p[i]));
}

/* "www.example.org:8080" to "org,example:8080" */
static void
add_host(struct buf *out, struct str host, bool https)
{
	struct str port = { 0 };
	size_t colon = str_chr(host, ':'), www = 3;

	if (host.n && host.p[0] != '[' && colon < host.n) {
		port = str_cut(host, colon + 1, host.n);
		host = str_cut(host, 0, colon);
	}
	while (www < host.n && host.p[www] >= '0' && host.p[www] <= '9')
		www++;
	if (str_istarts(host, S("www")) && www < host.n && host.p[www] == '.')
		host = str_cut(host, www + 1, host.n);
	for (size_t end = host.n; end > 0;) {
		size_t start = end;
		while (start > 0 && host.p[start - 1] != '.')
			start--;
		add_lower(out, str_cut(host, start, end));
		if (start == 0)
			break;
		buf_addc(out, ',');
		end = start - 1;
	}
	if (port.n && !str_eq(port, https ? S("443") : S("80"))) {
		buf_addc(out, ':');
		add_lower(out, port);
	}
}

static int
by_bytes(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* Its parts in order, so that one page asked for in two ways has one key. */
static void
add_query(struct arena *a, struct buf *out, struct str query)
{
	LIST(struct str) parts = { 0 };
	struct str part;

	while (str_token(&query, '&', &part))
		*arena_push(a, &parts) = part;
	if (parts.n == 0 || (parts.n == 1 && parts.v[0].n == 0))
		return;
	qsort(parts.v, parts.n, sizeof *parts.v, by_bytes);
	for (size_t i = 0; i < parts.n; i++) {
		buf_addc(out, i ? '&' : '?');
		add_lower(out, parts.v[i]);
	}
}

void
index_key(struct arena *a, struct str url, struct buf *out)
{
	size_t scheme = str_find(url, S("://")), slash, question;
	bool https = str_istarts(url, S("https:"));
	struct str host, rest;

	url = str_cut(url, 0, str_chr(url, '#'));
	if (!https && !str_istarts(url, S("http:"))) {
		add_lower(out, url.n ? url : S("-"));
		return;
	}
	rest = str_cut(url, scheme + 3, url.n);
	slash = str_chr(rest, '/');
	question = str_chr(rest, '?');
	host = str_cut(rest, 0, slash < question ? slash : question);
	rest = str_cut(rest, host.n, rest.n);
	host = str_chr(host, '@') < host.n ? str_cut(host, str_chr(host, '@') + 1, host.n) : host;
	add_host(out, host, https);
	buf_add(out, S(")/"));
	question = str_chr(rest, '?');
	slash = question;
	while (slash > 1 && rest.p[slash - 1] == '/')
		slash--;
	add_lower(out, str_cut(rest, 1, slash));
	add_query(a, out, str_cut(rest, question + 1, rest.n));
}

/* "2026-04-14T10:00:00.5Z" to "20260414100000" */
static void
add_time(struct buf *out, struct str date)
{
	int n = 0;

	for (size_t i = 0; i < date.n && n < 14; i++)
		if (date.p[i] >= '0' && date.p[i] <= '9') {
			buf_addc(out, date.p[i]);
			n++;
		}
	while (n++ < 14)
		buf_addc(out, '0');
}

static void
add_number(struct json *j, struct str key, uint64_t n)
{
	char digits[24];
	size_t at = sizeof digits;

	do
		digits[--at] = (char)('0' + n % 10);
	while (n /= 10);
	json_str_member(j, key, (struct str){ digits + at, sizeof digits - at });
}

void
index_line(struct arena *a, const struct raw *raw, struct str file, uint64_t length, struct buf *out)
{
	struct str mime = raw->content_type, payload = raw->bytes, digest = raw->digest;
	struct json j = { .out = out };
	char computed[WARC_DIGEST];
	struct http http = { .status = 0 };
	struct err err;

	if (raw->form == RAW_RESPONSE && http_parse(raw->bytes, &http, &err) == 0) {
		mime = http_field(a, http.fields, S("content-type"));
		payload = http.body;
	}
	if (digest.n == 0) {
		warc_digest(payload, computed);
		digest = str_z(computed);
	}
	if (str_istarts(digest, S("sha1:")))
		digest = str_cut(digest, 5, digest.n);
	mime = http_media_type(mime);

	index_key(a, raw->url, out);
	buf_addc(out, ' ');
	add_time(out, raw->fetched);
	buf_addc(out, ' ');
	json_open(&j, '{');
	json_str_member(&j, S("url"), raw->url);
	json_str_member(&j, S("mime"), mime.n ? utf8_mended(a, mime) : S("unk"));
	if (http.status)
		add_number(&j, S("status"), (uint64_t)http.status);
	json_str_member(&j, S("digest"), utf8_mended(a, digest));
	add_number(&j, S("length"), length);
	add_number(&j, S("offset"), raw->offset);
	json_str_member(&j, S("filename"), file);
	json_close(&j, '}');
}
