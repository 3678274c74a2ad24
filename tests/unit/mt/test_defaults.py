"""Which engine is preferred: the better one, then the built-in one, then the file's order."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.common.configuration import Configuration
from dragoman.mt.defaults import make_engines


def engine(name: str, **values: Any) -> dict[str, Any]:
    server = {"kind": "openai", "name": name, "url": "http://127.0.0.1:1/v1", "model": "m"}
    return server | {"pairs": ["en-pt", "de-pt"]} | values


@pytest.mark.parametrize(
    ("engines", "source", "names"),
    [
        ([engine("b"), engine("a")], "de", ["b", "a"]),
        ([engine("b", quality="rough")], "en", ["firefox", "b"]),
        ([engine("b", quality="best")], "en", ["b", "firefox"]),
        ([engine("b"), engine("a", quality="best")], "de", ["a", "b"]),
    ],
)
def test_order(engines: list[dict[str, Any]], source: str, names: list[str]) -> None:
    made = make_engines(Configuration.model_validate({"engines": engines}))
    direct = [route for route in made.routes(source, "pt") if not route.pivots]
    assert [route.models[0].engine for route in direct] == names
    assert {model.engine for model in made.models()} == {*names, "firefox"}
