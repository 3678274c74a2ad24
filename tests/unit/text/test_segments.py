"""Documents cut into segments, and put together again."""

from __future__ import annotations

from hypothesis import given

from dragoman.text.document import Block, BlockKind, Document, Image, Mark, MarkKind, Part, Run
from dragoman.text.segments import reassemble, segment_document
from tests.unit.text.strategies import DOCUMENTS

LINK = Mark(MarkKind.LINK, "https://a.example/")
STORY = Document(
    "Rain? Yes. Rain.",
    "It rained. It poured.",
    (
        Block(
            BlockKind.PARAGRAPH,
            (Run("The river rose.  It "), Run("broke. The town", (LINK,)), Run(" fled.")),
        ),
        Block(BlockKind.CODE, (Run("x = 1. y = 2."),)),
        Block(BlockKind.CELL, (Run("12.5"),)),
    ),
)


def test_segments_are_numbered_in_page_order() -> None:
    segments = segment_document(STORY, "en")
    assert [(s.number, s.part, s.block, s.text, s.translatable) for s in segments] == [
        (1, Part.HEADLINE, -1, "Rain? Yes. Rain.", True),
        (2, Part.STANDFIRST, -1, "It rained.", True),
        (3, Part.STANDFIRST, -1, "It poured.", True),
        (4, Part.BODY, 0, "The river rose.", True),
        (5, Part.BODY, 0, "It broke.", True),
        (6, Part.BODY, 0, "The town fled.", True),
        (7, Part.BODY, 1, "x = 1. y = 2.", False),
        (8, Part.BODY, 2, "12.5", False),
    ]


def test_runs_are_cut_where_sentences_end() -> None:
    segments = segment_document(STORY, "en")
    assert segments[4].runs == (Run("It "), Run("broke.", (LINK,)))
    assert segments[5].runs == (Run("The town", (LINK,)), Run(" fled."))


def test_translations_take_the_place_of_their_sentences() -> None:
    segments = segment_document(STORY, "en")
    translated = {1: (Run("Chuva"),), 4: (Run("O rio subiu."),)}
    document = reassemble(STORY, segments, translated)
    assert document.headline == "Chuva"
    assert document.standfirst == STORY.standfirst
    assert document.blocks[0].text == "O rio subiu.  It broke. The town fled."
    assert document.blocks[1:] == STORY.blocks[1:]


def test_what_a_picture_shows_is_translated_after_the_body() -> None:
    figure = Block(BlockKind.FIGURE, (Run("The bay."),), image=Image("https://a.example/1", "Rain"))
    story = Document("", blocks=(figure, Block(BlockKind.PARAGRAPH, (Run("It broke."),))))
    segments = segment_document(story, "en")
    assert [(s.part, s.text) for s in segments] == [
        (Part.BODY, "The bay."),
        (Part.BODY, "It broke."),
        (Part.ALT, "Rain"),
    ]
    done = reassemble(story, segments, {1: (Run("A baía."),), 3: (Run("Chuva"),)})
    assert done.blocks[0].image == Image("https://a.example/1", "Chuva")
    assert done.blocks[0].text == "A baía."


@given(DOCUMENTS)
def test_segments_are_pieces_of_their_blocks(document: Document) -> None:
    segments = segment_document(document, "en")
    assert [segment.number for segment in segments] == list(range(1, len(segments) + 1))
    for segment in segments:
        block = document.blocks[segment.block] if segment.block >= 0 else None
        text = {
            Part.HEADLINE: document.headline,
            Part.STANDFIRST: document.standfirst,
            Part.BODY: block.text if block else "",
            Part.ALT: block.image.alt if block and block.image else "",
        }[segment.part]
        assert segment.kind is (block.kind if block else None)
        assert segment.text == text[segment.start : segment.end] == segment.text.strip()


@given(DOCUMENTS)
def test_putting_nothing_in_place_changes_no_word(document: Document) -> None:
    assert reassemble(document, segment_document(document, "en"), {}).text == document.text
