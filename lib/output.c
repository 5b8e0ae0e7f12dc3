#include "output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "err.h"

enum { CHUNK = 64 << 10 };

static char chunk[CHUNK];
static size_t used;

static void
write_all(struct str s)
{
	while (s.n) {
		ssize_t n = write(STDOUT_FILENO, s.p, s.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			die(EXIT_IO, "cannot write output: %s", strerror(errno));
		s = str_cut(s, (size_t)n, s.n);
	}
}

void
out_flush(void)
{
	write_all((struct str){ chunk, used });
	used = 0;
}

void
out_write(struct str s)
{
	if (s.n > CHUNK - used)
		out_flush();
	if (s.n >= CHUNK) {
		write_all(s);
		return;
	}
	if (s.n)
		memcpy(chunk + used, s.p, s.n);
	used += s.n;
}

void
out_record(struct str s)
{
	out_write(s);
	out_write(S("\n"));
}

void
out_close(void)
{
	out_flush();
	if (close(STDOUT_FILENO) < 0)
		die(EXIT_IO, "cannot write output: %s", strerror(errno));
}
