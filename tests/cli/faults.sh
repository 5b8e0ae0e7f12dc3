# Injected faults: the n-th malloc, read, write, sync, rename or open of each program fails (tests/trust/fault.c). It
# either gives what it would have given, or ends with an exit code that says it did not, and a message; it never
# crashes or hangs, and what it leaves behind is whole. FAULTS=N tries up to N places of each kind (3); `make faults` all.
. "$ROOT/tests/cli.sh"
most=${FAULTS:-3}
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
	FAULT_COUNT=$PWD/counts LD_PRELOAD=$fault "$@" >got 2>said
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
	done <counts
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
promise "an injected fault is told, never success with other output; the store stays whole" "$total places, at most $most of a kind"
done_testing
