/* The rule engine: what is read off an expression, alternatives by their first letter, the choice of rules, guards. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../extract/claim.h"

/* A folder with one pattern file, loaded; NULL where that fails, with the reason in *e. */
static struct rules *
load(const char *text, struct err *e)
{
	char dir[] = "/tmp/newsfacts-rules.XXXXXX", path[64];
	struct rules *r;
	FILE *f;

	assert_non_null(mkdtemp(dir));
	snprintf(path, sizeof path, "%s/a.pat", dir);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	r = rules_load(dir, NULL, NULL, e);
	unlink(path);
	rmdir(dir);
	return r;
}

static struct rules *
good(const char *text)
{
	struct err e;
	struct rules *r = load(text, &e);

	if (r == NULL)
		fail_msg("%s", e.msg);
	return r;
}

static struct expr *
first_expr(struct rules *r)
{
	return &r->list[RULE_CLAIM].v[0].res.v[0];
}

static bool
needs_word(const struct expr *x, const char *word)
{
	for (size_t i = 0; i < x->n_words; i++)
		for (size_t k = 0; k < x->words[i]->n; k++)
			if (str_eq(x->words[i]->v[k].word, str_z(word)))
				return true;
	return false;
}

static bool
anchored_at(const struct expr *x, const char *word)
{
	for (size_t k = 0; x->anchor_words && k < x->anchor_words->n; k++)
		if (str_eq(x->anchor_words->v[k].word, str_z(word)))
			return true;
	return false;
}

static void
reads_what_a_sentence_needs(void **state)
{
	struct rules *r = good("lex BUY buy* bought\nM \\x01M\nclaim x.y\n  re  (?:the )?\\x01O %{BUY} (?:\\x01[PQ] of )?a \\x01R for %{M:amount}\n");
	struct expr *x = first_expr(r);

	(void)state;
	assert_int_equal(x->n_needs, 3);
	assert_true((x->needs[0] | x->needs[1] | x->needs[2]) == (1u << ('O' - 'A') | 1u << ('M' - 'A') | 1u << ('R' - 'A')));
	assert_true(needs_word(x, "bought"));
	assert_false(needs_word(x, "the")); /* it may be absent */
	assert_true(x->anchored && anchored_at(x, "buy") && anchored_at(x, "bought"));
	assert_int_equal(x->before, 3 + 4 + 3 + 4); /* a character may be four bytes */
	rules_free(r);
}

static void
an_alternative_without_the_word_needs_none(void **state)
{
	struct rules *r = good("claim x.y\n  re  \\x01O (?:acquires \\x01M|[a-z]+ \\x01P)\n");
	struct expr *x = first_expr(r);

	(void)state;
	assert_int_equal(x->n_words, 0);
	assert_int_equal(x->n_needs, 2); /* O, and M or P */
	rules_free(r);
}

static void
a_word_that_may_stand_inside_another_is_no_anchor(void **state)
{
	struct rules *r = good("claim x.y\n  re  \\x01O [a-z]*shipment of \\x01R\n");
	struct expr *x = first_expr(r);

	(void)state;
	assert_false(needs_word(x, "shipment of"));
	assert_false(anchored_at(x, "shipment of"));
	rules_free(r);
}

static void
what_is_not_followed_is_always_tried(void **state)
{
	struct rules *r = good("claim x.y\n  re  (?<a>[a-z]+) merges with \\1\n");
	struct expr *x = first_expr(r);

	(void)state;
	assert_false(x->anchored);
	assert_int_equal(x->n_words, 0);
	assert_non_null(x->slow);
	rules_free(r);
}

static void
says_what_will_be_slow(void **state)
{
	static const struct { const char *re; bool slow; } known[] = {
		{ "\\x01M (?:[a-z]+ ?){1,8}", true }, { "\\x01M (?:[a-z]+)+", true }, { "\\x01M(?:(?: [a-z]+)*)*", true },
		{ "\\x01M (?:(?:[a-z]+|x)*)*", true }, { "[a-z]+ [a-z]+", true }, { "\\x01M [a-z]+(?: [a-z]+){0,7}", false },
		{ "\\x01M (?:[a-z]+ )*sold", false }, { "sold (?:to )?[a-z]+", false },
	};
	char text[128];

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		struct rules *r;
		snprintf(text, sizeof text, "claim x.y\n  re  %s\n", known[i].re);
		r = good(text);
		if ((first_expr(r)->slow != NULL) != known[i].slow)
			fail_msg("%s: %s", known[i].re, first_expr(r)->slow ? first_expr(r)->slow : "not slow");
		rules_free(r);
	}
}

static void
mistakes_name_file_and_line(void **state)
{
	static const struct { const char *text, *message; } wrong[] = {
		{ "claim x.y\n  re  %{NONE} a\n", "a.pat:2: no macro or lexicon named 'NONE'" },
		{ "A %{B}\nB %{A}\nclaim x.y\n  re  %{A} a\n", "a.pat:4: macros nest too deep, or one stands for itself: 'A'" },
		{ "claim x.y\n  re  %{A\n", "a.pat:2: %{ without its }: '%{A'" },
		{ "claim x.y\nclaim x.z\n  re a\n", "a.pat:1: no re line in section 'x.y'" },
		{ "claim x.y\n  re a\nclaim x.y\n  re b\n", "a.pat:3: a second section named 'x.y'" },
		{ "claim x.y\n  re a\n  confidence 2\n", "a.pat:3: confidence wants a number from 0.001 to 1, not '2'" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct err e;
		struct rules *r = load(wrong[i].text, &e);
		if (r != NULL)
			fail_msg("taken: %s", wrong[i].text);
		assert_string_equal(e.msg, wrong[i].message);
		assert_string_equal(e.reason, "bad-pattern");
	}
}

static void
factors_alternatives(void **state)
{
	static const struct { const char *from, *to; } known[] = {
		{ "(?:one|two|three|ten)", "(?:one|t(?:wo|hree|en))" },
		{ "(?:one|two)", "(?:one|two)" },                       /* not worth it */
		{ "(?:set|sets|a|b)", "(?:s(?:et|ets)|a|b)" },          /* their order stays */
		{ "(?:ab|[a-z]|ac|ad)", "(?:ab|[a-z]|ac|ad)" },         /* a class is passed by no word */
		{ "(?:Ab|ac|ad|ae)", "(?:Ab|ac|ad|ae)" },               /* A is a, and they keep their order */
		{ "(?<=ab|ac|bd|be)x", "(?<=ab|ac|bd|be)x" },
		{ "(a)(?:ab|ac|ad|ae)\\1", "(a)(?:ab|ac|ad|ae)\\1" },
		{ "(?:a?b|ac|ad|ae|af)", "(?:a?b|a(?:c|d|e|f))" },
		{ "ab|ac|(?:d|e)|ad|ae|af|ag|h\\|[|]", "ab|ac|(?:d|e)|a(?:d|e|f|g)|h\\|[|]" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		struct str got = pattern_factor(&a, str_z(known[i].from));
		if (!str_eq(got, str_z(known[i].to)))
			fail_msg("%s became %.*s, wanted %s", known[i].from, SARG(got), known[i].to);
	}
	arena_release(&a);
}

static size_t
chosen_for(struct rules *r, const char *sentence, const struct expr *x, size_t *place)
{
	struct shadow s = { .text = str_z(sentence) };
	const struct chosen *chosen;
	size_t n;

	if (r->choice == NULL)
		r->choice = choice_new(r);
	n = choice_make(r->choice, &s, false, &chosen);
	*place = choice_place(r->choice, x, &s, 0);
	return n;
}

static void
chooses_by_whole_words(void **state)
{
	struct rules *r = good("lex CUT cut* slash*\nclaim x.y\n  re  %{CUT} (?:its )?[a-z]+\n");
	struct expr *x = first_expr(r);
	size_t place;

	(void)state;
	assert_int_equal(chosen_for(r, "it will cut jobs", x, &place), 1);
	assert_int_equal(place, 8);
	assert_int_equal(chosen_for(r, "Cutting its jobs", x, &place), 1);
	assert_int_equal(place, 0);
	assert_int_equal(chosen_for(r, "a haircut for jobs", x, &place), 0);
	assert_int_equal(place, NO_PLACE);
	assert_int_equal(chosen_for(r, "", x, &place), 0);
	choice_free(r->choice);
	rules_free(r);
}

static void
a_rule_that_costs_too_much_is_passed_over(void **state)
{
	/* forty shapes that take a matcher for ever: each comes back, soon, with no match */
	static const char *const cell[] = { "(?:a+)+", "(?:a*)*", "(?:a|a)+", "(?:a|aa)+", "(?:a+a?)+", "(?:[a-z]+)*", "(?:a|b|ab)*", "(?:.*a){12}" };
	static const char *const tail[] = { "[!?]", "$[!?]", "[b!]{2}", "(?=[!x])[x]", "\\d[!?]" };
	char text[128], subject[512];

	(void)state;
	memset(subject, 'a', sizeof subject);
	log_init("rules", LOG_ERROR);
	for (size_t i = 0; i < sizeof cell / sizeof *cell; i++)
		for (size_t k = 0; k < sizeof tail / sizeof *tail; k++) {
			struct rules *r;
			struct pattern *p;
			struct match m;
			snprintf(text, sizeof text, "claim x.y\n  re  %s%s\n", cell[i], tail[k]);
			r = good(text);
			p = &first_expr(r)->pattern;
			assert_false(pattern_match(&r->keep, p, (struct str){ subject, sizeof subject }, 0, false, &m));
			rules_free(r);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_what_a_sentence_needs),
		cmocka_unit_test(an_alternative_without_the_word_needs_none),
		cmocka_unit_test(a_word_that_may_stand_inside_another_is_no_anchor),
		cmocka_unit_test(what_is_not_followed_is_always_tried),
		cmocka_unit_test(says_what_will_be_slow),
		cmocka_unit_test(mistakes_name_file_and_line),
		cmocka_unit_test(factors_alternatives),
		cmocka_unit_test(chooses_by_whole_words),
		cmocka_unit_test(a_rule_that_costs_too_much_is_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
