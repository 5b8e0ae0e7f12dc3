# The pass before the parser changes nothing that is found (an independent parser's tree says so).
. "$ROOT/tests/cli.sh"

NEWSFACTS_DATA=$BUILD/share/newsfacts
export NEWSFACTS_DATA
check=$BUILD/tests/conformance/strip_check
ok "strip: the samples" "$check" -v "$ROOT"/tests/samples/*.html
/usr/bin/python3 "$ROOT/tests/rejects/make.py" pages
ok "strip: pages of all kinds" "$check" -v pages/*.html
cat >wild.html <<'X'
<!doctype html><html><head><title>Mill & wheel</title><meta property="og:type" content='article'><script>if (a < b) document.write("<p>not this</p>");</script>
<style>p > b { color: red }</style></head><body data-x="<p>" onclick='go(">")'><!-- <p>nor this --> <ARTICLE CLASS=story><h1>Mill &amp; wheel</h1>
<p title="a > b" style="color:red">The tide mill of Elmford opened on Monday, and forty <b>families</b> came to see 3 < 4 wheels turn for the first time.
<svg><text>no</text><path d="M0 0"/></svg><p hidden>Not shown, this long line of text that nobody reads, for it is hidden from all readers of the page.</p>
<x-note>Builders had worked on it for three years, the mayor said, and it now lights every house by the river.</x-note><noscript><p>Please enable</p></noscript>
<p>Two more are planned, one of them below the old bridge, where the water runs faster, said the surveyor of the town.</article></body></html>
X
ok "strip: markup of the wild" "$check" -v wild.html
done_testing
