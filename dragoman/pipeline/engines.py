"""The engines of this process, on the one thread that may touch them."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from dragoman.fidelity.judging import judge
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.headlines import Casing
from dragoman.mt.models import ModelStore
from dragoman.mt.routes import Route, find_route
from dragoman.mt.translator import SegmentTranslation, SegmentTranslator
from dragoman.pipeline.politeness import newsroom
from dragoman.text.document import Segment


@cache
def store() -> ModelStore:
    """The models that this newsroom has."""
    return ModelStore([newsroom().models_path])


@cache
def route(source: str, target: str) -> Route | None:
    """The best chain of models from one language to another, None if there is none."""
    return find_route(source, target, store().models())


# fxtranslate panics outside the thread that made it; the queue's jobs run on any thread.
_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="engine")


@cache
def _engine() -> FirefoxEngine:
    return FirefoxEngine(store().models())


def close() -> None:
    """Let the engine go on the thread that made it; call before the process ends."""
    _thread.submit(_engine.cache_clear).result()
    _thread.shutdown()


def translate(segments: Sequence[Segment], way: Route, casing: Casing) -> list[SegmentTranslation]:
    """Translate segments on the engine's thread; blocks until they are done."""
    return _thread.submit(_translate, segments, way, casing).result()


def _translate(segments: Sequence[Segment], way: Route, casing: Casing) -> list[SegmentTranslation]:
    translator = SegmentTranslator(_engine(), judge=judge(way.languages[0], way.languages[-1]))
    return translator.translate(segments, way, casing=casing)
