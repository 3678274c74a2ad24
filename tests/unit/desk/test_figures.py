"""Numbers, shares, days and languages in the words of the staff."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation

from dragoman.desk import figures


@pytest.mark.parametrize(
    ("language", "part", "whole", "expected"),
    [
        ("en", 3, 200, "1.5%"),
        ("en", 200, 200, "100.0%"),
        ("en", 1, 1000, "0.1%"),
        ("en", 1, 1001, "<0.1%"),
        ("en", 0, 200, "0%"),
        ("en", 0, 0, "0%"),
        ("pt", 3, 200, "1,5%"),
        ("es", 3, 200, "1,5\xa0%"),
        ("fr", 3, 200, "1,5\xa0%"),
    ],
)
def test_a_share_is_never_called_nothing_unless_it_is(
    language: str, part: int, whole: int, expected: str
) -> None:
    with translation.override(language):
        assert figures.share(part, whole) == expected


@pytest.mark.parametrize(
    ("language", "count", "day", "name"),
    [
        ("en", "20,814", "28 Nov", "German"),
        ("pt", "20\xa0814", "28 nov.", "alemão"),
        ("es", "20.814", "28 nov", "alemán"),
        ("fr", "20\u202f814", "28 nov.", "allemand"),
    ],
)
def test_counts_days_and_languages(language: str, count: str, day: str, name: str) -> None:
    with translation.override(language):
        assert figures.number(20814) == count
        assert figures.day(date(2026, 11, 28)) == day
        assert figures.language("de") == name
