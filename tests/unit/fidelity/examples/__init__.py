"""Sentence pairs for each check, a module each: what it must find and what it must leave alone."""

from __future__ import annotations

import importlib
import pkgutil

from tests.unit.fidelity.example import Example


def _examples() -> dict[str, tuple[Example, ...]]:
    modules = (each.name for each in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}").EXAMPLES for name in modules}


EXAMPLES = _examples()
