"""Amounts of money in words that a model knows: £11m → 11 million pounds.

Measured: models without £ in their vocabulary turn it into euros or drop it in 11 of 11
sentences; written in words, 11 of 11 came out right. Names and scales are CLDR's; a translation
that no longer speaks of the currency is refused, and the amount is kept aside at the next try.
"""

from __future__ import annotations

import re
from functools import cache

from dragoman.mt.currencies import SIGNS, currency_name, says_currency, scale_words
from dragoman.mt.reading import Reading, StandInLost, Step, unchanged

# What follows a number in English papers: bn and tn anywhere, m and k with money only, since
# "11m" may be metres.
_ENGLISH_SCALES = {
    "b": "billion", "bn": "billion", "k": "thousand", "m": "million", "mn": "million",
    "tn": "trillion", "trn": "trillion",
}  # fmt: skip
# Scales beyond CLDR's own: short ones, and those of India.
_MORE_SCALES = {
    "de": r"Tausend|Mio\.?|Mrd\.?",
    "en": r"lakh|crore|bn|mn|trn|tn|m|k|b",
    "pt": r"mil milhões|bilião|biliões",
}
# What stands between scale and currency, and after which scales: cinco milhões *de* euros.
_JOINTS = {
    "ca": (r"mil[ií]?\w{3,}", "de"), "es": (r".*(?:mill|bill).*", "de"),
    "fr": (r"mill(?:ion|iard)s?|billions?", "de"), "gl": (r".*mill.*|bill.*", "de"),
    "it": (r"mili.*", "di"), "pt": (r".*milh.*|bil.*|tril.*", "de"),
    "ro": (r"mili.*", "de"),
}  # fmt: skip

NUMBER = r"\d(?:[\d.,]*\d)?(?: \d{3}(?!\d))*"
_RANGE = rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?"
_SIGN = f"[{re.escape(''.join(sorted({'$', *(sign for sign in SIGNS if len(sign) == 1)})))}]"
_ENGLISH_SHORT = re.compile(
    rf"(?P<number>(?:{_SIGN}\s?)?{NUMBER})\s?(?P<scale>(?i:bn|tn|trn))\b(?!-)"
)
_MONEY_SHORT = re.compile(
    rf"(?P<number>{_SIGN}\s?{NUMBER}(?:\s?[-–]\s?{_SIGN}?{NUMBER})?)\s?(?P<scale>(?i:mn|m|k|b))\b(?!-)"
)
_PREFIX = r"(?<!\w)((?:[A-Z][A-Za-z]{0,2}[$£¥]|[$£₤][A-Z]{2}(?!\w)))"
_PREFIXED = re.compile(rf"{_PREFIX}\s?{NUMBER}|{NUMBER}\s?{_PREFIX}")
_SAID_OTHERWISE = frozenset({"$US", "R$", "US$", *SIGNS})
_HAS_FIGURE = re.compile(r"\d")
# Dollars that a model takes for plain ones, though it knows their letters.
_OTHER_DOLLARS = frozenset(sign for sign in SIGNS if "$" in sign)


def spell_scales(text: str, reading: Reading) -> str:
    """`text` with the short scales of English papers in full: $3m → $3 million."""
    if reading.source == "en" and _HAS_FIGURE.search(text):
        for pattern in (_ENGLISH_SHORT, _MONEY_SHORT):
            text = pattern.sub(_long_scale, text)
    return text


def spell_money(text: str, reading: Reading) -> Step:
    """`text` with each amount in a currency whose sign the model lacks in words.

    The target language says its amounts in words as well, so there is nothing to put back;
    undoing raises `StandInLost` if a currency is gone.
    """
    spelled = text
    currencies = []
    for sign in strange_signs(text, reading):
        before, spelled = spelled, _sign_spelled(spelled, sign, reading.source)
        if spelled != before:
            currencies.append(SIGNS[sign])
    if not currencies:
        return spelled, unchanged

    def undo(translation: str) -> str:
        for code in currencies:
            if not says_currency(translation, code, reading.target):
                raise StandInLost(code)
        return translation

    return spelled, undo


def amounts(text: str, reading: Reading) -> list[tuple[int, int]]:
    """Where amounts with a sign stand that the model does not read, without their scale."""
    found = []
    for sign in strange_signs(text, reading):
        before, after = _patterns(sign, "")
        found += [match.span() for match in before.finditer(text)]
        found += [match.span() for match in after.finditer(text)]
    return found


def unspoken_amounts(text: str, reading: Reading) -> list[tuple[int, int]]:
    """Where amounts stand that no table explains: 35 SB$, £11m in a Portuguese text."""
    if reading.vocabulary.complete or not _HAS_FIGURE.search(text):
        return []
    found = [
        match.span()
        for match in _PREFIXED.finditer(text)
        if (match[1] or match[2]) not in _SAID_OTHERWISE
    ]
    if reading.source != "en":
        for sign in strange_signs(text, reading):
            found += [match.span() for match in _glued(sign).finditer(text)]
    return found


@cache
def _glued(sign: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(sign)}\s?{_RANGE}[^\W\d_]+")


def strange_signs(text: str, reading: Reading) -> list[str]:
    """The currency signs in `text` that the model does not know or takes for others'."""
    if reading.vocabulary.complete or not ("$" in text or reading.vocabulary.strange(text)):
        return []
    return [
        sign
        for sign in _LONGEST_FIRST
        if sign in text and (sign in _OTHER_DOLLARS or not all(map(reading.vocabulary.knows, sign)))
    ]


_LONGEST_FIRST = tuple(sorted(SIGNS, key=lambda sign: (-len(sign), sign)))


def _sign_spelled(text: str, sign: str, language: str) -> str:
    def spelled(match: re.Match[str]) -> str:
        number = re.sub(rf"{re.escape(sign)}\s?", "", match["number"])
        short = match["scale"] or ""
        scale = _ENGLISH_SCALES.get(short.lower(), short) if language == "en" else short
        name = currency_name(SIGNS[sign], language, one=number == "1" and not scale)
        if name is None:
            return match[0]
        joined, joint = _JOINTS.get(language, ("", ""))
        parts = [number, scale, joint if scale and re.fullmatch(joined, scale) else "", name]
        return " ".join(filter(None, parts))

    before, after = _patterns(sign, language)
    return after.sub(spelled, before.sub(spelled, text))


@cache
def _patterns(sign: str, language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An amount with `sign` before and after it."""
    mark = re.escape(sign)
    words = "|".join(
        filter(None, [_MORE_SCALES.get(language), *map(re.escape, scale_words(language))])
    )
    scales = rf"(?:[\s-]?(?P<scale>(?i:{words}))(?!\w))?" if words else "(?P<scale>(?!))?"
    several = rf"{NUMBER}(?:\s?[-–]\s?(?:{mark}\s?)?{NUMBER})?"
    return (
        re.compile(rf"(?<!\w){mark}\s?(?P<number>{several}){scales}"),
        re.compile(rf"(?P<number>{_RANGE}){scales}(?:\s?d[ei])?\s?{mark}(?!\w)"),
    )


def _long_scale(match: re.Match[str]) -> str:
    return f"{match['number']} {_ENGLISH_SCALES[match['scale'].lower()]}"
