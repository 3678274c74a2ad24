"""A page that makes a parser spin: its worker ends at once, and the page ends as `failed:crash`."""

from __future__ import annotations

import os
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

from dragoman.articles.models import Standing
from dragoman.articles.services import BEGUN_BEFORE_GIVING_UP
from dragoman.pipeline import ingest, politeness, queue, stages
from dragoman.pipeline.watchdog import EXIT_STATUS
from dragoman.pipeline.workers import run_until_empty
from tests.integration.pipeline.publisher import Publisher, story

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

# A worker like any other, but for a parser that never comes back and a watchdog that is impatient.
_WORKER = """
import functools, os
os.environ["DJANGO_SETTINGS_MODULE"] = "dragoman.config.settings"
import django
django.setup()
from dragoman.pipeline import extract, workers

def spin(*_, **__):
    while True:
        pass

extract.extract = spin
workers.Watchdog = functools.partial(workers.Watchdog, limits={"extract": 1.0})
workers.run("compute")
"""


def _database_url() -> str:
    known = connection.settings_dict
    user = quote(str(known["USER"]), safe="")
    password = quote(str(known["PASSWORD"]), safe="")
    host = quote(str(known["HOST"]), safe="")
    port = f"&port={known['PORT']}" if known["PORT"] else ""
    return f"postgresql://{user}:{password}@/{known['NAME']}?host={host}{port}"


def test_a_worker_that_spins_ends_and_the_page_is_given_up(room: None) -> None:
    with Publisher({"/a": story()}) as site:
        ingest.ingest(site.url("/a"), rights="full", fetch=politeness.fetcher())
    Standing.objects.update(state="fetched", begun=BEGUN_BEFORE_GIVING_UP - 1)
    item = Standing.objects.get().item_id
    stages.after_fetch(item)

    worker = subprocess.run(
        [sys.executable, "-c", _WORKER],
        env=os.environ | {"DATABASE_URL": _database_url()},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert worker.returncode == EXIT_STATUS, worker.stderr
    assert f"extract of item_id {item} runs for more than 1 s" in worker.stdout + worker.stderr
    assert "in spin" in worker.stderr, "the place where it spins is told"
    assert {row.stage: row.doing for row in queue.pending()}["extract"] == 1

    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'"
        )
    assert queue.free_dead_workers_jobs() == 1
    run_until_empty()
    standing = Standing.objects.get()
    assert (standing.state, standing.reason) == ("failed", "failed:crash")
