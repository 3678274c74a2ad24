"""One state an item: its own until it is extracted, then that of its worst edition."""

from __future__ import annotations

import pytest

from dragoman.articles.selectors import EditionPlace, ItemPlace
from dragoman.common import clock
from dragoman.pipeline.progress import place_of


def _item(state: str, reason: str, *editions: tuple[str, str]) -> ItemPlace:
    now = clock.now()
    places = tuple(
        EditionPlace(f"l{number}", edition, why, "", 1)
        for number, (edition, why) in enumerate(editions)
    )
    return ItemPlace(1, "https://news.example/a", "S", state, reason, "", 0, now, now, places)


@pytest.mark.parametrize(
    ("item", "state", "reason"),
    [
        (_item("found", ""), "found", "found"),
        (_item("robots", "robots"), "robots", "robots"),
        (_item("gone", "gone:404"), "gone", "gone:404"),
        (_item("extracted", "", ("published", "")), "published", "published"),
        (
            _item("extracted", "", ("published", ""), ("no_route", "no_route:de→pt")),
            "no_route",
            "no_route:de→pt",
        ),
        (
            _item("extracted", "", ("no_route", "no_route:de→pt"), ("held", "held:numbers")),
            "held",
            "held:numbers",
        ),
        (_item("extracted", "", ("waiting", ""), ("published", "")), "waiting", "waiting"),
        (_item("extracted", ""), "no_edition", "no_edition"),
    ],
)
def test_place_of(item: ItemPlace, state: str, reason: str) -> None:
    place = place_of(item)
    assert (place.state, place.reason) == (state, reason)
