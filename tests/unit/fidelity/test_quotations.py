"""Quotation marks of many languages, and what only looks like one."""

from __future__ import annotations

import pytest

from dragoman.fidelity.quotations import quotations
from dragoman.languages.table import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_of_every_language_quote(language: str) -> None:
    opening, closing = LANGUAGES[language].quotes
    text = f"a {opening}b c d{closing} e"
    assert [text[start:end] for start, end in quotations(text).sure] == [f"{opening}b c d{closing}"]


@pytest.mark.parametrize(
    ("text", "sure", "possible", "left_open"),
    [
        ("The boys' boat, Ann's car, the '90s", 0, 0, False),
        ("rock 'n' roll", 0, 1, False),
        ('It is 6" wide and 7" high.', 0, 0, False),
        ("He said: ''It rose.''", 1, 0, False),
        ("„Er stieg“, sagte „sie“.", 2, 0, False),
        ("»Er stieg«, sagte sie.", 1, 0, False),
        ("“It rose, she said.", 0, 0, True),
        ("《河》获奖", 0, 1, False),
        ('"""', 0, 0, True),
        ("", 0, 0, False),
    ],
)
def test_quotations(text: str, sure: int, possible: int, left_open: bool) -> None:
    found = quotations(text)
    assert (len(found.sure), len(found.possible), found.open) == (sure, possible, left_open)
