#include "extract.h"

#include <string.h>

/*
 * Plain text: blocks are parted by blank lines; the text stays byte for byte, so that offsets refer to
 * what the caller has. Lines that begin with a bullet are items; a short line without a full stop at its
 * end that stands alone before longer text is a heading.
 */

static bool
is_bullet(struct str line)
{
	static const char *const bullet[] = { "\xe2\x80\xa2", "- ", "* ", "\xe2\x80\x93 ", "\xc2\xb7" };

	for (size_t i = 0; i < sizeof bullet / sizeof *bullet; i++)
		if (str_starts(line, str_z(bullet[i])))
			return true;
	return false;
}

static void
add_block(struct arena *arena, struct article *out, const char *base, struct str s, bool alone)
{
	struct block *b;
	static const char ends[] = ".!?:;,\"";

	s = str_trim(s);
	if (s.n == 0)
		return;
	b = arena_push(arena, &out->blocks);
	b->at = (struct span){ (uint32_t)(s.p - base), (uint32_t)(s.p - base + (ptrdiff_t)s.n) };
	if (is_bullet(s))
		b->kind = BLOCK_ITEM;
	else if (alone && s.n <= 120 && str_chr(s, '\n') == s.n && !strchr(ends, s.p[s.n - 1]))
		b->kind = BLOCK_HEADING;
	else
		b->kind = BLOCK_PARAGRAPH;
}

void
text_read(struct arena *arena, struct str text, struct article *out)
{
	struct str rest = text, line, block = { text.p, 0 };
	size_t lines = 0;

	out->text = text;
	while (str_token(&rest, '\n', &line)) {
		bool blank = str_trim(line).n == 0;
		if (blank || is_bullet(str_trim(line))) {
			add_block(arena, out, text.p, block, lines == 1);
			block = (struct str){ line.p, 0 };
			lines = 0;
		}
		if (blank) {
			block.p = line.p + line.n;
			continue;
		}
		block.n = (size_t)(line.p + line.n - block.p);
		lines++;
	}
	add_block(arena, out, text.p, block, lines == 1);
}
