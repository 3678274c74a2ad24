"""How translations end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.endings import ended_like, same_ending, without_remark


@pytest.mark.parametrize(
    ("source", "translation", "language", "expected"),
    [
        ("A new day", "Um novo dia.", "pt", "Um novo dia"),
        ("A new day.", "Um novo dia", "pt", "Um novo dia."),
        ("A new day.", "Um novo dia.", "pt", "Um novo dia."),
        ("A new day", "Um novo dia", "pt", "Um novo dia"),
        ("Why?", "Porquê?", "pt", "Porquê?"),
        ("A new day", "Um novo dia!", "pt", "Um novo dia!"),
        ("Days:", "Dias", "pt", "Dias"),
        ("Born in the U.S.", "Nascido nos EUA", "pt", "Nascido nos EUA"),
        ("Born in the US", "Nascido nos E.U.A.", "pt", "Nascido nos E.U.A."),
        ("Harbour Inc.", "Porto Inc", "pt", "Porto Inc"),
        ("“A new day”", "“Um novo dia.”", "pt", "“Um novo dia”"),
        ("“A new day.”", "“Um novo dia”", "pt", "“Um novo dia.”"),
        ("“A new day”.", "“Um novo dia”", "pt", "“Um novo dia”."),
        ("A new day.", "新的一天", "zh", "新的一天。"),
        ("新的一天。", "A new day", "en", "A new day."),
        ("A new day.", "วันใหม่", "th", "วันใหม่"),
        ("A new day.", "", "pt", ""),
        ("”", "”", "pt", "”"),
        ("A new day.\0\0", "Um novo dia.", "pt", "Um novo dia."),
        ("A new day.\u200b", "Um novo dia", "pt", "Um novo dia."),
    ],
)
def test_the_stop_is_where_the_source_has_one(
    source: str, translation: str, language: str, expected: str
) -> None:
    assert same_ending(source, translation, language) == expected


@given(st.text(), st.text(), st.sampled_from(["pt", "zh", "th", "hi"]))
def test_nothing_but_one_stop_ever_changes(source: str, translation: str, language: str) -> None:
    ended = same_ending(source, translation, language)
    assert abs(len(ended) - len(translation)) <= 1
    assert same_ending(source, ended, language) == ended


@pytest.mark.parametrize(
    ("source", "translation", "expected"),
    [
        ("Harbour Radio", "Harbour Radio (em inglês)", "Harbour Radio"),
        ("(Harbour Radio)", "(Harbour Radio) (em inglês)", "(Harbour Radio)"),
        ("Plainly spoken", "Plainly spoken (em", "Plainly spoken"),
        ("Harbour Radio (HR)", "Rádio do Porto (HR)", "Rádio do Porto (HR)"),
        ("Harbour Radio [HR]", "Rádio do Porto (HR)", "Rádio do Porto (HR)"),
        (
            "Boats",
            "Barcos (que o porto aluga por uma hora)",
            "Barcos (que o porto aluga por uma hora)",
        ),
        ("Boats :(", "Barcos :(", "Barcos :("),
        ("Boats", "(em inglês)", "(em inglês)"),
    ],
)
def test_a_remark_that_nobody_made_goes(source: str, translation: str, expected: str) -> None:
    assert without_remark(source, translation) == expected
    assert ended_like(source, translation, "pt") == expected
