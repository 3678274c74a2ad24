"""Addresses."""

from __future__ import annotations

import pytest

from dragoman.common import urls


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("HTTP://News.Example:80/a?utm_source=x&b=1#top", "http://news.example/a?b=1"),
        ("https://news.example", "https://news.example/"),
        ("https://news.example:8443/a?fbclid=1", "https://news.example:8443/a"),
        ("https://news.example/a?id=2&id=1", "https://news.example/a?id=2&id=1"),
    ],
)
def test_normalised(url: str, same: str) -> None:
    assert urls.normalised(url) == same


@pytest.mark.parametrize(
    ("url", "web"),
    [
        ("https://news.example/a", True),
        ("mailto:a@news.example", False),
        ("/relative", False),
        ("http://", False),
        ("http://[broken", False),
    ],
)
def test_is_web(url: str, web: bool) -> None:
    assert urls.is_web(url) is web
