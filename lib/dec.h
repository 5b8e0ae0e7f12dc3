/*
 * Exact decimals: value = coef * 10^exp, with up to 38 digits of coefficient. Nothing here rounds in
 * silence: what does not fit makes the function return -1, and the caller leaves the number alone.
 * dec_div is the one that rounds, down to a number of significant digits that the caller names.
 */
#ifndef LIB_DEC_H
#define LIB_DEC_H

#include <stdbool.h>

#include "str.h"

__extension__ typedef __int128 dec_int;

struct dec {
	dec_int coef;
	int exp;
};

enum { DEC_TEXT = 96 }; /* room that dec_print needs, with its NUL */

int dec_parse(struct str s, struct dec *out);       /* [-+]digits[.digits]; no grouping, no exponent */
int dec_print(struct dec d, char out[DEC_TEXT]);    /* plain notation, no needless zeros: "281300000000", "0.25"; length or -1 */
struct dec dec_int64(long long v);
int dec_shift(struct dec *d, int places);           /* times 10^places; exact */
int dec_add(struct dec a, struct dec b, struct dec *out);
int dec_sub(struct dec a, struct dec b, struct dec *out);
int dec_mul(struct dec a, struct dec b, struct dec *out);
int dec_div(struct dec a, struct dec b, int digits, struct dec *out); /* half away from zero; -1 on zero */
int dec_cmp(struct dec a, struct dec b);            /* -1, 0, 1; never fails */
int dec_sign(struct dec d);

#endif
