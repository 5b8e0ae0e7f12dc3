#include "extract.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../lib/http.h"
#include "../lib/input.h"
#include "../lib/json.h"
#include "../lib/limits.h"
#include "../lib/utf8.h"
#include "../lib/warc.h"

/*
 * Operands to documents, told apart by looking at the first bytes: WARC, NDJSON, HTML, plain text, each
 * also gzipped; a folder stands for the pages in it, in the order of their names, folders below it too.
 */

enum kind { KIND_NONE, KIND_WHOLE, KIND_LINES, KIND_WARC };

struct sources {
	char **operands;        /* what is left of them */
	bool stdin_only;        /* no operand was given */
	LIST(char *) waiting;   /* files of a folder, the next one last */
	struct arena names;     /* of `waiting` */
	struct arena arena;     /* of the current document */
	struct input *in;
	enum kind kind;
	uint64_t line;
	struct warc warc;
	struct buf label;
};

struct sources *
sources_open(char **operands)
{
	struct sources *s = mem_grow(NULL, sizeof *s);

	*s = (struct sources){ .operands = operands, .stdin_only = !operands[0], .label = { .max = 1 << 16 } };
	return s;
}

void
sources_close(struct sources *s)
{
	input_close(s->in);
	warc_release(&s->warc);
	arena_release(&s->names);
	arena_release(&s->arena);
	buf_release(&s->label);
	free(s);
}

static int
later_name_first(const void *a, const void *b)
{
	return -strcmp(*(char *const *)a, *(char *const *)b);
}

static bool
is_page_name(struct str name)
{
	static const char *const ending[] = { ".html", ".htm", ".xhtml", ".txt", ".ndjson", ".jsonl", ".warc" };

	if (str_ends(name, S(".gz")))
		name.n -= 3;
	for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
		if (name.n > strlen(ending[i]) && str_ieq(str_cut(name, name.n - strlen(ending[i]), name.n), str_z(ending[i])))
			return true;
	return false;
}

/* Puts the pages and folders of a folder on the waiting list. */
static int
open_folder(struct sources *s, const char *path, struct err *e)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	size_t first = s->waiting.n;

	if (!dir)
		return err_set(e, ERR_INPUT, "unreadable", "cannot open: %s", strerror(errno));
	while ((entry = readdir(dir))) {
		struct str name = str_z(entry->d_name);
		struct stat st;
		char *whole;

		if (entry->d_name[0] == '.')
			continue;
		whole = (char *)arena_printf(&s->names, "%s/%s", path, entry->d_name).p;
		if (stat(whole, &st) == 0 && (S_ISDIR(st.st_mode) || (S_ISREG(st.st_mode) && is_page_name(name))))
			*arena_push(&s->names, &s->waiting) = whole;
	}
	closedir(dir);
	if (s->waiting.n == first)
		return err_set(e, ERR_INPUT, "no-pages", "the folder holds no pages");
	qsort(s->waiting.v + first, s->waiting.n - first, sizeof *s->waiting.v, later_name_first);
	return 0;
}

static const char *
next_operand(struct sources *s)
{
	if (s->waiting.n)
		return s->waiting.v[--s->waiting.n];
	if (s->stdin_only) {
		s->stdin_only = false;
		return "-";
	}
	return *s->operands ? *s->operands++ : NULL;
}

/* A tag or declaration that an HTML document or fragment begins with. */
static bool
looks_like_html(struct str head)
{
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
looks_binary(struct str head)
{
	static const char *const magic[] = { "\x89PNG", "\xff\xd8\xff", "GIF8", "%PDF", "PK\x03\x04", "RIFF", "\177ELF",
		"OggS", "ID3", "BM", "\x00\x00\x01\x00" };

	for (size_t i = 0; i + 1 < sizeof magic / sizeof *magic; i++)
		if (str_starts(head, str_z(magic[i])) && (strcmp(magic[i], "BM") != 0 || str_chr(head, '\0') < head.n))
			return true;
	/* a NUL in what is not UTF-16 is no text */
	return str_chr(head, '\0') < head.n && !str_starts(head, S("\xff\xfe")) && !str_starts(head, S("\xfe\xff")) &&
	    !looks_like_html(head);
}

static void
label(struct sources *s, struct doc *doc, const char *fmt, uint64_t n)
{
	buf_reset(&s->label);
	buf_printf(&s->label, "%s", input_name(s->in));
	if (fmt)
		buf_printf(&s->label, fmt, (unsigned long long)n);
	doc->source = arena_dup(&s->arena, buf_str(&s->label));
}

static int
whole_document(struct sources *s, struct doc *doc, struct err *e)
{
	int rc;

	label(s, doc, NULL, 0);
	if ((rc = input_rest(s->in, PAGE_MAX, &doc->bytes, e)) == 0) {
		doc->form = looks_like_html(str_cut(doc->bytes, 0, 4096)) ? DOC_HTML : DOC_TEXT;
		if (doc->bytes.n == 0)
			rc = err_set(e, ERR_INPUT, "empty", "nothing there");
		else if (looks_binary(str_cut(doc->bytes, 0, 512)))
			rc = err_set(e, ERR_INPUT, "not-html", "neither HTML nor text");
	}
	s->kind = KIND_NONE; /* the bytes stay until the input is closed, at the next call */
	return rc < 0 ? -1 : 1;
}

static int
json_document(struct sources *s, struct str line, struct doc *doc, struct err *e)
{
	struct json_value *v;
	struct str html;

	if (json_parse(&s->arena, line, &v, e) < 0)
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
	return 1;
}

/* 1 document, 0 the input ends, -1 a bad line */
static int
next_line(struct sources *s, struct doc *doc, struct err *e)
{
	struct str line;
	bool torn;
	int got;

	do {
		got = input_line(s->in, RECORD_MAX, &line, &torn, e);
		s->line++;
		label(s, doc, ":%llu", s->line);
		if (got < 0 && strcmp(e->reason, "too-large") != 0)
			s->kind = KIND_NONE;
		if (got <= 0)
			return got;
	} while (str_trim(line).n == 0);
	return json_document(s, line, doc, e);
}

/* A stranger's header as UTF-8 in the document's arena. */
static struct str
mended(struct sources *s, struct str raw)
{
	struct buf b = { .max = 1 << 16 };
	struct str out;

	if (utf8_valid(raw) == raw.n)
		return raw;
	utf8_mend(&b, raw);
	out = arena_dup(&s->arena, buf_str(&b));
	buf_release(&b);
	return out;
}

/* A page that may hold an article, going by its media type; none given: by its look. */
static int
check_media_type(struct sources *s, struct str value, struct str bytes, struct doc *doc, struct err *e)
{
	struct str type = mended(s, http_media_type(value));
	bool page = str_ieq(type, S("text/html")) || str_ieq(type, S("application/xhtml+xml"));

	doc->charset = http_parameter(value, S("charset"));
	doc->form = page || looks_like_html(str_cut(bytes, 0, 4096)) ? DOC_HTML : DOC_TEXT;
	if (bytes.n == 0)
		return err_set(e, ERR_INPUT, "empty", "nothing there");
	if (type.n && !page && !str_ieq(type, S("text/plain")))
		return err_set(e, ERR_INPUT, "not-html", "the server calls it %.*s", (int)(type.n > 80 ? 80 : type.n), type.p);
	if (!page && looks_binary(str_cut(bytes, 0, 512)))
		return err_set(e, ERR_INPUT, "not-html", "neither HTML nor text");
	return 0;
}

static int
warc_document(struct sources *s, const struct warc_record *r, struct doc *doc, struct err *e)
{
	struct http http;
	bool cut;

	doc->url = mended(s, r->uri);
	doc->fetched = mended(s, r->date);
	if (r->too_large)
		return err_set(e, ERR_INPUT, "too-large", "a block of %llu bytes", (unsigned long long)r->length);
	doc->bytes = r->block;
	if (str_ieq(r->type, S("resource")))
		return check_media_type(s, r->content_type, doc->bytes, doc, e);
	if (http_parse(r->block, &http, e) < 0)
		return -1;
	if (http.status < 200 || http.status > 299)
		return err_set(e, ERR_INPUT, "http-status", "%d", http.status);
	if (http_payload(&s->arena, &http, PAGE_MAX, &doc->bytes, &cut, e) < 0)
		return -1;
	return check_media_type(s, http_field(&s->arena, http.fields, S("content-type")), doc->bytes, doc, e);
}

/* 1 document, 0 the input ends, -1 a record that cannot be used */
static int
next_record(struct sources *s, struct doc *doc, struct err *e)
{
	struct warc_record r;
	int got;

	while ((got = warc_next(&s->warc, &r, e)) > 0) {
		/* requests, revisits, metadata and the archive's own description are no documents */
		if (!str_ieq(r.type, S("response")) && !str_ieq(r.type, S("resource")))
			continue;
		/* name look-ups and a crawler's notes about itself (wget) are no pages */
		if (str_istarts(r.uri, S("dns:")) || str_istarts(r.uri, S("whois:")) || str_istarts(r.uri, S("metadata:")))
			continue;
		label(s, doc, "@%llu", r.offset);
		return warc_document(s, &r, doc, e) < 0 ? -1 : 1;
	}
	if (got < 0) {
		label(s, doc, "@%llu", r.offset);
		doc->url = mended(s, r.uri);
		if (strcmp(e->reason, "bad-record") != 0)
			s->kind = KIND_NONE;
	}
	return got;
}

static int
open_next(struct sources *s, struct doc *doc, struct err *e)
{
	const char *operand = next_operand(s);
	struct str head;

	if (!operand)
		return 0;
	doc->source = arena_dup(&s->arena, str_z(operand));
	s->in = input_open(operand, e);
	if (!s->in)
		return strcmp(e->reason, "is-directory") == 0 ? (open_folder(s, operand, e) < 0 ? -1 : 1) : -1;
	if (input_peek(s->in, 4096, &head, e) < 0)
		return -1;
	s->line = 0;
	s->kind = str_starts(str_trim(head), S("{")) ? KIND_LINES : KIND_WHOLE;
	if (str_istarts(head, S("WARC/"))) {
		s->kind = KIND_WARC;
		warc_release(&s->warc);
		warc_init(&s->warc, s->in);
	}
	return 1;
}

int
sources_next(struct sources *s, struct doc *doc, struct err *e)
{
	for (;;) {
		int got = 0;

		arena_reset(&s->arena);
		*doc = (struct doc){ 0 };
		if (s->kind == KIND_WHOLE)
			return whole_document(s, doc, e);
		if (s->kind == KIND_LINES && (got = next_line(s, doc, e)) != 0)
			return got;
		if (s->kind == KIND_WARC && (got = next_record(s, doc, e)) != 0)
			return got;
		s->kind = KIND_NONE;
		input_close(s->in);
		s->in = NULL;
		if ((got = open_next(s, doc, e)) <= 0)
			return got;
	}
}
