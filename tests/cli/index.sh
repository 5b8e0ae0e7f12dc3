# Parts of a WARC file and its index: parts together give what the file gives; a part that is none is told.
. "$ROOT/tests/cli.sh"

/usr/bin/python3 "$ROOT/tests/scale/crawl.py" --files 2 120 .
reason() { sed -n 's/.*"record":"reject".*"reason":"\([^"]*\)".*/\1/p' out | tail -1; }
lines() { grep -hv '"record":"end"' "$@"; }

nf-extract -q crawl-*.warc.gz >whole
nf-extract --index crawl-*.warc.gz >index.cdxj
is "a line for each document" "$(wc -l <index.cdxj)" 120
is "the same by two workers and by none" "$(nf-extract --index -j2 crawl-*.warc.gz | cksum) $(nf-extract --index -j0 crawl-*.warc.gz | cksum)" \
	"$(cksum <index.cdxj) $(cksum <index.cdxj)"
# told by another reader: each line's bytes are one gzip member with that address, status, type and digest
ok "each line is true" /usr/bin/python3 - <<'END'
import base64, gzip, hashlib, json
for line in open("index.cdxj"):
    key, time, rest = line.split(" ", 2)
    v = json.loads(rest)
    with open(v["filename"], "rb") as f:
        f.seek(int(v["offset"]))
        record = gzip.decompress(f.read(int(v["length"])))
    head, http, body = record.split(b"\r\n\r\n", 2)
    assert ("WARC-Target-URI: " + v["url"]).encode() in head and http.startswith(b"HTTP/1.1 %s " % v["status"].encode()), line
    assert b"Content-Type: " + v["mime"].encode() in http, line
    assert base64.b32encode(hashlib.sha1(body[:-4]).digest()).decode() == v["digest"], line
    host, path = v["url"][8:].split("/", 1)
    assert key == ",".join(host.split(".")[::-1]) + ")/" + path and len(time) == 14, line
END
nf-extract -q --from index.cdxj >out
ok "the index as a list gives what the files give" cmp whole out
split -l 17 index.cdxj part.
for part in part.??; do nf-extract -q --from - <"$part"; done >parts
ok "and so do its pieces" test "$(lines parts | cksum)" = "$(lines whole | cksum)"

for pages in 1 7 50 1000; do
	"$ROOT/packaging/scale/shards" -n $pages crawl-*.warc.gz >list
	nf-extract -q --from list >out
	ok "shards of $pages pages together are the files" cmp whole out
done
gzip -d <crawl-00000.warc.gz >plain.warc
nf-extract -q plain.warc >whole-plain
"$ROOT/packaging/scale/shards" -n 9 plain.warc >list
nf-extract -q --from list >out
ok "of an uncompressed file too" cmp whole-plain out

# damage in the middle: some shard tells what the whole file tells
offset=$(sed -n '30s/.*"offset":"\([0-9]*\)".*/\1/p' index.cdxj)
nf-extract --index plain.warc | sed -n '30s/.*"offset":"\([0-9]*\)".*/\1/p' >where
{ head -c "$(cat where)" plain.warc; echo "this is no record"; tail -c +$(($(cat where) + 1)) plain.warc; } >damaged.warc
nf-extract -q damaged.warc >whole-damaged
is "a damaged file has a reject" "$(grep -c bad-record whole-damaged)" 1
exits "its index tells of it" 1 'damaged.warc@[0-9]*: .bad-record.' nf-extract --index damaged.warc
is "and has the rest" "$(wc -l <out)" 60
awk 'match($0, /"length":"[0-9]+"/) { l = substr($0, RSTART + 10, RLENGTH - 11) } match($0, /"offset":"[0-9]+"/) { print substr($0, RSTART + 10, RLENGTH - 11), l }' out >spans
size=$(wc -c <damaged.warc)
awk -v size="$size" 'NR % 7 == 1 && NR > 1 { printf "damaged.warc@%d+%d\n", from, $1 - from; from = $1 } END { printf "damaged.warc@%d+%d\n", from, size - from }' spans >list
nf-extract -q --from list >out
ok "shards give the damage too" cmp whole-damaged out

file=crawl-00000.warc.gz
length=$(sed -n '30s/.*"length":"\([0-9]*\)".*/\1/p' index.cdxj)
exits "a part of one record" 0 '' nf-extract "$file@$offset+$length"
is "says where it is from" "$(grep -c "\"source\":\"$file@$offset\"" out)" 1
exits "an offset inside a record" 1 "$file@$((offset + 1))[+]9: .bad-range. no WARC record begins at byte $((offset + 1))" nf-extract "$file@$((offset + 1))+9"
is "is a reject" "$(reason)" bad-range
exits "a length inside a record" 1 'bad-range. the range ends inside a gzip member' nf-extract "$file@$offset+$((length - 1))"
exits "a part beyond the end" 1 'bad-range. the file has [0-9]* bytes' nf-extract "$file@$offset+99999999999"
exits "an empty part" 1 'bad-range' nf-extract "$file@$offset+0"
exits "a part of a page" 1 'bad-range. no WARC record' nf-extract "$ROOT/tests/samples/newsletter.txt@0+20"
exits "a part of what is not there" 1 'no-file' nf-extract "nowhere.warc@0+20"
exits "a number past all numbers is a file's name" 1 'no-file' nf-extract "$file@99999999999999999999999+1"
head -c $((offset + 100)) "$file" >torn.warc.gz
nf-extract -q torn.warc.gz >out
is "a file cut short is still damage" "$(reason)" bad-gzip
cp "$file" 'named@1+2'
exits "a file that has such a name" 0 '' nf-extract 'named@1+2'
is "is that file" "$(tail -n 1 out | sed 's/.*"in":\([0-9]*\).*/\1/')" 60

gzip <plain.warc >one.warc.gz
exits "a file compressed as one has no index" 1 'one.warc.gz@0: .not-split.' nf-extract --index one.warc.gz
is "and says so once" "$(wc -l <said)" 1
is "its shard is the file" "$("$ROOT/packaging/scale/shards" one.warc.gz)" one.warc.gz
exits "a page has no index" 1 'not-warc' nf-extract --index "$ROOT/tests/samples/newsletter.txt"
exits "a list that is not there" 3 'nowhere.*no-file' nf-extract --from nowhere
exits "an index of articles" 2 'no articles' nf-extract --index --text "$file"
printf '# a list\n\n%s\n%s@%s+%s\n' "$file" "$file" "$offset" "$length" >list
exits "a list of files and parts" 0 '' nf-extract -j2 --from list "$file"
is "has all of them" "$(tail -n 1 out | sed 's/.*"in":\([0-9]*\).*/\1/')" 121

# keys
/usr/bin/python3 - >odd.warc <<'END'
for url in ("http://user@WWW2.Example.ORG:8080/A/b//?b=2&a=1#x", "https://example.org", "https://www.example.org:443/?", "http://[::1]/x y", "urn:X:y"):
    print("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <%s>\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok\r\n\r" % url)
END
is "keys of odd addresses" "$(nf-extract --index odd.warc | cut -d ' ' -f 1,2 | tr '\n' '/')" \
	"org,example:8080)/a/b?a=1&b=2 00000000000000/org,example)/ 00000000000000/org,example)/ 00000000000000/[::1])/x%20y 00000000000000/urn:x:y 00000000000000/"
done_testing
