#include "json.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include <yajl/yajl_parse.h>

#include "limits.h"
#include "utf8.h"

/* Writing */

static void
separate(struct json *j)
{
	if (j->comma)
		buf_addc(j->out, ',');
	j->comma = true;
}

void
json_open(struct json *j, char bracket)
{
	separate(j);
	buf_addc(j->out, bracket);
	j->comma = false;
}

void
json_close(struct json *j, char bracket)
{
	buf_addc(j->out, bracket);
	j->comma = true;
}

/* 0 passes; u needs \u00XX; c may begin a control of C1, which a terminal obeys in UTF-8 too; any other is the letter behind the backslash. */
static const char escape_of[256] = {
	[0x00] = 'u', [0x01] = 'u', [0x02] = 'u', [0x03] = 'u', [0x04] = 'u', [0x05] = 'u', [0x06] = 'u', [0x07] = 'u',
	[0x08] = 'b', [0x09] = 't', [0x0a] = 'n', [0x0b] = 'u', [0x0c] = 'f', [0x0d] = 'r', [0x0e] = 'u', [0x0f] = 'u',
	[0x10] = 'u', [0x11] = 'u', [0x12] = 'u', [0x13] = 'u', [0x14] = 'u', [0x15] = 'u', [0x16] = 'u', [0x17] = 'u',
	[0x18] = 'u', [0x19] = 'u', [0x1a] = 'u', [0x1b] = 'u', [0x1c] = 'u', [0x1d] = 'u', [0x1e] = 'u', [0x1f] = 'u',
	['"'] = '"', ['\\'] = '\\', [0x7f] = 'u', [0xc2] = 'c',
};

static void
quote(struct buf *out, struct str s)
{
	size_t from = 0;

	buf_addc(out, '"');
	for (size_t i = 0; i < s.n; i++) {
		char esc = escape_of[(unsigned char)s.p[i]];
		if (!esc || (esc == 'c' && (i + 1 == s.n || (unsigned char)s.p[i + 1] >= 0xa0)))
			continue;
		buf_add(out, str_cut(s, from, i));
		if (esc == 'c')
			buf_printf(out, "\\u%04x", (unsigned)(unsigned char)s.p[++i]);
		else if (esc == 'u')
			buf_printf(out, "\\u%04x", (unsigned)(unsigned char)s.p[i]);
		else {
			buf_addc(out, '\\');
			buf_addc(out, esc);
		}
		from = i + 1;
	}
	buf_add(out, str_cut(s, from, s.n));
	buf_addc(out, '"');
}

void
json_key(struct json *j, struct str key)
{
	separate(j);
	quote(j->out, key);
	buf_addc(j->out, ':');
	j->comma = false;
}

void
json_string(struct json *j, struct str s)
{
	separate(j);
	quote(j->out, s);
}

void
json_int(struct json *j, int64_t v)
{
	separate(j);
	buf_printf(j->out, "%" PRId64, v);
}

void
json_raw(struct json *j, struct str value)
{
	separate(j);
	buf_add(j->out, value);
}

void
json_str_member(struct json *j, struct str key, struct str s)
{
	if (s.n == 0)
		return;
	json_key(j, key);
	json_string(j, s);
}

void
json_int_member(struct json *j, struct str key, int64_t v)
{
	json_key(j, key);
	json_int(j, v);
}

/* Reading */

struct reader {
	struct arena *arena;
	struct str in;
	yajl_handle yajl;
	struct json_value *root;
	struct json_value *open[JSON_DEPTH_MAX];
	size_t depth;
	struct str key;
	bool too_deep;
};

static size_t
consumed(const struct reader *r)
{
	return yajl_get_bytes_consumed(r->yajl);
}

static struct json_value *
append(struct reader *r, enum json_type type)
{
	struct json_value *v = arena_zalloc(r->arena, sizeof *v);
	struct json_value *up = r->depth ? r->open[r->depth - 1] : NULL;

	v->type = type;
	if (!up)
		r->root = v;
	else {
		if (up->type == JSON_OBJECT)
			v->key = r->key;
		if (up->last)
			up->last->next = v;
		else
			up->child = v;
		up->last = v;
		up->count++;
	}
	return v;
}

/* A slice that yajl hands out lies in the input, or in a buffer of yajl's own when it had escapes. */
static struct str
keep(struct reader *r, const char *p, size_t n)
{
	if (p >= r->in.p && p + n <= r->in.p + r->in.n)
		return (struct str){ p, n };
	return arena_dup(r->arena, (struct str){ p, n });
}

static int
on_scalar(struct reader *r, enum json_type type, struct str text, size_t raw)
{
	struct json_value *v = append(r, type);
	size_t end = consumed(r);

	v->text = text;
	v->raw = str_cut(r->in, end - raw, end);
	return 1;
}

static int
on_null(void *ctx)
{
	return on_scalar(ctx, JSON_NULL, (struct str){ 0 }, 4);
}

static int
on_bool(void *ctx, int value)
{
	return on_scalar(ctx, JSON_BOOL, value ? S("true") : S("false"), value ? 4 : 5);
}

static int
on_number(void *ctx, const char *p, size_t n)
{
	struct reader *r = ctx;
	struct json_value *v = append(r, JSON_NUMBER);

	v->text = v->raw = keep(r, p, n);
	return 1;
}

static int
on_string(void *ctx, const unsigned char *p, size_t n)
{
	struct reader *r = ctx;
	struct json_value *v = append(r, JSON_STRING);
	size_t end = consumed(r), start;

	v->text = keep(r, (const char *)p, n);
	if (v->text.p >= r->in.p && v->text.p < r->in.p + r->in.n)
		start = (size_t)(v->text.p - r->in.p) - 1;
	else {
		/* it had escapes: walk back to the quote that opens it, the first that no odd run of backslashes precedes */
		start = end - 1;
		for (;;) {
			size_t slashes = 0;
			do
				start--;
			while (r->in.p[start] != '"');
			while (slashes < start && r->in.p[start - 1 - slashes] == '\\')
				slashes++;
			if (slashes % 2 == 0)
				break;
		}
	}
	v->raw = str_cut(r->in, start, end);
	return 1;
}

static int
on_key(void *ctx, const unsigned char *p, size_t n)
{
	struct reader *r = ctx;

	r->key = keep(r, (const char *)p, n);
	return 1;
}

static int
on_open(struct reader *r, enum json_type type)
{
	struct json_value *v;

	if (r->depth == JSON_DEPTH_MAX) {
		r->too_deep = true;
		return 0;
	}
	v = append(r, type);
	v->raw.p = r->in.p + consumed(r) - 1;
	r->open[r->depth++] = v;
	return 1;
}

static int
on_map(void *ctx)
{
	return on_open(ctx, JSON_OBJECT);
}

static int
on_array(void *ctx)
{
	return on_open(ctx, JSON_ARRAY);
}

static int
on_end(void *ctx)
{
	struct reader *r = ctx;
	struct json_value *v = r->open[--r->depth];

	v->raw.n = (size_t)(r->in.p + consumed(r) - v->raw.p);
	return 1;
}

/* yajl does not look whether it got memory: ours ends the program instead. */
static void *
yajl_get(void *ctx, size_t n)
{
	(void)ctx;
	return mem_grow(NULL, n);
}

static void *
yajl_grow(void *ctx, void *p, size_t n)
{
	(void)ctx;
	return mem_grow(p, n);
}

static void
yajl_drop(void *ctx, void *p)
{
	(void)ctx;
	free(p);
}

int
json_parse(struct arena *a, struct str in, struct json_value **out, struct err *e)
{
	static const yajl_callbacks callbacks = {
		.yajl_null = on_null, .yajl_boolean = on_bool, .yajl_number = on_number, .yajl_string = on_string,
		.yajl_start_map = on_map, .yajl_map_key = on_key, .yajl_end_map = on_end,
		.yajl_start_array = on_array, .yajl_end_array = on_end,
	};
	static yajl_alloc_funcs memory = { .malloc = yajl_get, .realloc = yajl_grow, .free = yajl_drop };
	struct reader r = { .arena = a, .in = in };
	yajl_status status;
	size_t valid;
	int rc = 0;

	if (str_trim(in).n == 0)
		return err_set(e, ERR_INPUT, "bad-json", "nothing there");
	/* yajl lets overlong forms and surrogates through, and takes VT and FF for white space */
	if ((valid = utf8_valid(in)) < in.n)
		return err_set(e, ERR_INPUT, "bad-json", "at byte %zu: not UTF-8", valid);
	if (memchr(in.p, '\v', in.n) || memchr(in.p, '\f', in.n))
		return err_set(e, ERR_INPUT, "bad-json", "holds a raw control character");
	r.yajl = yajl_alloc(&callbacks, &memory, &r);
	if (!r.yajl)
		die(EXIT_IO, "out of memory");
	status = yajl_parse(r.yajl, (const unsigned char *)in.p, in.n);
	if (status == yajl_status_ok)
		status = yajl_complete_parse(r.yajl);
	if (r.too_deep)
		rc = err_set(e, ERR_INPUT, "bad-json", "nested deeper than %d", JSON_DEPTH_MAX);
	else if (status != yajl_status_ok || r.depth || !r.root) {
		unsigned char *why = yajl_get_error(r.yajl, 0, NULL, 0);
		struct str reason = str_trim(str_z((const char *)why));
		rc = err_set(e, ERR_INPUT, "bad-json", "at byte %zu: %.*s", consumed(&r), SARG(reason));
		yajl_free_error(r.yajl, why);
	} else
		*out = r.root;
	yajl_free(r.yajl);
	return rc;
}

const struct json_value *
json_get(const struct json_value *object, struct str key)
{
	const struct json_value *hit = NULL;

	if (object && object->type == JSON_OBJECT)
		for (const struct json_value *v = object->child; v; v = v->next)
			if (str_eq(v->key, key))
				hit = v;
	return hit;
}

struct str
json_text(const struct json_value *object, struct str key)
{
	const struct json_value *v = json_get(object, key);

	return v && v->type == JSON_STRING ? v->text : (struct str){ 0 };
}

bool
json_uint(const struct json_value *object, struct str key, uint64_t *out)
{
	const struct json_value *v = json_get(object, key);
	unsigned long long n;

	if (!v || v->type != JSON_NUMBER || !str_uint(v->text, &n))
		return false;
	*out = n;
	return true;
}
