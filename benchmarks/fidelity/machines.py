"""What the checks say of real machine translations: how often each speaks, and lists to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.fidelity import sets
from benchmarks.fidelity.reading import Sighting, write_choices, write_sightings
from benchmarks.fidelity.scores import Judge, Share
from benchmarks.fidelity.sections import Section, share_rows


@dataclass(frozen=True, slots=True)
class ToRead:
    """A choice to be read: `each` of a check and severity, into `folder`.

    Only of systems with `system` in their names. Another `seed` is another choice.
    """

    folder: Path
    each: int
    system: str = ""
    seed: str = "reading"


def machines(
    judge: Judge, sample: int | None, path: Path, to_read: ToRead | None = None
) -> Section:
    """Every finding in the outputs of every system, into `path` as TSV; shares by system."""
    shares: dict[str, Share] = {}
    sightings: list[Sighting] = []
    for direction in sets.directions():
        for line in sets.seeded(sets.machine_lines(direction), sample, direction):
            human = line.reference.target if line.reference else ""
            for system, pair in line.outputs:
                found = judge.findings(pair)
                shares.setdefault(f"{system} {direction}", Share()).add(found)
                sightings += [
                    Sighting(direction, system, pair, one, human) for one in found or (None,)
                ]
    write_sightings(path, sightings)
    if to_read:
        chosen = (one for one in sightings if to_read.system in one.system)
        write_choices(to_read.folder, chosen, to_read.each, to_read.seed)
    section = Section(f"Machine translations; all findings are in {path}")
    section.lines += share_rows(dict(sorted(shares.items())))
    section.figures = {name: share.figures() for name, share in sorted(shares.items())}
    return section
