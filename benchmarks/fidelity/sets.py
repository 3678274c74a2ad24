"""The evaluation sets beside the project, as pairs and cases.

A case is a good translation of a sentence and a bad one of the same sentence. Every set is read
where it lies; `seeded` takes the same part of it each time.
"""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from dragoman.fidelity import Context, Pair

DATA = Path(__file__).parents[3] / "shared" / "data"
NTREX_COLUMNS = {
    "por": "pt", "por-BR": "pt", "fra": "fr", "spa": "es", "deu": "de", "rus": "ru", "arb": "ar",
    "zho-CN": "zh",
}  # fmt: skip
DEMETR_LANGUAGES = {
    "chinese_simple": "zh", "czech": "cs", "french": "fr", "german": "de", "hindi": "hi",
    "italian": "it", "japanese": "ja", "polish": "pl", "russian": "ru", "spanish": "es",
}  # fmt: skip
# DEMETR's source languages that are written with an alphabet like that of English: words there
# have edges and names have capitals.
ALPHABETIC = frozenset({"cs", "de", "es", "fr", "it", "pl", "ru"})
# Text without known documents: so many lines before and after a sentence are taken as its own.
NEIGHBOURS = 3
REFERENCE = "reference"
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Case:
    """A kind of error, a pair without it and the same pair with it."""

    kind: str
    good: Pair
    bad: Pair


@dataclass(frozen=True, slots=True)
class MachineLine:
    """One line of `mt-outputs`: a pair with the human translation (or None), and the machines'."""

    direction: str
    reference: Pair | None
    outputs: tuple[tuple[str, Pair], ...]


def seeded(items: Sequence[Item], size: int | None, seed: str) -> list[Item]:
    """`size` of the items (all: None), the same ones each time, in their order."""
    if size is None or size >= len(items):
        return list(items)
    chosen = sorted(random.Random(seed).sample(range(len(items)), size))
    return [items[index] for index in chosen]


def _tsv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def ntrex(column: str) -> tuple[Pair, ...]:
    """English news and its human translation in `column`, with the rest of each document."""
    pairs: list[Pair] = []
    for _, group in groupby(_tsv(DATA / "ntrex" / "news.tsv"), key=lambda row: row["doc"]):
        both = [(row["eng"], row[column]) for row in group]
        for index, (source, target) in enumerate(both):
            # The first line of each document of NTREX is its headline.
            context = Context(others=(*both[:index], *both[index + 1 :]), headline=not index)
            pairs.append(Pair(source, target, "en", NTREX_COLUMNS[column], context))
    return tuple(pairs)


@cache
def machine_lines(direction: str) -> tuple[MachineLine, ...]:
    """All lines of one folder of `mt-outputs`, such as `en-de`."""
    one, other = direction.split("-")
    lines: list[MachineLine] = []
    for file in sorted((DATA / "mt-outputs" / direction).glob("*.tsv")):
        rows = _tsv(file)
        for index, row in enumerate(rows):
            near = rows[max(0, index - NEIGHBOURS) : index] + rows[index + 1 : index + 4]
            pairs = {
                name: Pair(row["source"], text, one, other, _beside(near, name))
                for name, text in row.items()
                if name != "source" and text
            }
            reference = pairs.pop(REFERENCE, None)
            lines.append(MachineLine(direction, reference, tuple(pairs.items())))
    return tuple(lines)


def _beside(rows: Sequence[dict[str, str]], column: str) -> Context:
    return Context(others=tuple((row["source"], row[column]) for row in rows if row[column]))


def directions() -> list[str]:
    return sorted(folder.name for folder in (DATA / "mt-outputs").iterdir())


def references(direction: str) -> tuple[Pair, ...]:
    """The human translations of one direction of `mt-outputs`."""
    return tuple(line.reference for line in machine_lines(direction) if line.reference)


@dataclass(frozen=True, slots=True)
class DemetrItem:
    """One line of DEMETR; `bad` may be no error (`pert_check` is false: it is left out here)."""

    number: int
    language: str
    source: str
    english: str
    good: str
    bad: str

    @property
    def good_pair(self) -> Pair:
        return Pair(self.source, self.good, self.language, "en")

    @property
    def bad_pair(self) -> Pair:
        return Pair(self.source, self.bad, self.language, "en")


@cache
def demetr() -> dict[str, tuple[DemetrItem, ...]]:
    """DEMETR's kinds, named `critical/numbers_replaced`, each with its valid items."""
    kinds: dict[str, tuple[DemetrItem, ...]] = {}
    for file in sorted((DATA / "fidelity" / "demetr").glob("*.jsonl")):
        severity, _, name = file.stem.split("_", 2)
        rows = map(json.loads, file.read_text("utf-8").splitlines())
        kinds[f"{severity}/{name}"] = tuple(
            DemetrItem(
                int(row["id"]),
                DEMETR_LANGUAGES[row["lang_tag"]],
                row["src_sent"],
                row["eng_sent"],
                row["mt_sent"],
                row["pert_sent"],
            )
            for row in rows
            if row["pert_check"]
        )
    return kinds


def demetr_items() -> tuple[DemetrItem, ...]:
    """Each sentence of DEMETR once; its `bad` is a full stop."""
    return demetr()["base/empty"]


def demetr_cases() -> Iterator[Case]:
    """Every valid item of every kind, then base kinds of our own made of the same items."""
    for kind, items in demetr().items():
        for item in items:
            yield Case(kind, item.good_pair, item.bad_pair)
    items = demetr_items()
    for index, item in enumerate(items):
        # The next item of another language, and the next but six of the same: none is near.
        foreign = next(
            other
            for other in (*items[index + 1 :], *items)
            if other.language not in (item.language, "en")
        )
        same = [other for other in items if other.language == item.language]
        strange = same[(same.index(item) + 7) % len(same)]
        for kind, target in (
            ("own/source_copied", item.source),
            ("own/other_language", foreign.source),
            ("own/other_sentence", strange.good),
        ):
            yield Case(kind, item.good_pair, Pair(item.source, target, item.language, "en"))


@cache
def critical_errors() -> tuple[tuple[bool, Pair], ...]:
    """English to German: whether a critical error is in it, and the pair. No reference is read."""
    path = DATA / "fidelity" / "critical-errors" / "en-de.tsv"
    rows = _tsv(path)
    return tuple(
        (row["label"] == "BAD", Pair(row["source"], row["translation"], "en", "de")) for row in rows
    )


def human_from_demetr(language: str) -> tuple[Pair, ...]:
    """English into `language` by people: DEMETR's references, the other way round."""
    return tuple(
        Pair(item.english, item.source, "en", language)
        for item in demetr_items()
        if item.language == language
    )
