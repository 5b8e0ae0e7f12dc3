# Every line that a stage prints obeys docs/schema and nf-record(5): of the samples, and as kept in golden cases.
. "$ROOT/tests/cli.sh"
PYTHON=/usr/bin/python3
[ -x "$PYTHON" ] || PYTHON=python3

nf-extract "$ROOT/tests/samples" >articles.ndjson 2>said
nf-normalize articles.ndjson >lines.ndjson 2>>said
ok "article lines of the samples" "$PYTHON" "$ROOT/tests/schema.py" articles.ndjson
ok "normalized lines of the samples" "$PYTHON" "$ROOT/tests/schema.py" lines.ndjson
nf-normalize --facts articles.ndjson >facts.ndjson 2>>said
ok "facts of the samples" "$PYTHON" "$ROOT/tests/schema.py" facts.ndjson
is "one line in, one line out" "$(wc -l <lines.ndjson)" "$(wc -l <articles.ndjson)"

grep -hE '^\{' "$ROOT"/tests/golden/*/*/stdout 2>/dev/null | grep '"record"' >golden.ndjson
[ -s golden.ndjson ] && ok "lines of the golden cases" "$PYTHON" "$ROOT/tests/schema.py" golden.ndjson

# the test itself can fail
sed 's/"polarity":"positive"/"polarity":"yes"/; s/"v":1/"v":2/' lines.ndjson >wrong.ndjson
"$PYTHON" "$ROOT/tests/schema.py" wrong.ndjson >/dev/null 2>&1
is "a wrong line is found" $? 1
done_testing
