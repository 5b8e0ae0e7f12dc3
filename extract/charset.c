#include "extract.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <uchardet/uchardet.h>

#include "../lib/limits.h"
#include "../lib/utf8.h"

/*
 * Bytes to UTF-8. What the server said comes first, unless the bytes prove it wrong: text that is whole UTF-8 with
 * characters beyond ASCII in it is UTF-8, whatever was declared, for chance does not write that. Then a byte order mark, strict UTF-8,
 * the page's own <meta>, and a guess from the bytes. Labels mean what the WHATWG Encoding standard says, so
 * "iso-8859-1" is windows-1252. UTF-7 is never read: its text can hide tags.
 */

enum { META_REACH = 4096, GUESS_REACH = 256 << 10 };

/* Label, lower case, to the name that iconv knows. NULL: not to be decoded. */
static const struct { const char *label, *name; } labels[] = {
	{ "utf-8", "UTF-8" }, { "utf8", "UTF-8" }, { "unicode-1-1-utf-8", "UTF-8" }, { "x-unicode20utf8", "UTF-8" },
	{ "unicode11utf8", "UTF-8" }, { "unicode20utf8", "UTF-8" },
	{ "ascii", "CP1252" }, { "us-ascii", "CP1252" }, { "ansi_x3.4-1968", "CP1252" }, { "cp1252", "CP1252" }, { "cp819", "CP1252" },
	{ "ibm819", "CP1252" }, { "iso-8859-1", "CP1252" }, { "iso-ir-100", "CP1252" }, { "iso8859-1", "CP1252" }, { "iso88591", "CP1252" },
	{ "iso_8859-1", "CP1252" }, { "iso_8859-1:1987", "CP1252" }, { "csisolatin1", "CP1252" }, { "l1", "CP1252" },
	{ "latin1", "CP1252" }, { "windows-1252", "CP1252" }, { "x-cp1252", "CP1252" },
	{ "iso-8859-2", "ISO-8859-2" }, { "iso8859-2", "ISO-8859-2" }, { "iso88592", "ISO-8859-2" }, { "iso_8859-2", "ISO-8859-2" },
	{ "iso_8859-2:1987", "ISO-8859-2" }, { "iso-ir-101", "ISO-8859-2" }, { "csisolatin2", "ISO-8859-2" },
	{ "latin2", "ISO-8859-2" }, { "l2", "ISO-8859-2" },
	{ "iso-8859-3", "ISO-8859-3" }, { "iso8859-3", "ISO-8859-3" }, { "latin3", "ISO-8859-3" }, { "l3", "ISO-8859-3" },
	{ "iso-8859-4", "ISO-8859-4" }, { "iso8859-4", "ISO-8859-4" }, { "latin4", "ISO-8859-4" }, { "l4", "ISO-8859-4" },
	{ "iso-8859-5", "ISO-8859-5" }, { "iso8859-5", "ISO-8859-5" }, { "iso_8859-5", "ISO-8859-5" }, { "cyrillic", "ISO-8859-5" },
	{ "iso-8859-6", "ISO-8859-6" }, { "iso8859-6", "ISO-8859-6" }, { "arabic", "ISO-8859-6" }, { "ecma-114", "ISO-8859-6" },
	{ "iso-8859-7", "ISO-8859-7" }, { "iso8859-7", "ISO-8859-7" }, { "iso_8859-7", "ISO-8859-7" }, { "greek", "ISO-8859-7" },
	{ "greek8", "ISO-8859-7" }, { "ecma-118", "ISO-8859-7" }, { "elot_928", "ISO-8859-7" }, { "sun_eu_greek", "ISO-8859-7" },
	{ "iso-8859-8", "ISO-8859-8" }, { "iso8859-8", "ISO-8859-8" }, { "hebrew", "ISO-8859-8" }, { "visual", "ISO-8859-8" },
	{ "iso-8859-8-i", "ISO-8859-8" }, { "logical", "ISO-8859-8" },
	{ "iso-8859-9", "CP1254" }, { "iso8859-9", "CP1254" }, { "iso_8859-9", "CP1254" }, { "iso88599", "CP1254" }, { "latin5", "CP1254" },
	{ "l5", "CP1254" }, { "windows-1254", "CP1254" }, { "cp1254", "CP1254" }, { "x-cp1254", "CP1254" },
	{ "iso-8859-10", "ISO-8859-10" }, { "latin6", "ISO-8859-10" }, { "l6", "ISO-8859-10" }, { "iso8859-10", "ISO-8859-10" },
	{ "iso-8859-13", "ISO-8859-13" }, { "iso8859-13", "ISO-8859-13" }, { "iso-8859-14", "ISO-8859-14" }, { "iso8859-14", "ISO-8859-14" },
	{ "iso-8859-15", "ISO-8859-15" }, { "iso8859-15", "ISO-8859-15" }, { "iso_8859-15", "ISO-8859-15" }, { "l9", "ISO-8859-15" },
	{ "csisolatin9", "ISO-8859-15" }, { "iso-8859-16", "ISO-8859-16" },
	{ "koi8-r", "KOI8-R" }, { "koi8", "KOI8-R" }, { "koi", "KOI8-R" }, { "koi8_r", "KOI8-R" }, { "cskoi8r", "KOI8-R" },
	{ "koi8-u", "KOI8-U" }, { "koi8-ru", "KOI8-U" }, { "macintosh", "MACINTOSH" }, { "mac", "MACINTOSH" }, { "x-mac-roman", "MACINTOSH" },
	{ "windows-874", "CP874" }, { "tis-620", "CP874" }, { "iso-8859-11", "CP874" }, { "iso8859-11", "CP874" }, { "dos-874", "CP874" },
	{ "windows-1250", "CP1250" }, { "cp1250", "CP1250" }, { "x-cp1250", "CP1250" }, { "windows-1251", "CP1251" }, { "cp1251", "CP1251" },
	{ "x-cp1251", "CP1251" }, { "windows-1253", "CP1253" }, { "cp1253", "CP1253" }, { "windows-1255", "CP1255" }, { "cp1255", "CP1255" },
	{ "windows-1256", "CP1256" }, { "cp1256", "CP1256" }, { "windows-1257", "CP1257" }, { "cp1257", "CP1257" },
	{ "windows-1258", "CP1258" }, { "cp1258", "CP1258" }, { "ibm866", "CP866" }, { "cp866", "CP866" }, { "866", "CP866" }, { "csibm866", "CP866" },
	{ "gbk", "GB18030" }, { "gb2312", "GB18030" }, { "gb_2312", "GB18030" }, { "gb_2312-80", "GB18030" }, { "chinese", "GB18030" },
	{ "x-gbk", "GB18030" }, { "iso-ir-58", "GB18030" }, { "csgb2312", "GB18030" }, { "gb18030", "GB18030" },
	{ "big5", "BIG5-HKSCS" }, { "big5-hkscs", "BIG5-HKSCS" }, { "cn-big5", "BIG5-HKSCS" }, { "x-x-big5", "BIG5-HKSCS" }, { "csbig5", "BIG5-HKSCS" },
	{ "euc-jp", "EUC-JP" }, { "x-euc-jp", "EUC-JP" }, { "cseucpkdfmtjapanese", "EUC-JP" }, { "iso-2022-jp", "ISO-2022-JP" },
	{ "csiso2022jp", "ISO-2022-JP" }, { "shift_jis", "CP932" }, { "shift-jis", "CP932" }, { "sjis", "CP932" }, { "x-sjis", "CP932" },
	{ "ms_kanji", "CP932" }, { "ms932", "CP932" }, { "windows-31j", "CP932" }, { "csshiftjis", "CP932" },
	{ "euc-kr", "CP949" }, { "cseuckr", "CP949" }, { "korean", "CP949" }, { "ks_c_5601-1987", "CP949" }, { "ks_c_5601-1989", "CP949" },
	{ "ksc5601", "CP949" }, { "ksc_5601", "CP949" }, { "windows-949", "CP949" }, { "iso-ir-149", "CP949" },
	{ "utf-16", "UTF-16LE" }, { "utf-16le", "UTF-16LE" }, { "utf-16be", "UTF-16BE" }, { "ucs-2", "UTF-16LE" }, { "unicode", "UTF-16LE" },
	{ "utf-32", NULL }, { "utf-7", NULL }, { "iso-2022-kr", NULL }, { "iso-2022-cn", NULL }, { "hz-gb-2312", NULL },
};

static const char *
label_name(struct str label)
{
	label = str_trim(label);
	while (label.n && strchr("\"';, \t", label.p[0]))
		label = str_cut(label, 1, label.n);
	while (label.n && strchr("\"';, \t", label.p[label.n - 1]))
		label.n--;
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (str_ieq(label, str_z(labels[i].label)))
			return labels[i].name;
	return NULL;
}

/* The charset that a <meta> among the first bytes declares. */
static const char *
meta_charset(struct str bytes)
{
	struct str rest = str_cut(bytes, 0, META_REACH);

	for (;;) {
		size_t tag = str_ifind(rest, S("<meta")), at;
		struct str inside;

		if (tag == rest.n)
			return NULL;
		rest = str_cut(rest, tag + 5, rest.n);
		inside = str_cut(rest, 0, str_chr(rest, '>'));
		at = str_ifind(inside, S("charset"));
		if (at == inside.n)
			continue;
		inside = str_trim(str_cut(inside, at + 7, inside.n));
		if (inside.n && inside.p[0] == '=') {
			const char *name;
			size_t n = 1;
			while (n < inside.n && strchr(" \t\"'", inside.p[n]))
				n++;
			inside = str_cut(inside, n, inside.n);
			for (n = 0; n < inside.n && !strchr(" \t\r\n\"';/>", inside.p[n]); n++)
				;
			name = label_name(str_cut(inside, 0, n));
			/* a page in which this could be read is not UTF-16 */
			return name && strncmp(name, "UTF-16", 6) == 0 ? "UTF-8" : name;
		}
	}
}

/* A document that was cut inside a character is still UTF-8. */
static bool
is_utf8(struct str bytes)
{
	size_t at = utf8_valid(bytes), rest = bytes.n - at;
	unsigned char first = rest ? (unsigned char)bytes.p[at] : 0;

	if (rest == 0)
		return true;
	for (size_t i = 1; i < rest && i < 4; i++)
		if (((unsigned char)bytes.p[at + i] & 0xc0) != 0x80)
			return false;
	return first >= 0xc2 && first < 0xf5 && rest < (first < 0xe0 ? 2u : first < 0xf0 ? 3u : 4u);
}

/* Of what is not ASCII, more is whole UTF-8 than not. */
static bool
mostly_utf8(struct str bytes)
{
	size_t good = 0, bad = 0;

	for (size_t i = 0; i < bytes.n && good + bad < 20000; ) {
		uint32_t c;
		size_t n;
		if ((unsigned char)bytes.p[i] < 0x80) {
			i++;
			continue;
		}
		n = utf8_next(bytes, i, &c);
		n ? good++ : bad++;
		i += n ? n : 1;
	}
	return good >= bad;
}

static const char *
guess(struct str bytes)
{
	uchardet_t detector = uchardet_new();
	const char *name = NULL;
	size_t from = 0;

	if (!detector)
		return NULL;
	while (from < bytes.n && (unsigned char)bytes.p[from] < 0x80)
		from++;
	from -= from < 512 ? from : 512;
	bytes = str_cut(bytes, from, from + GUESS_REACH);
	if (uchardet_handle_data(detector, bytes.p, bytes.n) == 0) {
		uchardet_data_end(detector);
		name = label_name(str_z(uchardet_get_charset(detector)));
	}
	uchardet_delete(detector);
	return name;
}

#define NOT_OPEN ((iconv_t)-1)

struct charsets {
	bool sealed;                                      /* nothing more can be opened here */
	int wanted;
	iconv_t open[sizeof labels / sizeof *labels];     /* by the first label of a name; 0: never tried */
};

struct charsets *
charsets_new(void)
{
	struct charsets *c = mem_grow(NULL, sizeof *c);

	memset(c, 0, sizeof *c);
	return c;
}

void
charsets_free(struct charsets *c)
{
	for (size_t i = 0; c && i < sizeof labels / sizeof *labels; i++)
		if (c->open[i] && c->open[i] != NOT_OPEN)
			iconv_close(c->open[i]);
	free(c);
}

void
charsets_seal(struct charsets *c)
{
	c->sealed = true;
}

int
charsets_wanted(struct charsets *c)
{
	int wanted = c->wanted;

	c->wanted = 0;
	return wanted;
}

void
charsets_open(struct charsets *c, int number)
{
	if (number > 0 && (size_t)number <= sizeof labels / sizeof *labels && !c->open[number - 1])
		c->open[number - 1] = iconv_open("UTF-8", labels[number - 1].name);
}

static iconv_t
descriptor(struct charsets *c, const char *name)
{
	int i = 0;

	while (!labels[i].name || strcmp(labels[i].name, name) != 0)
		i++;
	if (!c->open[i] && c->sealed) {
		c->wanted = i + 1;
		return NOT_OPEN;
	}
	charsets_open(c, i + 1);
	return c->open[i];
}

/* Bytes that the charset does not have become U+FFFD, one each; a control of C1 in windows-1252 stays one. */
static int
decode(struct charsets *c, struct arena *a, struct str bytes, const char *name, struct str *out, struct err *e)
{
	iconv_t cd = descriptor(c, name);
	struct buf b = { .max = bytes.n * 4 + 64 };
	char *in = (char *)(uintptr_t)bytes.p;
	size_t left = bytes.n;

	if (cd == NOT_OPEN)
		return err_set(e, ERR_INPUT, "charset", "this system cannot decode %s", name);
	iconv(cd, NULL, NULL, NULL, NULL);
	while (left) {
		size_t room = left * 2 + 64, spare = room;
		char *to = buf_room(&b, room), *start = to;

		if (!to) { /* more than any charset can give: full of bad bytes */
			buf_release(&b);
			return err_set(e, ERR_INPUT, "charset", "not in %s", name);
		}
		if (iconv(cd, &in, &left, &to, &spare) == (size_t)-1 && errno != E2BIG) {
			b.n += (size_t)(to - start);
			buf_add(&b, S("\xef\xbf\xbd"));
			in++, left--;
			iconv(cd, NULL, NULL, NULL, NULL);
			continue;
		}
		b.n += (size_t)(to - start);
	}
	*out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return 0;
}

int
charset_decode(struct charsets *c, struct arena *a, struct str bytes, struct str http_charset, struct str *out, struct err *e)
{
	const char *name;

	if (str_starts(bytes, S("\xef\xbb\xbf"))) {
		*out = utf8_mended(a, str_cut(bytes, 3, bytes.n));
		return 0;
	}
	if (str_starts(bytes, S("\xff\xfe")))
		return decode(c, a, str_cut(bytes, 2, bytes.n), "UTF-16LE", out, e);
	if (str_starts(bytes, S("\xfe\xff")))
		return decode(c, a, str_cut(bytes, 2, bytes.n), "UTF-16BE", out, e);
	name = label_name(http_charset);
	if (!name || (strncmp(name, "UTF-16", 6) != 0 && strcmp(name, "ISO-2022-JP") != 0)) {
		if (is_utf8(bytes) && !(name == NULL && memchr(bytes.p, 0x1b, bytes.n) && meta_charset(bytes) && strcmp(meta_charset(bytes), "ISO-2022-JP") == 0)) {
			*out = utf8_mended(a, bytes);
			return 0;
		}
		if (!name || strcmp(name, "UTF-8") == 0) {
			const char *other = meta_charset(bytes);
			bool said = name || (other && strcmp(other, "UTF-8") == 0);
			/* a bad byte here and there in a page that says UTF-8 is damage, not another charset */
			if (said)
				name = mostly_utf8(bytes) ? "UTF-8" : NULL;
			else
				name = other;
			if (!name)
				name = guess(bytes);
		}
	}
	if (!name)
		name = "CP1252";
	if (strcmp(name, "UTF-8") == 0) {
		*out = utf8_mended(a, bytes);
		return 0;
	}
	return decode(c, a, bytes, name, out, e);
}
