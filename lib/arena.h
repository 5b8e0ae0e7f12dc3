/*
 * One arena a document: all that belongs to a document is cut from it and forgotten at once by
 * arena_reset, so nobody frees in between. Never NULL: without memory the program says so and exits.
 * Memory comes aligned for any type and not cleared, but for arena_zalloc and arena_push.
 */
#ifndef LIB_ARENA_H
#define LIB_ARENA_H

#include "str.h"

struct arena_block;

struct arena {
	struct arena_block *head;
	size_t used; /* bytes handed out since the last reset */
};

void *arena_alloc(struct arena *a, size_t n);
void *arena_zalloc(struct arena *a, size_t n);
struct str arena_dup(struct arena *a, struct str s); /* a copy, with a NUL behind it that is not counted */
struct str arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void arena_reset(struct arena *a);   /* empties, keeps the first block for reuse */
void arena_release(struct arena *a);

/*
 * Lists: any struct { T *v; size_t n, cap; }. arena_push gives a pointer to a new, cleared last item;
 * it may move the items, so hold indices, not pointers, across a push.
 */
#define LIST(T) struct { T *v; size_t n, cap; }
#define arena_push(a, l) \
	((l)->n == (l)->cap ? (void)((l)->v = arena_grow((a), (l)->v, &(l)->cap, sizeof *(l)->v)) : (void)0, \
	 memset(&(l)->v[(l)->n], 0, sizeof *(l)->v), &(l)->v[(l)->n++])
void *arena_grow(struct arena *a, void *v, size_t *cap, size_t size);

#endif
