# Who says what. _speaker rules are cues: they name the speaker of a quotation in the sentence, and of claims that no
# statement covers. `reach` says what a cue covers: before it, behind it (without the line), or the whole sentence.

lex SAY      said says say saying told tells tell added adds wrote writes explained explains noted notes argued argues commented comments claimed claims stated states insisted insists warned warns admitted admits acknowledged acknowledges confirmed confirms tweeted remarked remarks conceded continued continues observed replied recalled recalls countered quipped joked asserted asserts emphasized stressed promised promises boasted predicts predicted believes thinks reckons estimates estimated suggests suggested concluded concludes reported reports revealed reveals disclosed discloses cautioned pointed_out points_out posted testified complained declared announced responded lamented mused agreed offered
lex SAYTHAT  said says saying added adds wrote explained explains noted notes argued argues claimed claims stated states insisted insists warned warns admitted admits acknowledged acknowledges confirmed confirms asserted asserts emphasized stressed promised promises predicts predicted believes thinks reckons estimates estimated expects anticipates suggests suggested concluded concludes reported reports revealed reveals disclosed discloses cautioned pointed_out points_out maintains maintained hinted contends contended found alleges alleged shows showed indicated indicates announced pledged conceded noted testified complained declared denied denies recommends recommended projects projected calculates calculated

KNOWN     (?:people|persons?|sources?|those|individuals|someone|executives?|officials?|employees?|insiders) (?:who (?:are|were|is|was) )?(?:familiar with|close to|briefed on|with (?:direct )?knowledge of) (?:the )?%{W}(?: %{W}){0,4}
ROLE      (?:spokes(?:man|woman|person|people)|chiefs?|staff|prospectus|notice|advisory|ruling|index|tracker|bankers?|traders?|economist|customers?|residents?|users?|owners?|students?|teachers?|drivers?|co-owner|head|representatives?|executives?|officials?|analysts?|researchers?|investigators?|regulators?|prosecutors?|lawyers?|attorneys?|sources?|insiders|economists?|experts?|scientists?|engineers?|founders?|co-founders?|chief executive|ceo|cfo|cto|president|director|manager|report|study|survey|poll|filing|statement|lawsuit|complaint|data|documents?|memo|email|letter|blog post|press release|newspaper|magazine|authorities|police|company|companies|firm|startup|start-up|agency|ministry|department|court|judge|jury|bank|group|team|developers?|critics|chairman|minister|commissioner|commission|authority|watchdog|union|association|institute|university|chipmaker|carmaker|automaker|retailer|maker|giant|operator|publisher|investors?|consultancy|professor|senator|organi[sz]ation|website|site|paper|board|organizers?|backers|figures|estimates|forecasts?|lawmakers?|senators|employees|workers|network|airline|carrier|lender|insurer|exchange|platform|studio|brand|manufacturer|supplier|provider|vendor|reseller|marketplace|brokerage|charity|lab|laboratory|subsidiary|parent|acquirer|buyer)
# a verb, most likely
# a verb for sure
SURE      (?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|does|did|do|rose|fell|grew|sold|made|bought|held|lost|paid|spent|took|led|won|[a-z]{3,}ed)
FINITE    (?:(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|does|did|do|rose|fell|grew|sold|made|bought|held|holds|lost|cut|paid|spent|took|led|won|[a-z]{3,}ed|[a-z]{3,}s)\b)
# the organisation or place behind a speaker's post
BODY      (?: (?:at|for|of|from|with|to) (?:the )?(?:[\w'\x01-]+ ){0,4}?\x01[OLR](?:'s(?: (?!on\b|in\b|at\b|to\b|for\b|that\b|has\b|who\b)[a-z]{3,}){1,2})?(?: in \x01L)?| (?:with|to) (?:the )?(?:regulators|authorities|investors|shareholders|employees|staff|the court))
SEEN      (?: (?:seen|obtained|reviewed|viewed|published|released|filed|sent|dated|posted|issued|cited|compiled|commissioned)(?: (?:by|to|in|on|with)? ?(?:the )?(?:[a-z]+ )?\x01[OLDRE])?)
NOTOF     (?<! of)(?<! for)(?<! from)(?<! by)(?<! at)(?<! in)(?<! with)(?<! of the)(?<! for the)(?<! from the)(?<! by the)(?<! in the)
SPEAKER   (?:%{NOTOF} ?\x01[HO](?:'s)?(?: (?:and \x01[HO]|(?:spokes(?:man|woman|person)|chief executive|ceo|president|founder|co-founder|analysts?|executives?|researchers?|officials?|chairman)(?: \x01H)?))?|\bhe\b|\bshe\b|\bit\b|\bthey\b|(?:(?:\b(?:a|an|the|one|two|three|four|several|some|multiple)|\x01C) (?:other |different )?)?%{KNOWN}|(?:(?:\x01C|\b(?:one|two|three|some|several|both|many|most)) of )?\b(?:the|these|those) (?:people|persons?)(?! (?:who|of|in|at|with|that|from|for|to|behind))|(?:\x01C|\b(?:two|three|four|several)) (?:other )?people(?! (?:who|of|in|at|that|from|for|to))|(?<![\w'-])(?<!\x01H, )(?:(?:a|an|the|its|one|two|three|some|another|several|his|her|both|\x01C) )?(?:one of the |some of the |(?:(?:\x01[OLRDE](?:'s?)?|%{NW}) ){0,3})%{ROLE}s?(?!\w)(?:%{BODY}|%{SEEN})?(?:,? \x01H)?)
APPOS     (?:, [^"]{2,110}?,|%{BODY}(?:,)?| \([^)"]{1,40}\)|(?<=\x01H),)?

lex SAYNOUN report reports reported announced announces found reveals revealed discloses disclosed confirms confirmed shows showed suggests suggested promises promised pledged estimates estimated added adds stressed emphasized explained explains noted claimed claims admitted admits alleges alleged indicated indicates expects anticipates predicts predicted reckons warned maintained maintains contended conceded projects projected denied denies recommends recommended declared

WHENCE    (?: (?:on|from) stage| (?:(?:on|in|last|this|earlier|late|early) )?(?:\x01[DEU]|today|yesterday|(?:this|last) week)| (?:in|during|at|on|via|through) an? (?:%{W} ){0,4}?(?:statement|interview|filing|report|e-?mail|blog post|video call|conference call|press conference|news conference|earnings call|post|release|note|call|tweet|thread|webcast|disclosure|livestream|podcast|message|conference|briefing|letter|blog|event|hearing|memo|presentation|speech|video)(?: (?:with|to|on|by|about|for) (?:the )?%{W}(?: %{W})?)?)

claim _speaker.before
  re  %{SPEAKER:speaker}%{APPOS} (?:has |have |had |also |later |then |recently |\x01D |\x01E )*%{SAY}(?!\w)
  not (?:who|which|that) %{SAY}
  not \b(?:report(?:s|ed)|announce[sd]|disclose[sd]|reveal(?:s|ed)|posted|continue[sd]?|adds?|added|note[sd]?|offered|agreed|recall(?:s|ed)|tell(?:s)?|thinks|estimate[sd]?|confirm(?:s|ed)|promise[sd]?|claim(?:s|ed)) (?!that\b|in an? \w+ (?:that|,)|,|")
claim _speaker.after
  re  (?:,|\?|!|\.|--)" (?:%{SAY}) (?:\x01O(?:'s)? )?(?:[a-z-]+ ){0,3}%{SPEAKER:speaker}
  re  (?:,|\?|!|\.|--)" %{SPEAKER:speaker}%{APPOS} (?:(?:has|have|had|also|later|then) )*%{SAY}(?!\w)
  re  , %{SPEAKER:speaker}%{APPOS} (?:(?:has|have|had|also|later|then|\x01D) )*%{SAY}(?=%{TOLD}?%{WHENCE}*[.!?]?$|%{TOLD}?%{WHENCE}*,)
  re  , (?:%{SAY}) (?!(?:that|it|he|she|they|we|alongside|by|in|on|at|with|during|as|for|to|from|after|before)\b)(?:(?:\x01O(?:'s)?|[a-z-]+) ){0,4}?%{SPEAKER:speaker}
  set reach=before
claim _speaker.reads
  re  (?:,|\?|!|\.|--)" (?<speaker>(?:the |an? |its |his |her )?(?:%{NW} ){0,2}?(?:statement|post|letter|notice|message|e-?mail|memo|report|page|note|filing|document|advisory|complaint|lawsuit|listing|tweet|caption)(?: (?:by|from|to) \x01[OH])?) (?:read|reads|says|said|stated|states)(?!\w)
  set reach=before
claim _speaker.according
  re  \b(?:according to|as per|as reported by|as told to|based on (?:data|figures|estimates) (?:from|by|compiled by)|, per) (?:the )?(?:%{NW} ){0,2}?%{SPEAKER:speaker}
  set reach=all
claim _speaker.colon
  re  : (?<speaker>%{ROLE}|\x01[HO])$
  set reach=before
claim _speaker.expects
  re  %{SPEAKER:speaker}%{APPOS} (?:now |also |still )*(?:expects?|anticipates?|anticipated|predicts?|forecasts?|projects|projected|estimates?)(?!\w)

claim statement.that
  re  (?:^(?:in|during|at|on|with|through|via) [^",]{3,90}, (?:[^",]{2,70}, )??)?%{SPEAKER:speaker}%{APPOS} (?:(?:has|have|had|also|later|then|recently|further|publicly|repeatedly|today|yesterday|now|\x01D|\x01E|on \x01D|in \x01D) )*%{SAYTHAT}(?>%{WHENCE}*)(?:(?:, (?:adding|noting|warning|claiming|arguing|explaining|stressing))? that|:|, that)? (?<content>(?!")(?!to [a-z]|(?:on|in|at|during|of|about|with|by|for|from|after|before|via|through) (?![^"]*\b(?:%{SURE}|n't)(?!\w)))(?=.{11})(?:[^"]|"[^"]{1,30}"){2,}?(?:[^"]|"[^"]{1,30}"))(?=(?:%{WHENCE}|, (?:even as|while|whereas|although|though) [^"]*)*[.?!]?$|,? (?:but|and|while) (?:%{NW} ){0,3}?(?:\x01[HO]|he|she|it) (?:also |later |then )?(?:said|says|told|added|warned|denied)(?!\w))
  not (?:decline[ds]?|refuse[ds]?|not) (?:to )?(?:say|comment|confirm)
  not ^[^"]*%{SAYTHAT} (?:"|to comment|no\b to)
  not (?:\bhe|\bshe|\bit|\bthey|\bwe|\x01[HO]) (?:has |had |have |also |recently )*found (?!that\b|in \x01)
  not \b(?:reported|reports|announced|posted|showed|reveals|revealed|disclosed) (?:a |an |its |the )?(?:%{NW} ){0,3}%{METRIC}
  not %{SAYNOUN} (?:(?:a|an|the|its|their|his|her|new|more|%{NW} (?:of|in|on))\b|\x01[A-Z])(?! [^"]*\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|[a-z]{3,}ed)(?!\w))
  not (?<=\bin a |\bin an |\bin its |\bin the )(?:%{W} ){0,2}?(?:statement|post|filing|letter|memo|e-?mail|report|release|note|interview)(?!\w)[^"]*,
  not \badded (?:more|another|a|an|new|\x01C)(?!\w)
  not \b(?:announced|projects?|promised) (?:on |in )?(?:\x01[DE] )?and(?!\w)
  not \b(?:reported|reports|announced|revealed|disclosed|showed|shows|estimated) (?:revenue|sales|profit|earnings|net|quarterly|results)
  not \bthat said\b
  not %{SAYTHAT}(?:%{WHENCE})*,(?! that| adding| noting| warning| claiming| arguing| explaining| stressing)
  not \b(?:expects|anticipates|anticipated|projects|projected|estimates) (?![^"]*\b(?:is|are|was|were|will|would|to|can|could|may|might|has|have|had)(?!\w))
  ok  Microsoft said it would open a new data center in Norway. | speaker=Microsoft content=it would open a new data center in Norway
  ok  Jane Smith, an analyst at Gartner, warned that demand could weaken. | speaker=Jane Smith content=demand could weaken
  ok  The company says its batteries last twice as long as before. | speaker=company content=batteries last twice as long as before
  ok  A spokeswoman for the Harrow Institute in Leeds said the lab would reopen in May. | speaker=spokeswoman for the Harrow Institute in Leeds
  ok  Two people familiar with the plan said Velora would cut a third of its staff. | speaker=Two people familiar with the plan
  ok  Velora warned that rain could slow the work. | speaker=Velora
  no  Microsoft declined to say how many people use it.
  no  Microsoft launched a new laptop.
  no  Velora has found it hard to hire welders.
  no  Jane Smith said Tuesday at a trade fair in Leeds.
  no  "Build small first," Jane Smith says, a rule that few keep to.
  no  Velora said no.

# whom one tells
TOLD      (?: (?:the )?(?:reporters|investors|analysts|employees|staff|staffers|workers|lawmakers|developers|shareholders|customers|users|journalists|regulators|senators|\x01[OHR](?:'s [a-z]+| [a-z]+)?)| the %{NW}(?: %{NW})?)

claim statement.after
  re  ^(?<content>(?!")(?=[^"]*(?:n't|\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|does|did|do|[a-z]{2,}ed|[a-z]{3,}s|grew|fell|rose|made|sold|bought|lost|came|went|paid|spent))\b)(?:[^"]|"[^"]{1,40}"){15,}), %{SPEAKER:speaker}%{APPOS} (?:(?:has|have|had|also|later|then|\x01D) )*(?:%{SAY}|shows?|showed|suggests?)(?=%{TOLD}?%{WHENCE}*(?:[.!?]?$|,[^":]*$))
  re  ^(?<content>(?!")(?:[^"]|"[^"]{1,40}"){15,}), (?:%{SAY}) (?!(?:that|it|he|she|they|we|alongside|by|in|on|at|with|during|as|for|to|from|after|before)\b)(?:(?:\x01O(?:'s)?|[a-z-]+) ){0,4}?%{SPEAKER:speaker}
  not ^(?:asked|when asked|speaking|one of|(?:in|on|at|for|during|after|as of) [^,]{1,30}, (?:[^, ]+ ){0,4}%{SAY}(?=[^,]*$))(?!\w)
  not ^(?:(?:more |most )?[a-z]+ly|however|meanwhile|still|instead|in fact|of course|as [^,]{1,40}), 
  ok  The new plant will open next spring, the company said. | speaker=company
  ok  The outage lasted about six hours, said Jane Smith, a spokeswoman for Google. | speaker=Jane Smith
  ok  Velora told investors in May that it would break even, one of the sources added. | speaker=one of the sources
  no  The new plant will open next spring.
  no  More tellingly, says the report, prices rose.
  no  Asked about it, Velora said no.
  no  One of the two, said to be tall, left.

claim statement.according
  re  ^(?:[^",]{0,60}, |[^"]{0,80}? as )?according to (?:the )?%{SPEAKER:speaker}(?:(?:, (?!(?:[^,"]* )?%{FINITE})[^",]{2,90})?|[^,"]{0,60}), (?<content>(?!who\b|which\b|whose\b|up\b|down\b)(?=[^"]*\b%{FINITE})[^"]{12,}?)[.?!]?$
  re  ^(?<content>(?=[^"]*%{FINITE})(?:[^"]|"[^"]{1,40}"){15,}?)(?<! which)(?<! and)(?<! but)(?<! that)(?<! as)(?<! or),? according to (?:the )?(?:%{NW} ){0,2}?(?<speaker>%{SPEAKER}|(?:[a-z-]+ ){0,3}?(?:data|figures|estimates|reports?|research|records|statistics|tests|documents|filings?|results|people|sources|posts?|letters?|emails?|messages|databases?|papers|slides|transcripts?|recordings?|images|photos|listings?|patents?|calculations?|analys[ie]s|audits?|reviews?|stud(?:y|ies)|surveys?|polls?|memos?|testimony|complaints?|lawsuits?|notices?|accounts|website|page|blog|announcement|release|statement)(?!\w)(?: (?:from|by|at|of|compiled by|published by|seen by|reviewed by|familiar with|to|of|in|with|on) [^,.;\"]{3,60})?)
  re  ^As %{SPEAKER:speaker} (?:reports|reported|notes|noted|wrote|writes|says|said|explains|explained|points out|pointed out), (?<content>[^"]{12,}?)[.?!]?$
  not (?:^|, )according to [^,]*, let
  not as, according
  ok  According to Gartner, shipments of tablets fell by 4 percent last year. | speaker=Gartner
  ok  Shipments of tablets fell by 4 percent last year, according to Gartner. | speaker=Gartner
  ok  According to the company, the tool finds bugs before release. | speaker=company
  ok  The flaw sat unnoticed for nine years, according to researchers at Brightloom. | speaker=researchers at Brightloom
  no  He acted according to plan.
  no  Velora sorts parcels according to size and weight.
  no  Halden acted according to the rules.
  no  Velora files parcels according to size.

claim statement.colon
  re  ^(?<content>[^":]{15,}): (?<speaker>(?:sources?|reports?|analysts?|study|survey|regulators?|ceo|researchers|police|poll|officials?|executives?|lawyers?)|\x01H)$
  ok  Velora close to deal with lenders: sources | speaker=sources content=Velora close to deal with lenders
  ok  Demand for memory chips to double by spring: study | speaker=study
  ok  Velora weighs sale of radio arm: report | speaker=report
  no  Velora has two products: phones
  no  Velora sells one thing: lamps and more lamps

claim statement.told
  re  %{SPEAKER:speaker}%{APPOS} (?:(?:has|have|had|also|later) )*(?:told|tells) (?:(?:the )?(?!that\b)%{W}(?: (?!that\b)%{W}){0,4}?(?:%{WHENCE})*,?(?= that\b)|(?:the )?(?:\x01O )?\x01[OHR]|(?:the )?(?:reporters|investors|analysts|employees|staff|lawmakers|developers|shareholders|customers|\x01[OH] \w+)|(?!the\b)%{W}(?: %{W}){0,2}?)%{WHENCE}*,?(?: that)? (?<content>(?!that\b)(?!"|of\b|about\b|to\b)(?=[^"]*\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|does|did|do|[a-z]{2,}ed|[a-z]{3,}s)\b)(?:[^"]|"[^"]{1,60}"){14,}?)[.?!]?$
  not told (?:\x01[A-Z] )?(?:the )?(?:\x01[A-Z] )?(?:news |web)?(?:site|website|newspaper|paper|programme|show|a joke)[.]?$
  ok  Tim Cook told analysts that supply would improve by March. | speaker=Tim Cook content=supply would improve by March
  ok  Jane Smith told the Northgate Times her team had fixed the flaw. | speaker=Jane Smith
  ok  Jane Smith told reporters the plant was safe. | speaker=Jane Smith
  no  Tim Cook told a joke.
  no  "We will rebuild it," Jane Smith told the Northgate Times website.
  no  Velora told nobody.

claim statement.announced
  re  (?<!which )(?<!that )(?<speaker>\x01[OH]|%{COREF}) (?:(?:has|have|also|today|\x01D|\x01E|on \x01D) )*(?:announced|announces)(?: (?:today|\x01D|\x01E|on \x01D))? (?:that )?(?<content>(?!in (?:a|an|its) )(?=[^"]*\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|to)\b)[^"]{12,}?)[.?!]?$
  not announced (?:\x01D )?(?:it|that it|plans)(?!\w) (?:has )?(?:launched|released)
  ok  Intel announced today that it will cut the price of its older chips. | speaker=Intel
  ok  Velora has announced plans to close its plant in Leeds. | speaker=Velora
  ok  Velora announced that its plant in Leeds will close. | speaker=Velora
  no  The announced price is too high.
  no  Velora announced a sensor, a camera and a hub.

claim statement.denied
  re  %{SPEAKER:speaker}%{APPOS} (?:(?:has|have|had|also|later|repeatedly|strongly) )*(?:denied|denies|disputed|disputes|rejected|rejects|dismissed) (?<content>(?:(?:the|an? (?:[a-z]+ )?(?:reports?|claim|allegation|accusation|suggestion|rumou?r|story)|any|all|claims|reports|allegations|accusations|suggestions|having|that|it|its)(?!\w))[^"]{8,}?)[.?!]?$
  not (?:dismissed|rejected) (?:the|its) (?:case|bid|offer|suit|deal|motion|appeal)
  ok  Velora denied that it had read the messages of its users. | speaker=Velora
  ok  Velora denied having plans to sell its phone unit. | speaker=Velora content=having plans to sell its phone unit
  ok  The company has denied reports of a merger with Corvane. | speaker=company
  no  A judge dismissed the case against Velora.
  no  Velora rejected the offer of Corvane.
  no  Velora denied a stranger the key.
