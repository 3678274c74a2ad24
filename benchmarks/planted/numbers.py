"""Errors of figures, scales, units, currencies and dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from babel import Locale

from benchmarks.planted.ground import (
    Ground,
    place_in_run,
    same_case,
    swapped,
    without,
    word_places,
)
from benchmarks.planted.words import CURRENCIES, SCALES, UNITS, UNSPACED

_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_WHOLE = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]*\d)")
_DECIMALS = re.compile(r"(?<![\d.,])(\d+)([.,])(\d{1,2})(?![\d.,]*\d)")
_COUNTED = re.compile(r"\d\s?[百千万亿多余几]*$")
# A unit, a scale or a currency belongs to a figure that stands this near to it.
NEAR = 15
# Figures that stand nearer together may be a list, in which order says nothing.
APART = 12


def digit_changed(ground: Ground) -> str | None:
    place = ground.choice(list(_DIGIT.finditer(ground.target)))
    return place and swapped(ground.target, place.span(), _other_digit(ground, place[0]))


def _other_digit(ground: Ground, digit: str, *, lowest: int = 0) -> str:
    """Another digit of the same script."""
    value = ground.chance.choice([one for one in range(lowest, 10) if one != int(digit)])
    return chr(ord(digit) - int(digit) + value)


def number_replaced(ground: Ground) -> str | None:
    """Another number of as many digits, so that nothing but its value is odd."""
    place = ground.choice(list(_FIGURE.finditer(ground.target)))
    if place is None:
        return None
    start, end = place.span()
    rest = re.sub(_DIGIT, lambda one: _any_digit(ground, one[0]), ground.target[start + 1 : end])
    first = _other_digit(ground, place[0][0], lowest=1 if rest else 0)
    return swapped(ground.target, place.span(), first + rest)


def _any_digit(ground: Ground, digit: str) -> str:
    return chr(ord(digit) - int(digit) + ground.chance.randrange(10))


def numbers_swapped(ground: Ground) -> str | None:
    """Two figures that are no pair of a kind, each in the place of the other."""
    places = list(_FIGURE.finditer(ground.target))
    chosen = [
        (one, other)
        for index, one in enumerate(places)
        for other in places[index + 1 :]
        if one[0] != other[0] and other.start() - one.end() > APART
    ]
    if not chosen:
        return None
    one, other = ground.chance.choice(chosen)
    return swapped(swapped(ground.target, other.span(), one[0]), one.span(), other[0])


def decimal_moved(ground: Ground) -> str | None:
    """2.8 becomes 28 or .28: ten times as much, or a tenth."""
    places = [one for one in _DECIMALS.finditer(ground.target) if one[1] != "0"]
    place = ground.choice(places)
    if place is None:
        return None
    whole, mark, fraction = place.groups()
    more = whole + fraction[0] + (mark + fraction[1:] if fraction[1:] else "")
    less = (whole[:-1] or "0") + mark + whole[-1] + fraction
    return swapped(ground.target, place.span(), ground.chance.choice([more, less]))


def zero_added(ground: Ground) -> str | None:
    places = [one for one in _WHOLE.finditer(ground.target) if int(one[0])]
    place = ground.choice(places)
    return place and swapped(
        ground.target, place.span(), place[0] + chr(ord(place[0][0]) - int(place[0][0]))
    )


def number_lost(ground: Ground) -> str | None:
    place = ground.choice(list(_FIGURE.finditer(ground.target)))
    return place and without(ground.target, place.span())


def _exchanged(ground: Ground, words: Mapping[str, str]) -> str | None:
    """One of `words` that belongs to a figure becomes its other."""
    find = place_in_run if ground.language in UNSPACED else word_places
    places = [one for one in find(ground.target, words) if _of_a_figure(ground, one)]
    place = ground.choice(places)
    return place and swapped(ground.target, place.span(), words[place[0]])


def _of_a_figure(ground: Ground, place: re.Match[str]) -> bool:
    before, after = ground.target[: place.start()], ground.target[place.end() :]
    # The m of a.m. is no million.
    if before.endswith("."):
        return False
    if ground.language in UNSPACED:
        # Of a sign that may be part of any word (天 of 今天) only the figure right before is proof.
        return _COUNTED.search(before) is not None or (place[0] in "$€£" and after[:1].isdecimal())
    return _DIGIT.search(before[-NEAR:] + after[:NEAR]) is not None


def scale_changed(ground: Ground) -> str | None:
    return _exchanged(ground, SCALES.get(ground.language, {}))


def unit_changed(ground: Ground) -> str | None:
    return _exchanged(ground, UNITS.get(ground.language, {}))


def currency_changed(ground: Ground) -> str | None:
    return _exchanged(ground, CURRENCIES.get(ground.language, {}))


@cache
def _months(language: str) -> list[str]:
    months = Locale.parse(language).months["format"]["wide"]
    return [months[number] for number in range(1, 13)]


@cache
def _weekdays(language: str) -> list[str]:
    days = Locale.parse(language).days["format"]["wide"]
    return [days[number] for number in range(7)]


def _another(ground: Ground, names: list[str]) -> str | None:
    """One of the names in `names`, where the text has it, becomes another of them.

    English "may" and "march" are verbs, too: with a small letter they are not taken.
    """
    forms = {form: name for name in names for form in {name, same_case("A", name)}}
    find = place_in_run if ground.language in UNSPACED else word_places
    # Arabic vowel signs are no letters, so a name may seem to begin inside a word.
    places = [
        one
        for one in find(ground.target, forms)
        if not unicodedata.combining(ground.target[one.start() - 1 : one.start()] or " ")
    ]
    place = ground.choice(places)
    if place is None:
        return None
    other = ground.chance.choice([name for name in names if name != forms[place[0]]])
    return swapped(ground.target, place.span(), same_case(place[0], other))


def month_changed(ground: Ground) -> str | None:
    if ground.language == "zh":
        place = ground.choice(list(re.finditer(r"(?<!\d)(1[0-2]|[1-9])(?=月)", ground.target)))
        other = ground.chance.choice(
            [str(one) for one in range(1, 13) if not place or str(one) != place[0]]
        )
        return place and swapped(ground.target, place.span(), other)
    return _another(ground, _months(ground.language))


def weekday_changed(ground: Ground) -> str | None:
    return _another(ground, _weekdays(ground.language))


def day_changed(ground: Ground) -> str | None:
    """The day of a date whose month is a name (or 月): 12 May becomes another day of May."""
    months = "月" if ground.language == "zh" else "|".join(map(re.escape, _months(ground.language)))
    day = r"(?<![\d-])([12]?\d|3[01])(?!\d)"
    after = re.finditer(
        rf"{day}(?=(?:\.|º|er|th|st|nd|rd)?(?: de| of)? (?:{months}))", ground.target
    )
    before = (
        re.finditer(rf"(?<=[^\W\d]) {day}(?!\d)", ground.target) if ground.language == "en" else ()
    )
    places = [*after, *(one for one in before if _ends_with(ground.target, one, months))]
    if ground.language == "zh":
        places = list(re.finditer(rf"(?<=月){day}(?=日)", ground.target))
    place = ground.choice(places)
    if place is None or int(place[1]) not in range(1, 32):
        return None
    other = ground.chance.choice([one for one in range(1, 29) if one != int(place[1])])
    return swapped(ground.target, place.span(1), str(other))


def _ends_with(text: str, place: re.Match[str], months: str) -> bool:
    return re.search(rf"(?:{months})$", text[: place.start()]) is not None
