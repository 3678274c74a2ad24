"""What of a document may be shown under a source's rights (DESIGN.md section 6)."""

from __future__ import annotations

from typing import Literal

from dragoman.text.document import BlockKind, Document
from dragoman.text.sentences import sentence_spans

Rights = Literal["full", "extract", "headline", "none"]

# The length that DESIGN.md promises publishers under `extract`; characters, headline not counted.
EXTRACT_CHARACTERS = 300
_ELLIPSIS = "…"
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})


def shown(document: Document, rights: Rights, language: str = "en") -> Document:
    """The part of `document` that may be translated, stored and shown.

    `extract` gives headline and standfirst; where there is none, the first sentences of the body
    stand as standfirst. `none` gives an empty document. `language` tells where sentences end.
    """
    match rights:
        case "full":
            return document
        case "extract":
            opening = document.standfirst.strip() or _opening(document)
            return Document(document.headline, _shortened(opening, language))
        case "headline":
            return Document(document.headline)
        case "none":
            return Document("")


def _opening(document: Document) -> str:
    texts = (block.text.strip() for block in document.blocks if block.kind in _PROSE)
    gathered = ""
    for text in texts:
        if len(gathered) > EXTRACT_CHARACTERS:
            break
        gathered = f"{gathered} {text}".strip()
    return gathered


def _shortened(text: str, language: str) -> str:
    if len(text) <= EXTRACT_CHARACTERS:
        return text
    ends = [span.end for span in sentence_spans(text, language) if span.end <= EXTRACT_CHARACTERS]
    if ends:
        return text[: ends[-1]]
    room = EXTRACT_CHARACTERS - len(_ELLIPSIS)
    head = text[: room + 1]
    at_word = max((index for index, character in enumerate(head) if character.isspace()), default=0)
    # Scripts without spaces have no other place to cut; a single word that long has none either.
    return text[: at_word or room].rstrip(" ,;:–—-") + _ELLIPSIS
