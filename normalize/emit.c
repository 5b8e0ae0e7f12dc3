#include "normalize.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/limits.h"

/*
 * The line is written as it came; what was found goes in before the closing brace of the object that it
 * belongs to. A member that is there already is not written again, so a line can pass twice.
 */

struct writer {
	struct normalize *n;
	struct buf text;                    /* of the insertion under way */
	struct json json;
	const struct json_value *object;
	LIST(struct insertion) list;
};

static void
begin(struct writer *w, const struct json_value *object)
{
	buf_reset(&w->text);
	w->json = (struct json){ .out = &w->text, .comma = object->count > 0 };
	w->object = object;
}

static void
finish(struct writer *w, const struct line *line)
{
	struct insertion *i;

	if (w->text.n == 0)
		return;
	i = arena_push(&w->n->arena, &w->list);
	i->at = (size_t)(w->object->raw.p - line->raw.p) + w->object->raw.n - 1;
	i->text = arena_dup(&w->n->arena, buf_str(&w->text));
}

static void
text(struct writer *w, struct str key, struct str value)
{
	if (value.n && !json_get(w->object, key))
		json_str_member(&w->json, key, value);
}

static void
number(struct writer *w, struct str key, bool there, struct dec value)
{
	char digits[DEC_TEXT];

	if (there && dec_print(value, digits) > 0)
		text(w, key, str_z(digits));
}

static void
strings(struct json *j, struct str key, const struct str *v, size_t n)
{
	if (n == 0)
		return;
	json_key(j, key);
	json_open(j, '[');
	for (size_t i = 0; i < n; i++)
		json_string(j, v[i]);
	json_close(j, ']');
}

static void
emit_figure(struct writer *w, const struct line *line, const struct figure *f)
{
	const struct worth *x = &f->worth;

	begin(w, f->object);
	number(w, S("value"), x->has_value, x->value);
	number(w, S("low"), x->has_low, x->low);
	number(w, S("high"), x->has_high, x->high);
	text(w, S("currency"), x->currency);
	text(w, S("unit"), x->unit);
	text(w, S("iso"), x->iso);
	text(w, S("calendar"), x->calendar);
	text(w, S("approx"), x->approx);
	text(w, S("relation"), x->relation);
	text(w, S("per"), x->per);
	if (!json_get(w->object, S("ambiguous")))
		strings(&w->json, S("ambiguous"), x->ambiguous, x->n_ambiguous);
	finish(w, line);
}

static void
emit_name(struct writer *w, const struct line *line, const struct name *name)
{
	begin(w, name->object);
	text(w, S("entity"), name->entity);
	text(w, S("label"), name->label);
	text(w, S("type"), name->type);
	text(w, S("owner"), name->owner);
	text(w, S("ticker"), name->ticker);
	text(w, S("qid"), name->qid);
	finish(w, line);
}

/* What tells nothing without the article. */
static bool
pronoun(struct str s)
{
	return str_ieq(s, S("he")) || str_ieq(s, S("she")) || str_ieq(s, S("it")) || str_ieq(s, S("they"));
}

static void
emit_claim(struct writer *w, const struct line *line, const struct claim *c)
{
	for (size_t i = 0; i < c->roles.n; i++) {
		begin(w, c->roles.v[i].object);
		text(w, S("entity"), c->roles.v[i].entity);
		finish(w, line);
	}
	if (c->speaker >= 0 && pronoun(c->speaker_text)) {
		begin(w, json_get(c->object, S("speaker")));
		text(w, S("label"), line->names.v[c->speaker].label);
		finish(w, line);
	}
	begin(w, c->object);
	text(w, S("key"), c->key);
	text(w, S("subject"), c->subject);
	text(w, S("object"), c->object_key);
	text(w, S("value"), c->value);
	text(w, S("currency"), c->currency);
	text(w, S("unit"), c->unit);
	text(w, S("when"), c->when);
	text(w, S("confidence"), c->confidence);
	finish(w, line);
}

static void
decimal(struct json *j, struct str key, struct dec d)
{
	char digits[DEC_TEXT];

	if (dec_print(d, digits) > 0)
		json_str_member(j, key, str_z(digits));
}

static void
emit_derived(struct json *j, const struct derived *d)
{
	json_open(j, '{');
	json_str_member(j, S("kind"), d->kind);
	json_str_member(j, S("subject"), d->subject);
	decimal(j, S("value"), d->value);
	decimal(j, S("low"), d->low);
	if (d->bounded)
		decimal(j, S("high"), d->high);
	json_str_member(j, S("currency"), d->currency);
	json_str_member(j, S("unit"), d->unit);
	json_str_member(j, S("when"), d->when);
	strings(j, S("claims"), d->claims.v, d->claims.n);
	json_str_member(j, S("message"), d->message);
	json_close(j, '}');
}

static void
emit_checks(struct writer *w, const struct line *line)
{
	struct json *j = &w->json;

	begin(w, line->root);
	if (!json_get(line->root, S("checks"))) {
		json_key(j, S("checks"));
		json_open(j, '[');
		for (size_t i = 0; i < line->checks.n; i++) {
			const struct check *c = &line->checks.v[i];
			json_open(j, '{');
			json_str_member(j, S("kind"), c->kind);
			json_str_member(j, S("status"), c->status);
			strings(j, S("claims"), c->claims.v, c->claims.n);
			strings(j, S("figures"), c->figures.v, c->figures.n);
			json_str_member(j, S("message"), c->message);
			json_close(j, '}');
		}
		json_close(j, ']');
	}
	if (line->derived.n && !json_get(line->root, S("derived"))) {
		json_key(j, S("derived"));
		json_open(j, '[');
		for (size_t i = 0; i < line->derived.n; i++)
			emit_derived(j, &line->derived.v[i]);
		json_close(j, ']');
	}
	finish(w, line);
}

/* No two insertions share a place: each stands before a closing brace of its own. */
static int
by_place(const void *a, const void *b)
{
	const struct insertion *x = a, *y = b;

	return (x->at > y->at) - (x->at < y->at);
}

void
line_emit(struct normalize *n, const struct line *line, struct buf *out)
{
	struct writer w = { .n = n, .text = { .max = RECORD_MAX } };
	size_t at = 0;

	for (size_t i = 0; i < line->figures.n; i++)
		emit_figure(&w, line, &line->figures.v[i]);
	for (size_t i = 0; i < line->names.n; i++)
		emit_name(&w, line, &line->names.v[i]);
	for (size_t i = 0; i < line->claims.n; i++)
		emit_claim(&w, line, &line->claims.v[i]);
	emit_checks(&w, line);
	if (w.list.n)
		qsort(w.list.v, w.list.n, sizeof *w.list.v, by_place);
	for (size_t i = 0; i < w.list.n; i++) {
		buf_add(out, str_cut(line->raw, at, w.list.v[i].at));
		buf_add(out, w.list.v[i].text);
		at = w.list.v[i].at;
	}
	buf_add(out, str_cut(line->raw, at, line->raw.n));
	buf_release(&w.text);
}
