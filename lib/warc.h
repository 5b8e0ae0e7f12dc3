/*
 * WARC/1.1 (ISO 28500): reading what wget, Common Crawl, Heritrix, Browsertrix and warcio write (1.0, 1.1
 * and the 0.1x before them; plain, gzip per record or whole), and writing 1.1.
 *
 * Reading goes on behind damage: the damaged record is reported once, then the next line that begins
 * with "WARC/" is looked for. What the payload means is http.h's and the stage's business.
 */
#ifndef LIB_WARC_H
#define LIB_WARC_H

#include <stdint.h>

#include "arena.h"
#include "err.h"
#include "input.h"
#include "str.h"

struct warc {
	struct input *in;     /* borrowed */
	struct arena arena;   /* of the current record */
	size_t used;          /* bytes of the current record at the front of `in` */
	uint64_t skip;        /* bytes behind them that belong to it too, never looked at */
	bool damaged;         /* the last record was: what is passed over behind it belongs to the same damage */
	uint64_t position;    /* of the front in the uncompressed stream */
};

struct warc_record {
	uint64_t offset;      /* on disk (input_offset) */
	bool splits;          /* reading can begin there (input_splits) */
	uint64_t position;    /* in the uncompressed stream */
	uint64_t length;      /* Content-Length */
	struct str version;   /* "1.1" */
	struct str type;      /* "response"; as written */
	struct str uri;       /* WARC-Target-URI, angle brackets taken off */
	struct str date;      /* as written */
	struct str content_type;
	struct str fields;    /* all header lines; look into them with http_field */
	struct str block;     /* empty where too_large */
	bool too_large;       /* more than max: passed over, not read */
};

/* The whole block of a record up to this many bytes is held in memory. */
enum { WARC_BLOCK_MAX = 34 << 20 };

void warc_init(struct warc *w, struct input *in); /* `in` stays the caller's */
void warc_release(struct warc *w);
/* 1 and a record (slices hold until the next call); 0 at the end; -1: reason bad-record (r->offset says where;
 * fields and block have what could be seen) or as input_peek. Calling again goes on at the next record;
 * after bad-gzip or read-error there is none. */
int warc_next(struct warc *w, struct warc_record *r, struct err *e);

/* ---- writing ---- */

/* One header line of the caller's own ("WARC-IP-Address"). */
struct warc_field {
	struct str name, value;
};

/* The digest as WARC writes it: "sha1:" and base 32. */
enum { WARC_DIGEST = 5 + 32 + 1 };
void warc_digest(struct str s, char out[WARC_DIGEST]);
/* A record id made of 16 random bytes (RFC 4122 version 4): "urn:uuid:…". */
enum { WARC_ID = 9 + 36 + 1 };
void warc_id(const unsigned char random[16], char out[WARC_ID]);

/* Adds one whole record to out: version line, WARC-Type, WARC-Record-ID, WARC-Date, WARC-Target-URI (where uri
 * is not empty), `fields` in their order (empty values left out), Content-Type, WARC-Block-Digest,
 * Content-Length, the block, the two blank lines. */
void warc_write(struct buf *out, struct str type, const char *id, int64_t date, struct str uri,
    const struct warc_field *fields, size_t n_fields, struct str content_type, struct str block);

/* The same bytes as one gzip member, added to out. */
void warc_gzip(struct buf *out, struct str record);

#endif
