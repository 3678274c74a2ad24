"""Engines that are away, break down on a sentence, or make only drafts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from dragoman.articles.models import EditionStanding
from dragoman.mt.engine import Quality
from dragoman.mt.errors import EngineBusy, EngineFailed, EngineMissing, EngineUnreachable
from dragoman.pipeline import engine_failures, engines
from tests.integration.pipeline import newsroom
from tests.integration.pipeline.made_up_engines import engine, page, portuguese, use
from tests.integration.pipeline.publisher import Publisher
from tests.unit.mt.made_up import model

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(room: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    monkeypatch.setattr(engine_failures, "_FIRST_WAIT", timedelta(milliseconds=1))
    with Publisher({"/rain": page()}) as publisher:
        yield publisher
    engines.forget_routes()


def standing() -> EditionStanding:
    found: EditionStanding = EditionStanding.objects.get(language="pt")
    return found


def test_a_draft_waits_for_a_person(site: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    rough = [model(pair, engine="madeup", quality=Quality.ROUGH) for pair in ("en-es", "es-pt")]
    use(monkeypatch, engine(portuguese, *rough))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    assert (standing().state, standing().reason) == ("held", "held:draft")
    assert standing().detail == "en→es→pt by madeup is never published unread"
    assert newsroom.views("pt") == []


def test_an_engine_that_was_away_is_asked_again(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(text: str) -> str:
        asked.append(text)
        if len(asked) < 3:
            raise EngineUnreachable("http://127.0.0.1:1: no answer")
        return portuguese(text)

    use(monkeypatch, engine(answer))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    assert standing().state == "published"


@pytest.mark.parametrize(
    ("error", "reason", "batches"),
    [
        (EngineUnreachable("no answer"), "failed:engine_unreachable (5 tries)", 5),
        (EngineBusy("too many requests", 0.001), "failed:engine_busy (5 tries)", 5),
        (EngineMissing("set the variable KEY"), "failed:engine_missing (1 try)", 1),
    ],
    ids=["away", "busy", "missing"],
)
def test_one_that_stays_away_is_said_and_tried_again_later(
    site: Publisher, monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str, batches: int
) -> None:
    def away(text: str) -> str:
        raise error

    gone = engine(away)
    use(monkeypatch, gone)
    newsroom.read(site, newsroom.entry(site, "/rain"))
    assert (standing().state, standing().reason) == ("failed", reason)
    assert standing().detail == str(error)
    assert len(gone.asked) == batches
    use(monkeypatch, engine(portuguese))
    assert engine_failures.try_again() == 1
    newsroom.work()
    assert standing().state == "published"


def test_a_sentence_that_breaks_the_engine_stays_in_the_original(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(text: str) -> str:
        if text.startswith("Gulls"):
            raise EngineFailed("it broke down on 'Gulls'")
        return portuguese(text)

    use(monkeypatch, engine(answer))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    (view,) = newsroom.views("pt")
    kept = [
        (each.number, [finding.check for finding in each.findings])
        for block in view.blocks
        for each in block.sentences
        if each.kept_original
    ]
    assert [checks for _, checks in kept] == [["engine"]]
    assert view.provenance.verdict == "flag"


def test_where_one_engine_is_away_another_steps_in_and_is_named(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(text: str) -> str:
        raise EngineUnreachable("no answer")

    better = model("en-pt", engine="better", quality=Quality.GOOD)
    use(monkeypatch, engine(away, better, name="better"), engine(portuguese, name="plain"))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    (view,) = newsroom.views("pt")
    assert view.provenance.engine == "plain"
    assert model("en-pt", engine="plain").hash in {one.hash for one in view.provenance.models}
    assert better.hash not in {one.hash for one in view.provenance.models}
