#include "name.h"

#include <ctype.h>

/* What stands around a word, here and elsewhere in the article, and whether it speaks for a name. */

/* What follows a sentence's first word where that word is a name: 's, or a verb that companies do. */
bool
clue_subject(const struct namer *f, uint32_t end, bool known)
{
	static const char *const behind[] = { ", which ", ", whose ", ", who ", ", a ", ", an ", ", the ", ", based ", ", founded ", ", acquired ",
		", backed ", ", maker ", ", owned ", ", valued ", ", formerly ", ", one of ", ", now ", ", along with ", ", together with ", " and the ", " to buy ", " to acquire ", " to be ",
		" to sell ", " to cut ", " to launch ", " to raise ", " to pay ", " to open ", " to build ", " to invest ", " to lay ", " to shut ",
		" to spin ", " to merge ", " to hire ", " to list ", " to offer ", " in talks ", " nears ", " and its " };
	struct str rest = name_text(f, end, f->sentence.end), word;

	if (str_starts(rest, S("'s ")) || str_starts(rest, S("\xe2\x80\x99s ")))
		return true;
	/* "NAME didn't", "NAME isn't" */
	word = str_cut(rest, 0, 14);
	if (str_starts(word, S(" ")) && (str_find(word, S("n't ")) < word.n || str_find(word, S("n\xe2\x80\x99t ")) < word.n) &&
	    str_chr(str_cut(word, 1, word.n), ' ') > 3)
		return true;
	for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
		if (str_starts(rest, str_z(behind[i])))
			return true;
	if (rest.n < 2 || rest.p[0] != ' ')
		return false;
	word = str_cut(rest, 1, name_word_end(rest, 1, (uint32_t)rest.n));
	return listed(f, word, LIST_VERB) || (word.n > 4 && str_ends(word, S("ed"))) ||
	    (known && word.n > 3 && word.p[word.n - 1] == 's' && islower((unsigned char)word.p[0]));
}

/* Whether the article has this word with a small letter too: then its capital at a sentence's head says nothing. */
bool
clue_written_small(const struct namer *f, struct str word)
{
	struct str rest = f->out->text;
	char low[32];
	size_t at;

	if (word.n < 3 || word.n > sizeof low)
		return false;
	for (size_t i = 0; i < word.n; i++)
		low[i] = (char)tolower((unsigned char)word.p[i]);
	if (memcmp(low, word.p, word.n) == 0)
		return false;
	while ((at = str_find(rest, (struct str){ low, word.n })) < rest.n) {
		bool begins = at == 0 ? rest.p == f->out->text.p : !isalnum((unsigned char)rest.p[at - 1]) && rest.p[at - 1] != '.' && rest.p[at - 1] != '@';
		bool ends = at + word.n >= rest.n || (!isalnum((unsigned char)rest.p[at + word.n]) && !(rest.p[at + word.n] == '.' &&
		    at + word.n + 1 < rest.n && islower((unsigned char)rest.p[at + word.n + 1])));
		if (begins && ends)
			return true;
		rest = str_cut(rest, at + word.n, rest.n);
	}
	return false;
}

/* Whether the article has this word with its capital inside a sentence too: then it is a name at a sentence's head. */
bool
clue_capital_inside(const struct namer *f, struct str word)
{
	struct str rest = f->out->text;
	size_t at;

	if (word.n < 3)
		return false;
	while ((at = str_find(rest, word)) < rest.n) {
		if (at > 1 && rest.p[at - 1] == ' ' && (islower((unsigned char)rest.p[at - 2]) || strchr(",;&", rest.p[at - 2])) &&
		    (at + word.n >= rest.n || !(isalnum((unsigned char)rest.p[at + word.n]) || rest.p[at + word.n] == '-')) &&
		    !(at + word.n + 1 < rest.n && rest.p[at + word.n] == ' ' && isupper((unsigned char)rest.p[at + word.n + 1])))
			return true;
		rest = str_cut(rest, at + word.n, rest.n);
	}
	return false;
}

/* Plural nouns, people of a sort and abstract nouns, which head sentences and are hardly ever names. */
bool
clue_noun(struct str w)
{
	static const char *const end[] = { "ers", "ors", "ings", "ions", "ments", "ities", "ies", "ists", "ians", "ness", "ing", "ees", "ants",
		"ents", "isation", "ization", "ally", "fully", "ously", "edly" };

	if (w.n < 6)
		return false;
	for (size_t i = 0; i < sizeof end / sizeof *end; i++)
		if (str_ends(w, str_z(end[i])))
			return true;
	return false;
}

/* "NAME said" later on: people go by their last word, companies by their first. */
bool
clue_speaks(const struct namer *f, struct str word)
{
	static const char *const verb[] = { " said", " says", " told", " added", " wrote", " explained" };

	for (size_t i = 0; i < sizeof verb / sizeof *verb; i++) {
		char needle[64];
		struct str rest = f->out->text;
		size_t at, n = word.n + strlen(verb[i]) + 1;
		if (n + 1 > sizeof needle)
			return false;
		needle[0] = ' ';
		memcpy(needle + 1, word.p, word.n);
		memcpy(needle + 1 + word.n, verb[i], strlen(verb[i]));
		while ((at = str_find(rest, (struct str){ needle, n })) < rest.n) {
			/* not as the end of a longer name */
			size_t from = at;
			while (from > 0 && isalpha((unsigned char)rest.p[from - 1]))
				from--;
			if (!isupper((unsigned char)rest.p[from]))
				return true;
			rest = str_cut(rest, at + n, rest.n);
		}
	}
	return false;
}

/* "based in NAME", "a plant near NAME": a place. */
bool
clue_place_before(const struct namer *f, uint32_t at)
{
	static const char *const where[] = { "based", "headquartered", "located", "plant", "plants", "factory", "factories", "office", "offices",
		"headquarters", "campus", "city", "town", "village", "suburb", "conference", "event", "show", "court", "lives", "lived", "living", "born",
		"store", "stores", "facility", "facilities", "held", "site", "center", "centre", "warehouse", "raised", "here", "home", "university",
		"hospital", "laboratory", "mine", "port", "airport" };
	struct str before = str_trim(name_text(f, f->sentence.start, at)), w;
	size_t from;

	if (str_ends(before, S(" near")) || str_ends(before, S(" outside")))
		return true;
	if (!str_ends(before, S(" in")))
		return false;
	before = str_trim(str_cut(before, 0, before.n - 3));
	for (from = before.n; from > 0 && isalpha((unsigned char)before.p[from - 1]);)
		from--;
	w = str_cut(before, from, before.n);
	for (size_t i = 0; i < sizeof where / sizeof *where; i++)
		if (str_ieq(w, str_z(where[i])))
			return true;
	return false;
}

bool
clue_title_before(const struct namer *f, uint32_t at)
{
	struct str before = name_text(f, f->sentence.start, at);
	size_t to, from;

	before = str_trim(before);
	if (str_ends(before, S("."))) /* Mr. */
		before.n--;
	to = from = before.n;
	while (from > 0 && before.p[from - 1] != ' ')
		from--;
	if (str_ieq(str_cut(before, from, to), S("researcher"))) /* "market researcher NAME" is as likely a firm */
		return false;
	return listed_lower(f, str_cut(before, from, to), LIST_TITLE) || listed(f, str_cut(before, from, to), LIST_TITLE);
}

/* "Its chairman, ", "the firm's head of research, ", "his deputy, ": a post, and who holds it. */
bool
clue_post_before(const struct namer *f, uint32_t at)
{
	struct str before = name_text(f, f->sentence.start, at);

	if (!str_ends(before, S(", ")))
		return false;
	before.n -= 2;
	for (int words = 0; words < 5 && before.n; words++) {
		size_t from = before.n;
		struct str w;
		while (from > 0 && before.p[from - 1] != ' ')
			from--;
		w = str_cut(before, from, before.n);
		if (w.n == 0 || strchr(",.;:", w.p[w.n - 1]))
			return false;
		if (listed_lower(f, w, LIST_TITLE))
			return true;
		if (isupper((unsigned char)w.p[0])) /* "Minister of Health, Public Works" */
			return false;
		before = str_cut(before, 0, from ? from - 1 : 0);
	}
	return false;
}

/* ", chief executive", ", an analyst at", ", CEO of" behind a name: a person */
bool
clue_title_behind(const struct namer *f, uint32_t end)
{
	struct str rest = name_text(f, end, f->sentence.end);

	if (!str_starts(rest, S(", ")))
		return false;
	rest = str_cut(rest, 2, rest.n);
	for (int words = 0; words < 5 && rest.n; words++) {
		struct str w = str_cut(rest, 0, name_word_end(rest, 0, (uint32_t)rest.n));
		if (listed_lower(f, w, LIST_TITLE) || listed(f, w, LIST_TITLE))
			return true;
		if (str_eq(w, S("but")) || str_eq(w, S("and")) || str_eq(w, S("which")) || str_eq(w, S("while")) || str_eq(w, S("as")))
			return false;
		/* "Acme's chief executive" */
		if (str_starts(str_cut(rest, w.n, rest.n), S("'s ")))
			w.n += 2;
		else if (str_starts(str_cut(rest, w.n, rest.n), S("\xe2\x80\x99s ")))
			w.n += 4;
		if (w.n >= rest.n || rest.p[w.n] != ' ')
			return false;
		rest = str_cut(rest, w.n + 1, rest.n);
	}
	return false;
}

/* "SAN RAMON, Calif. -- ", "LONDON (Agency) - ": capitals at the head of a text, a dash close behind */
bool
clue_dateline(const struct namer *f, const struct run *r)
{
	uint32_t end = r->word[r->n - 1].end;
	struct str rest = name_text(f, end, f->sentence.end), whole = name_text(f, r->word[0].start, end);
	size_t dash;

	if (r->word[0].start != f->sentence.start)
		return false;
	for (size_t i = 0; i < whole.n; i++)
		if (islower((unsigned char)whole.p[i]))
			return false;
	rest = str_cut(rest, 0, 40);
	dash = str_find(rest, S(" \xe2\x80\x94 "));
	if (dash == rest.n)
		dash = str_find(rest, S(" \xe2\x80\x93 "));
	if (dash == rest.n)
		dash = str_find(rest, S(" - "));
	if (dash == rest.n)
		dash = str_find(rest, S(" -- "));
	return dash < rest.n && (dash == 0 || rest.p[0] == ',' || rest.p[1] == '(');
}

static bool
ends_with_any(struct str s, const char *const *end, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_ends(s, str_z(end[i])))
			return true;
	return false;
}

static bool
starts_with_any(struct str s, const char *const *start, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_starts(s, str_z(start[i])))
			return true;
	return false;
}
#define ENDS(s, list) ends_with_any((s), (list), sizeof(list) / sizeof *(list))
#define STARTS(s, list) starts_with_any((s), (list), sizeof(list) / sizeof *(list))

/* ", a maker of", ", the company": what stands in front is a firm. */
static bool
firm_behind(struct str rest)
{
	static const char *const noun[] = { "maker", "company", "firm", "startup", "group", "provider", "developer", "operator", "bank", "retailer",
		"publisher", "studio", "unit", "subsidiary", "agency" };
	struct str phrase;
	size_t stop;

	if (!str_starts(rest, S(", a ")) && !str_starts(rest, S(", an ")) && !str_starts(rest, S(", the ")) && !str_starts(rest, S(", one ")))
		return false;
	phrase = str_cut(rest, 2, rest.n);
	stop = str_chr(phrase, ',');
	phrase = str_cut(phrase, 0, stop < 60 ? stop : 60);
	for (size_t i = 0; i < sizeof noun / sizeof *noun; i++)
		if (str_find(phrase, str_z(noun[i])) < phrase.n)
			return true;
	return false;
}

bool
clue_person(const struct namer *f, struct span at)
{
	static const char *const told[] = { "said ", "says ", "added ", "wrote ", "explained ", "recalled ", "replied " };
	static const char *const post[] = { "replaced by ", "succeeded by ", "succeed ", "succeeds ", "succeeding ", "appointed ", "appoints ", "founded by ",
		"written by ", "hired ", "hires " };
	static const char *const behind[] = { ", who ", ", formerly of ", ", formerly at ", ", formerly with ", ", aged ", ", his ", ", her ", " (he/", " (she/" };
	static const char *const after_told[] = { ",", ".", " of ", " from ", " at " };
	struct str before = name_text(f, f->sentence.start, at.start), rest = name_text(f, at.end, f->sentence.end);

	if (STARTS(rest, behind))
		return true;
	if (firm_behind(rest))
		return false;
	if (str_ends(before, S(" named ")) && (str_starts(rest, S(" as ")) || str_starts(rest, S(" its "))))
		return true;
	return (ENDS(before, told) && (rest.n == 0 || STARTS(rest, after_told))) || ENDS(before, post);
}

/* What firms do and products do not, or hardly: a verb of the list that is none of these. */
static bool
deed(const struct namer *f, struct str word)
{
	static const char *const weak[] = { "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "also", "now", "did",
		"does", "users", "and", "became", "becomes", "remains", "remained", "gets", "got", "gives", "gave", "takes", "took", "keeps", "kept", "sees", "saw",
		"runs", "ran", "serves", "served", "offers", "offered", "hits", "hit", "set", "sets", "put", "puts", "led", "leads", "recently", "already",
		"currently", "beat", "won", "wins", "tops", "topped", "falls", "rises", "fell", "rose", "closed", "closes", "opened", "opens", "began", "begins",
		"started", "starts", "needs", "needed", "begin", "went", "come", "comes", "came", "launched", "released", "introduced" };

	if (!listed(f, word, LIST_VERB) || !islower((unsigned char)word.p[0]))
		return false;
	for (size_t i = 0; i < sizeof weak / sizeof *weak; i++)
		if (str_eq(word, str_z(weak[i])))
			return false;
	return true;
}

/* Whether what stands around a name at [at, end) speaks for a firm. */
static bool
firm_here(const struct namer *f, size_t at, size_t end)
{
	static const char *const behind[] = { " shares", " stock", " employees", " spokes", " executive", " CEO", " chief", " founder", " analyst", " Inc", " Corp", " plans to",
		" was founded", " was valued", " has raised", " has agreed", " has bought", " has acquired", " has said", " had said", " officials", " staff",
		", based in", ", founded in", " (NASDAQ", " (NYSE", " (LON" };
	static const char *const before[] = { "At ", "illion in ", "illion to ", " binds ", " ties ", " prevent ", " prevents ", " allows ", " lets ", " requires ", " matched ", " values ", " valued ", " funded ", " picked ", " selected ", " rejoins ", " rejoined ", " join ", " left ", " leaves ", " snapping up ", " take ",
		" known as ", "round for ", "belongs to ", " rival, ", " bank, ", " lender, ", " insurer, ", " bank ", " insurer ", " lender ", " agency ", "rand to ",
		"round in ", "take in ", "takes in ", "nterest in ", "nvested in ", "nvestment in ", "usiness to ", " unit to ", " arm to ", " sell to ", " sold to ", "atents to ", "eturned to ", "loaned to ", " paid to ", " deal for ", " awarded ", " gave ", " pay ", " pays ", " paid ", "illion for ", " bid for ", " snapped up ", " chose ", "founded ", " hired ", " told ", " told the ", " owns ", " own ", " backed ", " backs ", " fined ", " accused ", " acquires ", " acquiring ", " buys ", " buying ", " sues ", " of ", " between ", " into ", " partners ", " startup ", " start-up ", " company ", " firm ", " rival ", "maker ", " giant ", " acquire ", " acquired ", " buy ", " bought ", " joined ", " joining ",
		" founded ", "hares of ", "hares in ", "CEO of ", "founder of ", "customers of ", "ccording to ", " by ", " at ", " against ", "etween ", " led by ", " from ", " with ", "president of ",
		"analyst for ", "director of ", "head of ", "lients like ", " unit of ", "subsidiary of ", "owned by ", " sued ", " suing ", " works for ", " worked for " };
	static const char *const the[] = { "the ", "The ", "a ", "an ", "its ", "their ", "his ", "her ", "new " };
	struct str rest = name_text(f, (uint32_t)end, (uint32_t)f->out->text.n), head = str_cut(f->out->text, at > 24 ? at - 24 : 0, at), word;

	rest = str_cut(rest, 0, 90);
	if (STARTS(rest, behind) || ENDS(head, before) || firm_behind(rest))
		return true;
	if ((str_starts(rest, S("'s ")) || str_starts(rest, S("\xe2\x80\x99s "))) && !ENDS(head, the))
		return true;
	if (str_ends(head, S(" sell ")) && str_starts(rest, S(" to ")) && rest.n > 4 && isupper((unsigned char)rest.p[4]))
		return true;
	if (str_ends(head, S(" and "))) { /* "FIRM and NAME" */
		size_t to = at - 5, from = to;
		const struct slot *seen;
		while (from > 0 && at - from < 24 && f->out->text.p[from - 1] != ' ')
			from--;
		seen = memory_find(f->seen, str_cut(f->out->text, from, to));
		if (seen && seen->lists && seen->kind == NAME_ORG)
			return true;
	}
	if (str_ends(head, S(" to "))) { /* "sell the unit to NAME" */
		struct str clause = str_cut(f->out->text, at > 60 ? at - 60 : 0, at);
		if (str_find(clause, S(" sell ")) < clause.n || str_find(clause, S(" sold ")) < clause.n || str_find(clause, S(" sale ")) < clause.n)
			return true;
	}
	if (!str_starts(rest, S(" ")))
		return false;
	word = str_cut(rest, 1, name_word_end(rest, 1, (uint32_t)rest.n));
	return deed(f, word);
}

int
clue_called(const struct namer *f, uint32_t at)
{
	static const char *const called[] = { " called ", " dubbed ", " codenamed ", " nicknamed " };
	static const char *const firm[] = { "company", "firm", "startup", "start-up", "group", "studio", "agency", "bank", "outfit", "business", "venture", "retailer", "lab",
		"charity", "fund", "maker", "unit", "subsidiary", "consultancy", "publisher", "developer" };
	static const char *const human[] = { "man", "woman", "boy", "girl", "engineer", "friend", "son", "daughter", "brother", "sister", "colleague" };
	struct str before = name_text(f, f->sentence.start, at);

	if (!ENDS(before, called))
		return 0;
	before = str_trim(str_cut(before, 0, before.n - 1));
	before = str_cut(before, 0, before.n > 6 ? before.n - 6 : 0);
	before = str_cut(before, before.n > 40 ? before.n - 40 : 0, before.n);
	for (size_t i = 0; i < sizeof firm / sizeof *firm; i++)
		if (str_find(before, str_z(firm[i])) < before.n)
			return 'O';
	for (size_t i = 0; i < sizeof human / sizeof *human; i++)
		if (str_find(before, str_z(human[i])) < before.n)
			return 'H';
	return 'R';
}

bool
clue_actor(const struct namer *f, struct span at)
{
	static const char *const the[] = { "the ", "The ", "a ", "an ", "A ", "its ", "their ", "his ", "her ", "new ", "this ", "our " };
	struct str rest = name_text(f, at.end, f->sentence.end);

	if (str_starts(rest, S("-")))
		return true; /* "NAME-led" */
	return clue_subject(f, at.end, true) && !ENDS(name_text(f, f->sentence.start, at.start), the);
}

bool
clue_firm(const struct namer *f, struct str word)
{
	struct str text = f->out->text;
	size_t at = 0, next;

	while ((next = str_find(str_cut(text, at, text.n), word)) < text.n - at) {
		size_t from = at + next;
		at = from + word.n;
		if (from > 0 && (isalnum((unsigned char)text.p[from - 1]) || (at < text.n && isalnum((unsigned char)text.p[at]))))
			continue;
		if (firm_here(f, from, at))
			return true;
		if (at >= text.n)
			break;
	}
	return false;
}

bool
clue_descriptor(const struct namer *f, struct str w)
{
	return listed_lower(f, w, LIST_DESCRIPTOR) || (w.n > 7 && str_ends(w, S("maker")));
}

/* "by ", "its former subsidiary ": who acts, or what a company is called. */
static bool
described(struct str before)
{
	static const char *const end[] = { " by ", " company ", " giant ", " subsidiary ", " maker ", " operator ", " firm ", " group ", " startup ",
		" rival ", " parent ", " provider ", " carrier ", " regulator ", " agency ", " union " };

	for (size_t i = 0; i < sizeof end / sizeof *end; i++)
		if (str_ends(before, str_z(end[i])))
			return true;
	return false;
}

/* Capitals alone name a thing ("VHS", "SUVs") as often as a body: that must do something or be introduced in brackets. */
bool
clue_idle_acronym(const struct namer *f, struct span at, struct str w)
{
	char needle[16];
	size_t capitals = 0;

	for (size_t i = 0; i < w.n; i++)
		capitals += isupper((unsigned char)w.p[i]) != 0;
	if (capitals < 2 || w.n > 6)
		return false;
	if (capitals == w.n - 1 && w.p[w.n - 1] == 's')
		return true;
	if (capitals < w.n || clue_subject(f, at.end, true) || (w.n > 2 && described(name_text(f, f->sentence.start, at.start))))
		return false;
	needle[0] = '(';
	memcpy(needle + 1, w.p, w.n);
	needle[w.n + 1] = ')';
	return str_find(f->out->text, (struct str){ needle, w.n + 2 }) == f->out->text.n;
}

/* "NAME, California" */
bool
clue_place_behind(const struct namer *f, uint32_t end)
{
	struct str rest = name_text(f, end, f->sentence.end), two;
	uint32_t first, second;

	if (!str_starts(rest, S(", ")) || rest.n < 4 || !isupper((unsigned char)rest.p[2]))
		return false;
	first = name_word_end(rest, 2, (uint32_t)rest.n);
	second = first + 1 < rest.n && rest.p[first] == ' ' ? name_word_end(rest, first + 1, (uint32_t)rest.n) : first;
	two = str_cut(rest, 2, second);
	/* at the end of the phrase, or a list of countries and cities would make places of firms */
	if (second > first && listed(f, two, LIST_PLACE))
		return second >= rest.n || strchr(",.)", rest.p[second]);
	return listed(f, str_cut(rest, 2, first), LIST_PLACE) && (first >= rest.n || strchr(",.)", rest.p[first]));
}

static bool
small_in_titles(struct str w)
{
	static const char *const small[] = { "after", "about", "above", "under", "amid", "among", "against", "between", "during", "without",
		"while", "through", "before", "until", "since", "their", "because", "toward", "towards", "within", "versus" };

	for (size_t i = 0; i < sizeof small / sizeof *small; i++)
		if (str_eq(w, str_z(small[i])))
			return true;
	return false;
}

/* Most long words have a capital: a headline, in which capitals tell nothing. */
bool
clue_headline(struct str s)
{
	size_t words = 0, capitals = 0;

	/* a full stop at its end makes running text of it */
	if (s.n == 0 || strchr(".?!\"", s.p[s.n - 1]))
		return false;
	for (uint32_t at = 0; at < s.n;) {
		uint32_t end = name_word_end(s, at, (uint32_t)s.n);
		if (end - at > 3 && isalpha((unsigned char)s.p[at])) {
			words++;
			capitals += isupper((unsigned char)s.p[at]) != 0;
			/* a verb in small letters, where headlines leave small only such words */
			if (islower((unsigned char)s.p[at]) && end - at > 4 && !small_in_titles(str_cut(s, at, end)))
				return false;
		}
		at = end;
	}
	return words >= 4 && capitals * 10 >= words * 7;
}
