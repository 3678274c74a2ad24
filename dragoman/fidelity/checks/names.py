"""People, places, organisations: none is lost, damaged, replaced or made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.lexicon import TRANSLATED
from dragoman.fidelity.naming.absence import Absent, absent, may_be_same
from dragoman.fidelity.naming.counterpart import is_read, side
from dragoman.fidelity.naming.damage import damaged
from dragoman.fidelity.naming.folding import fold
from dragoman.fidelity.naming.mentions import Name, names_in
from dragoman.fidelity.naming.weighing import is_grave
from dragoman.fidelity.pair import Pair

# Every name is compared with every word. What is longer is a page and no sentence, in which
# something is alike to anything; of 35,000 pairs of `mt-outputs` the longest has 705 characters.
LONGEST = 2000


class NamesCheck:
    """Finds names of the source that are not in the translation, and the other way round."""

    name = "names"

    def covers(self, source_language: str, target_language: str) -> bool:
        """Both have to be in a script that can be read; Chinese can in part."""
        return is_read(source_language) and is_read(target_language)

    def find(self, pair: Pair) -> list[Finding]:
        if not self.covers(pair.source_language, pair.target_language):
            return []
        if max(len(pair.source), len(pair.target)) > LONGEST:
            return []
        ours, theirs = _names(pair)
        wrong = list(damaged(ours, theirs, pair))
        if wrong:
            return [self._damaged(name, other) for name, other in wrong]
        lost, new = _both_ways(pair, ours, theirs)
        same = may_be_same(lost.whole, new.whole)
        grave = not same and is_grave(lost.whole, new.whole, pair)
        gone = [name for name in lost.whole if grave or name.sure]
        made_up = [name for name in new.whole if grave or name.sure]
        severity = Severity.MAJOR if grave else Severity.MINOR
        return [self._lost(name, severity) for name in gone] + [
            self._new(name, severity) for name in made_up
        ]

    def _damaged(self, name: Name, other: Name) -> Finding:
        message = f"the name {name.text} is written {other.text} in the translation"
        return Finding(self.name, Severity.MAJOR, message, (name.span,), (other.span,))

    def _lost(self, name: Name, severity: Severity) -> Finding:
        message = f"the name {name.text} of the source is not in the translation"
        return Finding(self.name, severity, message, source_spans=(name.span,))

    def _new(self, name: Name, severity: Severity) -> Finding:
        message = f"the name {name.text} of the translation is not in the source"
        return Finding(self.name, severity, message, target_spans=(name.span,))


def _names(pair: Pair) -> tuple[list[Name], list[Name]]:
    """The names of the source, surer where the document knows them, and those of the target."""
    ours = [
        replace(name, sure=True) if name.text in pair.context.names else name
        for name in names_in(pair.source, pair.source_language)
    ]
    return ours, names_in(pair.target, pair.target_language)


def _both_ways(pair: Pair, ours: Sequence[Name], theirs: Sequence[Name]) -> tuple[Absent, Absent]:
    """The names that were lost, and those that are new."""
    source = side(pair.source, pair.source_language)
    target = side(pair.target, pair.target_language)
    lost = absent(pair.source, ours, target, lambda name: _is_rendered(name, pair))
    new = absent(pair.target, theirs, source, lambda name: _is_due(name, pair))
    ours, theirs = (one.whole or one.words_of_names() for one in (lost, new))
    if ours and theirs:
        # Also Ann Rust → Ann Poole.
        return Absent(ours), Absent(theirs)
    return lost, new


def _is_rendered(name: Name, pair: Pair) -> bool:
    """True if the name is in the target under another name, as far as anything is known.

    The glossary or the lexicon may have that; the translation brought back may have the name; and
    another translation that has not got the name either has said it otherwise, too.
    """
    second, back = pair.context.second, pair.context.back
    if back and side(back, pair.source_language).has_surely(name):
        return True
    if second and not side(second, pair.target_language).has(name):
        return True
    target = f" {fold(pair.target)} "
    renderings = {fold(theirs) for ours, theirs in pair.context.terms if name.folded in fold(ours)}
    if any(f" {rendering} " in target for rendering in renderings if rendering):
        return True
    lexicon = pair.context.lexicon
    return lexicon is not None and any(
        lexicon.share(name.text, word) >= TRANSLATED for word in pair.target.split()
    )


def _is_due(name: Name, pair: Pair) -> bool:
    """True if the glossary or another translation brings the name in, too."""
    second = pair.context.second
    if second and side(second, pair.target_language).has_surely(name):
        return True
    source = fold(pair.source)
    return any(
        name.folded in fold(theirs) and fold(ours) in source for ours, theirs in pair.context.terms
    )
