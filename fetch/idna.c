#include "fetch.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "../lib/utf8.h"

enum { HOST_MAX = 1024, LABEL_MAX = 255 };

static bool
is_ascii(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80)
			return false;
	return true;
}

/* ---- punycode (RFC 3492) ---- */

enum { BASE = 36, TMIN = 1, TMAX = 26, SKEW = 38, DAMP = 700, BIAS = 72, FIRST = 128 };

static uint32_t
adapt(uint32_t delta, uint32_t points, bool first)
{
	uint32_t k = 0;

	delta = first ? delta / DAMP : delta / 2;
	delta += delta / points;
	for (; delta > (BASE - TMIN) * TMAX / 2; k += BASE)
		delta /= BASE - TMIN;
	return k + (BASE - TMIN + 1) * delta / (delta + SKEW);
}

static char
digit(uint32_t d)
{
	return (char)(d < 26 ? 'a' + d : '0' + d - 26);
}

static int
punycode(struct buf *b, struct str label)
{
	uint32_t c[LABEL_MAX], n = FIRST, delta = 0, bias = BIAS, count = 0, done, basic;
	size_t at = 0, step;

	while (at < label.n && (step = utf8_next(label, at, &c[count])) > 0) {
		at += step;
		if (++count == LABEL_MAX)
			return -1;
	}
	if (at < label.n)
		return -1;
	buf_add(b, S("xn--"));
	for (done = 0, at = 0; at < count; at++)
		if (c[at] < 0x80) {
			buf_addc(b, (char)c[at]);
			done++;
		}
	basic = done;
	if (basic)
		buf_addc(b, '-');
	while (done < count) {
		uint32_t least = UINT32_MAX;
		for (at = 0; at < count; at++)
			if (c[at] >= n && c[at] < least)
				least = c[at];
		delta += (least - n) * (done + 1);
		n = least;
		for (at = 0; at < count; at++) {
			uint32_t q = delta, k;
			if (c[at] < n)
				delta++;
			if (c[at] != n)
				continue;
			for (k = BASE;; k += BASE) {
				uint32_t t = k <= bias ? TMIN : k >= bias + TMAX ? TMAX : k - bias;
				if (q < t)
					break;
				buf_addc(b, digit(t + (q - t) % (BASE - t)));
				q = (q - t) / (BASE - t);
			}
			buf_addc(b, digit(q));
			bias = adapt(delta, done + 1, done == basic);
			delta = 0;
			done++;
		}
		delta++;
		n++;
	}
	return 0;
}

/* ---- mapping ---- */

/* Compatibility form, case folded, ignorable characters gone; sharp s and final sigma are kept, as UTS 46
 * has it since the transition ended. */
static int
fold(struct buf *b, struct str s)
{
	for (size_t at = 0; at < s.n;) {
		size_t end = at, step = 0;
		uint32_t c = 0;
		utf8proc_uint8_t *out;
		utf8proc_ssize_t n;

		while (end < s.n && (step = utf8_next(s, end, &c)) > 0 && c != 0xdf && c != 0x3c2)
			end += step;
		if (end < s.n && step == 0)
			return -1;
		n = utf8proc_map((const utf8proc_uint8_t *)s.p + at, (utf8proc_ssize_t)(end - at), &out,
		    UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_REJECTNA);
		if (n < 0)
			return -1;
		buf_add(b, (struct str){ (const char *)out, (size_t)n });
		free(out);
		if (end < s.n) {
			buf_add(b, str_cut(s, end, end + step));
			end += step;
		}
		at = end;
	}
	return 0;
}

static bool
is_name_character(uint32_t c)
{
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_CN: case UTF8PROC_CATEGORY_CC: case UTF8PROC_CATEGORY_CF: case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_CO: case UTF8PROC_CATEGORY_ZS: case UTF8PROC_CATEGORY_ZL: case UTF8PROC_CATEGORY_ZP:
		return false;
	default:
		return c != 0xfffd;
	}
}

static int
put_label(struct buf *b, struct str label)
{
	uint32_t c;
	size_t step;

	if (is_ascii(label)) {
		buf_add(b, label);
		return str_eq(label, S("xn--")) ? -1 : 0;
	}
	for (size_t at = 0; at < label.n; at += step)
		if ((step = utf8_next(label, at, &c)) == 0 || (c >= 0x80 && !is_name_character(c)))
			return -1;
	return punycode(b, label);
}

int
idna_ascii(struct arena *a, struct str host, struct str *out)
{
	struct buf folded = { .max = HOST_MAX * 4 }, b = { .max = HOST_MAX };
	struct str rest, label;
	int rc = 0;

	if (host.n > HOST_MAX)
		return -1;
	if (is_ascii(host)) {
		char *p = arena_alloc(a, host.n);
		for (size_t i = 0; i < host.n; i++)
			p[i] = (char)(host.p[i] >= 'A' && host.p[i] <= 'Z' ? host.p[i] | 32 : host.p[i]);
		*out = (struct str){ p, host.n };
		return 0;
	}
	rc = fold(&folded, host);
	/* the ideographic full stop parts labels too; its other widths are folded to these two */
	for (size_t at; rc == 0 && (at = str_find(buf_str(&folded), S("\xe3\x80\x82"))) < folded.n;) {
		folded.p[at] = '.';
		memmove(folded.p + at + 1, folded.p + at + 3, folded.n - at - 3);
		folded.n -= 2;
	}
	rest = buf_str(&folded);
	for (bool first = true; rc == 0 && str_token(&rest, '.', &label); first = false) {
		if (!first)
			buf_addc(&b, '.');
		rc = put_label(&b, label);
	}
	if (rc == 0 && b.over)
		rc = -1;
	if (rc == 0)
		*out = arena_dup(a, buf_str(&b));
	buf_release(&folded);
	buf_release(&b);
	return rc;
}
