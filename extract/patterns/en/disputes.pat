# Courts, regulators, attacks and breakdowns in the forms that people.pat and courts.pat leave; what is expected to come.

COURT     (?:\b(?:a|an|the|\x01L(?:'s)?) (?:(?:\x01[OL](?:'s)?|[a-z-]+) ){0,3}?(?:judge|court|jury|tribunal|panel|arbitrator|regulator|commission|watchdog|agency|authority|government)|\x01[OL]|\b(?:jurors|regulators|authorities|prosecutors))
ATTACKER  (?:\b(?:(?:the|a|an|unknown|russian|chinese|north korean|iranian|state-sponsored|foreign|\x01L(?:'s)?|suspected|unidentified|malicious|criminal) )*(?:hackers?|attackers?|criminals|thieves|intruders?|cybercriminals|spies|scammers|hacking group|ransomware gang|ransomware group|gang|hacker group|threat actors?|employees?|insiders?))

claim legal.orders
  re  (?<authority>%{COURT})%{ASIDE}? %{ADV}(?:order(?:s|ed)|told|forc(?:es|ed)|requir(?:es|ed)|direct(?:s|ed)|compell(?:ed)|instruct(?:s|ed)|command(?:s|ed)) %{DESC}(?<party>\x01[OH]) to (?:pay (?:%{DESC}(?<counterparty>\x01[OH]) )?%{HEDGE}%{MONEY:amount}(?:(?: in (?:damages|fines|penalties|restitution|compensation))? to (?:%{DESC}(?<counterparty>\x01[OH])))?|(?:pay|stop|halt|cease|hand over|turn over|sell|divest|remove|delete|change|allow|open|provide|give|share|compensate|reinstate|disclose|produce|unlock|block|suspend|refund)(?!\w))
  re  (?<authority>%{COURT})%{ASIDE}? %{ADV}(?:award(?:s|ed)|grant(?:s|ed)) %{DESC}(?<counterparty>\x01[OH]) %{HEDGE}%{MONEY:amount}(?: in damages)? (?:in|for|over|against|from) [^.;"]{0,60}?(?:against|with|by|from) %{DESC}(?<party>\x01[OH])
  set action=rule
  not (?:told|directed) \x01[OH] to (?:the|a)
  ok  A jury ordered Halden to pay $539 million to Orrin for copying its designs. | authority=jury party=Halden amount=$539 million counterparty=Orrin
  ok  The commission told Velora to stop selling the toy. | authority=commission party=Velora
  ok  The court has ordered the app maker Tessera to hand over its files. | party=Tessera
  no  A jury ordered lunch for Halden.
  no  The coach told Velora to run.

claim legal.facing
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? %{ADV}(?:fac(?:e|es|ed|ing)|fight(?:s|ing)?|fought|defend(?:s|ed|ing)? itself against|(?:is|was|has been|are|were) (?:the (?:target|subject|focus) of|hit (?:by|with)|slapped with|named in|embroiled in|caught up in)|lost|los(?:es|ing)|w[io]n|wins|settl(?:ed|es)) (?:(?:a|an|the|another|its|several|two|three|dozens of|new|\x01C|[a-z-]+|\x01[LO](?:'s)?) ){0,5}?(?:%{MONEY:amount} )?(?:(?:[a-z-]+|\x01[LO]) ){0,3}?(?:lawsuits?|suits?|class[- ]actions?(?: (?:lawsuit|suit|complaint))?|antitrust (?:case|probe|investigation|charges|complaint|trial)|criminal (?:charges|probe|investigation)|investigations?|probes?|inquir(?:y|ies)|patent (?:case|suit|trial|dispute|battle)|fraud charges|charges)(?! (?:of|for) (?:\x01M|electricity|power))(?:,? (?:from|by|over|alleging|accusing|brought by|filed by|in|about|claiming|for) (?:the )?(?<authority>\x01[OL])?)?
  set action=sue
  not (?:won|win|wins|lost|loses|losing|settles?|settled) (?:[a-z]+ ){0,4}(?:award|prize|race|game|investigation|probe|inquiry)
  not (?:surcharges?|cover charges|baggage charges)
  ok  Halden faces a $1 billion class-action suit in Norway. | party=Halden amount=$1 billion
  ok  Velora is the subject of an antitrust investigation. | party=Velora
  ok  Orrin lost a patent case. | party=Orrin
  no  Halden faces a hard winter.
  no  Velora won a prize.

claim legal.topay
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? %{ADV}(?:pay|pays|paid|paying|fork(?:s|ed)? (?:out|over)|shell(?:s|ed)? out|hand(?:s|ed)? over|owes?) (?:a |an |its )?(?:record |civil |total |combined )*%{HEDGE}%{MONEY:amount} (?:(?:(?:civil|criminal|record|privacy|antitrust|[a-z-]+) ){0,2}?(?:fine|penalty|settlement)(?!\w)|in (?:fines?|damages|penalties|a settlement|settlements|compensation|back taxes|restitution|legal fees)|to (?:settle|resolve|end)(?!\w))(?: (?:with|from|by|of|to|brought by) (?:the )?(?<counterparty>\x01[OHL]))?
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? %{ADV}(?:settl(?:e|es|ed|ing)|resolv(?:e|es|ed)) (?:with (?:the )?(?<counterparty>\x01[OHL])|(?:a|an|the|its|their) [^.;"]{0,60}?(?:suit|case|charges|claims|lawsuit|dispute|complaint|litigation|allegations|probe|investigation)[^.;"]{0,40}?) (?:for|by paying|by agreeing to pay|with a payment of) %{HEDGE}%{MONEY:amount}
  set action=settle
  not (?:pay|paid) [^.;"]{0,20}to end(?:s|ed)? (?:the (?:year|day))
  ok  Halden agreed to pay $725 million to settle the lawsuit. | party=Halden amount=$725 million
  ok  Velora paid a $5 million civil penalty. | party=Velora amount=$5 million
  ok  Tessera settled with Orrin for $12 million. | party=Tessera counterparty=Orrin amount=$12 million
  no  Halden paid $7 to see the lake.
  no  Velora paid for the settlement house with $5 million.

claim legal.alleges
  re  (?<authority>\b(?:the|a) (?:(?:\x01[OL](?:'s)?|[a-z-]+) ){0,3}?(?:department|commission|government|agency|prosecutors?|regulators?|lawsuit|suit|complaint|indictment|attorney general|union|watchdog|authority)|\b(?:prosecutors|regulators|authorities|lawmakers|investigators|shareholders|investors)|\x01[OLH])%{ASIDE}? (?:(?:has|have|had|also|formally|publicly|\x01D|repeatedly) )*(?:accus(?:es|ed|ing)|charg(?:es|ed)|su(?:es|ed|ing)|blam(?:es|ed)) %{DESC}(?<counterparty>\x01[OH]|%{COREF}) (?:of|with|for|over) (?<law>[^,.;"]{4,90})
  re  (?<authority>\b(?:the|a|an) (?:(?:\x01[OL](?:'s)?|[a-z-]+) ){0,3}?(?:department|commission|government|agency|regulators?|attorney general|watchdog|authority|committee|ministry)|\b(?:prosecutors|regulators|authorities|lawmakers|investigators|police)|\x01[OL])%{ASIDE}? (?:(?:has|have|had|is|are|was|were|also|formally|\x01D|now|reportedly) )*(?:open(?:s|ed|ing)?|launch(?:es|ed|ing)?|start(?:s|ed|ing)?|beg[aiu]n|conducting|expand(?:s|ed)|clos(?:es|ed)|drop(?:s|ped)|announc(?:es|ed)) (?:a|an|its|the|another|formal|[a-z-]+) (?:[a-z-]+ ){0,3}?(?:investigation|probe|inquiry|review|case|proceedings?|examination) (?:into|of|against|over|on) (?:whether |how |the |its |claims that |allegations that )*%{DESC}(?<party>\x01[OHR])
  set action=charge
  not accus(?:es|ed|ing) \x01[OH]'s
  not (?:charg(?:es|ed)) \x01[OHR] (?:for|with) (?:\x01M|a fee|the use|a cable)
  not (?:blam(?:es|ed)) \x01[OHR] for (?:the (?:rain|weather))
  ok  The Justice Department accused Halden of fixing prices. | counterparty=Halden law=fixing prices
  ok  Prosecutors charged Jane Smith with fraud. | counterparty=Jane Smith law=fraud
  ok  The agency has opened a formal inquiry into whether Velora misled buyers. | party=Velora
  no  The store charged Halden for the paint.
  no  The agency opened its doors to Velora.

claim legal.sentence
  re  (?<party>\x01H|\bhe\b|\bshe\b)%{APPOS}? (?:(?:was|were|is|has been|had been|will be|be|been|also) )+(?:sentenced to|given|ordered to serve|jailed for|imprisoned for) (?:a )?(?<amount>\x01U)(?: (?:in|of|behind) (?:prison|jail|federal prison|bars|home|house|probation|detention|custody|imprisonment))?
  re  (?<party>\x01H|\bhe\b|\bshe\b)%{APPOS}? (?:fac(?:es|ed|ing)|could face|received|got) (?:up to |as much as |as many as |a |at least )*(?<amount>\x01U)(?: in)? (?:in|of|behind) (?:prison|jail|federal prison|bars|probation)
  set action=charge
  ok  Jane Smith was sentenced to 25 years in prison. | party=Jane Smith amount=25 years
  ok  David Brown faces up to 20 years in prison. | party=David Brown amount=20 years
  ok  Jane Smith was jailed for six months. | party=Jane Smith amount=six months
  no  Jane Smith was given 25 books.
  no  David Brown faces up to the facts.

claim incident.took
  re  (?<actor>%{ATTACKER}|\x01[OH])%{ASIDE}? %{ADV}(?:st(?:eal|eals|ole|olen|ealing)|access(?:es|ed)?|exfiltrat(?:es|ed)|leak(?:s|ed)?|obtain(?:s|ed)?|grabb(?:ed)|dump(?:s|ed)|gain(?:s|ed) access to|broke into|broken into|break into|drained|siphon(?:ed|s)(?: off)?|made off with|downloaded|scraped|compromised|infected|hijacked) (?:(?!by\b)(?:[a-z-]+,? ){0,8}?)%{HEDGE}(?<count>\x01[CMQ]) (?:of )?(?:(?<victim>\x01[OR])(?:'s)? )?(?<data>(?:[a-z-]+ ){0,3}?(?:users|customers|people|accounts|records|members|patients|passwords|emails|files|documents|data|cards|employees|tokens|cryptocurrency|crypto|bitcoin|coins|funds|clients|citizens|students|drivers|profiles|computers|devices|servers|phones|routers|machines))(?: (?:from|at|belonging to|of) %{DESC}(?<victim>\x01[OR]))?
  re  %{HEDGE}(?<count>\x01[CM]) (?:(?:in|of|worth of) )?(?<data>(?:[\w'-]+ ){0,4}?(?:cryptocurrency|crypto|tokens|bitcoin|ether|coins|funds|records|passwords|accounts|emails|files|documents|cards|users|customers|people|numbers|credentials|addresses))? ?(?:(?:was|were|has been|have been|had been|being|been|got|reported) )+(?:stolen|taken|drained|siphoned(?: off)?|leaked|exposed|compromised|exfiltrated|hacked|published)(?: (?:from|at|in|by|on) (?:the )?%{DESC}(?<victim>\x01[OR]))?
  re  (?<actor>%{ATTACKER})%{ASIDE}? %{ADV}(?:st(?:ole|eal|olen|ealing)|accessed|broke into|broken into|hacked(?: into)?|breached|infiltrated|compromised|targeted|attacked|hit|took down|knocked out|penetrated|gained access to|leaked) (?:(?:the |its |some |internal |source code |code |data |files |documents |emails |systems |information |from |of |belonging to |at |on |network |networks |servers |accounts |customer |user |personal |computers |and )*)%{DESC}(?<victim>\x01[OR])
  set fill=victim
  set action=breach
  not (?:lamp|time|money|votes?|seats?|hearts?) (?:was|were) (?:stolen|taken)
  ok  Hackers stole the data of 37 million Velora customers. | count=37 million victim=Velora
  ok  About $600 million in cryptocurrency was stolen from Halden. | count=$600 million victim=Halden
  ok  A ransomware gang broke into the systems of Orrin. | actor=ransomware gang victim=Orrin
  no  Hackers met the staff of Velora.
  no  About $600 million in aid was raised by Halden.

claim incident.affects
  re  \b(?:breach|leak|hack|attack|cyberattack|incident|bug|flaw|outage|vulnerability|glitch|error|failure|intrusion|exploit)(?: (?:at|in|of|on) %{DESC}(?<victim>\x01[OR]))?(?: [^.;"]{0,50}?)?,? (?:which |that )?(?:(?:may|might|could|has|have|had|will|would|also|potentially|reportedly|likely) )*(?:affect(?:s|ed|ing)?|impact(?:s|ed|ing)?|hit|hits|hitting|compromis(?:es|ed|ing)|expos(?:es|ed|ing)|infect(?:s|ed|ing)?|leak(?:s|ed|ing)?|put(?:ting)? at risk|disrupt(?:s|ed)|involv(?:es|ed|ing)) (?:(?:[a-z-]+,? ){0,8}?)%{HEDGE}(?<count>\x01C) (?:of )?(?:(?<victim>\x01[OR])(?:'s)? )?(?<data>(?:[a-z-]+ ){0,3}?(?:users|customers|people|accounts|records|members|patients|passwords|emails|files|devices|vehicles|cars|phones|routers|computers|employees|servers|sites|websites|companies|organizations|businesses|machines|households|students|cards|individuals|citizens|numbers|addresses))(?!\w)
  re  %{HEDGE}(?<count>\x01C) (?:(?<victim>\x01[OR])(?:'s)? )?(?<data>(?:[a-z-]+ ){0,3}?(?:users|customers|devices|computers|pcs|machines|servers|phones|flights|accounts|people|websites|systems|homes)) (?:(?:were|was|are|have been|had been|been|being) )+(?:affected|impacted|exposed|compromised|infected|knocked offline|hacked|breached|hit)(?: (?:by|in) (?:the|a|an) (?:[a-z-]+ ){0,3}?(?:breach|leak|hack|attack|cyberattack|outage|bug|flaw|incident|update|malware|virus|worm|ransomware)(?: (?:at|of) %{DESC}(?<victim>\x01[OR]))?)
  re  %{HEDGE}(?<count>\x01C) (?:(?<product>\x01[OR])(?:'s)? )?(?<data>(?:[a-z-]+ ){0,3}?(?:devices|computers|pcs|machines|servers|phones)) (?:crashed|went down|stopped working|were knocked offline|went offline|were bricked)
  set fill=victim
  set action=breach
  ok  A data breach at Halden exposed the records of 147 million people. | victim=Halden count=147 million data=people
  ok  The leak exposed the email addresses of 5.4 million Velora accounts. | count=5.4 million victim=Velora
  ok  Some 90,000 customers were affected by the outage at Orrin. | count=90,000 victim=Orrin
  no  The new tax at Halden affects 147 million people.
  no  Some 90,000 customers were pleased by Orrin.

claim incident.flawin
  re  \b(?:flaws?|bugs?|vulnerabilit(?:y|ies)|zero-days?|security holes?|weakness(?:es)?|backdoors?|glitch(?:es)?) (?:(?:that|which) )?(?:affects?|affected|affecting|hits?|exists? in|lies in|is in|are in|was (?:found|discovered) in|were (?:found|discovered) in) (?:all |some |older |multiple |many |most |several |certain |the )*(?:versions of |users of |editions of |releases of )?(?:the )?(?<product>\x01[RO])(?: (?<version>before \S+|versions? \S+))?
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:patch(?:es|ed|ing)?|fix(?:es|ed|ing)?|plug(?:s|ged)|address(?:es|ed)|disclos(?:es|ed)|clos(?:es|ed)) (?:(?:a|an|the|two|three|several|\x01C|[a-z-]+) ){0,4}?(?:flaws?|bugs?|vulnerabilit(?:y|ies)|zero-days?|security holes?|holes?)(?:,? (?:known as |tracked as )?(?<id>CVE-\d{4}-\d{4,7}),?)?(?: [^.;"]{0,40}?)? (?:in|affecting) (?:its |the |older )*(?<product>\x01[RO]|%{THING})
  re  \b(?:a |the )?(?:critical |serious |security |software |remote |zero-day |major |severe )*(?:flaw|bug|vulnerability|glitch|hole) in (?:the |its |\x01O's )?(?<product>\x01[RO]|%{THING})(?: [a-z]+)? (?:(?:could|can|may|might|had|has|also|would) )*(?:allow(?:s|ed)?|let(?:s)?|enabl(?:es|ed)?|g[ai]ves?|expos(?:es|ed)|led|caus(?:es|ed)|permit(?:s|ted)?|left|leaves)
  set action=vuln
  not fix(?:es|ed) (?:a|the) (?:price|date|time|hole in the (?:wall|road))
  ok  The flaw affects all versions of Tessera Mail. | product=Tessera Mail
  ok  A bug in Vela 3 allowed strangers to read mail. | product=Vela 3
  ok  Halden patched a serious vulnerability in its browser. | producer=Halden product=browser
  no  The flaw affects all of us at Tessera.
  no  Halden fixed a hole in the wall of its office.

claim incident.wentdown
  re  (?<victim>\x01[OR](?:'s?)?(?: (?:network|service|services|website|site|app|platform|servers|systems|cloud|payment system|store)(?!\w))?|\b(?:its|the|their) (?:[a-z-]+ ){0,2}?(?:network|service|services|website|site|app|platform|servers|systems|payment system))%{ASIDE}? (?:(?:has|have|had|also|briefly|temporarily|then|was|were|is|are|again) )*(?:went down|goes down|gone down|down|went dark|go dark|offline|went offline|unavailable|inaccessible|crashed|stopped working|knocked offline|taken offline|disrupted|out of service|suffering (?:a|an) (?:[a-z-]+ )?outage) (?:(?:for|on|in|after|across|worldwide|globally|early|late|due to|because of|following|when) ?)(?:about |more than |nearly |roughly |at least |around |almost |over |up to |several |the )*(?<time>\x01[UD])?
  re  (?<victim>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:suffer(?:s|ed|ing)?|experienc(?:es|ed|ing)|hit by|struck by|report(?:s|ed)|confirm(?:s|ed)|disclos(?:es|ed)|admit(?:s|ted)|reveal(?:s|ed)|acknowledg(?:es|ed)|fell victim to|falls victim to|been hit by|investigat(?:es|ed|ing)) (?:that it (?:had )?(?:suffered|been hit by|experienced) )?(?:a|an|the|another|its|two|several|some) (?:[a-z-]+ ){0,4}?(?:data breach|breach|outage|cyberattack|cyber-attack|cyber attack|ransomware attack|hack|security incident|cyber incident|cybersecurity incident|service disruption|blackout|intrusion|data leak|leak|power failure|denial-of-service attack|ddos attack|phishing attack)(?!\w)(?:[^.;"]{0,30}? (?<time>(?:for|lasting|in|on|last) (?:about |nearly |more than )?(?:\x01[UD]|week|month|year)))?
  set action=outage
  not (?:shares?|stock|price|prices|sales|revenue|profit|market|profits|index) (?:[a-z]+ )*(?:went down|down|crashed)
  not (?:down|crashed) (?:for|on|in|after) (?:maintenance|\x01[PM])
  not (?:report(?:s|ed)|reveal(?:s|ed)|confirm(?:s|ed)) the leak
  not %{MEDIAWORD} (?:report(?:s|ed)|reveal(?:s|ed)|confirm(?:s|ed))
  ok  The carrier Velora's network went down for 19 hours. | victim=Velora's network time=19 hours
  ok  Halden disclosed a data breach in May. | victim=Halden
  ok  Orrin suffered an outage lasting six hours on Monday. | victim=Orrin
  no  Halden shares went down on Monday.
  no  Orrin suffered a loss lasting six hours.
MEDIAWORD (?:newspaper|magazine|website|blog|site|paper)

claim forecast.consensus
  re  (?<subject>\b(?:analysts|economists|investors|wall street|the street|forecasters|experts)(?: (?:at|from|polled by|surveyed by|tracked by) \x01O)?)(?:(?:,| on average| polled by \x01O| surveyed by \x01O| had| have| were| are| also| previously| currently| generally| in a \x01O (?:poll|survey))){0,4} (?:expect(?:ed|ing)?|forecast(?:ing|ed)?|predict(?:ed|ing)?|project(?:ed|ing)?|anticipat(?:e|ed|ing)|estimat(?:e|ed|ing)|looking for|look for|looked for|called for|see|seeing|modeling) (?:the (?:company|firm) to (?:report|post|earn) )?(?<content>(?:a |an |the |earnings |revenue |sales |profit |[a-z-]+ ){0,6}?(?:of )?%{HEDGE}(?<amount>\x01[MCPQ])(?: (?:a|per) share)?)
  re  (?<subject>\b(?:analysts|economists|wall street|the street|investors|\x01O)'s?|\bthe (?:average|consensus) (?:analyst )?) ?(?:average |consensus |mean |median |earlier |own |prior |previous )*(?:estimates?|expectations?|forecasts?|predictions?|targets?|projections?)(?: of analysts)? (?:of|for|was|were|is|called for|stood at)(?: (?:a |an )?(?:[a-z-]+ ){0,4}?(?:of )?)? ?%{HEDGE}(?<amount>\x01[MCPQ])(?: (?:a|per) share)?
  ok  Analysts on average were expecting a profit of 62 cents a share. | subject=Analysts amount=62 cents
  ok  Sales beat analysts' estimates of $12.1 billion. | subject=analysts amount=$12.1 billion
  ok  Economists polled by Orrin forecast growth of 4%. | amount=4%
  no  Analysts on average were pleased.
  no  Analysts wrote to 62 firms.

claim forecast.guides
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|cut|cuts|cutting|lift(?:s|ed|ing)?|trim(?:s|med|ming)?|reaffirm(?:s|ed)?|maintain(?:s|ed)?|slash(?:es|ed|ing)?|boost(?:s|ed|ing)?|narrow(?:s|ed)?|increas(?:es|ed|ing)|reiterat(?:es|ed)|issu(?:es|ed)|g[ai]ve(?:s)?|provid(?:es|ed)|hik(?:es|ed)|set|sets|upgrad(?:es|ed)) (?:its|a|an|the|their) (?<metric>(?:(?:[a-z-]+|\x01[DE](?:'s)?) ){0,5}?(?:outlook|forecast|guidance|target|estimate|projection|expectations|view))(?: (?:for|of|on) (?:the )?(?:[a-z-]+|\x01[DE])(?: (?:[a-z-]+|\x01[DE])){0,4}?)?,? (?:to|of|at|by|between|from [^,.;"]{1,30} to) %{HEDGE}(?<amount>\x01[MPCQ])
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? (?:(?:now|also|still|had|has|it|said|says|that|on \x01D|\x01D) )*(?:guid(?:es|ed|ing) (?:for|to)|target(?:s|ed|ing)|see(?:s)?|expects?|expected|expecting|forecasts?|forecasted|projects?|projected|anticipates?|anticipated|predicts?|estimates?) (?!(?:that|to)\b)(?<content>(?:(?:[a-z-]+|\x01[DE](?:'s)?|and|\x01O's) ){0,7}?(?:revenues?|sales|profits?|earnings|eps|income|ebitda|margins?|growth|bookings|capex|capital expenditures?|spending|expenses|loss|losses|deliveries|shipments|volume|production|cash flow|costs?|demand|billings)(?: (?:for|in) (?:the )?(?:[a-z-]+ )?\x01[DE])?,? (?:to (?:be|come in|total|reach|range|rise|fall|grow|decline|drop|increase|slow|land)|of|at|between|in the range of|from|growth of|growing)(?: (?:by|to|between|at|from|of|about))? %{HEDGE}(?<amount>\x01[MPCQ])[^,.;"]{0,40})
  re  (?<subject>(?:\b(?:the|its|global|worldwide) )?(?:[\w'\x01-]+ ){0,4}?[\w'\x01-]+(?: (?:for|of|in|on) (?:[\w'\x01-]+ ){0,3}?[\w'\x01-]+)?) (?:is|are|was|were) (?:also |now |still |widely |currently )*(?:expected|projected|forecast|forecasted|predicted|estimated|poised|on track|on course|tipped|likely|set) to (?<content>(?:reach|hit|grow|rise|fall|top|exceed|be worth|total|surpass|double|triple|climb|drop|decline|increase|account for|shrink|swell|pass|jump|more than double|generate|cost|create|attract|quadruple|add|save|contribute|come in at|earn|post|report|bring in)[^.;"]{0,50}?(?<amount>\x01[MCPQX])[^,.;"]{0,50})
  set else=metric
  ok  Halden lowered its outlook for the year to $10 billion. | subject=Halden amount=$10 billion
  ok  Velora guided for full-year revenue of about $3 billion. | subject=Velora amount=$3 billion
  ok  Spending on sensors is projected to hit $300 billion by 2026. | subject=Spending on sensors amount=$300 billion
  ok  Orrin expects sales to fall by 4%. | subject=Orrin amount=4%
  no  Halden lowered its flag to half.
  no  Velora sees the doctor about 3 times.
  no  Spending on sensors is fun.

claim forecast.dated
  re  (?<![\w'])(?<subject>(?:the|its|their|a|an|this|these|both|\x01[OLR]'s|\x01[OR]) ?(?:(?!(?:which|that|who|is|are|said|says)\b)[\w'\x01-]+ ){0,5}?(?:[\w'-]+|\x01[OR])?) (?:is|are) (?:also |now |still |currently )*(?:expected|projected|scheduled|slated|due|set|forecast|likely|on track|on course|planned|anticipated) to (?<content>(?:open|close|be (?:completed|finished|ready|operational|built|done|finali[sz]ed|approved|fully operational|up and running|in operation)|begin|start|finish|take (?:effect|place|off)|end|complete|go live|come online|enter|expire|run|last|resume|arrive|vote|rule|decide|meet|become)(?!\w)[^,.;"]{0,60}?\x01[DEU](?! (?:old|ago))[^,.;"]{0,30})
  set action=expect
  not (?:expected|set|scheduled|due|slated) to (?:launch|release|ship|debut|go on sale)
  ok  The plant is expected to open in 2025. | subject=plant content=open in 2025
  ok  Its trial is scheduled to begin on March 3. | subject=trial
  ok  The deal is set to close by the end of June. | subject=deal
  no  The plant is expected to open soon.
  no  The plant was opened in 2025.

claim forecast.mayadd
  re  (?<subject>(?:the |its |global |worldwide |\x01[OLR](?:'s)? )*(?:(?!(?:that|which|and|it|he|she|they|who)\b)[\w'-]+ ){0,4}?(?!(?:he|she|it|they|who|which|that|you|we|i)\b)(?:[\w'-]+|\x01[OR])) (?:could|may|might|would|will) (?:also |eventually |soon |then |be able to |end up |well )*(?<content>(?:generate|cost|create|add|save|attract|replace|displace|earn|produce|contribute|reach|exceed|bring in|boost|wipe out|consume|require|need|account for|eliminate|total|be worth|shave|cut|reduce)(?!\w)[^,.;"]{0,40}?(?<amount>\x01[MPQ])[^,.;"]{0,40}? (?:by|in|over|within|a|per|each|this|next|through) (?:the )?(?:\x01[DEU]|year|next \x01U|month)[^,.;"]{0,20})
  not (?:will|would|could) (?:cut|add|create|replace|need) [^,.;"]{0,20}\x01C (?:jobs|people|workers)
  ok  Driverless taxis could generate $2 billion a year by 2030. | amount=$2 billion
  ok  The tax may cost Halden $40 million a year. | amount=$40 million
  ok  The tunnel would save 9 GWh by 2040. | amount=9 GWh
  no  Driverless taxis could generate noise by 2030.
  no  He could earn $2 million a year.
