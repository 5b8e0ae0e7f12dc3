# Every member of every record, as docs/schema knows them: nothing is lost, and hostile text in any of them is stored exact
# and does no harm in any form.
. "$ROOT/tests/cli.sh"

walk() { /usr/bin/python3 "$ROOT/tests/store/walk.py" "$@"; }

walk full >full.ndjson
nf-store --no-end -d full.db full.ndjson
nf-store -d full.db --dump >dump
ok "no member of a record is lost" walk lost dump
sed 's/derived\.value no\. [0-9]*//' dump >less
is "and the test would see it" "$(walk lost less | grep -c '^lost: article.derived.value')" 1

walk evil >evil.ndjson
exits "hostile text in every member is stored" 0 "" nf-store --no-end -d evil.db evil.ndjson
is "the tables are all there" "$(sqlite3 evil.db "PRAGMA integrity_check; SELECT count(*) > 50 FROM claim")" "ok
1"
/usr/bin/python3 - <<'END' >exact
import json, sqlite3, sys
wanted = {}
for line in open("evil.ndjson", encoding="utf-8"):
    line = json.loads(line)
    if line["record"] == "article":
        wanted[line["id"], line["title"].replace("\0", "\ufffd")] = line
bad = 0
db = sqlite3.connect("evil.db")
for id, title, description, credit, text, section, licence in db.execute("SELECT id, title, description, credit, text, section, licence FROM article"):
    line = wanted.pop((id, title))
    for name, got in (("description", description), ("credit", credit), ("text", text), ("section", section), ("licence", licence)):
        bad += got != line[name].replace("\0", "\ufffd")
print(bad, len(wanted))
END
is "exact" "$(cat exact)" "0 0"

facts() { nf-facts -d evil.db --now 2026-10-01 "$@" 2>>said; }
: >said
mkdir answers plots pages
who=$(sqlite3 evil.db "SELECT subject FROM claim WHERE subject LIKE '%@SUM%' LIMIT 1")
for form in table ndjson csv tsv markdown; do
	as=$form
	[ $form != markdown ] || as=markdown_table
	for command in "list --said" conflicts "checks -a" changes entities types runs stats; do
		# shellcheck disable=SC2086 # words
		facts -f $form $command >"answers/$as.${command%% *}"
	done
	facts -f $form show "$who" >answers/$as.show
	facts -f $form sql "SELECT * FROM v_claims" >answers/$as.sql
	facts -f $form timeline "$who" >answers/$as.timeline
done
facts --width 60 list --said >answers/table.narrow
for form in text markdown html atom; do facts -f $form --since 2025-01-01 digest >answers/$form.digest; done
is "no answer does harm, and each has something ($(ls answers | wc -l) of them)" "$(walk harmless answers/*)" ""
ok "the digest has the conflicts, so they were looked at" grep -q 'Sources disagree' answers/text.digest
facts export | jq -r '.subject // empty | @base64' | sort -u >subjects
n_plot=0
while read -r subject; do
	n_plot=$((n_plot + 1))
	facts -f svg timeline "$(printf %s "$subject" | base64 -d)" >"plots/svg.$n_plot" || rm -f "plots/svg.$n_plot"
done <subjects
ok "plots there are ($(ls plots | wc -l))" test "$(ls plots | wc -l)" -gt 8
is "and draw no harm" "$(walk harmless plots/*)" ""
facts report -o site
for page in site/*.html site/*/*.html; do cp "$page" "pages/html.${page##*/}"; done
is "nor do pages of the report ($(ls pages | wc -l))" "$(walk harmless pages/*)" ""
is "the index of the report is data alone" "$(sed '1s/^var entries = //; $s/;$//' site/index.js | jq length)" "$(sed -n '$=' site/index.js | awk '{ print $1 - 1 }')"
mkdir bin
printf '#!/bin/sh\ncat >rows.seen\nprintf "%%s" "$2" >said.sql\ntouch "$(printf "%%s\\n" "$2" | sed -n "s/.*TO .\\(.*\\). (FORMAT parquet)$/\\1/p")"\n' >bin/duckdb
chmod +x bin/duckdb
PATH="$(pwd)/bin:$PATH" facts -f parquet -o out.parquet export
mv rows.seen ndjson.duckdb
is "what DuckDB gets" "$(walk harmless ndjson.duckdb)" ""
is "and nothing of strangers in its statement" "$(grep -c 'script\|DROP' said.sql)" 0
done_testing
