"""Words whose capitals do not depend on the sentence."""

from __future__ import annotations

import pytest

from dragoman.mt.proper_words import calendar_words, names_a_people, proper_words


@pytest.mark.parametrize(
    ("language", "word", "form"),
    [
        ("en", "monday", "Monday"),
        ("en", "french", "French"),
        ("en", "saudi arabia", "Saudi Arabia"),
        ("en", "new york", "New York"),
        ("en", "iphone", "iPhone"),
        ("en", "may", None),
        ("pt", "janeiro", "janeiro"),
        ("pt", "alemanha", "Alemanha"),
        ("pt", "francês", "francês"),
        ("de", "januar", "Januar"),
        ("xx", "monday", None),
    ],
)
def test_forms(language: str, word: str, form: str | None) -> None:
    assert proper_words(language).get(word) == form


@pytest.mark.parametrize(
    ("word", "people"),
    [("venezuelans", True), ("japanese", True), ("iraqi", True), ("guardian", False)],
)
def test_peoples(word: str, people: bool) -> None:
    assert names_a_people(word, "en") is people
    assert not names_a_people(word, "pt")


def test_the_calendar() -> None:
    assert {"monday", "january"} <= calendar_words("en")
    assert calendar_words("xx") == frozenset()
