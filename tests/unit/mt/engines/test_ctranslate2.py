"""Converted models: what a folder tells, languages, ends, broken files. Weights are random."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from dragoman.languages.table import LANGUAGES
from dragoman.mt.ctranslate2_folders import CTranslate2Model, read_folder
from dragoman.mt.engine import Batch, Quality
from dragoman.mt.engines.ctranslate2 import CTranslate2Engine
from dragoman.mt.errors import EngineFailed, ModelBroken, MtError, WrongThread
from dragoman.mt.memory_budget import LoadedModels
from dragoman.mt.nllb_codes import NLLB_CODES
from tests.unit.mt.tiny_models import SENTENCES, madlad_folder, nllb_folder, opus_folder


def read(folder: Path, *pairs: str) -> tuple[CTranslate2Model, ...]:
    return read_folder(folder, engine="ctranslate2", quality=Quality.GOOD, pairs=pairs)


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("opus-mt-en-fr", "en-fr"),
        ("en-fr", "en-fr"),
        ("opus-mt-tc-big-eng-por", "en-pt"),
        ("ct2_pt-en", "pt-en"),
    ],
)
def test_the_folder_tells_its_pair(tmp_path: Path, name: str, pair: str) -> None:
    (model,) = read(opus_folder(tmp_path / name))
    assert (model.pair, model.name) == (pair, name)
    assert (model.before, model.target_prefix, model.end) == ((), (), ("</s>",))


@pytest.mark.parametrize("name", ["model", "opus-mt-en-roa", "opus-mt-en-fr-old"])
def test_a_name_without_a_pair_asks_for_one(tmp_path: Path, name: str) -> None:
    folder = opus_folder(tmp_path / name)
    with pytest.raises(ModelBroken, match=r"say which pairs .* is used for"):
        read(folder)
    assert [model.pair for model in read(folder, "en-pt")] == ["en-pt"]


def test_a_model_of_several_languages_is_never_guessed(tmp_path: Path) -> None:
    with pytest.raises(ModelBroken, match="say which pairs"):
        read(nllb_folder(tmp_path / "nllb-en-pt"))


@pytest.mark.parametrize(
    ("signs", "before"),
    [
        ((">>fra<<", ">>por<<"), (">>por<<",)),
        ((">>pt_BR<<", ">>pt<<", ">>fr<<"), (">>pt<<",)),
        ((">>pt_BR<<",), (">>pt_BR<<",)),
    ],
)
def test_opus_models_of_several_targets_are_told_which(
    tmp_path: Path, signs: tuple[str, ...], before: tuple[str, ...]
) -> None:
    (model,) = read(opus_folder(tmp_path / "en-pt", signs=signs))
    assert model.before == before
    assert CTranslate2Engine([model]).translate(Batch(("the cat",), "en", "pt"))[0]


def test_nllb_is_told_both_languages(tmp_path: Path) -> None:
    folder = nllb_folder(tmp_path / "nllb")
    forth, back = read(folder, "en-pt", "pt-en")
    assert (forth.before, forth.target_prefix) == (("eng_Latn",), ("por_Latn",))
    assert (back.before, back.target_prefix) == (("por_Latn",), ("eng_Latn",))


@pytest.mark.parametrize("source", ["en", "pt"])
def test_a_sign_of_a_language_is_no_word_of_a_translation(tmp_path: Path, source: str) -> None:
    # Without care this random model answers some of these texts with such a sign.
    models = read(nllb_folder(tmp_path / "nllb", tuple(NLLB_CODES.values())), "en-pt", "pt-en")
    target = {"en": "pt", "pt": "en"}[source]
    for answer in CTranslate2Engine(models).translate(Batch(SENTENCES, source, target)):
        assert answer
        assert not set(answer.split()) & set(NLLB_CODES.values())


@pytest.mark.parametrize(
    ("pair", "signs", "before"),
    [
        ("en-pt", ("<2pt>", "<2fr>"), "<2pt>"),
        ("en-he", ("<2iw>",), "<2iw>"),
        ("en-nn", ("<2no>",), "<2no>"),
        ("en-nn", ("<2nn>", "<2no>"), "<2nn>"),
    ],
)
def test_madlad_is_told_the_target(
    tmp_path: Path, pair: str, signs: tuple[str, ...], before: str
) -> None:
    (model,) = read(madlad_folder(tmp_path / "madlad", signs), pair)
    assert (model.before, model.target_prefix) == ((before,), ())


@pytest.mark.parametrize("make", [nllb_folder, madlad_folder])
def test_a_language_that_the_model_lacks_is_named(tmp_path: Path, make: object) -> None:
    assert callable(make)
    with pytest.raises(ModelBroken, match="fr"):
        read(make(tmp_path / "model"), "en-fr")


def test_nllb_has_a_word_for_each_of_our_languages() -> None:
    assert list(NLLB_CODES) == sorted(LANGUAGES)


def test_all_directions_of_a_folder_are_loaded_once(tmp_path: Path) -> None:
    loaded = LoadedModels()
    engine = CTranslate2Engine(read(nllb_folder(tmp_path / "n"), "en-pt", "pt-en"), loaded)
    for source, target in (("en", "pt"), ("pt", "en")):
        engine.translate(Batch(("the cat",), source, target))
    assert len(loaded.models()) == 1
    assert loaded.size_bytes > 0


def test_the_hash_covers_every_file(tmp_path: Path) -> None:
    folder = opus_folder(tmp_path / "en-pt")
    seen = {read(folder)[0].hash}
    for name in ("model.bin", "shared_vocabulary.json", "source.spm", "target.spm", "config.json"):
        with (folder / name).open("ab") as stream:
            stream.write(b"\n")
        seen.add(read(folder)[0].hash)
    assert len(seen) == 6


def test_a_translation_without_an_end_is_refused_not_cut(tmp_path: Path) -> None:
    engine = CTranslate2Engine(read(opus_folder(tmp_path / "en-pt", ends=False)))
    with pytest.raises(EngineFailed, match="no end within 256 pieces on 'the cat'"):
        engine.translate(Batch(("the cat",), "en", "pt"))


def test_a_text_longer_than_the_model_is_refused_not_cut(tmp_path: Path) -> None:
    engine = CTranslate2Engine(read(opus_folder(tmp_path / "en-pt")))
    with pytest.raises(EngineFailed, match=r"en-pt broke down .*position"):
        engine.translate(Batch(("the cat " * 300,), "en", "pt"))


@pytest.mark.parametrize(
    ("missing", "named"),
    [
        ("model.bin", "holds no converted model"),
        ("source.spm", r"no SentencePiece model; copy source\.spm and target\.spm"),
        ("shared_vocabulary.json", "no vocabulary"),
        ("config.json", r"config\.json cannot be read"),
    ],
)
def test_what_a_folder_lacks_is_named(tmp_path: Path, missing: str, named: str) -> None:
    folder = opus_folder(tmp_path / "en-pt")
    (folder / missing).unlink()
    with pytest.raises(ModelBroken, match=named):
        read(folder)


@pytest.mark.parametrize("name", ["model.bin", "source.spm"])
def test_a_damaged_file_names_the_folder(tmp_path: Path, name: str) -> None:
    folder = opus_folder(tmp_path / "en-pt")
    engine = CTranslate2Engine(read(folder))
    (folder / name).write_bytes((folder / name).read_bytes()[:500])
    with pytest.raises(ModelBroken, match=str(folder)):
        engine.translate(Batch(("the cat",), "en", "pt"))


def test_another_thread_is_told_so(tmp_path: Path) -> None:
    engine = CTranslate2Engine(read(opus_folder(tmp_path / "en-pt")))
    raised: list[MtError] = []

    def translate() -> None:
        try:
            engine.translate(Batch(("the cat",), "en", "pt"))
        except WrongThread as error:
            raised.append(error)

    thread = threading.Thread(target=translate)
    thread.start()
    thread.join()
    assert len(raised) == 1
