# Things that come out, are put off and withdrawn, and what they cost: the forms beside those of products.pat and launch.pat.

# a thing by name, or by its noun; \x01O for names of things that nobody knows yet
NAMED     (?:\x01R(?: %{THINGS}(?!\w))?|\x01O(?:'s)? (?:%{PW} ){0,3}?(?:\x01R|%{THINGS})(?!\w)|\b(?:the|its|a|an|this|their|both|these|two|three|new) (?:(?!(?:of|in|on|at|for|to|with|by|from|that|which|is|are|was|were|has|have|had|will|said)\b)[\w'\x01-]+ ){0,5}?(?:\x01R(?: %{THINGS})?|%{THINGS}(?: %{THINGS}){0,2})(?!\w))
ANYTHING  (?:\x01[RO](?: %{THINGS}(?!\w))?|\b(?:the|its|this|their|these|both) (?:(?!(?:of|in|on|at|for|to|with|by|from|that|which|is|are|was|were|has|have|had|will|said|company|companies|firm|group)\b)[\w'\x01-]+ ){0,4}?(?!(?:company|companies|firm|group|results|report|reports|data|figures|price|prices|shares|stock|deal|news|details|talks|study|number|earnings|rules|law|trial|case|decision|vote|money|funds|budget|team|staff|plane|flight)\b)[a-z-]+)
SALEWHEN  (?:(?: (?:in|across|to|on|for) (?:the )?(?:(?:\x01[LRO]|selected|select|other|more|most|\x01C|all|europe|north|south|and|its|online|global|app|apple|google|stores?|countries|markets|android|ios|regions)[ ,]*){1,5})?? (?<time>%{TIMEREL}))

claim release.sale
  re  %{ANYTHING:product}%{ASIDE}? (?:(?:will|is|are|was|were|to|also|now|be|has|have|had|just|officially|finally|initially|originally|\x01N|set to|expected to|due to|scheduled to|slated to|being|it) )*(?:went on sale|go(?:es)? on sale|going on sale|gone on sale|put on sale|hit(?:s|ting)? (?:stores|shelves|store shelves|the market|the shelves|app stores)|c[ao]me(?:s)? to market|on the market|go(?:es)? live|went live|(?:start|begin)(?:s|ning)? (?:shipping|selling|rolling out)|(?:started|began) (?:shipping|selling|rolling out)|(?:be |become |became )?(?:generally |widely |commercially |freely )?available(?: (?:for (?:purchase|download|pre-?order|preorder|order)|to (?:buy|order|download|pre-?order|preorder|the public|consumers|customers|users|everyone)))?|available from)%{SALEWHEN}
  re  (?:^|, |\band |\bbut |\bwhich |\bthat )(?:(?:it|they) )?(?:(?:will|is|are|was|were|to|also|now|be|has|have|had|just|officially|finally|initially|originally|\x01N|set to|expected to|due to) )*(?:went on sale|go(?:es)? on sale|going on sale|hit(?:s)? (?:stores|shelves|store shelves)|came to market|go(?:es)? live|went live|(?:started|began|starts|begins|start|begin) shipping|c[ao]me(?:s)? out|(?:ships?|shipped|launched|launches|debuted|debuts|arrives|arrived))%{SALEWHEN}
  set fill=product
  set action=available
  not available (?:for (?:comment|interview)|to comment)
  not (?:tickets?|shares?|stock|bonds?|notes) (?:[a-z]+ )*(?:went|go|goes|going) on sale
  ok  The media adapter will be available from February. | product=media adapter
  ok  The Vela 3 is the smallest of the family and went on sale in Peru on 9 May. | product=Vela 3 time=on 9 May
  ok  Beam 2 will start shipping in the second quarter. | product=Beam 2
  ok  Its smart lock hits shelves in Germany and France next month. | product=smart lock
  no  Jane Smith will be available from February.
  no  The report will be available for comment in February.
  no  Some tickets went on sale in May at Velora.

claim release.spread
  re  %{NAMED:product}%{ASIDE}? (?:(?:will|is|are|was|were|to|also|now|be|has|have|had|been|just|officially|finally|initially|originally|\x01N|set to|expected to|already|only|currently) )+(?:live|out|available|launched|launching|released|released globally|rolling out|rolled out|coming|arriving|on sale|offered|deployed|introduced) (?:for (?:purchase |download |pre-?order )?)?(?:in|to|on|across|for|from|via|through) (?<region>(?:the |all |selected |select |more than |over |some |a |an |\x01C )*(?:%{PW} ){0,3}?(?:\x01[LRO]|countries|markets|users|customers|subscribers|stores|store|members|developers|platforms|devices|phones|android|ios|windows|mac|web|website|languages|regions|territories|states|cities|everyone|beta))
  set action=available
  not available (?:for|to) comment
  ok  Vela 3 is now available in 190 countries. | product=Vela 3
  ok  The new app is rolling out to users in Europe. | product=new app
  ok  The browser has been released for Android. | product=browser
  no  The app is out of date for users.
  no  Jane Smith is available to users.

claim release.said
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? (?:[a-z]+ )?(?:said|says|announced|announces|confirmed|confirms|revealed|reveals)(?: (?:on )?\x01D| today| yesterday)?(?: that)? %{NAMED:product} (?:(?:will|would|is|are|was|were|to|be|now|has|have|been|also|should) )+(?:available|launch(?:ed)?|released|released|on sale|ship(?:ping|ped)?|arriv(?:e|ing)|coming|debut|roll(?:ed|ing)? out|out|discontinued|delayed|go on sale|go live|in stores)(?!\w)(?:[^.;"]{0,40}? (?<time>%{TIMEREL}))?
  set action=announce
  ok  Halden said the new scanner will be available in May. | producer=Halden product=new scanner time=in May
  ok  Velora confirmed that Beam 2 has been delayed. | producer=Velora product=Beam 2
  ok  The company announced on Monday that its browser is coming to tablets. | product=browser
  no  Halden said the new boss will be available in May.
  no  Velora confirmed that Beam 2 is red.

claim release.list
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:%{LAUNCH}) (?:(?:its|a|an|the|two|three|four|several|new|first|latest|\x01C|[a-z-]+) ){0,4}?(?:(?:[a-z-]+ ){0,2}?(?:%{THINGS}): )?(?<product>(?:the |its |a )?\x01R(?:(?:, and |, | and |,? as well as |,? along with )(?:the |its |a |new )*\x01R)+)
  re  (?<product>(?:the |its )?\x01R(?:(?:, and |, | and )(?:the |its |new )*\x01R)+)%{ASIDE}? (?:(?:will|are|were|to|be|have|been|also|now|both|all) )+(?:available|launched|unveiled|announced|released|introduced|revealed|on sale|go on sale|discontinued)(?!\w)
  set split=product
  set action=launch
  ok  Halden unveiled the Vela 3 and the Vela 4. | producer=Halden product=Vela 3
  ok  The Vela 3 and Vela 4 were launched in May. | product=Vela 4
  ok  The company announced the Vela 3, Vela 4 and the Vela 5. | product=Vela 5
  no  Halden compared the Vela 3 and the Vela 4.
  no  The Vela 3 and Vela 4 were red.

claim release.offers
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? (?:(?:also|now|will|would|has|have|had|said|it|that|is|are|be|been|won't|wouldn't|not|today|\x01D|\x01N|recently|already|plans to|plan to|wants to|intends to|hopes to|started|began|starts|begins|by) )+(?:offer|offering|sell|selling|ship|shipping|shipped|bring|bringing|brought|testing|piloting|trialling|trialing|test|make|making|build|building|made|put|pushing|push|demonstrated|demonstrating|teased|teasing|previewed|opened|opening|deployed|deploying|released|launched|introduced|unveiled) (?:up |out |on sale |available |pre-?orders for |preorders for |sales of |orders for )?(?:a |an |its |the |two |three |more |first |new |upcoming )*(?<product>(?:%{PW} ){0,4}?(?:\x01R|%{THINGS}))(?!\w)(?:[^.;"]{0,50}? (?<time>%{TIMEREL}))
  set action=launch
  not (?:making|make|made|put|building|build|opened|opening|brought|bring) (?:[a-z]+ ){0,3}(?:sense|use|way|deal|money|plans|sure|case|together|down|back)(?!\w)
  not (?:price|cost|cut|hire|jobs)
  ok  Halden won't be offering a chip for projectors by the end of 2024. | producer=Halden product=chip
  ok  Velora is testing a delivery robot in Leeds this summer. | producer=Velora product=delivery robot
  ok  The company will bring its browser to tablets next year. | product=browser
  no  Halden is making use of the app this year.
  no  Velora is offering advice this summer.

claim release.gave
  re  (?<product>%{THING}|\x01R),? (?:(?:which|that) (?:was|were|is|will be|has been) )?(?:\x01N |first |originally |recently |initially |officially |due to be |to be |also )*(?:announced|unveiled|launched|released|introduced|revealed|shown off|previewed|discontinued|shipped|debuting|launching|arriving|shipping|due(?: out)?|out|available|coming)(?: (?:by (?<producer>\x01O)|at [^,.;"]{1,40}?|in \x01L|for \x01[RO]))?(?: back)? (?<time>%{TIMEREL})
  re  ^(?:\x01N |first |originally |initially )*(?:released|launched|introduced|unveiled|announced|shipped)(?: by (?<producer>\x01O))? (?:back )?(?<time>in \x01D|\x01D|\x01U ago|on \x01D), (?:the |its )?(?<product>%{THING}|\x01[RO])(?! (?:said|says))
  re  (?<product>%{THING}|\x01R),? (?:which |that )?%{ORG:producer} (?:(?:is|has|had|will|recently|also|just|\x01N) )*(?:announced|unveiled|launched|released|introduced|revealed|debuted|debuting|launching|discontinued|showed off|rolled out|shipped) (?<time>%{TIMEREL}|at [^,.;"]{1,40}?(?=[,.;]|$))
  set action=launch
  not (?:results|deal|plan|price|report|data|study|figures|cuts|layoffs|partnership|acquisition|merger|round|funding|fund|lawsuit|inquiry|investigation|probe|contract|agreement) (?:was |were )?(?:announced|released|unveiled|launched|revealed|due)
  not (?:announced|revealed) %{TIMEREL} that
  ok  The Vela 3, released in 2021, still sells well. | product=Vela 3 time=in 2021
  ok  First released in 2007, the Beam 2 is now in its eleventh year. | product=Beam 2 time=in 2007
  ok  The console Halden unveiled last month is small. | product=console producer=Halden
  ok  It is based on a chip unveiled by Halden last month. | product=chip producer=Halden time=last month
  no  The deal announced in 2021 fell through.
  no  The results, released in May, were poor.

claim release.noun
  re  (?<producer>\x01O|its|their)(?:'s)? (?:(?:planned|upcoming|recent|official|global|commercial|public|delayed|\x01[LDE]|[a-z-]+) ){0,2}?(?:launch|release|rollout|roll-out|debut|introduction|unveiling|discontinuation) of (?:the |its |a |an )?(?:new |latest |upcoming |next |first )*(?<product>\x01[RO]|(?:%{PW} ){0,4}?%{THINGS})(?!\w)
  re  (?<product>(?:the )?\x01R|(?:the|its) (?:[\w'-]+ ){0,2}?%{THINGS})(?:'s)? (?:[a-z-]+ |\x01L ){0,2}?(?:launch|release|rollout|debut|release date|launch date|general availability) (?:(?:is|was|will be|has been|had been|set|scheduled|planned|slated|expected|delayed|pushed back|put back|postponed|for|until|to|in|on|by) )+(?<time>(?:the )?(?:early |late |mid-)?(?:\x01[DE]|spring|summer|fall|autumn|winter|next year|next month))
  re  \b(?:announced|announces|announcing) (?:the )?(?:general |immediate |commercial |worldwide |global |beta )*(?:availability|launch|release|rollout|arrival) of (?:its |the |a |an |new )*(?<product>\x01[RO]|(?:%{PW} ){0,4}?%{THINGS})(?!\w)
  re  \b(?:pre-?orders|preorders|shipments|deliveries|sales|shipping) (?:of|for) (?:the |its |a )?(?<product>\x01R|(?:%{PW} ){0,4}?%{THINGS}) (?:(?:will|would|are|were|is|to|expected to|set to|due to|also|now) )*(?:open|start|begin|began|started|opened|opens|starts|begins|commence|resume|resumed)(?:[^.;"]{0,30}? (?<time>%{TIMEREL}))?
  set given=yes
  set action=launch
  not (?:launch|release|introduction) of (?:the |a |an )?(?:[a-z-]+ ){0,3}?(?:campaign|investigation|report|study|results|programme|rules|data|funds?|initiative)
  ok  Halden's launch of the Vela 3 was quiet. | producer=Halden product=Vela 3
  ok  Velora today announced the general availability of its database. | product=database
  ok  Pre-orders for the Beam 2 open on Friday. | product=Beam 2
  ok  The watch's release date is set for March. | product=watch
  no  Halden's launch of an investigation was quiet.
  no  Sales of the Vela 3 were slow in May.
  no  Velora announced the launch of a campaign.

claim release.put
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:unwrap(?:s|ped)?|took the wraps off|takes the wraps off|lift(?:s|ed) the (?:lid|veil) on|bring(?:s)? back|brought back|reviv(?:e|es|ed)|resurrect(?:s|ed)?|open(?:s|ed)? (?:up )?pre-?orders for|beg[ai]n (?:selling|shipping|testing|offering|accepting pre-?orders for)|kick(?:s|ed) off sales of|tease(?:s|d)?|preview(?:s|ed)?|demonstrat(?:e|es|ed)|demo(?:s|ed)|detail(?:s|ed)|open[- ]sourc(?:es|ed)|releas(?:e|es|ed|ing)|ship(?:s|ped)|field(?:s|ed)|relaunch(?:es|ed)?|re-releas(?:es|ed)) (?:(?:its|a|an|the|two|three|new|first|latest|upcoming|long-awaited|next-generation|\x01N|an early version of|version \S+ of|a beta of|a preview of|a test version of|a prototype of|the first) )*(?<product>\x01R(?: %{THINGS})?|(?:(?!(?:of|in|on|at|for|to|with|by|from|and|or|that|which|more|less|\x01C)\b)[\w'\x01-]+ ){0,4}?%{THINGS})(?!\w)(?! (?:sales|revenue|division|unit|business|maker|users|market))(?:[^.;"]{0,40}? (?<time>%{TIMEREL}))?
  set action=launch
  not detail(?:s|ed) (?:how|why|what)
  ok  Halden took the wraps off its new e-bike. | producer=Halden product=e-bike
  ok  Velora open-sourced the toolkit. | producer=Velora product=toolkit
  ok  Tessera demonstrated a prototype of its rescue robot in May. | producer=Tessera product=rescue robot
  no  Halden added 40 apps.
  no  Velora detailed how the app works.
  no  Tessera delivered a blow to its rival.

claim release.support
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:stop(?:s|ped|ping)?|end(?:s|ed|ing)?|drop(?:s|ped|ping)?|discontinu(?:es|ed|ing|e)|ceas(?:e|es|ed|ing)) (?:(?:all|its|technical|security|software|sales|production|manufacturing|development|shipments|making|selling|supporting|producing|support|updates?|offering) )+(?:and [a-z]+ )?(?:of|for|to)? ?(?:its |the |all |older |original )*(?<product>\x01R|%{THING})
  re  \b(?:support|updates|sales|production|development|manufacturing) (?:for|of) (?:its |the |all |older |original )*(?<product>\x01R|%{THING}) (?:(?:will|would|has|have|is|was|to|officially|be|been|is to) )+(?:end|ended|stop|stopped|cease|ceased|discontinued|halted|wound down)(?:[^.;"]{0,20}? (?<time>%{TIMEREL}))?
  set action=discontinue
  not (?:scrap|cancel|kill|drop|end|stop|pull|suspend|delay|postpone|shelve|retire|ax|remove|withdr[ae]w)[a-z]* (?:(?:the|its|a|all|any) )?(?:[a-z]+ )?(?:plans?|programs?|accounts?|maps?|records?|boxes|players?|cables?)(?!\w)
  ok  Halden stopped making the Vela 2. | producer=Halden product=Vela 2
  ok  Support for Beam 2 will end in October. | product=Beam 2 time=in October
  ok  Velora is ending security updates for its tablet. | producer=Velora product=tablet
  no  Halden ended support for the strike.
  no  Support for Jane Smith will end in October.
