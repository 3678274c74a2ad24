"""One address for all forms of a story's page, never one for two stories."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.common.urls import is_web
from dragoman.extraction.variants import identity_url, plain_url

STORY = "https://www.courier.example.com/news/lamp-lit"
# name: (url, canonical, amphtml, identity)
CASES = {
    "nothing to do": (STORY, "", "", STORY),
    "canonical": (f"{STORY}?from=home", STORY, "", STORY),
    "tracking": (f"{STORY}?utm_source=feed#top", "", "", STORY),
    "amp by path": (f"{STORY}/amp", "", "", STORY),
    "amp by path, with a slash": (f"{STORY}/amp/", "", "", f"{STORY}/"),
    "amp first": (
        "https://courier.example.com/amp/lamp-lit",
        "",
        "",
        "https://courier.example.com/lamp-lit",
    ),
    "amp by extension": (f"{STORY}.amp.html", "", "", f"{STORY}.html"),
    "amp by parameter": (f"{STORY}?outputType=amp", "", "", STORY),
    "amp by parameter without value": (f"{STORY}?amp", "", "", STORY),
    "amp host": (
        "https://amp.courier.example.com/news/lamp-lit",
        "",
        "",
        "https://courier.example.com/news/lamp-lit",
    ),
    "mobile host": (
        "https://m.courier.example.com/a/b-c",
        "",
        "",
        "https://courier.example.com/a/b-c",
    ),
    "www before mobile": (
        "https://www.m.courier.example.com/a",
        "",
        "",
        "https://www.courier.example.com/a",
    ),
    "a site that is called m": ("https://m.example/a/b-c", "", "", "https://m.example/a/b-c"),
    "print by path": (
        "https://courier.example.com/print/lamp-lit",
        "",
        "",
        "https://courier.example.com/lamp-lit",
    ),
    "print by ending": (f"{STORY}-print.html", "", "", f"{STORY}.html"),
    "print by parameter": (f"{STORY}?print=1&id=7", "", "", f"{STORY}?id=7"),
    "a parameter of another meaning": (f"{STORY}?print=14", "", "", f"{STORY}?print=14"),
    "a headline about amps": (
        f"{STORY}-how-to-build-an-amp",
        "",
        "",
        f"{STORY}-how-to-build-an-amp",
    ),
    "the section about print": (
        "https://courier.example.com/print/",
        "",
        "",
        "https://courier.example.com/print/",
    ),
    "google's cache": (
        "https://www.google.com/amp/s/www.courier.example.com/news/lamp-lit/amp",
        "",
        "",
        STORY,
    ),
    "the amp project's cache": (
        "https://www-courier-example-com.cdn.ampproject.org/v/s/www.courier.example.com/news/lamp-lit/amp?amp_js_v=0.1",
        "",
        "",
        STORY,
    ),
    "a cache whose page names its own": (
        "https://www.google.com/amp/s/www.courier.example.com/x/1/amp",
        STORY,
        "",
        STORY,
    ),
    "the home page is not believed": (STORY, "https://www.courier.example.com/", "", STORY),
    "a section is not believed": (STORY, "https://www.courier.example.com/news", "", STORY),
    "another site is not believed": (STORY, "https://other.example.org/news/lamp-lit", "", STORY),
    "another host of the site is": (
        STORY,
        "https://courier.example.com/n/lamp-lit",
        "",
        "https://courier.example.com/n/lamp-lit",
    ),
    "an amp page and its canonical": (f"{STORY}/amp", STORY, f"{STORY}/amp", STORY),
    "canonical that is itself amp": (STORY, f"{STORY}/amp", f"{STORY}/amp", STORY),
    "canonical that is the amp address without sign": (
        STORY,
        "https://www.courier.example.com/a/lamp-lit",
        "https://www.courier.example.com/a/lamp-lit",
        STORY,
    ),
    "a file with a canonical": ("file:///tmp/page.html", f"{STORY}/amp", "", STORY),
    "a file without one": ("file:///tmp/page.html", "", "", "file:///tmp/page.html"),
}


@pytest.mark.parametrize("name", CASES)
def test_identity(name: str) -> None:
    url, canonical, amphtml, expected = CASES[name]
    assert identity_url(url, canonical, amphtml) == expected


_SEGMENT = st.sampled_from(["news", "amp", "print", "m", "lamp-lit", "2", "a.amp", "x_print", "é"])
_URLS = st.builds(
    lambda host, path, query: f"https://{host}/{'/'.join(path)}{query}",
    st.sampled_from(
        ["courier.example.com", "m.courier.example.com", "www.google.com", "m.example"]
    ),
    st.lists(_SEGMENT, max_size=5),
    st.sampled_from(["", "?amp=1", "?id=2", "?print", "?outputType=amp&id=2"]),
)


@given(_URLS)
def test_a_plain_address_is_on_the_web_and_keeps_what_names_the_story(url: str) -> None:
    plain = plain_url(url)
    assert is_web(plain)
    assert plain.count("lamp-lit") == url.count("lamp-lit")
    assert ("id=2" in plain) is ("id=2" in url)


@given(st.text(), st.text(), st.text())
def test_any_text_gives_an_identity(url: str, canonical: str, amphtml: str) -> None:
    assert isinstance(identity_url(url, canonical, amphtml), str)
