/*
 * The entity table: who and what has a known name. Data, not code, holds the names (tables/entities.tsv, and
 * a user's file of the same form); this module reads it and finds its names in UTF-8 text, by words.
 *
 * A file has one entity a line, tab-separated; '#' begins a comment line, empty lines count for nothing:
 *
 *     key  kind  label  aliases  ticker  owner  fiscal  role  origin
 *
 * key      stable, lower-case words joined by '-'; it is what a claim's fingerprint is made of
 * kind     org, person, product, place
 * label    the name to show; it is an alias too
 * aliases  parted by '|'; one that starts with '?' is also an ordinary word or somebody else's name, so that it
 *          counts only where the context speaks for it ("?Target", "?Cook"); "?" and the label marks the label
 * ticker   EXCHANGE:SYMBOL
 * owner    key of the owner of an org or product, of the employer of a person, of the country of a place
 * fiscal   number of the month in which the fiscal year ends
 * role     of a person: what he or she is known for ("chief executive")
 * origin   where the row comes from
 *
 * Columns at the end may be missing. A later file adds to an entity of the same key: what it fills in replaces
 * what was there, and aliases are added. No row is a duplicate inside one file, every owner is an entity of
 * the table, and no chain of owners comes back to itself.
 */
#ifndef LIB_ENTITY_H
#define LIB_ENTITY_H

#include <stdint.h>

#include "arena.h"
#include "err.h"

enum entity_kind { ENTITY_ORG, ENTITY_PERSON, ENTITY_PRODUCT, ENTITY_PLACE, ENTITY_KINDS };

struct entity {
	struct str key, label, ticker, role, origin; /* empty where the table says nothing */
	struct str owner_key;
	enum entity_kind kind;
	int owner;               /* index into all.v, or -1 */
	int fiscal;              /* month in which the fiscal year ends, 1 to 12; 0: not known */
};

struct entity_edge;
struct entity_use;

struct entities {
	struct arena arena;
	LIST(struct entity) all;
	/* a trie over folded words; its edges stand in one hash table */
	struct entity_edge *edges;
	size_t n_edges, cap_edges;
	/* bits by the first two bytes of a name, folded: most words of a text begin none; the second map has names whose
	 * first word has no capital, which alone a word without one can begin */
	uint64_t begins[1 << 10], begins_low[1 << 10];
	LIST(int) nodes;         /* of each node the first of its uses, or -1 */
	LIST(struct entity_use) uses;
	int *keys;               /* hash table of indices into all.v, -1 is free */
	size_t cap_keys;
};

enum { ENTITY_SAME_NAME = 8 }; /* entities that may share one name; a table with more is refused */

/* A name found in text. Several entities with one name: all of them, in file order. */
struct entity_match {
	size_t start, end;       /* with a legal suffix behind the name ("Foo Corp."); never the possessive 's */
	size_t bare;             /* end of the name itself */
	int n, entity[ENTITY_SAME_NAME];
	bool ambiguous;          /* an ordinary word, or several entities: only context can tell */
};

void entities_init(struct entities *t);
void entities_release(struct entities *t);
/* Adds a file: 0, or -1: reason no-file, unreadable, bad-table (message: FILE:LINE: what is wrong). */
int entities_read(struct entities *t, const char *path, struct err *e);

/* The longest known name that starts exactly at `at`, a word's first byte; false: none. A capital in the table's
 * name wants a capital in the text's word; short all-capital names ("US") want the very same letters. */
bool entity_at(const struct entities *t, struct str text, size_t at, struct entity_match *m);
/* A quick no: no name of the table begins as the word at `at` does. false: perhaps one does. */
bool entity_begins_none(const struct entities *t, struct str text, size_t at);
/* The first known name in [from, text.n); names found by repeated calls from m->end do not overlap. */
bool entity_next(const struct entities *t, struct str text, size_t from, struct entity_match *m);
/* The whole of `name` (possessive and legal suffix apart) is one known name. */
bool entity_named(const struct entities *t, struct str name, struct entity_match *m);
const struct entity *entity_by_key(const struct entities *t, struct str key); /* NULL: not there */
/* The end of the chain of owners: of Azure, Microsoft. Persons and places are their own. Bounded. */
const struct entity *entity_owner(const struct entities *t, const struct entity *x);

const char *entity_kind_word(enum entity_kind k);
bool entity_kind_of(struct str word, enum entity_kind *out);
/* Length of a legal suffix at the start of s (", Inc.", " Corp", " Holdings plc"), or 0. */
size_t entity_suffix(struct str s);
/* A stable key for a name that no table has: folded words joined by '-', without article, possessive and
 * legal suffix; empty when nothing is left. */
struct str entity_slug(struct arena *a, struct str name);

#endif
