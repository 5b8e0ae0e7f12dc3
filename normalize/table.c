#include "normalize.h"

#include <string.h>

#include "../lib/input.h"
#include "../lib/limits.h"
#include "../lib/paths.h"

/* A table of the shipped data: lines of tab-separated fields, # at the margin begins a comment. */
int
table_read(struct normalize *n, const char *name, table_row *row, void *ctx, struct err *e)
{
	struct input *in = input_open(paths_data(&n->keep, name), e);
	struct str line, rest, fields[TABLE_FIELDS];
	bool torn;
	int got, number = 0;

	if (in == NULL) {
		e->kind = ERR_CONFIG;
		return -1;
	}
	while ((got = input_line(in, TABLE_MAX, &line, &torn, e)) > 0) {
		size_t count = 0;

		number++;
		if (line.n == 0 || line.p[0] == '#')
			continue;
		rest = arena_dup(&n->keep, line);
		memset(fields, 0, sizeof fields);
		while (count < TABLE_FIELDS && str_token(&rest, '\t', &fields[count]))
			count++;
		if (count < 3) {
			input_close(in);
			return err_set(e, ERR_CONFIG, "bad-table", "%s:%d: %zu fields, want at least 3", name, number, count);
		}
		row(n, fields, ctx);
	}
	input_close(in);
	if (got < 0)
		e->kind = ERR_CONFIG;
	return got;
}
