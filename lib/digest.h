/* SHA-256 (FIPS 180-4) and SHA-1 (for WARC digests), from libmd. Lower-case hex. */
#ifndef LIB_DIGEST_H
#define LIB_DIGEST_H

#include "str.h"

void sha256_hex(struct str s, char out[65]);
void sha1_raw(struct str s, unsigned char out[20]);

#endif
