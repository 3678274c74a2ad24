"""One story, one item: by its address, or by guid where date or headline agree."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dragoman.articles.identity import (
    Incoming,
    KnownItem,
    Recognition,
    Sameness,
    alike,
    identity_of,
    names_of,
    recognise,
)

MONDAY = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
TUESDAY = datetime(2026, 3, 3, 8, 30, tzinfo=UTC)
TITLE = "Ferry to the islands stays in port"


def _incoming(title: str = TITLE, *, guid: str = "g1", at: datetime | None = MONDAY) -> Incoming:
    return Incoming(guid, title, at)


def _known(title: str = TITLE, at: datetime | None = MONDAY, **flags: bool) -> KnownItem:
    return KnownItem(7, title, at, **flags)


NEW = Recognition(Sameness.NEW)
SAME = Recognition(Sameness.SAME, 7)
MOVED = Recognition(Sameness.MOVED, 7)


@pytest.mark.parametrize(
    ("incoming", "by_address", "by_guid", "expected"),
    [
        pytest.param(_incoming(), None, [], NEW, id="never seen"),
        pytest.param(_incoming(), _known(), [_known()], SAME, id="seen before"),
        pytest.param(_incoming(guid="g2"), _known(), [], SAME, id="guid changed"),
        pytest.param(
            _incoming("Quite another headline", at=TUESDAY), _known(), [], SAME, id="link decides"
        ),
        pytest.param(_incoming(), None, [_known()], MOVED, id="permalink moved"),
        pytest.param(
            _incoming("Storm: what we know"), None, [_known()], MOVED, id="moved with its headline"
        ),
        pytest.param(
            _incoming(TITLE + ", again", at=TUESDAY), None, [_known()], MOVED, id="moved, redated"
        ),
        pytest.param(
            _incoming("Museum opens new wing", at=TUESDAY),
            None,
            [_known()],
            NEW,
            id="guid reused for the next story",
        ),
        pytest.param(
            _incoming("Museum opens new wing", at=None),
            None,
            [_known(at=None)],
            NEW,
            id="guid reused, no dates",
        ),
        pytest.param(
            Incoming("g1", TITLE, MONDAY, guid_twice=True),
            None,
            [_known()],
            NEW,
            id="guid twice in one feed",
        ),
        pytest.param(
            _incoming(), None, [_known(listed=True)], NEW, id="the known one is still listed"
        ),
        pytest.param(_incoming(), None, [_known(), _known()], NEW, id="guid known of several"),
        pytest.param(_incoming(guid=""), None, [_known()], NEW, id="no guid"),
        pytest.param(_incoming(), _known(by_alias=True), [], SAME, id="former link"),
        pytest.param(
            _incoming("Museum opens new wing", at=TUESDAY),
            _known(by_alias=True),
            [],
            NEW,
            id="another page's false canonical address",
        ),
    ],
)
def test_recognise(
    incoming: Incoming,
    by_address: KnownItem | None,
    by_guid: list[KnownItem],
    expected: Recognition,
) -> None:
    assert recognise(incoming, by_address=by_address, by_guid=by_guid) == expected


@pytest.mark.parametrize(
    "other",
    [
        "http://news.example/a/b",
        "https://www.news.example/a/b",
        "https://NEWS.example/a/b/",
        "https://news.example:443/a/b#comments",
        "https://news.example/a/b?utm_source=rss&fbclid=1",
    ],
)
def test_one_page_has_one_identity(other: str) -> None:
    assert identity_of(other) == identity_of("https://news.example/a/b")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example/?p=1", "https://news.example/?p=2"),
        ("https://news.example/a", "https://news.example/A"),
        ("https://news.example/a", "https://sport.news.example/a"),
        ("https://news.example/a", "https://news.example:8080/a"),
    ],
)
def test_two_pages_have_two(one: str, other: str) -> None:
    assert identity_of(one) != identity_of(other)


def test_letters_of_other_scripts_are_one_with_their_escapes() -> None:
    assert identity_of("https://n.example/é") == identity_of("https://n.example/%c3%a9")


def test_what_the_first_release_stored_is_still_found() -> None:
    assert "www.news.example/a/" in names_of("https://www.news.example/a/")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (TITLE, TITLE.upper() + "!", True),
        (TITLE, "Ferry to the outer islands stays in port", True),
        (TITLE, "Museum opens new wing", False),
        ("", "", False),
    ],
)
def test_alike(one: str, other: str, *, expected: bool) -> None:
    assert alike(one, other) is expected
