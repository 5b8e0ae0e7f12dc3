# What is made, when it comes out, what it holds and how well it does.

lex LAUNCH   launch* unveil* introduce* release* debut* announce* roll*_out roll_out rolls_out rolling_out rolled_out ship* present* reveal* demo* show*_off start*_selling bring*_out
lex DELAYW   delay* postpone* push*_back discontinue* cancel* kill* retire* scrap* shut*_down pull* suspend* phase*_out
lex UPDATEW  update* upgrade* refresh* redesign* add* patch* overhaul* extend* expand*
lex THINGS   phone smartphone phones smartphones laptop laptops tablet tablets chip chips processor processors app apps service services tool tools feature features console model models version versions device devices platform watch earbuds headphones headset camera cameras game games browser assistant update software drive drives disk platters car cars truck suv robot drone api sdk product products engine system router speaker speakers tv monitor display subscription plan program site website bot chatbot suite library framework series edition beta preview line lineup card gpu cpu server servers adapter adapters charger chargers cable handset handsets notebook notebooks pc pcs desktop desktops ultrabook kit soundbar smartwatch smartwatches band tracker glasses goggles helmet scooter bike e-bike motorcycle van bus vehicle vehicles sedan coupe hatchback pickup crossover battery batteries printer printers scanner projector keyboard controller hub lock doorbell thermostat vacuum fridge bulb bulbs toy toys e-reader reader podcast channel channels network language compiler database toolkit standard protocol codec extension plugin plug-in add-on widget portal marketplace store search_engine wallet token coin account software_update operating_system web_browser media_player player players recorder box boxes set-top_box appliance appliances module modules machine machines interface option options mode membership bundle package packages tier app_store client clients archive map maps messenger assistant avatar emoji filter filters

NEWTHING  (?<![\w'])(?:(?:%{PW} |(?<=[a-z] )(?:of|for) (?:the |its |a |an )?){0,6}?(?:\x01R(?: %{THINGS})?|%{THINGS}(?: %{THINGS}){0,2}))
claim release.launch
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}%{LAUNCH} (?:(?:its|a|an|the|two|three|several|some|new|first|latest|upcoming|long-awaited|next-generation|\x01C) )*(?<product>%{NEWTHING})(?: (?<version>\x01C))?
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}%{LAUNCH} (?:its |the )?(?:new |first |latest |next )?(?<product>\x01O)(?! (?:said|says|is|was|has|and|to|for|on|with|as an? (?:partner|investor|company)))
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}%{LAUNCH} [^.;"]{3,90}?(?:,? and|,? as well as|,? along with|,? in addition to|,) (?:(?:its|a|an|the|two|three|several|some|new|first|latest|upcoming) )+(?<product>%{NEWTHING})(?=[,.;]|$| (?:on|in|at|for|from|that|which|with)(?!\w))
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? (?:will|plans to|is going to) (?:also )?(?:sell|offer) (?:a|an|the|its) (?:new )?(?<product>%{NEWTHING})
  set action=launch
  not announce[sd]? (?:today |\x01D |on \x01D )?the (?:close|closing|appointment|acquisition|results)
  not (?:announce[sd]?|announcing|reveal(?:ed|s)?|present(?:ed|s)?) (?:that|it|plans|results|earnings|the (?:close|appointment|acquisition|results)|an? (?:partnership|deal|agreement|increase|loss|profit))
  not (?:opened up about|shipped \x01C)
  not %{LAUNCH} (?:%{PW} ){0,5}?(?:investigation|probe|lawsuit|service attack|campaign|program to)
  ok  Google unveiled the Pixel 4 on Tuesday. | producer=Google product=Pixel 4
  ok  Samsung launches its new foldable phone | producer=Samsung product=foldable phone
  ok  Microsoft is rolling out a new version of its browser. | producer=Microsoft
  no  Google announced plans to cut costs.
  no  The EU launched an investigation into Google.
  no  Velora launched a probe.

claim release.debuts
  re  (?<product>\x01R|\bit\b|\b(?:the|its|a) (?:%{PW} ){0,3}?%{THINGS}) (?:also )?(?:debuts?|launches|launched|arrives?|ships?|drops?|goes on sale|go on sale|comes out|hits (?:stores|shelves)|rolls out) (?:[a-z]+ ){0,3}?(?<time>(?:in |on |by |this |next |later )?(?:the )?\x01[DE])
  set action=available
  not (?:price|revenue|sales|shares?|stock|profit|demand) (?:drop|drops)
  ok  The new console launched in November 2020. | product=new console
  ok  Dell has a laptop. It ships in March. | product=It time=in March
  ok  The watch debuts in June. | product=watch time=in June
  no  Its stock drops in March at Dell.
  no  The price drops in June.

claim release.headline
  re  ^(?<product>(?:new |next )(?:%{PW} ){0,5}?[\w\x01-]+) (?:introduced|unveiled|launched|announced|released|revealed|arrives?|debuts)$
  set action=announce
  ok  New Samsung headphones unveiled | product=New Samsung headphones
  ok  New Velora speaker revealed | product=New Velora speaker
  ok  Next Halden phone announced | product=Next Halden phone
  no  New rules for Samsung
  no  New boss at Velora

claim release.available
  re  (?<product>\x01R|(?:the |its |a )(?:%{PW} ){0,4}?%{THINGS})(?: [^,;."]{0,30}?)? (?:is|are|was|were|will|to|should|has|have)(?: (?:be|been|now|also|first|set to|expected to|scheduled to|due to|originally|initially|officially))* (?:available|released|launched|announced|introduced|unveiled|revealed|go on sale|on sale|arrive|arriving|launch|debut|ship|shipping|hit (?:stores|shelves|the market)|come out|roll out|rolled out|rolling out|delayed|discontinued|generally available|out now|going on sale)(?!\w)(?:[^.;"]{0,40}? (?<time>(?:on|in|by|this|next|starting|beginning|from|later) (?:the )?(?:\x01[DE]|(?:spring|summer|fall|autumn|winter|year|month|week))))?
  set action=available
  not (?:available for comment|available (?:to|in) (?:court|person)|available (?:on|in) (?:up to|capacities|sizes|colou?rs|two|three|\x01C(?! (?:more |new |other |european )?(?:countries|markets|languages|regions|territories|states|cities))))
  not \bwhat is available
  not (?:results|data|report|study|pricing|price|details) (?:is|was|were|are|has|have|will)
  not yet to be
  not (?:expects?|expected|plans?|wants?|intends?|hopes?|aims?) to (?:ship|launch|release|roll)
  ok  The Surface Pro will be available in March. | product=Surface Pro time=in March
  ok  Its new laptop goes on sale; the new laptop was announced on Tuesday. | product=new laptop
  ok  The Galaxy Watch will ship next month. | product=Galaxy Watch
  no  Mr. Cook was not available for comment.
  no  The report was released by Velora.

claim release.nounlaunch
  re  \b(?:launch|debut|rollout|introduction|unveiling|delay) of (?:(?:its|the|a|an|two|three|new|first|latest|upcoming|next) )*(?<product>\x01R|(?:%{PW} ){0,4}?%{THINGS})(?!\w|'s)(?:(?: [^.,;"]{0,40}?)?? (?<time>(?:in|on|last|this|next|earlier|by|since) (?:the )?(?:\x01[DE]|(?:week|month|year|spring|summer|fall|autumn|winter))))?
  re  (?<product>\x01R)'?s? (?:[a-z-]+ )?(?:launch|release|debut|rollout|unveiling) (?:(?:is|was|will be|set|scheduled|planned|delayed|for|event) )*(?<time>(?:in|on|last|this|next|until|for|to) (?:the )?(?:\x01[DE]|(?:week|month|year|spring|summer|fall|autumn|winter)))
  set action=launch
  not (?:since|before|after) the (?:launch|release)
  ok  The launch of the Pixel Watch in October went well. | product=Pixel Watch time=in October
  ok  Stores were full for the Xbox launch in November. | product=Xbox
  ok  The debut of the Beam 2 on Monday was loud. | product=Beam 2
  no  Ahead of the Xbox launch, stores were full.
  no  The launch went well at Google.
  no  The launch was loud at Velora.

claim release.stop
  re  (?<producer>\x01O|%{COREF})%{ASIDE}? %{ADV}%{DELAYW} (?:(?:its|a|an|the|all|production of|sales of|support for|some) )*(?<product>\x01[RO]|(?:%{PW} ){0,3}?(?:phone|phones|laptop|tablet|app|service|console|console|device|game|product|feature|line|update|support))(?!\w)
  set action=discontinue
  not (?:pulled|adds?|extended) (?:out|ahead)
  not (?:scrap|cancel|kill|drop|end|stop|pull|suspend|delay|postpone|shelve|retire|ax|remove|withdr[ae]w)[a-z]* (?:(?:the|its|a|all|any) )?(?:[a-z]+ )?(?:plans?|programs?|accounts?|maps?|records?|boxes|players?|cables?)(?!\w)
  ok  Google is discontinuing the Pixelbook. | producer=Google product=Pixelbook
  ok  Microsoft delayed the update again. | producer=Microsoft product=update
  ok  Velora scrapped the app. | producer=Velora product=app
  no  Google killed time.
  no  Velora scrapped its debt.

claim release.update
  re  (?<producer>\x01O)%{ASIDE}? %{ADV}(?:updated|updates|upgraded|refreshed|redesigned|patched|overhauled) (?:(?:its|the|a|an) )*(?<product>\x01R|(?:%{PW} ){0,3}?(?:app|apps|browser|platform|software|website|policy|lineup|assistant|service))(?!\w)
  set action=update
  ok  Apple updated its Photos app. | producer=Apple
  ok  Halden redesigned its website. | producer=Halden product=website
  ok  Velora patched the browser. | producer=Velora product=browser
  no  Apple updated its outlook.
  no  Halden updated its accounts.

# ---- what a thing holds ----

lex ATTR     display screen memory ram storage battery capacity camera cameras weight range power bandwidth resolution cores throughput speed sensor lens platters disk disks drive drives ssd hdd panel parameters gpus chips tokens charge talk_time playback rating bits pixels density thickness brightness megapixels charger cable port ports stores warehouses data_centers context_window speakers microphones rooms seats servers
claim capacity.has
  re  (?<subject>\x01[OR]|(?:the|its|this|each|both|a) (?:(?:%{NW}|\x01[ORLN](?:'s)?) ){0,4}?%{NW})%{ASIDE}? (?:also |now |will |can |would |could )*(?:has|have|had|features?|offers?|packs?|sports?|includes?|comes? with|boasts?|holds?|carries|carry|touts?|delivers?|provides?|uses?|consumes?|stores?|draws?|weighs?|measures?|supports?|lasts?|runs?|generates?|produces?) (?:up to |only |just |a |an |at least |about |for |in at |its )*(?<quantity>\x01Q)(?:,)?(?: (?:of )?(?<attribute>(?:[a-z-]+ ){0,3}?(?:%{ATTR}|[a-z]+)))?
  not (?:revenue|sales|money|employees|people)(?!\w)
  not \x01Q of (?:rain|snow|rainfall|asphalt|food|sugar|fat|protein|land|farmland|road|beach|sand|waste|trash|blood|cocaine|heroin|cannabis|gold|rice|wheat|fish|meat|flour|butter|milk|oil|grain)(?!\w)
  ok  The Pixel 4 has 6GB of RAM. | subject=Pixel 4 quantity=6GB attribute=RAM
  ok  The new phone features a 6.1-inch display. | quantity=6.1-inch attribute=display
  ok  The plant produces 200 MW of power. | quantity=200 MW
  no  The company has offices in Ohio.
  no  The firm has many lamps.

claim capacity.noun
  re  (?<quantity>\x01Q)(?: (?:of )?(?<attribute>(?:[a-z-]+ ){0,2}?%{ATTR}))(?!\w)
  set fill=subject
  ok  The Beam 2 was shown in black and with 16GB of memory. | quantity=16GB attribute=memory subject=Beam 2
  no  Apple spoke of 16GB of memory.
  ok  With 24 GB RAM, the Surface Pro is quick. | quantity=24 GB
  ok  The Vela 3 comes in red with 8GB of memory. | quantity=8GB attribute=memory
  no  Apple showed a laptop.
  no  The Vela 3 comes in red.

claim capacity.attribute
  re  (?<attribute>(?:battery life|screen|display|storage|memory|battery|range|weight|rating|resolution|bandwidth))(?: (?:of|is|that lasts?|up to|capacity|lasts?|was|at|measuring|measures|will last|can last|will be|for))+ %{HEDGE}(?<quantity>\x01[QU])
  set fill=subject
  not for \x01U (?:ago|later)
  ok  The Pixel Watch has a battery life of two days. | quantity=two days attribute=battery life
  ok  With a range of 300 miles, the Vela 3 is fast. | quantity=300 miles subject=Vela 3
  ok  The Vela 3 has a display of 6 inches. | quantity=6 inches attribute=display
  no  The battery is good on the Galaxy Fit.
  no  The Vela 3 has a range of hats.

claim capacity.lasts
  re  (?<subject>\x01R|(?:the|its|a) (?:%{PW} ){0,4}?(?:battery|case|earbuds|device|phone|watch|headphones|charge|laptop|tablet))(?: [^,;."]{0,20}?)? (?:can |will |should |to )?(?:lasts?|holds?|runs?|works?|provides?|offers?) (?:for )?%{HEDGE}(?<quantity>\x01U)(?: (?:of|for) (?<attribute>[a-z]+(?: [a-z]+)?))?
  ok  The case holds nine hours of charge. | quantity=nine hours attribute=charge
  ok  Its battery lasts up to five hours. | quantity=five hours
  ok  The watch runs for 30 hours. | quantity=30 hours
  no  The case holds the earbuds.
  no  The watch runs fast.

claim capacity.counted
  re  (?<subject>\x01R|(?:the|this|its) (?:[\w'-]+ ){0,3}?(?:phone|device|smartphone|laptop|tablet|chip|processor|model|camera|car|headset|drive|server|cluster|watch|console)) (?:also |will |now )?(?:has|have|features?|includes?|touts?|packs?|boasts?|offers?|uses?|comes with) (?:up to |a total of |as many as )?(?<quantity>\x01C) (?<attribute>(?:[a-z-]+ ){0,3}?(?:cameras?|cores?|transistors|lenses|sensors|parameters|speakers|microphones|megapixels|ports?|screens?|displays?|batteries|motors|gpus|chips|seats|pixels|platters|layers))(?!\w)
  ok  The device has five rear cameras. | subject=device quantity=five attribute=rear cameras
  ok  The chip packs 20 billion transistors. | quantity=20 billion
  ok  The phone has three cameras. | quantity=three attribute=cameras
  no  The device has many cameras.
  no  The phone has many fans.

# ---- how well it does ----

lex BETTER   faster slower lighter heavier thinner thicker brighter smaller larger bigger cheaper better worse longer higher lower more less fewer denser stronger quicker shorter
claim benchmark.than
  re  (?<subject>\x01[OR]|(?:the|its) (?:[\w'-]+ ){0,3}?%{W}|\bit) (?:is|are|was|were|runs|will be|to be|can be) (?:also |now )?%{HEDGE}(?<change>\x01[PX]|several times|twice) (?:as )?(?<metric>(?:[a-z]+ )?(?:%{BETTER}|fast|efficient|powerful|dense|bright|much|many)(?: [a-z]+){0,2}?) (?:than|as) (?<comparator>(?:the |its |those )?[\w'\x01-]+(?: [\w'\x01-]+){0,5})
  not (?:a year|last year|expected|in \x01[DE]|analysts|\x01D)
  not \x01[PX] (?:to|by|of|in|from|or|and|at|for)(?!\w)
  ok  The new chip is 30 percent faster than the old model. | change=30 percent
  ok  The new drive is twice as fast as the old one. | change=twice
  no  Intel made a drive twice as fast as before.
  ok  The Vela 3 is 20% lighter than the Vela 2. | change=20% metric=lighter
  no  Intel earned 30 percent more than a year ago.
  no  The Vela 3 is lighter.

claim benchmark.score
  re  (?<subject>\x01[OR])%{ASIDE}? (?:[a-z]+ )?(?:scored|scores|achieved|achieves|reached|hit|posted|earned|recorded) (?:a score of |an? )?%{HEDGE}(?<score>\x01[PC]) (?:on|in|at) (?:the )?(?<benchmark>(?:%{PW} ){0,3}?(?:\x01[OR]|benchmark|test|exam|leaderboard|suite))
  ok  Gemini scored 90% on the MMLU benchmark. | subject=Gemini score=90%
  ok  Vela 3 achieved 64% on the Northgate test. | subject=Vela 3 score=64%
  ok  Vela 3 scored 88% on the reading exam. | subject=Vela 3 score=88%
  no  Gemini scored a win on Tuesday.
  no  Vela 3 achieved fame.
