"""Memory leaves as TMX and comes back the same; what others wrote finds its rank."""

from __future__ import annotations

import io
from typing import Any

import pytest

from dragoman.text import tmx
from dragoman.text.document import Mark, MarkKind, Run
from dragoman.text.tmx import RefusedUnit, TmxUnit, TmxVariant
from dragoman.translations import exchange, selectors, services
from dragoman.translations.exchange import Narrowed, Wish
from dragoman.translations.models import Memory, MemoryOrigin
from dragoman.translations.services import Kept, MemoryEntry, MemoryPair

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PAIR = MemoryPair("en", "pt")
MODEL = "a" * 64
LINKED = (Run("It "), Run("rained", (Mark(MarkKind.LINK, "https://a.example/"),)), Run("."))
CHOVEU = (Run("Choveu", (Mark(MarkKind.LINK, "https://a.example/"),)), Run("."))


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def unit(source: str = "en", **texts: str) -> TmxUnit:
    variants = tuple(TmxVariant(tag.replace("_", "-"), runs(t)) for tag, t in texts.items())
    return TmxUnit(source, variants, line=7)


def _written(wanted: Narrowed) -> bytes:
    return "".join(tmx.write(exchange.units(wanted))).encode()


def _rows() -> list[dict[str, Any]]:
    fields = [f.name for f in Memory._meta.fields if f.name not in ("id", "created")]
    return list(Memory.objects.order_by("source_hash", "model").values(*fields))


def _fill() -> None:
    services.remember(PAIR, MODEL, [MemoryEntry(LINKED, CHOVEU, "terms")])
    services.remember(MemoryPair("en", "es"), MODEL, [MemoryEntry(LINKED, LINKED)])
    services.keep(PAIR, [MemoryEntry(runs("Gulls sat."), runs("X."))], origin=MemoryOrigin.IMPORTED)
    services.remember_edit(PAIR, LINKED, runs("Choveu a potes."), by="Ana <a@b.example>")


def test_out_and_in_again_is_the_same() -> None:
    _fill()
    before, file = _rows(), _written(Narrowed())
    again = exchange.take_in(tmx.read(io.BytesIO(file), "m.tmx"), Wish())
    assert again.kept == Kept(same=4)
    Memory.objects.all().delete()
    done = exchange.take_in(tmx.read(io.BytesIO(file), "m.tmx"), Wish())
    assert (done.units, done.kept, done.refused) == (4, Kept(new=4), {})
    assert _rows() == before


def test_only_a_part_leaves() -> None:
    _fill()
    assert _written(Narrowed(origin=MemoryOrigin.PERSON)).count(b"<tu ") == 1
    assert _written(Narrowed(target="es")).count(b"<tu ") == 1
    assert _written(Narrowed(source="pt")).count(b"<tu ") == 0


@pytest.mark.parametrize(
    ("given", "wish", "pairs"),
    [
        (unit(en="A.", pt_BR="B.", fr="C."), Wish(), {"en>pt", "en>fr"}),
        (unit(en="A.", pt="B."), Wish(both_ways=True), {"en>pt", "pt>en"}),
        (unit("EN-gb", en_US="A.", pt="B."), Wish(), {"en>pt"}),
        (unit("*all*", en="A.", pt="B."), Wish(), {"en>pt", "pt>en"}),
        (unit("*all*", en="A.", pt="B.", fr="C."), Wish(Narrowed("pt", "fr")), {"pt>fr"}),
    ],
)
def test_from_where_to_where_a_unit_leads(given: TmxUnit, wish: Wish, pairs: set[str]) -> None:
    exchange.take_in([given], wish)
    found = {f"{row.source_language}>{row.target_language}" for row in Memory.objects.all()}
    assert found == pairs


@pytest.mark.parametrize(
    ("given", "reasons"),
    [
        (RefusedUnit(7, "no_language"), {"no_language": 1}),
        (unit(en="A."), {"no_translation": 1}),
        (unit(en="A.", pt=" "), {"empty": 1, "no_translation": 1}),
        (unit(en="A.", qq="B.", pt="C."), {"unknown_language:qq": 1}),
        (unit("fr", en="A.", pt="B."), {"no_source": 1}),
        (unit(en="A.", pt="B" * 5001), {"too_long": 1, "no_translation": 1}),
        (unit(en="A.", pt="B.", pt_BR="C."), {"second_variant": 1}),
    ],
)
def test_what_is_refused_says_why(given: TmxUnit | RefusedUnit, reasons: dict[str, int]) -> None:
    done = exchange.take_in([given], Wish())
    assert done.refused == reasons
    assert done.examples[0][0] == 7


def test_ranks() -> None:
    services.remember_edit(PAIR, runs("A."), runs("De Ana."), by="Ana")
    imported = [unit(en="A.", pt="B."), unit(en="C.", pt="D."), unit(en="C.", pt="E.")]
    assert exchange.take_in(imported, Wish()).kept == Kept(new=1, changed=1, outranked=1)
    by_hand = Wish(Narrowed(origin=MemoryOrigin.PERSON), by="agency.tmx")
    assert exchange.take_in([unit(en="A.", pt="B.")], by_hand).kept == Kept(changed=1)
    row = Memory.objects.get(source="A.")
    assert (row.origin, row.by, row.target) == ("person", "agency.tmx", ["B."])


def test_what_a_made_up_model_is_said_to_have_made_counts_as_imported() -> None:
    given = unit(en="A.", pt="B.")
    claims = {"x-origin": "machine", "x-model": "the best"}
    exchange.take_in([TmxUnit(given.source_language, given.variants, props=claims)], Wish())
    assert Memory.objects.get().origin == MemoryOrigin.IMPORTED


def test_what_memory_holds_is_counted() -> None:
    _fill()
    shares = [(s.source, s.target, s.origin, s.sentences) for s in selectors.memory_shares()]
    assert shares == [
        ("en", "es", "machine", 1),
        ("en", "pt", "imported", 1),
        ("en", "pt", "machine", 1),
        ("en", "pt", "person", 1),
    ]
