#include "../../extract/extract.h"
#include "../../lib/utf8.h"
#include "fuzz.h"

/* A page through charset, libxml2, the choice of the body, figures, names and claims, to the line. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct extract x;
	struct buf out = { .max = 64 << 20 };
	struct raw raw = { .form = RAW_WHOLE, .source = S("fuzz"), .bytes = fuzz_str(data, n) };
	struct doc doc;
	struct err err;

	if (!x.english && extract_init(&x, NULL, &err) < 0)
		abort();
	arena_reset(&x.arena);
	if (document_open(&x.arena, &raw, &doc, &err) == 0) {
		extract_doc(&x, &doc, &out, &err);
		FUZZ_DEMAND(utf8_valid(buf_str(&out)) == out.n);
		FUZZ_DEMAND(str_chr(buf_str(&out), '\n') == out.n);
	}
	buf_release(&out);
	return 0;
}
