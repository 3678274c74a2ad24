"""People, places, organisations: none is lost, replaced or made up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.naming.cldr import country_of, is_country
from dragoman.fidelity.naming.counterpart import Side, side
from dragoman.fidelity.naming.first_names import FIRST_NAMES
from dragoman.fidelity.naming.folding import fold
from dragoman.fidelity.naming.mentions import Name, names_in
from dragoman.fidelity.pair import Pair

# Two names so close together are parts of one: "Ann Rust", "Ann-Marie", "A. Rust".
_CLOSE = 2
_BEFORE = re.compile(r"([^\W\d_]{3,})[’']?s?[\s-]{1,2}$")
_AFTER = re.compile(r"[\s-]{1,2}([^\W\d_]{3,})")
_LOOK = 24


@dataclass(frozen=True, slots=True)
class _Missing:
    """Names without a counterpart: whole ones, and parts of names of which another part has one."""

    whole: list[Name]
    parts: list[Name]

    def sure(self) -> bool:
        return any(name.sure for name in self.whole)

    def likely(self) -> bool:
        """Whether any is more than an acronym, which languages make of other words."""
        return any(name.sure or not name.acronym for name in self.whole)


class NamesCheck:
    """Finds names of the source that are not in the translation, and the other way round."""

    name = "names"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        source = side(pair.source, pair.source_language)
        target = side(pair.target, pair.target_language)
        lost = _missing(pair.source, names_in(pair.source, pair.source_language), target)
        new = _missing(pair.target, names_in(pair.target, pair.target_language), source)
        if lost.parts and new.parts and not lost.whole and not new.whole:
            lost, new = _Missing(lost.parts, []), _Missing(new.parts, [])
        replaced = (lost.sure() and new.likely()) or (lost.likely() and new.sure())
        replaced = replaced and not _is_of_another(lost.whole, new.whole)
        gone = [name for name in lost.whole if replaced or name.sure]
        made_up = [name for name in new.whole if replaced or name.sure]
        exact = source.is_exact() and target.is_exact()
        grave = replaced or (exact and (_is_grave(gone) or _is_grave(made_up)))
        severity = Severity.MAJOR if grave else Severity.MINOR
        return [self._lost(name, severity) for name in gone] + [
            self._new(name, severity) for name in made_up
        ]

    def _lost(self, name: Name, severity: Severity) -> Finding:
        message = f"the name {name.text} of the source is not in the translation"
        return Finding(self.name, severity, message, source_spans=(name.span,))

    def _new(self, name: Name, severity: Severity) -> Finding:
        message = f"the name {name.text} of the translation is not in the source"
        return Finding(self.name, severity, message, target_spans=(name.span,))


def _is_grave(names: list[Name]) -> bool:
    """True of names that no human translation leaves out or adds.

    Those are whole names of two words or more, and single ones that are sure to be names: first
    names and things of our tables. Countries and acronyms are added for clearness (the ministry in
    Rome → the Italian ministry), and a single word may be no name.
    """
    return any(len(group) > 1 for group in _groups(names)) or any(map(_is_certain, names))


def _is_certain(name: Name) -> bool:
    if name.acronym:
        return False
    if name.things:
        return not any(is_country(thing) for thing in name.things)
    return name.folded in FIRST_NAMES


def _is_of_another(lost: list[Name], new: list[Name]) -> bool:
    """True if one names a city and the other its country: Madrid and Spain may mean the same."""
    ours, theirs = (
        {place for name in names for thing in name.things for place in (thing, country_of(thing))}
        for names in (lost, new)
    )
    return not (ours & theirs) <= {""}


def _missing(text: str, names: list[Name], other: Side) -> _Missing:
    """The names of `text` that `other` does not have."""
    whole: list[Name] = []
    parts: list[Name] = []
    for group in _groups(names):
        without = [name for name in group if not other.has(name)]
        if len(group) > 1 and without and other.has_together(group):
            continue
        if len(group) == 1 and without and not other.is_readable(group[0]):
            continue
        if len(without) < len(group) or (without and _is_beside_known(text, group, other)):
            parts += without
        else:
            whole += without
    return _Missing(whole, parts)


def _groups(names: list[Name]) -> list[list[Name]]:
    """Names that stand beside one another, which are those of one person or thing."""
    groups: list[list[Name]] = []
    for name in names:
        if groups and name.span[0] - groups[-1][-1].span[1] <= _CLOSE:
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups


def _is_beside_known(text: str, group: list[Name], other: Side) -> bool:
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
