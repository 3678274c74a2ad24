"""Tokens that look alike."""

from __future__ import annotations

import pytest

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
    assert least <= likeness(tokens(source)[0], tokens(target)[0]) <= most
