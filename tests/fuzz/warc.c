#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>

#include "../../lib/http.h"
#include "../../lib/warc.h"
#include "fuzz.h"

/* An archive, plain or gzip: every record, and the HTTP message in it. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct arena arena;
	int fd = memfd_create("fuzz", 0), got;
	struct input *in;
	struct warc warc;
	struct warc_record r;
	struct http http;
	struct str body;
	struct err err;
	bool cut;

	if (fd < 0 || write(fd, data, n) != (ssize_t)n || lseek(fd, 0, SEEK_SET) != 0)
		abort();
	in = input_open_fd(fd, "fuzz");
	warc_init(&warc, in);
	for (int i = 0; i < 1000 && (got = warc_next(&warc, &r, &err)) != 0; i++) {
		arena_reset(&arena);
		if (got > 0 && http_parse(r.block, &http, &err) == 0)
			http_payload(&arena, &http, 1 << 20, &body, &cut, &err);
		if (got < 0 && strcmp(err.reason, "bad-record") != 0)
			break;
	}
	warc_release(&warc);
	input_close(in);
	return 0;
}
