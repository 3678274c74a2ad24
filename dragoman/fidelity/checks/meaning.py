"""Another sentence in the place of the translation, where vectors of both can be compared."""

from __future__ import annotations

from dragoman.fidelity.embedded_languages import EMBEDDED
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.scripts import script

# The cosine below which two sentences say something else, and below which they may. Between scripts
# all cosines are lower, those of true translations and of strangers alike.
OTHER, DOUBTFUL = 0.84, 0.86
OTHER_ACROSS_SCRIPTS, DOUBTFUL_ACROSS_SCRIPTS = 0.82, 0.84
# Of less than this in either text a vector says little.
FEWEST_LETTERS = 20


class MeaningCheck:
    """Finds translations that are about something else.

    It asks the context's `similarity`, and holds back where the pair was not given one.
    """

    name = "meaning"

    def covers(self, source_language: str, target_language: str) -> bool:
        return source_language in EMBEDDED and target_language in EMBEDDED

    def find(self, pair: Pair) -> list[Finding]:
        asked = pair.context.similarity
        if asked is None or not self.covers(pair.source_language, pair.target_language):
            return []
        if min(_letters(pair.source), _letters(pair.target)) < FEWEST_LETTERS:
            return []
        alike = asked.similarity([(pair.source, pair.target)])[0]
        other, doubtful = _thresholds(pair.source_language, pair.target_language)
        if alike >= doubtful:
            return []
        severity, what = (
            (Severity.MAJOR, "is about something else than")
            if alike < other
            else (Severity.MINOR, "is hardly about the same as")
        )
        message = f"the translation {what} its source (likeness {alike:.2f})"
        return [
            Finding(
                self.name,
                severity,
                message,
                source_spans=((0, len(pair.source)),),
                target_spans=((0, len(pair.target)),),
            )
        ]


def _thresholds(one: str, other: str) -> tuple[float, float]:
    if script(one) == script(other):
        return OTHER, DOUBTFUL
    return OTHER_ACROSS_SCRIPTS, DOUBTFUL_ACROSS_SCRIPTS


def _letters(text: str) -> int:
    """Letters; a sign of a script without spaces says as much as three."""
    return sum(3 if sign > "\u2e7f" else 1 for sign in text if sign.isalpha())
