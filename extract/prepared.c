#include "figure.h"
#include "rules.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * The shipped expressions, compiled when the program was built: a page needs some two hundred of them, and compiling
 * those took longer than all else that is done for it. The file is mapped, so that what a page does not call for is
 * never read. It holds for exactly the pattern files whose bytes it was made of; where they were changed, or PCRE2 is
 * another, expressions are compiled as if it were not there.
 *
 * What is read off the expressions as written (needs.c) and the words they spell (figure_first.c) stand there too.
 *
 *   magic, sum of the pattern files, number of places, offset and length of what was read off; for each place offset
 *   and length of its program; all that
 */

enum { MAGIC_BYTES = 8, ALIGN = 16 };

static const char magic[MAGIC_BYTES + 1] = "nfprep01";

struct head {
	char magic[MAGIC_BYTES];
	uint64_t sum, places, notes, notes_n;
};

struct slice {
	uint64_t at, n;
};

struct prepared {
	const char *p;
	size_t n;
	const struct slice *place;
	uint64_t places;
	struct str notes;      /* not read yet */
	struct word_set *sets;
	size_t n_sets;
};

uint64_t
prepared_sum(uint64_t sum, struct str bytes)
{
	if (sum == 0)
		sum = 14695981039346656037u;
	for (size_t i = 0; i < bytes.n; i++)
		sum = (sum ^ (unsigned char)bytes.p[i]) * 1099511628211u;
	return (sum ^ 0xff) * 1099511628211u; /* and an end */
}

struct str
prepared_code(const struct prepared *r, uint32_t place)
{
	const struct slice *s = place < r->places ? &r->place[place] : NULL;

	if (s == NULL || s->n == 0 || s->at > r->n || s->n > r->n - s->at)
		return S("");
	return (struct str){ r->p + s->at, s->n };
}

void
prepared_close(struct prepared *r)
{
	if (r == NULL)
		return;
	munmap((void *)r->p, r->n);
	free(r);
}

struct prepared *
prepared_open(const char *path, uint64_t sum)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct prepared *r = NULL;
	struct head head;
	struct stat st;
	void *p;

	if (fd < 0)
		return NULL;
	p = fstat(fd, &st) == 0 && st.st_size >= (off_t)sizeof head ? mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
	close(fd);
	if (p == MAP_FAILED)
		return NULL;
	memcpy(&head, p, sizeof head);
	if (memcmp(head.magic, magic, MAGIC_BYTES) == 0 && head.sum == sum &&
	    head.places < ((size_t)st.st_size - sizeof head) / sizeof(struct slice) && head.notes <= (uint64_t)st.st_size &&
	    head.notes_n <= (uint64_t)st.st_size - head.notes) {
		r = mem_grow(NULL, sizeof *r);
		*r = (struct prepared){ .p = p, .n = (size_t)st.st_size, .place = (const struct slice *)((const char *)p + sizeof head),
			.places = head.places, .notes = { (const char *)p + head.notes, head.notes_n } };
		if (!pattern_decodes(prepared_code(r, 0))) { /* by another PCRE2 */
			prepared_close(r);
			r = NULL;
		}
	} else
		munmap(p, (size_t)st.st_size);
	return r;
}

/* ---- what was read off the expressions ---- */

static uint32_t
get(struct prepared *r)
{
	uint32_t v = 0;

	if (r->notes.n >= sizeof v) {
		memcpy(&v, r->notes.p, sizeof v);
		r->notes = str_cut(r->notes, sizeof v, r->notes.n);
	}
	return v;
}

static struct str
get_str(struct prepared *r)
{
	size_t n = get(r);
	struct str s = str_cut(r->notes, 0, n);

	r->notes = str_cut(r->notes, s.n, r->notes.n);
	return s;
}

/* The sets of words come first. */
static void
read_sets(struct arena *keep, struct prepared *r)
{
	r->n_sets = get(r);
	r->sets = arena_zalloc(keep, (r->n_sets + 1) * sizeof *r->sets);
	for (size_t i = 0; i < r->n_sets; i++) {
		struct word_set *w = &r->sets[i];
		w->n = get(r);
		w->group = -1;
		w->v = arena_zalloc(keep, (w->n + 1) * sizeof *w->v);
		for (size_t k = 0; k < w->n; k++) {
			w->v[k].stem = get(r) != 0;
			w->v[k].word = get_str(r);
		}
	}
}

static struct word_set *
get_set(struct prepared *r)
{
	uint32_t i = get(r);

	return i && i <= r->n_sets ? &r->sets[i - 1] : NULL;
}

void
prepared_expr(struct arena *keep, struct prepared *r, struct expr *x)
{
	uint32_t flags;

	if (r->sets == NULL)
		read_sets(keep, r);
	flags = get(r);
	x->anchored = flags & 1;
	x->anchor_first = flags & 2;
	x->anchor_mask = get(r);
	x->anchor_words = get_set(r);
	x->before = get(r) | (size_t)get(r) << 16 << 16;
	x->n_needs = get(r) % (NEEDS_MAX + 1);
	for (size_t i = 0; i < x->n_needs; i++)
		x->needs[i] = get(r);
	x->n_words = get(r) % (NEED_WORDS + 1);
	for (size_t i = 0; i < x->n_words; i++)
		x->words[i] = get_set(r);
	x->core = x->pattern;
	x->core.anchored = x->anchored;
}

size_t
prepared_spelt(struct arena *keep, struct prepared *r, struct str **out)
{
	size_t n = get(r);

	*out = arena_alloc(keep, (n + 1) * sizeof **out);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = get_str(r);
	return n;
}

/* ---- writing, when the program is built ---- */

static void
put(struct buf *out, uint32_t v)
{
	buf_add(out, (struct str){ (const char *)&v, sizeof v });
}

static void
put_str(struct buf *out, struct str s)
{
	put(out, (uint32_t)s.n);
	buf_add(out, s);
}

typedef LIST(struct word_set *) set_list;

/* Its number, from 1; 0: there is none. */
static uint32_t
number_of(struct arena *keep, set_list *sets, struct word_set *w)
{
	if (w == NULL)
		return 0;
	for (size_t i = 0; i < sets->n; i++)
		if (sets->v[i] == w)
			return (uint32_t)i + 1;
	*arena_push(keep, sets) = w;
	return (uint32_t)sets->n;
}

static void
put_expr(struct arena *keep, set_list *sets, const struct expr *x, struct buf *out)
{
	put(out, (uint32_t)x->anchored | (uint32_t)x->anchor_first << 1);
	put(out, x->anchor_mask);
	put(out, number_of(keep, sets, x->anchor_words));
	put(out, (uint32_t)x->before);
	put(out, (uint32_t)((uint64_t)x->before >> 32));
	put(out, (uint32_t)x->n_needs);
	for (size_t i = 0; i < x->n_needs; i++)
		put(out, x->needs[i]);
	put(out, (uint32_t)x->n_words);
	for (size_t i = 0; i < x->n_words; i++)
		put(out, number_of(keep, sets, x->words[i]));
}

static void
put_notes(struct rules *r, struct buf *out)
{
	struct buf exprs = { .max = out->max };
	struct finder *f = finder_new(r);
	set_list sets = { 0 };

	for (int sort = 0; sort < RULE_SORTS; sort++)
		for (size_t i = 0; i < r->list[sort].n; i++) {
			const struct rule *rule = &r->list[sort].v[i];
			for (size_t k = 0; k < rule->res.n; k++)
				put_expr(&r->keep, &sets, &rule->res.v[k], &exprs);
			for (size_t k = 0; k < rule->nots.n; k++)
				put_expr(&r->keep, &sets, &rule->nots.v[k], &exprs);
		}
	put(out, (uint32_t)sets.n);
	for (size_t i = 0; i < sets.n; i++) {
		put(out, (uint32_t)sets.v[i]->n);
		for (size_t k = 0; k < sets.v[i]->n; k++) {
			put(out, sets.v[i]->v[k].stem);
			put_str(out, sets.v[i]->v[k].word);
		}
	}
	buf_add(out, buf_str(&exprs));
	put(out, (uint32_t)f->spelt.n);
	for (size_t i = 0; i < f->spelt.n; i++)
		put_str(out, f->spelt.v[i]);
	finder_free(f);
	buf_release(&exprs);
}

int
prepared_write(struct rules *r, const char *path, struct err *e)
{
	struct buf out = { .max = (size_t)1 << 28 };
	struct slice *place = arena_zalloc(&r->keep, r->patterns.n * sizeof *place + 1);
	struct head head = { .sum = r->sum, .places = r->patterns.n };
	size_t begin = sizeof head + r->patterns.n * sizeof *place;
	char none[ALIGN] = { 0 };
	FILE *f;

	memcpy(head.magic, magic, MAGIC_BYTES);
	for (size_t i = 0; i < r->patterns.n; i++) {
		size_t from;
		if (pattern_compile(&r->keep, r->patterns.v[i], e) < 0)
			return -1;
		buf_add(&out, (struct str){ none, (ALIGN - (begin + out.n) % ALIGN) % ALIGN });
		from = out.n;
		pattern_encode(r->patterns.v[i], &out);
		place[i] = (struct slice){ begin + from, out.n - from };
	}
	head.notes = begin + out.n;
	put_notes(r, &out);
	head.notes_n = begin + out.n - head.notes;
	f = fopen(path, "wb");
	if (f == NULL || fwrite(&head, sizeof head, 1, f) != 1 || fwrite(place, sizeof *place, r->patterns.n, f) != r->patterns.n ||
	    fwrite(out.p, 1, out.n, f) != out.n || fclose(f) != 0)
		return err_set(e, ERR_IO, "unwritable", "%s: cannot be written", path);
	buf_release(&out);
	return 0;
}
