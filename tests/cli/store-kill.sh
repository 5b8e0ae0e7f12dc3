# Killed at any moment: whole articles only, and the next load completes it.
. "$ROOT/tests/cli.sh"

/usr/bin/python3 "$ROOT/tests/store/make.py" 150 >many.ndjson
nf-store -d whole.db many.ndjson
nf-store -d whole.db --dump >whole
half='SELECT count(*) FROM article a WHERE (SELECT count(*) FROM claim c WHERE c.article = a.key) <> 8'
bad=0 partial=0
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
	rm -f k.db*
	nf-store --batch 5 -d k.db many.ndjson &
	pid=$!
	sleep "0.0$((i * 7 % 10))$i"
	kill -9 $pid 2>/dev/null
	wait $pid 2>/dev/null
	if [ -e k.db ] && have=$(sqlite3 k.db 'SELECT count(*) FROM article' 2>/dev/null); then
		[ "$(sqlite3 k.db 'PRAGMA integrity_check')" = ok ] && [ "$(sqlite3 k.db "$half")" = 0 ] || bad=$((bad + 1))
		[ "$have" -ge 150 ] || partial=$((partial + 1))
	fi
	nf-store -d k.db many.ndjson || bad=$((bad + 1))
	nf-store -d k.db --dump | cmp -s - whole || bad=$((bad + 1))
done 2>/dev/null
is "twelve killed loads leave whole articles, and the next completes them" "$bad" 0
echo "# $partial of 12 were killed half way"
done_testing
