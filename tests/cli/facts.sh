# Asking: what is told is what was stored, in every form, and hostile text does no harm in any.
. "$ROOT/tests/cli.sh"

make() { /usr/bin/python3 "$ROOT/tests/store/make.py" "$@"; }
facts() { nf-facts -d "${db:-a.db}" --now 2026-10-01 "$@"; }

make | nf-store -d a.db
is "list tells claims of current versions" "$(facts -f ndjson | wc -l)" 6
is "an entity is found by a name in another case" "$(facts -f ndjson -e ORRIN -t users | wc -l)" 2
is "since and until" "$(facts -f ndjson --since 2026-03-03 --until 2026-04-01 | wc -l)" 2
is "since, counted from now" "$(facts -f ndjson --since 40d | wc -l)" 1
is "a site" "$(facts -f ndjson --site pulse.example | wc -l)" 1
is "words of the sentence" "$(facts -f ndjson -s '8 million' | wc -l)" 1
is "a confidence that no claim has" "$(facts -f ndjson --min-confidence 0.9 | wc -l)" 0
exits "a name that nobody knows" 1 "no-entity" facts show nobody
exits "a command that is not there" 2 "no command" facts weather
exits "a write by sql" 2 "never changed" facts sql "DELETE FROM claim"
exits "another file by sql" 2 "bad-sql" facts sql "ATTACH 'x.db' AS x"

is "a conflict, and no history among them" "$(facts conflicts -f ndjson | grep -c '"type":"acquisition"')/$(facts conflicts -f ndjson | wc -l)" "2/2"
is "a copy is no second source" "$(facts conflicts -f csv | awk -F, 'NR == 3 { print $11, $12 }')" "2 1"
is "what does not add up" "$(facts checks -f tsv | sed -n 2p | cut -f 4)" "2 and 3 make 5, not 6"
is "a silent edit, before and after" "$(facts changes -f tsv | sed 1d | cut -f 4,5)" "-	Tessera has 300 users.
+	Tessera has 200 users."
is "the claim that it took away is marked" "$(facts sql -f tsv 'SELECT value, gone FROM claim WHERE gone IS NOT NULL' | sed 1d)" "300	2026-04-01T10:00:00Z"
is "a figure over time" "$(facts timeline Orrin -t users -f csv | sed 1d | cut -d, -f 5,6)" "2026-03-02T09:00:00Z,5000000
2026-09-01T09:00:00Z,8000000"
ok "and drawn" sh -c 'nf-facts -d a.db timeline orrin -t users | grep -q "█.*8 million users"'
is "no line is wider than was asked for" "$(facts --width 60 | /usr/bin/python3 -c 'import sys; print(max(len(x.rstrip("\n")) for x in sys.stdin) <= 60)')" True
facts digest --since 2026-01-01 >digest
ok "the digest has the conflict" grep -q "Sources disagree" digest
ok "and the edit" grep -q "2 versions" digest

make --evil >evil.ndjson
nf-store -d evil.db evil.ndjson
db=evil.db
is "hostile text is stored exact" "$(sqlite3 evil.db "SELECT hex(title) FROM article WHERE id = 'e000000000000003'")" \
	"$(printf '\033[31mred\033]0;title\007' | od -An -tx1 | tr -d ' \n' | tr a-f A-F)"
controls() { LC_ALL=C grep -c "$(printf '[\001-\010\013\014\016-\037\177]')" "$1" || :; }
for form in table ndjson csv tsv markdown; do
	facts --said -f $form >"$form"
	[ "$form" = csv ] || is "no control character in $form" "$(controls $form)" 0
done
is "no turned text on a terminal" "$(LC_ALL=C grep -c "$(printf '\342\200\256\|\302\233')" table)" 0
is "no cell is a formula" "$(/usr/bin/python3 -c '
import csv
print(sum(1 for row in csv.reader(open("csv", newline="")) for cell in row if cell[:1] in "=+@\t\r\n" and cell and cell[:1]))')" 0
is "csv has all rows" "$(/usr/bin/python3 -c 'import csv; print(len(list(csv.reader(open("csv", newline="")))))')" 16
facts digest -f html --since 2026-01-01 >page.html
facts digest -f atom --since 2026-01-01 >feed.xml
facts report -o site
is "no markup of strangers in pages" "$(cat page.html feed.xml site/*.html site/*/*.html | grep -ci '<script>alert\|href="javascript')" 0
is "no control character in pages" "$(cat page.html feed.xml site/*.html site/*/*.html >all; controls all)" 0
ok "the feed is XML" /usr/bin/python3 -c 'import xml.dom.minidom; xml.dom.minidom.parse("feed.xml")'
is "every page has the policy" "$(grep -L "default-src 'none'" site/*.html site/*/*.html)" ""
is "nothing is loaded from elsewhere" "$(cat site/*.html site/*/*.html | grep -c 'src="http\|<link[^>]*http\|@import')" 0

db=a.db
facts report -o site2
for link in $(cd site2 && grep -oh 'href="[^"#:]*' index.html | sed 's/href="//' | sort -u); do
	[ -e "site2/$link" ] || echo "$link"
done >broken
is "no link of the overview is broken" "$(cat broken)" ""
done_testing
