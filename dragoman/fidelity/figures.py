"""The figures of a sentence and the values that each may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.fidelity import east_asian, eras
from dragoman.fidelity.clocks import afternoon
from dragoman.fidelity.figure_senses import century, knockout, short_years
from dragoman.fidelity.number_words import Vocabulary, vocabulary
from dragoman.fidelity.number_words.tokens import tokens
from dragoman.fidelity.number_words.vocabulary import UNPARTED
from dragoman.fidelity.percents import is_percent
from dragoman.languages.table import UnknownLanguage, find

_SPACES = "  \u2009\u00a0\u202f"
# Grouped by spaces or apostrophes, or with points and commas inside.
_FIGURE = re.compile(
    rf"(?<!\d)\d{{1,3}}(?:[{_SPACES}'’]\d{{3}})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:(?:[.,٫٬]|،(?=\d{3}(?!\d)))\d+)*"
)
_VULGAR_VALUES = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125,
                  "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}  # fmt: skip
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_CURRENCY_BEFORE = re.compile(r"[$£€¥₹]\s?$")
_AM_PM = re.compile(r"(?::\d{2})?\s?(?P<half>[ap])\.?\s?m\b\.?", re.IGNORECASE)
# What stands between two numbers of a range.
BETWEEN = re.compile(
    r"\s?(?:[-–—/~～]|to|and|or|a|e|o|ou|à|et|y|u|bis|und|oder|ed|и|или|до|至|到)\s?[$£€¥]?\s?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\d+")
_DIGIT = re.compile(r"\d")
_OTHER_DIGIT = re.compile(r"[^\D0-9]|[₀-₉]")
# How far from a figure its scale, its clock and its decade may stand.
_NEAR = 40
# Languages whose cents look like hundreds: 20 cents.
_CENTS = frozenset({"ca", "fr"})
_HUNDRED = 100.0
# Languages whose countries swap the marks among themselves.
_MIXED_MARKS = frozenset({"ar", "es"})
# 1200 GMT, 0730 hrs: a clock without its mark.
_BARE_CLOCK_AFTER = re.compile(r"\s?(?:GMT|UTC|hours|hrs|h\b|Uhr|BST|EST|EDT|CET)")
# Two and a half million may be 2 millions et demi; the half is of the scale.
_AND_A_HALF = re.compile(
    r"\s[^\W\d_]+\s(?:et demie?|y medi[oa]|e mei[oa]|e mezzo|and a half|с половиной|i pół)\b"
)
# 15-ти миллионов: the end of the number's word, between figure and scale.
_CASE_ENDING = re.compile(r"-(?:ти|и|ми|х|го|й|я|ю|м)(?![^\W\d_])")
# 50 и более миллионов: 50 million and more.
_OR_MORE = re.compile(
    r"\s(?:and|or|и|или|et|ou|y|o|e|und|oder)\s(?:more|более|больше|plus|más|mehr|mais|più)(?=\s)"
)
# km2 and mm3 are written for want of raised figures.
_EXPONENT_BEFORE = re.compile(r"(?<![^\W\d_])(?:[kcdm]?m|mi|ft|[кcд]?м)$")
_ALIKE = 1e-9


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: where it stands, its possible values, and what it may be made of.

    `parts` are the possible values of each piece of a figure that may be several (116 123, 5.30,
    12.05.2018): all of them together say the same as one of `values`. `scaled`: a scale word
    multiplies it. `hints` are what else it says, though not instead of itself, `ratios`
    what a percentage is of one (50 % → half).
    """

    text: str
    span: tuple[int, int]
    values: frozenset[float]
    parts: tuple[frozenset[float], ...] = ()
    scaled: bool = False
    hints: frozenset[float] = frozenset()
    ratios: frozenset[float] = frozenset()

    @property
    def marked(self) -> bool:
        """True if a point or comma is in it."""
        return "." in self.text or "," in self.text

    @property
    def says(self) -> frozenset[float]:
        """Every value that it may stand for, whole or in part."""
        return self.values.union(self.hints, self.ratios, *self.parts)

    def said_by(self, evidence: frozenset[float]) -> bool:
        """True if one of its values, or one of each of its parts, is among `evidence`."""
        if any_among(self.values | self.ratios, evidence) or self._half_said_by(evidence):
            return True
        # Of 15.00 the minutes are seldom said.
        parts = [part for part in self.parts if part != {0.0}]
        return bool(parts) and all(any_among(part, evidence) for part in parts)

    def _half_said_by(self, evidence: frozenset[float]) -> bool:
        """1.5 hours may be an hour and a half, far from any "one"."""
        halves = [value - 0.5 for value in self.values if value % 1 == 0.5]
        return 0.5 in evidence and any(whole in evidence or whole <= 1 for whole in halves)


def figures(text: str, language: str, other: str) -> list[Figure]:
    """Every figure of `text`, written in digits of any script, in order.

    `other` is the language of the text that it is compared with: where either has no number words,
    a figure before a scale word may stand for itself, too.
    """
    plain = western_digits(text)
    if not _DIGIT.search(plain):
        return []
    known = vocabulary(language)
    sure = bool(vocabulary(other).entries) or other in east_asian.LANGUAGES
    scaled = east_asian.scaled_figures(plain) if language in east_asian.LANGUAGES else []
    found = [
        Figure(plain[one.start : one.end], (one.start, one.end), frozenset({one.value}), (), True)
        for one in scaled
    ]
    found += [
        _read(match, language, known, sure=sure)
        for match in _FIGURE.finditer(plain)
        if not _EXPONENT_BEFORE.search(plain, max(0, match.start() - 4), match.start())
        and not any(one.start <= match.start() < one.end for one in scaled)
    ]
    return list(_across_ranges(plain, sorted(found, key=lambda one: one.span)))


def _read(match: re.Match[str], language: str, known: Vocabulary, *, sure: bool) -> Figure:
    token = match[0]
    values, parts = _values(token, language)
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    after = match.string[match.end() : match.end() + _NEAR]
    for inserted in (_CASE_ENDING, _OR_MORE):
        if found := inserted.match(after):
            after = after[found.end() :]
    if after[:1] in _VULGAR_VALUES:
        values = {value + _VULGAR_VALUES[after[0]] for value in values}
    clock = _AM_PM.match(after)
    if clock and len(parts) == 2:
        parts = (_hours(parts[0], clock), parts[1])
    elif clock:
        values = set(_hours(frozenset(values), clock))
    elif len(token) == 4 and token.isdigit() and _BARE_CLOCK_AFTER.match(after):
        parts = (frozenset({float(token[:2])}), frozenset({float(token[2:])}))
    factor, certain = _scale(before, after, known, language)
    scaled = factor > 1 and certain and sure
    if factor > 1:
        multiplied = {value * factor for value in values}
        if _AND_A_HALF.match(after):
            multiplied = {value + factor / 2 for value in multiplied}
        values = multiplied if scaled else values | multiplied
        parts = ()
    values |= afternoon(before, after, values)
    values |= short_years(token, before, after) | eras.year(before, max(values, default=0))
    percent = is_percent(match.string, *match.span(), language)
    return Figure(
        token,
        match.span(),
        frozenset(values),
        parts,
        scaled,
        hints=century(token, after) | knockout(token, before, after),
        ratios=frozenset(value / 100 for value in values) if percent else frozenset(),
    )


def _values(token: str, language: str) -> tuple[set[float], tuple[frozenset[float], ...]]:
    """What the digits and marks of `token` may mean in `language`, and the parts between marks."""
    parts = tuple(frozenset({float(part)}) for part in _PARTS.findall(token))
    bare = (
        re.sub(rf"[{_SPACES}'’]", "", token).replace("٫", ".").replace("٬", ",").replace("،", ",")
    )
    marks = [sign for sign in bare if sign in ".,"]
    if not marks:
        return {float(bare)}, parts if len(parts) > 1 else ()
    last = marks[-1]
    groups = re.split(r"[.,]", bare)
    if len(set(marks)) == 2 and marks.count(last) == 1:
        before, _, fraction = bare.rpartition(last)
        return {float(re.sub(r"[.,]", "", before) + "." + fraction)}, ()
    in_threes = 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    if len(marks) > 1:
        return ({float("".join(groups))}, ()) if in_threes else (_indian(groups), parts)
    decimal = float(".".join(groups))
    if in_threes and groups[0].strip("0"):
        whole = float("".join(groups))
        if last != _decimal(language):
            return {whole}, ()
        # Nobody writes 40,000 or 2,500 for a decimal fraction: the mark was not localised.
        if language in _MIXED_MARKS or groups[1].endswith("0"):
            return {whole, decimal}, ()
    # A clock may be written like a decimal: 5.30pm.
    return {decimal}, parts if len(groups[1]) == 2 and int(groups[1]) < 60 else ()


def _indian(groups: list[str]) -> set[float]:
    """12,34,567 is grouped as India does: by hundreds above the thousands."""
    inner = all(len(group) == 2 for group in groups[1:-1])
    if 1 <= len(groups[0]) <= 2 and inner and len(groups[-1]) == 3:
        return {float("".join(groups))}
    return set()


def _decimal(language: str) -> str:
    try:
        return find(language).decimal
    except UnknownLanguage:
        return "."


def _hours(hours: frozenset[float], clock: re.Match[str]) -> frozenset[float]:
    """The hours that 5 a.m. or 5 p.m. may be on either clock."""
    if clock["half"].lower() == "p":
        return hours | {hour + 12 for hour in hours if hour < 12}
    return hours | {other for hour in hours if hour == 12 for other in (0.0, 24.0)}


def _scale(before: str, after: str, known: Vocabulary, language: str) -> tuple[float, bool]:
    """The factor that follows the figure, and whether it can be nothing else."""
    if language in UNPARTED:
        return known.scale_at(after.lstrip()), True
    following = tokens(after)
    if not following or after[: following[0].start].strip(" -\t\n\u00a0\u2009\u202f"):
        return 1.0, True
    first = following[0].word
    close = (
        len(following) > 1 and after[following[0].end : following[1].start].strip(".-") in _SPACES
    )
    factor = known.scale(tuple(token.word for token in following[: 1 + close]))
    if language in _CENTS and factor == _HUNDRED:
        factor = 1.0
    if factor == 1 and first in known.short and not after.startswith("-"):
        factor, maybe = known.short[first]
        return factor, not maybe or bool(_CURRENCY_BEFORE.search(before))
    return factor, True


def _across_ranges(text: str, found: list[Figure]) -> Iterator[Figure]:
    """In "2 to 3 million" the first figure is in millions too."""
    for index, figure in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if following is None or figure.scaled or not following.scaled:
            yield figure
            continue
        between = text[figure.span[1] : following.span[0]]
        if not BETWEEN.fullmatch(between):
            yield figure
            continue
        digits = _FIGURE.match(following.text)
        unscaled = _values(digits[0], "")[0] if digits else set()
        factor = max(following.values) / max(max(unscaled, default=1), 1)
        wider = {value * scale for value in figure.values for scale in (1e3, 1e6, 1e9, factor)}
        yield replace(figure, values=figure.values | wider)


def western_digits(text: str) -> str:
    """`text` with the digits of every script as 0–9, each at its old place."""
    if text.isascii() or not _OTHER_DIGIT.search(text):
        return text
    return "".join(
        str(int(sign)) if sign.isdecimal() and not sign.isascii() else sign
        for sign in text.translate(_SUBSCRIPTS)
    )


def any_among(values: frozenset[float], evidence: frozenset[float]) -> bool:
    """True if one of `values` is among `evidence`, thirds and the like as near as floats are."""
    if not values.isdisjoint(evidence):
        return True
    return any(abs(value - other) <= abs(value) * _ALIKE for value in values for other in evidence)
