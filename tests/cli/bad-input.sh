# Bad input: a message that names what and why, and the right exit code. 0 all done, 1 some input could not be
# used, 2 usage or configuration, 3 the world failed.
. "$ROOT/tests/cli.sh"
page=$ROOT/tests/samples/ledger-halden-series-c.html

# the reject line of the last command, as REASON
reason() { sed -n 's/.*"record":"reject".*"reason":"\([^"]*\)".*/\1/p' out | head -1; }

exits "a missing file" 1 '^nf-extract: warning: nowhere\.html: \[no-file\] ' nf-extract nowhere.html
is "is a reject line too" "$(reason)" no-file
is "and the end line counts it" "$(tail -n 1 out)" '{"v":1,"record":"end","stage":"extract","in":1,"articles":0,"rejects":1}'
exits "the rest is done all the same" 1 'nowhere\.html' nf-extract nowhere.html "$page"
ok "and stands in the output" grep -q '"record":"article".*Halden' out

mkdir folder
echo x >folder/notes.md
exits "a folder without pages" 1 '^nf-extract: warning: folder: \[no-pages\] ' nf-extract folder

exits "a page of fewer words than --min-words wants" 0 '' nf-extract --min-words 5000 "$page"
is "is rejected as no body" "$(reason)" no-body

printf '\211PNG\r\n\032\n\0\0\0\rIHDR' >picture.png
exits "a PNG" 1 'picture\.png: \[not-html\]' nf-extract picture.png
is "is rejected as not HTML" "$(reason)" not-html

: >empty.html
exits "an empty file" 1 'empty\.html: \[empty\]' nf-extract empty.html
is "is rejected as empty" "$(reason)" empty

gzip -c "$page" | head -c 700 >cut.html.gz
exits "a truncated gzip" 1 'cut\.html\.gz: \[bad-gzip\]' nf-extract cut.html.gz
is "is rejected as such" "$(reason)" bad-gzip

nf-extract "$page" >good.ndjson
nf-normalize good.ndjson >lines.ndjson
is "a whole stream ends with its count" "$(tail -n 1 lines.ndjson)" '{"v":1,"record":"end","stage":"normalize","in":1,"articles":1,"rejects":0}'

{ printf '{"v":1,"record":"article","id"\n'; cat good.ndjson; } >torn.ndjson
exits "a torn JSON line" 1 '\[bad-json\]' nf-normalize torn.ndjson
is "becomes a reject line" "$(reason)" bad-json
ok "and the line behind it is read" grep -q '"record":"article".*"checks"' out

head -n 1 good.ndjson >killed.ndjson
exits "a stream without its end" 1 'torn|end line' nf-normalize killed.ndjson
head -n 1 lines.ndjson >killed.ndjson
exits "is no whole run to nf-store" 1 'torn|end line' nf-store --db killed.db killed.ndjson

exits "an unwritable database" 3 'nowhere/at/all\.db' nf-store --db nowhere/at/all.db lines.ndjson
printf 'no database at all, but long enough to be looked at as one: %0900d' 0 >plain.db
exits "a database that is none" 3 'plain\.db' nf-store --db plain.db lines.ndjson
exits "reading a database that is not there" 3 'nothere\.db' nf-facts --db nothere.db
ok "does not make it" test ! -e nothere.db

if [ -e /dev/full ]; then
	nf-store --db facts.db lines.ndjson
	for command in "nf-extract $page" "nf-normalize good.ndjson" "nf-facts --db facts.db --said"; do
		# shellcheck disable=SC2086 # a list of words
		sh -c 'exec "$@" >/dev/full' full $command 2>said
		is "/dev/full as output of ${command%% *}" "$?" 3
		ok "and it says so" grep -q 'write' said
	done
fi

exits "a pattern folder that is not there" 2 'nowhere' nf-extract -p nowhere "$page"
exits "an entity table that is not there" 2 'nowhere' nf-normalize --entities nowhere good.ndjson
for program in nf-extract nf-normalize nf-store nf-facts; do
	exits "an unknown option of $program" 2 'unknown option --wrong' $program --wrong
	exits "$program --help" 0 '' $program --help
	ok "fits one screen" test "$(wc -l <out)" -le 40
	exits "$program --version" 0 '' $program --version
	is "names itself" "$(cut -d ' ' -f 1 out)" "$program"
done
done_testing
