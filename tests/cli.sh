# shellcheck shell=sh
# The words of the tests in tests/cli: each test file begins with `. "$ROOT/tests/cli.sh"` and ends with
# `done_testing`. It runs in an empty folder that is removed after it; the programs are on PATH.
n=0 fails=0

# ok NAME COMMAND...: passes when the command does
ok() {
	what=$1
	shift
	n=$((n + 1))
	if "$@" >ok.out 2>&1; then
		echo "ok $n - $what"
	else
		fails=$((fails + 1))
		echo "not ok $n - $what"
		sed 's/^/#   /' ok.out
	fi
}

# is NAME GOT WANTED
is() {
	n=$((n + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $n - $1"
	else
		fails=$((fails + 1))
		echo "not ok $n - $1"
		printf 'got:    %s\nwanted: %s\n' "$2" "$3" | cut -c 1-400 | sed 's/^/#   /'
	fi
}

# exits NAME CODE SAID COMMAND...: the exit code, and what stderr holds (a grep -E pattern; empty: nothing
# at all). What the command printed is in ./out and ./said.
exits() {
	what=$1 code=$2 said=$3
	shift 3
	n=$((n + 1))
	"$@" >out 2>said </dev/null
	got=$?
	if [ "$got" -eq "$code" ] && if [ -n "$said" ]; then grep -Eq -- "$said" said; else [ ! -s said ]; fi; then
		echo "ok $n - $what"
	else
		fails=$((fails + 1))
		echo "not ok $n - $what"
		echo "#   exit $got, wanted $code; stderr, wanted '$said':"
		head -5 said | sed 's/^/#     /'
	fi
}

skip() { # NAME WHY
	n=$((n + 1))
	echo "ok $n - $1 # SKIP $2"
}

# promise WHAT INPUTS: the tests since the last one, together, prove what docs/trust.md promises
promise() {
	if [ "$fails" -eq "${fails_before:-0}" ]; then held=held; else held=BROKEN; fi
	fails_before=$fails
	printf '# promise\t%s\t%s\t%s\n' "$1" "$2" "$held"
}

done_testing() {
	echo "1..$n"
	[ "$fails" -eq 0 ]
}

# What follows needs a PostgreSQL server: $url is one of our own, in $pg, gone at the end; or the script ends here.
postgres_or_end() {
	pg=$(mktemp -d /tmp/newsfacts-pg.XXXXXX) # short, for the socket's name; open to the server's user
	chmod 755 "$pg"
	trap '"$ROOT/tests/store/postgres.sh" stop "$pg"; rm -rf "$pg" "$pg.log"' EXIT
	url=$("$ROOT/tests/store/postgres.sh" start "$pg" 2>/dev/null)
	[ -z "$url" ] || return 0
	skip "PostgreSQL" "no server can be started here"
	done_testing
	exit
}
