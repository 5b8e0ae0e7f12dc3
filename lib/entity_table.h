/*
 * What the three files of the entity table share and nobody else needs: words.c cuts names into tokens, table.c keeps
 * them in a trie, entity.c walks it (lib/entity.h).
 */
#ifndef LIB_ENTITY_TABLE_H
#define LIB_ENTITY_TABLE_H

#include "entity.h"

enum { ENTITY_WORD_MAX = 64, ENTITY_WORDS_MAX = 12, ENTITY_OWNERS_MAX = 16 };

struct entity_use {
	int entity, next;
	bool ambiguous;
	struct str alias;
};

/* One word or joining sign of a name, folded. */
struct entity_token {
	char fold[ENTITY_WORD_MAX];
	size_t n;
	size_t start, end;       /* in the text */
	char sign;               /* one of & . , ' +; 0: a word */
};

/* ---- entity_words.c ---- */

bool entity_letter(uint32_t c);
bool entity_upper(uint32_t c);
bool entity_letter_at(struct str s, size_t at, size_t *n, uint32_t *c);
/* The next token behind `prev`; NULL: at `at` itself, which must be a word. */
bool entity_token_next(struct str s, size_t at, const struct entity_token *prev, struct entity_token *t);
struct str entity_bare(struct str s); /* without a possessive */

/* ---- entity_table.c ---- */

uint32_t entity_child(const struct entities *t, uint32_t from, const struct entity_token *w); /* node; 0: none */


#endif
