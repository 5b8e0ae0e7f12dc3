#include "fetch.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../lib/input.h"
#include "../lib/limits.h"

/* A folder of saved pages: each becomes a resource record under its file: URL, once for each time that it was written. */

static bool
is_page(struct str name)
{
	static const char *const ending[] = { ".html", ".htm", ".xhtml", ".html.gz", ".htm.gz" };

	for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
		struct str end = str_z(ending[i]);
		if (name.n > end.n && str_ieq(str_cut(name, name.n - end.n, name.n), end))
			return true;
	}
	return false;
}

static void
put_file(struct archive *out, struct state *state, const struct source *s, const char *path, const struct stat *st, int64_t now, struct buf *report)
{
	struct input *in;
	struct str bytes;
	struct err e;
	char *whole = realpath(path, NULL);
	struct buf uri = { .max = 1 << 16 };
	char room[64];
	struct str stamp;

	snprintf(room, sizeof room, "%lld.%09ld %lld", (long long)st->st_mtim.tv_sec, st->st_mtim.tv_nsec, (long long)st->st_size);
	stamp = str_z(room);
	if (!whole || !(in = input_open(path, &e))) {
		log_event(LOG_WARNING, path, "unreadable", "cannot be read");
		s->outcome->n.failed++;
		free(whole);
		return;
	}
	buf_add(&uri, S("file://"));
	for (const char *p = whole; *p; p++) {
		unsigned char c = (unsigned char)*p;
		if (c <= 0x20 || c >= 0x7f || strchr("%?#\"<>", c))
			buf_printf(&uri, "%%%02X", c);
		else
			buf_addc(&uri, (char)c);
	}
	s->outcome->n.entries++;
	if (state && state_seen(state, buf_str(&uri), stamp) == 1)
		s->outcome->n.seen++;
	else if (input_rest(in, PAGE_MAX, &bytes, &e) < 0) {
		log_err(LOG_WARNING, path, &e);
		s->outcome->n.failed++;
	} else {
		archive_resource(out, now, buf_str(&uri), S("text/html"), bytes);
		if (state)
			state_mark_seen(state, buf_str(&uri), stamp, now);
		s->outcome->n.fetched++;
		report_page(report, s, buf_str(&uri));
	}
	input_close(in);
	buf_release(&uri);
	free(whole);
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

void
folder_each(struct archive *out, struct state *state, const struct source *s, const char *path, int64_t now, struct buf *report)
{
	struct arena a = { 0 };
	struct dirent **list;
	int n = scandir(path, &list, NULL, by_name);

	if (n < 0) {
		log_event(LOG_WARNING, path, "unreadable", "cannot open the folder: %s", strerror(errno));
		s->outcome->n.failed++;
		s->outcome->reason = "unreadable";
		return;
	}
	for (int i = 0; i < n; i++) {
		const char *whole = arena_printf(&a, "%s/%s", path, list[i]->d_name).p;
		struct stat st;

		if (list[i]->d_name[0] != '.' && stat(whole, &st) == 0) {
			if (S_ISDIR(st.st_mode))
				folder_each(out, state, s, whole, now, report);
			else if (S_ISREG(st.st_mode) && is_page(str_z(list[i]->d_name)))
				put_file(out, state, s, whole, &st, now, report);
		}
		free(list[i]);
	}
	free(list);
	arena_release(&a);
}
