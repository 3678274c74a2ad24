"""How lists of words and phrases are read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.fidelity.phrases import expression, plain


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        ("no not", "is not now", ["not"]),
        ("un*", "unable to undo the sun", ["unable", "undo"]),
        ("*los", "los sieglos", ["los", "sieglos"]),
        ("not_only not", "not only, not", ["not only", "not"]),
        ("no…sino", "no el puente sino el agua", ["no el puente sino"]),
        ("no…sino", "no el puente de la ciudad vieja sino", []),
        ("no…sino", "no, el puente sino", []),
        ("n'*", "il n'est pas", ["n'est"]),
        ("नहीं", "वह नहीं। नहींसा", ["नहीं"]),
        ("", "anything", []),
    ],
)
def test_phrases_are_found_as_words(phrases: str, text: str, found: list[str]) -> None:
    assert re.findall(expression(phrases), text) == found


def test_words_are_found_inside_where_no_spaces_are() -> None:
    assert re.findall(expression("不", spaced=False), "他不来") == ["不"]


@given(st.text())
def test_plain_text_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)
