"""What is translated again and what is not: counted at the engine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from dragoman.articles.models import Article, EditionStanding
from dragoman.common import clock
from dragoman.mt.errors import EngineMissing
from dragoman.mt.headlines import Casing
from dragoman.mt.journey import Manuscript
from dragoman.pipeline import engine_failures, engines, recall, retranslate, stages
from dragoman.pipeline.retranslate import Wanted
from dragoman.text.document import Part, Run, Segment
from dragoman.translations import selectors, services
from dragoman.translations.models import Claim, Memory, Translation
from dragoman.translations.services import MemoryPair
from tests.integration.pipeline import newsroom
from tests.integration.pipeline.made_up_engines import RAIN, engine, page, portuguese, use
from tests.integration.pipeline.publisher import Publisher
from tests.unit.mt.made_up import MadeUpEngine, model

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(room: None) -> Iterator[Publisher]:
    with Publisher({"/rain": page()}) as publisher:
        yield publisher
    engines.forget_routes()


def asked(made_up: MadeUpEngine) -> list[str]:
    """Every text that the engine was given, in order."""
    return [text for batch in made_up.asked for text in batch.texts]


def corrected(site: Publisher) -> None:
    """The publisher changes one sentence of the story."""
    site.pages["/rain"] = page([*RAIN[:5], RAIN[5].replace("Monday", "Tuesday"), *RAIN[6:]])
    newsroom.recheck()


def test_a_revision_asks_only_for_what_changed_whatever_model_there_is_now(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = engine(portuguese, model("en-pt", engine="madeup", name="old"))
    use(monkeypatch, old)
    newsroom.read(site, newsroom.entry(site, "/rain"))
    assert len(asked(old)) == 1 + len(RAIN)
    new = engine(portuguese, model("en-pt", engine="madeup", name="new"))
    use(monkeypatch, new)
    corrected(site)
    assert asked(new) == [RAIN[5].replace("Monday", "Tuesday")]
    (view,) = newsroom.views("pt")
    assert [one.name for one in view.provenance.models] == ["new", "old"]
    row = Translation.objects.latest("pk")
    by = {tuple(segment.get("made_by", ())) for segment in row.segments}
    assert by == {(), (model("en-pt", engine="madeup", name="old").hash,)}


def test_another_story_with_the_same_sentences_asks_for_none_of_them(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_up = engine(portuguese)
    use(monkeypatch, made_up)
    newsroom.read(site, newsroom.entry(site, "/rain"))
    before = len(asked(made_up))
    more = "A new sentence about the two white lighthouses stands in this story alone today."
    site.pages["/other"] = page([*RAIN[3:9], more], "Another story of the bay")
    newsroom.read(site, newsroom.entry(site, "/other", "Another story of the bay"))
    assert asked(made_up)[before:] == ["Another story of the bay", more]


def test_a_persons_words_are_used_in_the_next_story(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = (Run("As gaivotas não se mexeram."),)
    services.remember_edit(MemoryPair("en", "pt"), (Run(RAIN[8]),), words, by="Ana")
    made_up = engine(portuguese)
    use(monkeypatch, made_up)
    newsroom.read(site, newsroom.entry(site, "/rain"))
    assert RAIN[8] not in asked(made_up)
    (row,) = Translation.objects.all()
    origins = {segment["source"][0]: segment["origin"] for segment in row.segments}
    assert origins[RAIN[8]] == "person"


def order(*, again_since: datetime | None = None) -> recall.Order:
    ways = engines.routes("en", "pt")
    manuscript = Manuscript(Casing({}))
    return recall.Order(ways, manuscript, recall.Past(), lambda _: "", again_since=again_since)


def sentences(*texts: str) -> list[Segment]:
    return [
        Segment(number, Part.BODY, 0, 0, len(text), (Run(text),))
        for number, text in enumerate(texts, 1)
    ]


def test_two_workers_never_translate_the_same_sentence_at_once(
    room: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(text: str) -> str:
        time.sleep(0.2)
        return portuguese(text)

    made_up = engine(slowly)
    use(monkeypatch, made_up)
    # Each worker process has a thread of its own for its engines; here two would share one.
    monkeypatch.setattr(engines, "translate", engines._translate)
    found: list[dict[recall.Runs, recall.Wording]] = []

    def work(*texts: str) -> None:
        try:
            found.append(recall.wordings(sentences(*texts), order()))
        finally:
            connections.close_all()

    engines.routes("en", "pt")
    workers = [
        threading.Thread(target=work, args=(RAIN[0], RAIN[1])),
        threading.Thread(target=work, args=(RAIN[1], RAIN[2], RAIN[0])),
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(asked(made_up)) == sorted(RAIN[:3])
    assert sorted(map(len, found)) == [2, 3]
    assert not Claim.objects.exists()
    engines.forget_routes()


def test_what_the_operator_asks_for_again_is_made_again(
    room: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_up = engine(portuguese)
    use(monkeypatch, made_up)
    recall.wordings(sentences(RAIN[0]), order())
    better = engine(lambda text: portuguese(text) + " Melhor.")
    use(monkeypatch, better)
    asked_at = clock.now()
    again = recall.wordings(sentences(RAIN[0]), order(again_since=asked_at))
    assert again == recall.wordings(sentences(RAIN[0]), order()) | {
        (Run(RAIN[0]),): again[(Run(RAIN[0]),)]
    }
    second = recall.wordings(sentences(RAIN[0]), order(again_since=asked_at))
    assert [one.runs for one in second.values()] == [one.runs for one in again.values()]
    assert asked(better) == [RAIN[0]], "once for all stories that were asked for"
    engines.forget_routes()


def test_a_story_translated_again_moves_its_page_and_is_no_correction(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = model("en-pt", engine="madeup", name="old")
    use(monkeypatch, engine(portuguese, old))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    (before,) = newsroom.views("pt")
    better = engine(lambda text: f"Melhor: {portuguese(text)}", model("en-pt", engine="madeup"))
    use(monkeypatch, better)
    words = (Run("As gaivotas não se mexeram."),)
    services.remember_edit(MemoryPair("en", "pt"), (Run(RAIN[8]),), words, by="Ana")
    assert retranslate.find(Wanted(model="0" * 64)) == {}
    assert retranslate.find(Wanted(source="nobody")) == {}
    assert retranslate.find(Wanted(address=site.url("/nothing"))) == {}
    chosen = retranslate.find(Wanted(model=old.hash[:12], address=before.card.path))
    assert chosen == retranslate.find(Wanted(address=site.url("/rain"), source="bay-news"))
    assert chosen == retranslate.find(Wanted(source="Bay News"))
    assert (retranslate.queue_again(chosen), retranslate.queue_again(chosen)) == (1, 0)
    newsroom.work()
    (after,) = newsroom.views("pt")
    assert after.card.headline.startswith("Melhor: ")
    assert (after.card.path, after.corrections, after.source_changed) == (
        before.card.path,
        (),
        False,
    )
    assert set(asked(better)) == {"Rain over the bay", *RAIN} - {RAIN[8]}


def test_where_the_new_one_fails_its_checks_the_old_one_stays(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine(portuguese))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    (before,) = newsroom.views("pt")
    use(monkeypatch, engine(lambda _: ""))
    retranslate.queue_again(retranslate.find(Wanted()))
    newsroom.work()
    (after,) = newsroom.views("pt")
    assert (after.card.headline, after.source_changed) == (before.card.headline, False)


def test_one_made_as_before_takes_the_place_of_one_that_failed(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = engine(portuguese)
    use(monkeypatch, good)
    newsroom.read(site, newsroom.entry(site, "/rain"))
    (before,) = newsroom.views("pt")
    for answer in (lambda _: "", portuguese, portuguese):
        use(monkeypatch, engine(answer))
        retranslate.queue_again(retranslate.find(Wanted()))
        newsroom.work()
        (after,) = newsroom.views("pt")
        assert after.blocks == before.blocks
    verdicts = list(Translation.objects.order_by("pk").values_list("verdict", flat=True))
    assert verdicts == ["publish", "hold", "publish"]


def test_a_wish_outlasts_an_engine_that_is_away(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine(portuguese))
    newsroom.read(site, newsroom.entry(site, "/rain"))

    def away(text: str) -> str:
        raise EngineMissing("the program is gone")

    use(monkeypatch, engine(away))
    retranslate.queue_again(retranslate.find(Wanted()))
    newsroom.work()
    (standing,) = EditionStanding.objects.filter(language="pt")
    assert (standing.state, standing.again) == ("failed", True)
    assert len(newsroom.views("pt")) == 1
    use(monkeypatch, engine(lambda text: f"Melhor: {portuguese(text)}"))
    assert engine_failures.try_again() == 1
    newsroom.work()
    (view,) = newsroom.views("pt")
    assert view.card.headline.startswith("Melhor: ")
    assert not EditionStanding.objects.get(language="pt").again


def test_new_stories_come_before_those_asked_for_again(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine(portuguese))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    retranslate.queue_again(retranslate.find(Wanted()))
    stages.after_extract(0, ["pt"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT args ->> 'article_id' FROM procrastinate_jobs ORDER BY -priority")
        assert cursor.fetchone() == ("0",)


def test_which_stories_have_a_sentence(site: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, engine(portuguese))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    pair, article = MemoryPair("en", "pt"), Article.objects.get().pk
    assert selectors.containing(pair, (Run(RAIN[5]),)) == [(article, "pt")]
    assert selectors.containing(pair, (Run("Nowhere."),)) == []
    corrected(site)
    assert selectors.containing(pair, (Run(RAIN[5]),)) == []


@pytest.mark.usefixtures("site")
def test_a_story_costs_one_statement_if_it_is_known_and_four_if_it_is_new(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    use(monkeypatch, engine(portuguese))
    ordered = order()
    for statements in (4, 1):
        with CaptureQueriesContext(connection) as asked_of_it:
            recall.wordings(sentences(*RAIN), ordered)
        told = [each["sql"] for each in asked_of_it if each["sql"] not in ("BEGIN", "COMMIT")]
        assert len(told) == statements, told


@pytest.fixture
def terms(room: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The newsroom's file of terms into Portuguese."""
    changed = settings.NEWSROOM.model_copy(update={"folder": tmp_path})
    monkeypatch.setattr(settings, "NEWSROOM", changed)
    (tmp_path / "glossaries").mkdir()
    return tmp_path / "glossaries" / "pt.tsv"


def test_a_changed_glossary_is_a_new_sentence_where_its_term_stands(
    site: Publisher, terms: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms.write_text("source\ttarget\nlighthouse\tfarol\n", encoding="utf-8")
    made_up = engine(lambda text: portuguese(text).replace("lãoighthouse", "lighthouse"))
    use(monkeypatch, made_up)
    newsroom.read(site, newsroom.entry(site, "/rain"))
    (view,) = newsroom.views("pt")
    shown = {"".join(run.text for run in s.translation) for b in view.blocks for s in b.sentences}
    assert sum("farol" in sentence for sentence in shown) == 1
    before = len(asked(made_up))
    terms.write_text("source\ttarget\nlighthouse\tluzeiro\n", encoding="utf-8")
    site.pages["/other"] = page(RAIN, "Another story of the bay")
    newsroom.read(site, newsroom.entry(site, "/other", "Another story of the bay"))
    new = asked(made_up)[before:]
    assert new[0] == "Another story of the bay"
    # To bring the term in, it is asked for in short sentences of its own as well.
    assert {text for text in new if text in RAIN} == {RAIN[11]}


def test_a_glossary_that_cannot_be_read_is_said_and_tried_again(
    site: Publisher, terms: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms.write_text("source\nlighthouse\n", encoding="utf-8")
    use(monkeypatch, engine(portuguese))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    standing = EditionStanding.objects.get(language="pt")
    assert (standing.state, standing.reason) == ("failed", "failed:glossary (1 try)")
    assert "pt.tsv" in standing.detail
    terms.unlink()
    assert engine_failures.try_again() == 1
    newsroom.work()
    assert len(newsroom.views("pt")) == 1


def test_the_page_has_the_languages_own_typography_and_memory_has_not(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/rain"] = page([*RAIN[:3], 'The "grey" water stood in the yard of the old school.'])
    use(monkeypatch, engine(lambda text: portuguese(text).replace('"ãogrey"', '"cinzenta"')))
    newsroom.read(site, newsroom.entry(site, "/rain"))
    (view,) = newsroom.views("pt")
    shown = " ".join(run.text for b in view.blocks for s in b.sentences for run in s.translation)
    assert "“cinzenta”" in shown
    assert any('"cinzenta"' in str(row.target) for row in Memory.objects.all())
