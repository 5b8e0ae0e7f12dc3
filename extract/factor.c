#include "rules.h"

#include <ctype.h>

/*
 * Alternatives by their first letter: PCRE2 tries the alternatives of a group one by one, and ours are lists of
 * words, fifty long. (?:one|two|three|ten) says the same as (?:one|t(?:wo|hree|en)) and fails three times as fast.
 * Alternatives that begin with different letters exclude each other, so that their order is of no account; those
 * with one letter keep theirs. Nothing else is changed; an expression that is not plain enough is left as it is.
 */

enum { DEPTH_MAX = 60, WORTH = 4 };

struct factor {
	struct arena *arena;
	struct str s;
	bool odd; /* something in it that we had better not touch */
};

typedef LIST(struct str) strings;

static struct str factored(struct factor *f, size_t *at, int depth, bool touch);

static bool
plain_letter(struct str alt)
{
	return alt.n && isalpha((unsigned char)alt.p[0]) && !(alt.n > 1 && strchr("?*+{", alt.p[1]));
}

/* The alternatives of v from i on that begin with letters can change places, as long as no letter comes in both cases. */
static size_t
run_of_letters(const struct str *v, size_t n, size_t i)
{
	bool seen[256] = { false };
	size_t k = i;

	for (; k < n && plain_letter(v[k]); k++) {
		unsigned char c = (unsigned char)v[k].p[0];
		if (seen[isupper(c) ? tolower(c) : toupper(c)])
			break;
		seen[c] = true;
	}
	return k;
}

static void
join(struct factor *f, struct buf *out, const struct str *v, size_t n, int depth)
{
	struct str *rest = arena_alloc(f->arena, n * sizeof *rest + 1);
	bool first = true;

	for (size_t i = 0; i < n;) {
		size_t end = run_of_letters(v, n, i);
		bool done[256] = { false };

		if (end - i < WORTH || depth > DEPTH_MAX) {
			size_t stop = end > i ? end : i + 1;
			for (; i < stop; i++) {
				buf_add(out, first ? S("") : S("|"));
				buf_add(out, v[i]);
				first = false;
			}
			continue;
		}
		for (; i < end; i++) {
			unsigned char c = (unsigned char)v[i].p[0];
			size_t same = 0;
			if (done[c])
				continue;
			done[c] = true;
			for (size_t k = i; k < end; k++)
				if ((unsigned char)v[k].p[0] == c)
					rest[same++] = str_cut(v[k], 1, v[k].n);
			buf_add(out, first ? S("") : S("|"));
			first = false;
			if (same == 1) {
				buf_add(out, v[i]);
				continue;
			}
			buf_addc(out, (char)c);
			buf_add(out, S("(?:"));
			{
				struct str *copy = arena_alloc(f->arena, same * sizeof *copy);
				memcpy(copy, rest, same * sizeof *copy);
				join(f, out, copy, same, depth + 1);
			}
			buf_addc(out, ')');
		}
	}
}

static size_t
class_end(struct str s, size_t at)
{
	size_t i = at + 1;

	if (i < s.n && s.p[i] == '^')
		i++;
	if (i < s.n && s.p[i] == ']')
		i++;
	for (; i < s.n && s.p[i] != ']'; i++)
		if (s.p[i] == '\\')
			i++;
	return i < s.n ? i + 1 : s.n;
}

/* Behind "(": the length of what says what sort of group it is. */
static size_t
group_head(struct factor *f, size_t at, bool *behind)
{
	struct str rest = str_cut(f->s, at, f->s.n);
	size_t n = 1;

	*behind = str_starts(rest, S("?<=")) || str_starts(rest, S("?<!"));
	if (*behind)
		return 3;
	if (str_starts(rest, S("?=")) || str_starts(rest, S("?!")) || str_starts(rest, S("?:")) || str_starts(rest, S("?>")))
		return 2;
	if (str_starts(rest, S("?<")) && rest.n > 2 && isalpha((unsigned char)rest.p[2]))
		return str_chr(rest, '>') + 1;
	if (!str_starts(rest, S("?"))) {
		f->odd |= str_starts(rest, S("*"));
		return 0;
	}
	while (n < rest.n && (isalpha((unsigned char)rest.p[n]) || rest.p[n] == '-'))
		n++;
	if (n >= rest.n || rest.p[n] != ':' || strchr("RPC", rest.p[1]))
		f->odd = true;
	return n + 1;
}

/* One alternative from *at to its | or ), the groups in it factored. */
static struct str
alternative(struct factor *f, size_t *at, int depth, bool touch)
{
	struct buf out = { .max = EXPAND_MAX };
	struct str s = f->s, all;
	size_t i = *at;

	while (i < s.n && s.p[i] != '|' && s.p[i] != ')' && !f->odd) {
		size_t end = i + 1;
		if (s.p[i] == '\\') {
			end = i + 2;
			f->odd |= end > s.n || (end <= s.n && strchr("123456789QEgkKGRX", s.p[i + 1]) != NULL);
		} else if (s.p[i] == '[')
			end = class_end(s, i);
		else if (s.p[i] == '(') {
			bool behind;
			size_t inside = i + 1 + group_head(f, i + 1, &behind);
			buf_add(&out, str_cut(s, i, inside));
			i = inside;
			all = factored(f, &i, depth + 1, touch && !behind); /* what looks back wants one length */
			buf_add(&out, all);
			buf_addc(&out, ')');
			if (i >= s.n)
				f->odd = true;
			i++;
			continue;
		}
		buf_add(&out, str_cut(s, i, end));
		i = end;
	}
	*at = i;
	all = arena_dup(f->arena, buf_str(&out));
	f->odd |= out.over;
	buf_release(&out);
	return all;
}

/* All alternatives from *at to the ) or the end. */
static struct str
factored(struct factor *f, size_t *at, int depth, bool touch)
{
	struct buf out = { .max = EXPAND_MAX };
	strings all = { 0 };
	struct str s;

	if (depth > DEPTH_MAX)
		f->odd = true;
	while (!f->odd) {
		*arena_push(f->arena, &all) = alternative(f, at, depth, touch);
		if (*at >= f->s.n || f->s.p[*at] != '|')
			break;
		++*at;
	}
	join(f, &out, all.v, all.n, touch ? 0 : DEPTH_MAX + 1);
	f->odd |= out.over;
	s = arena_dup(f->arena, buf_str(&out));
	buf_release(&out);
	return s;
}

struct str
pattern_factor(struct arena *arena, struct str regex)
{
	struct factor f = { .arena = arena, .s = regex };
	size_t at = 0;
	struct str out = factored(&f, &at, 0, true);

	return f.odd || at < regex.n ? regex : out;
}
