#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../normalize/normalize.h"

/* What figures are worth, through the stage itself: the text around, the kind, the figure. */

static struct normalize stage;

struct expect {
	const char *kind, *before, *figure, *after;
	const char *want; /* value|low..high, currency or unit, iso; parted by spaces, "-" where there is none */
};

static struct worth
worth_of(const char *kind, const char *before, const char *figure, const char *after, const char *url)
{
	static struct buf raw = { .max = 1 << 20 };
	static struct line line;
	struct json j = { .out = &raw };
	struct json_value *root;
	struct err err;
	char *text = NULL;
	size_t n = strlen(before) + strlen(figure) + strlen(after) + 1;

	buf_reset(&raw);
	text = mem_grow(NULL, n);
	snprintf(text, n, "%s%s%s", before, figure, after);
	json_open(&j, '{');
	json_str_member(&j, S("record"), S("article"));
	json_str_member(&j, S("url"), str_z(url));
	json_str_member(&j, S("published"), S("2025-09-05"));
	json_str_member(&j, S("text"), str_z(text));
	json_key(&j, S("figures"));
	json_open(&j, '[');
	json_open(&j, '{');
	json_str_member(&j, S("id"), S("f1"));
	json_str_member(&j, S("kind"), str_z(kind));
	json_int_member(&j, S("start"), (int64_t)strlen(before));
	json_int_member(&j, S("end"), (int64_t)(strlen(before) + strlen(figure)));
	json_close(&j, '}');
	json_close(&j, ']');
	json_close(&j, '}');
	free(text);
	arena_reset(&stage.arena);
	assert_int_equal(json_parse(&stage.arena, buf_str(&raw), &root, &err), 0);
	assert_int_equal(normalize_line(&stage, buf_str(&raw), root, &line, &err), 0);
	assert_int_equal(line.figures.n, 1);
	return line.figures.v[0].worth;
}

static void
print_worth(const struct worth *w, char *out, size_t room)
{
	char a[DEC_TEXT] = "-", b[DEC_TEXT] = "";
	struct str unit = w->currency.n ? w->currency : w->unit;

	if (w->has_value)
		dec_print(w->value, a);
	else if (w->has_low && w->has_high) {
		dec_print(w->low, a);
		dec_print(w->high, b);
	}
	snprintf(out, room, "%s%s%s %.*s %.*s", a, *b ? ".." : "", b, unit.n ? (int)unit.n : 1, unit.n ? unit.p : "-",
	    w->iso.n ? (int)w->iso.n : 1, w->iso.n ? w->iso.p : "-");
}

static void
check(const struct expect *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct worth w = worth_of(list[i].kind, list[i].before, list[i].figure, list[i].after, "");
		char got[300];

		print_worth(&w, got, sizeof got);
		if (strcmp(got, list[i].want) != 0)
			print_message("%s '%s'\n", list[i].kind, list[i].figure);
		assert_string_equal(got, list[i].want);
	}
}
#define CHECK(list) check(list, sizeof list / sizeof *list)

static void
money(void **state)
{
	static const struct expect list[] = {
		{ "money", "raised ", "$5 million", " from", "5000000 USD -" },
		{ "money", "a ", "US$1.2m", " round", "1200000 USD -" },
		{ "money", "of ", "€500m", ".", "500000000 EUR -" },
		{ "money", "of ", "$5-7bn", ".", "5000000000..7000000000 USD -" },
		{ "money", "between ", "$10 million and $12 million", ".", "10000000..12000000 USD -" },
		{ "money", "of ", "$(4.2) million", ".", "-4200000 USD -" },
		{ "money", "(", "$310 billion", ")", "310000000000 USD -" },
		{ "money", "or ", "83 cents", " a share", "0.83 USD -" },
		{ "money", "rose to ", "8.5p", " a share", "0.085 GBP -" },
		{ "money", "", "450 trillion won", "", "450000000000000 KRW -" },
		{ "money", "", "A$20.99", "", "20.99 AUD -" },
		{ "money", "", "C $6", "", "6 CAD -" },
		{ "money", "", "CHF 1.1 billion", "", "1100000000 CHF -" },
		{ "money", "", "35 lakh rupees", "", "3500000 INR -" },
		{ "money", "", "Rs 500 cr", "", "5000000000 INR -" },
		{ "money", "", "Y=28,030", "", "28030 JPY -" },
		{ "money", "", "115.5USD", "", "115.5 USD -" },
		{ "money", "", "twenty dollars 43 cents", "", "20.43 USD -" },
		{ "money", "", "20 crowns", "", "20 - -" },
		{ "money", "", "90 kronor", "", "90 SEK -" },
	};
	struct worth w;

	(void)state;
	CHECK(list);
	w = worth_of("money", "for ", "$20", " a month", "https://shop.example.ca/a");
	assert_int_equal(w.currency.n, 0);
	assert_int_equal(w.n_ambiguous, 2);
	assert_true(str_eq(w.ambiguous[0], S("CAD")));
	w = worth_of("money", "at least ", "$20", "", "");
	assert_true(str_eq(w.approx, S(">=")));
}

static void
quantities(void **state)
{
	static const struct expect list[] = {
		{ "quantity", "", "10GW", "", "10 GW -" },
		{ "quantity", "", "5,000mAh", "", "5000 mA.h -" },
		{ "quantity", "a ", "6.9-inch", " phone", "6.9 [in_i] -" },
		{ "quantity", "", "945 TWh", "", "945 TW.h -" },
		{ "quantity", "", "10Gbps", "", "10 Gbit/s -" },
		{ "quantity", "", "256GB", "", "256 GBy -" },
		{ "quantity", "", "1.4-gigawatt", "", "1.4 GW -" },
		{ "quantity", "", "20 petaflops", "", "20 P{flop}/s -" },
		{ "quantity", "", "300 km2", "", "300 km2 -" },
		{ "quantity", "", "37 degrees Celsius", "", "37 Cel -" },
		{ "quantity", "", "300 to 500 miles", "", "300..500 [mi_i] -" },
		{ "percent", "", "25 basis points", "", "25 [bp] -" },
		{ "percent", "", "10-12%", "", "10..12 % -" },
		{ "count", "", "1.3M", " members", "1300000 {member} -" },
		{ "count", "", "tens of thousands", " of complaints", "10000 - -" },
		{ "count", "", "three million, two hundred & forty", "", "3000240 - -" },
		{ "ratio", "", "one in five", " people", "0.2 - -" },
		{ "ratio", "", "halved", "", "0.5 - -" },
		{ "ratio", "", "one and a half", "", "1.5 - -" },
		{ "ratio", "", "two thirds", "", "0.6666666666666667 - -" },
		{ "ratio", "", "a twenty-fifth", "", "0.04 - -" },
		{ "ratio", "", "twenty fifths", "", "4 - -" },
		{ "ratio", "", "thirty-two fifths", "", "6.4 - -" },
		{ "ratio", "", "twenty and three fifths", "", "20.6 - -" },
		{ "ratio", "", "3/4", "", "0.75 - -" },
		{ "count", "", "half a million", "", "500000 - -" },
		{ "count", "", "three quarters of a million", "", "750000 - -" },
		{ "count", "", "one million and a half", "", "1500000 - -" },
		{ "count", "more than ", "45 and less than 85", "", "45..85 - -" },
		{ "quantity", "", "1/2 cup", "", "0.5 [cup_us] -" },
		{ "quantity", "an ", "11", "- or 13-inch panel", "11 [in_i] -" },
		{ "quantity", "", "1750 parts per million", "", "1750 [ppm] -" },
		{ "quantity", "a ", "minus-1.4 degree", " angle", "-1.4 deg -" },
		{ "quantity", "between ", "3.0 g and about 8.0 g", "", "3..8 g -" },
		{ "ordinal", "", "twenty-first", "", "21 - -" },
		{ "duration", "", "six weeks", "", "6 wk P6W" },
		{ "duration", "", "eight straight quarters", "", "24 mo P24M" },
		{ "duration", "", "2.9 seconds", "", "2.9 s PT2.9S" },
		{ "duration", "", "three to five days", "", "3..5 d -" },
	};

	(void)state;
	CHECK(list);
}

static void
dates(void **state)
{
	static const struct expect list[] = {
		{ "date", "on ", "Monday, Jan. 19, 2026", "", "- - 2026-01-19" },
		{ "date", "was hired on ", "21 February", "", "- - 2025-02-21" },
		{ "date", "on ", "21 February", "", "- - 2026-02-21" },
		{ "date", "in ", "nineteen ninety-one", "", "- - 1991" },
		{ "date", "", "Sep-23-2020", "", "- - 2020-09-23" },
		{ "date", "in ", "2/2013", "", "- - 2013-02" },
		{ "date", "", "two days after Christmas", "", "- - 2025-12-27" },
		{ "date", "", "17 days from 01/03/2019", "", "- - 2019-01-20" },
		{ "date", "", "two years after 2011", "", "- - 2013" },
		{ "date", "", "3 weeks from today", "", "- - 2025-09-26" },
		{ "date", "on ", "Monday of last week", "", "- - 2025-08-25" },
		{ "date", "", "next week's Tuesday", "", "- - 2025-09-09" },
		{ "date", "on ", "the last Friday of October", "", "- - 2025-10-31" },
		{ "date", "by ", "the 20th of next month", "", "- - 2025-10-20" },
		{ "date", "over ", "the weekend", "", "- - 2025-W36-WE" },
		{ "period", "in ", "the third week of 2018", "", "- - 2018-W03" },
		{ "period", "in ", "the first ten days of May 2025", "", "- - 2025-05-01/2025-05-10" },
		{ "period", "", "from January 12, 2016 to 01/22/2016", "", "- - 2016-01-12/2016-01-22" },
		{ "period", "", "from June 2025 to now", "", "- - 2025-06/2025-09-05" },
		{ "period", "", "q1-2019", "", "- - 2019-Q1" },
		{ "period", "", "next year's first quarter", "", "- - 2026-Q1" },
		{ "duration", "", "4 years 5 months", "", "- - P4Y5M" },
		{ "duration", "", "an hour and 25 minutes", "", "- - PT1H25M" },
		{ "duration", "", "three quarters of an hour", "", "0.75 h PT0.75H" },
		{ "duration", "", "1/2 day", "", "0.5 d P0.5D" },
		{ "date", "on ", "Friday", "", "- - 2025-09-05" },
		{ "date", "in ", "January", "", "- - 2025-01" },
		{ "date", "will open in ", "January", "", "- - 2026-01" },
		{ "date", "in ", "late 2025", "", "- - 2025" },
		{ "date", "", "two weeks ago", "", "- - 2025-08-22" },
		{ "date", "", "last year", "", "- - 2024" },
		{ "date", "", "the following year", "", "- - -" },
		{ "date", "on ", "Feb. 30", "", "- - -" },
		{ "period", "", "fourth quarter of fiscal 2029", "", "- - FY2029-Q4" },
		{ "period", "", "Q1 2026", "", "- - 2026-Q1" },
		{ "period", "", "1Q17", "", "- - 2017-Q1" },
		{ "period", "", "first half of 2031", "", "- - 2031-H1" },
		{ "period", "", "mid-2020s", "", "- - 202" },
		{ "period", "between ", "2031 and 2034", "", "- - 2031/2034" },
		{ "period", "", "2024-25", "", "- - 2024/2025" },
		{ "period", "in ", "FY2025-26", "", "- - FY2026" },
		{ "period", "in ", "FY25/26", "", "- - FY2026" },
		{ "period", "the ", "24-25", " season", "- - 2024/2025" },
		{ "period", "in ", "H1", "", "- - 2025-H1" },
		{ "period", "", "nine months ended Oct. 31, 2027", "", "- - 2027-02/2027-10" },
		{ "period", "", "summer of 2004", "", "- - 2004-SU" },
	};

	(void)state;
	CHECK(list);
}

/* Which way a time lies, as the verbs around it say; the day itself is Friday, 5 September 2025. */
static void
tenses(void **state)
{
	static const struct expect list[] = {
		{ "date", "The maker said on ", "Friday", ".", "- - 2025-09-05" },
		{ "date", "The maker said on ", "Thursday", ".", "- - 2025-09-04" },
		{ "date", "The maker said on ", "Saturday", ".", "- - 2025-08-30" },
		{ "date", "The maker told reporters late ", "Monday", ".", "- - 2025-09-01" },
		{ "date", "Shares closed higher ", "Sunday", ".", "- - 2025-08-31" },
		{ "date", "The phone will ship ", "Monday", ".", "- - 2025-09-08" },
		{ "date", "It is to resume trading ", "Tuesday", ".", "- - 2025-09-09" },
		{ "date", "The results are due ", "Wednesday", ".", "- - 2025-09-10" },
		{ "date", "The phone will be released on ", "Thursday", ".", "- - 2025-09-11" },
		{ "date", "The chief said it would open ", "Monday", ".", "- - 2025-09-08" },
		{ "date", "On ", "Tuesday", ", the maker said it would cut jobs.", "- - 2025-09-02" },
		{ "date", "On ", "Tuesday", " the maker will cut jobs.", "- - 2025-09-09" },
		{ "date", "The two sides meet ", "Monday", ".", "- - 2025-09-08" },
		{ "date", "The two sides meet ", "Wednesday", ".", "- - 2025-09-03" },
		{ "date", "as soon as ", "Monday", ".", "- - 2025-09-08" },
		{ "date", "was founded in ", "October", ".", "- - 2024-10" },
		{ "date", "will be sold from ", "October", ".", "- - 2025-10" },
		{ "date", "ready by ", "March", ".", "- - 2026-03" },
		{ "date", "since ", "March", ".", "- - 2025-03" },
		{ "date", "expected in ", "May", ".", "- - 2026-05" },
		{ "date", "launched in ", "May", ".", "- - 2025-05" },
		{ "date", "was sued on ", "Nov. 3", ".", "- - 2024-11-03" },
		{ "date", "goes on sale on ", "Nov. 3", ".", "- - 2025-11-03" },
		{ "date", "effective ", "Feb. 1", ".", "- - 2026-02-01" },
		{ "period", "fell by half between ", "October and December", ".", "- - 2024-10/2024-12" },
	};

	(void)state;
	CHECK(list);
}

/* What stands around a figure: hedges by kind, bounds of times, what a rate is for. */
static void
surroundings(void **state)
{
	static const struct { const char *kind, *before, *figure, *after, *approx, *relation, *per; } list[] = {
		{ "duration", "will invest $9bn over ", "five years", ".", "", "", "" },
		{ "duration", "paid over ", "the next five years", ".", "", "", "" },
		{ "duration", "It took over ", "five years", ".", ">", "", "" },
		{ "duration", "He worked there for over ", "five years", ".", ">", "", "" },
		{ "duration", "It was sold over ", "two years", " ago.", ">", "", "" },
		{ "duration", "waited more than ", "two years", ".", ">", "", "" },
		{ "count", "hired over ", "500", " people.", ">", "", "" },
		{ "money", "spent over ", "$5 million", ".", ">", "", "" },
		{ "money", "a sub-", "$500", " phone", "<", "", "" },
		{ "money", "less than or equal to ", "$500", "", "<=", "", "" },
		{ "date", "below ", "the year-earlier", " profit", "", "", "" },
		{ "date", "over ", "the weekend", ".", "", "", "" },
		{ "date", "up to ", "2030", ".", "", "", "" },
		{ "date", "around ", "2030", ".", "~", "", "" },
		{ "date", "since ", "March 2020", ".", "", "since", "" },
		{ "date", "by the ", "end of 2026", ".", "late", "by", "" },
		{ "date", "until at least ", "2032", ".", "", "until", "" },
		{ "date", "through ", "2030", ".", "", "through", "" },
		{ "date", "till ", "May", ".", "", "until", "" },
		{ "date", "starting in ", "May", ".", "", "from", "" },
		{ "date", "closed on ", "Friday", ".", "", "", "" },
		{ "money", "", "$20", " a month", "", "", "mo" },
		{ "money", "", "$20", "-a-month plan", "", "", "mo" },
		{ "money", "", "$0.35", " per million tokens", "", "", "1000000.{token}" },
		{ "money", "", "$1.85", " a share", "", "", "{share}" },
		{ "money", "", "$1.85", " per share", "", "", "{share}" },
		{ "money", "", "$90", " per kilowatt-hour", "", "", "kW.h" },
		{ "money", "", "$30", "/month", "", "", "mo" },
		{ "money", "", "$30", " annually", "", "", "a" },
		{ "money", "", "$5 million", " a year ago", "", "", "" },
		{ "money", "", "$5 million", " a company", "", "", "" },
		{ "percent", "rose ", "5%", " a year", "", "", "a" },
		{ "quantity", "", "620,000 barrels", " a day", "", "", "d" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
		struct worth w = worth_of(list[i].kind, list[i].before, list[i].figure, list[i].after, "");
		if (!str_eq(w.approx, str_z(list[i].approx)) || !str_eq(w.relation, str_z(list[i].relation)) || !str_eq(w.per, str_z(list[i].per)))
			fail_msg("%s[%s]%s: approx '%.*s' relation '%.*s' per '%.*s'", list[i].before, list[i].figure, list[i].after, SARG(w.approx),
			    SARG(w.relation), SARG(w.per));
	}
}

/* A fiscal period's days, where a claim says whose it is and the table knows the company's year. */
static void
fiscal(void **state)
{
	static const struct { const char *company, *period, *calendar; } list[] = {
		{ "Microsoft", "fiscal 2026", "2025-07-01/2026-06-30" },
		{ "Microsoft", "the second quarter of fiscal 2026", "2025-10-01/2025-12-31" },
		{ "Apple", "the fourth quarter of fiscal 2025", "2025-07-01/2025-09-30" },
		{ "Nvidia", "the second quarter of fiscal 2026", "2025-05-01/2025-07-31" },
		{ "Home Depot", "fiscal 2025", "2025-02-01/2026-01-31" },
		{ "Sony", "fiscal 2025", "" }, /* names its years in both ways */
		{ "Kobbelwerk", "fiscal 2025", "" },
		{ "Microsoft", "the second quarter of 2026", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
		char raw[1024];
		size_t n = strlen(list[i].company), at = n + strlen(" had sales of $46bn in ");
		struct json_value *root;
		struct line line;
		struct err err;

		snprintf(raw, sizeof raw, "{\"record\":\"article\",\"url\":\"https://x.example/\",\"published\":\"2025-09-05\","
		    "\"text\":\"%s had sales of $46bn in %s.\",\"figures\":[{\"id\":\"f1\",\"kind\":\"period\",\"start\":%zu,\"end\":%zu}],"
		    "\"names\":[{\"id\":\"n1\",\"kind\":\"org\",\"start\":0,\"end\":%zu}],\"claims\":[{\"id\":\"c1\",\"type\":\"financials\","
		    "\"start\":0,\"end\":%zu,\"sentence\":0,\"roles\":[{\"role\":\"company\",\"name\":\"n1\",\"start\":0,\"end\":%zu},"
		    "{\"role\":\"period\",\"figure\":\"f1\",\"start\":%zu,\"end\":%zu}]}]}", list[i].company, list[i].period, at,
		    at + strlen(list[i].period), n, at, n, at, at + strlen(list[i].period));
		arena_reset(&stage.arena);
		assert_int_equal(json_parse(&stage.arena, str_z(raw), &root, &err), 0);
		assert_int_equal(normalize_line(&stage, str_z(raw), root, &line, &err), 0);
		assert_int_equal(line.figures.n, 1);
		if (!str_eq(line.figures.v[0].worth.calendar, str_z(list[i].calendar)))
			fail_msg("%s, %s: '%.*s' of '%.*s'", list[i].company, list[i].period, SARG(line.figures.v[0].worth.calendar),
			    SARG(line.figures.v[0].worth.iso));
	}
}

/* Numbers that no decimal holds, and kinds of text that are none: no value, and no crash. */
static void
hostile(void **state)
{
	static const char *const kinds[] = { "money", "percent", "count", "quantity", "ratio", "ordinal", "date", "period", "duration", "?" };
	static const char *const texts[] = { "", " ", "$", "-", "1,2,3,4", "1/0", "Q9 2020", "99/99/9999", "\xe2\x80\x8f" "5\xc2\xad" "0", "half",
		"one one one", "to to", "0", "fiscal", "1-", "-5", "13th month of 2020", "a", "million million million million million million million" };
	char *digits = mem_grow(NULL, 10001);
	struct worth w;

	(void)state;
	memset(digits, '9', 10000);
	digits[10000] = '\0';
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		w = worth_of(kinds[k], "", digits, " users", "");
		assert_false(w.has_value || w.has_low || w.has_high);
		for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
			worth_of(kinds[k], "between ", texts[i], " or so", "");
	}
	free(digits);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(money), cmocka_unit_test(quantities), cmocka_unit_test(dates), cmocka_unit_test(tenses), cmocka_unit_test(surroundings), cmocka_unit_test(fiscal), cmocka_unit_test(hostile),
	};
	const struct settings settings = { 0 };
	struct err err;
	char data[4096];
	int rc;

	snprintf(data, sizeof data, "%s/share/newsfacts", getenv("BUILD") ? getenv("BUILD") : "build");
	setenv("NEWSFACTS_DATA", data, 1);
	if (normalize_init(&stage, &settings, &err) < 0) {
		fprintf(stderr, "%s\n", err.msg);
		return 1;
	}
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	normalize_release(&stage);
	return rc;
}
