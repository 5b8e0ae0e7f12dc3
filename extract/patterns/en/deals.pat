# Who buys whom, who works with whom and on what terms, what becomes of companies, who leads a market.

lex BUY      acquire* buy* bought purchase* snap*_up scoop*_up take*_over took_over gobble*_up swallow* absorb* pick*_up buys_out bought_out
BUYING    (?:acquisition|purchase|takeover|buyout|buy-out|acquire|buying)
OWNED     (?:\x01[OR](?:'s (?:[a-z-]+ ){0,3}(?:unit|business|division|arm|operations|assets|brand))?|%{COREF}|(?:[a-z-]+ ){0,3}(?:startup|start-up|company|maker|firm|developer|provider|rival|specialist|chipmaker|retailer) \x01O)

claim acquisition.buys
  re  %{WHO:acquirer}%{ASIDE}? %{ADV}%{BUY} (?:up )?(?:(?:all|most|part|the rest|a majority|control|the assets|parts) of )?(?:(?:the|a|an|its|fellow|rival|smaller|both|[a-z]+-based|[a-z]+-year-old|[a-z]+) ){0,5}?(?:\x01L(?:'s|-based)? (?:[a-z-]+ ){0,3}?)?(?<target>\x01O(?:'s (?:[a-z-]+ ){0,3}(?:unit|business|division|arm|operations|assets))?)(?! (?:shares|stock|chips|products|services|phones|ads?|gpus|processors|hardware|software|devices|cars|games|equipment|parts|\x01[RC]))(?:[^.;"]{0,50}? (?:for|in a deal worth|in a deal valued at|worth|valued at) %{HEDGE}%{MONEY:amount})?
  set action=acquire
  not (?:buy|bought|buying|purchased?) (?:[a-z-]+ ){0,4}?(?:from|at|on|through|in) \x01
  not (?:took|take|takes|taking|taken) over (?:as|from|for|at|in)(?!\w)
  not (?:stake|shares|products|tickets|phones?|chips) (?:in|of|from)
  not (?:users|customers|consumers|people|shoppers) (?:can |will |who |may )?(?:buy|purchase)
  not (?:bought|acquired|purchased|taken over) (?:[a-z-]+ )?(?:by|from)(?!\w)
  ok  Salesforce agreed to acquire Slack for $27.7 billion. | acquirer=Salesforce target=Slack amount=$27.7 billion
  ok  Adobe bought the design startup Figma. | acquirer=Adobe target=Figma
  ok  Cisco to buy Splunk in a deal worth $28 billion | acquirer=Cisco target=Splunk
  ok  Corvane will take over the lamp maker Brightloom. | acquirer=Corvane target=Brightloom
  no  Users can buy Apple products online.
  no  Intel bought chips from TSMC.
  no  Corvane bought phones for its staff.
  no  Jane Smith took over as Corvane's chief executive.

claim acquisition.passive
  re  (?<target>\x01[OR](?:'s (?:[a-z-]+ ){0,3}(?:unit|business|division|arm))?|%{COREF}|which|that)%{ASIDE}? %{ADV}(?:acquired|bought|purchased|bought out|taken over|snapped up|sold|owned until then) (?:out )?(?:(?:in|on) \x01[DE] )?(?:by|to) (?:(?:the|a|an|[a-z-]+) ){0,4}?(?<acquirer>\x01O)(?:[^.;"]{0,50}? (?:for|in a deal worth|valued at) %{HEDGE}%{MONEY:amount})?
  set action=acquire
  not sold to (?:\x01O )?(?:customers|users)
  ok  LinkedIn was acquired by Microsoft for $26 billion. | target=LinkedIn acquirer=Microsoft amount=$26 billion
  ok  Skype was sold to Microsoft. | target=Skype acquirer=Microsoft
  ok  Brightloom was bought by Corvane in May. | target=Brightloom acquirer=Corvane
  no  The chips were bought by many.
  no  The lamps were sold by Corvane.

claim acquisition.noun
  re  (?:(?<acquirer>\x01O|%{COREF}|its)'?s? )?(?:(?:planned|proposed|pending|recent|\x01[MDE]|[a-z-]+) ){0,3}(?:acquisition|takeover|buyout|purchase) of (?:(?:the|a|an|[a-z-]+) ){0,4}?(?<target>\x01O)(?! (?:shares|stock|chips))(?: by (?<acquirer>\x01O))?(?:[^.;"]{0,30}? (?:for|worth|valued at) %{HEDGE}%{MONEY:amount})?
  set fill=acquirer
  set action=acquire
  not purchase of (?:a|an|any|each|\x01C)
  ok  Microsoft's acquisition of GitHub surprised many. | acquirer=Microsoft target=GitHub
  ok  Regulators cleared the takeover of Arm by Nvidia. | acquirer=Nvidia target=Arm
  ok  The purchase of Tessera by Velora was slow. | target=Tessera acquirer=Velora
  no  The acquisition was a surprise at Google.
  no  The purchase of a car pleased Velora.

claim acquisition.compound
  re  (?<amount>\x01M) (?:acquisition|takeover|buyout|purchase|deal to (?:acquire|buy)|deal for) (?:of )?(?:(?:the|a|an|[a-z-]+) ){0,4}?(?<target>\x01O)
  set fill=acquirer
  set action=acquire
  ok  Broadcom closed its $69 billion acquisition of VMware. | amount=$69 billion target=VMware acquirer=Broadcom
  ok  Velora called off its $80 million takeover of Tessera. | amount=$80 million target=Tessera
  ok  Orrin won a $3 million deal for Brightloom, its $3 million purchase of Brightloom. | amount=$3 million target=Brightloom
  no  Oracle signed a $69 billion deal.
  no  Velora signed an $80 million takeover.

lex PARTNER  partner* team*_up collaborate* cooperate* join*_forces ally allied work*_together
ORGS      (?:(?!(?:are|is|were|was|at|in|on|of|from|by|for|to|that|which|who|has|have|had)\b)(?:[a-z-]+ ){0,3}?\x01[OR](?:(?:, (?:and )?| and | as well as )(?:[a-z-]+ ){0,2}?\x01[OR])*)

claim partnership.verb
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}%{PARTNER} (?:up )?with (?<with>%{ORGS})(?: (?:to|on|for) (?<object>[^,.;"]{5,80}))?
  set split=with
  set rename=with:party
  not (?:partner|partners) with (?:\x01O )?(?:customers|users)
  ok  Spotify partnered with Samsung to bundle music. | party=Spotify party=Samsung
  ok  Ford has teamed up with Google and Amazon. | party=Ford party=Google
  ok  Halden works together with Orrin on radar; Halden partnered with Orrin. | party=Halden party=Orrin
  no  Ford works on cars with Google Maps.
  no  Halden partners often.

claim partnership.noun
  re  (?:(?<party>\x01O|%{COREF}|its)'?s? )?(?:(?:new|existing|recent|multi-year|multiyear|strategic|exclusive|global|\x01[DEU]|[a-z-]+) ){0,4}(?:partnership|partnerships|alliance|joint venture|collaboration|tie-up|deal|agreement|pact) (?:with|between) (?<with>%{ORGS})(?: (?:to|on|for) (?<object>[^,.;"]{5,80}))?
  set fill=party
  set split=with
  set rename=with:party
  not (?:trade|peace|nuclear|settlement|plea|licen[cs]e|licensing) (?:deal|agreement)
  not \x01M [^,;"]{0,30}(?:deal|agreement)
  not (?:merger|takeover|acquisition) agreement
  not ^the (?:partnership|relationship|deal|alliance) with %{ORGS} (?:remains?|is|was|has|continues)
  ok  Lyft announced a partnership with Ford. | party=Lyft party=Ford
  ok  Its alliance with Nissan gave Renault scale. | party=Nissan
  ok  Velora has a global partnership with Castile. | party=Velora party=Castile
  no  The deal with regulators fell through at Intel.
  no  Velora has a global deal on ads.

claim partnership.compound
  re  (?<party>\x01O|its|their)'?s? (?:[a-z-]+ ){0,2}(?<with>\x01[OR](?:(?:, (?:and )?| and )\x01[OR])*) (?:partnership|partnerships|alliance|collaboration|tie-up)(?!\w)
  re  (?<party>\x01O)[ -](?<with>\x01O) (?:partnership|alliance|joint venture|deal)(?!\w)
  set split=with
  set rename=with:party
  not partnership (?:has|have|will|remains|is|was)(?!\w)
  ok  Through its Amazon and Google partnerships, Rivian grew. | party=Amazon
  ok  Velora's Tessera partnership has grown; Velora's Castile and Orrin partnerships grew. | party=Velora
  no  The partnership is old at Ford.
  no  The partnership ended.

claim partnership.list
  re  \bpartners (?:include|included|including|are|were|such as) (?<with>%{ORGS})
  set fill=party
  set split=with
  set rename=with:party
  ok  Samsung named its allies. Launch partners include Verizon and Vodafone. | party=Verizon
  ok  Velora has help: its partners are Castile and Orrin. | party=Castile party=Velora
  ok  Halden sells tools. Partners included Tessera. | party=Tessera party=Halden
  no  The partners disagree with Samsung.

# ---- terms of agreements ----

lex UNTILW   until through by
claim term.exclusive
  re  (?<![\w'-])(?<!from )(?<!beyond )(?<!despite )(?<object>(?:(?:%{NW}|\x01[OR](?:'s)?) ){0,3}?(?:(?<!and )(?<!or )(?<=[a-z\x01] )exclusivity|exclusive (?:rights?|licen[cs]e|licensing|access|provider|partner|deal|distribution)(?!\w)(?: (?:to|of|for) %{NP}(?=[,.;]|$| (?:until|through|ends?|in|for)(?!\w)))?))(?: (?<time>(?:until|through|for|in|ends?(?: in)?) (?:the )?\x01[DUE]))?
  set mode=exclusive
  not (?:an exclusive (?:interview|look|report)|exclusive to (?:readers|subscribers))
  ok  Sony keeps streaming exclusivity through 2026. | time=through 2026
  ok  The exclusive license to the patents ends in 2030 for Pfizer. | time=ends in 2030
  ok  Velora has exclusive rights to the songs until 2031. | time=until 2031
  no  In an exclusive interview, he spoke to Wired.
  no  Velora sells exclusive lamps.
  no  The club was built on secrecy and exclusivity.

claim term.makes
  re  \b(?:making|makes|made|named|naming) (?<counterparty>\x01[OR]) (?<party>\x01O)'s (?<object>(?:exclusive|sole) (?:[a-z-]+ ){0,3}?(?:provider|supplier|partner|distributor|carrier|vendor|manufacturer))(?: (?<time>from the (?:outset|start|beginning)|(?:since|until|through) \x01[DE]))?
  set mode=exclusive
  ok  The loan made Fastly Dropbox's exclusive delivery provider from the start. | counterparty=Fastly party=Dropbox object=exclusive delivery provider time=from the start
  no  The award made Fastly Dropbox's favorite provider.
  no  The deal makes Halden happy.

claim term.until
  re  (?<![\w'])(?<object>\x01[ORM]|(?:(?:%{NW}|\x01[OR](?:'s)?|api) ){0,3}%{NW}),?(?: however,)? (?:remains?|stays?|(?:is|are|will be|will remain) (?:locked|bound|tied|limited|restricted|exclusive|committed|licensed|available exclusively)|runs?|lasts?|expires?|extends?|retains?)(?: [^,;"]{0,60}?)? (?<time>(?:until|through) (?:the end of |at least )?\x01[DEU])
  set mode=exclusive
  ok  The license remains exclusive to Sony until 2028. | time=until 2028
  ok  The contract runs through 2031. | object=contract time=through 2031
  ok  The lease lasts until March 2030. | object=lease
  no  The store is open until noon.
  no  The lease is cheap until one reads it.

claim term.rights
  re  (?<party>\x01O|%{COREF}) %{ADV}(?:retain|retains|retained|keep|keeps|hold|holds|have|has|gets?|gain|gains|secure|secured|license|licenses|licensed|grants?|granted) (?:the |a |an )?(?<object>(?:(?:[a-z-]+|\x01[LDE]) ){0,3}(?:rights?|licen[cs]es?|access) (?:to|for|of) [^,.;"]{1,80}?)(?=[,.;]|$| (?:until|through)(?!\w)| \()(?:[^,.;"]{0,40}? (?<time>(?:until|through) (?:the )?\x01[DEU]))?
  set mode=retained
  ok  Disney retains the rights to the show until 2027. | party=Disney object=rights to the show
  ok  Velora was granted the license to the map. | party=Velora object=license to the map
  ok  Castile will keep the rights for the series through 2029. | party=Castile
  no  Disney has the right idea.
  no  Velora keeps the map.

claim term.permits
  re  \b(?:agreement|deal|contract|terms?|restructuring|licen[cs]e|clause|settlement|pact|policy|rules?)(?!\w)[^.;"]{0,50}? (?:explicitly |now |also |does not |doesn't |would not |will not )*(?:allows?|permits?|prevent|allow|permit|require|lets?|requires?|obliges?|obligates?|bars?|prohibits?|prevents?|forbids?|bans?|entitles?|limits?|restricts?|gives?|grants?) (?<party>\x01[O]|%{COREF})(?: the right)? (?:to|from) (?<object>[^,.;"]{5,100})
  set mode=permitted
  ok  The new contract allows Spotify to sell audiobooks. | party=Spotify object=sell audiobooks
  ok  The agreement bars Intel from hiring its staff. | party=Intel
  no  The weather allows Intel to relax.
  no  The view lets Halden rest.

claim term.under
  re  \bunder (?:the|its|their|a) (?:[a-z-]+ )?(?:terms?|agreement|deal|contract|licen[cs]e|settlement)(?: of [^,;"]{1,60})?, (?<party>\x01[O]|%{COREF}) (?:can|may|will|must|would|is allowed to|has to|agreed to|cannot|can't) (?<object>[^,.;"]{5,100})
  set mode=permitted
  ok  Under the terms of the deal, Netflix can stream the films. | party=Netflix object=stream the films
  ok  Under its agreement, Velora must close two stores. | party=Velora object=close two stores
  ok  Under the terms of the contract, Orrin will run the port. | party=Orrin
  no  Under the deal, films are free at Netflix.
  no  Under its roof, Velora keeps lamps.

claim term.ends
  re  (?<object>(?:[\w'\x01-]+ ){0,5}?(?:licen[cs]e|licensing|contract|agreement|exclusivity|mechanism|lease|clause|moratorium|patent|deal|partnership)(?: (?:of|for|on|with|to) %{NP})?) (?:that |which )?(?:ends?|expires?|dissolves?|terminates|lapses?|runs out)(?: (?<time>(?:in|on|at|by|after|upon) (?:the (?:end|close) of )?(?:\x01[DEU]|[^,.;"]{3,50}))|(?<time> \x01D))?
  set mode=ends
  ok  The lease on the building expires in 2027. | time=in 2027
  ok  Its patent on the drug ends upon final review. | time=upon final review
  ok  The contract with Halden expires in June 2031. | time=in June 2031
  no  The story ends in tears.
  no  The contract pleases Halden.

claim term.loosens
  re  (?:new |revised |restructured )?(?<agent>deal|agreement|contract|terms) (?:loosens?|eases?|tightens?|lifts?|ends?|extends?|renews?|includes?) (?:the |a |an |its )?(?<object>(?:[a-z-]+ ){0,3}(?:exclusivity|restrictions?|obligations?|mechanism|clause|licen[cs]e|limits?|provision))
  set mode=loosens
  ok  The new agreement eases the export restrictions on Huawei. | object=export restrictions
  ok  A new deal extends the licence. | object=licence
  no  The deal ends a long feud.
  no  A new deal pleases the owners.

# ---- what becomes of companies ----

claim structure.ipo
  re  (?<org>\x01[OR]|%{COREF})%{ASIDE}? (?:[^,;"]{0,90}? )?(?:go public|going public|goes public|went public|filed (?:confidentially )?(?:for|to)(?!\w)|files? for(?!\w)|(?:initial public offering|ipo|stock market debut|public listing|direct listing|\x01O debut)(?!\w))
  set action=ipo
  not filed (?:for|to) (?!an? (?:ipo|initial)|go public)
  not (?:ipo|offering) (?:market|price|prices|size)
  not (?:cuts|cut|prices|priced|delays|postpones|cancels|shelves)(?!\w)
  ok  Reddit filed for an IPO on Thursday. | org=Reddit
  ok  Klarna plans to go public next year. | org=Klarna
  ok  Tessera will go public in May. | org=Tessera
  no  Klarna went home early.
  no  Tessera will go home in May.

claim structure.founded
  re  \b(?:co-)?founded (?:in|back in) (?:the [a-z]+ of )?(?<time>\x01D)(?:[^.;"]{0,120}?, (?:the )?(?<org>\x01O|(?:[a-z-]+ ){0,3}(?:company|startup|firm|team)))?
  re  (?<org>\x01O|%{COREF})%{ASIDE}? (?:was |is )?(?:co-)?(?:founded|established|started|incorporated|created) (?:in|by) 
  re  (?<person>\x01H)(?: and \x01H)? (?:co-)?founded (?<org>\x01O)
  set fill=org
  set action=found
  ok  Founded in 2004, Brightloom Inc. makes sensors. | org=Brightloom Inc
  ok  Cisco was founded in 1984 by two people. | org=Cisco
  ok  Jane Smith founded Velora. | person=Jane Smith org=Velora
  no  The study was founded on old data.
  no  Velora found a founder.

claim structure.merge
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:merge|merges|merged|merging|combine|combined) (?:its [a-z ]{1,30} )?with (?<into>\x01O)
  re  \bmerger (?:of|between) (?<org>\x01O) (?:and|with) (?<into>\x01O)
  re  (?<org>\x01O)'?s? (?:[a-z-]+ )?merger with (?<into>\x01O)
  set action=merge
  ok  Sprint merged with T-Mobile. | org=Sprint into=T-Mobile
  ok  The merger of Sprint and T-Mobile closed. | org=Sprint
  ok  Halden will merge its radio arm with Orrin. | org=Halden into=Orrin
  no  The lanes merge with traffic near Google.
  no  Halden merges files.

claim structure.spin
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:spin|spins|spun|spinning) (?:off|out) (?:of )?(?<object>[^,.;"]{3,60})
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:split|splits|splitting) (?:itself |up )?(?:in|into) (?<into>[^,.;"]{3,60})
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:filed for|files for|filing for|file for|declared|declares) (?<into>(?:chapter 11 )?bankruptcy(?: protection)?|insolvency)
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:renamed|rebranded|rebrands|renames|renaming|rebranding)(?: itself)? (?:as|to) (?<into>%{NPL})
  re  (?<org>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:changed its name|changes its name|changing its name) to (?<into>%{NPL})
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:shut down|shuts down|shutting down|cease operations|ceased operations|wind down|winding down)(?=[.,;]|$| (?:in|on|after|its (?:operations|business))(?!\w))
  re  (?<org>\x01O|%{COREF})'?s? (?:\x01[DE] )?(?:conversion|restructuring|transition) (?:in)?to (?:a |an )(?<into>[^,.;"]{3,60})
  re  (?<org>\x01O|%{COREF}) %{ADV}(?:convert|converted|converting|converts|restructure|restructured) (?:itself )?(?:in)?to (?:a |an )(?<into>[^,.;"]{3,60})
  set action=restructure
  not (?:servers?|stores?|sites?|plants?|factory) 
  not sp[iu]n (?:off|out) (?:and|in|to|by|as|from)(?!\w)
  ok  eBay will spin off PayPal next year. | org=eBay
  ok  Facebook changed its name to Meta. | org=Facebook into=Meta
  ok  Chegg filed for bankruptcy protection. | org=Chegg
  ok  Velora is rebranding as Castile Media. | org=Velora
  no  The servers were shut down by Amazon.
  no  Velora is spinning wool.

# ---- who leads ----

lex TOP      largest biggest leading fastest-growing most_valuable most_popular best-selling top-selling smallest richest second-largest third-largest fourth-largest second-biggest third-biggest most_powerful most_expensive
lex SCOPES   world country nation globe industry region continent
claim market.rank
  re  (?<subject>\x01[ORH]|%{COREF})(?:'s [a-z-]+)?(?: \([^)]{1,30}\))?(?:,| is| was| are| were| became| has become| remains| as| entered \x01D as)+ (?:currently |now |already |still )?(?:(?:the|\x01L's|one of the) )*(?:(?:%{SCOPES}|\x01L)'s )?(?<rank>(?:\x01N |first |second |third )?%{TOP}(?: (?:[a-z-]+) ?){1,4}?)(?: (?:in|of|on|for) (?<scope>(?:the )?[\w'\x01-]+(?: [\w'\x01-]+){0,4}))?(?=[,.;]|$| (?:with|by|and|after|behind|which|that)(?!\w))
  not one of the
  ok  Samsung is the world's largest maker of phones. | subject=Samsung
  ok  Nvidia became the most valuable company in the world. | subject=Nvidia
  ok  Halden remains the largest maker of oars in Norway. | subject=Halden
  no  Samsung is one of the largest makers of phones.
  no  Halden is large.

claim market.whose
  re  (?:%{SCOPES}|\x01L)'s (?<rank>(?:\x01N |first |second |third )?%{TOP} %{NW}(?: %{NW}){0,3}?)(?:, | by [a-z ]+, |$|\. | )(?<subject>\x01O)
  re  (?<subject>\x01O), (?:the )?(?:%{SCOPES}|\x01L)'s (?<rank>(?:\x01N |first |second |third )?%{TOP} %{NW}(?: %{NW}){0,3}?)(?=[,.;]|$)
  re  \bwhere (?<subject>\x01O) (?:is|was) the (?<rank>%{TOP} (?:customer|shareholder|supplier|investor|user|owner|advertiser)s?)
  ok  The world's largest chip maker, TSMC, will expand. | subject=TSMC
  ok  Baidu, China's biggest search engine, fell. | subject=Baidu
  ok  Norway's largest bank, Castile, fell. | subject=Castile
  no  The world's largest lake is calm.
  no  Norway's longest fjord is cold.

claim market.share
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:[a-z]+ ){0,3}?%{HEDGE}(?<share>\x01P) (?:share )?(?:of|in) (?<scope>(?:the |all )?(?:[\w'\x01-]+ ){0,6}?(?:market|smartphones|searches|sales|shipments|pcs|tablets))(?!\w)
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}?(?:'s?)? (?:[^.,;"]{0,50}? )?market share (?:of|was|is|to|at|reached|fell to|rose to|grew to) %{HEDGE}(?<share>\x01P)
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? (?:[^.,;"]{0,50}? )?(?<share>\x01P) (?:of the )?(?<scope>(?:[\w'\x01-]+ ){0,4}?market(?: share)?)(?!\w)
  not (?:accounts?|represents?|responsible) for
  not (?:grow|grew|rise|rose|increase|decline|drop|fell|jump)[a-z]* (?:by )?\x01P
  ok  Android has 85 percent of the smartphone market. | subject=Android share=85 percent
  ok  AMD saw its market share rise to 20%; AMD had a market share of 20%. | subject=AMD
  ok  Velora has a market share of 12%. | subject=Velora share=12%
  no  Intel grew 20% last year.
  no  Velora has a share of the blame.

# ---- people counted ----

lex USERW    users user customers customer subscribers subscriber downloads businesses merchants developers accounts viewers listeners players drivers riders visitors clients registered_users subscriptions active_users households consumers fans followers travelers shoppers creators sellers hosts enterprises companies organizations installs gamers students teachers restaurants retailers websites apps
claim users.serves
  re  (?:(?<entity>\x01[OR]|%{COREF})%{ASIDE}? (?:now |also |currently |is |are )*)?\b(?:serves?|serving|used by|trusted by|relied on by|counts?) %{HEDGE}(?<count>\x01C) (?:of )?(?<unit>(?:%{NW} ){0,2}?%{NW})(?=[,.;]|$| (?:in|at|across|and|around|including|worldwide|globally|every|per|as|on)(?!\w))
  set fill=entity
  not (?:meals|cups|days|years|ads|pages|times|purposes|markets|countries|cities)
  ok  Stripe is trusted by hundreds of companies. | count=hundreds unit=companies
  ok  Zendesk now serves 26,000 engineers at large firms. | entity=Zendesk count=26,000
  no  The cafe serves 300 meals at Google.
  no  Tessera serves tea.

claim users.count
  re  (?<entity>\x01[OR]|%{COREF})%{ASIDE}? (?:[^.;"]{0,40}? )?(?:has|have|had|(?:base|total|audience|list) of|to|over|past|than|reach(?:es|ed)?|pass(?:es|ed)|hit|hits|topp?(?:s|ed)|exceed(?:s|ed)|surpass(?:es|ed)|serv(?:es|ed|ing)|counts?|counted|add(?:s|ed)|gain(?:s|ed)|claims?|claimed|boasts?|attract(?:s|ed)|draws?|drew|reported|totals?|totaled|sold to|reached|now|among|from) %{HEDGE}(?<count>\x01C) (?<unit>(?:(?:monthly|daily|weekly|active|paid|paying|registered|business|enterprise|new|unique|total|global|mobile|premium|[a-z-]+) ){0,4}?%{USERW})(?!\w)
  re  %{HEDGE}(?<count>\x01C) (?<unit>(?:(?:monthly|daily|weekly|active|paid|paying|registered|business|enterprise|new|unique|total|global|mobile|premium|[a-z-]+) ){0,4}?(?:users|customers|subscribers|(?:paying|paid|premium|loyalty|active|registered) members|downloads|subscriptions|followers|viewers|listeners|registered users))(?!\w)
  set fill=entity
  not \x01C (?:of|to|and|or|in|for|on|other|more)(?!\w)
  not \x01C (?:[a-z-]+ ){0,3}?(?:companies|apps|organizations|businesses|retailers|enterprises|students|teachers|drivers|developers) (?:that|who|which|last|are|were|have|from|raised|are|in the|including \x01)
  not (?:affect|breach|leak|stolen|expos|hack|compromis|lost|lose|hire|lay|laid|cut|employ|acquired?|fund)
  not (?:users|customers|members) of\b
  not (?:gave|gives?|given|received|met|meets|found|survey(?:ed|s)|interview(?:ed|s)|tested|polled|told|asked|data from|collaborat\w+|among) [^.;"]{0,40}\x01C
  not \x01C (?:[a-z-]+ ){0,3}?(?:companies|apps|organizations|websites|restaurants|retailers|teachers|enterprises)(?! (?:using|use|worldwide|as customers))
  not (?:customers|users|people) at a time
  not (?:permits?|licen[cs]es?|awards?|grants?|fines|letters|subpoenas) (?:to|for|from) \x01C
  not where (?:he|she|i) ha[sd]
  ok  Spotify has 250 million monthly active users. | entity=Spotify count=250 million
  ok  The app passed 10 million downloads, Duolingo wrote. | count=10 million
  ok  Slack now serves 26,000 businesses. | count=26,000 entity=Slack
  no  The breach affected 5 million users of LinkedIn.
  no  It hired 500 developers at Google.
  no  The park had 300 visitors of note, Velora said.
