#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../extract/extract.h"
#include "../../extract/claim.h"
#include "fuzz.h"

/* A user's pattern file beside the shipped ones: read and, where it is accepted, tried on a sentence. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static char folder[] = "/dev/shm/newsfacts-fuzz-XXXXXX", path[64];
	struct doc doc = { .form = DOC_TEXT, .source = S("fuzz"), .utf8 = true, .bytes = S("Corvane Inc. paid $5 million "
	    "to Halden for 20% of Orrin in May 2024, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa it said.\n") };
	struct extract x;
	struct article a;
	struct err err;
	FILE *f;

	if (!path[0] && !mkdtemp(folder))
		abort();
	snprintf(path, sizeof path, "%s/fuzz.pat", folder);
	if (!(f = fopen(path, "wb")) || fwrite(data, 1, n, f) != n || fclose(f) != 0)
		abort();
	if (extract_init(&x, folder, &err) == 0) {
		extract_article(&x, &doc, &a, &err);
		extract_release(&x);
	}
	return 0;
}
