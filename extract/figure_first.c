#include "figure.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/utf8.h"

/*
 * Which expressions can begin at a place. That is not written down anywhere: each is asked once whether the word (or
 * a number, or a sign) could be the start of a match of it, when the word is first met. Many can begin with "the" or
 * a number, few with "the last" or "40 people": so the words that follow are looked up too, one by one, until at
 * most one expression is left. A word that no rule spells stands for all such words, a long number for all of its
 * form. Working a beginning out costs more than trying its expressions once: longer ones are learnt when they were met
 * some times.
 */

static uint32_t
hash_of(struct str word)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < word.n; i++)
		hash = (hash ^ (unsigned char)word.p[i]) * 16777619u;
	return hash ^ hash >> 15;
}

/* without regard to case; for ASCII letters */
static uint32_t
folded_hash(struct str word)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < word.n; i++)
		hash = (hash ^ ((unsigned char)word.p[i] | 0x20u)) * 16777619u;
	return (hash ^ hash >> 15) & ((1 << MAYBE_BITS) - 1);
}

static int
by_bytes(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static void
add_spelt(struct finder *f, struct str word)
{
	char low[WORD_LONG];
	struct str *last;

	if (word.n == 0 || word.n > WORD_LONG)
		return;
	for (size_t i = 0; i < word.n; i++)
		low[i] = (char)tolower((unsigned char)word.p[i]);
	word.p = low;
	/* most are there already: of each hash the last one is remembered */
	last = &f->met[hash_of(word) & ((1 << TABLE_BITS) - 1)];
	if (str_eq(*last, word))
		return;
	*last = arena_dup(&f->keep, word);
	*arena_push(&f->keep, &f->spelt) = *last;
}

/* Every run of letters in a regular expression; what may be left out ("dollars?") also without its last letter. */
static void
spell_out(struct finder *f, struct str source)
{
	for (size_t i = 0; i < source.n;) {
		size_t from = i;
		if (source.p[i] == '\\') {
			i += 2;
			continue;
		}
		if (source.p[i] == '[') { /* a class: each letter is a word of its own */
			for (i++; i < source.n && source.p[i] != ']'; i += 1 + (source.p[i] == '\\'))
				if (isalpha((unsigned char)source.p[i]))
					add_spelt(f, str_cut(source, i, i + 1));
			continue;
		}
		while (i < source.n && isalpha((unsigned char)source.p[i]))
			i++;
		if (i == from) {
			i++;
			continue;
		}
		add_spelt(f, str_cut(source, from, i));
		if (i < source.n && source.p[i] == '?')
			add_spelt(f, str_cut(source, from, i - 1));
	}
}

static void
fill_classes(struct finder *f)
{
	static const char signs[] = "$.-+=~'";

	for (int c = 0; c < 256; c++)
		f->class[c] = c >= 0x80 ? WIDE : isdigit(c) ? DIGIT : isalpha(c) || c == '_' ? LETTER : OTHER;
	for (const char *p = signs; *p; p++)
		f->class[(unsigned char)*p] = SIGN;
}

/* All words that expressions spell, sorted, each once. */
static void
list_spelt(struct finder *f)
{
	size_t kept = 0;

	for (size_t i = 0; i < f->all.n; i++)
		spell_out(f, f->all.v[i].expr->pattern.source);
	if (f->spelt.n)
		qsort(f->spelt.v, f->spelt.n, sizeof *f->spelt.v, by_bytes);
	for (size_t i = 0; i < f->spelt.n; i++)
		if (kept == 0 || !str_eq(f->spelt.v[kept - 1], f->spelt.v[i]))
			f->spelt.v[kept++] = f->spelt.v[i];
	f->spelt.n = kept;
}

struct finder *
finder_new(struct rules *rules)
{
	struct finder *f = mem_grow(NULL, sizeof *f);

	memset(f, 0, sizeof *f);
	f->rules = rules;
	fill_classes(f);
	for (size_t i = 0; i < rules->list[RULE_FIGURE].n; i++) {
		struct rule *rule = &rules->list[RULE_FIGURE].v[i];
		for (size_t k = 0; k < rule->res.n; k++)
			*arena_push(&f->keep, &f->all) = (struct starter){ &rule->res.v[k], rule };
	}
	if (rules->prepared)
		f->spelt.n = prepared_spelt(&f->keep, rules->prepared, &f->spelt.v);
	else
		list_spelt(f);
	for (size_t i = 0; i < f->spelt.n; i++) {
		uint32_t hash = folded_hash(f->spelt.v[i]);
		f->maybe[hash >> 3] |= (uint8_t)(1u << (hash & 7));
	}
	f->lead = rules_lexicon(rules, "F_LEAD");
	f->span = rules_lexicon(rules, "F_SPAN");
	f->from = rules_lexicon(rules, "F_FROM");
	f->moved = rules_lexicon(rules, "F_MOVED");
	f->small = rules_lexicon(rules, "F_SMALLWORD");
	return f;
}

void
finder_free(struct finder *f)
{
	if (f == NULL)
		return;
	arena_release(&f->keep);
	free(f);
}

/* ---- which expressions can begin with a word ---- */

static bool
is_spelt(const struct finder *f, struct str word)
{
	char lower[WORD_LONG];
	struct str key = { lower, word.n };
	uint32_t hash = folded_hash(word);

	if (word.n > WORD_LONG || !(f->maybe[hash >> 3] & 1u << (hash & 7)))
		return false;
	for (size_t i = 0; i < word.n; i++)
		lower[i] = (char)tolower((unsigned char)word.p[i]);
	return bsearch(&key, f->spelt.v, f->spelt.n, sizeof key, by_bytes) != NULL;
}

static struct first *
known(const struct finder *f, struct str key, uint32_t hash)
{
	struct first *first = f->table[hash & ((1 << TABLE_BITS) - 1)];

	while (first && (first->hash != hash || first->key.n != key.n || memcmp(first->key.p, key.p, key.n) != 0))
		first = first->next;
	return first;
}

/* Asks the expressions of parent, or all, and keeps the answer, in the table while that has room. */
static struct first *
learn(struct finder *f, struct arena *scratch, const struct first *parent, struct str key, uint32_t hash)
{
	struct arena *arena = f->firsts < FIRSTS_MAX ? &f->keep : scratch;
	struct first *first = arena_zalloc(arena, sizeof *first);
	size_t among = parent ? parent->n : f->all.n;
	uint16_t *found = arena_alloc(scratch, (among + 1) * sizeof *found);

	first->key = arena_dup(arena, key);
	first->hash = hash;
	for (size_t i = 0; i < among; i++) {
		uint16_t k = parent ? parent->exprs[i] : (uint16_t)i;
		if (pattern_begins(&f->rules->keep, &f->all.v[k].expr->pattern, first->key))
			found[first->n++] = k;
	}
	first->exprs = arena_alloc(arena, (first->n + 1) * sizeof *found);
	memcpy(first->exprs, found, first->n * sizeof *found);
	if (arena == &f->keep) {
		struct first **slot = &f->table[hash & ((1 << TABLE_BITS) - 1)];
		first->next = *slot;
		*slot = first;
		f->firsts++;
	}
	return first;
}

size_t
token_end(const struct finder *f, struct str text, size_t at)
{
	enum byte_class class = f->class[(unsigned char)text.p[at]];
	size_t end = at + 1, n;
	uint32_t c;

	if (class == LETTER)
		while (end < text.n && f->class[(unsigned char)text.p[end]] == LETTER)
			end++;
	else if (class == WIDE)
		end = at + ((n = utf8_next(text, at, &c)) ? n : 1);
	return end;
}

const struct first *
first_every(struct finder *f)
{
	if (f->every.exprs == NULL) {
		f->every.n = f->all.n;
		f->every.exprs = arena_alloc(&f->keep, (f->all.n + 1) * sizeof *f->every.exprs);
		for (size_t i = 0; i < f->all.n; i++)
			f->every.exprs[i] = (uint16_t)i;
	}
	return &f->every;
}

const struct first *
first_of(struct finder *f, struct arena *scratch, struct str text, size_t at, size_t end)
{
	struct str word = str_cut(text, at, end);
	struct first *first;
	uint32_t hash;

	if (f->class[(unsigned char)text.p[at]] == LETTER) {
		hash = folded_hash(word);
		if (!(f->maybe[hash >> 3] & 1u << (hash & 7)))
			return NULL;
	}
	hash = hash_of(word);
	if ((first = known(f, word, hash)) != NULL)
		return first;
	if (f->class[(unsigned char)text.p[at]] == LETTER && !is_spelt(f, word))
		return NULL;
	return learn(f, scratch, NULL, word, hash);
}

/* ---- longer beginnings ---- */

struct key {
	char p[KEY_MAX];
	size_t n;
};

static bool
is_digit(struct str s, size_t at)
{
	return at < s.n && isdigit((unsigned char)s.p[at]);
}

static void
key_add(struct key *key, const char *p, size_t n)
{
	if (key->n + n <= sizeof key->p)
		memcpy(key->p + key->n, p, n);
	key->n += n; /* past the end: the caller sees that it did not fit */
}

/* A number, with its groups and point. What rules tell apart stays: few digits, years, leading zeros. */
static size_t
add_number(struct key *key, struct str text, size_t at)
{
	size_t end = at, whole, from = key->n;
	bool grouped = false;

	while (is_digit(text, end))
		end++;
	whole = end - at;
	while (end < text.n && text.p[end] == ',' && is_digit(text, end + 1)) {
		grouped = true;
		for (end++; is_digit(text, end);)
			end++;
	}
	key_add(key, text.p + at, end - at > 20 ? 20 : end - at);
	if (key->n > sizeof key->p)
		return end;
	if (grouped || whole > 8 || (whole > 4 && whole < 8) || (whole == 4 && (text.p[at] > '2' || text.p[at] == '0')))
		for (size_t i = from; i < key->n && text.p[at] != '0'; i++)
			if (isdigit((unsigned char)key->p[i]))
				key->p[i] = '5';
	if (end < text.n && text.p[end] == '.' && is_digit(text, end + 1)) {
		size_t point = end++;
		while (is_digit(text, end))
			end++;
		if (end < text.n && (text.p[end] == '.' || isalpha((unsigned char)text.p[end]))) /* 19.01.2030, 1.5x: each digit may count */
			key_add(key, text.p + point, end - point);
		else
			key_add(key, ".555", end - point > 3 ? 4 : end - point);
	}
	return end;
}

/* "MWh", "Gbps": capitals inside; rules spell such with classes, not as words */
static bool
is_unit_like(struct str word)
{
	for (size_t i = 1; i < word.n; i++)
		if (isupper((unsigned char)word.p[i]))
			return true;
	return false;
}

/* A word; one that no rule spells is put down as one for all, plural or not. */
static size_t
add_word(const struct finder *f, struct key *key, struct str text, size_t at)
{
	size_t end = token_end(f, text, at);
	struct str word = str_cut(text, at, end);

	if (word.n > 20 || (word.n > 4 && !is_spelt(f, word) && !is_unit_like(word))) {
		key_add(key, isupper((unsigned char)word.p[0]) ? "Zqx" : "zqx", 3);
		if (word.p[word.n - 1] == 's')
			key_add(key, "s", 1);
	} else
		key_add(key, word.p, word.n);
	return end;
}

static size_t
add_token(const struct finder *f, struct key *key, struct str text, size_t at)
{
	size_t end;

	if (at < text.n && text.p[at] == ' ')
		key_add(key, text.p + at++, 1);
	if (at == text.n)
		return at;
	if (f->class[(unsigned char)text.p[at]] == DIGIT)
		return add_number(key, text, at);
	if (f->class[(unsigned char)text.p[at]] == LETTER)
		return add_word(f, key, text, at);
	end = token_end(f, text, at);
	key_add(key, text.p + at, end - at);
	return end;
}

const struct first *
first_refined(struct finder *f, struct arena *scratch, const struct first *first, struct str text, size_t at, size_t end)
{
	struct key key = { .n = 0 };
	const struct first *longer;

	if (f->class[(unsigned char)text.p[at]] == DIGIT)
		end = add_number(&key, text, at);
	else {
		key_add(&key, text.p + at, end - at);
		end = add_token(f, &key, text, end);
	}
	for (int tokens = 0; first->n > ENOUGH && tokens < TOKENS_MAX && key.n <= sizeof key.p; tokens++) {
		struct str word = { key.p, key.n };
		uint32_t hash = hash_of(word);

		if ((longer = known(f, word, hash)) == NULL) {
			uint8_t *seen = &f->seen[hash & ((1 << SEEN_BITS) - 1)];
			if (*seen < LEARN_AFTER || f->firsts == FIRSTS_MAX) {
				*seen += *seen < LEARN_AFTER;
				return first;
			}
			longer = learn(f, scratch, first, word, hash);
		}
		first = longer;
		if (end >= text.n)
			break;
		end = add_token(f, &key, text, end);
	}
	return first;
}
