#include "fetch.h"

#include <stdint.h>
#include <string.h>

#include <arpa/inet.h>

/* IANA's special-purpose registries (IPv4, IPv6): what is not globally reachable. */
static const struct {
	uint32_t network;
	int bits;
} special4[] = {
	{ 0x00000000, 8 },  /* this network */
	{ 0x0a000000, 8 },  /* private */
	{ 0x64400000, 10 }, /* carriers' shared space */
	{ 0x7f000000, 8 },  /* loopback */
	{ 0xa9fe0000, 16 }, /* link-local */
	{ 0xac100000, 12 }, /* private */
	{ 0xc0000000, 24 }, /* protocol assignments */
	{ 0xc0000200, 24 }, /* documentation */
	{ 0xc0586300, 24 }, /* 6to4 relays */
	{ 0xc0a80000, 16 }, /* private */
	{ 0xc6120000, 15 }, /* benchmarks */
	{ 0xc6336400, 24 }, /* documentation */
	{ 0xcb007100, 24 }, /* documentation */
	{ 0xe0000000, 4 },  /* multicast */
	{ 0xf0000000, 4 },  /* reserved, broadcast */
};

static const struct {
	unsigned char network[16];
	int bits;
} special6[] = {
	{ { 0x01, 0x00 }, 64 },             /* discard */
	{ { 0x00, 0x64, 0xff, 0x9b, 0x00, 0x01 }, 48 }, /* local NAT64 */
	{ { 0x20, 0x01, 0x00 }, 23 },       /* protocol assignments, Teredo, ORCHID */
	{ { 0x20, 0x01, 0x0d, 0xb8 }, 32 }, /* documentation */
	{ { 0x3f, 0xff }, 20 },             /* documentation */
	{ { 0x5f, 0x00 }, 16 },             /* segment routing */
	{ { 0xfc }, 7 },                    /* unique local */
	{ { 0xfe, 0x80 }, 10 },             /* link-local */
	{ { 0xfe, 0xc0 }, 10 },             /* site-local, long withdrawn */
	{ { 0xff }, 8 },                    /* multicast */
};

static bool
is_special4(uint32_t address)
{
	for (size_t i = 0; i < sizeof special4 / sizeof *special4; i++)
		if ((address ^ special4[i].network) >> (32 - special4[i].bits) == 0)
			return true;
	return false;
}

static bool
has_prefix(const unsigned char *p, const unsigned char *network, int bits)
{
	int whole = bits / 8, rest = bits % 8;

	return memcmp(p, network, (size_t)whole) == 0 && (rest == 0 || (p[whole] ^ network[whole]) >> (8 - rest) == 0);
}

static uint32_t
number4(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

bool
address_is_private(const unsigned char *p, size_t n)
{
	static const unsigned char zero[16], mapped[12] = { [10] = 0xff, [11] = 0xff },
	    translated[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff }, nat64[12] = { 0x00, 0x64, 0xff, 0x9b };

	if (n == 4)
		return is_special4(number4(p));
	/* addresses that carry an IPv4 one are judged by it */
	if (memcmp(p, mapped, 12) == 0 || memcmp(p, translated, 12) == 0 || memcmp(p, nat64, 12) == 0)
		return is_special4(number4(p + 12));
	if (memcmp(p, zero, 12) == 0) /* unspecified, loopback, and the withdrawn IPv4-compatible form */
		return true;
	if (p[0] == 0x20 && p[1] == 0x02) /* 6to4 */
		return is_special4(number4(p + 2));
	for (size_t i = 0; i < sizeof special6 / sizeof *special6; i++)
		if (has_prefix(p, special6[i].network, special6[i].bits))
			return true;
	return false;
}

bool
address_refused(const struct url *u)
{
	char host[64];
	unsigned char raw[16];
	struct str h = u->host;

	if (str_ends(h, S(".")))
		h.n--;
	if (str_ieq(h, S("localhost")) || str_ends(h, S(".localhost")) || str_ends(h, S(".local")) || str_ends(h, S(".internal")))
		return true;
	if (h.n && h.p[0] == '[')
		h = str_cut(h, 1, h.n - 1);
	if (h.n >= sizeof host)
		return false;
	memcpy(host, h.p, h.n);
	host[h.n] = '\0';
	if (inet_pton(AF_INET, host, raw) == 1)
		return address_is_private(raw, 4);
	return inet_pton(AF_INET6, host, raw) == 1 && address_is_private(raw, 16);
}
