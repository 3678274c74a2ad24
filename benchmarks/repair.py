"""What each way of the repair ladder mends and harms, what it costs, and what the whole brings.

    .venv/bin/python -m benchmarks.repair [--every 1] [--mutations 4] [--only ways|whole]

News sentences (the evaluation set NTREX, English to Portuguese) go through the engine. `real` are
those with a blocking finding. `digits`: the sentences with figures, every digit changed, as often
as `--mutations` says; of these more fail. `names`: a name that the human translation has as the
source writes it is not in ours; the judge of these is that human translation, so they say nothing
of any check. Each way is asked for each of them (`made`: how often it had something new to offer).
`mends`: the candidate has no finding any more; `first`: of those that no earlier step of the ladder
mends. `harm`: of sound sentences, those whose candidate has a finding; `chrF` what it loses of
theirs. `ms`: milliseconds of this process a candidate.

`whole`: all sentences without checks, with checks that refuse nothing, and with the ladder; words a
second of this process' time on the processor.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from sacrebleu import CHRF

from benchmarks.headlines import COLUMNS, NEWS
from dragoman.fidelity import Finding, check
from dragoman.fidelity.judging import judge
from dragoman.mt.alignment import Aligner
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.fasttranslate import FastTranslateEngine
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.headlines import Casing
from dragoman.mt.journey import Journey, Manuscript, Source
from dragoman.mt.models import ModelStore
from dragoman.mt.repair import Judge, ladder, repair
from dragoman.mt.repair_ways import Other, Sentence, Translate, lost_names
from dragoman.mt.routes import Route
from dragoman.mt.translator import PairJudge, SegmentTranslation, SegmentTranslator
from dragoman.text.document import Part, Run, Segment

SOUND = 150
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with its first translation, what judges others, and a person's translation."""

    sentence: Sentence
    judge: Judge
    reference: str = ""


@dataclass(slots=True)
class Tally:
    """What one way did."""

    made: int = 0
    mends: int = 0
    first: int = 0
    harm: int = 0
    seconds: float = 0.0
    candidates: int = 0
    chrf: list[float] = field(default_factory=list)


class Bench:
    """The engines, and the sentences of the set that are taken."""

    def __init__(self, source: str, target: str, every: int) -> None:
        models = ModelStore().models()
        self.engines = EngineSet([FirefoxEngine(models), FastTranslateEngine(models)])
        self.route, *others = self.engines.routes(source, target)
        self.others = tuple(others)
        with NEWS.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))[::every]
        self.sources = [row[COLUMNS[source]] for row in rows]
        self.references = [row[COLUMNS[target]] for row in rows]
        self._manuscript = Manuscript(Casing.of(self.sources))
        self.judge = judge(source, target)

    def translating(self, route: Route) -> Translate:
        """One text at a time along `route`."""
        journey = Journey(
            self.engines, route, self._manuscript, Aligner.of(route, self.engines.models())
        )
        return lambda text: journey.travel([Source(text, titled=False)])[0]

    def sentence(self, text: str) -> Sentence:
        """A sentence with its first translation."""
        translate = self.translating(self.route)
        others = tuple(Other(route, self.translating(route)) for route in self.others)
        source, target = self.route.source, self.route.target
        return Sentence(source, target, text, translate(text), translate, others)

    def unmoved(self, source: str, target: str) -> int:
        """Judges, and lets everything stand: the ladder's cost is what comes on top of this."""
        return 0 * self.judge(source, target)

    def whole(self, judge: PairJudge | None) -> tuple[list[SegmentTranslation], float]:
        """All sentences as one document; seconds of this process."""
        segments = [
            Segment(number, Part.BODY, 0, 0, len(text), (Run(text),))
            for number, text in enumerate(self.sources, start=1)
        ]
        translator = SegmentTranslator(self.engines, judge=judge)
        began = time.process_time()
        done = translator.translate(
            segments, self.route, others=self.others, manuscript=self._manuscript
        )
        return done, time.process_time() - began


def by_checks(bench: Bench, texts: Sequence[str], references: Sequence[str] = ()) -> list[Case]:
    """Each sentence, judged by the checks."""

    def judging(text: str) -> Judge:
        return lambda candidate: bench.judge(text, candidate)

    pairs = zip(texts, references or [""] * len(texts), strict=True)
    return [Case(bench.sentence(text), judging(text), person) for text, person in pairs]


def by_names(cases: Sequence[Case]) -> Iterator[Case]:
    """The sentences without a name that a person kept, judged by that."""
    for case in cases:
        lost = [name for name in lost_names(case.sentence) if name in case.reference]

        def missing(candidate: str, lost: Sequence[str] = tuple(lost)) -> int:
            return sum(name not in candidate for name in lost)

        if lost:
            yield Case(case.sentence, missing, case.reference)


def changed_digits(text: str, chance: random.Random) -> str:
    """`text` with other digits, none of them 0 where a figure may begin."""
    return _DIGIT.sub(lambda _: chance.choice("123456789"), text)


def climb(cases: Sequence[Case]) -> dict[str, Tally]:
    """Every step of the ladder for every failing sentence."""
    tallies: dict[str, Tally] = {}
    for case in cases:
        mended = False
        for rung in ladder(case.sentence):
            tally = tallies.setdefault(rung.name, Tally())
            candidate = _timed(rung.candidate, tally)
            if candidate is None or candidate == case.sentence.first:
                continue
            tally.made += 1
            if case.judge(candidate) == 0:
                tally.mends += 1
                tally.first += not mended
                mended = True
    return tallies


def harm(cases: Sequence[Case]) -> dict[str, Tally]:
    """Every step of the ladder for every sound sentence."""
    chrf = CHRF()
    tallies: dict[str, Tally] = {}
    for case in cases:
        before = chrf.sentence_score(case.sentence.first, [case.reference]).score
        for rung in ladder(case.sentence):
            tally = tallies.setdefault(rung.name, Tally())
            candidate = _timed(rung.candidate, tally)
            if candidate is None or candidate == case.sentence.first:
                continue
            tally.made += 1
            tally.harm += case.judge(candidate) > 0
            tally.chrf.append(chrf.sentence_score(candidate, [case.reference]).score - before)
    return tallies


def _timed(make: Callable[[], str | None], tally: Tally) -> str | None:
    began = time.process_time()
    candidate = make()
    if candidate is not None:
        tally.seconds += time.process_time() - began
        tally.candidates += 1
    return candidate


def measure_ways(bench: Bench, mutations: int) -> None:
    """Print a table for each kind of failing sentence, and one of the harm."""
    chance = random.Random(1)
    all_of_it = by_checks(bench, bench.sources, bench.references)
    with_digits = [text for text in bench.sources if _DIGIT.search(text)]
    mutated = by_checks(
        bench, [changed_digits(text, chance) for text in with_digits for _ in range(mutations)]
    )
    kinds = {
        f"real, of {len(all_of_it)}": [c for c in all_of_it if c.judge(c.sentence.first)],
        f"digits, of {len(mutated)}": [c for c in mutated if c.judge(c.sentence.first)],
        "names": list(by_names(all_of_it)),
    }
    for kind, cases in kinds.items():
        mended = [c for c in cases if repair(c.sentence, c.judge).badness == 0]
        print(f"\n{kind}: {len(cases)} fail, the ladder mends {len(mended)}")
        for name, tally in climb(cases).items():
            cost = 1000 * tally.seconds / max(tally.candidates, 1)
            print(
                f"  {name:32} made {tally.made:3}  mends {tally.mends:3}  first {tally.first:3}"
                f"  ms {cost:5.1f}"
            )
    sound = [c for c in all_of_it if not c.judge(c.sentence.first) and "," in c.sentence.text]
    chosen = chance.sample(sound, min(SOUND, len(sound)))
    print(f"\nharm, of {len(chosen)} sound sentences")
    for name, tally in harm(chosen).items():
        change = sum(tally.chrf) / max(len(tally.chrf), 1)
        print(f"  {name:32} made {tally.made:3}  harm {tally.harm:3}  chrF {change:+.2f}")


def measure_whole(bench: Bench) -> None:
    """Print sentences that fail, by check, and words a second, without the ladder and with it."""
    words = sum(len(text.split()) for text in bench.sources)
    # The models are loaded at the first sentence.
    for other in bench.sentence(bench.sources[0]).others:
        other.translate(bench.sources[0])
    judges = {"no checks": None, "checks alone": bench.unmoved, "with the ladder": bench.judge}
    for name, judge_of_all in judges.items():
        done, seconds = bench.whole(judge_of_all)
        found = [
            {one.check for one in _found(bench, text, made.text) if one.blocking}
            for text, made in zip(bench.sources, done, strict=True)
        ]
        by_check: dict[str, int] = {}
        for names in found:
            for each in names:
                by_check[each] = by_check.get(each, 0) + 1
        score = CHRF().corpus_score([one.text for one in done], [bench.references]).score
        repaired = sum(bool(m.mended_by) and not f for m, f in zip(done, found, strict=True))
        print(
            f"{name}: {sum(map(bool, found))} of {len(done)} fail {by_check},"
            f" {repaired} repaired, chrF {score:.2f}, {words / seconds:.0f} words/s"
        )


def _found(bench: Bench, source: str, target: str) -> Sequence[Finding]:
    return check(
        source,
        target,
        source_language=bench.route.source,
        target_language=bench.route.target,
    )


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description="Measure the repair ladder.")
    parser.add_argument("--every", type=int, default=1, help="every n-th sentence only")
    parser.add_argument("--mutations", type=int, default=4, help="of each sentence with figures")
    parser.add_argument("--only", choices=["ways", "whole"], default="")
    options = parser.parse_args()
    bench = Bench("en", "pt", options.every)
    if options.only != "whole":
        measure_ways(bench, options.mutations)
    if options.only != "ways":
        measure_whole(bench)


if __name__ == "__main__":
    main()
