"""What a check saw."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Spans = tuple[tuple[int, int], ...]


class Severity(StrEnum):
    """How much a finding matters to a reader.

    NOTE: worth knowing, nothing is wrong. MINOR: looks wrong, the meaning is there.
    MAJOR: the sentence says something that its source does not say, or not all of it.
    """

    NOTE = "note"
    MINOR = "minor"
    MAJOR = "major"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that one check saw; the spans are offsets (start, end) in source and target."""

    check: str
    severity: Severity
    message: str
    source_spans: Spans = ()
    target_spans: Spans = ()

    @property
    def blocking(self) -> bool:
        """True if the sentence must not stand as it is."""
        return self.severity is Severity.MAJOR
