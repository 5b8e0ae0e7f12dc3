# Pattern folders of the user's own: they add and override, their mistakes are named, their rules are rated.
. "$ROOT/tests/cli.sh"

claims() { # FILTER [OPTION ...]: of the text on stdin
	filter=$1
	shift
	nf-extract --no-end "$@" | jq -r ".claims[] | $filter"
}

mkdir mine
cat >mine/shops.pat <<'PAT'
lex TWINS twin*
claim twinning.towns
  re  (?<org>%{ORG}|the company) %{TWINS} %{COUNT:count} (?:[a-z]+ )?towns?
  not towns? of
  set action=twin
  confidence 0.5
  ok  Orbit twinned 80 towns. | org=Orbit count=80
  no  Orbit twinned 80 boxes.
claim funding.raise
  re  %{ORG:company} coaxed %{MONEY:amount} from its backers
  ok  Orbit coaxed $5 million from its backers. | company=Orbit amount=$5 million
PAT
exits "a folder of one's own passes its examples" 0 "" nf-extract -p mine --check-patterns
is "it adds a type" "$(echo 'Orbit twinned 80 towns.' | claims '.type + " " + .confidence' -p mine)" "twinning 0.500"
is "a rule of the same name takes the place of the shipped one" \
	"$(echo 'Orbit coaxed $5 million from its backers. Orbit has secured $7 million.' | claims .pattern -p mine | tr '\n' ' ')" "funding.raise "
is "which is there without the folder" "$(echo 'Orbit has secured $7 million.' | claims .pattern)" funding.raise

# a rate is drawn to that of all: (1 * 1000 + 10 * 500) / (1 + 10)
printf '_all\t10\t5\nfunding.raise\t1\t1\n' >mine/rates.tsv
echo 'Orbit twinned 80 towns. Orbit coaxed $5 million from its backers.' >text
is "a measured rule, and one with a confidence of its own" "$(claims .confidence -p mine <text | tr '\n' ' ')" "0.500 0.545 "
printf '_all\t10\t5\n_resolved\t10\t0\n' >mine/rates.tsv
is "a rule that nobody measured" "$(claims .confidence -p mine <text | tail -1)" 0.500
is "a reference lowers it" "$(echo 'Orbit Inc. grew fast. The company twinned 80 towns.' |
	claims '.confidence + " " + (.roles[] | .resolved // empty)' -p mine)" "0.250 Orbit Inc"
nf-extract -p mine text >lines
is "nf-normalize keeps what is rated so high" "$(nf-normalize --facts --min-confidence 0.5 <lines | wc -l)" 2
is "and leaves out the rest" "$(nf-normalize --facts --min-confidence 0.501 <lines | wc -l)" 0
printf 'broken\n' >mine/rates.tsv
exits "a broken table of rates" 2 'rates.tsv:1: want a rule' nf-extract -p mine text
rm mine/rates.tsv
sed -i 's/confidence 0.5/confidence high/' mine/shops.pat
exits "a confidence that is none" 2 'shops.pat:6: confidence wants a number' nf-extract -p mine text


mkdir slow
printf 'claim twinning.slow\n  re  twinned (?:[a-z]+ ?){1,8}\n  re  [a-z]+ [a-z]+\n  ok  twinned with it\n' >slow/a.pat
exits "a repetition in a repetition is told when the file is read" 0 \
	'a.pat:2: \[slow-pattern\] twinning.slow: a repeated group' nf-extract -p slow text
ok "and a rule without a word or figure to choose it by" grep -q 'a.pat:3: \[slow-pattern\].*tried on every sentence' said
exits "the shipped rules are not slow" 0 "" nf-extract --check-patterns

# --why: what was tried, matched, vetoed, dropped
echo 'Orbit said it has secured $50 million and denied that it bought shares in Pylo.' | nf-extract -v --why >/dev/null 2>why
ok "--why tells what matched" grep -q 'funding.raise: \[matched\]' why
ok "what was tried in vain" grep -q '\[failed\]' why
ok "what a guard stopped" grep -q 'acquisition.buys: \[vetoed\]' why

done_testing
