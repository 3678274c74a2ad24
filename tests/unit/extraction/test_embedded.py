"""Stories that a page holds for its scripts only."""

from __future__ import annotations

import json

import pytest

from dragoman.extraction import ExtractionError, embedded, extract
from dragoman.text.document import BlockKind
from tests.unit.extraction.pages import FIRST, LAST, URL, json_ld, texts

_TITLE = "Lighthouse lit again after winter"
_THIRD = "The mainland workshop sent its bill on Monday, and the council of the island will pay it."
_HTML = f"<p>{FIRST}</p><h3>The screw</h3><p>{LAST}</p><p>{_THIRD}</p>"
_OTHER = (
    "<p>" + "A goat stood on the roof of a church and did not want to come down. " * 30 + "</p>"
)


def _flight(*pieces: str) -> list[str]:
    return [f"self.__next_f.push([1,{json.dumps(piece)}])" for piece in pieces]


def _row(text: str) -> str:
    return f"1a:T{len(text.encode()):x},{text}"


_LIST = {"content_elements": [{"type": "text", "content": one} for one in (FIRST, LAST, _THIRD)]}
_SCRIPTS = [
    pytest.param(
        [json.dumps({"props": {"pageProps": {"body": _HTML}, "more": [_OTHER]}})], id="Next.js"
    ),
    pytest.param([f"window.Fusion={{}};Fusion.globalContent={json.dumps(_LIST)};"], id="Fusion"),
    pytest.param([f'window["q"].push({json.dumps({"data": {"html": _HTML}})});'], id="a queue"),
    pytest.param(
        _flight("1:I[5]\n" + _row(_HTML)[:300], _row(_HTML)[300:] + "2:[]"), id="a stream"
    ),
]


def _page(scripts: list[str], head: str = "") -> bytes:
    written = "".join(f"<script>{one}</script>" for one in scripts)
    return (
        f"<html><head><title>{_TITLE}</title>{head}</head><body><h1>{_TITLE}</h1>"
        f"<div id=app></div>{written}</body></html>"
    ).encode()


@pytest.mark.parametrize("scripts", _SCRIPTS)
def test_a_story_in_scripts(scripts: list[str]) -> None:
    blocks = extract(_page(scripts), url=URL).document.blocks
    assert texts(blocks, BlockKind.PARAGRAPH) == [FIRST, LAST, _THIRD]


def test_a_locked_story_stays_where_it_is() -> None:
    locked = json_ld(headline=_TITLE, isAccessibleForFree=False)
    with pytest.raises(ExtractionError):
        extract(_page([json.dumps({"body": _HTML})], locked), url=URL)


def test_another_story_is_not_taken() -> None:
    with pytest.raises(ExtractionError):
        extract(_page([json.dumps({"body": _OTHER})]), url=URL)


def test_a_story_in_the_markup_goes_before() -> None:
    content = _page([json.dumps({"body": _HTML.replace("lamp", "LAMP")})]).replace(
        b"<div id=app></div>", _HTML.encode()
    )
    assert "LAMP" not in extract(content, url=URL).document.text


@pytest.mark.parametrize(
    "script",
    [
        "{" * 50_000,
        '[{"a":' * 5_000,
        'self.__next_f.push([1,"1:T',
        'self.__next_f.push([1,"1:Tffffff,\\u003cp"])',
        "window.x = {'not': json}",
        json.dumps({"a": ["b" * 50] * 200_000}),
    ],
)
def test_broken_and_endless_scripts(script: str) -> None:
    assert embedded.markup([script], _TITLE) == ""


def test_places_of_advertisements_are_left_out() -> None:
    found = embedded.markup([json.dumps({"body": f"{_HTML}$$ARTICLEAD$$"})], _TITLE)
    assert "$$" not in found
    assert found.startswith("<p>")
