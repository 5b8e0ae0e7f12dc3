#include "facts.h"

#include <string.h>

#include <utf8proc.h>

#include "../lib/dec.h"
#include "../lib/utf8.h"

/* What must never steer a terminal or a page: C0, DEL, C1, and the marks that turn text around. */
static bool
is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e ||
	    c == 0x200f || c == 0x2028 || c == 0x2029 || c == 0xfeff;
}

/* Adds s with white space runs that hold a newline or tab as one space, and other controls as `shown`. */
static void
put_clean(struct buf *out, struct str s, void (*put)(struct buf *out, uint32_t c))
{
	size_t n;

	for (size_t i = 0; i < s.n; i += n) {
		uint32_t c;
		n = utf8_next(s, i, &c);
		if (n == 0) {
			n = 1;
			c = 0xfffd;
		}
		if (c == '\n' || c == '\t' || c == '\r')
			c = ' ';
		else if (is_control(c))
			c = 0xfffd;
		put(out, c);
	}
}

static void
plain(struct buf *out, uint32_t c)
{
	char bytes[4];

	buf_add(out, (struct str){ bytes, utf8_put(c, bytes) });
}

void
put_terminal(struct buf *out, struct str s)
{
	put_clean(out, s, plain);
}

void
put_csv(struct buf *out, struct str s)
{
	/* a sign before digits is a number, not a formula */
	bool number = s.n > 1 && (s.p[0] == '-' || s.p[0] == '+') && strspn(s.p + 1, "0123456789.") >= s.n - 1;
	bool run = s.n && !number && strchr("=+-@\t\r\n", s.p[0]) && s.p[0];
	bool quote = run, control = false;

	/* full-width signs are read as the plain ones by some spreadsheets */
	if (s.n >= 3 && (memcmp(s.p, "\xef\xbc\x9d", 3) == 0 || memcmp(s.p, "\xef\xbc\x8b", 3) == 0 ||
	    memcmp(s.p, "\xef\xbc\x8d", 3) == 0 || memcmp(s.p, "\xef\xbc\xa0", 3) == 0))
		run = quote = true;
	for (size_t i = 0; i < s.n && !control; i++)
		control = ((unsigned char)s.p[i] < 0x20 && s.p[i] != '\n' && s.p[i] != '\t') || s.p[i] == 0x7f ||
		    ((unsigned char)s.p[i] == 0xc2 && i + 1 < s.n && (unsigned char)s.p[i + 1] < 0xa0);
	if (control) { /* the rest is the cell without what steers a terminal */
		struct buf clean = { .max = s.n * 3 + 1 };
		put_clean(&clean, s, plain);
		put_csv(out, buf_str(&clean));
		buf_release(&clean);
		return;
	}
	for (size_t i = 0; i < s.n && !quote; i++)
		quote = s.p[i] == '"' || s.p[i] == ',' || s.p[i] == '\n' || s.p[i] == '\r' || s.p[i] == ';' || s.p[i] == '\t';
	if (!quote) {
		buf_add(out, s);
		return;
	}
	buf_addc(out, '"');
	if (run)
		buf_addc(out, '\'');
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '"')
			buf_addc(out, '"');
		buf_addc(out, s.p[i]);
	}
	buf_addc(out, '"');
}

void
put_tsv(struct buf *out, struct str s)
{
	put_clean(out, s, plain);
}

static void
markdown(struct buf *out, uint32_t c)
{
	if (c < 0x80 && c && strchr("\\`*_{}[]<>()#+-.!|~&", (int)c)) {
		if (c == '<' || c == '>' || c == '&') {
			buf_add(out, c == '<' ? S("&lt;") : c == '>' ? S("&gt;") : S("&amp;"));
			return;
		}
		if (strchr("\\`*_[]|~#", (int)c))
			buf_addc(out, '\\');
	}
	plain(out, c);
}

void
put_markdown(struct buf *out, struct str s)
{
	put_clean(out, s, markdown);
}

static void
html(struct buf *out, uint32_t c)
{
	switch (c) {
	case '<': buf_add(out, S("&lt;")); break;
	case '>': buf_add(out, S("&gt;")); break;
	case '&': buf_add(out, S("&amp;")); break;
	case '"': buf_add(out, S("&quot;")); break;
	case '\'': buf_add(out, S("&#39;")); break;
	case 0xfffe: case 0xffff: buf_add(out, S("\xEF\xBF\xBD")); break; /* no characters of XML */
	default: plain(out, c);
	}
}

void
put_html(struct buf *out, struct str s)
{
	put_clean(out, s, html);
}

static size_t
width_at(struct str s, size_t at, size_t *bytes)
{
	uint32_t c;
	int w;

	*bytes = utf8_next(s, at, &c);
	if (*bytes == 0) {
		*bytes = 1;
		return 1;
	}
	w = utf8proc_charwidth((utf8proc_int32_t)c);
	return w > 0 ? (size_t)w : 0;
}

size_t
width_of(struct str s)
{
	size_t width = 0, n;

	for (size_t i = 0; i < s.n; i += n)
		width += width_at(s, i, &n);
	return width;
}

struct str
cut_width(struct str s, size_t columns)
{
	size_t width = 0, n, i;

	for (i = 0; i < s.n; i += n) {
		width += width_at(s, i, &n);
		if (width > columns)
			break;
	}
	return str_cut(s, 0, i);
}

/* Digits in groups of three where there are more than four before the point. */
static void
put_digits(struct buf *out, struct str digits)
{
	size_t whole = str_chr(digits, '.'), from = digits.n && digits.p[0] == '-';

	for (size_t i = 0; i < digits.n; i++) {
		if (whole - from > 4 && i > from && i < whole && (whole - i) % 3 == 0)
			buf_addc(out, ',');
		buf_addc(out, digits.p[i]);
	}
}

/* In the largest scale word that needs at most three digits behind the point: nothing is rounded. */
static void
put_number(struct buf *out, struct str value, bool words)
{
	static const struct {
		int places;
		const char *word;
	} scale[] = { { 12, " trillion" }, { 9, " billion" }, { 6, " million" } };
	char text[DEC_TEXT];
	struct dec d, size;

	if (dec_parse(value, &d) < 0) {
		put_terminal(out, value);
		return;
	}
	for (size_t i = 0; words && i < sizeof scale / sizeof *scale; i++) {
		struct dec magnitude = d;
		if (magnitude.coef < 0)
			magnitude.coef = -magnitude.coef;
		size = (struct dec){ 1, scale[i].places };
		if (dec_cmp(magnitude, size) < 0)
			continue;
		while (d.coef && d.coef % 10 == 0) {
			d.coef /= 10;
			d.exp++;
		}
		d.exp -= scale[i].places;
		if (d.exp < -3)
			break;
		if (dec_print(d, text) > 0) {
			put_digits(out, str_z(text));
			buf_add(out, str_z(scale[i].word));
			return;
		}
	}
	put_digits(out, value);
}

/* A counted noun, which the stream has in the singular, as it is read behind a number. */
static void
put_counted(struct buf *out, struct str noun, bool many)
{
	if (many && str_eq(noun, S("person"))) {
		buf_add(out, S("people"));
		return;
	}
	put_terminal(out, noun);
	if (many && !str_ends(noun, S("s")) && !str_ends(noun, S("people")))
		buf_addc(out, 's');
}

void
put_amount(struct buf *out, struct str value, struct str low, struct str high, struct str currency, struct str unit, struct str approx)
{
	static const struct {
		struct str code;
		const char *sign;
	} signs[] = { { { "USD", 3 }, "$" }, { { "EUR", 3 }, "€" }, { { "GBP", 3 }, "£" }, { { "JPY", 3 }, "¥" }, { { "INR", 3 }, "₹" } };
	bool sign = false;

	if (value.n == 0 && low.n == 0 && high.n == 0)
		return;
	if (approx.n)
		put_terminal(out, approx);
	for (size_t i = 0; i < sizeof signs / sizeof *signs && !sign; i++)
		if (str_eq(currency, signs[i].code)) {
			buf_add(out, str_z(signs[i].sign));
			sign = true;
		}
	if (value.n)
		put_number(out, value, true);
	else {
		put_number(out, low.n ? low : S("?"), true);
		buf_add(out, S(" to "));
		put_number(out, high.n ? high : S("?"), true);
	}
	if (currency.n && !sign) {
		buf_addc(out, ' ');
		put_terminal(out, currency);
	}
	if (unit.n == 0)
		return;
	if (str_eq(unit, S("%")))
		buf_addc(out, '%');
	else {
		buf_addc(out, ' ');
		if (unit.p[0] == '{' && unit.n > 2)
			put_counted(out, str_cut(unit, 1, unit.n - 1), !str_eq(value, S("1")));
		else
			put_terminal(out, unit);
	}
}

void
put_told(struct buf *out, const struct query *q, int at, struct str sense)
{
	struct buf amount = { .max = 1 << 16 };
	struct str word;

	put_amount(&amount, query_str(q, at), query_str(q, at + 1), query_str(q, at + 2), query_str(q, at + 3), query_str(q, at + 4),
	    query_str(q, at + 5));
	/* "down" and "not" stand before the amount, how sure it is behind */
	while (str_starts(sense, S("down")) || str_starts(sense, S("not"))) {
		str_token(&sense, ' ', &word);
		put_terminal(out, word);
		buf_add(out, amount.n || sense.n ? S(" ") : S(""));
	}
	buf_add(out, buf_str(&amount));
	if (sense.n) {
		buf_add(out, amount.n ? S(" (") : S("("));
		put_terminal(out, sense);
		buf_addc(out, ')');
	}
	buf_release(&amount);
}

bool
is_web_address(struct str url)
{
	for (size_t i = 0; i < url.n; i++)
		if ((unsigned char)url.p[i] <= ' ' || url.p[i] == 0x7f)
			return false;
	return str_istarts(url, S("https://")) || str_istarts(url, S("http://"));
}

bool
fact_key_cut(struct str key, struct fact_key *out)
{
	struct str version, *const part[] = { &version, &out->type, &out->subject, &out->object, &out->detail, &out->period };
	size_t n = 0;

	*out = (struct fact_key){ 0 };
	while (n < 6 && str_token(&key, '/', part[n]))
		n++;
	return n >= 5;
}

void
put_detail(struct buf *out, struct str key)
{
	struct fact_key k;

	if (!fact_key_cut(key, &k) || (k.detail.n == 16 && strspn(k.detail.p, "0123456789abcdef") >= 16))
		return; /* of words that somebody said there is only a digest */
	for (size_t i = 0; i < k.detail.n; i++)
		if (k.detail.p[i] == '+')
			buf_add(out, S(", "));
		else
			buf_addc(out, k.detail.p[i] == '-' ? ' ' : k.detail.p[i]);
}
