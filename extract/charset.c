#include "extract.h"

#include "../lib/utf8.h"

int
charset_decode(struct arena *a, struct str bytes, struct str http_charset, struct str *out, struct err *e)
{
	struct buf b = { .max = bytes.n * 3 + 1 };

	(void)http_charset, (void)e;
	if (utf8_valid(bytes) == bytes.n) {
		*out = bytes;
		return 0;
	}
	utf8_mend(&b, bytes);
	*out = arena_dup(a, buf_str(&b));
	buf_release(&b);
	return 0;
}
