# Killed, out of room or refused by the disk at any moment of a load: whole articles only, and the next load
# completes it. The moments are the calls by which the program changes files or talks to the server, so each is
# within the load; a quarter of the kills come by the clock, from anywhere between two calls.
. "$ROOT/tests/cli.sh"
kills=${KILLS:-10}
fault=$BUILD/tests/fault/syscalls.so

/usr/bin/python3 "$ROOT/tests/store/make.py" 150 >many.ndjson
nf-store -d whole.db many.ndjson
nf-store -d whole.db --dump >whole
half='SELECT count(*) FROM article a WHERE (SELECT count(*) FROM claim c WHERE c.article = a.key) <> 8'
some='SELECT count(*) FROM article'

# (a sanitizer in the program takes no preloaded library)
if ! LD_PRELOAD=$fault FAULT_COUNT=calls nf-store --batch 5 -d count.db many.ndjson 2>/dev/null || [ ! -s calls ]; then
	skip "killed loads" "nothing can be preloaded here"
	done_testing
	exit
fi
calls=$(cat calls)

# one NUMBER DB: a load that is killed at the NUMBERth of $kills moments
one() {
	if [ $(($1 % 4)) -ne 3 ]; then
		LD_PRELOAD=$fault FAULT_AT=$(($1 * calls / kills + 1)) FAULT_DO=kill nf-store --batch 5 -d "$2" many.ndjson
	else
		nf-store --batch 5 -d "$2" many.ndjson &
		pid=$!
		sleep "0.$(printf %03d $(($1 * 37 % 200)))"
		kill -9 $pid
		wait $pid
	fi 2>/dev/null
}

bad=0 partial=0
for i in $(seq 0 $((kills - 1))); do
	rm -f k.db*
	one "$i" k.db
	if [ -e k.db ] && have=$(sqlite3 k.db "$some" 2>/dev/null); then
		[ "$(sqlite3 k.db 'PRAGMA integrity_check')" = ok ] && [ "$(sqlite3 k.db "$half")" = 0 ] || bad=$((bad + 1))
		if [ "$have" -gt 0 ] && [ "$have" -lt 150 ]; then partial=$((partial + 1)); fi
	fi
	nf-store -d k.db many.ndjson || bad=$((bad + 1))
	nf-store -d k.db --dump | cmp -s - whole || bad=$((bad + 1))
done 2>/dev/null
is "$kills killed loads leave whole articles, and the next completes them" "$bad" 0
ok "half of them and more were killed half way ($partial of $kills)" test "$partial" -ge $((kills / 2))

# refused AT WHAT: all writes from there on fail. Exit 3 with a message, or it was over by then.
refused() {
	rm -f r.db*
	LD_PRELOAD=$fault FAULT_AT=$1 FAULT_DO=$2 nf-store --batch 5 -d r.db many.ndjson >/dev/null 2>said
	got=$?
	[ $got -eq 3 ] && grep -q '^nf-store: error: ' said || { echo "at $1: exit $got: $(cat said)"; return 1; }
	[ ! -s r.db ] || [ "$(sqlite3 r.db 'PRAGMA integrity_check' 2>&1)" = ok ] || { echo "at $1: damaged"; return 1; }
	nf-store -d r.db many.ndjson || return 1
	nf-store -d r.db --dump | cmp - whole
}
for what in EIO ENOSPC; do
	bad=0
	for i in 0 1 2 3 4 5 6 7; do
		refused $((i * calls / 9 + 1)) $what >why || { bad=$((bad + 1)); sed 's/^/# /' why; }
	done
	is "$what from any moment on is told, and the next load completes it" "$bad" 0
done

# a disk that is full in truth, where one can be mounted in a name space of our own
if mkdir small && unshare -rm sh -c 'mount -t tmpfs -o size=1500k none small && exec "$@"' sh sh -c '
	"$1" --batch 20 -d small/full.db many.ndjson 2>said; echo $? >code
	sqlite3 small/full.db "PRAGMA integrity_check" >intact 2>&1
	sqlite3 small/full.db "$2" >halves 2>&1
	sqlite3 small/full.db "$3" >have 2>&1' sh "$(command -v nf-store)" "$half" "$some" 2>/dev/null; then
	is "a full disk is exit 3" "$(cat code)" 3
	ok "and said so" grep -Eqi 'error: .*(full|space)' said
	is "what was stored before is whole" "$(cat intact) $(cat halves)" "ok 0"
	ok "and there is some of it" test "$(cat have)" -gt 0
else
	skip "a full disk" "no name space for a file system of our own"
fi

postgres_or_end
psql -q "$url" -c "CREATE DATABASE count" 2>/dev/null
LD_PRELOAD=$fault FAULT_COUNT=calls nf-store --batch 5 -d "postgresql:///count?host=$pg&user=newsfacts" many.ndjson
calls=$(cat calls) bad=0 partial=0
[ "$kills" -gt 100 ] || kills=5
for i in $(seq 0 $((kills - 1))); do
	psql -q "$url" -c "DROP DATABASE IF EXISTS k$i" -c "CREATE DATABASE k$i"
	k="postgresql:///k$i?host=$pg&user=newsfacts"
	one "$i" "$k"
	# the server may take a moment to see that its client is gone
	if have=$(psql -At "$k" -c "$some"); then
		[ "$(psql -At "$k" -c "$half")" = 0 ] || bad=$((bad + 1))
		if [ "$have" -gt 0 ] && [ "$have" -lt 150 ]; then partial=$((partial + 1)); fi
	fi
	nf-store --wait 60 -d "$k" many.ndjson || bad=$((bad + 1))
	nf-store -d "$k" --dump | cmp -s - whole || bad=$((bad + 1))
	psql -q "$url" -c "DROP DATABASE k$i"
done 2>/dev/null
is "$kills killed loads of PostgreSQL, too" "$bad" 0
ok "half of them and more were killed half way ($partial of $kills)" test "$partial" -ge $((kills / 2))
promise "a load killed at any moment leaves whole articles, and the next completes it (SQLite, PostgreSQL)" "$kills moments each"
done_testing
