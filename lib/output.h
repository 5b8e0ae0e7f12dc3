/*
 * Records to stdout: built whole, then written, in large writes; the last write and the close are
 * checked, so a full disk is never success. A failed write ends the program with exit 3.
 * SIGPIPE keeps its default: a reader that has seen enough ends us quietly, as pipes do.
 */
#ifndef LIB_OUTPUT_H
#define LIB_OUTPUT_H

#include "str.h"

void out_write(struct str s);   /* buffered */
void out_record(struct str s);  /* s and a newline, as one */
void out_flush(void);
void out_close(void);           /* flush, close, check; call once at the end of main */

#endif
