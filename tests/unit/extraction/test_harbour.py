"""One whole page with everything that a newspaper puts on it."""

from __future__ import annotations

from datetime import datetime

import pytest

from dragoman.extraction import ExtractedArticle, extract
from dragoman.text.document import Block, BlockKind, Image, Mark, MarkKind, Run
from tests.unit.extraction.pages import URL, saved, texts


@pytest.fixture(scope="module")
def harbour() -> ExtractedArticle:
    return extract(saved("harbour.html"), url=URL, content_type="text/html")


def test_what_the_page_says_of_itself(harbour: ExtractedArticle) -> None:
    assert harbour.url == URL
    assert harbour.canonical_url == "https://courier.example/2026/03/14/ferries-return"
    assert harbour.document.headline == "Ferries return to Port Amery after nine weeks"
    assert harbour.authors == ("Lena Okafor", "Tomas Birk")
    assert harbour.published == datetime.fromisoformat("2026-03-14T07:30:00+01:00")
    assert harbour.modified == datetime.fromisoformat("2026-03-14T09:05:00+01:00")
    assert (harbour.language, harbour.language_confidence > 0.9) == ("en", True)
    assert (harbour.section, harbour.tags) == ("Harbour", ("ferries", "islands"))
    assert harbour.site_name == "The Amery Courier"
    assert harbour.lead_image == Image(
        src="https://courier.example/img/ferry-1200.jpg", alt="A white ferry at a stone quay"
    )
    assert harbour.paywalled is True
    assert harbour.robots_directives == ("max-snippet:120", "noarchive", "tdm-reservation")
    assert harbour.wall == ""
    assert harbour.word_count > 200


def test_the_standfirst_is_said_once(harbour: ExtractedArticle) -> None:
    said = "Islanders can cross again, but the timetable stays thin"
    assert harbour.document.text.count(said) == 1


def test_kinds_in_page_order(harbour: ExtractedArticle) -> None:
    kinds = [block.kind.value for block in harbour.document.blocks]
    expected = (
        ["figure", "paragraph", "paragraph", "heading", "paragraph"]
        + ["item"] * 6 + ["quote"] * 2 + ["cell"] * 6 + ["paragraph"] * 2
    )  # fmt: skip
    assert kinds == expected


def test_the_figure_has_its_caption_and_credit(harbour: ExtractedArticle) -> None:
    (figure,) = [block for block in harbour.document.blocks if block.kind is BlockKind.FIGURE]
    assert figure.image == Image(
        src="https://courier.example/img/ferry-800.jpg",
        alt="A ferry at the quay",
        credit="Ada Moss/Courier",
    )
    assert figure.runs == (
        Run("The "),
        Run("Sula", (Mark(MarkKind.EMPHASIS),)),
        Run(" at the "),
        Run("old quay", (Mark(MarkKind.LINK, "https://courier.example/quay"),)),
        Run(" on Friday."),
    )


def test_links_and_nested_marks(harbour: ExtractedArticle) -> None:
    (block,) = [one for one in harbour.document.blocks if one.text.startswith("“We had")]
    strong = Mark(MarkKind.STRONG)
    assert block.runs == (
        Run("“We had "),
        Run("four", (strong,)),
        Run(" "),
        Run("different", (strong, Mark(MarkKind.EMPHASIS))),
        Run(" "),
        Run("dates", (strong,)),
        Run(" before this one,” said the harbour master, "),
        Run("Ines Duarte", (Mark(MarkKind.LINK, "https://courier.example/people/ines"),)),
        Run(", who keeps a list of them. The operator, "),
        Run("Amery Lines", (Mark(MarkKind.LINK, "https://ferries.example/about?ref=news"),)),
        Run(", blamed a cracked shaft."),
    )


def test_lists_have_levels_and_groups(harbour: ExtractedArticle) -> None:
    items = [block for block in harbour.document.blocks if block.kind is BlockKind.ITEM]
    shape = [(item.text.split(" ")[0], item.level, item.ordered) for item in items]
    assert shape == [
        ("Mondays", 1, False),
        ("one", 2, True),
        ("one", 2, True),
        ("Wednesdays:", 1, False),
        ("Book", 1, True),
        ("Bring", 1, True),
    ]
    assert len({item.group for item in items[:4]}) == 1
    assert len({item.group for item in items[4:]}) == 1
    assert items[0].group != items[4].group


def test_quotes_and_table(harbour: ExtractedArticle) -> None:
    blocks = harbour.document.blocks
    quotes = [block for block in blocks if block.kind is BlockKind.QUOTE]
    assert quotes[0].group == quotes[1].group != 0
    cells = [block for block in blocks if block.kind is BlockKind.CELL]
    assert [(cell.row, cell.column, cell.header, cell.text) for cell in cells] == [
        (0, 0, True, "Day"),
        (0, 1, True, "Leaves"),
        (1, 0, False, "Monday"),
        (1, 1, False, "06.10"),
        (2, 0, False, "Friday"),
        (2, 1, False, "06.40"),
    ]


def test_inline_quotes_and_indices(harbour: ExtractedArticle) -> None:
    (block,) = [one for one in harbour.document.blocks if one.text.startswith("Water in")]
    assert "CO2 free" in block.text
    assert "“no worse than tea”, in the words" in block.text
    assert Run("2", (Mark(MarkKind.SUB),)) in block.runs


@pytest.mark.parametrize(
    "furniture",
    ["Read more", "All rights reserved", "Most read", "Quay Street", "By Lena", "Sport"],
)
def test_furniture_is_left_out(harbour: ExtractedArticle, furniture: str) -> None:
    assert furniture not in harbour.document.text


def test_no_text_is_uneven(harbour: ExtractedArticle) -> None:
    for block in harbour.document.blocks:
        _assert_even(block)
    assert texts(harbour.document.blocks, BlockKind.HEADING) == ["What changes now"]


def _assert_even(block: Block) -> None:
    assert block.text == block.text.strip() == " ".join(block.text.split())
    assert block.text or block.image
    assert all(run.text for run in block.runs)
