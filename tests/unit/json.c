#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <dlfcn.h>

#include <cmocka.h>

#include "../../lib/json.h"
#include "../../lib/limits.h"

#define assert_str(got, want) assert_true(str_eq((got), S(want)))

/* jansson is the oracle. It is loaded, not linked: it has names in common with lib/json.h. */
static void *(*oracle_loadb)(const char *, size_t, size_t flags, void *error);
static void (*oracle_delete)(void *);
enum { ORACLE_ALLOW_NUL = 16 };

static int
load_oracle(void **state)
{
	void *library = dlopen("libjansson.so.4", RTLD_NOW | RTLD_LOCAL);

	(void)state;
	if (!library)
		return -1;
	*(void **)&oracle_loadb = dlsym(library, "json_loadb");
	*(void **)&oracle_delete = dlsym(library, "json_delete");
	return oracle_loadb && oracle_delete ? 0 : -1;
}

static bool
oracle_takes(struct str s)
{
	void *v = oracle_loadb(s.p, s.n, ORACLE_ALLOW_NUL, NULL);

	if (v)
		oracle_delete(v);
	return v != NULL;
}

static void
writing(void **state)
{
	struct buf b = { .max = 1000 };
	struct json j = { .out = &b };
	struct arena a = { 0 };
	struct json_value *v;
	struct err e;

	(void)state;
	json_open(&j, '{');
	json_str_member(&j, S("a"), S("q\"\\\n\t\x01\x7f/\xe2\x82\xac"));
	json_str_member(&j, S("left out"), S(""));
	json_int_member(&j, S("n"), -9007199254740993);
	json_key(&j, S("list"));
	json_open(&j, '[');
	json_int(&j, 1);
	json_open(&j, '{');
	json_close(&j, '}');
	json_raw(&j, S("true"));
	json_string(&j, S("a\0b"));
	json_close(&j, ']');
	json_close(&j, '}');
	assert_false(b.over);
	assert_null(strstr(buf_z(&b), "left out"));
	assert_true(oracle_takes(buf_str(&b)));
	assert_int_equal(json_parse(&a, buf_str(&b), &v, &e), 0);
	assert_str(json_text(v, S("a")), "q\"\\\n\t\x01\x7f/\xe2\x82\xac");
	assert_str(json_get(v, S("n"))->text, "-9007199254740993");
	assert_int_equal(json_get(v, S("list"))->count, 4);
	assert_str(json_get(v, S("list"))->last->text, "a\0b");
	arena_release(&a);
	buf_release(&b);
}

static void
reading(void **state)
{
	struct arena a = { 0 };
	struct str in = S(" {\"x\":\"\\u20ac \\ud83d\\ude00\\n\",\"n\":281300000000.10,\"l\":[1,{\"y\":true}],\"e\":{},"
		"\"dup\":1,\"dup\":2} ");
	struct json_value *v;
	const struct json_value *l;
	struct err e;
	uint64_t u;

	(void)state;
	assert_int_equal(json_parse(&a, in, &v, &e), 0);
	assert_int_equal(v->type, JSON_OBJECT);
	assert_str(json_text(v, S("x")), "\xe2\x82\xac \xf0\x9f\x98\x80\n");
	assert_str(json_get(v, S("n"))->text, "281300000000.10"); /* digits as written */
	l = json_get(v, S("l"));
	assert_int_equal(l->count, 2);
	assert_str(l->raw, "[1,{\"y\":true}]"); /* the very bytes */
	assert_true(l->raw.p > in.p && l->raw.p < in.p + in.n);
	assert_str(json_get(l->child->next, S("y"))->text, "true");
	assert_int_equal(json_get(v, S("e"))->count, 0);
	assert_true(json_uint(v, S("dup"), &u));
	assert_int_equal(u, 2);
	assert_null(json_get(v, S("z")));
	assert_null(json_text(v, S("l")).p);
	assert_false(json_uint(v, S("x"), &u));
	arena_release(&a);
}

/* Documents that jansson and we must judge alike. */
static const char *const document[] = {
	"", " ", "{}", "[]", "{\"a\":1}", "{\"a\":1,}", "[1,]", "[1 2]", "{\"a\"}", "{a:1}", "{\"a\":}", "[", "]", "{", "}", "[}",
	"{\"a\":1}{\"b\":2}", "{\"a\":1} x", "[01]", "[1.]", "[.5]", "[-]", "[-0]", "[1e5]", "[1E+5]", "[1e]", "[+1]", "[0x1]",
	"[NaN]", "[Infinity]", "[true,false,null]", "[True]", "[tru]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\u00e9\"]",
	"[\"a\tb\"]", "[\"a\nb\"]", "['a']", "[\"\xff\"]", "[\"\xc0\x80\"]", "[\"\xed\xa0\x80\"]", "[\"\xe2\x82\xac\"]", "[\"\xe2\x82\"]",
	"[\"open]", "[\"\\\"]", "// c\n[1]", "[1/*c*/]", "\xef\xbb\xbf[]", "[[[[[[]]]]]]", "{\"a\":{\"b\":[{\"c\":\"d\"}]}}",
	"[123456789012345678]", "[\"\\/\\b\\f\\n\\r\\t\"]", "[\v1]", "{\"\":0}", "[\"\\ud83d\\ude00\"]", "[1,,2]", "[,1]", ",", "[\"a\":1]",
};

static void
judges_as_jansson_does(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof document / sizeof *document; i++) {
		struct json_value *v;
		struct err e = { 0 };
		bool ours = json_parse(&a, str_z(document[i]), &v, &e) == 0;

		if (ours != oracle_takes(str_z(document[i])))
			fail_msg("%s: we %s it, jansson does not agree", document[i], ours ? "take" : "refuse");
		if (!ours)
			assert_string_equal(e.reason, "bad-json");
		arena_reset(&a);
	}
	arena_release(&a);
}

static void
depth_is_capped(void **state)
{
	struct arena a = { 0 };
	struct json_value *v;
	struct err e;
	char text[1000];

	(void)state;
	memset(text, '[', 500);
	memset(text + 500, ']', 500);
	assert_int_equal(json_parse(&a, (struct str){ text, 1000 }, &v, &e), -1);
	assert_string_equal(e.reason, "bad-json");
	assert_int_equal(json_parse(&a, (struct str){ text + 500 - JSON_DEPTH_MAX, 2 * JSON_DEPTH_MAX }, &v, &e), 0);
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writing),
		cmocka_unit_test(reading),
		cmocka_unit_test(judges_as_jansson_does),
		cmocka_unit_test(depth_is_capped),
	};

	return cmocka_run_group_tests(tests, load_oracle, NULL);
}
