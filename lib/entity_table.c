#include "entity_table.h"

#include <string.h>

#include "input.h"
#include "limits.h"
#include "utf8.h"

/*
 * The table: names in a trie over folded words, entities under their keys, read from files of rows.
 */

struct entity_edge {
	uint32_t from, to;       /* to 0: this place is free; no edge leads to the root */
	uint32_t hash;
	struct str word;
};

static const char *const kind_words[] = {
	[ENTITY_ORG] = "org", [ENTITY_PERSON] = "person", [ENTITY_PRODUCT] = "product", [ENTITY_PLACE] = "place",
};

const char *
entity_kind_word(enum entity_kind k)
{
	return kind_words[k];
}

bool
entity_kind_of(struct str word, enum entity_kind *out)
{
	for (int k = 0; k < ENTITY_KINDS; k++)
		if (str_eq(word, str_z(kind_words[k]))) {
			*out = (enum entity_kind)k;
			return true;
		}
	return false;
}

/* ---- the trie ---- */

static uint32_t
hash(uint32_t seed, const char *p, size_t n)
{
	uint32_t h = 2166136261u ^ (seed * 0x9E3779B1u);

	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)p[i]) * 16777619u;
	h ^= h >> 15;
	return h;
}

static struct entity_edge *
edge_place(const struct entities *t, uint32_t from, const char *word, size_t n, uint32_t h)
{
	size_t i = h & (t->cap_edges - 1);

	for (;; i = (i + 1) & (t->cap_edges - 1)) {
		struct entity_edge *x = &t->edges[i];
		if (!x->to || (x->hash == h && x->from == from && x->word.n == n && memcmp(x->word.p, word, n) == 0))
			return x;
	}
}

static void
edges_grow(struct entities *t)
{
	struct entity_edge *old = t->edges;
	size_t cap = t->cap_edges;

	t->cap_edges = cap ? cap * 2 : 1024;
	t->edges = arena_zalloc(&t->arena, t->cap_edges * sizeof *t->edges);
	for (size_t i = 0; i < cap; i++)
		if (old[i].to)
			*edge_place(t, old[i].from, old[i].word.p, old[i].word.n, old[i].hash) = old[i];
}

uint32_t
entity_child(const struct entities *t, uint32_t from, const struct entity_token *w)
{
	return t->cap_edges ? edge_place(t, from, w->fold, w->n, hash(from, w->fold, w->n))->to : 0;
}

static uint32_t
child_make(struct entities *t, uint32_t from, const struct entity_token *w)
{
	uint32_t h = hash(from, w->fold, w->n);
	struct entity_edge *x;

	if ((t->n_edges + 1) * 2 > t->cap_edges)
		edges_grow(t);
	x = edge_place(t, from, w->fold, w->n, h);
	if (!x->to) {
		*x = (struct entity_edge){ .from = from, .to = (uint32_t)t->nodes.n, .hash = h,
		    .word = arena_dup(&t->arena, (struct str){ w->fold, w->n }) };
		*arena_push(&t->arena, &t->nodes) = -1;
		t->n_edges++;
	}
	return x->to;
}

/* ---- a quick no ---- */

static bool
bit_at(const uint64_t *map, unsigned i)
{
	return map[i >> 6] >> (i & 63) & 1;
}

static bool
plain_letter(unsigned char c)
{
	return (unsigned)((c | 0x20) - 'a') < 26;
}

/* The first two bytes of a word at p, its letters small; a word of one letter has 0 behind it. */
static unsigned
first_two(const char *p, size_t n)
{
	unsigned char a = (unsigned char)p[0], b = n > 1 ? (unsigned char)p[1] : 0;

	a = entity_upper(a) && a < 0x80 ? a + 32 : a;
	b = entity_upper(b) && b < 0x80 ? b + 32 : b;
	return (a << 8 | (plain_letter(b) ? b : 0)) & 0xFFFF;
}

/* Whether no name of the table begins as the word at `at` does; false: perhaps one does. */
bool
entity_begins_none(const struct entities *t, struct str text, size_t at)
{
	const unsigned char *p = (const unsigned char *)text.p;
	unsigned two = first_two(text.p + at, text.n - at);
	size_t i = at;

	if (p[at] >= 0x80 || (at + 1 < text.n && p[at + 1] >= 0x80))
		return false;
	if (!bit_at(t->begins, two))
		return true;
	while (i < text.n && p[i] >= 'a' && p[i] <= 'z')
		i++;
	/* small letters to its end; a hyphen might tie a capital to it ("e-Bay") */
	return (i == text.n || (p[i] < 0x80 && !entity_letter(p[i]))) && !bit_at(t->begins_low, two);
}

static void
note_beginning(struct entities *t, struct str alias, const struct entity_token *first)
{
	unsigned two = first_two(alias.p, first->end);
	bool capital = false;

	for (size_t i = 0; i < first->end; i++)
		capital |= entity_upper((unsigned char)alias.p[i]) && (unsigned char)alias.p[i] < 0x80;
	t->begins[two >> 6] |= (uint64_t)1 << (two & 63);
	if (!capital)
		t->begins_low[two >> 6] |= (uint64_t)1 << (two & 63);
}

/* 0, or a word about what is wrong. */
static const char *
add_alias(struct entities *t, int entity, struct str alias, bool ambiguous)
{
	struct entity_token tok = { 0 };
	uint32_t node = 0;
	size_t at = 0;
	int words = 0, same = 1;

	for (bool first = true; at < alias.n; first = false, at = tok.end) {
		struct entity_token next;
		if (str_eq(str_cut(alias, at, alias.n), S("!")))
			break; /* "Yahoo!" is found with and without it */
		if (++words > ENTITY_WORDS_MAX * 2 || !entity_token_next(alias, at, first ? NULL : &tok, &next))
			return "is not a name this table can hold (words of letters and digits, joined by space - & . , ' +)";
		if (first)
			note_beginning(t, alias, &next);
		tok = next;
		node = child_make(t, node, &tok);
	}
	if (!node)
		return "is empty";
	for (int u = t->nodes.v[node]; u >= 0; u = t->uses.v[u].next, same++)
		if (t->uses.v[u].entity == entity && str_eq(t->uses.v[u].alias, alias)) {
			t->uses.v[u].ambiguous = ambiguous;
			return NULL;
		}
	if (same > ENTITY_SAME_NAME)
		return "is the name of too many entities";
	struct entity_use *u = arena_push(&t->arena, &t->uses);
	*u = (struct entity_use){ .entity = entity, .next = t->nodes.v[node], .ambiguous = ambiguous, .alias = alias };
	t->nodes.v[node] = (int)t->uses.n - 1;
	return NULL;
}

/* ---- keys ---- */

static int *
key_place(const struct entities *t, struct str key)
{
	size_t i = hash(7, key.p, key.n) & (t->cap_keys - 1);

	while (t->keys[i] >= 0 && !str_eq(t->all.v[t->keys[i]].key, key))
		i = (i + 1) & (t->cap_keys - 1);
	return &t->keys[i];
}

const struct entity *
entity_by_key(const struct entities *t, struct str key)
{
	int i = t->cap_keys ? *key_place(t, key) : -1;

	return i < 0 ? NULL : &t->all.v[i];
}

static int
key_make(struct entities *t, struct str key, bool *fresh)
{
	int *place;

	if ((t->all.n + 1) * 2 > t->cap_keys) {
		t->cap_keys = t->cap_keys ? t->cap_keys * 2 : 1024;
		t->keys = arena_alloc(&t->arena, t->cap_keys * sizeof *t->keys);
		memset(t->keys, 0xFF, t->cap_keys * sizeof *t->keys);
		for (size_t i = 0; i < t->all.n; i++)
			*key_place(t, t->all.v[i].key) = (int)i;
	}
	place = key_place(t, key);
	*fresh = *place < 0;
	if (*fresh) {
		*place = (int)t->all.n;
		*arena_push(&t->arena, &t->all) = (struct entity){ .key = key, .owner = -1 };
	}
	return *place;
}

/* ---- reading ---- */

static bool
key_good(struct str key)
{
	for (size_t i = 0; i < key.n; i++) {
		char c = key.p[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && i && i + 1 < key.n)))
			return false;
	}
	return key.n > 0;
}

enum column { COL_KEY, COL_KIND, COL_LABEL, COL_ALIASES, COL_TICKER, COL_OWNER, COL_FISCAL, COL_ROLE, COL_ORIGIN, COLS };

static int
read_row(struct entities *t, struct str line, const char *path, size_t nr, size_t file_start, unsigned char *seen,
    struct err *e)
{
	struct str f[COLS] = { 0 }, rest = arena_dup(&t->arena, line), alias;
	enum entity_kind kind;
	unsigned long long month;
	const char *bad;
	bool fresh, label_plain = true;
	int n = 0, at;
	struct entity *x;

#define WRONG(...) err_set(e, ERR_CONFIG, "bad-table", __VA_ARGS__)
	for (struct str field; str_token(&rest, '\t', &field); n++) {
		if (n == COLS)
			return WRONG("%s:%zu: more than %d columns", path, nr, COLS);
		f[n] = str_trim(field);
	}
	if (utf8_valid(line) != line.n)
		return WRONG("%s:%zu: not UTF-8", path, nr);
	if (!key_good(f[COL_KEY]))
		return WRONG("%s:%zu: key \"%.*s\": want a-z, 0-9 and '-' between", path, nr, SARG(f[COL_KEY]));
	if (!entity_kind_of(f[COL_KIND], &kind))
		return WRONG("%s:%zu: kind \"%.*s\": want org, person, product or place", path, nr, SARG(f[COL_KIND]));
	if (!f[COL_LABEL].n)
		return WRONG("%s:%zu: no label", path, nr);
	at = key_make(t, f[COL_KEY], &fresh);
	x = &t->all.v[at];
	if (!fresh && ((size_t)at >= file_start || seen[at]))
		return WRONG("%s:%zu: key \"%.*s\" stands in this file twice", path, nr, SARG(f[COL_KEY]));
	if (!fresh)
		seen[at] = 1;
	x->kind = kind;
	x->label = f[COL_LABEL];
	if (f[COL_TICKER].n)
		x->ticker = f[COL_TICKER];
	if (f[COL_OWNER].n)
		x->owner_key = f[COL_OWNER];
	if (f[COL_ROLE].n)
		x->role = f[COL_ROLE];
	if (f[COL_ORIGIN].n)
		x->origin = f[COL_ORIGIN];
	if (f[COL_FISCAL].n) {
		if (!str_uint(f[COL_FISCAL], &month) || month < 1 || month > 12)
			return WRONG("%s:%zu: fiscal \"%.*s\": want a month, 1 to 12", path, nr, SARG(f[COL_FISCAL]));
		x->fiscal = (int)month;
	}
	for (struct str all = f[COL_ALIASES]; str_token(&all, '|', &alias);) {
		bool doubt = str_starts(alias, S("?"));
		alias = str_trim(doubt ? str_cut(alias, 1, alias.n) : alias);
		if (str_eq(alias, f[COL_LABEL]) && doubt)
			label_plain = false;
		if (alias.n && (bad = add_alias(t, at, alias, doubt)) != NULL)
			return WRONG("%s:%zu: alias \"%.*s\" %s", path, nr, SARG(alias), bad);
	}
	if (label_plain && (bad = add_alias(t, at, f[COL_LABEL], false)) != NULL)
		return WRONG("%s:%zu: label \"%.*s\" %s", path, nr, SARG(f[COL_LABEL]), bad);
	return 0;
}

/* Owners are looked up when the whole file is there, since a row may name one further down. */
static int
link_owners(struct entities *t, const char *path, struct err *e)
{
	for (size_t i = 0; i < t->all.n; i++) {
		const struct entity *o;
		struct entity *x = &t->all.v[i];
		if (!x->owner_key.n)
			continue;
		if ((o = entity_by_key(t, x->owner_key)) == NULL)
			return WRONG("%s: owner \"%.*s\" of \"%.*s\" is no key of the table", path, SARG(x->owner_key), SARG(x->key));
		x->owner = (int)(o - t->all.v);
	}
	for (size_t i = 0; i < t->all.n; i++) {
		int at = (int)i, steps = 0;
		while ((at = t->all.v[at].owner) >= 0)
			if (++steps > ENTITY_OWNERS_MAX)
				return WRONG("%s: the owners of \"%.*s\" go round in a circle, or on for ever", path,
				    SARG(t->all.v[i].key));
	}
	return 0;
#undef WRONG
}

void
entities_init(struct entities *t)
{
	*t = (struct entities){ 0 };
	*arena_push(&t->arena, &t->nodes) = -1; /* the root */
}

void
entities_release(struct entities *t)
{
	arena_release(&t->arena);
	*t = (struct entities){ 0 };
}

int
entities_read(struct entities *t, const char *path, struct err *e)
{
	struct input *in = input_open(path, e);
	size_t nr = 0, start = t->all.n;
	unsigned char *seen = arena_zalloc(&t->arena, start + 1);
	struct str line;
	bool torn;
	int got;

	if (!in) {
		struct err why = *e;
		return err_set(e, why.kind, why.reason, "%s: %s", path, why.msg);
	}
	while ((got = input_line(in, RECORD_MAX, &line, &torn, e)) > 0) {
		nr++;
		if (line.n && line.p[line.n - 1] == '\r')
			line.n--;
		if (!str_trim(line).n || line.p[0] == '#')
			continue;
		if (read_row(t, line, path, nr, start, seen, e) < 0) {
			got = -1;
			break;
		}
	}
	input_close(in);
	return got < 0 ? -1 : link_owners(t, path, e);
}
