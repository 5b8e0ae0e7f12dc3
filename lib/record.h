/*
 * The lines between stages (nf-record(5)): reject lines, end lines, and the tally that makes counts add
 * up. What an article line holds is built in extract/emit.c and read where it is needed.
 */
#ifndef LIB_RECORD_H
#define LIB_RECORD_H

#include <stdint.h>

#include "json.h"

enum { RECORD_VERSION = 1 };

enum record_kind { RECORD_ARTICLE, RECORD_REJECT, RECORD_END, RECORD_RUN, RECORD_OTHER };

struct tally {
	uint64_t in, articles, rejects;
};

enum record_kind record_kind(const struct json_value *line); /* by its "record" member */

/* Both add one line without its newline to out. Empty source, url or message are left out. */
void record_reject(struct buf *out, struct str stage, struct str source, struct str url, struct str reason,
    struct str message);
void record_end(struct buf *out, struct str stage, const struct tally *t);

#endif
