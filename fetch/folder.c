#include "queue.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../lib/err.h"
#include "../lib/input.h"
#include "../lib/limits.h"

/*
 * A folder of saved pages: each becomes a resource record under its file: URL. Size and time of change tell a
 * file that is as it was from afar; a file that only looks changed is told by its digest.
 */

enum { COMMIT_FILES = 64 };

struct walk {
	struct archive *out;       /* NULL: list */
	struct state *state;
	const struct source *source;
	int64_t now;
	struct buf *report;
	size_t uncommitted;
	struct arena arena;        /* of the file */
};

/* The media type by the name, or NULL: no page. */
static const char *
page_type(struct str name)
{
	static const struct {
		const char *end, *type;
	} types[] = { { ".html", "text/html" }, { ".htm", "text/html" }, { ".xhtml", "application/xhtml+xml" }, { ".txt", "text/plain" } };

	if (name.n > 3 && str_ieq(str_cut(name, name.n - 3, name.n), S(".gz")))
		name.n -= 3;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		struct str end = str_z(types[i].end);
		if (name.n > end.n && str_ieq(str_cut(name, name.n - end.n, name.n), end))
			return types[i].type;
	}
	return NULL;
}

static struct str
file_url(struct arena *a, const char *path)
{
	struct buf uri = { .max = 1 << 16 };
	struct str out;

	buf_add(&uri, S("file://"));
	for (const char *p = path; *p; p++) {
		unsigned char c = (unsigned char)*p;
		if (c <= 0x20 || c >= 0x7f || strchr("%?#\"<>", c))
			buf_printf(&uri, "%%%02X", c);
		else
			buf_addc(&uri, (char)c);
	}
	out = arena_dup(a, buf_str(&uri));
	buf_release(&uri);
	return out;
}

static void
commit(struct walk *w)
{
	archive_sync(w->out);
	if (w->state) {
		if (w->out->folder && w->out->fd >= 0)
			state_put_archive(w->state, w->out->path, w->out->size);
		state_commit(w->state);
	}
	archive_turn(w->out, w->now);
	w->uncommitted = 0;
}

static void
put_file(struct walk *w, const char *path, const struct stat *st, const char *type)
{
	struct input *in = NULL;
	struct state_url known = { 0 };
	struct str bytes, uri, look;
	struct err e = { .reason = "unreadable", .msg = "cannot be read" };
	char *whole = realpath(path, NULL), digest[WARC_DIGEST];

	arena_reset(&w->arena);
	if (!whole)
		goto failed;
	w->source->outcome->n.entries++;
	uri = file_url(&w->arena, whole);
	look = arena_printf(&w->arena, "%lld.%09ld-%lld", (long long)st->st_mtim.tv_sec, st->st_mtim.tv_nsec, (long long)st->st_size);
	if (w->state && state_get_url(w->state, &w->arena, uri, &known) && str_eq(known.etag, look)) {
		w->source->outcome->n.seen++;
		goto out;
	}
	if (!w->out) {
		list_line("fetch", known.digest.n ? "changed" : "new", w->source, uri);
		goto out;
	}
	if (!(in = input_open(path, &e)) || input_rest(in, PAGE_MAX, &bytes, &e) < 0)
		goto failed;
	warc_digest(bytes, digest);
	if (known.digest.n && str_eq(known.digest, str_z(digest)))
		w->source->outcome->n.seen++;
	else {
		archive_ready(w->out, w->state, w->now);
		archive_resource(w->out, w->now, uri, str_z(type), bytes);
		w->source->outcome->n.fetched++;
		w->source->outcome->n.bytes += bytes.n;
		report_page(w->report, w->source, uri);
	}
	if (w->state)
		state_put_url(w->state, uri, &(struct state_url){ .etag = look, .digest = str_z(digest) });
	if (++w->uncommitted >= COMMIT_FILES)
		commit(w);
	goto out;
failed:
	log_err(LOG_WARNING, path, &e);
	outcome_trouble(w->source, e.reason, e.msg);
	w->source->outcome->n.failed++;
out:
	input_close(in);
	free(whole);
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void
walk_folder(struct walk *w, const char *path)
{
	struct arena a = { 0 };
	struct dirent **list;
	int n = scandir(path, &list, NULL, by_name);

	if (n < 0) {
		log_event(LOG_WARNING, path, "unreadable", "cannot open the folder: %s", strerror(errno));
		outcome_trouble(w->source, "unreadable", arena_printf(&a, "cannot open the folder %s", path).p);
		arena_release(&a);
		w->source->outcome->n.failed++;
		return;
	}
	for (int i = 0; i < n; i++) {
		const char *whole = arena_printf(&a, "%s/%s", path, list[i]->d_name).p, *type;
		struct stat st;

		if (list[i]->d_name[0] != '.' && stat(whole, &st) == 0) {
			if (S_ISDIR(st.st_mode))
				walk_folder(w, whole);
			else if (S_ISREG(st.st_mode) && (type = page_type(str_z(list[i]->d_name))))
				put_file(w, whole, &st, type);
			else
				log_event(LOG_NOTE, whole, "not-page", "neither HTML nor text by its name");
		}
		free(list[i]);
	}
	free(list);
	arena_release(&a);
}

void
folder_each(struct archive *out, struct state *state, const struct source *s, const char *path, int64_t now, struct buf *report)
{
	struct walk w = { .out = out, .state = state, .source = s, .now = now, .report = report };

	s->outcome->n.folders++;
	walk_folder(&w, path);
	if (w.uncommitted)
		commit(&w);
	arena_release(&w.arena);
}
