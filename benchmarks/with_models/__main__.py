"""What the checks find with models of the pair, and what they alarm at.

    python -m benchmarks.with_models                   1,050 sentences a ground, 60 errors a kind
    python -m benchmarks.with_models --sample 200      so many sentences; of a kind, a fifth
    python -m benchmarks.with_models --json FILE       all figures as JSON, too
    python -m benchmarks.with_models --remarks FILE    missed errors and alarms, as TSV

Errors are planted (`benchmarks.planted`) in news between English and Portuguese: in what people
wrote, and in what the engine makes of the same sentences. The columns: the checks with `no model`;
with the `lexicon`; with other versions for what is in doubt (`newsroom`), and for `all`. Recall is
of the pairs whose good one does not block; alarms are good pairs that block: of the engine's own
translations these may be right. Last, of the errors that the lexicon alone leaves `open`, the
shares that the order of doubt brings to the second look where three shares of a stream have it.
What engines answer is kept in /tmp (DRAGOMAN_REMEMBERED), so that only the first run is slow.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.with_models.grounds import GROUPS, grounds
from benchmarks.with_models.looks import Found, Looking
from benchmarks.with_models.measuring import BUDGETS, LEVELS, Measured, measure, recall
from benchmarks.with_models.remembered import Memory, wheel_engines

EACH = 60
# So many sentences for each error of a kind where only a sample is taken.
SENTENCES_AN_ERROR = 5
_COLUMNS = ["ground", "kind", "doubt", "source", "target", "good", "lexicon", "versions"]


def run(sample: int | None) -> Iterator[Measured]:
    """All four grounds, each as it is measured."""
    engines = wheel_engines(Memory())
    each = EACH if sample is None else max(sample // SENTENCES_AN_ERROR, 1)
    for ground in grounds(engines, sample):
        looking = Looking(engines, ground.source, ground.target, ground.made_by)
        yield measure(ground, looking, each)


def rows(measured: Measured) -> Iterator[str]:
    """A table for people."""
    budgets = "".join(f"  1/{round(1 / budget)}" for budget in BUDGETS)
    yield f"\n{measured.name}, {measured.good} sentences; {measured.in_doubt:.1%} in doubt"
    yield f"{'':18}    n" + "".join(f"{level:>16}" for level in LEVELS) + f"   open{budgets}"
    for group, kinds in GROUPS.items():
        if len(kinds) > 1:
            yield _row(group, kinds, measured)
        for kind in kinds:
            yield _row(f"  {kind}" if len(kinds) > 1 else kind, (kind,), measured)
    alarms = "".join(f"{measured.alarms[level]:16.3f}" for level in LEVELS)
    yield f"{'alarms':18} {measured.good:4}{alarms}"
    for level, counts in measured.alarms_by.items():
        by_check = ", ".join(f"{name} {count}" for name, count in counts.most_common())
        yield f"  alarms, {level}: {by_check}"


def _row(name: str, kinds: Sequence[str], measured: Measured) -> str:
    quiet = sum(measured.recall["no model"][kind].quiet for kind in kinds)
    if not quiet:
        return f"{name:18}    0"
    shares = "".join(f"{recall(measured, level, kinds):16.3f}" for level in LEVELS)
    reached = [measured.reached[kind] for kind in kinds if kind in measured.reached]
    total = sum(one[0.0] for one in reached)
    front = "".join(
        f" {sum(one[0.0] * one[budget] for one in reached) / total:5.2f}" if total else "     –"
        for budget in BUDGETS
    )
    return f"{name:18} {quiet:4}{shares}   {total:4.0f}{front}"


def figures(measured: Measured) -> dict[str, object]:
    """The same for machines."""
    return {
        "sentences": measured.good,
        "recall": {
            level: {
                kind: {"of": one.quiet, "found": one.found, "by": dict(one.by_check)}
                for kind, one in tallies.items()
            }
            for level, tallies in measured.recall.items()
        },
        "groups": {
            level: {
                group: round(recall(measured, level, kinds), 4) for group, kinds in GROUPS.items()
            }
            for level in LEVELS
        },
        "alarms": {level: round(share, 5) for level, share in measured.alarms.items()},
        "alarms_by": {level: dict(counts) for level, counts in measured.alarms_by.items()},
        "reached": {
            kind: {f"{budget:.4f}": round(share, 4) for budget, share in shares.items() if budget}
            | {"open": shares[0.0]}
            for kind, shares in measured.reached.items()
        },
        "in_doubt": round(measured.in_doubt, 4),
    }


def write_remarks(path: Path, all_measured: Sequence[Measured]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, delimiter="\t")
        table.writerow(_COLUMNS)
        for measured in all_measured:
            for one in measured.missed:
                looks = one.looks
                found = map(_told, (looks.lexicon, looks.versions))
                pair = one.pair
                table.writerow(
                    [one.ground, one.kind, looks.doubt, pair.source, pair.target, one.good, *found]
                )


def _told(found: Found) -> str:
    return "; ".join(f"{one.check} {one.severity}: {one.message}" for one in found)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.with_models")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--remarks", type=Path)
    arguments = parser.parse_args()
    all_measured: list[Measured] = []
    for measured in run(arguments.sample):
        all_measured.append(measured)
        print("\n".join(rows(measured)), flush=True)
    if arguments.json:
        text = json.dumps({one.name: figures(one) for one in all_measured}, indent=1)
        arguments.json.write_text(text + "\n", encoding="utf-8")
    if arguments.remarks:
        write_remarks(arguments.remarks, all_measured)


if __name__ == "__main__":
    main()
