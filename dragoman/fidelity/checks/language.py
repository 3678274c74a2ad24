"""The translation is in its language, in its script, unbroken, and in decent words."""

from __future__ import annotations

from dragoman.fidelity.broken_text import damages
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.left_over import LeftOver, in_another_script, words_left
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.profanity import is_coarse, profane
from dragoman.fidelity.profanity import knows as knows_profanity
from dragoman.fidelity.script_share import letters, own_share, scripts_of
from dragoman.fidelity.word_order import SURE, disorder, torn_names
from dragoman.fidelity.word_tokens import Word, words
from dragoman.fidelity.wrong_language import wrong_language

# Fewer letters may be a name or an abbreviation that every script takes over.
MIN_LETTERS = 12
# A translation with less of its letters in its own script is not written in it.
MIN_OWN_SCRIPT = 0.3
# A sentence is read so far: more is no sentence, and the time is bounded.
_MOST_CHARACTERS = 4_000

# Places where the words cannot be as they are count `word_order.SURE` each.
_JUMBLED = 2 * SURE


class LanguageCheck:
    """Finds what is not in the target's language or not in any."""

    name = "language"

    def covers(self, source_language: str, target_language: str) -> bool:
        return bool(scripts_of(source_language) and scripts_of(target_language))

    def find(self, pair: Pair) -> list[Finding]:
        if not self.covers(pair.source_language, pair.target_language):
            return []
        if pair.source_language == pair.target_language or not pair.target.strip():
            return []
        target = pair.target[:_MOST_CHARACTERS]
        there, here = words(target), words(pair.source[:_MOST_CHARACTERS])
        return [
            *self._broken(pair),
            *(self._script(pair) or self._language(pair, there) or self._left(pair, there, here)),
            *self._coarse(pair),
            *self._order(pair, there, here),
        ]

    def _broken(self, pair: Pair) -> list[Finding]:
        return [
            Finding(
                self.name,
                Severity.MAJOR if damage.lost else Severity.MINOR,
                f"{damage.what}: {pair.target[damage.start : damage.end]!r}",
                target_spans=((damage.start, damage.end),),
            )
            for damage in damages(pair.target)
            if pair.target[damage.start : damage.end] not in pair.source
        ]

    def _script(self, pair: Pair) -> list[Finding]:
        target = pair.target[:_MOST_CHARACTERS]
        if own_share(target, pair.target_language) >= MIN_OWN_SCRIPT:
            return []
        if letters(target) < MIN_LETTERS:
            return []
        message = f"not written in the script of {pair.target_language}"
        whole = ((0, len(pair.target)),)
        return [Finding(self.name, Severity.MAJOR, message, target_spans=whole)]

    def _language(self, pair: Pair, there: list[Word]) -> list[Finding]:
        wrong = wrong_language(
            pair.target[:_MOST_CHARACTERS], there, pair.source_language, pair.target_language
        )
        if wrong is None:
            return []
        message = f"in {wrong.language}, not in {pair.target_language}: {wrong.why}"
        whole = ((0, len(pair.target)),)
        return [Finding(self.name, Severity.MAJOR, message, target_spans=whole)]

    def _left(self, pair: Pair, there: list[Word], here: list[Word]) -> list[Finding]:
        words = words_left(pair, there, here)
        # One word alone may be a bird, a dish, a loan: its sentence can be read all the same.
        lone = len(words) == 1 and " " not in words[0].text
        return [
            *(self._left_over(one, grave=one.sure) for one in in_another_script(pair)),
            *(self._left_over(one, grave=one.sure and not lone) for one in words),
        ]

    def _left_over(self, one: LeftOver, *, grave: bool) -> Finding:
        return Finding(
            self.name,
            Severity.MAJOR if grave else Severity.MINOR,
            f"“{one.text}” was left as it is",
            target_spans=((one.start, one.end),),
        )

    def _coarse(self, pair: Pair) -> list[Finding]:
        if not knows_profanity(pair.source_language):
            return []
        spans = profane(pair.target, pair.target_language)
        if not spans or is_coarse(pair.source, pair.source_language):
            return []
        message = "coarse words that the source does not have"
        return [Finding(self.name, Severity.MAJOR, message, target_spans=tuple(spans))]

    def _is_said_so(self, pair: Pair) -> bool:
        """True if another version has its words as oddly: a fragment, a name, a list."""
        second = pair.context.second
        return bool(second) and disorder(second, words(second), pair.target_language).weight >= SURE

    def _order(self, pair: Pair, there: list[Word], here: list[Word]) -> list[Finding]:
        found = disorder(pair.target, there, pair.target_language)
        if (
            _is_open(pair.source)
            and found.spans
            and found.spans[-1][1] == len(pair.target.rstrip())
        ):
            # A source that stops in the middle has a translation that does.
            return []
        torn = torn_names(here, there)
        spans = tuple(sorted({*found.spans, *torn}))
        weight = found.weight + SURE * len(torn)
        if weight < SURE:
            return []
        said = "; ".join(pair.target[start:end] for start, end in spans)
        message = f"not in an order that the language has: {said}"
        alone = weight < _JUMBLED and self._is_said_so(pair)
        severity = Severity.MINOR if alone else Severity.MAJOR
        return [Finding(self.name, severity, message, target_spans=spans)]


def _is_open(text: str) -> bool:
    """True of a text that has no stop at its end."""
    return text.rstrip()[-1:].isalpha()
