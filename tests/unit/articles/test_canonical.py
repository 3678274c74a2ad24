"""What is a revision, and what only looks like one."""

from __future__ import annotations

import pytest

from dragoman.articles.canonical import content_hash, is_lasting
from dragoman.articles.changes import Change, ChangeKind, changes
from dragoman.text.document import Block, BlockKind, Document, Image, Mark, MarkKind, Run


def _paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (Run(text),))


def _figure(src: str, caption: str = "The harbour on Monday.") -> Block:
    return Block(BlockKind.FIGURE, (Run(caption),), image=Image(src))


def _link(href: str) -> Block:
    mark = Mark(MarkKind.LINK, href)
    return Block(BlockKind.PARAGRAPH, (Run("The office "), Run("said so", (mark,)), Run(".")))


FIRST = "The harbour master wrote down 14 millimetres of rain."
SECOND = "Nobody missed a boat, said the office on Tuesday evening."


def _document(*blocks: Block, headline: str = "Rain over the bay") -> Document:
    return Document(headline, "", blocks or (_paragraph(FIRST), _paragraph(SECOND)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            _document(_paragraph(FIRST)),
            _document(_paragraph(FIRST.replace(" ", "\u00a0 "))),
            id="white space",
        ),
        pytest.param(
            _document(_paragraph("cafe\u0301")), _document(_paragraph("café")), id="Unicode form"
        ),
        pytest.param(
            _document(_figure("https://i.example/1.jpg?t=1")),
            _document(_figure("https://j.example/2.jpg?t=2")),
            id="a picture's address",
        ),
        pytest.param(
            _document(_link("https://n.example/a")),
            _document(_link("https://n.example/a?utm_campaign=x")),
            id="a link's campaign",
        ),
        pytest.param(
            _document(_paragraph("5 minutes ago"), _paragraph(FIRST)),
            _document(_paragraph("Updated 3 hours ago"), _paragraph(FIRST)),
            id="how long ago",
        ),
        pytest.param(
            _document(_paragraph("1,204 views"), _paragraph(FIRST)),
            _document(_paragraph(FIRST)),
            id="a counter",
        ),
        pytest.param(
            _document(_paragraph("Há 5 minutos"), _paragraph(FIRST)),
            _document(_paragraph("há 2 horas"), _paragraph(FIRST)),
            id="how long ago in Portuguese",
        ),
    ],
)
def test_no_revision(one: Document, other: Document) -> None:
    assert content_hash(one, "en") == content_hash(other, "en")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(_document(headline="Rain over the bays"), id="headline"),
        pytest.param(_document(_paragraph(FIRST)), id="a paragraph went"),
        pytest.param(_document(_paragraph(SECOND), _paragraph(FIRST)), id="order"),
        pytest.param(
            _document(_paragraph(FIRST.replace("14", "41")), _paragraph(SECOND)), id="a figure"
        ),
    ],
)
def test_a_revision(other: Document) -> None:
    assert content_hash(_document(), "en") != content_hash(other, "en")


def test_a_sentence_about_minutes_is_news() -> None:
    assert is_lasting(_paragraph("The last train left the station 5 minutes ago."))
    assert is_lasting(_paragraph("12 comments were sent to the committee."))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(_document(), _document(), (), id="none"),
        pytest.param(
            _document(),
            _document(_paragraph(FIRST.replace("14", "41")), _paragraph(SECOND)),
            (Change(ChangeKind.CHANGED, FIRST, FIRST.replace("14", "41")),),
            id="changed",
        ),
        pytest.param(
            _document(_paragraph(FIRST)),
            _document(_paragraph(f"{FIRST} {SECOND}")),
            (Change(ChangeKind.ADDED, "", SECOND),),
            id="added to a paragraph",
        ),
        pytest.param(
            _document(),
            _document(_paragraph(SECOND)),
            (Change(ChangeKind.REMOVED, FIRST, ""),),
            id="removed",
        ),
        pytest.param(
            _document(_paragraph(FIRST)),
            _document(_paragraph(SECOND)),
            (Change(ChangeKind.ADDED, "", SECOND), Change(ChangeKind.REMOVED, FIRST, "")),
            id="another sentence in its place",
        ),
        pytest.param(
            _document(_paragraph("2 minutes ago")),
            _document(_paragraph("3 days ago")),
            (),
            id="ago",
        ),
    ],
)
def test_changes(before: Document, after: Document, expected: tuple[Change, ...]) -> None:
    assert changes(before, after, "en") == expected


def test_a_story_that_was_rewritten_whole_is_compared_in_bounded_time() -> None:
    old = _document(*(_paragraph(f"Old sentence number {n} stands here.") for n in range(400)))
    new = _document(*(_paragraph(f"New words, {n} of them, came instead.") for n in range(400)))
    kinds = {change.kind for change in changes(old, new, "en")}
    assert kinds == {ChangeKind.ADDED, ChangeKind.REMOVED}
