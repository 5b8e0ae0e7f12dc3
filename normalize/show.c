#include "normalize.h"

void
show_line(struct normalize *n, const struct line *line, struct buf *out, int columns, bool colour)
{
	(void)n, (void)line, (void)out, (void)columns, (void)colour;
}
