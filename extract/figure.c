#include "figure.h"

#include <ctype.h>
#include <string.h>

#include "../lib/limits.h"
#include "../lib/plain.h"
#include "../lib/utf8.h"

/*
 * One pass over the text. A byte table and a table of words tell where a figure can begin; there, only the
 * expressions that can begin so are tried, anchored, and the longest match of any kind takes the place.
 */

/* ---- the match at one place ---- */

static bool
vetoed(struct finder *f, struct rule *rule, struct str text, const struct match *m)
{
	return rule->nots.n && rule_vetoed(f->rules, rule, text, m);
}

/* "first quarter" in "first quarterly loss": no figure ends inside a word, but for a plural ("12-year-olds"). */
static bool
inside_word(struct str text, size_t end)
{
	if (end == 0 || end >= text.n || !isalpha((unsigned char)text.p[end - 1]) || !isalpha((unsigned char)text.p[end]))
		return false;
	return text.p[end] != 's' || (end + 1 < text.n && isalpha((unsigned char)text.p[end + 1]));
}

/* What an expression sees of the text: no figure is so long, and [^x]* would else read to the end at every number. */
static struct str
in_sight(struct str text, size_t at)
{
	size_t end = at + FIGURE_SIGHT;

	if (end >= text.n)
		return text;
	while (((unsigned char)text.p[end] & 0xc0) == 0x80)
		end--;
	return str_cut(text, 0, end);
}

static bool
longest(struct finder *f, const struct first *first, struct str text, size_t at, struct hit *best)
{
	struct match m;

	text = in_sight(text, at);
	*best = (struct hit){ .behind = at };
	for (size_t i = 0; i < first->n; i++) {
		struct starter *s = &f->all.v[first->exprs[i]];

		if (!pattern_match(&f->rules->keep, &s->expr->pattern, text, at, true, &m) || m.end <= best->behind ||
		    inside_word(text, m.end) || vetoed(f, s->rule, text, &m))
			continue;
		*best = (struct hit){ m.start, m.end, m.end, s->rule };
		for (size_t k = 0; k < m.n; k++)
			if (strcmp(m.captures[k].role, "figure") == 0)
				best->start = m.captures[k].start, best->end = m.captures[k].end;
	}
	return best->behind > at;
}

/* A rule may begin before its figure ("in May"). What begins at the figure and reaches further wins over it. */
static void
look_again(struct finder *f, struct arena *scratch, struct str text, struct hit *hit)
{
	size_t at = hit->start;
	const struct first *first = first_of(f, scratch, text, at, token_end(f, text, at));
	struct hit inner;

	if (first && longest(f, first, text, at, &inner) && inner.end > hit->end)
		*hit = inner;
}

static int
kind_of(const struct rule *rule)
{
	for (int k = 0; k < FIGURE_KINDS; k++)
		if (strcmp(rule->kind, figure_word((enum figure_kind)k)) == 0)
			return k;
	return -1;
}

static void
take(struct extract *x, struct article *out, const struct plain *plain, const struct hit *h)
{
	int kind = kind_of(h->rule);
	struct str text = plain->text;
	struct figure *figure;
	size_t start = h->start, end = h->end;

	if (kind < 0 || h->end - h->start > FIGURE_MAX || beside_foreign(text, h))
		return;
	if ((kind == FIGURE_COUNT || kind == FIGURE_ORDINAL) && is_name_part(x->finder, text, h))
		return;
	/* "Vision 2030", "Cyberpunk 2077" */
	if (kind == FIGURE_DATE && h->end - h->start == 4 && is_name_part(x->finder, text, h))
		return;
	if (kind == FIGURE_COUNT && counts_nothing(text, h))
		return;
	if ((kind == FIGURE_DURATION || kind == FIGURE_QUANTITY) && plain->map == NULL && is_rate(out, text, h))
		return;
	figure = arena_push(&x->arena, &out->figures);
	figure->kind = (enum figure_kind)kind;
	plain_span(plain, out->text, &start, &end);
	figure->at = (struct span){ (uint32_t)start, (uint32_t)end };
	figure->sentence = sentence_of(out, figure->at.start);
	figure->pattern = h->rule->name;
}

void
figures_find(struct extract *x, struct article *out)
{
	struct finder *f = x->finder;
	struct plain plain;
	struct str text;
	struct hit hit;

	plain_spell(&x->arena, out->text, &plain);
	text = plain.text;
	for (size_t at = 0; at < text.n;) {
		enum byte_class class = f->class[(unsigned char)text.p[at]];
		const struct first *first = NULL;
		size_t end;

		if (class == OTHER) {
			at++;
			continue;
		}
		end = token_end(f, text, at);
		if (class == WIDE) {
			uint32_t c = 0;
			utf8_next(text, at, &c);
			/* cent, pound, yen, fractions; currency signs; fractions; minus */
			if (!((c >= 0xa2 && c <= 0xa5) || (c >= 0xbc && c <= 0xbe) || (c >= 0x20a0 && c <= 0x20bf) ||
			        (c >= 0x2150 && c <= 0x215e) || c == 0x2212 || c == 0xe3f || c == 0x2019)) {
				at = end;
				continue;
			}
		}
		if (out->figures.n == FIGURES_MAX) {
			out->truncated = "figures";
			break;
		}
		first = x->every ? first_every(f) : first_of(f, &x->arena, text, at, end);
		if (x->every && at_edge(f, text, at, class))
			;
		else if (first && first->n && at_edge(f, text, at, class))
			first = first_refined(f, &x->arena, first, text, at, end);
		else
			first = NULL;
		if (first && first->n && longest(f, first, text, at, &hit)) {
			if (hit.start > at)
				look_again(f, &x->arena, text, &hit);
			if (kind_of(hit.rule) == FIGURE_COUNT)
				split_change(text, &hit);
			take(x, out, &plain, &hit);
			at = hit.behind;
		} else
			at = end;
	}
	figures_join(f, out);
}
