#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../../normalize/normalize.h"

/* Articles are put together from sentences whose parts are marked: [kind:words] is a figure or a name, and a claim
 * names its parts by their number in the sentence: "share_of part=0 share=1 whole=2". */

struct draft {
	struct buf text, figures, names, sentences, claims;
	int n_figures, n_names, n_sentences, n_claims;
};

static struct normalize stage;

static void
draft_init(struct draft *d)
{
	memset(d, 0, sizeof *d);
	d->text.max = d->figures.max = d->names.max = d->sentences.max = d->claims.max = 32 << 20;
}

static void
draft_release(struct draft *d)
{
	buf_release(&d->text);
	buf_release(&d->figures);
	buf_release(&d->names);
	buf_release(&d->sentences);
	buf_release(&d->claims);
}

struct mark {
	size_t start, end;
	char member[32]; /* "\"figure\":\"f1\"," */
};

/* marked: the sentence; claims: lines "TYPE role=NR ... [attribute:value]" */
static void
say(struct draft *d, const char *marked, const char *claims)
{
	struct mark marks[16];
	int n = 0;
	size_t start;

	if (d->text.n)
		buf_addc(&d->text, ' ');
	start = d->text.n;
	for (const char *p = marked; *p; p++) {
		if (*p != '[') {
			buf_addc(&d->text, *p);
			continue;
		}
		const char *colon = strchr(p, ':'), *close = strchr(p, ']');
		struct str kind = { p + 1, (size_t)(colon - p - 1) }, words = { colon + 1, (size_t)(close - colon - 1) };
		struct mark *m = &marks[n++];
		m->start = d->text.n;
		buf_add(&d->text, words);
		m->end = d->text.n;
		m->member[0] = '\0';
		if (str_eq(kind, S("org")) || str_eq(kind, S("person")) || str_eq(kind, S("product"))) {
			snprintf(m->member, sizeof m->member, "\"name\":\"n%d\",", ++d->n_names);
			buf_printf(&d->names, "%s{\"id\":\"n%d\",\"kind\":\"%.*s\",\"start\":%zu,\"end\":%zu,\"text\":\"%.*s\"}",
			    d->n_names > 1 ? "," : "", d->n_names, SARG(kind), m->start, m->end, SARG(words));
		} else if (!str_eq(kind, S("words"))) {
			snprintf(m->member, sizeof m->member, "\"figure\":\"f%d\",", ++d->n_figures);
			buf_printf(&d->figures, "%s{\"id\":\"f%d\",\"kind\":\"%.*s\",\"start\":%zu,\"end\":%zu,\"text\":\"%.*s\"}",
			    d->n_figures > 1 ? "," : "", d->n_figures, SARG(kind), m->start, m->end, SARG(words));
		}
		p = close;
	}
	buf_printf(&d->sentences, "%s[%zu,%zu]", d->n_sentences ? "," : "", start, d->text.n);
	for (struct str all = str_z(claims), line; str_token(&all, '\n', &line);) {
		struct str word;
		struct buf attributes = { .max = 1 << 16 };
		bool first = true;
		str_token(&line, ' ', &word);
		buf_printf(&d->claims, "%s{\"id\":\"c%d\",\"type\":\"%.*s\",\"pattern\":\"t\",\"start\":%zu,\"end\":%zu,\"sentence\":%d,"
		    "\"modality\":\"asserted\",\"polarity\":\"positive\",\"roles\":[", d->n_claims ? "," : "", d->n_claims + 1,
		    SARG(word), start, d->text.n, d->n_sentences);
		d->n_claims++;
		while (str_token(&line, ' ', &word)) {
			size_t eq = str_chr(word, '='), colon = str_chr(word, ':');
			if (eq < word.n) {
				struct mark *m = &marks[atoi(word.p + eq + 1)];
				buf_printf(&d->claims, "%s{\"role\":\"%.*s\",%s\"start\":%zu,\"end\":%zu}", first ? "" : ",", (int)eq, word.p,
				    m->member, m->start, m->end);
				first = false;
			} else if (colon < word.n)
				buf_printf(&attributes, "%s\"%.*s\":\"%.*s\"", attributes.n ? "," : "", (int)colon, word.p,
				    (int)(word.n - colon - 1), word.p + colon + 1);
		}
		buf_printf(&d->claims, "],\"attributes\":{%.*s}}", SARG(buf_str(&attributes)));
		buf_release(&attributes);
	}
	d->n_sentences++;
}

/* Normalizes the draft. The findings as "kind=status kind=status", in the order of their kinds' names. */
static const char *
findings(struct draft *d, struct line *line)
{
	static struct buf raw = { .max = 64 << 20 };
	static char out[4096];
	struct json_value *root;
	struct err e;
	size_t n = 0;
	const char *sorted[64];
	size_t k = 0;

	arena_reset(&stage.arena);
	buf_reset(&raw);
	buf_printf(&raw, "{\"v\":1,\"record\":\"article\",\"id\":\"x\",\"source\":\"x\",\"published\":\"2026-03-01\",\"language\":\"en\",\"text\":\"");
	buf_add(&raw, buf_str(&d->text));
	buf_printf(&raw, "\",\"sentences\":[");
	buf_add(&raw, buf_str(&d->sentences));
	buf_printf(&raw, "],\"figures\":[");
	buf_add(&raw, buf_str(&d->figures));
	buf_printf(&raw, "],\"names\":[");
	buf_add(&raw, buf_str(&d->names));
	buf_printf(&raw, "],\"claims\":[");
	buf_add(&raw, buf_str(&d->claims));
	buf_printf(&raw, "]}");
	assert_false(raw.over);
	assert_int_equal(json_parse(&stage.arena, buf_str(&raw), &root, &e), 0);
	assert_int_equal(normalize_line(&stage, buf_str(&raw), root, line, &e), 0);
	for (size_t i = 0; i < line->checks.n && k < 64; i++) {
		const char *s = arena_printf(&stage.arena, "%.*s=%.*s", SARG(line->checks.v[i].kind), SARG(line->checks.v[i].status)).p;
		size_t at = k++;
		for (; at > 0 && strcmp(sorted[at - 1], s) > 0; at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = s;
	}
	out[0] = '\0';
	for (size_t i = 0; i < k; i++)
		n += (size_t)snprintf(out + n, sizeof out - n, "%s%s", i ? " " : "", sorted[i]);
	return out;
}

static const char *
one(const char *marked, const char *claims, struct line *line)
{
	static struct draft d;

	draft_release(&d);
	draft_init(&d);
	say(&d, marked, claims);
	return findings(&d, line);
}

static const struct derived *
derived_of(const struct line *line, const char *kind)
{
	for (size_t i = 0; i < line->derived.n; i++)
		if (str_eq(line->derived.v[i].kind, str_z(kind)))
			return &line->derived.v[i];
	return NULL;
}

static void
assert_value(const struct derived *d, const char *want)
{
	char digits[DEC_TEXT];

	assert_non_null(d);
	assert_true(dec_print(d->value, digits) > 0);
	assert_string_equal(digits, want);
}

static const char share_claim[] = "share_of part=0 share=1 whole=2";

static void
shares(void **state)
{
	struct line l;

	(void)state;
	assert_string_equal(one("The order of [money:$30 million] is [percent:20%] of [words:Halden's $150 million backlog].", share_claim, &l), "");
	assert_string_equal(one("The order of [money:$30 million] is [percent:20%] of [money:$150 million].", share_claim, &l), "share-of=consistent");
	assert_string_equal(one("The order of [money:$90 million] is [percent:20%] of [money:$150 million].", share_claim, &l), "share-of=inconsistent");
	assert_true(str_eq(l.checks.v[0].message, S("20% of $150 million is $30 million, not $90 million")));
	/* 19.6% is written 20%; 29 and 31 are within what the rounding leaves */
	assert_string_equal(one("The order of [money:$31 million] is [percent:20%] of [money:$150 million].", share_claim, &l), "share-of=consistent");
	assert_string_equal(one("The order of [money:$35 million] is about [percent:20%] of [money:$150 million].", share_claim, &l), "share-of=inconsistent");
	/* two currencies, and no share of nothing */
	assert_string_equal(one("The order of [money:\xE2\x82\xAC""90 million] is [percent:20%] of [money:$150 million].", share_claim, &l), "");
	assert_string_equal(one("The order of [money:$0] is [percent:0%] of [money:$0].", share_claim, &l), "");
}

static void
hedges_widen(void **state)
{
	struct line l;

	(void)state;
	assert_string_equal(one("Sales of [money:$31 million] were roughly [percent:20%] of [money:$150 million].", share_claim, &l), "share-of=consistent");
	assert_string_equal(one("Sales of [money:$90 million] were more than [percent:20%] of [money:$150 million].", share_claim, &l), "share-of=consistent");
	assert_string_equal(one("Sales of [money:$20 million] were more than [percent:20%] of [money:$150 million].", share_claim, &l), "share-of=inconsistent");
}

static void
growth_between(void **state)
{
	static const char claim[] = "growth subject=0 change=1 from=3 to=2 direction:up";
	struct line l;

	(void)state;
	assert_string_equal(one("[org:Halden] grew [percent:25%] to [money:$50 million] from [money:$40 million].", claim, &l), "growth=consistent");
	assert_string_equal(one("[org:Halden] grew [percent:25%] to [money:$60 million] from [money:$40 million].", claim, &l), "growth=inconsistent");
	assert_string_equal(one("[org:Halden]'s margin rose [percent:2%] to [percent:24%] from [percent:22%].", claim, &l), "percentage-points=inconsistent");
	assert_string_equal(one("[org:Halden] grew [percent:25%] to [money:$50 million] from [count:40 million] users.", claim, &l), "");
}

static void
prior_period(void **state)
{
	struct line l;

	(void)state;
	one("[org:Halden] had [money:$50 million] in [words:sales] in [period:the second quarter of 2026], up [percent:25%] year-over-year.",
	    "financials company=0 amount=1 metric=2 period=3\ngrowth subject=0 metric=2 change=4 direction:up", &l);
	assert_value(derived_of(&l, "prior-period"), "40000000");
}

static void
stakes(void **state)
{
	struct draft d;
	struct line l;

	(void)state;
	draft_init(&d);
	say(&d, "[org:Orrin] holds [percent:20%] of [org:Halden], valued at [money:$60 million].", "stake holder=0 share=1 target=2 amount=3");
	say(&d, "[org:Bayline] has a [money:$90 million] stake in [org:Halden].", "stake holder=0 amount=1 target=2");
	/* $60 million is the stake's worth: a company worth that has no stake of $90 million in it */
	assert_string_equal(findings(&d, &l), "valued-at=consistent");
	assert_value(derived_of(&l, "implied-valuation"), "300000000");
	assert_value(derived_of(&l, "implied-share"), "30");
	say(&d, "[org:Tessera] holds [percent:70%] of [org:Halden].", "stake holder=0 share=1 target=2");
	say(&d, "[org:Corvane] holds [percent:30%] of [org:Halden].", "stake holder=0 share=1 target=2");
	assert_string_equal(findings(&d, &l), "stakes-sum=inconsistent valued-at=consistent");
	draft_release(&d);
}

static void
one_fact_twice(void **state)
{
	struct draft d;
	struct line l;

	(void)state;
	draft_init(&d);
	say(&d, "[org:Halden] raised [money:$135 million].", "funding company=0 amount=1");
	say(&d, "[org:Halden] raised [money:$135 billion].", "funding company=0 amount=1");
	assert_string_equal(findings(&d, &l), "magnitude=inconsistent");
	draft_release(&d);
	draft_init(&d);
	say(&d, "[org:Halden] raised [money:$135 million].", "funding company=0 amount=1");
	say(&d, "[org:Halden] raised [money:$90 million].", "funding company=0 amount=1");
	assert_string_equal(findings(&d, &l), ""); /* two rounds, for all we know */
	assert_true(str_eq(l.claims.v[0].key, l.claims.v[1].key));
	draft_release(&d);
}

static void
shares_for_a_price(void **state)
{
	struct line l;

	(void)state;
	assert_string_equal(one("[org:Halden] bought [money:$3 million] in shares for [money:$90 million] over [duration:three years].",
	    "investment investor=0 amount=1", &l), "price-vs-value=inconsistent");
	assert_value(derived_of(&l, "yearly-rate"), "30000000");
	assert_string_equal(one("[org:Halden] bought [money:$3 million] in shares, and paid [money:$90 million] for chips.",
	    "investment investor=0 amount=1", &l), "");
}

enum { TROUBLES = 9 };

/* An article with every kind of trouble, its amounts in units of `scale`, its claims in a given order. */
static void
troubled(struct draft *d, const char *scale, const int order[TROUBLES])
{
	char sentences[TROUBLES][256];
	static const char *const claims[TROUBLES] = {
		"share_of part=0 share=1 whole=2", "growth subject=0 change=1 to=2 from=3 direction:up",
		"stake holder=0 share=1 target=2 amount=3", "commitment party=0 amount=1 counterparty=2",
		"investment investor=0 amount=1", "investment amount=0", "financials amount=0", "commitment amount=0", "stake amount=0 share=1",
	};

	snprintf(sentences[0], 256, "The order of [money:$90 %s] is [percent:20%%] of [money:$150 %s].", scale, scale);
	snprintf(sentences[1], 256, "[org:Halden] grew [percent:25%%] to [money:$60 %s] from [money:$40 %s].", scale, scale);
	snprintf(sentences[2], 256, "[org:Orrin] holds [percent:20%%] of [org:Halden], valued at [money:$60 %s].", scale);
	snprintf(sentences[3], 256, "[org:Orrin] will pay [money:$75 %s] to [org:Halden].", scale);
	snprintf(sentences[4], 256, "[org:Halden] bought [money:$3 %s] in shares for [money:$90 %s].", scale, scale);
	snprintf(sentences[5], 256, "They put in [money:$20 %s] and [money:$35 %s], for a total of [money:$75 %s].", scale, scale, scale);
	snprintf(sentences[6], 256, "It was [money:$45 %s], [money:$5 %s] more than the [money:$30 %s] before.", scale, scale, scale);
	snprintf(sentences[7], 256, "It is [money:$15 %s] over [duration:five years], or [money:$5 %s] a year.", scale, scale);
	snprintf(sentences[8], 256, "Paid [money:$50 %s] for a [percent:20%%] stake, valuing it at [money:$900 %s].", scale, scale);
	draft_init(d);
	for (int i = 0; i < TROUBLES; i++)
		say(d, sentences[order[i]], claims[order[i]]);
}

static void
order_and_scale_change_nothing(void **state)
{
	static const int orders[4][TROUBLES] = { { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, { 8, 7, 6, 5, 4, 3, 2, 1, 0 },
		{ 2, 0, 4, 8, 1, 3, 6, 5, 7 }, { 1, 4, 7, 0, 3, 2, 5, 8, 6 } };
	static const char *const scales[] = { "thousand", "million", "billion" };
	char want[512] = "";

	(void)state;
	for (size_t o = 0; o < 4; o++)
		for (size_t s = 0; s < 3; s++) {
			struct draft d;
			struct line l;
			troubled(&d, scales[s], orders[o]);
			const char *got = findings(&d, &l);
			if (!*want)
				snprintf(want, sizeof want, "%s", got);
			assert_string_equal(got, want);
			draft_release(&d);
		}
	assert_string_equal(want, "difference=inconsistent growth=inconsistent price-vs-value=inconsistent rate=inconsistent "
	    "share-of=inconsistent stake-price=inconsistent sum=inconsistent");
}

static void
hostile_articles_stay_bounded(void **state)
{
	struct draft d;
	struct line l;
	clock_t begin = clock();

	(void)state;
	draft_init(&d);
	for (int i = 0; i < 2500; i++) {
		say(&d, "[org:Orrin] holds [percent:20%] of [org:Halden], valued at [money:$60 million].", "stake holder=0 share=1 target=2 amount=3");
		say(&d, "[org:Halden] is [percent:30%] of [words:Orrin's $90 million backlog] since [date:0000] and [date:9999].",
		    "share_of part=0 share=1 whole=2\nterm party=0 time=3 until=4 mode:exclusive");
		say(&d, "[org:Halden] pays [money:$-5 million] and [money:$0] for [duration:99999 years].", "commitment party=0 amount=1 term=3");
	}
	assert_int_equal(d.n_claims, 10000);
	findings(&d, &l);
	assert_int_equal(l.claims.n, 10000);
	assert_true(l.checks.n <= 500 && l.derived.n <= 500);
	assert_true((double)(clock() - begin) / CLOCKS_PER_SEC < 20);
	draft_release(&d);
}

static int
start(void **state)
{
	const char *build = getenv("BUILD");
	char data[4096];
	struct settings s = { 0 };
	struct err e;

	(void)state;
	snprintf(data, sizeof data, "%s/share/newsfacts", build ? build : "build");
	setenv("NEWSFACTS_DATA", data, 0);
	if (normalize_init(&stage, &s, &e) < 0)
		fail_msg("%s", e.msg);
	return 0;
}

static int
stop(void **state)
{
	(void)state;
	normalize_release(&stage);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares),
		cmocka_unit_test(hedges_widen),
		cmocka_unit_test(growth_between),
		cmocka_unit_test(prior_period),
		cmocka_unit_test(stakes),
		cmocka_unit_test(one_fact_twice),
		cmocka_unit_test(shares_for_a_price),
		cmocka_unit_test(order_and_scale_change_nothing),
		cmocka_unit_test(hostile_articles_stay_bounded),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
