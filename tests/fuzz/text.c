#include "../../extract/extract.h"
#include "../../lib/utf8.h"
#include "fuzz.h"

/* A text in UTF-8 through figures, names and claims: every span lies in the text, none overlaps its neighbour. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct extract x;
	struct doc doc = { .form = DOC_TEXT, .source = S("fuzz"), .bytes = fuzz_str(data, n), .utf8 = true };
	struct article a;
	struct err err;

	if (!x.english && extract_init(&x, NULL, &err) < 0)
		abort();
	arena_reset(&x.arena);
	if (utf8_valid(doc.bytes) < n || extract_article(&x, &doc, &a, &err) < 0)
		return 0;
	for (size_t i = 0; i < a.figures.n; i++) {
		FUZZ_DEMAND(a.figures.v[i].at.start < a.figures.v[i].at.end && a.figures.v[i].at.end <= a.text.n);
		FUZZ_DEMAND(i == 0 || a.figures.v[i - 1].at.end <= a.figures.v[i].at.start);
	}
	for (size_t i = 0; i < a.names.n; i++)
		FUZZ_DEMAND(a.names.v[i].at.start < a.names.v[i].at.end && a.names.v[i].at.end <= a.text.n);
	for (size_t i = 0; i < a.claims.n; i++)
		FUZZ_DEMAND(a.claims.v[i].at.start < a.claims.v[i].at.end && a.claims.v[i].at.end <= a.text.n &&
		    a.claims.v[i].sentence < a.sentences.n);
	return 0;
}
