"""The two shapes that every preparing step has: what it is told, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.mt.vocabulary import Vocabulary

# Turns the translation of a prepared text into that of the text before the step.
Undo = Callable[[str], str]
Step = tuple[str, Undo]


class StandInLost(Exception):  # noqa: N818 - never leaves the package: it asks for another try
    """Something did not come back from the model, so it would be lost: try in another way."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One step of a route: from which language to which, and what its model can read."""

    source: str
    target: str
    vocabulary: Vocabulary


def unchanged(translation: str) -> str:
    """The undo of a step that changed nothing."""
    return translation
