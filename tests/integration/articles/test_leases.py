"""Whatever a stage that was thought dead still brings is thrown away."""

from __future__ import annotations

import uuid

import pytest
from django.db import transaction

from dragoman.articles import selectors, services
from dragoman.articles.models import EditionStanding, Item, ItemState, Revision, Standing
from dragoman.articles.records import ItemFound, RevisionToStore
from dragoman.articles.services import LeaseLost
from dragoman.common import clock
from dragoman.sources.services import source_for

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def _found(url: str = "https://news.example/a", **changes: object) -> ItemFound:
    values: dict[str, object] = {
        "url": url,
        "title": "A",
        "published": None,
        "updated": None,
        "content_hash": "h1",
    }
    return ItemFound(**(values | changes))  # type: ignore[arg-type]


def _item(url: str = "https://news.example/a") -> int:
    source = source_for(url)
    (item_id,) = services.record_items(source_id=source.pk, feed_id=None, found=[_found(url)])
    return item_id


def _revision(headline: str = "A", canonical: str = "https://news.example/a") -> RevisionToStore:
    return RevisionToStore(
        canonical_url=canonical,
        url=canonical,
        language="en",
        rights="full",
        document={"version": 1, "headline": headline, "blocks": []},
        authors=(),
        published=None,
        modified=None,
        fetched=clock.now(),
        words=1,
    )


def _begin(item_id: int, state: str = ItemState.FOUND) -> uuid.UUID:
    lease = services.begin_item(item_id, state=state)
    assert lease is not None
    return lease


@transaction.atomic
def _store_and_finish(item_id: int, lease: uuid.UUID) -> None:
    services.store_revision(item_id, _revision())
    services.finish_item(item_id, lease, state=ItemState.EXTRACTED)


def test_an_item_is_recorded_once_however_its_address_is_dressed() -> None:
    source = source_for("https://news.example/")
    found = [
        _found("https://news.example/a?utm_source=feed"),
        _found("http://news.example/a"),
        _found("https://news.example/a#comments"),
    ]
    assert len(services.record_items(source_id=source.pk, feed_id=None, found=found)) == 1
    assert Item.objects.count() == 1


def test_the_result_of_a_lost_lease_is_thrown_away() -> None:
    item_id = _item()
    old, new = _begin(item_id), _begin(item_id)
    with pytest.raises(LeaseLost):
        _store_and_finish(item_id, old)
    assert Revision.objects.count() == 0
    services.finish_item(item_id, new, state=ItemState.FETCHED)
    assert Standing.objects.get().state == ItemState.FETCHED


def test_a_stage_that_was_done_is_not_begun_again() -> None:
    item_id = _item()
    services.finish_item(item_id, _begin(item_id), state=ItemState.FETCHED)
    assert services.begin_item(item_id, state=ItemState.FOUND) is None


def test_only_a_change_that_the_feed_states_fetches_again() -> None:
    item_id = _item()
    services.finish_item(item_id, _begin(item_id), state=ItemState.EXTRACTED)
    source_id = Item.objects.get().source_id
    same, later = _found(published=clock.now()), _found(updated=clock.now())
    again = services.record_items(source_id=source_id, feed_id=None, found=[same])
    assert again == ()
    again = services.record_items(source_id=source_id, feed_id=None, found=[later])
    assert again == (item_id,)


def test_the_same_words_make_no_revision_and_others_do() -> None:
    item_id = _item()
    with transaction.atomic():
        first = services.store_revision(item_id, _revision("A"))
        same = services.store_revision(item_id, _revision("A"))
        other = services.store_revision(item_id, _revision("B"))
    assert (first.new, same.new, other.new) == (True, False, True)
    assert list(Revision.objects.order_by("number").values_list("number", flat=True)) == [1, 2]


def test_two_items_with_one_canonical_address_are_one_article() -> None:
    one, two = _item("https://news.example/a"), _item("https://news.example/amp/a")
    with transaction.atomic():
        first = services.store_revision(one, _revision())
        second = services.store_revision(two, _revision())
    assert first.article_id == second.article_id


def test_a_page_cannot_take_over_an_article_of_another_publisher() -> None:
    mine, theirs = _item("https://news.example/a"), _item("https://evil.example/b")
    with transaction.atomic():
        first = services.store_revision(mine, _revision())
        second = services.store_revision(theirs, _revision("Changed"))
    assert first.article_id != second.article_id


@pytest.mark.parametrize(
    "url",
    ["https://news.example/" + "a" * 2000, "https://news.example/" + "é" * 900],
    ids=["long", "long in another script"],
)
def test_a_long_address_is_kept(url: str) -> None:
    assert _item(url)


def test_texts_that_postgresql_refuses_do_not_stop_a_feed() -> None:
    source = source_for("https://news.example/")
    found = [_found(title="nul \0 in a title"), _found("https://news.example/b")]
    assert len(services.record_items(source_id=source.pk, feed_id=None, found=found)) == 2


def test_editions_wait_and_are_leased_one_by_one() -> None:
    item_id = _item()
    with transaction.atomic():
        stored = services.store_revision(item_id, _revision())
        services.await_editions(stored.article_id, stored.revision_id, ["pt", "fr"])
    old = services.begin_edition(stored.article_id, "pt", state="waiting")
    new = services.begin_edition(stored.article_id, "pt", state="waiting")
    assert old is not None
    assert new is not None
    with pytest.raises(LeaseLost):
        services.finish_edition(old, state="published")
    services.finish_edition(new, state="published")
    assert EditionStanding.objects.get(language="fr").state == "waiting"
    assert selectors.moving().total() == 2
