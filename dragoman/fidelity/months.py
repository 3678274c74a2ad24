"""Months: their names in every language of CLDR, and which of them a sentence surely means."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

# Short forms that newspapers use and CLDR lacks.
_FURTHER = {"en": {"sept": 9.0}}
# A month by its number: 6月, 6월.
_NUMBERED = re.compile(r"(?<!\d)(\d{1,2})\s?(?:月(?![球亮])|월)")
_IN_HAN = ("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_HAN_NUMBERED = re.compile(
    r"(?<![个個两几数零一二三四五六七八九十])([一二三四五六七八九]|十[一二]?)月(?![球亮])"
)
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0dff\u0e00-\u0e7f]+[^\W\d_]*)*")
# A date in figures alone has a month, too: what it is depends on who wrote it.
_IN_FIGURES = re.compile(r"(?<!\d)(\d{1,4})[./\-](\d{1,2})(?:[./\-](\d{1,4}))?(?!\d)")
# Names that are words of another meaning, or of people, when nothing of a date stands beside them.
_AMBIGUOUS = {
    "ca": ("març",),
    "en": ("april", "august", "june", "march", "may"),
    "fr": ("mars",),
    "it": ("marzo",),
    "pt": ("abril", "maio", "março"),
}
_SHORTEST = 4
# Languages that decline the names of months; CLDR has one or two cases of them.
_WITH_CASES = frozenset(
    {"az", "be", "bs", "cs", "el", "et", "eu", "fi", "hr", "hu", "hy", "is", "ka", "kk", "ky", "lt",
     "lv", "mn", "pl", "ro", "ru", "sk", "sl", "sq", "sr", "tr", "uk", "uz"}
)  # fmt: skip
_ENDINGS = "aeiouyáéíóúýěůąęäöüıаеиіїоуыьюяйўηιοςαυ"
_SHORTEST_STEM = 3
# Names that lose too much without their endings.
_FURTHER_STEMS = {"ru": {"мае": 5.0, "маем": 5.0, "маю": 5.0}}


class Month(NamedTuple):
    """Which month, 1 to 12, and where it stands."""

    number: int
    span: tuple[int, int]


@cache
def names(language: str) -> dict[str, float]:
    """The months' names in `language`, full and short, in small letters, with their numbers."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    named: dict[str, float] = dict(_FURTHER.get(language, {}))
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                named[name.lower().rstrip(".")] = float(number)
    return named


@cache
def _full_names(language: str) -> frozenset[str]:
    wide = Locale.parse(language).months["format"]["wide"] if names(language) else {}
    return frozenset(name.lower() for name in wide.values())


@cache
def _inflected(language: str) -> tuple[re.Pattern[str], dict[str, float]] | None:
    """What a month's name begins with in all its cases, where a language has cases."""
    if language not in _WITH_CASES:
        return None
    stems = {
        name.rstrip(_ENDINGS): number for name, number in names(language).items() if len(name) > 3
    }
    stems = {stem: number for stem, number in stems.items() if len(stem) >= _SHORTEST_STEM}
    stems |= _FURTHER_STEMS.get(language, {})
    if not stems:
        return None
    spelled = "|".join(sorted(map(re.escape, stems), key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])({spelled})[^\W\d_]{{0,5}}(?![^\W\d_])"), stems


def said_months(text: str, language: str) -> set[float]:
    """Every month that `text` may name, in whatever case and however shortened."""
    small = text.lower()
    named = names(language)
    found = {named[match[0]] for match in _WORD.finditer(small) if match[0] in named}
    if inflected := _inflected(language):
        pattern, stems = inflected
        found |= {stems[match[1]] for match in pattern.finditer(small)}
    return found


def months(text: str, language: str) -> list[Month]:
    """The months that `text` names: in full, with a capital where the language writes one."""
    if language in ("ja", "ko", "zh"):
        found = [Month(int(match[1]), match.span()) for match in _NUMBERED.finditer(text)]
        found += [
            Month(_IN_HAN.index(match[1]), match.span()) for match in _HAN_NUMBERED.finditer(text)
        ]
        return [month for month in found if 1 <= month.number <= 12]
    named = names(language)
    found = []
    for match in _WORD.finditer(text):
        number = named.get(match[0].lower())
        short = len(match[0]) < _SHORTEST and match[0].lower() not in _full_names(language)
        if number is None or short:
            continue
        if language in ("de", "en") and match[0].islower():
            continue
        if match[0].lower() in _AMBIGUOUS.get(language, ()) and not _beside_figure(text, match):
            continue
        found.append(Month(int(number), match.span()))
    return found


def in_figures(text: str) -> bool:
    """True if a date may stand in `text` in figures alone."""
    return bool(_IN_FIGURES.search(text))


def _beside_figure(text: str, match: re.Match[str]) -> bool:
    beside = text[max(0, match.start() - 8) : match.start()] + text[match.end() : match.end() + 8]
    return any(sign.isdigit() for sign in beside)


def changed_month(source: list[Month], target: list[Month]) -> tuple[Month, Month] | None:
    """A month of the source that the target does not name, and one that only the target names."""
    here, there = ({month.number for month in side} for side in (source, target))
    lost = [month for month in source if month.number not in there]
    new = [month for month in target if month.number not in here]
    return (lost[0], new[0]) if lost and new else None
