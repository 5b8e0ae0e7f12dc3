#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../extract/extract.h"

static struct arena arena;
static struct charsets *charsets;

static void
assert_decodes(const char *bytes, size_t n, const char *http, const char *want)
{
	struct str out;
	struct err e;

	arena_reset(&arena);
	assert_int_equal(charset_decode(charsets, &arena, (struct str){ bytes, n }, str_z(http), &out, &e), 0);
	assert_int_equal(out.n, strlen(want));
	assert_memory_equal(out.p, want, out.n);
}
#define DECODES(bytes, http, want) assert_decodes(bytes, sizeof(bytes) - 1, http, want)

/* The server's word counts; its labels mean what the WHATWG table says. */
static void
declared_by_the_server(void **state)
{
	(void)state;
	DECODES("caf\xe9 \x80 5", "iso-8859-1", "caf\xc3\xa9 \xe2\x82\xac 5");
	DECODES("\xef\xf0\xe8\xe2\xe5\xf2", "windows-1251", "\xd0\xbf\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82");
	DECODES("\x93\xfa\x96\x7b", "Shift_JIS", "\xe6\x97\xa5\xe6\x9c\xac");
	DECODES("\xc4\xe3\xba\xc3", "gb2312", "\xe4\xbd\xa0\xe5\xa5\xbd");
	DECODES("A\0B\0", "utf-16", "AB");
}

/* Whole UTF-8 with characters beyond ASCII is UTF-8, whatever was declared. */
static void
proved_by_the_bytes(void **state)
{
	(void)state;
	DECODES("<meta charset=iso-8859-1>\xe2\x80\x9cyes\xe2\x80\x9d", "iso-8859-1", "<meta charset=iso-8859-1>\xe2\x80\x9cyes\xe2\x80\x9d");
	DECODES("\xef\xbb\xbfplain", NULL, "plain");
	DECODES("\xff\xfeh\0i\0", NULL, "hi");
	DECODES("\xfe\xff\0h\0i", NULL, "hi");
}

static void
declared_by_the_page(void **state)
{
	(void)state;
	DECODES("<meta charset=\"windows-1252\">\x93yes\x94", NULL, "<meta charset=\"windows-1252\">\xe2\x80\x9cyes\xe2\x80\x9d");
	DECODES("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>\xd4\xc1\xcb", NULL,
	    "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>\xd1\x82\xd0\xb0\xd0\xba");
}

/* Damage stays where it is and does not change the rest. */
static void
damage(void **state)
{
	(void)state;
	DECODES("<meta charset=utf-8>Gr\xc3\xbc\xc3\x9f" "e \xff und mehr", NULL, "<meta charset=utf-8>Gr\xc3\xbc\xc3\x9f" "e \xef\xbf\xbd und mehr");
	DECODES("<meta charset=utf-8>\xc4\xe3\xba\xc3, \xca\xc0\xbd\xe7! \xce\xd2\xc3\xc7\xd4\xda\xd5\xe2\xc0\xef, \xcf\xd6\xd4\xda\xca\xc7\xb6\xac\xcc\xec.", NULL,
	    "<meta charset=utf-8>\xe4\xbd\xa0\xe5\xa5\xbd, \xe4\xb8\x96\xe7\x95\x8c! \xe6\x88\x91\xe4\xbb\xac\xe5\x9c\xa8\xe8\xbf\x99\xe9\x87\x8c, \xe7\x8e\xb0\xe5\x9c\xa8\xe6\x98\xaf\xe5\x86\xac\xe5\xa4\xa9.");
	DECODES("cut in a charac\xc3", "utf-8", "cut in a charac\xef\xbf\xbd");
	DECODES("", NULL, "");
}

/* UTF-7 hides tags in plain letters, so it is never read as such. */
static void
never_utf7(void **state)
{
	(void)state;
	DECODES("+ADw-script+AD4-", "utf-7", "+ADw-script+AD4-");
}

/* Where nothing can be opened any more, the decoder asks for the converter that it lacks, by a number. */
static void
sealed(void **state)
{
	struct charsets *shut = charsets_new();
	struct str out;
	struct err e;
	int wanted;

	(void)state;
	charsets_seal(shut);
	assert_int_equal(charset_decode(shut, &arena, S("caf\xc3\xa9"), S("utf-8"), &out, &e), 0);
	assert_int_equal(charsets_wanted(shut), 0);
	assert_int_equal(charset_decode(shut, &arena, S("caf\xe9 au lait"), S("iso-8859-1"), &out, &e), -1);
	wanted = charsets_wanted(shut);
	assert_int_not_equal(wanted, 0);
	assert_int_equal(charsets_wanted(shut), 0);
	charsets_open(shut, wanted);
	assert_int_equal(charset_decode(shut, &arena, S("caf\xe9 au lait"), S("iso-8859-1"), &out, &e), 0);
	assert_true(str_eq(out, S("caf\xc3\xa9 au lait")));
	charsets_free(shut);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(declared_by_the_server), cmocka_unit_test(proved_by_the_bytes), cmocka_unit_test(declared_by_the_page),
		cmocka_unit_test(damage), cmocka_unit_test(never_utf7), cmocka_unit_test(sealed),
	};
	int failed;

	charsets = charsets_new();
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	charsets_free(charsets);
	arena_release(&arena);
	return failed;
}
