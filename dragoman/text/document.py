"""A news story as data: headline, standfirst and a flat list of blocks with inline runs.

Blocks are flat and in page order: a list is consecutive `ITEM` blocks with one `group`, a table
consecutive `CELL` blocks. So each block has exactly one line of text, and a segment is always a
piece of one block.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    FIGURE = "figure"
    CELL = "cell"
    CODE = "code"


class MarkKind(StrEnum):
    """What an inline mark means."""

    LINK = "link"
    EMPHASIS = "em"
    STRONG = "strong"
    CODE = "code"
    SUB = "sub"
    SUP = "sup"


@dataclass(frozen=True, slots=True)
class Mark:
    """A property of a stretch of text; `href` (absolute http or https) for links only."""

    kind: MarkKind
    href: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same marks, outermost mark first."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that the source shows; `src` is an address at the source, never shown by us."""

    src: str
    alt: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the story.

    `level`: 2–6 of a heading; 1 and up: nesting of an item. `ordered`: a numbered item.
    `group`: same number, same list, table or quotation (consecutive blocks only).
    `row`, `column`, `header`: place of a cell, from 0. `image`: of a figure, whose runs are the
    caption. The text of CODE is never translated.
    """

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 0
    ordered: bool = False
    group: int = 0
    row: int = 0
    column: int = 0
    header: bool = False
    image: Image | None = None

    @property
    def text(self) -> str:
        """The block's words without marks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Document:
    """Headline, standfirst (may be empty) and body, in one language."""

    headline: str
    standfirst: str = ""
    blocks: tuple[Block, ...] = ()

    @property
    def text(self) -> str:
        """All words, one block a line."""
        lines = [self.headline, self.standfirst, *(block.text for block in self.blocks)]
        return "\n".join(line for line in lines if line)


class Part(StrEnum):
    """Where in the document a segment stands; ALT: what a figure's picture shows, in words."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    ALT = "alt"


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence: the unit of translation, memory and checking.

    `number` counts from 1 over the whole document (`#s1` on the page). `block` indexes
    `Document.blocks` (-1 for headline and standfirst), `kind` is that block's (None there). `start`
    and `end` are offsets in the block's text (of ALT: in the picture's), so that
    `text == block.text[start:end]`. `runs` are the sentence's own runs. `translatable` is false for
    code and for sentences without any letter.
    """

    number: int
    part: Part
    block: int
    start: int
    end: int
    runs: tuple[Run, ...]
    translatable: bool = True
    kind: BlockKind | None = None

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)
