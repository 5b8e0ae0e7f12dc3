#include "facts.h"

#include <string.h>

#include "../lib/output.h"

enum { SERIES_TOLD = 6 };

static const struct str none;

static void
print_plot(struct context *c, const struct series *s, struct buf *out)
{
	int width = c->width ? c->width : 80, bar = width - 12 - 18 - 24;
	struct buf text = { .max = 1 << 16 };
	double high = 0;

	bar = bar < 10 ? 10 : bar > 60 ? 60 : bar;
	for (size_t i = 0; i < s->points.n; i++)
		high = s->points.v[i].height > high ? s->points.v[i].height : high;
	series_title(&text, s);
	if (c->colour)
		buf_add(out, S("\033[1m"));
	put_terminal(out, buf_str(&text));
	if (c->colour)
		buf_add(out, S("\033[0m"));
	buf_addc(out, '\n');
	for (size_t i = 0; i < s->points.n; i++) {
		const struct point *p = &s->points.v[i];
		/* eighths of a cell, as the block characters have them */
		int eighths = high > 0 && p->height > 0 ? (int)(p->height / high * bar * 8 + 0.5) : 0, cell;
		size_t used;

		put_terminal(out, str_cut(p->date, 0, 10));
		for (used = width_of(str_cut(p->date, 0, 10)); used < 12; used++)
			buf_addc(out, ' ');
		for (cell = 0; cell < eighths / 8; cell++)
			buf_add(out, S("█"));
		if (eighths % 8) {
			static const char *const part[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
			buf_add(out, str_z(part[eighths % 8]));
			cell++;
		}
		for (; cell < bar + 1; cell++)
			buf_addc(out, ' ');
		buf_reset(&text);
		put_amount(&text, p->value, none, none, s->currency, s->unit, none);
		put_terminal(out, buf_str(&text));
		for (used = width_of(buf_str(&text)); used < 18; used++)
			buf_addc(out, ' ');
		put_terminal(out, p->site);
		buf_addc(out, '\n');
	}
	buf_release(&text);
}

/* Nothing moved; what is called after it may have. */
static int
tell_nothing(struct context *c, struct err *e)
{
	struct query *q = db_prepare(c->db, "SELECT coalesce(label, key) FROM entity WHERE key > ?1 AND key < ?2"
	    " AND EXISTS (SELECT 1 FROM fact f WHERE f.subject = entity.key) ORDER BY key LIMIT 5", e);
	struct buf more = { .max = 1 << 12 };
	int got;

	if (!q)
		return -1;
	query_text(q, 1, arena_printf(&c->arena, "%.*s-", SARG(c->filter.entity)));
	query_text(q, 2, arena_printf(&c->arena, "%.*s.", SARG(c->filter.entity))); /* the byte behind a hyphen */
	while ((got = query_step(q, e)) == 1)
		buf_printf(&more, "%s%.*s", more.n ? ", " : "; there are figures of ", (int)(query_str(q, 0).n < 60 ? query_str(q, 0).n : 60),
		    query_str(q, 0).p);
	query_free(q);
	log_event(LOG_WARNING, NULL, "nothing", "no figure of it was told at two times; nf-facts show has what was told once%s", more.n ? buf_z(&more) : "");
	buf_release(&more);
	return got;
}

static bool
has(const struct serieses *all, const struct series *like)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_eq(all->v[i].key, like->key))
			return true;
	return false;
}

int
command_timeline(struct context *c, struct err *e)
{
	static const struct column columns[] = {
		{ .title = { "type", 4 } }, { .title = { "subject", 7 } }, { .title = { "object", 6 } }, { .title = { "detail", 6 } },
		{ .title = { "date", 4 } }, { .title = { "value", 5 } }, { .title = { "currency", 8 } }, { .title = { "unit", 4 } },
		{ .title = { "site", 4 } }, { .title = { "url", 3 } }, { .title = { "sentence", 8 } },
	};
	struct sheet sheet = { .form = c->form, .columns = columns, .n = sizeof columns / sizeof *columns };
	struct buf out = { .max = 1 << 28 };
	struct serieses all;
	struct strs own;
	size_t n;

	c->filter.entity = entity_key(c->db, &c->arena, str_z(c->operands[0]), e);
	if (!c->filter.entity.p || series_find(c->db, &c->arena, &c->filter, &all, e) < 0 ||
	    entity_owns(c->db, &c->arena, c->filter.entity, &own, e) < 0)
		return -1;
	/* behind its own figures those of its products: they are what a reader who names the company looks for, too */
	for (size_t i = 0; i < own.n; i++) {
		struct filter of = c->filter;
		struct serieses more;
		of.entity = own.v[i];
		if (series_find(c->db, &c->arena, &of, &more, e) < 0)
			return -1;
		for (size_t k = 0; k < more.n; k++)
			if (!has(&all, &more.v[k]))
				*arena_push(&c->arena, &all) = more.v[k];
	}
	n = c->filter.limit ? (size_t)c->filter.limit : SERIES_TOLD;
	n = n < all.n ? n : all.n;
	if (c->form == FORM_SVG) {
		if (all.n == 0)
			return err_set(e, ERR_INPUT, "nothing", "no figure of it was told at two times; nf-facts show has what was told once");
		series_svg(&out, &all.v[0]);
	} else if (c->form == FORM_TABLE || c->form == FORM_TEXT) {
		if (all.n == 0 && tell_nothing(c, e) < 0)
			return -1;
		for (size_t i = 0; i < n; i++) {
			if (i)
				buf_addc(&out, '\n');
			print_plot(c, &all.v[i], &out);
		}
	} else {
		sheet_begin(&sheet);
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < all.v[i].points.n; k++) {
				const struct series *s = &all.v[i];
				const struct point *p = &s->points.v[k];
				const struct str cells[] = { s->type, s->subject, s->object, s->detail, p->date, p->value, s->currency, s->unit,
					p->site, p->url, p->sentence };
				for (size_t x = 0; x < sizeof cells / sizeof *cells; x++)
					sheet_cell(&sheet, cells[x], false);
			}
		sheet_end(&sheet);
	}
	out_write(buf_str(&out));
	buf_release(&out);
	return 0;
}
