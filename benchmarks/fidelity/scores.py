"""What the checks see in pairs, counted."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from benchmarks.fidelity.sets import Case
from dragoman.fidelity import Finding, Pair, check

Figures = dict[str, object]
# Gives a pair what is known of it (a lexicon, another translation, vectors) and runs the checks.
Finder = Callable[[Pair], tuple[Finding, ...]]


@dataclass(slots=True)
class Share:
    """How many of `pairs` have a blocking finding (by check, too), and how many have any."""

    pairs: int = 0
    blocked: int = 0
    seen: int = 0
    by_check: Counter[str] = field(default_factory=Counter)
    seen_by: Counter[str] = field(default_factory=Counter)

    def add(self, findings: tuple[Finding, ...]) -> None:
        blocking = {one.check for one in findings if one.blocking}
        self.pairs += 1
        self.blocked += bool(blocking)
        self.seen += bool(findings)
        self.by_check.update(blocking)
        self.seen_by.update({one.check for one in findings})

    def plus(self, other: Share) -> Share:
        return Share(
            self.pairs + other.pairs,
            self.blocked + other.blocked,
            self.seen + other.seen,
            self.by_check + other.by_check,
            self.seen_by + other.seen_by,
        )

    def of(self, count: int) -> float:
        return count / self.pairs if self.pairs else math.nan

    @property
    def share(self) -> float:
        return self.of(self.blocked)

    def figures(self) -> Figures:
        """What `--json` tells of it."""
        return {
            "pairs": self.pairs,
            "blocked": self.blocked,
            "seen": self.seen,
            "by_check": dict(sorted(self.by_check.items())),
            "seen_by": dict(sorted(self.seen_by.items())),
        }


@dataclass(slots=True)
class Score:
    """One kind of error: what is found in the bad pairs, and what in the good ones of the same.

    `caught` is what the error itself brought about: the bad pairs that block where the good one
    does not, of all pairs whose good one does not (`quiet`). False alarms cannot raise it.
    `noticed`: the same with findings of any severity that the good pair does not have.
    """

    bad: Share = field(default_factory=Share)
    good: Share = field(default_factory=Share)
    quiet: int = 0
    caught: int = 0
    noticed: int = 0
    caught_by: Counter[str] = field(default_factory=Counter)

    def add(self, bad: tuple[Finding, ...], good: tuple[Finding, ...]) -> None:
        self.bad.add(bad)
        self.good.add(good)
        if any(one.blocking for one in good):
            return
        blocking = {one.check for one in bad if one.blocking}
        self.quiet += 1
        self.caught += bool(blocking)
        self.noticed += bool(_said(bad) - _said(good))
        self.caught_by.update(blocking)

    def plus(self, other: Score) -> Score:
        return Score(
            self.bad.plus(other.bad),
            self.good.plus(other.good),
            self.quiet + other.quiet,
            self.caught + other.caught,
            self.noticed + other.noticed,
            self.caught_by + other.caught_by,
        )

    @property
    def recall(self) -> float:
        return self.of_quiet(self.caught)

    def of_quiet(self, count: int) -> float:
        return count / self.quiet if self.quiet else math.nan

    def figures(self) -> Figures:
        return {
            "bad": self.bad.figures(),
            "good": self.good.figures(),
            "quiet": self.quiet,
            "caught": self.caught,
            "noticed": self.noticed,
            "caught_by": dict(sorted(self.caught_by.items())),
        }


def _said(findings: tuple[Finding, ...]) -> set[tuple[str, str, str]]:
    return {(one.check, one.severity, one.message) for one in findings}


@dataclass(frozen=True, slots=True)
class Confusion:
    """Right and wrong alarms: `hits` of errors, `wolves` of none, `misses`, `quiet` rightly."""

    hits: int
    wolves: int
    misses: int
    quiet: int

    @property
    def mcc(self) -> float:
        """Matthews' correlation coefficient (1975); 0 where a margin is empty."""
        margins = (
            (self.hits + self.wolves)
            * (self.hits + self.misses)
            * (self.quiet + self.wolves)
            * (self.quiet + self.misses)
        )
        if not margins:
            return 0.0
        return (self.hits * self.quiet - self.wolves * self.misses) / math.sqrt(margins)

    def figures(self) -> Figures:
        return {
            "hits": self.hits,
            "wolves": self.wolves,
            "misses": self.misses,
            "quiet": self.quiet,
            "mcc": round(self.mcc, 4),
        }


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be read: an error that was `missed`, or a `false alarm`.

    `good` is the translation without the error, where there is one.
    """

    what: str
    kind: str
    pair: Pair
    findings: tuple[Finding, ...]
    good: str = ""


def by_sentence(pair: Pair) -> tuple[Finding, ...]:
    """What the checks see with nothing but what the sets give: no engine, no vectors."""
    return check(
        pair.source,
        pair.target,
        source_language=pair.source_language,
        target_language=pair.target_language,
        context=pair.context,
    )


class Judge:
    """Runs all checks, by `find`; a pair is judged once, however many cases share it.

    `remarks` fills with whatever the checks got wrong.
    """

    def __init__(self, find: Finder = by_sentence) -> None:
        self._find = find
        self._judged: dict[Pair, tuple[Finding, ...]] = {}
        self.remarks: list[Remark] = []

    def findings(self, pair: Pair) -> tuple[Finding, ...]:
        if pair not in self._judged:
            self._judged[pair] = self._find(pair)
        return self._judged[pair]

    def share(self, pairs: Iterable[Pair], name: str) -> Share:
        """Of pairs without an error, which are called `name` in remarks."""
        share = Share()
        for pair in pairs:
            share.add(self._good(pair, name))
        return share

    def scores(self, cases: Iterable[Case]) -> dict[str, Score]:
        """By kind, in the order in which the kinds come."""
        scores: dict[str, Score] = {}
        for case in cases:
            score = scores.setdefault(case.kind, Score())
            score.add(self._bad(case.bad, case.kind, case.good), self._good(case.good, "good"))
        return scores

    def confusion(
        self, labelled: Iterable[tuple[bool, Pair]], counts_for: Callable[[str], bool] = bool
    ) -> Confusion:
        """Blocking findings against labels that are true for an error.

        `counts_for` says of a check whether its findings count; all do if it is not given.
        """
        counts: Counter[tuple[bool, bool]] = Counter()
        for is_bad, pair in labelled:
            found = (self._bad if is_bad else self._good)(pair, "critical")
            alarm = any(one.blocking and counts_for(one.check) for one in found)
            counts[is_bad, alarm] += 1
        return Confusion(
            counts[True, True], counts[False, True], counts[True, False], counts[False, False]
        )

    def _good(self, pair: Pair, kind: str) -> tuple[Finding, ...]:
        found = self.findings(pair)
        if any(one.blocking for one in found):
            self.remarks.append(Remark("false alarm", kind, pair, found))
        return found

    def _bad(self, pair: Pair, kind: str, good: Pair | None = None) -> tuple[Finding, ...]:
        found = self.findings(pair)
        if not any(one.blocking for one in found):
            self.remarks.append(Remark("missed", kind, pair, found, good.target if good else ""))
        return found
