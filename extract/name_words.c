#include "name.h"

#include <ctype.h>

/* The word lists of names.pat (which word of a name tells what), and the memory they are kept in. */

static const char *const list_name[LISTS] = {
	[LIST_COMMON] = "COMMON_WORDS", [LIST_TITLE] = "TITLES", [LIST_FIRST] = "FIRST_NAMES", [LIST_ORG_END] = "ORG_ENDS",
	[LIST_PLACE] = "PLACES", [LIST_PRODUCT_END] = "PRODUCT_ENDS", [LIST_VERB] = "COMPANY_VERBS",
	[LIST_MEDIA] = "MEDIA", [LIST_TAIL] = "NAME_TAILS", [LIST_PLACE_END] = "PLACE_ENDS", [LIST_PLACE_HEAD] = "PLACE_HEADS",
	[LIST_HEAD] = "HEAD_WORDS", [LIST_DESCRIPTOR] = "DESCRIPTORS", [LIST_OF_HEAD] = "OF_HEADS", [LIST_OTHER_END] = "OTHER_ENDS",
};

static uint32_t
hash(struct str s)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 16777619u;
	return (h ^ h >> 15) & (MEMORY - 1);
}

struct slot *
memory_find(struct slot *const *table, struct str s)
{
	struct slot *at = table[hash(s)];

	while (at && !str_eq(at->text, s))
		at = at->next;
	return at;
}

struct slot *
memory_enter(struct arena *a, struct slot **table, struct str s)
{
	struct slot *at = memory_find(table, s);

	if (at == NULL) {
		at = arena_zalloc(a, sizeof *at);
		at->text = s;
		at->next = table[hash(s)];
		table[hash(s)] = at;
	}
	return at;
}

struct words *
words_new(struct arena *keep, const struct rules *r)
{
	struct words *w = arena_zalloc(keep, sizeof *w);

	for (int list = 0; list < LISTS; list++) {
		struct str rest = rules_lexicon(r, list_name[list]), word;
		while (str_token(&rest, ' ', &word)) {
			char *p;
			if (str_trim(word).n == 0)
				continue;
			word = arena_dup(keep, str_trim(word));
			p = (char *)word.p;
			for (size_t i = 0; i < word.n; i++)
				if (p[i] == '_')
					p[i] = ' ';
			memory_enter(keep, w->slot, word)->lists |= (uint16_t)(1u << list);
		}
	}
	return w;
}

bool
words_media(const struct words *w, struct str name)
{
	const struct slot *s = memory_find(w->slot, name);

	return s && s->lists & 1u << LIST_MEDIA;
}

bool
listed(const struct namer *f, struct str word, enum word_list list)
{
	const struct slot *s = memory_find(f->x->words->slot, word);

	return s && s->lists & 1u << list;
}

bool
listed_lower(const struct namer *f, struct str word, enum word_list list)
{
	char low[32];

	if (word.n > sizeof low)
		return false;
	for (size_t i = 0; i < word.n; i++)
		low[i] = (char)tolower((unsigned char)word.p[i]);
	return listed(f, (struct str){ low, word.n }, list);
}
