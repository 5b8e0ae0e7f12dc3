/* Runs one entry over the files named, as libFuzzer would: TAP. */
#include <stdio.h>

#include "fuzz.h"

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		FILE *f = fopen(argv[i], "rb");
		uint8_t *data = malloc(1 << 24);
		size_t n;

		if (!f || !data)
			return 2;
		n = fread(data, 1, 1 << 24, f);
		fclose(f);
		data = realloc(data, n + 1); /* so that a sanitizer sees a byte too far */
		LLVMFuzzerTestOneInput(data, n);
		free(data);
		printf("ok %d - %s\n", i, argv[i]);
	}
	printf("1..%d\n", argc - 1);
	return 0;
}
