#include "url.h"

#include <string.h>

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
	return host.n == 0 ? -1 : url_host(a, host, &u->host);
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

void
url_put_origin(struct buf *b, const struct url *u, bool credentials)
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

struct str
url_finish(struct arena *a, struct buf *b)
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

	url_put_origin(&b, u, true);
	put_target(&b, u);
	if (u->has_fragment) {
		buf_addc(&b, '#');
		buf_add(&b, u->fragment);
	}
	return url_finish(a, &b);
}

struct str
url_request(struct arena *a, const struct url *u)
{
	struct buf b = { .max = URL_MAX * 4 };

	url_put_origin(&b, u, false);
	put_target(&b, u);
	return url_finish(a, &b);
}

struct str
url_origin(struct arena *a, const struct url *u)
{
	struct buf b = { .max = URL_MAX * 4 };

	url_put_origin(&b, u, false);
	return url_finish(a, &b);
}

struct str
url_target(struct arena *a, const struct url *u)
{
	struct buf b = { .max = URL_MAX * 4 };

	put_target(&b, u);
	return url_finish(a, &b);
}
