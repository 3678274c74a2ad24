"""The table of grammar words."""

from __future__ import annotations

import pytest

from dragoman.mt.alignment.grammar_words import _COLUMNS, _ROWS, meaning_table, meanings


def test_each_row_has_a_cell_a_language_and_the_rows_are_sorted() -> None:
    rows = _ROWS.strip().splitlines()
    assert all(len(row.split("|")) == len(_COLUMNS) for row in rows)
    assert all(cell.split() for row in rows for cell in row.split("|"))
    assert rows == sorted(rows)


@pytest.mark.parametrize(
    ("language", "word", "other", "translation", "same"),
    [
        ("en", "the", "de", "dem", True),
        ("en", "of", "fr", "du", True),
        ("fr", "l", "pt", "o", True),
        ("en", "and", "es", "o", False),
    ],
)
def test_meanings(language: str, word: str, other: str, translation: str, same: bool) -> None:
    assert bool(meanings(language)[word] & meanings(other)[translation]) is same


def test_of_other_languages_nothing_is_known() -> None:
    assert meanings("xx") == {}


@pytest.mark.parametrize("language", [*_COLUMNS, "xx"])
def test_the_table_says_the_same(language: str) -> None:
    places, rows = meaning_table(language)
    found = {word: frozenset(rows[place].nonzero()[0].tolist()) for word, place in places.items()}
    assert found == meanings(language)
    assert not rows[0].any()
