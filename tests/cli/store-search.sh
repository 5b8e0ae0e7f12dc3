# A limited list or search, which reads an index only as far as it must, tells the head of the whole one.
. "$ROOT/tests/cli.sh"

make() { /usr/bin/python3 "$ROOT/tests/store/make.py" "$@"; }
facts() { nf-facts -d "${db:-a.db}" -f ndjson "$@"; }

make 300 >many.ndjson
nf-store -d a.db many.ndjson
same() { # OPTION...: with a limit as without, for several limits; more than nothing is found
	facts "$@" -n 0 >whole
	[ -s whole ] || { echo "nothing found"; return 1; }
	for most in 1 2 7 50 400; do
		facts "$@" -n $most >some
		head -n $most whole | cmp -s - some || { echo "limit $most differs"; return 1; }
	done
}
while read -r options; do
	# shellcheck disable=SC2086 # words
	ok "limited: $options" same $options
done <<END
--said
-t users
-t users,acquisition
-t acquisition,users,stake --since 2026-04-01
-e orrin7
-e orrin7 -t acquisition
-e orrin7 -t acquisition,users --until 2026-09-01
-e bayline3 --since 2026-02-10 --until 2026-08-20
--site pulse.example
--site pulse.example -t users --since 2026-03
-s users
-s million
-s users --site ledger.example
-s users --since 2026-03-05 --until 2026-09
-s users --until 2026-02
-s million -e orrin7
-s users -e tessera4x2 -t users
--min-confidence 0.5 -s bought
END

# what the index gives is what the sentences hold
is "every sentence with a word is found" "$(facts -s bought -n 0 | wc -l)" \
	"$(sqlite3 a.db "SELECT count(*) FROM claim c JOIN sentence s ON s.article = c.article AND s.n = c.sentence WHERE s.text LIKE '% bought %'")"
sqlite3 a.db "SELECT s.article, s.n FROM sentence s JOIN article a ON a.key = s.article ORDER BY s.key" >by-number
is "numbers of sentences follow the time" "$(sqlite3 a.db "SELECT count(*) FROM (SELECT a.published AS seen,
	lag(a.published) OVER (ORDER BY s.key) AS before FROM sentence s JOIN article a ON a.key = s.article) WHERE before > seen")" 0

# dates as coarse as pages have them, early, late, none, and what is no date
i=0
for date in 2026 2026-01 2026-01-01 2026-01-01T00:00:00Z 2025-12-31T23:59:59Z 1950-06-01 1969 2300-01-01 2107 none soon; do
	i=$((i + 1))
	make 12 | sed -n "$i{s/\"published\": \"[^\"]*\"/\"published\": \"$date\"/;s/ \"fetched\": \"[^\"]*\",//;s/\"published\": \"none\", //;p;}"
done >dates.ndjson
nf-store -d dates.db --no-end dates.ndjson
db=dates.db
for options in "-s users" "-s bought" "-s users --since 1960" "-s users --until 2026-01-01" "-s users --until 2200" \
	"-s users --since 2026-01 --until 2026-01-02"; do
	# shellcheck disable=SC2086
	ok "odd dates: $options" same $options
	# every sentence of these types has the word, so it changes nothing
	case $options in "-s users"*) type=users ;; *) type=acquisition ;; esac
	# shellcheck disable=SC2086
	facts -n 0 -t $type $options >found
	# shellcheck disable=SC2086
	# shellcheck disable=SC2046 # words
	facts -n 0 -t $type $(echo "$options" | sed 's/^-s [a-z]*//') >asked
	ok "and all of them" cmp found asked
done
is "what is no date is kept, and is none" "$(sqlite3 dates.db "SELECT json_extract(more, '\$.published') FROM article WHERE more IS NOT NULL")" soon

# an article seen earlier than was thought moves; so do its sentences
make 3 | sed -n '1{s/"published": "[^"]*", //;p;}' >undated
sed 's/"fetched": "[^"]*"/"fetched": "2026-09-09T09:00:00Z"/' undated >late
sed 's/"fetched": "[^"]*"/"fetched": "2026-02-02T09:00:00Z"/' undated >early
for order in "late early" "early late"; do
	rm -f m.db
	# shellcheck disable=SC2086
	nf-store --no-end -d m.db $order
	is "seen first at the earlier time ($order)" "$(nf-facts -d m.db -f ndjson -s bought --until 2026-03 | wc -l)/$(nf-facts -d m.db -f ndjson -s bought --since 2026-03 | wc -l)" 1/0
	is "and the index is sound" "$(sqlite3 m.db "INSERT INTO sentence_search(sentence_search, rank) VALUES ('integrity-check', 1)" 2>&1)" ""
done

# one article with more sentences than its place in the order has numbers for
/usr/bin/python3 - >huge.ndjson <<'END'
import json
text, spans, claims = "", [], []
for i in range(17000):
    start = len(text)
    text += f"Orrin has {i} users. "
    spans.append([start, len(text) - 1])
    claims.append({"id": f"c{i + 1}", "type": "users", "start": start, "end": start + 5, "sentence": i, "roles": [], "modality": "asserted",
                   "polarity": "positive", "key": f"k{i}"})
print(json.dumps({"v": 1, "record": "article", "id": "huge", "source": "x", "published": "2026-01-01", "text": text, "sentences": spans,
                  "figures": [], "names": [], "claims": claims, "checks": []}))
END
nf-store --no-end -d huge.db huge.ndjson
is "all its sentences are found" "$(nf-facts -d huge.db -f ndjson -n 0 -s users | wc -l)" 17000
is "the last of them too" "$(nf-facts -d huge.db -f ndjson -n 5 -s 16999 | jq -r .claim)" c17000
done_testing
