#include "gunzip.h"

#include <libdeflate.h>

#include "err.h"

struct gunzip *
gunzip_new(void)
{
	struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();

	if (!d)
		die(EXIT_IO, "out of memory");
	return (struct gunzip *)d;
}

void
gunzip_free(struct gunzip *g)
{
	libdeflate_free_decompressor((struct libdeflate_decompressor *)g);
}

enum gunzip_result
gunzip_member(struct gunzip *g, const void *in, size_t n, void *out, size_t room, size_t *used, size_t *made)
{
	switch (libdeflate_gzip_decompress_ex((struct libdeflate_decompressor *)g, in, n, out, room, used, made)) {
	case LIBDEFLATE_SUCCESS: return GUNZIP_DONE;
	case LIBDEFLATE_INSUFFICIENT_SPACE: return GUNZIP_ROOM;
	default: return GUNZIP_FAIL;
	}
}
