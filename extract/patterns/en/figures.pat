# Figures: numbers, amounts, dates as English news writes them. These rules see the raw sentence; they find
# where a figure stands and of what kind it is. What it is worth is read from its text by nf-normalize.
#
# Origin of the lexicons: currency codes are those of ISO 4217, list one, of 2026-01-01, and those in use without a code
# there (F_CODE, F_CODES); names of currencies and units go with tables/currencies.tsv and tables/units.tsv (UCUM 2.1);
# all other words are plain English, written for this file, 2026-01-01.
#
# All rules that can begin at a place are tried there, and the longest match wins; of equal ones the first in
# this file. A match with a capture named `figure` has its span there. Kind `none` is text that looks like a
# figure and is a name: it takes its place and yields nothing.

# ---- numbers ----

F_D       (?>(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[\x{a0}\x{202f}\x{2009}]\d{3})+)(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?|\.\d++)(?![.,]\d)
F_FR      [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
F_N       (?:%{F_D}(?:[ -]?%{F_FR}|[ -]\d{1,2}/\d{1,2}(?![\d/]))?|%{F_FR})
F_BIG     (?:\d{1,3}(?: \d{3}){2,}(?:\.\d+)?|\d{1,3}(?: \d{3})+)(?!\d|[.,]\d)
lex F_ONE    one two three four five six seven eight nine
lex F_TEEN   ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
lex F_TEN    twenty thirty forty fifty sixty seventy eighty ninety
lex F_SCALE  hundred thousand million billion trillion quadrillion lakh lakhs crore crores
lex F_SCALES hundreds thousands millions billions trillions dozens
lex F_ORDONE first second third fourth fifth sixth seventh eighth ninth
lex F_ORDTEN tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth
lex F_PART   half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths hundredth hundredths thousandth thousandths
F_SMALL   (?:%{F_TEN}(?: ?- ?| +)%{F_ONE}|%{F_TEN}|%{F_TEEN}|%{F_ONE})
F_AFTER   (?:(?: and | & |, (?=%{F_SMALL} %{F_SCALE})|, (?=%{F_SMALL} (?:and|&) )|[ -])%{F_SMALL}(?! (?:half|quarters?|thirds?)\b)(?:[ -]%{F_SCALE})*+)
F_HALF    (?: and (?:an?|one) (?:half|quarter|third)(?![\w-])| and three quarters)
F_POINT   (?: point(?:[ -](?:zero|nought|naught|%{F_SMALL}))+)
F_W       (?i:(?:%{F_SMALL}|(?:a|half an?|half)(?=[ -]%{F_SCALE}))(?:(?:[ -]%{F_SCALE})++(?!s)%{F_AFTER}*+(?:%{F_HALF}|%{F_POINT})?|(?:%{F_HALF}|%{F_POINT})(?: %{F_SCALE})?)?|(?:zero|nought|naught)%{F_POINT})
F_SW      (?:[ -]?(?i:hundred|thousand|million|mln|billion|trillion|quadrillion|lakhs?|crores?)(?![A-Za-z]))
F_SMONEY  (?:%{F_SW}| ?(?:bln|bn|Bn|BN|tn|trn|mn|mln|mm|MM|k|K|m|M|b|B|T|t|cr|lacs?)(?![A-Za-z0-9]))
F_SCOUNT  (?:%{F_SW}|(?:bn|tn|mn|k|K|M|B|b|T)(?![A-Za-z0-9]))
F_NUM     (?:%{F_N}%{F_SW}?|%{F_BIG}|%{F_W})
F_DASH    (?: ?[-–—−~] ?)
F_ABT     (?:(?i:about|around|roughly|approximately|nearly|almost|some|negative|minus) )?
F_TO      (?: ?[-–—−~] ?| (?:to|or) )

# capitalised words behind which a number is a number and no part of a name
lex F_LEAD Beginning Calendar Circa Starting Ending Ended About Above A After All Almost Among An And Another Any Are Around As At Be Before Below Between Both But By Could Did Do Does Down During Each Every Except For From Had Has Have He Her His How If In Including Is It Its Just Last Less Like Many More Most Nearly Next No Not Of On Only Or Other Our Out Over Past Per Roughly She Since So Some Still Than That The Their Then There These They This Those Through To Total Under Until Up Up Was We Were What When Where Which While Who Will With Within Would You Your I'm Approximately Today Yesterday January February March April May June July August September October November December

# ---- what is a name and no figure ----

figure none.version
  re  (?:iOS|iPadOS|macOS|watchOS|tvOS|visionOS|Android|Windows|Wi-?Fi|Bluetooth|USB|HTTP/?|Web|HDMI|PCIe|DDR|LPDDR|NVMe|TLS|IPv|DirectX|OpenGL|CUDA|Python|Java|PHP|Xbox|PlayStation|PS|iPhone|iPad|Pixel|Galaxy|GPT|Llama|Gemini|Claude|Opus|Sonnet|RTX|GTX|RX|Ryzen|Core|Xeon|Snapdragon|Exynos|Dimensity|Tensor|Kirin|Boeing|Airbus|Model|Series|Type|Level|Tier|Phase|Stage|Category|Class|Gen|Generation|Version|Chapter|Section|Article|Title|Part|Rule|Form|Proposition|Prop|Route|Highway|Interstate|Flight|Apollo|Falcon|Long March|Ariane|Artemis|Room|Area|Studio|Formula|Channel|Band|Unit|Apartment|Exit|Gate|Grade|Game|Week|Day|Page|Figure|Fig\.|Table|Volume|Vol\.|Episode|Season|Act|Step|No\.|Nos\.|no\.|nos\.|Number|ISO|IEC|RFC|H\.R\.|IEEE|EN|DIN|CVE|KB|Xeon|Mark|Mk|MK|Surface|Echo|Quest|Switch|Watch|Ultra|Pro|Max|Mini|Plus|Air) ?-?\d[\d.,x-]*+(?:[A-Z]?\b|(?<=[.,-]))
  re  (?:version|firmware|kernel|release|revision|draft|beta|build|port|chapter|section|article|rule|page|step|level|phase|tier|stage|channel|route|highway|grade|category|area code|interstate|unit|room|exit|episode|season|vol|v)\.? ?\d[\d.]*+(?![%\w])
  re  (?:S&P|S ?P|Nasdaq|NASDAQ|Dow|Russell|FTSE|Nikkei|CAC|DAX|ASX|Fortune|Forbes|Stoxx|STOXX|CSI|KOSPI|Inc\.|Euro|TSX|Topix|TOPIX|Global|Magnificent|Big|Area|Catch|Super) ?-?(?:\d[\d,]*+|Seven|Four|Five|Three|Ten)\b(?! (?:million|billion|percent|people))
  re  \d{1,3}(?:\.\d{1,3}){2,}(?!\d)
  re  24/7
  re  7[0-8]7(?:-\d+\w*)?(?= (?:MAX|Max|Dreamliners?|jets?|jetliners?|aircraft|planes?|airliners?|freighters?)\b)
  re  (?:(?i:zip|postal)(?: code)? )?\d{5}(?= (?i:zip|postal)\b)|(?i:zip code|zip) \d{5}(?!\d)
  re  (?i:will|may|can|would|could|might) one day(?![-\w])
  re  (?:3M|7-Eleven|20th Century|21st Century|[1-9]Password|[34]chan|8chan|[23456]G|[234]D|3GPP|4Chan|9/11|401\(k\)|501\(c\)\(\d\)|[123]-D|50 Cent|23andMe|7-Up|99designs|1-800-\S+|007|360-degree|24-hour)(?!\w)
  re  \+?\d[\d() ]{0,6}[-.]\d{3}[-.]\d{4}(?!\d)
  re  \d{1,2}[.:]\d{2} ?(?:[AaPp][Mm]\b|[ap]\.m\.)(?: ?(?:[ECMP][SD]?T|GMT|UTC|BST|ET|PT)\b)?
  re  \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\b\.?)?(?: ?(?:[ECMP][SD]?T|GMT|UTC|BST|ET|PT)\b)?
  re  \d{1,2} ?(?:a\.m\.|p\.m\.|[AaPp][Mm]\b)(?: ?(?:[ECMP][SD]?T|GMT|UTC|BST|ET|PT)\b)?
  re  0\d+(?![.\d])
  no  Chapter 11 shields it
  no  it fits an RTX 5090 card
  no  reach us at 10.20.30.40 or 24/7
  no  a used 747 MAX frame
  no  their 30114 ZIP code
  no  it starts at 9:30 a.m. there

# ---- money ----

F_SIGN    (?:(?:(?:US|U\.S\.?|u\.s\.?|us|A|AU|Au|C|CA|CAD|NZ|S|SG|HK|NT|R|Mex|MX|mxn|MXN|USD|J|TT|c|N|Bds|EC|CAN|usd|cad|aud|nzd|sgd|hkd) ?)?\$|(?:CN|JP|RMB) ?¥|Y=(?= ?\d)|\p{Sc})
lex F_CODE AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC ETH XBT RMB RM Rs NIS DM FFr SFr Fr EURO MUSD MEUR MGBP
F_CODES   (?:AED|ARS|AUD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KES|KRW|KWD|LBP|MXN|MYR|NGN|NOK|NZD|PHP|PKR|PLN|QAR|RON|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR|RMB|Rs\.?|RM|MNT|BGN|XBT|BTC)(?![A-Za-z])
lex F_NATION US U.S. American Australian Canadian Hong_Kong New_Zealand Singapore Singaporean Taiwan Taiwanese Danish Swedish Norwegian Icelandic Czech Swiss French Belgian Dutch British Irish Mexican Philippine Chilean Colombian Argentine Cuban Dominican Indian Pakistani Sri_Lankan Nepalese Indonesian Turkish Cypriot Egyptian Lebanese Syrian Israeli Japanese Chinese South_Korean Korean Russian Polish Hungarian Romanian Bulgarian Ukrainian Brazilian Saudi Omani Qatari Kuwaiti Iraqi Jordanian Algerian Tunisian Moroccan South_African Nigerian Kenyan Malaysian malaysia Thai Vietnamese German Italian Spanish Portuguese Austrian Finnish Greek Jamaican Bahamian Barbadian Bermudian Namibian Emirati UAE sterling
lex F_COIN dollars dollar cents cent pennies penny pence quid bucks buck euros euro sterling yen yuan renminbi won rupees rupee rubles ruble roubles rouble francs franc marks mark deutschmarks deutschemarks lire lira liras pesos peso reais real rand krona kronor kroner krone crowns crown koruna zlotys zloty forints forint lei leu hryvnia hryvnias shekels shekel dirhams dirham riyals riyal rials rial dinars dinar baht ringgit ringgits rupiah dong guilders guilder schillings schilling drachmas drachma escudos escudo pesetas peseta markka naira cedis cedi shillings shilling tugrik tugriks taka bitcoins bitcoin ether kuai mao jiao mao bolivars bolivar bolivares sol soles quetzals markkaa punt punts rouble pataca
F_COINS   (?:(?i:%{F_NATION}(?:[ -](?=[a-z]))?|us |u\.s\. )?(?i:%{F_COIN})(?: sterling)?|%{F_CODE})
F_AMT     (?:%{F_N}%{F_SMONEY}?|%{F_BIG})

figure money.sign
  re  (?:[-−+](?=[^\d ]))?%{F_SIGN} ?[-−]?%{F_AMT}(?: ?(?:USD|US|CAD|AUD)\b)?
  re  %{F_SIGN} ?\(%{F_D}\)%{F_SMONEY}?
  re  (?<![Ff]rom )%{F_SIGN} ?%{F_AMT}(?:%{F_DASH}| to )(?>%{F_SIGN} ?%{F_AMT})(?! from )
  re  (?<![Ff]rom )%{F_SIGN} ?%{F_AMT} ?[-–−] ?%{F_AMT}(?![-/]|\d)
  re  (?i:range|ranged|ranges|ranging|anywhere|vary|varies|varied|varying) from (?<figure>%{F_SIGN} ?%{F_AMT} to %{F_SIGN}? ?%{F_AMT})
  ok  raised $5 million last year | $5 million
  ok  between them €500m went | €500m
  ok  by $6 million to $59 million from $53 million | $6 million
  no  a dollar sign
  ok  a cost of $5-7bn in all | $5-7bn
  ok  a loss of $(4.2) million in May | $(4.2) million
  ok  a bill of CA$20 in all | CA$20
  ok  shares at Y=28,030 there | Y=28,030

figure money.between
  re  [Bb]etween %{F_ABT}(?<figure>%{F_SIGN} ?%{F_AMT} and %{F_ABT}%{F_SIGN}? ?%{F_AMT})
  re  [Bb]etween (?<figure>%{F_AMT}(?: ?%{F_COINS})? and %{F_AMT} ?%{F_COINS})
  ok  raise between $10 million and $12 million | $10 million and $12 million
  ok  between 5 and 7 million euros | 5 and 7 million euros
  no  between five and seven people

figure money.code
  re  (?:%{F_CODES}|[Mm]alaysian? ringgits?) ?%{F_AMT}
  re  %{F_AMT}%{F_CODES}
  re  (?<![Ff]rom )%{F_CODES} ?%{F_AMT}(?:%{F_DASH}| to )(?:%{F_CODES} ?)?%{F_AMT}
  ok  worth CHF 2.4 billion in all | CHF 2.4 billion
  ok  they paid 115.5USD there | 115.5USD
  ok  they paid Rs 500 cr there | Rs 500 cr
  no  the CAD software

figure money.coin
  re  (?!(?i:%{F_SMALL})[ -](?:won|real|sol|mark|marks|sterling|punt)\b)(?:%{F_AMT}|%{F_NUM})[ -]?(?:(?:\p{Sc})(?![\d ]*\d)|%{F_COINS})(?: and a half)?(?: ?(?:million|billion)\b)?(?:(?: and|,)? (?:\d{1,2}|%{F_SMALL})(?: (?:cents?|pence|mao|jiao|centavos)\b| (?:five|fifty)(?= |$)|(?=[.]?$)))?
  re  (?:%{F_N}%{F_SMONEY}|%{F_W}(?<=million|billion|thousand|hundred)) (?i:(?:British|Egyptian|Lebanese|Irish|Syrian|Sudanese) )?pounds?(?: sterling)?(?! of |-)(?![\w])
  re  (?:%{F_AMT}|%{F_NUM}) (?:(?:British|Egyptian|Lebanese|Irish|Syrian|Sudanese) (?i:pounds?)|(?i:pounds? sterling))(?![\w])
  re  \d{1,2}(?:\.\d+)?p(?![A-Za-z0-9])(?= (?:a|per) share|[.,;) ])
  re  (?:%{F_AMT}|%{F_NUM})(?:%{F_DASH}| to )(?:%{F_AMT}|%{F_NUM})[ -]?(?:\p{Sc}|%{F_COINS})
  re  (?i:an?|half a|(?:a )?quarter(?: of a)?|half) (?i:(?:hundred|thousand|million|billion|trillion)[ -])?(?i:(?:us |u\.s\. )?(?:dollars?|euros?|bucks?|cents?|penny|yen|yuan|rupees?|pounds sterling))(?![\w-])(?! (?:sign|signs|store|stores|figure|value|amount|bill|note|symbol))(?: and (?:\d{1,2}|%{F_SMALL})(?: cents?)?)?
  re  (?i:(?:tens|hundreds) of )?(?i:%{F_SCALES}) of (?i:US |U\.S\. )?(?i:dollars|euros|pounds|yen|yuan|won|rupees|pesos|francs|rubles)\b
  ok  worth 450 trillion won today | 450 trillion won
  ok  it cost 83 cents a share | 83 cents
  no  one won the game
  ok  worth 5 to 7 million euros now | 5 to 7 million euros
  ok  it lost a million dollars then | a million dollars
  ok  it lost 90 kronor then | 90 kronor
  ok  paid tens of millions of dollars then | tens of millions of dollars
  ok  a dividend of 6.5p a share | 6.5p

# ---- percent ----

F_PCT     (?: ?[%％]|[ -]?(?:per[ -]?cent(?:age[ -]points?)?|pct\.?|percentage[ -]points?|basis[ -]points?)(?![A-Za-z])|-?(?: ?bps|bp|pps|pp)(?![A-Za-z]))

figure percent.number
  re  [-−+]?(?:%{F_N}|%{F_NUM})%{F_PCT}
  re  (?:%{F_N}|%{F_NUM})%{F_TO}(?:%{F_N}|%{F_NUM})%{F_PCT}
  re  (?<![Ff]rom )(?:%{F_N}|%{F_NUM})%{F_PCT}(?:%{F_DASH}| to )(?>(?:%{F_N}|%{F_NUM})%{F_PCT})(?! from )
  re  [Bb]etween %{F_ABT}(?<figure>%{F_NUM}%{F_PCT}? and %{F_ABT}%{F_NUM}%{F_PCT})
  re  (?i:more than|over|above|at least|greater than) (?<figure>%{F_NUM}%{F_PCT} (?:and|but) (?:less than(?: or equal to)?|under|below|at most|no more than|up to) %{F_NUM}%{F_PCT})
  ok  rose 5% in May | 5%
  ok  up 10 to 12 percent | 10 to 12 percent
  ok  rose 3% to 31% from 30% | 3%
  ok  up 25 basis points | 25 basis points
  no  a percent sign
  ok  between 5% and 7% of it | 5% and 7%
  ok  more than 5% but less than 10% of it | 5% but less than 10%
  ok  three percentage points less | three percentage points

# ---- ratios ----

F_PARTONE (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|twentieth|thirtieth|fortieth|fiftieth|hundredth|thousandth|millionth)
F_PARTS   (?:halves|thirds|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:firsts|seconds|thirds|fourths|fifths|sixths|sevenths|eighths|ninths)|twentieths|thirtieths|fortieths|fiftieths|hundredths|thousandths|millionths)

figure ratio.words
  re  (?i:(?:an?|one)[ -]+(?:- )?(?:%{F_PARTONE}(?= (?:of|the|as|its|his|her|their|more|less|fewer|larger|smaller|higher|lower|faster|that|to|from|in|on|at|since|by|over|after|each|and|or|below|above|or)\b(?! place)|[.,;:)”"]|\s*$)|half|quarter))(?![\w-])(?! (?:of (?:growth|losses|declines)|time|year|day|ended|season|earlier|ago|later|before|after|mile|turn|century)\b| (?:earnings|results|revenue|profit|sales|loss|hour|pound))
  re  (?i:%{F_W}[ -]+(?:- )?%{F_PARTS})(?![\w-])(?! earnings)
  re  (?i:three)[ -]quarters(?= of (?:the|its|their|all|our|his|her|those|these|an?|them|us|what|people|[a-z]{3,}s)\b(?! years?\b)|-)(?! of (?:growth|losses|declines|gains|profits|results)\b)
  re  (?i:half)(?=(?: of| the| its| their| his| her| our| that| as| this| those| these| between| from| all| in|[.,;]))(?! (?:of (?:the )?(?:year|fiscal|20|19)))
  re  (?i:by|in|about|nearly|almost|than|over|just|least|around|roughly|only) (?<figure>(?i:half|a half))(?![\w-])(?! (?:an? |million|billion|dozen|hour))
  re  (?:%{F_N}|(?i:%{F_SMALL}))[ -](?i:times|fold)(?! (?:a|per|each|every|in|this|last|since|before|when|and|the (?:speed limit)) )
  re  (?i:%{F_SMALL}fold)|\d+(?:\.\d+)?-?fold\b
  re  \d+(?:\.\d+)?[x×X](?![\w])
  re  %{F_FR}(?![\w])
  re  \d{1,3} ?/ ?\d{1,3}(?![\d/]|-(?:inch|in\b))
  re  (?i:doubled|tripled|trebled|quadrupled|quintupled|halved|doubling|tripling|trebling|quadrupling|halving|twice|thrice|double|triple|quadruple|tenfold|twofold|threefold|fourfold|fivefold|sixfold|sevenfold|eightfold|ninefold|hundredfold)(?![\w-])(?! (?:digit|down|check|room|major))
  re  (?:(?i:%{F_SMALL})|\d{1,3}) (?i:out of)(?: every)? (?:(?i:%{F_SMALL}|a hundred)|\d{1,5})(?![\w%]|[.,]\d)
  re  (?:(?i:%{F_ONE})|\d) (?i:in)(?: every)? (?i:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|100|a hundred|10|1,000|20|50)(?! (?:years|months|weeks|days|hours|minutes|seconds|million|billion|%|of|in|to)\b)(?![\w%]|[.,]\d)
  re  (?i:%{F_W}|\d+) and (?i:%{F_SMALL}[ -]%{F_PARTS}|(?:an?|one)[ -](?:%{F_PARTONE}|half|quarter)|three[ -]quarters)(?![\w-])
  re  (?i:%{F_W}|\d+) over (?i:one hundred(?: and %{F_SMALL})?|%{F_SMALL}|\d+)(?![\w])
  ok  a third of the staff | a third
  ok  sales doubled in May | doubled
  ok  one in five people | one in five
  no  half-baked
  no  a third party
  no  after two quarters of losses
  ok  grew threefold in May | threefold
  ok  ran 2.5x as fast | 2.5x
  ok  two thirds of them left | two thirds
  ok  3 out of 4 users left | 3 out of 4
  ok  one and a half times | one and a half

# ---- ordinals ----

figure ordinal
  re  \d+(?:,\d{3})*(?:st|nd|rd|th)(?!\w)
  re  (?i:(?:(?:%{F_TEN})[ -])?(?:%{F_ORDONE}|%{F_ORDTEN}))(?!-(?:party|person|hand|class|rate|half|quarter|generation|gen|ever|floor|year))(?! (?:century|party|parties|person|amendment)\b)
  re  (?i:%{F_W}[ -](?:%{F_ORDONE}|%{F_ORDTEN}))
  re  (?i:(?:%{F_W}[ -])?(?:million|billion|trillion)th)(?![\w-])
  ok  its 400th booster | 400th
  ok  the third time | third
  ok  its twenty-first store | twenty-first
  no  60 frames per second

# ---- quantities ----

F_U1      (?:[YZEPTGMkKmuµμnpfd]?(?:Wh|W·h|W|Hz|hz|eV|Pa|V|J|N|Ω)|[mµun][FH]|N[·⋅]?m|lb-ft|[kKMGTPEZ]i?[Bb](?:ps|it/s|/s|yte/s|/sec)?|[kKMGTPE]bits?(?:/s)?|[kmcdnµμup]?m(?:2|3|²|³|\^2)?|[kmµμun]?g|[kmcdµμu]?[lL]|[mµμun]s|mAh|Ah|mA|[kMGT]VA|mmHg|dBA?|dBm|dBi|ppm|ppb|rpm|RPM|fps|FPS|dpi|ppi|PPI|MP|Mpx|mph|MPH|kph|km/h|kmh|mpg|MPG|m/s|lbs?|oz|ft|sq\.? ?(?:ft|mi|km|m|miles?|feet|foot|metres?|meters?|yards?|inch(?:es)?)|yds?|mi|in2|cc|cfm|psi|bar|atm|nits?|lux|lm|cd|[HhB][Pp]|bhp|bbl|boe|bpd|kcal|cal|AU|ly|[°º] ?(?:[CF]\b|(?i:celsius|fahrenheit)|)|℃|℉|deg ?[CF]|degs?|[TPEGM]FLOPS|[TPEGM]Flops|[kMGT]OPS|[TPE]flop/s|Tops|kt|Mt|Gt|t|tons?|tonnes?|hectares?|acres?|kWp|GWp|MWp|kJ|MJ|GJ|mol|mM|µM|kDa|TEU|CO2e|U|MT/s|GT/s|kpx|sqm|sq|rpm|pm|dm|hm|gals?|(?<= )K)(?![A-Za-z0-9])
lex F_UNIT light_years light_year pound-feet pound-foot lb-ft newton-metres newton-meters parts_per_million parts_per_billion kilowatt-hours kilowatt-hour watt-hours watt-hour light-years light-year meters meter metres metre kilometers kilometer kilometres kilometre centimeters centimeter centimetres centimetre millimeters millimeter millimetres millimetre micrometers micrometer micrometres microns micron nanometers nanometer nanometres nanometre miles mile feet foot inches inch yards yard acres acre hectares hectare grams gram grammes kilograms kilogram kilos kilo milligrams milligram micrograms microgram pounds pound ounces ounce tons ton tonnes tonne megatons kilotons liters liter litres litre milliliters milliliter millilitres gallons gallon barrels barrel pints pint quarts quart cups cup tablespoons tablespoon teaspoons teaspoon tbsp tsp watts watt kilowatts kilowatt megawatts megawatt gigawatts gigawatt terawatts terawatt milliwatts milliwatt kilowatt-hours kilowatt-hour kilowatthours megawatt-hours megawatt-hour gigawatt-hours gigawatt-hour terawatt-hours terawatt-hour watt-hours watt-hour hertz kilohertz megahertz gigahertz terahertz volts volt kilovolts amps amp ampere amperes milliamps ohms joules joule kilojoules megajoules calories calorie kilocalories newtons pascals kilopascals megapascals bytes byte kilobytes kilobyte megabytes megabyte gigabytes gigabyte terabytes terabyte petabytes petabyte exabytes exabyte zettabytes zettabyte bits bit kilobits megabits megabit gigabits gigabit terabits terabit qubits qubit pixels pixel megapixels megapixel gigapixels decibels decibel lumens lumen nits candela degrees degree deg celsius celcius fahrenheit kelvin kelvins petaflops petaflop teraflops teraflop exaflops exaflop gigaflops gigaflop flops knots knot horsepower atmospheres atmosphere light-years light-year lightyears lightyear parsecs turns revolutions Celsius Celcius Fahrenheit Kelvin Megapixels millilitre millilitres picometers picometer decimeters decimetre watt_hours milliliter hPa miles_per_hour kilometers_per_hour kilometres_per_hour feet_per_second metres_per_second meters_per_second newton-meters moles microns angstroms fathoms furlongs nautical_miles nautical_mile radians radian milliseconds millisecond microseconds microsecond nanoseconds nanosecond picoseconds picosecond millimoles lbs electronvolts electron-volts astronomical_units astronomical_unit megatonnes kilotonnes gigatons gigatonnes carats carat bushels bushel
F_UW      (?i:(?:square|cubic|sq\.?|cu\.?|metric|short|long|nautical|solar|imperial|fluid|troy|mega|degrees?|deg) )?(?:%{F_UNIT}(?: (?i:celsius|celcius|fahrenheit|kelvin|centigrade|[cf](?![A-Za-z])))?)
F_PERU    (?: ?(?:/| per ) ?(?i:(?:square |cubic )?(?:%{F_UNIT}|second|sec|hour|minute|day|year|s|h|hr|min|kg|km|m|ml|l|L|cm2|m2|m3|mm|ms))(?![A-Za-z])|/(?:km|kg|g|mg|ml|l|L|s|h|cm2|m2|m3|m²|cm²|cm|mm|d|ms)(?![A-Za-z])| an? (?:hour|second)(?![\w]))
F_QU      (?:%{F_UW}|%{F_U1}|\{[a-z]{1,3}\})

figure quantity
  re  (?:[-−+] ?)?(?:%{F_N}%{F_SCOUNT}?|%{F_BIG}|%{F_NUM})(?:[ -]|- )?%{F_QU}%{F_PERU}?
  re  %{F_N}m (?:tonnes?|tons?|barrels?|miles|litres|gallons|acres|hectares|km|kg|sq)(?: ?(?:ft|m|km)\b)?(?![A-Za-z])
  re  [-−]?(?:%{F_N}|%{F_NUM})(?:%{F_DASH}| to | or |[ -]by[ -])[-−]?(?:%{F_N}|%{F_NUM})[ -]?%{F_QU}%{F_PERU}?
  re  [-−]?%{F_N}[ -]?%{F_QU}(?:%{F_DASH}| to )%{F_N}[ -]?%{F_QU}
  re  [Bb]etween %{F_ABT}(?<figure>%{F_NUM}(?: ?%{F_QU})? and %{F_ABT}%{F_NUM}[ -]?%{F_QU}%{F_PERU}?)
  re  \d{1,2}/\d{1,2}[ -](?:of an? )?%{F_QU}
  re  (?i:an? (?:half|quarter))[ -]%{F_UW}
  re  (?i:minus[ -])%{F_N}[ -]?%{F_QU}
  re  %{F_N}(?=-? (?:or|and|to) %{F_N}-%{F_QU})(?=-)
  re  (?i:an?|half an?|half a|quarter) (?i:mile|pound|lb|kilo|kilogram|gram|ounce|ton|tonne|gallon|kilometre|kilometer|metre|meter|litre|liter|gigawatt|megawatt|acre|millilitre|milliliter|cup|teaspoon|tablespoon|pint|foot|inch|yard)(?![\w-])
  re  %{F_N} ?(?:["″”](?=[ ,.;)]*(?:display|screen|diagonal|panel|OLED|LCD|AMOLED|touchscreen|tablet|laptop|monitor|model))|in(?= (?:thick|wide|long|tall|high|deep|diagonal)|[.,;)]| *$))
  re  (?:%{F_N}|%{F_NUM}) (?:feet|foot|ft)\.? (?:%{F_N}|%{F_NUM}) ?(?:inches|inch|in)\b
  ok  a 6.9-inch phone | 6.9-inch
  ok  at least 14GW of power | 14GW
  ok  between 300 and 500 miles | 300 and 500 miles
  no  a mile-high club
  ok  runs at 30fps on it | 30fps
  ok  from -7 to 46 degrees Celsius | -7 to 46 degrees Celsius
  ok  1/2 cup of oil | 1/2 cup
  ok  a half mile away | a half mile
  ok  some 300 km2 of land | 300 km2
  ok  an 11- or 13-inch panel | 11
  no  it sold 100K downloads

# ---- durations ----

lex F_TIMEUNIT years year months month weeks week days day hours hour minutes minute seconds second decades decade centuries century quarters nights fortnights fortnight weekends millennia semesters yrs yr mos hrs hr mins min secs sec wks wk
F_TU      (?i:%{F_TIMEUNIT})
F_TUG     (?:%{F_TU}|(?:mins?|minutes?|hrs?|hours?|secs?|days?|weeks?|months?|years?|yrs?|wks?)(?![A-Za-z0-9]))
F_MOD     (?: (?:more|full|straight|consecutive|whole|additional|upcoming|calendar|working|business|trading|fiscal|long|short|extra|solid))?
F_OLD     (?:[ -]old| of age)?

figure duration
  re  %{F_N}[hdy](?![A-Za-z0-9])
  re  \d{1,2}/\d{1,2}[ -](?:of an? )?%{F_TU}
  re  (?:%{F_N}|%{F_W}|(?i:an?)) and (?:an? )?(?i:half|quarter)(?: of an?)?[ -]%{F_TUG}
  re  (?:(?:%{F_N}|%{F_W}) and )?(?i:three[ -])quarters of (?:an? )?(?i:hour|year|century|decade|minute|day)
  re  (?:%{F_N}%{F_SCOUNT}?|%{F_NUM})%{F_MOD}(?:[ -]| - )?%{F_TUG}%{F_OLD}(?! (?:of|quarter's)? ?(?:20|19)\d\d)
  re  (?:%{F_N}|%{F_NUM})(?:%{F_TO}|[ -]to[ -])(?:%{F_N}|%{F_NUM})%{F_MOD}[ -]?%{F_TUG}%{F_OLD}
  re  (?:%{F_N}|%{F_NUM})%{F_MOD}[ -]%{F_TU}(?:%{F_DASH}| to )(?:%{F_N}|%{F_NUM})%{F_MOD}[ -]%{F_TU}
  re  [Bb]etween (?<figure>(?:%{F_N}|%{F_NUM}) and (?:%{F_N}|%{F_NUM})%{F_MOD}[ -]?%{F_TUG})
  re  (?i:an?)(?: (?:full|whole|half|further|single|solid|additional))?[ -](?i:years?|months?|weeks?|day|hours?|minutes?|decade|century|fortnight|quarter-century|quarter century)(?:[ -]old)?(?! ago\b)(?!-)
  re  (?i:an?|one) (?:year|month|week|hour|decade|minute)s? and a (?:half|quarter)(?![\w])
  re  (?i:half[ -](?:an?[ -])?(?:hour|year|day|decade|century|minute|month)|half-?hour|half-?year)(?![\w])
  re  (?i:(?:year|month|week|day|hour|decade|minute)s?-long|(?:an?|the) (?:half|quarter)[ -](?:hour|century|year))(?![\w])
  re  (?i:(?:the )?(?:last|past|next|coming|previous|prior|following|first|final|latest)) (?:%{F_N}|%{F_NUM}|(?i:few|several|couple of))%{F_MOD} %{F_TU}
  re  (?i:(?:the )?(?:past|last|previous|next|coming|following)) (?i:year|month|week|day|decade|century) and a half
  re  (?:%{F_N}|%{F_NUM}) (?i:years?|months?|hours?|minutes?) and a (?:half|quarter)(?![\w])
  ok  over five years it | five years
  ok  an hour-long video | hour-long
  no  year by year
  ok  three to five days later | three to five days
  ok  two and a half years in | two and a half years
  ok  the next five years of it | the next five years
  ok  1 hour and 25 minutes in all | 1 hour and 25 minutes
  ok  three quarters of an hour | three quarters of an hour

# ---- dates ----

lex F_MONTHL January February April June July August September October November December Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec
lex F_WEEKDAY Monday Tuesday Wednesday Thursday Friday Saturday Sunday
F_MON     (?:(?i:January|February|April|June|July|August|September|October|November|December|(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?![a-z])\.?)|March|MARCH|Mar(?![a-z])\.?|May|MAY)
F_MONA    (?:%{F_MON}|(?i:march|may|mar))
F_DAYN    (?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%:A-Za-z]|[.,]\d|/\d))
F_LAST    (?:(?i:last|this|next|this past) )?
F_DAYW    (?i:(?:(?:twenty|thirty)[ -])?(?:%{F_ORDONE}|%{F_ORDTEN}))
F_YEAR    (?:(?:1[89]|20)\d\d(?![\d%]|[.,]\d|:\d))
F_YEARW   (?i:(?:nineteen|eighteen)[ -](?:%{F_TEN}(?:[ -]%{F_ONE})?|%{F_TEEN})|two thousand(?: and)? %{F_SMALL}|twenty(?: |-)(?:%{F_TEEN}|%{F_TEN}(?:[ -]%{F_ONE})?))
F_YEARAP  (?:%{F_YEAR}|['’]\d\d(?!\d)|(?i:two thousand(?: and)?(?: %{F_SMALL})?|twenty(?: |-)(?:%{F_TEEN}|%{F_TEN})(?:[ -]%{F_ONE})?))
F_WD      (?:%{F_WEEKDAY}|(?i:(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(?=[., ]+(?:%{F_MON}|\d))(?![a-z])\.?)|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
F_TOD     (?: (?:morning|afternoon|evening|night|nights|noon|midday)(?!\w))?
F_EML     (?:(?i:early|mid|late|earlier in|later in|the (?:beginning|start|middle|end) of|end of|beginning of|start of|middle of)(?:[ -]))
F_OFY     (?:,? (?:of |in )?(?:%{F_YEARAP}|(?i:last|this|next|the same|the following|the previous) year))

figure date.day
  re  %{F_MON}[-/]\d{1,2}[-/]%{F_YEAR}
  re  %{F_WD},? (?:of )?(?i:(?:the )?(?:last|this|next|following|previous|same) week)(?![\w-])
  re  (?i:(?:last|this|next|(?:the )?previous) week(?:['’]s| -)?) %{F_WD}
  re  (?i:(?:the )?(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))) %{F_WD} (?:of|in) %{F_MON}(?:,? (?:of )?%{F_YEAR})?
  re  (?i:the )?(?:%{F_DAYN}|%{F_DAYW})(?: day)? of (?i:the )?(?i:this|last|next|previous|following|current) month
  re  (?i:on|by|until|from) (?<figure>(?i:the )\d{1,2}(?:st|nd|rd|th))(?=[.,;?]|\s*$)
  re  %{F_LAST}(?:%{F_WD},? (?:the )?)?%{F_MONA}[ /-]?(?:%{F_DAYN}|(?i:the )?%{F_DAYW})(?: ?,? ?%{F_YEAR}|,? (?:of |in )?%{F_YEARAP}|(?i:,? (?:of )?(?:this|last|next) year))?
  re  (?:%{F_WD},? (?:the )?)?(?:%{F_DAYN}|(?i:the )?%{F_DAYW})(?: day)?[ /-](?:of )?%{F_MON}(?:[ ,/-]+(?:of |in )?%{F_YEARAP}|[ /-]\d\d(?!\d)|(?i:,? (?:of )?(?:this|last|next) year))?
  re  (?:%{F_DAYN}|%{F_DAYW}) (?:of )?(?:may|march)\b(?:,? %{F_YEAR})?
  re  %{F_YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])(?![\d])(?:T[\d:.]+Z?)?
  re  (?:20|19)\d\d(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])(?!\d)
  re  %{F_YEAR}[-/ ](?:\d{1,2}[-/ ])?(?i:%{F_MON})(?:[-/ ]\d{1,2})?(?!\d)
  re  (?:3[01]|[12]\d|0?[1-9])[/.-](?:3[01]|[12]\d|0?[1-9])[/.-](?:(?:19|20)\d\d|\d\d)(?![\d])
  re  (?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])(?![\d/])
  re  (?:%{F_WD}),? (?:the )?%{F_DAYN}(?! (?:of |%{F_MON}|%{F_TU}|%{F_SCALE}))
  ok  due on Tuesday, Feb. 3, 2026 here | Tuesday, Feb. 3, 2026
  ok  from 27 March 2031 on | 27 March 2031
  ok  on 2025-08-12 it | 2025-08-12
  ok  due on Monday of last week | Monday of last week
  ok  the last Friday of October 2026 | the last Friday of October 2026
  ok  on 3/14/2026 it | 3/14/2026
  ok  by the 20th of next month | the 20th of next month
  ok  paid on the 15th. | the 15th
  ok  three days after May 3, 2026. | three days after May 3, 2026
  no  the Long March 5B rocket

figure date.month
  re  (?:1[0-2]|0?[1-9])/(?:19|20)\d\d(?![\d/])
  re  %{F_EML}?%{F_MONA},? (?:of |in )?(?:%{F_YEARAP}|(?i:last|this|next) year)
  re  %{F_EML}?(?i:January|February|April|June|July|August|September|October|November|December|(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\.)(?![\w])
  re  (?<=[a-z] )%{F_EML}?March(?! (?:on|to|for|in|against|from|of)\b)(?![\w])
  re  (?i:in|by|since|of|last|next|this|until|till|from|after|before|through|during|late|early|mid|for|and|to|on|ended|ending|between)[ -]+(?<figure>(?:(?i:late|early|mid)[ -])?May)(?![\w])
  re  (?i:in|by|since|of|until|till|from|after|before|through|during|ended|ending|this|between) (?<figure>March)(?![\w])
  re  (?<figure>(?i:(?:this|last|next|the previous|the following|past|this past|this coming|late|early|mid)[ -](?:late |early |mid-?)?)%{F_MON})(?![\w])
  ok  pledged in January to | January
  ok  shipped in May as | May
  no  you may know
  ok  by early March 2027 it | early March 2027
  ok  in 2/2013 it | 2/2013

figure date.weekday
  re  (?i:(?:early|earlier|late|later|last|this|next|this past|past|this coming|coming|the previous|previous) )?%{F_WD}%{F_TOD}(?! the \d)(?!s)
  ok  said on Friday that | Friday
  ok  early Tuesday morning | early Tuesday morning
  no  on Sundays only

figure date.day-word
  re  (?i:today|yesterday|tomorrow|tonight|the day before yesterday|the day after tomorrow|last night|this morning|this afternoon|this evening|earlier today|later today|yesterday (?:morning|afternoon|evening)|tomorrow (?:morning|night|evening))(?![\w-])
  re  (?i:(?:last |next |this )?(?:new year['’]s (?:eve|day)|christmas(?: day| eve)?|thanksgiving(?: day)?|independence day|halloween|labor day|memorial day|valentine['’]s day|juneteenth|black friday|cyber monday|boxing day|easter(?: sunday)?|martin luther king(?: jr\.?)? day|veterans day|columbus day|mother['’]s day|father['’]s day|april fools['’]? day))(?:,? %{F_YEAR})?(?![\w])
  ok  it said today that | today
  ok  after last Thanksgiving they | last Thanksgiving
  no  the yesterdays of old

figure date.relative
  re  (?i:the weekend)(?![\w-])
  re  (?i:(?:earlier|later|late|early) in (?:the|this) (?:year|month|week|decade))(?![\w-])
  re  (?i:(?:earlier |later |late |early |the end of |end of |the start of |the beginning of )?(?:this|last|next|past|the past|the last|the next|the previous|the following|previous|following|the coming|coming|this past|the current|current|the same|that same) (?:fiscal |calendar |financial )?(?:year|month|week|quarter|weekend|decade|century|spring|summer|fall|autumn|winter|day|half))(?:['’]s (?:first|second|third|fourth) (?:quarter|half))?(?! and a half| of (?:\d|[A-Z]|the ))(?![\w-])
  re  (?:%{F_NUM}|%{F_N}|(?i:an?|a couple of|a few|several)) (?:full )?(?i:years?|months?|weeks?|days?|quarters?|decades?) (?i:ago)(?!\w)
  re  (?i:in|within) (?<figure>(?:%{F_NUM}|%{F_N}) (?i:days|weeks|months|years)['’]? time)
  re  (?i:(?:%{F_W}|\d+|(?:the )?%{F_ORDONE}) (?:day|week|month|year)s? (?:of|in|from)) (?i:(?:this|last|next) (?:year|month|week))
  re  (?i:(?:a|one) year(?:-| )(?:earlier|ago)(?! (?:third|first|second|fourth))|the year-(?:earlier|ago)(?! (?:third|first|second|fourth)))(?!\w)
  re  (?i:the )?(?i:year[ -]end|year['’]s end|end of the year|the beginning of the year|the start of the year|year to date|(?:full|fiscal|financial) year)(?![\w-])(?! (?:of|\d|ended|ending|that))
  re  (?i:the (?:year|month|week|quarter|day))(?=[ ,.](?:before|after|earlier|ago)?)(?! (?:of|that|when|in|to|for|by|ending|ended|20|19|is|was|with|\d))
  ok  rose last year to | last year
  ok  two weeks ago it | two weeks ago
  ok  over the weekend they | the weekend
  ok  than a year earlier they | a year earlier
  ok  later in the year they | later in the year
  no  the same to you

figure date.year
  re  %{F_EML}?%{F_YEAR}(?!-[A-Za-z](?!nd)|['’]?s\b)(?! (?:people|employees|users|customers|workers|jobs|million|billion|miles|km|units|cars|vehicles|homes|feet|acres|votes|points|times|pounds|dollars|euros|stores|words|rpm|mAh|nits))
  re  (?i:in|since|by|until|before|after|circa) (?<figure>1[5-7]\d\d|21\d\d|2[2-9]00)(?![\w%]|[.,]\d)(?! [a-z]+s\b)
  re  (?i:in|since|by|of|until|before|after) (?<figure>%{F_YEARW})(?![\w-]| (?:million|billion|percent|people|[a-z]+s\b))
  re  (?i:pre|post|mid|late|early)-%{F_YEAR}(?!s)
  re  (?:19|20)\d[1-9](?=s\b)
  re  =%{F_YEAR}(?= |$)
  ok  founded in 1998 by two | 1998
  ok  the end of 2037 we | the end of 2037
  no  some 2000 people
  ok  sold by 2100 or so | 2100
  ok  in nineteen ninety-one they | nineteen ninety-one
  no  a game named Vision 2030

# ---- periods ----

F_QW      (?i:(?:fiscal |year-ago |year-earlier )?(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -](?:fiscal |calendar )?(?:quarter|half))
F_FY      (?:(?i:fiscal(?: year)?|financial year|FY) ?-?(?:20|19)?['’]?\d\d(?!\d)(?:[-/]\d\d(?!\d))?|%{F_YEAR})
F_HALFY   (?:%{F_QW}|[QqH][1-4](?![\w]))

figure period.quarter
  re  (?i:the )?(?:%{F_EML})?%{F_HALFY}(?:,? (?:of )?(?:(?i:the |its |their )?(?:%{F_FY}|(?i:(?:this|last|next|the|the current|the same|the previous|the following|its) (?:fiscal )?(?:year|fiscal|\d{4})))|['’]?\d\d(?![\d%.,:]))|(?i: of (?:fiscal|the year)))?(?! (?:of all|of the (?!year)))
  re  (?:%{F_FY}|%{F_YEAR})(?:,? (?:the )?|-|['’]s )%{F_HALFY}
  re  [Qq][1-4](?:['’-]|['’-]?FY)\d\d(?!\d)|[Qq][1-4]['’-]?(?:FY)?20\d\d(?!\d)|[1-4][Qq](?:FY)? ?['’]?(?:20)?\d\d(?!\d)|[12]H(?:FY)? ?['’]?(?:20)?\d\d(?!\d)|H[12]['’-]\d\d(?!\d)|H[12]['’-]?20\d\d(?!\d)|(?:20)?\d\d[QqH][1-4](?!\w)
  re  %{F_HALFY}(?:%{F_DASH}| to | and )%{F_HALFY}(?:,? (?:of )?%{F_FY})?
  re  (?i:(?:three|six|nine|twelve|3|6|9|12) months (?:ended|ending|to|through) )%{F_MON} \d{1,2}(?:, ?%{F_YEAR})?
  re  (?i:(?:the )?(?:quarter|half|fiscal year|year|month|week|period|three-month period) (?:ended|ending|to|that ended|through|ends|ended on) (?:in )?(?:on )?)%{F_MON}\.?(?: \d{1,2}(?!\d))?(?:,? ?%{F_YEAR})?
  ok  in the fourth quarter of fiscal 2029 it | the fourth quarter of fiscal 2029
  ok  from Q1 2026 it | Q1 2026
  ok  the first half of 2031 saw | the first half of 2031
  ok  in 1Q17 it | 1Q17
  ok  in Q1'26 it | Q1'26
  ok  nine months ended Oct. 31, 2027 it | nine months ended Oct. 31, 2027
  ok  in the year-ago third quarter | the year-ago third quarter
  no  the H100 and the H200

figure period.fiscal
  re  (?i:fiscal(?: year)?|financial year|FY) ?-?(?:(?:20|19)\d\d|['’]?\d\d)(?!\d)(?:[-/]\d\d(?!\d))?
  re  (?i:(?:this|last|next|the current|the previous) (?:fiscal|financial) year)
  ok  for fiscal 2026 it | fiscal 2026
  ok  in FY26 it | FY26
  ok  for FY2025-26 it | FY2025-26
  no  a fiscal matter

figure period.years
  re  ['’]?\d\d[-–/]['’]?\d\d(?= (?:season|financial year|fiscal year|academic year|school year)\b)
  re  %{F_YEAR}[-–/](?:%{F_YEAR}|\d\d)(?![\d%-])
  re  (?i:from )?%{F_YEAR}(?: ?[-–~] ?| to | through | until |-to-)%{F_YEAR}
  re  (?i:from )?%{F_EML}?%{F_YEAR}(?: to | through | until )(?i:the end of )?%{F_YEAR}
  re  [Bb]etween (?<figure>1[5-7]\d\d and (?:1[5-9]|20)\d\d|%{F_YEAR} (?:and|through) %{F_YEAR})(?!\d)
  re  (?i:(?:the )?(?:(?:early|mid|late|beginning of the|end of the)[ -](?:to-late |to-mid )?)?)(?:(?:1[5-9]|20)\d0['’]?s|['’]?[1-9]0['’]?s)(?!\w)
  re  (?i:(?:the )?(?:(?:early|mid|late)[ -](?:to-late |to-mid )?)?(?:nineteen )?)(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?!\w)
  re  (?i:(?:the )?(?:(?:early|mid|late)[ -])?)(?:(?:1\d|20|21|[1-9])(?:st|nd|rd|th)|(?i:%{F_ORDONE}|%{F_ORDTEN}|twenty[ -]first))[ -]century\b
  re  (?i:(?:last|this|next|the|early|late|mid)[ -])?(?i:summer|winter|spring|autumn|fall)(?: of|,)? (?:%{F_YEARAP}|(?i:last|this|next) year)
  re  (?i:the year|year) (?:%{F_YEAR}|%{F_YEARW}|(?i:two thousand)(?![\w-]))
  re  (?i:(?:the )?(?:(?:first|second|third|fourth|fifth|final|last|\d{1,2}(?:st|nd|rd|th)) )(?:full )?week of (?:%{F_MONA}(?:,? (?:of )?%{F_YEAR})?|%{F_YEAR}|(?:this|last|next) year))(?![\w-])
  re  (?i:(?:the )?week of )%{F_MON} \d{1,2}(?:st|nd|rd|th)?(?:,? %{F_YEAR})?
  re  (?i:(?:the )?(?:first|last|final)) %{F_NUM} (?i:days|weeks|months|quarters) of (?i:(?:%{F_MONA}(?:,? (?:of )?%{F_YEAR})?|%{F_YEAR}|(?:this|last|next) (?:year|month)))(?![\w-])
  re  (?i:in|by|until|since|of|this|next|last|for) (?i:the |early |late )?(?<figure>(?i:summer|autumn|spring|winter))(?![\w])
  ok  in the mid-2020s it | the mid-2020s
  ok  in the summer of 2033 it | summer of 2033
  ok  between 1710 and 1790 it | 1710 and 1790
  ok  for 2024-25 it | 2024-25
  ok  in the 24-25 season it | 24-25
  ok  in the third week of 2018 | the third week of 2018
  ok  the first ten days of May 2025 | the first ten days of May 2025
  no  a 2024 phone

figure period.span
  re  (?i:from )?%{F_MONA}(?: ?[-–] ?| to | through | until )(?:%{F_MONA})(?:,? %{F_YEAR})?(?! ?\d)
  re  [Bb]etween (?<figure>%{F_MON}(?: %{F_DAYN})?(?:,? %{F_YEAR})? and %{F_MON}(?: %{F_DAYN})?(?:,? %{F_YEAR})?)
  re  (?i:from )?%{F_MONA} \d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?| to | through )(?:%{F_MONA} )?\d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,? ?%{F_YEAR})?
  re  (?i:from )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?| to | through | until )(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?%{F_MON}(?:,? %{F_YEAR})?
  re  [Bb]etween (?<figure>(?:the )?\d{1,2}(?:st|nd|rd|th)? and (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?%{F_MON}(?:,? %{F_YEAR})?)
  re  [Ff]rom \d{1,2}/\d{1,2}(?:/\d{2,4})?(?: to |-| - | through )\d{1,2}/\d{1,2}(?:/\d{2,4}|, %{F_YEAR})?(?![\d/])
  re  (?i:from )?%{F_MONA} %{F_DAYW}(?: to | through )(?:the )?%{F_DAYW}(?![\w-])
  re  (?i:from )?\d{1,2}(?:st|nd|rd|th)? %{F_MON}(?:,? %{F_YEAR})?(?: ?[-–] ?| to | until | through )\d{1,2}(?:st|nd|rd|th)? %{F_MON}(?:,? %{F_YEAR})?
  re  (?i:from )?%{F_MON} \d{1,2},? %{F_YEAR}(?: ?[-–] ?| to | through | until )%{F_MON} \d{1,2},? %{F_YEAR}
  re  (?i:from )?%{F_MON} %{F_YEAR}(?: ?[-–] ?| to | through | until )%{F_MON} %{F_YEAR}
  ok  open May 3-5 in | May 3-5
  ok  open from May to July 2026 | from May to July 2026
  ok  from January 12, 2016 to 01/22/2016 they | from January 12, 2016 to 01/22/2016
  ok  from the 17th to the 19th of May they | from the 17th to the 19th of May
  ok  from June 2025 to now they | June 2025 to now
  no  moved from May to July 4, 2026

# ---- counts ----

figure count.digits
  re  [-−+]?%{F_N}%{F_SCOUNT}?
  re  %{F_N}%{F_SCOUNT}?(?:%{F_DASH}| to )%{F_N}%{F_SCOUNT}?(?![-/]\d)
  re  %{F_N}m(?= (?:users|people|customers|subscribers|members|units|downloads|homes|devices|players|accounts|viewers|households|shares|barrels|vehicles|cars|tonnes|records|passengers|workers|jobs|views|visitors|streams|views|daily|monthly|active|paying|paid|[a-z]+s\b))
  re  \d{1,3}(?: \d{3}){2,}(?![\d,.])
  re  [1-9]\d{0,2}(?: \d{3})* 000(?![\d,.])|[1-9]\d{0,2}(?: \d{3})+(?= [a-z]+s\b)
  re  [Bb]etween (?<figure>(?i:(?:negative|minus) )?(?:%{F_N}%{F_SCOUNT}?|%{F_W}) and %{F_ABT}(?:%{F_N}%{F_SCOUNT}?|%{F_W}))
  re  (?i:more than|over|above|at least|greater than) (?<figure>%{F_NUM} (?:and|but) (?:less than(?: or equal to)?|under|below|at most|no more than|fewer than) %{F_NUM})(?![%\w-])
  re  %{F_N} (?:hundred|thousand|million|billion|trillion) (?:(?:and )?\d{1,3} (?:hundred|thousand|million) ?)+(?:and )?\d{1,3}(?!\d)
  re  %{F_N} (?:hundred|thousand) (?:and )?\d{1,3}(?!\d)
  re  %{F_N} (?:crores?|lakhs?)(?:,? | and )(?:%{F_N}|%{F_SMALL}) (?:lakhs?|thousand|hundred)
  ok  serves 12,000 people | 12,000
  ok  has 1.3M members | 1.3M
  no  release 1.2.3
  ok  from 260 to 310 people | 260 to 310
  ok  some 1 234 567 people | 1 234 567
  ok  more than 45 and less than 85 people | 45 and less than 85
  ok  4 hundred and 12 people | 4 hundred and 12

figure count.words
  re  (?i:(?:an?|one|two|three)[ -](?:third|quarter|fourth|fifth|tenth|half)s?[ -]of an? (?:hundred|thousand|million|billion|trillion))(?![\w-])
  re  (?:%{F_N}|%{F_W}) (?i:million|billion|trillion) and (?:an?|one) (?i:half|quarter)(?![\w-])
  re  %{F_W}
  re  %{F_W}(?: to | or |-to-)%{F_W}
  re  (?i:zero|a dozen|half a dozen|dozens|(?:tens|hundreds|dozens) of (?:thousands|millions|billions|trillions)|%{F_SCALES}|two dozen|three dozens?|four dozen|hundred thousand)(?![\w-])
  re  (?<!or )(?i:minus|negative) (?:%{F_W}|%{F_N})
  re  (?:%{F_W}|%{F_N}) (?i:dozens?|dozs?)(?![\w-])
  re  %{F_N} hundred and %{F_SMALL}(?![\w-])
  ok  three cameras on | three
  ok  tens of thousands of | tens of thousands
  ok  half a million people | half a million
  ok  three quarters of a million people | three quarters of a million
  ok  two to three people | two to three
  no  one fine day

figure none.token
  re  per second(?![\w-])
  re  \d+(?:\.\d+)?[-.]?[A-Za-z]+\d\w*
  no  a K5x9 chip

# ---- what joins two figures to one (figure_join.c) ----

# two times to a span; "and" too, behind "between"
lex F_SPAN to through thru until till
# a duration to the time it is counted from
lex F_FROM before after from prior following
# behind these, "from May to July" is a change and no span
lex F_MOVED moved delayed postponed pushed shifted extended changed brought slipped
# words that go on behind a whole time
lex F_SMALLWORD and or but in at when to for the it they he she we with on by as is was were will has had if while because that who which
