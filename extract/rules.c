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
	*m = (struct macro){ .name = arena_dup(&rules->keep, name), .body = arena_dup(&rules->keep, body), .lexicon = lexicon,
		.file = r->file, .line = r->line, .layer = r->layer };
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
		.source = arena_dup(&rules->keep, source), .wall = rules->wall, .rules = rules,
		.caseless = r->open->sort == RULE_CLAIM, .tokens = r->open->sort == RULE_CLAIM,
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

/* "0.85": how often the rule is right, as somebody measured it */
static int
read_confidence(struct reader *r, struct str text)
{
	int rate = 0, scale = 1000;
	size_t i = 2;

	if (str_eq(text, S("1")))
		rate = 1000;
	else if (!str_starts(text, S("0.")) || text.n < 3 || text.n > 5)
		return mistake(r, "confidence wants a number from 0.001 to 1, not", text);
	for (; rate < 1000 && i < text.n; i++) {
		if (!isdigit((unsigned char)text.p[i]))
			return mistake(r, "confidence wants a number from 0.001 to 1, not", text);
		rate += (text.p[i] - '0') * (scale /= 10);
	}
	if (rate == 0)
		return mistake(r, "confidence wants a number from 0.001 to 1, not", text);
	r->open->rate = rate;
	return 0;
}

/* An indented line: re, not, set, confidence, ok, no. */
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
	} else if (str_eq(word, S("confidence")))
		return read_confidence(r, rest);
	else
		return mistake(r, "not one of re, not, set, confidence, ok, no:", word);
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
		r->rules->sum = prepared_sum(r->rules->sum, line);
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

/* ---- when all files are read ---- */

static void
number(struct rules *r, struct pattern *p)
{
	*arena_push(&r->keep, &r->patterns) = p;
	p->place = (uint32_t)r->patterns.n;
}

/* Claim rules are looked at as written, and expanded when they are first compiled. */
static int
finish_expr(struct rules *r, struct expr *x, enum rule_sort sort, struct err *e)
{
	if (r->prepared)
		prepared_expr(&r->keep, r->prepared, x);
	else if ((sort == RULE_CLAIM ? expr_needs(r, x, e) : pattern_expand(&r->keep, &x->pattern, e)) < 0)
		return -1;
	number(r, &x->pattern);
	x->core.place = 0;
	if (x->anchored)
		number(r, &x->core);
	return 0;
}

static int
finish(struct rules *r, struct err *e)
{
	for (int sort = 0; sort < RULE_SORTS; sort++)
		for (size_t i = 0; i < r->list[sort].n; i++) {
			struct rule *rule = &r->list[sort].v[i];
			for (size_t k = 0; k < rule->res.n; k++)
				if (finish_expr(r, &rule->res.v[k], (enum rule_sort)sort, e) < 0)
					return -1;
			for (size_t k = 0; k < rule->nots.n; k++)
				if (finish_expr(r, &rule->nots.v[k], (enum rule_sort)sort, e) < 0)
					return -1;
		}
	return 0;
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

void
rules_lint(const struct rules *r, bool all)
{
	for (size_t i = 0; i < r->list[RULE_CLAIM].n; i++) {
		const struct rule *rule = &r->list[RULE_CLAIM].v[i];
		if (!all && rule->order >> 24 == 0)
			continue;
		for (size_t k = 0; k < rule->res.n; k++)
			if (rule->res.v[k].slow)
				log_event(LOG_WARNING, rule->res.v[k].pattern.where, "slow-pattern", "%s: %s", rule->name, rule->res.v[k].slow);
		for (size_t k = 0; k < rule->nots.n; k++) /* tried on matches alone, so that it may do without words */
			if (rule->nots.v[k].slow && rule->nots.v[k].anchored)
				log_event(LOG_WARNING, rule->nots.v[k].pattern.where, "slow-pattern", "%s: %s", rule->name, rule->nots.v[k].slow);
	}
}

struct rules *
rules_load(const char *folder, const char *user, const char *prepared, struct err *e)
{
	struct rules *rules = mem_grow(NULL, sizeof *rules);
	struct reader r = { .rules = rules, .err = e };

	*rules = (struct rules){ .wall = wall_new() };
	if (read_folder(&r, folder) < 0 || rates_read(rules, folder, false, e) < 0)
		goto fail;
	r.layer = 1;
	if (user && (read_folder(&r, user) < 0 || rates_read(rules, user, true, e) < 0))
		goto fail;
	rates_finish(rules);
	rules->prepared = prepared ? prepared_open(prepared, rules->sum) : NULL;
	/* shipped rules compile when first needed, their tests having compiled them all; the user's are checked now */
	if (finish(rules, e) < 0 || compile_layer(rules, 1, e) < 0)
		goto fail;
	rules_lint(rules, false);
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
			for (size_t k = 0; k < rule->res.n; k++) {
				pattern_release(&rule->res.v[k].pattern);
				pattern_release(&rule->res.v[k].core);
			}
			for (size_t k = 0; k < rule->nots.n; k++) {
				pattern_release(&rule->nots.v[k].pattern);
				pattern_release(&rule->nots.v[k].core);
			}
		}
	prepared_close(r->prepared);
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
