#include "paths.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *
paths_data(struct arena *a, const char *name)
{
	static const char *const beside[] = { "share/newsfacts", "../share/newsfacts" };
	const char *env = getenv("NEWSFACTS_DATA");
	char exe[4096];
	ssize_t n;

	if (env && *env)
		return arena_printf(a, "%s/%s", env, name).p;
	n = readlink("/proc/self/exe", exe, sizeof exe - 1);
	if (n > 0) {
		exe[n] = '\0';
		*strrchr(exe, '/') = '\0';
		for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
			const char *dir = arena_printf(a, "%s/%s", exe, beside[i]).p;
			if (access(dir, F_OK) == 0)
				return arena_printf(a, "%s/%s", dir, name).p;
		}
	}
	return arena_printf(a, "%s/%s", DATADIR, name).p;
}
