"""What a hub pushes over real HTTP: read like a poll's answer, or ignored, never half."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from urllib.request import Request

import pytest
from django.conf import settings

from dragoman.articles.models import Item
from dragoman.common import clock
from dragoman.pipeline import progress, queue
from dragoman.pipeline.workers import run_until_empty
from dragoman.sources import selectors, services, subscribing
from dragoman.sources.models import Delivery, Feed, Subscription
from tests.integration.websub.feeds import FeedSite, ask_hub, poll, subscribed
from tests.integration.websub.hub import Hub, ask, md5_signature, sign

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def _far_away() -> None:
    Feed.objects.update(next_at=clock.now() + timedelta(days=1), last_polled=None)


def _is_due() -> bool:
    return Feed.objects.get().next_at <= clock.now()


def test_a_pushed_item_goes_the_way_of_a_polled_one(site: FeedSite, hub: Hub) -> None:
    subscribed(site)
    polls = site.publisher.asked.count("/feed.atom")
    answer = hub.publish(site.add("second"))
    assert (answer.status, answer.body) == (202, b"")
    assert "Set-Cookie" not in answer.headers
    assert not site.asked("second"), "the hub does not wait for the work"
    (waiting,) = queue.pending()
    assert (waiting.stage, waiting.waiting) == ("receive", 1)
    run_until_empty()
    assert site.asked("second")
    assert site.publisher.asked.count("/feed.atom") == polls
    pushed = Item.objects.get(url=site.publisher.url("/second"))
    polled = Item.objects.get(url=site.publisher.url("/first"))
    assert (pushed.feed_id, pushed.source_id) == (polled.feed_id, polled.source_id)
    assert pushed.title == "The second story"
    row = Subscription.objects.get()
    assert (row.deliveries, row.refused) == (1, 0)
    delivery = Delivery.objects.get()
    assert (bytes(delivery.body), delivery.outcome) == (b"", "1 items, 1 to fetch")
    poll(Feed.objects.get())
    assert Item.objects.count() == 2, "the next poll finds nothing twice"


def test_a_replay_is_answered_and_not_read(site: FeedSite, hub: Hub) -> None:
    subscribed(site)
    body = site.add("second")
    for _ in range(2):
        assert hub.publish(body).status == 202
        run_until_empty()
    assert Delivery.objects.count() == 1
    assert Subscription.objects.get().deliveries == 1


def test_a_delivery_that_kills_its_workers_is_left_to_the_poll(site: FeedSite, hub: Hub) -> None:
    subscribed(site)
    _far_away()
    hub.publish(site.add("second"))
    Delivery.objects.update(begun=8)
    run_until_empty()
    delivery = Delivery.objects.get()
    assert (bytes(delivery.body), delivery.outcome.partition(":")[0]) == (b"", "crash")
    assert _is_due()
    assert not site.asked("second")


def test_every_method_of_signing_is_understood(site: FeedSite, hub: Hub) -> None:
    subscribed(site)
    for number, method in enumerate(("sha1", "sha256", "sha384", "sha512"), 1):
        hub.manners.method = method
        assert hub.publish(site.add(f"signed-with-{method}")).status == 202
        assert Subscription.objects.get().deliveries == number
    assert Subscription.objects.get().refused == 0


def test_what_the_hub_did_not_sign_is_counted_and_ignored(site: FeedSite, hub: Hub) -> None:
    row = subscribed(site)
    body = site.feed("forged").encode()
    true = sign(body, row.secret)
    forgeries = {
        "another secret": sign(body, "guessed"),
        "another body": sign(body + b" ", row.secret),
        "no signature": "",
        "no method": true.partition("=")[2],
        "an unknown method": md5_signature(body, row.secret),
        "cut short": true[:-1],
        "nothing after the method": "sha256=",
        "the digest of another method": true.replace("sha256", "sha1"),
        "not hexadecimal": "sha256=é",
    }
    for name, signature in forgeries.items():
        forged = Request(row.callback, data=body, method="POST")
        forged.add_header("Content-Type", "application/atom+xml")
        if signature:
            forged.add_header("X-Hub-Signature", signature.encode().decode("latin-1"))
        answer = ask(forged)
        assert (answer.status, answer.body) == (202, b""), name
    run_until_empty()
    row.refresh_from_db()
    assert (row.refused, row.deliveries, row.last_delivery) == (len(forgeries), 0, None)
    assert Delivery.objects.count() == 0
    assert not Item.objects.filter(url=site.publisher.url("/forged")).exists()


def test_what_holds_no_items_brings_the_poll_forward(site: FeedSite, hub: Hub) -> None:
    subscribed(site)
    hints = {
        "a thin ping": ("", None),
        "a feed without entries": (site.feed(), None),
        "no feed at all": ("<p>Something is new!</p>", None),
        "another topic": (site.feed("stray"), "http://127.0.0.1/other"),
    }
    for name, (body, topic) in hints.items():
        _far_away()
        assert hub.publish(body, topic=topic).status == 202, name
        run_until_empty()
        assert _is_due(), name
    assert not Item.objects.filter(url=site.publisher.url("/stray")).exists()
    Feed.objects.update(last_polled=clock.now(), next_at=clock.now() + timedelta(days=1))
    hub.publish("")
    wait = Feed.objects.get().next_at - clock.now()
    assert timedelta(seconds=50) < wait <= timedelta(minutes=1), "pings do not hammer the publisher"


def test_deliveries_have_bounds(site: FeedSite, hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    row = subscribed(site)
    small = settings.NEWSROOM.model_copy(update={"fetch_max_megabytes": 0.01})
    monkeypatch.setattr(settings, "NEWSROOM", small)
    assert hub.publish(b"x" * 10_001).status == 413
    assert Delivery.objects.count() == 0
    monkeypatch.setattr(subscribing, "DELIVERIES_A_MINUTE", 3)
    statuses = [hub.publish(site.feed(f"story-{number}")).status for number in range(4)]
    assert statuses == [202, 202, 429, 429]
    Subscription.objects.update(window_began=clock.now() - timedelta(minutes=2))
    assert hub.publish(site.feed("later")).status == 202
    unknown = row.callback.replace(row.token, "x" * 43)
    assert ask(Request(unknown, data=b"a", method="POST")).status == 410


def test_an_ended_subscription_takes_nothing(site: FeedSite, hub: Hub) -> None:
    subscribed(site)
    services.pause_feed(site.feed_url)
    hub.manners.answers = 500
    ask_hub(hub)
    assert hub.publish(site.feed("late")).status == 410


def test_polling_becomes_rare_while_the_hub_tells_and_normal_when_it_does_not(
    site: FeedSite, hub: Hub
) -> None:
    subscribed(site)
    feed = Feed.objects.get()
    poll(feed)
    feed.refresh_from_db()
    assert "hub" not in feed.next_reason, "a hub that never delivered is not relied on"
    usual = feed.next_at

    hub.publish(site.add("second"))
    run_until_empty()
    poll(feed)
    feed.refresh_from_db()
    assert feed.next_reason.startswith("a hub tells")
    assert feed.next_at > usual + timedelta(hours=1)

    site.add("never-pushed")
    poll(feed)
    feed.refresh_from_db()
    row = Subscription.objects.get()
    assert "hub" not in feed.next_reason
    assert row.unpushed_since is not None
    ask_hub(hub)
    assert len(hub.asked) == 1, "the push may still come"
    Subscription.objects.update(unpushed_since=clock.now() - subscribing.PUSH_MAY_TAKE)
    Subscription.objects.update(asked=clock.now() - timedelta(hours=1))
    for _ in range(2):
        ask_hub(hub)
    assert [asked.form["hub.mode"] for asked in hub.asked] == ["subscribe", "subscribe"]

    hub.publish(site.add("third"))
    row.refresh_from_db()
    assert row.unpushed_since is None
    assert selectors.is_pushed(feed.pk)


def test_the_operator_sees_it(site: FeedSite, hub: Hub) -> None:
    subscribed(site)
    hub.publish(site.add("second"))
    hub.publish(site.feed("forged"), secret="guessed")
    (listed,) = selectors.feeds()
    assert listed.websub is not None
    seen = asdict(listed.websub)
    assert (seen["state"], seen["pushed"], seen["hub"]) == ("active", True, hub.url)
    assert (seen["deliveries"], seen["refused"]) == (1, 1)
    counts = progress.status(with_items=False)["feeds"]["websub"]
    assert counts == {"active": 1, "pushed": 1}
