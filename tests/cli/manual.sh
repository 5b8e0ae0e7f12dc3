# Each program's options are those of its manual page, by letter, name and argument, and the other way round.
. "$ROOT/tests/cli.sh"

for page in "$ROOT"/docs/man/*.1; do
	program=$(basename "$page" .1)
	command -v "$program" >/dev/null 2>&1 || PATH=$PATH:$ROOT
	command -v "$program" >/dev/null 2>&1 || { skip "$program" "not built"; continue; }
	"$program" --options | awk -F '\t' '{ printf "%s%s%s\n", $1 != "" ? "-" $1 ", " : "", "--" $2, $3 != "" ? " " $3 : "" }' |
		sort >program
	# .It Fl c , -config Ar FILE
	sed -n 's/^\.It Fl //p' "$page" | sed 's/^\([A-Za-z]\) , -/-\1, --/; t; s/^-/--/; t; s/^/-/' | sed 's/ Ar / /' | sort >page
	is "options of $program" "$(diff program page)" ""
	ok "$program lists its exit codes" grep -q '^\.Sh EXIT STATUS' "$page"
	ok "$program has examples" grep -q '^\.Sh EXAMPLES' "$page"
done
done_testing
