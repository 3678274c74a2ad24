"""Whether hubs can reach the newsroom, by what its settings say."""

from __future__ import annotations

import pytest

from dragoman.common.configuration import Configuration
from dragoman.pipeline.subscribe import callbacks_of

SITES = {
    "public": ("https://news.example.org", "https://news.example.org/websub/"),
    "with a slash": ("https://news.example.org/", "https://news.example.org/websub/"),
    "plain http": ("http://news.example.org", "http://news.example.org/websub/"),
    "below a path": ("https://example.org/news/", "https://example.org/news/websub/"),
    "a public address": ("http://93.184.215.14:8080", "http://93.184.215.14:8080/websub/"),
    "not set": ("", ""),
    "not a web address": ("ftp://news.example.org", ""),
    "no address": ("news.example.org", ""),
    "localhost": ("http://localhost:8000", ""),
    "loopback": ("http://127.0.0.1:8000", ""),
    "loopback, IPv6": ("http://[::1]:8000", ""),
    "a private network": ("http://192.168.1.4", ""),
    "a name of this network": ("http://newsroom/", ""),
    "mDNS": ("http://newsroom.local/", ""),
    "a name for inside": ("http://news.internal./", ""),
}


@pytest.mark.parametrize(("site_url", "expected"), SITES.values(), ids=SITES)
def test_callbacks(site_url: str, expected: str) -> None:
    assert callbacks_of(Configuration(site_url=site_url)) == expected


def test_private_hubs_may_be_allowed() -> None:
    room = Configuration(site_url="http://127.0.0.1:8000", fetch_allow_private=True)
    assert callbacks_of(room) == "http://127.0.0.1:8000/websub/"
