"""Models found in folders and in the wheel."""

from __future__ import annotations

import hashlib
import math
import os
from pathlib import Path

import pytest

from dragoman.mt.errors import ModelBroken
from dragoman.mt.models import FirefoxModel, ModelStore
from dragoman.mt.vocabulary import read_vocabulary


def lay(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_bytes(name.encode())


def test_the_wheel_has_both_directions(models: tuple[FirefoxModel, ...]) -> None:
    assert [model.pair for model in models] == ["en-pt", "pt-en"]
    assert all(model.origin == "wheel" and len(model.files) == 3 for model in models)
    assert all(model.size_bytes > 20_000_000 for model in models)


def test_a_folder_of_firefox_names_is_read(tmp_path: Path) -> None:
    lay(
        tmp_path / "en-zh",
        "model.enzh.intgemm.alphas.bin", "srcvocab.enzh.spm", "trgvocab.enzh.spm",
        "lex.50.50.enzh.s2t.bin", "modelMeta.json",
    )  # fmt: skip
    lay(tmp_path / "half", "model.deen.intgemm.alphas.bin")
    (model,) = ModelStore([tmp_path], wheel=False).models()
    assert (model.pair, model.name, model.origin) == ("en-zh", "en-zh", "folder")
    assert [path.name.split(".")[0] for path in model.files] == [
        "model", "srcvocab", "trgvocab", "lex",
    ]  # fmt: skip


def test_an_own_folder_wins_over_the_wheel_and_a_newer_name_over_an_older(tmp_path: Path) -> None:
    for name in ("enpt-1", "enpt-2"):
        lay(tmp_path / name, "model.enpt.bin", "vocab.enpt.spm")
    by_pair = {model.pair: model for model in ModelStore([tmp_path]).models()}
    assert (by_pair["en-pt"].name, by_pair["en-pt"].origin) == ("enpt-2", "folder")
    assert by_pair["en-pt"].shortlist is None
    assert by_pair["pt-en"].origin == "wheel"


def test_a_missing_folder_holds_no_models(tmp_path: Path) -> None:
    assert ModelStore([tmp_path / "none"], wheel=False).models() == ()


def test_the_hash_is_of_the_contents_in_order(tmp_path: Path) -> None:
    lay(tmp_path / "a", "model.enpt.bin", "vocab.enpt.spm")
    (model,) = ModelStore([tmp_path], wheel=False).models()
    expected = hashlib.sha256(b"model.enpt.bin" + b"vocab.enpt.spm").hexdigest()
    assert model.hash == expected
    model.weights.write_bytes(b"other weights!")
    os.utime(model.weights, ns=(1, 1))
    assert model.hash != expected


def test_a_vocabulary_tells_what_its_model_can_read(models: tuple[FirefoxModel, ...]) -> None:
    vocabulary = read_vocabulary(models[0].source_vocabulary)
    assert all(map(vocabulary.knows, "aZ9$%é ,"))
    assert not any(map(vocabulary.knows, "£“üł@"))
    assert vocabulary.likelihood("London") > vocabulary.likelihood("london") == -math.inf


def test_a_file_that_is_no_vocabulary_is_named(tmp_path: Path) -> None:
    path = tmp_path / "vocab.spm"
    path.write_bytes(b"\xff\xff\xff\xff")
    with pytest.raises(ModelBroken, match=r"vocab\.spm"):
        read_vocabulary(path)
