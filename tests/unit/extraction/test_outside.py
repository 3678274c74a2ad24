"""Boxes that the page's markup sets apart from the story."""

from __future__ import annotations

import pytest
from lxml import html

from dragoman.extraction import extract, outside
from tests.unit.extraction.pages import FIRST, LAST, URL, page


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("comments", "comments"),
        ("sf_comment_list", "comments"),
        ("commentList", "comments"),
        ("kommentare--offen", "comments"),
        ("disqus_thread", "comments"),
        ("commentary", ""),
        ("recommended", "teasers"),
        ("inline-article-recirc md:relative", "teasers"),
        ("readAlso", "teasers"),
        ("c-newsletter-signup", "call"),
        ("donate-box wide", "call"),
        ("mistape_caption", "call"),
        ("cookiemsg", "call"),
        ("save-pulldown", "call"),
        ("contentinfo", "call"),
        ("article-body", ""),
        ("", ""),
    ],
)
def test_what_a_name_says(name: str, kind: str) -> None:
    assert outside.kind_of(name) == kind


_COMMENT = "<p>I have sailed past this tower for forty years and never saw the lamp fail me.</p>"


@pytest.mark.parametrize(
    "box",
    [
        pytest.param(f"<div class='sf_comment_list'>{_COMMENT * 9}</div>", id="readers' comments"),
        pytest.param(f"<div id='disqus_thread'>{_COMMENT}</div>", id="a comment service"),
        pytest.param(
            "<div class='donate'><p>Our tower needs you, and any sum will help it a little.</p>"
            "</div>",
            id="a donation",
        ),
        pytest.param(
            "<form class='newsletter-form'><p>Five stories from the sea, sent every morning to "
            "those who ask for them.</p></form>",
            id="a newsletter",
        ),
        pytest.param(
            "<div class='orphus'><p>Mark the wrong word with the mouse and tell us.</p></div>",
            id="a widget for corrections",
        ),
        pytest.param(
            "<div class='related'><p><a href='/b'>The screw that stopped a lighthouse</a></p>"
            "<p><a href='/c'>A goat is found on the roof of the church</a></p></div>",
            id="other stories",
        ),
        pytest.param(
            "<footer role='contentinfo'><p>The Courier is printed on the island of Amery.</p>"
            "</footer>",
            id="the foot of the page",
        ),
    ],
)
def test_boxes_outside_the_story(box: str) -> None:
    content = page("").replace("</div></article>", f"</div>{box}</article>")
    found = extract(content.encode(), url=URL).document
    assert [block.text for block in found.blocks] == [FIRST, LAST]


@pytest.mark.parametrize(
    "box",
    [
        pytest.param(
            "<div class='related'><p>The lamp of the next island, which is older, has a screw of "
            "steel and has never failed.</p></div>",
            id="a box of facts without links",
        ),
        pytest.param(f"<div class='newsletter'>{_COMMENT * 25}</div>", id="too long for a call"),
    ],
)
def test_boxes_of_the_story(box: str) -> None:
    tree = html.document_fromstring(page(box))
    outside.take_out(tree)
    assert len(tree.findall(".//p")) > 2


def test_a_commentary_is_no_comment() -> None:
    content = page("").replace("<article>", "<article class='comment'><div class='comments'>")
    found = extract(content.replace("</article>", "</div></article>").encode(), url=URL).document
    assert [block.text for block in found.blocks] == [FIRST, LAST]


def test_a_page_that_is_all_comments_keeps_them() -> None:
    content = (
        "<html><head><title>Letters</title></head><body><h1>Letters to the keeper</h1>"
        f"<div class='comments'>{_COMMENT * 9}</div></body></html>"
    )
    assert "forty years" in extract(content.encode(), url=URL).document.text
