#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../lib/dec.h"

static struct dec
number(const char *z)
{
	struct dec d;

	assert_int_equal(dec_parse(str_z(z), &d), 0);
	return d;
}

static void
assert_dec(struct dec d, const char *want)
{
	char text[DEC_TEXT];

	assert_true(dec_print(d, text) > 0);
	assert_string_equal(text, want);
}

static void
reading_and_printing(void **state)
{
	static const char *const bad[] = { "", "-", ".", "1,000", "1e5", " 1", "1 ", "1.2.3", "0x1", "--1", "one" };
	struct dec d;

	(void)state;
	assert_dec(number("281300000000"), "281300000000");
	assert_dec(number("0.250"), "0.25");
	assert_dec(number("-3.40"), "-3.4");
	assert_dec(number("+7"), "7");
	assert_dec(number("000"), "0");
	assert_dec(number("-0.0"), "0");
	assert_dec(number("0.000000000000000000001"), "0.000000000000000000001");
	assert_dec(dec_int64(INT64_MIN), "-9223372036854775808");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(dec_parse(str_z(bad[i]), &d), -1);
	assert_int_equal(dec_parse(S("1234567890123456789012345678901234567890"), &d), -1); /* 40 digits do not fit, and nothing rounds */
}

static void
computing(void **state)
{
	struct dec d;

	(void)state;
	d = number("281.3");
	assert_int_equal(dec_shift(&d, 9), 0);
	assert_dec(d, "281300000000");
	assert_int_equal(dec_add(number("0.1"), number("0.2"), &d), 0);
	assert_dec(d, "0.3");
	assert_int_equal(dec_sub(number("1"), number("1.000001"), &d), 0);
	assert_dec(d, "-0.000001");
	assert_int_equal(dec_mul(number("0.45"), number("200000000"), &d), 0);
	assert_dec(d, "90000000");
	assert_int_equal(dec_div(number("1"), number("3"), 5, &d), 0);
	assert_dec(d, "0.33333");
	assert_int_equal(dec_div(number("2"), number("3"), 3, &d), 0);
	assert_dec(d, "0.667");
	assert_int_equal(dec_div(number("-1"), number("8"), 2, &d), 0);
	assert_dec(d, "-0.13"); /* half away from zero */
	assert_int_equal(dec_div(number("1"), number("0"), 5, &d), -1);
	assert_int_equal(dec_mul(number("12345678901234567890123456789012345678"), number("12345678901"), &d), -1);
}

static void
comparing(void **state)
{
	(void)state;
	assert_int_equal(dec_cmp(number("1.0"), number("1")), 0);
	assert_int_equal(dec_cmp(number("-2"), number("1")), -1);
	assert_int_equal(dec_cmp(number("10000000000000000000000000000"), number("0.0000000001")), 1);
	assert_int_equal(dec_cmp(number("-0.1"), number("-0.11")), 1);
	assert_int_equal(dec_sign(number("-0.1")), -1);
	assert_int_equal(dec_sign(number("0.00")), 0);
}

/* Against the machine's own 64-bit arithmetic, over many small numbers. */
static void
agrees_with_integers(void **state)
{
	uint64_t seed = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		int32_t x, y;
		struct dec d;
		char want[64];

		seed = seed * 6364136223846793005u + 1442695040888963407u;
		x = (int32_t)(seed >> 33) - (1 << 30);
		y = (int32_t)(seed >> 17 & 0xffff) - 0x8000;
		snprintf(want, sizeof want, "%lld", (long long)x * y);
		assert_int_equal(dec_mul(dec_int64(x), dec_int64(y), &d), 0);
		assert_dec(d, want);
		snprintf(want, sizeof want, "%lld", (long long)x - y);
		assert_int_equal(dec_sub(dec_int64(x), dec_int64(y), &d), 0);
		assert_dec(d, want);
		assert_int_equal(dec_cmp(dec_int64(x), dec_int64(y)), (x > y) - (x < y));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reading_and_printing),
		cmocka_unit_test(computing),
		cmocka_unit_test(comparing),
		cmocka_unit_test(agrees_with_integers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
