"""Another sentence in the place of the translation, by vectors or words of both."""

from __future__ import annotations

from dragoman.fidelity.embedded_languages import EMBEDDED
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair, Similarity
from dragoman.fidelity.scripts import UNSPACED
from dragoman.fidelity.word_weights import weight

# The cosine below which two sentences say something else, and below which they may. Measured on
# human translations of news and as many strangers, between languages of one script (490 pairs of
# seven directions) and of two (280 of ar, ru and zh). True translations are a little less alike
# between scripts, where .8 % lie below the first and else none; of strangers 97 % do in both.
OTHER, DOUBTFUL = 0.83, 0.85
# Of less than this in either text a vector says little.
FEWEST_LETTERS = 20
# Which share of the source's words, by weight, has no counterpart in the lexicon's eyes. Of 500
# human translations between English and Portuguese none has more than the first, eight more than
# the second; of strangers two of three have, and nine of ten.
STRANGE, RATHER_STRANGE = 0.6, 0.45
# With less than this the words are the same and vectors need not be asked: nine of ten human
# translations have less, of strangers one in twenty.
FAMILIAR = 0.33
# Too few words to tell, by weight, and more than a sentence has.
_LEAST_WEIGHT, _MOST_WORDS = 4.0, 200


class MeaningCheck:
    """Finds translations that are about something else.

    It asks the context's `similarity` or its `lexicon`, and holds back where the pair has neither.
    """

    name = "meaning"

    def covers(self, source_language: str, target_language: str) -> bool:
        return source_language in EMBEDDED and target_language in EMBEDDED

    def find(self, pair: Pair) -> list[Finding]:
        covered = self.covers(pair.source_language, pair.target_language)
        if not covered or min(map(_letters, (pair.source, pair.target))) < FEWEST_LETTERS:
            return []
        lone = _lone(pair)
        if lone is not None and lone < FAMILIAR:
            return []
        if pair.context.similarity is not None:
            return self._by_vectors(pair, pair.context.similarity)
        if lone is None or lone < RATHER_STRANGE:
            return []
        return [self._finding(pair, f"{lone:.0%} of its words are not there", sure=lone >= STRANGE)]

    def _by_vectors(self, pair: Pair, asked: Similarity) -> list[Finding]:
        alike = asked.similarity([(pair.source, pair.target)])[0]
        if alike >= DOUBTFUL:
            return []
        return [self._finding(pair, f"likeness {alike:.2f}", sure=alike < OTHER)]

    def _finding(self, pair: Pair, why: str, *, sure: bool) -> Finding:
        says = "is about something else than" if sure else "is hardly about the same as"
        return Finding(
            self.name,
            Severity.MAJOR if sure else Severity.MINOR,
            f"the translation {says} its source ({why})",
            source_spans=((0, len(pair.source)),),
            target_spans=((0, len(pair.target)),),
        )


def _lone(pair: Pair) -> float | None:
    """The share of the source's words, by weight, without counterpart; None where none can tell."""
    lexicon = pair.context.lexicon
    if lexicon is None or UNSPACED & {pair.source_language, pair.target_language}:
        return None
    words = lexicon.links(pair.source, pair.target).sources[:_MOST_WORDS]
    weights = [weight(pair.source[one.start : one.end], pair.source_language) for one in words]
    whole = sum(weights)
    if whole < _LEAST_WEIGHT:
        return None
    return sum(own * (1 - one.sure) for own, one in zip(weights, words, strict=True)) / whole


def _letters(text: str) -> int:
    """Letters; a sign of a script without spaces says as much as three."""
    return sum(3 if sign > "\u2e7f" else 1 for sign in text if sign.isalpha())
