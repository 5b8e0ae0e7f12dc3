#include "name.h"

#include <ctype.h>
#include <stdlib.h>

#include "../lib/entity.h"
#include "../lib/limits.h"
#include "../lib/utf8.h"

/* "Halden Disk Works (HDW)", "(HDW.L)": the acronym in brackets behind a name, or what is left of it, stands for it from there on. */
static void
learn_acronym(struct namer *f, enum name_kind kind, uint32_t start, uint32_t end)
{
	struct str rest = name_text(f, end, f->sentence.end), name = name_text(f, start, end), short_name;
	size_t n = 2, i = 0;
	struct slot *s;

	if (str_starts(rest, S(".")))
		rest = str_cut(rest, 1, rest.n);
	if ((kind != NAME_ORG && kind != NAME_PRODUCT) || !str_starts(rest, S(" (")))
		return;
	while (n < rest.n && isupper((unsigned char)rest.p[n]))
		n++;
	short_name = str_cut(rest, 2, n);
	if (short_name.n < 2 || short_name.n > 6 || n >= rest.n || rest.p[n] != ')')
		return;
	/* its letters begin words of the name, the first of them the first */
	for (size_t at = 0; at < name.n && i < short_name.n; at++)
		if (name.p[at] == short_name.p[i] && (i > 0 || at == 0))
			i++;
		else if (i < short_name.n && i > 0 && tolower((unsigned char)name.p[at]) == tolower((unsigned char)short_name.p[i]))
			i++;
	if (i < short_name.n)
		return;
	s = memory_enter(&f->x->arena, f->seen, short_name);
	if (!s->lists) {
		s->kind = (uint8_t)kind;
		s->lists = 1;
	}
}

/* "Halden Kite 3" will be "Kite 3" and "the Kite". */
static void
learn_stem(struct namer *f, struct str product)
{
	struct str stem = product;
	size_t space;

	while (stem.n) {
		size_t cut = stem.n;
		while (cut > 0 && stem.p[cut - 1] != ' ')
			cut--;
		if (cut == 0 || !name_version(str_cut(stem, cut, stem.n)))
			break;
		stem = str_cut(stem, 0, cut - 1);
	}
	if (stem.n == product.n)
		return; /* a version makes it sure */
	for (int i = 0; i < 2; i++) {
		struct slot *s;
		space = str_chr(stem, ' ');
		if (stem.n > 3 && !listed_lower(f, stem, LIST_COMMON) && !listed_lower(f, stem, LIST_HEAD) && !listed(f, stem, LIST_PRODUCT_END) &&
		    !listed(f, stem, LIST_ORG_END)) {
			s = memory_enter(&f->x->arena, f->seen, stem);
			if (!s->lists)
				s->kind = NAME_PRODUCT, s->lists = 1;
		}
		/* without the maker's name in front */
		if (space >= stem.n || !(s = memory_find(f->seen, str_cut(stem, 0, space))) || !s->lists || s->kind != NAME_ORG)
			return;
		stem = str_cut(stem, space + 1, stem.n);
	}
}

static void
add_name(struct namer *f, enum name_kind kind, struct span at, const char *how)
{
	struct article *a = f->out;
	struct name *n;
	struct slot *s;

	if (a->names.n >= NAMES_MAX) {
		a->truncated = "names";
		return;
	}
	n = arena_push(&f->x->arena, &a->names);
	*n = (struct name){ kind, at, f->index, how };
	learn_acronym(f, kind, at.start, at.end);
	if (strcmp(how, "guess") == 0)
		return; /* not to be learnt from */
	s = memory_enter(&f->x->arena, f->seen, name_text(f, at.start, at.end));
	if (s->lists)
		return;
	s->kind = (uint8_t)kind;
	s->lists = 1;
	if (kind == NAME_PRODUCT)
		learn_stem(f, s->text);
	if (kind == NAME_PERSON) { /* the surname alone will mean this person */
		struct str whole = s->text;
		size_t cut = whole.n;
		while (cut > 0 && whole.p[cut - 1] != ' ')
			cut--;
		s = memory_enter(&f->x->arena, f->seen, str_cut(whole, cut, whole.n));
		if (!s->lists)
			s->kind = NAME_PERSON, s->lists = 1;
	}
}

static enum name_kind
kind_of_entity(enum entity_kind k)
{
	static const enum name_kind kind[] = {
		[ENTITY_ORG] = NAME_ORG, [ENTITY_PERSON] = NAME_PERSON, [ENTITY_PRODUCT] = NAME_PRODUCT, [ENTITY_PLACE] = NAME_PLACE,
	};
	return kind[k];
}

/* "School of Design" */
static bool
ends_in_of(const struct namer *f, const struct run *r)
{
	for (size_t i = 0; i + 1 < r->n; i++)
		if (listed(f, run_word(f, r, i), LIST_ORG_END) && str_eq(name_text(f, r->word[i].end, r->word[i + 1].start), S(" of ")))
			return true;
	return false;
}

static bool
kind_of_run(const struct namer *f, const struct run *r, bool titled, bool first, enum name_kind *kind, const char **how)
{
	struct span at = { r->word[0].start, r->word[r->n - 1].end };
	struct str whole = name_text(f, at.start, at.end), last = run_word(f, r, r->n - 1), head = run_word(f, r, 0);
	const struct slot *seen = memory_find(f->seen, whole);

	if (seen && seen->lists) {
		*kind = seen->kind;
		*how = "seen";
		return true;
	}
	*how = "shape";
	if (str_starts(whole, S("CVE-")) || (whole.n > 3 && whole.p[1] == '-' && strchr("DRI", whole.p[0]) && islower((unsigned char)whole.p[3])))
		return false; /* a flaw; a politician's party and state */
	/* generic words in capitals: "the Company", "the Commission" */
	if (r->n == 1 && (listed(f, whole, LIST_ORG_END) || listed(f, whole, LIST_PRODUCT_END) || listed(f, whole, LIST_PLACE_END) ||
	    listed(f, whole, LIST_PLACE_HEAD)))
		return false;
	if (listed(f, whole, LIST_PLACE) || (r->n > 1 && (listed(f, last, LIST_PLACE_END) ||
	    (listed(f, head, LIST_PLACE_HEAD) && listed(f, last, LIST_PLACE)))))
		*kind = NAME_PLACE;
	else if (r->n > 1 && (listed(f, last, LIST_ORG_END) || ends_in_of(f, r)))
		*kind = NAME_ORG;
	else if (r->n > 1 && listed(f, last, LIST_OTHER_END))
		return false;
	else if (clue_called(f, at.start) && !titled) {
		int called = clue_called(f, at.start);
		*kind = called == 'O' ? NAME_ORG : called == 'H' ? NAME_PERSON : NAME_PRODUCT;
	} else if (r->n > 1 && r->n < 5 && listed(f, head, LIST_FIRST) && !name_version(last))
		*kind = NAME_PERSON;
	else if (titled || (r->n > 1 && r->n < 5 && (clue_title_behind(f, at.end) || (clue_post_before(f, at.start) && !clue_firm(f, whole)) ||
	    (r->n < 4 && !listed(f, last, LIST_PRODUCT_END) && !name_version(last) && clue_person(f, at))))) {
		*kind = NAME_PERSON;
		*how = "context";
	} else if (r->n > 1 && (name_version(last) || listed(f, last, LIST_PRODUCT_END)))
		*kind = NAME_PRODUCT;
	else if (r->n == 1 && islower((unsigned char)head.p[0]) && head.n > 2)
		*kind = NAME_PRODUCT;
	else if (clue_dateline(f, r))
		*kind = NAME_PLACE;
	else if (r->n == 1 && isalpha((unsigned char)whole.p[0]) && name_version(whole) && whole.n > 1)
		*kind = NAME_PRODUCT; /* K9, RX-5 */
	else if (r->n == 1 && listed(f, whole, LIST_FIRST) && (!first || clue_subject(f, at.end, false)) && !clue_firm(f, whole)) {
		*kind = NAME_PERSON;
		*how = "guess";
	} else if (r->n == 1 && first && ((!clue_subject(f, at.end, false) && !clue_capital_inside(f, whole)) || clue_noun(whole) || clue_written_small(f, whole)))
		return false;
	else if (r->n == 1 && ((clue_noun(whole) && clue_written_small(f, whole)) || clue_idle_acronym(f, at, whole)))
		return false;
	else if ((r->n == 2 || r->n == 3) && !clue_noun(last) && !listed_lower(f, last, LIST_HEAD) && clue_speaks(f, last) &&
	    !clue_speaks(f, head)) {
		*kind = NAME_PERSON;
		*how = "context";
	} else if (r->n < 3 && clue_place_behind(f, at.end)) {
		*kind = NAME_PLACE;
		*how = "context";
	} else if (r->n == 1 && clue_place_before(f, at.start)) {
		*kind = NAME_PLACE;
		*how = "guess";
	} else
		*kind = clue_actor(f, at) || clue_firm(f, whole) ? NAME_ORG : NAME_PRODUCT;
	return true;
}

/* "Foundation", "School of Design": the words of the run behind a place that make a body's name with it. */
static void
cut_to_body(const struct namer *f, struct run *r)
{
	while (r->n && !listed(f, run_word(f, r, r->n - 1), LIST_ORG_END)) {
		if (r->n > 1 && listed(f, run_word(f, r, r->n - 2), LIST_OF_HEAD) &&
		    str_eq(name_text(f, r->word[r->n - 2].end, r->word[r->n - 1].start), S(" of ")))
			return;
		r->n--;
	}
}

/* An organisation of the table stands here, whose name is nobody else's. */
static bool
starts_known(const struct namer *f, uint32_t at)
{
	struct entity_match m;

	return entity_at(f->x->entities, str_cut(f->out->text, 0, f->sentence.end), at, &m) && !m.ambiguous &&
	    f->x->entities->all.v[m.entity[0]].kind == ENTITY_ORG;
}

/* The rest of the run from its i-th word is a name of the table or of this article. */
static bool
is_known(const struct namer *f, const struct run *r, size_t i)
{
	const struct slot *seen = memory_find(f->seen, name_text(f, r->word[i].start, r->word[r->n - 1].end));

	return (seen && seen->lists) || starts_known(f, r->word[i].start);
}

static bool
function_word(struct str w)
{
	static const char *const word[] = { "the", "a", "an", "in", "on", "at", "for", "by", "from", "with", "and", "but", "as", "of", "to", "that", "this", "these",
		"those", "its", "their", "his", "her", "our", "my", "your", "it", "he", "she", "they", "we", "you", "if", "when", "while", "after", "before", "since",
		"until", "under", "over", "into", "some", "many", "most", "all", "both", "each", "every", "no", "not", "one", "two", "three", "another", "other",
		"what", "which", "who", "how", "why", "where", "former", "meanwhile", "today", "yesterday", "last", "next", "because", "although", "though", "so",
		"also", "then", "now", "even", "or", "despite", "according", "like", "unlike", "between", "among", "during", "within", "without", "through" };

	for (size_t i = 0; i < sizeof word / sizeof *word; i++)
		if (str_ieq(w, str_z(word[i])))
			return true;
	return false;
}

/* "the Irish Data Board": of common words, but all with capitals in mid-sentence, and the last one says what it is. */
static bool
body_of_words(const struct namer *f, const struct run *r)
{
	static const char *const body[] = { "Board", "Commission", "Agency", "Authority", "Council", "Institute", "Association", "Court", "Department", "Ministry", "Bureau",
		"Committee", "Federation", "Union", "Foundation", "Administration", "Society", "Exchange", "Fund", "University", "College" };
	struct str before = name_text(f, f->sentence.start, r->word[0].start);

	if (r->n < 2 || !(str_ends(before, S("the ")) || str_ends(before, S("The ")) || str_ends(before, S("'s ")) || str_ends(before, S("\xe2\x80\x99s "))))
		return false;
	for (size_t i = 0; i < sizeof body / sizeof *body; i++)
		if (str_eq(run_word(f, r, r->n - 1), str_z(body[i])))
			return true;
	return false;
}

/* Takes the run at `at` as a name where it is one; returns where to go on. */
static uint32_t
take_run(struct namer *f, uint32_t at, bool first)
{
	struct run r;
	enum name_kind kind;
	const char *how;
	bool titled = false;
	uint32_t end;

	run_read(f, at, false, &r);
	if (r.n == 0)
		return name_word_end(f->out->text, at, f->sentence.end);
	end = r.word[r.n - 1].end;
	titled = clue_title_before(f, at);
	while (r.n) {
		struct str w = run_word(f, &r, 0);
		if (listed(f, w, LIST_TITLE) || (r.n > 1 && listed_lower(f, w, LIST_TITLE) && !listed(f, w, LIST_FIRST)))
			titled = true;
		else if (r.n > 1 && clue_descriptor(f, w) && !(r.n > 2 && listed(f, run_word(f, &r, r.n - 1), LIST_ORG_END)))
			titled = first = false; /* "Rival NAME": says what it is */
		else if (listed_lower(f, w, LIST_COMMON)) {
			if (!function_word(w) && body_of_words(f, &r))
				break;
			titled = false;
			first = false; /* what follows a common word is not the first */
		} else if (first && r.word[0].start == at && listed_lower(f, w, LIST_HEAD) && (r.n == 1 || is_known(f, &r, 1)))
			first = false;
		else
			break;
		run_drop_first(&r);
	}
	while (r.n && !(r.n > 1 && listed(f, run_word(f, &r, r.n - 1), LIST_ORG_END)) &&
	    !(r.n == 2 && listed(f, run_word(f, &r, 0), LIST_FIRST) && !listed(f, run_word(f, &r, 1), LIST_TITLE)) &&
	    (listed(f, run_word(f, &r, r.n - 1), LIST_TITLE) || listed_lower(f, run_word(f, &r, r.n - 1), LIST_COMMON))) {
		r.n--;
		end = r.n ? r.word[r.n - 1].end : end;
	}
	/* "Chief Operating Officer NAME" */
	for (size_t i = 0; titled && i + 1 < r.n && i < 3; i++)
		if (str_eq(run_word(f, &r, i), S("Officer")) || str_eq(run_word(f, &r, i), S("President"))) {
			memmove(r.word, r.word + i + 1, (r.n - i - 1) * sizeof *r.word);
			r.n -= i + 1;
			break;
		}
	/* a title or common word inside parts two names: "Acme CEO Jane Doe" */
	for (size_t i = 1; i < r.n; i++)
		if (listed(f, run_word(f, &r, i), LIST_TITLE) || starts_known(f, r.word[i].start)) {
			end = r.word[i - 1].end;
			r.n = i;
		}
	if (r.n == 0)
		return end;
	if (r.word[0].start > at && !titled)
		return r.word[0].start; /* the table may know what follows */
	if (r.n == 1 && utf8_count(run_word(f, &r, 0)) < 2)
		return end;
	if (kind_of_run(f, &r, titled, first && r.word[0].start == at, &kind, &how))
		add_name(f, kind, (struct span){ r.word[0].start, r.word[r.n - 1].end }, how);
	else if (first)
		*arena_push(&f->x->arena, &f->skipped) = (struct skipped){ { r.word[0].start, r.word[r.n - 1].end }, f->index };
	return end;
}

/* What the table knows at `at`, with the capitalised words that run on behind it ("Galaxy Watch Active 2"). */
static uint32_t
take_known(struct namer *f, uint32_t at, bool first)
{
	struct str t = str_cut(f->out->text, 0, f->sentence.end);
	struct entity_match m;
	enum name_kind kind;
	struct span span;
	struct run r;
	uint32_t next;

	if (!entity_at(f->x->entities, t, at, &m))
		return at;
	kind = kind_of_entity(f->x->entities->all.v[m.entity[0]].kind);
	span = (struct span){ at, (uint32_t)m.end };
	if (m.ambiguous) {
		const struct slot *seen = memory_find(f->seen, name_text(f, at, span.end));
		if (seen && seen->lists)
			kind = seen->kind;
		else if (kind == NAME_PERSON && !first && !listed_lower(f, name_text(f, at, span.end), LIST_COMMON) &&
		    !listed_lower(f, name_text(f, at, span.end), LIST_HEAD) && !(span.end + 1 < f->sentence.end && t.p[span.end] == ' ' &&
		    isupper((unsigned char)t.p[span.end + 1])) && !clue_firm(f, name_text(f, at, span.end)) && islower((unsigned char)t.p[span.end - 1])) {
			add_name(f, kind, span, "guess");
			return span.end;
		} else if (kind == NAME_PERSON || (first && !clue_subject(f, span.end, true)))
			return at;
		else if (listed_lower(f, name_text(f, at, span.end), LIST_COMMON))
			return at;
	}
	next = span.end < f->sentence.end && t.p[span.end] == ' ' ? span.end + 1 : span.end;
	if (next > span.end && kind == NAME_PLACE && next < f->sentence.end && isupper((unsigned char)t.p[next])) {
		/* "Japan Airlines": a place at the head of an organisation's name */
		run_read(f, next, true, &r);
		for (size_t i = 0; i < r.n; i++)
			if (listed(f, run_word(f, &r, i), LIST_TITLE))
				r.n = i;
		cut_to_body(f, &r);
		if (r.n) {
			add_name(f, NAME_ORG, (struct span){ at, r.word[r.n - 1].end }, "shape");
			return r.word[r.n - 1].end;
		}
	}
	if (next > span.end && kind == NAME_ORG && clue_title_before(f, at) && isupper((unsigned char)t.p[next < f->sentence.end ? next : at]))
		return at; /* "chief executive Ola Brandt" is no product of Ola's */
	if (next > span.end && (kind == NAME_ORG || kind == NAME_PRODUCT) && next < f->sentence.end) {
		struct entity_match other;
		run_read(f, next, true, &r);
		while (r.n && (listed_lower(f, run_word(f, &r, r.n - 1), LIST_COMMON) || listed(f, run_word(f, &r, r.n - 1), LIST_TITLE)))
			r.n--;
		for (size_t i = 0; i < r.n; i++)
			if (listed(f, run_word(f, &r, i), LIST_TITLE) || listed_lower(f, run_word(f, &r, i), LIST_COMMON) ||
			    (i == 0 && listed(f, run_word(f, &r, i), LIST_FIRST)) ||
			    (entity_at(f->x->entities, t, r.word[i].start, &other) &&
			    f->x->entities->all.v[other.entity[0]].kind != ENTITY_PRODUCT))
				r.n = i;
		if (r.n) {
			span.end = r.word[r.n - 1].end;
			if (kind != NAME_PRODUCT) /* but the SE of a phone's name is no company's */
				kind = listed(f, run_word(f, &r, r.n - 1), LIST_ORG_END) ? NAME_ORG : NAME_PRODUCT;
		}
	}
	add_name(f, kind, span, "table");
	return span.end;
}

/* Headlines: only names that were seen in running text or that the table is sure of. */
static uint32_t
take_seen(struct namer *f, uint32_t at)
{
	struct run r;
	struct entity_match m;

	run_read(f, at, false, &r);
	for (size_t n = r.n; n > 0; n--) {
		struct span span = { r.word[0].start, r.word[n - 1].end };
		const struct slot *seen = memory_find(f->seen, name_text(f, span.start, span.end));
		if (seen && seen->lists) {
			add_name(f, seen->kind, span, "seen");
			return span.end;
		}
	}
	if (entity_at(f->x->entities, str_cut(f->out->text, 0, f->sentence.end), at, &m) && !m.ambiguous) {
		add_name(f, kind_of_entity(f->x->entities->all.v[m.entity[0]].kind), (struct span){ at, (uint32_t)m.end }, "table");
		return (uint32_t)m.end;
	}
	return at;
}

static void
read_sentence(struct namer *f, bool headline)
{
	struct str t = f->out->text;
	bool first = true;

	f->figure = 0;
	for (size_t low = 0, high = f->out->figures.n; low < high;) {
		size_t mid = (low + high) / 2;
		if (f->out->figures.v[mid].at.end <= f->sentence.start)
			f->figure = low = mid + 1;
		else
			high = mid;
	}
	for (uint32_t at = f->sentence.start; at < f->sentence.end;) {
		unsigned char c = (unsigned char)t.p[at];
		uint32_t next;

		if (name_in_figure(f, at)) {
			at = f->out->figures.v[f->figure].at.end;
			first = false;
			continue;
		}
		if (!(isalnum(c) || (c >= 0xc3 && c != 0xe2))) {
			/* behind a colon, a bullet or an opening quote a capital tells as little as at the start */
			if (c == ':' || c == '"' || c == '\n' || (c == '-' && at > f->sentence.start && t.p[at - 1] == ' ') ||
			    (c == 0xe2 && str_starts(name_text(f, at, f->sentence.end), S("\xe2\x80\x9c"))))
				first = true;
			at++;
			continue;
		}
		/* most words: no capital, and no name of the table begins so */
		if (islower(c) && !headline && at + 1 < f->sentence.end && !isupper((unsigned char)t.p[at + 1]) &&
		    entity_begins_none(f->x->entities, str_cut(t, 0, f->sentence.end), at)) {
			at = name_word_end(t, at, f->sentence.end);
			first = false;
			continue;
		}
		next = headline ? take_seen(f, at) : take_known(f, at, first);
		if (next == at && !headline)
			next = name_capital(name_text(f, at, name_word_end(t, at, f->sentence.end))) ? take_run(f, at, first) : at;
		if (next == at)
			next = name_word_end(t, at, f->sentence.end);
		at = next;
		first = false;
	}
}

/* "Velora said so. ... at Velora": the first was skipped for want of clues, and is the same name. */
static void
take_skipped(struct namer *f)
{
	for (size_t i = 0; i < f->skipped.n; i++) {
		struct span at = f->skipped.v[i].at;
		const struct slot *seen = memory_find(f->seen, name_text(f, at.start, at.end));

		f->index = f->skipped.v[i].sentence;
		if (seen && seen->lists)
			add_name(f, seen->kind, at, "seen");
	}
}

static int
by_start(const void *a, const void *b)
{
	const struct name *x = a, *y = b;

	return (x->at.start > y->at.start) - (x->at.start < y->at.start);
}

void
names_find(struct extract *x, struct article *out)
{
	struct namer *f = arena_zalloc(&x->arena, sizeof *f);

	f->x = x;
	f->out = out;
	for (int pass = 0; pass < 2; pass++)
		for (f->index = 0; f->index < out->sentences.n; f->index++) {
			f->sentence = out->sentences.v[f->index];
			if (f->sentence.end - f->sentence.start > SENTENCE_MAX)
				continue;
			if (clue_headline(name_text(f, f->sentence.start, f->sentence.end)) == (pass == 1))
				read_sentence(f, pass == 1);
		}
	take_skipped(f);
	if (out->names.n)
		qsort(out->names.v, out->names.n, sizeof *out->names.v, by_start);
}
