/*
 * pipeline.conf (pipeline.conf(5)): one INI file for all stages. Every key is known here with its form, so
 * that each program refuses a mistake anywhere in it, naming file and line. The environment overrides
 * the file: NEWSFACTS_FETCH_MAX_BYTES for max-bytes in [fetch]; options override both, in each main.c.
 * libinih is named in conf.c only.
 */
#ifndef LIB_CONF_H
#define LIB_CONF_H

#include <stdint.h>

#include "arena.h"
#include "err.h"
#include "str.h"

struct conf_item {
	struct str section; /* "fetch", "source" */
	struct str name;    /* of a source: "techradar"; else empty */
	struct str key, value;
	int line;           /* 0: from the environment */
};

struct conf {
	struct arena arena;
	struct str path;
	LIST(struct conf_item) items; /* in the file's order */
};

/* The file that is read when no -c is given: $NEWSFACTS_CONFIG, ./pipeline.conf, $XDG_CONFIG_HOME or
 * ~/.config/newsfacts/pipeline.conf, /etc/newsfacts/pipeline.conf; NULL where there is none. */
const char *conf_find(struct arena *a);
/* path NULL: no file, the environment alone. Paths in it become absolute: those of the file are meant from its folder.
 * -1: kind ERR_CONFIG, reason bad-config (the message begins "FILE:LINE: ", of the first mistake; what is right is
 * there all the same) or no-config (it cannot be read). conf_release in any case. */
int conf_load(struct conf *c, const char *path, struct err *e);
void conf_release(struct conf *c);

/* The value of a key outside of sources; empty where it is not set. */
struct str conf_get(const struct conf *c, struct str section, struct str key);

/* All that is set outside of sources, a line each: "section.key", a tab, the value; times in seconds, sizes in bytes. */
void conf_print(const struct conf *c, struct buf *out);

/* The forms; each returns false for nonsense. What conf_load accepted, these accept. */
bool conf_duration(struct str s, int64_t *milliseconds); /* "90", "1.5s", "500ms", "15m", "2h", "7d"; bare: seconds */
bool conf_size(struct str s, uint64_t *bytes);           /* "65536", "512k", "8M", "1G" */
bool conf_yes(struct str s, bool *out);                  /* yes no true false on off 1 0 */
bool conf_number(struct str s, long min, long max, long *out);

#endif
