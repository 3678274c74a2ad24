"""Words per second of the whole path against the bare engine on the same sentences and cores.

    make bench        or        .venv/bin/python -m benchmarks.whole_path [--languages en]

The newsroom reads the recorded English pages over HTTP, extracts, translates, checks, repairs and
publishes them (`dragoman up --until-idle`, pacing set to nothing, so that waiting for hosts is not
measured). Then the bare engine translates the very same sentences, nothing else, in as many
processes. Time of the whole path: from the first page fetched to the last publication.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from fxtranslate import Translator

from benchmarks.bare_engine import load, words
from dragoman.cli.newsroom import open_newsroom
from dragoman.common.configuration import FOLDER_VARIABLE
from tests.acceptance.newsrooms import Newsroom, recorded_wire
from tests.conftest import open_folder

_CHUNK = 50
_engine: list[Translator] = []


@dataclass(frozen=True, slots=True)
class PathTimes:
    """What one run of the newsroom did."""

    sentences: list[str]
    remembered: int
    translations: int
    publications: int
    path_seconds: float
    translate_seconds: float


def _load() -> None:
    _engine.append(load())


def _translate(sentences: list[str]) -> int:
    for sentence in sentences:
        _engine[0].translate(sentence)
    return len(sentences)


def bare_engine(sentences: list[str], processes: int) -> float:
    """Seconds that the engine alone needs, its models loaded before the clock starts."""
    chunks = [sentences[start : start + _CHUNK] for start in range(0, len(sentences), _CHUNK)]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_load) as pool:
        list(pool.map(_translate, [["Good morning."]] * processes * 4))
        began = time.perf_counter()
        list(pool.map(_translate, chunks))
        return time.perf_counter() - began


def whole_path(folder: Path, languages: str) -> PathTimes:
    """Run the newsroom on the recorded wire and read what it did from its own tables."""
    room = Newsroom(
        folder,
        {"DRAGOMAN_FETCH_MIN_GAP_SECONDS": "0", "DRAGOMAN_LOG_LEVEL": "warning"},
    )
    with recorded_wire("--languages", languages) as wire:
        room.run("init", ".", "--edition", "pt")
        room.run("sources", "import", wire.opml, "--rights", "full")
        room.run("up", "--until-idle", "--port", "0", "--json")
    return times_in(folder)


def times_in(folder: Path) -> PathTimes:
    """What the newsroom in `folder` did, from its own tables."""
    os.environ[FOLDER_VARIABLE] = str(folder)
    with open_newsroom(quiet=True):
        from dragoman.articles.models import Page  # noqa: PLC0415 - Django is set up by now
        from dragoman.publishing.models import Publication  # noqa: PLC0415
        from dragoman.translations.models import Translation  # noqa: PLC0415

        rows = list(Translation.objects.all())
        sentences = [
            "".join(run if isinstance(run, str) else run[0] for run in segment["source"])
            for row in rows
            for segment in row.segments
            if segment["origin"] != "untranslated"
        ]
        first = min(Page.objects.values_list("fetched", flat=True))
        last = max(Publication.objects.values_list("live_since", flat=True))
        return PathTimes(
            sentences=sentences,
            remembered=sum(s["origin"] == "memory" for row in rows for s in row.segments),
            translations=len(rows),
            publications=Publication.objects.count(),
            path_seconds=(last - first).total_seconds(),
            translate_seconds=sum(row.seconds for row in rows),
        )


def main() -> None:
    """Measure once and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--languages", default="en")
    processes = os.cpu_count() or 1
    folder = open_folder()
    try:
        path = whole_path(folder, parser.parse_args().languages)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    count = words(path.sentences)
    bare_seconds = bare_engine(path.sentences, processes)
    bare = count / bare_seconds
    whole = count / path.path_seconds
    stage = count / (path.translate_seconds / processes)
    print(f"{path.publications} publications, {len(path.sentences)} sentences, {count} words")
    print(f"bare engine, {processes} processes: {bare:.0f} words/s")
    print(f"stage translate (memory, engine, checks, repair): {stage:.0f} words/s")
    print(f"whole path, first fetch to last publication: {whole:.0f} words/s")
    print(f"whole path / bare engine: {whole / bare:.2f}; stage / bare engine: {stage / bare:.2f}")


if __name__ == "__main__":
    main()
