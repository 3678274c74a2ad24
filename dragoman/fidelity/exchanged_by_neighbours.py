"""Numbers that changed places: "3 dead, 40 hurt" → "40 dead, 3 hurt".

Languages put things in another order, so order alone says nothing. What stands beside a number is
the witness: its unit, its currency, a month, a word or name that looks alike in both languages or
that a lexicon knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from dragoman.fidelity.amount_errors import Side
from dragoman.fidelity.amounts import Amount
from dragoman.fidelity.lexicon import TRANSLATED, Lexicon
from dragoman.fidelity.months import names as month_names
from dragoman.fidelity.naming.romanise import romanise
from dragoman.fidelity.naming.sounds import skeleton

# So many words before and behind a number may be witnesses: articles and adjectives stand between.
_BEFORE, _BEHIND = 2, 3
_REACH = 48
_WORD = re.compile(r"[^\W\d_]{2,}")
# A clause or another number ends what belongs to a number.
_END = re.compile(r"[,;:.!?。；：！？،]\s|[\d()（）、，]")
# Words of one script are alike by so many letters at their beginning.
_LONG_WORD, _BEGINNING = 4, 4
# What stands inside ranges.
_AND = frozenset({"and", "bis", "del", "des", "les", "los", "und"})
_FEWEST_SOUNDS = 3
# So many witnesses are enough; a unit, a currency, a month is as good as two words.
SURE = 2
# More figures are a table.
_MOST = 8


class Exchange(NamedTuple):
    """Two numbers, as the first text has them, their places in both, and how many witnesses."""

    numbers: tuple[str, str]
    source: tuple[tuple[int, int], tuple[int, int]]
    target: tuple[tuple[int, int], tuple[int, int]]
    witnesses: int


def exchanged(
    source: Side, target: Side, *, alike: bool, lexicon: Lexicon | None = None
) -> Exchange | None:
    """The two numbers of which each has the other's neighbours in `target`, with most witnesses.

    `alike`: words of the two languages are written in one script.
    """
    pairs = _matched(source.amounts, target.amounts)
    if not 1 < len(pairs) <= _MOST:
        return None
    known = _known_by(lexicon) if lexicon else None
    found: list[Exchange] = []
    for (one, its), (other, others) in combinations(pairs, 2):
        if _belong_together(source, one, other) or _belong_together(target, its, others):
            continue
        ours = [_beside(source, each) for each in (one, other)]
        theirs = [_beside(target, each) for each in (its, others)]
        kept = _common(ours[0], theirs[0], ours[1], alike, known) + _common(
            ours[1], theirs[1], ours[0], alike, known
        )
        crossed = _common(ours[0], theirs[1], ours[1], alike, known) + _common(
            ours[1], theirs[0], ours[0], alike, known
        )
        if crossed and not kept:
            places = ((one.span, other.span), (its.span, others.span))
            numbers = (source.written(one), source.written(other))
            found.append(Exchange(numbers, *places, crossed))
    return max(found, key=lambda one: one.witnesses, default=None)


def _matched(ours: Sequence[Amount], theirs: Sequence[Amount]) -> list[tuple[Amount, Amount]]:
    """The numbers that stand once on either side, with each other."""
    matched = []
    for one in ours:
        same = [other for other in theirs if one.values & other.values]
        again = [other for other in ours if one.values & other.values]
        if len(same) == 1 == len(again):
            matched.append((one, same[0]))
    return matched


def _belong_together(text: Side, one: Amount, other: Amount) -> bool:
    """True of a date, a range or a score, which every language writes in its own order."""
    first, second = sorted((one.span, other.span))
    months = month_names(text.language)
    return not any(
        len(match[0]) >= _LONG_WORD - 1 and match[0].lower() not in months
        for match in _WORD.finditer(text.text, first[1], second[0])
        if match[0].lower() not in _AND
    )


class _Beside(NamedTuple):
    """What stands beside a number: what any language says alike, and its words."""

    things: frozenset[str]
    words: tuple[str, ...]


def _beside(text: Side, amount: Amount) -> _Beside:
    start, end = amount.span
    before, behind = text.text[max(0, start - _REACH) : start], text.text[end : end + _REACH]
    stop = _END.search(behind)
    behind = behind[: stop.start()] if stop else behind
    before = _END.split(before)[-1]
    words = [
        *(match[0] for match in list(_WORD.finditer(before))[-_BEFORE:]),
        *(match[0] for match in list(_WORD.finditer(behind))[:_BEHIND]),
    ]
    things = {f"money {family}" for family in amount.families if amount.beside}
    if amount.percent:
        things.add("percent")
    if amount.unit is not None and amount.unit_sure:
        things.add(amount.unit.name)
    months = month_names(text.language)
    things |= {f"month {months[word.lower()]}" for word in words if word.lower() in months}
    return _Beside(frozenset(things), tuple(words))


def _common(
    ours: _Beside,
    theirs: _Beside,
    not_of: _Beside,
    alike: bool,
    known: Callable[[str, str], bool] | None,
) -> int:
    """How many witnesses two numbers have in common that the number `not_of` does not have."""
    count = SURE * len((ours.things & theirs.things) - not_of.things)
    form = _begins if alike else _sounds
    mine, others, their = (
        {form(word) for word in side.words if len(word) >= _LONG_WORD} - {""}
        for side in (ours, not_of, theirs)
    )
    count += len((mine - others) & their)
    if known:
        count += sum(
            any(known(word, other) for other in theirs.words)
            for word in set(ours.words) - set(not_of.words)
        )
    return count


def _known_by(lexicon: Lexicon) -> Callable[[str, str], bool]:
    return lambda word, other: lexicon.share(word, other) >= TRANSLATED


@lru_cache(maxsize=8_192)
def _sounds(word: str) -> str:
    """How a name begins to sound; nothing of a word with too few sounds."""
    sounds = skeleton(romanise(word))
    return sounds[:_BEGINNING] if len(sounds) >= _FEWEST_SOUNDS else ""


@lru_cache(maxsize=8_192)
def _begins(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))[:_BEGINNING]
