# Who owns how much of what, what it is worth, and who puts money in: the forms beside those of money.pat and capital.pat.

claim stake.shareholder
  re  %{HOLDER:holder}%{ASIDE}? (?:is|was|remains?|remained|becomes?|became|has become)(?: now| still| also)? (?:the |a |its |one of the )?(?:[a-z-]+ ){0,3}?(?:shareholder|stockholder|investor|owner|stakeholder) (?:in|of) %{TGT},? (?:with|holding|owning|having) (?:a |an |its )?(?:stake of )?%{HEDGE}(?<share>\x01[PX])
  re  (?<target>\x01[OR])'s (?:[a-z-]+ ){0,3}?(?:shareholder|stockholder|investor|owner)s?,? %{DESC}(?<holder>\x01[OH]),? (?:which|who) (?:owns|owned|holds|held|has|had|controls) %{HEDGE}(?<share>\x01[PX])
  ok  Halden is the largest shareholder in Velora with 12.5 percent. | holder=Halden target=Velora share=12.5 percent
  ok  Castile Capital remains a minority investor in the lamp maker Brightloom, holding 8%. | holder=Castile Capital target=Brightloom share=8%
  ok  Orrin's largest shareholder, Castile Capital, which owns 31%, voted against it. | target=Orrin holder=Castile Capital share=31%
  no  Halden is the largest customer of Velora with 12.5 percent.
  no  Halden is the largest shareholder in Velora.
  no  Castile Capital is an investor with 8% more patience.

claim stake.belongs
  re  %{HEDGE}(?<share>\x01[PX]) (?:of|in) %{TGT} (?:now |still |already |will |would )?(?:belongs?|belonged|belonging|going|goes|went|passes|passed) to (?:the )?%{DESC}(?<holder>\x01[OH])
  re  (?<target>\x01[OR]|%{COREF})%{ASIDE}?,? (?:is |was |remains |now )*(?<share>(?:wholly|fully|majority|partly|partially|half|jointly)[ -]owned) by %{DESC}(?<holder>\x01[OH])
  ok  Nearly a fifth of Brightloom belongs to Orrin. | share=a fifth target=Brightloom holder=Orrin
  ok  About 30% of the drone maker Tessera went to Castile Capital. | share=30% target=Tessera holder=Castile Capital
  ok  The pump maker Velora, majority-owned by Halden, moved to Leeds. | target=Velora holder=Halden
  no  Nearly a fifth of Brightloom staff belongs to a union.
  no  A third of Velora went to lunch.
  no  Velora is known by Halden.

claim stake.sized
  re  %{HOLDER:holder}%{ASIDE}? %{ADV}(?:buil[dt]s?|amass(?:es|ed)|disclos(?:es|ed)|tak(?:es?|en|ing)|took|acquir(?:es?|ed)|b[uo](?:ys?|ught)|holds?|held|holding|owns?|owned|owning|has|have|had|reveal(?:s|ed)|report(?:s|ed)|sold|sells?|keeps?|kept) (?:a |an |its |his |her )?(?:[a-z-]+ ){0,2}?(?:stake|position|holding|shareholding|interest) of %{HEDGE}(?:(?<share>\x01[PX])|(?<amount>\x01M)|(?<object>\x01C (?:[a-z-]+ )?shares)) (?:in|of) %{TGT}
  re  %{HOLDER:holder}%{ASIDE}? %{ADV}(?:own|owns|owned|owning|hold|holds|held|holding|bought|acquired|sold) %{HEDGE}(?<object>\x01C (?:[a-z-]+ ){0,2}?shares) (?:of|in) %{TGT}(?:[^.;"]{0,30}? (?:worth|valued at) %{HEDGE}(?<amount>\x01M))?
  re  %{HOLDER:holder}%{ASIDE}? %{ADV}(?:holds?|held|owns?|owned|has|have|took|takes|bought|acquired|sold|disclosed) (?:a |an |its )?(?:stake|interest|holding|shareholding) in %{TGT} (?:of|worth|valued at|equal to|amounting to) %{HEDGE}(?:(?<share>\x01[PX])|(?<amount>\x01M))
  ok  Jane Smith has built a stake of 3.4 million shares in Halden. | holder=Jane Smith object=3.4 million shares target=Halden
  ok  Castile Capital owns 900,000 shares of the lamp maker Brightloom. | holder=Castile Capital target=Brightloom
  ok  Orrin took a stake in Tessera worth $40 million. | holder=Orrin target=Tessera amount=$40 million
  ok  The founders held a position of 15% in Velora. | holder=founders share=15% target=Velora
  no  Jane Smith has built 3.4 million lamps in Halden.
  no  Castile Capital shares an office in Velora Park.

claim valuation.worth
  re  (?<!of )(?<!for )(?<!with )(?<!in )(?<!from )(?<!to )(?<!by )(?<!at )(?<!on )(?<entity>\x01[OR]|(?!it\b|they\b|we\b)%{COREF})%{ASIDE}? (?:(?:is|was|are|were|would be|could be|will be|may be|might be|to be|now|currently|already|once|still|reportedly|then|later|today|\x01[DE]|being|has been|had been) )+(?:(?:believed|said|thought|estimated|reported) to be )?(?:worth|valued(?: by [^,.;"]{1,50}?)? at) %{HEDGE}%{MONEY:amount}(?! of)
  set given=yes
  not (?:contract|deal|order|stake|stakes|shares|patents?|market|grant|bonus) (?:is|was|are|were|would|could)
  ok  Halden is now worth $65 billion. | entity=Halden amount=$65 billion
  ok  Tessera, a maker of drones, was last year valued by its investors at $3 billion. | entity=Tessera amount=$3 billion
  ok  The startup is believed to be worth $400 million. | amount=$400 million
  no  The contract with Halden is worth $65 billion.
  no  It was worth $3 billion of stamps to Velora.
  no  A stake in Halden is worth $4 million.

claim valuation.fronted
  re  ^at %{HEDGE}%{MONEY:amount}, (?:%{FIRM:entity}(?:'s)? (?:[a-z-]+ ){0,2}?(?:valuation|market (?:cap(?:itali[sz]ation)?|value))|(?:the )?(?:[a-z-]+ )?(?:valuation|market value) (?:of|for) %{DESC}%{FIRM:entity})
  re  \bthe %{MONEY:amount} (?:[a-z-]+ ){0,2}?(?<entity>(?:start-?up|unicorn|company|firm|giant|group|chipmaker|retailer|carmaker))(?!\w)
  re  (?:valuation|market (?:cap(?:itali[sz]ation)?|value)) (?:for|of) %{DESC}(?<entity>\x01[OR]|%{COREF}) (?:of|at|to|is|was|stands at|stood at|rose to|fell to|reached|hit|topped|passed) %{HEDGE}%{MONEY:amount}
  set given=yes
  ok  At $150 million, Velora's valuation is the lowest since 2019. | entity=Velora amount=$150 million
  ok  The deal was struck by the $29 billion start-up. | amount=$29 billion
  ok  That puts the market value of the radio maker Orrin at $7 billion. | entity=Orrin amount=$7 billion
  no  At $150, Velora's phone is the cheapest.
  no  Orrin built a $29 billion plant.
  no  The value of time at Orrin is $7 an hour.

claim valuation.pegged
  re  \b(?:peg(?:s|ged)?|put(?:s)?|plac(?:es?|ed|ing)|set(?:s)?|estimat(?:es?|ed)|giv(?:es?|ing)|gave|assign(?:s|ed)?) (?:the )?(?:%{FIRM:entity}(?:'s)?|(?:the )?(?:value|worth|valuation) of %{DESC}%{FIRM:entity}) (?:(?:a|an|its|[a-z-]+) ){0,3}?(?:(?:worth|value|valuation|market cap(?:itali[sz]ation)?|market value|enterprise value) )?(?:of|at) %{HEDGE}%{MONEY:amount}
  not \b(?:put|set|placed|gave) (?:the )?(?:[\w'\x01-]+ ){1,6}(?:price|cost|fee|budget|prices|order|bonus|loan|grant|bill|damage) 
  not \x01M (?:a|per|an) (?:share|month|year|unit)
  ok  The sale of shares pegs Halden's worth at $180 million. | entity=Halden amount=$180 million
  ok  Analysts put the value of Tessera at $2.4 billion. | entity=Tessera amount=$2.4 billion
  ok  The offering gave Velora a market cap of $6 billion. | entity=Velora amount=$6 billion
  no  Analysts put Halden's price at $18 a share.
  no  The law gave Velora a budget of $6 million.
  no  The sale put Halden at ease.

claim investment.sum
  re  %{WHO:investor}%{ASIDE}? %{ADV}(?:invest|invests|invested|investing|pour|pours|poured|put|puts) (?<amount>(?:multi-?[mb]illion dollars|(?:tens |hundreds )?(?:of )?[mb]illions(?: of (?:dollars|euros|pounds))?)) in(?:to)? %{DESC}(?<target>\x01[OR])
  re  \binvest(?:ed|ing|s|ments?)(?!\w)[^.;"]{0,40}? in(?:to)? %{DESC}(?<target>\x01[OR])[^.;"]{0,40}?,? (?:including|among them|with|starting with|beginning with|after) (?:a |an |its |another )?(?:\x01N |new |initial |further |fresh |additional )*%{MONEY:amount} (?:[a-z-]+ )?(?:commitment|investment|infusion|injection|stake|tranche|bet|round|check)(?: (?<time>announced in \x01D|in \x01D))?
  re  %{WHO:investor}%{ASIDE}? %{ADV}(?:invest|invests|invested|investing|put|puts) (?<amount>(?:an |a )?(?:undisclosed|unspecified|significant|substantial|large|small|modest) (?:sum|amount)(?: of money)?) in(?:to)? %{DESC}(?<target>\x01[OR])
  re  %{WHO:investor}%{ASIDE}? %{ADV}(?:bet|bets|betting|wagered|gambled|staked|sank|sunk|ploughed|funnel(?:l?ed)?|pump(?:s|ed)?|channel(?:l?ed)?) %{HEDGE}%{MONEY:amount} (?:on|into|in) %{DESC}(?<target>\x01O)(?! (?:shares|chips|products))
  re  \binvestment of %{HEDGE}%{MONEY:amount} (?:by|from) (?:the )?%{DESC}(?<investor>\x01[OH]) (?:in|into) %{DESC}(?<target>\x01[OR])
  re  \x01O'?s? (?:[a-z-]+ ){0,2}?investment (?:in|into) %{DESC}(?<target>\x01[OR]) (?:of|worth|totaling|totalling|for) %{HEDGE}%{MONEY:amount}
  set fill=investor
  ok  Orrin invested an undisclosed sum in the robot maker Tessera in 2019. | investor=Orrin amount=undisclosed sum target=Tessera
  ok  Halden Corp. bet $1 billion on the self-driving firm Velora. | investor=Halden Corp amount=$1 billion target=Velora
  ok  An investment of 20 million euros by Castile Capital in Brightloom was approved. | investor=Castile Capital target=Brightloom
  ok  Orrin has invested millions of dollars in Tessera since 2019, including a $4 million commitment in May. | investor=Orrin target=Tessera amount=$4 million
  no  Orrin invested an hour in the robot.
  no  Halden bet $10 on a horse.
  no  Halden sank $1 billion into a tunnel.

claim investment.participated
  re  (?<investor>(?:\x01[OH])(?:(?:, \x01[OH]){0,4},? and \x01[OH])?) (?:also |both |each )*(?:participated|took part|invested|joined|joining|participating|contributed|put money)(?: (?:in|into|to))? (?<instrument>(?:the|this|that) (?:(?:latest|new|[a-z-]+|\x01M|(?-i:Series [A-K])) ){0,3}?(?:round|financing|fundraising|deal|raise))(?!\w)
  set fill=target
  set split=investor
  not \b(?:deal|round) (?:of talks|talks)
  ok  Tessera has raised money. Orrin and Castile Capital also participated in the round. | investor=Orrin instrument=round
  ok  Velora needed cash, and Castile Capital took part in the financing. | investor=Castile Capital target=Velora
  ok  Halden is growing. Orrin Ventures joined the round. | investor=Orrin Ventures target=Halden
  no  Orrin participated in the talks.
  no  Castile Capital took part in the race.

claim funding.ledby
  re  (?:%{MONEY:amount} )?(?:in )?(?:%{ROUND}|(?:the |this |its |latest )*(?:[a-z-]+ )?(?:round|financing|investment|fundraising|raise))(?: (?:of|for) %{HEDGE}%{MONEY:amount})?,? (?:which )?(?:(?:was|is|were|being|has been) )?(?:co-)?led by (?:the )?%{DESC}(?<lead>\x01[OH](?:(?:, \x01[OH]){0,2},? and \x01[OH])?)(?:,? (?:(?:and )?(?:with|which had) (?:additional )?(?:participation|backing|support|investment|money|contributions?) (?:from|by)|and (?:included|includes|joined by|also included)|joined by|which (?:also )?included|including) (?:existing |new |other |current )*(?:investors? |backers? )?(?:like |such as |including )?(?<investors>(?:[a-z-]+ ){0,2}?\x01[OH](?:(?:, | and |, and |,? as well as |,? along with )(?:[a-z-]+ ){0,2}?\x01[OH])*))?
  set fill=company
  ok  Zapline makes tools at Velora. The $100 million Series D was led by Castile Capital, with participation from Orrin and Halden. | amount=$100 million round=Series D lead=Castile Capital investors=Orrin and Halden
  ok  Velora said the round was led by Orrin Ventures. | lead=Orrin Ventures company=Velora
  ok  Tessera closed a seed round led by Castile Capital and joined by existing investor Orrin. | lead=Castile Capital investors=Orrin company=Tessera
  no  The team at Velora was led by Jane Smith.
  no  A round of talks led by Orrin failed at Velora.
  no  The investment was ruled by Velora to be a loss.

claim funding.takes
  re  %{FIRM:company}%{ASIDE}? %{ADV}(?:taken in|took in|takes in|taking in|taken on|took on|received|receives|gotten|got|drawn|won|wins|attracted|collected|accepted|amassed|gathered|drummed up|haul(?:s|ed) in|reel(?:s|ed) in|pull(?:s|ed) in|garner(?:s|ed)?) %{HEDGE}%{MONEY:amount} (?:in [a-z]+ )?from (?:(?!customers|users|sales|clients|ads|advertising)[a-z-]+ ){0,3}?(?:investors?|backers|venture capitalists?|venture firms|vcs|funds|angels|shareholders)(?!\w)
  re  %{FIRM:company}%{ASIDE}?,? (?:is |was |has been )?(?:backed|funded|financed|bankrolled|supported)(?: (?:by|with))? %{HEDGE}%{MONEY:amount} (?:in|of|from) (?:[a-z-]+ ){0,3}?(?:funding|financing|capital|investors?|money|backing|equity|investment)(?: from %{DESC}(?<investors>\x01[OH]))?
  ok  The company, founded in 2017, has taken in $62 million from investors. | amount=$62 million
  ok  Brightloom, backed by $480 million in venture capital, sells lamps. | company=Brightloom amount=$480 million
  ok  Velora drummed up $9 million from angel investors. | company=Velora amount=$9 million
  no  The company took in $62 million from ticket sales.
  no  Velora received $9 million from a jury.
  no  Brightloom is backed by a bank.

claim funding.verbs
  re  %{FIRM:company}%{ASIDE}? %{ADV}(?:rais(?:e|es|ed|ing)|secur(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|land(?:s|ed)?|bag(?:s|ged)?|announc(?:e|es|ed)|complet(?:e|es|ed)|snag(?:s|ged)?|nab(?:s|bed)?|scor(?:e|es|ed)) (?:(?:a|an|its|the|another|new|fresh|oversubscribed|first|second|latest|massive|huge|[a-z-]+) ){0,3}?(?<round>(?-i:Series [A-K](?:-?[123])?)(?!\w)(?: (?:extension|round|funding|financing))?|(?:pre-)?seed (?:round|funding|financing|extension)|bridge round|growth round|funding round|financing round) (?:(?:of|worth|for|totaling|totalling|in the amount of) )?%{HEDGE}%{MONEY:amount}
  re  %{FIRM:company}%{ASIDE}? %{ADV}(?:rais(?:e|es|ed|ing)|secur(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|land(?:s|ed)?|bag(?:s|ged)?|announc(?:e|es|ed)|complet(?:e|es|ed)|sought|seek(?:s|ing)?|collect(?:s|ed)?) (?:(?:a|an|its|the|another|new|fresh|first|second|latest|[a-z-]+) ){0,3}?(?<round>(?:funding |financing |investment |fundraising )?(?:round|loan|facility|raise)|credit line|line of credit|credit facility|debt financing|venture debt) of %{HEDGE}%{MONEY:amount}
  ok  Brightloom closed a Series B of $40 million. | company=Brightloom round=Series B amount=$40 million
  ok  Tessera has secured a seed round worth $3 million. | company=Tessera amount=$3 million
  ok  Velora landed a funding round of about $75 million. | company=Velora amount=$75 million
  no  Brightloom closed a store worth $40 million.
  no  Tessera raised a question of $3.

claim acquisition.deal
  re  %{WHO:acquirer}%{ASIDE}? %{ADV}(?:%{BUY}) (?:up )?%{DESC}(?<target>\x01[O](?:'s (?:[a-z-]+ ){0,3}(?:unit|business|division|arm|operations|assets))?)(?:,? (?:a|an|the|which|based) [^,;."]{3,80},| \([^)]{1,40}\))?(?: (?<time>(?:in|on) \x01[DE]|\x01D|last (?:week|month|year)|earlier \x01D))? %{PAIDFOR} %{HEDGE}%{MONEY:amount}
  re  %{FIRM:acquirer}'s? (?:[a-z-]+ ){0,2}?(?:purchase|acquisition|takeover|buyout) of %{DESC}(?<target>\x01[OR])(?:,? (?:a|an|the|which|based) [^,;."]{3,80},)?(?: (?<time>in \x01[DE]))? %{PAIDFOR} %{HEDGE}%{MONEY:amount}
  set action=acquire
  not (?:buy|bought|buying|purchased?) (?:[a-z-]+ ){0,4}?(?:from|at|on|through|in) \x01O
  ok  Orrin snapped up Tessera in a $14 million deal. | acquirer=Orrin target=Tessera amount=$14 million
  ok  Velora bought Brightloom, a maker of lamps in Leeds, for $37 million. | acquirer=Velora target=Brightloom amount=$37 million
  ok  Halden's purchase of Corvane for $19 million closed in October. | acquirer=Halden target=Corvane amount=$19 million
  no  Orrin bought Tessera chips for $14 million.
  no  Velora bought a desk for $37.

claim acquisition.nominal
  re  (?:acquisition|takeover|buyout|purchase) (?:price|talks|plan|bid|deal|offer) (?:of|for|with) %{DESC}(?<target>\x01O)(?: by %{DESC}(?<acquirer>\x01O))?
  re  (?<acquirer>\x01O)(?:'s)? (?:[a-z-]+ )?(?:takeover|acquisition|buyout) (?:bid|offer|target|approach|talks|plan) (?:for|with|of|to) %{DESC}(?<target>\x01O)
  re  \btalks (?:to|about|on|over) (?:acquiring|acquire|buying|buy|purchasing|purchase|taking over|take over) %{DESC}(?<target>\x01O)(?! (?:shares|chips|products))
  set fill=acquirer
  set action=acquire
  ok  Regulators cleared the takeover bid for Tessera by Orrin. | target=Tessera acquirer=Orrin
  ok  Velora's acquisition talks with Brightloom failed. | acquirer=Velora target=Brightloom
  ok  Halden broke off talks about buying the radio maker Corvane. | acquirer=Halden target=Corvane
  no  The takeover bid surprised Velora.
  no  Halden is in talks about a bus for Corvane.
