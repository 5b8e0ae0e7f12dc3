#include "feed.h"

#include <string.h>

#include "../lib/json.h"

/* JSON Feed 1.0 and 1.1 (jsonfeed.org). */

/* An id may be a number in the wild. */
static struct str
text_or_number(const struct json_value *object, struct str key)
{
	const struct json_value *v = json_get(object, key);

	return v && (v->type == JSON_STRING || v->type == JSON_NUMBER) ? str_trim(v->text) : (struct str){ 0 };
}

int
feed_read_json(struct arena *a, struct str utf8, const struct url *base, struct feed *out, struct err *e)
{
	struct json_value *root;
	const struct json_value *items;
	struct err json;

	if (json_parse(a, utf8, &root, &json) < 0)
		return err_set(e, ERR_INPUT, "not-feed", "not JSON: %.200s", json.msg);
	items = json_get(root, S("items"));
	if (!items || items->type != JSON_ARRAY)
		return err_set(e, ERR_INPUT, "not-feed", "JSON without items");
	out->kind = FEED_ENTRIES;
	out->title = str_trim(json_text(root, S("title")));
	out->link = feed_link(a, json_text(root, S("home_page_url")), base);
	for (const struct json_value *v = items->child; v; v = v->next) {
		struct entry *item;
		struct str link = json_text(v, S("url"));

		if (v->type != JSON_OBJECT)
			continue;
		item = arena_push(a, &out->entries);
		item->id = text_or_number(v, S("id"));
		item->title = str_trim(json_text(v, S("title")));
		item->published = json_text(v, S("date_published"));
		item->updated = json_text(v, S("date_modified"));
		item->link = feed_link(a, link.n ? link : json_text(v, S("external_url")), base);
		if (item->link.n == 0)
			item->link = feed_link(a, item->id, NULL);
	}
	return 0;
}
