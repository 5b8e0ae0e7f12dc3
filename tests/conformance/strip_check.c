/*
 * Does the pass before the parser change what is found? Each page is read as it is, and once more after libxml2 has
 * parsed it into a tree, dropped what strip.c drops, and written it out again: an independent judge of where
 * scripts, comments and attributes end. Text and metadata must be the same.
 *     strip_check [-v] FILE...    exit 1 where pages differ; says how many do, -v which and where
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/xmlsave.h>

#include "../../extract/page.h"
#include "../../lib/paths.h"

static void
quiet(void *context, const char *message, ...)
{
	(void)context, (void)message;
}

static bool
is_dropped(const xmlNode *n)
{
	static const char *const raw[] = { "style", "noscript", "iframe", "svg", "template", "textarea", "select", "video", "rp", "rt" };

	if (n->type == XML_COMMENT_NODE || n->type == XML_PI_NODE)
		return true;
	if (n->type != XML_ELEMENT_NODE)
		return false;
	for (size_t i = 0; i < sizeof raw / sizeof *raw; i++)
		if (xmlStrcasecmp(n->name, (const xmlChar *)raw[i]) == 0)
			return true;
	return false;
}

/* Without recursion: pages nest as deep as they like. */
static void
prune(xmlDoc *doc)
{
	xmlNode *n = doc->children;

	while (n) {
		xmlNode *next;
		if (is_dropped(n)) {
			for (next = n; next && !next->next; next = next->parent)
				;
			next = next ? next->next : NULL;
			xmlUnlinkNode(n);
			xmlFreeNode(n);
		} else if (n->children && n->type == XML_ELEMENT_NODE)
			next = n->children;
		else {
			for (next = n; next && !next->next; next = next->parent)
				;
			next = next ? next->next : NULL;
		}
		n = next;
	}
}

/* Blanks scripts that hold a "</", but for JSON: libxml2 ends a script there, and its code would be text. */
static struct str
without_code(struct arena *a, struct str html)
{
	struct str out = arena_dup(a, html);
	char *p = (char *)(uintptr_t)out.p;

	for (size_t i = 0; (i += str_ifind(str_cut(out, i, out.n), S("<script"))) < out.n; ) {
		size_t open = i + str_chr(str_cut(out, i, out.n), '>');
		size_t end = i + str_ifind(str_cut(out, i, out.n), S("</script"));
		if (str_find(str_cut(out, i, open), S("json")) == open - i && open < end && end < out.n && str_find(str_cut(out, open, end), S("</")) < end - open)
			memset(p + open + 1, ' ', end - open - 1);
		i = end;
	}
	return out;
}

/* What differs first; NULL: nothing. */
static const char *
differs(const struct article *a, const struct article *b)
{
#define IF(member) if (!str_eq(a->member, b->member)) return #member
	IF(text); IF(title); IF(published); IF(modified); IF(description); IF(site); IF(language); IF(section);
#undef IF
	if (!a->canonical.n != !b->canonical.n) /* the tree's printer escapes addresses */
		return "canonical";
	if (a->blocks.n != b->blocks.n)
		return "blocks";
	if (a->authors.n != b->authors.n)
		return "authors";
	for (size_t i = 0; i < a->authors.n; i++)
		if (!str_eq(a->authors.v[i], b->authors.v[i]))
			return "authors";
	return NULL;
}

/* 1 the same, 0 not, -1 the page cannot be compared: the tree was cut, or nothing can decode it. */
static int
compare(const struct wording *w, struct str page, const char *name, bool tell)
{
	struct arena a = { 0 };
	struct article one = { 0 }, two = { 0 };
	struct err e;
	struct str html, plain;
	struct charsets *charsets = charsets_new();
	xmlBufferPtr out = NULL;
	xmlSaveCtxtPtr save;
	const char *what;
	int got = -1, first, second;
	htmlDocPtr doc = NULL;

	if (charset_decode(charsets, &a, page, (struct str){ 0 }, &html, &e) < 0)
		goto done;
	plain = without_code(&a, html);
	doc = htmlReadMemory(plain.p, (int)plain.n, NULL, "UTF-8", HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	if (!doc || (xmlGetLastError() && strstr(xmlGetLastError()->message ? xmlGetLastError()->message : "", "depth")))
		goto done;
	prune(doc);
	out = xmlBufferCreate();
	save = xmlSaveToBuffer(out, "UTF-8", XML_SAVE_AS_HTML);
	xmlSaveDoc(save, doc);
	xmlSaveClose(save);
	first = page_read(&a, w, html, &one, 25, &e);
	second = page_read(&a, w, (struct str){ (const char *)xmlBufferContent(out), (size_t)xmlBufferLength(out) }, &two, 25, &e);
	what = first != second ? "reject" : first < 0 ? NULL : differs(&one, &two);
	got = what == NULL;
	if (!got && tell) {
		size_t at = 0;
		while (at < one.text.n && at < two.text.n && one.text.p[at] == two.text.p[at])
			at++;
		printf("# %s: %s: %zu and %zu bytes, apart at %zu: \"%.*s\" \"%.*s\"\n", name, what, one.text.n, two.text.n, at,
		    SARG(str_cut(one.text, at, at + 60)), SARG(str_cut(two.text, at, at + 60)));
	}
done:
	xmlBufferFree(out);
	xmlFreeDoc(doc);
	xmlResetLastError();
	charsets_free(charsets);
	arena_release(&a);
	return got;
}

int
main(int argc, char **argv)
{
	static char page[32 << 20];
	struct arena keep = { 0 };
	struct err e;
	bool tell = argc > 1 && strcmp(argv[1], "-v") == 0;
	const struct wording *w = wording_read(&keep, paths_data(&keep, "patterns/page.words"), &e);
	size_t count[3] = { 0 };

	if (!w) {
		fprintf(stderr, "strip_check: %s\n", e.msg);
		return 2;
	}
	xmlSetGenericErrorFunc(NULL, quiet);
	for (int i = 1 + tell; i < argc; i++) {
		FILE *f = fopen(argv[i], "rb");
		if (!f) {
			perror(argv[i]);
			return 2;
		}
		count[1 + compare(w, (struct str){ page, fread(page, 1, sizeof page, f) }, argv[i], tell)]++;
		fclose(f);
	}
	printf("strip: %zu pages the same, %zu not, %zu not to be compared\n", count[2], count[1], count[0]);
	arena_release(&keep);
	return count[1] > 0;
}
