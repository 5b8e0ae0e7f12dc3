#include "../../lib/utf8.h"
#include "../../normalize/normalize.h"
#include "fuzz.h"

/* A line through nf-normalize: values, entities, keys and checks, and the line again. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct normalize norm;
	static int ready;
	struct buf out = { .max = 64 << 20 };
	struct json_value *root;
	struct line line;
	struct err err;

	if (!ready && normalize_init(&norm, &(struct settings){ 0 }, &err) < 0)
		abort();
	ready = 1;
	arena_reset(&norm.arena);
	if (json_parse(&norm.arena, fuzz_str(data, n), &root, &err) == 0 &&
	    normalize_line(&norm, fuzz_str(data, n), root, &line, &err) == 0) {
		line_emit(&norm, &line, &out);
		FUZZ_DEMAND(utf8_valid(buf_str(&out)) == out.n);
		buf_reset(&out);
		facts_emit(&norm, &line, &out);
	}
	buf_release(&out);
	return 0;
}
