#include "record.h"

enum record_kind
record_kind(const struct json_value *line)
{
	struct str kind = json_text(line, S("record"));

	if (str_eq(kind, S("article")))
		return RECORD_ARTICLE;
	if (str_eq(kind, S("reject")))
		return RECORD_REJECT;
	if (str_eq(kind, S("end")))
		return RECORD_END;
	if (str_eq(kind, S("run")))
		return RECORD_RUN;
	return RECORD_OTHER;
}

static struct json
begin(struct buf *out, struct str record, struct str stage)
{
	struct json j = { .out = out };

	json_open(&j, '{');
	json_int_member(&j, S("v"), RECORD_VERSION);
	json_str_member(&j, S("record"), record);
	json_str_member(&j, S("stage"), stage);
	return j;
}

void
record_reject(struct buf *out, struct str stage, struct str source, struct str url, struct str reason,
    struct str message)
{
	struct json j = begin(out, S("reject"), stage);

	json_str_member(&j, S("source"), source);
	json_str_member(&j, S("url"), url);
	json_str_member(&j, S("reason"), reason);
	json_str_member(&j, S("message"), message);
	json_close(&j, '}');
}

void
record_end(struct buf *out, struct str stage, const struct tally *t)
{
	struct json j = begin(out, S("end"), stage);

	json_int_member(&j, S("in"), (int64_t)t->in);
	json_int_member(&j, S("articles"), (int64_t)t->articles);
	json_int_member(&j, S("rejects"), (int64_t)t->rejects);
	json_close(&j, '}');
}
