#include "place.h"

#include "../lib/date.h"

int64_t
place_of(struct str seen)
{
	struct date d;
	int64_t t;

	if (seen.n == 0 || date_parse(seen, &d) < 0)
		return 0;
	t = date_unix(&d);
	/* "2026" < "2026-01" < "2026-01-01" < "2026-01-01T00:00:00Z", as texts are */
	return t < 4 ? PLACE_EARLY : t > PLACE_SECONDS ? PLACE_LAST : t * 4 + (int)d.grain;
}
