#include "../../fetch/fetch.h"
#include "fuzz.h"

/* A feed, sitemap, list or page of links. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct charsets *charsets;
	static struct arena arena;
	struct url base;
	struct feed feed;
	struct err err;

	if (!charsets)
		charsets = charsets_new();
	arena_reset(&arena);
	if (url_parse(&arena, S("https://news.example/feed"), NULL, &base, &err) < 0)
		abort();
	feed_read(charsets, &arena, fuzz_str(data, n), (struct str){ 0 }, &base, &feed, &err);
	return 0;
}
