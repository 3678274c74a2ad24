"""The library's model, mapped from disk, is the library's model."""

from __future__ import annotations

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from dragoman.languages.identification_model import Model
from tests.unit.languages.test_identify import SENTENCES

NORDIC = ["da", "no", "sv"]


@pytest.fixture(scope="module")
def model() -> Model:
    return Model()


@pytest.fixture(scope="module")
def of_the_library() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def test_it_answers_as_the_library_does(model: Model, of_the_library: LanguageIdentifier) -> None:
    for text in ("", "1", *SENTENCES.values()):
        assert model.among([]).classify(text) == of_the_library.classify(text)


def test_some_languages_leave_the_others_as_they_were(
    model: Model, of_the_library: LanguageIdentifier
) -> None:
    nordic = model.among(NORDIC)
    assert nordic.classify(SENTENCES["pt"])[0] in NORDIC
    assert model.among([]).classify(SENTENCES["pt"])[0] == "pt"
    of_the_library.set_languages(NORDIC)
    assert nordic.classify(SENTENCES["da"]) == of_the_library.classify(SENTENCES["da"])
