"""Nothing of the source is missing from the translation, and nothing is said that it lacks."""

from __future__ import annotations

from dragoman.fidelity.clauses import Piece, unpaired
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.length_ratios import expected
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.repetition import repeats, repeats_anything
from dragoman.languages.table import LANGUAGES

# Deviations from the usual length beyond which a sentence is not all there, or more than that, and
# those that look wrong. Of 43,391 human translations 66 are as short, 20 as long.
TOO_SHORT = 3.5
TOO_LONG = 3.6
ODD = 2.75
# The same where a clause is seen to have no partner (`clauses.py` says how that was measured), if
# it is long enough to say something.
CLAUSE_LOST = 2.5
CLAUSE_ADDED = 3.2
_CLAUSE_CHARACTERS = 20
# Greetings, labels and exclamations have fixed forms of any length.
_SHORT_SOURCE = 25
_FAR_OFF = 5.0


class CompletenessCheck:
    """Finds what was lost, what was added and what is said twice."""

    name = "completeness"

    def covers(self, source_language: str, target_language: str) -> bool:
        return source_language in LANGUAGES and target_language in LANGUAGES

    def find(self, pair: Pair) -> list[Finding]:
        source, target = pair.source.strip(), pair.target.strip()
        if not source or not target or pair.source_language == pair.target_language:
            return []
        if not self.covers(pair.source_language, pair.target_language):
            return []
        return [*self._length(pair), *self._repetition(pair)]

    def _length(self, pair: Pair) -> list[Finding]:
        source, target = len(pair.source.strip()), len(pair.target.strip())
        usual = expected(source, pair.source_language, pair.target_language)
        far = usual.deviations(source, target)
        if source < _SHORT_SOURCE and abs(far) < _FAR_OFF:
            return []
        if -CLAUSE_LOST < far < ODD:
            return []
        unclear = -TOO_SHORT < far <= -CLAUSE_LOST or CLAUSE_ADDED <= far < TOO_LONG
        if unclear and (clauses := self._clauses(pair, usual.mean, far)):
            return clauses
        if -ODD < far < ODD:
            return []
        word = "short" if far < 0 else "long"
        return [
            Finding(
                self.name,
                Severity.MAJOR if not -TOO_SHORT < far < TOO_LONG else Severity.MINOR,
                f"too {word}: {target} characters, {usual.characters(source)} are usual",
                source_spans=((0, len(pair.source)),),
                target_spans=((0, len(pair.target)),),
            )
        ]

    def _clauses(self, pair: Pair, mean: float, far: float) -> list[Finding]:
        alone = unpaired(pair.source, pair.target, mean)
        lost, added = _long(alone.lost), _long(alone.added)
        spans = lost if far < 0 else added
        if not spans or (lost and added):
            return []
        if far < 0:
            message = f"a part of the source is missing: {_quoted(pair.source, spans)}"
            return [Finding(self.name, Severity.MAJOR, message, source_spans=spans)]
        message = f"a part of the translation is new: {_quoted(pair.target, spans)}"
        return [Finding(self.name, Severity.MAJOR, message, target_spans=spans)]

    def _repetition(self, pair: Pair) -> list[Finding]:
        again = repeats(pair.target, pair.target_language)
        if not again or repeats_anything(pair.source):
            return []
        return [
            Finding(
                self.name,
                Severity.MAJOR,
                f"said {one.times} times in a row: {one.said}",
                target_spans=((one.start, one.end),),
            )
            for one in again
        ]


def _long(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.end - piece.start >= _CLAUSE_CHARACTERS)


def _quoted(text: str, spans: tuple[Piece, ...]) -> str:
    return " … ".join(text[start:end].strip() for start, end in spans)
