"""Whether what has to be by the source may be by its translation, or the other way round."""

from __future__ import annotations

from dragoman.fidelity.antonyms import Said, exchanged, flipped, obligation
from dragoman.fidelity.finding import Finding, Severity, Spans
from dragoman.fidelity.negations import negations
from dragoman.fidelity.pair import Pair

_Exchange = tuple[Spans, Spans]


def changed_obligations(check: str, pair: Pair) -> list[Finding]:
    """What must be and may be in the translation, or may be and must.

    Where a side denies nothing is said: must not is may not. Two words of two languages seldom
    mean quite the same here, so that it only blocks where both other versions confirm it.
    """
    ours = obligation(pair.source, pair.source_language)
    theirs = obligation(pair.target, pair.target_language)
    if ours is None or theirs is None:
        return []
    confirmed = _confirmed(pair, ours, theirs)
    spans = confirmed or flipped(ours, theirs)
    if spans is None or _denies(pair):
        return []
    was = "has to be may be" if spans[0][0] in ours.one else "may be has to be"
    severity = Severity.MAJOR if confirmed else Severity.MINOR
    return [Finding(check, severity, f"what {was} in the translation", *spans)]


def _denies(pair: Pair) -> bool:
    sides = (
        negations(pair.source, pair.source_language),
        negations(pair.target, pair.target_language),
    )
    return any(side is None or side.most for side in sides)


def _confirmed(pair: Pair, ours: Said, theirs: Said) -> _Exchange | None:
    """Where both comparisons within a language see the same change."""
    context = pair.context
    if not context.second or not context.back:
        return None
    second = obligation(context.second, pair.target_language)
    back = obligation(context.back, pair.source_language)
    if second is None or back is None:
        return None
    there, here = exchanged(second, theirs), exchanged(ours, back)
    if there is None or here is None or (here[0] == ours.one) != (there[0] == second.one):
        return None
    return here[0], there[1]
