"""People, places, organisations: none is lost, replaced or made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.naming.absence import Absent, absent, groups, may_be_same
from dragoman.fidelity.naming.cldr import is_country
from dragoman.fidelity.naming.counterpart import is_read, side
from dragoman.fidelity.naming.first_names import FIRST_NAMES
from dragoman.fidelity.naming.folding import fold
from dragoman.fidelity.naming.mentions import Name, names_in
from dragoman.fidelity.pair import Pair


class NamesCheck:
    """Finds names of the source that are not in the translation, and the other way round."""

    name = "names"

    def covers(self, source_language: str, target_language: str) -> bool:
        """Both have to be in a script that can be read; Chinese can in part."""
        return is_read(source_language) and is_read(target_language)

    def find(self, pair: Pair) -> list[Finding]:
        if not self.covers(pair.source_language, pair.target_language):
            return []
        lost, new = _both_ways(pair)
        replaced = (lost.is_sure() and new.is_likely()) or (lost.is_likely() and new.is_sure())
        replaced = replaced and not may_be_same(lost.whole, new.whole)
        gone = [name for name in lost.whole if replaced or name.sure]
        made_up = [name for name in new.whole if replaced or name.sure]
        grave = replaced or _is_grave(gone, made_up, pair)
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


def _both_ways(pair: Pair) -> tuple[Absent, Absent]:
    """The names that were lost, and those that are new."""
    source = side(pair.source, pair.source_language)
    target = side(pair.target, pair.target_language)
    ours = [
        replace(name, sure=True) if name.text in pair.context.names else name
        for name in names_in(pair.source, pair.source_language)
    ]
    theirs = names_in(pair.target, pair.target_language)
    lost = absent(pair.source, ours, target, lambda name: _is_rendered(name, pair))
    new = absent(pair.target, theirs, source, lambda name: _is_of_the_glossary(name, pair))
    if lost.parts and new.parts and not lost.whole and not new.whole:
        # Ann Rust → Ann Poole.
        return Absent(lost.parts), Absent(new.parts)
    return lost, new


def _is_rendered(name: Name, pair: Pair) -> bool:
    """True if the glossary or the lexicon knows of a rendering that is in the target."""
    target = f" {fold(pair.target)} "
    renderings = {fold(theirs) for ours, theirs in pair.context.terms if name.folded in fold(ours)}
    if pair.context.lexicon is not None:
        renderings |= set(map(fold, pair.context.lexicon.renderings(name.text.lower())))
    return any(f" {rendering} " in target for rendering in renderings if rendering)


def _is_of_the_glossary(name: Name, pair: Pair) -> bool:
    source = fold(pair.source)
    return any(
        name.folded in fold(theirs) and fold(ours) in source for ours, theirs in pair.context.terms
    )


def _is_grave(gone: Sequence[Name], made_up: Sequence[Name], pair: Pair) -> bool:
    """True of names that hardly any human translation leaves out or adds.

    Those are whole names of two words or more, and single ones that are sure to be names: first
    names and things of our tables. Countries and acronyms are added for clearness (the ministry in
    Rome → the Italian ministry), and a single word may be no name. What the document's other
    sentences name is only said again.
    """
    if not all(side(*one).is_exact() for one in _texts(pair)):
        return False
    fresh = [name for name in made_up if not _is_in_document(name, pair)]
    return any(
        len(group) > 1 or any(map(_is_certain, group))
        for names in (gone, fresh)
        for group in groups(names)
    )


def _texts(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    return (pair.source, pair.source_language), (pair.target, pair.target_language)


def _is_in_document(name: Name, pair: Pair) -> bool:
    return any(side(source, pair.source_language).has(name) for source, _ in pair.context.others)


def _is_certain(name: Name) -> bool:
    if name.acronym:
        return False
    if name.things:
        return not any(is_country(thing) for thing in name.things)
    return name.folded in FIRST_NAMES
