#include "digest.h"

#include <sys/types.h>
#include <sha.h>
#include <sha2.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#include <immintrin.h>

/*
 * SHA-256 by the processor's own instructions where it has them (Intel's SHA extensions): hashing a page would
 * else cost a quarter of parsing it. libmd does the padding and the last blocks from the state that is left here.
 */

/* The round constants of FIPS 180-4, 4.2.2. */
static const uint32_t rounds[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
	0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
	0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
	0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
	0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
	0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static bool
has_sha(void)
{
	static int known; /* 0: not asked yet; the answer is the same whoever asks */
	unsigned a, b, c, d;

	if (known == 0)
		known = __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & 1u << 29) && __get_cpuid(1, &a, &b, &c, &d) &&
		    (c & 1u << 19) && (c & 1u << 9) ? 1 : -1;
	return known > 0;
}

__attribute__((target("sha,sse4.1,ssse3")))
static void
sha_blocks(uint32_t state[8], const unsigned char *p, size_t blocks)
{
	const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
	/* the instructions want the state as ABEF and CDGH */
	__m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)&state[0]), 0xb1);
	__m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)&state[4]), 0x1b);
	__m128i abef = _mm_alignr_epi8(low, high, 8), cdgh = _mm_blend_epi16(high, low, 0xf0);

	for (; blocks; blocks--, p += 64) {
		__m128i abef_before = abef, cdgh_before = cdgh, w[4];
		for (int i = 0; i < 4; i++)
			w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)(p + 16 * i)), swap);
		for (int i = 0; i < 16; i++) {
			__m128i wk = _mm_add_epi32(w[i & 3], _mm_loadu_si128((const __m128i *)(const void *)&rounds[4 * i]));
			cdgh = _mm_sha256rnds2_epu32(cdgh, abef, wk);
			abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(wk, 0x0e));
			/* the next four words of the schedule take this one's place */
			w[i & 3] = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(w[i & 3], w[(i + 1) & 3]),
			    _mm_alignr_epi8(w[(i + 3) & 3], w[(i + 2) & 3], 4)), w[(i + 3) & 3]);
		}
		abef = _mm_add_epi32(abef, abef_before);
		cdgh = _mm_add_epi32(cdgh, cdgh_before);
	}
	low = _mm_shuffle_epi32(abef, 0x1b);
	high = _mm_shuffle_epi32(cdgh, 0xb1);
	_mm_storeu_si128((__m128i *)(void *)&state[0], _mm_blend_epi16(low, high, 0xf0));
	_mm_storeu_si128((__m128i *)(void *)&state[4], _mm_alignr_epi8(high, low, 8));
}

/* Takes the whole blocks at the front of s into ctx; gives what is left. */
static struct str
sha_front(SHA2_CTX *ctx, struct str s)
{
	size_t whole = s.n / 64 * 64;

	if (whole == 0 || !has_sha())
		return s;
	sha_blocks(ctx->state.st32, (const unsigned char *)s.p, whole / 64);
	ctx->bitcount[0] += (uint64_t)whole * 8;
	return str_cut(s, whole, s.n);
}
#else
static struct str
sha_front(SHA2_CTX *ctx, struct str s)
{
	(void)ctx;
	return s;
}
#endif

void
sha256_hex(struct str s, char out[65])
{
	static const char hex[] = "0123456789abcdef";
	unsigned char raw[32];
	SHA2_CTX ctx;

	SHA256Init(&ctx);
	s = sha_front(&ctx, s);
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
