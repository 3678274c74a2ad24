"""Writes of memory: what engines made, what was imported, what people wrote."""

from __future__ import annotations

import json
import operator
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

from django.db import transaction
from django.db.models import QuerySet

from dragoman.common import clock, hashing
from dragoman.text import serialise
from dragoman.text.document import Run
from dragoman.translations.models import OUTRANKS, Memory, MemoryOrigin

_BATCH = 500
# What the table holds of the name of a way over engines with long names.
_LONGEST_WAY = 100


@dataclass(frozen=True, slots=True)
class MemoryPair:
    """From which language to which, as codes."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class MemoryEntry:
    """A sentence and its translation; `fingerprint` of the glossary's terms in it.

    `mended_by`: the way of the repair ladder that made it, if one did.
    """

    source: tuple[Run, ...]
    target: tuple[Run, ...]
    fingerprint: str = ""
    mended_by: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of entries: new, changed, the same as before, outranked by what was there."""

    new: int = 0
    changed: int = 0
    same: int = 0
    outranked: int = 0

    def __add__(self, other: Kept) -> Kept:
        return Kept(*map(operator.add, astuple(self), astuple(other)))


def source_hash(runs: tuple[Run, ...]) -> str:
    """The key of a sentence in memory: its words and its marks."""
    return hashing.of_text(json.dumps(serialise.runs_to_data(runs), ensure_ascii=False))


def remember(
    pair: MemoryPair, model: str, entries: Iterable[MemoryEntry], *, replace: bool = False
) -> None:
    """Keep what the models `model` (hashes joined by `+`) made; what is known of them stays.

    With `replace` it does not: checks refuse it now, or the operator asked for it again.
    """
    rows = [_row(pair, entry, model=model, origin=MemoryOrigin.MACHINE) for entry in entries]
    if replace:
        Memory.objects.bulk_create(
            rows,
            update_conflicts=True,
            update_fields=["target", "created", "mended_by"],
            unique_fields=[
                "source_language", "target_language", "model", "source_hash", "fingerprint",
            ],
        )  # fmt: skip
    else:
        Memory.objects.bulk_create(rows, ignore_conflicts=True)


def keep_made(pair: MemoryPair, model: str, entries: Sequence[MemoryEntry]) -> Kept:
    """`remember` what another newsroom's models made, counted; what is known of them stays."""
    known = Memory.objects.filter(
        source_language=pair.source,
        target_language=pair.target,
        model=model,
        source_hash__in=[source_hash(entry.source) for entry in entries],
    ).count()
    remember(pair, model, entries)
    return Kept(new=max(0, len(entries) - known), same=min(known, len(entries)))


def remember_edit(
    pair: MemoryPair, source: tuple[Run, ...], target: tuple[Run, ...], *, by: str
) -> None:
    """Keep a person's translation of a sentence: it outranks every other, whatever the model."""
    keep(pair, [MemoryEntry(source, target)], origin=MemoryOrigin.PERSON, by=by)


def forget_edit(pair: MemoryPair, source: tuple[Run, ...]) -> bool:
    """Take a person's or an imported translation back; false if there is none."""
    gone, _ = _outside_models(pair).filter(source_hash=source_hash(source)).delete()
    return bool(gone)


@transaction.atomic
def keep(
    pair: MemoryPair, entries: Sequence[MemoryEntry], *, origin: MemoryOrigin, by: str = ""
) -> Kept:
    """Keep translations that no model made, in batches; one that ranks lower replaces nothing."""
    counts = Kept()
    for start in range(0, len(entries), _BATCH):
        batch = {source_hash(entry.source): entry for entry in entries[start : start + _BATCH]}
        rows = _outside_models(pair).select_for_update().filter(source_hash__in=list(batch))
        known = {row.source_hash: row for row in rows}
        made = [
            _row(pair, entry, model="", origin=origin, by=by)
            for key, entry in batch.items()
            if key not in known
        ]
        Memory.objects.bulk_create(made, ignore_conflicts=True)
        counts = _with_known(counts, [(known[key], batch[key]) for key in known], origin, by)
        counts += Kept(new=len(made))
    return counts


def _with_known(
    counts: Kept, pairs: Iterable[tuple[Memory, MemoryEntry]], origin: MemoryOrigin, by: str
) -> Kept:
    for row, entry in pairs:
        target = serialise.runs_to_data(entry.target)
        if OUTRANKS.index(MemoryOrigin(row.origin)) > OUTRANKS.index(origin):
            counts += Kept(outranked=1)
        elif row.target == target and row.origin == origin:
            counts += Kept(same=1)
        else:
            row.target, row.origin, row.by, row.created = target, origin, by[:200], clock.now()
            row.save(update_fields=["target", "origin", "by", "created"])
            counts += Kept(changed=1)
    return counts


def _outside_models(pair: MemoryPair) -> QuerySet[Memory]:
    return Memory.objects.filter(
        source_language=pair.source, target_language=pair.target, model="", fingerprint=""
    )


def _row(
    pair: MemoryPair, entry: MemoryEntry, *, model: str, origin: MemoryOrigin, by: str = ""
) -> Memory:
    return Memory(
        source_language=pair.source,
        target_language=pair.target,
        model=model,
        fingerprint=entry.fingerprint if model else "",
        source_hash=source_hash(entry.source),
        source="".join(run.text for run in entry.source),
        source_runs=serialise.runs_to_data(entry.source),
        target=serialise.runs_to_data(entry.target),
        origin=origin,
        by=by[:200],
        mended_by=entry.mended_by[:_LONGEST_WAY],
        created=clock.now(),
    )
