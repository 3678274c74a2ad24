"""Home pages and section fronts are told from articles."""

from __future__ import annotations

import pytest

from dragoman.extraction import NotAnArticle, extract
from tests.unit.extraction.pages import FIRST, LAST, json_ld

_HOST = "https://courier.example"
_TEASERS = "".join(
    f"<div><h2><a href='/2026/03/{n}'>Boat number {n} comes back to the harbour</a></h2>"
    f"<p>It had been away for {n} weeks, says the harbour master.</p></div>"
    for n in range(1, 26)
)
_STORY = f"<div><p>{FIRST}</p><p>{LAST}</p><p>{FIRST[::-1]}</p></div>"


def _page(body: str, head: str = "") -> bytes:
    return f"<html><head><title>The Courier</title>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("content", "path"),
    [
        pytest.param(_page(_TEASERS), "/", id="home"),
        pytest.param(_page(_TEASERS), "/en/", id="home in a language"),
        pytest.param(_page(_TEASERS), "/index.html", id="home by its file"),
        pytest.param(
            _page(_TEASERS, "<meta property=og:type content=article>"), "/", id="home, mislabelled"
        ),
        pytest.param(_page(f"<h1>Politics</h1>{_TEASERS}"), "/politics/", id="section"),
        pytest.param(
            _page(
                f"<h1>All that we know of boats so far</h1>{_TEASERS}",
                json_ld(**{"@type": "CollectionPage"}),
            ),
            "/topic/boats",
            id="collection",
        ),
    ],
)
def test_fronts(content: bytes, path: str) -> None:
    with pytest.raises(NotAnArticle, match="a front page: 25 headlines"):
        extract(content, url=_HOST + path)


@pytest.mark.parametrize(
    ("content", "path"),
    [
        pytest.param(
            _page(f"<h1>Lighthouse to be lit again</h1>{_STORY}{_TEASERS}"),
            "/2026/a",
            id="an article with many teasers",
        ),
        pytest.param(_page(_STORY), "/", id="a story at the root"),
        pytest.param(
            _page(_STORY + _TEASERS, "<meta property=og:type content=article>"),
            "/2026/a",
            id="an article without a heading",
        ),
        pytest.param(
            _page(f"<h1>Lighthouse</h1>{_STORY}{_TEASERS}", json_ld(headline="Lighthouse")),
            "/2026/a",
            id="an article by JSON-LD",
        ),
    ],
)
def test_articles(content: bytes, path: str) -> None:
    assert FIRST in extract(content, url=_HOST + path).document.text


def test_a_saved_home_page_is_known_by_its_canonical_address() -> None:
    head = f"<link rel=canonical href='{_HOST}/'>"
    with pytest.raises(NotAnArticle, match="front page"):
        extract(_page(f"<h1>Twenty boats came back on Sunday</h1>{_TEASERS}", head), url="")
