# Posts, jobs, courts and accidents; what is expected.

lex APPOINT  appoint* name* hire* promote* elect* tap* recruit* poach* bring_on brought_on
POST      (?:(?:[a-z-]+|\x01[ORLN](?:'s)?) ){0,4}?(?:(?:co-)?(?:ceo|cfo|cto|coo|cio|chief(?: [a-z]+){0,3} officer|chief executive|chief [a-z]+|president|vice president|chair(?:man|woman)?|director|head(?: of [^,.;"]{2,40})?|manager|partner|boss|leader|member of the board|board member|adviser|advisor|general counsel|editor(?:-in-chief)?|founder|successor|replacement|secretary|commissioner))(?!\w)

WHOM      (?:\x01H|\bhe\b|\bshe\b)
# what stands between a person and the verb; the clause may be one of which the person is the subject: ", who"
LATER     (?:(?:, [^"]{2,110}?,|%{BODY}(?:,)?| \([^)"]{1,40}\))?(?:,? who)?)

claim personnel.appoint
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}%{APPOINT} (?:(?:its|a|an|the|former|longtime|[a-z-]+|\x01O(?:'s)?) ){0,5}?%{PERSON:person}(?:,? [^,.;"]{0,40}?,?)? (?:as|to be|to become|to lead|to run|to head|to the (?:post|position|role) of|to) (?:its |the |a |an )?(?<role>(?:new |interim |next |first )*(?:%{POST}|[^,.;"]{3,50}))
  set action=appoint
  ok  Intel appointed Jane Smith as chief financial officer. | org=Intel person=Jane Smith
  ok  Uber named David Brown to lead its freight unit. | org=Uber person=David Brown
  ok  Halden appointed Jane Smith as head of sales. | person=Jane Smith role=head of sales
  no  Intel named its chip after a lake.
  no  Halden hired a van.

claim personnel.named
  re  %{WHOM:person}%{LATER} %{ADV}(?:appointed|named|promoted to|hired as|elected|tapped as|named as|appointed as|confirmed as|sworn in as|elected as|installed as|reappointed|reappointed as|chosen as|picked as|selected as|brought in as|moved up to|elevated to) (?:to |as )?(?:its |the |a |an )?(?<role>(?:new |interim |next |first )*%{POST})(?: (?:of|at) (?:the )?(?<org>\x01O|%{COREF}))?
  set fill=org
  set action=appoint
  ok  Jane Smith was named chief executive of Intel. | person=Jane Smith org=Intel
  ok  David Brown has been promoted to president at Uber. | person=David Brown org=Uber
  ok  Jane Smith was appointed chairman of Velora. | person=Jane Smith org=Velora
  no  Jane Smith was named in the suit against Intel.
  no  Jane Smith was named by many.

claim personnel.leave
  re  %{WHOM:person}%{LATER} %{ADV}(?:step(?:s|ped|ping)? down|resign(?:s|ed|ing)?|quit|quits|depart(?:s|ed|ing)?|retir(?:e|es|ed|ing)|leav(?:e|es|ing) (?=\x01O|the company|his|her|the firm|in|next|after|as)|left (?=\x01O|the company|his|her|the firm|as)|stepp?(?:ed)? aside|(?<=was |were |been |is |being |got )(?:ousted|fired|dismissed|sacked))(?!\w)(?: (?:from )?(?<org>\x01O|%{COREF}))?(?:[^.;"]{0,20}? as (?:its |the )?(?<role>%{POST})(?: (?:of|at) (?:the )?(?<org>\x01O))?)?
  set fill=org
  set action=leave
  not (?:left|leave|leaving) (?:his|her) (?:mark|home|phone|house)
  ok  Jane Smith resigned as chief executive; Jane Smith resigned from Intel. | person=Jane Smith
  ok  David Brown will step down as head of Uber. | person=David Brown
  ok  Jane Smith stepped down as chairman of Velora. | person=Jane Smith
  no  Jane Smith left her phone at Intel.
  no  Jane Smith left his mark on Velora.

claim personnel.join
  re  %{WHOM:person}%{LATER} %{ADV}(?:join|joins|joined|joining|rejoin|rejoined|return(?:ed|s|ing)? to|mov(?:ed|es|ing) to) (?<org>\x01O|%{COREF})(?: (?:from (?<previous>\x01O) )?(?:as|to (?:become|lead|run|head)) (?:its |the |a |an )?(?<role>%{POST}|[^,.;"]{3,40}))?
  set action=appoint
  ok  Jane Smith joined Intel as chief engineer. | person=Jane Smith org=Intel
  ok  David Brown is joining Uber. | org=Uber
  ok  Jane Smith will join Velora from Halden as head of design. | person=Jane Smith org=Velora
  no  Jane Smith joined a call with friends.
  no  Jane Smith joined the choir.

claim personnel.served
  re  %{WHOM:person}%{LATER} (?:(?:previously|formerly|most recently|earlier|also|had|has|once|later) )*(?:served as|worked as|was (?:previously|formerly|most recently)|spent \x01U as|held (?:the )?(?:positions?|roles?|posts?) (?:of|as)|was promoted to|became|rose to) (?:the |a |an |its )?(?<role>%{POST})(?: (?:of|at|for|in|with)(?: the)? (?<org>\x01O|%{COREF}))
  re  %{WHOM:person}%{LATER} (?:previously |also |had |has |once )*(?:served|worked|spent \x01U) (?:as|at) (?:the |a |an )?(?:(?<role>%{POST})(?: (?:of|at|for|in) )(?:the )?)?(?<org>\x01O)
  set action=appoint
  ok  Jane Smith previously served as president of Intel. | person=Jane Smith org=Intel
  ok  David Brown previously worked at Uber. | org=Uber
  ok  Jane Smith most recently served as chief operating officer at Intel. | person=Jane Smith role=chief operating officer org=Intel
  no  Jane Smith served dinner.
  no  Jane Smith served the ball at Velora.

claim personnel.replace
  re  %{PERSON:person}%{LATER} %{ADV}(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|tak(?:e|es|ing) over from|took over from) (?<previous>\x01H)(?:[^.;"]{0,20}? as (?:its |the )?(?<role>%{POST}))?(?: (?:of|at) (?:the )?(?<org>\x01O))?
  set fill=org
  set action=appoint
  ok  Jane Smith will succeed David Brown as head of Intel. | person=Jane Smith previous=David Brown
  ok  Jane Smith replaced David Brown as chairman at Velora. | person=Jane Smith previous=David Brown
  ok  Jane Smith takes over from David Brown at Velora. | person=Jane Smith previous=David Brown
  no  Jane Smith succeeded at Intel.
  no  Jane Smith replaced a lamp at Velora.

lex CUTW     lay*_off laid_off cut* eliminate* shed* slash* fire* dismiss* axe* ax axed let_go trim* furlough* lose lost
lex HIREW    hire* add* recruit* create* employ* 
lex JOBSW    employees workers jobs staff positions people staffers roles engineers posts contractors salespeople
claim headcount.cut
  re  (?:(?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:[a-z]+ )?)?%{CUTW} (?:off )?%{HEDGE}(?<count>\x01[CP])(?: (?:of|more|or more|percent))?(?: (?:its|the|all|their))? ?(?:[a-z-]+ ){0,3}?(?<unit>%{JOBSW}|workforce|headcount)(?!\w)
  re  (?:(?<org>\x01O|%{COREF})%{ASIDE}? (?:[^.;"]{0,50}? ))?(?:layoffs?|job cuts|redundancies) (?:of|affecting|for|hit|that affect) %{HEDGE}(?<count>\x01[CP])
  re  (?<org>\x01O|%{COREF})%{ASIDE}? (?:[a-z]+ ){0,4}(?:cut|cutting|cuts|reduce|reducing|reduced|shrink|trim|trimming|slash(?:ed|ing)?) (?:its |the )?(?:[a-z]+ )?(?<unit>workforce|headcount|staff) by %{HEDGE}(?<count>\x01[CP])
  set fill=org
  set action=cut
  ok  Intel will lay off 12,000 employees. | org=Intel count=12,000
  ok  Twitter cut about half of its staff; Twitter cut 7% of its staff. | org=Twitter count=7%
  ok  IBM announced layoffs affecting 400 workers. | count=400
  no  Intel cut prices.
  no  Intel cut wages.

claim headcount.hire
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}%{HIREW} %{HEDGE}(?<count>\x01C)(?: (?:new|more|additional|full-time))? ?(?:[a-z-]+ ){0,3}?(?<unit>%{JOBSW})(?!\w)
  set action=hire
  ok  Amazon will hire 100,000 workers for the holidays. | org=Amazon count=100,000
  ok  Tesla employs 50,000 people in Texas. | org=Tesla count=50,000
  ok  Velora plans to hire 40 engineers. | org=Velora count=40
  no  Amazon hired a chef.
  no  Velora added 40 lamps.

claim headcount.size
  re  (?<org>\x01O|%{COREF}|which)%{ASIDE}?(?:'s?)? (?:[^.,;"]{0,40}? )?(?:has|had|with|of|to|team of|staff of|workforce of|headcount of) %{HEDGE}(?<count>\x01C) (?<unit>(?:[a-z-]+ ){0,2}?(?:employees|workers|staff|staffers|engineers))(?!\w)
  re  \b(?:headcount|workforce)[^.;"]{0,30}? (?:from (?:\x01C) )?(?:to|of|was|is|reached) %{HEDGE}(?<count>\x01C)
  set fill=org
  set action=size
  not (?:lay|laid|cut|fire|affect)
  not (?:collaborat[a-z]*|partner[a-z]*|work[a-z]*|meet[a-z]*|met|talks?|spoke|interview[a-z]*|took over|take over|taking over)(?: up)? (?:with|a team of)
  ok  Stripe has about 8,000 employees. | org=Stripe count=8,000
  ok  Figma grew fast. Its headcount grew from 45 to 120. | count=120 org=Figma
  ok  Velora is a firm with 40 employees. | count=40
  no  Stripe has few employees.
  no  Velora met employees.

lex SUEW     sue* file*_suit file*_a_lawsuit filed_a_complaint
claim legal.sue
  re  (?<party>\x01[OHL]|%{COREF})%{ASIDE}? %{ADV}(?:sue|sues|sued|suing|(?:filed|files|filing|brought|launched) (?:a |an )?(?:[a-z-]+ ){0,3}?(?:lawsuit|suit|complaint|case|charges) against) (?<counterparty>\x01[OH]|%{COREF})(?:[^.;"]{0,60}? for %{HEDGE}%{MONEY:amount})?
  set action=sue
  ok  Epic Games sued Apple over its store fees. | party=Epic Games counterparty=Apple
  ok  Oracle filed a lawsuit against Google. | party=Oracle counterparty=Google
  ok  Velora sued Halden. | party=Velora counterparty=Halden
  no  Apple pursued Google.
  no  Velora used Halden.

claim legal.fine
  re  (?<authority>%{COURTS}|%{COREF})%{ASIDE}? %{ADV}(?:fin(?:es?|ed|ing)|penali[sz](?:es?|ed)|(?:ordered|orders|told|forced|requir(?:es?|ed))(?= [^.;"]{2,90} to pay)) %{DESC}(?<party>\x01[OHR]|%{COREF})(?: (?:last |this )?(?:week|month|year)| (?:on |in )?\x01D| in \x01L)?(?: to pay)? %{HEDGE}%{MONEY:amount}
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:fined|ordered to pay|hit with a(?: fine of)?|slapped with a) %{HEDGE}%{MONEY:amount}(?: fine| penalty)?(?:[^.;"]{0,30}? by (?<authority>(?:the )?\x01[OL]|[a-z ]{3,30}))?
  re  %{MONEY:amount} (?:[a-z-]+ )?(?:fine|penalty)(?: (?:against|on|for) (?<party>\x01O))?
  re  (?<party>\x01O|%{COREF})%{ASIDE}? (?:[^.;"]{0,30}? )?(?:fine|fines|penalty|damages) of %{HEDGE}%{MONEY:amount}
  set fill=party
  set action=fine
  ok  The European Commission fined Google $5 billion. | party=Google amount=$5 billion
  ok  Meta was fined $1.3 billion by regulators. | party=Meta amount=$1.3 billion
  ok  Apple faces a $2 billion fine. | party=Apple amount=$2 billion
  ok  Privacy regulators have fined the video app Orrin 90 million euros. | authority=Privacy regulators party=Orrin amount=90 million euros
  ok  A jury in Leeds ordered the firm last month to pay $9 million in damages. | party=firm amount=$9 million
  no  Apple is doing fine.
  no  The commission told Halden of $9 million in aid.
  no  Velora is fine.

claim legal.settle
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:settle|settles|settled|pay|paid|pays) (?:[^.;"]{0,30}? )?%{HEDGE}(?<amount>\x01M) (?:to settle|in (?:a )?settlement|in damages|to resolve)(?!\w)
  re  (?<party>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:settle|settles|settled) (?:a |the |its |with )?(?:[^.,;"]{0,50}?)(?:lawsuit|suit|case|dispute|charges|claims|litigation|with (?<counterparty>\x01O))
  re  %{MONEY:amount} settlement(?: with (?<counterparty>\x01[OL]))?
  set fill=party
  set action=settle
  ok  Google agreed to pay $170 million to settle the claims. | party=Google amount=$170 million
  ok  Zoom settled a lawsuit over privacy. | party=Zoom
  ok  Velora paid $4 million to settle. | party=Velora amount=$4 million
  no  Google paid $170 million for a startup.
  no  Velora settled down.

claim legal.act
  re  (?<authority>\x01[OL]|regulators|(?:a|the) (?:\x01[OL] |federal |district |[a-z]+ ){0,3}(?:judge|court|jury|regulators?|commission|government|agency))%{ASIDE}? %{ADV}(?<verb>approved?|approves|blocked|blocks|banned|bans|cleared|clears|rejected|rejects|ruled against|ruled in favor of|ruled that|charged|charges|accused|indicted|subpoenaed|investigating|investigated|probing|launched an? (?:[a-z]+ )?(?:investigation|probe|inquiry) into|opened an? (?:[a-z]+ )?(?:investigation|probe|inquiry) into|dismissed) (?:(?:the|a|an|its|[a-z-]+) ){0,4}?(?<party>\x01[OHR])
  set action=rule
  not (?:approved|cleared|rejected) (?:by|for)
  not \x01O (?:approved|rejected|blocked) (?:its|the) (?:own|board)
  ok  The FTC blocked the merger of Nvidia. | party=Nvidia
  ok  A federal judge dismissed the case against Tesla. | party=Tesla
  ok  The European Commission opened an investigation into Microsoft. | party=Microsoft
  no  The board liked Nvidia.
  no  The board blocked the door of Velora.

claim legal.passive
  re  (?!it\b|they\b|we\b)(?<party>\x01[OH]|%{COREF})%{ASIDE}? (?:is|was|were|are|has been|have been|being) (?:also |now )?(?:under (?:investigation|scrutiny)|being investigated|investigated|charged|indicted|convicted|sentenced|accused|arrested|sued|banned|found (?:guilty|liable))(?!\w)(?: (?:by|with|of) (?:the )?(?<authority>\x01[OL]|[^,.;"]{3,40}))?
  set action=charge
  ok  Binance is under investigation by the SEC. | party=Binance
  ok  John Brown was convicted of fraud. | party=John Brown
  ok  Velora was sued by Halden. | party=Velora
  no  Binance is happy about it.
  no  Velora was used by Halden.

claim incident.breach
  re  (?<victim>\x01[OR]|%{COREF})%{ASIDE}? (?:[^.;"]{0,30}? )?(?:hacked|breached|hit by (?:a|an) (?:[a-z-]+ ){0,3}(?:attack|breach|outage|ransomware)|suffered (?:a|an) (?:[a-z-]+ ){0,3}(?:breach|attack|outage|leak|hack|intrusion|incident)|(?:went|was) down(?! (?:by |about |some |roughly |nearly |almost |around |more than |from |to )?\x01)|knocked offline|data breach|security breach|cyberattack|outage)(?!\w)(?:[^.;"]{0,60}? %{HEDGE}(?<count>\x01C) (?<data>(?:[a-z]+ ){0,2}(?:users|customers|people|accounts|records|members|patients)))?
  set action=breach
  ok  Equifax was hacked in 2017. | victim=Equifax
  ok  Slack suffered a major outage on Monday. | victim=Slack
  ok  Velora suffered a data breach. | victim=Velora
  no  The hacker bought a phone from Apple.
  no  Revenue at Equifax was down 4%.

claim incident.affected
  re  %{HEDGE}(?:affect(?:s|ed|ing)?|expos(?:es?|ed|ing)|leak(?:s|ed|ing)?|stole|stolen|compromis(?:es?|ed|ing)|impact(?:s|ed|ing)?) (?:the )?(?:[^.,;"]{0,50}? (?:of|on) )?%{HEDGE}(?<count>\x01C) (?<data>(?:[a-z-]+ ){0,3}(?:users|customers|people|accounts|records|members|patients|passwords|devices|vehicles|cars|phones))(?!\w)
  set fill=victim
  set action=leak
  ok  The LinkedIn leak exposed the data of 5 million users. | count=5 million
  ok  The flaw at Marriott affected 500 million customers. | count=500 million
  ok  The leak at Velora exposed 900 customers. | count=900
  no  It affected many users of Marriott.
  no  The leak at Velora wet the floor.

claim incident.recall
  re  (?<victim>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:recall|recalls|recalled|recalling) %{HEDGE}(?<count>\x01C)? ?(?:of )?(?:its )?(?<product>(?:[\w'\x01-]+ ){0,3}?(?:\x01R|vehicles|cars|phones|devices|batteries|trucks|suvs|units|models|chargers|laptops))(?!\w)
  re  (?<actor>hackers|attackers|criminals|\x01O) (?:exploited|exploiting|exploit) (?:a |the |an )?(?:[a-z-]+ ){0,4}?(?:flaw|vulnerability|bug|zero-day) in (?<product>\x01[OR])
  re  (?<id>CVE-\d{4}-\d{4,6})
  set fill=victim
  set action=recall
  ok  Tesla is recalling 2 million vehicles. | victim=Tesla count=2 million
  no  Tesla recalled the talks.
  no  Velora recalled better days.

claim forecast.expects
  re  (?<subject>\x01[OR]|(?!they\b|we\b)%{COREF}|analysts)%{ASIDE}? (?:now |also |still )?(?:expects?|forecasts?|anticipates?|projects|projected|predicts?|predicted) (?:that |to )?(?<content>[^.;"]{0,100}?\x01[MCPQXDE][^.;"]{0,60})
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? (?:now |also |still )?(?:is expected to|are expected to|is on track to|is projected to) (?<content>[^.;"]{3,70}?\x01[MCPQXDE][^.;"]{0,60})
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? (?:now |also |still )?(?:is likely to|will likely) (?<content>[^.;"]{4,60}?\x01[MCPQXDE][^.;"]{0,60})
  ok  Intel expects supply to stay tight through June. | subject=Intel
  ok  Oracle is expected to take a fifth of it in May. | subject=Oracle
  no  Oracle is expected to take a small part.
  ok  Velora is likely to open 40 shops. | subject=Velora
  no  Velora is likely to linger.
  no  Intel has a leading role.
  no  Velora expects.

claim forecast.market
  re  (?<subject>(?:the )?(?:[\w'\x01-]+ ){0,4}?(?:market|industry|sales|demand|shipments|spending|revenue|population|adoption)) (?:is|are|will|could|would)(?: (?:expected|projected|forecast|likely|set|predicted|estimated))?(?: to)? (?:reach|hit|grow to|top|exceed|be worth|total|surpass|be) (?<content>%{HEDGE}\x01[MCPQ][^.;"]{0,60})
  ok  The robot market is expected to reach $40 billion by 2030. | subject=robot market
  ok  Demand is projected to reach 9 million units by 2031. | subject=Demand
  ok  The sensor market will exceed $4 billion. | subject=sensor market
  no  The market is calm.
  no  The market will open.
