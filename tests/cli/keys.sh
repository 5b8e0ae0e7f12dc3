# Keys: one article in three forms has the same ones, two articles on one event share that of the event, and names of
# one thing share a key where names of two do not.
. "$ROOT/tests/cli.sh"

page=$ROOT/tests/samples/ledger-corvane-results.html
nf-extract -q --no-end "$page" >page.ndjson
published=$(jq -r .published page.ndjson)
keys() { nf-normalize -q --no-end --now "$published" | jq -r '.claims[].key // empty' | sort; }
keys <page.ndjson >html.keys
nf-extract -q --text "$page" >page.txt
nf-extract -q --no-end page.txt | keys >text.keys
{
	printf 'WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n'
	printf 'WARC-Date: 2026-03-02T00:00:00Z\r\nWARC-Target-URI: https://ledger.example/corvane\r\n'
	printf 'Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n' $(($(wc -c <"$page") + 44))
	printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'
	cat "$page"
	printf '\r\n\r\n'
} >page.warc
nf-extract -q --no-end page.warc | keys >warc.keys
ok "an article has keys" test "$(wc -l <html.keys)" -gt 5
is "text has those of the page" "$(diff html.keys text.keys)" ""
is "a WARC has those of the page" "$(diff html.keys warc.keys)" ""

for s in ledger-halden-series-c stackpost-halden-round; do
	nf-extract -q --no-end "$ROOT/tests/samples/$s.html" | nf-normalize -q --no-end |
		jq -r '.claims[] | select(.type == "funding") | .key' | sort -u >$s.keys
done
is "two articles on one round share its key" "$(comm -12 ledger-halden-series-c.keys stackpost-halden-round.keys)" \
	"1/funding/halden-robotics//series-c/"
is "what was raised in all is no round" "$(cat ./*halden*.keys | grep -c '^1/funding/halden-robotics//total/$')" 1

# TEXT: the names of the article with their keys, each once
names() {
	printf '%s\n' "$1" >a.txt
	nf-extract -q --no-end a.txt | nf-normalize -q --no-end | jq -r '[.names[] | "\(.text)=\(.entity)"] | unique | join(" ")'
}
is "a surname" "$(names 'Mira Oduya, chief executive of Halden Systems, said so. She was right, Oduya said.')" \
	"Halden Systems=halden-systems Mira Oduya=mira-oduya Oduya=mira-oduya"
is "an acronym that nothing introduces" "$(names 'The Brightwell Network Research Institute said so. Later BNRI said more.')" \
	"BNRI=brightwell-network-research-institute Brightwell Network Research Institute=brightwell-network-research-institute"
is "a firm's short name" "$(names 'Halden Robotics raised $5 million. Halden said so.')" "Halden Robotics=halden-robotics Halden=halden-robotics"
is "a word that may be a name is left open" "$(names 'She ate an apple beside the river Amazon, hit the target and had a block.' | grep -c '=apple\|=target\|=block')" 0
is "and is decided where the article speaks for it" "$(names 'Apple sells the iPhone.' | grep -o 'Apple=[a-z]*')" "Apple=apple"

# what turns a claim into another is seen in every view of it
cat >marks.ndjson <<'END'
{"v":1,"record":"article","id":"0000000000000001","source":"s","sha256":"0","title":"Marks","text":"Halden sales fell 5%.","blocks":[],"sentences":[[0,21]],"figures":[{"id":"f1","kind":"percent","start":18,"end":20,"text":"5%"}],"names":[{"id":"n1","kind":"org","start":0,"end":6,"text":"Halden"}],"claims":[{"id":"c1","type":"growth","pattern":"t","start":0,"end":20,"sentence":0,"roles":[{"role":"subject","name":"n1","start":0,"end":6,"text":"Halden"},{"role":"direction","start":13,"end":17,"text":"fell"},{"role":"change","figure":"f1","start":18,"end":20,"text":"5%"}],"modality":"planned","polarity":"negative"}]}
END
is "a denial, a plan and a fall are told to a reader" "$(nf-normalize -q --no-end --show marks.ndjson | grep -o 'c1 .*subject')" \
	"c1   [not] [planned] [down] subject"
is "and to a tool" "$(nf-normalize -q --no-end --facts marks.ndjson | jq -r '"\(.polarity) \(.modality) \(.direction)"')" "negative planned down"

done_testing
