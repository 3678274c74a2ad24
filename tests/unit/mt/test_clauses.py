"""Long sentences in pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.clauses import MAX_WORDS, fits, join, split_clauses, split_long


def test_a_short_sentence_is_one_piece() -> None:
    assert split_long("It rained.") == ["It rained."]


def test_a_long_sentence_is_cut_at_its_clauses() -> None:
    clause = "the river rose over the old stone bridge near the mill"
    text = "; ".join([clause] * 8) + "."
    pieces = split_long(text)
    assert len(pieces) > 1
    assert all(fits(piece) for piece in pieces)
    assert all(piece.endswith(";") for piece in pieces[:-1])


def test_a_list_without_marks_is_cut_between_words() -> None:
    pieces = split_long("word " * (3 * MAX_WORDS))
    assert all(fits(piece) for piece in pieces)
    assert sum(len(piece.split()) for piece in pieces) == 3 * MAX_WORDS


@given(st.text(st.sampled_from("ab ,;:.-字é"), max_size=2000))
def test_nothing_is_left_out(text: str) -> None:
    pieces = split_long(text)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(fits(piece) for piece in pieces)


def test_halves_are_cut_at_a_clause_only() -> None:
    assert split_clauses("one two three four five six seven eight") == [
        "one two three four five six seven eight"
    ]
    assert split_clauses("one two three four five, and six seven eight nine") == [
        "one two three four five,",
        "and six seven eight nine",
    ]


def test_pieces_are_joined_as_one_sentence() -> None:
    sources = ["The river rose,", "and the town fled."]
    assert join(sources, ["O rio subiu.", "E a cidade fugiu."]) == "O rio subiu, e a cidade fugiu."
