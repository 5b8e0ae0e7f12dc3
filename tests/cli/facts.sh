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
is "a copy is no second source" "$(facts conflicts -f csv | awk -F, 'NR == 3 { print $13, $14 }')" "2 1"
is "what does not add up" "$(facts checks -f tsv | sed -n 2p | cut -f 6)" "2 and 3 make 5, not 6"
is "a silent edit, before and after" "$(facts changes -f tsv | sed 1d | cut -f 4,5)" "-	Tessera has 300 users.
+	Tessera has 200 users."
is "the claim that it took away is marked" "$(facts sql -f tsv 'SELECT value, gone FROM claim WHERE gone IS NOT NULL' | sed 1d)" "300	2026-04-01T10:00:00Z"
is "a figure over time" "$(facts timeline Orrin -t users -f csv | sed 1d | cut -d, -f 5,6)" "2026-03-02T09:00:00Z,5000000
2026-09-01T09:00:00Z,8000000"
ok "and drawn" sh -c 'nf-facts -d a.db timeline orrin -t users | grep -q "█.*8 million users"'
is "no line is wider than was asked for" "$(facts --width 60 | /usr/bin/python3 -c 'import sys; print(max(len(x.rstrip("\n")) for x in sys.stdin) <= 60)')" True
facts digest --since 2026-01-01 >digest
ok "the digest has the conflict" grep -q "Sources disagree" digest
ok "with amounts for people, and who says so" grep -q '^  - \$1.7 billion: copy.example, pulse.example, 2026-03-03$' digest
ok "and the edit, by what it took away" grep -q "no longer says: Tessera has 300 users" digest
exits "nothing new is said so" 0 "nothing is new" facts digest --since 2026-09-30
exits "nothing found is said so" 0 "nothing" facts -e orrin -t stake
is "and in CSV by a header alone" "$(facts -f csv -e orrin -t stake | wc -l)" 1
is "edits of one entity" "$(facts changes -f tsv -e tessera | sed 1d | wc -l)/$(facts changes -f tsv -e orrin | sed 1d | wc -l)" 2/0
is "and of one type" "$(facts changes -f tsv -t users | sed 1d | wc -l)/$(facts changes -f tsv -t stake | sed 1d | wc -l)" 2/0
is "Markdown has the columns for people" "$(facts -f markdown | head -1)" "| date | type | subject | object | what | value | when | site | sentence |"
is "a confidence is told from 0.00 to 1.00" "$(facts -f ndjson -n 1 | jq -r .confidence)" 0.80
is "and asked for so" "$(facts -f ndjson --min-confidence 0.8 | wc -l)/$(facts -f ndjson --min-confidence 0.81 | wc -l)" 6/0
is "who can be asked about" "$(facts entities -f tsv | sed -n 2p)" "orrin	Orrin	org	2"
is "and what" "$(facts types -f tsv | sed 1d | tr '\t' ' ')" "users 4 2
acquisition 3 1"
is "what was loaded" "$(facts runs -f tsv | sed 1d | cut -f 2,6-9)" "stream	normalize	7	6	1"
is "-n says how many" "$(facts -f ndjson -n 2 | wc -l)/$(facts -f ndjson -n 0 | wc -l)" 2/6

# the sense of a claim stands with its amount
{
	make | sed -n 1p | sed 's/"modality": "asserted"/"modality": "planned"/; s/"id": "[0-9a-f]*"/"id": "planned"/'
	make | sed -n 1p | sed 's/"polarity": "positive"/"polarity": "negative"/; s/"id": "[0-9a-f]*"/"id": "denied"/; s/orrin-deal/denied/'
	make | sed -n 1p | sed 's/"polarity": "positive"/"polarity": "positive", "attributes": {"direction":"down"}/; s/"id": "[0-9a-f]*"/"id": "down"/'
} | nf-store --no-end -d sense.db
sense() { nf-facts -d sense.db "$@" | grep -c -e '\$1.2 billion (planned)' -e 'not \$1.2 billion' -e 'down \$1.2 billion'; }
is "list marks what is planned, denied or down" "$(sense)" 3
is "so does show" "$(sense show orrin)" 3
is "80 columns show no column that says nothing" "$(facts --width 80 | head -1 | tr -s ' ' | sed 's/ $//')" "date type subject object value site"
is "the sentence stands under its rows" "$(facts --width 80 | sed -n 3p)" "    Orrin has 8 million users."
is "and beside them where there is room" "$(facts --width 160 | sed -n 2p | grep -c 'Orrin has 8 million users.$')" 1

# names as they are copied, and as they are mistaken
for name in "Orrin's" "ORRIN" "the Orrin" "Orrin’s" "orrin,"; do
	is "show '$name'" "$(facts show "$name" -f ndjson | jq -r .subject | sort -u)" Orrin
done
exits "a name that is nearly right" 1 "near it: Tessera" facts show Tesera
for bad in 1.5 x 0.8x "" . -1 800; do exits "no confidence: '$bad'" 2 "a number from 0 to 1" facts --min-confidence "$bad"; done
is "confidences as they may be written" "$(for good in 0 1 .8 0.8 0.800 1.0 0.79999; do facts -f ndjson --min-confidence $good | wc -l; done | tr '\n' ' ')" "6 0 6 6 6 0 6 "
exits "a type that is none" 2 "no type 'bogus'; the types are stake" facts -t users,bogus
exits "nothing new, and what the newest is" 0 "newest article is of 2026-09-01: --since 2026-09-01" facts digest
exits "no database, and how to make one" 3 "nf-store makes one" nf-facts -d none.db
make | sed 's/"label": "Bayline"/"label": "Bayline", "owner": "orrin"/' | nf-store -d owned.db
is "show tells whose it is" "$(nf-facts -d owned.db show bayline | grep -c '^belongs to: Orrin$')" 1
{ make; make | sed 's/\(orrin-users\|"Orrin grows\)/\1-2/; s/orrin/orrin-cloud/g; s/Orrin/Orrin cloud/g; s/"label": "Orrin cloud"/"label": "Orrin cloud", "owner": "orrin"/' | sed 's/"id": "\(.\)/"id": "x\1/'; } |
	nf-store --no-end -d cloud.db 2>/dev/null
ok "the timeline of an owner has its products" sh -c 'nf-facts -d cloud.db timeline orrin -f csv | cut -d, -f 2 | sort -u | tr "\n" " " | grep -qi "orrin.*orrin cloud"'

exits "Parquet wants a file" 2 "no-file" facts -f parquet export
exits "and DuckDB" 3 "no-duckdb" env PATH="$BUILD" nf-facts -d a.db -f parquet -o x.parquet export
mkdir bin
cat >bin/duckdb <<'DUCK'
#!/bin/sh
# takes what DuckDB would take: a COPY of the lines on stdin to a file
cat >rows.seen
file=$(printf '%s\n' "$2" | sed -n "s/.*TO '\(.*\)' (FORMAT parquet)$/\1/p" | sed "s/''/'/g")
printf '%s\n' "$2" >"$file"
[ ! -e refuse ]
DUCK
chmod +x bin/duckdb
exits "Parquet by DuckDB" 0 "" env PATH="$(pwd)/bin:$PATH" nf-facts -d a.db -f parquet -o "it's.parquet" export
facts -f ndjson --said >rows
ok "which gets the lines of ndjson" cmp rows rows.seen
ok "and all their columns" sh -c 'for key in $(jq -r "keys[]" rows | sort -u); do grep -q "\"$key\": " "it'"'"'s.parquet" || exit 1; done'
touch refuse
exits "a DuckDB that fails" 3 "no-duckdb" env PATH="$(pwd)/bin:$PATH" nf-facts -d a.db -f parquet -o other.parquet export
is "leaves no file" "$(ls other.parquet* 2>/dev/null)" ""

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
