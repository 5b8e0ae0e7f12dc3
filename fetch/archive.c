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

/* The file of the folder that records go to, opened when the first one comes. The state, where there is one, knows its
 * name before it is made: whenever we are killed, the next run knows what it finds. */
static void
open_next(struct archive *w, int64_t now, struct state *s)
{
	static unsigned count;
	struct str open_path;
	struct date d = date_from_unix(now);
	struct flock mine = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	arena_reset(&w->arena);
	w->path = arena_printf(&w->arena, "%s/newsfacts-%04d%02d%02d%02d%02d%02d-%ld-%03u.warc%s", w->folder, d.year, d.month, d.day,
	    d.hour, d.minute, d.second, (long)getpid(), count++, w->gzip ? ".gz" : "");
	if (s) {
		state_put_archive(s, w->path, 0);
		state_commit(s);
	}
	open_path = arena_printf(&w->arena, "%s.open", w->path.p);
	w->fd = open(open_path.p, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (w->fd < 0)
		die(EXIT_IO, "cannot create %s: %s", open_path.p, strerror(errno));
	fcntl(w->fd, F_SETLK, &mine); /* as long as we live nobody recovers it */
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
	if (w->folder && w->fd < 0)
		open_next(w, now, NULL);
	if (w->folder && w->size == 0) {
		struct str name = w->path;
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
	*w = (struct archive){ .fd = folder ? -1 : STDOUT_FILENO, .gzip = gzip, .folder = folder,
		.block = { .max = ARCHIVE_RECORD_MAX }, .record = { .max = ARCHIVE_RECORD_MAX }, .packed = { .max = ARCHIVE_RECORD_MAX },
		.user_agent = user_agent };
	if (folder && mkdir(folder, 0777) < 0 && errno != EEXIST)
		return err_set(e, ERR_IO, "no-archive", "cannot create %s: %s", folder, strerror(errno));
	if (file) {
		w->fd = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
		if (w->fd < 0)
			return err_set(e, ERR_IO, "no-archive", "cannot create %s: %s", file, strerror(errno));
	}
	return 0;
}

/* A head as it went over the wire, in HTTP/1's spelling, for readers of archives know no other. */
static void
put_head(struct buf *b, struct str rest, bool http2, bool answer)
{
	static const char *const aside[] = { "content-length:", "content-encoding:", "transfer-encoding:" };
	struct str line;

	for (bool first = true; str_token(&rest, '\n', &line); first = false) {
		line = str_trim(line);
		if (line.n == 0)
			continue;
		if (first && http2 && answer) {
			line = str_cut(line, str_chr(line, ' '), line.n);
			buf_printf(b, "HTTP/1.1%.*s\r\n", SARG(line));
			continue;
		}
		if (first && http2)
			line = str_cut(line, 0, line.n - (str_ends(line, S(" HTTP/2")) ? 7 : 0));
		/* of an answer, fields that no longer hold: the codings are undone, so the length is ours and their
		 * names are kept aside */
		for (size_t i = 0; i < 3 && answer; i++)
			if (str_istarts(line, str_z(aside[i])))
				buf_add(b, S("X-Orig-"));
		buf_printf(b, "%.*s%s\r\n", SARG(line), first && http2 ? " HTTP/1.1" : "");
	}
}

/* One record of what `block` holds. */
static void
put_block(struct archive *w, struct str type, const struct circumstances *c, const char id[WARC_ID], const struct warc_field *fields,
    size_t n, struct str content_type)
{
	begin_record(w, c->now);
	warc_write(&w->record, type, id, c->now, c->uri, fields, n, content_type, buf_str(&w->block));
	put_record(w);
}

/* The request, and what led to it, each in a record of its own that names the answer's. */
static void
put_company(struct archive *w, const struct circumstances *c, const struct request *r, const char *answer)
{
	struct buf whose = { .max = 256 };
	struct warc_field fields[2] = { { S("WARC-Concurrent-To"), { 0 } }, { S("WARC-IP-Address"), str_z(r->address) } };
	char id[WARC_ID];

	buf_printf(&whose, "<%s>", answer);
	fields[0].value = buf_str(&whose);
	if (w->requests && r->sent.n) {
		buf_reset(&w->block);
		put_head(&w->block, buf_str(&r->sent), r->http2, false);
		buf_add(&w->block, S("\r\n"));
		new_id(id);
		put_block(w, S("request"), c, id, fields, 2, S("application/http;msgtype=request"));
	}
	if (c->via.n || c->first.n) {
		buf_reset(&w->block);
		if (c->via.n)
			buf_printf(&w->block, "via: %.*s\r\n", SARG(c->via));
		if (c->source.n)
			buf_printf(&w->block, "source: %.*s\r\n", SARG(c->source));
		if (c->first.n)
			buf_printf(&w->block, "redirectedFrom: %.*s\r\n", SARG(c->first));
		buf_printf(&w->block, "fetchTimeMs: %lld\r\n", (long long)r->ms);
		new_id(id);
		put_block(w, S("metadata"), c, id, fields, 1, S("application/warc-fields"));
	}
	buf_release(&whose);
	if (w->block.cap > 4 << 20)
		buf_release(&w->block);
}

void
archive_response(struct archive *w, const struct circumstances *c, const struct request *r, const char *digest)
{
	struct str body = c->truncated ? (struct str){ 0 } : buf_str(&r->body);
	struct warc_field fields[] = {
		{ S("WARC-IP-Address"), str_z(r->address) },
		{ S("WARC-Protocol"), r->http2 ? S("h2") : S("http/1.1") },
		{ S("WARC-Truncated"), str_z(c->truncated) },
		{ S("WARC-Payload-Digest"), str_z(digest) },
	};
	char id[WARC_ID];

	buf_reset(&w->block);
	put_head(&w->block, buf_str(&r->head), r->http2, true);
	buf_printf(&w->block, "Content-Length: %zu\r\n\r\n", body.n);
	buf_add(&w->block, body);
	new_id(id);
	put_block(w, S("response"), c, id, fields, 4, S("application/http;msgtype=response"));
	put_company(w, c, r, id);
}

void
archive_revisit(struct archive *w, const struct circumstances *c, const struct request *r)
{
	struct warc_field fields[] = {
		{ S("WARC-IP-Address"), str_z(r->address) },
		{ S("WARC-Protocol"), r->http2 ? S("h2") : S("http/1.1") },
		{ S("WARC-Profile"), r->status == 304 ? S("http://netpreserve.org/warc/1.1/revisit/server-not-modified") :
		    S("http://netpreserve.org/warc/1.1/revisit/identical-payload-digest") },
		{ S("WARC-Refers-To-Target-URI"), c->uri },
		{ S("WARC-Refers-To-Date"), c->old_date },
		{ S("WARC-Payload-Digest"), c->old_digest },
	};
	char id[WARC_ID];

	buf_reset(&w->block);
	put_head(&w->block, buf_str(&r->head), r->http2, true);
	buf_add(&w->block, S("\r\n"));
	new_id(id);
	put_block(w, S("revisit"), c, id, fields, 6, S("application/http;msgtype=response"));
	put_company(w, c, r, id);
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
	if (w->fd >= 0 && (w->durable || w->folder) && fsync(w->fd) < 0 && errno != EINVAL && errno != EROFS)
		die(EXIT_IO, "cannot sync the archive: %s", strerror(errno));
}

void
archive_ready(struct archive *w, struct state *s, int64_t now)
{
	if (!w->folder || w->fd >= 0)
		return;
	open_next(w, now, s);
}

void
archive_turn(struct archive *w, int64_t now)
{
	if (w->folder && w->fd >= 0 && (w->size >= w->rotate_at || now / 86400 != w->day))
		close_file(w);
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
	buf_release(&w->block);
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
		struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
		uint64_t length = 0;
		int fd;

		if (!str_ends(open_path, S(".open")) || !str_starts(str_z(entry->d_name), S("newsfacts-")))
			continue;
		path = arena_dup(&a, str_cut(open_path, 0, open_path.n - 5));
		/* not ours, or of a run that remembers nothing: left alone */
		if (!state_get_archive(s, path, &length) || (fd = open(open_path.p, O_WRONLY | O_CLOEXEC)) < 0)
			continue;
		/* records behind that length were never called seen: they will be fetched again */
		if (fcntl(fd, F_SETLK, &lock) == 0 &&
		    (length == 0 ? unlink(open_path.p) : ftruncate(fd, (off_t)length) < 0 || rename(open_path.p, path.p)) != 0)
			die(EXIT_IO, "cannot recover %s: %s", open_path.p, strerror(errno));
		close(fd);
	}
	closedir(dir);
	arena_release(&a);
}
