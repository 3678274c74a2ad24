"""Memory as units of TMX, and units of TMX as memory: what is taken in, what is refused and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dragoman.languages.table import UnknownLanguage, find
from dragoman.text import serialise
from dragoman.text.document import Run
from dragoman.text.tmx import RefusedUnit, TmxUnit, TmxVariant
from dragoman.text.tmx.units import ALL
from dragoman.translations import services
from dragoman.translations.models import Memory, MemoryOrigin
from dragoman.translations.selectors import memories
from dragoman.translations.services import Kept, MemoryEntry, MemoryPair

# The properties under which a unit of ours says what memory knows of it.
ORIGIN, MODEL, GLOSSARY = "x-origin", "x-model", "x-glossary"

# Longer than any sentence of the news: such a unit holds a paragraph, which no segment equals.
LONGEST_CHARACTERS = 5000
_BATCH = 500
_EXAMPLES = 20
_HASHES = re.compile(r"[0-9a-f]{64}(\+[0-9a-f]{64}){0,2}")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which part of a memory is meant; what is empty does not narrow it."""

    source: str = ""
    target: str = ""
    origin: MemoryOrigin | None = None


def units(wanted: Narrowed) -> Iterator[TmxUnit]:
    """Memory's sentences, one unit each, as they were first remembered."""
    for row in memories(wanted.source, wanted.target, wanted.origin).iterator(chunk_size=1000):
        yield _unit(row)


def _unit(row: Memory) -> TmxUnit:
    # Rows from before memory kept the source's marks have its words alone.
    stored = row.source_runs
    source = serialise.runs_from_data(stored) if stored else (Run(row.source),)
    props = {ORIGIN: row.origin, MODEL: row.model, GLOSSARY: row.fingerprint}
    return TmxUnit(
        source_language=row.source_language,
        variants=(
            TmxVariant(row.source_language, source),
            TmxVariant(row.target_language, serialise.runs_from_data(row.target)),
        ),
        by=row.by,
        changed=row.created,
        props={kind: value for kind, value in props.items() if value},
    )


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is to be taken in.

    `only` narrows the languages; its `origin` is the rank that everything gets, else each unit has
    its own (`x-origin`) and those without are `imported`. `both_ways`: what leads from one language
    to another leads back as well. `by` stands for units that name nobody.
    """

    only: Narrowed = Narrowed()
    both_ways: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file: sentence pairs kept, and units or variants refused by reason.

    `examples` are the first refusals as (line, reason).
    """

    units: int
    kept: Kept
    refused: Mapping[str, int]
    examples: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What goes into memory together."""

    pair: MemoryPair
    origin: MemoryOrigin
    model: str
    by: str


def take_in(
    read: Iterable[TmxUnit | RefusedUnit],
    wish: Wish,
    *,
    progress: Callable[[int], None] | None = None,
) -> TakenIn:
    """Keep what the units say, batch by batch; `progress` is told the line after each batch."""
    work = _Work(wish)
    count = 0
    for count, unit in enumerate(read, 1):
        if isinstance(unit, RefusedUnit):
            work.refuse(unit.line, unit.reason)
        else:
            work.take(unit)
        if progress is not None and count % _BATCH == 0:
            progress(unit.line)
    work.put_away()
    return TakenIn(count, work.kept, dict(sorted(work.refused.items())), tuple(work.examples))


@dataclass
class _Work:
    """The state of taking in one file: what waits to be kept, shelf by shelf."""

    wish: Wish
    kept: Kept = field(default_factory=Kept)
    refused: Counter[str] = field(default_factory=Counter)
    examples: list[tuple[int, str]] = field(default_factory=list)
    waiting: dict[_Shelf, dict[tuple[Run, ...], MemoryEntry]] = field(default_factory=dict)
    count: int = 0

    def refuse(self, line: int, reason: str) -> None:
        self.refused[reason] += 1
        if len(self.examples) < _EXAMPLES:
            self.examples.append((line, reason))

    def take(self, unit: TmxUnit) -> None:
        sentences = self._sentences(unit)
        if len(sentences) < 2:
            self.refuse(unit.line, "no_translation")
            return
        pairs = self._pairs(unit, sentences)
        if pairs is None:
            self.refuse(unit.line, "no_source")
            return
        for pair in pairs:
            self._put(pair, sentences[pair.source], sentences[pair.target], unit)

    def _sentences(self, unit: TmxUnit) -> dict[str, tuple[Run, ...]]:
        """The unit's sentences by our languages; of two in one language the first."""
        sentences: dict[str, tuple[Run, ...]] = {}
        for variant in unit.variants:
            try:
                code = find(variant.language).code
            except UnknownLanguage:
                self.refuse(unit.line, f"unknown_language:{variant.language[:20]}")
                continue
            length = sum(len(run.text) for run in variant.runs)
            if not any(run.text.strip() for run in variant.runs):
                self.refuse(unit.line, "empty")
            elif length > LONGEST_CHARACTERS:
                self.refuse(unit.line, "too_long")
            elif code in sentences:
                self.refuse(unit.line, "second_variant")
            else:
                sentences[code] = variant.runs
        return sentences

    def _pairs(
        self, unit: TmxUnit, sentences: Mapping[str, tuple[Run, ...]]
    ) -> list[MemoryPair] | None:
        """From where to where the unit leads; None if its source language is not in it."""
        sources = list(sentences)
        if unit.source_language.lower() != ALL:
            try:
                sources = [find(unit.source_language).code]
            except UnknownLanguage:
                return None
            if sources[0] not in sentences:
                return None
        pairs = [MemoryPair(one, other) for one in sources for other in sentences if one != other]
        if self.wish.both_ways:
            pairs += [MemoryPair(pair.target, pair.source) for pair in pairs]
        only = self.wish.only
        return [
            pair
            for pair in dict.fromkeys(pairs)
            if only.source in ("", pair.source) and only.target in ("", pair.target)
        ]

    def _put(
        self, pair: MemoryPair, source: tuple[Run, ...], target: tuple[Run, ...], unit: TmxUnit
    ) -> None:
        origin, model = _rank(unit, self.wish.only.origin)
        fingerprint = unit.props.get(GLOSSARY, "")[:64] if model else ""
        by = "" if model else unit.by or self.wish.by
        shelf = self.waiting.setdefault(_Shelf(pair, origin, model, by), {})
        if source in shelf and shelf[source].target != target:
            # The later of two in one file is the later of two in time.
            self.put_away()
            shelf = self.waiting.setdefault(_Shelf(pair, origin, model, by), {})
        shelf[source] = MemoryEntry(source, target, fingerprint)
        self.count += 1
        if self.count >= _BATCH:
            self.put_away()

    def put_away(self) -> None:
        for shelf, entries in self.waiting.items():
            found = list(entries.values())
            if shelf.model:
                done = services.keep_made(shelf.pair, shelf.model, found)
            else:
                done = services.keep(shelf.pair, found, origin=shelf.origin, by=shelf.by)
            self.kept += done
        self.waiting, self.count = {}, 0


def _rank(unit: TmxUnit, given: MemoryOrigin | None) -> tuple[MemoryOrigin, str]:
    """Whose words they are, and the model of a machine's."""
    if given is not None:
        return given, ""
    said, model = unit.props.get(ORIGIN), unit.props.get(MODEL, "")
    if said == MemoryOrigin.MACHINE and _HASHES.fullmatch(model):
        return MemoryOrigin.MACHINE, model
    return (MemoryOrigin.PERSON if said == MemoryOrigin.PERSON else MemoryOrigin.IMPORTED), ""
