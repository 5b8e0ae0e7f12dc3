# What README.md shows is what happens: its commands are run, and the lines it shows for them must come out.
. "$ROOT/tests/cli.sh"
ln -s "$ROOT/tests" tests

# a block of shell after "$ ", the lines it prints behind it; "..." stands for lines left out
awk '
	/^    \$ / { n++; sub(/^    \$ /, ""); print >("command" n); more = /\|$|\\$/; next }
	more && /^        / { sub(/^ +/, ""); print >>("command" n); more = /\|$|\\$/; next }
	n && /^    / { sub(/^    /, ""); if ($0 != "...") print >>("wanted" n); next }
	/^[^ ]/ { more = 0 }
	/^## From cron/ { exit }
' "$ROOT/README.md"

for command in command*; do
	i=${command#command}
	sh "./$command" >"got$i" 2>"said$i"
	is "$(head -n 1 "$command") says nothing amiss" "$(cat "said$i")" ""
	[ -e "wanted$i" ] || continue
	# the terminal may break the lines otherwise; which number a claim has is up to those before it
	tr -s ' \n' '  ' <"got$i" | sed 's/{[0-9]*}/{n}/g' >flat
	missing=$(while IFS= read -r line; do
		line=$(printf '%s' "$line" | tr -s ' ' | sed 's/ *$//; s/{[0-9]*}/{n}/g')
		grep -qF -- "$line" flat || printf '%s\n' "$line"
	done <"wanted$i")
	is "and prints what is shown" "$missing" ""
done
ok "the commands were found" test "$i" -ge 3
done_testing
