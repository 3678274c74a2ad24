"""Why a route was chosen, and what is missing."""

from __future__ import annotations

import pytest

from dragoman.mt.engine import Model, Quality
from dragoman.mt.route_reasons import add_command, reason, way_out
from dragoman.mt.routes import find_routes


def models(text: str) -> list[Model]:
    """`fr-en:good:firefox en-pt`: pair, quality (fair), engine (firefox)."""
    made = []
    for word in text.split():
        pair, quality, engine = [*word.split(":"), "", ""][:3]
        source, target = pair.split("-")
        grade = Quality[quality.upper()] if quality else Quality.FAIR
        made.append(Model(source, target, pair, engine or "firefox", grade))
    return made


@pytest.mark.parametrize(
    ("there", "way", "said"),
    [
        ("", "pt-pt", "nothing is translated"),
        ("en-pt", "en-pt", "directly"),
        ("fr-en en-pt", "fr-pt", "goes through en"),
        ("en-pt:fair:a en-pt:good:b", "en-pt", "its worst model is the best (good)"),
        ("fr-en en-pt fr-es es-pt", "fr-pt", "through English"),
        ("en-pt::a en-pt::b", "en-pt", "its engine is preferred"),
        ("fr-es es-pt fr-it it-pt", "fr-pt", "first by name"),
        ("fr-en en-pt fr-es:rough es-pt:rough", "fr-pt", "may be published"),
    ],
)
def test_the_reason_names_what_decided(there: str, way: str, said: str) -> None:
    source, target = way.split("-")
    assert said in reason(find_routes(source, target, models(there)))


@pytest.mark.parametrize(
    ("there", "way", "said"),
    [
        ("en-pt", "de-pt", "de→pt needs de→en: dragoman models add de en"),
        ("de-en", "de-pt", "de→pt needs en→pt: dragoman models add en pt"),
        ("", "de-pt", "de→pt needs de→en and en→pt: dragoman models add de pt"),
        ("", "en-pt", "en→pt needs en→pt: dragoman models add en pt"),
    ],
)
def test_what_is_missing_comes_with_its_command(there: str, way: str, said: str) -> None:
    source, target = way.split("-")
    assert way_out(source, target, models(there)) == said
    assert add_command(source, target) == f"dragoman models add {source} {target}"
