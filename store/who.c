#include "facts.h"

#include <string.h>

/* Whom a reader means by a name, and who is near it where nobody has it. */

enum { NEAR = 5, NAME = 64 };

static struct str
ask(struct db *d, struct arena *a, const char *sql, struct str name, struct err *e, bool *bad)
{
	struct query *q = db_prepare(d, sql, e);
	struct str key = { 0 };
	int got;

	*bad = !q;
	if (!q)
		return key;
	query_text(q, 1, name);
	got = query_step(q, e);
	if (got == 1)
		key = arena_dup(a, query_str(q, 0));
	query_free(q);
	*bad = got < 0;
	return key;
}

/* "the Orrin's" as "Orrin": what is around a name in a sentence comes along when it is copied. */
static struct str
bare(struct str name)
{
	static const struct str ends[] = { { "'s", 2 }, { "\xE2\x80\x99s", 4 }, { "'", 1 }, { "\xE2\x80\x99", 3 }, { ",", 1 }, { ".", 1 } };

	name = str_trim(name);
	if (str_istarts(name, S("the ")))
		name = str_cut(name, 4, name.n);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (name.n > ends[i].n && str_ends(name, ends[i]))
			return str_trim(str_cut(name, 0, name.n - ends[i].n));
	return name;
}

/* As keys are written: "Orrin Cloud" is "orrin-cloud". */
static struct str
as_key(struct arena *a, struct str name)
{
	char *p = arena_alloc(a, name.n + 1);

	for (size_t i = 0; i < name.n; i++)
		p[i] = (char)(name.p[i] == ' ' || name.p[i] == '_' ? '-' : name.p[i] >= 'A' && name.p[i] <= 'Z' ? name.p[i] | 0x20 : name.p[i]);
	return (struct str){ p, name.n };
}

/* How many letters are wrong: insertions, deletions and changes, bytes for letters. */
static size_t
distance(struct str x, struct str y)
{
	size_t row[NAME + 1];

	for (size_t i = 0; i <= y.n; i++)
		row[i] = i;
	for (size_t i = 1; i <= x.n; i++) {
		size_t corner = row[0];
		row[0] = i;
		for (size_t k = 1; k <= y.n; k++) {
			size_t change = corner + (x.p[i - 1] != y.p[k - 1]), least = row[k] < row[k - 1] ? row[k] + 1 : row[k - 1] + 1;
			corner = row[k];
			row[k] = change < least ? change : least;
		}
	}
	return row[y.n];
}

struct near {
	struct str label;
	size_t far;
};

static void
add_near(struct near *best, size_t *n, struct arena *a, struct str label, size_t far)
{
	size_t at = *n;

	for (size_t i = 0; i < *n; i++)
		if (str_eq(best[i].label, label))
			return;
	while (at && best[at - 1].far > far)
		at--;
	if (at == NEAR)
		return;
	if (*n < NEAR)
		++*n;
	memmove(best + at + 1, best + at, (*n - at - 1) * sizeof *best);
	best[at] = (struct near){ arena_dup(a, label), far };
}

static int
nobody(struct db *d, struct arena *a, struct str name, struct err *e)
{
	struct query *q = db_prepare(d, "SELECT coalesce(e.label, e.key) AS label, x.text FROM entity e JOIN (SELECT entity, text FROM alias"
	    " UNION SELECT key, label FROM entity UNION SELECT key, key FROM entity) x ON x.entity = e.key ORDER BY 1, 2", e);
	struct str wanted = as_key(a, bare(name));
	struct near best[NEAR + 1];
	struct buf said = { .max = 1 << 12 };
	size_t n = 0;
	int got;

	if (!q)
		return -1;
	wanted = str_cut(wanted, 0, NAME);
	while (wanted.n && (got = query_step(q, e)) == 1) {
		struct str text = as_key(a, query_str(q, 1));
		if (text.n == 0 || text.n > NAME)
			continue;
		size_t wrong = distance(wanted, text);
		if (wrong <= 1 + wanted.n / 5)
			add_near(best, &n, a, query_str(q, 0), wrong);
		else if (wanted.n > 2 && str_find(text, wanted) < text.n)
			add_near(best, &n, a, query_str(q, 0), 10 + text.n - wanted.n);
	}
	query_free(q);
	for (size_t i = 0; i < n; i++)
		buf_printf(&said, "%s%.*s", i ? ", " : "; near it: ", (int)(best[i].label.n < 60 ? best[i].label.n : 60), best[i].label.p);
	err_set(e, ERR_INPUT, "no-entity", "nothing is known about '%.*s'%s", (int)(name.n < 100 ? name.n : 100), name.p,
	    said.n ? buf_z(&said) : "; nf-facts entities lists who can be asked about");
	buf_release(&said);
	return -1;
}

struct str
entity_key(struct db *d, struct arena *a, struct str name, struct err *e)
{
	static const char *const ways[] = {
		"SELECT key FROM entity WHERE key = ?1",
		"SELECT key FROM entity WHERE lower(label) = lower(?1) ORDER BY key",
		"SELECT entity FROM alias WHERE text = ?1 ORDER BY entity",
		"SELECT entity FROM alias WHERE lower(text) = lower(?1) ORDER BY entity",
		"SELECT subject FROM claim WHERE subject = ?1 LIMIT 1",
	};
	struct str as[3] = { name, bare(name), { 0 } }, key = { 0 };
	bool bad = false;

	as[2] = as_key(a, as[1]);
	for (size_t k = 0; k < 3 && !key.n; k++)
		for (size_t i = 0; i < sizeof ways / sizeof *ways && !key.n; i++) {
			if (as[k].n == 0 || (k && str_eq(as[k], as[k - 1])))
				break;
			key = ask(d, a, ways[i], as[k], e, &bad);
			if (bad)
				return (struct str){ 0 };
		}
	if (!key.n)
		nobody(d, a, name, e);
	return key;
}

int
entity_owns(struct db *d, struct arena *a, struct str key, struct strs *out, struct err *e)
{
	struct query *q = db_prepare(d, "SELECT o.key FROM entity o WHERE o.owner = ?1 AND coalesce(o.type, '') <> 'person'"
	    " AND EXISTS (SELECT 1 FROM fact f WHERE f.subject = o.key) ORDER BY o.key LIMIT 50", e);
	int got;

	*out = (struct strs){ 0 };
	if (!q)
		return -1;
	query_text(q, 1, key);
	while ((got = query_step(q, e)) == 1)
		*arena_push(a, out) = arena_dup(a, query_str(q, 0));
	query_free(q);
	return got;
}
