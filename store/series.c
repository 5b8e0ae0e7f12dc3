#include "facts.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a date or period stands on the axis, in days; NAN where it cannot be told. */
static double
day_of(struct str date)
{
	int year = 0, number = 0;
	char text[24];
	struct date d;

	snprintf(text, sizeof text, "%.*s", (int)(date.n < 20 ? date.n : 20), date.p ? date.p : "");
	if (sscanf(text, "FY%4d-Q%1d", &year, &number) == 2 || sscanf(text, "%4d-Q%1d", &year, &number) == 2)
		return (double)date_days(year, 1, 1) + 91.25 * number; /* a quarter counts at its end */
	if (sscanf(text, "FY%4d", &year) == 1)
		return (double)date_days(year, 12, 31);
	if (date_parse(date, &d) < 0)
		return NAN;
	return (double)date_unix(&d) / 86400;
}

static int
by_date(const void *a, const void *b)
{
	const struct point *x = a, *y = b;
	int order = (x->at > y->at) - (x->at < y->at);

	if (order == 0)
		order = str_cmp(x->value, y->value);
	return order ? order : str_cmp(x->site, y->site);
}

static int
by_points(const void *a, const void *b)
{
	const struct series *x = a, *y = b;
	int order = (x->points.n < y->points.n) - (x->points.n > y->points.n);

	if (order == 0)
		order = str_cmp(x->type, y->type);
	if (order == 0)
		order = str_cmp(x->detail, y->detail);
	return order ? order : str_cmp(x->object, y->object);
}

static struct series *
series_of(struct arena *a, struct serieses *all, const struct series *like)
{
	struct series *s;

	for (size_t i = 0; i < all->n; i++) {
		s = &all->v[i];
		if (str_eq(s->type, like->type) && str_eq(s->subject, like->subject) && str_eq(s->object, like->object) &&
		    str_eq(s->detail, like->detail) && str_eq(s->currency, like->currency) && str_eq(s->unit, like->unit))
			return s;
	}
	s = arena_push(a, all);
	*s = *like;
	return s;
}

/* Where some name their period, what names none may be of any: it is left out. */
static void
keep_dated(struct series *s)
{
	size_t n = 0;

	for (size_t k = 0; k < s->points.n; k++)
		n += s->points.v[k].period;
	if (n == 0)
		return;
	n = 0;
	for (size_t k = 0; k < s->points.n; k++)
		if (s->points.v[k].period)
			s->points.v[n++] = s->points.v[k];
	s->points.n = n;
}

/* Sorted, points of one date and value once; then only those that moved in time stay. */
static void
settle(struct serieses *all)
{
	size_t kept = 0;

	for (size_t i = 0; i < all->n; i++) {
		struct series *s = &all->v[i];
		size_t n = 0;
		keep_dated(s);
		qsort(s->points.v, s->points.n, sizeof *s->points.v, by_date);
		for (size_t k = 0; k < s->points.n; k++)
			if (n == 0 || s->points.v[n - 1].at < s->points.v[k].at || !str_eq(s->points.v[n - 1].value, s->points.v[k].value))
				s->points.v[n++] = s->points.v[k];
		s->points.n = n;
		if (n >= 2 && s->points.v[0].at < s->points.v[n - 1].at)
			all->v[kept++] = *s;
	}
	all->n = kept;
	if (kept)
		qsort(all->v, kept, sizeof *all->v, by_points);
}

int
series_find(struct db *d, struct arena *a, const struct filter *f, struct serieses *out, struct err *e)
{
	struct filter wanted = *f;
	struct buf sql = { .max = 1 << 16 };
	struct query *q;
	int got;

	wanted.limit = 0;
	wanted.oldest_first = true;
	buf_add(&sql, S("SELECT c.fact, c.type, coalesce(se.label, c.subject), coalesce(oe.label, c.object), c.value, c.currency, c.unit,"
	    " coalesce(a.published, a.first_fetched), a.site, coalesce(a.url, a.canonical, a.origin), s.text, c.period,"
	    " CASE WHEN coalesce(c.polarity, 'positive') = 'positive' AND coalesce(c.modality, 'asserted') IN ('asserted', 'reported')"
	    " THEN 1 ELSE 0 END"));
	filter_sql(&wanted, d, &sql);
	*out = (struct serieses){ 0 };
	q = db_prepare(d, buf_z(&sql), e);
	buf_release(&sql);
	if (!q)
		return -1;
	filter_bind(&wanted, d, a, q);
	while ((got = query_step(q, e)) == 1) {
		struct series like = { 0 }, *s;
		struct point p = { 0 };
		struct fact_key key;
		bool cut;

		if (query_str(q, 4).n == 0 || query_str(q, 0).n == 0 || query_num(q, 12) == 0)
			continue;
		cut = fact_key_cut(arena_dup(a, query_str(q, 0)), &key);
		like.type = arena_dup(a, query_str(q, 1));
		like.subject = arena_dup(a, query_str(q, 2));
		like.object = arena_dup(a, query_str(q, 3));
		like.key = arena_dup(a, query_str(q, 0));
		like.detail = cut ? key.detail : (struct str){ 0 };
		p.value = arena_dup(a, query_str(q, 4));
		like.currency = arena_dup(a, query_str(q, 5));
		like.unit = arena_dup(a, query_str(q, 6));
		p.date = arena_dup(a, query_str(q, 7));
		p.site = arena_dup(a, query_str(q, 8));
		p.url = arena_dup(a, query_str(q, 9));
		p.sentence = arena_dup(a, query_str(q, 10));
		p.period = cut && key.period.n && !isnan(day_of(key.period));
		if (p.period)
			p.date = key.period;
		p.at = floor(day_of(p.date)); /* two sites on one day tell of one time */
		p.height = strtod(p.value.p, NULL);
		if (isnan(p.at) || !isfinite(p.height))
			continue;
		s = series_of(a, out, &like);
		*arena_push(a, &s->points) = p;
	}
	query_free(q);
	settle(out);
	return got;
}

void
series_title(struct buf *out, const struct series *s)
{
	buf_add(out, s->subject);
	if (s->object.n)
		buf_printf(out, ", %.*s", SARG(s->object));
	buf_printf(out, ": %.*s", SARG(s->type));
	if (s->detail.n) {
		buf_add(out, S(", "));
		put_detail(out, s->key);
	}
}

enum { WIDE = 640, HIGH = 220, LEFT = 140, RIGHT = 20, TOP = 20, BOTTOM = 34 };

static void
label(struct buf *out, double x, double y, const char *anchor, struct str text)
{
	buf_printf(out, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor);
	put_html(out, text);
	buf_add(out, S("</text>\n"));
}

void
series_svg(struct buf *out, const struct series *s)
{
	const struct point *p = s->points.v;
	double first = p[0].at, last = p[s->points.n - 1].at, low = 0, high = 0;
	struct buf text = { .max = 1 << 16 };

	for (size_t i = 0; i < s->points.n; i++) {
		low = p[i].height < low ? p[i].height : low;
		high = p[i].height > high ? p[i].height : high;
	}
	if (high <= low)
		high = low + 1;
	series_title(&text, s);
	buf_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" class=\"plot\""
	    " font-family=\"sans-serif\" font-size=\"12\" fill=\"currentColor\">\n<title>", WIDE, HIGH);
	put_html(out, buf_str(&text));
	buf_add(out, S("</title>\n<desc>"));
	for (size_t i = 0; i < s->points.n; i++) {
		buf_reset(&text);
		put_amount(&text, p[i].value, (struct str){ 0 }, (struct str){ 0 }, s->currency, s->unit, (struct str){ 0 });
		put_html(out, str_cut(p[i].date, 0, 10));
		buf_add(out, S(": "));
		put_html(out, buf_str(&text));
		buf_add(out, S(". "));
	}
	buf_add(out, S("</desc>\n"));
	buf_printf(out, "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.4\"/>\n", LEFT, TOP, HIGH - BOTTOM,
	    WIDE - RIGHT);
	buf_add(out, S("<polyline fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" points=\""));
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < s->points.n; i++) {
			double x = LEFT + (p[i].at - first) / (last - first) * (WIDE - LEFT - RIGHT);
			double y = HIGH - BOTTOM - (p[i].height - low) / (high - low) * (HIGH - TOP - BOTTOM);
			if (pass == 0) {
				buf_printf(out, "%s%.1f,%.1f", i ? " " : "", x, y);
				continue;
			}
			buf_printf(out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>", x, y);
			buf_reset(&text);
			put_amount(&text, p[i].value, (struct str){ 0 }, (struct str){ 0 }, s->currency, s->unit, (struct str){ 0 });
			put_html(out, str_cut(p[i].date, 0, 10));
			buf_add(out, S(": "));
			put_html(out, buf_str(&text));
			buf_add(out, S(", "));
			put_html(out, p[i].site);
			buf_add(out, S("</title></circle>\n"));
		}
		if (pass == 0)
			buf_add(out, S("\"/>\n"));
	}
	label(out, LEFT, HIGH - 12, "start", str_cut(p[0].date, 0, 10));
	label(out, WIDE - RIGHT, HIGH - 12, "end", str_cut(p[s->points.n - 1].date, 0, 10));
	for (size_t i = 0; i < s->points.n; i++)
		if (p[i].height == high) {
			buf_reset(&text);
			put_amount(&text, p[i].value, (struct str){ 0 }, (struct str){ 0 }, s->currency, s->unit, (struct str){ 0 });
			label(out, LEFT - 8, TOP + 4, "end", buf_str(&text));
			break;
		}
	label(out, LEFT - 8, HIGH - BOTTOM, "end", S("0"));
	buf_add(out, S("</svg>\n"));
	buf_release(&text);
}
