# Hostile documents (tests/trust/hostile.py): each is an article or a reject, in its place; none takes a worker down,
# and the page behind it is as if it had never been. HOSTILE=10 makes them ten times as large and as many.
. "$ROOT/tests/cli.sh"
good=$ROOT/tests/samples/ledger-halden-series-c.html
python3 "$ROOT/tests/trust/hostile.py" hostile "$good" "${HOSTILE:-1}" || exit 1
files=$(find hostile -type f | wc -l)

lines() { jq -r "$1" out | sort | uniq -c | sed 's/^ *//'; }

measured() { # COMMAND...: ./used says what the greediest process held, in MB, and the CPU seconds of all
	/usr/bin/python3 -c 'import resource, subprocess, sys
rc = subprocess.call(sys.argv[1:])
u = resource.getrusage(resource.RUSAGE_CHILDREN)
print(u.ru_maxrss // 1024, round(u.ru_utime + u.ru_stime), file=open("used", "w"))
sys.exit(rc)' "$@"
}
measured nf-extract -j2 hostile "$good" >out 2>said
rc=$?
read -r megabytes cpu <used
ok "the run goes to its end" test $rc -le 1
is "every document is one line, an article or a reject" \
	"$(tail -n 1 out | jq '.in == .articles + .rejects and .in == '"$(sed '$d' out | wc -l)")" true
ok "no file is without a line" test "$(sed '$d' out | jq -r '.source | sub("@[0-9]*$"; "")' | sort -u | wc -l)" -eq $((files + 1))
is "none takes a worker down or keeps it" "$(jq -r 'select(.reason == "crashed" or .reason == "too-slow" or .reason == "out-of-memory")
	| .source + " " + .message' out)" ""
ok "no process held more than a worker may ($megabytes MB)" test "$megabytes" -lt 2047
is "every line is whole JSON in UTF-8" "$(iconv -f UTF-8 -t UTF-8 out | jq -e . >/dev/null && echo yes)" yes
nf-extract "$good" | sed '$d' >alone
ok "the good page behind them is as if alone" sh -c 'tail -n 2 out | head -n 1 | cmp - alone'
is "in an archive that lies, the record behind the lie is read" "$(jq -r 'select(.record == "article")
	| .source | select(test("[.]warc"))' out | sed 's/.*\/\([^@]*\)@.*/\1/' | sort -u | wc -l)" \
	"$(find hostile -name '*.warc*' | wc -l)"

promise "every line printed is strict UTF-8, whatever came (charset.c decides before libxml2 sees it)" "$(tail -n 1 out | jq .in) documents"
nf-normalize -j2 out >normalized 2>said
is "nf-normalize answers each line with one" "$(tail -n 1 normalized | cut -d , -f 4-)" "$(tail -n 1 out | cut -d , -f 4-)"
nf-store --db facts.db normalized 2>said
is "nf-store keeps each article" "$(sqlite3 facts.db 'SELECT COUNT(DISTINCT id) FROM article')" \
	"$(jq -r 'select(.record == "article").id' normalized | sort -u | wc -l)"
is "and the store is whole" "$(sqlite3 facts.db 'PRAGMA integrity_check')" ok
promise "a hostile document is an article or a reject, and the next one unharmed" "$(tail -n 1 out | jq .in) documents, size ${HOSTILE:-1} of 10; at most $megabytes MB, $cpu s of CPU in all"
done_testing
