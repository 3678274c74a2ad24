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
        ("<meta itemprop=isAccessibleForFree content=false>", True),
        ("<meta itemprop=isAccessibleForFree content='https://schema.org/True'>", False),
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


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            json_ld(license="https://creativecommons.org/licenses/by/4.0/"),
            "https://creativecommons.org/licenses/by/4.0/",
        ),
        (
            json_ld(license={"@type": "CreativeWork", "url": "https://a.example/l"}),
            "https://a.example/l",
        ),
        (
            "<link rel=license href='https://creativecommons.org/licenses/by-nd/4.0/'>",
            "https://creativecommons.org/licenses/by-nd/4.0/",
        ),
        ("<link rel='license' href='/terms/reuse'>", "https://courier.example/terms/reuse"),
        ("<meta name='dcterms.license' content='CC BY 4.0'>", "CC BY 4.0"),
        ("", ""),
    ],
)
def test_licence(head: str, expected: str) -> None:
    assert _head(head).licence == expected


_PICTURE = "https://courier.example/tower.jpg"
_SHARED = f"<meta property=og:image content='{_PICTURE}?w=1200'>"


@pytest.mark.parametrize(
    ("head", "inner", "alt", "credit"),
    [
        pytest.param(
            _SHARED
            + json_ld(image={"url": _PICTURE, "caption": "The tower", "creditText": "Moss"}),
            "",
            "The tower",
            "Moss",
            id="JSON-LD",
        ),
        pytest.param(
            _SHARED,
            f"<figure><img src='{_PICTURE}' alt='A tower'><figcaption>The tower in May "
            "<span class=credit>Photo: Moss</span></figcaption></figure>",
            "A tower",
            "Photo: Moss",
            id="the figure in the story",
        ),
        pytest.param(_SHARED, "", "", "", id="nobody says"),
    ],
)
def test_lead_image(head: str, inner: str, alt: str, credit: str) -> None:
    image = article(inner, head=head).lead_image
    assert image is not None
    assert (image.src, image.alt, image.credit) == (f"{_PICTURE}?w=1200", alt, credit)
