# Who says what. _speaker rules are cues: they name the speaker of a quotation in the sentence.

lex SAY      said says say saying told tells tell added adds wrote writes explained explains noted notes argued argues commented comments claimed claims stated states insisted insists warned warns admitted admits acknowledged acknowledges confirmed confirms tweeted remarked remarks conceded continued continues observed replied recalled recalls countered quipped joked asserted asserts emphasized stressed promised promises boasted predicts predicted believes thinks reckons estimates estimated suggests suggested concluded concludes reported reports revealed reveals disclosed discloses cautioned pointed_out points_out
lex SAYTHAT  said says saying added adds wrote explained explains noted notes argued argues claimed claims stated states insisted insists warned warns admitted admits acknowledged acknowledges confirmed confirms asserted asserts emphasized stressed promised promises predicts predicted believes thinks reckons estimates estimated expects anticipates suggests suggested concluded concludes reported reports revealed reveals disclosed discloses cautioned pointed_out points_out maintains maintained hinted contends contended found alleges alleged shows showed indicated indicates announced pledged conceded noted
lex SAYWEAK  said says told tells added adds noted notes warned warns explained explains confirmed confirms claimed claims estimates reported reports argued wrote writes admitted

KNOWN     (?:people|persons?|sources?|those|individuals|someone|executives?|officials?|employees?|insiders) (?:familiar with|close to|briefed on|with (?:direct )?knowledge of) (?:the )?(?:%{W} ?){1,5}
ROLE      (?:spokes(?:man|woman|person|people)|representatives?|executives?|officials?|analysts?|researchers?|investigators?|regulators?|prosecutors?|lawyers?|sources?|insiders|economists?|experts?|scientists?|engineers?|founders?|co-founders?|chief executive|ceo|cfo|cto|president|director|report|study|survey|filing|statement|lawsuit|complaint|data|documents|blog post|press release|newspaper|authorities|police|company|firm|startup|agency|ministry|court|judge|bank|group|team|companies|developers?|users?|critics|chairman|minister|commissioner)
SPEAKER   (?:\x01[HO](?: and \x01[HO])?|\bhe\b|\bshe\b|\bit\b|\bthey\b|%{KNOWN}|\b(?:(?:a|an|the|its|one|two|some|another|several|his|her) )?(?:(?:\x01[OLR](?:'s?)?|%{NW}) ){0,3}%{ROLE}(?: (?:at|for|of|from|with) \x01[OLR])?(?: \x01H)?)
APPOS     (?:, [^"]{2,110}?,)?

lex SAYNOUN report reports reported announced announces found reveals revealed discloses disclosed confirms confirmed shows showed suggests suggested promises promised pledged estimates estimated added adds stressed emphasized explained explains noted claimed claims admitted admits alleges alleged indicated indicates expects anticipates predicts predicted reckons warned maintained maintains contended conceded

claim _speaker.before
  re  %{SPEAKER:speaker}%{APPOS} (?:has |have |had |also |later |then |recently |\x01D |\x01E )*%{SAY}\b
  not (?:who|which|that) %{SAY}
claim _speaker.after
  re  (?:,|\?|!|\.|--)" (?:%{SAY}) (?:\x01O(?:'s)? )?(?:[a-z-]+ ){0,3}%{SPEAKER:speaker}
claim _speaker.according
  re  \b(?:according to|per) %{SPEAKER:speaker}

claim statement.that
  re  %{SPEAKER:speaker}%{APPOS} (?:(?:has|have|had|also|later|then|recently|further|publicly|repeatedly|today|yesterday|now|\x01D|\x01E|on \x01D|in \x01D) )*%{SAYTHAT}(?: (?:\x01D|\x01E|\x01U|on \x01D|in \x01D|today|yesterday|last week|in an? (?:%{W} ){1,4}?(?:statement|interview|filing|report|email|post|release|note|call|tweet|conference)(?: (?:with|to|on) %{W})?))*,?(?: that|:)? (?<content>(?!")(?:(?:it|its|they|he|she|the|a|an|this|these|there|about|over|more|some|users|customers|all|most|both|such|in|at|by|as|if|when|while|because|no|not|many|one|two|new|his|her|their|our|we|you|I|[a-z]+s|[a-z]+ing|\x01[A-Z])(?!\w))?(?:[^"]|"[^"]{1,30}")*?(?:[^"]|"[^"]{1,30}"))(?: in an? (?:statement|interview|filing|email|blog post|press release)(?!\w)[^"]*)?[.?!]?$
  not (?:decline[ds]?|refuse[ds]?|not) (?:to )?(?:say|comment|confirm)
  not ^[^"]*%{SAYTHAT} (?:"|to comment|no\b to)
  not \b(?:reported|reports|announced|posted|showed|reveals|revealed|disclosed) (?:a |an |its |the )?(?:%{NW} ){0,3}%{METRIC}
  not %{SAYNOUN} (?:(?:a|an|the|its|their|his|her|new|more|%{NW} (?:of|in|on))\b|\x01[A-Z])(?! [^"]*\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|[a-z]{3,}ed)(?!\w))
  not %{SAYTHAT} (?:on|in|at|during|to|of|about|with|by|for|from|after|before) [^,"]*$
  not \badded (?:more|another|a|an|new|\x01C)(?!\w)
  not \b(?:reported|reports|announced|revealed|disclosed|showed|shows|estimated) (?:revenue|sales|profit|earnings|net|quarterly|results)
  ok  Microsoft said it would open a new data center in Norway. | speaker=Microsoft content=it would open a new data center in Norway
  ok  Jane Smith, an analyst at Gartner, warned that demand could weaken. | speaker=Jane Smith content=demand could weaken
  ok  The company says its batteries last twice as long as before. | speaker=company content=batteries last twice as long as before
  no  Microsoft declined to say how many people use it.
  no  Microsoft launched a new laptop.

claim statement.after
  re  ^(?<content>(?!")(?:[^"]|"[^"]{1,40}"){15,}), %{SPEAKER:speaker}%{APPOS} (?:(?:has|have|had|also|later|then|\x01D) )*%{SAY}(?=[.!?]?$| (?:in|on|at|to|during|today|yesterday|last|this|late|early|\x01[DEOHL])(?!\w)[^":]*$|,[^":]*$)
  re  ^(?<content>(?!")(?:[^"]|"[^"]{1,40}"){15,}), (?:%{SAY}) (?:(?:\x01O(?:'s)?|[a-z-]+) ){0,4}?%{SPEAKER:speaker}
  not ^(?:asked|when asked|in|on|at|for|during|after|speaking|as of)(?!\w)[^,]*, [^,]*%{SAY}
  ok  The new plant will open next spring, the company said. | speaker=company
  ok  The outage lasted about six hours, said Jane Smith, a spokeswoman for Google. | speaker=Jane Smith
  no  The new plant will open next spring.

claim statement.according
  re  ^(?:[^",]{0,60}, )?according to %{SPEAKER:speaker}%{APPOS}[^,"]{0,60}, (?<content>[^"]{12,}?)[.?!]?$
  re  ^(?<content>(?:[^"]|"[^"]{1,40}"){15,}?),? according to (?<speaker>%{SPEAKER}|%{NPL})
  re  ^As %{SPEAKER:speaker} (?:reports|reported|notes|noted|wrote|writes|says|said|explains|explained|points out|pointed out), (?<content>[^"]{12,}?)[.?!]?$
  ok  According to Gartner, shipments of tablets fell by 4 percent last year. | speaker=Gartner
  ok  Shipments of tablets fell by 4 percent last year, according to Gartner. | speaker=Gartner
  ok  According to the company, the tool finds bugs before release. | speaker=company
  no  He acted according to plan.

claim statement.told
  re  %{SPEAKER:speaker}%{APPOS} (?:(?:has|have|had|also|later) )*(?:told|tells) (?:\x01[OHR]|reporters|investors|analysts|employees|staff|lawmakers|developers|%{W}(?: %{W}){0,2}?)(?: (?:\x01D|on \x01D|in an? [a-z]+(?: [a-z]+)?))?,?(?: that)? (?<content>(?!")[^"]{12,}?)[.?!]?$
  ok  Tim Cook told analysts that supply would improve by March. | speaker=Tim Cook content=supply would improve by March
  no  Tim Cook told a joke.

claim statement.announced
  re  (?<speaker>\x01[OH]|%{COREF}) (?:(?:has|have|also|today|\x01D|\x01E|on \x01D) )*(?:announced|announces)(?: (?:today|\x01D|\x01E|on \x01D))? (?:that )?(?<content>[^"]{12,}?)[.?!]?$
  not announced (?:\x01D )?(?:it|that it|plans)(?!\w) (?:has )?(?:launched|released)
  ok  Intel announced today that it will cut the price of its older chips. | speaker=Intel
  no  The announced price is too high.
