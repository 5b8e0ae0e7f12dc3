# A database of every older schema is migrated, and then holds what one made today holds.
. "$ROOT/tests/cli.sh"

/usr/bin/python3 "$ROOT/tests/store/make.py" >small.ndjson
nf-store -d today.db --now 2026-10-01T00:00:00Z small.ndjson
# a run's key is made from the lines as that version counted them
dump() { nf-store -d "$1" --dump | sed '/"table":"run/s/"\(key\|run\)":"[0-9]*",//'; }
dump today.db >today
now=$(sqlite3 today.db 'PRAGMA user_version')
is "each older version has its fixtures" "$(ls "$ROOT"/tests/store/old | wc -l)" $((now * 2 - 2))
for version in $(seq 1 $((now - 1))); do
	sqlite3 "$version.db" <"$ROOT/tests/store/old/$version.sqlite.sql"
	exits "version $version is told by the reader" 3 "older-schema" nf-facts -d "$version.db"
	exits "and migrated by the writer" 0 "" nf-store -d "$version.db" --no-end /dev/null
	dump "$version.db" >was
	ok "to what is made today" cmp was today
	is "and it is sound" "$(sqlite3 "$version.db" 'PRAGMA user_version; PRAGMA integrity_check; PRAGMA foreign_key_check')" "$now
ok"
	sqlite3 "$version.db" .schema | sed 's/ IF NOT EXISTS//' | tr -d '"' | sort >was
	sqlite3 today.db .schema | sed 's/ IF NOT EXISTS//' | tr -d '"' | sort >today.schema
	ok "the tables are the same" cmp was today.schema
done

postgres_or_end
for version in $(seq 1 $((now - 1))); do
	psql -q "$url" -c "CREATE DATABASE old$version" >/dev/null
	old="postgresql:///old$version?host=$pg&user=newsfacts"
	psql -q -v ON_ERROR_STOP=1 "$old" <"$ROOT/tests/store/old/$version.postgres.sql" >/dev/null
	exits "PostgreSQL: version $version is told by the reader" 3 "older-schema" nf-facts -d "$old"
	exits "and migrated by the writer" 0 "" nf-store -d "$old" --no-end /dev/null
	dump "$old" >was
	ok "to what is made today" cmp was today
done
psql -q "$url" -c "CREATE TABLE schema_version (version BIGINT); INSERT INTO schema_version VALUES (99)"
exits "a newer schema is refused" 3 "newer-schema" nf-store -d "$url" small.ndjson
is "and left as it was" "$(psql -At "$url" -c "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")" 1
done_testing
