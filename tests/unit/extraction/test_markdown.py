"""Documents as Markdown and as JSON lines."""

from __future__ import annotations

import json

import pytest

from dragoman.extraction import extract
from dragoman.extraction.export import text_of, to_json_line
from dragoman.extraction.markdown import to_markdown
from dragoman.text.document import Block, BlockKind, Document, Image, Mark, MarkKind, Run
from dragoman.text.serialise import document_from_data
from tests.unit.extraction.pages import URL, saved

LINK = Mark(MarkKind.LINK, "https://courier.example/a_(b)")
STRONG = Mark(MarkKind.STRONG)
EMPHASIS = Mark(MarkKind.EMPHASIS)


def _plain(kind: BlockKind, text: str, **place: int | bool) -> Block:
    return Block(kind, runs=(Run(text),), **place)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param(
            (Block(BlockKind.PARAGRAPH, runs=(Run("See "), Run("the list", (LINK,)), Run("."))),),
            "See [the list](https://courier.example/a_%28b%29).",
            id="link",
        ),
        pytest.param(
            (
                Block(
                    BlockKind.PARAGRAPH,
                    runs=(Run("four ", (STRONG,)), Run("different", (STRONG, EMPHASIS))),
                ),
            ),
            "**four *different***",
            id="nested marks share their delimiters",
        ),
        pytest.param(
            (_plain(BlockKind.PARAGRAPH, "2 * 3 [a] <b> `c` d_e"),),
            r"2 \* 3 \[a\] \<b\> \`c\` d\_e",
            id="special characters",
        ),
        pytest.param(
            (_plain(BlockKind.PARAGRAPH, "1974. A year"), _plain(BlockKind.PARAGRAPH, "- no list")),
            "1974\\. A year\n\n\\- no list",
            id="lines that look like lists",
        ),
        pytest.param(
            (_plain(BlockKind.PARAGRAPH, "# no heading"), _plain(BlockKind.PARAGRAPH, "#tag")),
            "\\# no heading\n\n#tag",
            id="lines that look like headings",
        ),
        pytest.param((_plain(BlockKind.HEADING, "Now", level=3),), "### Now", id="heading"),
        pytest.param(
            (
                _plain(BlockKind.ITEM, "a", level=1, group=1),
                _plain(BlockKind.ITEM, "b", level=2, ordered=True, group=1),
                _plain(BlockKind.ITEM, "c", level=2, ordered=True, group=1),
                _plain(BlockKind.ITEM, "d", level=1, group=1),
                _plain(BlockKind.ITEM, "e", level=1, ordered=True, group=2),
            ),
            "- a\n    1. b\n    2. c\n- d\n\n1. e",
            id="lists",
        ),
        pytest.param(
            (_plain(BlockKind.QUOTE, "a", group=1), _plain(BlockKind.QUOTE, "b", group=1)),
            "> a\n>\n> b",
            id="quotation of two paragraphs",
        ),
        pytest.param(
            (
                _plain(BlockKind.CELL, "Day", group=1, header=True),
                _plain(BlockKind.CELL, "Leaves", group=1, column=1, header=True),
                _plain(BlockKind.CELL, "a|b", group=1, row=1, column=1),
            ),
            "| Day | Leaves |\n| --- | --- |\n|  | a\\|b |",
            id="table with an empty cell",
        ),
        pytest.param(
            (_plain(BlockKind.CELL, "a", group=1), _plain(BlockKind.CELL, "b", group=1, column=1)),
            "|  |  |\n| --- | --- |\n| a | b |",
            id="table without a head",
        ),
        pytest.param((_plain(BlockKind.CODE, "a\n```\nb"),), "````\na\n```\nb\n````", id="code"),
        pytest.param(
            (
                Block(
                    BlockKind.FIGURE,
                    runs=(Run("The quay."),),
                    image=Image("https://courier.example/a b.jpg", "Quay", "Ada"),
                ),
            ),
            "![Quay](https://courier.example/a%20b.jpg)\nThe quay. (Ada)",
            id="figure",
        ),
    ],
)
def test_blocks(blocks: tuple[Block, ...], expected: str) -> None:
    assert to_markdown(Document("", blocks=blocks)) == expected


def test_headline_and_standfirst() -> None:
    assert to_markdown(Document("Lamp *lit*", "At last.")) == "# Lamp \\*lit\\*\n\n*At last.*"


def test_an_empty_document() -> None:
    assert to_markdown(Document("")) == ""


def test_a_json_line_is_json_and_whole() -> None:
    article = extract(saved("harbour.html"), url=URL)
    line = json.loads(json.dumps(to_json_line(article)))
    assert line["title"] == article.document.headline
    assert line["url"] == article.canonical_url
    assert line["authors"] == ["Lena Okafor", "Tomas Birk"]
    assert line["published"] == "2026-03-14T07:30:00+01:00"
    assert (line["language"], line["wall"], line["paywalled"]) == ("en", "", True)
    assert document_from_data(line["document"]) == article.document


def test_the_text_is_the_story_alone() -> None:
    document = extract(saved("harbour.html"), url=URL).document
    lines = text_of(document).split("\n")
    assert lines[0].startswith("The first ferry")
    assert "Day\tLeaves" in lines
    assert document.headline not in lines
    assert all("old quay" not in line for line in lines)
