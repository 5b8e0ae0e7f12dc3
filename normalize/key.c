#include "normalize.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/digest.h"
#include "../lib/entity.h"
#include "../lib/utf8.h"

/*
 * A claim's key: what the claim is about, without how much. Two claims of one key are two mentions of one fact,
 * in one article or in many, so that different amounts for one fact meet. Version 1:
 *
 *     1/TYPE/SUBJECT/OBJECT/DETAIL/PERIOD         1/financials/microsoft//revenue/FY2026-Q2
 *
 * SUBJECT and OBJECT are entity keys, from the first role of the type's list that is there; a filler without an
 * entity gives its own words (entity_slug). The counterparty of a commitment is the owner of what it buys. Parties of one rank (a partnership's) stand in the order of their keys.
 * DETAIL is the type's own: the metric, the action, the mode, joined by '+'; for words that somebody said, the
 * first 16 digits of SHA-256 over their letters; "total" for what a company raised in all rounds. PERIOD is the ISO form of the period that the claim is about,
 * empty where it names none. An absent part is empty. No part holds '/'. The version changes with this
 * definition or the table `shapes`; patterns may get better without it.
 */

#define KEY_VERSION "1"

enum { PART_MAX = 80, ROLES_OF = 4 };

struct shape {
	const char *type;
	const char *subject[ROLES_OF], *object[ROLES_OF];
	const char *detail[ROLES_OF];   /* roles or attributes */
	const char *value[ROLES_OF];    /* the role whose figure leads */
	bool period, equals, words;     /* equals: subject and object are of one rank; words: detail is a text, hashed */
	bool owner;                     /* who sells the product is meant: a deal over Azure is one with Microsoft */
};

static const struct shape shapes[] = {
	{ .type = "stake", .subject = { "holder" }, .object = { "target", "object" }, .value = { "share", "amount" } },
	{ .type = "valuation", .subject = { "entity", "company" }, .detail = { "basis", "round" }, .value = { "amount" } },
	{ .type = "investment", .subject = { "investor" }, .object = { "target" }, .value = { "amount" } },
	{ .type = "funding", .subject = { "company" }, .detail = { "round" }, .value = { "amount", "total", "valuation" } },
	{ .type = "acquisition", .subject = { "acquirer" }, .object = { "target" }, .value = { "amount", "share" } },
	{ .type = "commitment", .subject = { "party" }, .object = { "counterparty", "object" }, .value = { "amount", "term" }, .owner = true },
	{ .type = "partnership", .subject = { "party" }, .object = { "party", "object" }, .value = { "amount" }, .equals = true },
	{ .type = "term", .subject = { "object", "party" }, .object = { "counterparty" }, .detail = { "mode" } },
	{ .type = "financials", .subject = { "segment", "company" }, .detail = { "metric" }, .value = { "amount" }, .period = true },
	{ .type = "growth", .subject = { "segment", "subject" }, .detail = { "metric", "base" }, .value = { "change", "to" }, .period = true },
	{ .type = "share_of", .subject = { "part" }, .object = { "whole" }, .value = { "share" }, .period = true },
	{ .type = "market", .subject = { "subject" }, .detail = { "scope", "market" }, .value = { "share", "rank" }, .period = true },
	{ .type = "users", .subject = { "entity" }, .detail = { "unit", "plan" }, .value = { "count", "change" }, .period = true },
	{ .type = "price", .subject = { "product" }, .detail = { "plan", "per", "region" }, .value = { "amount" } },
	{ .type = "release", .subject = { "product" }, .detail = { "action", "version", "region" } },
	{ .type = "headcount", .subject = { "org" }, .detail = { "action", "unit", "site" }, .value = { "count", "share" }, .period = true },
	{ .type = "legal", .subject = { "authority", "party" }, .object = { "counterparty", "party" }, .detail = { "action" }, .value = { "amount" } },
	{ .type = "incident", .subject = { "victim", "product" }, .object = { "actor" }, .detail = { "action", "id" }, .value = { "count" } },
	{ .type = "benchmark", .subject = { "subject" }, .object = { "comparator" }, .detail = { "benchmark", "metric" }, .value = { "score", "change" } },
	{ .type = "capacity", .subject = { "subject", "site" }, .detail = { "attribute" }, .value = { "quantity" } },
	{ .type = "personnel", .subject = { "person" }, .object = { "org" }, .detail = { "action", "role" } },
	{ .type = "structure", .subject = { "org" }, .object = { "into" }, .detail = { "action" } },
	{ .type = "statement", .subject = { "speaker" }, .detail = { "content", "topic" }, .words = true },
	{ .type = "quote", .subject = { "speaker" }, .detail = { "content" }, .words = true },
	{ .type = "forecast", .subject = { "subject" }, .detail = { "metric", "content" }, .value = { "amount" }, .words = true, .period = true },
};

static const struct shape *
shape_of(struct str type)
{
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		if (str_eq(type, str_z(shapes[i].type)))
			return &shapes[i];
	return NULL;
}

static const struct role *
role_named(const struct claim *c, const char *name, int skip)
{
	for (size_t i = 0; i < c->roles.n; i++)
		if (str_eq(c->roles.v[i].role, str_z(name)) && skip-- == 0)
			return &c->roles.v[i];
	return NULL;
}

static struct str
attribute(const struct claim *c, const char *name)
{
	return json_text(json_get(c->object, S("attributes")), str_z(name));
}

static struct str
part(struct normalize *n, struct str words)
{
	struct str s = entity_slug(&n->arena, words);

	if (s.n > PART_MAX) { /* cut between words, and never inside a character */
		s.n = PART_MAX;
		while (s.n && s.p[s.n] != '-')
			s.n--;
		if (!s.n)
			s.n = utf8_valid((struct str){ s.p, PART_MAX });
	}
	return s;
}

/* A filler's words without the amounts in them: a key says what, not how much. */
static struct str
without_amounts(struct normalize *n, const struct line *line, const struct role *r)
{
	struct buf b = { .max = 1 << 16 };
	struct str out;
	size_t low = 0, high = line->figures.n;
	uint32_t at = r->start;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (line->figures.v[mid].start < r->start)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < line->figures.n && line->figures.v[low].end <= r->end; low++) {
		const struct figure *f = &line->figures.v[low];
		if (str_eq(f->kind, S("date")) || str_eq(f->kind, S("period")) || f->start < at)
			continue;
		buf_add(&b, str_cut(line->text, at, f->start));
		at = f->end;
	}
	buf_add(&b, str_cut(line->text, at, r->end));
	out = arena_dup(&n->arena, buf_str(&b));
	buf_release(&b);
	return out;
}

/* "it", "the company": nobody knows who, so it is no part of a key. */
static bool
is_reference(struct str slug)
{
	static const char *const words[] = { "it", "its", "they", "their", "them", "he", "she", "his", "her", "him", "we", "our",
		"us", "i", "you", "this", "that", "these", "those", "who", "which", "one", "both", "company", "companies", "firm",
		"startup", "start-up", "group", "maker", "chipmaker", "carmaker", "giant", "retailer", "platform", "service", "app",
		"this-company", "that-company", "its-company", "our-company", "tech-giant", "social-network" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(slug, str_z(words[i])))
			return true;
	return false;
}

/* Whom or what a filler stands for, as a key. */
static struct str
filler(struct normalize *n, const struct line *line, const struct role *r)
{
	if (!r)
		return (struct str){ 0 };
	if (r->name >= 0)
		return line->names.v[r->name].entity;
	if (r->entity.n)
		return r->entity;
	if (r->resolved.n)
		return part(n, r->resolved);
	return is_reference(part(n, r->text)) ? (struct str){ 0 } : part(n, without_amounts(n, line, r));
}

/* Who sells what the filler names: "Azure services" are the owner's of Azure. */
static struct str
seller(struct normalize *n, const struct line *line, const struct role *r, struct str key)
{
	const struct entity *e = entity_by_key(n->entities, key);

	for (size_t i = 0; r && !e && i < line->names.n && line->names.v[i].start <= r->start; i++)
		if (line->names.v[i].start == r->start && line->names.v[i].end <= r->end) {
			key = line->names.v[i].entity;
			e = entity_by_key(n->entities, key);
		}
	return e && (e->kind == ENTITY_PRODUCT || e->owner >= 0) ? entity_owner(n->entities, e)->key : e ? e->key : key;
}

static const struct role *
first_role(const struct claim *c, const char *const names[ROLES_OF], const struct role *not_this)
{
	for (int i = 0; i < ROLES_OF && names[i]; i++)
		for (int skip = 0;; skip++) {
			const struct role *r = role_named(c, names[i], skip);
			if (!r)
				break;
			if (r != not_this)
				return r;
		}
	return NULL;
}

static void
add(struct buf *b, char sep, struct str s)
{
	if (b->n && b->p[b->n - 1] != sep)
		buf_addc(b, sep);
	buf_add(b, s);
}

/* A metric by its common name: sales, net sales and turnover are revenue; "in", "its", "total" before it say nothing. */
static struct str
metric_words(struct normalize *n, struct str words)
{
	static const char *const small[] = { "in", "on", "of", "the", "its", "their", "total", "overall", "a", "an", "and", "to", "for", "with" };
	bool cut = true;

	while (cut) {
		cut = false;
		for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
			size_t len = strlen(small[i]);
			if (words.n > len + 1 && str_istarts(words, str_z(small[i])) && words.p[len] == ' ') {
				words = str_cut(words, len + 1, words.n);
				cut = true;
			}
		}
	}
	return check_common_name(n, "metric:", words);
}

static struct str
detail(struct normalize *n, const struct claim *c, const struct shape *s)
{
	struct buf b = { .max = 4096 };
	struct str out;
	char hex[65];

	for (int i = 0; i < ROLES_OF && s->detail[i]; i++) {
		const struct role *r = role_named(c, s->detail[i], 0);
		struct str v = attribute(c, s->detail[i]);
		if (!v.n && r)
			v = r->text;
		if (!v.n)
			continue;
		if (strcmp(s->detail[i], "metric") == 0 && !s->words)
			v = metric_words(n, v);
		if (strcmp(s->detail[i], "base") == 0 && check_phrase(n, "year-on-year", v))
			v = S("yoy");
		v = s->words ? entity_slug(&n->arena, v) : part(n, v);
		add(&b, '+', v);
	}
	if (s->words && b.n) {
		sha256_hex(buf_str(&b), hex);
		out = arena_dup(&n->arena, (struct str){ hex, 16 });
	} else
		out = arena_dup(&n->arena, buf_str(&b));
	buf_release(&b);
	return out;
}

/* What a company has raised in all its life is no round: the two never meet. */
static bool
of_all_rounds(const struct normalize *n, const struct line *line, const struct claim *c)
{
	struct str sentence = line_sentence(line, c->sentence);
	uint32_t from = c->start > 30 ? c->start - 30 : 0, to = c->end + 40, first, last;

	if (!str_eq(c->type, S("funding")) || role_named(c, "round", 0) || !sentence.n)
		return false;
	first = (uint32_t)(sentence.p - line->text.p);
	last = first + (uint32_t)sentence.n;
	return check_phrase(n, "to-date", str_cut(line->text, from > first ? from : first, to < last ? to : last)) != 0;
}

static struct str
iso_of(const struct line *line, const struct claim *c, const char *role)
{
	int f = role_time(line, c, str_z(role));

	return f >= 0 ? line->figures.v[f].worth.iso : (struct str){ 0 };
}

static bool
is_period(struct str iso)
{
	return str_chr(iso, 'Q') < iso.n || str_chr(iso, 'H') < iso.n || str_starts(iso, S("FY")) || str_chr(iso, '/') < iso.n;
}

/* A period is named by its role; a time that is a quarter, half or fiscal year is one too. */
static struct str
period_of(const struct line *line, const struct claim *c)
{
	struct str iso = iso_of(line, c, "period");

	if (!iso.n && is_period(iso_of(line, c, "time")))
		iso = iso_of(line, c, "time");
	return iso;
}

static struct str
when_of(const struct line *line, const struct claim *c)
{
	static const char *const names[] = { "time", "period", "until" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str iso = iso_of(line, c, names[i]);
		if (iso.n)
			return iso;
	}
	return (struct str){ 0 };
}

static void
leading_figure(struct normalize *n, const struct line *line, struct claim *c, const struct shape *s)
{
	const struct role *r = NULL;
	const struct worth *w;
	char digits[DEC_TEXT];

	for (int i = 0; !r && i < ROLES_OF && s->value[i]; i++) {
		r = role_named(c, s->value[i], 0);
		if (r && r->figure < 0)
			r = NULL;
	}
	if (!r)
		return;
	w = &line->figures.v[r->figure].worth;
	if (w->has_value && dec_print(w->value, digits) > 0) {
		c->value = arena_dup(&n->arena, str_z(digits));
		c->currency = w->currency;
		c->unit = w->unit.n ? w->unit : str_eq(line->figures.v[r->figure].kind, S("percent")) ? S("%") : w->unit;
	} else if (w->has_low || w->has_high)
		c->range = w;
}

static void
key_claim(struct normalize *n, const struct line *line, struct claim *c)
{
	const struct shape *s = shape_of(c->type);
	const struct role *subject, *object;
	struct buf b = { .max = 4096 };
	struct str one, two, period;

	c->when = when_of(line, c);
	if (!s)
		return; /* a type of somebody's own patterns: passed on without a key */
	subject = first_role(c, s->subject, NULL);
	object = first_role(c, s->object, subject);
	one = c->subject = filler(n, line, subject);
	two = c->object_key = filler(n, line, object);
	if (s->owner)
		two = c->object_key = seller(n, line, object, two);
	if (!one.n && c->speaker >= 0 && s->words)
		one = c->subject = line->names.v[c->speaker].entity;
	leading_figure(n, line, c, s);
	if (s->equals && one.n && two.n && str_cmp(one, two) > 0) {
		struct str swap = one;
		one = two;
		two = swap;
	}
	period = s->period ? period_of(line, c) : (struct str){ 0 };
	buf_printf(&b, KEY_VERSION "/%.*s/%.*s/%.*s/", SARG(c->type), SARG(one), SARG(two));
	buf_add(&b, of_all_rounds(n, line, c) ? S("total") : detail(n, c, s));
	buf_addc(&b, '/');
	for (size_t i = 0; i < period.n; i++)
		buf_addc(&b, period.p[i] == '/' ? '_' : period.p[i]);
	/* about nobody, or somebody unknown: no fact that could be met again */
	if (subject ? c->subject.n : one.n || two.n)
		c->key = arena_dup(&n->arena, buf_str(&b));
	buf_release(&b);
}

void
keys_find(struct normalize *n, struct line *line)
{
	for (size_t i = 0; i < line->claims.n; i++)
		key_claim(n, line, &line->claims.v[i]);
}
