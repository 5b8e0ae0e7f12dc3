# Macros that all claim rules share. A claim rule sees the shadow of a sentence (nf-patterns(5)): one token for
# each figure and name, \x01 and the letter of its kind; curly quotes are straight, dashes are "--".

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
