"""Which names of a sentence have no counterpart in the other, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dragoman.fidelity.naming.cldr import country_of
from dragoman.fidelity.naming.counterpart import Side
from dragoman.fidelity.naming.folding import fold
from dragoman.fidelity.naming.mentions import Name

# Two names so close together are parts of one: "Ann Rust", "Ann-Marie", "A. Rust".
_CLOSE = 2
_BEFORE = re.compile(r"([^\W\d_]{3,})[’']?s?[\s-]{1,2}$")
_AFTER = re.compile(r"[\s-]{1,2}([^\W\d_]{3,})")
_LOOK = 24


@dataclass(frozen=True, slots=True)
class Absent:
    """Names without a counterpart: whole ones, and parts of names of which another part has one."""

    whole: list[Name] = field(default_factory=list)
    parts: list[Name] = field(default_factory=list)

    def words_of_names(self) -> list[Name]:
        """The parts but for acronyms, which languages make of other words."""
        return [name for name in self.parts if not name.acronym]


def absent(
    text: str, names: Sequence[Name], other: Side, settled: Callable[[Name], bool]
) -> Absent:
    """The names of `text` that `other` does not have; `settled` knows of some in another way."""
    found = Absent()
    for group in groups(names):
        without = [name for name in group if not other.has(name) and not settled(name)]
        if not without or _may_be_there(group, other):
            continue
        there = [name for name in group if name not in without]
        known = any(map(other.has_surely, there)) or _is_beside_known(text, group, other)
        (found.parts if known else found.whole).extend(without)
    return found


def groups(names: Sequence[Name]) -> list[list[Name]]:
    """Names that stand beside one another, which are those of one person or thing."""
    found: list[list[Name]] = []
    for name in names:
        if found and name.span[0] - found[-1][-1].span[1] <= _CLOSE:
            found[-1].append(name)
        else:
            found.append([name])
    return found


def may_be_same(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    """True if one names a city and the other its country: Madrid for Spain."""
    here, there = (
        {place for name in names for thing in name.things for place in (thing, country_of(thing))}
        for names in (ours, theirs)
    )
    return bool((here & there) - {""})


def _may_be_there(group: Sequence[Name], other: Side) -> bool:
    if len(group) == 1:
        return not other.is_readable(group[0])
    return other.has_together(group)


def _is_beside_known(text: str, group: Sequence[Name], other: Side) -> bool:
    """True if a word with a capital before or after the names is in the other sentence."""
    start, end = group[0].span[0], group[-1].span[1]
    beside = (
        _BEFORE.search(text[max(start - _LOOK, 0) : start]),
        _AFTER.match(text[end : end + _LOOK]),
    )
    return any(
        match is not None and match[1][0].isupper() and other.has_word(fold(match[1]))
        for match in beside
    )
