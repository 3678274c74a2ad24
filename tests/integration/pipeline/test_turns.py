"""Pages get their host's turns when they are found, and what lost its job is queued again."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.db import connection, transaction

from dragoman.articles import services as articles
from dragoman.articles.models import Standing
from dragoman.articles.records import ItemFound
from dragoman.common import clock
from dragoman.pipeline import housekeeping, stages
from dragoman.sources import services as sources

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

GAP = timedelta(seconds=10)


@pytest.fixture(autouse=True)
def ten_seconds(room: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gap that cannot be taken for chance."""
    changes = {"fetch_min_gap_seconds": GAP.total_seconds()}
    monkeypatch.setattr(settings, "NEWSROOM", settings.NEWSROOM.model_copy(update=changes))


def _find(host: str, pages: int) -> None:
    source = sources.source_for(f"http://{host}/")
    found = [ItemFound(f"http://{host}/{n}", "", None, None, str(n)) for n in range(pages)]
    with transaction.atomic():
        ids = articles.record_items(source_id=source.pk, feed_id=None, found=found)
        stages.after_poll(ids)


def _jobs(host: str) -> list[tuple[datetime, int]]:
    query = """
        SELECT scheduled_at, priority FROM procrastinate_jobs
        JOIN articles_item AS item ON item.id = (args ->> 'item_id')::bigint
        WHERE url LIKE %s ORDER BY scheduled_at
    """
    with connection.cursor() as cursor:
        cursor.execute(query, [f"http://{host}/%"])
        return [(at, priority) for at, priority in cursor.fetchall()]


def test_each_host_has_a_line_of_its_own() -> None:
    _find("news.example", 4)
    _find("other.example", 2)
    moments = [at for at, _ in _jobs("news.example")]
    waits = [later - moments[0] for later in moments]
    assert waits == [timedelta(), 3 * GAP, 4 * GAP, 5 * GAP], "robots.txt and tdmrep.json first"
    assert _jobs("other.example")[0][0] <= clock.now()


def test_where_all_are_due_the_first_of_each_host_comes_before_the_second_of_any() -> None:
    _find("news.example", 3)
    _find("other.example", 3)
    of_news, of_other = _jobs("news.example"), _jobs("other.example")
    assert of_other[0][1] > of_news[1][1] > of_news[2][1]


def test_only_what_lost_its_job_is_queued_again() -> None:
    _find("news.example", 3)
    Standing.objects.update(changed=clock.now() - timedelta(hours=1))
    assert housekeeping.requeue_stranded() == 0
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE priority = 20000")
    assert housekeeping.requeue_stranded() == 1
    assert housekeeping.requeue_stranded() == 0
    assert len(_jobs("news.example")) == 3
