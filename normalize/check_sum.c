#include "normalize.h"

#include <string.h>

/*
 * Sums and differences as one sentence states them: parts and their total, an amount and what it is more than
 * another, a change by an amount, and a part that is larger than the whole that includes it. Parts are all the
 * figures of one measure that stand in the list; where some of them alone make the total, the rest is something else.
 */

enum { PARTS_MAX = 6, REACH_MAX = 120, JOINT_MAX = 40 };

#define TEXT(line, f) SARG((line)->figures.v[f].text)

static bool
amounts(const struct line *line, int f)
{
	static const char *const kinds[] = { "money", "count", "quantity" };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_eq(line->figures.v[f].kind, str_z(kinds[i])))
			return line->figures.v[f].worth.has_value;
	return false;
}

/* Of one kind and currency; a count without a noun of its own is of the other's, and jobs are people's. */
static bool
addable(const struct normalize *n, const struct line *line, int a, int b)
{
	const struct figure *x = &line->figures.v[a], *y = &line->figures.v[b];

	if (str_eq(x->kind, S("count")) && str_eq(y->kind, S("count")) && (!x->worth.unit.n || !y->worth.unit.n ||
	    (people_unit(n, x->worth.unit) && people_unit(n, y->worth.unit))))
		return amounts(line, a) && amounts(line, b);
	return amounts(line, a) && same_measure(line, a, b);
}

static struct str
between(const struct line *line, int a, int b)
{
	return str_cut(line->text, line->figures.v[a].end, line->figures.v[b].start);
}

/* ---- parts and their total ---- */

struct parts {
	int v[PARTS_MAX];
	size_t n;
};

/* The sum of those whose bit is set. */
static bool
sum_of(const struct line *line, const struct parts *p, unsigned bits, struct interval *sum)
{
	struct interval x;
	bool any = false;

	for (size_t i = 0; i < p->n; i++) {
		if (!(bits >> i & 1))
			continue;
		if (!interval_of(line, p->v[i], &x))
			return false;
		if (!any)
			*sum = x;
		else if (!interval_add(*sum, x, sum))
			return false;
		any = true;
	}
	return any;
}

static void
parts_add_up(struct normalize *n, struct line *line, const struct parts *p, int total)
{
	int figures[PARTS_MAX + 2];
	struct interval sum, whole, some;
	struct buf b = { .max = 1 << 12 };
	unsigned all = (1u << p->n) - 1;
	bool fits;

	if (p->n < 2 || !interval_of(line, total, &whole) || !sum_of(line, p, all, &sum))
		return;
	fits = interval_meet(sum, whole);
	for (unsigned bits = 1; !fits && bits < all; bits++)
		if (sum_of(line, p, bits, &some) && interval_meet(some, whole))
			return; /* the others are something else */
	for (size_t i = 0; i < p->n; i++) {
		buf_printf(&b, "%s%.*s", i ? " and " : "", TEXT(line, p->v[i]));
		figures[i] = p->v[i];
	}
	figures[p->n] = total;
	figures[p->n + 1] = -1;
	check_figures(n, line, "sum", fits ? "consistent" : "inconsistent", figures,
	    arena_printf(&n->arena, "%.*s add up to %.*s%s %.*s", SARG(buf_str(&b)),
	    SARG(amount_words(n, sum.mid, &line->figures.v[total].worth)), fits ? ", which fits" : ", not", TEXT(line, total)));
	buf_release(&b);
}

/* "A and B, for a total of C" */
static void
total_behind(struct normalize *n, struct line *line, struct span s, int first, int total)
{
	struct parts p = { .n = 0 };
	struct str list;

	if (!check_ends(n, "total", figure_lead(line, total, s.start)) ||
	    check_phrase(n, "so-far", str_cut(line->text, s.start, s.end)))
		return;
	for (int f = total - 1; f >= first && p.n < PARTS_MAX; f--) {
		if (!amounts(line, f))
			continue;
		if (!addable(n, line, f, total) || line->figures.v[f].end + REACH_MAX * 2 < line->figures.v[total].start)
			return; /* two measures in one list: what is added to what is not plain */
		p.v[p.n++] = f;
	}
	if (p.n < 2 || p.n == PARTS_MAX)
		return;
	for (size_t i = 0; i < p.n / 2; i++) {
		int swap = p.v[i];
		p.v[i] = p.v[p.n - 1 - i];
		p.v[p.n - 1 - i] = swap;
	}
	list = between(line, p.v[0], p.v[p.n - 1]);
	if (same_clause(list) && check_phrase(n, "and", between(line, p.v[p.n - 2], p.v[p.n - 1])))
		parts_add_up(n, line, &p, total);
}

/* "C, made up of A and B"; "C, A in cash and B in stock" */
static void
total_in_front(struct normalize *n, struct line *line, struct span s, int total)
{
	struct parts p = { .n = 0 };
	struct str joint;
	uint32_t last = line->figures.v[total].end;
	bool stated;

	for (int f = total + 1; (size_t)f < line->figures.n && line->figures.v[f].end <= s.end && p.n < PARTS_MAX; f++) {
		if (!amounts(line, f))
			continue;
		if (!addable(n, line, total, f) || line->figures.v[f].start > last + REACH_MAX)
			break;
		p.v[p.n++] = f;
		last = line->figures.v[f].end;
	}
	if (p.n < 2 || p.n == PARTS_MAX)
		return;
	joint = between(line, total, p.v[0]);
	stated = check_phrase(n, "parts", joint);
	if (!stated) {
		/* cash and paper are what a price is paid in, and nothing else is */
		struct str first = str_trim(figure_tail(line, p.v[0], s.end)), second = str_trim(figure_tail(line, p.v[1], s.end));
		p.n = 2;
		if (joint.n > JOINT_MAX || !check_starts(n, "in-cash", first) || !check_starts(n, "in-stock", second) ||
		    !(str_chr(joint, ',') < joint.n || str_chr(joint, ':') < joint.n || str_chr(joint, '(') < joint.n ||
		      str_find(joint, S("\xE2\x80\x94")) < joint.n))
			return;
	}
	if (!check_phrase(n, "and", between(line, p.v[p.n - 2], p.v[p.n - 1])) ||
	    check_phrase(n, "not-all", str_cut(line->text, line->figures.v[total].end, s.end)))
		return;
	parts_add_up(n, line, &p, total);
}

/* ---- a part larger than its whole ---- */

static void
part_within(struct normalize *n, struct line *line, int a, int b)
{
	struct str joint = between(line, a, b);
	struct interval x, y;
	int whole = -1, part = -1;

	if (joint.n > JOINT_MAX || !addable(n, line, a, b) || !same_clause(joint))
		return;
	if (check_ends(n, "including", joint)) {
		whole = a, part = b; /* "C, including A" */
	} else {
		joint = without_hedges(n, joint);
		if (joint.n && check_starts(n, "out-of", joint) == joint.n)
			whole = b, part = a; /* "500 of its 400", with nothing else between */
	}
	if (part < 0 || !interval_of(line, whole, &x) || !interval_of(line, part, &y) || x.open || dec_cmp(y.low, x.high) <= 0)
		return;
	check_figures(n, line, "part-exceeds-whole", "inconsistent", (int[]){ part, whole, -1 },
	    arena_printf(&n->arena, "%.*s, of which %.*s is said to be a part, is less", TEXT(line, whole), TEXT(line, part)));
}

/* ---- differences ---- */

static void
difference_adds_up(struct normalize *n, struct line *line, int more, int less, int apart)
{
	struct interval a, b, d, sum;
	bool fits;

	/* the "more than" before the second is the joint's, and no hedge */
	if (!interval_written(line, more, &a) || !interval_written(line, less, &b) || !interval_of(line, apart, &d) ||
	    !interval_add(b, d, &sum))
		return;
	fits = interval_meet(sum, a);
	check_figures(n, line, "difference", fits ? "consistent" : "inconsistent", (int[]){ more, less, apart, -1 },
	    arena_printf(&n->arena, "%.*s and %.*s make %.*s%s %.*s", TEXT(line, less), TEXT(line, apart),
	    SARG(amount_words(n, sum.mid, &line->figures.v[more].worth)), fits ? ", which fits" : ", not", TEXT(line, more)));
}

/* Three figures in a row. "A, D more than the B"; "by D to T from F", "D from F to T" */
static void
difference(struct normalize *n, struct line *line, struct span s, int a, int b, int c)
{
	struct str joint = str_trim(between(line, b, c));
	struct str lead_a = figure_lead(line, a, s.start), lead_b = figure_lead(line, b, s.start), lead_c = figure_lead(line, c, s.start);
	struct interval x, y;
	bool to_first, from_first, beside;

	if (!same_measure(line, a, b) || !same_measure(line, b, c) || between(line, a, b).n > REACH_MAX ||
	    between(line, b, c).n > REACH_MAX || !same_clause(between(line, a, c)) ||
	    check_phrase(n, "other-base", figure_tail(line, c, s.end)))
		return;
	beside = joint.n < JOINT_MAX && str_eq(str_trim(between(line, a, b)), S(","));
	if (beside && check_starts(n, "more-than", joint)) {
		difference_adds_up(n, line, a, c, b);
		return;
	}
	if (beside && check_starts(n, "less-than", joint)) {
		difference_adds_up(n, line, c, a, b);
		return;
	}
	to_first = check_ends(n, "to", lead_b) && check_ends(n, "from", lead_c);
	from_first = check_ends(n, "from", lead_b) && check_ends(n, "to", lead_c);
	if (!(to_first || from_first) || !(check_ends(n, "moved", lead_a) || check_ends(n, "by", lead_a)))
		return;
	if (!interval_of(line, b, &x) || !interval_of(line, c, &y))
		return;
	if (dec_cmp(x.mid, y.mid) >= 0)
		difference_adds_up(n, line, b, c, a);
	else
		difference_adds_up(n, line, c, b, a);
}

/* ---- all of them ---- */

/* The next amount of the sentence behind f, other figures passed over; -1: none. */
static int
next_amount(const struct line *line, struct span s, int f)
{
	for (f++; (size_t)f < line->figures.n && line->figures.v[f].end <= s.end; f++)
		if (amounts(line, f))
			return f;
	return -1;
}

void
check_sums(struct normalize *n, struct line *line)
{
	size_t f = 0;

	for (size_t i = 0; i < line->sentences.n; i++) {
		struct span s = line->sentences.v[i];
		size_t first;
		while (f < line->figures.n && line->figures.v[f].start < s.start)
			f++;
		for (first = f; f < line->figures.n && line->figures.v[f].end <= s.end; f++) {
			int a = (int)f, b, c;
			if (!amounts(line, a))
				continue;
			total_behind(n, line, s, (int)first, a);
			total_in_front(n, line, s, a);
			if ((b = next_amount(line, s, a)) < 0)
				continue;
			part_within(n, line, a, b);
			if ((c = next_amount(line, s, b)) >= 0)
				difference(n, line, s, a, b, c);
		}
	}
}
