#include "extract.h"

#include <stdio.h>

#include "../lib/json.h"
#include "../lib/record.h"

const char *
block_word(enum block_kind k)
{
	static const char *const word[] = {
		[BLOCK_HEADING] = "heading", [BLOCK_PARAGRAPH] = "paragraph", [BLOCK_ITEM] = "item", [BLOCK_QUOTE] = "quote",
		[BLOCK_CAPTION] = "caption", [BLOCK_ROW] = "row",
	};
	return word[k];
}

const char *
figure_word(enum figure_kind k)
{
	static const char *const word[] = {
		[FIGURE_MONEY] = "money", [FIGURE_PERCENT] = "percent", [FIGURE_COUNT] = "count",
		[FIGURE_QUANTITY] = "quantity", [FIGURE_RATIO] = "ratio", [FIGURE_ORDINAL] = "ordinal",
		[FIGURE_DATE] = "date", [FIGURE_PERIOD] = "period", [FIGURE_DURATION] = "duration",
	};
	return word[k];
}

const char *
name_word(enum name_kind k)
{
	static const char *const word[] = {
		[NAME_ORG] = "org", [NAME_PERSON] = "person", [NAME_PRODUCT] = "product", [NAME_PLACE] = "place",
	};
	return word[k];
}

const char *
modality_word(enum modality m)
{
	static const char *const word[] = {
		[MODALITY_ASSERTED] = "asserted", [MODALITY_REPORTED] = "reported", [MODALITY_POSSIBLE] = "possible",
		[MODALITY_FORECAST] = "forecast", [MODALITY_PLANNED] = "planned", [MODALITY_DENIED] = "denied",
		[MODALITY_CONDITIONAL] = "conditional", [MODALITY_QUESTION] = "question",
	};
	return word[m];
}

static void
ident(struct json *j, struct str key, char letter, size_t index)
{
	char id[24];

	snprintf(id, sizeof id, "%c%zu", letter, index + 1);
	json_key(j, key);
	json_string(j, str_z(id));
}

/* start, end and the text between, as every span member has them */
static void
span(struct json *j, const struct article *a, struct span at)
{
	json_int_member(j, S("start"), at.start);
	json_int_member(j, S("end"), at.end);
	json_key(j, S("text"));
	json_string(j, str_cut(a->text, at.start, at.end));
}

static void
emit_structure(struct json *j, const struct article *a)
{
	json_key(j, S("blocks"));
	json_open(j, '[');
	for (size_t i = 0; i < a->blocks.n; i++) {
		json_open(j, '{');
		json_str_member(j, S("kind"), str_z(block_word(a->blocks.v[i].kind)));
		json_int_member(j, S("start"), a->blocks.v[i].at.start);
		json_int_member(j, S("end"), a->blocks.v[i].at.end);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_key(j, S("sentences"));
	json_open(j, '[');
	for (size_t i = 0; i < a->sentences.n; i++) {
		json_open(j, '[');
		json_int(j, a->sentences.v[i].start);
		json_int(j, a->sentences.v[i].end);
		json_close(j, ']');
	}
	json_close(j, ']');
}

static void
emit_claim(struct json *j, const struct article *a, size_t index)
{
	const struct claim *c = &a->claims.v[index];

	json_open(j, '{');
	ident(j, S("id"), 'c', index);
	json_str_member(j, S("type"), str_z(c->type));
	json_str_member(j, S("pattern"), str_z(c->pattern));
	json_int_member(j, S("start"), c->at.start);
	json_int_member(j, S("end"), c->at.end);
	json_int_member(j, S("sentence"), c->sentence);
	json_key(j, S("roles"));
	json_open(j, '[');
	for (size_t i = 0; i < c->roles.n; i++) {
		const struct role *r = &c->roles.v[i];
		json_open(j, '{');
		json_str_member(j, S("role"), str_z(r->role));
		if (r->figure >= 0)
			ident(j, S("figure"), 'f', (size_t)r->figure);
		if (r->name >= 0)
			ident(j, S("name"), 'n', (size_t)r->name);
		span(j, a, r->at);
		json_str_member(j, S("resolved"), r->resolved);
		json_close(j, '}');
	}
	json_close(j, ']');
	if (c->attributes.n) {
		json_key(j, S("attributes"));
		json_open(j, '{');
		for (size_t i = 0; i < c->attributes.n; i++)
			json_str_member(j, str_z(c->attributes.v[i].key), str_z(c->attributes.v[i].value));
		json_close(j, '}');
	}
	json_str_member(j, S("modality"), str_z(modality_word(c->modality)));
	json_str_member(j, S("polarity"), c->negative ? S("negative") : S("positive"));
	if (c->speaker.there) {
		json_key(j, S("speaker"));
		json_open(j, '{');
		if (c->speaker.name >= 0)
			ident(j, S("name"), 'n', (size_t)c->speaker.name);
		span(j, a, c->speaker.at);
		json_str_member(j, S("cue"), str_cut(a->text, c->speaker.cue.start, c->speaker.cue.end));
		json_close(j, '}');
	}
	if (c->confidence) {
		char text[16];
		snprintf(text, sizeof text, "%d.%03d", c->confidence / 1000, c->confidence % 1000);
		json_str_member(j, S("confidence"), str_z(text));
	}
	json_close(j, '}');
}

static void
emit_found(struct json *j, const struct article *a)
{
	json_key(j, S("figures"));
	json_open(j, '[');
	for (size_t i = 0; i < a->figures.n; i++) {
		json_open(j, '{');
		ident(j, S("id"), 'f', i);
		json_str_member(j, S("kind"), str_z(figure_word(a->figures.v[i].kind)));
		span(j, a, a->figures.v[i].at);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_key(j, S("names"));
	json_open(j, '[');
	for (size_t i = 0; i < a->names.n; i++) {
		json_open(j, '{');
		ident(j, S("id"), 'n', i);
		json_str_member(j, S("kind"), str_z(name_word(a->names.v[i].kind)));
		span(j, a, a->names.v[i].at);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_key(j, S("claims"));
	json_open(j, '[');
	for (size_t i = 0; i < a->claims.n; i++)
		emit_claim(j, a, i);
	json_close(j, ']');
}

static void
emit_strings(struct json *j, struct str key, const struct str *v, size_t n)
{
	if (n == 0)
		return;
	json_key(j, key);
	json_open(j, '[');
	for (size_t i = 0; i < n; i++)
		json_string(j, v[i]);
	json_close(j, ']');
}

void
article_emit(const struct article *a, struct buf *out)
{
	struct json j = { .out = out };

	json_open(&j, '{');
	json_int_member(&j, S("v"), RECORD_VERSION);
	json_str_member(&j, S("record"), S("article"));
	json_str_member(&j, S("id"), a->id);
	json_str_member(&j, S("source"), a->source);
	json_str_member(&j, S("url"), a->url);
	json_str_member(&j, S("canonical"), a->canonical);
	json_str_member(&j, S("site"), a->site);
	json_str_member(&j, S("title"), a->title);
	emit_strings(&j, S("authors"), a->authors.v, a->authors.n);
	json_str_member(&j, S("published"), a->published);
	json_str_member(&j, S("modified"), a->modified);
	json_str_member(&j, S("language"), a->language);
	json_str_member(&j, S("description"), a->description);
	json_str_member(&j, S("section"), a->section);
	emit_strings(&j, S("tags"), a->tags.v, a->tags.n);
	json_str_member(&j, S("image"), a->image);
	json_str_member(&j, S("licence"), a->licence);
	if (a->paywall) {
		json_key(&j, S("paywall"));
		json_raw(&j, S("true"));
	}
	json_str_member(&j, S("credit"), a->credit);
	json_str_member(&j, S("fetched"), a->fetched);
	json_str_member(&j, S("sha256"), a->sha256);
	if (a->truncated)
		json_str_member(&j, S("truncated"), str_z(a->truncated));
	json_key(&j, S("text"));
	json_string(&j, a->text);
	emit_structure(&j, a);
	emit_found(&j, a);
	json_close(&j, '}');
}
