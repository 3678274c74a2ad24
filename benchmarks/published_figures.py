"""Whether a wrong figure is published unflagged: news end to end, without the database.

    python -m benchmarks.published_figures [--from en --to pt] [--every N]

News (the evaluation set NTREX) goes through the engine, the checks and the repair ladder as in the
newsroom. A measure that shares nothing with the checks compares the digits of source and
translation, before repair and after it: every sentence in which they differ is printed, with what
the checks said and what came of it, to be read by a person. Most differences are right (ten for 10,
17:30 for 5.30 pm).

`missed`: the figures differ in what is published, and nothing was found. `repaired`: the first
translation failed and another one stands. `flagged`: none passed, the original stands, marked.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.headlines import COLUMNS, NEWS
from benchmarks.with_models.remembered import Memory, wheel_engines
from dragoman.fidelity import Finding, Pair
from dragoman.fidelity.judging import judge
from dragoman.mt.headlines import Casing
from dragoman.mt.journey import Manuscript
from dragoman.mt.translator import SegmentTranslation, SegmentTranslator
from dragoman.pipeline.evidence import Evidence, of_document
from dragoman.text.document import Part, Run, Segment

_FIGURE = re.compile(r"\d(?:[\d.,'’ \u00a0\u202f]*\d)?")
_SPACED = re.compile(r"[ \u00a0\u202f]")
_THOUSANDS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+")


@dataclass(frozen=True, slots=True)
class Published:
    """One sentence: its first translation, the one after repair, and what was found in both."""

    source: str
    first: str
    final: SegmentTranslation
    first_findings: tuple[Finding, ...]
    final_findings: tuple[Finding, ...]

    @property
    def outcome(self) -> str:
        """What a reader sees: `as it was`, `repaired` or `flagged` (the original, marked)."""
        if any(one.blocking for one in self.final_findings):
            return "flagged"
        return "repaired" if self.final.mended_by else "as it was"


def digits(text: str) -> Counter[str]:
    """The digits of each figure, whatever its marks: `1,234.5` and `1 234,5` are `12345`.

    A space joins groups of three alone.
    """
    figures: Counter[str] = Counter()
    for found in _FIGURE.findall(text):
        pieces = [found] if _THOUSANDS.fullmatch(found) else _SPACED.split(found)
        figures.update(figure for piece in pieces if (figure := re.sub(r"\D", "", piece)))
    return figures


def publish(source: str, target: str, every: int) -> Iterator[Published]:
    """All sentences of the set, as one document each as in the newsroom."""
    engines = wheel_engines(Memory())
    route, *others = engines.routes(source, target)
    with NEWS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))[::every]
    sources = [row[COLUMNS[source]] for row in rows]
    segments = [
        Segment(number, Part.BODY, 0, 0, len(text), (Run(text),))
        for number, text in enumerate(sources, start=1)
    ]
    manuscript = Manuscript(Casing.of(sources))
    first = SegmentTranslator(engines).translate(segments, route, manuscript=manuscript)
    evidence = Evidence(engines, source, target, ways=others)
    context = of_document(segments)
    judging = judge(source, target, evidence.examine, context)
    final = SegmentTranslator(engines, judge=judging).translate(
        segments, route, others=others, manuscript=manuscript
    )
    for text, one, other in zip(sources, first, final, strict=True):
        found = [
            evidence.examine(Pair(text, made.text, source, target, context))
            for made in (one, other)
        ]
        yield Published(text, one.text, other, *found)


def _told(findings: tuple[Finding, ...]) -> str:
    return "; ".join(f"{one.check} {one.severity}: {one.message}" for one in findings) or "nothing"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.published_figures")
    parser.add_argument("--from", dest="source", default="en")
    parser.add_argument("--to", dest="target", default="pt")
    parser.add_argument("--every", type=int, default=1)
    arguments = parser.parse_args()
    outcomes: Counter[str] = Counter()
    differing: Counter[str] = Counter()
    for one in publish(arguments.source, arguments.target, arguments.every):
        outcomes[one.outcome] += 1
        wanted = digits(one.source)
        before, after = digits(one.first), digits(one.final.text)
        if before == wanted == after:
            continue
        differing[one.outcome] += 1
        print(f"{one.outcome}{' by ' + one.final.mended_by if one.final.mended_by else ''}")
        print(f"  source  {one.source}")
        print(f"  first   {one.first}")
        print(f"          lost {dict(wanted - before)} new {dict(before - wanted)}")
        print(f"          found {_told(one.first_findings)}")
        if one.final.text != one.first:
            print(f"  final   {one.final.text}")
            print(f"          lost {dict(wanted - after)} new {dict(after - wanted)}")
            print(f"          found {_told(one.final_findings)}")
    print(f"all sentences: {dict(outcomes)}; with differing figures: {dict(differing)}")


if __name__ == "__main__":
    main()
