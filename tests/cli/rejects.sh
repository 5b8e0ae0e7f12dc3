# Pages that are no articles are rejected, with a reason, and articles that look like them are not.
. "$ROOT/tests/cli.sh"

/usr/bin/python3 "$ROOT/tests/rejects/make.py" pages
nf-extract -q --article pages >lines
/usr/bin/python3 "$ROOT/tests/rejects/score.py" lines >said
cat said
is "no article is rejected" "$(grep -c '^# rejected' said)" 0
is "no other page is taken" "$(grep -c '^# taken' said)" 0
ok "nearly all have the right reason" test "$(grep -c '^# reason' said)" -le 3
done_testing
