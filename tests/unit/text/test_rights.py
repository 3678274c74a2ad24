"""What a source's rights leave of a document."""

from __future__ import annotations

import pytest

from dragoman.text.document import Block, BlockKind, Document, Run
from dragoman.text.rights import EXTRACT_CHARACTERS, shown


def story(*paragraphs: str, standfirst: str = "") -> Document:
    blocks = tuple(Block(BlockKind.PARAGRAPH, (Run(text),)) for text in paragraphs)
    return Document("Headline", standfirst, blocks)


def test_full_shows_everything() -> None:
    document = story("One.", standfirst="S.")
    assert shown(document, "full") == document


def test_headline_shows_the_headline_only() -> None:
    assert shown(story("One.", standfirst="S."), "headline") == Document("Headline")


def test_none_shows_nothing() -> None:
    assert shown(story("One.", standfirst="S."), "none") == Document("")


def test_extract_prefers_the_standfirst() -> None:
    assert shown(story("One.", standfirst="S."), "extract") == Document("Headline", "S.")


def test_extract_ends_with_a_sentence() -> None:
    first, second = "A" + "b" * 200 + ".", "C" + "d" * 200 + "."
    assert shown(story(first, second), "extract").standfirst == first


def test_extract_joins_short_paragraphs() -> None:
    assert shown(story("One.", "Two."), "extract").standfirst == "One. Two."


def test_extract_passes_over_headings_and_code() -> None:
    document = Document(
        "H",
        blocks=(
            Block(BlockKind.HEADING, (Run("Part 1"),), level=2),
            Block(BlockKind.CODE, (Run("x"),)),
            Block(BlockKind.PARAGRAPH, (Run("One."),)),
        ),
    )
    assert shown(document, "extract") == Document("H", "One.")


@pytest.mark.parametrize("standfirst", ["", "word " * 100], ids=["body", "standfirst"])
def test_one_long_sentence_is_cut_between_words(standfirst: str) -> None:
    extract = shown(story("word " * 100, standfirst=standfirst), "extract").standfirst
    assert len(extract) <= EXTRACT_CHARACTERS
    assert set(extract.removesuffix("…").split()) == {"word"}


def test_text_without_spaces_is_cut_all_the_same() -> None:
    assert len(shown(story("字" * 900), "extract", "zh").standfirst) == EXTRACT_CHARACTERS
