"""Pages for the tests: the saved ones, and small ones around a body."""

from __future__ import annotations

import json
from pathlib import Path

from dragoman.extraction import ExtractedArticle, extract
from dragoman.text.document import Block, BlockKind

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
URL = "https://courier.example/2026/03/14/ferries-return?utm_source=feed"
# Two paragraphs that make any page an article; written for these tests.
FIRST = (
    "The island's only lighthouse will be lit again in June, the keeper said on Sunday, after a "
    "winter in which the lamp had stood in a workshop on the mainland for want of one brass screw."
)
LAST = (
    "Sailors have been told to go on trusting their charts until then, and the keeper's daughter "
    "has painted the new screw red, so that nobody can lose it in the grass below the tower again."
)


def saved(name: str) -> bytes:
    return (PAGES / name).read_bytes()


def page(inner: str, *, head: str = "", title: str = "Lighthouse to be lit again") -> str:
    """An article page with `inner` between two plain paragraphs."""
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body><article>"
        f"<h1>{title}</h1><div class='article-body'><p>{FIRST}</p>{inner}<p>{LAST}</p></div>"
        "</article></body></html>"
    )


def article(inner: str = "", *, head: str = "", url: str = URL) -> ExtractedArticle:
    return extract(page(inner, head=head).encode(), url=url)


def json_ld(**things: object) -> str:
    """A script that describes the page as a NewsArticle with these properties."""
    thing = {"@context": "https://schema.org", "@type": "NewsArticle", **things}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def between(inner: str) -> list[Block]:
    """The blocks that `inner` became."""
    blocks = article(inner).document.blocks
    assert blocks[0].text == FIRST
    assert blocks[-1].text == LAST
    return list(blocks[1:-1])


def texts(blocks: list[Block] | tuple[Block, ...], kind: BlockKind) -> list[str]:
    return [block.text for block in blocks if block.kind is kind]
