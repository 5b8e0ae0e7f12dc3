#include "extract.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/entity.h"
#include "../lib/limits.h"
#include "../lib/utf8.h"
#include "rules.h"

/*
 * Names: what the entity table knows, then runs of capitalised words, told apart by what they end with
 * (Inc.), begin with (a first name) or follow (a title). Words that every sentence may begin with are no
 * names. Sentences in title case (headlines) are read last, and only for names seen elsewhere.
 * The word lists are lexicons of names.pat.
 */

enum { MEMORY = 1 << 12, RUN_MAX = 8 };

enum word_list { LIST_COMMON, LIST_TITLE, LIST_FIRST, LIST_ORG_END, LIST_PLACE, LIST_PRODUCT_END, LIST_VERB, LIST_MEDIA, LIST_TAIL,
	LIST_PLACE_END, LIST_PLACE_HEAD, LIST_HEAD, LISTS };

static const char *const list_name[LISTS] = {
	[LIST_COMMON] = "COMMON_WORDS", [LIST_TITLE] = "TITLES", [LIST_FIRST] = "FIRST_NAMES", [LIST_ORG_END] = "ORG_ENDS",
	[LIST_PLACE] = "PLACES", [LIST_PRODUCT_END] = "PRODUCT_ENDS", [LIST_VERB] = "COMPANY_VERBS",
	[LIST_MEDIA] = "MEDIA", [LIST_TAIL] = "NAME_TAILS", [LIST_PLACE_END] = "PLACE_ENDS", [LIST_PLACE_HEAD] = "PLACE_HEADS",
	[LIST_HEAD] = "HEAD_WORDS",
};

struct slot {
	struct str text;
	uint8_t kind;      /* a name seen in this article: its kind */
	uint16_t lists;    /* lexicon words: bit for each list */
	struct slot *next;
};

/* The lexicons, hashed once for all documents. */
struct words {
	struct slot *slot[MEMORY];
};

struct finder {
	struct extract *x;
	struct article *out;
	struct slot *seen[MEMORY];
	struct span sentence;
	uint32_t index;
	size_t figure;     /* the first that ends behind where we are */
};

static uint32_t
hash(struct str s)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 16777619u;
	return (h ^ h >> 15) & (MEMORY - 1);
}

static struct slot *
look_up(struct slot *const *table, struct str s)
{
	struct slot *at = table[hash(s)];

	while (at && !str_eq(at->text, s))
		at = at->next;
	return at;
}

static struct slot *
enter(struct arena *a, struct slot **table, struct str s)
{
	struct slot *at = look_up(table, s);

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
			enter(keep, w->slot, word)->lists |= (uint16_t)(1u << list);
		}
	}
	return w;
}

bool
words_media(const struct words *w, struct str name)
{
	const struct slot *s = look_up(w->slot, name);

	return s && s->lists & 1u << LIST_MEDIA;
}

static bool
in_list(const struct finder *f, struct str word, enum word_list list)
{
	const struct slot *s = look_up(f->x->words->slot, word);

	return s && s->lists & 1u << list;
}

static bool
in_list_lower(const struct finder *f, struct str word, enum word_list list)
{
	char low[32];

	if (word.n > sizeof low)
		return false;
	for (size_t i = 0; i < word.n; i++)
		low[i] = (char)tolower((unsigned char)word.p[i]);
	return in_list(f, (struct str){ low, word.n }, list);
}

/* ---- words ---- */

static bool
is_word_byte(unsigned char c)
{
	return isalnum(c) || c >= 0xc3; /* the dashes and quotes of U+2000 begin with 0xe2 */
}

/* The end of the word at `at`: letters and digits, and & . - ' + between or behind them where names have them. */
static uint32_t
word_end(struct str t, uint32_t at, uint32_t end)
{
	uint32_t i = at;

	while (i < end) {
		unsigned char c = (unsigned char)t.p[i];
		if ((unsigned)((c | 0x20) - 'a') < 26) {
			i++;
			continue;
		}
		if (c == 0xe2 || c == 0xc2)
			break;
		if (isalnum(c) || c >= 0x80)
			i++;
		else if ((c == '.' || c == '&' || c == '-') && i + 1 < end && is_word_byte((unsigned char)t.p[i + 1]) && i > at)
			i++;
		else if (c == '.' && i - at == 1 && isupper((unsigned char)t.p[at]) && i + 1 < end && t.p[i + 1] == ' ')
			i++; /* an initial */
		else if (c == '\'' && i > at && i + 1 < end && isupper((unsigned char)t.p[i + 1]))
			i++; /* O'Neill */
		else if (c == '+' && i > at)
			i++;
		else
			break;
	}
	return i > at ? i : at + 1;
}

static bool
is_capital(struct str w)
{
	if (w.n == 0)
		return false;
	if (isupper((unsigned char)w.p[0]))
		return true;
	if ((unsigned char)w.p[0] == 0xc3 && w.n > 1 && (unsigned char)w.p[1] < 0x9f)
		return true; /* À to Þ */
	/* iPhone, eBay */
	return islower((unsigned char)w.p[0]) && w.n > 2 && isupper((unsigned char)w.p[1]) && islower((unsigned char)w.p[w.n - 1]);
}

static bool
in_figure(struct finder *f, uint32_t at)
{
	const struct article *a = f->out;

	while (f->figure < a->figures.n && a->figures.v[f->figure].at.end <= at)
		f->figure++;
	return f->figure < a->figures.n && a->figures.v[f->figure].at.start <= at;
}

static struct str
text_at(const struct finder *f, uint32_t from, uint32_t to)
{
	return str_cut(f->out->text, from, to);
}

/*
 * The end of the name's part of a word: "Acme-based", "Zorp-only", "Meridian-led" lose what small letters add.
 * Which tails do so is in the lexicon; "Blu-ray" and "Coca-cola" keep theirs.
 */
static uint32_t
name_end(const struct finder *f, uint32_t at, uint32_t end)
{
	struct str w = str_cut(f->out->text, at, end);
	size_t cut = w.n;

	while (cut > 0 && w.p[cut - 1] != '-')
		cut--;
	return cut > 2 && in_list(f, str_cut(w, cut, w.n), LIST_TAIL) ? at + (uint32_t)cut - 1 : end;
}

/* ---- runs of capitalised words ---- */

struct run {
	struct span word[RUN_MAX];
	size_t n;
};

static bool
version_word(struct str w)
{
	size_t digits = 0;

	for (size_t i = 0; i < w.n; i++)
		if (isdigit((unsigned char)w.p[i]))
			digits++;
		else if (!isalpha((unsigned char)w.p[i]) && w.p[i] != '.' && w.p[i] != '-')
			return false;
	return digits > 0 && w.n <= 6;
}

/* Length of "van ", "de la ", "bin " between two capitals: they belong to the name of a person. */
static uint32_t
particle(const struct finder *f, uint32_t at)
{
	static const char *const known[] = { "van der ", "van den ", "von der ", "de la ", "van ", "von ", "de ", "der ", "den ", "bin ", "ibn ",
		"al-", "da ", "di ", "du ", "del ", "della ", "dos ", "ten ", "ter " };
	struct str rest = text_at(f, at, f->sentence.end);

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		size_t n = strlen(known[i]);
		if (str_starts(rest, str_z(known[i])) && n < rest.n && isupper((unsigned char)rest.p[n]))
			return (uint32_t)n;
	}
	return 0;
}

static void
read_run(struct finder *f, uint32_t at, bool behind, struct run *r)
{
	struct str t = f->out->text;

	r->n = 0;
	while (r->n < RUN_MAX && at < f->sentence.end && !in_figure(f, at)) {
		uint32_t end = name_end(f, at, word_end(t, at, f->sentence.end));
		struct str w = text_at(f, at, end);

		if (!is_capital(w) && !((r->n || behind) && version_word(w)))
			break;
		r->word[r->n++] = (struct span){ at, end };
		if (end < f->sentence.end && t.p[end] == ' ')
			at = end + 1;
		else if (end + 2 < f->sentence.end && str_eq(text_at(f, end, end + 2), S(". ")) && in_list(f, w, LIST_TITLE) && w.n < 5)
			at = end + 2; /* Mr. */
		else
			break;
		/* "Bank of America", "Procter & Gamble" */
		if (at + 2 < f->sentence.end && str_eq(text_at(f, at, at + 2), S("& ")) && isupper((unsigned char)t.p[at + 2]))
			at += 2;
		else if (at + 3 < f->sentence.end && str_eq(text_at(f, at, at + 3), S("of ")) && isupper((unsigned char)t.p[at + 3]) &&
		    !in_list_lower(f, text_at(f, at + 3, word_end(t, at + 3, f->sentence.end)), LIST_COMMON))
			at += 3;
		else
			at += particle(f, at);
	}
}

static void
drop_first(struct run *r)
{
	memmove(r->word, r->word + 1, --r->n * sizeof *r->word);
}

static struct str
run_word(const struct finder *f, const struct run *r, size_t i)
{
	return text_at(f, r->word[i].start, r->word[i].end);
}

static void
add_name(struct finder *f, enum name_kind kind, struct span at, const char *how)
{
	struct article *a = f->out;
	struct name *n;
	struct slot *s;

	if (a->names.n >= NAMES_MAX) {
		a->truncated = "names";
		return;
	}
	n = arena_push(&f->x->arena, &a->names);
	*n = (struct name){ kind, at, f->index, how };
	if (strcmp(how, "guess") == 0)
		return; /* not to be learnt from */
	s = enter(&f->x->arena, f->seen, text_at(f, at.start, at.end));
	if (s->lists)
		return;
	s->kind = (uint8_t)kind;
	s->lists = 1;
	if (kind == NAME_PERSON) { /* the surname alone will mean this person */
		struct str whole = s->text;
		size_t cut = whole.n;
		while (cut > 0 && whole.p[cut - 1] != ' ')
			cut--;
		s = enter(&f->x->arena, f->seen, str_cut(whole, cut, whole.n));
		if (!s->lists)
			s->kind = NAME_PERSON, s->lists = 1;
	}
}

static enum name_kind
kind_of_entity(enum entity_kind k)
{
	static const enum name_kind kind[] = {
		[ENTITY_ORG] = NAME_ORG, [ENTITY_PERSON] = NAME_PERSON, [ENTITY_PRODUCT] = NAME_PRODUCT, [ENTITY_PLACE] = NAME_PLACE,
	};
	return kind[k];
}

/* What follows a sentence's first word where that word is a name: 's, or a verb that companies do. */
static bool
subject_follows(const struct finder *f, uint32_t end, bool known)
{
	static const char *const behind[] = { ", which ", ", whose ", ", who ", ", a ", ", an ", ", the ", ", based ", ", founded ", ", acquired ",
		", backed ", ", maker ", ", owned ", ", valued ", ", formerly ", ", one of ", ", now ", ", along with ", ", together with ", " and the ", " to buy ", " to acquire ", " to be ",
		" to sell ", " to cut ", " to launch ", " to raise ", " to pay ", " to open ", " to build ", " to invest ", " to lay ", " to shut ",
		" to spin ", " to merge ", " to hire ", " to list ", " to offer ", " in talks ", " nears ", " and its " };
	struct str rest = text_at(f, end, f->sentence.end), word;

	if (str_starts(rest, S("'s ")) || str_starts(rest, S("\xe2\x80\x99s ")))
		return true;
	for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
		if (str_starts(rest, str_z(behind[i])))
			return true;
	if (rest.n < 2 || rest.p[0] != ' ')
		return false;
	word = str_cut(rest, 1, word_end(rest, 1, (uint32_t)rest.n));
	return in_list(f, word, LIST_VERB) || (word.n > 4 && str_ends(word, S("ed"))) ||
	    (known && word.n > 3 && word.p[word.n - 1] == 's' && islower((unsigned char)word.p[0]));
}

/* Whether the article has this word with a small letter too: then its capital at a sentence's head says nothing. */
static bool
written_small(const struct finder *f, struct str word)
{
	struct str rest = f->out->text;
	char low[32];
	size_t at;

	if (word.n < 3 || word.n > sizeof low)
		return false;
	for (size_t i = 0; i < word.n; i++)
		low[i] = (char)tolower((unsigned char)word.p[i]);
	if (memcmp(low, word.p, word.n) == 0)
		return false;
	while ((at = str_find(rest, (struct str){ low, word.n })) < rest.n) {
		bool begins = at == 0 ? rest.p == f->out->text.p : !isalnum((unsigned char)rest.p[at - 1]) && rest.p[at - 1] != '.' && rest.p[at - 1] != '@';
		bool ends = at + word.n >= rest.n || (!isalnum((unsigned char)rest.p[at + word.n]) && !(rest.p[at + word.n] == '.' &&
		    at + word.n + 1 < rest.n && islower((unsigned char)rest.p[at + word.n + 1])));
		if (begins && ends)
			return true;
		rest = str_cut(rest, at + word.n, rest.n);
	}
	return false;
}

/* Whether the article has this word with its capital inside a sentence too: then it is a name at a sentence's head. */
static bool
capital_inside(const struct finder *f, struct str word)
{
	struct str rest = f->out->text;
	size_t at;

	if (word.n < 3)
		return false;
	while ((at = str_find(rest, word)) < rest.n) {
		if (at > 1 && rest.p[at - 1] == ' ' && (islower((unsigned char)rest.p[at - 2]) || rest.p[at - 2] == ',') &&
		    (at + word.n >= rest.n || !(isalnum((unsigned char)rest.p[at + word.n]) || rest.p[at + word.n] == '-')) &&
		    !(at + word.n + 1 < rest.n && rest.p[at + word.n] == ' ' && isupper((unsigned char)rest.p[at + word.n + 1])))
			return true;
		rest = str_cut(rest, at + word.n, rest.n);
	}
	return false;
}

/* Plural nouns, people of a sort and abstract nouns, which head sentences and are hardly ever names. */
static bool
noun_shaped(struct str w)
{
	static const char *const end[] = { "ers", "ors", "ings", "ions", "ments", "ities", "ies", "ists", "ians", "ness", "ing", "ees", "ants",
		"ents", "isation", "ization", "ally", "fully", "ously", "edly" };

	if (w.n < 6)
		return false;
	for (size_t i = 0; i < sizeof end / sizeof *end; i++)
		if (str_ends(w, str_z(end[i])))
			return true;
	return false;
}

/* "NAME said" later on: people go by their last word, companies by their first. */
static bool
called_by(const struct finder *f, struct str word)
{
	static const char *const verb[] = { " said", " says", " told", " added", " wrote", " explained" };

	for (size_t i = 0; i < sizeof verb / sizeof *verb; i++) {
		char needle[64];
		struct str rest = f->out->text;
		size_t at, n = word.n + strlen(verb[i]) + 1;
		if (n + 1 > sizeof needle)
			return false;
		needle[0] = ' ';
		memcpy(needle + 1, word.p, word.n);
		memcpy(needle + 1 + word.n, verb[i], strlen(verb[i]));
		while ((at = str_find(rest, (struct str){ needle, n })) < rest.n) {
			/* not as the end of a longer name */
			size_t from = at;
			while (from > 0 && isalpha((unsigned char)rest.p[from - 1]))
				from--;
			if (!isupper((unsigned char)rest.p[from]))
				return true;
			rest = str_cut(rest, at + n, rest.n);
		}
	}
	return false;
}

/* "based in NAME", "a plant near NAME": a place. */
static bool
place_before(const struct finder *f, uint32_t at)
{
	static const char *const where[] = { "based", "headquartered", "located", "plant", "plants", "factory", "factories", "office", "offices",
		"headquarters", "campus", "city", "town", "village", "suburb", "conference", "event", "show", "court", "lives", "lived", "living", "born",
		"store", "stores", "facility", "facilities", "held", "site", "center", "centre", "warehouse", "raised", "here", "home", "university",
		"hospital", "laboratory", "mine", "port", "airport" };
	struct str before = str_trim(text_at(f, f->sentence.start, at)), w;
	size_t from;

	if (str_ends(before, S(" near")) || str_ends(before, S(" outside")))
		return true;
	if (!str_ends(before, S(" in")))
		return false;
	before = str_trim(str_cut(before, 0, before.n - 3));
	for (from = before.n; from > 0 && isalpha((unsigned char)before.p[from - 1]);)
		from--;
	w = str_cut(before, from, before.n);
	for (size_t i = 0; i < sizeof where / sizeof *where; i++)
		if (str_ieq(w, str_z(where[i])))
			return true;
	return false;
}

static bool
title_before(const struct finder *f, uint32_t at)
{
	struct str before = text_at(f, f->sentence.start, at);
	size_t to, from;

	before = str_trim(before);
	if (str_ends(before, S("."))) /* Mr. */
		before.n--;
	to = from = before.n;
	while (from > 0 && before.p[from - 1] != ' ')
		from--;
	return in_list_lower(f, str_cut(before, from, to), LIST_TITLE) || in_list(f, str_cut(before, from, to), LIST_TITLE);
}

/* ", chief executive", ", an analyst at", ", CEO of" behind a name: a person */
static bool
title_behind(const struct finder *f, uint32_t end)
{
	struct str rest = text_at(f, end, f->sentence.end);

	if (!str_starts(rest, S(", ")))
		return false;
	rest = str_cut(rest, 2, rest.n);
	for (int words = 0; words < 5 && rest.n; words++) {
		struct str w = str_cut(rest, 0, word_end(rest, 0, (uint32_t)rest.n));
		if (in_list_lower(f, w, LIST_TITLE) || in_list(f, w, LIST_TITLE))
			return true;
		if (w.n >= rest.n || rest.p[w.n] != ' ')
			return false;
		rest = str_cut(rest, w.n + 1, rest.n);
	}
	return false;
}

/* "SAN RAMON, Calif. -- ", "LONDON (Agency) - ": capitals at the head of a text, a dash close behind */
static bool
dateline(const struct finder *f, const struct run *r)
{
	uint32_t end = r->word[r->n - 1].end;
	struct str rest = text_at(f, end, f->sentence.end), whole = text_at(f, r->word[0].start, end);
	size_t dash;

	if (r->word[0].start != f->sentence.start)
		return false;
	for (size_t i = 0; i < whole.n; i++)
		if (islower((unsigned char)whole.p[i]))
			return false;
	rest = str_cut(rest, 0, 40);
	dash = str_find(rest, S(" \xe2\x80\x94 "));
	if (dash == rest.n)
		dash = str_find(rest, S(" \xe2\x80\x93 "));
	if (dash == rest.n)
		dash = str_find(rest, S(" - "));
	if (dash == rest.n)
		dash = str_find(rest, S(" -- "));
	return dash < rest.n && (dash == 0 || rest.p[0] == ',' || rest.p[1] == '(');
}

/* "by ", "its former subsidiary ": who acts, or what a company is called. */
static bool
described(struct str before)
{
	static const char *const end[] = { " by ", " company ", " giant ", " subsidiary ", " maker ", " operator ", " firm ", " group ", " startup ",
		" rival ", " parent ", " provider ", " carrier ", " regulator ", " agency ", " union " };

	for (size_t i = 0; i < sizeof end / sizeof *end; i++)
		if (str_ends(before, str_z(end[i])))
			return true;
	return false;
}

/* Capitals alone name a thing ("VHS", "SUVs") as often as a body: that must do something or be introduced in brackets. */
static bool
idle_acronym(const struct finder *f, struct span at, struct str w)
{
	char needle[16];
	size_t capitals = 0;

	for (size_t i = 0; i < w.n; i++)
		capitals += isupper((unsigned char)w.p[i]) != 0;
	if (capitals < 2 || w.n > 6)
		return false;
	if (capitals == w.n - 1 && w.p[w.n - 1] == 's')
		return true;
	if (capitals < w.n || subject_follows(f, at.end, true) || (w.n > 2 && described(text_at(f, f->sentence.start, at.start))))
		return false;
	needle[0] = '(';
	memcpy(needle + 1, w.p, w.n);
	needle[w.n + 1] = ')';
	return str_find(f->out->text, (struct str){ needle, w.n + 2 }) == f->out->text.n;
}

/* "NAME, California" */
static bool
followed_by_place(const struct finder *f, uint32_t end)
{
	struct str rest = text_at(f, end, f->sentence.end), two;
	uint32_t first, second;

	if (!str_starts(rest, S(", ")) || rest.n < 4 || !isupper((unsigned char)rest.p[2]))
		return false;
	first = word_end(rest, 2, (uint32_t)rest.n);
	second = first + 1 < rest.n && rest.p[first] == ' ' ? word_end(rest, first + 1, (uint32_t)rest.n) : first;
	two = str_cut(rest, 2, second);
	/* at the end of the phrase, or a list of countries and cities would make places of firms */
	if (second > first && in_list(f, two, LIST_PLACE))
		return second >= rest.n || strchr(",.)", rest.p[second]);
	return in_list(f, str_cut(rest, 2, first), LIST_PLACE) && (first >= rest.n || strchr(",.)", rest.p[first]));
}

static bool
kind_of_run(const struct finder *f, const struct run *r, bool titled, bool first, enum name_kind *kind, const char **how)
{
	struct span at = { r->word[0].start, r->word[r->n - 1].end };
	struct str whole = text_at(f, at.start, at.end), last = run_word(f, r, r->n - 1), head = run_word(f, r, 0);
	const struct slot *seen = look_up(f->seen, whole);

	if (seen && seen->lists) {
		*kind = seen->kind;
		*how = "seen";
		return true;
	}
	*how = "shape";
	if (str_starts(whole, S("CVE-")))
		return false;
	/* generic words in capitals: "the Company", "the Commission" */
	if (r->n == 1 && (in_list(f, whole, LIST_ORG_END) || in_list(f, whole, LIST_PRODUCT_END) || in_list(f, whole, LIST_PLACE_END) ||
	    in_list(f, whole, LIST_PLACE_HEAD)))
		return false;
	if (in_list(f, whole, LIST_PLACE) || (r->n > 1 && (in_list(f, last, LIST_PLACE_END) ||
	    (in_list(f, head, LIST_PLACE_HEAD) && in_list(f, last, LIST_PLACE)))))
		*kind = NAME_PLACE;
	else if (in_list(f, last, LIST_ORG_END) && r->n > 1)
		*kind = NAME_ORG;
	else if (r->n > 1 && r->n < 5 && in_list(f, head, LIST_FIRST))
		*kind = NAME_PERSON;
	else if (titled || (r->n > 1 && r->n < 5 && title_behind(f, at.end))) {
		*kind = NAME_PERSON;
		*how = "context";
	} else if (r->n > 1 && (version_word(last) || in_list(f, last, LIST_PRODUCT_END)))
		*kind = NAME_PRODUCT;
	else if (r->n == 1 && islower((unsigned char)head.p[0]) && head.n > 2)
		*kind = NAME_PRODUCT;
	else if (dateline(f, r))
		*kind = NAME_PLACE;
	else if (r->n == 1 && isalpha((unsigned char)whole.p[0]) && version_word(whole) && whole.n > 1)
		*kind = NAME_PRODUCT; /* K9, RX-5 */
	else if (r->n == 1 && first && ((!subject_follows(f, at.end, false) && !capital_inside(f, whole)) || noun_shaped(whole) || written_small(f, whole)))
		return false;
	else if (r->n == 1 && ((noun_shaped(whole) && written_small(f, whole)) || idle_acronym(f, at, whole)))
		return false;
	else if ((r->n == 2 || r->n == 3) && !noun_shaped(last) && !in_list_lower(f, last, LIST_HEAD) && called_by(f, last) &&
	    !called_by(f, head)) {
		*kind = NAME_PERSON;
		*how = "context";
	} else if (r->n < 3 && followed_by_place(f, at.end)) {
		*kind = NAME_PLACE;
		*how = "context";
	} else if (r->n == 1 && place_before(f, at.start)) {
		*kind = NAME_PLACE;
		*how = "guess";
	} else
		*kind = NAME_ORG;
	return true;
}

/* An organisation of the table stands here, whose name is nobody else's. */
static bool
starts_known(const struct finder *f, uint32_t at)
{
	struct entity_match m;

	return entity_at(f->x->entities, str_cut(f->out->text, 0, f->sentence.end), at, &m) && !m.ambiguous &&
	    f->x->entities->all.v[m.entity[0]].kind == ENTITY_ORG;
}

/* The rest of the run from its i-th word is a name of the table or of this article. */
static bool
is_known(const struct finder *f, const struct run *r, size_t i)
{
	const struct slot *seen = look_up(f->seen, text_at(f, r->word[i].start, r->word[r->n - 1].end));

	return (seen && seen->lists) || starts_known(f, r->word[i].start);
}

/* Takes the run at `at` as a name where it is one; returns where to go on. */
static uint32_t
take_run(struct finder *f, uint32_t at, bool first)
{
	struct run r;
	enum name_kind kind;
	const char *how;
	bool titled = false;
	uint32_t end;

	read_run(f, at, false, &r);
	if (r.n == 0)
		return word_end(f->out->text, at, f->sentence.end);
	end = r.word[r.n - 1].end;
	titled = title_before(f, at);
	while (r.n) {
		struct str w = run_word(f, &r, 0);
		if (in_list(f, w, LIST_TITLE))
			titled = true;
		else if (in_list_lower(f, w, LIST_COMMON)) {
			titled = false;
			first = false; /* what follows a common word is not the first */
		} else if (first && r.word[0].start == at && in_list_lower(f, w, LIST_HEAD) && (r.n == 1 || is_known(f, &r, 1)))
			first = false;
		else
			break;
		drop_first(&r);
	}
	while (r.n && !(r.n > 1 && in_list(f, run_word(f, &r, r.n - 1), LIST_ORG_END)) &&
	    (in_list(f, run_word(f, &r, r.n - 1), LIST_TITLE) || in_list_lower(f, run_word(f, &r, r.n - 1), LIST_COMMON))) {
		r.n--;
		end = r.n ? r.word[r.n - 1].end : end;
	}
	/* "Chief Operating Officer NAME" */
	for (size_t i = 0; titled && i + 1 < r.n && i < 3; i++)
		if (str_eq(run_word(f, &r, i), S("Officer")) || str_eq(run_word(f, &r, i), S("President"))) {
			memmove(r.word, r.word + i + 1, (r.n - i - 1) * sizeof *r.word);
			r.n -= i + 1;
			break;
		}
	/* a title or common word inside parts two names: "Acme CEO Jane Doe" */
	for (size_t i = 1; i < r.n; i++)
		if (in_list(f, run_word(f, &r, i), LIST_TITLE) || starts_known(f, r.word[i].start)) {
			end = r.word[i - 1].end;
			r.n = i;
		}
	if (r.n == 0)
		return end;
	if (r.word[0].start > at && !titled)
		return r.word[0].start; /* the table may know what follows */
	if (r.n == 1 && utf8_count(run_word(f, &r, 0)) < 2)
		return end;
	if (kind_of_run(f, &r, titled, first && r.word[0].start == at, &kind, &how))
		add_name(f, kind, (struct span){ r.word[0].start, r.word[r.n - 1].end }, how);
	return end;
}

/* What the table knows at `at`, with the capitalised words that run on behind it ("Galaxy Watch Active 2"). */
static uint32_t
take_known(struct finder *f, uint32_t at, bool first)
{
	struct str t = str_cut(f->out->text, 0, f->sentence.end);
	struct entity_match m;
	enum name_kind kind;
	struct span span;
	struct run r;
	uint32_t next;

	if (!entity_at(f->x->entities, t, at, &m))
		return at;
	kind = kind_of_entity(f->x->entities->all.v[m.entity[0]].kind);
	span = (struct span){ at, (uint32_t)m.end };
	if (m.ambiguous) {
		const struct slot *seen = look_up(f->seen, text_at(f, at, span.end));
		if (seen && seen->lists)
			kind = seen->kind;
		else if (kind == NAME_PERSON || (first && !subject_follows(f, span.end, true)))
			return at;
		else if (in_list_lower(f, text_at(f, at, span.end), LIST_COMMON))
			return at;
	}
	next = span.end < f->sentence.end && t.p[span.end] == ' ' ? span.end + 1 : span.end;
	if (next > span.end && kind == NAME_PLACE && next < f->sentence.end && isupper((unsigned char)t.p[next])) {
		/* "Japan Airlines": a place at the head of an organisation's name */
		read_run(f, next, true, &r);
		for (size_t i = 0; i < r.n; i++)
			if (in_list(f, run_word(f, &r, i), LIST_TITLE))
				r.n = i;
		while (r.n && !in_list(f, run_word(f, &r, r.n - 1), LIST_ORG_END))
			r.n--;
		if (r.n) {
			add_name(f, NAME_ORG, (struct span){ at, r.word[r.n - 1].end }, "shape");
			return r.word[r.n - 1].end;
		}
	}
	if (next > span.end && (kind == NAME_ORG || kind == NAME_PRODUCT) && next < f->sentence.end) {
		struct entity_match other;
		read_run(f, next, true, &r);
		while (r.n && (in_list_lower(f, run_word(f, &r, r.n - 1), LIST_COMMON) || in_list(f, run_word(f, &r, r.n - 1), LIST_TITLE)))
			r.n--;
		for (size_t i = 0; i < r.n; i++)
			if (in_list(f, run_word(f, &r, i), LIST_TITLE) || in_list_lower(f, run_word(f, &r, i), LIST_COMMON) ||
			    (i == 0 && in_list(f, run_word(f, &r, i), LIST_FIRST)) ||
			    (entity_at(f->x->entities, t, r.word[i].start, &other) &&
			    f->x->entities->all.v[other.entity[0]].kind != ENTITY_PRODUCT))
				r.n = i;
		if (r.n) {
			span.end = r.word[r.n - 1].end;
			kind = in_list(f, run_word(f, &r, r.n - 1), LIST_ORG_END) ? NAME_ORG : NAME_PRODUCT;
		}
	}
	add_name(f, kind, span, "table");
	return span.end;
}

/* Headlines: only names that were seen in running text or that the table is sure of. */
static uint32_t
take_seen(struct finder *f, uint32_t at)
{
	struct run r;
	struct entity_match m;

	read_run(f, at, false, &r);
	for (size_t n = r.n; n > 0; n--) {
		struct span span = { r.word[0].start, r.word[n - 1].end };
		const struct slot *seen = look_up(f->seen, text_at(f, span.start, span.end));
		if (seen && seen->lists) {
			add_name(f, seen->kind, span, "seen");
			return span.end;
		}
	}
	if (entity_at(f->x->entities, str_cut(f->out->text, 0, f->sentence.end), at, &m) && !m.ambiguous) {
		add_name(f, kind_of_entity(f->x->entities->all.v[m.entity[0]].kind), (struct span){ at, (uint32_t)m.end }, "table");
		return (uint32_t)m.end;
	}
	return at;
}

static bool
small_in_titles(struct str w)
{
	static const char *const small[] = { "after", "about", "above", "under", "amid", "among", "against", "between", "during", "without",
		"while", "through", "before", "until", "since", "their", "because", "toward", "towards", "within", "versus" };

	for (size_t i = 0; i < sizeof small / sizeof *small; i++)
		if (str_eq(w, str_z(small[i])))
			return true;
	return false;
}

/* Most long words have a capital: a headline, in which capitals tell nothing. */
static bool
title_case(struct str s)
{
	size_t words = 0, capitals = 0;

	/* a full stop at its end makes running text of it */
	if (s.n == 0 || strchr(".?!\"", s.p[s.n - 1]))
		return false;
	for (uint32_t at = 0; at < s.n;) {
		uint32_t end = word_end(s, at, (uint32_t)s.n);
		if (end - at > 3 && isalpha((unsigned char)s.p[at])) {
			words++;
			capitals += isupper((unsigned char)s.p[at]) != 0;
			/* a verb in small letters, where headlines leave small only such words */
			if (islower((unsigned char)s.p[at]) && end - at > 4 && !small_in_titles(str_cut(s, at, end)))
				return false;
		}
		at = end;
	}
	return words >= 4 && capitals * 10 >= words * 7;
}

static void
read_sentence(struct finder *f, bool headline)
{
	struct str t = f->out->text;
	bool first = true;

	f->figure = 0;
	for (size_t low = 0, high = f->out->figures.n; low < high;) {
		size_t mid = (low + high) / 2;
		if (f->out->figures.v[mid].at.end <= f->sentence.start)
			f->figure = low = mid + 1;
		else
			high = mid;
	}
	for (uint32_t at = f->sentence.start; at < f->sentence.end;) {
		unsigned char c = (unsigned char)t.p[at];
		uint32_t next;

		if (in_figure(f, at)) {
			at = f->out->figures.v[f->figure].at.end;
			first = false;
			continue;
		}
		if (!(isalnum(c) || (c >= 0xc3 && c != 0xe2))) {
			/* behind a colon, a bullet or an opening quote a capital tells as little as at the start */
			if (c == ':' || c == '"' || str_starts(text_at(f, at, f->sentence.end), S("\xe2\x80\x9c")))
				first = true;
			at++;
			continue;
		}
		next = headline ? take_seen(f, at) : take_known(f, at, first);
		if (next == at && !headline)
			next = is_capital(text_at(f, at, word_end(t, at, f->sentence.end))) ? take_run(f, at, first) : at;
		if (next == at)
			next = word_end(t, at, f->sentence.end);
		at = next;
		first = false;
	}
}

static int
by_start(const void *a, const void *b)
{
	const struct name *x = a, *y = b;

	return (x->at.start > y->at.start) - (x->at.start < y->at.start);
}

void
names_find(struct extract *x, struct article *out)
{
	struct finder *f = arena_zalloc(&x->arena, sizeof *f);

	f->x = x;
	f->out = out;
	for (int pass = 0; pass < 2; pass++)
		for (f->index = 0; f->index < out->sentences.n; f->index++) {
			f->sentence = out->sentences.v[f->index];
			if (f->sentence.end - f->sentence.start > SENTENCE_MAX)
				continue;
			if (title_case(text_at(f, f->sentence.start, f->sentence.end)) == (pass == 1))
				read_sentence(f, pass == 1);
		}
	if (out->names.n)
		qsort(out->names.v, out->names.n, sizeof *out->names.v, by_start);
}
