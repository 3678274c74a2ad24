"""Documents in one language, with a quotation in another, and half and half."""

from __future__ import annotations

import pytest

from dragoman.extraction.mixed import languages_of
from dragoman.text.document import Block, BlockKind, Document, Run
from tests.unit.extraction.pages import FIRST, LAST, article

GERMAN = (
    "Der Leuchtturm der Insel wird im Juni wieder angezündet, sagte der Wärter am Sonntag, nachdem "
    "die Lampe den ganzen Winter in einer Werkstatt auf dem Festland gestanden hatte."
)
GERMAN_2 = (
    "Bis dahin sollen sich die Seeleute auf ihre Karten verlassen, und die Tochter des Wärters hat "
    "die neue Schraube rot angestrichen, damit niemand sie im Gras verliert."
)
RUSSIAN = "Маяк на острове снова зажгут в июне, сказал смотритель в воскресенье после долгой зимы."


def _document(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    return Document("", "", tuple(Block(kind, (Run(text),)) for text in texts))


# name: (paragraphs, the document's language, index → language of the others)
CASES = {
    "one language": ((FIRST, LAST), "en", {}),
    "a quotation": ((FIRST, LAST, GERMAN), "en", {2: "de"}),
    "a quotation in another script": ((FIRST, RUSSIAN, LAST), "en", {1: "ru"}),
    "two of them": ((FIRST, GERMAN, LAST, RUSSIAN, FIRST), "en", {1: "de", 3: "ru"}),
    "the first block is the quotation": ((GERMAN, FIRST, LAST, LAST), "en", {0: "de"}),
    "half and half": ((FIRST, GERMAN, LAST, GERMAN_2), "", {}),
    "a name in another language is too short": ((FIRST, "Die Zeit der Lampen", LAST), "en", {}),
    "no text": ((), "", {}),
}


@pytest.mark.parametrize("name", CASES)
def test_languages(name: str) -> None:
    texts, language, others = CASES[name]
    found = languages_of(_document(*texts))
    assert found.language == language
    assert {other.block: other.language for other in found.blocks} == others


def test_a_close_language_is_the_documents_own() -> None:
    norwegian = "Fyret på øya skal tennes igjen i juni, sa vokteren på søndag etter en lang vinter."
    danish = "Fyret på øen bliver tændt igen i juni, sagde fyrpasseren søndag efter en lang vinter."
    found = languages_of(_document(norwegian, danish, norwegian))
    assert found.blocks == ()


def test_code_is_not_asked() -> None:
    code = Block(BlockKind.CODE, (Run(GERMAN),))
    found = languages_of(Document("", "", (*_document(FIRST, LAST).blocks, code)))
    assert (found.language, found.blocks) == ("en", ())


def test_extract_tells_the_blocks_and_holds_what_is_half_and_half() -> None:
    quoted = article(f"<p>{GERMAN}</p>")
    assert quoted.language == "en"
    assert [(other.block, other.language) for other in quoted.block_languages] == [(1, "de")]
    half = article(f"<p>{GERMAN}</p><p>{GERMAN_2}</p>")
    assert (half.language, half.block_languages) == ("", ())
