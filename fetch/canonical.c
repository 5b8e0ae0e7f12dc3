#include "url.h"

#include <string.h>

/* The one spelling under which an article is known. */

/* Parameters that tell where a reader came from, never what is read. A star ends a prefix. */
static const char *const tracking[] = {
	"utm_*", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "_ga", "_gl", "gaa_*",
	"fbclid", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "igshid", "igsh", "msclkid", "ocid", "yclid",
	"ysclid", "_openstat", "twclid", "ttclid", "li_fat_id", "epik", "sccid", "rdt_cid", "srsltid", "__twitter_impression",
	"_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking", "mkt_tok", "mc_cid", "mc_eid", "oly_*", "vero_*",
	"ncid", "cmpid", "icid", "s_cid", "s_kwcid", "ef_id", "wt_mc", "wt_zmc", "wt.mc_id", "xtor", "at_*", "ref_src", "ref_url",
	"guccounter", "guce_*", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ns_fee", "pk_*", "mtm_*", "piwik_*",
	"matomo_*", "itm_*", "irclickid", "wickedid", "rb_clickid", "dm_i", "ftag", "trk_*", "hss_channel", "sr_share", "smid",
	"smtyp", "cmp", "ml_subscriber", "ml_subscriber_hash", "bxid", "cndid", "esrc", "mbid", "taid", "__s", "_branch_match_id",
	"_bta_*", "ga_*", "hmb_*", "zanpid", "campaign_id", "fref", "spm", "scm",
};

static bool
is_tracking(struct str name)
{
	for (size_t i = 0; i < sizeof tracking / sizeof *tracking; i++) {
		struct str t = str_z(tracking[i]);
		if (str_ends(t, S("*")) ? str_istarts(name, str_cut(t, 0, t.n - 1)) : str_ieq(name, t))
			return true;
	}
	return false;
}

/* Undoes the escapes of unreserved characters (RFC 3986, 6.2.2.2); the others get capital digits. */
static void
put_normal(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		int high, low;
		if (s.p[i] == '%' && i + 2 < s.n && (high = hex_value(s.p[i + 1])) >= 0 && (low = hex_value(s.p[i + 2])) >= 0) {
			char c = (char)(high * 16 + low);
			if (is_alpha(c) || is_digit(c) || (c && strchr("-._~", c)))
				buf_addc(b, c);
			else
				buf_printf(b, "%%%02X", (unsigned char)c);
			i += 2;
		} else if (s.p[i] == '%') /* else what follows, once undone, would make an escape of it */
			buf_add(b, S("%25"));
		else
			buf_addc(b, s.p[i]);
	}
}

struct str
url_canonical(struct arena *a, const struct url *u)
{
	struct buf b = { .max = URL_MAX * 4 };
	struct str rest = u->query, part;
	char mark = '?';

	url_put_origin(&b, u, false);
	put_normal(&b, u->path);
	while (u->has_query && str_token(&rest, '&', &part)) {
		if (str_starts(part, S("amp;"))) /* a feed that escaped twice */
			part = str_cut(part, 4, part.n);
		if (part.n == 0 || is_tracking(str_cut(part, 0, str_chr(part, '='))))
			continue;
		buf_addc(&b, mark);
		put_normal(&b, part);
		mark = '&';
	}
	return url_finish(a, &b);
}
