"""How languages mark a decade that is written in figures."""

from __future__ import annotations

import re

# What follows the figure: 1990s, 90er, 90-talet, 90-х, 90-luku, 90-es, 90'lı, 90年代, 1990-an.
AFTER = re.compile(
    r"['’]?s\b|er\b|['’]?erne\b|-?[ -]?tal(?:et|ets)?\b|-?(?:е|х|ых|ые|ті|х|та|те)\b"
    r"|-(?:luku|luvu)|-[eao]s\b|['’]?l[ıiuü]\b|\s?年代|-an\b|\. ?lét|\. ?rok|년대",
    re.IGNORECASE,
)
# What stands before it: anos 90, années 90, lata 90., jaren 90.
BEFORE = frozenset(
    {"anii", "anilor", "anni", "anos", "années", "anys", "años", "decade", "decennio", "década",
     "dècada", "décennie", "godina", "godine", "jaren", "jahre", "jahren", "lat", "lata", "latach",
     "léta", "letech", "roky", "rokoch", "δεκαετία"}
)  # fmt: skip
