#include "extract.h"

#include <string.h>

#include "../lib/digest.h"
#include "../lib/entity.h"
#include "../lib/limits.h"
#include "../lib/paths.h"
#include "../lib/record.h"
#include "../lib/utf8.h"
#include "claim.h"
#include "wording.h"

int
extract_init_plain(struct extract *x, struct err *e)
{
	*x = (struct extract){ .min_words = 25, .charsets = charsets_new() };
	x->wording = wording_read(&x->keep, paths_data(&x->keep, "patterns/page.words"), e);
	if (x->wording == NULL) {
		extract_release(x);
		return -1;
	}
	return 0;
}

int
extract_init(struct extract *x, const char *patterns, struct err *e)
{
	if (extract_init_plain(x, e) < 0)
		return -1;
	x->english = rules_load(paths_data(&x->keep, "patterns/en"), patterns, paths_data(&x->keep, "prepared"), e);
	if (x->english == NULL) {
		extract_release(x);
		return -1;
	}
	x->finder = finder_new(x->english);
	x->words = words_new(&x->keep, x->english);
	x->entities = arena_zalloc(&x->keep, sizeof *x->entities);
	entities_init(x->entities);
	if (entities_read(x->entities, paths_data(&x->keep, "tables/entities.tsv"), e) < 0) {
		extract_release(x);
		return -1;
	}
	return 0;
}

void
extract_release(struct extract *x)
{
	charsets_free(x->charsets);
	finder_free(x->finder);
	if (x->entities)
		entities_release(x->entities);
	if (x->english)
		choice_free(x->english->choice);
	rules_free(x->english);
	arena_release(&x->arena);
	arena_release(&x->keep);
}

/* The first 16 hex digits of SHA-256 over the canonical URL, over the page where there is none. */
static struct str
article_id(struct arena *arena, const struct article *a)
{
	struct str address = a->canonical.n ? a->canonical : a->url;
	char hex[65];

	if (address.n == 0)
		return str_cut(a->sha256, 0, 16);
	sha256_hex(address, hex);
	return arena_dup(arena, (struct str){ hex, 16 });
}

static void
prefer(struct str *member, struct str given)
{
	if (given.n)
		*member = given;
}

static int
read_text(struct extract *x, const struct doc *doc, struct article *a, struct err *e)
{
	struct str text = doc->bytes;

	if (!doc->utf8 && charset_decode(x->charsets, &x->arena, doc->bytes, doc->charset, &text, e) < 0)
		return -1;
	if (str_trim(text).n == 0)
		return err_set(e, ERR_INPUT, "empty", "nothing but white space");
	text_read(&x->arena, text, a);
	return 0;
}

static int
read_html(struct extract *x, const struct doc *doc, struct article *a, struct err *e)
{
	struct str html = doc->bytes;

	if (!doc->utf8 && charset_decode(x->charsets, &x->arena, doc->bytes, doc->charset, &html, e) < 0)
		return -1;
	if (str_trim(html).n == 0)
		return err_set(e, ERR_INPUT, "empty", "nothing but white space");
	return page_read(&x->arena, x->wording, html, a, x->min_words, e);
}

int
extract_article(struct extract *x, const struct doc *doc, struct article *a, struct err *e)
{
	char hex[65];

	*a = (struct article){ .source = doc->source, .url = doc->url, .fetched = doc->fetched };
	if (doc->bytes.n > PAGE_MAX)
		return err_set(e, ERR_INPUT, "too-large", "more than %d bytes", PAGE_MAX);
	sha256_hex(doc->bytes, hex);
	a->sha256 = arena_dup(&x->arena, str_z(hex));
	if ((doc->form == DOC_HTML ? read_html : read_text)(x, doc, a, e) < 0)
		return -1;
	prefer(&a->title, doc->title);
	prefer(&a->published, doc->published);
	prefer(&a->site, doc->site);
	a->id = doc->id.n ? doc->id : article_id(&x->arena, a);

	sentences_find(&x->arena, a);
	if (x->english && article_has_patterns(a)) {
		wall_next_document(x->english->wall);
		figures_find(x, a);
		names_find(x, a);
		claims_find(x, a);
	}
	return 0;
}

int
extract_doc(struct extract *x, const struct doc *doc, struct buf *out, struct err *e)
{
	struct article a;

	if (extract_article(x, doc, &a, e) == 0) {
		article_emit(&a, out);
		return 0;
	}
	record_reject(out, S("extract"), doc->source, doc->url, str_z(e->reason), str_z(e->msg));
	return -1;
}
