"""The newsroom's glossaries: read again when one of the files has changed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from dragoman.mt.glossary import Glossary
from dragoman.mt.glossary_file import FOLDER, load_glossaries
from dragoman.pipeline.politeness import newsroom


def glossary(source: str, target: str) -> Glossary:
    """The terms from one language to another, empty where there are none; raises `GlossaryBroken`.

    They stand in `glossaries/` of the newsroom's folder.
    """
    folder = newsroom().folder / FOLDER
    files = sorted(folder.glob("*.tsv")) if folder.is_dir() else []
    stamps = tuple((file, file.stat().st_mtime_ns, file.stat().st_size) for file in files)
    return _read(folder, source, target, stamps)


@lru_cache(maxsize=64)
def _read(
    folder: Path, source: str, target: str, stamps: tuple[tuple[Path, int, int], ...]
) -> Glossary:
    return load_glossaries(folder, source, target)
