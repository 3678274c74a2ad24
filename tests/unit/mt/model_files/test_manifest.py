"""`model.json`: written, read, believed only while the files are untouched."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from dragoman.mt.engine import Quality
from dragoman.mt.model_files.manifest import (
    FILE_NAME,
    FileEntry,
    Manifest,
    read_manifest,
    write_manifest,
)
from dragoman.mt.models import ModelStore, read_model


def manifest_of(place: Path, *, source: str = "en", version: str = "3.0",
                quality: Quality = Quality.GOOD, content: str = "c" * 64) -> Manifest:  # fmt: skip
    files = tuple(
        FileEntry(path.name, path.stat().st_size, "a" * 64, path.stat().st_mtime_ns)
        for path in sorted(place.iterdir())
    )
    return Manifest(source, "pt", version, "base", quality, content, files, "there", "2026-01-01")


def lay(place: Path) -> Path:
    place.mkdir(parents=True)
    for name in ("model.enpt.x.bin", "vocab.enpt.spm"):
        (place / name).write_bytes(name.encode())
    return place


def test_it_reads_what_it_wrote(tmp_path: Path) -> None:
    manifest = manifest_of(lay(tmp_path / "a"))
    write_manifest(tmp_path / "a", manifest)
    assert read_manifest(tmp_path / "a") == manifest


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 1}', '{"format": 2}', "\xff"])
def test_one_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    lay(tmp_path / "a")
    (tmp_path / "a" / FILE_NAME).write_text(text, encoding="latin-1")
    assert read_manifest(tmp_path / "a") is None
    assert read_model(tmp_path / "a") is not None


def test_its_hash_is_believed_until_a_file_is_touched(tmp_path: Path) -> None:
    place = lay(tmp_path / "a")
    write_manifest(place, manifest_of(place))
    model = read_model(place)
    assert model is not None
    assert (model.hash, model.quality) == ("c" * 64, Quality.GOOD)
    os.utime(model.weights, ns=(1, 1))
    assert model.hash != "c" * 64


def test_the_manifest_says_the_pair_and_the_best_and_newest_wins(tmp_path: Path) -> None:
    for name, version, quality in (
        ("a", "3.9", Quality.FAIR), ("b", "3.0", Quality.GOOD),
        ("c", "3.2", Quality.GOOD), ("d", "3.2a1", Quality.GOOD),
    ):  # fmt: skip
        place = lay(tmp_path / name)
        write_manifest(place, manifest_of(place, source="fr", version=version, quality=quality))
    store = ModelStore([tmp_path], wheel=False)
    assert [model.name for model in store.all_models()] == ["c", "d", "b", "a"]
    assert [(model.pair, model.name) for model in store.models()] == [("fr-pt", "c")]


def test_hidden_folders_are_no_models_and_a_new_one_changes_the_stamp(tmp_path: Path) -> None:
    lay(tmp_path / ".work" / "staging")
    lay(tmp_path / ".hidden")
    store = ModelStore([tmp_path, tmp_path / "missing"], wheel=False)
    before = store.stamp()
    assert store.models() == ()
    lay(tmp_path / "b")
    os.utime(tmp_path, ns=(1, 1))
    assert store.stamp() != before


def test_what_came_by_hand_is_graded_by_what_it_says_then_by_size(tmp_path: Path) -> None:
    place = lay(tmp_path / "a")
    assert read_model(place).quality is Quality.FAIR  # type: ignore[union-attr]
    (place / "model_info.json").write_text(json.dumps({"type": "base"}))
    assert read_model(place).quality is Quality.GOOD  # type: ignore[union-attr]
    shutil.rmtree(place)
    lay(place)
    with (place / "model.enpt.x.bin").open("wb") as stream:
        stream.truncate(31_600_000)
    assert read_model(place).quality is Quality.GOOD  # type: ignore[union-attr]
