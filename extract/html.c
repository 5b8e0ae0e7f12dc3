#include "extract.h"

int
page_read(struct arena *a, struct str html, struct article *out, size_t min_words, struct err *e)
{
	(void)a, (void)html, (void)out, (void)min_words;
	return err_set(e, ERR_INPUT, "not-article", "pages are not read yet");
}
