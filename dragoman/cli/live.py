"""What `up` shows while it runs: a live table on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections import deque
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.live import Live
from rich.table import Table

from dragoman.cli import output

if TYPE_CHECKING:  # models exist only after set-up
    from dragoman.pipeline.progress import Snapshot

# Words per second are taken over this time, so that a pause shows and a spike does not.
_WINDOW_SECONDS = 10.0
_LINE_EVERY_SECONDS = 2.0


def _words_to_come(counts: Snapshot) -> int:
    """Words that wait, and those of pages not yet extracted, taken to be as long as the others."""
    unread = counts.found - counts.extracted - counts.stopped
    if not counts.to_translate or unread <= 0:
        return counts.words_waiting
    known = counts.words + counts.words_waiting
    return counts.words_waiting + unread * known // counts.to_translate


class Rate:
    """Words per second over the last seconds, and the time that the waiting words will take."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def add(self, words: int) -> None:
        """Note the total of words translated so far."""
        now = time.monotonic()
        self._seen.append((now, words))
        while len(self._seen) > 2 and now - self._seen[0][0] > _WINDOW_SECONDS:
            self._seen.popleft()

    @property
    def words_per_second(self) -> float:
        if len(self._seen) < 2:
            return 0.0
        (t0, w0), (t1, w1) = self._seen[0], self._seen[-1]
        return (w1 - w0) / (t1 - t0) if t1 > t0 else 0.0

    def left(self, words_waiting: int) -> str:
        """`about 40 s`, or nothing where it cannot be said."""
        speed = self.words_per_second
        if not words_waiting or speed < 1:
            return ""
        seconds = words_waiting / speed
        return f"about {seconds:.0f} s" if seconds < 90 else f"about {seconds / 60:.0f} min"


class Display:
    """Shows snapshots until closed; silent for machines."""

    def __init__(self, *, silent: bool) -> None:
        self._rate = Rate()
        self._began = time.monotonic()
        self._last_line = ""
        self._last_time = 0.0
        terminal = output.problems.is_terminal and not silent
        self._live = Live(console=output.problems, refresh_per_second=4) if terminal else None
        self._silent = silent

    def __enter__(self) -> Self:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._live:
            self._live.stop()

    def show(self, counts: Snapshot) -> None:
        """Show one snapshot."""
        self._rate.add(counts.words)
        if self._live:
            self._live.update(self._table(counts))
        elif not self._silent:
            self._line(counts)

    def say(self, sentence: str) -> None:
        """A sentence above the table or between the lines."""
        if not self._silent:
            output.problems.print(sentence, soft_wrap=True)

    def _line(self, counts: Snapshot) -> None:
        line = ", ".join(f"{name} {value}" for name, value in self._cells(counts))
        now = time.monotonic()
        if line != self._last_line and now - self._last_time >= _LINE_EVERY_SECONDS:
            self._last_line, self._last_time = line, now
            output.problems.print(f"{now - self._began:5.0f} s  {line}", soft_wrap=True)

    def _table(self, counts: Snapshot) -> Table:
        table = Table(box=None, pad_edge=False, show_header=False)
        for name, value in self._cells(counts):
            table.add_row(f"[dim]{name}[/dim]", value)
        return table

    def _cells(self, counts: Snapshot) -> list[tuple[str, str]]:
        cells = [
            ("feeds polled", f"{counts.polled}/{counts.feeds}"),
            ("fetched", f"{counts.fetched}/{counts.found}"),
            ("extracted", f"{counts.extracted}"),
            ("translated", f"{counts.translated}/{counts.to_translate}"),
            ("published", f"{counts.published}"),
            ("stopped with a reason", f"{counts.stopped}"),
            ("words per second", f"{self._rate.words_per_second:.0f}"),
        ]
        left = self._rate.left(_words_to_come(counts))
        return [*cells, ("time left", left)] if left else cells
