"""Directions as an operator writes them: `de-pt`, `*-en`, `*-*`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.languages.table import LANGUAGES, find

_ANY = "*"


def expand(patterns: Sequence[str], targets: Iterable[str] = ()) -> tuple[tuple[str, str], ...]:
    """The (source, target) pairs that `patterns` mean, sorted; `*` is any language of the table.

    Without patterns, all that lead to `targets`, or all there are where these are none too. Raises
    `UnknownLanguage`.
    """
    wanted = patterns or [f"{_ANY}-{target}" for target in targets] or [f"{_ANY}-{_ANY}"]
    pairs: set[tuple[str, str]] = set()
    for pattern in wanted:
        source, _, target = pattern.partition("-")
        pairs |= {(one, other) for one in _named(source) for other in _named(target)}
    return tuple(sorted(pair for pair in pairs if pair[0] != pair[1]))


def _named(side: str) -> Sequence[str]:
    return tuple(LANGUAGES) if side == _ANY else (find(side).code,)
