#include "entity_table.h"

#include <string.h>

#include "utf8.h"

/* Finding the table's names in text. */

static bool
all_capitals(struct str s)
{
	uint32_t c;
	bool some = false;

	for (size_t at = 0, n; (n = utf8_next(s, at, &c)) != 0; at += n) {
		if (entity_letter(c) && !entity_upper(c) && !(c >= '0' && c <= '9'))
			return false;
		some |= entity_upper(c);
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
		bool la = na && entity_letter(ca), lw = nw && entity_letter(cw);
		if (la && lw) {
			want |= entity_upper(ca);
			have |= entity_upper(cw) || (cw >= '0' && cw <= '9');
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

	if (at >= text.n || !entity_letter_at(text, at, &n, &c))
		return false;
	if (!at)
		return true;
	before = utf8_prev(text, at);
	return !entity_letter_at(text, before, &n, &c);
}

bool
entity_at(const struct entities *t, struct str text, size_t at, struct entity_match *m)
{
	struct entity_token tok = { 0 }, next;
	uint32_t node = 0;
	size_t initial = 0; /* length of the last word */
	bool found = false;

	if (at >= text.n || entity_begins_none(t, text, at) || !word_start(text, at))
		return false;
	for (int i = 0; i < ENTITY_WORDS_MAX * 2; i++) {
		if (!entity_token_next(text, i ? tok.end : at, i ? &tok : NULL, &next))
			break;
		if (tok.sign == '.' && next.start != tok.end && initial != 1)
			break; /* a full stop with space behind it ends a sentence, unless it stands behind an initial */
		if (!next.sign)
			initial = next.n;
		node = entity_child(t, node, &next);
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
		if (!entity_letter_at(text, at, &n, &c)) {
			at += n ? n : 1;
			continue;
		}
		if (entity_at(t, text, at, m))
			return true;
		while (at < text.n && entity_letter_at(text, at, &n, &c))
			at += n;
	}
	return false;
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
	return whole(t, name, m) || whole(t, entity_bare(name), m);
}

const struct entity *
entity_owner(const struct entities *t, const struct entity *x)
{
	if (x->kind == ENTITY_PERSON || x->kind == ENTITY_PLACE)
		return x;
	for (int i = 0; i < ENTITY_OWNERS_MAX && x->owner >= 0; i++)
		x = &t->all.v[x->owner];
	return x;
}
