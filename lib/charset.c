#include "charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* iconv's name and the labels that mean it, lower case (https://encoding.spec.whatwg.org/#names-and-labels). */
static const struct { const char *name, *labels; } sets[] = {
	{ "UTF-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8" },
	{ "CP1252", "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
	    "iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252" },
	{ "CP866", "866 cp866 csibm866 ibm866" },
	{ "ISO-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2" },
	{ "ISO-8859-3", "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3" },
	{ "ISO-8859-4", "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4" },
	{ "ISO-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988" },
	{ "ISO-8859-6", "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i "
	    "iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987" },
	{ "ISO-8859-7", "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
	    "iso_8859-7:1987 sun_eu_greek" },
	{ "ISO-8859-8", "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 "
	    "iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical" },
	{ "CP1254", "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254" },
	{ "ISO-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6" },
	{ "ISO-8859-13", "iso-8859-13 iso8859-13 iso885913" },
	{ "ISO-8859-14", "iso-8859-14 iso8859-14 iso885914" },
	{ "ISO-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9" },
	{ "ISO-8859-16", "iso-8859-16" },
	{ "KOI8-R", "cskoi8r koi koi8 koi8-r koi8_r" },
	{ "KOI8-U", "koi8-ru koi8-u" },
	{ "MACINTOSH", "csmacintosh mac macintosh x-mac-roman" },
	{ "MAC-CYRILLIC", "x-mac-cyrillic x-mac-ukrainian" },
	{ "CP874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874" },
	{ "CP1250", "cp1250 windows-1250 x-cp1250" },
	{ "CP1251", "cp1251 windows-1251 x-cp1251" },
	{ "CP1253", "cp1253 windows-1253 x-cp1253" },
	{ "CP1255", "cp1255 windows-1255 x-cp1255" },
	{ "CP1256", "cp1256 windows-1256 x-cp1256" },
	{ "CP1257", "cp1257 windows-1257 x-cp1257" },
	{ "CP1258", "cp1258 windows-1258 x-cp1258" },
	{ "GB18030", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030" },
	{ "BIG5-HKSCS", "big5 big5-hkscs cn-big5 csbig5 x-x-big5" },
	{ "EUC-JP", "cseucpkdfmtjapanese euc-jp x-euc-jp" },
	{ "ISO-2022-JP", "csiso2022jp iso-2022-jp" },
	{ "CP932", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis" },
	{ "CP949", "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949" },
	{ "UTF-16LE", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le" },
	{ "UTF-16BE", "unicodefffe utf-16be" },
	{ "UTF-32LE", "" }, { "UTF-32BE", "" },
};

enum { SETS = sizeof sets / sizeof *sets, COMMON = 1 };

const char *
charset_name(struct str label)
{
	label = str_trim(label);
	while (label.n && strchr("\"';, \t", label.p[0]))
		label = str_cut(label, 1, label.n);
	while (label.n && strchr("\"';, \t", label.p[label.n - 1]))
		label.n--;
	if (label.n == 0 || str_chr(label, ' ') < label.n)
		return NULL;
	for (size_t i = 0; i < SETS; i++)
		for (struct str rest = str_z(sets[i].labels); rest.n; ) {
			size_t n = str_chr(rest, ' ');
			if (str_ieq(label, str_cut(rest, 0, n)))
				return sets[i].name;
			rest = str_cut(rest, n + 1, rest.n);
		}
	return NULL;
}

#define NOT_OPEN ((iconv_t)-1)

struct charsets {
	bool sealed;         /* nothing more can be opened here */
	int wanted;
	iconv_t open[SETS];  /* 0: never tried */
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
	for (size_t i = 0; c && i < SETS; i++)
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
	for (int i = 0; i < SETS; i++)
		if ((number == i + 1 || number == CHARSETS_ALL || (number == CHARSETS_COMMON && i == COMMON)) && !c->open[i])
			c->open[i] = iconv_open("UTF-8", sets[i].name);
}

static iconv_t
descriptor(struct charsets *c, const char *name)
{
	int i = 0;

	while (strcmp(sets[i].name, name) != 0)
		i++;
	if (!c->open[i] && c->sealed) {
		c->wanted = i + 1;
		return NOT_OPEN;
	}
	charsets_open(c, i + 1);
	return c->open[i];
}

int
charset_convert(struct charsets *c, const char *name, struct str bytes, struct buf *out, size_t *bad, struct err *e)
{
	iconv_t cd = descriptor(c, name);
	char *in = (char *)(uintptr_t)bytes.p;
	size_t left = bytes.n;

	if (cd == NOT_OPEN)
		return err_set(e, ERR_INPUT, "charset", "this system cannot decode %s", name);
	iconv(cd, NULL, NULL, NULL, NULL);
	while (left) {
		size_t room = left * 2 + 64, spare = room;
		char *to = buf_room(out, room), *start = to;

		if (!to) /* more than the charset can give: full of bad bytes */
			return err_set(e, ERR_INPUT, "charset", "not in %s", name);
		if (iconv(cd, &in, &left, &to, &spare) == (size_t)-1 && errno != E2BIG) {
			out->n += (size_t)(to - start);
			buf_add(out, S("\xef\xbf\xbd"));
			if (bad)
				++*bad;
			in++, left--;
			iconv(cd, NULL, NULL, NULL, NULL);
			continue;
		}
		out->n += (size_t)(to - start);
	}
	return 0;
}
