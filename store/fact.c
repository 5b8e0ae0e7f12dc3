#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/date.h"
#include "../lib/dec.h"

/*
 * A fact is what claims of one key say together. Its values are counted by articles, by sites, and by
 * independent sources: claims of one site, with one credit line, or in one and the same sentence come from
 * one source. Values conflict when two sources give, for one period or within a week, amounts of one
 * unit that rounding and hedges do not explain. A value that moved with time is history.
 */

enum {
	COMPARED_MAX = 60,        /* claims of a fact that are held against each other: the latest */
	SAME_TIME = 7 * 86400,    /* seconds within which two claims without a period speak of one time */
};

struct claim {
	struct str type, subject, object, period, value, low, high, currency, unit, approx, article, site, credit, sentence, seen;
	bool counts;              /* stated as so: neither denied nor planned nor asked */
	size_t source;            /* root of its set, by source_of */
	int group;                /* its value, an index */
};

struct claims {
	struct claim *v;
	size_t n, cap;
};

/* ---- independent sources ---- */

static size_t
source_of(struct claims *c, size_t i)
{
	while (c->v[i].source != i)
		i = c->v[i].source = c->v[c->v[i].source].source;
	return i;
}

static void
join(struct claims *c, size_t i, size_t k)
{
	i = source_of(c, i);
	k = source_of(c, k);
	if (i < k)
		c->v[k].source = i;
	else
		c->v[i].source = k;
}

struct tag {
	struct str text;
	size_t at;
};

static int
by_text(const void *a, const void *b)
{
	const struct tag *x = a, *y = b;
	int order = str_cmp(x->text, y->text);

	return order ? order : (x->at > y->at) - (x->at < y->at);
}

enum aspect { ASPECT_ARTICLE, ASPECT_SITE, ASPECT_CREDIT, ASPECT_SENTENCE };

static struct str
aspect_of(const struct claim *c, enum aspect aspect)
{
	switch (aspect) {
	case ASPECT_ARTICLE: return c->article;
	case ASPECT_SITE: return c->site;
	case ASPECT_CREDIT: return c->credit;
	default: return c->sentence;
	}
}

static void
find_sources(struct arena *a, struct claims *c)
{
	struct tag *tags = arena_alloc(a, (c->n + 1) * sizeof *tags);

	for (size_t i = 0; i < c->n; i++)
		c->v[i].source = i;
	for (enum aspect aspect = ASPECT_ARTICLE; aspect <= ASPECT_SENTENCE; aspect++) {
		for (size_t i = 0; i < c->n; i++)
			tags[i] = (struct tag){ aspect_of(&c->v[i], aspect), i };
		qsort(tags, c->n, sizeof *tags, by_text);
		for (size_t i = 1; i < c->n; i++)
			if (tags[i].text.n && str_eq(tags[i].text, tags[i - 1].text))
				join(c, tags[i].at, tags[i - 1].at);
	}
}

/* ---- do two values agree? ---- */

static struct dec
half_place(struct dec d)
{
	struct dec half;

	/* the last digit that was written and is not zero: 1.2 billion was rounded to 0.1 billion */
	while (d.coef && d.coef % 10 == 0) {
		d.coef /= 10;
		d.exp++;
	}
	half = (struct dec){ 5, d.exp - 1 };
	return half;
}

/* What a value may stand for: from low to high, both included. */
struct extent {
	struct dec low, high;
	bool no_low, no_high; /* open */
};

static bool
extent_of(const struct claim *c, struct extent *out)
{
	struct dec value, half, tenth;
	struct str approx = c->approx;

	*out = (struct extent){ .no_low = true, .no_high = true };
	if (c->value.n == 0) {
		out->no_low = dec_parse(c->low, &out->low) < 0;
		out->no_high = dec_parse(c->high, &out->high) < 0;
		return !out->no_low || !out->no_high;
	}
	if (dec_parse(c->value, &value) < 0)
		return false;
	half = half_place(value);
	/* half a place of a single digit is much: no rounding explains more than a tenth */
	if (dec_mul(value, (struct dec){ 1, -1 }, &tenth) == 0) {
		if (dec_sign(tenth) < 0)
			tenth.coef = -tenth.coef;
		if (dec_cmp(tenth, half) < 0)
			half = tenth;
	}
	if (str_eq(approx, S("~")) && dec_add(half, half, &half) < 0)
		return false;
	if (dec_sub(value, half, &out->low) < 0 || dec_add(value, half, &out->high) < 0)
		return false;
	out->no_high = approx.n && approx.p[0] == '>';
	out->no_low = approx.n && approx.p[0] == '<';
	return true;
}

static bool
comparable(const struct claim *a, const struct claim *b)
{
	return str_eq(a->currency, b->currency) && str_eq(a->unit, b->unit);
}

static bool
agree(const struct claim *a, const struct claim *b)
{
	struct extent x, y;

	if (!extent_of(a, &x) || !extent_of(b, &y))
		return true;
	return (x.no_low || y.no_high || dec_cmp(x.low, y.high) <= 0) && (y.no_low || x.no_high || dec_cmp(y.low, x.high) <= 0);
}

static bool
same_time(const struct claim *a, const struct claim *b)
{
	struct date x, y;
	int64_t apart;

	if (a->period.n || b->period.n)
		return str_eq(a->period, b->period);
	if (date_parse(a->seen, &x) < 0 || date_parse(b->seen, &y) < 0)
		return false;
	apart = date_unix(&x) - date_unix(&y);
	return apart <= SAME_TIME && apart >= -SAME_TIME;
}

/* Whether any value of i's article stands in k's article, or the other way: then the two say more than one thing. */
static bool
articles_agree(const struct claims *c, size_t i, size_t k)
{
	for (size_t x = 0; x < c->n; x++) {
		if (!str_eq(c->v[x].article, c->v[i].article))
			continue;
		for (size_t y = 0; y < c->n; y++)
			if (str_eq(c->v[y].article, c->v[k].article) && comparable(&c->v[x], &c->v[y]) && agree(&c->v[x], &c->v[y]))
				return true;
	}
	return false;
}

static struct str
amount(struct arena *a, const struct claim *c)
{
	struct str unit = c->currency.n ? c->currency : c->unit;

	if (c->value.n)
		return arena_printf(a, "%.*s%.*s%s%.*s", SARG(c->approx), SARG(c->value), unit.n ? " " : "", SARG(unit));
	return arena_printf(a, "%.*s-%.*s%s%.*s", SARG(c->low), SARG(c->high), unit.n ? " " : "", SARG(unit));
}

/*
 * Whether a key says enough for two amounts under it to be about one thing: a subject, and the metric or
 * attribute for the types that measure many. (Keys: TYPE/SUBJECT/OBJECT/DETAIL/PERIOD behind a version;
 * keys of another form are taken at their word.)
 */
static bool
says_enough(struct str key)
{
	static const struct str measured[] = { { "financials", 10 }, { "growth", 6 }, { "capacity", 8 }, { "price", 5 },
		{ "benchmark", 9 }, { "headcount", 9 }, { "forecast", 8 }, { "release", 7 }, { "incident", 8 } };
	struct str part[6] = { { 0 } };
	size_t n = 0;

	while (n < 6 && str_token(&key, '/', &part[n]))
		n++;
	if (n < 6)
		return true;
	if (part[2].n == 0)
		return false;
	for (size_t i = 0; i < sizeof measured / sizeof *measured; i++)
		if (str_eq(part[1], measured[i]) && part[4].n == 0)
			return false;
	return true;
}

static struct str
find_conflict(struct arena *a, struct str key, struct claims *all)
{
	struct claims c = *all;

	if (!says_enough(key))
		return (struct str){ 0 };
	if (c.n > COMPARED_MAX) {
		c.v += c.n - COMPARED_MAX;
		c.n = COMPARED_MAX;
	}
	for (size_t i = 0; i < c.n; i++)
		for (size_t k = i + 1; k < c.n; k++) {
			const struct claim *x = &c.v[i], *y = &c.v[k];
			if (x->counts && y->counts && x->source != y->source && comparable(x, y) && same_time(x, y) && !agree(x, y) &&
			    !articles_agree(&c, i, k))
				return arena_printf(a, "%.*s (%.*s) or %.*s (%.*s)", SARG(amount(a, x)), SARG(x->site), SARG(amount(a, y)),
				    SARG(y->site));
		}
	return (struct str){ 0 };
}

/* ---- counting ---- */

static int
compare_strings(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static size_t
distinct(struct arena *a, const struct claims *c, int group, enum aspect aspect)
{
	struct str *v = arena_alloc(a, (c->n + 1) * sizeof *v);
	size_t n = 0, found = 0;

	for (size_t i = 0; i < c->n; i++)
		if ((group < 0 || c->v[i].group == group) && aspect_of(&c->v[i], aspect).n)
			v[n++] = aspect_of(&c->v[i], aspect);
	qsort(v, n, sizeof *v, compare_strings);
	for (size_t i = 0; i < n; i++)
		found += i == 0 || !str_eq(v[i], v[i - 1]);
	return found;
}

static size_t
sources(struct arena *a, const struct claims *c, int group)
{
	bool *there = arena_zalloc(a, c->n + 1);
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		if ((group < 0 || c->v[i].group == group) && !there[c->v[i].source]) {
			there[c->v[i].source] = true;
			n++;
		}
	return n;
}

/* The order of values: as they were first seen, then by what they are. */
static int
by_value(const void *a, const void *b)
{
	const struct claim *x = a, *y = b;
	const struct str left[] = { x->currency, x->unit, x->value, x->low, x->high, x->approx };
	const struct str right[] = { y->currency, y->unit, y->value, y->low, y->high, y->approx };

	for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
		int order = str_cmp(left[i], right[i]);
		if (order)
			return order;
	}
	return 0;
}

/* ---- reading and writing ---- */

struct writer {
	struct db *db;
	struct query *select, *drop_values, *drop, *fact, *value, *versions, *current, *gone, *keys;
};

static int
read_claims(struct arena *a, struct query *q, struct str key, struct claims *c, struct err *e)
{
	int got;

	query_text(q, 1, key);
	while ((got = query_step(q, e)) == 1) {
		struct claim *x = arena_push(a, c);
		struct str *const field[] = { &x->type, &x->subject, &x->object, &x->period, &x->value, &x->low, &x->high,
			&x->currency, &x->unit, &x->approx, &x->article, &x->site, &x->credit, &x->sentence, &x->seen };
		for (size_t i = 0; i < sizeof field / sizeof *field; i++)
			*field[i] = arena_dup(a, query_str(q, (int)i));
		x->counts = query_num(q, 15) != 0;
	}
	query_reset(q);
	return got;
}

static int
put_values(struct arena *a, struct writer *w, struct str key, struct claims *c, int *groups, struct err *e)
{
	struct claim *sorted = arena_alloc(a, (c->n + 1) * sizeof *sorted);
	struct str first, last;

	memcpy(sorted, c->v, c->n * sizeof *sorted);
	qsort(sorted, c->n, sizeof *sorted, by_value);
	*groups = 0;
	for (size_t i = 0; i < c->n; i++) {
		const struct claim *s = &sorted[i];
		if ((s->value.n == 0 && s->low.n == 0 && s->high.n == 0) || (i && by_value(s, s - 1) == 0))
			continue;
		first = last = (struct str){ 0 };
		for (size_t k = 0; k < c->n; k++) {
			struct claim *x = &c->v[k];
			if (by_value(x, s) != 0)
				continue;
			x->group = *groups;
			if (!first.n || (x->seen.n && str_cmp(x->seen, first) < 0))
				first = x->seen;
			if (str_cmp(x->seen, last) > 0)
				last = x->seen;
		}
		const struct str field[] = { s->value, s->low, s->high, s->currency, s->unit, s->approx, first, last };
		query_text(w->value, 1, key);
		query_int(w->value, 2, *groups);
		for (size_t f = 0; f < sizeof field / sizeof *field; f++)
			query_text(w->value, 3 + (int)f, field[f]);
		query_int(w->value, 11, (int64_t)distinct(a, c, *groups, ASPECT_ARTICLE));
		query_int(w->value, 12, (int64_t)distinct(a, c, *groups, ASPECT_SITE));
		query_int(w->value, 13, (int64_t)sources(a, c, *groups));
		if (query_run(w->value, e) < 0)
			return -1;
		(*groups)++;
	}
	return 0;
}

static int
put_fact(struct arena *a, struct writer *w, struct str key, struct err *e)
{
	struct claims c = { 0 };
	struct str first = { 0 }, last = { 0 }, note;
	int groups;

	if (read_claims(a, w->select, key, &c, e) < 0)
		return -1;
	query_text(w->drop_values, 1, key);
	query_text(w->drop, 1, key);
	if (query_run(w->drop_values, e) < 0 || query_run(w->drop, e) < 0)
		return -1;
	if (c.n == 0)
		return 0;
	find_sources(a, &c);
	for (size_t i = 0; i < c.n; i++) {
		c.v[i].source = source_of(&c, i);
		c.v[i].group = -1;
		if (!first.n || (c.v[i].seen.n && str_cmp(c.v[i].seen, first) < 0))
			first = c.v[i].seen;
		if (str_cmp(c.v[i].seen, last) > 0)
			last = c.v[i].seen;
	}
	note = find_conflict(a, key, &c);
	/* the values refer to the fact, so it is written first; how many there are is known by counting them */
	struct claim *sorted = arena_alloc(a, c.n * sizeof *sorted);
	memcpy(sorted, c.v, c.n * sizeof *sorted);
	qsort(sorted, c.n, sizeof *sorted, by_value);
	groups = 0;
	for (size_t i = 0; i < c.n; i++)
		groups += (sorted[i].value.n || sorted[i].low.n || sorted[i].high.n) && (i == 0 || by_value(&sorted[i], &sorted[i - 1]));
	const struct str field[] = { key, c.v[0].type, c.v[0].subject, c.v[0].object, c.v[0].period, first, last };
	for (size_t f = 0; f < sizeof field / sizeof *field; f++)
		query_text(w->fact, 1 + (int)f, field[f]);
	query_int(w->fact, 8, (int64_t)c.n);
	query_int(w->fact, 9, (int64_t)distinct(a, &c, -1, ASPECT_ARTICLE));
	query_int(w->fact, 10, (int64_t)distinct(a, &c, -1, ASPECT_SITE));
	query_int(w->fact, 11, (int64_t)sources(a, &c, -1));
	query_int(w->fact, 12, groups);
	query_int(w->fact, 13, note.n > 0);
	query_text(w->fact, 14, note);
	return query_run(w->fact, e) < 0 ? -1 : put_values(a, w, key, &c, &groups, e);
}

/* ---- pages ---- */

struct version {
	int64_t key;
	struct str seen;
};

/* Which version of a page is the current one, and which claims of the older ones it no longer makes. */
static int
put_page(struct arena *a, struct arena *list, struct writer *w, struct str id, struct tag **tags, size_t *n, size_t *cap,
    struct err *e)
{
	LIST(struct version) versions = { 0 };
	int got;

	query_text(w->versions, 1, id);
	while ((got = query_step(w->versions, e)) == 1) {
		struct version *v = arena_push(a, &versions);
		v->key = query_num(w->versions, 0);
		v->seen = arena_dup(a, query_str(w->versions, 1));
	}
	query_reset(w->versions);
	if (got < 0 || versions.n < 2)
		return got;
	for (size_t i = 0; i < versions.n; i++) {
		int64_t now = versions.v[versions.n - 1].key;
		bool current = i == versions.n - 1;
		query_int(w->current, 1, versions.v[i].key);
		query_int(w->current, 2, current);
		query_int(w->gone, 1, versions.v[i].key);
		query_int(w->gone, 2, now);
		query_text(w->gone, 3, versions.v[i].seen.n ? versions.v[i].seen : S("unknown"));
		if (query_run(w->current, e) < 0 || query_run(w->gone, e) < 0)
			return -1;
		query_int(w->keys, 1, versions.v[i].key);
		while ((got = query_step(w->keys, e)) == 1) {
			if (*n == *cap)
				*tags = arena_grow(list, *tags, cap, sizeof **tags);
			(*tags)[(*n)++] = (struct tag){ arena_dup(list, query_str(w->keys, 0)), 0 };
		}
		query_reset(w->keys);
		if (got < 0)
			return -1;
	}
	return 0;
}

static int
prepare(struct db *d, struct writer *w, struct err *e)
{
	struct {
		struct query **at;
		const char *sql;
	} all[] = {
		{ &w->select, "SELECT c.type, c.subject, c.object, c.period, c.value, c.low, c.high, c.currency, c.unit, c.approx, a.id,"
		    " coalesce(a.site, ''), a.credit, s.text, coalesce(a.published, a.first_fetched),"
		    " CASE WHEN coalesce(c.polarity, 'positive') = 'positive' AND coalesce(c.modality, 'asserted') IN ('asserted', 'reported')"
		    " THEN 1 ELSE 0 END FROM claim c JOIN article a ON a.key = c.article"
		    " LEFT JOIN sentence s ON s.article = c.article AND s.n = c.sentence"
		    " WHERE c.fact = ?1 AND a.is_current = 1 ORDER BY coalesce(a.published, a.first_fetched, ''), a.key, c.n" },
		{ &w->drop_values, "DELETE FROM fact_value WHERE fact = ?1" },
		{ &w->drop, "DELETE FROM fact WHERE key = ?1" },
		{ &w->fact, "INSERT INTO fact (key, type, subject, object, period, first_seen, last_seen, claims, articles, sites,"
		    " sources, readings, conflict, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)" },
		{ &w->value, "INSERT INTO fact_value (fact, n, value, low, high, currency, unit, approx, first_seen, last_seen,"
		    " articles, sites, sources) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)" },
		{ &w->versions, "SELECT key, coalesce(last_fetched, modified, published) AS seen FROM article WHERE id = ?1"
		    " ORDER BY coalesce(last_fetched, modified, published, ''), key" },
		{ &w->current, "UPDATE article SET is_current = ?2 WHERE key = ?1 AND is_current <> ?2" },
		{ &w->gone, "UPDATE claim SET gone = CASE WHEN article = ?2 OR EXISTS (SELECT 1 FROM claim x WHERE x.article = ?2"
		    " AND x.mark = claim.mark) THEN NULL ELSE ?3 END WHERE article = ?1" },
		{ &w->keys, "SELECT DISTINCT fact FROM claim WHERE article = ?1 AND fact IS NOT NULL" },
	};

	*w = (struct writer){ .db = d };
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (!(*all[i].at = db_prepare(d, all[i].sql, e)))
			return -1;
	return 0;
}

static void
release(struct writer *w)
{
	struct query *all[] = { w->select, w->drop_values, w->drop, w->fact, w->value, w->versions, w->current, w->gone, w->keys };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		query_free(all[i]);
}

/* Takes the marks away and gives them; what other writers commit from now on stays marked. */
static int
take_marks(struct store *s, struct arena *list, struct tag **pages, size_t *n_pages, size_t *pages_cap, struct tag **facts,
    size_t *n_facts, size_t *facts_cap, struct err *e)
{
	struct query *q = db_prepare(s->db, "DELETE FROM dirty RETURNING kind, key", e);
	int got = -1;

	while (q && (got = query_step(q, e)) == 1) {
		bool page = str_eq(query_str(q, 0), S("page"));
		struct tag **to = page ? pages : facts;
		size_t *n = page ? n_pages : n_facts, *cap = page ? pages_cap : facts_cap;
		if (*n == *cap)
			*to = arena_grow(list, *to, cap, sizeof **to);
		(*to)[(*n)++] = (struct tag){ arena_dup(list, query_str(q, 1)), 0 };
	}
	query_free(q);
	return got;
}

static int
refresh(struct store *s, struct writer *w, struct arena *list, struct err *e)
{
	struct tag *pages = NULL, *facts = NULL;
	size_t n_pages = 0, n_facts = 0, pages_cap = 0, facts_cap = 0;

	if (db_begin(s->db, e) < 0 || db_lock_writers(s->db, e) < 0 ||
	    take_marks(s, list, &pages, &n_pages, &pages_cap, &facts, &n_facts, &facts_cap, e) < 0)
		return -1;
	if (n_pages)
		qsort(pages, n_pages, sizeof *pages, by_text);
	for (size_t i = 0; i < n_pages; i++) {
		arena_reset(&s->arena);
		if ((i == 0 || !str_eq(pages[i].text, pages[i - 1].text)) &&
		    put_page(&s->arena, list, w, pages[i].text, &facts, &n_facts, &facts_cap, e) < 0)
			return -1;
	}
	if (n_facts)
		qsort(facts, n_facts, sizeof *facts, by_text);
	for (size_t i = 0; i < n_facts; i++) {
		arena_reset(&s->arena);
		if ((i == 0 || !str_eq(facts[i].text, facts[i - 1].text)) && put_fact(&s->arena, w, facts[i].text, e) < 0)
			return -1;
	}
	return db_commit(s->db, e);
}

int
facts_refresh(struct store *s, struct err *e)
{
	struct query *q = db_prepare(s->db, "SELECT 1 FROM dirty LIMIT 1", e);
	struct arena list = { 0 };
	struct writer w = { 0 };
	int got = q ? query_step(q, e) : -1;

	query_free(q);
	for (int i = 0; got == 1 && i < 8; i++) {
		got = prepare(s->db, &w, e) < 0 || refresh(s, &w, &list, e) < 0 ? -1 : 0;
		if (got < 0) {
			if (db_try_again(s->db))
				got = 1;
			db_rollback(s->db);
		}
		release(&w);
		w = (struct writer){ 0 };
		arena_reset(&list);
	}
	arena_release(&list);
	return got == 0 ? 0 : -1;
}
