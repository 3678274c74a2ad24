"""Puts models into the store's folder, whole or not at all, and takes them out.

All work is done in `.work` beside the models, by one process at a time; a model appears by one
renaming of its finished, tried folder. What was fetched for one that did not get so far is kept
there, by its hash, for the next try.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from dragoman.common import clock, durable, hashing
from dragoman.common.errors import DragomanError
from dragoman.common.owner_lock import OwnerLock
from dragoman.mt.engine import Batch, Quality
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.errors import ModelBroken, NoSuchModel, StoreFailed
from dragoman.mt.model_files.catalogue import Offer, OfferedFile
from dragoman.mt.model_files.manifest import FileEntry, Manifest, write_manifest
from dragoman.mt.models import FirefoxModel, read_model

# Twelve times the largest file that Mozilla offers: where records do not say a size.
MOST_BYTES = 500_000_000
_FETCHED_KEPT_SECONDS = 7 * 86_400
_ASK_AGAIN_SECONDS = 0.2
_TRIED_ON = "Radio 2025."

Progress = Callable[[int], None]


class Depot(Protocol):
    """Where models' files are fetched from; `fetching` has what it takes, and is passed in.

    Its errors are `DragomanError`s.
    """

    def address_of(self, location: str) -> str:
        """The whole address of a file, to be told to people."""

    def fetch(
        self, location: str, to: Path, *, sha256: str, limit: int, progress: Progress
    ) -> None:
        """Make `to` the file at `location`, or leave what came of it for another try. An empty
        `sha256`: it is not known beforehand. `progress` is told how many bytes are here."""

    def unpack(self, packed: Path, to: Path, *, location: str, limit: int) -> str:
        """Write the content of `packed` (compressed or not) to `to`; its SHA-256."""


class ModelFolder:
    """The folder of models that this machine's operator owns; made when first written to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._work = path / ".work"

    @contextmanager
    def alone(self, *, on_wait: Callable[[str], None] = lambda _: None) -> Iterator[None]:
        """Hold the folder's lock; `on_wait` is told the process id of who has it, then we wait."""
        with self._storing():
            self._work.mkdir(parents=True, exist_ok=True)
            lock = OwnerLock(self._work / "lock")
            if not lock.acquire():
                on_wait(lock.holder())
                while not lock.acquire():
                    time.sleep(_ASK_AGAIN_SECONDS)
        try:
            self._tidy()
            yield
        finally:
            lock.release()

    def installed(self, offer: Offer) -> FirefoxModel | None:
        """The model of this offer, if it is here and is what its manifest says."""
        wanted = {file.name: file.sha256 for file in offer.files}
        for model in self._models():
            manifest = model.manifest
            if manifest is None or model.pair != offer.pair or manifest.version != offer.version:
                continue
            have = {entry.name: entry.sha256 for entry in manifest.files}
            same = have.keys() == wanted.keys() and all(
                not sha256 or sha256 == have[name] for name, sha256 in wanted.items()
            )
            if same and manifest.is_untouched(model.folder):
                return model
        return None

    def add(self, offer: Offer, depot: Depot, progress: Progress = lambda _: None) -> FirefoxModel:
        """Fetch, check, try and install a model; call it inside `alone`.

        `progress` is told how many bytes of the whole offer have been fetched. Raises
        `StoreFailed`, `ModelBroken`, `EngineFailed` and what the depot raises.
        """
        with self._storing():
            room = shutil.disk_usage(self._work).free
            needed = offer.packed_bytes + offer.size_bytes
            if room < needed:
                raise StoreFailed(
                    f"{offer.pair} needs {needed / 1e6:.0f} MB while it is added, and"
                    f" {self.path} has {room / 1e6:.0f} MB left; make room, or set models_dir"
                )
            staging = self._new_staging()
            (self._work / "fetched").mkdir(exist_ok=True)
            before, packed = 0, []
            for file in offer.files:
                packed.append(self._fetch(file, depot, before, progress))
                self._unpack(file, packed[-1], staging / file.name, depot)
                before += packed[-1].stat().st_size
            model = self._publish(
                staging,
                pair=(offer.source, offer.target),
                version=offer.version,
                architecture=offer.architecture,
                quality=offer.quality,
                origin=depot.address_of(""),
            )
            for path in packed:
                path.unlink(missing_ok=True)  # two vocabularies may be one file
            return model

    def take_in(self, place: Path) -> FirefoxModel:
        """Copy the model in the folder `place` into the store; call it inside `alone`.

        Raises `NoSuchModel`, `StoreFailed`, `ModelBroken`, `EngineFailed`.
        """
        found = read_model(place) if place.is_dir() else None
        if found is None:
            raise NoSuchModel(
                f"{place} holds no whole Firefox model; it needs model.….bin, and vocab.….spm or"
                " srcvocab.….spm and trgvocab.….spm (lex.….bin makes it faster), none of"
                " them compressed"
            )
        with self._storing():
            staging = self._new_staging()
            for path in found.files:
                shutil.copyfile(path, staging / path.name)
                durable.flush(staging / path.name)
            return self._publish(
                staging,
                pair=(found.source, found.target),
                version=found.version,
                architecture=found.architecture,
                quality=found.quality,
                origin=str(place.resolve()),
            )

    def remove(self, model: FirefoxModel) -> None:
        """Take a model out, in one step; call it inside `alone`. Raises `StoreFailed`."""
        with self._storing():
            self._set_aside(model.folder)
            self._tidy()

    def _models(self) -> list[FirefoxModel]:
        if not self.path.is_dir():
            return []
        places = sorted(place for place in self.path.iterdir() if place.is_dir())
        found = [read_model(place) for place in places if not place.name.startswith(".")]
        return [model for model in found if model is not None]

    def _fetch(self, file: OfferedFile, depot: Depot, before: int, progress: Progress) -> Path:
        """The file as it travels, from an earlier try or from the depot."""
        packed = self._work / "fetched" / (file.packed_sha256 or file.sha256)
        if not packed.exists():
            depot.fetch(
                file.location,
                packed,
                sha256=file.packed_sha256,
                limit=file.packed_bytes or file.bytes or MOST_BYTES,
                progress=lambda here: progress(before + here),
            )
        progress(before + packed.stat().st_size)
        return packed

    def _unpack(self, file: OfferedFile, packed: Path, to: Path, depot: Depot) -> None:
        """Make `to` what the records say of `file`; what turns out to be something else goes."""
        limit = file.bytes or MOST_BYTES
        try:
            sha256 = depot.unpack(packed, to, location=file.location, limit=limit)
        except DragomanError:
            packed.unlink(missing_ok=True)
            raise
        if file.sha256 and sha256 != file.sha256:
            packed.unlink(missing_ok=True)
            raise ModelBroken(
                f"{depot.address_of(file.location)} holds something else than {file.name} as"
                f" the records know it (SHA-256 {sha256[:12]}… instead of {file.sha256[:12]}…)"
            )
        durable.flush(to)

    def _publish(
        self,
        staging: Path,
        *,
        pair: tuple[str, str],
        version: str,
        architecture: str,
        quality: Quality,
        origin: str,
    ) -> FirefoxModel:
        """Try the files in `staging`, write their manifest, and give the folder its name."""
        model = read_model(staging)
        if model is None:
            raise ModelBroken(f"the files of {'-'.join(pair)} from {origin} make no model")
        model = replace(model, source=pair[0], target=pair[1])
        _try_out(model)
        content = model.hash
        manifest = Manifest(
            source=pair[0],
            target=pair[1],
            version=version,
            architecture=architecture,
            quality=quality,
            hash=content,
            files=tuple(_entry(path) for path in model.files),
            origin=origin,
            installed=clock.now().isoformat(timespec="seconds"),
        )
        write_manifest(staging, manifest)
        parts = (*pair, version, architecture, content[:12])
        place = self.path / "-".join(part for part in parts if part)
        if place.exists():
            self._set_aside(place)
        durable.put_in_place(staging, place)
        published = read_model(place)
        assert published is not None
        return published

    def _new_staging(self) -> Path:
        staging = self._work / "staging"
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir()
        return staging

    def _set_aside(self, place: Path) -> None:
        aside = self._work / "removed" / place.name
        shutil.rmtree(aside, ignore_errors=True)
        aside.parent.mkdir(exist_ok=True)
        place.replace(aside)
        durable.flush(self.path)

    def _tidy(self) -> None:
        """Remove what a process left that was stopped, and what was fetched long ago in vain."""
        for name in ("staging", "removed"):
            shutil.rmtree(self._work / name, ignore_errors=True)
        fetched = self._work / "fetched"
        for path in fetched.iterdir() if fetched.is_dir() else ():
            if clock.now().timestamp() - path.stat().st_mtime > _FETCHED_KEPT_SECONDS:
                path.unlink(missing_ok=True)

    @contextmanager
    def _storing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreFailed(
                f"cannot write into {self.path}: {error.strerror or error}"
            ) from error


def _try_out(model: FirefoxModel) -> None:
    """Raise `ModelBroken` or `EngineFailed` if the engine cannot translate a word with it."""
    (answer,) = FirefoxEngine([model]).translate(Batch((_TRIED_ON,), model.source, model.target))
    if not answer.strip():
        raise ModelBroken(f"{model.pair} loads, and translates {_TRIED_ON!r} into nothing")


def _entry(path: Path) -> FileEntry:
    there = path.stat()
    return FileEntry(path.name, there.st_size, hashing.of_files([path]), there.st_mtime_ns)
