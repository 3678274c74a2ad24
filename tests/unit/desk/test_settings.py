"""What the settings of the whole site promise of the desk's cookies and languages."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.urls import reverse

from dragoman.config.settings import _origin
from dragoman.languages.locales import FALLBACK_INTERFACE, INTERFACES


def test_cookies_are_sent_to_the_desk_alone() -> None:
    assert settings.SESSION_COOKIE_PATH == settings.CSRF_COOKIE_PATH == reverse("desk:home")
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.CSRF_COOKIE_HTTPONLY


def test_the_languages_are_those_that_the_words_are_written_in() -> None:
    assert [code for code, _ in settings.LANGUAGES] == list(INTERFACES)
    assert settings.LANGUAGE_CODE == FALLBACK_INTERFACE


@pytest.mark.parametrize(
    ("site_url", "origin"),
    [
        ("https://news.example", "https://news.example"),
        ("https://news.example:8443/press/", "https://news.example:8443"),
    ],
)
def test_origin_of_a_sites_address(site_url: str, origin: str) -> None:
    assert _origin(site_url) == origin
