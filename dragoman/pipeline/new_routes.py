"""Articles that no model could translate, queued again once one can: no restart is needed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.db import transaction

from dragoman.articles import selectors, services
from dragoman.mt.defaults import make_engines
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.models import ModelStore
from dragoman.pipeline import stages
from dragoman.pipeline.engines import http
from dragoman.pipeline.politeness import newsroom


def queue_routed() -> int:
    """Queue every article that rests at `no_route` where a route leads now; returns how many.

    The models' folder is read again only when it has changed. What was decided while a model was
    on its way in is found at the next look.
    """
    path = newsroom().models_path
    engines = _known(path, ModelStore([path]).stamp())
    with transaction.atomic():
        waiting = selectors.pairs_without_route()
        routed = [pair for pair in waiting if engines.routes(*pair)]
        again = services.wait_again(routed)
        for article_id, language in again:
            stages.after_extract(article_id, [language])
    return len(again)


@lru_cache(maxsize=1)
def _known(models_path: Path, stamp: tuple[int, ...]) -> EngineSet:
    """Engines to ask for their routes alone: they belong to no thread, and never translate."""
    return make_engines(newsroom(), http())
