"""The engines that Dragoman comes with, in the order in which they are preferred."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from shutil import which

from dragoman.common.configuration import Configuration
from dragoman.common.engine_settings import LibreTranslateSettings, OpenAiSettings, RemoteSettings
from dragoman.common.local_engine_settings import (
    ApertiumSettings,
    CTranslate2Settings,
    ReplaySettings,
)
from dragoman.mt.apertium_modes import installed_modes
from dragoman.mt.ctranslate2_folders import read_folder
from dragoman.mt.engine import Engine, Quality
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.apertium import ApertiumEngine
from dragoman.mt.engines.fasttranslate import FastTranslateEngine
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.engines.libretranslate import LibreTranslateEngine
from dragoman.mt.engines.openai import OpenAiEngine
from dragoman.mt.engines.replay import ReplayEngine, read_recordings
from dragoman.mt.http import HttpApi
from dragoman.mt.memory_budget import LoadedModels
from dragoman.mt.models import ModelStore
from dragoman.mt.pair_patterns import expand


@dataclass(frozen=True, slots=True)
class Workshop:
    """What engines are made of: the operator's settings, the models on disk, HTTP, memory."""

    settings: Configuration
    store: ModelStore
    http: HttpApi | None = None
    loaded: LoadedModels = field(default_factory=LoadedModels)


def firefox(workshop: Workshop) -> Iterable[Engine]:
    """One engine for all models of the store."""
    return [FirefoxEngine(workshop.store.models(), workshop.loaded)]


def ctranslate2(workshop: Workshop) -> Iterable[Engine]:
    """One engine a folder that the operator named."""
    asked_for = [one for one in workshop.settings.engines if isinstance(one, CTranslate2Settings)]
    if not asked_for:
        return
    # The libraries take 32 MB, which a newsroom without such a folder need not spend.
    from dragoman.mt.engines.ctranslate2 import CTranslate2Engine  # noqa: PLC0415

    for asked in asked_for:
        models = read_folder(
            workshop.settings.folder / asked.folder,
            engine=asked.name,
            quality=Quality[asked.quality.upper()],
            pairs=asked.pairs,
        )
        yield CTranslate2Engine(models, workshop.loaded, name=asked.name, beam_size=asked.beam_size)


def apertium(workshop: Workshop) -> Iterable[Engine]:
    """Only where the operator asked for it: what it writes is rough. Without the program: none."""
    for asked in workshop.settings.engines:
        if isinstance(asked, ApertiumSettings):
            models = installed_modes(asked.data_dir, asked.pairs) if which(asked.program) else ()
            yield ApertiumEngine(
                models,
                program=asked.program,
                data_dir=asked.data_dir,
                timeout_seconds=asked.timeout_seconds,
            )


def replay(workshop: Workshop) -> Iterable[Engine]:
    """One engine for a file of recordings that the operator named."""
    for asked in workshop.settings.engines:
        if isinstance(asked, ReplaySettings):
            recordings = read_recordings(workshop.settings.folder / asked.file)
            yield ReplayEngine(recordings, quality=Quality[asked.quality.upper()])


def fasttranslate(workshop: Workshop) -> Iterable[Engine]:
    """A second opinion on the wheel's pairs; last, so that no first translation is its own."""
    return [FastTranslateEngine(ModelStore().models(), workshop.loaded)]


def openai(workshop: Workshop) -> list[OpenAiEngine]:
    """One engine for each language model that the settings name."""
    return [
        OpenAiEngine(each, _pairs(each, workshop), workshop.http)
        for each in workshop.settings.engines
        if isinstance(each, OpenAiSettings)
    ]


def libretranslate(workshop: Workshop) -> list[LibreTranslateEngine]:
    """One engine for each LibreTranslate server that the settings name."""
    return [
        LibreTranslateEngine(each, _pairs(each, workshop), workshop.http)
        for each in workshop.settings.engines
        if isinstance(each, LibreTranslateSettings)
    ]


def servers(workshop: Workshop) -> list[OpenAiEngine | LibreTranslateEngine]:
    """The engines that are on servers of their own; they can be asked how they are."""
    return [*openai(workshop), *libretranslate(workshop)]


def _pairs(each: RemoteSettings, workshop: Workshop) -> tuple[tuple[str, str], ...]:
    return expand(each.pairs, [edition.language for edition in workshop.settings.editions])


# Each makes the engines of one kind that the settings ask for: none, one or several.
ENGINES: tuple[Callable[[Workshop], Iterable[Engine]], ...] = (
    firefox,
    ctranslate2,
    openai,
    libretranslate,
    replay,
    apertium,
    fasttranslate,
)


def make_engines(settings: Configuration, http: HttpApi | None = None) -> EngineSet:
    """The engines of this thread, as the operator has set them up. `http`: for remote ones."""
    workshop = Workshop(
        settings,
        ModelStore([settings.models_path]),
        http,
        LoadedModels(settings.engine_memory_megabytes * 1_000_000),
    )
    engines = [engine for make in ENGINES for engine in make(workshop)]
    named = [each.name for each in settings.engines]
    order = [FirefoxEngine.name, *named, FastTranslateEngine.name]
    engines.sort(key=lambda engine: order.index(engine.name))
    return EngineSet(engines)
