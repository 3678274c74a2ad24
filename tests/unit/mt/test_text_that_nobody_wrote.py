"""Headlines, terms and names on any text at all: nothing breaks, and the time is bounded."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.mt.glossary import Glossary, Term
from dragoman.mt.headline_style import HeadlineStyle, headline_style
from dragoman.mt.headlines import Casing, as_sentence
from dragoman.mt.names import Pair, same_names
from dragoman.mt.reading import Reading
from dragoman.mt.vocabulary import EVERYTHING

LANGUAGES = st.sampled_from(["en", "pt", "de", "tr", "ru", "zh", "xx"])


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80), LANGUAGES, st.booleans())
def test_recasing_changes_capitals_alone(
    text: str, body: str, language: str, headline: bool
) -> None:
    reading = Reading(language, "en", EVERYTHING)
    sentence = as_sentence(text, reading, Casing.of([body]), headline=headline)
    assert len(sentence.split()) == len(text.split())


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80), LANGUAGES)
def test_styles_and_terms_take_any_text(text: str, other: str, language: str) -> None:
    for style in HeadlineStyle:
        headline_style(text, language, source=other, style=style)
    glossary = Glossary(language, language, [Term(other or "x", text or "y")])
    assert glossary.unmet(text, text) is not None
    same_names([Pair(1, text, other), Pair(2, text, other)], glossary)


@pytest.mark.parametrize("piece", ["A", "A ", "Aa. ", "A-", "'A", "ab ", "É d'", "1 ", "(Á) - "])
def test_a_long_text_costs_little(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    reading = Reading("en", "pt", EVERYTHING)
    began = time.perf_counter()
    as_sentence(text, reading, Casing.of([text]), headline=True)
    headline_style(text, "en", source=text)
    Glossary("en", "pt", [Term("ab", "cd")]).hits(text)
    assert time.perf_counter() - began < 5
