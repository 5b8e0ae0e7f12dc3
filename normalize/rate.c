#include "normalize.h"

#include <ctype.h>
#include <string.h>

/* Rates: what an amount is for, "$18 a month", "$0.35 per million tokens", "$2.65 per share", as a UCUM unit. */

static const struct { const char *word, *code; } times[] = {
	{ "second", "s" }, { "sec", "s" }, { "minute", "min" }, { "min", "min" }, { "hour", "h" }, { "hr", "h" }, { "day", "d" },
	{ "night", "d" }, { "week", "wk" }, { "month", "mo" }, { "mo", "mo" }, { "quarter", "3.mo" }, { "year", "a" }, { "yr", "a" },
	{ "annum", "a" }, { "decade", "10.a" },
};
static const struct { const char *word, *code; } adverbs[] = {
	{ "annually", "a" }, { "yearly", "a" }, { "monthly", "mo" }, { "weekly", "wk" }, { "daily", "d" }, { "hourly", "h" }, { "quarterly", "3.mo" },
	{ "apiece", "{piece}" }, { "each", "{piece}" },
};
/* behind "a" only what is bought or paid by the piece: "$1.85 a share", but not "$5 million a company" */
static const char *const pieces[] = { "share", "piece", "head", "seat", "user", "person", "unit", "ticket", "copy", "vote", "member",
	"subscriber", "customer", "car", "vehicle", "wafer", "chip", "coin", "token", "pop", "plate", "song", "episode", "word", "ride" };

static struct str
next_word(struct str s, size_t *at)
{
	size_t from, end;

	while (*at < s.n && (s.p[*at] == ' ' || s.p[*at] == '-'))
		++*at;
	from = end = *at;
	while (end < s.n && isalpha((unsigned char)s.p[end]))
		end++;
	*at = end;
	return str_cut(s, from, end);
}

static struct str
time_code(struct str word)
{
	for (size_t i = 0; i < sizeof times / sizeof *times; i++)
		if (str_ieq(word, str_z(times[i].word)))
			return str_z(times[i].code);
	return (struct str){ 0 };
}

static bool
is_piece(struct str word)
{
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
		if (str_ieq(word, str_z(pieces[i])))
			return true;
	return false;
}

/* "a year ago", "a year or so": no rate */
static bool
is_date(struct str s, size_t at)
{
	struct str word = next_word(s, &at);

	return str_ieq(word, S("ago")) || str_ieq(word, S("earlier")) || str_ieq(word, S("later")) || str_ieq(word, S("before")) ||
	       str_ieq(word, S("after")) || str_ieq(word, S("or")) || str_ieq(word, S("from"));
}

void
rate_value(struct normalize *n, const struct written *w, struct worth *out)
{
	struct str s = w->after, word, code;
	struct number count;
	size_t at = 0, noun;
	bool article, per;
	char digits[DEC_TEXT] = "";

	if (s.n && s.p[0] == '/') {
		at = 1;
		per = true, article = false;
	} else {
		word = next_word(s, &at);
		article = str_eq(word, S("a")) || str_eq(word, S("an"));
		per = str_ieq(word, S("per")) || str_ieq(word, S("every"));
		if (str_eq(word, S("each")) && next_word(s, &(size_t){ at }).n) { /* "$20 each month"; "$20 each" is of a piece */
			noun = at;
			per = time_code(next_word(s, &noun)).n > 0;
		}
		for (size_t i = 0; !article && !per && str_eq(w->kind, S("money")) && i < sizeof adverbs / sizeof *adverbs; i++)
			if (str_ieq(word, str_z(adverbs[i].word)))
				out->per = str_z(adverbs[i].code);
		if (!article && !per)
			return;
	}
	while (at < s.n && s.p[at] == ' ')
		at++;
	if (per && number_read(s, at, false, &count) && dec_cmp(count.value, dec_int64(1)) > 0 && dec_print(count.value, digits) > 0)
		at = count.end;
	noun = at;
	word = next_word(s, &noun);
	if (word.n == 0 || (article && is_date(s, noun)))
		return;
	/* "kilowatt-hour" */
	if (noun < s.n && s.p[noun] == '-' && unit_of_words(n, str_cut(s, at, noun + 1 + word_at(s, noun + 1).n), &code)) {
		out->per = code;
		return;
	}
	word = noun_singular(n, word);
	code = time_code(word);
	if (code.n == 0 && !unit_of_words(n, word, &code)) {
		if (!islower((unsigned char)word.p[0]) || (article && !is_piece(word)))
			return;
		code = arena_printf(&n->arena, "{%.*s}", SARG(word));
	}
	out->per = *digits ? arena_printf(&n->arena, "%s.%.*s", digits, SARG(code)) : code;
}
