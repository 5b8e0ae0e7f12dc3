#include "../../fetch/fetch.h"
#include "fuzz.h"

/* A reference against a base: what is printed reads back as itself, and so does its canonical form. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct arena arena;
	struct url base, url, again;
	struct err err;
	struct str printed;

	arena_reset(&arena);
	if (url_parse(&arena, S("https://news.example/a/b?c#d"), NULL, &base, &err) < 0)
		abort();
	if (url_parse(&arena, fuzz_str(data, n), &base, &url, &err) < 0)
		return 0;
	printed = url_print(&arena, &url);
	FUZZ_DEMAND(url_parse(&arena, printed, NULL, &again, &err) == 0);
	FUZZ_DEMAND(str_eq(url_print(&arena, &again), printed));
	printed = url_canonical(&arena, &url);
	FUZZ_DEMAND(url_parse(&arena, printed, NULL, &again, &err) == 0);
	FUZZ_DEMAND(str_eq(url_canonical(&arena, &again), printed));
	url_target(&arena, &url);
	address_refused(&url);
	return 0;
}
