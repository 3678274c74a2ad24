"""What a reader wrote beside the findings that `reading` laid out, counted."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fidelity.scores import Judge
from dragoman.fidelity import Pair, Severity

# What may stand in the column `verdict`; where nothing stands the row is not read yet.
VERDICTS = ("true", "harmless", "false")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A finding of `check` in `pair`, and what a reader thought of it."""

    check: str
    severity: str
    pair: Pair
    verdict: str


def read_verdicts(path: Path) -> list[Verdict]:
    """Of one file, CHECK.tsv or ANYTHING-CHECK.tsv.

    Raises ValueError, with the file, for a verdict that is none of `VERDICTS`.
    """
    read: list[Verdict] = []
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            verdict = row["verdict"].strip().lower()
            if verdict and verdict not in VERDICTS:
                raise ValueError(f"{path}: {verdict!r} is none of {', '.join(VERDICTS)}")
            if verdict:
                one, _, other = row["direction"].partition("-")
                pair = Pair(row["source"], row["translation"], one, other)
                check = path.stem.rpartition("-")[2]
                read.append(Verdict(check, row["severity"], pair, verdict))
    return read


def verdict_lines(folder: Path, judge: Judge | None = None) -> Iterator[str]:
    """What was read in `folder`, by file and severity, as rows of a table in Markdown.

    The share is that of `true`. With `judge`, a verdict counts only if its finding still stands:
    the check still blocks the pair, or, where the finding was not major, still finds something.
    The pairs are judged without the sentences around them.
    """
    yield f"| file | severity | read | {' | '.join(VERDICTS)} | share true |"
    yield f"| --- | --- {'| --- ' * (len(VERDICTS) + 2)}|"
    for path in sorted(folder.glob("*.tsv")):
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for one in read_verdicts(path):
            if judge is None or _stands(one, judge):
                counts[one.severity][one.verdict] += 1
        for severity, each in sorted(counts.items()):
            numbers = " | ".join(str(each[verdict]) for verdict in VERDICTS)
            share = f"{each['true'] / each.total():.2f}"
            yield f"| {path.stem} | {severity or '–'} | {each.total()} | {numbers} | {share} |"


def _stands(verdict: Verdict, judge: Judge) -> bool:
    return any(
        one.check == verdict.check and (one.blocking or verdict.severity != Severity.MAJOR)
        for one in judge.findings(verdict.pair)
    )
