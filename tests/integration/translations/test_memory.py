"""Memory: who outranks whom, and who may translate a sentence now."""

from __future__ import annotations

import uuid

import pytest

from dragoman.text.document import Mark, MarkKind, Run
from dragoman.translations import selectors, services
from dragoman.translations.models import Claim, Memory, MemoryOrigin
from dragoman.translations.segments import Origin
from dragoman.translations.services import Kept, MemoryEntry, MemoryPair

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PAIR = MemoryPair("en", "pt")
RAIN = (Run("It rained."),)
OLD, NEW = "a" * 64, "b" * 64


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def recall(*models: str, fingerprint: str = "") -> tuple[str, Origin] | None:
    found = selectors.remembered(PAIR, models, {RAIN: fingerprint}).get(RAIN)
    return None if found is None else ("".join(run.text for run in found.runs), found.origin)


def machine(text: str, model: str = OLD, *, fingerprint: str = "", replace: bool = False) -> None:
    services.remember(PAIR, model, [MemoryEntry(RAIN, runs(text), fingerprint)], replace=replace)


def test_a_machines_words_belong_to_its_model() -> None:
    machine("Choveu.")
    assert recall(OLD) == ("Choveu.", Origin.MEMORY)
    assert recall(NEW) is None
    assert selectors.remembered(MemoryPair("en", "es"), [OLD], {RAIN: ""}) == {}


def test_of_several_models_the_preferred_one_is_asked_first() -> None:
    machine("Choveu.", OLD)
    machine("Caiu chuva.", NEW)
    assert recall(NEW, OLD) == ("Caiu chuva.", Origin.MEMORY)
    assert recall(OLD, NEW) == ("Choveu.", Origin.MEMORY)


def test_what_is_known_stays_unless_it_was_asked_for_again() -> None:
    machine("Choveu.")
    machine("Caiu chuva.")
    assert recall(OLD) == ("Choveu.", Origin.MEMORY)
    machine("Caiu chuva.", replace=True)
    assert recall(OLD) == ("Caiu chuva.", Origin.MEMORY)


def test_a_person_outranks_every_machine_and_import() -> None:
    machine("Choveu.")
    imported = [MemoryEntry(RAIN, runs("Choveu ontem."))]
    assert services.keep(PAIR, imported, origin=MemoryOrigin.IMPORTED) == Kept(new=1)
    assert recall(OLD) == ("Choveu ontem.", Origin.MEMORY)
    services.remember_edit(PAIR, RAIN, runs("Choveu a cântaros."), by="Ana")
    assert recall(OLD) == recall(NEW) == ("Choveu a cântaros.", Origin.PERSON)
    assert services.keep(PAIR, imported, origin=MemoryOrigin.IMPORTED) == Kept(outranked=1)
    machine("Caiu chuva.", replace=True)
    assert recall(OLD) == ("Choveu a cântaros.", Origin.PERSON)
    row = Memory.objects.get(origin=MemoryOrigin.PERSON)
    assert (row.by, row.model) == ("Ana", "")


def test_an_edit_may_be_changed_and_taken_back() -> None:
    machine("Choveu.")
    services.remember_edit(PAIR, RAIN, runs("Choveu ontem."), by="Ana")
    services.remember_edit(PAIR, RAIN, runs("Choveu hoje."), by="Rui")
    assert recall(OLD) == ("Choveu hoje.", Origin.PERSON)
    assert services.forget_edit(PAIR, RAIN)
    assert recall(OLD) == ("Choveu.", Origin.MEMORY)
    assert not services.forget_edit(PAIR, RAIN)


def test_another_glossary_is_another_sentence_but_not_for_a_person() -> None:
    machine("Choveu.", fingerprint="one")
    assert recall(OLD, fingerprint="two") is None
    assert recall(OLD, fingerprint="one") == ("Choveu.", Origin.MEMORY)
    services.remember_edit(PAIR, RAIN, runs("Choveu hoje."), by="Ana")
    assert recall(OLD, fingerprint="two") == ("Choveu hoje.", Origin.PERSON)


def test_marks_are_part_of_a_sentence() -> None:
    linked = (Run("It "), Run("rained", (Mark(MarkKind.LINK, "https://a.example/"),)), Run("."))
    services.remember(PAIR, OLD, [MemoryEntry(linked, linked)])
    assert recall(OLD) is None


def test_a_sentence_is_claimed_once() -> None:
    one, other = uuid.uuid4(), uuid.uuid4()
    keys = [services.claim_key(PAIR, OLD, "", sentence) for sentence in "abc"]
    assert services.claim(keys[:2], one) == set(keys[:2])
    assert services.claim(keys, other) == {keys[2]}
    services.release(one)
    assert services.claim(keys, other) == set(keys[:2])
    services.release(other)
    assert not Claim.objects.exists()
    assert services.claim([], one) == frozenset()


def test_the_claim_of_a_worker_that_died_is_taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.translations.services.claims.CLAIMED_SECONDS", -1.0)
    key = services.claim_key(PAIR, OLD, "", "a")
    services.claim([key], uuid.uuid4())
    assert services.claim([key], uuid.uuid4()) == {key}
