"""What is known of a feed's answer, and what can be seen in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Severity(StrEnum):
    """How much a symptom costs: `error` loses items, `warning` quality or traffic, `note` none."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Symptom:
    """One thing that was seen: what it is, in a sentence, and what we make of it."""

    code: str
    severity: Severity
    message: str
    effect: str


@dataclass(frozen=True, slots=True)
class Second:
    """The second, conditional question: its status and how many bytes it cost."""

    status: int
    wire_bytes: int
    same_body: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """An answer and all that was learnt around it.

    `headers` have lower-case names; `body` is without compression, `wire_bytes` its size as it
    came. `redirects` are (status, where to). `second` is None where nothing was asked again,
    `https_works` None where it was not tried. `forbidden` are pages of items that robots.txt
    forbids, `asked_robots` of how many pages that was looked up; `silent` are hosts whose
    robots.txt could not be had, so that nothing is known of theirs. `reserved` is why text and
    data mining is reserved, or empty.
    """

    requested_url: str
    final_url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    wire_bytes: int
    now: datetime
    redirects: tuple[tuple[int, str], ...] = ()
    second: Second | None = None
    https_works: bool | None = None
    asked_robots: int = 0
    forbidden: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    reserved: str = ""

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "")
