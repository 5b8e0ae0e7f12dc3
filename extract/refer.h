/*
 * Reference inside an article: whom "it", "the company", "the chipmaker" and a clause without a subject mean.
 *
 * One pass over the sentences in order. What is not plain stays unresolved: a wrong name is worse than none. The
 * ranking is explicit: a name in subject position of the same clause; the subject of the sentences just before;
 * the organisation that the article is about. A definite noun ("the chipmaker") means the one organisation that
 * the article has called so. News agencies, names in brackets and places are never meant.
 */
#ifndef EXTRACT_REFER_H
#define EXTRACT_REFER_H

#include "claim.h"

struct described {
	struct str noun; /* "chipmaker" */
	int name;
};

struct refer {
	struct extract *x;
	const struct article *a;
	int org, person, product; /* of whom the sentences before speak; -1: nobody */
	unsigned org_age, person_age, product_age, topic_age; /* sentences since; of the topic: since it was named at all */
	bool bought;              /* the sentence before tells of an acquisition: "It" at the head may be either */
	bool other;               /* the sentence before was about something else: a pronoun may mean that */
	int topic;                /* the organisation that the article is about, or -1 */
	LIST(struct described) described;
};

void refer_begin(struct refer *r, struct extract *x, const struct article *a);
/* The name that the phrase (no article) at shadow byte `at` stands for, or -1. product: as a product, no company. */
int refer_resolve(const struct refer *r, const struct shadow *s, struct str phrase, size_t at, bool product);

/* Who the words at shadow byte `before` are about, where they do not say so themselves. */
struct filler {
	bool there;
	size_t start, end; /* in the shadow: a name or phrase of this sentence; both 0: none, `name` is meant */
	int name;          /* what a phrase or a missing subject stands for; -1 */
};

struct filler refer_subject(const struct refer *r, const struct shadow *s, size_t before, const char *kinds);
/* Whether a name at shadow byte `at` stands where a subject can: at the head of the sentence or of a clause. */
bool refer_heads_clause(const struct shadow *s, size_t at);
/* Whether somebody else counts here: what "according to data provider NAME" grew is not what the article is about. */
bool refer_third_party(const struct refer *r, const struct shadow *s);
/* The organisation of which the sentences before speak, or the article; -1. */
int refer_salient(const struct refer *r);
/* Reads the sentence for those to come. */
void refer_remember(struct refer *r, const struct shadow *s);

#endif
