#include "page.h"

#include <string.h>

#include "../lib/utf8.h"

/* Bylines to names: "By Ada Byron and Max Muster, Science Editor" is two names and a role. */

static bool
is_name(const struct page *page, struct str s, enum author_source from)
{
	size_t words = 1, letters = 0;

	if (s.n < 2 || s.n > 60 || memchr(s.p, '@', s.n) || str_find(s, S("://")) < s.n || str_istarts(s, S("www.")) || memchr(s.p, '<', s.n))
		return false;
	for (size_t i = 0; i < s.n; i++) {
		words += s.p[i] == ' ';
		letters += (unsigned char)(s.p[i] | 0x20) >= 'a';
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return false;
	}
	if (words > 6 || letters * 2 < s.n || str_ieq(s, S("admin")) || str_ieq(s, S("unknown")) || str_ieq(s, S("author")))
		return false;
	if (from == AUTHOR_STATED)
		return true;
	if (from == AUTHOR_MARKED && words == 1 && s.n >= 3 && s.n <= 20)
		return !wording_count(page->wording, s).n[WORDING_BYLINE_ROLE] && !wording_month(page->wording, s);
	/* two words at least, and each of a name's begins with a capital or is a particle */
	if (words < 2 || words > 4 || wording_count(page->wording, s).n[WORDING_BYLINE_ROLE] || (s.p[0] >= 'a' && s.p[0] <= 'z'))
		return false;
	for (size_t i = 0; i + 1 < s.n; i++)
		if (s.p[i] == ' ' && s.p[i + 1] >= 'a' && s.p[i + 1] <= 'z') {
			size_t end = i + 1 + str_chr(str_cut(s, i + 1, s.n), ' ');
			if (end - i - 1 > 3 || end == s.n)
				return false;
		}
	return !wording_begins(page->wording, WORDING_LABEL, s);
}

static void
add(struct page *page, struct article *out, struct str s, enum author_source from)
{
	size_t bracket = str_chr(s, '(');

	if (bracket > 2)
		s = str_cut(s, 0, bracket);
	while (s.n && strchr(" .,;:-|/", s.p[s.n - 1]))
		s.n--;
	while (s.n && strchr(" .,;:-|/", s.p[0]))
		s = str_cut(s, 1, s.n);
	if (!is_name(page, s, from))
		return;
	for (size_t i = 0; i < out->authors.n; i++)
		if (str_ieq(out->authors.v[i], s))
			return;
	if (out->authors.n < 20)
		*arena_push(page->arena, &out->authors) = s;
}

/* The length of "By " or "By: " at the front, 0 where there is none. */
static size_t
opener(const struct page *page, struct str s)
{
	size_t from = 0, n;

	while (from < s.n && strchr("-*| ", s.p[from]))
		from++;
	s = str_cut(s, from, s.n);
	n = wording_begins(page->wording, WORDING_BYLINE_OPENS, s);
	if (n && n < s.n && s.p[n] == ':')
		n++;
	return n && n < s.n && s.p[n] == ' ' ? from + n + 1 : 0;
}

bool
author_opens(const struct page *page, struct str line)
{
	return opener(page, line) > 0;
}

/* The first joint of two names in s, and its length: a sign, or an "and" word with blanks around. */
static size_t
joint(const struct page *page, struct str s, size_t *n)
{
	static const char *const signs[] = { ",", ";", " / ", " | ", " \xc2\xb7 ", " \xe2\x80\xa2 ", "\n" };
	size_t at = s.n, from = 0, found;

	*n = 0;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if ((found = str_find(s, str_z(signs[i]))) < at) {
			at = found;
			*n = strlen(signs[i]);
		}
	while (from < at) {
		size_t word = 0;
		found = wording_find(page->wording, WORDING_BYLINE_JOINS, s, from, &word);
		if (found >= at)
			break;
		if (found > 0 && s.p[found - 1] == ' ' && found + word < s.n && s.p[found + word] == ' ') {
			*n = word + 2;
			return found - 1;
		}
		from = found + word;
	}
	return at;
}

void
authors_add(struct page *page, struct article *out, struct str s, enum author_source from)
{
	s = str_trim(clean_value(page->arena, s));
	if (s.n > 300)
		return;
	s = str_cut(s, opener(page, s), s.n);
	while (s.n) {
		size_t n, at = joint(page, s, &n);
		add(page, out, str_cut(s, 0, at), from);
		s = str_cut(s, at + n, s.n);
	}
}
