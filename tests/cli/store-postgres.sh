# PostgreSQL holds what SQLite holds and answers alike; several writers at once; a killed writer.
. "$ROOT/tests/cli.sh"

postgres_or_end
make() { /usr/bin/python3 "$ROOT/tests/store/make.py" "$@"; }

make 60 >many.ndjson
sed '$d' many.ndjson | split -n r/4 - part.
for part in part.a?; do nf-store --wait 60 --no-end --batch 3 -d "$url" "$part" & done
wait
nf-store -d a.db many.ndjson
nf-store -d a.db --dump | grep -v '"table":"run' >sqlite
nf-store -d "$url" --dump >postgres
ok "four writers at once store what SQLite has" cmp sqlite postgres

{ make; make --evil; } >more.ndjson
nf-store --batch 4 -d "$url" many.ndjson more.ndjson
nf-store -d a.db many.ndjson more.ndjson
nf-store -d a.db --dump >sqlite
nf-store -d "$url" --dump >postgres
ok "hostile text too" cmp sqlite postgres
while read -r command; do
	# shellcheck disable=SC2086 # words
	nf-facts -d a.db --now 2026-10-01 $command >one 2>&1
	# shellcheck disable=SC2086
	nf-facts -d "$url" --now 2026-10-01 $command >two 2>&1
	ok "the same: $command" cmp one two
done <<END
list --said
list -f csv -e orrin --since 2026-03-01 -t users
list -f ndjson -s million
list -f ndjson -s users -n 7
list -f ndjson -s users --since 2026-02-10 --until 2026-08-20 -n 9
list -f ndjson -s million -e orrin7 -n 3
list -f ndjson -t users,acquisition -n 11
list -f ndjson -e orrin7 -t users,acquisition -n 2
list -f ndjson --site pulse.example -n 13
conflicts
checks -a
changes -f tsv
stats
show orrin
timeline orrin
digest --since 2026-01-01 -f markdown
digest --since 2026-01-01 -f atom
digest --since 2026-01-01 -f html
timeline -f svg orrin
list -f markdown --until 2026-09-01
entities
types
export
END
nf-facts -d a.db --now 2026-10-01 report -o one.site
nf-facts -d "$url" --now 2026-10-01 report -o two.site
ok "the same site" diff -r one.site two.site
# a table held by somebody, until the pipe is closed
mkfifo hold
psql -q "$url" <hold >held 2>&1 &
exec 3>hold
echo "BEGIN; LOCK TABLE article IN EXCLUSIVE MODE; SELECT 'locked';" >&3
until grep -q locked held; do sleep 0.1; done
began=$(date +%s%N)
/usr/bin/python3 "$ROOT/tests/store/make.py" 3 | sed 's/"id": "/"id": "new/' >news.ndjson
exits "a writer who does not go away" 4 "busy" nf-store --wait 1 -d "$url" news.ndjson
ok "was waited for as long as was asked" test $((($(date +%s%N) - began) / 1000000)) -ge 1000
nf-store --wait 600 -d "$url" news.ndjson 2>waited &
pid=$!
echo "ROLLBACK;" >&3
exec 3>&-
wait $pid
is "one who goes is waited for" "$?$(cat waited)" 0
is "errors of the server are one line" "$(nf-facts -d "$url" sql 'SELECT nothing FROM nowhere' 2>&1 | grep -c 'x0a')/$(nf-facts -d "postgresql:///x?host=$PWD/nowhere" 2>&1 | grep -c 'x0a')" 0/0
exits "a write by sql" 2 "bad-sql" nf-facts -d "$url" sql "DELETE FROM claim_role RETURNING 1"
exits "a server that is not there" 3 "connect" nf-store -d "postgresql:///x?host=$PWD/nowhere" many.ndjson
promise "a dead database is told" "a server that is not there"
done_testing
