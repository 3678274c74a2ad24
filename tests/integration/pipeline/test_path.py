"""The whole path in one process: real HTTP, the real engine, the real queue."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from dragoman.articles.models import EditionStanding, Standing
from dragoman.pipeline import housekeeping, politeness, progress, queue, stages
from dragoman.pipeline.queue import Stage
from dragoman.pipeline.workers import run_until_empty
from dragoman.publishing import selectors as publishing
from dragoman.publishing.models import Correction, Publication
from dragoman.samplewire.wire import SampleWire
from dragoman.sources import services as sources
from dragoman.sources.models import Feed
from dragoman.translations.models import Memory, Translation

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def wire(room: None) -> Iterator[SampleWire]:
    """The sample wire with its feeds added at full rights."""
    with SampleWire(port=0) as live:
        for publisher in live.publishers:
            sources.add_feed(publisher.feed_url, title=publisher.name, rights="full")
        yield live


def _work() -> None:
    """Everything that can be done, to the end."""
    deadline = time.monotonic() + 100
    while time.monotonic() < deadline:
        housekeeping.queue_due_feeds()
        run_until_empty()
        if progress.snapshot().idle:
            return
        time.sleep(0.1)
    raise AssertionError(f"not idle: {progress.snapshot()}, {queue.pending()}")


def _states() -> dict[str, int]:
    answer: dict[str, int] = progress.status(with_items=False)["articles"]
    return answer


def test_from_feed_to_page_and_back_for_a_correction(wire: SampleWire) -> None:
    _work()
    states = Counter(_states())
    assert states["robots"] == 1
    assert states["published"] >= 0.85 * (states.total() - 1)
    _assert_forbidden_never_asked(wire)
    _assert_pages_are_whole()
    _assert_second_poll_is_conditional(wire)
    _assert_correction(wire)


def _assert_forbidden_never_asked(wire: SampleWire) -> None:
    (forbidden,) = Standing.objects.select_related("item").filter(state="robots")
    path = "/" + forbidden.item.url.split("/", 3)[3]
    assert path not in {request.path for request in wire.requests()}
    assert "robots.txt" in forbidden.detail


def _assert_pages_are_whole() -> None:
    for language in ("pt", "en"):
        cards = publishing.front(language)
        assert cards
        for card in cards:
            view = publishing.article(language, int(card.path.rstrip("/").rsplit("-", 1)[1]))
            assert view is not None
            assert view.blocks
            assert view.provenance.original_url.startswith("http://127.0.0.1:")
            assert view.provenance.authors
            assert card.translated == (card.original_language != language)
            if card.translated:
                assert all(len(model.hash) == 64 for model in view.provenance.models)
                assert view.provenance.route == (card.original_language, language)
                # A sentence that another engine mends names it too.
                assert view.provenance.engine in ("firefox", "firefox+fasttranslate")


def _assert_second_poll_is_conditional(wire: SampleWire) -> None:
    before, remembered = len(wire.requests()), Memory.objects.count()
    sources.make_all_due()
    _work()
    asked = wire.requests()[before:]
    assert len(asked) == 4
    assert all(request.conditional and request.status == 304 for request in asked)
    assert Memory.objects.count() == remembered


def _assert_correction(wire: SampleWire) -> None:
    translations, remembered = Translation.objects.count(), Memory.objects.count()
    addresses = set(Publication.objects.values_list("pk", "slug"))
    corrected = wire.publish_correction()
    sources.make_all_due()
    _work()
    assert Translation.objects.count() == translations + 1
    assert 1 <= Memory.objects.count() - remembered <= 8, "only changed sentences go to the engine"
    assert set(Publication.objects.values_list("pk", "slug")) == addresses
    assert {c.publication.revision.url for c in Correction.objects.all()} == {corrected}
    changed = [change for c in Correction.objects.all() for change in c.changes]
    assert any("412" in change["before"] and "421" in change["after"] for change in changed)


def test_every_stage_may_run_twice(wire: SampleWire) -> None:
    _work()
    before = _counts()
    with transaction.atomic():
        for standing in Standing.objects.all():
            stages.after_poll([standing.item_id])
            stages.after_fetch(standing.item_id)
        for edition in EditionStanding.objects.all():
            stages.after_extract(edition.article_id, [edition.language])
            stages.after_translate(edition.article_id, edition.language)
    _work()
    assert _counts() == before


def _counts() -> dict[str, Any]:
    return {
        "translations": Translation.objects.count(),
        "publications": Publication.objects.count(),
        "corrections": Correction.objects.count(),
        "states": _states(),
    }


class AbortedError(Exception):
    """Something went wrong after a row and its job were written."""


@transaction.atomic
def _add_queue_and_abort() -> None:
    sources.add_feed("http://127.0.0.1:9/feed")
    stages.to_poll([1])
    raise AbortedError


def test_a_job_and_its_row_commit_together(room: None) -> None:
    with pytest.raises(AbortedError):
        _add_queue_and_abort()
    assert Feed.objects.count() == 0
    assert queue.pending() == ()


def test_a_host_that_is_not_there_ends_with_its_reason(
    room: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = settings.NEWSROOM.model_copy(update={"fetch_tries": 2})
    monkeypatch.setattr(settings, "NEWSROOM", changed)
    sources.add_feed("http://127.0.0.1:9/feed")
    _work()
    feed = Feed.objects.get()
    assert feed.failures == 2
    assert feed.last_error.startswith("connection")
    assert not feed.retrying


def test_without_leave_a_private_host_is_refused_with_that_reason(
    room: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = settings.NEWSROOM.model_copy(update={"fetch_allow_private": False})
    monkeypatch.setattr(settings, "NEWSROOM", changed)
    politeness.close()
    sources.add_feed("http://127.0.0.1:9/feed")
    _work()
    feed = Feed.objects.get()
    assert feed.last_error.startswith("private_address")
    assert "DRAGOMAN_FETCH_ALLOW_PRIVATE" in feed.last_error


def test_rights_decide_what_is_kept(room: None) -> None:
    with SampleWire(port=0) as live:
        for publisher in live.publishers:
            sources.add_feed(publisher.feed_url, title=publisher.name, rights="headline")
        _work()
        for card in publishing.front("pt"):
            view = publishing.article("pt", int(card.path.rstrip("/").rsplit("-", 1)[1]))
            assert view is not None
            assert view.blocks == ()
            assert view.rights == "headline"


def test_the_jobs_of_a_dead_worker_run_again(room: None) -> None:
    from django.db import connection  # noqa: PLC0415 - raw rows of the queue's own tables

    with transaction.atomic():
        queue.defer(Stage.POLL, [{"feed_id": 999}])
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) "
            "VALUES (now() - interval '1 hour') RETURNING id"
        )
        row = cursor.fetchone()
        assert row is not None
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s", [row[0]])
    assert queue.free_dead_workers_jobs() == 1
    (waiting,) = queue.pending()
    assert (waiting.stage, waiting.waiting + waiting.later, waiting.doing) == ("poll", 1, 0)
    run_until_empty()
    assert queue.pending() == ()
