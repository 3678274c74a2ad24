"""Nothing of the source is missing from the translation, and nothing is said that it lacks."""

from __future__ import annotations

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.length_ratios import expected
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.repetition import repeats, repeats_anything
from dragoman.languages.table import LANGUAGES

# Deviations from the usual length beyond which a sentence is not all there, or more than that.
TOO_SHORT = 3.3
TOO_LONG = 3.5
ODD = 2.75
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
        if -ODD < far < ODD:
            return []
        if source < _SHORT_SOURCE and abs(far) < _FAR_OFF:
            return []
        severity = Severity.MAJOR if far <= -TOO_SHORT or far >= TOO_LONG else Severity.MINOR
        word = "short" if far < 0 else "long"
        message = (
            f"too {word}: {target} characters where about {usual.characters(source)} are usual"
        )
        return [
            Finding(
                self.name,
                severity,
                message,
                source_spans=((0, len(pair.source)),),
                target_spans=((0, len(pair.target)),),
            )
        ]

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
