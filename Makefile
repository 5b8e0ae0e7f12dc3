# newsfacts: one Makefile, no recursion into folders, everything built lands under $(BUILD).
#
#   make            the programs, in build/
#   make demo       install what is missing, build, run the pipeline on tests/samples, print the facts
#   make check      install what is missing, build, run every test
#   make deps       install what is missing (Debian and its kin; elsewhere it says what to install)
#   make deb        the Debian package, in build/deb; make check-deb tries it in a bare Debian tree (as root)
#   make check-month  a month of runs in bad weather under a false clock
#   make bench | score | asan | install | uninstall | clean

VERSION = 0.1.0
BUILD   = build
PREFIX  = /usr/local
DESTDIR =
CC      = gcc
PKG_CONFIG = pkg-config
BINDIR  = $(PREFIX)/bin
DATA    = $(PREFIX)/share/newsfacts
MANDIR  = $(PREFIX)/share/man
CORPORA = ../shared/corpora

OPT     = -O2 -g
# tests/cli/hardening.sh looks for each of these in the programs
HARDEN  = -fstack-protector-strong -fstack-clash-protection -D_FORTIFY_SOURCE=2 -fPIE $(if $(filter x86_64,$(shell uname -m)),-fcf-protection=full)
WARN    = -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings
CFLAGS  = $(OPT) $(HARDEN)
LDFLAGS = -pie -Wl,-z,relro,-z,now,-z,noexecstack
ALL_CFLAGS = -std=c17 -D_XOPEN_SOURCE=700 $(WARN) $(CFLAGS) -MMD -MP \
	-DVERSION='"$(VERSION)"' -DDATADIR='"$(DATA)"' $(LIB_CFLAGS)

# ---- what each program is made of ----

LIB = lib/arena.o lib/charset.o lib/date.o lib/dec.o lib/digest.o lib/entity.o lib/entity_table.o lib/entity_words.o lib/err.o lib/gunzip.o lib/http.o lib/input.o lib/json.o lib/opts.o \
	lib/output.o lib/paths.o lib/plain.o lib/record.o lib/str.o lib/utf8.o lib/warc.o

FETCH = fetch/main.o fetch/fetch.o fetch/offer.o fetch/answer.o fetch/sources.o fetch/url.o fetch/host.o fetch/canonical.o fetch/idna.o fetch/address.o fetch/feed.o \
	fetch/feedtext.o fetch/feedjson.o fetch/reader.o fetch/feeddate.o fetch/folder.o fetch/robots.o fetch/queue.o fetch/http.o fetch/archive.o \
	fetch/state.o fetch/report.o lib/conf.o lib/pool.o lib/sandbox.o

PAGE = extract/charset.o extract/strip.o extract/html.o extract/wording.o extract/clean.o extract/ld.o \
	extract/author.o extract/title.o extract/dates.o extract/textdate.o extract/language.o extract/meta.o extract/stated.o extract/state.o extract/body.o \
	extract/lines.o extract/blocks.o extract/reject.o extract/page.o

RULES = extract/rules.o extract/expand.o extract/factor.o extract/part.o extract/needs.o extract/rate.o \
	extract/pattern.o extract/prepared.o extract/trigger.o

FIGURE = extract/figure.o extract/figure_first.o extract/figure_context.o extract/figure_join.o

NAME = extract/name.o extract/name_words.o extract/name_run.o extract/name_clue.o

READ = extract/operand.o extract/source.o extract/index.o extract/document.o

EXTRACT = extract/main.o extract/extract.o $(READ) $(PAGE) extract/show.o \
	extract/text.o extract/sentence.o $(RULES) $(FIGURE) $(NAME) extract/shadow.o \
	extract/quote.o extract/attribute.o extract/refer.o extract/time.o extract/role.o extract/claim.o extract/consolidate.o extract/example.o extract/emit.o lib/pool.o \
	lib/sandbox.o

NORMALIZE = normalize/main.o normalize/normalize.o normalize/value.o normalize/table.o normalize/number.o normalize/money.o \
	normalize/quantity.o normalize/count.o normalize/rate.o normalize/duration.o \
	normalize/fiscal.o normalize/when.o normalize/when_read.o normalize/when_resolve.o normalize/when_relative.o \
	normalize/entity.o normalize/key.o \
	normalize/check.o normalize/check_share.o normalize/check_sum.o normalize/check_growth.o normalize/check_price.o \
	normalize/check_value.o normalize/check_told.o normalize/check_term.o normalize/check_exclusive.o normalize/check_order.o normalize/check_time.o \
	normalize/phrase.o normalize/interval.o normalize/days.o normalize/unknown.o normalize/emit.o normalize/facts.o normalize/show.o \
	lib/pool.o lib/sandbox.o

STORE = store/main.o store/store.o store/load.o store/parts.o store/member.o store/search.o store/place.o store/runs.o store/ways.o store/map.o \
	store/fact.o store/refresh.o store/keep.o store/schema.o store/steps.o store/db.o store/sqlite.o store/postgres.o lib/sandbox.o

FACTS = store/facts.o store/filter.o store/who.o store/place.o store/print.o store/table.o store/list.o store/tell.o store/show.o store/changes.o \
	store/series.o store/timeline.o store/digest.o store/parquet.o store/report.o \
	store/report_assets.o store/report_entity.o store/report_article.o store/schema.o store/steps.o store/db.o store/sqlite.o \
	store/postgres.o lib/sandbox.o

PROGRAMS = nf-fetch nf-extract nf-normalize nf-store nf-facts

# ---- libraries: every program links what it uses and no more ----

LIB_CFLAGS     := $(shell $(PKG_CONFIG) --cflags yajl libmd zlib libdeflate libxml-2.0 libpq 2>/dev/null)
NORMALIZE_LIBS := $(shell $(PKG_CONFIG) --libs yajl libmd zlib libdeflate libseccomp 2>/dev/null)
FETCH_LIBS     := $(shell $(PKG_CONFIG) --libs libcurl libxml-2.0 sqlite3 yajl libmd zlib libdeflate libutf8proc inih libseccomp 2>/dev/null) -luchardet
EXTRACT_LIBS   := $(shell $(PKG_CONFIG) --libs yajl libmd zlib libdeflate libxml-2.0 libpcre2-8 libseccomp 2>/dev/null) -luchardet

STORE_LIBS     := $(shell $(PKG_CONFIG) --libs yajl libmd zlib libdeflate sqlite3 libseccomp 2>/dev/null)
FACTS_LIBS     := $(shell $(PKG_CONFIG) --libs yajl libmd zlib libdeflate sqlite3 libutf8proc libseccomp 2>/dev/null) -lm

# ---- rules ----

all: $(PROGRAMS:%=$(BUILD)/%) data $(BUILD)/share/newsfacts/prepared

$(BUILD)/nf-fetch: $(FETCH:%=$(BUILD)/%) $(LIB:%=$(BUILD)/%)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(FETCH_LIBS)

$(BUILD)/nf-extract: $(EXTRACT:%=$(BUILD)/%) $(LIB:%=$(BUILD)/%)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(EXTRACT_LIBS)

$(BUILD)/nf-normalize: $(NORMALIZE:%=$(BUILD)/%) $(LIB:%=$(BUILD)/%)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(NORMALIZE_LIBS)

$(BUILD)/nf-store: $(STORE:%=$(BUILD)/%) $(LIB:%=$(BUILD)/%)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(STORE_LIBS)

$(BUILD)/nf-facts: $(FACTS:%=$(BUILD)/%) $(LIB:%=$(BUILD)/%)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(FACTS_LIBS)

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# share/newsfacts beside the programs, as an installation has it, so that both find their data one way
data: $(BUILD)/share/newsfacts
$(BUILD)/share/newsfacts:
	@mkdir -p $@
	ln -sfn $(CURDIR)/extract/patterns $@/patterns
	ln -sfn $(CURDIR)/lib/tables $@/tables
	ln -sfn $(CURDIR)/docs/schema $@/schema

# the shipped patterns, compiled: what nf-extract would else do at every start
$(BUILD)/prepare: $(BUILD)/extract/prepare.o $(filter-out %/main.o,$(EXTRACT:%=$(BUILD)/%)) $(LIB:%=$(BUILD)/%)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(EXTRACT_LIBS)

$(BUILD)/share/newsfacts/prepared: $(BUILD)/prepare $(wildcard extract/patterns/en/*) | data
	$(BUILD)/prepare extract/patterns/en $@.new
	mv $@.new $@

# ---- libraries of objects, for the tests: a test links those of the stages whose header it includes ----

$(BUILD)/lib.a: $(LIB:%=$(BUILD)/%) $(BUILD)/lib/pool.o $(BUILD)/lib/sandbox.o
$(BUILD)/extract.a: $(filter-out %/main.o,$(EXTRACT:%=$(BUILD)/%))
$(BUILD)/normalize.a: $(filter-out %/main.o,$(NORMALIZE:%=$(BUILD)/%))
$(BUILD)/fetch.a: $(filter-out %/main.o,$(FETCH:%=$(BUILD)/%))
$(BUILD)/store.a: $(filter-out %/main.o %/facts.o,$(sort $(STORE:%=$(BUILD)/%) $(FACTS:%=$(BUILD)/%)))
ARCHIVES = $(patsubst %,$(BUILD)/%.a,$(if $(FETCH),fetch) extract $(if $(NORMALIZE),normalize) $(if $(STORE),store) lib)
$(ARCHIVES):
	@rm -f $@
	$(AR) rcs $@ $^

UNIT = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/*.c))
$(BUILD)/tests/unit/%: tests/unit/%.c $(ARCHIVES) Makefile
	@mkdir -p $(@D) $(BUILD)/tests/d
	$(CC) $(ALL_CFLAGS) -MF $(BUILD)/tests/d/$*.d $(LDFLAGS) -o $@ $< \
		$(patsubst %,$(BUILD)/%.a,$(shell sed -n 's|^#include "\.\./\.\./\([a-z]*\)/.*|\1|p' $< | grep -v '^lib$$' | sort -u)) \
		$(BUILD)/lib.a -Wl,--as-needed $(sort $(EXTRACT_LIBS) $(NORMALIZE_LIBS) $(FETCH_LIBS) $(STORE_LIBS) $(FACTS_LIBS)) -lcmocka

# ---- the two commands, and their parts. What pkg-config says is read when make starts, so what needs
#      the libraries is made by a make that starts after they were installed ----

deps:
	@packaging/deps

check:
	@packaging/deps
	@$(MAKE) --no-print-directory tests

# faults for the tests of the store, preloaded into it
FAULT = $(BUILD)/tests/fault/syscalls.so
$(FAULT): tests/fault/syscalls.c Makefile
	@mkdir -p $(@D)
	$(CC) -std=gnu17 $(WARN) $(OPT) -fPIC -shared -o $@ $<

# the same 500 articles in every order and both databases, tests/cli/store-same.sh
.PHONY: same
same: all
	@ARTICLES=500 BUILD=$(BUILD) tests/run -v store-same

# the loads of tests/cli/store-kill.sh, killed at 300 moments of each database
kills: all $(FAULT)
	@KILLS=300 BUILD=$(BUILD) tests/run -v store-kill

# what replays the seeds of the fuzzers; named here, for prerequisites are read where they stand
ENTRIES = $(patsubst tests/fuzz/%.c,%,$(filter-out %/replay.c,$(wildcard tests/fuzz/*.c)))
tests: all $(UNIT) $(BUILD)/tests/conformance/strip_check $(BUILD)/tests/conformance/choice $(ENTRIES:%=$(BUILD)/tests/fuzz/%) $(FAULT)
	@BUILD=$(BUILD) tests/run

demo:
	@packaging/deps build
	@$(MAKE) --no-print-directory -s all
	@rm -f demo.db
	@$(BUILD)/nf-extract -q tests/samples | $(BUILD)/nf-normalize -q | $(BUILD)/nf-store --db demo.db
	@echo '== Where sources disagree (nf-facts conflicts)' && $(BUILD)/nf-facts --db demo.db conflicts && echo
	@echo '== What does not add up (nf-facts checks)' && $(BUILD)/nf-facts --db demo.db checks && echo
	@echo '== What was edited silently (nf-facts changes)' && $(BUILD)/nf-facts --db demo.db changes && echo
	@echo '== How a figure moved (nf-facts timeline)' && $(BUILD)/nf-facts --db demo.db timeline 'Tessera Cloud' && echo
	@echo '== The facts (nf-facts)' && $(BUILD)/nf-facts --db demo.db

# what the stages cost, in the terms of docs/performance.md; kept as NDJSON for bench-compare
BENCH = $(BUILD)/bench.ndjson
bench: all $(BUILD)/tests/yardstick $(BUILD)/tests/bench/passes $(BUILD)/tests/bench/figures $(BUILD)/tests/bench/json
	@tests/bench/bench.py run --corpora $(CORPORA) --out $(BENCH) $(if $(ROWS),--only $(ROWS)) $(if $(TURNS),--turns $(TURNS)) $(BUILD)

# make bench-compare A=before.ndjson B=after.ndjson
.PHONY: bench-compare
bench-compare:
	@tests/bench/bench.py compare $(A) $(B)

# beside Readability in Node and Python, on the same pages
.PHONY: bench-peers
bench-peers: all $(BUILD)/tests/yardstick
	@packaging/deps bench
	@tests/bench/peers $(BUILD) $(CORPORA)

# how the cost grows when the input doubles, five times; and what memory does over 100,000 pages
.PHONY: bench-growth bench-memory
bench-growth: all
	@tests/bench/growth.py $(BUILD)
bench-memory: all
	@tests/bench/memory.py $(BUILD)

# asking a store of a million claims; some minutes and 3 GB
.PHONY: bench-million kills
bench-million: all
	@tests/bench/million $(BUILD)

$(BUILD)/tests/yardstick: tests/bench/yardstick.c Makefile
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MF $(BUILD)/tests/yardstick.d $(LDFLAGS) -o $@ $< $(shell $(PKG_CONFIG) --libs libxml-2.0)

$(BUILD)/tests/bench/%: tests/bench/%.c $(BUILD)/extract.a $(BUILD)/lib.a Makefile
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MF $(BUILD)/tests/$*.d $(LDFLAGS) -o $@ $< $(BUILD)/extract.a $(BUILD)/lib.a $(EXTRACT_LIBS)

# figures against pages whose right answers are known, where such a collection stands beside this tree
$(BUILD)/tests/conformance/%: tests/conformance/%.c $(ARCHIVES) Makefile
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MF $@.d $(LDFLAGS) -o $@ $< $(BUILD)/fetch.a $(BUILD)/extract.a $(BUILD)/lib.a $(sort $(EXTRACT_LIBS) $(FETCH_LIBS))

score: all $(BUILD)/tests/conformance/fetch_score
	@$(BUILD)/tests/conformance/fetch_score $(CORPORA)/fetch
	@if [ -x $(CORPORA)/../tools/score ]; then \
		$(CORPORA)/../tools/score --bin $(BUILD) --corpora $(CORPORA); \
	else echo "score: no collection in $(CORPORA); name one with make score CORPORA=DIR"; fi

# articles on two halves of a collection that share no site
.PHONY: halves
halves: all
	@tests/conformance/halves $(BUILD) $(CORPORA)

# the choice of rules against trying all: over the samples in `make check`, here over a collection
choice: all $(BUILD)/tests/conformance/choice
	NEWSFACTS_DATA=$(BUILD)/share/newsfacts $(BUILD)/tests/conformance/choice $(wildcard $(CORPORA)/articles/pages $(CORPORA)/claims/pages $(CORPORA)/claims/more $(CORPORA)/seed/article.html $(CORPORA)/figures/*.jsonl)

# the rules that hit their limit and the sentences that cost more than 5 ms, over a collection
limits: all $(BUILD)/tests/bench/limits
	NEWSFACTS_DATA=$(BUILD)/share/newsfacts $(BUILD)/tests/bench/limits $(wildcard $(CORPORA)/articles/pages $(CORPORA)/claims/pages $(CORPORA)/claims/more $(CORPORA)/seed/article.html $(CORPORA)/figures/*.jsonl)
.PHONY: limits

# what the passes over text cost as their input is doubled five times; some minutes under valgrind
growth-extract: all
	tests/bench/growth-extract $(BUILD)
.PHONY: growth-extract

# ten thousand pattern files out of the shipped ones, each damaged in some places, are read and tried
FILES = 10000
fuzz-patterns: all $(BUILD)/tests/fuzz/patterns
	tests/fuzz/damage $(BUILD) $(FILES)
.PHONY: fuzz-patterns

# the expressions on which most time goes, over a collection
dearest: all $(BUILD)/tests/bench/dearest
	NEWSFACTS_DATA=$(BUILD)/share/newsfacts $(BUILD)/tests/bench/dearest $(wildcard $(CORPORA)/articles/pages $(CORPORA)/claims/pages $(CORPORA)/seed/article.html)
.PHONY: dearest

# how often each rule is right, measured where the right claims are known; the table is data and is kept
rate: all
	tests/bench/rate.py $(abspath $(BUILD)) $(CORPORA) >$(BUILD)/rates.tsv
	cp $(BUILD)/rates.tsv extract/patterns/en/rates.tsv

# nf-fetch beside wget, and against servers that make it wait
bench-fetch: $(BUILD)/nf-fetch $(BUILD)/tests/latency $(BUILD)/tests/measure
	@tests/bench/fetch $(BUILD)

$(BUILD)/tests/latency $(BUILD)/tests/measure: $(BUILD)/tests/%: tests/bench/%.c Makefile
	@mkdir -p $(@D) $(BUILD)/tests/d
	$(CC) $(ALL_CFLAGS) -MF $(BUILD)/tests/d/$*.d $(LDFLAGS) -o $@ $<

# nf-fetch killed 200 times at random moments; `make check` does a few
kill-fetch: $(BUILD)/nf-fetch
	@/usr/bin/python3 tests/fetch/kill.py $(BUILD)/nf-fetch 200 2

SCRIPTS = nf-run
MAN1 = $(wildcard docs/man/*.1)
MAN5 = $(wildcard docs/man/*.5)
MAN7 = $(wildcard docs/man/*.7)
TO = $(DESTDIR)$(DATA)
COMPLETIONS = $(PREFIX)/share/bash-completion/completions
install: all
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(COMPLETIONS) $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(MANDIR)/man7 $(TO)/tables $(TO)/schema
	install -m 755 $(PROGRAMS:%=$(BUILD)/%) $(SCRIPTS) $(DESTDIR)$(BINDIR)
	cd extract && find patterns -type f -exec install -D -m 644 {} $(abspath $(TO))/{} \;
	install -m 644 lib/tables/* $(TO)/tables
	install -m 644 $(BUILD)/share/newsfacts/prepared $(TO)/prepared
	install -m 644 docs/schema/*.json $(TO)/schema
	install -d $(TO)/scale
	install -m 755 packaging/scale/* $(TO)/scale
	for p in $(PROGRAMS:%=$(BUILD)/%) ./nf-run; do packaging/completion $$p >$(DESTDIR)$(COMPLETIONS)/$${p##*/} || exit 1; done
	$(if $(wildcard pipeline.conf),install -m 644 pipeline.conf $(TO)/pipeline.conf)
	$(if $(MAN1),install -m 644 $(MAN1) $(DESTDIR)$(MANDIR)/man1)
	$(if $(MAN5),install -m 644 $(MAN5) $(DESTDIR)$(MANDIR)/man5)
	$(if $(MAN7),install -m 644 $(MAN7) $(DESTDIR)$(MANDIR)/man7)

uninstall:
	cd $(DESTDIR)$(BINDIR) && rm -f $(PROGRAMS) $(SCRIPTS)
	cd $(DESTDIR)$(MANDIR) && rm -f $(MAN1:docs/man/%=man1/%) $(MAN5:docs/man/%=man5/%) $(MAN7:docs/man/%=man7/%)
	cd $(DESTDIR)$(COMPLETIONS) && rm -f $(PROGRAMS) nf-run
	rm -rf $(TO)

deb:
	@packaging/deps deb
	@packaging/deb $(VERSION) $(BUILD)/deb

check-deb:
	@packaging/deps deb
	@VERSION=$(VERSION) BUILD=$(BUILD) tests/deb.sh

# nf-run under a false clock in bad weather: two days against our own small web; a month against that of a collection
# beside this tree, with its judge
APART = $$(unshare -m true 2>/dev/null && echo unshare -m)
MONTH_SERVER = $(CORPORA)/../tools/newsserver.py
check-days: all
	@$(APART) tests/month/month.py --bin $(BUILD) --days 2 --every 60 --kills 5

check-month: all
	@if [ ! -f $(MONTH_SERVER) ]; then echo "check-month: skipped: there is no $(MONTH_SERVER)"; \
	else $(APART) tests/month/month.py --bin $(BUILD) --server $(MONTH_SERVER) --check $(MONTH_SERVER) --days 30 --every 240 --kills 100; fi

# one synthetic crawl through a pipe, -j2, GNU parallel over ssh and a Slurm array, all on this machine: one content
PAGES = 100000
.PHONY: check-scale
check-scale:
	@packaging/deps scale
	@packaging/deps
	@$(MAKE) --no-print-directory all
	@tests/scale/run $(BUILD) $(PAGES)

asan:
	$(MAKE) BUILD=build/asan OPT='-O1 -g -fno-omit-frame-pointer' HARDEN='-fsanitize=address,undefined -fno-sanitize-recover=undefined' LDFLAGS= all

# the tests, or those of WORDS, with the sanitizers in; what measures the machine or the sandbox is passed over there
WORDS =
.PHONY: check-asan
check-asan:
	$(MAKE) BUILD=build/asan OPT='-O1 -g -fno-omit-frame-pointer' HARDEN='-fsanitize=address,undefined -fno-sanitize-recover=undefined' LDFLAGS= \
		all $(patsubst tests/unit/%.c,build/asan/tests/unit/%,$(wildcard tests/unit/*.c)) $(ENTRIES:%=build/asan/tests/fuzz/%)
	@BUILD=build/asan tests/run $(WORDS)

# a page, a line, a load and a question under valgrind: no bad read or write, nothing undefined used, nothing left behind
.PHONY: check-valgrind
check-valgrind: all
	@packaging/deps analyze
	@tests/trust/valgrind $(BUILD)

# gcc's and clang's analyzers and cppcheck: each finding is mended, or excused with its reason where it stands or in tests/trust/analyze
.PHONY: analyze
analyze:
	@packaging/deps analyze
	@tests/trust/analyze

# ---- fuzzing: tests/fuzz/fuzz.h. T: seconds an entry; the fuzzers' own finds stay in $(BUILD)/fuzz/found ----

ENTRY_LIBS = $(BUILD)/fetch.a $(BUILD)/extract.a $(BUILD)/normalize.a $(BUILD)/lib.a -Wl,--as-needed \
	$(sort $(EXTRACT_LIBS) $(NORMALIZE_LIBS) $(FETCH_LIBS))
T = 60

$(BUILD)/tests/fuzz/%: tests/fuzz/%.c $(if $(FUZZING),,tests/fuzz/replay.c) $(ARCHIVES) Makefile
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MF $@.d $(LDFLAGS) -o $@ $(filter %.c,$^) $(if $(FUZZING),-fsanitize=fuzzer \
		$(patsubst -lxml2,$(BUILD)/libxml2/lib/libxml2.a -lm,$(ENTRY_LIBS)),$(ENTRY_LIBS))

fuzz:
	@packaging/deps analyze
	@tests/fuzz/libxml2 build/fuzz/libxml2
	@$(MAKE) --no-print-directory FUZZING=1 BUILD=build/fuzz CC=clang OPT='-O1 -g -fno-omit-frame-pointer' LDFLAGS= \
		HARDEN='-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-sanitize=pointer-overflow' data $(ENTRIES:%=build/fuzz/tests/fuzz/%)
	@tests/fuzz/run build/fuzz $(T) $(ENTRIES)

# hostile documents at their full size: a million nested tags, 100 MB attributes, 10,000 mutations; some 6 GB of memory and disk
.PHONY: hostile-all
hostile-all: all
	@HOSTILE=10 BUILD=$(BUILD) tests/run -v cli/hostile

# faults at every place; FAULTS=N: at so many of each kind
.PHONY: faults
FAULTS = all
faults: all
	@FAULTS=$(FAULTS) BUILD=$(BUILD) tests/run -v cli/faults

# every test at its full size, and the page that says what was seen
.PHONY: trust
trust: all $(UNIT) $(ENTRIES:%=$(BUILD)/tests/fuzz/%)
	@FAULTS=$(FAULTS) HOSTILE=10 BUILD=$(BUILD) tests/run $(WORDS)
	@tests/trust/table $(BUILD)/promises build/fuzz/fuzzed.tsv >docs/trust.md

# the pass before the parser changes nothing that is found, on every page of the collection
strip-check: all $(BUILD)/tests/conformance/strip_check
	@rm -rf $(BUILD)/pages && mkdir $(BUILD)/pages
	@for p in $(CORPORA)/articles/pages/*.gz; do gzip -dc $$p >$(BUILD)/pages/$${p##*/}; done
	@NEWSFACTS_DATA=$(BUILD)/share/newsfacts $(BUILD)/tests/conformance/strip_check -v $(BUILD)/pages/*; rc=$$?; rm -rf $(BUILD)/pages; exit $$rc

# -j8 gives what -j1 gives, on every page of the collection
.PHONY: check-jobs
check-jobs: all
	@tests/conformance/jobs $(BUILD) $(CORPORA)

# every page of the collection, whole and cut, under the sanitizers
pages: asan
	@tests/conformance/pages build/asan $(CORPORA)

.PHONY: pages strip-check

clean:
	rm -rf $(BUILD) demo.db

-include $(wildcard $(BUILD)/*/*.d) $(wildcard $(BUILD)/tests/d/*.d)

.PHONY: all data deb check-deb check-days check-month deps check tests demo bench score choice rate install uninstall asan fuzz clean
