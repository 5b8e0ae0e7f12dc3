# What parties promise to pay, and on what terms: the forms beside those of capital.pat, deals.pat and terms.pat.

PAYER     (?:%{WHO}|\b(?:the|its|\x01[OL]'s) (?:(?:\x01[OL](?:'s)?|[a-z-]+) ){0,2}?(?:government|pentagon|army|navy|air force|state|city|council|ministry|department|commission|union|congress|parliament|county|administration|white house))
CONTRACT  (?:contract|deal|order|agreement|lease|pact|subcontract|grant|tender)

claim commitment.worth
  re  %{PAYER:counterparty}%{ASIDE}? %{ADV}(?:award(?:s|ed|ing)?|hand(?:s|ed)?|gave|gives|grant(?:s|ed)?) %{DESC}%{ORG:party} (?:(?:a|an|the|new|\x01U|[a-z-]+) ){0,3}?(?<object>(?:[a-z-]+ ){0,3}?%{CONTRACT}s?) (?:worth|valued at|of|for|totaling|totalling|worth a total of)(?: up to)? %{HEDGE}%{MONEY:amount}
  re  %{WHO:party}%{ASIDE}? %{ADV}(?:sign(?:s|ed|ing)?|won|wins|win|secur(?:e|es|ed|ing)|land(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|got|gets|clinch(?:es|ed)?|ink(?:s|ed)?|struck|strikes|announc(?:e|es|ed)|bag(?:s|ged)?|agreed(?: on| to)?|reach(?:es|ed)) (?:(?:a|an|the|its|new|another|\x01U|[a-z-]+) ){0,4}?(?<object>(?:(?:[a-z-]+|\x01[OR]) ){0,2}?%{CONTRACT})(?: (?:with|from|by) %{DESC}(?<counterparty>\x01[OL]))?(?: to [^,.;"]{1,60}?)?,? (?:(?:that is |that could be |potentially )?worth|valued at|for|totaling|totalling)(?: a total of)? %{HEDGE}%{MONEY:amount}
  not (?:acquisition|takeover|merger|settlement|funding|buyout|investment|book|plea|court) (?:deal|agreement|contract|order)
  not (?:deal|agreement|contract) to (?:buy \x01O|acquire|sell|merge|settle|take over)
  ok  The Pentagon awarded Halden a radar contract worth $480 million. | party=Halden object=radar contract amount=$480 million
  ok  Velora signed a cloud deal with Orrin worth $70 million. | party=Velora counterparty=Orrin amount=$70 million
  ok  Tessera has won a five-year contract from Corvane valued at $12 million. | party=Tessera counterparty=Corvane amount=$12 million
  no  The Pentagon awarded Halden a medal worth $480.
  no  Velora signed a settlement agreement with Orrin worth $70 million.
  no  Tessera won a deal to buy Corvane for $12 million.

claim commitment.picked
  re  %{PAYER:party}%{ASIDE}? %{ADV}(?:pick(?:s|ed)?|chose|chooses|chosen|select(?:s|ed)?|tap(?:s|ped)?|hir(?:es|ed)) %{DESC}%{ORG:counterparty} for (?:a |an |its |the )?%{HEDGE}%{MONEY:amount} (?<object>(?:[\w'\x01-]+ ){0,4}?(?:%{CONTRACT}|project|program|mission|job))
  re  %{ORG:party}'s? (?:\x01[DEU] )?(?:[a-z-]+ )?%{MONEY:amount}(?:,? (?<term>\x01U))? (?<object>(?:[a-z-]+ ){0,2}?%{CONTRACT}) (?:with|from) %{DESC}%{ORG:counterparty}
  re  \b(?:a|an|the|its|new|this) (?:\x01[DEU] )?%{MONEY:amount}(?:,? (?<term>\x01U))? (?<object>(?:[a-z-]+ ){0,2}?%{CONTRACT}) (?:between|of) %{ORG:party} and %{DESC}%{ORG:counterparty}
  set given=yes
  not (?:acquisition|takeover|merger|settlement|funding|licen[cs]ing|buyout|plea|court) (?:deal|agreement|contract|order)
  ok  The space agency Orrin picked Halden for a $29 million lander contract. | party=Orrin counterparty=Halden amount=$29 million
  ok  Corvane's $12 billion deal with Velora was signed in March. | party=Corvane counterparty=Velora amount=$12 billion
  ok  The $40 million contract between Tessera and Castile ends soon. | party=Tessera counterparty=Castile amount=$40 million
  no  Orrin picked Halden for a trial.
  no  Corvane's $12 million settlement agreement with Velora was signed.

# who pays stands in the sentences before, if anywhere
claim commitment.assures
  re  \b(?:the|this|that|its|a) %{MONEY:amount} (?:(?<object>\x01[OR]|[a-z-]+) )?(?:commitment|deal|contract|agreement|order|pledge|purchase|backlog deal) (?:(?:also|still|will|would|effectively|in effect) )*(?:lock(?:s|ed)? in|ensures?|ensured|guarantees?|guaranteed|secures?|gives?|brings?|means|assures?|hands?|nets?) (?:that )?(?<counterparty>\x01[OR])(?!'s)
  set given=yes
  ok  The $70 million order secures Orrin a place in the market. | amount=$70 million counterparty=Orrin
  ok  Its $40 million contract guarantees Halden work until 2031. | amount=$40 million counterparty=Halden
  ok  The $9 billion cloud deal brings Velora new customers. | amount=$9 billion counterparty=Velora
  no  The $6 million question gives Orrin a headache.
  no  The order secures Orrin a place in the market.

claim commitment.ensures
  re  \b(?:the|this|that|its|a) %{MONEY:amount} (?:(?<object>\x01[OR]|[a-z-]+) )?(?:commitment|deal|contract|agreement|order|pledge|lease) (?:(?:also|still|will|would|effectively) )*(?:lock(?:s|ed)?|tie(?:s|d)?|bind(?:s)?|bound|commit(?:s|ted)?|oblige(?:s|d)?|force(?:s|d)?) (?<party>\x01O)(?: (?:in)?to (?<counterparty>\x01[OR])(?!'s))?
  re  (?:(?<party>\x01O)'s?|\b(?<party>its|their)) (?:new |recent |\x01[DEU] |[a-z-]+ ){0,3}?(?<object>%{CONTRACT}) with %{DESC}%{ORG:counterparty}(?:(?: |--)[^.;"]{0,60}?)? (?:for|worth|valued at|of) %{HEDGE}%{MONEY:amount}(?: over (?:the next )?(?<term>\x01U))?
  set fill=party
  set given=yes
  not (?:acquisition|takeover|merger|settlement|funding|buyout|plea|trade|peace) (?:deal|agreement|contract|pact)
  not (?:deal|agreement|contract) to (?:buy|acquire|sell|merge|settle)
  ok  The $8 million lease binds Velora. | amount=$8 million party=Velora
  ok  The $40 million cloud deal ties Halden to Orrin. | amount=$40 million party=Halden counterparty=Orrin
  ok  Tessera's June 2021 deal with Corvane for $12 million over six years is large. | party=Tessera counterparty=Corvane amount=$12 million term=six years
  no  The $6 million question binds Orrin.
  no  Tessera's deal with Corvane is large.

claim commitment.pays
  re  (?<!ordered )(?<!told )(?<!orders )(?<!forced )(?<!directed )(?<!required )%{WHO:party}%{ASIDE}? %{ADV}(?:pay|pays|paid|paying) %{DESC}%{ORG:counterparty} (?:about |roughly |up to |more than |nearly |at least |around |an estimated |some |as much as |a total of |over )*%{MONEY:amount} (?:(?:a|per|every|each) (?:year|month|quarter) )?(?:for|to (?:use|build|run|license|host|supply|provide|be|become|remain|make|keep|develop|train|carry|stream|show|produce|maintain|install|deliver)) (?<object>(?:the |its |a |an )?[^,.;"]{1,70}?)(?=[,.;]|$| (?:over|from|until|through|in|under|as|each|every)(?!\w))(?: over (?:the next )?(?<term>\x01U))?
  not \x01M (?:fine|penalty|in (?:fines|damages|a settlement)|to (?:settle|resolve)|for (?:copying|infring|violat|the (?:breach|damage)))
  not for (?:its |his |her |the )?(?:shares|stake)
  ok  Velora agreed to pay Orrin $2 billion for cloud services over five years. | party=Velora counterparty=Orrin amount=$2 billion object=cloud services term=five years
  ok  Halden pays Corvane about $20 million a year to be the default map. | party=Halden counterparty=Corvane amount=$20 million
  ok  The company will pay Tessera $9 million to build the plant. | counterparty=Tessera amount=$9 million
  no  A jury ordered Velora to pay Orrin $2 million for copying its chips.
  no  Halden paid Corvane $20 million to settle.
  no  Velora paid Orrin a visit.

claim commitment.breakup
  re  %{WHO:party}%{ASIDE}? (?:(?:will|would|must|could|may|has to|have to|had to|agreed to|is|also|required to|obliged to|to) )*(?:ow(?:e|es|ed)|pa(?:y|ys|id)) (?:%{DESC}%{ORG:counterparty} )?(?:a |an )?(?:%{HEDGE}%{MONEY:amount} )?(?<object>(?:reverse )?(?:break-?up|break|termination|cancell?ation|walk-?away) fee)(?: of %{HEDGE}%{MONEY:amount})?
  set given=yes
  ok  Orrin would owe Tessera Inc. a break-up fee of $30 million. | party=Orrin counterparty=Tessera Inc object=break-up fee amount=$30 million
  ok  If the deal fails, Halden will pay a $12 million termination fee. | party=Halden amount=$12 million object=termination fee
  ok  Velora must pay Corvane a reverse termination fee of $9 million. | party=Velora counterparty=Corvane amount=$9 million
  no  Velora pays a monthly fee of $9.
  no  Halden owes Orrin an answer.

claim commitment.setaside
  re  %{PAYER:party}%{ASIDE}? %{ADV}(?:set(?:s|ting)? aside|earmark(?:s|ed|ing)?|allocat(?:e|es|ed|ing)|budget(?:s|ed)|dedicat(?:e|es|ed)|devot(?:e|es|ed|ing)|commit(?:s|ted|ting)?|pledg(?:e|es|ed|ing)|approv(?:e|es|ed)|promis(?:e|es|ed)|put(?:s)? up|mak(?:es|ing) available|made available|offer(?:s|ed)?) %{HEDGE}%{MONEY:amount} (?:(?:a|per|each) year )?(?:in (?:[a-z]+ ){0,2}?)?(?:for|to|toward|towards|on) (?<object>(?!(?:settle|buy|acquire|take over)\b)(?:the |its )?[^,.;"]{1,70}?)(?=[,.;]|$| (?:over|from|until|through|in|under|as|by|each|to)(?!\w))
  not (?:offer|offers|offered|approved) %{HEDGE}\x01M for %{DESC}\x01O
  not \x01M (?:fine|penalty|settlement)
  ok  The government has set aside $52 million for chip plants. | party=government amount=$52 million object=chip plants
  ok  Velora earmarked $1 billion a year for film production. | party=Velora amount=$1 billion object=film production
  ok  Orrin dedicated $6 million to safety research. | party=Orrin amount=$6 million object=safety research
  no  Velora offered $52 million for Tessera.
  no  The government set aside its plan for Orrin.
  no  Orrin promised $6 million to settle the case.

claim commitment.builds
  re  %{WHO:party}%{ASIDE}? (?:has |have |had |also |now |announced (?:that )?it |said (?:that )?it )*(?:will|would|plans to|plan to|planned to|intends to|aims to|expects to|is going to|to|agreed to|promised to|pledged to|vowed to|wants to) (?:also )?(?:build|construct|open|set up|develop|expand|upgrade|buy|lease|rent|order) (?<object>(?:a|an|the|its|two|three|four|several|new|\x01C|more|another) (?:[\w'\x01-]+ ){0,6}?(?:plants?|factor(?:y|ies)|fabs?|data cent(?:er|re)s?|campus(?:es)?|facilit(?:y|ies)|gigafactor(?:y|ies)|warehouses?|hubs?|labs?|headquarters|offices?|servers|turbines|satellites|network|cables?))(?: (?:in|near|at|on|outside) [^,.;"]{1,50}?)? (?:at a cost of|for|costing|in a|worth|in an?)(?: an estimated)? %{HEDGE}%{MONEY:amount}
  re  %{ORG:party}'s? (?:planned |new |proposed |upcoming )?%{MONEY:amount} (?<object>(?:[\w'-]+ ){0,3}?(?:plants?|factor(?:y|ies)|fabs?|data cent(?:er|re)s?|campus|complex|facility|gigafactory|headquarters|project))(?!\w)
  re  %{ORG:party}%{ASIDE}? (?:[a-z]+ )?(?:will|would|plans to|is|has|to|also|intends to)(?: (?:be|been|begun|started))? (?:build|building|built|construct|constructing|develop|developing|open|opening) (?:a|an|the|its|another|two) (?:new |proposed )?%{MONEY:amount} (?<object>(?:[\w'-]+ ){0,3}?(?:plants?|factor(?:y|ies)|fabs?|data cent(?:er|re)s?|campus|complex|facility|gigafactory|headquarters|project))(?!\w)
  not for (?:a|an) \x01M (?:fine|loss)
  ok  Halden will build a battery plant in Leeds at a cost of $700 million. | party=Halden amount=$700 million
  ok  Velora is building a $40 million data center. | party=Velora amount=$40 million object=data center
  ok  Orrin's planned $3 billion chip factory has been delayed. | party=Orrin amount=$3 billion object=chip factory
  no  Halden will open a plant of 700 people.
  no  Velora is building a phone for $40.

claim partnership.between
  re  (?<party>\x01O)%{ASIDE}? %{ADV}(?:tie(?:s|d)? up|link(?:s|ed)? up|hook(?:s|ed)? up|ally|allies|allied|teams?|teamed|pair(?:s|ed)? up|pool(?:s|ed)? (?:resources|forces)|integrat(?:e|es|ed|ing) (?:its [a-z ]{2,30}))(?: up)? with (?:the )?%{DESC}(?<with>%{ORGS})(?: (?:to|on|for) (?<object>[^,.;"]{5,80}))?
  re  (?<party>\x01O) (?:and|,) (?:the )?%{DESC}(?<with>\x01O) (?:(?:have|had|will|are|also|today|jointly) )*(?:agree(?:d)? (?:on|to) (?:a|an) (?:[a-z-]+ ){0,3}?(?:partnership|alliance|joint venture|deal|pact)|str(?:uck|ike) (?:a|an) (?:[a-z-]+ ){0,3}?(?:deal|pact|partnership|alliance|agreement)|sign(?:ed)? (?:a|an) (?:[a-z-]+ ){0,3}?pact|enter(?:ed)? (?:into )?(?:a|an) (?:[a-z-]+ ){0,3}?(?:partnership|alliance|joint venture|agreement)|unveil(?:ed)? (?:a|an|their) (?:[a-z-]+ ){0,3}?(?:partnership|alliance|joint venture)|co-develop(?:ed)?|jointly (?:develop|build|own|run)(?:ed)?|work(?:ed|ing)? (?:jointly|closely) (?:on|to))
  re  (?:\bpartners|ties|partnerships?|alliances?|deals?|agreements?|tie-ups?) with (?<with>%{ORGS}), (?:(?:the )?%{DESC}(?<party>\x01O)) (?:has|is|will|can|hopes|plans|now|also)
  set rename=with:party
  set split=with
  not (?:settlement|merger|takeover|plea|trade|peace) (?:deals?|agreements?|pact)
  ok  Halden linked up with the bank Castile to offer loans. | party=Halden party=Castile
  ok  Velora and Orrin struck a supply deal in May. | party=Velora party=Orrin
  ok  The maker Tessera and Corvane jointly developed the engine. | party=Tessera party=Corvane
  no  Halden and Orrin struck oil in May.
  no  Velora and Tessera agreed on a settlement deal.

DEALWORD  (?:licen[cs]e|contract|agreement|deal|lease|pact|exclusivity|clause|moratorium|partnership|concession|franchise|patent|lock-?up|arrangement|rights|warranty|ban|permit)

claim term.lasts
  re  (?<object>(?:[\w'\x01-]+ ){0,4}?%{DEALWORD}(?: (?:with|for|on|of|to) %{NP})?),? (?:(?:which|that|will|would|also|is|was|set|to|due) )*(?:lasts?|lasted|runs?|ran|running|covers [^,.;"]{2,40} and runs|is valid|remains? in (?:force|effect|place)|extends?) (?:for )?%{HEDGE}(?<time>\x01U)
  re  (?<object>(?:[\w'\x01-]+ ){0,4}?%{DEALWORD}(?: (?:with|for|on|of) %{NP})?),? (?:(?:which|that|will|would|is|was|set|to|due) )*(?:last(?:s|ed)?|run(?:s)?|ran|extend(?:s)?|stay(?:s)? in (?:force|effect)|remain(?:s)? in (?:force|effect|place)|be in place) (?<time>(?:until|through|to) (?:the end of |at least |late |early |mid-)?\x01[DE])
  set mode=obligation
  ok  The non-compete clause lasts 18 months. | object=non-compete clause time=18 months
  ok  The patent license covers pumps and runs for six years. | object=patent license time=six years
  ok  Velora said its exclusivity with Orrin will last until 2031. | time=until 2031
  no  The outage lasts six hours.
  no  The deal runs into trouble after six years.

claim term.sole
  re  (?<party>\x01[OR]|%{COREF})%{ASIDE}? (?:(?:is|was|will|be|would|been|has|had|become|becomes|became|remains?|remained|now|to) )+(?:the |its |\x01[OR]'s )(?<object>(?:exclusive|sole|preferred|official|default) (?:[a-z-]+ ){0,3}?(?:provider|supplier|partner|distributor|carrier|vendor|manufacturer|reseller|licensee|publisher|broadcaster|search engine|browser|assistant|seller|agent|bank|processor|host|operator)(?: (?:of|for|in|on) [^,.;"]{1,60}?)?)(?=[,.;]|$| (?:until|through|since|for|from|in|after|before|by|when|and)(?!\w))(?: (?<time>(?:until|through|since|for) (?:the )?(?:next )?(?:end of )?\x01[DUE]))?
  set mode=exclusive
  not (?:the )?sole (?:survivor|founder|owner|purpose|reason)
  ok  Halden was the exclusive carrier of the phone until 2011. | party=Halden object=exclusive carrier of the phone time=until 2011
  ok  Velora will remain Orrin's sole supplier. | party=Velora object=sole supplier
  ok  Tessera has become the default search engine on the tablet. | party=Tessera
  no  Halden was the exclusive club of the town.
  no  Velora is a supplier of lamps.

claim term.duties
  re  (?<party>\x01O|%{COREF})%{ASIDE}? (?:(?:will|would|also|now|still|be|remains?|contractually|legally) )*(?:no longer (?:has|have|had|needs?) to|(?:is|are|was|were|be|been) (?:also |now |still |no longer |not |contractually |legally )*(?:obliged|obligated|bound|entitled|barred|prohibited|forbidden|free|permitted|precluded|restricted)(?: to| from)) (?<object>[^,.;"]{5,90})
  re  (?<party>\b(?:either|neither|each) (?:side|party|company)|\bboth (?:sides|parties|companies)|\x01O|%{COREF}) (?:can|may|could|cannot|can't|will be able to|has the right to|have the right to|is allowed to|are allowed to) (?<object>(?:terminate|cancel|extend|renew|leave|exit|walk away from|opt out of|end|quit|break) (?:the|its|their|this) (?:[a-z-]+ )?%{DEALWORD}[^,.;"]{0,60})
  set mode=obligation
  not free (?:to use|of|for)
  ok  Halden Corp. no longer has to share its chip designs with Orrin. | party=Halden Corp object=share its chip designs with Orrin
  ok  Either side can terminate the contract with 90 days' notice. | object=terminate the contract with 90 days' notice
  ok  Under its licence Velora is barred from selling pumps in Asia. | party=Velora object=selling pumps in Asia
  no  Halden has to smile.
  no  Either side can win the match.

claim term.may
  re  (?:deal|agreement|contract|terms|pact|licen[cs]e|settlement|partnership)(?!\w)[^.:;"]{0,60}: (?:the )?%{DESC}(?<party>\x01[O]|%{COREF}) (?:now |also )?(?:can|may|must|cannot|can't|has to|is free to|is allowed to|is no longer|will have to) (?<object>[^,.;"]{5,80})
  re  (?<agent>(?:deal|agreement|contract|commitment|terms|pact|licen[cs]e|settlement|partnership|clause)(?: with %{ORG})?|\b(?:it|which|this))(?!\w) (?:does not|doesn't|do not|did not|didn't|will not|won't|would not|wouldn't|cannot) (?:prevent|stop|bar|preclude|prohibit|keep|block|restrict|forbid) (?:the )?%{DESC}(?<party>\x01O|%{COREF}) from (?<object>[^.;"]{5,90}?)(?=[.;]|$|, (?:and|but|or (?!hardware))| (?:until|because|after|unless)(?!\w))
  re  (?<object>\b(?:the|its|their) (?:[a-z-]+ ){0,3}?(?:deal|agreement|contract|partnership|pact|licen[cs]e|relationship|arrangement)(?: (?:with|between) (?<counterparty>\x01[OR]))?)[^.;"]{0,50}?,? (?:but |and |though )?(?:it |which )?(?:is|are|was|will be|becomes|became) (?:no longer|not|now|never|already) (?<mode>exclusive|binding|non-exclusive|nonexclusive|open-ended|perpetual)(?!\w)
  re  \b(?:no|any|its|their|the|a|new|existing) (?<object>(?:contractual|licensing|exclusivity|non-compete) (?:obligations?|commitments?|restrictions?|rights?)(?: to [^,.;"]{3,60}?)?)(?=[,.;]|$| (?:binding|that|which|and|with|under|after|until|in)(?!\w))
  set fill=party
  set mode=permitted
  not \bit (?:does not|doesn't) (?:stop|keep) \x01[OH]'s
  ok  New deal loosens the lease: Orrin can sell pumps with third parties; Halden waits. | party=Orrin
  ok  The contract is large, but it does not prevent Orrin from building pumps. | party=Orrin object=building pumps
  ok  Orrin said the partnership with Halden is no longer exclusive. | counterparty=Halden
  no  The talk was long: Orrin can sell pumps.
  no  The rain does not prevent Orrin from building pumps.
  no  The hall is no longer exclusive at Orrin.

claim term.renewed
  re  (?:(?<party>\x01O|%{COREF}|the (?:partners|companies|parties|two|sides))%{ASIDE}? %{ADV})?\b(?:renew(?:s|ed|ing)?|extend(?:s|ed|ing)?|prolong(?:s|ed)?) (?:the|its|their|an?|this) (?<object>(?:[a-z-]+ |\x01[O]'s? ){0,3}?%{DEALWORD}(?: with %{DESC}(?<counterparty>\x01O))?) (?<time>(?:for|by|until|through|to) (?:another |a further |an additional |at least |the end of )?\x01[UDE])
  set mode=renews
  ok  The partners renewed the agreement for another five years. | object=agreement time=for another five years
  ok  Velora extended its lease with Castile until 2034. | party=Velora counterparty=Castile time=until 2034
  ok  Halden has renewed the patent licence through 2030. | party=Halden object=patent licence time=through 2030
  no  The partners renewed their vows for another year.
  no  Velora extended its reach by a mile.
