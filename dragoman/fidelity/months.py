"""Months: their names in every language of CLDR, and which of them a sentence surely means."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

# Short forms that newspapers use and CLDR lacks.
_FURTHER = {
    "ar": {"ابريل": 4.0, "اغسطس": 8.0, "اكتوبر": 10.0, "اذار": 3.0, "ايار": 5.0, "ايلول": 9.0},
    "en": {"sept": 9.0},
}
# A month by its number: 6月, 6월.
_NUMBERED = re.compile(r"(?<!\d)(\d{1,2})\s?(?:月(?![球亮])|월)")
_IN_HAN = ("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_HAN_NUMBERED = re.compile(
    r"(?<![个個两几数零一二三四五六七八九十])([一二三四五六七八九]|十[一二]?)月(?![球亮])"
)
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0dff\u0e00-\u0e7f]+[^\W\d_]*)*")
# A date in figures alone has a month, too: which figure it is depends on who wrote it. Two figures
# are a date only where more stands behind them than a decimal fraction has.
_IN_FIGURES = re.compile(
    r"(?<![\d.,/])(?:(\d{1,4})([./\-])(\d{1,2})\2(?:\d{1,4})?|(\d{1,2})/(\d{1,2}))(?![\d/])"
)
# What stands before these when they are months: "in May", but not "Mrs May".
_BEFORE_MONTH: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "ca": "al de des fins del passat",
        "en": "in of since until till by early late mid last next this from to through during"
        " between and for after before every each around about previous",
        "fr": "en de depuis fin début mi mois",
        "it": "a in di da fino fine inizio metà dal del al",
        "pt": "em de desde até a e do no ao",
    }.items()
}
# CLDR has the Levant's and the Maghreb's months with their countries.
_OTHER_MONTHS = {"ar": ("ar_SY", "ar_DZ", "ar_MA")}
# Names that are words of another meaning, or of people, when nothing of a date stands beside them.
_AMBIGUOUS = {
    "ca": ("març",),
    "en": ("april", "august", "june", "march", "may"),
    "fr": ("mars",),
    "it": ("marzo",),
    "pt": ("abril", "maio", "março"),
}
# Languages that decline the names of months; CLDR has one or two cases of them.
_WITH_CASES = frozenset(
    {"az", "be", "bs", "cs", "el", "et", "eu", "fi", "hr", "hu", "hy", "is", "ka", "kk", "ky", "lt",
     "lv", "mn", "pl", "ro", "ru", "sk", "sl", "sq", "sr", "tr", "uk", "uz"}
)  # fmt: skip
_ENDINGS = "aeiouyáéíóúýěůąęäöüıаеиіїоуыьюяйўηιοςαυ"
_SHORTEST_STEM = 3
_SURE_STEM = 5
# Names that lose too much without their endings.
_FURTHER_STEMS = {"ru": {"мае": 5.0, "маем": 5.0, "маю": 5.0}}


class Month(NamedTuple):
    """Which month, 1 to 12, and where it stands."""

    number: int
    span: tuple[int, int]


@cache
def names(language: str) -> dict[str, float]:
    """The months' names in `language`, full and short, in small letters, with their numbers."""
    named: dict[str, float] = dict(_FURTHER.get(language, {}))
    for locale in _locales(language):
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    named[name.lower().rstrip(".")] = float(number)
    return named


def _locales(language: str) -> list[Locale]:
    """The language as its countries write it, where some have other months."""
    found = []
    for name in (*_OTHER_MONTHS.get(language, ()), language):
        try:
            found.append(Locale.parse(name))
        except (UnknownLocaleError, ValueError):
            return []
    return found


@cache
def _phrases(language: str) -> tuple[re.Pattern[str] | None, dict[str, float]]:
    """Names of two words, and a pattern for any of them."""
    phrases = {name: number for name, number in names(language).items() if " " in name}
    spelled = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    return re.compile(rf"(?:{spelled})(?![^\W\d_])") if phrases else None, phrases


@cache
def _full_names(language: str) -> frozenset[str]:
    return frozenset(
        name.lower()
        for locale in _locales(language)
        for context in ("format", "stand-alone")
        for name in locale.months[context]["wide"].values()
    )


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


@lru_cache(maxsize=64)
def said_months(text: str, language: str) -> frozenset[float]:
    """Every month that `text` may name, in whatever case and however shortened."""
    small = text.lower()
    named = names(language)
    found = {named[match[0]] for match in _WORD.finditer(small) if match[0] in named}
    if inflected := _inflected(language):
        pattern, stems = inflected
        found |= {stems[match[1]] for match in pattern.finditer(small)}
    pattern_of_phrases, phrases = _phrases(language)
    if pattern_of_phrases:
        found |= {phrases[match[0]] for match in pattern_of_phrases.finditer(small)}
    return frozenset(found)


def months(text: str, language: str) -> list[Month]:
    """The months that `text` surely names: with a capital where the language writes one."""
    if language in ("ja", "ko", "zh"):
        found = [Month(int(match[1]), match.span()) for match in _NUMBERED.finditer(text)]
        found += [
            Month(_IN_HAN.index(match[1]), match.span()) for match in _HAN_NUMBERED.finditer(text)
        ]
        return [month for month in found if 1 <= month.number <= 12]
    if not said_months(text, language):
        return []
    named = names(language)
    found = [
        Month(int(number), match.span())
        for match in _WORD.finditer(text)
        if (number := named.get(match[0].lower())) and _is_month(text, match, language)
    ]
    if inflected := _inflected(language):
        pattern, stems = inflected
        found += [
            Month(int(stems[match[1]]), match.span())
            for match in pattern.finditer(text)
            if _is_case(match, named)
        ]
    pattern_of_phrases, phrases = _phrases(language)
    if pattern_of_phrases:
        found += [
            Month(int(phrases[match[0]]), match.span())
            for match in pattern_of_phrases.finditer(text)
        ]
    return found


def _is_month(text: str, match: re.Match[str], language: str) -> bool:
    """Short forms and words of another meaning need a sign of a date beside them."""
    small = match[0].lower()
    if language in ("de", "en") and match[0].islower():
        return False
    if small in _AMBIGUOUS.get(language, ()):
        return _beside_figure(text, match) or _after_preposition(text, match, language)
    if small in _full_names(language):
        return True
    pointed = text[match.end() : match.end() + 1] == "." and match[0][0].isupper()
    return len(small) >= _SHORTEST_STEM and (pointed or _beside_figure(text, match))


def _after_preposition(text: str, match: re.Match[str], language: str) -> bool:
    before = text[: match.start()].rsplit(maxsplit=1)[-1:]
    return bool(before) and before[0].lower() in _BEFORE_MONTH[language]


def _is_case(match: re.Match[str], named: dict[str, float]) -> bool:
    """A case that CLDR does not have; of a short stem too much may be made (март: мартини)."""
    if match[0] in named:
        return False
    return len(match[1]) >= _SURE_STEM or len(match[0]) - len(match[1]) <= 1


def months_in_figures(text: str) -> set[int]:
    """Every month that a date of figures alone may be in."""
    return {
        int(figure)
        for match in _IN_FIGURES.finditer(text)
        for figure in (match[1], match[3], match[4], match[5])
        if figure and 1 <= int(figure) <= 12
    }


def _beside_figure(text: str, match: re.Match[str]) -> bool:
    beside = text[max(0, match.start() - 8) : match.start()] + text[match.end() : match.end() + 8]
    return any(sign.isdigit() for sign in beside)
