#include "normalize.h"

#include <string.h>

#include "../lib/limits.h"
#include "../lib/record.h"

/*
 * nf-normalize --facts: one claim a line, flat and self-contained, for tools that like rows. A role of the claim
 * is role_NAME with the words, role_NAME_entity, role_NAME_value and so on with what they are worth; the second
 * filler of a role is role_NAME_2. The link leads into the article, to the sentence (URL text fragment).
 */

enum { SAME_ROLE_MAX = 9, FRAGMENT_WORDS = 5 };

static void
member(struct normalize *n, struct json *j, struct str stem, const char *tail, struct str value)
{
	if (value.n)
		json_str_member(j, arena_printf(&n->arena, "%.*s%s", SARG(stem), tail), value);
}

static void
number(struct normalize *n, struct json *j, struct str stem, const char *tail, bool there, struct dec d)
{
	char digits[DEC_TEXT];

	if (there && dec_print(d, digits) > 0)
		member(n, j, stem, tail, str_z(digits));
}

static void
role_columns(struct normalize *n, struct json *j, const struct line *line, const struct claim *c, size_t at)
{
	const struct role *r = &c->roles.v[at];
	struct str stem;
	int nth = 1;

	for (size_t i = 0; i < at; i++)
		nth += str_eq(c->roles.v[i].role, r->role);
	if (nth > SAME_ROLE_MAX)
		return;
	stem = nth == 1 ? arena_printf(&n->arena, "role_%.*s", SARG(r->role))
	                : arena_printf(&n->arena, "role_%.*s_%d", SARG(r->role), nth);
	member(n, j, stem, "", r->text);
	member(n, j, stem, "_resolved", r->resolved);
	member(n, j, stem, "_entity", r->name >= 0 ? line->names.v[r->name].entity : r->entity);
	if (r->figure >= 0) {
		const struct worth *w = &line->figures.v[r->figure].worth;
		number(n, j, stem, "_value", w->has_value, w->value);
		number(n, j, stem, "_low", w->has_low, w->low);
		number(n, j, stem, "_high", w->has_high, w->high);
		member(n, j, stem, "_currency", w->currency);
		member(n, j, stem, "_unit", w->unit);
		member(n, j, stem, "_iso", w->iso);
		member(n, j, stem, "_approx", w->approx);
	}
}

static void
attribute_columns(struct normalize *n, struct json *j, const struct claim *c)
{
	const struct json_value *all = json_get(c->object, S("attributes"));

	for (const struct json_value *v = all ? all->child : NULL; v; v = v->next)
		if (v->type == JSON_STRING)
			member(n, j, arena_printf(&n->arena, "attribute_%.*s", SARG(v->key)), "", v->text);
}

struct str
line_sentence(const struct line *line, uint32_t nr)
{
	if (nr >= line->sentences.n || line->sentences.v[nr].start == line->sentences.v[nr].end)
		return (struct str){ 0 };
	return str_cut(line->text, line->sentences.v[nr].start, line->sentences.v[nr].end);
}

static void
percent(struct buf *b, struct str s)
{
	static const char hex[] = "0123456789ABCDEF";

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_') {
			buf_addc(b, (char)c);
		} else { /* '-' and ',' mean something in a text fragment, so they go too */
			buf_addc(b, '%');
			buf_addc(b, hex[c >> 4]);
			buf_addc(b, hex[c & 15]);
		}
	}
}

/* End of the first words, or start of the last ones. */
static size_t
words_from_start(struct str s)
{
	size_t at = 0;

	for (int w = 0; at < s.n; at++)
		if (s.p[at] == ' ' && ++w == FRAGMENT_WORDS)
			break;
	return at;
}

static size_t
words_from_end(struct str s)
{
	size_t at = s.n;

	for (int w = 0; at > 0; at--)
		if (s.p[at - 1] == ' ' && ++w == FRAGMENT_WORDS)
			break;
	return at;
}

static struct str
fragment_link(struct normalize *n, const struct line *line, struct str sentence)
{
	struct str url = line->canonical.n ? line->canonical : line->url, out;
	struct buf b = { .max = 1 << 16 };
	size_t head = words_from_start(sentence), tail = words_from_end(sentence);

	if (!url.n)
		return url;
	buf_add(&b, str_cut(url, 0, str_chr(url, '#')));
	if (sentence.n) {
		buf_add(&b, S("#:~:text="));
		if (head < tail) {
			percent(&b, str_cut(sentence, 0, head));
			buf_addc(&b, ',');
			percent(&b, str_cut(sentence, tail, sentence.n));
		} else
			percent(&b, sentence);
	}
	out = b.over ? url : arena_dup(&n->arena, buf_str(&b));
	buf_release(&b);
	return out;
}

static void
fact(struct normalize *n, const struct line *line, const struct claim *c, struct buf *out)
{
	struct json j = { .out = out };
	struct str sentence = line_sentence(line, c->sentence);

	json_open(&j, '{');
	json_int_member(&j, S("v"), RECORD_VERSION);
	json_str_member(&j, S("record"), S("fact"));
	json_str_member(&j, S("article"), line->id);
	json_str_member(&j, S("url"), line->canonical.n ? line->canonical : line->url);
	json_str_member(&j, S("site"), line->site);
	json_str_member(&j, S("title"), line->title);
	json_str_member(&j, S("published"), line->published);
	json_str_member(&j, S("claim"), c->id);
	json_str_member(&j, S("type"), c->type);
	json_str_member(&j, S("key"), c->key);
	json_str_member(&j, S("subject"), c->subject);
	json_str_member(&j, S("object"), c->object_key);
	json_str_member(&j, S("value"), c->value);
	if (c->range) {
		number(n, &j, S("low"), "", c->range->has_low, c->range->low);
		number(n, &j, S("high"), "", c->range->has_high, c->range->high);
	}
	json_str_member(&j, S("currency"), c->range ? c->range->currency : c->currency);
	json_str_member(&j, S("unit"), c->range ? c->range->unit : c->unit);
	json_str_member(&j, S("when"), c->when);
	json_str_member(&j, S("direction"), claim_direction(n, line, c));
	json_str_member(&j, S("modality"), c->modality);
	json_str_member(&j, S("polarity"), c->polarity);
	json_str_member(&j, S("speaker"), c->speaker_text);
	if (c->speaker >= 0)
		json_str_member(&j, S("speaker_entity"), line->names.v[c->speaker].entity);
	json_str_member(&j, S("confidence"), json_text(c->object, S("confidence")));
	json_str_member(&j, S("pattern"), c->pattern);
	for (size_t i = 0; i < c->roles.n; i++)
		role_columns(n, &j, line, c, i);
	attribute_columns(n, &j, c);
	json_str_member(&j, S("sentence"), sentence);
	json_str_member(&j, S("link"), fragment_link(n, line, sentence));
	json_close(&j, '}');
	buf_addc(out, '\n');
}

void
facts_emit(struct normalize *n, const struct line *line, struct buf *out)
{
	for (size_t i = 0; i < line->claims.n; i++)
		if (!n->min_confidence || line->claims.v[i].confidence_in >= n->min_confidence)
			fact(n, line, &line->claims.v[i], out);
}
