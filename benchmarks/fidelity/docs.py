"""The figures in docs/fidelity.md: written from the floors, so that they cannot promise more."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.fidelity.floors import Floors

PATH = Path(__file__).parents[2] / "docs" / "fidelity.md"
BEGIN = "<!-- measured: written by python -m benchmarks.fidelity --floors -->"
END = "<!-- measured: end -->"


def section(text: str) -> str:
    """What stands between the two marks; a missing mark is a ValueError."""
    return text[text.index(BEGIN) + len(BEGIN) : text.index(END)]


def renewed(text: str, floors: Floors) -> str:
    """The document with the section written anew."""
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    return text[:start] + tables(floors) + text[end:]


def tables(floors: Floors) -> str:
    """Markdown: the checks, the kinds of error, the sets without errors."""
    return "\n".join(["", "", *_checks(floors), "", *_kinds(floors), "", *_alarms(floors), "", ""])


def _checks(floors: Floors) -> Iterable[str]:
    yield "| check | false alarms | catches at least |"
    yield "| --- | --- | --- |"
    for check, alarms in floors["checks"].items():
        kinds = [
            (one["by"][check], kind) for kind, one in floors["recall"].items() if check in one["by"]
        ]
        caught = ", ".join(f"{_spoken(kind)} {_share(share)}" for share, kind in _best(kinds))
        yield f"| {check} | {alarms:.3f} | {caught or '–'} |"


def _best(kinds: list[tuple[float, str]]) -> list[tuple[float, str]]:
    return sorted(kinds, key=lambda one: (-one[0], one[1]))


def _kinds(floors: Floors) -> Iterable[str]:
    yield "| kind of error | caught, at least | noticed | of |"
    yield "| --- | --- | --- | --- |"
    for kind, one in floors["recall"].items():
        shares = f"{_share(one['share'])} | {_share(one['noticed'])}"
        yield f"| {_spoken(kind)} | {shares} | {one['of']} |"


def _alarms(floors: Floors) -> Iterable[str]:
    yield "| good translations | alarms, at most | of |"
    yield "| --- | --- | --- |"
    for name, one in floors["alarms"].items():
        yield f"| {name} | {one['share']:.3f} | {one['of']} |"


def _spoken(kind: str) -> str:
    """`planted/digit_changed` as `digit changed`; DEMETR's severity stays."""
    return kind.removeprefix("planted/").replace("_", " ").replace("/", ": ")


def _share(share: float) -> str:
    # Cut, not rounded: the table says "at least".
    return f"{int(share * 100) / 100:.2f}"
