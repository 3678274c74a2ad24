"""How much the checks find, how often they cry wolf, and what they cost.

    python -m benchmarks.fidelity                      everything (see --sample for a part of it)
    python -m benchmarks.fidelity planted human        some of: demetr critical human planted
                                                       machines speed
    python -m benchmarks.fidelity --sample 100         at most so many of a kind, or of a set
    python -m benchmarks.fidelity --json FILE          all figures as JSON, too
    python -m benchmarks.fidelity --findings FILE      where `machines` lists what it found
    python -m benchmarks.fidelity --to-read FOLDER     a random choice of that, the same each time,
                                                       as CHECK.tsv with columns to be filled:
                                                       --each 20 of a check and severity, of the
                                                       systems with --system in their names, and
                                                       `unseen.tsv`, in which nothing was found
    python -m benchmarks.fidelity --verdicts FOLDER    only count what was filled in there; with
                                                       --again of what today's checks still find
    python -m benchmarks.fidelity --remarks FILE       missed errors and false alarms, as TSV
    python -m benchmarks.fidelity --finder M:F         run the checks by the function F of module M
                                                       (a `scores.Finder`), to give them evidence
    python -m benchmarks.fidelity --floors             measure the sample of tests/quality again and
                                                       write its floors and docs/fidelity.md: where
                                                       nothing became worse, or with --anew

`found`: the share of bad pairs with a blocking finding; `any`: with any finding; `alarms`: the same
two for the good pairs of the same items; `recall`: of the pairs whose good one does not block, the
share of which the bad one does; `notice`: of the same, the bad ones with any finding that the good
one has not; `caught by`: recall of each check.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from benchmarks.fidelity import docs, floors
from benchmarks.fidelity.machines import ToRead, machines
from benchmarks.fidelity.reading import write_remarks
from benchmarks.fidelity.scores import Finder, Judge, by_sentence
from benchmarks.fidelity.sections import Section, critical, demetr, human, planted
from benchmarks.fidelity.speed import speed
from benchmarks.fidelity.verdicts import verdict_lines

FINDINGS = Path("/tmp/dragoman-findings.tsv")
# So many errors of a kind and language are planted where --sample does not say.
EACH = 60


def _finder(name: str) -> Finder:
    module, _, function = name.partition(":")
    found: Finder = getattr(import_module(module), function)
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fidelity")
    parser.add_argument("section", nargs="*", help="demetr critical human planted machines speed")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--finder", type=_finder, default=by_sentence, metavar="MODULE:FUNCTION")
    parser.add_argument("--floors", action="store_true")
    parser.add_argument("--anew", action="store_true", help="with --floors: lower floors, too")
    parser.add_argument("--remarks", type=Path)
    parser.add_argument("--findings", type=Path, default=FINDINGS)
    parser.add_argument("--to-read", type=Path)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--system", default="")
    parser.add_argument("--seed", default="reading")
    parser.add_argument("--verdicts", type=Path)
    parser.add_argument("--again", action="store_true")
    return parser.parse_args()


def renew_floors(judge: Judge, *, anew: bool) -> None:
    """Write the floors and the document; say what became worse and exit with 1 where not `anew`."""
    measured = floors.measure(judge)
    lost = floors.worse(measured, floors.stored()) if floors.PATH.exists() else []
    for line in lost:
        print(line)
    if any(not line.endswith(("no floor", "no ceiling")) for line in lost) and not anew:
        raise SystemExit(1)
    floors.PATH.write_text(floors.written(measured), encoding="utf-8")
    text = docs.PATH.read_text("utf-8")
    docs.PATH.write_text(docs.renewed(text, measured), encoding="utf-8")


def main() -> None:
    arguments = _arguments()
    if arguments.floors:
        renew_floors(Judge(), anew=arguments.anew)
        return
    if arguments.verdicts:
        judge = Judge(arguments.finder) if arguments.again else None
        print(*verdict_lines(arguments.verdicts, judge), sep="\n")
        return
    judge, sample = Judge(arguments.finder), arguments.sample
    to_read = None
    if arguments.to_read:
        to_read = ToRead(arguments.to_read, arguments.each, arguments.system, arguments.seed)
    sections: dict[str, Callable[[], Section]] = {
        "demetr": lambda: demetr(judge, sample),
        "critical": lambda: critical(judge, sample),
        "human": lambda: human(judge, sample),
        "planted": lambda: planted(judge, sample or EACH),
        "machines": lambda: machines(judge, sample, arguments.findings, to_read),
        "speed": speed,
    }
    unknown = set(arguments.section) - set(sections)
    if unknown:
        raise SystemExit(f"no such section: {', '.join(sorted(unknown))}")
    figures: dict[str, object] = {}
    for name in arguments.section or sections:
        section = sections[name]()
        print(f"\n## {section.name}\n", *section.lines, sep="\n", flush=True)
        figures[name] = section.figures
    if arguments.remarks:
        write_remarks(arguments.remarks, judge.remarks)
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
