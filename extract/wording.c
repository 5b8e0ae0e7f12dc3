#include "wording.h"

#include <string.h>

#include "../lib/input.h"
#include "../lib/limits.h"
#include "page.h"

/*
 * Phrases are found by the hash of their first three bytes: one look at each place of a line, whatever the number of
 * phrases. Classes are cut into words, and a word is looked up by a hash that grows with each letter, so that
 * "advert*" is met on the way to "advertisement".
 */

enum { HEADS = 4096, KEY = 3, PHRASE_MAX = 100, CLASS_HEADS = 1024, CLASS_MAX = 24, HINTS_MAX = 600 };

struct phrase {
	const char *p;
	uint32_t next;         /* 1 + index of the next with this hash */
	uint16_t n;
	uint8_t list;
	bool goes_on, inside;  /* word*, *word */
};

struct class {
	uint64_t hash;
	uint32_t next, marks;
	bool goes_on;
};

struct wording {
	LIST(struct phrase) phrases;
	LIST(struct class) classes;
	uint32_t head[HEADS], class_head[CLASS_HEADS];
	uint32_t first[WORDING_LISTS + 1]; /* phrases of a list stand together */
	bool prefix[CLASS_MAX + 1];        /* some class word goes on after this many letters */
};

static const struct { const char *name; uint32_t marks; } lists[WORDING_LISTS] = {
	[WORDING_LINE_BEGINS] = { "line begins", 0 }, [WORDING_LABEL] = { "label", 0 },
	[WORDING_LINE_IS] = { "line is", 0 }, [WORDING_PLEA] = { "plea", 0 },
	[WORDING_CHANNEL] = { "channel", 0 }, [WORDING_READER] = { "reader", 0 }, [WORDING_CONSENT] = { "consent", 0 },
	[WORDING_DISCLAIMER] = { "disclaimer", 0 }, [WORDING_SECTION_ENDS] = { "section ends", 0 }, [WORDING_WALL] = { "wall", 0 }, [WORDING_NOTICE] = { "notice", 0 },
	[WORDING_BYLINE_OPENS] = { "byline opens", 0 }, [WORDING_BYLINE_JOINS] = { "byline joins", 0 },
	[WORDING_BYLINE_ROLE] = { "byline role", 0 },
	[WORDING_MONTH] = { "month 1", 0 }, { "month 2", 0 }, { "month 3", 0 }, { "month 4", 0 }, { "month 5", 0 }, { "month 6", 0 },
	{ "month 7", 0 }, { "month 8", 0 }, { "month 9", 0 }, { "month 10", 0 }, { "month 11", 0 }, { "month 12", 0 },
	[WORDING_CLASS] = { "class body", MARK_BODY }, { "class lead", MARK_LEAD }, { "class byline", MARK_BYLINE },
	{ "class caption", MARK_CAPTION }, { "class comments", MARK_COMMENTS }, { "class hidden", MARK_HIDDEN },
	{ "class boiler", MARK_BOILER }, { "class foot", MARK_BOILER | MARK_FOOT },
};

static unsigned char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (unsigned char)(c | 0x20) : (unsigned char)c;
}

static bool
is_word(char c)
{
	return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || (unsigned char)c >= 0x80;
}

static unsigned
key(const char *p)
{
	return ((unsigned)lower(p[0]) * 0x9e5u ^ (unsigned)lower(p[1]) * 0x59du ^ (unsigned)lower(p[2]) * 0x3b1u) % HEADS;
}

static uint64_t
grow_hash(uint64_t hash, char c)
{
	return (hash ^ (unsigned char)c) * 0x100000001b3u;
}

static void
add_class(struct arena *keep, struct wording *w, struct str s, uint32_t marks)
{
	struct class *c;
	uint64_t hash = 0xcbf29ce484222325u;
	bool goes_on = str_ends(s, S("*"));

	s.n -= goes_on;
	for (size_t i = 0; i < s.n; i++)
		hash = grow_hash(hash, s.p[i]);
	if (goes_on && s.n <= CLASS_MAX)
		w->prefix[s.n] = true;
	c = arena_push(keep, &w->classes);
	*c = (struct class){ .hash = hash, .next = w->class_head[hash % CLASS_HEADS], .marks = marks, .goes_on = goes_on };
	w->class_head[hash % CLASS_HEADS] = (uint32_t)w->classes.n;
}

static void
add_phrase(struct arena *keep, struct wording *w, struct str s, enum wording_list list)
{
	struct phrase p = { .list = (uint8_t)list };

	if (s.n > 1 && s.p[0] == '*') {
		p.inside = true;
		s = str_cut(s, 1, s.n);
	}
	if (s.n > 1 && s.p[s.n - 1] == '*') {
		p.goes_on = true;
		s.n--;
	}
	p.p = s.p;
	p.n = (uint16_t)s.n;
	*arena_push(keep, &w->phrases) = p;
}

struct wording *
wording_read(struct arena *keep, const char *path, struct err *e)
{
	struct wording *w = arena_zalloc(keep, sizeof *w);
	struct input *in = input_open(path, e);
	struct str rest, line;
	int list = -1, number = 0;

	if (!in)
		return NULL;
	if (input_rest(in, TABLE_MAX, &rest, e) < 0) {
		input_close(in);
		return NULL;
	}
	rest = arena_dup(keep, rest);
	input_close(in);
	while (str_token(&rest, '\n', &line)) {
		number++;
		line = str_trim(line);
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (line.p[0] == '[' && line.p[line.n - 1] == ']') {
			int before = list;
			struct str name = str_cut(line, 1, line.n - 1);
			for (list = WORDING_LISTS - 1; list >= 0 && !str_eq(name, str_z(lists[list].name)); list--)
				;
			if (list <= before) {
				err_set(e, ERR_CONFIG, "bad-pattern", "%s:%d: no list [%.*s] at this place", path, number, SARG(name));
				return NULL;
			}
			for (int i = before + 1; i <= list; i++)
				w->first[i] = (uint32_t)w->phrases.n;
		} else if (list < 0 || line.n > PHRASE_MAX) {
			err_set(e, ERR_CONFIG, "bad-pattern", "%s:%d: %s", path, number, list < 0 ? "a phrase before any list" : "longer than a phrase");
			return NULL;
		} else if (list >= WORDING_CLASS)
			add_class(keep, w, line, lists[list].marks);
		else
			add_phrase(keep, w, line, (enum wording_list)list);
	}
	for (int i = list + 1; i <= WORDING_LISTS; i++)
		w->first[i] = (uint32_t)w->phrases.n;
	for (uint32_t i = w->first[WORDING_PLEA]; i < w->first[WORDING_MONTH]; i++) {
		struct phrase *p = &w->phrases.v[i];
		if (p->n < KEY)
			continue; /* too short for the table: "us" */
		p->next = w->head[key(p->p)];
		w->head[key(p->p)] = i + 1;
	}
	return w;
}

static bool
fits(const struct phrase *p, struct str s, size_t at)
{
	if (p->n > s.n - at)
		return false;
	for (size_t i = 0; i < p->n; i++)
		if (lower(s.p[at + i]) != lower(p->p[i]))
			return false;
	if (!p->inside && at > 0 && is_word(p->p[0]) && is_word(s.p[at - 1]))
		return false;
	return p->goes_on || at + p->n == s.n || !is_word(p->p[p->n - 1]) || !is_word(s.p[at + p->n]);
}

size_t
wording_begins(const struct wording *w, enum wording_list list, struct str s)
{
	size_t best = 0;

	for (uint32_t i = w->first[list]; i < w->first[list + 1] && s.n; i++) {
		const struct phrase *p = &w->phrases.v[i];
		if (lower(p->p[0]) == lower(s.p[0]) && p->n > best && fits(p, s, 0))
			best = p->n;
	}
	return best;
}

bool
wording_is(const struct wording *w, enum wording_list list, struct str s)
{
	for (uint32_t i = w->first[list]; i < w->first[list + 1] && s.n; i++) {
		const struct phrase *p = &w->phrases.v[i];
		if (lower(p->p[0]) == lower(s.p[0]) && (p->goes_on ? p->n <= s.n : p->n == s.n) && fits(p, s, 0))
			return true;
	}
	return false;
}

struct wording_count
wording_count(const struct wording *w, struct str s)
{
	struct wording_count c = { { 0 } };
	uint32_t seen[32], n_seen = 0;

	for (size_t at = 0; at + KEY <= s.n; at++)
		for (uint32_t i = w->head[key(s.p + at)]; i; i = w->phrases.v[i - 1].next) {
			const struct phrase *p = &w->phrases.v[i - 1];
			uint32_t k = 0;
			if (!fits(p, s, at))
				continue;
			while (k < n_seen && seen[k] != i)
				k++;
			if (k == n_seen && n_seen < sizeof seen / sizeof *seen) {
				seen[n_seen++] = i;
				c.n[p->list]++;
			}
		}
	return c;
}

size_t
wording_find(const struct wording *w, enum wording_list list, struct str s, size_t from, size_t *n)
{
	for (size_t at = from; at < s.n; at++)
		for (uint32_t i = w->first[list]; i < w->first[list + 1]; i++)
			if (lower(w->phrases.v[i].p[0]) == lower(s.p[at]) && fits(&w->phrases.v[i], s, at)) {
				*n = w->phrases.v[i].n;
				return at;
			}
	return s.n;
}

int
wording_month(const struct wording *w, struct str word)
{
	size_t best = 0;
	int month = 0;

	for (int m = 0; m < 12; m++)
		for (uint32_t i = w->first[WORDING_MONTH + m]; i < w->first[WORDING_MONTH + m + 1]; i++) {
			const struct phrase *p = &w->phrases.v[i];
			if (p->n > best && str_istarts(word, (struct str){ p->p, p->n })) {
				best = p->n;
				month = m + 1;
			}
		}
	return month;
}

static uint32_t
class_marks(const struct wording *w, uint64_t hash, bool whole)
{
	uint32_t marks = 0;

	for (uint32_t i = w->class_head[hash % CLASS_HEADS]; i; i = w->classes.v[i - 1].next)
		if (w->classes.v[i - 1].hash == hash && (whole || w->classes.v[i - 1].goes_on))
			marks |= w->classes.v[i - 1].marks;
	return marks;
}

uint32_t
wording_class(const struct wording *w, struct str hints)
{
	const uint64_t none = 0xcbf29ce484222325u;
	uint64_t hash = none, pair = 0; /* of the word so far; of the one before, a blank, and it */
	uint32_t marks = 0;
	size_t n = 0;

	for (size_t i = 0; i <= hints.n && i < HINTS_MAX; i++) {
		char c = i < hints.n ? hints.p[i] : 0;
		bool small = c >= 'a' && c <= 'z', large = c >= 'A' && c <= 'Z';

		if (n && ((!small && !large) || (large && hints.p[i - 1] >= 'a' && hints.p[i - 1] <= 'z'))) {
			marks |= class_marks(w, hash, true);
			if (pair)
				marks |= class_marks(w, pair, true);
			pair = grow_hash(hash, ' ');
			hash = none;
			n = 0;
		}
		if (c == ' ' || c == '\t' || c == '\n')
			pair = 0; /* a pair stands in one name */
		if ((small || large) && n < CLASS_MAX) {
			c = (char)(c | 0x20);
			hash = grow_hash(hash, c);
			pair = pair ? grow_hash(pair, c) : 0;
			if (w->prefix[++n])
				marks |= class_marks(w, hash, false);
		}
	}
	return marks;
}
