# The report of the samples in a real browser: see tests/store/browser.py.
. "$ROOT/tests/cli.sh"

nf-extract -q "$ROOT/tests/samples" | nf-normalize -q | nf-store -d demo.db
nf-facts -d demo.db --now 2026-03-06 report -o site
/usr/bin/python3 "$ROOT/tests/store/browser.py" site >tap 2>said
rc=$?
sed '/^1\.\./d' tap
n=$(grep -c '^ok\|^not ok' tap) fails=$(grep -c '^not ok' tap)
grep -q SKIP tap || is "the browser went through all of it" "$rc$(cat said)" 0
promise "a report carries no script of a page, and a strict Content-Security-Policy" "$n checks, in the browser where there is one"
done_testing
