"""How each language sets its marks: CLDR's delimiters and numbers, and what CLDR does not have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from dragoman.languages.table import UnknownLanguage, find

NO_BREAK = "\u00a0"
NARROW = "\u202f"

# Marks of a quotation inside another (CLDR 48, alternateQuotation); “” have ‘’ unless said here.
_NESTED = {
    "am": "‹›", "ar": "“”", "az": "‘’", "be": "„“", "bg": "’’", "bs": "’’", "ca": "“”",
    "cs": "‚‘", "cy": "“”", "da": "‘’", "de": "‚‘", "el": "“”", "es": "“”", "et": "‚‘",
    "eu": "“”", "fa": "‹›", "fi": "’’", "fr": "“”", "gl": "“”", "he": "’’", "hr": "‘’",
    "hu": "»«", "hy": "“”", "is": "‚‘", "it": "“”", "ja": "『』", "ka": "«»", "kk": "“”",
    "ky": "„“", "lt": "‚‘", "mk": "‚‘", "nb": "‘’", "nl": "“”", "nn": "‘’", "no": "‘’",
    "pl": "«»", "ro": "«»", "ru": "„“", "sk": "‚‘", "sl": "‚‘", "sq": "“”", "sr": "’’",
    "sv": "’’", "uk": "„“",
}  # fmt: skip
# CLDR 48, minimumGroupingDigits 2: 1234, but 12 345. Babel does not carry it.
_GROUPED_FROM_FIVE = frozenset({
    "be", "bg", "es", "et", "hu", "hy", "it", "ka", "lv", "pl", "sl", "sq",
})  # fmt: skip
# 12,34,567.
_LAKHS = frozenset({"bn", "gu", "hi", "pa", "ta"})
_CURLY_APOSTROPHE = frozenset({"be", "uk"})
# Where somebody who begins to speak is set off by a long dash, not by marks.
_DIALOGUE_DASH = frozenset({"be", "ca", "es", "fr", "gl", "it", "pt", "ro", "ru", "uk"})
# Where a dash between words is long.
_LONG_DASH = frozenset({"be", "ru", "uk"})
_FRENCH = {";": NARROW, "!": NARROW, "?": NARROW, ":": NO_BREAK}
_ARABIC = {",": "،", ";": "؛", "?": "؟"}
_CHINESE = {",": "，", ".": "。", "?": "？", "!": "！", ":": "：", ";": "；"}
_SCRIPT_MARKS = {
    "ar": _ARABIC, "el": {"?": ";"}, "fa": _ARABIC, "ja": {**_CHINESE, ",": "、"},
    "ps": _ARABIC, "ur": _ARABIC, "zh": _CHINESE,
}  # fmt: skip
_FULL_WIDTH = frozenset({"ja", "zh"})


@dataclass(frozen=True, slots=True)
class Convention:
    """How one language is set.

    `before` is the space before a mark, `marks` are those of its script for Latin ones, and
    `percent` the space before %, None where % comes first.
    """

    quotes: tuple[str, str]
    nested: tuple[str, str]
    decimal: str
    group: str
    grouped_from: int
    second_group: int
    percent: str | None
    before: dict[str, str]
    marks: dict[str, str]
    full_width: bool
    curly_apostrophe: bool
    dialogue_dash: bool
    long_dash: bool


@cache
def convention_of(code: str) -> Convention | None:
    """The convention of language `code`; None if the table of languages does not have it."""
    try:
        language = find(code)
    except UnknownLanguage:
        return None
    nested = _NESTED.get(language.code, "‘’")
    spaced = NO_BREAK if language.code == "fr" else ""
    opening, closing = language.quotes
    return Convention(
        quotes=(opening + spaced, spaced + closing),
        nested=(nested[0], nested[1]),
        decimal=language.decimal,
        group=language.group,
        grouped_from=5 if language.code in _GROUPED_FROM_FIVE else 4,
        second_group=2 if language.code in _LAKHS else 3,
        percent=_percent(language.code),
        before=_FRENCH if language.code == "fr" else {},
        marks=_SCRIPT_MARKS.get(language.code, {}),
        full_width=language.code in _FULL_WIDTH,
        curly_apostrophe=language.script == "Latn" or language.code in _CURLY_APOSTROPHE,
        dialogue_dash=language.code in _DIALOGUE_DASH,
        long_dash=language.code in _LONG_DASH,
    )


def _percent(code: str) -> str | None:
    try:
        pattern = str(Locale.parse(code).percent_formats[None].pattern)
    except (KeyError, UnknownLocaleError, ValueError):
        return ""
    positive = pattern.split(";", maxsplit=1)[0]
    if not positive.endswith("%"):
        return None
    return NO_BREAK if positive[-2].isspace() else ""
