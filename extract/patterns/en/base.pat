# Macros that all claim rules share. A claim rule sees the shadow of a sentence (nf-patterns(5)): one token for
# each figure and name, \x01 and the letter of its kind; curly quotes are straight, dashes are "--". Claim rules
# do not tell capitals from small letters.

MONEY     \x01M
PERCENT   \x01P
COUNT     \x01C
QUANTITY  \x01Q
RATIO     \x01X
ORDINAL   \x01N
DATE      \x01D
PERIOD    \x01E
DURATION  \x01U
ORG       \x01O
PERSON    \x01H
PRODUCT   \x01R
PLACE     \x01L
WHEN      \x01[DEU]

# what stands between a verb or preposition and its figure
HEDGE     (?:(?:about|around|approximately|roughly|nearly|almost|more than|over|at least|up to|as much as|as many as|an estimated|estimated|an additional|additional|a total of|a cumulative total of|some|less than|fewer than|under|just|just over|just under|only|another|close to|a record|record|well over|a combined|upwards? of|north of|between|its|the|a|an|his|her|their|of|that|somewhere|in excess of|somewhere around|a further|a whopping) )*

# one word, no token's neighbour mark
W         [^\s,;:()"]+
# a plain word inside a noun phrase: no preposition, article or verb
NW        (?!(?:from|the|of|in|and|or|to|a|an|for|with|on|at|by|its|their|has|had|have|was|were|is|are|that|which|who|but|if|as|when|while|reported|posted|said|says|it|they|than|will|would|expected|expects|expect|generated|recorded|posts|reports|after|before|between|about|over|under|this|last|into|through|anticipated|anticipates|post|posting|reporting|showed|shows|saw|sees|seen|make|makes|made|like|also|only|not|no|some|all|such|each|every|his|her|our|can|could|may|might|should|must|did|does|do|been|be|being|so|because|since|until|during|per|up|down|out|off|whose|earned|lost|told|hit|hits|brought|brings)\b)[a-z][a-z'-]*
# a word in front of a thing's noun: no preposition, verb or pronoun
PW        (?!(?:of|in|on|at|for|to|with|by|from|and|or|that|which|who|whose|is|are|was|were|has|have|had|will|would|can|could|may|might|said|says|told|tells|let|lets|it|they|we|you|he|she|also|not|be|been|than|as|if|when|while|but|so|instantly|users|because|discounts?|forecast|some|the|a|an|this|these|its|their|my|your|our|his|her|before|after|about|into|over|under|without|once|where|how|why|then|do|does|did|should|must|just|get|gets|make|makes|use|uses|lot|even|only|here|there|what|no|any|more|again|since|until|during|through|per)\b)[\w'\x01-]+
# a noun phrase of up to six words, as short as the rest of the rule allows
NP        (?:%{W}(?: %{W}){0,5}?)
NPL       (?:%{W}(?: %{W}){0,7})
ADV       (?:also |\x01N ||still |together |then |subsequently |initially |originally |first |secretly |effectively |separately |eventually |soon |abruptly |unexpectedly |further |both |each |no longer |not |did |does |hasn't |haven't |didn't |won't |already |recently |just |now |today |later |previously |reportedly |officially |finally |currently |has |have |had |is |was |are |were |been |be |being |will |would |could |may |might |can |plans to |planned to |plans on |aims to |intends to |hopes to |wants to |expects to |is expected to |is set to |is planning to |is going to |is about to |is preparing to |is looking to |looks to |is seeking to |seeks to |agreed to |agrees to |has agreed to |offered to |offers to |has offered to |decided to |chose to |moved to |moves to |began to |started to |%{AGREED} to |to |never |successfully |quietly |formally |jointly |said (?:it|they) (?:will |would |has |have |had |plans to |intends to |agreed to )+|says (?:it|they) (?:will |has |have |plans to |intends to )+|announced (?:plans|it will|it would|that it will|that it has|it has) (?:to )?|announces plans to |\x01D |\x01E |on \x01D |in \x01D |earlier \x01[DE] |last week |this week )*
# an agreement in the making, and a deal made, in front of the verb that says what for
AGREED    (?:(?:is|are|was|were|has been|have been) )?(?:in (?:advanced |early |exclusive |final )?(?:talks|discussions|negotiations)|close to (?:a deal|an agreement)|near(?:s|ing)? (?:a )?deal|reach(?:ed|es) (?:a |an )?(?:\x01M )?(?:deal|agreement)|sign(?:ed|s) (?:a |an )?(?:definitive |binding |\x01M )?(?:deal|agreement)|str(?:uck|ikes) (?:a )?(?:\x01M )?deal|enter(?:ed|s) (?:into )?an? (?:definitive )?agreement|made an offer|won approval|announced (?:a |an )?(?:\x01M )?(?:deal|agreement)|considering a (?:bid|deal))
COREF     (?:\b(?:the|this|that|our|its|their|both) (?:(?:\x01[LU](?:-based|-old)?|[a-z-]+) ){0,2}(?:company|companies|firm|firms|startup|start-up|chipmaker|carmaker|automaker|retailer|giant|group|maker|provider|vendor|developer|platform|service|bank|operator|unit|business|division|site|app|publisher|studio|lender|insurer|airline|network|agency|fund|investor|manufacturer|supplier|conglomerate|broadcaster|carrier|utility|marketplace|brand|chain|exchange|drugmaker|lab|nonprofit|consultancy|contractor|brokerage|duo|pair|subsidiary|parent)|\bit\b|\bthey\b|\bwe\b)
WHO       (?:(?<!polled by )(?<!surveyed by )\x01[ORH]|%{COREF})
FIRM      (?:(?<!polled by )(?<!surveyed by )(?<!includes )(?<!including )(?<!like )(?<!such as )\x01[OR](?:'s (?:[\w-]+ ){0,3}?(?:division|unit|business|arm|segment|subsidiary)(?!\w))?|%{COREF})
# an organisation with what stands between it and its verb: ", which makes chips,"  "(NYSE: X)"; or the clause begins of
# which it is the subject: ", which"
ASIDE     (?:(?:, (?:which|who|whose|a|an|the|its|one of|based|owned|known|formerly|founded|backed|part of|maker of|led by|best known|headquartered|\x01L|along with|together with|like) ?[^,;"]{1,90},(?: [a-z][^,;"]{1,40},)?| \([^)]{1,60}\)(?:,)?| -- [^";-]{3,90} --|,? (?:Inc|Ltd|Corp)\.?,?|, \x01N,|(?:,| --)?(?: which| who)|(?<=\x01[OHR]) that|, (?:however|meanwhile|too|in turn|for its part|instead|by contrast|for example|of course|though|in particular),|,))
# what stands in front of a company's name and says what it is; no preposition, no thing that is bought
DESC      (?:(?:the|a|an|its|their|fellow|\x01[LE](?:'s|-based)?|\x01U-old|(?!(?:from|of|in|for|with|or|to|by|at|on|that|which|who|as|into|over|has|have|had|is|was|are|were|will|would|stakes?|shares?|stocks?|products?|chips|tickets?|ads?|more|assets)\b)[a-z][a-z'-]*),? ){0,7}?
REL       (?:in|on|by|since|until|through|throughout|during|as of|at the end of|by the end of|at the start of|from|within|over|for|before|after|starting|beginning|earlier in|late in|early in|later in) (?:the (?:past|last|next|first|second|third|fourth|coming|end of|beginning of|start of|summer of|spring of|fall of|autumn of|winter of) ?)?(?:early |late |mid-)?
TIME      (?:%{REL}\x01[DEU](?: (?:through|to|until|and) \x01[DEU])?|\x01[DE])
# who can own a part of a company
HOLDER    (?:%{WHO}|\b(?:the|its|their|his|her|\x01[OLH]'s) (?:(?:\x01[OL]|[a-z-]+) ){0,2}?(?:founders?|co-founders?|chief executive|employees|family|government|state|investors|shareholders|management|creditors|public|fund|trust|foundation|army|heirs|partners|arm))
# what is paid in a deal, behind whom it is for
PAIDFOR   (?:for|in a deal worth|in a deal valued at|in a transaction worth|worth|valued at|in an? (?:(?:all-cash|all-stock|cash-and-stock|[a-z-]+) ){0,2}?(?:deal|transaction)(?:,? (?:that is |that was )?(?:worth|valued at|valuing it at|for|of))|in an?(?: [a-z-]+){0,2}(?= \x01M (?:[a-z-]+ ){0,2}(?:deal|transaction|takeover|buyout|acquisition)))
# what is bought or owned, with what stands in front of its name
TGT       (?:%{DESC}(?<target>\x01[OR])|(?<target>%{COREF}))
