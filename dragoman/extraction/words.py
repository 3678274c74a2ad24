"""How many words a text has, in scripts with spaces between them and in those without."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.text.document import Block, BlockKind
from dragoman.text.unspaced import SIGNS

# Scripts without spaces between words: each of their letters counts, elsewhere each word.
_WORD = re.compile(rf"[{SIGNS}]|[^\W{SIGNS}]+")


def running_words(blocks: Iterable[Block]) -> str:
    """The blocks' text, one a line, without captions."""
    return "\n".join(block.text for block in blocks if block.kind is not BlockKind.FIGURE)


def count(text: str) -> int:
    """Words, or letters where words are not parted."""
    return len(_WORD.findall(text))
