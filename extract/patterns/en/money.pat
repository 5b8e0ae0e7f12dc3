# Money that a company earns, holds and spends; how figures move; who raises and pays.

lex METRIC   revenue revenues sales turnover profit profits income earnings loss losses cash capex backlog arr eps bookings billings dividend dividends debt spending costs expenses margin ebitda proceeds royalties receipts assets cash_flow capital_expenditures capital_spending buybacks share_repurchases gross_margin repurchases operating_income net_income charge write-down writedown order_backlog savings guidance
METRICP   (?<![\w'-])(?:(?:annual|annualized|quarterly|monthly|yearly|total|net|gross|operating|adjusted|recurring|full-year|pre-tax|pretax|after-tax|global|worldwide|first-quarter|second-quarter|third-quarter|fourth-quarter|online|advertising|ad|cloud|services|hardware|software|subscription|product|data center|record|combined|unaudited|comparable|domestic|free|capital|share|stock|ai|restructuring|impairment|%{NW}) ){0,3}%{METRIC}
lex WAS      passed has_passed had_passed have_passed has_topped had_topped has_reached had_reached has_crossed crossed came_to comes_to narrowed_to widened_to swelled_to shrank_to ballooned_to doubled_to tripled_to hovered_around was were is are total* reach* hit hits came_in_at stood_at amounted_to climbed_to rose_to fell_to dropped_to grew_to increased_to declined_to jumped_to surged_to slipped_to topped exceeded surpassed of at to averaged would_be will_be
lex RISE     narrow* widen* balloon* swell* shrink* outpaced edged_up edged_down edged_higher edged_lower ticked_up ticked_down inched_up retreat* rebound* rall* crash* crater* slumped add* rise* rose grow* grew increase* jump* climb* surge* soar* fall* fell drop* decline* decrease* plunge* tumble* slip* slid slump* sank sink* shrink* shrank gain* advance* expand* improve* skyrocket* plummet* dip* edge* rising falling lost
lex RISEN    increase increases rise rises growth jump gain gains surge decline declines drop drops decrease decreases fall falls slump dip uptick hike reduction improvement spike bump

claim financials.metric
  re  (?:%{FIRM:company}(?:'s?|%{ASIDE})? (?:[^,;"]{0,50}? )?)??%{METRICP:metric}(?: (?:for|in|from|during|on) (?:the )?(?:%{W} ){0,4}?%{W}| for the (?:period|quarter|year))? %{WAS} %{HEDGE}%{MONEY:amount}(?: (?:in|for|during) (?<period>(?:the )?(?:[a-z]+ )?\x01[DE]))?
  set fill=company
  not (?:raise|raised|raises|bought|buy|acquire|acquired)
  ok  Microsoft reported revenue of $56.5 billion. | company=Microsoft metric=revenue amount=$56.5 billion
  ok  Intel grew fast. Its net income was $3 million in 2021. | amount=$3 million
  ok  Nvidia had a good year: sales totaled $12 billion. | metric=sales amount=$12 billion
  no  The phone costs $900.
  no  It plans to raise $20 million.
  no  Velora values its staff.
  no  The price of revenue stamps was $4 at Velora Park.

claim financials.to
  re  %{METRICP:metric}(?: (?:in|for|at|of) %{W}(?: %{W}){0,2})?,? (?:to |will |would |is expected to |are expected to )?(?:grow|grew|growing|rise|rising|rose|climb(?:ed|ing)?|increas(?:e|ed|ing)|jump(?:ed|ing)?|fall|fell|falling|declin(?:e|ed|ing)|drop(?:ped|ping)?|reach(?:ing)?|hit(?:ting)?|surg(?:ed|ing)|soar(?:ed|ing)|narrow(?:ed|ing)|widen(?:ed|ing)|swell(?:ed|ing)|shr(?:ank|inking|ink)|balloon(?:ed|ing)|doubl(?:ed|ing)|tripl(?:ed|ing)|slip(?:ped)?|tumbl(?:ed|ing)|plung(?:ed|ing)|sank|slid|improv(?:ed|ing)|expand(?:ed|ing)|edged (?:up|down|higher|lower))(?:,? (?:by )?%{HEDGE}\x01[PX],?)?(?: to)? %{HEDGE}%{MONEY:amount}
  re  \b(?:increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|boost(?:s|ed|ing)?|lower(?:s|ed|ing)?|cut|cuts|expand(?:s|ed|ing)?|rais(?:e|es|ed|ing)) (?:its|the|their) (?<metric>(?:%{NW} ){0,4}?%{NW}) to %{HEDGE}%{MONEY:amount}
  set fill=company
  not (?:price|salary|wage|minimum|offer|bid|fee)s? (?:to|by|from)
  not by %{MONEY}
  ok  Oracle expects revenue to grow to $9 billion this year. | metric=revenue amount=$9 billion
  ok  Cisco raised its share repurchase authorization to $15 billion. | metric=share repurchase authorization amount=$15 billion
  ok  At Sony, operating profit rose 5 percent to $2 billion. | amount=$2 billion
  no  Netflix raised its price to $15.
  no  Velora rose to fame.

claim financials.in
  re  %{HEDGE}%{MONEY:amount} (?:in|of|worth of) (?!cash\b|stock\b|debt\b)%{METRICP:metric}\b(?: (?:in|for|during) (?<period>(?:the )?\x01[DE]))?
  set fill=company
  not in (?:debt|funding|financing|venture)
  ok  The unit of Intel generated $32 million in sales in 2020. | amount=$32 million metric=sales
  ok  Google posted $4.1 billion in quarterly profit. | amount=$4.1 billion company=Google
  ok  Halden took in $7 million in sales. | amount=$7 million metric=sales
  no  It spent $5 million on ads.
  no  Halden paid $7 million in cash.

claim financials.compound
  re  %{MONEY:amount} (?<metric>(?:[a-z-]+ ){0,3}?%{METRIC})(?!\w)
  set fill=company
  not %{MONEY} (?:in|of|for|to|from|on|with|and|as|at|by|worth|is|was|per|a|it|its)(?!\w)
  ok  Intel reported a $1.7 billion quarterly loss. | amount=$1.7 billion
  ok  Microsoft's $90 billion cloud backlog keeps growing. | amount=$90 billion company=Microsoft
  ok  Velora posted a $3 million operating profit. | amount=$3 million metric=operating profit
  no  A $20 million deal was signed.
  no  Velora posted a $3 million bond.

claim financials.volume
  re  %{FIRM:company}%{ASIDE}? %{ADV}(?:process(?:es|ed|ing)?|handl(?:es|ed|ing)|facilitat(?:es|ed)|mov(?:es|ed)|originat(?:es|ed)|lent|lends|cleared|transferred) %{HEDGE}%{MONEY:amount} (?:in|of|worth of) (?<metric>(?:(?!(?:the|its|a)\b)[a-z-]+ ){0,2}?(?:payments?|transactions?|(?:payment|transaction|trading) volume|volume|loans?|orders?|transfers?|remittances|bookings|trades|merchandise))(?!\w)
  ok  Velora Inc. processed $31 billion in card payments last year. | company=Velora Inc amount=$31 billion metric=card payments
  ok  Halden Corp. handles $2 million of orders a day. | company=Halden Corp amount=$2 million metric=orders
  ok  Orrin Corp. has originated more than $7 billion in loans. | amount=$7 billion metric=loans
  no  Velora processed the papers for $31.
  no  Halden moved $2 million to a bank.

claim financials.borrowed
  re  %{FIRM:company}%{ASIDE}? %{ADV}(?<metric>borrow(?:s|ed|ing)?|repa(?:ys|id|ying)|owes?|owed) %{HEDGE}%{MONEY:amount}(?! (?:in (?:fines?|damages|penalties|severance)|fine|penalty|settlement))(?= (?:in|from|to|at|of|against|last|this|by|through|on|for|over|under)(?!\w)|[,.;]|$)
  not \bowe[sd]? [^.;"]{0,40}(?:fee|fine|damages|success|settle)
  ok  Velora borrowed $600 million in May. | company=Velora amount=$600 million metric=borrowed
  ok  The company owes $3 billion to its lenders. | amount=$3 billion metric=owes
  ok  Halden Corp. has repaid $40 million of the debt. | company=Halden Corp amount=$40 million
  no  Velora borrowed the idea from Halden.
  no  Halden owes a $40 fine.

claim financials.verb
  re  (?:%{FIRM:company}%{ASIDE}? %{ADV}|(?:^|, |; |-- |\band |\bor |\bbut |\bafter |\bwhile |\bhaving |\bto )(?:also |has |have |had |then |it |they |will |would )*)\b(?<metric>earned|lost|generated|generates|spent|spends|returned|saved|netted|grossed|burned through|burned|booked|brought in|took in|is spending|are spending|spend) %{HEDGE}%{MONEY:amount}(?! (?:in|of) %{METRICP})
  set fill=company
  not (?:lost|saved) [^,]*(?:each|customers? )
  ok  Uber lost $1 billion in the quarter. | company=Uber amount=$1 billion metric=lost
  ok  Cisco has returned over $15 billion to investors. | amount=$15 billion
  ok  Halden generated $9 million in May. | company=Halden amount=$9 million
  no  It is worth $5 billion.
  no  Halden spent May in Leeds.

claim financials.share
  re  \b(?:or|of|profit of|loss of|earnings of|dividend of|earned|to|was|were) %{HEDGE}%{MONEY:amount} (?<metric>(?:a|per) (?:diluted )?share)(?!\w)
  set fill=company
  not (?:offer|price[ds]?|bid|buy|acquire|bought|paid|pay|shares? (?:at|for|closed|rose|fell))
  ok  Oracle reported a profit of $61 million, or 34 cents a share. | amount=34 cents
  ok  Velora posted a loss of 12 cents per share. | amount=12 cents
  ok  Halden pays a dividend of 30 cents a share. | amount=30 cents
  no  It offered $45 per share for the chip maker.
  no  Velora bought the stock at $12 per share.

claim financials.sold
  re  (?:%{FIRM:company}%{ASIDE}? %{ADV})?\b(?:sold|shipped|delivered|sells|selling|shipping|moved) %{HEDGE}(?<amount>\x01[CQ]) (?:of )?(?<metric>(?:[a-z-]+ ){0,2}?(?:units|phones|smartphones|iphones|ipads|consoles|cars|vehicles|devices|copies|tablets|pcs|computers|chips|laptops|handsets|machines|watches|headsets|\x01R))(?!\w)
  set fill=company
  ok  Tesla delivered 1.3 million vehicles last year. | amount=1.3 million metric=vehicles
  ok  Apple sold 40 million iPhones in the quarter. | amount=40 million
  no  Apple sold its stake.
  no  Orrin sold its bus line.

claim financials.compared
  re  %{METRICP:metric} %{WAS} %{HEDGE}%{MONEY}[^.;"]{0,60}? (?:compared (?:with|to)|versus|up from|down from|from) %{HEDGE}(?:%{METRIC} of )?%{MONEY:amount}
  re  %{METRICP:metric} [^.;"]{0,60}?to %{HEDGE}%{MONEY} from %{HEDGE}%{MONEY:amount}
  re  \b(?:increas(?:e|es|ed)|rais(?:e|es|ed)|lower(?:s|ed)?) (?:its|the|their) (?<metric>(?:%{NW} ){0,4}?%{NW}) to %{HEDGE}%{MONEY} from %{HEDGE}%{MONEY:amount}
  set fill=company
  ok  Amazon had revenue of $12 billion, compared with $10 billion a year earlier. | amount=$10 billion
  ok  Halden's profit was $3 million, compared to $2 million in May. | amount=$2 million
  ok  Velora raised its forecast to $9 million from $8 million; Velora raised its budget to $9 million from $8 million. | amount=$8 million
  no  Amazon had revenue of $12 billion.
  no  Halden's profit was $3 million.

claim growth.updown
  re  (?:(?<metric>%{METRICP})(?: [^,;"]{0,40})?, )?(?<![\w-])(?<direction>up|down|off) (?!of )%{HEDGE}(?<change>\x01P)
  set fill=subject
  ok  Intel had sales of $5 billion, up 7.3% year-over-year. | change=7.3%
  ok  Shares of Netflix were down 4 percent in early trading. | change=4 percent
  ok  Sales at Halden reached $9 million, down 6%. | change=6% subject=Halden
  no  It holds 28% of the market.
  no  Halden is up to 28% of it.

claim growth.verb
  re  (?:(?<metric>%{METRICP})(?: (?:at|of|from|in) %{FIRM:subject})? (?:[a-z]+ )?)?%{RISE:direction} (?:by )?%{HEDGE}(?<change>\x01[PX])(?: (?:to|from) %{HEDGE}(?<to>\x01[MCQ]))?
  set fill=subject
  set else=metric
  not add[a-z]* %{HEDGE}\x01X
  not \x01[PX] of (?!its|their|his|her)
  ok  Revenue at Oracle grew 12 percent in the third quarter. | change=12 percent metric=Revenue
  ok  Halden had a slow year. Its net loss narrowed 20 percent. | change=20 percent metric=net loss subject=Halden
  ok  At Velora, profit plunged by a third. | metric=profit subject=Velora
  no  It rose to 4%.
  no  Halden rose early.
  no  Halden climbed a hill.

claim growth.to
  re  (?<![\w'-])(?<!in the )(?<!of the )(?<!at the )(?<!among the )(?<!from the )(?<!for the )(?<!in )(?<!of )(?<!at )(?<!for )(?<metric>(?:%{NW} ){0,3}?%{NW})(?: (?:at|of|for|in|from) %{FIRM:subject})? (?:has |have |had |will |would |are expected to |is expected to )?(?<change>(?:rise|rose|grow|grew|grown|growing|increase|increased|jumped|climbed|surged|fell|fallen|dropped|declined|decreased|doubled|expanded|slipped)) (?:by [^,;"]{1,20} )?(?:from %{HEDGE}(?<from>\x01[MCQP])[^,;"]{0,30} )?to %{HEDGE}(?<to>\x01[MCQP])(?:[^,;".]{0,25} from %{HEDGE}(?<from>\x01[MCQP]))?
  set fill=subject
  set else=metric
  ok  Revenue at Dell rose to $26 billion from $24 billion a year ago. | to=$26 billion
  ok  Zoom users grew to 300 million. | to=300 million
  ok  Shipments at Velora fell to 900 units. | to=900
  no  It moved to Texas.
  no  Velora fell to pieces.

claim growth.noun
  re  (?<change>\x01P) (?<direction>(?:year-over-year |year-on-year |annual |quarterly |[a-z-]+ )?%{RISEN})(?: (?:in|of|to) (?!\x01[DEU])(?<metric>%{NP})(?=[,.;]|$| (?:in|from|to|at|over|by|since|until|on|for|with|through|that|which|while|after|before|between|among|as|during|compared|and|helped|boosted|was|were|is|are|drove|offset|led|surprised|beat|missed|came|followed|has|had|will|would|pushed|lifted|weighed|last|this)(?!\w)| \x01[DE]))?
  re  \b(?<direction>%{RISEN}) of %{HEDGE}(?<change>\x01P)(?: (?:in|to|for) (?:the )?(?!\x01[DEU])(?<metric>%{NP})(?=[,.;]|$| (?:in|from|to|at|over|by|since|until|on|for|with|through|that|which|while|after|before|between|among|as|during|compared|and|helped|was|were|is|are|last|this)(?!\w)| \x01[DE]))?
  re  \b(?:increase[ds]?|cut|cuts|raise[ds]?|lower(?:ed|s)?|reduc(?:ed|es?)|boost(?:ed|s)?|slash(?:ed|es)?) (?:its |the |their )?(?<metric>%{NP}) (?<direction>by) %{HEDGE}(?<change>\x01[PX])
  set fill=subject
  set else=metric
  ok  Samsung posted a 30% drop in profit. | change=30%
  ok  The board approved an increase of 6 percent to the budget at Cisco. | change=6 percent
  ok  Halden saw a 7% decline in orders. | change=7%
  no  It owns 30% of the company.
  no  Halden has 7% of the market.

claim growth.doubled
  re  (?:(?<metric>%{METRICP})(?: (?:at|of|in) \x01[OR])? |(?:has|have|had) )(?:(?:has|have|had|more than|nearly|almost|about) )*(?<change>\x01X)(?:(?: year[- ]o(?:n|ver)[- ]year)? to %{HEDGE}(?<to>\x01[MCQ])|(?= (?:in|from|to|since|over|its|their|the|last|this|during|year|compared)(?!\w)|[.,;]|$))
  set fill=subject
  set else=metric
  not \x01X (?:as|more|faster|the|in size)
  ok  Sales at Roku more than doubled in the quarter. | change=doubled
  ok  Halden said revenue has nearly tripled since May. | change=tripled
  ok  Profit at Velora doubled in the year. | change=doubled
  no  It is twice as fast.
  no  Halden doubled back.

lex RAISE    raise* secure* land* close* bag* snag* score* obtain* attract* collect* nab* pick*_up pull*_in rake*_in
lex ROUNDW   round funding financing investment capital
ROUND     (?:(?:a|an|its|their|the|new|latest|first|fresh|oversubscribed|recent) )*(?<round>(?-i:Series [A-K](?:-?[123])?)(?!\w)(?: (?:extension|prime))?|seed|pre-seed|angel|mezzanine|bridge|growth|venture|IPO|initial public offering)(?: (?:round|funding|financing|capital|investment|stage|equity|and))*
claim funding.raise
  re  (?:%{FIRM:company}%{ASIDE}? %{ADV})?\b%{RAISE} (?:payment of |over |more than )?%{HEDGE}%{MONEY:amount}(?: (?:in|of|from|through|via|as part of|for) (?:%{ROUND}|(?:[a-z-]+ ){0,3}?%{ROUNDW}))?(?:[^.;"]{0,60}?(?:led by|from) (?:the )?(?<lead>\x01[OH]))?
  set fill=company
  not \b(?:price|prices|guidance|forecast|outlook|dividend|offer|salary|wage)s? (?:by|to|from)
  not close[ds]? (?:at|up|down) %{MONEY}
  not %{MONEY} (?:[a-z-]+ )?(?:acquisition|deal|contract|order|lawsuit|fine|sale|purchase|takeover|in (?:sales|revenue|damages|orders))
  ok  Brightloom raised $30 million in Series B funding led by Accel. | company=Brightloom amount=$30 million round=Series B lead=Accel
  ok  Figma has secured $50 million. | company=Figma amount=$50 million
  ok  Stripe raises $600 million | company=Stripe amount=$600 million
  no  Netflix raised its prices by $2.
  no  Shares closed at $12.
  no  Velora raised its hand.
  no  Velora collected stamps.

claim funding.noun
  re  %{MONEY:amount} (?:in (?:new |fresh |additional |total )?(?:funding|financing|venture capital|venture funding|equity|capital)|(?:in (?:a |an )?)?%{ROUND}|(?:[a-z-]+ )?(?:funding round|financing round|round of (?:funding|financing)|fundraising round|fundraise|round|raise|investment round|capital raise))
  set fill=company
  not (?:grant|bond|debt|loan)
  ok  The startup, Klarna, announced a $640 million funding round. | amount=$640 million
  ok  Airtable has $185 million in new funding. | amount=$185 million company=Airtable
  ok  Halden closed a $3 million seed round. | amount=$3 million company=Halden
  no  It earned $5 million in profit.
  no  Halden closed a $3 million sale.

claim funding.series
  re  (?<round>(?-i:Series [A-K]))(?!\w)(?: (?:round|funding|financing))?(?:[^.;"]{0,30}? led by (?<lead>\x01[OH]))?
  re  (?<round>seed (?:round|funding|financing))(?:[^.;"]{0,30}? led by (?<lead>\x01[OH]))?
  set fill=company
  ok  Brightloom closed its Series A round last year. | round=Series A
  ok  Brightloom said its seed round was led by Accel. | round=seed round lead=Accel
  ok  Halden raised a Series C led by Castile Capital. | round=Series C lead=Castile Capital
  no  The Series X console is sold out.
  no  Halden sells the Series 7 watch.

claim valuation.at
  re  (?:%{FIRM:entity}%{ASIDE}? )?(?:[^,;"]{0,30}? )?\b(?:valued|valuation|market (?:cap|capitalization|value|valuation)|worth)(?: (?:of|at|is|was|above|around|exceeding|over|stands? at|reached|hit|topped|to))+ %{HEDGE}%{MONEY:amount}(?: and \x01M)?
  set fill=entity
  not (?:contract|deal|order|stake|shares|bitcoin|patents?|worth of)
  ok  Stripe was valued at $95 billion in March. | entity=Stripe amount=$95 billion
  ok  The round gave Canva a valuation of $40 billion. | amount=$40 billion
  ok  Apple has a market value of $2 trillion. | amount=$2 trillion
  no  The deal is valued at $5 million.
  no  Velora values its $5 lamp.

claim valuation.noun
  re  %{MONEY:amount} (?:pre-money |post-money |market )?(?:valuation|market cap(?:italization)?)(?!\w)
  re  \bat a (?:valuation of )?%{HEDGE}%{MONEY:amount} valuation
  set fill=entity
  ok  Databricks is seeking a $38 billion valuation. | amount=$38 billion
  ok  Velora reached a $2 billion valuation. | amount=$2 billion entity=Velora
  ok  Halden has a $400 million market cap. | amount=$400 million entity=Halden
  no  It has a $38 million budget.
  no  Velora reached a $2 billion goal.

claim stake.holds
  re  %{HOLDER:holder}%{ASIDE}?(?:'s)? %{ADV}(?:hold|holds|held|holding|own|owns|owned|owning|retain|retains|retained|retaining|control|controls|controlled|controlling|keep|keeps|have|has|maintains?|maintaining|bought|buy|acquired?|took|takes?|taken|sold|sell|purchased|amass(?:ed)?|built) (?:a |an |the )?%{HEDGE}(?<share>\x01[PX])(?: (?:(?:minority |majority |controlling |direct |indirect )?(?:stake|interest|share|holding|equity stake|ownership)))? (?:of|in) %{DESC}(?<target>\x01[OR]|%{COREF}|(?:the |its |their )?(?:[a-z-]+ ){0,3}?(?:company|firm|startup|start-up|unit|group|venture|business|maker|designer|subsidiary|bank|chain|operator|club|shares|stock)(?: \x01O)?)(?=[,.;]|$| (?:for|in|at|and|from|since|worth|valued)(?!\w))(?:, (?:valued at|worth) %{HEDGE}%{MONEY:amount})?
  not (?:market|usage|searches|users|customers|revenue|sales|employees|traffic|people|households|adults|profits?|time|jobs|the (?:country|world|population))(?!\w)
  ok  Amazon holds 14% of Rivian, valued at roughly $2 billion. | holder=Amazon share=14% target=Rivian amount=$2 billion
  ok  SoftBank owns a 90 percent stake in Arm. | holder=SoftBank share=90 percent
  ok  Tencent bought a 5% stake in Spotify for cash. | holder=Tencent
  no  Apple holds 27% of the phone market.
  no  Google has 90% of searches.

# an arm of a firm is a holder of its own: the possessor in front of it holds nothing
claim stake.arm
  re  (?<holder>\x01O's (?:[a-z-]+ ){0,2}?(?:arm|foundation|affiliate|parent|subsidiary|trust|founders?|family|employees)) %{ADV}(?:holds?|held|owns?|owned|retains?|retained|controls?|controlled|keeps?|has|have) (?:a |an |the )?%{HEDGE}(?:%{PERCENT:share}|%{MONEY:amount}) (?:equity |ownership )?(?:stake|interest|holding)(?: (?:in|of) (?<target>\x01[OR]|%{COREF}))?
  ok  Intel's charitable arm owns a $30 million stake. | holder=Intel's charitable arm amount=$30 million
  ok  Nvidia's nonprofit foundation holds 9% stake in Arm. | holder=Nvidia's nonprofit foundation share=9% target=Arm
  no  Intel's founder has a stake in this.

claim stake.noun
  re  (?:%{WHO:holder}'s? )?(?:[^,;"]{0,20}? )?(?:(?<share>\x01P)|(?<amount>\x01M)) (?:(?!at )[a-z]+ )?(?:stake|equity stake|shareholding|ownership stake|ownership interest)(?: (?:in|of) (?:%{DESC}(?<target>\x01[OR])|(?<target>%{COREF}|%{NP}(?=[,.;]|$| (?:for|in|at|and|from|to|is|was)(?!\w)))))?(?:, (?:valued at|worth) %{HEDGE}(?<amount>%{MONEY}))?
  set fill=holder
  not \bat stake\b
  ok  Amazon's 14% stake in Rivian is large. | holder=Amazon share=14% target=Rivian
  ok  Nvidia disclosed a 10% stake in Nebius. | share=10% holder=Nvidia
  ok  Castile sold its 4% stake in Halden. | share=4% target=Halden
  no  The stakes are high at Intel.
  no  Castile sold 4% fewer lamps.
  no  With 4% at stake, Halden waited.

claim investment.verb
  re  (?<investor>%{WHO}(?:(?:, \x01[OH]){0,3},? and \x01[OH])?)%{ASIDE}? %{ADV}(?:invest|invests|invested|investing|pour|pours|poured|plow|plowed|put|puts|inject|injected|injects) %{HEDGE}%{MONEY:amount}(?: \([^)]*\))? (?:in|into) (?:%{DESC}(?<target>\x01[OR])|(?<target>%{COREF}|(?:[\w'-]+ ){0,4}?(?:companies|start-?ups|firms|ventures|funds|fund|start-?up)(?!\w)))
  set split=investor
  not (?:research|r&d|ads?|advertising|marketing|building|expanding|infrastructure|(?:production|assembly) lines?|capacity|over the next|data cent|factor|plant|the (?:country|region|state|network|next|project)|training|facilit|development|equipment|content)
  ok  Google invested $300 million in Anthropic. | investor=Google amount=$300 million target=Anthropic
  ok  Amazon will invest up to $4 billion in Anthropic. | amount=$4 billion
  ok  Orrin put $5 million into Tessera. | investor=Orrin amount=$5 million target=Tessera
  no  Google invested $300 million in research.
  no  Orrin put $5 million aside.

claim investment.noun
  re  (?:%{WHO:investor}'s? )?%{MONEY:amount} (?:[a-z]+ )?investment (?:in|into) (?<target>\x01[OR]|%{COREF})(?: by (?<investor>\x01[OH]))?
  re  \binvestment of %{HEDGE}%{MONEY:amount} (?:in|into) (?<target>\x01[OR])(?: by (?<investor>\x01[OH]))?
  re  \b(?:acquir(?:e|ed|es|ing)|buy|bought|buys|buying|purchas(?:e|ed|es|ing)) %{HEDGE}%{MONEY:amount} (?:in|of|worth of) (?:(?<target>\x01[OR])(?:'s)? (?:shares|stock)|(?:shares|stock)(?: (?:in|of) (?<target>\x01[OR]))?)
  set fill=investor
  ok  Microsoft's $1 billion investment in OpenAI paid off. | investor=Microsoft amount=$1 billion target=OpenAI
  ok  Intel acquired $75 million in Rivian shares. | investor=Intel amount=$75 million target=Rivian
  ok  Halden got an investment of $4 million in Tessera by Orrin; an investment of $4 million in Tessera by Orrin. | amount=$4 million target=Tessera
  no  The investment was large at Intel.
  no  Halden made a wise investment.

claim commitment.verb
  re  %{WHO:party}%{ASIDE}? %{ADV}(?:commit(?:s|ted|ting)?|pledg(?:e|es|ed|ing)|contract(?:s|ed)|agreed|agrees|promis(?:e|es|ed)|earmark(?:s|ed)|sign(?:s|ed) up)(?: (?:to|for|a deal to|an agreement to))?(?: (?:spend|spending|pay|paying|buy|buying|purchase|purchasing|provide|providing|contribute))? %{HEDGE}%{MONEY:amount}(?: (?:in|on|for|of|to|worth of) (?<object>%{NP})(?=[,.;]|$| (?:over|from|by|in|through|until|per|across|post|with)(?!\w)))?(?: (?:over|for|through) (?<term>\x01[UED]))?
  not (?:to acquire|to buy (?:the company|\x01O))
  not \x01M (?:(?:[a-z-]+ )?(?:fine|penalty|settlement)|in (?:fines?|damages|penalties|a settlement)|to (?:settle|resolve|end))(?!\w)
  ok  Uber committed to $3 billion in cloud services. | party=Uber amount=$3 billion object=cloud services
  ok  Meta agreed to pay $10 billion for cloud capacity over six years. | party=Meta amount=$10 billion
  ok  Velora pledged $7 million for trees. | party=Velora amount=$7 million object=trees
  no  Meta reported $10 billion in revenue.
  no  Velora pledged to do better.
  no  Velora agreed to pay $7 million to settle the case.

claim commitment.noun
  re  (?:%{WHO:party}'s? )?%{MONEY:amount}(?:,? (?<term>\x01U))? (?:(?<object>(?:\x01[OR]|[a-z-]+)(?: [a-z-]+){0,2}) )??(?:commitment|contract|(?<=\x01R )deal|(?<=cloud )deal|(?<=supply )deal|(?<=services )deal|supply deal|purchase agreement|cloud deal|cloud contract|order|lease)(?!\w)(?: (?:with|from) (?<counterparty>\x01[OR]))?
  set fill=party
  not (?:stock|share|court) order
  not minimum order
  ok  Uber's $3 billion Oracle commitment is binding. | party=Uber amount=$3 billion object=Oracle
  ok  Oracle won a $40 billion contract from Tesla. | amount=$40 billion counterparty=Tesla
  ok  Halden won a $9 million order from Orrin. | amount=$9 million counterparty=Orrin
  no  The contract is long at Oracle.
  no  Halden got a stock order.

claim share_of.accounts
  re  (?!(?:be|been|being|will|would|which|that|also|it|they)\b)(?<part>\x01[ORL]|%{COREF}|%{NP})(?:, [^,"]{2,60},|,? which|,? that)? (?:(?:now|currently|already|alone|still|together|is|was|are|were|also) )*(?:account(?:s|ed|ing)? for|responsible for|bring(?:s)? in|brought in|deliver(?:s|ed)?|provid(?:es|ed)|suppl(?:ies|ied)|drives?|drove|represent(?:s|ed|ing)?|ma(?:ke|kes|de|king) up|compris(?:es?|ed|ing)|constitut(?:es?|ed|ing)|contribut(?:es?|ed|ing)|generat(?:es?|ed|ing)) %{HEDGE}(?<share>\x01[PX]) of (?:(?<whole>(?:the )?%{W}(?: %{W}){0,7}))(?=[,.;]|$|--)
  not (?:the|global|worldwide|smartphone) (?:[a-z]+ ){0,3}market\b
  ok  The iPhone accounts for half of Apple's revenue. | whole=Apple's revenue
  ok  Rivian accounts for roughly 8% of Amazon's orders. | part=Rivian share=8%
  ok  Lamps make up a third of Brightloom's sales. | part=Lamps whole=Brightloom's sales
  no  Amazon holds 14% of Rivian.
  no  Lamps make up a set.

claim share_of.representing
  re  (?<part>%{W}(?: %{W}){0,6}), (?:representing|accounting for|making up|or) %{HEDGE}(?<share>\x01P) of (?<whole>%{NPL})
  ok  It sold 5 million watches, representing 18% of Garmin's sales. | share=18%
  ok  It closed 12 stores, or 5% of its network. | share=5%
  ok  Halden sold 90 buses, accounting for 40% of its sales. | share=40%
  no  It sold 5 million watches.
  no  It closed 12 stores, or so it said.

claim price.verb
  re  (?:(?<![\w'])(?<product>\x01[OR](?: (?!(?:is|was|are|were|will|would|has|have|had|could|can|may|might|also|now|which|that|and|currently|still)\b)%{NW}){0,3}?|(?:the|its|a|an|each|every|this|that|their|\x01O's|basic|standard|premium|new|most|both|two|three|tickets|some) (?:(?:%{NW}|\x01[ORNQ]|\d+|and) ){0,4}?(?!(?:was|were|is|are|which|that|it|be|will|other|others|rest|company|firm|startup|stake|business|unit|shares?|division|project|deal|now|also|currently|still)(?!\w))(?:%{NW}|\x01[RQ])(?: with(?:out)? (?:(?:a|an|the|more|of|%{NW}|\x01[QC]) ){0,3}?(?:%{NW}|\x01Q))?)(?:,? (?:that|which)|, (?:launched|released|introduced|unveiled) [^,;"]{2,40},)? |(?:^|, |; |and |which |that |it |they |both |but )(?:it |they )?)(?:(?:stays?|remains?|will|would|now|also|currently|to|is|are|was|were|can be|be|has been|have been|still) )*(?:cost|costs|costing|priced|start|starts|starting|sell|sells|selling|sold|retail|retails|retailing|available|go on sale|goes on sale|on sale|begins?|listed)(?: (?:at|for|from|as low as|between|\x01D|starting|in \x01[DL]|prices?|just|only))* %{HEDGE}%{MONEY:amount}(?: (?:per|a|an|each|every|/) ?(?<per>month|year|user|seat|day|week|hour|gb|gigabyte|million tokens|person|ride|kilowatt-hour))?
  set fill=product
  not (?:company|firm|startup|stake|business|unit|shares?|division|project|deal|repairs?|lawsuit|outage) (?:was |were |will |would |is |be |has )*(?:sold|cost)
  not \x01M (?:in (?:revenue|sales|profit)|million|of (?:its|his|her|their))
  ok  The Surface Pro costs $1,150. | product=Surface Pro amount=$1,150
  ok  The new service costs $10 a month. | product=new service amount=$10
  ok  The Surface Pro starts at $749. | amount=$749
  ok  A version with 64GB of storage costs $219. | product=version with 64GB of storage amount=$219
  ok  The Vela 2, released in 2023, will stay on sale for $149. | product=Vela 2 amount=$149
  no  The company was sold for $5 million.
  no  The plan starts in May at Velora.

claim price.label
  re  \b(?:price|cost|pricing|msrp|rrp): (?:starts? (?:at|from) |from |about )?%{HEDGE}%{MONEY:amount}(?: for (?:the )?(?<product>\x01R|%{NP}))?
  set fill=product
  ok  The Surface Pro has two screens. Price: $85 | product=Surface Pro amount=$85
  ok  Vela 3 has a screen. Price: $99 | amount=$99 product=Vela 3
  ok  The Beam 2 is light. Cost: from $49 | amount=$49
  no  The price is high at Samsung.
  no  The price is right at Velora.

claim price.for
  re  \b(?:costs?|charg(?:es?|ed|ing)|pay|pays|sells?|selling|asking|asks|priced|starting|starts|fees?|prices?|tuition|retails?|available|offers?|rents?|leases?)(?: [a-z]+){0,4}? %{HEDGE}%{MONEY:amount} (?:for (?:a|an|the|each) (?<product>\x01R|%{NP}(?= (?:version|model|edition|and)(?!\w)|[,.;]|$)))
  re  (?<product>\x01R) (?:(?:is|for|at|from) )%{HEDGE}%{MONEY:amount}\b
  re  %{MONEY:amount} (?<product>\x01R)
  set fill=product
  not (?:in|of|with) \x01M
  not \x01M \x01R (?:deal|contract|commitment|order|business|investment|partnership|unit|fund|bet|plant)
  not \b(?:paid|fine|fined|raise|raised|deal|acquir|bought)
  not (?:offen[cs]e|violation|fine|penalty)
  ok  It charges $30 for the Surface Pen. | amount=$30
  ok  Velora charges $4 for the Beam 2. | amount=$4 product=Beam 2
  no  Google paid a $30 fine.
  no  Velora paid $4 for the land.

claim price.per
  re  \b(?:costs?|costing|charg(?:es?|ed|ing)|pric(?:es?|ed|ing)|pay|pays|paying|starts?(?: at)?|starting|for|from|at|fee of|subscription|subscriptions?|available|plans?|sells?|offers?|offering|rents?|leases?|is|are)(?: (?:at|for|from|of|a|an|the|just|only|about|customers|users|subscribers|it|them|plan|as|little|as low))* %{HEDGE}%{MONEY:amount}(?: (?:per|a|an|each|every) |/)(?<per>month|user|seat|week|hour|gb|gigabyte|million (?:input |output )?tokens|gallon|device|unit|night|ride|person|day|year)(?!\w)
  set fill=product
  ok  Netflix charges $15.49 per month for its standard plan. | amount=$15.49 per=month
  ok  The Beam 2 costs $9 per month. | amount=$9 per=month product=Beam 2
  ok  Velora charges $20 per user. | amount=$20 per=user product=Velora
  no  He earns $40 per hour at Google.
  no  He earned $9 per hour at Velora.

claim price.shares
  re  (?:shares|stock)(?: (?:of|in) (?<product>\x01O))?[^.;"]{0,60}? (?:to|at|of) (?<amount>\x01M)
  set fill=product
  not (?:worth|sold|bought|valu|purchase|repurchase|buyback)
  ok  Shares of Netflix fell 3% to $512.40. | product=Netflix amount=$512.40
  ok  Halden stock closed at $18.20. | amount=$18.20 product=Halden
  ok  Shares of Velora rose to $7. | amount=$7 product=Velora
  no  Shares of Netflix fell.
  no  Halden sold shares worth $18 million.
