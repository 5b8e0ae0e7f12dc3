# Pattern folders of the user's own: they add and override, their mistakes are named, their rules are rated.
. "$ROOT/tests/cli.sh"

claims() { # FILTER [OPTION ...]: of the text on stdin
	filter=$1
	shift
	nf-extract --no-end "$@" | jq -r ".claims[] | $filter"
}

mkdir mine
cat >mine/shops.pat <<'PAT'
lex OPENS open* inaugurate*
claim opening.store
  re  (?<org>%{ORG}|the company) %{OPENS} %{COUNT:count} (?:[a-z]+ )?stores?
  not stores? of
  set action=open
  confidence 0.5
  ok  Orbit opened 80 stores. | org=Orbit count=80
  no  Orbit opened 80 boxes.
claim funding.raise
  re  %{ORG:company} coaxed %{MONEY:amount} from its backers
  ok  Orbit coaxed $5 million from its backers. | company=Orbit amount=$5 million
PAT
exits "a folder of one's own passes its examples" 0 "" nf-extract -p mine --check-patterns
is "it adds a type" "$(echo 'Orbit opened 80 stores.' | claims '.type + " " + .confidence' -p mine)" "opening 0.500"
is "a rule of the same name takes the place of the shipped one" \
	"$(echo 'Orbit coaxed $5 million from its backers. Orbit has secured $7 million.' | claims .pattern -p mine | tr '\n' ' ')" "funding.raise "
is "which is there without the folder" "$(echo 'Orbit has secured $7 million.' | claims .pattern)" funding.raise

# a rate is drawn to that of all: (1 * 1000 + 10 * 500) / (1 + 10)
printf '_all\t10\t5\nfunding.raise\t1\t1\n' >mine/rates.tsv
echo 'Orbit opened 80 stores. Orbit coaxed $5 million from its backers.' >text
is "a measured rule, and one with a confidence of its own" "$(claims .confidence -p mine <text | tr '\n' ' ')" "0.500 0.545 "
printf '_all\t10\t5\n_resolved\t10\t0\n' >mine/rates.tsv
is "a rule that nobody measured" "$(claims .confidence -p mine <text | tail -1)" 0.500
is "a reference lowers it" "$(echo 'Orbit Inc. grew fast. The company opened 80 stores.' |
	claims '.confidence + " " + (.roles[] | .resolved // empty)' -p mine)" "0.250 Orbit Inc"
nf-extract -p mine text >lines
is "nf-normalize keeps what is rated so high" "$(nf-normalize --facts --min-confidence 500 <lines | wc -l)" 2
is "and leaves out the rest" "$(nf-normalize --facts --min-confidence 501 <lines | wc -l)" 0
printf 'broken\n' >mine/rates.tsv
exits "a broken table of rates" 2 'rates.tsv:1: want a rule' nf-extract -p mine text
rm mine/rates.tsv
sed -i 's/confidence 0.5/confidence high/' mine/shops.pat
exits "a confidence that is none" 2 'shops.pat:6: confidence wants a number' nf-extract -p mine text

done_testing
