# Loading: once or often, in any order, by one or by four, torn, busy, refused.
. "$ROOT/tests/cli.sh"

make() { /usr/bin/python3 "$ROOT/tests/store/make.py" "$@"; }
dump() { nf-store -d "$1" --dump; }

make >small.ndjson
exits "a stream is loaded in silence" 0 "" nf-store -d a.db small.ndjson
dump a.db >once
ok "there is something in it" test "$(wc -l <once)" -gt 60
exits "and again" 0 "" nf-store -d a.db small.ndjson
dump a.db >twice
ok "the same line twice changes nothing" cmp once twice
exits "and a third time, from stdin, a line a transaction" 0 "" sh -c 'nf-store --batch 1 -d a.db <small.ndjson'
dump a.db >thrice
ok "nor three times" cmp once thrice
is "it is sound" "$(sqlite3 a.db 'PRAGMA integrity_check; PRAGMA foreign_key_check')" "ok"

{ sed '$d' small.ndjson | shuf --random-source=small.ndjson; tail -1 small.ndjson; } >shuffled.ndjson
nf-store -d b.db shuffled.ndjson
dump b.db >shuffled
ok "the order of the lines does not show" cmp once shuffled

make 400 >many.ndjson
nf-store -d one.db many.ndjson
sed '$d' many.ndjson | split -n r/4 - part.
for part in part.a?; do nf-store -d four.db --wait 60 --no-end --batch 7 "$part" & done
wait
dump one.db | grep -v '"table":"run' >by-one
dump four.db >by-four
ok "four writers at once store what one stores" cmp by-one by-four

head -3 small.ndjson >torn.ndjson
exits "a stream without its end is told" 1 "torn. torn stream: no end line after line 3" nf-store -d torn.db torn.ndjson
is "and its articles are kept" "$(sqlite3 torn.db 'SELECT count(*) FROM article')" 3
exits "--no-end says that it is a part" 0 "" nf-store --no-end -d torn.db torn.ndjson
head -c 3000 small.ndjson >cut.ndjson
exits "a cut line is torn, too" 1 "torn" nf-store -d cut.db cut.ndjson
{ echo '{"record":"article"'; echo '{"record":"weather"}'; echo '{"record":"article","id":"x"}'; cat small.ndjson; } >mixed.ndjson
exits "lines that cannot be used are told, the rest is kept" 1 "bad-json" nf-store -d mixed.db mixed.ndjson
is "all three of them" "$(grep -c warning said)" 3
dump mixed.db | grep -v '"table":"run' >mixed
grep -v '"table":"run' once >once-rows
ok "the rest is the same" cmp once-rows mixed

echo '{"v":1,"record":"run","started":"2026-04-14T10:00:00+02:00","seconds":42,"exit":3,"failed":"nf-store","stages":[
{"stage":"fetch","in":130,"out":128,"rejects":2,"seconds":30,"exit":0},{"stage":"extract","in":128,"seconds":9,"exit":0}]}' |
	tr -d '\n' >run.ndjson
ok "a run line obeys its schema" /usr/bin/python3 "$ROOT/tests/schema.py" run.ndjson
exits "a run is told on a line of its own" 0 "" nf-store --no-end -d torn.db run.ndjson run.ndjson
is "and kept once, with its stages" "$(sqlite3 torn.db "SELECT started, seconds, exit, failed, stage, \"in\", rejects, stage_seconds
	FROM v_runs WHERE kind = 'run' ORDER BY n")" "2026-04-14T08:00:00Z|42|3|nf-store|fetch|130|2|30
2026-04-14T08:00:00Z|42|3|nf-store|extract|128||9"
sed 's/, "checks": \[[^]]*\]//' small.ndjson >raw.ndjson
exits "lines that were not normalized are refused" 2 "not-normalized.*nf-normalize" nf-store -d raw.db raw.ndjson
is "and nothing is kept of them" "$(sqlite3 raw.db 'SELECT count(*) FROM article')" 0

nf-store -d keep.db --now 2026-04-02T00:00:00Z small.ndjson
dump keep.db >kept
exits "what is young enough is kept in silence" 0 "" nf-store --no-end -d keep.db --now 2026-09-02T00:00:00Z --keep 365d /dev/null
dump keep.db >still
ok "all of it" cmp kept still
exits "what was last seen too long ago is removed, and that is told" 0 "removed. last seen before 2026-03-06: 3 of 5 pages with 4 claims, 0 rejects" \
	nf-store --no-end -d keep.db --now 2026-09-02T00:00:00Z --keep 180d /dev/null
is "with all that it was in" "$(sqlite3 keep.db "SELECT count(*) FROM article; SELECT count(*) FROM claim; SELECT count(*) FROM fact; SELECT group_concat(key) FROM entity; PRAGMA foreign_key_check")" "3
3
2
orrin,tessera"
is "and that is recorded" "$(sqlite3 keep.db "SELECT started, kind, stage, \"in\", \"out\", rejects FROM v_runs WHERE kind = 'keep'")" "2026-09-02T00:00:00Z|keep|store|5|2|3"
is "the search index knows" "$(nf-facts -d keep.db -f ndjson -s bought | wc -l)/$(nf-facts -d keep.db -f ndjson -s users | wc -l)" 0/2
nf-store -d keep.db --now 2026-04-02T00:00:00Z small.ndjson
dump keep.db | grep -v '"table":"run' >again
grep -v '"table":"run' kept >was
ok "and comes again when it is loaded again" cmp was again
exits "a wrong time to keep" 2 "400d" nf-store --no-end -d keep.db --keep 5h /dev/null

exits "an absent file" 1 "no-file" nf-store -d a.db absent.ndjson
exits "a folder that is not there" 3 "unwritable" nf-store -d no/where.db small.ndjson
echo "this is no database, only a line of text" >text.db
exits "a file of another kind" 3 "not-a-database" nf-store -d text.db small.ndjson
sqlite3 other.db 'CREATE TABLE mine (x)'
cp other.db kept.db
exits "a database of another program" 3 "not-a-database" nf-store -d other.db small.ndjson
ok "is left as it was" cmp other.db kept.db
cp a.db newer.db
sqlite3 newer.db 'PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; PRAGMA user_version = 99' >/dev/null
cp newer.db kept.db
exits "a newer schema is refused" 3 "newer-schema" nf-store -d newer.db small.ndjson
exits "by the reader too" 3 "newer-schema" nf-facts -d newer.db
ok "and left as it was" cmp newer.db kept.db

sqlite3 a.db 'BEGIN IMMEDIATE; SELECT 1;' '.shell touch locked; sleep 3' >/dev/null &
while [ ! -e locked ]; do sleep 0.1; done
exits "another writer at work" 4 "busy" nf-store --wait 0 -d a.db small.ndjson
wait
dump a.db >after
ok "has changed nothing" cmp once after
rm -f locked
sqlite3 a.db 'BEGIN IMMEDIATE; SELECT 1;' '.shell touch locked; while [ ! -e go ]; do sleep 0.1; done' >/dev/null &
while [ ! -e locked ]; do sleep 0.1; done
began=$(date +%s%N)
exits "one who does not go away" 4 "busy" nf-store --wait 1 -d a.db small.ndjson
ok "was waited for as long as was asked" test $((($(date +%s%N) - began) / 1000000)) -ge 1000
nf-store --wait 600 -d a.db small.ndjson 2>waited &
pid=$!
touch go
wait $pid
is "one who goes is waited for" "$?$(cat waited)" 0
wait
dump a.db >after
ok "and nothing has changed" cmp once after
exits "a server that is not there is told" 3 'postgresql://news@127.0.0.1:1/x: ' nf-store --no-end -d 'postgresql://news:hidden@127.0.0.1:1/x' /dev/null
is "without the password" "$(grep -c hidden said)" 0

promise "a torn stream is told, and whole articles are kept" "torn, cut, concurrent loads"
done_testing
