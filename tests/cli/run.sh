# nf-run: what was fetched reaches the database, whatever fails or is killed on the way; one run at a time.
. "$ROOT/tests/cli.sh"
HOME=$(pwd)
export HOME
unset XDG_CONFIG_HOME XDG_STATE_HOME

# nf-run takes the programs beside it; the fetch of this test gives what ./feed.warc holds, once
mkdir bin
cp "$ROOT/nf-run" bin/
for program in nf-extract nf-normalize nf-store nf-facts; do ln -s "$BUILD/$program" bin/; done
cat >bin/nf-fetch <<TEXT
#!/bin/sh
case \$* in *--settings) exec "$BUILD/nf-fetch" "\$@" ;; esac
TEXT
cat >>bin/nf-fetch <<'TEXT'
cd "$HOME" || exit 3
for i in $(seq 600); do # until so many other runs have ended
	[ -e others ] && [ "$(find . -name 'e?' -size +0 | wc -l)" -lt "$(cat others)" ] || break
	sleep 0.1
done
for word; do [ "$before" != --report ] || [ ! -e report ] || cp report "$word"; before=$word; done
[ ! -e feed.warc ] || { cat feed.warc; rm feed.warc; }
[ ! -e fetch-does ] || . ./fetch-does
[ ! -e fetch-says ] || { cat fetch-says >&2; exit 3; }
TEXT
chmod +x bin/nf-fetch
run() { bin/nf-run -c pipeline.conf "$@"; }

warc() { # PAGE...: a WARC of these samples
	for page; do
		body=$ROOT/tests/samples/$page
		size=$(($(wc -c <"$body") + 44))
		printf 'WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n'
		printf 'WARC-Date: 2026-03-06T12:00:00Z\r\nWARC-Target-URI: https://samples.example/%s\r\n' "$page"
		printf 'Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n' "$size"
		printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'
		cat "$body"
		printf '\r\n\r\n'
	done | gzip
}
articles() { sqlite3 state/facts.db "select count(*) from article" 2>/dev/null || echo none; }

exits "without a configuration" 2 'pipeline\.conf' bin/nf-run
exits "with one that is not there" 2 'nowhere: cannot be read' bin/nf-run -c nowhere
printf '[pipeline]\nstate = ~/state\nmetrics = ~/metrics.prom\n\n[source "x"]\nfeed = https://samples.example/feed.xml\n' >pipeline.conf
exits "--since wants a date" 2 'wants a date' run --reprocess --since yesterday
exits "an operand is no page" 2 'unknown operand' run page.html

exits "--dry-run" 0 '' run --dry-run
ok "prints the pipe" grep -q 'nf-extract .* | nf-normalize | nf-store --db' out
ok "and makes nothing" test ! -e state
{ cat pipeline.conf; printf '[extract]\nmin-words = 40\n[store]\nkeep = 52w\n'; } >stages.conf
exits "--dry-run with keys of the stages" 0 '' bin/nf-run -c stages.conf --dry-run
ok "hands them on" sh -c 'grep -q "nf-extract .*--min-words 40 " out && grep -q "nf-store .*--keep 52w" out'

warc ledger-halden-series-c.html stackpost-login.html >feed.warc
exits "a run" 0 '' run
is "prints nothing" "$(cat out)" ""
is "one article is in the database" "$(articles)" 1
is "nothing waits" "$(find state/archive/incoming -type f | wc -l)" 0
is "the archive keeps what was fetched" "$(find state/archive -name '*.warc.gz' | wc -l)" 1
is "the run is recorded" "$(tail -n 1 state/runs.tsv | cut -f 2,4-7)" "$(printf "0\t2\t1\t1\t-")"
ok "and in the metrics" grep -q '^newsfacts_run_documents{outcome="article"} 1$' metrics.prom
ok "with the last success" grep -q '^newsfacts_last_success_timestamp_seconds [0-9]*$' metrics.prom
ln metrics.prom old.prom
exits "a run with nothing new" 0 '' run
ok "leaves whoever reads the metrics what he has, and writes them anew" sh -c 'grep -q "^newsfacts_run_documents.*article.. 1$" old.prom && grep -q "^newsfacts_run_documents.*article.. 0$" metrics.prom'
is "with nothing beside them" "$(echo metrics.prom*)" metrics.prom
exits "--status" 0 '' run --status
ok "shows the runs" grep -q '^waiting: 0 files' out
ok "and what they take" sh -c 'grep -qE "^archive: [0-9.]+ KB in .*/state/archive$" out && grep -qE "^database: [0-9.]+ KB in .*/facts.db$" out && grep -qE "^free: [0-9.]+ [KMGT]B$" out'

# a database that cannot be had is told before anything is asked for
warc stackpost-halden-round.html >feed.warc
sed 's|^\[source|database = ~/no/such/folder/facts.db\n&|' pipeline.conf >broken.conf
exits "an unwritable database" 3 'step nf-store failed with exit 3 .nothing was asked for' bin/nf-run -c broken.conf
ok "the stage's own words are shown" grep -q 'no/such/folder' said
ok "and what to do" grep -q "to do: make the folder $HOME/no/such/folder, or mend \[pipeline\] database in broken.conf" said
ok "the failure fits one screen" test "$(wc -l <said)" -le 12
ok "nothing was asked for" test -s feed.warc
exits "at --reprocess, too" 3 'step nf-store failed with exit 3' bin/nf-run -c broken.conf --reprocess
run --status >out 2>said
ok "--status says what is wrong" grep -q '^wrong: nf-store:database, since 20..-' out
sed 's|no/such/folder/facts.db|text|' broken.conf >text.conf
echo 'no database' >text
exits "a file that is none" 3 'to do: move .*/text away' bin/nf-run -c text.conf
sed 's|no/such/folder/facts.db|bin|' broken.conf >folder.conf
exits "a folder" 3 'to do: name a file in it' bin/nf-run -c folder.conf

# and one that fails later: the file waits, the next run loads it
rm bin/nf-store
cat >bin/nf-store <<'TEXT'
#!/bin/sh
case $* in *' /dev/null') ;; *) if [ -e "$HOME/store-breaks" ]; then cat >/dev/null; echo 'nf-store: error: out of ink' >&2; exit 3; fi ;; esac
TEXT
echo "exec $BUILD/nf-store \"\$@\"" >>bin/nf-store
chmod +x bin/nf-store
true >store-breaks
exits "a database that fails while it is loaded" 3 'step nf-store failed with exit 3 .what was fetched waits' run
ok "in its words" grep -q 'out of ink' said
is "what was fetched waits" "$(find state/archive/incoming -name '*.warc.gz' | wc -l)" 1
echo 'nf-fetch must not be asked' >fetch-says
exits "while the database is away nothing more is fetched" 3 'nf-store' run
rm fetch-says store-breaks
exits "the mended run" 0 '' run
is "has both articles" "$(articles)" 2

# a fetch that fails half way: what came is kept and stored
warc bayline-orrin-merger.html >feed.warc
echo 'nf-fetch: error: [state] disk I/O error' >fetch-says
exits "a failed fetch" 3 'step nf-fetch failed with exit 3' run
ok "is told in its words" grep -q 'disk I/O error' said
is "what it had fetched is stored" "$(articles)" 3
rm fetch-says

# for cron a failure is told once, and again only after it had healed
warc ledger-tessera-year-on.html >feed.warc
exits "-q tells a failure" 3 'step nf-store failed' bin/nf-run -q -c broken.conf
warc ledger-section-front.html >feed.warc
exits "there is nothing to do for it" 0 '' bin/nf-run -q -c pipeline.conf
warc ledger-tessera-january.html >feed.warc
exits "the next time it fails" 3 'to do: make the folder .*no/such' bin/nf-run -q -c broken.conf
exits "and fails on" 3 '' bin/nf-run -q -c broken.conf
is "it says no more" "$(cat out)" ""
exits "healed" 0 '' bin/nf-run -q -c pipeline.conf
warc harbor-tessera-july.html >feed.warc
exits "it is told anew" 3 'step nf-store failed' bin/nf-run -q -c broken.conf
run 2>said
exits "a network that is away is not told at once" 3 '' sh -c 'echo "exit 3" >fetch-does; bin/nf-run -q -c pipeline.conf'
rm fetch-does

# a source that fell silent, and one whose pages cannot be used any more
now=$(date +%s)
line() { printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t\t\t\n' "$@"; }
{
	line quiet $((now - 5000000)) $((now - 900)) $((now - 600000)) 100 90 10 0 80 15 1 $((now + 900))
	line slow $((now - 50000000)) $((now - 900)) $((now - 600000)) 100 90 10 0 80 15 1 $((now + 900))
	line odd $((now - 5000000)) $((now - 900)) $((now - 900)) 100 90 10 0 80 15 7.4 $((now + 900))
} >state/sources.tsv
for s in quiet slow odd; do
	printf 'source\t%s\t1\t0\t20\t0\t0\t0\t0\t%s\t\t\n' $s $((now + 900))
done >report
printf 'page\todd\thttps://samples.example/stackpost-login.html\n' >>report
warc stackpost-login.html >feed.warc
exits "a silent source is told" 0 'source quiet: nothing new for 6 days, where something came every 15 hours' bin/nf-run -q -c pipeline.conf
ok "and one whose rejects jumped" grep -q 'source odd: of its last pages 52 in 100 could not be used' said
is "but not one that is slow" "$(grep -c slow said)" 0
exits "they are told once" 0 '' bin/nf-run -q -c pipeline.conf
run --status >out
ok "--status goes on to show them" grep -q '^quiet .*SILENT' out
rm report

# a file that a stage dies of is set aside the third time, and the others go by
mv bin/nf-extract bin/extract
cat >bin/nf-extract <<'TEXT'
#!/bin/sh
for file; do
	case $(gzip -dc "$file" 2>/dev/null | head -c 2000) in *newsletter*) kill -SEGV $$ ;; esac
done
exec "$(dirname "$0")/extract" "$@"
TEXT
sed -i 's|^exec .*|exec "$HOME/bin/extract" "$@"|' bin/nf-extract
chmod +x bin/nf-extract
had=$(articles)
warc newsletter.txt >state/archive/incoming/20260308T000000Z.warc.gz
warc pulse-zurich-live.html >state/archive/incoming/20260309T000000Z.warc.gz
exits "a file that a stage dies of" 139 '' bin/nf-run -q -c pipeline.conf
is "does not hold up the next" "$(articles)" "$((had + 1))"
exits "and waits" 139 '' bin/nf-run -q -c pipeline.conf
exits "the third time it is set aside" 1 '20260308T000000Z.warc.gz; it is set aside' bin/nf-run -q -c pipeline.conf
ok "and kept" test -s state/archive/quarantine/20260308T000000Z.warc.gz
exits "then all is well" 0 '' bin/nf-run -q -c pipeline.conf
run --status >out
ok "--status counts it" grep -q '^set aside: 1 files' out
mv bin/extract bin/nf-extract

# killed in the middle of a fetch: a torn file is left
{
	warc ledger-corvane-results.html
	warc ledger-brightwell-fine.html | head -c 900
} >state/archive/incoming/20260307T000000Z.warc.gz.part
run 2>said
rc=$?
ok "the run after a kill does the work" test "$rc" -le 1
is "the whole record is stored" "$(articles)" "$((had + 2))"
is "the torn one is a reject" "$(sqlite3 state/facts.db "select count(*) > 0 from reject where reason in ('bad-record', 'bad-gzip')")" 1

nf-store --dump --db state/facts.db >before 2>/dev/null
run --reprocess 2>said
ok "--reprocess" test $? -le 1
nf-store --dump --db state/facts.db >after 2>/dev/null
is "keeps the articles as they are" "$(articles)" "$((had + 2))"

# the real nf-fetch, over a folder
if [ -x "$BUILD/nf-fetch" ]; then
	mkdir real
	cp "$ROOT/nf-run" real/
	for program in nf-fetch nf-extract nf-normalize nf-store; do ln -s "$BUILD/$program" real/; done
	mkdir saved
	cp "$ROOT/tests/samples/northgate-kestrel-launch.html" "$ROOT/tests/samples/stackpost-login.html" saved/
	printf '[pipeline]\nstate = ~/second\nmetrics = ~/second.prom\n\n[source "saved"]\nfolder = saved\n' >folder.conf
	exits "a run over a folder" 0 '' real/nf-run -c folder.conf
	is "stores its article" "$(sqlite3 second/facts.db 'select count(*) from article')" 1
	exits "a second run" 0 '' real/nf-run -c folder.conf
	is "has nothing to do" "$(tail -n 1 second/runs.tsv | cut -f 4)" 0
	is "the source's account" "$(cut -f 1,5-8 second/sources.tsv)" "saved	2	1	1	0"
	ok "in the metrics, too" grep -q '^newsfacts_rejects_total{stage="extract",reason="[a-z-]*"} 1$' second.prom
	is "the run is in the store" "$(sqlite3 second/facts.db "
		select group_concat(stage || ' ' || articles || ' ' || rejects, ', ') from run_stage s join run r on r.key = s.run where kind = 'run'")" \
		"fetch 2 0, extract 1 1, normalize 1 0, store 1 0"
	exits "with -v" 0 'pages fetched' real/nf-run -v -c folder.conf
	exits "--reprocess with -v" 0 'nf-extract: note' real/nf-run -v -c folder.conf --reprocess
	is "each stage says once what it did" "$(grep -c '^nf-store: note:' said)" 1
	mv saved away
	exits "a folder that is away" 3 'to do: make the folder that it names, or mend its section of folder.conf' real/nf-run -c folder.conf
	ok "is named" grep -q "cannot open the folder.*No such file" said
	real/nf-run -c folder.conf --status >out
	ok "--status shows its trouble" grep -q '^saved .*\[unreadable\] cannot open the folder .*/saved' out
	mkdir saved
	exits "and one that is there again, empty" 0 '' real/nf-run -c folder.conf
	real/nf-run -c folder.conf --status >out
	ok "has none any more" grep -q '^saved .* -$' out
	rmdir saved
	mv away saved
	sed 's|^metrics|database = ~/third.db\n&|' folder.conf >third.conf
	exits "a new database beside an archive that is none" 0 'to do: .* fill it: nf-run --reprocess' real/nf-run -q -c third.conf
	exits "and filled as it says" 0 '' real/nf-run -c third.conf --reprocess
	is "has its articles" "$(sqlite3 third.db 'select count(*) from article')" 1
	exits "--reprocess --dry-run" 0 '' real/nf-run -c folder.conf --reprocess --dry-run '20*'
	is "lists the files" "$(grep -c '^second/\|/second/archive/20' out)" 1
	mkdir -p second/archive/2026-01 second/archive/2025-12 second/archive/quarantine
	head -c 100000 /dev/urandom | tee second/archive/2025-12/20251231T000000Z.warc.gz >second/archive/2026-01/20260101T000000Z.warc.gz
	cp second/archive/2026-01/* second/archive/quarantine/20250101T000000Z.warc.gz
	NEWSFACTS_PIPELINE_ARCHIVE_MAX=120k real/nf-run -q -c folder.conf
	is "of the archive the oldest goes, but nothing that was set aside" "$(cd second/archive && find . -name '*.gz' -size +90k | sort | tr '\n' ' ')" \
		"./2026-01/20260101T000000Z.warc.gz ./quarantine/20250101T000000Z.warc.gz "
	echo 'colour = red' >>folder.conf
	exits "an unknown key" 2 'folder\.conf:7:.*colour' real/nf-run -c folder.conf
	is "is told once with -q" "$(for i in 1 2 3; do real/nf-run -q -c folder.conf 2>&1; done | grep -c 'to do: mend the line')" 1
	exits "and by --status" 0 'folder\.conf:7:.*colour' real/nf-run -c folder.conf --status

	# paths are meant from the folder of the file
	mkdir elsewhere && printf '[pipeline]\nstate = own\ndatabase = ../elsewhere.db\n[source "saved"]\nfolder = ../saved\n' >elsewhere/p.conf
	exits "relative paths" 0 '' real/nf-run -c elsewhere/p.conf
	ok "are those of the file's folder" test -s elsewhere/own/runs.tsv -a -s elsewhere.db
fi

# how much of the archive is kept: by days, by bytes, and never less than what waits
warc ledger-corvane-results.html >state/archive/incoming/20240101T000000Z.warc.gz
exits "a file of another year" 0 '' run
ok "is kept" test -s state/archive/2024-01/20240101T000000Z.warc.gz
had=$(find state/archive -name '*.warc.gz' | wc -l)
exits "what is older than archive-keep" 0 '' env NEWSFACTS_PIPELINE_ARCHIVE_KEEP=52w bin/nf-run -c pipeline.conf
is "goes, with its folder, and nothing else" "$(find state/archive -name '*.warc.gz' | wc -l) $(ls -d state/archive/2024-* 2>/dev/null)" "$((had - 1)) "
warc ledger-corvane-results.html >state/archive/incoming/20240101T000000Z.warc.gz
true >store-breaks
exits "where as good as nothing is kept" 3 'what was fetched waits' env NEWSFACTS_PIPELINE_ARCHIVE_KEEP=0s NEWSFACTS_PIPELINE_ARCHIVE_MAX=1 bin/nf-run -c pipeline.conf
is "what waits stays, and what was set aside" "$(cd state/archive && find . -name '*.warc.gz' | sort | tr '\n' ' ')" \
	"./incoming/20240101T000000Z.warc.gz ./quarantine/20260308T000000Z.warc.gz "
rm store-breaks

# one at a time
echo 7 >others
for i in 1 2 3 4 5 6 7 8; do
	{ run >"o$i" 2>&1; echo $? >"e$i"; } &
done
wait
rm others
is "of eight runs one works and seven are told to wait" "$(cat e? | sort | tr '\n' ' ')" "0 4 4 4 4 4 4 4 "
is "and are told since when" "$(cat o? | grep -cE 'busy: a run is under way since ([0-9]{4}-|just now)')" 7
promise "nf-run killed at any moment, or its stages failing: the next run completes the work once" "each step"
done_testing
