#include "page.h"

#include <string.h>
#include <strings.h>

/*
 * The page's declared language against the text's own most common words: templates declare "en" for articles
 * in any language. The text overrules only when it is clear; without a declaration it speaks for itself.
 */

enum { LANGUAGES = 8, COMMON = 12 };

static const struct { const char *code, *words[COMMON]; } languages[LANGUAGES] = {
	{ "en", { "the", "of", "and", "to", "that", "with", "was", "is", "said", "from", "by", "it" } },
	{ "de", { "der", "die", "und", "das", "den", "nicht", "mit", "ist", "von", "ein", "auf", "auch" } },
	{ "fr", { "les", "des", "est", "une", "dans", "pour", "qui", "du", "sur", "au", "pas", "et" } },
	{ "es", { "los", "las", "una", "del", "por", "con", "para", "el", "que", "se", "y", "es" } },
	{ "it", { "il", "di", "che", "della", "per", "una", "sono", "del", "gli", "nel", "non", "con" } },
	{ "pt", { "os", "uma", "com", "para", "do", "da", "em", "que", "no", "na", "mais", "ao" } },
	{ "nl", { "het", "een", "van", "dat", "niet", "voor", "zijn", "met", "aan", "ook", "op", "en" } },
	{ "sv", { "och", "att", "det", "som", "inte", "med", "till", "av", "har", "den", "jag", "om" } },
};

struct str
language_check(struct str declared, struct str text)
{
	size_t hits[LANGUAGES] = { 0 }, words = 0, wide = 0, best = 0, at = 0;

	text = str_cut(text, 0, 20000);
	while (at < text.n) {
		size_t from = at;
		struct str word;

		while (at < text.n && ((text.p[at] | 0x20) >= 'a' && (text.p[at] | 0x20) <= 'z'))
			at++;
		word = str_cut(text, from, at);
		if (at < text.n && (unsigned char)text.p[at] >= 0x80) {
			wide++;
			while (at < text.n && ((unsigned char)text.p[at] >= 0x80 || ((text.p[at] | 0x20) >= 'a' && (text.p[at] | 0x20) <= 'z')))
				at++;
			continue;
		}
		if (at == from) {
			at++;
			continue;
		}
		words++;
		for (size_t i = 0; i < LANGUAGES && word.n <= 5; i++)
			for (size_t k = 0; k < COMMON; k++) {
				const char *common = languages[i].words[k];
				if ((word.p[0] | 0x20) == common[0] && strncasecmp(common, word.p, word.n) == 0 && common[word.n] == '\0')
					hits[i]++;
			}
	}
	for (size_t i = 1; i < LANGUAGES; i++)
		if (hits[i] > hits[best])
			best = i;
	if (words + wide < 40)
		return declared;
	if (hits[best] * 12 < words || wide > words) { /* none of these */
		bool english = declared.n == 0 || str_istarts(declared, S("en"));
		return english && (wide > words || hits[0] * 25 < words) ? S("und") : declared;
	}
	if (declared.n == 0)
		return str_z(languages[best].code);
	for (size_t i = 0; i < LANGUAGES; i++)
		if (str_istarts(declared, str_z(languages[i].code)))
			return i != best && hits[best] > 3 * hits[i] ? str_z(languages[best].code) : declared;
	/* declared is one that is not known here: a text full of these words is not in it */
	return best == 0 && hits[0] * 6 > words && wide * 10 < words ? S("en") : declared;
}
