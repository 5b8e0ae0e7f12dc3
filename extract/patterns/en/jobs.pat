# Jobs and posts: the forms beside those of people.pat.

WORKERS   (?:employees?|workers?|jobs|staff(?: members)?|staffers|people|positions|roles|posts|engineers|contractors|salespeople|developers|researchers|drivers|managers|executives|recruiters|layoffs|job cuts|redundancies|full-time employees|staff cuts)
TEAMW     (?:workforce|headcount|head count|staff|work force|payroll|employees|team|workers)

claim headcount.passive
  re  %{HEDGE}(?<count>\x01[CP]) (?:(?:of|more|or more) )?(?:(?:its|the|their|full-time|\x01O(?:'s)?|[a-z-]+) ){0,3}?(?<unit>%{WORKERS}|%{TEAMW}) (?:[^.;",]{0,30}? )?(?:(?:will|would|were|was|are|is|have|has|had|could|may|might|to|being|been|be|also) )+(?:laid off|let go|cut|eliminated|affected|fired|dismissed|made redundant|axed|shed|lost|impacted|furloughed|at risk)(?: (?:by|at) (?<org>\x01O))?
  set fill=org
  set action=cut
  ok  About 400 employees were laid off by Velora. | count=400 unit=employees org=Velora
  ok  Halden is in trouble: 9 percent of its workforce will be cut. | count=9 percent
  ok  Some 70 engineers have been let go at Tessera. | count=70 org=Tessera
  no  About 400 employees were at the party of Velora.
  no  Some 70 engineers have joined Tessera.

claim headcount.cutnoun
  re  (?:%{FIRM:org}(?:'s?|%{ASIDE})? (?:[^.;"]{0,50}? )?)??(?:layoffs?|job cuts|redundancies|cuts|reduction|elimination) (?:of|affecting|hitting|for|impacting|that (?:affect|hit|cover)|totaling|will affect|would affect|affects?|affected|hit) %{HEDGE}(?<count>\x01[CP])(?: (?:of )?(?:its |the |their )?(?:[a-z-]+ ){0,2}?(?<unit>%{WORKERS}|%{TEAMW}))
  re  (?<count>\x01[CP]) (?<unit>(?:[a-z-]+ )?(?:job cuts|layoffs|redundancies|job losses|staff cuts))(?: at (?<org>\x01O))?
  set fill=org
  set action=cut
  ok  Velora announced layoffs affecting 300 people. | org=Velora count=300
  ok  The plan means the elimination of 90 jobs at Halden. | count=90 org=Halden
  ok  Tessera will go ahead with 250 job cuts. | count=250 org=Tessera
  no  Velora announced a layoff plan.
  no  The loss of 90 games hurt Halden fans.

claim headcount.reduce
  re  %{FIRM:org}%{ASIDE}? %{ADV}(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|shrink(?:s|ing)?|shrank|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|downsiz(?:e|es|ed)|pared?|thinn(?:ed|ing)) (?:its |the |their )?(?:(?:global|total|entire|worldwide|own|\x01L|[a-z]+) ){0,2}?(?<unit>%{TEAMW}|ranks)(?: (?:in|at) [^,.;"]{1,30}?)? by (?:up to )?%{HEDGE}(?<count>\x01[CP])
  re  %{FIRM:org}%{ASIDE}? %{ADV}(?:lay(?:s|ing)? off|laid off|let(?:s|ting)? go(?: of)?|fir(?:e|es|ed|ing)|dismiss(?:es|ed)?|shed(?:s|ding)?|eliminat(?:e|es|ed|ing)|ax(?:e|es|ed|ing)|furlough(?:s|ed)?|part(?:s|ed)? ways with|cut|cuts|cutting|slash(?:es|ed|ing)?) (?:up to |as many as )?%{HEDGE}(?<count>\x01[CP])(?: (?:of|more|or more))? ?(?:(?:its|the|all|their|global|remaining|\x01L|[a-z-]+) ){0,3}?(?<unit>%{WORKERS}|%{TEAMW})(?!\w)
  set action=cut
  ok  Halden cut its global workforce by 11%. | org=Halden count=11% unit=workforce
  ok  Velora is letting go of 80 people. | org=Velora count=80 unit=people
  ok  The company trimmed its staff by 200. | count=200 unit=staff
  no  Halden cut its prices by 11%.
  no  Velora let go of the rope.

claim headcount.creates
  re  %{FIRM:org}%{ASIDE}? %{ADV}(?:creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|bring(?:s|ing)? (?:in|on)|brought (?:in|on)|tak(?:e|es|ing) on|took on|fill(?:s|ed)?) (?:about |up to |an additional |another |more than |some |nearly |at least |over |around |roughly |a further )*(?<count>\x01C) (?:(?:new|more|additional|extra|full-time|seasonal|permanent|local|temporary|[a-z-]+) ){0,3}?(?<unit>%{WORKERS})(?!\w)
  re  %{HEDGE}(?<count>\x01C) (?:new |full-time |local |permanent )*(?<unit>jobs|positions|roles) (?:(?:will|would|to|could|are|were|have|has|been|be|being|expected to be) )+(?:created|added|filled)
  set fill=org
  set action=hire
  ok  Halden will create 600 new jobs in Leeds. | org=Halden count=600 unit=jobs
  ok  Velora hired 40 more engineers. | org=Velora count=40 unit=engineers
  ok  At Tessera, some 900 jobs will be created. | count=900
  no  Halden will create 600 lamps.
  no  Velora hired a chef.

claim headcount.employs
  re  %{FIRM:org}%{ASIDE}?,? (?:which |that )?(?:now |also |currently |already |still )*(?:will |would |to )?(?:employ(?:s|ed|ing)?|ha[sd]|have|counts?|counted|retains?) (?:about |around |more than |nearly |some |over |roughly |at least |just |fewer than |only |close to |a staff of |a team of |a workforce of |a headcount of |an estimated )*(?<count>\x01C) (?:(?:full-time|global|part-time|[a-z-]+) ){0,2}?(?<unit>employees|workers|staff|staffers|people|engineers|full-time employees|developers|researchers|scientists)(?!\w)(?! (?:on|use|using|sign|have|lost|died))
  re  %{FIRM:org}%{ASIDE}?(?:'s?)? (?:[^.,;"]{0,40}? )?(?:staff|team|workforce|headcount|payroll) (?:of|numbers?|totals?|stands at|stood at|is|was|grew to|has grown to|shrank to|reached) %{HEDGE}(?<count>\x01C)(?: (?<unit>people|employees|workers|engineers|scientists))?
  re  (?<count>\x01C)-(?:person|employee|strong|member) (?:company|firm|startup|team|workforce|start-up|business|staff)
  set fill=org
  set action=size
  not (?:users|customers|downloads|subscribers)
  not (?:tak(?:e|es|ing)|took) over (?:a|the) (?:team|staff)
  ok  Halden employs more than 5,200 people. | org=Halden count=5,200 unit=people
  ok  Velora, which has 85 staff, is hiring. | org=Velora count=85
  ok  Tessera's team numbers 40 people. | org=Tessera count=40
  no  Halden employs tricks.
  no  Velora has 85 customers.

claim headcount.of
  re  (?:(?:its|their|the) )?(?:[a-z-]+ )?(?<unit>workforce|headcount|head count|staff) of (?:about |around |more than |nearly |some |over |roughly |at least )*(?<count>\x01C)(?: (?:people|employees|workers))?
  set fill=org
  set action=size
  ok  Velora will cut 20 jobs from its workforce of 310. | count=310 org=Velora
  ok  Halden grew to a staff of 75 people. | count=75 org=Halden
  ok  With a headcount of around 9,000, Orrin is the town's main firm. | count=9,000 org=Orrin
  no  The staff of Velora is young.
  no  Halden sells a staff of oak.

claim headcount.from
  re  (?:increase|growth|rise|jump|drop|decline|cut|grew|grow|grown|expand(?:ed|s)?|increased|rose|fell|shrank|from|went) (?:in |its |the |their )?(?<unit>headcount|head count|staff|workforce|team)(?: [^.;"\x01]{0,20}?)? from \x01C (?:people |employees )?to %{HEDGE}(?<count>\x01C)
  set fill=org
  set action=size
  ok  Brightloom raised money and grew its staff from 12 to 45. | count=45 org=Brightloom
  ok  Tessera saw an increase in headcount from 90 to 200. | count=200 org=Tessera
  ok  Velora expanded its team from 8 people to 30. | count=30
  no  Velora moved its staff from Leeds to York.
  no  Halden grew from a shed.

claim personnel.hires
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|poach(?:es|ed|ing)?|tap(?:s|ped|ping)?|lur(?:es|ed)|nam(?:e|es|ed|ing)|appoint(?:s|ed|ing)?|promot(?:e|es|ed|ing)|elect(?:s|ed)?|install(?:s|ed)?|pick(?:s|ed)?|select(?:s|ed)?|chose|add(?:s|ed)|adding|hiring|naming|welcom(?:es|ed)|bring(?:s|ing)? (?:in|on)|brought (?:in|on)) (?:(?:its|a|an|the|former|longtime|veteran|ex-?|current|[a-z-]+|\x01[OL](?:'s)?) ){0,7}?%{PERSON:person}(?:,? (?:\x01U|\x01C|who [^,;"]{3,60}|a former [^,;"]{3,50}|formerly [^,;"]{3,50}|the former [^,;"]{3,50}),)?(?: (?:away )?from (?<previous>\x01O))?(?: (?=(?:its|the (?:company|firm|group)'s) (?:new |first |next |interim )*(?:chief|ceo|cfo|cto|coo|president|chair|head|general|vice|director))| (?:as|to be|to become|to be its|to succeed \x01H as|to replace \x01H as|to (?:the )?(?:post|position|role) of|to (?:its|the) board|to serve as|to take over as)) ?(?:its |the (?:company|firm|group|startup|bank)'s |the |a |an |\x01O's )?(?<role>(?:new |interim |next |first |acting )*%{POST})?
  set action=appoint
  ok  Halden named Jane Smith to succeed David Brown as chief executive. | org=Halden person=Jane Smith role=chief executive
  ok  Velora poached Jane Smith from Orrin as head of design. | org=Velora person=Jane Smith previous=Orrin
  ok  Tessera has appointed former banker David Brown to be its chairman. | org=Tessera person=David Brown role=chairman
  no  Halden named its ship after Jane Smith.
  no  Velora hired Jane Smith a car.

claim personnel.rolefirst
  re  (?<org>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:nam(?:e|es|ed)|appoint(?:s|ed)?|hir(?:e|es|ed)|promot(?:e|es|ed)|install(?:s|ed)?|elect(?:s|ed)?|tap(?:s|ped)?) (?:a |its |the )?(?<role>(?:new |interim |next |first |acting )*%{POST}),? %{PERSON:person}(?=[,.;]|$)
  re  (?<org>\x01O) (?:names?|appoints?|hires?|taps?|promotes?|picks?|elects?) %{DESC}%{PERSON:person} (?:as )?(?<role>(?:new |interim )?%{POST})
  set action=appoint
  ok  Halden appointed a new finance director, Jane Smith. | org=Halden person=Jane Smith role=new finance director
  ok  Velora names David Brown CEO | org=Velora person=David Brown role=CEO
  ok  Tessera hired its first general counsel, David Brown, in May. | person=David Brown role=first general counsel
  no  Halden appointed a panel on Jane Smith.
  no  Velora names a lake after David Brown.

claim personnel.takesover
  re  %{WHOM:person}%{LATER} %{ADV}(?:tak(?:e|es|ing) over|took over|tak(?:e|es|ing) the helm|took the helm|assum(?:e|es|ed|ing) the (?:role|post|position)(?: of)?|tak(?:e|es|ing) on the (?:role|post|position|job) of|took on the (?:role|post|position|job) of|becom(?:e|es|ing)|became|step(?:s|ped|ping)? (?:in|up)|mov(?:e|es|ed|ing) up|start(?:s|ed)?|beg[ai]n(?:s)?|serv(?:e|es|ing)|run(?:s|ning)?|lead(?:s|ing)?) (?:as |of |in as |the role of |work as |the post of )?(?:its |the |a |an |(?<org>\x01O)'s |(?<org>the company)'s )?(?<role>(?:new |interim |next |first |acting |sole )*%{POST})(?: (?:of|at|for) (?:the )?(?<org>\x01O|%{COREF}))?
  set fill=org
  set action=appoint
  not (?:run|lead|start|serve|begin)[a-z]* (?:the|a|an|its) 
  ok  Jane Smith became chief executive of Halden in March. | person=Jane Smith org=Halden role=chief executive
  ok  David Brown will take over as chairman of Velora. | person=David Brown org=Velora
  ok  Jane Smith steps in as interim president of Tessera. | role=interim president org=Tessera
  no  Jane Smith became rich at Halden.
  no  David Brown will take over the kitchen.

claim personnel.fired
  re  (?<org>\x01O|%{COREF})(?:'s)?%{ASIDE}? %{ADV}(?:fir(?:e|es|ed)|oust(?:s|ed)?|dismiss(?:es|ed)?|sack(?:s|ed)?|remov(?:e|es|ed)|part(?:s|ed)? ways with|suspend(?:s|ed)?|push(?:es|ed)? out|forc(?:es|ed) out|terminat(?:es|ed)) (?:(?:its|the|former|then|co-founder|founder|[a-z-]+) ){0,4}?%{PERSON:person}(?:,? (?:as |its |the )?(?<role>%{POST}))?
  set action=leave
  not dismiss[a-z]* (?:the |all )?(?:claims?|case|suit|lawsuit|charges?|allegations?|idea|criticism)
  ok  Halden fired its chief executive Jane Smith. | org=Halden person=Jane Smith
  ok  Velora ousted David Brown as chairman. | org=Velora person=David Brown role=chairman
  ok  Tessera has parted ways with co-founder Jane Smith. | org=Tessera person=Jane Smith
  no  Halden fired a rocket.
  no  Velora dismissed the claims of David Brown.

claim personnel.exits
  re  %{WHOM:person}%{LATER} %{ADV}(?:(?:plans|decided|agreed|asked|forced) to )?(?:leav(?:e|es|ing)|left|exit(?:s|ed|ing)?|quit(?:s|ting)?|depart(?:s|ed|ing)?|resign(?:s|ed|ing)? from|retir(?:e|es|ed|ing) from|step(?:s|ped|ping)? (?:down|back|away|aside) from|walk(?:s|ed)? away from) (?:the )?(?<org>\x01O|%{COREF})(?:'s)?(?: (?:board))?(?:,? (?:where|after|in|to|for|as|last|this|at|on) [^.;"]{0,60})?
  re  (?:departure|resignation|exit|ouster|firing|dismissal|retirement) of (?:(?:its|the|longtime|co-founder|founder|[a-z-]+) ){0,4}?%{PERSON:person}(?:,? (?:as |its |the )?(?<role>%{POST}))?(?: (?:of|from|at) (?<org>\x01O))?
  set fill=org
  set action=leave
  not (?:left|leaves) (?:the|his|her) (?:house|home|room|phone|mark|bag|door)
  ok  Jane Smith left Halden in June to start a firm. | person=Jane Smith org=Halden
  ok  David Brown will step down from Velora. | person=David Brown org=Velora
  ok  Tessera is shaken by the resignation of David Brown as president. | person=David Brown role=president org=Tessera
  no  Jane Smith left the room at Halden.
  no  The exit of the hall is narrow, says Jane Smith.

claim personnel.retires
  re  %{WHOM:person}%{LATER} %{ADV}(?:retir(?:e|es|ed|ing))(?: (?:from (?<org>\x01O|%{COREF})))?(?: as (?:its |the )?(?<role>%{POST})(?: of (?<org>\x01O))?)?(?= (?:at|in|on|after|last|this|next|from|as|aged|\x01[DEU])(?!\w)|[.,;]|$)
  set fill=org
  set action=leave
  ok  Jane Smith retired as chief engineer of Halden. | person=Jane Smith org=Halden
  ok  David Brown retired on Monday as chairman of Velora. | person=David Brown org=Velora
  ok  Jane Smith will retire from Tessera in May. | person=Jane Smith org=Tessera
  no  Jane Smith is tired of Halden.
  no  Halden retired a brand.

claim personnel.returns
  re  %{WHOM:person}%{LATER} %{ADV}(?:return(?:s|ed|ing)?|com(?:es|ing) back|came back|rejoin(?:s|ed|ing)?) (?:to )?(?:the )?(?<org>\x01O|%{COREF})(?: as (?:its |the )?(?<role>%{POST}))?
  re  %{WHOM:person}%{LATER} %{ADV}(?:return(?:s|ed|ing)?|com(?:es|ing) back|came back|reinstated) as (?:its |the )?(?<role>%{POST})(?: (?:of|at) (?:the )?(?<org>\x01O))?
  set fill=org
  set action=return
  ok  Jane Smith returned to Halden as chairman. | person=Jane Smith org=Halden
  ok  David Brown came back as chief executive of Velora. | person=David Brown org=Velora
  ok  Jane Smith rejoins Tessera. | person=Jane Smith org=Tessera
  no  Jane Smith returned to Leeds.
  no  Halden returned $5 million.

claim personnel.board
  re  %{WHOM:person}%{LATER} %{ADV}(?:join(?:s|ed|ing)?|elected to|appointed to|named to|resign(?:s|ed)? from|left|leaves|quit) (?<org>\x01O)'s (?:(?:supervisory|advisory|executive) )?(?<role>board(?: of directors)?|management team|leadership team|executive team)
  re  %{WHOM:person}%{LATER} %{ADV}(?:join(?:s|ed|ing)?|elected to|appointed to|named to) the (?<role>board(?: of directors)?) (?:of|at) (?:the )?(?<org>\x01O|%{COREF})
  set action=appoint
  ok  Jane Smith joined Halden's board. | person=Jane Smith org=Halden role=board
  ok  David Brown was elected to the board of Velora. | person=David Brown org=Velora
  ok  Jane Smith has been appointed to Tessera's supervisory board. | org=Tessera
  no  Jane Smith joined a board game club.
  no  David Brown left Velora's party.
