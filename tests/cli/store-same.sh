# The same articles make the same database, however they come: once, three times, shuffled, by four writers at once; in SQLite
# and in PostgreSQL; and each command of nf-facts says the same of both. ARTICLES says how many (make same: 500).
. "$ROOT/tests/cli.sh"

nf-extract -q "$ROOT/tests/samples" | nf-normalize -q >some.ndjson
each=$(grep -c '"record":"article"' some.ndjson)
/usr/bin/python3 "$ROOT/tests/store/repeat.py" $(((${ARTICLES:-50} + each - 1) / each)) some.ndjson >lines.ndjson
shuffled() { sed '$d' lines.ndjson | /usr/bin/python3 -c 'import random, sys; x = sys.stdin.readlines(); random.Random(7).shuffle(x); sys.stdout.writelines(x)'; }
{ shuffled; sed -n '$p' lines.ndjson; } >shuffled.ndjson
shuffled | split -n r/4 - part.
dump() { nf-store -d "$1" --dump | grep -v '"table":"run' >"$2"; }

nf-store -d once.db lines.ndjson
dump once.db once
is "there are so many articles" "$(grep -c '"table":"article"' once)" "$(sed '$d' lines.ndjson | sort -u | wc -l)"

loads() { # NAME DB DB DB DB: of an empty database each
	name=$1
	for _ in 1 2 3; do nf-store --now 2026-09-30T00:00:00Z -d "$2" lines.ndjson; done
	dump "$2" three
	ok "$name: three times" cmp once three
	nf-store --batch 7 -d "$3" shuffled.ndjson
	dump "$3" other
	ok "$name: shuffled" cmp once other
	for part in part.a?; do nf-store --wait 300 --no-end --batch 3 -d "$4" "$part" & done
	wait
	dump "$4" parts
	ok "$name: four writers at once" cmp once parts
	tail -n +"$(($(wc -l <lines.ndjson) / 2))" lines.ndjson | nf-store -q --no-end -d "$5"
	nf-store --batch 1 -d "$5" lines.ndjson
	dump "$5" rest
	ok "$name: the second half first, an article a transaction" cmp once rest
}
loads SQLite a.db b.db c.db d.db

postgres_or_end
for db in a b c d; do psql -q "$url" -c "CREATE DATABASE $db"; done
at() { echo "postgresql:///$1?host=$pg&user=newsfacts"; }
loads PostgreSQL "$(at a)" "$(at b)" "$(at c)" "$(at d)"

facts() { nf-facts --now 2026-10-01 "$@"; }
for command in list "list --said -f ndjson -n 0" "list -t funding,stake -n 40" "list -e tessera" "list -s million -n 30" "list -s million -e halden-robotics" \
	"list --site Stackpost -n 20" "list --since 2026-01 --until 2026-02-15 -f csv" "show halden-robotics" "show tessera -f markdown" \
	"show nobody-of-that-name" "timeline tessera-cloud" "timeline tessera-cloud -f svg" "timeline tessera-cloud -f csv" "timeline halden" conflicts \
	"conflicts -f ndjson" checks "checks --all -f tsv" changes "changes -f ndjson" digest "digest --since 2026-01-01" \
	"digest --since 2026-01-01 -f markdown" "digest --since 2026-01-01 -f html" "digest --since 2026-01-01 -f atom" entities types runs stats \
	"export" "export -f csv" "export --min-confidence 0.8" "list -t bogus" "sql SELECT_1"; do
	query=""
	[ "$command" != "sql SELECT_1" ] || { command=sql query="SELECT type, subject, value FROM v_facts ORDER BY fact, value, unit"; }
	# shellcheck disable=SC2086 # words
	facts -d a.db $command ${query:+"$query"} >one 2>&1
	# shellcheck disable=SC2086
	facts -d "$(at a)" $command ${query:+"$query"} >two 2>&1
	if [ -s one ]; then ok "the same: $command" cmp one two; else ok "something: $command" false; fi
done
facts -d a.db report -o one.site
facts -d "$(at a)" report -o two.site
ok "the same site" diff -r one.site two.site
done_testing
