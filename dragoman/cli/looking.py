"""The engines as commands look at them: asked what they have, never to translate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from dragoman.common.configuration import Configuration
from dragoman.fetching.api import JsonApi
from dragoman.fetching.policy import FetchPolicy
from dragoman.mt.defaults import make_engines
from dragoman.mt.engine import Model
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import MtError


@contextmanager
def open_engines(room: Configuration) -> Iterator[EngineSet]:
    """The newsroom's engines, with HTTP for those on servers."""
    with JsonApi(FetchPolicy(contact_url=room.contact_url)) as http:
        yield make_engines(room, http)


def hashes(models: Iterable[Model]) -> Mapping[Model, str | None]:
    """The hash of each model; None where its server does not say, which is asked once."""
    found: dict[Model, str | None] = {}
    silent: set[str] = set()
    for model in models:
        try:
            found[model] = None if model.engine in silent else model.hash
        except MtError:
            silent.add(model.engine)
            found[model] = None
    return found
