"""How bad it is that a figure of one side is not on the other."""

from __future__ import annotations

import re

from dragoman.fidelity.amounts import Amount
from dragoman.fidelity.figures import Figure, any_among
from dragoman.fidelity.finding import Severity
from dragoman.fidelity.numbers_read import Reading

# Up to here newspapers write numbers in words: a language whose number words are not known may say
# any of them unseen.
FEW = 12
# Languages with a dual: "two goals" is one word, with no number in it.
DUAL = frozenset({"ar"})
_HUNDRED = 100.0
# A figure in a name: COVID-19, W3C, 4x4, 247news. One that stands alone may be a longer form.
_IN_A_NAME_BEFORE = re.compile(r"(?:[A-Za-z]|[A-Z]{2}-|\d[x×])$")
_LETTERS_BEFORE, _LETTERS_AFTER = re.compile(r"[^\W\d_]+(?=-?$)"), re.compile(r"[^\W\d_]+")
_IN_A_NAME_AFTER = re.compile(r"[A-Za-z]{5}|[A-Z][A-Za-z]|[x×]\d")
# "A hundred percent" is often just "fully".
_ALL = frozenset({100.0, 1.0})


def severity(figure: Figure, ours: Reading, theirs: Reading) -> Severity | None:
    """How bad it is that `figure` is not on the other side; None where it is there, converted."""
    amount = ours.amount(figure.span)
    if amount is None:
        return Severity.MAJOR
    if converted(amount, ours, theirs):
        return None
    if _unseen(figure, amount, ours, theirs) or _doubled(amount, ours, theirs):
        return Severity.MINOR
    if _is_in_a_name(figure, ours, theirs) and not _any_unmatched(theirs, ours):
        return Severity.MINOR
    return Severity.MAJOR


def _unseen(figure: Figure, amount: Amount, ours: Reading, theirs: Reading) -> bool:
    """True if the other side may well say the figure in a way that cannot be read."""
    if amount.percent and figure.values & _ALL:
        return True
    # 99 % are 99 of 100.
    if figure.values == {_HUNDRED} and any(one.percent for one in theirs.side.amounts):
        return True
    if {ours.side.language, theirs.side.language} & DUAL and figure.values == {2.0}:
        return True
    return not theirs.counts_in_words and max(figure.values, default=FEW + 1) <= FEW


def _doubled(amount: Amount, ours: Reading, theirs: Reading) -> bool:
    """True if the same is said beside it: "80 km (50 miles)", "€4.5bn ($5.2bn)"."""
    if _any_unmatched(theirs, ours):
        return False
    twins = [one for one in ours.side.amounts if any_among(one.values, theirs.said.values)]
    return any(
        twin.is_conversion_of(amount)
        or (_in_brackets(ours.side.text, twin, amount) and twin.is_another_unit_than(amount))
        for twin in twins
    )


def _is_in_a_name(figure: Figure, ours: Reading, theirs: Reading) -> bool:
    """True if it is part of a name whose letters are not on the other side either."""
    text = ours.side.text
    start, end = figure.span
    before = _IN_A_NAME_BEFORE.search(text, max(0, start - 3), start)
    if not before and not _IN_A_NAME_AFTER.match(text, end):
        return False
    letters = (_LETTERS_BEFORE.search(text, 0, start), _LETTERS_AFTER.match(text, end))
    return not any(one and one[0] in theirs.side.text for one in letters)


def _any_unmatched(ours: Reading, theirs: Reading) -> bool:
    return any(_unmatched(one, ours, theirs) for one in ours.said.figures)


def _unmatched(figure: Figure, ours: Reading, theirs: Reading) -> bool:
    amount = ours.amount(figure.span)
    if figure.said_by(theirs.said.values):
        return False
    return amount is None or not converted(amount, ours, theirs)


def converted(amount: Amount, ours: Reading, theirs: Reading) -> bool:
    """True if the other side has `amount` in another unit, and not something else with it."""
    return any(
        amount.is_same_as(other)
        or (amount.is_conversion_of(other) and not any_among(other.values, ours.said.values))
        for other in theirs.side.amounts
    )


def _in_brackets(text: str, one: Amount, other: Amount) -> bool:
    """True if the later of the two stands in brackets behind the other."""
    first, second = sorted((one, other), key=lambda each: each.span)
    between = text[first.span[1] : second.span[0]]
    return any(mark in between for mark in "(（[") and not any(mark in between for mark in ")）]")
