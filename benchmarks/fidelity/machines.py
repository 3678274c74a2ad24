"""What the checks say of real machine translations: how often each speaks, and a list to read."""

from __future__ import annotations

from pathlib import Path

from benchmarks.fidelity import sets
from benchmarks.fidelity.reading import write_tsv
from benchmarks.fidelity.scores import Judge, Share
from benchmarks.fidelity.sections import Section, share_rows

_COLUMNS = ("direction", "system", "check", "severity", "message", "source", "target", "reference")


def machines(judge: Judge, sample: int | None, path: Path) -> Section:
    """Every finding in the outputs of every system, into `path` as TSV; shares by system."""
    shares: dict[str, Share] = {}
    rows: list[tuple[str, ...]] = []
    for direction in sets.directions():
        for line in sets.seeded(sets.machine_lines(direction), sample, direction):
            human = line.reference.target if line.reference else ""
            for system, pair in line.outputs:
                found = judge.findings(pair)
                shares.setdefault(f"{system} {direction}", Share()).add(found)
                rows += [
                    (direction, system, one.check, one.severity, one.message, pair.source,
                     pair.target, human)
                    for one in found
                ]  # fmt: skip
    write_tsv(path, _COLUMNS, rows)
    section = Section(f"Machine translations; all findings are in {path}")
    section.lines += share_rows(dict(sorted(shares.items())))
    section.figures = {name: share.figures() for name, share in sorted(shares.items())}
    return section
