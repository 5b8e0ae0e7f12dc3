# Expressions that are known to take for ever: each is told of when it is read or when it has cost too much, by its file
# and line, and none holds a document up.
. "$ROOT/tests/cli.sh"

mkdir wild
rules=0
while IFS= read -r re; do
	[ -n "$re" ] || continue
	rules=$((rules + 1))
	printf 'claim wild.n%02d\n  re  %s\n' $rules "$re"
done >wild/wild.pat <<'PATTERNS'
said (?:a+)+[;!]
said (?:a*)*[;!]
said (?:a|a)*[;!]
said (?:a|aa)+[;!]
said (?:aa|aaa|aaaa)+[;!]
said (?:\w+ ?)+[;!]
said (?:\w+ ?)*[;!]
said (?:[a-z]+ ?){2,}[;!]
said (?:\w|\w\w)+[;!]
said (?:.*)*[;!]
said (?:.+)+[;!]
said (?:[a-z ]+)+[;!]
said (?:(?:a+)b?)+[;!]
said (?:a+b?)+[;!]
said (?:a?){60}a{60}[;!]
said \w*\w*\w*\w*\w*\w*\w*[;!]
said .*.*.*.*.*.*[;!]
said .+?.+?.+?.+?.+?.+?[;!]
said (?:a|[a-z])+[;!]
said (?:\w|[a-z])*[;!]
said (?:a|b|ab|ba)+[;!]
said (?:x?a|a?)+[;!]
said (\w+) .*\1.*\1.*\1.*[;!]
said (a+)\1*(a+)\2*[;!]
said (a*)(a*)(a*)(a*)(a*)\1[;!]
said (?=(a+))(?:\1|a)+[;!]
said (?:(?=a)a+)+[;!]
said (?:(?<=a)a|a)+[;!]
said (?:(?<!b)a+)+[;!]
said (?:(?!b)\w+)+[;!]
said (?:(?:(?:a+)+)+)+[;!]
said (?:a{1,30}){1,30}[;!]
said (?:\w{1,9} ?){1,90}[;!]
said (?:[^ ]+ ?)+[;!]
said (?:\S+\s*)+[;!]
said (?:a+|b+|a+b+)+[;!]
said (?:(?:a|b)+ ?)+[;!]
said (?:\w+(?: |\w)?)+[;!]
said ((?:a|(?1))+)[;!]
said (?:(a)|a)+(?(1)[;!]|[;!])
(?:a+)+[;!]
(?:\w+ ?)*[;!]
PATTERNS

# sentences on which they go wrong
word=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
i=0
while [ $i -lt 40 ]; do
	i=$((i + 1))
	echo "Orbit said $word$word$word."
	echo "Orbit said that one of two of the three or four in all its many parts was as good as the rest of them were at that."
	echo "Orbit said ababababababababababababababababababababababababababababababababab."
	echo "Orbit said $word $word $word $word $word."
	echo
done >text
echo "Orbit raised \$5 million." >>text

ok "there are forty of them" [ "$(grep -c '  re ' wild/wild.pat)" -ge 40 ]
(
	# shellcheck disable=SC3045 # dash and bash have it
	ulimit -t 100 # of processor time, on a machine under load; some seconds are what it takes
	nf-extract -p wild --no-end text >lines 2>said
)
is "a document full of what they cannot bear is read to its end" $? 0
is "and the other rules find what they find" "$(jq -r '.claims[].type' lines | sort -u | tr '\n' ' ')" "funding statement "
line=0
silent=
while [ $line -lt $rules ]; do
	line=$((line + 1))
	grep -q "wild.pat:$((line * 2)): \[\(slow-pattern\|match-limit\|rule-budget\)\]" said || silent="$silent $line"
done
is "each of them is named" "$silent" ""
ok "one that comes near its bound all the time is left out, and told of" grep -q 'rule-budget.*left out for the rest of the document' said

# what cannot even be compiled
mkdir none
for re in 'said (?:a{1,60000}){1,60000}' 'said (?<=a+)b' 'said (?:a' 'said (?P<x>a)(?P=y)' 'said a{2,1}' 'said (?R)\9'; do
	printf 'claim wild.none\n  re  %s\n' "$re" >none/none.pat
	exits "refused when read: $re" 2 'none.pat:2' nf-extract -p none text
done
done_testing
