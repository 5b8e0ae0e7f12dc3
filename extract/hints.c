#include "page.h"

#include <string.h>

/*
 * Authors of pages name their parts: the words of class and id tell navigation from article. A name is cut into
 * words at what is no letter and where a capital follows a small letter; each word is looked up. A word
 * that ends in * stands for all that begin so. What a mark is worth is decided in body.c, which knows how much of
 * the page's text stands below the element: <body class="has-sidebar"> is no sidebar.
 */

static const struct { const char *word; uint32_t marks; } words[] = {
	{ "about", 0 }, { "ad", MARK_BOILER }, { "addthis", MARK_BOILER }, { "ads", MARK_BOILER }, { "advert*", MARK_BOILER },
	{ "author", MARK_BYLINE }, { "authors", MARK_BYLINE }, { "autor", MARK_BYLINE }, { "auteur", MARK_BYLINE },
	{ "bio", MARK_BOILER }, { "breadcrumb*", MARK_BOILER }, { "byline", MARK_BYLINE }, { "banner", MARK_BOILER },
	{ "caption", MARK_CAPTION }, { "captions", MARK_CAPTION }, { "comment*", MARK_COMMENTS }, { "consent", MARK_BOILER },
	{ "cookie*", MARK_BOILER }, { "copyright", MARK_BOILER }, { "credit", MARK_CAPTION }, { "cta", MARK_BOILER },
	{ "carousel", MARK_BOILER }, { "disqus*", MARK_COMMENTS }, { "disclaimer", MARK_BOILER }, { "donat*", MARK_BOILER },
	{ "footer", MARK_BOILER | MARK_FOOT }, { "foot", MARK_BOILER }, { "gdpr", MARK_BOILER }, { "gallery", MARK_BOILER },
	{ "hidden", MARK_HIDDEN }, { "hide", MARK_HIDDEN }, { "kommentar*", MARK_COMMENTS }, { "loader", MARK_BOILER }, { "login", MARK_BOILER },
	{ "legal", MARK_BOILER }, { "menu", MARK_BOILER }, { "meta", MARK_BOILER }, { "metadata", MARK_BOILER }, { "modal", MARK_BOILER },
	{ "more", MARK_BOILER }, { "nav", MARK_BOILER }, { "navbar", MARK_BOILER }, { "navigation", MARK_BOILER },
	{ "newsletter*", MARK_BOILER }, { "noprint", MARK_BOILER }, { "outbrain*", MARK_BOILER }, { "overlay", MARK_BOILER },
	{ "pager", MARK_BOILER }, { "pagination", MARK_BOILER }, { "paywall", 0 }, { "popular", MARK_BOILER }, { "popup", MARK_BOILER },
	{ "promo*", MARK_BOILER }, { "rating", MARK_BOILER }, { "ratings", MARK_BOILER }, { "read", 0 }, { "recirc*", MARK_BOILER },
	{ "recommend*", MARK_BOILER }, { "related*", MARK_BOILER }, { "replies", MARK_COMMENTS }, { "respond", MARK_COMMENTS },
	{ "screen", 0 }, { "share*", MARK_BOILER }, { "sharing", MARK_BOILER }, { "sidebar*", MARK_BOILER }, { "signup", MARK_BOILER },
	{ "skip", MARK_BOILER }, { "social*", MARK_BOILER }, { "sponsor*", MARK_BOILER }, { "sr", 0 }, { "subnav", MARK_BOILER },
	{ "onetrust*", MARK_BOILER }, { "privacy", MARK_BOILER }, { "cmp", MARK_BOILER }, { "didomi*", MARK_BOILER },
	{ "usercentrics", MARK_BOILER }, { "ccpa", MARK_BOILER }, { "truste", MARK_BOILER }, { "cookielaw", MARK_BOILER },
	{ "lead", MARK_LEAD }, { "lede", MARK_LEAD }, { "dek", MARK_LEAD }, { "deck", MARK_LEAD }, { "standfirst", MARK_LEAD },
	{ "summary", MARK_LEAD }, { "subtitle", MARK_LEAD }, { "subheadline", MARK_LEAD }, { "subhead", MARK_LEAD },
	{ "subheading", MARK_LEAD }, { "intro", MARK_LEAD }, { "introduction", MARK_LEAD }, { "excerpt", MARK_LEAD }, { "chapo", MARK_LEAD },
	{ "vorspann", MARK_LEAD }, { "sapo", MARK_LEAD }, { "abstract", MARK_LEAD }, { "strapline", MARK_LEAD }, { "entradilla", MARK_LEAD },
	{ "spot", MARK_LEAD }, { "leadtext", MARK_LEAD }, { "teasertext", MARK_LEAD }, { "ingress", MARK_LEAD }, { "occhiello", MARK_LEAD },
	{ "description", MARK_LEAD }, { "modal*", MARK_BOILER }, { "poll", MARK_BOILER }, { "survey", MARK_BOILER }, { "quiz", MARK_BOILER },
	{ "embed*", 0 }, { "slideshow", MARK_BOILER }, { "playlist", MARK_BOILER }, { "latest", MARK_BOILER }, { "feedback", MARK_BOILER },
	{ "toc", MARK_BOILER }, { "tooltip", MARK_BOILER }, { "timestamp", MARK_BYLINE }, { "dateline", MARK_BYLINE }, { "date", MARK_BYLINE },
	{ "published", MARK_BYLINE }, { "pubdate", MARK_BYLINE }, { "datum", MARK_BYLINE }, { "tarih", MARK_BYLINE }, { "fecha", MARK_BYLINE }, { "readtime", MARK_BYLINE }, { "kicker", MARK_BYLINE },
	{ "subscri*", MARK_BOILER }, { "taboola*", MARK_BOILER }, { "tags", MARK_BOILER },
	{ "taglist", MARK_BOILER }, { "teaser*", MARK_BOILER }, { "toolbar", MARK_BOILER }, { "tools", MARK_BOILER },
	{ "topics", MARK_BOILER }, { "trending", MARK_BOILER }, { "widget*", MARK_BOILER }, { "zergnet", MARK_BOILER },
};

/* What a pair of words says that neither says alone. */
static const struct { const char *first, *second; uint32_t marks; } pairs[] = {
	{ "article", "body", MARK_BODY }, { "article", "content", MARK_BODY }, { "article", "text", MARK_BODY },
	{ "entry", "content", MARK_BODY }, { "post", "content", MARK_BODY }, { "post", "body", MARK_BODY },
	{ "post", "entry", MARK_BODY }, { "story", "body", MARK_BODY }, { "story", "content", MARK_BODY }, { "story", "text", MARK_BODY },
	{ "body", "content", MARK_BODY }, { "news", "content", MARK_BODY }, { "news", "text", MARK_BODY }, { "news", "body", MARK_BODY },
	{ "content", "body", MARK_BODY }, { "body", "copy", MARK_BODY }, { "body", "text", MARK_BODY }, { "rich", "text", MARK_BODY },
	{ "article", "main", MARK_BODY }, { "main", "content", 0 }, { "paywall", "content", 0 }, { "entry", "text", MARK_BODY },
	{ "sr", "only", MARK_HIDDEN }, { "screen", "reader", MARK_HIDDEN }, { "visually", "hidden", MARK_HIDDEN },
	{ "read", "next", MARK_BOILER }, { "sub", "title", MARK_LEAD }, { "sub", "headline", MARK_LEAD }, { "sub", "heading", MARK_LEAD },
	{ "cookie", "law", MARK_BOILER }, { "qc", "cmp", MARK_BOILER }, { "see", "also", MARK_BOILER }, { "post", "navigation", MARK_BOILER },
	{ "author", "bio", MARK_BOILER }, { "author", "box", MARK_BOILER }, { "about", "author", MARK_BOILER },
	{ "most", "read", MARK_BOILER }, { "breaking", "news", MARK_BOILER }, { "up", "next", MARK_BOILER }, { "video", "player", MARK_BOILER }, { "sign", "up", MARK_BOILER }, { "call", "to", MARK_BOILER },
};

enum { WORD_MAX = 24 };

static bool
fits(const char *pattern, const char *word, size_t n)
{
	size_t i = 0;

	while (pattern[i] && pattern[i] != '*' && i < n && pattern[i] == word[i])
		i++;
	return pattern[i] == '*' || (pattern[i] == '\0' && i == n);
}

static uint32_t
word_marks(const char *word, size_t n, const char *before)
{
	uint32_t marks = 0;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (words[i].word[0] == word[0] && fits(words[i].word, word, n))
			marks |= words[i].marks;
	if (*before)
		for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
			if (pairs[i].second[0] == word[0] && fits(pairs[i].second, word, n) && strcmp(pairs[i].first, before) == 0)
				marks |= pairs[i].marks;
	return marks;
}

uint32_t
hints_read(struct str hints)
{
	char word[2][WORD_MAX + 1] = { "", "" };
	uint32_t marks = 0;
	size_t n = 0;
	int now = 0;

	for (size_t i = 0; i <= hints.n && i < 600; i++) {
		unsigned char c = i < hints.n ? (unsigned char)hints.p[i] : 0;
		bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z';
		bool camel = upper && i > 0 && hints.p[i - 1] >= 'a' && hints.p[i - 1] <= 'z';

		if ((!lower && !upper) || camel) {
			if (n) {
				word[now][n] = '\0';
				marks |= word_marks(word[now], n, word[!now]);
				now = !now;
				n = 0;
			}
			if (c == ' ' || c == '\t' || c == '\n')
				word[!now][0] = '\0'; /* a pair stands in one name */
		}
		if ((lower || upper) && n < WORD_MAX)
			word[now][n++] = (char)(c | 0x20);
	}
	return marks;
}
