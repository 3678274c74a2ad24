"""Models that a process has loaded, within a budget: those used longest ago are let go first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from dragoman.mt.engine import Model

T = TypeVar("T")

# The models of six directions of Firefox's tiny kind, or of two base ones.
DEFAULT_BUDGET_BYTES = 300_000_000


class LoadedModels:
    """Loaded models, shared by the engines of one thread; the one in use is never let go.

    `budget_bytes` bounds the sum of what the engines say their models take in memory. One that is
    larger by itself is loaded all the same, alone.
    """

    def __init__(self, budget_bytes: int = DEFAULT_BUDGET_BYTES) -> None:
        self._budget = budget_bytes
        # From the one used longest ago to the one used last.
        self._held: dict[Model, tuple[Any, int]] = {}

    def get(self, model: Model, load: Callable[[], T], *, about_bytes: int) -> T:
        """The loaded form of `model`, from `load` unless it is here; may let others go before."""
        held = self._held.pop(model, None)
        if held is None:
            self._make_room(about_bytes)
            held = (load(), about_bytes)
        self._held[model] = held
        found: T = held[0]
        return found

    def drop(self, model: Model) -> None:
        """Let one go, if it is here."""
        self._held.pop(model, None)

    def models(self) -> tuple[Model, ...]:
        """What is loaded, the one used longest ago first."""
        return tuple(self._held)

    def _make_room(self, about_bytes: int) -> None:
        while self._held and self.size_bytes + about_bytes > self._budget:
            self._held.pop(next(iter(self._held)))

    @property
    def size_bytes(self) -> int:
        """What all of them take, by their engines' own account."""
        return sum(size for _, size in self._held.values())
