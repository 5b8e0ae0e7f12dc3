#include "facts.h"

#include <string.h>

#include "../lib/json.h"
#include "../lib/output.h"

enum { HELD_MAX = 20000, GAP = 2 };

static void
flush(struct sheet *s)
{
	out_write(buf_str(&s->out));
	buf_reset(&s->out);
}

static void
put_cell(struct sheet *s, struct str text)
{
	switch (s->form) {
	case FORM_CSV: put_csv(&s->out, text); break;
	case FORM_TSV: put_tsv(&s->out, text); break;
	case FORM_MARKDOWN: put_markdown(&s->out, text); break;
	default: put_terminal(&s->out, text);
	}
}

static void
put_row(struct sheet *s, const struct str *cells)
{
	const char *between = s->form == FORM_CSV ? "," : s->form == FORM_TSV ? "\t" : " | ";

	if (s->form == FORM_MARKDOWN)
		buf_add(&s->out, S("| "));
	for (size_t i = 0; i < s->n; i++) {
		if (i)
			buf_add(&s->out, str_z(between));
		put_cell(s, cells[i]);
	}
	buf_add(&s->out, s->form == FORM_MARKDOWN ? S(" |\n") : s->form == FORM_CSV ? S("\r\n") : S("\n"));
	flush(s);
}

void
sheet_begin(struct sheet *s)
{
	struct str title[64];

	s->out.max = (size_t)1 << 30;
	if (s->form == FORM_NDJSON || s->form == FORM_TABLE)
		return;
	for (size_t i = 0; i < s->n && i < 64; i++)
		title[i] = s->columns[i].title;
	put_row(s, title);
	if (s->form == FORM_MARKDOWN) {
		for (size_t i = 0; i < s->n; i++)
			buf_add(&s->out, s->columns[i].right ? S("| ---: ") : S("| --- "));
		buf_add(&s->out, S("|\n"));
		flush(s);
	}
}

static bool
is_empty(const struct sheet *s, size_t column)
{
	for (size_t k = column; k < s->cells.n; k += s->n)
		if (s->cells.v[k].n)
			return false;
	return true;
}

/*
 * Widths: each column as wide as its widest cell. Where that is too much for the terminal, empty columns go, then
 * those that can be missed, then the widest give way, down to their least.
 */
static void
fit(struct sheet *s, size_t width[])
{
	size_t need[64], sum = 0, least_sum = 0, shown = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct column *c = &s->columns[i];
		width[i] = width_of(c->title);
		for (size_t k = i; k < s->cells.n; k += s->n) {
			size_t w = width_of(s->cells.v[k]);
			if (w > width[i])
				width[i] = w;
		}
		if (c->most && width[i] > c->most && s->width)
			width[i] = c->most;
		need[i] = width[i] < c->least ? width[i] : c->least > width_of(c->title) ? c->least : width_of(c->title);
		s->hidden[i] = s->width && c->drop && is_empty(s, i);
		if (s->hidden[i])
			continue;
		sum += width[i] + (shown ? GAP : 0);
		least_sum += need[i] + (shown++ ? GAP : 0);
	}
	/* under the row it has all the width */
	s->below = s->width && s->n > 1 && s->columns[s->n - 1].below && !s->hidden[s->n - 1] && least_sum > (size_t)s->width;
	if (s->below) {
		s->hidden[s->n - 1] = true;
		sum -= width[s->n - 1] + GAP;
		least_sum -= need[s->n - 1] + GAP;
	}
	while (s->width && least_sum > (size_t)s->width) {
		size_t out = s->n;
		for (size_t i = 0; i < s->n; i++)
			if (!s->hidden[i] && s->columns[i].drop && (out == s->n || s->columns[i].drop > s->columns[out].drop))
				out = i;
		if (out == s->n)
			break;
		s->hidden[out] = true;
		sum -= width[out] + GAP;
		least_sum -= need[out] + GAP;
	}
	for (bool least = true; s->width && sum > (size_t)s->width;) {
		size_t widest = s->n;
		for (size_t i = 0; i < s->n; i++)
			if (!s->hidden[i] && width[i] > (least ? need[i] : 1) && (widest == s->n || width[i] > width[widest]))
				widest = i;
		if (widest == s->n && !least)
			return;
		if (widest == s->n) { /* a very narrow terminal: no line breaks, whatever is lost */
			least = false;
			continue;
		}
		width[widest]--;
		sum--;
	}
}

/* The head of `text` that fits, cut between words where there are some. */
static struct str
line_of(struct str text, size_t width)
{
	struct str line = cut_width(text, width);
	size_t at = line.n;

	if (line.n == text.n)
		return line;
	while (at && line.p[at] != ' ')
		at--;
	return at ? str_cut(line, 0, at) : line.n ? line : str_cut(text, 0, text.n);
}

static void
put_spaces(struct buf *out, size_t n)
{
	while (n--)
		buf_addc(out, ' ');
}

/* The last cell under its row: two lines of it at most. */
static void
put_below(struct sheet *s, struct str text)
{
	size_t indent = s->width > 20 ? 4 : 0, room = (size_t)s->width - indent;

	for (int i = 0; i < 2 && text.n; i++) {
		struct str line = line_of(text, i == 0 || width_of(text) <= room ? room : room - 1);
		put_spaces(&s->out, indent);
		buf_add(&s->out, line);
		text = str_trim(str_cut(text, line.n, text.n));
		buf_add(&s->out, i == 1 && text.n ? S("…\n") : S("\n"));
	}
	flush(s);
}

static void
print_table_row(struct sheet *s, const struct str *cells, const size_t width[], bool title)
{
	size_t at = 0, last = s->n;
	struct str rest = { 0 };

	if (title && s->colour)
		buf_add(&s->out, S("\033[1m"));
	while (last && s->hidden[last - 1])
		last--;
	for (size_t i = 0; i < last; i++) {
		struct str text = cells[i];
		size_t w = width_of(text);

		if (s->hidden[i])
			continue;
		if (w > width[i] && s->width && s->columns[i].wrap && i + 1 == last) {
			struct str line = line_of(text, width[i]);
			rest = str_trim(str_cut(text, line.n, text.n));
			buf_add(&s->out, line);
			break;
		}
		bool cut = w > width[i] && s->width;
		if (cut) {
			text = cut_width(text, width[i] ? width[i] - 1 : 0);
			w = width_of(text) + 1;
		}
		if (s->columns[i].right && w < width[i])
			put_spaces(&s->out, width[i] - w);
		buf_add(&s->out, text);
		if (cut)
			buf_add(&s->out, S("…"));
		if (i + 1 == last)
			break;
		if (!s->columns[i].right && w < width[i])
			put_spaces(&s->out, width[i] - w);
		put_spaces(&s->out, GAP);
		at += width[i] + GAP;
	}
	while (rest.n) {
		struct str line = line_of(rest, width[last - 1]);
		buf_addc(&s->out, '\n');
		put_spaces(&s->out, at);
		buf_add(&s->out, line);
		rest = str_trim(str_cut(rest, line.n, rest.n));
	}
	if (title && s->colour)
		buf_add(&s->out, S("\033[0m"));
	if (!(title && s->colour))
		while (s->out.n && s->out.p[s->out.n - 1] == ' ')
			s->out.n--;
	buf_addc(&s->out, '\n');
	flush(s);
}

static void
print_held(struct sheet *s)
{
	size_t width[64];
	struct str title[64];

	fit(s, width);
	for (size_t i = 0; i < s->n; i++)
		title[i] = s->columns[i].title;
	if (s->rows <= HELD_MAX)
		print_table_row(s, title, width, true);
	for (size_t k = 0; k + s->n <= s->cells.n; k += s->n) {
		const struct str *row = s->cells.v + k, *next = k + 2 * s->n <= s->cells.n ? row + s->n : NULL;
		print_table_row(s, row, width, false);
		/* rows of one sentence stand above it together */
		if (s->below && row[s->n - 1].n && !(next && str_eq(next[s->n - 1], row[s->n - 1])))
			put_below(s, row[s->n - 1]);
	}
	s->cells.n = 0;
	arena_reset(&s->arena);
	s->cells.v = NULL;
	s->cells.cap = 0;
}

void
sheet_nothing(const struct sheet *s, const char *what)
{
	if (s->rows == 0 && (s->form == FORM_TABLE || s->form == FORM_MARKDOWN))
		log_event(LOG_WARNING, NULL, "nothing", "%s", what);
}

void
sheet_cell(struct sheet *s, struct str text, bool number)
{
	struct json j = { .out = &s->out };
	size_t at = s->cells.n % s->n;

	if (s->form == FORM_NDJSON) {
		/* numbers of the database go out as numbers; amounts are text and stay so */
		s->cells.n++;
		if (at == 0)
			buf_addc(&s->out, '{');
		if (text.p) {
			j.comma = s->out.n > 1;
			json_key(&j, s->columns[at].title);
			if (number)
				json_raw(&j, text);
			else
				json_string(&j, text);
		}
		if (at + 1 == s->n) {
			buf_add(&s->out, S("}\n"));
			flush(s);
			s->rows++;
		}
		return;
	}
	struct buf clean = { .max = 1 << 30 };
	if (s->form == FORM_TABLE)
		put_terminal(&clean, text);
	*arena_push(&s->arena, &s->cells) = arena_dup(&s->arena, s->form == FORM_TABLE ? buf_str(&clean) : text);
	buf_release(&clean);
	if (at + 1 < s->n)
		return;
	s->rows++;
	if (s->form == FORM_TABLE) {
		if (s->rows % HELD_MAX == 0)
			print_held(s);
		return;
	}
	put_row(s, s->cells.v);
	s->cells.n = s->cells.cap = 0;
	s->cells.v = NULL;
	arena_reset(&s->arena);
}

void
sheet_end(struct sheet *s)
{
	if (s->form == FORM_TABLE && s->cells.n)
		print_held(s);
	arena_release(&s->arena);
	buf_release(&s->out);
}

int
sheet_query(struct sheet *s, struct query *q, struct err *e)
{
	struct column made[64];
	int got, n = query_columns(q);

	if (n < 1)
		return err_set(e, ERR_CONFIG, "bad-sql", "only a query that gives rows is run: the database is read, never changed");
	if (n > 64)
		return err_set(e, ERR_CONFIG, "bad-sql", "a query gives 1 to 64 columns, not %d", n);
	/* the first row is asked for before titles are printed, so that a failure prints nothing */
	got = query_step(q, e);
	if (got < 0)
		return -1;
	if (!s->columns) {
		for (int i = 0; i < n; i++)
			made[i] = (struct column){ .title = query_name(q, i), .least = 4, .right = got && query_is_number(q, i) };
		s->columns = made;
		s->n = (size_t)n;
	}
	sheet_begin(s);
	for (; got == 1; got = query_step(q, e))
		for (int i = 0; i < n; i++)
			sheet_cell(s, query_str(q, i), query_is_number(q, i));
	sheet_end(s);
	return got;
}
