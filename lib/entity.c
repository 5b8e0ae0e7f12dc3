#include "entity.h"

#include <string.h>

#include "input.h"
#include "limits.h"
#include "utf8.h"

enum { WORD_MAX = 64, OWNERS_MAX = 16, WORDS_MAX = 12 };

struct entity_edge {
	uint32_t from, to;       /* to 0: this place is free; no edge leads to the root */
	uint32_t hash;
	struct str word;
};

struct entity_use {
	int entity, next;
	bool ambiguous;
	struct str alias;
};

/* One word or joining sign of a name, folded. */
struct token {
	char fold[WORD_MAX];
	size_t n;
	size_t start, end;       /* in the text */
	char sign;               /* one of & . , ' +; 0: a word */
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

/* ---- words ---- */

/* Letters and digits. Outside ASCII everything is a letter but Latin-1 signs, the general punctuation and symbol
 * blocks and CJK punctuation: names need no finer line. */
static bool
is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) &&
	    c != 0xFEFF && c != 0xFFFD;
}

static bool
is_upper(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

static uint32_t
fold(uint32_t c)
{
	return is_upper(c) ? c + 32 : c;
}

static bool
at_letter(struct str s, size_t at, size_t *n, uint32_t *c)
{
	*n = utf8_next(s, at, c);
	return *n && is_letter(*c);
}

static bool
word_token(struct str s, size_t at, struct token *t)
{
	uint32_t c;
	size_t n;

	*t = (struct token){ .start = at };
	while (at_letter(s, at, &n, &c)) {
		if (t->n + 4 > WORD_MAX)
			return false; /* no name has such a word */
		t->n += utf8_put(fold(c), t->fold + t->n);
		at += n;
	}
	t->end = at;
	return t->n > 0;
}

static void
sign_token(struct token *t, char sign, size_t start, size_t end)
{
	*t = (struct token){ .fold = { sign }, .n = 1, .start = start, .end = end, .sign = sign };
}

/* The next token behind `prev` (NULL: at `at` itself, which must be a word). White space and hyphens part words and
 * count for nothing, but a paragraph's end is a border; a full stop joins only what touches it, or follows an initial. */
static bool
next_token(struct str s, size_t at, const struct token *prev, struct token *t)
{
	uint32_t c;
	size_t n, gap = at;

	if (!prev)
		return word_token(s, at, t);
	n = utf8_next(s, at, &c);
	if (n && (c == '.' || c == '+' || c == ',')) {
		sign_token(t, (char)c, at, at + n);
		return true;
	}
	if (n && (c == '\'' || c == 0x2019)) {
		sign_token(t, '\'', at, at + n);
		return true;
	}
	for (int spaces = 0; (n = utf8_next(s, gap, &c)) != 0; gap += n) {
		if (c != ' ' && c != '\n' && c != 0xA0 && c != 0x202F && c != '-' && c != 0x2010 && c != 0x2011)
			break;
		if (++spaces > 2 || (c == '\n' && gap + 1 < s.n && s.p[gap + 1] == '\n'))
			return false;
	}
	if (n && c == '&') {
		sign_token(t, '&', gap, gap + 1);
		return true;
	}
	if (gap != at && (prev->sign == '+' || prev->sign == '\''))
		return false;
	return word_token(s, gap, t);
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

static uint32_t
child(const struct entities *t, uint32_t from, const struct token *w)
{
	return t->cap_edges ? edge_place(t, from, w->fold, w->n, hash(from, w->fold, w->n))->to : 0;
}

static uint32_t
child_make(struct entities *t, uint32_t from, const struct token *w)
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

	a = is_upper(a) && a < 0x80 ? a + 32 : a;
	b = is_upper(b) && b < 0x80 ? b + 32 : b;
	return (a << 8 | (plain_letter(b) ? b : 0)) & 0xFFFF;
}

/* Whether no name of the table begins as the word at `at` does; false: perhaps one does. */
static bool
begins_none(const struct entities *t, struct str text, size_t at)
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
	return (i == text.n || (p[i] < 0x80 && !is_letter(p[i]))) && !bit_at(t->begins_low, two);
}

static void
note_beginning(struct entities *t, struct str alias, const struct token *first)
{
	unsigned two = first_two(alias.p, first->end);
	bool capital = false;

	for (size_t i = 0; i < first->end; i++)
		capital |= is_upper((unsigned char)alias.p[i]) && (unsigned char)alias.p[i] < 0x80;
	t->begins[two >> 6] |= (uint64_t)1 << (two & 63);
	if (!capital)
		t->begins_low[two >> 6] |= (uint64_t)1 << (two & 63);
}

/* 0, or a word about what is wrong. */
static const char *
add_alias(struct entities *t, int entity, struct str alias, bool ambiguous)
{
	struct token tok = { 0 };
	uint32_t node = 0;
	size_t at = 0;
	int words = 0, same = 1;

	for (bool first = true; at < alias.n; first = false, at = tok.end) {
		struct token next;
		if (str_eq(str_cut(alias, at, alias.n), S("!")))
			break; /* "Yahoo!" is found with and without it */
		if (++words > WORDS_MAX * 2 || !next_token(alias, at, first ? NULL : &tok, &next))
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
			if (++steps > OWNERS_MAX)
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

/* ---- finding ---- */

static bool
all_capitals(struct str s)
{
	uint32_t c;
	bool some = false;

	for (size_t at = 0, n; (n = utf8_next(s, at, &c)) != 0; at += n) {
		if (is_letter(c) && !is_upper(c) && !(c >= '0' && c <= '9'))
			return false;
		some |= is_upper(c);
	}
	return some;
}

/* Is `written` the alias with its capitals? "OPENAI" and "Openai" are OpenAI, "target" is not Target, "Us" not US. */
static bool
case_fits(struct str alias, struct str written)
{
	uint32_t ca, cw;
	size_t a = 0, w = 0, na, nw;
	bool want = false, have = false;

	if (all_capitals(alias) && alias.n <= 5)
		return str_eq(alias, written) || (written.n > alias.n + 1 && all_capitals(written));
	for (;;) {
		na = utf8_next(alias, a, &ca);
		nw = utf8_next(written, w, &cw);
		bool la = na && is_letter(ca), lw = nw && is_letter(cw);
		if (la && lw) {
			want |= is_upper(ca);
			have |= is_upper(cw) || (cw >= '0' && cw <= '9');
			a += na;
			w += nw;
			continue;
		}
		if (want && !have)
			return false; /* a word with a capital in the table, none in the text */
		want = have = false;
		if (!na || !nw)
			return true;
		a += la ? 0 : na;
		w += lw ? 0 : nw;
	}
}

/* Which entities carry the name at this node as written in text[start,end)? */
static bool
take_uses(const struct entities *t, uint32_t node, struct str written, struct entity_match *m)
{
	int found[ENTITY_SAME_NAME], n = 0;
	bool sure = false;

	for (int u = t->nodes.v[node]; u >= 0; u = t->uses.v[u].next) {
		const struct entity_use *x = &t->uses.v[u];
		bool known = false;
		if (!case_fits(x->alias, written))
			continue;
		for (int i = 0; i < n; i++)
			known |= found[i] == x->entity;
		if (!known && n < ENTITY_SAME_NAME)
			found[n++] = x->entity;
		sure |= !x->ambiguous;
	}
	if (!n)
		return false;
	m->n = n;
	for (int i = 0; i < n; i++)
		m->entity[i] = found[n - 1 - i]; /* uses are linked last first */
	m->ambiguous = !sure || n > 1;
	return true;
}

static bool
word_start(struct str text, size_t at)
{
	uint32_t c;
	size_t before, n;

	if (at >= text.n || !at_letter(text, at, &n, &c))
		return false;
	if (!at)
		return true;
	before = utf8_prev(text, at);
	return !at_letter(text, before, &n, &c);
}

bool
entity_at(const struct entities *t, struct str text, size_t at, struct entity_match *m)
{
	struct token tok = { 0 }, next;
	uint32_t node = 0;
	size_t initial = 0; /* length of the last word */
	bool found = false;

	if (at >= text.n || begins_none(t, text, at) || !word_start(text, at))
		return false;
	for (int i = 0; i < WORDS_MAX * 2; i++) {
		if (!next_token(text, i ? tok.end : at, i ? &tok : NULL, &next))
			break;
		if (tok.sign == '.' && next.start != tok.end && initial != 1)
			break; /* a full stop with space behind it ends a sentence, unless it stands behind an initial */
		if (!next.sign)
			initial = next.n;
		node = child(t, node, &next);
		if (!node)
			break;
		tok = next;
		if (t->nodes.v[node] >= 0 && take_uses(t, node, str_cut(text, at, tok.end), m)) {
			m->start = at;
			m->bare = m->end = tok.end;
			found = true;
		}
	}
	if (found && t->all.v[m->entity[0]].kind == ENTITY_ORG) {
		size_t more = entity_suffix(str_cut(text, m->end, text.n));
		m->end += more;
		if (more && m->n == 1)
			m->ambiguous = false; /* "Target Corp." leaves no doubt */
	}
	return found;
}

bool
entity_next(const struct entities *t, struct str text, size_t from, struct entity_match *m)
{
	uint32_t c;
	size_t n;

	for (size_t at = from; at < text.n;) {
		if (!at_letter(text, at, &n, &c)) {
			at += n ? n : 1;
			continue;
		}
		if (entity_at(t, text, at, m))
			return true;
		while (at < text.n && at_letter(text, at, &n, &c))
			at += n;
	}
	return false;
}

static struct str
drop_possessive(struct str s)
{
	static const char *const marks[] = { "'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_ends(s, str_z(marks[i])) && s.n > strlen(marks[i]))
			return str_cut(s, 0, s.n - strlen(marks[i]));
	return s;
}

static bool
whole(const struct entities *t, struct str name, struct entity_match *m)
{
	if (!entity_at(t, name, 0, m))
		return false;
	if (m->end > m->bare && m->end + 1 == name.n && name.p[m->end] == '.')
		m->end++; /* the point of "Inc.", which nothing follows here */
	return m->end == name.n;
}

bool
entity_named(const struct entities *t, struct str name, struct entity_match *m)
{
	name = str_trim(name);
	if (str_istarts(name, S("the ")) && !whole(t, name, m))
		name = str_cut(name, 4, name.n);
	return whole(t, name, m) || whole(t, drop_possessive(name), m);
}

const struct entity *
entity_owner(const struct entities *t, const struct entity *x)
{
	if (x->kind == ENTITY_PERSON || x->kind == ENTITY_PLACE)
		return x;
	for (int i = 0; i < OWNERS_MAX && x->owner >= 0; i++)
		x = &t->all.v[x->owner];
	return x;
}

/* ---- legal suffixes and slugs ---- */

size_t
entity_suffix(struct str s)
{
	static const char *const words[] = { /* longer before shorter where one starts the other */
		"Incorporated", "Inc", "Corporation", "Corp", "Company", "Co", "Limited", "Ltd", "LLC", "LLP", "L.P", "LP",
		"PLC", "plc", "PBC", "AG", "SE", "S.A", "SA", "N.V", "NV", "GmbH", "KGaA", "Holdings", "Holding", "Group",
		"AB", "Oyj", "ASA", "S.p.A", "SpA", "Pty", "Pvt", "Bhd", "K.K", "KK",
	};
	size_t at = 0;

	for (int i = 0; i < 3; i++) {
		struct str rest = str_cut(s, at, s.n);
		size_t gap = str_starts(rest, S(", ")) ? 2 : str_starts(rest, S(" & ")) ? 3 : str_starts(rest, S(" ")) ? 1 : 0, got = 0;
		bool wants_legal = gap == 2;
		rest = str_cut(rest, gap, rest.n);
		if (!rest.n || !(is_upper((unsigned char)rest.p[0]) || rest.p[0] == 'p'))
			break; /* most words are no such: not asked one by one */
		for (size_t w = 0; gap && w < sizeof words / sizeof *words; w++) {
			struct str word = str_z(words[w]);
			uint32_t c;
			size_t n;
			if (!str_starts(rest, word) || at_letter(rest, word.n, &n, &c))
				continue;
			if (wants_legal && (str_eq(word, S("Group")) || str_eq(word, S("Company")) || str_eq(word, S("Holding"))))
				continue; /* ", Group" begins something else */
			got = word.n;
			/* the point of "Inc." belongs to it unless it ends the sentence */
			if (got < rest.n && rest.p[got] == '.' && got + 1 < rest.n && rest.p[got + 1] != '\n' &&
			    !(got + 2 < rest.n && rest.p[got + 1] == ' ' && is_upper((unsigned char)rest.p[got + 2])))
				got++;
			break;
		}
		if (!got)
			break;
		at += gap + got;
	}
	return at;
}

struct str
entity_slug(struct arena *a, struct str name)
{
	struct str s = drop_possessive(str_trim(name));
	char *out;
	size_t n = 0, len;
	uint32_t c;

	static const char *const articles[] = { "the ", "an ", "a " };
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
		if (str_istarts(s, str_z(articles[i]))) {
			s = str_cut(s, strlen(articles[i]), s.n);
			break;
		}
	for (size_t at = 1; at < s.n; at++) {
		size_t more = s.p[at] == ' ' || s.p[at] == ',' ? entity_suffix(str_cut(s, at, s.n)) : 0;
		if (more && (at + more == s.n || (at + more + 1 == s.n && s.p[s.n - 1] == '.'))) {
			s.n = at;
			break;
		}
	}
	out = arena_alloc(a, s.n + 1);
	for (size_t at = 0; at < s.n; at += len) {
		len = utf8_next(s, at, &c);
		if (!len)
			break;
		if (c == '\'' || c == 0x2019) { /* "Halden's arm" is halden-arm */
			if (at + len < s.n && s.p[at + len] == 's' && (at + len + 1 == s.n || s.p[at + len + 1] == ' '))
				len++;
			continue;
		}
		if (is_letter(c))
			n += utf8_put(fold(c), out + n);
		else if (n && out[n - 1] != '-')
			out[n++] = '-';
	}
	while (n && out[n - 1] == '-')
		n--;
	return (struct str){ out, n };
}
