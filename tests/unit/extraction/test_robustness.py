"""Any bytes in, an article or a typed error out, soon."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.extraction import ExtractedArticle, ExtractionError, extract
from dragoman.extraction.export import to_json_line
from dragoman.extraction.markdown import to_markdown
from tests.unit.extraction.pages import FIRST, URL

# CPU seconds, so that other work on the machine does not count. The slowest of these pages takes 2;
# without the limits in `page` some take minutes.
SECONDS = 5

TAGS = (
    "a",
    "article",
    "aside",
    "b",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "head",
    "html",
    "img",
    "li",
    "main",
    "meta",
    "ol",
    "p",
    "pre",
    "q",
    "script",
    "span",
    "sub",
    "table",
    "td",
    "th",
    "time",
    "title",
    "tr",
    "ul",
)
ATTRIBUTES = ("", " href='#x'", " href='http://['", " src='a.png'", " class='article-body'",
              " datetime='2026-99-99'", " property='og:title' content='x'")  # fmt: skip
PIECES = st.one_of(
    st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
    st.text(max_size=20),
    st.just(f"<p>{FIRST}</p>"),
    st.sampled_from(
        ["&#0;", "&#xFFFF;", "&nbsp;", "\x00", "\u202e", "\ufffe", "<!--", "]]>", "<?"]
    ),
)


def _outcome(content: bytes, content_type: str = "") -> ExtractedArticle | None:
    try:
        found = extract(content, url=URL, content_type=content_type)
    except ExtractionError:
        return None
    to_json_line(found)
    to_markdown(found.document)
    for block in found.document.blocks:
        assert block.text or block.image
        assert "\x00" not in block.text
    return found


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["", "text/html", "text/html; charset=utf-16"]))
def test_random_bytes(content: bytes, content_type: str) -> None:
    _outcome(content, content_type)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40))
def test_random_markup(pieces: list[str]) -> None:
    _outcome("".join(["<html><body>", *pieces]).encode("utf-8", "replace"))


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<div>" * 100_000 + FIRST, id="deep boxes"),
        pytest.param("<p>" + "<i>" * 240 + FIRST, id="deep marks"),
        pytest.param("<ul><li>lamp" * 120 + f"<p>{FIRST}" * 20, id="deep lists"),
        pytest.param("<table><tr><td>lamp" * 80 + "<tr><td>lamp" * 5_000, id="deep tables"),
        pytest.param(
            "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + f">{FIRST}", id="attributes"
        ),
        pytest.param(f"<p>{FIRST}<br>" * 20_000, id="breaks"),
        pytest.param("<article><p>" + "<a href='/x'>a lamp</a> " * 40_000, id="links"),
        pytest.param("<p>" + "lamp " * 1_000_000, id="one paragraph"),
        pytest.param(
            "<figure><img src=a.jpg><figcaption>x</figcaption></figure>" * 5_000, id="figures"
        ),
        pytest.param("<title>" + "a - " * 50_000 + "</title><h1>" + "a | " * 50_000, id="titles"),
        pytest.param("<meta name=author content='" + "a and b, " * 50_000 + "'>", id="authors"),
        pytest.param("<" * 500_000, id="brackets"),
    ],
)
def test_hostile_pages_end_soon(markup: str) -> None:
    start = time.process_time()
    _outcome(f"<html><body>{markup}".encode())
    assert time.process_time() - start < SECONDS


def test_a_page_cut_in_the_middle_is_still_an_article() -> None:
    content = ("<html><body><article><h1>Lamp</h1>" + f"<p>{FIRST}</p>" * 20).encode()[:-57]
    found = _outcome(content)
    assert found is not None
    assert found.document.headline == "Lamp"
