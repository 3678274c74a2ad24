"""Words in an order in which nobody writes them: a jumbled sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.impossible_pairs import END, impossible_after
from dragoman.fidelity.lexicon import LinkedWord
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.reordering import moves_little

# Of two words of the source, how much more often their counterparts keep their order than not, from
# -1 to 1. Translators put clauses in another order, down to .2; words at random are at 0.
BACKWARDS, MIXED = 0.0, 0.4
# Fewer words than this with a sure counterpart tell no order.
FEWEST_LINKS = 6
_SURE = 0.5
# Of more words than this only the first are looked at.
_MOST_WORDS = 100
_PIECE = re.compile(r"[^\W\d_]+['’]?|\d+|[^\w\s]")
# No colon: what comes may hang on the word before it (look for: …).
_ENDS = frozenset(".;!?…")


class OrderCheck:
    """Finds neighbours that cannot be neighbours and, with a lexicon, words that changed places."""

    name = "order"

    def covers(self, source_language: str, target_language: str) -> bool:
        return bool(impossible_after(target_language)) or moves_little(
            source_language, target_language
        )

    def find(self, pair: Pair) -> list[Finding]:
        return [*self._neighbours(pair), *self._counterparts(pair)]

    def _neighbours(self, pair: Pair) -> list[Finding]:
        spans = _impossible(pair.target, pair.target_language)
        # What the source has too was not jumbled on the way: a stammer, a quotation, a list.
        if not spans or len(spans) <= len(_impossible(pair.source, pair.source_language)):
            return []
        quoted = ", ".join(f"“{pair.target[start:end]}”" for start, end in spans)
        message = f"words side by side that cannot be: {quoted}"
        # Where another version has its words as oddly, one such place is a fragment or a name.
        second = pair.context.second
        alone = len(spans) == 1 and second and _impossible(second, pair.target_language)
        severity = Severity.MINOR if alone else Severity.MAJOR
        return [Finding(self.name, severity, message, target_spans=tuple(spans))]

    def _counterparts(self, pair: Pair) -> list[Finding]:
        lexicon = pair.context.lexicon
        if lexicon is None or not moves_little(pair.source_language, pair.target_language):
            return []
        kept = _kept_order(lexicon.links(pair.source, pair.target).sources[:_MOST_WORDS])
        if kept >= MIXED:
            return []
        severity = Severity.MAJOR if kept < BACKWARDS else Severity.MINOR
        message = "the words stand in another order than in the source"
        return [Finding(self.name, severity, message, target_spans=((0, len(pair.target)),))]


def _impossible(text: str, language: str) -> list[tuple[int, int]]:
    """Where two words stand side by side that cannot."""
    after = impossible_after(language)
    if not after:
        return []
    pieces = list(_PIECE.finditer(text))
    found = []
    for one, other in pairwise(pieces):
        word, following = _form(one[0]), _form(other[0])
        # The same word twice is a stammer, which has a check of its own; a capital makes a name.
        if word == following or following not in after.get(word, ()) or other[0][0].isupper():
            continue
        if not _is_part_of_more(text, one, other):
            found.append((one.start(), other.end()))
    return found


def _is_part_of_more(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """An in-depth study, emportez-les avec vous, and what a capital inside a sentence shortens."""
    # A comma before an ellipsis is cut off, not jumbled.
    if one[0] == "," and text[other.end() : other.end() + 1] == ".":
        return True
    initial = len(one[0]) == 1 and one[0].isupper() and other[0] in _ENDS
    return (
        initial
        or text[one.start() - 1 : one.start()] == "-"
        or text[other.end() : other.end() + 1] == "-"
    )


def _form(piece: str) -> str:
    return END if piece in _ENDS else piece.casefold().replace("’", "'")


def _kept_order(words: Sequence[LinkedWord]) -> float:
    """Kendall's tau of the sure words and their counterparts; 1 for too few."""
    places = [word.partner for word in words if word.sure > _SURE]
    if len(places) < FEWEST_LINKS:
        return 1.0
    kept = turned = 0
    for index, place in enumerate(places):
        kept += sum(later > place for later in places[index + 1 :])
        turned += sum(later < place for later in places[index + 1 :])
    return (kept - turned) / max(kept + turned, 1)
