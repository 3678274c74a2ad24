"""Body markup → blocks and runs."""

from __future__ import annotations

import pytest

from dragoman.extraction import extract
from dragoman.text.document import BlockKind, Mark, MarkKind, Run
from tests.unit.extraction.pages import FIRST, LAST, URL, between, page, texts

LINK = Mark(MarkKind.LINK, "https://other.example/a")
LONG = "The keeper climbed the tower twice that day, once with the lamp and once with the screw"


@pytest.mark.parametrize(
    ("markup", "runs"),
    [
        pytest.param(
            f"<p>{LONG}, <a href='https://other.example/a'>he said</a>.</p>",
            (Run(f"{LONG}, "), Run("he said", (LINK,)), Run(".")),
            id="link before a full stop",
        ),
        pytest.param(
            f"<p>{LONG},<a href='https://other.example/a'> he </a>said.</p>",
            (Run(f"{LONG}, "), Run("he", (LINK,)), Run(" said.")),
            id="spaces inside a link go outside",
        ),
        pytest.param(
            f"<p>{LONG} (<a href='https://other.example/a'>@tower</a>)</p>",
            (Run(f"{LONG} ("), Run("@tower", (LINK,)), Run(")")),
            id="brackets around a link get no space",
        ),
        pytest.param(
            f"<p>{LONG} <b>un</b>der protest.</p>",
            (Run(f"{LONG} "), Run("un", (Mark(MarkKind.STRONG),)), Run("der protest.")),
            id="a mark inside a word",
        ),
        pytest.param(
            f"<p>{LONG} <a href='#fn1'><sup>1</sup></a> and <a href='mailto:a@b.c'>wrote</a>.</p>",
            (Run(f"{LONG} "), Run("1", (Mark(MarkKind.SUP),)), Run(" and wrote.")),
            id="links within the page and to mail keep their words only",
        ),
        pytest.param(
            f"<p>{LONG}<b> </b>and<i></i> left.</p>",
            (Run(f"{LONG} and left."),),
            id="marks around nothing",
        ),
        pytest.param(
            f"<p>{LONG}\n\t &nbsp; and\u00ad left\u200b.</p>",
            (Run(f"{LONG} and left."),),
            id="white space and invisible characters",
        ),
        pytest.param(
            f"<p>{LONG} for 35\u00a0000 crowns.</p>",
            (Run(f"{LONG} for 35\u00a0000 crowns."),),
            id="a no-break space inside a number",
        ),
        pytest.param(
            f"<p>{LONG} in a cafe\u0301.</p>", (Run(f"{LONG} in a café."),), id="composed letters"
        ),
        pytest.param(
            f"<p>{LONG} <del>on Monday</del> on Sunday.</p>",
            (Run(f"{LONG} on Sunday."),),
            id="what the source struck out",
        ),
        pytest.param(
            f"<p>{LONG} with <code>lamp --on</code> typed.</p>",
            (Run(f"{LONG} with "), Run("lamp --on", (Mark(MarkKind.CODE),)), Run(" typed.")),
            id="code in a sentence",
        ),
    ],
)
def test_runs(markup: str, runs: tuple[Run, ...]) -> None:
    (block,) = between(markup)
    assert block.kind is BlockKind.PARAGRAPH
    assert block.runs == runs


def test_relative_links_follow_the_base() -> None:
    (block,) = between(f"<p>{LONG} <a href='../b?x=1#y'>there</a>.</p>")
    assert block.runs[1].marks[0].href == "https://courier.example/2026/03/b?x=1#y"


@pytest.mark.parametrize(("markup", "level"), [("<h2>", 2), ("<h3>", 3), ("<h6>", 6), ("<h1>", 2)])
def test_heading_levels(markup: str, level: int) -> None:
    closing = markup.replace("<", "</")
    heading, _ = between(f"{markup}On the tower{closing}<p>{LONG}.</p>")
    assert (heading.kind, heading.level, heading.text) == (BlockKind.HEADING, level, "On the tower")


def test_two_breaks_part_paragraphs_and_one_does_not() -> None:
    blocks = between(f"<p>{LONG}<br>and twice<br><br>{LONG} on the next day.</p>")
    assert texts(blocks, BlockKind.PARAGRAPH) == [f"{LONG} and twice", f"{LONG} on the next day."]


def test_one_break_after_a_whole_sentence_parts_paragraphs() -> None:
    blocks = between(f"<p>{LONG}.<br>{LONG} again.</p>")
    assert texts(blocks, BlockKind.PARAGRAPH) == [f"{LONG}.", f"{LONG} again."]


def test_neighbouring_lists_are_two_groups() -> None:
    blocks = between(
        "<ul><li>a red lamp for the north side</li><li>a white lamp</li></ul>"
        "<ul><li>a rope of forty metres</li><li>a bucket</li></ul>"
        f"<p>{LONG}.</p>"
    )
    groups = [block.group for block in blocks if block.kind is BlockKind.ITEM]
    assert groups[0] == groups[1] != groups[2] == groups[3]


def test_text_after_a_nested_list_is_an_item_of_its_own_level() -> None:
    items = [
        block
        for block in between(
            "<ul><li>lamps<ul><li>red</li><li>white</li></ul></li><li>ropes</li></ul>"
        )
        if block.kind is BlockKind.ITEM
    ]
    assert [(item.text, item.level) for item in items] == [
        ("lamps", 1), ("red", 2), ("white", 2), ("ropes", 1),
    ]  # fmt: skip


def test_spaces_in_list_items_survive() -> None:
    blocks = between(
        "<ul><li>one <b>big</b> red <a href='https://other.example/a'>lamp</a> here</li>"
        "<li>two</li></ul>"
    )
    assert blocks[0].text == "one big red lamp here"


def test_a_table_keeps_places_and_drops_empty_cells() -> None:
    blocks = between(
        "<table><thead><tr><th></th><th>High</th></tr></thead>"
        "<tbody><tr><td>Sunday</td><td>04.10</td></tr></tbody></table>"
    )
    cells = [(cell.row, cell.column, cell.header, cell.text) for cell in blocks]
    assert cells == [(0, 1, True, "High"), (1, 0, False, "Sunday"), (1, 1, False, "04.10")]


def test_a_table_for_layout_is_paragraphs() -> None:
    blocks = between(f"<table><tr><td><p>{LONG}.</p><p>{LONG} again.</p></td></tr></table>")
    assert {block.kind for block in blocks} == {BlockKind.PARAGRAPH}


def test_a_block_of_code_keeps_its_lines() -> None:
    (block,) = between("<pre><code>def lamp():\n    return {'on': True}\n</code></pre>")
    assert block.kind is BlockKind.CODE
    assert block.text == "def lamp():\n    return {'on': True}"


def test_scripts_and_styles_are_never_text() -> None:
    blocks = between(f"<p>{LONG}<script>alert(1)</script><style>p{{}}</style>.</p>")
    assert texts(blocks, BlockKind.PARAGRAPH) == [f"{LONG}."]


def test_the_first_paragraph_before_a_box_that_opens_on_a_click() -> None:
    opening = (
        "The keeper of the lamp, who has lived in the tower since his father died, found the screw "
        "on Saturday, in a drawer which he had opened every day of that winter."
    )
    content = page("").replace(
        "<div class='article-body'>",
        f"<div class='body'><p>{opening}</p><div class='ad'></div><div class='hideable'>",
    )
    content = content.replace("</div></article>", "</div></div></article>")
    found = extract(content.encode(), url=URL).document.blocks
    assert [block.text for block in found] == [opening, FIRST, LAST]
