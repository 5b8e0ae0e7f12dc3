#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../../lib/date.h"

/* What the wild writes, and what it is. */
static void
formats(void **state)
{
	static const struct { const char *in, *out; } pair[] = {
		{ "2026-04-14T10:00:00Z", "2026-04-14T10:00:00Z" },
		{ "2026-04-14T10:00:00+02:00", "2026-04-14T10:00:00+02:00" },
		{ "2026-04-14T10:00:00.123Z", "2026-04-14T10:00:00Z" },
		{ "2026-04-14", "2026-04-14" },
		{ "2026-04", "2026-04" },
		{ "2026", "2026" },
		{ "Tue, 10 Feb 2026 07:30:00 GMT", "2026-02-10T07:30:00Z" },
		{ "Tue, 10 Feb 2026 07:30:00 -0500", "2026-02-10T07:30:00-05:00" },
		{ "Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z" },
		{ "Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z" },
		{ "2024-02-29", "2024-02-29" },
	};
	static const char *const bad[] = { "", "yesterday", "2026-13-01", "2025-02-29", "2026-04-31", "2026-04-14T25:00:00Z",
		"Tue, 32 Feb 2026 07:30:00 GMT", "99999-01-01", "0000-01-01", "1.2.3" };
	char text[DATE_TEXT];
	struct date d;

	(void)state;
	for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
		if (date_parse(str_z(pair[i].in), &d) < 0)
			fail_msg("not read: %s", pair[i].in);
		date_print(&d, text);
		/* asctime writes no zone */
		if (strncmp(text, pair[i].out, strlen(text)) != 0 || strlen(pair[i].out) - strlen(text) > 1)
			fail_msg("%s: %s, wanted %s", pair[i].in, text, pair[i].out);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (date_parse(str_z(bad[i]), &d) == 0)
			fail_msg("read: %s", bad[i]);
}

/* Against libc, over four thousand years of days and odd seconds. */
static void
calendar_is_libc_s(void **state)
{
	(void)state;
	for (int64_t t = -30000000000; t < 60000000000; t += 86400 * 97 + 12345) {
		time_t clock = (time_t)t;
		struct tm tm;
		struct date d = date_from_unix(t);

		assert_non_null(gmtime_r(&clock, &tm));
		assert_int_equal(d.year, tm.tm_year + 1900);
		assert_int_equal(d.month, tm.tm_mon + 1);
		assert_int_equal(d.day, tm.tm_mday);
		assert_int_equal(d.hour, tm.tm_hour);
		assert_int_equal(d.second, tm.tm_sec);
		assert_true(date_unix(&d) == t);
		assert_int_equal((date_weekday(date_days(d.year, d.month, d.day)) + 1) % 7, tm.tm_wday);
	}
}

static void
zones_count(void **state)
{
	struct date a, b;
	char text[DATE_TEXT];

	(void)state;
	assert_int_equal(date_parse(S("2026-01-01T00:30:00+01:00"), &a), 0);
	assert_int_equal(date_parse(S("2025-12-31T23:30:00Z"), &b), 0);
	assert_true(date_unix(&a) == date_unix(&b));
	date_print_utc(date_unix(&a), text);
	assert_string_equal(text, "2025-12-31T23:30:00Z");
	assert_int_equal(date_month_days(2000, 2), 29);
	assert_int_equal(date_month_days(1900, 2), 28);
	assert_int_equal(date_month_days(2026, 9), 30);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(formats),
		cmocka_unit_test(calendar_is_libc_s),
		cmocka_unit_test(zones_count),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
