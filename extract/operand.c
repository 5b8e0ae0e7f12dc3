#include "extract.h"

#include <string.h>
#include <unistd.h>

#include "../lib/json.h"

/* What an operand or a line of a list means. A file that has such a name goes before any other reading of it. */

static struct str
before(struct str s, size_t at)
{
	return str_cut(s, 0, at);
}

/* The last of these bytes, or s.n. */
static size_t
last_of(struct str s, char c)
{
	for (size_t i = s.n; i-- > 0;)
		if (s.p[i] == c)
			return i;
	return s.n;
}

/* "FILE@OFFSET+LENGTH" */
static bool
read_range(struct arena *a, struct str text, struct operand *o)
{
	size_t at = last_of(text, '@'), plus = last_of(text, '+');
	unsigned long long from, length;

	if (at == 0 || at == text.n || plus == text.n || plus < at || !str_uint(str_cut(text, at + 1, plus), &from) ||
	    !str_uint(str_cut(text, plus + 1, text.n), &length))
		return false;
	*o = (struct operand){ .path = arena_dup(a, before(text, at)).p, .range = true, .from = from, .length = length };
	return true;
}

/* A number that CDXJ writes as a string, and some as a number. */
static bool
read_number(const struct json_value *object, struct str key, uint64_t *out)
{
	const struct json_value *v = json_get(object, key);
	unsigned long long n;

	if (!v || !str_uint(v->text, &n))
		return false;
	*out = n;
	return true;
}

/* "org,example)/ 20260414100000 {"filename": …, "offset": …, "length": …}" */
static bool
read_cdxj(struct arena *a, struct str line, struct operand *o)
{
	size_t brace = str_find(line, S(" {"));
	struct json_value *v;
	struct str file;
	struct err err;

	*o = (struct operand){ .range = true };
	if (brace == line.n || json_parse(a, str_cut(line, brace + 1, line.n), &v, &err) < 0)
		return false;
	file = json_text(v, S("filename"));
	o->path = arena_dup(a, file).p;
	return file.n && read_number(v, S("offset"), &o->from) && read_number(v, S("length"), &o->length);
}

void
operand_read(struct arena *a, struct str text, bool in_list, struct operand *o)
{
	const char *path = arena_dup(a, text).p;

	if (access(path, F_OK) < 0 && (read_range(a, text, o) || (in_list && read_cdxj(a, text, o))))
		return;
	*o = (struct operand){ .path = path };
}
