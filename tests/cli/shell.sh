# The shell of the project is clean, and so are its manual pages.
. "$ROOT/tests/cli.sh"

cd "$ROOT" || exit 1
for script in packaging/deps packaging/deb packaging/completion packaging/scale/* tests/run tests/deb.sh tests/bench/peers tests/conformance/jobs tests/scale/run tests/cli.sh .ci/run nf-run tests/cli/*.sh; do
	[ -e "$script" ] || continue
	n=$((n + 1))
	if out=$(shellcheck -S warning -s sh -x -e SC1091,SC2154 "$script" 2>&1); then
		echo "ok $n - shellcheck $script"
	else
		fails=$((fails + 1))
		echo "not ok $n - shellcheck $script"
		echo "$out" | sed 's/^/#   /'
	fi
done
for page in docs/man/*.[157]; do
	[ -e "$page" ] || continue
	out=$(mandoc -T lint -W warning "$page" 2>&1)
	is "mandoc $page" "$out" ""
done
done_testing
