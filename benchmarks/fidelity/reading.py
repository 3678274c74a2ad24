"""Lists of sentences to be read: written outside the repository, for they are not ours."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.fidelity.scores import Remark

_COLUMNS = ("what", "kind", "languages", "findings", "source", "translation", "good translation")


def write_remarks(path: Path, remarks: Iterable[Remark]) -> None:
    """Each error that was missed and each false alarm once, as TSV, in the order of their kinds."""
    once = dict.fromkeys(remarks)
    write_tsv(path, _COLUMNS, (_row(one) for one in sorted(once, key=lambda one: one.kind)))


def _row(remark: Remark) -> Sequence[str]:
    pair = remark.pair
    found = "; ".join(f"{one.check} {one.severity}: {one.message}" for one in remark.findings)
    languages = f"{pair.source_language}-{pair.target_language}"
    return (remark.what, remark.kind, languages, found, pair.source, pair.target, remark.good)


def write_tsv(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
