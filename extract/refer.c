#include "refer.h"

#include <ctype.h>

enum { PHRASE_WORDS = 5, SALIENT = 3 };

/* ---- words and tokens of the shadow ---- */

static struct str
word_before(struct str t, size_t at)
{
	size_t from = at;

	while (from > 0 && (isalnum((unsigned char)t.p[from - 1]) || (t.p[from - 1] && strchr("-'", t.p[from - 1]))))
		from--;
	return str_cut(t, from, at);
}

static const struct token *
token_ending(const struct shadow *s, size_t end)
{
	return end >= TOKEN_BYTES ? shadow_token(s, end - TOKEN_BYTES, end) : NULL;
}

static bool
is_media(const struct refer *r, int name)
{
	struct span at = r->a->names.v[name].at;

	return words_media(r->x->words, str_cut(r->a->text, at.start, at.end));
}

static bool
in_brackets(struct str t, size_t at)
{
	while (at > 0 && t.p[at - 1] != ')')
		if (t.p[--at] == '(')
			return true;
	return false;
}

static bool
ends_as_descriptor(struct str w)
{
	return str_ends(w, S("-based")) || str_ends(w, S("maker")) || str_ends(w, S("-owned")) || str_ends(w, S("-backed")) ||
	    str_one_of(w, "company startup start-up firm giant group retailer bank unit developer provider operator platform service rival "
	    "specialist vendor subsidiary parent insurer lender publisher studio manufacturer supplier network agency regulator "
	    "the a an its their fellow former ex chip search social media software hardware cloud security data tech technology "
	    "electronics fintech payments phone smartphone car electric gaming game video music streaming internet online e-commerce "
	    "ride-hailing delivery food drug biotech telecom telecoms wireless mobile online energy battery drone robotics space "
	    "artificial intelligence ai consulting research market industry larger smaller biggest largest big private public "
	    "cybersecurity semiconductor computer storage networking travel fashion");
}

/* ---- phrases that stand for a name ---- */

enum sort { SORT_NONE, SORT_ORG, SORT_PERSON, SORT_PRODUCT, SORT_NOUN };

static struct str
last_word(struct str s)
{
	return word_before(s, s.n);
}

static enum sort
sort_of(struct str phrase)
{
	struct str w = last_word(phrase);

	if (str_one_of(w, "he she him his her"))
		return SORT_PERSON;
	if (str_one_of(w, "it its they their company firm group corporation business organization giant"))
		return SORT_ORG;
	if (str_one_of(w, "device phone smartphone product tool app game console service platform site laptop tablet watch chip processor "
	    "camera headset model vehicle car"))
		return SORT_PRODUCT;
	if (str_one_of(w, "maker startup start-up retailer reseller bank network publisher studio operator lender insurer subsidiary brokerage airline carrier "
	    "supplier manufacturer provider vendor developer broadcaster agency regulator watchdog consultancy exchange charity university union "
	    "marketplace distributor wholesaler contractor conglomerate utility acquirer buyer seller lab laboratory parent") ||
	    (w.n > 5 && str_ends(w, S("maker"))))
		return SORT_NOUN;
	return SORT_NONE;
}

/*
 * Whether a name at `at` stands where a subject can: at the head of the sentence or clause, behind "that", a mark or
 * a word of speech, perhaps with words in front that say what it is ("the chip maker").
 */
bool
refer_heads_clause(const struct shadow *s, size_t at)
{
	struct str t = s->text;
	bool described = false, article = false;

	for (int n = 0; n <= PHRASE_WORDS; n++) {
		struct str w;
		const struct token *before;

		if (at == 0)
			return true;
		if (t.p[at - 1] != ' ')
			return t.p[at - 1] != '(' && t.p[at - 1] != '/' && !isalnum((unsigned char)t.p[at - 1]);
		at--;
		if (at == 0)
			return true;
		before = token_ending(s, at);
		if (before) /* "On Tuesday Acme said" */
			return before->figure && strchr("DE", shadow_kind(s, before));
		w = word_before(t, at);
		if (w.n == 0)
			return true; /* a mark */
		if (article && str_one_of(w, "as")) /* "sold it as the NAME of its day" */
			return false;
		article |= str_one_of(w, "the a an");
		if (str_one_of(w, "that but while because when where although though whether if since once until so said says say "
		    "announced believes yet whereas meanwhile today yesterday as after before reports how why"))
			return true;
		/* "Memory maker NAME": in front of what it is, words that are no verb and no preposition */
		if (!ends_as_descriptor(w) && (!described || str_ends(w, S("ed")) || str_ends(w, S("s")) || str_ends(w, S("ing")) || str_one_of(w,
		    "of in on at for by from with to and or against between into about over under via per than like including has had is was "
		    "will would who which bought sold sued told met hit beat let put cut led won")))
			return false;
		described |= sort_of(w) == SORT_ORG || sort_of(w) == SORT_NOUN;
		at -= w.n;
		if (at > 0 && token_ending(s, at)) /* PLACE-based */
			at -= TOKEN_BYTES;
		else if (at > 2 && t.p[at - 1] == 's' && t.p[at - 2] == '\'')
			at -= 2;
	}
	return false;
}

static bool
same_name(const struct refer *r, int a, int b)
{
	struct span x, y;

	if (a < 0 || b < 0)
		return false;
	x = r->a->names.v[a].at;
	y = r->a->names.v[b].at;
	return str_eq(str_cut(r->a->text, x.start, x.end), str_cut(r->a->text, y.start, y.end));
}

/* "According to data provider NAME, ...", "analysts polled by NAME": who counted, not who is counted. */
static bool
only_source(const struct refer *r, const struct shadow *s, const struct token *t)
{
	struct str head = str_cut(s->text, 0, t->at);

	for (size_t i = head.n; i-- > 0;)
		if (head.p[i] == ',' || head.n - i > 60) {
			head = str_cut(head, i, head.n);
			break;
		}
	if (str_find(head, S(" polled by ")) < head.n || str_find(head, S(" surveyed by ")) < head.n || str_find(head, S(" compiled by ")) < head.n)
		return true;
	if (str_ifind(head, S("according to ")) == head.n)
		return false;
	return !same_name(r, t->index, r->topic);
}

static bool
usable(const struct refer *r, const struct shadow *s, const struct token *t, const char *kinds)
{
	return !t->figure && strchr(kinds, shadow_kind(s, t)) && !in_brackets(s->text, t->at) && !is_media(r, t->index) &&
	    !only_source(r, s, t);
}

bool
refer_third_party(const struct refer *r, const struct shadow *s)
{
	for (size_t i = 0; i < s->n_tokens; i++)
		if (!s->tokens[i].figure && strchr("OR", shadow_kind(s, &s->tokens[i])) && only_source(r, s, &s->tokens[i]))
			return true;
	return false;
}

/* ---- whom a phrase stands for ---- */

/* The one organisation that was called so; -1: none, or more than one. */
static int
called(const struct refer *r, struct str noun)
{
	int name = -1;

	for (size_t i = 0; i < r->described.n; i++) {
		const struct described *d = &r->described.v[i];
		if (!str_ieq(d->noun, noun))
			continue;
		if (name >= 0 && !same_name(r, d->name, name))
			return -1;
		name = d->name;
	}
	return name;
}

int
refer_salient(const struct refer *r)
{
	/* whom the article is about, when it was named since the other one was a subject */
	return r->org >= 0 && r->org_age <= SALIENT && !(r->topic >= 0 && r->topic_age < r->org_age) ? r->org : r->topic;
}

/* The nearest usable name of these kinds before `at`, in subject position; -1. */
static int
subject_before(const struct refer *r, const struct shadow *s, size_t at, const char *kinds)
{
	for (size_t i = s->n_tokens; i-- > 0;)
		if (s->tokens[i].at + TOKEN_BYTES <= at && usable(r, s, &s->tokens[i], kinds) && refer_heads_clause(s, s->tokens[i].at))
			return s->tokens[i].index;
	return -1;
}

/* "giving it", "of it": an object, which means a name close before rather than the subject. */
static bool
object_at(struct str t, size_t at)
{
	struct str w = at > 0 ? word_before(t, at - 1) : S("");

	return str_ends(w, S("ing")) || str_one_of(w, "of for with by to from on at into gave values valued");
}

/* "a round led by venture firm NAME, valuing it at ...": who leads is not valued. */
static bool
leads(const struct shadow *s, size_t at)
{
	struct str head = str_cut(s->text, at > 60 ? at - 60 : 0, at);
	size_t led = str_ifind(head, S("led by "));

	return led < head.n && str_chr(str_cut(head, led, head.n), ',') == head.n - led;
}

/* What "it" can mean in its own sentence: -2 when there is nobody before it, -1 when that is not plain. */
static int
org_before(const struct refer *r, const struct shadow *s, size_t at)
{
	int name = object_at(s->text, at) ? -1 : subject_before(r, s, at, "O"), found = -2;

	if (name >= 0)
		return name;
	for (size_t i = 0; i < s->n_tokens && s->tokens[i].at < at; i++)
		if (usable(r, s, &s->tokens[i], "O") && !leads(s, s->tokens[i].at)) {
			if (found >= 0 && !object_at(s->text, at))
				return -1;
			found = s->tokens[i].index;
		}
	return found;
}

/* "NAME and NAME ... they": two are meant. */
static bool
coordinated(const struct refer *r, const struct shadow *s, size_t at)
{
	for (size_t i = 0; i + 1 < s->n_tokens && s->tokens[i + 1].at < at; i++)
		if (usable(r, s, &s->tokens[i], "O") && usable(r, s, &s->tokens[i + 1], "O") &&
		    str_eq(str_cut(s->text, s->tokens[i].at + TOKEN_BYTES, s->tokens[i + 1].at), S(" and ")))
			return true;
	return false;
}

/* At the head of the sentence, or behind one short phrase of when or where. */
static bool
begins_sentence(const struct shadow *s, size_t at)
{
	struct str head = str_cut(s->text, 0, at);

	return head.n < 40 && str_chr(head, ',') + 2 >= head.n;
}

/* What the sentences before speak of is what the article is about. */
static bool
spoken_of(const struct refer *r)
{
	return same_name(r, refer_salient(r), r->topic);
}

/* "the Leeds-based company", "the three-year-old chipmaker": nothing but "the", where it sits and how old it is. */
static bool
placed(const struct shadow *s, struct str phrase, size_t at)
{
	size_t last = phrase.n - last_word(phrase).n;

	if (at > TOKEN_BYTES + 2 && str_eq(str_cut(s->text, at - 2, at), S(", ")) && token_ending(s, at - 2))
		at -= 2 + TOKEN_BYTES; /* "the TOWN, STATE-based company" */
	return at >= 4 && str_ieq(str_cut(s->text, at - 4, at), S("the ")) && last > 0 &&
	    (str_ends(str_cut(phrase, 0, last), S("-based ")) || str_ends(str_cut(phrase, 0, last), S("-old "))) &&
	    str_chr(phrase, ' ') + 1 == last;
}

/* "the most prolific company", "another firm": one of many, and not the one that was called so. */
static bool
one_of_many(struct str phrase)
{
	for (size_t at = 0; at < phrase.n;) {
		size_t end = at;
		struct str w;

		while (end < phrase.n && phrase.p[end] != ' ')
			end++;
		w = str_cut(phrase, at, end);
		if ((w.n > 4 && str_ends(w, S("est"))) || str_one_of(w, "most least first second third fourth last other another new same own parent rival every each any "
		    "no several many former whole holding best worst next leading top"))
			return true;
		at = end + 1;
	}
	return false;
}

/* "It is Halden's largest order": an event, no company. */
static bool
stands_for_event(const struct shadow *s, size_t at)
{
	static const char *const next[] = { "the ", "a ", "an ", "not ", "also the ", "now the ", "one ", "only ", "its " };
	struct str rest = str_cut(s->text, at, s->text.n);

	if (str_istarts(rest, S("it is ")))
		rest = str_cut(rest, 6, rest.n);
	else if (str_istarts(rest, S("it was ")))
		rest = str_cut(rest, 7, rest.n);
	else
		return false;
	for (size_t i = 0; i < sizeof next / sizeof *next; i++)
		if (str_starts(rest, str_z(next[i])))
			return true;
	return shadow_token(s, (size_t)(rest.p - s->text.p), (size_t)(rest.p - s->text.p) + TOKEN_BYTES) && str_starts(str_cut(rest, TOKEN_BYTES, rest.n), S("'s "));
}

int
refer_resolve(const struct refer *r, const struct shadow *s, struct str phrase, size_t at, bool product)
{
	enum sort sort = sort_of(phrase);
	bool pronoun = phrase.n <= 5 && str_one_of(phrase, "it its they their he she him his her"), one_word = str_chr(phrase, ' ') == phrase.n;
	int name = -1;

	if (one_of_many(phrase))
		return -1;
	if (product && pronoun) /* what went on sale is no company */
		return r->product_age <= 1 ? r->product : -1;
	switch (sort) {
	case SORT_ORG:
		if (str_one_of(phrase, "they their") && (r->topic < 0 || coordinated(r, s, at)))
			return -1;
		if (pronoun && begins_sentence(s, at) && (r->other || (r->bought && at == 0) || stands_for_event(s, at)))
			return -1;
		if (!one_word) {
			name = called(r, last_word(phrase));
			return name < 0 && placed(s, phrase, at) && spoken_of(r) ? r->topic : name;
		}
		name = org_before(r, s, at);
		return name == -2 ? refer_salient(r) : name;
	case SORT_PERSON:
		name = subject_before(r, s, at, "H");
		return name >= 0 ? name : r->person_age <= SALIENT ? r->person : -1;
	case SORT_NOUN:
		name = called(r, last_word(phrase));
		if (name < 0 && str_eq(last_word(phrase), S("startup")) && r->topic >= 0 &&
		    strcmp(r->a->names.v[r->topic].how, "table") != 0)
			name = r->topic;
		return name < 0 && placed(s, phrase, at) && spoken_of(r) ? r->topic : name;
	case SORT_PRODUCT:
		name = called(r, last_word(phrase));
		return name >= 0 ? name : one_word && r->product_age <= SALIENT && !str_one_of(phrase, "product service platform site tool") ? r->product : -1;
	case SORT_NONE:
		break;
	}
	return -1;
}

/* ---- a clause without a subject ---- */

/* A pronoun, "the company" or "the Finnish reseller" that ends at `end`: its start; `end` when there is none. */
static size_t
phrase_ending(const struct shadow *s, size_t end)
{
	struct str t = s->text, w = word_before(t, end);
	size_t start = end - w.n;

	if (str_one_of(w, "it its they"))
		return start;
	if (sort_of(w) != SORT_ORG && sort_of(w) != SORT_NOUN && !str_one_of(w, "chipmaker carmaker automaker"))
		return end;
	for (int words = 0; words < 4 && start > 1 && t.p[start - 1] == ' '; words++) {
		struct str before;
		if (token_ending(s, start - 1)) {
			start -= 1 + TOKEN_BYTES;
			continue;
		}
		before = word_before(t, start - 1);
		if (before.n == 0)
			return end;
		if (str_ieq(before, S("the")))
			return start - 1 - before.n;
		if (str_one_of(before, "a an of in on at for by from with to and or its their his her this that") || str_ends(before, S("'s")))
			return end;
		start -= 1 + before.n;
	}
	return end;
}

/* "With 12 GB of memory, the NAME ...", "Founded in 2011, NAME ...": the subject comes behind the phrase in front. */
static struct filler
fronted_subject(const struct refer *r, const struct shadow *s, size_t before, const char *kinds)
{
	struct str t = s->text, head = str_cut(t, 0, str_chr(t, ' '));
	size_t comma;

	if (!str_one_of(head, "with at in for by from on under after before founded co-founded based valued priced launched powered built backed "
	    "started starting weighing measuring boasting featuring having costing named created available using despite thanks") &&
	    !str_ends(head, S("ing")))
		return (struct filler){ .name = -1 };
	comma = before + str_find(str_cut(t, before, t.n), S(", "));
	for (size_t i = 0; i < s->n_tokens; i++) {
		const struct token *k = &s->tokens[i];
		if (k->at > comma && usable(r, s, k, kinds) && refer_heads_clause(s, k->at))
			/* nothing but its own words may stand between the comma and the name */
			return k->at - comma < 60 && str_chr(str_cut(t, comma + 2, k->at), ',') == k->at - comma - 2
			    ? (struct filler){ true, k->at, k->at + TOKEN_BYTES, -1 } : (struct filler){ .name = -1 };
	}
	return (struct filler){ .name = -1 };
}

struct filler
refer_subject(const struct refer *r, const struct shadow *s, size_t before, const char *kinds)
{
	struct filler none = { .name = -1 }, fronted;
	struct str t = s->text;
	const struct token *only = NULL;
	bool person = strchr(kinds, 'H') != NULL;
	size_t usables = 0;

	/* the owner right in front: "NAME's $3 billion backlog" */
	if (before > 3 && str_ends(str_cut(t, 0, before), S("'s ")) && token_ending(s, before - 3) &&
	    usable(r, s, token_ending(s, before - 3), kinds))
		return (struct filler){ true, before - 3 - TOKEN_BYTES, before - 3, -1 };
	/* "NAME unveiled the THING, which costs": the one thing named before, not its maker */
	if (kinds[0] == 'R') {
		const struct token *thing = NULL;
		bool several = false;
		for (size_t i = 0; i < s->n_tokens && s->tokens[i].at < before; i++)
			if (usable(r, s, &s->tokens[i], "R")) {
				several |= thing && !same_name(r, thing->index, s->tokens[i].index);
				thing = &s->tokens[i];
			}
		if (thing && !several)
			return (struct filler){ true, thing->at, thing->at + TOKEN_BYTES, -1 };
	}
	/* the nearest that stands as a subject */
	for (size_t end = before; end > 0; end--) {
		const struct token *token = token_ending(s, end);
		size_t start;

		if (token) {
			if (usable(r, s, token, kinds) && refer_heads_clause(s, token->at))
				return (struct filler){ true, token->at, end, -1 };
			end -= TOKEN_BYTES - 1;
			continue;
		}
		if (end < t.n && isalnum((unsigned char)t.p[end]))
			continue;
		start = phrase_ending(s, end);
		if (start < end && !refer_heads_clause(s, start) && !(start > 3 && start + 5 > end && str_one_of(word_before(t, start - 1), "and or")))
			continue; /* "with the company", "of its day": no subject */
		if (start < end && start > 2 && str_ends(str_cut(t, 0, start), S(", ")) && token_ending(s, start - 2))
			continue; /* "NAME, the company ..., has": an apposition */
		if (start < end) {
			struct str bare = str_istarts(str_cut(t, start, end), S("the ")) ? str_cut(t, start + 4, end) : str_cut(t, start, end);
			int name = refer_resolve(r, s, bare, start, kinds[0] == 'R');
			/* the name itself where it stands in this sentence */
			for (size_t i = 0; name >= 0 && i < s->n_tokens; i++)
				if (!s->tokens[i].figure && s->tokens[i].index == name)
					return (struct filler){ true, s->tokens[i].at, s->tokens[i].at + TOKEN_BYTES, -1 };
			/* a thing that "it" may mean as well, or somebody who is not known: left as it is written */
			return name >= 0 || start + 5 < end ? (struct filler){ true, start, end, name } : none;
		}
	}
	fronted = fronted_subject(r, s, before, kinds);
	if (fronted.there)
		return fronted;
	/* nobody else is named: "the unit of Acme earned", "sales of $3 billion at Acme" */
	for (size_t i = 0; i < s->n_tokens; i++)
		if (usable(r, s, &s->tokens[i], kinds)) {
			usables++;
			only = &s->tokens[i];
		}
	/* "In a speech at NAME, PERSON forecast": said of neither */
	for (size_t i = 0; usables == 1 && i < s->n_tokens && s->tokens[i].at < before; i++)
		if (!s->tokens[i].figure && shadow_kind(s, &s->tokens[i]) == 'H' && s->tokens[i].at > only->at && refer_heads_clause(s, s->tokens[i].at))
			return none;
	if (usables == 1) {
		struct str w = only->at > 1 ? word_before(t, only->at - 1) : S("");
		if (only->at < before || (str_one_of(w, "at of by for") && only->at < before + 60))
			return (struct filler){ true, only->at, only->at + TOKEN_BYTES, -1 };
	}
	if (refer_third_party(r, s))
		return none;
	/* nobody is named here: the sentence goes on about whom the ones before spoke of */
	if (only == NULL && kinds[0] == 'R' && r->product >= 0 && r->product_age <= 1)
		return (struct filler){ true, 0, 0, r->product };
	if (only == NULL && !person && kinds[0] == 'O' && refer_salient(r) >= 0)
		return (struct filler){ true, 0, 0, refer_salient(r) };
	return none;
}

/* ---- what a sentence leaves behind ---- */

static void
describe(struct refer *r, struct str noun, int name)
{
	if (sort_of(noun) == SORT_NONE)
		return;
	*arena_push(&r->x->arena, &r->described) = (struct described){ arena_dup(&r->x->arena, noun), name };
}

/* "the chipmaker NAME"; "NAME, a chipmaker"; "NAME is a maker of" counts as "maker" only */
static void
read_descriptions(struct refer *r, const struct shadow *s)
{
	struct str t = s->text;

	for (size_t i = 0; i < s->n_tokens; i++) {
		const struct token *k = &s->tokens[i];
		size_t end = k->at + TOKEN_BYTES;
		struct str rest;

		if (k->figure || !strchr("OR", shadow_kind(s, k)))
			continue;
		if (k->at > 1 && t.p[k->at - 1] == ' ')
			describe(r, word_before(t, k->at - 1), k->index);
		rest = str_cut(t, end, t.n);
		if (str_starts(rest, S(", a ")) || str_starts(rest, S(", an ")) || str_starts(rest, S(", the ")) || str_starts(rest, S(" is a ")) ||
		    str_starts(rest, S(" is an "))) {
			size_t at = 2;
			for (int words = 0; words < 8 && at < rest.n; words++) {
				size_t from = at;
				while (at < rest.n && (isalnum((unsigned char)rest.p[at]) || rest.p[at] == '-'))
					at++;
				describe(r, str_cut(rest, from, at), k->index);
				if (at >= rest.n || rest.p[at] != ' ' || str_one_of(str_cut(rest, from, at), "that which of for in with who by to"))
					break;
				at++;
			}
		}
	}
}

/* "The venture, ...", "A spokesman ...": the sentence is about something that is no organisation, and what follows may go on about it. */
static bool
about_thing(const struct shadow *s)
{
	struct str t = s->text, w = str_cut(t, 0, str_chr(t, ' ')), head = { 0 };
	size_t at = w.n + 1;

	if (!str_one_of(w, "the a an this that its their his her another one these those"))
		return false;
	/* the noun: the last word before a verb, a preposition or a mark */
	for (int words = 0; words < 5 && at < t.n; words++) {
		size_t end = at;
		while (end < t.n && (isalnum((unsigned char)t.p[end]) || t.p[end] == '-'))
			end++;
		w = str_cut(t, at, end);
		if (w.n == 0 || str_one_of(w, "of in on at for by from with to and or is are was were has have had will would can could may might also said says "
		    "that which who now plans expects") || (head.n && words > 0 && str_ends(w, S("ed"))))
			break;
		if (sort_of(w) == SORT_ORG || sort_of(w) == SORT_NOUN)
			return false;
		head = w;
		if (end >= t.n || t.p[end] != ' ')
			break;
		at = end + 1;
	}
	return head.n > 0 && !str_one_of(head, "move deal round news announcement launch plan funding money "
	    "cash investment changes change decision acquisition purchase financing results figures numbers cuts layoffs");
}

static bool
product_first(const struct shadow *s)
{
	return s->n_tokens && !s->tokens[0].figure && shadow_kind(s, &s->tokens[0]) == 'R' && s->tokens[0].at < 12 && refer_heads_clause(s, s->tokens[0].at);
}

/* "NAME declined to comment": says nothing of what the next sentence is about. */
static bool
says_nothing(struct str t)
{
	static const char *const phrase[] = { "declined to comment", "declined comment", "not respond to", "not immediately respond", "could not be reached",
		"couldn't be reached", "not reply to", "not return " };

	for (size_t i = 0; i < sizeof phrase / sizeof *phrase; i++)
		if (str_find(t, str_z(phrase[i])) < t.n)
			return t.n < 140;
	return false;
}

void
refer_remember(struct refer *r, const struct shadow *s)
{
	int org = -1, person = -1, product = -1;

	if (says_nothing(s->text))
		return;

	for (size_t i = 0; i < s->n_tokens; i++) {
		const struct token *k = &s->tokens[i];
		char kind;
		bool subject;

		if (k->figure || !usable(r, s, k, "OHR"))
			continue;
		kind = shadow_kind(s, k);
		subject = refer_heads_clause(s, k->at);
		if (kind == 'O' && org < 0 && subject)
			org = k->index;
		if (kind == 'R' && product < 0)
			product = k->index;
		if (kind == 'H' && (person < 0 || subject))
			person = k->index;
	}
	r->bought = false;
	r->org_age++, r->person_age++, r->product_age++, r->topic_age++;
	for (size_t i = 0; r->topic >= 0 && i < s->n_tokens; i++)
		if (!s->tokens[i].figure && same_name(r, s->tokens[i].index, r->topic))
			r->topic_age = 0;
	if (org >= 0)
		r->org = org, r->org_age = 0;
	else if (r->org >= 0 && phrase_ending(s, str_chr(s->text, ' ')) == 0)
		r->org_age = 0; /* "It ..." goes on about the same */
	r->other = org < 0 && (about_thing(s) || product_first(s));
	if (person >= 0)
		r->person = person, r->person_age = 0;
	if (product >= 0)
		r->product = product, r->product_age = 0;
	read_descriptions(r, s);
}

/* ---- the organisation that the article is about ---- */

/* Among those named in the first sentences the one named most often; the title speaks for it. */
static int
find_topic(const struct refer *r)
{
	enum { FIRST_SENTENCES = 4, TITLE_WEIGHT = 3 };
	const struct article *a = r->a;
	int topic = -1;
	size_t best = 2;

	for (size_t i = 0; i < a->names.n && a->names.v[i].sentence < FIRST_SENTENCES; i++) {
		struct str text = str_cut(a->text, a->names.v[i].at.start, a->names.v[i].at.end);
		size_t n = 0;
		if (a->names.v[i].kind != NAME_ORG || is_media(r, (int)i))
			continue;
		for (size_t k = 0; k < a->names.n; k++)
			n += a->names.v[k].at.end - a->names.v[k].at.start == text.n &&
			    str_eq(str_cut(a->text, a->names.v[k].at.start, a->names.v[k].at.end), text);
		if (str_find(a->title, text) < a->title.n)
			n += TITLE_WEIGHT;
		if (n > best)
			best = n, topic = (int)i;
	}
	return topic;
}

void
refer_begin(struct refer *r, struct extract *x, const struct article *a)
{
	*r = (struct refer){ .x = x, .a = a, .org = -1, .person = -1, .product = -1 };
	r->topic = find_topic(r);
}
