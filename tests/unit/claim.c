/* Names, quotations, whose words and whose time a claim has, and whom references mean: each on texts of a line or two. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../extract/extract.h"

static struct extract stage;

static void
read_text(const char *text, struct article *a)
{
	arena_reset(&stage.arena);
	*a = (struct article){ 0 };
	text_read(&stage.arena, str_z(text), a);
	sentences_find(&stage.arena, a);
	figures_find(&stage, a);
	names_find(&stage, a);
	claims_find(&stage, a);
}

static struct str
words(const struct article *a, struct span at)
{
	return str_cut(a->text, at.start, at.end);
}

/* ---- names ---- */

struct name_case {
	const char *text, *name, *kind; /* kind NULL: no name */
};

static const char *
kind_in(const struct article *a, struct str name)
{
	for (size_t i = 0; i < a->names.n; i++)
		if (str_eq(words(a, a->names.v[i].at), name))
			return name_word(a->names.v[i].kind);
	return "none";
}

static void
names(void **state)
{
	static const struct name_case cases[] = {
		{ "Velora raised its forecast.", "Velora", "org" },
		{ "The maker bought Halden Optics.", "Halden Optics", "org" },
		{ "Annelies de Wit, the president, resigned.", "Annelies de Wit", "person" },
		{ "It is led by Chief Operating Officer Jane Smith.", "Jane Smith", "person" },
		{ "Zuri Okafel, an analyst at Velora, agreed.", "Zuri Okafel", "person" },
		{ "The K9 card is out.", "K9", "product" },
		{ "It opened a plant near Torvale.", "Torvale", "place" },
		{ "They met in Torvale, California.", "Torvale", "place" },
		{ "TORVALE, Calif. -- The firm grew.", "TORVALE", "place" },
		{ "The firm is based in South Korea.", "South Korea", "place" },
		{ "A Velora-led group won.", "Velora", "org" },
		/* what it is stands before it */
		{ "Rival Quillon has fewer users.", "Quillon", "org" },
		{ "Chipmaker Velora said it would wait.", "Velora", "org" },
		{ "Lawyer Zuri Okafel said they would sue.", "Zuri Okafel", "person" },
		/* and who it is, too */
		{ "Its chairman, Torben Ekdal, has left.", "Torben Ekdal", "person" },
		{ "\"No,\" said Zuri Okafel, who runs the shop.", "Zuri Okafel", "person" },
		{ "Zuri Okafel of Halden Research disagrees.", "Halden Research", "org" },
		{ "She studied at the Leeds School of Design.", "Leeds School of Design", "org" },
		{ "The Irish Data Board has fined it.", "Irish Data Board", "org" },
		{ "BRIEF-Velora names a chief.", "Velora", "org" },
		/* an acronym in brackets, the name without its version, a head of a sentence that is named later */
		{ "Torvale Disk Works (TDW) grew. This week TDW opened a plant.", "TDW", "org" },
		{ "Halden said so. It sells the Halden Kite 3. The Kite costs $9.", "Kite", "product" },
		{ "Torvale, Quillon end venture. He works at Torvale.", "Torvale", "org" },
		/* nothing speaks for a firm here; something does there */
		{ "Mark Christian, who runs the shop, agreed.", "Mark Christian", "person" },
		{ "The iPhone SE is out.", "iPhone SE", "product" },
		{ "It has a helper called Fern.", "Fern", "product" },
		{ "She works at a firm called Fern.", "Fern", "org" },
		{ "They gave her an Ostra.", "Ostra", "product" },
		{ "The page is written in Torvex when it is saved.", "Torvex", "product" },
		{ "The page is written in Torvex when it is saved. Torvex said so.", "Torvex", "org" },
		/* no names */
		{ "He spoke at the Torvale Robot Conference.", "Torvale Robot Conference", NULL },
		{ "Shareholders have agreed.", "Shareholders", NULL },
		{ "Irish regulators agreed.", "Irish", NULL },
		{ "The Commission said so.", "Commission", NULL },
		{ "Cash is short there.", "Cash", NULL },
		{ "He sold many SUVs and VHS tapes.", "SUVs", NULL },
		{ "Zibbling said so, and the zibbling went on.", "Zibbling", NULL },
		{ "Demand is falling fast.", "Demand", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct article a;
		const char *kind, *want = cases[i].kind ? cases[i].kind : "none";
		read_text(cases[i].text, &a);
		kind = kind_in(&a, str_z(cases[i].name));
		if (strcmp(kind, want))
			fail_msg("%s: '%s' is %s, wanted %s", cases[i].text, cases[i].name, kind, want);
	}
}

/* ---- roles: "type role=text" found in the text; a resolved filler shows what it stands for ---- */

static bool
has_role(const struct article *a, const struct claim *c, struct str role, struct str text)
{
	for (size_t i = 0; i < c->roles.n; i++) {
		const struct role *r = &c->roles.v[i];
		if (str_eq(str_z(r->role), role) && str_eq(r->resolved.n ? r->resolved : words(a, r->at), text))
			return true;
	}
	return false;
}

static bool
has_claim(const struct article *a, const char *type, const char *role, const char *text)
{
	for (size_t i = 0; i < a->claims.n; i++)
		if (strcmp(a->claims.v[i].type, type) == 0 && (role == NULL || has_role(a, &a->claims.v[i], str_z(role), str_z(text))))
			return true;
	return false;
}

struct role_case {
	const char *text, *type, *role, *want;
	bool not;
};

static void
check_roles(const struct role_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct article a;
		read_text(cases[i].text, &a);
		if (has_claim(&a, cases[i].type, cases[i].role, cases[i].want) == cases[i].not)
			fail_msg("%s\n%s %s=%s %s", cases[i].text, cases[i].type, cases[i].role, cases[i].want, cases[i].not ? "is there" : "is missing");
	}
}

static void
references(void **state)
{
	static const struct role_case cases[] = {
		/* the subject of the sentence before */
		{ "Velora raised $5 million. It has 40 employees.", "headcount", "org", "Velora", false },
		{ "Velora raised $5 million. The company employs 40 people.", "headcount", "org", "Velora", false },
		{ "Velora had a good year. Revenue rose 5% to $9 million.", "financials", "company", "Velora", false },
		/* not an object, a place, a news agency in brackets */
		{ "Velora sued Halden. It has 40 employees.", "headcount", "org", "Velora", false },
		{ "LEEDS (Reuters) - Revenue at Velora was $9 million.", "financials", "company", "Velora", false },
		{ "In London, Velora opened a shop. It has 40 employees.", "headcount", "org", "Velora", false },
		/* the dot of a name in mid-sentence */
		{ "Velora Corp. agreed to buy Orrin for $90 million.", "acquisition", "acquirer", "Velora Corp", false },
		{ "Velora Inc. bought Orrin.", "acquisition", "target", "Orrin", false },
		/* nobody owns himself */
		{ "Velora has 40 employees. Orrin owns 12% of the company.", "stake", "target", "company", false },
		{ "Velora has 40 employees. Orrin owns 12% of the company.", "stake", "target", "Orrin", true },
		/* the nearest subject of its own sentence */
		{ "Halden grew. Velora said it has 40 employees.", "headcount", "org", "Velora", false },
		/* the owner in front */
		{ "Velora trails Halden's $9 million cloud revenue.", "financials", "company", "Halden", false },
		/* whoever heads the clause of the figure */
		{ "Founded by two Halden engineers, Velora counts 40,000 customers.", "users", "entity", "Velora", false },
		{ "Founded by two Halden engineers, Velora counts 40,000 customers.", "users", "entity", "Halden", true },
		{ "Memory maker Velora signed a deal with Orrin, under which it will spend $4 billion on chips.", "commitment", "party", "Velora", false },
		/* the sentence before was about something else, or about two */
		{ "Velora grew. The venture was set up with Halden. It has 40 employees.", "headcount", "org", "Velora", true },
		{ "Velora and Halden met. They have 40 employees.", "headcount", "org", "Velora", true },
		{ "Velora grew. The Finnish reseller of lamps has 11 million customers and debt from Tarn Capital.", "users", "entity", "Tarn Capital", true },
		/* one of many is not the one that was called so */
		{ "The firm Velora met Halden. The most prolific firm has 40 employees.", "headcount", "org", "Velora", true },
		/* what a thing is of belongs to it */
		{ "Velora launched a version of the console.", "release", "product", "version of the console", false },
		/* who speaks goes on speaking, whoever is spoken of */
		{ "\"Nobody at Velora trusts Zuri Okafel,\" said Jane Smith, who sued Zuri Okafel. She said the court would agree.", "statement", "speaker", "Jane Smith", false },
		{ "Analysts were told. They said Velora would grow by a third.", "statement", "speaker", "Velora", true },
		{ "Velora acquired Halden. It has 40 employees.", "headcount", "org", "Velora", true },
		/* who would not comment is not what the next sentence is about */
		{ "Velora grew. Halden declined to comment. The company has 40 employees.", "headcount", "org", "Velora", false },
		{ "Velora grew. It is Halden's largest order and brings its backlog to $2 billion.", "financials", "company", "Velora", true },
		/* "as the NAME of" heads nothing */
		{ "Orrin said it was sold as the Velora of its day and has sold 800,000 units.", "financials", "company", "Velora", true },
		/* a phrase in front, the subject behind */
		{ "Founded in 2011, Velora makes lamps.", "structure", "org", "Velora", false },
		/* what it was called */
		{ "The chipmaker Velora met Halden. Halden smiled. The chipmaker has 40 employees.", "headcount", "org", "Velora", false },
		/* what nobody was called stays open */
		{ "Velora met Halden. The insurer has 40 employees.", "headcount", "org", "Velora", true },
		{ "Velora met Halden. The insurer has 40 employees.", "headcount", "org", "Halden", true },
		/* where it sits says whom it means, when the article is about one */
		{ "Velora makes lamps. Velora has 40 shops. Velora grew. The Leeds-based company was worth $7 million.", "valuation", "entity", "Velora", false },
		{ "Velora met Halden. The Leeds-based company was worth $7 million.", "valuation", "entity", "Halden", true },
		/* who counts is not who is counted */
		{ "According to data provider Orrin, startups attracted $9 million in 2024.", "funding", "company", "Orrin", true },
		{ "Velora grew. Analysts polled by Orrin had expected earnings of $2 a share.", "forecast", "subject", "Orrin", true },
		/* who leads a round is not valued by it */
		{ "Velora raised $5 million in a Series B round led by Halden Ventures, valuing it at $60 million.", "valuation", "entity", "Velora", false },
		/* the thing, not its maker */
		{ "Velora Corp. unveiled the Kite 3 on Thursday, a headset that is light and goes on sale October 24 in Japan.", "release", "product", "Velora Corp", true },
		/* what companies do not own alone names itself */
		{ "Velora had a good year. Rainfall in spring fell 5%.", "growth", "subject", "Velora", true },
		/* persons */
		{ "Jane Smith runs Velora. She resigned from Velora.", "personnel", "person", "Jane Smith", false },
	};

	(void)state;
	check_roles(cases, sizeof cases / sizeof *cases);
}

static void
quotes(void **state)
{
	static const struct role_case cases[] = {
		{ "\"We will build it again,\" said Jane Smith.", "quote", "speaker", "Jane Smith", false },
		{ "\xe2\x80\x9cWe will build it again,\xe2\x80\x9d Jane Smith said.", "quote", "speaker", "Jane Smith", false },
		{ "Jane Smith said: \"We will build it again.\"", "quote", "content", "We will build it again", false },
		/* broken by "said" */
		{ "\"We will build it,\" said Jane Smith, \"and build it well.\"", "quote", "content", "and build it well", false },
		/* over two sentences, named in the second */
		{ "\"We lost the first one last year. We will build it again,\" said Jane Smith.", "quote", "content",
		    "We lost the first one last year", false },
		/* over paragraphs */
		{ "\xe2\x80\x9cWe lost the first one in the fire,\xe2\x80\x9d said Jane Smith. \xe2\x80\x9cWe will build it again with more care.\n\n"
		    "\xe2\x80\x9cIt will be larger than the last.\xe2\x80\x9d", "quote", "content", "It will be larger than the last", false },
		/* an inch sign and a stray mark make no quotes */
		{ "The 27\" screen is new. It is sold in all of the shops.", "quote", NULL, NULL, true },
		{ "He said \" and left. It is sold in all of the shops of Leeds.", "quote", NULL, NULL, true },
		/* a paragraph without marks, introduced */
		{ "Asked about it, Jane Smith said:\n\nWe will build it again. We have the money for it.", "quote", "content", "We will build it again", false },
		{ "Asked about it, Jane Smith said:\n\nThe firm sells lamps in all of the shops.", "quote", NULL, NULL, true },
		/* a page that reads */
		{ "\"We will build it again,\" the post by Jane Smith read.", "quote", "speaker", "Jane Smith", false },
		/* two words are a term */
		{ "Jane Smith called it \"clean power\" again.", "quote", NULL, NULL, true },
	};

	(void)state;
	check_roles(cases, sizeof cases / sizeof *cases);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (!cases[i].not) {
			struct article a;
			read_text(cases[i].text, &a);
			for (size_t k = 0; k < a.claims.n; k++)
				if (strcmp(a.claims.v[k].type, "quote") == 0 && !has_role(&a, &a.claims.v[k], S("speaker"), S("Jane Smith")))
					fail_msg("%s\na quote without its speaker", cases[i].text);
		}
}

/* ---- whose words, how meant ---- */

struct meant_case {
	const char *text, *type, *modality, *speaker; /* speaker NULL: none */
	bool negative;
};

static void
attribution(void **state)
{
	static const struct meant_case cases[] = {
		{ "Velora has 40 employees.", "headcount", "asserted", NULL, false },
		{ "Velora has 40 employees, Jane Smith said.", "headcount", "reported", "Jane Smith", false },
		{ "According to Halden, Velora has 40 employees.", "headcount", "reported", "Halden", false },
		{ "Halden said that Velora has 40 employees.", "headcount", "reported", "Halden", false },
		{ "Velora has 40 employees, according to people familiar with the matter.", "headcount", "reported",
		    "people familiar with the matter", false },
		/* of nested speech the innermost */
		{ "Jane Smith told investors that Halden said Velora has 40 employees.", "headcount", "reported", "Halden", false },
		{ "Velora plans to acquire Halden.", "acquisition", "planned", NULL, false },
		{ "Velora is in talks to buy Halden.", "acquisition", "planned", NULL, false },
		{ "Velora may acquire Halden.", "acquisition", "possible", NULL, false },
		{ "Velora did not acquire Halden.", "acquisition", "asserted", NULL, true },
		{ "If Velora acquires Halden, rivals will object.", "acquisition", "conditional", NULL, false },
		/* whoever told it, in what, whom and when */
		{ "Velora has 40 employees, Chief Executive Jane Smith told staff in a memo on Thursday.", "headcount", "reported", "Jane Smith", false },
		{ "In a blog post, the firm's security chief, Jane Smith, said Velora has 40 employees.", "headcount", "reported", "Jane Smith", false },
		{ "Jane Smith wrote in a blog post that Velora has 40 employees.", "headcount", "reported", "Jane Smith", false },
		{ "Two of the people said Velora has 40 employees.", "headcount", "reported", "Two of the people", false },
		{ "Velora has 40 employees, according to a person briefed on the matter.", "headcount", "reported", "person briefed on the matter", false },
		{ "Velora has 40 employees, a filing with regulators showed.", "headcount", "reported", "filing with regulators", false },
		{ "According to Halden, a market researcher, Velora has 40 employees.", "headcount", "reported", "Halden", false },
		/* what Velora expects is its own word, whoever tells of it */
		{ "Velora expects revenue of $9 million, the sources said.", "financials", "forecast", "Velora", false },
		{ "Velora has 40 employees, according to research firm Orrin.", "headcount", "reported", "Orrin", false },
		/* guidance, and what analysts expected */
		{ "Velora guided to revenue of $9 million.", "financials", "forecast", NULL, false },
		{ "Analysts had expected Velora to report revenue of $9 million.", "financials", "forecast", NULL, false },
		{ "Velora reported better-than-expected revenue of $9 million.", "financials", "asserted", NULL, false },
		/* a plan is what one plans to do */
		{ "Velora raised the price of its family plan to $20.", "price", "asserted", NULL, false },
		{ "Velora didn't acquire Halden.", "acquisition", "asserted", NULL, true },
		{ "Velora has 40 customers who do not pay.", "users", "asserted", NULL, false },
		{ "Velora denied a report that it bought Halden.", "acquisition", "denied", "Velora", false },
		/* of whom an aside tells */
		{ "Zuri Okafel, who will become chairman, was appointed president of Velora.", "personnel", "asserted", NULL, false },
		/* two in one sentence: each his own */
		{ "Halden said prices would fall, but Jane Smith said Velora has 40 employees.", "headcount", "reported", "Jane Smith", false },
		{ "Jane Smith told the Ledger that Velora has 40 employees and that \"all of them\" like it.", "headcount", "reported", "Jane Smith", false },
		/* a day to come */
		{ "The Kite 3 debuts in October.", "release", "planned", NULL, false },
		/* the clause beside says nothing of it */
		{ "Velora did not wait and it acquired Halden.", "acquisition", "asserted", NULL, false },
		{ "It is not a dream: Velora acquired Halden.", "acquisition", "asserted", NULL, false },
		/* reporting revenue is not speech */
		{ "Velora reported revenue of $9 million.", "financials", "asserted", NULL, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct meant_case *m = &cases[i];
		const struct claim *c = NULL;
		struct article a;
		struct str speaker;
		read_text(m->text, &a);
		for (size_t k = 0; k < a.claims.n && c == NULL; k++)
			if (strcmp(a.claims.v[k].type, m->type) == 0)
				c = &a.claims.v[k];
		if (c == NULL)
			fail_msg("%s: no %s", m->text, m->type);
		speaker = c->speaker.there ? words(&a, c->speaker.at) : S("");
		if (strcmp(modality_word(c->modality), m->modality) || c->negative != m->negative || !str_eq(speaker, str_z(m->speaker ? m->speaker : "")))
			fail_msg("%s: %s, %s, says '%.*s'", m->text, modality_word(c->modality), c->negative ? "negative" : "positive", SARG(speaker));
	}
}

/* How far an acquisition is. */
static void
status(void **state)
{
	static const struct { const char *text, *want; } cases[] = {
		{ "Velora has agreed to buy Halden.", "agreed" },
		{ "Velora is in talks to acquire Halden for $9 million.", "talks" },
		{ "Velora acquired Halden in 2019.", "closed" },
		{ "Velora completed its $9 million acquisition of Halden.", "closed" },
		{ "Velora abandoned its $9 million acquisition of Halden.", "blocked" },
		{ "Velora did not acquire Halden.", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct article a;
		const char *got = NULL;
		read_text(cases[i].text, &a);
		for (size_t k = 0; k < a.claims.n && got == NULL; k++)
			if (strcmp(a.claims.v[k].type, "acquisition") == 0) {
				got = "";
				for (size_t j = 0; j < a.claims.v[k].attributes.n; j++)
					if (strcmp(a.claims.v[k].attributes.v[j].key, "status") == 0)
						got = a.claims.v[k].attributes.v[j].value;
			}
		if (got == NULL || strcmp(got, cases[i].want))
			fail_msg("%s: status '%s', wanted '%s'", cases[i].text, got ? got : "no claim", cases[i].want);
	}
}

static void
times(void **state)
{
	static const struct role_case cases[] = {
		{ "Velora acquired Halden in 2019.", "acquisition", "time", "in 2019", false },
		{ "On Monday, Velora acquired Halden.", "acquisition", "time", "On Monday", false },
		{ "Velora will have 40 employees by the end of 2031.", "headcount", "time", "by the end of 2031", false },
		{ "Velora has had 40 employees since March 2020.", "headcount", "time", "since March 2020", false },
		/* another clause's, and what a change is measured against */
		{ "Velora acquired Halden, which opened in 2019.", "acquisition", "time", "in 2019", true },
		{ "Revenue at Velora rose 5% from a year ago.", "growth", "time", "from a year ago", true },
		{ "Velora acquired Halden.", "acquisition", "time", "in 2019", true },
		/* what a company earns and how it moves has a period; a day and a bound are times */
		{ "Velora had revenue of $9 million in 2019.", "financials", "period", "2019", false },
		{ "In the three months to June 30, Velora had revenue of $9 million.", "financials", "period", "three months to June 30", false },
		{ "Velora had $9 million in cash as of March 31.", "financials", "time", "as of March 31", false },
		{ "Velora had 40 employees at the end of March.", "headcount", "time", "at the end of March", false },
		/* the day of speech, an aside and what a figure is measured against are of other clauses */
		{ "Velora said on Tuesday that revenue was $9 million.", "financials", "time", "on Tuesday", true },
		{ "Velora, founded in 2009, had revenue of $9 million.", "financials", "time", "in 2009", true },
		{ "Revenue at Velora rose to $9 million from $7 million a year earlier.", "growth", "time", "a year earlier", true },
	};

	(void)state;
	check_roles(cases, sizeof cases / sizeof *cases);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names), cmocka_unit_test(references), cmocka_unit_test(quotes), cmocka_unit_test(attribution), cmocka_unit_test(status),
		cmocka_unit_test(times),
	};
	struct err err;
	char data[4096];
	int rc;

	snprintf(data, sizeof data, "%s/share/newsfacts", getenv("BUILD") ? getenv("BUILD") : "build");
	setenv("NEWSFACTS_DATA", data, 1);
	if (extract_init(&stage, NULL, &err) < 0) {
		fprintf(stderr, "%s\n", err.msg);
		return 1;
	}
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	extract_release(&stage);
	return rc;
}
