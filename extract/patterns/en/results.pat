# What companies earn, hold and spend, and how figures move: the forms beside those of money.pat.

MOVED     (?:narrow(?:ed|ing|s)?|widen(?:ed|ing|s)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|slip(?:s|ped)?|shr[aiu]nk(?:s|ing)?|plung(?:es?|ed|ing)|tumbl(?:es?|ed)|slid|slump(?:s|ed)?|sank|r[io]se[sn]?|rising|gr[oe]w(?:s|n|ing)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|swell(?:s|ed)?|swollen|balloon(?:s|ed)?|improv(?:es?|ed)|surg(?:es?|ed)|soar(?:s|ed)?|doubl(?:es?|ed)|tripl(?:es?|ed)|dip(?:s|ped)?|eas(?:es?|ed)|edged (?:up|down|higher|lower)|(?:was|were|is|are) (?:up|down))

# "Revenue was $4 billion, up from $3 billion": the figure before is one of its own
claim financials.fromto
  re  (?<metric>%{METRICP})(?: (?:at|of|for|in) %{FIRM:company})?(?: [^,;"]{0,30}?)? %{MOVED}(?:,? (?:by )?%{HEDGE}\x01[PX],?)?(?: to %{HEDGE}\x01M,?)? from %{HEDGE}%{MONEY:amount}
  set fill=company
  ok  Revenue at Halden fell to $30 million from $42 million. | metric=Revenue amount=$42 million company=Halden
  ok  Velora cut costs, and its net loss narrowed from $9 million. | metric=net loss amount=$9 million
  ok  Tessera did well: profit rose 12% to $8 million from $7 million. | metric=profit amount=$7 million company=Tessera
  no  Halden fell from grace.
  no  Velora moved from a $9 million house.

claim financials.posts
  re  %{FIRM:company}%{ASIDE}? %{ADV}(?:post(?:s|ed|ing)?|report(?:s|ed|ing)?|record(?:s|ed|ing)?|book(?:s|ed|ing)?|log(?:s|ged)?|deliver(?:s|ed)?|suffer(?:s|ed)?|swung to|swings to|had|has|see(?:s|n)?|saw|made|makes|turned|turns|announc(?:es|ed)|disclos(?:es|ed)|generat(?:es|ed)|expect(?:s|ed)?|forecast(?:s|ed)?|project(?:s|ed)?) (?:a |an |its |another )?(?:(?:first|second|third|fourth|net|record|wider|narrower|quarterly|annual|full-year|smaller|bigger|[a-z-]+) ){0,3}?%{METRICP:metric}(?: (?:for|in) (?:the )?\x01[DE])?,? (?:of|at|totaling|worth) %{HEDGE}%{MONEY:amount}(?: (?:in|for|during) (?<period>(?:the )?(?:[a-z]+ )?\x01[DE]))?
  not (?:raise|raised|fund|round)
  ok  Halden posted a net loss of $14 million for 2023. | company=Halden metric=net loss amount=$14 million
  ok  Velora swung to a quarterly profit of $3 million. | company=Velora metric=quarterly profit
  ok  Corvane expects capital expenditures of about $2 billion in 2026. | company=Corvane amount=$2 billion
  no  Halden posted a photo of $14 shoes.
  no  Velora reported a theft of $3 million.

claim financials.metricverb
  re  (?:%{FIRM:company}'s? (?:[a-z-]+ ){0,2}?)?%{METRICP:metric}(?: (?:for|in|from|at|during|on) (?:the )?(?:[\w'\x01-]+ ){0,4}?[\w'\x01-]+)?,? (?:came in at|came to|stood at|stands at|reached|hit|totaled|totalled|amounted to|topped|exceeded|surpassed|passed|crossed|was|were|is|are|will be|would be|should be|is expected to be|to be|climbed past|jumped past|averaged|missed at) %{HEDGE}%{MONEY:amount}(?: (?:in|for|during) (?<period>(?:the )?(?:[a-z]+ )?\x01[DE]))?
  set fill=company
  not (?:raise|raised|acquired|price of|cost of (?:a|an|the))
  ok  Halden's advertising revenue came in at $61 million. | company=Halden metric=advertising revenue amount=$61 million
  ok  Velora grew. Operating income for the year stood at $7 million. | metric=Operating income amount=$7 million company=Velora
  ok  Tessera's order backlog topped $1 billion in March. | company=Tessera metric=order backlog amount=$1 billion
  no  The ticket was $61 at Halden.
  no  Its rent is low at Velora.

claim financials.made
  # "Halden's cloud division, which includes Tessera, made $9 million": the division, not what it includes
  re  %{FIRM:company}(?: (?:division|unit|business|segment|arm|subsidiary))?%{ASIDE}? %{ADV}(?:ma(?:de|ke|kes|king)|earn(?:s|ed|ing)?|brings? in|brought in|tak(?:es?|ing) in|took in|rak(?:es?|ed) in|pull(?:s|ed) in|generat(?:es?|ed|ing)|turn(?:s|ed) over|collect(?:s|ed)?|gross(?:es|ed)?|record(?:s|ed)?|post(?:s|ed)?|report(?:s|ed)?|book(?:s|ed)?|had|has|hold(?:s)?|held|end(?:s|ed) the (?:quarter|year|period) with|sit(?:s|ting)? on|expects|sees|forecasts?) %{HEDGE}%{MONEY:amount} (?:in|of|worth of) (?<metric>(?:%{NW} ){0,3}?%{METRIC}(?: and (?:cash )?equivalents| on hand)?)(?: (?:in|for|during) (?<period>(?:the )?(?:[a-z]+ )?\x01[DE]))?
  not in (?:debt|funding|financing|venture)
  ok  The Velora division, which includes Tessera, generated $9 million in sales. | company=Velora amount=$9 million
  ok  Velora brought in $9 million in subscription revenue. | company=Velora amount=$9 million metric=subscription revenue
  ok  Halden ended the year with $45 million in cash. | company=Halden amount=$45 million metric=cash
  ok  Tessera makes over $100 million of annual sales. | company=Tessera amount=$100 million
  no  Velora brought in $9 million in funding.
  no  Halden made $45 toys.

claim financials.charge
  re  %{FIRM:company}%{ASIDE}? %{ADV}(?:tak(?:e|es|ing)|took|book(?:s|ed|ing)?|record(?:s|ed)?|recogni[sz](?:es|ed)|incur(?:s|red)?|wr(?:ite|ites|ote) (?:off|down)|set aside|sets aside|fac(?:es|ed)) (?:a |an |its )?(?:one-time |pretax |pre-tax |total )?%{HEDGE}%{MONEY:amount}(?: (?:[a-z-]+ ){0,3}?(?<metric>charges?|write-?downs?|write-?offs?|impairment|provision|costs?|expenses?|goodwill|inventory|assets))
  ok  Halden took a $12 million restructuring charge. | company=Halden amount=$12 million metric=charge
  ok  Velora will book about $4 million in severance costs. | company=Velora amount=$4 million
  ok  Corvane wrote off $90 million of assets. | company=Corvane amount=$90 million metric=assets
  no  Halden took a $12 taxi.
  no  Velora is in charge of $4 million.

claim financials.returns
  re  %{FIRM:company}%{ASIDE}? %{ADV}(?:return(?:s|ed|ing)?|buy(?:s|ing)? back|bought back|repurchas(?:e|es|ed|ing)|pa(?:y|ys|id|ying) out|distribut(?:e|es|ed)|repa(?:y|id)|owes?|owed|borrow(?:s|ed)?|burn(?:s|ed|ing)?(?: through)?|sav(?:e|es|ed|ing)|los(?:e|es|ing)|lost|spen(?:d|ds|t)|spending) %{HEDGE}%{MONEY:amount}(?: (?:of|in|worth of|to|on) (?<metric>(?:its |their )?(?:own )?(?:stock|shares|dividends|debt|cash|shareholders|investors|bonds|loans|research|r&d|marketing|advertising|content|acquisitions|lobbying|salaries|capital expenditures?|infrastructure)))
  ok  Corvane bought back $300 million of its own shares. | company=Corvane amount=$300 million metric=own shares
  ok  Halden spent $22 million on research. | company=Halden amount=$22 million metric=research
  ok  Tessera owes $5 million in loans. | company=Tessera amount=$5 million
  no  Corvane bought $300 million of Halden shares.
  no  Halden spent days on research.

claim financials.eps
  re  (?:%{FIRM:company}(?:'s?|%{ASIDE})? (?:[^,;"]{0,50}? )?)??(?<metric>(?:adjusted |diluted |net |quarterly |core )*(?:earnings|profit|loss|income|eps|dividend) per (?:diluted )?(?:share|unit)|eps)(?: (?:of|was|were|at|came in at|rose to|fell to|to))+ %{HEDGE}%{MONEY:amount}
  re  \b(?:earned|lost|earn|reported|posted) (?:an adjusted |adjusted )?%{HEDGE}%{MONEY:amount} (?<metric>(?:a|per) (?:diluted )?share)(?!\w)
  set fill=company
  ok  Halden reported adjusted earnings per share of 41 cents. | company=Halden metric=adjusted earnings per share amount=41 cents
  ok  Velora had a good spring and earned 12 cents a share. | company=Velora amount=12 cents
  ok  Corvane said its dividend per share was $1.20. | amount=$1.20
  no  Halden paid $41 per share for Tessera.
  no  Shares of Velora cost 12 cents.

claim financials.percent
  re  (?:%{FIRM:company}(?:'s?|%{ASIDE})? (?:[^,;"]{0,40}? )?)??(?<metric>(?:gross|operating|net|profit|adjusted|ebitda|contribution) (?:profit )?margins?|margins?|utili[sz]ation(?: rate)?|churn(?: rate)?|tax rate|default rate)(?: (?:of|was|were|is|at|came in at|stood at|stands at|reached|hit|rose to|fell to|slipped to|widened to|narrowed to|improved to|to))+ %{HEDGE}(?<amount>\x01P)
  set fill=company
  ok  Halden had a gross margin of 44%. | company=Halden metric=gross margin amount=44%
  ok  Velora improved: its operating margin rose to 12 percent. | metric=operating margin amount=12 percent
  ok  Corvane said churn was 3%. | company=Corvane metric=churn amount=3%
  no  Halden won by a margin of two.
  no  Velora holds 44%.

claim growth.np
  re  (?<![\w'])(?!(?:still|yet|now|even|just|already|then|once|well|gone|come|went)\b)(?<!in the )(?<!at the )(?<!of the )(?<!among the )(?<!in )(?<!at )(?<!of )(?<subject>(?:\x01[ORLE](?:'s)? )?(?:%{NW} ){0,3}?(?:%{NW}|\x01R)(?: (?:of|for|in|at|from|on|by) (?:the |its )?(?:[\w'\x01-]+ ){0,3}?(?:\x01[ORL]|[\w'-]+))?) (?:(?:has|have|had|will|would|could|also|then|since|already|is|are|was|were|expected to|likely to|set to|forecast to) )*(?<direction>%{RISE}|(?:up|down|off))(?: (?:by|about))? %{HEDGE}(?:(?<change>\x01P)|(?<=by )(?<change>\x01X))(?:,? (?<base>year-over-year|year over year|year on year|year-on-year|quarter on quarter))?(?:,? (?:to|from) %{HEDGE}(?<to>\x01[MCQ]))?(?: (?<base>year-over-year|year over year|year on year|year-on-year|quarter on quarter|from a year (?:ago|earlier)))?
  not (?:hold|own|stake)
  not (?:mak(?:e|es|ing)|made) up(?!\w)
  ok  Shipments of toner fell 9 percent last year. | subject=Shipments of toner change=9 percent
  ok  Velora shares jumped 14% in early trading. | subject=Velora shares change=14%
  ok  Private spending was up just 0.4% in the spring. | subject=Private spending change=0.4%
  no  Velora shares 14% of its profit.
  no  It holds up 3% of the roof.

claim growth.fromto
  re  (?<![\w'-])(?:%{FIRM:subject}'s? )?(?<metric>%{METRICP}|(?:%{NW} ){0,3}?%{NW})(?: (?:at|of|for|in) %{FIRM:subject})?(?: (?:for|in|during) (?:the )?(?:[a-z]+ )?\x01[DE])?(?: (?:has|have|had|also|then|since|will|would))* (?<change>%{MOVED})(?:,? (?:by )?%{HEDGE}(?<change>\x01[PX]),?)? from %{HEDGE}(?<from>\x01[MCQP])(?:[^,;".]{0,30}?),? to %{HEDGE}(?<to>\x01[MCQP])
  re  (?<![\w'-])(?:%{FIRM:subject}'s? )?(?<metric>%{METRICP}|(?:%{NW} ){0,3}?%{NW})(?: (?:at|of|for|in) %{FIRM:subject})?(?: (?:for|in|during) (?:the )?(?:[a-z]+ )?\x01[DE])?(?: (?:has|have|had|also|then|since|will|would))* (?<change>%{MOVED}) (?:by %{HEDGE}(?<change>\x01[PXMCQ]),? )?to %{HEDGE}(?<to>\x01[MCQP]),? from %{HEDGE}(?<from>\x01[MCQP])
  set fill=subject
  set else=metric
  ok  Halden's profit rose from $4 million to $9 million. | metric=profit from=$4 million to=$9 million subject=Halden
  ok  The average fare fell from $3 in May to $2. | from=$3 to=$2
  ok  At Velora, the head count rose to 900 from 640. | to=900 from=640 subject=Velora
  no  Halden moved from $9 shoes to $4 boots.
  no  Velora rose from the dead.

claim growth.upfrom
  re  (?<![\w'-])(?:(?<metric>%{METRICP}|(?:%{NW} ){0,2}?(?:users|customers|subscribers|shipments|deliveries|orders|downloads|headcount|employees|units)) [^,;"]{0,40}?)?(?<to>\x01[MCQP])(?: [^,;"]{0,40}?)?,? (?<change>up|down|compared with|compared to|versus|against|increased|a rise|an increase|a drop|a jump|a decline) (?:%{HEDGE}(?<change>\x01[PX]) )?from %{HEDGE}(?<from>\x01[MCQP])
  set fill=subject
  not \x01[MCQP] to \x01
  ok  Halden had sales of $30 million, up from $22 million a year before. | to=$30 million from=$22 million subject=Halden
  ok  Tessera has 6 million customers, up 20% from 5 million in May. | to=6 million from=5 million subject=Tessera
  ok  Velora lost $3 million, down from $8 million. | to=$3 million from=$8 million
  no  Halden had sales of $30 million from lamps.
  no  Velora looks up from its $3 million desk.

claim growth.rate
  re  (?:%{FIRM:subject}'s? )?(?:(?<![\w'-])(?<metric>%{METRICP}|(?:user|subscriber|customer|order|traffic|volume|unit|production|cloud|ad|advertising|ebitda|market|economic|wage|price|same-store|comparable|organic|loan|deposit|population|membership|download)s?) )?(?<![\w-])(?<direction>growth|increase|decline|drop|decrease|rise|gain|fall|reduction)(?: rate)? (?:of|was|at|slowed to|accelerated to|reached|hit|came in at|is expected to be|to) %{HEDGE}(?<change>\x01P)
  set fill=subject
  set else=metric
  ok  Halden's revenue growth slowed to 11 percent. | change=11 percent subject=Halden
  ok  Velora expects growth of 30% next year. | change=30% subject=Velora
  ok  Corvane saw a drop of 8% in May. | change=8% subject=Corvane
  no  The growth of Halden is a puzzle.
  no  Velora has a 30% stake.

claim growth.higher
  re  (?:(?<metric>%{METRICP})(?: [^.,;"]{0,40}?)? (?:was|were|is|are|came in|rose to \x01M,|of \x01M,|ended) (?:also |about |nearly |almost |some |around |roughly |more than )*)?(?<change>\x01P) (?<direction>higher|lower|more|less|fewer|better|worse|above|below|ahead of|faster) (?:than |from |of )?(?:(?:in |for |during )?(?:a year (?:ago|earlier|before)|the (?:year|quarter|month) (?:before|earlier|prior)|the (?:prior|previous|same) (?:year|quarter|month|period)|last (?:year|quarter|month)|\x01[DE]))
  set fill=subject
  set else=metric
  ok  Halden earned $6 million, 14% more than a year ago. | change=14% subject=Halden
  ok  Sales at Velora were 3 percent lower than in the previous quarter. | change=3 percent subject=Velora
  ok  Corvane shipped 20% fewer units, 20% fewer than last year. | change=20%
  no  Halden is 14% faster than Corvane.
  no  Velora paid $3 more than a year ago.

claim growth.shares
  re  (?<subject>(?:shares|stock|shares and bonds) (?:of|in) %{DESC}\x01O|\x01O(?:'s)? (?:[a-z-]+ )?(?:shares|stock|share price|stock price)|(?:its|the company's|the) (?:shares|stock|share price))(?:,? [^.;"]{0,60}?)? (?<direction>r[io]se[sn]?|gain(?:s|ed)?|jump(?:s|ed)?|climb(?:s|ed)?|surg(?:es?|ed)|soar(?:s|ed)?|f[ae]ll(?:s|en)?|drop(?:s|ped)?|declin(?:es?|ed)|slip(?:s|ped)?|slid|slump(?:s|ed)?|plung(?:es?|ed)|tumbl(?:es?|ed)|sank|lost|shed|edged (?:up|down|higher|lower)|added|advanced|rallied|closed (?:up|down)|(?:was|were) (?:up|down|off|trading (?:up|down))|up|down|dipped|crashed|popped|spiked|doubled)(?: (?:as much as|by|about|nearly|almost|more than|around|roughly|some|over|at least|another|a further))* (?<change>\x01[PM])(?:[^.;"]{0,30}? (?:to|at) (?<to>\x01M))?
  ok  Shares of Halden fell as much as 7% to $18.20. | subject=Shares of Halden change=7% to=$18.20
  ok  Velora stock closed up 3 percent on Friday. | subject=Velora stock change=3 percent
  ok  Corvane's share price has nearly lost 20% of its worth, and Corvane's share price slid 20% again. | change=20%
  no  Shares of Halden cost 7 cents.
  no  Velora shares its code.

claim growth.multiple
  re  (?<![\w'-])(?<subject>(?:(?:\x01[OR](?:'s)?|the|its|their) )?(?:%{NW} ){0,3}?(?:%{NW}|\x01[OR])(?: (?:of|for|in|at|on) (?:the |its )?(?:[\w'-]+ ){0,2}?(?:\x01[ORL]|[\w'-]+))?) (?:has|have|had|will|would|could|is expected to|are expected to|is set to)(?: (?:more than|nearly|almost|roughly|about|already|also|then|since))* (?<change>\x01X|doubled?|tripled?|quadrupled?)(?= (?:in|from|to|since|over|its|their|the|last|this|during|year|by|after|within|compared)(?!\w)|[.,;]|$)(?:[^.,;"]{0,30}? (?:to|from) %{HEDGE}(?<to>\x01[MCQ]))?
  not \x01X (?:as|more|faster|the (?:size|speed|number))
  ok  The number of repair shops has nearly doubled since May. | change=doubled
  ok  Demand for Halden sensors will more than triple by 2030. | change=triple
  ok  Orders at Velora have almost doubled in a year. | subject=Orders at Velora
  no  Velora is twice as fast.
  no  Halden doubled back.

claim share_of.from
  re  %{HEDGE}(?<share>\x01[PX]) of (?<whole>(?:the |its |their |all |\x01[OR]'s )?(?:[\w'-]+ ){0,3}?(?:revenues?|sales|income|profits?|business|turnover|traffic|output|production|workforce|orders|shipments|exports|budget|emissions|electricity|customers|users|cost|costs|total|backlog|bookings|assets|spending|chips|phones|parts|components|devices|cars|power|supply|funds|earnings|workers|employees|staff|content)) (?:(?:now|still|already|currently|will) )?(?:(?:is|are|was|were) (?:tied to|linked to|attributable to|for|based in|located in|spent on|owed to|built in|assembled in|sold in|sold to|made by|produced in|outside|under)|depends? on|relies on|c[ao]mes? (?:from|through)|is (?:from|generated by|made in)|are (?:from|generated by|made in)|was (?:from|generated by)|stems? from|derives? from|originates? (?:from|in)|goes to|went to) (?:the )?(?<part>[\w'\x01-]+(?: [\w'\x01-]+){0,5}?)(?=[,.;]|$| (?:and|which|that|in|while|but|where|last|this|up|down)(?!\w))
  ok  About 60% of its revenue comes from cloud services. | share=60% whole=revenue part=cloud services
  ok  At Halden, 12 percent of sales came from Japan. | share=12 percent part=Japan
  ok  Half of Velora's traffic goes to videos. | whole=Velora's traffic part=videos
  no  About 60% of people come from cities.
  no  Half of Velora is asleep.

claim share_of.get
  re  (?:\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:gets?|got|draws?|drew|derives?|derived|earns?|earned|makes?|made|generates?|generated|sources?) %{HEDGE}(?<share>\x01[PX]) of (?<whole>(?:its|their) (?:[\w'-]+ ){0,3}?(?:revenues?|sales|income|profits?|business|turnover|traffic|chips|parts|power|electricity)) (?:from|in|through|by) (?<part>(?:the )?[\w'\x01-]+(?: [\w'\x01-]+){0,5}?)(?=[,.;]|$| (?:and|which|that|while|but|last|this)(?!\w))
  ok  Velora gets 80% of its revenue from ads. | whole=revenue share=80% part=ads
  ok  Halden derives a third of its sales from Brazil. | whole=sales part=Brazil
  ok  The company made 45 percent of its profit in Europe. | share=45 percent part=Europe
  no  Velora gets 80% of the vote from members.
  no  Halden gets a third of the pie.

claim share_of.orpercent
  re  (?<part_amount>\x01[CMQ]) (?<part>(?:[a-z-]+ ){0,3}?(?:[a-z-]+)),? (?:or|equal to|equivalent to|about|representing|which is|amounting to|, ) ?%{HEDGE}(?<share>\x01P),? of (?<whole>(?:its|their|the|\x01O's) (?:[\w'-]+ ){0,3}?(?:workforce|staff|employees|revenue|sales|total|fleet|budget|customers|users|headcount|shares|voting power|work force|output|market value|stores|personnel))(?!\w)
  ok  Velora will cut 300 jobs, or 12% of its workforce. | part_amount=300 part=jobs share=12% whole=workforce
  ok  Halden recalled 40 buses, about 5 percent of its fleet. | part=buses share=5 percent whole=fleet
  ok  Corvane let go of 90 people, or a tenth of its staff; it let go 90 people, or 10% of its staff. | share=10%
  no  Velora will cut 300 jobs.
  no  Halden sold 40 buses to 5 percent of its peers.
