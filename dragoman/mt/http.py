"""What an engine on another machine needs of HTTP; `fetching` has it, and is passed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """An answer, whatever its status; status 0: none came, and `problem` says why in words."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""


class HttpApi(Protocol):
    """Asks a service that the operator named. It never raises for what the service does."""

    def get(
        self, url: str, *, headers: Mapping[str, str], timeout_seconds: float
    ) -> HttpAnswer: ...

    def post(
        self, url: str, payload: Any, *, headers: Mapping[str, str], timeout_seconds: float
    ) -> HttpAnswer:
        """`payload` is sent as JSON."""
