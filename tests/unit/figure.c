#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../../extract/extract.h"
#include "../../extract/rules.h"

static struct extract stage;

static void
find(struct str text, struct article *a)
{
	arena_reset(&stage.arena);
	*a = (struct article){ 0 };
	text_read(&stage.arena, text, a);
	sentences_find(&stage.arena, a);
	figures_find(&stage, a);
}

static bool
has(const struct article *a, const char *kind, struct str text)
{
	for (size_t i = 0; i < a->figures.n; i++) {
		struct span at = a->figures.v[i].at;
		if (strcmp(figure_word(a->figures.v[i].kind), kind) == 0 && (text.n == 0 || str_eq(str_cut(a->text, at.start, at.end), text)))
			return true;
	}
	return false;
}

/* Every rule's own examples: an `ok` finds that figure, a `no` finds none of its kind. */
static void
examples(void **state)
{
	size_t seen = 0;
	struct article a;

	(void)state;
	for (size_t i = 0; i < stage.english->list[RULE_FIGURE].n; i++) {
		struct rule *rule = &stage.english->list[RULE_FIGURE].v[i];
		for (size_t k = 0; k < rule->oks.n; k++, seen++) {
			find(rule->oks.v[k].text, &a);
			if (!has(&a, rule->kind, rule->oks.v[k].want))
				fail_msg("%s:%d: not found: %.*s", rule->file, rule->oks.v[k].line, SARG(rule->oks.v[k].text));
		}
		for (size_t k = 0; k < rule->noes.n; k++, seen++) {
			find(rule->noes.v[k].text, &a);
			if (has(&a, rule->kind, (struct str){ 0 }))
				fail_msg("%s:%d: found: %.*s", rule->file, rule->noes.v[k].line, SARG(rule->noes.v[k].text));
		}
	}
	assert_true(seen > 40);
}

static void
names_are_no_figures(void **state)
{
	static const char *const texts[] = {
		"The firm shipped iOS 18.2 to its testers.", "It fits an RTX 5090 and a Ryzen 9.", "They closed the Series B there.",
		"The server speaks HTTP/2 on port 8080.", "CVE-2024-12345 is fixed in version 1.2.3.", "Section 230 shields it.",
		"The S&P 500 slipped.", "It is certified to ISO 27001.", "The Boeing 787 landed.", "The host is 10.20.30.40.",
		"Support is there 24/7.", "It runs GPT-4 and Claude 3.5.",
	};
	struct article a;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		find(str_z(texts[i]), &a);
		if (a.figures.n) {
			struct span at = a.figures.v[0].at;
			fail_msg("%s: %.*s", texts[i], SARG(str_cut(a.text, at.start, at.end)));
		}
	}
}

/* Many more of them, in a file: at most .03 false figures a sentence. */
static void
names_in_a_file(void **state)
{
	FILE *f = fopen("tests/unit/figure-names.txt", "r");
	char text[512];
	size_t sentences = 0, wrong = 0;
	struct article a;

	(void)state;
	assert_non_null(f);
	while (fgets(text, sizeof text, f)) {
		if (text[0] == '#')
			continue;
		text[strcspn(text, "\n")] = '\0';
		find(str_z(text), &a);
		sentences++;
		wrong += a.figures.n;
		for (size_t i = 0; i < a.figures.n; i++)
			print_message("%.*s: %s\n", SARG(str_cut(a.text, a.figures.v[i].at.start, a.figures.v[i].at.end)), text);
	}
	fclose(f);
	assert_true(sentences >= 100);
	assert_true(wrong * 100 <= sentences * 3);
}

/* Dashes and signs of every kind, other scripts, marks inside numbers: right, or left alone. */
static void
odd_numbers(void **state)
{
	static const struct { const char *text, *kind, *figure; } right[] = {
		{ "It fell to \xe2\x88\x92" "5% in May.", "percent", "\xe2\x88\x92" "5%" },
		{ "It cost \xe2\x88\x92$5 in all.", "money", "\xe2\x88\x92$5" },
		{ "It will cost $5\xe2\x80\x93" "7bn in all.", "money", "$5\xe2\x80\x93" "7bn" },
		{ "It will cost $5\xe2\x80\x94$7 in all.", "money", "$5\xe2\x80\x94$7" },
		{ "It rose 5\xe2\x80\x91" "7% in May.", "percent", "5\xe2\x80\x91" "7%" },
		{ "It has 12\xe2\x80\xaf" "000 users.", "count", "12\xe2\x80\xaf" "000" },
		{ "It has 12\xe2\x80\x89" "000 users.", "count", "12\xe2\x80\x89" "000" },
		{ "It has 1\xc2\xad" "2\xc2\xad" "000 users.", "count", "1\xc2\xad" "2\xc2\xad" "000" },
		{ "It has \xe2\x80\xab" "12,000\xe2\x80\xac users.", "count", "12,000" },
		{ "It paid \xe2\x82\xac" "5\xe2\x80\x8b" "00m.", "money", "\xe2\x82\xac" "5\xe2\x80\x8b" "00m" },
		{ "\xd0\x92\xd1\x81\xd0\xb5\xd0\xb3\xd0\xbe: 12,000 users.", "count", "12,000" },
	};
	static const char *const none[] = {
		"It has \xef\xbc\x95\xef\xbc\x92 users.", "It has \xd9\xa5\xd9\xa2 users.", "It has 5\xd9\xa2 users.", "It has \xe0\xa5\xab" "2 users.",
		"It has 5\xc2\xb2 users.", "It has 5\xe2\x82\x82 users.", "It has \xd0\x96" "5 users.", "It has 5\xd0\x96 users.",
	};
	struct article a;

	(void)state;
	for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
		find(str_z(right[i].text), &a);
		if (!has(&a, right[i].kind, str_z(right[i].figure)))
			fail_msg("%s: not found: %s", right[i].text, right[i].figure);
		assert_int_equal(a.figures.n >= 1 && a.figures.n <= 2, 1);
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		find(str_z(none[i]), &a);
		if (a.figures.n)
			fail_msg("%s: found: %.*s", none[i], SARG(str_cut(a.text, a.figures.v[0].at.start, a.figures.v[0].at.end)));
	}
}

/* Odd spaces, soft hyphens and marks of direction do not change a figure; its span is the text's own. */
/* The numbers of headings and items count nothing. */
static void
numbered_lines(void **state)
{
	struct article a;

	(void)state;
	find(S("1. Sales rose\n\nSales rose to 410.\n\n2) Costs\n\n#3: What next?\n\n4 workers came.\n\n12.5 tonnes went."), &a);
	assert_int_equal(a.figures.n, 3);
	assert_true(has(&a, "count", S("410")));
	assert_true(has(&a, "count", S("4")));
}

static void
odd_spelling(void **state)
{
	struct article a;

	(void)state;
	find(S("It cost $5\xc2\xa0million then."), &a);
	assert_true(has(&a, "money", S("$5\xc2\xa0million")));
	find(S("Some 12\xc2\xad" "000 people came."), &a);
	assert_true(has(&a, "count", S("12\xc2\xad" "000")));
	find(S("It rose \xe2\x80\x8e" "5% today."), &a);
	assert_true(has(&a, "percent", (struct str){ 0 }));
	find(S("It rose last\nyear by 5%."), &a);
	assert_true(has(&a, "date", S("last\nyear")));
	/* digits of another script beside ours: another number, so none */
	find(S("It has 5\xef\xbc\x92 users."), &a);
	assert_int_equal(a.figures.n, 0);
}

static void
hostile(void **state)
{
	struct buf text = { .max = 1 << 20 };
	static const char *const pieces[] = { "9", "1,000,", "1.", "$", "one hundred ", "and ", "5-", "\xe2\x80\x93", "January ", "1/", "a ", "(", "9.", "\xc2\xad" "9", "\xe2\x80\x8f" "1", "to May ", "two days after ", "1 year and ", "\xef\xbc\x95", "\xe2\x88\x92" "1", "Monday of last week to " };
	struct article a;
	clock_t start = clock();

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		buf_reset(&text);
		for (int k = 0; k < 10000; k++)
			buf_add(&text, str_z(pieces[i]));
		buf_add(&text, S(" million dollars"));
		find(buf_str(&text), &a);
		for (size_t k = 0; k < a.figures.n; k++)
			assert_true(a.figures.v[k].at.end <= text.n && a.figures.v[k].at.end - a.figures.v[k].at.start <= 200);
	}
	assert_true((clock() - start) / CLOCKS_PER_SEC < 20);
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples), cmocka_unit_test(names_are_no_figures), cmocka_unit_test(numbered_lines), cmocka_unit_test(odd_spelling), cmocka_unit_test(names_in_a_file), cmocka_unit_test(odd_numbers), cmocka_unit_test(hostile),
	};
	struct err err;
	char data[4096];
	int rc;

	snprintf(data, sizeof data, "%s/share/newsfacts", getenv("BUILD") ? getenv("BUILD") : "build");
	setenv("NEWSFACTS_DATA", data, 1);
	if (extract_init(&stage, NULL, &err) < 0) {
		fprintf(stderr, "%s\n", err.msg);
		return 1;
	}
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	extract_release(&stage);
	return rc;
}
