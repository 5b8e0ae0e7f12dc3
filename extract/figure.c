#include "figure.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/limits.h"
#include "../lib/plain.h"
#include "../lib/utf8.h"

/*
 * One pass over the text. A byte table and a table of words tell where a figure can begin; there, only the
 * expressions that can begin so are tried, anchored, and the longest match of any kind takes the place.
 * Which expressions those are is not written down anywhere: each is asked once whether the word (or a
 * digit, or a sign) could be the start of a match of it, when the word is first met.
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
	char *p;

	if (word.n == 0 || word.n > WORD_LONG)
		return;
	word = arena_dup(&f->keep, word);
	p = (char *)word.p;
	for (size_t i = 0; i < word.n; i++)
		p[i] = (char)tolower((unsigned char)p[i]);
	*arena_push(&f->keep, &f->spelt) = word;
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

struct finder *
finder_new(struct rules *rules)
{
	struct finder *f = mem_grow(NULL, sizeof *f);
	size_t kept = 0;

	memset(f, 0, sizeof *f);
	f->rules = rules;
	fill_classes(f);
	for (size_t i = 0; i < rules->list[RULE_FIGURE].n; i++) {
		struct rule *rule = &rules->list[RULE_FIGURE].v[i];
		for (size_t k = 0; k < rule->res.n; k++) {
			*arena_push(&f->keep, &f->all) = (struct starter){ &rule->res.v[k], rule };
			spell_out(f, rule->res.v[k].pattern.source);
		}
	}
	if (f->spelt.n)
		qsort(f->spelt.v, f->spelt.n, sizeof *f->spelt.v, by_bytes);
	for (size_t i = 0; i < f->spelt.n; i++)
		if (kept == 0 || !str_eq(f->spelt.v[kept - 1], f->spelt.v[i]))
			f->spelt.v[kept++] = f->spelt.v[i];
	f->spelt.n = kept;
	for (size_t i = 0; i < kept; i++) {
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
known_first(const struct finder *f, struct str word, uint32_t hash)
{
	struct first *first = f->table[hash & ((1 << TABLE_BITS) - 1)];

	while (first && (first->hash != hash || !str_eq(first->word, word)))
		first = first->next;
	return first;
}

/* The expressions that can begin with word, for which `letters` says whether it must be spelt in one. */
static struct first *
first_of(struct finder *f, struct arena *scratch, struct str word, bool letters)
{
	struct first **slot, *first;
	struct arena *arena;
	uint32_t hash = letters ? folded_hash(word) : 0;

	if (letters && !(f->maybe[hash >> 3] & 1u << (hash & 7)))
		return NULL;
	hash = hash_of(word);
	slot = &f->table[hash & ((1 << TABLE_BITS) - 1)];
	if ((first = known_first(f, word, hash)) != NULL)
		return first;
	if (letters && !is_spelt(f, word))
		return NULL;
	arena = f->firsts < FIRSTS_MAX ? &f->keep : scratch;
	first = arena_zalloc(arena, sizeof *first);
	first->word = arena_dup(arena, word);
	first->hash = hash;
	first->exprs = arena_alloc(arena, f->all.n * sizeof *first->exprs);
	for (size_t i = 0; i < f->all.n; i++)
		if (pattern_begins(&f->rules->keep, &f->all.v[i].expr->pattern, first->word))
			first->exprs[first->n++] = (uint16_t)i;
	if (arena == &f->keep) {
		first->next = *slot;
		*slot = first;
		f->firsts++;
	}
	return first;
}

static size_t token_end(const struct finder *f, struct str text, size_t at);

/* "MWh", "Gbps": capitals inside; rules spell such with classes, not as words */
static bool
is_unit_like(struct str word)
{
	for (size_t i = 1; i < word.n; i++)
		if (isupper((unsigned char)word.p[i]))
			return true;
	return false;
}

/*
 * Many rules can begin with "the" or a digit, few with "the last" or "40%". So what stands at [at, end) is looked
 * up together with what follows it, a word that no rule spells standing for all such words. Working that out
 * costs more than trying the rules once: it is done when a beginning is met for the second time.
 */
static const struct first *
refine(struct finder *f, const struct first *first, struct str text, size_t at, size_t end)
{
	char key[48];
	size_t n, next;
	const struct first *known;
	uint32_t hash;
	uint8_t *seen, bit;

	while (end < text.n && f->class[(unsigned char)text.p[at]] == DIGIT &&
	       (isdigit((unsigned char)text.p[end]) || ((text.p[end] == ',' || text.p[end] == '.') && end + 1 < text.n &&
	                                                   isdigit((unsigned char)text.p[end + 1]))))
		end++;
	n = end - at;
	if (n > 20 || end >= text.n)
		return first;
	memcpy(key, text.p + at, n);
	next = end;
	if (text.p[next] == ' ')
		key[n++] = text.p[next++];
	if (next < text.n) {
		size_t stop = token_end(f, text, next);
		struct str word = str_cut(text, next, stop);
		if (f->class[(unsigned char)text.p[next]] == LETTER && (word.n > 20 || (word.n > 4 && !is_unit_like(word) && !is_spelt(f, word))))
			word = isupper((unsigned char)word.p[0]) ? S("Zqx") : S("zqx");
		memcpy(key + n, word.p, word.n);
		n += word.n;
	}
	hash = hash_of((struct str){ key, n });
	if ((known = known_first(f, (struct str){ key, n }, hash)) != NULL)
		return known;
	seen = &f->seen[(hash & ((1 << SEEN_BITS) - 1)) >> 3];
	bit = (uint8_t)(1u << (hash & 7));
	if (!(*seen & bit) || f->firsts == FIRSTS_MAX) {
		*seen |= bit;
		return first;
	}
	return first_of(f, &f->keep, (struct str){ key, n }, false);
}

/* ---- the match at one place ---- */

struct hit {
	size_t start, end; /* of the figure */
	size_t behind;     /* where the search goes on */
	struct rule *rule;
};

static bool
vetoed(struct finder *f, struct rule *rule, struct str text, const struct match *m)
{
	return rule->nots.n && rule_vetoed(f->rules, rule, text, m);
}

static size_t
token_end(const struct finder *f, struct str text, size_t at)
{
	enum byte_class class = f->class[(unsigned char)text.p[at]];
	size_t end = at + 1;
	uint32_t c;

	if (class == LETTER)
		while (end < text.n && f->class[(unsigned char)text.p[end]] == LETTER)
			end++;
	else if (class == WIDE)
		end = at + (utf8_next(text, at, &c) ? utf8_next(text, at, &c) : 1);
	return end;
}

static bool
longest(struct finder *f, const struct first *first, struct str text, size_t at, struct hit *best)
{
	struct match m;

	*best = (struct hit){ .behind = at };
	for (size_t i = 0; i < first->n; i++) {
		struct starter *s = &f->all.v[first->exprs[i]];

		if (!pattern_match(&f->rules->keep, &s->expr->pattern, text, at, true, &m) || m.end <= best->behind ||
		    vetoed(f, s->rule, text, &m))
			continue;
		*best = (struct hit){ m.start, m.end, m.end, s->rule };
		for (size_t k = 0; k < m.n; k++)
			if (strcmp(m.captures[k].role, "figure") == 0)
				best->start = m.captures[k].start, best->end = m.captures[k].end;
	}
	return best->behind > at;
}

/* A rule may begin before its figure ("in May"). What begins at the figure and reaches further wins over it. */
static void
look_again(struct finder *f, struct arena *scratch, struct str text, struct hit *hit)
{
	size_t at = hit->start;
	struct str word = str_cut(text, at, token_end(f, text, at));
	const struct first *first = first_of(f, scratch, word, f->class[(unsigned char)text.p[at]] == LETTER);
	struct hit inner;

	if (first && longest(f, first, text, at, &inner) && inner.end > hit->end)
		*hit = inner;
}

/* ---- what stands around ---- */

/* Digits of other scripts and raised ones: next to ours they make another number than ours alone. */
static bool
foreign_digit(uint32_t c)
{
	return (c >= 0x0660 && c <= 0x0669) || (c >= 0x06f0 && c <= 0x06f9) || (c >= 0x0966 && c <= 0x096f) ||
	       (c >= 0x09e6 && c <= 0x09ef) || (c >= 0x0e50 && c <= 0x0e59) || (c >= 0xff10 && c <= 0xff19) ||
	       (c >= 0x2070 && c <= 0x2079) || (c >= 0x2080 && c <= 0x2089) || c == 0xb2 || c == 0xb3 || c == 0xb9;
}

static bool
beside_foreign_digit(struct str text, const struct hit *h)
{
	uint32_t c;

	if (utf8_next(text, h->end, &c) && foreign_digit(c))
		return true;
	return h->start && utf8_next(text, utf8_prev(text, h->start), &c) && foreign_digit(c);
}

bool
lexicon_has(struct str words, struct str word)
{
	struct str item;

	while (str_token(&words, ' ', &item))
		if (str_ieq(item, word))
			return true;
	return false;
}

/* Only digits: nothing in it says that it counts something. */
static bool
is_bare(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!isdigit((unsigned char)s.p[i]) && s.p[i] != '.')
			return false;
	return s.n > 0;
}

/* "Boeing 787", "Chapter 11", "Formula One": a bare number behind a capitalised word belongs to the name. */
static bool
is_name_part(const struct finder *f, struct str text, const struct hit *h)
{
	struct str figure = str_cut(text, h->start, h->end), word;
	size_t end = h->start, start;
	bool spelt = isupper((unsigned char)figure.p[0]);

	if ((!is_bare(figure) && !spelt) || end == 0 || text.p[end - 1] != ' ')
		return false;
	end--;
	start = end;
	while (start > 0 && (isalnum((unsigned char)text.p[start - 1]) || text.p[start - 1] == '-' || text.p[start - 1] == '&'))
		start--;
	word = str_cut(text, start, end);
	if (word.n == 0 || !isupper((unsigned char)word.p[0]))
		return false;
	return !lexicon_has(f->lead, word);
}

/* "it’s": no word begins behind the apostrophe */
static bool
after_apostrophe(struct str text, size_t start, enum byte_class class)
{
	return class == LETTER && start && str_starts(str_cut(text, start, text.n), S("\xe2\x80\x99")) &&
	       isalnum((unsigned char)text.p[start - 1]);
}

/* Whether a figure may begin at `at`: not inside a word or number. */
static bool
at_edge(const struct finder *f, struct str text, size_t at, enum byte_class class)
{
	unsigned char before, earlier;

	if (at == 0)
		return true;
	before = (unsigned char)text.p[at - 1];
	if (f->class[before] == LETTER || f->class[before] == DIGIT)
		return false;
	earlier = at > 1 ? (unsigned char)text.p[at - 2] : ' ';
	if (before >= 0x80) {
		uint32_t c;
		size_t start = utf8_prev(text, at);
		if (after_apostrophe(text, start, class))
			return false;
		/* letters of other scripts are letters too; quotes, dashes and signs are not */
		return utf8_next(text, start, &c) && (c >= 0x2000 || c < 0xc0) && c < 0x3040;
	}
	if ((class == DIGIT || class == SIGN) && before == '-' && at > 3 && str_ieq(str_cut(text, at - 4, at), S("sub-")) &&
	    (at == 4 || !isalpha((unsigned char)text.p[at - 5]))) /* "sub-$500" */
		return true;
	if (class == DIGIT || class == SIGN) {
		bool glued = isalnum(earlier) || earlier == '_';
		if (before == '#' || before == '@' || before == '\\')
			return false;
		return !(glued && strchr("-.,:/'^", before) && before) || (before == '-' && !isalpha(earlier) && class == SIGN);
	}
	if (before == '\'' && isalnum(earlier))
		return false;
	return !(before == '-' && isalnum(earlier)) && !(before == '.' && isalnum(earlier)) && before != '@' && before != '#';
}

static bool
ends_with_word(struct str s, struct str word)
{
	while (s.n && s.p[s.n - 1] == ' ')
		s.n--;
	return s.n >= word.n && str_ieq(str_cut(s, s.n - word.n, s.n), word) &&
	       (s.n == word.n || !isalpha((unsigned char)s.p[s.n - word.n - 1]));
}

/* Numbers that count nothing: an age between commas, a score, "one", a part of a compound ("six-speed"). */
static bool
counts_nothing(struct str text, const struct hit *h)
{
	struct str s = str_cut(text, h->start, h->end), head = str_cut(text, 0, h->start);
	size_t dash = str_chr(s, '-');

	if (str_ieq(s, S("one")) || ends_with_word(head, S("aged")) || ends_with_word(head, S("ages")))
		return true;
	if (h->end + 1 < text.n && text.p[h->end] == '-' && isalpha((unsigned char)text.p[h->end + 1]) &&
	    (is_bare(s) || isalpha((unsigned char)s.p[0])))
		return true;
	if (!is_bare(s)) { /* "2-1", "89-89" */
		struct str a = str_cut(s, 0, dash), b = str_cut(s, dash + 1, s.n);
		return dash < s.n && is_bare(a) && is_bare(b) && (a.n > b.n || (a.n == b.n && str_cmp(a, b) >= 0));
	}
	/* "Marlow (4)", "sixteen (16) units" */
	if (s.n <= 2 && h->start > 2 && text.p[h->start - 1] == '(' && h->end < text.n && text.p[h->end] == ')')
		return isalpha((unsigned char)text.p[h->start - 3]);
	return s.n <= 2 && h->start > 2 && text.p[h->start - 1] == ' ' && text.p[h->start - 2] == ',' &&
	       isalpha((unsigned char)text.p[h->start - 3]) && h->end < text.n && (text.p[h->end] == ',' || text.p[h->end] == '.') &&
	       !(h->end + 1 < text.n && isdigit((unsigned char)text.p[h->end + 1]));
}

/* "400,000 barrels a day", "$20 a month": the rate of the figure before it, not a time that something takes. */
static bool
is_rate(const struct article *out, struct str text, const struct hit *h)
{
	const struct figure *last;
	struct str between;
	size_t spaces = 0;

	if (!str_istarts(str_cut(text, h->start, h->end), S("a ")) && !str_istarts(str_cut(text, h->start, h->end), S("an ")))
		return false;
	if (out->figures.n == 0)
		return false;
	last = &out->figures.v[out->figures.n - 1];
	if (last->at.end > h->start || h->start - last->at.end > 24 || last->kind == FIGURE_DATE || last->kind == FIGURE_PERIOD)
		return false;
	between = str_cut(text, last->at.end, h->start);
	for (size_t i = 0; i < between.n; i++)
		if (between.p[i] == ' ')
			spaces++;
		else if (!isalpha((unsigned char)between.p[i]) && between.p[i] != '-')
			return false;
	return spaces <= 2 && !ends_with_word(between, S("for")) && !ends_with_word(between, S("in")) &&
	       !ends_with_word(between, S("over")) && !ends_with_word(between, S("within"));
}

/* "grew from 30 to 80" tells two values, "from 30 to 80 people" a range. */
static void
split_change(struct str text, struct hit *h)
{
	static const char *const change[] = { "rose", "grew", "grow", "grown", "increase", "increased", "jump", "jumped", "fell", "fall",
		"drop", "dropped", "decline", "declined", "climb", "climbed", "up", "down", "expand", "expanded", "cut", "raised",
		"reduced", "went", "doubled", "shrank", "slipped", "headcount", "surged" };
	struct str head = str_cut(text, h->start > 60 ? h->start - 60 : 0, h->start), s = str_cut(text, h->start, h->end), word;
	size_t to = str_find(s, S(" to "));

	if (to == s.n || !ends_with_word(head, S("from")))
		return;
	while (str_token(&head, ' ', &word))
		for (size_t i = 0; i < sizeof change / sizeof *change; i++)
			if (str_ieq(word, str_z(change[i]))) {
				h->end = h->behind = h->start + to;
				return;
			}
}

static int
kind_of(const struct rule *rule)
{
	for (int k = 0; k < FIGURE_KINDS; k++)
		if (strcmp(rule->kind, figure_word((enum figure_kind)k)) == 0)
			return k;
	return -1;
}

static void
take(struct extract *x, struct article *out, const struct plain *plain, const struct hit *h)
{
	int kind = kind_of(h->rule);
	struct str text = plain->text;
	struct figure *figure;
	size_t start = h->start, end = h->end;

	if (kind < 0 || h->end - h->start > FIGURE_MAX || beside_foreign_digit(text, h))
		return;
	if ((kind == FIGURE_COUNT || kind == FIGURE_ORDINAL) && is_name_part(x->finder, text, h))
		return;
	if (kind == FIGURE_COUNT && counts_nothing(text, h))
		return;
	if ((kind == FIGURE_DURATION || kind == FIGURE_QUANTITY) && plain->map == NULL && is_rate(out, text, h))
		return;
	figure = arena_push(&x->arena, &out->figures);
	figure->kind = (enum figure_kind)kind;
	plain_span(plain, out->text, &start, &end);
	figure->at = (struct span){ (uint32_t)start, (uint32_t)end };
	figure->sentence = sentence_of(out, figure->at.start);
	figure->pattern = h->rule->name;
}

void
figures_find(struct extract *x, struct article *out)
{
	struct finder *f = x->finder;
	struct plain plain;
	struct str text;
	struct hit hit;

	plain_spell(&x->arena, out->text, &plain);
	text = plain.text;
	for (size_t at = 0; at < text.n;) {
		enum byte_class class = f->class[(unsigned char)text.p[at]];
		const struct first *first = NULL;
		size_t end;

		if (class == OTHER) {
			at++;
			continue;
		}
		end = token_end(f, text, at);
		if (class == WIDE) {
			uint32_t c = 0;
			utf8_next(text, at, &c);
			/* cent, pound, yen, fractions; currency signs; fractions; minus */
			if (!((c >= 0xa2 && c <= 0xa5) || (c >= 0xbc && c <= 0xbe) || (c >= 0x20a0 && c <= 0x20bf) ||
			        (c >= 0x2150 && c <= 0x215e) || c == 0x2212 || c == 0xe3f || c == 0x2019)) {
				at = end;
				continue;
			}
		}
		if (out->figures.n == FIGURES_MAX) {
			out->truncated = "figures";
			break;
		}
		if (at_edge(f, text, at, class))
			first = first_of(f, &x->arena, str_cut(text, at, end), class == LETTER);
		if (first && first->n > MANY)
			first = refine(f, first, text, at, end);
		if (first && first->n && longest(f, first, text, at, &hit)) {
			if (hit.start > at)
				look_again(f, &x->arena, text, &hit);
			if (kind_of(hit.rule) == FIGURE_COUNT)
				split_change(text, &hit);
			take(x, out, &plain, &hit);
			at = hit.behind;
		} else
			at = end;
	}
	figures_join(f, out);
}
