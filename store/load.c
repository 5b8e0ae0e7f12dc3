#include "store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/date.h"
#include "../lib/digest.h"
#include "../lib/utf8.h"

enum {
	NAME_KEPT = 600,          /* bytes of a name in an index */
	SENTENCE_KEPT = 64 << 10, /* of an evidence sentence, and so of what the search index reads */
};

static const char *const sql[ST_COUNT] = {
	[ST_SOURCE] = "INSERT INTO source (site, first_seen, last_seen) VALUES (?1, ?2, ?2) ON CONFLICT (site) DO UPDATE SET"
	    " first_seen = CASE WHEN source.first_seen IS NULL OR excluded.first_seen < source.first_seen"
	    "   THEN excluded.first_seen ELSE source.first_seen END,"
	    " last_seen = CASE WHEN source.last_seen IS NULL OR excluded.last_seen > source.last_seen"
	    "   THEN excluded.last_seen ELSE source.last_seen END"
	    " WHERE source.first_seen IS NULL OR excluded.first_seen < source.first_seen OR excluded.last_seen > source.last_seen",
	[ST_FIND] = "SELECT reading_key, first_fetched, last_fetched FROM article WHERE key = ?1",
	[ST_VERSIONS] = "SELECT 1 FROM article WHERE id = ?1 AND key <> ?2",
	[ST_ARTICLE] = "INSERT INTO article (key, id, text_key, reading_key, url, canonical, site, title, authors, published,"
	    " modified, language, description, section, tags, image, licence, paywall, credit, first_fetched, last_fetched,"
	    " page_sha256, origin, truncated, text, blocks, sentences, derived, loaded) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
	    " ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)",
	[ST_SIGHT] = "UPDATE article SET"
	    " first_fetched = CASE WHEN first_fetched IS NULL OR ?2 < first_fetched THEN ?2 ELSE first_fetched END,"
	    " last_fetched = CASE WHEN last_fetched IS NULL OR ?2 > last_fetched THEN ?2 ELSE last_fetched END WHERE key = ?1",
	[ST_REREAD] = "UPDATE article SET reading_key = ?2, url = ?3, canonical = ?4, site = ?5, authors = ?6, published = ?7,"
	    " modified = ?8, language = ?9, description = ?10, section = ?11, tags = ?12, image = ?13, licence = ?14,"
	    " paywall = ?15, credit = ?16, page_sha256 = ?17, origin = ?18, truncated = ?19, blocks = ?20, sentences = ?21,"
	    " derived = ?22, loaded = ?23 WHERE key = ?1",
	[ST_OLD_KEYS] = "INSERT INTO dirty (kind, key) SELECT DISTINCT 'fact', fact FROM claim WHERE article = ?1 AND fact IS NOT NULL",
	[ST_DROP_ROLE] = "DELETE FROM claim_role WHERE article = ?1",
	[ST_DROP_CLAIM] = "DELETE FROM claim WHERE article = ?1",
	[ST_DROP_FIGURE] = "DELETE FROM figure WHERE article = ?1",
	[ST_DROP_MENTION] = "DELETE FROM mention WHERE article = ?1",
	[ST_DROP_CHECK] = "DELETE FROM check_result WHERE article = ?1",
	[ST_DROP_SENTENCE] = "DELETE FROM sentence WHERE article = ?1",
	[ST_FIGURE] = "INSERT INTO figure (article, n, id, kind, span_start, span_end, text, value, low, high, currency, unit,"
	    " iso, calendar, approx) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
	[ST_MENTION] = "INSERT INTO mention (article, n, id, kind, span_start, span_end, text, entity)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
	/* of several labels the least is kept, so that the order of loading does not show */
	[ST_ENTITY] = "INSERT INTO entity (key, label, type, ticker, qid) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (key) DO UPDATE SET"
	    " label = CASE WHEN entity.label IS NULL OR excluded.label < entity.label THEN excluded.label ELSE entity.label END,"
	    " type = CASE WHEN entity.type IS NULL OR excluded.type < entity.type THEN excluded.type ELSE entity.type END,"
	    " ticker = CASE WHEN entity.ticker IS NULL OR excluded.ticker < entity.ticker THEN excluded.ticker ELSE entity.ticker END,"
	    " qid = CASE WHEN entity.qid IS NULL OR excluded.qid < entity.qid THEN excluded.qid ELSE entity.qid END"
	    " WHERE excluded.label < entity.label OR excluded.type < entity.type OR excluded.ticker < entity.ticker"
	    "   OR excluded.qid < entity.qid OR (entity.label IS NULL AND excluded.label IS NOT NULL)"
	    "   OR (entity.type IS NULL AND excluded.type IS NOT NULL) OR (entity.ticker IS NULL AND excluded.ticker IS NOT NULL)"
	    "   OR (entity.qid IS NULL AND excluded.qid IS NOT NULL)",
	[ST_ALIAS] = "INSERT INTO alias (entity, text) VALUES (?1, ?2) ON CONFLICT (entity, text) DO NOTHING",
	[ST_SENTENCE] = "INSERT INTO sentence (article, n, text) VALUES (?1, ?2, ?3) ON CONFLICT (article, n) DO NOTHING",
	[ST_CLAIM] = "INSERT INTO claim (article, n, id, type, pattern, span_start, span_end, sentence, modality, polarity,"
	    " speaker, speaker_entity, cue, attributes, fact, subject, object, value, low, high, currency, unit, approx, period,"
	    " confidence, mark) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,"
	    " ?20, ?21, ?22, ?23, ?24, ?25, ?26)",
	[ST_ROLE] = "INSERT INTO claim_role (article, claim, n, role, figure, mention, span_start, span_end, text, resolved,"
	    " entity) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
	[ST_CHECK] = "INSERT INTO check_result (article, n, kind, status, claims, figures, message)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[ST_REJECT] = "INSERT INTO reject (key, stage, origin, url, reason, message, loaded) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
	    " ON CONFLICT (key) DO NOTHING",
	[ST_RUN] = "INSERT INTO run (key, stage, documents, articles, rejects, members, loaded)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (key) DO NOTHING",
	[ST_DIRTY] = "INSERT INTO dirty (kind, key) VALUES (?1, ?2)",
};

int
load_prepare(struct store *s, struct err *e)
{
	for (size_t i = 0; i < ST_COUNT; i++)
		if (!(s->query[i] = db_prepare(s->db, sql[i], e)))
			return -1;
	return 0;
}

/* ---- reading members ---- */

/*
 * A string member as it is kept: PostgreSQL cannot hold U+0000 in text and SQLite's functions stop at
 * it, so it becomes U+FFFD in both.
 */
static struct str
text(struct store *s, const struct json_value *object, struct str key)
{
	struct str v = json_text(object, key);
	struct buf clean = { .max = (size_t)1 << 30 };

	if (v.n == 0 || !memchr(v.p, '\0', v.n))
		return v;
	for (size_t i = 0; i < v.n; i++)
		if (v.p[i])
			buf_addc(&clean, v.p[i]);
		else
			buf_add(&clean, S("\xEF\xBF\xBD"));
	v = arena_dup(&s->arena, buf_str(&clean));
	buf_release(&clean);
	return v;
}

/*
 * As text, for what stands in an index: those hold some 2,700 bytes at most in PostgreSQL, and no honest name
 * is so long. A longer one keeps its head, and the digest of all of it.
 */
static struct str
name(struct store *s, const struct json_value *object, struct str key)
{
	struct str v = text(s, object, key), head;
	char hex[65];

	if (v.n <= NAME_KEPT)
		return v;
	head = str_cut(v, 0, NAME_KEPT - 20);
	head.n = utf8_valid(head);
	sha256_hex(v, hex);
	return arena_printf(&s->arena, "%.*s~%.16s", SARG(head), hex);
}

static struct str
raw(const struct json_value *object, struct str key)
{
	const struct json_value *v = json_get(object, key);

	return v ? v->raw : (struct str){ 0 };
}

/* In UTC where a zone was written, so that times compare as text; as it was where it is no date. */
static struct str
when(struct store *s, const struct json_value *object, struct str key)
{
	struct str v = text(s, object, key);
	struct date d;
	char out[DATE_TEXT];

	if (v.n == 0 || date_parse(v, &d) < 0)
		return name(s, object, key);
	if (d.grain == DATE_TIME)
		date_print_utc(date_unix(&d), out);
	else
		date_print(&d, out);
	return arena_dup(&s->arena, str_z(out));
}

/* thousandths of "0.870" or 0.87; -1: absent */
static int64_t
thousandths(const struct json_value *object, struct str key)
{
	const struct json_value *v = json_get(object, key);

	if (!v || (v->type != JSON_STRING && v->type != JSON_NUMBER) || v->text.n == 0)
		return -1;
	double x = strtod(v->text.p ? v->text.p : "0", NULL);
	return x >= 0 && x <= 1 ? (int64_t)(x * 1000 + 0.5) : -1;
}

static void
put_uint(struct query *q, int at, const struct json_value *object, struct str key)
{
	uint64_t v;

	if (json_uint(object, key, &v) && v <= INT64_MAX)
		query_int(q, at, (int64_t)v);
	else
		query_text(q, at, (struct str){ 0 });
}

/* ---- keys ---- */

/* The parts with a byte between that none of them holds, so that "ab","c" is not "a","bc". */
static struct str
digest(struct store *s, const struct str *parts, size_t n)
{
	struct buf all = { .max = (size_t)1 << 30 };
	char hex[65];

	for (size_t i = 0; i < n; i++) {
		buf_add(&all, parts[i]);
		buf_addc(&all, '\0');
	}
	sha256_hex(buf_str(&all), hex);
	buf_release(&all);
	return arena_dup(&s->arena, str_cut(str_z(hex), 0, 32));
}

static int64_t
number_of(struct str hex)
{
	char head[17] = { 0 };

	memcpy(head, hex.p, 16);
	return (int64_t)(strtoull(head, NULL, 16) >> 1);
}

/* ---- an article ---- */

struct article {
	const struct json_value *line, *figures, *mentions;
	struct str id, text_key, reading_key, site, fetched, body;
	int64_t key;
};

static int
run(struct store *s, enum statement at, struct err *e)
{
	return query_run(s->query[at], e);
}

static int
dirty(struct store *s, struct str kind, struct str key, struct err *e)
{
	query_text(s->query[ST_DIRTY], 1, kind);
	query_text(s->query[ST_DIRTY], 2, key);
	return run(s, ST_DIRTY, e);
}

/* The index of the item that an id ("f3") names: usually the third, else it is looked for; -1: none. */
static int64_t
index_of(const struct json_value *list, struct str id)
{
	int64_t n = 0;

	if (id.n == 0 || !list)
		return -1;
	for (const struct json_value *v = list->child; v; v = v->next, n++)
		if (str_eq(json_text(v, S("id")), id))
			return n;
	return -1;
}

static const struct json_value *
item(const struct json_value *list, int64_t at)
{
	const struct json_value *v = list ? list->child : NULL;

	while (v && at-- > 0)
		v = v->next;
	return v;
}

static void
put_metadata(struct store *s, const struct article *a, struct query *q, int at)
{
	static const struct str key[] = { { "authors", 7 }, { "published", 9 }, { "modified", 8 }, { "language", 8 },
		{ "description", 11 }, { "section", 7 }, { "tags", 4 }, { "image", 5 }, { "licence", 7 }, { "paywall", 7 },
		{ "credit", 6 } };

	for (size_t i = 0; i < sizeof key / sizeof *key; i++) {
		const struct json_value *v = json_get(a->line, key[i]);
		bool date = i == 1 || i == 2;
		query_text(q, at + (int)i, date ? when(s, a->line, key[i]) : v && v->type == JSON_STRING ? text(s, a->line, key[i]) :
		    v ? v->raw : (struct str){ 0 });
	}
}

static int
put_entity(struct store *s, const struct json_value *mention, struct str entity, struct err *e)
{
	struct query *q = s->query[ST_ENTITY];
	struct str type = text(s, mention, S("type")), label = text(s, mention, S("label"));

	query_text(q, 1, entity);
	query_text(q, 2, label);
	query_text(q, 3, type.n ? type : text(s, mention, S("kind")));
	query_text(q, 4, text(s, mention, S("ticker")));
	query_text(q, 5, text(s, mention, S("qid")));
	if (run(s, ST_ENTITY, e) < 0)
		return -1;
	if (name(s, mention, S("text")).n == 0)
		return 0;
	query_text(s->query[ST_ALIAS], 1, entity);
	query_text(s->query[ST_ALIAS], 2, name(s, mention, S("text")));
	return run(s, ST_ALIAS, e);
}

static void
put_span(struct store *s, struct query *q, int at, const struct json_value *v)
{
	put_uint(q, at, v, S("start"));
	put_uint(q, at + 1, v, S("end"));
	query_text(q, at + 2, text(s, v, S("text")));
}

static int
put_found(struct store *s, const struct article *a, struct err *e)
{
	static const struct str worth[] = { { "value", 5 }, { "low", 3 }, { "high", 4 }, { "currency", 8 }, { "unit", 4 },
		{ "iso", 3 }, { "calendar", 8 }, { "approx", 6 } };
	struct query *q = s->query[ST_FIGURE];
	int64_t n = 0;

	for (const struct json_value *v = a->figures ? a->figures->child : NULL; v; v = v->next, n++) {
		query_int(q, 1, a->key);
		query_int(q, 2, n);
		query_text(q, 3, text(s, v, S("id")));
		query_text(q, 4, text(s, v, S("kind")));
		put_span(s, q, 5, v);
		for (size_t i = 0; i < sizeof worth / sizeof *worth; i++)
			query_text(q, 8 + (int)i, text(s, v, worth[i]));
		if (run(s, ST_FIGURE, e) < 0)
			return -1;
	}
	q = s->query[ST_MENTION];
	n = 0;
	for (const struct json_value *v = a->mentions ? a->mentions->child : NULL; v; v = v->next, n++) {
		struct str entity = name(s, v, S("entity"));
		if (entity.n && put_entity(s, v, entity, e) < 0)
			return -1;
		query_int(q, 1, a->key);
		query_int(q, 2, n);
		query_text(q, 3, text(s, v, S("id")));
		query_text(q, 4, text(s, v, S("kind")));
		put_span(s, q, 5, v);
		query_text(q, 8, entity);
		if (run(s, ST_MENTION, e) < 0)
			return -1;
	}
	return 0;
}

static int
put_roles(struct store *s, const struct article *a, const struct json_value *claim, int64_t n, struct err *e)
{
	const struct json_value *roles = json_get(claim, S("roles"));
	struct query *q = s->query[ST_ROLE];
	int64_t i = 0;

	for (const struct json_value *v = roles ? roles->child : NULL; v; v = v->next, i++) {
		int64_t figure = index_of(a->figures, json_text(v, S("figure")));
		int64_t mention = index_of(a->mentions, json_text(v, S("name")));
		struct str entity = name(s, v, S("entity")), role = text(s, v, S("role"));

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
		query_text(q, 10, text(s, v, S("resolved")));
		query_text(q, 11, entity.n || mention < 0 ? entity : name(s, item(a->mentions, mention), S("entity")));
		if (run(s, ST_ROLE, e) < 0)
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
		const struct json_value *f = item(a->figures, index_of(a->figures, json_text(v, S("figure"))));
		if (!f || index_of(a->figures, json_text(v, S("figure"))) < 0)
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
	part[0] = digest(s, part, 4);
	buf_release(&said);
	return part[0];
}

static int
put_sentence(struct store *s, const struct article *a, const struct json_value *claim, struct err *e)
{
	const struct json_value *sentences = json_get(a->line, S("sentences")), *at;
	unsigned long long from, to;
	struct str sentence;
	uint64_t n;

	if (!json_uint(claim, S("sentence"), &n) || n > INT64_MAX || !(at = item(sentences, (int64_t)n)) || at->count != 2 ||
	    !str_uint(at->child->text, &from) || !str_uint(at->child->next->text, &to) || from >= to || to > a->body.n)
		return 0;
	sentence = str_cut(a->body, from, to < from + SENTENCE_KEPT ? to : from + SENTENCE_KEPT);
	/* offsets of a stranger may lie inside a character */
	while (sentence.n && ((unsigned char)*sentence.p & 0xc0) == 0x80)
		sentence = str_cut(sentence, 1, sentence.n);
	sentence.n = utf8_valid(sentence);
	if (sentence.n == 0)
		return 0;
	query_int(s->query[ST_SENTENCE], 1, a->key);
	query_int(s->query[ST_SENTENCE], 2, (int64_t)n);
	query_text(s->query[ST_SENTENCE], 3, sentence);
	return run(s, ST_SENTENCE, e);
}

static int
put_claims(struct store *s, const struct article *a, struct err *e)
{
	const struct json_value *claims = json_get(a->line, S("claims"));
	struct query *q = s->query[ST_CLAIM];
	int64_t n = 0;

	for (const struct json_value *v = claims ? claims->child : NULL; v; v = v->next, n++) {
		const struct json_value *speaker = json_get(v, S("speaker"));
		int64_t who = index_of(a->mentions, json_text(speaker, S("name"))), confidence = thousandths(v, S("confidence"));
		struct str value = text(s, v, S("value")), fact = name(s, v, S("key")), type = name(s, v, S("type"));
		const struct json_value *f = leading(a, v, value);
		bool unit = json_get(v, S("currency")) || json_get(v, S("unit"));

		if (put_sentence(s, a, v, e) < 0 || (fact.n && dirty(s, S("fact"), fact, e) < 0))
			return -1;
		query_int(q, 1, a->key);
		query_int(q, 2, n);
		query_text(q, 3, text(s, v, S("id")));
		query_text(q, 4, type.n ? type : S("?"));
		query_text(q, 5, text(s, v, S("pattern")));
		put_uint(q, 6, v, S("start"));
		put_uint(q, 7, v, S("end"));
		put_uint(q, 8, v, S("sentence"));
		query_text(q, 9, text(s, v, S("modality")));
		query_text(q, 10, text(s, v, S("polarity")));
		query_text(q, 11, text(s, speaker, S("text")));
		query_text(q, 12, who >= 0 ? name(s, item(a->mentions, who), S("entity")) : (struct str){ 0 });
		query_text(q, 13, text(s, speaker, S("cue")));
		query_text(q, 14, raw(v, S("attributes")));
		query_text(q, 15, fact);
		query_text(q, 16, name(s, v, S("subject")));
		query_text(q, 17, name(s, v, S("object")));
		query_text(q, 18, value);
		query_text(q, 19, text(s, f, S("low")));
		query_text(q, 20, text(s, f, S("high")));
		query_text(q, 21, text(s, unit ? v : f, S("currency")));
		query_text(q, 22, text(s, unit ? v : f, S("unit")));
		query_text(q, 23, text(s, f, S("approx")));
		query_text(q, 24, text(s, v, S("when")));
		if (confidence >= 0)
			query_int(q, 25, confidence);
		else
			query_text(q, 25, (struct str){ 0 });
		query_text(q, 26, mark_of(s, v));
		if (run(s, ST_CLAIM, e) < 0 || put_roles(s, a, v, n, e) < 0)
			return -1;
	}
	return 0;
}

static int
put_checks(struct store *s, const struct article *a, struct err *e)
{
	const struct json_value *checks = json_get(a->line, S("checks"));
	struct query *q = s->query[ST_CHECK];
	int64_t n = 0;

	for (const struct json_value *v = checks ? checks->child : NULL; v; v = v->next, n++) {
		query_int(q, 1, a->key);
		query_int(q, 2, n);
		query_text(q, 3, text(s, v, S("kind")));
		query_text(q, 4, text(s, v, S("status")));
		query_text(q, 5, raw(v, S("claims")));
		query_text(q, 6, raw(v, S("figures")));
		query_text(q, 7, text(s, v, S("message")));
		if (run(s, ST_CHECK, e) < 0)
			return -1;
	}
	return 0;
}

static int
put_article(struct store *s, const struct article *a, struct err *e)
{
	struct query *q = s->query[ST_ARTICLE];

	query_int(q, 1, a->key);
	query_text(q, 2, a->id);
	query_text(q, 3, a->text_key);
	query_text(q, 4, a->reading_key);
	query_text(q, 5, text(s, a->line, S("url")));
	query_text(q, 6, text(s, a->line, S("canonical")));
	query_text(q, 7, a->site);
	query_text(q, 8, text(s, a->line, S("title")));
	put_metadata(s, a, q, 9);
	query_text(q, 20, a->fetched);
	query_text(q, 21, text(s, a->line, S("sha256")));
	query_text(q, 22, text(s, a->line, S("source")));
	query_text(q, 23, text(s, a->line, S("truncated")));
	query_text(q, 24, a->body);
	query_text(q, 25, raw(a->line, S("blocks")));
	query_text(q, 26, raw(a->line, S("sentences")));
	query_text(q, 27, raw(a->line, S("derived")));
	query_text(q, 28, s->now);
	return run(s, ST_ARTICLE, e);
}

/* The same text, understood otherwise (newer patterns, corrected metadata): the reading is replaced, the text stays. */
static int
put_reading(struct store *s, const struct article *a, struct err *e)
{
	static const enum statement old[] = { ST_OLD_KEYS, ST_DROP_ROLE, ST_DROP_CLAIM, ST_DROP_CHECK, ST_DROP_MENTION,
		ST_DROP_FIGURE, ST_DROP_SENTENCE };
	struct query *q = s->query[ST_REREAD];

	for (size_t i = 0; i < sizeof old / sizeof *old; i++) {
		query_int(s->query[old[i]], 1, a->key);
		if (run(s, old[i], e) < 0)
			return -1;
	}
	query_int(q, 1, a->key);
	query_text(q, 2, a->reading_key);
	query_text(q, 3, text(s, a->line, S("url")));
	query_text(q, 4, text(s, a->line, S("canonical")));
	query_text(q, 5, a->site);
	put_metadata(s, a, q, 6);
	query_text(q, 17, text(s, a->line, S("sha256")));
	query_text(q, 18, text(s, a->line, S("source")));
	query_text(q, 19, text(s, a->line, S("truncated")));
	query_text(q, 20, raw(a->line, S("blocks")));
	query_text(q, 21, raw(a->line, S("sentences")));
	query_text(q, 22, raw(a->line, S("derived")));
	query_text(q, 23, s->now);
	return run(s, ST_REREAD, e);
}

static int
sight(struct store *s, const struct article *a, struct err *e)
{
	query_int(s->query[ST_SIGHT], 1, a->key);
	query_text(s->query[ST_SIGHT], 2, a->fetched);
	return run(s, ST_SIGHT, e);
}

static int
put_source(struct store *s, const struct article *a, struct err *e)
{
	if (a->site.n == 0)
		return 0;
	query_text(s->query[ST_SOURCE], 1, a->site);
	query_text(s->query[ST_SOURCE], 2, a->fetched);
	return run(s, ST_SOURCE, e);
}

/* All of the line but what differs between two sightings of one text. */
static struct str
reading_of(struct store *s, const struct json_value *line)
{
	static const struct str sighting[] = { { "fetched", 7 }, { "source", 6 }, { "sha256", 6 }, { "v", 1 } };
	struct buf all = { .max = (size_t)1 << 30 };
	struct str part;

	for (const struct json_value *v = line->child; v; v = v->next) {
		bool skip = false;
		for (size_t i = 0; i < sizeof sighting / sizeof *sighting; i++)
			skip |= str_eq(v->key, sighting[i]);
		if (skip)
			continue;
		buf_add(&all, v->key);
		buf_addc(&all, '\0');
		buf_add(&all, v->raw);
		buf_addc(&all, '\0');
	}
	part = buf_str(&all);
	part = digest(s, &part, 1);
	buf_release(&all);
	return part;
}

int
load_article(struct store *s, const struct json_value *line, enum loaded *what, struct err *e)
{
	struct article a = { .line = line, .figures = json_get(line, S("figures")), .mentions = json_get(line, S("names")) };
	struct str first, last, reading, part[2];
	struct query *q;
	bool later;
	int got;

	a.id = name(s, line, S("id"));
	a.body = text(s, line, S("text"));
	a.site = name(s, line, S("site"));
	a.fetched = when(s, line, S("fetched"));
	if (a.id.n == 0 || a.body.n == 0)
		return err_set(e, ERR_INPUT, "bad-record", "an article line needs \"id\" and \"text\"");
	part[0] = text(s, line, S("title"));
	part[1] = a.body;
	a.text_key = digest(s, part, 2);
	part[0] = a.id;
	part[1] = a.text_key;
	a.key = number_of(digest(s, part, 2));
	a.reading_key = reading_of(s, line);

	q = s->query[ST_FIND];
	query_int(q, 1, a.key);
	got = query_step(q, e);
	if (got == 1) {
		reading = arena_dup(&s->arena, query_str(q, 0));
		first = arena_dup(&s->arena, query_str(q, 1));
		last = arena_dup(&s->arena, query_str(q, 2));
	}
	query_reset(q);
	if (got < 0)
		return -1;
	if (got == 1) {
		*what = LOADED_AGAIN;
		later = a.fetched.n && (last.n == 0 || str_cmp(a.fetched, last) > 0);
		if (later || (a.fetched.n && str_cmp(a.fetched, first) < 0)) {
			if (put_source(s, &a, e) < 0 || sight(s, &a, e) < 0 || dirty(s, S("page"), a.id, e) < 0)
				return -1;
		}
		/* an older sighting does not replace a newer reading; of equal ones the one loaded last counts */
		if (str_eq(reading, a.reading_key) || (!later && str_cmp(a.fetched, last) != 0))
			return 0;
		*what = LOADED_REREAD;
		if (put_source(s, &a, e) < 0 || put_reading(s, &a, e) < 0 || dirty(s, S("page"), a.id, e) < 0)
			return -1;
	} else {
		q = s->query[ST_VERSIONS];
		query_text(q, 1, a.id);
		query_int(q, 2, a.key);
		got = query_step(q, e);
		query_reset(q);
		if (got < 0)
			return -1;
		*what = got ? LOADED_VERSION : LOADED_NEW;
		/* marked always: another writer may be storing another version at this moment */
		if (put_source(s, &a, e) < 0 || put_article(s, &a, e) < 0 || dirty(s, S("page"), a.id, e) < 0)
			return -1;
	}
	return put_found(s, &a, e) < 0 || put_claims(s, &a, e) < 0 || put_checks(s, &a, e) < 0 ? -1 : 0;
}

int
load_reject(struct store *s, const struct json_value *line, struct err *e)
{
	static const struct str key[] = { { "stage", 5 }, { "source", 6 }, { "url", 3 }, { "reason", 6 }, { "message", 7 } };
	struct query *q = s->query[ST_REJECT];
	struct str part[5];

	for (size_t i = 0; i < 5; i++) {
		part[i] = text(s, line, key[i]);
		query_text(q, 2 + (int)i, part[i]);
	}
	query_int(q, 1, number_of(digest(s, part, 5)));
	query_text(q, 7, s->now);
	return run(s, ST_REJECT, e);
}

int
load_end(struct store *s, const struct json_value *line, uint64_t content, struct err *e)
{
	struct query *q = s->query[ST_RUN];
	struct str part[2] = { line->raw, arena_printf(&s->arena, "%016llx", (unsigned long long)content) };

	query_int(q, 1, number_of(digest(s, part, 2)));
	query_text(q, 2, text(s, line, S("stage")));
	put_uint(q, 3, line, S("in"));
	put_uint(q, 4, line, S("articles"));
	put_uint(q, 5, line, S("rejects"));
	query_text(q, 6, line->raw);
	query_text(q, 7, s->now);
	return run(s, ST_RUN, e);
}
