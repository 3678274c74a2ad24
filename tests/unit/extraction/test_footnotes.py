"""Footnotes: kept at the end, without the way back."""

from __future__ import annotations

import pytest

from dragoman.text.document import BlockKind, MarkKind
from tests.unit.extraction.pages import FIRST, article, texts

_NOTE = "Oil of whales was dear in those years."
_TEXT = "<p>The lamp burns oil.{mark} Nobody on the island minded that before the year 1820.</p>"


@pytest.mark.parametrize(
    "mark",
    [
        "<sup id=r1><a href='#fn1'>1</a></sup>",
        "<a href='#fn1' class='footnote-ref'>1</a>",
        "<a href='#fn1'><sup>1</sup></a>",
        "<a href='#fn1'>[1]</a>",
        "<a href='#fn1'>*</a>",
    ],
)
@pytest.mark.parametrize(
    "notes",
    [
        f"<div class=footnotes><h2>Notes</h2><ol><li id=fn1>{_NOTE} <a href='#r1'>↩</a></ol></div>",
        f"<hr><p id=fn1><a href='#r1'>[1]</a> {_NOTE}</p>",
        f"<div class=related><div id=fn1>{_NOTE}</div></div>",
    ],
)
def test_footnotes(mark: str, notes: str) -> None:
    blocks = article(_TEXT.format(mark=mark) + notes).document.blocks
    assert blocks[0].text == FIRST
    assert texts(blocks, BlockKind.ITEM) == [_NOTE]
    assert blocks[-1].text == _NOTE
    assert blocks[-1].ordered


def test_a_note_keeps_its_source() -> None:
    note = "<ol><li id=fn1><a href='https://archive.example/whales'>On whales</a>, page 9</li></ol>"
    last = article(_TEXT.format(mark="<sup><a href='#fn1'>1</a></sup>") + note).document.blocks[-1]
    assert last.text == "On whales, page 9"
    assert last.runs[0].marks[0].kind is MarkKind.LINK


def test_numbers_of_pictures_are_no_marks() -> None:
    found = article("<p><a href='#one'>1</a></p><div id=one><p>The tower is white.</p></div>")
    assert texts(found.document.blocks, BlockKind.ITEM) == []
