"""What an engine on another machine needs of HTTP; `fetching` has it, and is passed in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class HttpAnswer(Protocol):
    """An answer, whatever its status; status 0: none came, and `problem` says why in words."""

    @property
    def status(self) -> int: ...

    @property
    def body(self) -> bytes: ...

    @property
    def headers(self) -> Mapping[str, str]:
        """By lower-case name."""

    @property
    def problem(self) -> str: ...

    @property
    def retry_after_seconds(self) -> float | None:
        """How long the service wants to be left alone, if it says so."""


class HttpApi(Protocol):
    """Asks a service that the operator named. It never raises for what the service does."""

    def get(
        self, url: str, *, headers: Mapping[str, str], timeout_seconds: float
    ) -> HttpAnswer: ...

    def post(
        self, url: str, payload: Any, *, headers: Mapping[str, str], timeout_seconds: float
    ) -> HttpAnswer:
        """`payload` is sent as JSON."""
