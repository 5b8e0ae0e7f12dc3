#include "extract.h"

#include <ctype.h>
#include <string.h>

#include "../lib/utf8.h"

/*
 * Sentences inside each block: after Kiss and Strunk (2006) in spirit, with fixed lists in place of
 * statistics. A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number
 * or a dotted name, or a lower-case word follows. Quotes and brackets that close stay with their sentence.
 */

/* Before a capital these do not end a sentence. In the order of the alphabet. */
static const char *const abbreviations[] = {
	"Adm", "Apr", "Aug", "Ave", "Blvd", "Brig", "Capt", "Cmdr", "Col", "Dec", "Dr", "Dept", "Feb", "Fig", "Gen",
	"Gov", "Jan", "Jr", "Lt", "Maj", "Messrs", "Mr", "Mrs", "Ms", "Mt", "No", "Nos", "Nov", "Oct", "Prof", "Rep",
	"Reps", "Rev", "Sen", "Sens", "Sep", "Sept", "Sgt", "Sr", "St", "Supt", "approx", "cf", "ca", "e.g", "ed", "eds",
	"est", "fig", "i.e", "no", "p", "pp", "v", "viz", "vol", "vs",
};

/* These end a sentence only when the next word is no name's continuation: a capitalised function word. */
static const char *const maybe_end[] = {
	"Assn", "Bros", "Co", "Corp", "Inc", "Ltd", "plc", "Cos", "a.m", "p.m", "etc", "D.C", "U.K", "U.N", "U.S", "E.U",
	"Ph.D", "L.A", "N.Y", "S.A", "N.V", "B.V", "A.G", "L.P", "P.C", "al",
};

static const char *const openers[] = {
	"A", "After", "All", "Also", "Although", "An", "And", "As", "At", "Before", "But", "By", "Despite", "During", "For",
	"From", "He", "Her", "His", "However", "I", "If", "In", "It", "Its", "Last", "Meanwhile", "More", "Most", "On",
	"Once", "One", "Only", "Other", "Our", "She", "Since", "So", "Some", "That", "The", "Their", "Then", "There",
	"These", "They", "This", "Those", "Though", "To", "Under", "We", "What", "When", "While", "Who", "Why", "With",
	"You", "Yet",
};

static bool
listed(struct str word, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(word, str_z(list[i])))
			return true;
	return false;
}
#define LISTED(word, list) listed((word), (list), sizeof(list) / sizeof *(list))

static struct str
word_before(struct str s, size_t at)
{
	size_t from = at;

	while (from > 0 && !isspace((unsigned char)s.p[from - 1]) && !strchr("([\"'", s.p[from - 1]) &&
	    (unsigned char)s.p[from - 1] < 0x80)
		from--;
	return str_cut(s, from, at);
}

static struct str
word_at(struct str s, size_t at)
{
	size_t to = at;

	while (to < s.n && (isalnum((unsigned char)s.p[to]) || (unsigned char)s.p[to] >= 0x80))
		to++;
	return str_cut(s, at, to);
}

/* Length of a closing quote or bracket at s.p[at], or 0. */
static size_t
closer(struct str s, size_t at)
{
	static const char *const close[] = { "\"", "'", ")", "]", "\xe2\x80\x9d", "\xe2\x80\x99", "\xc2\xbb" };

	for (size_t i = 0; i < sizeof close / sizeof *close; i++)
		if (str_starts(str_cut(s, at, s.n), str_z(close[i])))
			return strlen(close[i]);
	return 0;
}

/* Whether what stands at `at` can begin a sentence: a capital, a digit, an opening quote, a letter beyond ASCII. */
static bool
can_begin(struct str s, size_t at)
{
	unsigned char c;

	while (at < s.n && strchr("\"'([$", s.p[at]))
		at++;
	if (at >= s.n)
		return false;
	c = (unsigned char)s.p[at];
	return isupper(c) || isdigit(c) || c >= 0x80;
}

/* Length of the end of a sentence at s.p[at] (its mark and closers), or 0. */
static size_t
sentence_end(struct str s, size_t at)
{
	size_t end = at, next, n;
	struct str word;
	bool stop;

	if (str_starts(str_cut(s, at, s.n), S("\xe2\x80\xa6")))
		end += 3;
	else if (strchr(".!?", s.p[at]) && s.p[at])
		end += 1;
	else
		return 0;
	stop = s.p[at] == '.';
	while (end < s.n && s.p[end] && strchr(".!?", s.p[end]))
		stop = false, end++;
	while (end < s.n && (n = closer(s, end)))
		end += n;
	next = end;
	while (next < s.n && isspace((unsigned char)s.p[next]))
		next++;
	if (next >= s.n)
		return s.n - at; /* the block ends */
	if (next == end)
		return 0; /* no space behind: 3.5, nf.example, "Yahoo!'s" */
	if (!can_begin(s, next))
		return 0;
	if (!stop)
		return end - at;
	word = word_before(s, at);
	if (LISTED(word, abbreviations))
		return 0;
	if (word.n == 1 && isupper((unsigned char)word.p[0]))
		return LISTED(word_at(s, next), openers) && word.p[0] != 'I' ? end - at : word.p[0] == 'I' ? end - at : 0;
	/* an opening quote ends what "Co." left open */
	if (LISTED(word, maybe_end) && (s.p[next] == '"' || str_starts(str_cut(s, next, s.n), S("\xe2\x80\x9c"))))
		return end - at;
	if (LISTED(word, maybe_end) || (word.n == 3 && word.p[1] == '.' && isupper((unsigned char)word.p[0])))
		return LISTED(word_at(s, next), openers) ? end - at : 0;
	return end - at;
}

static void
add_sentence(struct arena *arena, struct article *out, struct span block, size_t from, size_t to)
{
	struct str s = str_trim(str_cut(out->text, block.start + from, block.start + to));
	struct span *at;

	if (s.n == 0)
		return;
	at = arena_push(arena, &out->sentences);
	at->start = (uint32_t)(s.p - out->text.p);
	at->end = at->start + (uint32_t)s.n;
}

void
sentences_find(struct arena *arena, struct article *out)
{
	for (size_t b = 0; b < out->blocks.n; b++) {
		struct span block = out->blocks.v[b].at;
		struct str s = str_cut(out->text, block.start, block.end);
		size_t from = 0;

		for (size_t i = 0; i < s.n;) {
			size_t n = sentence_end(s, i);
			/* a line break inside a block of plain text parts lines of a list, when a capital follows a line that
			 * is no running text: left to the block maker; here it is white space */
			if (n) {
				add_sentence(arena, out, block, from, i + n);
				from = i + n;
			}
			i += n ? n : 1;
		}
		add_sentence(arena, out, block, from, s.n);
	}
}

uint32_t
sentence_of(const struct article *a, uint32_t at)
{
	size_t low = 0, high = a->sentences.n;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (a->sentences.v[mid].start <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low ? (uint32_t)low - 1 : 0;
}
