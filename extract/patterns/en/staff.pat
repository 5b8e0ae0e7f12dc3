# Who comes, goes and was where before; how many work there: the forms beside those of people.pat and jobs.pat.

YEARS     (?:\x01U|(?:more than |nearly |almost |over |about )?(?:several|many|a few|two|three|\x01C) (?:years|decades|months)|(?:more than |nearly )?a decade|(?:the|his|her) (?:first|last|past) \x01U)
SINCEUNTIL (?:from \x01D (?:to|until|through) \x01D|between \x01D and \x01D|until (?:early |late |mid-)?\x01D|from \x01D|(?:since|in) \x01D|for %{YEARS}|\x01[DE])

claim personnel.past
  re  %{WHOM:person}%{LATER} (?:(?:has|had|have|also|previously|formerly|earlier|once|later|both|then) )*(?:worked|served|spent %{YEARS}(?: (?:working|as [^,.;"]{3,60}?))?|held (?:[a-z-]+ ){0,4}?(?:roles?|positions?|jobs|posts?)(?: [^,.;"]{3,40}?)?|interned|started (?:his|her) career) (?:at|for) (?:the )?(?:[a-z-]+ ){0,3}?(?<org>\x01O)(?:(?:, | and )\x01O)*(?: as (?:an? |the |its )?(?<role>%{POST}|[a-z-]+(?: [a-z-]+){0,2}))?(?:,? (?<time>%{SINCEUNTIL}))?
  re  %{WHOM:person}%{LATER} (?:(?:has|had|have|also) )*(?:previously|formerly|earlier|once|most recently) (?:led|ran|headed|managed|oversaw|directed|founded|built|worked on|worked in|was responsible for|was in charge of) (?:the |its )?(?:[^,.;"]{3,50}? )?(?:at|for|of) (?<org>\x01O)
  re  ^(?:previously|formerly|before that|earlier|prior to that|most recently), %{WHOM:person} (?:had |has )?(?:led|ran|headed|managed|oversaw|was|worked|served|held|spent|directed) (?:as )?(?:the |its |an? )?(?:(?<role>%{POST})|[^,.;"]{1,50}?) (?:at|for|of|with) (?<org>\x01O)
  set action=leave
  not work(?:ed)? (?:with|for) (?:the )?(?:clients|customers)
  ok  Jane Smith spent several years at Orrin. | person=Jane Smith org=Orrin
  ok  Previously, Jane Smith led operations at Orrin. | person=Jane Smith org=Orrin
  ok  David Brown, who previously ran marketing at Velora, studied law. | person=David Brown org=Velora
  ok  She met Jane Smith, and Jane Smith had held senior roles at Halden and Orrin. | person=Jane Smith org=Halden
  no  Jane Smith spent several years at sea.
  no  Jane Smith worked for peace.
  no  David Brown previously liked Velora.

claim personnel.was
  re  %{WHOM:person}%{LATER} (?:was|had been|has been|served as|worked as|acted as) (?:an? |the |its |\x01O's )?(?<role>(?:former )?%{POST}(?: of [^,.;"\x01]{3,30}?)?) (?:of|at|for|in|with) (?:the )?(?:[a-z-]+ )?(?<org>\x01O|%{COREF}),? (?<time>%{SINCEUNTIL})
  re  (?<![\w'])(?:before|prior to) (?:joining|founding|co-founding|starting|leading|running|his|her) [^,;"]{1,60}, %{WHOM:person} (?:was|had been|worked|served|led|ran|spent|held|co-founded|founded) (?:as )?(?:an? |the |%{YEARS} )?(?:(?<role>%{POST})|[^,.;"]{1,50}?)? ?(?:at|of|for|with) (?<org>\x01O)
  re  %{WHOM:person}%{LATER} (?:has|had) been (?:the |its |an? )?(?<role>%{POST})(?: (?:of|at) (?:the )?(?<org>\x01O))? (?<time>since (?:early |late |mid-)?\x01D|for %{YEARS}|until \x01D)
  re  %{WHOM:person}%{LATER} join(?:s|ed|ing)? (?<time>(?:in|on|last|this) (?:\x01[DE]|year|month|week)|earlier \x01[DE])(?: from (?<previous>\x01O))?(?: as (?:its |the |an? )?(?<role>%{POST}))?
  set fill=org
  set action=appoint
  ok  Jane Smith was vice president of Orrin from 2009 to 2013. | person=Jane Smith org=Orrin time=from 2009 to 2013
  ok  Before joining Halden, Jane Smith was head of sales at Orrin. | person=Jane Smith org=Orrin
  ok  At Velora, Jane Smith joined in 2013 as chief engineer. | person=Jane Smith org=Velora
  no  Jane Smith was a friend of Orrin.
  no  Before lunch, Jane Smith was at Orrin.

claim personnel.apposed
  re  %{PERSON:person}, (?:(?:the |its |a |an |one of )*(?:(?<org>\x01O)(?:'s)? (?:[a-z-]+ ){0,3}?(?<role>%{POST})|(?<role>%{POST}) (?:of|at|for) (?:the )?(?<org>\x01O))),? (?:who [^,;"]{3,60}, )?(?:(?:is|was|has|had|have|will|be|been|to|reportedly|abruptly|today|\x01D|also|plans to|decided to) )*(?:step(?:s|ped|ping)? (?:down|aside|back)|resign(?:s|ed|ing)?|quit(?:s|ting)?|retir(?:e|es|ed|ing)|oust(?:ed)|fired|dismissed|leav(?:es|ing)|leave|left|depart(?:s|ed|ing)?|died|out)(?! (?:with|in (?:touch|charge)|a|an|the door|of the question|for|his|her)\b)(?!\w)
  set action=leave
  ok  Jane Smith, the co-founder of Orrin, resigned in June. | person=Jane Smith org=Orrin
  ok  David Brown, Velora's chief designer, is leaving. | person=David Brown org=Velora role=chief designer
  ok  Jane Smith, head of research at Halden, will step down. | person=Jane Smith org=Halden
  no  Jane Smith, the co-founder of Orrin, left her phone in a car.
  no  David Brown, Velora's chief designer, is happy.

claim personnel.hired
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:hir(?:es|ed|ing)|poach(?:es|ed|ing)|recruit(?:s|ed|ing)?|lur(?:es|ed)|land(?:s|ed)|snag(?:s|ged)) (?:away )?(?:(?:its|the|longtime|veteran|top|star|(?!for\b|with\b|by\b)[a-z-]+|ex-\x01O|(?<previous>\x01O)(?:'s)?) ){0,6}?%{PERSON:person}(?: (?:away )?from (?:the )?(?:[a-z-]+ ){0,2}?(?<previous>\x01O))?(?=[,.;]|$| (?:to|from|in|last|as|for|after|on|this|who|and|away)(?!\w))
  re  %{WHOM:person}%{LATER} (?:(?:is|was|has|had|will|recently|\x01D|last month|last year|be) )*(?:join(?:s|ed|ing)?|c[ao]m(?:e|es|ing)|came|arriv(?:es|ed)|mov(?:es|ed)|was hired|hired|poached|recruited)(?: (?:over|to the company|to it))? from (?:the )?(?:[a-z-]+ ){0,2}?(?<previous>\x01O)(?: (?:in|on) (?<time>\x01D))?(?:,? (?:as|where|to (?:lead|run|head)) [^.;"]{0,60})?
  set fill=org
  set action=appoint
  not hir(?:es|ed|ing) (?:a|an) [a-z]+ (?:for|to)(?!\w)
  not (?:comes?|came|moved|arrived) from (?:a|an|humble|the (?:same|town|city))
  ok  Orrin has hired former Velora executive Jane Smith. | org=Orrin person=Jane Smith previous=Velora
  ok  Halden poached Jane Smith from Castile. | org=Halden person=Jane Smith previous=Castile
  ok  Tessera said David Brown joins from the bank Castile. | person=David Brown previous=Castile org=Tessera
  no  Orrin hired a van for Jane Smith.
  no  Jane Smith comes from Leeds.

claim personnel.nouns
  re  \b(?:appointment|hiring|promotion|election|arrival|return|naming) of (?:(?:its|the|longtime|veteran|former|[a-z-]+|\x01[OL](?:'s)?) ){0,5}?%{PERSON:person}(?:,? [^,;"]{3,60},)?(?: (?:as|to) (?:its |the |an? |the company's )?(?:(?<org>\x01O)'s )?(?<role>(?:new |interim |first )*%{POST}))(?: (?:of|at|for) (?:the )?(?<org>\x01O|%{COREF}))?
  re  %{PERSON:person}'s? (?:[a-z-]+ )?(?:appointment|hiring|promotion|election|return) (?:as|to) (?:its |the |an? )?(?:(?<org>\x01O)'s )?(?<role>(?:new |interim |first )*%{POST})(?: (?:of|at|for) (?:the )?(?<org>\x01O|%{COREF}))?
  set fill=org
  set given=yes
  set action=appoint
  ok  Velora announced the appointment of Jane Smith as chief financial officer. | person=Jane Smith role=chief financial officer org=Velora
  ok  David Brown's appointment as head of Orrin drew protests. | person=David Brown org=Orrin role=head of Orrin drew protests
  ok  The hiring of former banker Jane Smith as chairman of Halden was a surprise. | person=Jane Smith org=Halden
  no  Velora announced an appointment with Jane Smith.
  no  The hiring of Jane Smith's van was a surprise to Halden.

claim personnel.leavesas
  re  %{WHOM:person}%{LATER} %{ADV}(?:step(?:s|ped|ping)? (?:down|aside|back)|resign(?:s|ed|ing)?|quit(?:s|ting)?|retir(?:e|es|ed|ing)|oust(?:ed)?|fired|dismissed|removed|out|forced out|pushed out|sacked|stand(?:s|ing)? down|stood down|depart(?:s|ed|ing)?|exit(?:s|ed|ing)?) (?:on \x01D |\x01D |from (?:his|her) (?:role|post|position|job) )?as (?:the )?(?:(?<org>\x01O)(?:'s)? |(?:its|the company's) )(?<role>(?:interim |acting )*%{POST})
  re  %{PERSON:person}'s? (?:[a-z-]+ )?(?:resignation|departure|exit|ouster|firing|dismissal|retirement|removal)(?: (?:from|at) (?:the )?(?<org>\x01O|%{COREF})| as (?:its |the )?(?:(?<org>\x01O)'s )?(?<role>%{POST})(?: (?:of|at) (?:the )?(?<org>\x01O))?)
  re  (?<org>\x01O)(?:'s)? (?:co-)?(?<role>(?:founder|ceo|chief executive|chief [a-z]+ officer|cto|cfo|coo|president|chairman|vice president|head of [a-z ]{3,25}))(?:,)? %{PERSON:person},? (?:(?:is|was|has|had|have|will|be|been|to|reportedly|abruptly|today|\x01D) )*(?:step(?:s|ped|ping)? (?:down|aside)|resign(?:s|ed|ing)?|quit(?:s)?|retir(?:e|es|ed|ing)|oust(?:ed)|fired|dismissed|leav(?:es|ing)|leave|left|depart(?:s|ed|ing)?|out|died)(?! (?:with|in (?:touch|charge)|a|an|the door|of the question|for)\b)(?!\w)
  set fill=org
  set action=leave
  not (?:left|leaves|leave) (?:his|her|no|room|them|it|little)
  ok  Jane Smith steps down as Orrin CEO | person=Jane Smith org=Orrin role=CEO
  ok  Halden Corp. chief executive Jane Smith resigned on Monday. | person=Jane Smith org=Halden Corp role=chief executive
  ok  David Brown's departure from Velora is a loss. | person=David Brown org=Velora
  no  Jane Smith steps down as the lights go out at Orrin.
  no  Halden chief executive Jane Smith left her phone in the car.

claim personnel.byboard
  re  (?:the|its|\x01O's) (?:board(?: of directors)?|directors|shareholders|founders?|owners?|parent|supervisory board)(?: (?:of|at) (?:the )?(?<org>\x01O))? (?:(?:has|have|had|also|today|\x01D|unanimously|on \x01D) )*(?:appoint(?:s|ed)|nam(?:es|ed)|elect(?:s|ed)|chose|pick(?:s|ed)|promot(?:es|ed)|install(?:s|ed)|hir(?:es|ed)|select(?:s|ed)) (?:(?:its|the|former|longtime|veteran|[a-z-]+|\x01[OL](?:'s)?) ){0,5}?%{PERSON:person},? (?:as |to (?:be|become|succeed [^,;"]{1,30} as) )?(?:its |the |an? )?(?<role>(?:new |interim |next |first |acting )*%{POST})
  re  (?:the|its|\x01O's) (?:board(?: of directors)?|directors|shareholders|founders?|owners?|parent)(?: (?:of|at) (?:the )?(?<org>\x01O))? (?:(?:has|have|had|also|today|\x01D|unanimously|on \x01D) )*(?:fired|ousted|dismissed|removed|sacked|suspended|forced out|pushed out) (?:(?:its|the|former|longtime|[a-z-]+) ){0,5}?%{PERSON:person}(?: as (?:its |the )?(?<role>%{POST}))?
  set fill=org
  set action=appoint
  ok  Velora lost money, and its board appointed Jane Smith chief financial officer. | person=Jane Smith role=chief financial officer org=Velora
  ok  The board of Halden has named Jane Smith as its new chairman. | person=Jane Smith org=Halden
  ok  Orrin's board fired its founder, and its directors ousted David Brown; Orrin's board fired David Brown. | person=David Brown org=Orrin
  no  The board named the lake after Jane Smith at Velora.
  no  The board of Halden met Jane Smith.

claim personnel.unknown
  # a person with a name that nobody knows, known by the post
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:nam(?:e|es|ed|ing)|appoint(?:s|ed|ing)?|hir(?:e|es|ed|ing)|promot(?:e|es|ed|ing)|pick(?:s|ed)|tap(?:s|ped)) (?:(?:former|longtime|veteran|insider|[a-z-]+|\x01[OL](?:'s)?) ){0,4}?(?<person>\x01[OHR])(?: (?:away )?from (?<previous>\x01O))? (?:as|to be|to become) (?:its |the |an? |the company's )?(?<role>(?:new |interim |next |first |acting )*(?:%{POST}))(?=[,.;]|$| (?:in|on|of|at|from|to|after|and|last|this|effective|starting|for|with)(?!\w))
  re  (?<person>\x01[OHR])%{ASIDE}? (?:(?:has|have|was|were|is|been|being|will|be|today|\x01D|also) )+(?:named|appointed|promoted to|hired as|elected) (?:as |to be |to |its |the |an? |new )*(?<role>(?:interim |next |first |acting )*(?:chief executive(?: officer)?|ceo|cfo|cto|coo|chief [a-z]+ officer|president|chair(?:man|woman)?|vice president|general counsel|managing director))(?: (?:of|at|for) (?:the )?(?<org>\x01O|%{COREF}))?
  set fill=org
  set action=appoint
  not \b(?:partner|supplier|provider|vendor|sponsor|distributor|contractor|adviser|carrier|customer|host|winner|successor|replacement|leader|manager|secretary)(?!\w)
  ok  Orrin named Quimby Fizzlewick as its next chief executive. | org=Orrin person=Quimby Fizzlewick role=next chief executive
  ok  Quimby Fizzlewick was named chief operating officer of Velora. | person=Quimby Fizzlewick org=Velora
  ok  Halden promoted insider Quimby Fizzlewick to be its president. | org=Halden person=Quimby Fizzlewick
  no  Orrin named Halden as its battery supplier.
  no  Velora named Tessera as its partner.

claim headcount.lose
  re  %{HEDGE}(?<count>\x01C) (?:of (?:its|the|their) )?(?:\x01C )?(?:full-time |[a-z-]+ ){0,2}?(?<unit>%{WORKERS}) (?:(?:at|in|of) (?:%{DESC}(?<org>\x01O)|\x01L) )?(?:(?:will|would|have|has|had|are|were|could|may|might|to|stand to|set to|expected to|also) )*(?:lose|lost|losing) (?:their|his|her) (?:jobs?|posts|positions)(?: (?:at|in) (?:%{DESC}(?<org>\x01O)))?
  re  (?:layoffs?|lay-offs|job cuts|staff cuts|redundancies|restructuring|downsizing) (?:at|by|in) (?<org>\x01O)(?:'s [a-z ]{2,30}?)? (?:(?:will|would|could|may|to|have|has|had|also) )*(?:hit|affect(?:s|ed|ing)?|impact(?:s|ed|ing)?|cost(?:s)?|cover(?:s|ed)?|total(?:ed|s)?|number(?:s|ed)?|include(?:s|d)?|involv(?:e|es|ed)) %{HEDGE}(?:(?<count>\x01C)|(?<share>\x01[PX]))(?: (?:of )?(?:its |the )?(?:[a-z-]+ ){0,2}?(?<unit>%{WORKERS}|%{TEAMW}))?
  re  \b(?:layoffs?|job cuts|redundancies) (?:(?:will|would|could|may|have|has|had|also) )*(?:hit|affect(?:s|ed)?|impact(?:s|ed)?|cost|total(?:ed|s)?) %{HEDGE}(?:(?<count>\x01C)|(?<share>\x01[PX])) (?:of )?(?:its |the )?(?:[a-z-]+ ){0,2}?(?<unit>%{WORKERS}|%{TEAMW})(?: (?:at|in) %{DESC}(?<org>\x01O))?
  set fill=org
  set action=cut
  ok  About 1,300 workers lost their jobs at Velora. | count=1,300 unit=workers org=Velora
  ok  The job cuts at Orrin will hit 1,600 people. | org=Orrin count=1,600 unit=people
  ok  The layoffs affect 600 people at Halden. | count=600 org=Halden
  no  About 1,300 workers did their jobs at Velora.
  no  Price cuts at Orrin will affect 1,600 shops.

claim headcount.letgo
  re  %{FIRM:org}%{ASIDE}? %{ADV}(?:lay(?:s|ing)? off|laid off|let(?:s|ting)? go(?: of)?|fir(?:e|es|ed|ing)|dismiss(?:es|ed)?|shed(?:s|ding)?|eliminat(?:e|es|ed|ing)|ax(?:e|es|ed|ing)|cut|cuts|cutting|slash(?:es|ed|ing)?|part(?:s|ed)? ways with|furlough(?:s|ed)?) (?:up to |as many as |some |about |around |roughly |nearly |another |an additional |a further )*(?<count>\x01C) of (?:its|the|their) (?:about |roughly |some |nearly )*(?:\x01C )(?:[a-z-]+ ){0,3}?(?<unit>%{WORKERS}|%{TEAMW})(?!\w)
  re  %{FIRM:org}%{ASIDE}? %{ADV}(?:lay(?:s|ing)? off|laid off|let(?:s|ting)? go(?: of)?|fir(?:e|es|ed|ing)|dismiss(?:es|ed)?|shed(?:s|ding)?|eliminat(?:e|es|ed|ing)|ax(?:e|es|ed|ing)|cut|cuts|cutting|slash(?:es|ed|ing)?) (?:up to |as many as |some |about |around |roughly |nearly |another |an additional |a further |over |more than |at least )*(?<count>\x01C) (?:(?:global|full-time|corporate|more|[a-z-]+) ){0,3}?(?<unit>%{WORKERS}|%{TEAMW})(?!\w)(?:,? (?:\(|or |about |roughly |nearly |around |some |almost |more than |which is |equal to |equivalent to |representing |close to |amounting to )+(?:a )?(?<share>\x01[PX])\)? of (?:its|the|their) (?:[a-z-]+ ){0,3}?(?:workforce|staff|employees|headcount|total|workers|work force|payroll|team|personnel))
  re  %{FIRM:org}%{ASIDE}? %{ADV}(?:lay(?:s|ing)? off|laid off|let(?:s|ting)? go(?: of)?|fir(?:e|es|ed|ing)|dismiss(?:es|ed)?|shed(?:s|ding)?|cut|cuts|cutting|slash(?:es|ed|ing)?|reduc(?:e|es|ed|ing)|trim(?:s|med|ming)?|shrink(?:s|ing)?|shrank|eliminat(?:e|es|ed|ing)) (?:its |the )?(?:(?:global|total|entire|own|[a-z-]+) ){0,2}?(?:(?:%{TEAMW}) by )?%{HEDGE}(?<share>\x01[PX])(?: of (?:its|the|their|all) (?:(?:global|total|entire|\x01[OCL](?:'s)?|[a-z-]+) ){0,3}?(?<unit>%{TEAMW}|%{WORKERS}))?(?<=workforce by \x01[PX]|staff by \x01[PX]|headcount by \x01[PX]|team by \x01[PX]|payroll by \x01[PX]|workforce|staff|employees|workers|headcount|jobs|positions|people|team|roles)
  set action=cut
  ok  Halden Corp. let go of 200 of its 1,600 staff. | org=Halden Corp count=200 unit=staff
  ok  Orrin is laying off 8,000 employees, about 10% of its workforce. | org=Orrin count=8,000 share=10%
  ok  Velora will cut 17% of its staff. | org=Velora share=17% unit=staff
  ok  Tessera has slashed its workforce by half. | org=Tessera share=half
  no  Halden let go of 200 balloons.
  no  Velora will cut prices by half.

claim headcount.its
  re  (?:\b(?:its|their|the (?:company|firm|group|startup|bank)'s)|%{ORG:org}'s?) (?:about |roughly |more than |nearly |some |over |approximately |estimated |current |total |remaining )*(?<count>\x01C)(?:-strong| strong)? (?:full-time |global |[a-z]+ )?(?<unit>employees|staff|workers|workforce|staffers|engineers|people)(?!\w)
  re  (?:%{FIRM:org}%{ASIDE}? |\bwhich )(?:now |also |currently |already |still |directly |will |would )*employ(?:s|ed|ing)? (?:about |around |more than |nearly |some |over |roughly |at least |just |fewer than |only |close to |an estimated |a total of )*(?<count>\x01C)(?! (?:different|types?|kinds?|algorithms|techniques|methods|drones|robots|[a-z]+ (?:methods|techniques|tactics)))
  re  \b(?:the|a|an) (?:about |roughly |nearly |now )?(?<count>\d[\d,]*)-(?:person|employee|strong|member|people) (?:[a-z-]+ )?(?:company|firm|start-?up|team|workforce|business|staff|outfit|studio)
  set fill=org
  set action=size
  not (?:employees|workers|people|staff) (?:who|that) (?:were|was|will|lost)
  ok  Halden Corp. let go of 200 of its 1,600 staff. | count=1,600 org=Halden Corp
  ok  Velora now employs 410 in Dublin. | org=Velora count=410
  ok  Orrin, which employs 150, is based in Oslo. | org=Orrin count=150
  no  Halden sold 200 of its 1,600 lamps.
  no  Velora employs 40 different methods.

claim structure.more
  re  (?<org>\x01O) and (?:the )?%{DESC}(?<into>\x01O) (?:(?:have|had|has|will|would|also|today|\x01D|formally) )*(?:complet|announc|call(?:ed)? off|abandon|finali[sz]|agree|discuss|clos|plan|propos)[a-z]* (?:(?:on|to) )?(?:(?:their|a|the|an|proposed|planned|\x01M|all-stock|[a-z-]+) ){0,4}?merger
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:convert(?:s|ed|ing)?|turn(?:s|ed|ing)?|transform(?:s|ed|ing)?|restructur(?:e|es|ed|ing)|reorgani[sz](?:e|es|ed|ing)) its (?:[a-z-]+ ){1,4}?(?:in)?to (?:a |an )(?<into>(?:[a-z-]+ ){0,4}?(?:company|corporation|for-profit|nonprofit|non-profit|partnership|cooperative|subsidiary|holding company|trust|llc|entity|foundation|bank))(?!\w)
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:mov(?:e|es|ed|ing)|relocat(?:e|es|ed|ing)|shift(?:s|ed|ing)?) its (?:[a-z-]+ )?(?:headquarters|hq|head office|base|domicile|listing|incorporation) (?:from \x01[LO](?:, \x01L)? )?to (?<into>\x01L(?:, \x01L)?)(?: from \x01L)?
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:ma(?:de|kes|king)|mak(?:e|ing)) (?:its|a|an) (?:[a-z-]+ ){0,2}?(?:market debut|stock market debut|trading debut|debut on (?:the )?\x01[OL]|public debut)
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:pric(?:es|ed|ing)|rais(?:es|ed|ing) (?:about |more than |nearly )*\x01M in) (?:its|an) (?:ipo|initial public offering)
  set action=restructure
  ok  Orrin and Halden completed their merger in April. | org=Orrin into=Halden
  ok  Velora moved its headquarters from Leeds to Oslo last year. | org=Velora into=Oslo
  ok  Tessera turned its charity arm into a public benefit corporation. | org=Tessera into=public benefit corporation
  ok  Halden priced its IPO at $34 a share. | org=Halden
  no  Orrin and Halden planned their party.
  no  Velora moved its vans to Oslo.

claim structure.started
  re  (?<!of the )(?<!of )(?<!by )(?<!from )(?<!at )(?<org>\x01O|(?!it\b|they\b|we\b)%{COREF})%{ASIDE}?,? (?:(?:was|is|were|had been|a|an|the|[a-z-]+) ){0,6}?(?:co-)?(?:founded|established|started|launched|set up|created|formed|incorporated|spun out|spun off|born)(?: (?:in|at|out of|from) (?:\x01[LO]|an? [a-z]+))?(?: by (?<founder>[^,.;"]{1,50}?))? (?<time>(?:back )?in \x01D|\x01U ago|\x01D)(?: by (?<founder>\x01H))?
  re  \b(?:the|a|an) (?<time>\x01U)-old (?:[a-z-]+ ){0,3}?(?<org>company|firm|start-?up|business|group)(?!\w)
  re  %{WHOM:founder}%{LATER}(?:,? (?:and|with) \x01H)* (?:(?:also|had|has|previously|earlier|then|later|\x01N|helped|first|jointly) )*(?:co-found(?:s|ed|ing)?|found(?:ed|s|ing)|start(?:ed)|set up|establish(?:ed)|created|launched|incorporated) (?:the )?%{DESC}(?<org>\x01O)(?!'s| [a-z-]+ (?:fund|program|project))(?:(?: with [^,.;"]{1,40}?)? (?<time>(?:back )?in \x01D|\x01U ago|\x01D))?
  re  (?<org>\x01O)(?:'s)?,? (?:which |that )?(?:was |were )?(?:co-)?founded by (?:the )?(?:[a-z-]+ ){0,4}?(?<founder>\x01H)
  set action=found
  not (?:started|launched|born) \x01D
  not (?:started|launched|created) (?:using|selling|working|offering|a|an|its|as|out|with)(?!\w)
  ok  Orrin, which was started in a garage in 1998, makes oars. | org=Orrin time=in 1998
  ok  Jane Smith, who had co-founded Velora in 2012, left. | founder=Jane Smith org=Velora
  ok  Halden was founded three years ago. | org=Halden
  no  Orrin started using the app in 1998.
  no  Jane Smith found Velora in the dark.
