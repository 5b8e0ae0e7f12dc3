#include "normalize.h"

#include <string.h>

#include "../lib/utf8.h"

/*
 * nf-normalize --show: one article in the terminal: its claims by type, what each says in figures, then what does
 * not add up and what follows. Everything printed comes from strangers: control characters are left out.
 */

struct view {
	const struct normalize *n;
	const struct line *line;
	struct buf *out;
	int columns;
	bool colour;
};

static void
clean(struct buf *out, struct str s)
{
	uint32_t c;

	for (size_t at = 0, n; (n = utf8_next(s, at, &c)) != 0; at += n) {
		if (c == '\n' || c == '\t')
			buf_addc(out, ' ');
		else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
			continue;
		else
			buf_add(out, str_cut(s, at, at + n));
	}
}

static void
styled(struct view *v, const char *code, struct str s)
{
	if (v->colour)
		buf_printf(v->out, "\033[%sm", code);
	clean(v->out, s);
	if (v->colour)
		buf_add(v->out, S("\033[0m"));
}

/* Words of s, wrapped, every line behind `indent` blanks; the cursor stands at `indent` already. */
static void
wrapped(struct view *v, int indent, struct str s)
{
	struct str word;
	int at = indent;

	while (str_token(&s, ' ', &word)) {
		int n = (int)utf8_count(word);
		if (!word.n)
			continue;
		if (at > indent && at + 1 + n > v->columns) {
			buf_printf(v->out, "\n%*s", indent, "");
			at = indent;
		} else if (at > indent) {
			buf_addc(v->out, ' ');
			at++;
		}
		clean(v->out, word);
		at += n;
	}
	buf_addc(v->out, '\n');
}

static void
show_claim(struct view *v, const struct claim *c)
{
	struct buf text = { .max = 1 << 16 };
	const struct json_value *all = json_get(c->object, S("attributes"));

	struct str way = claim_direction(v->n, v->line, c);

	/* what turns a claim into another comes first: not, planned, down */
	if (str_eq(c->polarity, S("negative")))
		buf_add(&text, S("[not] "));
	if (c->modality.n && !str_eq(c->modality, S("asserted")))
		buf_printf(&text, "[%.*s] ", SARG(c->modality));
	if (way.n)
		buf_printf(&text, "[%.*s] ", SARG(way));
	for (size_t i = 0; i < c->roles.n; i++) {
		const struct role *r = &c->roles.v[i];
		buf_printf(&text, "%s%.*s: %.*s", i ? ", " : "", SARG(r->role), SARG(r->text));
		if (r->resolved.n && !str_eq(r->resolved, r->text))
			buf_printf(&text, " (%.*s)", SARG(r->resolved));
	}
	for (const struct json_value *a = all ? all->child : NULL; a; a = a->next)
		buf_printf(&text, ", %.*s: %.*s", SARG(a->key), SARG(a->text));
	if (c->speaker_text.n)
		buf_printf(&text, ", says %.*s", SARG(c->speaker_text));
	buf_printf(v->out, "  ");
	styled(v, "2", c->id);
	buf_printf(v->out, "%*s", c->id.n < 5 ? (int)(5 - c->id.n) : 1, "");
	wrapped(v, 7, buf_str(&text));
	buf_release(&text);
}

static void
show_claims(struct view *v)
{
	const struct line *l = v->line;

	for (size_t i = 0; i < l->claims.n; i++) {
		bool first = true;
		for (size_t k = 0; k < i && first; k++)
			first = !str_eq(l->claims.v[k].type, l->claims.v[i].type);
		if (!first)
			continue; /* its type has had its turn */
		buf_addc(v->out, '\n');
		styled(v, "1", l->claims.v[i].type);
		buf_addc(v->out, '\n');
		for (size_t k = i; k < l->claims.n; k++)
			if (str_eq(l->claims.v[k].type, l->claims.v[i].type))
				show_claim(v, &l->claims.v[k]);
	}
}

static void
show_findings(struct view *v, const char *heading, struct str status, const char *colour)
{
	const struct line *l = v->line;
	bool any = false;

	for (size_t i = 0; i < l->checks.n; i++) {
		const struct check *c = &l->checks.v[i];
		if (!str_eq(c->status, status))
			continue;
		if (!any)
			buf_addc(v->out, '\n'), styled(v, colour, str_z(heading)), buf_addc(v->out, '\n');
		any = true;
		buf_printf(v->out, "  ");
		for (size_t k = 0; k < c->claims.n; k++) {
			buf_printf(v->out, "%s", k ? " " : "");
			clean(v->out, c->claims.v[k]);
		}
		buf_printf(v->out, "\n     ");
		wrapped(v, 5, c->message);
	}
}

static void
show_derived(struct view *v)
{
	const struct line *l = v->line;

	for (size_t i = 0; i < l->derived.n; i++) {
		if (!i)
			buf_addc(v->out, '\n'), styled(v, "1", S("It follows")), buf_addc(v->out, '\n');
		buf_printf(v->out, "     ");
		wrapped(v, 5, l->derived.v[i].message);
	}
}

void
show_line(struct normalize *n, const struct line *line, struct buf *out, int columns, bool colour)
{
	struct view v = { .n = n, .line = line, .out = out, .columns = columns, .colour = colour };

	styled(&v, "1", line->title.n ? line->title : line->url);
	buf_addc(out, '\n');
	if (line->site.n || line->published.n) {
		clean(out, line->site);
		buf_addc(out, ' ');
		clean(out, line->published);
		buf_addc(out, '\n');
	}
	show_claims(&v);
	show_findings(&v, "Does not add up", S("inconsistent"), "1;31");
	show_findings(&v, "May not add up", S("undecided"), "1;33");
	show_findings(&v, "Adds up", S("consistent"), "1;32");
	show_derived(&v);
	buf_addc(out, '\n');
}
