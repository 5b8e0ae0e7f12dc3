# Injected faults: the n-th malloc, read, write, sync, rename or open of each program fails (tests/trust/fault.c). It
# either gives what it would have given, or ends with an exit code that says it did not, and a message; it never
# crashes or hangs, and what it leaves behind is whole. FAULTS=N tries up to N places of each kind (3); `make faults` all.
# ONLY=WORD: those programs alone whose name holds it.
. "$ROOT/tests/cli.sh"
most=${FAULTS:-3}
[ "$most" != all ] || most=1000000
fault=$BUILD/tests/fault.so
page=$ROOT/tests/samples/ledger-halden-series-c.html
if ! cc -std=c17 -shared -fPIC -o "$fault" "$ROOT/tests/trust/fault.c" -ldl 2>compile; then
	is "tests/trust/fault.c compiles" "$(cat compile)" ""
	done_testing
	exit 1
fi
if nf-extract --version -v | grep -q 'sandbox of the workers: none'; then
	skip "injected faults" "a sanitizer's build keeps malloc for itself"
	done_testing
	exit
fi

nf-extract "$page" >extracted
nf-normalize extracted >normalized
nf-store --db whole.db normalized
nf-facts --db whole.db -f ndjson >facts
nf-store --db whole.db --dump >dump

# places COUNT: about $most numbers from 1 to COUNT, the first and the last among them
places() {
	awk -v n="$1" -v most="$most" 'BEGIN { step = n > most ? (n - 1) / (most - 1) : 1; last = 0
		for (x = 1; x <= n + 0.5; x += step) { i = int(x + 0.5); if (i != last && i <= n) print i; last = i } }'
}

# each PROGRAM WANTED AFTER COMMAND...: COMMAND writes ./got; AFTER is a command that must succeed after each run
each() {
	program=$1 wanted=$2 after=$3
	shift 3
	case $program in *"${ONLY-}"*) ;; *) return ;; esac
	rm -rf state && mkdir state
	rm -f counts
	FAULT_COUNT=$PWD/counts LD_PRELOAD=$fault "$@" >got 2>said
	# a program that starts others: as many as the busiest of them does
	awk '$2 > most[$1] { most[$1] = $2 } END { for (k in most) print k, most[k] }' counts >most
	tried=0 wrong=""
	while read -r kind times; do
		for at in $(places "$times"); do
			tried=$((tried + 1))
			rm -rf state && mkdir state
			FAULT=$kind:$at LD_PRELOAD=$fault timeout 60 "$@" >got 2>said
			rc=$?
			if [ $rc -eq 0 ]; then
				cmp -s got "$wanted" || wrong="$wrong $kind:$at(exit 0, other output)"
			elif [ $rc -gt 4 ]; then
				wrong="$wrong $kind:$at(exit $rc)"
			elif [ ! -s said ] && [ "$kind:$rc" != write:3 ]; then
				wrong="$wrong $kind:$at(exit $rc without a word)"
			fi
			$after || wrong="$wrong $kind:$at($after)"
		done
	done <most
	is "$program: $tried faults" "$wrong" ""
	total=$((${total:-0} + tried))
}

whole_lines() { # what came out before the end is made of whole lines
	[ ! -s got ] || head -c -0 got | sed '$d' | jq -e . >/dev/null 2>&1
}

# the store is whole, and a load without faults completes it
completes() {
	[ ! -e state/f.db ] || [ "$(sqlite3 state/f.db 'PRAGMA integrity_check')" = ok ] || return 1
	nf-store --db state/f.db normalized >/dev/null 2>&1 && nf-store --db state/f.db --dump | cmp -s - dump
}

each nf-extract extracted whole_lines nf-extract -j0 "$page"
each "nf-extract with a worker" extracted whole_lines nf-extract "$page"
each nf-normalize normalized whole_lines nf-normalize -j0 extracted
each "nf-normalize with a worker" normalized whole_lines nf-normalize extracted
: >nothing
each nf-store nothing completes nf-store --db state/f.db normalized
each nf-facts facts true nf-facts --db whole.db -f ndjson
nf-facts --db whole.db --now 2026-06-01 report -o site 2>/dev/null
sites() { # a page that is there is whole; what succeeded is all there
	for page in $(cd state && find site -name '*.html' 2>/dev/null); do
		cmp -s "state/$page" "$page" || return 1
	done
	[ $rc -ne 0 ] || diff -r site state/site >/dev/null
}
each "nf-facts report" nothing sites nf-facts --db whole.db --now 2026-06-01 report -o state/site

# a source of three articles on loopback: what a faulty run leaves, the next completes; no article is lost or twice
/usr/bin/python3 "$ROOT/tests/fetch/server.py" log 3 >port &
server=$!
trap 'kill $server 2>/dev/null' EXIT
i=0; until [ -s port ] || [ $((i += 1)) -gt 120 ]; do sleep 0.5; done
cat >p.conf <<TEXT
[fetch]
per-host-interval = 0s
retries = 0
[source "one"]
feed = http://127.0.0.2:$(cat port)/feed.rss
interval = 0s
allow-private = yes
TEXT
fetched() { cat state/archive/*.warc 2>/dev/null | tr -d '\r' | grep -a '^WARC-Type: response' -A 9 | sed -n 's|^WARC-Target-URI: .*/a/||p' | sort | tr '\n' ' '; }
all="1?utm_source=rss 2?utm_source=rss 3?utm_source=rss "
articles() {
	[ $rc -ne 0 ] || [ "$(fetched)" = "$all" ] || return 1
	[ ! -e state/fetch/fetch.db ] || [ "$(sqlite3 state/fetch/fetch.db 'PRAGMA integrity_check')" = ok ] || return 1
	# what failed is asked again later; by then it is later
	[ ! -e state/fetch/fetch.db ] || sqlite3 state/fetch/fetch.db "UPDATE url SET next = 0" "DELETE FROM host" 2>/dev/null
	nf-fetch -q -c p.conf --state state/fetch --archive state/archive >/dev/null 2>&1
	[ "$(fetched)" = "$all" ]
}
each nf-fetch nothing articles nf-fetch -c p.conf --state state/fetch --archive state/archive

# not here: nf-run. The fault meets its shell, too, which takes a script that it cannot read for one that ends.
promise "an injected fault is told, never success with other output; store, state, archive and report stay whole" \
	"${total:-0} places, at most ${FAULTS:-3} of a kind, in the five programs; nf-run, a shell script, is not among them"
done_testing
