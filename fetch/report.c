#include "fetch.h"

#include <stdio.h>

/*
 * What --report writes, for nf-run: lines of fields with tabs between them. Names come from pipeline.conf and
 * messages from the network: a tab or a control character in them becomes a space.
 */

static void
add_text(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		buf_addc(b, (unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7f ? ' ' : s.p[i]);
}

void
report_page(struct buf *report, const struct source *s, struct str url)
{
	if (!report)
		return;
	buf_add(report, S("page\t"));
	add_text(report, s->name);
	buf_addc(report, '\t');
	add_text(report, url);
	buf_addc(report, '\n');
}

void
report_source(struct buf *report, const struct source *s)
{
	const struct outcome *o = s->outcome;

	buf_add(report, S("source\t"));
	add_text(report, s->name);
	buf_printf(report, "\t%llu\t%llu\t%llu\t%llu\t%llu\t%llu\t%llu\t", (unsigned long long)(o->n.feeds + o->n.feeds_unchanged + o->n.folders),
	    (unsigned long long)o->n.feeds_failed, (unsigned long long)o->n.entries, (unsigned long long)o->n.fetched,
	    (unsigned long long)o->n.unchanged, (unsigned long long)o->n.refused, (unsigned long long)o->n.failed);
	buf_printf(report, "%lld\t%s\t", (long long)o->due, o->reason ? o->reason : "");
	add_text(report, str_z(o->message));
	buf_addc(report, '\n');
}

void
outcome_trouble(const struct source *s, const char *reason, const char *message)
{
	s->outcome->reason = reason;
	snprintf(s->outcome->message, sizeof s->outcome->message, "%s", message);
}

void
outcome_due(const struct source *s, int64_t at)
{
	if (at && (s->outcome->due == 0 || at < s->outcome->due))
		s->outcome->due = at;
}
