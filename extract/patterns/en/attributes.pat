# Cues of modality and negation: what they reach is decided by clause (extract/attribute.c).

claim _modality.planned
  re  \b(?:plans?|planning|planned|aims?|aiming|intends?|intending|hopes?|hoping|seeks?|seeking|wants?|set|scheduled|slated|preparing|prepares|going|about|due|looking|in talks|considering|close) to\b|\b(?:upcoming|planned|proposed)\b|^\S+ to [a-z]+ \S
  set value=planned
claim _modality.forecast
  re  \b(?:expect(?:s|ed|ing)?|forecast(?:s|ed)?|predict(?:s|ed)?|project(?:s|ed) (?:to|that|revenue)|anticipat(?:es?|ed)|estimates? (?:that|for)|guidance|outlook|on track to)\b
  set value=forecast
claim _modality.possible
  re  \b(?:could|may(?! \x01D)|might|rumou?red|rumou?rs?|possibly|perhaps|likely to|speculat\w+|whether|looks like|appears to|seems? to|theoretically)\b
  set value=possible
claim _modality.conditional
  re  (?:^|, |; )(?:only )?(?:if|unless|provided that|assuming|in case)\b
  set value=conditional
claim _modality.denied
  re  \b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed)|disput(?:es?|ed)|rejected (?:claims|reports|allegations))\b
  set value=denied
# weighed behind the others: what is expected to happen "will" not be a plan
claim _modality.will
  re  \b(?:will|'ll|shall|would)\b(?! (?:the|a|an)\b)
  set value=will
claim _negation.not
  re  \b(?:not|n't|no longer|never|cannot|neither|without|nor|refused to|failed to|declined to|isn't|wasn't|doesn't|didn't|won't|hasn't|haven't)\b(?! only\b)(?! just\b)

# which way a growth went; looked for inside its direction role
claim _direction.down
  re  \b(?:fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|plung(?:es?|ed|ing)|tumbl(?:es?|ed|ing)|slip(?:s|ped|ping)?|slid(?:es?|ing)?|slump(?:s|ed|ing)?|s[aiu]nk(?:s|ing)?|shr[aiu]nk(?:s|ing)?|plummet(?:s|ed|ing)?|dip(?:s|ped|ping)?|los[ets](?:s|es)?|down|off|reduc(?:es?|ed|ing|tion)|lower(?:s|ed|ing)?|cut(?:s|ting)?|slash(?:es|ed|ing)?)\b
  set value=down
# hearsay without a speaker
claim _modality.reported
  re  \b(?:reportedly|allegedly|is said to|are said to|was said to|it emerged|it is understood|it was reported)\b
  set value=reported
