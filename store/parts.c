#include "store.h"

#include <string.h>

#include "../lib/utf8.h"

/* The parts of an article: figures, names, claims with their sentences and roles, checks. */

enum { SENTENCE_KEPT = 64 << 10 }; /* bytes of an evidence sentence, and so of what the search index reads */

/* With a byte between that none of them holds, so that "ab","c" is not "a","bc". */
static struct str
join_parts(struct store *s, const struct str *parts, size_t n)
{
	struct str out = { NULL, n };
	char *p;

	for (size_t i = 0; i < n; i++)
		out.n += parts[i].n;
	out.p = p = arena_alloc(&s->arena, out.n + 1);
	for (size_t i = 0; i < n; i++) {
		if (parts[i].n)
			memcpy(p, parts[i].p, parts[i].n);
		p += parts[i].n;
		*p++ = '\0';
	}
	return out;
}

/* Once a transaction what is known of it already: an article names who it is about again and again. */
static int
put_entity(struct store *s, const struct json_value *mention, struct str entity, struct err *e)
{
	struct query *q = s->query[ST_ENTITY];
	struct str type = member_text(s, mention, S("type")), alias = member_name(s, mention, S("text"));
	const struct str field[] = { entity, member_text(s, mention, S("label")), type.n ? type : member_text(s, mention, S("kind")),
		member_text(s, mention, S("ticker")), member_text(s, mention, S("qid")), member_name(s, mention, S("owner")) };
	struct str whole = join_parts(s, field, 6), named;

	if (map_get(&s->entities, whole) < 0) {
		map_put(&s->batch, &s->entities, arena_dup(&s->batch, whole), 1);
		for (size_t i = 0; i < 6; i++)
			query_text(q, 1 + (int)i, field[i]);
		if (load_run_one(s, ST_ENTITY, e) < 0)
			return -1;
	}
	named = join_parts(s, (const struct str[]){ entity, alias }, 2);
	if (alias.n == 0 || map_get(&s->entities, named) >= 0)
		return 0;
	map_put(&s->batch, &s->entities, arena_dup(&s->batch, named), 1);
	query_text(s->query[ST_ALIAS], 1, entity);
	query_text(s->query[ST_ALIAS], 2, alias);
	return load_run_one(s, ST_ALIAS, e);
}

static void
put_span(struct store *s, struct query *q, int at, const struct json_value *v)
{
	member_uint(q, at, v, S("start"));
	member_uint(q, at + 1, v, S("end"));
	query_text(q, at + 2, member_text(s, v, S("text")));
}

static int
put_found(struct store *s, const struct article *a, struct err *e)
{
	static const struct str worth[] = { { "value", 5 }, { "low", 3 }, { "high", 4 }, { "currency", 8 }, { "unit", 4 },
		{ "iso", 3 }, { "calendar", 8 }, { "approx", 6 }, { "relation", 8 }, { "per", 3 } };
	static const struct str of_figure[] = { { "id", 2 }, { "kind", 4 }, { "start", 5 }, { "end", 3 }, { "text", 4 }, { "value", 5 },
		{ "low", 3 }, { "high", 4 }, { "currency", 8 }, { "unit", 4 }, { "iso", 3 }, { "calendar", 8 }, { "approx", 6 },
		{ "relation", 8 }, { "per", 3 }, { "ambiguous", 9 } };
	static const struct str of_mention[] = { { "id", 2 }, { "kind", 4 }, { "start", 5 }, { "end", 3 }, { "text", 4 }, { "entity", 6 },
		{ "label", 5 }, { "type", 4 }, { "ticker", 6 }, { "owner", 5 }, { "qid", 3 } };
	struct query *q = s->query[ST_FIGURE];
	int64_t n = 0;

	for (; (size_t)n < a->figures.n; n++) {
		const struct json_value *v = a->figures.v[n];
		query_int(q, 1, a->key);
		query_int(q, 2, n);
		query_text(q, 3, member_text(s, v, S("id")));
		query_text(q, 4, member_text(s, v, S("kind")));
		put_span(s, q, 5, v);
		for (size_t i = 0; i < sizeof worth / sizeof *worth; i++)
			query_text(q, 8 + (int)i, member_text(s, v, worth[i]));
		query_text(q, 18, member_raw(v, S("ambiguous")));
		query_text(q, 19, member_more(s, v, of_figure, sizeof of_figure / sizeof *of_figure));
		if (load_run_one(s, ST_FIGURE, e) < 0)
			return -1;
	}
	q = s->query[ST_MENTION];
	for (n = 0; (size_t)n < a->mentions.n; n++) {
		const struct json_value *v = a->mentions.v[n];
		struct str entity = member_name(s, v, S("entity"));
		if (entity.n && put_entity(s, v, entity, e) < 0)
			return -1;
		query_int(q, 1, a->key);
		query_int(q, 2, n);
		query_text(q, 3, member_text(s, v, S("id")));
		query_text(q, 4, member_text(s, v, S("kind")));
		put_span(s, q, 5, v);
		query_text(q, 8, entity);
		query_text(q, 9, member_more(s, v, of_mention, sizeof of_mention / sizeof *of_mention));
		if (load_run_one(s, ST_MENTION, e) < 0)
			return -1;
	}
	return 0;
}

static int
put_roles(struct store *s, const struct article *a, const struct json_value *claim, int64_t n, struct err *e)
{
	static const struct str known[] = { { "role", 4 }, { "figure", 6 }, { "name", 4 }, { "start", 5 }, { "end", 3 }, { "text", 4 },
		{ "resolved", 8 }, { "entity", 6 } };
	const struct json_value *roles = json_get(claim, S("roles"));
	struct query *q = s->query[ST_ROLE];
	int64_t i = 0;

	for (const struct json_value *v = roles ? roles->child : NULL; v; v = v->next, i++) {
		int64_t figure = map_get(&a->figures.ids, json_text(v, S("figure")));
		int64_t mention = map_get(&a->mentions.ids, json_text(v, S("name")));
		struct str entity = member_name(s, v, S("entity")), role = member_text(s, v, S("role"));

		query_int(q, 1, a->key);
		query_int(q, 2, n);
		query_int(q, 3, i);
		query_text(q, 4, role.n ? role : S("?"));
		query_text(q, 5, (struct str){ 0 });
		query_text(q, 6, (struct str){ 0 });
		if (figure >= 0)
			query_int(q, 5, figure);
		if (mention >= 0)
			query_int(q, 6, mention);
		put_span(s, q, 7, v);
		query_text(q, 10, member_text(s, v, S("resolved")));
		query_text(q, 11, entity.n || mention < 0 ? entity : member_name(s, a->mentions.v[mention], S("entity")));
		query_text(q, 12, a->seen);
		query_text(q, 13, member_more(s, v, known, sizeof known / sizeof *known));
		if (load_run_one(s, ST_ROLE, e) < 0)
			return -1;
	}
	return 0;
}

/* The figure that a claim's value is: its range and hedge belong to the claim too. */
static const struct json_value *
leading(const struct article *a, const struct json_value *claim, struct str value)
{
	const struct json_value *roles = json_get(claim, S("roles"));

	for (const struct json_value *v = roles ? roles->child : NULL; v; v = v->next) {
		int64_t at = map_get(&a->figures.ids, json_text(v, S("figure")));
		const struct json_value *f = at < 0 ? NULL : a->figures.v[at];
		if (!f)
			continue;
		if (value.n ? str_eq(json_text(f, S("value")), value) : json_get(f, S("low")) || json_get(f, S("high")))
			return f;
	}
	return NULL;
}

/* What two versions of a page must share for a claim to be the same claim: what it says, not where. */
static struct str
mark_of(struct store *s, const struct json_value *claim)
{
	const struct json_value *roles = json_get(claim, S("roles"));
	struct buf said = { .max = (size_t)1 << 30 };
	struct str part[4];

	for (const struct json_value *v = roles ? roles->child : NULL; v; v = v->next) {
		buf_add(&said, json_text(v, S("role")));
		buf_addc(&said, '=');
		buf_add(&said, json_text(v, S("text")));
		buf_addc(&said, '\n');
	}
	part[0] = json_text(claim, S("type"));
	part[1] = json_text(claim, S("polarity"));
	part[2] = json_text(claim, S("modality"));
	part[3] = buf_str(&said);
	part[0] = digest_of(s, part, 4);
	buf_release(&said);
	return part[0];
}

static int
put_sentence(struct store *s, struct article *a, const struct json_value *claim, struct err *e)
{
	const struct json_value *at;
	unsigned long long from, to;
	struct str sentence;
	int64_t number;
	uint64_t n;

	if (!json_uint(claim, S("sentence"), &n) || n >= a->sentences.n || a->stored[n])
		return 0;
	at = a->sentences.v[n];
	if (at->count != 2 || !str_uint(at->child->text, &from) || !str_uint(at->child->next->text, &to) || from >= to || to > a->body.n)
		return 0;
	sentence = str_cut(a->body, from, to < from + SENTENCE_KEPT ? to : from + SENTENCE_KEPT);
	/* offsets of a stranger may lie inside a character */
	while (sentence.n && ((unsigned char)*sentence.p & 0xc0) == 0x80)
		sentence = str_cut(sentence, 1, sentence.n);
	sentence.n = utf8_valid(sentence);
	if (sentence.n == 0)
		return 0;
	a->stored[n] = true;
	if (search_number(s, a, &number, e) < 0)
		return -1;
	search_add(s, number, sentence);
	query_int(s->query[ST_SENTENCE], 1, a->key);
	query_int(s->query[ST_SENTENCE], 2, (int64_t)n);
	query_text(s->query[ST_SENTENCE], 3, sentence);
	query_int(s->query[ST_SENTENCE], 4, number);
	return load_run_one(s, ST_SENTENCE, e);
}

/* What a claim says beside its amount, in a word or two: "down", "not", "planned". */
static struct str
sense_of(struct store *s, const struct json_value *claim)
{
	struct str direction = json_text(json_get(claim, S("attributes")), S("direction")), modality = member_text(s, claim, S("modality"));
	bool down = str_eq(direction, S("down")), not = str_eq(json_text(claim, S("polarity")), S("negative"));
	bool plain = modality.n == 0 || str_eq(modality, S("asserted")) || str_eq(modality, S("reported"));

	return str_trim(arena_printf(&s->arena, "%s%s%.*s", down ? "down " : "", not ? "not " : "", plain ? 0 : (int)modality.n, modality.p));
}

/* Members that have no column, those of the speaker among them. */
static struct str
more_of_claim(struct store *s, const struct json_value *claim)
{
	static const struct str known[] = { { "id", 2 }, { "type", 4 }, { "pattern", 7 }, { "start", 5 }, { "end", 3 }, { "sentence", 8 },
		{ "roles", 5 }, { "attributes", 10 }, { "modality", 8 }, { "polarity", 8 }, { "speaker", 7 }, { "confidence", 10 },
		{ "key", 3 }, { "subject", 7 }, { "object", 6 }, { "value", 5 }, { "currency", 8 }, { "unit", 4 }, { "when", 4 } };
	static const struct str of_speaker[] = { { "name", 4 }, { "start", 5 }, { "end", 3 }, { "text", 4 }, { "cue", 3 } };
	struct str more = member_more(s, claim, known, sizeof known / sizeof *known);
	struct str speaker = member_more(s, json_get(claim, S("speaker")), of_speaker, sizeof of_speaker / sizeof *of_speaker);

	if (speaker.n == 0)
		return more;
	return arena_printf(&s->arena, "%.*s%s\"speaker\":%.*s}", more.n ? (int)more.n - 1 : 0, more.p, more.n ? "," : "{", SARG(speaker));
}

static int
put_claims(struct store *s, struct article *a, struct err *e)
{
	const struct json_value *claims = json_get(a->line, S("claims"));
	struct query *q = s->query[ST_CLAIM];
	int64_t n = 0;

	for (const struct json_value *v = claims ? claims->child : NULL; v; v = v->next, n++) {
		const struct json_value *speaker = json_get(v, S("speaker"));
		int64_t who = map_get(&a->mentions.ids, json_text(speaker, S("name"))), confidence = member_thousandths(v, S("confidence"));
		struct str value = member_text(s, v, S("value")), fact = member_name(s, v, S("key")), type = member_name(s, v, S("type"));
		const struct json_value *f = leading(a, v, value);
		bool unit = json_get(v, S("currency")) || json_get(v, S("unit"));

		if (put_sentence(s, a, v, e) < 0 || (fact.n && load_mark(s, S("fact"), fact, e) < 0))
			return -1;
		query_int(q, 1, a->key);
		query_int(q, 2, n);
		query_text(q, 3, member_text(s, v, S("id")));
		query_text(q, 4, type.n ? type : S("?"));
		query_text(q, 5, member_text(s, v, S("pattern")));
		member_uint(q, 6, v, S("start"));
		member_uint(q, 7, v, S("end"));
		member_uint(q, 8, v, S("sentence"));
		query_text(q, 9, member_text(s, v, S("modality")));
		query_text(q, 10, member_text(s, v, S("polarity")));
		query_text(q, 11, member_text(s, speaker, S("text")));
		query_text(q, 12, who >= 0 ? member_name(s, a->mentions.v[who], S("entity")) : (struct str){ 0 });
		query_text(q, 13, member_text(s, speaker, S("cue")));
		query_text(q, 14, member_raw(v, S("attributes")));
		query_text(q, 15, fact);
		query_text(q, 16, member_name(s, v, S("subject")));
		query_text(q, 17, member_name(s, v, S("object")));
		query_text(q, 18, value);
		query_text(q, 19, member_text(s, f, S("low")));
		query_text(q, 20, member_text(s, f, S("high")));
		query_text(q, 21, member_text(s, unit ? v : f, S("currency")));
		query_text(q, 22, member_text(s, unit ? v : f, S("unit")));
		query_text(q, 23, member_text(s, f, S("approx")));
		query_text(q, 24, member_text(s, v, S("when")));
		if (confidence >= 0)
			query_int(q, 25, confidence);
		else
			query_text(q, 25, (struct str){ 0 });
		query_text(q, 26, mark_of(s, v));
		query_text(q, 27, sense_of(s, v));
		query_text(q, 28, a->seen);
		query_text(q, 29, (struct str){ 0 });
		if (who >= 0)
			query_int(q, 29, who);
		member_uint(q, 30, speaker, S("start"));
		member_uint(q, 31, speaker, S("end"));
		query_text(q, 32, more_of_claim(s, v));
		if (load_run_one(s, ST_CLAIM, e) < 0 || put_roles(s, a, v, n, e) < 0)
			return -1;
	}
	return 0;
}

static int
put_checks(struct store *s, const struct article *a, struct err *e)
{
	static const struct str known[] = { { "kind", 4 }, { "status", 6 }, { "claims", 6 }, { "figures", 7 }, { "message", 7 } };
	const struct json_value *checks = json_get(a->line, S("checks"));
	struct query *q = s->query[ST_CHECK];
	int64_t n = 0;

	for (const struct json_value *v = checks ? checks->child : NULL; v; v = v->next, n++) {
		query_int(q, 1, a->key);
		query_int(q, 2, n);
		query_text(q, 3, member_text(s, v, S("kind")));
		query_text(q, 4, member_text(s, v, S("status")));
		query_text(q, 5, member_raw(v, S("claims")));
		query_text(q, 6, member_raw(v, S("figures")));
		query_text(q, 7, member_text(s, v, S("message")));
		query_text(q, 8, member_more(s, v, known, sizeof known / sizeof *known));
		if (load_run_one(s, ST_CHECK, e) < 0)
			return -1;
	}
	return 0;
}

int
load_parts(struct store *s, struct article *a, struct err *e)
{
	return put_found(s, a, e) < 0 || put_claims(s, a, e) < 0 || put_checks(s, a, e) < 0 ? -1 : 0;
}
