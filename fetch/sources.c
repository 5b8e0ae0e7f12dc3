#include "fetch.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../lib/conf.h"

static const char default_user_agent[] = "newsfacts/" VERSION " (news archiver; one connection a host; respects robots.txt)";

bool
source_wants(const struct source *s, const char *url)
{
	bool wanted = s->include.n == 0;

	for (size_t i = 0; i < s->include.n && !wanted; i++)
		wanted = fnmatch(s->include.v[i].p, url, 0) == 0;
	for (size_t i = 0; i < s->exclude.n && wanted; i++)
		wanted = fnmatch(s->exclude.v[i].p, url, 0) != 0;
	return wanted;
}

static struct source *
source_named(struct arena *a, struct settings *out, struct str name)
{
	struct source *s;

	for (size_t i = 0; i < out->sources.n; i++)
		if (str_eq(out->sources.v[i].name, name))
			return &out->sources.v[i];
	s = arena_push(a, &out->sources);
	s->name = name;
	s->outcome = arena_alloc(a, sizeof *s->outcome);
	*s->outcome = (struct outcome){ 0 };
	s->interval = 15 * 60000;
	s->allow_private = out->allow_private;
	return s;
}

static void
read_source(struct arena *a, struct settings *out, const struct conf_item *item)
{
	struct source *s = source_named(a, out, item->name);
	struct str v = item->value;

	if (str_eq(item->key, S("feed")))
		*arena_push(a, &s->feeds) = v;
	else if (str_eq(item->key, S("sitemap")))
		*arena_push(a, &s->sitemaps) = v;
	else if (str_eq(item->key, S("url")))
		*arena_push(a, &s->urls) = v;
	else if (str_eq(item->key, S("folder")))
		*arena_push(a, &s->folders) = v;
	else if (str_eq(item->key, S("include")))
		*arena_push(a, &s->include) = v;
	else if (str_eq(item->key, S("exclude")))
		*arena_push(a, &s->exclude) = v;
	else if (str_eq(item->key, S("interval")))
		conf_duration(v, &s->interval);
	else if (str_eq(item->key, S("max-age")))
		conf_duration(v, &s->max_age);
	else if (str_eq(item->key, S("language")))
		s->language = v;
	else if (str_eq(item->key, S("site")))
		s->site = v;
	else if (str_eq(item->key, S("cookies")))
		conf_yes(v, &s->cookies);
	else if (str_eq(item->key, S("allow-private")))
		conf_yes(v, &s->allow_private);
}

/* Where the pipeline keeps what it knows when pipeline.conf does not say; nf-run thinks the same. */
static const char *
default_state(struct arena *a)
{
	const char *xdg = getenv("XDG_STATE_HOME"), *home = getenv("HOME");

	if (geteuid() == 0)
		return "/var/lib/newsfacts";
	if (xdg && *xdg)
		return arena_printf(a, "%s/newsfacts", xdg).p;
	return arena_printf(a, "%s/.local/state/newsfacts", home ? home : "").p;
}

static void
take_text(const struct conf *c, struct str section, struct str key, const char **out)
{
	struct str v = conf_get(c, section, key);

	if (v.n)
		*out = v.p;
}

static void
take_int(const struct conf *c, struct str key, int *out)
{
	long n;

	if (conf_number(conf_get(c, S("fetch"), key), 0, 1000000, &n))
		*out = (int)n;
}

int
settings_read(struct arena *a, const struct conf *c, struct settings *out, struct err *e)
{
	uint64_t bytes;

	*out = (struct settings){ .user_agent = default_user_agent, .host_interval = 1000, .timeout = 30000, .max_bytes = 8 << 20, .archive_size = 1 << 30,
		.parallel = 20, .max_redirects = 5, .retries = 2, .robots = true };
	take_text(c, S("pipeline"), S("state"), &out->state);
	if (!out->state)
		out->default_state = default_state(a);
	take_text(c, S("fetch"), S("user-agent"), &out->user_agent);
	take_text(c, S("fetch"), S("contact"), &out->contact);
	take_text(c, S("fetch"), S("proxy"), &out->proxy);
	conf_duration(conf_get(c, S("fetch"), S("per-host-interval")), &out->host_interval);
	conf_duration(conf_get(c, S("fetch"), S("timeout")), &out->timeout);
	if (conf_size(conf_get(c, S("fetch"), S("max-bytes")), &bytes))
		out->max_bytes = (size_t)bytes;
	if (conf_size(conf_get(c, S("fetch"), S("archive-size")), &bytes))
		out->archive_size = bytes;
	conf_yes(conf_get(c, S("fetch"), S("robots")), &out->robots);
	conf_yes(conf_get(c, S("fetch"), S("allow-private")), &out->allow_private);
	take_int(c, S("parallel"), &out->parallel);
	take_int(c, S("max-redirects"), &out->max_redirects);
	take_int(c, S("retries"), &out->retries);
	for (size_t i = 0; i < c->items.n; i++)
		if (str_eq(c->items.v[i].section, S("source")))
			read_source(a, out, &c->items.v[i]);
	for (size_t i = 0; i < out->sources.n; i++) {
		const struct source *s = &out->sources.v[i];
		if (s->feeds.n + s->sitemaps.n + s->urls.n + s->folders.n == 0)
			return err_set(e, ERR_CONFIG, "bad-config", "%.*s: [source \"%.*s\"] has no feed, sitemap, url or folder", SARG(c->path), SARG(s->name));
	}
	return 0;
}
