/*
 * Where the program's own data are (patterns, tables, schemas), from the source tree's build folder and
 * from an installation alike: $NEWSFACTS_DATA, else share/newsfacts beside the program, else
 * ../share/newsfacts from it, else the folder compiled in.
 */
#ifndef LIB_PATHS_H
#define LIB_PATHS_H

#include "arena.h"

/* "patterns/en", "tables/units.tsv": the whole path, in the arena; NUL-terminated. It need not exist. */
const char *paths_data(struct arena *a, const char *name);

#endif
