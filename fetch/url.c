#include "fetch.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "../lib/utf8.h"

enum { URL_MAX = 64 << 10 };

static bool
is_alpha(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int
hex_value(char c)
{
	if (is_digit(c))
		return c - '0';
	if ((c | 32) >= 'a' && (c | 32) <= 'f')
		return (c | 32) - 'a' + 10;
	return -1;
}

static bool
is_slash(char c)
{
	return c == '/' || c == '\\';
}

/* The percent-encode sets: what each adds to controls, space and all beyond ASCII. */
static const char query_set[] = "\"#<>'", fragment_set[] = "\"<>`", path_set[] = "\"#<>?`{}",
    userinfo_set[] = "\"#<>?`{}/:;=@[\\]^|";

static void
encode(struct buf *b, struct str s, const char *set)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if (c <= 0x20 || c >= 0x7f || strchr(set, c)) {
			/* in a fragment DEL is encoded too, as everywhere */
			buf_printf(b, "%%%02X", c);
		} else
			buf_addc(b, (char)c);
	}
}

static struct str
encoded(struct arena *a, struct str s, const char *set)
{
	struct buf b = { .max = URL_MAX };
	struct str out;

	encode(&b, s, set);
	out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

/* ---- hosts ---- */

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

static int
parse_host(struct arena *a, struct str s, struct str *out)
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

/* ---- the parser ---- */

static int
parse_authority(struct arena *a, struct str s, struct url *u)
{
	size_t at = s.n, colon;
	unsigned long long port;
	struct str host = s, digits = { 0 };

	u->user = u->password = (struct str){ 0 };
	while (at > 0 && s.p[at - 1] != '@')
		at--;
	if (at > 0) {
		struct str info = str_cut(s, 0, at - 1);
		colon = str_chr(info, ':');
		u->user = encoded(a, str_cut(info, 0, colon), userinfo_set);
		u->password = encoded(a, str_cut(info, colon + 1, info.n), userinfo_set);
		host = str_cut(s, at, s.n);
	}
	colon = str_chr(host, ':');
	if (host.n && host.p[0] == '[') {
		size_t end = str_chr(host, ']');
		colon = end + str_chr(str_cut(host, end, host.n), ':');
	}
	if (colon < host.n) {
		digits = str_cut(host, colon + 1, host.n);
		host = str_cut(host, 0, colon);
	}
	u->port = u->https ? 443 : 80;
	if (digits.n) {
		for (size_t i = 0; i < digits.n; i++)
			if (!is_digit(digits.p[i]))
				return -1;
		if (!str_uint(digits, &port) || port > 65535)
			return -1;
		u->port = (int)port;
	}
	return host.n == 0 ? -1 : parse_host(a, host, &u->host);
}

/* 1: ".", 2: "..", with dots escaped or not; 0: any other segment. */
static int
dots(struct str s)
{
	int n = 0;

	while (s.n) {
		if (s.p[0] == '.')
			s = str_cut(s, 1, s.n);
		else if (str_istarts(s, S("%2e")))
			s = str_cut(s, 3, s.n);
		else
			return 0;
		if (++n > 2)
			return 0;
	}
	return n;
}

static void
drop_segment(struct buf *path)
{
	while (path->n && path->p[path->n - 1] != '/')
		path->n--;
	if (path->n)
		path->n--;
}

/* `base` is a path whose last segment is gone already ("/a" for "/a/b"). */
static struct str
parse_path(struct arena *a, struct str base, struct str s)
{
	struct buf b = { .max = URL_MAX };
	struct str out;

	buf_add(&b, base);
	for (;;) {
		size_t n = 0;
		bool last;

		while (n < s.n && !is_slash(s.p[n]))
			n++;
		last = n == s.n;
		switch (dots(str_cut(s, 0, n))) {
		case 2:
			drop_segment(&b);
			/* fall through */
		case 1:
			if (last)
				buf_addc(&b, '/');
			break;
		default:
			buf_addc(&b, '/');
			encode(&b, str_cut(s, 0, n), path_set);
		}
		if (last)
			break;
		s = str_cut(s, n + 1, s.n);
	}
	out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

static struct str
cleaned(struct arena *a, struct str s)
{
	char *p;
	size_t n = 0;

	while (s.n && (unsigned char)s.p[0] <= 0x20)
		s = str_cut(s, 1, s.n);
	while (s.n && (unsigned char)s.p[s.n - 1] <= 0x20)
		s.n--;
	p = arena_alloc(a, s.n);
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != '\t' && s.p[i] != '\n' && s.p[i] != '\r')
			p[n++] = s.p[i];
	return (struct str){ p, n };
}

static size_t
scheme_length(struct str s)
{
	size_t n = 0;

	if (s.n == 0 || !is_alpha(s.p[0]))
		return 0;
	while (n < s.n && (is_alpha(s.p[n]) || is_digit(s.p[n]) || strchr("+-.", s.p[n])))
		n++;
	return n < s.n && s.p[n] == ':' ? n : 0;
}

static void
cut_query_and_fragment(struct arena *a, struct str *s, struct url *u)
{
	size_t at = str_chr(*s, '#');

	u->has_fragment = at < s->n;
	u->fragment = encoded(a, str_cut(*s, at + 1, s->n), fragment_set);
	*s = str_cut(*s, 0, at);
	at = str_chr(*s, '?');
	u->has_query = at < s->n;
	u->query = encoded(a, str_cut(*s, at + 1, s->n), query_set);
	*s = str_cut(*s, 0, at);
}

int
url_parse(struct arena *a, struct str text, const struct url *base, struct url *out, struct err *e)
{
	struct url u = { 0 };
	struct str s = cleaned(a, text);
	size_t n = scheme_length(s);
	bool authority = false;

	if (s.n > URL_MAX / 4)
		return err_set(e, ERR_INPUT, "bad-url", "longer than %d bytes", URL_MAX / 4);
	if (n) {
		struct str scheme = str_cut(s, 0, n);
		u.https = str_ieq(scheme, S("https"));
		if (!u.https && !str_ieq(scheme, S("http")))
			return err_set(e, ERR_INPUT, "bad-url", "scheme %.*s is not http or https", (int)(n > 40 ? 40 : n), scheme.p);
		s = str_cut(s, n + 1, s.n);
		/* "http:x" is relative to a base of the same scheme */
		authority = !base || base->https != u.https || str_starts(s, S("//"));
	} else if (!base)
		return err_set(e, ERR_INPUT, "bad-url", "not an absolute URL");
	else
		u.https = base->https;
	cut_query_and_fragment(a, &s, &u);
	if (!authority && s.n >= 2 && is_slash(s.p[0]) && is_slash(s.p[1]))
		authority = true;

	if (authority) {
		while (s.n && is_slash(s.p[0]))
			s = str_cut(s, 1, s.n);
		for (n = 0; n < s.n && !is_slash(s.p[n]); n++)
			continue;
		if (parse_authority(a, str_cut(s, 0, n), &u) < 0)
			return err_set(e, ERR_INPUT, "bad-url", "no usable host");
		u.path = parse_path(a, S(""), str_cut(s, n + 1, s.n));
		*out = u;
		return 0;
	}
	u.user = base->user, u.password = base->password;
	u.host = base->host, u.port = base->port;
	if (s.n && is_slash(s.p[0]))
		u.path = parse_path(a, S(""), str_cut(s, 1, s.n));
	else if (s.n == 0) {
		u.path = base->path;
		if (!u.has_query) {
			u.has_query = base->has_query;
			u.query = base->query;
		}
	} else {
		for (n = base->path.n; n > 0 && base->path.p[n - 1] != '/'; n--)
			continue;
		u.path = parse_path(a, str_cut(base->path, 0, n ? n - 1 : 0), s);
	}
	*out = u;
	return 0;
}

/* ---- printing ---- */

static void
put_origin(struct buf *b, const struct url *u, bool credentials)
{
	buf_add(b, u->https ? S("https://") : S("http://"));
	if (credentials && (u->user.n || u->password.n)) {
		buf_add(b, u->user);
		if (u->password.n)
			buf_printf(b, ":%.*s", SARG(u->password));
		buf_addc(b, '@');
	}
	buf_add(b, u->host);
	if (u->port != (u->https ? 443 : 80))
		buf_printf(b, ":%d", u->port);
}

static struct str
finish(struct arena *a, struct buf *b)
{
	struct str out = arena_dup(a, buf_str(b));

	buf_release(b);
	return out;
}

static void
put_target(struct buf *b, const struct url *u)
{
	buf_add(b, u->path);
	if (u->has_query) {
		buf_addc(b, '?');
		buf_add(b, u->query);
	}
}

struct str
url_print(struct arena *a, const struct url *u)
{
	struct buf b = { .max = URL_MAX * 4 };

	put_origin(&b, u, true);
	put_target(&b, u);
	if (u->has_fragment) {
		buf_addc(&b, '#');
		buf_add(&b, u->fragment);
	}
	return finish(a, &b);
}

struct str
url_request(struct arena *a, const struct url *u)
{
	struct buf b = { .max = URL_MAX * 4 };

	put_origin(&b, u, false);
	put_target(&b, u);
	return finish(a, &b);
}

struct str
url_origin(struct arena *a, const struct url *u)
{
	struct buf b = { .max = URL_MAX * 4 };

	put_origin(&b, u, false);
	return finish(a, &b);
}

struct str
url_target(struct arena *a, const struct url *u)
{
	struct buf b = { .max = URL_MAX * 4 };

	put_target(&b, u);
	return finish(a, &b);
}

/* ---- the canonical form ---- */

/* Parameters that tell where a reader came from, never what is read. A star ends a prefix. */
static const char *const tracking[] = {
	"utm_*", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "_ga", "_gl", "gaa_*",
	"fbclid", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "igshid", "igsh", "msclkid", "ocid", "yclid",
	"ysclid", "_openstat", "twclid", "ttclid", "li_fat_id", "epik", "sccid", "rdt_cid", "srsltid", "__twitter_impression",
	"_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking", "mkt_tok", "mc_cid", "mc_eid", "oly_*", "vero_*",
	"ncid", "cmpid", "icid", "s_cid", "s_kwcid", "ef_id", "wt_mc", "wt_zmc", "wt.mc_id", "xtor", "at_*", "ref_src", "ref_url",
	"guccounter", "guce_*", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ns_fee", "pk_*", "mtm_*", "piwik_*",
	"matomo_*", "itm_*", "irclickid", "wickedid", "rb_clickid", "dm_i", "ftag", "trk_*", "hss_channel", "sr_share", "smid",
	"smtyp", "cmp", "ml_subscriber", "ml_subscriber_hash", "bxid", "cndid", "esrc", "mbid", "taid", "__s", "_branch_match_id",
	"_bta_*", "ga_*", "hmb_*", "zanpid", "campaign_id", "fref", "spm", "scm",
};

static bool
is_tracking(struct str name)
{
	for (size_t i = 0; i < sizeof tracking / sizeof *tracking; i++) {
		struct str t = str_z(tracking[i]);
		if (str_ends(t, S("*")) ? str_istarts(name, str_cut(t, 0, t.n - 1)) : str_ieq(name, t))
			return true;
	}
	return false;
}

/* Undoes the escapes of unreserved characters (RFC 3986, 6.2.2.2); the others get capital digits. */
static void
put_normal(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		int high, low;
		if (s.p[i] == '%' && i + 2 < s.n && (high = hex_value(s.p[i + 1])) >= 0 && (low = hex_value(s.p[i + 2])) >= 0) {
			char c = (char)(high * 16 + low);
			if (is_alpha(c) || is_digit(c) || (c && strchr("-._~", c)))
				buf_addc(b, c);
			else
				buf_printf(b, "%%%02X", (unsigned char)c);
			i += 2;
		} else
			buf_addc(b, s.p[i]);
	}
}

struct str
url_canonical(struct arena *a, const struct url *u)
{
	struct buf b = { .max = URL_MAX * 4 };
	struct str rest = u->query, part;
	char mark = '?';

	put_origin(&b, u, false);
	put_normal(&b, u->path);
	while (u->has_query && str_token(&rest, '&', &part)) {
		if (str_starts(part, S("amp;"))) /* a feed that escaped twice */
			part = str_cut(part, 4, part.n);
		if (part.n == 0 || is_tracking(str_cut(part, 0, str_chr(part, '='))))
			continue;
		buf_addc(&b, mark);
		put_normal(&b, part);
		mark = '&';
	}
	return finish(a, &b);
}
