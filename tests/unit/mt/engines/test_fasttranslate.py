"""The second engine for the wheel's models."""

from __future__ import annotations

import pytest

from dragoman.mt.engine import Batch
from dragoman.mt.engines.fasttranslate import FastTranslateEngine
from dragoman.mt.models import FirefoxModel


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("He died on Saturday in the hospital.", "no hospital"),
        ("She works in the north of the country.", "no norte"),
        ("The mayor lives in Alaska.", "no Alasca"),
    ],
)
def test_in_the_does_not_become_not(
    models: tuple[FirefoxModel, ...], sentence: str, wanted: str
) -> None:
    (translation,) = FastTranslateEngine(models).translate(Batch((sentence,), "en", "pt"))
    assert wanted in translation
    assert "não" not in translation.lower()
