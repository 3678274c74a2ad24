"""Text without paragraphs of its own: nothing of a sentence is lost at a link."""

from __future__ import annotations

import pytest
from lxml import etree, html

from dragoman.extraction import extract, loose

LONG = "The harbour council voted on Tuesday to close the old fish market after nine years."
PAGE = "https://herald.example/market"


def wrapped(inner: str) -> list[str]:
    """The children of a box after the wrapping: tag and text."""
    tree = html.fromstring(f"<section><div>{inner}</div></section>")
    loose.wrap(tree)
    return [
        f"{child.tag}: {etree.tostring(child, method='text', encoding=str, with_tail=False)}"
        for child in tree[0]
    ]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param(
            f"TOWN: <a>Council</a> voted.<br><br>{LONG}",
            ["p: TOWN: Council voted.", f"p: {LONG}"],
            id="a link, a blank line",
        ),
        pytest.param(
            f"{LONG} <b>Yes</b>.<div class='ad'></div>After the <i>advertisement</i>.",
            [f"p: {LONG} Yes.", "div: ", "p: After the advertisement."],
            id="a box between",
        ),
        pytest.param(
            f"{LONG} <b>Yes</b>.<span class='x br'></span>Next.",
            [f"p: {LONG} Yes.", "p: Next."],
            id="a line break in all but name",
        ),
        pytest.param(
            f"{LONG} <b>Yes</b>.<div class='c'><h2>What now</h2></div>Next.",
            [f"p: {LONG} Yes.", "h2: What now", "p: Next."],
            id="a subhead in its own box",
        ),
        pytest.param(
            f"{LONG} <b>Yes</b>.<div class='c'><h2>What now</h2> More</div>Next.",
            [f"p: {LONG} Yes.", "div: What now More", "p: Next."],
            id="a box that holds more than its subhead stays",
        ),
        pytest.param(f"{LONG} <b>Yes</b>.", ["b: Yes"], id="a box that is a paragraph stays"),
        pytest.param("Short <b>one</b>.<br>Two", ["b: one", "br: "], id="furniture stays"),
        pytest.param(
            f"{LONG} <b>Yes</b>.<ul><li>Item</li></ul>", ["b: Yes", "ul: Item"], id="a list stays"
        ),
        pytest.param(f"<p>{LONG}</p><p>Two</p>", [f"p: {LONG}", "p: Two"], id="paragraphs stay"),
    ],
)
def test_wrapping(inner: str, expected: list[str]) -> None:
    assert wrapped(inner) == expected


def test_a_sentence_with_a_link_stays_whole() -> None:
    body = "".join(
        f"TOWN: <a href='/{n}'>Aldermoor</a>'s council said no for the {n}th time. {LONG}<br><br>"
        for n in range(4, 9)
    )
    page = f"<html><body><h1>Market</h1><div class='text'>{body}</div></body></html>"
    article = extract(page.encode(), url=PAGE)
    texts = [block.text for block in article.document.blocks]
    assert texts[0] == f"TOWN: Aldermoor's council said no for the 4th time. {LONG}"
    assert len(texts) == 5
