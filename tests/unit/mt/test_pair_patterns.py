"""Directions as an operator writes them."""

from __future__ import annotations

import pytest

from dragoman.languages.table import LANGUAGES, UnknownLanguage
from dragoman.mt.pair_patterns import expand

ALL = len(LANGUAGES)


@pytest.mark.parametrize(
    ("patterns", "targets", "count"),
    [
        (["de-pt"], ["fr"], 1),
        (["de-pt", "*-pt"], [], ALL - 1),
        (["de-*"], [], ALL - 1),
        ([], ["pt", "fr"], 2 * (ALL - 1)),
        ([], [], ALL * (ALL - 1)),
        (["pt-pt"], [], 0),
    ],
)
def test_expand(patterns: list[str], targets: list[str], count: int) -> None:
    pairs = expand(patterns, targets)
    assert len(pairs) == count
    assert list(pairs) == sorted(set(pairs))


def test_a_language_that_nobody_knows() -> None:
    with pytest.raises(UnknownLanguage, match="qq"):
        expand(["qq-pt"])
