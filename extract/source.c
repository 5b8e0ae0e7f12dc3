#include "extract.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../lib/http.h"
#include "../lib/input.h"
#include "../lib/limits.h"
#include "../lib/utf8.h"
#include "../lib/warc.h"

/*
 * Operands to documents as they lie there, told apart by looking at the first bytes: WARC, NDJSON, or one page or
 * text; each also gzipped; a folder stands for the pages in it, in the order of their names, folders below it too.
 * Nothing in a document's own bytes is read here: that is document.c's, in a worker.
 */

enum kind { KIND_NONE, KIND_WHOLE, KIND_LINES, KIND_WARC };

struct sources {
	char **operands;        /* what is left of them */
	bool stdin_only;        /* no operand was given */
	struct input *list;     /* more of them, one a line; NULL: none */
	LIST(char *) waiting;   /* files of a folder, the next one last */
	struct arena names;     /* of `waiting` */
	struct arena arena;     /* of the current document */
	struct input *in;
	enum kind kind;
	uint64_t line;
	struct warc warc;
	uint64_t begun, passed; /* where the record that was given begins; where it ended, when that was seen */
	bool given;             /* a record of this file was given */
	struct buf label;
};

struct sources *
sources_open(char **operands)
{
	struct sources *s = mem_grow(NULL, sizeof *s);

	*s = (struct sources){ .operands = operands, .stdin_only = !operands[0], .label = { .max = 1 << 16 } };
	return s;
}

int
sources_list(struct sources *s, const char *path, struct err *e)
{
	s->stdin_only = false;
	s->list = input_open(path, e);
	return s->list ? 0 : -1;
}

uint64_t
sources_passed(const struct sources *s)
{
	return s->passed;
}

const char *
sources_file(const struct sources *s)
{
	return input_name(s->in);
}

void
sources_leave(struct sources *s)
{
	s->kind = KIND_NONE;
}

void
sources_close(struct sources *s)
{
	input_close(s->list);
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

/* 1 the next operand, 0 no more, -1 the list cannot be read on; `name` is for messages. */
static int
next_operand(struct sources *s, struct operand *o, struct str *name, struct err *e)
{
	bool torn;
	int got;

	if (s->waiting.n) {
		*o = (struct operand){ .path = s->waiting.v[--s->waiting.n] };
		*name = str_z(o->path);
		return 1;
	}
	while (s->list) {
		struct str line;
		if ((got = input_line(s->list, CONF_MAX, &line, &torn, e)) <= 0) {
			*name = arena_dup(&s->arena, str_z(input_name(s->list)));
			if (got < 0 && strcmp(e->reason, "too-large") == 0)
				return -1;
			input_close(s->list);
			s->list = NULL;
			if (got < 0)
				return -1;
			break;
		}
		line = str_trim(line);
		if (line.n == 0 || line.p[0] == '#' || line.p[0] == '!') /* a header of CDXJ */
			continue;
		*name = utf8_mended(&s->arena, arena_dup(&s->arena, line));
		operand_read(&s->arena, line, true, o);
		return 1;
	}
	if (s->stdin_only || *s->operands) {
		*name = s->stdin_only ? S("-") : str_z(*s->operands++);
		s->stdin_only = false;
		operand_read(&s->arena, *name, false, o);
		return 1;
	}
	return 0;
}

static void
label(struct sources *s, struct raw *raw, const char *fmt, uint64_t n)
{
	buf_reset(&s->label);
	buf_printf(&s->label, "%s", input_name(s->in));
	if (fmt)
		buf_printf(&s->label, fmt, (unsigned long long)n);
	raw->source = arena_dup(&s->arena, buf_str(&s->label));
}

static int
whole_document(struct sources *s, struct raw *raw, struct err *e)
{
	label(s, raw, NULL, 0);
	raw->form = RAW_WHOLE;
	s->kind = KIND_NONE; /* the bytes stay until the input is closed, at the next call */
	return input_rest(s->in, PAGE_MAX, &raw->bytes, e) < 0 ? -1 : 1;
}

/* 1 document, 0 the input ends, -1 a bad line */
static int
next_line(struct sources *s, struct raw *raw, struct err *e)
{
	struct str line;
	bool torn;
	int got;

	do {
		got = input_line(s->in, RECORD_MAX, &line, &torn, e);
		s->line++;
		label(s, raw, ":%llu", s->line);
		if (got < 0 && strcmp(e->reason, "too-large") != 0)
			s->kind = KIND_NONE;
		if (got <= 0)
			return got;
	} while (str_trim(line).n == 0);
	raw->form = RAW_JSON;
	raw->bytes = line;
	return 1;
}

/* 1 document, 0 the input ends, -1 a record that cannot be used */
static int
next_record(struct sources *s, struct raw *raw, struct err *e)
{
	struct warc_record r;
	int got;

	while ((got = warc_next(&s->warc, &r, e)) > 0) {
		if (s->given)
			s->passed = r.offset;
		s->given = false;
		/* requests, revisits, metadata and the archive's own description are no documents */
		if (!str_ieq(r.type, S("response")) && !str_ieq(r.type, S("resource")))
			continue;
		/* name look-ups and a crawler's notes about itself (wget) are no pages */
		if (str_istarts(r.uri, S("dns:")) || str_istarts(r.uri, S("whois:")) || str_istarts(r.uri, S("metadata:")))
			continue;
		label(s, raw, "@%llu", r.offset);
		raw->form = str_ieq(r.type, S("resource")) ? RAW_RESOURCE : RAW_RESPONSE;
		raw->url = utf8_mended(&s->arena, r.uri);
		raw->fetched = utf8_mended(&s->arena, r.date);
		raw->content_type = r.content_type;
		raw->digest = http_field(&s->arena, r.fields, S("WARC-Payload-Digest"));
		raw->offset = r.offset;
		raw->splits = r.splits;
		raw->bytes = r.block;
		s->given = true;
		s->begun = r.offset;
		if (r.too_large)
			return err_set(e, ERR_INPUT, "too-large", "a block of %llu bytes", (unsigned long long)r.length);
		return 1;
	}
	if (s->given) /* damage begins where it says, or what follows cannot be read at all */
		s->passed = got < 0 && strcmp(e->reason, "bad-record") == 0 && r.offset > s->begun ? r.offset : input_read(s->in);
	s->given = false;
	if (got < 0) {
		label(s, raw, "@%llu", r.offset);
		raw->url = utf8_mended(&s->arena, r.uri);
		if (strcmp(e->reason, "bad-record") != 0)
			s->kind = KIND_NONE;
	}
	return got;
}

static int
open_next(struct sources *s, struct raw *raw, struct err *e)
{
	struct operand o;
	struct str head;
	int got = next_operand(s, &o, &raw->source, e);

	if (got <= 0)
		return got;
	s->in = o.range ? input_open_range(o.path, o.from, o.length, e) : input_open(o.path, e);
	if (!s->in)
		return strcmp(e->reason, "is-directory") == 0 && !o.range ? (open_folder(s, o.path, e) < 0 ? -1 : 1) : -1;
	if (input_peek(s->in, 4096, &head, e) < 0)
		return -1;
	s->line = 0;
	s->kind = str_starts(str_trim(head), S("{")) ? KIND_LINES : KIND_WHOLE;
	if (str_istarts(head, S("WARC/"))) {
		s->kind = KIND_WARC;
		warc_release(&s->warc);
		warc_init(&s->warc, s->in);
	} else if (o.range) {
		s->kind = KIND_NONE;
		return err_set(e, ERR_INPUT, "bad-range", "no WARC record begins at byte %llu", (unsigned long long)o.from);
	}
	return 1;
}

int
sources_next(struct sources *s, struct raw *raw, struct err *e)
{
	for (;;) {
		int got = 0;

		arena_reset(&s->arena);
		*raw = (struct raw){ 0 };
		if (s->kind == KIND_WHOLE)
			return whole_document(s, raw, e);
		if (s->kind == KIND_LINES && (got = next_line(s, raw, e)) != 0)
			return got;
		if (s->kind == KIND_WARC && (got = next_record(s, raw, e)) != 0)
			return got;
		s->kind = KIND_NONE;
		input_close(s->in);
		s->in = NULL;
		if ((got = open_next(s, raw, e)) <= 0)
			return got;
	}
}
