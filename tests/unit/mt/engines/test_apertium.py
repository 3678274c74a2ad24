"""Apertium, the real command with Debian's data: signs of its stream, broken data, drafts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dragoman.mt.apertium_modes import installed_modes
from dragoman.mt.engine import Batch, Quality
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.apertium import ApertiumEngine
from dragoman.mt.errors import BadAnswer, EngineFailed, ModelBroken
from tests.unit.mt.installed import MODES, apertium_needed

DATA = MODES.parent


@pytest.fixture(scope="module")
def apertium() -> ApertiumEngine:
    apertium_needed("eng-spa", "es-pt", "es-fr")
    return ApertiumEngine(installed_modes(DATA))


def own_modes(folder: Path, *names: str) -> Path:
    """A folder of modes of our own, without data."""
    (folder / "modes").mkdir(parents=True)
    for name in names:
        (folder / "modes" / f"{name}.mode").write_text(f"cat '{folder}/{name}.bin'\n")
    return folder


def copied_pair(folder: Path) -> Path:
    """Spanish to Portuguese with data files of its own, which may be damaged."""
    apertium_needed("es-pt")
    shutil.copytree(DATA / "apertium-es-pt", folder / "apertium-es-pt")
    (folder / "modes").mkdir()
    mode = (MODES / "es-pt.mode").read_text().replace(str(DATA), str(folder))
    (folder / "modes" / "es-pt.mode").write_text(mode)
    return folder


@pytest.mark.parametrize(
    ("modes", "expected"),
    [
        ("eng-spa", {"en-es": "eng-spa"}),
        ("es-pt es-pt_BR", {"es-pt": "es-pt"}),
        ("es-pt_BR", {"es-pt": "es-pt_BR"}),
        ("spa-eng_US spa-eng_GB", {"es-en": "spa-eng_GB"}),
        ("cat_valencia-spa", {"ca-es": "cat_valencia-spa"}),
        ("eco-es-fr eng-spa-morph nob-nob arg-spa", {}),
        ("swe-dan nob-nno", {"nb-nn": "nob-nno", "sv-da": "swe-dan"}),
    ],
    ids=[
        "three letters", "plain before variant", "variant alone", "two variants", "source variant",
        "no translation for readers", "sorted",
    ],
)  # fmt: skip
def test_modes_are_pairs_of_our_codes(tmp_path: Path, modes: str, expected: dict[str, str]) -> None:
    found = installed_modes(own_modes(tmp_path, *modes.split()))
    assert {model.pair: model.name for model in found} == expected
    assert list(expected) == [model.pair for model in found]
    assert all(model.quality is Quality.ROUGH for model in found)


def test_the_operator_may_choose_pairs(tmp_path: Path) -> None:
    folder = own_modes(tmp_path, "eng-spa", "spa-eng")
    assert [model.pair for model in installed_modes(folder, ["es-en"])] == ["es-en"]


def test_without_the_program_there_are_no_pairs(tmp_path: Path) -> None:
    assert installed_modes(tmp_path / "none") == ()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("He paid £5 and €6", ["£5", "€6"]),
        ("The word [sic] stays", ["[sic]"]),
        ("a {b} <c> d/e ^f$ \\g", ["{", "}", "<", ">", "/", "^", "$", "\\"]),
        ("h@i ~ *j #k +l", ["@", "~", "*j", "#k", "+l"]),
        ("It cost 1,234.50", ["1,234.50"]),
        ("In 2017", ["2017"]),
        ("^cat/gato<n>$", ["^", "<n>$"]),
        ("He said 'I paid 5.'", ["5"]),
    ],
)  # fmt: skip
def test_signs_of_its_stream_come_through(
    apertium: ApertiumEngine, text: str, kept: list[str]
) -> None:
    (answer,) = apertium.translate(Batch((text,), "en", "es"))
    assert [sign for sign in kept if sign not in answer] == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The house\nand the cat", "La casa\ny el gato"),
        ("  The house\n\n", "  La casa\n\n"),
        ("The house\0and the cat", "La casa y el gato"),
        ("zxqvy", "zxqvy"),
        ("... — !", "... — !"),
    ],
    ids=["line break", "edges", "nul", "unknown word without a mark", "no word"],
)
def test_space_comes_back(apertium: ApertiumEngine, text: str, answer: str) -> None:
    assert apertium.translate(Batch((text,), "en", "es")) == [answer]


def test_the_hash_is_of_the_mode_and_its_data(tmp_path: Path) -> None:
    (model,) = installed_modes(copied_pair(tmp_path))
    before = model.hash
    data = next(path for path in model.data if path.name == "es-pt.autogen.bin")
    data.write_bytes(data.read_bytes() + b"\0")
    assert model.hash != before
    data.unlink()
    with pytest.raises(ModelBroken, match=r"es-pt\.autogen\.bin"):
        _ = model.hash


@pytest.mark.parametrize("name", ["es-pt.automorf.bin", "es-pt.prob", "es-pt.autopgen.bin"])
def test_missing_data_names_mode_and_package(tmp_path: Path, name: str) -> None:
    engine = ApertiumEngine(installed_modes(copied_pair(tmp_path)), data_dir=tmp_path)
    assert engine.translate(Batch(("La casa es roja.",), "es", "pt")) == ["A casa é vermelha."]
    (tmp_path / "apertium-es-pt" / name).unlink()
    with pytest.raises(EngineFailed, match=r"es-pt .*--reinstall apertium-es-pt"):
        engine.translate(Batch(("La casa es roja.",), "es", "pt"))


def script(folder: Path, *lines: str) -> ApertiumEngine:
    """An engine whose program is this script."""
    program = folder / "program"
    program.write_text("\n".join(("#!/bin/sh", *lines)) + "\n")
    program.chmod(0o755)
    modes = installed_modes(own_modes(folder / "data", "es-pt"))
    return ApertiumEngine(modes, program=str(program), timeout_seconds=0.5)


def test_a_program_that_hangs_is_named_with_its_mode(tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match=r"-u es-pt was stopped: it ran for more than 0\.5 s"):
        script(tmp_path, "sleep 60").translate(Batch(("Hola.",), "es", "pt"))


def test_nothing_left_of_a_text_is_no_translation(tmp_path: Path) -> None:
    with pytest.raises(BadAnswer, match="left nothing of 'Hola'"):
        script(tmp_path, "cat > /dev/null").translate(Batch(("Hola",), "es", "pt"))


def test_it_sees_a_clean_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "x")
    monkeypatch.setenv("LC_ALL", "de_DE.ISO-8859-1")
    (answer,) = script(tmp_path, "env | cut -d= -f1 | sort | tr '\\n' ' '").translate(
        Batch(("Hola",), "es", "pt")
    )
    assert set(answer.split()) - {"PWD", "_", "SHLVL", "OLDPWD"} == {"LANG", "PATH", "TMPDIR"}


def test_a_pivot_through_it_is_a_draft_and_a_direct_pair_is_not(apertium: ApertiumEngine) -> None:
    engines = EngineSet([apertium])
    pivot, direct = engines.routes("en", "fr")[0], engines.routes("es", "pt")[0]
    assert (pivot.languages, pivot.draft) == (("en", "es", "fr"), True)
    assert (direct.languages, direct.draft) == (("es", "pt"), False)
