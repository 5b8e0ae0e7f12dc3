#include "fetch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../lib/date.h"
#include "../lib/err.h"
#include "../lib/http.h"
#include "../lib/output.h"
#include "../lib/warc.h"

enum { ARCHIVE_RECORD_MAX = 1 << 30 };

static void
new_id(char id[WARC_ID])
{
	static unsigned char pool[4096];
	static size_t used = sizeof pool;

	if (used == sizeof pool) {
		int fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
		if (fd < 0 || read(fd, pool, sizeof pool) != sizeof pool)
			die(EXIT_IO, "cannot read /dev/urandom: %s", strerror(errno));
		close(fd);
		used = 0;
	}
	warc_id(pool + used, id);
	used += 16;
}

static void
put(struct archive *w, struct str bytes)
{
	if (w->fd == STDOUT_FILENO && !w->folder) {
		out_write(bytes);
		return;
	}
	w->size += bytes.n;
	while (bytes.n) {
		ssize_t n = write(w->fd, bytes.p, bytes.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			die(EXIT_IO, "cannot write the archive: %s", strerror(errno));
		bytes = str_cut(bytes, (size_t)n, bytes.n);
	}
}

static void
put_record(struct archive *w)
{
	if (w->gzip) {
		buf_reset(&w->packed);
		warc_gzip(&w->packed, buf_str(&w->record));
		put(w, buf_str(&w->packed));
	} else
		put(w, buf_str(&w->record));
	if (w->record.cap > 4 << 20) { /* one huge page must not keep us large */
		buf_release(&w->record);
		buf_release(&w->packed);
	}
}

static void
put_warcinfo(struct archive *w, int64_t now, struct str name)
{
	struct buf b = { .max = 1 << 16 };
	struct warc_field fields[] = { { S("WARC-Filename"), name } };
	char id[WARC_ID];

	buf_printf(&b, "software: newsfacts %s\r\nformat: WARC File Format 1.1\r\n"
	    "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
	    "http-header-user-agent: %s\r\nrobots: RFC 9309\r\n", VERSION, w->user_agent);
	new_id(id);
	buf_reset(&w->record);
	warc_write(&w->record, S("warcinfo"), id, now, (struct str){ 0 }, fields, 1, S("application/warc-fields"), buf_str(&b));
	buf_release(&b);
	put_record(w);
}

/* The file of the folder that records go to, opened when the first one comes. */
static void
open_next(struct archive *w, int64_t now)
{
	static unsigned count;
	struct str open_path;
	struct date d = date_from_unix(now);

	arena_reset(&w->arena);
	w->path = arena_printf(&w->arena, "%s/newsfacts-%04d%02d%02d%02d%02d%02d-%ld-%03u.warc%s", w->folder, d.year, d.month, d.day,
	    d.hour, d.minute, d.second, (long)getpid(), count++, w->gzip ? ".gz" : "");
	open_path = arena_printf(&w->arena, "%s.open", w->path.p);
	w->fd = open(open_path.p, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (w->fd < 0)
		die(EXIT_IO, "cannot create %s: %s", open_path.p, strerror(errno));
	w->size = 0;
	w->day = now / 86400;
}

static void
sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
}

static void
close_file(struct archive *w)
{
	if (w->fd < 0)
		return;
	archive_sync(w);
	if (close(w->fd) < 0 || rename(arena_printf(&w->arena, "%s.open", w->path.p).p, w->path.p) < 0)
		die(EXIT_IO, "cannot finish %s: %s", w->path.p, strerror(errno));
	sync_folder(w->folder);
	w->fd = -1;
}

static void
begin_record(struct archive *w, int64_t now)
{
	if (w->folder && w->fd >= 0 && (w->size >= w->rotate_at || now / 86400 != w->day))
		close_file(w);
	if (w->folder && w->fd < 0) {
		struct str name;
		open_next(w, now);
		name = w->path;
		for (size_t i = name.n; i > 0; i--)
			if (name.p[i - 1] == '/') {
				name = str_cut(name, i, name.n);
				break;
			}
		put_warcinfo(w, now, name);
	} else if (!w->folder && !w->any)
		put_warcinfo(w, now, (struct str){ 0 });
	w->any = true;
	buf_reset(&w->record);
}

int
archive_open(struct archive *w, const char *file, const char *folder, bool gzip, const char *user_agent, struct err *e)
{
	*w = (struct archive){ .fd = folder ? -1 : STDOUT_FILENO, .gzip = gzip, .folder = folder, .rotate_at = (uint64_t)1 << 30,
		.record = { .max = ARCHIVE_RECORD_MAX }, .packed = { .max = ARCHIVE_RECORD_MAX }, .user_agent = user_agent };
	if (folder && mkdir(folder, 0777) < 0 && errno != EEXIST)
		return err_set(e, ERR_IO, "no-archive", "cannot create %s: %s", folder, strerror(errno));
	if (file) {
		w->fd = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
		if (w->fd < 0)
			return err_set(e, ERR_IO, "no-archive", "cannot create %s: %s", file, strerror(errno));
	}
	return 0;
}

/* The head as received, but for the fields that no longer hold: the codings are undone, so the length is
 * ours and their names are kept aside. */
static void
put_head(struct buf *b, const struct request *r)
{
	struct str rest = buf_str(&r->head), line;
	static const char *const aside[] = { "content-length:", "content-encoding:", "transfer-encoding:" };

	for (bool first = true; str_token(&rest, '\n', &line); first = false) {
		line = str_trim(line);
		if (line.n == 0)
			continue;
		if (first && r->http2) { /* readers of archives know HTTP/1 */
			line = str_cut(line, str_chr(line, ' '), line.n);
			buf_printf(b, "HTTP/1.1%.*s\r\n", SARG(line));
			continue;
		}
		for (size_t i = 0; i < 3; i++)
			if (str_istarts(line, str_z(aside[i])))
				buf_add(b, S("X-Orig-"));
		buf_printf(b, "%.*s\r\n", SARG(line));
	}
}

static void
put_response(struct archive *w, int64_t now, struct str type, struct str uri, const struct request *r, bool with_body,
    struct warc_field *more, size_t n_more, char digest[WARC_DIGEST], char id[WARC_ID])
{
	struct buf block = { .max = ARCHIVE_RECORD_MAX };
	struct warc_field fields[12] = { { S("WARC-IP-Address"), str_z(r->address) }, { S("WARC-Protocol"), r->http2 ? S("h2") : S("http/1.1") } };
	size_t n = 2;

	for (size_t i = 0; i < n_more; i++)
		fields[n++] = more[i];
	put_head(&block, r);
	if (with_body) {
		buf_printf(&block, "Content-Length: %zu\r\n\r\n", r->body.n);
		buf_add(&block, buf_str(&r->body));
		warc_digest(buf_str(&r->body), digest);
		fields[n++] = (struct warc_field){ S("WARC-Payload-Digest"), str_z(digest) };
	} else
		buf_add(&block, S("\r\n"));
	new_id(id);
	begin_record(w, now);
	warc_write(&w->record, type, id, now, uri, fields, n, S("application/http;msgtype=response"), buf_str(&block));
	buf_release(&block);
	put_record(w);
}

void
archive_response(struct archive *w, int64_t now, struct str uri, const struct request *r, char digest[WARC_DIGEST], char id[WARC_ID])
{
	char own_digest[WARC_DIGEST], own_id[WARC_ID];

	put_response(w, now, S("response"), uri, r, true, NULL, 0, digest ? digest : own_digest, id ? id : own_id);
}

void
archive_revisit(struct archive *w, int64_t now, struct str uri, const struct request *r, struct str digest, struct str refers_date)
{
	char unused[WARC_DIGEST], id[WARC_ID];
	struct warc_field more[] = {
		{ S("WARC-Profile"), r->status == 304 ? S("http://netpreserve.org/warc/1.1/revisit/server-not-modified") :
		    S("http://netpreserve.org/warc/1.1/revisit/identical-payload-digest") },
		{ S("WARC-Refers-To-Target-URI"), uri },
		{ S("WARC-Refers-To-Date"), refers_date },
		{ S("WARC-Payload-Digest"), digest },
	};

	put_response(w, now, S("revisit"), uri, r, false, more, 4, unused, id);
}

void
archive_resource(struct archive *w, int64_t now, struct str uri, struct str content_type, struct str bytes)
{
	char id[WARC_ID], digest[WARC_DIGEST];
	struct warc_field fields[1];

	warc_digest(bytes, digest);
	fields[0] = (struct warc_field){ S("WARC-Payload-Digest"), str_z(digest) };
	new_id(id);
	begin_record(w, now);
	warc_write(&w->record, S("resource"), id, now, uri, fields, 1, content_type, bytes);
	put_record(w);
}

void
archive_sync(struct archive *w)
{
	if (w->fd == STDOUT_FILENO && !w->folder)
		out_flush();
	/* a pipe or a device cannot be synced and need not be */
	if (w->fd >= 0 && fsync(w->fd) < 0 && errno != EINVAL && errno != EROFS)
		die(EXIT_IO, "cannot sync the archive: %s", strerror(errno));
}

void
archive_close(struct archive *w)
{
	if (w->folder)
		close_file(w);
	else {
		archive_sync(w);
		if (w->fd != STDOUT_FILENO && close(w->fd) < 0)
			die(EXIT_IO, "cannot write the archive: %s", strerror(errno));
	}
	buf_release(&w->record);
	buf_release(&w->packed);
	arena_release(&w->arena);
}

void
archive_recover(const char *folder, struct state *s)
{
	DIR *dir = opendir(folder);
	struct arena a = { 0 };
	struct dirent *entry;

	if (!dir)
		return;
	while ((entry = readdir(dir))) {
		struct str open_path = arena_printf(&a, "%s/%s", folder, entry->d_name), path;
		uint64_t length = 0;

		if (!str_ends(open_path, S(".open")) || !str_starts(str_z(entry->d_name), S("newsfacts-")))
			continue;
		path = arena_dup(&a, str_cut(open_path, 0, open_path.n - 5));
		/* records behind that length were never called seen: they will be fetched again */
		if (!state_get_archive(s, path, &length) || length == 0)
			unlink(open_path.p);
		else if (truncate(open_path.p, (off_t)length) < 0 || rename(open_path.p, path.p) < 0)
			die(EXIT_IO, "cannot recover %s: %s", open_path.p, strerror(errno));
	}
	closedir(dir);
	arena_release(&a);
}
