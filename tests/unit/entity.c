#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../lib/entity.h"

static const char rows[] =
    "# a comment\n"
    "\n"
    "kestrel\torg\tKestrel\t?Kestrel|Kestrel Systems\tNASDAQ:KSTL\t\t6\t\tinvented\n"
    "kestrel-cloud\tproduct\tKestrel Cloud\t\t\tkestrel\n"
    "orlo\torg\tOrlo & Sons\tO'Orlo's|O.R.L.\n"
    "north-basin\tplace\tNorth Basin\tNB|N.B.\n"
    "ada-brand\tperson\tAda Brand\t?Brand\t\tkestrel\t\tchief executive\n"
    "zelix\torg\tZélix\tzPay\n"
    "mira-one\torg\tMira\t\n"
    "mira-two\tplace\tMira\t\n";

static char *
file_with(const char *text)
{
	static char path[] = "/tmp/newsfacts-entity-XXXXXX";
	int fd;

	strcpy(path + sizeof path - 7, "XXXXXX");
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	close(fd);
	return path;
}

static int
open_table(void **state)
{
	static struct entities t;
	struct err e;
	char *path = file_with(rows);

	entities_init(&t);
	if (entities_read(&t, path, &e) < 0)
		fail_msg("%s", e.msg);
	unlink(path);
	*state = &t;
	return 0;
}

static int
close_table(void **state)
{
	entities_release(*state);
	return 0;
}

/* All names of a text as "words=key words=key?" */
static const char *
names(const struct entities *t, const char *text)
{
	static char out[1024];
	struct entity_match m;
	size_t n = 0, at = 0;

	out[0] = '\0';
	while (entity_next(t, str_z(text), at, &m)) {
		n += (size_t)snprintf(out + n, sizeof out - n, "%s%.*s=%.*s%s", n ? " " : "", (int)(m.end - m.start), text + m.start,
		    SARG(t->all.v[m.entity[0]].key), m.ambiguous ? "?" : "");
		assert_true(m.end > at);
		at = m.end;
	}
	return out;
}

static void
longest_name_wins(void **state)
{
	assert_string_equal(names(*state, "They use Kestrel Cloud daily"), "Kestrel Cloud=kestrel-cloud");
	assert_string_equal(names(*state, "Kestrel Systems won"), "Kestrel Systems=kestrel");
	assert_string_equal(names(*state, "Kestrel Clouds won"), "Kestrel=kestrel?");
}

static void
possessive_stays_outside(void **state)
{
	assert_string_equal(names(*state, "Kestrel Cloud's price, Kestrel Systems\xE2\x80\x99 plan"),
	    "Kestrel Cloud=kestrel-cloud Kestrel Systems=kestrel");
	assert_string_equal(names(*state, "at O\xE2\x80\x99Orlo\xE2\x80\x99s today"), "O\xE2\x80\x99Orlo\xE2\x80\x99s=orlo");
}

static void
capitals_count(void **state)
{
	assert_string_equal(names(*state, "a kestrel flew over the north basin"), "");
	assert_string_equal(names(*state, "KESTREL CLOUD and z\xC3\xA9lix, ZPay"), "KESTREL CLOUD=kestrel-cloud ZPay=zelix");
	assert_string_equal(names(*state, "nb: the NB"), "NB=north-basin");
}

static void
legal_suffix_settles_doubt(void **state)
{
	assert_string_equal(names(*state, "Kestrel, Inc. said"), "Kestrel, Inc.=kestrel");
	assert_string_equal(names(*state, "by Kestrel Corp. The next"), "Kestrel Corp=kestrel");
	assert_string_equal(names(*state, "Kestrel incorporated"), "Kestrel=kestrel?");
}

static void
signs_inside_names(void **state)
{
	assert_string_equal(names(*state, "Orlo & Sons; Orlo&Sons; N.B. and O.R.L. end"),
	    "Orlo & Sons=orlo Orlo&Sons=orlo N.B.=north-basin O.R.L.=orlo");
	assert_string_equal(names(*state, "North-Basin and North\nBasin, North\n\nBasin"), "North-Basin=north-basin North\nBasin=north-basin");
	assert_string_equal(names(*state, "xKestrel Kestrelx"), "");
}

static void
one_name_of_two(void **state)
{
	struct entity_match m;

	assert_true(entity_named(*state, S("Mira"), &m));
	assert_int_equal(m.n, 2);
	assert_true(m.ambiguous);
	assert_true(entity_named(*state, S("the Kestrel Systems, Inc."), &m));
	assert_int_equal(m.n, 1);
	assert_false(entity_named(*state, S("Kestrel Systems of Mira"), &m));
}

static void
owners_and_columns(void **state)
{
	const struct entity *cloud = entity_by_key(*state, S("kestrel-cloud"));

	assert_non_null(cloud);
	assert_true(str_eq(entity_owner(*state, cloud)->key, S("kestrel")));
	assert_int_equal(entity_owner(*state, cloud)->fiscal, 6);
	assert_true(str_eq(entity_owner(*state, cloud)->ticker, S("NASDAQ:KSTL")));
	assert_true(str_eq(entity_by_key(*state, S("ada-brand"))->role, S("chief executive")));
	assert_null(entity_by_key(*state, S("nobody")));
}

static void
slugs(void **state)
{
	struct arena a = { 0 };

	(void)state;
	assert_true(str_eq(entity_slug(&a, S("The Halden Labs, Inc.")), S("halden-labs")));
	assert_true(str_eq(entity_slug(&a, S("Halden Labs\xE2\x80\x99s")), S("halden-labs")));
	assert_true(str_eq(entity_slug(&a, S("Z\xC3\x89LIX & Co")), S("z\xC3\xA9lix")));
	assert_int_equal(entity_slug(&a, S("...")).n, 0);
	assert_int_equal(entity_slug(&a, S("")).n, 0);
	arena_release(&a);
}

static void
mistakes_name_the_line(void **state)
{
	static const struct { const char *text, *says; } bad[] = {
		{ "a\torg\tA\nb\tfirm\tB\n", ":2: kind" },
		{ "a\torg\tA\na\torg\tB\n", ":2: key \"a\" stands in this file twice" },
		{ "A b\torg\tA\n", ":1: key" },
		{ "a\torg\t\n", ":1: no label" },
		{ "a\torg\tA\t\t\t\t13\n", ":1: fiscal" },
		{ "a\torg\tA\tx;y\n", ":1: alias" },
		{ "a\torg\tA\t\t\tnobody\n", "owner \"nobody\" of \"a\"" },
		{ "a\torg\tA\t\t\tb\nb\torg\tB\t\t\ta\n", "circle" },
		{ "a\torg\tA\t\t\t\t\t\t\tone more\n", "more than 9 columns" },
		{ "a\torg\t\xff\n", "UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct entities t;
		struct err e = { 0 };
		char *path = file_with(bad[i].text);
		entities_init(&t);
		assert_int_equal(entities_read(&t, path, &e), -1);
		assert_string_equal(e.reason, "bad-table");
		assert_non_null(strstr(e.msg, bad[i].says));
		entities_release(&t);
		unlink(path);
	}
}

static void
later_file_adds(void **state)
{
	struct entities *t = *state;
	struct err e;
	struct entity_match m;
	char *path = file_with("kestrel\torg\tKestrel Group\tKG Systems\t\t\t9\nnova\torg\tNova\n");

	assert_int_equal(entities_read(t, path, &e), 0);
	unlink(path);
	assert_int_equal(entity_by_key(t, S("kestrel"))->fiscal, 9);
	assert_true(str_eq(entity_by_key(t, S("kestrel"))->ticker, S("NASDAQ:KSTL")));
	assert_true(entity_named(t, S("Kestrel Systems"), &m));
	assert_true(entity_named(t, S("KG Systems"), &m));
	assert_true(entity_named(t, S("Nova"), &m));
}

/* Any bytes at all: every name found lies in the text and the search goes on. */
static void
any_bytes(void **state)
{
	char text[400];
	uint32_t x = 12345;

	for (int round = 0; round < 2000; round++) {
		size_t n = 0;
		while (n < sizeof text - 20) {
			static const char *const bits[] = { "Kestrel", " ", "'", "s", ".", "&", "\xE2\x80\x99", "\xC3", "\xFF", "N", "B", "-", "\n",
				"Cloud", "Orlo", ", Inc.", "Mira" };
			x = x * 1664525u + 1013904223u;
			const char *bit = bits[(x >> 16) % (sizeof bits / sizeof *bits)];
			memcpy(text + n, bit, strlen(bit));
			n += strlen(bit);
		}
		struct entity_match m;
		for (size_t at = 0; entity_next(*state, (struct str){ text, n }, at, &m); at = m.end) {
			assert_true(m.start >= at && m.end > m.start && m.bare <= m.end && m.end <= n);
			assert_true(m.n >= 1);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(longest_name_wins),
		cmocka_unit_test(possessive_stays_outside),
		cmocka_unit_test(capitals_count),
		cmocka_unit_test(legal_suffix_settles_doubt),
		cmocka_unit_test(signs_inside_names),
		cmocka_unit_test(one_name_of_two),
		cmocka_unit_test(owners_and_columns),
		cmocka_unit_test(slugs),
		cmocka_unit_test(mistakes_name_the_line),
		cmocka_unit_test(any_bytes),
		cmocka_unit_test(later_file_adds),
	};

	return cmocka_run_group_tests(tests, open_table, close_table);
}
