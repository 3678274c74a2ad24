"""Where a stretch of source tokens, or a gap between two, is found among the target tokens."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dragoman.mt.alignment.chain import Table
from dragoman.mt.alignment.links import Links
from dragoman.mt.alignment.roles import Role
from dragoman.mt.alignment.tokens import Kind, Token

# Weights and bounds of this module (and those of `aligner` and `chain`) were set by hand and then
# each by itself over seven directions of dev-eurlex (en-fr, en-de, both back, fr-de, de-fr, en-hu)
# together: halved or doubled, one moves a tag in a hundred. `benchmarks/marks.py` shows what all of
# them come to.

# What a token counts for when a span is weighed, by its role: signs go after the words around
# them.
_WEIGHT = np.array([0.3, 0.8, 1.0])
# A word that comes from nothing goes with the side that has more words, and one that carries
# meaning rather goes with a span beside it than a grammar word does.
_MAJORITY = 0.2
_LONE = np.array([0.0, -0.05, 0.1])
# A span grows and shrinks in translation as the sentence does: the price of doing otherwise, by
# the square of the logarithm of the length over the expected one (in letters, and a few more).
_ODD_LENGTH = 0.3
_LENIENCE = 3
# The rest of a compound (EU-Kommission) is taken in unless it surely came from other words.
_SURELY_OTHER = -0.5
# How far from a gap tokens are looked at, and what each step away from it leaves of their say.
_REACH = 3
_FADE = 0.5
_FAR_SIDE = 0.4

TokenSpan = tuple[int, int]


def best_span(
    links: Links, inside: Sequence[int], free: Sequence[bool], longest: int
) -> TokenSpan | None:
    """The run of free target tokens that best stands for the source tokens `inside`.

    It has at most `longest` tokens; as (first, last + 1), or None if nothing is free. Of all runs
    that with most words from inside and fewest from outside: what phrase extraction (Och and Ney
    2004) asks of every link is asked of the sum, so one wrong link does not break it.
    """
    count = len(links.targets)
    gains = _gains(links, inside)
    sums = np.concatenate(([0.0], np.cumsum(gains)))
    starts = np.array([token.start for token in links.targets])
    ends = np.array([token.end for token in links.targets])
    first, last = np.arange(count)[:, None], np.arange(count)[None, :]
    taken = np.concatenate(([0], np.cumsum([not one for one in free])))
    open_run = (last >= first) & (last - first < longest) & (taken[1:][None, :] == taken[:-1, None])
    if not open_run.any():
        return None
    lengths = np.maximum(ends[None, :] - starts[:, None], 1)
    odd = np.log((lengths + _LENIENCE) / (_expected_length(links, inside) + _LENIENCE)) ** 2
    scores = np.where(open_run, sums[1:][None, :] - sums[:-1, None] - _ODD_LENGTH * odd, -np.inf)
    start, end = divmod(int(scores.argmax()), count)
    end = _without_dangling(links, inside, (start, end + 1))
    trimmed = _signs_as_in_source(links, inside, free, (start, end), longest)
    return _with_compounds(links.targets, gains, free, trimmed, longest)


def best_gap(links: Links, before: int, *, glued_left: bool, glued_right: bool) -> int:
    """The gap between target tokens for that behind the first `before` source tokens.

    As the number of target tokens before it. `glued_left`, `glued_right`: no space parts what
    stands in the gap from the token before it (a footnote's number) or after it; it goes with that.
    """
    left = _FAR_SIDE if glued_right and not glued_left else 1.0
    right = _FAR_SIDE if glued_left and not glued_right else 1.0
    count = len(links.targets)
    scores = np.zeros(count + 1)
    for side, weight in ((-1, left), (1, right)):
        for step in range(_REACH):
            i = before + step if side > 0 else before - 1 - step
            if not 0 <= i < len(links.sources):
                break
            for away in range(min(_REACH, count)):
                worth = weight * _FADE ** (step + abs(away - step))
                if side > 0:
                    scores[: count - away] += worth * links.table[i, away:]
                else:
                    scores[away + 1 :] += worth * links.table[i, : count - away]
    gap = int(scores.argmax())
    # What stands behind a word that carries meaning does not come to stand behind an article.
    if before and links.source_roles[before - 1] is not Role.GRAMMAR:
        while gap and links.target_roles[gap - 1] is Role.GRAMMAR:
            gap -= 1
    return gap


def _gains(links: Links, inside: Sequence[int]) -> Table:
    within, anywhere = links.within(inside), links.anywhere()
    alone = np.clip(1.0 - anywhere, 0.0, 1.0)
    share = len(inside) / len(links.sources)
    roles = list(links.target_roles)
    lone = _MAJORITY * (2 * share - 1) + _LONE[roles]
    gains: Table = _WEIGHT[roles] * (2 * within - anywhere + lone * alone)
    return gains


def _expected_length(links: Links, inside: Sequence[int]) -> float:
    letters = links.sources[inside[-1]].end - links.sources[inside[0]].start
    whole_source = links.sources[-1].end - links.sources[0].start
    whole_target = links.targets[-1].end - links.targets[0].start
    return letters * whole_target / whole_source


def _without_dangling(links: Links, inside: Sequence[int], span: TokenSpan) -> int:
    """The end of `span` without grammar words there, unless the source has one at its own.

    An article, a preposition or a conjunction belongs to what comes after it.
    """
    start, end = span
    worded = [role for i in inside if (role := links.source_roles[i]) is not Role.SIGN]
    last = end
    while last > start and links.target_roles[last - 1] is not Role.CONTENT:
        last -= 1
    dangling = Role.GRAMMAR in links.target_roles[last:end]
    if last == start or not dangling or worded[-1:] == [Role.GRAMMAR]:
        return end
    return last


def _signs_as_in_source(
    links: Links, inside: Sequence[int], free: Sequence[bool], span: TokenSpan, longest: int
) -> TokenSpan:
    """`span` with those signs at its edges that the source has at its own, and no others."""
    leading = _signs(links.sources, inside)
    trailing = _signs(links.sources, inside[::-1])
    start, end = span
    if all(token.kind is Kind.SIGN for token in links.targets[start:end]):
        return span
    while links.targets[start].kind is Kind.SIGN and links.targets[start].key not in leading:
        start += 1
    while links.targets[end - 1].kind is Kind.SIGN and links.targets[end - 1].key not in trailing:
        end -= 1
    for key in trailing[::-1]:
        if end < len(free) and free[end] and links.targets[end].key == key:
            end += end - start < longest
    for key in leading[::-1]:
        if start and free[start - 1] and links.targets[start - 1].key == key:
            start -= end - start < longest
    return start, end


def _signs(sources: Sequence[Token], inside: Sequence[int]) -> list[str]:
    keys: list[str] = []
    for index in inside:
        if sources[index].kind is not Kind.SIGN:
            break
        keys.append(sources[index].key)
    return keys


def _with_compounds(
    targets: Sequence[Token], gains: Table, free: Sequence[bool], span: TokenSpan, longest: int
) -> TokenSpan:
    """`span` with the rest of a hyphenated word at its edges."""
    start, end = span
    further = end
    while further + 1 < len(targets) and _is_hyphenated(targets, further) and free[further]:
        further += 2
    if further > end and all(free[end:further]) and gains[end:further].sum() > _SURELY_OTHER:
        end = further
    earlier = start
    while earlier >= 2 and _is_hyphenated(targets, earlier - 1) and free[earlier - 1]:
        earlier -= 2
    if earlier < start and all(free[earlier:start]) and gains[earlier:start].sum() > _SURELY_OTHER:
        start = earlier
    return (start, end) if end - start <= longest else span


def _is_hyphenated(targets: Sequence[Token], middle: int) -> bool:
    before, hyphen, after = targets[middle - 1 : middle + 2]
    return (
        hyphen.text in "-‑‐"
        and before.end == hyphen.start
        and hyphen.end == after.start
        and Kind.SIGN not in (before.kind, after.kind)
    )
