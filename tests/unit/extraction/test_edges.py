"""What stands beside the story in its own column, the standfirst, and walls."""

from __future__ import annotations

import time

import pytest

from dragoman.extraction import NotAnArticle, NotHtml, edges, extract
from dragoman.text.document import Block, BlockKind, Run
from tests.unit.extraction.pages import FIRST, LAST, URL, article, between, page, saved, texts


@pytest.mark.parametrize(
    "line",
    [
        "<h1>Lighthouse to be lit again</h1>",
        "<h2>Amery: Lighthouse to be lit again</h2>",
        "<p>Lighthouse to be lit again</p>",
        "<p>By Ada Moss</p>",
        "<p>Von Ada Moss, dpa</p>",
        "<p>14.03.2026, 07:30 Uhr</p>",
        "<p>Updated: 14 March 2026</p>",
        "<p><a href='/tag/tower'>Tower</a></p>",
    ],
)
def test_lines_before_the_story(line: str) -> None:
    head = "<meta name=author content='Ada Moss'>"
    content = page("", head=head).replace(f"<p>{FIRST}", f"{line}<p>{FIRST}")
    found = extract(content.encode(), url=URL).document
    assert [block.text for block in found.blocks] == [FIRST, LAST]


def test_the_same_lines_inside_a_story_stay() -> None:
    blocks = between("<p>14.03.2026, 07:30 Uhr</p><p>By Ada Moss, the lamp was called “she”.</p>")
    assert len(blocks) == 2


@pytest.mark.parametrize(
    "line",
    [
        "<p>Read also: <a href='/b'>The screw that stopped a lighthouse for a winter</a></p>",
        "<p>MORE : <a href='/b'>The screw that stopped a lighthouse for a winter</a></p>",
        "<h3>Les også: <a href='/b'>The screw that stopped a lighthouse for a winter</a></h3>",
    ],
)
def test_pointers_to_other_stories(line: str) -> None:
    assert between(line) == []


def test_a_sentence_with_a_long_link_stays() -> None:
    line = "<p>He wrote: <a href='/b'>the lamp will burn again in June or never</a>, and left.</p>"
    assert len(between(line)) == 1


def test_copyright_and_links_at_the_end() -> None:
    tail = (
        "<p>© 2026 The Courier</p><h2>More stories</h2>"
        "<ul><li><a href='/a'>A boat is sold for one crown</a></li>"
        "<li><a href='/b'>A goat is found on the church roof</a></li></ul>"
    )
    content = page("").replace("</div></article>", f"{tail}</div></article>")
    found = extract(content.encode(), url=URL).document
    assert [block.text for block in found.blocks] == [FIRST, LAST]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("<p>Write to Ada Moss at ada@courier.example</p>", "contact"),
        ("<p>ada@courier.example (END)</p>", "contact"),
        ("<p>Facebook https://fb.com/thecourier</p>", "contact"),
        ("<p>LINE ID = @thecourier</p>", "contact"),
        ("<p>By Ada Moss</p>", "byline"),
        ("<p>>> Here are <a href='/b'>all the tides of the year</a> at a glance</p>", "related"),
    ],
)
def test_lines_after_the_story(line: str, reason: str) -> None:
    head = "<meta name=author content='Ada Moss'>"
    content = page("", head=head).replace("</div></article>", f"{line}</div></article>")
    found = extract(content.encode(), url=URL)
    assert [block.text for block in found.document.blocks] == [FIRST, LAST]
    assert [one.reason for one in found.removed if one.reason != "headline"] == [reason]


def test_an_address_in_a_sentence_stays() -> None:
    line = (
        "<p>Whoever wants to climb the tower in June should write a letter to the keeper or to "
        "tower@amery.example by the first of May, the council said.</p>"
    )
    content = page("").replace("</div></article>", f"{line}</div></article>")
    assert "tower@amery.example" in extract(content.encode(), url=URL).document.text


def test_headings_without_a_section() -> None:
    blocks = between("<h2>Newsletter</h2><h2>The screw</h2><p>It is red now, and it fits.</p>")
    assert texts(blocks, BlockKind.HEADING) == ["The screw"]


DEK = "One brass screw kept a whole island in the dark for a winter."


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        pytest.param(DEK, DEK, id="its own words"),
        pytest.param(FIRST, "", id="the first paragraph"),
        pytest.param(FIRST[:80], "", id="its cut beginning"),
        pytest.param(FIRST[:80].rsplit(" ", 1)[0] + " …", "", id="cut with dots"),
        pytest.param("Lighthouse to be lit again", "", id="the headline"),
        pytest.param("News from Amery", "", id="a slogan"),
        pytest.param(LAST, "", id="another paragraph"),
        pytest.param("", "", id="none"),
    ],
)
def test_standfirst(description: str, expected: str) -> None:
    head = f'<meta property="og:description" content="{description}">'
    found = article(head=head).document
    assert found.standfirst == expected
    assert [block.text for block in found.blocks] == [FIRST, LAST]


def test_a_standfirst_on_the_page_is_moved() -> None:
    head = f'<meta name="description" content="{DEK}">'
    content = page("", head=head).replace(f"<p>{FIRST}", f"<h2>{DEK}</h2><p>{FIRST}")
    found = extract(content.encode(), url=URL).document
    assert found.standfirst == DEK
    assert found.text.count(DEK) == 1


@pytest.mark.parametrize("kind", ["consent", "login", "error", "bot"])
def test_walls(kind: str) -> None:
    assert extract(saved(f"{kind}.html"), url=URL).wall == kind


def test_an_article_about_cookies_is_no_wall() -> None:
    found = extract(saved("cookies.html"), url=URL)
    assert found.wall == ""
    assert found.word_count > 150


@pytest.mark.parametrize(
    "words",
    [
        "The old lamp is no longer available, said the keeper, who had access denied to him.",
        "“We use cookies to pay the painter,” the baker said, and something went wrong with one.",
    ],
)
def test_a_short_story_that_says_such_words_is_no_wall(words: str) -> None:
    assert article(f"<p>{words}</p>").wall == ""


def test_a_cookie_notice_in_place_of_the_article_is_a_wall() -> None:
    notice = (
        "<p>We and our partners store and/or access information on a device, such as cookies, and "
        "process personal data for the purposes below. You may manage your cookie preferences or "
        "accept all cookies at any time, and change your mind at the foot of every page.</p>"
    )
    content = (
        f"<html><head><meta property=og:type content=article></head><body><h1>Lamp</h1>{notice}"
    )
    assert extract(content.encode(), url=URL).wall == "consent"


def test_a_page_without_a_story() -> None:
    with pytest.raises(NotAnArticle, match="0 words") as caught:
        extract(saved("front.html"), url=URL)
    assert (caught.value.code, caught.value.url, caught.value.retryable) == (
        "no_article",
        URL,
        False,
    )


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b"", "text/html"),
        (b"  \n", ""),
        (b"%PDF-1.7 ...", "text/html"),
        (b"\x89PNG\r\n\x1a\n", ""),
        (b'{"a": 1}', "application/json"),
        (b"plain words without any markup", "text/plain"),
    ],
)
def test_what_is_no_page(content: bytes, content_type: str) -> None:
    with pytest.raises(NotHtml) as caught:
        extract(content, url=URL, content_type=content_type)
    assert caught.value.code == "not_html"


@pytest.mark.parametrize("piece", ["x", "a.", "+-", "a@"])
def test_a_last_line_of_a_megabyte_takes_no_time(piece: str) -> None:
    line = Block(BlockKind.PARAGRAPH, runs=(Run(piece * (1_000_000 // len(piece))),))
    began = time.process_time()
    edges.trimmed((line,), edges.About(URL))
    assert time.process_time() - began < 5
