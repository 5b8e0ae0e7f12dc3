#include "when.h"

#include <string.h>

/* Durations to ISO 8601: "P5Y", "PT1H30M". A range of them, and a simple one, has its amount and unit too. */

static const struct { const char *word, *iso, *unit; int times; bool time; } spans[] = {
	{ "year", "Y", "a", 1, false }, { "yr", "Y", "a", 1, false }, { "month", "M", "mo", 1, false }, { "mo", "M", "mo", 1, false },
	{ "quarter", "M", "mo", 3, false }, { "week", "W", "wk", 1, false }, { "wk", "W", "wk", 1, false },
	{ "fortnight", "W", "wk", 2, false }, { "day", "D", "d", 1, false }, { "night", "D", "d", 1, false },
	{ "weekend", "D", "d", 2, false }, { "decade", "Y", "a", 10, false }, { "century", "Y", "a", 100, false },
	{ "centurie", "Y", "a", 100, false }, { "hour", "H", "h", 1, true }, { "hr", "H", "h", 1, true }, { "h", "H", "h", 1, true },
	{ "minute", "M", "min", 1, true }, { "min", "M", "min", 1, true }, { "second", "S", "s", 1, true }, { "sec", "S", "s", 1, true },
	{ "semester", "M", "mo", 6, false }, { "y", "Y", "a", 1, false }, { "d", "D", "d", 1, false },
};

static int
span_of(struct str word)
{
	if (word.n > 1 && word.p[word.n - 1] == 's')
		word.n--;
	for (size_t k = 0; k < sizeof spans / sizeof *spans; k++)
		if (str_ieq(word, str_z(spans[k].word)))
			return (int)k;
	return -1;
}

/* "4 years, 5 months", "an hour and 25 minutes": one piece of ISO for each, the units falling */
static bool
sum_value(struct normalize *n, struct str s, struct worth *out)
{
	struct buf iso = { .max = 96 };
	struct number count;
	size_t at = 0;
	int pieces = 0;
	bool time = false, good = true;
	char digits[DEC_TEXT];

	buf_addc(&iso, 'P');
	while (good && at < s.n) {
		struct str word = word_at(s, at);
		int unit;

		if (str_ieq(word, S("and")) || s.p[at] == ' ' || s.p[at] == ',') {
			at += word.n ? word.n : 1;
			continue;
		}
		if (str_ieq(word, S("a")) || str_ieq(word, S("an")))
			count = (struct number){ .value = dec_int64(1), .end = at + word.n };
		else if (!number_read(s, at, false, &count)) {
			good = false;
			break;
		}
		at = count.end + (count.end < s.n && s.p[count.end] == ' ');
		word = word_at(s, at);
		unit = span_of(word);
		good = unit >= 0 && spans[unit].times == 1 && dec_print(count.value, digits) > 0 && (spans[unit].time || !time);
		if (good) {
			if (spans[unit].time && !time)
				buf_addc(&iso, 'T');
			time = spans[unit].time;
			buf_printf(&iso, "%s%s", digits, spans[unit].iso);
			at += word.n;
			pieces++;
		}
	}
	if (good && pieces > 1 && !iso.over)
		out->iso = arena_dup(&n->arena, buf_str(&iso));
	buf_release(&iso);
	return good && pieces > 1;
}

void
duration_value(struct normalize *n, const struct written *w, struct worth *out)
{
	struct tokens ts;
	int found = -1;
	struct dec v;
	char digits[DEC_TEXT];

	tokens_split(w->text, &ts);
	for (int i = ts.n; i-- > 0 && found < 0;)
		found = span_of(str_z(ts.v[i].word));
	out->has_value = false;
	if (sum_value(n, w->text, out))
		return;
	if (found < 0)
		return;
	out->unit = str_z(spans[found].unit);
	if (w->range) {
		struct dec times = dec_int64(spans[found].times);
		if (dec_mul(out->low, times, &out->low) < 0 || dec_mul(out->high, times, &out->high) < 0)
			out->has_low = out->has_high = false;
		return;
	}
	if (w->one && !w->two)
		v = w->a.value;
	else if (w->two)
		return;
	else {
		bool half = word_in(w->text, "half"), quarter = found != 4 && word_in(w->text, "quarter");
		bool one = token_is(&ts.v[0], "a") || token_is(&ts.v[0], "an") || token_is(&ts.v[0], "the") || word_in(w->text, "long");
		if (word_in(w->text, "few") || word_in(w->text, "several"))
			return;
		if (half && word_in(w->text, "and")) {
			if (!fraction(3, 2, &v))
				return;
		} else if (half || quarter) {
			if (!fraction(1, half ? 2 : 4, &v))
				return;
		} else if (one || ts.n <= 2)
			v = dec_int64(1);
		else
			return;
	}
	/* "three years and a half" is read by the number where it follows it; behind the unit it is added here */
	if (w->one && str_find(w->text, S(" and a half")) < w->text.n && str_find(w->text, S(" and a half")) > w->a.end) {
		struct dec half;
		if (!fraction(1, 2, &half) || dec_add(v, half, &v) < 0)
			return;
	}
	/* "three quarters of an hour" */
	if (w->one && str_ifind(w->text, S("quarters of")) < w->text.n && str_ifind(w->text, S("quarters of")) >= w->a.end &&
	    dec_div(v, dec_int64(4), 16, &v) < 0)
		return;
	if (dec_mul(v, dec_int64(spans[found].times), &v) < 0 || dec_print(v, digits) < 0)
		return;
	out->value = v;
	out->has_value = true;
	out->iso = arena_printf(&n->arena, "P%s%s%s", spans[found].time ? "T" : "", digits, spans[found].iso);
}
