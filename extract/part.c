#include "part.h"

#include <ctype.h>

enum { DEPTH_MAX = 40, SUFFIX_WIDTH = 6 };

struct parser {
	struct rules *rules;
	struct str s;
	size_t at;
	int depth;
	const char *where;
	bool unknown;        /* something that we do not follow */
	struct err *err;
	bool failed;
};

static struct part read_choice(struct parser *p);

static bool
more(const struct parser *p)
{
	return p->at < p->s.n;
}

static char
peek(const struct parser *p, size_t ahead)
{
	return p->at + ahead < p->s.n ? p->s.p[p->at + ahead] : 0;
}

static bool
looking_at(const struct parser *p, const char *what)
{
	return str_starts(str_cut(p->s, p->at, p->s.n), str_z(what));
}

static size_t
add_width(size_t a, size_t b)
{
	return a + b < WIDE ? a + b : WIDE;
}

size_t
part_width(const struct part *p)
{
	if (p->width == 0)
		return 0;
	if (p->max == REPEAT_MAX || p->width >= WIDE)
		return WIDE;
	return p->width * p->max < WIDE ? p->width * p->max : WIDE;
}

/* ---- atoms ---- */

static void
fail(struct parser *p, const char *what, struct str about)
{
	if (!p->failed)
		err_set(p->err, ERR_CONFIG, "bad-pattern", "%s: %s '%.*s'", p->where, what, SARG(about));
	p->failed = true;
	p->at = p->s.n;
}

/* Behind "[" (and "^"): passes over the class; whether one of its members is a letter or digit. */
static bool
read_members(struct parser *p, bool *covers_words)
{
	bool letters = false;
	size_t from = p->at;

	*covers_words = false;
	while (more(p) && (peek(p, 0) != ']' || p->at == from)) {
		char c = peek(p, 0);
		if (c == '[' && (peek(p, 1) == ':' || peek(p, 1) == '.' || peek(p, 1) == '=')) {
			p->unknown = true;
			while (more(p) && !(peek(p, 0) == ':' && peek(p, 1) == ']'))
				p->at++;
			p->at += 2;
			continue;
		}
		if (c == '\\') {
			char k = peek(p, 1);
			if (k == 'w')
				*covers_words = letters = true;
			else if (k == 'x' && isxdigit((unsigned char)peek(p, 2)) && isxdigit((unsigned char)peek(p, 3)))
				p->at += 2; /* \x01, a token; other codes below are no letters that rules write so */
			else if (isalnum((unsigned char)k) && !strchr("stnrhvW", k))
				letters = true;
			if (k == 'E' || k == 'Q' || k == 'p' || k == 'P')
				p->unknown = true;
			p->at += 2;
			continue;
		}
		/* a range: "a-z", also ",-9" */
		if (peek(p, 1) == '-' && peek(p, 2) != ']' && peek(p, 2) != 0)
			letters = true;
		letters |= isalnum((unsigned char)c) != 0;
		p->at++;
	}
	p->at++;
	return letters;
}

static struct part
read_class(struct parser *p)
{
	struct part c = { .kind = PART_CHAR, .width = 4 };
	bool negated = peek(p, 1) == '^', words;

	p->at += 1 + negated;
	c.letters = read_members(p, &words);
	if (negated)
		c.letters = !words;
	return c;
}

/* \x01M, \x01[MC], or \x01 for any */
static struct part
read_token(struct parser *p)
{
	struct part t = { .kind = PART_TOKEN, .width = 3 };

	p->at += 4;
	if (isupper((unsigned char)peek(p, 0)))
		t.mask = 1u << (p->s.p[p->at++] - 'A');
	else if (peek(p, 0) == '[') {
		for (p->at++; more(p) && peek(p, 0) != ']'; p->at++) {
			if (isupper((unsigned char)peek(p, 0)))
				t.mask |= 1u << (peek(p, 0) - 'A');
			else
				t.mask = ~0u;
		}
		p->at++;
	} else
		t.mask = ~0u;
	return t;
}

static struct part
read_escape(struct parser *p)
{
	struct part c = { .kind = PART_CHAR, .width = 4, .letters = true };
	char k = peek(p, 1);

	if (looking_at(p, "\\x01"))
		return read_token(p);
	p->at += 2;
	switch (k) {
	case 'b': case 'A':
		return (struct part){ .kind = PART_EDGE, .border = true }; /* read only where a letter follows */
	case 'B': case 'z': case 'Z':
		return (struct part){ .kind = PART_EDGE };
	case 's': case 'W': case 't': case 'n': case 'r': case 'h': case 'v':
		c.letters = false;
		break;
	case 'd': case 'D': case 'w': case 'S': case 'H': case 'V': case 'N':
		break;
	case 'x':
		if (peek(p, 0) == '{')
			while (more(p) && peek(p, 0) != '}')
				p->at++;
		else
			p->at++;
		p->at++;
		break;
	default:
		if (isalnum((unsigned char)k) || k == 0)
			p->unknown = true; /* \1, \K, \Q, \p{...} */
		c.letters = false;
	}
	return c;
}

static struct part
read_look(struct parser *p, bool behind, bool negative)
{
	struct part edge = { .kind = PART_EDGE };

	p->at += behind ? 4 : 3;
	/* (?<!\w) and (?<![\w-]): no letter or digit before */
	if (behind && negative && (looking_at(p, "\\w)") || looking_at(p, "[\\w")))
		edge.border = peek(p, str_chr(str_cut(p->s, p->at, p->s.n), ')') - 1) == 'w' ||
		    peek(p, str_chr(str_cut(p->s, p->at, p->s.n), ')') - 1) == ']';
	read_choice(p);
	p->at++;
	return edge;
}

static struct part
read_group(struct parser *p)
{
	struct part g;
	bool open = true;

	if (looking_at(p, "(?=") || looking_at(p, "(?!"))
		return read_look(p, false, peek(p, 2) == '!');
	if (looking_at(p, "(?<=") || looking_at(p, "(?<!"))
		return read_look(p, true, peek(p, 3) == '!');
	if (looking_at(p, "(?")) {
		size_t stop = p->at + 2;
		if (looking_at(p, "(?<") || looking_at(p, "(?P<")) {
			while (stop < p->s.n && p->s.p[stop] != '>')
				stop++;
		} else if (looking_at(p, "(?:"))
			;
		else if (looking_at(p, "(?>"))
			open = false;
		else { /* (?i:...); (?i), (?|, (?(, (?R and others we do not follow */
			open = false;
			while (stop < p->s.n && (isalpha((unsigned char)p->s.p[stop]) || p->s.p[stop] == '-'))
				stop++;
			if (stop >= p->s.n || p->s.p[stop] != ':' || strpbrk("RPC", (char[2]){ peek(p, 2), 0 }))
				p->unknown = true;
		}
		p->at = stop + 1;
	} else if (looking_at(p, "(*")) {
		p->unknown = true;
		p->at++;
	} else
		p->at++;
	g = read_choice(p);
	if (!more(p))
		p->unknown = true; /* PCRE2 will say what is missing */
	p->at++; /* ) */
	g.open = open && g.kind == PART_SEQUENCE;
	return g;
}

static size_t
lexicon_width(struct str words)
{
	size_t most = 0;

	while (words.n) {
		struct str word = rules_word(&words);
		if (word.n > most)
			most = word.n;
	}
	return most + SUFFIX_WIDTH;
}

/* The macro's own tree, read when first asked for. */
static struct part
macro_tree(struct parser *p, struct macro *m, struct str about)
{
	struct parser body = { .rules = p->rules, .s = m->body, .depth = p->depth + 1, .where = p->where, .err = p->err };

	if (m->reading || p->depth > DEPTH_MAX) {
		fail(p, "macros nest too deep, or one stands for itself:", about);
		return (struct part){ .kind = PART_EDGE };
	}
	if (m->tree == NULL) {
		m->reading = true;
		m->tree = arena_zalloc(&p->rules->keep, sizeof *m->tree);
		*m->tree = read_choice(&body);
		m->tree->open = m->tree->kind == PART_SEQUENCE;
		m->unknown = body.unknown || body.at < body.s.n;
		m->reading = false;
		if (body.failed) {
			p->failed = true;
			p->at = p->s.n;
		}
	}
	p->unknown |= m->unknown;
	return *m->tree;
}

/* %{NAME} or %{NAME:role} */
static struct part
read_reference(struct parser *p)
{
	struct str rest = str_cut(p->s, p->at, p->s.n), inside = str_cut(rest, 2, str_chr(rest, '}'));
	struct str name = str_cut(inside, 0, str_chr(inside, ':'));
	struct macro *m = rules_macro(p->rules, name);

	if (str_chr(rest, '}') == rest.n) {
		fail(p, "%{ without its }:", str_cut(rest, 0, 20));
		return (struct part){ .kind = PART_EDGE };
	}
	p->at += inside.n + 3;
	if (m == NULL) {
		fail(p, "no macro or lexicon named", name);
		return (struct part){ .kind = PART_EDGE };
	}
	if (m->lexicon)
		return (struct part){ .kind = PART_LEXICON, .lexicon = m, .width = lexicon_width(m->body) };
	return macro_tree(p, m, name);
}

static bool
quantified(struct str s, size_t at)
{
	if (at >= s.n)
		return false;
	return strchr("?*+", s.p[at]) || (s.p[at] == '{' && at + 1 < s.n && isdigit((unsigned char)s.p[at + 1]));
}

/* Letters and digits, and single marks between them: as much as no quantifier takes apart. */
static struct part
read_words(struct parser *p)
{
	struct str s = p->s;
	size_t from = p->at, end = from + 1;
	struct part w = { .kind = PART_WORDS };
	char *low;

	while (end < s.n && (isalnum((unsigned char)s.p[end]) ||
	    (strchr(" -'", s.p[end]) && end + 1 < s.n && isalnum((unsigned char)s.p[end + 1]))))
		end++;
	if (quantified(s, end)) { /* it is the last letter's alone */
		end--;
		while (end > from && strchr(" -'", s.p[end - 1]))
			end--;
		if (end == from) {
			p->at++;
			return (struct part){ .kind = PART_CHAR, .width = 4, .letters = true };
		}
	}
	p->at = end;
	w.word = arena_dup(&p->rules->keep, str_cut(s, from, end));
	w.width = w.word.n;
	low = (char *)w.word.p;
	for (size_t i = 0; i < w.word.n; i++)
		low[i] = (char)tolower((unsigned char)low[i]);
	w.whole = (peek(p, 0) == ' ' && !quantified(s, end + 1)) || looking_at(p, "\\b") || looking_at(p, "(?!\\w)");
	return w;
}

/* Sets how often; *source gets what was read. */
static void
read_quantifier(struct parser *p, struct part *part)
{
	part->min = part->max = 1;
	if (!quantified(p->s, p->at))
		return;
	part->open = false;
	part->whole = false;
	switch (peek(p, 0)) {
	case '?': part->min = 0; break;
	case '*': part->min = 0; part->max = REPEAT_MAX; break;
	case '+': part->max = REPEAT_MAX; break;
	default: {
		uint32_t n[2] = { 0, 0 };
		int i = 0;
		bool second = false;
		for (p->at++; more(p) && peek(p, 0) != '}'; p->at++)
			if (peek(p, 0) == ',')
				i = 1;
			else if (isdigit((unsigned char)peek(p, 0))) {
				n[i] = n[i] < 10000 ? n[i] * 10 + (uint32_t)(peek(p, 0) - '0') : n[i];
				second |= i == 1;
			} else {
				p->unknown = true;
				break;
			}
		part->min = n[0];
		part->max = i == 0 ? n[0] : second ? n[1] : REPEAT_MAX;
	}
	}
	p->at++;
	if (peek(p, 0) == '?' || peek(p, 0) == '+')
		p->at++;
}

static struct part
read_atom(struct parser *p)
{
	char c = peek(p, 0);

	if (c == '\\')
		return read_escape(p);
	if (c == '[')
		return read_class(p);
	if (c == '(')
		return read_group(p);
	if (c == '%' && peek(p, 1) == '{')
		return read_reference(p);
	if (isalnum((unsigned char)c) || (c == '\'' && isalnum((unsigned char)peek(p, 1)) && !quantified(p->s, p->at + 1)))
		return read_words(p);
	p->at++;
	if (c == '^')
		return (struct part){ .kind = PART_EDGE, .border = true, .first = true };
	if (c == '$')
		return (struct part){ .kind = PART_EDGE };
	while (((unsigned char)c & 0x80) && more(p) && ((unsigned char)peek(p, 0) & 0xc0) == 0x80)
		p->at++; /* one character, whatever its bytes */
	return (struct part){ .kind = PART_CHAR, .width = 4, .letters = c == '.' };
}

/* ---- sequences and alternatives ---- */

static struct part
read_sequence(struct parser *p)
{
	struct part seq = { .kind = PART_SEQUENCE, .min = 1, .max = 1 };
	size_t from = p->at;
	LIST(struct part) parts = { 0 };

	while (more(p) && peek(p, 0) != '|' && peek(p, 0) != ')') {
		size_t start = p->at;
		struct part part = read_atom(p);

		memset(part.need, 0, sizeof part.need);
		memset(part.borders, 0, sizeof part.borders);
		read_quantifier(p, &part);
		part.source = str_cut(p->s, start, p->at);
		*arena_push(&p->rules->keep, &parts) = part;
		seq.width = add_width(seq.width, part_width(&part));
	}
	seq.v = parts.v;
	seq.n = parts.n;
	seq.source = str_cut(p->s, from, p->at);
	return seq;
}

static struct part
read_choice(struct parser *p)
{
	LIST(struct part) all = { 0 };
	struct part choice = { .kind = PART_CHOICE, .min = 1, .max = 1 };
	size_t from = p->at;

	if (++p->depth > DEPTH_MAX) {
		p->unknown = true;
		p->at = p->s.n;
		return (struct part){ .kind = PART_EDGE };
	}
	for (;;) {
		struct part seq = read_sequence(p);
		*arena_push(&p->rules->keep, &all) = seq;
		if (seq.width > choice.width)
			choice.width = seq.width;
		if (peek(p, 0) != '|')
			break;
		p->at++;
	}
	p->depth--;
	if (all.n == 1)
		return all.v[0];
	choice.v = all.v;
	choice.n = all.n;
	choice.source = str_cut(p->s, from, p->at);
	return choice;
}

struct part *
part_read(struct rules *r, struct str source, const char *where, bool *known, struct err *e)
{
	struct parser p = { .rules = r, .s = source, .where = where, .err = e };
	struct part *tree = arena_zalloc(&r->keep, sizeof *tree);

	*tree = read_choice(&p);
	*known = !p.unknown && p.at >= p.s.n;
	return p.failed ? NULL : tree;
}

/* ---- borders ---- */

static bool
border_once(struct part *p, bool border)
{
	bool all = true;

	switch (p->kind) {
	case PART_WORDS:
	case PART_LEXICON:
		return false;
	case PART_CHAR:
		return !p->letters;
	case PART_TOKEN:
		return true;
	case PART_EDGE:
		return border || p->border;
	case PART_SEQUENCE:
		for (size_t i = 0; i < p->n; i++)
			border = part_border(&p->v[i], border);
		return border;
	case PART_CHOICE:
		for (size_t i = 0; i < p->n; i++)
			all &= part_border(&p->v[i], border);
		return all;
	}
	return false;
}

bool
part_border(struct part *p, bool border)
{
	bool once;

	if (p->borders[border])
		return p->borders[border] == 2;
	once = border_once(p, border);

	if (p->max > 1) /* the second time begins where the first ended */
		once = once && border_once(p, once && border);
	once = p->min == 0 ? once && border : once;
	p->borders[border] = once ? 2 : 1;
	return once;
}
