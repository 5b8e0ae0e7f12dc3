# An installation works from where it is put, finds its data there, and leaves nothing behind when it is taken away.
. "$ROOT/tests/cli.sh"
tree=$(pwd)/tree

MAKEFLAGS='' make -s -C "$ROOT" BUILD="$BUILD" install DESTDIR="$tree" PREFIX=/usr >log 2>&1
is "make install" "$?" 0
unset NEWSFACTS_DATA
page=$ROOT/tests/samples/ledger-halden-series-c.html
"$tree/usr/bin/nf-extract" "$page" >installed.ndjson 2>said
nf-extract "$page" >built.ndjson
ok "the installed nf-extract finds the same" cmp installed.ndjson built.ndjson
is "and says nothing" "$(cat said)" ""
ok "the installed nf-normalize finds its tables" sh -c '"$1" installed.ndjson | grep -q "\"entity\":\"nvidia\""' sh "$tree/usr/bin/nf-normalize"
ok "manual pages are there" test -f "$tree/usr/share/man/man5/nf-record.5"
for program in "$tree"/usr/bin/*; do
	name=${program##*/}
	n=$((n + 1))
	# shellcheck disable=SC2016 # for the other shell
	if got=$(bash -c 'source "$1"; COMP_WORDS=("$2" --ver); COMP_CWORD=1; "_${2//-/_}"; echo "${COMPREPLY[*]}"' bash \
		"$tree/usr/share/bash-completion/completions/$name" "$name" 2>&1) && case " $got " in *' --version '*) ;; *) false ;; esac; then
		echo "ok $n - completion of $name"
	else
		fails=$((fails + 1))
		echo "not ok $n - completion of $name: $got"
	fi
done
MAKEFLAGS='' make -s -C "$ROOT" BUILD="$BUILD" uninstall DESTDIR="$tree" PREFIX=/usr >>log 2>&1
is "make uninstall leaves no file" "$(find "$tree" -type f)" ""
done_testing
