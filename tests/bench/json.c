/*
 * What JSON costs by itself: reads each line of the files into a tree and writes the tree again, as a stage
 * that adds nothing would.
 *     json FILE...
 */
#include <stdio.h>

#include "../../lib/input.h"
#include "../../lib/json.h"
#include "../../lib/limits.h"

static void
write_value(struct json *j, const struct json_value *v)
{
	if (v->type == JSON_OBJECT || v->type == JSON_ARRAY) {
		json_open(j, v->type == JSON_OBJECT ? '{' : '[');
		for (const struct json_value *m = v->child; m; m = m->next) {
			if (v->type == JSON_OBJECT)
				json_key(j, m->key);
			write_value(j, m);
		}
		json_close(j, v->type == JSON_OBJECT ? '}' : ']');
	} else if (v->type == JSON_STRING)
		json_string(j, v->text);
	else
		json_raw(j, v->raw);
}

int
main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct buf out = { .max = RECORD_MAX };
	size_t lines = 0, bytes = 0;

	for (int i = 1; i < argc; i++) {
		struct err err;
		struct input *in = input_open(argv[i], &err);
		struct json_value *v;
		struct str line;
		bool torn;

		while (in && input_line(in, RECORD_MAX, &line, &torn, &err) > 0) {
			struct json j = { .out = &out };
			arena_reset(&arena);
			buf_reset(&out);
			if (json_parse(&arena, line, &v, &err) < 0)
				return 1;
			write_value(&j, v);
			bytes += out.n;
			lines++;
		}
		input_close(in);
	}
	printf("%zu lines, %zu bytes\n", lines, bytes);
	buf_release(&out);
	arena_release(&arena);
	return lines == 0;
}
