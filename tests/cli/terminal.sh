# What a terminal gets from pages, names of files, addresses and servers carries no control character, and a log has one
# line an event, whatever stands in the input. Table-driven: each evil in each place, through each view.
. "$ROOT/tests/cli.sh"
e=$(printf '\033') bel=$(printf '\007') c1=$(printf '\302\233') del=$(printf '\177') cr=$(printf '\r')
mkdir pages
i=0
for evil in "${e}]0;owned${bel}" "${e}[2J${e}[31m" "${c1}31mred" "a${cr}nf-extract: fine" "x${del}${del}y" "${e}P+q544e${e}\\" "&#27;]0;ref&#7;" "&#x9b;31m" \
	"line&#10;nf-extract: error: forged"; do
	i=$((i + 1))
	cat >"pages/$i.html" <<TEXT
<!doctype html><html lang=en><head><title>Corvane $evil buys Orrin</title><meta name=author content="Ann $evil Lee">
<meta property="og:site_name" content="The $evil Ledger"><meta property="article:published_time" content="2026-03-0$i $evil">
<link rel=canonical href="https://ledger.example/$i/$evil"></head><body><article><h1>Corvane $evil buys Orrin</h1>
<p>Corvane $evil Inc. said on Tuesday that it would pay \$$i.5 billion for 27% of Orrin $evil Corp., which makes chips for cars and phones.</p>
<p>The company "held ${evil}27% of Orrin" in March 2025, according to Halden $evil Research, and it earned \$40 million in the first quarter of 2026.</p>
<table><tr><td>$evil</td><td>$evil \$3 million</td></tr></table><ul><li>$evil one</li></ul></article></body></html>
TEXT
done
evils=$i
printf 'not a page' >"pages/bad${e}[31m${bel}.html"
printf '\037\213\010\000broken' >"pages/$(printf 'new\nline').html.gz"

# controls FILE: how many characters of C0 (but newline and tab), DEL and C1 there are
controls() {
	/usr/bin/python3 -c 'import sys
text = open(sys.argv[1], "rb").read().decode("utf-8", "surrogateescape").replace("\r\n", "\n")  # the lines of CSV
bad = [hex(ord(c)) for c in text if (ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160]
print(" ".join(sorted(set(bad))))' "$1"
}
clean=0
views() { # COMMAND...: neither of its streams has any, and each line of the second is of the program
	"$@" >out 2>said </dev/null
	rc=$?
	is "$(echo "$*" | tr -cd 'a-z0-9 -' | cut -c 1-60) (exit $rc)" "$(controls out)$(controls said)$(grep -v "^$1: \|^usage: \|^  \|^Try '$1 --help" said | head -n 1)" ""
	clean=$((clean + 1))
}
nf-extract -q pages >extracted 2>said
nf-normalize -q extracted >normalized 2>said
nf-store -q --db t.db normalized 2>said
is "every page is in" "$(sqlite3 t.db 'SELECT COUNT(*) FROM article')" "$((evils + 1))"
views nf-extract -v --show pages
views nf-extract -v --text pages
views nf-extract -v pages
views nf-extract -v --why pages
views nf-extract "$(printf 'absent\033[31m\nx')"
views nf-normalize -v --show extracted
views nf-normalize -v --facts extracted
views nf-normalize --unknown extracted
views nf-normalize "$(printf 'absent\033[31m\nx')"
for command in list "show Corvane" "timeline Corvane" conflicts checks changes "digest --since 2000-01-01" entities stats runs "sql SELECT\ title,site\ FROM\ page" \
	"list -f csv" "list -f tsv" "list -f markdown" "list -f ndjson" "digest --since 2000-01-01 -f markdown"; do
	eval "set -- $command"
	views nf-facts --db t.db "$@"
done
views nf-facts --db "$(printf 'absent\033[31m\nx')"
views nf-store --db t.db "$(printf 'absent\033[31m\nx')"
views nf-extract "--$(printf 'evil\033[31m')"
views nf-facts --db t.db "$(printf 'evil\033[31m')"
printf '[fetch]\nevil\033[31m = 1\n' >evil.conf
views nf-fetch -c evil.conf
views nf-fetch "$(printf 'http://127.0.0.1/\033[31m\nx')"
printf '[source "saved"]\nfolder = pages\n' >p.conf
views nf-fetch -v -c p.conf --list --state state

# a server's words: its reason phrase, its Location, its type
/usr/bin/python3 - >port <<'TEXT' &
import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
s.listen(8)
s.settimeout(60)
print(s.getsockname()[1], flush=True)
evil = b"\x1b]0;owned\x07\x9b31m"
for answer in (b"HTTP/1.1 503 " + evil + b"\r\n", b"HTTP/1.1 302 x\r\nLocation: http://127.0.0.1:1/" + evil + b"\r\n",
               b"HTTP/1.1 200 OK\r\nContent-Type: " + evil + b"\r\n", b"HTTP/1.1 " + evil + b"\r\n", evil + b"\r\n"):
    c = s.accept()[0]
    c.recv(9999)
    c.sendall(answer + b"Content-Length: 0\r\nConnection: close\r\n\r\n")
    c.close()
TEXT
i=0; until [ -s port ] || [ $((i += 1)) -gt 120 ]; do sleep 0.5; done
printf '[fetch]\nretries = 0\n' >once.conf
for i in 1 2 3 4 5; do
	views nf-fetch -v -c once.conf --interval 0 --allow-private --no-robots -o "f$i.warc" "http://127.0.0.1:$(cat port)/$i"
	nf-extract -v "f$i.warc" >out 2>said
	is "nf-extract of what it answered" "$(controls out)$(controls said)" ""
done
promise "no control character reaches a terminal, a log is a line an event" "$clean views of $evils evils in 8 places"

# a spreadsheet's formula, and what a question can do to a store
nf-facts --db t.db -f csv list >out
is "no cell of a CSV is a formula" "$(/usr/bin/python3 -c 'import csv
print(sum(cell[:1] in ("=", "+", "-", "@") and not cell[1:2].isdigit() for row in csv.reader(open("out")) for cell in row))')" 0
promise "CSV cells cannot be formulas" "$(wc -l <out) rows"
before=$(sqlite3 t.db .dump | cksum)
for query in "DELETE FROM article" "UPDATE claim SET type = 'x'" "DROP TABLE fact" "ATTACH 'other.db' AS o" "PRAGMA journal_mode = DELETE" \
	"SELECT load_extension('x')" "SELECT writefile('x', 'y')" "VACUUM INTO 'copy.db'"; do
	nf-facts --db t.db sql "$query" >out 2>said
	ok "nf-facts refuses: $query" test $? -ne 0 -o "$query" = "PRAGMA journal_mode = DELETE"
done
is "and the store is as it was" "$(sqlite3 t.db .dump | cksum)$(find . -name other.db -o -name copy.db -o -name x)" "$before"
promise "nf-facts opens the store for reading only" "8 queries that would change something"
done_testing
