#include "../../lib/json.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct arena arena;
	struct json_value *v;
	struct err err;

	arena_reset(&arena);
	if (json_parse(&arena, fuzz_str(data, n), &v, &err) == 0)
		json_text(v, S("record"));
	return 0;
}
