"""Numbers in Chinese and Japanese text, which has no spaces, and Korean scales behind figures.

三十万, 二〇〇八 and 三点五 are numbers in words; 2万3千, 1億2000万 and 3만 5천 are figures
that words scale. Both are read here; plain figures are not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LANGUAGES = frozenset({"ja", "ko", "zh"})

_DIGITS = {
    **{sign: value for value, sign in enumerate("零一二三四五六七八九")},
    "〇": 0, "两": 2, "兩": 2, "壱": 1, "弐": 2, "参": 3,
}  # fmt: skip
_UNITS = {"十": 10, "百": 100, "千": 1_000, "십": 10, "백": 100, "천": 1_000}
_MYRIADS = {
    "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12, "만": 10**4, "억": 10**8,
    "조": 10**12,
}  # fmt: skip
_FIGURE = r"(?:(?<!\d)(?:\d{1,3}(?:,\d{3})++|\d++)(?:\.\d++)?)"
# 千克 is a kilogram, 兆瓦 a megawatt, 百分 begins a percentage, 10만큼 is "as much as 10".
_SCALES = (
    r"(?:[十百千万萬亿億兆](?!克|米|瓦|赫|卡|伏|字节|比特|分之|帕)|[십백천만억조](?!큼|에 하나))+"
)
_SCALED = re.compile(
    rf"{_FIGURE}\s?{_SCALES}(?:\s?{_FIGURE}{_SCALES})*(?:(?<=[만억조천]) ?|){_FIGURE}?"
)
_WORD = re.compile(
    r"[零〇一二三四五六七八九十百千万萬亿億兆两兩壱弐]+(?:[点點][零〇一二三四五六七八九]+)?"
)
_FRACTION = re.compile(
    r"(?P<low>[一二三四五六七八九十百千万]+)分之(?P<high>[一二三四五六七八九十百千万]+|\d+)"
)
_ATOM = re.compile(rf"{_FIGURE}|.")
# "Some", "several" beside a numeral: a rough number, and none that could be asked for.
_ROUGH_BEFORE = re.compile(r"[数數几幾上近]$")
_ROUGH_AFTER = re.compile(r"[数數几幾余餘多来來]")
# The numeral is a weekday's name.
_NAME_BEFORE = re.compile(r"(?:星期|礼拜|禮拜|周|週)$")
# What is counted: a numeral without one is often part of a name or a set phrase.
_COUNTER = re.compile(
    r"[个個名人位年月日天次岁歲才种種条條家场場支座间間项項层層所届届集章倍时時点點枚篇辆輛艘架头頭"
    r"匹根张張份公吨英周週代世期期轮輪票分秒度回件本台階社円元校冊番つカヶか]|小时|小時"
)
_KANA = {
    "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5, "むっつ": 6, "ななつ": 7,
    "やっつ": 8, "ここのつ": 9, "ふたり": 2, "半分": 0.5, "一半": 0.5, "半年": 0.5, "正午": 12,
}  # fmt: skip
_KANA_WORD = re.compile("|".join(_KANA))


class Numeral(NamedTuple):
    """A number, its place, and whether it can hardly mean anything else."""

    value: float
    start: int
    end: int
    sure: bool


def scaled_figures(text: str) -> list[Numeral]:
    """The figures of `text` that words scale; all digits have to be Western ones."""
    return [
        Numeral(_value(match[0]), match.start(), match.end(), sure=True)
        for match in _SCALED.finditer(text)
    ]


def numerals(text: str) -> list[Numeral]:
    """The numbers of `text` that are written in words alone."""
    found: list[Numeral] = []
    for match in _WORD.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if before.rstrip()[-1:].isdigit() or (after[:1].isdigit() and len(match[0]) == 1):
            continue
        rough = _ROUGH_BEFORE.search(before) or _ROUGH_AFTER.match(after)
        named = _NAME_BEFORE.search(before)
        # 十分 is "very", 万岁 "long live": a unit alone counts nothing.
        alone = len(match[0]) == 1 and match[0] not in _DIGITS
        sure = not alone and not rough and not named and bool(_COUNTER.match(after))
        # 五分之一: neither five nor one.
        sure = sure and not after.startswith("分之") and not before.endswith("分之")
        readings = _readings(match[0])
        sure = sure and len(readings) == 1
        found += [Numeral(value, *match.span(), sure) for value in readings]
    for match in _FRACTION.finditer(text):
        low, high = _value(match["low"]), _value(match["high"])
        if low:
            found.append(Numeral(high / low, *match.span(), sure=False))
    found += [
        Numeral(_KANA[match[0]], *match.span(), sure=False) for match in _KANA_WORD.finditer(text)
    ]
    return found


def _readings(numeral: str) -> tuple[float, ...]:
    """What a numeral says: 三四 is three or four, 二〇〇八 and 一九八四 are read digit by digit."""
    whole, _, fraction = numeral.replace("點", "点").partition("点")
    tail = float("0." + "".join(str(_DIGITS[sign]) for sign in fraction)) if fraction else 0.0
    if all(sign in _DIGITS for sign in whole):
        digits = [_DIGITS[sign] for sign in whole]
        if len(digits) == 2 and 0 not in digits and not fraction:
            return float(digits[0]), float(digits[1])
        return (float("".join(map(str, digits))) + tail,)
    return (_value(whole) + tail,)


def _value(numeral: str) -> float:
    """The value of digits, figures, units and myriads in a row."""
    total = section = number = 0.0
    for atom in _ATOM.findall(numeral):
        if atom in _DIGITS:
            number = _DIGITS[atom]
        elif atom in _UNITS:
            section += (number or 1.0) * _UNITS[atom]
            number = 0.0
        elif atom in _MYRIADS:
            section += number
            # 万亿 is a trillion: a myriad on a myriad multiplies all.
            if section:
                total += section * _MYRIADS[atom]
            else:
                total = (total or 1.0) * _MYRIADS[atom]
            section = number = 0.0
        elif atom[0].isdigit():
            number = float(atom.replace(",", ""))
    return total + section + number
