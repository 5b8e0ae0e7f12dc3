#define PCRE2_CODE_UNIT_WIDTH 8
#include "rules.h"

#include <pcre2.h>
#include <stdlib.h>
#include <time.h>

enum {
	MATCH_LIMIT = 200000,  /* steps of one match; a sentence of 4000 bytes needs a few thousand */
	QUICK_LIMIT = 20000,   /* a match that needs more is dear: it is begun again, and counted */
	DEAR_MAX = 20,         /* so many dear matches of one expression a document bears */
	DEPTH_LIMIT = 20000,
	SEARCH_USES = 12,      /* a search over a sentence costs about so many matches at one place */
	JIT_AFTER = 200,       /* compiling to machine code costs more than so many */
	JIT_STACK = 1 << 19,
};

struct wall {
	pcre2_match_context *context, *quick; /* with MATCH_LIMIT, and QUICK_LIMIT */
	uint32_t document;    /* its number */
	pcre2_jit_stack *stack;
	pcre2_match_data *data;
	bool costs;
};

static void *
checked(void *p)
{
	if (p == NULL)
		die(EXIT_IO, "out of memory");
	return p;
}

struct wall *
wall_new(void)
{
	struct wall *w = mem_grow(NULL, sizeof *w);

	*w = (struct wall){ 0 };
	w->context = checked(pcre2_match_context_create(NULL));
	w->stack = pcre2_jit_stack_create(32 << 10, JIT_STACK, NULL); /* NULL: no JIT here, which is fine */
	w->data = checked(pcre2_match_data_create(64, NULL));
	pcre2_set_match_limit(w->context, MATCH_LIMIT);
	pcre2_set_depth_limit(w->context, DEPTH_LIMIT);
	if (w->stack)
		pcre2_jit_stack_assign(w->context, NULL, w->stack);
	w->quick = checked(pcre2_match_context_copy(w->context));
	pcre2_set_match_limit(w->quick, QUICK_LIMIT);
	return w;
}

void
wall_free(struct wall *w)
{
	if (w == NULL)
		return;
	pcre2_match_data_free(w->data);
	pcre2_match_context_free(w->context);
	pcre2_match_context_free(w->quick);
	if (w->stack)
		pcre2_jit_stack_free(w->stack);
	free(w);
}

void
wall_next_document(struct wall *w)
{
	w->document++;
}

void
wall_count_costs(struct wall *w)
{
	w->costs = true;
}

/* Which group carries which role; one role may stand in several branches. */
static int
read_roles(struct arena *keep, struct pattern *p, struct err *e)
{
	uint32_t count = 0, size = 0, groups = 0;
	PCRE2_SPTR table;

	pcre2_pattern_info(p->code, PCRE2_INFO_NAMECOUNT, &count);
	pcre2_pattern_info(p->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
	pcre2_pattern_info(p->code, PCRE2_INFO_NAMETABLE, &table);
	pcre2_pattern_info(p->code, PCRE2_INFO_CAPTURECOUNT, &groups);
	if (count > CAPTURES_MAX || groups > 63)
		return err_set(e, ERR_CONFIG, "bad-pattern", "%s: more than %d roles", p->where, CAPTURES_MAX);
	for (uint32_t i = 0; i < count; i++) {
		PCRE2_SPTR entry = table + (size_t)i * size;
		p->roles[i].group = (uint32_t)entry[0] << 8 | entry[1];
		p->roles[i].role = arena_dup(keep, str_z((const char *)entry + 2)).p;
	}
	p->n_roles = count;
	return 0;
}

/* -1: not prepared, or by another PCRE2. */
static int
decode(struct pattern *p)
{
	struct str bytes = prepared_code(p->rules->prepared, p->place - 1);
	pcre2_code *code;

	if (bytes.n == 0 || pcre2_serialize_decode(&code, 1, (const uint8_t *)bytes.p, NULL) != 1)
		return -1;
	p->code = code;
	return 0;
}

bool
pattern_decodes(struct str bytes)
{
	pcre2_code *code;

	if (bytes.n == 0 || pcre2_serialize_decode(&code, 1, (const uint8_t *)bytes.p, NULL) != 1)
		return false;
	pcre2_code_free(code);
	return true;
}

void
pattern_encode(const struct pattern *p, struct buf *out)
{
	const pcre2_code *code = p->code;
	uint8_t *bytes;
	PCRE2_SIZE n;

	if (pcre2_serialize_encode(&code, 1, &bytes, &n, NULL) != 1)
		return;
	buf_add(out, (struct str){ (const char *)bytes, n });
	pcre2_serialize_free(bytes);
}

int
pattern_compile(struct arena *keep, struct pattern *p, struct err *e)
{
	uint32_t options = PCRE2_UTF | PCRE2_DUPNAMES | PCRE2_NO_UTF_CHECK | (p->caseless ? PCRE2_CASELESS : 0) |
	                   (p->anchored ? PCRE2_ANCHORED : 0);
	PCRE2_SIZE at;
	PCRE2_UCHAR message[160];
	int code;

	if (p->code)
		return 0;
	if (p->rules->prepared && p->place && decode(p) == 0)
		return read_roles(keep, p, e);
	p->broken = true;
	if (pattern_expand(keep, p, e) < 0)
		return -1;
	p->code = pcre2_compile((PCRE2_SPTR)p->source.p, p->source.n, options, &code, &at, NULL);
	if (p->code == NULL) {
		struct str near = str_cut(p->source, at > 20 ? at - 20 : 0, at + 10);
		pcre2_get_error_message(code, message, sizeof message);
		return err_set(e, ERR_CONFIG, "bad-pattern", "%s: %s near '%.*s'", p->where, (char *)message, SARG(near));
	}
	if (read_roles(keep, p, e) < 0)
		return -1;
	p->broken = false;
	return 0;
}

static void
read_captures(const struct pattern *p, const PCRE2_SIZE *ovector, uint32_t pairs, struct match *m)
{
	m->start = ovector[0];
	m->end = ovector[1];
	m->n = 0;
	for (size_t i = 0; i < p->n_roles; i++) {
		uint32_t g = p->roles[i].group;
		size_t at = m->n;
		struct capture c;

		if (g >= pairs || ovector[2 * g] == PCRE2_UNSET || ovector[2 * g] >= ovector[2 * g + 1])
			continue;
		c = (struct capture){ p->roles[i].role, ovector[2 * g], ovector[2 * g + 1] };
		while (at > 0 && m->captures[at - 1].start > c.start) {
			m->captures[at] = m->captures[at - 1];
			at--;
		}
		m->captures[at] = c;
		m->n++;
	}
}

static uint64_t
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

/* pcre2_match looks again at what we know (UTF-8, options) before it comes to the same call. */
static int
match_within(struct pattern *p, struct str subject, size_t at, uint32_t options, pcre2_match_context *limits)
{
	if (p->jit && !(options & PCRE2_ANCHORED))
		return pcre2_jit_match(p->code, (PCRE2_SPTR)subject.p, subject.n, at, 0, p->wall->data, limits);
	return pcre2_match(p->code, (PCRE2_SPTR)subject.p, subject.n, at, options, p->wall->data, limits);
}

/* Counted in steps and not by a clock, so that a document gives the same on every machine. */
static int
match(struct pattern *p, struct str subject, size_t at, uint32_t options)
{
	int rc = match_within(p, subject, at, options, p->wall->quick);

	if (rc >= 0 || rc == PCRE2_ERROR_NOMATCH)
		return rc;
	if (p->document != p->wall->document) {
		p->document = p->wall->document;
		p->dear = 0;
	}
	if (++p->dear > DEAR_MAX) {
		if (!p->told)
			log_event(LOG_WARNING, p->where, "rule-budget", "the rule costs too much; left out for the rest of the document");
		p->told = true;
		return PCRE2_ERROR_NOMATCH;
	}
	return match_within(p, subject, at, options, p->wall->context);
}

static int
counted_match(struct pattern *p, struct str subject, size_t at, uint32_t options)
{
	uint64_t begin = now();
	int rc = match(p, subject, at, options);

	p->cost += now() - begin;
	p->tries++;
	p->hits += rc >= 0;
	return rc;
}

bool
pattern_match(struct arena *keep, struct pattern *p, struct str subject, size_t at, bool anchored, struct match *m)
{
	uint32_t options = PCRE2_NO_UTF_CHECK | (anchored && !p->anchored ? PCRE2_ANCHORED : 0);
	struct err err;
	int rc;

	if (p->broken || at > subject.n || (p->dear > DEAR_MAX && p->document == p->wall->document))
		return false;
	if (p->code == NULL && pattern_compile(keep, p, &err) < 0) {
		log_err(LOG_ERROR, NULL, &err);
		return false;
	}
	if (p->uses < JIT_AFTER) {
		p->uses += anchored || p->anchored ? 1 : SEARCH_USES;
		if (p->uses >= JIT_AFTER)
			p->jit = pcre2_jit_compile(p->code, PCRE2_JIT_COMPLETE) == 0; /* where it cannot, the interpreter does the work */
	}
	rc = p->wall->costs ? counted_match(p, subject, at, options) : match(p, subject, at, options);
	if (rc >= 0) {
		if (m)
			read_captures(p, pcre2_get_ovector_pointer(p->wall->data), pcre2_get_ovector_count(p->wall->data), m);
		return true;
	}
	if (rc != PCRE2_ERROR_NOMATCH && p->limits++ == 0)
		log_event(LOG_WARNING, p->where, "match-limit", "the rule costs too much on a sentence; passed over there");
	return false;
}

bool
pattern_begins(struct arena *keep, struct pattern *p, struct str word)
{
	char subject[64] = "x "; /* for what looks back at a space or a letter before it */
	struct err err;
	int rc;

	if (p->broken || word.n + 2 > sizeof subject)
		return false;
	if (p->code == NULL && pattern_compile(keep, p, &err) < 0) {
		log_err(LOG_ERROR, NULL, &err);
		return false;
	}
	memcpy(subject + 2, word.p, word.n);
	rc = pcre2_match(p->code, (PCRE2_SPTR)subject, word.n + 2, 2,
	    PCRE2_NO_UTF_CHECK | PCRE2_ANCHORED | PCRE2_PARTIAL_HARD, p->wall->data, p->wall->context);
	return rc >= 0 || rc == PCRE2_ERROR_PARTIAL;
}

void
pattern_release(struct pattern *p)
{
	pcre2_code_free(p->code);
	p->code = NULL;
	p->jit = false;
}
