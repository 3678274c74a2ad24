"""What the checks say of real machine translations: a list to be read, and how often each speaks.

The list has sentences of the evaluation sets in it and is written outside the repository.
"""

from __future__ import annotations

import csv
from pathlib import Path

from benchmarks.fidelity import sets
from benchmarks.fidelity.scores import Judge, Share
from benchmarks.fidelity.sections import Section, share_rows

_COLUMNS = ("direction", "system", "check", "severity", "message", "source", "target", "reference")


def machines(judge: Judge, sample: int | None, path: Path) -> Section:
    """Every finding in the outputs of every system, into `path` as TSV; shares by system."""
    shares: dict[str, Share] = {}
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
        writer.writerow(_COLUMNS)
        for direction in sets.directions():
            for line in sets.seeded(sets.machine_lines(direction), sample, direction):
                human = line.reference.target if line.reference else ""
                for system, pair in line.outputs:
                    found = judge.findings(pair)
                    shares.setdefault(f"{system} {direction}", Share()).add(found)
                    writer.writerows(
                        (direction, system, one.check, one.severity, one.message, pair.source,
                         pair.target, human)
                        for one in found
                    )  # fmt: skip
    section = Section(f"Machine translations; all findings are in {path}")
    section.lines += share_rows(dict(sorted(shares.items())))
    section.figures = {name: share.figures() for name, share in sorted(shares.items())}
    return section
