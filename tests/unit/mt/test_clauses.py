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


def test_chinese_is_cut_at_its_commas() -> None:
    pieces = split_long("河水漫过了磨坊旁边的旧石桥，" * 12 + "镇上的人都走了。")
    assert len(pieces) > 1
    assert all(fits(piece) for piece in pieces)
    assert all(piece.endswith("，") for piece in pieces[:-1])


def test_thai_is_cut_at_a_space() -> None:
    pieces = split_long("ฝนตกหนักมากเมื่อวานนี้ที่กรุงเทพ " * 12)
    assert all(fits(piece) for piece in pieces)
    assert all(piece.strip().endswith("กรุงเทพ") for piece in pieces)


def test_ten_thousand_letters_without_a_space_are_all_there() -> None:
    pieces = split_long("x" * 10_000)
    assert "".join(pieces) == "x" * 10_000
    assert all(fits(piece) for piece in pieces)


def test_a_script_without_spaces_is_joined_without() -> None:
    assert join(["The river rose,", "and we fled."], ["河水上涨，", "我们逃走了。"]) == (
        "河水上涨，我们逃走了。"
    )


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
