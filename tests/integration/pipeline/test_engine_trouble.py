"""Engines that are away, break down on a sentence, or make only drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from dragoman.articles.models import EditionStanding
from dragoman.common.configuration import EditionSettings
from dragoman.mt.engine import Model, Quality
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import EngineBusy, EngineFailed, EngineMissing, EngineUnreachable
from dragoman.pipeline import editions, engine_failures, engines
from tests.integration.pipeline import newsroom
from tests.integration.pipeline.publisher import Publisher
from tests.unit.mt.made_up import MadeUpEngine, model

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

BODY = [
    "Rain fell over the bay on Monday and the ferries stayed in the harbour until noon.",
    "The pilots waited in the old tower above the quay and drank their coffee there.",
    "A dozen fishing boats came back before the storm, and nobody was hurt at all.",
    "The council will meet again on Friday to talk about the wall along the shore.",
    "Children from the school beside the market painted pictures of the grey water.",
    "The baker said that her shop had never been so full on a Monday morning.",
    "Two buses drove the long way round because the low road was under water.",
    "The last ferry of the day left at nine in the evening with forty people.",
    "Gulls sat on every post of the pier and did not move while the wind blew.",
    "The harbour office expects calm weather from Tuesday to the end of the week.",
    "Divers looked at the chains of the two large buoys and found them sound.",
    "The lamp in the lighthouse burned through the whole of that dark afternoon.",
]

Use = Callable[[MadeUpEngine], MadeUpEngine]


@pytest.fixture
def site(room: None) -> Iterator[Publisher]:
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in BODY)
    body = (
        '<html lang="en"><title>Rain over the bay</title><body><article>'
        f"<h1>Rain over the bay</h1>{paragraphs}</article></body></html>"
    )
    with Publisher({"/rain": (200, {"Content-Type": "text/html"}, body)}) as publisher:
        yield publisher


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Use]:
    """Let the newsroom have this engine and no other."""

    def put(engine: MadeUpEngine) -> MadeUpEngine:
        monkeypatch.setattr(engines, "_engines", lambda: EngineSet([engine]))
        engines.routes.cache_clear()
        return engine

    monkeypatch.setattr(engine_failures, "_FIRST_WAIT", timedelta(milliseconds=1))
    yield put
    engines.routes.cache_clear()


def translating(answer: Callable[[str], str], *models: Model) -> MadeUpEngine:
    return MadeUpEngine(answer, models or [model("en-pt", engine="madeup")])


def standing() -> EditionStanding:
    found: EditionStanding = EditionStanding.objects.get(language="pt")
    return found


def portuguese(text: str) -> str:
    """Words that no check takes for a copy."""
    return " ".join(f"{word[:1]}ão{word[1:]}" for word in text.split())


def test_a_draft_waits_for_a_person(site: Publisher, use: Use) -> None:
    rough = [model(pair, engine="madeup", quality=Quality.ROUGH) for pair in ("en-es", "es-pt")]
    use(translating(portuguese, *rough))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    assert (standing().state, standing().reason) == ("held", "held:draft")
    assert standing().detail == "en→es→pt by madeup is never published unread"
    assert newsroom.views("pt") == []


def test_an_engine_that_was_away_is_asked_again(site: Publisher, use: Use) -> None:
    asked: list[str] = []

    def answer(text: str) -> str:
        asked.append(text)
        if len(asked) < 3:
            raise EngineUnreachable("http://127.0.0.1:1: no answer")
        return portuguese(text)

    use(translating(answer))
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
def test_one_that_stays_away_is_said_and_tried_at_the_next_start(
    site: Publisher, use: Use, error: Exception, reason: str, batches: int
) -> None:
    def away(text: str) -> str:
        raise error

    engine = use(translating(away))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    assert (standing().state, standing().reason) == ("failed", reason)
    assert standing().detail == str(error)
    assert len(engine.asked) == batches
    use(translating(portuguese))
    editions.keep([EditionSettings(language="pt"), EditionSettings(language="en")])
    newsroom.work()
    assert standing().state == "published"


def test_a_sentence_that_breaks_the_engine_stays_in_the_original(site: Publisher, use: Use) -> None:
    def answer(text: str) -> str:
        if text.startswith("Gulls"):
            raise EngineFailed("it broke down on 'Gulls'")
        return portuguese(text)

    use(translating(answer))
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
