"""Headlines written as sentences."""

from __future__ import annotations

import pytest

from dragoman.mt.headlines import Casing, is_capitals, is_title
from dragoman.mt.models import ModelStore
from dragoman.mt.vocabulary import Vocabulary, read_vocabulary

BODY = ["The minister met Ann Rust in Hull. A NATO ship was near.", "He said rust was everywhere."]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return read_vocabulary(ModelStore().models()[0].source_vocabulary)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Minister Resigns After Vote on Water", True),
        ("Minister resigns after vote on water", False),
        ("Ann Rust meets Gordon Hale in Hull", False),
        ("The New Times", False),
    ],
)
def test_title_case_is_told(text: str, title: bool) -> None:
    assert is_title(text, "en") is title


def test_german_has_no_title_case() -> None:
    assert not is_title("Minister Vertagt Erneut Entscheidung", "de")


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("MINISTER RESIGNS TODAY", True),
        ("BBC NEWS", False),
        ("USA UK EU", False),
        ("MINISTER resigns TODAY", False),
    ],
)
def test_capitals_are_told(text: str, capitals: bool) -> None:
    assert is_capitals(text) is capitals


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("MINISTER AND RUST MEET NEAR NATO SHIP", "Minister and Rust meet near NATO ship"),
        ("Minister Met Rust Near Ship", "Minister met Rust near ship"),
        ("'MINISTER' RESIGNS IN LONDON", "'Minister' resigns in London"),
    ],
)
def test_words_are_written_as_in_the_body(text: str, sentence: str, vocabulary: Vocabulary) -> None:
    assert Casing.of(BODY).recase(text, vocabulary) == sentence


def test_a_casing_learns_nothing_where_sentences_begin() -> None:
    assert "He".lower() not in Casing.of(BODY).forms
    assert Casing.of(BODY).forms["hull"] == "Hull"


def test_no_words_are_no_trouble(vocabulary: Vocabulary) -> None:
    assert Casing.of([]).recase("12 - 3", vocabulary) == "12 - 3"
