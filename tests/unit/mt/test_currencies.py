"""What CLDR calls currencies, and whether a translation still speaks of one."""

from __future__ import annotations

import pytest

from dragoman.mt.currencies import currency_name, says_currency, scale_words


@pytest.mark.parametrize(
    ("code", "language", "one", "name"),
    [
        ("GBP", "en", False, "pounds"),
        ("GBP", "en", True, "pound"),
        ("GBP", "pt", False, "libras"),
        ("GBP", "de", False, "Pfund"),
        ("JPY", "es", False, "yenes"),
        ("EUR", "it", False, "euro"),
        ("AUD", "en", False, "Australian dollars"),
        ("TRY", "pt", False, "liras turcas"),
        ("ZZZ", "en", False, None),
        ("GBP", "xx", False, None),
    ],
)
def test_names(code: str, language: str, one: bool, name: str | None) -> None:
    assert currency_name(code, language, one=one) == name


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("11 milhões de libras", "GBP", True),
        ("11 milhões de euros", "GBP", False),
        ("£11 milhões", "GBP", True),
        ("GBP 11", "GBP", True),
        ("3 dólares australianos", "AUD", True),
        ("3 dólares", "AUD", False),
        ("250 Lira turca", "TRY", True),
        ("250 wons sul-coreanos", "KRW", True),
        ("250 ganhos sul-coreanos", "KRW", False),
    ],
)
def test_what_is_said(text: str, code: str, said: bool) -> None:
    assert says_currency(text, code, "pt") is said


def test_scales_are_words_of_the_language() -> None:
    assert {"milhões", "bilhões", "mil"} <= set(scale_words("pt"))
    assert "million" in scale_words("en")
    assert scale_words("xx") == ()
