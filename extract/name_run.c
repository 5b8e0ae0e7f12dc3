#include "name.h"

#include <ctype.h>

/* Where words end, which have a capital, and how far words with capitals run on as one name. */

static bool
is_word_byte(unsigned char c)
{
	return isalnum(c) || c >= 0xc3; /* the dashes and quotes of U+2000 begin with 0xe2 */
}

/* The end of the word at `at`: letters and digits, and & . - ' + between or behind them where names have them. */
uint32_t
name_word_end(struct str t, uint32_t at, uint32_t end)
{
	uint32_t i = at;

	/* "BRIEF-Acme", "EXCLUSIVE-Acme": the agency's tag */
	while (i < end && isupper((unsigned char)t.p[i]))
		i++;
	if (i - at > 4 && i + 2 < end && t.p[i] == '-' && isupper((unsigned char)t.p[i + 1]) && islower((unsigned char)t.p[i + 2]))
		return i;
	i = at;
	while (i < end) {
		unsigned char c = (unsigned char)t.p[i];
		if ((unsigned)((c | 0x20) - 'a') < 26) {
			i++;
			continue;
		}
		if (c == 0xe2 || c == 0xc2)
			break;
		if (isalnum(c) || c >= 0x80)
			i++;
		else if ((c == '.' || c == '&' || c == '-') && i + 1 < end && is_word_byte((unsigned char)t.p[i + 1]) && i > at)
			i++;
		else if (c == '.' && i - at == 1 && isupper((unsigned char)t.p[at]) && i + 1 < end && t.p[i + 1] == ' ')
			i++; /* an initial */
		else if (c == '\'' && i > at && i + 1 < end && isupper((unsigned char)t.p[i + 1]))
			i++; /* O'Neill */
		else if (c == '+' && i > at)
			i++;
		else
			break;
	}
	return i > at ? i : at + 1;
}

bool
name_capital(struct str w)
{
	if (w.n == 0)
		return false;
	if (isupper((unsigned char)w.p[0]))
		return true;
	if ((unsigned char)w.p[0] == 0xc3 && w.n > 1 && (unsigned char)w.p[1] < 0x9f)
		return true; /* À to Þ */
	/* iPhone, eBay */
	return islower((unsigned char)w.p[0]) && w.n > 2 && isupper((unsigned char)w.p[1]) && islower((unsigned char)w.p[w.n - 1]);
}

bool
name_in_figure(struct namer *f, uint32_t at)
{
	const struct article *a = f->out;

	while (f->figure < a->figures.n && a->figures.v[f->figure].at.end <= at)
		f->figure++;
	return f->figure < a->figures.n && a->figures.v[f->figure].at.start <= at;
}

struct str
name_text(const struct namer *f, uint32_t from, uint32_t to)
{
	return str_cut(f->out->text, from, to);
}

/*
 * The end of the name's part of a word: "Acme-based", "Zorp-only", "Meridian-led" lose what small letters add.
 * Which tails do so is in the lexicon; "Blu-ray" and "Coca-cola" keep theirs.
 */
static uint32_t
name_end(const struct namer *f, uint32_t at, uint32_t end)
{
	struct str w = str_cut(f->out->text, at, end);
	size_t cut = w.n;

	while (cut > 0 && w.p[cut - 1] != '-')
		cut--;
	return cut > 2 && listed(f, str_cut(w, cut, w.n), LIST_TAIL) ? at + (uint32_t)cut - 1 : end;
}

/* ---- runs of capitalised words ---- */

bool
name_version(struct str w)
{
	size_t digits = 0;

	for (size_t i = 0; i < w.n; i++)
		if (isdigit((unsigned char)w.p[i]))
			digits++;
		else if (!isalpha((unsigned char)w.p[i]) && w.p[i] != '.' && w.p[i] != '-')
			return false;
	return digits > 0 && w.n <= 6;
}

/* Length of "van ", "de la ", "bin " between two capitals: they belong to the name of a person. */
static uint32_t
particle(const struct namer *f, uint32_t at)
{
	static const char *const known[] = { "van der ", "van den ", "von der ", "de la ", "van ", "von ", "de ", "der ", "den ", "bin ", "ibn ",
		"al-", "da ", "di ", "du ", "del ", "della ", "dos ", "ten ", "ter " };
	struct str rest = name_text(f, at, f->sentence.end);

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		size_t n = strlen(known[i]);
		if (str_starts(rest, str_z(known[i])) && n < rest.n && isupper((unsigned char)rest.p[n]))
			return (uint32_t)n;
	}
	return 0;
}

/* "School of Design", "Bank of Elsewhere"; not "Jane Doe of Acme". */
static bool
takes_of(const struct namer *f, const struct run *r)
{
	struct str last = run_word(f, r, r->n - 1);
	const struct slot *seen;

	if (listed(f, last, LIST_OF_HEAD) || listed(f, last, LIST_ORG_END))
		return true;
	seen = memory_find(f->seen, last);
	return r->n == 1 && !listed(f, last, LIST_FIRST) && !(seen && seen->lists);
}

void
run_read(struct namer *f, uint32_t at, bool behind, struct run *r)
{
	struct str t = f->out->text;

	r->n = 0;
	while (r->n < RUN_MAX && at < f->sentence.end && !name_in_figure(f, at)) {
		uint32_t end = name_end(f, at, name_word_end(t, at, f->sentence.end));
		struct str w = name_text(f, at, end);

		if (!name_capital(w) && !((r->n || behind) && name_version(w)))
			break;
		r->word[r->n++] = (struct span){ at, end };
		if (end < f->sentence.end && t.p[end] == ' ')
			at = end + 1;
		else if (end + 2 < f->sentence.end && str_eq(name_text(f, end, end + 2), S(". ")) && listed(f, w, LIST_TITLE) && w.n < 5)
			at = end + 2; /* Mr. */
		else
			break;
		/* "Bank of America", "Procter & Gamble" */
		if (at + 2 < f->sentence.end && str_eq(name_text(f, at, at + 2), S("& ")) && isupper((unsigned char)t.p[at + 2]))
			at += 2;
		else if (at + 3 < f->sentence.end && str_eq(name_text(f, at, at + 3), S("of ")) && isupper((unsigned char)t.p[at + 3]) && takes_of(f, r) &&
		    !listed_lower(f, name_text(f, at + 3, name_word_end(t, at + 3, f->sentence.end)), LIST_COMMON))
			at += 3;
		else
			at += particle(f, at);
	}
}

void
run_drop_first(struct run *r)
{
	memmove(r->word, r->word + 1, --r->n * sizeof *r->word);
}

struct str
run_word(const struct namer *f, const struct run *r, size_t i)
{
	return name_text(f, r->word[i].start, r->word[i].end);
}
