#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"
#include "../lib/limits.h"
#include "../lib/paths.h"
#include "../lib/utf8.h"

/*
 * Names of one spelling and kind are one group, and a group is one entity. What the table knows beyond doubt
 * comes first; that decides about the doubtful (an ordinary word, a surname, a name of several); what is
 * left gets a key of its own spelling, shared along the ways in which articles shorten a name: the
 * surname of a person named in full, the acronym in parentheses, the first words of a longer name.
 */

enum { LINKED_MAX = 2000 }; /* groups that are compared with each other: keeps the work bounded */

struct group {
	struct str text, kind;
	int entity;            /* index into the table; -1: the table does not say */
	int same;              /* the group whose key this one shares, or -1 */
	struct entity_match match;
	bool doubtful;
};

struct groups {
	LIST(struct group) list;
	int *place;            /* hash table, -1 is free */
	size_t cap;
	int *of_name;
};

int
entities_load(struct normalize *n, const char *extra, struct err *e)
{
	n->entities = arena_alloc(&n->keep, sizeof *n->entities);
	entities_init(n->entities);
	if (entities_read(n->entities, paths_data(&n->keep, "tables/entities.tsv"), e) < 0)
		return -1;
	if (extra && entities_read(n->entities, extra, e) < 0) {
		e->kind = ERR_CONFIG;
		return -1;
	}
	return 0;
}

static int
group_of(struct normalize *n, struct groups *g, const struct name *name)
{
	uint32_t h = 2166136261u;
	size_t i;
	struct group *x;

	for (size_t k = 0; k < name->text.n; k++)
		h = (h ^ (unsigned char)name->text.p[k]) * 16777619u;
	for (i = h & (g->cap - 1); g->place[i] >= 0; i = (i + 1) & (g->cap - 1)) {
		x = &g->list.v[g->place[i]];
		if (str_eq(x->text, name->text) && str_eq(x->kind, name->kind))
			return g->place[i];
	}
	g->place[i] = (int)g->list.n;
	x = arena_push(&n->arena, &g->list);
	x->text = name->text;
	x->kind = name->kind;
	x->entity = x->same = -1;
	return g->place[i];
}

static void
make_groups(struct normalize *n, const struct line *line, struct groups *g)
{
	for (g->cap = 64; g->cap < line->names.n * 2; g->cap *= 2)
		;
	g->place = arena_alloc(&n->arena, g->cap * sizeof *g->place);
	memset(g->place, 0xFF, g->cap * sizeof *g->place);
	g->of_name = arena_alloc(&n->arena, (line->names.n + 1) * sizeof *g->of_name);
	for (size_t i = 0; i < line->names.n; i++)
		g->of_name[i] = group_of(n, g, &line->names.v[i]);
}

/* ---- what the table knows ---- */

/* Marks an entity as spoken of, and its owners with it: an article on the iPhone speaks for Apple. */
static void
mark(const struct entities *t, unsigned char *present, int entity)
{
	for (int steps = 0; entity >= 0 && steps < 16; steps++, entity = t->all.v[entity].owner)
		present[entity] = 1;
}

static void
take(struct group *x, const struct entities *t, unsigned char *present, int entity)
{
	x->entity = entity;
	mark(t, present, entity);
}

static bool
kind_fits(const struct group *x, const struct entity *e)
{
	return str_eq(x->kind, str_z(entity_kind_word(e->kind)));
}

static struct str
last_word(struct str s)
{
	for (size_t i = s.n; i > 0; i--)
		if (s.p[i - 1] == ' ')
			return str_cut(s, i, s.n);
	return s;
}

/* The one name of this kind in full whose last word this is; -1: none, -2: several. */
static int
surname_of(const struct groups *g, const struct group *x, struct str kind)
{
	int found = -1;

	for (size_t i = 0; i < g->list.n && i < LINKED_MAX; i++) {
		const struct group *y = &g->list.v[i];
		if (y->text.n <= x->text.n || y->text.p[y->text.n - 1] != x->text.p[x->text.n - 1] || !str_eq(y->kind, kind) ||
		    !str_eq(last_word(y->text), x->text))
			continue;
		if (found >= 0 && !(y->entity >= 0 && y->entity == g->list.v[found].entity))
			return -2;
		found = (int)i;
	}
	return found;
}

static int
person_in_full(const struct groups *g, const struct group *x)
{
	return surname_of(g, x, S("person"));
}

static bool
supported(const struct entities *t, const unsigned char *present, int entity)
{
	int owner = t->all.v[entity].owner;

	return present[entity] || (owner >= 0 && present[owner]);
}

static void
decide(const struct entities *t, struct groups *g, struct group *x, unsigned char *present)
{
	int fits = -1, n_fits = 0, backed = -1, n_backed = 0;

	bool person = str_eq(x->kind, S("person"));

	for (int i = 0; i < x->match.n; i++)
		person |= t->all.v[x->match.entity[i]].kind == ENTITY_PERSON;
	if (person && str_chr(x->text, ' ') == x->text.n) {
		int full = person_in_full(g, x);
		if (full >= 0)
			x->same = full;
		if (full != -1)
			return; /* two persons of one surname: left open */
	}
	for (int i = 0; i < x->match.n; i++) {
		const struct entity *e = &t->all.v[x->match.entity[i]];
		bool fit = kind_fits(x, e);
		if (fit && e->kind != ENTITY_PERSON) {
			fits = x->match.entity[i];
			n_fits++;
		}
		if (supported(t, present, x->match.entity[i]) && (fit || e->kind != ENTITY_PERSON)) {
			backed = x->match.entity[i];
			n_backed++;
		}
	}
	if (n_backed == 1)
		take(x, t, present, backed);
	else if (n_fits == 1)
		take(x, t, present, fits);
}

/* "US Federal Trade Commission" is the one that the table knows, if that is of the country. */
static bool
known_of_country(const struct entities *t, const struct group *x, struct entity_match *m)
{
	static const struct { const char *word, *country; } of[] = {
		{ "US ", "united-states" }, { "U.S. ", "united-states" }, { "UK ", "united-kingdom" }, { "U.K. ", "united-kingdom" },
		{ "American ", "united-states" }, { "British ", "united-kingdom" }, { "Chinese ", "china" }, { "EU ", "european-union" },
	};

	for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
		struct str word = str_z(of[i].word);
		if (!str_starts(x->text, word) || !entity_named(t, str_cut(x->text, word.n, x->text.n), m) || m->ambiguous)
			continue;
		return str_eq(t->all.v[m->entity[0]].owner_key, str_z(of[i].country));
	}
	return false;
}

static void
ask_table(const struct entities *t, struct groups *g, unsigned char *present)
{
	for (size_t i = 0; i < g->list.n; i++) {
		struct group *x = &g->list.v[i];
		if (!entity_named(t, x->text, &x->match) && !known_of_country(t, x, &x->match))
			continue;
		if (x->match.ambiguous)
			x->doubtful = true;
		else
			take(x, t, present, x->match.entity[0]);
	}
	for (size_t i = 0; i < g->list.n; i++)
		if (g->list.v[i].doubtful)
			decide(t, g, &g->list.v[i], present);
}

/* ---- names the table does not have ---- */

/* Do these letters head the words of the name, small words apart? */
static bool
initials(struct str acronym, struct str name)
{
	size_t k = 0;
	struct str word;

	while (str_token(&name, ' ', &word)) {
		if (!word.n || (word.p[0] >= 'a' && word.p[0] <= 'z'))
			continue;
		if (k >= acronym.n || acronym.p[k] != word.p[0])
			return false;
		k++;
	}
	return k == acronym.n && k >= 2;
}

static void
link_acronyms(const struct line *line, struct groups *g)
{
	for (size_t i = 0; i + 1 < line->names.n; i++) {
		const struct name *a = &line->names.v[i], *b = &line->names.v[i + 1];
		int ga = g->of_name[i], gb = g->of_name[i + 1];
		struct group *x = &g->list.v[ga], *y = &g->list.v[gb];
		if (ga == gb || b->start < a->end || !str_eq(str_cut(line->text, a->end, b->start), S(" (")) ||
		    b->end >= line->text.n || line->text.p[b->end] != ')' || !initials(b->text, a->text))
			continue;
		if (y->entity < 0 && y->same < 0 && x->same != gb)
			y->same = ga;
		else if (y->entity >= 0 && x->entity < 0 && x->same < 0)
			x->same = gb;
	}
}

static bool
all_capitals(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < 'A' || s.p[i] > 'Z')
			return false;
	return s.n >= 3;
}

/* The one organisation of the article that has these initials, said or not that they are its acronym; -1: none. */
static int
name_of_acronym(const struct groups *g, const struct group *x)
{
	int found = -1;

	for (size_t i = 0; i < g->list.n && i < LINKED_MAX; i++) {
		const struct group *y = &g->list.v[i];
		if (!str_eq(y->kind, S("org")) || !initials(x->text, y->text))
			continue;
		if (found >= 0)
			return -1;
		found = (int)i;
	}
	return found;
}

static bool
first_words(struct str shorter, struct str longer)
{
	return shorter.n >= 3 && longer.n > shorter.n && longer.p[shorter.n] == ' ' && str_starts(longer, shorter);
}

/* Does the name end in a word that firms add to theirs? What else adds a word may be a product, or a part. */
static bool
firm_word(struct normalize *n, struct str name)
{
	static const char *const words[] = { "Group", "Holdings", "Systems", "Technologies", "Technology", "Labs", "Robotics", "Networks",
		"Media", "Broadband", "Capital", "Partners", "Software", "Bank", "Airlines", "Airways", "Telecommunications", "Telecom",
		"International", "Industries", "Motors", "Energy", "Therapeutics", "Pharmaceuticals", "Security", "Interactive",
		"Entertainment", "Games", "Studios", "Ventures", "Research", "Electronics", "Semiconductor", "Semiconductors", "Solutions",
		"Services", "Financial", "Insurance", "Analytics", "Communications", "Computing", "Health", "Aerospace", "Space", "Foods",
		"Brands", "Stores", "Logistics", "Party", "Materials", "Instruments", "Devices", "Dynamics", "Biosciences", "Automotive", "AI" };
	struct str slug = entity_slug(&n->arena, name), word = slug; /* without "Inc" and its kin */

	for (size_t i = 0; i < slug.n; i++)
		if (slug.p[i] == '-')
			word = str_cut(slug, i + 1, slug.n);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_ieq(word, str_z(words[i])))
			return true;
	return str_eq(last_word(name), S("Group")) || str_eq(last_word(name), S("Holdings"));
}

/* "Borealis" is Borealis Robotics where the article has no other name that begins so, and where the long name
 * came first or is plainly a firm's. */
static int
name_in_full(struct normalize *n, const struct groups *g, const struct group *x)
{
	int found = -1;

	for (size_t i = 0; i < g->list.n && i < LINKED_MAX; i++) {
		const struct group *y = &g->list.v[i];
		if (!first_words(x->text, y->text))
			continue;
		if (!str_eq(y->kind, x->kind) || (i > (size_t)(x - g->list.v) && !firm_word(n, y->text)))
			return -1;
		if (found >= 0 && (y->entity < 0 || y->entity != g->list.v[found].entity))
			return -1;
		found = (int)i;
	}
	return found;
}

/* "Kestrel 5" where the article has "Halden Kestrel 5" and Halden as well: the maker's name is no part of it. */
static int
with_maker(const struct groups *g, const struct group *x)
{
	int found = -1;

	for (size_t i = 0; i < g->list.n && i < LINKED_MAX; i++) {
		const struct group *y = &g->list.v[i];
		struct str maker;
		bool known = false;
		if (!str_eq(y->kind, x->kind) || y->entity >= 0 || !str_ends(y->text, x->text) || y->text.n < x->text.n + 2 ||
		    y->text.p[y->text.n - x->text.n - 1] != ' ')
			continue;
		maker = str_cut(y->text, 0, y->text.n - x->text.n - 1);
		for (size_t k = 0; k < g->list.n && k < LINKED_MAX && !known; k++)
			known = str_eq(g->list.v[k].text, maker) && str_eq(g->list.v[k].kind, S("org"));
		if (!known)
			continue;
		if (found >= 0)
			return -1;
		found = (int)i;
	}
	return found;
}

static void
link_unknown(struct normalize *n, struct groups *g)
{
	for (size_t i = 0; i < g->list.n && i < LINKED_MAX; i++) {
		struct group *x = &g->list.v[i];
		int full = -1;
		if (x->entity >= 0 || x->same >= 0)
			continue;
		if (str_eq(x->kind, S("person")) && str_chr(x->text, ' ') == x->text.n) {
			full = person_in_full(g, x);
			if (full == -1) /* a name in full that nothing in the text shows to be a person's */
				full = surname_of(g, x, S("org"));
		} else if (str_eq(x->kind, S("org"))) {
			full = all_capitals(x->text) ? name_of_acronym(g, x) : -1;
			if (full < 0)
				full = name_in_full(n, g, x);
			if (full < 0 && (full = person_in_full(g, x)) > (int)i)
				full = -1; /* a firm that bears a name is named before the person; a surname is not */
		} else if (str_eq(x->kind, S("product")))
			full = with_maker(g, x);
		if (full >= 0 && g->list.v[full].same != (int)i)
			x->same = full;
	}
}

/* ---- writing down ---- */

static const struct group *
chief(const struct groups *g, const struct group *x)
{
	for (int steps = 0; x->same >= 0 && steps < 4; steps++)
		x = &g->list.v[x->same];
	return x;
}

static void
name_it(struct normalize *n, const struct group *x, struct name *name)
{
	const struct entities *t = n->entities;

	if (x->entity < 0) {
		name->entity = entity_slug(&n->arena, x->text);
		name->label = x->text;
		name->type = x->kind;
		return;
	}
	const struct entity *e = &t->all.v[x->entity];
	name->known = true;
	name->entity = e->key;
	name->label = e->label;
	name->type = str_z(entity_kind_word(e->kind));
	name->ticker = e->ticker;
	if (e->owner >= 0 && e->kind != ENTITY_PLACE)
		name->owner = t->all.v[e->owner].key;
}

/* Words around a name that do not make another thing of it: "with X", "to the X". */
static bool
only_small_words(struct str s)
{
	static const char *const small[] = { "with", "to", "and", "or", "the", "by", "for", "from", "of", "at", "in", "on", "but" };
	struct str word;

	while (str_token(&s, ' ', &word)) {
		bool known = !word.n || str_eq(word, S("'s")) || str_eq(word, S("\xE2\x80\x99s"));
		for (size_t i = 0; i < sizeof small / sizeof *small && !known; i++)
			known = word.n == strlen(small[i]) && str_ieq(word, str_z(small[i]));
		if (!known)
			return false;
	}
	return true;
}

/* The one name inside a filler, where the rest is small words; -1: none. */
static int
name_inside(const struct line *line, const struct role *r)
{
	size_t low = 0, high = line->names.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (line->names.v[mid].start < r->start)
			low = mid + 1;
		else
			high = mid;
	}
	if (low >= line->names.n || line->names.v[low].end > r->end)
		return -1;
	return only_small_words(str_cut(line->text, r->start, line->names.v[low].start)) &&
	    only_small_words(str_cut(line->text, line->names.v[low].end, r->end)) ? (int)low : -1;
}

/* A filler that is no name of the list: the table may know it whole; a reference stands for a name of the article. */
static void
name_role(struct normalize *n, const struct line *line, struct role *r)
{
	struct str text = r->resolved.n ? r->resolved : r->text;
	struct entity_match m;

	if (r->figure >= 0 || r->name >= 0 || !text.n)
		return;
	if (!r->resolved.n && name_inside(line, r) >= 0) {
		r->entity = line->names.v[name_inside(line, r)].entity;
		return;
	}
	for (size_t i = 0; i < line->names.n; i++)
		if (str_eq(line->names.v[i].text, text)) {
			r->entity = line->names.v[i].entity;
			return;
		}
	if (entity_named(n->entities, text, &m) && !m.ambiguous)
		r->entity = n->entities->all.v[m.entity[0]].key;
}

void
entities_find(struct normalize *n, struct line *line)
{
	struct groups g = { 0 };
	unsigned char *present = arena_zalloc(&n->arena, n->entities->all.n + 1);
	size_t work = 0;

	make_groups(n, line, &g);
	ask_table(n->entities, &g, present);
	link_acronyms(line, &g);
	link_unknown(n, &g);
	for (size_t i = 0; i < line->names.n; i++)
		name_it(n, chief(&g, &g.list.v[g.of_name[i]]), &line->names.v[i]);
	for (size_t i = 0; i < line->claims.n; i++)
		for (size_t k = 0; k < line->claims.v[i].roles.n && work < 20000000; k++, work += line->names.n)
			name_role(n, line, &line->claims.v[i].roles.v[k]);
}
