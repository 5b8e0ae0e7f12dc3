#include "db.h"

static struct db *
none(const char *where, enum db_mode mode, int wait, struct err *e)
{
	(void)where, (void)mode, (void)wait;
	err_set(e, ERR_IO, "connect", "PostgreSQL is not available in this build");
	return NULL;
}

const struct db_kind db_postgres = { .open = none };
