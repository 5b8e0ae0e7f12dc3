#include "normalize.h"

#include <string.h>

#include "../lib/entity.h"
#include "../lib/input.h"
#include "../lib/limits.h"
#include "../lib/paths.h"
#include "../lib/utf8.h"

/*
 * The checks compare what one article says with what else it says. A finding is arithmetic in words and takes no
 * side. In doubt a check says nothing: a false alarm is worse than a miss. What the kinds have in common is
 * here; each family of kinds has its file, check_NAME.c.
 */

enum { GROUPS_MAX = 64, FINDINGS_MAX = 500 };

struct check_words {
	struct { struct str name, phrases; } v[GROUPS_MAX];
	size_t n;
};

int
check_words_load(struct normalize *n, struct err *e)
{
	const char *path = paths_data(&n->keep, "tables/check-words.tsv");
	struct input *in = input_open(path, e);
	struct str line, name;
	size_t nr = 0;
	bool torn;
	int got;

	if (!in)
		return -1;
	n->check_words = arena_zalloc(&n->keep, sizeof *n->check_words);
	while ((got = input_line(in, CONF_MAX, &line, &torn, e)) > 0) {
		nr++;
		if (!line.n || line.p[0] == '#')
			continue;
		line = arena_dup(&n->keep, line);
		if (!str_token(&line, '\t', &name) || !name.n || !line.n)
			got = err_set(e, ERR_CONFIG, "bad-table", "%s:%zu: want a name, a tab, phrases", path, nr);
		else if (n->check_words->n == GROUPS_MAX)
			got = err_set(e, ERR_CONFIG, "bad-table", "%s:%zu: more than %d groups", path, nr, GROUPS_MAX);
		if (got < 0)
			break;
		n->check_words->v[n->check_words->n].name = name;
		n->check_words->v[n->check_words->n++].phrases = line;
	}
	input_close(in);
	return got < 0 ? -1 : 0;
}

static bool
wordish(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static size_t
phrase_end(struct str phrase, struct str text)
{
	bool open = str_ends(phrase, S("*"));

	if (open)
		phrase.n--;
	for (size_t at = 0; at + phrase.n <= text.n; at++) {
		size_t found = str_ifind(str_cut(text, at, text.n), phrase);
		if (at + found >= text.n)
			return 0;
		at += found;
		if (at + phrase.n <= text.n && (at == 0 || !wordish(text.p[at - 1])) &&
		    (open || at + phrase.n == text.n || !wordish(text.p[at + phrase.n])))
			return at + phrase.n;
	}
	return 0;
}

size_t
check_phrase(const struct normalize *n, const char *group, struct str text)
{
	struct str phrases, phrase;
	size_t end;

	for (size_t i = 0; i < n->check_words->n; i++) {
		if (!str_eq(n->check_words->v[i].name, str_z(group)))
			continue;
		for (phrases = n->check_words->v[i].phrases; str_token(&phrases, '|', &phrase);)
			if (phrase.n && (end = phrase_end(phrase, text)) != 0)
				return end;
	}
	return 0;
}

struct str
check_common_name(const struct normalize *n, const char *prefix, struct str words)
{
	struct str phrases, phrase;

	for (size_t i = 0; i < n->check_words->n; i++) {
		struct str name = n->check_words->v[i].name;
		if (!str_starts(name, str_z(prefix)))
			continue;
		for (phrases = n->check_words->v[i].phrases; str_token(&phrases, '|', &phrase);)
			if (str_ieq(phrase, words))
				return str_cut(name, strlen(prefix), name.n);
	}
	return words;
}

/* ---- findings ---- */

static void
join_claims(struct normalize *n, struct ids *ids, const struct claim *const claims[])
{
	for (; *claims; claims++) {
		bool known = false;
		for (size_t i = 0; i < ids->n; i++)
			known |= str_eq(ids->v[i], (*claims)->id);
		if (!known && (*claims)->id.n)
			*arena_push(&n->arena, ids) = (*claims)->id;
	}
}

struct check *
check_add(struct normalize *n, struct line *line, struct str kind, struct str status, const struct claim *const claims[],
    struct str message)
{
	struct check *c = NULL;

	for (size_t i = 0; i < line->checks.n && !c; i++)
		if (str_eq(line->checks.v[i].kind, kind) && str_eq(line->checks.v[i].message, message))
			c = &line->checks.v[i];
	if (!c) {
		if (line->checks.n == FINDINGS_MAX)
			return NULL;
		c = arena_push(&n->arena, &line->checks);
		c->kind = kind;
		c->status = status;
		c->message = message;
	}
	join_claims(n, &c->claims, claims);
	return c;
}

/* Six digits are more than the written figures carry, and make one value of what two articles imply. */
static struct dec
rounded(struct dec d)
{
	struct dec r;

	return dec_sign(d) != 0 && dec_div(d, (struct dec){ 1, 0 }, 6, &r) == 0 ? r : d;
}

struct derived *
derived_add(struct normalize *n, struct line *line, struct str kind, struct str subject, const struct interval *value,
    const struct claim *const claims[], struct str message)
{
	struct derived *d = NULL;

	for (size_t i = 0; i < line->derived.n && !d; i++)
		if (str_eq(line->derived.v[i].kind, kind) && str_eq(line->derived.v[i].message, message))
			d = &line->derived.v[i];
	if (!d) {
		if (line->derived.n == FINDINGS_MAX)
			return NULL;
		d = arena_push(&n->arena, &line->derived);
		d->kind = kind;
		d->subject = subject;
		d->value = rounded(value->mid);
		d->low = rounded(value->low);
		d->high = rounded(value->high);
		d->bounded = !value->open;
		d->message = message;
	}
	join_claims(n, &d->claims, claims);
	return d;
}

/* ---- looking at claims ---- */

const struct role *
claim_role(const struct claim *c, struct str role)
{
	for (size_t i = 0; i < c->roles.n; i++)
		if (str_eq(c->roles.v[i].role, role))
			return &c->roles.v[i];
	return NULL;
}

struct str
claim_attribute(const struct claim *c, struct str key)
{
	return json_text(json_get(c->object, S("attributes")), key);
}

int
claim_figure(const struct claim *c, struct str role)
{
	const struct role *r = claim_role(c, role);

	return r ? r->figure : -1;
}

int
figure_within(const struct line *line, uint32_t start, uint32_t end, struct str kind)
{
	size_t low = 0, high = line->figures.n;
	int found = -1;

	while (low < high) { /* figures stand in order of start */
		size_t mid = low + (high - low) / 2;
		if (line->figures.v[mid].start < start)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < line->figures.n && line->figures.v[low].start < end; low++) {
		if (line->figures.v[low].end > end || !str_eq(line->figures.v[low].kind, kind))
			continue;
		if (found >= 0)
			return -1;
		found = (int)low;
	}
	return found;
}

bool
claim_holds(const struct claim *c)
{
	static const char *const open[] = { "question", "conditional", "denied", "possible" };

	if (str_starts(c->polarity, S("neg")))
		return false;
	for (size_t i = 0; i < sizeof open / sizeof *open; i++)
		if (str_eq(c->modality, str_z(open[i])))
			return false;
	return true;
}

bool
same_measure(const struct line *line, int a, int b)
{
	const struct figure *x, *y;

	if (a < 0 || b < 0)
		return false;
	x = &line->figures.v[a], y = &line->figures.v[b];
	return str_eq(x->kind, y->kind) && str_eq(x->worth.currency, y->worth.currency) &&
	    str_eq(x->worth.unit, y->worth.unit);
}

/* ---- names, shares and days that several checks ask for ---- */

struct str
entity_label(const struct normalize *n, const struct line *line, struct str key)
{
	const struct entity *e = entity_by_key(n->entities, key);

	for (size_t i = 0; !e && i < line->names.n; i++)
		if (str_eq(line->names.v[i].entity, key))
			return line->names.v[i].label;
	return e ? e->label : key;
}

int
percent_role(const struct line *line, const struct claim *c, struct str role)
{
	int f = claim_figure(c, role);

	if (f < 0 || !str_eq(line->figures.v[f].kind, S("percent")) || str_starts(line->figures.v[f].worth.unit, S("[")))
		return -1;
	return f;
}

struct str
role_entity(const struct line *line, const struct role *r)
{
	if (!r)
		return (struct str){ 0 };
	return r->name >= 0 ? line->names.v[r->name].entity : r->entity;
}

struct str
amount_words(struct normalize *n, struct dec d, const struct worth *like)
{
	static const struct { int places; const char *word; } scales[] = {
		{ 12, " trillion" }, { 9, " billion" }, { 6, " million" }, { 0, "" },
	};
	static const struct { const char *code, *sign; } signs[] = {
		{ "USD", "$" }, { "EUR", "\xE2\x82\xAC" }, { "GBP", "\xC2\xA3" },
	};
	const char *word = "", *sign = "";
	char digits[DEC_TEXT];
	bool signed_ = false;

	if (dec_sign(d) != 0 && dec_div(d, (struct dec){ 1, 0 }, 4, &d) < 0) /* four digits are enough to read */
		return (struct str){ 0 };
	for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
		if (dec_cmp(d, (struct dec){ 1, scales[i].places }) >= 0 || scales[i].places == 0) {
			if (dec_shift(&d, -scales[i].places) < 0)
				return (struct str){ 0 };
			word = scales[i].word;
			break;
		}
	if (dec_print(d, digits) < 0)
		return (struct str){ 0 };
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_eq(like->currency, str_z(signs[i].code))) {
			sign = signs[i].sign;
			signed_ = true;
		}
	if (like->currency.n && !signed_)
		return arena_printf(&n->arena, "%.*s %s%s", SARG(like->currency), digits, word);
	return arena_printf(&n->arena, "%s%s%s", sign, digits, word);
}

void
checks_find(struct normalize *n, struct line *line)
{
	check_shares(n, line);
	check_growth(n, line);
	check_prices(n, line);
	check_told(n, line);
	check_terms(n, line);
	check_times(n, line);
}
