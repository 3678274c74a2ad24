"""The table of docs/decisions/0013-what-lowers-rights.md, line by line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dragoman.sources import rights

DECISION = Path(__file__).parents[3] / "docs" / "decisions" / "0013-what-lowers-rights.md"

SIGNALS = [
    ("noarchive", "extract"),
    ("nocache", "extract"),
    ("noindex", "headline"),
    ("none", "headline"),
    ("nosnippet", "headline"),
    ("notranslate", "headline"),
    ("paywall", "extract"),
    ("tdm-reservation", "headline"),
    ("tdm-reservation-of-site", "headline"),
    ("max-snippet:0", "headline"),
    ("max-snippet:50", "headline"),
    ("max-snippet: 299", "headline"),
    ("max-snippet:300", "extract"),
    ("max-snippet:many", "extract"),
]
NO_LIMIT = [
    "all",
    "follow",
    "index",
    "max-image-preview:large",
    "max-snippet:-1",
    "noai",
    "nofollow",
    "noimageai",
    "noimageindex",
    "unavailable_after:25 jun 2026 15:00:00 pst",
]


@pytest.mark.parametrize(("directive", "limit"), SIGNALS)
def test_signal_lowers(directive: str, limit: str) -> None:
    found = rights.effective("full", [directive])
    assert (found.rights, found.lowered_by) == (limit, directive)


@pytest.mark.parametrize("directive", NO_LIMIT)
def test_signal_changes_nothing(directive: str) -> None:
    assert rights.effective("full", [directive]) == rights.EffectiveRights("full", "")


@pytest.mark.parametrize("level", ["full", "extract", "headline", "none"])
@pytest.mark.parametrize(("directive", "limit"), SIGNALS)
def test_nothing_is_ever_raised(level: str, directive: str, limit: str) -> None:
    order = ["full", "extract", "headline", "none"]
    found = rights.effective(level, [directive])
    assert found.rights == max(level, limit, key=order.index)
    assert bool(found.lowered_by) == (found.rights != level)


def test_the_strictest_of_several_decides_and_is_named() -> None:
    found = rights.effective("full", {"NoIndex", "noarchive", "paywall"})
    assert (found.rights, found.lowered_by) == ("headline", "noindex")


def test_the_decision_names_every_signal() -> None:
    listed = set(re.findall(r"`([a-z][a-z_-]*)", DECISION.read_text()))
    for directive in [*(name for name, _ in SIGNALS), *NO_LIMIT]:
        assert directive.partition(":")[0] in listed
