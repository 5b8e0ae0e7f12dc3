#include "../../fetch/fetch.h"
#include "fuzz.h"

/* The first line is the path that is asked for, the rest robots.txt. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct arena arena;
	struct str in = fuzz_str(data, n);
	size_t line = str_chr(in, '\n');
	struct robots robots = { 0 };

	arena_reset(&arena);
	robots_read(&arena, str_cut(in, line + 1, n), S("newsfacts"), &robots);
	robots_allows(&arena, &robots, str_cut(in, 0, line));
	return 0;
}
