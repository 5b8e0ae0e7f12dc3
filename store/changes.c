#include <stdlib.h>
#include <string.h>

#include "../lib/json.h"
#include "facts.h"

/*
 * Silent edits: for each page with several versions, the sentences that one version has and the next has
 * not, and the other way.
 */

struct version {
	struct str id, site, title, url, seen, text;
	LIST(struct str) sentences;
};

static void
find_sentences(struct arena *a, struct version *v, struct str spans)
{
	struct json_value *list;
	unsigned long long from, to;
	struct err ignored;

	if (json_parse(a, spans, &list, &ignored) < 0)
		return;
	for (const struct json_value *s = list->child; s; s = s->next)
		if (s->count == 2 && str_uint(s->child->text, &from) && str_uint(s->child->next->text, &to) && from < to && to <= v->text.n)
			*arena_push(a, &v->sentences) = str_cut(v->text, from, to);
}

static int
compare(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static void
print_missing(struct arena *a, struct sheet *sheet, const struct version *of, const struct version *in, const struct version *head,
    struct str sign, struct str seen)
{
	struct str *sorted = arena_alloc(a, (in->sentences.n + 1) * sizeof *sorted);

	for (size_t i = 0; i < in->sentences.n; i++)
		sorted[i] = in->sentences.v[i];
	qsort(sorted, in->sentences.n, sizeof *sorted, compare);
	for (size_t i = 0; i < of->sentences.n; i++) {
		if (in->sentences.n && bsearch(&of->sentences.v[i], sorted, in->sentences.n, sizeof *sorted, compare))
			continue;
		const struct str cells[] = { seen, head->site, head->title, sign, of->sentences.v[i], head->url, head->id };
		for (size_t k = 0; k < sheet->n; k++)
			sheet_cell(sheet, cells[k], false);
	}
}

static void
print_change(struct arena *a, struct sheet *sheet, const struct version *before, const struct version *after)
{
	struct str seen = sheet->form == FORM_TABLE ? str_cut(after->seen, 0, 10) : after->seen;
	struct version old = { .sentences.n = 0 }, new = old;

	if (!str_eq(before->title, after->title)) {
		*arena_push(a, &old.sentences) = before->title;
		*arena_push(a, &new.sentences) = after->title;
	}
	print_missing(a, sheet, &old, &new, after, S("-"), seen);
	print_missing(a, sheet, &new, &old, after, S("+"), seen);
	print_missing(a, sheet, before, after, after, S("-"), seen);
	print_missing(a, sheet, after, before, after, S("+"), seen);
}

int
command_changes(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "date", 4 }, .least = 10 }, { .title = { "site", 4 }, .least = 10, .most = 24, .drop = 2 },
		{ .title = { "title", 5 }, .least = 18, .most = 36, .drop = 1 }, { .title = { "change", 6 }, .least = 6 },
		{ .title = { "sentence", 8 }, .least = 40, .wrap = true }, { .title = { "url", 3 } }, { .title = { "article", 7 } },
	};
	struct sheet sheet = { .form = c->form, .width = c->width, .colour = c->colour, .columns = columns };
	struct buf sql = { .max = 1 << 16 };
	struct version before = { 0 }, now;
	struct arena old = { 0 }, new = { 0 }, swap;
	struct query *q;
	int got;

	sheet.n = sheet.form == FORM_TABLE || sheet.form == FORM_MARKDOWN ? 5 : 7;
	buf_add(&sql, S("SELECT a.id, a.site, a.title, coalesce(a.url, a.canonical, a.origin),"
	    " coalesce(a.last_fetched, a.modified, a.published), a.text, a.sentences FROM article a"
	    " WHERE a.id IN (SELECT id FROM article GROUP BY id HAVING count(*) > 1)"));
	if (c->filter.site.n)
		buf_add(&sql, S(" AND a.site = ?4"));
	filter_pages_sql(&c->filter, &sql);
	buf_add(&sql, S(" ORDER BY a.id, coalesce(a.last_fetched, a.modified, a.published, ''), a.key"));
	q = db_prepare(c->db, buf_z(&sql), e);
	buf_release(&sql);
	if (!q)
		return -1;
	filter_bind(&c->filter, c->db, &c->arena, q);
	got = query_step(q, e);
	if (got >= 0)
		sheet_begin(&sheet);
	for (; got == 1; got = query_step(q, e)) {
		struct str *const field[] = { &now.id, &now.site, &now.title, &now.url, &now.seen, &now.text };
		now = (struct version){ 0 };
		arena_reset(&new);
		for (size_t i = 0; i < sizeof field / sizeof *field; i++)
			*field[i] = arena_dup(&new, query_str(q, (int)i));
		find_sentences(&new, &now, arena_dup(&new, query_str(q, 6)));
		if (str_eq(before.id, now.id) && (c->filter.since.n == 0 || str_cmp(now.seen, c->filter.since) >= 0) &&
		    (c->filter.until.n == 0 || str_cmp(now.seen, c->filter.until) < 0))
			print_change(&new, &sheet, &before, &now);
		before = now;
		swap = old;
		old = new;
		new = swap;
	}
	sheet_end(&sheet);
	if (got == 0)
		sheet_nothing(&sheet, "no article was edited, as far as its versions here show");
	query_free(q);
	arena_release(&old);
	arena_release(&new);
	return got;
}
