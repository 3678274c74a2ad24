"""Subscribing to a real hub over real HTTP: asking, being asked back, renewing, ending."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode
from urllib.request import Request

import pytest
from django.conf import settings

from dragoman.common import clock, urls
from dragoman.pipeline import queue, subscribe
from dragoman.sources import selectors, services
from dragoman.sources.models import Feed, Subscription
from dragoman.sources.services import HostClaim
from tests.integration.websub.feeds import (
    FeedSite,
    add_and_poll,
    ask_hub,
    poll,
    subscribed,
    subscription_of,
)
from tests.integration.websub.hub import Hub, Manners, ask

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def _make_due(row: Subscription) -> None:
    Subscription.objects.filter(pk=row.pk).update(next_at=clock.now() - timedelta(seconds=1))


def test_a_feed_with_a_hub_is_subscribed_to(site: FeedSite, hub: Hub) -> None:
    row = subscribed(site)
    (asked,) = hub.asked
    assert asked.form["hub.mode"] == "subscribe"
    assert asked.form["hub.topic"] == site.feed_url
    assert asked.form["hub.lease_seconds"] == "864000"
    assert len(asked.form["hub.secret"]) < 200
    assert asked.form["hub.callback"].startswith(f"{settings.NEWSROOM.site_url}/websub/")
    assert (asked.status, asked.echoed) == (200, True)
    assert (row.state, row.tries, row.reason) == ("active", 0, "")
    assert row.lease_until is not None
    lease = row.lease_until - clock.now()
    assert timedelta(days=9.9) < lease < timedelta(days=10)
    assert timedelta(days=7.9) < row.next_at - clock.now() < timedelta(days=8)
    ask_hub(hub)
    poll(Feed.objects.get())
    ask_hub(hub)
    assert len(hub.asked) == 1, "asked once until renewal is due"


def test_a_hub_may_ask_back_before_it_answers(site: FeedSite, hub: Hub) -> None:
    hub.manners.before_answering = True
    row = subscribed(site)
    assert (row.state, row.queued) == ("active", None)


def test_the_hub_in_the_http_header_counts_first(site: FeedSite, hub: Hub) -> None:
    topic = site.publisher.url("/canonical.atom")
    site.links = site.links_of("http://127.0.0.1:9/other-hub", site.feed_url)
    site.serve({"Link": f'<{hub.url}>; rel="hub", <{topic}>; rel=self'})
    row = subscribed(site)
    assert (row.state, row.hub, row.topic) == ("active", hub.url, topic)


def test_without_a_public_address_no_hub_is_asked(
    site: FeedSite, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = add_and_poll(site)
    changes = {"fetch_allow_private": False}
    monkeypatch.setattr(settings, "NEWSROOM", settings.NEWSROOM.model_copy(update=changes))
    ask_hub(hub)
    assert hub.asked == []
    assert subscription_of(feed).state == "wanted"


def test_a_run_that_ends_when_idle_asks_no_hub(
    site: FeedSite, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_and_poll(site)
    changes = {"poll_once_since": clock.now()}
    monkeypatch.setattr(settings, "NEWSROOM", settings.NEWSROOM.model_copy(update=changes))
    ask_hub(hub)
    assert hub.asked == []


def test_a_hub_that_refuses_is_asked_again_later_and_later(site: FeedSite, hub: Hub) -> None:
    hub.manners.answers = 503
    row = subscribed(site)
    waits = []
    for _ in range(3):
        row.refresh_from_db()
        assert (row.state, row.reason.split(":")[0]) == ("failed", "rate_limited")
        waits.append(round((row.next_at - clock.now()).total_seconds() / 60))
        _make_due(row)
        ask_hub(hub)
    assert waits == [5, 10, 20]
    hub.manners.answers = 202
    _make_due(row)
    ask_hub(hub)
    row.refresh_from_db()
    assert (row.state, row.tries, row.reason) == ("active", 0, "")


def test_a_no_is_taken_for_a_no(site: FeedSite, hub: Hub) -> None:
    hub.manners.answers = 400
    row = subscribed(site)
    assert row.state == "failed"
    assert row.next_at - clock.now() > timedelta(hours=23)


@pytest.mark.parametrize(
    ("manners", "state"),
    [(Manners(answers=500), "failed"), (Manners(asks_back=False), "requested")],
    ids=["refuses", "never asks back"],
)
def test_the_next_of_several_hubs_is_tried_with_secrets_of_its_own(
    site: FeedSite, hub: Hub, manners: Manners, state: str
) -> None:
    with Hub(manners) as bad:
        site.links = site.links_of(bad.url, site.feed_url) + f'<link rel="hub" href="{hub.url}"/>'
        site.serve()
        row = subscribed(site)
        assert row.state == state
        _make_due(row)
        ask_hub(hub)
        row.refresh_from_db()
        assert (row.state, row.hub) == ("active", hub.url)
        for told in ("hub.callback", "hub.secret"):
            assert bad.asked[0].form[told] != hub.asked[0].form[told]
    poll(Feed.objects.get())
    assert Subscription.objects.count() == 1


def test_a_hub_may_send_us_to_another(site: FeedSite, hub: Hub) -> None:
    with Hub() as other:
        hub.manners.sends_to = other.url
        row = subscribed(site)
        ask_hub(other)
        row.refresh_from_db()
        assert (row.state, row.hub, row.hub_redirect) == ("active", hub.url, "")
        assert [len(each.asked) for each in (hub, other)] == [1, 1]
        other.manners.sends_to = hub.url
        _make_due(row)
        ask_hub(hub)
        ask_hub(other)
        row.refresh_from_db()
        assert [len(each.asked) for each in (hub, other)] == [2, 2], "not in circles"
        assert (row.state, row.reason.split(":")[0]) == ("active", "redirects")


def test_a_hub_that_never_asks_back_is_asked_again(site: FeedSite, hub: Hub) -> None:
    hub.manners.asks_back = False
    row = subscribed(site)
    assert (row.state, row.tries) == ("requested", 1)
    assert timedelta(minutes=59) < row.next_at - clock.now() <= timedelta(hours=1)
    _make_due(row)
    ask_hub(hub)
    row.refresh_from_db()
    assert (row.state, row.tries) == ("requested", 2)
    assert row.next_at - clock.now() > timedelta(minutes=119)


def test_a_hub_may_deny(site: FeedSite, hub: Hub) -> None:
    hub.manners.denies = "members only"
    row = subscribed(site)
    assert (row.state, row.reason) == ("denied", "members only")
    assert row.next_at - clock.now() > timedelta(days=6)
    assert hub.asked[0].status == 200


def test_a_reason_that_cannot_be_stored_is_taken_all_the_same(site: FeedSite, hub: Hub) -> None:
    hub.manners.denies = "members\0 only"
    row = subscribed(site)
    assert (row.state, row.reason, hub.asked[0].status) == ("denied", "members only", 200)


def test_a_lease_is_renewed_in_time_at_the_same_callback(site: FeedSite, hub: Hub) -> None:
    hub.manners.lease_seconds = 3600
    row = subscribed(site)
    assert 47 <= (row.next_at - clock.now()).total_seconds() / 60 <= 48
    first_until = row.lease_until
    _make_due(row)
    hub.manners.lease_seconds = 7200
    ask_hub(hub)
    row.refresh_from_db()
    assert row.state == "active"
    assert row.lease_until is not None
    assert first_until is not None
    assert row.lease_until > first_until
    assert len({asked.form["hub.callback"] for asked in hub.asked}) == 1
    assert len({asked.form["hub.secret"] for asked in hub.asked}) == 1


def test_a_renewal_that_fails_leaves_the_lease_in_force(site: FeedSite, hub: Hub) -> None:
    row = subscribed(site)
    hub.manners.answers = 500
    _make_due(row)
    ask_hub(hub)
    row.refresh_from_db()
    assert (row.state, row.reason.split(":")[0]) == ("active", "server_error")


def test_a_lease_that_ran_out_is_asked_for_anew(site: FeedSite, hub: Hub) -> None:
    row = subscribed(site)
    past = clock.now() - timedelta(seconds=1)
    long_ago = past - timedelta(days=10)
    Subscription.objects.update(asked=long_ago, lease_until=past, last_delivery=past)
    Feed.objects.update(next_at=clock.now() + timedelta(days=1))
    subscribe.tend()
    row.refresh_from_db()
    assert (row.state, row.lease_until) == ("expired", None)
    assert Feed.objects.get().next_at <= clock.now(), "who relied on the hub asks for itself"
    ask_hub(hub)
    row.refresh_from_db()
    assert row.state == "active"


@pytest.mark.parametrize("seconds", [0, 1])
def test_a_hub_whose_leases_last_no_time_is_not_asked_again_and_again(
    site: FeedSite, hub: Hub, seconds: int
) -> None:
    hub.manners.lease_seconds = seconds
    row = subscribed(site)
    Subscription.objects.update(lease_until=clock.now())
    for _ in range(3):
        ask_hub(hub)
    row.refresh_from_db()
    assert (row.state, len(hub.asked)) == ("expired", 1)
    assert row.next_at - clock.now() > timedelta(minutes=4)


def test_a_busy_hub_is_waited_for_without_a_job(site: FeedSite, hub: Hub) -> None:
    feed = add_and_poll(site)
    minute = timedelta(minutes=1)
    busy = services.claim_host(urls.authority(hub.url), gap=minute, lease_for=minute)
    ask_hub(hub)
    row = subscription_of(feed)
    assert (row.state, row.queued, queue.pending()) == ("wanted", None, ())
    assert row.next_at > clock.now()
    assert isinstance(busy, HostClaim)
    services.release_host(busy, gap=timedelta())
    _make_due(row)
    ask_hub(hub)
    row.refresh_from_db()
    assert row.state == "active"


def test_a_site_that_moves_tells_its_hubs(
    site: FeedSite, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = subscribed(site)
    moved = settings.NEWSROOM.site_url.replace("localhost", "127.0.0.1")
    changes = {"site_url": f"{moved}/"}
    monkeypatch.setattr(settings, "NEWSROOM", settings.NEWSROOM.model_copy(update=changes))
    ask_hub(hub)
    row.refresh_from_db()
    assert row.callback == f"{moved}/websub/{row.token}/"
    assert [asked.echoed for asked in hub.asked] == [True, True]


def test_a_paused_feed_is_unsubscribed_and_taken_up_again(site: FeedSite, hub: Hub) -> None:
    row = subscribed(site)
    services.pause_feed(site.feed_url)
    ask_hub(hub)
    row.refresh_from_db()
    assert (row.state, hub.subscribers) == ("ended", {})
    assert hub.asked[-1].form["hub.mode"] == "unsubscribe"
    assert "hub.secret" not in hub.asked[-1].form
    services.resume_feed(site.feed_url)
    ask_hub(hub)
    row.refresh_from_db()
    assert row.state == "active"


def test_a_deleted_feed_is_unsubscribed_and_forgotten(site: FeedSite, hub: Hub) -> None:
    subscribed(site)
    Feed.objects.all().delete()
    ask_hub(hub)
    assert hub.subscribers == {}
    subscribe.forget()
    assert Subscription.objects.count() == 0


def test_another_topic_ends_the_old_subscription(site: FeedSite, hub: Hub) -> None:
    old = subscribed(site)
    topic = site.publisher.url("/moved.atom")
    site.links = site.links_of(hub.url, topic)
    site.add("second")
    poll(Feed.objects.get())
    ask_hub(hub)
    old.refresh_from_db()
    assert old.state == "ended"
    (left,) = hub.subscribers.values()
    assert left.topic == topic


def test_a_feed_that_names_no_hub_any_more_is_unsubscribed(site: FeedSite, hub: Hub) -> None:
    subscribed(site)
    site.links = ""
    site.add("second")
    poll(Feed.objects.get())
    ask_hub(hub)
    assert hub.subscribers == {}
    assert selectors.subscription_counts() == {"pushed": 0}


def test_a_hub_that_keeps_us_for_ever_is_left_to_its_lease(site: FeedSite, hub: Hub) -> None:
    row = subscribed(site)
    services.pause_feed(site.feed_url)
    hub.manners.answers = 500
    for _ in range(4):
        ask_hub(hub)
        _make_due(row)
    row.refresh_from_db()
    assert row.state == "ended"
    assert [asked.form["hub.mode"] for asked in hub.asked].count("unsubscribe") == 3


FORGERIES = {
    "another topic": {"hub.topic": "http://127.0.0.1/other"},
    "no topic": {"hub.topic": ""},
    "no challenge": {"hub.challenge": ""},
    "an end that we never asked for": {"hub.mode": "unsubscribe"},
    "an unknown mode": {"hub.mode": "publish"},
    "no mode": {"hub.mode": ""},
    "a denial of another topic": {"hub.mode": "denied", "hub.topic": "http://127.0.0.1/other"},
}


def test_what_we_did_not_ask_for_is_not_confirmed(site: FeedSite, hub: Hub) -> None:
    row = subscribed(site)
    for name, change in FORGERIES.items():
        question = {"hub.mode": "subscribe", "hub.challenge": "abc", "hub.topic": row.topic}
        question |= change
        answer = hub.tell(row.callback, question.pop("hub.topic"), question)
        assert (answer.status, answer.body) == (404, b""), name
        row.refresh_from_db()
        assert row.state == "active", name


def test_a_stranger_learns_nothing(site: FeedSite, hub: Hub) -> None:
    row = subscribed(site)
    question = {"hub.mode": "subscribe", "hub.challenge": "abc"}
    unknown = hub.tell(row.callback.replace(row.token, "x" * 43), row.topic, question)
    known = hub.tell(row.callback, "http://127.0.0.1/other", question)
    assert (unknown.status, unknown.body) == (known.status, known.body) == (404, b"")
    assert set(unknown.headers) == set(known.headers)
    for method in ("HEAD", "PUT", "DELETE", "OPTIONS"):
        assert ask(Request(row.callback, method=method)).status == 405, method
    for token in ("%00", "a%00b", "%E2%80%A8", "%ff"):
        address = row.callback.replace(row.token, token)
        assert ask(f"{address}?{urlencode(question | {'hub.topic': 'x'})}").status == 404, token
        assert ask(Request(address, data=b"x", method="POST")).status == 410, token
    markup = "<script>alert(1)</script>"
    answer = hub.tell(row.callback, row.topic, {"hub.mode": "subscribe", "hub.challenge": markup})
    assert (answer.status, answer.body) == (200, markup.encode())
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer.headers
