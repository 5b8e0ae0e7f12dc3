#include "store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/date.h"
#include "../lib/digest.h"
#include "../lib/utf8.h"

/* Members of a line as they are kept, and keys made of them. */

enum { NAME_KEPT = 600 }; /* bytes of a name in an index */

/*
 * A string member as it is kept: PostgreSQL cannot hold U+0000 in text and SQLite's functions stop at
 * it, so it becomes U+FFFD in both.
 */
struct str
member_text(struct store *s, const struct json_value *object, struct str key)
{
	struct str v = json_text(object, key);
	struct buf clean = { .max = (size_t)1 << 30 };

	if (v.n == 0 || !memchr(v.p, '\0', v.n))
		return v;
	for (size_t i = 0; i < v.n; i++)
		if (v.p[i])
			buf_addc(&clean, v.p[i]);
		else
			buf_add(&clean, S("\xEF\xBF\xBD"));
	v = arena_dup(&s->arena, buf_str(&clean));
	buf_release(&clean);
	return v;
}

/*
 * As text, for what stands in an index: those hold some 2,700 bytes at most in PostgreSQL, and no honest name
 * is so long. A longer one keeps its head, and the digest of all of it.
 */
struct str
member_name(struct store *s, const struct json_value *object, struct str key)
{
	struct str v = member_text(s, object, key), head;
	char hex[65];

	if (v.n <= NAME_KEPT)
		return v;
	head = str_cut(v, 0, NAME_KEPT - 20);
	head.n = utf8_valid(head);
	sha256_hex(v, hex);
	return arena_printf(&s->arena, "%.*s~%.16s", SARG(head), hex);
}

struct str
member_raw(const struct json_value *object, struct str key)
{
	const struct json_value *v = json_get(object, key);

	return v ? v->raw : (struct str){ 0 };
}

/* In UTC where a zone was written, so that times compare as text. Empty where it is no date. */
struct str
member_when(struct store *s, const struct json_value *object, struct str key)
{
	struct str v = member_text(s, object, key);
	struct date d;
	char out[DATE_TEXT];

	if (v.n == 0 || date_parse(v, &d) < 0)
		return (struct str){ 0 };
	if (d.grain == DATE_TIME)
		date_print_utc(date_unix(&d), out);
	else
		date_print(&d, out);
	return arena_dup(&s->arena, str_z(out));
}

/* thousandths of "0.870" or 0.87; -1: absent */
int64_t
member_thousandths(const struct json_value *object, struct str key)
{
	const struct json_value *v = json_get(object, key);

	if (!v || (v->type != JSON_STRING && v->type != JSON_NUMBER) || v->text.n == 0)
		return -1;
	double x = strtod(v->text.p ? v->text.p : "0", NULL);
	return x >= 0 && x <= 1 ? (int64_t)(x * 1000 + 0.5) : -1;
}

struct str
member_more(struct store *s, const struct json_value *object, const struct str *known, size_t n)
{
	struct buf out = { .max = (size_t)1 << 30 };
	struct json j = { .out = &out };
	struct str made = { 0 };
	size_t i;

	for (const struct json_value *v = object ? object->child : NULL; v; v = v->next) {
		/* members come in the order of the list more often than not */
		for (i = 0; i < n && !str_eq(known[i], v->key); i++)
			;
		if (i < n)
			continue;
		if (!out.n)
			json_open(&j, '{');
		json_key(&j, v->key);
		json_raw(&j, v->raw);
	}
	if (out.n) {
		json_close(&j, '}');
		made = arena_dup(&s->arena, buf_str(&out));
	}
	buf_release(&out);
	return made;
}

void
member_uint(struct query *q, int at, const struct json_value *object, struct str key)
{
	uint64_t v;

	if (json_uint(object, key, &v) && v <= INT64_MAX)
		query_int(q, at, (int64_t)v);
	else
		query_text(q, at, (struct str){ 0 });
}

/* The parts with a byte between that none of them holds, so that "ab","c" is not "a","bc". */
struct str
digest_of(struct store *s, const struct str *parts, size_t n)
{
	struct buf all = { .max = (size_t)1 << 30 };
	char hex[65];

	for (size_t i = 0; i < n; i++) {
		buf_add(&all, parts[i]);
		buf_addc(&all, '\0');
	}
	sha256_hex(buf_str(&all), hex);
	buf_release(&all);
	return arena_dup(&s->arena, str_cut(str_z(hex), 0, 32));
}

int64_t
number_of(struct str hex)
{
	char head[17] = { 0 };

	memcpy(head, hex.p, 16);
	return (int64_t)(strtoull(head, NULL, 16) >> 1);
}
