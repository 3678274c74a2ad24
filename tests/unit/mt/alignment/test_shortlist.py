"""The shortlists of the wheel's models, alone and through a pivot, and damaged ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dragoman.mt.alignment.shortlist import Shortlist
from dragoman.mt.alignment.shortlist_table import ShortlistTable
from dragoman.mt.alignment.tokens import Kind, tokens
from dragoman.mt.errors import ModelBroken
from dragoman.mt.models import FirefoxModel

Tables = dict[str, ShortlistTable]


@pytest.fixture(scope="module")
def model(models: tuple[FirefoxModel, ...]) -> FirefoxModel:
    return next(model for model in models if model.pair == "en-pt")


@pytest.fixture(scope="module")
def tables(models: tuple[FirefoxModel, ...]) -> Tables:
    return {
        model.pair: ShortlistTable(
            model.shortlist, model.source_vocabulary, model.target_vocabulary
        )
        for model in models
        if model.shortlist
    }


def worth(shortlist: Shortlist, source: str, target: str) -> float:
    return float(shortlist(tokens(source), tokens(target))[0, 0])


def test_it_knows_words_that_look_nothing_alike(tables: Tables) -> None:
    shortlist = Shortlist([tables["en-pt"]])
    assert worth(shortlist, "dog", "cão") > 0.8
    assert worth(shortlist, "Authorisations", "autorizações") > 0.8
    assert worth(shortlist, "dog", "relatório") == 0
    # What is on every list says nothing.
    assert worth(shortlist, "dog", "de") == 0
    assert worth(shortlist, "7", "sete") == 0


def test_through_a_pivot_a_word_leads_back_to_itself(tables: Tables) -> None:
    shortlist = Shortlist([tables["pt-en"], tables["en-pt"]])
    words = ("casa", "chuva", "governo", "livro", "morte", "mulher", "polícia", "relatório")
    for word in words:
        assert worth(shortlist, word, word) > 0.8
        assert all(worth(shortlist, word, other) == 0 for other in words if other != word)


@pytest.mark.parametrize("way", [("en-pt",), ("pt-en",), ("pt-en", "en-pt")])
def test_two_words_alone_are_worth_what_they_are_in_a_sentence(
    tables: Tables, way: tuple[str, ...]
) -> None:
    shortlist = Shortlist([tables[pair] for pair in way])
    sources = tokens("The minister's 7 questions: quem fechou a ponte?")
    targets = tokens("O ministro fez 7 perguntas sobre the bridge, não é?")
    alone = [[shortlist.of_words(one, other) for other in targets] for one in sources]
    together = shortlist(sources, targets)
    words = [index for index, token in enumerate(targets) if token.kind is Kind.WORD]
    assert together[:, words] == pytest.approx(np.array(alone)[:, words])
    assert together.sum() == pytest.approx(together[:, words].sum())


@pytest.mark.parametrize("damage", [b"", b"\0" * 100, None])
def test_a_damaged_file_is_named(model: FirefoxModel, tmp_path: Path, damage: bytes | None) -> None:
    assert model.shortlist is not None
    whole = model.shortlist.read_bytes()
    path = tmp_path / "lex.bin"
    path.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    table = ShortlistTable(path, model.source_vocabulary, model.target_vocabulary)
    with pytest.raises(ModelBroken, match=r"lex\.bin"):
        worth(Shortlist([table]), "dog", "cão")


def test_a_damaged_vocabulary_is_named(model: FirefoxModel, tmp_path: Path) -> None:
    assert model.shortlist is not None
    path = tmp_path / "vocab.spm"
    path.write_bytes(b"no vocabulary")
    with pytest.raises(ModelBroken, match=r"vocab\.spm"):
        worth(Shortlist([ShortlistTable(model.shortlist, path, path)]), "dog", "cão")
