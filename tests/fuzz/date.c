#include "../../lib/date.h"
#include "fuzz.h"

/* A date that is read is printed, and reads back as the same moment. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct date d, again;
	char text[DATE_TEXT];

	if (date_parse(fuzz_str(data, n), &d) < 0)
		return 0;
	date_print(&d, text);
	FUZZ_DEMAND(date_parse(str_z(text), &again) == 0);
	FUZZ_DEMAND(date_unix(&again) == date_unix(&d));
	return 0;
}
