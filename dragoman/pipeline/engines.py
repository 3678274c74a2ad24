"""The engines of this process, on the one thread that may touch them."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from dragoman.fidelity.judging import judge
from dragoman.mt.defaults import make_engines
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.headlines import Casing
from dragoman.mt.routes import Route
from dragoman.mt.translator import Manuscript, SegmentTranslation, SegmentTranslator
from dragoman.pipeline.politeness import newsroom
from dragoman.text.document import Segment

# fxtranslate panics outside the thread that made it; the queue's jobs run on any thread.
_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="engine")


@cache
def _engines() -> EngineSet:
    """The newsroom's engines; to be called on their thread alone."""
    return make_engines(newsroom())


@cache
def route(source: str, target: str) -> Route | None:
    """The best chain of models from one language to another, None if there is none."""
    routes = _thread.submit(lambda: _engines().routes(source, target)).result()
    return next(iter(routes), None)


def close() -> None:
    """Let the engines go on the thread that made them; call before the process ends."""
    _thread.submit(_engines.cache_clear).result()
    _thread.shutdown()


def translate(segments: Sequence[Segment], way: Route, casing: Casing) -> list[SegmentTranslation]:
    """Translate segments on the engines' thread; blocks until they are done."""
    return _thread.submit(_translate, segments, way, casing).result()


def _translate(segments: Sequence[Segment], way: Route, casing: Casing) -> list[SegmentTranslation]:
    translator = SegmentTranslator(_engines(), judge=judge(way.source, way.target))
    return translator.translate(segments, way, manuscript=Manuscript(casing))
