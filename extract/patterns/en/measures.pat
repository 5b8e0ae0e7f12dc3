# Parts of a whole, shares of a market, who counts how many: the forms beside those of money.pat, deals.pat and terms.pat.

ISNOW     (?:(?:is|was|were|are|stands?|stood|slipped|fell|fallen|dropped|declined|sank|shrank|slid|dipped|rose|risen|grew|grown|climbed|jumped|increased|surged|soared|edged (?:up|down|higher|lower)|reached|hit|topped|exceeded|passed|expanded|has been|had been|ticked up|narrowed|widened|plunged|tumbled|remained|remains|hovered|hovers|will be|will reach)(?: (?:slightly|sharply|further|steadily|back|up|down))?)

claim share_of.women
  re  (?<part>(?:women|men|minorities|foreigners|immigrants|engineers|contractors|developers|students|teenagers|children|renewables|women and minorities|(?:black|hispanic|asian|white|female|male) (?:people|workers|employees|americans|women|men|staff))) (?:(?:now|still|already|also|currently|only|just) )*(?:hold|held|make up|made up|fill|filled|occupy|account for|accounted for|represent|represented|comprise|are|were) %{HEDGE}(?<share>\x01[PX]) of (?<whole>(?:the |its |all |\x01O's )?(?:[\w'\x01-]+ ){0,4}?(?:jobs|roles|positions|workforce|staff|employees|leaders|leadership|managers|executives|engineers|users|students|board|seats|population|hires|posts|power|electricity))(?: (?:at|in) \x01[OL])?
  re  (?<part>(?:the |its )?(?:[\w'-]+ ){0,3}?(?:unit|business|division|segment|arm|region|product|products|service|services|platform|app|sales|phones|cars|ads|advertising|games|customers|subscriptions|cloud|devices)) (?:generat(?:es?|ed)|produc(?:es?|ed)|contribut(?:es?|ed)|yield(?:s|ed)?|earn(?:s|ed)?|make(?:s)?|made|bring(?:s)? in|brought in|deliver(?:s|ed)?) %{HEDGE}(?<share>\x01[PX]) of (?<whole>(?:the |its |all |total |overall |group |\x01O's |the company's )*(?:[a-z-]+ ){0,3}?(?:revenues?|sales|income|profits?|turnover|earnings|traffic|orders|output|bookings|cash flow))(?!\w)
  re  %{HEDGE}(?<share>\x01[PX]) of (?<whole>(?:the |its |their |\x01[OR]'s )(?:[\w'\x01-]+ ){0,4}?[\w'-]+) (?:(?:now|already|still|currently) )?(?:c[ao]me(?:s)? from|(?:is|are|was|were) (?:generated|produced|supplied|provided|bought|paid|contributed) by|went to|goes to|go to) (?:the )?(?<part>\x01[OLR](?:(?:, | and )\x01[OLR])?)
  ok  Women hold 29% of technical jobs at Halden. | part=Women share=29% whole=technical jobs
  ok  The cloud unit generated a third of its profit. | part=cloud unit share=a third whole=profit
  ok  Some 70 percent of its wafers are supplied by Orrin. | share=70 percent whole=wafers part=Orrin
  no  Women hold 29% of Velora.
  no  The cloud unit generated a third proposal.
  no  Some of its wafers are supplied by Orrin.

claim share_of.of
  re  \bof (?<whole>(?:its|the|their|\x01[OR]'s|those|these|all) (?:(?:total|annual|[a-z-]+|\x01[MCQ]) ){0,3}?(?:\x01[MC]|revenues?|sales|employees|users|customers|workers|orders|total|jobs|staff|cars|phones|budget|funds|stores)), (?:about |roughly |nearly |more than |some |around |only )*(?<share>\x01[PX]) (?:c[ao]me(?:s)? from|(?:is|are|was|were|will be) (?:from |in |for |spent on |based in |at |sold in |made in )?|went to|goes to|go to|live in|work in|work at) ?(?:the )?(?<part>[\w'\x01-]+(?: [\w'\x01-]+){0,4}?)(?=[,.;]|$| (?:and|which|that|while|but|last|this)(?!\w))
  ok  Of its 2,000 employees, 30 percent are engineers. | share=30 percent part=engineers
  ok  Of the total, about 12% went to Orrin. | share=12% whole=total part=Orrin
  ok  Of Velora's sales, nearly half came from Japan. | whole=Velora's sales share=half part=Japan
  no  Of course, 30 percent is a lot.
  no  Of its 2,000 employees, few are engineers.

claim market.shareis
  re  (?:(?<subject>\x01[OR]|%{COREF})'s?|\b(?<subject>its|their)) (?:(?:global|worldwide|u\.s\.|domestic|overall|\x01L|[a-z-]+) ){0,2}?(?:share (?:of|in) (?:the |all )?(?<scope>(?!(?:its|his|her|their|revenue|profits?|the (?:company|firm|blame|cost|profit|revenue))\b)(?:[\w'\x01-]+ ){0,5}?[\w'\x01-]+)|market share(?: (?:in|of|for|among) (?:the )?(?<scope>(?:[\w'\x01-]+ ){0,4}?[\w'\x01-]+))?)(?: (?:in|during|for|at) (?:the )?\x01[DE])?,? %{ISNOW}(?: (?:by \x01P )?(?:to|at|below|above|around|under|over|near|from \x01P to))? %{HEDGE}(?<share>\x01P)
  re  (?<![\w'])with (?:a |an |its |about |roughly |nearly |around )*(?<share>\x01P)(?: market)? share(?: of (?:the )?(?<scope>(?:[\w'\x01-]+ ){0,5}?[\w'\x01-]+))?, (?:the )?%{DESC}(?<subject>\x01[OR])(?! (?:said|says))
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? (?:[^.,;"]{1,50}?,? )?with (?:a |an |about |roughly |nearly |around |just )*(?<share>\x01P)(?: market)? share(?: of (?:the )?(?<scope>(?:[\w'\x01-]+ ){0,5}?[\w'\x01-]+))?(?=[,.;]|$| (?:in|ahead|followed|behind|while|and|compared|versus|for|at)(?!\w))
  not share (?:of|in) (?:its|the|their) (?:own|company|profits?|revenues?|costs?|work|blame)
  ok  Halden's share of the search market slipped below 90 percent. | subject=Halden scope=search market share=90 percent
  ok  Velora's market share in Japan dropped to 53.4%. | subject=Velora scope=Japan share=53.4%
  ok  With a 14% share, Tessera is in fourth place. | share=14% subject=Tessera
  ok  Orrin led the year with a 31 percent market share, ahead of Halden. | subject=Orrin share=31 percent
  no  Halden's share of the cost rose to 40%.
  no  Velora shares 14% of its sales.
  no  With 14% of the votes, Orrin lost.

claim market.rankedas
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:rank(?:s|ed|ing)?|plac(?:es|ed)|c[ao]me(?:s)?(?: in)?|finish(?:es|ed)|is|was|remains?|sits?|moved (?:up |down )?(?:to|into)|rose to|fell to|slipped to|jumped to|climbed to) (?:in )?(?:the )?(?<rank>(?:\x01N|number (?:one|two|three|four|five)|top)(?: (?:place|spot|position))?) (?:among|in|for|on|worldwide|globally|by|behind)(?: (?<scope>(?:the |all )?[\w'\x01-]+(?: [\w'\x01-]+){0,5}?))?(?=[,.;]|$| (?:with|by|and|after|behind|which|that|at|last|this|in)(?!\w))
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:overt(?:ook|akes?|aken|aking)|pass(?:ed|es|ing)|surpass(?:ed|es|ing)|toppl(?:ed|es)|displac(?:ed|es)|edg(?:ed|es) (?:out|past)|leapfrogg(?:ed)|dethron(?:ed|es)|replac(?:ed|es)|unseat(?:ed|s)|beat(?:s)?) (?<competitor>\x01[OR])(?:'s)? (?:[a-z ]{1,20}? )?(?:to become|as|and become|and became|and is now|to be) (?:the |\x01L's |the (?:world|country|nation|industry|region)'s )+(?<rank>(?:\x01N[- ])?(?:%{TOP}|most \w+|number one|\x01N|leader|top)(?: [a-z-]+){0,4}?)(?: (?:in|of|by|on) (?<scope>(?:the )?[\w'\x01-]+(?: [\w'\x01-]+){0,3}?))?(?=[,.;]|$| (?:with|by|and|after|behind|in|last|for)(?!\w))
  re  (?<subject>\x01[OR]|%{COREF}|(?:the|its|this) (?:[\w'-]+ ){0,2}?%{THINGS})%{ASIDE}? (?:(?:is|was|are|were|became|becomes|remains?|remained|has become|now|still|already|also|currently) )+(?:the )?(?<rank>(?:\x01N[- ])?(?:most (?:downloaded|popular|used|visited|widely[- ]used|watched|valuable|expensive|profitable|played|streamed|cited)|best-selling|top-selling|fastest-growing|fastest-selling|largest|biggest|highest-paid|top-rated)) (?:in|on|among|of) (?<scope>(?:the |all )?[\w'\x01-]+(?: [\w'\x01-]+){0,4}?)(?=[,.;]|$| (?:with|by|and|after|behind|last|this|in|for|when)(?!\w)| \x01[DE])
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:sold|sells|shipped|ships|made|makes|has|had|spent|spends|produced|produces|raised|attracted|filed|won) (?<rank>more (?<scope>(?:[a-z-]+ ){0,3}?[a-z-]+) than any(?:one| other [a-z]+)?)
  not (?:is|was|are|remains?) (?:the )?(?:\x01N|top) (?:for|on|by|in) (?:him|her|them|us|line|a|mind)
  not \x01N (?:in|on) (?:\x01[DE]|a|an)(?!\w)
  ok  Halden ranks third among shopping apps in Norway. | subject=Halden rank=third scope=shopping apps
  ok  Orrin overtook Velora to become the world's second-largest phone maker. | subject=Orrin competitor=Velora rank=second-largest phone maker
  ok  The app was the most downloaded in the store last week. | subject=app rank=most downloaded scope=store
  ok  Tessera sold more electric vans than any other company in 2023. | subject=Tessera rank=more electric vans than any other company
  no  Halden came first in a race of vans.
  no  Orrin passed Velora to the bank.
  no  The app was the most annoying in the store.

claim market.runs
  re  (?<subject>\x01[OR]|%{COREF})%{ASIDE}? %{ADV}(?:runs? on|powers?|powered|handles?|handled|carries|carried|processes|processed|commands?|commanded|captur(?:es?|ed)|controls?|controlled|holds?|held|has|had|won|takes?|took|claim(?:s|ed)?|enjoys?|boasts?|is (?:used|installed|found) (?:on|in|by)|was (?:used|installed|found) (?:on|in|by)|serves?|supplies|makes|produces) %{HEDGE}(?<share>\x01P) of (?<scope>(?:the |all |global |worldwide |\x01L's )*(?:[\w'\x01-]+ ){0,4}?(?:market|smartphones|phones|computers|pcs|websites|sites|servers|searches|web traffic|traffic|tablets|browsers|devices|(?:[a-z]+ )?payments|transactions|calls|flights|emails|downloads|cars sold|households|desktops?|laptops|installations|supply|capacity|seats|routes|subscribers|shipments)(?: (?:worldwide|globally|in (?:the )?(?:world|\x01L)))?)(?!\w)
  re  %{HEDGE}(?<share>\x01P) (?:market )?share (?:of|in|for) (?:the )?(?<scope>(?:[\w'\x01-]+ ){0,4}?[\w'\x01-]+?) (?:is|was|went|goes|belongs|belonged) (?:held by |to |with )(?:the )?%{DESC}(?<subject>\x01[OR])
  not of (?:its|their|his|her|our|the company's)
  ok  Vela 3 runs on 72% of desktop computers worldwide. | subject=Vela 3 share=72%
  ok  Orrin Inc. processes about 40% of card payments in Norway. | subject=Orrin Inc share=40%
  ok  The company handles 12 percent of web traffic. | share=12 percent scope=web traffic
  no  Orrin holds 40% of its phones in stock.
  no  Halden has 12 phones.

claim users.times
  re  (?<entity>\x01[OR]|%{COREF}|(?:the|its|this) (?:[\w'-]+ ){0,2}?%{THINGS})%{ASIDE}? (?:(?:has|have|had|was|were|already|also|been|since|now) )+(?<unit>downloaded|installed|viewed|played|streamed|watched|used|visited|shared|opened) (?:about |around |more than |nearly |some |over |roughly |at least |almost |an estimated )*(?<count>\x01C) times
  re  (?:(?:number|total) of |count of )(?:(?<entity>\x01[OR]|%{COREF})'s? |its |the )?(?<unit>(?:[a-z-]+ ){0,3}?%{USERW})(?: (?:on|of|at|for) (?<entity>\x01[OR]))?(?: (?:worldwide|globally|in \x01L))? (?:(?:has|have|had|now|also) )*(?:jumped|climbed|surged|soared|swelled|rose|risen|grew|grown|increased|fell|fallen|dropped|declined|shrank|slipped|doubled|tripled|more than doubled|reached|hit|topped|passed|stood at|stands at|is|was)(?: by \x01[PXC])?(?: from \x01C)?(?: to)? %{HEDGE}(?<count>\x01C)
  re  (?<entity>\x01[OR]|%{COREF}|(?:the|its|this) (?:[\w'-]+ ){0,2}?%{THINGS})%{ASIDE}? %{ADV}(?:signed up|attract(?:s|ed)|drew|draws|register(?:s|ed)|enroll(?:s|ed)|lured|reach(?:es|ed)|serv(?:es|ed)|connect(?:s|ed)|counts?|hosts?|hosted) (?:about |around |more than |nearly |some |over |roughly |at least |almost |an estimated |another |up to )*(?<count>\x01C) (?<unit>(?:[a-z-]+ ){0,2}?(?:people|members|players|visitors|sellers|hosts|guests|drivers|students|homes|viewers|fans|creators|patients))(?!\w)
  set fill=entity
  not (?:job|worker|employee|layoff|staff|death|protester)s?
  ok  The app has been downloaded 50 million times. | entity=app count=50 million unit=downloaded
  ok  The number of Halden's daily users jumped to 200,000. | entity=Halden unit=daily users count=200,000
  ok  Velora signed up 30 million people on its first day. | entity=Velora count=30 million unit=people
  no  The song was played 50 times by Jane Smith.
  no  The number of lamps jumped to 200.
  no  Velora hosted 30 dinners.

claim users.with
  re  (?<entity>\x01[OR]|%{COREF}),? (?:which (?:now |also )?(?:has|had|counts|boasts|claims|serves)|with|has|whose) (?:its )?(?:about |around |more than |nearly |some |over |roughly |at least |almost |an estimated |up to )*(?<count>\x01C) (?<unit>(?:[a-z-]+ ){0,3}?(?:users|subscribers|members|customers|players|listeners|viewers|downloads|accounts|merchants|developers|followers|readers))(?!\w)(?! (?:at a time|of))
  re  (?:\b(?:its|the (?:company|firm|app|service|site|network|platform)'s)|(?<entity>\x01[OR])'s?) (?:about |around |more than |nearly |some |over |roughly |at least |almost |estimated |current |existing )*(?<count>\x01C)(?:-plus)? (?<unit>(?:(?!(?:new|other)\b)[a-z-]+ ){0,3}?(?:users|subscribers|members|customers|players|listeners|viewers|merchants|developers|followers|readers))(?!\w)
  set fill=entity
  set given=yes
  not (?:affect|breach|leak|stolen|expos|hack|compromis)
  ok  The network Halden, with its 330 million users, is smaller. | entity=Halden count=330 million unit=users
  ok  The deal lets Velora reach Tessera's 4 million subscribers. | entity=Tessera count=4 million
  ok  The bank Castile wrote to its 90,000 customers. | entity=Castile count=90,000
  no  Halden met with 12 new users.
  no  Velora's 12 lamps are new.

claim growth.lost
  re  (?<subject>(?:shares|stock|shares and bonds) (?:of|in) %{DESC}\x01[OR]|\x01O(?:'s)? (?:[a-z-]+ )?(?:shares|stock)|(?:its|the company's|the) (?:shares|stock)|\x01O) (?:(?:has|have|had|since|already|also) )*(?<direction>lost|shed|given up|gave up|wiped out|erased|gained|added) (?:more than |about |nearly |almost |roughly |over |around |some |as much as )*(?<change>\x01[PXM]) (?:of|in|from|off) (?:its|their) (?<metric>(?:market )?(?:value|worth|capitali[sz]ation))
  re  (?<metric>(?:(?:its|the|\x01[ORL]'s) )?(?:[a-z-]+ ){0,3}?(?:sales|shipments|deliveries|revenue|demand|orders|prices|users|downloads|production|exports|traffic|bookings|profit|spending))(?: (?:of|for|in) (?:[\w'\x01-]+ ){0,3}?[\w'\x01-]+)? (?:(?:has|have|had|were|was|will|would|is|are|then|since|also|also) )*(?<direction>%{RISE}|(?:up|down)) (?:by )?(?:more than |about |nearly |almost |roughly |over |around |some )*(?<change>\x01X)
  set fill=subject
  set else=metric
  not (?:up|down) to
  ok  The stock has lost half of its value at Halden this year. | subject=stock change=half metric=value
  ok  At Velora, sales of electric vans in Europe climbed by a third in 2022. | change=a third subject=Velora
  ok  Shares of Orrin have shed more than 40% of their value. | subject=Shares of Orrin change=40%
  no  Halden lost half of its staff.
  no  Velora gave up a third of the prize.
