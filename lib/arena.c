#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"

struct arena_block {
	struct arena_block *next;
	size_t n, cap;
	alignas(max_align_t) char p[];
};

enum { BLOCK_MIN = 256 << 10 };

void *
arena_alloc(struct arena *a, size_t n)
{
	struct arena_block *b = a->head;
	const size_t align = alignof(max_align_t);
	void *p;

	if (n > SIZE_MAX / 2)
		die(EXIT_IO, "out of memory (%zu bytes)", n);
	n = (n + align - 1) / align * align;
	if (!b || b->cap - b->n < n) {
		size_t cap = n > BLOCK_MIN ? n : BLOCK_MIN;
		b = mem_grow(NULL, sizeof *b + cap);
		*b = (struct arena_block){ .next = a->head, .cap = cap };
		a->head = b;
	}
	p = b->p + b->n;
	b->n += n;
	a->used += n;
	return p;
}

void *
arena_zalloc(struct arena *a, size_t n)
{
	return memset(arena_alloc(a, n), 0, n);
}

struct str
arena_dup(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);

	if (s.n)
		memcpy(p, s.p, s.n);
	p[s.n] = '\0';
	return (struct str){ p, s.n };
}

struct str
arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	int n;
	char *p;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		return (struct str){ 0 };
	p = arena_alloc(a, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return (struct str){ p, (size_t)n };
}

void *
arena_grow(struct arena *a, void *v, size_t *cap, size_t size)
{
	size_t old = *cap, more = old ? old * 2 : 16;
	void *p = arena_alloc(a, more * size);

	if (old)
		memcpy(p, v, old * size);
	*cap = more;
	return p;
}

void
arena_reset(struct arena *a)
{
	/* keep one block of the usual size; large ones go back, so one large page does not hold memory for ever */
	struct arena_block *keep = NULL;

	while (a->head) {
		struct arena_block *next = a->head->next;
		if (!keep && a->head->cap == BLOCK_MIN) {
			keep = a->head;
			keep->next = NULL;
			keep->n = 0;
		} else
			free(a->head);
		a->head = next;
	}
	a->head = keep;
	a->used = 0;
}

void
arena_release(struct arena *a)
{
	arena_reset(a);
	free(a->head);
	*a = (struct arena){ 0 };
}
