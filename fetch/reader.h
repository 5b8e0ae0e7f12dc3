/*
 * Feeds, sitemaps and pages that name feeds are taken apart in a worker process (lib/pool.h), which has lost the right to
 * open files, connect or run programs before it sees a byte: libxml2, yajl, uchardet and zlib meet a stranger's bytes there
 * and nowhere else in this stage. What the parent itself reads is robots.txt and header lines, with our own few lines of
 * code, and what libcurl reads for it.
 */
#ifndef FETCH_READER_H
#define FETCH_READER_H

#include "fetch.h"

struct reader;

/* workers: 1, or 0 to read in this process, unprotected (the tests of faults count calls there). */
struct reader *reader_new(int workers, struct err *e);
void reader_free(struct reader *r);
/* As feed_read (fetch.h) of what was got from the URL `base`, gzip undone up to max bytes. Reasons also: bad-url,
 * those of http_payload (lib/http.h), and of pool_calls.lost. */
int reader_feed(struct reader *r, struct arena *a, struct str bytes, struct str charset, struct str base, size_t max,
    struct feed *out, struct err *e);

#endif
