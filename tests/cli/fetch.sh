# nf-fetch without a network: pipeline.conf's mistakes, refused addresses, saved pages as records.
. "$ROOT/tests/cli.sh"

conf() { printf '%b' "$1" >p.conf; }

conf '[fetch]\ntimeout = soon\n'
exits "a bad value names file, line and form" 2 'p\.conf:2: timeout wants a time' nf-fetch -c p.conf
conf '[fetch]\n\ncolour = red\n'
exits "an unknown key" 2 "p\\.conf:3: unknown key 'colour' in \\[fetch\\]" nf-fetch -c p.conf
conf '[fetsh]\nparallel = 2\n'
exits "an unknown section" 2 'p\.conf:2: unknown section \[fetsh\]' nf-fetch -c p.conf
conf '[pipeline]\ndatabase = mysql://localhost/x\n'
exits "a database of another kind" 2 'p\.conf:2: database wants a file, or a postgresql:// URL' nf-fetch -c p.conf
mkdir conf.d
printf '[pipeline]\ndatabase = ../facts.db\ncolour = red\narchive-keep = 2w\narchive-max = 2k\n[source "x"]\nurl = https://x.example/\n' >conf.d/p.conf
exits "--settings tells what is right in a file, and what is not" 2 "conf.d/p\\.conf:3: unknown key 'colour'" nf-fetch -c conf.d/p.conf --settings
is "paths whole, times in seconds, sizes in bytes" "$(grep -v state out | tr '\t\n' '= ')" \
	"pipeline.database=$(pwd)/conf.d/../facts.db pipeline.archive-keep=1209600 pipeline.archive-max=2048 "
conf '[source "x"]\nlanguage = en\n'
exits "a source without a feed" 2 '\[source "x"\] has no feed' nf-fetch -c p.conf
exits "a missing file" 2 'nowhere\.conf: cannot open' nf-fetch -c nowhere.conf
exits "the environment is checked too" 2 'NEWSFACTS_FETCH_ROBOTS: wants yes or no' env NEWSFACTS_FETCH_ROBOTS=perhaps nf-fetch http://news.invalid/

for url in http://127.0.0.1:9/ http://0x7f.1:9/ http://017700000001:9/ 'http://[::1]:9/' 'http://[::ffff:127.0.0.1]:9/' http://169.254.169.254/ \
	http://localhost:9/; do
	exits "$url is refused" 1 '\[refused\] the address is private' nf-fetch "$url"
done
exits "another scheme is refused" 3 '\[bad-url\]' nf-fetch file:///etc/passwd

conf "[source \"gone\"]\nfolder = no-such-folder\n"
exits "a folder that is not there is told" 3 'no-such-folder: \[unreadable\] cannot open the folder' nf-fetch -c p.conf --state state

conf "[source \"saved\"]\nfolder = $ROOT/tests/samples\n"
exits "a folder of saved pages" 0 '' nf-fetch -c p.conf --state state
is "each page is a record" "$(grep -ac '^WARC-Type: resource' out)" "$(find "$ROOT/tests/samples" -name '*.html' -o -name '*.txt' | wc -l)"
cp out pages.warc
exits "a second time there is nothing new in it" 0 '' nf-fetch -c p.conf --state state
is "no record" "$(grep -ac '^WARC-Type: resource' out)" 0
mkdir saved
cp "$ROOT/tests/samples/stackpost-login.html" "$ROOT/tests/samples/bayline-orrin-merger.html" saved
conf "[source \"saved\"]\nfolder = saved\n"
exits "a folder" 0 '' nf-fetch -c p.conf --state state --report report
is "is reported" "$(grep '^source' report | cut -f 2-9)" "saved	1	0	2	2	0	0	0"
is "and whose each page is" "$(grep -c '^page	saved	file:///' report)" 2
touch -d 2026-02-01 saved/bayline-orrin-merger.html
echo '<!-- more -->' >>saved/stackpost-login.html
exits "and again" 0 '' nf-fetch -c p.conf --state state --report report
is "gives what was changed since, not what only looks it" "$(sed -n 's/^WARC-Target-URI: .*saved.//p' out | tr -d '\r')" "stackpost-login.html"
conf '[source "nobody"]\nfeed = http://127.0.0.1:9/feed\n'
exits "a source that is refused" 1 'refused' nf-fetch -c p.conf --state state --report report
is "is told as that" "$(cut -f 2,8 report)" "nobody	1"
nf-extract -q pages.warc >lines
is "nf-extract reads them all" "$(sed -n 's/.*"record":"end".*"in":\([0-9]*\).*/\1/p' lines)" "$(grep -ac '^WARC-Type: resource' pages.warc)"
ok "and finds articles in them" grep -q '"record":"article"' lines

promise "http and https only; a private address is refused in each spelling" "8 addresses and schemes"
done_testing
