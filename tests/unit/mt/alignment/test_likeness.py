"""Tokens that look alike."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.alignment.likeness import likeness
from dragoman.mt.alignment.tokens import tokens


@pytest.mark.parametrize(
    ("source", "target", "least", "most"),
    [
        ("Berlin", "Berlin", 2, 5),
        ("de", "de", 1, 1),
        ("transition", "transição", 0.5, 0.9),
        ("obstacle", "obstáculo", 0.6, 0.95),
        ("digitalisation", "Digitalisierung", 0.6, 0.95),
        ("house", "relatório", 0, 0),
        ("of", "or", 0, 0),
        ("1,234.5", "1.234,5", 2, 5),
        ("700", "2700", 0.4, 0.6),
        ("5", "7", 0, 0),
        ("“", "«", 0.7, 1),
        (",", ".", 0, 0),
    ],
)
def test_likeness(source: str, target: str, least: float, most: float) -> None:
    assert least <= likeness(tokens(source), tokens(target))[0, 0] <= most


def test_only_tokens_of_one_kind_are_alike() -> None:
    table = likeness(tokens("Five, 5 and V"), tokens("5 : Five"))
    assert table.shape == (5, 3)
    assert table.nonzero()[0].tolist() == [0, 2]


@given(st.text(), st.text())
def test_any_two_texts_are_compared(source: str, target: str) -> None:
    sources, targets = tokens(source), tokens(target)
    table = likeness(sources, targets)
    kinds = [[one.kind is other.kind for other in targets] for one in sources]
    assert not table[~np.array(kinds, bool).reshape(table.shape)].any()
    same = np.array([[one[3:] == other[3:] for other in targets] for one in sources], bool)
    assert (table[same.reshape(table.shape)] > 0).all()
