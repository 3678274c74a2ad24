from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dragoman.fetching.headers import max_age_seconds, retry_after_seconds, robots_directives

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        ("120", 120),
        (" 120 ", 120),
        ("1.5", 1),
        ("99999999999999999", 86_400),
        ("9" * 5000, None),
        ("-5", None),
        ("", None),
        ("soon", None),
        ("١٢", 12),
        ("Sun, 22 Nov 2026 10:02:00 GMT", 120),
        ("Sun, 22 Nov 2026 12:02:00 +0200", 120),
        ("Sunday, 22-Nov-26 10:02:00 GMT", 120),
        ("Sun Nov 22 10:02:00 2026", 120),
        ("Sun, 22 Nov 2026 09:00:00 GMT", 0),
        ("Sun, 22 Nov 2099 09:00:00 GMT", 86_400),
        ("Sun, 99 Nov 2026 09:00:00 GMT", None),
    ],
)
def test_retry_after(value: str, seconds: int | None) -> None:
    assert retry_after_seconds(value, NOW) == seconds


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("", None),
        ("public", None),
        ("max-age=60", 60),
        ("public, Max-Age=60, must-revalidate", 60),
        ('max-age="60"', 60),
        ("s-maxage=9, max-age=60", 60),
        ("s-maxage=9", None),
        ("no-cache, max-age=60", 0),
        ("no-store", 0),
        ("max-age=x", None),
    ],
)
def test_max_age(value: str, seconds: int | None) -> None:
    assert max_age_seconds(value) == seconds


@pytest.mark.parametrize(
    ("lines", "directives"),
    [
        ([], set()),
        (["NoIndex, nosnippet"], {"noindex", "nosnippet"}),
        (["none"], {"none", "noindex", "nofollow"}),
        (["googlebot: noindex, nosnippet"], set()),
        (["googlebot: noindex", "nosnippet"], {"nosnippet"}),
        (["dragoman: noindex"], {"noindex"}),
        (["max-snippet: 20, noindex"], {"max-snippet:20", "noindex"}),
        (
            ["unavailable_after: 25 Jun 2026 15:00:00 PST"],
            {"unavailable_after:25 jun 2026 15:00:00 pst"},
        ),
    ],
)
def test_robots_directives(lines: list[str], directives: set[str]) -> None:
    assert robots_directives(lines) == directives
