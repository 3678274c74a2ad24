"""The engines of this process, on the one thread that may touch them."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import structlog

from dragoman import __version__
from dragoman.fetching.api import JsonApi
from dragoman.fetching.policy import FetchPolicy
from dragoman.fidelity import NOTHING_ELSE, Context, Finding, Pair
from dragoman.fidelity.judging import judge
from dragoman.mt.defaults import make_engines
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import MtError
from dragoman.mt.journey import Manuscript
from dragoman.mt.models import ModelStore
from dragoman.mt.routes import Route, best_routes
from dragoman.mt.translator import SegmentTranslation, SegmentTranslator
from dragoman.pipeline.evidence import Evidence
from dragoman.pipeline.politeness import newsroom
from dragoman.text.document import Segment

log = structlog.get_logger(__name__)

# A server that was down when it was asked what it can has come back by then.
ROUTES_KEPT_SECONDS = 60.0

_ways: dict[tuple[str, str], tuple[float, tuple[Route, ...]]] = {}
# What is known of translations between two languages; of the engines' thread, like them.
_evidence: dict[tuple[str, str], Evidence] = {}

# fxtranslate panics outside the thread that made it; the queue's jobs run on any thread.
_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="engine")


# How the models' folder looked when the engines were made, the last one last.
_made_of: deque[tuple[object, ...]] = deque(maxlen=1)


def _models_stamp() -> tuple[object, ...]:
    path = newsroom().models_path
    return (path, *ModelStore([path]).stamp())


def renew() -> None:
    """Make the engines anew if a model came or went since; call it between two jobs, never in one.

    In the middle of a job a route's hash would no longer be that of the model which translates.
    """
    if _made_of and _made_of[-1] != _models_stamp():
        _thread.submit(_forget_engines).result()
        forget_routes()
        _made_of.clear()


def _forget_engines() -> None:
    _engines.cache_clear()
    _evidence.clear()


@cache
def _engines() -> EngineSet:
    """The newsroom's engines; to be called on their thread alone."""
    _made_of.append(_models_stamp())
    return make_engines(newsroom(), http())


@cache
def http() -> JsonApi:
    """The process' connections to engines on servers."""
    return JsonApi(
        FetchPolicy(user_agent=f"Dragoman/{__version__}", contact_url=newsroom().contact)
    )


def routes(source: str, target: str) -> tuple[Route, ...]:
    """The ways from one language to another; those after the first are for when it fails."""
    asked, ways = _ways.get((source, target), (-math.inf, ()))
    if time.monotonic() - asked > ROUTES_KEPT_SECONDS:
        found = _thread.submit(lambda: _engines().routes(source, target)).result()
        ways = best_routes(found)
        _ways[source, target] = (time.monotonic(), ways)
    return ways


def forget_routes() -> None:
    """Ask the engines again at the next call of `routes`."""
    _ways.clear()
    _thread.submit(_evidence.clear).result()


def route(source: str, target: str) -> Route | None:
    """The best way from one language to another, None if there is none."""
    return next(iter(routes(source, target)), None)


def warm(pairs: Iterable[tuple[str, str]]) -> None:
    """Load what leads from language to language now, so that the first story does not wait."""
    for source, target in pairs:
        way = route(source, target)
        if way is not None and way.models:
            _thread.submit(_warm, way).result()


def _warm(way: Route) -> None:
    try:
        _engines().warm(way)
    except MtError as error:
        # The first story will meet it again, and say so where its reader looks.
        log.warning("engines.cold", route="→".join(way.languages), error=str(error))


def close() -> None:
    """Let the engines go on the thread that made them; call before the process ends."""
    _thread.submit(_forget_engines).result()
    _thread.shutdown()
    http().close()


def translate(
    segments: Sequence[Segment],
    ways: Sequence[Route],
    manuscript: Manuscript,
    context: Context = NOTHING_ELSE,
) -> list[SegmentTranslation]:
    """Translate segments on the engines' thread; blocks until they are done.

    What the first of `ways` cannot translate, or its engine cannot now, goes by the next; so does a
    sentence whose translation fails its checks, which are told `context`, until one passes. A
    sentence that breaks the last one down comes back as its source, with its `failure`. Raises the
    last `MtError` where no way at all could be gone.
    """
    return _thread.submit(_translate, segments, ways, manuscript, context).result()


def _translate(
    segments: Sequence[Segment],
    ways: Sequence[Route],
    manuscript: Manuscript,
    context: Context,
) -> list[SegmentTranslation]:
    done: dict[int, SegmentTranslation] = {}
    problem: MtError | None = None
    away: list[Route] = []
    for way in ways:
        waiting = [s for s in segments if s.number not in done or done[s.number].failure]
        if not waiting:
            break
        known = _known(way.source, way.target)
        judging = judge(way.source, way.target, known.examine, context)
        translator = SegmentTranslator(_engines(), judge=judging)
        try:
            others = [other for other in ways if other not in (way, *away)]
            made = translator.translate(waiting, way, others=others, manuscript=manuscript)
        except MtError as error:
            log.warning("engines.failed", route="→".join(way.languages), error=str(error))
            problem = error
            away.append(way)
            continue
        done |= {one.number: one for one in made}
    if problem is not None and len(done) < len(segments):
        raise problem
    return [done[segment.number] for segment in segments]


def examine(pairs: Sequence[Pair]) -> list[tuple[Finding, ...]]:
    """What the checks find in each of the newsroom's translations, by all that its models know."""
    return _thread.submit(_examine, pairs).result()


def _examine(pairs: Sequence[Pair]) -> list[tuple[Finding, ...]]:
    return [_known(pair.source_language, pair.target_language).examine(pair) for pair in pairs]


def _known(source: str, target: str) -> Evidence:
    if (source, target) not in _evidence:
        # The best way made nearly all of the newsroom's translations: it would say the same.
        ways = best_routes(_engines().routes(source, target))[1:]
        _evidence[source, target] = Evidence(_engines(), source, target, ways=ways)
    return _evidence[source, target]
