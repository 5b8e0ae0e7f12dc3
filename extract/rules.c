#define _DEFAULT_SOURCE /* scandir's alphasort is in POSIX 2008; some libcs want this for it */
#include "rules.h"

#include <ctype.h>
#include <dirent.h>
#include <stdlib.h>

#include "../lib/input.h"
#include "../lib/limits.h"

/*
 * Reading pattern files. A line at the margin opens a section, or defines a macro or lexicon; an indented
 * line belongs to the section above it. Macros may be used before they are defined: expansion waits
 * until all files are read.
 */

enum { EXPAND_DEPTH = 12, EXPAND_MAX = 1 << 18 };

struct reader {
	struct rules *rules;
	const char *file; /* its name without the folder */
	int line;
	unsigned layer;
	struct rule *open;
	struct err *err;
};

static int
mistake(struct reader *r, const char *what, struct str about)
{
	return err_set(r->err, ERR_CONFIG, "bad-pattern", "%s:%d: %s '%.*s'", r->file, r->line, what, SARG(about));
}

/* Cuts the first word off *rest. */
struct str
rules_word(struct str *rest)
{
	struct str s = str_trim(*rest), word;
	size_t n = 0;

	while (n < s.n && !isspace((unsigned char)s.p[n]))
		n++;
	word = str_cut(s, 0, n);
	*rest = str_trim(str_cut(s, n, s.n));
	return word;
}

static bool
is_macro_name(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!isupper((unsigned char)s.p[i]) && !(i && (isdigit((unsigned char)s.p[i]) || s.p[i] == '_')))
			return false;
	return s.n > 0;
}

struct macro *
rules_macro(const struct rules *r, struct str name)
{
	for (size_t i = 0; i < r->macros.n; i++)
		if (str_eq(r->macros.v[i].name, name))
			return &r->macros.v[i];
	return NULL;
}

static int
define(struct reader *r, struct str name, struct str body, bool lexicon)
{
	struct rules *rules = r->rules;
	struct macro *m = rules_macro(rules, name);

	if (!is_macro_name(name))
		return mistake(r, "neither a section nor a macro in capitals:", name);
	if (body.n == 0)
		return mistake(r, "nothing stands behind", name);
	if (m && m->layer == r->layer)
		return mistake(r, "a second definition of", name);
	if (m == NULL)
		m = arena_push(&rules->keep, &rules->macros);
	*m = (struct macro){ arena_dup(&rules->keep, name), arena_dup(&rules->keep, body), lexicon, r->file, r->line, r->layer };
	return 0;
}

static int
open_section(struct reader *r, enum rule_sort sort, struct str heading)
{
	struct rules *rules = r->rules;
	struct rule *rule = NULL;
	size_t dot = str_chr(heading, '.');

	if (heading.n == 0)
		return mistake(r, "a section without a kind", heading);
	for (size_t i = 0; i < rules->list[sort].n; i++)
		if (str_eq(str_z(rules->list[sort].v[i].name), heading))
			rule = &rules->list[sort].v[i];
	if (rule && str_eq(str_z(rule->file), str_z(r->file)) && rule->order >> 24 == r->layer)
		return mistake(r, "a second section named", heading);
	if (rule && rule->order >> 24 == r->layer)
		return mistake(r, "another file has a section named", heading);
	if (rule == NULL)
		rule = arena_push(&rules->keep, &rules->list[sort]);
	*rule = (struct rule){
		.sort = sort, .file = r->file, .line = r->line,
		.kind = arena_dup(&rules->keep, str_cut(heading, 0, dot)).p,
		.name = arena_dup(&rules->keep, heading).p,
		.order = (size_t)r->layer << 24 | rules->list[sort].n,
	};
	r->open = rule;
	return 0;
}

static struct expr
raw_expr(struct reader *r, struct str source)
{
	struct rules *rules = r->rules;

	return (struct expr){ .pattern = {
		.source = arena_dup(&rules->keep, source), .wall = rules->wall, .caseless = r->open->sort == RULE_CLAIM,
		.where = arena_printf(&rules->keep, "%s:%d", r->file, r->line).p,
	} };
}

static struct example
read_example(struct reader *r, struct str rest)
{
	size_t bar = str_find(rest, S(" | "));
	struct arena *keep = &r->rules->keep;

	return (struct example){ arena_dup(keep, str_trim(str_cut(rest, 0, bar))),
		arena_dup(keep, str_trim(str_cut(rest, bar == rest.n ? bar : bar + 3, rest.n))), r->line };
}

/* An indented line: re, not, set, ok, no. */
static int
section_line(struct reader *r, struct str line)
{
	struct arena *keep = &r->rules->keep;
	struct str rest = line, word = rules_word(&rest);

	if (r->open == NULL)
		return mistake(r, "no section is open for", word);
	if (rest.n == 0)
		return mistake(r, "nothing stands behind", word);
	if (str_eq(word, S("re"))) {
		struct expr *x = arena_push(keep, &r->open->res);
		*x = raw_expr(r, rest);
		x->pattern.anchored = r->open->sort == RULE_FIGURE;
	} else if (str_eq(word, S("not")))
		*arena_push(keep, &r->open->nots) = raw_expr(r, rest);
	else if (str_eq(word, S("ok")))
		*arena_push(keep, &r->open->oks) = read_example(r, rest);
	else if (str_eq(word, S("no")))
		*arena_push(keep, &r->open->noes) = read_example(r, rest);
	else if (str_eq(word, S("set"))) {
		size_t eq = str_chr(rest, '=');
		if (eq == 0 || eq == rest.n)
			return mistake(r, "set wants key=value, not", rest);
		*arena_push(keep, &r->open->sets) = (struct setting){ arena_dup(keep, str_cut(rest, 0, eq)).p,
			arena_dup(keep, str_cut(rest, eq + 1, rest.n)).p };
	} else
		return mistake(r, "not one of re, not, set, ok, no:", word);
	return 0;
}

/* A section without a re line would never match and never be missed. */
static int
close_section(struct reader *r)
{
	if (r->open && r->open->res.n == 0) {
		r->line = r->open->line;
		return mistake(r, "no re line in section", str_z(r->open->name));
	}
	r->open = NULL;
	return 0;
}

static int
margin_line(struct reader *r, struct str line)
{
	static const char *const sorts[] = { [RULE_FIGURE] = "figure", [RULE_CLAIM] = "claim" };
	struct str rest = line, word = rules_word(&rest), name;
	int at = r->line;

	if (close_section(r) < 0)
		return -1;
	r->line = at;
	for (int i = 0; i < RULE_SORTS; i++)
		if (str_eq(word, str_z(sorts[i])))
			return open_section(r, (enum rule_sort)i, rest);
	if (str_eq(word, S("lex"))) {
		name = rules_word(&rest);
		return define(r, name, rest, true);
	}
	return define(r, word, rest, false);
}

/* A comment is a # at the start of a line, or one with white space on both sides. */
static struct str
without_comment(struct str line)
{
	for (size_t i = 0; i < line.n; i++)
		if (line.p[i] == '#' && (i == 0 || isspace((unsigned char)line.p[i - 1])) &&
		    (i + 1 == line.n || isspace((unsigned char)line.p[i + 1])))
			return str_cut(line, 0, i);
	return line;
}

static int
read_file(struct reader *r, const char *path)
{
	struct input *in = input_open(path, r->err);
	struct str line;
	bool torn;
	int got;

	if (in == NULL) {
		r->err->kind = ERR_CONFIG;
		return -1;
	}
	r->line = 0;
	while ((got = input_line(in, TABLE_MAX, &line, &torn, r->err)) > 0) {
		r->line++;
		line = without_comment(line);
		if (str_trim(line).n == 0)
			continue;
		if ((isspace((unsigned char)line.p[0]) ? section_line : margin_line)(r, str_trim(line)) < 0) {
			got = -1;
			break;
		}
	}
	input_close(in);
	return got < 0 ? -1 : close_section(r);
}

static int
is_pattern_file(const struct dirent *d)
{
	return d->d_name[0] != '.' && str_ends(str_z(d->d_name), S(".pat"));
}

static int
read_folder(struct reader *r, const char *folder)
{
	struct dirent **entries;
	int n = scandir(folder, &entries, is_pattern_file, alphasort), rc = 0;

	if (n < 0)
		return err_set(r->err, ERR_CONFIG, "no-patterns", "%s: cannot be read as a folder of pattern files", folder);
	if (n == 0)
		rc = err_set(r->err, ERR_CONFIG, "no-patterns", "%s: no *.pat file in it", folder);
	for (int i = 0; i < n; i++) {
		if (rc == 0) {
			r->file = arena_dup(&r->rules->keep, str_z(entries[i]->d_name)).p;
			rc = read_file(r, arena_printf(&r->rules->keep, "%s/%s", folder, entries[i]->d_name).p);
		}
		free(entries[i]);
	}
	free(entries);
	return rc;
}

/* ---- expansion ---- */

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

static int
finish_expr(struct rules *r, struct expr *x, bool tokens, struct buf *out, struct err *e)
{
	struct str source = x->pattern.source;

	buf_reset(out);
	out->over = false;
	if (expand(r, x->pattern.where, source, 0, tokens, out, e) < 0)
		return -1;
	x->pattern.source = arena_dup(&r->keep, buf_str(out));
	expr_needs(r, x, source);
	return 0;
}

static int
finish(struct rules *r, struct err *e)
{
	struct buf out = { .max = EXPAND_MAX };
	int rc = 0;

	for (int sort = 0; sort < RULE_SORTS && rc == 0; sort++)
		for (size_t i = 0; i < r->list[sort].n && rc == 0; i++) {
			struct rule *rule = &r->list[sort].v[i];
			for (size_t k = 0; k < rule->res.n && rc == 0; k++)
				rc = finish_expr(r, &rule->res.v[k], sort == RULE_CLAIM, &out, e);
			for (size_t k = 0; k < rule->nots.n && rc == 0; k++)
				rc = finish_expr(r, &rule->nots.v[k], sort == RULE_CLAIM, &out, e);
		}
	buf_release(&out);
	return rc;
}

static int
compile_layer(struct rules *r, size_t layer, struct err *e)
{
	for (int sort = 0; sort < RULE_SORTS; sort++)
		for (size_t i = 0; i < r->list[sort].n; i++) {
			struct rule *rule = &r->list[sort].v[i];
			if (rule->order >> 24 < layer)
				continue;
			for (size_t k = 0; k < rule->res.n; k++)
				if (pattern_compile(&r->keep, &rule->res.v[k].pattern, e) < 0)
					return -1;
			for (size_t k = 0; k < rule->nots.n; k++)
				if (pattern_compile(&r->keep, &rule->nots.v[k].pattern, e) < 0)
					return -1;
		}
	return 0;
}

int
rules_compile(struct rules *r, struct err *e)
{
	return compile_layer(r, 0, e);
}

struct rules *
rules_load(const char *folder, const char *user, struct err *e)
{
	struct rules *rules = mem_grow(NULL, sizeof *rules);
	struct reader r = { .rules = rules, .err = e };

	*rules = (struct rules){ .wall = wall_new() };
	if (read_folder(&r, folder) < 0)
		goto fail;
	r.layer = 1;
	if (user && read_folder(&r, user) < 0)
		goto fail;
	/* shipped rules compile when first needed, their tests having compiled them all; the user's are checked now */
	if (finish(rules, e) < 0 || compile_layer(rules, 1, e) < 0)
		goto fail;
	return rules;
fail:
	rules_free(rules);
	return NULL;
}

void
rules_free(struct rules *r)
{
	if (r == NULL)
		return;
	for (int sort = 0; sort < RULE_SORTS; sort++)
		for (size_t i = 0; i < r->list[sort].n; i++) {
			struct rule *rule = &r->list[sort].v[i];
			for (size_t k = 0; k < rule->res.n; k++)
				pattern_release(&rule->res.v[k].pattern);
			for (size_t k = 0; k < rule->nots.n; k++)
				pattern_release(&rule->nots.v[k].pattern);
		}
	wall_free(r->wall);
	arena_release(&r->keep);
	free(r);
}

struct str
rules_lexicon(const struct rules *r, const char *name)
{
	const struct macro *m = rules_macro(r, str_z(name));

	return m && m->lexicon ? m->body : S("");
}

const char *
rule_setting(const struct rule *r, const char *key)
{
	for (size_t i = 0; i < r->sets.n; i++)
		if (strcmp(r->sets.v[i].key, key) == 0)
			return r->sets.v[i].value;
	return NULL;
}

bool
rule_vetoed(struct rules *r, struct rule *rule, struct str subject, const struct match *m)
{
	struct match guard;

	for (size_t i = 0; i < rule->nots.n; i++)
		if (pattern_match(&r->keep, &rule->nots.v[i].pattern, subject, m->start, false, &guard) && guard.start < m->end)
			return true;
	return false;
}

bool
rule_match_at(struct rules *r, struct rule *rule, struct str subject, size_t at, struct match *m)
{
	for (size_t i = 0; i < rule->res.n; i++)
		if (pattern_match(&r->keep, &rule->res.v[i].pattern, subject, at, true, m) && !rule_vetoed(r, rule, subject, m))
			return true;
	return false;
}
