"""Why a route was chosen, and what is missing where there is none, in words for the operator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.mt.engine import Model
from dragoman.mt.routes import Route

# Mozilla's models lead from and to English; so what is missing is looked for on that way.
_HUB = "en"


def reason(routes: Sequence[Route]) -> str:
    """Why the first of `routes` (of `find_routes`, not empty) stands before the others."""
    best, others = routes[0], routes[1:]
    if not best.models:
        return "it is the same language: nothing is translated"
    if not best.pivots:
        why = "a model leads there directly"
    else:
        through = " and ".join(best.pivots)
        why = f"no model leads there directly, so it goes through {through}"
    rivals = [other for other in others if len(other.pivots) == len(best.pivots)]
    if rivals:
        why += f"; of {len(rivals) + 1} ways of that length {_advantage(best, rivals[0])}"
    return why


def _advantage(best: Route, next_one: Route) -> str:
    if best.draft != next_one.draft:
        return "it is the one that may be published"
    if best.quality != next_one.quality:
        return f"its worst model is the best ({best.quality.name.lower()})"
    if _HUB in best.pivots and _HUB not in next_one.pivots:
        return "it goes through English, whose models are the best trained"
    if [model.engine for model in best.models] != [model.engine for model in next_one.models]:
        return "its engine is preferred"
    return "it comes first by name"


def missing_steps(source: str, target: str, models: Iterable[Model]) -> tuple[tuple[str, str], ...]:
    """The directions without which `source` does not lead to `target`, by way of English."""
    there = {(model.source, model.target) for model in models}
    direct = _HUB in {source, target}
    steps = [(source, target)] if direct else [(source, _HUB), (_HUB, target)]
    return tuple(step for step in steps if step not in there)


def way_out(source: str, target: str, models: Iterable[Model]) -> str:
    """`de→pt needs de→en: dragoman models add de en`."""
    steps = missing_steps(source, target, models)
    needs = " and ".join(f"{start}→{end}" for start, end in steps)
    command = add_command(*steps[0]) if len(steps) == 1 else add_command(source, target)
    return f"{source}→{target} needs {needs}: {command}"


def add_command(source: str, target: str) -> str:
    """What adds all that is missing between two languages."""
    return f"dragoman models add {source} {target}"
