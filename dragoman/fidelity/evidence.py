"""Every number that a sentence says in any way: figures, words, months, Roman numerals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from dragoman.fidelity import east_asian
from dragoman.fidelity.figures import Figure, figures, western_digits
from dragoman.fidelity.months import said_months
from dragoman.fidelity.number_words import Spelled, spelled, vocabulary
from dragoman.fidelity.percents import is_percent
from dragoman.fidelity.ranges import with_scale_of_the_end

_ROMAN = re.compile(
    r"\b(?=[MDCLXVI])(?P<numeral>M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:e|è|er|ème|eme|ième|re|th)?\b"
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# "Nineteen eighty-four": a century in words and the year in it.
_CENTURIES = range(10, 22)
_YEARS = range(10, 100)


@dataclass(frozen=True, slots=True)
class Said:
    """The numbers of one sentence: its figures, its words, and all `values` that these may mean."""

    figures: list[Figure]
    words: list[Spelled]
    values: frozenset[float]


def said(text: str, language: str, other: str) -> Said:
    """What `text` says in numbers; `other` is the language of what it is compared with."""
    base = language.partition("-")[0]
    in_figures = figures(text, base, other)
    in_words = with_scale_of_the_end(
        text, [*spelled(text, base), *_east_asian_words(text, base)], in_figures
    )
    values = {value for figure in in_figures for value in figure.says}
    values |= {word.value for word in in_words}.union(*(word.wide for word in in_words))
    values |= {
        word.value / 100 for word in in_words if is_percent(text, word.start, word.end, base)
    }
    # "Six and a half years" may be "six ans et demi": the six, and the half.
    values |= {part for word in in_words if word.value % 1 == 0.5 for part in _halved(word.value)}
    values |= _years(in_words) | _roman_values(text) | said_months(text, base)
    return Said(in_figures, in_words, frozenset(values))


def _halved(value: float) -> tuple[float, float]:
    return value - 0.5, 0.5


def knows_words(language: str) -> bool:
    """True if the numbers that `language` writes in words can be read, at least the small ones."""
    return language in ("ja", "zh") or vocabulary(language).reads_words


def _east_asian_words(text: str, language: str) -> list[Spelled]:
    if language not in ("ja", "zh"):
        return []
    numerals = east_asian.numerals(western_digits(text))
    return [Spelled(one.value, one.start, one.end, one.sure) for one in numerals]


def _years(words: list[Spelled]) -> set[float]:
    return {
        one.value * 100 + other.value
        for one, other in pairwise(words)
        if one.value in _CENTURIES and other.value in _YEARS and other.start - one.end <= 1
    }


def _roman_values(text: str) -> set[float]:
    return {float(_roman(match["numeral"])) for match in _ROMAN.finditer(text) if match["numeral"]}


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
