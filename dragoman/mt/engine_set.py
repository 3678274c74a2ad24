"""The engines of one thread: every model that they have, and the engine of each."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.mt.engine import Batch, Engine, Model
from dragoman.mt.errors import UnknownPair
from dragoman.mt.routes import Route, find_routes


class EngineSet:
    """Engines in the order in which they are preferred; like them it belongs to one thread."""

    def __init__(self, engines: Iterable[Engine]) -> None:
        self._engines = {engine.name: engine for engine in engines}

    def models(self) -> tuple[Model, ...]:
        """Every model of every engine, the preferred engine's first."""
        return tuple(
            model for engine in self._engines.values() for model in engine.pairs().values()
        )

    def routes(self, source: str, target: str) -> tuple[Route, ...]:
        """Every way from `source` to `target`, the best first."""
        return find_routes(source, target, self.models())

    def engine_of(self, model: Model) -> Engine:
        """The engine that runs `model`; raises `UnknownPair`."""
        engine = self._engines.get(model.engine)
        if engine is None:
            raise UnknownPair(f"no engine {model.engine!r} is set up, which {model.pair} needs")
        return engine

    def warm(self, route: Route) -> None:
        """Load what `route` needs, so that the first story does not wait. Raises `MtError`."""
        for model in route.models:
            self.engine_of(model).translate(Batch((".",), model.source, model.target))
