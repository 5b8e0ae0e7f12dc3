#include "page.h"

int
page_read(struct arena *a, const struct wording *w, struct str html, struct article *out, size_t min_words, struct err *e)
{
	struct page page = { .arena = a, .wording = w };

	html_flatten(&page, strip_page(&page, html));
	out->truncated = page.truncated;
	meta_read(&page, out);
	if (body_choose(&page, out, min_words, e) < 0)
		return -1;
	credit_read(a, out);
	out->language = language_check(out->language, out->text);
	return 0;
}
