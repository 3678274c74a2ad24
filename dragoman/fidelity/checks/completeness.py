"""Nothing of the source is missing from the translation, and nothing is said that it lacks."""

from __future__ import annotations

from dragoman.fidelity.brackets import Bracket, brackets, is_label
from dragoman.fidelity.clauses import Piece, unpaired
from dragoman.fidelity.finding import Finding, Severity, Spans
from dragoman.fidelity.length_ratios import expected
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.repetition import repeats, repeats_a_word, repeats_anything, said_again
from dragoman.fidelity.word_tokens import words
from dragoman.languages.table import LANGUAGES

# Deviations from the usual length beyond which a sentence is not all there, or more than that, and
# those that look wrong. Of 43,391 human translations 66 are as short, 20 as long.
TOO_SHORT = 3.5
TOO_LONG = 3.6
ODD = 2.75
# A clause that is seen to have no partner (`clauses.py`) stands in for some of those deviations,
# the more the larger its share of the sentence is: so many for all of it; so many must come
# together. Below LEAST the whole has its usual length. Of 1,000 clauses dropped and as many added
# 46 and 24 % are found, at alarms on .29 and .13 % of 43,391 human translations; without the shares
# 47 and 20 % at .33 and .11 %.
LOST_FOR_ALL, LOST_TOGETHER, LEAST_LOST = 6.0, 4.4, 1.8
ADDED_FOR_ALL, ADDED_TOGETHER, LEAST_ADDED = 2.0, 3.7, 2.0
_CLAUSE_CHARACTERS = 20
_CLAUSE_SIGNS = 8
# One sign of theirs is what others say in three letters.
DENSE = frozenset({"ja", "ko", "zh"})
# Brackets may become commas, so their words are missed only in a translation that is rather short.
BRACKET_LOST = 0.0
_BRACKET_WORDS = 2
_GLOSS_WORDS = 6
# Words that begin with so many same letters may be the same in two languages.
_STEM = 4
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
        if not _has_letters(source) or not _has_letters(target):
            return []
        if pair.source_language == pair.target_language:
            return []
        if not self.covers(pair.source_language, pair.target_language):
            return []
        return [*self._length(pair), *self._brackets(pair), *self._repetition(pair)]

    def _length(self, pair: Pair) -> list[Finding]:
        source, target = len(pair.source.strip()), len(pair.target.strip())
        usual = expected(source, pair.source_language, pair.target_language)
        far = _deviations(pair)
        if source < _SHORT_SOURCE and abs(far) < _FAR_OFF:
            return []
        if -LEAST_LOST < far < LEAST_ADDED:
            return []
        unclear = -TOO_SHORT < far <= -LEAST_LOST or LEAST_ADDED <= far < TOO_LONG
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
        lost = _long(alone.lost, pair.source_language)
        added = _long(alone.added, pair.target_language)
        spans = lost if far < 0 else added
        if not spans or (lost and added):
            return []
        share = sum(end - start for start, end in spans) / len(
            pair.source if far < 0 else pair.target
        )
        if far < 0 and LOST_FOR_ALL * share - far < LOST_TOGETHER:
            return []
        if far > 0 and ADDED_FOR_ALL * share + far < ADDED_TOGETHER:
            return []
        if far < 0:
            message = f"a part of the source is missing: {_quoted(pair.source, spans)}"
            return [Finding(self.name, Severity.MAJOR, message, source_spans=spans)]
        message = f"a part of the translation is new: {_quoted(pair.target, spans)}"
        return [Finding(self.name, Severity.MAJOR, message, target_spans=spans)]

    def _brackets(self, pair: Pair) -> list[Finding]:
        here, there = brackets(pair.source), brackets(pair.target)
        twice = [one for one in there if _is_said_twice(one, there, pair.target)]
        if twice and len(there) > len(here):
            spans = tuple((one.start, one.end) for one in twice)
            message = f"said again in brackets: {_quoted(pair.target, spans)}"
            return [Finding(self.name, Severity.MAJOR, message, target_spans=spans)]
        if there and not here and is_label(pair.source):
            spans = tuple((one.start, one.end) for one in there)
            message = f"a gloss that the source does not have: {_quoted(pair.target, spans)}"
            return [Finding(self.name, Severity.MAJOR, message, target_spans=spans)]
        if len(there) >= len(here) or _deviations(pair) > BRACKET_LOST:
            return []
        lost = [one for one in here if not _is_taken_over(one, pair.target)]
        spans = tuple((one.start, one.end) for one in lost)
        if not spans:
            return []
        message = f"brackets of the source are missing: {_quoted(pair.source, spans)}"
        return [Finding(self.name, Severity.MINOR, message, source_spans=spans)]

    def _repetition(self, pair: Pair) -> list[Finding]:
        again = repeats(pair.target, pair.target_language)
        if repeats_anything(pair.source):
            again = []
        if not again and (phrases := said_again(pair.target)) and not repeats_a_word(pair.source):
            again = phrases
        return [
            Finding(
                self.name,
                Severity.MAJOR,
                f"said {one.times} times: {one.said}",
                target_spans=((one.start, one.end),),
            )
            for one in again
        ]


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _deviations(pair: Pair) -> float:
    source, target = len(pair.source.strip()), len(pair.target.strip())
    usual = expected(source, pair.source_language, pair.target_language)
    return usual.deviations(source, target)


def _is_said_twice(one: Bracket, others: list[Bracket], text: str) -> bool:
    """60 pães (about 60 pães) · (1.2 euros) … (1.2 euros): of two words and more."""
    inside = [word.text for word in words(one.inside)]
    if not _BRACKET_WORDS <= len(inside) <= _GLOSS_WORDS:
        return False
    if any(other.inside == one.inside and other.start < one.start for other in others):
        return True
    before = [word.text for word in words(text[: one.start])]
    return before[-_BRACKET_WORDS:] == inside[-_BRACKET_WORDS:]


def _is_taken_over(one: Bracket, text: str) -> bool:
    """Whether a figure, a name or a like word of the bracket stands in the translation."""
    there = text.lower()
    return any(word.text[:_STEM] in there for word in words(one.inside))


def _long(pieces: tuple[Piece, ...], language: str) -> tuple[Piece, ...]:
    least = _CLAUSE_SIGNS if language in DENSE else _CLAUSE_CHARACTERS
    return tuple(piece for piece in pieces if piece.end - piece.start >= least)


def _quoted(text: str, spans: Spans) -> str:
    return " … ".join(text[start:end].strip() for start, end in spans)
