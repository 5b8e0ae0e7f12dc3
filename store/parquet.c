#include "facts.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../lib/output.h"

/*
 * export -f parquet: DuckDB, where it is installed, writes the file from the lines of export -f ndjson. Every column
 * is text: amounts stay exact, and times are as ISO 8601 has them.
 */

static const char *const names[] = { "published", "type", "subject", "subject_label", "object", "object_label", "value", "low",
	"high", "currency", "unit", "approx", "sense", "when", "modality", "polarity", "speaker", "attributes", "confidence", "sentence",
	"site", "title", "url", "article", "claim", "key" };

static void
statement(struct buf *sql, const char *path)
{
	buf_add(sql, S("COPY (SELECT * FROM read_json('/dev/stdin', format = 'newline_delimited', columns = {"));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		buf_printf(sql, "%s\"%s\": 'VARCHAR'", i ? ", " : "", names[i]);
	buf_add(sql, S("})) TO '"));
	for (const char *p = path; *p; p++) {
		if (*p == '\'')
			buf_addc(sql, '\'');
		buf_addc(sql, *p);
	}
	buf_add(sql, S("' (FORMAT parquet)"));
}

/* 0, or the reason why it cannot be started. */
static int
start_duckdb(const int ends[2], const char *sql, pid_t *child)
{
	extern char **environ;
	char name[] = "duckdb", option[] = "-c", *text = (char *)(uintptr_t)sql, *const argv[] = { name, option, text, NULL };
	posix_spawn_file_actions_t actions;
	int rc;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO); /* our stdout is not for its talk */
	posix_spawn_file_actions_addclose(&actions, ends[0]);
	posix_spawn_file_actions_addclose(&actions, ends[1]);
	rc = posix_spawnp(child, name, &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	return rc;
}

int
parquet_write(struct context *c, int (*rows)(struct context *c, struct err *e), struct err *e)
{
	struct buf sql = { .max = 1 << 16 }, aside = { .max = 1 << 16 };
	int ends[2], status = 0, rc;
	pid_t child;

	if (!c->out)
		return err_set(e, ERR_CONFIG, "no-file", "Parquet is no stream: say where with -o FILE, as in nf-facts export -f parquet -o claims.parquet");
	buf_printf(&aside, "%s.new", c->out);
	statement(&sql, buf_z(&aside));
	if (pipe(ends) < 0) {
		rc = err_set(e, ERR_IO, "no-duckdb", "%s", strerror(errno));
		goto out;
	}
	signal(SIGPIPE, SIG_IGN); /* one that gives up half way is told as a failed write */
	rc = start_duckdb(ends, buf_z(&sql), &child);
	close(ends[0]);
	if (rc) {
		close(ends[1]);
		rc = err_set(e, ERR_IO, "no-duckdb", "Parquet is written by DuckDB, and its program duckdb cannot be run: %s; without it, -f ndjson or csv", strerror(rc));
		goto out;
	}
	dup2(ends[1], STDOUT_FILENO);
	close(ends[1]);
	c->form = FORM_NDJSON;
	rc = rows(c, e);
	out_flush();
	dup2(STDERR_FILENO, STDOUT_FILENO); /* the end of its input */
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (rc == 0 && status != 0)
		rc = err_set(e, ERR_IO, "no-duckdb", "duckdb could not write %s", c->out);
	if (rc == 0 && rename(buf_z(&aside), c->out) < 0)
		rc = err_set(e, ERR_IO, "cannot-write", "%s: %s", c->out, strerror(errno));
	if (rc < 0)
		unlink(buf_z(&aside));
out:
	buf_release(&sql);
	buf_release(&aside);
	return rc;
}
