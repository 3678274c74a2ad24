"""Lists of sentences to be read: written outside the repository, for they are not ours."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path

from benchmarks.fidelity.scores import Remark
from dragoman.fidelity import Finding, Pair

_COLUMNS = ("what", "kind", "languages", "findings", "source", "translation", "good translation")
_SIGHTING_COLUMNS = (
    "direction", "system", "check", "severity", "message", "source", "target", "reference",
)  # fmt: skip
_CHOICE_COLUMNS = (
    "direction", "system", "severity", "verdict", "cause", "source", "translation", "message",
    "reference",
)  # fmt: skip
# Translations in which no check saw anything are listed under this name.
UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a check found in a machine's translation, or (None) that none found anything."""

    direction: str
    system: str
    pair: Pair
    finding: Finding | None
    reference: str = ""

    @property
    def check(self) -> str:
        return self.finding.check if self.finding else UNSEEN

    @property
    def severity(self) -> str:
        return self.finding.severity if self.finding else ""

    @property
    def english(self) -> str:
        """The sentence itself, whatever the direction: into English the human translation, or
        the source where there is none."""
        is_source = self.pair.source_language == "en" or not self.reference
        return self.pair.source if is_source else self.reference

    @property
    def message(self) -> str:
        return self.finding.message if self.finding else ""


def write_remarks(path: Path, remarks: Iterable[Remark]) -> None:
    """Each error that was missed and each false alarm once, as TSV, in the order of their kinds."""
    once = dict.fromkeys(remarks)
    write_tsv(path, _COLUMNS, (_row(one) for one in sorted(once, key=lambda one: one.kind)))


def _row(remark: Remark) -> Sequence[str]:
    pair = remark.pair
    found = "; ".join(f"{one.check} {one.severity}: {one.message}" for one in remark.findings)
    languages = f"{pair.source_language}-{pair.target_language}"
    return (remark.what, remark.kind, languages, found, pair.source, pair.target, remark.good)


def write_sightings(path: Path, sightings: Iterable[Sighting]) -> None:
    """All findings, as TSV."""
    rows = (
        (one.direction, one.system, one.check, one.severity, one.message, one.pair.source,
         one.pair.target, one.reference)
        for one in sightings
        if one.finding
    )  # fmt: skip
    write_tsv(path, _SIGHTING_COLUMNS, rows)


def spread(sightings: Iterable[Sighting], each: int, seed: str) -> list[Sighting]:
    """At most `each` of them at random, the same ones each time, from all directions and systems.

    Every direction and system gives one before any gives a second. The sets have the same
    sentences in several languages: of all findings in translations of one only one is taken.
    """
    groups: defaultdict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for one in sightings:
        groups[one.direction, one.system].append(one)
    chance = random.Random(seed)
    decks = [groups[key] for key in sorted(groups)]
    for deck in decks:
        chance.shuffle(deck)
    chance.shuffle(decks)
    in_turn = (one for one in chain.from_iterable(zip_longest(*decks)) if one)
    once: dict[str, Sighting] = {}
    for one in in_turn:
        once.setdefault(one.english, one)
    return list(once.values())[:each]


def write_choices(folder: Path, sightings: Iterable[Sighting], each: int, seed: str) -> None:
    """A random choice to be read, into CHECK.tsv and `unseen.tsv` of `folder`, which is made.

    Of every check `each` findings of every severity; of the translations without a finding as
    many of every direction. The columns `verdict` and `cause` are for the reader to fill.
    """
    files: defaultdict[str, defaultdict[str, list[Sighting]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for one in sightings:
        files[one.check][one.severity or one.direction].append(one)
    folder.mkdir(parents=True, exist_ok=True)
    for check, parts in sorted(files.items()):
        chosen = chain.from_iterable(
            spread(parts[part], each, f"{seed} {check} {part}") for part in sorted(parts)
        )
        rows = (
            (one.direction, one.system, one.severity, "", "", one.pair.source, one.pair.target,
             one.message, one.reference)
            for one in chosen
        )  # fmt: skip
        write_tsv(folder / f"{check}.tsv", _CHOICE_COLUMNS, rows)


def write_tsv(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
