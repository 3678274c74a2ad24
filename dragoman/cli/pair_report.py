"""What `dragoman check` says: pairs with the places marked and a summary, or a JSON line a pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.text import Text

from dragoman.cli import output
from dragoman.cli.pair_work import Checked
from dragoman.fidelity import Decision, Finding, Severity, decide_sentence, find_policy
from dragoman.fidelity.finding import Spans
from dragoman.text.bitext import LeftOut, Unread

# More lines that cannot be read are counted only: a file in a wrong encoding has thousands.
_TOLD = 20
_STYLES = {Decision.HOLD: "bold red", Decision.FLAG: "yellow", Decision.PUBLISH: "green"}
_SEVERITIES = {Severity.MAJOR: "red", Severity.MINOR: "yellow", Severity.NOTE: "cyan"}
# What moves a terminal's cursor is no text to be shown; each keeps its place, for the spans.
_CONTROLS = dict.fromkeys([*range(32), *range(127, 160)], " ")


@dataclass
class Report:
    """Says each outcome as it comes, and counts for the summary."""

    policy: str
    as_json: bool
    console: Console = field(default_factory=lambda: output.console)
    verdicts: Counter[Decision] = field(default_factory=Counter)
    by_check: dict[str, Counter[Decision]] = field(default_factory=dict)
    silent: Counter[tuple[str, str, tuple[str, ...]]] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)

    def say(self, file: str, outcome: Checked | Unread | LeftOut) -> None:
        """Count one record of `file`, and print what is to be said of it."""
        if isinstance(outcome, LeftOut):
            self.left_out[outcome.reason] += 1
        elif isinstance(outcome, Unread):
            self._say_unread(file, outcome)
        else:
            self._count(outcome)
            if self.as_json:
                output.print_json_line(_line(file, outcome))
            elif outcome.findings:
                self.console.print(_shown(file, outcome, self.console), soft_wrap=True)

    def _say_unread(self, file: str, outcome: Unread) -> None:
        self.unread[file] += 1
        if self.as_json:
            output.print_json_line(
                {"file": file, "line": outcome.line, "error": "unread", "message": outcome.reason}
            )
        if self.unread[file] <= _TOLD:
            _complain(f"{file}:{outcome.line}: {outcome.reason}")

    def _count(self, checked: Checked) -> None:
        self.verdicts[checked.verdict] += 1
        policy = find_policy(self.policy)
        for name in {finding.check for finding in checked.findings}:
            own = [finding for finding in checked.findings if finding.check == name]
            self.by_check.setdefault(name, Counter())[decide_sentence(own, policy)] += 1
        if checked.not_checked:
            row = checked.row
            self.silent[row.source_language, row.target_language, checked.not_checked] += 1

    @property
    def pairs(self) -> int:
        """How many were checked."""
        return self.verdicts.total()

    def sum_up(self) -> None:
        """The table by check and verdict and the counts; with JSON one line on standard error."""
        if not self.as_json:
            self._table()
        counted = ", ".join(f"{self.verdicts[each]:,} {each}" for each in Decision)
        (_complain if self.as_json else output.say)(f"{_pairs(self.pairs)}: {counted}.")
        for (source, target, names), count in sorted(self.silent.items()):
            _complain(
                f"Not checked from {source} to {target} ({_pairs(count)}): {', '.join(names)}."
            )
        for reason, count in sorted(self.left_out.items()):
            _complain(f"Left out: {count:,} {reason}.")
        for file, count in self.unread.items():
            _complain(
                f"{file}: lines or units that could not be read and are not checked: {count:,}."
            )

    def _table(self) -> None:
        columns = (Decision.HOLD, Decision.FLAG, Decision.PUBLISH)
        rows = [
            [name, *(f"{counts[each]:,}" for each in columns)]
            for name, counts in sorted(self.by_check.items(), key=lambda item: -item[1].total())
        ]
        if rows:
            output.print_table(["pairs with findings of", *columns], rows)


def _pairs(count: int) -> str:
    return "1 pair" if count == 1 else f"{count:,} pairs"


def _complain(sentence: str) -> None:
    output.problems.print(sentence.translate(_CONTROLS), markup=False, soft_wrap=True)


def _line(file: str, checked: Checked) -> dict[str, Any]:
    row = checked.row
    return {
        "file": file,
        "line": row.line,
        "id": row.id,
        "source_language": row.source_language,
        "target_language": row.target_language,
        "source": row.source,
        "translation": row.target,
        "verdict": checked.verdict.value,
        "findings": [
            {
                "check": finding.check,
                "severity": finding.severity.value,
                "message": finding.message,
                "source_spans": finding.source_spans,
                "target_spans": finding.target_spans,
            }
            for finding in checked.findings
        ],
        "not_checked": checked.not_checked,
    }


def _shown(file: str, checked: Checked, console: Console) -> Text:
    """A pair for people: where it stands, what was found, both sentences with the places marked."""
    row = checked.row
    place = f"{file}:{row.line}" + (f" ({row.id})" if row.id else "")
    text = Text.assemble(
        (place.translate(_CONTROLS), "bold"),
        "  ",
        (checked.verdict.value, _STYLES[checked.verdict]),
    )
    for finding in checked.findings:
        text.append("\n  ").append(_said(finding))
    brackets = console.color_system is None
    for language, words, spans in (
        (row.source_language, row.source, _spans(f.source_spans for f in checked.findings)),
        (row.target_language, row.target, _spans(f.target_spans for f in checked.findings)),
    ):
        text.append(f"\n  {language:<4}", "dim").append(_marked(words, spans, brackets=brackets))
    return text.append("\n")


def _said(finding: Finding) -> Text:
    return Text.assemble(
        (f"{finding.severity.value:<6}", _SEVERITIES[finding.severity]),
        f"{finding.check}: {finding.message.translate(_CONTROLS)}",
    )


def _spans(several: Iterable[Spans]) -> list[tuple[int, int]]:
    """All spans in order, those that touch or overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(span for spans in several for span in spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _marked(words: str, spans: Iterable[tuple[int, int]], *, brackets: bool) -> Text:
    """`words` with the spans in colour, or where there is none in brackets that no text has."""
    plain = words.translate(_CONTROLS)
    text, at = Text(), 0
    for start, end in spans:
        inside = plain[start:end]
        text.append(plain[at:start])
        text.append(f"⟦{inside}⟧" if brackets else inside, "bold red")
        at = end
    return text.append(plain[at:])
