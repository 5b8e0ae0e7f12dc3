/*
 * The yardstick of `make bench`: what it costs to parse the same pages with libxml2 and do nothing else. Ratios
 * against it hold from machine to machine, seconds do not.
 *     yardstick FILE...    reads each page and frees its tree; prints the pages and bytes read
 */
#include <stdio.h>
#include <stdlib.h>

#include <libxml/HTMLparser.h>

static void
quiet(void *context, const char *message, ...)
{
	(void)context, (void)message;
}

int
main(int argc, char **argv)
{
	size_t bytes = 0, pages = 0;

	xmlSetGenericErrorFunc(NULL, quiet);
	for (int i = 1; i < argc; i++) {
		FILE *f = fopen(argv[i], "rb");
		static char page[32 << 20];
		htmlDocPtr tree;
		size_t n;

		if (!f) {
			perror(argv[i]);
			return 1;
		}
		n = fread(page, 1, sizeof page, f);
		fclose(f);
		tree = htmlReadMemory(page, (int)n, NULL, NULL, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
		if (tree)
			xmlFreeDoc(tree);
		bytes += n;
		pages++;
	}
	printf("%zu pages, %zu bytes\n", pages, bytes);
	return 0;
}
