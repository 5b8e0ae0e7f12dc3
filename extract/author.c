#include "page.h"

#include <string.h>

#include "../lib/utf8.h"

/* Bylines to names: "By Ada Byron and Max Muster, Science Editor" is two names and a role. */

static const char *const openers[] = {
	"by ", "by: ", "von ", "von: ", "par ", "por ", "di ", "da ", "af ", "av ", "door ", "text: ", "written by ", "posted by ", "autor: ", "author: ",
	"story by ", "words by ", "reporting by ", "przez ",
};

static const char *const joints[] = {
	" and ", " und ", " et ", " & ", " y ", " e ", " og ", " och ", " en ", ", ", "; ", " / ", " | ", ",", ";", " with ", " mit ", " \xc2\xb7 ", " \xe2\x80\xa2 ", "\n",
};

/* A part that names a role, a place or an outlet, not a person. */
static const char *const roles[] = {
	"editor", "reporter", "correspondent", "staff", "writer", "redaktion", "redaktør", "contributor", "journalist", "chief", "senior",
	"columnist", "producer", "admin", "administrator", "desk", "team", "newsroom", "author", "unknown", "editorial", "photograph", "published",
	"updated", "agencies", "agency", "redaktor", "redakcja", "redactie", "redaction", "redacción", "rédaction", "online", "analyst", "freelance",
};

static bool
is_role(struct str s)
{
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (str_ifind(s, str_z(roles[i])) < s.n)
			return true;
	return false;
}

static bool
is_name(struct str s, bool stated)
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
	if (stated)
		return true;
	/* two words at least, and each of a name's begins with a capital or is a particle */
	if (words < 2 || words > 4 || is_role(s) || (s.p[0] >= 'a' && s.p[0] <= 'z'))
		return false;
	for (size_t i = 0; i + 1 < s.n; i++)
		if (s.p[i] == ' ' && s.p[i + 1] >= 'a' && s.p[i + 1] <= 'z') {
			size_t end = i + 1 + str_chr(str_cut(s, i + 1, s.n), ' ');
			if (end - i - 1 > 3)
				return false;
		}
	return true;
}

static void
add(struct page *page, struct article *out, struct str s, bool stated)
{
	size_t bracket = str_chr(s, '(');

	if (bracket > 2)
		s = str_cut(s, 0, bracket);
	while (s.n && strchr(" .,;:-|/", s.p[s.n - 1]))
		s.n--;
	while (s.n && strchr(" .,;:-|/", s.p[0]))
		s = str_cut(s, 1, s.n);
	if (!is_name(s, stated))
		return;
	for (size_t i = 0; i < out->authors.n; i++)
		if (str_ieq(out->authors.v[i], s))
			return;
	if (out->authors.n < 20)
		*arena_push(page->arena, &out->authors) = s;
}

/* The length of "By " at the front, 0 where there is none. */
static size_t
opener(struct str s)
{
	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
		if (str_istarts(s, str_z(openers[i])))
			return strlen(openers[i]);
	return 0;
}

bool
author_opens(struct str line)
{
	return opener(line) > 0;
}

void
authors_add(struct page *page, struct article *out, struct str s, bool stated)
{
	s = str_trim(clean_value(page->arena, s));
	if (s.n > 300)
		return;
	s = str_cut(s, opener(s), s.n);
	while (s.n) {
		size_t at = s.n, n = 0;
		for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
			size_t found = str_ifind(s, str_z(joints[i]));
			if (found < at || (found == at && found < s.n && strlen(joints[i]) > n)) {
				at = found;
				n = strlen(joints[i]);
			}
		}
		add(page, out, str_cut(s, 0, at), stated);
		s = str_cut(s, at + n, s.n);
	}
}
