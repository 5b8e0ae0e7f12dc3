#include "extract.h"

#include <stdint.h>
#include <string.h>

#include "../lib/http.h"
#include "../lib/json.h"
#include "../lib/limits.h"
#include "../lib/utf8.h"

/* ---- the way into a worker and out again: the form, then each member as a size and its bytes ---- */

static void
pack(struct buf *out, struct str s)
{
	uint64_t n = s.n;

	buf_add(out, (struct str){ (const char *)&n, sizeof n });
	buf_add(out, s);
}

/* Only ever reads what pack wrote, so sizes hold. */
static struct str
unpack(struct str *packed)
{
	struct str s;
	uint64_t n;

	memcpy(&n, packed->p, sizeof n);
	s = str_cut(*packed, sizeof n, sizeof n + (size_t)n);
	*packed = str_cut(*packed, sizeof n + (size_t)n, packed->n);
	return s;
}

void
raw_pack(const struct raw *raw, struct buf *out)
{
	buf_addc(out, (char)raw->form);
	pack(out, raw->source);
	pack(out, raw->url);
	pack(out, raw->fetched);
	pack(out, raw->content_type);
	pack(out, raw->digest);
	pack(out, (struct str){ (const char *)&raw->offset, sizeof raw->offset });
	pack(out, raw->bytes);
}

void
raw_unpack(struct str packed, struct raw *raw)
{
	raw->form = (enum raw_form)packed.p[0];
	packed = str_cut(packed, 1, packed.n);
	raw->source = unpack(&packed);
	raw->url = unpack(&packed);
	raw->fetched = unpack(&packed);
	raw->content_type = unpack(&packed);
	raw->digest = unpack(&packed);
	memcpy(&raw->offset, unpack(&packed).p, sizeof raw->offset);
	raw->bytes = unpack(&packed);
}

/* ---- what kind of document it is ---- */

/* A tag or declaration that an HTML document or fragment begins with. */
static bool
looks_like_html(struct str bytes)
{
	struct str head = str_cut(bytes, 0, 4096);
	size_t at = 0;

	if (str_starts(head, S("\xef\xbb\xbf")))
		head = str_cut(head, 3, head.n);
	if (str_starts(head, S("\xff\xfe")) || str_starts(head, S("\xfe\xff")))
		return true; /* UTF-16: charset.c decides */
	for (at = 0; at < head.n; at = at + str_chr(str_cut(head, at, head.n), '<') + 1) {
		struct str tag = str_cut(head, at, head.n);
		static const char *const begins[] = { "!doctype html", "html", "head", "body", "meta", "title", "!--", "?xml",
			"article", "div", "p>", "h1", "script", "link" };
		if (at == 0)
			continue;
		for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
			if (str_istarts(tag, str_z(begins[i])))
				return true;
	}
	return false;
}

static bool
looks_binary(struct str bytes)
{
	struct str head = str_cut(bytes, 0, 512);
	static const char *const magic[] = { "\x89PNG", "\xff\xd8\xff", "GIF8", "%PDF", "PK\x03\x04", "RIFF", "\177ELF",
		"OggS", "ID3", "BM", "\x00\x00\x01\x00" };

	for (size_t i = 0; i + 1 < sizeof magic / sizeof *magic; i++)
		if (str_starts(head, str_z(magic[i])) && (strcmp(magic[i], "BM") != 0 || str_chr(head, '\0') < head.n))
			return true;
	/* a NUL in what is not UTF-16 is no text */
	return str_chr(head, '\0') < head.n && !str_starts(head, S("\xff\xfe")) && !str_starts(head, S("\xfe\xff")) &&
	    !looks_like_html(head);
}

static int
open_whole(struct doc *doc, struct err *e)
{
	doc->form = looks_like_html(doc->bytes) ? DOC_HTML : DOC_TEXT;
	if (doc->bytes.n == 0)
		return err_set(e, ERR_INPUT, "empty", "nothing there");
	if (looks_binary(doc->bytes))
		return err_set(e, ERR_INPUT, "not-html", "neither HTML nor text");
	return 0;
}

static int
open_json(struct arena *a, struct str line, struct doc *doc, struct err *e)
{
	struct json_value *v;
	struct str html;

	if (json_parse(a, line, &v, e) < 0)
		return -1;
	html = json_text(v, S("html"));
	doc->form = html.p ? DOC_HTML : DOC_TEXT;
	doc->bytes = html.p ? html : json_text(v, S("text"));
	if (!doc->bytes.p)
		return err_set(e, ERR_INPUT, "bad-json", "has neither \"html\" nor \"text\"");
	doc->utf8 = true;
	doc->id = json_text(v, S("id"));
	doc->url = json_text(v, S("url"));
	doc->title = json_text(v, S("title"));
	doc->published = json_text(v, S("published"));
	doc->site = json_text(v, S("site"));
	doc->fetched = json_text(v, S("fetched"));
	return 0;
}

/* A page that may hold an article, going by its media type; none given: by its look. */
static int
check_media_type(struct arena *a, struct str value, struct doc *doc, struct err *e)
{
	struct str type = utf8_mended(a, http_media_type(value));
	bool page = str_ieq(type, S("text/html")) || str_ieq(type, S("application/xhtml+xml"));

	doc->charset = http_parameter(value, S("charset"));
	doc->form = page || looks_like_html(doc->bytes) ? DOC_HTML : DOC_TEXT;
	if (doc->bytes.n == 0)
		return err_set(e, ERR_INPUT, "empty", "nothing there");
	if (type.n && !page && !str_ieq(type, S("text/plain")))
		return err_set(e, ERR_INPUT, "not-html", "the server calls it %.*s", (int)(type.n > 80 ? 80 : type.n), type.p);
	if (!page && looks_binary(doc->bytes))
		return err_set(e, ERR_INPUT, "not-html", "neither HTML nor text");
	return 0;
}

static int
open_response(struct arena *a, struct doc *doc, struct err *e)
{
	struct http http;
	bool cut;

	if (http_parse(doc->bytes, &http, e) < 0)
		return -1;
	if (http.status < 200 || http.status > 299)
		return err_set(e, ERR_INPUT, "http-status", "%d", http.status);
	if (http_payload(a, &http, PAGE_MAX, &doc->bytes, &cut, e) < 0)
		return -1;
	return check_media_type(a, http_field(a, http.fields, S("content-type")), doc, e);
}

int
document_open(struct arena *a, const struct raw *raw, struct doc *doc, struct err *e)
{
	*doc = (struct doc){ .source = raw->source, .url = raw->url, .fetched = raw->fetched, .bytes = raw->bytes };
	switch (raw->form) {
	case RAW_WHOLE: return open_whole(doc, e);
	case RAW_JSON: return open_json(a, raw->bytes, doc, e);
	case RAW_RESPONSE: return open_response(a, doc, e);
	case RAW_RESOURCE: return check_media_type(a, raw->content_type, doc, e);
	}
	return -1;
}
