#include "rules.h"

/*
 * Macros and lexicons put into an expression, and tokens spelt as the shadow has them: what PCRE2 compiles.
 */

enum { EXPAND_DEPTH = 12 };

/* Underscores are spaces; what PCRE2 would read as its own is escaped. */
static void
add_literal(struct buf *out, struct str word)
{
	for (size_t i = 0; i < word.n; i++)
		if (word.p[i] == '_')
			buf_addc(out, ' ');
		else {
			if (strchr(".+()[]?|^$\\{}", word.p[i]))
				buf_addc(out, '\\');
			buf_addc(out, word.p[i]);
		}
}

/* hold* stands for hold, holds, holding, held is written out; acquire* for acquires, acquired, acquiring; cut*
 * for cutting; carry* for carries; team*_up for teamed up. */
static void
expand_word(struct buf *out, struct str word)
{
	size_t star = str_chr(word, '*');
	struct str stem = str_cut(word, 0, star), rest = str_cut(word, star + 1, word.n);
	char last = stem.n ? stem.p[stem.n - 1] : 0;

	if (star < word.n && (last == 'e' || last == 'y'))
		stem.n--;
	add_literal(out, stem);
	if (star == word.n)
		return;
	if (last == 'e')
		buf_add(out, S("(?:es?|ed|ing|eing)"));
	else if (last == 'y')
		buf_add(out, S("(?:ys?|ies|ied|yed|ying)"));
	else
		buf_printf(out, "(?:e?s|%c?ed|%c?ing)?", last, last);
	add_literal(out, rest);
}

static void
expand_lexicon(struct buf *out, struct str words)
{
	bool first = true;

	buf_add(out, S("(?<!\\w)(?:"));
	while (words.n) {
		struct str word = rules_word(&words);
		if (!first)
			buf_addc(out, '|');
		first = false;
		expand_word(out, word);
	}
	buf_add(out, S(")(?!\\w)"));
}

/*
 * A rule writes the token of a figure or name as \x01M, or \x01[MC] for several. What stands in the shadow is one
 * private character (U+E000 and the letter), which no letter class of a rule can take for text.
 */
static void
add_regex(struct buf *out, struct str s)
{
	static const struct str token = { "\\x01", 4 };
	bool class = false;

	for (size_t i = 0; i < s.n;) {
		if (!str_starts(str_cut(s, i, s.n), token)) {
			if (s.p[i] == '\\' && i + 1 < s.n)
				buf_addc(out, s.p[i++]);
			else if (s.p[i] == '[')
				class = true;
			else if (s.p[i] == ']')
				class = false;
			buf_addc(out, s.p[i++]);
			continue;
		}
		i += token.n;
		if (i < s.n && s.p[i] >= 'A' && s.p[i] <= 'Z' && !class)
			buf_printf(out, "\\x{E0%02X}", (unsigned)s.p[i++]);
		else if (i < s.n && s.p[i] == '[' && !class) {
			for (; i < s.n && s.p[i] != ']'; i++)
				if (s.p[i] >= 'A' && s.p[i] <= 'Z')
					buf_printf(out, "\\x{E0%02X}", (unsigned)s.p[i]);
				else
					buf_addc(out, s.p[i]);
		} else
			buf_add(out, class ? S("\\x{E041}-\\x{E05A}") : S("[\\x{E041}-\\x{E05A}]"));
	}
}

static int expand(const struct rules *r, const char *where, struct str source, int depth, bool tokens,
    struct buf *out, struct err *e);

/* %{NAME} or %{NAME:role}, its inside given */
static int
expand_reference(const struct rules *r, const char *where, struct str inside, int depth, bool tokens,
    struct buf *out, struct err *e)
{
	size_t colon = str_chr(inside, ':');
	struct str name = str_cut(inside, 0, colon), role = str_cut(inside, colon + 1, inside.n);
	const struct macro *m = rules_macro(r, name);

	if (m == NULL)
		return err_set(e, ERR_CONFIG, "bad-pattern", "%s: no macro or lexicon named '%.*s'", where, SARG(name));
	if (role.n)
		buf_printf(out, "(?<%.*s>", SARG(role));
	else
		buf_add(out, S("(?:"));
	if (m->lexicon)
		expand_lexicon(out, m->body);
	else if (expand(r, where, m->body, depth + 1, tokens, out, e) < 0)
		return -1;
	buf_addc(out, ')');
	return 0;
}

static int
expand(const struct rules *r, const char *where, struct str source, int depth, bool tokens,
    struct buf *out, struct err *e)
{
	if (depth > EXPAND_DEPTH)
		return err_set(e, ERR_CONFIG, "bad-pattern", "%s: macros nest deeper than %d: one may stand for itself", where,
		    EXPAND_DEPTH);
	while (source.n) {
		size_t at = str_find(source, S("%{"));
		size_t close = str_chr(str_cut(source, at, source.n), '}');

		if (tokens)
			add_regex(out, str_cut(source, 0, at));
		else
			buf_add(out, str_cut(source, 0, at));
		if (at == source.n)
			break;
		if (at + close >= source.n)
			return err_set(e, ERR_CONFIG, "bad-pattern", "%s: %%{ without its }", where);
		if (expand_reference(r, where, str_cut(source, at + 2, at + close), depth, tokens, out, e) < 0)
			return -1;
		source = str_cut(source, at + close + 1, source.n);
	}
	if (out->over)
		return err_set(e, ERR_CONFIG, "bad-pattern", "%s: longer than %d bytes when its macros are expanded", where, EXPAND_MAX);
	return 0;
}

int
pattern_expand(struct arena *keep, struct pattern *p, struct err *e)
{
	struct buf out = { .max = EXPAND_MAX };
	int rc = 0;

	if (p->expanded)
		return 0;
	if (p->tokens && !p->anchored)
		buf_add(&out, S("(?!(?<=\\w)\\w)(?:")); /* no match begins inside a word */
	rc = expand(p->rules, p->where, p->source, 0, p->tokens, &out, e);
	if (p->tokens && !p->anchored)
		buf_addc(&out, ')');
	if (rc == 0) {
		struct arena scratch = { 0 };
		p->source = arena_dup(keep, p->tokens ? pattern_factor(&scratch, buf_str(&out)) : buf_str(&out));
		p->expanded = true;
		arena_release(&scratch);
	}
	buf_release(&out);
	return rc;
}
