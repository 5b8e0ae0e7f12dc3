# Does the article add up: invented articles of ordinary shape, where each check speaks, and near ones where it is
# silent. A line is what is found (kind=status, parted by blanks; - for nothing), a tab, the article: "TITLE | TEXT"
# with ¶ between paragraphs, or the text alone.
. "$ROOT/tests/cli.sh"

tab=$(printf '\t')
cat >cases <<'END'
growth=consistent	Halden Systems said revenue rose 13% to $5.2 billion from $4.6 billion a year earlier.
growth=inconsistent	Halden Systems said revenue rose 13% to $6.2 billion from $4.6 billion a year earlier.
growth=inconsistent	Halden Systems said revenue rose 13% to $5.2 million from $4.6 billion a year earlier.
growth=inconsistent	Halden Systems said revenue fell 13% to $5.2 billion from $4.6 billion a year earlier.
growth=inconsistent	Revenue at Halden Systems was $271 million, up 34% from $118 million in 2012.
growth=consistent	The number of users of Halden's app grew from 40 million to 50 million, an increase of 25%.
growth=inconsistent	The number of users of Halden's app grew from 40 million to 60 million, an increase of 25%.
growth=consistent	Profit at Halden Systems doubled to $9.1 million from $4.4 million.
growth=inconsistent	Profit at Halden Systems doubled to $9.1 million from $2.4 million.
percentage-points=inconsistent	Halden Systems said its gross margin rose 2% to 24% from 22%.
growth=consistent	Halden Systems said its gross margin rose 2 percentage points to 24% from 22%.
growth=inconsistent	Halden Systems said its gross margin rose 5 percentage points to 24% from 22%.
-	Halden Systems said its gross margin rose 3% to 29% from 22%.
-	Halden Systems had revenue of $50 million, up 25%, compared with the $60 million that analysts expected.
-	Halden Systems had revenue of $50 million, up 25% from a year earlier, and a loss of $3.4 million, compared with a profit of $4.1 million.
-	Sellers ask double the price for the Kestrel 5, from $1,450 to $1,980.
sum=consistent	Orrin Capital put $20 million into Halden Systems and $35 million into Bayline, for a total of $55 million.
sum=inconsistent	Orrin Capital put $20 million into Halden Systems and $35 million into Bayline, for a total of $75 million.
sum=inconsistent	Halden Systems laid off 120 people in Oslo and 30 in Bergen, for a total of 250 jobs.
-	Orrin Capital put in $20 million in 2019 and $35 million this year, for a total of $75 million since 2015.
sum=inconsistent	Orrin Capital bought Halden Systems for $90 million, made up of $50 million in cash and $31 million in shares.
sum=consistent	Orrin Capital bought Halden Systems for $90 million, $50 million in cash and $40 million in shares.
-	Orrin Capital bought Halden Systems for $90 million, $50 million in cash and $31 million in stock, plus $10 million if targets are met.
-	Orrin Capital bought Halden Systems for $90 million, which had sales of $50 million in Norway and $31 million in Sweden.
part-exceeds-whole=inconsistent	Halden Systems had sales of $41 million, including $60 million from services.
-	Halden Systems had sales of $40 million, including $6 million from services.
part-exceeds-whole=inconsistent	Halden Systems let go 700 of its 400 workers.
-	Halden Systems let go 300 of its 400 workers.
difference=inconsistent	Revenue at Halden Systems was $45 million, $5 million more than the $38 million of a year before.
difference=consistent	Revenue at Halden Systems was $31 million, $7 million less than the $38 million of a year before.
difference=inconsistent	Halden Systems cut the price of the Kestrel 5 by $50 to $229 from $299.
difference=consistent	Revenue at Halden Systems rose by $7 million, from $38 million to $45 million.
-	Revenue at Halden Systems was $45 million, and profit $5 million, more than the $38 million that analysts expected.
share-of=consistent	Halden Systems is cutting 550 jobs, or 11% of its 5,000 employees.
share-of=inconsistent	Halden Systems is cutting 500 jobs, or 20% of its 5,000 employees.
share-of=inconsistent	Halden Systems is cutting 20%, or 500, of its 5,000 employees.
share-of=inconsistent	Halden Systems is cutting 500 of its 5,000 employees, or 25%.
share-of=consistent	Halden Systems is cutting 550 jobs, or about 11% of its workforce of 5,400.
share-of=inconsistent	Halden Systems is cutting 550 jobs, or about 11% of its workforce of 60,000.
-	Halden Systems is cutting 550 jobs, or 11% of its workforce, and has 9,000 customers.
rate=consistent	Orrin Capital will pay Halden Systems $15 million over five years, or $3 million a year.
rate=inconsistent	Orrin Capital will pay Halden Systems $15 million over five years, or about $5 million a year.
rate=inconsistent	Orrin Capital will pay Halden Systems $3 million a year for five years, or $25 million in total.
rate=consistent	Orrin Capital will pay Halden Systems $12 million over 24 months, or $500,000 a month.
-	Orrin Capital will pay Halden Systems $15 million over five years, and has sales of $5 million a year.
price-times-count=inconsistent	Halden Systems sold 20 million shares at $15 each, raising $3 billion.
price-times-count=inconsistent	Halden Systems raised $30 million by selling 20 million shares at $15 a share.
-	Halden Systems sold 20 million shares at $15 each, raising $280 million after fees.
stake-price=consistent	Orrin Capital paid $50 million for a 20% stake in Halden Systems, valuing the company at $250 million.
stake-price=inconsistent	Orrin Capital paid $50 million for a 20% stake in Halden Systems, valuing the company at $900 million.
stake-price=consistent	Orrin Capital paid $50 million for a 20% stake in Halden Systems at a pre-money valuation of $200 million.
stake-price=inconsistent	Orrin Capital paid $50 million for a 20% stake in Halden Systems at a pre-money valuation of $250 million.
-	Orrin Capital paid $50 million for a 20% stake in Halden Systems, whose sales were $900 million.
pre-and-post-money=consistent	Halden Systems raised $50 million at a pre-money valuation of $200 million and a post-money valuation of $250 million.
pre-and-post-money=inconsistent	Halden Systems raised $50 million at a pre-money valuation of $200 million and a post-money valuation of $300 million.
valued-at=consistent	Orrin Capital holds 24% of Halden Systems, valued at $120 million. Bayline Partners has a $115 million stake in Halden Systems.
-	Orrin Capital holds 24% of Halden Systems, valued at $120 million. Bayline Partners has a $13 million stake in Halden Systems.
magnitude=inconsistent	Halden Systems raises $120 million to build chips | Halden Systems raised $120 billion in Series C funding led by Orrin Capital.
told-twice=inconsistent	Halden Systems raises $140 million to build chips | Halden Systems raised $120 million in Series C funding led by Orrin Capital.
told-twice=inconsistent	Orrin Capital buys Bayline for $3bn | Orrin Capital agreed to buy Bayline for $2.4 billion on Monday.
-	Halden Systems raises nearly $120M | Halden Systems raised $118.4 million in Series C funding led by Orrin Capital.
-	Halden Systems raises $120M | Halden Systems raised $80 million in Series C funding led by Orrin Capital and took $40 million of debt.
-	Halden Systems, which raised $300 million, is in trouble | Halden Systems is in trouble. It raised $80 million in January.
magnitude=inconsistent	Halden Systems raised $35 million in Series C funding. ¶ Orrin Capital was among the investors. ¶ With that, Halden Systems raised $35 billion in Series C funding.
date-order=inconsistent	Halden Systems closed its plant in March 2024 after a fire in June 2024.
-	Halden Systems closed its plant in June 2024 after a fire in March 2024.
-	Halden Systems closed its plant in March 2024 after plans to open another in June 2025 were dropped.
date-order=inconsistent	Halden Systems was founded in 2020 before it was sold to Orrin Capital in 2018.
-	Halden Systems was founded in 2016 before it was sold to Orrin Capital in 2018.
date-order=inconsistent	Mira Oduya was chief executive of Halden Systems from 2019 to 2015.
-	Mira Oduya was chief executive of Halden Systems from 2015 to 2019.
term-length=inconsistent	Halden Systems signed a five-year deal from 2019 to 2027 with Orrin Capital.
-	Halden Systems signed a five-year deal from 2018 to 2023 with Orrin Capital.
exclusive-interval=inconsistent	Orrin Capital has been the exclusive chip supplier of Halden Systems since 2021, and will be until 2028. ¶ Halden Systems ordered chips worth $41 million from Bayline Foundry in May 2023.
exclusive-interval=inconsistent	Orrin Capital has been the exclusive chip supplier of Halden Systems since 2021. ¶ Halden Systems signed a chip deal with Bayline Foundry in May 2023.
-	Orrin Capital has been the exclusive chip supplier of Halden Systems since 2021. ¶ Halden Systems signed a chip deal with Bayline Foundry in May 2019.
-	Orrin Capital has been the exclusive chip supplier of Halden Systems since 2021. ¶ Halden Systems signed a cloud deal with Bayline Foundry in May 2023.
-	Orrin Capital has been the exclusive chip supplier of Halden Systems since 2021. ¶ Mirador Labs signed a chip deal with Bayline Foundry in May 2023.
END

cut -f 2 cases | jq -cR '(index(" | ")) as $i | {id: ("case" + (input_line_number | tostring)), url: "https://ledger.example/\(input_line_number)",
	published: "2026-03-02", language: "en", title: (if $i then .[:$i] else "" end), text: ((if $i then .[$i + 3:] else . end) | gsub(" ¶ "; "\n\n"))}' >in
nf-extract -q in | nf-normalize -q |
	jq -r 'select(.record != "end") | [.checks[]? | "\(.kind)=\(.status)"] | sort | if . == [] then "-" else join(" ") end' >found
cut -f 1 cases >wanted
is "a line for each article" "$(wc -l <found)" "$(wc -l <wanted)"
paste -d "$tab" found cases | while IFS=$tab read -r found wanted text; do
	[ "$found" = "$wanted" ] || echo "found $found, wanted $wanted: $text"
done >differ
is "what adds up, what does not, and what cannot be told" "$(cat differ)" ""
is "every check that speaks names its figures" "$(nf-extract -q in | nf-normalize -q | jq -c '.checks[]? | select(.figures == null and .claims == null)')" ""

# what follows: kind, whose, how much
follows() {
	printf '%s\n' "$1" >a.txt
	nf-extract -q --no-end a.txt | nf-normalize -q --no-end --now 2026-03-02 |
		jq -r '[.derived[]? | "\(.kind) \(.subject) \(.value)\(if .when then " " + .when else "" end)"] | sort | join(", ")'
}
is "a stake and its worth imply a valuation, and the share of an arm" \
	"$(follows "Orrin Capital holds 24% of Halden Systems, valued at \$120 million. Halden Systems's charitable arm holds a \$115 million stake.")" \
	"implied-share halden-systems-charitable-arm 23, implied-valuation halden-systems 500000000"
is "growth implies the year before" "$(follows "Halden Systems had \$50 million in sales in the second quarter of 2025, up 25% year-over-year.")" \
	"prior-period halden-systems 40000000 2024-Q2"
is "a total over a term implies a yearly rate" "$(follows "Orrin Capital committed \$15 million to Halden Systems over five years.")" \
	"yearly-rate orrin-capital 3000000"

done_testing
