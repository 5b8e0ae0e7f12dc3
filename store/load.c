#include "store.h"

#include <string.h>

/* An article line, or a reject, into its rows. */

void
load_begin(struct store *s)
{
	s->entities = s->pages = s->marks = (struct map){ 0 };
	s->words.v = NULL;
	s->words.n = s->words.cap = 0;
	arena_reset(&s->batch);
}

int
load_run_one(struct store *s, enum statement at, struct err *e)
{
	return query_run(s->query[at], e);
}

/* Once a transaction and key is enough. */
int
load_mark(struct store *s, struct str kind, struct str key, struct err *e)
{
	struct str both = arena_printf(&s->arena, "%.*s %.*s", SARG(kind), SARG(key));

	if (map_get(&s->marks, both) >= 0)
		return 0;
	map_put(&s->batch, &s->marks, arena_dup(&s->batch, both), 1);
	query_text(s->query[ST_DIRTY], 1, kind);
	query_text(s->query[ST_DIRTY], 2, key);
	return load_run_one(s, ST_DIRTY, e);
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
		query_text(q, at + (int)i, date ? member_when(s, a->line, key[i]) : v && v->type == JSON_STRING ? member_text(s, a->line, key[i]) :
		    v ? v->raw : (struct str){ 0 });
	}
}

/* What a line has beside the members that have columns, so that nothing is lost. */
static struct str
more_of(struct store *s, const struct article *a)
{
	static const struct str known[] = { { "v", 1 }, { "record", 6 }, { "id", 2 }, { "source", 6 }, { "url", 3 }, { "canonical", 9 },
		{ "site", 4 }, { "title", 5 }, { "authors", 7 }, { "language", 8 },
		{ "description", 11 }, { "section", 7 }, { "tags", 4 }, { "image", 5 }, { "licence", 7 }, { "paywall", 7 },
		{ "credit", 6 }, { "sha256", 6 }, { "truncated", 9 }, { "text", 4 }, { "blocks", 6 },
		{ "sentences", 9 }, { "figures", 7 }, { "names", 5 }, { "claims", 6 }, { "derived", 7 }, { "checks", 6 } };

	static const struct str dates[] = { { "published", 9 }, { "modified", 8 }, { "fetched", 7 } };
	struct str kept[sizeof known / sizeof *known + sizeof dates / sizeof *dates];
	size_t n = sizeof known / sizeof *known;

	memcpy(kept, known, sizeof known);
	/* what should be a date and is none has no column */
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
		if (!json_get(a->line, dates[i]) || member_when(s, a->line, dates[i]).n)
			kept[n++] = dates[i];
	return member_more(s, a->line, kept, n);
}

static int
put_article(struct store *s, const struct article *a, struct err *e)
{
	struct query *q = s->query[ST_ARTICLE];

	query_int(q, 1, a->key);
	query_text(q, 2, a->id);
	query_text(q, 3, a->text_key);
	query_text(q, 4, a->reading_key);
	query_text(q, 5, member_text(s, a->line, S("url")));
	query_text(q, 6, member_text(s, a->line, S("canonical")));
	query_text(q, 7, a->site);
	query_text(q, 8, member_text(s, a->line, S("title")));
	put_metadata(s, a, q, 9);
	query_text(q, 20, a->fetched);
	query_text(q, 21, a->fetched);
	query_text(q, 22, member_text(s, a->line, S("sha256")));
	query_text(q, 23, member_text(s, a->line, S("source")));
	query_text(q, 24, member_text(s, a->line, S("truncated")));
	query_text(q, 25, a->body);
	query_text(q, 26, member_raw(a->line, S("blocks")));
	query_text(q, 27, member_raw(a->line, S("sentences")));
	query_text(q, 28, member_raw(a->line, S("derived")));
	query_text(q, 29, s->now);
	query_text(q, 30, more_of(s, a));
	return load_run_one(s, ST_ARTICLE, e);
}

/* The same text, understood otherwise (newer patterns, corrected metadata): the reading is replaced, the text stays. */
static int
put_reading(struct store *s, const struct article *a, struct err *e)
{
	static const enum statement old[] = { ST_OLD_KEYS, ST_DROP_ROLE, ST_DROP_CLAIM, ST_DROP_CHECK, ST_DROP_MENTION,
		ST_DROP_FIGURE, ST_DROP_SENTENCE };
	struct query *q = s->query[ST_REREAD];

	/* rows of an earlier line that wait must be there to be deleted */
	if (db_flush(s->db, e) < 0 || search_flush(s, e) < 0)
		return -1;
	for (size_t i = 0; i < sizeof old / sizeof *old; i++) {
		query_int(s->query[old[i]], 1, a->key);
		if (load_run_one(s, old[i], e) < 0)
			return -1;
	}
	query_int(q, 1, a->key);
	query_text(q, 2, a->reading_key);
	query_text(q, 3, member_text(s, a->line, S("url")));
	query_text(q, 4, member_text(s, a->line, S("canonical")));
	query_text(q, 5, a->site);
	put_metadata(s, a, q, 6);
	query_text(q, 17, member_text(s, a->line, S("sha256")));
	query_text(q, 18, member_text(s, a->line, S("source")));
	query_text(q, 19, member_text(s, a->line, S("truncated")));
	query_text(q, 20, member_raw(a->line, S("blocks")));
	query_text(q, 21, member_raw(a->line, S("sentences")));
	query_text(q, 22, member_raw(a->line, S("derived")));
	query_text(q, 23, s->now);
	query_text(q, 24, more_of(s, a));
	return load_run_one(s, ST_REREAD, e);
}

static int
sight(struct store *s, struct article *a, bool earlier, struct err *e)
{
	query_int(s->query[ST_SIGHT], 1, a->key);
	query_text(s->query[ST_SIGHT], 2, a->fetched);
	query_int(s->query[ST_SEEN], 1, a->key);
	query_int(s->query[ST_SEEN_ROLES], 1, a->key);
	if (load_run_one(s, ST_SIGHT, e) < 0)
		return -1;
	if (!earlier || !str_eq(a->seen, a->fetched))
		return 0;
	return load_run_one(s, ST_SEEN, e) < 0 || load_run_one(s, ST_SEEN_ROLES, e) < 0 ? -1 : search_move(s, a, e);
}

static int
put_source(struct store *s, const struct article *a, struct err *e)
{
	if (a->site.n == 0)
		return 0;
	query_text(s->query[ST_SOURCE], 1, a->site);
	query_text(s->query[ST_SOURCE], 2, a->fetched);
	query_text(s->query[ST_SOURCE], 3, a->fetched);
	return load_run_one(s, ST_SOURCE, e);
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
	part = digest_of(s, &part, 1);
	buf_release(&all);
	return part;
}

static void
items_init(struct store *s, struct items *out, const struct json_value *list, bool ids)
{
	size_t n = 0;

	*out = (struct items){ .n = list && list->type == JSON_ARRAY ? list->count : 0 };
	out->v = arena_alloc(&s->arena, (out->n + 1) * sizeof *out->v);
	for (const struct json_value *v = out->n ? list->child : NULL; v; v = v->next, n++) {
		out->v[n] = v;
		if (ids && json_text(v, S("id")).n)
			map_put(&s->arena, &out->ids, json_text(v, S("id")), (int64_t)n);
	}
}

static int
article_init(struct store *s, struct article *a, const struct json_value *line, struct err *e)
{
	struct str part[2], published;

	*a = (struct article){ .line = line };
	a->id = member_name(s, line, S("id"));
	a->body = member_text(s, line, S("text"));
	a->site = member_name(s, line, S("site"));
	a->fetched = member_when(s, line, S("fetched"));
	if (a->id.n == 0 || a->body.n == 0)
		return err_set(e, ERR_INPUT, "bad-record", "an article line needs \"id\" and \"text\"");
	/* stored as it is, it would have figures without worth and claims that no question finds */
	if (!json_get(line, S("checks")))
		return err_set(e, ERR_CONFIG, "not-normalized", "the line comes from nf-extract; send it through nf-normalize first");
	part[0] = member_text(s, line, S("title"));
	part[1] = a->body;
	a->text_key = digest_of(s, part, 2);
	part[0] = a->id;
	part[1] = a->text_key;
	a->key = number_of(digest_of(s, part, 2));
	a->reading_key = reading_of(s, line);
	published = member_when(s, line, S("published"));
	a->seen = published.n ? published : a->fetched.n ? a->fetched : S("-");
	return 0;
}

int
load_article(struct store *s, const struct json_value *line, enum loaded *what, uint64_t *content, struct err *e)
{
	struct str first = { 0 }, last = { 0 }, reading = { 0 };
	struct article a;
	struct query *q;
	bool later, earlier;
	int got;

	if (article_init(s, &a, line, e) < 0)
		return -1;
	*content = (uint64_t)number_of(digest_of(s, (const struct str[]){ a.reading_key, a.fetched }, 2));
	/* the page was in this transaction already: what waits of it must be found */
	if (map_get(&s->pages, a.id) >= 0) {
		if (db_flush(s->db, e) < 0)
			return -1;
	} else
		map_put(&s->batch, &s->pages, arena_dup(&s->batch, a.id), 1);
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
		earlier = a.fetched.n && (first.n == 0 || str_cmp(a.fetched, first) < 0);
		if (later || earlier) {
			if (put_source(s, &a, e) < 0 || sight(s, &a, earlier, e) < 0 || load_mark(s, S("page"), a.id, e) < 0)
				return -1;
		}
		/* an older sighting does not replace a newer reading; of equal ones the one loaded last counts */
		if (str_eq(reading, a.reading_key) || (!later && str_cmp(a.fetched, last) != 0))
			return 0;
		*what = LOADED_REREAD;
		/* undated claims count from the earliest sighting */
		if (str_eq(a.seen, a.fetched) && first.n && str_cmp(first, a.seen) < 0)
			a.seen = first;
		if (put_source(s, &a, e) < 0 || put_reading(s, &a, e) < 0 || load_mark(s, S("page"), a.id, e) < 0)
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
		if (put_source(s, &a, e) < 0 || put_article(s, &a, e) < 0 || load_mark(s, S("page"), a.id, e) < 0)
			return -1;
	}
	items_init(s, &a.figures, json_get(line, S("figures")), true);
	items_init(s, &a.mentions, json_get(line, S("names")), true);
	items_init(s, &a.sentences, json_get(line, S("sentences")), false);
	a.stored = arena_zalloc(&s->arena, a.sentences.n + 1);
	return load_parts(s, &a, e);
}

int
load_reject(struct store *s, const struct json_value *line, uint64_t *content, struct err *e)
{
	static const struct str key[] = { { "stage", 5 }, { "source", 6 }, { "url", 3 }, { "reason", 6 }, { "message", 7 } };
	static const struct str known[] = { { "v", 1 }, { "record", 6 }, { "stage", 5 }, { "source", 6 }, { "url", 3 }, { "reason", 6 },
		{ "message", 7 } };
	struct query *q = s->query[ST_REJECT];
	struct str part[5];

	for (size_t i = 0; i < 5; i++) {
		part[i] = member_text(s, line, key[i]);
		query_text(q, 2 + (int)i, part[i]);
	}
	*content = (uint64_t)number_of(digest_of(s, part, 5));
	query_int(q, 1, (int64_t)*content);
	query_text(q, 7, s->now);
	query_text(q, 8, member_more(s, line, known, sizeof known / sizeof *known));
	return load_run_one(s, ST_REJECT, e);
}
