#ifndef EXTRACT_ROLE_H
#define EXTRACT_ROLE_H

#include "claim.h"
#include "refer.h"

/* role.c: what fills the roles of a claim. All spans are of the shadow of the sentence in hand. */

struct finder {
	struct extract *x;
	struct article *out;
	struct rules *rules;
	struct shadow shadow;
	size_t first;       /* claims of this sentence begin here */
	struct refer refer;
};

/* `set rename=with:party`: captures of two names whose roles have one. */
const char *role_renamed(const struct rule *rule, const char *role);
/* Adds the words from start to end, trimmed to the shortest full phrase and resolved where that is plain; false: nothing is left. */
bool role_add(struct finder *f, struct claim *c, const char *word, size_t start, size_t end);
/*
 * Who a clause without its own subject is about: found from `before` on backwards. `instead` names a role of the claim that
 * says it when nobody is found ("shipments fell 4 percent"), NULL: there is no claim then, and false is returned.
 */
bool role_fill(struct finder *f, struct claim *c, const char *word, const char *instead, size_t before);
/* Nobody owns, buys, sues or joins himself: a reference that would stand for what fills another role of the claim is
 * left as it is written. */
void roles_leave_open(struct finder *f, struct claim *c);

#endif
