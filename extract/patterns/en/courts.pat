# Courts, regulators, accidents and attacks: the forms beside those of people.pat.

COURTS    (?:(?:a|an|the|\x01L(?:'s)?|\x01L-based) (?:(?:\x01[OL](?:'s)?|[a-z-]+) ){0,3}?(?:judge|court|jury|regulators?|commission|government|agency|watchdog|authority|tribunal|prosecutors?|lawmakers|senators|ministry|department|parliament|senate|body|panel|police)(?: in \x01L)?|(?:antitrust |federal |state |european |consumer |privacy |data |competition |safety |financial |\x01L )*(?:regulators|prosecutors|lawmakers|authorities|investigators|officials|senators|police|judges)|(?<!in )(?<!of )(?<!at )\x01[OL])

claim legal.sued
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? (?:(?:is|was|were|has been|have been|being|are|also|now|is being|again) )+sued(?!\w)(?: (?:on \x01D|in \x01[DL]|in federal court|last [a-z]+|\x01D))*(?: by (?<counterparty>%{COURTS}|\x01H|(?:a group of |its |the |former |several |two |some )*(?:users|customers|shareholders|investors|employees|authors|artists|publishers|states|consumers|rivals|workers|parents)))?(?:[^.;"]{0,40}? (?<time>(?:in|on) \x01D))?
  set action=sue
  ok  Halden was sued by Velora over a patent. | party=Halden counterparty=Velora
  ok  Tessera is being sued by former employees. | party=Tessera counterparty=former employees
  ok  The company has been sued. | party=company
  no  Halden pursued Velora.
  no  Tessera is used by many.

claim legal.lawsuit
  re  (?<party>\x01[OHL]|%{COREF}|shareholders|investors|users|authors|publishers|consumers|prosecutors|regulators)(?:'s?)?%{ASIDE}? (?:[^.,;"]{0,40}? )?(?:lawsuit|suit|complaint|class action|legal action|charges|case|claim) (?:was |were )?(?:filed |brought )?against (?:the |its |rival )*%{DESC}(?<counterparty>\x01[OH]|%{COREF})
  set action=sue
  not (?:dismissed?|dropped|drops|settled?|tossed|threw out|rejected) (?:the |a )?(?:lawsuit|suit|case)(?!\w)
  not case (?:was )?against the (?:idea|use|wall)
  ok  Velora filed a class action against Halden. | party=Velora counterparty=Halden
  ok  Orrin brought a case against the chip maker Tessera. | party=Orrin counterparty=Tessera
  ok  Shareholders filed a lawsuit against Corvane. | party=Shareholders counterparty=Corvane
  no  Velora made a case for Halden.
  no  Velora won a vote against Halden.

claim legal.faces
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? (?:[a-z]+ ){0,2}?(?:fac(?:es|ed|ing)|hit (?:with|by)|named in|subject of|battling|fighting|fights|fought|accused in|the target of|a defendant in) (?:(?:a|an|the|new|several|multiple|two|dozens of|\x01C|[a-z-]+) ){0,5}?(?:lawsuits?|suits?|class actions?|complaints?|investigations?|probes?|inquir(?:y|ies)|charges|allegations|antitrust cases?|trial|legal action|fines?)(?!\w)(?: (?:by|from|brought by|filed by) (?<counterparty>%{COURTS}))?
  set action=sue
  not (?:investigat|probe|inquir)
  ok  Halden faces several lawsuits. | party=Halden
  ok  Velora was hit with an antitrust complaint from Orrin. | party=Velora counterparty=Orrin
  ok  The startup is fighting a class action. | party=startup
  no  Halden faces the sea.
  no  Velora was hit by rain.

claim legal.probed
  re  (?<authority>%{COURTS})%{ASIDE}? %{ADV}(?:investigat(?:e|es|ed|ing)|prob(?:e|es|ed|ing)|examin(?:e|es|ed|ing)|looking into|look(?:s|ed) into|scrutini[sz](?:es|ed|ing)|open(?:s|ed|ing)? (?:a |an )?(?:[a-z-]+ ){0,3}?(?:investigation|probe|inquiry) (?:into|of)|launch(?:es|ed|ing)? (?:a |an )?(?:[a-z-]+ ){0,3}?(?:investigation|probe|inquiry) (?:into|of)|beg[au]n (?:a |an )?(?:[a-z-]+ ){0,2}?(?:investigation|probe|inquiry) (?:into|of)) (?:whether |how |allegations that |claims that )?%{DESC}(?:(?:[a-z-]+ ){1,4}(?:at|by|of) )?(?<party>\x01[OHR])
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? (?:[a-z]+ ){0,2}?(?:under|fac(?:es|ed|ing)|the (?:subject|target) of|subject to) (?:(?:a|an|the|new|[a-z-]+) ){0,4}?(?:investigation|probe|inquiry|scrutiny|review)(?: (?:by|from|in|of) (?<authority>%{COURTS}))?
  set action=investigate
  ok  European regulators are investigating Halden over its app store. | party=Halden
  ok  The watchdog opened a formal probe into Velora. | party=Velora
  ok  Tessera is under investigation by prosecutors. | party=Tessera authority=prosecutors
  no  Regulators met Halden.
  no  Scientists investigated Velora's claim of warmth.

claim legal.approves
  re  (?<authority>%{COURTS})%{ASIDE}? %{ADV}(?:approv(?:e|es|ed|ing)|clear(?:s|ed)?|green-?light(?:s|ed)?|sign(?:s|ed)? off on|grant(?:s|ed)? (?:approval|permission|clearance) (?:to|for)|gave (?:the green light|approval|its approval|permission|clearance) (?:to|for)|permit(?:s|ted)?|authori[sz](?:es|ed)) (?:(?:the |a |its )?(?:[a-z-]+ ){1,3}(?:of|by|between|for) )?%{DESC}(?<party>\x01[OHR])(?!'s (?:rival|competitor))
  re  (?<party>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:w[io]n(?:s)?|receiv(?:es|ed)|got|gets|secur(?:es|ed)|gain(?:s|ed)|obtain(?:s|ed)) (?:(?:a|an|the|final|full|regulatory|conditional|federal|antitrust|[a-z-]+|\x01[LO](?:'s)?) ){0,4}?(?:approval|clearance|permission|authori[sz]ation|green light|permit|licen[cs]e)(?: (?:from|by|of) (?:the )?(?<authority>%{COURTS}))?
  set action=approve
  not (?:board|shareholders|investors) (?:approved|cleared)
  not approval (?:rating|of (?:its|the) (?:board|shareholders))
  ok  The commission approved the merger of Halden and Orrin. | party=Halden
  ok  Velora won regulatory approval for its heart monitor. | party=Velora
  ok  Tessera received a permit from regulators. | party=Tessera authority=regulators
  no  The board approved Halden's plan.
  no  Velora won fans.

claim legal.bans
  re  (?<authority>%{COURTS})%{ASIDE}? %{ADV}(?:ban(?:s|ned|ning)?|block(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|bar(?:s|red|ring)?|outlaw(?:s|ed)?|halt(?:s|ed)?|suspend(?:s|ed|ing)?|stop(?:s|ped)?|blacklist(?:s|ed)?|sanction(?:s|ed)?|revok(?:es|ed)) (?:(?:the )?(?:sale|sales|use|import|imports|merger|acquisition|takeover|purchase|launch|listing) of )?%{DESC}(?<party>\x01[OHR])
  re  (?<party>\x01[OR]|%{COREF})%{ASIDE}? (?:(?:is|was|were|has been|have been|are|been|being|will be|be|also|temporarily|now) )+(?:banned|blocked|barred|blacklisted|sanctioned|suspended|outlawed|prohibited)(?: (?:in|from|by|on|across|for) (?:the )?(?<authority>%{COURTS})?)?
  set action=ban
  ok  The ministry banned the sale of Halden phones. | party=Halden
  ok  Velora was blocked in Turkey. | party=Velora
  ok  A judge barred Tessera from shipping its drone. | party=Tessera
  no  The trees blocked Halden's sign.
  no  Velora bans smoking.

claim legal.rules
  re  (?<authority>(?:a|an|the) (?:(?:\x01[OL](?:'s)?|[a-z-]+) ){0,3}?(?:judge|court|jury|tribunal|panel|appeals court|arbitrator)|(?:Judge|Justice) \x01H|\x01O)%{ASIDE}? %{ADV}(?:rul(?:es|ed)(?: (?:that|against|in favou?r of|for|on \x01D that|\x01D that))?|found(?: that)?|held that|decided that|order(?:s|ed)|upheld|uph(?:old|olds)|overturn(?:s|ed)|revers(?:es|ed)|dismiss(?:es|ed)|threw out|tossed(?: out)?|sided with|rejected|denied|convict(?:s|ed)|sentenced|acquitted|compel(?:s|led)|toss(?:es)?) %{DESC}(?:(?:[a-z-]+ ){0,6}?(?:against|by|of|from|between) (?:the )?)?(?<party>\x01[OHR])
  set action=rule
  not (?:found|held|rejected|denied|ordered) (?:its|the|a) (?:way|offer|bid|product|claim of)
  ok  A federal judge ruled that Halden broke the law. | party=Halden
  ok  The court threw out the case against Velora. | party=Velora
  ok  A jury sided with Tessera in the patent fight. | party=Tessera
  no  The judge met Halden.
  no  The court found its way to Velora.

claim legal.charged
  re  (?!it\b|they\b|we\b)(?<party>\x01[OH]|%{COREF})%{ASIDE}? (?:(?:is|was|were|has been|have been|are|been|being|will be|also|formally|later) )+(?:charged|indicted|accused|arrested|convicted|sentenced|found guilty|found liable|found to have|acquitted|subpoenaed|cleared)(?: (?:with|of|by|for|on|in) (?:the )?(?<law>[^,.;"]{3,50}))?
  re  (?<authority>%{COURTS})%{ASIDE}? %{ADV}(?:charg(?:es|ed)|indict(?:s|ed)|accus(?:es|ed)|arrest(?:s|ed)|subpoena(?:s|ed)|alleg(?:es|ed)) (?:that )?%{DESC}(?<party>\x01[OH])
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? %{ADV}(?:plead(?:s|ed)?|pled) (?:not )?guilty
  set action=charge
  not accused (?:of|him) (?:himself|herself)
  not accused by (?:critics|rivals|opponents|fans|some|many)(?!\w)
  not charged (?:\x01M|for|a fee|up to|with (?:leading|running|building))
  ok  Jane Smith was charged with fraud. | party=Jane Smith
  ok  Prosecutors accused Halden of price fixing. | party=Halden
  ok  David Brown pleaded guilty in May. | party=David Brown
  no  Halden charged its phones.
  no  Jane Smith was charged with leading the team.

claim legal.finefor
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? (?:(?:is|was|were|has been|have been|are|been|being|will be|be|also|to be|could be|may be|must|will|to|agreed to|agrees to|has to|had to|would) )+(?:fined|penalized|ordered to pay|told to pay|hit with|slapped with|pay|facing|handed) (?:a |an )?(?:record |total |civil |combined )*%{HEDGE}%{MONEY:amount}(?: (?:fine|penalty|in (?:fines|penalties|damages)|to (?:settle|resolve)|in a settlement|settlement))?(?: (?:by|from|to) (?:the )?(?<authority>%{COURTS}))?(?: (?:for|over|after) [^,.;"]{3,60})?
  set action=fine
  not \bpay %{HEDGE}\x01M(?! (?:fine|penalty|in (?:fines|penalties|damages)))
  not (?:hit with|facing) (?:a |an )?%{HEDGE}\x01M (?:loss|bill|cost|gap|charge)
  ok  Halden was fined $12 million by the watchdog for spam calls. | party=Halden amount=$12 million
  ok  Velora was ordered to pay $3 million in damages. | party=Velora amount=$3 million
  ok  Tessera has been hit with a record $900 million penalty. | party=Tessera amount=$900 million
  no  Halden was fine with $12.
  no  Velora will pay $3 million for Tessera.

claim legal.settles
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? %{ADV}(?:reach(?:es|ed) (?:a |an )?|agree(?:s|d) (?:to|on) (?:a |an )?|sign(?:s|ed) (?:a |an )?|announc(?:es|ed) (?:a |an )?)(?:%{HEDGE}%{MONEY:amount} )?(?:[a-z-]+ ){0,2}?settlement(?: (?:with|of) (?:the )?(?<counterparty>\x01[OL]|(?:[a-z-]+ ){0,3}?(?:users|states|regulators|shareholders|customers|drivers|authors|publishers)|\x01M))?
  re  (?<party>\x01[OH]|%{COREF})(?: and (?<counterparty>\x01[OH]))?%{ASIDE}? %{ADV}(?:settle|settles|settled|resolve|resolves|resolved|ended) (?:their|its|a|the|his|her|\x01U) (?:[a-z-]+ ){0,4}?(?:lawsuit|suit|case|dispute|charges|claims|litigation|patent (?:fight|war|row)|legal (?:fight|battle|dispute))(?: (?:with|against|brought by) (?<counterparty>\x01[OH]))?(?: for %{HEDGE}%{MONEY:amount})?
  set action=settle
  ok  Halden reached a $40 million settlement with shareholders. | party=Halden amount=$40 million
  ok  Velora and Orrin settled their patent dispute. | party=Velora counterparty=Orrin
  ok  Tessera settled a privacy lawsuit for $5 million. | party=Tessera amount=$5 million
  no  Halden reached the desert by road.
  no  Velora settled in Leeds.

claim legal.appeals
  re  (?<party>\x01[OH]|%{COREF})%{ASIDE}? %{ADV}(?:appeal(?:s|ed|ing)?|contest(?:s|ed|ing)?|challeng(?:e|es|ed|ing)|ask(?:s|ed)? (?:a|the) (?:[a-z-]+ ){0,3}?court to|seek(?:s|ing)? to overturn|fil(?:es|ed) an appeal) (?:against |of )?(?:the |its |a |that )?(?:[a-z-]+ ){0,3}?(?:ruling|decision|verdict|fine|order|judgment|judgement|ban|conviction|sentence|penalty|block|dismiss|overturn|throw out)(?: (?:by|from|of) (?:the )?(?<authority>%{COURTS}))?
  re  (?<party>\x01[OH]|%{COREF}) (?:(?:will|would|plans to|intends to|said it would|says it will|vowed to|is going to|also) )+appeal(?=[.,;]|$)
  set action=appeal
  ok  Halden appealed the ruling. | party=Halden
  ok  Velora will appeal. | party=Velora
  ok  The company challenged the fine from the data authority. | party=company
  no  Halden appeals to young buyers.
  no  Velora's charm has appeal.

claim incident.hacked
  re  (?<victim>\x01[OR]|%{COREF})%{ASIDE}? (?:(?:is|was|were|has been|have been|had been|are|been|being|also|itself) )+(?:hacked|breached|compromised|targeted|attacked|hit|infiltrated|knocked offline|struck|penetrated)(?: (?:by|in|with) (?:a |an |the )?(?<actor>(?:[a-z-]+ ){0,4}?(?:hackers|attackers|group|gang|attack|cyberattack|ransomware(?! attack)|malware|breach|spies|criminals|worm|virus|\x01O)))?(?: (?<time>(?:in|on|last|earlier|this) (?:\x01D|\x01E|week|month|year)))?
  set action=breach
  not (?:hit|struck|targeted|attacked|compromised) (?:by|in|with) (?:a |an |the )?(?:[a-z-]+ ){0,3}?(?:lawsuit|fine|tariffs?|recession|slowdown|strike|sanctions|critics|ads?|rivals?|shortage|suit)
  not (?:was|were|is|are|been) (?:hit|struck|targeted|attacked)(?! (?:by|in|with) (?:a |an |the )?(?:[a-z-]+ ){0,4}?(?:hack|attack|cyber|ransom|malware|breach|gang|worm|virus|spies|criminal))
  ok  Halden was hacked in May. | victim=Halden time=in May
  ok  Velora has been hit by a ransomware attack. | victim=Velora actor=ransomware attack
  ok  Tessera was breached by a criminal gang. | victim=Tessera
  no  Halden was hit by a lawsuit.
  no  Velora was hit by rain.

claim incident.breachat
  re  \b(?:(?:data|security|cyber) )?(?:breach|hack|cyberattack|cyber-attack|cyber attack|intrusion|ransomware attack|phishing attack|malware attack) (?:at|on|of|against|affecting|that hit|targeting) %{DESC}(?<victim>\x01[OR])(?:[^.;"]{0,60}? %{HEDGE}(?<count>\x01C) (?<data>(?:[a-z]+ ){0,2}(?:users|customers|people|accounts|records|members|patients|employees|emails)))?
  set action=breach
  not (?:breach|leak) of (?:contract|trust|duty|the law|rules)
  not attacks? on (?:\x01[OR]'s (?:record|policy|policies|plan|character)|the press)
  ok  A data breach at Halden hit 40,000 patients. | victim=Halden count=40,000
  ok  The ransomware attack on Velora lasted days. | victim=Velora
  ok  A hack of the music seller Tessera was found in May. | victim=Tessera
  no  A breach of contract cost Halden dearly.
  no  The attack of flu at Velora is over.

claim incident.stole
  re  (?<actor>hackers|attackers|criminals|thieves|a hacker|the hackers|the attackers|the group|intruders|cybercriminals|spies|scammers|\x01[OH])%{ASIDE}? %{ADV}(?:st(?:eal|eals|ole|olen|ealing)|access(?:es|ed)?|exfiltrat(?:es|ed)|leak(?:s|ed)?|download(?:s|ed)?|expos(?:es|ed)|obtain(?:s|ed)?|grab(?:s|bed)?|publish(?:es|ed)|took|dump(?:s|ed)|post(?:s|ed)|gain(?:s|ed) access to|broke into|brok(?:en|e) in to|drained) (?:(?:the|personal|private|sensitive|some|up to|data|details|information|names|of|on|from|and|[a-z-]+) ){0,7}?%{HEDGE}(?<count>\x01[CMQ])(?: (?:of )?(?<data>(?:[a-z-]+ ){0,3}?(?:users|customers|people|accounts|records|members|patients|passwords|emails|files|documents|data|cards|employees|tokens|cryptocurrency|crypto|bitcoin|coins|funds|clients|citizens|students|drivers|profiles)))?(?: (?:from|at|belonging to|of) (?<victim>\x01[OR]))?
  set fill=victim
  set action=breach
  ok  Hackers stole 3 million passwords from Halden. | count=3 million victim=Halden
  ok  Velora confirmed that attackers accessed the personal data of 90,000 customers. | count=90,000 victim=Velora
  ok  Thieves drained $40 million of cryptocurrency from Tessera. | count=$40 million victim=Tessera
  no  Halden posted 40 photos.
  no  Thieves ran from Velora.

claim incident.exposed
  re  (?<victim>\x01[OR]|%{COREF}|(?:a|the) (?:[a-z-]+ ){0,3}?(?:flaw|bug|breach|leak|hack|error|glitch|vulnerability|attack|database|server|incident)(?: (?:at|in|on) \x01[OR])?)%{ASIDE}? %{ADV}(?:expos(?:e|es|ed|ing)|leak(?:s|ed|ing)?|compromis(?:e|es|ed|ing)|affect(?:s|ed|ing)?|reveal(?:s|ed)|le[fa]t(?:s)? (?:exposed|open)|put at risk|impact(?:s|ed)) (?:(?:the|personal|private|sensitive|some|up to|as many as|more than|data|details|information|names|of|on|from|and|[a-z-]+) ){0,7}?%{HEDGE}(?<count>\x01[CP])(?: (?:of )?(?<data>(?:its |the )?(?:[a-z-]+ ){0,3}?(?:users|customers|people|accounts|records|members|patients|passwords|emails|files|documents|devices|vehicles|cars|phones|routers|computers|employees|servers|clients|sites|websites|companies|organizations)))(?!\w)
  set action=leak
  ok  A bug in Velora exposed the emails of 12,000 users. | count=12,000 data=users
  ok  Halden leaked the phone numbers of 5 million people. | victim=Halden count=5 million
  ok  The breach at Tessera affected up to 700 employees. | count=700 data=employees
  no  A bug in Velora annoyed users.
  no  Halden affected a French accent.

claim incident.outage
  re  (?<victim>\x01[OR]|%{COREF})%{ASIDE}?(?:'s)? (?:[^.,;"]{0,30}? )?(?:went down|go(?:es)? down|was down|were down|(?:is|are) down|went offline|knocked offline|suffer(?:s|ed|ing)? (?:a|an) (?:[a-z-]+ ){0,4}?outage|experienc(?:es|ed|ing) (?:a|an) (?:[a-z-]+ ){0,4}?outage|hit by (?:a|an) (?:[a-z-]+ ){0,3}?outage|stopped working|crashed)(?! (?:by |about |some |roughly |nearly |almost |around |more than |from |to )*\x01[PMX])(?: (?:for (?<time>\x01U)|(?<time>(?:on|in|for) \x01[DU]|\x01D)))?
  re  \b(?:outage|blackout|service disruption|downtime) (?:at|of|on|hit|affected|affecting|that hit|struck|that took down|across) %{DESC}(?<victim>\x01[OR])
  re  (?<victim>\x01[OR])'?s? (?:[a-z-]+ )?(?:outage|blackout|downtime|service disruption)(?!\w)
  set action=outage
  not (?:shares?|stock|price|sales|revenue) [^.,;"]{0,30}(?:down|crashed)
  not (?:car|plane|vehicle|drone|jet|helicopter|taxi|truck) crashed
  ok  Halden went down for six hours on Monday. | victim=Halden
  ok  An outage at Velora hit banks. | victim=Velora
  ok  The app stopped working on Friday. | victim=app
  no  Halden shares were down 4%.
  no  A Velora plane crashed.

claim incident.vuln
  re  (?:flaws?|vulnerabilit(?:y|ies)|bugs?|zero-days?|backdoors?|security holes?|weakness(?:es)?|exploits?) (?:in|affecting|of|found in|discovered in|that affects?) (?:the |its |a |an |older |some |all )*(?:versions of )?(?<product>\x01[RO](?:'s (?:[\w-]+ ){0,2}?(?:software|app|browser|routers|router|firmware|devices|server|servers|chips|library|plugin))?)
  re  (?<id>CVE-\d{4}-\d{4,7})
  set fill=product
  set action=vuln
  ok  Researchers found a flaw in Tessera Browser. | product=Tessera Browser
  ok  Two vulnerabilities affecting Halden's routers were fixed. | product=Halden's routers
  ok  The hole in Velora Mail is known as CVE-2031-40404. | id=CVE-2031-40404
  no  There is a flaw in the plan of Halden.
  no  Velora is bug free.

claim incident.recalls
  re  (?<victim>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:recall(?:s|ed|ing)?|pull(?:s|ed|ing)? back|issu(?:es|ed) a recall (?:of|for)|announc(?:es|ed) a recall of) (?:about |nearly |more than |some |all |up to |another |around |over |roughly )*(?:(?<count>\x01C) )?(?:of )?(?:its |the |older )*(?<product>(?:[\w'\x01-]+ ){0,3}?(?:\x01R|vehicles|cars|phones|devices|batteries|trucks|suvs|units|models|chargers|laptops|scooters|bikes|toys|machines|pumps|monitors|adapters|cables|treadmills|vans|buses))(?!\w)
  re  \brecall of %{HEDGE}(?:(?<count>\x01C) )?(?:its |the |of )*(?<product>(?:[\w'\x01-]+ ){0,3}?(?:\x01R|vehicles|cars|phones|devices|batteries|trucks|suvs|units|models|chargers|laptops|scooters|bikes))(?!\w)
  set fill=victim
  set action=recall
  ok  Halden is recalling 9,000 electric vans. | victim=Halden count=9,000 product=electric vans
  ok  Velora issued a recall of its bike chargers. | victim=Velora product=bike chargers
  ok  At Tessera, the recall of 400 scooters took a year. | count=400 product=scooters
  no  Halden recalled the good days.
  no  Velora pulled back from the talks.
