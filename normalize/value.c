#include "normalize.h"

#include <ctype.h>
#include <string.h>

#include "../lib/plain.h"

/* Figures to their worth, by kind. Here: the numbers in a figure, ranges, signs and hedges, which all kinds share. */

enum { CONTEXT = 80 };

static struct str
squeeze(struct str s)
{
	return str_trim(s);
}

/* ---- hedges ---- */

static const struct { const char *words, *approx; } before[] = {
	{ "more than", ">" }, { "over", ">" }, { "above", ">" }, { "exceeding", ">" }, { "exceeds", ">" }, { "exceeded", ">" },
	{ "greater than", ">" }, { "upwards of", ">" }, { "upward of", ">" }, { "north of", ">" }, { "well over", ">" },
	{ "at least", ">=" }, { "no less than", ">=" }, { "no fewer than", ">=" }, { "a minimum of", ">=" }, { "not less than", ">=" },
	{ "less than", "<" }, { "under", "<" }, { "below", "<" }, { "fewer than", "<" }, { "south of", "<" }, { "just short of", "<" },
	{ "up to", "<=" }, { "at most", "<=" }, { "no more than", "<=" }, { "as much as", "<=" }, { "as many as", "<=" },
	{ "less than or equal to", "<=" }, { "greater than or equal to", ">=" }, { "more than or equal to", ">=" }, { "sub-", "<" },
	{ "a maximum of", "<=" }, { "not more than", "<=" }, { "as long as", "<=" },
	{ "about", "~" }, { "around", "~" }, { "roughly", "~" }, { "approximately", "~" }, { "some", "~" }, { "nearly", "~" },
	{ "almost", "~" }, { "an estimated", "~" }, { "estimated", "~" }, { "close to", "~" }, { "circa", "~" }, { "approx.", "~" },
	{ "approx", "~" }, { "in the region of", "~" }, { "or so", "~" }, { "~", "~" }, { "just over", ">" }, { "just under", "<" },
	{ "just about", "~" }, { "about a", "~" }, { ">", ">" }, { "<", "<" },
};

static const struct { const char *words, *approx; } behind[] = {
	{ " or more", ">=" }, { "+", ">=" }, { "-plus", ">=" }, { " plus ", ">=" }, { " or so", "~" }, { " or less", "<=" },
	{ " or fewer", "<=" }, { "-odd", "~" }, { "-ish", "~" },
};

/*
 * "over five years" tells a stretch of time, "over 500 people" a bound. A duration is bounded only where a verb of
 * lasting or an adverb stands before it ("took over", "for over", "well over") or "ago" and "old" behind it.
 */
static bool
is_stretch(struct str head, struct str figure, struct str tail)
{
	static const char *const bounded[] = { "for", "took", "take", "takes", "taking", "taken", "lasted", "lasts", "last", "spent", "spend",
		"waited", "well", "just", "little", "is", "was", "are", "were", "been", "be", "after", "of", "in", "with", "has", "had" };
	struct str word;
	size_t end = head.n;

	if (str_istarts(str_trim(tail), S("ago")) || str_ends(figure, S("old")) || str_istarts(str_trim(tail), S("old")))
		return false;
	if (str_istarts(figure, S("the ")) || str_istarts(figure, S("last ")) || str_istarts(figure, S("next ")) || str_istarts(figure, S("past ")))
		return true;
	while (end && head.p[end - 1] == ' ')
		end--;
	head.n = end;
	while (end && isalpha((unsigned char)head.p[end - 1]))
		end--;
	word = str_cut(head, end, head.n);
	for (size_t i = 0; i < sizeof bounded / sizeof *bounded; i++)
		if (str_ieq(word, str_z(bounded[i])))
			return false;
	return true;
}

/* Times are not more or less than others: "below the year-earlier profit", "over the weekend", "up to 2030". */
static bool
fits_kind(const char *approx, struct str words, struct str kind, struct str head, struct str figure, struct str tail)
{
	if (str_eq(kind, S("date")) || str_eq(kind, S("period")))
		return *approx == '~' && !str_eq(words, S("some")) && !str_eq(words, S("or so"));
	if (str_eq(kind, S("duration")) && str_eq(words, S("over")))
		return !is_stretch(head, figure, tail);
	return true;
}

static struct str
hedge(struct str kind, struct str head, struct str figure, struct str tail)
{
	struct str s = head;
	size_t best = 0;
	const char *found = NULL;

	while (s.n && s.p[s.n - 1] == ' ')
		s.n--;
	if (str_ends(s, S(" the")) || str_ends(s, S(" its")))
		s.n -= 4;
	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		struct str w = str_z(before[i].words);
		if (w.n > best && s.n >= w.n && str_ieq(str_cut(s, s.n - w.n, s.n), w) &&
		    (s.n == w.n || !isalpha((unsigned char)s.p[s.n - w.n - 1]) || !isalpha((unsigned char)w.p[0]))) {
			best = w.n;
			found = fits_kind(before[i].approx, w, kind, str_cut(s, 0, s.n - w.n), figure, tail) ? before[i].approx : NULL;
		}
	}
	for (size_t i = 0; !found && i < sizeof behind / sizeof *behind; i++)
		if (str_istarts(tail, str_z(behind[i].words)))
			found = behind[i].approx;
	return str_z(found);
}

/* ---- numbers of a figure ---- */

static bool
is_range_word(struct str s)
{
	static const char *const words[] = { "-", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92", "~", "to", "or", "by", "through" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_ieq(s, str_z(words[i])))
			return true;
	return false;
}

/* "[more than 5%] but less than [10%]" */
static bool
is_upper_bound(struct str between)
{
	static const char *const uppers[] = { "less than", "under", "below", "at most", "no more than", "fewer than", "up to" };
	size_t at = str_find(between, S("and ")), but = str_find(between, S("but "));

	between = str_cut(between, (at < but ? at : but) + 4, between.n);
	for (size_t i = 0; i < sizeof uppers / sizeof *uppers; i++)
		if (str_istarts(between, str_z(uppers[i])))
			return true;
	return false;
}

/* Between the two numbers stands a dash or "to", with signs and units around it; "and" only behind "between". */
static bool
is_range(const struct written *w, struct str kind)
{
	struct str between = squeeze(str_cut(w->text, w->a.end, w->b.start)), word;
	struct str head = w->before;
	bool and_joins;

	/* "between", "between about" */
	head = str_cut(head, head.n > 22 ? head.n - 22 : 0, head.n);
	and_joins = str_ifind(head, S("between ")) < head.n || str_istarts(w->text, S("between"));
	if (is_upper_bound(between))
		return true;
	if (is_range_word(between))
		return true;
	if (str_starts(between, S("-to-")) || str_starts(between, S("-by-")))
		return true;
	/* "$5 to $7", "35 mg to 45 mg", "5-$7": look at its words */
	while (str_token(&between, ' ', &word)) {
		if (str_ieq(word, S("to")) || (is_range_word(word) && !str_eq(word, S("or"))) || (and_joins && str_ieq(word, S("and"))))
			return true;
		if (str_eq(kind, S("money")) || str_eq(kind, S("percent")) || str_eq(kind, S("quantity")))
			for (size_t i = 0; i < word.n; i++)
				if (str_starts(str_cut(word, i, word.n), S("\xe2\x80\x93")) || str_starts(str_cut(word, i, word.n), S("\xe2\x80\x94")) ||
				    (word.p[i] == '-' && i + 1 < word.n && !isalpha((unsigned char)word.p[i + 1])) || (word.p[i] == '-' && i + 1 == word.n))
					return true;
	}
	return false;
}

/* The ends of a range share a scale that only the last one has ("$5-7bn"), where that leaves them in order. */
static void
share_scale(struct number *a, const struct number *b)
{
	struct dec scaled = a->value;

	if (a->power || !b->power || dec_cmp(a->value, dec_int64(1000)) >= 0)
		return;
	if (dec_shift(&scaled, b->power) == 0 && dec_cmp(scaled, b->value) <= 0)
		a->value = scaled;
}

static bool
minus_before(struct str s, size_t at)
{
	struct str head = str_cut(s, 0, at);

	while (head.n && (head.p[head.n - 1] == ' '))
		head.n--;
	/* the sign may stand before the currency: "-$5", "$-5", "$(4.2)" */
	for (size_t i = 0; i < head.n; i++)
		if (head.p[i] == '-' || str_starts(str_cut(head, i, head.n), S("\xe2\x88\x92")))
			return i == 0 || i + 1 == head.n || i + 3 == head.n;
	if (str_ieq(str_trim(word_at(head, 0)), S("minus")) || str_ieq(str_trim(word_at(head, 0)), S("negative")))
		return true;
	return head.n > 1 && head.p[head.n - 1] == '(' && str_chr(str_cut(s, at, s.n), ')') < s.n - at;
}

static void
read_numbers(struct written *w, struct str kind)
{
	bool letters = str_eq(kind, S("money")) || str_eq(kind, S("count"));

	w->one = number_find(w->text, 0, letters, &w->a);
	if (!w->one)
		return;
	w->negative = minus_before(w->text, w->a.start);
	/* "$(4.2) million" */
	if (w->a.end < w->text.n && w->text.p[w->a.end] == ')') {
		struct number scale;
		if (number_read(w->text, w->a.end + 2, false, &scale) && scale.power && dec_shift(&w->a.value, scale.power) == 0) {
			w->a.end = scale.end;
			w->a.power = scale.power;
		}
	}
	w->two = number_find(w->text, w->a.end, letters, &w->b);
	if (w->two && str_ends(str_trim(str_cut(w->text, w->a.end, w->b.start)), S(" per"))) /* "5 parts per million" */
		w->two = false;
	/* "75 USD million": the scale stands behind the currency */
	if (str_eq(kind, S("money")) && w->two && w->b.power && dec_cmp(w->b.value, dec_int64(1000)) >= 0 && isalpha((unsigned char)w->text.p[w->b.start]) &&
	    word_at(w->text, w->b.start).n == w->b.end - w->b.start && !str_ieq(word_at(w->text, w->b.start), S("one"))) {
		w->two = false;
		if (dec_shift(&w->a.value, w->b.power) < 0)
			w->one = false;
	}
	if (!w->two)
		return;
	w->range = is_range(w, kind);
	if (w->range)
		share_scale(&w->a, &w->b);
	/* "$40 to -$5" and "-30 to 200": a sign right before the second belongs to it */
	if (w->range && w->b.start && w->text.p[w->b.start - 1] == '-' && w->b.start > 1 && w->text.p[w->b.start - 2] == ' ' &&
	    (w->b.start < 4 || w->text.p[w->b.start - 3] == 'o'))
		w->b.value.coef = -w->b.value.coef;
}

static void
put_numbers(const struct written *w, struct worth *out)
{
	struct dec a = w->a.value;

	if (!w->one)
		return;
	if (w->negative)
		a.coef = -a.coef;
	if (w->range) {
		out->low = a, out->high = w->b.value;
		if (dec_cmp(out->low, out->high) > 0)
			out->low = w->b.value, out->high = a;
		out->has_low = out->has_high = true;
	} else {
		out->value = a;
		out->has_value = true;
	}
}

/* "dozens", "tens of thousands", "millions": the least they can mean, and more */
static bool
vague(struct str s, struct worth *out)
{
	static const struct { const char *word; int value, power; } many[] = {
		{ "dozens", 12, 0 }, { "tens", 10, 0 }, { "hundreds", 1, 2 }, { "thousands", 1, 3 }, { "millions", 1, 6 },
		{ "billions", 1, 9 }, { "trillions", 1, 12 },
	};
	struct dec v = dec_int64(1);
	bool any = false;
	size_t at = 0;

	for (int k = 0; k < 2; k++) {
		struct str w = word_at(s, at);
		bool known = false;
		for (size_t i = 0; i < sizeof many / sizeof *many; i++)
			if (str_ieq(w, str_z(many[i].word))) {
				if (dec_mul(v, dec_int64(many[i].value), &v) < 0 || dec_shift(&v, many[i].power) < 0)
					return false;
				known = any = true;
			}
		if (!known)
			break;
		at += w.n;
		if (!str_istarts(str_cut(s, at, s.n), S(" of ")))
			break;
		at += 4;
	}
	if (!any)
		return false;
	out->value = v;
	out->has_value = true;
	out->approx = S(">");
	return true;
}

static void
percent_value(const struct written *w, struct worth *out)
{
	struct str t = w->text;

	if (str_ifind(t, S("basis")) < t.n || str_ifind(t, S("bp")) < t.n)
		out->unit = S("[bp]");
	else if (str_ifind(t, S("point")) < t.n || str_ifind(t, S("pp")) < t.n)
		out->unit = S("[pp]");
	else
		out->unit = S("%");
}

int
ordinal_word(struct str w)
{
	static const char *const small[] = {
		"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
		"thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
	};
	static const char *const tens[] = { "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth" };

	for (int i = 0; i < 20; i++)
		if (str_ieq(w, str_z(small[i])))
			return i + 1;
	for (int i = 0; i < 8; i++)
		if (str_ieq(w, str_z(tens[i])))
			return 30 + 10 * i;
	return str_ieq(w, S("thousandth")) ? 1000 : str_ieq(w, S("millionth")) ? 1000000 : str_ieq(w, S("billionth")) ? 1000000000 : 0;
}

static void
ordinal_value(const struct written *w, struct worth *out)
{
	struct str last = { 0 };
	int v;

	for (size_t i = w->text.n; i > 0 && isalpha((unsigned char)w->text.p[i - 1]); i--)
		last = str_cut(w->text, i - 1, w->text.n);
	v = ordinal_word(last);
	if (v == 0) { /* "400th" */
		if (str_ieq(last, S("trillionth")) && !w->one) {
			out->value = (struct dec){ 1, 12 };
			out->has_value = true;
		}
		return;
	}
	if (!w->one)
		out->value = dec_int64(v);
	else if (v >= 100 ? dec_mul(w->a.value, dec_int64(v), &out->value) < 0 : dec_add(w->a.value, dec_int64(v), &out->value) < 0)
		return;
	out->has_value = true;
}

static void
figure_value(struct normalize *n, const struct line *line, const struct written *w, struct figure *f)
{
	struct worth *out = &f->worth;
	struct str kind = f->kind;

	put_numbers(w, out);
	out->approx = hedge(kind, w->before, w->text, w->after);
	if (str_eq(kind, S("date")) || str_eq(kind, S("period"))) {
		out->has_value = out->has_low = out->has_high = false;
		when_value(n, line, w, out);
		return;
	}
	if (str_eq(kind, S("duration"))) {
		duration_value(n, w, out);
		return;
	}
	if (!str_eq(kind, S("ratio")) && !str_eq(kind, S("ordinal")))
		rate_value(n, w, out);
	if (str_eq(kind, S("money"))) {
		if (!w->one)
			vague(w->text, out);
		money_value(n, line, w, out);
	} else if (str_eq(kind, S("percent")))
		percent_value(w, out);
	else if (str_eq(kind, S("quantity")))
		quantity_value(n, w, out);
	else if (str_eq(kind, S("count"))) {
		vague(w->text, out);
		count_value(n, w, out);
	} else if (str_eq(kind, S("ratio"))) {
		out->has_value = false;
		ratio_value(w, out);
	} else if (str_eq(kind, S("ordinal")))
		ordinal_value(w, out);
}

void
values_find(struct normalize *n, struct line *line)
{
	for (size_t i = 0; i < line->figures.n; i++) {
		struct figure *f = &line->figures.v[i];
		struct written w = { 0 };
		struct plain plain;
		size_t from = f->start > CONTEXT ? f->start - CONTEXT : 0;

		/* the context must not begin inside a character */
		while (from < f->start && ((unsigned char)line->text.p[from] & 0xc0) == 0x80)
			from++;
		plain_spell(&n->arena, f->text, &plain);
		w.text = plain.text;
		plain_spell(&n->arena, str_cut(line->text, from, f->start), &plain);
		w.before = plain.text;
		plain_spell(&n->arena, str_cut(line->text, f->end, f->end + CONTEXT), &plain);
		w.after = plain.text;
		/* a paragraph's edge is where the context ends */
		for (size_t k = w.before.n; k-- > 0;)
			if (w.before.p[k] == '\n') {
				w.before = str_cut(w.before, k + 1, w.before.n);
				break;
			}
		w.after = str_cut(w.after, 0, str_chr(w.after, '\n'));
		w.kind = f->kind;
		read_numbers(&w, f->kind);
		figure_value(n, line, &w, f);
	}
}
