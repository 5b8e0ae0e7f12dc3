# Plain pages come out whole: few and short paragraphs, lists, tables, divs, line breaks, sentences that look like furniture.
. "$ROOT/tests/cli.sh"

nf-extract -q --article "$ROOT/tests/plain" >lines
ok "every word of every page, in order, and nothing else" /usr/bin/python3 "$ROOT/tests/plain/check.py" lines "$ROOT/tests/plain"
cut -c 1-300 ok.out | sed 's/^/# /'
done_testing
