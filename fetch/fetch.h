/*
 * The fetch stage: addresses in, WARC records out, politely.
 *
 * Types first, then functions under the name of their file, in the order the data meets them: the sources
 * of pipeline.conf, URLs, feeds, robots, the queues of hosts, the wire, the archive, the state. This
 * is the only stage that meets the network and the clock. What a page says is nf-extract's business.
 */
#ifndef FETCH_H
#define FETCH_H

#include <stdint.h>

#include "../lib/arena.h"
#include "../lib/charset.h"
#include "../lib/err.h"
#include "../lib/str.h"
#include "../lib/warc.h"

/* ---- url.c, host.c, canonical.c: the http(s) URLs of the WHATWG standard ---- */

struct url {
	bool https;
	struct str user, password; /* percent-encoded */
	struct str host;           /* lower case, ASCII; IPv4 dotted, IPv6 in brackets */
	int port;                  /* the default one filled in */
	bool has_query, has_fragment;
	struct str path, query, fragment;
};

/* Reads text against base (NULL: it must be absolute). Slices are in the arena. -1: reason bad-url: not a
 * URL, or of another scheme. */
int url_parse(struct arena *a, struct str text, const struct url *base, struct url *out, struct err *e);
struct str url_print(struct arena *a, const struct url *u);     /* the standard's serialisation */
struct str url_request(struct arena *a, const struct url *u);   /* without fragment and credentials: what is asked for */
/* The key of an article: tracking parameters, fragment, credentials and needless escapes gone; the order
 * and meaning of the others stay. */
struct str url_canonical(struct arena *a, const struct url *u);
struct str url_origin(struct arena *a, const struct url *u);    /* "https://host:port", default port left out */
struct str url_target(struct arena *a, const struct url *u);    /* path and query, for robots.txt */

/* ---- idna.c: a host name to its ASCII form (UTS 46, punycode) ---- */

int idna_ascii(struct arena *a, struct str host, struct str *out); /* 0, or -1: not a name */

/* ---- address.c: which addresses the public Internet cannot have ---- */

bool address_is_private(const unsigned char *bytes, size_t n);  /* 4 bytes IPv4, 16 IPv6, network order */
bool address_refused(const struct url *u);                      /* by the URL alone: literals, localhost */

/* ---- feed.c (XML; libxml2 is named there only), feedjson.c: what a source lists ---- */

struct entry {
	struct str link;               /* absolute where it could be resolved; empty: none */
	struct str id, title;          /* guid; the title as text */
	struct str published, updated; /* as written */
};

enum feed_kind { FEED_NONE, FEED_ENTRIES, FEED_SITEMAP, FEED_SITEMAP_INDEX, FEED_PAGE };

struct feed {
	enum feed_kind kind;           /* FEED_PAGE: an HTML page; its entries are the feeds it names */
	struct str title, link;
	LIST(struct entry) entries;
	bool damaged;                  /* not well-formed; what could be read is here */
};

/* Tells the form by looking: RSS, RDF, Atom, JSON Feed, sitemap, sitemap index, list of URLs, HTML. base is
 * where it was got; charset that of the Content-Type, or empty. -1: reason not-feed. */
int feed_read(struct charsets *c, struct arena *a, struct str bytes, struct str charset, const struct url *base, struct feed *out,
    struct err *e);
int feed_read_json(struct arena *a, struct str utf8, const struct url *base, struct feed *out, struct err *e);
/* Resolves and keeps a link; empty where it is no http(s) URL. */
struct str feed_link(struct arena *a, struct str link, const struct url *base);

/* ---- feeddate.c: dates as feeds write them, more leniently than lib/date.h ---- */

struct date;
int feed_date(struct str s, struct date *out); /* 0, or -1: not a date */

/* ---- robots.c: RFC 9309 ---- */

struct robots_rule {
	bool allow;
	struct str pattern;
};

struct robots {
	LIST(struct robots_rule) rules; /* of the groups that are meant for us */
	LIST(struct str) sitemaps;
	int64_t crawl_delay;            /* ms, or -1 */
};

enum { ROBOTS_MAX = 500 << 10 };

/* token: our product token ("newsfacts"). Slices point into the arena. */
void robots_read(struct arena *a, struct str text, struct str token, struct robots *out);
bool robots_allows(struct arena *scratch, const struct robots *r, struct str target); /* path and query */
/* "noarchive" or "none", said to all or to us, in X-Robots-Tag of the head or in a robots meta element of the page. */
bool robots_forbid_keeping(struct str head, struct str page, struct str token);
struct str robots_token(struct str user_agent); /* its leading letters, '-' and '_' */

/* ---- http.c (libcurl is named there only): requests side by side ---- */

struct request {
	/* asked */
	const char *url;
	const char *etag, *modified;   /* for a conditional request; NULL: none */
	const char *accept;
	const void *jar;               /* requests with the same one share their cookies, in memory; NULL: no cookies */
	bool allow_private;
	size_t max_bytes;              /* of the decoded body */
	void *owner;
	/* answered */
	int status;                    /* 0: there was no answer; *reason says why */
	struct buf sent;               /* request line and header lines, where wire_options.keep_sent */
	struct buf head;               /* status line and header lines as received */
	struct buf body;               /* transfer and content codings undone */
	char address[48];              /* of the server */
	bool http2;
	int64_t ms;                    /* from the start to the end of it */
	const char *reason;            /* NULL, or: timeout, unreachable, tls, refused, too-large, broken, bad-url */
	char message[256];
	/* http.c's own */
	char curl_says[256];
	void *easy, *headers;
	int asked;                     /* how often it was sent */
	struct wire *wire;
};

struct wire_options {
	const char *user_agent, *contact, *proxy; /* contact, proxy: NULL where there is none */
	long timeout_ms;
	int parallel;
	bool keep_sent;
};

struct wire *wire_new(const struct wire_options *o);
void wire_free(struct wire *w);
void wire_start(struct wire *w, struct request *r); /* r stays the caller's and must stay until it is done */
void wire_wait(struct wire *w, int ms);             /* until something happens, at most ms */
struct request *wire_done(struct wire *w);          /* the next that has ended, or NULL */
void request_free(struct request *r);                 /* NULL is fine */

/* ---- archive.c: WARC records to stdout, a file, or a folder of rotated files ---- */

struct archive {
	int fd;
	bool gzip, any;
	bool requests;                 /* the requests are recorded too */
	bool durable;                  /* what is called written is on disk: a state counts on it */
	const char *folder;            /* NULL: one file or stdout */
	struct str path;               /* of the open file in the folder, without ".open" */
	struct arena arena;
	uint64_t size, rotate_at;
	int64_t day;
	struct buf block, record, packed;
	const char *user_agent;
};

/* What is known of an answer besides itself. */
struct circumstances {
	int64_t now;                   /* Unix seconds */
	struct str uri;                /* that was asked */
	struct str first;              /* what was asked first, where redirects led here; else empty */
	struct str via, source;        /* the feed that named it, the source of that; empty: none */
	const char *truncated;         /* NULL, or WARC-Truncated's word: the body is left out */
	struct str old_digest, old_date; /* of a revisit: the record that holds the body */
};

struct state;
int archive_open(struct archive *w, const char *file, const char *folder, bool gzip, const char *user_agent, struct err *e);
/* The answer of a request as a response record, with a request record where these are wanted and a metadata
 * record where there is something to say. digest: of the body that is written. */
void archive_response(struct archive *w, const struct circumstances *c, const struct request *r, const char *digest);
/* A 304, or a body whose digest we hold. */
void archive_revisit(struct archive *w, const struct circumstances *c, const struct request *r);
void archive_resource(struct archive *w, int64_t now, struct str uri, struct str content_type, struct str bytes);
/* Before the first record and after each turn: opens the file of a folder, and has `s` (may be NULL) know of it. */
void archive_ready(struct archive *w, struct state *s, int64_t now);
void archive_sync(struct archive *w);  /* all records so far are out, and on disk where durable or a folder */
/* After the state has said so too: a file that is large or of yesterday is finished and gets its name. */
void archive_turn(struct archive *w, int64_t now);
void archive_close(struct archive *w); /* as archive_sync, and the open file gets its name */

/* ---- state.c (SQLite is named there only): what earlier runs learned ---- */

struct state_url { /* of a feed, or of an article that was asked for by name */
	struct str etag, modified, digest, date; /* as received; date: of the record that holds the body */
	int64_t next;       /* not to be asked before (Unix seconds) */
	int64_t failures;   /* in a row */
	bool gone;          /* answered 410 */
};

/* Opens FOLDER/fetch.db, making what is missing. -1: reason busy (kind ERR_BUSY: another run has it), no-state. */
int state_open(struct state **out, const char *folder, struct err *e);
void state_close(struct state *s);                       /* commits */
void state_commit(struct state *s);                      /* all since the last one, at once */
bool state_get_url(struct state *s, struct arena *a, struct str url, struct state_url *out);
void state_put_url(struct state *s, struct str url, const struct state_url *u);
/* An article that a source named: absolute URL, name of the source, key (canonical URL), stamp (when it was
 * last changed by the word of the source, in UTC; or empty), guid (with its feed; or empty), the URL of the feed. */
struct found {
	struct str url, source, key, stamp, guid, via;
};

/* 0 new; 1 seen; 2 seen, and its source says that it has been changed since. A later stamp is kept when the
 * article is out (state_mark_seen); a first one is kept at once. */
int state_seen(struct state *s, struct str key, struct str stamp);
void state_mark_seen(struct state *s, struct str key, struct str stamp, int64_t now);
/* Articles that a feed named and that are not out yet. */
void state_put_pending(struct state *s, const struct found *a);
void state_drop_pending(struct state *s, struct str url);
void state_each_pending(struct state *s, void (*each)(void *user, const struct found *a), void *user);
/* What an index of sitemaps, or a page that names its feed, led to: when it is unchanged, they may not be. */
void state_clear_children(struct state *s, struct str parent);
void state_put_child(struct state *s, struct str parent, struct str url, struct str stamp);
void state_each_child(struct state *s, struct str parent, void (*each)(void *user, struct str url, struct str stamp), void *user);
int64_t state_host_not_before(struct state *s, struct str origin); /* Unix ms */
void state_put_host(struct state *s, struct str origin, int64_t not_before);
/* Tells the time (Unix seconds) at begin and end of a run. Where it is earlier than at the last one, the clock was set back:
 * what was noted for a time that is to come is moved back as far, so that no host waits for a day that was already. */
void state_clock(struct state *s, int64_t now);
/* robots.txt as it was answered: status 200 with its text, or what else came; false: not known, or older than a day. */
bool state_get_robots(struct state *s, struct arena *a, struct str origin, int64_t now, int *status, struct str *text);
void state_put_robots(struct state *s, struct str origin, int64_t now, int status, struct str text);
/* How far the one open file of the archive is good; recovery cuts it there. */
void state_put_archive(struct state *s, struct str path, uint64_t length);
bool state_get_archive(struct state *s, struct str path, uint64_t *length);

/* Files that a killed run with this state left open: cut to what the state knows of, and named. */
void archive_recover(const char *folder, struct state *s);

/* ---- folder.c: saved pages (HTML, plain text, also gzipped) as resource records ---- */

/* Those that `state` (may be NULL) does not know as they are now. out NULL: they are listed only. */
struct source;
void folder_each(struct archive *out, struct state *state, const struct source *s, const char *path, int64_t now, struct buf *report);

/* ---- sources.c: what pipeline.conf and the operands ask for ---- */

struct fetch_counts {
	uint64_t feeds, feeds_unchanged, feeds_failed, folders, entries, fetched, unchanged, seen, refused, failed;
	uint64_t left;                 /* for a later run: the host is away or wants to be left alone */
	uint64_t bytes;                /* of bodies, decoded */
};

/* What became of a source in this run. */
struct outcome {
	struct fetch_counts n;
	int64_t due;                   /* when the first of its feeds may be asked again (Unix seconds); 0: it has none */
	const char *reason;            /* of its last failure, or NULL */
	char message[200];
};

struct source {
	struct str name;
	struct outcome *outcome;       /* in the arena of the settings; the only part that a run changes */
	LIST(struct str) feeds, sitemaps, urls, folders, include, exclude;
	int64_t interval, max_age;     /* ms; max_age 0: any */
	struct str language, site;
	bool allow_private, cookies;
};

struct settings {
	const char *user_agent, *contact, *proxy;
	const char *state;             /* NULL: not said */
	const char *default_state;     /* for a run over the sources, where it is not said */
	int64_t host_interval, timeout; /* ms */
	size_t max_bytes;
	uint64_t archive_size;         /* a file of the archive is finished when it has so many bytes */
	int parallel, max_redirects, retries;
	bool robots, allow_private;
	bool list;                     /* tell what would be fetched and stop short of fetching it */
	LIST(struct source) sources;
};

struct conf;
int settings_read(struct arena *a, const struct conf *c, struct settings *out, struct err *e);
bool source_wants(const struct source *s, const char *url); /* by its include and exclude patterns */

/* ---- fetch.c: the spine ---- */

struct fetch;
struct reader;
/* out NULL with settings.list alone; state NULL: nothing is remembered. The reader stays the caller's. */
struct fetch *fetch_new(const struct settings *s, struct reader *reader, struct archive *out, struct state *state);
void fetch_free(struct fetch *f);
void fetch_add_source(struct fetch *f, const struct source *s);
struct input;
void fetch_add_list(struct fetch *f, const struct source *s, struct input *list); /* a URL a line, read as there is room */
/* What an earlier run had found and not fetched: for the sources of the settings, or (not NULL) for what is given. */
void fetch_add_pending(struct fetch *f, const struct source *given);
/* Fetches until all is done or *stop is set. */
void fetch_run(struct fetch *f, const volatile int *stop);
/* The lines of --report (nf-fetch(1)): a page as it was recorded, a source at the end. report may be NULL. */
void fetch_report_to(struct fetch *f, struct buf *report);
void report_page(struct buf *report, const struct source *s, struct str url);
void report_source(struct buf *report, const struct source *s);
/* Notes what went wrong last, and when a feed may be asked again (0: never). */
void outcome_trouble(const struct source *s, const char *reason, const char *message);
void outcome_due(const struct source *s, int64_t at);

#endif
