# Companies bought and sold, and money put into them: the forms beside the plain verbs of deals.pat and money.pat.

claim acquisition.pays
  re  %{WHO:acquirer}%{ASIDE}? %{ADV}(?:pa(?:y|ys|id|ying)|spen[dt]s?|spending|shell(?:s|ed)? out|fork(?:s|ed)? (?:out|over)|offer(?:s|ed|ing)?|bid|bids|bidding) %{HEDGE}%{MONEY:amount}(?: in (?:cash|stock|cash and stock|shares))? (?:for|to (?:buy|acquire|purchase|take over)) %{DESC}(?<target>\x01O(?:'s (?:[a-z-]+ ){0,3}(?:unit|business|division|arm|operations))?)(?! (?:shares|stock|chips|products|services|phones|ads?|\x01[RC]))
  set action=acquire
  not for (?:the |its )?(?:use|access|rights?|licen[cs]e|content|data|damages)
  not (?:fine|settlement|penalty)
  ok  Velora paid $4 million for the mapping start-up Brightloom in 2019. | acquirer=Velora amount=$4 million target=Brightloom
  ok  Corvane has offered $900 million for Halden. | acquirer=Corvane amount=$900 million target=Halden
  ok  The company spent $35 million to acquire Tessera. | target=Tessera amount=$35 million
  no  Velora paid $4 million for new desks.
  no  Corvane paid $900 for the use of Halden software.

claim acquisition.bid
  re  %{WHO:acquirer}(?:'s?)?%{ASIDE}? %{ADV}(?:(?:made|makes|launched|launches|submitted|withdrew|dropped|raised|rejected|sweetened|tabled) )?(?:(?:a|an|its|the|[a-z-]+) ){0,3}?%{HEDGE}%{MONEY:amount} (?:[a-z-]+ ){0,3}?(?:bid|offer|takeover|tender offer|buyout offer|proposal) (?:for|to (?:buy|acquire)) %{DESC}%{ORG:target}
  set action=acquire
  not (?:contract|order|loan|bond) (?:bid|offer)
  ok  Corvane made a $2.1 billion bid for Halden. | acquirer=Corvane amount=$2.1 billion target=Halden
  ok  Corvane's $2.1 billion offer for Halden lapsed. | acquirer=Corvane target=Halden
  ok  Velora launched a hostile $600 million takeover offer for rival Tessera. | acquirer=Velora target=Tessera
  no  Corvane made a $2 million offer for the land.
  no  Corvane won with a bid of its own.

claim acquisition.completes
  re  %{WHO:acquirer}%{ASIDE}? %{ADV}(?:complet(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|finali[sz](?:e|es|ed|ing)|wrap(?:s|ped|ping)? up|announc(?:e|es|ed|ing)|call(?:s|ed)? off|abandon(?:s|ed|ing)?|drop(?:s|ped)?|scrap(?:s|ped)?|terminat(?:e|es|ed)|pursu(?:e|es|ed|ing)|unveil(?:s|ed)?) (?:(?:its|the|a|an|their|planned|proposed|pending|[a-z-]+) ){0,3}?(?:%{HEDGE}%{MONEY:amount} )?(?:[a-z-]+ ){0,2}?(?:acquisition|takeover|purchase|buyout) of %{DESC}(?<target>\x01O(?:'s (?:[a-z-]+ ){0,3}(?:unit|business|division|arm|operations))?)(?:[^.;"]{0,30}? (?:for|worth|valued at) %{HEDGE}%{MONEY:amount})?
  set action=acquire
  ok  Corvane completed its acquisition of Halden. | acquirer=Corvane target=Halden
  ok  Velora has abandoned its planned $600 million takeover of Tessera. | acquirer=Velora amount=$600 million target=Tessera
  ok  The company announced the acquisition of Brightloom, a maker of lamps, for $30 million. | target=Brightloom
  no  Corvane completed its acquisition of land.
  no  Velora closed its office at Tessera.

claim acquisition.which
  re  (?<target>\x01[OR])(?: \([^)]{1,40}\))?,? (?:which|that|a (?:[\w'\x01-]+ ){1,6}?(?:that )?) ?%{ORG:acquirer} (?:has |had |also |recently )*(?:acquired|bought|purchased|snapped up|took over)(?: (?:back )?(?<time>in \x01[DE]|\x01[DE]|earlier \x01[DE]))?(?:[^.;",]{0,20}? for %{HEDGE}%{MONEY:amount})?
  set action=acquire
  not (?:acquired|bought|purchased) (?:a |an |the |\x01[PC]|shares|stake|more|chips|from)
  ok  Brightloom, which Corvane bought in 2019 for $30 million, still sells lamps. | target=Brightloom acquirer=Corvane time=in 2019 amount=$30 million
  ok  It competes with Tessera, a startup that Velora acquired. | target=Tessera acquirer=Velora
  ok  Brightloom, which Corvane had acquired, closed. | target=Brightloom acquirer=Corvane
  no  Brightloom, which Corvane supplies, is growing.
  no  Brightloom, which Corvane bought chips from, is growing.

claim acquisition.by
  re  (?<target>\x01[OR]),? (?:a (?:[a-z-]+ ){1,4})?(?:now |since |recently |then )?(?:acquired|bought|purchased|taken over|snapped up) by %{DESC}%{ORG:acquirer}(?: (?<time>(?:in|on) \x01[DE]|\x01D|earlier \x01[DE]|last (?:week|month|year)))?(?: for %{HEDGE}%{MONEY:amount})?
  re  (?<target>\x01[OR])%{ASIDE}? %{ADV}(?:agreed to be|agreed to a|to be|being|getting) (?:acquired|bought|purchased|taken over|taken private) by %{DESC}%{ORG:acquirer}(?:[^.;"]{0,50}? (?:for|in a deal worth|worth|valued at) %{HEDGE}%{MONEY:amount})?
  set action=acquire
  ok  Halden, acquired by Corvane in 2021, makes hinges. | target=Halden acquirer=Corvane time=in 2021
  ok  Tessera agreed to be bought by Velora for $80 million. | target=Tessera acquirer=Velora amount=$80 million
  ok  Halden to be acquired by Corvane | target=Halden acquirer=Corvane
  no  Halden, bought by many, makes hinges.
  no  Tessera agreed to be audited by Velora.

claim acquisition.accepts
  re  %{ORG:target}%{ASIDE}? %{ADV}(?:accept(?:s|ed|ing)?|agree(?:s|d)? to|approv(?:e|es|ed)|reject(?:s|ed|ing)?|weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|receiv(?:e|es|ed)|back(?:s|ed)?|spurn(?:s|ed)?|rebuff(?:s|ed)?) (?:(?:a|an|the|its|[a-z-]+) ){0,3}?(?:%{HEDGE}%{MONEY:amount} )?(?:[a-z-]+ ){0,2}?(?:buyout|takeover|bid|offer|acquisition|takeover offer|buyout offer)(?: of %{MONEY:amount})? (?:from|by) %{DESC}%{ORG:acquirer}
  set action=acquire
  ok  Corvane accepted a $6 billion buyout from telecoms giant Halden on Monday. | target=Corvane amount=$6 billion acquirer=Halden
  ok  Tessera rejected a takeover offer from its rival Velora. | target=Tessera acquirer=Velora
  ok  Brightloom agreed to a $40 million takeover by Orrin. | target=Brightloom acquirer=Orrin amount=$40 million
  no  Corvane accepted an award from Halden.
  no  Tessera rejected an offer of help from staff.

claim acquisition.participle
  re  , (?:(?:by )?(?:agreeing|offering|planning|seeking|moving) to (?:buy|acquire|purchase|take over)|(?:by )?(?:buying|acquiring|purchasing|snapping up|taking over|swallowing)) (?:up )?%{DESC}(?<target>\x01O)(?! (?:shares|stock|chips|products|\x01[RC]))(?:[^.;"]{0,40}? (?:for|in a deal worth|worth|valued at) %{HEDGE}%{MONEY:amount})?
  set fill=acquirer
  set action=acquire
  ok  Velora expanded in Europe, buying the Danish map maker Tessera for $20 million. | acquirer=Velora target=Tessera amount=$20 million
  ok  Corvane grew again on Friday, agreeing to acquire Halden. | acquirer=Corvane target=Halden
  ok  Orrin moved into lamps, snapping up Brightloom. | acquirer=Orrin target=Brightloom
  no  Velora expanded in Europe, buying Tessera shares.
  no  Corvane grew, selling Halden.

claim acquisition.sale
  re  \bsale of (?:its |the |their )?%{DESC}(?<target>\x01[OR](?:'s (?:[a-z-]+ ){0,3}(?:unit|business|division|arm))?|(?:[a-z-]+ ){1,4}(?:unit|business|division|arm|operations))(?: (?:unit|business|division|arm|brand|platform))?(?: (?:by|from) \x01O)? to %{DESC}%{ORG:acquirer}(?:[^.;"]{0,30}? for %{HEDGE}%{MONEY:amount})?
  set action=acquire
  ok  The sale of Brightloom to Corvane closed on Friday. | target=Brightloom acquirer=Corvane
  ok  Velora announced the sale of its sensor business to Halden for $75 million. | target=sensor business acquirer=Halden amount=$75 million
  ok  Regulators cleared the sale of Tessera to the insurer Orrin. | target=Tessera acquirer=Orrin
  no  The sale of tickets to Corvane fans began.
  no  The sale of Brightloom lamps rose.

claim acquisition.sells
  re  %{ORG:seller}%{ASIDE}? %{ADV}(?:sell|sells|sold|selling|divest(?:s|ed|ing)?|offload(?:s|ed|ing)?|unload(?:s|ed|ing)?) (?:off )?(?:its |their |the |most of its |all of its )?%{DESC}(?<target>\x01[OR](?:'s (?:[a-z-]+ ){0,3}(?:unit|business|division|arm))?(?: (?:unit|business|division|arm|brand|platform|subsidiary))?|(?:[a-z-]+ ){1,4}(?:unit|business|division|arm|operations|subsidiary)) to %{DESC}%{ORG:acquirer}(?:[^.;"]{0,40}? (?:for|in a deal worth|worth) (?:a total of )?%{HEDGE}%{MONEY:amount})?
  set action=acquire
  not (?:stake|shares|\x01P) (?:in|of)
  not (?:the |its |their )?(?:stock|shares|stake)(?: in| of|s)? [^.;,]{1,30} to 
  ok  Velora sold its modem business to Halden for $220 million. | target=modem business acquirer=Halden amount=$220 million
  ok  Corvane agreed to sell Brightloom to Tessera. | seller=Corvane target=Brightloom acquirer=Tessera
  ok  Orrin is selling its radio unit to a rival, Castile. | target=radio unit acquirer=Castile
  no  Velora sold chips to Halden.
  no  Velora sold a 10% stake in Tessera to Halden.

claim acquisition.control
  re  %{WHO:acquirer}%{ASIDE}? %{ADV}(?:%{BUY}|tak(?:e|es|en|ing)|took|secur(?:e|es|ed)|gain(?:s|ed)?) (?:a |the )?(?:controlling|majority) (?:stake|interest|share|shareholding)(?: of %{HEDGE}(?<share>\x01P))? (?:in|of) %{DESC}%{ORG:target}(?:[^.;"]{0,40}? (?:for|worth) %{HEDGE}%{MONEY:amount})?
  re  %{WHO:acquirer}%{ASIDE}? %{ADV}(?:tak(?:e|es|en|ing)|took) (?:%{DESC}%{ORG:target}) private(?:[^.;"]{0,40}? (?:for|in an?|valu\w+) (?:[a-z]+ )?%{HEDGE}%{MONEY:amount})?
  set action=acquire
  ok  Corvane took a controlling stake in Halden for $300 million. | acquirer=Corvane target=Halden amount=$300 million
  ok  Orrin will buy a majority stake in the drone maker Tessera. | acquirer=Orrin target=Tessera
  ok  Orrin Capital agreed to take Velora private. | acquirer=Orrin Capital target=Velora
  no  Corvane took a small stake in Halden.
  no  Orrin took Velora to court.

claim funding.led
  re  (?<lead>\x01[OH])(?: and \x01[OH])?%{ASIDE}? %{ADV}(?:co-)?(?:led|leads|leading|anchored|headed) (?:(?:a|an|the|its|their|new|latest|recent|previous) )*(?:%{HEDGE}%{MONEY:amount}(?: in)? )?%{ROUND}? ?(?:(?:funding|financing|investment|equity)? ?(?:round|financing|funding|investment))?(?: (?:in|into|for|of) %{DESC}%{ORG:company})?(?=[.,;]|$| (?:with|at|last|in|that|which|valuing|on)(?!\w))
  set fill=company
  not (?:led|leads|leading|headed) (?:the|a|an|its)? ?(?:team|company|market|way|charge|list|industry|group|effort|by)(?!\w)
  not (?:led|leads|leading|headed|anchored)[.,;]
  ok  Orrin Ventures led a $25 million round in Brightloom. | lead=Orrin Ventures amount=$25 million company=Brightloom
  ok  Orrin Ventures led the Series B funding round for Tessera. | lead=Orrin Ventures company=Tessera
  ok  Velora raised more. Castile Capital led the $40 million Series A round. | lead=Castile Capital amount=$40 million company=Velora
  no  Jane Smith led the company for years at Velora.
  no  Orrin Ventures led by example.

claim funding.total
  re  \b(?:total(?:ing)?|to date|so far|brings?|bringing|brought|altogether|in all)\b[^.;"]{0,40}? (?:fund(?:ing|s)|raised|raise|financing|capital|investment|money)(?: (?:raised|to date|so far|by \x01O))*(?: (?:to|of|at|is|was|stands at))+ %{HEDGE}%{MONEY:amount}
  re  (?:raised|secured|attracted|collected) (?:a total of |a combined |some |about |nearly |over |more than )*%{MONEY:amount} (?:to date|so far|in total|altogether|since (?:its|it was) (?:found(?:ing|ed)|launch(?:ed)?|inception))
  set fill=company
  set total=yes
  ok  The new round brings the total raised by Brightloom to $62 million. | amount=$62 million
  ok  Tessera has raised $90 million to date. | amount=$90 million company=Tessera
  ok  Velora took in more money, bringing its total funding to $140 million. | amount=$140 million company=Velora
  no  The total cost to Velora was $5 million.
  no  It brings costs to $5 million at Velora.

claim funding.receives
  re  %{FIRM:company}%{ASIDE}? %{ADV}(?:receiv(?:e|es|ed|ing)|won|wins|got|gets|gotten|tak(?:e|es|en|ing) in|took in|clos(?:e|es|ed|ing)(?: on)?|announc(?:e|es|ed|ing)|complet(?:e|es|ed)|draws?|drew|gain(?:s|ed)?) %{HEDGE}%{MONEY:amount} (?:(?:in|of) )?(?:(?:new|fresh|additional|equity|venture|seed|growth|private|government|federal|public|state|a|an|its|early-stage|late-stage) )*(?:funding|financing|funds|investment|capital|backing|grants?|round|%{ROUND})(?:[^.;"]{0,60}?(?:led by|from) (?:the )?(?<lead>\x01[OH]))?
  ok  Brightloom received $6 million in seed funding from Orrin Ventures. | company=Brightloom amount=$6 million lead=Orrin Ventures
  ok  Tessera closed a $45 million Series B round. | company=Tessera amount=$45 million
  ok  Halden won $12 million in government grants. | company=Halden amount=$12 million
  no  Halden received $12 million in fines.
  no  Tessera closed a $45 million plant.

claim funding.size
  re  \b(?:round|financing|raise|fundraising|funding|fundraise|placement|offering|ipo) (?:of|was worth|was|totaled|totals|worth|is worth|amounted to|came to|that raised) %{HEDGE}%{MONEY:amount}(?:[^.;"]{0,50}?led by (?:the )?(?<lead>\x01[OH]))?
  set fill=company
  not (?:bond|debt|loan|note) (?:financing|offering|raise)
  ok  Velora announced a funding round of $18 million led by Orrin Ventures. | amount=$18 million lead=Orrin Ventures company=Velora
  ok  Tessera kept control, and the financing was worth $200 million. | amount=$200 million company=Tessera
  ok  Halden said its last raise totaled $33 million. | amount=$33 million company=Halden
  no  A round of golf costs $50 at Halden.
  no  The trial funding was slow at Velora.

claim funding.backed
  re  %{FIRM:company}%{ASIDE}?,? (?:is |was |has been )?(?:backed|funded|financed|bankrolled)(?: (?:with|to the tune of))? (?:by )?(?:%{HEDGE}%{MONEY:amount} (?:in|of|from|by) )(?:[a-z-]+ ){0,3}?(?:from |by )?(?<investors>\x01[OH])
  ok  Brightloom, backed with $20 million from Castile Capital, sells lamps. | company=Brightloom amount=$20 million investors=Castile Capital
  ok  Tessera was funded with $3 million from Orrin Ventures. | company=Tessera amount=$3 million
  ok  Velora is backed by $70 million in venture money from Orrin Ventures. | company=Velora investors=Orrin Ventures
  no  Brightloom is backed by Castile Capital.
  no  Velora is backed by a parent of means.

claim valuation.valuing
  re  \b(?:valuing|values|valued|that values|which values|which valued|that valued) (?:(?<entity>%{COREF}|it)|%{DESC}%{ORG:entity}|them|itself)(?: (?:at|as worth|as being worth))+ %{HEDGE}%{MONEY:amount}
  set fill=entity
  not valu(?:ing|es|ed) the (?:deal|contract|stake|land|plant)
  ok  Velora raised money in a round valuing the company at $3 billion. | entity=Velora amount=$3 billion
  ok  The deal values Halden at about $1.2 billion. | entity=Halden amount=$1.2 billion
  ok  Velora raised $40 million from Castile Capital, valuing the company at $320 million. | entity=Velora amount=$320 million
  ok  Investors valued Tessera at $500 million. | entity=Tessera amount=$500 million
  no  The deal values the land at $5 million for Velora.
  no  Velora values its staff.

claim valuation.moves
  re  (?:%{FIRM:entity}'s? )?(?:[a-z]+ )?(?:valuation|market (?:cap|capitalization|capitalisation|value))(?: (?:has|had|would|could|will|then|since|more than|nearly))* (?:rose|rises?|grew|jumped|climbed|soared|surged|fell|dropped|sank|slid|shrank|doubled|tripled|quadrupled|ballooned|swelled|plunged|slumped|pushed|passed|passes|crossed|crosses|surpassed|surpasses|exceeded|exceeds|topped|tops|approached|nears?|neared|hits?|reached|reaches)(?: (?:by )?\x01[PX])? (?:to |past |above |below |beyond )?%{HEDGE}%{MONEY:amount}
  set fill=entity
  ok  Velora's valuation jumped to $9 billion. | entity=Velora amount=$9 billion
  ok  The market value of Halden fell below $400 million; Halden's market value fell below $400 million. | amount=$400 million
  ok  Corvane grew, and its market cap has surpassed $30 billion. | amount=$30 billion entity=Corvane
  no  Velora's price jumped to $9.
  no  The valuation of Velora is fair.

claim valuation.atof
  re  \bat (?:a|an) (?:(?:pre-money|post-money|reported|estimated|implied|current|private|lower|higher|[a-z-]+) ){0,2}?valuation (?:of|that (?:tops|exceeds)|above|over|north of|close to|near|around|between) %{HEDGE}%{MONEY:amount}
  set fill=entity
  ok  Tessera is raising funds at a pre-money valuation of $700 million. | entity=Tessera amount=$700 million
  ok  Shares of Velora trade at a valuation of $2 billion. | amount=$2 billion
  ok  Halden sold stock at a valuation above $5 billion. | entity=Halden amount=$5 billion
  no  Velora trades at a price of $20.
  no  Halden sold stock at a discount of $5.

claim stake.owned
  re  (?<target>\x01[OR]|%{COREF})%{ASIDE}?,? (?:is |was |remains |which is |now )*(?<share>\x01P)[ -](?:owned|held|controlled) by (?:the )?%{DESC}(?<holder>\x01[OHL])
  re  (?<share>\x01P) of (?<target>\x01[OR]|%{COREF})(?: (?:is|are|was|were|will be))? (?:now )?(?:owned|held|controlled) by %{DESC}(?<holder>\x01[OH])
  ok  Brightloom is 40% owned by Corvane. | target=Brightloom share=40% holder=Corvane
  ok  About 12% of Halden is held by Castile Capital. | share=12% target=Halden holder=Castile Capital
  ok  The toy maker Tessera, 51% owned by Orrin, reports in May. | target=Tessera share=51% holder=Orrin
  no  Brightloom is owned by Corvane.
  no  About 12% of Halden staff are led by Corvane.

claim stake.changes
  re  %{WHO:holder}%{ASIDE}? %{ADV}(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?|up(?:s|ped)|boost(?:s|ed|ing)?|cut|cuts|cutting|reduc(?:e|es|ed|ing)|trim(?:s|med|ming)?|lower(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|expand(?:s|ed)?|sell|sells|sold|exit(?:s|ed)?|buil[dt]s?|disclos(?:e|es|ed)|acquire[ds]?|bought|buys?|tak(?:e|es|en|ing)|took) (?:its |a |an |his |her |their |the |most of its |all of its |part of its )?(?:(?:entire|minority|remaining|small|significant|additional|[a-z]+) )?(?:(?<share>\x01[PM]) )?(?:stake|holding|interest|shareholding|position) (?:in|of) %{DESC}(?<target>\x01[OR]|%{COREF})(?:[^.;"]{0,20}? (?:to|by|at) %{HEDGE}(?<share>\x01P))?(?: (?:to \x01P )?from \x01P)?(?: for %{HEDGE}%{MONEY:amount})?
  not (?:controlling|majority)
  ok  Corvane raised its stake in Halden to 19%. | holder=Corvane target=Halden share=19%
  ok  Castile Capital sold its 8% stake in Velora for $60 million. | holder=Castile Capital share=8% target=Velora amount=$60 million
  ok  Orrin bought a 5% interest in Tessera. | holder=Orrin share=5% target=Tessera
  no  Corvane raised its bid for Halden to $19.
  no  Castile Capital sold its house in Velora Park.

claim stake.with
  re  (?<target>\x01[OR])'s (?:largest|biggest|main|second-largest|controlling|majority) (?:shareholder|investor|owner|stakeholder),? (?:is |was )?(?<holder>\x01[OH])(?:,? with|, which (?:owns|holds|has)|, (?:holding|owning))? %{HEDGE}(?<share>\x01P)
  re  (?<holder>\x01[OH])%{ASIDE}?,? (?:is|was|remains|became|becomes) (?<target>\x01[OR])'s (?:largest|biggest|main|second-largest|controlling|majority) (?:shareholder|investor|owner),? (?:with|holding|owning) (?:a )?%{HEDGE}(?<share>\x01P)
  ok  Halden's largest shareholder, Castile Capital, with 22% of the votes, objected; Halden's largest shareholder is Castile Capital with 22%. | holder=Castile Capital share=22%
  ok  Orrin is Velora's biggest shareholder with a 30% stake. | holder=Orrin target=Velora share=30%
  ok  Corvane became Tessera's main investor, holding 15%. | holder=Corvane target=Tessera share=15%
  no  Orrin is Velora's biggest rival with 30 shops.
  no  Halden's largest shareholder is silent.

claim investment.backs
  re  %{WHO:investor}%{ASIDE}? %{ADV}(?:back(?:s|ed|ing)?|fund(?:s|ed|ing)?|suppl(?:y|ies|ied)|provid(?:e|es|ed|ing)|handed|hands|gave|gives|giving|lent|lends) %{DESC}%{ORG:target} (?:with )?%{HEDGE}%{MONEY:amount}(?: in [a-z]+)?
  not (?:fine|penalty|contract|order)
  ok  Castile Capital backed Brightloom with $15 million. | investor=Castile Capital target=Brightloom amount=$15 million
  ok  Orrin gave the robot maker Tessera $8 million. | investor=Orrin target=Tessera amount=$8 million
  ok  Corvane has funded Halden with $100 million. | investor=Corvane target=Halden
  no  Castile Capital backed Brightloom again.
  no  The court gave Tessera a $8 million fine.

claim investment.from
  re  %{ORG:target}%{ASIDE}? %{ADV}(?:receiv(?:e|es|ed|ing)|secur(?:e|es|ed|ing)|got|gets|won|wins|accept(?:s|ed)?|land(?:s|ed)?|attract(?:s|ed)?|announc(?:e|es|ed)) (?:a |an |another |its )?%{HEDGE}%{MONEY:amount} (?:[a-z-]+ ){0,2}?investment from %{DESC}(?<investor>\x01[OH])
  re  \x01M (?:[a-z-]+ ){0,2}?investment by %{DESC}(?<investor>\x01[OH]) in %{DESC}(?<target>\x01[OR])
  ok  Halden received a $50 million investment from Corvane. | target=Halden amount=$50 million investor=Corvane
  ok  Brightloom landed a $7 million strategic investment from the chip maker Orrin. | target=Brightloom investor=Orrin
  ok  A $9 million investment by Castile Capital in Tessera closed in May. | investor=Castile Capital target=Tessera
  no  Halden received a $50 million order from Corvane.
  no  Halden made an investment from cash.

claim investment.round
  re  (?<investor>\x01[OH])%{ASIDE}? %{ADV}(?:participat(?:e|es|ed|ing)|took part|tak(?:e|es|ing) part|invest(?:s|ed|ing)?|join(?:s|ed|ing)?) (?:in )?(?<target>\x01[OR]|%{COREF}|its)(?:'s?)? (?:(?:latest|new|recent|last|first|\x01M|[a-z-]+) ){0,3}?(?<instrument>(?:(?-i:Series [A-K])|seed)(?: (?:round|funding|financing|funding round))?|funding round|financing round|round|ipo)(?!\w)
  ok  Castile Capital participated in Brightloom's Series A round. | investor=Castile Capital target=Brightloom instrument=Series A round
  ok  Orrin invested in Halden's latest funding round. | investor=Orrin target=Halden instrument=funding round
  ok  Corvane took part in Tessera's seed round. | investor=Corvane target=Tessera
  no  Castile Capital participated in Brightloom's trial.
  no  Orrin joined Halden's board.

claim investment.possessive
  re  (?<investor>\x01[OH])'s %{HEDGE}%{MONEY:amount} (?:[a-z-]+ ){0,2}?(?:investment|bet|infusion|injection|check|cheque) (?:in|into|on|for|to) %{DESC}(?<target>\x01[OR])
  re  (?<investor>\x01[OH])%{ASIDE}? %{ADV}(?:ma(?:de|ke|kes|king)|announc(?:e|es|ed)|complet(?:e|es|ed)|plann(?:ed|ing)) (?:a |an |its )?%{HEDGE}%{MONEY:amount} (?:[a-z-]+ ){0,2}?investment in %{DESC}(?<target>\x01[OR])
  set given=yes
  ok  Corvane's $60 million bet on Halden paid off. | investor=Corvane amount=$60 million target=Halden
  ok  Orrin made a $5 million investment in the app maker Tessera. | investor=Orrin amount=$5 million target=Tessera
  ok  Castile Capital's $11 million infusion into Brightloom kept the lights on. | investor=Castile Capital target=Brightloom
  no  Corvane's $60 million loss on Halden stung.
  no  Orrin made a $5 million profit in May.

claim commitment.contract
  re  %{WHO:party}%{ASIDE}? %{ADV}(?:sign(?:s|ed|ing)?|won|wins|win|secur(?:e|es|ed|ing)|land(?:s|ed|ing)?|award(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|got|gets|clinch(?:es|ed)?|ink(?:s|ed)?|struck|strikes|announc(?:e|es|ed)|bag(?:s|ged)?) (?:(?:a|an|the|its|new|another|\x01U|[a-z-]+) ){0,4}?%{HEDGE}%{MONEY:amount}(?:,? (?<term>\x01U))? (?<object>(?:(?:[a-z-]+|\x01[OR]) ){0,4}?(?:contract|deal|order|agreement|lease|pact))(?: (?:with|from|by) %{DESC}(?<counterparty>\x01[OL]))?(?: (?:to|for|over) [^,.;"]{3,60})?
  not (?:acquisition|takeover|merger|settlement|funding|licen[cs]ing|buyout|investment|book) (?:deal|agreement|contract)
  not deal to (?:buy|acquire|sell|merge|settle)
  ok  Halden signed a $40 million contract with Orrin. | party=Halden amount=$40 million counterparty=Orrin
  ok  Velora won a five-year $90 million deal from Corvane to run its servers. | party=Velora amount=$90 million
  ok  Tessera landed a $12 million satellite order from Japan. | party=Tessera object=satellite order
  no  Halden signed a $40 million settlement agreement with Orrin.
  no  Velora won a $90 million verdict.

claim commitment.awarded
  re  (?<counterparty>\x01[OL]|the (?:[a-z]+ ){0,2}(?:government|army|navy|agency|ministry|department|pentagon))%{ASIDE}? %{ADV}(?:award(?:s|ed|ing)?|hand(?:s|ed)?|gave|gives|grant(?:s|ed)?) %{DESC}%{ORG:party} (?:(?:a|an|the|new|\x01U|[a-z-]+) ){0,3}?%{HEDGE}%{MONEY:amount} (?<object>(?:[a-z-]+ ){0,3}?(?:contract|deal|order|grant))
  re  %{ORG:party}%{ASIDE}? (?:was|were|has been|is|had been) (?:awarded|given|handed|granted) (?:(?:a|an|the|\x01U|[a-z-]+) ){0,3}?%{HEDGE}%{MONEY:amount} (?<object>(?:[a-z-]+ ){0,3}?(?:contract|deal|order|grant))(?: (?:by|from|with) (?:the )?(?<counterparty>\x01[OL]))?
  ok  The navy awarded Halden a $33 million radar contract. | party=Halden amount=$33 million object=radar contract
  ok  Tessera was awarded a $5 million contract by Orrin. | party=Tessera amount=$5 million counterparty=Orrin
  ok  Corvane gave Velora a three-year $18 million order. | party=Velora counterparty=Corvane
  no  The navy awarded Halden a medal.
  no  Tessera was awarded $5 million by a jury.

claim commitment.spend
  re  %{WHO:party}%{ASIDE}? (?:has |have |had |also |now )*(?:will|would|plans to|plan to|planned to|intends to|aims to|expects to|is going to|to|commits to|committed to|committed itself to|agreed to|promised to|pledged to|vowed to|wants to) (?:also )?(?:spend|invest|pay|buy|purchase|put|pump|pour|contribute|provide) %{HEDGE}%{MONEY:amount} (?:(?:over|in|on|into|for|to|worth of|of|building|expanding|upgrading|developing) )+(?<object>(?!(?:\x01[OH]|\x01[DEU]|settle|acquire|buy|shareholders|damages))[^,.;"]{1,80}?)(?=[,.;]|$| (?:over|by|through|until|in|during|from|as|across) (?:the )?(?:next |coming |end of )?(?:\x01[DEUL]|[a-z]+))(?: (?:over|by|through|until) (?:the )?(?:next |coming |end of )?(?<term>\x01[UED]))?
  not (?:in|into) %{DESC}\x01O(?! [a-z])
  ok  Corvane will invest $700 million in a plant for batteries over five years. | party=Corvane amount=$700 million object=plant for batteries term=five years
  ok  Velora plans to spend $25 million on safety research. | party=Velora amount=$25 million object=safety research
  ok  Halden pledged to put $3 million into training. | party=Halden amount=$3 million object=training
  no  Corvane will invest $700 million in Halden.
  no  Velora lost $25 million on research.

claim commitment.order
  re  %{WHO:party}%{ASIDE}? %{ADV}(?:order(?:s|ed|ing)?|reserv(?:e|es|ed|ing)|book(?:s|ed)?) %{HEDGE}(?<amount>\x01[MCQ]) (?:of |worth of |in )?(?<object>(?:(?:\x01[OR](?:'s)? |[\w'-]+ )){0,3}?(?:\x01R|chips|gpus|processors|planes|aircraft|jets|trucks|vans|vehicles|servers|satellites|units|phones|robots|capacity|equipment|turbines|panels|batteries|machines))(?: from %{DESC}%{ORG:counterparty})?(?: in a deal (?:worth|valued at) %{HEDGE}(?<amount>\x01M))?
  ok  Orrin ordered 300 electric vans from Halden. | party=Orrin amount=300 object=electric vans counterparty=Halden
  ok  Corvane has reserved $2 billion of computing capacity. | party=Corvane amount=$2 billion
  ok  Velora will order 40 satellites from Tessera. | party=Velora amount=40 counterparty=Tessera
  no  Orrin ordered lunch for 300 people.
  no  A court ordered Velora to pay $40.

claim stake.object
  re  %{WHO:holder}%{ASIDE}? %{ADV}(?:hold(?:s|ing)?|held|maintain(?:s|ed|ing)?|retain(?:s|ed|ing)?|keep(?:s|ing)?|kept|own(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|acquir(?:e|es|ed)|b[uo](?:y|ys|ught)|sell(?:s)?|sold|has|have) (?:a |an |its )(?<object>(?:(?:minority|majority|significant|small|large|sizable|substantial|long-term|financial|strategic|controlling|undisclosed|direct|economic|passive|remaining|[a-z-]+) ){1,3}?(?:stake|shareholding|equity stake|ownership stake|equity interest|ownership interest))(?: in %{DESC}(?<target>\x01[OR]|%{COREF}))?(?=[,.;]|$| (?:and|in|at|for|of|since|as|with|after|to|that|which|while)(?!\w)| --)
  re  \b(?:maintaining|retaining|keeping|holding|giving up|selling|losing) (?:[^,.;"]{1,50}? and )?(?:a |an |its )(?<object>(?:(?:minority|majority|significant|small|large|sizable|substantial|long-term|financial|strategic|controlling|undisclosed|direct|economic|passive|remaining) ){1,3}?(?:stake|shareholding|interest))(?: in %{DESC}(?<target>\x01[OR]|%{COREF}))?(?=[,.;]|$| (?:and|in|at|for|of|since|as|with|after|to|that|which|while)(?!\w)| --)
  set fill=holder
  ok  Corvane holds a minority stake in Halden. | holder=Corvane object=minority stake target=Halden
  ok  Orrin took a significant stake in the tool maker Tessera. | holder=Orrin target=Tessera
  ok  Velora keeps a large financial stake, it said. | holder=Velora object=large financial stake
  no  Corvane has a high opinion of peace talks.
  no  Orrin took a stake of wood.
