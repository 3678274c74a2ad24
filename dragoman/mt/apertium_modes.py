"""The directions of Apertium that are installed: its modes, and the data that each names."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from babel.core import get_global

from dragoman.languages.table import LANGUAGES
from dragoman.mt.engine import Model, Quality
from dragoman.mt.errors import ModelBroken
from dragoman.mt.file_hashes import hash_of

# `eng-spa`, `es-pt_BR`, `cat_valencia-spa`. Others are no translation of plain text for readers:
# `eng-spa-morph` prints analyses, `eco-es-fr` prefers the words of one trade.
_MODE = re.compile(r"([a-z]{2,3})(_\w+)?-([a-z]{2,3})(_\w+)?")


@dataclass(frozen=True, slots=True)
class ApertiumModel(Model):
    """A mode: a pipeline of programs and the data files that it names (`mode`: its own file)."""

    mode: Path

    @property
    def data(self) -> tuple[Path, ...]:
        """The data files, in the order of the pipeline; raises `ModelBroken`."""
        try:
            words = shlex.split(self.mode.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ModelBroken(f"{self.mode} cannot be read: {error}") from error
        return tuple(dict.fromkeys(Path(word) for word in words if word.startswith("/")))

    @property
    def package(self) -> str:
        """The Debian package of its data: `apertium-eng-spa`."""
        return next((path.parent.name for path in self.data), f"apertium-{self.name}")

    @property
    def hash(self) -> str:
        """SHA-256 over the mode's file and its data files."""
        return hash_of((self.mode, *self.data))


def installed_modes(data_dir: Path, pairs: Iterable[str] = ()) -> tuple[ApertiumModel, ...]:
    """One mode a pair of languages of our table, sorted by pair; of `pairs` alone if there are any.

    Of several modes for one pair the one without variants is taken (`es-pt` before `es-pt_BR`),
    then the first by the alphabet. No folder: no modes.
    """
    wanted = frozenset(pairs)
    found: dict[tuple[str, str], ApertiumModel] = {}
    for mode in sorted(data_dir.glob("modes/*.mode"), key=lambda path: ("_" in path.stem, path)):
        match = _MODE.fullmatch(mode.stem)
        source, target = (_code(match[1]), _code(match[3])) if match else (None, None)
        if source is None or target is None or source == target:
            continue
        if not wanted or f"{source}-{target}" in wanted:
            model = ApertiumModel(source, target, mode.stem, "apertium", Quality.ROUGH, mode)
            found.setdefault((source, target), model)
    return tuple(found[pair] for pair in sorted(found))


def _code(name: str) -> str | None:
    """Our code of a language that Apertium calls `name` (ISO 639-1 or 639-3)."""
    # CLDR's aliases of language codes lead from three letters to two.
    code = get_global("language_aliases").get(name, name)
    return code if code in LANGUAGES else None
