"""The engines that an operator's settings make, and the order of routes through them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dragoman.common import configuration
from dragoman.common.configuration import Configuration, ConfigurationError
from dragoman.mt.defaults import ENGINES, make_engines
from dragoman.mt.engine import Batch
from tests.unit.mt.installed import apertium_needed
from tests.unit.mt.tiny_models import opus_folder


def newsroom(folder: Path, text: str) -> Configuration:
    (folder / configuration.FILE_NAME).write_text(text, encoding="utf-8")
    return configuration.load(folder)


def test_without_settings_the_first_way_is_firefox() -> None:
    ways = make_engines(Configuration()).routes("en", "pt")
    assert [way.models[0].engine for way in ways] == ["firefox", "fasttranslate"]


def test_no_two_engines_name_their_models_alike() -> None:
    hashes = [model.hash for model in make_engines(Configuration()).models()]
    assert len(set(hashes)) == len(hashes)


def test_apertium_is_only_there_when_it_is_asked_for(tmp_path: Path) -> None:
    apertium_needed("eng-spa", "es-pt")
    assert not make_engines(newsroom(tmp_path, "")).routes("es", "pt")
    asked = '[[engines]]\nkind = "apertium"\npairs = ["es-pt"]\n'
    engines = make_engines(newsroom(tmp_path, asked))
    assert [way.models[0].engine for way in engines.routes("es", "pt")] == ["apertium"]
    assert not engines.routes("pt", "es")


def test_a_missing_program_has_no_pairs(tmp_path: Path) -> None:
    asked = '[[engines]]\nkind = "apertium"\nprogram = "no-such-program"\n'
    assert not make_engines(newsroom(tmp_path, asked)).routes("es", "pt")


def test_a_better_model_goes_before_firefox(tmp_path: Path) -> None:
    opus_folder(tmp_path / "en-pt")
    asked = '[[engines]]\nkind = "ctranslate2"\nfolder = "en-pt"\nname = "opus"\nbeam_size = 2\n'
    engines = make_engines(newsroom(tmp_path, asked))
    ways = engines.routes("en", "pt")
    assert [way.models[0].engine for way in ways] == ["opus", "firefox", "fasttranslate"]
    model = ways[0].models[0]
    assert engines.engine_of(model).translate(Batch(("the cat",), "en", "pt"))[0]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('kind = "abacus"', "abacus"),
        ('kind = "ctranslate2"', "folder"),
        ('kind = "ctranslate2"\nfolder = "x"\nname = "Two words"', "name"),
        ('kind = "apertium"\npairs = ["eng-spa"]', "pairs"),
        ('kind = "apertium"\ncolour = "red"', "colour"),
        ('kind = "apertium"\n[[engines]]\nkind = "apertium"', "two engines .*'apertium'"),
        ('kind = "ctranslate2"\nfolder = "x"\nname = "firefox"', "two engines .*'firefox'"),
    ],
)
def test_a_mistake_in_the_settings_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigurationError, match=named):
        newsroom(tmp_path, f"[[engines]]\n{text}\n")


def server(name: str, **values: Any) -> dict[str, Any]:
    asked = {"kind": "openai", "name": name, "url": "http://127.0.0.1:1/v1", "model": "m"}
    return asked | {"pairs": ["en-pt", "de-pt"]} | values


@pytest.mark.parametrize(
    ("servers", "source", "names"),
    [
        ([server("b"), server("a")], "de", ["b", "a"]),
        ([server("b", quality="rough")], "en", ["firefox", "fasttranslate", "b"]),
        ([server("b", quality="best")], "en", ["b", "firefox", "fasttranslate"]),
        ([server("b"), server("a", quality="best")], "de", ["a", "b"]),
    ],
)
def test_the_better_one_goes_first_then_the_built_in_one_then_the_files_order(
    servers: list[dict[str, Any]], source: str, names: list[str]
) -> None:
    made = make_engines(Configuration.model_validate({"engines": servers}))
    direct = [route for route in made.routes(source, "pt") if not route.pivots]
    assert [route.models[0].engine for route in direct] == names


def test_every_engine_is_in_the_docs() -> None:
    howto = Path(__file__).parents[3] / "docs" / "howto"
    docs = "".join(path.read_text(encoding="utf-8") for path in howto.glob("engines*.md"))
    assert [make.__name__ for make in ENGINES if f"`{make.__name__}`" not in docs] == []
