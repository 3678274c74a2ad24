"""The engines that Dragoman comes with, in the order in which they are preferred."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dragoman.mt.engine import Engine
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.models import Model

ENGINES: tuple[Callable[[Iterable[Model]], Engine], ...] = (FirefoxEngine,)
