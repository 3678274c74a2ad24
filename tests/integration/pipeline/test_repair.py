"""The repair ladder on the path of a story, and the report of what it and the checks did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from dragoman.articles.models import EditionStanding
from dragoman.common import clock
from dragoman.fidelity import Finding, Pair, Severity
from dragoman.mt.errors import EngineUnreachable
from dragoman.pipeline import engines, evidence, fidelity_report, progress
from dragoman.publishing.views import SentenceView
from dragoman.translations.models import Memory, Translation
from dragoman.translations.selectors import segments_of
from tests.integration.pipeline import newsroom
from tests.integration.pipeline.made_up_engines import RAIN, engine, page, portuguese, use
from tests.integration.pipeline.publisher import Publisher
from tests.unit.mt.made_up import model

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

COUNTED = "The harbour office counted 4821 boats in the bay and on the river that summer."
STORY = (*RAIN, COUNTED)


@pytest.fixture
def site(room: None) -> Iterator[Publisher]:
    with Publisher({"/rain": page(STORY)}) as publisher:
        yield publisher
    engines.forget_routes()


def careful(text: str) -> str:
    """Every figure stays as it is."""
    return " ".join(
        word if re.search(r"\d", word) else portuguese(word) for word in text.split()
    ).replace("Tãohe", "Ao")


def careless(text: str) -> str:
    """No figure and nothing with a figure in it comes through."""
    return careful(re.sub(r"\S*\d\S*", "", text))


def read(site: Publisher, path: str = "/rain", title: str = "Rain over the bay") -> None:
    newsroom.read(site, newsroom.entry(site, path, title))


def counted(view_number: int = 0) -> SentenceView:
    """The sentence about the boats on a published page."""
    view = newsroom.views("pt")[view_number]
    (found,) = [
        each
        for block in view.blocks
        for each in block.sentences
        if "4821" in "".join(run.text for run in each.original)
    ]
    return found


def test_another_engine_mends_what_the_first_one_loses_and_both_are_named(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine(careless, name="first"), engine(careful, name="second"))
    read(site)
    (view,) = newsroom.views("pt")
    assert "4821" in "".join(run.text for run in counted().translation)
    assert (counted().mended_by, counted().kept_original) == ("engine:second", False)
    assert view.provenance.verdict == "publish"
    assert (view.provenance.repaired, view.provenance.flagged) == (1, 0)
    assert view.provenance.engine == "first+second"
    hashes = {one.hash for one in view.provenance.models}
    assert hashes == {model("en-pt", engine=name).hash for name in ("first", "second")}
    row = Translation.objects.get()
    (mended,) = [each for each in segments_of(row) if each.repaired]
    assert mended.repairs == ("engine:second",)
    assert mended.made_by == (model("en-pt", engine="second").hash,)


def test_a_sentence_from_memory_still_says_how_it_was_mended(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine(careless, name="first"), engine(careful, name="second"))
    read(site)
    assert Memory.objects.get(source=COUNTED).mended_by == "engine:second"
    site.pages["/boats"] = page([*RAIN[:8], COUNTED], "All the boats of the bay")
    read(site, "/boats", "All the boats of the bay")
    assert [counted(number).mended_by for number in range(2)] == ["engine:second"] * 2


def test_what_nothing_mends_is_no_other_storys_and_is_tried_again_with_a_new_engine(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine(careless, name="first"))
    read(site)
    assert counted().kept_original
    assert not Memory.objects.filter(source=COUNTED).exists()
    use(monkeypatch, engine(careless, name="first"), engine(careful, name="second"))
    site.pages["/boats"] = page([*RAIN[:8], COUNTED], "All the boats of the bay")
    read(site, "/boats", "All the boats of the bay")
    assert {counted(number).mended_by for number in range(2)} == {"", "engine:second"}


def test_words_of_memory_that_the_checks_refuse_by_now_are_mended(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine(careful, name="first"))
    read(site)
    row = Memory.objects.get(source=COUNTED)
    row.target = [careless(COUNTED)]
    row.save()
    site.pages["/boats"] = page([*RAIN[:8], COUNTED], "All the boats of the bay")
    read(site, "/boats", "All the boats of the bay")
    assert not any(counted(number).kept_original for number in range(2))
    assert "4821" in str(Memory.objects.get(source=COUNTED).target)


def test_what_nothing_mends_stands_in_the_original_with_all_that_was_tried(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(text: str) -> str:
        raise EngineUnreachable("no answer")

    use(
        monkeypatch,
        engine(careless, name="first"),
        engine(away, name="second"),
        engine(lambda text: f"{careless(text)} então", name="third"),
    )
    read(site)
    assert counted().kept_original
    assert "engine:third" in counted().repairs
    assert not any("second" in way for way in counted().repairs)
    (view,) = newsroom.views("pt")
    assert (view.provenance.repaired, view.provenance.flagged) == (0, 1)


@pytest.mark.parametrize(
    ("name", "severity", "doubtful"),
    [
        ("quotes", Severity.MINOR, True),
        ("quotes", Severity.NOTE, False),
        ("glossary", Severity.MINOR, False),
    ],
)
def test_what_looks_wrong_stands_and_is_marked_as_doubtful(
    site: Publisher,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    severity: Severity,
    doubtful: bool,
) -> None:
    def check(pair: Pair) -> tuple[Finding, ...]:
        return (Finding(name, severity, "seen"),) if pair.source == COUNTED else ()

    monkeypatch.setattr(evidence, "check_pair", check)
    use(monkeypatch, engine(careful))
    read(site)
    assert (counted().doubtful, counted().kept_original) == (doubtful, False)
    (view,) = newsroom.views("pt")
    assert view.provenance.doubtful == int(doubtful)


def test_the_report_counts_by_source_pair_check_and_day(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine(careless, name="first"), engine(careful, name="second"))
    read(site)
    repaired = Translation.objects.get()
    use(monkeypatch, engine(careless, name="first"))
    Memory.objects.all().delete()
    site.pages["/marked"] = page([*RAIN, COUNTED.replace("4821", "4822")], "The bay, marked")
    read(site, "/marked", "The bay, marked")
    flagged = Translation.objects.exclude(pk=repaired.pk).get()
    site.pages["/held"] = page([COUNTED.replace("4821", str(n)) for n in range(71, 83)], "Held")
    read(site, "/held", "Held")
    held = Translation.objects.exclude(pk__in=[repaired.pk, flagged.pk]).get()
    assert EditionStanding.objects.filter(state="held", language="pt").count() == 1
    report = progress.status(with_items=False)["fidelity"]
    everything = repaired.sentences + flagged.sentences + held.sentences
    assert report["total"] == {
        "sentences": everything,
        "repaired": 1,
        "flagged": 1,
        "held": held.sentences,
        "repaired_share": round(1 / everything, 4),
        "flagged_share": round(1 / everything, 4),
        "held_share": round(held.sentences / everything, 4),
    }
    (source,) = report["by_source"]
    (pair,) = report["by_pair"]
    (day,) = report["by_day"]
    assert (pair["from"], pair["to"]) == ("en", "pt")
    assert day["day"] == clock.now().date().isoformat()
    assert source["repaired"] == pair["repaired"] == day["repaired"] == 1
    numbers = next(row for row in report["by_check"] if row["check"] == "numbers")
    assert (numbers["flagged"], numbers["held"]) == (1, held.flagged)


def test_the_report_forgets_what_is_older_than_its_days(
    site: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine(careful))
    read(site)
    Translation.objects.update(created=clock.now() - timedelta(days=3))
    assert fidelity_report.report(days=2)["total"]["sentences"] == 0
    (day,) = fidelity_report.report(days=4)["by_day"]
    assert day["day"] == (clock.now() - timedelta(days=3)).date().isoformat()
