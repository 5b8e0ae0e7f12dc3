# The choice of rules changes nothing but the time: tests/conformance/choice finds every claim twice, by the rules a
# sentence calls for and by all, over the samples and over every example of the pattern files.
. "$ROOT/tests/cli.sh"
export NEWSFACTS_DATA="$BUILD/share/newsfacts"

sed -n 's/^  \(ok\|no\)  *//p' "$ROOT"/extract/patterns/en/[!f]*.pat | sed 's/ | .*//; s/$/\n/' >examples.txt
ok "there are examples" test "$(grep -c . examples.txt)" -gt 300
ok "samples: the chosen rules find what all rules find" \
	"$BUILD/tests/conformance/choice" "$ROOT/tests/samples" "$ROOT/tests/golden/extract/claims/input.txt"
ok "examples: the chosen rules find what all rules find" "$BUILD/tests/conformance/choice" examples.txt

done_testing
