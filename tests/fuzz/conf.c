#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../../fetch/fetch.h"
#include "../../lib/conf.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct conf conf = { 0 };
	struct err err;
	char path[64];
	int fd = memfd_create("fuzz", 0);

	if (fd < 0 || write(fd, data, n) != (ssize_t)n || lseek(fd, 0, SEEK_SET) != 0)
		abort();
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	if (conf_load(&conf, path, &err) == 0)
		conf_get(&conf, S("fetch"), S("user-agent"));
	conf_release(&conf);
	close(fd);
	return 0;
}
