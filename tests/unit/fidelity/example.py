"""One pair of sentences that a check must find something in, or leave alone."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.fidelity import Context, Pair, Severity
from dragoman.fidelity.pair import NOTHING_ELSE


class Example(NamedTuple):
    """A pair under a name, and the worst severity that is found in it: None where nothing is."""

    name: str
    pair: Pair
    worst: Severity | None


def good(
    name: str,
    source: str,
    target: str,
    languages: str = "en-pt",
    *,
    context: Context = NOTHING_ELSE,
) -> Example:
    """A pair in which the check must find nothing."""
    one, other = languages.split("-")
    return Example(name, Pair(source, target, one, other, context), None)


def bad(
    name: str,
    source: str,
    target: str,
    languages: str = "en-pt",
    *,
    context: Context = NOTHING_ELSE,
    worst: Severity = Severity.MAJOR,
) -> Example:
    """A pair in which the check must find something of that severity."""
    one, other = languages.split("-")
    return Example(name, Pair(source, target, one, other, context), worst)
