#include "map.h"

#include <string.h>
#include <time.h>

struct map_slot {
	struct str key;
	uint64_t hash; /* 0: free */
	int64_t value;
};

/* Another one in each process, so that nobody can send names that all fall into one place. */
static uint64_t
seed(void)
{
	static uint64_t s;
	struct timespec t;

	if (!s) {
		clock_gettime(CLOCK_MONOTONIC, &t);
		s = ((uint64_t)t.tv_nsec * 0x9e3779b97f4a7c15u) ^ (uint64_t)(uintptr_t)&t ^ ((uint64_t)t.tv_sec << 32);
		s |= 1;
	}
	return s;
}

static uint64_t
hash_of(struct str key)
{
	uint64_t h = seed(), word;
	size_t i = 0;

	for (; i + 8 <= key.n; i += 8) {
		memcpy(&word, key.p + i, 8);
		h = (h ^ word) * 0x9e3779b97f4a7c15u;
		h ^= h >> 29;
	}
	for (; i < key.n; i++)
		h = (h ^ (unsigned char)key.p[i]) * 0x100000001b3u;
	h = (h ^ key.n) * 0xbf58476d1ce4e5b9u;
	h ^= h >> 31;
	return h ? h : 1;
}

static struct map_slot *
slot_of(const struct map *m, struct str key, uint64_t hash)
{
	size_t i = (size_t)hash & (m->cap - 1);

	while (m->slots[i].hash && (m->slots[i].hash != hash || !str_eq(m->slots[i].key, key)))
		i = (i + 1) & (m->cap - 1);
	return &m->slots[i];
}

bool
map_put(struct arena *a, struct map *m, struct str key, int64_t value)
{
	uint64_t hash = hash_of(key);
	struct map_slot *s;

	if (m->n * 2 >= m->cap) {
		struct map more = { .cap = m->cap ? m->cap * 2 : 64, .n = m->n };
		more.slots = arena_zalloc(a, more.cap * sizeof *more.slots);
		for (size_t i = 0; i < m->cap; i++)
			if (m->slots[i].hash)
				*slot_of(&more, m->slots[i].key, m->slots[i].hash) = m->slots[i];
		*m = more;
	}
	s = slot_of(m, key, hash);
	if (s->hash)
		return false;
	*s = (struct map_slot){ key, hash, value };
	m->n++;
	return true;
}

int64_t
map_get(const struct map *m, struct str key)
{
	const struct map_slot *s = m->n ? slot_of(m, key, hash_of(key)) : NULL;

	return s && s->hash ? s->value : -1;
}
