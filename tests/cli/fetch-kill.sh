# nf-fetch killed at random moments; `make kill-fetch` does it 200 times.
. "$ROOT/tests/cli.sh"

/usr/bin/python3 "$ROOT/tests/fetch/kill.py" "$BUILD/nf-fetch" 7 >said
is "killed at any moment, the next run leaves every article once" "$?" 0
sed 's/^/# /' said
promise "nf-fetch killed at any moment: the next run leaves every article once" "7 runs killed"
done_testing
