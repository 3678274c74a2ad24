"""Another sentence in the place of the translation, by the words of both."""

from __future__ import annotations

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.uncovered import can_tell, strangeness

# How strange a translation is to its source if it is about something else, or may be: by the
# lexicon alone, and where other versions were compared. Measured with
# `python -m benchmarks.with_models`.
OTHER, DOUBTFUL = (0.55, 0.48), (0.45, 0.42)


class MeaningCheck:
    """Finds translations that are about something else.

    It asks the context's `lexicon`, and is surer with the other versions, `second` and `back`.
    """

    name = "meaning"

    def covers(self, source_language: str, target_language: str) -> bool:
        return can_tell(source_language, target_language)

    def find(self, pair: Pair) -> list[Finding]:
        strange = strangeness(pair)
        compared = bool(pair.context.second and pair.context.back)
        if strange is None or strange < DOUBTFUL[compared]:
            return []
        sure = strange >= OTHER[compared]
        says = "is about something else than" if sure else "is hardly about the same as"
        return [
            Finding(
                self.name,
                Severity.MAJOR if sure else Severity.MINOR,
                f"the translation {says} its source ({strange:.0%} of the words are not there)",
                source_spans=((0, len(pair.source)),),
                target_spans=((0, len(pair.target)),),
            )
        ]
