# Partnerships, terms and what becomes of companies; who leads a market, who counts users, what is expected: the forms
# beside those of deals.pat.

claim partnership.pair
  re  (?<party>\x01O)(?:,? (?:and|together with|along with|as well as) )(?:the )?%{DESC}(?<with>\x01O),? (?:(?:have|had|has|are|were|will|would|also|today|recently|on \x01D|\x01D) )*(?:partner(?:ed|ing)?|team(?:ed|ing)? up|join(?:ed|ing)? forces|collaborat(?:e|ed|ing)|work(?:ed|ing)? together|agree(?:d)? to (?:work|cooperate|collaborate|partner|develop|build|share)|form(?:ed|ing)? (?:a|an) (?:[a-z-]+ ){0,3}?(?:partnership|alliance|joint venture)|announced (?:a|an|their) (?:[a-z-]+ ){0,3}?(?:partnership|alliance|collaboration|joint venture|agreement)|signed (?:a|an) (?:[a-z-]+ ){0,3}?(?:partnership|deal|agreement|memorandum)|renewed|extended|expanded|ended (?:a|their) (?:[a-z-]+ ){0,2}?(?:partnership|deal|alliance|agreement))
  set rename=with:party
  set split=with
  not (?:agreed? to (?:merge|settle)|merger agreement)
  ok  Halden and Orrin have teamed up to build buses. | party=Halden party=Orrin
  ok  Velora and the phone maker Tessera formed a joint venture. | party=Velora party=Tessera
  ok  Corvane, along with Castile, announced a research partnership. | party=Corvane
  no  Halden and Orrin are rivals.
  no  Halden and Orrin agreed to merge.

claim partnership.inwith
  re  \bin (?:partnership|collaboration|cooperation|conjunction|alliance|a joint venture|a tie-up) with (?<with>%{ORGS})
  set fill=party
  set rename=with:party
  set split=with
  ok  Halden built the tool in partnership with Orrin. | party=Halden party=Orrin
  ok  In collaboration with Tessera, Velora will test a ferry. | party=Tessera
  ok  Corvane sells the kit in conjunction with Castile. | party=Corvane party=Castile
  no  Halden is in touch with Orrin.
  no  Velora is in competition with Tessera.

claim partnership.works
  re  (?<party>\x01O|%{COREF})%{ASIDE}? (?:is |are |has been |have been |was |were |will be |also |now |already )*(?:work(?:s|ing|ed)?|collaborat(?:es|ing|ed)|cooperat(?:es|ing|ed)|partner(?:s|ing|ed)?|teaming up|teams up|joining forces|joined forces|joins forces) (?:closely |together |jointly )?with (?:the )?%{DESC}(?<with>%{ORGS})(?: (?:to|on|for) (?<object>[^,.;"]{5,80}))?
  set rename=with:party
  set split=with
  not works? (?:well |only |best |seamlessly )?with (?:the )?\x01R
  not work(?:s|ed)? with (?:\x01O )?(?:customers|users|regulators|authorities|police)
  ok  Halden is working with Orrin on a sea cable. | party=Halden party=Orrin object=sea cable
  ok  Velora joins forces with the map maker Tessera. | party=Velora party=Tessera
  ok  The company is collaborating with Castile to map caves. | party=company party=Castile
  no  The Beam 2 works with the Vela 3.
  no  Halden worked with police.

claim partnership.signs
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:sign(?:s|ed|ing)?|str(?:ikes|uck)|ink(?:s|ed)|announc(?:es|ed)|form(?:s|ed)|enter(?:s|ed)(?: into)?|reach(?:es|ed)|launch(?:es|ed)|forg(?:es|ed)|cut|cuts|has|have|seal(?:s|ed)|clinch(?:es|ed)|land(?:s|ed)) (?:(?:a|an|its|another|the|new|\x01U|[a-z-]+) ){0,5}(?:deal|partnership|agreement|alliance|pact|collaboration|tie-up|joint venture|memorandum of understanding)s? (?:with|between) (?:the )?%{DESC}(?<with>%{ORGS})(?: (?:to|on|for|under which|that) (?<object>[^.;"]{5,90}))?
  set rename=with:party
  set split=with
  not (?:licen[cs]e|licensing|trade|peace|settlement|plea|merger|takeover|acquisition|purchase) (?:deal|agreement)
  not deal with (?:\x01O )?(?:creditors|regulators|prosecutors|lenders|banks)
  ok  Halden signed a supply agreement with Orrin. | party=Halden party=Orrin
  ok  Velora has struck a multiyear deal with Castile to stream games. | party=Velora party=Castile
  ok  Tessera announced a partnership with Corvane and Halden. | party=Corvane party=Tessera
  no  Halden signed a settlement agreement with Orrin.
  no  Velora has a deal with creditors.

claim partnership.picks
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:select(?:s|ed)?|chose|chosen|chooses|pick(?:s|ed)?|tap(?:s|ped)?|nam(?:es|ed)|hir(?:es|ed)|enlist(?:s|ed)?) (?:the )?%{DESC}(?<with>\x01O) (?:as (?:its|the|a|an) (?<object>(?:[a-z-]+ ){0,4}?(?:partner|supplier|provider|vendor|contractor|carrier|sponsor|distributor))|to (?<object>(?:build|make|supply|run|provide|develop|design|deliver|manufacture|host|operate|handle|power|train|launch) [^,.;"]{3,80}))
  set rename=with:party
  ok  Orrin chose Halden as its battery supplier. | party=Orrin party=Halden object=battery supplier
  ok  Velora tapped the chip maker Tessera to build its radio. | party=Velora party=Tessera
  ok  The company has selected Castile to host its games. | party=Castile
  no  Orrin chose Halden for fun.
  no  Velora picked up Tessera.

claim partnership.ends
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:end(?:s|ed|ing)?|terminat(?:e|es|ed|ing)|break(?:s|ing)? off|broke off|suspend(?:s|ed)?|pull(?:s|ed) out of|exit(?:s|ed)|dissolv(?:es|ed)|drop(?:s|ped)) (?:(?:a|an|its|the|their|\x01U|[a-z-]+) ){0,4}?(?:deal|partnership|agreement|alliance|collaboration|joint venture|relationship|contract) with (?:the )?%{DESC}(?<with>\x01O)
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:cut(?:s|ting)? ties|sever(?:s|ed) ties|part(?:s|ed) ways|parting ways) with (?:the )?%{DESC}(?<with>\x01O)
  set rename=with:party
  set action=ended
  ok  Halden ended its partnership with Orrin. | party=Halden party=Orrin
  ok  Velora cut ties with Tessera. | party=Velora party=Tessera
  ok  The company has terminated a supply deal with Castile. | party=Castile
  no  Halden ended the day with Orrin staff.
  no  Velora cut bread with Tessera knives.

claim partnership.renews
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:renew(?:s|ed|ing)?|extend(?:s|ed|ing)?|expand(?:s|ed|ing)?|deepen(?:s|ed|ing)?|restructur(?:e|es|ed|ing)|renegotiat(?:e|es|ed|ing)|broaden(?:s|ed)?|revis(?:e|es|ed)) (?:(?:a|an|its|the|their|\x01U|[a-z-]+) ){0,4}?(?:deal|partnership|agreement|alliance|collaboration|joint venture|relationship|contract|pact)s? with (?:the )?%{DESC}(?<with>%{ORGS})(?:[^.;",]{0,40}? (?<time>(?:until|through|to|by) \x01[DE]))?
  set rename=with:party
  set split=with
  set action=restructured
  ok  Halden extended its partnership with Orrin through 2033. | party=Halden party=Orrin time=through 2033
  ok  Velora renewed a cloud contract with Castile. | party=Velora party=Castile
  ok  Tessera deepens its alliance with Corvane. | party=Tessera
  no  Halden extended its hours with care.
  no  Velora renewed its vows to Castile.

claim partnership.venture
  re  \b(?:joint venture|partnership|alliance|collaboration|tie-up|agreement) (?:between|of|linking) (?:the )?%{DESC}(?<party>\x01O)(?:,| and| with)+ (?:the )?%{DESC}(?<with>\x01O)
  set rename=with:party
  set given=yes
  ok  The joint venture between Halden and Orrin makes lamps. | party=Halden party=Orrin
  ok  A partnership of Velora and the bank Castile runs the card. | party=Velora party=Castile
  ok  An alliance between Tessera and Corvane is near. | party=Tessera party=Corvane
  no  A fight between Halden and Orrin broke out.
  no  The partnership of Velora is small.

claim term.under2
  re  \bunder (?:the|its|their|a|an|this) (?:(?:terms of (?:the|its|a)|new|\x01U|[a-z-]+) ){0,3}?(?:deal|agreement|contract|licen[cs]e|settlement|pact|plan|arrangement|order|partnership|lease)(?: (?:with|between|of) [^,;"]{1,60})?,? (?:the )?%{DESC}(?<party>\x01O|%{COREF}) (?:can|may|will|must|would|is allowed to|has to|agreed to|cannot|can't|gets?|receives?|pays?|keeps?|retains?|is to|are to|shall|has the right to|had to|could) (?<object>[^,.;"]{4,100})
  set mode=obligation
  ok  Under the deal, the lender Orrin gets two board seats. | party=Orrin object=two board seats
  ok  Under a five-year agreement with Castile, Velora will stream its games. | party=Velora object=stream its games
  ok  Under the settlement Halden must delete the files. | party=Halden object=delete the files
  no  Under the bridge, Halden found a cat.
  no  Under pressure, Velora slept.

claim term.requires
  re  (?<agent>(?:the|a|an|its|this|new|\x01O's) (?:[a-z-]+ ){0,3}?(?:agreement|deal|contract|licen[cs]e|settlement|order|clause|pact|ruling|consent decree|law|rule|terms))%{ASIDE}? (?:(?:also|would|will|explicitly|now|currently) )*(?:requires?|obliges?|obligates?|compels?|commits?|binds?|forces?) (?:the )?%{DESC}(?<party>\x01O|%{COREF}) (?:to )?(?<object>[^,.;"]{5,100})
  set mode=obligation
  ok  The contract requires Halden to buy 40 engines. | party=Halden object=buy 40 engines
  ok  The settlement obliges Velora to pay authors. | party=Velora object=pay authors
  ok  A new rule forces the company to open its store. | party=company
  no  The job requires Halden tools.
  no  The weather forces Velora to stop.

claim term.option
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:ha[sd]|have|holds?|gets?|got|gains?|gained|receives?|received|keeps?|retains?|secured?|exercis(?:e|es|ed)|is granted|was granted|grants?) (?:the |an |a |\x01O )?(?:exclusive |sole |first |non-exclusive |perpetual )*(?<object>(?:option|right|rights|licen[cs]e|permission|exclusivity) (?:to|of|for|on|over) [^,.;"]{4,80}?)(?=[,.;]|$| (?:until|through|for \x01U|\())(?:[^,.;"]{0,10}? (?<time>(?:until|through|for) (?:the )?\x01[DUE]))?
  set mode=retained
  not the right (?:time|track|way|tool)
  ok  Orrin has the option to buy the rest of the fleet. | party=Orrin object=option to buy the rest of the fleet
  ok  Velora retains exclusive rights to the songs until 2031. | party=Velora object=rights to the songs time=until 2031
  ok  Halden received a license for the patents. | party=Halden object=license for the patents
  no  Orrin has the right tool for the job.
  no  Velora has an option.

claim term.length
  re  (?<time>\x01U)[ -](?<object>(?:(?:exclusive|licensing|supply|cloud|service|rental|lease|[a-z-]+|\x01[OM]) ){0,3}?(?:contract|agreement|deal|lease|licen[cs]e|pact|exclusivity|moratorium|ban|warranty|commitment|partnership)(?!\w))(?: (?:with|from) %{DESC}(?<counterparty>\x01[OL]))?
  set fill=party
  set mode=obligation
  not deal to (?:buy|acquire)
  not (?:left|remaining) on
  ok  Halden signed a four-year lease for the hall. | object=lease party=Halden
  ok  Velora offers a 10-year warranty. | object=warranty party=Velora
  ok  Tessera agreed to a one-year ban on ads. | object=ban party=Tessera
  no  Halden ran for four years.
  no  A 10-year-old met Velora.

claim term.licenses
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}licen[cs](?:e|es|ed|ing) (?<object>(?:its|the|their|\x01[OR](?:'s)?) ?(?:[\w'\x01-]+ ){0,4}?(?:technology|technologies|patents?|software|content|data|design|designs|music|songs|model|models|archive|articles|images|brand|name|chips?|code|platform|rights)) (?:to|from) (?:the )?%{DESC}(?<counterparty>\x01O)
  set mode=permitted
  ok  Halden licensed its patents to Orrin. | party=Halden object=patents counterparty=Orrin
  ok  Velora will license the archive from Castile. | party=Velora counterparty=Castile
  ok  Tessera licenses its brand to Corvane. | party=Tessera object=brand counterparty=Corvane
  no  Halden is licensed to sell.
  no  Velora lost its license in Castile.

claim structure.opens
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:go(?:es)? public|went public|going public|list(?:s|ed|ing)? (?:its shares |shares |stock )?(?:on|in) (?:the )?(?:\x01[OL] ?)+(?:stock exchange|exchange)?|debut(?:s|ed)? (?:on|in) (?:the )?\x01O|float(?:s|ed)? (?:its )?shares|fil(?:e|es|ed|ing) (?:confidentially |paperwork |documents )*(?:for|to hold) (?:a|an|its) (?:[a-z-]+ ){0,2}?(?:ipo|initial public offering|listing|flotation))(?:[^,.;"]{0,40}? (?<time>%{REL}\x01[DE]|as (?:soon|early) as \x01[DE]))?
  set action=ipo
  ok  Halden went public in 2014. | org=Halden time=in 2014
  ok  Velora has filed confidentially for an IPO. | org=Velora
  ok  Tessera could go public as soon as May. | org=Tessera
  no  Halden went to the public park.
  no  Velora filed for a patent.

claim structure.iponoun
  re  (?:(?<org>\x01O|%{COREF})(?:'s (?:(?:%{NW}|\x01[MDEN]) ){0,3}?| (?:planned |upcoming |long-awaited |blockbuster )?)|\b(?<org>its) (?:(?:%{NW}|\x01[MDEN]) ){0,3}?)(?:ipo|initial public offering|stock market debut|market debut|public listing|direct listing|flotation|stock market listing)(?!\w)(?:[^,.;"]{0,20}? (?<time>%{REL}\x01[DE]))?
  re  \b(?:ipo|initial public offering|stock market debut|public listing|direct listing|flotation) (?:of|by|for) (?:the )?%{DESC}(?<org>\x01O)
  set action=ipo
  set given=yes
  not (?:ipo|offering) (?:market|price|prices|size|candidate|window)
  ok  Halden's long-awaited IPO is set. | org=Halden
  ok  The initial public offering of the card firm Castile was a hit. | org=Castile
  ok  Since its stock market debut in 2019, Velora has grown; Velora's stock market debut in 2019 was loud. | org=Velora
  no  The IPO market is quiet for Halden.
  no  Velora's offering of lamps is large.

claim structure.founded2
  re  (?<org>\x01O|%{COREF})%{ASIDE}? (?:was |is )?(?:originally |first |co-)?(?:founded|established|started|created|set up|incorporated|formed|born|launched)(?: as [^,.;"]{3,40})? (?:(?:by (?:[^,.;"]{1,60}? )?)|in \x01L )?(?<time>(?:back )?in \x01D|\x01U ago|\x01D)(?: by (?<founder>\x01H))?
  re  (?<founder>\x01H)(?:,? (?:and|with) \x01H)*,?(?: who)? (?:had |also |has )?(?:co-)?(?:founded|started|created|established|set up) (?:the )?%{DESC}(?<org>\x01O)(?: (?<time>(?:back )?in \x01D|\x01U ago|\x01D))?
  re  (?<org>\x01O),? (?:which |that )?(?:was |were )?(?:co-)?founded by (?:[^,.;"\x01]{0,40})?(?<founder>\x01H)
  set action=found
  not (?:started|launched|created) (?:using|selling|working|offering|a|an|its)
  ok  Halden was founded in 1998 by Jane Smith. | org=Halden time=in 1998 founder=Jane Smith
  ok  Jane Smith and David Brown started the toy firm Velora in 2012. | founder=Jane Smith org=Velora time=in 2012
  ok  Tessera was set up three years ago. | org=Tessera
  no  Halden found a cat in 1998.
  no  Jane Smith started using Velora.

claim structure.bankrupt
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:fil(?:e|es|ed|ing) for|declar(?:e|es|ed|ing)|seek(?:s|ing)?|sought|enter(?:s|ed)|facing|faces|avoid(?:s|ed)?|emerg(?:e|es|ed) from|exit(?:s|ed)) (?<into>(?:chapter \x01?\w* ?)?(?:bankruptcy|insolvency|administration|receivership|liquidation|creditor protection)(?: protection)?)
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:go|goes|went|gone|going) (?<into>bankrupt|bust|into (?:administration|liquidation|receivership)|out of business)
  set action=restructure
  ok  Halden filed for bankruptcy protection in May. | org=Halden into=bankruptcy protection
  ok  Velora went bust. | org=Velora into=bust
  ok  Tessera has emerged from insolvency. | org=Tessera
  no  Halden went to court.
  no  Velora filed for a patent.

claim structure.renamed
  re  (?<org>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:renam(?:e|es|ed|ing)|rebrand(?:s|ed|ing)?)(?: itself| the company| its [a-z ]{3,30})?(?: (?:as|to))? (?<into>\x01[OR])
  re  (?<org>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:chang(?:e|es|ed|ing) (?:its|the|their) (?:company |corporate )?name) (?:from \x01O )?to (?<into>\x01[OR]|%{NPL})
  re  (?<into>\x01O),? (?:which was |previously |formerly |until recently )+(?:known as|called|named) (?<org>\x01O)
  set action=rename
  ok  Halden renamed itself Orrin. | org=Halden into=Orrin
  ok  Velora changed its name to Tessera. | org=Velora into=Tessera
  ok  Corvane, formerly known as Castile, makes pipes. | org=Castile into=Corvane
  no  Halden renamed a ship.
  no  Velora is known as a good place.

claim structure.spins
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:spin(?:s|ning)?|spun) (?:off|out) (?:of )?(?:its |the )?(?<object>%{NP}|\x01[OR])(?=[,.;]|$| (?:as|into|in|by|to|this|last|next|on|and|after)(?!\w))
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:split(?:s|ting)?|break(?:s|ing)? up|separat(?:e|es|ed|ing)|divid(?:e|es|ed))(?: itself| up| the company)? (?:in|into|from) (?<into>(?:\x01C |two |three )?[^,.;"]{3,50})
  re  \b(?:spin-?off|spinout|split|separation|breakup|break-up|carve-out) of (?:its |the )?(?<object>(?:[a-z-]+ ){0,3}?(?:unit|business|division|arm|operations)|\x01[OR])
  set fill=org
  set action=spin
  ok  Halden spun off its radio unit in March. | org=Halden object=radio unit
  ok  Velora will split itself into two companies. | org=Velora into=two companies
  ok  Orrin announced the spinoff of Tessera. | org=Orrin object=Tessera
  no  Halden split its time.
  no  Velora spun a yarn.

claim structure.closes
  re  (?<org>\x01O|(?!they\b|we\b)%{COREF})%{ASIDE}? %{ADV}(?:(?:shut(?:s|ting)? down|clos(?:e|es|ed|ing) down|wind(?:s|ing)? down|wound down|ceas(?:e|es|ed) (?:operations|trading|business)|clos(?:e|es|ed) its doors|fold(?:s|ed)|go(?:es)? out of business|went out of business|liquidat(?:e|es|ed)))(?=[.,;]|$| (?:in|on|after|its operations|its business|for|last|this|at|by|next|because)(?!\w))
  re  (?<org>\x01O|(?!they\b|we\b)%{COREF})%{ASIDE}? %{ADV}(?:clos(?:e|es|ed|ing)|shut(?:s|ting)?(?: down)?|shutter(?:s|ed|ing)?|mothball(?:s|ed)?) (?:(?:its|the|all|most of its|some|\x01C|[a-z-]+|\x01L(?:'s)?) ){1,4}?(?<object>(?:plants|plant|factories|factory|offices|office|stores|store|headquarters|unit|division|lab|labs|business|subsidiary|branches|branch|warehouses|warehouse|operations|sites|site|studios|studio))(?: (?:in|at|near) \x01L)?
  set action=close
  not clos(?:e|es|ed|ing) (?:the |its )?(?:deal|acquisition|round|gap|sale|loophole)
  ok  Halden shut down in June after a fire. | org=Halden
  ok  Velora will close its Leeds office. | org=Velora object=office
  ok  Tessera is shuttering two stores. | org=Tessera object=stores
  no  Halden closed its round.
  no  Velora shut the door.

claim structure.merges
  re  (?<org>\x01O|%{COREF})(?: and (?<into>\x01O))?%{ASIDE}? %{ADV}(?:merg(?:e|es|ed|ing)|combin(?:e|es|ed|ing)|fus(?:e|es|ed)|fold(?:s|ed|ing)?)(?: (?:its [a-z -]{3,30}|\x01[OR]|their [a-z -]{3,30}))?(?: (?:with|into) (?:the )?%{DESC}(?<into>\x01O))?(?=[.,;]|$| (?:in|to|by|last|this|next|under|for|as|on|and)(?!\w)| \x01D)
  re  \b(?:merger|combination|tie-up) (?:of|between) (?:the )?%{DESC}(?<org>\x01O) (?:and|with) (?:the )?%{DESC}(?<into>\x01O)
  re  (?<org>\x01O)(?:'s|-| and )(?<into>\x01O) merger
  set action=merge
  not (?:merge|combine)[a-z]* (?:the |its )?(?:features|technologies|designs|words|lanes|forces)
  ok  Halden and Orrin will merge next year. | org=Halden into=Orrin
  ok  Velora merged with the bank Castile. | org=Velora into=Castile
  ok  The merger between Tessera and Corvane closed. | org=Tessera into=Corvane
  no  Halden combines wit and charm.
  no  Velora merges lanes.

claim structure.converts
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:convert(?:s|ed|ing)?|transition(?:s|ed|ing)?|restructur(?:e|es|ed|ing)|reorgani[sz](?:e|es|ed|ing)|turn(?:s|ed|ing)?|transform(?:s|ed|ing)?|becom(?:e|es|ing)|became)(?: itself| fully)? (?:in)?to (?:a |an )(?<into>(?:[a-z-]+ ){0,4}?(?:company|corporation|for-profit|nonprofit|non-profit|partnership|cooperative|subsidiary|holding company|trust|llc|entity|foundation|bank))(?!\w)
  re  (?<org>\x01O)(?:'s)? (?:[a-z-]+ |\x01[DE] )*(?:conversion|transition|restructuring|transformation|reorgani[sz]ation) (?:in)?to (?:a |an )(?<into>[^,.;"]{3,60})
  set action=convert
  ok  Halden converted to a public benefit corporation. | org=Halden into=public benefit corporation
  ok  Velora's conversion into a holding company is done. | org=Velora into=holding company is done
  ok  Castile will turn itself into a bank. | org=Castile into=bank
  no  Halden turned into a street.
  no  Velora converts watts to heat.

claim market.leads
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? (?:[a-z]+ )?(?:leads?|led|dominates?|dominated|controls?|tops?|topped|ranks? (?:first|second|third|\x01N|No\. \d) in|ranked (?:first|second|third|\x01N) (?:in|among)|commands?|commanded|corners?) (?:the |a )?(?<scope>(?:(?:global|worldwide|u\.s\.|\x01L(?:'s)?|[a-z-]+|\x01[LR]) ){0,4}?(?:market|sector|industry|rankings?|list|segment|category|field|chart|charts))(?: (?:with|at) %{HEDGE}(?<share>\x01P))?
  not (?:leads?|led) (?:a|the) (?:round|team)
  ok  Halden leads the market with 31%. | subject=Halden scope=market share=31%
  ok  Velora dominates the heart monitor market. | subject=Velora scope=heart monitor market
  ok  Tessera topped the European rankings. | subject=Tessera
  no  Halden leads a team.
  no  Velora controls the dam.

claim market.shareof
  re  %{HEDGE}(?<share>\x01P) (?:share )?of (?:the |all |its |total )?(?<scope>(?:(?:global|worldwide|\x01[LOR](?:'s)?|[a-z-]+) ){0,5}?(?:market|shipments|searches|smartphones|phones|pcs|tablets|installations|installs|traffic|downloads|sales))(?: (?:is|was|were|are|went|goes|belong(?:s|ed)) (?:held by|controlled by|taken by|from|to) (?:the )?%{DESC}(?<subject>\x01[OR]))?
  set fill=subject
  not (?:revenue|its|their|the company's) (?:[a-z]+ )?sales
  not (?:accounts?|account(?:ed|ing)|represent(?:s|ed|ing)?|or|makes? up|mak(?:es|ing) up|grew|fell|rose) (?:for )?%{HEDGE}\x01P
  ok  Halden holds about 40% of the hearing aid market. | subject=Halden share=40% scope=hearing aid market
  ok  Velora had 12 percent of global shipments in May. | subject=Velora share=12 percent
  ok  About 9% of the market is held by Tessera. | share=9% subject=Tessera
  no  Halden holds 40% of Velora.
  no  Velora gets 12 percent of its sales from Japan.

claim market.superlative
  re  (?<subject>\x01[ORH]|%{COREF})%{ASIDE}?,? (?:(?:is|was|are|were|became|becomes|remains?|remained|has become|had become|now|currently|still|already|also) )+(?:(?:the|\x01L's|(?:the )?(?:world|country|nation|region|globe|industry|continent|state|city)'s) )+(?<rank>(?:\x01N[- ]|first[- ]|second[- ]|third[- ])?(?:%{TOP}|only (?=(?:[a-z-]+ ){0,2}(?:supplier|maker|provider|company|carrier|operator|manufacturer|producer|bank|airline|retailer)(?!\w))|number (?:one|two)|No\. \d)(?: ?[a-z-]+)(?: [a-z-]+){0,4}?)(?: (?:in|of|on|for|among|by) (?<scope>(?:the )?[\w'\x01-]+(?: [\w'\x01-]+){0,5}?))?(?=[,.;]|$| (?:with|by|and|after|behind|which|that|to|but|when|since|at)(?!\w))
  re  (?<![\w'])(?<subject>(?:the|its|this) (?:(?:%{NW}|\x01[OR](?:'s)?) ){0,3}?%{NW}) (?:is|was|became|becomes|remains|remained|has become|entered \x01D as|ended \x01D as) (?:still |now |already )?the (?<rank>(?:\x01N[- ]|second-|third-)?%{TOP}(?: %{NW}){1,3}?) (?:in|of|on) (?<scope>(?:the )?(?:world|country|nation|industry|continent|region|united states|\x01L|history))
  not one of the
  not (?:the|its) (?:\x01N|only) (?:time|thing|one|way|reason|day|quarter|step|person|year|company to say)
  ok  Halden is the world's biggest maker of oars. | subject=Halden
  ok  Velora became the country's most valuable startup. | subject=Velora rank=most valuable startup
  ok  Tessera remains the only supplier of the dye in Europe. | subject=Tessera
  no  Halden is one of the largest makers of oars.
  no  Velora is the first one to say so.

claim market.appositive
  re  (?<subject>\x01O),? (?:the |a )?(?:(?:world|country|nation|region|globe|industry|continent|state|city)'s|\x01L's) (?<rank>(?:\x01N[- ]|second-|third-)?%{TOP}(?: %{NW}){1,4}?)(?=[,.;]|$| (?:by|in|of|said|has|is|will|was)(?!\w))
  re  (?:the )?(?:(?:world|country|nation|region|globe|industry|continent)'s|\x01L's) (?<rank>(?:\x01N[- ]|second-|third-)?%{TOP}(?: %{NW}){1,4}?),? (?<subject>\x01O)
  re  (?<subject>\x01O),? the (?<rank>(?:\x01N[- ]|second-|third-)?%{TOP}(?: %{NW}){1,4}?) (?:in|of) (?<scope>(?:the )?(?:world|country|\x01L|region|industry|market|united states))
  set given=yes
  ok  Halden, the world's largest maker of oars, will move. | subject=Halden
  ok  Poland's biggest lender, Castile, lost a case. | subject=Castile rank=biggest lender
  ok  Velora, the second-largest carrier in Norway, cut its rates. | subject=Velora
  no  Halden, a large maker of oars, will move.
  no  Poland's biggest lake froze near Castile.

claim users.reached
  re  (?<entity>\x01[OR]|%{COREF}|(?:its|the) (?:[\w'-]+ ){0,2}?(?:app|service|platform|site|game|network|website|product|tool))%{ASIDE}? %{ADV}(?:reach(?:es|ed|ing)?|pass(?:es|ed|ing)?|surpass(?:es|ed)?|hit(?:s)?|top(?:s|ped)?|cross(?:es|ed)?|exceed(?:s|ed)?|add(?:s|ed|ing)?|gain(?:s|ed|ing)?|attract(?:s|ed|ing)?|los(?:e|es|ing)|lost|sign(?:s|ed) up|draw(?:s)?|drew|serv(?:es|ed|ing)?|claim(?:s|ed)?|boast(?:s|ed)?|count(?:s|ed)?|ha[sd]|have|report(?:s|ed)|amass(?:es|ed)) (?:about |around |more than |nearly |some |over |roughly |at least |just |almost |an estimated |a record |up to |another |as many as |close to )*(?<count>\x01C) (?<unit>(?:(?:monthly|daily|weekly|active|paid|paying|registered|business|enterprise|new|unique|total|global|mobile|premium|net|[a-z-]+) ){0,4}?%{USERW})(?!\w)
  not (?:lost|lose|hire|lay|laid|cut|employ|fund|breach|leak) 
  not \x01C (?:[a-z-]+ ){0,2}?(?:companies|businesses|organizations|restaurants|retailers|enterprises|websites|apps) (?:in|to|from|that|which|including|were|are|at)(?!\w)
  ok  Halden passed 2 million subscribers in May. | entity=Halden count=2 million unit=subscribers
  ok  The app has more than 80,000 daily users. | entity=app count=80,000 unit=daily users
  ok  Velora added 300,000 net new customers. | entity=Velora count=300,000
  no  Halden passed 2 million miles.
  no  Velora hired 300 developers.

claim users.use
  re  %{HEDGE}(?<count>\x01[CP]) (?:of )?(?<unit>(?:[a-z-]+ ){0,3}?(?:people|users|customers|companies|businesses|developers|students|teachers|drivers|organizations|households|schools|hospitals|banks|merchants|adults|teens|americans|employees|sites|websites)) (?:(?:now|already|have|had|currently|around the world|worldwide|globally|in \x01L|a month|a day|per \w+|each \w+|every \w+|who|that) )*(?:us(?:e|es|ed|ing)|rel(?:y|ied) on|subscrib(?:e|ed) to|download(?:ed)?|pa(?:y|id) for|sign(?:ed)? up for|visit(?:ed)?|play(?:ed)?|watch(?:ed)?|log(?:ged)? (?:in|on) to|try|tried|join(?:ed)?|own|bought) (?:the )?%{DESC}(?<entity>\x01[OR]|%{COREF})
  ok  About 4 million people use Velora each month. | count=4 million unit=people entity=Velora
  ok  Some 900 schools have signed up for Tessera. | count=900 entity=Tessera
  ok  More than 60,000 developers already rely on the service. | count=60,000 entity=service
  no  About 4 million people live in Velora.
  no  Some 900 schools closed early.

claim users.base
  re  (?:user|customer|subscriber|install|installed|member) (?:base|count|total|numbers?) (?:of|is|was|to|at|reached|hit|grew to|rose to|stands at|stood at|exceeds|topped) %{HEDGE}(?<count>\x01C)(?: (?<unit>%{USERW}))?
  re  (?:number of|total) (?<unit>(?:[a-z-]+ ){0,3}?%{USERW}) (?:(?:has|have|had|now|is|was) )*(?:of|at|is|was|reached|hit|grew to|rose to|grown to|risen to|stands at|stood at|exceeds|topped|fell to|doubled to|to) %{HEDGE}(?<count>\x01C)
  set fill=entity
  ok  Halden has a user base of 3 million. | count=3 million entity=Halden
  ok  Velora said the number of paying subscribers rose to 410,000. | count=410,000 unit=paying subscribers
  ok  At Tessera, the customer count hit 7,000. | count=7,000 entity=Tessera
  no  Halden has a data base of 3 million songs.
  no  The number of lamps rose to 410,000 at Velora.

claim forecast.see
  re  (?<subject>\x01[OHR]|%{COREF}|(?:wall street |industry |market |some |most |many )*(?:analysts|economists|forecasters|experts|executives|researchers|officials|investors|management))%{ASIDE}? (?:now |also |still |had |have |has |previously |currently )*(?:expects?|expected|forecasts?|forecasted|anticipates?|anticipated|projects|projected|predicts?|predicted|sees?|estimates?|estimated|guided (?:for|to)) (?:that |for |to )?(?<content>(?:[^.;"]{0,90}?)(?:\x01[MCPQXDE]|to (?:be|have|grow|rise|fall|reach|remain|see|continue|increase|decline|complete|close|begin|start|open|launch|ship)(?!\w))[^.;"]{0,60})
  not (?:\bwe|\bthey|\bit) (?:[a-z]+ )?(?:saw|sees?)(?!\w)
  not saw (?:a|an|its|the|revenue|sales|\x01)
  not sees? (?:a|the|its) (?:chance|need|value|point|doctor)
  ok  Analysts expect Halden to sell 40,000 cars. | subject=Analysts
  ok  Orrin forecasts that demand will grow 8% next year. | subject=Orrin
  ok  Velora anticipates to close the deal in May. | subject=Velora
  no  Halden sees the doctor.
  no  Orrin expects little.

claim forecast.could
  re  (?<subject>(?:the |its |global |worldwide |\x01[OLR](?:'s)? )*(?:[\w'-]+ ){0,4}?(?:market|industry|sales|demand|shipments|spending|revenue|population|adoption|economy|sector|prices|costs|emissions|deliveries|production|supply|output|traffic|consumption|investment|exports|unemployment|inflation|growth|losses))(?: (?:for|of|in) [^,.;"]{3,40})? (?:is |are |was |were )?(?:also )?(?:will|could|would|may|might|should|expected to|projected to|forecast to|likely to|set to|predicted to|estimated to|on track to|on course to|poised to) (?:also |then |soon |eventually )?(?<content>(?:reach|hit|grow|rise|fall|top|exceed|be worth|total|surpass|double|triple|climb|drop|decline|increase|account for|shrink|swell|remain|pass|slow|jump|more than double)[^.;"]{0,30}?\x01[MCPQXDE][^.;"]{0,60})
  ok  The drone market could reach $9 billion by 2031. | subject=drone market
  ok  Global demand for copper is projected to rise 20% by 2030. | subject=Global demand
  ok  Halden's sales are likely to fall by a tenth this year. | subject=Halden's sales
  no  The market is calm.
  no  Sales rose 20% at Halden.

claim forecast.byyear
  re  (?:^|, |; |: )by \x01D, (?<subject>(?:[\w'\x01-]+ ){0,5}?[\w'\x01-]+) (?:will|could|would|is expected to|are expected to|should|may|is projected to|are projected to) (?<content>[^.;"]{6,100})
  not (?:the company|it|\x01O) (?:will|would) (?:have )?(?:launch|release|open|buy|acquire|cut|lay|hire|invest)
  ok  By 2040, half of all ferries will run on batteries. | subject=half of all ferries content=run on batteries
  ok  By 2035, the plant could heat a town. | subject=plant content=heat a town
  ok  Orrin is sure: by 2032, robots will pick most fruit. | subject=robots
  no  By 2040, it was clear.
  no  By noon, Orrin will open.
