#include "conf.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ini.h>

#include "input.h"
#include "limits.h"

enum form { FORM_TEXT, FORM_PATH, FORM_DATABASE, FORM_URL, FORM_DURATION, FORM_DAYS, FORM_SIZE, FORM_YES, FORM_NUMBER, FORM_CURRENCY };

static const struct {
	const char *section, *key;
	enum form form;
	long min, max;
} known[] = {
	{ "pipeline", "state", FORM_PATH, 0, 0 },
	{ "pipeline", "archive", FORM_PATH, 0, 0 },
	{ "pipeline", "database", FORM_DATABASE, 0, 0 },
	{ "pipeline", "metrics", FORM_PATH, 0, 0 },
	{ "pipeline", "archive-keep", FORM_DURATION, 0, 0 },
	{ "pipeline", "archive-max", FORM_SIZE, 0, 0 },
	{ "fetch", "user-agent", FORM_TEXT, 0, 0 },
	{ "fetch", "contact", FORM_TEXT, 0, 0 },
	{ "fetch", "per-host-interval", FORM_DURATION, 0, 0 },
	{ "fetch", "parallel", FORM_NUMBER, 1, 500 },
	{ "fetch", "timeout", FORM_DURATION, 0, 0 },
	{ "fetch", "max-bytes", FORM_SIZE, 0, 0 },
	{ "fetch", "archive-size", FORM_SIZE, 0, 0 },
	{ "fetch", "max-redirects", FORM_NUMBER, 0, 20 },
	{ "fetch", "retries", FORM_NUMBER, 0, 10 },
	{ "fetch", "proxy", FORM_TEXT, 0, 0 },
	{ "fetch", "robots", FORM_YES, 0, 0 },
	{ "fetch", "allow-private", FORM_YES, 0, 0 },
	{ "source", "feed", FORM_URL, 0, 0 },
	{ "source", "sitemap", FORM_URL, 0, 0 },
	{ "source", "url", FORM_URL, 0, 0 },
	{ "source", "folder", FORM_PATH, 0, 0 },
	{ "source", "interval", FORM_DURATION, 0, 0 },
	{ "source", "max-age", FORM_DURATION, 0, 0 },
	{ "source", "include", FORM_TEXT, 0, 0 },
	{ "source", "exclude", FORM_TEXT, 0, 0 },
	{ "source", "language", FORM_TEXT, 0, 0 },
	{ "source", "site", FORM_TEXT, 0, 0 },
	{ "source", "cookies", FORM_YES, 0, 0 },
	{ "source", "allow-private", FORM_YES, 0, 0 },
	{ "extract", "patterns", FORM_PATH, 0, 0 },
	{ "extract", "min-words", FORM_NUMBER, 1, 100000 },
	{ "normalize", "entities", FORM_PATH, 0, 0 },
	{ "normalize", "home-currency", FORM_CURRENCY, 0, 0 },
	{ "store", "batch", FORM_NUMBER, 1, 100000 },
	{ "store", "keep", FORM_DAYS, 0, 0 },
};

enum { KNOWN = sizeof known / sizeof *known };

/* ---- forms ---- */

bool
conf_duration(struct str s, int64_t *milliseconds)
{
	static const struct {
		const char *unit;
		int64_t ms;
	} units[] = { { "ms", 1 }, { "s", 1000 }, { "", 1000 }, { "m", 60000 }, { "min", 60000 }, { "h", 3600000 }, { "d", 86400000 }, { "w", 604800000 } };
	unsigned long long whole;
	int64_t thousandths = 0, scale = 100;
	size_t at = 0;
	struct str unit;

	s = str_trim(s);
	while (at < s.n && s.p[at] >= '0' && s.p[at] <= '9')
		at++;
	if (!str_uint(str_cut(s, 0, at), &whole) || whole > 100000000)
		return false;
	if (at < s.n && s.p[at] == '.')
		for (at++; at < s.n && s.p[at] >= '0' && s.p[at] <= '9'; at++, scale /= 10)
			thousandths += (s.p[at] - '0') * scale;
	unit = str_trim(str_cut(s, at, s.n));
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (str_eq(unit, str_z(units[i].unit))) {
			*milliseconds = (int64_t)whole * units[i].ms + thousandths * units[i].ms / 1000;
			return true;
		}
	return false;
}

bool
conf_size(struct str s, uint64_t *bytes)
{
	static const char letters[] = "kMGT";
	unsigned long long n;
	int shift = 0;

	s = str_trim(s);
	if (s.n > 1) {
		char last = s.p[s.n - 1];
		const char *hit = strchr(letters, last == 'K' ? 'k' : last);
		if (hit && last) {
			shift = 10 * (int)(hit - letters + 1);
			s = str_trim(str_cut(s, 0, s.n - 1));
		}
	}
	if (!str_uint(s, &n) || n > (UINT64_MAX >> 1) >> shift)
		return false;
	*bytes = (uint64_t)n << shift;
	return true;
}

bool
conf_yes(struct str s, bool *out)
{
	static const char *const words[] = { "no", "yes", "false", "true", "off", "on", "0", "1" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_ieq(s, str_z(words[i]))) {
			*out = i % 2;
			return true;
		}
	return false;
}

bool
conf_number(struct str s, long min, long max, long *out)
{
	unsigned long long n;

	if (!str_uint(s, &n) || n > LONG_MAX || (long)n < min || (long)n > max)
		return false;
	*out = (long)n;
	return true;
}

/* NULL, or what would have been right. */
static const char *
wrong(size_t k, struct str v, char room[80])
{
	int64_t ms;
	uint64_t bytes;
	unsigned long long days;
	bool yes;
	long n;

	switch (known[k].form) {
	case FORM_TEXT: case FORM_PATH:
		return v.n ? NULL : "something";
	case FORM_DATABASE:
		return v.n && (str_find(v, S("://")) == v.n || str_starts(v, S("postgresql://")) || str_starts(v, S("postgres://"))) ? NULL :
		    "a file, or a postgresql:// URL";
	case FORM_URL:
		return str_istarts(v, S("http://")) || str_istarts(v, S("https://")) ? NULL : "an http or https URL";
	case FORM_DURATION:
		return conf_duration(v, &ms) ? NULL : "a time, such as 500ms, 2s, 15m, 1h or 7d";
	case FORM_DAYS: /* what is removed by the hour is removed by mistake */
		return v.n && strchr("dw", v.p[v.n - 1]) && str_uint(str_cut(v, 0, v.n - 1), &days) && days ? NULL :
		    "a number of days or weeks, such as 400d or 52w";
	case FORM_SIZE:
		return conf_size(v, &bytes) ? NULL : "a size, such as 65536, 512k or 8M";
	case FORM_YES:
		return conf_yes(v, &yes) ? NULL : "yes or no";
	case FORM_NUMBER:
		if (conf_number(v, known[k].min, known[k].max, &n))
			return NULL;
		snprintf(room, 80, "a whole number from %ld to %ld", known[k].min, known[k].max);
		return room;
	case FORM_CURRENCY:
		for (size_t i = 0; i < v.n; i++)
			if (v.p[i] < 'A' || v.p[i] > 'Z')
				return "a currency code, such as USD";
		return v.n == 3 ? NULL : "a currency code, such as USD";
	}
	return NULL;
}

/* ---- reading ---- */

/* The paths of a file are those of its folder, those of the environment of the current one; "~/x" is below the home folder. */
static struct str
absolute(struct conf *c, enum form form, struct str v, const char *folder)
{
	const char *home = getenv("HOME");
	char here[PATH_MAX];

	if ((form != FORM_PATH && form != FORM_DATABASE) || str_starts(v, S("/")))
		return v;
	if (form == FORM_DATABASE && str_find(v, S("://")) < v.n)
		return v;
	if (str_starts(v, S("~/")) && home)
		return arena_printf(&c->arena, "%s%.*s", home, SARG(str_cut(v, 1, v.n)));
	if (!realpath(folder, here))
		return v;
	return arena_printf(&c->arena, "%s/%.*s", strcmp(here, "/") == 0 ? "" : here, SARG(v));
}

struct reader {
	struct conf *conf;
	const char *folder; /* of the file */
	struct str rest;
	int line;
	struct err *err;
	bool failed;
};

static int
fail(struct reader *r, const char *fmt, struct str a, struct str b)
{
	char message[300];

	if (!r->failed) {
		snprintf(message, sizeof message, fmt, SARG(a), SARG(b));
		err_set(r->err, ERR_CONFIG, "bad-config", "%.*s:%d: %s", SARG(r->conf->path), r->line, message);
	}
	r->failed = true;
	return 0;
}

static char *
read_line(char *out, int room, void *stream)
{
	struct reader *r = stream;
	struct str line;

	if (!r->rest.p || r->rest.n == 0 || !str_token(&r->rest, '\n', &line))
		return NULL;
	r->line++;
	if (line.n + 2 > (size_t)room) {
		fail(r, "the line is longer than the %.*s%.*s bytes that libinih takes", S("200"), S(""));
		line.n = 0;
	}
	memcpy(out, line.p, line.n);
	out[line.n] = '\n';
	out[line.n + 1] = '\0';
	return out;
}

static int
take(void *user, const char *header, const char *key, const char *value)
{
	struct reader *r = user;
	struct str section = str_z(header), name = { 0 }, v = str_trim(str_z(value));
	size_t quote = str_chr(section, '"');
	bool section_known = false;
	struct conf_item *item;

	for (size_t i = 1; i < v.n; i++) /* libinih knows " ;" comments alone */
		if (v.p[i] == '#' && (v.p[i - 1] == ' ' || v.p[i - 1] == '\t'))
			v = str_trim(str_cut(v, 0, i));
	if (quote < section.n) {
		name = str_cut(section, quote + 1, section.n);
		name = str_cut(name, 0, str_chr(name, '"'));
		section = str_trim(str_cut(section, 0, quote));
	}
	if (str_eq(section, S("source")) != (name.n > 0))
		return name.n ? fail(r, "[%.*s] takes no name (\"%.*s\")", section, name) :
		    fail(r, "[source] needs a name: [source \"NAME\"]%.*s%.*s", S(""), S(""));
	for (size_t k = 0; k < KNOWN; k++) {
		char room[80];
		const char *want;

		if (!str_eq(section, str_z(known[k].section)))
			continue;
		section_known = true;
		if (strcmp(known[k].key, key) != 0)
			continue;
		if ((want = wrong(k, v, room)))
			return fail(r, "%.*s wants %.*s", str_z(key), str_z(want));
		item = arena_push(&r->conf->arena, &r->conf->items);
		item->section = arena_dup(&r->conf->arena, section);
		item->name = arena_dup(&r->conf->arena, name);
		item->key = arena_dup(&r->conf->arena, str_z(key));
		item->value = arena_dup(&r->conf->arena, absolute(r->conf, known[k].form, v, r->folder));
		item->line = r->line;
		return 1;
	}
	return section_known ? fail(r, "unknown key '%.*s' in [%.*s]", str_z(key), section) :
	    fail(r, "unknown section [%.*s]%.*s", section, S(""));
}

static int
take_environment(struct conf *c, struct err *e)
{
	for (size_t k = 0; k < KNOWN; k++) {
		char name[80], room[80];
		const char *value, *want;
		struct conf_item *item;

		if (strcmp(known[k].section, "source") == 0)
			continue;
		snprintf(name, sizeof name, "NEWSFACTS_%s_%s", known[k].section, known[k].key);
		for (char *p = name; *p; p++)
			*p = (char)(*p == '-' ? '_' : *p >= 'a' && *p <= 'z' ? *p - 32 : *p);
		if (!(value = getenv(name)) || !*value)
			continue;
		if ((want = wrong(k, str_z(value), room)))
			return err_set(e, ERR_CONFIG, "bad-config", "%s: wants %s", name, want);
		item = arena_push(&c->arena, &c->items);
		*item = (struct conf_item){ .section = str_z(known[k].section), .key = str_z(known[k].key), 
			.value = arena_dup(&c->arena, absolute(c, known[k].form, str_z(value), ".")) };
	}
	return 0;
}

int
conf_load(struct conf *c, const char *path, struct err *e)
{
	struct reader r = { .conf = c, .err = e };
	struct input *in;
	struct err later;
	int line;

	*c = (struct conf){ 0 };
	if (!path)
		return take_environment(c, e);
	c->path = arena_dup(&c->arena, str_z(path));
	r.folder = strrchr(path, '/') ? arena_printf(&c->arena, "%.*s", (int)(strrchr(path, '/') - path) + 1, path).p : ".";
	if (!(in = input_open(path, e))) {
		struct err why = *e;
		return err_set(e, ERR_CONFIG, "no-config", "%s: %s", path, why.msg);
	}
	if (input_rest(in, CONF_MAX, &r.rest, e) < 0) {
		struct err why = *e;
		input_close(in);
		return err_set(e, ERR_CONFIG, "no-config", "%s: %s", path, why.msg);
	}
	line = ini_parse_stream(read_line, &r, take, &r);
	input_close(in);
	if (take_environment(c, r.failed || line ? &later : e) < 0 && !r.failed && line == 0)
		return -1;
	if (line != 0 && !r.failed)
		return err_set(e, ERR_CONFIG, "bad-config", "%s:%d: neither [section] nor key = value", path, line);
	return r.failed ? -1 : 0;
}

void
conf_release(struct conf *c)
{
	arena_release(&c->arena);
}

struct str
conf_get(const struct conf *c, struct str section, struct str key)
{
	for (size_t i = c->items.n; i-- > 0;) /* the environment stands last */
		if (str_eq(c->items.v[i].section, section) && str_eq(c->items.v[i].key, key))
			return c->items.v[i].value;
	return (struct str){ 0 };
}

void
conf_print(const struct conf *c, struct buf *out)
{
	for (size_t k = 0; k < KNOWN; k++) {
		struct str v = conf_get(c, str_z(known[k].section), str_z(known[k].key));
		int64_t ms;
		uint64_t bytes;

		if (v.n == 0 || strcmp(known[k].section, "source") == 0)
			continue;
		buf_printf(out, "%s.%s\t", known[k].section, known[k].key);
		if (known[k].form == FORM_DURATION && conf_duration(v, &ms))
			buf_printf(out, "%lld", (long long)ms / 1000);
		else if (known[k].form == FORM_SIZE && conf_size(v, &bytes))
			buf_printf(out, "%llu", (unsigned long long)bytes);
		else
			buf_add(out, v);
		buf_addc(out, '\n');
	}
}

const char *
conf_find(struct arena *a)
{
	const char *env = getenv("NEWSFACTS_CONFIG"), *xdg = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	const char *tries[3] = { "pipeline.conf" };

	if (env && *env)
		return env;
	if (xdg && *xdg)
		tries[1] = arena_printf(a, "%s/newsfacts/pipeline.conf", xdg).p;
	else if (home && *home)
		tries[1] = arena_printf(a, "%s/.config/newsfacts/pipeline.conf", home).p;
	tries[2] = "/etc/newsfacts/pipeline.conf";
	for (int i = 0; i < 3; i++)
		if (tries[i] && access(tries[i], R_OK) == 0)
			return tries[i];
	return NULL;
}
