# What things cost, hold and score: the forms beside those of products.pat and launch.pat.

BUYERS    (?:you|users|customers|buyers|shoppers|consumers|readers|subscribers|members|anyone|fans|gamers|developers|people|businesses|drivers|owners)
PER       (?:(?: (?:a|an|per|each|every) | ?/ ?)(?<per>month|year|user|seat|day|week|hour|gb|gigabyte|person|ride|night|device|unit|copy|share|kilowatt-hour|minute|message|million (?:input |output )?tokens|(?:user|seat|person) per month|click|ticket))

claim price.buy
  re  \b%{BUYERS} (?:can|could|will|would|may|might|who|must|have to|need to|now|also|be able to|able to|already|still|want to|to) ?(?:(?:now|also|still|be able to|have to|need to|already|soon) )*(?:pick up|buy|get|grab|order|pre-?order|purchase|rent|snag|score|subscribe to|upgrade to|download|lease|pay for|find|reserve) (?:the |a |an |one |its |their )*(?<product>\x01R(?: %{THINGS})?|(?:%{PW} ){0,4}?%{THINGS}|\bit\b)(?: (?:right |now |today |here |online |currently |brand new |on sale |directly |from \x01O |at \x01O |in \x01[OL] |for pre-?order ))* ?(?:starting )?(?:for|at|from)(?: (?:just|only|as little as|as low as))? %{HEDGE}%{MONEY:amount}%{PER}?
  re  (?<product>\x01R(?: %{THINGS})?|\b(?:the|a|an|its|each|this) (?:%{PW} ){0,4}?(?:\x01R|%{THINGS})|\bit\b)%{ASIDE}? (?:(?:will|would|now|also|currently|to|is|are|was|were|still|that|typically|normally|usually|regularly|only) )*(?:go(?:es)? for|went for|com(?:es?|ing) in at|came in at|ring(?:s)? (?:in|up) at|set(?:s)? (?:you|buyers|users|customers|them) back|run(?:s)? (?:you )?(?:about|around)|yours for|fetch(?:es|ed)?|command(?:s|ed)?|retail(?:s|ed|ing)?(?: for| at)?|list(?:s|ed)? (?:for|at)|debut(?:s|ed)? at|launch(?:es|ed|ing)? at|begin(?:s)? at|can be had for|priced(?: at| from)?|tagged at|on offer (?:for|at)) %{HEDGE}%{MONEY:amount}%{PER}?
  set fill=product
  not \x01M (?:million|billion|in (?:revenue|sales|profit|funding)|a share|per share)
  not (?:company|firm|startup|stake|business|shares?) (?:went|fetched|priced)
  ok  Buyers can pick up the Beam 2 for $49.99. | product=Beam 2 amount=$49.99
  ok  The Vela 3 goes for $3,499. | product=Vela 3 amount=$3,499
  ok  The subscription will set you back $70 a year. | product=subscription amount=$70 per=year
  ok  Users can now subscribe to the service for 9 euros per month. | product=service amount=9 euros per=month
  no  Buyers can pick up the phone in Leeds.
  no  The company went for $3 million at auction.
  no  The watch runs you ragged for 40 days.

claim price.whichcosts
  re  (?<product>\x01R(?: %{THINGS})?|\b(?:the|a|an|its|this|new) (?:%{PW} ){0,5}?(?:\x01R|%{THINGS})(?: (?:from|by|for|of|with) [^,.;"]{1,30}?)?),? (?:which|that|and|but|it)(?: (?:will|would|now|also|currently|is|are|was|were|still))* (?:costs?|costing|retails?|retail|sells?|priced|starts?|start|runs) (?:for |at |from |about |around |just |only |nearly |roughly |between )*%{MONEY:amount}%{PER}?
  re  (?<!than )(?<!than the )(?<!over the )(?<!of the )(?<!to )(?<!by )(?<!based )(?<product>\x01R(?: %{THINGS})?|\b(?:the|a|an|its|this|new|each|\x01O's) (?:%{PW} ){0,3}?%{THINGS}) (?:\(|for (?:just |only |about |around |as little as )?|at (?:just |only |about )?|starting at |starting from |from (?:just |only )?|priced at |costing |retailing (?:for|at) |-- )%{MONEY:amount}(?: each)?%{PER}?(?=[,.;)]|$| (?:and|with|or|in|at|each|for|on|plus|when|while|this|next|starting|to)(?!\w))
  re  (?<product>\x01R(?: %{THINGS})?) \(%{MONEY:amount}\)
  re  \b(?:the|a|its|this|new|an) %{MONEY:amount}(?:%{PER})? (?<product>\x01R(?: %{THINGS}){0,2}|(?:(?!(?:million|billion|of|for|in|per|a|an)\b)[\w'-]+ ){0,3}?(?:phone|smartphone|laptop|tablet|watch|speaker|headset|headphones|console|car|suv|sedan|truck|camera|drone|subscription|plan|tier|device|tv|bike|scooter|kit|pen|charger|monitor|keyboard|service|app|fee|pass|membership|version|model|gadget|earbuds|band|chip|card|ticket|gift card|router|robot|e-reader|bundle))(?!\w)
  re  (?<product>\x01R(?: %{THINGS})?|\b(?:the|its|a) (?:%{PW} ){0,4}?(?:\x01R|%{THINGS}))(?:'s|,? (?:with|has|carries|bears|comes with|sports)) (?:a |an |its )?(?:[a-z-]+ ){0,2}?(?:price|price tag|cost|sticker price|starting price|base price|price point|msrp|monthly fee|list price) (?:of|is|was|will be|starts at|at|tops) %{HEDGE}%{MONEY:amount}%{PER}?
  set given=yes
  not \x01M (?:%{PW} ){0,3}?(?:deal|contract|commitment|order|business|investment|partnership|fund|bet|plant|fine|loan|bid|offer|market|round|budget|project|bond|lawsuit|unit|division|in (?:revenue|sales|profit))(?!\w)
  not (?:raised|paid|invested|fined|lost|spent|sold|acquired|bought|worth) [^.;"]{0,40}\x01M
  not \x01M (?:charge|impairment|write)
  ok  The Vela 3 speaker, which costs $99, comes in red. | product=Vela 3 speaker amount=$99
  ok  Halden delayed the $35,000 sedan again. | amount=$35,000 product=sedan
  ok  The Beam 2 has a starting price of $349. | product=Beam 2 amount=$349
  ok  It sells the Vela 3 speaker for $80 each. | amount=$80
  no  Halden won a $35 million phone contract.
  no  Velora paid for the app with $3 million.
  no  The new owner, who costs $99, comes in red.

claim price.upto
  re  (?:(?<producer>\x01[OR]|%{COREF})%{ASIDE}? %{ADV})?(?:cut|cuts|cutting|slash(?:es|ed|ing)?|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|drop(?:s|ped|ping)?|hik(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|bump(?:s|ed|ing)?|set|sets|discount(?:s|ed|ing)?|mark(?:s|ed)? down|knock(?:s|ed)?) (?:the |its |their )?(?:monthly |annual |starting |list |base |retail |entry |us |u\.s\. |\x01L )*(?:prices?|costs?|fees?|price tag|subscription price)(?: (?:of|for|on) (?:the |a |an |its |all )?(?<product>\x01[RO]|[^,.;"]{1,60}?))?(?: (?:in|for) (?:the )?\x01L)?(?: by %{HEDGE}\x01[MPX])?(?: from %{HEDGE}\x01M)? (?:down |up )?(?:to|at) %{HEDGE}%{MONEY:amount}%{PER}?
  re  \b(?:prices?|cost|fee) (?:of|for|on) (?:the |a |an |its )?(?<product>\x01[RO]|[^,.;"]{1,60}?) (?:(?:will|would|is|was|are|has|have|had|to|now|been|also|currently|be) )*(?:rise|rose|risen|fall|fell|fallen|drop|dropped|climb|climbed|increase|increased|go up|gone up|went up|come down|came down|jump|jumped|cut|raised|lowered|starts?|started|set|reduced|slashed)(?: by %{HEDGE}\x01[MPX])?(?: from %{HEDGE}\x01M)?(?: (?:to|at|from))? %{HEDGE}%{MONEY:amount}%{PER}?
  re  (?<product>\x01R(?: %{THINGS})?|\b(?:the|its) (?:%{PW} ){0,3}?(?:\x01R|%{THINGS})) (?:(?:has|have|had|was|were|is|will|be|been|also) )*(?:discounted|marked down|reduced|cut|dropped|down|lowered|raised|increased|going up|went up)(?: in price)?(?: by \x01[MP])?(?: from \x01M)? to (?:just |only )?%{MONEY:amount}%{PER}?
  set fill=product
  not (?:guidance|forecast|outlook|estimate|stake|dividend|target|bid|offer) 
  ok  Halden raised the price of Beam 2 to $13.99 a month. | producer=Halden product=Beam 2 amount=$13.99 per=month
  ok  Velora cut the price of the Vela 3 by a tenth to $249. | product=Vela 3 amount=$249
  ok  The basic plan was lowered to $4 per month. | product=basic plan amount=$4
  no  Halden raised its price target to $99.
  no  Velora cut costs by $50 million.

claim price.fee
  re  %{MONEY:amount}(?: (?:a|per) |-a-|-per-|/)(?<per>month|year|week|day|user|night|ride|hour) (?:for|to (?:use|access|get|join|watch|stream|subscribe to)) (?:the |a |an |its )?(?<product>[^,.;"]{2,50}?)(?=[,.;]|$| (?:and|which|but|while|with|or|when|compared)(?!\w))
  re  \b(?:subscriptions?|plans?|memberships?|tickets?|prices?|pricing|fares?|rentals?|tiers?|models?|versions?|options?|configurations?)(?: (?:for|to|of) (?:the |a |an |its )?(?<product>\x01[RO](?: %{THINGS})?|[^,.;"]{2,40}?))? (?:will |would |now |also |currently |to )*(?:starts?|starting|begins?|beginning|costs?|costing|run|runs|range|ranges|ranging) (?:at |from |between )?(?:just |only |about )*%{MONEY:amount}%{PER}?
  set fill=product
  not (?:paid|earn|earns|salary|wage|wages|revenue)
  ok  Halden asks $6 a month for its mail service; it asks $6 a month for the mail service. | amount=$6 per=month product=mail service
  ok  Prices for the Vela 3 start at $699. | product=Vela 3 amount=$699
  ok  Subscriptions to Beam 2 cost about $12 per month. | product=Beam 2 amount=$12 per=month
  no  The prices at Halden rise in May.
  no  Plans for the road start in May at Velora.

# ---- what a thing holds ----

DEVICE    (?:car|suv|truck|van|sedan|bike|scooter|plane|drone|vehicle|jet|battery|robot|bus|boat|ship|rocket|satellite|store|shop|office|building|campus|headquarters|screen|display|panel|cell|motor|engine|camera|sensor|lens|prototype|cluster|supercomputer|system|warehouse|hotel|tower|tunnel|%{THINGS})
MEASURE   (?:range|battery life|screen|display|top speed|speed|weight|capacity|battery|resolution|memory|storage|wheelbase|length|height|width|thickness|bandwidth|context window|power|output|range|runtime|running time|talk time|refresh rate|payload|clock speed|brightness|diameter|footprint|efficiency|throughput|floor space)

claim capacity.rated
  re  (?<subject>\x01R(?: %{THINGS})?|\b(?:the|its|a|this|each|\x01[OL]'s) (?:%{PW} ){0,4}?%{DEVICE}|\bit\b)%{ASIDE}? (?:(?:will|now|also|can|would|should|could|to) )*(?:has|have|had|offers?|boasts?|promises?|gets?|delivers?|provides?|features?|comes? with|with|claims?|sports?|packs?|advertises?) (?:a |an |the |its )?(?:[a-z-]+ ){0,3}?(?<attribute>%{MEASURE}) (?:of |is |at |up to |that lasts |lasting |rated at |measuring )+(?:up to |about |around |at least |more than |nearly |just |roughly |only |over |as much as |as far as )*(?<quantity>\x01[QU])
  re  (?<subject>\x01R(?: %{THINGS})?|\x01O|\b(?:its|\x01[OLR]'s))(?:'s?)? (?:[a-z-]+ ){0,3}?(?<attribute>%{MEASURE}) (?:(?:will|can|now|also) )*(?:of|is|was|measures?|lasts?|reaches|stands at|comes in at|weighs|maxes out at|tops out at|has increased to|grew to|rated at|estimated at) (?:up to |about |around |at least |more than |nearly |just |roughly |only |over )*(?<quantity>\x01[QU])
  re  ^(?:weighing|measuring|with (?:a|an|its) (?:[a-z-]+ ){0,3}?%{MEASURE} of) (?:in at |just |only |up to |about |around )*(?<quantity>\x01Q)[^,;"]{0,40}, (?:the |its )?(?<subject>\x01R|(?:%{PW} ){0,3}?%{DEVICE})
  re  (?<subject>\x01R(?: %{THINGS})?|\b(?:the|its|a|this) (?:%{PW} ){0,4}?%{DEVICE})%{ASIDE}? (?:(?:will|now|also|can|would|should|could|is|are) )*(?:covers?|spans?|occupies|stretches|weighs?|weighing|measures?|measuring|stores?|holds?|tows?|hauls?|carries|generates?|produces?|runs? at|reads? at|writes? at|transfers?|draws?|consumes?|uses|clocked at|rated at|rated for|capable of|charges? at|accelerates from [^,.;"]{3,30} in|tops out at|maxes out at|supports?|handles?|lasts?|good for) (?:in at |up to |about |around |at least |more than |nearly |just |roughly |only |over |as much as |between |a maximum of |a top speed of |speeds of |speeds up to |for )*(?<quantity>\x01Q)(?: (?:of )?(?<attribute>(?:[a-z-]+ ){0,2}?[a-z]+)(?=[,.;]|$| (?:and|in|on|with|per|a|each|for|at|than|when|while|of)(?!\w)))?
  not \x01[QU] (?:ago|later|earlier|old)
  not (?:of|in|lasts?|reaches) (?:[a-z]+ ){0,3}\x01U (?:of (?:talks|work|delays)|after|before)
  not (?:contract|deal|lease|office|term) (?:[a-z]+ )?(?:of|is|lasts)
  ok  The car has a range of 310 miles. | subject=car attribute=range quantity=310 miles
  ok  The store covers 20,000 square feet. | subject=store quantity=20,000 square feet
  ok  Weighing 1.24 kilograms, the Vela 3 is light. | subject=Vela 3 quantity=1.24 kilograms
  ok  Beam 2's battery life is about nine hours. | subject=Beam 2 attribute=battery life quantity=nine hours
  no  The car has a range of hats.
  no  The lease has a length of nine months after the fire.
  no  The store opened 20 miles away.

claim capacity.chips
  re  (?<subject>\x01[OR](?:'s (?:%{PW} ){0,2}?(?:cluster|supercomputer|data cent(?:er|re)|system|site|facility|campus|machine))?|\b(?:the|its|this|a) (?:%{PW} ){0,4}?(?:cluster|supercomputer|data cent(?:er|re)|system|machine|campus|facility|model|chip|processor|phone|device|card|network|server|rack|pod))%{ASIDE}? (?:(?:will|now|also|can|would|eventually|already|is|was|are|to|be) )*(?:has|have|had|contains?|holds?|houses?|uses?|includes?|packs?|runs? on|consists? of|made up of|equipped with|trained on|powered by|features?|comprises|links?|combines|host(?:s)?) (?:up to |about |around |at least |more than |nearly |just |roughly |some |over |as many as |a total of )*(?<quantity>\x01C) (?<attribute>(?:(?:\x01[OR](?:'s)? |[\w-]+ )){0,4}?(?:gpus?|chips|processors|cores|parameters|transistors|accelerators|tpus|servers|cpus|qubits|nodes|racks|tokens|cameras|sensors|lenses|satellites|antennas|seats|motors|speakers|drives|wafers|cells))(?!\w)
  re  (?<subject>\x01R|\b(?:the|its|a|this) (?:%{PW} ){0,3}?model)%{ASIDE}?,? (?:(?:with|at|of) )(?:about |around |nearly |some |over |roughly |more than |just )*(?<quantity>\x01C) (?<attribute>parameters|transistors|qubits|cores)
  re  \b(?:a|an|the|its|two|three|another) (?:new |planned |proposed )?(?<quantity>\x01[QC])(?:-| )(?<attribute>parameter|token|qubit|megapixel|core|seat|room|gpu|camera)(?:s)? (?<subject>(?:[a-z-]+ ){0,2}?(?:model|context window|machine|computer|processor|camera|chip|sensor|system|plane|cluster|hotel|phone))
  not (?:made|trained|built) (?:[a-z]+ )?(?:of|on|with) \x01C (?:of|or)
  ok  Orrin's Fjord cluster has 100,000 Corvane X1 GPUs; the cluster has 100,000 GPUs. | quantity=100,000 attribute=GPUs
  ok  The model, with 70 billion parameters, is free. | subject=model quantity=70 billion attribute=parameters
  ok  Its new chip contains 80 billion transistors. | quantity=80 billion attribute=transistors
  no  The cluster has many GPUs.
  no  Orrin sold 100,000 GPUs.

claim capacity.output
  re  (?<subject>\x01[OL]'s (?:%{PW} ){0,3}?(?:plant|factory|facility|fab|gigafactory|mill|mine|line|site|refinery|shipyard|smelter|farm|station)|\b(?:the|its|this|a|each) (?:%{PW} ){0,4}?(?:plant|factory|facility|fab|gigafactory|mill|mine|line|site|refinery|shipyard|smelter|farm|station))%{ASIDE}? (?:(?:will|now|also|can|would|could|should|eventually|already|currently|to|is|was|able to|expected to|set to|designed to|capable of) )*(?:ha(?:s|ve) (?:a |an |the )?(?:annual |initial |total |production |installed |combined )*(?:capacity|room|space|output)(?: (?:of|for|to (?:make|produce|build|assemble|hold)))?|mak(?:e|es|ing)|produc(?:e|es|ed|ing)|build(?:s|ing)?|assembl(?:e|es|ing)|turn(?:s)? out|churn(?:s)? out|manufactur(?:e|es|ing)|process(?:es)?|store|stores|supply|supplies|power|generate) (?:up to |about |around |at least |more than |nearly |roughly |some |over |as many as |as much as |enough [a-z]+ for )*(?<quantity>\x01[CQ])(?: (?:of )?(?<attribute>(?:[a-z-]+ ){0,3}?[a-z]+)(?=[,.;]|$| (?:a|per|each|in|and|by|every|with|for|at|when|annually|from|of)(?!\w)))?
  re  (?:annual |production |total |installed |manufacturing |generating |combined )+(?:capacity|output) (?:of|to|at|is|was|reached|stood at|stands at|will be|from \x01[CQ] to) (?:up to |about |around |at least |more than |nearly |roughly |some |over )*(?<quantity>\x01[CQ])(?: (?:of )?(?<attribute>(?:[a-z-]+ ){0,2}?[a-z]+)(?=[,.;]|$| (?:a|per|each|in|and|by|every|with|for|at|when|annually)(?!\w)))?
  re  (?<subject>\x01O|%{COREF})%{ASIDE}? (?:(?:has|have|will|is|was|also|plans to|to|said it|it) )*(?:add(?:s|ed|ing)?|install(?:s|ed|ing)?|secur(?:e|es|ed|ing)|build(?:s|ing)?|built|bring(?:s|ing)? online|operat(?:e|es|ed|ing)|deploy(?:s|ed|ing)?|own(?:s)?|run(?:s)?|contract(?:ed|s)? for|launch(?:ed)?|has|have|leas(?:e|es|ed)|reserv(?:e|es|ed)) (?:up to |about |around |at least |more than |nearly |roughly |some |over |another |an additional |as much as |a total of )*(?<quantity>\x01Q) of (?:new |additional |installed |computing |data center |generating |solar |wind |battery |renewable |total |power |electric |storage )*(?<attribute>capacity|power|storage|compute|solar|wind|panels|batteries|renewables|energy|data center capacity|space|office space|electricity)
  re  (?<subject>\x01O|%{COREF})%{ASIDE}? %{ADV}(?:has|had|have|operates|launched|put|placed|flies|maintains) (?:about |around |at least |more than |nearly |roughly |some |over )*(?<quantity>\x01C) (?<attribute>(?:[a-z-]+ ){0,2}?(?:satellites|spacecraft|robots|drones|vehicles|machines|turbines|chargers|towers|cells)) (?:in|into|on) (?:orbit|service|space|operation|the road|the sky|low[- ]earth orbit)
  set fill=subject
  not (?:produc|mak|build|process|suppl)[a-z]* (?:[a-z]+ )*\x01[CQ] (?:jobs|people|workers|employees|days|years|hours)
  ok  Halden's Leeds factory has capacity for 500,000 vans a year. | quantity=500,000 attribute=vans
  ok  The mill can turn out 30,000 sheets a month. | subject=mill quantity=30,000 attribute=sheets
  ok  Orrin is adding 2 gigawatts of capacity in Norway. | subject=Orrin quantity=2 gigawatts attribute=capacity
  ok  Velora has more than 4,000 satellites in orbit. | subject=Velora quantity=4,000
  no  The factory will produce 500 jobs.
  no  Orrin is adding 2 people.

# ---- how well it does ----

claim benchmark.percentile
  re  (?<subject>\x01[OR]|\b(?:the|its|this) (?:%{PW} ){0,3}?(?:model|chip|system|tool|phone|team|ai|bot|agent|app|machine))%{ASIDE}? %{ADV}(?:scor(?:es?|ed|ing)|plac(?:es?|ed)|rank(?:s|ed)|finish(?:es|ed)|land(?:s|ed)|perform(?:s|ed)) in the (?<score>(?:top )?\x01[NPC](?: percentile| percent)?)(?: of (?:test[- ]takers|humans|[a-z]+ takers))? (?:on|in|of|at) (?:the |a )?(?<benchmark>(?:%{PW} ){0,4}?(?:exam|test|benchmark|olympiad|sat|leaderboard|competition|contest|gre|lsat))(?!\w)
  re  (?:^|, |; )(?:on|in) (?:the |a |our )?(?<benchmark>\x01[OR](?: [a-z]+)?|(?:%{PW} ){0,4}?(?:benchmark|test|exam|leaderboard|suite|tests|evaluation)), (?<subject>\x01[OR]|(?:the|its) (?:%{PW} ){0,3}?(?:model|chip|system|tool|phone|laptop|card|processor)) (?:[a-z]+ )?(?:resolv(?:es|ed)|solv(?:es|ed)|scor(?:es|ed)|reach(?:es|ed)|achiev(?:es|ed)|got|gets|answer(?:s|ed)|complet(?:es|ed)|hit|hits|posted|managed|lasted|recorded|beat) (?:a score of |an accuracy of |an? )?%{HEDGE}(?<score>\x01[PCUQ])
  re  (?<subject>\x01[OR]|\b(?:the|its|this) (?:%{PW} ){0,3}?(?:model|chip|system|tool|ai|bot|agent|app|software|algorithm|classifier|detector))%{ASIDE}? %{ADV}(?:answer(?:s|ed)|solv(?:es|ed)|resolv(?:es|ed)|complet(?:es|ed)|identif(?:ies|ied)|classif(?:ies|ied)|detect(?:s|ed)|recogni[sz](?:es|ed)|predict(?:s|ed)|got|caught) (?:about |nearly |more than |just |only |around )*(?<score>\x01P) of (?:the |all |its )?(?<benchmark>(?:[a-z-]+ ){0,3}?(?:questions|problems|tasks|issues|cases|images|faces|words|tests|samples|attacks|malware|spam))(?: (?:correctly|right|accurately|successfully))?
  ok  Vela 3 scored in the 90th percentile on the bar exam. | subject=Vela 3 benchmark=bar exam
  ok  On the Northgate benchmark, Vela 3 solved 13.86% of issues. | subject=Vela 3 score=13.86%
  ok  The model answered 86.4% of the questions correctly. | subject=model score=86.4% benchmark=questions
  no  Vela 3 placed in the top drawer.
  no  On the roof, Vela 3 was seen.
  no  The model answered all questions.

claim benchmark.got
  re  (?<subject>\x01[OR]|\b(?:the|its|this|our) (?:%{PW} ){0,4}?(?:model|chip|system|tool|phone|laptop|card|processor|car|battery|drive|tablet|watch|unit|device|machine|computer|notebook))%{ASIDE}? %{ADV}(?:last(?:s|ed)|ran|r[au]ns?|manag(?:es|ed)|deliver(?:s|ed)|got|gets|clock(?:s|ed)|averag(?:es|ed)|scor(?:es|ed)|had|has|post(?:s|ed)|notch(?:es|ed)|achiev(?:es|ed)|reach(?:es|ed)|hit|hits|earn(?:s|ed)|record(?:s|ed)|endured|survived|register(?:s|ed)) (?:a |an )?(?:(?:score|rating|result|average|accuracy|time|total) of )?(?:just |about |nearly |around |over |more than |only |roughly |at least |for |under )*(?<score>\x01[UQCP])(?: (?:points|frames per second|fps|stars|marks))? (?:on|in|during|at) (?:our |the |a |its |an )?(?<benchmark>(?:%{PW} ){0,4}?(?:tests?|testing|benchmarks?|rundown|exam|trial|trials|leaderboard|suite|review|evaluation|challenge|cinebench|geekbench|mmlu|linpack)|\x01[OR](?: [a-z]+)?)(?=[,.;)]|$| (?:and|compared|versus|while|which|with|but|than|when|for|by|last|this)(?!\w))
  re  (?<subject>\x01[OR]|\b(?:the|its|this) (?:%{PW} ){0,3}?(?:model|chip|system|processor|tool|phone|card|car|engine|laptop))%{ASIDE}? %{ADV}(?:outperform(?:s|ed|ing)?|beat(?:s|ing)?|surpass(?:es|ed)?|outscor(?:es|ed)|edg(?:es|ed) (?:out|past)|outpac(?:es|ed)|match(?:es|ed)|top(?:s|ped)|trail(?:s|ed)|lag(?:s|ged) behind) (?:the |its |rival |\x01O's )*(?<comparator>\x01R(?:(?:, |,? and )(?:the )?\x01R)*)(?: by (?:up to |about |around |more than |nearly )*(?<change>\x01[PXCU]))?(?: (?:on|in|at) (?:the |several |most |some |a number of |many |our )?(?<benchmark>\x01[OR](?: [a-z]+)?|(?:%{PW} ){0,4}?(?:benchmarks?|tests?|exams?|leaderboards?|tasks?|speed|price|efficiency|battery life)))?
  re  (?:(?<subject>\x01R|\bit\b|\b(?:the|its|this) (?:%{PW} ){0,3}?%{DEVICE})%{ASIDE}? (?:is|are|was|were|lasts?|runs?|lasted|ran) )(?:about |up to |nearly |roughly |more than |at least |around |some )*(?<change>\x01[PXUQ]) (?<metric>lighter|thinner|faster|slower|heavier|thicker|brighter|smaller|larger|bigger|cheaper|longer|stronger|quieter|quicker|shorter|narrower|taller|wider|more (?:powerful|efficient|expensive|accurate|energy[- ]efficient)|less (?:powerful|expensive|power-hungry)) (?:than|on) (?:on |in |with |that of )?(?<comparator>(?:the |its |those |last year's )?[\w'\x01-]+(?: [\w'\x01-]+){0,5})
  not than (?:a year|last year(?!'s)|expected|in \x01[DE]|analysts|\x01D|usual)
  not (?:in|on|during|at) (?:the )?\x01[DE]
  ok  The laptop lasted 14 hours in our battery test. | subject=laptop score=14 hours benchmark=battery test
  ok  Vela 3 had a score of 86.8 percent on the Northgate exam, compared with 80 percent for Beam 2. | subject=Vela 3 score=86.8 percent
  ok  The K9 outperforms the K7 by 10 percent in our tests; Vela 3 outperforms the Beam 2 by 10 percent. | subject=Vela 3 comparator=Beam 2 change=10 percent
  ok  It is 30 percent lighter than the old model. | subject=It change=30 percent metric=lighter
  no  The laptop lasted 14 hours on Monday.
  no  Orrin beat the clock by 10 minutes.
  no  It is 30 percent of the old model.
