"""Engines on servers, made as `defaults` makes them."""

from __future__ import annotations

from functools import cache
from typing import Any

from dragoman.common.configuration import Configuration
from dragoman.common.engine_settings import LibreTranslateSettings, OpenAiSettings
from dragoman.fetching.api import JsonApi
from dragoman.mt.defaults import Workshop, libretranslate, openai
from dragoman.mt.engines.libretranslate import LibreTranslateEngine
from dragoman.mt.engines.openai import OpenAiEngine
from dragoman.mt.models import ModelStore

PAIRS = ("en-pt", "pt-en")


def openai_engine(url: str, **settings: Any) -> OpenAiEngine:
    """The engine for the server at `url` (without `/v1`)."""
    values: dict[str, Any] = {"model": "small-1", "pairs": PAIRS, "timeout_seconds": 5.0} | settings
    each = OpenAiSettings(kind="openai", url=f"{url}/v1", **values)
    (engine,) = openai(_workshop(each))
    return engine


def libretranslate_engine(url: str, **settings: Any) -> LibreTranslateEngine:
    """The engine for the server at `url`."""
    values: dict[str, Any] = {"pairs": ("*-*",), "timeout_seconds": 5.0} | settings
    (engine,) = libretranslate(
        _workshop(LibreTranslateSettings(kind="libretranslate", url=url, **values))
    )
    return engine


@cache
def http() -> JsonApi:
    """The tests' one client; closed at the end of the run (conftest.py)."""
    return JsonApi()


def _workshop(each: OpenAiSettings | LibreTranslateSettings) -> Workshop:
    return Workshop(Configuration(engines=[each]), ModelStore(), http())
