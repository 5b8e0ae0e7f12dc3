#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"
#include "../lib/limits.h"

int
normalize_init(struct normalize *n, const struct settings *s, struct err *e)
{
	*n = (struct normalize){ .home_currency = S("USD"), .min_confidence = s->min_confidence };
	if (s->now) {
		n->now = *s->now;
		n->has_now = true;
	}
	if (s->home_currency)
		n->home_currency = str_z(s->home_currency);
	if (currencies_load(n, e) < 0 || units_load(n, e) < 0 || entities_load(n, s->entities, e) < 0 ||
	    check_words_load(n, e) < 0 || fiscal_load(n, e) < 0)
		return -1;
	return 0;
}

void
normalize_release(struct normalize *n)
{
	if (n->entities)
		entities_release(n->entities);
	arena_release(&n->arena);
	arena_release(&n->keep);
}

/* A span that begins or ends inside a character would take it apart, and the line after it. */
static bool
at_character(struct str text, uint64_t at)
{
	return at >= text.n || ((unsigned char)text.p[at] & 0xc0) != 0x80;
}

/* start and end of an object of the line; false where they are absent or do not lie in the text, at its characters */
static bool
read_span(const struct json_value *object, struct str text, uint32_t *start, uint32_t *end)
{
	uint64_t from, to;

	if (!json_uint(object, S("start"), &from) || !json_uint(object, S("end"), &to) || from > to || to > text.n ||
	    !at_character(text, from) || !at_character(text, to))
		return false;
	*start = (uint32_t)from;
	*end = (uint32_t)to;
	return true;
}

static bool
read_number(const struct json_value *object, struct str key, struct dec *out)
{
	struct str s = json_text(object, key);

	return s.n && dec_parse(s, out) == 0;
}

/* What a figure is worth may be there already: a line that passes twice, or figures of another tool. */
static void
read_worth(const struct json_value *object, struct worth *w)
{
	w->has_value = read_number(object, S("value"), &w->value);
	w->has_low = read_number(object, S("low"), &w->low);
	w->has_high = read_number(object, S("high"), &w->high);
	w->currency = json_text(object, S("currency"));
	w->unit = json_text(object, S("unit"));
	w->iso = json_text(object, S("iso"));
	w->approx = json_text(object, S("approx"));
}

static void
read_sentences(struct normalize *n, struct line *line)
{
	const struct json_value *list = json_get(line->root, S("sentences"));
	unsigned long long start, end;

	for (const struct json_value *v = list ? list->child : NULL; v; v = v->next) {
		struct span s = { 0 }; /* what is no span stays empty: claims name sentences by their number */
		if (v->type == JSON_ARRAY && v->count == 2 && str_uint(v->child->text, &start) &&
		    str_uint(v->child->next->text, &end) && start <= end && end <= line->text.n)
			s = (struct span){ (uint32_t)start, (uint32_t)end };
		*arena_push(&n->arena, &line->sentences) = s;
	}
}

static void
read_figures(struct normalize *n, struct line *line)
{
	const struct json_value *list = json_get(line->root, S("figures"));

	for (const struct json_value *v = list ? list->child : NULL; v && line->figures.n < FIGURES_MAX; v = v->next) {
		struct figure *f;
		uint32_t start, end;

		if (!read_span(v, line->text, &start, &end))
			continue;
		f = arena_push(&n->arena, &line->figures);
		f->object = v;
		f->id = json_text(v, S("id"));
		f->kind = json_text(v, S("kind"));
		f->start = start, f->end = end;
		f->text = str_cut(line->text, start, end);
		read_worth(v, &f->worth);
	}
}

static void
read_names(struct normalize *n, struct line *line)
{
	const struct json_value *list = json_get(line->root, S("names"));

	for (const struct json_value *v = list ? list->child : NULL; v && line->names.n < NAMES_MAX; v = v->next) {
		struct name *name;
		uint32_t start, end;

		if (!read_span(v, line->text, &start, &end))
			continue;
		name = arena_push(&n->arena, &line->names);
		name->object = v;
		name->id = json_text(v, S("id"));
		name->kind = json_text(v, S("kind"));
		name->start = start, name->end = end;
		name->text = str_cut(line->text, start, end);
	}
}

/* Ids are "f1", "f2" … in order (nf-record(5)). Any other is not searched for: a hostile line could make that
 * cost figures times roles. */
static int
figure_of(const struct line *line, struct str id)
{
	unsigned long long k;

	if (id.n < 2)
		return -1;
	if (str_uint(str_cut(id, 1, id.n), &k) && k >= 1 && k <= line->figures.n && str_eq(line->figures.v[k - 1].id, id))
		return (int)k - 1;
	return -1;
}

static int
name_of(const struct line *line, struct str id)
{
	unsigned long long k;

	if (id.n < 2)
		return -1;
	if (str_uint(str_cut(id, 1, id.n), &k) && k >= 1 && k <= line->names.n && str_eq(line->names.v[k - 1].id, id))
		return (int)k - 1;
	return -1;
}

static void
read_roles(struct normalize *n, struct line *line, struct claim *claim)
{
	const struct json_value *list = json_get(claim->object, S("roles"));

	for (const struct json_value *v = list ? list->child : NULL; v && claim->roles.n < 64; v = v->next) {
		struct role *r;
		uint32_t start, end;

		if (!read_span(v, line->text, &start, &end))
			continue;
		r = arena_push(&n->arena, &claim->roles);
		r->object = v;
		r->role = json_text(v, S("role"));
		r->resolved = json_text(v, S("resolved"));
		r->start = start, r->end = end;
		r->text = str_cut(line->text, start, end);
		r->figure = figure_of(line, json_text(v, S("figure")));
		r->name = name_of(line, json_text(v, S("name")));
	}
}

/* "0.870" in thousandths; what is no such number is 0 */
static uint32_t
thousandths(struct str s)
{
	struct dec d;

	if (dec_parse(s, &d) < 0 || dec_shift(&d, 3) < 0 || dec_sign(d) < 0 || dec_cmp(d, dec_int64(1000)) > 0)
		return 0;
	while (d.exp < 0)
		d.coef /= 10, d.exp++;
	while (d.exp > 0)
		d.coef *= 10, d.exp--;
	return (uint32_t)d.coef;
}

static void
read_claims(struct normalize *n, struct line *line)
{
	const struct json_value *list = json_get(line->root, S("claims"));

	for (const struct json_value *v = list ? list->child : NULL; v && line->claims.n < CLAIMS_MAX; v = v->next) {
		const struct json_value *speaker = json_get(v, S("speaker"));
		struct claim *c;
		uint32_t start, end;
		uint64_t sentence = 0;

		if (!read_span(v, line->text, &start, &end))
			continue;
		c = arena_push(&n->arena, &line->claims);
		c->object = v;
		c->id = json_text(v, S("id"));
		c->type = json_text(v, S("type"));
		c->pattern = json_text(v, S("pattern"));
		c->modality = json_text(v, S("modality"));
		c->polarity = json_text(v, S("polarity"));
		c->start = start, c->end = end;
		json_uint(v, S("sentence"), &sentence);
		c->sentence = (uint32_t)sentence;
		c->confidence_in = thousandths(json_text(v, S("confidence")));
		c->speaker = speaker ? name_of(line, json_text(speaker, S("name"))) : -1;
		c->speaker_text = speaker ? json_text(speaker, S("text")) : (struct str){ 0 };
		read_roles(n, line, c);
	}
}

static void
read_reference(struct normalize *n, struct line *line)
{
	if (date_parse(line->published, &line->reference) == 0 && line->reference.grain >= DATE_DAY)
		line->has_reference = true;
	else if (n->has_now) {
		line->reference = n->now;
		line->has_reference = true;
	}
}

static int
read_line(struct normalize *n, struct line *line, struct err *e)
{
	const struct json_value *text = json_get(line->root, S("text"));

	if (!text || text->type != JSON_STRING)
		return err_set(e, ERR_INPUT, "bad-record", "an article line without text");
	line->text = text->text;
	line->id = json_text(line->root, S("id"));
	line->url = json_text(line->root, S("url"));
	line->canonical = json_text(line->root, S("canonical"));
	line->site = json_text(line->root, S("site"));
	line->title = json_text(line->root, S("title"));
	line->published = json_text(line->root, S("published"));
	line->language = json_text(line->root, S("language"));
	read_reference(n, line);
	read_sentences(n, line);
	read_figures(n, line);
	read_names(n, line);
	read_claims(n, line);
	return 0;
}

int
normalize_line(struct normalize *n, struct str raw, struct json_value *root, struct line *line, struct err *e)
{
	*line = (struct line){ .raw = raw, .root = root };
	if (read_line(n, line, e) < 0)
		return -1;
	values_find(n, line);
	entities_find(n, line);
	keys_find(n, line);
	fiscal_find(n, line);
	checks_find(n, line);
	return 0;
}
