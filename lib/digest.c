#include "digest.h"

#include <sys/types.h>
#include <sha.h>
#include <sha2.h>

void
sha256_hex(struct str s, char out[65])
{
	static const char hex[] = "0123456789abcdef";
	unsigned char raw[32];
	SHA2_CTX ctx;

	SHA256Init(&ctx);
	SHA256Update(&ctx, (const uint8_t *)s.p, s.n);
	SHA256Final(raw, &ctx);
	for (int i = 0; i < 32; i++) {
		out[2 * i] = hex[raw[i] >> 4];
		out[2 * i + 1] = hex[raw[i] & 15];
	}
	out[64] = '\0';
}

void
sha1_raw(struct str s, unsigned char out[20])
{
	SHA_CTX ctx;

	SHA1Init(&ctx);
	SHA1Update(&ctx, (const uint8_t *)s.p, s.n);
	SHA1Final(out, &ctx);
}
