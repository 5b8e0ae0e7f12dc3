# nf-fetch against a small server on loopback (tests/fetch/server.py): politeness, conditions, weather, limits.
. "$ROOT/tests/cli.sh"

/usr/bin/python3 "$ROOT/tests/fetch/server.py" log 12 >port &
server=$!
trap 'kill $server 2>/dev/null' EXIT
wait_for() { i=0; until [ -s "$1" ] || [ $((i += 1)) -gt 120 ]; do sleep 0.5; done; } # on a busy machine Python is slow to begin
wait_for port
port=$(cat port)
at() { echo "http://127.0.0.$1:$port$2"; }
requests() { awk -F '\t' -v host="127.0.0.$1" -v path="$2" '$3 == host && $4 ~ path' log | wc -l; }
records() { grep -ac "^WARC-Type: $1" "$2"; }
warc() { /usr/bin/python3 "$ROOT/tests/fetch/warc.py" "$@"; }
fast="--interval 0 --allow-private"

# ---- a source, run after run ----
cat >p.conf <<TEXT
[fetch]
per-host-interval = 100ms
contact = tests@news.invalid
[source "one"]
feed = $(at 2 /feed.rss)
interval = 0s
allow-private = yes
[source "map"]
sitemap = $(at 3 /index)
interval = 0s
allow-private = yes
TEXT
run() { nf-fetch -c p.conf --state state --archive archive "$@"; }
exits "--list" 0 '' nf-fetch -c p.conf --state state --list
is "asks for no article and tells of each" "$(requests 2 /a/) $(grep -c "^fetch	new	one	$(at 2 /a/)" out)" "0 12"
exits "--list takes no --archive" 2 'fetches nothing to keep' nf-fetch -c p.conf --list --archive archive
exits "the first run" 0 '' nf-fetch -c p.conf --state state --archive archive --requests
is "fetches each article once, and asks no feed again that --list had asked" "$(requests 2 /a/) $(requests 2 feed)" "12 2"
is "the second question for the feed was on condition" "$(awk -F '\t' '$4 == "/feed.rss" { print $5, $6 }' log | tr '\n' ' ')" "200  304 etag "
ok "its archive is as the standard says" warc archive/*.warc
is "with requests and what named each article" "$(warc archive/*.warc | tr '\n' ' ')" "metadata 24 request 24 response 24 warcinfo 1 "
ok "the metadata names the feed" grep -aq "^via: $(at 2 /feed.rss)" archive/*.warc
exits "the second run" 0 '' run
is "fetches nothing, asks on condition" "$(requests 2 /a/) $(awk -F '\t' '$3 == "127.0.0.2" && $4 == "/feed.rss" { s = $5 } END { print s }' log)" "12 304"
is "asks a map again whose index is unchanged" "$(requests 3 /map)" 3
for i in 1 2 3 4 5; do nf-fetch $fast --no-robots -o w.warc "$(at 1 "/publish?$i")"; done
exits "after five new ones" 0 '' run --gzip
is "fetches these, from both sources" "$(requests 2 /a/) $(requests 3 /a/)" "17 17"
ok "into records of one gzip member each" warc archive/*.warc.gz
is "robots.txt is asked once" "$(requests 2 robots) $(requests 3 robots)" "1 1"
is "never two at once, never too soon" "$(sort log | awk -F '\t' '$3 ~ /[.][23]$/ && ($1 - last[$3] < 0.095 || $7 > 1) { print $1 - last[$3], $0 } { last[$3] = $1 }')" ""

/usr/bin/python3 - <<'TEXT' &
import fcntl, time
f = open("state/fetch.lock", "r+")
fcntl.lockf(f, fcntl.LOCK_EX)
open("held", "w").write("yes")
time.sleep(60)
TEXT
wait_for held
exits "while another run works" 4 '\[busy\]' run
kill $!

# ---- robots.txt ----
exits "robots.txt forbids" 1 'does not allow' nf-fetch $fast -o r.warc "$(at 54 /a/1)"
is "and is kept" "$(requests 54 /a/)" 0
for host in 50 51; do
	exits "robots.txt fails on $host" 3 'robots.txt cannot be had' nf-fetch $fast -o r.warc "$(at $host /a/1)"
	is "nothing is asked there" "$(requests $host /a/)" 0
done
exits "no robots.txt allows" 0 '' nf-fetch $fast -o r.warc "$(at 52 /a/1)"
printf '%s\n' "$(at 53 /a/1)" "$(at 53 /a/2)" | nf-fetch $fast -o r.warc - 2>said
is "Crawl-delay holds, also behind robots.txt" "$(awk -F '\t' '$3 == "127.0.0.53" { if (last && $1 - last < 0.99) bad++; last = $1; n++ } END { print n, bad + 0 }' log)" "3 0"
exits "--no-robots" 0 '' nf-fetch $fast --no-robots -o r.warc "$(at 54 /a/1)"
exits "noarchive" 1 '' nf-fetch $fast -o r.warc "$(at 4 /noarchive)"
is "is not kept" "$(records response r.warc)" 0

# ---- weather ----
exits "twice a failure, then good" 0 '' nf-fetch $fast -o w.warc "$(at 5 /flaky)"
is "asked three times" "$(requests 5 /flaky) $(records response w.warc)" "3 1"
exits "429 with Retry-After" 0 '' nf-fetch $fast -o w.warc "$(at 6 /busy/2)"
is "is waited for" "$(awk -F '\t' '$4 == "/busy/2" { t[++n] = $1 } END { print n, (t[2] - t[1] >= 1.99) }' log)" "2 1"
exits "a host that is away for long" 3 'busy-host' nf-fetch $fast --state away -o w.warc "$(at 7 /busy/3600)" "$(at 7 /a/1)"
exits "is left alone by the next run too" 1 'busy-host' nf-fetch $fast --state away -o w.warc "$(at 7 /a/1)"
is "and was not asked" "$(requests 7 /a/) $(requests 7 /busy)" "0 1"
exits "half a body" 3 'broken' nf-fetch $fast -o w.warc "$(at 8 /cut)"
is "is no page" "$(records response w.warc)" 0
exits "a connection that is reset" 3 'broken' nf-fetch $fast -o w.warc "$(at 8 /reset)"
exits "a kept connection that is reset" 0 '' nf-fetch --interval 400ms --allow-private -o w.warc "$(at 14 /a/1)" "$(at 14 /resets)"
is "is asked again, after the pause" "$(awk -F '\t' '$3 == "127.0.0.14" { if (last && $1 - last < 0.39) bad++; last = $2; n++ } END { print n, bad + 0 }' log) $(records response w.warc)" "4 0 2"
exits "a circle of redirects" 3 'too many redirects' nf-fetch $fast -o w.warc "$(at 8 /loop)"
is "is left after five" "$(requests 8 /loop)" 6
exits "nobody listens" 3 'unreachable' nf-fetch $fast -o w.warc "$(at 9 /a/1 | sed "s/:$port/:9/")"
is "one line says so" "$(wc -l <said)" 1
printf '[source "gone"]\nfeed = %s\nallow-private = yes\ninterval = 0s\n' "$(at 10 /gone)" >gone.conf
exits "a feed that is gone" 3 '\[gone\]' nf-fetch -c gone.conf --state gone -o w.warc
exits "is not asked again" 0 '' nf-fetch -c gone.conf --state gone -o w.warc
is "ever" "$(requests 10 /gone)" 1
exits "cookies are off" 3 'too many redirects' nf-fetch $fast -o w.warc "$(at 11 /cookie)"
printf '[source "biscuit"]\nurl = %s\nallow-private = yes\ncookies = yes\n[source "plain"]\nurl = %s\nallow-private = yes\n' "$(at 11 /cookie)" "$(at 11 /a/1)" >c.conf
exits "unless a source wants them" 0 '' nf-fetch -c c.conf --state c -o w.warc
is "which keeps them to itself" "$(awk -F '\t' '$4 == "/a/1" && $3 == "127.0.0.11" { print $6 }' log)" ""
exits "one guid for all" 0 '' nf-fetch $fast -o w.warc "$(at 12 /same-ids)"
is "names nothing" "$(records response w.warc)" 3

# ---- limits, all at once and beside a host that is well ----
if command -v brotli >/dev/null; then
	head -c 67108864 /dev/zero | brotli -q 5 >zeros.br
	brotli=$(at 20 /brotli)$PWD/zeros.br
else
	brotli=$(at 20 /bomb)
fi
printf '[fetch]\ntimeout = 8s\nretries = 0\nmax-bytes = 1M\n' >limits.conf
{
	printf '%s\n' "$brotli" "$(at 21 /bomb)" "$(at 22 /endless)" "$(at 23 /headers)"
	for i in 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49; do at $i /drip; done
	for i in 1 2 3 4 5 6 7 8; do at 24 /a/$i; done
} >hostile
began=$(date +%s)
nf-fetch -c limits.conf --interval 0 --allow-private -j 10 -o hostile.warc - <hostile 2>said
is "bombs, endless answers and twenty slow hosts fail" "$?" 1
is "by name" "$(sed -n 's/.*\[\(.*\)\].*/\1/p' said | sort | uniq -c | awk '{ printf "%s %s ", $1, $2 }')" "20 timeout 4 too-large "
is "in bounded time" "$(($(date +%s) - began < 60))" 1
is "without half a body" "$(warc --urls response hostile.warc | sed "s|.*$port/||; s|/.*||" | sort | uniq -c | awk '{ printf "%s %s ", $1, $2 }')" "8 a 1 bomb 1 brotli 1 endless 1 headers "
is "what is cut says so" "$(grep -ac '^WARC-Truncated: length' hostile.warc)" 4
slow=$(awk -F '\t' '$4 ~ /drip/ && (!b || $1 < b) { b = $1 } END { print b }' log)
is "and the host that is well was served while the slow ones took their time" \
	"$(awk -F '\t' -v slow="$slow" '$3 == "127.0.0.24" && $1 > slow + 7' log | wc -l)" 0

# ---- a signal ----
began=$(date +%s)
nf-fetch $fast --state term -o w.warc "$(at 15 /drip)" "$(at 15 /a/1)" 2>said &
pid=$!
i=0
until grep -q '127.0.0.15' log || [ $((i += 1)) -gt 100 ]; do sleep 0.2; done
kill -TERM $pid
wait $pid
is "SIGTERM ends it, and it says that work is left" "$?" 1
is "in seconds" "$(($(date +%s) - began < 25))" 1

# ---- private addresses: nothing arrives at the server's own port ----
before=$(wc -l <log)
for host in 127.0.0.1 127.1 0x7f000001 2130706433 017700000001 127.0.0.1. 0 0.0.0.0 '[::1]' '[::]' '[::ffff:127.0.0.1]' '[::ffff:7f00:1]' \
	'[64:ff9b::7f00:1]' '[2002:7f00:1::]' localhost LOCALHOST. a.localhost '%31%32%37.0.0.1' '１２７.0.0.1'; do
	nf-fetch --no-robots --interval 0 "http://$host:$port/a/1" >out 2>said
	is "$host is refused" "$? $(grep -c '\[refused\]' said)" "1 1"
	# from a host that may be private to one that was not named, in each spelling
	case $host in *[!a-zA-Z0-9.:\[\]]*) continue ;; esac
	nf-fetch --no-robots $fast -o p.warc "$(at 13 "/to/$host:$port/a/1")" 2>said
	is "a redirect to it too" "$? $(grep -c '\[refused\]' said) $(records response p.warc)" "1 1 0"
done
promise "no redirect and no name leads to a private address" "19 spellings, straight and by redirect"
name=$(hostname)
case $(getent hosts "$name") in 127.* | ::1*)
	nf-fetch --no-robots --interval 0 "http://$name:$port/a/1" >out 2>said
	is "a name that leads there is refused where the connection would be made" "$? $(grep -c '\[refused\]' said)" "3 1" ;;
esac
is "no connection was made for them" "$(tail -n +$((before + 1)) log | grep -v '	/to/\|	/drip' )" ""
exits "within its own host the permission holds" 0 '' nf-fetch --no-robots $fast -o p.warc "$(at 13 "/to/127.0.0.13:$port/a/1")"

# ---- what a terminal shows ----
if command -v script >/dev/null; then
	script -qec "nf-fetch --interval 300ms --allow-private -o t.warc $(at 14 /a/1) $(at 14 /a/2) $(at 14 /a/3)" /dev/null >terminal </dev/null
	ok "progress, and it is gone at the end" grep -aq 'pages (.* MB), .* waiting at' terminal
	is "nothing is left of it" "$(tail -c 4 terminal | od -An -c | tr -d ' \n')" '\r033[K'
fi
exits "-v sums up" 0 '1 pages fetched, .*0.0 MB' nf-fetch -v $fast -o w.warc "$(at 14 /a/1)"

done_testing
