"""Days of the week: which ones a sentence surely names, and which ones it may name.

Names are CLDR's, in every language that it has.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

_DAYS = range(7)
# Other names of the days, Monday first: 0. What stands here may be said instead of CLDR's.
_FURTHER: dict[str, dict[str, int]] = {
    "ar": {"الاحد": 6, "الإثنين": 0, "الاثنان": 0, "الاربعاء": 2},
    "cs": {"středu": 2, "středy": 2},
    "de": {"sonnabend": 5},
    "ja": {one + "曜": day for day, one in enumerate("月火水木金土日")},
    "pl": {"środę": 2, "środy": 2, "piątku": 4, "czwartku": 3},
    "ru": {"среду": 2, "среды": 2, "средам": 2},
    "uk": {"середу": 2, "середи": 2},
    "zh": {
        **{"周" + one: day for day, one in enumerate("一二三四五六日")},
        **{"礼拜" + one: day for day, one in enumerate("一二三四五六日")},
        "周天": 6, "星期天": 6, "礼拜天": 6,
    },
}  # fmt: skip
# Names that are other words, too: they count only where the other side does not miss them.
# `feira` is left out in Portuguese (na terça), and Arabic's days are the one, the two, the third.
_MAYBE: dict[str, dict[str, int]] = {
    "ar": {"أحد": 6, "اثنين": 0, "ثلاثاء": 1, "أربعاء": 2, "خميس": 3, "جمعة": 4, "سبت": 5,
           "الجمعه": 4},
    "en": {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thurs": 3, "fri": 4, "sat": 5,
           "sun": 6},
    "pt": {"segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4},
}  # fmt: skip
# Languages that hang cases and articles on the names, and what they may add.
_ENDING = r"[^\W\d_]{0,5}"
_VOWELS = "aeiouyáéíóúýěąęåäöüıаеиіїоуыьюяйηιοςα"
_SHORTEST_STEM = 4
# Beginnings that other words have, too: the fifth, the fourth, the middle, means.
_UNSURE_STEMS = frozenset({"сред", "серед", "środ", "střed", "sred", "piąt", "czwart", "четврт"})
_WITHOUT_SPACES = frozenset({"ja", "km", "ko", "lo", "my", "th", "zh"})
_FLEETING = re.compile(r"[eoaао]([kкcц])$")


class Weekday(NamedTuple):
    """Which day, 0 for Monday to 6, and where it stands."""

    number: int
    span: tuple[int, int]


@cache
def _names(language: str) -> dict[str, int]:
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    named = dict(_FURTHER.get(language, {}))
    for context in ("format", "stand-alone"):
        named |= {locale.days[context]["wide"][day].lower(): day for day in _DAYS}
    return named


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    names = _names(language)
    if not names:
        return None
    exact = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    if language in _WITHOUT_SPACES:
        return re.compile(exact)
    # Arabic writes "and", "on" and "for" as one word with the next.
    before = "[وبلف]?" if language == "ar" else ""
    return re.compile(rf"(?<![^\W\d_]){before}({exact})s?(?![^\W\d_])")


@cache
def _stems(language: str) -> tuple[re.Pattern[str] | None, dict[str, int]]:
    """What the names begin with in any case, for what may be a day."""
    stems: dict[str, int] = {}
    for name, day in _names(language).items():
        if " " in name or "-" in name or language in _WITHOUT_SPACES:
            continue
        for stem in (name.rstrip(_VOWELS), _FLEETING.sub(r"\1", name)):
            if len(stem) >= _SHORTEST_STEM:
                stems[stem] = day
    spelled = "|".join(sorted(map(re.escape, stems), key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])({spelled}){_ENDING}") if stems else None, stems


def weekdays(text: str, language: str) -> list[Weekday]:
    """The days that `text` surely names, in order."""
    pattern = _pattern(language)
    if pattern is None:
        return []
    small, names = text.lower(), _names(language)
    if language in _WITHOUT_SPACES:
        return [Weekday(names[match[0]], match.span()) for match in pattern.finditer(small)]
    found = {match.span(1): names[match[1]] for match in pattern.finditer(small)}
    by_stem, stems = _stems(language)
    for match in by_stem.finditer(small) if by_stem else ():
        if match[1] not in _UNSURE_STEMS:
            found.setdefault(match.span(), stems[match[1]])
    return [Weekday(day, span) for span, day in sorted(found.items())]


def possible_weekdays(text: str, language: str) -> set[int]:
    """The days that `text` may name, by any word for them."""
    small = text.lower()
    found = {day.number for day in weekdays(text, language)}
    by_stem, stems = _stems(language)
    if by_stem:
        found |= {stems[match[1]] for match in by_stem.finditer(small)}
    for word, day in _MAYBE.get(language, {}).items():
        if re.search(rf"(?<![^\W\d_]){word}(?![^\W\d_])", small):
            found.add(day)
    return found
