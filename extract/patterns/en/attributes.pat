# Cues of modality and negation: what they reach is decided by clause (extract/attribute.c).

claim _modality.planned
  re  \b(?:plans?|planning|planned|aims?|aiming|intends?|intending|hopes?|hoping|seeks?|seeking|wants?|set|scheduled|slated|preparing|prepares|going|about|looking|in talks|close) to (?=[a-z])|\bdue to (?:launch|begin|start|open|close|complete|arrive|ship|go|be|report|release|publish|deliver|step|meet|vote|expire|end|come|appear|leave|join|retire|debut|list)\b|\bdue (?:in|on|by|for|this|next|later)\b|\bplan(?:s|ned|ning)? (?:on|for|an?) |\b(?:upcoming|planned|proposed|forthcoming)\b|^\S+ to [a-z]+ \S
  set value=planned
claim _modality.forecast
  re  \b(?<!than )(?<!than-)(?<!than analysts )(?<!than analysts had )(?<!what analysts )(?<!than investors )(?<!than the company had )(?<!than it had )(?<!as )(?:expect(?:s|ed|ing)?|forecast(?:s|ed|ing)?|predict(?:s|ed|ing)?|project(?:s|ed|ing) (?:to|that|revenue|sales|profit)|anticipat(?:es?|ed|ing)|estimates? (?:that|for|of)|expectations (?:of|for)|guidance|guid(?:ed|es|ing) (?:to|for)|outlook|consensus|looking for|on (?:track|course|pace) (?:to|for)|promis(?:es?|ing)|pencill?ed in)\b|\b(?:it|\x01O|company|analysts|%{WHO}) (?:now |also |still )?sees (?=(?:its |full-year |%{NW} ){0,3}(?:revenue|sales|profit|earnings|growth|margins?)\b)
  set value=forecast
claim _modality.possible
  re  \b(?:could|may(?! \x01D)|might|considering|considers|weigh(?:ing|s) (?:a|an|the|its|whether|sale|bids?|options|plans?)|mulling|mulls|exploring|explores|deliberating|rumou?red|rumou?rs?|possibly|perhaps|likely to|speculat\w+|whether|looks like|appears to|seems? to|theoretically)\b
  set value=possible
claim _modality.conditional
  re  (?:^|, |; )(?:only )?(?:if|unless|provided that|assuming|in case)\b
  set value=conditional
claim _modality.denied
  re  \b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed)|disput(?:es?|ed)|rejected (?:claims|reports|allegations))\b
  set value=denied
# what has a day to come and no "will": "it debuts in October"
claim _modality.scheduled
  re  (?:\x01R|\b(?:it|which|that|they|%{NW}))(?:,[^,"]{3,60},)? (?:debuts?|drops?|arrives?|launch(?:es)?|ships?|lands?|comes? out|goes on sale|go on sale|rolls? out|opens?|hits? (?:stores|shelves|the market)|becomes? available) (?:%{NW} ){0,3}?(?:on|in|by|this|next|later|from|\x01D)(?: (?:the|this|next))? ?(?:\x01[DE]|year|month|week|spring|summer|autumn|fall|winter)
  set value=scheduled
# weighed behind the others: what is expected to happen "will" not be a plan
claim _modality.will
  re  \b(?:will|'ll|shall|would)\b(?! (?:the|a|an)\b)
  set value=will
claim _negation.not
  re  \b(?:not|no longer|never|cannot|neither|without|nor|refused to|failed to|declined to|unable to|no(?= (?:contractual|legal|obligation|exclusiv))|(?:did|does|do|is|was|are|were|wo|has|have|had)n't)(?!\w)(?! only\b)(?! just\b)(?! yet been announced)

# which way a growth went; looked for inside its direction role
claim _direction.down
  re  \b(?:fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|plung(?:es?|ed|ing)|tumbl(?:es?|ed|ing)|slip(?:s|ped|ping)?|slid(?:es?|ing)?|slump(?:s|ed|ing)?|s[aiu]nk(?:s|ing)?|shr[aiu]nk(?:s|ing)?|plummet(?:s|ed|ing)?|dip(?:s|ped|ping)?|los[ets](?:s|es)?|down|off|reduc(?:es?|ed|ing|tion)|lower(?:s|ed|ing)?|cut(?:s|ting)?|slash(?:es|ed|ing)?)\b
  set value=down
# hearsay without a speaker
claim _modality.reported
  re  \b(?:reportedly|allegedly|is said to|are said to|was said to|it emerged|it is understood|it was reported)\b
  set value=reported

# How far an acquisition is; the first list of which the clause has a word says so.
lex STATUS_BLOCKED blocked blocks abandoned abandons scrapped scraps called_off calls_off terminated terminates walked_away rejected rejects rebuffed rebuffs spurned turned_down collapsed fell_through withdrew
lex STATUS_TALKS   in_talks in_discussions in_negotiations in_advanced_talks in_early_talks in_exclusive_talks close_to_a_deal nears_deal near_a_deal nearing_a_deal considering considers weighing weighs exploring explores mulling mulls interested_in approached eyes eyeing offered_to offers_to offered bid_for bids_for made_an_offer could_buy could_acquire may_buy may_acquire might_buy might_acquire
lex STATUS_AGREED  agreed agrees agreement to_buy to_acquire to_be_acquired to_purchase to_take_over will_buy will_acquire will_be_acquired plans_to_buy plans_to_acquire intends_to_acquire accepted accepts signed pending proposed planned announced announces deal
lex STATUS_CLOSED  completed completes completion closed closes finalized finalised acquired bought took_over snapped_up purchased buys acquires
