"""The page of fidelity, made from its report: three measures, each over time, and four tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext, gettext_noop

from dragoman.desk.chart import Chart, chart
from dragoman.desk.figures import day, language
from dragoman.pipeline.fidelity_report import FidelityReport
from dragoman.publishing.checks_in_words import in_words
from dragoman.translations.reports import CheckCounts, Counts

# What is counted, in the order of the page: its name in `Counts`, its title, what it means.
_MEASURES = (
    (
        "repaired",
        gettext_noop("Repaired"),
        gettext_noop("Did not pass as first translated; another way passed and stands."),
    ),
    (
        "flagged",
        gettext_noop("Flagged"),
        gettext_noop("No way passed: they stand in the original, marked for the reader."),
    ),
    (
        "held",
        gettext_noop("Held"),
        gettext_noop("All sentences of the stories that wait for a person."),
    ),
)


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is counted: `part` of `whole` sentences, and by day."""

    key: str
    title: str
    meaning: str
    part: int
    whole: int
    chart: Chart


@dataclass(frozen=True, slots=True)
class Cell:
    """`part` of `whole` sentences; `bar` is its length, 100 for the highest share of the column."""

    key: str
    part: int
    whole: int
    bar: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table of sentences, with a cell for each measure."""

    name: str
    sentences: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A line of the table of checks; the bars are parts of 100, flagged before held."""

    name: str
    key: str
    counts: CheckCounts
    flagged_bar: float
    held_bar: float


@dataclass(frozen=True, slots=True)
class FidelityPage:
    """All that the page shows."""

    first: date
    last: date
    sentences: int
    measures: tuple[Measure, ...]
    sources: tuple[Line, ...]
    pairs: tuple[Line, ...]
    checks: tuple[CheckLine, ...]
    days: tuple[Line, ...]


def fidelity_page(report: FidelityReport) -> FidelityPage:
    """The page, in the active language."""
    return FidelityPage(
        first=report.first,
        last=report.last,
        sentences=report.total.sentences,
        measures=tuple(_measures(report)),
        sources=_lines((name, counts) for _, name, counts in report.sources),
        pairs=_lines((_pair(source, target), counts) for source, target, counts in report.pairs),
        checks=_check_lines(report.checks),
        days=_lines((day(when), counts) for when, counts in reversed(report.by_day)),
    )


def _measures(report: FidelityReport) -> Iterable[Measure]:
    for key, title, meaning in _MEASURES:
        counted = {when: (getattr(counts, key), counts.sentences) for when, counts in report.by_day}
        yield Measure(
            key=key,
            title=gettext(title),
            meaning=gettext(meaning),
            part=getattr(report.total, key),
            whole=report.total.sentences,
            chart=chart(report.first, report.last, counted),
        )


def _pair(source: str, target: str) -> str:
    return gettext("%(source)s into %(target)s") % {
        "source": language(source),
        "target": language(target),
    }


def _lines(named: Iterable[tuple[str, Counts]]) -> tuple[Line, ...]:
    rows = [(name, counts) for name, counts in named if counts.sentences]
    most = {
        key: max((getattr(counts, key) / counts.sentences for _, counts in rows), default=0.0)
        for key, _, _ in _MEASURES
    }
    return tuple(
        Line(name, counts.sentences, tuple(_cell(key, counts, most[key]) for key in most))
        for name, counts in rows
    )


def _cell(key: str, counts: Counts, most: float) -> Cell:
    part = getattr(counts, key)
    return Cell(key, part, counts.sentences, _length(part / counts.sentences, most))


def _check_lines(checks: tuple[CheckCounts, ...]) -> tuple[CheckLine, ...]:
    most = max((one.flagged + one.held for one in checks), default=0)
    return tuple(
        CheckLine(
            in_words(one.check),
            one.check,
            one,
            _length(one.flagged, most),
            _length(one.held, most),
        )
        for one in checks
    )


def _length(value: float, most: float) -> float:
    return round(100 * value / most, 1) if most else 0.0
