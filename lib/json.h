/*
 * JSON by RFC 8259. Writing: a small emitter into a buf, commas kept by itself. Reading: yajl, the only
 * file that names it is json.c, into a tree in the arena whose every value knows the bytes it was read
 * from, so that a stage can pass members on exactly as they came and add its own (nf-record(5)).
 */
#ifndef LIB_JSON_H
#define LIB_JSON_H

#include <stdint.h>

#include "arena.h"
#include "err.h"
#include "str.h"

/* Writing */
struct json {
	struct buf *out;
	bool comma; /* the next value or key needs one before it */
};

void json_open(struct json *j, char bracket);            /* '{' or '[' */
void json_close(struct json *j, char bracket);           /* '}' or ']' */
void json_key(struct json *j, struct str key);
void json_string(struct json *j, struct str s);          /* s must be UTF-8 */
void json_int(struct json *j, int64_t v);
void json_raw(struct json *j, struct str value);         /* a value already in JSON */
void json_str_member(struct json *j, struct str key, struct str s); /* leaves the member out when s is empty */
void json_int_member(struct json *j, struct str key, int64_t v);

/* Reading */
enum json_type { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

struct json_value {
	enum json_type type;
	struct str key;              /* in an object: the member's name, decoded */
	struct str text;             /* string: decoded; number: as written; bool: "true" or "false" */
	struct str raw;              /* the value as it stands in the input, brackets and quotes included */
	struct json_value *child, *last, *next;
	size_t count;                /* of children */
};

/* Exactly one value, white space around it allowed. 0, or -1 with reason bad-json. Slices point into
 * `in` or the arena; both must outlive the tree. Of members with one name the last counts. */
int json_parse(struct arena *a, struct str in, struct json_value **out, struct err *e);
const struct json_value *json_get(const struct json_value *object, struct str key); /* NULL: absent, or not an object */
struct str json_text(const struct json_value *object, struct str key); /* of a string member, else empty with p NULL */
bool json_uint(const struct json_value *object, struct str key, uint64_t *out);

#endif
