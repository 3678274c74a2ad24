"""What a page says of itself besides its story."""

from __future__ import annotations

import pytest

from dragoman.extraction import ExtractedArticle
from tests.unit.extraction.pages import URL, article, json_ld


def _head(markup: str) -> ExtractedArticle:
    return article(head=markup)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<link rel=canonical href='https://courier.example/a'>", "https://courier.example/a"),
        ("<link rel=canonical href='/a#top'>", "https://courier.example/a"),
        ("<link rel=canonical href='javascript:x'>", URL),
        ("<meta property=og:url content='https://courier.example/b'>", "https://courier.example/b"),
        (json_ld(mainEntityOfPage="https://courier.example/c"), "https://courier.example/c"),
        ("", URL),
    ],
)
def test_canonical_url(head: str, expected: str) -> None:
    assert _head(head).canonical_url == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (json_ld(isAccessibleForFree=True), False),
        (json_ld(isAccessibleForFree="False"), True),
        (json_ld(hasPart={"isAccessibleForFree": False}), True),
        ("<meta property='article:content_tier' content='locked'>", True),
        ("<meta property='article:content_tier' content='free'>", False),
        ("", None),
    ],
)
def test_paywalled(head: str, expected: bool | None) -> None:
    assert _head(head).paywalled is expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<meta name=robots content='NOINDEX, nosnippet'>", ("noindex", "nosnippet")),
        ("<meta name=googlebot content='noarchive'>", ("noarchive",)),
        ("<meta name=robots content='max-snippet: -1, index'>", ()),
        ("<meta name=robots content='max-snippet:50'>", ("max-snippet:50",)),
        ("<meta name=robots content='none'>", ("noindex", "none")),
        ("<meta name=tdm-reservation content=1>", ("tdm-reservation",)),
        ("<meta name=tdm-reservation content=0>", ()),
        ("", ()),
    ],
)
def test_robots_directives(head: str, expected: tuple[str, ...]) -> None:
    assert _head(head).robots_directives == expected
