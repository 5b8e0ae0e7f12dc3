#include "when.h"

#include <ctype.h>
#include <string.h>

/* The words and numbers of a time, and what each of them says. Nothing here counts from today. */

static const char *const months[] = { "january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december" };
static const char *const weekdays[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
static const char *const seasons[] = { "spring", "summer", "autumn", "winter", "fall" };
static const char *const ordinals[] = { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
	"tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
	"nineteenth", "twentieth" };
static const char *const small[] = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
	"twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };
static const char *const tens[] = { "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" };
static const char *const decades[] = { "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties" };

#define COUNT(list) ((int)(sizeof(list) / sizeof *(list)))

bool
token_is(const struct token *t, const char *word)
{
	return strcmp(t->word, word) == 0;
}

static bool
is_any(const struct token *t, const char *const *list, int n)
{
	for (int i = 0; i < n; i++)
		if (token_is(t, list[i]))
			return true;
	return false;
}
#define IS(t, ...) is_any(t, (const char *const[]){ __VA_ARGS__ }, COUNT(((const char *const[]){ __VA_ARGS__ })))

static int
index_of(const char *word, const char *const *list, int n, size_t least)
{
	size_t len = strlen(word);

	for (int i = 0; i < n; i++)
		if (strcmp(word, list[i]) == 0 || (least && len >= least && len < strlen(list[i]) && strncmp(word, list[i], len) == 0))
			return i;
	return -1;
}

int
token_month(const struct token *t)
{
	if (token_is(t, "sept"))
		return 9;
	return strlen(t->word) >= 3 ? index_of(t->word, months, 12, 3) + 1 : 0;
}

static int
weekday_of(const struct token *t)
{
	return strlen(t->word) >= 3 ? index_of(t->word, weekdays, 7, 3) : -1;
}

static int
ordinal_of(const struct token *t)
{
	return index_of(t->word, ordinals, COUNT(ordinals), 0) + 1;
}

const char *
token_unit(const struct token *t)
{
	static const char *const units[] = { "year", "month", "week", "day", "quarter", "weekend", "decade", "century", "half",
		"hour", "minute", "second", "fortnight", "morning", "night", "afternoon", "evening" };
	char word[20];
	size_t n = strlen(t->word);

	memcpy(word, t->word, sizeof word);
	if (n > 3 && word[n - 1] == 's')
		word[n - 1] = '\0';
	if (strcmp(word, "workweek") == 0)
		return "week";
	for (int i = 0; i < COUNT(units); i++)
		if (strcmp(word, units[i]) == 0)
			return units[i];
	return NULL;
}

bool
word_in(struct str s, const char *word)
{
	struct str w = str_z(word);

	for (size_t i = 0; i + w.n <= s.n; i++)
		if (str_ieq(str_cut(s, i, i + w.n), w) && (i == 0 || !isalpha((unsigned char)s.p[i - 1])) &&
		    (i + w.n == s.n || !isalpha((unsigned char)s.p[i + w.n])))
			return true;
	return false;
}

void
tokens_split(struct str s, struct tokens *out)
{
	size_t at = 0;

	out->n = 0;
	while (at < s.n && out->n < TOKENS) {
		struct token *t = &out->v[out->n];
		struct str rest = str_cut(s, at, s.n);
		unsigned char c = (unsigned char)s.p[at];
		size_t k = 0;

		*t = (struct token){ .number = -1, .start = at };
		if (isalpha(c)) {
			for (; at < s.n && isalpha((unsigned char)s.p[at]); at++)
				if (k + 1 < sizeof t->word)
					t->word[k++] = (char)tolower((unsigned char)s.p[at]);
		} else if (isdigit(c)) {
			t->number = 0;
			for (; at < s.n && isdigit((unsigned char)s.p[at]); at++, t->digits++)
				if (t->digits < 8)
					t->number = t->number * 10 + (s.p[at] - '0');
		} else if (str_starts(rest, S("\xe2\x80\x93")) || str_starts(rest, S("\xe2\x80\x94")) || str_starts(rest, S("\xe2\x88\x92"))) {
			t->sign = '-';
			t->dash = true;
			at += 3;
		} else if (str_starts(rest, S("\xe2\x80\x99"))) {
			t->sign = '\'';
			at += 3;
		} else {
			at++;
			if (c == ' ' || c >= 0x80)
				continue;
			t->sign = (char)c;
			t->dash = c == '-' || c == '~';
		}
		out->n++;
	}
}

int
two_digit_year(int v)
{
	return v < 50 ? 2000 + v : 1900 + v;
}

/* "ninety-one", "five": up to 99; moves past it. -1: none */
static int
small_number(const struct tokens *ts, int *at)
{
	int i = *at, ten, one;

	if (i >= ts->n)
		return -1;
	if ((one = index_of(ts->v[i].word, small, COUNT(small), 0)) >= 0) {
		*at = i + 1;
		return one + 1;
	}
	if ((ten = index_of(ts->v[i].word, tens, COUNT(tens), 0)) < 0)
		return -1;
	*at = ++i;
	if (i < ts->n && ts->v[i].dash)
		i++;
	if (i < ts->n && (one = index_of(ts->v[i].word, small, 9, 0)) >= 0)
		*at = i + 1;
	return 10 * (ten + 2) + (one >= 0 ? one + 1 : 0);
}

int
year_of_words(const struct tokens *ts, int from, int *end)
{
	int at = from, a = small_number(ts, &at), b;

	if (a < 1)
		return 0;
	if (at < ts->n && token_is(&ts->v[at], "thousand")) {
		if (a != 2)
			return 0;
		*end = ++at;
		if (at < ts->n && token_is(&ts->v[at], "and"))
			at++;
		if ((b = small_number(ts, &at)) > 0)
			*end = at;
		return 2000 + (b > 0 ? b : 0);
	}
	if (a < 15 || a > 20 || (b = small_number(ts, &at)) < 10)
		return 0;
	*end = at;
	return 100 * a + b;
}

/* "twenty-first": what the word at i adds to the ordinal behind it */
static int
twenty_before(const struct tokens *ts, int i, int from)
{
	int k = i - 1;

	if (k >= from && ts->v[k].dash)
		k--;
	if (k < from)
		return 0;
	return token_is(&ts->v[k], "twenty") ? 20 : token_is(&ts->v[k], "thirty") ? 30 : 0;
}

/* ---- a number ---- */

/* A day, a century, a quarter: "21st", "2nd quarter" */
static bool
read_ordinal_digits(const struct tokens *ts, int i, int to, struct when *w)
{
	int v = ts->v[i].number;
	const struct token *after = i + 2 < to ? &ts->v[i + 2] : NULL;

	if (i + 1 >= to || !IS(&ts->v[i + 1], "st", "nd", "rd", "th"))
		return false;
	if (after && after->sign == '-' && i + 3 < to)
		after = &ts->v[i + 3];
	if (after && token_is(after, "century"))
		w->century = v;
	else if (after && token_is(after, "quarter"))
		w->quarter = v;
	else if (after && token_is(after, "half"))
		w->half = v;
	else if (after && (token_is(after, "week") || weekday_of(after) >= 0))
		w->nth = v;
	else
		w->day = v;
	return true;
}

static bool
read_number(const struct tokens *ts, int i, int from, int to, struct when *w)
{
	const struct token *t = &ts->v[i], *next = i + 1 < to ? &ts->v[i + 1] : NULL, *prev = i > from ? &ts->v[i - 1] : NULL;
	bool decade = next && t->number % 10 == 0 && (token_is(next, "s") || (next->sign == '\'' && i + 2 < to && token_is(&ts->v[i + 2], "s")));
	bool short_year = t->digits == 2 && prev && (prev->sign == '\'' || IS(prev, "fy", "fiscal", "year"));

	if (prev && prev->sign && i - 2 >= from) /* "FY '26", "Q1-26" */
		short_year = short_year || (t->digits == 2 && IS(&ts->v[i - 2], "fy", "fiscal"));
	if (read_ordinal_digits(ts, i, to, w))
		return true;
	if (decade)
		w->decade = t->digits == 2 ? (t->number < 30 ? 200 : 190) + t->number / 10 : t->number / 10;
	else if (next && token_is(next, "q") && t->digits == 1 && t->number <= 4)
		w->quarter = t->number;
	else if (next && token_is(next, "h") && t->digits == 1 && t->number <= 2)
		w->half = t->number;
	else if (prev && token_is(prev, "q") && t->digits == 1 && t->number <= 4 && !w->quarter)
		w->quarter = t->number;
	else if (prev && token_is(prev, "h") && t->digits == 1 && t->number <= 2)
		w->half = t->number;
	else if (t->digits == 4 && !w->year)
		w->year = t->number;
	else if (!w->year && (short_year || (t->digits == 2 && (w->quarter || w->half || (next && IS(next, "q", "h")))) ||
	                         (t->digits == 2 && w->day && w->month)))
		w->year = two_digit_year(t->number);
	else if (t->digits <= 2 && !w->day && t->number >= 1 && t->number <= 31)
		w->day = t->number;
	else
		return false;
	return true;
}

/* ---- a word ---- */

static bool
read_ordinal_word(const struct tokens *ts, int i, int from, int to, int v, struct when *w)
{
	const struct token *next = i + 1 < to ? &ts->v[i + 1] : NULL;
	const struct token *after = next && next->sign == '-' && i + 2 < to ? &ts->v[i + 2] : next;

	if (after && IS(after, "fiscal", "calendar", "full") && i + 2 < to)
		after = &ts->v[i + 2];
	v += twenty_before(ts, i, from);
	if (after && token_is(after, "quarter"))
		w->quarter = v;
	else if (after && token_is(after, "half"))
		w->half = v;
	else if (after && token_is(after, "century"))
		w->century = v;
	else if (after && (token_is(after, "week") || weekday_of(after) >= 0))
		w->nth = v;
	else if (w->month || (next && (token_month(next) || IS(next, "of", "day"))))
		w->day = v;
	else
		return false;
	return true;
}

/* Words that say where in a period something lies, and which one counted from now. */
static bool
read_marks(const struct tokens *ts, int i, int to, struct when *w)
{
	const struct token *t = &ts->v[i], *next = i + 1 < to ? &ts->v[i + 1] : NULL, *prev = i ? &ts->v[i - 1] : NULL;
	bool of = i + 2 < to; /* something follows the next word */

	if (IS(t, "early", "beginning", "start"))
		w->approx = "early";
	else if (IS(t, "mid", "middle"))
		w->approx = "mid";
	else if (IS(t, "late", "end"))
		w->approx = "late";
	else if (IS(t, "fiscal", "fy", "financial"))
		w->fiscal = true;
	else if (IS(t, "last", "final") && next && IS(next, "quarter", "half") && (of || token_is(t, "final"))) {
		w->quarter = token_is(next, "quarter") ? 4 : 0;
		w->half = token_is(next, "half") ? 2 : 0;
	} else if (token_is(t, "last") && next && of && (token_is(next, "week") || weekday_of(next) >= 0) && token_is(&ts->v[i + 2], "of"))
		w->nth = -1;
	else if (IS(t, "last", "previous", "past", "preceding", "prior"))
		w->rel = -1, w->has_rel = true;
	else if (IS(t, "following", "same"))
		w->unknown = true;
	else if (IS(t, "next", "coming", "upcoming"))
		w->rel = 1, w->has_rel = true;
	else if (IS(t, "this", "current"))
		w->has_rel = true;
	else if (IS(t, "ago", "earlier") && prev && prev->sign == '-')
		w->ago = true;
	else if (IS(t, "earlier", "later"))
		w->approx = w->approx ? w->approx : token_is(t, "earlier") ? "early" : "late";
	else
		return false;
	return true;
}

bool
when_read(const struct tokens *ts, int from, int to, struct when *w)
{
	*w = (struct when){ .weekday = -1 };
	for (int i = from; i < to; i++) {
		const struct token *t = &ts->v[i];
		int v, end;

		if (t->sign)
			continue;
		if (t->number >= 0) {
			if (!read_number(ts, i, from, to, w))
				return false;
			continue;
		}
		if ((v = token_month(t)) > 0 && !w->month)
			w->month = v;
		else if ((v = weekday_of(t)) >= 0 && w->weekday < 0 && !token_is(t, "second"))
			w->weekday = v;
		else if ((v = index_of(t->word, seasons, COUNT(seasons), 0)) >= 0)
			w->season = v + 1;
		else if (!w->year && (v = year_of_words(ts, i, &end)) > 0 && end <= to) {
			w->year = v;
			i = end - 1;
		} else if (read_marks(ts, i, to, w))
			;
		else if ((v = ordinal_of(t)) > 0 || (token_is(t, "thirtieth") && (v = 30))) {
			if (!read_ordinal_word(ts, i, from, to, v, w))
				return false;
		} else if (token_unit(t)) {
			if (!w->unit || (!w->quarter && !w->half))
				w->unit = token_unit(t);
		}
		else if ((v = index_of(t->word, decades, COUNT(decades), 0)) >= 0)
			w->decade = 192 + v;
	}
	return true;
}
