#include "claim.h"

#include <ctype.h>

/*
 * Verbatim words: the parts of a sentence between quotation marks, also where a quotation runs over several
 * sentences or is broken by "he said". A part of three words or more is a quote when the sentence names
 * its speaker (a cue that the _speaker rules found), or continues one that did.
 */

enum { WORDS_MIN = 3 };

static size_t
count_words(struct str s)
{
	size_t n = 0;
	bool in = false;

	for (size_t i = 0; i < s.n; i++) {
		bool space = s.p[i] == ' ';
		n += !space && !in;
		in = !space;
	}
	return n;
}

/* The speaker that a cue of this sentence names, outside the quoted part. */
static const struct role *
speaker_of(const struct article *a, size_t first)
{
	for (size_t i = a->claims.n; i-- > first;)
		if (strcmp(a->claims.v[i].type, "_speaker") == 0)
			for (size_t k = 0; k < a->claims.v[i].roles.n; k++)
				if (strcmp(a->claims.v[i].roles.v[k].role, "speaker") == 0)
					return &a->claims.v[i].roles.v[k];
	return NULL;
}

static bool
inside(struct span in, struct span whole)
{
	return in.start >= whole.start && in.end <= whole.end;
}

static void
add_quote(struct extract *x, struct article *a, uint32_t sentence, struct span content, const struct role *speaker)
{
	struct claim *c = arena_push(&x->arena, &a->claims);

	c->type = "quote";
	c->pattern = "quote";
	c->sentence = sentence;
	c->at = content;
	*arena_push(&x->arena, &c->roles) = (struct role){ "content", content, -1, -1, { 0 } };
	if (speaker)
		*arena_push(&x->arena, &c->roles) = *speaker;
}

/* A whole utterance ends with a mark inside the quotation; a quoted term does not. */
static bool
utterance(struct str text, size_t end)
{
	return end > 0 && strchr(",.?!", text.p[end - 1]);
}

void
quotes_find(struct quotes *q, struct extract *x, struct article *a, const struct shadow *s, size_t first, bool new_block)
{
	struct str text = s->text;
	const struct role *named = speaker_of(a, first);
	struct role speaker;
	bool any = false;
	size_t from = 0, n_claims = a->claims.n;

	if (new_block) {
		/* a quotation over paragraphs opens each of them anew, and closes the last only */
		if (q->open && !(text.n && text.p[0] == '"'))
			q->there = false;
		q->open = false;
	}
	if (named)
		speaker = *named;
	for (size_t i = 0; i <= text.n; i++) {
		bool mark = i < text.n && text.p[i] == '"';
		size_t start = from, end = i;

		if (!mark && !(i == text.n && q->open))
			continue;
		if (mark && !q->open) {
			/* an inch sign, or a mark that closes nothing */
			if (i > 0 && isdigit((unsigned char)text.p[i - 1]))
				continue;
			q->open = true;
			from = i + 1;
			continue;
		}
		if (mark) {
			q->open = false;
			from = i + 1;
		}
		while (start < end && text.p[start] == ' ')
			start++;
		if (count_words(str_cut(text, start, end)) < WORDS_MIN)
			continue;
		if (named && inside(speaker.at, shadow_span(s, start, end)))
			continue;
		{
			struct span content;
			bool whole = utterance(text, end), alone = start <= 1 && end + 2 >= text.n;
			size_t stop = end;

			while (stop > start && strchr(",. ", text.p[stop - 1]))
				stop--;
			if (stop <= start)
				continue;
			content = shadow_span(s, start, stop);
			/* pieces of one quotation, broken by "he said", are one claim */
			if (any && named && whole) {
				struct claim *c = &a->claims.v[a->claims.n - 1];
				*arena_push(&x->arena, &c->roles) = (struct role){ "content", content, -1, -1, { 0 } };
				continue;
			}
			if (named)
				add_quote(x, a, s->sentence, content, &speaker);
			else if (alone && whole && q->there)
				add_quote(x, a, s->sentence, content, &q->speaker);
			else if (alone && whole && count_words(str_cut(text, start, end)) > 5)
				add_quote(x, a, s->sentence, content, NULL);
			else
				continue;
			any = true;
		}
	}
	if (named) {
		q->speaker = speaker;
		q->there = any;
	} else if (a->claims.n == n_claims && !q->open)
		q->there = false;
}
