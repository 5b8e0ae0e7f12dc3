#include "claim.h"

#include <ctype.h>

/*
 * Verbatim words. First the marks of the whole article are paired, block by block: curly ones by their shape,
 * straight ones by what stands beside them; an inch sign and a mark that closes nothing are none. A quotation over
 * paragraphs opens each of them anew and closes the last only.
 *
 * Then, sentence by sentence, a part of three words or more is a quote when the sentence names its speaker (a cue of
 * the _speaker rules outside the quotation), when the quotation began with one who is known, or when it goes on in
 * the next sentence, which names him: that is settled at the end of the article.
 */

enum { WORDS_MIN = 3, ALONE_WORDS_MIN = 5 };

struct quoted {
	struct span at;      /* without the marks */
	bool goes_on;        /* the next in the list is the same speech */
	bool introduced;     /* a paragraph without marks behind "NAME said:" */
	bool stray;          /* left open inside a paragraph: a speech only if the next paragraph goes on with it */
	bool there;          /* speaker is known */
	struct role speaker;
};

static size_t
count_words(struct str s)
{
	size_t n = 0;
	bool in = false;

	for (size_t i = 0; i < s.n; i++) {
		bool space = isspace((unsigned char)s.p[i]) != 0;
		n += !space && !in;
		in = !space;
	}
	return n;
}

/* ---- pairing the marks ---- */

enum mark { MARK_NONE, MARK_OPENS, MARK_CLOSES };

/* The quotation mark at t.p[at], its length in *n. Whether a straight one opens is seen by its neighbours. */
static enum mark
mark_at(struct str t, size_t at, bool open, size_t *n)
{
	struct str rest = str_cut(t, at, t.n);
	bool before, behind;

	*n = 3;
	if (str_starts(rest, S("\xe2\x80\x9c")) || str_starts(rest, S("\xe2\x80\x9e")))
		return MARK_OPENS;
	if (str_starts(rest, S("\xe2\x80\x9d")))
		return MARK_CLOSES;
	*n = str_starts(rest, S("''")) || str_starts(rest, S("``")) ? 2 : 1;
	if (*n == 1 && t.p[at] != '"')
		return MARK_NONE;
	before = at > 0 && !isspace((unsigned char)t.p[at - 1]) && !strchr("([-", t.p[at - 1]) && (unsigned char)t.p[at - 1] != 0x94;
	behind = at + *n < t.n && !isspace((unsigned char)t.p[at + *n]) && !strchr(".,;:!?)]-", t.p[at + *n]);
	if (before && !open && isdigit((unsigned char)t.p[at - 1]))
		return MARK_NONE; /* an inch sign */
	if (before != behind)
		return behind ? MARK_OPENS : MARK_CLOSES;
	return open ? MARK_CLOSES : MARK_OPENS;
}

static void
pair_marks(struct arena *arena, struct quotes *q, struct str text, struct span block)
{
	static const bool may_mark[256] = { [0xe2] = true, ['"'] = true, ['\''] = true, ['`'] = true };
	struct str t = str_cut(text, 0, block.end);
	size_t from = 0, n;
	bool open = false;

	for (size_t i = block.start; i < t.n; i++) {
		enum mark mark;
		if (!may_mark[(unsigned char)t.p[i]])
			continue;
		mark = mark_at(t, i, open, &n);
		if (mark == MARK_NONE)
			continue;
		if (mark == MARK_OPENS && !open) {
			open = true;
			from = i + n;
		} else if (mark == MARK_CLOSES && open) {
			open = false;
			if (i > from)
				*arena_push(arena, &q->list) = (struct quoted){ .at = { (uint32_t)from, (uint32_t)i } };
		}
		i += n - 1;
	}
	/* left open: a speech that fills the rest of the paragraph, or a stray mark */
	if (open && from < t.n)
		*arena_push(arena, &q->list) = (struct quoted){ .at = { (uint32_t)from, block.end }, .goes_on = true,
			.stray = !(from <= block.start + 3 || (from > 5 && str_find(str_cut(t, from - 5, from), S(": ")) < 5)) };
}

static bool
has_word(struct str text, struct str word)
{
	size_t at;

	while ((at = str_find(text, word)) < text.n) {
		if ((at == 0 || !isalpha((unsigned char)text.p[at - 1])) && (at + word.n >= text.n || !isalpha((unsigned char)text.p[at + word.n])))
			return true;
		text = str_cut(text, at + word.n, text.n);
	}
	return false;
}

/* "NAME said:" and nothing behind it: the paragraph that follows is what was said, if it looks like speech. */
static bool
introduces(struct str text, struct span before, const struct block *b)
{
	static const char *const said[] = { "said", "says", "wrote", "writes", "statement", "read", "reads", "added", "tweeted", "posted", "explained" };
	static const char *const own[] = { "we", "We", "our", "Our", "us", "I", "my", "My", "me" };
	struct str head = str_cut(text, before.start, before.end), tail = head.n > 60 ? str_cut(head, head.n - 60, head.n) : head;
	bool speech = false, first = b->kind == BLOCK_QUOTE;

	if (!str_ends(head, S(":")))
		return false;
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		speech |= has_word(tail, str_z(said[i]));
	for (size_t i = 0; i < sizeof own / sizeof *own && speech && !first; i++)
		first = has_word(str_cut(text, b->at.start, b->at.end), str_z(own[i]));
	return speech && first;
}

void
quotes_begin(struct quotes *q, struct arena *arena, const struct article *a)
{
	*q = (struct quotes){ 0 };
	for (size_t i = 0; i < a->blocks.n; i++) {
		size_t before = q->list.n;
		pair_marks(arena, q, a->text, a->blocks.v[i].at);
		if (q->list.n == before && i > 0 && introduces(a->text, a->blocks.v[i - 1].at, &a->blocks.v[i]))
			*arena_push(arena, &q->list) = (struct quoted){ .at = a->blocks.v[i].at, .introduced = true };
		/* goes on only where the next paragraph opens with a mark */
		if (before > 0 && q->list.v[before - 1].goes_on) {
			struct quoted *last = &q->list.v[before - 1];
			last->goes_on = q->list.n > before && q->list.v[before].at.start <= a->blocks.v[i].at.start + 3;
			if (last->stray && !last->goes_on) {
				memmove(last, last + 1, (q->list.n - before) * sizeof *last);
				q->list.n--;
			}
		}
	}
	if (q->list.n && q->list.v[q->list.n - 1].stray)
		q->list.n--;
	if (q->list.n)
		q->list.v[q->list.n - 1].goes_on = false;
}

/* ---- sentence by sentence ---- */

static bool
is_quoted(const struct quotes *q, struct span at)
{
	for (size_t i = q->next; i < q->list.n && q->list.v[i].at.start < at.end; i++)
		if (span_within(at, q->list.v[i].at))
			return true;
	return false;
}

/* The speaker that a cue of this sentence names, outside all quotations; of several the one nearest to `piece`. */
static const struct role *
speaker_of(const struct quotes *q, const struct article *a, size_t first, struct span piece)
{
	const struct role *best = NULL;
	uint32_t least = UINT32_MAX;

	for (size_t i = first; i < a->claims.n; i++) {
		const struct claim *c = &a->claims.v[i];
		const struct role *r;
		uint32_t gap;
		if (strcmp(c->type, "_speaker") || (r = claim_role(c, "speaker")) == NULL || is_quoted(q, r->at))
			continue;
		gap = c->at.start >= piece.end ? c->at.start - piece.end : piece.start >= c->at.end ? piece.start - c->at.end : 0;
		/* behind the words ("..., said NAME") is nearer than before them */
		if (best == NULL || gap < least)
			best = r, least = gap;
	}
	return best;
}

static void
add_role(struct extract *x, struct claim *c, const char *word, struct role r)
{
	r.role = word;
	*arena_push(&x->arena, &c->roles) = r;
}

static struct claim *
add_quote(struct extract *x, struct article *a, uint32_t sentence, struct span content, const struct role *speaker)
{
	struct claim *c = arena_push(&x->arena, &a->claims);

	*c = (struct claim){ .type = "quote", .pattern = "quote", .sentence = sentence, .at = content };
	add_role(x, c, "content", (struct role){ "content", content, -1, -1, { 0 } });
	if (speaker)
		add_role(x, c, "speaker", *speaker);
	return c;
}

/* The part of the quotation in the sentence, without marks and stops at its ends. */
static struct span
piece_of(struct str text, struct span quoted, struct span sentence)
{
	struct span p = { quoted.start > sentence.start ? quoted.start : sentence.start, quoted.end < sentence.end ? quoted.end : sentence.end };

	while (p.start < p.end && (isspace((unsigned char)text.p[p.start]) || text.p[p.start] == '"'))
		p.start++;
	while (p.end > p.start && strchr(",. ", text.p[p.end - 1]))
		p.end--;
	return p;
}

static bool
utterance(struct str text, struct span piece, struct span quoted)
{
	return piece.end < quoted.end || (piece.end > 0 && strchr("?!", text.p[piece.end - 1]));
}

bool
quotes_near(const struct quotes *q, const struct article *a, uint32_t sentence)
{
	uint32_t last = sentence + 2 < a->sentences.n ? sentence + 2 : (uint32_t)a->sentences.n - 1;

	for (size_t i = q->next; i < q->list.n && q->list.v[i].at.start < a->sentences.v[last].end; i++)
		if (q->list.v[i].at.end > a->sentences.v[sentence].start)
			return true;
	return false;
}

void
quotes_find(struct quotes *q, struct extract *x, struct article *a, const struct shadow *s, size_t first)
{
	struct span sentence = a->sentences.v[s->sentence];
	struct claim *broken = NULL; /* what "he said" broke: its other pieces are the same claim */
	struct str text = a->text;
	const struct role *told = speaker_of(q, a, first, (struct span){ sentence.end, sentence.end });

	while (q->next < q->list.n && q->list.v[q->next].at.end <= sentence.start)
		q->next++;
	for (size_t i = q->next; i < q->list.n && q->list.v[i].at.start < sentence.end; i++) {
		struct quoted *k = &q->list.v[i];
		struct span piece = piece_of(text, k->at, sentence);
		const struct role *named;
		struct claim *c;
		bool alone;

		if (piece.start >= piece.end || count_words(str_cut(text, piece.start, piece.end)) < WORDS_MIN)
			continue;
		named = speaker_of(q, a, first, piece);
		alone = piece.start <= sentence.start + 4 && sentence.end <= piece.end + 5;
		if (named && broken && utterance(text, piece, k->at)) {
			add_role(x, broken, "content", (struct role){ "content", piece, -1, -1, { 0 } });
			broken = NULL;
		} else if (named) {
			c = add_quote(x, a, s->sentence, piece, named);
			broken = c;
			k->there = true;
			k->speaker = *named;
			continue;
		} else if (k->there || (alone && (k->there = q->there)))
			add_quote(x, a, s->sentence, piece, k->speaker.role ? &k->speaker : (k->speaker = q->speaker, &k->speaker));
		else if (alone && !k->introduced && count_words(str_cut(text, piece.start, piece.end)) > ALONE_WORDS_MIN)
			add_quote(x, a, s->sentence, piece, NULL); /* its speaker may follow */
		if (named)
			k->there = true, k->speaker = *named;
	}
	/* whom a quotation without a cue, right behind this sentence, belongs to */
	if (told) {
		q->there = true;
		q->speaker = *told;
	} else if (!(q->next < q->list.n && q->list.v[q->next].at.start < sentence.end))
		q->there = false;
	for (size_t i = q->next; i < q->list.n && q->list.v[i].at.start < sentence.end; i++)
		if (q->list.v[i].goes_on && q->list.v[i].there && i + 1 < q->list.n) {
			q->list.v[i + 1].there = true;
			q->list.v[i + 1].speaker = q->list.v[i].speaker;
		}
}

/* ---- at the end of the article ---- */

static struct quoted *
quoted_at(struct quotes *q, uint32_t at)
{
	size_t low = 0, high = q->list.n;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (q->list.v[mid].at.end <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low < q->list.n && q->list.v[low].at.start <= at ? &q->list.v[low] : NULL;
}

void
quotes_settle(struct quotes *q, struct extract *x, struct article *a)
{
	for (size_t i = 0; i < a->claims.n; i++) {
		struct claim *c = &a->claims.v[i];
		struct quoted *k = quoted_at(q, c->at.start);
		const char *type = c->type;

		if (k == NULL || !k->there)
			continue;
		if (strcmp(type, "quote") == 0) {
			if (claim_role(c, "speaker") == NULL)
				add_role(x, c, "speaker", k->speaker);
		} else if (strcmp(type, "statement") && !c->speaker.there && span_within(c->at, k->at)) {
			c->speaker.there = true;
			c->speaker.at = c->speaker.cue = k->speaker.at;
			c->speaker.name = k->speaker.name;
			if (c->modality < MODALITY_REPORTED)
				c->modality = MODALITY_REPORTED;
		}
	}
}
