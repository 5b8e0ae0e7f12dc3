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
# what nf-facts offers stands in the database
/usr/bin/python3 "$ROOT/tests/store/make.py" | sed 's/"tessera"/"te$(touch ran)"/g; s/"\(acquisition:orrin:bayline\)"/"`touch ran`"/' | nf-store -d a.db
facts() { # WORD...: what completes the last
	# shellcheck disable=SC2016
	bash -c 'source "$1"; shift; COMP_WORDS=(nf-facts "$@"); COMP_CWORD=$#; _nf_facts; echo "${COMPREPLY[*]}"' bash \
		"$tree/usr/share/bash-completion/completions/nf-facts" "$@" 2>&1
}
is "nf-facts: its commands" "$(facts -d a.db c)" "conflicts checks changes"
is "nf-facts: types of the database" "$(facts -d a.db -t acq)" "acquisition"
is "nf-facts: entities of the database" "$(facts --db a.db show or)/$(facts -d a.db --entity b)" "orrin/bayline"
is "and a name that is a command is not run" "$(ls ran 2>/dev/null)" ""
MAKEFLAGS='' make -s -C "$ROOT" BUILD="$BUILD" uninstall DESTDIR="$tree" PREFIX=/usr >>log 2>&1
is "make uninstall leaves no file" "$(find "$tree" -type f)" ""
done_testing
