#include "fetch.h"

#include <string.h>

#include "../lib/conf.h"

enum { HEAD_OF_PAGE = 64 << 10 }; /* where robots meta elements are looked for */

static bool
is_token_char(char c)
{
	return ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '-' || c == '_';
}

struct str
robots_token(struct str agent)
{
	size_t n = 0;

	while (n < agent.n && is_token_char(agent.p[n]))
		n++;
	return str_cut(agent, 0, n);
}

static int
hex_value(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* One spelling for pattern and path (RFC 9309, 2.2.2): bytes beyond ASCII escaped (a URL that is asked for
 * has none), escapes with capitals. */
static struct str
normal(struct arena *a, struct str s, bool pattern)
{
	struct buf b = { .max = 1 << 20 };
	struct str out;

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if (c == '%' && i + 2 < s.n && hex_value(s.p[i + 1]) >= 0 && hex_value(s.p[i + 2]) >= 0) {
			buf_printf(&b, "%%%X%X", (unsigned)hex_value(s.p[i + 1]), (unsigned)hex_value(s.p[i + 2]));
			i += 2;
		} else if (c >= 0x80 && pattern)
			buf_printf(&b, "%%%02X", c);
		else
			buf_addc(&b, (char)c);
	}
	out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

/* Cuts the next line off; \r, \n and \r\n end one. */
static bool
next_line(struct str *rest, struct str *line)
{
	size_t n = 0;

	if (rest->n == 0)
		return false;
	while (n < rest->n && rest->p[n] != '\n' && rest->p[n] != '\r')
		n++;
	*line = str_cut(*rest, 0, n);
	*rest = str_cut(*rest, n + 1, rest->n);
	return true;
}

/* "key: value" without comment. */
static bool
cut_field(struct str line, struct str *key, struct str *value)
{
	size_t colon;

	line = str_cut(line, 0, str_chr(line, '#'));
	colon = str_chr(line, ':');
	if (colon == line.n)
		return false;
	*key = str_trim(str_cut(line, 0, colon));
	*value = str_trim(str_cut(line, colon + 1, line.n));
	return true;
}

/* 2: the group is for us by name, 1: for all, 0: for others */
static int
meant_for(struct str value, struct str token)
{
	if (value.n && value.p[0] == '*' && (value.n == 1 || value.p[1] == ' ' || value.p[1] == '\t'))
		return 1;
	return token.n && str_ieq(robots_token(value), token) ? 2 : 0;
}

/* The best group there is: 2 by name, 1 for all, 0 none. */
static int
best_group(struct str text, struct str token)
{
	struct str line, key, value;
	int best = 0;

	while (next_line(&text, &line))
		if (cut_field(line, &key, &value) && str_ieq(key, S("user-agent"))) {
			int m = meant_for(value, token);
			best = m > best ? m : best;
		}
	return best;
}

void
robots_read(struct arena *a, struct str text, struct str token, struct robots *out)
{
	struct str rest, line, key, value;
	bool in_agents = false, ours = false;
	int best;

	*out = (struct robots){ .crawl_delay = -1 };
	text = str_cut(text, 0, ROBOTS_MAX);
	for (int i = 0; i < 3 && text.n && text.p[0] == "\xef\xbb\xbf"[i]; i++) /* a byte order mark, or what is left of it */
		text = str_cut(text, 1, text.n);
	best = best_group(text, token);
	rest = text = arena_dup(a, text);
	while (next_line(&rest, &line)) {
		bool allow;

		if (!cut_field(line, &key, &value))
			continue;
		if (str_ieq(key, S("user-agent"))) {
			if (!in_agents)
				ours = false;
			in_agents = true;
			ours = ours || (best && meant_for(value, token) == best);
			continue;
		}
		if (str_ieq(key, S("sitemap"))) { /* belongs to no group and ends none */
			if (value.n)
				*arena_push(a, &out->sitemaps) = value;
			continue;
		}
		allow = str_ieq(key, S("allow"));
		if (allow || str_ieq(key, S("disallow"))) {
			in_agents = false;
			if (ours && value.n)
				*arena_push(a, &out->rules) = (struct robots_rule){ allow, normal(a, value, true) };
		} else if (str_ieq(key, S("crawl-delay")) && ours) {
			int64_t ms;
			if (conf_duration(value, &ms) && out->crawl_delay < 0)
				out->crawl_delay = ms;
		}
	}
}

/* '*' stands for anything, '$' at the end for the end; without it the pattern is a prefix. The last star
 * alone is ever tried again, so the work is bounded by pattern times path. */
static bool
matches(struct str pattern, struct str path)
{
	bool anchored = pattern.n && pattern.p[pattern.n - 1] == '$';
	size_t p = 0, t = 0, star = SIZE_MAX, star_t = 0;

	if (anchored)
		pattern.n--;
	for (;;) {
		if (p < pattern.n && pattern.p[p] == '*') {
			star = p++;
			star_t = t;
			continue;
		}
		if (p == pattern.n && (!anchored || t == path.n))
			return true;
		if (p < pattern.n && t < path.n && pattern.p[p] == path.p[t]) {
			p++, t++;
			continue;
		}
		if (star == SIZE_MAX || star_t >= path.n)
			return false;
		p = star + 1;
		t = ++star_t;
	}
}

/* Who allows "/a/index.html" allows "/a/": Google's reading, which many files count on. */
static bool
matches_folder(struct str pattern, struct str path)
{
	size_t at = pattern.n;

	while (at > 0 && pattern.p[at - 1] != '/')
		at--;
	return at > 0 && str_starts(str_cut(pattern, at, pattern.n), S("index.htm")) && str_eq(str_cut(pattern, 0, at), path);
}

bool
robots_allows(struct arena *scratch, const struct robots *r, struct str target)
{
	struct str path = normal(scratch, target, false);
	size_t longest = 0;
	bool allowed = true;

	for (size_t i = 0; i < r->rules.n; i++) {
		const struct robots_rule *rule = &r->rules.v[i];
		if (rule->pattern.n < longest || !(matches(rule->pattern, path) || (rule->allow && matches_folder(rule->pattern, path))))
			continue;
		/* the longest decides; of two as long, the one that allows */
		allowed = rule->pattern.n > longest ? rule->allow : allowed || rule->allow;
		longest = rule->pattern.n;
	}
	return allowed;
}

/* ---- what pages say themselves ---- */

static bool
has_word(struct str s, struct str word)
{
	struct str part;

	while (str_token(&s, ',', &part))
		if (str_ieq(str_trim(part), word))
			return true;
	return false;
}

/* "noarchive, max-snippet: 50", or "otherbot: noarchive": what stands behind a robot's name is for it alone. */
static bool
forbids(struct str v, struct str token)
{
	static const char *const keys[] = { "unavailable_after", "max-snippet", "max-image-preview", "max-video-preview" };
	struct str first = str_cut(v, 0, str_chr(v, ',')), name = str_trim(str_cut(first, 0, str_chr(first, ':')));
	bool key = false;

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		key = key || str_ieq(name, str_z(keys[i]));
	if (str_chr(first, ':') < first.n && !key) {
		if (!str_ieq(name, token))
			return false;
		v = str_cut(v, str_chr(v, ':') + 1, v.n);
	}
	return has_word(v, S("noarchive")) || has_word(v, S("none"));
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The value of an attribute of a tag's inside. */
static struct str
attribute(struct str tag, struct str name)
{
	for (size_t at = 0; at < tag.n;) {
		struct str rest = str_cut(tag, at, tag.n);
		size_t hit = str_ifind(rest, name), n = 0;
		char quote;

		if (hit == rest.n)
			break;
		at += hit + name.n;
		if (hit && !is_space(rest.p[hit - 1]) && !strchr("\"'/", rest.p[hit - 1]))
			continue;
		rest = str_trim(str_cut(rest, hit + name.n, rest.n));
		if (rest.n < 2 || rest.p[0] != '=')
			continue;
		rest = str_trim(str_cut(rest, 1, rest.n));
		quote = rest.n ? rest.p[0] : 0;
		if (quote == '"' || quote == '\'')
			return str_trim(str_cut(rest, 1, 1 + str_chr(str_cut(rest, 1, rest.n), quote)));
		while (n < rest.n && !is_space(rest.p[n]))
			n++;
		return str_cut(rest, 0, n);
	}
	return (struct str){ 0 };
}

bool
robots_forbid_keeping(struct str head, struct str page, struct str token)
{
	struct str line;

	while (str_token(&head, '\n', &line))
		if (str_istarts(line, S("x-robots-tag:")) && forbids(str_trim(str_cut(line, 13, line.n)), token))
			return true;
	page = str_cut(page, 0, HEAD_OF_PAGE);
	for (;;) {
		size_t hit = str_ifind(page, S("<meta"));
		struct str meta, name;
		if (hit == page.n)
			return false;
		page = str_cut(page, hit + 5, page.n);
		meta = str_cut(page, 0, str_chr(page, '>'));
		name = attribute(meta, S("name"));
		if (name.n && (str_ieq(name, S("robots")) || str_ieq(name, token)) && forbids(attribute(meta, S("content")), token))
			return true;
	}
}
