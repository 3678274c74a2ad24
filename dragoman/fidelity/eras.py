"""Japan's eras: the year before the first of each, so that 昭和39年 is 1964."""

from __future__ import annotations

import re

_BEFORE_FIRST = {"令和": 2018, "大正": 1911, "平成": 1988, "明治": 1867, "昭和": 1925}
_ERA = re.compile(rf"(?P<era>{'|'.join(_BEFORE_FIRST)})\s?$")


def year(before: str, number: float) -> set[float]:
    """The year of our count that `number` is, if an era's name ends `before`."""
    era = _ERA.search(before)
    return {_BEFORE_FIRST[era["era"]] + number} if era else set()
