#include "url.h"

#include <string.h>

/* The host of a URL: a name (UTS 46), an IPv4 address in any of its spellings, an IPv6 address in brackets. */

static struct str
percent_decoded(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		int high, low;
		if (s.p[i] == '%' && i + 2 < s.n && (high = hex_value(s.p[i + 1])) >= 0 && (low = hex_value(s.p[i + 2])) >= 0) {
			p[n++] = (char)(high * 16 + low);
			i += 2;
		} else
			p[n++] = s.p[i];
	}
	return (struct str){ p, n };
}

/* A part of an IPv4 address: decimal, 0x hex or 0 octal. 0, or -1. */
static int
ipv4_number(struct str s, uint64_t *out)
{
	int radix = 10;

	*out = 0;
	if (s.n == 0)
		return -1;
	if (s.n >= 2 && s.p[0] == '0' && (s.p[1] | 32) == 'x') {
		radix = 16;
		s = str_cut(s, 2, s.n);
	} else if (s.n >= 2 && s.p[0] == '0') {
		radix = 8;
		s = str_cut(s, 1, s.n);
	}
	for (size_t i = 0; i < s.n; i++) {
		int d = hex_value(s.p[i]);
		if (d < 0 || d >= radix)
			return -1;
		if (*out < (uint64_t)1 << 40)
			*out = *out * (uint64_t)radix + (uint64_t)d;
	}
	return 0;
}

static bool
ends_in_number(struct str host)
{
	struct str last;
	size_t at;
	uint64_t v;

	if (str_ends(host, S(".")))
		host.n--;
	for (at = host.n; at > 0 && host.p[at - 1] != '.'; at--)
		continue;
	last = str_cut(host, at, host.n);
	if (last.n == 0)
		return false;
	for (size_t i = 0;; i++) {
		if (i == last.n)
			return true;
		if (!is_digit(last.p[i]))
			break;
	}
	return ipv4_number(last, &v) == 0;
}

static int
ipv4_host(struct arena *a, struct str host, struct str *out)
{
	uint64_t part[4], address = 0;
	struct str rest = host, word;
	size_t n = 0;

	if (str_ends(rest, S(".")))
		rest.n--;
	while (str_token(&rest, '.', &word)) {
		if (n == 4 || ipv4_number(word, &part[n]) < 0)
			return -1;
		n++;
	}
	for (size_t i = 0; i + 1 < n; i++) {
		if (part[i] > 255)
			return -1;
		address |= part[i] << (8 * (3 - i));
	}
	if (part[n - 1] >= (uint64_t)1 << (8 * (5 - n)))
		return -1;
	address |= part[n - 1];
	*out = arena_printf(a, "%u.%u.%u.%u", (unsigned)(address >> 24), (unsigned)(address >> 16 & 255),
	    (unsigned)(address >> 8 & 255), (unsigned)(address & 255));
	return 0;
}

/* The four decimal parts at the end of an IPv6 address into two pieces. */
static int
ipv6_embedded(struct str s, unsigned piece[2])
{
	struct str word;
	unsigned n = 0;

	piece[0] = piece[1] = 0;
	while (str_token(&s, '.', &word)) {
		unsigned v = 0;
		if (n == 4 || word.n == 0 || word.n > 3 || (word.n > 1 && word.p[0] == '0'))
			return -1;
		for (size_t i = 0; i < word.n; i++) {
			if (!is_digit(word.p[i]))
				return -1;
			v = v * 10 + (unsigned)(word.p[i] - '0');
		}
		if (v > 255)
			return -1;
		piece[n / 2] = piece[n / 2] << 8 | v;
		n++;
	}
	return n == 4 ? 0 : -1;
}

static int
ipv6_host(struct arena *a, struct str s, struct str *out)
{
	unsigned piece[8] = { 0 };
	int n = 0, gap = -1, best = -1, best_n = 1;
	struct buf b = { .max = 64 };

	if (str_starts(s, S("::"))) {
		s = str_cut(s, 2, s.n);
		gap = 0;
	} else if (str_starts(s, S(":")))
		return -1;
	while (s.n) {
		size_t at = 0;
		unsigned v = 0;

		if (n == 8)
			return -1;
		if (s.p[0] == ':') {
			if (gap >= 0)
				return -1;
			gap = n;
			s = str_cut(s, 1, s.n);
			continue;
		}
		while (at < 4 && at < s.n && hex_value(s.p[at]) >= 0)
			v = v * 16 + (unsigned)hex_value(s.p[at++]);
		if (at < s.n && s.p[at] == '.') {
			if (n > 6 || ipv6_embedded(s, &piece[n]) < 0)
				return -1;
			n += 2;
			break;
		}
		if (at == 0 || (at < s.n && s.p[at] != ':') || (at + 1 == s.n && s.p[at] == ':'))
			return -1;
		piece[n++] = v;
		s = str_cut(s, at + 1, s.n);
	}
	if (gap >= 0) {
		if (n == 8)
			return -1;
		memmove(&piece[gap + 8 - n], &piece[gap], (size_t)(n - gap) * sizeof *piece);
		memset(&piece[gap], 0, (size_t)(8 - n) * sizeof *piece);
	} else if (n != 8)
		return -1;

	for (int i = 0; i < 8; i++) { /* the first longest run of zeros is written "::" */
		int run = 0;
		while (i + run < 8 && piece[i + run] == 0)
			run++;
		if (run > best_n) {
			best = i;
			best_n = run;
		}
		i += run;
	}
	buf_addc(&b, '[');
	for (int i = 0; i < 8; i++) {
		if (i == best) {
			buf_add(&b, i == 0 ? S("::") : S(":"));
			i += best_n - 1;
			continue;
		}
		buf_printf(&b, "%x%s", piece[i], i < 7 ? ":" : "");
	}
	buf_addc(&b, ']');
	*out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return 0;
}

int
url_host(struct arena *a, struct str s, struct str *out)
{
	if (s.n && s.p[0] == '[')
		return s.p[s.n - 1] == ']' ? ipv6_host(a, str_cut(s, 1, s.n - 1), out) : -1;
	s = percent_decoded(a, s);
	if (idna_ascii(a, s, &s) < 0 || s.n == 0)
		return -1;
	for (size_t i = 0; i < s.n; i++) { /* the forbidden domain code points */
		unsigned char c = (unsigned char)s.p[i];
		if (c <= 0x20 || c >= 0x7f || strchr("#/:<>?@[\\]^|%", c))
			return -1;
	}
	if (ends_in_number(s))
		return ipv4_host(a, s, out);
	*out = s;
	return 0;
}
