/*
 * Between the files that read times: when.c (the spine, bounds and spans), when_read.c (words to what they say),
 * when_resolve.c (what they say to ISO 8601), when_relative.c (days by name, distances), fiscal.c. Everything
 * here is of one figure and lives in the line's arena.
 */
#ifndef NORMALIZE_WHEN_H
#define NORMALIZE_WHEN_H

#include "normalize.h"

enum { TOKENS = 32 };

struct token {
	char word[20];       /* lower case letters; empty for a number or sign */
	int number;          /* -1: none */
	int digits;
	char sign;           /* - / . , ' ~ or \0 */
	bool dash;           /* any dash */
	size_t start;        /* byte of the text it was split from */
};

struct tokens {
	struct token v[TOKENS];
	int n;
};

/* What the tokens say; 0 and -1 mean that they do not. */
struct when {
	int year, month, day, weekday;  /* weekday 0 Monday, -1 none */
	int quarter, half, season;      /* season: index + 1 */
	int decade, century;
	int nth;                        /* "the first Monday of", "the third week of"; -1 the last */
	bool fiscal, has_rel, ago, unknown;  /* unknown: counts from something else in the text */
	int rel;                        /* last -1, this 0, next 1 */
	const char *unit;               /* of rel: "year", "month" … */
	const char *approx;
};

/* What relative times count from. */
struct reference {
	bool there;
	int year, month, day;
	int64_t days;
};

/* Which way a time without a year lies, as the verbs around it tell. FAR: a verb of the past some words away. */
enum tense { TENSE_PAST = -2, TENSE_PAST_FAR, TENSE_OPEN, TENSE_AHEAD };

/* ---- when_read.c ---- */

void tokens_split(struct str s, struct tokens *out);
bool token_is(const struct token *t, const char *word);
const char *token_unit(const struct token *t); /* "year" for "years"; NULL: none */
int token_month(const struct token *t);        /* 1 to 12; 0: none */
int two_digit_year(int v);
int year_of_words(const struct tokens *ts, int from, int *end); /* "nineteen ninety-one", "two thousand and five"; 0: none */
/* Goes over tokens [from, to) and notes what they say; false where one of them says nothing known. */
bool when_read(const struct tokens *ts, int from, int to, struct when *w);
bool word_in(struct str s, const char *word);  /* as a word, in any case */

/* ---- when_resolve.c ---- */

struct reference reference_of(const struct line *line);
enum tense tense_of(struct str before, struct str after);
/* The year that a day of a month, or a month (day 0), without one means. */
int nearest_year(const struct reference *r, int month, int day, enum tense tense);
bool when_resolve(struct normalize *n, const struct reference *r, struct when *w, enum tense tense, struct str *iso);
struct str day_printed(struct normalize *n, int64_t days);
struct str month_printed(struct normalize *n, int64_t months_since_0);
int64_t nth_weekday(int year, int month, int weekday, int k); /* k -1: the last */
/* The first and last day that a calendar date, month, quarter, half, week or year covers; false: no calendar span. */
bool iso_days(struct str iso, int64_t *first, int64_t *last);

/* ---- when.c ---- */

/* One calendar time, written in any way: a day in digits, a day by name, words. */
bool when_text(struct normalize *n, const struct reference *r, struct str text, enum tense tense, struct str *iso);

/* ---- when_relative.c ---- */

bool day_word(struct normalize *n, const struct reference *r, struct str text, const struct tokens *ts, enum tense tense,
    struct str *iso);
/* "two weeks ago", "in three days' time", "two days after Christmas", "the first ten days of May" */
bool distance(struct normalize *n, const struct reference *r, const struct written *w, struct str text, const struct tokens *ts,
    enum tense tense, struct str *iso);

#endif
