# Things announced, sold, changed and withdrawn, what they cost, hold and score: the forms beside those of products.pat.

lex SHIPS    launch* unveil* introduc* releas* debut* announc* roll*_out rolling_out rolled_out ship* reveal* show*_off
THING     (?:(?<![\w'])(?:\x01R(?: %{THINGS}(?!\w))?|(?:%{PW} ){0,5}?%{THINGS}(?: %{THINGS}){0,2})(?!\w))
SOLD      (?:available|out|on sale|for sale|in stores|on shelves|generally available|live|open|downloadable|in beta)
TIMEREL   (?:(?:on|in|by|this|next|late|early|later|starting|beginning|from|before|until|for) )*(?:the )?(?:(?:end|start|beginning|middle|second half|first half) of )?(?:\x01[DE]|(?:this |next )?(?:spring|summer|fall|autumn|winter|year|month|week)|the holidays|the holiday season|today|tomorrow)

claim release.passive
  re  (?<product>(?:the |its |a |an )?%{THING})%{ASIDE}? (?:(?:was|were|is|are|has been|have been|had been|will be|being|to be|is being|are being|also|first|originally|recently|officially|just) )+(?:launched|unveiled|introduced|released|announced|rolled out|revealed|shown off|presented|debuted|shipped|brought to market)(?: by %{DESC}(?<producer>\x01O))?(?: (?<time>%{TIMEREL}))?
  set action=launch
  not (?:results|data|report|study|pricing|price|details|plan|deal) (?:is|was|were|are|has|have|will)
  ok  The K9 phone was unveiled by Halden in May. | product=K9 phone producer=Halden time=in May
  ok  Its new tablet has been released. | product=new tablet
  ok  Two cheaper versions will be launched next year. | product=Two cheaper versions
  no  The results were released in May.
  no  The plan was announced by Halden.

claim release.headline2
  re  ^%{DESC}%{ORG:producer}(?:'s)? (?:unveils|launches|releases|introduces|debuts|announces|reveals|rolls out|ships|shows off|brings|takes wraps off|starts selling|opens|previews|teases) (?:its |a |an |the |first |new |latest )*(?<product>(?:%{PW} ){0,5}?[\w\x01-]+)(?=$| (?:to|for|with|in|on|at|that|as|after|amid|ahead)(?!\w)|,)
  set action=launch
  not (?:announces|reveals|unveils) (?:plans?|results|earnings|deal|partnership|layoffs|price|(?:first|second|third|fourth)[- ]quarter|quarterly|cuts|new ceo|hire|closing)
  not (?:opens|launches) (?:an? )?(?:probe|investigation|inquiry|lawsuit|search|round)
  not (?:brings|takes|opens) (?:in|on|up|over|back|home)
  ok  Halden unveils foldable tablet for schools | producer=Halden product=foldable tablet
  ok  Velora launches Beam 2 with longer range | producer=Velora product=Beam 2
  ok  Corvane introduces cheaper plan | producer=Corvane product=cheaper plan
  no  Halden unveils plan to cut jobs
  no  Velora opens probe into leak

claim release.possessive
  re  (?<producer>\x01O|%{COREF})'s? (?:new|latest|first|next|upcoming|newest|forthcoming|next-generation|flagship) (?<product>%{THING})(?:%{ASIDE})? (?:(?:will|is|are|was|were|has|have|also|now|just|been|be|to|should|set to|expected to|due to) )*(?:launch(?:es|ed)?|arriv(?:es?|ed)|debut(?:s|ed)?|ship(?:s|ped)?|go(?:es)? on sale|went on sale|comes? out|came out|roll(?:s|ed)? out|hits? (?:stores|shelves)|due|%{SOLD})(?: (?<time>%{TIMEREL}))?
  set action=available
  ok  Halden's new phone goes on sale in October. | producer=Halden product=phone time=in October
  ok  Velora's latest browser is available today. | producer=Velora product=browser
  ok  The company's next console will ship late next year. | product=console
  no  Halden's new phone is blue.
  no  Velora's latest results are due in May.

claim release.arrives
  re  (?<product>\x01R|(?:the|its|a|an|this) (?:%{PW} ){0,4}?%{THINGS})%{ASIDE}? (?:(?:will|is|are|also|now|to|should|set to|expected to|due to|scheduled to|slated to|first|then|it|that) )*(?:launch(?:es|ed)?|arriv(?:es?|ed|ing)|debut(?:s|ed)?|ship(?:s|ped|ping)?|goes on sale|go on sale|went on sale|going on sale|comes? out|came out|coming(?: out)?|roll(?:s|ed|ing)? out|hits? (?:stores|shelves|the market)|lands?|drops?|be ready|ready|due(?: out)?|%{SOLD})(?: [^,;."]{0,30}?)?? (?<time>%{TIMEREL})
  set action=available
  not (?:price|revenue|sales|shares?|stock|profit|demand) (?:drop|drops|lands?)
  not (?:available|ready) (?:for comment|to comment)
  ok  The headset ships in early March. | product=headset
  ok  The new app is coming to Europe in the spring. | product=new app
  ok  Its second model will be ready by June. | product=second model time=by June
  no  Its stock drops in March.
  no  The judge was not available on Friday.

claim release.version
  re  (?<product>\x01R|\x01O (?:\d|version)[\w.]*)(?: (?:is|was) )?,? (?:the )?(?:latest|newest|new|current|next) (?:major |stable )?(?:version|release|update|edition|model|generation) of (?:its |the |their )?(?<object>[^,.;"]{3,60}),? (?:is|was|will be|has been)? ?(?:now )?(?:available|out|released|launched|live|here|arrives?|shipped)
  set action=available
  ok  Tessera 4, the latest version of its browser, is now available. | product=Tessera 4
  ok  Beam 2 is the new release of the tool, out since May; Beam 2, the new release of the tool, was released in May. | product=Beam 2
  ok  Vela 3, the newest generation of its robot, has been launched. | product=Vela 3
  no  Tessera 4 is the latest of many.
  no  The latest version is slow.

claim release.rollout
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:mak(?:e|es|ing)|made) (?:its |the |a |an )?(?<product>%{THING}) (?:[a-z]+ ){0,2}?available
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:(?:start|starts|started|starting|begin|begins|began|beginning) )?(?:roll(?:s|ed|ing)?|push(?:es|ed|ing)?|send(?:s|ing)?|sent) out (?:its |the |a |an |new )*(?<product>%{THING})
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? (?:has |have |had |will |would |also )*(?:start|starts|started|starting|begin|begins|began|beginning|resume|resumed|resumes) (?:selling|shipping|offering|delivering|testing|taking (?:orders|pre-orders|preorders) for|to (?:sell|ship|offer|deliver|test)) (?:its |the |a |an |new )*(?<product>%{THING})
  set action=available
  ok  Halden made its phone app available on Monday. | producer=Halden product=phone app
  ok  Velora began shipping its Beam 2 headset. | producer=Velora product=Beam 2 headset
  ok  The company is rolling out a new privacy tool. | product=privacy tool
  no  Halden made its case plain.
  no  Velora began talks.

claim release.delays
  re  (?<product>\x01R|(?:the|its|a) (?:%{PW} ){0,4}?%{THINGS})%{ASIDE}? (?:(?:has|have|had|was|were|is|are|been|being|will|be|again|indefinitely) )+(?:delayed|postponed|pushed back|held up|put off|put on hold)(?! by)(?: (?:until|to) (?<time>(?:the )?(?:next |late |early )?(?:\x01[DEU]|year|month|spring|summer|fall|autumn)))?
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:delay(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|push(?:es|ed)? back|put(?:s)? off|put on hold|h[eo]ld(?:s)? back) (?:the )?(?:launch|release|rollout|debut|introduction|start|delivery) of (?:its |the |a )?(?<product>%{THING})
  set action=delay
  ok  The foldable phone has been delayed until March. | product=foldable phone time=March
  ok  Halden postponed the launch of its smart speaker. | producer=Halden product=smart speaker
  ok  Its new console was pushed back. | product=new console
  no  The train was delayed until noon.
  no  Halden delayed the vote.

claim release.ends
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:discontinu(?:e|es|ed|ing)|retir(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|kill(?:s|ed|ing)?(?: off)?|cancel(?:s|l?ed|l?ing)?|shut(?:s|ting)? down|wind(?:s|ing)? down|wound down|pull(?:s|ed|ing)? (?:the plug on)?|sunset(?:s|ting)?|end(?:s|ed|ing)?(?: support for| sales of| production of)?|stop(?:s|ped|ping)? (?:selling|making|producing|offering|supporting)|phas(?:e|es|ed|ing) out|drop(?:s|ped|ping)? support for|ax(?:e|es|ed)|remov(?:e|es|ed)|withdr[ae]w(?:s|n)?) (?:(?:its|the|a|an|all|of|old|older|original) )*(?<product>%{THING})
  re  (?<product>\x01R|(?:the|its) (?:%{PW} ){0,3}?%{THINGS})%{ASIDE}? (?:(?:was|were|is|are|has|have|been|being|will|be|to) )+(?:discontinued|retired|scrapped|cancel(?:l)?ed|shut down|phased out|withdrawn|killed off|taken off the market|no longer (?:sold|made|supported|available))(?!\w)
  set action=discontinue
  not (?:ended|ends|stopped|killed|pulled|dropped) (?:the|its) (?:year|quarter|day|war|talks)
  not (?:scrap|cancel|kill|drop|end|stop|pull|suspend|delay|postpone|shelve|retire|ax|remove|withdr[ae]w)[a-z]* (?:(?:the|its|a|all|any) )?(?:[a-z]+ )?(?:plans?|programs?|accounts?|maps?|records?|boxes|players?|cables?)(?!\w)
  ok  Halden will discontinue its Vela 2 speaker. | producer=Halden product=Vela 2 speaker
  ok  Velora stopped selling the older model. | producer=Velora product=model
  ok  The maps app was shut down in June. | product=maps app
  no  Halden ended its talks.
  no  Velora killed the rumor.

claim release.updates
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:updat(?:e|es|ed|ing)|upgrad(?:e|es|ed|ing)|redesign(?:s|ed)?|overhaul(?:s|ed)?|refresh(?:es|ed)?|revamp(?:s|ed)?|patch(?:es|ed)?) (?:its |the |a |an )(?<product>%{THING})(?: (?:with|to (?:add|include|support|allow)|by adding) [^,.;"]{3,60})?
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}add(?:s|ed|ing)? (?:a |an |the |new |support for )*(?<object>(?:[\w'-]+ ){0,4}?(?:feature|features|support|mode|button|option|tool|tools|tab|filter|function|functions|encryption|integration)) (?:to|in|for) (?:its |the |their )?(?<product>\x01[RO]|%{THING})
  set action=update
  ok  Halden updated its browser with a reading mode. | producer=Halden product=browser
  ok  Velora added a sleep tracking feature to its watch. | producer=Velora product=watch
  ok  The company has redesigned the Beam 2 app. | product=Beam 2 app
  no  Halden updated its forecast.
  no  Velora added 40 people to its team.

claim price.charges
  re  (?<producer>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}charg(?:e|es|ed|ing) (?:(?:users|customers|subscribers|businesses|members|drivers|developers|people|advertisers|clients|them|a fee of|a flat|a monthly fee of) )*%{HEDGE}%{MONEY:amount}(?: (?:a|an|per|each|every) (?<per>[a-z]+))?(?: for (?:the |a |an |its |access to |use of )*(?<product>[^,.;"]{1,50}?)(?=[,.;]|$| (?:and|with|while|but|which)(?!\w)))?
  set fill=product
  set else=producer
  ok  Halden charges $6 a month for its mail service. | producer=Halden amount=$6 per=month product=mail service
  ok  The company charges customers $80 for a repair. | amount=$80 product=repair
  ok  Velora charges advertisers $2 per click. | amount=$2 per=click
  no  Halden was charged with fraud.
  no  Velora took charge of $80.

claim price.of
  re  (?<!share )(?<!stock )(?<!offer )(?<!closing )(?<!oil )(?<!bid )(?<!strike )(?<!purchase )\b(?:price|price tag|cost|fee|tariff|sticker price|list price|retail price|starting price|subscription|fare)s? (?:of|for|is|was|starts? at|starting at|begins at|set at|at|will be|tops) %{HEDGE}%{MONEY:amount}(?: (?:a|an|per) (?<per>[a-z]+))?(?: for (?:the |a |an |its )?(?<product>\x01R|%{THING}))?
  set fill=product
  not (?:offer|share|stock|strike|purchase|exercise|oil|bid|closing|acquisition) (?:price|cost)
  not (?:break-?up|break|termination|cancell?ation|walk-?away|legal) fees?(?!\w)
  not cost of (?:the )?(?:project|plant|revenue)
  ok  The Beam 2 has a starting price of $349. | product=Beam 2 amount=$349
  ok  Vela 3 comes with a price tag of $1,200. | product=Vela 3 amount=$1,200
  ok  The Beam 2 is out with a subscription fee of $8 per month. | amount=$8 per=month
  no  The share price of $18 fell at Velora.
  no  The cost of $40 million surprised Velora.

claim price.changes
  re  (?<producer>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:cut|cuts|cutting|slash(?:es|ed)?|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|drop(?:s|ped)?|hik(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|bump(?:s|ed)?|set|sets) (?:the |its )?(?:monthly |starting |list |base )?(?:price|cost|fee)s? (?:of|for|on) (?:the |a |an |its )?(?<product>[^,.;"]{1,50}?)(?: by \x01[MP])?(?: from \x01M)? (?:to|at) %{HEDGE}%{MONEY:amount}
  re  \bprices? (?:of|for|on) (?:the |a |an |its )?(?<product>[^,.;"]{1,50}?) (?:will |would |is |was |are |has |have |to )*(?:rise|rose|risen|fall|fell|fallen|drop|dropped|climb|climbed|increase|increased|go up|went up|come down|jump|jumped|cut|raised|lowered)(?: from \x01M)?(?: (?:by )?\x01P)? to %{HEDGE}%{MONEY:amount}
  ok  Halden cut the price of its Vela 3 speaker to $99. | producer=Halden product=Vela 3 speaker amount=$99
  ok  The price of the basic plan will rise from $5 to $7. | product=basic plan amount=$7
  ok  Velora raised its price for storage to $3. | product=storage amount=$3
  no  Halden raised its forecast to $99.
  no  The price of peace is high.

claim price.free
  re  (?<product>\x01R|(?:the|its|this|a) (?:%{PW} ){0,4}?%{THINGS})%{ASIDE}? (?:(?:will|is|are|was|be|remains?|now|currently|also|available|offered|comes?|stays?) )+(?:for |as )?(?:a )?(?<amount>free)(?: of charge| download| to (?:use|download|play|all|everyone|users))?(?=[,.;]|$| (?:for|and|until|but|in|with|on)(?!\w))
  ok  The app is free for students. | product=app amount=free
  ok  Beam 2 will be available for free. | product=Beam 2 amount=free
  ok  The basic version remains free to use. | product=basic version
  no  The app is free of ads.
  no  Velora is free to act.

claim price.compound
  re  %{MONEY:amount}(?:-| )(?:a-|per-|an-)?(?<per>month|year|week|day)(?:ly)? (?<product>(?:[a-z-]+ ){0,2}?(?:subscription|plan|tier|service|fee|membership|package|bundle|pass))
  re  \bsells? for %{HEDGE}%{MONEY:amount}(?: (?:a|per) (?<per>[a-z]+))?
  set fill=product
  ok  Halden has a $9-a-month plan. | amount=$9 per=month product=plan
  ok  Velora offers a $12 monthly subscription; the $12 month pass is new at Velora. | amount=$12
  ok  The Vela 3 sells for $450. | product=Vela 3 amount=$450
  no  Halden has a $9 million month.
  no  Velora sells lamps for schools.

claim capacity.with
  re  (?<subject>\x01R|(?:the|its|a|an|this) (?:%{PW} ){0,4}?%{THINGS})%{ASIDE}? (?:[^,;."]{0,30}? )?with (?:(?:a|an|up to|as much as|at least|about|only|just|its) )*(?<quantity>\x01Q),? (?:of )?(?<attribute>(?:[a-z-]+ ){0,3}?(?:%{ATTR}|[a-z]+))
  not with (?:[a-z ]+)?\x01Q (?:of|in) (?:revenue|sales)
  ok  Halden showed a laptop with 16GB of memory. | subject=laptop quantity=16GB attribute=memory
  ok  The Vela 3 comes with a 6.2-inch screen. | subject=Vela 3 quantity=6.2-inch attribute=screen
  ok  Its new drone flies with a 4 kg load. | quantity=4 kg
  no  The laptop comes with a bag.
  no  Halden met with 4 teams.

claim capacity.plant
  re  (?<subject>(?:the|its|a|an|this|each|\x01[OL]'s) (?:%{PW} ){0,4}?(?:plant|factory|facility|data cent(?:er|re)|campus|site|farm|line|mine|array|cluster|supercomputer|battery|reactor|station|network|warehouse|fab|gigafactory|ship|rocket|satellite))%{ASIDE}? (?:[^,;."]{0,40}? )?(?:produc(?:e|es|ed|ing)|mak(?:e|es|ing)|generat(?:e|es)|hold(?:s)?|stor(?:e|es)|cover(?:s|ing)?|span(?:s|ning)?|hous(?:e|es)|need(?:s)?|us(?:e|es)|draw(?:s)?|consum(?:e|es)|carr(?:y|ies)|lift(?:s)?|process(?:es)?|handl(?:e|es)|suppl(?:y|ies)|power(?:s)?|employs|measures|weighs|capacity of|capable of (?:producing|making|storing|holding)|room for|space for) (?:up to |at least |about |around |as much as |as many as |more than |roughly |some )*(?<quantity>\x01[QC])(?: (?:of )?(?<attribute>(?:[a-z-]+ ){0,3}?[a-z]+)(?=[,.;]|$| (?:a|per|each|in|and|by|every|with|for|at|when)(?!\w)| \x01))?
  not (?:employ|hous|need)[a-z]* (?:[a-z]+ )*\x01[QC] (?:people|workers|employees|jobs|staff)
  ok  The plant will produce 30 GWh of batteries a year. | subject=plant quantity=30 GWh attribute=batteries
  ok  Its data center uses 90 MW of power. | subject=data center quantity=90 MW
  ok  The warehouse holds 40,000 crates. | subject=warehouse quantity=40,000 attribute=crates
  no  The plant employs 400 people.
  no  The factory makes lamps.

claim capacity.compound
  re  (?<quantity>\x01Q) (?<subject>(?:%{NW} ){0,3}?(?:data cent(?:er|re)s?|plants?|facilit(?:y|ies)|campus|drives?|disks?|batter(?:y|ies)|chargers?|solar farms?|wind farms?|reactors?|power stations?|motors?|engines?|lens|sensors?|satellites?|servers?|clusters?|turbines?|capacity|storage|monitors?|tvs?|televisions?|laptops?|tablets?|phones?|smartphones?|watch|robots?|drones?|cables?|pipelines?|node|chips?))(?!\w)
  ok  Halden will build a 300 MW solar farm. | quantity=300 MW subject=solar farm
  ok  Velora sells a 27-inch monitor. | quantity=27-inch subject=monitor
  ok  The firm bought 20TB drives. | quantity=20TB subject=drives
  no  Halden will build 300 houses.
  no  Velora ran 5 miles to the plant.

claim capacity.range
  re  (?<subject>\x01R|(?:the|its|a|this) (?:%{PW} ){0,4}?(?:car|suv|truck|van|sedan|bike|scooter|plane|drone|vehicle|jet|model|battery|robot|bus|boat|%{THINGS}))%{ASIDE}? (?:(?:can|will|could|should|is able to|promises to|is rated to|also|now) )*(?:travel(?:s)?|go(?:es)?|driv(?:e|es)|fl(?:y|ies)|run(?:s)?|cover(?:s)?|reach(?:es)?|charg(?:e|es)|weigh(?:s)?|measur(?:e|es)|carr(?:y|ies)|tow(?:s)?|accelerat(?:e|es)|hit(?:s)?|last(?:s)?|work(?:s)?) (?:[a-z]+ )?(?:up to |at least |about |around |as much as |as far as |for |only |just |more than |nearly |speeds of |a top speed of )*(?<quantity>\x01[QU])(?: (?:on|of|between|per|in) (?<attribute>(?:a |one |each )?(?:single )?(?:[a-z-]+ ){0,2}?(?:charge|tank|battery|charges|playback|use|music|video|talk time|standby|flight)))?
  not \x01U (?:ago|later|before|after)
  ok  The truck can travel 340 miles on a single charge. | subject=truck quantity=340 miles attribute=single charge
  ok  The Beam 2 weighs just 310 grams. | subject=Beam 2 quantity=310 grams
  ok  Its drone flies for 40 minutes. | subject=drone quantity=40 minutes
  no  The truck can travel far.
  no  The robot left 40 minutes ago.

claim capacity.sites
  re  (?<subject>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:ha[sd]|operates?|operated|runs?|ran|owns?|owned|opened|opens?|manages?|maintains?|boasts?|counts?|builds?|built|installed|deployed|deploys?) (?:about |around |more than |nearly |some |over |roughly |at least |a total of |a fleet of |a network of )*(?<quantity>\x01C) (?<attribute>(?:[a-z-]+ ){0,3}?(?:stores|shops|restaurants|branches|data centers|data centres|offices|factories|plants|warehouses|stations|locations|satellites|aircraft|planes|vehicles|robotaxis|cars|trucks|gpus|chips|servers|robots|patents|charging points|chargers|sites|outlets|showrooms|hotels|cinemas|screens|towers|scooters|bikes))(?!\w)
  ok  Orrin operates 1,900 stores. | subject=Orrin quantity=1,900 attribute=stores
  ok  Halden has a fleet of 40 planes; Halden runs 40 planes. | subject=Halden quantity=40
  ok  Velora has installed some 7,000 charging points. | subject=Velora attribute=charging points
  no  Orrin has many stores.
  no  Halden sold 40 planes.

claim benchmark.faster
  re  (?<subject>\x01[OR]|(?:the|its|this|a) (?:%{PW} ){0,3}?(?:%{THINGS}|[\w'-]+))%{ASIDE}? (?:(?:is|are|was|were|will be|can be|runs?|ran|performs?|works?|loads?|proved|offers?|delivers?|promises?|claims?|provides?|boasts?) )(?:up to |about |as much as |more than |at least |nearly |roughly |around |some |an? )*(?<change>\x01[PX]|\x01C times) (?:(?:more|less) )?(?<metric>(?:faster|slower|lighter|heavier|thinner|thicker|brighter|smaller|larger|bigger|cheaper|better|longer|stronger|quieter|quicker|shorter|more [a-z-]+|less [a-z-]+|the (?:speed|performance|power|capacity|range|throughput))(?: (?:performance|battery life|range|storage|speed|throughput|efficiency|graphics|memory))?)(?: (?:than|of|as) (?<comparator>(?:the |its |those )?[\w'\x01-]+(?: [\w'\x01-]+){0,5}))?
  not than (?:a year|last year|expected|in \x01[DE]|analysts|\x01D)
  ok  The K9 chip is 40 percent faster than the K7. | change=40 percent metric=faster comparator=K7
  ok  Its new motor is up to 30% lighter. | subject=new motor change=30% metric=lighter
  ok  Beam 2 offers 25 percent more battery life. | subject=Beam 2 change=25 percent
  no  The K9 chip is faster than the K7.
  no  Profit was 30% lower than a year ago.

claim benchmark.beats
  re  (?<subject>\x01[OR]|(?:the|its|this) (?:%{PW} ){0,3}?(?:model|chip|system|processor|tool|phone|card))%{ASIDE}? %{ADV}(?:outperform(?:s|ed|ing)?|beat(?:s|ing)?|surpass(?:es|ed)?|outscor(?:es|ed)|edg(?:es|ed) out|outpac(?:es|ed)|match(?:es|ed)|top(?:s|ped)|exceed(?:s|ed)|trail(?:s|ed)|lag(?:s|ged) behind) (?:both |rival |rivals |models such as |those from )*(?<comparator>\x01R(?:(?:, | and )\x01R)*|(?:the |its |other |previous |leading |older )(?:%{PW} ){0,3}?(?:models?|chips?|systems?|processors?|phones?|cards?))(?: by %{HEDGE}(?<change>\x01[PXC]))?(?: (?:on|in|at) (?:the |several |most |some |a number of |many )?(?<benchmark>(?:%{PW} ){0,4}?(?:benchmarks?|tests?|exams?|leaderboards?|tasks?)))?
  ok  Vela 3 outperforms Beam 2 on several coding tests. | subject=Vela 3 comparator=Beam 2 benchmark=coding tests
  ok  The model beat other leading models by 12%. | change=12%
  ok  K9 matches K7 on the memory benchmark. | subject=K9 comparator=K7
  no  Vela 3 beat the traffic.
  no  Halden matched Orrin.

claim benchmark.scores
  re  (?<subject>\x01[OR]|(?:the|its|this) (?:%{PW} ){0,3}?(?:model|chip|system|processor|tool|phone|car|suv))(?: model| chip)?(?:,? which|,? that|%{ASIDE})? %{ADV}(?:scor(?:es?|ed|ing)|achiev(?:es?|ed)|reach(?:es|ed)|got|gets|earn(?:s|ed)|receiv(?:es|ed)|hits?|post(?:s|ed)|clock(?:s|ed)|notch(?:es|ed)|recorded|solves?|solved|answer(?:s|ed)) (?:a score of |a rating of |an accuracy of |an? )?%{HEDGE}(?<score>\x01[PCQ])(?: (?:accuracy|points|stars|percent|score|out of \x01C))?(?: (?:of [^,.;"]{3,40} )?(?:on|in|at|by) (?:the |a )?(?<benchmark>(?:%{PW} ){0,4}?(?:\x01[OR](?! (?:[a-z]+ ){0,2}(?:benchmark|test|exam))|benchmark|test|tests|exam|leaderboard|suite|challenge|evaluation|trial)))
  ok  Vela 3 scored 71% on the Northgate coding benchmark. | subject=Vela 3 score=71% benchmark=Northgate coding benchmark
  ok  The model solved 64% of the tasks in a math test; the model reached 64% on a math test. | score=64%
  ok  K9 achieved an accuracy of 98% in the trial. | subject=K9 score=98%
  no  Vela 3 scored a win.
  no  Velora got 71% of the land.
