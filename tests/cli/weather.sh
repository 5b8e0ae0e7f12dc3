# Bad surroundings: a full disk, closed streams, interrupted calls, readers that go, signals, a clock that jumps. Each
# program says so and exits accordingly, or gives what it would have given; what it leaves is whole.
. "$ROOT/tests/cli.sh"
page=$ROOT/tests/samples/ledger-halden-series-c.html
nf-extract "$page" >extracted
nf-normalize extracted >normalized
nf-store --db whole.db normalized
nf-store --db whole.db --dump >dump
nf-facts --db whole.db -f ndjson >facts
printf '[source "saved"]\nfolder = %s\n' "$ROOT/tests/samples" >p.conf
fetch="nf-fetch -c p.conf --state state"

# ---- /dev/full ----
full() { "$@" >/dev/full 2>said; rc=$?; [ $rc -eq 3 ] && [ "$(wc -l <said)" -eq 1 ]; }
for command in "nf-extract $page" "nf-extract -j0 $page" "nf-extract --text $page" "nf-normalize extracted" "nf-normalize --facts extracted" \
	"nf-store --db whole.db --dump" "nf-facts --db whole.db" "nf-facts --db whole.db stats" "$fetch" \
	"nf-extract --help" "nf-store --version" "nf-facts --options" "nf-extract --check-patterns"; do
	rm -rf state
	# shellcheck disable=SC2086
	ok "${command%% /*}: a full disk is told, in a line, with exit 3" full $command
done
promise "output that cannot be written is an error" "13 commands into /dev/full"

# ---- stdin, stdout and stderr closed, each combination: no file of ours takes their place ----
bad=0 tried=0
for closed in '<&-' '>&-' '2>&-' '<&- >&-' '<&- 2>&-' '>&- 2>&-' '<&- >&- 2>&-'; do
	for command in "nf-extract $page" "nf-extract -j0 $page" "nf-normalize extracted" "nf-store --db s.db normalized" "nf-store --db whole.db --dump" \
		"nf-facts --db whole.db -f ndjson" "nf-fetch -c p.conf --state state --archive archive"; do
		rm -rf s.db state archive
		tried=$((tried + 1))
		: >out
		case $closed in *'>&-'*) to= ;; *) to='>out' ;; esac
		case $closed in *'2>&-'*) case $closed in '2>&-' | '<&- 2>&-') to='>out' ;; esac ;; esac
		sh -c "exec $command $to $closed" 2>>said
		rc=$?
		[ $rc -le 4 ] || { bad=$((bad + 1)); echo "# exit $rc: $command $closed"; }
		case $command in
		*s.db*) # it prints nothing, so nothing is missing
			[ $rc -eq 0 ] && nf-store --db s.db --dump | cmp -s - dump || { bad=$((bad + 1)); echo "# $rc: $command $closed"; } ;;
		*archive*)
			[ $rc -eq 0 ] && cat archive/*.warc | grep -aq '^WARC-Type: resource' && [ "$(sqlite3 state/fetch.db 'PRAGMA integrity_check')" = ok ] ||
				{ bad=$((bad + 1)); echo "# $rc: $command $closed"; } ;;
		*)	case $to in
			'') [ $rc -eq 3 ] || { bad=$((bad + 1)); echo "# exit $rc without stdout: $command $closed"; } ;;
			*) [ $rc -eq 0 ] && [ -s out ] || { bad=$((bad + 1)); echo "# exit $rc: $command $closed"; } ;;
			esac ;;
		esac
	done
done
is "closed streams" "$bad" 0
for command in nf-extract nf-normalize "nf-store --db s.db"; do
	sh -c "$command <&-" >out 2>said
	ok "$command: a closed stdin is no empty one" test $? -ne 0
done
promise "closed standard streams: no file takes their place, no output is lost in silence" "$tried runs"

# ---- a signal at every moment interrupts calls (EINTR) ----
fault=$BUILD/tests/fault.so
cc -std=c17 -shared -fPIC -o "$fault" "$ROOT/tests/trust/fault.c" -ldl 2>compile
storm() { FAULT=alarm:${every:-700} LD_PRELOAD=$fault "$@"; }
if nf-extract --version -v | grep -q 'sandbox of the workers: none'; then
	skip "a storm of signals" "a sanitizer's build takes no other library before it"
else
	storm nf-extract "$page" >out 2>said
	ok "nf-extract in a storm of signals" cmp out extracted
	cat "$page" | storm nf-extract - 2>said | sed 's/"source":"-"/"source":"x"/' >out
	is "and from a pipe" "$(jq -c '[.record, (.claims | length)]' out | tr '\n' ' ')" "$(jq -c '[.record, (.claims | length)]' extracted | tr '\n' ' ')"
	storm nf-normalize extracted >out 2>said
	ok "nf-normalize" cmp out normalized
	rm -f s.db
	storm nf-store --db s.db normalized 2>said
	nf-store --db s.db --dump >out
	ok "nf-store" cmp out dump
	storm nf-facts --db whole.db -f ndjson >out 2>said
	ok "nf-facts" cmp out facts
	rm -rf state archive
	storm nf-fetch -c p.conf --state state --archive archive 2>said
	is "nf-fetch" "$(cat archive/*.warc | grep -ac '^WARC-Type: resource')" "$(find "$ROOT/tests/samples" -name '*.html' -o -name '*.txt' | wc -l)"
	promise "interrupted calls change nothing" "6 programs, a signal every 0.7 ms"
fi

# ---- the reader goes ----
for command in "nf-extract $ROOT/tests/samples" "nf-normalize many" "nf-facts --db whole.db -f ndjson"; do
	for i in 1 2 3 4 5 6 7 8 9 10; do sed '$d' extracted; done >many
	{ sh -c "exec $command" 2>said; echo $? >rc; } | head -c 10 >/dev/null
	ok "${command%% *}: the reader of its pipe goes" test "$(cat rc)" -eq 141 -o "$(cat rc)" -eq 3 -o "$(cat rc)" -le 1
	{ (trap '' PIPE; exec $command) 2>said; echo $? >rc; } | head -c 1 >/dev/null
	ok "and with SIGPIPE ignored" test "$(cat rc)" -eq 3 -o "$(cat rc)" -le 1
done
promise "a reader that goes ends the program" "3 programs, SIGPIPE and EPIPE"

# ---- SIGTERM in the middle ----
term() { # NAME COMMAND...: SIGTERM while it waits for more input
	name=$1
	shift
	rm -f pipe && mkfifo pipe
	"$@" <pipe >out 2>said &
	pid=$!
	exec 9>pipe
	sed '$d' extracted >&9
	i=0
	until pgrep -P $pid >workers || [ $((i += 1)) -gt 100 ]; do sleep 0.1; done
	kill -TERM $pid
	exec 9>&-
	wait $pid
	rc=$?
	i=0
	while read -r worker; do
		while kill -0 "$worker" 2>/dev/null && [ $((i += 1)) -lt 100 ]; do sleep 0.1; done
		! kill -0 "$worker" 2>/dev/null || i=1000
	done <workers
	ok "$name: SIGTERM ends it and its workers (exit $rc)" test $rc -ne 0 -a $i -lt 1000
	ok "what came out is whole lines without an end line" sh -c '! grep -q "\"record\":\"end\"" out && jq -e . out >/dev/null || [ ! -s out ]'
}
term nf-extract nf-extract
term nf-normalize nf-normalize
promise "SIGTERM in mid-run leaves no process and no torn line" "nf-extract, nf-normalize"

# ---- a disk that fills (a limit of the size of files) ----
limited() { (trap '' XFSZ; ulimit -f "$1"; shift; "$@" 2>said); }
bad=0 tried=0
for blocks in 1 4 16 40 80 120; do
	rm -rf s.db s.db-* state archive site
	limited $blocks nf-store --db s.db normalized
	rc=$?
	tried=$((tried + 1))
	if [ $rc -eq 0 ]; then nf-store --db s.db --dump | cmp -s - dump || bad=$((bad + 1))
	else
		[ $rc -eq 3 ] && [ -s said ] || bad=$((bad + 1))
		[ ! -e s.db ] || [ "$(sqlite3 s.db 'PRAGMA integrity_check')" = ok ] || bad=$((bad + 1))
		nf-store --db s.db normalized && nf-store --db s.db --dump | cmp -s - dump || bad=$((bad + 1))
	fi
	limited $blocks nf-fetch -c p.conf --state state --archive archive
	rc=$?
	tried=$((tried + 1))
	[ $rc -le 1 ] || { [ $rc -eq 3 ] && [ -s said ]; } || bad=$((bad + 1))
	nf-fetch -q -c p.conf --state state --archive archive
	[ "$(cat archive/*.warc | tr -d '\r' | sed -n 's/^WARC-Target-URI: //p' | sort | uniq -d | wc -l)" -eq 0 ] &&
		[ "$(cat archive/*.warc | grep -ac '^WARC-Type: resource')" -eq "$(find "$ROOT/tests/samples" -name '*.html' -o -name '*.txt' | wc -l)" ] ||
		{ bad=$((bad + 1)); echo "# nf-fetch after $blocks blocks"; }
	limited $blocks nf-extract "$ROOT/tests/samples" >out
	rc=$?
	tried=$((tried + 1))
	[ $rc -eq 0 ] && tail -n 1 out | grep -q '"record":"end"' || { [ $rc -eq 3 ] && [ -s said ] && ! grep -q '"record":"end"' out; } || bad=$((bad + 1))
	limited $blocks nf-facts --db whole.db report -o site
	rc=$?
	tried=$((tried + 1))
	[ $rc -eq 0 ] || { [ $rc -eq 3 ] && [ -s said ]; } || bad=$((bad + 1))
	if [ -d site ] && find site -name '*.html' -exec tail -n 1 {} \; | grep -qv '</html>'; then bad=$((bad + 1)); fi
done
is "a disk that fills: told, nothing torn, the next run completes" "$bad" 0
promise "a disk that fills is told; no file is torn, and the next run completes the work" "$tried runs with 6 limits"

# ---- a clock that jumps, between runs and within one ----
clock=$(find /usr/lib -name libfaketime.so.1 2>/dev/null | head -n 1)
if [ -z "$clock" ] || nf-extract --version -v | grep -q 'sandbox of the workers: none'; then
	skip "a clock that jumps" "libfaketime is not here, or a sanitizer's build"
else
	jump() { FAKETIME=$1 DONT_FAKE_MONOTONIC=1 LD_PRELOAD=$clock; export FAKETIME DONT_FAKE_MONOTONIC LD_PRELOAD; shift; "$@"; rc=$?; unset LD_PRELOAD FAKETIME; return $rc; }
	rm -rf state archive s.db s.db-*
	for when in '@2031-05-01 00:00:00' '@1999-12-31 23:59:59' '@2026-02-01 12:00:00 x5000' '@2026-03-01 00:00:00 i-3600.0' '@2038-01-19 03:14:06 x100'; do
		jump "$when" nf-fetch -c p.conf --state state --archive archive 2>said
		ok "nf-fetch at $when (exit $?)" test ! -s said
		jump "$when" nf-extract "$page" 2>said >out
		ok "nf-extract there gives what it gives" cmp out extracted
		jump "$when" nf-store --db s.db normalized 2>said
		ok "nf-store there" test ! -s said
	done
	is "each page is in the archive once" "$(cat archive/*.warc | tr -d '\r' | sed -n 's/^WARC-Target-URI: //p' | sort | uniq -c | awk '$1 != 1' | wc -l)" 0
	is "all of them" "$(cat archive/*.warc | grep -ac '^WARC-Type: resource')" "$(find "$ROOT/tests/samples" -name '*.html' -o -name '*.txt' | wc -l)"
	is "and the store has one version of its article" "$(sqlite3 s.db 'SELECT COUNT(*) FROM article')" 1
	promise "a clock that jumps loses and doubles nothing" "5 jumps, 3 programs"
fi
done_testing
