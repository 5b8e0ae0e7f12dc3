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

/* ---- independent sources ---- */

static size_t
source_of(struct saids *c, size_t i)
{
	while (c->v[i].source != i)
		i = c->v[i].source = c->v[c->v[i].source].source;
	return i;
}

static void
join(struct saids *c, size_t i, size_t k)
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
aspect_of(const struct said *c, enum aspect aspect)
{
	switch (aspect) {
	case ASPECT_ARTICLE: return c->article;
	case ASPECT_SITE: return c->site;
	case ASPECT_CREDIT: return c->credit;
	default: return c->sentence;
	}
}

static void
find_sources(struct arena *a, struct saids *c)
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
extent_of(const struct said *c, struct extent *out)
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
comparable(const struct said *a, const struct said *b)
{
	return str_eq(a->currency, b->currency) && str_eq(a->unit, b->unit) && str_eq(a->sense, b->sense);
}

static bool
agree(const struct said *a, const struct said *b)
{
	struct extent x, y;

	if (!extent_of(a, &x) || !extent_of(b, &y))
		return true;
	return (x.no_low || y.no_high || dec_cmp(x.low, y.high) <= 0) && (y.no_low || x.no_high || dec_cmp(y.low, x.high) <= 0);
}

static bool
same_time(const struct said *a, const struct said *b)
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
articles_agree(const struct saids *c, size_t i, size_t k)
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
amount(struct arena *a, const struct said *c)
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
find_conflict(struct arena *a, struct str key, struct saids *all)
{
	struct saids c = *all;

	if (!says_enough(key))
		return (struct str){ 0 };
	if (c.n > COMPARED_MAX) {
		c.v += c.n - COMPARED_MAX;
		c.n = COMPARED_MAX;
	}
	for (size_t i = 0; i < c.n; i++)
		for (size_t k = i + 1; k < c.n; k++) {
			const struct said *x = &c.v[i], *y = &c.v[k];
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

static int64_t
distinct(const struct said *v, size_t n, enum aspect aspect, struct str *room)
{
	size_t there = 0;
	int64_t found = 0;

	for (size_t i = 0; i < n; i++)
		if (aspect_of(&v[i], aspect).n)
			room[there++] = aspect_of(&v[i], aspect);
	qsort(room, there, sizeof *room, compare_strings);
	for (size_t i = 0; i < there; i++)
		found += i == 0 || !str_eq(room[i], room[i - 1]);
	return found;
}

/* `marks` has a place for every claim of the fact and holds no stamp that is given again. */
static int64_t
sources(const struct said *v, size_t n, size_t *marks, size_t stamp)
{
	int64_t found = 0;

	for (size_t i = 0; i < n; i++)
		if (marks[v[i].source] != stamp) {
			marks[v[i].source] = stamp;
			found++;
		}
	return found;
}

static int
by_value(const void *a, const void *b)
{
	const struct said *x = a, *y = b;
	const struct str left[] = { x->currency, x->unit, x->value, x->low, x->high, x->approx, x->sense };
	const struct str right[] = { y->currency, y->unit, y->value, y->low, y->high, y->approx, y->sense };

	for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
		int order = str_cmp(left[i], right[i]);
		if (order)
			return order;
	}
	return 0;
}

static void
span_of(const struct said *v, size_t n, struct str *first, struct str *last)
{
	*first = *last = (struct str){ 0 };
	for (size_t i = 0; i < n; i++) {
		if (!first->n || (v[i].seen.n && str_cmp(v[i].seen, *first) < 0))
			*first = v[i].seen;
		if (str_cmp(v[i].seen, *last) > 0)
			*last = v[i].seen;
	}
}

void
fact_make(struct arena *a, struct str key, struct saids *c, struct fact *out)
{
	struct said *sorted = arena_alloc(a, (c->n + 1) * sizeof *sorted);
	struct str *room = arena_alloc(a, (c->n + 1) * sizeof *room);
	size_t *marks = arena_zalloc(a, (c->n + 1) * sizeof *marks), stamp = 1, end;

	*out = (struct fact){ .key = key };
	find_sources(a, c);
	for (size_t i = 0; i < c->n; i++)
		c->v[i].source = source_of(c, i);
	span_of(c->v, c->n, &out->first, &out->last);
	out->articles = distinct(c->v, c->n, ASPECT_ARTICLE, room);
	out->sites = distinct(c->v, c->n, ASPECT_SITE, room);
	out->sources = sources(c->v, c->n, marks, stamp++);
	out->note = find_conflict(a, key, c);
	memcpy(sorted, c->v, c->n * sizeof *sorted);
	qsort(sorted, c->n, sizeof *sorted, by_value);
	for (size_t i = 0; i < c->n; i = end) {
		const struct said *s = &sorted[i];
		for (end = i + 1; end < c->n && by_value(s, &sorted[end]) == 0; end++)
			;
		if (s->value.n == 0 && s->low.n == 0 && s->high.n == 0 && s->sense.n == 0)
			continue;
		struct worth *w = arena_push(a, &out->values);
		w->of = s;
		span_of(s, end - i, &w->first, &w->last);
		w->articles = distinct(s, end - i, ASPECT_ARTICLE, room);
		w->sites = distinct(s, end - i, ASPECT_SITE, room);
		w->sources = sources(s, end - i, marks, stamp++);
	}
}
