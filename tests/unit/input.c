#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <zlib.h>

#include "../../lib/input.h"

#define assert_str(got, want) assert_true(str_eq((got), S(want)))

/* An input that reads the given bytes, from a file that is gone by then. */
static struct input *
input_of(const void *bytes, size_t n)
{
	FILE *f = tmpfile();
	struct input *in;

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	fflush(f);
	rewind(f);
	in = input_open_fd(dup(fileno(f)), "test");
	fclose(f);
	return in;
}

static size_t
gzip(const char *text, size_t n, unsigned char *out, size_t cap)
{
	z_stream z = { .next_in = (unsigned char *)text, .avail_in = (unsigned)n, .next_out = out, .avail_out = (unsigned)cap };

	assert_int_equal(deflateInit2(&z, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY), Z_OK);
	assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	return cap - z.avail_out;
}

static void
lines(void **state)
{
	struct input *in = input_of("one\n\ntwo\r\nthree", 15);
	struct str line;
	struct err e;
	bool torn;

	(void)state;
	assert_int_equal(input_line(in, 100, &line, &torn, &e), 1);
	assert_str(line, "one");
	assert_int_equal(input_line(in, 100, &line, &torn, &e), 1);
	assert_int_equal(line.n, 0);
	assert_int_equal(input_line(in, 100, &line, &torn, &e), 1);
	assert_true(str_starts(line, S("two")));
	assert_false(torn);
	assert_int_equal(input_line(in, 100, &line, &torn, &e), 1);
	assert_str(line, "three");
	assert_true(torn);
	assert_int_equal(input_line(in, 100, &line, &torn, &e), 0);
	input_close(in);
}

static void
a_long_line_is_passed_over(void **state)
{
	static char text[300000];
	struct input *in;
	struct str line;
	struct err e;
	bool torn;

	(void)state;
	memset(text, 'x', sizeof text);
	memcpy(text + sizeof text - 7, "\nshort\n", 7);
	in = input_of(text, sizeof text);
	assert_int_equal(input_line(in, 1000, &line, &torn, &e), -1);
	assert_string_equal(e.reason, "too-large");
	assert_int_equal(input_line(in, 1000, &line, &torn, &e), 1);
	assert_str(line, "short");
	input_close(in);
	in = input_of(text, sizeof text);
	assert_int_equal(input_rest(in, 1000, &line, &e), -1);
	assert_string_equal(e.reason, "too-large");
	input_close(in);
}

static void
gzip_members_follow_each_other(void **state)
{
	unsigned char z[1000];
	struct input *in;
	struct str all;
	struct err e;
	size_t first, n;

	(void)state;
	first = gzip("alpha ", 6, z, sizeof z);
	n = first + gzip("beta", 4, z + first, sizeof z - first);
	in = input_of(z, n);
	assert_int_equal(input_peek(in, 1, &all, &e), 0);
	assert_true(input_gzip(in));
	assert_int_equal(input_offset(in), 0);
	input_skip(in, 0);
	assert_int_equal(input_rest(in, 100, &all, &e), 0);
	assert_str(all, "alpha beta");
	input_close(in);
}

static void
truncated_gzip_gives_what_came_before_it(void **state)
{
	static char text[50000];
	static unsigned char z[60000];
	struct input *in;
	struct str line;
	struct err e;
	bool torn;
	size_t n;
	int got, lines_read = 0;

	(void)state;
	srand(1);
	for (size_t i = 0; i < sizeof text; i++)
		text[i] = i % 50 == 49 ? '\n' : (char)('a' + rand() % 26);
	n = gzip(text, sizeof text, z, sizeof z);
	in = input_of(z, n / 2);
	while ((got = input_line(in, 1000, &line, &torn, &e)) == 1 && !torn)
		assert_memory_equal(line.p, text + 50 * lines_read++, 49);
	assert_true(lines_read > 100);
	assert_true(lines_read < 1000);
	if (got == 1)
		got = input_line(in, 1000, &line, &torn, &e);
	assert_int_equal(got, -1);
	assert_string_equal(e.reason, "bad-gzip");
	assert_int_equal(input_line(in, 1000, &line, &torn, &e), -1); /* and again */
	input_close(in);
	z[n / 3] ^= 0x55;
	in = input_of(z, n);
	assert_int_equal(input_rest(in, sizeof text, &line, &e), -1);
	assert_string_equal(e.reason, "bad-gzip");
	input_close(in);
}

static void
what_cannot_be_opened(void **state)
{
	struct err e;

	(void)state;
	assert_null(input_open("/nowhere/at/all", &e));
	assert_string_equal(e.reason, "no-file");
	assert_null(input_open("/", &e));
	assert_string_equal(e.reason, "is-directory");
}

static void
peeking_grows_and_skipping_moves(void **state)
{
	static char text[200000];
	struct input *in;
	struct str seen;
	struct err e;

	(void)state;
	for (size_t i = 0; i < sizeof text; i++)
		text[i] = (char)(i % 251);
	in = input_of(text, sizeof text);
	for (size_t at = 0; at < sizeof text; at += 17001) {
		size_t left = sizeof text - at;
		assert_int_equal(input_offset(in), at);
		assert_int_equal(input_peek(in, 60000, &seen, &e), 0);
		assert_true(seen.n >= (left < 60000 ? left : 60000));
		assert_memory_equal(seen.p, text + at, left < 60000 ? left : 60000);
		input_skip(in, left < 17001 ? left : 17001);
	}
	input_close(in);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines),
		cmocka_unit_test(a_long_line_is_passed_over),
		cmocka_unit_test(gzip_members_follow_each_other),
		cmocka_unit_test(truncated_gzip_gives_what_came_before_it),
		cmocka_unit_test(what_cannot_be_opened),
		cmocka_unit_test(peeking_grows_and_skipping_moves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
