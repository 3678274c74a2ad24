"""Short cuts for speed: each gives what the long way gives, and is taken where it should be."""

from __future__ import annotations

import pytest
from lxml import html

from dragoman.extraction import ExtractedArticle, extract, inline, mixed, walls
from dragoman.extraction.originals import INNER
from dragoman.extraction.page import parse
from dragoman.languages.identify import Identified, identify
from dragoman.text.document import Block, BlockKind, Document, Run
from tests.unit.extraction.pages import FIRST, LAST, URL

MARKUP = {
    "text alone": "<p>lamp</p>",
    "marks": "<p>a <b>red <i>lamp</i></b> burns</p>",
    "breaks": "<p>one<br>two<hr>three</p>",
    "what is never shown": "<p>a<script>x()</script> lamp<button>Share</button> burns</p>",
    "blocks inside": "<li>a lamp <p>apart</p> burns</li>",
    "struck out": "<p>a <s>green</s> red lamp</p>",
    "the way back of a footnote": "<p>The lamp.<a href='#n1'>↩</a> It burns.</p>",
}


@pytest.mark.parametrize("name", MARKUP)
def test_words_are_the_text_of_pieces(name: str) -> None:
    element = html.fromstring(MARKUP[name])
    pieces = "".join(text for text, _ in inline.pieces(element, skip=INNER))
    assert inline.words(element, INNER) == pieces


def test_a_block_of_known_words_is_not_identified(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(text: str) -> Identified:
        asked.append(text)
        return identify(text)

    monkeypatch.setattr(mixed, "identify", counted)
    blocks = tuple(Block(BlockKind.PARAGRAPH, (Run(text),)) for text in (FIRST, FIRST, FIRST, LAST))
    assert mixed.languages_of(Document("", "", blocks)).language == "en"
    assert sum(text in FIRST for text in asked) == 1


def test_signs_of_a_wall_are_not_looked_for_behind_a_long_story() -> None:
    def look() -> walls.Signs:
        raise AssertionError

    assert walls.kind_of(look, "The lamp", "a lamp " * 400, 800) == ""


def test_an_element_in_trafilaturas_copy_is_of_one_class() -> None:
    tree = parse("<html><body><form><input><p>A lamp</p></form></body></html>", URL).tree
    assert {type(element) for element in tree.iter()} == {html.HtmlElement}


TAGS = {
    "no attribute": "<p>",
    "a long value": f"<p data-state='{'x ' * 5_000}' class='lamp'>",
    "many attributes": f"<p {' '.join(f'a{n}=1' for n in range(40))} class='lamp'>",
}


@pytest.mark.parametrize("name", TAGS)
def test_a_long_tag_keeps_its_attributes(name: str) -> None:
    paragraph = parse(f"<html><body>{TAGS[name]}{FIRST}</p></body></html>", URL).tree.find(".//p")
    assert paragraph is not None
    assert paragraph.get("class") == ("lamp" if "lamp" in TAGS[name] else None)


def test_menus_and_asides_around_change_nothing() -> None:
    def page(around: str) -> ExtractedArticle:
        story = f"<article><h1>The lamp</h1><p>{FIRST}</p><p>{LAST}</p><p>{FIRST} {LAST}</p>"
        return extract(f"<html><body>{around}{story}</article></body></html>".encode(), url=URL)

    links = "<ul>" + "<li><a href='/harbour'>Harbour</a></li>" * 30 + "</ul>"
    around = f"<nav>{links}</nav><aside>{links}</aside><footer>{links}</footer>"
    assert page(around).document == page("").document
