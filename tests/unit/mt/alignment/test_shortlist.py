"""The shortlist of the wheel's model, and damaged ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.mt.alignment.shortlist import Shortlist
from dragoman.mt.alignment.tokens import tokens
from dragoman.mt.errors import ModelBroken
from dragoman.mt.models import FirefoxModel


@pytest.fixture(scope="module")
def model(models: tuple[FirefoxModel, ...]) -> FirefoxModel:
    return next(model for model in models if model.pair == "en-pt")


def worth(shortlist: Shortlist, source: str, target: str) -> float:
    return shortlist(tokens(source)[0], tokens(target)[0])


def test_it_knows_words_that_look_nothing_alike(model: FirefoxModel) -> None:
    assert model.shortlist is not None
    shortlist = Shortlist(model.shortlist, model.source_vocabulary, model.target_vocabulary)
    assert worth(shortlist, "dog", "cão") > 0.8
    assert worth(shortlist, "Authorisations", "autorizações") > 0.8
    assert worth(shortlist, "dog", "relatório") == 0
    # What is on every list says nothing.
    assert worth(shortlist, "dog", "de") == 0
    assert worth(shortlist, "7", "sete") == 0


@pytest.mark.parametrize("damage", [b"", b"\0" * 100, "cut"])
def test_a_damaged_file_is_named(model: FirefoxModel, tmp_path: Path, damage: bytes | str) -> None:
    assert model.shortlist is not None
    whole = model.shortlist.read_bytes()
    path = tmp_path / "lex.bin"
    path.write_bytes(damage if isinstance(damage, bytes) else whole[: len(whole) // 2])
    broken = Shortlist(path, model.source_vocabulary, model.target_vocabulary)
    with pytest.raises(ModelBroken, match=r"lex\.bin"):
        worth(broken, "dog", "cão")


def test_a_damaged_vocabulary_is_named(model: FirefoxModel, tmp_path: Path) -> None:
    assert model.shortlist is not None
    path = tmp_path / "vocab.spm"
    path.write_bytes(b"no vocabulary")
    broken = Shortlist(model.shortlist, path, path)
    with pytest.raises(ModelBroken, match=r"vocab\.spm"):
        worth(broken, "dog", "cão")
