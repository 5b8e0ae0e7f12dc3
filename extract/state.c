#include "page.h"

#include <string.h>

#include "../lib/utf8.h"

/*
 * The last rescue: pages that a script draws carry their text in that script, as JSON (often as JSON inside a string
 * of JSON). No page's own structure is known here. Strings are read one by one, whatever they stand in: one that is
 * HTML with paragraphs, or the longest run of strings that read like prose, is the text.
 */

enum { STRING_MIN = 60, TEXT_MIN = 600, NESTED = 2, GAP_MAX = 3000, SCRIPT_MAX = 4 << 20 };

struct best {
	struct arena *arena;
	struct str text;      /* the best so far; its paragraphs parted by newlines */
	struct buf run;       /* strings of prose, one after the other */
	size_t run_end;       /* where in its script the last of them ended */
};

static unsigned
hex4(struct str s, size_t at)
{
	unsigned v = 0;

	for (size_t i = at; i < at + 4; i++) {
		unsigned char c = i < s.n ? (unsigned char)s.p[i] : 'x';
		if (c >= '0' && c <= '9')
			v = v * 16 + c - '0';
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			v = v * 16 + (c | 0x20) - 'a' + 10;
		else
			return 0;
	}
	return v;
}

/* A string literal's content without its escapes. */
static struct str
unescape(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 4);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		unsigned c;
		if (s.p[i] != '\\' || i + 1 == s.n) {
			p[n++] = s.p[i];
			continue;
		}
		switch (s.p[++i]) {
		case 'n': case 'r': p[n++] = '\n'; break;
		case 't': p[n++] = ' '; break;
		case 'u':
			if ((c = hex4(s, i + 1)) == 0)
				break;
			i += 4;
			if (c >= 0xd800 && c < 0xdc00 && i + 6 < s.n && s.p[i + 1] == '\\' && s.p[i + 2] == 'u') {
				unsigned low = hex4(s, i + 3);
				if (low >= 0xdc00 && low < 0xe000) {
					c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
					i += 6;
				}
			}
			if (c < 0xd800 || c >= 0xe000)
				n += utf8_put(c, p + n); /* at most 4 bytes for the 6 or 12 read */
			break;
		default: p[n++] = s.p[i];
		}
	}
	return (struct str){ p, n };
}

/* HTML to lines: a newline before each tag of a block; the tags themselves go when the text is cleaned. */
static struct str
part_paragraphs(struct arena *a, struct str s)
{
	static const char *const blocks[] = { "<p", "<br", "<h1", "<h2", "<h3", "<h4", "<li", "<div", "<tr", "<blockquote", "</p", "</div", "<figure", "</figure" };
	struct buf b = { .max = s.n * 2 + 16 };
	struct str out;
	int skip = 0;

	for (size_t i = 0; i < s.n; i++) {
		struct str rest = str_cut(s, i, s.n);
		if (s.p[i] == '\n') {
			buf_addc(&b, ' ');
			continue;
		}
		if (s.p[i] == '<') {
			if (str_istarts(rest, S("<figcaption")) || str_istarts(rest, S("<script")) || str_istarts(rest, S("<style")))
				skip++;
			else if (skip && (str_istarts(rest, S("</figcaption")) || str_istarts(rest, S("</script")) || str_istarts(rest, S("</style"))))
				skip--;
			for (size_t k = 0; k < sizeof blocks / sizeof *blocks; k++)
				if (str_istarts(rest, str_z(blocks[k]))) {
					buf_addc(&b, '\n');
					break;
				}
		}
		if (!skip)
			buf_addc(&b, s.p[i]);
	}
	out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

/* Blanks as between words, and the end of a sentence: no address, no code, no list of keys. */
static bool
is_prose(struct str s)
{
	static const char *const ends[] = { ". ", ".", "!", "?", "\xe3\x80\x82", "\xe2\x80\x9d", "\"" };
	size_t blanks = 0, odd = 0, wide = 0;
	bool ended = false;

	for (size_t i = 0; i < s.n; i++) {
		blanks += s.p[i] == ' ';
		odd += strchr("{}[]<>=;_\\|", s.p[i]) != NULL;
		wide += (unsigned char)s.p[i] >= 0xe3;
	}
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		ended |= str_ends(str_trim(s), str_z(ends[i]));
	return ended && odd * 50 < s.n && (blanks * 15 > s.n || wide * 5 > s.n);
}

static void
offer(struct best *best, struct str text)
{
	if (text.n > best->text.n && text.n >= TEXT_MIN)
		best->text = arena_dup(best->arena, text);
}

static void
end_run(struct best *best)
{
	offer(best, buf_str(&best->run));
	buf_reset(&best->run);
}

static size_t
count(struct str s, struct str what)
{
	size_t n = 0;

	for (size_t at = 0, found; (found = str_find(str_cut(s, at, s.n), what)) < s.n - at; at += found + what.n)
		n++;
	return n;
}

static void
scan(struct best *best, struct str s, int depth)
{
	best->run_end = 0;
	for (size_t i = 0; i < s.n; i++) {
		size_t from;
		struct str raw, text;

		if (s.p[i] != '"')
			continue;
		for (from = ++i; i < s.n && s.p[i] != '"'; i++)
			i += s.p[i] == '\\';
		if (i >= s.n)
			break;
		raw = str_cut(s, from, i);
		if (raw.n < STRING_MIN)
			continue;
		text = unescape(best->arena, raw);
		if (depth < NESTED && count(text, S("\":")) >= 2) {
			struct best inner = { .arena = best->arena, .text = best->text, .run = { .max = s.n + 16 } };
			scan(&inner, text, depth + 1);
			best->text = inner.text;
			buf_release(&inner.run);
		} else if (count(text, S("<p")) + count(text, S("<br")) >= 2)
			offer(best, part_paragraphs(best->arena, text));
		else if (is_prose(text)) {
			if (best->run.n && from > best->run_end + GAP_MAX)
				end_run(best);
			buf_add(&best->run, text);
			buf_addc(&best->run, '\n');
			best->run_end = i;
		}
	}
	end_run(best);
}

struct str
state_text(struct page *page)
{
	struct best best = { .arena = page->arena, .run = { .max = 2 * SCRIPT_MAX } };

	for (size_t i = 0; i < page->state.n; i++)
		if (page->state.v[i].n <= SCRIPT_MAX)
			scan(&best, page->state.v[i], 0);
	buf_release(&best.run);
	return best.text;
}

/* Whether a key names the day on which something was published: "publishDate", "first_published_at", "deployDt". */
static bool
names_publication(struct str key)
{
	static const char *const what[] = { "publi", "deploy", "pubdate", "pub_date" }, *const ends[] = { "date", "dt", "time", "at", "on", "iso" };
	bool found = false;

	for (size_t i = 0; i < sizeof what / sizeof *what; i++)
		found |= str_ifind(key, str_z(what[i])) < key.n;
	for (size_t i = 0; i < sizeof ends / sizeof *ends && found; i++) {
		size_t n = strlen(ends[i]);
		if (key.n >= n && str_ieq(str_cut(key, key.n - n, key.n), str_z(ends[i])))
			return true;
	}
	return false;
}

/* The value behind a key in JSON, escaped or not, that begins at s: up to its closing quote. */
static struct str
value_behind(struct str s)
{
	size_t i = 0, from;

	while (i < s.n && i < 8 && strchr("\\\"': ", s.p[i]))
		i++;
	from = i;
	while (i < s.n && i < from + 40 && s.p[i] != '"' && s.p[i] != '\'' && s.p[i] != '\\' && s.p[i] != ',')
		i++;
	return str_cut(s, from, i);
}

struct str
state_date(struct page *page, struct str (*read)(struct page *page, struct str value))
{
	for (size_t k = 0; k < page->state.n; k++) {
		struct str s = page->state.v[k];
		for (size_t at = 0; at < s.n && s.n <= SCRIPT_MAX; at++) {
			size_t from = at, to;
			struct str got;
			if ((s.p[at] | 0x20) != 'p' && (s.p[at] | 0x20) != 'd')
				continue;
			for (to = at; to < s.n && to < at + 40 && (((s.p[to] | 0x20) >= 'a' && (s.p[to] | 0x20) <= 'z') || s.p[to] == '_' || s.p[to] == '-'); to++)
				;
			at = to;
			if (to < from + 6 || to + 12 > s.n || !strchr("\"'\\:", s.p[to]) || !names_publication(str_cut(s, from, to)))
				continue;
			got = read(page, value_behind(str_cut(s, to, s.n)));
			if (got.n)
				return got;
		}
	}
	return (struct str){ 0 };
}
