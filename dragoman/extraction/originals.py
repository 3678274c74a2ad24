"""The page's own blocks, found again by their words.

trafilatura decides which blocks are the story, but rebuilds them and bends their markup on the way
(spaces at links, nested marks, headings of its fallbacks). So each of its blocks is looked up here,
and where the page has one with the same letters, the page's own markup is used.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from dataclasses import dataclass

from lxml.etree import _Element

from dragoman.extraction import inline

# Tags whose own words make a block; `div` and `section` only when they hold text directly.
_BLOCKS = frozenset(
    {"blockquote", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "summary", "td", "th"}
)
_BOXES = frozenset({"article", "div", "section"})
_PICTURES = frozenset(
    {"amp-youtube", "audio", "embed", "figure", "iframe", "img", "object", "video"}
)
# In the classes of boxes that hold a picture with its caption, or a post.
_BOXED = re.compile("caption|embed|fb-|media")
# Blocks inside a block make blocks of their own.
INNER = frozenset(
    {"blockquote", "dl", "figure", "list", "ol", "p", "quote", "table", "ul"}
    | {f"h{level}" for level in range(1, 7)}
)


@dataclass(frozen=True, slots=True)
class Original:
    """A block of the page, its place in page order, and its `key`."""

    position: int
    element: _Element
    words: str


class Originals:
    """Looks up the page's blocks by their letters, each once, in page order."""

    def __init__(self, tree: _Element) -> None:
        self._found: dict[str, deque[Original]] = defaultdict(deque)
        self.taken: list[Original] = []
        self.positions: dict[_Element, int] = {}
        for position, element in enumerate(tree.iter(*_BLOCKS, *_BOXES, *_PICTURES)):
            tag = element.tag
            if tag in _PICTURES or _is_boxed(element):
                self.positions[element] = position
            if tag in _BLOCKS or (tag in _BOXES and _holds_text(element)):
                words = key(_words(element))
                if words:
                    self._found[words].append(Original(position, element, words))

    def find(self, text: str) -> Original | None:
        """The first block with these letters that was not taken yet; it stays so."""
        waiting = self._found.get(key(text))
        return waiting[0] if waiting else None

    def take(self, text: str) -> Original | None:
        """The first block with these letters that was not taken yet."""
        waiting = self._found.get(key(text))
        if not waiting:
            return None
        self.taken.append(waiting[0])
        return waiting.popleft()

    def untaken(self) -> list[Original]:
        """The blocks that were not taken, in page order."""
        left = [original for waiting in self._found.values() for original in waiting]
        return sorted(left, key=lambda original: original.position)


def key(text: str) -> str:
    """The text without white space and invisible characters."""
    return "".join(text.split()).replace("\u00ad", "").replace("\u200b", "")


def _is_boxed(element: _Element) -> bool:
    """A box or quotation whose class says that it holds a picture or an embedded post."""
    name = element.get("class")
    return name is not None and _BOXED.search(name) is not None


def _words(element: _Element) -> str:
    if not len(element):
        return element.text or ""
    return inline.words(element, INNER)


def _holds_text(element: _Element) -> bool:
    if element.text and not element.text.isspace():
        return True
    return any(child.tail and not child.tail.isspace() for child in element)
