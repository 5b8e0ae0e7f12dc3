#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../lib/arena.h"
#include "../../lib/str.h"
#include "../../lib/utf8.h"

#define assert_str(got, want) assert_true(str_eq((got), S(want)))

static void
cuts_are_clamped(void **state)
{
	struct str s = S("newsfacts");

	(void)state;
	assert_str(str_cut(s, 0, 4), "news");
	assert_str(str_cut(s, 4, 99), "facts");
	assert_int_equal(str_cut(s, 99, 100).n, 0);
	assert_int_equal(str_cut(s, 5, 2).n, 0);
	assert_str(str_trim(S(" \t\r\n a b \n")), "a b");
	assert_int_equal(str_trim(S(" \n ")).n, 0);
	assert_int_equal(str_z(NULL).n, 0);
	assert_null(str_z(NULL).p);
}

static void
comparing(void **state)
{
	(void)state;
	assert_true(str_ieq(S("Content-Type"), S("content-TYPE")));
	assert_false(str_ieq(S("a"), S("ab")));
	assert_true(str_starts(S("warc/1.1"), S("warc/")));
	assert_false(str_starts(S("wa"), S("warc/")));
	assert_true(str_istarts(S("<HTML>"), S("<html")));
	assert_true(str_ends(S("page.html.gz"), S(".gz")));
	assert_false(str_ends(S("gz"), S(".gz")));
	assert_true(str_cmp(S("a"), S("b")) < 0);
	assert_true(str_cmp(S("ab"), S("a")) > 0);
	assert_true(str_cmp(S("\x80"), S("a")) > 0); /* as bytes, not as signed characters */
	assert_int_equal(str_cmp(S("same"), S("same")), 0);
}

static void
finding(void **state)
{
	struct str field, rest = S("a,,b");
	unsigned long long v;

	(void)state;
	assert_int_equal(str_find(S("abcabd"), S("abd")), 3);
	assert_int_equal(str_find(S("abc"), S("x")), 3);
	assert_int_equal(str_find(S("abc"), S("abcd")), 3);
	assert_int_equal(str_ifind(S("see </BODY>"), S("</body")), 4);
	assert_int_equal(str_chr(S("a\0b"), 'b'), 2);

	assert_true(str_token(&rest, ',', &field));
	assert_str(field, "a");
	assert_true(str_token(&rest, ',', &field));
	assert_int_equal(field.n, 0);
	assert_true(str_token(&rest, ',', &field));
	assert_str(field, "b");
	assert_false(str_token(&rest, ',', &field));

	assert_true(str_uint(S("18446744073709551615"), &v));
	assert_true(v == UINT64_MAX);
	assert_false(str_uint(S("18446744073709551616"), &v));
	assert_false(str_uint(S(""), &v));
	assert_false(str_uint(S("-1"), &v));
	assert_false(str_uint(S("12x"), &v));
}

static void
buffers_refuse_past_their_maximum(void **state)
{
	struct buf b = { .max = 10 };

	(void)state;
	buf_add(&b, S("12345"));
	buf_printf(&b, "%d", 678);
	buf_addc(&b, '9');
	assert_str(buf_str(&b), "123456789");
	assert_false(b.over);
	buf_add(&b, S("ab"));
	assert_true(b.over);
	assert_true(b.n <= 10);
	buf_addc(&b, 'c');
	assert_true(b.over); /* stays so */
	buf_reset(&b);
	assert_false(b.over);
	assert_int_equal(b.n, 0);
	assert_null(buf_room(&b, 11));
	assert_true(b.over);
	buf_release(&b);
}

static void
arena_lists_grow(void **state)
{
	struct arena a = { 0 };
	LIST(int) list = { 0 };
	struct str copy;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		int *slot = arena_push(&a, &list);
		assert_int_equal(*slot, 0);
		*slot = i;
	}
	assert_int_equal(list.n, 5000);
	for (int i = 0; i < 5000; i++)
		assert_int_equal(list.v[i], i);
	copy = arena_dup(&a, S("a\0b"));
	assert_int_equal(copy.n, 3);
	assert_int_equal(copy.p[3], 0);
	assert_str(arena_printf(&a, "%s-%03d", "x", 7), "x-007");
	for (size_t n = 1; n < 3000; n = n * 3 + 1) {
		char *p = arena_zalloc(&a, n);
		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xff, n);
	}
	assert_non_null(arena_alloc(&a, 10 << 20)); /* larger than any block */
	arena_reset(&a);
	assert_int_equal(a.used, 0);
	arena_release(&a);
}

/* Bytes that RFC 3629 forbids, and the borders of what it allows. */
static void
utf8_is_strict(void **state)
{
	static const char *const good[] = { "", "plain", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf",
		"\xee\x80\x80", "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf" };
	static const char *const bad[] = { "\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80",
		"\xed\xbf\xbf", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xe2\x82", "\xc3",
		"\xf0\x9f\x92" };
	char put[4];
	uint32_t c;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_int_equal(utf8_valid(str_z(good[i])), strlen(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_int_equal(utf8_valid(str_z(bad[i])), 0);
		assert_int_equal(utf8_next(str_z(bad[i]), 0, &c), 0);
	}
	for (uint32_t i = 1; i < 0x110000; i += i < 0x3000 ? 1 : 251) {
		size_t n;
		if (i >= 0xd800 && i < 0xe000)
			continue;
		n = utf8_put(i, put);
		assert_int_equal(utf8_next((struct str){ put, n }, 0, &c), n);
		assert_int_equal(c, i);
		assert_int_equal(utf8_prev((struct str){ put, n }, n), 0);
	}
	assert_int_equal(utf8_valid(S("ab\xe2\x82\xac\xff")), 5);
	assert_int_equal(utf8_count(S("\xe2\x82\xac 5")), 3);
}

static void
utf8_mends(void **state)
{
	struct buf b = { .max = 1000 };

	(void)state;
	utf8_mend(&b, S("caf\xe9 \xe2\x82\xac \xed\xa0\x80."));
	assert_int_equal(utf8_valid(buf_str(&b)), b.n);
	assert_true(str_starts(buf_str(&b), S("caf\xef\xbf\xbd \xe2\x82\xac ")));
	assert_true(str_ends(buf_str(&b), S(".")));
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cuts_are_clamped),
		cmocka_unit_test(comparing),
		cmocka_unit_test(finding),
		cmocka_unit_test(buffers_refuse_past_their_maximum),
		cmocka_unit_test(arena_lists_grow),
		cmocka_unit_test(utf8_is_strict),
		cmocka_unit_test(utf8_mends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
