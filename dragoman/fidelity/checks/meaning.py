"""Another sentence in the place of the translation, by the words of both, or by vectors."""

from __future__ import annotations

from dragoman.fidelity.embedded_languages import EMBEDDED
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.uncovered import can_tell, strangeness

# How strange a translation is to its source if it is about something else, or may be: by the
# lexicon alone, and where other versions were compared. Measured with
# `python -m benchmarks.with_models`.
OTHER, DOUBTFUL = (0.55, 0.48), (0.45, 0.42)
# The cosine below which two sentences say something else, and below which they may. Measured on
# human translations of news and as many strangers, between languages of one script (490 pairs of
# seven directions) and of two (280 of ar, ru and zh). True translations are a little less alike
# between scripts, where .8 % lie below the first and else none; of strangers 97 % do in both.
OTHER_COSINE, DOUBTFUL_COSINE = 0.83, 0.85
# Of less than this in either text a vector says little.
FEWEST_LETTERS = 20


class MeaningCheck:
    """Finds translations that are about something else.

    It asks the context's `lexicon`, and is surer with the other versions, `second` and `back`;
    where nothing is known of the words it asks the context's `similarity`.
    """

    name = "meaning"

    def covers(self, source_language: str, target_language: str) -> bool:
        return can_tell(source_language, target_language) or _have_vectors(
            source_language, target_language
        )

    def find(self, pair: Pair) -> list[Finding]:
        strange = strangeness(pair)
        if strange is None:
            return self._by_vectors(pair)
        compared = bool(pair.context.second and pair.context.back)
        if strange < DOUBTFUL[compared]:
            return []
        why = f"{strange:.0%} of the words are not there"
        return [self._finding(pair, why, sure=strange >= OTHER[compared])]

    def _by_vectors(self, pair: Pair) -> list[Finding]:
        asked = pair.context.similarity
        if (
            asked is None
            or not _have_vectors(pair.source_language, pair.target_language)
            or min(map(_letters, (pair.source, pair.target))) < FEWEST_LETTERS
        ):
            return []
        alike = asked.similarity([(pair.source, pair.target)])[0]
        if alike >= DOUBTFUL_COSINE:
            return []
        return [self._finding(pair, f"likeness {alike:.2f}", sure=alike < OTHER_COSINE)]

    def _finding(self, pair: Pair, why: str, *, sure: bool) -> Finding:
        says = "is about something else than" if sure else "is hardly about the same as"
        return Finding(
            self.name,
            Severity.MAJOR if sure else Severity.MINOR,
            f"the translation {says} its source ({why})",
            source_spans=((0, len(pair.source)),),
            target_spans=((0, len(pair.target)),),
        )


def _have_vectors(source_language: str, target_language: str) -> bool:
    return source_language in EMBEDDED and target_language in EMBEDDED


def _letters(text: str) -> int:
    """Letters; a sign of a script without spaces says as much as three."""
    return sum(3 if sign > "\u2e7f" else 1 for sign in text if sign.isalpha())
